#include "rekentool/vraag.hpp"

#include <fmt/format.h>

#include "contract/csv.hpp"
#include "rekentool/groepsaanbod.hpp"
#include "rekentool/mengvorm.hpp"
#include "rekentool/verblijf.hpp"

namespace jeugdregio::rekentool {
namespace {

constexpr unsigned bit(Tool tool) {
    return 1U << static_cast<unsigned>(tool);
}
constexpr unsigned kG = bit(Tool::groepsaanbod), kV = bit(Tool::verblijf), kH = bit(Tool::gezinshuis),
                   kM = bit(Tool::mengvorm), kAlle = kG | kV | kH | kM;

constexpr Kolom kKolommen[] = {
    {"aanbieder", "Naam of AGB-code van de aanbieder", "De Linde", kAlle, 0},
    {"groep", "Naam van de groep: elke fysieke groep heeft een eigen intensiteit", "De Uil", kAlle, 0},
    {"ingang", "Vanaf welke dag deze berekening geldt", "2023-01-01", kAlle, 0},
    {"locatie", "Waar de groep is; telt niet mee in de berekening", "Kerkstraat 1, Zwolle", kAlle, 0},
    {"openingsuren", "Uren per week waarin de groep open is", "32,5", kG, kG},
    {"vorm", "Soort plek, zoals behandelgroep, kdv of fasehuis", "behandelgroep", kV | kM, kV | kM},
    {"vorm", "gezinshuis of zorgboerderij", "gezinshuis", kH, kH},
    {"plaatsen", "Aantal plaatsen van de groep", "8", kV | kH, kV | kH},
    {"bezetting", "Werkelijke bezetting in procenten", "95", kV, kV},
    {"bezetting", "Werkelijke bezetting in procenten (zonder: 100)", "100", kH, 0},
    {"jeugdigen", "Plaatsen tegelijk, of per deel van de week het aantal x de uren", "8x20 + 6x12,5", kG, kG},
    {"jeugdigen", "Aantal x uren per jeugdige per dag", "4x3,7 + 4x4,0", kM, kM},
    {"rooster",
     "Netto uren: mensen x uren per week, of mensen x dagen x uren; /3 voor 3 groepen; rol; hbo of mbo",
     "2x32,5 hbo + 1x5x2/3 mbo", kG, kG},
    {"rooster", "Netto uren per week: mensen x uren; daarachter een rol", "220", kV, kV},
    {"rooster", "Netto zorguren per week van gezinshuisouders en anderen", "2x36 + 5 vervanger", kH, kH},
    {"rooster", "Netto roosteruren per week; zonder rooster ziet u alleen hoeveel er nodig zijn", "215,6", kM,
     0},
    {"cyclus_weken", "Het rooster gaat over zoveel weken (zonder: 1)", "4", kAlle, 0},
    {"kdc_odc", "j of n: is dit een KDC of ODC? Dan tellen alle betrokkenen mee", "n", kG, 0},
    {"fte_gedragswetenschapper", "Fte gedragswetenschapper verbonden aan de groep", "0,20", kG | kV, 0},
    {"ingeschreven", "Intensiteiten waarvoor de aanbieder is ingeschreven, met komma's", "C,D", kV | kH | kM,
     0},
    {"opgegeven", "De intensiteit die de aanbieder opgaf", "0,26", kG | kV | kH, 0},
    {"afgesproken", "De intensiteit die is afgesproken na verificatie; die telt dan", "0,25", kG | kV | kH,
     0},
    {"besluit", "De klasse die na overleg is gekozen", "middel", kG | kV | kH, 0},
    {"besluit_door", "Wie dat besloot", "A. de Vries", kG | kV | kH, 0},
    {"besluit_op", "Op welke dag", "2023-01-15", kG | kV | kH, 0},
    {"besluit_reden", "Waarom", "Drukke middagen", kG | kV | kH, 0},
};

/// Takes values out of the fields; a value that cannot be read becomes a fault that names its field.
class Lezer {
  public:
    Lezer(Tool tool, const Velden& velden) : tool_(tool), velden_(&velden) {}

