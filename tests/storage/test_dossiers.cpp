// Loading dossiers: all versions, own facts and approved prestaties, and only what was there at the time.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

class Dossiers : public ::testing::Test {
  protected:
    dossier::DeclaratieDossier load(const DeclaratieVraag& vraag, std::int64_t voor = 0) {
        return opslag->load_declaratie(vraag, voor);
    }
    dossier::ToewijzingDossier load_een(std::int64_t nummer, std::int64_t voor = 0) {
        const std::vector<ToewijzingNummer> nummers{{nummer}};
        return opslag->load_toewijzingen(gemeente(), nummers, voor);
    }
    static DeclaratieVraag make_vraag(std::vector<ToewijzingNummer> nummers) {
        DeclaratieVraag vraag;
        vraag.gemeente = gemeente();
        vraag.aanbieder = agb();
        vraag.toewijzingen = std::move(nummers);
        return vraag;
    }

    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());
};

TEST_F(Dossiers, Give_back_every_field_of_a_versie) {
    dossier::ToewijzingVersie kaal;
    kaal.gemeente = gemeente();
    kaal.nummer = {8};
    kaal.aanbieder = agb();
    kaal.bsn = bsn("999900018");
    kaal.toewijzingstijd = "00:00:00";
    record_toewijzingen(*opslag, "T", {make_versie(7), kaal});
    const auto vol = load_een(7), leeg = load_een(8);
    ASSERT_EQ(vol.toewijzingen.size(), 1U);
    EXPECT_EQ(vol.toewijzingen.at({7}).toewijzing.versies, std::vector{make_versie(7)});
    EXPECT_EQ(leeg.toewijzingen.at({8}).toewijzing.versies, std::vector{kaal});
    EXPECT_TRUE(load_een(9).toewijzingen.empty());
}

// AMB-163: what was rejected is found again under its toewijzing, for its aanbieder only, and as it was then.
TEST_F(Dossiers, Give_back_what_was_rejected) {
    record_toewijzingen(*opslag, "T", {make_versie(7)});
    const auto geboekt = make_prestatie(7, 1, "R1").prestatie;
    const dossier::AfgewezenPrestatie eerste{.categorie = geboekt.categorie,
                                             .code = geboekt.code,
                                             .periode = geboekt.periode,
                                             .bedrag = geboekt.bedrag,
                                             .eerst_ontvangen = kDag.plus_dagen(-40),
                                             .afgewezen_op = kDag};
    dossier::AfgewezenPrestatie tweede = eerste;
    tweede.bedrag = Bedrag::from_cents(1);
    Vastlegging v = make_declaratie("A", {});
    v.afgewezen = {{{7}, 1, eerste}, {{9}, 2, eerste}, {{7}, 3, tweede}};
    const std::int64_t bericht = record(*opslag, std::move(v));

    const auto dossier = load(make_vraag({{7}}));
    EXPECT_EQ(dossier.toewijzingen.at({7}).afgewezen, (std::vector{eerste, tweede}));
    EXPECT_TRUE(load(make_vraag({{7}}), bericht).toewijzingen.at({7}).afgewezen.empty());
    DeclaratieVraag ander = make_vraag({{7}});
    ander.aanbieder = agb("76543210");
    EXPECT_TRUE(load(ander).toewijzingen.at({7}).afgewezen.empty());
    EXPECT_NE(Buitenstaander(tijdelijk.bestand()).run("DELETE FROM afgewezen_prestatie"), SQLITE_OK);
    EXPECT_NE(Buitenstaander(tijdelijk.bestand()).run("UPDATE afgewezen_prestatie SET regel = 9"), SQLITE_OK);
}

