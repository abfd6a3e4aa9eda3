// Parts that several kinds of messages share, as typed values: who sends to whom, a jeugdige, and which care
// is granted, asked for or delivered. Texts are views into the Bericht, which must outlive them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "ijw/bericht.hpp"

namespace jeugdregio::ijw {

/// The Header of what a gemeente sends (301, 319).
struct KopVanGemeente {
    Gemeente afzender;
    AgbCode ontvanger;
    std::string_view identificatie;
    Datum dagtekening;
};

/// The Header of what an aanbieder sends (305, 307, 315, 317).
struct KopVanAanbieder {
    AgbCode afzender;
    Gemeente ontvanger;
    std::string_view identificatie;
    Datum dagtekening;
};

struct Omvang {
    std::int64_t volume = 0;
    Eenheid eenheid = Eenheid::minuut;
    Frequentie frequentie = Frequentie::totaal;
};

/// Which care: a product, a whole category (no code), or any care at all (neither).
struct Productkeuze {
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
};

/// What is granted or asked for, whatever its kind of message calls the fields. The end may lie before the
/// begin (CS003 finds that).
struct Zorgproduct : Productkeuze {
    Datum ingang;
    std::optional<Datum> einde;
    std::optional<Omvang> omvang;
    std::optional<Bedrag> budget;
    std::uint32_t knoop = 0;
};

/// What a kind of message calls the days of a Zorgproduct.
struct Periodevelden {
    std::string_view ingang, einde;
};
inline constexpr Periodevelden kVeldenToegewezen{"Ingangsdatum", "Einddatum"};
inline constexpr Periodevelden kVeldenAangevraagd{"ToewijzingIngangsdatum", "ToewijzingEinddatum"};
inline constexpr Periodevelden kVeldenGewenst{"GewensteIngangsdatum", "Einddatum"};

/// What a StartProduct and a StopProduct say both.
struct Regieproduct : Productkeuze {
    std::optional<ToewijzingNummer> toewijzing;  // absent where care is given without one (IV096)
    std::optional<Datum> toewijzing_ingang;
    Datum begin;
    StatusAanlevering status = StatusAanlevering::eerste;
    std::uint32_t knoop = 0;
};

// All of these REQUIRE a structurally valid message, of a kind that has the part.

void fill_kop(const Bericht& bericht, KopVanGemeente& kop);
void fill_kop(const Bericht& bericht, KopVanAanbieder& kop);
[[nodiscard]] Datum dagtekening_of(const Bericht& bericht);

/// The birth date of a person, when the whole of it is known (no DatumGebruik).
[[nodiscard]] std::optional<Datum> known_geboortedatum(const Element& persoon);

/// `e` is the class that has Product, its days, Omvang and Budget, or some of these.
void fill_zorgproduct(const Element& e, const Periodevelden& velden, Zorgproduct& product);
/// `e` is a StartProduct or StopProduct.
void fill_regieproduct(const Element& e, Regieproduct& product);

/// An optional field of code list COD260: 1 is yes, 2 is no.
[[nodiscard]] std::optional<bool> ja_nee(const Element& e, std::string_view veld);
/// An optional day.
[[nodiscard]] std::optional<Datum> day_of(const Element& e, std::string_view veld);

}  // namespace jeugdregio::ijw
