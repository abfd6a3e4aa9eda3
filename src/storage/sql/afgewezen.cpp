// Rejected debit lines, found again when they are sent again (AMB-163).

#include "storage/sql/find_each.hpp"
#include "storage/sql/row_source.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

constexpr std::string_view kAfgewezenVast[] = {"gemeente", "aanbieder", "bericht"};
constexpr Feitkolom kAfgewezenKolommen[] = {{"toewijzing", Kolomsoort::geheel},
                                            {"regel", Kolomsoort::geheel},
                                            {"categorie"},
                                            {"code"},
                                            {"begin"},
                                            {"einde"},
                                            {"bedrag_cent", Kolomsoort::geheel},
                                            {"eerst_ontvangen"},
                                            {"afgewezen_op"}};
constexpr Invoeging kInsertAfgewezen{"afgewezen_prestatie", kAfgewezenVast, kAfgewezenKolommen};

const char kLoadAfgewezen[] = R"sql(
SELECT toewijzing, categorie, code, begin, einde, bedrag_cent, eerst_ontvangen, afgewezen_op
  FROM afgewezen_prestatie WHERE gemeente = ?1 AND aanbieder = ?2 AND toewijzing >= /*each*/ ?3 AND bericht < ?4
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

void insert_afgewezen(Connection& db, const Vastlegging& vastlegging) {
    const auto& rijen = vastlegging.afgewezen;
    const Rows bron{rijen.size(),
                    [&](std::size_t rij, int kolom, const Cell& cel) { fill(rijen[rij], kolom, cel); }};
    const Vastewaarde vast[] = {vastlegging.bericht.sleutel.gemeente.view(),
                                vastlegging.bericht.sleutel.afzender, vastlegging.volgnummer};
    db.insert_rows(kInsertAfgewezen, vast, bron);
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
    find_each(
        *vraag, 3, std::span<const ToewijzingNummer>{nummers},
        [&] { return ToewijzingNummer{vraag->integer(0)}; },
        [&](std::size_t i) { standen[i]->afgewezen.push_back(read_afgewezen(*vraag)); });
}

}  // namespace jeugdregio::storage::sql
