// Own facts on a toewijzing: what the Toegang or the RSJ put on record beside the messages.

#include "dossier/eigengegevens.hpp"
#include "storage/sql/find_each.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"
#include "storage/sql/zegels.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kInsertGegeven[] = R"sql(
INSERT INTO toewijzing_gegeven (gemeente, toewijzing, soort, volgnummer, waarde, door, op)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7))sql";

const char kLoadGegevens[] = R"sql(
SELECT toewijzing, soort, waarde, op FROM toewijzing_gegeven
 WHERE gemeente = ?1 AND toewijzing >= /*each*/ ?2 AND volgnummer < ?3
 ORDER BY toewijzing, soort, volgnummer)sql";

}  // namespace

void insert_gegeven(Connection& db, const Gegeven& gegeven) {
    const std::int64_t volgnummer = read_volgende(db, gegeven.gemeente);
    const DatumTekst op{gegeven.op};
    const Use rij = db.use(kInsertGegeven);
    rij->bind(1, gegeven.gemeente.view());
    rij->bind(2, gegeven.nummer.waarde);
    rij->bind(3, gegeven.soort);
    rij->bind(4, volgnummer);
    rij->bind(5, gegeven.waarde);
    rij->bind(6, gegeven.door);
    rij->bind(7, op);
    rij->run();
    seal(db, gegeven.gemeente, "gegeven", {volgnummer});
}

void load_gegevens(Connection& db, const Gemeente& gemeente, Toewijzingen& toewijzingen, std::int64_t voor) {
    std::vector<ToewijzingNummer> nummers;
    std::vector<dossier::Eigengegevens*> eigen;
    for (auto& [nummer, stand] : toewijzingen) {
        nummers.push_back(nummer);
        eigen.push_back(&stand.toewijzing.eigen);
    }
    const Use vraag = db.use(kLoadGegevens);
    vraag->bind(1, gemeente.view());
    vraag->bind(3, upper_bound_of(voor));
    find_each(
        *vraag, 2, std::span<const ToewijzingNummer>{nummers},
        [&] { return ToewijzingNummer{vraag->integer(0)}; },
        [&](std::size_t i) {
            if (!dossier::apply_gegeven(*eigen[i], vraag->text(1), vraag->text(2), vraag->datum(3)))
                throw explain_beschadigd("toewijzing_gegeven");
        });
}

}  // namespace jeugdregio::storage::sql
