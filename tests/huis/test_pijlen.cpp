// The house rules that a machine can check: arrows between rooms point one way, files stay readable, and what
// the project says of itself agrees.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "steun/proces.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> bronnen(const std::string& map) {
    std::vector<fs::path> uit;
    for (const auto& f : fs::recursive_directory_iterator(fs::path(BRONMAP) / map))
        if (f.path().extension() == ".cpp" || f.path().extension() == ".hpp") uit.push_back(f.path());
    std::sort(uit.begin(), uit.end());
    return uit;
}

// A plain search, not std::regex: over every line of the project that costs minutes under the sanitizers.
bool has_word(std::string_view tekst, std::string_view woord) {
    const auto in_woord = [&](std::size_t i) {
        return i < tekst.size() &&
               (tekst[i] == '_' || std::isalnum(static_cast<unsigned char>(tekst[i])) != 0);
    };
    for (std::size_t i = tekst.find(woord); i != tekst.npos; i = tekst.find(woord, i + 1))
        if ((i == 0 || !in_woord(i - 1)) && !in_woord(i + woord.size())) return true;
    return false;
}

/// The rooms whose headers the text includes, once for each header.
std::vector<std::string> included_rooms(const std::string& tekst) {
    constexpr std::string_view kBegin = "#include \"";
    std::vector<std::string> uit;
    for (std::size_t i = tekst.find(kBegin); i != tekst.npos; i = tekst.find(kBegin, i)) {
        i += kBegin.size();
        const std::size_t eind = tekst.find_first_not_of("abcdefghijklmnopqrstuvwxyz", i);
        if (eind != tekst.npos && eind > i && tekst[eind] == '/') uit.push_back(tekst.substr(i, eind - i));
    }
    return uit;
}

// docs/architectuur.md: a room may use only these. Deciding never sees storage, the standard never sees the
// contract.
const std::map<std::string, std::set<std::string>> kMag = {
    {"core", {}},
    {"contract", {"core"}},
    {"ijw", {"core"}},
    {"dossier", {"core"}},
    {"grootboek", {"core"}},
    {"budget", {"core", "contract", "dossier"}},
    {"toewijzing", {"core", "contract", "dossier", "ijw", "grootboek", "budget"}},
    {"declaratie", {"core", "contract", "dossier", "ijw", "grootboek", "budget"}},
    {"rekentool", {"core", "contract"}},
    {"beheersing", {"core", "contract", "dossier"}},
    {"overzicht", {"core", "contract", "dossier"}},
    {"oefenregio", {"core", "contract", "ijw"}},
    {"storage", {"core", "contract", "dossier", "grootboek"}},
    {"pipeline",
     {"core", "contract", "dossier", "ijw", "grootboek", "budget", "toewijzing", "declaratie", "beheersing",
      "overzicht", "storage"}},
    {"server",
     {"core", "contract", "dossier", "ijw", "grootboek", "budget", "toewijzing", "declaratie", "rekentool",
      "beheersing", "overzicht", "storage", "pipeline"}},
    {"cli",
     {"core", "contract", "dossier", "ijw", "grootboek", "budget", "toewijzing", "declaratie", "rekentool",
      "beheersing", "overzicht", "oefenregio", "storage", "pipeline", "server"}},
};

TEST(Huis, arrows_between_rooms_point_one_way) {
    int regels = 0;
    for (const auto& pad : bronnen("src")) {
        const std::string kamer = fs::relative(pad, fs::path(BRONMAP) / "src").begin()->string();
        ASSERT_TRUE(kMag.contains(kamer)) << "a new room needs a place in the order: " << kamer;
        for (const std::string& naar : included_rooms(steun::lees(pad))) {
            EXPECT_TRUE(naar == kamer || kMag.at(kamer).contains(naar)) << pad << " may not use " << naar;
            ++regels;
        }
    }
    EXPECT_GT(regels, 100);
}

