// A sample from the command line: drawn, filled in as people and spreadsheets do, and judged.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <sstream>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

using Cellen = std::vector<std::string>;

Cellen split(const std::string& regel) {
    Cellen uit;
    std::istringstream in(regel + ";");
    for (std::string veld; std::getline(in, veld, ';');) uit.push_back(veld);
    return uit;
}
std::string join(const Cellen& c) {
    std::string uit;
    for (const auto& veld : c) uit += (uit.empty() && &veld == &c.front() ? "" : ";") + veld;
    return uit;
}

// Columns of steekproef.csv.
constexpr std::size_t kGemeente = 1, kReferentie = 4, kBedrag = 12, kKeer = 13, kJuist = 14, kReden = 15;

/// An aanbieder with 40 approved lines in March 2023: one large, one with a strange reference.
class Steekproef : public ::testing::Test {
  protected:
    Steekproef() {
        std::vector<Prestatie323> regels;
        for (int i = 1; i <= 40; ++i) {
            auto p = regel(nummer(i), i, i == 7 ? 5000 : 20 + i * 3 % 50);
            regels.push_back(p);
        }
        regels[8].referentie = "=WEG&lt;b&gt;\"";  // as it stands in the XML
        // A toewijzing each: on one of them a product stands once for a day (TR416).
        std::vector<std::string> bestanden;
        for (int i = 1; i <= 40; ++i)
            bestanden.push_back(
                r.write("t" + std::to_string(i) + ".xml", to_xml(toewijzing(std::to_string(i), 10'000'000))));
        bestanden.push_back(r.write("c.xml", to_xml(claim("1", regels))));
        const auto u = r.verwerk(bestanden, "2023-04-12", "landelijk");
        EXPECT_EQ(u.exit, 0) << u.out.substr(u.out.size() > 2000 ? u.out.size() - 2000 : 0) << u.fout;
    }
    /// All digits with a zero in front: what a spreadsheet spoils.
    static std::string nummer(int i) { return (i < 10 ? "000" : "00") + std::to_string(i); }

    steun::Uitvoer trek(const std::string& map, std::vector<std::string> extra = {}) const {
        std::vector<std::string> a{"controle",   "steekproef", "trek",    "--db",  r.db(),    "--aanbieder",
                                   "42420001",   "--van",      "2023-01", "--tot", "2023-12", "--vandaag",
                                   "2024-01-15", "--uit",      pad(map),  "--zaad"};
        if (extra.empty()) extra = {"7", "--tolerabel", "10%", "--verwacht", "0%"};
        a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a);
    }
    steun::Uitvoer evalueer(const std::string& map, std::vector<std::string> extra = {}) const {
        std::vector<std::string> a{"controle", "steekproef", "evalueer",  "--steekproef",
                                   pad(map),   "--vandaag",  "2024-02-01"};
        a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a);
    }
    std::string pad(const std::string& map) const { return (r.map / map).string(); }
    std::string lees(const std::string& map, const std::string& naam) const {
        return steun::lees(r.map / map / naam);
    }

    /// Fills in steekproef.csv: every line as it is, or what `anders` makes of it.
    void vul(const std::string& map, const std::function<void(Cellen&)>& anders = {}) const {
        std::istringstream in(lees(map, "steekproef.csv"));
        std::string uit;
        int n = 0;
        for (std::string regel; std::getline(in, regel);) {
            if (regel.ends_with('\r')) regel.pop_back();
            Cellen c = split(regel);
            if (n++ > 0) {
                c[kJuist] = c[kBedrag];
                if (anders) anders(c);
            }
            uit += join(c) + "\r\n";
        }
        steun::schrijf(r.map / map / "steekproef.csv", uit);
    }
    Regio r;
};

