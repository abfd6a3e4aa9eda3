// Cases for the rules on a JW317 beyond the message: the toewijzingen that it changes.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

Bericht317& bericht(Wereld& w) {
    return w.verzoek_om_wijziging;
}
dossier::ToewijzingVersie& uren(Wereld& w) {
    return w.keten.versie(kUrenPerWeek);
}
dossier::ToewijzingVersie& budget(Wereld& w) {
    return w.keten.versie(kBudget);
}
void end(dossier::ToewijzingVersie& v, std::string_view einde) {
    v.einde = datum(einde);
}
void vervalt(dossier::ToewijzingVersie& v, std::string_view reden) {
    v.reden_wijziging = reden;
    v.einde = v.ingang;
}
/// The change is that of the budget, from its first day on; the hours stay.
TeWijzigenProduct317& change_budget(Wereld& w) {
    bericht(w).ongewijzigd = {"1003"};
    bericht(w).gewijzigd() = {.nummer = "1001",
                              .ingang = "2023-01-01",
                              .einde = "2024-12-31",
                              .omvang = std::nullopt,
                              .budget = 10'000'00};
    return bericht(w).gewijzigd();
}
/// The toewijzing of hours is one of 200 hours in total.
TeWijzigenProduct317& set_totaal(Wereld& w, std::int64_t volume, std::string eenheid = "04") {
    uren(w).omvang = dossier::Omvang{200, Eenheid::uur, Frequentie::totaal};
    bericht(w).gewijzigd().omvang = Omvang{volume, std::move(eenheid), "6"};
    return bericht(w).gewijzigd();
}
NieuwProduct317& set_nieuw(Wereld& w, std::string code, std::string ingang, std::string einde) {
    NieuwProduct317& p = bericht(w).product();
    p = {.categorie = code.substr(0, 2),
         .code = std::move(code),
         .ingang = std::move(ingang),
         .einde = std::move(einde),
         .omvang = Omvang{2, "04", "6"},
         .budget = std::nullopt};
    return p;
}

