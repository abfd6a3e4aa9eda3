// verwerk reads files ahead on a second thread: order, faults halfway and the end are as if it did not.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

TEST(Vooruitlezen, more_files_than_wait_at_once_come_out_in_order_with_faults_in_their_place) {
    const Regio r;
    std::vector<std::string> bestanden{r.write("toewijzing.xml", to_xml(toewijzing("1", 500000)))};
    // More than the 64 that wait at most; now and then a file that is not there, or that is no message.
    for (int i = 0; i < 150; ++i) {
        const std::string n = std::to_string(i);
        bestanden.push_back(i % 50 == 20 ? (r.map / ("weg" + n)).string()
                            : i % 50 == 30
                                ? r.write("stuk" + n + ".xml", "geen bericht " + n)
                                : r.write("c" + n + ".xml", to_xml(claim("C" + n, {regel("R" + n, 1, 1)}))));
    }
    const auto u = r.verwerk(bestanden);
    EXPECT_EQ(u.exit, 2) << u.fout;
    const auto l = lines(u.out);
    ASSERT_EQ(l.size(), bestanden.size());
    for (std::size_t i = 0; i < l.size(); ++i) {
        EXPECT_EQ(l[i]["bestand"], bestanden[i]);
        const bool fout = i > 0 && ((i - 1) % 50 == 20 || (i - 1) % 50 == 30);
        EXPECT_EQ(l[i]["besluit"] == "geweigerd", fout) << bestanden[i];
    }
}

// Every claim finds the one before it, and the toewijzing that came just before, though its dossier was
// loaded when neither was there yet.
TEST(Vooruitlezen, what_was_loaded_ahead_is_not_decided_on_when_it_is_old) {
    const Regio r;
    std::vector<std::string> bestanden;
    for (int i = 1; i <= 25; ++i) {
        const std::string n = std::to_string(i);
        bestanden.push_back(r.write("t" + n + ".xml", to_xml(toewijzing(n, 500000))));
        for (const char* keer : {"a", "b"})
            bestanden.push_back(
                r.write("c" + n + keer + ".xml", to_xml(claim("C" + n + keer, {regel("R" + n + keer, i)}))));
    }
    const auto u = r.verwerk(bestanden);
    const auto l = lines(u.out);
    ASSERT_EQ(l.size(), bestanden.size());
    for (std::size_t i = 0; i < l.size(); ++i) {
        EXPECT_EQ(l[i]["besluit"], i % 3 == 2 ? "afgekeurd" : "toegekend") << bestanden[i];
        if (i % 3 == 2) EXPECT_NE(l[i].dump().find("TR389"), std::string::npos) << l[i].dump();
    }
}

TEST(Vooruitlezen, stops_at_a_failing_machine_though_later_files_were_read) {
    const Regio r;
    std::vector<std::string> bestanden{r.write("toewijzing.xml", to_xml(toewijzing("1")))};
    for (int i = 0; i < 30; ++i) {
        const std::string n = std::to_string(i);
        bestanden.push_back(r.write("c" + n + ".xml", to_xml(claim("C" + n, {regel("R" + n, 1, 1)}))));
    }
    ASSERT_EQ(r.verwerk({bestanden[0], bestanden[1]}).exit, 0);
    // The answer of the third file cannot be written: a folder has its name.
    const std::string antwoord = lines(r.verwerk({bestanden[1]}).out)[0]["antwoord"];
    std::string volgend = std::filesystem::path(antwoord).filename().string();
    const auto plek = volgend.rfind('2');
    ASSERT_NE(plek, std::string::npos) << volgend;
    volgend[plek] = '3';
    std::filesystem::create_directories(std::filesystem::path(r.uit()) / volgend);
    const auto u = r.verwerk(std::vector<std::string>(bestanden.begin() + 2, bestanden.end()));
    EXPECT_EQ(u.exit, 3) << u.fout;
    // What was decided meanwhile has no answer either, and says so: in order, from that one on.
    const auto over = lines(u.out);
    ASSERT_GE(over.size(), 1U);
    for (std::size_t i = 0; i < over.size(); ++i) {
        EXPECT_EQ(over[i]["bestand"], bestanden[i + 2]);
        EXPECT_EQ(over[i]["besluit"], "geweigerd");
        EXPECT_NE(over[i].dump().find("opnieuw aan"), std::string::npos);
    }
    std::filesystem::remove(std::filesystem::path(r.uit()) / volgend);
    // Those are known, and get their answer now; the others are new.
    const auto l = lines(r.verwerk(std::vector<std::string>(bestanden.begin() + 2, bestanden.end())).out);
    ASSERT_EQ(l.size(), 29U);
    for (std::size_t i = 0; i < l.size(); ++i) {
        EXPECT_EQ(l[i]["besluit"] == "herhaald", i < over.size());
        EXPECT_TRUE(std::filesystem::is_regular_file(
            std::filesystem::path(r.uit()) /
            std::filesystem::path(l[i]["antwoord"].get<std::string>()).filename()));
    }
}

TEST(Vooruitlezen, metingen_say_on_standard_error_where_the_time_went) {
    const Regio r;
    const std::string bestand = r.write("toewijzing.xml", to_xml(toewijzing("1")));
    const auto zonder = r.verwerk({bestand}), met = r.verwerk({"--metingen", bestand});
    EXPECT_EQ(met.exit, 0);
    EXPECT_TRUE(zonder.fout.empty()) << zonder.fout;
    for (const char* fase : {"lezen en controleren", "laden uit de database", "besluiten en antwoorden",
                             "vastleggen in de database", "transactie openen en afsluiten"})
        EXPECT_NE(met.fout.find(fase), std::string::npos) << fase << met.fout;
    EXPECT_EQ(lines(met.out).size(), 1U);
}

}  // namespace
