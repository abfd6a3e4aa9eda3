// Kept registrations (eis 48): append-only, in versions, back byte for byte.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

class Registraties : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());

    static Registratiezending make(int nummer, int versie, int maand = 3, const char* van = "01234567") {
        const Datum begin = Datum::from_ymd(2026, maand, 1);
        return {agb(van),
                nummer,
                versie,
                {begin, begin.last_of_month()},
                versie == 1 ? "" : "nagekomen",
                "rsj",
                kDag,
                {{"rooster.csv", std::string(64, 'b'), 0, 0}, {"sessies.csv", std::string(64, 'a'), 7, 2}}};
    }
    void keep(const Registratiezending& z) {
        opslag->begin();
        opslag->record_registratie(z);
        opslag->record_registratiedeel({z.agb, z.nummer, "sessies.csv", 1}, compress("abcd"), 4);
        opslag->record_registratiedeel({z.agb, z.nummer, "sessies.csv", 2}, compress("efg"), 3);
        opslag->commit();
    }
};

TEST_F(Registraties, ComeBackAsTheyWereKept) {
    EXPECT_TRUE(opslag->load_registraties({}).empty());
    const Registratiezending z = make(1, 1);
    keep(z);
    keep(make(2, 2));
    keep(make(1, 1, 4, "76543210"));
    const auto alle = opslag->load_registraties(agb());
    ASSERT_EQ(alle.size(), 2U);
    EXPECT_EQ(alle[0].periode, z.periode);
    EXPECT_EQ(alle[0].bestanden, z.bestanden);
    EXPECT_EQ(alle[1].versie, 2);
    EXPECT_EQ(alle[1].reden, "nagekomen");
    EXPECT_EQ(opslag->load_registraties({}).size(), 3U);
    EXPECT_EQ(opslag->load_registratiedeel({agb(), 2, "sessies.csv", 1}), "abcd");
    EXPECT_EQ(opslag->load_registratiedeel({agb(), 2, "sessies.csv", 2}), "efg");
}

TEST_F(Registraties, APartThatIsNotThereIsDamage) {
    keep(make(1, 1));
    EXPECT_NE(catch_fout([&] {
                  static_cast<void>(opslag->load_registratiedeel({agb(), 1, "sessies.csv", 3}));
              }).first,
              "");
}

TEST_F(Registraties, WhatIsNotCommittedIsNotKept) {
    opslag->begin();
    opslag->record_registratie(make(1, 1));
    opslag->rollback();
    EXPECT_TRUE(opslag->load_registraties({}).empty());
}

TEST_F(Registraties, TheSchemaItselfRefusesWhatDoesNotFit) {
    keep(make(1, 1));
    Buitenstaander db{tijdelijk.bestand()};
    const std::string byte = steun::proefserver() ? "'\\x00'" : "x'00'";
    const std::string rij = "INSERT INTO registratie VALUES ('0000', '01234567', ",
                      wie = ", 'd', '2026-04-01')",
                      deel = "INSERT INTO registratie_deel VALUES ('0000', '01234567', 1, ";
    for (const std::string& sql :
         {rij + "3, 1, '2026-04-01', '2026-04-30', ''" + wie,   // a gap in the numbers
          rij + "2, 1, '2026-03-01', '2026-03-31', ''" + wie,   // version 1 is there
          rij + "2, 3, '2026-03-01', '2026-03-31', 'r'" + wie,  // a gap in the versions
          rij + "2, 2, '2026-03-01', '2026-03-31', ''" + wie,   // without a reason
          rij + "2, 1, '2026-02-01', '2026-03-31', ''" + wie,   // some of the months of another
          rij + "2, 1, '2026-04-02', '2026-04-30', ''" + wie,   // not from the first day
          deel + "'sessies.csv', 3, 1, " + byte + ")",          // more parts than the file has
          deel + "'sessies.csv', 2, 1, " + byte + ")",          // a part that is there
          deel + "'anders.csv', 1, 1, " + byte + ")",           // of no file
          std::string("UPDATE registratie SET door = 'x'"), std::string("DELETE FROM registratie"),
          std::string("UPDATE registratie_bestand SET bytes = 0"),
          std::string("DELETE FROM registratie_bestand"),
          std::string("UPDATE registratie_deel SET bytes = 1"), std::string("DELETE FROM registratie_deel")})
        EXPECT_EQ(db.run("PRAGMA foreign_keys = ON; " + sql) & 0xff, SQLITE_CONSTRAINT) << sql;
    EXPECT_EQ(db.run(rij + "2, 1, '2026-04-01', '2026-04-30', ''" + wie), SQLITE_OK);
    EXPECT_EQ(db.run(rij + "3, 2, '2026-03-01', '2026-03-31', 'r'" + wie), SQLITE_OK);
}

}  // namespace
}  // namespace jeugdregio::storage
