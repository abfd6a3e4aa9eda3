#include "pipeline/besluitwoorden.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "contract/getallen.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::pipeline {
namespace {

using enum Woordsoort;

constexpr std::string_view kDatumFout =
    "Dit is geen datum. Schrijf jaar, maand en dag, bijvoorbeeld 2023-04-12.";
constexpr std::string_view kOverlegLabel = "Dit is besproken met de aanbieder";

// The same words as the options of the command line, so that what a rule says about mending holds for both.
constexpr Besluitveld kEinde{"einde", "Laatste dag", datum};
constexpr Besluitveld kBudget{"budget", "Budget in euro", bedrag, false, "Bijvoorbeeld 8.000,00."};
constexpr Besluitveld kVolume{"volume", "Hoeveel", getal, false,
                              "Alleen bij hulp zonder budget: een heel getal."};
constexpr Besluitveld kEenheid{"eenheid", "Eenheid", keuze};
constexpr Besluitveld kPer{"per", "Per", keuze};
constexpr Besluitveld kBudgetsoort{"budgetsoort", "Soort budget", keuze, false,
                                   "Niet gekozen? Dan volgt de soort uit het doel van de verwijzing."};
constexpr Besluitveld kReden{"reden", "Reden van de wijziging", keuze, false,
                             "Niet gekozen? Dan kiest het programma de reden die past."};
constexpr Besluitveld kOverleg{"in-overleg", kOverlegLabel, vink};
constexpr Besluitveld kNietNodig{"niet-nodig", "Waarom is geen hulp meer nodig?", tekst, false,
                                 "Alleen bij een eerder einde zonder overdracht (7.1.6)."};

constexpr Besluitveld kVeldenHonoreren[] = {
    {"ingang", "Eerste dag", datum, false, "Leeg: de dag die is gevraagd."},
    {"einde", "Laatste dag", datum, false, "Leeg: de dag die is gevraagd."},
    {"product", "Ander product", product, false, "Leeg: het product dat is gevraagd. Bijvoorbeeld 45A04."},
    {"categorie", "Alleen een categorie", categorie, false,
     "Voor hulp uit een hele categorie, zonder product. Bijvoorbeeld 45."},
    {"generiek", "Een budget zonder product (generiek)", vink, false,
     "De aanbieder kiest dan zelf het product. Vul ook het budget in."},
    kBudget,
    kBudgetsoort,
    kVolume,
    kEenheid,
    kPer};
constexpr Besluitveld kVeldenNieuw[] = {
    {"aanbieder", "Aanbieder", aanbieder, true},
    {"ingang", "Eerste dag", datum, true},
    kEinde,
    {"product", "Product", product, false, "Bijvoorbeeld 45A04. Leeg: een budget zonder product (generiek)."},
    {"categorie", "Alleen een categorie", categorie, false,
     "Voor hulp uit een hele categorie, zonder product. Bijvoorbeeld 45."},
    kBudget,
    kBudgetsoort,
    kVolume,
    kEenheid,
    kPer,
    {"pgb", "De hulp is gevraagd als persoonsgebonden budget", vink}};
constexpr Besluitveld kVeldenHonorerenWijziging[] = {
    {"vanaf", "Nieuwe eerste dag", datum, false, "Alleen als de gevraagde dag al voorbij is."}, kOverleg};
constexpr Besluitveld kVeldenAfwijzen[] = {
    {"reden", "Reden van de afwijzing", keuze, true},
    {"woonplaats", "Verantwoordelijke gemeente", gemeente, false,
     "Alleen bij reden 8: de code van vier cijfers van de andere gemeente."}};
constexpr Besluitveld kVeldenWijzigen[] = {
    kBudget,
    kEinde,
    kVolume,
    kEenheid,
    kPer,
    {"vanaf", "Eerste dag van de nieuwe omvang", datum, false,
     "Alleen bij een andere omvang. De toewijzing eindigt dan een dag eerder, en er begint een nieuwe."},
    kReden,
    kOverleg,
    kNietNodig};
constexpr Besluitveld kVeldenBeeindigen[] = {
    {"einde", "Laatste dag", datum, true}, kReden, kOverleg, kNietNodig};

constexpr Besluitvorm kVormen[] = {
    {"honoreren", "Honoreren", "U wijst de hulp toe. De aanbieder krijgt een toewijzing (301).", true,
     "verzoek", kVeldenHonoreren},
    {"honoreren-wijziging", "Honoreren",
     "U wijst toe wat is gevraagd. De aanbieder krijgt een nieuwe toewijzing (301).", true, "verzoek",
     kVeldenHonorerenWijziging},
    {"onderzoeken",
     "In onderzoek nemen",
     "U laat weten dat u het verzoek onderzoekt (319). De termijn wordt daarmee langer.",
     true,
     "verzoek",
     {}},
    {"afwijzen", "Afwijzen", "U laat weten dat u het verzoek afwijst, en waarom (319).", true, "verzoek",
     kVeldenAfwijzen},
    {"wijzigen", "Wijzigen",
     "U verandert het budget, de omvang of de laatste dag. Wat u leeg laat, blijft zoals het is.", false,
     "toewijzing", kVeldenWijzigen},
    {"beeindigen", "Beëindigen", "De toewijzing eindigt eerder.", false, "toewijzing", kVeldenBeeindigen},
    {"verwijderen",
     "Verwijderen",
     "De toewijzing telt dan als nooit verstuurd (reden 13). Dat kan alleen als er een fout is gemaakt.",
     false,
     "toewijzing",
     {}},
    {"nieuw", "Nieuwe toewijzing ernaast",
     "U wijst dezelfde jeugdige nog meer hulp toe, zonder dat een aanbieder daarom vroeg (301).", false,
     "toewijzing", kVeldenNieuw},
};

constexpr std::pair<std::string_view, std::string_view> kEenheden[] = {{"minuut", "minuten"},
                                                                       {"uur", "uren"},
                                                                       {"etmaal", "etmalen"},
                                                                       {"dagdeel", "dagdelen"},
                                                                       {"stuk", "stuks"}};
constexpr std::pair<std::string_view, std::string_view> kFrequenties[] = {
    {"dag", "dag"}, {"week", "week"}, {"maand", "maand"}, {"totaal", "in totaal"}};
constexpr std::pair<std::string_view, std::string_view> kSoorten[] = {{"herstel", "herstel"},
                                                                      {"duurzaam", "duurzaam"}};
// JZ002 without 13, which is a decision of its own.
constexpr std::string_view kRedenen[] = {"02", "03", "04", "05", "06", "07",
                                         "08", "09", "10", "11", "12", "14"};

template <std::size_t N>
std::vector<Woordkeuze> to_keuzes(const std::pair<std::string_view, std::string_view> (&paren)[N]) {
    std::vector<Woordkeuze> uit;
    for (const auto& [waarde, tekst] : paren) uit.push_back({std::string(waarde), std::string(tekst)});
    return uit;
}

std::vector<Woordkeuze> list_afwijsredenen() {
    std::vector<Woordkeuze> uit;
    for (char c = '1'; c <= '9'; ++c)
        if (const auto reden = parse_reden_afwijzing_verzoek(std::string(1, c)))
            uit.push_back({std::string(1, c), toewijzing::describe_reden_afwijzing(*reden)});
    return uit;
}

class Lezer;
/// What fields say together: a fault that no field has alone. A sender would keep it out of the message
/// anyway (the codes are of iJw 3.2), but here it stands at its field, with all other faults.
struct Samenhang {
    std::string_view vorm;  // of which decision; empty: of all that have the fields
    std::string_view veld;
    std::string_view wat;
    bool (*fout)(const Lezer&);
};
std::span<const Samenhang> list_samenhang();

/// Reads the fields of one form and collects what is wrong.
class Lezer {
  public:
    Lezer(const Besluitvorm& vorm, const Woorden& woorden) : vorm_(vorm), woorden_(woorden) {
        for (const Besluitveld& v : vorm.velden) {
            const std::string& w = word(v.naam);
            if (w.empty()) {
                if (v.verplicht) add(v.naam, fmt::format("Vul in: {}.", lower(v.label)));
            } else {
                check(v, w);
            }
        }
        for (const Samenhang& s : list_samenhang())
            if ((s.vorm.empty() || s.vorm == vorm.soort) && s.fout(*this)) add(s.veld, std::string(s.wat));
    }
    [[nodiscard]] std::vector<Woordfout> take_fouten() { return std::move(fouten_); }
    [[nodiscard]] bool all_well() const { return fouten_.empty(); }

