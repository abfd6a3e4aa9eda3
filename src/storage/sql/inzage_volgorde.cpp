// What all lists share: the gemeenten, and the order by day with its cursor.

#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

// The few gemeenten are found by jumping through the key.
const char kGemeenten[] = R"sql(
WITH RECURSIVE gemeenten (gemeente) AS (
    SELECT min(gemeente) FROM bericht
    UNION ALL
    SELECT (SELECT min(b.gemeente) FROM bericht AS b WHERE b.gemeente > g.gemeente)
      FROM gemeenten AS g WHERE g.gemeente IS NOT NULL)
SELECT gemeente FROM gemeenten WHERE gemeente IS NOT NULL)sql";

}  // namespace

std::vector<Gemeente> find_gemeenten(Connection& db) {
    std::vector<Gemeente> uit;
    const Use rij = db.use(kGemeenten);
    while (rij->step()) uit.push_back(read_code<Gemeente>(*rij, 0, "bericht"));
    return uit;
}

std::vector<Gemeente> gemeenten_of(Connection& db, const std::optional<Gemeente>& gevraagd) {
    return gevraagd ? std::vector<Gemeente>{*gevraagd} : find_gemeenten(db);
}

std::string day_behind(const std::string& dag) {
    const auto gelezen = parse_datum(dag);
    if (!gelezen) throw explain_beschadigd("bericht");
    return format_iso(gelezen->plus_dagen(1));
}

std::vector<std::string> cursor_parts(const Dagsleutel& sleutel) {
    return {sleutel.dag, sleutel.plek.gemeente.str(), std::to_string(sleutel.plek.volgnummer)};
}

std::optional<Dagsleutel> read_dagsleutel(const std::vector<std::string>& delen) {
    const auto dag = parse_datum(delen.at(0));
    const auto gemeente = parse_gemeente(delen.at(1));
    const auto nummer = read_cursorgetal(delen.at(2));
    if (!dag || !gemeente || !nummer) return std::nullopt;
    return Dagsleutel{delen.at(0), {*gemeente, *nummer}};
}

Dagbegin read_dagbegin(const std::string& cursor, std::string_view soort) {
    if (cursor.empty()) return {};
    const auto delen = read_cursor(cursor, soort, 3);
    auto na = delen ? read_dagsleutel(*delen) : std::nullopt;
    return {na, !na};
}

Gemeentebegin read_gemeentebegin(const std::string& cursor, std::string_view soort, std::size_t delen) {
    if (cursor.empty()) return {};
    auto gelezen = read_cursor(cursor, soort, delen + 1);
    const auto gemeente = gelezen ? parse_gemeente(gelezen->front()) : std::nullopt;
    if (!gemeente) return {{}, {}, true};
    gelezen->erase(gelezen->begin());
    return {gemeente, std::move(*gelezen), false};
}

Daggrens bound_behind(const std::optional<Dagsleutel>& na, const Gemeente& gemeente, Datum tot) {
    // No journal number lies below zero or is as high as this.
    constexpr std::int64_t kHoog = std::numeric_limits<std::int64_t>::max();
    Daggrens uit{format_iso(tot), kHoog};
    if (na && na->dag <= uit.dag) {
        uit.dag = na->dag;
        // Of the same day the gemeenten before it were shown, those behind it were not.
        uit.volgnummer = gemeente < na->plek.gemeente   ? -1
                         : gemeente > na->plek.gemeente ? kHoog
                                                        : na->plek.volgnummer;
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
