// Cases for the rules on a JW305 beyond the message: its toewijzing, what was reported before, its term.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

StartProduct305& product(Wereld& w) {
    return w.startbericht.product();
}
/// The message is about the start on record: toewijzing 1001, category 45, from 1 March.
StartProduct305& set_bekend(Wereld& w, std::string begin = "2023-03-01", std::string status = "1") {
    product(w) = {.nummer = "1001",
                  .categorie = "45",
                  .code = "",
                  .toewijzing_ingang = "2023-01-01",
                  .begin = std::move(begin),
                  .status = std::move(status)};
    return product(w);
}
dossier::Leveringen& leveringen(Wereld& w) {
    return w.keten.of(kAnna);
}
/// The start on record was stopped.
void add_stop(Wereld& w, std::string_view reden, std::string_view einde = "2023-03-02") {
    leveringen(w).apply(Ketenstand::stop(leveringen(w).starts.front(), reden, einde));
}
void undo_stop(Wereld& w) {
    auto melding = leveringen(w).stops.back();
    melding.verwijdering = true;
    leveringen(w).apply(melding);
}
/// A start without a toewijzing, where the region buys so (IV096).
void set_taakgericht(Wereld& w) {
    w.contract.parameters.keten_taakgericht = true;
    product(w) = {.nummer = "", .categorie = "45", .code = "", .toewijzing_ingang = ""};
}
/// Toewijzing 1003 was granted on request V7, of 1 March.
dossier::Verzoek& grant_on_request(Wereld& w) {
    w.keten.versie(kUrenPerWeek).referentie_aanbieder = "V7";
    auto v = Ketenstand::verzoek("V7", kAnna, "2023-03-01");
    v.toegewezen_op = datum("2023-03-02");
    w.keten.verzoeken.push_back(v);
    return w.keten.verzoeken.back();
}
void remove(dossier::ToewijzingVersie& v) {
    v.reden_wijziging = "13";
    v.einde = v.ingang;
}

Gevallen make_toewijzinggevallen() {
    constexpr std::string_view kTr019 = "JW305/TR019/StartProduct", kTr381 = "JW305/TR381/StartProduct";
    Gevallen g = {
        {kTr019, "a toewijzing that nobody knows", afgekeurd, [](Wereld& w) { product(w).nummer = "9999"; }},
        {kTr019, "a toewijzing of another jeugdige", afgekeurd,
         [](Wereld& w) { product(w).nummer = "1008"; }},
        {kTr019, "another jeugdige with this toewijzing", afgekeurd,
         [](Wereld& w) { w.startbericht.client.bsn = kBram; }},
        {kTr019, "a toewijzing to another aanbieder", afgekeurd,
         [](Wereld& w) { w.keten.versie(kUrenPerWeek).aanbieder = *parse_agb(kAnder); }},
        {kTr019, "a toewijzing of another gemeente", afgekeurd,
         [](Wereld& w) { w.keten.versie(kUrenPerWeek).gemeente = *parse_gemeente("0150"); }},
        {kTr019, "a toewijzing that was removed", afgekeurd,
         [](Wereld& w) { remove(w.keten.versie(kUrenPerWeek)); }},
        {kTr019, "no number", afgekeurd, [](Wereld& w) { product(w).nummer = ""; }},
        {kTr019, "no number where the region buys taakgericht", schoon, set_taakgericht},
        {kTr019, "an unknown number where the region buys taakgericht", afgekeurd,
         [](Wereld& w) {
             set_taakgericht(w);
             product(w).nummer = "9999";
         }},
        {kTr019, "a toewijzing of this jeugdige at this aanbieder", schoon, [](Wereld&) {}},
        {kTr019, "its number with zeros before it", schoon, [](Wereld& w) { product(w).nummer = "0001003"; }},
        {kTr019, "a toewijzing that ended before the care began", schoon,
         [](Wereld& w) { w.keten.versie(kUrenPerWeek).einde = datum("2023-02-28"); }},
        {kTr019, "a removal needs no toewijzing", zwijgt,
         [](Wereld& w) {
             product(w).nummer = "9999";
             product(w).status = "3";
         }},
        {kTr381, "a removal is not looked at", zwijgt,
         [](Wereld& w) {
             product(w).code = "41Z99";
             product(w).status = "3";
         }},
        {kTr381, "a gemeente outside the region has its own list", zwijgt,
         [](Wereld& w) {
             w.startbericht.ontvanger = "0014";
             product(w).code = "41Z99";
         }},
    };
    for (const Productlijstgeval& c : kProductlijst)
        g.push_back({kTr381, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         product(w).categorie = c.categorie;
                         product(w).code = c.code;
                         w.keten.versie(kUrenPerWeek).categorie = parse_categorie(c.categorie);
                         w.keten.versie(kUrenPerWeek).code = parse_productcode(c.code);
                         if (c.landelijk) w.regelset = Regelset::landelijk;
                     }});
    return g;
}

