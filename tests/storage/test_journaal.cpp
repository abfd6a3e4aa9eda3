// The journal: what was offered is found back, once, in order, and what was not committed is not there.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

class Journaal : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());
};

TEST_F(Journaal, Is_empty_at_first) {
    EXPECT_EQ(opslag->next_volgnummer(gemeente()), 1);
    const Identiteit wie = opslag->find_bericht({gemeente(), "JW323", "01234567", "A"}, "sha");
    EXPECT_FALSE(wie.zelfde_inhoud.has_value());
    EXPECT_FALSE(wie.andere_inhoud);
    EXPECT_FALSE(opslag->load_bericht(gemeente(), 1).has_value());
    EXPECT_TRUE(opslag->load_signalen(true).empty());
    EXPECT_TRUE(opslag->load_aanbieders().empty());
    EXPECT_TRUE(opslag->find_prestatie(agb(), "R1").empty());
}

TEST_F(Journaal, Gives_back_every_field_of_a_bericht) {
    record(*opslag, make_vastlegging("JW323", "A"));
    const auto bewaard = opslag->load_bericht(gemeente(), 1);
    ASSERT_TRUE(bewaard.has_value());
    EXPECT_EQ(bewaard->volgnummer, 1);
    EXPECT_EQ(bewaard->inhoud, "<Bericht>A</Bericht>");
    EXPECT_EQ(bewaard->verwerkt_op, kDag);
    EXPECT_EQ(bewaard->regelset, "alle");
    EXPECT_EQ(bewaard->contract_sha256, std::string(64, 'c'));
    EXPECT_EQ(bewaard->identificatie, "A");

    // What the port does not give back is there all the same, in the words of the schema.
    Buitenstaander db{tijdelijk.bestand()};
    EXPECT_EQ(
        db.read(
            "SELECT concat_ws FROM (SELECT soort || '|' || afzender || '|' || release || '|' || ontvanger "
            "|| '|' || dagtekening || '|' || sha256 || '|' || ingediend_cent || '|' || toegekend_cent || '|' "
            "|| contract_versie || '|' || antwoord_soort || '|' || CASE WHEN declaratienummer IS NULL THEN 1 "
            "ELSE 0 END || '|' || "
            "CASE WHEN declaratieperiode_begin IS NULL THEN 1 ELSE 0 END AS concat_ws FROM bericht) AS b"),
        std::vector<std::string>{"JW323|01234567|3.2|0193|2026-03-30|" +
                                 compute_sha256("<Bericht>A</Bericht>") + "|30000|15200|2.1|JW325|1|1"});
}

TEST_F(Journaal, Tells_the_same_bericht_from_another_with_its_identity) {
    const Vastlegging v = make_vastlegging("JW323", "A");
    record(*opslag, v);

    const Identiteit zelfde = opslag->find_bericht(v.bericht.sleutel, v.bericht.sha256);
    ASSERT_TRUE(zelfde.zelfde_inhoud.has_value());
    EXPECT_FALSE(zelfde.andere_inhoud);
    EXPECT_EQ(zelfde.zelfde_inhoud->volgnummer, 1);
    EXPECT_EQ(zelfde.zelfde_inhoud->besluit, "deels");
    EXPECT_EQ(zelfde.zelfde_inhoud->antwoord_naam, "JW325-0193-00000001.xml");
    EXPECT_EQ(zelfde.zelfde_inhoud->antwoord, "<Antwoord>A</Antwoord>");
    EXPECT_EQ(zelfde.zelfde_inhoud->uitkomst_json, R"({"besluit":"deels"})");

    const Identiteit andere = opslag->find_bericht(v.bericht.sleutel, std::string(64, 'b'));
    EXPECT_FALSE(andere.zelfde_inhoud.has_value());
    EXPECT_TRUE(andere.andere_inhoud);

    // Every part of the key counts.
    for (const Berichtsleutel& sleutel : {Berichtsleutel{gemeente("0150"), "JW323", "01234567", "A"},
                                          Berichtsleutel{gemeente(), "JW301", "01234567", "A"},
                                          Berichtsleutel{gemeente(), "JW323", "01234568", "A"},
                                          Berichtsleutel{gemeente(), "JW323", "01234567", "B"}}) {
        EXPECT_FALSE(opslag->find_bericht(sleutel, v.bericht.sha256).zelfde_inhoud.has_value());
        EXPECT_FALSE(opslag->find_bericht(sleutel, v.bericht.sha256).andere_inhoud);
    }
}

