// Cases for the rules on what is asked for: contract, gemeente, age, conditions, and what stands beside it.
#include "voorbereiding_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;
using S = Verzoekstand;
using W = Wereld;

void switch_off(W& w, std::string_view id) {
    w.set_regelinstelling(id, false, contract::Onbeslist::goedkeuren_met_signaal);
}
/// Dyslexiezorg as it should be asked for.
void ask_dyslexie(S& s) {
    s.ask_only_nieuw();
    s.ask("54D01");
    s.verzoek.verwijzer = "01";
    s.record("schooladvies", {{"volgens_protocol", "ja"}});
}
void add_voorwaarde(W& w, std::string_view voorziening, std::vector<std::string> verwijzers,
                    std::vector<std::string> aantekeningen, std::string_view van = "2023-01-01") {
    w.contract.voorwaarden.push_back({.voorzieningen = {std::string(voorziening)},
                                      .verwijzers = std::move(verwijzers),
                                      .aantekeningen = std::move(aantekeningen),
                                      .geldig = {datum(van), std::nullopt},
                                      .bron = "Werkafspraken 1"});
}

constexpr Voorbereidgeval kContract[] = {
    {"IJ-CONTRACT", "no contract on the first day", gesignaleerd,
     [](W& w, S&) { w.aanbieders.front().geldig.van = datum("2023-05-02"); }},
    {"IJ-CONTRACT", "the contract begins on the first day", schoon,
     [](W& w, S& s) {
         s.ask_only_nieuw();
         w.aanbieders.front().geldig.van = datum("2023-05-01");
     }},
    {"IJ-CONTRACT", "a contract without this help", gesignaleerd,
     [](W& w, S& s) {
         s.ask("41A02");
         w.aanbieders.front().groepsaanbod.clear();
     }},
    {"IJ-CONTRACT", "the contract ends a day before the help", gesignaleerd,
     [](W& w, S&) { w.aanbieders.front().geldig.tot = datum("2023-12-30"); }},
    {"IJ-CONTRACT", "the contract ends with the help", schoon,
     [](W& w, S& s) {
         s.ask_only_nieuw();
         w.aanbieders.front().geldig.tot = datum("2023-12-31");
     }},
    {"IJ-CONTRACT", "one contract follows the other", schoon,
     [](W& w, S&) {
         w.aanbieders.push_back(w.aanbieders.front());
         w.aanbieders.front().geldig.tot = datum("2023-06-30");
         w.aanbieders.back().geldig.van = datum("2023-07-01");
     }},
    {"IJ-CONTRACT", "a product that stopped the day before", gesignaleerd,
     [](W& w, S& s) {
         s.ask("41A02");
         w.product("41A02").einde = datum("2023-04-30");
     }},
    {"IJ-CONTRACT", "what ran before the request is not looked at again", schoon,
     [](W& w, S&) { w.aanbieders.front().geldig.van = datum("2023-04-11"); }, Bij::vow},
    {"IJ-CONTRACT", "the national rules know no contract", schoon,
     [](W& w, S&) {
         w.aanbieders.clear();
         w.regelset = Regelset::landelijk;
     }},
    {"IJ-CONTRACT", "a gemeente outside the region has a contract of its own", schoon,
     [](W& w, S& s) {
         w.aanbieders.clear();
         s.gemeente = "0014";
     }},
    {"IJ-CONTRACT", "the rule is switched off", schoon,
     [](W& w, S&) {
         w.aanbieders.clear();
         switch_off(w, "IJ-CONTRACT");
     }},

    {"IJ-DEELNAME", "Hardenberg does not take part in groepsaanbod", gesignaleerd,
     [](W&, S& s) {
         s.gemeente = "0160";
         s.ask("41A02");
     }},
    {"IJ-DEELNAME", "Hardenberg does not take part in any generic help", gesignaleerd,
     [](W&, S& s) {
         s.gemeente = "0160";
         s.ask_only_nieuw();
         s.ask_generiek(5'000'00);
     }},
    {"IJ-DEELNAME", "Hardenberg takes part in MST", schoon,
     [](W&, S& s) {
         s.gemeente = "0160";
         s.ask_only_nieuw();
         s.ask("50A01");
     }},
    {"IJ-DEELNAME", "a gemeente that left on the day before", gesignaleerd,
     [](W& w, S&) {
         for (auto& d : w.contract.deelnemers)
             if (d.gemeente.view() == "0193") d.geldig.tot = datum("2023-04-30");
     }},

    {"IJ-B822", "jeugdbescherming", gesignaleerd, [](W&, S& s) { s.ask("47"); }},
    {"IJ-B822", "jeugdreclassering", gesignaleerd, [](W&, S& s) { s.ask("48"); }},
    {"IJ-B822", "a categorie that the region buys", schoon,
     [](W&, S& s) {
         s.ask_only_nieuw();
         s.ask("45");
     }},
};

