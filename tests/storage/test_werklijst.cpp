// What the store tells of work: rows of one gemeente, nothing of another, without deciding.
#include <algorithm>
#include <tuple>

#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

class Werkvoorraad : public ::testing::Test {
  protected:
    dossier::Werkvoorraad load(const char* code = "0193") {
        return opslag->load_werkvoorraad(gemeente(code));
    }
    std::vector<std::string> zonder_retour() {
        std::vector<std::string> uit;
        for (const auto& b : load().zonder_retour) uit.push_back(b.identificatie);
        return uit;
    }
    std::int64_t record_levering(const std::string& identificatie, std::vector<dossier::Startmelding> starts,
                                 std::vector<dossier::Stopmelding> stops) {
        Vastlegging v = make_vastlegging("JW305", identificatie);
        v.keten = KetenMutaties{.aanbieder = agb(),
                                .bsn = bsn(),
                                .starts = std::move(starts),
                                .stops = std::move(stops),
                                .verzoeken = {},
                                .antwoord = {}};
        return record(*opslag, std::move(v));
    }
    void record_verzoek(const std::string& identificatie, std::vector<dossier::Verzoek> verzoeken) {
        Vastlegging v = make_vastlegging("JW315", identificatie);
        v.keten.emplace().aanbieder = agb();
        v.keten->verzoeken = std::move(verzoeken);
        record(*opslag, std::move(v));
    }
    void record_antwoord(const std::string& referentie, VerzoekAntwoord antwoord, Datum op) {
        Vastlegging v = make_vastlegging("JW319", "N-" + referentie + format_iso(op), "0193");
        v.bericht.ontvanger = "01234567";
        v.keten.emplace().aanbieder = agb();
        v.keten->antwoord = {referentie, {antwoord, {}, {}, op}};
        record(*opslag, std::move(v));
    }
    /// A 301 to agb().
    void record_301(const std::string& identificatie, std::vector<dossier::ToewijzingVersie> versies,
                    const char* besluit = "toegekend") {
        Vastlegging v = make_vastlegging("JW301", identificatie, "0193");
        v.bericht.ontvanger = "01234567";
        v.bericht.besluit = besluit;
        v.toewijzingen = std::move(versies);
        record(*opslag, std::move(v));
    }

    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());
};

TEST_F(Werkvoorraad, gives_the_version_that_holds_with_what_was_reported_and_claimed_on_it) {
    auto eerste = make_versie(7), tweede = make_versie(7);
    tweede.toewijzingstijd = "10:00:00";
    tweede.einde = Datum::from_ymd(2026, 6, 30);
    tweede.verzonden_op = Datum::from_ymd(2026, 2, 1);
    record_301("T1", {eerste, make_versie(8)});
    record_301("T2", {tweede});
    auto weg = make_start(7);
    weg.verwijdering = true;
    auto zonder_nummer = make_start();
    zonder_nummer.sleutel.toewijzing.reset();
    record_levering("S1", {make_start(7), make_start(8), zonder_nummer}, {make_stop(8)});
    record_levering("S2", {weg}, {});
    auto credit = make_prestatie(8, 2, "P2");
    credit.prestatie.credit = true;
    credit.prestatie.vorig_referentie = "P1";
    Vastlegging v = make_declaratie("C1", {make_prestatie(8, 1, "P1"), credit, make_prestatie(8, 3, "P3")});
    record(*opslag, std::move(v));

    const auto t = load().toewijzingen;
    ASSERT_EQ(t.size(), 2U);
    EXPECT_EQ(t[0].versie, tweede);
    EXPECT_EQ(t[0].eerst_verzonden, eerste.verzonden_op);
    EXPECT_TRUE(t[0].leveringen.starts.empty()) << "undone";
    EXPECT_EQ(t[0].prestaties, 0);
    EXPECT_EQ(t[1].leveringen.starts, std::vector{make_start(8)});
    EXPECT_EQ(t[1].leveringen.stops, std::vector{make_stop(8)});
    EXPECT_EQ(t[1].prestaties, 1) << "two debits, one credit";
    EXPECT_TRUE(load("0150").toewijzingen.empty());
}