TEST_F(Journaal, Answers_a_refused_second_bericht_again_as_the_first_time) {
    Vastlegging eerste = make_vastlegging("JW323", "A"), tweede = make_vastlegging("JW323", "A");
    tweede.bericht.sha256 = std::string(64, 'b');
    tweede.bericht.besluit = "afgekeurd";
    record(*opslag, eerste);
    record(*opslag, tweede);
    EXPECT_EQ(opslag->find_bericht(eerste.bericht.sleutel, eerste.bericht.sha256).zelfde_inhoud->besluit,
              "deels");
    EXPECT_EQ(opslag->find_bericht(eerste.bericht.sleutel, tweede.bericht.sha256).zelfde_inhoud->besluit,
              "afgekeurd");
}

TEST_F(Journaal, Has_no_other_content_for_an_unreadable_header) {
    Vastlegging v = make_vastlegging("", "", "");
    v.bericht.sleutel.gemeente = gemeente("0000");
    v.bericht.antwoord_zstd.clear();
    v.bericht.antwoord_bytes = 0;
    record(*opslag, v);
    EXPECT_FALSE(opslag->find_bericht(v.bericht.sleutel, std::string(64, 'b')).andere_inhoud);
    const Identiteit zelfde = opslag->find_bericht(v.bericht.sleutel, v.bericht.sha256);
    ASSERT_TRUE(zelfde.zelfde_inhoud.has_value());
    EXPECT_EQ(zelfde.zelfde_inhoud->antwoord, "");
}

TEST_F(Journaal, Numbers_per_gemeente_without_gaps_over_berichten_and_own_facts) {
    EXPECT_EQ(record(*opslag, make_vastlegging("JW323", "A")), 1);
    opslag->record_gegeven(gemeente(), {5}, "geschil", "ja", "rsj", kDag);
    EXPECT_EQ(record(*opslag, make_vastlegging("JW323", "B")), 3);

    Vastlegging elders = make_vastlegging("JW323", "A");
    elders.bericht.sleutel.gemeente = gemeente("0150");
    EXPECT_EQ(record(*opslag, elders), 1);

    opslag->begin();
    EXPECT_EQ(opslag->next_volgnummer(gemeente()), 4);
    opslag->rollback();
    EXPECT_EQ(record(*opslag, make_vastlegging("JW323", "C")), 4);
}

TEST_F(Journaal, Keeps_nothing_of_what_was_rolled_back) {
    Vastlegging v = make_declaratie("A", {make_prestatie(7, 1, "R1")});
    v.toewijzingen = {make_versie(7)};
    v.afwijzingen.push_back({2, "R2", "9307", "[]"});
    v.signalen.push_back({1, "R1", "IJ-E035", "uitleg", "{}"});
    opslag->begin();
    v.volgnummer = opslag->next_volgnummer(gemeente());
    opslag->record(v);
    opslag->rollback();

    Buitenstaander db{tijdelijk.bestand()};
    for (const std::string& tabel : db.tabellen()) {
        if (tabel == "migratie") continue;
        EXPECT_EQ(db.read("SELECT count(*) FROM " + tabel), std::vector<std::string>{"0"}) << tabel;
    }
}

TEST_F(Journaal, Keeps_everything_that_was_committed_when_the_program_comes_back) {
    record(*opslag, make_vastlegging("JW323", "A"));
    opslag.reset();
    opslag = open_opslag(tijdelijk.adres());
    EXPECT_TRUE(opslag->load_bericht(gemeente(), 1).has_value());
    EXPECT_EQ(opslag->next_volgnummer(gemeente()), 2);
}

TEST_F(Journaal, Numbers_the_boekingen_per_gemeente_without_gaps) {
    record_toewijzingen(*opslag, "T", {make_versie(9), make_versie(3), make_versie(5)});
    record(*opslag, make_declaratie("A", {make_prestatie(9, 1, "R1"), make_prestatie(3, 2, "R2")}));
    record(*opslag, make_vastlegging("JW323", "B"));  // books nothing
    record(*opslag, make_declaratie("C", {make_prestatie(5, 1, "R3")}));
    Buitenstaander db{tijdelijk.bestand()};
    EXPECT_EQ(db.read("SELECT volgnummer || ':' || toewijzing FROM boeking ORDER BY volgnummer"),
              (std::vector<std::string>{"1:9", "2:3", "3:5", "4:9", "5:3", "6:5"}));
    EXPECT_EQ(db.read("SELECT boeking_eerste || '+' || boeking_aantal FROM bericht ORDER BY volgnummer"),
              (std::vector<std::string>{"1+3", "4+2", "6+0", "6+1"}));
}

