// Cases for the rules that hold a message against what the chain and the people recorded before it: a start
// and a claim against the first 301, the age and the judgement by bijlage XIII; a start and a stop against
// the product of their toewijzing; a change against what was approved.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

using Velden = std::map<std::string, std::string>;

dossier::Aantekening make_note(std::string_view soort, std::string_view dag, Velden velden) {
    return {.volgnummer = 1,
            .soort = std::string(soort),
            .bsn = *Bsn::parse(kAnna),
            .aanbieder = parse_agb(kZelf),
            .toewijzing = std::nullopt,
            .verzoek = "",
            .dag = datum(dag),
            .velden = std::move(velden),
            .door = "x",
            .op = datum(dag)};
}

// The start in the message is of toewijzing 1003, on 1 March 2023; that of the toewijzing is 1 January.
dossier::Aantekening& note_vooraf(Wereld& w, std::string_view begin) {
    auto& alle = w.keten.aantekeningen.alle;
    alle.push_back(
        make_note("start_vooraf", "2023-03-01", {{"grond", "crisis"}, {"begin", std::string(begin)}}));
    return alle.back();
}
void set_verzonden(Wereld& w, std::string_view dag) {
    w.keten.versie(kUrenPerWeek).verzonden_op = datum(dag);
}
void set_verzonden_na_start(Wereld& w) {
    set_verzonden(w, "2023-03-02");
}

Gevallen make_startgevallen() {
    constexpr std::string_view kVooraf = "JW305/IJ-E045/StartProduct";
    return {
        {kVooraf, "begun the day before the 301", gesignaleerd, set_verzonden_na_start},
        {kVooraf, "begun on the day of the 301", schoon, [](Wereld& w) { set_verzonden(w, "2023-03-01"); }},
        {kVooraf, "the first 301 counts, not the last", schoon,
         [](Wereld& w) {
             auto& versies = w.keten.toewijzingen.at(kUrenPerWeek).versies;
             versies.push_back(versies.front());
             versies.back().verzonden_op = datum("2023-03-02");
         }},
        {kVooraf, "the crisis is on record", schoon,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             note_vooraf(w, "2023-03-01");
         }},
        {kVooraf, "the record allows it from a later day on", gesignaleerd,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             note_vooraf(w, "2023-03-02");
         }},
        {kVooraf, "the record is of another aanbieder", gesignaleerd,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             note_vooraf(w, "2023-03-01").aanbieder = parse_agb(kAnder);
         }},
        {kVooraf, "the record is of another jeugdige", gesignaleerd,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             note_vooraf(w, "2023-03-01").bsn = *Bsn::parse(kBram);
         }},
        {kVooraf, "the record is of another toewijzing", gesignaleerd,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             note_vooraf(w, "2023-03-01").toewijzing = ToewijzingNummer{kBudget};
         }},
        {kVooraf, "the record is of a request that led to another toewijzing", gesignaleerd,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             note_vooraf(w, "2023-03-01").verzoek = "V7";
         }},
        {kVooraf, "the record is of the request that led to this one", schoon,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             w.keten.versie(kUrenPerWeek).referentie_aanbieder = "V7";
             note_vooraf(w, "2023-03-01").verzoek = "V7";
         }},
        {kVooraf, "a record of the aanbieder from four months before the toewijzing", schoon,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             note_vooraf(w, "2022-09-01");
         }},
        {kVooraf, "a record of the aanbieder from longer ago", gesignaleerd,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             note_vooraf(w, "2022-08-31");
         }},
        {kVooraf, "a removal is not looked at", schoon,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             w.startbericht.product().status = "3";
             w.keten.of(kAnna).apply(Ketenstand::start(kUrenPerWeek, "41", "41A02", "2023-03-01"));
         }},
        {kVooraf, "with the national rules only", schoon,
         [](Wereld& w) {
             set_verzonden_na_start(w);
             w.regelset = Regelset::landelijk;
         }},
    };
}

