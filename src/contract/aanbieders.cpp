#include "contract/aanbieders.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "contract/combinatie.hpp"
#include "contract/csv.hpp"
#include "contract/toml_lezer.hpp"

namespace jeugdregio::contract {
namespace {

enum Kolom : std::size_t {
    agb,
    naam,
    perceel,
    groepsaanbod,
    voorzieningen,
    verblijf,
    ed,
    ingang,
    einde,
    kdc_odc,
    vecozo
};
// The last column came later (5.7) and may be left out; then nothing is known of it.
constexpr std::size_t kVerplicht = 10;
constexpr std::array<std::string_view, 11> kKolommen{"agb",           "naam",     "perceel", "groepsaanbod",
                                                     "voorzieningen", "verblijf", "ed",      "ingang",
                                                     "einde",         "kdc_odc",  "vecozo"};
constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr int kHoofdperceelMin = 1, kHoofdperceelMax = 5;

std::string join_kolommen() {
    std::string uit;
    for (const std::string_view k : std::span(kKolommen).first(kVerplicht))
        uit += (uit.empty() ? "" : ";") + std::string(k);
    return uit;
}

/// For every field of a line, the column it belongs to; or what is wrong with the header.
struct Kop {
    std::vector<std::size_t> kolom_van;
    std::string fout;

    [[nodiscard]] bool noemt(Kolom kolom) const {
        return std::find(kolom_van.begin(), kolom_van.end(), std::size_t{kolom}) != kolom_van.end();
    }
};

Kop read_kop(std::string_view regel) {
    Kop kop;
    const auto velden = is_utf8(regel) ? split_velden(regel, ';') : std::nullopt;
    if (!velden) {
        kop.fout = "Regel 1 is niet te lezen.";
        return kop;
    }
    std::vector<std::string> onbekend, dubbel, ontbreekt;
    for (const std::string& veld : *velden) {
        const auto plek = std::find(kKolommen.begin(), kKolommen.end(), veld);
        const auto kolom = static_cast<std::size_t>(plek - kKolommen.begin());
        if (plek == kKolommen.end())
            onbekend.push_back(fmt::format("\"{}\"", veld));
        else if (std::find(kop.kolom_van.begin(), kop.kolom_van.end(), kolom) != kop.kolom_van.end())
            dubbel.push_back(veld);
        kop.kolom_van.push_back(kolom);
    }
    for (std::size_t k = 0; k < kVerplicht; ++k)
        if (!kop.noemt(static_cast<Kolom>(k))) ontbreekt.emplace_back(kKolommen.at(k));
    const auto add = [&](std::string_view wat, const std::vector<std::string>& namen) {
        if (!namen.empty()) kop.fout += fmt::format(" {}: {}.", wat, join_namen(namen));
    };
    add("Ontbreekt", ontbreekt);
    add("Onbekend", onbekend);
    add("Dubbel", dubbel);
    if (!kop.fout.empty()) kop.fout = "De kopregel klopt niet." + kop.fout;
    return kop;
}

/// Reads the fields of one line; every method reports its own fault.
class Regellezer {
  public:
    Regellezer(Aanbiederregel& rij, const Contract& contract, std::vector<Importfout>& fouten)
        : rij_(&rij), contract_(&contract), fouten_(&fouten) {}

    void read() {
        AanbiederContract& c = rij_->contract;
        read_agb();
        c.naam = veld(naam);
        if (c.naam.empty()) add("De naam is leeg.", "Vul de naam van de aanbieder in.");
        if (std::any_of(c.naam.begin(), c.naam.end(),
                        [](char t) { return static_cast<unsigned char>(t) < 0x20; }))
            add("In de naam staat een onzichtbaar teken.", "Typ de naam opnieuw.");
        read_perceel();
        c.groepsaanbod = read_lijst(groepsaanbod, 6);
        c.voorzieningen = read_lijst(voorzieningen, 7);
        c.verblijf = read_lijst(verblijf, 8);
        c.ed = read_ja_nee(ed);
        c.kdc_odc = read_ja_nee(kdc_odc);
        if (!veld(vecozo).empty()) c.vecozo = read_ja_nee(vecozo);
        read_periode();
    }

  private:
    [[nodiscard]] const std::string& veld(Kolom kolom) const { return rij_->velden.at(kolom); }
    void add(std::string wat, std::string herstel) {
        fouten_->push_back({rij_->regel, std::move(wat), std::move(herstel)});
    }