    std::string get(std::string_view naam) const {
        const auto plek = velden_->find(naam);
        return plek == velden_->end() ? std::string() : std::string(contract::trim(plek->second));
    }
    std::optional<Breuk> find_getal(std::string_view naam, int decimalen = 2) {
        const std::string t = get(naam);
        if (t.empty()) return std::nullopt;
        const auto uit = parse_breuk(t, 5, decimalen);
        if (!uit)
            add(naam, t,
                fmt::format("Schrijf een getal met een komma en hoogstens {} cijfers erachter, zoals {}.",
                            decimalen, voorbeeld(naam)));
        return uit;
    }
    std::optional<Datum> find_datum(std::string_view naam) {
        const std::string t = get(naam);
        if (t.empty()) return std::nullopt;
        const auto uit = parse_datum(t);
        if (!uit) add(naam, t, "Schrijf een bestaande dag als JJJJ-MM-DD, bijvoorbeeld 2023-01-01.");
        return uit;
    }
    int get_weken() {
        const auto weken = find_getal("cyclus_weken", 0);
        return !weken || *weken > Breuk(1000) ? (weken ? 1000 : 1) : static_cast<int>(weken->teller());
    }
    bool get_ja_nee(std::string_view naam) {
        const std::string t = get(naam);
        if (!t.empty() && t != "j" && t != "n") add(naam, t, "Vul j (ja) of n (nee) in.");
        return t == "j";
    }
    std::vector<std::string> get_lijst(std::string_view naam) const {
        std::vector<std::string> uit;
        std::string rest = get(naam);
        while (!rest.empty()) {
            const std::size_t komma = rest.find(',');
            uit.emplace_back(contract::trim(std::string_view(rest).substr(0, komma)));
            rest = komma == std::string::npos ? std::string() : rest.substr(komma + 1);
        }
        return uit;
    }
    /// A text with a form of its own; an absent one gives nothing.
    template <class T, class Parse>
    std::vector<T> get_delen(std::string_view naam, Parse parse) {
        const std::string t = get(naam);
        if (t.empty()) return {};
        auto uit = parse(t);
        if (uit) return std::move(*uit);
        for (const Invoerfout& f : uit.error())
            fouten.push_back({fmt::format("{}: {}", naam, f.wat), f.herstel});
        return {};
    }
    void check_verplicht() {
        for (const Kolom& k : list_kolommen(tool_))
            if (k.is_verplicht(tool_) && get(k.naam).empty())
                fouten.push_back({fmt::format("{} ontbreekt.", k.naam),
                                  fmt::format("{}. Bijvoorbeeld: {}", k.uitleg, k.voorbeeld)});
    }
    Groepskop get_kop() {
        Groepskop kop;
        kop.aanbieder = get("aanbieder");
        kop.groep = get("groep");
        kop.ingang = find_datum("ingang");
        if (const auto opgegeven = find_getal("opgegeven", 4)) {
            const std::string t = get("opgegeven");
            const std::size_t komma = t.find(',');
            kop.opgegeven =
                Opgave{*opgegeven, komma == std::string::npos ? 0 : static_cast<int>(t.size() - komma - 1)};
        }
        kop.besluit = {find_getal("afgesproken", 4), get("besluit"), get("besluit_door"),
                       find_datum("besluit_op"), get("besluit_reden")};
        return kop;
    }

    std::vector<Invoerfout> fouten;

