// Cases for the volume of a line: TR321 (over its period; IV076, IV077, IV078) and TR322 (over the whole
// toewijzing).
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// What is granted, over which days; what is claimed, over which days.
struct Volumegeval {
    const char* zin;
    dossier::Omvang omvang;
    const char *ingang, *einde, *begin, *tot, *eenheid;
    std::int64_t past;  // the most that passes
};

/// Only the national rules: what these examples grant is not in the contract of a region.
void set_volumegeval(Wereld& w, const Volumegeval& c, std::int64_t volume) {
    w.regelset = Regelset::landelijk;
    w.set_gemeente("0363");
    w.versie(kUrenPerWeek).omvang = c.omvang;
    w.set_periode(kUrenPerWeek, c.ingang, c.einde);
    Prestatie323 p = make_regel("R1", kUrenPerWeek, "41A02", volume, c.eenheid, 1'00);
    if (p.eenheid == "83") {
        p.tarief.reset();
        p.bedrag = volume;
    }
    w.set_regel(p);
    const Datum tot = datum(c.tot);
    w.set_maand(tot.jaar(), tot.maand());
    w.set_productperiode(c.begin, c.tot);
}

constexpr dossier::Omvang kDrieUur{3, Eenheid::uur, Frequentie::per_week};
constexpr dossier::Omvang kDriehonderdEuro{300'00, Eenheid::euro, Frequentie::per_week};

constexpr Volumegeval kGevallen[] = {
    {"IV077 in hours, October", kDrieUur, "2022-10-11", "2022-12-28", "2022-10-11", "2022-10-31", "04", 12},
    {"IV077 in hours, November", kDrieUur, "2022-10-11", "2022-12-28", "2022-11-01", "2022-11-30", "04", 15},
    {"IV077 in hours, December", kDrieUur, "2022-10-11", "2022-12-28", "2022-12-01", "2022-12-28", "04", 15},
    {"IV077 in hours claimed in minutes, October", kDrieUur, "2022-10-11", "2022-12-28", "2022-10-11",
     "2022-10-31", "01", 12 * 60},
    {"IV077 in euros, October", kDriehonderdEuro, "2022-10-11", "2022-12-31", "2022-10-11", "2022-10-31",
     "83", 900'00},
    {"IV077 in euros, November", kDriehonderdEuro, "2022-10-11", "2022-12-31", "2022-11-01", "2022-11-30",
     "83", 1200'00},
    {"IV077 in euros, December", kDriehonderdEuro, "2022-10-11", "2022-12-31", "2022-12-01", "2022-12-31",
     "83", 1500'00},
    {"IV078 per week, October", kDrieUur, "2021-10-12", "2021-12-13", "2021-10-12", "2021-10-31", "04", 9},
    {"IV078 per month, October",
     {15, Eenheid::uur, Frequentie::per_maand},
     "2021-10-12",
     "2021-12-13",
     "2021-10-12",
     "2021-10-31",
     "04",
     15},
    {"IV078 per month, December",
     {15, Eenheid::uur, Frequentie::per_maand},
     "2021-10-12",
     "2021-12-13",
     "2021-12-01",
     "2021-12-13",
     "04",
     15},
    {"IV076 in hours, July", kDrieUur, "2022-07-11", "2022-09-04", "2022-07-11", "2022-07-31", "04", 9},
    {"IV076 in hours, August", kDrieUur, "2022-07-11", "2022-09-04", "2022-08-01", "2022-08-31", "04", 15},
    {"IV076 in hours, September", kDrieUur, "2022-07-11", "2022-09-04", "2022-09-01", "2022-09-04", "04", 3},
    {"IV076 in euros until a Sunday, July", kDriehonderdEuro, "2022-07-11", "2022-09-04", "2022-07-11",
     "2022-07-31", "83", 900'00},
    {"IV076 in euros until a Sunday, August", kDriehonderdEuro, "2022-07-11", "2022-09-04", "2022-08-01",
     "2022-08-31", "83", 1200'00},
    {"IV076 in euros until a Sunday, September", kDriehonderdEuro, "2022-07-11", "2022-09-04", "2022-09-01",
     "2022-09-04", "83", 300'00},
    {"IV076 in euros until a Saturday, August", kDriehonderdEuro, "2022-07-11", "2022-09-03", "2022-08-01",
     "2022-08-31", "83", 1500'00},
    {"IV076 in euros until a Saturday, September has nothing left", kDriehonderdEuro, "2022-07-11",
     "2022-09-03", "2022-09-01", "2022-09-03", "83", 0},
    {"per week, a month of six weeks", kDrieUur, "2022-01-01", "2022-12-31", "2022-05-01", "2022-05-31", "04",
     18},
    {"per week, a month of exactly four weeks", kDrieUur, "2021-01-01", "2021-12-31", "2021-02-01",
     "2021-02-28", "04", 12},
    {"per week, week 1 in the old year", kDrieUur, "2024-12-30", "2025-01-05", "2024-12-30", "2024-12-31",
     "04", 3},
    {"per week, week 1 in the new year", kDrieUur, "2024-12-30", "2025-01-05", "2025-01-01", "2025-01-05",
     "04", 3},
    {"per week, week 53 in the new year", kDrieUur, "2026-12-28", "2027-01-03", "2027-01-01", "2027-01-03",
     "04", 3},
    {"per week in stuks (output), Sundays count",
     {2, Eenheid::stuk_output, Frequentie::per_week},
     "2022-10-01",
     "2022-12-31",
     "2022-11-01",
     "2022-11-30",
     "82",
     8},
    {"per week in stuks (inspanning), weeks count",
     {2, Eenheid::stuk_inspanning, Frequentie::per_week},
     "2022-10-01",
     "2022-12-31",
     "2022-11-01",
     "2022-11-30",
     "84",
     10},
    {"per week in euros, begun on its only Sunday, that month", kDriehonderdEuro, "2022-07-31", "2022-08-03",
     "2022-07-31", "2022-07-31", "83", 600'00},
    {"per week in euros, begun on its only Sunday, the month after", kDriehonderdEuro, "2022-07-31",
     "2022-08-03", "2022-08-01", "2022-08-03", "83", 0},
    {"per week in euros, a toewijzing of a week without a Sunday", kDriehonderdEuro, "2022-10-11",
     "2022-10-14", "2022-10-11", "2022-10-14", "83", 300'00},
    {"per day, a leap month",
     {2, Eenheid::uur, Frequentie::per_dag},
     "2024-01-01",
     "2024-12-31",
     "2024-02-01",
     "2024-02-29",
     "04",
     58},
    {"per day, another February",
     {2, Eenheid::uur, Frequentie::per_dag},
     "2023-01-01",
     "2023-12-31",
     "2023-02-01",
     "2023-02-28",
     "04",
     56},
    {"per day, a part of a month",
     {90, Eenheid::minuut, Frequentie::per_dag},
     "2022-03-10",
     "2022-03-20",
     "2022-03-10",
     "2022-03-20",
     "01",
     11 * 90},
    {"in total, all of it in one month",
     {10, Eenheid::uur, Frequentie::totaal},
     "2022-01-01",
     "2022-12-31",
     "2022-03-01",
     "2022-03-31",
     "04",
     10},
    {"per month without an end",
     {4, Eenheid::dagdeel, Frequentie::per_maand},
     "2022-01-01",
     "",
     "2022-03-01",
     "2022-03-31",
     "16",
     4},
};

/// A line of an earlier month, in hours, of the same toewijzing.
Prestatie323 eerder(std::string referentie, std::int64_t uren, const char* begin, const char* einde) {
    Prestatie323 p = make_regel(std::move(referentie), kUrenPerWeek, "41A02", uren, "04", 1'00);
    p.begin = begin;
    p.einde = einde;
    return p;
}
Prestatie323 in_februari(Prestatie323 p) {
    p.begin = "2023-02-01";
    p.einde = "2023-02-28";
    return p;
}
/// IV077 in hours: 12 weeks of 3 hours are 36. October and November took 27; this is December.
void set_december(Wereld& w, std::int64_t uren) {
    set_volumegeval(w, kGevallen[2], uren);
    w.book(eerder("R01", 12, "2022-10-11", "2022-10-31"));
    w.book(eerder("R02", 15, "2022-11-01", "2022-11-30"));
}

/// 100 etmalen in total; something was approved before in another unit or in this one.
void set_andere_eenheid(Wereld& w, std::int64_t eerder, const char* eenheid, std::int64_t etmalen) {
    w.versie(kVerblijf).omvang->volume = 100;
    w.book(in_februari(make_regel("R0", kVerblijf, "44A10", eerder, eenheid, 409'56)));
    w.set_regel(Wereld::verblijf_j("R1", etmalen));
}

}  // namespace

Gevallen gevallen_volume() {
    constexpr std::string_view kTr321 = "JW323/TR321/Prestatie", kTr322 = "JW323/TR322/Prestatie";
    Gevallen g;
    for (const Volumegeval& c : kGevallen) {
        g.push_back({kTr321, std::string(c.zin) + ", the most that fits", schoon,
                     [&c](Wereld& w) { set_volumegeval(w, c, c.past); }});
        g.push_back({kTr321, std::string(c.zin) + ", one more", afgekeurd,
                     [&c](Wereld& w) { set_volumegeval(w, c, c.past + 1); }});
    }
    append(g, {
                  {kTr321, "a budget says nothing of the volume of a line", schoon,
                   [](Wereld& w) { w.claim.regel() = Wereld::tg4("R1", 6000); }},
                  {kTr321, "what was claimed before over another period does not count", schoon,
                   [](Wereld& w) {
                       set_volumegeval(w, kGevallen[1], 15);
                       w.book(eerder("R01", 12, "2022-10-11", "2022-10-31"));
                   }},

                  {kTr322, "IV077, all 36 hours and no more", schoon, [](Wereld& w) { set_december(w, 9); }},
                  {kTr322, "IV077, an hour more than 36, though December itself has room for 15", afgekeurd,
                   [](Wereld& w) { set_december(w, 10); }},
                  {kTr322, "IV077, an hour that a credit gave back", schoon,
                   [](Wereld& w) {
                       set_december(w, 15);
                       w.book(make_credit(eerder("R01", 12, "2022-10-11", "2022-10-31"), "R09"));
                       w.book(eerder("R03", 6, "2022-10-11", "2022-10-31"));
                   }},
                  {kTr322, "in total, exactly what is left", schoon,
                   [](Wereld& w) {
                       w.book(in_februari(Wereld::middel("R0", kUrenTotaal, 150)));
                       w.set_regel(Wereld::middel("R1", kUrenTotaal, 50));
                   }},
                  {kTr322, "in total, one hour more than what is left", afgekeurd,
                   [](Wereld& w) {
                       w.book(in_februari(Wereld::middel("R0", kUrenTotaal, 150)));
                       w.set_regel(Wereld::middel("R1", kUrenTotaal, 51));
                   }},
                  {kTr322, "in total, one minute more than the hours that are left", afgekeurd,
                   [](Wereld& w) {
                       w.book(in_februari(Wereld::middel("R0", kUrenTotaal, 199)));
                       Prestatie323 p = Wereld::middel("R1", kUrenTotaal, 0);
                       p.eenheid = "01";
                       p.volume = 61;
                       p.tarief = 31;
                       p.bedrag = 19'04;
                       w.set_regel(p);
                   }},
                  {kTr322, "in total, two lines that fit alone and not together", afgekeurd,
                   [](Wereld& w) {
                       w.set_regels({Wereld::middel("R1", kUrenTotaal, 101),
                                     in_februari(Wereld::middel("R2", kUrenTotaal, 100))});
                   }},
                  {kTr322, "week 1 is one week, in whichever year it is claimed", afgekeurd,
                   [](Wereld& w) {
                       set_volumegeval(
                           w, {"", kDrieUur, "2024-12-30", "2025-01-05", "2025-01-01", "2025-01-05", "04", 3},
                           1);
                       w.book(eerder("R0", 3, "2024-12-30", "2024-12-31"));
                   }},
                  {kTr322, "a unit that a later version changed: hours do not count as etmalen", schoon,
                   [](Wereld& w) { set_andere_eenheid(w, 10, "04", 5); }},
                  {kTr322, "a unit that a later version changed: etmalen do count", afgekeurd,
                   [](Wereld& w) { set_andere_eenheid(w, 96, "14", 5); }},
                  {kTr322, "hours count on what became a toewijzing in minutes", afgekeurd,
                   [](Wereld& w) {
                       w.versie(kEd).omvang->volume = 130;
                       w.book(in_februari(make_regel("R0", kEd, "54D01", 2, "04", 1'00)));
                       w.set_regel(make_regel("R1", kEd, "54D01", 11, "01", 1'66));
                   }},
                  {kTr322, "per month without an end there is no total", schoon,
                   [](Wereld& w) {
                       set_volumegeval(w,
                                       {"",
                                        {4, Eenheid::dagdeel, Frequentie::per_maand},
                                        "2022-01-01",
                                        "",
                                        "2022-03-01",
                                        "2022-03-31",
                                        "16",
                                        4},
                                       4);
                       Prestatie323 p = eerder("R0", 999, "2022-02-01", "2022-02-28");
                       p.eenheid = "16";
                       w.book(p);
                   }},
              });
    return g;
}

}  // namespace jeugdregio::steun
