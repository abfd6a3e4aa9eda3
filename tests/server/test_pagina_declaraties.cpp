// Claims with their sums, their lines, and why a line was rejected.
#include "paginaproef.hpp"

namespace jeugdregio::server::proef {
namespace {

class PaginaDeclaraties : public Regioproef<PaginaDeclaraties> {};

constexpr const char* kRij = "<tr><th scope=\"row\">";

/// The claim with this number on the page of a filter.
std::string find_declaratie(Server& server, const std::string& nummer) {
    static const std::regex kLink("href=\"(/declaraties/[^\"]*)\">([^<]*)</a></th>");
    const std::string pagina = server.get("/declaraties?limiet=200").inhoud;
    for (std::sregex_iterator i(pagina.begin(), pagina.end(), kLink), eind; i != eind; ++i)
        if ((*i)[2] == nummer) return (*i)[1];
    return {};
}

/// The path of the first rejected line of a claim.
std::string first_regel(Server& server, const std::string& pad) {
    for (const auto& link : links_of(server.get(pad).inhoud))
        if (link.find("/regels/") != std::string::npos) return link;
    return {};
}

TEST_F(PaginaDeclaraties, the_sums_are_those_of_the_whole_filter_not_of_the_page) {
    const auto cijfers = [](const std::string& pagina) {
        static const std::regex kWaarde("jr-cijfer__waarde\">([^<]*)<");
        std::vector<std::string> uit;
        for (std::sregex_iterator i(pagina.begin(), pagina.end(), kWaarde), eind; i != eind; ++i)
            uit.push_back((*i)[1]);
        return uit;
    };
    const auto breed = cijfers(get("/declaraties?limiet=200").inhoud);
    ASSERT_EQ(breed.size(), 4u);
    EXPECT_EQ(breed, cijfers(get("/declaraties?limiet=3").inhoud));
    const Antwoord zwolle = get("/declaraties?gemeente=0193&limiet=200");
    EXPECT_EQ(cijfers(zwolle.inhoud).at(0), std::to_string(count_of(zwolle.inhoud, kRij)));
    EXPECT_NE(cijfers(zwolle.inhoud), breed);
    const auto niets = get("/declaraties?maand=2019-01");
    EXPECT_EQ(cijfers(niets.inhoud).at(0), "0");
    EXPECT_NE(niets.inhoud.find("geen declaraties"), std::string::npos);
}

TEST_F(PaginaDeclaraties, the_list_narrows_by_aanbieder_month_and_decision) {
    const auto rijen = [&](const std::string& zoek) {
        return count_of(get("/declaraties?limiet=200&" + zoek).inhoud, kRij);
    };
    const std::size_t alles = rijen("");
    EXPECT_EQ(rijen("besluit=toegekend") + rijen("besluit=deels") + rijen("besluit=afgekeurd"), alles);
    EXPECT_GT(rijen("maand=2023-03"), 0u);
    EXPECT_LT(rijen("maand=2023-03"), alles);
    EXPECT_GT(rijen("aanbieder=41410001"), 0u);
    EXPECT_LT(rijen("aanbieder=41410001"), alles);
    const Antwoord fout = get("/declaraties?maand=maart&besluit=x");
    EXPECT_EQ(fout.status, 400);
    EXPECT_NE(fout.inhoud.find("id=\"filter-maand-fout\""), std::string::npos);
    EXPECT_NE(fout.inhoud.find("id=\"filter-besluit-fout\""), std::string::npos);
}

TEST_F(PaginaDeclaraties, a_claim_shows_its_rejected_lines_with_why_and_its_approved_ones) {
    const std::string pad = find_declaratie(server(), "WT23030001");
    ASSERT_FALSE(pad.empty());
    const Antwoord af = get(pad);
    ASSERT_EQ(af.status, 200);
    EXPECT_EQ(count_of(af.inhoud, "<summary>Waarom?"), 4u);
    EXPECT_EQ(count_of(af.inhoud, kRij), 4u);
    EXPECT_NE(af.inhoud.find("aria-current=\"true\">Afgewezen regels (4)"), std::string::npos);
    const Antwoord goed = get(pad + "?toon=toegekend");
    EXPECT_EQ(goed.inhoud.find("<summary>Waarom?"), std::string::npos);
    EXPECT_GT(count_of(goed.inhoud, kRij), 4u);
    EXPECT_EQ(get(pad + "?toon=toegekend&limiet=2").inhoud.find("rel=\"next\"") == std::string::npos, false);
}

TEST_F(PaginaDeclaraties, a_rejected_line_says_rule_source_values_and_what_to_do) {
    const std::string pad = first_regel(server(), find_declaratie(server(), "WT23030001"));
    ASSERT_FALSE(pad.empty());
    const Antwoord a = get(pad);
    ASSERT_EQ(a.status, 200);
    for (const char* deel :
         {"<strong><a class=\"nl-link\" href=\"/regels/JW323/TR", "Bron: iJw 3.2", "<dt>Gevonden</dt>",
          "Wat de afzender kan doen:", "Getoetst aan", "Afgewezen</span>"})
        EXPECT_NE(a.inhoud.find(deel), std::string::npos) << deel;
    const std::size_t i = a.inhoud.find("<textarea");
    ASSERT_NE(i, std::string::npos);
    const std::string mail = a.inhoud.substr(i, a.inhoud.find("</textarea>") - i);
    EXPECT_NE(mail.find("readonly"), std::string::npos);
    for (const char* deel : {"(41410001)", "(0193)", "Retourcodes:", "Wat u kunt doen:", "Bron:"})
        EXPECT_NE(mail.find(deel), std::string::npos) << deel;
    EXPECT_EQ(std::regex_search(a.inhoud, std::regex("9999[0-9]{5}")), false) << "no BSN in full";
}

TEST_F(PaginaDeclaraties, an_approved_line_says_what_it_was_held_against) {
    const std::string pad =
        first_regel(server(), find_declaratie(server(), "WT23030001") + "?toon=toegekend");
    const Antwoord a = get(pad);
    ASSERT_EQ(a.status, 200);
    EXPECT_NE(a.inhoud.find("Toegekend</span>"), std::string::npos);
    EXPECT_EQ(a.inhoud.find("Waarom is deze regel afgewezen?"), std::string::npos);
}

TEST_F(PaginaDeclaraties, what_is_no_claim_or_line_is_told) {
    const std::string pad = find_declaratie(server(), "WT23030001");
    for (const std::string& doel :
         {std::string("/declaraties/0193/99999"), std::string("/declaraties/0193/1"),
          std::string("/declaraties/x/1"), std::string("/declaraties/0000/1"), pad + "/regels/0",
          pad + "/regels/9999", pad + "/regels/x", std::string("/declaraties/0193/99999/regels/1")})
        EXPECT_EQ(get(doel).status, 404) << doel;
    EXPECT_EQ(get(pad + "?na=zomaar").status, 400);
}

TEST_F(PaginaDeclaraties, rejections_of_the_region_narrow_by_rule_and_code) {
    const auto rijen = [&](const std::string& zoek) {
        const Antwoord a = get("/afwijzingen?limiet=200&" + zoek);
        EXPECT_EQ(a.status, 200) << zoek;
        return count_of(a.inhoud, kRij);
    };
    const std::size_t alles = rijen("");
    EXPECT_GT(alles, 10u);
    EXPECT_GT(rijen("regel=TR418"), 0u);
    EXPECT_LT(rijen("regel=TR418"), alles);
    EXPECT_GT(rijen("retourcode=0611"), 0u);
    EXPECT_LT(rijen("retourcode=0611"), alles);
    EXPECT_EQ(rijen("regel=%22%7D%25"), 0u);
    const Antwoord fout = get("/afwijzingen?retourcode=61");
    EXPECT_EQ(fout.status, 400);
    EXPECT_NE(fout.inhoud.find("id=\"filter-retourcode-fout\""), std::string::npos);
    EXPECT_EQ(count_of(get("/afwijzingen.csv?regel=TR418").inhoud, "\r\n"), rijen("regel=TR418") + 1);
}

TEST_F(PaginaDeclaraties, the_lines_of_a_claim_as_a_file_hold_all_of_them_and_no_formula) {
    const std::string bron = read_bericht("2-declaratie-001-zwolle-41410001.xml");
    std::string nieuw = std::regex_replace(bron, std::regex("D2300001"), "F1");
    nieuw = std::regex_replace(nieuw, std::regex("WT23030001"), "F1");
    nieuw = std::regex_replace(nieuw, std::regex("WT-0001"), "=1+1");
    ASSERT_EQ(post_bestanden(server(), "/berichten", {{"f.xml", nieuw}}).status, 200);
    const std::string pad = find_declaratie(server(), "F1");
    ASSERT_FALSE(pad.empty());
    const Antwoord csv = get(pad + "/regels.csv");
    ASSERT_EQ(csv.status, 200);
    EXPECT_NE(csv.inhoud.find("\"'=1+1\""), std::string::npos);
    EXPECT_EQ(csv.inhoud.find("\"=1+1\""), std::string::npos);
    EXPECT_EQ(count_of(csv.inhoud, "\r\n"), count_of(bron, "<jw323:Prestatie>") + 1);
    EXPECT_EQ(get(pad + "/regels.xlsx").status, 200);
    EXPECT_EQ(get("/declaraties.xlsx").status, 200);
    const Antwoord lijst = get("/declaraties.csv?gemeente=0193");
    EXPECT_EQ(count_of(lijst.inhoud, "\r\n"),
              count_of(get("/declaraties?gemeente=0193&limiet=200").inhoud, kRij) + 1);
    EXPECT_TRUE(std::regex_search(lijst.inhoud, std::regex(";-?[0-9]+,[0-9]{2};"))) << "decimal commas";
}

TEST_F(PaginaDeclaraties, every_link_leads_somewhere) {
    EXPECT_GT(crawl(server(), "/declaraties", 2), 15u);
    EXPECT_GT(crawl(server(), "/afwijzingen", 2), 10u);
}

}  // namespace
}  // namespace jeugdregio::server::proef
