// docs/dekking.tsv says for every requirement whether the program meets it, and where that can be seen.
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "beheersing/uitschieterkaarten.hpp"
#include "declaratie/registratie/regelkaarten.hpp"
#include "pipeline/regelboek.hpp"
#include "steun/proces.hpp"

namespace {

namespace fs = std::filesystem;

struct Rij {
    std::string id, status, waar, opmerking;
};

std::vector<std::string> split(const std::string& t, char teken) {
    std::vector<std::string> uit;
    std::istringstream in(t);
    for (std::string deel; std::getline(in, deel, teken);) uit.push_back(deel);
    return uit;
}

std::vector<Rij> dekking() {
    std::vector<Rij> uit;
    std::istringstream in(steun::lees(fs::path(BRONMAP) / "docs/dekking.tsv"));
    std::string regel;
    std::getline(in, regel);
    while (std::getline(in, regel)) {
        auto c = split(regel, '\t');
        c.resize(4);
        uit.push_back({c[0], c[1], c[2], c[3]});
    }
    return uit;
}

/// The files and folders in tests/, by name and by path.
const std::set<std::string>& files_of_tests() {
    static const std::set<std::string> kNamen = [] {
        std::set<std::string> uit;
        for (const auto& f : fs::recursive_directory_iterator(fs::path(BRONMAP) / "tests")) {
            uit.insert(f.path().filename().string());
            uit.insert(f.path().lexically_relative(BRONMAP).string());
        }
        return uit;
    }();
    return kNamen;
}

/// Whether a token of `waar` names something that exists.
bool exists(const std::string& token) {
    const std::size_t i = token.find(':');
    if (i == std::string::npos) return false;
    const std::string soort = token.substr(0, i), naam = token.substr(i + 1);
    if (soort == "bestand") return fs::exists(fs::path(BRONMAP) / naam);
    if (soort == "test") return files_of_tests().contains(naam);
    if (soort == "regel") {
        for (const auto* k : jeugdregio::pipeline::all_regels())
            if (k->id == naam) return true;
        for (const auto* k : jeugdregio::registratie::regelkaarten())
            if (k->id == naam) return true;
        return jeugdregio::beheersing::find_uitschieterkaart(naam) != nullptr;
    }
    if (soort == "opdracht") {
        static std::map<std::string, bool> bekend;
        const auto [plek, nieuw] = bekend.try_emplace(naam, false);
        if (nieuw) {
            auto woorden = split(naam, ' ');
            woorden.emplace_back("--help");
            plek->second = steun::run(woorden).exit == 0;
        }
        return plek->second;
    }
    return false;
}

TEST(Dekking, every_row_has_a_known_status_and_a_unique_id) {
    const std::set<std::string> kStatus = {"werkt", "deels", "nog niet", "alleen vastgelegd"};
    std::set<std::string> ids;
    for (const Rij& r : dekking()) {
        EXPECT_TRUE(kStatus.contains(r.status)) << r.id << ": " << r.status;
        EXPECT_TRUE(ids.insert(r.id).second) << r.id << " stands there twice";
    }
    EXPECT_GT(ids.size(), 600u);
}

TEST(Dekking, what_works_names_something_that_exists) {
    for (const Rij& r : dekking()) {
        EXPECT_TRUE(r.status != "werkt" || !r.waar.empty()) << r.id;
        for (std::string token : split(r.waar, ';')) {
            while (!token.empty() && token.front() == ' ') token.erase(0, 1);
            EXPECT_TRUE(exists(token)) << r.id << " names '" << token << "'";
        }
    }
}

TEST(Dekking, every_requirement_has_a_row) {
    const fs::path eisen = fs::path(BRONMAP) / "../shared/domain/requirements.tsv";
    if (!fs::exists(eisen)) GTEST_SKIP() << "the list of requirements is not beside this checkout";
    std::set<std::string> ids;
    for (const Rij& r : dekking()) ids.insert(r.id);
    std::istringstream in(steun::lees(eisen));
    std::string regel;
    std::getline(in, regel);
    std::size_t aantal = 0;
    while (std::getline(in, regel)) {
        if (regel.empty()) continue;
        ++aantal;
        EXPECT_TRUE(ids.contains(split(regel, '\t')[0])) << split(regel, '\t')[0] << " is missing";
    }
    EXPECT_EQ(ids.size(), aantal);
}

}  // namespace
