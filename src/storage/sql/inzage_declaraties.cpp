// Reading claims: the list of 323s and their sums, and approved lines by message and by toewijzing.

#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

// ?1 gemeente, ?2 aanbieder, ?3 and ?4 the days between which the declaratieperiode begins, ?5 besluit, ?6
// and ?7 the days between which it was decided for. The index has only 323s.
#define DECLARATIE_FILTER                                                                        \
    " FROM bericht INDEXED BY bericht_declaratie WHERE soort = 'JW323' AND gemeente = ?1 "       \
    "AND (?2 = '' OR afzender = ?2) AND (?3 = '' OR declaratieperiode_begin BETWEEN ?3 AND ?4) " \
    "AND (?5 = '' OR besluit = ?5) AND verwerkt_op BETWEEN ?6 AND ?7"

const char kSleutels[] = "SELECT verwerkt_op, volgnummer" DECLARATIE_FILTER
                         " AND (verwerkt_op, volgnummer) < (?8, ?9) "
                         "ORDER BY verwerkt_op DESC, volgnummer DESC LIMIT ?10";

const char kSom[] =
    "SELECT count(*), coalesce(sum(ingediend_cent), 0), coalesce(sum(toegekend_cent), 0)" DECLARATIE_FILTER;

// A file that could not be read is no claim, whatever it said it was: nobody is known to have sent it.
const char kRegel[] = R"sql(
SELECT b.afzender, b.identificatie, coalesce(b.declaratienummer, ''), b.declaratieperiode_begin, b.verwerkt_op, b.besluit,
       b.ingediend_cent, b.toegekend_cent, b.antwoord_naam, b.boeking_aantal,
       (SELECT count(*) FROM afwijzing AS a WHERE a.gemeente = b.gemeente AND a.bericht = b.volgnummer AND a.regel > 0),
       (SELECT count(*) FROM signaal AS s WHERE s.gemeente = b.gemeente AND s.bericht = b.volgnummer)
  FROM bericht AS b WHERE b.gemeente = ?1 AND b.volgnummer = ?2 AND b.soort = 'JW323'
   AND b.afzender <> '')sql";

// Columns 1 to 11 of both are those that read_prestatie expects.
#define PRESTATIE_KOLOMMEN                                                                           \
    "SELECT p.toewijzing, p.referentie, p.vorig_referentie, p.categorie, p.code, p.begin, p.einde, " \
    "p.volume, p.eenheid, p.tarief_cent, p.bedrag_cent, p.credit, p.bericht, p.regel, p.aanbieder, " \
    "b.verwerkt_op"

// prestatie is not clustered by message, but boeking is, and every approved line has one boeking.
const char kToegekend[] =
    "SELECT toewijzing, regel FROM boeking WHERE gemeente = ?1 AND bericht = ?2 "
    "AND soort IN (2, 3) AND regel > ?3";
const char kPrestatie[] = PRESTATIE_KOLOMMEN R"sql(
  FROM bericht AS b CROSS JOIN prestatie AS p
 WHERE b.gemeente = ?1 AND b.volgnummer = ?2 AND p.gemeente = ?1 AND p.aanbieder = b.afzender AND p.toewijzing = ?3
   AND p.bericht = ?2 AND p.regel = ?4)sql";

// A toewijzing has one aanbieder, unless a later version gave it another.
const char kAanbieders[] =
    "SELECT DISTINCT aanbieder FROM toewijzing_versie WHERE gemeente = ?1 AND nummer = ?2";
const char kPrestaties[] = PRESTATIE_KOLOMMEN R"sql(
  FROM prestatie AS p CROSS JOIN bericht AS b
 WHERE p.gemeente = ?1 AND p.aanbieder = ?2 AND p.toewijzing = ?3 AND (p.bericht, p.regel) < (?4, ?5)
   AND b.gemeente = ?1 AND b.volgnummer = p.bericht
 ORDER BY p.bericht DESC, p.regel DESC LIMIT ?6)sql";

