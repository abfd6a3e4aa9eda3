// A toewijzingsbericht (JW301) as typed values: what registering a toewijzing needs. Names, addresses and
// relations stay in the Bericht (and in the kept raw message); deciding does not look at them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "ijw/bericht.hpp"

namespace jeugdregio::ijw {

struct Omvang301 {
    std::int64_t volume = 0;
    Eenheid eenheid = Eenheid::minuut;
    Frequentie frequentie = Frequentie::totaal;
};

struct ToegewezenProduct {
    ToewijzingNummer nummer;
    std::string_view referentie_aanbieder;
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    Datum toewijzingsdatum;
    std::string_view toewijzingstijd;
    Datum ingang;
    std::optional<Datum> einde;
    std::string_view reden_wijziging;
    std::optional<Omvang301> omvang;
    std::optional<Bedrag> budget;
    std::uint32_t knoop = 0;
};

struct Jw301 {
    Gemeente afzender;
    AgbCode ontvanger;
    std::string_view identificatie;
    Datum dagtekening;
    std::string_view bsn;
    std::optional<Datum> geboortedatum;  // only when the whole date is known (no DatumGebruik)
    std::vector<ToegewezenProduct> producten;
};

/// REQUIRES a structurally valid JW301.
[[nodiscard]] Jw301 make_jw301(const Bericht& bericht);

}  // namespace jeugdregio::ijw
