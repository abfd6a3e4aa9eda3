// Reading rejections: of one message, and over all claims.

#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

#define AFWIJZING_KOLOMMEN                                                                            \
    "SELECT a.regel, a.nummer, a.referentie, a.retourcodes, a.motivering_json, b.soort, b.afzender, " \
    "b.verwerkt_op, p.toewijzing, p.categorie, p.code, p.begin, p.einde, p.bedrag_cent, a.bericht"

// A line can have more than one afwijzing, and at most one debit behind it.
#define AFWIJZING_PRESTATIE                                                       \
    " LEFT JOIN afgewezen_prestatie AS p INDEXED BY afgewezen_prestatie_bericht " \
    "ON p.gemeente = a.gemeente AND p.bericht = a.bericht AND p.regel = a.regel"

const char kVanBericht[] = AFWIJZING_KOLOMMEN R"sql(
  FROM bericht AS b CROSS JOIN afwijzing AS a)sql" AFWIJZING_PRESTATIE R"sql(
 WHERE b.gemeente = ?1 AND b.volgnummer = ?2 AND a.gemeente = ?1 AND a.bericht = ?2 AND (a.regel, a.nummer) > (?3, ?4)
 ORDER BY a.regel, a.nummer LIMIT ?5)sql";

// ?1 gemeente, ?2 aanbieder, ?3 and ?4 the days between which the declaratieperiode begins, ?5 and ?6 the
// border of messages, ?7 retourcode, ?8 rule as it stands in the json, ?9
// limit, ?10 the first day. Messages at the border itself are left out: the page that ended there is finished
// by kRest. A claim that was granted whole has no rejections to look for.
const char kSleutels[] = R"sql(
SELECT b.verwerkt_op, b.volgnummer, a.regel, a.nummer
  FROM bericht AS b INDEXED BY bericht_declaratie CROSS JOIN afwijzing AS a
 WHERE b.soort = 'JW323' AND b.gemeente = ?1 AND (b.verwerkt_op, b.volgnummer) < (?5, ?6) AND b.verwerkt_op >= ?10
   AND b.besluit <> 'toegekend'
   AND (?2 = '' OR b.afzender = ?2) AND (?3 = '' OR b.declaratieperiode_begin BETWEEN ?3 AND ?4)
   AND a.gemeente = ?1 AND a.bericht = b.volgnummer
   AND (?7 = '' OR instr(a.retourcodes, ?7) > 0) AND (?8 = '' OR instr(a.motivering_json, ?8) > 0)
 ORDER BY b.verwerkt_op DESC, b.volgnummer DESC, a.regel, a.nummer LIMIT ?9)sql";

// The rest of the message at which a page ended.
const char kRest[] = R"sql(
SELECT a.regel, a.nummer FROM afwijzing AS a
 WHERE a.gemeente = ?1 AND a.bericht = ?2 AND (a.regel, a.nummer) > (?3, ?4)
   AND (?5 = '' OR instr(a.retourcodes, ?5) > 0) AND (?6 = '' OR instr(a.motivering_json, ?6) > 0)
 ORDER BY a.regel, a.nummer LIMIT ?7)sql";

const char kEen[] = AFWIJZING_KOLOMMEN R"sql(
  FROM bericht AS b CROSS JOIN afwijzing AS a)sql" AFWIJZING_PRESTATIE R"sql(
 WHERE b.gemeente = ?1 AND b.volgnummer = ?2 AND a.gemeente = ?1 AND a.bericht = ?2 AND a.regel = ?3 AND a.nummer = ?4)sql";

Afwijzingregel read_regel(const Statement& rij, const Gemeente& gemeente) {
    const char* const wat = "afgewezen_prestatie";
    Afwijzingregel uit{.plek = {gemeente, rij.integer(14)},
                       .regel = rij.integer(0),
                       .nummer = rij.integer(1),
                       .soort = rij.string(5),
                       .afzender = rij.string(6),
                       .verwerkt_op = rij.datum(7),
                       .referentie = rij.string(2),
                       .retourcodes = rij.string(3),
                       .motivering_json = rij.string(4)};
    if (!rij.is_null(8))
        uit.prestatie = {{rij.integer(8)},
                         read_code<ProductCategorie>(rij, 9, wat),
                         read_code<ProductCode>(rij, 10, wat),
                         {rij.datum(11), rij.datum(12)},
                         Bedrag::from_cents(rij.integer(13))};
    return uit;
}

struct Plaats {
    Dagsleutel bericht;
    std::int64_t regel = 0, nummer = 0;
    friend bool operator<(const Plaats& a, const Plaats& b) {
        if (a.bericht < b.bericht) return true;
        if (b.bericht < a.bericht) return false;
        return std::pair(a.regel, a.nummer) < std::pair(b.regel, b.nummer);
    }
};

/// A line has a place from 1; what concerns a whole Client or the Declaratie has one below zero (road_jw323),
/// which a cursor writes as letters.
std::string format_plaats(std::int64_t regel) {
    return regel < 0 ? "m" + std::to_string(-regel) : std::to_string(regel);
}
std::optional<std::int64_t> parse_plaats(std::string_view deel) {
    if (!deel.starts_with('m')) return read_cursorgetal(deel);
    const auto getal = read_cursorgetal(deel.substr(1));
    return getal ? std::optional(-*getal) : std::nullopt;
}