Gevallen make_verwijdergevallen() {
    constexpr std::string_view kTr063 = "JW305/TR063/StartProduct", kTr071 = "JW305/TR071/StartProduct";
    const auto verwijder = [](Wereld& w) { set_bekend(w, "2023-03-01", "3"); };
    Gevallen g = {
        {kTr063, "a start that was never reported", afgekeurd, [](Wereld& w) { product(w).status = "3"; }},
        {kTr063, "a start that is on record", schoon, verwijder},
        {kTr063, "a first delivery needs none before it", schoon, [](Wereld&) {}},
        {kTr063, "a start that was removed already", afgekeurd,
         [verwijder](Wereld& w) {
             verwijder(w);
             auto melding = leveringen(w).starts.front();
             melding.verwijdering = true;
             leveringen(w).apply(melding);
         }},
        {kTr063, "a start of another jeugdige", afgekeurd,
         [verwijder](Wereld& w) {
             verwijder(w);
             w.startbericht.client.bsn = kBram;
         }},
        {kTr063, "a start that another aanbieder reported", afgekeurd,
         [verwijder](Wereld& w) {
             verwijder(w);
             std::swap(w.keten.of(kAnna), w.keten.of(kAnna, kAnder));
         }},
        {kTr063, "nothing else about a removal matters", schoon,
         [verwijder](Wereld& w) {
             verwijder(w);
             remove(w.keten.versie(kBudget));
             product(w).toewijzing_ingang = "2023-02-01";
         }},

        {kTr071, "care that was stopped for good", afgekeurd,
         [verwijder](Wereld& w) {
             verwijder(w);
             add_stop(w, "31");
         }},
        {kTr071, "care that was stopped for a time", afgekeurd,
         [verwijder](Wereld& w) {
             verwijder(w);
             add_stop(w, dossier::kTijdelijk);
         }},
        {kTr071, "care that runs", schoon, verwijder},
        {kTr071, "the stop was removed first", schoon,
         [verwijder](Wereld& w) {
             verwijder(w);
             add_stop(w, "31");
             undo_stop(w);
         }},
        {kTr071, "the stop was of an earlier start", schoon,
         [](Wereld& w) {
             add_stop(w, dossier::kTijdelijk);
             leveringen(w).apply(Ketenstand::start(kBudget, "45", "", "2023-03-03"));
             set_bekend(w, "2023-03-03", "3");
         }},
        {kTr071, "the stop was of another toewijzing", schoon,
         [verwijder](Wereld& w) {
             verwijder(w);
             const auto ander = Ketenstand::start(kUrenPerWeek, "41", "41A02", "2023-03-01");
             leveringen(w).apply(ander);
             leveringen(w).apply(Ketenstand::stop(ander, "31", "2023-03-02"));
         }},
        {kTr071, "a new start after a stop is no removal", schoon,
         [](Wereld& w) {
             add_stop(w, "31");
             set_bekend(w, "2023-03-03");
         }},
    };
    // Every part of the key counts (IV008).
    struct Sleuteldeel {
        const char *zin, *nummer, *categorie, *code, *begin;
    };
    for (const Sleuteldeel& c : {Sleuteldeel{"another toewijzing", "1003", "45", "", "2023-03-01"},
                                 {"no toewijzing", "", "45", "", "2023-03-01"},
                                 {"another category", "1001", "41", "", "2023-03-01"},
                                 {"a product of the category", "1001", "45", "45A06", "2023-03-01"},
                                 {"no product", "1001", "", "", "2023-03-01"},
                                 {"a day later", "1001", "45", "", "2023-03-02"}})
        g.push_back({kTr063, c.zin, afgekeurd, [c](Wereld& w) {
                         auto& p = set_bekend(w, c.begin, "3");
                         p.nummer = c.nummer;
                         p.categorie = c.categorie;
                         p.code = c.code;
                     }});
    return g;
}

