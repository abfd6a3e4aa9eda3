// What a check afterwards asks over all aanbieders: help that ended, and who ever had a line approved.

#include <algorithm>
#include <map>

#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

// Jumps from key to key: prestatie has millions of rows and few gemeenten and aanbieders.
const char kDeclaranten[] = R"sql(
WITH RECURSIVE sprong (gemeente, aanbieder) AS (
    SELECT * FROM (SELECT gemeente, aanbieder FROM prestatie ORDER BY gemeente, aanbieder LIMIT 1) AS eerste
    UNION ALL
    SELECT (SELECT p.gemeente FROM prestatie AS p WHERE (p.gemeente, p.aanbieder) > (s.gemeente, s.aanbieder)
             ORDER BY p.gemeente, p.aanbieder LIMIT 1),
           (SELECT p.aanbieder FROM prestatie AS p WHERE (p.gemeente, p.aanbieder) > (s.gemeente, s.aanbieder)
             ORDER BY p.gemeente, p.aanbieder LIMIT 1)
      FROM sprong AS s WHERE s.gemeente IS NOT NULL)
SELECT DISTINCT aanbieder FROM sprong WHERE aanbieder IS NOT NULL ORDER BY aanbieder)sql";

}  // namespace

std::vector<AgbCode> list_declaranten(Connection& db) {
    std::vector<AgbCode> uit;
    const Use rij = db.use(kDeclaranten);
    while (rij->step()) uit.push_back(read_code<AgbCode>(*rij, 0, "prestatie"));
    return uit;
}

std::vector<dossier::Beeindiging> load_beeindigingen(Connection& db, const Gemeente& gemeente) {
    std::map<std::pair<AgbCode, std::string>, dossier::Leveringen> leveringen;
    apply_meldingen(db, gemeente, [&](ToewijzingNummer, const AgbCode& aanbieder, std::string_view bsn) {
        return &leveringen[{aanbieder, std::string(bsn)}];
    });
    std::vector<dossier::Beeindiging> uit;
    for (const auto& [wie, van_jeugdige] : leveringen) {
        const auto bsn = Bsn::parse(wie.second);
        if (!bsn) throw explain_beschadigd("levering_melding");
        for (const dossier::Stopmelding& stop : van_jeugdige.stops) {
            const auto& nummer = stop.sleutel.toewijzing;
            // A start that no stop followed: the help goes on.
            if (stop.tijdelijk() || !nummer || van_jeugdige.find_actuele_start(*nummer) != nullptr) continue;
            uit.push_back(
                {gemeente, wie.first, *bsn, *nummer, stop.einde, stop.reden == dossier::kOverleden});
        }
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
