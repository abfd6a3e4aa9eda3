// Reading requests (315, 317) with what became of them.

#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

// The status of Verzoek::status(), as its number: 3 granted, 2 refused, 1 in onderzoek, 0 received.
#define TOEGEWEZEN                                                                                     \
    "(SELECT min(t.verzonden_op) FROM toewijzing_versie AS t INDEXED BY toewijzing_versie_referentie " \
    "WHERE t.gemeente = v.gemeente AND t.aanbieder = v.aanbieder "                                     \
    "AND t.referentie_aanbieder = v.referentie AND t.referentie_aanbieder <> '' AND t.bsn = v.bsn)"
#define ANTWOORD(wat, soort)                                      \
    "(SELECT min(a." wat                                          \
    ") FROM verzoek_antwoord AS a WHERE a.gemeente = v.gemeente " \
    "AND a.aanbieder = v.aanbieder AND a.referentie = v.referentie AND a.antwoord = " soort ")"
#define STATUS \
    "CASE WHEN " TOEGEWEZEN " IS NOT NULL THEN 3 WHEN " ANTWOORD("bericht", "1") " IS NOT NULL THEN 2 " \
    "WHEN " ANTWOORD("bericht", "2") " IS NOT NULL THEN 1 ELSE 0 END"

// ?1 gemeente, ?2 to ?4 the border, ?5 limit, ?6 and ?7 the lowest and highest status, ?8 aanbieder, ?9 the
// first day.
#define VERZOEK_FILTER                                                         \
    "v.gemeente = ?1 AND (v.ontvangen_op, v.bericht, v.regel) < (?2, ?3, ?4) " \
    "AND v.ontvangen_op >= ?9 AND ((?6 = 0 AND ?7 = 3) OR " STATUS             \
    " BETWEEN ?6 AND ?7) "                                                     \
    "ORDER BY v.ontvangen_op DESC, v.bericht DESC, v.regel DESC LIMIT ?5"
const char kSleutels[] =
    "SELECT v.ontvangen_op, v.bericht, v.regel FROM verzoek AS v INDEXED BY verzoek_ontvangen "
    "WHERE " VERZOEK_FILTER;
const char kSleutelsVanAanbieder[] =
    "SELECT v.ontvangen_op, v.bericht, v.regel FROM verzoek AS v INDEXED BY verzoek_aanbieder "
    "WHERE v.aanbieder = ?8 AND " VERZOEK_FILTER;

const char kRegel[] =
    "SELECT v.soort, v.aanbieder, v.referentie, v.bsn, v.dagtekening, v.ontvangen_op, " STATUS ", " TOEGEWEZEN
    ", " ANTWOORD("dagtekening", "1")
    ", (SELECT j.nummer FROM jeugdige AS j WHERE j.gemeente = v.gemeente AND j.bsn = v.bsn), "
    "(SELECT count(*) FROM verzoek_product AS p WHERE p.gemeente = v.gemeente AND p.aanbieder = v.aanbieder "
    "AND p.referentie = v.referentie) FROM verzoek AS v INDEXED BY verzoek_ontvangen "
    "WHERE v.gemeente = ?1 AND v.ontvangen_op = ?2 AND v.bericht = ?3 AND v.regel = ?4";

struct Plaats {
    Dagsleutel bericht;
    std::int64_t regel = 0;
    friend bool operator<(const Plaats& a, const Plaats& b) {
        if (a.bericht < b.bericht) return true;
        if (b.bericht < a.bericht) return false;
        return a.regel > b.regel;
    }
};

std::optional<Plaats> read_plaats(std::string_view cursor) {
    const auto delen = read_cursor(cursor, "q", 4);
    const auto bericht = delen ? read_dagsleutel(*delen) : std::nullopt;
    const auto regel = delen ? read_cursorgetal(delen->at(3)) : std::nullopt;
    if (!bericht || !regel) return std::nullopt;
    return Plaats{*bericht, *regel};
}

