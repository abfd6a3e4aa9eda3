// The example month: everything planted is caught with the right codes, everything else is approved. The
// predictions (voorbeeld/verwacht.tsv) were made from the rule texts, not from the program.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

std::vector<std::string> split(const std::string& t, char teken) {
    std::vector<std::string> uit;
    std::istringstream in(t);
    for (std::string deel; std::getline(in, deel, teken);) uit.push_back(deel);
    return uit;
}

std::string sorted_words(const std::string& t) {
    const auto delen = split(t, ' ');
    std::string uit;
    for (const auto& d : std::set<std::string>(delen.begin(), delen.end()))
        uit += (uit.empty() ? "" : " ") + d;
    return uit;
}

std::string joined(const json& lijst, const char* veld = nullptr) {
    std::string uit;
    for (const auto& x : lijst)
        uit += (uit.empty() ? "" : " ") + (veld != nullptr ? x[veld] : x).get<std::string>();
    return sorted_words(uit);
}

using Rijen = std::multiset<std::vector<std::string>>;  // file, reference, outcome, codes, rules

Rijen expected() {
    Rijen uit;
    const auto regels = split(steun::lees(std::filesystem::path(BRONMAP) / "voorbeeld/verwacht.tsv"), '\n');
    for (std::size_t i = 1; i < regels.size(); ++i) {
        auto c = split(regels[i], '\t');
        c.resize(5);
        if (c[2] == "toegekend") continue;  // special, and approved like everything that is not named
        uit.insert({c[0], c[1], c[2], sorted_words(c[3]), sorted_words(c[4])});
    }
    return uit;
}

Rijen found(const std::vector<json>& uitkomsten) {
    Rijen uit;
    for (const json& u : uitkomsten) {
        const std::string bestand = std::filesystem::path(u["bestand"].get<std::string>()).filename();
        const std::string besluit = u["besluit"];
        if (besluit == "geweigerd" || besluit == "herhaald" || u["inhoud"] == "ongeldig") {
            uit.insert({bestand, "", besluit, u["inhoud"] == "ongeldig" ? "0001" : "",
                        besluit == "herhaald" ? "" : joined(u["bevindingen"], "regel")});
            continue;
        }
        for (const json& a : u["afwijzingen"]) {
            // Of a claim a line may be rejected alone; every other message as a whole (IV032).
            const bool heel =
                u["bericht"] != "JW323" || a["niveau"] == "Header" || a["niveau"] == "Declaratie";
            uit.insert({bestand, a["referentie"], heel ? "afgekeurd" : "afgewezen", joined(a["retourcodes"]),
                        joined(a["motiveringen"], "regel")});
        }
        std::map<std::string, std::string> signalen;
        for (const json& s : u["signalen"]) signalen[s["referentie"]] += s["regel"].get<std::string>() + " ";
        for (const auto& [referentie, regels] : signalen)
            uit.insert({bestand, referentie, "signaal", "", sorted_words(regels)});
    }
    return uit;
}

std::string show(const std::vector<std::string>& rij) {
    std::string uit;
    for (const auto& c : rij) uit += c + " | ";
    return uit;
}

TEST(Voorbeeld, everything_planted_is_caught_with_the_right_code_and_nothing_else) {
    const Regio r;
    const std::string map = std::string(BRONMAP) + "/voorbeeld/";
    ASSERT_EQ(steun::run({"aanbieder", "importeer", "--db", r.db(), "--vandaag", "2023-04-12",
                          map + "aanbieders.csv"})
                  .exit,
              0);
    const auto u = r.verwerk({map + "berichten"});
    EXPECT_EQ(u.exit, 1);
    const Rijen verwacht = expected(), gevonden = found(lines(u.out));
    EXPECT_GT(verwacht.size(), 80u);
    for (const auto& rij : verwacht)
        EXPECT_EQ(gevonden.count(rij), verwacht.count(rij)) << "planted: " << show(rij);
    for (const auto& rij : gevonden)
        EXPECT_EQ(verwacht.count(rij), gevonden.count(rij)) << "not planted: " << show(rij);

    // Nearly every rule on a claim fires here at least once; those that do not need facts from outside the
    // messages, or a list of aanbieders with the column vecozo.
    std::set<std::string> gezien;
    for (const auto& rij : gevonden)
        for (const auto& regel : split(rij[4], ' ')) gezien.insert(regel);
    for (const auto& k : json::parse(steun::run({"regels", "--json"}).out)) {
        if (k["bericht"] == "JW323" && k["regel"] != "IJ-ED-EENHEID" && k["regel"] != "OJ-JAAR" &&
            k["regel"] != "IJ-VECOZO") {
            EXPECT_TRUE(gezien.contains(k["regel"])) << k["regel"];
        }
    }
}

TEST(Voorbeeld, every_planted_import_fault_is_listed_and_nothing_of_it_is_stored) {
    const steun::Tijdelijk t;
    const std::string db = (t / "regio.db").string(), map = std::string(BRONMAP) + "/voorbeeld/";
    steun::run({"aanbieder", "importeer", "--db", db, map + "aanbieders.csv"});
    const std::string voor = steun::run({"aanbieder", "lijst", "--db", db}).out;
    const auto u = steun::run({"aanbieder", "importeer", "--db", db, map + "aanbieders-met-fouten.csv"});
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.out.find("2 regels ingelezen"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("19 fouten"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("Van de foute regels is niets bewaard"), std::string::npos);
    const std::string na = steun::run({"aanbieder", "lijst", "--db", db}).out;
    EXPECT_EQ(std::count(na.begin(), na.end(), '\n'), std::count(voor.begin(), voor.end(), '\n') + 2) << na;
}

}  // namespace
