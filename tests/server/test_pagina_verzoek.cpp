// Deciding on a request in place: what the checks find beside it, the proof, and the answer that is sent.
#include "bsnproef.hpp"
#include "paginaproef.hpp"

namespace jeugdregio::server {
namespace {

using proef::main_of;

// A 317 that is open, at an aanbieder with a contract; a 315 of one without.
constexpr const char* kWijziging = "/verzoeken/1708/41410011/KV-VOW-1";
constexpr const char* kZonderContract = "/verzoeken/0177/41410099/XX-VOT-1";

class PaginaVerzoek : public proef::Regioproef<PaginaVerzoek> {
  protected:
    static std::string location(const Antwoord& a) {
        const std::string* uit = find_veld(a.koppen, "Location");
        return a.status == 303 && uit ? *uit : fmt::format("status {}", a.status);
    }
};

TEST_F(PaginaVerzoek, shows_what_is_asked_beside_what_there_is_and_what_the_checks_find) {
    const std::string pagina = main_of(get(kWijziging).inhoud);
    for (const char* deel : {"verzoek om wijziging (317)", "toewijzing", "Voorstel:", "Besluiten uiterlijk",
                             "Controleer: Honoreren", "Controleer: Afwijzen"})
        EXPECT_NE(pagina.find(deel), std::string::npos) << deel;
    const std::string zonder = main_of(get(kZonderContract).inhoud);
    EXPECT_NE(zonder.find("Voorstel: afwijzen"), std::string::npos) << zonder;
    EXPECT_NE(zonder.find("(voorstel)"), std::string::npos);

    const std::string klaar = main_of(get("/verzoeken/0193/41410001/VOT-001").inhoud);
    EXPECT_NE(klaar.find("Wat is toegewezen"), std::string::npos);
    EXPECT_EQ(klaar.find("Controleer:"), std::string::npos) << "it was decided";
    EXPECT_EQ(get("/verzoeken/0193/41410001/ER-IS-NIETS").status, 404);
    EXPECT_EQ(get("/verzoeken/0193/4141/VOT-001").status, 404);
}

TEST_F(PaginaVerzoek, faults_stand_at_their_fields_and_nothing_waits) {
    const Antwoord zonder_reden = post_formulier(std::string(kZonderContract) + "/afwijzen", {{"door", "A"}});
    EXPECT_EQ(zonder_reden.status, 422);
    EXPECT_NE(zonder_reden.inhoud.find("aria-invalid=\"true\""), std::string::npos);
    EXPECT_NE(zonder_reden.inhoud.find("href=\"#besluit-reden\""), std::string::npos);

    // TR377: reason 8 names another gemeente; told by the rules, in the words of the form.
    const Antwoord zonder_woonplaats =
        post_formulier(std::string(kZonderContract) + "/afwijzen", {{"reden", "8"}, {"door", "A"}});
    EXPECT_EQ(zonder_woonplaats.status, 422);
    EXPECT_NE(zonder_woonplaats.inhoud.find("Verantwoordelijke gemeente&apos;"), std::string::npos)
        << main_of(zonder_woonplaats.inhoud);
    EXPECT_TRUE(server().plek.opslag().load_wachtende_concepten(*parse_gemeente("0177")).empty());
}

TEST_F(PaginaVerzoek, a_request_is_refused_with_a_message_once) {
    const Velden wens = {{"reden", "3"}, {"door", "A. de Vries"}};
    const std::string pad = std::string(kZonderContract) + "/afwijzen";
    const Antwoord proef = post_formulier(pad, wens);
    ASSERT_EQ(proef.status, 200) << main_of(proef.inhoud);
    EXPECT_NE(proef.inhoud.find("Zet klaar om te versturen"), std::string::npos);
    const std::string concept_adres = location(post_formulier(pad + "/klaarzetten", wens));
    EXPECT_EQ(concept_adres, "/concepten/0177/1");
    EXPECT_EQ(main_of(get(kZonderContract).inhoud).find("Controleer:"), std::string::npos)
        << "a decision waits";
    EXPECT_EQ(location(post_formulier(concept_adres + "/versturen", {{"door", "A. de Vries"}})),
              concept_adres);
    const Antwoord bericht = get(concept_adres + "/bericht");
    EXPECT_NE(bericht.inhoud.find("XX-VOT-1"), std::string::npos);
    EXPECT_NE(main_of(get(kZonderContract).inhoud).find("afgewezen, reden 3"), std::string::npos);
    EXPECT_FALSE(proef::has_bsn(get(concept_adres).inhoud));
}

TEST_F(PaginaVerzoek, a_request_is_granted_as_it_was_asked) {
    const std::string pad = std::string(kWijziging) + "/honoreren-wijziging";
    const Velden wens = {{"door", "A. de Vries"}};
    EXPECT_EQ(post_formulier(pad, wens).status, 200);
    const std::string concept_adres = location(post_formulier(pad + "/klaarzetten", wens));
    ASSERT_TRUE(concept_adres.starts_with("/concepten/1708/")) << concept_adres;
    EXPECT_EQ(location(post_formulier(concept_adres + "/versturen", wens)), concept_adres);
    EXPECT_NE(main_of(get(kWijziging).inhoud).find("Wat is toegewezen"), std::string::npos);
    // What was decided cannot be decided again.
    EXPECT_EQ(post_formulier(std::string(kWijziging) + "/afwijzen", {{"reden", "6"}, {"door", "A"}}).status,
              422);
}

}  // namespace
}  // namespace jeugdregio::server
