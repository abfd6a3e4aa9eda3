// Cases for the rules on a change (317): in time, and for a reason of eis 80.
#include "voorbereiding_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;
using S = Verzoekstand;
using W = Wereld;

/// The toewijzing ends on this day; asked for is the same budget until the end of the year.
void ask_langer(S& s, std::string_view einde) {
    s.lopend().einde = datum(einde);
    s.product().einde = datum("2023-12-31");
    s.product().budget = s.lopend().budget;
}
/// A changed plan, with the start of the help on this day.
void set_zorgplan(S& s, std::string_view start) {
    s.verzoek.reden = RedenVerzoek::zorgplan;
    s.forget("contact");
    s.jeugdige.leveringen.clear();
    s.leveringen().apply(Ketenstand::start(kBudget, "45", "", start));
}
void add_elders(S& s) {
    s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-12-31", kAnder);
}

/// Of the budget, 10.000,00 until the end of 2024, so much was approved over March.
void claim_maart(S& s, std::int64_t bedrag) {
    s.jeugdige.afname[{kBudget}] = {{.periode = {datum("2023-03-01"), datum("2023-03-31")},
                                     .eenheid = Eenheid::minuut,
                                     .bedrag = cents(bedrag),
                                     .volume = 100}};
}
/// A huisarts referred to what runs; so much is granted, and so much asked for.
void set_huisarts(S& s, std::int64_t eerder, std::int64_t gevraagd) {
    s.jeugdige.toewijzingen.front().vot_verwijzer = "02";
    s.lopend().budget = cents(eerder);
    s.product().budget = cents(gevraagd);
}

