// Reading toewijzingen: the version that holds of each, and all versions of one.

#include "core/invariant.hpp"
#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

// Columns 0 to 16 are those that read_versie expects.
#define VERSIE_KOLOMMEN                                                                              \
    "SELECT v.nummer, v.toewijzingsdatum, v.toewijzingstijd, v.aanbieder, v.bsn, v.geboortedatum, "  \
    "v.categorie, v.code, v.ingang, v.einde, v.reden_wijziging, v.omvang_volume, v.omvang_eenheid, " \
    "v.omvang_frequentie, v.budget_cent, v.referentie_aanbieder, v.verzonden_op, v.bericht"

#define STAND_KOLOMMEN                                                                           \
    VERSIE_KOLOMMEN                                                                              \
    ", (SELECT j.nummer FROM jeugdige AS j WHERE j.gemeente = v.gemeente AND j.bsn = v.bsn), "   \
    "(SELECT coalesce(sum(CASE p.credit WHEN 1 THEN -p.bedrag_cent ELSE p.bedrag_cent END), 0) " \
    "FROM prestatie AS p WHERE p.gemeente = v.gemeente AND p.aanbieder = v.aanbieder "           \
    "AND p.toewijzing = v.nummer)"

// ?1 gemeente, ?2 numbers below this, ?3 categorie, ?4 code, ?5 a day, ?6 variant, ?7 limit. The cheap
// conditions first: whether a version holds takes another search.
#define TOEWIJZING_FILTER                                                                               \
    "v.gemeente = ?1 AND v.nummer < ?2 AND (?3 = '' OR v.categorie = ?3) AND (?4 = '' OR v.code = ?4) " \
    "AND (?5 = '' OR (v.ingang <= ?5 AND (v.einde IS NULL OR v.einde >= ?5) "                           \
    "AND v.reden_wijziging <> '13')) "                                                                  \
    "AND (?6 = 0 OR (?6 = 1 AND v.budget_cent IS NOT NULL) "                                            \
    "OR (?6 = 2 AND v.omvang_volume IS NOT NULL)) "                                                     \
    "AND NOT EXISTS (SELECT 1 FROM toewijzing_versie AS n NOT INDEXED WHERE n.gemeente = v.gemeente "   \
    "AND n.nummer = v.nummer AND (n.toewijzingsdatum, n.toewijzingstijd, n.bericht, n.regel) "          \
    "> (v.toewijzingsdatum, v.toewijzingstijd, v.bericht, v.regel)) "                                   \
    "ORDER BY v.nummer DESC LIMIT ?7"

const char kLijst[] = STAND_KOLOMMEN " FROM toewijzing_versie AS v NOT INDEXED WHERE " TOEWIJZING_FILTER;
// An earlier version may have had another aanbieder; the one that holds is found under its own.
const char kVanAanbieder[] = STAND_KOLOMMEN
    " FROM toewijzing_versie AS v INDEXED BY toewijzing_versie_aanbieder WHERE v.aanbieder = ?8 "
    "AND " TOEWIJZING_FILTER;
// ?8 the number of the jeugdige, ?9 aanbieder.
const char kVanJeugdige[] = STAND_KOLOMMEN
    " FROM toewijzing_versie AS v INDEXED BY toewijzing_versie_bsn WHERE v.bsn = (SELECT j.bsn FROM jeugdige "
    "AS j "
    "WHERE j.gemeente = ?1 AND j.nummer = ?8) AND (?9 = '' OR v.aanbieder = ?9) AND " TOEWIJZING_FILTER;

const char kEen[] = STAND_KOLOMMEN R"sql( FROM toewijzing_versie AS v NOT INDEXED
 WHERE v.gemeente = ?1 AND v.nummer = ?2
 ORDER BY v.toewijzingsdatum DESC, v.toewijzingstijd DESC, v.bericht DESC, v.regel DESC LIMIT 1)sql";

