// What people put on record of a jeugdige beside the messages, with its fields and what withdraws it.

#include <map>

#include "dossier/eigengegevens.hpp"
#include "storage/sql/find_each.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"
#include "storage/sql/zegels.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kInsertAantekening[] = R"sql(
INSERT INTO aantekening (gemeente, volgnummer, soort, bsn, aanbieder, toewijzing, verzoek, dag, door, op, trekt_in, reden)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, NULL, ''))sql";

const char kInsertVeld[] = R"sql(
INSERT INTO aantekening_veld (gemeente, volgnummer, veld, waarde) VALUES (?1, ?2, ?3, ?4))sql";

const char kTrekIn[] = R"sql(
INSERT INTO aantekening (gemeente, volgnummer, soort, bsn, aanbieder, toewijzing, verzoek, dag, door, op, trekt_in, reden)
SELECT gemeente, ?2, soort, bsn, aanbieder, toewijzing, verzoek, dag, ?3, ?4, volgnummer, ?5 FROM aantekening
 WHERE gemeente = ?1 AND volgnummer = ?6)sql";

const char kFindAantekening[] = R"sql(
SELECT trekt_in IS NOT NULL,
       EXISTS (SELECT 1 FROM aantekening AS i WHERE i.gemeente = a.gemeente AND i.trekt_in = a.volgnummer)
  FROM aantekening AS a WHERE a.gemeente = ?1 AND a.volgnummer = ?2)sql";

// With fields beside it; what was withdrawn before ?3 is left out.
#define AANTEKENING_KOLOMMEN                                                                           \
    "SELECT a.volgnummer, a.soort, a.bsn, a.aanbieder, a.toewijzing, a.verzoek, a.dag, a.door, a.op, " \
    "v.veld, "                                                                                         \
    "v.waarde FROM aantekening AS a LEFT JOIN aantekening_veld AS v"                                   \
    " ON v.gemeente = a.gemeente AND v.volgnummer = a.volgnummer"
#define AANTEKENING_GELDT                                                    \
    " AND a.trekt_in IS NULL AND NOT EXISTS (SELECT 1 FROM aantekening AS i" \
    " WHERE i.gemeente = a.gemeente AND i.trekt_in = a.volgnummer AND i.volgnummer < ?2)"

const char kLoadVanJeugdige[] =
    AANTEKENING_KOLOMMEN " WHERE a.gemeente = ?1 AND a.bsn = ?3 AND +a.volgnummer < ?2" AANTEKENING_GELDT
                         " ORDER BY a.volgnummer, v.veld";

const char kLoadVanGemeente[] = AANTEKENING_KOLOMMEN
    " WHERE a.gemeente = ?1 AND a.volgnummer < ?2" AANTEKENING_GELDT " ORDER BY a.volgnummer, v.veld";

const char kLoadOokIngetrokken[] =
    AANTEKENING_KOLOMMEN " WHERE a.gemeente = ?1 AND a.trekt_in IS NULL ORDER BY a.volgnummer, v.veld";

// Of some jeugdigen, and of contacts only those that eis 72 asks for: there are many.
const char kLoadFeiten[] = AANTEKENING_KOLOMMEN
    " WHERE a.gemeente = ?1 AND a.bsn >= /*each*/ ?3 AND +a.volgnummer < ?2" AANTEKENING_GELDT
    " AND (a.soort IN ('acceptatie', 'leeftijdsgrond', 'start_vooraf', 'beoordeling_bijlage_xiii')"
    " OR a.soort = 'contact' AND EXISTS (SELECT 1 FROM aantekening_veld AS o WHERE o.gemeente = a.gemeente"
    " AND o.volgnummer = a.volgnummer AND o.veld = 'onderwerp' AND o.waarde = 'budget_boven_meldgrens'))"
    " ORDER BY a.bsn, a.volgnummer";

/// A row of one of the statements above: an aantekening with one of its fields. Those of one aantekening come
/// together.
void add_rij(const Statement& rij, std::vector<dossier::Aantekening>& naar) {
    const char* const wat = "aantekening";
    if (naar.empty() || naar.back().volgnummer != rij.integer(0)) {
        const auto bsn = Bsn::parse(rij.text(2));
        if (!bsn) throw explain_beschadigd(wat);
        dossier::Aantekening a{.volgnummer = rij.integer(0),
                               .soort = rij.string(1),
                               .bsn = *bsn,
                               .aanbieder = read_optional_code<AgbCode>(rij, 3, wat),
                               .toewijzing = std::nullopt,
                               .verzoek = rij.string(5),
                               .dag = rij.datum(6),
                               .velden = {},
                               .door = rij.string(7),
                               .op = rij.datum(8)};
        if (!rij.is_null(4)) a.toewijzing = ToewijzingNummer{rij.integer(4)};
        naar.push_back(std::move(a));
    }
    if (!rij.is_null(9)) naar.back().velden.emplace(rij.string(9), rij.string(10));
}