Gevallen make_eerstegevallen() {
    constexpr std::string_view kTr074 = "JW305/TR074/StartProduct", kTr326 = "JW305/TR326/StartProduct";
    return {
        {kTr074, "a start that is on record", afgekeurd, [](Wereld& w) { set_bekend(w); }},
        {kTr074, "also when another day of the toewijzing is named", afgekeurd,
         [](Wereld& w) { set_bekend(w).toewijzing_ingang = "2023-02-01"; }},
        {kTr074, "also when it was stopped since", afgekeurd,
         [](Wereld& w) {
             set_bekend(w);
             add_stop(w, "31");
         }},
        {kTr074, "it was removed", schoon,
         [](Wereld& w) {
             set_bekend(w);
             leveringen(w).starts.clear();
         }},
        {kTr074, "another day is another start", schoon,
         [](Wereld& w) {
             set_bekend(w, "2023-03-03");
             add_stop(w, dossier::kTijdelijk);
         }},
        {kTr074, "another product is another start", zwijgt,  // TR326
         [](Wereld& w) { set_bekend(w).code = "45A06"; }},
        {kTr074, "without a toewijzing, the same product and day again", afgekeurd,
         [](Wereld& w) {
             set_taakgericht(w);
             leveringen(w).apply(Ketenstand::start(0, "45", "", "2023-03-01"));
         }},
        {kTr074, "without a toewijzing, another jeugdige", schoon,
         [](Wereld& w) {
             set_taakgericht(w);
             leveringen(w).apply(Ketenstand::start(0, "45", "", "2023-03-01"));
             w.startbericht.client.bsn = kBram;
         }},
        {kTr074, "without a toewijzing, one that has the same product and day is another start", schoon,
         set_taakgericht},

        {kTr326, "a second start while the first runs", afgekeurd,
         [](Wereld& w) { set_bekend(w, "2023-03-03"); }},
        {kTr326, "a second start before the first", afgekeurd,
         [](Wereld& w) { set_bekend(w, "2023-02-27"); }},
        {kTr326, "a start on another toewijzing", schoon, [](Wereld&) {}},
        {kTr326, "a start after a stop for a time", schoon,
         [](Wereld& w) {
             add_stop(w, dossier::kTijdelijk);
             set_bekend(w, "2023-03-03");
         }},
        {kTr326, "a start after a stop for good", schoon,
         [](Wereld& w) {
             add_stop(w, "31");
             set_bekend(w, "2023-03-03");
         }},
        {kTr326, "a start after a stop that was removed", afgekeurd,
         [](Wereld& w) {
             add_stop(w, "31");
             undo_stop(w);
             set_bekend(w, "2023-03-03");
         }},
        {kTr326, "the first was stopped, but a second runs", afgekeurd,
         [](Wereld& w) {
             add_stop(w, dossier::kTijdelijk);
             leveringen(w).apply(Ketenstand::start(kBudget, "45", "", "2023-03-03"));
             set_bekend(w, "2023-03-06");
         }},
        {kTr326, "a stop of another product is not that of this start", afgekeurd,
         [](Wereld& w) {
             const auto ander = Ketenstand::start(kBudget, "45", "45A06", "2023-03-01");
             leveringen(w).apply(Ketenstand::stop(ander, "31", "2023-03-02"));
             set_bekend(w, "2023-03-03");
         }},
        {kTr326, "the first was removed", schoon,
         [](Wereld& w) {
             leveringen(w).starts.clear();
             set_bekend(w, "2023-03-03");
         }},
        {kTr326, "what another aanbieder reported does not count", schoon,
         [](Wereld& w) {
             std::swap(w.keten.of(kAnna), w.keten.of(kAnna, kAnder));
             set_bekend(w, "2023-03-03");
         }},
        {kTr326, "two starts on one toewijzing in one message", afgekeurd,
         [](Wereld& w) {
             w.startbericht.producten.push_back(product(w));
             w.startbericht.product(1).begin = "2023-03-02";
         }},
        {kTr326, "a correction with the removal first in the message", schoon,
         [](Wereld& w) {
             w.startbericht.producten.push_back(set_bekend(w, "2023-03-02"));
             product(w).begin = "2023-03-01";
             product(w).status = "3";
         }},
        {kTr326, "a correction with the removal last in the message", schoon,
         [](Wereld& w) {
             w.startbericht.producten.push_back(set_bekend(w, "2023-03-01", "3"));
             product(w).begin = "2023-03-02";
             product(w).status = "1";
         }},
        {kTr326, "where there is no toewijzing, any number of starts may run", schoon,
         [](Wereld& w) {
             set_taakgericht(w);
             leveringen(w).apply(Ketenstand::start(0, "45", "", "2023-02-01"));
         }},
    };
}

