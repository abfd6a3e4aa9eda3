// Cases for the signals where a start or a stop (JW305, JW307) meets what people put on record.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

using Velden = std::map<std::string, std::string>;

/// About this toewijzing of Anna (0: about Anna at this aanbieder).
dossier::Aantekening& note(Wereld& w, std::string_view soort, std::string_view dag, std::int64_t toewijzing,
                           Velden velden = {}) {
    w.keten.aantekeningen.alle.push_back(
        {.volgnummer = static_cast<std::int64_t>(w.keten.aantekeningen.alle.size()) + 1,
         .soort = std::string(soort),
         .bsn = *Bsn::parse(kAnna),
         .aanbieder = parse_agb(kZelf),
         .toewijzing = toewijzing == 0 ? std::nullopt : std::optional(ToewijzingNummer{toewijzing}),
         .verzoek = "",
         .dag = datum(dag),
         .velden = std::move(velden),
         .door = "x",
         .op = datum(dag)});
    return w.keten.aantekeningen.alle.back();
}

// The start in the message is of toewijzing 1003, on 1 March.
Gevallen make_startgevallen() {
    constexpr std::string_view kAfspraak = "JW305/IJ-E047-AFSPRAAK/StartProduct";
    const auto start = [](Wereld& w) -> StartProduct305& { return w.startbericht.product(); };
    return {
        {kAfspraak, "nothing is on record", schoon, [](Wereld&) {}},
        {kAfspraak, "the first appointment was a day later", gesignaleerd,
         [](Wereld& w) { note(w, "eerste_afspraak", "2023-03-02", kUrenPerWeek); }},
        {kAfspraak, "the first appointment was that day", schoon,
         [](Wereld& w) {
             note(w, "eerste_afspraak", "2023-03-08", kUrenPerWeek);
             note(w, "eerste_afspraak", "2023-03-01", kUrenPerWeek);
         }},
        {kAfspraak, "an appointment before the acceptance does not count", gesignaleerd,
         [](Wereld& w) {
             note(w, "acceptatie", "2023-02-20", kUrenPerWeek);
             note(w, "eerste_afspraak", "2023-02-19", kUrenPerWeek);
             note(w, "eerste_afspraak", "2023-02-27", kUrenPerWeek);
         }},
        {kAfspraak, "the appointment is of another toewijzing", schoon,
         [](Wereld& w) { note(w, "eerste_afspraak", "2023-03-02", kBudget); }},
        {kAfspraak, "the toetsing came after the start", gesignaleerd,
         [](Wereld& w) { note(w, "toetsing", "2023-03-02", kUrenPerWeek); }},
        {kAfspraak, "the toetsing was on the day of the start", schoon,
         [](Wereld& w) { note(w, "toetsing", "2023-03-01", kUrenPerWeek); }},
        {kAfspraak, "the acceptance came after the start", gesignaleerd,
         [](Wereld& w) { note(w, "acceptatie", "2023-03-02", 0); }},
        {kAfspraak, "another aanbieder accepted after the start", schoon,
         [](Wereld& w) { note(w, "acceptatie", "2023-03-02", 0).aanbieder = parse_agb(kAnder); }},
        {kAfspraak, "another jeugdige was accepted after the start", schoon,
         [](Wereld& w) { note(w, "acceptatie", "2023-03-02", 0).bsn = *Bsn::parse(kBram); }},
        {kAfspraak, "care that begins again after a stop needs no first appointment", schoon,
         [](Wereld& w) {
             const auto eerder = Ketenstand::start(kUrenPerWeek, "41", "41A02", "2023-02-01");
             w.keten.of(kAnna).apply(eerder);
             w.keten.of(kAnna).apply(Ketenstand::stop(eerder, dossier::kTijdelijk, "2023-02-15"));
             note(w, "eerste_afspraak", "2023-02-01", kUrenPerWeek);
         }},
        {kAfspraak, "a removal is not looked at", schoon,
         [start](Wereld& w) {
             start(w).status = "3";
             w.keten.of(kAnna).apply(Ketenstand::start(kUrenPerWeek, "41", "41A02", "2023-03-01"));
             note(w, "eerste_afspraak", "2023-03-02", kUrenPerWeek);
         }},
    };
}

