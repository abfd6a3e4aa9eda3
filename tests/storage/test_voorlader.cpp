// A dossier loaded ahead: what it holds, and until when it may be decided on.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

class Voorladen : public ::testing::Test {
  protected:
    void SetUp() override {
        record_toewijzingen(*opslag, "T", {make_versie(7)});
        record(*opslag, make_declaratie("A", {make_prestatie(7, 1, "R1")}));
        lader = open_voorlader(tijdelijk.adres());
        vooruit = lader->load_declaratie(vraag);
    }
    [[nodiscard]] bool still_holds() {
        opslag->begin();
        const bool uit = opslag->still_holds(vraag, vooruit.voor);
        opslag->rollback();
        return uit;
    }
    static DeclaratieVraag make_vraag() {
        DeclaratieVraag v;
        v.gemeente = gemeente();
        v.aanbieder = agb();
        v.declaratienummer = "D-A";
        v.toewijzingen = {{7}};
        v.referenties = {"R1", "R2"};
        v.bsns = {"999900006", "999900018"};
        return v;
    }

    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());
    std::unique_ptr<Voorlader> lader;
    const DeclaratieVraag vraag = make_vraag();
    Voorgeladen vooruit;
};

TEST_F(Voorladen, Gives_what_the_store_gives) {
    const auto zelf = opslag->load_declaratie(vraag);
    const auto& d = vooruit.dossier;
    EXPECT_EQ(vooruit.voor, 3);
    ASSERT_EQ(d.toewijzingen.size(), 1U);
    EXPECT_EQ(d.toewijzingen.at({7}).toewijzing.versies, zelf.toewijzingen.at({7}).toewijzing.versies);
    ASSERT_EQ(d.toewijzingen.at({7}).goedgekeurd.size(), 1U);
    EXPECT_EQ(d.toewijzingen.at({7}).goedgekeurd[0].referentie, "R1");
    EXPECT_EQ(d.gebruikte_referenties, zelf.gebruikte_referenties);
    EXPECT_EQ(d.bekende_bsns, zelf.bekende_bsns);
    EXPECT_TRUE(d.declaratienummer_gebruikt);
    EXPECT_EQ(d.laatste_declaratieperiode, zelf.laatste_declaratieperiode);
    EXPECT_TRUE(still_holds());
}

TEST_F(Voorladen, Does_not_see_what_was_not_committed) {
    opslag->begin();
    Vastlegging v = make_declaratie("B", {make_prestatie(7, 1, "R2")});
    v.volgnummer = opslag->next_volgnummer(gemeente());
    opslag->record(v);
    const auto nu = lader->load_declaratie(vraag);
    EXPECT_EQ(nu.voor, 3);
    EXPECT_FALSE(nu.dossier.gebruikte_referenties.contains("R2"));
    opslag->commit();
    EXPECT_EQ(lader->load_declaratie(vraag).voor, 4);
}

TEST_F(Voorladen, Holds_while_only_others_claim) {
    for (const char* id : {"B", "C", "D"}) record(*opslag, make_declaratie(id, {}, "76543210"));
    EXPECT_TRUE(still_holds());
    record(*opslag, make_declaratie("E", {}));
    EXPECT_FALSE(still_holds());
}

TEST_F(Voorladen, Does_not_hold_after_another_kind_of_message) {
    auto elders = make_versie(9);
    elders.aanbieder = agb("76543210");
    record_toewijzingen(*opslag, "T2", {elders});
    EXPECT_FALSE(still_holds());
}

TEST_F(Voorladen, Does_not_hold_after_what_people_put_on_record) {
    opslag->record_gegeven(gemeente(), {7}, "geschil", "ja", "rsj", kDag);
    EXPECT_FALSE(still_holds());
}

TEST_F(Voorladen, Does_not_hold_for_ever) {
    for (int i = 0; i < 201; ++i) record(*opslag, make_declaratie("V" + std::to_string(i), {}, "76543210"));
    EXPECT_FALSE(still_holds());
}

}  // namespace
}  // namespace jeugdregio::storage
