// Cases of the rules on the time of a worker.
#include "declaratie/registratiegevallen.hpp"

namespace jeugdregio::registratie {
namespace {

/// Consultation without a toewijzing, with consent.
Sessie& consult(Registratiewereld& w) {
    Sessie& s = w.add_sessie("consultatie_los", {kAnna}, "08:40", "09:00");
    s.instemming_op = dag("2023-03-01");
    s.instemming_door = "J. Bakker";
    s.gemeente = parse_gemeente("0193");
    return s;
}

}  // namespace

std::vector<Geval> list_sessiegevallen() {
    using namespace kaart;
    return {
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
    };
}

}  // namespace jeugdregio::registratie