    [[nodiscard]] std::optional<Datum> dag(std::string_view naam) const { return parse_datum(word(naam)); }
    [[nodiscard]] std::optional<Bedrag> budget() const { return contract::parse_bedrag(word("budget")); }
    [[nodiscard]] std::optional<ProductCategorie> category(const contract::Contract& contract,
                                                           const std::optional<ProductCode>& code) const {
        return code ? categorie_of_product(*code, contract) : parse_categorie(word("categorie"));
    }
    [[nodiscard]] bool ja(std::string_view naam) const { return !word(naam).empty(); }
    [[nodiscard]] toewijzing::Omvangwens omvang(const contract::Contract& contract,
                                                const std::optional<ProductCode>& code) const {
        toewijzing::Omvangwens w;
        w.volume = contract::parse_decimaal(word("volume"), 0);
        if (ja("eenheid")) w.eenheid = parse_eenheidwoord(word("eenheid"), contract, code);
        if (ja("per")) w.frequentie = parse_frequentiewoord(word("per"));
        return w;
    }
    [[nodiscard]] const std::string& word(std::string_view naam) const {
        static const std::string kGeen;
        const auto kent = [&](const Besluitveld& v) { return v.naam == naam; };
        if (std::ranges::none_of(vorm_.velden, kent)) return kGeen;
        for (const auto& [n, w] : woorden_)
            if (n == naam) return w;
        return kGeen;
    }

