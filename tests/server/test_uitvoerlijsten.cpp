// Every list can be taken along as a file, with its filter, whole, and without what a spreadsheet would run.
#include "paginaproef.hpp"

namespace jeugdregio::server {
namespace {

using proef::count_of;
using proef::main_of;

class Uitvoerlijsten : public proef::Regioproef<Uitvoerlijsten> {};

constexpr const char* kLijsten[] = {"/berichten", "/declaraties", "/afwijzingen", "/toewijzingen",
                                    "/verzoeken", "/werklijst",   "/signalen"};

std::size_t lines_of(const std::string& csv) {
    return count_of(csv, "\r\n");
}

TEST_F(Uitvoerlijsten, every_list_offers_its_files_and_they_hold_all_pages) {
    for (const std::string lijst : kLijsten) {
        const Antwoord pagina = get(lijst);
        ASSERT_EQ(pagina.status, 200) << lijst;
        EXPECT_NE(pagina.inhoud.find("href=\"" + lijst + ".csv"), std::string::npos) << lijst;
        EXPECT_NE(pagina.inhoud.find("href=\"" + lijst + ".xlsx"), std::string::npos) << lijst;
        const Antwoord csv = get(lijst + ".csv"), xlsx = get(lijst + ".xlsx");
        EXPECT_EQ(csv.status, 200) << lijst;
        EXPECT_TRUE(csv.inhoud.starts_with("\xEF\xBB\xBF\"")) << lijst;
        EXPECT_GT(lines_of(csv.inhoud), 1u) << lijst;
        EXPECT_EQ(xlsx.inhoud.substr(0, 2), "PK") << lijst;
        EXPECT_FALSE(std::regex_search(csv.inhoud, std::regex("9999[0-9]{5}"))) << lijst << " holds no BSN";
    }
}

TEST_F(Uitvoerlijsten, a_file_has_the_filter_of_its_page) {
    for (const std::string lijst : kLijsten) {
        const std::string alles = get(lijst + ".csv").inhoud,
                          zwolle = get(lijst + ".csv?gemeente=0193").inhoud;
        EXPECT_LT(lines_of(zwolle), lines_of(alles)) << lijst;
        EXPECT_EQ(zwolle.find("Deventer"), std::string::npos) << lijst;
        EXPECT_EQ(get(lijst + ".csv?gemeente=Zwolle").status, 400) << lijst;
    }
    EXPECT_EQ(lines_of(get("/toewijzingen.csv").inhoud), rijen_van("/v1/toewijzingen?limiet=200").size() + 1);
}

TEST_F(Uitvoerlijsten, the_overview_as_a_file_has_the_figures_of_the_charts) {
    const std::string csv = get("/overzicht.csv?jaar=2023").inhoud;
    for (const char* regel : {"\"Besteed\";", "\"Jeugdigen met hulp\";", "\"2023-03\"", "\"Zwolle\"",
                              "\"Uithuisplaatsingen begonnen\";"})
        EXPECT_NE(csv.find(regel), std::string::npos) << regel;
    EXPECT_NE(main_of(get("/?jaar=2023").inhoud).find("/overzicht.csv?jaar=2023"), std::string::npos);
    EXPECT_EQ(get("/overzicht.csv?jaar=vorig").status, 400);
    EXPECT_EQ(get("/?jaar=vorig").status, 400);
}

TEST_F(Uitvoerlijsten, what_a_person_typed_is_no_formula) {
    const auto s = rijen_van("/v1/signalen?beslist=false&limiet=1").front();
    const std::string doel =
        fmt::format("/signalen/{}/{}/{}/{}", s.at("gemeente").get<std::string>(), s.at("volgnummer").dump(),
                    s.at("regelnummer").dump(), s.at("regel").get<std::string>());
    ASSERT_EQ(post_formulier(doel, {{"besluit", "akkoord"}, {"door", "A"}, {"reden", "=1+1"}}).status, 303);
    const std::string csv = get("/signalen.csv?status=beslist").inhoud;
    EXPECT_EQ(csv.find("\"=1+1\""), std::string::npos) << csv;
    EXPECT_NE(csv.find("=1+1"), std::string::npos);
}

TEST_F(Uitvoerlijsten, requests_are_listed_by_status) {
    const std::string open = main_of(get("/verzoeken?status=open").inhoud);
    EXPECT_NE(open.find("KV-VOW-1"), std::string::npos);
    EXPECT_EQ(open.find("VOT-001"), std::string::npos) << "it was granted";
    EXPECT_NE(main_of(get("/verzoeken?status=toegewezen").inhoud).find("VOT-001"), std::string::npos);
    EXPECT_EQ(get("/verzoeken?status=kwijt").status, 400);
}

}  // namespace
}  // namespace jeugdregio::server