TEST_F(Dossiers, Give_back_every_field_of_a_prestatie) {
    record_toewijzingen(*opslag, "T", {make_versie(7)});
    PrestatieRij debet = make_prestatie(7, 1, "R1"), credit = make_prestatie(7, 2, "R2");
    credit.prestatie.vorig_referentie = "R0";
    credit.prestatie.credit = true;
    credit.prestatie.tarief.reset();
    credit.prestatie.eenheid = Eenheid::stuk_inspanning;
    record(*opslag, make_declaratie("A", {debet, credit}));

    const auto dossier = load_een(7);
    const auto& p = dossier.toewijzingen.at({7}).goedgekeurd;
    ASSERT_EQ(p.size(), 2U);
    EXPECT_EQ(p[0].referentie, "R1");
    EXPECT_EQ(p[0].vorig_referentie, "");
    EXPECT_EQ(p[0].categorie, debet.prestatie.categorie);
    EXPECT_EQ(p[0].code, debet.prestatie.code);
    EXPECT_EQ(p[0].periode, debet.prestatie.periode);
    EXPECT_EQ(p[0].volume, 100);
    EXPECT_EQ(p[0].eenheid, Eenheid::minuut);
    EXPECT_EQ(p[0].tarief, Bedrag::from_cents(152));
    EXPECT_EQ(p[0].bedrag, Bedrag::from_cents(15'200));
    EXPECT_FALSE(p[0].credit);
    EXPECT_EQ(p[1].referentie, "R2");
    EXPECT_EQ(p[1].vorig_referentie, "R0");
    EXPECT_FALSE(p[1].tarief.has_value());
    EXPECT_EQ(p[1].eenheid, Eenheid::stuk_inspanning);
    EXPECT_TRUE(p[1].credit);
}

TEST_F(Dossiers, Order_versies_as_they_hold_and_not_as_they_arrived) {
    auto met = [](int dag, const char* tijd, const char* reden) {
        auto v = make_versie(7);
        v.toewijzingsdatum = Datum::from_ymd(2026, 1, dag);
        v.toewijzingstijd = tijd;
        v.reden_wijziging = reden;
        return v;
    };
    record_toewijzingen(*opslag, "1", {met(9, "12:00:00", "e"), met(5, "09:00:00", "a")});
    record_toewijzingen(*opslag, "2",
                        {met(5, "09:00:00", "b"), met(5, "09:00:00", "c"), met(5, "10:00:00", "d")});
    const auto dossier = load_een(7);
    std::string volgorde;
    for (const auto& v : dossier.toewijzingen.at({7}).toewijzing.versies) volgorde += v.reden_wijziging;
    EXPECT_EQ(volgorde, "abcde");
    EXPECT_EQ(dossier.toewijzingen.at({7}).toewijzing.actueel().reden_wijziging, "e");
}

TEST_F(Dossiers, Keep_prestaties_in_order_of_booking) {
    record_toewijzingen(*opslag, "T", {make_versie(7), make_versie(8)});
    record(*opslag, make_declaratie("A", {make_prestatie(8, 1, "z"), make_prestatie(7, 2, "y"),
                                          make_prestatie(7, 3, "x")}));
    record(*opslag, make_declaratie("B", {make_prestatie(7, 1, "w")}));
    const auto dossier = load(make_vraag({{7}, {8}, {9}}));
    ASSERT_EQ(dossier.toewijzingen.size(), 2U);
    std::string volgorde;
    for (const auto& p : dossier.toewijzingen.at({7}).goedgekeurd) volgorde += p.referentie;
    EXPECT_EQ(volgorde, "yxw");
}

TEST_F(Dossiers, Follow_a_toewijzing_from_one_aanbieder_to_another) {
    auto later = make_versie(7);
    later.aanbieder = agb("07654321");
    later.toewijzingsdatum = Datum::from_ymd(2026, 2, 1);
    record_toewijzingen(*opslag, "1", {make_versie(7)});
    record(*opslag, make_declaratie("A", {make_prestatie(7, 1, "een")}));
    record_toewijzingen(*opslag, "2", {later});
    record(*opslag, make_declaratie("B", {make_prestatie(7, 1, "twee")}, "07654321"));
    const auto dossier = load_een(7);
    const auto& p = dossier.toewijzingen.at({7}).goedgekeurd;
    ASSERT_EQ(p.size(), 2U);
    EXPECT_EQ(p[0].referentie, "een");
    EXPECT_EQ(p[1].referentie, "twee");
    EXPECT_EQ(opslag->load_boekingen(gemeente(), {7}).size(), 4U);
    const auto vroeger = load_een(7, 4);
    EXPECT_EQ(vroeger.toewijzingen.at({7}).goedgekeurd.size(), 1U);
}

TEST_F(Dossiers, Find_many_toewijzingen_among_many_others) {
    // Far apart, close together, next to each other and missing: every road through merge_scan.
    std::vector<dossier::ToewijzingVersie> versies;
    std::vector<PrestatieRij> prestaties;
    for (std::int64_t n = 1; n <= 400; ++n) {
        versies.push_back(make_versie(n * 2));
        for (std::int64_t k = 0; k < n % 4; ++k)
            prestaties.push_back(make_prestatie(n * 2, n * 4 + k, "R" + std::to_string(n * 4 + k)));
    }
    record_toewijzingen(*opslag, "T", versies);
    record(*opslag, make_declaratie("A", prestaties));

    std::vector<ToewijzingNummer> nummers;
    for (const std::int64_t n : {1, 2, 3, 4, 6, 20, 24, 60, 61, 300, 302, 799, 800, 801, 900})
        nummers.push_back({n});
    const auto dossier = load(make_vraag(nummers));
    std::vector<std::int64_t> gevonden;
    for (const auto& [nummer, stand] : dossier.toewijzingen) {
        gevonden.push_back(nummer.waarde);
        EXPECT_EQ(stand.toewijzing.versies.size(), 1U);
        EXPECT_EQ(stand.goedgekeurd.size(), static_cast<std::size_t>(nummer.waarde / 2 % 4)) << nummer.waarde;
    }
    EXPECT_EQ(gevonden, (std::vector<std::int64_t>{2, 4, 6, 20, 24, 60, 300, 302, 800}));
}

TEST_F(Dossiers, Take_numbers_in_any_order_and_more_than_once) {
    record_toewijzingen(*opslag, "T", {make_versie(7), make_versie(8)});
    const std::vector<ToewijzingNummer> nummers{{8}, {7}, {8}, {1}};
    EXPECT_EQ(opslag->load_toewijzingen(gemeente(), nummers).toewijzingen.size(), 2U);
    EXPECT_TRUE(opslag->load_toewijzingen(gemeente("0150"), nummers).toewijzingen.empty());
}

TEST_F(Dossiers, Hold_the_latest_own_fact_of_each_soort) {
    record_toewijzingen(*opslag, "T", {make_versie(7)});
    const auto zet = [&](const char* soort, const char* waarde) {
        opslag->record_gegeven(gemeente(), {7}, soort, waarde, "rsj", kDag);
    };
    EXPECT_EQ(load_een(7).toewijzingen.at({7}).toewijzing.eigen.budgetsoort, dossier::Budgetsoort::onbekend);
    zet("budgetsoort", "herstel");
    zet("verwijzer", "04");
    zet("contact", "ja");
    zet("geschil", "ja");
    zet("budgetsoort", "duurzaam");
    zet("geschil", "nee");
    const auto dossier = load_een(7);
    const auto& eigen = dossier.toewijzingen.at({7}).toewijzing.eigen;
    EXPECT_EQ(eigen.budgetsoort, dossier::Budgetsoort::duurzaam);
    EXPECT_EQ(eigen.verwijzer, "04");
    EXPECT_TRUE(eigen.contact_vastgelegd);
    EXPECT_FALSE(eigen.geschil);
    EXPECT_THROW(zet("budgetsoort", "misschien"), Opslagfout);
    EXPECT_THROW(zet("hobby", "ja"), Opslagfout);
    EXPECT_THROW(zet("contact", "true"), Opslagfout);
    EXPECT_EQ(opslag->next_volgnummer(gemeente()), 8) << "what was refused took no number";
}

TEST_F(Dossiers, Know_which_references_were_used_approved_or_not) {
    record_toewijzingen(*opslag, "T", {make_versie(7)});
    Vastlegging v = make_declaratie("A", {make_prestatie(7, 1, "R1"), make_prestatie(7, 2, "R5")});
    v.afwijzingen = {{3, "R3", "9307", "[]"}, {3, "R3", "9308", "[]"}};
    record(*opslag, v);
    auto vraag = make_vraag({});
    vraag.referenties = {"R0", "R1", "R2", "R3", "R4", "R5", "R6", "r1"};
    EXPECT_EQ(load(vraag).gebruikte_referenties, (std::set<std::string>{"R1", "R3", "R5"}));
    vraag.aanbieder = agb("07654321");
    EXPECT_TRUE(load(vraag).gebruikte_referenties.empty());
    vraag.aanbieder = agb();
    vraag.gemeente = gemeente("0150");
    EXPECT_TRUE(load(vraag).gebruikte_referenties.empty());
}

TEST_F(Dossiers, Know_which_jeugdigen_are_known) {
    record_toewijzingen(*opslag, "T", {make_versie(7, "999900006"), make_versie(8, "999900018")});
    auto vraag = make_vraag({{7}});
    vraag.bsns = {"123456789", "999900006", "999900018", "abc"};
    EXPECT_EQ(load(vraag).bekende_bsns, (std::set<std::string>{"999900006", "999900018"}));
    EXPECT_EQ(load(vraag, 1).bekende_bsns, std::set<std::string>{});
    vraag.gemeente = gemeente("0150");
    EXPECT_TRUE(load(vraag).bekende_bsns.empty());
}

// OP276: a client of another aanbieder is as unknown as one of nobody, whether the message names that
// toewijzing or not.
TEST_F(Dossiers, Know_a_jeugdige_only_to_the_aanbieder_with_a_toewijzing) {
    auto van_ander = make_versie(8, "999900018");
    van_ander.aanbieder = agb("07654321");
    auto ook_van_ander = make_versie(9, "999900006");
    ook_van_ander.aanbieder = agb("07654321");
    record_toewijzingen(*opslag, "T", {make_versie(7, "999900006"), van_ander, ook_van_ander});
    for (const std::vector<ToewijzingNummer>& genoemd :
         {std::vector<ToewijzingNummer>{}, std::vector<ToewijzingNummer>{{7}, {8}, {9}}}) {
        auto vraag = make_vraag(genoemd);
        vraag.bsns = {"999900006", "999900018"};
        EXPECT_EQ(load(vraag).bekende_bsns, (std::set<std::string>{"999900006"})) << genoemd.size();
        vraag.aanbieder = agb("07654321");
        EXPECT_EQ(load(vraag).bekende_bsns, (std::set<std::string>{"999900006", "999900018"}))
            << genoemd.size();
    }
}

TEST_F(Dossiers, Know_the_declaratienummers_and_the_latest_period) {
    auto vraag = make_vraag({});
    vraag.declaratienummer = "D-A";
    EXPECT_FALSE(load(vraag).declaratienummer_gebruikt);
    EXPECT_FALSE(load(vraag).laatste_declaratieperiode.has_value());

    Vastlegging maart = make_declaratie("A", {}), februari = make_declaratie("B", {});
    maart.bericht.declaratieperiode_begin = Datum::from_ymd(2026, 3, 1);
    record(*opslag, maart);
    record(*opslag, februari);
    record(*opslag, make_vastlegging("JW323", "C"));  // rejected whole: occupies no number
    EXPECT_TRUE(load(vraag).declaratienummer_gebruikt);
    EXPECT_EQ(load(vraag).laatste_declaratieperiode, Datum::from_ymd(2026, 3, 1));
    EXPECT_FALSE(load(vraag, 1).declaratienummer_gebruikt);
    EXPECT_FALSE(load(vraag, 1).laatste_declaratieperiode.has_value());
    vraag.declaratienummer = "";
    EXPECT_FALSE(load(vraag).declaratienummer_gebruikt);
    vraag.declaratienummer = "D-A";
    vraag.aanbieder = agb("07654321");
    EXPECT_FALSE(load(vraag).declaratienummer_gebruikt);
    EXPECT_FALSE(load(vraag).laatste_declaratieperiode.has_value());
}

TEST_F(Dossiers, Show_other_toewijzingen_only_of_jeugdigen_with_a_verwijzer) {
    auto elders = make_versie(9), gewijzigd = make_versie(8), verhuisd = make_versie(10);
    elders.aanbieder = agb("07654321");
    gewijzigd.toewijzingsdatum = Datum::from_ymd(2026, 2, 1);
    gewijzigd.reden_wijziging = "13";
    record_toewijzingen(*opslag, "T",
                        {make_versie(7), make_versie(8), elders, verhuisd, make_versie(11, "999900018")});
    verhuisd.toewijzingsdatum = Datum::from_ymd(2026, 2, 1);
    verhuisd.aanbieder = agb("07654321");
    record_toewijzingen(*opslag, "U", {gewijzigd, verhuisd});
    EXPECT_TRUE(load(make_vraag({{7}, {11}})).toewijzingen_per_bsn.empty());

    opslag->record_gegeven(gemeente(), {7}, "verwijzer", "04", "toegang", kDag);
    const auto dossier = load(make_vraag({{7}, {11}}));
    ASSERT_EQ(dossier.toewijzingen_per_bsn.size(), 1U);
    EXPECT_EQ(dossier.toewijzingen_per_bsn.at("999900006"), (std::vector{make_versie(7), gewijzigd}));
    EXPECT_TRUE(load(make_vraag({{7}, {11}}), 3).toewijzingen_per_bsn.empty())
        << "before the fact was on record";
}

TEST_F(Dossiers, Show_only_what_was_on_record_before_a_journal_number) {
    record_toewijzingen(*opslag, "1", {make_versie(7)});                    // 1
    record(*opslag, make_declaratie("A", {make_prestatie(7, 1, "R1")}));    // 2
    opslag->record_gegeven(gemeente(), {7}, "geschil", "ja", "rsj", kDag);  // 3
    auto nieuw = make_versie(7);
    nieuw.toewijzingsdatum = Datum::from_ymd(2026, 2, 1);
    record_toewijzingen(*opslag, "2", {nieuw});                           // 4
    record(*opslag, make_declaratie("B", {make_prestatie(7, 1, "R2")}));  // 5

    struct Geval {
        std::int64_t voor;
        std::size_t versies, prestaties, referenties;
        bool geschil;
    };
    for (const Geval& g : {Geval{2, 1, 0, 0, false}, Geval{3, 1, 1, 1, false}, Geval{4, 1, 1, 1, true},
                           Geval{5, 2, 1, 1, true}, Geval{6, 2, 2, 2, true}, Geval{0, 2, 2, 2, true}}) {
        SCOPED_TRACE(g.voor);
        auto vraag = make_vraag({{7}});
        vraag.referenties = {"R1", "R2"};
        const auto dossier = load(vraag, g.voor);
        const auto& stand = dossier.toewijzingen.at({7});
        EXPECT_EQ(stand.toewijzing.versies.size(), g.versies);
        EXPECT_EQ(stand.goedgekeurd.size(), g.prestaties);
        EXPECT_EQ(stand.toewijzing.eigen.geschil, g.geschil);
        EXPECT_EQ(dossier.gebruikte_referenties.size(), g.referenties);
        EXPECT_EQ(load_een(7, g.voor).toewijzingen.at({7}).goedgekeurd.size(), g.prestaties);
    }
    EXPECT_TRUE(load(make_vraag({{7}}), 1).toewijzingen.empty());
}

TEST_F(Dossiers, See_what_was_recorded_in_the_same_transaction) {
    opslag->begin();
    Vastlegging v = make_vastlegging("JW301", "T", "0193");
    v.toewijzingen = {make_versie(7)};
    v.volgnummer = opslag->next_volgnummer(gemeente());
    opslag->record(v);
    EXPECT_EQ(load_een(7).toewijzingen.size(), 1U);
    opslag->commit();
}

}  // namespace
}  // namespace jeugdregio::storage
