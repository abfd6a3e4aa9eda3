// Cases for the regional rules about contract, budget and product. Those about days are in
// regelgevallen_regio_termijn.cpp.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;
using contract::Onbeslist;

Prestatie323 mst(std::string referentie, std::int64_t toewijzing = kMst) {
    return make_regel(std::move(referentie), toewijzing, "50A01", 1, "84", 21'572'00);
}
Prestatie323 diagnostiek() {
    return make_regel("R1", kEd, "54D01", 100, "01", 1'68);
}
Prestatie323 diagnostiek_stuk() {
    return make_regel("R1", kBudget, "54D03", 1, "84", 1518'00);
}
Prestatie323 zwaar() {
    return make_regel("R1", kBudget, "41A04", 10, "04", 34'53);
}
Prestatie323 tg2() {
    return make_regel("R1", kBudget, "45A04", 60, "01", 1'21);
}

void set_duurzaam(Wereld& w) {
    w.eigen(kBudget).budgetsoort = dossier::Budgetsoort::duurzaam;
}
void set_ed_keuze(Wereld& w, int jaar, bool minuut, bool stuk) {
    w.contract.ed_keuzes.push_back({*parse_gemeente("0193"), jaar, minuut, stuk, "test"});
}

}  // namespace

Gevallen gevallen_regio() {
    constexpr std::string_view kDeelname = "JW323/IJ-DEELNAME/Prestatie",
                               kContract = "JW323/IJ-CONTRACT/Prestatie", kE069 = "JW323/IJ-E069/Prestatie",
                               kZwaar = "JW323/IJ-ZWAAR/Prestatie", kGeneriek = "JW323/IJ-GENERIEK/Prestatie",
                               kVecozo = "JW323/IJ-VECOZO/Prestatie", kStuk = "JW323/IJ-STUK/Prestatie",
                               kLeeftijd = "JW323/IJ-ED-LEEFTIJD/Prestatie",
                               kEenheid = "JW323/IJ-ED-EENHEID/Prestatie";
    Gevallen g = {
        // AMB-105: Hardenberg takes part in percelen 7 and 8 only.
        {kDeelname, "individual help for Hardenberg", afgekeurd, [](Wereld& w) { w.set_gemeente("0160"); }},
        {kDeelname, "groepsaanbod for Hardenberg", afgekeurd,
         [](Wereld& w) {
             w.set_gemeente("0160");
             w.set_regel(Wereld::middel("R1", kUrenTotaal, 1));
         }},
        {kDeelname, "dyslexie for Hardenberg", afgekeurd,
         [](Wereld& w) {
             w.set_gemeente("0160");
             w.set_regel(diagnostiek());
         }},
        {kDeelname, "MST for Hardenberg", schoon,
         [](Wereld& w) {
             w.set_gemeente("0160");
             w.set_regel(mst("R1"));
         }},
        {kDeelname, "wonen en verblijf for Hardenberg", schoon,
         [](Wereld& w) {
             w.set_gemeente("0160");
             w.set_regel(Wereld::verblijf_j("R1", 31));
         }},
        {kDeelname, "a gemeente of another region", afgekeurd, [](Wereld& w) { w.set_gemeente("0363"); }},
        {kDeelname, "a gemeente of another region, with the national rules only", schoon,
         [](Wereld& w) {
             w.set_gemeente("0363");
             w.regelset = Regelset::landelijk;
         }},
        {kDeelname, "the month before the gemeente took part", afgekeurd,
         [](Wereld& w) {
             w.set_periode(kBudget, "2022-12-01", "2024-11-30");
             w.set_maand(2022, 12);
         }},
        {kDeelname, "a gemeente that stopped on the last day before the month", afgekeurd,
         [](Wereld& w) {
             for (auto& d : w.contract.deelnemers) d.geldig.tot = datum("2023-02-28");
         }},
        {kDeelname, "the first month that the gemeente takes part", schoon,
         [](Wereld& w) { w.set_maand(2023, 1); }},

        {kContract, "groepsaanbod of an aanbieder without perceel 6", afgekeurd,
         [](Wereld& w) {
             w.aanbieders[0].groepsaanbod.clear();
             w.set_regel(Wereld::middel("R1", kUrenTotaal, 1));
         }},
        {kContract, "another type of groepsaanbod than the one contracted", afgekeurd,
         [](Wereld& w) {
             w.aanbieders[0].groepsaanbod = {"licht", "zwaar"};
             w.set_regel(Wereld::middel("R1", kUrenTotaal, 1));
         }},
        {kContract, "only that type of groepsaanbod", schoon,
         [](Wereld& w) {
             w.aanbieders[0].groepsaanbod = {"middel"};
             w.set_regel(Wereld::middel("R1", kUrenTotaal, 1));
         }},
        {kContract, "individual help of an aanbieder with dyslexie only", afgekeurd,
         [](Wereld& w) { w.aanbieders[0].perceel = 0; }},
        {kContract, "an aanbieder of whom no contract is on record", afgekeurd,
         [](Wereld& w) { w.aanbieders.clear(); }},
        {kContract, "an aanbieder without a contract, with the national rules only", schoon,
         [](Wereld& w) {
             w.aanbieders.clear();
             w.regelset = Regelset::landelijk;
         }},
        {kContract, "a contract that ended on the last day before the month", afgekeurd,
         [](Wereld& w) { w.aanbieders[0].geldig.tot = datum("2023-02-28"); }},
        {kContract, "a contract up to the last day of the month", schoon,
         [](Wereld& w) { w.aanbieders[0].geldig.tot = datum("2023-03-31"); }},
        {kContract, "a contract from the first day of the month", schoon,
         [](Wereld& w) { w.aanbieders[0].geldig.van = datum("2023-03-01"); }},
        {kContract, "a contract from the day after it", afgekeurd,
         [](Wereld& w) { w.aanbieders[0].geldig.van = datum("2023-03-02"); }},
        {kContract, "of two contracts in a row the one of the day counts", schoon,
         [](Wereld& w) {
             w.aanbieders.push_back(w.aanbieders[0]);
             w.aanbieders[0].perceel = 2;
             w.aanbieders[0].geldig = {datum("2023-01-01"), datum("2023-02-28")};
             w.aanbieders[1].geldig.van = datum("2023-03-01");
         }},
        {kContract, "euros of a product that has no tarief in euros", afgekeurd,
         [](Wereld& w) {
             w.claim.regel().eenheid = "83";
             w.claim.regel().tarief.reset();
             w.claim.regel().volume = w.claim.regel().bedrag;
         }},
        {kContract, "a ProductTarief in a unit without a tarief is TR418's (AMB-061)", zwijgt,
         [](Wereld& w) {
             w.versie(kVerblijf).omvang->eenheid = Eenheid::dagdeel;
             w.set_regel(make_regel("R1", kVerblijf, "44A10", 10, "16", 204'78));
         }},
        {kContract, "the month after the last day that extensions can reach", afgekeurd,
         [](Wereld& w) {
             w.set_periode(kBudget, "2030-01-01", "2031-12-31");
             w.set_maand(2031, 1);
         }},
        {kContract, "the very last day that extensions can reach", schoon,
         [](Wereld& w) {
             w.set_periode(kBudget, "2030-12-31", "2031-12-31");
             w.set_maand(2030, 12);
             w.claim.regel().begin = "2030-12-31";
         }},
        {kContract, "the last month that extensions can reach", schoon,
         [](Wereld& w) {
             w.set_periode(kBudget, "2030-01-01", "2031-12-31");
             w.set_maand(2030, 12);
         }},

        // 8.3.3: a voorziening that is added while its perceel runs.
        {kContract, "MST the day before it was added", afgekeurd,
         [](Wereld& w) {
             w.set_regel(make_regel("R1", kMst, "50A01", 1, "84", 21'572'00));
             w.product("50A01").ingang = datum("2023-03-02");
         }},
        {kContract, "MST on the day that it was added", schoon,
         [](Wereld& w) {
             w.set_regel(make_regel("R1", kMst, "50A01", 1, "84", 21'572'00));
             w.product("50A01").ingang = datum("2023-03-01");
         }},
        {kContract, "MST on its last day", schoon,
         [](Wereld& w) {
             w.set_regel(make_regel("R1", kMst, "50A01", 1, "84", 21'572'00));
             w.product("50A01").einde = datum("2023-03-01");
         }},
        {kContract, "MST after its last day", afgekeurd,
         [](Wereld& w) {
             w.set_regel(make_regel("R1", kMst, "50A01", 1, "84", 21'572'00));
             w.product("50A01").einde = datum("2023-02-28");
         }},
        {kContract, "MST before it was added, with the national rules only", schoon,
         [](Wereld& w) {
             w.set_regel(make_regel("R1", kMst, "50A01", 1, "84", 21'572'00));
             w.product("50A01").ingang = datum("2023-03-02");
             w.regelset = Regelset::landelijk;
         }},

        {kE069, "TG4 on a budget that was set as duurzaam", afgekeurd, set_duurzaam},
        {kE069, "TG2 on a budget that was set as duurzaam", schoon,
         [](Wereld& w) {
             set_duurzaam(w);
             w.set_regel(tg2());
         }},
        {kE069, "TG3 is the lowest that a duurzaam budget does not allow", afgekeurd,
         [](Wereld& w) {
             set_duurzaam(w);
             w.set_regel(make_regel("R1", kBudget, "45A05", 60, "01", 1'46));
         }},
        {kE069, "TG4 on a budget that was set as herstel, however long", schoon,
         [](Wereld& w) {
             w.eigen(kBudget).budgetsoort = dossier::Budgetsoort::herstel;
             w.set_periode(kBudget, "2023-01-01", "2029-12-31");
         }},
        {kE069, "TG4 on a toewijzing without a budget", zwijgt,
         [](Wereld& w) {
             set_duurzaam(w);
             w.versie(kBudget).budget.reset();
         }},
        {kE069, "switched off, it does nothing", schoon,
         [](Wereld& w) {
             set_duurzaam(w);
             w.set_regelinstelling("IJ-E069", false, Onbeslist::afkeuren);
         }},
        {kE069, "set to approve with a signal, a fact only signals (AMB-160)", gesignaleerd,
         [](Wereld& w) {
             set_duurzaam(w);
             w.set_regelinstelling("IJ-E069", true, Onbeslist::goedkeuren_met_signaal);
         }},
        {kE069, "with the national rules only it does nothing", schoon,
         [](Wereld& w) {
             set_duurzaam(w);
             w.regelset = Regelset::landelijk;
         }},

        {kZwaar, "zwaar on a budget that was set as duurzaam", afgekeurd,
         [](Wereld& w) {
             set_duurzaam(w);
             w.set_regel(zwaar());
         }},
        {kZwaar, "zwaar on a budget that only looks duurzaam", gesignaleerd,
         [](Wereld& w) {
             w.set_periode(kBudget, "2023-01-01", "2025-01-01");
             w.set_regel(zwaar());
         }},
        {kZwaar, "zwaar at a KDC or ODC", schoon,
         [](Wereld& w) {
             set_duurzaam(w);
             w.set_regel(zwaar());
             w.aanbieders[0].kdc_odc = true;
         }},
        {kZwaar, "zwaar at a KDC or ODC where the region makes no exception", afgekeurd,
         [](Wereld& w) {
             set_duurzaam(w);
             w.set_regel(zwaar());
             w.aanbieders[0].kdc_odc = true;
             w.contract.parameters.budget_duurzaam_zwaar_bij_kdc_odc = false;
         }},
        {kZwaar, "middelzwaar on a budget that was set as duurzaam", schoon,
         [](Wereld& w) {
             set_duurzaam(w);
             w.set_regel(make_regel("R1", kBudget, "41A03", 10, "04", 27'25));
         }},
        {kZwaar, "zwaar on a herstel budget", schoon, [](Wereld& w) { w.set_regel(zwaar()); }},

        {kGeneriek, "MST on a generic budget", gesignaleerd,
         [](Wereld& w) {
             w.set_regel(mst("R1", kBudget));
             w.versie(kBudget).budget = cents(30'000'00);
         }},
        {kGeneriek, "wonen en verblijf on a generic budget", gesignaleerd,
         [](Wereld& w) {
             w.set_regel(Wereld::verblijf_j("R1", 7));
             w.claim.regel().toewijzing = kBudget;
         }},
        {kGeneriek, "dyslexie on a generic budget", gesignaleerd,
         [](Wereld& w) { w.set_regel(diagnostiek_stuk()); }},
        {kGeneriek, "groepsaanbod on a generic budget", schoon,
         [](Wereld& w) { w.set_regel(Wereld::middel("R1", kBudget, 10)); }},
        {kGeneriek, "set to reject, a judgement rejects (AMB-160)", afgekeurd,
         [](Wereld& w) {
             w.set_regel(diagnostiek_stuk());
             w.set_regelinstelling("IJ-GENERIEK", true, Onbeslist::afkeuren);
         }},
        {kGeneriek, "MST on its own toewijzing", schoon, [](Wereld& w) { w.set_regel(mst("R1")); }},

        // AMB-161: beside other help a budget is for a category.
        {kGeneriek, "wonen en verblijf on a budget for its category", gesignaleerd,
         [](Wereld& w) {
             w.versie(kCategorie).categorie = parse_categorie("44");
             w.set_regel(Wereld::verblijf_j("R1", 7));
             w.claim.regel().toewijzing = kCategorie;
         }},
        {kGeneriek, "dyslexie on a budget for its category", gesignaleerd,
         [](Wereld& w) {
             w.versie(kCategorie).categorie = parse_categorie("54");
             w.set_regel(make_regel("R1", kCategorie, "54D01", 60, "01", 1'68));
         }},
        {kGeneriek, "individual help on a budget for its category", schoon,
         [](Wereld& w) { w.claim.regel().toewijzing = kCategorie; }},
        {kGeneriek, "of MST on a budget for its category the contract does not say", schoon,
         [](Wereld& w) {
             w.versie(kCategorie).categorie = parse_categorie("50");
             w.versie(kCategorie).budget = cents(30'000'00);
             w.set_regel(mst("R1", kCategorie));
         }},

        {kVecozo, "a claim of an aanbieder without a connection", gesignaleerd,
         [](Wereld& w) { w.aanbieders[0].vecozo = false; }},
        {kVecozo, "a claim of an aanbieder with a connection", schoon,
         [](Wereld& w) { w.aanbieders[0].vecozo = true; }},
        {kVecozo, "a claim of an aanbieder of whom it is not known", schoon,
         [](Wereld& w) { w.aanbieders[0].vecozo.reset(); }},
        {kVecozo, "no connection in the month of care, but one on the day of the message", schoon,
         [](Wereld& w) {
             w.aanbieders.push_back(w.aanbieders[0]);
             w.aanbieders[0].vecozo = false;
             w.aanbieders[0].geldig.tot = datum(w.claim.dagtekening).plus_dagen(-1);
             w.aanbieders[1].vecozo = true;
             w.aanbieders[1].geldig.van = datum(w.claim.dagtekening);
         }},
        {kVecozo, "set to reject, a judgement rejects (AMB-160)", afgekeurd,
         [](Wereld& w) {
             w.aanbieders[0].vecozo = false;
             w.set_regelinstelling("IJ-VECOZO", true, Onbeslist::afkeuren);
         }},
        {kVecozo, "a credit is never stopped by it (IV085)", schoon,
         [](Wereld& w) {
             const Prestatie323 debet = Wereld::tg4("R0", 50);
             w.book(debet);
             w.set_regel(make_credit(debet, "R1"));
             w.aanbieders[0].vecozo = false;
         }},

        {kStuk, "a second MST on one toewijzing", afgekeurd,
         [](Wereld& w) {
             Prestatie323 p = mst("R0");
             p.begin = "2023-02-01";
             p.einde = "2023-02-28";
             w.book(p);
             w.set_regel(mst("R1"));
         }},
        {kStuk, "two pieces in one line", afgekeurd,
         [](Wereld& w) {
             w.set_regel(mst("R1"));
             w.claim.regel().volume = 2;
             w.claim.regel().bedrag = 2 * 21'572'00;
         }},
        {kStuk, "the first MST on a toewijzing", schoon, [](Wereld& w) { w.set_regel(mst("R1")); }},
        {kStuk, "once more after the first was credited", schoon,
         [](Wereld& w) {
             w.book(mst("R0"));
             w.book(make_credit(mst("R0"), "R9"));
             w.set_regel(mst("R1"));
         }},
        {kStuk, "two where the region allows two", schoon,
         [](Wereld& w) {
             w.contract.parameters.stuk_max_per_toewijzing = 2;
             w.versie(kMst).omvang->volume = 2;
             w.set_regel(mst("R1"));
             w.claim.regel().volume = 2;
             w.claim.regel().bedrag = 2 * 21'572'00;
         }},

        {kEenheid, "minutes while the gemeente chose stuks", afgekeurd,
         [](Wereld& w) {
             w.set_regel(diagnostiek());
             set_ed_keuze(w, 2023, false, true);
         }},
        {kEenheid, "minutes while the gemeente chose minutes", schoon,
         [](Wereld& w) {
             w.set_regel(diagnostiek());
             set_ed_keuze(w, 2023, true, false);
         }},
        {kEenheid, "stuks while the gemeente chose minutes", afgekeurd,
         [](Wereld& w) {
             w.set_regel(diagnostiek_stuk());
             set_ed_keuze(w, 2023, true, false);
         }},
        {kEenheid, "minutes while the gemeente allows both", schoon,
         [](Wereld& w) {
             w.set_regel(diagnostiek());
             set_ed_keuze(w, 2023, true, true);
         }},
        {kEenheid, "the choice of another year does not count", schoon,
         [](Wereld& w) {
             w.set_regel(diagnostiek());
             set_ed_keuze(w, 2022, false, true);
         }},
        {kEenheid, "nothing chosen yet, so both are good (AMB-049)", schoon,
         [](Wereld& w) { w.set_regel(diagnostiek()); }},
    };

    // AMB-002: derived from the run; up to and including 24 months is herstel. A derived soort only signals.
    struct Loop {
        const char *zin, *ingang, *einde;
        bool herstel;
    };
    for (const Loop& c :
         {Loop{"TG4 on a budget of exactly 24 months", "2023-01-01", "2024-12-31", true},
          {"TG4 on a budget of 24 months and a day", "2023-01-01", "2025-01-01", false},
          {"TG4 on a budget of 24 months over a leap day", "2023-03-01", "2025-02-28", true},
          {"TG4 on a budget of a day more over a leap day", "2023-03-01", "2025-03-01", false}})
        g.push_back({kE069, c.zin, c.herstel ? schoon : gesignaleerd,
                     [c](Wereld& w) { w.set_periode(kBudget, c.ingang, c.einde); }});
    g.push_back({kE069, "a derived soort only signals, also when the rule is set to reject", gesignaleerd,
                 [](Wereld& w) {
                     w.set_periode(kBudget, "2023-01-01", "2025-01-01");
                     w.set_regelinstelling("IJ-E069", true, Onbeslist::afkeuren);
                 }});

    // AMB-157: on the first day of the toewijzing the child is 7 or older and not yet 13.
    struct Kind {
        const char *zin, *geboren, *ingang;
        bool past;
    };
    for (const Kind& c :
         {Kind{"seven today", "2016-01-01", "2023-01-01", true},
          {"seven tomorrow", "2016-01-02", "2023-01-01", false},
          {"thirteen tomorrow", "2010-01-02", "2023-01-01", true},
          {"thirteen today", "2010-01-01", "2023-01-01", false},
          {"born on a leap day, seven on 1 March", "2016-02-29", "2023-03-01", true},
          {"born on a leap day, not yet seven on 28 February", "2016-02-29", "2023-02-28", false}})
        g.push_back({kLeeftijd, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         w.set_regel(diagnostiek());
                         w.versie(kEd).geboortedatum = datum(c.geboren);
                         w.versie(kEd).ingang = datum(c.ingang);
                     }});
    g.push_back({kLeeftijd, "a child that turns thirteen during the treatment", schoon, [](Wereld& w) {
                     w.set_regel(diagnostiek());
                     w.versie(kEd).geboortedatum = datum("2010-03-01");
                 }});
    g.push_back({kLeeftijd, "a child of whom only the year of birth is known", schoon, [](Wereld& w) {
                     w.set_regel(diagnostiek());
                     w.versie(kEd).geboortedatum.reset();
                 }});
    g.push_back({kLeeftijd, "other help has no such age", schoon,
                 [](Wereld& w) { w.versie(kBudget).geboortedatum = datum("2021-01-01"); }});
    return g;
}

}  // namespace jeugdregio::steun