/// The filter as texts that stay while a statement runs.
struct Declaratiebinding {
    explicit Declaratiebinding(const Declaratiefilter& filter) : aanbieder{view_of(filter.aanbieder)} {
        if (filter.maand) {
            van = format_iso(filter.maand->periode().begin);
            tot = format_iso(filter.maand->periode().einde);
        }
        besluit = view_of(filter.besluit);
        eerste = filter.verwerkt ? format_iso(filter.verwerkt->begin) : "0000";
        laatste = filter.verwerkt ? format_iso(filter.verwerkt->einde) : "9999-12-31";
    }
    void bind(Statement& rij, const Gemeente& gemeente) const {
        rij.bind(1, gemeente.view());
        rij.bind(2, aanbieder);
        rij.bind(3, van);
        rij.bind(4, tot);
        rij.bind(5, besluit);
        rij.bind(6, eerste);
        rij.bind(7, laatste);
    }
    std::string_view aanbieder, besluit;
    std::string van, tot, eerste, laatste;
};

std::optional<Declaratieregel> load_regel(Connection& db, const Berichtplek& plek) {
    const Use rij = db.use(kRegel);
    rij->bind(1, plek.gemeente.view());
    rij->bind(2, plek.volgnummer);
    if (!rij->step()) return std::nullopt;
    return Declaratieregel{.plek = plek,
                           .aanbieder = read_code<AgbCode>(*rij, 0, "bericht"),
                           .identificatie = rij->string(1),
                           .declaratienummer = rij->string(2),
                           .periode_begin = rij->optional_datum(3),
                           .verwerkt_op = rij->datum(4),
                           .besluit = rij->string(5),
                           .ingediend = Bedrag::from_cents(rij->integer(6)),
                           .toegekend = Bedrag::from_cents(rij->integer(7)),
                           .antwoord_naam = rij->string(8),
                           .toegekend_regels = rij->integer(9),
                           .afgewezen_regels = rij->integer(10),
                           .signalen = rij->integer(11)};
}

Prestatieregel read_regel(const Statement& rij, const Gemeente& gemeente) {
    return {.plek = {gemeente, rij.integer(12)},
            .regel = rij.integer(13),
            .aanbieder = read_code<AgbCode>(rij, 14, "prestatie"),
            .toewijzing = {rij.integer(0)},
            .prestatie = read_prestatie(rij),
            .verwerkt_op = rij.datum(15)};
}

}  // namespace

Bladuitkomst<Declaratieregel> list_declaraties(Connection& db, const Declaratiefilter& filter,
                                               const Blad& blad) {
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    const Dagbegin begin = read_dagbegin(blad.na, "d");
    if (begin.fout) return Fout{Bladfout::cursor};
    const Declaratiebinding binding{filter};
    std::vector<Dagsleutel> sleutels;
    for (const Gemeente& g : gemeenten_of(db, filter.gemeente)) {
        const Daggrens grens = bound_behind(begin.na, g, last_of(filter.verwerkt));
        const Use rij = db.use(kSleutels);
        binding.bind(*rij, g);
        const std::string vanaf =
            first_open_day(sleutels, blad.limiet, binding.eerste, [](const Dagsleutel& s) { return s.dag; });
        rij->bind(6, vanaf);
        rij->bind(8, grens.dag);
        rij->bind(9, grens.volgnummer);
        rij->bind(10, blad.limiet + 1);
        while (rij->step()) sleutels.push_back({rij->string(0), {g, rij->integer(1)}});
    }
    const bool meer = cut_page(sleutels, blad.limiet);

    Pagina<Declaratieregel> uit;
    for (const Dagsleutel& s : sleutels)
        if (auto regel = load_regel(db, s.plek)) uit.rijen.push_back(std::move(*regel));
    if (meer) uit.volgende = write_cursor("d", cursor_parts(sleutels.back()));
    return uit;
}

std::optional<Declaratieregel> find_declaratie(Connection& db, const Berichtplek& plek) {
    return load_regel(db, plek);
}

