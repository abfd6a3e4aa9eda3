#include "proefland.hpp"

namespace postgres_test {

Proefland::Proefland() {
    expect_goed(run({"regio", "maak", "--zaad", "3", "--schaal", "0,01", "--jaar", "2023", "--tot", "2023-02",
                     "--uit", map()}));
    for (const auto& m : fs::directory_iterator(fs::path(map()) / "berichten")) maanden_.push_back(m.path());
    std::sort(maanden_.begin(), maanden_.end());
    const std::string db = bestand();
    import_aanbieders(db);
    for (const fs::path& maand : maanden_) {
        auto opdracht = verwerk(db, map_ / "uit", kDag);
        opdracht.push_back(maand);
        const Uitvoer u = run(opdracht);
        expect_verwerkt(u);
        std::istringstream regels(u.out);
        for (std::string regel; std::getline(regels, regel);)
            if (const auto j = nlohmann::json::parse(regel); j.value("besluit", "") == "geweigerd")
                onleesbaar_.insert(j["bestand"].get<std::string>());
    }
    koppen_ = koppen(db);

    const std::string leesbaar = map_ / "leesbaar.db";
    import_aanbieders(leesbaar);
    for (const fs::path& maand : maanden_) {
        auto opdracht = verwerk(leesbaar, map_ / "uit2", kDag);
        for (const std::string& bestand : leesbare_bestanden(maand)) opdracht.push_back(bestand);
        expect_verwerkt(run(opdracht));
    }
    koppen_leesbaar_ = koppen(leesbaar);
}

std::vector<std::string> Proefland::leesbare_bestanden(const fs::path& maand) const {
    std::vector<std::string> uit;
    for (const auto& b : fs::directory_iterator(maand))
        if (!onleesbaar_.contains(b.path())) uit.push_back(b.path());
    std::sort(uit.begin(), uit.end());
    return uit;
}

}  // namespace postgres_test