// Toewijzing 1003 is of product 41A02, 1001 of categorie 45, that of Bram of neither.
Gevallen make_productgevallen() {
    constexpr std::string_view kStart = "JW305/IV075/StartProduct", kStop = "JW307/IV075/StopProduct";
    const auto start_van = [](Wereld& w, std::int64_t nummer, std::string categorie, std::string code) {
        w.keten.of(kAnna) = {};
        w.startbericht.product().nummer = std::to_string(nummer);
        w.startbericht.product().categorie = std::move(categorie);
        w.startbericht.product().code = std::move(code);
        if (nummer == kBudgetBram) w.startbericht.client.bsn = kBram;
    };
    const auto stop_van = [](Wereld& w, std::string categorie, std::string code) {
        w.stopbericht.product().categorie = std::move(categorie);
        w.stopbericht.product().code = std::move(code);
    };
    return {
        {kStart, "the product of the toewijzing", schoon, [](Wereld&) {}},
        {kStart, "another product of the same categorie", gesignaleerd,
         [start_van](Wereld& w) { start_van(w, kUrenPerWeek, "41", "41A03"); }},
        {kStart, "the categorie alone, where a product was granted", gesignaleerd,
         [start_van](Wereld& w) { start_van(w, kUrenPerWeek, "41", ""); }},
        {kStart, "the categorie alone, as it was granted", schoon,
         [start_van](Wereld& w) { start_van(w, kBudget, "45", ""); }},
        {kStart, "a product, where the categorie alone was granted", gesignaleerd,
         [start_van](Wereld& w) { start_van(w, kBudget, "45", "45A06"); }},
        {kStart, "no product, as it was granted", schoon,
         [start_van](Wereld& w) { start_van(w, kBudgetBram, "", ""); }},
        {kStart, "a categorie, where a generic budget was granted", gesignaleerd,
         [start_van](Wereld& w) { start_van(w, kBudgetBram, "45", ""); }},
        {kStart, "a removal undoes what was said, right or wrong", zwijgt,
         [start_van](Wereld& w) {
             start_van(w, kUrenPerWeek, "41", "41A03");
             w.startbericht.product().status = "3";
         }},
        {kStop, "the product of the toewijzing", schoon, [](Wereld&) {}},
        {kStop, "a product, where the categorie alone was granted", gesignaleerd,
         [stop_van](Wereld& w) { stop_van(w, "45", "45A06"); }},
        {kStop, "a removal undoes what was said, right or wrong", zwijgt,
         [stop_van](Wereld& w) {
             stop_van(w, "45", "45A06");
             w.stopbericht.product().status = "3";
         }},
    };
}

dossier::Afname make_afname(std::int64_t volume, Eenheid eenheid, std::int64_t bedrag) {
    return {.periode = {datum("2023-03-01"), datum("2023-03-31")},
            .eenheid = eenheid,
            .bedrag = cents(bedrag),
            .volume = volume};
}
/// The whole of the budget of category 45 (10.000,00) is to be this much, from its first day on.
void ask_budget(Wereld& w, std::int64_t bedrag) {
    w.verzoek_om_wijziging.ongewijzigd = {"1003"};
    w.verzoek_om_wijziging.gewijzigd() = {.nummer = "1001",
                                          .ingang = "2023-01-01",
                                          .einde = "2024-12-31",
                                          .omvang = std::nullopt,
                                          .budget = bedrag};
}
/// The hours of toewijzing 1003 are to be these, from its first day on.
void ask_uren(Wereld& w, std::int64_t volume, std::string frequentie) {
    w.verzoek_om_wijziging.gewijzigd().ingang = "2023-01-01";
    w.verzoek_om_wijziging.gewijzigd().omvang = Omvang{volume, "04", std::move(frequentie)};
}

Gevallen make_wijzigingsgevallen() {
    constexpr std::string_view kOp345 = "JW317/OP345/TeWijzigenProduct";
    return {
        {kOp345, "nothing was claimed yet", schoon, [](Wereld& w) { ask_budget(w, 1); }},
        {kOp345, "a budget of a cent less than was approved", gesignaleerd,
         [](Wereld& w) {
             ask_budget(w, 5'999'99);
             w.keten.afname[kBudget] = {make_afname(600, Eenheid::minuut, 4'000'00),
                                        make_afname(100, Eenheid::uur, 2'000'00)};
         }},
        {kOp345, "a budget of what was approved", schoon,
         [](Wereld& w) {
             ask_budget(w, 6'000'00);
             w.keten.afname[kBudget] = {make_afname(600, Eenheid::minuut, 4'000'00),
                                        make_afname(100, Eenheid::uur, 2'000'00)};
         }},
        {kOp345, "the budget of another toewijzing", schoon,
         [](Wereld& w) {
             ask_budget(w, 5'999'99);
             w.keten.afname[kUrenPerWeek] = {make_afname(10, Eenheid::uur, 6'000'00)};
         }},
        {kOp345, "hours in total, a part of an hour less than was approved", gesignaleerd,
         [](Wereld& w) {
             w.keten.versie(kUrenPerWeek).omvang = dossier::Omvang{200, Eenheid::uur, Frequentie::totaal};
             ask_uren(w, 100, "6");
             w.keten.afname[kUrenPerWeek] = {make_afname(100, Eenheid::uur, 0),
                                             make_afname(30, Eenheid::minuut, 0)};
         }},
        {kOp345, "hours in total, as much as was approved", schoon,
         [](Wereld& w) {
             w.keten.versie(kUrenPerWeek).omvang = dossier::Omvang{200, Eenheid::uur, Frequentie::totaal};
             ask_uren(w, 100, "6");
             w.keten.afname[kUrenPerWeek] = {make_afname(99, Eenheid::uur, 0),
                                             make_afname(60, Eenheid::minuut, 0)};
         }},
        // March touches five weeks, so two hours a week are ten at most.
        {kOp345, "hours per week, fewer than were approved in a month", gesignaleerd,
         [](Wereld& w) {
             ask_uren(w, 2, "2");
             w.keten.afname[kUrenPerWeek] = {make_afname(10, Eenheid::uur, 0),
                                             make_afname(1, Eenheid::minuut, 0)};
         }},
        {kOp345, "hours per week, as many as were approved in a month", schoon,
         [](Wereld& w) {
             ask_uren(w, 2, "2");
             w.keten.afname[kUrenPerWeek] = {make_afname(10, Eenheid::uur, 0)};
         }},
        {kOp345, "fewer hours per week from a day to come", schoon,
         [](Wereld& w) {
             ask_uren(w, 2, "2");
             w.verzoek_om_wijziging.gewijzigd().ingang = "2023-04-12";
             w.keten.afname[kUrenPerWeek] = {make_afname(11, Eenheid::uur, 0)};
         }},
    };
}

