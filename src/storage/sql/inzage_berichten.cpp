// Reading the journal: the list of messages, and one message in full.

#include "storage/compress.hpp"
#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/waarden.hpp"
#include "storage/sql/zegels.hpp"

namespace jeugdregio::storage::sql {
namespace {

// ?1 gemeente, ?2 and ?3 the border, ?4 the first day, ?5 soort, ?6 besluit, ?7 part of the identificatie, ?8
// limit. An empty filter is no filter. INDEXED BY: the order comes from the index, and nothing else is read.
#define BERICHT_FILTER                                                                             \
    " AND (verwerkt_op, volgnummer) < (?2, ?3) AND verwerkt_op >= ?4 AND (?5 = '' OR soort = ?5) " \
    "AND (?6 = '' OR besluit = ?6) AND (?7 = '' OR instr(identificatie, ?7) > 0) "                 \
    "ORDER BY verwerkt_op DESC, volgnummer DESC LIMIT ?8"

#define BERICHT_SLEUTELS "SELECT verwerkt_op, volgnummer FROM bericht INDEXED BY "

const char kSleutels[] = BERICHT_SLEUTELS "bericht_dag WHERE gemeente = ?1" BERICHT_FILTER;
const char kSleutelsVanSoort[] =
    BERICHT_SLEUTELS "bericht_soort WHERE gemeente = ?1 AND soort = ?9" BERICHT_FILTER;
const char kSleutelsVanBesluit[] =
    BERICHT_SLEUTELS "bericht_besluit WHERE gemeente = ?1 AND besluit = ?9" BERICHT_FILTER;

// The aanbieder that sent the message, or that it was for: the expression of the index.
const char kSleutelsVanAanbieder[] = BERICHT_SLEUTELS
    "bericht_aanbieder WHERE gemeente = ?1 "
    "AND CASE WHEN length(afzender) = 8 THEN afzender ELSE ontvanger END = ?9" BERICHT_FILTER;

#define BERICHT_KOLOMMEN                                                                                  \
    "SELECT b.soort, b.afzender, b.ontvanger, b.identificatie, b.dagtekening, b.verwerkt_op, b.besluit, " \
    "b.ingediend_cent, b.toegekend_cent, b.antwoord_naam, b.inhoud_bytes, "                               \
    "(SELECT count(*) FROM afwijzing AS a WHERE a.gemeente = b.gemeente AND a.bericht = b.volgnummer), "  \
    "(SELECT count(*) FROM signaal AS s WHERE s.gemeente = b.gemeente AND s.bericht = b.volgnummer)"

const char kRegel[] = BERICHT_KOLOMMEN " FROM bericht AS b WHERE b.gemeente = ?1 AND b.volgnummer = ?2";

const char kInhoud[] =
    BERICHT_KOLOMMEN R"sql(, b.inhoud_zstd, b.antwoord_bytes, b.antwoord_zstd, b.uitkomst_json,
       r.bericht, r.afgekeurd, r.retourcodes, )sql" BERICHT_IS_VERNIETIGD R"sql(
  FROM bericht AS b LEFT JOIN retour AS r ON r.gemeente = b.gemeente AND r.van_bericht = b.volgnummer
 WHERE b.gemeente = ?1 AND b.volgnummer = ?2)sql";

const char kVernietiging[] = R"sql(
SELECT v.op, v.door, v.grond
  FROM zegel AS z
  JOIN vernietiging_feit AS f ON f.gemeente = z.gemeente AND f.feit = z.nummer
  JOIN vernietiging AS v ON v.gemeente = f.gemeente AND v.nummer = f.nummer
 WHERE z.gemeente = ?1 AND z.soort = 'bericht' AND z.sleutel = ?2
 ORDER BY v.nummer DESC LIMIT 1)sql";

const char kRetourOp[] = "SELECT van_bericht FROM retour WHERE gemeente = ?1 AND bericht = ?2";

Berichtregel read_regel(const Statement& rij, const Berichtplek& plek) {
    return {.plek = plek,
            .soort = rij.string(0),
            .afzender = rij.string(1),
            .ontvanger = rij.string(2),
            .identificatie = rij.string(3),
            .dagtekening = rij.datum(4),
            .verwerkt_op = rij.datum(5),
            .besluit = rij.string(6),
            .ingediend = Bedrag::from_cents(rij.integer(7)),
            .toegekend = Bedrag::from_cents(rij.integer(8)),
            .antwoord_naam = rij.string(9),
            .inhoud_bytes = rij.integer(10),
            .afwijzingen = rij.integer(11),
            .signalen = rij.integer(12)};
}

