// Jeugdigen by number, requests, aanbieders: reading what stands beside toewijzingen and claims.
#include "hulp.hpp"
#include "storage/inzage.hpp"
#include "storage/openen.hpp"
#include "storage/sqlite/migraties.hpp"

namespace jeugdregio::storage {
namespace {

class InzageJeugdigen : public ::testing::Test {
  protected:
    void SetUp() override { opslag = open_opslag(tijdelijk.adres()); }
    Inzage& inzage() {
        if (!inzage_) inzage_ = open_inzage(tijdelijk.adres());
        return *inzage_;
    }
    std::string nummers(const Jeugdigefilter& filter, int limiet = 50) {
        std::string uit;
        Blad blad{limiet, ""};
        for (;;) {
            const auto pagina = inzage().list_jeugdigen(filter, blad);
            for (const auto& r : pagina->rijen)
                uit += (uit.empty() ? "" : " ") + r.gemeente.str() + "/" + std::to_string(r.nummer);
            if (!pagina->volgende) return uit;
            blad.na = *pagina->volgende;
            uit += " |";
        }
    }
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag;
    std::unique_ptr<Inzage> inzage_;
};

constexpr Datum kBinnen = Datum::from_ymd(2026, 6, 1);

/// A start of another jeugdige, who has no toewijzing.
Vastlegging make_start_van(const char* cijfers) {
    Vastlegging v = make_vastlegging("JW305", std::string("S") + cijfers);
    v.keten = KetenMutaties{.aanbieder = agb(), .bsn = bsn(cijfers), .starts = {make_start()}};
    return v;
}

TEST_F(InzageJeugdigen, Are_numbered_per_gemeente_in_order_of_arrival_whatever_message_names_them) {
    record_toewijzingen(*opslag, "T", {make_versie(7, "999900018")});
    record(*opslag, make_start_van("999900031"));
    Vastlegging v = make_vastlegging("JW315", "V");
    v.keten = KetenMutaties{.aanbieder = agb(), .verzoeken = {make_verzoek("A1")}};  // of 999900006
    record(*opslag, std::move(v));
    record_toewijzingen(*opslag, "T2", {make_versie(8, "999900018"), make_versie(9)});
    Vastlegging elders = make_start_van("999900006");
    elders.bericht.sleutel.gemeente = gemeente("0150");
    record(*opslag, std::move(elders));
    EXPECT_EQ(inzage().find_jeugdige(gemeente(), bsn("999900018")), 1);
    EXPECT_EQ(inzage().find_jeugdige(gemeente(), bsn("999900031")), 2);
    EXPECT_EQ(inzage().find_jeugdige(gemeente(), bsn()), 3);
    EXPECT_EQ(inzage().find_jeugdige(gemeente("0150"), bsn()), 1);
    EXPECT_EQ(inzage().find_jeugdige(gemeente("0150"), bsn("999900018")), std::nullopt);
    EXPECT_EQ(nummers({.op = kBinnen}), "0150/1 0193/3 0193/2 0193/1");
    EXPECT_EQ(nummers({.op = kBinnen}, 3), "0150/1 0193/3 0193/2 | 0193/1");
}

TEST_F(InzageJeugdigen, The_migration_numbers_those_on_record_as_they_would_have_been) {
    if (steun::proefserver()) GTEST_SKIP() << "about a step that PostgreSQL never had";
    record(*opslag, make_start_van("999900031"));
    record_toewijzingen(*opslag, "T", {make_versie(9, "999900018"), make_versie(8)});
    record_keten(*opslag);
    const auto lees = [&] {
        return Buitenstaander{tijdelijk.bestand()}.read(
            "SELECT gemeente || nummer || bsn FROM jeugdige ORDER BY gemeente, nummer");
    };
    const auto gegroeid = lees();
    ASSERT_EQ(gegroeid.size(), 3U);
    opslag.reset();
    {
        // The file as it was before the step: without its table, triggers and indexes, nor what came after
        // it.
        Buitenstaander db{tijdelijk.bestand()};
        for (const std::string& naam : db.read(
                 "SELECT type || ' ' || name FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('index', "
                 "'trigger') "
                 "AND (name IN ('retour_bericht', 'verzoek_ontvangen', 'verzoek_aanbieder', 'bericht_dag', "
                 "'bericht_soort', 'bericht_besluit', 'bericht_aanbieder', 'bericht_declaratie', "
                 "'toewijzing_versie_aanbieder', 'toewijzing_versie_referentie', "
                 "'afgewezen_prestatie_bericht') "
                 "OR name LIKE '%\\_jeugdige' ESCAPE '\\' AND type = 'trigger' OR name = "
                 "'verzoek_jeugdige_nummer')"))
            ASSERT_EQ(db.run("DROP " + naam), SQLITE_OK) << naam << db.error();
        ASSERT_EQ(db.run("DROP TABLE vernietiging_feit; DROP TABLE vernietiging; DROP TABLE zegel; DROP "
                         "TABLE concept_slot; DROP TABLE concept_veld; DROP TABLE "
                         "concept; DROP TABLE jeugdige; "
                         "DROP TRIGGER migratie_geen_delete; DELETE FROM migratie WHERE versie >= 18"),
                  SQLITE_OK)
            << db.error();
    }
    opslag = open_opslag(tijdelijk.adres());
    EXPECT_EQ(lees(), gegroeid);
}

TEST_F(InzageJeugdigen, A_number_stays_and_none_is_skipped) {
    record_toewijzingen(*opslag, "T", {make_versie(7)});
    Buitenstaander db{tijdelijk.bestand()};
    EXPECT_EQ(db.run("INSERT INTO jeugdige VALUES ('0193', 3, '999900018')") & 0xff, SQLITE_CONSTRAINT);
    EXPECT_EQ(db.run("INSERT INTO jeugdige VALUES ('0193', 2, '999900006')") & 0xff, SQLITE_CONSTRAINT);
    EXPECT_EQ(db.run("INSERT INTO jeugdige VALUES ('0193', 2, '999900018')"), SQLITE_OK);
}

TEST_F(InzageJeugdigen, Active_ones_have_a_toewijzing_in_force_of_that_aanbieder_and_product) {
    auto voorbij = make_versie(7, "999900018");
    voorbij.einde = Datum::from_ymd(2026, 5, 31);
    auto weg = make_versie(8, "999900031");
    weg.reden_wijziging = "13";
    auto verblijf = make_versie(9);
    verblijf.code = parse_productcode("44A01");
    auto ander = make_versie(10);
    ander.aanbieder = agb("41410001");
    record_toewijzingen(*opslag, "T", {voorbij, weg, verblijf, ander});
    EXPECT_EQ(nummers({.op = kBinnen}), "0193/3 0193/2 0193/1");
    EXPECT_EQ(nummers({.op = kBinnen, .actief = true}), "0193/3");
    EXPECT_EQ(nummers({.op = Datum::from_ymd(2026, 5, 31), .actief = true}), "0193/3 0193/1");
    EXPECT_EQ(nummers({.op = kBinnen, .aanbieder = agb("41410001")}), "0193/3");
    EXPECT_EQ(nummers({.op = kBinnen, .aanbieder = agb("41410002")}), "");
    EXPECT_EQ(nummers({.op = kBinnen, .producten = {*parse_productcode("44A01")}}), "0193/3");
    EXPECT_EQ(nummers({.op = kBinnen, .producten = {*parse_productcode("44A0"), *parse_productcode("4A01")}}),
              "");
    EXPECT_EQ(nummers({.op = kBinnen, .gemeente = gemeente("0150")}), "");
    const auto regel = inzage().load_jeugdige(gemeente(), 3, kBinnen);
    ASSERT_TRUE(regel);
    EXPECT_EQ(regel->bsn, bsn());
    EXPECT_EQ(regel->geboortedatum, Datum::from_ymd(2012, 2, 29));
    EXPECT_EQ(regel->toewijzingen, 2);
    EXPECT_EQ(regel->aanbieders, 2);
    EXPECT_FALSE(inzage().load_jeugdige(gemeente(), 4, kBinnen));
}

/// A request with this reference, received on this day.
void record_verzoek(Opslag& opslag, const std::string& referentie, Datum op,
                    const char* afzender = "01234567") {
    Vastlegging v = make_vastlegging("JW317", "V" + referentie, afzender);
    auto verzoek = make_verzoek(referentie);
    verzoek.aanbieder = agb(afzender);
    verzoek.ontvangen_op = op;
    v.keten = KetenMutaties{.aanbieder = agb(afzender), .verzoeken = {verzoek}};
    record(opslag, std::move(v));
}

void record_antwoord(Opslag& opslag, const std::string& referentie, VerzoekAntwoord antwoord) {
    Vastlegging v = make_vastlegging("JW319", "A" + referentie, "0193");
    v.keten.emplace().aanbieder = agb();
    v.keten->antwoord = {referentie, {.antwoord = antwoord, .dagtekening = Datum::from_ymd(2026, 3, 12)}};
    record(opslag, std::move(v));
}

TEST_F(InzageJeugdigen, Requests_come_with_their_status) {
    using dossier::Verzoekstatus;
    record_verzoek(*opslag, "ONTVANGEN", Datum::from_ymd(2026, 3, 1));
    record_verzoek(*opslag, "BEZIG", Datum::from_ymd(2026, 3, 4));
    record_verzoek(*opslag, "NEE", Datum::from_ymd(2026, 3, 3));
    record_verzoek(*opslag, "JA", Datum::from_ymd(2026, 3, 2));
    record_verzoek(*opslag, "ANDER", Datum::from_ymd(2026, 3, 5), "41410001");
    record_antwoord(*opslag, "BEZIG", VerzoekAntwoord::in_onderzoek);
    record_antwoord(*opslag, "NEE", VerzoekAntwoord::in_onderzoek);
    record_antwoord(*opslag, "NEE", VerzoekAntwoord::afgewezen);
    auto versie = make_versie(7);
    versie.referentie_aanbieder = "JA";
    auto van_ander = make_versie(8);  // the reference, of another aanbieder
    van_ander.referentie_aanbieder = "ANDER";
    record_toewijzingen(*opslag, "T", {versie, van_ander});
    const auto loop = [&](const Verzoekfilter& filter, int limiet = 50) {
        std::string uit;
        Blad blad{limiet, ""};
        for (;;) {
            const auto pagina = inzage().list_verzoeken(filter, blad);
            for (const auto& r : pagina->rijen) uit += (uit.empty() ? "" : " ") + r.referentie;
            if (!pagina->volgende) return uit;
            blad.na = *pagina->volgende;
            uit += " |";
        }
    };
    EXPECT_EQ(loop({}), "ANDER BEZIG NEE JA ONTVANGEN");
    EXPECT_EQ(loop({}, 2), "ANDER BEZIG | NEE JA | ONTVANGEN");
    EXPECT_EQ(loop({.aanbieder = agb("41410001")}), "ANDER");
    EXPECT_EQ(loop({.open = true}), "ANDER BEZIG ONTVANGEN");
    EXPECT_EQ(loop({.open = false}), "NEE JA");
    EXPECT_EQ(loop({.status = Verzoekstatus::in_onderzoek}), "BEZIG");
    EXPECT_EQ(loop({.status = Verzoekstatus::toegewezen, .open = true}), "");
    EXPECT_EQ(loop({.gemeente = gemeente("0150")}), "");
    const auto alle = inzage().list_verzoeken({}, {})->rijen;
    EXPECT_EQ(alle[2].status, Verzoekstatus::afgewezen);
    EXPECT_EQ(alle[2].beslist_op, Datum::from_ymd(2026, 3, 12));
    EXPECT_EQ(alle[3].beslist_op, versie.verzonden_op);
    EXPECT_EQ(alle[3].producten, 2);
    EXPECT_EQ(alle[3].jeugdige, 1);
}

TEST_F(InzageJeugdigen, Aanbieders_come_with_what_holds_on_a_day_and_the_claims_of_a_year) {
    contract::AanbiederContract a, b;
    a.agb = agb();
    a.naam = "De Linde";
    a.geldig = {Datum::from_ymd(2025, 1, 1), Datum::from_ymd(2025, 12, 31)};
    b = a;
    b.naam = "De Linde (nieuw)";
    b.geldig = {Datum::from_ymd(2026, 1, 1), {}};
    static_cast<void>(opslag->record_aanbieders(std::vector{a, b}, kDag));
    record(*opslag, make_declaratie("D", {}));
    const auto rijen = inzage().list_aanbieders(kDag, 2026);
    ASSERT_EQ(rijen.size(), 1U);
    EXPECT_EQ(rijen[0].contract.naam, "De Linde (nieuw)");
    EXPECT_EQ(rijen[0].declaraties.aantal, 1);
    EXPECT_EQ(rijen[0].declaraties.toegekend, Bedrag::from_cents(15'200));
    EXPECT_EQ(inzage().list_aanbieders(kDag, 2025).at(0).declaraties.aantal, 0);
}

}  // namespace
}  // namespace jeugdregio::storage
