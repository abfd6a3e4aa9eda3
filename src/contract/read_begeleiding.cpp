// [[vorm]] and [[rol]] of intensiteiten.toml, and whether they fit the bands and the parameters.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

constexpr std::string_view kBestand = bestand::kIntensiteiten;

/// A name twice: on which line the first one stands.
template <class T>
void check_namen(const std::vector<Gelezen<T>>& rijen, std::string_view wat, Foutenlijst& fouten) {
    std::map<std::string, int, std::less<>> gezien;
    for (const auto& rij : rijen) {
        if (rij.waarde.naam.empty()) continue;
        const auto [plek, nieuw] = gezien.emplace(rij.waarde.naam, rij.regel);
        if (nieuw) continue;
        fouten.add(
            kBestand, rij.regel,
            fmt::format("{} {} staat er twee keer: ook op regel {}.", wat, rij.waarde.naam, plek->second),
            "Haal er een weg, of verbeter de naam.");
    }
}

/// 9.5 speaks of intensiteiten A to K; those with a band and those without both stand in percelen.toml.
void check_intensiteit(const Ingelezen& in, const Gelezen<Woonvorm>& rij, std::string_view sleutel,
                       const std::string& naam, Foutenlijst& fouten) {
    if (naam.empty() || !in.has(bestand::kPercelen)) return;
    const bool bekend = std::any_of(in.percelen.begin(), in.percelen.end(), [&](const auto& p) {
        const auto& v = p.waarde.voorzieningen;
        return std::find(v.begin(), v.end(), naam) != v.end();
    });
    if (bekend) return;
    fouten.add(
        kBestand, rij.regel,
        fmt::format("Bij vorm {} is `{}` \"{}\", en die staat bij geen enkel perceel in percelen.toml.",
                    rij.waarde.naam, sleutel, naam),
        "Noem een intensiteit die in percelen.toml staat, bijvoorbeeld \"E\".");
}

void check_vorm(const Ingelezen& in, const Gelezen<Woonvorm>& rij, Foutenlijst& fouten) {
    const Woonvorm& v = rij.waarde;
    check_intensiteit(in, rij, "maximum", v.maximum, fouten);
    check_intensiteit(in, rij, "overleg_boven", v.overleg_boven, fouten);
    const bool heeft_band = std::any_of(in.intensiteiten.begin(), in.intensiteiten.end(),
                                        [&](const auto& b) { return b.waarde.naam == v.maximum; });
    if (v.rekenwijze == Rekenwijze::vast && v.maximum.empty()) {
        fouten.add(kBestand, rij.regel,
                   fmt::format("Vorm {} is \"vast\", maar er staat geen `maximum`.", v.naam),
                   "Voeg toe: maximum = \"A\" (de intensiteit die altijd geldt).");
    } else if (v.rekenwijze != Rekenwijze::vast && !v.maximum.empty() && !heeft_band) {
        fouten.add(
            kBestand, rij.regel,
            fmt::format("Vorm {} wordt berekend, maar de intensiteit {} bij `maximum` heeft geen band.",
                        v.naam, v.maximum),
            "Noem een intensiteit uit dit bestand, of schrijf rekenwijze = \"vast\".");
    }
    if (v.bezetting_min_pct && v.bezetting_meld_pct && *v.bezetting_meld_pct <= *v.bezetting_min_pct) {
        fouten.add(
            kBestand, rij.regel,
            fmt::format("Bij vorm {} kan de melding onder {}% nooit komen: de bezetting is minstens {}%.",
                        v.naam, *v.bezetting_meld_pct, *v.bezetting_min_pct),
            "Haal `bezetting_meld_pct` weg, of maak hem hoger dan `bezetting_min_pct`.");
    }
    // The same fact in two files: the csv of aanbieders is checked with the parameter.
    if (v.naam == "gezinshuis" && in.has(bestand::kParameters) &&
        v.maximum != in.parameters.wonen_maximum_gezinshuis) {
        fouten.add(
            kBestand, rij.regel,
            fmt::format("Het maximum van een gezinshuis is hier {}, maar in parameters.toml (regel {}) {}.",
                        v.maximum.empty() ? "niet gegeven" : v.maximum,
                        in.parameter_regel("wonen.maximum_gezinshuis"),
                        in.parameters.wonen_maximum_gezinshuis),
            "Maak `maximum` hier en [wonen.maximum_gezinshuis] in parameters.toml gelijk.");
    }
}