  private:
    void add(std::string_view veld, std::string wat) {
        fouten_.push_back({std::string(veld), std::move(wat)});
    }
    static std::string lower(std::string_view label) {
        std::string uit(label);
        if (!uit.empty() && uit[0] >= 'A' && uit[0] <= 'Z') uit[0] = static_cast<char>(uit[0] - 'A' + 'a');
        return uit;
    }
    void check(const Besluitveld& v, const std::string& w) {
        switch (v.soort) {
            case datum:
                if (!parse_datum(w)) add(v.naam, std::string(kDatumFout));
                return;
            case bedrag: {
                const auto b = contract::parse_bedrag(w);
                if (!b || b->cents() < 0) add(v.naam, "Dit is geen bedrag. Schrijf het als 8.000,00.");
                return;
            }
            case getal: {
                std::int64_t n = 0;
                const auto [eind, fout] = std::from_chars(w.data(), w.data() + w.size(), n);
                if (fout != std::errc{} || eind != w.data() + w.size() || n < 1 || w.size() > 8)
                    add(v.naam, "Dit is geen heel getal boven 0 van hoogstens 8 cijfers.");
                return;
            }
            case product:
                if (!parse_productcode(w) || w.size() < 3 || w.size() > 5)
                    add(v.naam,
                        "Dit is geen productcode. Een code heeft 3 tot 5 tekens, bijvoorbeeld 45A04.");
                return;
            case categorie:
                if (!parse_categorie(w) || w.size() != 2)
                    add(v.naam, "Dit is geen categorie. Een categorie heeft 2 cijfers, bijvoorbeeld 45.");
                return;
            case aanbieder:
                if (!parse_agb(w)) add(v.naam, "Kies een aanbieder.");
                return;
            case gemeente:
                if (!parse_gemeente(w))
                    add(v.naam,
                        "Dit is geen gemeentecode. Gebruik de vier cijfers van het CBS, bijvoorbeeld 0193.");
                return;
            case keuze: {
                const auto keuzes = list_keuzes(v);
                if (std::ranges::find(keuzes, w, &Woordkeuze::waarde) == keuzes.end())
                    add(v.naam, "Kies een van de mogelijkheden in de lijst.");
                return;
            }
            case tekst:
                if (w.size() > 500) add(v.naam, "Dit is te lang. Gebruik ten hoogste 500 tekens.");
                return;
            case vink:
                return;
        }
    }

