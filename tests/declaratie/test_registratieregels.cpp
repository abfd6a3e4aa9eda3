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

/// Two missed appointments on toewijzing 1 and one on toewijzing 9, of one jeugdige.
void miss_on_two(Registratiewereld& w, bool per_toewijzing) {
    w.contract.parameters.noshow_per_toewijzing = per_toewijzing;
    w.add_toewijzing(9, kAnna, "45");
    for (const auto* op : {"2023-02-10", "2023-03-06", "2023-03-07"}) miss(w, op);
    for (std::size_t i = 0; i < w.sessies.size(); ++i)
        w.sessies[i].clienten.front().toewijzing = ToewijzingNummer{i == 2 ? 9 : 1};
}

/// Consultation without a toewijzing, with consent.
Sessie& consult(Registratiewereld& w) {
    Sessie& s = w.add_sessie("consultatie_los", {kAnna}, "08:40", "09:00");
    s.instemming_op = dag("2023-03-01");
    s.instemming_door = "J. Bakker";
    s.gemeente = parse_gemeente("0193");
    return s;
}

/// A speltherapeut with consent of the Toegang.
void play(Registratiewereld& w, const Bsn& bsn) {
    w.add_toewijzing(9, bsn, "45");
    Sessie& s = w.add_sessie("gesprek", {bsn}, "09:00", "10:00");
    s.clienten.front().toewijzing = ToewijzingNummer{9};
    s.functie = "Speltherapeut";
    s.instemming_op = dag("2023-03-01");
}

