// The work list and the signals.
#include "bsnproef.hpp"
#include "paginaproef.hpp"

namespace jeugdregio::server {
namespace {

using proef::count_of;
using proef::main_of;

class PaginaWerklijst : public proef::Regioproef<PaginaWerklijst> {};

TEST_F(PaginaWerklijst, the_most_urgent_stands_first_with_words_beside_the_colour) {
    const std::string pagina = main_of(get("/werklijst").inhoud);
    const std::size_t te_laat = pagina.find(" te laat</span>"), nog = pagina.find(">nog ");
    ASSERT_NE(te_laat, std::string::npos);
    EXPECT_TRUE(nog == std::string::npos || te_laat < nog);
    EXPECT_NE(pagina.find("102 dagen te laat"), std::string::npos) << "31-12-2022, seen on 12-04-2023";
    EXPECT_EQ(count_of(pagina, "<td class=\"utrecht-table__cell\">") % 7, 0u);
    EXPECT_NE(pagina.find("rel=\"next\""), std::string::npos);
    EXPECT_NE(get("/werklijst?bladzijde=2").inhoud.find("Naar de eerste bladzijde"), std::string::npos);
}

TEST_F(PaginaWerklijst, narrows_by_gemeente_aanbieder_kind_and_who_acts) {
    const std::string verzoeken = main_of(get("/werklijst?soort=verzoek&gemeente=1708").inhoud);
    EXPECT_NE(verzoeken.find("/verzoeken/1708/41410011/KV-VOW-1"), std::string::npos);
    EXPECT_EQ(verzoeken.find("/toewijzingen/"), std::string::npos);
    EXPECT_NE(verzoeken.find("aria-current=\"true\""), std::string::npos);
    EXPECT_NE(get("/werklijst?gemeente=1708&aanbieder=41410001&soort=verzoek").inhoud.find("Er is geen werk"),
              std::string::npos);
    EXPECT_NE(get("/werklijst?wie=gemeente").inhoud.find(" regels, waarvan"), std::string::npos);

    const Antwoord fout = get("/werklijst?wie=iedereen&aanbieder=1");
    EXPECT_EQ(fout.status, 400);
    EXPECT_EQ(count_of(fout.inhoud, "aria-invalid=\"true\""), 2u);
}

TEST_F(PaginaWerklijst, a_signal_is_judged_in_place_once) {
    const std::string lijst = main_of(get("/signalen?gemeente=0148&regel=IJ-D105").inhoud);
    const std::string actie = "/signalen/0148/2/1/IJ-D105";
    ASSERT_NE(lijst.find("action=\"" + actie + "\""), std::string::npos) << lijst.substr(0, 2000);

    const Antwoord leeg = post_formulier(actie, {{"reden", "storing <b>"}});
    EXPECT_EQ(leeg.status, 422);
    EXPECT_NE(leeg.inhoud.find("Vul uw naam in."), std::string::npos);
    EXPECT_NE(leeg.inhoud.find("Kies akkoord of terugvorderen."), std::string::npos);
    EXPECT_NE(leeg.inhoud.find("storing &lt;b&gt;"), std::string::npos) << "what was typed stays, escaped";
    EXPECT_NE(get("/signalen?gemeente=0148&regel=IJ-D105").inhoud.find(actie), std::string::npos)
        << "nothing kept";

    const Velden goed = {{"besluit", "akkoord"}, {"reden", "storing bij VECOZO"}, {"door", "A. de Vries"}};
    EXPECT_EQ(post_formulier(actie, goed).status, 303);
    const std::int64_t versie = server().plek.inzage().version();
    EXPECT_EQ(post_formulier(actie, goed).status, 303);
    EXPECT_EQ(server().plek.inzage().version(), versie) << "pressed twice, written once";
    EXPECT_EQ(get("/signalen?gemeente=0148&regel=IJ-D105").inhoud.find(actie), std::string::npos);
    EXPECT_NE(
        get("/signalen?gemeente=0148&status=beslist").inhoud.find("akkoord door A. de Vries op 12-04-2023"),
        std::string::npos);
    EXPECT_EQ(post_formulier("/signalen/0148/2/1/IJ-E001", goed).status, 404);
    EXPECT_EQ(post_formulier("/signalen/0148/2/x/IJ-D105", goed).status, 404);
}

TEST_F(PaginaWerklijst, every_link_exists_and_no_page_shows_a_bsn) {
    EXPECT_GT(proef::crawl(server(), "/werklijst", 2), 20u);
    EXPECT_GT(proef::crawl(server(), "/signalen", 2), 5u);
    for (const char* doel : {"/werklijst", "/werklijst?soort=verzoek", "/signalen?status=alle"})
        EXPECT_FALSE(proef::has_bsn(get(doel).inhoud)) << doel;
}

}  // namespace
}  // namespace jeugdregio::server
