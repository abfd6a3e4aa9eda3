// A declaratiebericht (JW323) as typed values. Texts are views into the Bericht that it was read from, which
// must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "ijw/bericht.hpp"

namespace jeugdregio::ijw {

/// Begin and end as claimed; unlike a Periode the end may lie before the begin (TR137 finds that).
struct GemeldePeriode {
    Datum begin, einde;
    friend bool operator==(const GemeldePeriode&, const GemeldePeriode&) = default;
    [[nodiscard]] Periode periode() const {
        invariant(begin <= einde, "a claimed period is only used after TR137 passed");
        return {begin, einde};
    }
};

struct Prestatie {
    std::string_view referentie;
    std::string_view vorig_referentie;  // empty when absent
    ToewijzingNummer toewijzing;
    ProductCategorie categorie;
    ProductCode code;
    GemeldePeriode periode;
    std::int64_t volume = 0;
    Eenheid eenheid = Eenheid::minuut;
    std::optional<Bedrag> tarief;
    Bedrag bedrag;  // as sent: never negative
    bool credit = false;
    std::uint32_t client = 0;  // index in Jw323::clienten
    std::uint32_t knoop = 0;   // node of the Prestatie
};

struct Client323 {
    std::string_view bsn;      // nine digits; CS002 checks the eleven test
    std::uint32_t eerste = 0;  // its prestaties are [eerste, eerste + aantal)
    std::uint32_t aantal = 0;
    std::uint32_t knoop = 0;
};

struct Jw323 {
    AgbCode afzender;
    Gemeente ontvanger;
    std::string_view identificatie;
    Datum dagtekening;
    std::string_view dagtekening_tekst;  // as sent, for answers
    std::string_view basis_xsdversie, xsdversie;
    std::string_view declaratienummer;
    GemeldePeriode declaratieperiode;
    Datum declaratie_dagtekening;
    Bedrag totaal;  // as sent: never negative
    bool totaal_credit = false;
    std::uint32_t knoop_header = 0, knoop_declaratie = 0;
    std::vector<Client323> clienten;
    std::vector<Prestatie> prestaties;  // in file order

    /// TotaalIngediendBedrag with its sign: credit is negative.
    [[nodiscard]] Bedrag totaal_met_teken() const { return totaal_credit ? -totaal : totaal; }
};

/// REQUIRES a structurally valid JW323.
[[nodiscard]] Jw323 make_jw323(const Bericht& bericht);

}  // namespace jeugdregio::ijw