    const Besluitvorm& vorm_;
    const Woorden& woorden_;
    std::vector<Woordfout> fouten_;
};

constexpr Samenhang kSamenhang[] = {
    // Two ways to say what is granted would be two decisions.
    {"", "categorie", "Kies een product of een categorie, niet allebei.",
     [](const Lezer& l) { return l.ja("product") && l.ja("categorie"); }},
    {"", "generiek", "Generiek is zonder product en zonder categorie. Maak die velden leeg.",
     [](const Lezer& l) { return l.ja("generiek") && (l.ja("product") || l.ja("categorie")); }},
    {"", "einde", "Kies een dag op of na de eerste dag.",  // CS003
     [](const Lezer& l) {
         const auto ingang = l.dag("ingang"), einde = l.dag("einde");
         return ingang && einde && *einde < *ingang;
     }},
    {"", "budget", "Kies een budget of een hoeveelheid, niet allebei.",  // CD077, CD078
     [](const Lezer& l) { return l.ja("budget") && (l.ja("volume") || l.ja("eenheid") || l.ja("per")); }},
    {"nieuw", "einde", "Bij een budget hoort een laatste dag.",  // CD075
     [](const Lezer& l) { return l.ja("budget") && !l.ja("einde"); }},
    {"nieuw", "product",  // CD041
     "Bij een budget hoort geen product. Maak dit veld leeg. Of vul in plaats van het budget in hoeveel hulp "
     "het is.",
     [](const Lezer& l) { return l.ja("budget") && l.ja("product"); }},
    {"nieuw", "budget", "Vul een budget in, of kies een product of een categorie.",  // CD079
     [](const Lezer& l) { return !l.ja("budget") && !l.ja("product") && !l.ja("categorie"); }},
    {"nieuw", "volume", "Vul in hoeveel hulp het is.",  // CD041
     [](const Lezer& l) {
         return !l.ja("volume") && !l.ja("budget") && (l.ja("product") || l.ja("eenheid") || l.ja("per"));
     }},
};
std::span<const Samenhang> list_samenhang() {
    return kSamenhang;
}

Besluitwens make_honoreren(const Lezer& l, const Besluitonderwerp& o, const contract::Contract& contract) {
    Honoreer h{.referentie = o.over, .wens = {}};
    h.wens.code = parse_productcode(l.word("product"));
    h.wens.categorie = l.category(contract, h.wens.code);
    h.wens.ander_product = h.wens.categorie.has_value() || h.wens.code.has_value() || l.ja("generiek");
    h.wens.ingang = l.dag("ingang");
    h.wens.einde = l.dag("einde");
    h.wens.omvang = l.omvang(contract, h.wens.code);
    h.wens.budget = l.budget();
    h.wens.budgetsoort = parse_budgetsoortwoord(l.word("budgetsoort"));
    h.wens.vanaf = l.dag("vanaf");
    h.wens.overleg = l.ja("in-overleg");
    return h;
}
Besluitwens make_nieuw(const Lezer& l, const Besluitonderwerp&, const contract::Contract& contract) {
    toewijzing::Maakwens w;
    w.product.code = parse_productcode(l.word("product"));
    w.product.categorie = l.category(contract, w.product.code);
    w.product.ingang = *l.dag("ingang");
    w.product.einde = l.dag("einde");
    w.product.omvang = complete_omvang(l.omvang(contract, w.product.code), contract, w.product.code);
    w.product.budget = l.budget();
    w.budgetsoort = parse_budgetsoortwoord(l.word("budgetsoort"));
    w.pgb = l.ja("pgb");
    return w;
}
Besluitwens make_onderzoeken(const Lezer&, const Besluitonderwerp& o, const contract::Contract&) {
    return Beantwoord{.referentie = o.over, .wens = {}};
}
Besluitwens make_afwijzen(const Lezer& l, const Besluitonderwerp& o, const contract::Contract&) {
    return Beantwoord{.referentie = o.over,
                      .wens = {.antwoord = VerzoekAntwoord::afgewezen,
                               .reden = parse_reden_afwijzing_verzoek(l.word("reden")),
                               .woonplaats = parse_gemeente(l.word("woonplaats"))}};
}
ToewijzingNummer nummer_of(const Besluitonderwerp& o) {
    const auto n = contract::parse_decimaal(o.over, 0);
    return {n.value_or(0)};
}
Besluitwens make_wijzigen(const Lezer& l, const Besluitonderwerp& o, const contract::Contract& contract) {
    return toewijzing::Wijzigwens{.nummer = nummer_of(o),
                                  .einde = l.dag("einde"),
                                  .vanaf = l.dag("vanaf"),
                                  .omvang = l.omvang(contract, std::nullopt),
                                  .budget = l.budget(),
                                  .reden = l.word("reden"),
                                  .verzoek = {},
                                  .overleg = l.ja("in-overleg"),
                                  .niet_nodig = l.word("niet-nodig")};
}
Besluitwens make_beeindigen(const Lezer& l, const Besluitonderwerp& o, const contract::Contract&) {
    return toewijzing::Intrekwens{.nummer = nummer_of(o),
                                  .einde = *l.dag("einde"),
                                  .reden = l.word("reden"),
                                  .overleg = l.ja("in-overleg"),
                                  .niet_nodig = l.word("niet-nodig")};
}
Besluitwens make_verwijderen(const Lezer&, const Besluitonderwerp& o, const contract::Contract&) {
    return toewijzing::Verwijderwens{.nummer = nummer_of(o)};
}

struct Maker {
    std::string_view soort;
    Besluitwens (*maak)(const Lezer&, const Besluitonderwerp&, const contract::Contract&);
};
constexpr Maker kMakers[] = {{"honoreren", make_honoreren},     {"honoreren-wijziging", make_honoreren},
                             {"onderzoeken", make_onderzoeken}, {"afwijzen", make_afwijzen},
                             {"wijzigen", make_wijzigen},       {"beeindigen", make_beeindigen},
                             {"verwijderen", make_verwijderen}, {"nieuw", make_nieuw}};

}  // namespace

