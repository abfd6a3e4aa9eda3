// Cases for the rules within a JW323 about days: on both sides of every border, over years and leap days.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// Long ago or far ahead there is no contract: only the national rules speak, and the toewijzing runs always.
void set_landelijk(Wereld& w) {
    w.regelset = Regelset::landelijk;
    w.set_periode(kBudget, "2020-01-01", "2035-12-31");
}

}  // namespace

Gevallen gevallen_bericht323_datums() {
    constexpr std::string_view kCs100 = "JW323/CS100/Header", kCs337 = "JW323/CS337/Header",
                               kCs340 = "JW323/CS340/Header", kTr134 = "JW323/TR134/Header",
                               kTr137 = "JW323/TR137/Header", kTr335 = "JW323/TR335/Header";
    Gevallen g = {
        {kCs100, "January 2021 may be claimed", schoon,
         [](Wereld& w) {
             set_landelijk(w);
             w.set_productperiode("2021-01-01", "2021-01-31");
         }},
        {kCs100, "December 2020 may not", afgekeurd,
         [](Wereld& w) {
             set_landelijk(w);
             w.set_productperiode("2020-12-01", "2020-12-31");
         }},
        {kCs100, "nor a single day of it", afgekeurd,
         [](Wereld& w) {
             set_landelijk(w);
             w.set_productperiode("2020-12-31", "2021-01-31");
         }},
        {kCs100, "a declaratieperiode before 2021", afgekeurd,
         [](Wereld& w) {
             set_landelijk(w);
             w.set_maand(2020, 12);
         }},
        {kCs100, "a declaratieperiode of January 2021", schoon,
         [](Wereld& w) {
             set_landelijk(w);
             w.set_maand(2021, 1);
         }},

        {kTr134, "a period that begins on the day of the message", zwijgt,  // but it ends after it (TR137)
         [](Wereld& w) { w.set_dagtekening("2023-03-01"); }},
        {kTr134, "a period that begins a day after the message", afgekeurd,
         [](Wereld& w) { w.set_dagtekening("2023-02-28"); }},
        {kTr134, "a line that begins after the message, in a month that does not", afgekeurd,
         [](Wereld& w) { w.set_productperiode("2023-04-13", "2023-04-13"); }},
        {kTr134, "a message of after the month", schoon, [](Wereld&) {}},

        {kTr137, "a month that ends on the day of the message", schoon,
         [](Wereld& w) { w.set_dagtekening("2023-03-31"); }},
        {kTr137, "a month that ends a day after the message", afgekeurd,
         [](Wereld& w) { w.set_dagtekening("2023-03-30"); }},
        {kTr137, "a line that ends a day before it begins", afgekeurd,
         [](Wereld& w) { w.set_productperiode("2023-03-02", "2023-03-01"); }},
        {kTr137, "a line of one day", zwijgt,  // not a whole month: TR388
         [](Wereld& w) { w.set_productperiode("2023-03-01", "2023-03-01"); }},
        {kTr137, "a declaratieperiode that ends before it begins", afgekeurd,
         [](Wereld& w) { w.claim.periode_einde = "2023-02-28"; }},

        {kTr335, "the day of DeclaratieDagtekening counts, not that of the message", zwijgt,
         [](Wereld& w) {
             set_landelijk(w);
             w.set_productperiode("2023-03-01", "2023-03-31");
             w.claim.dagtekening = "2028-04-12";
             w.claim.declaratie_dagtekening = "2028-03-31";
             w.vandaag = datum("2028-04-14");
         }},
    };

    // CS337: a productperiode does not leave its month.
    struct Dagen {
        const char *begin, *einde, *zin;
        bool past;
    };
    for (const Dagen& c : {Dagen{"2022-12-01", "2022-12-31", "up to the last day of December", true},
                           {"2022-12-31", "2023-01-01", "over the year in two days", false},
                           {"2022-03-01", "2023-03-31", "the same month of another year", false},
                           {"2023-02-01", "2023-03-01", "one day too long", false},
                           {"2024-02-01", "2024-02-29", "up to the leap day", true},
                           {"2024-02-29", "2024-03-01", "over the leap day", false}})
        g.push_back({kCs337, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         set_landelijk(w);
                         w.set_maand(2024, 3);
                         w.set_productperiode(c.begin, c.einde);
                     }});

    // CS340: a declaratieperiode is one whole month.
    for (const Dagen& c : {Dagen{"2024-02-01", "2024-02-29", "February of a leap year", true},
                           {"2024-02-01", "2024-02-28", "February of a leap year, a day short", false},
                           {"2023-02-01", "2023-02-28", "February of another year", true},
                           {"2024-02-02", "2024-02-29", "from the second day", false},
                           {"2024-01-01", "2024-02-29", "two months", false},
                           {"2023-12-01", "2023-12-31", "December", true},
                           {"2023-12-15", "2024-01-14", "a month long, but of two months", false}})
        g.push_back({kCs340, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         set_landelijk(w);
                         w.set_maand(2024, 3);
                         w.claim.periode_begin = c.begin;
                         w.claim.periode_einde = c.einde;
                         w.set_productperiode("2023-02-01", "2023-02-28");
                     }});

    // TR335: five years before DeclaratieDagtekening.
    struct Jaren {
        const char *begin, *einde, *dagtekening, *zin;
        bool past;
    };
    for (const Jaren& c :
         {Jaren{"2023-03-01", "2023-03-31", "2028-03-31", "exactly five years ago", true},
          {"2023-03-01", "2023-03-31", "2028-04-01", "five years and a day ago", false},
          {"2023-02-01", "2023-02-28", "2028-02-29", "five years before a leap day", true},
          {"2023-02-01", "2023-02-28", "2028-03-01", "the day after that leap day", false},
          {"2024-02-01", "2024-02-29", "2029-02-28", "five years after a leap day", true},
          {"2024-02-01", "2024-02-29", "2029-03-01", "five years and a day after it", false}})
        g.push_back({kTr335, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         set_landelijk(w);
                         w.set_maand(2028, 1);
                         w.set_dagtekening(c.dagtekening);
                         w.vandaag = datum("2029-04-14");
                         w.set_productperiode(c.begin, c.einde);
                     }});
    return g;
}

}  // namespace jeugdregio::steun
