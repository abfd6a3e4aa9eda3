// The real contract, and questions made from a few words.
#pragma once

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "contract/load_contract.hpp"
#include "rekentool/groepsaanbod.hpp"
#include "rekentool/mengvorm.hpp"
#include "rekentool/verblijf.hpp"

namespace jeugdregio::rekentool {

inline constexpr Datum kDag = Datum::from_ymd(2023, 6, 1);

inline const contract::Contract& het_contract() {
    static const contract::Contract geladen = [] {
        auto uit =
            contract::load_contract(std::filesystem::path(BRONMAP) / "contracten" / "ijsselland-2023", kDag);
        if (!uit.ok()) throw std::runtime_error(uit.error().front().wat);
        return std::move(uit.value().contract);
    }();
    return geladen;
}

inline Breuk getal(std::string_view tekst) {
    const auto uit = parse_breuk(tekst);
    if (!uit) throw std::runtime_error("no number: " + std::string(tekst));
    return *uit;
}

inline std::vector<Roosterregel> rooster(std::string_view tekst, std::string_view rol = "groepsbegeleider") {
    auto uit = parse_rooster(tekst, rol, het_contract());
    if (!uit) throw std::runtime_error(uit.error().front().wat);
    return std::move(*uit);
}

/// Exactly so many hours a week, also when nobody could write them down.
inline std::vector<Roosterregel> uren(Breuk aantal) {
    Roosterregel r;
    r.rol = "groepsbegeleider";
    r.aantal = aantal;
    r.uren = 1;
    return {r};
}

inline Groepsaanbodvraag groep(std::string_view open, std::string_view jeugdigen,
                               std::string_view roostertekst) {
    Groepsaanbodvraag v;
    v.openingsuren = getal(open);
    v.grootte = *parse_groepsgrootte(jeugdigen);
    v.rooster = rooster(roostertekst);
    return v;
}

inline Verblijfvraag verblijf(std::string_view vorm, std::string_view plaatsen, std::string_view bezetting,
                              std::string_view roostertekst) {
    Verblijfvraag v;
    v.vorm = vorm;
    v.plaatsen = getal(plaatsen);
    v.bezetting_pct = getal(bezetting);
    v.rooster = rooster(roostertekst);
    return v;
}

/// The answer; a fault fails the test with its words.
inline Antwoord goed(const Antwoordresultaat& uit) {
    if (!uit) throw std::runtime_error(uit.error().front().wat);
    return *uit;
}
inline Antwoord reken(const Groepsaanbodvraag& v) {
    return goed(compute_groepsaanbod(v, het_contract(), kDag));
}
inline Antwoord reken(const Verblijfvraag& v) {
    return goed(compute_verblijf(v, het_contract(), kDag));
}
inline Antwoord reken(const Mengvormvraag& v) {
    return goed(compute_mengvorm(v, het_contract(), kDag));
}

inline Breuk intensiteit(const Antwoord& a) {
    return a.blad.waarde(a.intensiteit.value());
}
inline Breuk stap(const Antwoord& a, std::string_view sleutel) {
    return a.blad.waarde(a.blad.find(sleutel).value());
}
/// "2 x 32,5": the sum of a step as people see it.
inline std::string som(const Antwoord& a, std::string_view sleutel) {
    return a.blad.describe_som(a.blad.stappen()[a.blad.find(sleutel).value().nummer]);
}
inline const Norm* norm(const Antwoord& a, std::string_view sleutel) {
    for (const Norm& n : a.normen)
        if (n.sleutel == sleutel) return &n;
    return nullptr;
}
inline bool meldt(const Antwoord& a, std::string_view tekst) {
    for (const Melding& m : a.meldingen)
        if (m.woorden.find(tekst) != std::string::npos) return true;
    return false;
}
/// The words of the faults, to look in.
inline std::string fouten(const Antwoordresultaat& uit) {
    std::string tekst;
    if (!uit)
        for (const Invoerfout& f : uit.error()) tekst += f.wat + " -> " + f.herstel + "\n";
    return tekst;
}
/// "J", "overleg I/J", "buiten": what a table of a test says.
inline std::string uitslag(const Antwoord& a) {
    switch (a.uitslag) {
        case Uitslag::overleg:
            return "overleg " + a.kandidaten.front() + "/" + a.kandidaten.back();
        case Uitslag::buiten_band:
            return "buiten";
        case Uitslag::boven_maximum:
            return "boven " + a.maximum;
        default:
            return a.klasse;
    }
}

}  // namespace jeugdregio::rekentool
