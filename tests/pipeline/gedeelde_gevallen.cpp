#include "gedeelde_gevallen.hpp"

#include <tuple>

namespace jeugdregio::steun {

Gevallen make_persoongevallen(const Persoonbericht& b) {
    using enum Verwacht;
    const auto regel = [&](std::string_view id) { return sleutel(b.soort, id); };
    Gevallen g = {
        {regel("CS002"), "a BSN that does not pass the eleven test", afgekeurd,
         [b](Wereld& w) { b.client(w).bsn = kFout; }},
        {regel("CS002"), "nine zeros are no BSN", afgekeurd,
         [b](Wereld& w) { b.client(w).bsn = "000000000"; }},
        {regel("CS002"), "another BSN that passes", schoon, [b](Wereld& w) { b.client(w).bsn = kBram; }},

        {regel("TR134"), "born on the day of the message", schoon,
         [b](Wereld& w) { b.client(w).geboortedatum = b.dagtekening(w); }},
        {regel("TR134"), "born a day after the message", afgekeurd,
         [b](Wereld& w) { b.client(w).geboortedatum = format_iso(datum(b.dagtekening(w)).plus_dagen(1)); }},
    };

    // CS139: which parts of a birth date are unknown, and what then must stand there.
    struct Geboorte {
        const char *datum, *gebruik, *zin;
        bool past;
    };
    for (const Geboorte& c : {Geboorte{"1900-01-01", "3", "a wholly unknown date is 01-01-1900", true},
                              {"1900-01-02", "3", "an unknown date is on the first day", false},
                              {"1900-02-01", "3", "an unknown date is in the first month", false},
                              {"1901-01-01", "3", "an unknown date is in 1900", false},
                              {"2014-01-01", "2", "only the year is known", true},
                              {"2014-01-02", "2", "only the year is known, but there is a day", false},
                              {"2014-02-01", "2", "only the year is known, but there is a month", false},
                              {"2014-06-01", "1", "year and month are known", true},
                              {"2014-06-02", "1", "year and month are known, but there is a day", false},
                              {"2014-06-02", "", "the whole date is known", true}})
        g.push_back({regel("CS139"), c.zin, c.past ? schoon : afgekeurd, [b, c](Wereld& w) {
                         b.client(w).geboortedatum = c.datum;
                         b.client(w).datumgebruik = c.gebruik;
                     }});

    // TR002: at most 120 years before the dagtekening, also over a leap day.
    struct Oud {
        const char *geboren, *gebruik, *dagtekening, *zin;
        bool past;
    };
    for (const Oud& c : {Oud{"1904-03-10", "", "2024-03-10", "exactly 120 years ago", true},
                         {"1904-03-09", "", "2024-03-10", "120 years and a day ago", false},
                         {"1904-02-29", "", "2024-02-29", "120 years ago on a leap day", true},
                         {"1904-02-28", "", "2024-02-29", "a day before that leap day", false},
                         {"1900-01-01", "3", "2024-03-10", "an unknown date may be 01-01-1900", true},
                         {"1900-01-01", "2", "2024-03-10", "a year that is known may not", false},
                         {"1900-01-01", "", "2024-03-10", "nor a date that is known", false}})
        g.push_back({regel("TR002"), c.zin, c.past ? schoon : afgekeurd, [b, c](Wereld& w) {
                         b.client(w).geboortedatum = c.geboren;
                         b.client(w).datumgebruik = c.gebruik;
                         b.dagtekening(w) = c.dagtekening;
                     }});
    return g;
}

Gevallen make_kopgevallen(const Ketenbericht& b) {
    using enum Verwacht;
    const auto regel = [&](std::string_view id) { return sleutel(b.soort, id); };
    Gevallen g = {
        {regel("TR056"), "the identification was used for another content", afgekeurd,
         [](Wereld& w) { w.identificatie_bezet = true; }},
        {regel("TR056"), "an identification of its own", schoon, [](Wereld&) {}},
        {regel("TR135"), "written on the day after today", afgekeurd,
         [b](Wereld& w) { w.vandaag = datum(b.dagtekening(w)).plus_dagen(-1); }},
        {regel("TR135"), "written today", schoon, [b](Wereld& w) { w.vandaag = datum(b.dagtekening(w)); }},
    };
    // Weesp went up in Amsterdam on 24 March 2022.
    for (const auto& [gemeente, dagtekening, past, zin] :
         {std::tuple{"9999", "2023-04-11", false, "a gemeente that never was"},
          {"0457", "2022-03-24", false, "a gemeente on the day on which it is no more"},
          {"0457", "2022-03-23", true, "a gemeente on its last day"},
          {"0150", "2023-04-11", true, "another gemeente of the region"},
          {"0014", "2023-04-11", true, "a gemeente of another region"}})
        g.push_back({regel("TR378"), zin, past ? zwijgt : afgekeurd,
                     [b, gemeente = gemeente, dagtekening = dagtekening](Wereld& w) {
                         b.gemeente(w) = gemeente;
                         b.dagtekening(w) = dagtekening;
                         for (auto& p : w.startbericht.producten) p.begin = "2022-03-01";
                         for (auto& p : w.stopbericht.producten) p.begin = p.einde = "2022-03-01";
                     }});
    return g;
}

}  // namespace jeugdregio::steun