TEST_F(Journaal, Gives_the_boekingen_of_one_toewijzing_in_order) {
    record_toewijzingen(*opslag, "T", {make_versie(3), make_versie(5)});
    PrestatieRij credit = make_prestatie(3, 2, "R2");
    credit.prestatie.credit = true;
    credit.prestatie.vorig_referentie = "R0";
    record(*opslag, make_declaratie("A", {make_prestatie(3, 1, "R1"), credit, make_prestatie(5, 3, "R3")}));

    const auto boekingen = opslag->load_boekingen(gemeente(), {3});
    ASSERT_EQ(boekingen.size(), 3U);
    EXPECT_EQ(boekingen[0].soort, grootboek::Boekingsoort::toekenning);
    EXPECT_EQ(boekingen[0].van, grootboek::Rekening::begroting);
    EXPECT_EQ(boekingen[0].naar, grootboek::Rekening::toegekend);
    EXPECT_EQ(boekingen[0].bedrag, Bedrag::from_cents(1'234'56));
    EXPECT_EQ(boekingen[0].bericht, 1);
    EXPECT_EQ(boekingen[1].soort, grootboek::Boekingsoort::prestatie);
    EXPECT_EQ(boekingen[1].regel, 1);
    EXPECT_EQ(boekingen[2].soort, grootboek::Boekingsoort::creditering);
    EXPECT_EQ(boekingen[2].van, grootboek::Rekening::gedeclareerd);
    EXPECT_EQ(boekingen[2].bericht, 2);
    for (const auto& b : boekingen) {
        EXPECT_EQ(b.gemeente, gemeente());
        EXPECT_EQ(b.toewijzing.waarde, 3);
        EXPECT_EQ(b.datum, kDag);
    }
    EXPECT_TRUE(opslag->load_boekingen(gemeente("0150"), {3}).empty());
    EXPECT_TRUE(opslag->load_boekingen(gemeente(), {4}).empty());
}

TEST_F(Journaal, Finds_a_prestatie_over_all_gemeenten) {
    record_toewijzingen(*opslag, "T", {make_versie(3)});
    Vastlegging v = make_declaratie("A", {make_prestatie(3, 1, "R1")});
    v.afwijzingen = {{2, "R1", "8021", "[]"}, {3, "", "9301", "[]"}};  // the second of two equal ones
    record(*opslag, v);

    Vastlegging elders = make_vastlegging("JW323", "B");
    elders.bericht.sleutel.gemeente = gemeente("0150");
    elders.afwijzingen = {{4, "R1", "9307", "[]"}};
    record(*opslag, elders);
    Vastlegging ander = make_vastlegging("JW323", "C", "07654321");
    ander.afwijzingen = {{1, "R1", "9307", "[]"}};
    record(*opslag, ander);
    Vastlegging jw301 = make_vastlegging("JW301", "D", "01234567");
    jw301.afwijzingen = {{1, "R1", "9307", "[]"}};  // in a 301 this is no ReferentieNummer
    record(*opslag, jw301);

    const auto plekken = opslag->find_prestatie(agb(), "R1");
    ASSERT_EQ(plekken.size(), 3U);
    EXPECT_EQ(plekken[0].gemeente, gemeente("0150"));
    EXPECT_EQ(plekken[0].regel, 4);
    EXPECT_FALSE(plekken[0].goedgekeurd);
    EXPECT_EQ(plekken[0].toewijzing.waarde, 0);
    EXPECT_EQ(plekken[1].gemeente, gemeente());
    EXPECT_EQ(plekken[1].bericht, 2);
    EXPECT_EQ(plekken[1].regel, 1);
    EXPECT_EQ(plekken[1].toewijzing.waarde, 3);
    EXPECT_TRUE(plekken[1].goedgekeurd);
    EXPECT_EQ(plekken[2].regel, 2);
    EXPECT_FALSE(plekken[2].goedgekeurd);
    EXPECT_TRUE(opslag->find_prestatie(agb(), "").empty());
}

}  // namespace
}  // namespace jeugdregio::storage