/// A crisis that was reported when it began; the toewijzing was granted two days later, from that day.
Sessie& erupt(Registratiewereld& w) {
    auto& v = w.add_toewijzing(9, kCato, "45");
    v.ingang = dag("2023-03-06");
    v.toewijzingsdatum = dag("2023-03-08");
    Sessie& s = w.add_sessie("crisis", {kCato}, "09:00", "10:00");
    s.crisis_gemeld_op = Moment{dag("2023-03-06"), om("09:00")};
    return s;
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
         [](Registratiewereld& w) { consult(w); }},
        {&kConsultLos, "nobody is named who agreed", 20,
         [](Registratiewereld& w) { consult(w).instemming_door = ""; }},
        {&kConsultFactuur, "a consultation that the Toegang agreed to", 0,
         [](Registratiewereld& w) { consult(w); }},
        {&kConsultFactuur, "nobody agreed", kZwijgt,
         [](Registratiewereld& w) { w.add_sessie("consultatie_los", {kAnna}, "08:40", "09:00"); }},
        {&kConsultGemeente, "no gemeente is named", 20,
         [](Registratiewereld& w) { consult(w).gemeente.reset(); }},
        {&kConsultGemeente, "a gemeente of another region", 20,
         [](Registratiewereld& w) { consult(w).gemeente = parse_gemeente("0363"); }},
        {&kConsultGemeente, "for nobody", 20, [](Registratiewereld& w) { consult(w).clienten.clear(); }},
        {&kConsultGemeente, "for a jeugdige without a toewijzing", kZwijgt,
         [](Registratiewereld& w) { consult(w).clienten = {{kCato}}; }},
        {&kConsultOrganisatie, "nobody says who was consulted", 60,
         [](Registratiewereld& w) { w.add_sessie("consultatie", {kAnna}, "09:00", "10:00"); }},
        {&kConsultOrganisatie, "somebody says so", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("consultatie", {kAnna}, "09:00", "10:00").organisatie = "Praktijk Zuid";
         }},
        {&kConsultToewijzing, "who was consulted has a toewijzing, named by AGB", 60,
         [](Registratiewereld& w) {
             w.add_ander(kAnna, 3);
             w.add_sessie("consultatie", {kAnna}, "09:00", "10:00").organisatie = "41410002";
         }},
        {&kConsultToewijzing, "the same by name", 60,
         [](Registratiewereld& w) {
             w.add_ander(kAnna, 3);
             w.add_sessie("consultatie", {kAnna}, "09:00", "10:00").organisatie = "het veerhuis";
         }},
        {&kConsultToewijzing, "the toewijzing is for another jeugdige", kZwijgt,
         [](Registratiewereld& w) {
             w.add_ander(kBram, 3);
             w.add_sessie("consultatie", {kAnna}, "09:00", "10:00").organisatie = "41410002";
         }},
        {&kConsultToewijzing, "the toewijzing ended the day before", kZwijgt,
         [](Registratiewereld& w) {
             w.add_ander(kAnna, 3);
             w.elders.front().einde = dag("2023-03-05");
             w.add_sessie("consultatie", {kAnna}, "09:00", "10:00").organisatie = "41410002";
         }},
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
        {&kNoshowAantal, "the third of twelve months, over the end of the year", 45,
         [](Registratiewereld& w) {
             w.contract.parameters.noshow_periode = contract::Noshowperiode::twaalf_maanden;
             for (const auto* op : {"2022-03-07", "2022-12-31", "2023-03-06"}) miss(w, op);
         }},
        {&kNoshowAantal, "twelve months and a day before", kZwijgt,
         [](Registratiewereld& w) {
             w.contract.parameters.noshow_periode = contract::Noshowperiode::twaalf_maanden;
             for (const auto* op : {"2022-03-06", "2022-12-31", "2023-03-06"}) miss(w, op);
         }},
        {&kNoshowAantal, "a year of the contract that began in March last year", 45,
         [](Registratiewereld& w) {
             w.contract.versies.front().vanaf = dag("2022-03-07");
             w.contract.parameters.noshow_periode = contract::Noshowperiode::contractjaar;
             for (const auto* op : {"2022-03-07", "2022-12-31", "2023-03-06"}) miss(w, op);
         }},
        {&kNoshowAantal, "a year of the contract that begins on the day", kZwijgt,
         [](Registratiewereld& w) {
             w.contract.versies.front().vanaf = dag("2022-03-06");
             w.contract.parameters.noshow_periode = contract::Noshowperiode::contractjaar;
             for (const auto* op : {"2022-03-07", "2022-12-31", "2023-03-06"}) miss(w, op);
         }},
        {&kNoshowAantal, "two on one toewijzing and one on another, counted per toewijzing", kZwijgt,
         [](Registratiewereld& w) { miss_on_two(w, true); }},
        {&kNoshowAantal, "the same, counted per jeugdige", 45,
         [](Registratiewereld& w) { miss_on_two(w, false); }},
        {&kPleegzorg, "guidance of pleegzorg beside pleegzorg", 60,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kBram}, "09:00", "10:00").functie =
                 "Medewerker Werving, Selectie en Bemiddeling Pleegzorg";
         }},
        {&kPleegzorg, "an own name that follows another function by decision", 60,
         [](Registratiewereld& w) {
             w.functies.push_back(
                 {2, "Pleegzorgwerker", "Gezinscoach", "", w.periode, dag("2023-02-01"), "RSJ"});
             w.add_sessie("gesprek", {kBram}, "09:00", "10:00").functie = "Pleegzorgwerker";
         }},
        {&kPleegzorg, "the same worker without pleegzorg", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie =
                 "Medewerker Werving, Selectie en Bemiddeling Pleegzorg";
         }},
        {&kPleegzorg, "another worker beside pleegzorg", kZwijgt,
         [](Registratiewereld& w) { w.add_sessie("gesprek", {kBram}, "09:00", "10:00"); }},
        {&kPleegkosten, "pleegvergoeding as a piece of its own", 1,
         [](Registratiewereld& w) {
             w.trajecten.push_back({2, "Pleegvergoeding", {kBram}, dag("2023-03-10"), false});
         }},
        {&kPleegkosten, "a traject", kZwijgt, [](Registratiewereld& w) { complete(w, "2023-03-10"); }},
        {&kSteun, "a speltherapeut on the only traject, without the Toegang", 60,
         [](Registratiewereld& w) {
             play(w, kCato);
             w.sessies.back().instemming_op.reset();
         }},
        {&kSteun, "the Toegang agreed, but there is no other traject", 60,
         [](Registratiewereld& w) { play(w, kCato); }},
        {&kSteun, "another traject, but the Toegang agreed the day after", 60,
         [](Registratiewereld& w) {
             w.add_ander(kCato, 3);
             play(w, kCato);
             w.sessies.back().instemming_op = dag("2023-03-07");
         }},
        {&kSteun, "another traject of an aanbieder without a contract on the day", 60,
         [](Registratiewereld& w) {
             w.add_ander(kCato, 3);
             w.alle_contracten.front().geldig.tot = dag("2023-03-05");
             play(w, kCato);
         }},
        {&kSteun, "only dyslexie beside it", 60,
         [](Registratiewereld& w) {
             w.add_ander(kCato, 3, "54");
             w.elders.front().code = parse_productcode("54D01");
             play(w, kCato);
         }},
        {&kSteun, "an own function that follows a vaktherapeut", 60,
         [](Registratiewereld& w) {
             w.functies.push_back({2, "Clown", "Speltherapeut", "", w.periode, dag("2023-02-01"), "RSJ"});
             play(w, kCato);
             w.sessies.back().functie = "Clown";
         }},
        {&kSteun, "a traject of another aanbieder, and the Toegang agreed", kZwijgt,
         [](Registratiewereld& w) {
             w.add_ander(kCato, 3);
             play(w, kCato);
         }},
        {&kSteun, "an own stay beside it", kZwijgt,
         [](Registratiewereld& w) {
             w.add_toewijzing(10, kCato, "44", "44A03");
             play(w, kCato);
         }},
        {&kSteun, "an aanbieder with a contract is said to give the traject", kZwijgt,
         [](Registratiewereld& w) {
             w.add_ander(kBram, 3);
             play(w, kCato);
             w.sessies.back().hoofdtraject_bij = "Het Veerhuis";
         }},
        {&kSteun, "the consultation with the Toegang was put on record", kZwijgt,
         [](Registratiewereld& w) {
             w.add_ander(kCato, 3);
             play(w, kCato);
             w.sessies.back().instemming_op.reset();
             w.overleg.push_back({kCato, dag("2023-03-06")});
         }},
        {&kCrisis, "a crisis before the toewijzing", 60,
         [](Registratiewereld& w) { w.add_sessie("crisis", {kCato}, "09:00", "10:00"); }},
        {&kCrisis, "a crisis with a toewijzing from that day", kZwijgt,
         [](Registratiewereld& w) {
             w.add_sessie("crisis", {kCato}, "09:00", "10:00");
             w.add_toewijzing(9, kCato, "45").ingang = dag("2023-03-06");
         }},
        {&kCrisisContract, "an aanbieder with a crisis contract, by AGB, before the toewijzing", 60,
         [](Registratiewereld& w) {
             w.contract.registratie.crisis.front().agb = {*parse_agb("41410001")};
             erupt(w);
         }},
        {&kCrisisContract, "the same by name, without any toewijzing", 60,
         [](Registratiewereld& w) {
             w.contracten.front().naam = "Accare";
             w.add_sessie("crisis", {kCato}, "09:00", "10:00");
         }},
        {&kCrisisContract, "the line says that the crisis contract does not pay", kZwijgt,
         [](Registratiewereld& w) {
             w.contracten.front().naam = "Accare";
             erupt(w).buiten_crisiscontract = true;
         }},
        {&kCrisisContract, "the toewijzing was granted that day", kZwijgt,
         [](Registratiewereld& w) {
             w.contracten.front().naam = "Accare";
             erupt(w);
             w.toewijzingen.back().toewijzingsdatum = dag("2023-03-06");
         }},
        {&kCrisisContract, "the crisis contract ended the day before", kZwijgt,
         [](Registratiewereld& w) {
             w.contracten.front().naam = "Accare";
             w.contract.registratie.crisis.front().tot = dag("2023-03-05");
             erupt(w);
         }},
        {&kCrisisMelding, "nobody says when the crisis was reported", 60,
         [](Registratiewereld& w) { erupt(w).crisis_gemeld_op.reset(); }},
        {&kCrisisMelding, "reported a quarter after it began", 15,
         [](Registratiewereld& w) { erupt(w).crisis_gemeld_op->minuut = om("09:15"); }},
        {&kCrisisMelding, "reported the day after", 60,
         [](Registratiewereld& w) { erupt(w).crisis_gemeld_op = Moment{dag("2023-03-07"), 0}; }},
        {&kCrisisMelding, "the quarter before the report was on a roster", kZwijgt,
         [](Registratiewereld& w) {
             erupt(w).crisis_gemeld_op->minuut = om("09:15");
             w.rooster.push_back(
                 {2, "de Vlieger", false, dag("2023-03-06"), van_tot("08:00", "09:15"), "H1"});
         }},
        {&kCrisisMelding, "reported when it began", kZwijgt, [](Registratiewereld& w) { erupt(w); }},
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

