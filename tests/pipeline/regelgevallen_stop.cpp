// Cases for the rules on a JW307 beyond the message: its start, and the stops before it.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

StopProduct307& product(Wereld& w) {
    return w.stopbericht.product();
}
dossier::Leveringen& leveringen(Wereld& w) {
    return w.keten.of(kAnna);
}
/// A stop of the start on record.
void add_stop(Wereld& w, std::string_view reden, std::string_view einde) {
    leveringen(w).apply(Ketenstand::stop(leveringen(w).starts.front(), reden, einde));
}
void undo_stop(Wereld& w) {
    auto melding = leveringen(w).stops.back();
    melding.verwijdering = true;
    leveringen(w).apply(melding);
}
/// The same care, without a toewijzing (IV096).
void set_taakgericht(Wereld& w) {
    w.contract.parameters.keten_taakgericht = true;
    leveringen(w).starts = {Ketenstand::start(0, "45", "", "2023-03-01")};
    product(w).nummer = product(w).toewijzing_ingang = "";
}
/// Care began again after a stop for a time, and this message is about the second start.
void restart(Wereld& w, std::string_view reden) {
    add_stop(w, reden, "2023-03-10");
    leveringen(w).apply(Ketenstand::start(kBudget, "45", "", "2023-03-20"));
    product(w).begin = "2023-03-20";
}
/// A stop of another product on the same toewijzing and first day.
void add_ander_product(Wereld& w, std::string_view reden) {
    auto ander = leveringen(w).starts.front();
    ander.sleutel.code = parse_productcode("45A06");
    leveringen(w).apply(Ketenstand::stop(ander, reden, "2023-04-01"));
}

