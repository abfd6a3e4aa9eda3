// The rule book on the screen: searched, with how often each rule fired, and linked from everywhere a rule is
// named.
#include "paginaproef.hpp"
#include "pipeline/regelboek.hpp"
#include "server/regelkast.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {
namespace {

using proef::count_of;
using proef::main_of;

class PaginaRegels : public proef::Regioproef<PaginaRegels> {};

TEST_F(PaginaRegels, the_id_of_a_rule_gives_that_rule_and_words_give_all_that_hold_them) {
    const std::string een = main_of(get("/regels?zoek=TR418").inhoud);
    EXPECT_EQ(count_of(een, "href=\"/regels/JW323/"), 1u) << een;
    EXPECT_GT(count_of(main_of(get("/regels?zoek=tarief").inhoud), "href=\"/regels/"), 1u);
    EXPECT_NE(get("/regels?zoek=xyzzy").inhoud.find("Geen regel gevonden"), std::string::npos);
    EXPECT_EQ(get("/regels?bericht=JW999").status, 400);
}

TEST_F(PaginaRegels, counts_are_those_of_the_api_and_lead_to_as_many) {
    std::string id;
    std::int64_t afwijzingen = 0;
    for (const auto& r : rijen_van("/v1/regels?bericht=JW323&limiet=200"))
        // A rule of more kinds of messages is counted in all of them.
        if (r.at("afwijzingen").get<std::int64_t>() > afwijzingen &&
            regel_adres(r.at("regel").get<std::string>()).find('?') == std::string::npos) {
            id = r.at("regel").get<std::string>();
            afwijzingen = r.at("afwijzingen").get<std::int64_t>();
        }
    ASSERT_GT(afwijzingen, 1);
    const std::string pagina = main_of(get("/regels/JW323/" + id).inhoud);
    EXPECT_NE(pagina.find(fmt::format("{} keer afgekeurd", afwijzingen)), std::string::npos) << pagina;
    EXPECT_EQ(rijen_van("/v1/afwijzingen?limiet=200&regel=" + id).size(),
              static_cast<std::size_t>(afwijzingen));

    // Of all rules of the claim the one that fired most stands first.
    std::int64_t meest = 0;
    std::string eerste;
    for (const auto& r : rijen_van("/v1/regels?bericht=JW323&limiet=200")) {
        const auto keer = r.at("afwijzingen").get<std::int64_t>() + r.at("signalen").get<std::int64_t>();
        if (keer <= meest) continue;
        meest = keer;
        eerste = r.at("regel").get<std::string>();
    }
    const std::string vaakst = main_of(get("/regels?bericht=JW323&volgorde=vaak").inhoud);
    EXPECT_EQ(vaakst.find("href=\"/regels/JW323/" + eerste + "\""), vaakst.find("href=\"/regels/JW323/"));
}

TEST_F(PaginaRegels, the_book_is_shown_in_pages_that_hold_every_rule_once) {
    std::size_t rijen = 0, bladzijden = 0;
    for (std::string adres = "/regels"; !adres.empty(); ++bladzijden) {
        const std::string pagina = get(adres).inhoud;
        rijen += count_of(main_of(pagina), "scope=\"row\"");
        adres = proef::next_of(pagina);
    }
    EXPECT_GT(bladzijden, 1u);
    EXPECT_EQ(rijen, pipeline::all_regels().size());
}

TEST_F(PaginaRegels, every_rule_of_the_book_has_an_address_that_is_there) {
    for (const Regelkaart* k : pipeline::all_regels()) {
        const std::string adres = regel_adres(k->id);
        ASSERT_FALSE(adres.empty()) << k->id;
        if (adres.find('?') == std::string::npos) continue;
        EXPECT_GT(count_of(main_of(get(adres).inhoud), fmt::format("/{}\"", encode_url(k->id))), 1u)
            << adres << " names more than one kind of message";
    }
    EXPECT_EQ(regel_adres("XSD"), "");
    EXPECT_EQ(get(regel_adres("TR418")).status, 200);
}

TEST_F(PaginaRegels, a_claim_shows_its_signals_and_names_rules_as_links) {
    std::string doel;
    for (const auto& d : rijen_van("/v1/declaraties?limiet=200"))
        if (d.at("signalen").get<int>() > 0)
            doel = d.at("gemeente").get<std::string>() + "/" + d.at("volgnummer").dump();
    ASSERT_FALSE(doel.empty());
    const std::string pagina = main_of(get("/declaraties/" + doel + "?toon=signalen").inhoud);
    EXPECT_NE(pagina.find("href=\"/regels/JW323/"), std::string::npos) << pagina;
    EXPECT_EQ(pagina.find("Toegekende regels in de volgorde"), std::string::npos);
}

TEST_F(PaginaRegels, a_toewijzing_leads_to_its_request_and_back) {
    const std::string verzoek = main_of(get("/verzoeken/0193/41410001/VOT-001").inhoud);
    const std::size_t i = verzoek.find("/toewijzingen/0193/");
    ASSERT_NE(i, std::string::npos);
    const std::string toewijzing = verzoek.substr(i, verzoek.find('"', i) - i);
    EXPECT_NE(main_of(get(toewijzing).inhoud).find("href=\"/verzoeken/0193/41410001/VOT-001\""),
              std::string::npos);
}

// As long as nothing was committed the counts are not made again; after a commit they are, at the latest when
// they have been kept ten times as long as they took to make.
TEST_F(PaginaRegels, kept_counts_are_those_of_what_is_on_record) {
    Regelkast kast;
    const auto een = kast.get(server().plek.inzage());
    EXPECT_EQ(kast.get(server().plek.inzage()), een);
    std::int64_t signalen = 0;
    for (const auto& [id, aantal] : *een) signalen += aantal.signalen;
    std::int64_t op_record = 0;
    for (const auto& r : server().plek.inzage().count_regels()) op_record += r.signalen;
    EXPECT_EQ(signalen, op_record);
    EXPECT_GT(signalen, 0);
}

}  // namespace
}  // namespace jeugdregio::server
