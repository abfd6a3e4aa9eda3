// The mistakes that people make in the made-up region: how often, and what must come of each. One table; the
// truth that is written beside the messages comes from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/datum.hpp"

namespace jeugdregio::oefenregio {

/// Of what a rate is a part.
enum class Fout : std::uint8_t {
    // 323, a line
    tarief,
    bedrag,
    dubbele_regel,
    referentie_hergebruikt,
    verkeerde_categorie,
    onbekende_code,
    verkeerde_eenheid,
    halve_maand,
    na_einde,
    voor_ingang,
    onbekende_toewijzing,
    onbekend_kind,
    ander_kind,
    boven_budget,
    boven_etmalen,
    laat,
    te_laat,
    credit_van_niets,
    dubbel_crediteren,
    // 323, a message
    declaratienummer_dubbel,
    totaal_fout,
    declaratie_identificatie,
    toekomst,
    structuur,
    onleesbaar,
    herhaald,
    gemeente_onbekend,
    // 301
    nummer_bezet,
    code_past_niet,
    budget_zonder_einde,
    verzoek_onbekend,
    grond_ontbreekt,
    advies_ontbreekt,
    specifiek_ambulant,
    instemming_ontbreekt,
    // 305
    start_ontbreekt,
    start_dubbel,
    start_onbekend,
    start_laat,
    crisis,
    start_product,
    // 307
    stop_dubbel,
    stop_laat,
    stop_zonder_overleg,
    stop_onbekend,
    stop_ontbreekt,
    // 315
    zonder_verwijzer,
    verzoek_dubbel,
    verzoek_referentie,
    // 317
    wijziging_onbekend,
    verlenging_laat,
    // 319
    antwoord_onbekend,
    weer_in_onderzoek,
    // 302, 320
    retour_afgekeurd,
    retour_onbekend,
    retour_dubbel,
    retour_ontbreekt,
    // 301, of one that is there
    verwijdering_na_declaratie,
};
inline constexpr std::size_t kAantalFouten = static_cast<std::size_t>(Fout::verwijdering_na_declaratie) + 1;

/// What is expected of a mistake. `per_tienduizend`: of the things that it can happen to; 10.000 is always.
struct Foutsoort {
    Fout fout;
    std::string_view naam;
    std::string_view bericht;  // "JW323"
    std::string_view waarvan;  // "regels", "berichten", ...: what the rate is a part of
    int per_tienduizend;
    std::string_view uitkomst;  // afgewezen, afgekeurd, geweigerd, herhaald, signaal; ontbreekt: nothing came
    std::string_view codes, regels;
    std::string_view wat;  // for people, Dutch
};

[[nodiscard]] std::span<const Foutsoort> foutsoorten();
[[nodiscard]] const Foutsoort& soort_of(Fout fout);

/// A row of the truth: what was planted, and what must come out. Everything that has no row is right.
struct Waarheid {
    std::string bestand;     // "2023-02/05-7-....xml"; of what never came the gemeente: "0193"
    std::string referentie;  // ReferentieNummer, ToewijzingNummer, ...; empty for a whole message
    std::string uitkomst;
    std::string codes, regels;  // sorted, a space between
    std::string soort;          // name of the Foutsoort
    Datum op{};                 // of what never came: when it was expected
};

}  // namespace jeugdregio::oefenregio