Gevallen make_sleutelgevallen() {
    constexpr std::string_view kTr019 = "JW307/TR019/StopProduct", kTr063 = "JW307/TR063/StopProduct",
                               kTr074 = "JW307/TR074/StopProduct", kTr382 = "JW307/TR382/StopProduct",
                               kTr381 = "JW307/TR381/StopProduct";
    const auto verwijder = [](Wereld& w) {
        add_stop(w, "31", "2023-04-05");
        product(w).status = "3";
    };
    Gevallen g = {
        {kTr019, "a toewijzing that nobody knows", afgekeurd, [](Wereld& w) { product(w).nummer = "9999"; }},
        {kTr019, "a toewijzing of another jeugdige", afgekeurd,
         [](Wereld& w) { product(w).nummer = "1008"; }},
        {kTr019, "a toewijzing to another aanbieder", afgekeurd,
         [](Wereld& w) { w.keten.versie(kBudget).aanbieder = *parse_agb(kAnder); }},
        {kTr019, "a toewijzing that was removed since", afgekeurd,
         [](Wereld& w) {
             w.keten.versie(kBudget).reden_wijziging = "13";
             w.keten.versie(kBudget).einde = w.keten.versie(kBudget).ingang;
         }},
        {kTr019, "no number", afgekeurd, [](Wereld& w) { product(w).nummer = ""; }},
        {kTr019, "no number where the region buys taakgericht", schoon, set_taakgericht},
        {kTr019, "a toewijzing of this jeugdige at this aanbieder", schoon, [](Wereld&) {}},
        {kTr019, "a removal needs no toewijzing", zwijgt,
         [](Wereld& w) {
             product(w).nummer = "9999";
             product(w).status = "3";
         }},

        {kTr063, "a stop that was never reported", afgekeurd, [](Wereld& w) { product(w).status = "3"; }},
        {kTr063, "a stop that is on record", schoon, verwijder},
        {kTr063, "a first delivery needs none before it", schoon, [](Wereld&) {}},
        {kTr063, "a stop that was removed already", afgekeurd,
         [verwijder](Wereld& w) {
             verwijder(w);
             undo_stop(w);
         }},
        {kTr063, "a stop of another jeugdige", afgekeurd,
         [verwijder](Wereld& w) {
             verwijder(w);
             w.stopbericht.client.bsn = kBram;
         }},
        {kTr063, "a stop that another aanbieder reported", afgekeurd,
         [verwijder](Wereld& w) {
             verwijder(w);
             std::swap(w.keten.of(kAnna), w.keten.of(kAnna, kAnder));
         }},
        {kTr063, "the day on which the toewijzing begins is no part of the key", schoon,
         [verwijder](Wereld& w) {
             verwijder(w);
             product(w).toewijzing_ingang = "2023-02-01";
         }},
        {kTr063, "a later stop of the same start may stay", schoon,
         [verwijder](Wereld& w) {
             add_stop(w, dossier::kTijdelijk, "2023-04-04");
             verwijder(w);
             product(w).reden = dossier::kTijdelijk;
             product(w).einde = "2023-04-04";
         }},

        {kTr074, "a stop that is on record", afgekeurd, [](Wereld& w) { add_stop(w, "31", "2023-04-05"); }},
        {kTr074, "it was removed", schoon,
         [](Wereld& w) {
             add_stop(w, "31", "2023-04-05");
             undo_stop(w);
         }},
        {kTr074, "another last day is another stop", zwijgt,  // TR415
         [](Wereld& w) { add_stop(w, "31", "2023-04-04"); }},
        {kTr074, "another reason is another stop", schoon,
         [](Wereld& w) { add_stop(w, dossier::kTijdelijk, "2023-04-05"); }},

        {kTr382, "no start is on record", afgekeurd, [](Wereld& w) { leveringen(w).starts.clear(); }},
        {kTr382, "the start is of another jeugdige", afgekeurd,
         [](Wereld& w) { std::swap(w.keten.of(kAnna), w.keten.of(kBram)); }},
        {kTr382, "another aanbieder reported the start", afgekeurd,
         [](Wereld& w) { std::swap(w.keten.of(kAnna), w.keten.of(kAnna, kAnder)); }},
        {kTr382, "all keys of the start", schoon, [](Wereld&) {}},
        {kTr382, "the day on which the toewijzing begins is no key", schoon,
         [](Wereld& w) { product(w).toewijzing_ingang = "2023-02-01"; }},
        {kTr382, "a stop for good after a stop for a time is of the same start", schoon,
         [](Wereld& w) { add_stop(w, dossier::kTijdelijk, "2023-04-01"); }},
        {kTr382, "a removal needs no start", schoon,
         [verwijder](Wereld& w) {
             verwijder(w);
             leveringen(w).starts.clear();
         }},

        {kTr381, "a removal is not looked at", zwijgt,
         [](Wereld& w) {
             product(w).code = "45Z99";
             product(w).status = "3";
         }},
    };
    // Every part of the key counts (IV008), for a removal and for the start that a stop ends.
    struct Sleuteldeel {
        const char *zin, *nummer, *categorie, *code, *begin, *reden, *einde;
        bool van_start;
    };
    constexpr const char *kMaart = "2023-03-01", *kApril = "2023-04-05";
    for (const Sleuteldeel& c :
         {Sleuteldeel{"another toewijzing", "1003", "45", "", kMaart, "31", kApril, true},
          {"no toewijzing at all", "", "45", "", kMaart, "31", kApril, true},
          {"another category", "1001", "41", "", kMaart, "31", kApril, true},
          {"a product of the category", "1001", "45", "45A06", kMaart, "31", kApril, true},
          {"no product", "1001", "", "", kMaart, "31", kApril, true},
          {"another first day", "1001", "45", "", "2023-03-02", "31", kApril, true},
          {"another reason", "1001", "45", "", kMaart, "39", kApril, false},
          {"another last day", "1001", "45", "", kMaart, "31", "2023-04-04", false}}) {
        const auto set = [c](Wereld& w, const char* status) {
            product(w) = {.nummer = c.nummer,
                          .categorie = c.categorie,
                          .code = c.code,
                          .toewijzing_ingang = "2023-01-01",
                          .begin = c.begin,
                          .reden = c.reden,
                          .einde = c.einde,
                          .status = status};
        };
        g.push_back({kTr063, c.zin, afgekeurd, [set](Wereld& w) {
                         add_stop(w, "31", "2023-04-05");
                         set(w, "3");
                     }});
        g.push_back({kTr382, c.zin, c.van_start ? afgekeurd : schoon, [set](Wereld& w) { set(w, "1"); }});
    }
    for (const Productlijstgeval& c : kProductlijst)
        g.push_back({kTr381, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         product(w).categorie = c.categorie;
                         product(w).code = c.code;
                         w.keten.versie(kBudget).categorie = parse_categorie(c.categorie);
                         w.keten.versie(kBudget).code = parse_productcode(c.code);
                         leveringen(w).starts = {
                             Ketenstand::start(kBudget, c.categorie, c.code, "2023-03-01")};
                         if (c.landelijk) w.regelset = Regelset::landelijk;
                     }});
    return g;
}