Eenheid parse_eenheidwoord(std::string_view t, const contract::Contract& contract,
                           const std::optional<ProductCode>& code) {
    if (t == "minuut") return Eenheid::minuut;
    if (t == "uur") return Eenheid::uur;
    if (t == "etmaal") return Eenheid::etmaal;
    if (t == "dagdeel") return Eenheid::dagdeel;
    const auto* product = code ? contract.find_product(*code) : nullptr;
    return product != nullptr && product->eenheid == Eenheid::stuk_output ? Eenheid::stuk_output
                                                                          : Eenheid::stuk_inspanning;
}

Frequentie parse_frequentiewoord(std::string_view t) {
    if (t == "dag") return Frequentie::per_dag;
    if (t == "week") return Frequentie::per_week;
    return t == "maand" ? Frequentie::per_maand : Frequentie::totaal;
}

std::optional<dossier::Omvang> complete_omvang(const toewijzing::Omvangwens& wens,
                                               const contract::Contract& contract,
                                               const std::optional<ProductCode>& code) {
    if (wens.empty()) return std::nullopt;
    const auto* product = code ? contract.find_product(*code) : nullptr;
    return dossier::Omvang{wens.volume.value_or(0),
                           wens.eenheid.value_or(product != nullptr ? product->eenheid : Eenheid::minuut),
                           wens.frequentie.value_or(Frequentie::totaal)};
}

dossier::Budgetsoort parse_budgetsoortwoord(std::string_view t) {
    if (t == "herstel") return dossier::Budgetsoort::herstel;
    return t == "duurzaam" ? dossier::Budgetsoort::duurzaam : dossier::Budgetsoort::onbekend;
}

std::optional<ProductCategorie> categorie_of_product(const ProductCode& code,
                                                     const contract::Contract& contract) {
    const auto* product = contract.find_product(code);
    return product != nullptr ? product->categorie : parse_categorie(code.view().substr(0, 2));
}

std::span<const Besluitvorm> besluitvormen() {
    return kVormen;
}

const Besluitvorm* find_besluitvorm(std::string_view soort) {
    const auto i = std::ranges::find(kVormen, soort, &Besluitvorm::soort);
    return i == std::end(kVormen) ? nullptr : &*i;
}