Declaratiesom sum_declaraties(Connection& db, const Declaratiefilter& filter) {
    const Declaratiebinding binding{filter};
    Declaratiesom uit;
    for (const Gemeente& g : gemeenten_of(db, filter.gemeente)) {
        const Use rij = db.use(kSom);
        binding.bind(*rij, g);
        if (!rij->step()) continue;
        uit.aantal += rij->integer(0);
        uit.ingediend += Bedrag::from_cents(rij->integer(1));
        uit.toegekend += Bedrag::from_cents(rij->integer(2));
    }
    return uit;
}

Bladuitkomst<Prestatieregel> list_toegekend(Connection& db, const Berichtplek& plek, const Blad& blad) {
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    std::int64_t na = 0;
    if (!blad.na.empty()) {
        const auto delen = read_cursor(blad.na, "t", 1);
        const auto getal = delen ? read_cursorgetal(delen->at(0)) : std::nullopt;
        if (!getal) return Fout{Bladfout::cursor};
        na = *getal;
    }
    struct Plaats {
        std::int64_t regel = 0, toewijzing = 0;
        auto operator<=>(const Plaats&) const = default;
    };
    std::vector<Plaats> plaatsen;
    {
        const Use rij = db.use(kToegekend);
        rij->bind(1, plek.gemeente.view());
        rij->bind(2, plek.volgnummer);
        rij->bind(3, na);
        while (rij->step()) plaatsen.push_back({rij->integer(1), rij->integer(0)});
    }
    const bool meer = cut_page(plaatsen, blad.limiet);

    Pagina<Prestatieregel> uit;
    for (const Plaats& p : plaatsen) {
        const Use rij = db.use(kPrestatie);
        rij->bind(1, plek.gemeente.view());
        rij->bind(2, plek.volgnummer);
        rij->bind(3, p.toewijzing);
        rij->bind(4, p.regel);
        if (rij->step()) uit.rijen.push_back(read_regel(*rij, plek.gemeente));
    }
    if (meer) uit.volgende = write_cursor("t", {std::to_string(plaatsen.back().regel)});
    return uit;
}

Bladuitkomst<Prestatieregel> list_prestaties(Connection& db, const Gemeente& gemeente,
                                             ToewijzingNummer nummer, const Blad& blad) {
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    std::int64_t bericht = std::numeric_limits<std::int64_t>::max(), regel = 0;
    if (!blad.na.empty()) {
        const auto delen = read_cursor(blad.na, "p", 2);
        const auto b = delen ? read_cursorgetal(delen->at(0)) : std::nullopt;
        const auto r = delen ? read_cursorgetal(delen->at(1)) : std::nullopt;
        if (!b || !r) return Fout{Bladfout::cursor};
        bericht = *b;
        regel = *r;
    }
    std::vector<std::string> aanbieders;
    {
        const Use rij = db.use(kAanbieders);
        rij->bind(1, gemeente.view());
        rij->bind(2, nummer.waarde);
        while (rij->step()) aanbieders.push_back(rij->string(0));
    }
    Pagina<Prestatieregel> uit;
    for (const std::string& aanbieder : aanbieders) {
        const Use rij = db.use(kPrestaties);
        rij->bind(1, gemeente.view());
        rij->bind(2, aanbieder);
        rij->bind(3, nummer.waarde);
        rij->bind(4, bericht);
        rij->bind(5, regel);
        rij->bind(6, blad.limiet + 1);
        while (rij->step()) uit.rijen.push_back(read_regel(*rij, gemeente));
    }
    const auto later = [](const Prestatieregel& a, const Prestatieregel& b) {
        return std::pair(a.plek.volgnummer, a.regel) > std::pair(b.plek.volgnummer, b.regel);
    };
    if (cut_page(uit.rijen, blad.limiet, later))
        uit.volgende = write_cursor(
            "p", {std::to_string(uit.rijen.back().plek.volgnummer), std::to_string(uit.rijen.back().regel)});
    return uit;
}

}  // namespace jeugdregio::storage::sql
