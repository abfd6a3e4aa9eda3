// Cases for the rules on the way to the help: who referred, what had to be asked first, whether it had begun.
#include "voorbereiding_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;
using S = Verzoekstand;
using W = Wereld;

/// Wonen as it should be asked for on a 315 by this verwijzer.
void ask_wonen(S& s, std::string_view verwijzer) {
    s.ask("44A10");
    s.nieuw().omvang = dossier::Omvang{2, Eenheid::etmaal, Frequentie::per_week};
    s.verzoek.verwijzer = std::string(verwijzer);
}
/// The same help, earlier.
dossier::ToewijzingVersie& add_eerder(S& s, std::string_view einde) {
    s.ask("41A02");
    return s.add_toewijzing(1003, "41A02", "2022-06-01", einde);
}
void set_volume(S& s, std::int64_t volume) {
    s.nieuw().omvang = dossier::Omvang{volume, Eenheid::minuut, Frequentie::totaal};
}
void add_stop(S& s, std::string_view vanaf, std::string_view hervat = "") {
    s.stops.push_back({*parse_agb(kZelf), datum(vanaf),
                       hervat.empty() ? std::nullopt : std::optional(datum(hervat)), "brief 2023-17"});
}

constexpr Voorbereidgeval kVerwijzing[] = {
    {"IJ-W96", "wonen after a referral by the huisarts, or of a 317", gesignaleerd,
     [](W&, S& s) { ask_wonen(s, "02"); }},
    {"IJ-W96", "the Toegang found it needed", schoon,
     [](W&, S& s) {
         ask_wonen(s, "08");
         s.record("grond_wonen", {{"grond", "andere_verwijzer"}, {"uitkomst", "nodig"}});
     }},
    {"IJ-W96", "the Toegang found it not needed", gesignaleerd,
     [](W&, S& s) {
         ask_wonen(s, "02");
         s.record("grond_wonen", {{"grond", "andere_verwijzer"}, {"uitkomst", "niet_nodig"}});
     }},
    {"IJ-W96", "a judge referred", gesignaleerd, [](W&, S& s) { ask_wonen(s, "08"); }, Bij::vot},
    {"IJ-W96", "the Toegang referred", schoon, [](W&, S& s) { ask_wonen(s, "01"); }, Bij::vot},
    {"IJ-W96", "a GI referred", zwijgt, [](W&, S& s) { ask_wonen(s, "04"); }, Bij::vot},
    {"IJ-W96", "ambulant help after a referral by the huisarts", schoon, [](W&, S&) {}},
    {"IJ-W96", "a toewijzing of wonen that changes was judged when it began", schoon,
     [](W&, S& s) {
         s.lopend().categorie = parse_categorie("44");
         s.lopend().code = parse_productcode("44A10");
         s.record("groepsaanbod_naast_wonen");
     },
     Bij::vow},

    {"IJ-E088", "a GI without its bepaling", gesignaleerd, [](W&, S& s) { ask_wonen(s, "04"); }, Bij::vot},
    {"IJ-E088", "the bepaling is on record as ground", schoon,
     [](W&, S& s) {
         ask_wonen(s, "04");
         s.record("grond_wonen", {{"grond", "bepaling_gi"}, {"bepaling", "B-12"}});
     },
     Bij::vot},
    {"IJ-E088", "the bepaling is on record with the referral", schoon,
     [](W&, S& s) {
         ask_wonen(s, "04");
         for (auto& a : s.jeugdige.aantekeningen.alle)
             if (a.soort == "verwijzing") a.velden["bepaling"] = "B-12";
     },
     Bij::vot},
    {"IJ-E088", "a GI for ambulant help", schoon, [](W&, S& s) { s.verzoek.verwijzer = "04"; }, Bij::vot},

    {"IJ-D105", "no advice of the school", gesignaleerd,
     [](W&, S& s) {
         s.ask("54D01");
         s.verzoek.verwijzer = "01";
     }},
    {"IJ-D105", "an advice that does not follow the protocol", gesignaleerd,
     [](W&, S& s) {
         s.ask("54D01");
         s.verzoek.verwijzer = "01";
         s.record("schooladvies", {{"volgens_protocol", "nee"}});
     }},
    {"IJ-D105", "advice, but referred by the huisarts", gesignaleerd,
     [](W&, S& s) {
         s.ask("54D01");
         s.record("schooladvies", {{"volgens_protocol", "ja"}});
     },
     Bij::vot},
    {"IJ-D105", "advice, and referred by the Toegang or asked for beside what runs", schoon,
     [](W&, S& s) {
         s.ask("54D01");
         s.verzoek.verwijzer = "01";
         s.record("schooladvies", {{"volgens_protocol", "ja"}}, "2021-09-01");
     }},
    {"IJ-D105", "other help without an advice of the school", schoon, [](W&, S&) {}},

    {"IJ-E072", "a budget one cent above the limit", gesignaleerd, [](W&, S& s) { s.ask("45", 8'000'01); },
     Bij::vot},
    {"IJ-E072", "a budget at the limit", schoon, [](W&, S& s) { s.ask("45", 8'000'00); }, Bij::vot},
    // 4.939 minutes of tariefgroep 4 cost 8.001,18; one less costs 7.999,56.
    {"IJ-E072", "a volume that costs more than the limit", gesignaleerd,
     [](W&, S& s) { set_volume(s, 4'939); }, Bij::vot},
    {"IJ-E072", "a volume that costs less than the limit", schoon, [](W&, S& s) { set_volume(s, 4'938); },
     Bij::vot},
    {"IJ-E072", "together with a budget that ended four months before", gesignaleerd,
     [](W&, S& s) {
         s.add_toewijzing(1001, "45", "2022-06-01", "2023-01-01").budget = cents(4'000'01);
         s.ask("45", 4'000'00);
     },
     Bij::vot},
    {"IJ-E072", "together they are at the limit", zwijgt,
     [](W&, S& s) {
         s.add_toewijzing(1001, "45", "2022-06-01", "2023-01-01").budget = cents(4'000'00);
         s.ask("45", 4'000'00);
     },
     Bij::vot},
    {"IJ-E072", "the other budget ended longer ago", schoon,
     [](W&, S& s) {
         s.add_toewijzing(1001, "45", "2022-06-01", "2022-12-31").budget = cents(4'000'01);
         s.ask("45", 4'000'00);
     },
     Bij::vot},
    {"IJ-E072", "the other budget was of another aanbieder", schoon,
     [](W&, S& s) {
         s.add_toewijzing(9001, "45", "2022-06-01", "2023-01-01", kAnder).budget = cents(4'000'01);
         s.ask("45", 4'000'00);
     },
     Bij::vot},
    {"IJ-E072", "contact is on record", schoon,
     [](W&, S& s) {
         s.ask("45", 9'000'00);
         s.record_contact("budget_boven_meldgrens");
     },
     Bij::vot},
    {"IJ-E072", "contact about something else", gesignaleerd,
     [](W&, S& s) {
         s.ask("45", 9'000'00);
         s.record_contact("gelijktijdige_verwijzing");
     },
     Bij::vot},
    {"IJ-E072", "a GI referred", schoon,
     [](W&, S& s) {
         s.ask("45", 9'000'00);
         s.verzoek.verwijzer = "04";
     },
     Bij::vot},

    {"IJ-E019", "the same help ended four months before", gesignaleerd,
     [](W&, S& s) { add_eerder(s, "2023-01-01"); }},
    {"IJ-E019", "it ended a day earlier", schoon, [](W&, S& s) { add_eerder(s, "2022-12-31"); }},
    {"IJ-E019", "it goes on from one toewijzing to the next", schoon,
     [](W&, S& s) { add_eerder(s, "2023-04-30"); }},
    {"IJ-E019", "it was stopped on the day before", gesignaleerd,
     [](W&, S& s) {
         add_eerder(s, "2023-04-30");
         const auto start = Ketenstand::start(1003, "41", "41A02", "2022-06-01");
         s.leveringen().apply(start);
         s.leveringen().apply(Ketenstand::stop(start, "31", "2023-04-30"));
     }},
    {"IJ-E019", "a stop for a time is no end", schoon,
     [](W&, S& s) {
         add_eerder(s, "2023-04-30");
         const auto start = Ketenstand::start(1003, "41", "41A02", "2022-06-01");
         s.leveringen().apply(start);
         s.leveringen().apply(Ketenstand::stop(start, "20", "2023-02-28"));
     }},
    {"IJ-E019", "a substantiation without contact", gesignaleerd,
     [](W&, S& s) {
         add_eerder(s, "2023-01-31");
         s.record("hervatting", {{"onderbouwing", "klachten terug"}});
     }},
    {"IJ-E019", "contact without a substantiation", gesignaleerd,
     [](W&, S& s) {
         add_eerder(s, "2023-01-31");
         s.record_contact("hervatting");
     }},
    {"IJ-E019", "both are on record", schoon,
     [](W&, S& s) {
         add_eerder(s, "2023-01-31");
         s.record("hervatting", {{"onderbouwing", "klachten terug"}, {"contact_op", "2023-04-03"}});
     }},
    {"IJ-E019", "other help ended", schoon,
     [](W&, S& s) { s.add_toewijzing(1005, "50A01", "2022-06-01", "2023-01-31"); }},
    {"IJ-E019", "it ended at another aanbieder", schoon,
     [](W&, S& s) {
         s.ask("41A02");
         s.add_toewijzing(9001, "41A02", "2022-06-01", "2023-01-31", kAnder);
     }},

    {"IJ-E045", "from the day before the request", gesignaleerd,
     [](W&, S& s) { s.set_periode("2023-04-10", "2023-12-31"); }},
    {"IJ-E045", "from the day of the request", schoon,
     [](W&, S& s) { s.set_periode("2023-04-11", "2023-12-31"); }},
    {"IJ-E045", "a start without a toewijzing", gesignaleerd,
     [](W&, S& s) {
         s.ask("41A02");
         s.leveringen().apply(Ketenstand::start(0, "41", "41A02", "2023-04-14"));
     }},
    {"IJ-E045", "a start without a toewijzing that lies ahead", schoon,
     [](W&, S& s) {
         s.ask("41A02");
         s.leveringen().apply(Ketenstand::start(0, "41", "41A02", "2023-04-15"));
     }},
    {"IJ-E045", "a start without a toewijzing of other help", schoon,
     [](W&, S& s) { s.leveringen().apply(Ketenstand::start(0, "50", "50A01", "2023-04-01")); }},
    {"IJ-E045", "the crisis is on record", schoon,
     [](W&, S& s) {
         s.set_periode("2023-04-10", "2023-12-31");
         s.record("start_vooraf", {{"grond", "crisis"}, {"begin", "2023-04-10"}});
     }},
};

constexpr Voorbereidgeval kVerzoek[] = {
    {"IJ-CLIENTENSTOP", "a stop from today on", gesignaleerd, [](W&, S& s) { add_stop(s, "2023-04-14"); },
     Bij::vot},
    {"IJ-CLIENTENSTOP", "a stop from tomorrow on", schoon, [](W&, S& s) { add_stop(s, "2023-04-15"); },
     Bij::vot},
    {"IJ-CLIENTENSTOP", "the last day of a stop", gesignaleerd,
     [](W&, S& s) { add_stop(s, "2023-03-01", "2023-04-15"); }, Bij::vot},
    {"IJ-CLIENTENSTOP", "the first day after a stop", schoon,
     [](W&, S& s) { add_stop(s, "2023-03-01", "2023-04-14"); }, Bij::vot},
    {"IJ-CLIENTENSTOP", "a jeugdige whose help runs", schoon,
     [](W&, S& s) {
         add_stop(s, "2023-03-01");
         s.add_toewijzing(1005, "50A01", "2023-01-01", "2023-04-11");
     },
     Bij::vot},
    {"IJ-CLIENTENSTOP", "a jeugdige whose help ended before the request", gesignaleerd,
     [](W&, S& s) {
         add_stop(s, "2023-03-01");
         s.add_toewijzing(1005, "50A01", "2023-01-01", "2023-04-10");
     },
     Bij::vot},
    {"IJ-CLIENTENSTOP", "help that runs at another aanbieder", gesignaleerd,
     [](W&, S& s) {
         add_stop(s, "2023-03-01");
         s.add_toewijzing(9001, "50A01", "2023-01-01", "2023-12-31", kAnder);
     },
     Bij::vot},

    {"IJ-E002", "judged to be outside", gesignaleerd,
     [](W&, S& s) {
         s.record("beoordeling_bijlage_xiii", {{"uitkomst", "buiten"}, {"onderdeel", "10"}});
     }},
    {"IJ-E002", "judged to support a broader traject", schoon,
     [](W&, S& s) {
         s.record("beoordeling_bijlage_xiii", {{"uitkomst", "ondersteunend"}});
     }},
    {"IJ-E002", "judged anew to be inside", schoon,
     [](W&, S& s) {
         s.record("beoordeling_bijlage_xiii", {{"uitkomst", "buiten"}}, "2023-04-01");
         s.record("beoordeling_bijlage_xiii", {{"uitkomst", "binnen"}}, "2023-04-12");
     }},
    {"IJ-E002-OPEN", "not judged yet", gesignaleerd, [](W&, S& s) { s.forget("beoordeling_bijlage_xiii"); },
     Bij::vot},
    {"IJ-E002-OPEN", "judged", schoon, [](W&, S&) {}, Bij::vot},

    {"IJ-E073", "no referral on record", gesignaleerd, [](W&, S& s) { s.forget("verwijzing"); }, Bij::vot},
    {"IJ-E073", "a referral without resultaten", gesignaleerd,
     [](W&, S& s) { s.jeugdige.aantekeningen.alle.front().velden.erase("resultaten"); }, Bij::vot},
    {"IJ-E073", "a referral without a budget, where a budget is asked for", gesignaleerd,
     [](W&, S& s) {
         s.ask("45", 5'000'00);
         s.jeugdige.aantekeningen.alle.front().velden.erase("budget");
     },
     Bij::vot},
    {"IJ-E073", "a referral without a budget, where a volume is asked for", schoon,
     [](W&, S& s) { s.jeugdige.aantekeningen.alle.front().velden.erase("budget"); }, Bij::vot},
    {"IJ-E073", "contact about what is missing", schoon,
     [](W&, S& s) {
         s.forget("verwijzing");
         s.record_contact("onvolledige_verwijzing");
     },
     Bij::vot},

    {"IJ-E077", "no toetsing", gesignaleerd, [](W&, S& s) { s.forget("toetsing"); }, Bij::vot},
    {"IJ-E077", "a toetsing on the day after the request", gesignaleerd,
     [](W&, S& s) {
         s.forget("toetsing");
         s.record("toetsing", {{"uitkomst", "passend"}}, "2023-04-12");
     },
     Bij::vot},
    {"IJ-E077", "a toetsing on the day of the request", schoon,
     [](W&, S& s) {
         s.forget("toetsing");
         s.record("toetsing", {{"uitkomst", "passend"}}, "2023-04-11");
     },
     Bij::vot},
    {"IJ-E077", "one before and one after the request", schoon,
     [](W&, S& s) {
         s.record("toetsing", {{"uitkomst", "passend"}}, "2023-04-12");
     },
     Bij::vot},
    {"IJ-E077", "a toetsing that says that the help does not fit", gesignaleerd,
     [](W&, S& s) {
         s.forget("toetsing");
         s.record("toetsing", {{"uitkomst", "niet_passend"}});
     },
     Bij::vot},
    {"IJ-E077", "after a referral by the Toegang it may come later", schoon,
     [](W&, S& s) {
         s.forget("toetsing");
         s.verzoek.verwijzer = "01";
     },
     Bij::vot},

    {"IJ-E044-PLAN", "the request does not name a gezinsplan", gesignaleerd,
     [](W&, S& s) { s.verzoek.gezinsplan = false; }, Bij::vot},
    {"IJ-E044-PLAN", "somebody put it on record", schoon,
     [](W&, S& s) {
         s.verzoek.gezinsplan = false;
         s.record("gezinsplan", {{"meegestuurd", "nee"}}, "2022-01-01");
     },
     Bij::vot},
    {"IJ-E044-PLAN", "a request from before it was kept", schoon,
     [](W&, S& s) { s.verzoek.gezinsplan.reset(); }, Bij::vot},
    {"IJ-E044-PLAN", "the Toegang has its own plan", schoon,
     [](W&, S& s) {
         s.verzoek.gezinsplan = false;
         s.verzoek.verwijzer = "01";
     },
     Bij::vot},
};

}  // namespace

Gevallen gevallen_voorbereiding_toegang() {
    Gevallen g = make_voorbereidgevallen(kVerwijzing);
    append(g, make_voorbereidgevallen(kVerzoek));
    return g;
}

}  // namespace jeugdregio::steun
