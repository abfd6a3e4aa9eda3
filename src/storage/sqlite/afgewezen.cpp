// Rejected debit lines, found again when they are sent again (AMB-163).

#include "storage/sqlite/merge_scan.hpp"
#include "storage/sqlite/row_source.hpp"
#include "storage/sqlite/tabellen.hpp"
#include "storage/sqlite/waarden.hpp"

namespace jeugdregio::storage::sqlite {
namespace {

const char kNieuweAfgewezen[] = R"sql(
CREATE TABLE x (toewijzing, regel, categorie, code, begin, einde, bedrag_cent, eerst_ontvangen, afgewezen_op,
    bron HIDDEN))sql";

const char kInsertAfgewezen[] = R"sql(
INSERT OR ROLLBACK INTO afgewezen_prestatie (gemeente, aanbieder, toewijzing, bericht, regel, categorie, code, begin,
    einde, bedrag_cent, eerst_ontvangen, afgewezen_op)
SELECT ?2, ?3, toewijzing, ?4, regel, categorie, code, begin, einde, bedrag_cent, eerst_ontvangen, afgewezen_op
  FROM nieuwe_afgewezen(?1))sql";

const char kLoadAfgewezen[] = R"sql(
SELECT toewijzing, categorie, code, begin, einde, bedrag_cent, eerst_ontvangen, afgewezen_op
  FROM afgewezen_prestatie WHERE gemeente = ?1 AND aanbieder = ?2 AND toewijzing >= ?3 AND bericht < ?4
 ORDER BY toewijzing, bericht, regel)sql";

void fill(const AfgewezenRij& rij, int kolom, const Cell& cel) {
    const dossier::AfgewezenPrestatie& p = rij.prestatie;
    switch (kolom) {
        case 0:
            return cel.set(rij.toewijzing.waarde);
        case 1:
            return cel.set(rij.regel);
        case 2:
            return cel.set(p.categorie.view());
        case 3:
            return cel.set(p.code.view());
        case 4:
            return cel.set(p.periode.begin);
        case 5:
            return cel.set(p.periode.einde);
        case 6:
            return cel.set(p.bedrag.cents());
        case 7:
            return cel.set(p.eerst_ontvangen);
        case 8:
            return cel.set(p.afgewezen_op);
        default:
            return;
    }
}

dossier::AfgewezenPrestatie read_afgewezen(const Statement& rij) {
    const char* const wat = "afgewezen_prestatie";
    return {.categorie = read_code<ProductCategorie>(rij, 1, wat),
            .code = read_code<ProductCode>(rij, 2, wat),
            .periode = {rij.datum(3), rij.datum(4)},
            .bedrag = Bedrag::from_cents(rij.integer(5)),
            .eerst_ontvangen = rij.datum(6),
            .afgewezen_op = rij.datum(7)};
}

}  // namespace

void register_afgewezen_source(Connection& db) {
    register_row_source(db, "nieuwe_afgewezen", kNieuweAfgewezen);
}

void insert_afgewezen(Connection& db, const Vastlegging& vastlegging) {
    const auto& rijen = vastlegging.afgewezen;
    const Rows bron{rijen.size(),
                    [&](std::size_t rij, int kolom, const Cell& cel) { fill(rijen[rij], kolom, cel); }};
    const Use insert = db.use(kInsertAfgewezen);
    bind_source(*insert, 1, bron);
    insert->bind(2, vastlegging.bericht.sleutel.gemeente.view());
    insert->bind(3, vastlegging.bericht.sleutel.afzender);
    insert->bind(4, vastlegging.volgnummer);
    insert->run();
}

void load_afgewezen(Connection& db, const Gemeente& gemeente, const AgbCode& aanbieder,
                    Toewijzingen& toewijzingen, std::int64_t voor) {
    std::vector<ToewijzingNummer> nummers;
    std::vector<dossier::ToewijzingStand*> standen;
    for (auto& [nummer, stand] : toewijzingen) {
        nummers.push_back(nummer);
        standen.push_back(&stand);
    }
    const Use vraag = db.use(kLoadAfgewezen);
    vraag->bind(1, gemeente.view());
    vraag->bind(2, aanbieder.view());
    vraag->bind(4, upper_bound_of(voor));
    merge_scan(
        *vraag, std::span<const ToewijzingNummer>{nummers},
        [&](ToewijzingNummer vanaf) { vraag->bind(3, vanaf.waarde); },
        [&] { return ToewijzingNummer{vraag->integer(0)}; },
        [&](std::size_t i) { standen[i]->afgewezen.push_back(read_afgewezen(*vraag)); });
}

}  // namespace jeugdregio::storage::sqlite
