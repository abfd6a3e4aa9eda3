// What aanbieders declare about the SAP (eis 39): append-only, ended once.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

constexpr const char* kAnder = "76543210";

class Verklaringen : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());

    static contract::Verklaring make(const char* vanaf, const char* van = "01234567") {
        contract::Verklaring v;
        v.agb = agb(van);
        v.sap = "3.2.b";
        v.handleiding = "3.2";
        v.vanaf = *parse_datum(vanaf);
        v.kenmerk = "brief 17";
        v.door = "rsj";
        v.op = kDag;
        return v;
    }
    bool end(int nummer, const char* per, const char* van = "01234567") {
        return opslag->end_verklaring(agb(van), nummer, {*parse_datum(per), "stapt over", "rsj", kDag});
    }
};

TEST_F(Verklaringen, AreNumberedPerAanbieder) {
    EXPECT_TRUE(opslag->load_verklaringen().empty());
    EXPECT_EQ(opslag->record_verklaring(make("2026-01-01")), 1);
    EXPECT_EQ(opslag->record_verklaring(make("2026-03-01")), 2);
    EXPECT_EQ(opslag->record_verklaring(make("2026-01-01", kAnder)), 1);
    const auto alle = opslag->load_verklaringen();
    ASSERT_EQ(alle.size(), 3U);
    auto verwacht = make("2026-03-01");
    verwacht.nummer = 2;
    EXPECT_NE(std::find(alle.begin(), alle.end(), verwacht), alle.end());
}

TEST_F(Verklaringen, EndOnceAndNotBeforeTheyBegin) {
    opslag->record_verklaring(make("2026-02-01"));
    EXPECT_FALSE(end(2, "2026-03-01")) << "there is no second one";
    EXPECT_FALSE(end(1, "2026-03-01", kAnder));
    EXPECT_FALSE(end(1, "2026-01-31")) << "before it begins";
    EXPECT_TRUE(end(1, "2026-02-01"));
    EXPECT_FALSE(end(1, "2026-03-01")) << "it ended";
    const auto alle = opslag->load_verklaringen();
    ASSERT_TRUE(alle.at(0).ingetrokken.has_value());
    EXPECT_EQ(*alle[0].ingetrokken,
              (contract::Verklaringeinde{Datum::from_ymd(2026, 2, 1), "stapt over", "rsj", kDag}));
    EXPECT_EQ(opslag->record_verklaring(make("2026-02-01")), 2) << "a new one may follow";
}

TEST_F(Verklaringen, TheSchemaItselfRefusesWhatDoesNotFit) {
    opslag->record_verklaring(make("2026-02-01"));
    Buitenstaander db{tijdelijk.bestand()};
    const std::string rij = "INSERT INTO sap_verklaring VALUES ('0000', '01234567', ",
                      einde = "INSERT INTO sap_verklaring_einde VALUES ('0000', '01234567', ";
    for (const std::string& sql :
         {rij + "3, '3.2', '3.2', '2026-01-01', 'k', 'd', '2026-01-01')",  // a gap
          rij + "2, '', '3.2', '2026-01-01', 'k', 'd', '2026-01-01')",     // no version
          std::string("INSERT INTO sap_verklaring VALUES ('0193', '01234567', 1, '3.2', '3.2', '2026-01-01', "
                      "'k', 'd', '2026-01-01')"),              // not of the region
          einde + "2, '2026-03-01', 'r', 'd', '2026-01-01')",  // ends nothing
          einde + "1, '2026-01-31', 'r', 'd', '2026-01-01')",  // before it begins
          einde + "1, '2026-03-01', '', 'd', '2026-01-01')"})  // without a reason
        EXPECT_EQ(db.run(sql) & 0xff, SQLITE_CONSTRAINT) << sql;
    EXPECT_EQ(db.run(einde + "1, '2026-03-01', 'r', 'd', '2026-01-01')"), SQLITE_OK);
    EXPECT_EQ(db.run(einde + "1, '2026-04-01', 'r', 'd', '2026-01-01')") & 0xff, SQLITE_CONSTRAINT);
}

}  // namespace
}  // namespace jeugdregio::storage
