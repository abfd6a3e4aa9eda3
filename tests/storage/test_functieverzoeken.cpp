// Which function of the Beroepentabel an own function follows (8.5.1): append-only, decided and ended once.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

constexpr const char* kAnder = "76543210";

class Functieverzoeken : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());

    static contract::Functieverzoek make(const char* van = "01234567") {
        contract::Functieverzoek v;
        v.agb = agb(van);
        v.functie = "Beeldend coach";
        v.tabelfunctie = "Gezinscoach";
        v.vanaf = *parse_datum("2026-02-01");
        v.reden = "zelfde opleiding";
        v.door = "aanbieder";
        v.op = kDag;
        return v;
    }
    bool decide(int nummer, bool akkoord = true, Datum op = kDag) {
        return opslag->decide_functieverzoek(agb(), nummer, {akkoord, "kenmerk 3", "rsj", op});
    }
    bool end(int nummer, const char* per) {
        return opslag->end_functieverzoek(agb(), nummer, {*parse_datum(per), "andere taken", "rsj", kDag});
    }
};

TEST_F(Functieverzoeken, Come_back_as_they_were_recorded_numbered_per_aanbieder) {
    EXPECT_TRUE(opslag->load_functieverzoeken().empty());
    auto met_tot = make();
    met_tot.tot = *parse_datum("2026-12-31");
    met_tot.tariefgroep = "TG3";
    EXPECT_EQ(opslag->record_functieverzoek(make()), 1);
    EXPECT_EQ(opslag->record_functieverzoek(met_tot), 2);
    EXPECT_EQ(opslag->record_functieverzoek(make(kAnder)), 1);
    const auto alle = opslag->load_functieverzoeken();
    ASSERT_EQ(alle.size(), 3U);
    met_tot.nummer = 2;
    EXPECT_NE(std::find(alle.begin(), alle.end(), met_tot), alle.end());
}

TEST_F(Functieverzoeken, Are_decided_on_once_and_not_before_they_were_made) {
    opslag->record_functieverzoek(make());
    EXPECT_FALSE(decide(2)) << "there is no second one";
    EXPECT_FALSE(decide(1, true, kDag.plus_dagen(-1)));
    EXPECT_TRUE(decide(1));
    EXPECT_FALSE(decide(1, false)) << "it was decided";
    const auto v = opslag->load_functieverzoeken().at(0);
    EXPECT_EQ(v.oordeel, (contract::Functieoordeel{true, "kenmerk 3", "rsj", kDag}));
}

TEST_F(Functieverzoeken, End_once_not_before_they_begin_and_not_when_refused) {
    opslag->record_functieverzoek(make());
    EXPECT_FALSE(end(1, "2026-01-31")) << "before it begins";
    EXPECT_TRUE(end(1, "2026-02-01")) << "also while it waits";
    EXPECT_FALSE(end(1, "2026-03-01")) << "it ended";
    EXPECT_FALSE(decide(1)) << "nothing waits any more";
    opslag->record_functieverzoek(make());
    EXPECT_TRUE(decide(2, false));
    EXPECT_FALSE(end(2, "2026-03-01")) << "it was refused";
}

TEST_F(Functieverzoeken, The_schema_itself_refuses_what_does_not_fit) {
    opslag->record_functieverzoek(make());
    opslag->record_functieverzoek(make());
    ASSERT_TRUE(decide(2, false));
    Buitenstaander db{tijdelijk.bestand()};
    const std::string verzoek = "INSERT INTO functie_verzoek VALUES ('0000', '01234567', ",
                      oordeel = "INSERT INTO functie_oordeel VALUES ('0000', '01234567', ",
                      einde = "INSERT INTO functie_einde VALUES ('0000', '01234567', ";
    for (const std::string& sql :
         {verzoek + "4, 'a', 'b', '', '2026-01-01', NULL, 'r', 'd', '2026-01-01')",          // a gap
          verzoek + "3, 'a', 'b', '', '2026-01-02', '2026-01-01', 'r', 'd', '2026-01-01')",  // ends too early
          verzoek + "3, '', 'b', '', '2026-01-01', NULL, 'r', 'd', '2026-01-01')",           // no function
          oordeel + "1, 0, '', 'd', '2030-01-01')",             // a no without a reason
          oordeel + "1, 1, '', 'd', '2020-01-01')",             // before it was asked
          oordeel + "2, 1, '', 'd', '2030-01-01')",             // a second time
          oordeel + "3, 1, '', 'd', '2030-01-01')",             // of nothing
          einde + "2, '2026-03-01', 'r', 'd', '2026-01-01')",   // was refused
          einde + "1, '2026-01-31', 'r', 'd', '2026-01-01')"})  // before it begins
        EXPECT_EQ(db.run(sql) & 0xff, SQLITE_CONSTRAINT) << sql;
    EXPECT_EQ(db.run(einde + "1, '2026-03-01', 'r', 'd', '2026-01-01')"), SQLITE_OK);
    EXPECT_EQ(db.run(oordeel + "1, 1, '', 'd', '2030-01-01')") & 0xff, SQLITE_CONSTRAINT) << "it ended";
}

}  // namespace
}  // namespace jeugdregio::storage