  private:
    void add(std::string_view naam, const std::string& gevonden, std::string herstel) {
        fouten.push_back(
            {fmt::format("{} is \"{}\", en dat is niet te lezen.", naam, gevonden), std::move(herstel)});
    }
    std::string_view voorbeeld(std::string_view naam) const {
        for (const Kolom& k : kKolommen)
            if (k.naam == naam && k.hoort_bij(tool_)) return k.voorbeeld;
        return "4";
    }
    Tool tool_;
    const Velden* velden_;
};

std::vector<Roosterregel> read_rooster(Lezer& l, std::string_view rol, const contract::Contract& contract) {
    return l.get_delen<Roosterregel>("rooster",
                                     [&](const std::string& t) { return parse_rooster(t, rol, contract); });
}

Antwoordresultaat compute_groepsaanbod_uit(Lezer& l, const contract::Contract& contract, Datum op) {
    Groepsaanbodvraag v;
    l.check_verplicht();
    v.kop = l.get_kop();
    v.openingsuren = l.find_getal("openingsuren").value_or(Breuk(0));
    v.grootte =
        l.get_delen<Groepsgrootte>("jeugdigen", [](const std::string& t) { return parse_groepsgrootte(t); });
    v.rooster = read_rooster(l, "groepsbegeleider", contract);
    v.cyclus_weken = l.get_weken();
    v.kdc_odc = l.get_ja_nee("kdc_odc");
    v.fte_gedragswetenschapper = l.find_getal("fte_gedragswetenschapper");
    if (!l.fouten.empty()) return Fout{std::move(l.fouten)};
    return compute_groepsaanbod(v, contract, op);
}

Antwoordresultaat compute_verblijf_uit(Lezer& l, Tool tool, const contract::Contract& contract, Datum op) {
    Verblijfvraag v;
    v.vorm = l.get("vorm");
    const contract::Woonvorm* vorm = contract.find_woonvorm(v.vorm);
    // Pleegzorg is not computed, so nothing needs to be given for it.
    if (vorm == nullptr || vorm->rekenwijze != contract::Rekenwijze::vast) l.check_verplicht();
    v.kop = l.get_kop();
    v.plaatsen = l.find_getal("plaatsen").value_or(Breuk(0));
    v.bezetting_pct = l.find_getal("bezetting");
    v.rooster = read_rooster(l, tool == Tool::gezinshuis ? "gezinshuisouder" : "groepsbegeleider", contract);
    v.cyclus_weken = l.get_weken();
    v.ingeschreven = l.get_lijst("ingeschreven");
    v.fte_gedragswetenschapper = l.find_getal("fte_gedragswetenschapper");
    if (!l.fouten.empty()) return Fout{std::move(l.fouten)};
    return tool == Tool::gezinshuis ? compute_gezinshuis(v, contract, op) : compute_verblijf(v, contract, op);
}

Antwoordresultaat compute_mengvorm_uit(Lezer& l, const contract::Contract& contract, Datum op) {
    Mengvormvraag v;
    l.check_verplicht();
    v.kop = l.get_kop();
    v.vorm = l.get("vorm");
    v.jeugdigen =
        l.get_delen<Jeugdigen>("jeugdigen", [](const std::string& t) { return parse_jeugdigen(t); });
    v.rooster = read_rooster(l, "groepsbegeleider", contract);
    v.cyclus_weken = l.get_weken();
    v.ingeschreven = l.get_lijst("ingeschreven");
    if (!l.fouten.empty()) return Fout{std::move(l.fouten)};
    return compute_mengvorm(v, contract, op);
}

}  // namespace

std::string_view tool_naam(Tool tool) {
    static constexpr std::string_view kNamen[] = {"groepsaanbod", "verblijf", "gezinshuis", "mengvorm"};
    return kNamen[static_cast<std::size_t>(tool)];
}

std::vector<Kolom> list_kolommen(Tool tool) {
    std::vector<Kolom> uit;
    for (const Kolom& k : kKolommen)
        if (k.hoort_bij(tool)) uit.push_back(k);
    return uit;
}

Antwoordresultaat compute_velden(Tool tool, const Velden& velden, const contract::Contract& contract,
                                 Datum op) {
    Lezer lezer(tool, velden);
    switch (tool) {
        case Tool::groepsaanbod:
            return compute_groepsaanbod_uit(lezer, contract, op);
        case Tool::mengvorm:
            return compute_mengvorm_uit(lezer, contract, op);
        default:
            return compute_verblijf_uit(lezer, tool, contract, op);
    }
}

}  // namespace jeugdregio::rekentool
