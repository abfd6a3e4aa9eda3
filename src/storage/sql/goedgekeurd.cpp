// Approved lines over all toewijzingen, for a check afterwards.

#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

// The key of prestatie begins with the gemeente: the few gemeenten are found by jumping through the key of
// bericht, and one aanbieder is then a stretch of the table. Columns 1 to 11 are those that read_prestatie
// expects.
const char kLoadGoedgekeurd[] = R"sql(
WITH RECURSIVE gemeenten (gemeente) AS (
    SELECT min(gemeente) FROM bericht
    UNION ALL
    SELECT (SELECT min(b.gemeente) FROM bericht AS b WHERE b.gemeente > g.gemeente)
      FROM gemeenten AS g WHERE g.gemeente IS NOT NULL)
SELECT p.toewijzing, p.referentie, p.vorig_referentie, p.categorie, p.code, p.begin, p.einde, p.volume, p.eenheid,
       p.tarief_cent, p.bedrag_cent, p.credit, p.gemeente, p.aanbieder, p.bericht, p.regel,
       (SELECT v.bsn FROM toewijzing_versie AS v WHERE v.gemeente = p.gemeente AND v.nummer = p.toewijzing
         ORDER BY v.toewijzingsdatum DESC, v.toewijzingstijd DESC, v.bericht DESC, v.regel DESC LIMIT 1),
       (SELECT b.verwerkt_op FROM bericht AS b WHERE b.gemeente = p.gemeente AND b.volgnummer = p.bericht)
  FROM gemeenten AS g CROSS JOIN prestatie AS p
 WHERE p.gemeente = g.gemeente AND p.aanbieder BETWEEN ?3 AND ?4 AND p.begin BETWEEN ?1 AND ?2
 ORDER BY p.gemeente, p.aanbieder, p.toewijzing, p.bericht, p.regel)sql";

}  // namespace

std::vector<dossier::Goedgekeurd> load_goedgekeurd(Connection& db, const dossier::Goedkeuringvraag& vraag) {
    const char* const wat = "prestatie";
    const DatumTekst van{vraag.periode.begin}, tot{vraag.periode.einde};
    const Use rij = db.use(kLoadGoedgekeurd);
    rij->bind(1, van);
    rij->bind(2, tot);
    // An AGB code has eight digits, so these two hold all of them.
    rij->bind(3, vraag.aanbieder ? vraag.aanbieder->view() : std::string_view("00000000"));
    rij->bind(4, vraag.aanbieder ? vraag.aanbieder->view() : std::string_view("99999999"));
    std::vector<dossier::Goedgekeurd> uit;
    while (rij->step()) {
        const auto bsn = Bsn::parse(rij->text(16));
        if (!bsn) throw explain_beschadigd(wat);
        uit.push_back({read_code<Gemeente>(*rij, 12, wat), read_code<AgbCode>(*rij, 13, wat),
                       ToewijzingNummer{rij->integer(0)}, *bsn, rij->integer(14), rij->integer(15),
                       rij->datum(17), read_prestatie(*rij)});
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