std::vector<dossier::Aantekening> read_rijen(Statement& rij) {
    std::vector<dossier::Aantekening> uit;
    while (rij.step()) add_rij(rij, uit);
    return uit;
}

}  // namespace

std::int64_t insert_aantekening(Connection& db, const Gemeente& gemeente, const dossier::Aantekening& a) {
    const std::int64_t volgnummer = read_volgende(db, gemeente);
    const DatumTekst dag{a.dag}, op{a.op};
    const Use rij = db.use(kInsertAantekening);
    rij->bind(1, gemeente.view());
    rij->bind(2, volgnummer);
    rij->bind(3, a.soort);
    rij->bind(4, a.bsn.digits());
    if (a.aanbieder) rij->bind(5, a.aanbieder->view());
    if (a.toewijzing) rij->bind(6, a.toewijzing->waarde);
    rij->bind(7, a.verzoek);
    rij->bind(8, dag);
    rij->bind(9, a.door);
    rij->bind(10, op);
    rij->run();
    for (const auto& [veld, waarde] : a.velden) {
        const Use veldrij = db.use(kInsertVeld);
        veldrij->bind(1, gemeente.view());
        veldrij->bind(2, volgnummer);
        veldrij->bind(3, veld);
        veldrij->bind(4, waarde);
        veldrij->run();
    }
    seal(db, gemeente, "aantekening", {volgnummer});
    return volgnummer;
}

Ingetrokken withdraw_aantekening(Connection& db, const Intrekking& in) {
    {
        const Use vraag = db.use(kFindAantekening);
        vraag->bind(1, in.gemeente.view());
        vraag->bind(2, in.volgnummer);
        if (!vraag->step() || vraag->integer(0) != 0) return Ingetrokken::onbekend;
        if (vraag->integer(1) != 0) return Ingetrokken::al_ingetrokken;
    }
    const std::int64_t volgnummer = read_volgende(db, in.gemeente);
    const DatumTekst op{in.op};
    const Use rij = db.use(kTrekIn);
    rij->bind(1, in.gemeente.view());
    rij->bind(2, volgnummer);
    rij->bind(3, in.door);
    rij->bind(4, op);
    rij->bind(5, in.reden);
    rij->bind(6, in.volgnummer);
    rij->run();
    seal(db, in.gemeente, "aantekening", {volgnummer});
    return Ingetrokken::ja;
}

dossier::Aantekeningen load_aantekeningen(Connection& db, const Gemeente& gemeente, const Bsn& bsn,
                                          std::int64_t voor) {
    const Use rij = db.use(kLoadVanJeugdige);
    rij->bind(1, gemeente.view());
    rij->bind(2, upper_bound_of(voor));
    rij->bind(3, text_of(bsn));
    return {read_rijen(*rij)};
}

std::vector<dossier::Aantekening> load_alle_aantekeningen(Connection& db, const Gemeente& gemeente) {
    const Use rij = db.use(kLoadVanGemeente);
    rij->bind(1, gemeente.view());
    rij->bind(2, upper_bound_of(0));
    return read_rijen(*rij);
}

std::vector<dossier::Aantekening> load_ook_ingetrokken(Connection& db, const Gemeente& gemeente) {
    const Use rij = db.use(kLoadOokIngetrokken);
    rij->bind(1, gemeente.view());
    return read_rijen(*rij);
}

void load_feiten(Connection& db, const Gemeente& gemeente, Toewijzingen& toewijzingen, std::int64_t voor) {
    std::map<std::string, std::vector<dossier::Toewijzing*>> per_jeugdige;
    for (auto& [nummer, stand] : toewijzingen)
        per_jeugdige[std::string(stand.toewijzing.actueel().bsn.digits())].push_back(&stand.toewijzing);
    std::vector<std::string> bsns;
    bsns.reserve(per_jeugdige.size());
    for (const auto& [bsn, van] : per_jeugdige) bsns.push_back(bsn);

    std::vector<dossier::Aantekening> gevonden;
    const Use rij = db.use(kLoadFeiten);
    rij->bind(1, gemeente.view());
    rij->bind(2, upper_bound_of(voor));
    find_each(
        *rij, 3, std::span<const std::string>{bsns}, [&] { return rij->string(2); },
        [&](std::size_t) { add_rij(*rij, gevonden); });
    for (const dossier::Aantekening& a : gevonden)
        for (dossier::Toewijzing* const t : per_jeugdige.at(std::string(a.bsn.digits())))
            dossier::apply_aantekening(a, *t);
}

}  // namespace jeugdregio::storage::sql
