
#include "storage/sql/sql_opslag.hpp"

#include "storage/sql/controles.hpp"
#include "storage/sql/feitlezing.hpp"
#include "storage/sql/zegels.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kSom[] = R"sql(
SELECT coalesce(sum(CASE WHEN naar = 3 THEN bedrag_cent WHEN van = 3 THEN -bedrag_cent ELSE 0 END), 0)
  FROM boeking WHERE gemeente = ?1)sql";

// The last vernietiging that names a fact holds.
const char kResten[] = "SELECT feit, rest FROM vernietiging_feit WHERE gemeente = ?1 ORDER BY nummer";

class SqlFeitenboek final : public Feitenboek {
  public:
    explicit SqlFeitenboek(std::unique_ptr<Connection> db) : eigen_{std::move(db)}, db_{*eigen_} {
        db_.begin_read();
    }

    std::vector<Gemeente> list_gemeenten() override { return sql::list_gemeenten(db_); }
    std::vector<Zegel> list_koppen() override {
        std::vector<Zegel> uit;
        for (const Gemeente& gemeente : list_gemeenten())
            if (const auto kop = sql::find_kop(db_, gemeente)) uit.push_back(*kop);
        return uit;
    }
    std::optional<Zegel> find_zegel(const Gemeente& gemeente, std::int64_t nummer) override {
        auto zegel = sql::find_zegel(db_, gemeente, nummer);
        return zegel && zegel->nummer == nummer ? zegel : std::nullopt;
    }

    Resten load_resten(const Gemeente& gemeente) override {
        Resten uit;
        const Use rij = db_.use(kResten);
        rij->bind(1, gemeente.view());
        while (rij->step()) uit.insert_or_assign(rij->integer(0), rij->string(1));
        return uit;
    }

    std::vector<Losserijen> visit_feiten(const Gemeente& gemeente, std::int64_t vanaf,
                                         const std::function<bool(const Feit&)>& doe) override {
        Feitlezing lezing{db_, gemeente};
        Feit feit;
        for (auto zegel = sql::find_zegel(db_, gemeente, vanaf); zegel;
             zegel = sql::find_zegel(db_, gemeente, feit.zegel.nummer + 1)) {
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
        sql::check_tabellen(db_, gemeente, meld);
    }
    std::int64_t sum_gedeclareerd(const Gemeente& gemeente) override {
        const Use rij = db_.use(kSom);
        rij->bind(1, gemeente.view());
        return rij->step() ? rij->integer(0) : 0;
    }
    void check_bestand(const Meld& meld) override {
        db_.check_bouw([&](const char* soort, const std::string& plek, const std::string& wat) {
            meld({soort, plek, wat});
        });
    }

  private:
    std::unique_ptr<Connection> eigen_;
    Connection& db_;
};

}  // namespace

std::unique_ptr<Feitenboek> make_feitenboek(std::unique_ptr<Connection> db) {
    return std::make_unique<SqlFeitenboek>(std::move(db));
}

}  // namespace jeugdregio::storage::sql
