// Who may do what (eis 71): append-only, ended once.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

using dossier::Medewerker;
using dossier::Rol;

class Medewerkers : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());

    static Medewerker make(const char* naam, Rol rol, const char* van, const char* tot = "") {
        Medewerker m;
        m.gemeente = gemeente();
        m.naam = naam;
        m.rol = rol;
        m.van = *parse_datum(van);
        m.tot = parse_datum(tot);
        m.door = "rsj";
        m.op = kDag;
        return m;
    }
    bool end(int nummer, const char* per) {
        return opslag->end_medewerker(gemeente(), nummer, {*parse_datum(per), "rsj", kDag});
    }
};

TEST_F(Medewerkers, AreNumberedPerGemeenteAndComeBackAsTheyWere) {
    EXPECT_TRUE(opslag->load_medewerkers(gemeente()).empty());
    EXPECT_EQ(opslag->record_medewerker(make("A. de Vries", Rol::toegang, "2026-01-01")), 1);
    EXPECT_EQ(opslag->record_medewerker(make("B. Jansen", Rol::financien, "2026-01-01", "2026-12-31")), 2);
    auto elders = make("C", Rol::lezen, "2026-01-01");
    elders.gemeente = *parse_gemeente("1896");
    EXPECT_EQ(opslag->record_medewerker(elders), 1);
    const auto alle = opslag->load_medewerkers(gemeente());
    ASSERT_EQ(alle.size(), 2U);
    EXPECT_EQ(alle[0].naam, "A. de Vries");
    EXPECT_EQ(alle[0].tot, std::nullopt);
    EXPECT_EQ(alle[1].rol, Rol::financien);
    EXPECT_EQ(alle[1].tot, parse_datum("2026-12-31"));
    EXPECT_EQ(alle[1].door, "rsj");
}

TEST_F(Medewerkers, EndOnceAndNotBeforeTheyBegin) {
    opslag->record_medewerker(make("A", Rol::toegang, "2026-02-01"));
    EXPECT_FALSE(end(2, "2026-03-01")) << "there is no second one";
    EXPECT_FALSE(end(1, "2026-01-31")) << "before it begins";
    EXPECT_TRUE(end(1, "2026-02-01"));
    EXPECT_FALSE(end(1, "2026-03-01")) << "it ended";
    EXPECT_EQ(opslag->load_medewerkers(gemeente()).at(0).beeindigd->per, parse_datum("2026-02-01"));
}

TEST_F(Medewerkers, TheSchemaItselfRefusesWhatDoesNotFit) {
    opslag->record_medewerker(make("A", Rol::toegang, "2026-02-01"));
    Buitenstaander db{tijdelijk.bestand()};
    const std::string g = "('" + gemeente().str() + "', ", rij = "INSERT INTO medewerker VALUES " + g,
                      einde = "INSERT INTO medewerker_einde VALUES " + g;
    for (const std::string& sql :
         {rij + "3, 'B', 'lezen', '2026-01-01', NULL, 'd', '2026-01-01')",          // a gap
          rij + "2, '', 'lezen', '2026-01-01', NULL, 'd', '2026-01-01')",           // nobody
          rij + "2, 'B', 'baas', '2026-01-01', NULL, 'd', '2026-01-01')",           // no role
          rij + "2, 'B', 'lezen', '2026-01-02', '2026-01-01', 'd', '2026-01-01')",  // ends before it begins
          einde + "2, '2026-03-01', 'd', '2026-01-01')",                            // ends nothing
          einde + "1, '2026-01-31', 'd', '2026-01-01')"})                           // before it begins
        EXPECT_EQ(db.run(sql) & 0xff, SQLITE_CONSTRAINT) << sql;
    EXPECT_EQ(db.run(einde + "1, '2026-03-01', 'd', '2026-01-01')"), SQLITE_OK);
    EXPECT_EQ(db.run(einde + "1, '2026-04-01', 'd', '2026-01-01')") & 0xff, SQLITE_CONSTRAINT);
}

}  // namespace
}  // namespace jeugdregio::storage