Gevallen make_regiogevallen() {
    constexpr std::string_view kE044 = "JW305/IJ-E044/StartProduct", kE047 = "JW305/IJ-E047/StartProduct";
    Gevallen g = {
        {kE044, "care began a day before the request", gesignaleerd,
         [](Wereld& w) { grant_on_request(w).dagtekening = datum("2023-03-02"); }},
        {kE044, "care began on the day of the request", schoon,
         [](Wereld& w) { grant_on_request(w).dagtekening = datum("2023-03-01"); }},
        {kE044, "the Toegang referred", schoon,
         [](Wereld& w) {
             auto& v = grant_on_request(w);
             v.dagtekening = datum("2023-03-02");
             v.verwijzer = "01";
         }},
        {kE044, "a judge referred", gesignaleerd,
         [](Wereld& w) {
             auto& v = grant_on_request(w);
             v.dagtekening = datum("2023-03-02");
             v.verwijzer = "08";
         }},
        {kE044, "a later version of the toewijzing does not name the request any more", gesignaleerd,
         [](Wereld& w) {
             grant_on_request(w).dagtekening = datum("2023-03-02");
             auto& versies = w.keten.toewijzingen.at(kUrenPerWeek).versies;
             versies.push_back(versies.front());
             versies.back().referentie_aanbieder.clear();
         }},
        {kE044, "a request to change comes during the care", schoon,
         [](Wereld& w) {
             auto& v = grant_on_request(w);
             v.dagtekening = datum("2023-03-02");
             v.soort = dossier::Verzoeksoort::wijziging;
         }},
        {kE044, "the gemeente granted of its own accord", schoon,
         [](Wereld& w) {
             grant_on_request(w).dagtekening = datum("2023-03-02");
             w.keten.versie(kUrenPerWeek).referentie_aanbieder.clear();
         }},
        {kE044, "a removal", zwijgt,
         [](Wereld& w) {
             grant_on_request(w).dagtekening = datum("2023-03-02");
             product(w).status = "3";
         }},
        {kE044, "the rule is switched off", schoon,
         [](Wereld& w) {
             grant_on_request(w).dagtekening = datum("2023-03-02");
             w.set_regelinstelling("IJ-E044", false, contract::Onbeslist::goedkeuren_met_signaal);
         }},
        {kE047, "a removal", zwijgt,
         [](Wereld& w) {
             w.startbericht.dagtekening = "2023-04-13";
             product(w).status = "3";
         }},
        {kE047, "a start without a toewijzing has no term here", schoon,
         [](Wereld& w) {
             set_taakgericht(w);
             w.startbericht.dagtekening = "2023-04-13";
         }},
        {kE047, "another region asks for two working days", gesignaleerd,
         [](Wereld& w) { w.contract.parameters.termijnen[contract::Termijnsoort::start].aantal = 2; }},
        {kE047, "from the day of the start on the term is two working days", gesignaleerd,
         [](Wereld& w) {
             w.set_later("2023-03-01", [](contract::Parameters& p) {
                 p.termijnen[contract::Termijnsoort::start].aantal = 2;
             });
         }},
        {kE047, "a term that changes a day later is not that of this start", schoon,
         [](Wereld& w) {
             w.set_later("2023-03-02", [](contract::Parameters& p) {
                 p.termijnen[contract::Termijnsoort::start].aantal = 2;
             });
         }},
        {kE047, "the national rules have no term", schoon,
         [](Wereld& w) {
             w.startbericht.dagtekening = "2023-04-13";
             w.regelset = Regelset::landelijk;
         }},
    };
    // Begin of the care, dagtekening of the 301, dagtekening of the 305.
    struct Termijn {
        const char *zin, *begin, *toewijzing, *dagtekening;
        bool past;
    };
    for (const Termijn& c :
         {Termijn{"on the fifth working day", "2023-03-01", "2022-12-21", "2023-03-08", true},
          {"on the sixth working day", "2023-03-01", "2022-12-21", "2023-03-09", false},
          {"care began in the weekend, fifth working day", "2023-03-04", "2022-12-21", "2023-03-10", true},
          {"care began in the weekend, the weekend after", "2023-03-04", "2022-12-21", "2023-03-11", false},
          {"Easter lies between, fifth working day", "2023-04-06", "2022-12-21", "2023-04-17", true},
          {"Easter lies between, sixth working day", "2023-04-06", "2022-12-21", "2023-04-18", false},
          {"King's day and 5 May lie between, fifth working day", "2023-04-26", "2022-12-21", "2023-05-04",
           true},
          {"King's day and 5 May lie between, the first day after", "2023-04-26", "2022-12-21", "2023-05-05",
           false},
          {"the toewijzing came later, fifth working day", "2023-03-01", "2023-03-10", "2023-03-17", true},
          {"the toewijzing came later, sixth working day", "2023-03-01", "2023-03-10", "2023-03-20", false}})
        // Care from before the 301 is IJ-E045's.
        g.push_back({kE047, c.zin,
                     !c.past                                ? gesignaleerd
                     : datum(c.begin) < datum(c.toewijzing) ? zwijgt
                                                            : schoon,
                     [c](Wereld& w) {
                         product(w).begin = c.begin;
                         w.keten.versie(kUrenPerWeek).verzonden_op = datum(c.toewijzing);
                         w.startbericht.dagtekening = c.dagtekening;
                         w.vandaag = datum("2023-05-15");
                     }});
    return g;
}

}  // namespace

Gevallen gevallen_start() {
    Gevallen g =
        make_kopgevallen({"JW305", [](Wereld& w) -> std::string& { return w.startbericht.dagtekening; },
                          [](Wereld& w) -> std::string& { return w.startbericht.ontvanger; }});
    append(g, make_toewijzinggevallen());
    append(g, make_verwijdergevallen());
    append(g, make_eerstegevallen());
    append(g, make_regiogevallen());
    return g;
}

}  // namespace jeugdregio::steun
