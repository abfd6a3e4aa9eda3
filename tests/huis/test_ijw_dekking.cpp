// docs/ijw-dekking.tsv says of every official rule of iJw 3.2 where the program follows it, or why it does
// not.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "pipeline/regelboek.hpp"
#include "steun/proces.hpp"

namespace {

namespace fs = std::filesystem;

struct Rij {
    std::string code;
    std::vector<std::string> berichten;
    std::string status;
    std::vector<std::string> waar;
    std::string opmerking;
};

const fs::path kBron = BRONMAP;
const fs::path kStandaard = kBron / "../shared/ijw-3.2";
#define VRAAG_REGELRAPPORT()                    \
    if (!fs::exists(kStandaard / "regels.csv")) \
    GTEST_SKIP() << "the rules of the standard are not beside this checkout"

std::vector<std::string> split(const std::string& t, char teken) {
    std::vector<std::string> uit;
    std::istringstream in(t);
    for (std::string deel; std::getline(in, deel, teken);) uit.push_back(deel);
    return uit;
}

std::vector<Rij> dekking() {
    std::vector<Rij> uit;
    std::istringstream in(steun::lees(kBron / "docs/ijw-dekking.tsv"));
    std::string regel;
    std::getline(in, regel);
    while (std::getline(in, regel)) {
        auto c = split(regel, '\t');
        c.resize(5);
        uit.push_back({c[0], split(c[1], ' '), c[2], split(c[3], ';'), c[4]});
    }
    return uit;
}

/// The records of a csv file of the standard by column name; a quoted cell may run over lines.
std::vector<std::map<std::string, std::string>> read_csv(const fs::path& pad) {
    std::vector<std::vector<std::string>> records(1);
    std::string cel;
    bool tussen = false;
    const std::string tekst = steun::lees(pad);
    for (std::size_t i = 0; i < tekst.size(); ++i) {
        const char t = tekst[i];
        if (t == '"' && tussen && i + 1 < tekst.size() && tekst[i + 1] == '"') {
            cel += '"';
            ++i;
        } else if (t == '"') {
            tussen = !tussen;
        } else if (!tussen && (t == ',' || t == '\n')) {
            records.back().push_back(std::exchange(cel, {}));
            if (t == '\n') records.emplace_back();
        } else {
            cel += t;
        }
    }
    std::vector<std::map<std::string, std::string>> uit;
    for (std::size_t r = 1; r < records.size(); ++r) {
        if (records[r].empty()) continue;
        auto& rij = uit.emplace_back();
        for (std::size_t k = 0; k < records[0].size(); ++k) rij[records[0][k]] = records[r].at(k);
    }
    return uit;
}

std::string key_of(const jeugdregio::Regelkaart& k) {
    return std::string(k.bericht) + "/" + std::string(k.id) + "/" +
           std::string(jeugdregio::klasse_naam(k.klasse));
}

std::set<std::string> keys_of_book() {
    std::set<std::string> uit;
    for (const auto* k : jeugdregio::pipeline::all_regels()) uit.insert(key_of(*k));
    return uit;
}

/// "Suite.Name" of every test written in tests/.
std::set<std::string> written_tests() {
    const std::regex kop("\\bTEST(?:_F|_P)?\\(\\s*(\\w+),\\s*(\\w+)\\s*\\)");
    std::set<std::string> uit;
    for (const auto& f : fs::recursive_directory_iterator(kBron / "tests")) {
        if (f.path().extension() != ".cpp") continue;
        const std::string tekst = steun::lees(f.path());
        // The regex looks only where TEST stands: over every letter of the tests it takes minutes under the
        // sanitizers.
        for (std::size_t i = tekst.find("TEST"); i != tekst.npos; i = tekst.find("TEST", i + 1)) {
            auto hier = std::regex_constants::match_continuous;
            if (i > 0) hier |= std::regex_constants::match_prev_avail;
            std::smatch m;
            if (std::regex_search(tekst.begin() + static_cast<std::ptrdiff_t>(i), tekst.end(), m, kop, hier))
                uit.insert(m[1].str() + "." + m[2].str());
        }
    }
    return uit;
}

bool is_official(std::string_view id) {
    static const std::regex kVorm("(UP|OP|IV|CD|CS|RS|TR)[0-9]{3}(x[0-9])?");
    return std::regex_match(std::string(id), kVorm);
}

TEST(IjwDekking, a_rule_has_one_row_for_each_message_and_what_its_status_needs) {
    const std::map<std::string, std::string> kNodig = {{"structuur", "tabel:"}, {"regel", "regel:"},
                                                       {"bouw", "bron:"},       {"verwerking", "bron:"},
                                                       {"nog niet", ""},        {"niet voor software", ""}};
    std::set<std::pair<std::string, std::string>> gezien;
    for (const Rij& r : dekking()) {
        EXPECT_TRUE(is_official(r.code)) << r.code;
        EXPECT_FALSE(r.berichten.empty()) << r.code;
        for (const std::string& b : r.berichten)
            EXPECT_TRUE(gezien.insert({r.code, b}).second) << r.code << " has two rows for " << b;
        if (!kNodig.contains(r.status)) {
            ADD_FAILURE() << r.code << " has an unknown status: " << r.status;
            continue;
        }
        const std::string& nodig = kNodig.at(r.status);
        if (nodig.empty())
            EXPECT_FALSE(r.opmerking.empty()) << r.code << " does not say why not";
        else
            EXPECT_TRUE(std::any_of(r.waar.begin(), r.waar.end(),
                                    [&](const std::string& w) { return w.starts_with(nodig); }))
                << r.code << " (" << r.status << ") names no " << nodig;
    }
    EXPECT_GT(gezien.size(), 600u);
}

TEST(IjwDekking, every_reference_exists) {
    const std::set<std::string> regels = keys_of_book(), tests = written_tests();
    const auto exists = [&](const std::string& w) {
        const std::size_t i = w.find(':');
        if (i == std::string::npos) return false;
        const std::string soort = w.substr(0, i), naam = w.substr(i + 1);
        if (soort == "regel") return regels.contains(naam);
        if (soort == "test") return tests.contains(naam);
        if (soort == "tabel") return fs::is_regular_file(kBron / "src/ijw/tabellen/3.2" / naam);
        return soort == "bron" && naam.starts_with("src/") && fs::is_regular_file(kBron / naam);
    };
    for (const Rij& r : dekking())
        for (const std::string& w : r.waar) EXPECT_TRUE(exists(w)) << r.code << " names " << w;
}

TEST(IjwDekking, every_official_rule_of_the_book_is_named_for_its_message) {
    std::map<std::pair<std::string, std::string>, std::set<std::string>> genoemd;
    for (const Rij& r : dekking())
        for (const std::string& b : r.berichten)
            if (r.status == "regel") genoemd[{r.code, b}].insert(r.waar.begin(), r.waar.end());
    for (const auto* k : jeugdregio::pipeline::all_regels()) {
        if (!is_official(k->id)) continue;
        const auto& waar = genoemd[{std::string(k->id), std::string(k->bericht)}];
        EXPECT_TRUE(waar.contains("regel:" + key_of(*k))) << key_of(*k) << " is in the book but not here";
    }
}

TEST(IjwDekking, a_checkable_rule_names_its_own_entry_in_the_book_for_each_message) {
    for (const Rij& r : dekking()) {
        const std::string soort = r.code.substr(0, 2);
        if (r.status != "regel" || soort == "OP" || soort == "IV") continue;
        for (const std::string& b : r.berichten)
            EXPECT_TRUE(std::any_of(
                r.waar.begin(), r.waar.end(),
                [&](const std::string& w) { return w.starts_with("regel:" + b + "/" + r.code + "/"); }))
                << r.code << " for " << b;
    }
}

TEST(IjwDekking, every_rule_of_the_standard_has_a_row_for_each_of_its_messages) {
    VRAAG_REGELRAPPORT();
    std::map<std::string, std::set<std::string>> standaard, hier;
    for (auto& rij : read_csv(kStandaard / "regels.csv")) standaard[rij["Regelcode"]];
    EXPECT_EQ(standaard.size(), 307u);
    for (auto& rij : read_csv(kStandaard / "regels-per-element.csv")) {
        const std::string& bericht = rij["Bericht"];
        if (!rij["Regelcode"].empty())
            standaard[rij["Regelcode"]].insert(bericht == "JW Retour" ? "retour" : bericht);
    }
    for (const Rij& r : dekking())
        for (const std::string& b : r.berichten) {
            auto& berichten = hier[r.code];
            if (b != "-") berichten.insert(b);  // a rule that the standard ties to no message
        }
    for (const auto& [code, berichten] : standaard) {
        EXPECT_TRUE(hier.contains(code)) << code << " is missing";
        for (const std::string& b : berichten) EXPECT_TRUE(hier[code].contains(b)) << code << " lacks " << b;
    }
    for (const auto& [code, berichten] : hier) {
        EXPECT_TRUE(standaard.contains(code)) << code << " is no rule of the standard";
        for (const std::string& b : berichten)
            EXPECT_TRUE(standaard[code].contains(b)) << code << " is not about " << b;
    }
}

TEST(IjwDekking, the_page_is_the_one_that_the_script_makes) {
    const std::string script = (kBron / "scripts/maak_ijw_dekking.py").string();
    const std::string opdracht = "command -v python3 >/dev/null || exit 127; python3 '" + script + "' --toon";
    FILE* pijp = popen(opdracht.c_str(), "r");
    ASSERT_NE(pijp, nullptr);
    std::string pagina;
    std::array<char, 4096> deel{};
    while (const std::size_t n = fread(deel.data(), 1, deel.size(), pijp)) pagina.append(deel.data(), n);
    const int status = pclose(pijp);
    constexpr int kGeenOpdracht = 127;  // what the shell says of a program that is not there
    if (WIFEXITED(status) && WEXITSTATUS(status) == kGeenOpdracht)
        GTEST_SKIP() << "python3 is not on this machine";
    ASSERT_EQ(status, 0);
    EXPECT_EQ(steun::lees(kBron / "docs/ijw-dekking.md"), pagina)
        << "run scripts/maak_ijw_dekking.py after a change of ijw-dekking.tsv or regelboek.md";
}

}  // namespace
