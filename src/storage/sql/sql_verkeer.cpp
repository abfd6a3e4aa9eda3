
#include "storage/sql/sql_opslag.hpp"

#include <algorithm>
#include <limits>

#include "storage/compress.hpp"
#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"
#include "storage/sql/zegels.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kAantal[] = "SELECT count(*) FROM bericht WHERE gemeente = ?1";

const char kBerichten[] = R"sql(
SELECT b.volgnummer, b.soort, b.besluit, b.regelset, b.sha256, b.contract_sha256, b.verwerkt_op, b.toegekend_cent,
       b.inhoud_bytes, b.inhoud_zstd, )sql" BERICHT_IS_VERNIETIGD R"sql(
  FROM bericht AS b WHERE b.gemeente = ?1 ORDER BY b.volgnummer)sql";

const char kGegevens[] = R"sql(
SELECT volgnummer, toewijzing, soort, waarde, op FROM toewijzing_gegeven WHERE gemeente = ?1 ORDER BY volgnummer)sql";

const char kIntrekkingen[] = R"sql(
SELECT volgnummer, trekt_in FROM aantekening WHERE gemeente = ?1 AND trekt_in IS NOT NULL ORDER BY volgnummer)sql";

const char kToegekend[] = R"sql(
SELECT bericht, regel, CASE credit WHEN 1 THEN -bedrag_cent ELSE bedrag_cent END FROM prestatie WHERE gemeente = ?1)sql";

const char kAfgewezen[] = R"sql(
SELECT a.bericht, a.regel, a.motivering_json FROM afwijzing AS a
  JOIN bericht AS b ON b.gemeente = a.gemeente AND b.volgnummer = a.bericht
 WHERE a.gemeente = ?1 AND b.soort = 'JW323' AND a.regel > 0)sql";

/// The rules in reasons as they are on record: the first key of each (pipeline/json_schrijver).
void add_regels(std::string_view json, std::vector<std::string>& uit) {
    constexpr std::string_view kSleutel = "{\"regel\":\"";
    for (std::size_t i = 0; (i = json.find(kSleutel, i)) != std::string_view::npos;) {
        i += kSleutel.size();
        const std::size_t einde = json.find('"', i);
        if (einde == std::string_view::npos) return;
        uit.emplace_back(json.substr(i, einde - i));
    }
}

class SqlVerkeer final : public Verkeer {
  public:
    explicit SqlVerkeer(std::unique_ptr<Connection> db) : eigen_{std::move(db)}, db_{*eigen_} {
        db_.begin_read();
    }

    std::vector<std::pair<Gemeente, std::int64_t>> list_gemeenten() override {
        std::vector<std::pair<Gemeente, std::int64_t>> uit;
        for (const Gemeente& g : sql::find_gemeenten(db_)) {
            if (g.view() == "0000") continue;
            const Use aantal = db_.use(kAantal);
            aantal->bind(1, g.view());
            uit.emplace_back(g, aantal->step() ? aantal->integer(0) : 0);
        }
        return uit;
    }

    void visit(const Gemeente& gemeente, const Verkeersgang& gang) override {
        // Four streams, each in order of the journal; the lowest number goes first.
        const Use bericht = db_.use(kBerichten), gegeven = db_.use(kGegevens),
                  intrekking = db_.use(kIntrekkingen);
        for (const Use* u : {&bericht, &gegeven, &intrekking}) (*u)->bind(1, gemeente.view());
        auto aantekeningen = sql::load_ook_ingetrokken(db_, gemeente);
        std::size_t a = 0;
        bool is_bericht = bericht->step(), is_gegeven = gegeven->step(), is_intrekking = intrekking->step();
        while (is_bericht || is_gegeven || is_intrekking || a < aantekeningen.size()) {
            constexpr std::int64_t kGeen = std::numeric_limits<std::int64_t>::max();
            const std::int64_t b = is_bericht ? bericht->integer(0) : kGeen;
            const std::int64_t g = is_gegeven ? gegeven->integer(0) : kGeen;
            const std::int64_t i = is_intrekking ? intrekking->integer(0) : kGeen;
            const std::int64_t n = a < aantekeningen.size() ? aantekeningen[a].volgnummer : kGeen;
            const std::int64_t eerste = std::min({b, g, i, n});
            if (eerste == b) {
                gang.bericht(read_bericht(*bericht));
                is_bericht = bericht->step();
            } else if (eerste == g) {
                gang.gegeven(g, {gegeven->integer(1)}, gegeven->string(2), gegeven->string(3),
                             gegeven->datum(4));
                is_gegeven = gegeven->step();
            } else if (eerste == i) {
                gang.intrekking(i, intrekking->integer(1));
                is_intrekking = intrekking->step();
            } else {
                gang.aantekening(std::move(aantekeningen[a++]));
            }
        }
    }

    Regeluitslagen load_uitslagen(const Gemeente& gemeente) override {
        Regeluitslagen uit;
        const Use toegekend = db_.use(kToegekend), afgewezen = db_.use(kAfgewezen);
        toegekend->bind(1, gemeente.view());
        while (toegekend->step())
            uit.toegekend_cent.emplace(std::pair(toegekend->integer(0), toegekend->integer(1)),
                                       toegekend->integer(2));
        afgewezen->bind(1, gemeente.view());
        while (afgewezen->step())
            add_regels(afgewezen->text(2), uit.regels[{afgewezen->integer(0), afgewezen->integer(1)}]);
        return uit;
    }

    std::vector<contract::AanbiederContract> load_aanbieders() override { return sql::load_aanbieders(db_); }
    std::vector<contract::Clientenstop> load_clientenstops(const AgbCode& agb) override {
        return sql::load_clientenstops(db_, agb);
    }

  private:
    static Verkeersbericht read_bericht(const Statement& rij) {
        const std::int64_t bytes = rij.integer(8);
        if (bytes < 0) throw explain_beschadigd("bericht");
        return {.volgnummer = rij.integer(0),
                .soort = rij.string(1),
                .besluit = rij.string(2),
                .regelset = rij.string(3),
                .sha256 = rij.string(4),
                .contract_sha256 = rij.string(5),
                .verwerkt_op = rij.datum(6),
                .toegekend = Bedrag::from_cents(rij.integer(7)),
                .inhoud = decompress(rij.text(9), static_cast<std::size_t>(bytes)),
                .vernietigd = rij.integer(10) != 0};
    }

    std::unique_ptr<Connection> eigen_;
    Connection& db_;
};

}  // namespace

std::unique_ptr<Verkeer> make_verkeer(std::unique_ptr<Connection> db) {
    return std::make_unique<SqlVerkeer>(std::move(db));
}

}  // namespace jeugdregio::storage::sql