Gevallen make_verzoekgevallen() {
    constexpr std::string_view kTr304 = "JW317/TR304/Client", kTr347 = "JW317/TR347/Verzoek",
                               kTr349 = "JW317/TR349/Verzoek";
    Gevallen g = {
        {kTr304, "a jeugdige of whom nobody heard", afgekeurd, [](Wereld& w) { bericht(w).bsn = kOnbekend; }},
        {kTr304, "a jeugdige of another aanbieder", afgekeurd,
         [](Wereld& w) { budget(w).aanbieder = uren(w).aanbieder = *parse_agb(kAnder); }},
        {kTr304, "a jeugdige of another gemeente", afgekeurd,
         [](Wereld& w) { bericht(w).ontvanger = "0150"; }},
        {kTr304, "a jeugdige with a toewijzing", schoon, [](Wereld&) {}},
        {kTr304, "one toewijzing is enough", zwijgt,
         [](Wereld& w) { uren(w).aanbieder = *parse_agb(kAnder); }},
        {kTr304, "also one that ended", zwijgt,
         [](Wereld& w) {
             end(budget(w), "2023-01-31");
             end(uren(w), "2023-01-31");
         }},

        {kTr347, "a reference of an earlier request", afgekeurd,
         [](Wereld& w) {
             w.keten.verzoeken.push_back(Ketenstand::verzoek("W1", kAnna, "2023-03-01"));
             w.keten.verzoeken.back().toegewezen_op = datum("2023-03-08");
         }},
        {kTr347, "a reference of a request for another jeugdige", afgekeurd,
         [](Wereld& w) { bericht(w).referentie = "V0"; }},
        {kTr347, "a reference of another aanbieder", schoon,
         [](Wereld& w) {
             w.keten.verzoeken.push_back(Ketenstand::verzoek("W1", kAnna, "2023-03-01"));
             w.keten.verzoeken.back().aanbieder = *parse_agb(kAnder);
         }},
        {kTr347, "a reference of its own", schoon, [](Wereld&) {}},

        {kTr349, "the toewijzing that stays is not named", afgekeurd,
         [](Wereld& w) { bericht(w).ongewijzigd.clear(); }},
        {kTr349, "the toewijzing that changes is not named", afgekeurd,
         [](Wereld& w) { bericht(w).te_wijzigen.clear(); }},
        {kTr349, "all are named, as what stays", schoon,
         [](Wereld& w) {
             bericht(w).ongewijzigd = {"1001", "1003"};
             bericht(w).te_wijzigen.clear();
         }},
        {kTr349, "all are named, one as what changes", schoon, [](Wereld&) {}},
        {kTr349, "of an earlier version that ran longer nothing counts", schoon,
         [](Wereld& w) {
             auto& versies = w.keten.toewijzingen.at(kBudget).versies;
             versies.push_back(versies.front());
             versies.back().einde = datum("2023-03-31");
             bericht(w).ongewijzigd.clear();
         }},
    };
    // A third toewijzing that the message does not name. Today is 14 April, the message is of the 11th.
    struct Derde {
        const char *zin, *ingang, *einde, *reden;
        bool past;
    };
    for (const Derde& c :
         {Derde{"a third one that ended yesterday", "2023-01-01", "2023-04-13", "", true},
          {"a third one that ends today", "2023-01-01", "2023-04-14", "", false},
          {"a third one without an end", "2023-01-01", "", "", false},
          {"a third one that is still to begin", "2024-01-01", "2024-12-31", "", false},
          {"a third one that was removed before it began", "2024-01-01", "2024-01-01", "13", true},
          {"a third one that was corrected away before it began", "2024-01-01", "2024-01-01", "01", true},
          {"a third one that was corrected and runs", "2023-01-01", "2024-01-01", "01", false},
          {"a third one of one day, still to come", "2024-01-01", "2024-01-01", "", false}})
        g.push_back({kTr349, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         auto& v = w.keten.add_mst(1009);
                         v.ingang = datum(c.ingang);
                         v.einde = parse_datum(c.einde);
                         v.reden_wijziging = c.reden;
                     }});
    g.push_back({kTr349, "a third one that is named", schoon, [](Wereld& w) {
                     w.keten.add_mst(1009);
                     bericht(w).ongewijzigd.emplace_back("1009");
                 }});
    g.push_back({kTr349, "a third one of another jeugdige", schoon,
                 [](Wereld& w) { w.keten.add_mst(1009).bsn = *Bsn::parse(kBram); }});
    g.push_back({kTr349, "a third one of another aanbieder", schoon,
                 [](Wereld& w) { w.keten.add_mst(1009).aanbieder = *parse_agb(kAnder); }});
    g.push_back({kTr349, "a third one of another gemeente", schoon,
                 [](Wereld& w) { w.keten.add_mst(1009).gemeente = *parse_gemeente("0150"); }});
    return g;
}

/// TR350 for what stays, TR351 for what changes: a third toewijzing is named, and is or is not current.
Gevallen make_nummergevallen() {
    struct Geval {
        const char *zin, *nummer;
        void (*doe)(dossier::ToewijzingVersie&);
        bool past;
    };
    Gevallen g;
    for (const Geval& c :
         {Geval{"a number that nobody knows", "9999", [](auto&) {}, false},
          {"a number of another jeugdige", "1008", [](auto&) {}, false},
          {"a number of another aanbieder", "1009", [](auto& v) { v.aanbieder = *parse_agb(kAnder); }, false},
          {"a number of another gemeente", "1009", [](auto& v) { v.gemeente = *parse_gemeente("0150"); },
           false},
          {"a toewijzing that ended yesterday", "1009", [](auto& v) { end(v, "2023-04-13"); }, false},
          {"a toewijzing that was removed", "1009", [](auto& v) { vervalt(v, "13"); }, false},
          {"a toewijzing that was corrected away", "1009", [](auto& v) { vervalt(v, "01"); }, false},
          {"a toewijzing that ends today", "1009", [](auto& v) { end(v, "2023-04-14"); }, true},
          {"a toewijzing without an end", "1009", [](auto& v) { v.einde.reset(); }, true},
          {"a toewijzing that is still to begin", "1009", [](auto& v) { v.ingang = datum("2023-06-01"); },
           true},
          {"a number with zeros before it", "0001009", [](auto&) {}, true}})
        for (const bool wijzigt : {false, true})
            g.push_back({wijzigt ? "JW317/TR351/TeWijzigenProduct" : "JW317/TR350/OngewijzigdProduct", c.zin,
                         c.past ? zwijgt : afgekeurd, [c, wijzigt](Wereld& w) {
                             c.doe(w.keten.add_mst(1009));
                             if (wijzigt)
                                 bericht(w).te_wijzigen.push_back({.nummer = c.nummer,
                                                                   .ingang = "2023-05-01",
                                                                   .einde = "2023-12-31",
                                                                   .omvang = Omvang{1, "84", "6"},
                                                                   .budget = std::nullopt});
                             else
                                 bericht(w).ongewijzigd.emplace_back(c.nummer);
                         }});
    g.push_back({"JW317/TR350/OngewijzigdProduct", "a toewijzing that runs", schoon, [](Wereld&) {}});
    g.push_back({"JW317/TR351/TeWijzigenProduct", "a toewijzing that runs", schoon, [](Wereld&) {}});
    return g;
}

