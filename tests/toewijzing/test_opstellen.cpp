// What a 301 of our own says of each toewijzing: numbers, days, reasons, references and moments.
#include <gtest/gtest.h>

#include "toewijzing/opstelwereld.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Regels = std::vector<std::string>;
using dossier::Verzoeksoort;
using W = Opstelwereld;

Wijzigwens wijzig(std::int64_t nummer) {
    Wijzigwens w;
    w.nummer = {nummer};
    w.overleg = true;
    return w;
}

TEST(Opstellen, a_new_toewijzing_goes_with_all_that_is_current) {
    W w;
    w.versie(1003).reden_wijziging = "04";
    const auto o = w.run(Maakwens{.product = W::mst(), .nummer = {}, .verzoek = {}});
    EXPECT_EQ(lines_of(o),
              (Regels{"1002 herhaald 2023-01-01 2024-12-31", "1003 herhaald 2023-01-01 2023-12-31",
                      "2001 nieuw 2023-05-01 2023-12-31"}))
        << "a repetition has no reason (IV099) and no reference (IV097)";
    EXPECT_EQ(o.regels[1].versie.toewijzingstijd, "12:00:00")
        << "and the moment at which it was decided (IV013)";
    EXPECT_EQ(o.regels[2].versie.toewijzingsdatum, datum("2023-04-14"));
    EXPECT_EQ(o.regels[2].versie.toewijzingstijd, "09:30:00");
}

TEST(Opstellen, what_ended_or_was_removed_is_not_repeated) {
    W w;
    w.versie(1002).einde = datum("2023-04-13");
    w.versie(1003).reden_wijziging = "13";
    const auto o = w.run(Maakwens{.product = W::mst(), .nummer = ToewijzingNummer{77}, .verzoek = {}});
    EXPECT_EQ(lines_of(o), Regels{"77 nieuw 2023-05-01 2023-12-31"});
    w.versie(1002).einde = datum("2023-04-14");
    EXPECT_EQ(w.run(Maakwens{.product = W::mst(), .nummer = {}, .verzoek = {}}).regels.size(), 2U)
        << "the last day still counts (OP087)";
}

TEST(Opstellen, the_reason_follows_the_change) {
    struct Geval {
        const char *einde, *reden, *verwacht;
    };
    for (const Geval& g :
         {Geval{"2024-06-30", "", "04"}, Geval{"2023-08-31", "", "05"}, Geval{"2023-08-31", "02", "02"}}) {
        W w;
        auto x = wijzig(1003);
        x.einde = datum(g.einde);
        x.reden = g.reden;
        EXPECT_EQ(lines_of(w.run(x)).back(),
                  std::string("1003 gewijzigd 2023-01-01 ") + g.einde + " " + g.verwacht);
    }
}

TEST(Opstellen, another_volume_a_week_ends_one_and_begins_one) {
    W w;
    auto x = wijzig(1003);
    x.omvang.volume = 6;
    x.vanaf = datum("2023-06-12");
    const auto o = w.run(x);
    EXPECT_EQ(lines_of(o),
              (Regels{"1002 herhaald 2023-01-01 2024-12-31", "1003 gewijzigd 2023-01-01 2023-06-11 05",
                      "2001 nieuw 2023-06-12 2023-12-31"}));
    EXPECT_EQ(o.regels[1].versie.omvang->volume, 3);
    EXPECT_EQ(o.regels[2].versie.omvang, (dossier::Omvang{6, Eenheid::uur, Frequentie::per_week}));
}

TEST(Opstellen, ending_one_leaves_the_others_alone) {
    // Inkoopdocument 7.1.8: wonen and ambulant stand apart; ending one does not end the other.
    W w;
    auto wonen = w.versie(1003);
    wonen.nummer = {1004};
    wonen.categorie = parse_categorie("44");
    wonen.code = parse_productcode("44A10");
    wonen.omvang = dossier::Omvang{7, Eenheid::etmaal, Frequentie::per_week};
    w.add(wonen);
    const auto o =
        w.run(Intrekwens{.nummer = {1003}, .einde = datum("2023-05-31"), .reden = {}, .overleg = true});
    EXPECT_EQ(lines_of(o),
              (Regels{"1002 herhaald 2023-01-01 2024-12-31", "1003 gewijzigd 2023-01-01 2023-05-31 05",
                      "1004 herhaald 2023-01-01 2023-12-31"}));
}

