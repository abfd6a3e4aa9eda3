// Cases for what is said of a 301 of our own before it leaves: the rules that prepare a decision, on a
// toewijzing that nobody asked for.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;
using S = Verzoekstand;

S& own(Wereld& w) {
    return w.eigen_301;
}
void ask_wonen(S& s) {
    s.ask("44A10");
    s.nieuw().omvang = dossier::Omvang{7, Eenheid::etmaal, Frequentie::per_week};
}
void ask_groep(S& s) {
    s.ask("41A02");
    s.nieuw().omvang = dossier::Omvang{3, Eenheid::uur, Frequentie::per_week};
}
void ask_dyslexie(S& s) {
    s.ask("54D01");
    s.nieuw().omvang = dossier::Omvang{3000, Eenheid::minuut, Frequentie::totaal};
}
/// What is judged is a later end of what runs until this day.
void extend(S& s, std::string_view tot) {
    s.add_toewijzing(kNieuw, "45A06", "2023-01-01", tot);
}
void refer(S& s, std::string_view verwijzer) {
    s.forget("verwijzing");
    s.record("verwijzing", {{"verwijzer", std::string(verwijzer)}, {"resultaten", "rustig naar school"}});
}
void need(Wereld& w, std::string_view soort) {
    w.contract.voorwaarden.push_back(
        {{"TG4"}, {}, {std::string(soort)}, {datum("2023-01-01"), {}}, "brief RSJ"});
}

}  // namespace

