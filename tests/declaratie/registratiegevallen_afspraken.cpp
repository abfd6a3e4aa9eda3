// Cases of the rules on missed appointments, crisis, pleegzorg and support.
#include "declaratie/registratiegevallen.hpp"

namespace jeugdregio::registratie {
namespace {

void miss(Registratiewereld& w, std::string_view op, int verloren = 45) {
    Sessie& s = w.add_sessie("no_show", {kAnna}, "10:00", "11:00", op);
    s.verloren_minuten = verloren;
}

void call_off(Registratiewereld& w, Moment wanneer) {
    Sessie& s = w.add_sessie("afzegging", {kAnna}, "10:00", "11:00", "2023-03-06");
    s.afgezegd_op = wanneer;
    s.verloren_minuten = 30;
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

}  // namespace

std::vector<Geval> list_afspraakgevallen() {
    using namespace kaart;
    return {
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
         [](Registratiewereld& w) {
             erupt(w).crisis_gemeld_op = Moment{dag("2023-03-07"), 0};
         }},
        {&kCrisisMelding, "the quarter before the report was on a roster", kZwijgt,
         [](Registratiewereld& w) {
             erupt(w).crisis_gemeld_op->minuut = om("09:15");
             w.rooster.push_back(
                 {2, "de Vlieger", false, dag("2023-03-06"), van_tot("08:00", "09:15"), "H1"});
         }},
        {&kCrisisMelding, "reported when it began", kZwijgt, [](Registratiewereld& w) { erupt(w); }},
    };
}

}  // namespace jeugdregio::registratie