TEST(Huis, deciding_does_no_input_or_output_and_asks_no_clock) {
    static constexpr std::string_view kVerboden[] = {
        "std::cout", "std::cerr", "std::ofstream", "std::ifstream", "std::chrono::system_clock",
        "fopen",     "printf",    "sqlite3",       "libpq"};
    for (const auto* kamer :
         {"src/core", "src/ijw", "src/dossier", "src/grootboek", "src/budget", "src/toewijzing",
          "src/declaratie", "src/rekentool", "src/beheersing", "src/overzicht", "src/oefenregio"})
        for (const auto& pad : bronnen(kamer)) {
            if (pad.filename() == "invariant.cpp") continue;  // says why it stops the program
            if (pad.filename() == "werkboek.cpp") continue;   // writes a spreadsheet, and decides nothing
            const std::string tekst = steun::lees(pad);
            for (const std::string_view woord : kVerboden)
                EXPECT_EQ(tekst.find(woord), tekst.npos) << pad << " has " << woord;
        }
}

TEST(Huis, money_is_never_floating_point) {
    for (const auto& pad : bronnen("src")) {
        std::istringstream regels(steun::lees(pad));
        for (std::string regel; std::getline(regels, regel);) {
            const std::string code = regel.substr(0, regel.find("//"));
            EXPECT_FALSE(has_word(code, "double") || has_word(code, "float")) << pad << ": " << regel;
        }
    }
    EXPECT_TRUE(has_word("const double x", "double") && has_word("(float)", "float"));
    EXPECT_FALSE(has_word("doubles my_double double_ 2double", "double"));
}

// A setting can change on a day, so whoever judges something asks for the settings of its day. The ones that
// cannot change (contract/read_parameters.cpp) are read as they are.
TEST(Huis, a_setting_of_the_contract_is_asked_for_a_day) {
    const std::regex zonder_dag(
        "contract_?\\.parameters\\b(?!\\.(rekentool|bestand_max_bytes|budget_duurzaam_[a-z_]+|"
        "vastleggen_vanaf|wonen_maximum_gezinshuis|tarief_stuk_op_hele_euro))");
    for (const auto& pad : bronnen("src")) {
        if (pad.parent_path().filename() == "contract") continue;
        std::istringstream regels(steun::lees(pad));
        for (std::string regel; std::getline(regels, regel);) {
            if (regel.find(".parameters") == regel.npos)
                continue;  // cannot match; a regex costs a thousand times as much
            EXPECT_FALSE(std::regex_search(regel, zonder_dag)) << pad << ": ask contract.parameters_on(day)\n"
                                                               << regel;
        }
    }
}

TEST(Huis, every_file_stays_short_enough_to_read) {
    for (const auto* map : {"src", "tests"})
        for (const auto& pad : bronnen(map)) {
            const std::string tekst = steun::lees(pad);
            EXPECT_LT(std::count(tekst.begin(), tekst.end(), '\n'), 600) << pad << " wants to be split";
        }
}

TEST(Huis, every_room_has_a_page) {
    for (const auto& [kamer, mag] : kMag)
        EXPECT_TRUE(fs::exists(fs::path(BRONMAP) / "src" / kamer / "README.md")) << kamer;
}

TEST(Huis, versions_agree) {
    const auto find = [](const std::string& bestand, const std::string& patroon) {
        const std::string tekst = steun::lees(fs::path(BRONMAP) / bestand);
        std::smatch m;
        return std::regex_search(tekst, m, std::regex(patroon)) ? m[1].str() : "not found in " + bestand;
    };
    const std::string versie = find("CMakeLists.txt", "project\\(jeugdregio VERSION ([0-9.]+)");
    EXPECT_EQ(find("publiccode.yml", "softwareVersion: *[\"']?([0-9.]+)"), versie);
    EXPECT_EQ(find("CHANGELOG.md", "## \\[?([0-9]+\\.[0-9]+\\.[0-9]+)"), versie);
    EXPECT_EQ(steun::run({"versie"}).out, "jeugdregio " + versie + "\n");
}

TEST(Huis, the_two_commands_are_in_place) {
    for (const auto* naam : {"run", "check", ".ci/run"}) {
        const fs::path pad = fs::path(BRONMAP) / naam;
        ASSERT_TRUE(fs::exists(pad)) << naam;
        EXPECT_NE(fs::status(pad).permissions() & fs::perms::owner_exec, fs::perms::none) << naam;
    }
    EXPECT_NE(steun::lees(fs::path(BRONMAP) / ".ci/run").find("./check"), std::string::npos);
}

}  // namespace
