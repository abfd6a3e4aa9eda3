// Cases for the rules within a JW319.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {

Gevallen gevallen_bericht319() {
    using enum Verwacht;
    struct Geval {
        std::string_view regel;
        const char *zin, *antwoord, *reden, *gemeente;
        Verwacht verwacht;
    };
    constexpr std::string_view kCd085 = "JW319/CD085/Header", kCd086 = "JW319/CD086/Header",
                               kTr377 = "JW319/TR377/Header", kTr409 = "JW319/TR409/Header";
    Gevallen g;
    for (const Geval& c : {Geval{kCd085, "a rejection without a reason", "1", "", "", afgekeurd},
                           {kCd085, "a gemeente is no reason", "1", "", "0150", afgekeurd},
                           {kCd085, "a rejection with a reason", "1", "1", "", schoon},
                           {kCd085, "what is looked into needs no reason", "2", "", "", schoon},

                           {kCd086, "looked into, and still a reason", "2", "4", "", afgekeurd},
                           {kCd086, "looked into, with reason 8 and a gemeente", "2", "8", "0150", afgekeurd},
                           {kCd086, "looked into without a reason", "2", "", "", schoon},
                           {kCd086, "a rejection has a reason", "1", "9", "", schoon},

                           {kTr377, "reason 8 without a gemeente", "1", "8", "", afgekeurd},
                           {kTr377, "reason 8 without a gemeente, looked into", "2", "8", "", afgekeurd},
                           {kTr377, "reason 8 with a gemeente", "1", "8", "0150", schoon},
                           {kTr377, "reason 7 without a gemeente", "1", "7", "", schoon},
                           {kTr377, "reason 5 (andere gemeente) names none", "1", "5", "", schoon},

                           {kTr409, "reason 5 with a gemeente", "1", "5", "0150", afgekeurd},
                           {kTr409, "reason 9 with a gemeente", "1", "9", "0150", afgekeurd},
                           {kTr409, "looked into, with a gemeente", "2", "", "0150", afgekeurd},
                           {kTr409, "reason 8 has a gemeente", "1", "8", "0150", schoon},
                           {kTr409, "reason 6 without a gemeente", "1", "6", "", schoon}})
        g.push_back({c.regel, c.zin, c.verwacht, [c](Wereld& w) {
                         w.antwoordbericht.antwoord = c.antwoord;
                         w.antwoordbericht.reden = c.reden;
                         w.antwoordbericht.gemeente = c.gemeente;
                     }});
    return g;
}

}  // namespace jeugdregio::steun
