// Ending a toewijzing earlier by an act of our own (inkoopdocument 7.1.6): when it is refused, and when not.
#include <gtest/gtest.h>

#include <algorithm>

#include "toewijzing/opstelwereld.hpp"

namespace jeugdregio::toewijzing {
namespace {

struct Geval {
    const char* regel;
    const char* zin;
    bool fires;
    Opstelling (*run)(Opstelwereld&);
};

Wijzigwens langer() {
    Wijzigwens w;
    w.nummer = {1003};
    w.einde = datum("2024-06-30");
    w.overleg = true;
    return w;
}
Intrekwens eerder(const char* einde) {
    return {.nummer = {1003}, .einde = datum(einde), .reden = {}, .overleg = true};
}
/// Help on 1003 that goes on, and what is on record of it.
void add_hulp(Opstelwereld& w, const char* soort, const char* grond = "") {
    w.add_hulp(1003);
    dossier::Aantekening a;
    a.soort = soort;
    a.toewijzing = ToewijzingNummer{1003};
    a.dag = datum("2023-04-14");
    if (*grond != '\0') a.velden["grond"] = grond;
    w.keten.aantekeningen.alle.push_back(a);
}
void add_stop(Opstelwereld& w, const char* reden) {
    dossier::Stopmelding stop;
    stop.sleutel = w.keten.leveringen.starts.back().sleutel;
    stop.reden = reden;
    stop.einde = datum("2023-04-01");
    w.keten.leveringen.stops.push_back(stop);
}

using W = Opstelwereld;
const Geval kGevallen[] = {
    {"IJ-BESTEMMING", "help that goes on would end earlier", true,
     [](W& w) {
         w.add_hulp(1003);
         return w.run(eerder("2023-08-31"));
     }},
    {"IJ-BESTEMMING", "the same by a change of the last day", true,
     [](W& w) {
         w.add_hulp(1003);
         auto x = langer();
         x.einde = datum("2023-12-30");
         return w.run(x);
     }},
    {"IJ-BESTEMMING", "an end where there was none", true,
     [](W& w) {
         w.add_hulp(1003);
         w.versie(1003).einde.reset();
         return w.run(eerder("2030-12-31"));
     }},
    {"IJ-BESTEMMING", "a stop for a time is no end", true,
     [](W& w) {
         w.add_hulp(1003);
         add_stop(w, "20");
         return w.run(eerder("2023-08-31"));
     }},
    {"IJ-BESTEMMING", "another ground than results does not say that help is no longer needed", true,
     [](W& w) {
         add_hulp(w, "beeindiging", "gewichtige_reden");
         return w.run(eerder("2023-08-31"));
     }},
    {"IJ-BESTEMMING", "what is recorded tomorrow is not there yet", true,
     [](W& w) {
         add_hulp(w, "overdracht");
         w.keten.aantekeningen.alle.back().dag = datum("2023-04-15");
         return w.run(eerder("2023-08-31"));
     }},
    {"IJ-BESTEMMING", "longer", false,
     [](W& w) {
         w.add_hulp(1003);
         return w.run(langer());
     }},
    {"IJ-BESTEMMING", "another budget with the same end", false,
     [](W& w) {
         w.add_hulp(1003);
         auto x = langer();
         x.einde = datum("2023-12-31");
         x.omvang.volume = 5;
         return w.run(x);
     }},
    {"IJ-BESTEMMING", "the help did not begin", false, [](W& w) { return w.run(eerder("2023-08-31")); }},
    {"IJ-BESTEMMING", "the aanbieder stopped for good", false,
     [](W& w) {
         w.add_hulp(1003);
         add_stop(w, "31");
         return w.run(eerder("2023-08-31"));
     }},
    {"IJ-BESTEMMING", "handed over", false,
     [](W& w) {
         add_hulp(w, "overdracht");
         return w.run(eerder("2023-08-31"));
     }},
    {"IJ-BESTEMMING", "no help is needed any more", false,
     [](W& w) {
         add_hulp(w, "hulp_niet_meer_nodig");
         return w.run(eerder("2023-08-31"));
     }},
    {"IJ-BESTEMMING", "the results were reached", false,
     [](W& w) {
         add_hulp(w, "beeindiging", "resultaten_bereikt");
         return w.run(eerder("2023-08-31"));
     }},
    {"IJ-BESTEMMING", "the jeugdige died", false,
     [](W& w) {
         w.add_hulp(1003);
         auto x = eerder("2023-08-31");
         x.reden = "02";
         return w.run(x);
     }},
    {"IJ-BESTEMMING", "said with the command", false,
     [](W& w) {
         w.add_hulp(1003);
         auto x = eerder("2023-08-31");
         x.niet_nodig = "verhuisd naar het buitenland";
         return w.run(x);
     }},
    {"IJ-BESTEMMING-REDEN", "said with the command", true,
     [](W& w) {
         w.add_hulp(1003);
         auto x = eerder("2023-08-31");
         x.niet_nodig = "verhuisd naar het buitenland";
         return w.run(x);
     }},
    {"IJ-BESTEMMING-REDEN", "on record instead", false,
     [](W& w) {
         add_hulp(w, "hulp_niet_meer_nodig");
         return w.run(eerder("2023-08-31"));
     }},
};

TEST(RegelsEinde, OurOwnActLetsNobodyGo) {
    for (const Geval& g : kGevallen) {
        Opstelwereld w;
        const Opstelling uit = g.run(w);
        const auto is = [&](const Motivering& m) { return m.regel->id == g.regel; };
        const bool fired = std::any_of(uit.weigeringen.begin(), uit.weigeringen.end(), is) ||
                           std::any_of(uit.signalen.begin(), uit.signalen.end(), is);
        EXPECT_EQ(fired, g.fires) << g.regel << ": " << g.zin;
    }
}

}  // namespace
}  // namespace jeugdregio::toewijzing