Gevallen make_stapelgevallen() {
    constexpr std::string_view kTr361 = "JW317/TR361/Verzoek";
    return {
        {kTr361, "a new product beside the category of what stays", afgekeurd,
         [](Wereld& w) { set_nieuw(w, "45A06", "2023-05-01", "2023-12-31"); }},
        {kTr361, "a new product after the category of what stays", schoon,
         [](Wereld& w) { set_nieuw(w, "45A06", "2025-01-01", "2025-12-31"); }},
        {kTr361, "a new product on the last day of the category of what stays", afgekeurd,
         [](Wereld& w) { set_nieuw(w, "45A06", "2024-12-31", "2025-12-31"); }},
        {kTr361, "a new category beside what changes of it", afgekeurd,
         [](Wereld& w) {
             set_nieuw(w, "41A02", "2023-05-01", "2023-12-31");
             set_budget(bericht(w).product());
         }},
        {kTr361, "the same product again on the last day that is asked", afgekeurd,
         [](Wereld& w) {
             bericht(w).gewijzigd().einde = "2023-06-30";
             set_nieuw(w, "41A02", "2023-06-30", "2023-12-31");
         }},
        {kTr361, "the same product again on the day after", schoon,
         [](Wereld& w) {
             bericht(w).gewijzigd().einde = "2023-06-30";
             set_nieuw(w, "41A02", "2023-07-01", "2023-12-31");
         }},
        {kTr361, "the same product until the day before the change", schoon,
         [](Wereld& w) {
             bericht(w).gewijzigd().ingang = "2023-07-01";
             set_nieuw(w, "41A02", "2023-05-01", "2023-06-30");
         }},
        {kTr361, "the same product until the day of the change", afgekeurd,
         [](Wereld& w) {
             bericht(w).gewijzigd().ingang = "2023-07-01";
             set_nieuw(w, "41A02", "2023-05-01", "2023-07-01");
         }},
        {kTr361, "another product of the category", schoon,
         [](Wereld& w) { set_nieuw(w, "41A03", "2023-05-01", "2023-12-31"); }},
        {kTr361, "what stays without an end lies beside everything later", afgekeurd,
         [](Wereld& w) {
             bericht(w).ongewijzigd = {"1001", "1003"};
             bericht(w).te_wijzigen.clear();
             uren(w).einde.reset();
             set_nieuw(w, "41A02", "2030-01-01", "2030-12-31");
         }},
        {kTr361, "what stays with an end does not", schoon,
         [](Wereld& w) {
             bericht(w).ongewijzigd = {"1001", "1003"};
             bericht(w).te_wijzigen.clear();
             set_nieuw(w, "41A02", "2024-01-01", "2024-12-31");
         }},
        {kTr361, "a generic toewijzing beside anything", afgekeurd,
         [](Wereld& w) { budget(w).categorie.reset(); }},
        {kTr361, "a generic toewijzing that ends before anything else begins", schoon,
         [](Wereld& w) {
             budget(w).categorie.reset();
             end(budget(w), "2023-04-30");
         }},
        {kTr361, "two toewijzingen of one product, of which one changes into the other", afgekeurd,
         [](Wereld& w) {
             auto& v = w.keten.add_mst(1009);
             v.categorie = parse_categorie("41");
             v.code = parse_productcode("41A02");
             v.ingang = datum("2024-01-01");
             v.einde = datum("2024-12-31");
             bericht(w).ongewijzigd.emplace_back("1009");
             bericht(w).gewijzigd().einde = "2024-01-01";
         }},
        {kTr361, "two toewijzingen of one product after each other", schoon,
         [](Wereld& w) {
             auto& v = w.keten.add_mst(1009);
             v.categorie = parse_categorie("41");
             v.code = parse_productcode("41A02");
             v.ingang = datum("2024-01-01");
             v.einde = datum("2024-12-31");
             bericht(w).ongewijzigd.emplace_back("1009");
         }},
        {kTr361, "a toewijzing that was removed lies beside nothing", zwijgt,  // TR350
         [](Wereld& w) {
             auto& v = w.keten.add_mst(1009);
             v.categorie.reset();
             v.code.reset();
             v.ingang = datum("2023-06-01");
             vervalt(v, "13");
             bericht(w).ongewijzigd.emplace_back("1009");
         }},
    };
}