Gevallen make_volgordegevallen() {
    constexpr std::string_view kTr413 = "JW307/TR413/StopProduct", kTr414 = "JW307/TR414/StopProduct",
                               kTr415 = "JW307/TR415/StopProduct";
    Gevallen g = {
        {kTr413, "the start between two stops for a time", schoon,
         [](Wereld& w) {
             restart(w, dossier::kTijdelijk);
             product(w).reden = dossier::kTijdelijk;
         }},
        {kTr413, "the stop for a time was removed", schoon,
         [](Wereld& w) {
             add_stop(w, dossier::kTijdelijk, "2023-04-01");
             undo_stop(w);
             product(w).reden = dossier::kTijdelijk;
         }},
        {kTr413, "also when the stop before was of another product", afgekeurd,
         [](Wereld& w) {
             add_ander_product(w, dossier::kTijdelijk);
             product(w).reden = dossier::kTijdelijk;
         }},
        {kTr413, "without a toewijzing another product is other care", schoon,
         [](Wereld& w) {
             set_taakgericht(w);
             add_ander_product(w, dossier::kTijdelijk);
             product(w).reden = dossier::kTijdelijk;
         }},
        {kTr413, "without a toewijzing, twice for the same product", afgekeurd,
         [](Wereld& w) {
             set_taakgericht(w);
             add_stop(w, dossier::kTijdelijk, "2023-04-01");
             product(w).reden = dossier::kTijdelijk;
         }},
        {kTr413, "another aanbieder stopped for a time", schoon,
         [](Wereld& w) {
             w.keten.of(kAnna, kAnder) = leveringen(w);
             w.keten.of(kAnna, kAnder)
                 .apply(Ketenstand::stop(leveringen(w).starts.front(), dossier::kTijdelijk, "2023-04-01"));
             product(w).reden = dossier::kTijdelijk;
         }},
        {kTr413, "removing a stop for a time", schoon,
         [](Wereld& w) {
             add_stop(w, dossier::kTijdelijk, "2023-04-05");
             product(w).reden = dossier::kTijdelijk;
             product(w).status = "3";
         }},
        {kTr413, "two stops for a time in one message", afgekeurd,
         [](Wereld& w) {
             product(w).reden = dossier::kTijdelijk;
             w.stopbericht.producten.push_back(product(w));
             w.stopbericht.product(1).einde = "2023-04-06";
         }},

        {kTr414, "the start between makes another stop of it", schoon,
         [](Wereld& w) {
             add_stop(w, dossier::kTijdelijk, "2023-04-06");
             leveringen(w).apply(Ketenstand::start(kBudget, "45", "", "2023-03-20"));
             product(w).begin = "2023-03-20";
         }},
        {kTr414, "the later stop was removed", schoon,
         [](Wereld& w) {
             add_stop(w, dossier::kTijdelijk, "2023-04-06");
             undo_stop(w);
         }},
        {kTr414, "removing an earlier stop", schoon,
         [](Wereld& w) {
             add_stop(w, dossier::kTijdelijk, "2023-04-04");
             add_stop(w, "31", "2023-04-05");
             product(w).reden = dossier::kTijdelijk;
             product(w).einde = "2023-04-04";
             product(w).status = "3";
         }},

        {kTr415, "the stop for good was removed", schoon,
         [](Wereld& w) {
             add_stop(w, "31", "2023-04-01");
             undo_stop(w);
         }},
        {kTr415, "a start followed the stop for good", schoon, [](Wereld& w) { restart(w, "31"); }},
        {kTr415, "also when the stop for good was of another product", afgekeurd,
         [](Wereld& w) { add_ander_product(w, "31"); }},
        {kTr415, "removing the stop for good", schoon,
         [](Wereld& w) {
             add_stop(w, "31", "2023-04-05");
             product(w).status = "3";
         }},
    };
    // What was reported before, and what comes now: the two reasons and the two last days.
    struct Paar {
        std::string_view regel;
        const char *zin, *eerder, *eerder_einde, *nu, *nu_einde;
        Verwacht verwacht;
    };
    for (const Paar& c :
         {Paar{kTr413, "for a time twice", "20", "2023-04-01", "20", "2023-04-05", afgekeurd},
          {kTr413, "for a time, then for good", "20", "2023-04-01", "31", "2023-04-05", schoon},
          {kTr413, "for good, then for a time", "31", "2023-04-01", "20", "2023-04-05", zwijgt},
          {kTr414, "a day before the stop before it", "20", "2023-04-06", "31", "2023-04-05", afgekeurd},
          {kTr414, "on the day of the stop before it", "20", "2023-04-05", "31", "2023-04-05", schoon},
          {kTr414, "a day after the stop before it", "20", "2023-04-04", "31", "2023-04-05", schoon},
          {kTr415, "for good twice", "31", "2023-04-01", "31", "2023-04-05", afgekeurd},
          {kTr415, "for good for another reason", "31", "2023-04-01", "32", "2023-04-05", afgekeurd},
          {kTr415, "for a time after for good", "31", "2023-04-01", "20", "2023-04-05", afgekeurd},
          {kTr415, "for good after for a time", "20", "2023-04-01", "31", "2023-04-05", schoon}})
        g.push_back({c.regel, c.zin, c.verwacht, [c](Wereld& w) {
                         add_stop(w, c.eerder, c.eerder_einde);
                         product(w).reden = c.nu;
                         product(w).einde = c.nu_einde;
                     }});
    // Both in one message, in both orders of the file.
    for (const bool omgekeerd : {false, true}) {
        const std::string orde =
            omgekeerd ? ", the later first in the file" : ", the earlier first in the file";
        const auto paar = [omgekeerd](Wereld& w, const StopProduct307& eerst, const StopProduct307& dan) {
            w.stopbericht.producten = omgekeerd ? std::vector{dan, eerst} : std::vector{eerst, dan};
        };
        g.push_back({kTr414, "for a time and for good in one message" + orde, schoon, [paar](Wereld& w) {
                         auto tijdelijk = product(w);
                         tijdelijk.reden = dossier::kTijdelijk;
                         tijdelijk.einde = "2023-04-01";
                         paar(w, tijdelijk, product(w));
                     }});
        g.push_back({kTr415, "for a time and for good on one day" + orde, schoon, [paar](Wereld& w) {
                         auto tijdelijk = product(w);
                         tijdelijk.reden = dossier::kTijdelijk;
                         paar(w, tijdelijk, product(w));
                     }});
        g.push_back({kTr415, "a correction in one message" + orde, schoon, [paar](Wereld& w) {
                         add_stop(w, "31", "2023-04-01");
                         auto weg = product(w);
                         weg.einde = "2023-04-01";
                         weg.status = "3";
                         paar(w, weg, product(w));
                     }});
        g.push_back(
            {kTr415, "for good, and then for a time in one message" + orde, afgekeurd, [paar](Wereld& w) {
                 auto dan = product(w);
                 dan.reden = dossier::kTijdelijk;
                 dan.einde = "2023-04-07";
                 paar(w, product(w), dan);
             }});
    }
    return g;
}

