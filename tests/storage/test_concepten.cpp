// Decisions that wait to be sent: one on a subject at a time, ended once.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

using dossier::Concept;
using dossier::Conceptstatus;

class Concepten : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());

    static Concept make(const char* over, bool op_verzoek = true) {
        Concept c;
        c.gemeente = gemeente();
        c.soort = op_verzoek ? "afwijzen" : "wijzigen";
        c.aanbieder = agb();
        c.over = over;
        c.op_verzoek = op_verzoek;
        c.velden = {{"budget", "8.000,00"}, {"reden", "6"}};
        c.door = "A. de Vries";
        c.op = kDag;
        return c;
    }
};

TEST_F(Concepten, come_back_as_they_were_and_are_numbered_per_gemeente) {
    EXPECT_EQ(opslag->record_concept(make("V1")), 1);
    EXPECT_EQ(opslag->record_concept(make("V2")), 2);
    Concept elders = make("V1");
    elders.gemeente = *parse_gemeente("1896");
    EXPECT_EQ(opslag->record_concept(elders), 1);
    Concept verwacht = make("V2");
    verwacht.nummer = 2;
    EXPECT_EQ(opslag->find_concept(gemeente(), 2), verwacht);
    EXPECT_EQ(opslag->find_concept(gemeente(), 3), std::nullopt);
    EXPECT_EQ(opslag->load_wachtende_concepten(gemeente()).size(), 2U);
}

TEST_F(Concepten, wait_one_at_a_time_on_one_subject) {
    EXPECT_EQ(opslag->record_concept(make("7")), 1);
    EXPECT_EQ(opslag->record_concept(make("7")), std::nullopt);
    EXPECT_EQ(opslag->record_concept(make("7", false)), 2) << "a toewijzing with the same text is another";
    EXPECT_TRUE(opslag->end_concept(gemeente(), 1, {Conceptstatus::teruggenomen, 0, "B", kDag}));
    EXPECT_EQ(opslag->record_concept(make("7")), 3) << "after it was taken back";
}

TEST_F(Concepten, one_takes_the_place_of_another_while_that_waits) {
    EXPECT_EQ(opslag->record_concept(make("7")), 1);
    Concept nieuw = make("7");
    nieuw.velden = {{"reden", "7"}};
    nieuw.door = "B";
    EXPECT_EQ(opslag->replace_concept(2, nieuw), std::nullopt) << "there is none";
    EXPECT_EQ(opslag->replace_concept(1, make("8")), std::nullopt) << "another subject";
    EXPECT_EQ(opslag->replace_concept(1, nieuw), 2);
    const auto oud = opslag->find_concept(gemeente(), 1);
    EXPECT_EQ(oud->status(), Conceptstatus::teruggenomen);
    EXPECT_EQ(oud->slot->door, "B");
    const auto wachtend = opslag->load_wachtende_concepten(gemeente());
    ASSERT_EQ(wachtend.size(), 1U);
    EXPECT_EQ(wachtend[0].velden, nieuw.velden);
    EXPECT_EQ(opslag->replace_concept(1, nieuw), std::nullopt) << "it does not wait any more";
    EXPECT_EQ(opslag->load_wachtende_concepten(gemeente()).size(), 1U);
}

TEST_F(Concepten, end_once) {
    record_toewijzingen(*opslag, "T", {make_versie(7)});
    EXPECT_EQ(opslag->record_concept(make("V1")), 1);
    EXPECT_FALSE(opslag->end_concept(gemeente(), 2, {Conceptstatus::teruggenomen, 0, "B", kDag}));
    EXPECT_TRUE(opslag->end_concept(gemeente(), 1, {Conceptstatus::verzonden, 1, "B", kDag}));
    EXPECT_FALSE(opslag->end_concept(gemeente(), 1, {Conceptstatus::teruggenomen, 0, "B", kDag}));
    const auto c = opslag->find_concept(gemeente(), 1);
    EXPECT_EQ(c->status(), Conceptstatus::verzonden);
    EXPECT_EQ(c->slot->bericht, 1);
    EXPECT_TRUE(opslag->load_wachtende_concepten(gemeente()).empty());
}

TEST_F(Concepten, stay_waiting_when_the_transaction_that_ends_them_is_undone) {
    EXPECT_EQ(opslag->record_concept(make("V1")), 1);
    opslag->begin();
    EXPECT_TRUE(opslag->end_concept(gemeente(), 1, {Conceptstatus::teruggenomen, 0, "B", kDag}));
    opslag->rollback();
    EXPECT_EQ(opslag->load_wachtende_concepten(gemeente()).size(), 1U);
}

TEST_F(Concepten, the_schema_itself_refuses_what_does_not_fit) {
    EXPECT_EQ(opslag->record_concept(make("V1")), 1);
    Buitenstaander db{tijdelijk.bestand()};
    const std::string begin = "INSERT INTO concept VALUES ('" + gemeente().str() + "', ";
    const std::string eind = ", '" + agb().str() + "', 1, '";
    EXPECT_NE(db.run(begin + "2, 'afwijzen'" + eind + "V1', 'A', '2023-04-12')"), SQLITE_OK)
        << "one waits already";
    EXPECT_NE(db.run(begin + "3, 'afwijzen'" + eind + "V3', 'A', '2023-04-12')"), SQLITE_OK) << "a gap";
    EXPECT_NE(db.run(begin + "2, 'afwijzen'" + eind + "V3', '', '2023-04-12')"), SQLITE_OK) << "nobody";
    EXPECT_EQ(db.run(begin + "2, 'afwijzen'" + eind + "V3', 'A', '2023-04-12')"), SQLITE_OK);
}

}  // namespace
}  // namespace jeugdregio::storage