std::vector<Woordkeuze> list_keuzes(const Besluitveld& veld) {
    if (veld.naam == "eenheid") return to_keuzes(kEenheden);
    if (veld.naam == "per") return to_keuzes(kFrequenties);
    if (veld.naam == "budgetsoort") return to_keuzes(kSoorten);
    if (veld.soort != keuze) return {};
    if (veld.verplicht) return list_afwijsredenen();
    std::vector<Woordkeuze> uit;
    for (const std::string_view code : kRedenen)
        uit.push_back({std::string(code),
                       toewijzing::describe_code(
                           "JW301", "Client/ToegewezenProducten/ToegewezenProduct/RedenWijziging", code)});
    return uit;
}

Result<Opdracht, std::vector<Woordfout>> make_opdracht(const Besluitvorm& vorm,
                                                       const Besluitonderwerp& onderwerp,
                                                       const Woorden& woorden,
                                                       const contract::Contract& contract, std::string door) {
    Lezer lezer(vorm, woorden);
    if (!lezer.all_well()) return Fout{lezer.take_fouten()};
    const auto maker = std::ranges::find(kMakers, vorm.soort, &Maker::soort);
    invariant(maker != std::end(kMakers), "every form of a decision makes one");
    Opdracht uit{.gemeente = onderwerp.gemeente, .wat = maker->maak(lezer, onderwerp, contract)};
    if (vorm.op_verzoek) uit.aanbieder = onderwerp.aanbieder;
    if (std::holds_alternative<toewijzing::Maakwens>(uit.wat)) {
        uit.aanbieder = parse_agb(lezer.word("aanbieder"));
        uit.jeugdige_van = nummer_of(onderwerp);
    }
    uit.door = std::move(door);
    return uit;
}

std::string describe_onderwerp(const Besluitvorm& vorm, std::string_view over) {
    return fmt::format("{} {}", vorm.over, over);
}

std::vector<std::pair<std::string, std::string>> describe_woorden(const Besluitvorm& vorm,
                                                                  const Woorden& woorden) {
    std::vector<std::pair<std::string, std::string>> uit;
    for (const Besluitveld& v : vorm.velden)
        for (const auto& [naam, waarde] : woorden) {
            if (naam != v.naam || waarde.empty()) continue;
            std::string tekst_van = waarde;
            if (v.soort == vink) tekst_van = "ja";
            if (const auto dag = parse_datum(waarde); v.soort == datum && dag) tekst_van = format_nl(*dag);
            if (const auto b = contract::parse_bedrag(waarde); v.soort == bedrag && b)
                tekst_van = format_euro(*b);
            for (const Woordkeuze& k : list_keuzes(v))
                if (k.waarde == waarde) tekst_van = k.tekst;
            uit.emplace_back(std::string(v.label), std::move(tekst_van));
        }
    return uit;
}

std::string to_formulierwoorden(const Besluitvorm& vorm, std::string_view herstel) {
    std::string uit;
    // "(--client)": where the command line would say it. Without such a field it says nothing.
    if (const std::size_t i = herstel.find(" (--"); i != std::string_view::npos)
        if (const std::size_t n = herstel.find(')', i); n != std::string_view::npos) {
            const std::string_view naam = herstel.substr(i + 4, n - i - 4);
            if (std::ranges::find(vorm.velden, naam, &Besluitveld::naam) == vorm.velden.end())
                return to_formulierwoorden(vorm, herstel.substr(0, i)) +
                       to_formulierwoorden(vorm, herstel.substr(n + 1));
        }
    while (!herstel.empty()) {
        const std::size_t i = herstel.find("--");
        uit += herstel.substr(0, i);
        if (i == std::string_view::npos) break;
        herstel.remove_prefix(i + 2);
        const std::size_t n =
            std::min(herstel.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), herstel.size());
        const std::string_view naam = herstel.substr(0, n);
        const auto veld = std::ranges::find(vorm.velden, naam, &Besluitveld::naam);
        uit += naam == "door"              ? std::string("'Uw naam'")
               : veld != vorm.velden.end() ? fmt::format("'{}'", veld->label)
                                           : fmt::format("--{}", naam);
        herstel.remove_prefix(n);
    }
    return uit;
}

}  // namespace jeugdregio::pipeline