TEST_F(Werkvoorraad, what_was_approved_is_added_up_by_period_and_unit) {
    record_301("T1", {make_versie(7), make_versie(8)});
    auto credit = make_prestatie(7, 2, "P2"), maart = make_prestatie(7, 3, "P3"),
         uren = make_prestatie(7, 4, "P4");
    credit.prestatie.credit = true;
    credit.prestatie.vorig_referentie = "P0";
    credit.prestatie.volume = 40;
    credit.prestatie.bedrag = Bedrag::from_cents(60'80);
    maart.prestatie.periode = {Datum::from_ymd(2026, 3, 1), Datum::from_ymd(2026, 3, 31)};
    uren.prestatie.eenheid = Eenheid::uur;
    uren.prestatie.volume = 2;
    record(*opslag, make_declaratie("C1", {make_prestatie(7, 1, "P1"), credit, maart, uren}));
    record(*opslag, make_declaratie("C2", {make_prestatie(7, 1, "P5")}));

    const auto t = load().toewijzingen;
    ASSERT_EQ(t.size(), 2U);
    EXPECT_EQ(t[0].prestaties, 3) << "four debits, one credit";
    auto afname = t[0].afname;
    std::sort(afname.begin(), afname.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.periode, a.eenheid) < std::tuple(b.periode, b.eenheid);
    });
    const Periode februari{Datum::from_ymd(2026, 2, 1), Datum::from_ymd(2026, 2, 28)};
    EXPECT_EQ(afname, (std::vector<dossier::Afname>{
                          {februari, Eenheid::minuut, Bedrag::from_cents(243'20), 160},
                          {februari, Eenheid::uur, Bedrag::from_cents(152'00), 2},
                          {maart.prestatie.periode, Eenheid::minuut, Bedrag::from_cents(152'00), 100}}));
    EXPECT_TRUE(t[1].afname.empty());
}

TEST_F(Werkvoorraad, reports_of_another_jeugdige_or_aanbieder_stay_out) {
    auto ander_kind = make_versie(7, "999900018");
    auto andere_aanbieder = make_versie(8);
    andere_aanbieder.aanbieder = agb("76543210");
    record_301("T1", {ander_kind, andere_aanbieder});
    record_levering("S1", {make_start(7), make_start(8), make_start(9)}, {});
    for (const auto& t : load().toewijzingen)
        EXPECT_TRUE(t.leveringen.starts.empty()) << t.versie.nummer.waarde;
}

TEST_F(Werkvoorraad, messages_wait_for_a_retour_unless_we_rejected_them_ourselves) {
    record_301("T1", {make_versie(7)});
    record_301("T2", {}, "afgekeurd");
    record_verzoek("V", {make_verzoek("A1")});
    record_antwoord("A1", VerzoekAntwoord::in_onderzoek, kDag);
    EXPECT_EQ(zonder_retour(), (std::vector<std::string>{"T1", "N-A12026-03-31"}));
    const auto open = load().zonder_retour;
    EXPECT_EQ(open[0], (dossier::BerichtZonderRetour{"JW301", "T1", agb(), bsn(), kDag}));
    EXPECT_EQ(open[1].bsn, bsn()) << "through its request";
    EXPECT_TRUE(load("0150").zonder_retour.empty());

    Vastlegging retour = make_vastlegging("JW302", "R1");
    retour.retour = RetourRij{1, false, ""};
    record(*opslag, std::move(retour));
    EXPECT_EQ(zonder_retour(), std::vector<std::string>{"N-A12026-03-31"});
    record_301("T3", {});  // repeats what was known: of whom is not on record
    EXPECT_FALSE(load().zonder_retour.back().bsn.has_value());
    ASSERT_EQ(load().verzoeken.size(), 1U) << "in onderzoek is open";
    EXPECT_EQ(load().verzoeken[0].antwoorden.size(), 1U);
}

TEST_F(Werkvoorraad, what_became_of_requests_is_told_by_day_of_receipt) {
    auto later = make_verzoek("A2");
    later.soort = dossier::Verzoeksoort::toewijzing;
    later.ontvangen_op = kDag.plus_dagen(5);
    record_verzoek("V", {later, make_verzoek("A1")});
    record_antwoord("A1", VerzoekAntwoord::in_onderzoek, kDag.plus_dagen(1));
    record_antwoord("A1", VerzoekAntwoord::afgewezen, kDag.plus_dagen(2));
    auto versie = make_versie(7);
    versie.referentie_aanbieder = "A2";
    record_301("T", {versie, make_versie(8)});

    const dossier::Verzoekverloop a1{dossier::Verzoeksoort::wijziging, kDag, kDag.plus_dagen(1),
                                     kDag.plus_dagen(2), std::nullopt};
    const dossier::Verzoekverloop a2{dossier::Verzoeksoort::toewijzing, later.ontvangen_op, std::nullopt,
                                     std::nullopt, versie.verzonden_op};
    const auto read = [&](Datum van, Datum tot, const char* code = "0193") {
        return opslag->load_verzoekverloop(gemeente(code), {van, tot});
    };
    EXPECT_EQ(read(kDag, kDag.plus_dagen(5)), (std::vector{a1, a2}));
    EXPECT_EQ(read(kDag, kDag.plus_dagen(4)), std::vector{a1});
    EXPECT_EQ(read(kDag.plus_dagen(1), kDag.plus_dagen(5)), std::vector{a2});
    EXPECT_TRUE(read(kDag, kDag.plus_dagen(5), "0150").empty());

    EXPECT_EQ(opslag->find_toegewezen(gemeente(), later), std::vector{versie});
    EXPECT_TRUE(opslag->find_toegewezen(gemeente(), make_verzoek("A1")).empty());
}

}  // namespace
}  // namespace jeugdregio::storage