Gevallen gevallen_voorbereiding_301() {
    constexpr std::string_view kLeeftijd = "JW301/IJ-LEEFTIJD/ToegewezenProduct",
                               kAchttien = "JW301/IJ-LEEFTIJD-18/ToegewezenProduct",
                               kEd = "JW301/IJ-ED-LEEFTIJD/ToegewezenProduct",
                               kE023 = "JW301/IJ-E023/ToegewezenProduct",
                               kAnders = "JW301/IJ-STAPELING-ANDER/ToegewezenProduct",
                               kE089 = "JW301/IJ-E089/ToegewezenProduct",
                               kE019 = "JW301/IJ-E019/ToegewezenProduct",
                               kE072 = "JW301/IJ-E072/ToegewezenProduct",
                               kE002 = "JW301/IJ-E002/ToegewezenProduct";
    return {
        {kLeeftijd, "eighteen on the first day", gesignaleerd,
         [](Wereld& w) { own(w).set_geboren("2005-05-01"); }},
        {kLeeftijd, "eighteen on the day after the last", schoon,
         [](Wereld& w) { own(w).set_geboren("2006-01-01"); }},
        {kLeeftijd, "a ground on record", schoon,
         [](Wereld& w) {
             own(w).set_geboren("2005-05-01");
             own(w).record("leeftijdsgrond",
                           {{"grond", "verlengde_jeugdhulp"}, {"akkoord_op", "2023-04-01"}});
         }},
        {kLeeftijd, "a later end that begins at eighteen", gesignaleerd,
         [](Wereld& w) {
             own(w).set_geboren("2005-06-01");
             extend(own(w), "2023-05-31");
         }},
        {kLeeftijd, "a day of birth that is not known is something to know", gesignaleerd,
         [](Wereld& w) { own(w).set_geboren(""); }},
        {kLeeftijd, "a gemeente outside the region", schoon,
         [](Wereld& w) {
             own(w).set_geboren("2005-05-01");
             own(w).gemeente = "0363";
         }},

        {kAchttien, "eighteen on the last day", gesignaleerd,
         [](Wereld& w) { own(w).set_geboren("2005-12-31"); }},
        {kAchttien, "eighteen on the day after", schoon, [](Wereld& w) { own(w).set_geboren("2006-01-01"); }},

        {kEd, "dyslexiezorg at six", gesignaleerd,
         [](Wereld& w) {
             ask_dyslexie(own(w));
             own(w).set_geboren("2016-05-02");
         }},
        {kEd, "dyslexiezorg on the seventh birthday", schoon,
         [](Wereld& w) {
             ask_dyslexie(own(w));
             own(w).set_geboren("2016-05-01");
         }},

        {kE023, "a condition of the region is not met", gesignaleerd,
         [](Wereld& w) { need(w, "gezinsplan"); }},
        {kE023, "what the region asks is on record", schoon,
         [](Wereld& w) {
             need(w, "gezinsplan");
             own(w).record("gezinsplan", {{"meegestuurd", "ja"}});
         }},

        {kAnders, "the same kind of help elsewhere", gesignaleerd,
         [](Wereld& w) { own(w).add_toewijzing(9001, "45A06", "2023-01-01", "2023-12-31", kAnder); }},
        {kAnders, "other help elsewhere", schoon,
         [](Wereld& w) { own(w).add_toewijzing(9001, "41A02", "2023-01-01", "2023-12-31", kAnder); }},

        {kE089, "ambulant help beside wonen and no verwijzing", gesignaleerd,
         [](Wereld& w) {
             own(w).add_toewijzing(9001, "44A10", "2023-01-01", "2023-12-31", kAnder);
             own(w).forget("verwijzing");
         }},
        {kE089, "the verwijzing names no resultaten", gesignaleerd,
         [](Wereld& w) {
             own(w).add_toewijzing(9001, "44A10", "2023-01-01", "2023-12-31", kAnder);
             own(w).forget("verwijzing");
             own(w).record("verwijzing", {{"verwijzer", "gemeente"}, {"hulpvraag", "thuis"}});
         }},
        {kE089, "the verwijzing is about the wonen itself", gesignaleerd,
         [](Wereld& w) {
             own(w).add_toewijzing(9001, "44A10", "2023-01-01", "2023-12-31");
             refer(own(w), "gemeente");
             own(w).jeugdige.aantekeningen.alle.back().toewijzing = ToewijzingNummer{9001};
         }},
        {kE089, "the resultaten are on record", schoon,
         [](Wereld& w) { own(w).add_toewijzing(9001, "44A10", "2023-01-01", "2023-12-31", kAnder); }},
        {kE089, "groepsaanbod on an exception that names the resultaten", schoon,
         [](Wereld& w) {
             ask_groep(own(w));
             own(w).add_toewijzing(9001, "44A10", "2023-01-01", "2023-12-31", kAnder);
             own(w).forget("verwijzing");
             own(w).record("groepsaanbod_naast_wonen", {{"resultaten", "weer een ritme"}});
         }},
        {kE089, "wonen itself", schoon,
         [](Wereld& w) {
             ask_wonen(own(w));
             own(w).add_toewijzing(9001, "44A09", "2022-01-01", "2023-04-30", kAnder);
             own(w).forget("verwijzing");
         }},

        {kE019, "the same help ended three months before", gesignaleerd,
         [](Wereld& w) { own(w).add_toewijzing(1003, "45A06", "2022-06-01", "2023-01-31"); }},
        {kE019, "it ended more than four months before", schoon,
         [](Wereld& w) { own(w).add_toewijzing(1003, "45A06", "2022-06-01", "2022-12-31"); }},

        {kE072, "a huisarts referred and it is a dear traject", gesignaleerd,
         [](Wereld& w) {
             refer(own(w), "huisarts");
             own(w).ask("45", 8'000'01);
         }},
        {kE072, "exactly the limit", schoon,
         [](Wereld& w) {
             refer(own(w), "huisarts");
             own(w).ask("45", 8'000'00);
         }},
        {kE072, "the Toegang referred", schoon,
         [](Wereld& w) {
             refer(own(w), "gemeente");
             own(w).ask("45", 8'000'01);
         }},
        {kE072, "a later end is no new traject", schoon,
         [](Wereld& w) {
             refer(own(w), "huisarts");
             own(w).ask("45", 8'000'01);
             extend(own(w), "2023-10-31");
         }},
        {kE072, "the request that it grants names a jeugdarts", gesignaleerd,
         [](Wereld& w) {
             refer(own(w), "gemeente");
             own(w).ask("45", 8'000'01);
             own(w).add_verzoek("V7", "45A06").verwijzer = "03";
             own(w).verzoek.referentie = "V7";
         }},

        {kE002, "somebody judged that it is outside what the region buys", gesignaleerd,
         [](Wereld& w) {
             own(w).record("beoordeling_bijlage_xiii", {{"uitkomst", "buiten"}}, "2023-04-10");
         }},
        {kE002, "judged to belong to it", schoon, [](Wereld&) {}},
        {kE002, "a later end was not judged again", schoon,
         [](Wereld& w) {
             own(w).record("beoordeling_bijlage_xiii", {{"uitkomst", "buiten"}}, "2023-04-10");
             extend(own(w), "2023-10-31");
         }},
    };
}

}  // namespace jeugdregio::steun
