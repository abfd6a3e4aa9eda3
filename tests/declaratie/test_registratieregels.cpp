// Each rule between registered work and a claim: a world that fires it and says how much is left out, and a
// near miss.
#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "declaratie/registratiewereld.hpp"

namespace jeugdregio::registratie {
namespace {

struct Geval {
    const Regelkaart* regel;
    std::string_view zin;
    std::int64_t weg;  // minutes or nights that the rule leaves out; -1: it does not fire
    void (*doe)(Registratiewereld&);
};

constexpr std::int64_t kZwijgt = -1;

void miss(Registratiewereld& w, std::string_view op, int verloren = 45) {
    Sessie& s = w.add_sessie("no_show", {kAnna}, "10:00", "11:00", op);
    s.verloren_minuten = verloren;
}

void call_off(Registratiewereld& w, Moment wanneer) {
    Sessie& s = w.add_sessie("afzegging", {kAnna}, "10:00", "11:00", "2023-03-06");
    s.afgezegd_op = wanneer;
    s.verloren_minuten = 30;
}

void be_away(Registratiewereld& w, std::string_view tot, bool vrijgehouden) {
    w.add_verblijf(kAnna, "C", "2023-02-01", "");
    w.afwezig.push_back({2, "kamer 1", kAnna, {dag("2023-03-01"), dag(tot)}, vrijgehouden, {}});
}

void complete(Registratiewereld& w, std::string_view op, bool voortijdig = false) {
    if (w.trajecten.empty()) w.add_toewijzing(9, kCato, "50", "50A01");
    w.trajecten.push_back({static_cast<int>(w.trajecten.size()) + 2, "MST", {kCato}, dag(op), voortijdig});
}

const std::vector<Geval>& gevallen() {
    using namespace kaart;
    static const std::vector<Geval> kGevallen = {
        {&kTijdsoort, "time of a training", 60,
         [](Registratiewereld& w) { w.add_sessie("scholing", {}, "09:00", "10:00"); }},
        {&kTijdsoort, "time of a plan", kZwijgt,
         [](Registratiewereld& w) { w.add_sessie("plan", {kAnna}, "09:00", "10:00"); }},
        {&kVoorbereiding, "preparing a group", 30,
         [](Registratiewereld& w) { w.add_sessie("groepsvoorbereiding", {kAnna}, "08:30", "09:00"); }},
        {&kVoorbereiding, "a plan for day treatment", kZwijgt,
         [](Registratiewereld& w) { w.add_sessie("plan", {kAnna}, "08:30", "09:00"); }},
        {&kConsultLos, "a consultation without a toewijzing", 20,
         [](Registratiewereld& w) { w.add_sessie("consultatie_los", {kAnna}, "08:40", "09:00"); }},
        {&kConsultLos, "a consultation with a toewijzing", kZwijgt,
         [](Registratiewereld& w) { w.add_sessie("consultatie", {kAnna}, "08:40", "09:00"); }},
        {&kConsultLos, "a consultation that the Toegang agreed to", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("consultatie_los", {kAnna}, "08:40", "09:00").instemming_op = dag("2023-03-01");
         }},
        {&kConsultFactuur, "a consultation that the Toegang agreed to", 20,
         [](Registratiewereld& w) {
             w.add_sessie("consultatie_los", {kAnna}, "08:40", "09:00").instemming_op = dag("2023-03-01");
         }},
        {&kConsultFactuur, "nobody agreed", kZwijgt,
         [](Registratiewereld& w) { w.add_sessie("consultatie_los", {kAnna}, "08:40", "09:00"); }},
        {&kFunctie, "a function that is in no table", 60,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "Droomduider";
         }},
        {&kFunctie, "a function that follows another by decision", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "Droomduider";
             w.functies.push_back({2, "Droomduider", "Gezinscoach", "", w.periode, dag("2023-02-01"), "RSJ"});
         }},
        {&kFunctie, "a decision that nobody took", 60,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "Droomduider";
             w.functies.push_back({2, "Droomduider", "Gezinscoach", "", w.periode, {}, ""});
         }},
        {&kFunctie, "a decision that begins the day after", 60,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "Droomduider";
             w.functies.push_back({2,
                                   "Droomduider",
                                   "Gezinscoach",
                                   "",
                                   {dag("2023-03-07"), dag("2023-12-31")},
                                   dag("2023-02-01"),
                                   "RSJ"});
         }},
        {&kFunctie, "the register of the region has it, in other capitals", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "droomduider";
             w.functies.push_back(
                 {0, "Droomduider", "Gezinscoach", "", w.periode, dag("2023-02-01"), "RSJ", 1});
         }},
        {&kFunctieVerschil, "the paper says another tariefgroep than the register", 0,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "Droomduider";
             w.functies.push_back(
                 {2, "Droomduider", "Psychotherapeut", "", w.periode, dag("2023-02-01"), "RSJ"});
             w.functies.push_back(
                 {0, "Droomduider", "Gezinscoach", "", w.periode, dag("2023-02-01"), "RSJ", 1});
         }},
        {&kFunctieVerschil, "the paper says the same tariefgroep", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "Droomduider";
             w.functies.push_back({2, "Droomduider", "Jobcoach", "", w.periode, dag("2023-02-01"), "RSJ"});
             w.functies.push_back(
                 {0, "Droomduider", "Gezinscoach", "", w.periode, dag("2023-02-01"), "RSJ", 1});
         }},
        {&kFunctieVerschil, "the register begins the day after", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "Droomduider";
             w.functies.push_back(
                 {2, "Droomduider", "Psychotherapeut", "", w.periode, dag("2023-02-01"), "RSJ"});
             w.functies.push_back({0,
                                   "Droomduider",
                                   "Gezinscoach",
                                   "",
                                   {dag("2023-03-07"), dag("2023-12-31")},
                                   dag("2023-02-01"),
                                   "RSJ",
                                   1});
         }},
        {&kFunctieDubbel, "a name in two tariefgroepen", 0,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "Verpleegkundige";
         }},
        {&kFunctieDubbel, "a name in one", kZwijgt,
         [](Registratiewereld& w) { w.add_sessie("gesprek", {kAnna}, "09:00", "10:00"); }},
        {&kProduct, "an aanbieder without a perceel for it", 60,
         [](Registratiewereld& w) {
             w.contracten.front().perceel = 0;
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00");
         }},
        {&kProduct, "a contract that begins on the day", kZwijgt,
         [](Registratiewereld& w) {
             w.contracten.front().geldig.van = dag("2023-03-06");
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00");
         }},
        {&kToewijzing, "nobody has a toewijzing", 60,
         [](Registratiewereld& w) { w.add_sessie("gesprek", {kCato}, "09:00", "10:00"); }},
        {&kToewijzing, "the toewijzing ended the day before", 60,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kCato}, "09:00", "10:00");
             w.add_toewijzing(9, kCato, "45").einde = dag("2023-03-05");
         }},
        {&kToewijzing, "the toewijzing ends on the day", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kCato}, "09:00", "10:00");
             w.add_toewijzing(9, kCato, "45").einde = dag("2023-03-06");
         }},
        {&kToewijzing, "the toewijzing was removed", 60,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kCato}, "09:00", "10:00");
             w.add_toewijzing(9, kCato, "45").reden_wijziging = "13";
         }},
        {&kToewijzing, "only a toewijzing for a stay", 60,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kCato}, "09:00", "10:00");
             w.add_toewijzing(9, kCato, "44", "44A03");
         }},
        {&kToewijzingKeuze, "two toewijzingen fit", 60,
         [](Registratiewereld& w) {
             w.add_toewijzing(9, kAnna, "45");
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00");
         }},
        {&kToewijzingKeuze, "the session names one", kZwijgt,
         [](Registratiewereld& w) {
             w.add_toewijzing(9, kAnna, "45");
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").clienten.front().toewijzing =
                 ToewijzingNummer{9};
         }},
        {&kZonderBetaler, "somebody without a toewijzing was there", 0,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna, kCato}, "09:00", "10:00");
         }},
        {&kZonderBetaler, "everybody has one", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna, kBram}, "09:00", "10:00");
         }},
        {&kAndereBetaler, "another region pays for one of two", 30,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna, kCato}, "09:00", "10:00");
             w.betalers.push_back({2, kCato, w.periode, "regio Twente"});
         }},
        {&kAndereBetaler, "another region paid until the day before", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna, kCato}, "09:00", "10:00");
             w.betalers.push_back({2, kCato, {dag("2023-01-01"), dag("2023-03-05")}, "regio Twente"});
         }},
        {&kReistijd, "a minute more than the limit", 1,
         [](Registratiewereld& w) { w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").reistijd = 46; }},
        {&kReistijd, "the limit", kZwijgt,
         [](Registratiewereld& w) { w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").reistijd = 45; }},
        {&kReistijdLos, "travel to what is not claimed", 20,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").reistijd = 20;
             w.rooster.push_back(
                 {2, "de Vlieger", false, dag("2023-03-06"), van_tot("08:00", "16:00"), "H1"});
         }},
        {&kReistijdLos, "travel to what is claimed in part", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").reistijd = 20;
             w.rooster.push_back(
                 {2, "de Vlieger", false, dag("2023-03-06"), van_tot("08:00", "09:59"), "H1"});
         }},
        {&kRooster, "half of it on the roster of a group", 30,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00");
             w.rooster.push_back(
                 {2, "de Vlieger", false, dag("2023-03-06"), van_tot("09:30", "15:00"), "H1"});
         }},
        {&kRooster, "two shifts that overlap count once", 60,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00");
             w.rooster.push_back(
                 {2, "de Vlieger", false, dag("2023-03-06"), van_tot("08:00", "09:40"), "H1"});
             w.rooster.push_back({3, "de Wissel", true, dag("2023-03-06"), van_tot("09:20", "15:00"), "H1"});
         }},
        {&kRooster, "the roster begins when the talk ends", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00");
             w.rooster.push_back(
                 {2, "de Vlieger", false, dag("2023-03-06"), van_tot("10:00", "15:00"), "H1"});
         }},
        {&kRooster, "an extra behandelaar who is not on the roster", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00");
             w.rooster.push_back(
                 {2, "de Vlieger", false, dag("2023-03-06"), van_tot("09:00", "15:00"), "H2"});
         }},
        {&kDubbel, "the same minutes twice", 20,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00");
             w.add_sessie("telefoon", {kBram}, "09:40", "10:20");
         }},
        {&kDubbel, "another worker at the same time", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00");
             w.add_sessie("telefoon", {kBram}, "09:40", "10:20").hulpverlener = "H2";
         }},
        {&kAfzegging24, "called off exactly a day before", 60,
         [](Registratiewereld& w) {
             call_off(w, {dag("2023-03-05"), om("10:00")});
         }},
        {&kAfzegging24, "called off a minute later", kZwijgt,
         [](Registratiewereld& w) {
             call_off(w, {dag("2023-03-05"), om("10:01")});
         }},
        {&kAfzegMoment, "nobody knows when it was called off", 60,
         [](Registratiewereld& w) {
             w.add_sessie("afzegging", {kAnna}, "10:00", "11:00").verloren_minuten = 30;
         }},
        {&kAfzegMoment, "a no-show has no such moment", kZwijgt,
         [](Registratiewereld& w) { miss(w, "2023-03-06"); }},
        {&kVerlies, "the lost time is not told", 60,
         [](Registratiewereld& w) { w.add_sessie("no_show", {kAnna}, "10:00", "11:00"); }},
        {&kVerlies, "more lost than planned", 60, [](Registratiewereld& w) { miss(w, "2023-03-06", 61); }},
        {&kVerlies, "less lost than planned", kZwijgt,
         [](Registratiewereld& w) { miss(w, "2023-03-06", 59); }},
        {&kVerliesDeel, "the part that was used otherwise", 15,
         [](Registratiewereld& w) { miss(w, "2023-03-06", 45); }},
        {&kVerliesDeel, "all of it was lost", kZwijgt,
         [](Registratiewereld& w) {
             miss(w, "2023-03-06", 60);
             w.sessies.back().toelichting = "laat op de dag, geen andere afspraak mogelijk";
         }},
        {&kVerliesVolledig, "all lost without a reason", 60,
         [](Registratiewereld& w) { miss(w, "2023-03-06", 60); }},
        {&kVerliesVolledig, "all lost with a reason", kZwijgt,
         [](Registratiewereld& w) {
             miss(w, "2023-03-06", 60);
             w.sessies.back().toelichting = "laat op de dag";
         }},
        {&kVerliesMelding, "all lost with a reason is listed", 0,
         [](Registratiewereld& w) {
             miss(w, "2023-03-06", 60);
             w.sessies.back().toelichting = "laat op de dag";
         }},
        {&kVerliesMelding, "a minute was not lost", kZwijgt,
         [](Registratiewereld& w) { miss(w, "2023-03-06", 59); }},
        {&kNoshowAantal, "the third of the year, two of them before this month", 45,
         [](Registratiewereld& w) {
             for (const auto* op : {"2023-01-10", "2023-02-10", "2023-03-06"}) miss(w, op);
         }},
        {&kNoshowAantal, "two of this year and one of the year before", kZwijgt,
         [](Registratiewereld& w) {
             for (const auto* op : {"2022-12-31", "2023-02-10", "2023-03-06"}) miss(w, op);
         }},
        {&kNoshowAantal, "two workers waited for the same appointment", kZwijgt,
         [](Registratiewereld& w) {
             for (const auto* op : {"2023-02-10", "2023-03-06", "2023-03-06"}) miss(w, op);
             w.sessies.back().hulpverlener = "H2";
         }},
        {&kNoshowAantal, "another jeugdige missed two", kZwijgt,
         [](Registratiewereld& w) {
             for (const auto* op : {"2023-02-10", "2023-03-06", "2023-03-07"}) miss(w, op);
             w.sessies.front().clienten = {{kBram}};
         }},
        {&kNoshowClient, "two jeugdigen on the line of a no-show", 60,
         [](Registratiewereld& w) {
             miss(w, "2023-03-06");
             w.sessies.back().clienten.push_back({kBram});
         }},
        {&kNoshowClient, "one jeugdige", kZwijgt, [](Registratiewereld& w) { miss(w, "2023-03-06"); }},
        {&kPleegzorg, "guidance of pleegzorg beside pleegzorg", 0,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kBram}, "09:00", "10:00").functie =
                 "Medewerker Werving, Selectie en Bemiddeling Pleegzorg";
         }},
        {&kPleegzorg, "the same worker without pleegzorg", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie =
                 "Medewerker Werving, Selectie en Bemiddeling Pleegzorg";
         }},
        {&kCrisis, "a crisis before the toewijzing", 60,
         [](Registratiewereld& w) { w.add_sessie("crisis", {kCato}, "09:00", "10:00"); }},
        {&kCrisis, "a crisis with a toewijzing from that day", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("crisis", {kCato}, "09:00", "10:00");
             w.add_toewijzing(9, kCato, "45").ingang = dag("2023-03-06");
         }},
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
    return kGevallen;
}