constexpr Voorbereidgeval kLeeftijd[] = {
    {"IJ-LEEFTIJD", "eighteen on the first day", gesignaleerd, [](W&, S& s) { s.set_geboren("2005-05-01"); }},
    {"IJ-LEEFTIJD", "eighteen on the day after the first", zwijgt,
     [](W&, S& s) { s.set_geboren("2005-05-02"); }},
    {"IJ-LEEFTIJD", "a birth date that nobody knows", gesignaleerd, [](W&, S& s) { s.set_geboren(""); }},
    {"IJ-LEEFTIJD", "a ground is on record", schoon,
     [](W&, S& s) {
         s.set_geboren("2004-05-01");
         s.record("leeftijdsgrond", {{"grond", "verlengde_jeugdhulp"}}, "2022-01-01");
     }},
    {"IJ-LEEFTIJD", "a ground that ended the day before", gesignaleerd,
     [](W&, S& s) {
         s.set_geboren("2004-05-01");
         s.record("leeftijdsgrond", {{"grond", "verlengde_jeugdhulp"}, {"tot", "2023-04-30"}});
     }},
    {"IJ-LEEFTIJD", "a ground of another jeugdige", gesignaleerd,
     [](W&, S& s) {
         s.set_geboren("2004-05-01");
         s.record("leeftijdsgrond").bsn = *Bsn::parse(kBram);
     }},

    {"IJ-LEEFTIJD-18", "eighteen on the last day", gesignaleerd,
     [](W&, S& s) { s.set_geboren("2005-12-31"); }},
    {"IJ-LEEFTIJD-18", "eighteen on the day after the last", schoon,
     [](W&, S& s) {
         s.ask_only_nieuw();
         s.set_geboren("2006-01-01");
     }},
    {"IJ-LEEFTIJD-18", "help without an end", gesignaleerd,
     [](W&, S& s) {
         s.ask_only_nieuw();
         s.set_periode("2023-05-01", "");
     }},
    {"IJ-LEEFTIJD-18", "born on 29 February, in a year without that day", gesignaleerd,
     [](W&, S& s) {
         s.ask_only_nieuw();
         s.set_geboren("2008-02-29");
         s.set_periode("2023-05-01", "2026-03-01");
     }},
    {"IJ-LEEFTIJD-18", "born on 29 February, until 28 February", schoon,
     [](W&, S& s) {
         s.ask_only_nieuw();
         s.set_geboren("2008-02-29");
         s.verzoek.verwijzer = "04";  // three years cost more than the limit of eis 72
         s.set_periode("2023-05-01", "2026-02-28");
     }},
    {"IJ-LEEFTIJD-18", "a ground for after the birthday", schoon,
     [](W&, S& s) {
         s.set_geboren("2005-12-31");
         s.record("leeftijdsgrond", {{"grond", "jeugdstrafrecht"}, {"tot", "2024-12-31"}});
     }},
    {"IJ-LEEFTIJD-18", "a ground that ends before the help", gesignaleerd,
     [](W&, S& s) {
         s.set_geboren("2005-12-01");
         s.record("leeftijdsgrond", {{"grond", "jeugdstrafrecht"}, {"tot", "2023-12-30"}});
     }},

    {"IJ-ED-LEEFTIJD", "thirteen on the first day", gesignaleerd,
     [](W&, S& s) {
         ask_dyslexie(s);
         s.set_geboren("2010-05-01");
     }},
    {"IJ-ED-LEEFTIJD", "thirteen on the day after the first", schoon,
     [](W&, S& s) {
         ask_dyslexie(s);
         s.set_geboren("2010-05-02");
     }},
    {"IJ-ED-LEEFTIJD", "seven on the day after the first", gesignaleerd,
     [](W&, S& s) {
         ask_dyslexie(s);
         s.set_geboren("2016-05-02");
     }},
    {"IJ-ED-LEEFTIJD", "seven on the first day", schoon,
     [](W&, S& s) {
         ask_dyslexie(s);
         s.set_geboren("2016-05-01");
     }},
    {"IJ-ED-LEEFTIJD", "other help at thirteen", schoon, [](W&, S& s) { s.set_geboren("2010-05-01"); }},

    {"IJ-E023", "an aantekening that the region asks for is not there", gesignaleerd,
     [](W& w, S& s) {
         s.ask("41A02");
         add_voorwaarde(w, "middel", {}, {"afweging"});
     }},
    {"IJ-E023", "the aantekening is there", schoon,
     [](W& w, S& s) {
         s.ask("41A02");
         add_voorwaarde(w, "middel", {}, {"afweging"});
         s.record("afweging");
     }},
    {"IJ-E023", "the condition begins on the day of the request", gesignaleerd,
     [](W& w, S& s) {
         s.ask("41A02");
         add_voorwaarde(w, "middel", {}, {"afweging"}, "2023-04-11");
     }},
    {"IJ-E023", "the condition begins on the day after the request", schoon,
     [](W& w, S& s) {
         s.ask("41A02");
         add_voorwaarde(w, "middel", {}, {"afweging"}, "2023-04-12");
     }},
    {"IJ-E023", "a condition on another voorziening", schoon,
     [](W& w, S& s) {
         s.ask("41A02");
         add_voorwaarde(w, "MST", {}, {"afweging"});
     }},
    {"IJ-E023", "a verwijzer that the region does not accept", gesignaleerd,
     [](W& w, S& s) {
         s.ask("50A01");
         add_voorwaarde(w, "MST", {"01", "04"}, {});
     },
     Bij::vot},
    {"IJ-E023", "a verwijzer that the region accepts", schoon,
     [](W& w, S& s) {
         s.ask("50A01");
         add_voorwaarde(w, "MST", {"01", "02"}, {});
     },
     Bij::vot},
    {"IJ-E023", "a change names no verwijzer", schoon,
     [](W& w, S& s) {
         s.ask("50A01");
         add_voorwaarde(w, "MST", {"01"}, {});
     },
     Bij::vow},
};