Gevallen make_datumgevallen() {
    constexpr std::string_view kTr357 = "JW317/TR357/TeWijzigenProduct",
                               kTr373 = "JW317/TR373/TeWijzigenProduct",
                               kE043b = "JW317/IJ-E043B/TeWijzigenProduct";
    Gevallen g = {
        {kTr357, "from the day of the message", afgekeurd,
         [](Wereld& w) { bericht(w).gewijzigd().ingang = "2023-04-11"; }},
        {kTr357, "from the day after the message", schoon,
         [](Wereld& w) { bericht(w).gewijzigd().ingang = "2023-04-12"; }},
        {kTr357, "from a day in the past", afgekeurd,
         [](Wereld& w) { bericht(w).gewijzigd().ingang = "2023-01-02"; }},
        {kTr357, "from before the toewijzing", afgekeurd,
         [](Wereld& w) { bericht(w).gewijzigd().ingang = "2022-12-31"; }},
        {kTr357, "from the first day of the toewijzing", schoon,
         [](Wereld& w) { bericht(w).gewijzigd().ingang = "2023-01-01"; }},
        {kTr357, "from the first day of the toewijzing, which is that of the message", schoon,
         [](Wereld& w) {
             uren(w).ingang = datum("2023-04-11");
             bericht(w).gewijzigd().ingang = "2023-04-11";
         }},
        {kTr357, "of a toewijzing that nobody knows nothing is compared", zwijgt,
         [](Wereld& w) {
             bericht(w).gewijzigd().nummer = "9999";
             bericht(w).gewijzigd().ingang = "2023-04-11";
         }},

        {kTr373, "more hours in total, from later on", afgekeurd, [](Wereld& w) { set_totaal(w, 300); }},
        {kTr373, "fewer hours in total, from later on", afgekeurd, [](Wereld& w) { set_totaal(w, 199); }},
        {kTr373, "more hours in total, from its first day on", schoon,
         [](Wereld& w) { set_totaal(w, 300).ingang = "2023-01-01"; }},
        {kTr373, "the same hours in total, from later on", schoon, [](Wereld& w) { set_totaal(w, 200); }},
        {kTr373, "the same hours in minutes, from later on", schoon,
         [](Wereld& w) { set_totaal(w, 12'000, "01"); }},
        {kTr373, "as many minutes as there were hours, from later on", afgekeurd,
         [](Wereld& w) { set_totaal(w, 200, "01"); }},
        {kTr373, "more hours a week, from later on", schoon, [](Wereld&) {}},
        {kTr373, "hours a week become hours in total, from later on", afgekeurd,
         [](Wereld& w) { bericht(w).gewijzigd().omvang->frequentie = "6"; }},
        {kTr373, "hours in total become hours a week, from later on", afgekeurd,
         [](Wereld& w) { set_totaal(w, 200).omvang->frequentie = "2"; }},
        {kTr373, "another budget, from later on", afgekeurd,
         [](Wereld& w) {
             change_budget(w).budget = 12'000'00;
             bericht(w).gewijzigd().ingang = "2023-05-01";
         }},
        {kTr373, "another budget, from its first day on", schoon,
         [](Wereld& w) { change_budget(w).budget = 12'000'00; }},
        {kTr373, "the same budget, from later on", schoon,
         [](Wereld& w) { change_budget(w).ingang = "2023-05-01"; }},
        {kTr373, "one cent more, from later on", afgekeurd,
         [](Wereld& w) {
             change_budget(w).budget = 10'000'01;
             bericht(w).gewijzigd().ingang = "2023-05-01";
         }},
        {kTr373, "the budget is left out, from later on", afgekeurd,
         [](Wereld& w) {
             change_budget(w).budget.reset();
             bericht(w).gewijzigd().ingang = "2023-05-01";
         }},

        {kE043b, "a shorter toewijzing is no extension", schoon,
         [](Wereld& w) {
             end(uren(w), "2023-05-31");
             bericht(w).gewijzigd().einde = "2023-05-30";
         }},
        {kE043b, "the same end is no extension", schoon,
         [](Wereld& w) {
             end(uren(w), "2023-05-31");
             bericht(w).gewijzigd().einde = "2023-05-31";
         }},
        {kE043b, "one day more is an extension", gesignaleerd,
         [](Wereld& w) {
             end(uren(w), "2023-05-31");
             bericht(w).gewijzigd().einde = "2023-06-01";
         }},
        {kE043b, "an end that is left out is an extension", gesignaleerd,
         [](Wereld& w) {
             end(uren(w), "2023-05-31");
             bericht(w).gewijzigd().einde = "";
             bericht(w).gewijzigd().omvang->frequentie = "4";
         }},
        {kE043b, "a toewijzing without an end is not extended", schoon,
         [](Wereld& w) { uren(w).einde.reset(); }},
        {kE043b, "another region asks four weeks before", schoon,
         [](Wereld& w) {
             end(uren(w), "2023-05-31");
             w.contract.parameters.termijnen[contract::Termijnsoort::verlenging].aantal = 4;
         }},
        {kE043b, "the national rules have no term", schoon,
         [](Wereld& w) {
             end(uren(w), "2023-05-31");
             w.regelset = Regelset::landelijk;
         }},
    };
    // The message is of 11 April; eight weeks later is 6 June.
    for (const auto& [einde, past] :
         {std::pair{"2023-06-07", true}, {"2023-06-06", true}, {"2023-06-05", false}, {"2023-04-20", false}})
        g.push_back({kE043b, std::string("the toewijzing ends on ") + einde, past ? schoon : gesignaleerd,
                     [einde = einde](Wereld& w) { end(uren(w), einde); }});
    return g;
}

Gevallen make_omvanggevallen() {
    constexpr std::string_view kTr375 = "JW317/TR375/TeWijzigenProduct",
                               kTr411 = "JW317/TR411/TeWijzigenProduct",
                               kTr412 = "JW317/TR412/TeWijzigenProduct", kTr381 = "JW317/TR381/NieuwProduct";
    Gevallen g = {
        {kTr411, "a product code without a volume", afgekeurd,
         [](Wereld& w) { bericht(w).gewijzigd().omvang.reset(); }},
        {kTr411, "a product code with a budget instead", afgekeurd,
         [](Wereld& w) {
             bericht(w).gewijzigd().omvang.reset();
             bericht(w).gewijzigd().budget = 1000'00;
         }},
        {kTr411, "also for what ends before 2021", afgekeurd,
         [](Wereld& w) {
             bericht(w).dagtekening = "2020-05-01";
             bericht(w).gewijzigd() = {.nummer = "1003",
                                       .ingang = "2020-06-01",
                                       .einde = "2020-12-31",
                                       .omvang = std::nullopt,
                                       .budget = std::nullopt};
         }},
        {kTr411, "a product code with a volume", schoon, [](Wereld&) {}},
        {kTr411, "a category without a volume", schoon, [](Wereld& w) { change_budget(w); }},
        {kTr411, "of a toewijzing that nobody knows nothing is asked", zwijgt,
         [](Wereld& w) {
             bericht(w).gewijzigd().nummer = "9999";
             bericht(w).gewijzigd().omvang.reset();
         }},
        {kTr381, "a gemeente outside the region has its own list", zwijgt,
         [](Wereld& w) {
             bericht(w).ontvanger = "0014";
             bericht(w).product().code = "44Z99";
         }},
    };
    // Which toewijzing changes, whether the change has a volume, and until when: who speaks.
    enum class Soort : std::uint8_t { generiek, categorie, specifiek };
    struct Geval {
        const char* zin;
        Soort soort;
        bool omvang;
        const char* einde;
        bool tr375, tr412;
    };
    for (const Geval& c :
         {Geval{"a generic toewijzing with a volume", Soort::generiek, true, "2023-12-31", true, true},
          {"a generic toewijzing with a volume that runs on", Soort::generiek, true, "", true, true},
          {"a generic toewijzing with a volume until the first day of 2021", Soort::generiek, true,
           "2021-01-01", true, true},
          {"a generic toewijzing with a volume until the last day of 2020", Soort::generiek, true,
           "2020-12-31", false, false},
          {"a generic toewijzing without a volume", Soort::generiek, false, "2023-12-31", false, false},
          {"a category with a volume", Soort::categorie, true, "2023-12-31", false, true},
          {"a category with a volume that runs on", Soort::categorie, true, "", false, true},
          {"a category with a volume until the first day of 2021", Soort::categorie, true, "2021-01-01",
           false, true},
          {"a category with a volume until the last day of 2020", Soort::categorie, true, "2020-12-31", false,
           false},
          {"a category without a volume", Soort::categorie, false, "2023-12-31", false, false},
          {"a product code with a volume", Soort::specifiek, true, "2023-12-31", false, false}}) {
        const auto doe = [c](Wereld& w) {
            auto& p = change_budget(w);
            if (c.soort == Soort::generiek) budget(w).categorie.reset();
            if (c.soort == Soort::specifiek) budget(w).code = parse_productcode("45A06");
            p.einde = c.einde;
            if (c.omvang) {
                p.budget.reset();
                p.omvang = Omvang{600, "01", "6"};
            }
            if (p.einde.starts_with("2020") || p.einde.starts_with("2021")) {
                bericht(w).dagtekening = "2020-05-01";
                p.ingang = "2020-06-01";
            }
        };
        g.push_back({kTr375, c.zin, c.tr375 ? afgekeurd : zwijgt, doe});
        g.push_back({kTr412, c.zin, c.tr412 ? afgekeurd : zwijgt, doe});
    }
    for (const Productlijstgeval& c : kProductlijst)
        g.push_back({kTr381, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         NieuwProduct317& p = bericht(w).product();
                         p.categorie = c.categorie;
                         p.code = c.code;
                         p.ingang = "2025-01-01";  // after the budget for the same category (TR361)
                         p.einde = "2025-12-31";
                         if (p.code.empty()) set_budget(p);
                         if (c.landelijk) w.regelset = Regelset::landelijk;
                     }});
    return g;
}

}  // namespace

Gevallen gevallen_wijziging() {
    Gevallen g = make_kopgevallen(
        {"JW317", [](Wereld& w) -> std::string& { return w.verzoek_om_wijziging.dagtekening; },
         [](Wereld& w) -> std::string& { return w.verzoek_om_wijziging.ontvanger; }});
    append(g, make_verzoekgevallen());
    append(g, make_nummergevallen());
    append(g, make_stapelgevallen());
    append(g, make_datumgevallen());
    append(g, make_omvanggevallen());
    return g;
}

}  // namespace jeugdregio::steun
