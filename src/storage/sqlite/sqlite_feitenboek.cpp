#include "storage/sqlite/sqlite_feitenboek.hpp"

#include "storage/sqlite/controles.hpp"
#include "storage/sqlite/feitlezing.hpp"
#include "storage/sqlite/migraties.hpp"
#include "storage/sqlite/zegels.hpp"

namespace jeugdregio::storage {
namespace {

const char kSettings[] = R"sql(
PRAGMA query_only = ON;
PRAGMA cache_size = -131072)sql";

const char kSom[] = R"sql(
SELECT coalesce(sum(CASE WHEN naar = 3 THEN bedrag_cent WHEN van = 3 THEN -bedrag_cent ELSE 0 END), 0)
  FROM boeking WHERE gemeente = ?1)sql";

class SqliteFeitenboek final : public Feitenboek {
  public:
    SqliteFeitenboek(const std::filesystem::path& pad, int wachttijd_ms)
        : db_{sqlite::Connection::Lezen{}, pad, wachttijd_ms} {
        sqlite::check_bijgewerkt(db_);
        db_.execute(kSettings);
        db_.use("BEGIN")->run();
    }

    std::vector<Gemeente> list_gemeenten() override { return sqlite::list_gemeenten(db_); }
    std::vector<Zegel> list_koppen() override {
        std::vector<Zegel> uit;
        for (const Gemeente& gemeente : list_gemeenten())
            if (const auto kop = sqlite::find_kop(db_, gemeente)) uit.push_back(*kop);
        return uit;
    }
    std::optional<Zegel> find_zegel(const Gemeente& gemeente, std::int64_t nummer) override {
        auto zegel = sqlite::find_zegel(db_, gemeente, nummer);
        return zegel && zegel->nummer == nummer ? zegel : std::nullopt;
    }

    std::vector<Losserijen> visit_feiten(const Gemeente& gemeente, std::int64_t vanaf,
                                         const std::function<bool(const Feit&)>& doe) override {
        sqlite::Feitlezing lezing{db_, gemeente};
        Feit feit;
        for (auto zegel = sqlite::find_zegel(db_, gemeente, vanaf); zegel;
             zegel = sqlite::find_zegel(db_, gemeente, feit.zegel.nummer + 1)) {
            feit.zegel = std::move(*zegel);
            feit.schrift.clear();
            feit.bestanden.clear();
            const Feitsoort* const soort = find_feitsoort(feit.zegel.soort);
            const auto sleutel = soort == nullptr ? std::nullopt : split_sleutel(*soort, feit.zegel.sleutel);
            if (sleutel) lezing.read(*soort, *sleutel, feit);
            if (!doe(feit)) return {};
        }
        return vanaf <= 1 ? lezing.take_los() : std::vector<Losserijen>{};
    }

    void check_tabellen(const Gemeente& gemeente, const Meld& meld) override {
        sqlite::check_tabellen(db_, gemeente, meld);
    }
    std::int64_t sum_gedeclareerd(const Gemeente& gemeente) override {
        const sqlite::Use rij = db_.use(kSom);
        rij->bind(1, gemeente.view());
        return rij->step() ? rij->integer(0) : 0;
    }
    void check_bestand(const Meld& meld) override { sqlite::check_bestand(db_, meld); }

  private:
    sqlite::Connection db_;
};

}  // namespace

std::unique_ptr<Feitenboek> open_feitenboek(const std::filesystem::path& pad, int wachttijd_ms) {
    return std::make_unique<SqliteFeitenboek>(pad, wachttijd_ms);
}

}  // namespace jeugdregio::storage
