// Our table of code meanings against the published code lists: the same codes, lists and dates, and no code
// that a message may hold without a meaning. The words are ours, so they are not compared.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "ijw/release.hpp"
#include "steun/standaard.hpp"

namespace {

using namespace jeugdregio;

using Rij = std::map<std::string, std::string>;

/// Comma separated, double quotes where needed, cells may hold line breaks; the first row names the columns.
std::vector<Rij> read_csv(const std::string& tekst) {
    std::vector<std::vector<std::string>> rijen(1, std::vector<std::string>(1));
    bool aangehaald = false;
    for (std::size_t i = 0; i < tekst.size(); ++i) {
        const char c = tekst[i];
        std::string& cel = rijen.back().back();
        if (aangehaald && c == '"' && i + 1 < tekst.size() && tekst[i + 1] == '"') {
            cel += tekst[++i];
        } else if (c == '"') {
            aangehaald = !aangehaald;
        } else if (!aangehaald && c == ',') {
            rijen.back().emplace_back();
        } else if (!aangehaald && c == '\n') {
            rijen.emplace_back(1);
        } else {
            cel += c;
        }
    }
    std::vector<Rij> uit;
    for (std::size_t r = 1; r < rijen.size(); ++r) {
        if (rijen[r].size() != rijen[0].size()) continue;  // what follows the last line break
        Rij& rij = uit.emplace_back();
        for (std::size_t k = 0; k < rijen[r].size(); ++k) rij[rijen[0][k]] = rijen[r][k];
    }
    return uit;
}

std::string iso(const std::optional<Datum>& d) {
    return d ? format_iso(*d) : "";
}

/// Every datatype that a message of 3.2 uses.
std::set<const ijw::Datatype*> used_types() {
    std::set<const ijw::Datatype*> uit;
    for (const auto& bericht : ijw::Standaard::embedded().find_release("3.2")->berichten())
        for (const auto& veld : bericht.velden)
            if (veld.type != nullptr) uit.insert(veld.type);
    return uit;
}

TEST(Codelijsten, our_table_has_the_codes_and_dates_of_the_published_lists) {
    VRAAG_STANDAARD();
    std::map<std::string, std::string> lijst_van;  // by datatype
    for (const Rij& r : read_csv(steun::read_text(steun::standaard_map() / "codelijsten.csv")))
        lijst_van[r.at("Datatype")] = r.at("Codelijst");
    ASSERT_EQ(lijst_van.size(), 24u);
    using Code = std::vector<std::string>;
    std::map<std::string, std::set<Code>> gepubliceerd;
    for (const Rij& r : read_csv(steun::read_text(steun::standaard_map() / "codes.csv")))
        gepubliceerd[r.at("Codelijst")].insert({r.at("Code"), r.at("Ingangsdatum"), r.at("Expiratiedatum")});
    std::size_t vergeleken = 0;
    for (const ijw::Datatype* type : used_types()) {
        SCOPED_TRACE(type->naam);
        EXPECT_EQ(type->codelijst, lijst_van.contains(type->naam) ? lijst_van.at(type->naam) : "");
        if (type->codelijst.empty()) continue;
        std::set<Code> onze;
        for (const auto& b : type->betekenissen) onze.insert({b.code, iso(b.ingang), iso(b.einde)});
        EXPECT_EQ(onze, gepubliceerd[type->codelijst]);
        ++vergeleken;
    }
    EXPECT_EQ(vergeleken, 24u);
}

TEST(Codelijsten, every_code_that_a_message_may_hold_has_a_meaning) {
    for (const ijw::Datatype* type : used_types())
        for (const std::string& code : type->codes)
            EXPECT_FALSE(ijw::code_naam(*type, code).empty()) << type->naam << " " << code;
    for (const auto& bericht : ijw::Standaard::embedded().find_release("3.2")->berichten()) {
        const auto& veld = bericht.velden[bericht.veld("Header/BerichtCode")];
        EXPECT_FALSE(ijw::code_naam(*veld.type, veld.vast).empty()) << bericht.soort;
    }
}

}  // namespace