std::string write_plaats(const Plaats& plaats) {
    auto delen = cursor_parts(plaats.bericht);
    delen.push_back(format_plaats(plaats.regel));
    delen.push_back(std::to_string(plaats.nummer));
    return write_cursor("w", delen);
}

std::optional<Plaats> read_plaats(std::string_view cursor) {
    const auto delen = read_cursor(cursor, "w", 5);
    if (!delen) return std::nullopt;
    const auto bericht = read_dagsleutel(*delen);
    const auto regel = parse_plaats(delen->at(3));
    const auto nummer = read_cursorgetal(delen->at(4));
    if (!bericht || !regel || !nummer) return std::nullopt;
    return Plaats{*bericht, *regel, *nummer};
}

/// How a rule stands in the reasons on record: it is the first key of each (pipeline/json_schrijver).
std::string format_rule(const Afwijzingfilter& filter) {
    return filter.rule ? "{\"regel\":\"" + *filter.rule + "\"" : std::string();
}

void find_rest(Connection& db, const Plaats& na, const Afwijzingfilter& filter, std::string_view rule,
               int limiet, std::vector<Plaats>& uit) {
    const Use rij = db.use(kRest);
    rij->bind(1, na.bericht.plek.gemeente.view());
    rij->bind(2, na.bericht.plek.volgnummer);
    rij->bind(3, na.regel);
    rij->bind(4, na.nummer);
    rij->bind(5, view_of(filter.retourcode));
    rij->bind(6, rule);
    rij->bind(7, limiet);
    while (rij->step()) uit.push_back({na.bericht, rij->integer(0), rij->integer(1)});
}

}  // namespace

Bladuitkomst<Afwijzingregel> list_afwijzingen_van(Connection& db, const Berichtplek& plek, const Blad& blad) {
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    std::int64_t regel = std::numeric_limits<std::int64_t>::min(), nummer = 0;
    if (!blad.na.empty()) {
        const auto delen = read_cursor(blad.na, "wv", 2);
        const auto r = delen ? parse_plaats(delen->at(0)) : std::nullopt;
        const auto n = delen ? read_cursorgetal(delen->at(1)) : std::nullopt;
        if (!r || !n) return Fout{Bladfout::cursor};
        regel = *r;
        nummer = *n;
    }
    Pagina<Afwijzingregel> uit;
    const Use rij = db.use(kVanBericht);
    rij->bind(1, plek.gemeente.view());
    rij->bind(2, plek.volgnummer);
    rij->bind(3, regel);
    rij->bind(4, nummer);
    rij->bind(5, blad.limiet + 1);
    while (rij->step()) uit.rijen.push_back(read_regel(*rij, plek.gemeente));
    const auto eerder = [](const Afwijzingregel& a, const Afwijzingregel& b) {
        return std::pair(a.regel, a.nummer) < std::pair(b.regel, b.nummer);
    };
    if (cut_page(uit.rijen, blad.limiet, eerder))
        uit.volgende = write_cursor(
            "wv", {format_plaats(uit.rijen.back().regel), std::to_string(uit.rijen.back().nummer)});
    return uit;
}

Bladuitkomst<Afwijzingregel> list_afwijzingen(Connection& db, const Afwijzingfilter& filter,
                                              const Blad& blad) {
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    std::optional<Plaats> na;
    if (!blad.na.empty()) {
        na = read_plaats(blad.na);
        if (!na) return Fout{Bladfout::cursor};
    }
    const std::string rule = format_rule(filter);
    std::string van, tot;
    if (filter.maand) {
        van = format_iso(filter.maand->periode().begin);
        tot = format_iso(filter.maand->periode().einde);
    }
    std::vector<Plaats> plaatsen;
    if (na) find_rest(db, *na, filter, rule, blad.limiet + 1, plaatsen);
    const auto begin = na ? std::optional(na->bericht) : std::nullopt;
    for (const Gemeente& g : gemeenten_of(db, filter.gemeente)) {
        const Daggrens grens = bound_behind(begin, g, last_of(filter.verwerkt));
        const Use rij = db.use(kSleutels);
        rij->bind(1, g.view());
        rij->bind(2, view_of(filter.aanbieder));
        rij->bind(3, van);
        rij->bind(4, tot);
        rij->bind(5, grens.dag);
        rij->bind(6, grens.volgnummer);
        rij->bind(7, view_of(filter.retourcode));
        rij->bind(8, rule);
        rij->bind(9, blad.limiet + 1);
        const std::string vanaf = first_open_day(plaatsen, blad.limiet, format_iso(first_of(filter.verwerkt)),
                                                 [](const Plaats& p) { return p.bericht.dag; });
        rij->bind(10, vanaf);
        while (rij->step())
            plaatsen.push_back({{rij->string(0), {g, rij->integer(1)}}, rij->integer(2), rij->integer(3)});
    }
    const bool meer = cut_page(plaatsen, blad.limiet);

    Pagina<Afwijzingregel> uit;
    for (const Plaats& p : plaatsen) {
        const Use rij = db.use(kEen);
        rij->bind(1, p.bericht.plek.gemeente.view());
        rij->bind(2, p.bericht.plek.volgnummer);
        rij->bind(3, p.regel);
        rij->bind(4, p.nummer);
        if (rij->step()) uit.rijen.push_back(read_regel(*rij, p.bericht.plek.gemeente));
    }
    if (meer) uit.volgende = write_plaats(plaatsen.back());
    return uit;
}

}  // namespace jeugdregio::storage::sql