std::size_t read_bytes(std::int64_t bytes) {
    if (bytes < 0) throw explain_beschadigd("bericht");
    return static_cast<std::size_t>(bytes);
}

/// The index that narrows most, and what it begins with behind the gemeente. Each has every column of the
/// filter, so without the right one the answer is the same and takes longer.
struct Ingang {
    const char* vraag;
    std::optional<std::string_view> waarde;
};
Ingang choose_ingang(const Berichtfilter& filter) {
    if (filter.aanbieder) return {kSleutelsVanAanbieder, filter.aanbieder->view()};
    if (filter.besluit) return {kSleutelsVanBesluit, *filter.besluit};
    if (filter.soort) return {kSleutelsVanSoort, *filter.soort};
    return {kSleutels, std::nullopt};
}

void find_sleutels(Connection& db, const Gemeente& gemeente, const Berichtfilter& filter,
                   const Daggrens& grens, int limiet, std::vector<Dagsleutel>& uit) {
    const std::string vanaf = first_open_day(uit, limiet, format_iso(first_of(filter.verwerkt)),
                                             [](const Dagsleutel& s) { return s.dag; });
    const Ingang ingang = choose_ingang(filter);
    const Use rij = db.use(ingang.vraag);
    rij->bind(1, gemeente.view());
    rij->bind(2, grens.dag);
    rij->bind(3, grens.volgnummer);
    rij->bind(4, vanaf);
    rij->bind(5, view_of(filter.soort));
    rij->bind(6, view_of(filter.besluit));
    rij->bind(7, view_of(filter.zoek));
    rij->bind(8, limiet + 1);
    if (ingang.waarde) rij->bind(9, *ingang.waarde);
    while (rij->step()) uit.push_back({rij->string(0), {gemeente, rij->integer(1)}});
}

}  // namespace

Bladuitkomst<Berichtregel> list_berichten(Connection& db, const Berichtfilter& filter, const Blad& blad) {
    if (!is_limiet(blad)) return Fout{Bladfout::limiet};
    const Dagbegin begin = read_dagbegin(blad.na, "b");
    if (begin.fout) return Fout{Bladfout::cursor};
    std::vector<Dagsleutel> sleutels;
    for (const Gemeente& g : gemeenten_of(db, filter.gemeente))
        find_sleutels(db, g, filter, bound_behind(begin.na, g, last_of(filter.verwerkt)), blad.limiet,
                      sleutels);
    const bool meer = cut_page(sleutels, blad.limiet);

    Pagina<Berichtregel> uit;
    for (const Dagsleutel& s : sleutels) {
        const Use rij = db.use(kRegel);
        rij->bind(1, s.plek.gemeente.view());
        rij->bind(2, s.plek.volgnummer);
        if (rij->step()) uit.rijen.push_back(read_regel(*rij, s.plek));
    }
    if (meer) uit.volgende = write_cursor("b", cursor_parts(sleutels.back()));
    return uit;
}

std::optional<Berichtinhoud> load_berichtinhoud(Connection& db, const Berichtplek& plek) {
    Berichtinhoud uit;
    {
        const Use rij = db.use(kInhoud);
        rij->bind(1, plek.gemeente.view());
        rij->bind(2, plek.volgnummer);
        if (!rij->step()) return std::nullopt;
        uit.regel = read_regel(*rij, plek);
        uit.inhoud = decompress(rij->text(13), read_bytes(uit.regel.inhoud_bytes));
        const std::size_t antwoord = read_bytes(rij->integer(14));
        if (antwoord > 0) uit.antwoord = decompress(rij->text(15), antwoord);
        uit.uitkomst_json = rij->string(16);
        uit.vernietigd = rij->integer(20) != 0;
        if (!rij->is_null(17))
            uit.retour = Berichtretour{rij->integer(17), rij->integer(18) != 0, rij->string(19)};
    }
    const Use op = db.use(kRetourOp);
    op->bind(1, plek.gemeente.view());
    op->bind(2, plek.volgnummer);
    if (op->step()) uit.retour_op = op->integer(0);
    return uit;
}

std::optional<Vernietigmelding> find_vernietiging(Connection& db, const Berichtplek& plek) {
    const std::string sleutel = std::to_string(plek.volgnummer);
    const Use rij = db.use(kVernietiging);
    rij->bind(1, plek.gemeente.view());
    rij->bind(2, sleutel);
    if (!rij->step()) return std::nullopt;
    return Vernietigmelding{rij->datum(0), rij->string(1), rij->string(2)};
}

}  // namespace jeugdregio::storage::sql