// The stop in the message is of toewijzing 1001, for good and as planned (reason 31), on 5 April.
Gevallen make_stopgevallen() {
    constexpr std::string_view kGrond = "JW307/IJ-E084-GROND/StopProduct",
                               kOverleg = "JW307/IJ-E086-OVERLEG/StopProduct";
    const auto set_reden = [](Wereld& w, const char* reden) { w.stopbericht.product().reden = reden; };
    const auto beeindiging = [](Wereld& w, const char* grond, Velden meer = {}) -> dossier::Aantekening& {
        meer["grond"] = grond;
        return note(w, "beeindiging", "2023-04-05", kBudget, std::move(meer));
    };
    Gevallen g = {
        {kGrond, "no ground is on record", schoon, [](Wereld&) {}},
        {kGrond, "the jeugdige died, says the record", gesignaleerd,
         [beeindiging](Wereld& w) { beeindiging(w, "overlijden"); }},
        {kGrond, "the results were reached", schoon,
         [beeindiging](Wereld& w) { beeindiging(w, "resultaten_bereikt"); }},
        {kGrond, "the later of two grounds holds", schoon,
         [beeindiging](Wereld& w) {
             beeindiging(w, "overlijden");
             beeindiging(w, "resultaten_bereikt");
         }},
        {kGrond, "the ground is of another toewijzing", schoon,
         [beeindiging](Wereld& w) {
             beeindiging(w, "overlijden").toewijzing = ToewijzingNummer{kUrenPerWeek};
         }},
        {kGrond, "a stop for a time is no end", schoon,
         [beeindiging, set_reden](Wereld& w) {
             set_reden(w, "20");
             beeindiging(w, "overlijden");
         }},
        {kGrond, "the contract has other reasons with this ground", schoon,
         [beeindiging](Wereld& w) {
             beeindiging(w, "overlijden");
             for (auto& e : w.contract.aantekenboek.eindegronden)
                 if (e.grond == "overlijden") e.redenen = {"02", "31"};
         }},
        {kOverleg, "the aanbieder ended it alone and nobody was spoken to", gesignaleerd,
         [set_reden](Wereld& w) { set_reden(w, "33"); }},
        {kOverleg, "there was contact about the end", schoon,
         [set_reden](Wereld& w) {
             set_reden(w, "33");
             note(w, "contact", "2023-03-30", kBudget, {{"onderwerp", "beeindiging"}, {"met", "toegang"}});
         }},
        {kOverleg, "there was contact about something else", gesignaleerd,
         [set_reden](Wereld& w) {
             set_reden(w, "33");
             note(w, "contact", "2023-03-30", kBudget, {{"onderwerp", "toekomstplan"}, {"met", "toegang"}});
         }},
        {kOverleg, "there was contact about the end of another toewijzing", gesignaleerd,
         [set_reden](Wereld& w) {
             set_reden(w, "33");
             note(w, "contact", "2023-03-30", kUrenPerWeek,
                  {{"onderwerp", "beeindiging"}, {"met", "toegang"}});
         }},
        {kOverleg, "the day of consultation stands with the ground", schoon,
         [set_reden, beeindiging](Wereld& w) {
             set_reden(w, "34");
             beeindiging(w, "anders", {{"overleg_op", "2023-04-01"}});
         }},
        {kOverleg, "the ground is there without consultation", gesignaleerd,
         [set_reden, beeindiging](Wereld& w) {
             set_reden(w, "34");
             beeindiging(w, "anders");
         }},
        {kOverleg, "it was decided together to stop early", schoon,
         [set_reden](Wereld& w) {
             set_reden(w, "35");
             note(w, "vroegtijdig_einde", "2023-04-01", kBudget,
                  {{"besluit", "positief"}, {"vervolg", "vrijgesteld"}});
         }},
        {kOverleg, "the request to stop early was refused", gesignaleerd,
         [set_reden](Wereld& w) {
             set_reden(w, "35");
             note(w, "vroegtijdig_einde", "2023-04-01", kBudget, {{"besluit", "negatief"}});
         }},
        {kOverleg, "it ended before the region put this on record", schoon,
         [set_reden](Wereld& w) {
             set_reden(w, "33");
             w.contract.parameters.vastleggen_vanaf = datum("2023-04-06");
         }},
        {kOverleg, "it ended on the first day that the region put this on record", gesignaleerd,
         [set_reden](Wereld& w) {
             set_reden(w, "33");
             w.contract.parameters.vastleggen_vanaf = datum("2023-04-05");
         }},
    };
    for (const char* reden : {"02", "31", "36", "37", "38", "39"})
        g.push_back({kOverleg, std::string("reason ") + reden + " asks for none", schoon,
                     [set_reden, reden](Wereld& w) { set_reden(w, reden); }});
    return g;
}

// The claim in the message is over March 2023, on the toewijzing that it names.
Gevallen make_claimgevallen() {
    constexpr std::string_view kAcceptatie = "JW323/IJ-E078/Prestatie";
    const auto accept = [](Wereld& w, const char* dag) {
        w.eigen(w.claim.regel().toewijzing).acceptatie_op = datum(dag);
    };
    return {
        {kAcceptatie, "no acceptance is on record", schoon, [](Wereld&) {}},
        {kAcceptatie, "accepted the day after the period", gesignaleerd,
         [accept](Wereld& w) { accept(w, "2023-04-01"); }},
        {kAcceptatie, "accepted on the last day of the period", schoon,
         [accept](Wereld& w) { accept(w, "2023-03-31"); }},
        {kAcceptatie, "accepted long before", schoon, [accept](Wereld& w) { accept(w, "2022-12-20"); }},
        {kAcceptatie, "another toewijzing was accepted later", schoon,
         [](Wereld& w) { w.eigen(kUrenPerWeek).acceptatie_op = datum("2023-04-01"); }},
    };
}

}  // namespace

Gevallen gevallen_aantekening() {
    Gevallen g = make_startgevallen();
    append(g, make_stopgevallen());
    append(g, make_claimgevallen());
    return g;
}

}  // namespace jeugdregio::steun
