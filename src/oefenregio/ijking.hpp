// The figures that make the region resemble a real one, in one place; docs/regio-generator.md has their
// sources. Everything is a whole number or a part of a thousand.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace jeugdregio::oefenregio {

/// A year at scale 1.
struct Jaarijk {
    std::int64_t jeugdigen, jeugdigen_verblijf, toewijzingen, regels, bedrag_cent;
};
inline constexpr Jaarijk kJaarijk{13'500, 1'800, 21'600, 117'000, 130'000'000'00};

/// Of the jeugdigen of a year so many were helped before it already; the others come in, month by month.
inline constexpr int kStockPromille = 425, kStockVerblijfPromille = 520;
/// Of their help this part is still to come, in percents: between these.
inline constexpr int kRestMin = 25, kRestMax = 92;

/// Inhabitants (gemeenten.toml) divide the jeugdigen over the gemeenten.
/// Of a gemeente of which the contract does not say it.
inline constexpr int kInwonersOnbekend = 30'000;

/// What a jeugdige without verblijf gets.
enum class Ambulant : std::uint8_t {
    generiek,
    reeks,
    aspecifiek,
    twee_aanbieders,
    dyslexie,
    traject,
    specifiek
};
inline constexpr int kAmbulantmix[] = {200, 390, 190, 80, 75, 18, 47};

/// What a jeugdige with verblijf gets: voorzieningen of perceel 8 from `eerste` to `laatste`, in their order.
struct Verblijfijk {
    std::string_view eerste, laatste;
    int gewicht;
    int maanden_min, maanden_max;
};
[[nodiscard]] std::span<const Verblijfijk> verblijfmix();
inline constexpr int kAmbulantNaastVerblijf = 620;
inline constexpr int kVerhuisPromille = 160;       // to another intensity, halfway
inline constexpr int kCrisisPerTienduizend = 500;  // begin before the toewijzing

/// Who referred, by COD327 01, 02, 03, 04, 05, 08; without a request it is the Toegang.
inline constexpr int kVerzoekPromille = 620;
inline constexpr std::string_view kVerwijzers[] = {"01", "02", "03", "04", "05", "08"};
inline constexpr int kVerwijzermix[] = {180, 480, 120, 90, 110, 20};

/// Months that a toewijzing of ambulant help lasts, and minutes of a line.
inline constexpr int kMaandenMin = 4, kMaandenMax = 14;
inline constexpr int kMinutenMin = 60, kMinutenMax = 1'020;
inline constexpr int kUrenMin = 8, kUrenMax = 60;
/// How many products beside each other: 1, 2, 3.
inline constexpr int kProductmix[] = {640, 280, 80};
/// TG1 to TG7.
inline constexpr int kTariefgroepmix[] = {90, 220, 250, 190, 140, 90, 20};
inline constexpr int kAndersGestoptPromille = 25;  // not as planned, after consultation
inline constexpr int kIngetrokkenPromille = 14;    // granted by mistake, removed some days later
inline constexpr int kIngekortPromille = 400;      // of those that end early: the toewijzing is shortened
inline constexpr int kGroepPromille = 220;         // a product of a generic budget is group help
inline constexpr int kGeenHulpPromille = 70;       // a month without help

/// Aanbieders: how many per perceel 1 to 5, without one of these (gezinshuis, dyslexie).
inline constexpr int kAanbiedersPerPerceel[] = {38, 18, 20, 10, 6};
inline constexpr int kGezinshuizen = 10, kDyslexiepraktijken = 8;

}  // namespace jeugdregio::oefenregio