    void read_agb() {
        if (const auto code = parse_agb(veld(agb))) {
            rij_->contract.agb = *code;
            return;
        }
        rij_->sleutel_goed = false;
        add(fmt::format("De AGB-code \"{}\" kan niet.", veld(agb)),
            "Een AGB-code heeft acht cijfers. Valt er in uw rekenblad een nul vooraan weg, maak de kolom dan "
            "tekst.");
    }

    void read_perceel() {
        const std::string& t = veld(perceel);
        if (t.empty()) return;
        std::vector<std::string> bekend;
        for (int p = kHoofdperceelMin; p <= kHoofdperceelMax; ++p)
            if (contract_->find_perceel(p) != nullptr) bekend.push_back(std::to_string(p));
        if (std::find(bekend.begin(), bekend.end(), t) != bekend.end()) {
            rij_->contract.perceel = t[0] - '0';
            return;
        }
        rij_->perceel_goed = rij_->inhoud_goed = false;
        add(fmt::format("Bij perceel staat \"{}\".", t),
            fmt::format(
                "Vul één van {} in, of laat het leeg. De percelen 6 tot en met 9 hebben eigen kolommen.",
                join_namen(bekend)));
    }

    std::vector<std::string> read_lijst(Kolom kolom, int nummer) {
        std::vector<std::string> uit;
        if (veld(kolom).empty()) return uit;
        const Perceel* p = contract_->find_perceel(nummer);
        const std::vector<std::string> bekend = p != nullptr ? p->voorzieningen : std::vector<std::string>{};
        std::string_view rest = veld(kolom);
        while (true) {
            const std::size_t komma = rest.find(',');
            const std::string code{trim(rest.substr(0, komma))};
            if (std::find(bekend.begin(), bekend.end(), code) == bekend.end()) {
                rij_->inhoud_goed = false;
                add(fmt::format("Bij {} staat \"{}\"; dat is niet bekend.", kKolommen.at(kolom), code),
                    fmt::format("Kies uit {}, met komma's ertussen.", join_namen(bekend)));
            } else if (std::find(uit.begin(), uit.end(), code) != uit.end()) {
                add(fmt::format("Bij {} staat \"{}\" twee keer.", kKolommen.at(kolom), code),
                    "Haal er een weg.");
            } else {
                uit.push_back(code);
            }
            if (komma == std::string_view::npos) return uit;
            rest.remove_prefix(komma + 1);
        }
    }

    bool read_ja_nee(Kolom kolom) {
        const std::string& t = veld(kolom);
        if (t == "j" || t == "J") return true;
        if (t.empty() || t == "n" || t == "N") return false;
        rij_->inhoud_goed = false;
        add(fmt::format("Bij {} staat \"{}\".", kKolommen.at(kolom), t), "Vul j (ja) of n (nee) in.");
        return false;
    }

    std::optional<Datum> read_datum(Kolom kolom) {
        std::optional<Datum> datum = parse_datum(veld(kolom));
        if (datum) return datum;
        rij_->sleutel_goed = false;
        add(fmt::format("Bij {} staat \"{}\"; dat is geen bestaande dag.", kKolommen.at(kolom), veld(kolom)),
            "Schrijf een bestaande dag als JJJJ-MM-DD, bijvoorbeeld 2023-01-01.");
        return datum;
    }

    void read_periode() {
        const std::optional<Datum> van = read_datum(ingang);
        Geldigheid& geldig = rij_->contract.geldig;
        if (!veld(einde).empty()) geldig.tot = read_datum(einde);
        if (!van) return;
        geldig.van = *van;
        if (!geldig.tot || *geldig.tot >= geldig.van) return;
        rij_->sleutel_goed = false;
        add(fmt::format("Het einde ({}) ligt voor de ingang ({}).", format_nl(*geldig.tot),
                        format_nl(geldig.van)),
            "Verbeter een van de twee. Het einde is de laatste dag; zonder einde loopt het contract door.");
    }

