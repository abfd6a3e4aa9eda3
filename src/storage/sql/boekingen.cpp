// The ledger lines, numbered per gemeente without gaps.

#include <algorithm>
#include <numeric>

#include "core/invariant.hpp"
#include "storage/sql/row_source.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

constexpr std::string_view kBoekingVast[] = {"gemeente", "bericht"};
constexpr Feitkolom kBoekingKolommen[] = {{"volgnummer", Kolomsoort::geheel},
                                          {"toewijzing", Kolomsoort::geheel},
                                          {"soort", Kolomsoort::geheel},
                                          {"van", Kolomsoort::geheel},
                                          {"naar", Kolomsoort::geheel},
                                          {"bedrag_cent", Kolomsoort::geheel},
                                          {"datum"},
                                          {"regel", Kolomsoort::geheel}};
constexpr Invoeging kInsertBoekingen{"boeking", kBoekingVast, kBoekingKolommen};

// Only a message that brought a version of the toewijzing, or a prestatie on it, can have booked on it.
const char kLoadBoekingen[] = R"sql(
SELECT soort, van, naar, bedrag_cent, datum, bericht, regel FROM boeking
 WHERE gemeente = ?1 AND toewijzing = ?2
   AND bericht IN (SELECT bericht FROM toewijzing_versie WHERE gemeente = ?1 AND nummer = ?2
                   UNION
                   SELECT p.bericht FROM toewijzing_versie AS v CROSS JOIN prestatie AS p
                    WHERE v.gemeente = ?1 AND v.nummer = ?2
                      AND p.gemeente = v.gemeente AND p.aanbieder = v.aanbieder AND p.toewijzing = v.nummer)
 ORDER BY volgnummer)sql";

/// What kLoadBoekingen relies on.
bool is_touched(const Vastlegging& vastlegging) {
    std::vector<ToewijzingNummer> geraakt;
    geraakt.reserve(vastlegging.toewijzingen.size() + vastlegging.prestaties.size());
    for (const dossier::ToewijzingVersie& v : vastlegging.toewijzingen) geraakt.push_back(v.nummer);
    for (const PrestatieRij& p : vastlegging.prestaties) geraakt.push_back(p.toewijzing);
    std::sort(geraakt.begin(), geraakt.end());
    return std::all_of(vastlegging.boekingen.begin(), vastlegging.boekingen.end(),
                       [&](const grootboek::Boeking& b) {
                           return std::binary_search(geraakt.begin(), geraakt.end(), b.toewijzing);
                       });
}

}  // namespace

void insert_boekingen(Connection& db, const Vastlegging& vastlegging, std::int64_t eerste) {
    const auto& boekingen = vastlegging.boekingen;
    for (const grootboek::Boeking& b : boekingen)
        invariant(b.gemeente == vastlegging.bericht.sleutel.gemeente,
                  "a message books in its own gemeente only");
    invariant(is_touched(vastlegging), "a boeking comes with the version or the prestatie that caused it");

    // Written in key order; numbered in the order of the list.
    std::vector<std::size_t> volgorde(boekingen.size());
    std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
    std::stable_sort(volgorde.begin(), volgorde.end(), [&](std::size_t a, std::size_t b) {
        return boekingen[a].toewijzing < boekingen[b].toewijzing;
    });
    const Rows bron{boekingen.size(), [&](std::size_t rij, int kolom, const Cell& cel) {
                        const std::size_t i = volgorde[rij];
                        const grootboek::Boeking& b = boekingen[i];
                        switch (kolom) {
                            case 0:
                                return cel.set(eerste + static_cast<std::int64_t>(i));
                            case 1:
                                return cel.set(b.toewijzing.waarde);
                            case 2:
                                return cel.set(static_cast<std::int64_t>(b.soort));
                            case 3:
                                return cel.set(static_cast<std::int64_t>(b.van));
                            case 4:
                                return cel.set(static_cast<std::int64_t>(b.naar));
                            case 5:
                                return cel.set(b.bedrag.cents());
                            case 6:
                                return cel.set(b.datum);
                            case 7:
                                return cel.set(b.regel);
                            default:
                                return;
                        }
                    }};
    // The message that causes a boeking is the one being recorded; only the store knows its number for sure.
    const Vastewaarde vast[] = {vastlegging.bericht.sleutel.gemeente.view(), vastlegging.volgnummer};
    db.insert_rows(kInsertBoekingen, vast, bron);
}

std::vector<grootboek::Boeking> load_boekingen(Connection& db, const Gemeente& gemeente,
                                               ToewijzingNummer nummer) {
    const char* const wat = "boeking";
    const Use vraag = db.use(kLoadBoekingen);
    vraag->bind(1, gemeente.view());
    vraag->bind(2, nummer.waarde);
    std::vector<grootboek::Boeking> uit;
    while (vraag->step()) {
        grootboek::Boeking b;
        b.gemeente = gemeente;
        b.toewijzing = nummer;
        b.soort = read_enum(*vraag, 0, grootboek::Boekingsoort::creditering, wat);
        b.van = read_enum(*vraag, 1, grootboek::Rekening::gedeclareerd, wat);
        b.naar = read_enum(*vraag, 2, grootboek::Rekening::gedeclareerd, wat);
        b.bedrag = Bedrag::from_cents(vraag->integer(3));
        b.datum = vraag->datum(4);
        b.bericht = vraag->integer(5);
        b.regel = vraag->integer(6);
        uit.push_back(b);
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