struct Statusgrens {
    int laagste = 0, hoogste = 3;
};
Statusgrens bound_status(const Verzoekfilter& filter) {
    Statusgrens uit;
    if (filter.open) uit = *filter.open ? Statusgrens{0, 1} : Statusgrens{2, 3};
    if (filter.status) {
        const int een = static_cast<int>(*filter.status);
        uit = {std::max(uit.laagste, een), std::min(uit.hoogste, een)};
    }
    return uit;
}

std::optional<Verzoekregel> load_regel(Connection& db, const Plaats& plaats) {
    const char* const wat = "verzoek";
    const Use rij = db.use(kRegel);
    rij->bind(1, plaats.bericht.plek.gemeente.view());
    rij->bind(2, plaats.bericht.dag);
    rij->bind(3, plaats.bericht.plek.volgnummer);
    rij->bind(4, plaats.regel);
    if (!rij->step()) return std::nullopt;
    const auto bsn = Bsn::parse(rij->text(3));
    if (!bsn) throw explain_beschadigd(wat);
    const auto toegewezen = rij->optional_datum(7), afgewezen = rij->optional_datum(8);
    return Verzoekregel{.plek = plaats.bericht.plek,
                        .regel = plaats.regel,
                        .soort = read_enum(*rij, 0, dossier::Verzoeksoort::wijziging, wat),
                        .aanbieder = read_code<AgbCode>(*rij, 1, wat),
                        .referentie = rij->string(2),
                        .jeugdige = rij->integer(9),
                        .bsn = *bsn,
                        .dagtekening = rij->datum(4),
                        .ontvangen_op = rij->datum(5),
                        .producten = rij->integer(10),
                        .status = static_cast<dossier::Verzoekstatus>(rij->integer(6)),
                        .beslist_op = toegewezen ? toegewezen : afgewezen};
}

}  // namespace

Bladuitkomst<Verzoekregel> list_verzoeken(Connection& db, const Verzoekfilter& filter, const Blad& blad) {
    static_assert(static_cast<int>(dossier::Verzoekstatus::toegewezen) == 3);
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    std::optional<Plaats> na;
    if (!blad.na.empty()) {
        na = read_plaats(blad.na);
        if (!na) return Fout{Bladfout::cursor};
    }
    const Statusgrens status = bound_status(filter);
    const auto begin = na ? std::optional(na->bericht) : std::nullopt;
    std::vector<Plaats> plaatsen;
    for (const Gemeente& g : gemeenten_of(db, filter.gemeente)) {
        const Daggrens grens = bound_behind(begin, g, last_of(std::nullopt));
        const Use rij = db.use(filter.aanbieder ? kSleutelsVanAanbieder : kSleutels);
        rij->bind(1, g.view());
        rij->bind(2, grens.dag);
        rij->bind(3, grens.volgnummer);
        // Of the message at the border itself the lines below its own are still to come.
        rij->bind(4, na && g == na->bericht.plek.gemeente ? na->regel : std::int64_t{0});
        rij->bind(5, blad.limiet + 1);
        rij->bind(6, status.laagste);
        rij->bind(7, status.hoogste);
        if (filter.aanbieder) rij->bind(8, filter.aanbieder->view());
        const std::string vanaf =
            first_open_day(plaatsen, blad.limiet, "0000", [](const Plaats& p) { return p.bericht.dag; });
        rij->bind(9, vanaf);
        while (rij->step()) plaatsen.push_back({{rij->string(0), {g, rij->integer(1)}}, rij->integer(2)});
    }
    const bool meer = cut_page(plaatsen, blad.limiet);
    Pagina<Verzoekregel> uit;
    for (const Plaats& p : plaatsen)
        if (auto regel = load_regel(db, p)) uit.rijen.push_back(std::move(*regel));
    if (meer) {
        auto delen = cursor_parts(plaatsen.back().bericht);
        delen.push_back(std::to_string(plaatsen.back().regel));
        uit.volgende = write_cursor("q", delen);
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
