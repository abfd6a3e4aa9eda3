// Pages and API on an administration out of which a dossier was destroyed: they say so, and never fail.
#include <filesystem>

#include "pipeline/vernietiging.hpp"
#include "regioproef.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::server::proef {
namespace {

constexpr const char* kBsn = "999910012";

/// Made once: the month without one jeugdige of Zwolle.
const std::filesystem::path& vernietigde_db() {
    static const std::filesystem::path pad = [] {
        auto naar = werkmap().pad() / "vernietigd.db";
        const auto oud = storage::open_feitenboek(gevulde_db());
        const auto lijst = pipeline::make_dossierlijst(*oud, [] {});
        const auto opslag = storage::open_feitopslag(naar);
        opslag->begin();
        pipeline::Vernietigopdracht opdracht;
        opdracht.dossiers.insert({*parse_gemeente("0193"), kBsn});
        opdracht.op = kVandaag;
        opdracht.door = opdracht.grond = "proef";
        static_cast<void>(pipeline::write_over(*oud, *opslag, lijst, opdracht, [] {}));
        opslag->commit();
        return naar;
    }();
    return pad;
}

struct Vernietigd : ::testing::Test {
    static Server& server() {
        static Server s{vernietigde_db()};
        return s;
    }
    static Antwoord get(const std::string& doel) { return server().get(doel); }
};

TEST_F(Vernietigd, every_page_of_a_message_is_there_and_says_what_is_gone) {
    int heel = 0, deel = 0, weg = 0;
    for (int n = 1; n <= 65; ++n) {
        const std::string pad = "/berichten/0193/" + std::to_string(n);
        const Antwoord a = get(pad);
        if (a.status == 404) continue;
        ASSERT_EQ(a.status, 200) << pad;
        EXPECT_EQ(a.inhoud.find(kBsn), std::string::npos);
        const bool alles = a.inhoud.find("Dit bericht is vernietigd") != std::string::npos;
        const bool een_deel = a.inhoud.find("Een deel van dit bericht is vernietigd") != std::string::npos;
        EXPECT_EQ(a.inhoud.find("door proef. Grond: proef.") != std::string::npos, alles || een_deel) << pad;
        heel += !alles && !een_deel ? 1 : 0;
        weg += alles ? 1 : 0;
        deel += een_deel ? 1 : 0;
        EXPECT_EQ(get(pad + "/inhoud.xml").status, alles ? 410 : 200) << pad;
        EXPECT_EQ(get("/v1" + pad + "/inhoud").status, alles ? 404 : 200) << pad;
        for (const char* achter : {"/antwoord", "/antwoord.xml", "/afwijzingen", "/signalen"}) {
            const int status = get(pad + achter).status;
            EXPECT_TRUE(status == 200 || status == 404 || (status == 410 && alles))
                << pad << achter << status;
        }
        for (const char* achter : {"", "/antwoord", "/bevindingen"})
            EXPECT_LT(get("/v1" + pad + achter).status, 500) << pad << achter;
        for (int regel = 1; regel < 4; ++regel)
            EXPECT_LT(
                get("/declaraties/0193/" + std::to_string(n) + "/regels/" + std::to_string(regel)).status,
                500);
        EXPECT_LT(get("/declaraties/0193/" + std::to_string(n)).status, 500);
    }
    EXPECT_EQ(weg, 3);
    EXPECT_EQ(deel, 2);
    EXPECT_GT(heel, 40);
}

TEST_F(Vernietigd, lists_and_the_timeline_go_on_with_a_number_of_nobody) {
    for (const char* pad :
         {"/", "/berichten", "/jeugdigen", "/jeugdigen?gemeente=0193", "/toewijzingen?gemeente=0193",
          "/werklijst?gemeente=0193", "/declaraties", "/verzoeken", "/signalen", "/overzicht",
          "/toewijzingen/0193/230001", "/v1/toewijzingen/0193/230001"}) {
        const Antwoord a = get(pad);
        EXPECT_TRUE(a.status == 200 || a.status == 404) << pad << " " << a.status;
        EXPECT_EQ(a.inhoud.find(kBsn), std::string::npos) << pad;
    }
    for (int n = 1; n < 12; ++n)
        for (const std::string begin : {"/jeugdigen/0193/", "/v1/jeugdigen/0193/"})
            EXPECT_LT(get(begin + std::to_string(n)).status, 500) << begin << n;
}

}  // namespace
}  // namespace jeugdregio::server::proef
