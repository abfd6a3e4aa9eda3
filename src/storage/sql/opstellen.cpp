// What a message of our own needs to know: a free number, who the jeugdige is, whether it was made before.

#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kReadVolgend[] = R"sql(
SELECT 1 + coalesce(max(nummer), 0) FROM toewijzing_versie WHERE gemeente = ?1)sql";

const char kFindPersoonsberichten[] = R"sql(
SELECT DISTINCT bericht, 1 AS rang FROM toewijzing_versie WHERE gemeente = ?1 AND bsn = ?2
 UNION ALL
SELECT DISTINCT bericht, 2 FROM verzoek WHERE gemeente = ?1 AND bsn = ?2
 ORDER BY rang, bericht DESC)sql";

// The messages of one kind and sender stand together in the index; the outcome is only read of those of the
// day.
const char kFindGemaakt[] = R"sql(
SELECT volgnummer FROM bericht
 WHERE gemeente = ?1 AND soort IN ('JW301', 'JW319') AND afzender = ?1 AND besluit = 'gemaakt' AND verwerkt_op = ?2
   AND json_extract(uitkomst_json, '$.opdracht_sha256') = ?3
 ORDER BY volgnummer DESC LIMIT 1)sql";

}  // namespace

ToewijzingNummer read_volgend_nummer(Connection& db, const Gemeente& gemeente) {
    const Use rij = db.use(kReadVolgend);
    rij->bind(1, gemeente.view());
    const bool gevonden = rij->step();
    invariant(gevonden, "there is always a next number");
    return {rij->integer(0)};
}

std::vector<std::int64_t> find_persoonsberichten(Connection& db, const Gemeente& gemeente, const Bsn& bsn) {
    std::vector<std::int64_t> uit;
    const Use rij = db.use(kFindPersoonsberichten);
    rij->bind(1, gemeente.view());
    rij->bind(2, text_of(bsn));
    while (rij->step()) uit.push_back(rij->integer(0));
    return uit;
}

std::optional<std::int64_t> find_gemaakt(Connection& db, const Gemeente& gemeente, Datum op,
                                         std::string_view opdracht_sha256) {
    const DatumTekst dag{op};
    const Use rij = db.use(kFindGemaakt);
    rij->bind(1, gemeente.view());
    rij->bind(2, dag);
    rij->bind(3, opdracht_sha256);
    if (!rij->step()) return std::nullopt;
    return rij->integer(0);
}

}  // namespace jeugdregio::storage::sql