TEST_F(Steekproef, the_same_seed_gives_the_same_files_and_another_seed_others) {
    ASSERT_EQ(trek("a").exit, 0) << trek("a").fout;
    ASSERT_EQ(trek("b").exit, 0);
    for (const char* naam : {"steekproef.csv", "populatie.csv", "steekproef.json", "verzoek.html"})
        EXPECT_EQ(lees("a", naam), lees("b", naam)) << naam;
    ASSERT_EQ(trek("c", {"8", "--tolerabel", "10%", "--verwacht", "0%"}).exit, 0);
    EXPECT_EQ(lees("a", "populatie.csv"), lees("c", "populatie.csv"));
    EXPECT_NE(lees("a", "steekproef.csv"), lees("c", "steekproef.csv"));
    const auto j = json::parse(lees("a", "steekproef.json"));
    EXPECT_EQ(j["populatie_regels"], 40);
    EXPECT_EQ(j["waarvan_top"], 1) << "the line of 8.100 euro is larger than the interval";
    EXPECT_NE(lees("a", "steekproef.csv").find("*****0006"), std::string::npos);
}

TEST_F(Steekproef, no_file_names_a_child_and_the_letter_prints_what_came_in_as_text) {
    // Everything drawn, so that the line with the strange reference is there.
    ASSERT_EQ(trek("a", {"7", "--tolerabel", "0,2%", "--verwacht", "0%"}).exit, 0);
    for (const char* naam : {"steekproef.csv", "populatie.csv", "steekproef.json", "verzoek.html"})
        EXPECT_EQ(lees("a", naam).find("999900006"), std::string::npos) << naam;
    const std::string brief = lees("a", "verzoek.html");
    EXPECT_EQ(brief.find("*****0006"), std::string::npos) << "the aanbieder has the reference";
    EXPECT_NE(brief.find("=WEG&lt;b&gt;&quot;"), std::string::npos);
    EXPECT_EQ(brief.find("<b>"), std::string::npos);
    EXPECT_NE(brief.find("De Linde (42420001)"), std::string::npos);
    EXPECT_NE(brief.find("29-01-2024"), std::string::npos) << "14 days later";
    EXPECT_NE(brief.find("<html lang=\"nl\">"), std::string::npos);
    EXPECT_NE(lees("a", "steekproef.csv").find("\"'=WEG<b>\"\"\""), std::string::npos) << "no formula";
}

TEST_F(Steekproef, a_faultless_sample_is_acceptable) {
    ASSERT_EQ(trek("a").exit, 0);
    vul("a");
    const auto u = evalueer("a", {"--db", r.db(), "--json"});
    ASSERT_EQ(u.exit, 0) << u.out << u.fout;
    const auto j = lines(u.out).at(0);
    EXPECT_EQ(j["oordeel"], "aanvaardbaar");
    EXPECT_EQ(j["geraamd_cent"], 0);
    EXPECT_EQ(j["basis_cent"], (j["interval_cent"].get<std::int64_t>() * 300 + 99) / 100);
    EXPECT_EQ(j["bovengrens_cent"], j["basis_cent"]);
    EXPECT_EQ(j["populatie_veranderd"], false);
    EXPECT_NE(evalueer("a").out.find("Deze uitkomst vraagt geen zwaardere stap"), std::string::npos);
}

