// The reading port: what is recorded through the one port is found through the other, page by page.
#include <algorithm>
#include <fstream>

#include "hulp.hpp"
#include "storage/inzage.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::storage {
namespace {

/// A message of this gemeente on this day, and its journal number.
std::int64_t record_bericht(Opslag& opslag, const char* code, const std::string& identificatie, Datum dag,
                            const char* soort = "JW323", const std::string& besluit = "deels") {
    Vastlegging v = make_vastlegging(soort, identificatie);
    v.bericht.sleutel.gemeente = gemeente(code);
    v.bericht.verwerkt_op = dag;
    v.bericht.besluit = besluit;
    return record(opslag, std::move(v));
}

constexpr Datum dag(int d) {
    return Datum::from_ymd(2026, 3, d);
}

/// All pages of a list, a page of `limiet` at a time; the rows of each page as one text.
template <class Lijst, class Naam>
std::vector<std::string> walk(int limiet, Lijst lijst, Naam naam) {
    std::vector<std::string> bladen;
    Blad blad{limiet, ""};
    for (;;) {
        const auto pagina = lijst(blad);
        std::string tekst;
        for (const auto& rij : pagina->rijen) tekst += (tekst.empty() ? "" : " ") + naam(rij);
        bladen.push_back(tekst);
        if (!pagina->volgende) return bladen;
        EXPECT_EQ(pagina->volgende->find_first_not_of(
                      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"),
                  std::string::npos);
        blad.na = *pagina->volgende;
    }
}

class InzageTest : public ::testing::Test {
  protected:
    void SetUp() override { opslag = open_opslag(tijdelijk.adres()); }
    Inzage& inzage() {
        if (!inzage_) inzage_ = open_inzage(tijdelijk.adres());
        return *inzage_;
    }
    std::vector<std::string> walk_berichten(const Berichtfilter& filter, int limiet) {
        return walk(
            limiet, [&](const Blad& b) { return inzage().list_berichten(filter, b); },
            [](const Berichtregel& r) { return r.identificatie; });
    }
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag;
    std::unique_ptr<Inzage> inzage_;
};

TEST_F(InzageTest, Berichten_come_the_latest_day_first_over_all_gemeenten_whatever_the_page) {
    record_bericht(*opslag, "0193", "A1", dag(5));
    record_bericht(*opslag, "0193", "A2", dag(9));
    record_bericht(*opslag, "0193", "A3", dag(7));  // decided for an earlier day than the one before it
    record_bericht(*opslag, "0150", "B1", dag(7));
    record_bericht(*opslag, "0150", "B2", dag(7));
    record_bericht(*opslag, "0166", "C1", dag(7));
    const std::vector<std::string> alle{"A2 B2 B1 C1 A3 A1"};
    EXPECT_EQ(walk_berichten({}, 6), alle);
    EXPECT_EQ(walk_berichten({}, 1), (std::vector<std::string>{"A2", "B2", "B1", "C1", "A3", "A1"}));
    EXPECT_EQ(walk_berichten({}, 2), (std::vector<std::string>{"A2 B2", "B1 C1", "A3 A1"}));
    EXPECT_EQ(walk_berichten({.gemeente = gemeente("0193")}, 2), (std::vector<std::string>{"A2 A3", "A1"}));
}

TEST_F(InzageTest, Pages_join_up_to_the_whole_list_however_days_and_gemeenten_lie) {
    // Few days and few gemeenten, so that borders of pages fall within a day and between gemeenten of one
    // day.
    const std::vector<const char*> gemeenten = {"0141", "0160", "0193", "1742"};
    struct Rij {
        Datum dag;
        std::size_t gemeente;
        int nummer;
        std::string naam;
    };
    std::vector<Rij> rijen;
    std::uint32_t worp = 7;
    for (int i = 0; i < 60; ++i) {
        worp = worp * 1664525U + 1013904223U;
        const Rij rij{dag(1 + static_cast<int>((worp >> 16U) % 4)), (worp >> 24U) % gemeenten.size(), i,
                      "N" + std::to_string(i)};
        record_bericht(*opslag, gemeenten[rij.gemeente], rij.naam, rij.dag);
        rijen.push_back(rij);
    }
    std::ranges::sort(rijen, [](const Rij& a, const Rij& b) {
        if (a.dag != b.dag) return a.dag > b.dag;
        return a.gemeente != b.gemeente ? a.gemeente < b.gemeente : a.nummer > b.nummer;
    });
    std::string alles;
    for (const auto& r : rijen) alles += (alles.empty() ? "" : " ") + r.naam;
    const auto join = [](const std::vector<std::string>& bladen) {
        std::string uit;
        for (const auto& b : bladen) uit += (uit.empty() ? "" : " ") + b;
        return uit;
    };
    for (const int limiet : {1, 2, 3, 7, 15, 59, 60, 61}) {
        EXPECT_EQ(join(walk_berichten({}, limiet)), alles) << "pages of " << limiet;
        EXPECT_EQ(join(walk(
                      limiet, [&](const Blad& b) { return inzage().list_declaraties({}, b); },
                      [](const Declaratieregel& r) { return r.identificatie; })),
                  alles)
            << "claims, pages of " << limiet;
    }
}

TEST_F(InzageTest, A_row_that_is_added_does_not_shift_the_pages_behind_it) {
    for (int i = 1; i <= 4; ++i) record_bericht(*opslag, "0193", "A" + std::to_string(i), dag(i));
    const auto eerste = inzage().list_berichten({}, {2, ""});
    ASSERT_TRUE(eerste->volgende);
    record_bericht(*opslag, "0193", "A5", dag(5));
    const auto tweede = inzage().list_berichten({}, {2, *eerste->volgende});
    ASSERT_EQ(tweede->rijen.size(), 2U);
    EXPECT_EQ(tweede->rijen[0].identificatie, "A2");
    EXPECT_FALSE(tweede->volgende);
}

TEST_F(InzageTest, Every_filter_of_berichten_narrows) {
    record_bericht(*opslag, "0193", "A1", dag(5), "JW323", "toegekend");
    record_bericht(*opslag, "0193", "A2", dag(6), "JW301", "afgekeurd");
    Vastlegging v = make_vastlegging("JW301", "NAAR", "0193");  // of the gemeente, to an aanbieder
    v.bericht.ontvanger = "41410001";
    v.bericht.verwerkt_op = dag(7);
    record(*opslag, std::move(v));
    using L = std::vector<std::string>;
    EXPECT_EQ(walk_berichten({.soort = "JW323"}, 9), (L{"A1"}));
    EXPECT_EQ(walk_berichten({.besluit = "afgekeurd"}, 9), (L{"A2"}));
    EXPECT_EQ(walk_berichten({.verwerkt = Periode{dag(6), dag(6)}}, 9), (L{"A2"}));
    EXPECT_EQ(walk_berichten({.verwerkt = Periode{dag(5), dag(6)}}, 1), (L{"A2", "A1"}));
    EXPECT_EQ(walk_berichten({.zoek = "AA"}, 9), (L{"NAAR"}));
    EXPECT_EQ(walk_berichten({.aanbieder = agb("01234567")}, 9), (L{"A2 A1"}));
    EXPECT_EQ(walk_berichten({.aanbieder = agb("41410001")}, 9), (L{"NAAR"}));
    EXPECT_EQ(walk_berichten({.aanbieder = agb("41410001"), .besluit = "afgekeurd"}, 9), (L{""}));
    EXPECT_EQ(walk_berichten({.gemeente = gemeente("0150")}, 9), (L{""}));
}

TEST_F(InzageTest, What_is_no_cursor_or_no_limit_is_refused) {
    record_bericht(*opslag, "0193", "A1", dag(5));
    record_bericht(*opslag, "0193", "A2", dag(6));
    const std::string goed = *inzage().list_berichten({}, {1, ""})->volgende;
    EXPECT_EQ(goed, "b_2026-03-06_0193_2");
    for (const char* na :
         {"b", "b_", "x", "_", "b_2026-03-06_0193", "b_2026-02-30_0193_2", "b_2026-03-06_0193_2_1",
          "b_2026-03-06_193_2", "b_2026-03-06_0193_-2", "b_2026-03-06_0193_99999999999999999999",
          "d_2026-03-06_0193_2", "b_2026-03-06_0193_2 ", "b_2026-03-06_0193_02", "B_2026-03-06_0193_2"}) {
        const auto uit = inzage().list_berichten({}, {1, na});
        ASSERT_FALSE(uit.ok()) << na;
        EXPECT_EQ(uit.error(), Bladfout::cursor) << na;
        EXPECT_FALSE(
            inzage().list_declaraties({}, {1, std::string(na) == "d_2026-03-06_0193_2" ? "d" : na}).ok());
        EXPECT_FALSE(inzage().list_afwijzingen({}, {1, na}).ok()) << na;
        EXPECT_FALSE(inzage().list_toewijzingen({}, {1, na}).ok()) << na;
        EXPECT_FALSE(inzage().list_signalen({}, {1, na}).ok()) << na;
        EXPECT_FALSE(inzage().list_prestaties(gemeente(), {7}, {1, na}).ok()) << na;
        EXPECT_FALSE(inzage().list_toegekend({gemeente(), 1}, {1, na}).ok()) << na;
        EXPECT_FALSE(inzage().list_afwijzingen_van({gemeente(), 1}, {1, na}).ok()) << na;
        EXPECT_FALSE(inzage().list_signalen_van({gemeente(), 1}, {1, na}).ok()) << na;
    }
    for (const int limiet : {-1, 0, 201}) {
        const auto uit = inzage().list_berichten({}, {limiet, ""});
        ASSERT_FALSE(uit.ok()) << limiet;
        EXPECT_EQ(uit.error(), Bladfout::limiet);
    }
    EXPECT_TRUE(inzage().list_berichten({}, {200, ""}).ok());
}

TEST_F(InzageTest, One_bericht_comes_in_full_with_its_retour) {
    record_keten(*opslag);  // a 317, and a 319 that is also its retour
    const auto eerste = inzage().load_bericht({gemeente(), 1});
    ASSERT_TRUE(eerste);
    EXPECT_EQ(eerste->regel.soort, "JW317");
    EXPECT_EQ(eerste->inhoud, "<Bericht>K1</Bericht>");
    EXPECT_EQ(eerste->antwoord, "<Antwoord>K1</Antwoord>");
    EXPECT_EQ(eerste->regel.antwoord_naam, "JW325-0193-00000001.xml");
    EXPECT_EQ(eerste->uitkomst_json, R"({"besluit":"deels"})");
    ASSERT_TRUE(eerste->retour);
    EXPECT_EQ(eerste->retour->bericht, 2);
    EXPECT_TRUE(eerste->retour->afgekeurd);
    EXPECT_EQ(eerste->retour->retourcodes, "9374");
    EXPECT_FALSE(eerste->retour_op);
    EXPECT_EQ(inzage().load_bericht({gemeente(), 2})->retour_op, 1);
    EXPECT_FALSE(inzage().load_bericht({gemeente(), 3}));
    EXPECT_FALSE(inzage().load_bericht({gemeente("0150"), 1}));
}

/// Toewijzing 7, a claim with two approved lines on it and two rejected ones, and a signal.
void record_declaratie(Opslag& opslag) {
    record_toewijzingen(opslag, "T", {make_versie(7), make_versie(8)});
    auto credit = make_prestatie(7, 2, "R2");
    credit.prestatie.credit = true;
    credit.prestatie.vorig_referentie = "R1";
    credit.prestatie.bedrag = Bedrag::from_cents(5'200);
    Vastlegging v = make_declaratie("D", {make_prestatie(7, 1, "R1"), credit, make_prestatie(8, 5, "R5")});
    v.afwijzingen = {{3, "R3", "9307 9387", R"([{"regel":"TR307","uitleg":"u"}])"},
                     {4, "R4", "0611", R"([{"regel":"TR418","uitleg":"u"}])"}};
    const auto& p = v.prestaties.at(0).prestatie;
    v.afgewezen = {{{7}, 3, {p.categorie, p.code, p.periode, p.bedrag, kDag, kDag}}};
    v.signalen = {{1, "R1", "IJ-E035", "uitleg", R"({"a":1})"}, {5, "R5", "IJ-E040", "uitleg", "{}"}};
    record(opslag, std::move(v));
}

TEST_F(InzageTest, Declaraties_tell_their_lines_and_add_up_over_all_pages) {
    record_declaratie(*opslag);
    record_bericht(*opslag, "0150", "LEEG", dag(1), "JW323", "geweigerd");  // never processed: no period
    const auto pagina = inzage().list_declaraties({}, {});
    ASSERT_EQ(pagina->rijen.size(), 2U);
    const Declaratieregel& d = pagina->rijen[0];
    EXPECT_EQ(d.plek, (Berichtplek{gemeente(), 2}));
    EXPECT_EQ(d.declaratienummer, "D-D");
    EXPECT_EQ(inzage().find_declaratie(d.plek)->declaratienummer, "D-D");
    EXPECT_FALSE(inzage().find_declaratie({gemeente(), 1})) << "a 301";
    EXPECT_FALSE(inzage().find_declaratie({gemeente(), 3}));
    EXPECT_EQ(d.periode_begin, Datum::from_ymd(2026, 2, 1));
    EXPECT_EQ(d.toegekend_regels, 3);
    EXPECT_EQ(d.afgewezen_regels, 2);
    EXPECT_EQ(d.signalen, 2);
    EXPECT_FALSE(pagina->rijen[1].periode_begin);

    EXPECT_EQ(inzage().sum_declaraties({}).aantal, 2);
    EXPECT_EQ(inzage().sum_declaraties({}).toegekend, Bedrag::from_cents(30'400));
    const Declaratiefilter februari{.maand = Maand{2026, 2}};
    EXPECT_EQ(inzage().sum_declaraties(februari).aantal, 1);
    EXPECT_EQ(inzage().sum_declaraties(februari).ingediend, Bedrag::from_cents(30'000));
    EXPECT_EQ(inzage().list_declaraties(februari, {})->rijen.size(), 1U);
    EXPECT_EQ(inzage().list_declaraties({.maand = Maand{2026, 3}}, {})->rijen.size(), 0U);
    EXPECT_EQ(inzage().list_declaraties({.besluit = "geweigerd"}, {})->rijen.size(), 1U);
    EXPECT_EQ(inzage().list_declaraties({.aanbieder = agb("41410001")}, {})->rijen.size(), 0U);
}

TEST_F(InzageTest, The_lines_of_a_declaratie_come_in_their_order) {
    record_declaratie(*opslag);
    const Berichtplek plek{gemeente(), 2};
    const auto naam = [](const Prestatieregel& r) { return r.prestatie.referentie; };
    EXPECT_EQ(walk(
                  2, [&](const Blad& b) { return inzage().list_toegekend(plek, b); }, naam),
              (std::vector<std::string>{"R1 R2", "R5"}));
    EXPECT_EQ(walk(
                  1, [&](const Blad& b) { return inzage().list_prestaties(gemeente(), {7}, b); }, naam),
              (std::vector<std::string>{"R2", "R1"}));
    EXPECT_TRUE(inzage().list_toegekend(plek, {})->rijen[1].prestatie.credit);
    EXPECT_EQ(walk(
                  1, [&](const Blad& b) { return inzage().list_afwijzingen_van(plek, b); },
                  [](const Afwijzingregel& r) { return r.referentie; }),
              (std::vector<std::string>{"R3", "R4"}));
    const auto eerste = inzage().list_afwijzingen_van(plek, {})->rijen.at(0);
    ASSERT_TRUE(eerste.prestatie);
    EXPECT_EQ(eerste.prestatie->toewijzing, ToewijzingNummer{7});
    EXPECT_EQ(eerste.prestatie->bedrag, Bedrag::from_cents(15'200));
    EXPECT_FALSE(inzage().list_afwijzingen_van(plek, {})->rijen.at(1).prestatie);
}

TEST_F(InzageTest, Rejections_over_all_claims_are_found_by_code_rule_aanbieder_and_month) {
    record_declaratie(*opslag);
    Vastlegging v = make_declaratie("E", {}, "41410001");
    v.bericht.sleutel.gemeente = gemeente("0150");
    v.bericht.verwerkt_op = dag(20);
    v.bericht.declaratieperiode_begin = Datum::from_ymd(2026, 1, 1);
    v.afwijzingen = {{0, "", "0611", R"([{"regel":"TR333"}])"}, {-1, "", "0612", "[]"}};
    record(*opslag, std::move(v));
    const auto loop = [&](const Afwijzingfilter& filter, int limiet) {
        return walk(
            limiet, [&](const Blad& b) { return inzage().list_afwijzingen(filter, b); },
            [](const Afwijzingregel& r) { return r.retourcodes; });
    };
    using L = std::vector<std::string>;
    EXPECT_EQ(loop({}, 9), (L{"9307 9387 0611 0612 0611"}));
    EXPECT_EQ(loop({}, 1), (L{"9307 9387", "0611", "0612", "0611"}));
    EXPECT_EQ(loop({.gemeente = gemeente("0150")}, 1), (L{"0612", "0611"}));
    EXPECT_EQ(loop({.retourcode = retourcode("9387")}, 9), (L{"9307 9387"}));
    EXPECT_EQ(loop({.rule = "TR418"}, 9), (L{"0611"}));
    EXPECT_EQ(loop({.rule = "TR41"}, 9), (L{""}));
    EXPECT_EQ(loop({.aanbieder = agb("41410001")}, 9), (L{"0612 0611"}));
    EXPECT_EQ(loop({.maand = Maand{2026, 2}}, 1), (L{"9307 9387", "0611"}));
}

TEST_F(InzageTest, Of_a_toewijzing_the_version_that_holds_is_listed) {
    record_declaratie(*opslag);
    auto later = make_versie(7, "999900018");
    later.toewijzingsdatum = Datum::from_ymd(2026, 2, 5);
    later.aanbieder = agb("41410001");
    later.budget.reset();
    record_toewijzingen(*opslag, "T2", {later});
    auto weg = make_versie(9);
    weg.reden_wijziging = "13";
    weg.omvang.reset();
    record_toewijzingen(*opslag, "T3", {weg});
    const auto loop = [&](const Toewijzingfilter& filter, int limiet = 9) {
        return walk(
            limiet, [&](const Blad& b) { return inzage().list_toewijzingen(filter, b); },
            [](const Toewijzingregel& r) { return std::to_string(r.versie.nummer.waarde); });
    };
    using L = std::vector<std::string>;
    EXPECT_EQ(loop({}), (L{"9 8 7"}));
    EXPECT_EQ(loop({}, 1), (L{"9", "8", "7"}));
    EXPECT_EQ(loop({.aanbieder = agb()}), (L{"9 8"}));
    EXPECT_EQ(loop({.aanbieder = agb("41410001")}), (L{"7"}));
    EXPECT_EQ(loop({.actief_op = kDag}), (L{"8 7"}));
    EXPECT_EQ(loop({.actief_op = Datum::from_ymd(2025, 12, 31)}), (L{""}));
    EXPECT_EQ(loop({.actief_op = Datum::from_ymd(2026, 12, 31)}), (L{"8 7"}));
    EXPECT_EQ(loop({.variant = Variant::budget}), (L{"9 8"}));
    EXPECT_EQ(loop({.variant = Variant::volume}), (L{"8 7"}));
    EXPECT_EQ(loop({.categorie = parse_categorie("44")}), (L{""}));
    EXPECT_EQ(loop({.code = parse_productcode("45A03")}), (L{"9 8 7"}));
    EXPECT_EQ(loop({.gemeente = gemeente(), .jeugdige = 1}, 1), (L{"9", "8"}));
    EXPECT_EQ(loop({.gemeente = gemeente(), .aanbieder = agb(), .jeugdige = 2}), (L{""}));

    const auto acht = inzage().find_toewijzing(gemeente(), {8});
    ASSERT_TRUE(acht);
    EXPECT_EQ(acht->versie, make_versie(8));
    EXPECT_EQ(acht->bericht, 1);
    EXPECT_EQ(acht->jeugdige, 1);
    EXPECT_EQ(acht->goedgekeurd, Bedrag::from_cents(15'200));
    // What was approved belongs to the aanbieder of then (TR338), so nothing was on record at the new one.
    EXPECT_EQ(inzage().find_toewijzing(gemeente(), {7})->goedgekeurd, Bedrag{});
    EXPECT_EQ(inzage().find_toewijzing(gemeente(), {7})->jeugdige, 2);
    EXPECT_FALSE(inzage().find_toewijzing(gemeente(), {6}));
    EXPECT_EQ(inzage().load_versies(gemeente(), {7}).size(), 2U);
    EXPECT_EQ(inzage().load_versies(gemeente(), {7}).back().versie, later);
}

TEST_F(InzageTest, Signals_come_with_the_last_judgement) {
    record_declaratie(*opslag);
    for (const char* besluit : {"eerst", "akkoord"})
        ASSERT_TRUE(opslag->record_signaalbesluit(gemeente(), 2, 1, "IJ-E035", besluit, "j", "r", kDag));
    const auto loop = [&](const Signaalfilter& filter, int limiet = 9) {
        return walk(
            limiet, [&](const Blad& b) { return inzage().list_signalen(filter, b); },
            [](const Signaalregel& r) { return r.rule + ":" + r.besluit; });
    };
    using L = std::vector<std::string>;
    EXPECT_EQ(loop({}), (L{"IJ-E040: IJ-E035:akkoord"}));
    EXPECT_EQ(loop({}, 1), (L{"IJ-E040:", "IJ-E035:akkoord"}));
    EXPECT_EQ(loop({.beslist = false}), (L{"IJ-E040:"}));
    EXPECT_EQ(loop({.beslist = true}), (L{"IJ-E035:akkoord"}));
    EXPECT_EQ(loop({.rule = "IJ-E040"}), (L{"IJ-E040:"}));
    EXPECT_EQ(loop({.aanbieder = agb()}), (L{"IJ-E040: IJ-E035:akkoord"}));
    EXPECT_EQ(loop({.aanbieder = agb("41410001")}), (L{""}));
    const auto van = walk(
        1,
        [&](const Blad& b) {
            return inzage().list_signalen_van({gemeente(), 2}, b);
        },
        [](const Signaalregel& r) { return r.rule + ":" + r.besluit; });
    EXPECT_EQ(van, (L{"IJ-E035:akkoord", "IJ-E040:"}));
}

TEST_F(InzageTest, The_version_grows_with_every_commit_and_is_the_same_for_all_who_look) {
    std::int64_t vorige = inzage().version();
    const auto tweede = open_inzage(tijdelijk.adres());
    const auto expect_grown = [&](const char* waarmee) {
        const std::int64_t nu = inzage().version();
        EXPECT_GT(nu, vorige) << waarmee;
        EXPECT_EQ(tweede->version(), nu) << waarmee;
        EXPECT_EQ(open_inzage(tijdelijk.adres())->version(), nu) << waarmee;
        EXPECT_EQ(inzage().version(), nu) << waarmee;
        vorige = nu;
    };
    record_declaratie(*opslag);
    expect_grown("messages");
    opslag->record_gegeven(gemeente(), {7}, "geschil", "ja", "rsj", kDag);
    expect_grown("an own fact");
    static_cast<void>(opslag->record_signaalbesluit(gemeente(), 2, 1, "IJ-E035", "a", "j", "r", kDag));
    expect_grown("a judgement");
    static_cast<void>(opslag->record_clientenstop({agb(), true, kDag, "brief", "rsj"}, kDag));
    expect_grown("a stop");
    contract::AanbiederContract c;
    c.agb = agb();
    static_cast<void>(opslag->record_aanbieders(std::vector{c}, kDag));
    expect_grown("a contract");
}

TEST_F(InzageTest, A_look_is_of_one_moment) {
    record_bericht(*opslag, "0193", "A1", dag(5));
    const std::int64_t voor = inzage().version();
    {
        const Blik blik{inzage()};
        EXPECT_EQ(inzage().list_berichten({}, {})->rijen.size(), 1U);
        record_bericht(*opslag, "0193", "A2", dag(6));
        EXPECT_EQ(inzage().list_berichten({}, {})->rijen.size(), 1U);
        EXPECT_EQ(inzage().version(), voor);
    }
    EXPECT_EQ(inzage().list_berichten({}, {})->rijen.size(), 2U);
    EXPECT_GT(inzage().version(), voor);
}

TEST(InzageOpenen, Refuses_a_file_that_is_not_there_or_not_ours_or_older_and_never_makes_one) {
    if (steun::proefserver()) GTEST_SKIP() << "about a file";
    const Tijdelijk tijdelijk;
    const auto fout = [&] {
        return catch_fout([&] { static_cast<void>(open_inzage(tijdelijk.adres())); }).first;
    };
    EXPECT_NE(fout().find("bestaat niet"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(tijdelijk.bestand()));
    std::ofstream{tijdelijk.bestand()}.close();
    EXPECT_NE(fout().find("is leeg"), std::string::npos);
    EXPECT_EQ(std::filesystem::file_size(tijdelijk.bestand()), 0U);
    { const auto opslag = open_opslag(tijdelijk.adres()); }
    EXPECT_EQ(fout(), "");
    {
        Buitenstaander db{tijdelijk.bestand()};
        ASSERT_EQ(db.run("DROP TRIGGER migratie_geen_delete; DELETE FROM migratie WHERE versie >= 18"),
                  SQLITE_OK);
    }
    EXPECT_NE(fout().find("oudere versie"), std::string::npos);
    {
        Buitenstaander db{tijdelijk.bestand()};
        ASSERT_EQ(db.run("PRAGMA application_id = 7"), SQLITE_OK);
    }
    EXPECT_NE(fout().find("ander programma"), std::string::npos);
}

}  // namespace
}  // namespace jeugdregio::storage
