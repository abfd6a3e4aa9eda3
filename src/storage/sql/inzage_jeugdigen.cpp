// Reading jeugdigen by the number that migration 18 gives them.

#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

// In force on the day ?3, and the version that holds.
#define IN_KRACHT                                                                                     \
    "v.gemeente = j.gemeente AND v.bsn = j.bsn AND v.ingang <= ?3 "                                   \
    "AND (v.einde IS NULL OR v.einde >= ?3) AND v.reden_wijziging <> '13' "                           \
    "AND NOT EXISTS (SELECT 1 FROM toewijzing_versie AS n NOT INDEXED WHERE n.gemeente = v.gemeente " \
    "AND n.nummer = v.nummer AND (n.toewijzingsdatum, n.toewijzingstijd, n.bericht, n.regel) "        \
    "> (v.toewijzingsdatum, v.toewijzingstijd, v.bericht, v.regel))"

// ?1 gemeente, ?2 numbers below this, ?4 aanbieder, ?5 ';'-separated products with ';' at both ends, ?6
// limit.
const char kAlle[] =
    "SELECT nummer FROM jeugdige WHERE gemeente = ?1 AND nummer < ?2 ORDER BY nummer DESC LIMIT ?6";
const char kActief[] =
    "SELECT j.nummer FROM jeugdige AS j WHERE j.gemeente = ?1 AND j.nummer < ?2 "
    "AND EXISTS (SELECT 1 FROM toewijzing_versie AS v INDEXED BY toewijzing_versie_bsn WHERE (?4 = '' OR "
    "v.aanbieder = ?4) "
    "AND (?5 = '' OR instr(?5, ';' || v.code || ';') > 0) AND " IN_KRACHT ") ORDER BY j.nummer DESC LIMIT ?6";
// Of one aanbieder: its toewijzingen are fewer than the jeugdigen of the gemeente, so they come first.
const char kVanAanbieder[] =
    "SELECT DISTINCT j.nummer FROM toewijzing_versie AS v INDEXED BY toewijzing_versie_aanbieder "
    "CROSS JOIN jeugdige AS j INDEXED BY jeugdige_bsn WHERE v.gemeente = ?1 AND v.aanbieder = ?4 AND "
    "j.gemeente = ?1 "
    "AND j.nummer < ?2 AND (?5 = '' OR instr(?5, ';' || v.code || ';') > 0) AND " IN_KRACHT;

const char kRegel[] =
    "SELECT j.bsn, "
    "(SELECT v.geboortedatum FROM toewijzing_versie AS v INDEXED BY toewijzing_versie_bsn WHERE v.gemeente = "
    "j.gemeente "
    "AND v.bsn = j.bsn AND v.geboortedatum IS NOT NULL ORDER BY v.nummer DESC LIMIT 1), "
    "(SELECT count(*) FROM toewijzing_versie AS v INDEXED BY toewijzing_versie_bsn WHERE " IN_KRACHT
    "), "
    "(SELECT count(DISTINCT v.aanbieder) FROM toewijzing_versie AS v INDEXED BY toewijzing_versie_bsn "
    "WHERE " IN_KRACHT
    ") "
    "FROM jeugdige AS j WHERE j.gemeente = ?1 AND j.nummer = ?2";

const char kVind[] = "SELECT nummer FROM jeugdige WHERE gemeente = ?1 AND bsn = ?2";

std::string join_producten(const std::vector<ProductCode>& producten) {
    std::string uit;
    for (const ProductCode& code : producten) uit += (uit.empty() ? ";" : "") + code.str() + ";";
    return uit;
}

void find_nummers(Connection& db, const Gemeente& gemeente, const Jeugdigefilter& filter,
                  std::string_view producten, std::int64_t onder, std::size_t aantal,
                  std::vector<std::pair<Gemeente, std::int64_t>>& uit) {
    const bool gefilterd = filter.actief || filter.aanbieder || !producten.empty();
    const DatumTekst op{filter.op};
    const Use rij = db.use(filter.aanbieder ? kVanAanbieder : gefilterd ? kActief : kAlle);
    rij->bind(1, gemeente.view());
    rij->bind(2, onder);
    if (gefilterd) {
        rij->bind(3, op);
        rij->bind(4, view_of(filter.aanbieder));
        rij->bind(5, producten);
    }
    if (!filter.aanbieder) rij->bind(6, static_cast<std::int64_t>(aantal));
    std::vector<std::int64_t> nummers;
    while (rij->step()) nummers.push_back(rij->integer(0));
    std::sort(nummers.begin(), nummers.end(), std::greater{});
    if (nummers.size() > aantal) nummers.resize(aantal);
    for (const std::int64_t nummer : nummers) uit.emplace_back(gemeente, nummer);
}

}  // namespace

std::optional<std::int64_t> find_jeugdige(Connection& db, const Gemeente& gemeente, const Bsn& bsn) {
    const Use rij = db.use(kVind);
    rij->bind(1, gemeente.view());
    rij->bind(2, text_of(bsn));
    if (!rij->step()) return std::nullopt;
    return rij->integer(0);
}

std::optional<Jeugdigeregel> load_jeugdige(Connection& db, const Gemeente& gemeente, std::int64_t nummer,
                                           Datum op) {
    const DatumTekst dag{op};
    const Use rij = db.use(kRegel);
    rij->bind(1, gemeente.view());
    rij->bind(2, nummer);
    rij->bind(3, dag);
    if (!rij->step()) return std::nullopt;
    const auto bsn = Bsn::parse(rij->text(0));
    if (!bsn) throw explain_beschadigd("jeugdige");
    return Jeugdigeregel{gemeente, nummer, *bsn, rij->optional_datum(1), rij->integer(2), rij->integer(3)};
}

Bladuitkomst<Jeugdigeregel> list_jeugdigen(Connection& db, const Jeugdigefilter& filter, const Blad& blad) {
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    const Gemeentebegin begin = read_gemeentebegin(blad.na, "j", 1);
    const auto na = begin.na ? read_cursorgetal(begin.delen.at(0)) : std::optional<std::int64_t>(0);
    if (begin.fout || !na) return Fout{Bladfout::cursor};

    const std::string producten = join_producten(filter.producten);
    const auto genoeg = static_cast<std::size_t>(blad.limiet) + 1;
    std::vector<std::pair<Gemeente, std::int64_t>> gevonden;
    for (const Gemeente& g : gemeenten_of(db, filter.gemeente)) {
        if (begin.na && g < *begin.na) continue;
        if (gevonden.size() >= genoeg) break;
        const std::int64_t onder =
            begin.na && g == *begin.na ? *na : std::numeric_limits<std::int64_t>::max();
        find_nummers(db, g, filter, producten, onder, genoeg - gevonden.size(), gevonden);
    }
    const bool meer = gevonden.size() == genoeg;
    if (meer) gevonden.pop_back();
    Pagina<Jeugdigeregel> uit;
    for (const auto& [gemeente, nummer] : gevonden)
        if (auto regel = load_jeugdige(db, gemeente, nummer, filter.op)) uit.rijen.push_back(*regel);
    if (meer)
        uit.volgende =
            write_cursor("j", {gevonden.back().first.str(), std::to_string(gevonden.back().second)});
    return uit;
}

}  // namespace jeugdregio::storage::sql
