#include "storage/sql/controles.hpp"

#include <map>
#include <utility>

#include "storage/sql/zegels.hpp"

namespace jeugdregio::storage::sql {
namespace {

/// Every row that the statement gives is a fault, its only column says where. ?1 is the gemeente.
struct Controle {
    const char* soort;
    const char* wat;
    const char* sql;
};

constexpr Controle kControles[] = {
    {"journaal", "de nummers van het journaal sluiten hier niet aan", R"sql(
SELECT 'journaalnummer ' || nummer FROM (
    SELECT volgnummer AS nummer, row_number() OVER (ORDER BY volgnummer) AS plek FROM (
        SELECT volgnummer FROM bericht WHERE gemeente = ?1
        UNION ALL SELECT volgnummer FROM toewijzing_gegeven WHERE gemeente = ?1
        UNION ALL SELECT volgnummer FROM aantekening WHERE gemeente = ?1) AS alle) AS genummerd
 WHERE nummer <> plek ORDER BY nummer LIMIT 1)sql"},
    {"besluit", "hetzelfde bericht is twee keer verwerkt", R"sql(
SELECT 'bericht ' || max(volgnummer) FROM bericht WHERE gemeente = ?1 AND identificatie <> ''
 GROUP BY soort, afzender, identificatie, sha256 HAVING count(*) > 1)sql"},
    {"besluit", "het besluit is geen besluit dat het programma neemt", R"sql(
SELECT 'bericht ' || volgnummer FROM bericht
 WHERE gemeente = ?1 AND besluit NOT IN ('toegekend', 'deels', 'afgekeurd', 'geweigerd', 'gemaakt'))sql"},
    {"besluit", "het bericht is afgekeurd en heeft toch iets vastgelegd of geboekt", R"sql(
SELECT 'bericht ' || b.volgnummer FROM bericht AS b
 WHERE b.gemeente = ?1 AND b.besluit IN ('afgekeurd', 'geweigerd')
   AND (b.boeking_aantal > 0 OR b.toegekend_cent <> 0
        OR b.volgnummer IN (SELECT bericht FROM toewijzing_versie WHERE gemeente = ?1
              UNION ALL SELECT bericht FROM prestatie WHERE gemeente = ?1
              UNION ALL SELECT bericht FROM levering_melding WHERE gemeente = ?1
              UNION ALL SELECT bericht FROM verzoek WHERE gemeente = ?1
              UNION ALL SELECT bericht FROM verzoek_antwoord WHERE gemeente = ?1)))sql"},
    {"besluit", "het bericht is toegekend en heeft toch een afwijzing", R"sql(
SELECT 'bericht ' || b.volgnummer FROM bericht AS b
 WHERE b.gemeente = ?1 AND b.besluit = 'toegekend'
   AND b.volgnummer IN (SELECT bericht FROM afwijzing WHERE gemeente = ?1))sql"},
    {"antwoord", "het bericht heeft geen antwoord", R"sql(
SELECT 'bericht ' || b.volgnummer FROM bericht AS b
 WHERE b.gemeente = ?1 AND b.soort IN ('JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319', 'JW323')
   AND b.besluit IN ('toegekend', 'deels', 'afgekeurd')
   AND (b.antwoord_naam = '' OR (b.antwoord_bytes = 0 AND NOT )sql" BERICHT_IS_VERNIETIGD "))"},
    {"antwoord", "deze naam van een antwoord komt twee keer voor", R"sql(
SELECT 'bericht ' || max(volgnummer) FROM bericht WHERE gemeente = ?1 AND antwoord_naam <> ''
 GROUP BY antwoord_naam HAVING count(*) > 1)sql"},
    {"boeking", "de nummers van de boekingen sluiten hier niet aan", R"sql(
SELECT 'boeking ' || volgnummer FROM (
    SELECT volgnummer, row_number() OVER (ORDER BY volgnummer) AS plek FROM boeking WHERE gemeente = ?1) AS genummerd
 WHERE volgnummer <> plek ORDER BY volgnummer LIMIT 1)sql"},
    {"boeking", "het aantal boekingen of het nummer van de eerste klopt niet", R"sql(
SELECT 'bericht ' || b.volgnummer FROM bericht AS b
  LEFT JOIN (SELECT bericht, count(*) AS aantal, min(volgnummer) AS eerste FROM boeking WHERE gemeente = ?1
              GROUP BY bericht) AS k ON k.bericht = b.volgnummer
 WHERE b.gemeente = ?1 AND (coalesce(k.aantal, 0) <> b.boeking_aantal OR k.eerste <> b.boeking_eerste))sql"},
    {"boeking", "de boeking hoort bij geen bericht", R"sql(
SELECT 'boeking ' || k.volgnummer FROM boeking AS k
 WHERE k.gemeente = ?1 AND NOT EXISTS (SELECT 1 FROM bericht AS b WHERE b.gemeente = ?1 AND b.volgnummer = k.bericht))sql"},
    {"boeking", "de boeking gaat niet tussen de goede rekeningen", R"sql(
SELECT 'boeking ' || volgnummer FROM boeking
 WHERE gemeente = ?1 AND (soort, van, naar) NOT IN (VALUES (1, 1, 2), (1, 2, 1), (2, 2, 3), (3, 3, 2)))sql"},
    {"boeking", "de goedgekeurde prestatie is niet precies een keer geboekt", R"sql(
SELECT 'bericht ' || p.bericht || ' regel ' || p.regel FROM prestatie AS p
 WHERE p.gemeente = ?1 AND 1 <> (
    SELECT count(*) FROM boeking AS k
     WHERE k.gemeente = p.gemeente AND k.bericht = p.bericht AND k.toewijzing = p.toewijzing AND k.regel = p.regel
       AND k.soort = 2 + p.credit AND k.bedrag_cent = p.bedrag_cent))sql"},
    {"boeking", "er is een prestatie geboekt die niet is goedgekeurd", R"sql(
SELECT 'boeking ' || k.volgnummer FROM boeking AS k JOIN bericht AS b ON b.gemeente = k.gemeente AND b.volgnummer = k.bericht
 WHERE k.gemeente = ?1 AND k.soort <> 1 AND NOT EXISTS (
    SELECT 1 FROM prestatie AS p
     WHERE p.gemeente = k.gemeente AND p.aanbieder = b.afzender AND p.toewijzing = k.toewijzing
       AND p.bericht = k.bericht AND p.regel = k.regel))sql"},
    {"grootboek", "wat op de rekeningen staat is niet wat is toegekend en goedgekeurd", R"sql(
WITH rekening (toewijzing, begroting, toegekend, gedeclareerd) AS (
    SELECT toewijzing,
           sum(CASE WHEN naar = 1 THEN bedrag_cent WHEN van = 1 THEN -bedrag_cent ELSE 0 END),
           sum(CASE WHEN naar = 2 THEN bedrag_cent WHEN van = 2 THEN -bedrag_cent ELSE 0 END),
           sum(CASE WHEN naar = 3 THEN bedrag_cent WHEN van = 3 THEN -bedrag_cent ELSE 0 END)
      FROM boeking WHERE gemeente = ?1 GROUP BY toewijzing),
geldt (toewijzing, budget) AS (
    SELECT nummer, CASE WHEN reden_wijziging = '13' THEN 0 ELSE coalesce(budget_cent, 0) END FROM (  -- 13: removed
        SELECT nummer, budget_cent, reden_wijziging, row_number() OVER (PARTITION BY nummer
                   ORDER BY toewijzingsdatum DESC, toewijzingstijd DESC, bericht DESC, regel DESC) AS plek
          FROM toewijzing_versie WHERE gemeente = ?1) AS geordend WHERE plek = 1),
gebruikt (toewijzing, bedrag) AS (
    SELECT toewijzing, sum(CASE WHEN credit = 1 THEN -bedrag_cent ELSE bedrag_cent END)
      FROM prestatie WHERE gemeente = ?1 GROUP BY toewijzing)
SELECT 'toewijzing ' || g.toewijzing FROM geldt AS g
  LEFT JOIN rekening AS r ON r.toewijzing = g.toewijzing
  LEFT JOIN gebruikt AS u ON u.toewijzing = g.toewijzing
 WHERE -coalesce(r.begroting, 0) <> g.budget
    OR coalesce(r.gedeclareerd, 0) <> coalesce(u.bedrag, 0)
    OR coalesce(r.toegekend, 0) <> g.budget - coalesce(u.bedrag, 0)
    OR coalesce(r.begroting + r.toegekend + r.gedeclareerd, 0) <> 0
UNION ALL
SELECT 'toewijzing ' || r.toewijzing FROM rekening AS r
 WHERE NOT EXISTS (SELECT 1 FROM geldt AS g WHERE g.toewijzing = r.toewijzing))sql"},
    {"grootboek", "er is meer gecrediteerd dan goedgekeurd", R"sql(
SELECT 'toewijzing ' || toewijzing FROM prestatie WHERE gemeente = ?1 GROUP BY toewijzing
HAVING sum(CASE WHEN credit = 1 THEN -bedrag_cent ELSE bedrag_cent END) < 0)sql"},
    // TR369: at the moment of a claim, all that was approved fits in the budget that held then. A budget that
    // is lowered afterwards is no fault.
    {"grootboek", "er is meer goedgekeurd dan het budget dat toen gold", R"sql(
WITH per_bericht (toewijzing, bericht, debet, netto) AS (
    SELECT toewijzing, bericht, sum(1 - credit), sum(CASE WHEN credit = 1 THEN -bedrag_cent ELSE bedrag_cent END)
      FROM prestatie WHERE gemeente = ?1 GROUP BY toewijzing, bericht),
loop (toewijzing, bericht, debet, totaal) AS (
    SELECT toewijzing, bericht, debet, sum(netto) OVER (PARTITION BY toewijzing ORDER BY bericht) FROM per_bericht)
SELECT 'bericht ' || l.bericht || ' toewijzing ' || l.toewijzing FROM loop AS l
 WHERE l.debet > 0 AND l.totaal > (
    SELECT coalesce(v.budget_cent, 9223372036854775807) FROM toewijzing_versie AS v
     WHERE v.gemeente = ?1 AND v.nummer = l.toewijzing AND v.bericht < l.bericht
     ORDER BY v.toewijzingsdatum DESC, v.toewijzingstijd DESC, v.bericht DESC, v.regel DESC LIMIT 1))sql"},
    {"som", "het toegekende bedrag is niet de som van de goedgekeurde prestaties", R"sql(
SELECT 'bericht ' || b.volgnummer FROM bericht AS b
  LEFT JOIN (SELECT bericht, sum(CASE WHEN credit = 1 THEN -bedrag_cent ELSE bedrag_cent END) AS netto
               FROM prestatie WHERE gemeente = ?1 GROUP BY bericht) AS p ON p.bericht = b.volgnummer
 WHERE b.gemeente = ?1 AND b.toegekend_cent <> coalesce(p.netto, 0))sql"},
    {"referentie", "de referentie van de goedgekeurde prestatie is niet als gebruikt vastgelegd", R"sql(
SELECT 'bericht ' || p.bericht || ' regel ' || p.regel FROM prestatie AS p
 WHERE p.gemeente = ?1 AND p.referentie <> '' AND NOT EXISTS (
    SELECT 1 FROM referentie AS r
     WHERE r.gemeente = p.gemeente AND r.aanbieder = p.aanbieder AND r.referentie = p.referentie
       AND r.bericht = p.bericht AND r.regel = p.regel AND r.toewijzing = p.toewijzing AND r.goedgekeurd = 1))sql"},
    {"jeugdige", "het nummer van de jeugdige is niet dat van zijn plaats in de berichten", R"sql(
WITH genoemd (bsn, bericht, plek) AS (
    SELECT bsn, bericht, nummer FROM toewijzing_versie WHERE gemeente = ?1
     UNION ALL SELECT bsn, bericht, regel FROM levering_melding WHERE gemeente = ?1
     UNION ALL SELECT bsn, bericht, regel FROM verzoek WHERE gemeente = ?1),
eerst (bsn, bericht, plek, keer) AS (
    SELECT bsn, bericht, plek, row_number() OVER (PARTITION BY bsn ORDER BY bericht, plek) FROM genoemd),
hoort (nummer, bsn) AS (SELECT row_number() OVER (ORDER BY bericht, plek, bsn), bsn FROM eerst WHERE keer = 1)
SELECT 'jeugdige ' || coalesce(j.nummer, h.nummer) FROM hoort AS h
  LEFT JOIN jeugdige AS j ON j.gemeente = ?1 AND j.bsn = h.bsn WHERE j.nummer IS NULL OR j.nummer <> h.nummer
UNION ALL
SELECT 'jeugdige ' || j.nummer FROM jeugdige AS j WHERE j.gemeente = ?1 AND j.bsn NOT IN (SELECT bsn FROM hoort))sql"},
    {"registratie", "er ontbreken delen van een bestand van een registratie", R"sql(
SELECT 'aanbieder ' || b.agb || ' levering ' || b.nummer FROM registratie_bestand AS b
 WHERE b.gemeente = ?1 AND (b.delen <> (SELECT count(*) FROM registratie_deel AS d WHERE d.gemeente = b.gemeente
       AND d.agb = b.agb AND d.nummer = b.nummer AND d.naam = b.naam)
    OR b.bytes <> (SELECT coalesce(sum(bytes), 0) FROM registratie_deel AS d WHERE d.gemeente = b.gemeente
       AND d.agb = b.agb AND d.nummer = b.nummer AND d.naam = b.naam)))sql"},
};

}  // namespace

void check_tabellen(Connection& db, const Gemeente& gemeente, const Feitenboek::Meld& meld) {
    for (const Controle& c : kControles) {
        const Use rij = db.use(c.sql);
        rij->bind(1, gemeente.view());
        while (rij->step()) meld({c.soort, "gemeente " + gemeente.str() + ", " + rij->string(0), c.wat});
    }
}

}  // namespace jeugdregio::storage::sql
