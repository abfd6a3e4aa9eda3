// What an aanbieder may ask about an own function, and what the register then says (8.5.1, AMB-051).
#include <gtest/gtest.h>

#include "declaratie/registratie/functieverzoek.hpp"
#include "declaratie/registratiewereld.hpp"

namespace jeugdregio::registratie {
namespace {

using contract::Functieverzoek;

Functieverzoek make(std::string functie, std::string tabelfunctie, std::string tariefgroep = "") {
    Functieverzoek v;
    v.agb = *parse_agb("41410001");
    v.nummer = 1;
    v.functie = std::move(functie);
    v.tabelfunctie = std::move(tabelfunctie);
    v.tariefgroep = std::move(tariefgroep);
    v.vanaf = dag("2023-03-01");
    v.reden = "zelfde opleiding";
    v.door = "aanbieder";
    v.op = dag("2023-02-01");
    return v;
}

Functieverzoek grant(Functieverzoek v) {
    v.oordeel = contract::Functieoordeel{true, "", "RSJ", dag("2023-02-14")};
    return v;
}

std::string ask(const Functieverzoek& v, const std::vector<Functieverzoek>& eerdere = {}) {
    const Registratiewereld w;
    const auto weigering = refuse_functieverzoek(w.contract, w.contracten, eerdere, v);
    return weigering ? weigering->wat : "";
}

TEST(Functieverzoek, an_own_function_that_follows_one_of_the_table_can_be_decided_on) {
    EXPECT_EQ(ask(make("Beeldend coach", "Gezinscoach")), "");
    EXPECT_EQ(ask(make("Beeldend coach", "gezinscoach")), "") << "capitals do not matter";
}

TEST(Functieverzoek, a_function_that_is_not_in_the_table_cannot_be_followed) {
    EXPECT_EQ(ask(make("Beeldend coach", "Gezinskoets")),
              "Gezinskoets staat niet in de Beroepentabel van perceel 1.");
    const Registratiewereld w;
    const auto weigering =
        refuse_functieverzoek(w.contract, w.contracten, {}, make("Beeldend coach", "Gezinskoets"));
    EXPECT_NE(weigering->herstel.find("Gezinscoach (TG"), std::string::npos) << weigering->herstel;
}

TEST(Functieverzoek, what_needs_no_decision_is_not_asked) {
    EXPECT_EQ(ask(make("Gezinscoach", "Gezinscoach")),
              "Voor Gezinscoach is geen besluit nodig: deze functie valt in TG2.");
    EXPECT_EQ(ask(make("Gezinscoach", "Psychotherapeut")),
              "Gezinscoach staat zelf in de Beroepentabel, in TG2.");
    EXPECT_EQ(ask(make("Verpleegkundige", "Verpleegkundige", "TG2")),
              "Voor Verpleegkundige is geen besluit nodig: deze functie valt in TG2.");
}

// AMB-051: a name in two tariefgroepen counts in the lowest, unless the higher is granted.
TEST(Functieverzoek, the_higher_of_two_tariefgroepen_can_be_asked_and_no_other) {
    EXPECT_EQ(ask(make("Verpleegkundige", "Verpleegkundige", "TG3")), "");
    EXPECT_EQ(ask(make("Verpleegkundige", "Verpleegkundige", "TG5")), "Verpleegkundige staat niet in TG5.");
    EXPECT_EQ(ask(make("Beeldend coach", "Gezinscoach", "TG4")), "Gezinscoach staat niet in TG4.");
}

TEST(Functieverzoek, one_function_has_one_request_at_a_time) {
    const auto eerste = grant(make("Beeldend coach", "Gezinscoach"));
    EXPECT_EQ(ask(make("beeldend  coach", "Ambulant hulpverlener"), {eerste}),
              "Verzoek 1 gaat in deze tijd al over de functie Beeldend coach.");
    auto afgewezen = eerste, ingetrokken = eerste, van_een_ander = eerste;
    afgewezen.oordeel->akkoord = false;
    ingetrokken.ingetrokken = contract::Functieeinde{dag("2023-03-01"), "fout", "RSJ", dag("2023-02-20")};
    van_een_ander.agb = *parse_agb("41410002");
    EXPECT_EQ(ask(make("Beeldend coach", "Gezinscoach"), {afgewezen, ingetrokken, van_een_ander}), "");
    ingetrokken.ingetrokken->per = dag("2023-03-02");
    EXPECT_NE(ask(make("Beeldend coach", "Gezinscoach"), {ingetrokken}), "") << "it covers a day";
}

TEST(Functieverzoek, an_aanbieder_without_a_perceel_on_that_day_has_no_function_to_ask_about) {
    auto v = make("Beeldend coach", "Gezinscoach");
    v.vanaf = dag("2022-12-31");
    EXPECT_NE(ask(v), "");
    v.vanaf = dag("2023-01-01");
    EXPECT_EQ(ask(v), "");
    v.tot = dag("2022-12-31");
    EXPECT_EQ(ask(v), "De laatste dag ligt voor de eerste.");
}

TEST(Functieregister, only_what_was_granted_counts_and_up_to_the_day_it_was_withdrawn) {
    auto wacht = make("Beeldend coach", "Gezinscoach");
    EXPECT_TRUE(list_besluiten(std::vector{wacht}, wacht.agb).empty());
    auto goed = grant(wacht);
    EXPECT_TRUE(list_besluiten(std::vector{goed}, *parse_agb("41410002")).empty()) << "of another aanbieder";
    auto besluiten = list_besluiten(std::vector{goed}, goed.agb);
    ASSERT_EQ(besluiten.size(), 1U);
    EXPECT_EQ(besluiten[0].geldig.begin, dag("2023-03-01"));
    EXPECT_TRUE(besluiten[0].geldig.contains(dag("2029-12-31")));
    goed.ingetrokken = contract::Functieeinde{dag("2023-07-01"), "fout", "RSJ", dag("2023-06-20")};
    besluiten = list_besluiten(std::vector{goed}, goed.agb);
    EXPECT_EQ(besluiten.at(0).geldig.einde, dag("2023-06-30"));
    goed.ingetrokken->per = goed.vanaf;
    EXPECT_TRUE(list_besluiten(std::vector{goed}, goed.agb).empty()) << "it never held";
    goed.oordeel->akkoord = false;
    EXPECT_TRUE(list_besluiten(std::vector{goed}, goed.agb).empty());
}

}  // namespace
}  // namespace jeugdregio::registratie
