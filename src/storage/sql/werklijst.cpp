// What may ask for work in a gemeente: a few statements over the whole gemeente, whatever its size.

#include <algorithm>

#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

// A message that we rejected ourselves was never sent. The jeugdige follows from what the message brought.
const char kZonderRetour[] = R"sql(
WITH jeugdige (bericht, bsn) AS MATERIALIZED (
    SELECT bericht, min(bsn) FROM toewijzing_versie WHERE gemeente = ?1 GROUP BY bericht
     UNION ALL
    SELECT a.bericht, v.bsn FROM verzoek_antwoord AS a
      JOIN verzoek AS v ON v.gemeente = a.gemeente AND v.aanbieder = a.aanbieder AND v.referentie = a.referentie
     WHERE a.gemeente = ?1)
SELECT b.soort, b.identificatie, b.ontvanger, j.bsn, b.verwerkt_op
  FROM bericht AS b LEFT JOIN jeugdige AS j ON j.bericht = b.volgnummer
 WHERE b.gemeente = ?1 AND b.soort IN ('JW301', 'JW319') AND b.besluit NOT IN ('afgekeurd', 'geweigerd')
   AND NOT EXISTS (SELECT 1 FROM retour AS r WHERE r.gemeente = b.gemeente AND r.van_bericht = b.volgnummer)
 ORDER BY b.volgnummer)sql";

// A prestatie is of the aanbieder of its toewijzing (TR338), so its key is known. CROSS JOIN: the
// toewijzingen first, each with one range of prestaties. Added up while reading, which spares sorting all of
// them.
const char kPrestaties[] = R"sql(
SELECT t.nummer, t.aanbieder, p.begin, p.einde, p.eenheid, p.volume, p.bedrag_cent, p.credit
  FROM (SELECT DISTINCT nummer, aanbieder FROM toewijzing_versie WHERE gemeente = ?1) AS t
 CROSS JOIN prestatie AS p
 WHERE p.gemeente = ?1 AND p.aanbieder = t.aanbieder AND p.toewijzing = t.nummer)sql";

// INDEXED BY: see VERZOEK_KOLOMMEN in keten.cpp.
const char kVerzoekverloop[] = R"sql(
SELECT v.soort, v.ontvangen_op,
       (SELECT min(a.dagtekening) FROM verzoek_antwoord AS a WHERE a.gemeente = v.gemeente
           AND a.aanbieder = v.aanbieder AND a.referentie = v.referentie AND a.antwoord = 2),
       (SELECT min(a.dagtekening) FROM verzoek_antwoord AS a WHERE a.gemeente = v.gemeente
           AND a.aanbieder = v.aanbieder AND a.referentie = v.referentie AND a.antwoord = 1),
       (SELECT min(t.verzonden_op) FROM toewijzing_versie AS t INDEXED BY toewijzing_versie_bsn
         WHERE t.gemeente = v.gemeente AND t.bsn = v.bsn AND t.aanbieder = v.aanbieder
           AND t.referentie_aanbieder = v.referentie)
  FROM verzoek AS v WHERE v.gemeente = ?1 AND v.ontvangen_op BETWEEN ?2 AND ?3
 ORDER BY v.ontvangen_op, v.bericht, v.regel)sql";

std::vector<dossier::BerichtZonderRetour> load_zonder_retour(Connection& db, const Gemeente& gemeente) {
    const char* const wat = "bericht";
    std::vector<dossier::BerichtZonderRetour> uit;
    const Use rij = db.use(kZonderRetour);
    rij->bind(1, gemeente.view());
    while (rij->step()) {
        dossier::BerichtZonderRetour b;
        b.soort = rij->string(0);
        b.identificatie = rij->string(1);
        b.aanbieder = read_code<AgbCode>(*rij, 2, wat);
        if (!rij->is_null(3)) {
            b.bsn = Bsn::parse(rij->text(3));
            if (!b.bsn) throw explain_beschadigd(wat);
        }
        b.verwerkt_op = rij->datum(4);
        uit.push_back(std::move(b));
    }
    return uit;
}

using Verlopen = std::vector<dossier::Toewijzingverloop>;

/// REQUIRES `verlopen` by number. Null when the version that holds is of another aanbieder.
dossier::Toewijzingverloop* find_verloop(Verlopen& verlopen, ToewijzingNummer nummer,
                                         const AgbCode& aanbieder) {
    const auto plek = std::lower_bound(verlopen.begin(), verlopen.end(), nummer,
                                       [](const auto& v, ToewijzingNummer n) { return v.versie.nummer < n; });
    if (plek == verlopen.end() || plek->versie.nummer != nummer || plek->versie.aanbieder != aanbieder)
        return nullptr;
    return &*plek;
}