// 8.5.2, AMB-039: the price list of who was consulted; without a contract that of perceel 1.
TEST(Consultfactuur, costs_what_the_list_of_who_was_consulted_says) {
    const auto prijs = [](std::string_view organisatie, int eigen, int ander) {
        Registratiewereld w;
        w.contracten.front().perceel = eigen;
        if (ander != 0) w.add_ander(kBram, ander);
        consult(w).organisatie = organisatie;
        const auto uit = w.run();
        EXPECT_EQ(uit.billed(), 20);
        const auto& d = uit.factuur.at(0);
        EXPECT_EQ(d.tarief, w.contract.find_tarief(d.perceel, "TG2", Eenheid::minuut, d.dag)->bedrag);
        return d.perceel;
    };
    EXPECT_EQ(prijs("", 3, 0), 3) << "this aanbieder itself";
    EXPECT_EQ(prijs("", 0, 0), 1) << "it has no perceel with minutes";
    EXPECT_EQ(prijs("41410002", 3, 5), 5);
    EXPECT_EQ(prijs("het veerhuis", 3, 5), 5);
    EXPECT_EQ(prijs("Praktijk Zuid", 3, 5), 1) << "without a contract";
}

TEST(Consultfactuur, divides_over_jeugdigen_and_pays_no_travel_and_no_minute_of_other_work) {
    Registratiewereld w;
    Sessie& s = consult(w);
    s.clienten = {{kCato}, {kAnna}, {kBram}};
    s.reistijd = 30;
    w.rooster.push_back({2, "de Vlieger", false, dag("2023-03-06"), van_tot("08:00", "08:45"), "H1"});
    w.add_sessie("gesprek", {kAnna}, "08:55", "09:30");
    const auto uit = w.run();
    EXPECT_EQ(uit.billed(), 15);
    for (const auto& d : uit.factuur) EXPECT_EQ(d.minuten, 5);
    EXPECT_EQ(uit.left_out(kaart::kReistijdLos), 30);
    EXPECT_EQ(uit.left_out(kaart::kRooster), 5);
    EXPECT_EQ(uit.left_out(kaart::kDubbel), 5) << "the talk that began during the consultation";
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