Gevallen make_termijngevallen() {
    constexpr std::string_view kOp272 = "JW307/OP272/StopProduct";
    const auto te_laat = [](Wereld& w) {
        w.stopbericht.dagtekening = "2023-04-17";
        w.vandaag = datum("2023-05-15");
    };
    Gevallen g = {
        {kOp272, "another region gives ten working days", schoon,
         [te_laat](Wereld& w) {
             te_laat(w);
             w.contract.parameters.termijnen[contract::Termijnsoort::stop].aantal = 10;
         }},
        {kOp272, "a removal", zwijgt,
         [te_laat](Wereld& w) {
             te_laat(w);
             add_stop(w, "31", "2023-04-05");
             product(w).status = "3";
         }},
        {kOp272, "a stop for a time has the same term", gesignaleerd,
         [te_laat](Wereld& w) {
             te_laat(w);
             product(w).reden = dossier::kTijdelijk;
         }},
        {kOp272, "a final stop after one for a time: only people know since when it was clear", schoon,
         [te_laat](Wereld& w) {
             te_laat(w);
             add_stop(w, dossier::kTijdelijk, "2023-03-10");
         }},
        {kOp272, "the stop for a time before it was removed", gesignaleerd,
         [te_laat](Wereld& w) {
             te_laat(w);
             add_stop(w, dossier::kTijdelijk, "2023-03-10");
             undo_stop(w);
         }},
        {kOp272, "without a toewijzing there is no term here", schoon,
         [te_laat](Wereld& w) {
             te_laat(w);
             set_taakgericht(w);
         }},
        {kOp272, "it is a rule of the standard", gesignaleerd,
         [te_laat](Wereld& w) {
             te_laat(w);
             w.regelset = Regelset::landelijk;
         }},
    };
    // Last day of care, dagtekening of the 301, dagtekening of the 307.
    struct Termijn {
        const char *zin, *einde, *toewijzing, *dagtekening;
        bool past;
    };
    for (const Termijn& c :
         {Termijn{"on the fifth working day", "2023-03-08", "2022-12-21", "2023-03-15", true},
          {"on the sixth working day", "2023-03-08", "2022-12-21", "2023-03-16", false},
          {"Easter lies between, fifth working day", "2023-04-05", "2022-12-21", "2023-04-14", true},
          {"Easter lies between, the weekend after", "2023-04-05", "2022-12-21", "2023-04-15", false},
          {"the toewijzing came later, fifth working day", "2023-03-08", "2023-03-10", "2023-03-17", true},
          {"the toewijzing came later, sixth working day", "2023-03-08", "2023-03-10", "2023-03-20", false}})
        g.push_back({kOp272, c.zin, c.past ? schoon : gesignaleerd, [c](Wereld& w) {
                         product(w).einde = c.einde;
                         w.keten.versie(kBudget).verzonden_op = datum(c.toewijzing);
                         w.stopbericht.dagtekening = c.dagtekening;
                         w.vandaag = datum("2023-05-15");
                     }});
    return g;
}

}  // namespace

Gevallen gevallen_stop() {
    Gevallen g =
        make_kopgevallen({"JW307", [](Wereld& w) -> std::string& { return w.stopbericht.dagtekening; },
                          [](Wereld& w) -> std::string& { return w.stopbericht.ontvanger; }});
    append(g, make_sleutelgevallen());
    append(g, make_volgordegevallen());
    append(g, make_termijngevallen());
    return g;
}

}  // namespace jeugdregio::steun