void add_afname(dossier::Toewijzingverloop& verloop, const dossier::Afname& afname) {
    // A few periods each, and the lines of a claim mostly have that of the line before.
    const auto plek = std::find_if(verloop.afname.rbegin(), verloop.afname.rend(), [&](const auto& a) {
        return a.periode == afname.periode && a.eenheid == afname.eenheid;
    });
    if (plek == verloop.afname.rend()) {
        verloop.afname.push_back(afname);
        return;
    }
    plek->bedrag += afname.bedrag;
    plek->volume = checked_add(plek->volume, afname.volume);
}

void load_afname(Connection& db, const Gemeente& gemeente, Verlopen& verlopen) {
    const char* const wat = "prestatie";
    const Use rij = db.use(kPrestaties);
    rij->bind(1, gemeente.view());
    while (rij->step()) {
        auto* const verloop = find_verloop(verlopen, {rij->integer(0)}, read_code<AgbCode>(*rij, 1, wat));
        if (verloop == nullptr) continue;
        const std::int64_t teken = rij->integer(7) != 0 ? -1 : 1;
        verloop->prestaties += teken;
        add_afname(*verloop, {.periode = {rij->datum(2), rij->datum(3)},
                              .eenheid = read_eenheid(*rij, 4, wat),
                              .bedrag = Bedrag::from_cents(teken * rij->integer(6)),
                              .volume = teken * rij->integer(5)});
    }
}

Verlopen load_verlopen(Connection& db, const Gemeente& gemeente) {
    Verlopen uit;
    visit_versies(db, gemeente, [&](dossier::ToewijzingVersie versie) {
        if (uit.empty() || uit.back().versie.nummer != versie.nummer)
            uit.emplace_back().eerst_verzonden = versie.verzonden_op;
        uit.back().versie = std::move(versie);
    });
    apply_meldingen(
        db, gemeente,
        [&](ToewijzingNummer nummer, const AgbCode& aanbieder, std::string_view bsn) -> dossier::Leveringen* {
            auto* const verloop = find_verloop(uit, nummer, aanbieder);
            return verloop != nullptr && verloop->versie.bsn.digits() == bsn ? &verloop->leveringen : nullptr;
        });
    load_afname(db, gemeente, uit);
    return uit;
}

}  // namespace

dossier::Werkvoorraad load_werkvoorraad(Connection& db, const Gemeente& gemeente) {
    dossier::Werkvoorraad uit{.verzoeken = load_onderhanden(db, gemeente),
                              .zonder_retour = load_zonder_retour(db, gemeente),
                              .toewijzingen = load_verlopen(db, gemeente),
                              .aantekeningen = {}};
    for (dossier::Aantekening& a : load_alle_aantekeningen(db, gemeente))
        uit.aantekeningen[a.bsn].alle.push_back(std::move(a));
    return uit;
}

std::vector<dossier::Verzoekverloop> load_verzoekverloop(Connection& db, const Gemeente& gemeente,
                                                         const Periode& ontvangen) {
    std::vector<dossier::Verzoekverloop> uit;
    const DatumTekst van{ontvangen.begin}, tot{ontvangen.einde};
    const Use rij = db.use(kVerzoekverloop);
    rij->bind(1, gemeente.view());
    rij->bind(2, van);
    rij->bind(3, tot);
    while (rij->step())
        uit.push_back({read_enum(*rij, 0, dossier::Verzoeksoort::wijziging, "verzoek"), rij->datum(1),
                       rij->optional_datum(2), rij->optional_datum(3), rij->optional_datum(4)});
    return uit;
}

std::vector<dossier::ToewijzingVersie> find_toegewezen(Connection& db, const Gemeente& gemeente,
                                                       const dossier::Verzoek& verzoek) {
    // Through all versions: the one that holds now may be of a later change.
    std::vector<dossier::ToewijzingVersie> uit;
    for (auto& t : load_toewijzingen_van(db, gemeente, verzoek.aanbieder, verzoek.bsn, 0))
        for (auto& v : t.versies)
            if (v.referentie_aanbieder == verzoek.referentie) uit.push_back(std::move(v));
    return uit;
}

}  // namespace jeugdregio::storage::sql
