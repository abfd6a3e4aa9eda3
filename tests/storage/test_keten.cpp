// The allocation chain in the store: what holds of starts and stops, requests with their answers, retours.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

class Keten : public ::testing::Test {
  protected:
    dossier::KetenDossier load(const char* aanbieder = "01234567", std::int64_t voor = 0) {
        return opslag->load_keten({gemeente(), agb(aanbieder), bsn(), {"A1", "A9"}}, voor);
    }
    std::int64_t record_delen(const std::string& identificatie, std::vector<dossier::Startmelding> starts,
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

    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());
};

TEST_F(Keten, Gives_back_every_field_of_a_start_and_a_stop) {
    dossier::Startmelding kaal;
    kaal.sleutel.begin = kDag;
    kaal.dagtekening = kaal.ontvangen_op = kDag;
    record_delen("S", {make_start(), kaal}, {make_stop()});
    const auto d = load();
    EXPECT_EQ(d.leveringen.starts, (std::vector{make_start(), kaal}));
    EXPECT_EQ(d.leveringen.stops, std::vector{make_stop()});
    EXPECT_FALSE(d.bekend) << "a start does not make a jeugdige known, a 301 does";
    EXPECT_TRUE(load("76543210").leveringen.starts.empty()) << "another aanbieder sees nothing of it";
}

TEST_F(Keten, A_removal_undoes_what_came_before_and_nothing_else) {
    record_delen("S1", {make_start(7), make_start(8)}, {make_stop(7)});
    auto weg = make_start(7);
    weg.verwijdering = true;
    auto stop_weg = make_stop(7);
    stop_weg.verwijdering = true;
    const std::int64_t bericht = record_delen("S2", {weg}, {stop_weg});
    EXPECT_EQ(load().leveringen.starts, std::vector{make_start(8)});
    EXPECT_TRUE(load().leveringen.stops.empty());
    EXPECT_EQ(load("01234567", bericht).leveringen.starts.size(), 2U) << "as it was before that message";
    record_delen("S3", {make_start(7)}, {});
    EXPECT_EQ(load().leveringen.starts, (std::vector{make_start(8), make_start(7)}));
}

TEST_F(Keten, A_request_is_found_with_its_products_answers_and_grant) {
    record_keten(*opslag);
    const auto d = load();
    ASSERT_EQ(d.verzoeken.size(), 1U);
    const dossier::Verzoek& v = d.verzoeken[0];
    const dossier::Verzoek verwacht = make_verzoek("A1");
    EXPECT_EQ(v.referentie, "A1");
    EXPECT_EQ(v.soort, verwacht.soort);
    EXPECT_EQ(v.geboortedatum, verwacht.geboortedatum);
    EXPECT_EQ(v.verwijzer, "02");
    EXPECT_EQ(v.reden, RedenVerzoek::zorgplan);
    EXPECT_EQ(v.gezinsplan, false);
    EXPECT_EQ(v.producten, verwacht.producten);
    EXPECT_EQ(v.dagtekening, verwacht.dagtekening);
    EXPECT_EQ(v.ontvangen_op, kDag);
    ASSERT_EQ(v.antwoorden.size(), 1U);
    EXPECT_EQ(v.antwoorden[0].woonplaats, gemeente("0150"));
    EXPECT_EQ(v.antwoorden[0].reden, RedenAfwijzingVerzoek::woonplaatsbeginsel);
    EXPECT_EQ(v.status(), dossier::Verzoekstatus::afgewezen);
    EXPECT_EQ(d.gebruikte_referenties, std::set<std::string>{"A1"});
    EXPECT_TRUE(d.aanbieder_stuurt_verzoeken);
    EXPECT_FALSE(load("76543210").aanbieder_stuurt_verzoeken);

    EXPECT_TRUE(opslag->find_verzoek(gemeente(), agb(), "A1").has_value());
    EXPECT_FALSE(opslag->find_verzoek(gemeente(), agb(), "A2").has_value());
    EXPECT_FALSE(opslag->find_verzoek(gemeente("0150"), agb(), "A1").has_value());
}

TEST_F(Keten, A_request_is_open_until_it_is_refused_or_granted) {
    const auto open = [&] {
        std::vector<std::string> uit;
        for (const auto& v : opslag->load_onderhanden(gemeente())) uit.push_back(v.referentie);
        return uit;
    };
    record_keten(*opslag);
    EXPECT_TRUE(open().empty()) << "refused";
    Vastlegging v = make_vastlegging("JW315", "V");
    v.keten.emplace().aanbieder = agb();
    v.keten->verzoeken = {make_verzoek("B1"), make_verzoek("B2")};
    record(*opslag, std::move(v));
    EXPECT_EQ(open(), (std::vector<std::string>{"B1", "B2"}));

    Vastlegging onderzoek = make_vastlegging("JW319", "O", "0193");
    onderzoek.keten.emplace().aanbieder = agb();
    onderzoek.keten->antwoord = {"B1", {VerzoekAntwoord::in_onderzoek, {}, {}, kDag}};
    record(*opslag, std::move(onderzoek));
    EXPECT_EQ(open(), (std::vector<std::string>{"B1", "B2"})) << "in onderzoek is not decided yet";

    auto versie = make_versie(31);
    versie.bsn = bsn();
    versie.aanbieder = agb();
    versie.referentie_aanbieder = "B1";
    record_toewijzingen(*opslag, "T", {versie});
    EXPECT_EQ(open(), std::vector<std::string>{"B2"}) << "granted";
    EXPECT_EQ(opslag->find_verzoek(gemeente(), agb(), "B1")->toegewezen_op, versie.verzonden_op);
    EXPECT_TRUE(load().bekend);
    ASSERT_EQ(load().toewijzingen.size(), 1U);
    EXPECT_EQ(load().toewijzingen[0].versies, std::vector{versie});
    EXPECT_TRUE(opslag->load_onderhanden(gemeente("0150")).empty());
}

TEST_F(Keten, A_message_is_found_by_its_identity_with_its_retour) {
    record_keten(*opslag);
    const auto heen = opslag->find_heenbericht({gemeente(), "JW317", "01234567", "K1"});
    ASSERT_TRUE(heen.has_value());
    EXPECT_EQ(heen->volgnummer, 1);
    EXPECT_EQ(heen->ontvanger, "0193");
    EXPECT_EQ(heen->dagtekening, Datum::from_ymd(2026, 3, 30));
    EXPECT_TRUE(heen->heeft_retour);
    EXPECT_FALSE(opslag->find_heenbericht({gemeente(), "JW319", "0193", "K2"})->heeft_retour);
    EXPECT_FALSE(opslag->find_heenbericht({gemeente(), "JW317", "01234567", "K2"}).has_value());
}

}  // namespace
}  // namespace jeugdregio::storage