constexpr Voorbereidgeval kStapeling[] = {
    {"IJ-STAPELING", "the same product over the same days", gesignaleerd,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1003, "41A02", "2023-01-01", "2023-05-01");
     }},
    {"IJ-STAPELING", "the other ends the day before", schoon,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1003, "41A02", "2023-01-01", "2023-04-30");
     }},
    {"IJ-STAPELING", "the other begins the day after", schoon,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1003, "41A02", "2024-01-01", "2024-12-31");
     }},
    {"IJ-STAPELING", "the other has no end", gesignaleerd,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1003, "41A02", "2023-01-01", "");
     }},
    {"IJ-STAPELING", "a categorie beside a code of it", gesignaleerd,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1003, "41", "2023-01-01", "2023-12-31");
     }},
    {"IJ-STAPELING", "two codes of one categorie", schoon,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1003, "41A01", "2023-01-01", "2023-12-31");
     }},
    {"IJ-STAPELING", "a toewijzing that was removed", schoon,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1003, "41A02", "2023-01-01", "2023-12-31").reden_wijziging = "13";
     }},
    {"IJ-STAPELING", "another open request for it", gesignaleerd,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_verzoek("V9", "41A02");
     }},
    {"IJ-STAPELING", "a request for it that was refused", schoon,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_verzoek("V9", "41A02").antwoorden = {
             Ketenstand::antwoord(VerzoekAntwoord::afgewezen, "2023-04-12")};
     }},
    {"IJ-STAPELING", "the request itself is on record as well", schoon,
     [](W&, S& s) { s.jeugdige.verzoeken.push_back(s.verzoek); }},
    {"IJ-STAPELING", "at another aanbieder it is another matter", zwijgt,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(9001, "41A02", "2023-01-01", "2023-12-31", kAnder);
     }},

    {"IJ-STAPELING-GENERIEK", "a generic budget beside a product", gesignaleerd,
     [](W&, S& s) {
         s.ask_generiek(5'000'00);
         s.add_toewijzing(1003, "41A02", "2023-01-01", "2023-12-31");
     }},
    {"IJ-STAPELING-GENERIEK", "a product beside a generic budget", gesignaleerd,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1003, "", "2023-01-01", "2023-12-31");
     }},
    {"IJ-STAPELING-GENERIEK", "a region that refuses", gesignaleerd,
     [](W& w, S& s) {
         s.ask_generiek(5'000'00);
         s.add_toewijzing(1003, "41A02", "2023-01-01", "2023-12-31");
         w.contract.parameters.verzoek_stapeling_weigeren = true;
     }},
    {"IJ-STAPELING-GENERIEK", "a generic budget alone", schoon,
     [](W&, S& s) {
         s.ask_only_nieuw();
         s.ask_generiek(5'000'00);
     }},
    {"IJ-STAPELING-GENERIEK", "a generic budget at another aanbieder", zwijgt,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(9001, "", "2023-01-01", "2023-12-31", kAnder);
     }},

    {"IJ-STAPELING-ANDER", "the same kind of help elsewhere", gesignaleerd,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(9001, "41A01", "2023-01-01", "2023-05-01", kAnder);
     }},
    {"IJ-STAPELING-ANDER", "it ended elsewhere the day before", schoon,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(9001, "41A01", "2023-01-01", "2023-04-30", kAnder);
     }},
    {"IJ-STAPELING-ANDER", "a generic budget elsewhere would pay it", gesignaleerd,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(9001, "", "2023-01-01", "2023-12-31", kAnder);
     }},
    {"IJ-STAPELING-ANDER", "spoken about, it is still something to know", gesignaleerd,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(9001, "41A01", "2023-01-01", "2023-12-31", kAnder);
         s.record_contact("gelijktijdige_hulp");
     }},
    {"IJ-STAPELING-ANDER", "other help elsewhere", zwijgt,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-12-31", kAnder);
     }},

    {"IJ-E075", "other help elsewhere", gesignaleerd,
     [](W&, S& s) { s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-05-01", kAnder); }, Bij::vot},
    {"IJ-E075", "an open request elsewhere", gesignaleerd,
     [](W&, S& s) { s.add_verzoek("V9", "50A01", kAnder); }, Bij::vot},
    {"IJ-E075", "it ended the day before", schoon,
     [](W&, S& s) { s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-04-30", kAnder); }, Bij::vot},
    {"IJ-E075", "other help at this aanbieder", schoon,
     [](W&, S& s) { s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-12-31"); }, Bij::vot},
    {"IJ-E075", "contact is on record", schoon,
     [](W&, S& s) {
         s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-12-31", kAnder);
         s.record_contact("gelijktijdige_verwijzing", "2022-12-11");
     },
     Bij::vot},
    {"IJ-E075", "contact of more than four months ago", gesignaleerd,
     [](W&, S& s) {
         s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-12-31", kAnder);
         s.record_contact("gelijktijdige_verwijzing", "2022-12-10");
     },
     Bij::vot},
    {"IJ-E075", "old contact about this very request", schoon,
     [](W&, S& s) {
         s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-12-31", kAnder);
         auto& a = s.record_contact("gelijktijdige_verwijzing", "2022-12-10");
         a.aanbieder = s.verzoek.aanbieder;
         a.verzoek = s.verzoek.referentie;
     },
     Bij::vot},
    {"IJ-E075", "contact about another request", gesignaleerd,
     [](W&, S& s) {
         s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-12-31", kAnder);
         auto& a = s.record_contact("gelijktijdige_verwijzing");
         a.aanbieder = s.verzoek.aanbieder;
         a.verzoek = "V8";
     },
     Bij::vot},
    {"IJ-E075", "contact of another aanbieder", gesignaleerd,
     [](W&, S& s) {
         s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-12-31", kAnder);
         s.record_contact("gelijktijdige_verwijzing").aanbieder = *parse_agb(kAnder);
     },
     Bij::vot},
    {"IJ-E075", "contact about something else", gesignaleerd,
     [](W&, S& s) {
         s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-12-31", kAnder);
         s.record_contact("budget_boven_meldgrens");
     },
     Bij::vot},

    {"IJ-E092", "groepsaanbod beside wonen", gesignaleerd,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1004, "44A10", "2023-01-01", "2023-05-01");
     }},
    {"IJ-E092", "the wonen ended the day before", schoon,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1004, "44A10", "2023-01-01", "2023-04-30");
     }},
    {"IJ-E092", "wonen beside groepsaanbod", gesignaleerd,
     [](W&, S& s) {
         s.ask("44A10");
         s.add_toewijzing(1003, "41A02", "2023-01-01", "2023-12-31");
     }},
    {"IJ-E092", "the Toegang made an exception", schoon,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1004, "44A10", "2023-01-01", "2023-12-31");
         s.record("groepsaanbod_naast_wonen", {{"reden", "bijzonder_geval"}});
     }},
    {"IJ-PLEEGZORG", "individual help of the aanbieder of the pleegzorg", gesignaleerd,
     [](W&, S& s) {
         s.ask("45A06");
         s.add_toewijzing(1004, "44A01", "2023-01-01", "2023-12-31");
     }},
    {"IJ-PLEEGZORG", "a generic budget beside deeltijdpleegzorg", gesignaleerd,
     [](W&, S& s) {
         s.ask_generiek(5'000'00);
         s.add_toewijzing(1004, "44A02", "2023-01-01", "2023-12-31");
     }},
    {"IJ-PLEEGZORG", "contact about it is on record, and stays to be known", gesignaleerd,
     [](W&, S& s) {
         s.ask("45A06");
         s.add_toewijzing(1004, "44A01", "2023-01-01", "2023-12-31");
         s.record_contact("wonen_verblijf");
     }},
    {"IJ-PLEEGZORG", "another form of wonen", schoon,
     [](W&, S& s) {
         s.ask("45A06");
         s.add_toewijzing(1004, "44A03", "2023-01-01", "2023-12-31");
     },
     Bij::vot},
    {"IJ-PLEEGZORG", "pleegzorg that ends before the help begins", schoon,
     [](W&, S& s) {
         s.ask("45A06");
         s.add_toewijzing(1004, "44A01", "2023-01-01", "2023-04-30");
     },
     Bij::vot},
    {"IJ-PLEEGZORG", "pleegzorg of another aanbieder", zwijgt,
     [](W&, S& s) {
         s.ask("45A06");
         s.add_toewijzing(9001, "44A01", "2023-01-01", "2023-12-31", kAnder);
     }},
    {"IJ-PLEEGZORG", "groepsaanbod has a rule of its own", zwijgt,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(1004, "44A01", "2023-01-01", "2023-12-31");
     }},
    {"IJ-PLEEGZORG", "a traject has its own perceel", schoon,
     [](W&, S& s) {
         s.ask("50A01");
         s.add_toewijzing(1004, "44A01", "2023-01-01", "2023-12-31");
     },
     Bij::vot},
    {"IJ-E092", "other help beside wonen", schoon,
     [](W&, S& s) {
         s.ask("50A01");
         s.add_toewijzing(1004, "44A10", "2023-01-01", "2023-12-31");
     }},
};

}  // namespace

Gevallen gevallen_voorbereiding_hulp() {
    Gevallen g = make_voorbereidgevallen(kContract);
    append(g, make_voorbereidgevallen(kLeeftijd));
    append(g, make_voorbereidgevallen(kStapeling));
    return g;
}

}  // namespace jeugdregio::steun