TEST(Opstellen, removing_ends_on_the_first_day) {
    W w;
    EXPECT_EQ(lines_of(w.run(Verwijderwens{{1003}})),
              (Regels{"1002 herhaald 2023-01-01 2024-12-31", "1003 verwijderd 2023-01-01 2023-01-01 13"}));
}

TEST(Opstellen, a_version_of_today_is_followed_by_a_later_one) {
    W w;
    w.versie(1003).toewijzingsdatum = datum("2023-04-14");
    w.versie(1003).toewijzingstijd = "09:59:59.5";
    const auto o = w.run(Verwijderwens{{1003}});
    EXPECT_EQ(o.regels[1].versie.toewijzingstijd, "10:00:00");
    EXPECT_EQ(o.regels[1].versie.toewijzingsdatum, datum("2023-04-14"));
}

// ---- 315 (IV094)
// ----------------------------------------------------------------------------------------------

void add_315(W& w) {
    auto p = W::nieuw("2023-05-01");
    p.soort = dossier::Gevraagd::aangevraagd;
    w.add_verzoek("V1", Verzoeksoort::toewijzing).producten = {p};
}

TEST(Opstellen, a_315_is_granted_as_asked_with_its_reference_on_it_alone) {
    W w;
    add_315(w);
    EXPECT_EQ(lines_of(w.run(Honoreerwens{}, "V1")),
              (Regels{"1002 herhaald 2023-01-01 2024-12-31", "1003 herhaald 2023-01-01 2023-12-31",
                      "2001 nieuw 2023-05-01 2023-12-31 V1"}));
}