    Aanbiederregel* rij_;
    const Contract* contract_;
    std::vector<Importfout>* fouten_;
};

/// A file without the column says nothing about VECOZO: what is on record of this contract stays.
void keep_vecozo(AanbiederContract& nieuw, std::span<const AanbiederContract> bestaand) {
    for (const AanbiederContract& oud : bestaand)
        if (oud.agb == nieuw.agb && oud.geldig.van == nieuw.geldig.van) nieuw.vecozo = oud.vecozo;
}

/// The fields of a line in the documented order; empty (with a fault) when it does not have that shape.
std::optional<std::vector<std::string>> read_velden(std::string_view tekst, int regel, const Kop& kop,
                                                    std::vector<Importfout>& fouten) {
    if (!is_utf8(tekst)) {
        fouten.push_back({regel, "Op deze regel staan tekens die geen UTF-8 zijn.",
                          "Bewaar het bestand als csv met UTF-8 (in een rekenblad: \"CSV UTF-8\")."});
        return std::nullopt;
    }
    auto velden = split_velden(tekst, ';');
    if (!velden) {
        fouten.push_back({regel, "Een aanhalingsteken op deze regel is niet goed gesloten.",
                          "Zet om het hele veld aanhalingstekens, of haal ze weg. Een aanhalingsteken in de "
                          "tekst schrijft u dubbel."});
        return std::nullopt;
    }
    if (velden->size() != kop.kolom_van.size()) {
        fouten.push_back({regel,
                          fmt::format("Deze regel heeft {} kolommen; het moeten er {} zijn.", velden->size(),
                                      kop.kolom_van.size()),
                          "Zet een puntkomma tussen de kolommen, ook bij een lege kolom. Staat er een "
                          "puntkomma in een veld, zet "
                          "daar dan aanhalingstekens om."});
        return std::nullopt;
    }
    std::vector<std::string> geordend(kKolommen.size());
    for (std::size_t i = 0; i < velden->size(); ++i)
        geordend.at(kop.kolom_van.at(i)) = std::move((*velden)[i]);
    return geordend;
}

}  // namespace

Importuitkomst read_aanbieders(std::string_view csv, const Contract& contract,
                               std::span<const AanbiederContract> bestaand) {
    Importuitkomst uit;
    if (csv.starts_with(kBom)) csv.remove_prefix(kBom.size());
    const std::string kophulp =
        fmt::format("Begin het bestand met de kopregel {} (met puntkomma's, in UTF-8). De volgorde is vrij.",
                    join_kolommen());
    const std::vector<std::string_view> regels = split_regels(csv);
    if (std::all_of(regels.begin(), regels.end(), [](std::string_view r) { return trim(r).empty(); })) {
        uit.fouten.push_back({1, "Het bestand is leeg.", kophulp});
        return uit;
    }
    const Kop kop = read_kop(regels.front());
    if (!kop.fout.empty()) {
        uit.fouten.push_back({1, kop.fout, kophulp});
        return uit;
    }

    std::vector<Aanbiederregel> rijen;
    int nummer = 1;
    for (const std::string_view tekst : std::span(regels).subspan(1)) {
        ++nummer;
        if (trim(tekst).empty()) continue;
        auto velden = read_velden(tekst, nummer, kop, uit.fouten);
        if (!velden) continue;
        Aanbiederregel& rij = rijen.emplace_back();
        rij.regel = nummer;
        rij.velden = std::move(*velden);
        Regellezer(rij, contract, uit.fouten).read();
        if (!kop.noemt(vecozo)) keep_vecozo(rij.contract, bestaand);
        check_combinatie(rij, contract, uit.fouten);
    }
    check_overlap(rijen, bestaand, uit.fouten);
    if (rijen.empty() && uit.fouten.empty())
        uit.fouten.push_back(
            {1, "Onder de kopregel staat geen enkele aanbieder.", "Zet elke aanbieder op een eigen regel."});

    std::stable_sort(uit.fouten.begin(), uit.fouten.end(),
                     [](const Importfout& a, const Importfout& b) { return a.regel < b.regel; });
    std::set<int> foute_regels;
    for (const Importfout& f : uit.fouten) foute_regels.insert(f.regel);
    for (Aanbiederregel& rij : rijen)
        if (!foute_regels.contains(rij.regel)) uit.goed.emplace_back(rij.regel, std::move(rij.contract));
    return uit;
}

std::vector<Keuze> list_keuzes(std::span<const AanbiederContract> aanbieders, const Contract& contract,
                               const Product& product, const Gemeente& gemeente, Datum dag) {
    std::vector<Keuze> uit;
    for (const AanbiederContract& a : aanbieders) {
        const auto perceel = contracted_perceel(a, product);
        if (!perceel || !a.geldig.contains(dag) || !product.exists_on(dag) ||
            !contract.takes_part(gemeente, *perceel, dag))
            continue;
        const bool gezien = std::any_of(uit.begin(), uit.end(), [&](const Keuze& k) {
            return k.aanbieder->agb == a.agb && k.perceel == *perceel;
        });
        if (!gezien) uit.push_back({&a, *perceel});
    }
    std::sort(uit.begin(), uit.end(), [](const Keuze& a, const Keuze& b) {
        return std::tuple{std::string_view(a.aanbieder->naam), a.aanbieder->agb.view(), a.perceel} <
               std::tuple{std::string_view(b.aanbieder->naam), b.aanbieder->agb.view(), b.perceel};
    });
    return uit;
}

}  // namespace jeugdregio::contract
