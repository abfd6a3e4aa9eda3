// The intensity of every physical group (9.7): append-only, one calculation holds on a day.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

class Groepsregister : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());

    static contract::Groepsberekening make(const char* groep, const char* ingang, const char* klasse) {
        contract::Groepsberekening b;
        b.agb = agb();
        b.groep = groep;
        b.soort = "verblijf";
        b.vorm = "behandelgroep";
        b.locatie = "Kerkstraat 1";
        b.grootte = "8";
        b.ingang = *parse_datum(ingang);
        b.invoer = R"({"plaatsen":"8"})";
        b.intensiteit = "1100/399";
        b.klassen = {klasse, "K"};
        b.besluit_door = "A. de Vries";
        b.besluit_op = kDag;
        b.besluit_reden = "gesprek";
        b.door = "rsj";
        b.op = kDag;
        return b;
    }
    int record(std::vector<contract::Groepsberekening> b) { return opslag->record_groepsberekeningen(b); }
};

TEST_F(Groepsregister, Keeps_every_calculation_and_knows_which_holds_on_a_day) {
    EXPECT_TRUE(opslag->load_groepsberekeningen().empty());
    EXPECT_EQ(record({make("Beuk", "2026-01-01", "I"), make("Eik", "2026-01-01", "H")}), 2);
    EXPECT_EQ(record({make("Beuk", "2026-07-01", "J"), make("Beuk", "2026-01-01", "I")}), 1)
        << "the second says what holds already";
    EXPECT_EQ(record({make("Beuk", "2026-01-01", "H")}), 1) << "a correction from the same day";
    const auto alle = opslag->load_groepsberekeningen();
    ASSERT_EQ(alle.size(), 4U);
    auto eerste = make("Beuk", "2026-01-01", "I");
    eerste.nummer = 1;
    EXPECT_EQ(alle[0], eerste);
    const auto klasse = [&](const char* dag) {
        const auto* b = contract::find_berekening(alle, agb(), "Beuk", *parse_datum(dag));
        return b == nullptr ? std::string("geen") : b->klassen.front();
    };
    EXPECT_EQ(klasse("2025-12-31"), "geen");
    EXPECT_EQ(klasse("2026-06-30"), "H");
    EXPECT_EQ(klasse("2026-07-01"), "J");
    EXPECT_EQ(contract::find_berekening(alle, agb("76543210"), "Beuk", kDag), nullptr);
}

TEST_F(Groepsregister, The_schema_itself_refuses_what_does_not_fit) {
    record({make("Beuk", "2026-01-01", "I")});
    Buitenstaander db{tijdelijk.bestand()};
    const std::string rij = "INSERT INTO groep_berekening VALUES ('0000', '01234567', 'Beuk', ";
    for (const std::string& sql :
         {rij + "3, 'verblijf', '', '', '8', '2026-01-01', '{}', '', '[\"I\"]', '', '', NULL, 'd', "
                "'2026-01-01')",
          rij + "2, 'verblijf', '', '', '8', '2026-01-01', '{}', '', '[]', '', '', NULL, 'd', '2026-01-01')",
          rij + "2, 'verblijf', '', '', '8', '2026-01-01', '{', '', '[\"I\"]', '', '', NULL, 'd', "
                "'2026-01-01')",
          rij + "2, 'verblijf', '', '', '8', '2026-01-01', '{}', '', '[\"I\"]', 'x', '', NULL, 'd', "
                "'2026-01-01')"})
        EXPECT_EQ(db.run(sql) & 0xff, SQLITE_CONSTRAINT) << sql;
    EXPECT_EQ(
        db.run(rij + "2, 'verblijf', '', '', '8', '2026-01-01', '{}', '', '[\"I\"]', '', '', NULL, 'd', "
                     "'2026-01-01')"),
        SQLITE_OK);
}

}  // namespace
}  // namespace jeugdregio::storage