void check_rol(const Ingelezen& in, const Gelezen<Roosterrol>& rij, Foutenlijst& fouten) {
    for (const std::string& vorm : rij.waarde.alleen_vormen) {
        const bool bekend = std::any_of(in.woonvormen.begin(), in.woonvormen.end(),
                                        [&](const auto& v) { return v.waarde.naam == vorm; });
        if (bekend) continue;
        fouten.add(kBestand, rij.regel,
                   fmt::format("Rol {} telt alleen bij vorm \"{}\", maar die vorm staat er niet.",
                               rij.waarde.naam, vorm),
                   "Verbeter de naam bij `alleen_vormen`, of voeg de vorm toe.");
    }
}

std::optional<int> to_int(std::optional<std::int64_t> getal) {
    return getal ? std::optional(static_cast<int>(*getal)) : std::nullopt;
}

}  // namespace

void read_begeleiding(Rij& wortel, Ingelezen& uit) {
    static const std::vector<std::string> kRekenwijzen{"groep", "gezinshuis", "vast"};
    constexpr std::array kWijzen{Rekenwijze::groep, Rekenwijze::gezinshuis, Rekenwijze::vast};
    for (Rij& rij : wortel.get_rijen("vorm", true)) {
        Woonvorm v;
        v.naam = rij.get_tekst("naam");
        v.omschrijving = rij.get_tekst("omschrijving");
        v.rekenwijze = kWijzen.at(rij.get_keuze("rekenwijze", kRekenwijzen));
        v.maximum = rij.find_tekst("maximum");
        v.overleg_boven = rij.find_tekst("overleg_boven");
        v.bezetting_min_pct = to_int(rij.find_getal("bezetting_min_pct", 1, 100));
        v.bezetting_meld_pct = to_int(rij.find_getal("bezetting_meld_pct", 1, 100));
        v.min_intensiteiten = to_int(rij.find_getal("min_intensiteiten", 1, 20)).value_or(1);
        v.bron = rij.get_tekst("bron");
        rij.close();
        uit.woonvormen.push_back({std::move(v), rij.regel(), rij.is_gaaf({"naam", "rekenwijze", "maximum"})});
    }
    for (Rij& rij : wortel.get_rijen("rol", true)) {
        Roosterrol r;
        r.naam = rij.get_tekst("naam");
        for (const std::string& tool : rij.get_teksten("telt_bij")) {
            if (tool == "groepsaanbod") {
                r.groepsaanbod = true;
            } else if (tool == "verblijf") {
                r.verblijf = true;
            } else if (tool == "gezinshuis") {
                r.gezinshuis = true;
            } else {
                rij.add_fout(rij.regel_van("telt_bij"),
                             fmt::format("De rekentool \"{}\" bestaat niet.", tool),
                             "Kies uit groepsaanbod, verblijf en gezinshuis.");
            }
        }
        r.alleen_vormen = rij.find_teksten("alleen_vormen");
        r.bron = rij.get_tekst("bron");
        rij.close();
        uit.rollen.push_back({std::move(r), rij.regel(), rij.is_gaaf({"naam", "telt_bij"})});
    }
}

void check_begeleiding(const Ingelezen& in, Foutenlijst& fouten) {
    check_namen(in.woonvormen, "Vorm", fouten);
    check_namen(in.rollen, "Rol", fouten);
    for (const auto& rij : in.woonvormen)
        if (rij.gaaf) check_vorm(in, rij, fouten);
    for (const auto& rij : in.rollen)
        if (rij.gaaf) check_rol(in, rij, fouten);
    const Rekeninstellingen& r = in.parameters.rekentool;
    if (in.has(bestand::kParameters) && r.evenwicht_hoog_pct > 0 &&
        r.evenwicht_laag_pct >= r.evenwicht_hoog_pct) {
        fouten.add(bestand::kParameters, in.parameter_regel("rekentool.evenwicht_hoog_pct"),
                   fmt::format("De grenzen van het evenwicht zijn {}% en {}%.", r.evenwicht_laag_pct,
                               r.evenwicht_hoog_pct),
                   "Maak [rekentool.evenwicht_hoog_pct] hoger dan [rekentool.evenwicht_laag_pct].");
    }
}

}  // namespace jeugdregio::contract
