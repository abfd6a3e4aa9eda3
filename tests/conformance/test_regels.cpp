// The rules within a message are those that the official list names for it, no fewer and no more.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ijw/check_bericht.hpp"
#include "steun/standaard.hpp"

namespace {

namespace ijw = jeugdregio::ijw;

/// The cells of a CSV file; a quoted cell may hold commas, line breaks and doubled quotes.
std::vector<std::vector<std::string>> read_csv(const std::string& tekst) {
    std::vector<std::vector<std::string>> uit(1, {""});
    bool binnen = false;
    for (std::size_t i = 0; i < tekst.size(); ++i) {
        const char c = tekst[i];
        std::string& cel = uit.back().back();
        if (binnen && c == '"' && i + 1 < tekst.size() && tekst[i + 1] == '"')
            cel += tekst[++i];
        else if (c == '"')
            binnen = !binnen;
        else if (!binnen && c == ',')
            uit.back().emplace_back();
        else if (!binnen && c == '\n')
            uit.push_back({""});
        else
            cel += c;
    }
    return uit;
}

TEST(Regels, within_a_message_are_those_of_the_official_list) {
    VRAAG_STANDAARD();
    const auto rijen = read_csv(steun::read_text(steun::standaard_map() / "regels-per-element.csv"));
    const auto kolom = [&](const std::string& naam) {
        const auto& kop = rijen.front();
        return static_cast<std::size_t>(std::find(kop.begin(), kop.end(), naam) - kop.begin());
    };
    const std::size_t bericht = kolom("Bericht"), code = kolom("Regelcode"), niveau = kolom("Controleniveau");
    std::map<std::string, std::set<std::string>> verwacht;
    for (const auto& rij : rijen)
        if (rij.size() > niveau && rij[niveau] == "xslt") verwacht[rij[bericht]].insert(rij[code]);
    EXPECT_EQ(verwacht.size(), 8u) << "every kind but the six retourberichten";

    for (const auto& def : ijw::Standaard::embedded().find_release("3.2")->berichten()) {
        std::set<std::string> ons;
        for (const auto& r : ijw::bericht_regels(def.soort))
            if (r.kaart.bron == "iJw 3.2") ons.emplace(r.kaart.id);
        EXPECT_EQ(ons, verwacht[def.soort]) << def.soort;
    }
}

}  // namespace