// The claim in the message is over March 2023, on toewijzing 1001, sent in December.
dossier::Aantekening& note_claim(Wereld& w, std::string_view soort, std::string_view dag, Velden velden) {
    auto& alle = w.eigen(kBudget).aantekeningen.alle;
    alle.push_back(make_note(soort, dag, std::move(velden)));
    return alle.back();
}
void set_geboren(Wereld& w, std::string_view dag) {
    w.versie(kBudget).geboortedatum = datum(dag);
}
void note_grond(Wereld& w, std::string_view tot) {
    Velden velden{{"grond", "verlengde_jeugdhulp"}, {"akkoord_op", "2023-01-10"}};
    if (!tot.empty()) velden["tot"] = tot;
    note_claim(w, "leeftijdsgrond", "2023-01-10", std::move(velden));
}

Gevallen make_leeftijdgevallen() {
    constexpr std::string_view kLeeftijd = "JW323/IJ-LEEFTIJD/Prestatie";
    const auto with_grond = [](std::string_view tot) {
        return [tot](Wereld& w) {
            set_geboren(w, "2004-06-15");
            note_grond(w, tot);
        };
    };
    return {
        {kLeeftijd, "18 on the first day of the help", afgekeurd,
         [](Wereld& w) { set_geboren(w, "2005-03-01"); }},
        {kLeeftijd, "18 on the second day", gesignaleerd, [](Wereld& w) { set_geboren(w, "2005-03-02"); }},
        {kLeeftijd, "18 on the last day", gesignaleerd, [](Wereld& w) { set_geboren(w, "2005-03-31"); }},
        {kLeeftijd, "18 on the day after it", schoon, [](Wereld& w) { set_geboren(w, "2005-04-01"); }},
        {kLeeftijd, "the day of birth is not known", schoon,
         [](Wereld& w) { w.versie(kBudget).geboortedatum.reset(); }},
        {kLeeftijd, "a ground without an end", schoon, with_grond("")},
        {kLeeftijd, "a ground until the last day of the help", schoon, with_grond("2023-03-31")},
        {kLeeftijd, "a ground until the day before it", gesignaleerd, with_grond("2023-03-30")},
        {kLeeftijd, "a ground until the first day of the help", gesignaleerd, with_grond("2023-03-01")},
        {kLeeftijd, "a ground that ended the day before the help", afgekeurd, with_grond("2023-02-28")},
        {kLeeftijd, "the later of two grounds holds", schoon,
         [](Wereld& w) {
             set_geboren(w, "2004-06-15");
             note_grond(w, "2023-02-28");
             note_grond(w, "");
         }},
        {kLeeftijd, "help from before the region put grounds on record", gesignaleerd,
         [](Wereld& w) {
             set_geboren(w, "2004-06-15");
             w.contract.parameters.vastleggen_vanaf = datum("2023-03-02");
         }},
        {kLeeftijd, "help from the first day that the region did", afgekeurd,
         [](Wereld& w) {
             set_geboren(w, "2004-06-15");
             w.contract.parameters.vastleggen_vanaf = datum("2023-03-01");
         }},
        {kLeeftijd, "what was approved may be credited", schoon,
         [](Wereld& w) {
             const Prestatie323 eerder = Wereld::tg4("R0", 50);
             w.book(eerder);
             set_geboren(w, "2004-06-15");
             w.set_regel(make_credit(eerder, "C1"));
         }},
        {kLeeftijd, "set to approve with a signal (AMB-160)", gesignaleerd,
         [](Wereld& w) {
             set_geboren(w, "2004-06-15");
             w.set_regelinstelling("IJ-LEEFTIJD", true, contract::Onbeslist::goedkeuren_met_signaal);
         }},
        {kLeeftijd, "switched off, it does nothing", schoon,
         [](Wereld& w) {
             set_geboren(w, "2004-06-15");
             w.set_regelinstelling("IJ-LEEFTIJD", false, contract::Onbeslist::afkeuren);
         }},
        {kLeeftijd, "a gemeente of another region has its own contract", zwijgt,
         [](Wereld& w) {
             set_geboren(w, "2004-06-15");
             w.set_gemeente("0363");
         }},
    };
}