constexpr Voorbereidgeval kWijziging[] = {
    // In March 3.200,00 of 10.000,00: at that pace the rest takes 66 days after it, until 5 June.
    {"IJ-E080-8W", "the budget is used up within eight weeks, by a day", gesignaleerd,
     [](W&, S& s) { claim_maart(s, 3'200'00); }, Bij::vow},
    {"IJ-E080-8W", "the budget is used up eight weeks after the request", schoon,
     [](W&, S& s) { claim_maart(s, 3'163'30); }, Bij::vow},
    {"IJ-E080-8W", "the budget is used up already", gesignaleerd, [](W&, S& s) { claim_maart(s, 10'000'00); },
     Bij::vow},
    {"IJ-E080-8W", "who asks no more of it need not hurry for the budget", schoon,
     [](W&, S& s) {
         claim_maart(s, 3'200'00);
         ask_langer(s, "2024-12-31");
         s.product().einde = datum("2025-06-30");
     },
     Bij::vow},
    {"IJ-E080-8W", "without an end, the budget alone counts", gesignaleerd,
     [](W&, S& s) {
         claim_maart(s, 3'200'00);
         s.lopend().einde.reset();
         s.product().einde.reset();
     },
     Bij::vow},
    {"IJ-E080-8W", "a volume in total that is used up within eight weeks", gesignaleerd,
     [](W&, S& s) {
         claim_maart(s, 3'200'00);
         s.lopend().budget.reset();
         s.lopend().omvang = dossier::Omvang{300, Eenheid::minuut, Frequentie::totaal};
         s.product().budget.reset();
         s.product().omvang = dossier::Omvang{400, Eenheid::minuut, Frequentie::totaal};
     },
     Bij::vow},

    {"IJ-E072", "a cent above the limit, for help after a huisarts", gesignaleerd,
     [](W&, S& s) { set_huisarts(s, 7'000'00, 8'000'01); }, Bij::vow},
    {"IJ-E072", "a change up to the limit", schoon, [](W&, S& s) { set_huisarts(s, 7'000'00, 8'000'00); },
     Bij::vow},
    {"IJ-E072", "the budget goes down, and stays above the limit", schoon,
     [](W&, S& s) { set_huisarts(s, 10'000'00, 9'000'00); }, Bij::vow},
    {"IJ-E072", "there was contact about the costs when it was granted", schoon,
     [](W&, S& s) {
         set_huisarts(s, 7'000'00, 9'000'00);
         s.jeugdige.toewijzingen.front().eigen.contact_vastgelegd = true;
     },
     Bij::vow},
    {"IJ-E072", "there is contact about the costs now", schoon,
     [](W&, S& s) {
         set_huisarts(s, 7'000'00, 9'000'00);
         s.record_contact("budget_boven_meldgrens");
     },
     Bij::vow},
    {"IJ-E072", "a person put another verwijzer on record", schoon,
     [](W&, S& s) {
         set_huisarts(s, 7'000'00, 9'000'00);
         s.jeugdige.toewijzingen.front().eigen.verwijzer = "01";
     },
     Bij::vow},
    {"IJ-E072", "nobody knows who referred", schoon,
     [](W&, S& s) {
         set_huisarts(s, 7'000'00, 9'000'00);
         s.jeugdige.toewijzingen.front().vot_verwijzer.clear();
     },
     Bij::vow},

    // Eight weeks before 5 June is 10 April.
    {"IJ-E080-8W", "longer, asked for a day late", gesignaleerd,
     [](W&, S& s) { ask_langer(s, "2023-06-05"); }, Bij::vow},
    {"IJ-E080-8W", "longer, asked for on the last day", schoon, [](W&, S& s) { ask_langer(s, "2023-06-06"); },
     Bij::vow},
    {"IJ-E080-8W", "without an end, asked for a day late", gesignaleerd,
     [](W&, S& s) {
         ask_langer(s, "2023-06-05");
         s.product().einde.reset();
     },
     Bij::vow},
    {"IJ-E080-8W", "a higher budget, asked for a day late", gesignaleerd,
     [](W&, S& s) {
         s.lopend().einde = datum("2023-06-05");
         s.product().einde = datum("2023-06-05");
     },
     Bij::vow},
    {"IJ-E080-8W", "a lower budget may come late", schoon,
     [](W&, S& s) {
         s.lopend().einde = datum("2023-06-05");
         s.product().einde = datum("2023-06-05");
         s.product().budget = cents(9'000'00);
     },
     Bij::vow},
    {"IJ-E080-8W", "more hours, asked for a day late", gesignaleerd,
     [](W&, S& s) {
         s.lopend().einde = datum("2023-06-05");
         s.lopend().budget.reset();
         s.lopend().omvang = dossier::Omvang{120, Eenheid::minuut, Frequentie::per_week};
         s.product().einde = datum("2023-06-05");
         s.product().budget.reset();
         s.product().omvang = dossier::Omvang{3, Eenheid::uur, Frequentie::per_week};
     },
     Bij::vow},
    {"IJ-E080-8W", "the same time in another unit is no more", schoon,
     [](W&, S& s) {
         s.lopend().einde = datum("2023-06-05");
         s.lopend().budget.reset();
         s.lopend().omvang = dossier::Omvang{120, Eenheid::minuut, Frequentie::per_week};
         s.product().einde = datum("2023-06-05");
         s.product().budget.reset();
         s.product().omvang = dossier::Omvang{2, Eenheid::uur, Frequentie::per_week};
     },
     Bij::vow},

    {"IJ-E080-A", "another plan a day after six months", gesignaleerd,
     [](W&, S& s) { set_zorgplan(s, "2022-10-10"); }, Bij::vow},
    {"IJ-E080-A", "another plan on the last day of six months", schoon,
     [](W&, S& s) { set_zorgplan(s, "2022-10-11"); }, Bij::vow},
    {"IJ-E080-A", "a start that nobody reported", schoon,
     [](W&, S& s) {
         set_zorgplan(s, "2022-10-10");
         s.jeugdige.leveringen.clear();
     },
     Bij::vow},
    {"IJ-E080-A", "the budget stays as it is", schoon,
     [](W&, S& s) {
         set_zorgplan(s, "2022-10-10");
         s.product().budget = s.lopend().budget;
     },
     Bij::vow},
    {"IJ-E080-A", "somebody else helps as well, so reason c may hold", zwijgt,
     [](W&, S& s) {
         set_zorgplan(s, "2022-10-10");
         add_elders(s);
     },
     Bij::vow},
    {"IJ-E080-A", "another situation is another reason", schoon,
     [](W&, S& s) {
         set_zorgplan(s, "2022-10-10");
         s.verzoek.reden = RedenVerzoek::clientsituatie;
         s.record_contact("budget_wijziging");
     },
     Bij::vow},

    {"IJ-E080-B", "another situation without contact", gesignaleerd, [](W&, S& s) { s.forget("contact"); },
     Bij::vow},
    {"IJ-E080-B", "contact after today does not count yet", gesignaleerd,
     [](W&, S& s) {
         s.forget("contact");
         s.record_contact("budget_wijziging", "2023-04-15");
     },
     Bij::vow},
    {"IJ-E080-B", "another situation with contact", schoon, [](W&, S&) {}, Bij::vow},
    {"IJ-E080-B", "another plan in the first months needs none", schoon,
     [](W&, S& s) { set_zorgplan(s, "2023-03-01"); }, Bij::vow},
    {"IJ-E080-B", "a request of which the reason was not kept", schoon,
     [](W&, S& s) {
         s.forget("contact");
         s.verzoek.reden.reset();
     },
     Bij::vow},

    {"IJ-E080-C", "two aanbieders at once without consultation", gesignaleerd,
     [](W&, S& s) {
         set_zorgplan(s, "2022-10-10");
         add_elders(s);
     },
     Bij::vow},
    {"IJ-E080-C", "two aanbieders at once with consultation", schoon,
     [](W&, S& s) {
         set_zorgplan(s, "2022-10-10");
         add_elders(s);
         s.record_contact("gelijktijdige_hulp");
     },
     Bij::vow},
    {"IJ-E080-C", "in the first months reason a is enough", schoon,
     [](W&, S& s) {
         set_zorgplan(s, "2022-10-11");
         add_elders(s);
     },
     Bij::vow},
};

}  // namespace

Gevallen gevallen_voorbereiding_wijziging() {
    return make_voorbereidgevallen(kWijziging);
}

}  // namespace jeugdregio::steun
