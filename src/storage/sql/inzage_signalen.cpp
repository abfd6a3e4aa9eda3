// Reading signals, with the last judgement on each.

#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

// The aanbieder that sent the message, or that it was for. A judgement covers all signals of one rule on one
// line; the last one holds.
#define SIGNAAL_KOLOMMEN                                                                            \
    "SELECT s.bericht, s.regel, s.rule, s.nummer, s.referentie, s.uitleg, s.feiten_json, b.soort, " \
    "CASE WHEN length(b.afzender) = 8 THEN b.afzender ELSE b.ontvanger END AS aanbieder, "          \
    "b.verwerkt_op, d.besluit, d.door, d.reden, d.op"
// The judgement before the message: one that is filtered out spares reading the other.
#define SIGNAAL_TABELLEN                                                                            \
    " FROM signaal AS s LEFT JOIN signaal_besluit AS d ON d.gemeente = s.gemeente "                 \
    "AND d.bericht = s.bericht AND d.regel = s.regel AND d.rule = s.rule "                          \
    "AND d.versie = (SELECT max(x.versie) FROM signaal_besluit AS x WHERE x.gemeente = s.gemeente " \
    "AND x.bericht = s.bericht AND x.regel = s.regel AND x.rule = s.rule) "                         \
    "CROSS JOIN bericht AS b WHERE b.gemeente = s.gemeente AND b.volgnummer = s.bericht "

// ?1 gemeente, ?2 to ?5 the border, ?6 aanbieder, ?7 rule, ?8 0 all, 1 open, 2 decided, ?9 limit.
const char kLijst[] = SIGNAAL_KOLOMMEN SIGNAAL_TABELLEN R"sql(
   AND s.gemeente = ?1 AND (s.bericht, s.regel, s.rule, s.nummer) < (?2, ?3, ?4, ?5)
   AND (?7 = '' OR s.rule = ?7) AND (?6 = '' OR CASE WHEN length(b.afzender) = 8 THEN b.afzender ELSE b.ontvanger END = ?6) AND (?8 = 0 OR (?8 = 1) = (d.versie IS NULL))
 ORDER BY s.bericht DESC, s.regel DESC, s.rule DESC, s.nummer DESC LIMIT ?9)sql";

const char kVanBericht[] = SIGNAAL_KOLOMMEN SIGNAAL_TABELLEN R"sql(
   AND s.gemeente = ?1 AND s.bericht = ?2 AND (s.regel, s.rule, s.nummer) > (?3, ?4, ?5)
 ORDER BY s.regel, s.rule, s.nummer LIMIT ?6)sql";

/// The place of a signal in its gemeente.
struct Plaats {
    std::int64_t bericht = 0, regel = 0;
    std::string rule;
    std::int64_t nummer = 0;
};

std::vector<std::string> cursor_parts(const Signaalregel& s) {
    return {std::to_string(s.plek.volgnummer), std::to_string(s.regel), s.rule, std::to_string(s.nummer)};
}

/// What cursor_parts wrote.
std::optional<Plaats> read_plaats(const std::vector<std::string>& delen) {
    const auto bericht = read_cursorgetal(delen.at(0));
    const auto regel = read_cursorgetal(delen.at(1));
    const auto nummer = read_cursorgetal(delen.at(3));
    if (!bericht || !regel || !nummer) return std::nullopt;
    return Plaats{*bericht, *regel, delen.at(2), *nummer};
}

Signaalregel read_regel(const Statement& rij, const Gemeente& gemeente) {
    return {.plek = {gemeente, rij.integer(0)},
            .regel = rij.integer(1),
            .nummer = rij.integer(3),
            .rule = rij.string(2),
            .referentie = rij.string(4),
            .uitleg = rij.string(5),
            .feiten_json = rij.string(6),
            .soort = rij.string(7),
            .aanbieder = rij.string(8),
            .verwerkt_op = rij.datum(9),
            .besluit = rij.string(10),
            .door = rij.string(11),
            .reden = rij.string(12),
            .beslist_op = rij.optional_datum(13)};
}

}  // namespace

Bladuitkomst<Signaalregel> list_signalen(Connection& db, const Signaalfilter& filter, const Blad& blad) {
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    const Gemeentebegin begin = read_gemeentebegin(blad.na, "s", 4);
    constexpr std::int64_t kHoog = std::numeric_limits<std::int64_t>::max();
    const auto na = begin.na ? read_plaats(begin.delen) : std::optional(Plaats{kHoog, 0, "", 0});
    if (begin.fout || !na) return Fout{Bladfout::cursor};

    Pagina<Signaalregel> uit;
    const auto genoeg = static_cast<std::size_t>(blad.limiet) + 1;
    for (const Gemeente& g : gemeenten_of(db, filter.gemeente)) {
        if (begin.na && g < *begin.na) continue;
        if (uit.rijen.size() >= genoeg) break;
        const bool verder = begin.na && g == *begin.na;
        const Use rij = db.use(kLijst);
        rij->bind(1, g.view());
        rij->bind(2, verder ? na->bericht : kHoog);
        rij->bind(3, na->regel);
        rij->bind(4, na->rule);
        rij->bind(5, na->nummer);
        rij->bind(6, view_of(filter.aanbieder));
        rij->bind(7, view_of(filter.rule));
        rij->bind(8, !filter.beslist ? 0 : *filter.beslist ? 2 : 1);
        rij->bind(9, static_cast<std::int64_t>(genoeg - uit.rijen.size()));
        while (rij->step()) uit.rijen.push_back(read_regel(*rij, g));
    }
    if (uit.rijen.size() == genoeg) {
        uit.rijen.pop_back();
        auto delen = cursor_parts(uit.rijen.back());
        delen.insert(delen.begin(), uit.rijen.back().plek.gemeente.str());
        uit.volgende = write_cursor("s", delen);
    }
    return uit;
}

Bladuitkomst<Signaalregel> list_signalen_van(Connection& db, const Berichtplek& plek, const Blad& blad) {
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    Plaats na{plek.volgnummer, std::numeric_limits<std::int64_t>::min(), "", 0};
    if (!blad.na.empty()) {
        const auto delen = read_cursor(blad.na, "sv", 4);
        const auto plaats = delen ? read_plaats(*delen) : std::nullopt;
        if (!plaats) return Fout{Bladfout::cursor};
        na = *plaats;
    }
    Pagina<Signaalregel> uit;
    const Use rij = db.use(kVanBericht);
    rij->bind(1, plek.gemeente.view());
    rij->bind(2, plek.volgnummer);
    rij->bind(3, na.regel);
    rij->bind(4, na.rule);
    rij->bind(5, na.nummer);
    rij->bind(6, blad.limiet + 1);
    while (rij->step()) uit.rijen.push_back(read_regel(*rij, plek.gemeente));
    if (uit.rijen.size() > static_cast<std::size_t>(blad.limiet)) {
        uit.rijen.pop_back();
        uit.volgende = write_cursor("sv", cursor_parts(uit.rijen.back()));
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