void note_oordeel(Wereld& w, std::string_view dag, std::string_view uitkomst) {
    Velden velden{{"uitkomst", std::string(uitkomst)}};
    if (uitkomst == "buiten") velden["onderdeel"] = "10";
    note_claim(w, "beoordeling_bijlage_xiii", dag, std::move(velden));
}
void set_tot(Wereld& w, std::string_view onderdeel, std::string_view tot) {
    for (auto& a : w.contract.aantekenboek.afbakening)
        if (a.code == onderdeel) a.tot = datum(tot);
}

Gevallen make_afbakeninggevallen() {
    constexpr std::string_view kE002 = "JW323/IJ-E002/Prestatie";
    return {
        {kE002, "nobody judged", schoon, [](Wereld&) {}},
        {kE002, "judged to be outside before the help", gesignaleerd,
         [](Wereld& w) { note_oordeel(w, "2023-02-01", "buiten"); }},
        {kE002, "judged to be inside", schoon, [](Wereld& w) { note_oordeel(w, "2023-02-01", "binnen"); }},
        {kE002, "judged to support a broader traject", schoon,
         [](Wereld& w) { note_oordeel(w, "2023-02-01", "ondersteunend"); }},
        {kE002, "judged anew during the help", schoon,
         [](Wereld& w) {
             note_oordeel(w, "2023-02-01", "buiten");
             note_oordeel(w, "2023-03-31", "binnen");
         }},
        {kE002, "help that was judged to be inside when it was given", schoon,
         [](Wereld& w) {
             note_oordeel(w, "2023-02-01", "binnen");
             note_oordeel(w, "2023-04-01", "buiten");
         }},
        {kE002, "judged for the first time after the help", gesignaleerd,
         [](Wereld& w) { note_oordeel(w, "2023-04-05", "buiten"); }},
        {kE002, "the item had left the list before the help", schoon,
         [](Wereld& w) {
             note_oordeel(w, "2023-02-01", "buiten");
             set_tot(w, "10", "2023-02-28");
         }},
        {kE002, "the item left the list on the first day of the help", gesignaleerd,
         [](Wereld& w) {
             note_oordeel(w, "2023-02-01", "buiten");
             set_tot(w, "10", "2023-03-01");
         }},
    };
}

void set_eerste_301(Wereld& w, std::string_view dag) {
    w.versie(kBudget).verzonden_op = datum(dag);
}
void note_claim_vooraf(Wereld& w, std::string_view begin) {
    set_eerste_301(w, "2023-04-01");
    note_claim(w, "start_vooraf", "2023-04-05", {{"grond", "crisis"}, {"begin", std::string(begin)}});
}

Gevallen make_voorafgevallen() {
    constexpr std::string_view kVooraf = "JW323/IJ-E045/Prestatie";
    return {
        {kVooraf, "a month that ended the day before the first 301", gesignaleerd,
         [](Wereld& w) { set_eerste_301(w, "2023-04-01"); }},
        {kVooraf, "a month with the day of the first 301 in it: the 305 tells when the help began", schoon,
         [](Wereld& w) { set_eerste_301(w, "2023-03-31"); }},
        {kVooraf, "a later 301 on the same toewijzing changes nothing", schoon,
         [](Wereld& w) {
             auto& versies = w.toewijzingen.at(kBudget).toewijzing.versies;
             versies.push_back(versies.front());
             versies.back().verzonden_op = datum("2023-04-10");
         }},
        {kVooraf, "the reason is on record", schoon, [](Wereld& w) { note_claim_vooraf(w, "2023-03-01"); }},
        {kVooraf, "the help began on the last day of the month, and the reason is on record", schoon,
         [](Wereld& w) { note_claim_vooraf(w, "2023-03-31"); }},
        {kVooraf, "the reason is of help after this month", gesignaleerd,
         [](Wereld& w) { note_claim_vooraf(w, "2023-04-01"); }},
    };
}

}  // namespace

Gevallen gevallen_vastgelegd() {
    Gevallen g = make_startgevallen();
    append(g, make_productgevallen());
    append(g, make_wijzigingsgevallen());
    append(g, make_leeftijdgevallen());
    append(g, make_afbakeninggevallen());
    append(g, make_voorafgevallen());
    return g;
}

}  // namespace jeugdregio::steun