const char kVersies[] = VERSIE_KOLOMMEN R"sql( FROM toewijzing_versie AS v NOT INDEXED
 WHERE v.gemeente = ?1 AND v.nummer = ?2
 ORDER BY v.toewijzingsdatum, v.toewijzingstijd, v.bericht, v.regel)sql";

Toewijzingregel read_regel(const Statement& rij, const Gemeente& gemeente) {
    return {.versie = read_versie(rij, gemeente),
            .bericht = rij.integer(17),
            .jeugdige = rij.integer(18),
            .goedgekeurd = Bedrag::from_cents(rij.integer(19))};
}

const char* choose_vraag(const Toewijzingfilter& filter) {
    if (filter.jeugdige) return kVanJeugdige;
    return filter.aanbieder ? kVanAanbieder : kLijst;
}

void read_gemeente(Connection& db, const Gemeente& gemeente, const Toewijzingfilter& filter,
                   std::int64_t onder, std::size_t aantal, std::vector<Toewijzingregel>& uit) {
    const DatumTekst dag{filter.actief_op.value_or(Datum{})};
    const Use rij = db.use(choose_vraag(filter));
    rij->bind(1, gemeente.view());
    rij->bind(2, onder);
    rij->bind(3, view_of(filter.categorie));
    rij->bind(4, view_of(filter.code));
    rij->bind(5, filter.actief_op ? dag.view() : std::string_view());
    rij->bind(6, !filter.variant ? 0 : *filter.variant == Variant::budget ? 1 : 2);
    rij->bind(7, static_cast<std::int64_t>(aantal));
    if (filter.jeugdige) {
        rij->bind(8, *filter.jeugdige);
        rij->bind(9, view_of(filter.aanbieder));
    } else if (filter.aanbieder) {
        rij->bind(8, filter.aanbieder->view());
    }
    while (rij->step()) uit.push_back(read_regel(*rij, gemeente));
}

}  // namespace

Bladuitkomst<Toewijzingregel> list_toewijzingen(Connection& db, const Toewijzingfilter& filter,
                                                const Blad& blad) {
    invariant(!filter.jeugdige || filter.gemeente, "the number of a jeugdige is one within a gemeente");
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    const Gemeentebegin begin = read_gemeentebegin(blad.na, "v", 1);
    const auto nummer = begin.na ? read_cursorgetal(begin.delen.at(0)) : std::optional<std::int64_t>(0);
    if (begin.fout || !nummer) return Fout{Bladfout::cursor};

    Pagina<Toewijzingregel> uit;
    const auto genoeg = static_cast<std::size_t>(blad.limiet) + 1;
    for (const Gemeente& g : gemeenten_of(db, filter.gemeente)) {
        if (begin.na && g < *begin.na) continue;
        if (uit.rijen.size() >= genoeg) break;
        const std::int64_t onder =
            begin.na && g == *begin.na ? *nummer : std::numeric_limits<std::int64_t>::max();
        read_gemeente(db, g, filter, onder, genoeg - uit.rijen.size(), uit.rijen);
    }
    if (uit.rijen.size() == genoeg) {
        uit.rijen.pop_back();
        const dossier::ToewijzingVersie& v = uit.rijen.back().versie;
        uit.volgende = write_cursor("v", {v.gemeente.str(), std::to_string(v.nummer.waarde)});
    }
    return uit;
}

std::optional<Toewijzingregel> find_toewijzing(Connection& db, const Gemeente& gemeente,
                                               ToewijzingNummer nummer) {
    const Use rij = db.use(kEen);
    rij->bind(1, gemeente.view());
    rij->bind(2, nummer.waarde);
    if (!rij->step()) return std::nullopt;
    return read_regel(*rij, gemeente);
}

std::vector<Versieregel> load_versies(Connection& db, const Gemeente& gemeente, ToewijzingNummer nummer) {
    std::vector<Versieregel> uit;
    const Use rij = db.use(kVersies);
    rij->bind(1, gemeente.view());
    rij->bind(2, nummer.waarde);
    while (rij->step()) uit.push_back({read_versie(*rij, gemeente), rij->integer(17)});
    return uit;
}

}  // namespace jeugdregio::storage::sql