TEST_F(Steekproef, errors_become_an_upper_limit_on_screen_page_and_sheet) {
    ASSERT_EQ(trek("a").exit, 0);
    int n = 0;
    vul("a", [&](Cellen& c) {
        if (c[kKeer] == "top") {
            c[kJuist] = "8.000,00", c[kReden] = "100 euro te veel";
            return;
        }
        ++n;
        if (n <= 2) c[kJuist] = "0", c[kReden] = "geen bewijs";
        if (n == 4) c[kJuist] = "0,5", c[kReden] = "=\"minder\"";
        if (n == 3) c[kJuist] = "9999.99", c[kReden] = "te laag";
    });
    const auto u = evalueer("a", {"--json"});
    ASSERT_EQ(u.exit, 1) << u.out << u.fout;
    const auto j = lines(u.out).at(0);
    EXPECT_EQ(j["oordeel"], "te_veel");
    EXPECT_EQ(j["top_cent"], 10'000);
    EXPECT_GT(j["te_laag_gevonden_cent"], 900'000);
    EXPECT_EQ(j["bovengrens_cent"].get<std::int64_t>(),
              j["top_cent"].get<std::int64_t>() + j["geraamd_cent"].get<std::int64_t>() +
                  j["basis_cent"].get<std::int64_t>() + j["opslag_cent"].get<std::int64_t>());
    EXPECT_NE(evalueer("a").out.find("ordegesprek"), std::string::npos);
    const std::string pagina = lees("a", "uitkomst.html");
    EXPECT_NE(pagina.find("100 euro te veel"), std::string::npos);
    EXPECT_NE(pagina.find("=&quot;minder&quot;"), std::string::npos);
    EXPECT_EQ(pagina.find("999900006"), std::string::npos);
}

TEST_F(Steekproef, amounts_are_read_as_people_and_spreadsheets_write_them) {
    ASSERT_EQ(trek("a").exit, 0);
    const std::string schoon = lees("a", "steekproef.csv");
    const auto read = [&](const std::string& bedrag) {
        steun::schrijf(r.map / "a" / "steekproef.csv", schoon);
        vul("a", [&](Cellen& c) {
            if (c[kKeer] == "top") c[kJuist] = bedrag, c[kReden] = "x";
        });
        const auto u = evalueer("a", {"--json"});
        const auto j = lines(u.out).at(0);
        return j.contains("top_cent") ? 810'000 - j["top_cent"].get<std::int64_t>() : -1;
    };
    for (const auto& [tekst, cents] :
         std::vector<std::pair<std::string, std::int64_t>>{{"1.234,56", 123456},
                                                           {"1234,56", 123456},
                                                           {"1234.56", 123456},
                                                           {"1234,5", 123450},
                                                           {"1234.5", 123450},
                                                           {"1234", 123400},
                                                           {"€ 1.234,56", 123456},
                                                           {"€1234", 123400},
                                                           {"0", 0},
                                                           {"0,00", 0},
                                                           {"\"12,5\"", 1250}})
        EXPECT_EQ(read(tekst), cents) << tekst;
    for (const char* tekst : {"1.234", "1,234.56", "-3,50", "1e3", "twaalf", "12,345", "1234,", ".5",
                              "12.34.56", "9999999999999999999999", "€", "1 234,56"})
        EXPECT_EQ(read(tekst), -1) << tekst;
}

TEST_F(Steekproef, a_spreadsheet_may_take_zeros_and_the_mark_away) {
    ASSERT_EQ(trek("a", {"7", "--tolerabel", "0,2%", "--verwacht", "0%"}).exit, 0);
    vul("a", [](Cellen& c) {
        c[kGemeente] = "193";
        if (c[kReferentie].starts_with("00")) c[kReferentie].erase(0, c[kReferentie].find_first_not_of('0'));
    });
    std::string tekst = lees("a", "steekproef.csv").substr(3) + ";;;;;;;;;;;;;;;\r\n\r\n";
    steun::schrijf(r.map / "a" / "steekproef.csv", tekst);
    EXPECT_EQ(evalueer("a").exit, 0) << evalueer("a").fout;
}

TEST_F(Steekproef, faults_name_line_and_column_and_nothing_is_judged) {
    ASSERT_EQ(trek("a").exit, 0);
    const std::string schoon = lees("a", "steekproef.csv");
    const auto leeg = evalueer("a");
    EXPECT_EQ(leeg.exit, 1);
    EXPECT_NE(leeg.fout.find("steekproef.csv regel 2, kolom juist_bedrag: Hier en in "), std::string::npos)
        << leeg.fout;
    struct Geval {
        const char* wat;
        std::function<void(Cellen&)> anders;
        const char* deel;
    };
    for (const Geval& g : {
             Geval{"no reason", [](Cellen& c) { c[kJuist] = "0"; }, "zonder reden"},
             Geval{"another amount", [](Cellen& c) { c[kBedrag] = "1,00"; }, "Goedgekeurd is"},
             Geval{"another reference", [](Cellen& c) { c[kReferentie] = "9"; }, "is niet getrokken"},
             Geval{"another gemeente", [](Cellen& c) { c[kGemeente] = "1896"; }, "is niet getrokken"},
             Geval{"semicolon in the reason", [](Cellen& c) { c[kReden] = "a;b"; }, "velden"},
             Geval{"quote", [](Cellen& c) { c[kReden] = "\"a"; }, "aanhalingstekens"},
         }) {
        steun::schrijf(r.map / "a" / "steekproef.csv", schoon);
        int n = 0;
        vul("a", [&](Cellen& c) {
            if (++n == 3) g.anders(c);
        });
        const auto u = evalueer("a");
        EXPECT_EQ(u.exit, 1) << g.wat;
        EXPECT_NE(u.fout.find("steekproef.csv regel 4"), std::string::npos) << g.wat << u.fout;
        EXPECT_NE(u.fout.find(g.deel), std::string::npos) << g.wat << u.fout;
    }
    // A line that is left out, one that comes twice, no header, another encoding, nothing at all.
    steun::schrijf(r.map / "a" / "steekproef.csv", schoon);
    vul("a");
    const std::string vol = lees("a", "steekproef.csv");
    const std::size_t laatste = vol.rfind("\r\n", vol.size() - 3) + 2;
    for (const auto& [tekst, deel] : std::vector<std::pair<std::string, std::string>>{
             {vol.substr(0, laatste), "staat er niet in"},
             {vol + vol.substr(laatste), "staat er twee keer"},
             {vol.substr(vol.find("\r\n") + 2), "kolom juist_bedrag: Deze kolom ontbreekt"},
             {vol + "\xE9", "geen UTF-8"},
             {"", "ontbreekt"}}) {
        steun::schrijf(r.map / "a" / "steekproef.csv", tekst);
        const auto u = evalueer("a");
        EXPECT_EQ(u.exit, 1) << deel;
        EXPECT_NE(u.fout.find(deel), std::string::npos) << u.fout;
    }
    EXPECT_FALSE(std::filesystem::exists(r.map / "a" / "uitkomst.html"));
}

TEST_F(Steekproef, what_was_changed_in_the_drawing_is_refused) {
    ASSERT_EQ(trek("a").exit, 0);
    vul("a");
    const std::string opzet = lees("a", "steekproef.json"), populatie = lees("a", "populatie.csv");
    const auto change = [](std::string t, const std::string& van, const std::string& naar) {
        return t.replace(t.find(van), van.size(), naar);
    };
    steun::schrijf(r.map / "a" / "populatie.csv", change(populatie, "0001", "0002"));
    EXPECT_NE(evalueer("a").fout.find("niet (meer) die waaruit"), std::string::npos);
    steun::schrijf(r.map / "a" / "populatie.csv", populatie);
    // With another seed other lines are drawn, so lines are missing or strange.
    steun::schrijf(r.map / "a" / "steekproef.json", change(opzet, "\"zaad\": \"7\"", "\"zaad\": \"8\""));
    EXPECT_NE(evalueer("a").exit, 0);
    for (const std::string& kapot :
         {std::string("{"), std::string("[]"), std::string(""), std::string("\xFF"),
          change(opzet, "\"interval_cent\": ", "\"interval_cent\": -"),
          change(opzet, "\"versie\": 1", "\"versie\": 2")}) {
        steun::schrijf(r.map / "a" / "steekproef.json", kapot);
        EXPECT_EQ(evalueer("a").exit, 2) << kapot;
    }
    EXPECT_EQ(evalueer("bestaat-niet").exit, 2);
}

TEST_F(Steekproef, a_credit_that_came_later_is_told) {
    ASSERT_EQ(trek("a").exit, 0);
    vul("a");
    auto credit = regel("C1", 7, 5000);
    credit.dc = "C";
    credit.vorig = "0007";
    const auto u = r.verwerk({r.write("k.xml", to_xml(claim("2", {credit})))}, "2023-05-12", "landelijk");
    ASSERT_EQ(u.exit, 0) << u.out;
    const auto zonder = evalueer("a");
    EXPECT_EQ(zonder.exit, 0);
    EXPECT_EQ(zonder.out.find("zijn veranderd"), std::string::npos) << "no database was asked";
    const auto met = evalueer("a", {"--db", r.db()});
    EXPECT_EQ(met.exit, 0);
    EXPECT_NE(met.out.find("1 weg (gecrediteerd), 0 nieuw, 0 anders"), std::string::npos) << met.out;
    EXPECT_NE(met.out.find("Regel 0193 0007 is bekeken en staat niet meer"), std::string::npos) << met.out;
}

TEST_F(Steekproef, findings_of_another_check_can_be_handed_in) {
    ASSERT_EQ(trek("a").exit, 0);
    std::string csv = "referentie;gemeente;juist_bedrag;reden\n";
    std::istringstream in(lees("a", "populatie.csv"));
    std::string regel;
    std::getline(in, regel);
    while (std::getline(in, regel)) {
        const auto c = split(regel.substr(0, regel.size() - 1));
        csv += c[2] + ";" + c[0] + ";" + c[9] + ";\n";
    }
    const auto u = evalueer("a", {"--bevindingen", r.write("materieel.csv", csv), "--json"});
    EXPECT_EQ(u.exit, 0) << u.out << u.fout;
    EXPECT_GT(lines(u.out).at(0)["niet_in_steekproef"], 0);
}

TEST_F(Steekproef, a_filled_in_sample_is_never_written_over) {
    ASSERT_EQ(trek("a").exit, 0);
    EXPECT_EQ(trek("a").exit, 0) << "the same again harms nothing";
    vul("a");
    const auto vol = lees("a", "steekproef.csv");
    const auto u = trek("a");
    EXPECT_EQ(u.exit, 2);
    EXPECT_NE(u.fout.find("staat al een steekproef"), std::string::npos);
    EXPECT_EQ(lees("a", "steekproef.csv"), vol);
}

TEST_F(Steekproef, wrong_use_is_told) {
    EXPECT_EQ(trek("a", {"-1"}).exit, 2);
    EXPECT_EQ(trek("a", {"18446744073709551616"}).exit, 2);
    EXPECT_EQ(trek("a", {"18446744073709551615"}).exit, 0);
    EXPECT_EQ(trek("b", {"7", "--betrouwbaarheid", "100"}).exit, 2);
    EXPECT_EQ(trek("b", {"7", "--tolerabel", "1%", "--verwacht", "1%"}).exit, 2);
    EXPECT_EQ(trek("b", {"7", "--tolerabel", "veel"}).exit, 2);
    const auto leeg = steun::run({"controle", "steekproef", "trek", "--db", r.db(), "--aanbieder", "41410009",
                                  "--van", "2023-01", "--zaad", "1", "--uit", pad("c")});
    EXPECT_EQ(leeg.exit, 2);
    EXPECT_NE(leeg.fout.find("geen bedrag om een steekproef uit te trekken"), std::string::npos) << leeg.fout;
    EXPECT_FALSE(std::filesystem::exists(r.map / "c"));
}

TEST(Steekproefomvang, shows_the_sum_and_asks_for_what_it_needs) {
    const auto u = steun::run({"controle", "steekproef", "omvang", "--tolerabel", "5%", "--verwacht", "1%"});
    EXPECT_EQ(u.exit, 0);
    EXPECT_NE(u.out.find("tussen R(0) = 3,00 en R(1) = 4,75"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("4,6275"), std::string::npos);
    const auto j = lines(steun::run({"controle", "steekproef", "omvang", "--tolerabel", "50000,00",
                                     "--verwacht", "0%", "--populatie", "1.000.000,00", "--json"})
                             .out)
                       .at(0);
    EXPECT_EQ(j["trekkingen"], 60);
    EXPECT_EQ(j["interval_cent"], 1'666'666);
    EXPECT_EQ(steun::run({"controle", "steekproef", "omvang", "--tolerabel", "50000,00"}).exit, 2);
}

}  // namespace
