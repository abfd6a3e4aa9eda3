// An aanbieder on disk with the registration of voorbeeld/registratie, and the toewijzingen that belong to
// it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "cli/hulp.hpp"

namespace cli_test {

namespace fs = std::filesystem;

/// The database of an aanbieder: the example month with its toewijzingen.
class Registratiewereld : public testing::Test {
  protected:
    void SetUp() override {
        const fs::path bron = fs::path(BRONMAP) / "voorbeeld";
        ASSERT_EQ(steun::run({"aanbieder", "importeer", "--db", db(), (bron / "aanbieders.csv").string(),
                              "--contract", (bron / "contract").string(), "--vandaag", "2023-01-02"})
                      .exit,
                  0);
        for (const auto& f : fs::directory_iterator(bron / "berichten"))
            if (f.path().filename().string().starts_with("1-toewijzing") &&
                steun::lees(f.path()).find(">41410002<") != std::string::npos)
                toewijzingen_.push_back(f.path().string());
        std::sort(toewijzingen_.begin(), toewijzingen_.end());
        std::vector<std::string> woorden{"verwerk",
                                         "--db",
                                         db(),
                                         "--uit",
                                         (map_.map() / "antwoord").string(),
                                         "--vandaag",
                                         "2023-04-14",
                                         "--contract",
                                         (bron / "contract").string()};
        woorden.insert(woorden.end(), toewijzingen_.begin(), toewijzingen_.end());
        ASSERT_LE(steun::run(woorden).exit, 1);
        fs::copy(bron / "registratie", map_.map() / "registratie");
    }
    [[nodiscard]] std::string db() const { return (map_.map() / "aanbieder.db").string(); }
    [[nodiscard]] fs::path bestand(const std::string& naam) const {
        return map_.map() / "registratie" / naam;
    }
    [[nodiscard]] fs::path uit() const { return map_.map() / "uit"; }
    [[nodiscard]] steun::Uitvoer declareer(std::vector<std::string> extra = {}) const {
        std::vector<std::string> a{"registratie",
                                   "declareer",
                                   "--db",
                                   db(),
                                   "--aanbieder",
                                   "41410002",
                                   "--maand",
                                   "2023-04",
                                   "--vandaag",
                                   "2023-05-04",
                                   "--uit",
                                   uit().string(),
                                   (map_.map() / "registratie").string()};
        a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a);
    }
    /// Makes the claim of April and lets the gemeenten process it.
    void approve() const {
        ASSERT_EQ(declareer().exit, 0);
        std::vector<std::string> woorden{
            "verwerk", "--db", db(), "--uit", (map_.map() / "antwoord").string(), "--vandaag", "2023-05-05"};
        for (const auto& f : fs::directory_iterator(uit()))
            if (f.path().extension() == ".xml") woorden.push_back(f.path().string());
        ASSERT_EQ(steun::run(woorden).exit, 0);
    }
    /// Puts other text in a file; a change that changes nothing fails.
    void change(const std::string& naam, const std::string& zoek, const std::string& door) const {
        std::string t = steun::lees(bestand(naam));
        const auto plek = t.find(zoek);
        ASSERT_NE(plek, std::string::npos) << zoek;
        steun::schrijf(bestand(naam), t.replace(plek, zoek.size(), door));
    }
    steun::Tijdelijk map_;
    std::vector<std::string> toewijzingen_;
};

}  // namespace cli_test
