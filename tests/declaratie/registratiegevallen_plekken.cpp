// Cases of the rules on groups, stays and pieces.
#include "declaratie/registratiegevallen.hpp"

namespace jeugdregio::registratie {
namespace {

void be_away(Registratiewereld& w, std::string_view tot, bool vrijgehouden) {
    w.add_verblijf(kAnna, "C", "2023-02-01", "");
    w.afwezig.push_back({2, "kamer 1", kAnna, {dag("2023-03-01"), dag(tot)}, vrijgehouden, {}});
}

void complete(Registratiewereld& w, std::string_view op, bool voortijdig = false) {
    if (w.trajecten.empty()) w.add_toewijzing(9, kCato, "50", "50A01");
    w.trajecten.push_back({static_cast<int>(w.trajecten.size()) + 2, "MST", {kCato}, dag(op), voortijdig});
}

}  // namespace

std::vector<Geval> list_plekgevallen() {
    using namespace kaart;
    return {
        {&kGroepOpening, "half an hour after closing", 30,
         [](Registratiewereld& w) { w.add_groepsdag(kAnna, "2023-03-06").gepland.einde = om("15:30"); }},
        {&kGroepOpening, "until closing", kZwijgt,
         [](Registratiewereld& w) { w.add_groepsdag(kAnna, "2023-03-06"); }},
        {&kGroep24, "called off a day before", 360,
         [](Registratiewereld& w) {
             w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::afgezegd).afgezegd_op =
                 Moment{dag("2023-03-05"), om("09:00")};
         }},
        {&kGroep24, "called off a minute later", kZwijgt,
         [](Registratiewereld& w) {
             w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::afgezegd).afgezegd_op =
                 Moment{dag("2023-03-05"), om("09:01")};
         }},
        {&kGroepIngehaald, "made up on another day", 360,
         [](Registratiewereld& w) {
             w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::niet_gekomen).ingehaald = true;
         }},
        {&kGroepIngehaald, "not made up", kZwijgt,
         [](Registratiewereld& w) { w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::niet_gekomen); }},
        {&kGroepVervangen, "another got the place", 360,
         [](Registratiewereld& w) {
             w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::niet_gekomen).vervangen = true;
         }},
        {&kGroepVervangen, "the place stayed empty", kZwijgt,
         [](Registratiewereld& w) { w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::niet_gekomen); }},
        {&kGroepExtraDag, "an extra day in the same week", 360,
         [](Registratiewereld& w) {
             w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::niet_gekomen);
             w.add_groepsdag(kAnna, "2023-03-12").extra = true;
         }},
        {&kGroepExtraDag, "an extra day in the next week", kZwijgt,
         [](Registratiewereld& w) {
             w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::niet_gekomen);
             w.add_groepsdag(kAnna, "2023-03-13").extra = true;
         }},
        {&kGroepNavraag, "twice in a row without asking", 360,
         [](Registratiewereld& w) {
             for (const auto* op : {"2023-03-06", "2023-03-07"})
                 w.add_groepsdag(kAnna, op, Aanwezigheid::niet_gekomen);
         }},
        {&kGroepNavraag, "asked after the first", kZwijgt,
         [](Registratiewereld& w) {
             for (const auto* op : {"2023-03-06", "2023-03-07"})
                 w.add_groepsdag(kAnna, op, Aanwezigheid::niet_gekomen);
             w.groepsdagen.front().nagevraagd = true;
         }},
        {&kGroepNavraag, "the jeugdige came in between", kZwijgt,
         [](Registratiewereld& w) {
             w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::niet_gekomen);
             w.add_groepsdag(kAnna, "2023-03-07");
             w.add_groepsdag(kAnna, "2023-03-08", Aanwezigheid::niet_gekomen);
         }},
        {&kGroepGrens, "one missed day of three is more than a quarter", 90,
         [](Registratiewereld& w) {
             w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::niet_gekomen);
             w.add_groepsdag(kAnna, "2023-03-13");
             w.add_groepsdag(kAnna, "2023-03-20");
         }},
        {&kGroepGrens, "one of four is a quarter", kZwijgt,
         [](Registratiewereld& w) {
             w.add_groepsdag(kAnna, "2023-03-06", Aanwezigheid::niet_gekomen);
             for (const auto* op : {"2023-03-13", "2023-03-20", "2023-03-27"}) w.add_groepsdag(kAnna, op);
         }},
        {&kNachtDubbel, "two places in one night", 1,
         [](Registratiewereld& w) {
             w.add_verblijf(kAnna, "C", "2023-03-06", "2023-03-08");
             w.add_verblijf(kAnna, "C", "2023-03-07", "2023-03-10", "kamer 2");
         }},
        {&kNachtDubbel, "a move on a day", kZwijgt,
         [](Registratiewereld& w) {
             w.add_verblijf(kAnna, "C", "2023-03-06", "2023-03-08");
             w.add_verblijf(kAnna, "C", "2023-03-08", "2023-03-10", "kamer 2");
         }},
        {&kDeeltijd, "two nights of deeltijdpleegzorg elsewhere", 2,
         [](Registratiewereld& w) {
             w.add_verblijf(kBram, "B", "2023-03-06", "2023-03-10");
             w.afwezig.push_back({2, "kamer 1", kBram, {dag("2023-03-07"), dag("2023-03-08")}, true, {}});
         }},
        {&kDeeltijd, "the same absence in a behandelgroep", kZwijgt,
         [](Registratiewereld& w) {
             w.add_verblijf(kAnna, "C", "2023-03-06", "2023-03-10");
             w.afwezig.push_back({2, "kamer 1", kAnna, {dag("2023-03-07"), dag("2023-03-08")}, true, {}});
         }},
        {&kPlekBezet, "another slept there", 1,
         [](Registratiewereld& w) {
             w.add_toewijzing(9, kCato, "44", "44A03");
             w.add_verblijf(kAnna, "C", "2023-03-06", "2023-03-10");
             w.add_verblijf(kCato, "C", "2023-03-08", "2023-03-09");
             w.afwezig.push_back({2, "kamer 1", kAnna, {dag("2023-03-07"), dag("2023-03-08")}, true, {}});
         }},
        {&kPlekBezet, "another slept in another room", kZwijgt,
         [](Registratiewereld& w) {
             w.add_toewijzing(9, kCato, "44", "44A03");
             w.add_verblijf(kAnna, "C", "2023-03-06", "2023-03-10");
             w.add_verblijf(kCato, "C", "2023-03-08", "2023-03-09", "kamer 2");
             w.afwezig.push_back({2, "kamer 1", kAnna, {dag("2023-03-07"), dag("2023-03-08")}, true, {}});
         }},
        {&kPlekVerklaring, "eight nights away, nobody says that the place is kept", 1,
         [](Registratiewereld& w) { be_away(w, "2023-03-08", false); }},
        {&kPlekVerklaring, "seven nights", kZwijgt,
         [](Registratiewereld& w) { be_away(w, "2023-03-07", false); }},
        {&kPlekOverleg, "thirty nights away without consultation", 2,
         [](Registratiewereld& w) { be_away(w, "2023-03-30", true); }},
        {&kPlekOverleg, "twenty-eight nights", kZwijgt,
         [](Registratiewereld& w) { be_away(w, "2023-03-28", true); }},
        {&kPlekOverleg, "thirty nights with consultation", kZwijgt,
         [](Registratiewereld& w) {
             be_away(w, "2023-03-30", true);
             w.afwezig.front().overleg_op = dag("2023-03-20");
         }},
        {&kGroepKlasse, "a stay in another class than was established", 0,
         [](Registratiewereld& w) {
             w.add_groep("kamer 1", "D", "2023-01-01");
             w.add_verblijf(kAnna, "C", "2023-03-06", "2023-03-10");
         }},
        {&kGroepKlasse, "the class of the group that the room belongs to", 0,
         [](Registratiewereld& w) {
             w.add_groep("Beuk", "D", "2023-01-01");
             w.add_verblijf(kAnna, "C", "2023-03-06", "2023-03-10").groep = "Beuk";
         }},
        {&kGroepKlasse, "a day in a group of another class", 0,
         [](Registratiewereld& w) {
             w.add_groep("de Vlieger", "licht", "2023-03-06");
             w.add_groepsdag(kAnna, "2023-03-06");
         }},
        {&kGroepKlasse, "the class that was established", kZwijgt,
         [](Registratiewereld& w) {
             w.add_groep("de Vlieger", "middel", "2023-01-01");
             w.add_groepsdag(kAnna, "2023-03-06");
         }},
        {&kGroepKlasse, "the other class holds from the day after", kZwijgt,
         [](Registratiewereld& w) {
             w.add_groep("de Vlieger", "middel", "2023-01-01");
             w.add_groep("de Vlieger", "licht", "2023-03-07");
             w.add_groepsdag(kAnna, "2023-03-06");
         }},
        {&kGroepKlasse, "a group that the register does not know", kZwijgt,
         [](Registratiewereld& w) {
             w.add_groep("de Wissel", "licht", "2023-01-01");
             w.add_groepsdag(kAnna, "2023-03-06");
         }},
        {&kStukVoortijdig, "a traject that ended too early", 1,
         [](Registratiewereld& w) { complete(w, "2023-03-10", true); }},
        {&kStukVoortijdig, "a traject that was completed", kZwijgt,
         [](Registratiewereld& w) { complete(w, "2023-03-10"); }},
        {&kStukAantal, "a second one on the same toewijzing, the first in an earlier month", 1,
         [](Registratiewereld& w) {
             complete(w, "2023-02-10");
             complete(w, "2023-03-10");
         }},
        {&kStukAantal, "the second comes after this month", kZwijgt,
         [](Registratiewereld& w) {
             complete(w, "2023-03-10");
             complete(w, "2023-04-10");
         }},
    };
}

}  // namespace jeugdregio::registratie
