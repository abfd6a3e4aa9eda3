// The pages of toewijzingen and of a jeugdige, and deciding on a toewijzing: the form, the proof, what waits.
#include "bsnproef.hpp"
#include "paginaproef.hpp"
#include "storage/inzage.hpp"

namespace jeugdregio::server {
namespace {

using proef::kVandaag;
using proef::main_of;

class PaginaToewijzingen : public proef::Regioproef<PaginaToewijzingen> {
  protected:
    static const Gemeente& zwolle() {
        static const Gemeente g = *parse_gemeente("0193");
        return g;
    }
    static std::size_t wachtend() { return server().plek.opslag().load_wachtende_concepten(zwolle()).size(); }
    static Bsn bsn_of(ToewijzingNummer nummer) {
        return server()
            .plek.opslag()
            .load_toewijzingen(zwolle(), std::span(&nummer, 1))
            .toewijzingen.at(nummer)
            .toewijzing.actueel()
            .bsn;
    }
    static std::string location(const Antwoord& a) {
        const std::string* uit = find_veld(a.koppen, "Location");
        return a.status == 303 && uit ? *uit : fmt::format("status {}", a.status);
    }
};

TEST_F(PaginaToewijzingen, the_list_narrows_and_shows_what_is_used_in_words) {
    const Antwoord alles = get("/toewijzingen");
    ASSERT_EQ(alles.status, 200);
    EXPECT_NE(alles.inhoud.find("jr-balk__gebruikt"), std::string::npos);
    EXPECT_NE(alles.inhoud.find("% van de tijd is voorbij"), std::string::npos);
    EXPECT_NE(alles.inhoud.find("rel=\"next\""), std::string::npos) << "there are more than fifty";
    EXPECT_EQ(proef::count_of(alles.inhoud, "scope=\"row\""), 50u);

    const Antwoord zwolle_alleen = get("/toewijzingen?gemeente=0193&actiefOp=2023-04-12");
    EXPECT_EQ(proef::count_of(main_of(zwolle_alleen.inhoud), "href=\"/toewijzingen/0193/"),
              proef::count_of(main_of(zwolle_alleen.inhoud), "scope=\"row\""));
    EXPECT_NE(zwolle_alleen.inhoud.find("value=\"0193\" selected"), std::string::npos);

    EXPECT_NE(get("/toewijzingen?gemeente=0193&product=99").inhoud.find("geen toewijzingen"),
              std::string::npos);
}

TEST_F(PaginaToewijzingen, a_wrong_filter_is_told_at_its_field) {
    const Antwoord a = get("/toewijzingen?product=wat&actiefOp=gisteren");
    EXPECT_EQ(a.status, 400);
    EXPECT_NE(a.inhoud.find("Dit is geen product."), std::string::npos);
    EXPECT_NE(a.inhoud.find("Dit is geen datum."), std::string::npos);
    EXPECT_EQ(proef::count_of(a.inhoud, "aria-invalid=\"true\""), 2u);
}

TEST_F(PaginaToewijzingen, one_toewijzing_shows_its_account_its_versions_and_its_claims) {
    const std::string pagina = main_of(get("/toewijzingen/0193/230002").inhoud);
    // Granted, approved and left, as `toewijzing toon` has them; 102 of 365 days have passed.
    for (const char* deel : {"€ 52.200,00", "€ 3.340,74", "€ 48.859,26", "28% van de tijd is voorbij",
                             "Eerste versie", "*****0061", "/berichten/0193/"})
        EXPECT_NE(pagina.find(deel), std::string::npos) << deel;
    EXPECT_EQ(get("/toewijzingen/0193/1").status, 404);
    EXPECT_EQ(get("/toewijzingen/0193/0230002").status, 404) << "one toewijzing has one address";
    EXPECT_EQ(get("/toewijzingen/x/230002").status, 404);
}

TEST_F(PaginaToewijzingen, faults_of_a_decision_stand_at_their_fields_and_nothing_is_kept) {
    const Antwoord a =
        post_formulier("/toewijzingen/0193/230002/wijzigen", {{"budget", "veel"}, {"einde", "31-12-2023"}});
    EXPECT_EQ(a.status, 422);
    for (const char* fout : {"Dit is geen bedrag.", "Dit is geen datum.", "Vul uw naam in."})
        EXPECT_NE(a.inhoud.find(fout), std::string::npos) << fout;
    EXPECT_EQ(proef::count_of(a.inhoud, "aria-invalid=\"true\""), 3u);
    EXPECT_NE(a.inhoud.find("value=\"veel\""), std::string::npos) << "what was typed stays";
    EXPECT_EQ(post_formulier("/toewijzingen/0193/230002/beeindigen/klaarzetten", {{"door", "A"}}).status, 422)
        << "the last day is missing";
    EXPECT_EQ(wachtend(), 0u);
    EXPECT_EQ(get("/toewijzingen/0193/1/wijzigen").status, 404);
    EXPECT_EQ(get("/toewijzingen/0193/230002/anders").status, 404);
}

TEST_F(PaginaToewijzingen, a_refusal_says_how_to_mend_it_in_the_words_of_the_form) {
    const Antwoord a = post_formulier("/toewijzingen/0193/230002/beeindigen",
                                      {{"einde", "2023-08-31"}, {"reden", "05"}, {"door", "A. de Vries"}});
    EXPECT_EQ(a.status, 422);
    EXPECT_NE(a.inhoud.find("OP033x1"), std::string::npos);
    EXPECT_NE(a.inhoud.find("Dit is besproken met de aanbieder&apos;"), std::string::npos)
        << main_of(a.inhoud);
    EXPECT_EQ(main_of(a.inhoud).find("--in-overleg"), std::string::npos) << "no option of the command line";
    EXPECT_NE(a.inhoud.find("value=\"2023-08-31\""), std::string::npos);
}

TEST_F(PaginaToewijzingen, a_decision_waits_can_be_taken_back_and_is_sent_once) {
    const Velden wens = {
        {"einde", "2023-08-31"}, {"reden", "05"}, {"in-overleg", "ja"}, {"door", "A. de Vries"}};
    const std::int64_t begin = server().plek.inzage().version();
    const Antwoord proef = post_formulier("/toewijzingen/0193/230002/beeindigen", wens);
    ASSERT_EQ(proef.status, 200) << main_of(proef.inhoud);
    for (const char* deel :
         {"gewijzigd", "t/m 31-08-2023", "Zet klaar om te versturen", "Het hele bericht in woorden"})
        EXPECT_NE(proef.inhoud.find(deel), std::string::npos) << deel;
    EXPECT_EQ(server().plek.inzage().version(), begin) << "a proof keeps nothing";

    const std::string klaar = "/toewijzingen/0193/230002/beeindigen/klaarzetten";
    const std::string eerste = location(post_formulier(klaar, wens));
    EXPECT_EQ(eerste, "/concepten/0193/1");
    EXPECT_EQ(location(post_formulier(klaar, wens)), eerste) << "pressed twice";
    EXPECT_EQ(wachtend(), 1u);
    EXPECT_NE(get(eerste).inhoud.find("Het is nog niet verstuurd."), std::string::npos);
    EXPECT_NE(get("/toewijzingen/0193/230002").inhoud.find(eerste), std::string::npos);
    EXPECT_NE(get("/werklijst").inhoud.find(eerste), std::string::npos);
    EXPECT_EQ(get(eerste + "/bericht").status, 404) << "there is no message yet";

    EXPECT_EQ(post_formulier(eerste + "/terugnemen", {{"door", " "}}).status, 422);
    EXPECT_EQ(wachtend(), 1u);
    EXPECT_EQ(location(post_formulier(eerste + "/terugnemen", {{"door", "B. Jansen"}})), eerste);
    EXPECT_EQ(wachtend(), 0u);
    EXPECT_NE(get(eerste).inhoud.find("Teruggenomen door B. Jansen"), std::string::npos);
    const Antwoord te_laat = post_formulier(eerste + "/versturen", {{"door", "B. Jansen"}});
    EXPECT_EQ(te_laat.status, 409);
    EXPECT_NE(te_laat.inhoud.find("U kunt dit besluit niet meer versturen."), std::string::npos);
    EXPECT_EQ(get("/toewijzingen/0193/230002").inhoud.find("t/m 31-08-2023"), std::string::npos);

    const std::string tweede = location(post_formulier(klaar, wens));
    EXPECT_EQ(tweede, "/concepten/0193/2");
    EXPECT_EQ(post_formulier(tweede + "/versturen", {}).status, 422);
    EXPECT_EQ(location(post_formulier(tweede + "/versturen", {{"door", "B. Jansen"}})), tweede);
    const std::int64_t na = server().plek.inzage().version();
    EXPECT_EQ(location(post_formulier(tweede + "/versturen", {{"door", "B. Jansen"}})), tweede);
    EXPECT_EQ(post_formulier(tweede + "/terugnemen", {{"door", "B. Jansen"}}).status, 409);
    EXPECT_EQ(server().plek.inzage().version(), na) << "sent once, and never taken back";

    EXPECT_NE(get(tweede).inhoud.find("Verstuurd door B. Jansen"), std::string::npos);
    const Antwoord bericht = get(tweede + "/bericht");
    EXPECT_EQ(bericht.type, "application/xml");
    EXPECT_NE(bericht.inhoud.find("2023-08-31"), std::string::npos);
    const std::string pagina = get("/toewijzingen/0193/230002").inhoud;
    EXPECT_NE(pagina.find("Laatste dag: 31-12-2023 werd 31-08-2023"), std::string::npos);
    EXPECT_EQ(get("/concepten/0193/3").status, 404);
}

TEST_F(PaginaToewijzingen, a_jeugdige_is_found_by_a_bsn_that_no_address_shows) {
    const Bsn bsn = bsn_of({230002});
    const Antwoord a = post_formulier("/jeugdigen", {{"bsn", std::string(bsn.digits())}});
    const std::string adres = location(a);
    ASSERT_TRUE(adres.starts_with("/jeugdigen/0193/")) << adres;
    EXPECT_FALSE(proef::has_bsn(adres));

    const std::string pagina = main_of(get(adres).inhoud);
    for (const char* deel :
         {"*****0061", "Tijdlijn", "toewijzing 230002", "<time datetime=", "Toon de relaties"})
        EXPECT_NE(pagina.find(deel), std::string::npos) << deel;
    EXPECT_NE(main_of(get(adres + "?van=1999-01-01&tot=1999-12-31").inhoud).find("niets gebeurd"),
              std::string::npos);
    EXPECT_EQ(get(adres + "?van=2023-12-31&tot=2023-01-01").status, 400);
    EXPECT_NE(main_of(get(adres + "?relaties=ja").inhoud).find("Verberg de relaties"), std::string::npos);

    const Antwoord fout = post_formulier("/jeugdigen", {{"bsn", "123456789"}});
    EXPECT_EQ(fout.status, 422);
    EXPECT_NE(fout.inhoud.find("Dit is geen BSN."), std::string::npos);
    EXPECT_EQ(fout.inhoud.find("123456789"), std::string::npos) << "not shown again";
    EXPECT_NE(post_formulier("/jeugdigen", {{"bsn", "999900006"}}).inhoud.find("niets vastgelegd"),
              std::string::npos);
    EXPECT_EQ(get("/jeugdigen/0193/100000").status, 404);
}

TEST_F(PaginaToewijzingen, every_link_exists_and_no_page_shows_a_bsn) {
    EXPECT_GT(proef::crawl(server(), "/toewijzingen", 2), 20u);
    for (const char* doel : {"/toewijzingen", "/toewijzingen/0193/230005", "/jeugdigen/0193/1", "/jeugdigen"})
        EXPECT_FALSE(proef::has_bsn(get(doel).inhoud)) << doel;
}

}  // namespace
}  // namespace jeugdregio::server