TEST(Registratieregels, every_case_comes_out_as_it_says) {
    for (const Geval& g : gevallen()) {
        Registratiewereld w;
        g.doe(w);
        EXPECT_EQ(w.run().left_out(*g.regel), g.weg) << g.regel->id << ": " << g.zin;
    }
}

TEST(Registratieregels, every_rule_has_a_case_that_fires_it_and_one_that_does_not) {
    std::set<std::string_view> vuurt, zwijgt;
    for (const Geval& g : gevallen()) (g.weg == kZwijgt ? zwijgt : vuurt).insert(g.regel->id);
    std::set<std::string_view> gezien;
    for (const Regelkaart* k : regelkaarten()) {
        EXPECT_TRUE(gezien.insert(k->id).second) << k->id << " is there twice";
        EXPECT_TRUE(vuurt.contains(k->id)) << k->id;
        EXPECT_TRUE(zwijgt.contains(k->id)) << k->id;
    }
    for (const std::string_view id : vuurt)
        EXPECT_TRUE(gezien.contains(id)) << id << " is not in the rule book";
}

TEST(Registratieregels, every_explanation_fills_and_shows_no_bsn) {
    for (const Geval& g : gevallen()) {
        Registratiewereld w;
        g.doe(w);
        for (const Uitval& u : w.run().uitval) {
            const std::string uitleg = u.motivering.uitleg();
            EXPECT_EQ(uitleg.find('{'), std::string::npos) << uitleg;
            for (const Bsn& bsn : {kAnna, kBram, kCato})
                EXPECT_EQ(uitleg.find(bsn.digits()), std::string::npos) << u.motivering.regel->id;
        }
    }
}

}  // namespace
}  // namespace jeugdregio::registratie
