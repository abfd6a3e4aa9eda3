// A small made-up region as files, and what the program says of it on an ordinary file: what every engine and
// every number of workers must come to as well.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "steun/proces.hpp"
#include "steun/proefdatabase.hpp"

namespace postgres_test {

namespace fs = std::filesystem;
using steun::run;
using steun::Uitvoer;

inline void expect_goed(const Uitvoer& u) {
    EXPECT_EQ(u.exit, 0) << u.out.substr(0, 2000) << u.fout;
}

/// Claims are rejected in part in this region, so 1 is as good as 0; 2 and more is not.
inline void expect_verwerkt(const Uitvoer& u) {
    EXPECT_LE(u.exit, 1) << u.fout;
    EXPECT_GE(u.exit, 0) << u.fout;
}

/// All is decided on one day: what is tried here is the store.
inline constexpr const char* kDag = "2023-03-31";

class Proefland {
  public:
    static const Proefland& instance() {
        static const Proefland land;
        return land;
    }

    /// Folders of one month each, in order.
    [[nodiscard]] const std::vector<fs::path>& maanden() const { return maanden_; }
    [[nodiscard]] std::string map() const { return map_.map() / "regio"; }

    void import_aanbieders(const std::string& db) const {
        expect_goed(run({"aanbieder", "importeer", "--db", db, map() + "/aanbieders.csv"}));
    }
    [[nodiscard]] std::vector<std::string> verwerk(const std::string& db, const fs::path& uit,
                                                   const std::string& dag) const {
        return {"verwerk", "--db", db, "--uit", uit, "--vandaag", dag, "--op-datum", "--json"};
    }
    /// The last link of every chain, by gemeente: equal links mean equal facts, to the last byte.
    static std::map<std::string, std::string> koppen(const std::string& db) {
        const Uitvoer u = run({"controleer-administratie", "--db", db, "--json"});
        expect_goed(u);
        std::map<std::string, std::string> uit;
        std::istringstream regels(u.out);
        for (std::string regel; std::getline(regels, regel);) {
            const auto j = nlohmann::json::parse(regel, nullptr, false);
            if (!j.is_object()) continue;
            if (j.contains("koppen"))
                for (const auto& k : j["koppen"]) uit[k["gemeente"]] = k.dump();
        }
        EXPECT_FALSE(uit.empty()) << u.out.substr(0, 500);
        return uit;
    }
    /// The file on which one program decided it all, month after month, and its chains.
    [[nodiscard]] std::string bestand() const { return map_ / "een.db"; }
    [[nodiscard]] const std::map<std::string, std::string>& koppen_op_bestand() const { return koppen_; }

    /// The same without what could not be read. That belongs to no gemeente, and a zegel says how much there
    /// was of the region: with it the order of work over the gemeenten counts.
    [[nodiscard]] const std::map<std::string, std::string>& koppen_van_leesbare() const {
        return koppen_leesbaar_;
    }
    [[nodiscard]] std::vector<std::string> leesbare_bestanden(const fs::path& maand) const;

  private:
    Proefland();
    steun::Tijdelijk map_;
    std::vector<fs::path> maanden_;
    std::map<std::string, std::string> koppen_, koppen_leesbaar_;
    std::set<std::string> onleesbaar_;
};

}  // namespace postgres_test