TEST(Opstellen, of_a_315_the_gemeente_may_grant_something_else) {
    W w;
    add_315(w);
    Honoreerwens h;
    h.ingang = datum("2023-06-01");
    h.einde = datum("2023-09-30");
    h.omvang.volume = 2;
    auto o = w.run(h, "V1");
    EXPECT_EQ(lines_of(o).back(), "2001 nieuw 2023-06-01 2023-09-30 V1");
    EXPECT_EQ(o.regels.back().versie.omvang,
              (dossier::Omvang{2, Eenheid::stuk_inspanning, Frequentie::totaal}));
    h = {};
    h.ander_product = true;
    h.categorie = parse_categorie("50");
    h.budget = Bedrag::from_cents(500'00);
    o = w.run(h, "V1");
    EXPECT_FALSE(o.regels.back().versie.code);
    EXPECT_FALSE(o.regels.back().versie.omvang) << "a budget takes the place of a volume";
    EXPECT_EQ(o.regels.back().versie.budget, Bedrag::from_cents(500'00));
}

// ---- 317 (IV093), with its own examples in our figures
// --------------------------------------------------------

TEST(Opstellen, a_317_stretches_one_and_replaces_another) {
    // Example 1: a later end keeps the number; another volume a week ends it and begins a new one.
    W w;
    w.versie(1002).omvang = dossier::Omvang{4, Eenheid::uur, Frequentie::per_week};
    w.versie(1002).budget.reset();
    auto langer = w.te_wijzigen(1002), meer = w.te_wijzigen(1003);
    langer.einde = datum("2025-06-30");
    meer.omvang->volume = 6;
    meer.ingang = datum("2023-06-12");
    w.add_verzoek("A001", Verzoeksoort::wijziging).producten = {langer, meer};
    const auto o = w.run(Honoreerwens{}, "A001");
    EXPECT_EQ(lines_of(o), (Regels{"1002 gewijzigd 2023-01-01 2025-06-30 12 A001",
                                   "1003 gewijzigd 2023-01-01 2023-06-11 12 A001",
                                   "2001 nieuw 2023-06-12 2023-12-31 A001"}));
    EXPECT_EQ(o.regels[1].versie.omvang->volume, 3);
    EXPECT_EQ(o.regels[2].versie.omvang->volume, 6);
}

/// Example 2: 1002 stays, 1003 ends early, and something new begins the day after; decided a week late.
void add_voorbeeld_2(W& w) {
    auto korter = w.te_wijzigen(1003);
    korter.einde = datum("2023-04-06");
    w.add_verzoek("W1", Verzoeksoort::wijziging).producten = {W::ongewijzigd(1002), korter,
                                                              W::nieuw("2023-04-07")};
}

TEST(Opstellen, a_317_after_the_wished_day_joins_up_from_another_day) {
    W w;
    add_voorbeeld_2(w);
    Honoreerwens h;
    h.overleg = true;
    h.vanaf = datum("2023-04-15");
    EXPECT_EQ(lines_of(w.run(h, "W1")),
              (Regels{"1002 herhaald 2023-01-01 2024-12-31 W1", "1003 gewijzigd 2023-01-01 2023-04-14 12 W1",
                      "2001 nieuw 2023-04-15 2023-12-31 W1"}));
}

TEST(Opstellen, a_317_after_the_wished_day_may_have_retroactive_effect) {
    W w;
    add_voorbeeld_2(w);
    Honoreerwens h;
    h.overleg = true;
    EXPECT_EQ(lines_of(w.run(h, "W1")),
              (Regels{"1002 herhaald 2023-01-01 2024-12-31 W1", "1003 gewijzigd 2023-01-01 2023-04-06 12 W1",
                      "2001 nieuw 2023-04-07 2023-12-31 W1"}));
}

TEST(Opstellen, a_317_names_what_ended_since_it_was_sent) {
    // Example 3: what stays has ended, and goes along with its end.
    W w;
    w.versie(1003).einde = datum("2023-04-07");
    w.add_verzoek("W1", Verzoeksoort::wijziging).producten = {W::ongewijzigd(1002), W::ongewijzigd(1003),
                                                              W::nieuw("2023-04-08")};
    Honoreerwens h;
    h.overleg = true;
    h.vanaf = datum("2023-04-14");
    EXPECT_EQ(lines_of(w.run(h, "W1")),
              (Regels{"1002 herhaald 2023-01-01 2024-12-31 W1", "1003 herhaald 2023-01-01 2023-04-07 W1",
                      "2001 nieuw 2023-04-14 2023-12-31 W1"}));
}

TEST(Opstellen, a_317_changes_a_budget_and_its_end_from_the_first_day_on) {
    W w;
    auto p = w.te_wijzigen(1002);
    p.budget = Bedrag::from_cents(12'000'00);
    p.einde = datum("2025-06-30");
    w.add_verzoek("W1", Verzoeksoort::wijziging).producten = {p, W::ongewijzigd(1003)};
    const auto o = w.run(Honoreerwens{}, "W1");
    EXPECT_EQ(lines_of(o), (Regels{"1002 gewijzigd 2023-01-01 2025-06-30 12 W1",
                                   "1003 herhaald 2023-01-01 2023-12-31 W1"}));
    EXPECT_EQ(o.regels[0].versie.budget, Bedrag::from_cents(12'000'00));
}

TEST(Opstellen, a_317_that_replaces_the_whole_removes_what_was) {
    // IV092 lets another volume a week hold for the whole period; nothing is then left of the old toewijzing.
    W w;
    auto p = w.te_wijzigen(1003);
    p.omvang->volume = 5;
    w.add_verzoek("W1", Verzoeksoort::wijziging).producten = {W::ongewijzigd(1002), p};
    EXPECT_EQ(ids(w.run(Honoreerwens{}, "W1").weigeringen), Regels{"IV093-DATUM"});
    Honoreerwens h;
    h.overleg = true;
    EXPECT_EQ(lines_of(w.run(h, "W1")),
              (Regels{"1002 herhaald 2023-01-01 2024-12-31 W1", "1003 verwijderd 2023-01-01 2023-01-01 13 W1",
                      "2001 nieuw 2023-01-01 2023-12-31 W1"}));
}

TEST(Opstellen, a_317_on_something_removed_is_not_granted) {
    W w;
    w.add_verzoek("W1", Verzoeksoort::wijziging).producten = {W::ongewijzigd(1002), w.te_wijzigen(1003)};
    w.versie(1003).reden_wijziging = "13";
    EXPECT_EQ(ids(w.run(Honoreerwens{}, "W1").weigeringen), Regels{"IV066"});
}

TEST(Opstellen, only_what_is_new_or_changed_stops_a_301) {
    EXPECT_TRUE(stops_verzending("IJ-REGIO", Handeling::nieuw));
    EXPECT_FALSE(stops_verzending("IJ-REGIO", Handeling::gewijzigd)) << "ending it must stay possible";
    EXPECT_TRUE(stops_verzending("OP033x1", Handeling::gewijzigd));
    EXPECT_FALSE(stops_verzending("IJ-VECOZO", Handeling::herhaald));
    EXPECT_FALSE(stops_verzending("IJ-E040", Handeling::nieuw));
}

}  // namespace
}  // namespace jeugdregio::toewijzing
