#include "proefland.hpp"

namespace postgres_test {

Proefland::Proefland() {
    expect_goed(run({"regio", "maak", "--zaad", "3", "--schaal", "0,01", "--jaar", "2023", "--tot", "2023-02",
                     "--uit", map()}));
    for (const auto& m : fs::directory_iterator(fs::path(map()) / "berichten")) maanden_.push_back(m.path());
    std::sort(maanden_.begin(), maanden_.end());
    const std::string db = map_ / "een.db";
    import_aanbieders(db);
    for (const fs::path& maand : maanden_) {
        auto opdracht = verwerk(db, map_ / "uit", kDag);
        opdracht.push_back(maand);
        expect_verwerkt(run(opdracht));
    }
    koppen_ = koppen(db);
}

}  // namespace postgres_test
