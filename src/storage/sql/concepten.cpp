// Decisions that wait to be sent, and how the waiting ended.

#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

#define CONCEPT_KOLOMMEN                                                                               \
    "SELECT c.nummer, c.soort, c.aanbieder, c.op_verzoek, c.over, c.door, c.op, s.nummer, s.bericht, " \
    "s.door, s.op "                                                                                    \
    "FROM concept AS c LEFT JOIN concept_slot AS s ON s.gemeente = c.gemeente AND s.nummer = c.nummer "

const char kWachtend[] = CONCEPT_KOLOMMEN "WHERE c.gemeente = ?1 AND s.nummer IS NULL ORDER BY c.nummer";
const char kEen[] = CONCEPT_KOLOMMEN "WHERE c.gemeente = ?1 AND c.nummer = ?2";
const char kVelden[] =
    "SELECT veld, waarde FROM concept_veld WHERE gemeente = ?1 AND nummer = ?2 ORDER BY veld";
const char kVolgende[] = "SELECT 1 + coalesce(max(nummer), 0) FROM concept WHERE gemeente = ?1";

const char kInsert[] = R"sql(
INSERT INTO concept (gemeente, nummer, soort, aanbieder, op_verzoek, over, door, op)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))sql";
const char kInsertVeld[] =
    "INSERT INTO concept_veld (gemeente, nummer, veld, waarde) VALUES (?1, ?2, ?3, ?4)";
const char kInsertSlot[] =
    "INSERT INTO concept_slot (gemeente, nummer, bericht, door, op) VALUES (?1, ?2, ?3, ?4, ?5)";

dossier::Concept read_concept(const Statement& rij, const Gemeente& gemeente) {
    dossier::Concept c;
    c.gemeente = gemeente;
    c.nummer = static_cast<int>(rij.integer(0));
    c.soort = rij.string(1);
    c.aanbieder = read_code<AgbCode>(rij, 2, "concept");
    c.op_verzoek = rij.integer(3) != 0;
    c.over = rij.string(4);
    c.door = rij.string(5);
    c.op = rij.datum(6);
    if (!rij.is_null(7))
        c.slot = {rij.is_null(8) ? dossier::Conceptstatus::teruggenomen : dossier::Conceptstatus::verzonden,
                  rij.is_null(8) ? 0 : rij.integer(8), rij.string(9), rij.datum(10)};
    return c;
}

void load_velden(Connection& db, dossier::Concept& c) {
    const Use rij = db.use(kVelden);
    rij->bind(1, c.gemeente.view());
    rij->bind(2, std::int64_t{c.nummer});
    while (rij->step()) c.velden.emplace_back(rij->string(0), rij->string(1));
}

}  // namespace

std::vector<dossier::Concept> load_wachtende_concepten(Connection& db, const Gemeente& gemeente) {
    std::vector<dossier::Concept> uit;
    {
        const Use rij = db.use(kWachtend);
        rij->bind(1, gemeente.view());
        while (rij->step()) uit.push_back(read_concept(*rij, gemeente));
    }
    for (auto& c : uit) load_velden(db, c);
    return uit;
}

std::optional<dossier::Concept> find_concept(Connection& db, const Gemeente& gemeente, int nummer) {
    std::optional<dossier::Concept> uit;
    {
        const Use rij = db.use(kEen);
        rij->bind(1, gemeente.view());
        rij->bind(2, std::int64_t{nummer});
        if (!rij->step()) return std::nullopt;
        uit = read_concept(*rij, gemeente);
    }
    load_velden(db, *uit);
    return uit;
}

int insert_concept(Connection& db, const dossier::Concept& c) {
    std::int64_t nummer = 0;
    {
        const Use vraag = db.use(kVolgende);
        vraag->bind(1, c.gemeente.view());
        (void)vraag->step();
        nummer = vraag->integer(0);
    }
    const DatumTekst op{c.op};
    {
        const Use rij = db.use(kInsert);
        rij->bind(1, c.gemeente.view());
        rij->bind(2, nummer);
        rij->bind(3, c.soort);
        rij->bind(4, c.aanbieder.view());
        rij->bind(5, std::int64_t{c.op_verzoek});
        rij->bind(6, c.over);
        rij->bind(7, c.door);
        rij->bind(8, op);
        rij->run();
    }
    for (const auto& [veld, waarde] : c.velden) {
        const Use rij = db.use(kInsertVeld);
        rij->bind(1, c.gemeente.view());
        rij->bind(2, nummer);
        rij->bind(3, veld);
        rij->bind(4, waarde);
        rij->run();
    }
    return static_cast<int>(nummer);
}

void insert_conceptslot(Connection& db, const Gemeente& gemeente, int nummer,
                        const dossier::Conceptslot& slot) {
    const DatumTekst op{slot.op};
    const Use rij = db.use(kInsertSlot);
    rij->bind(1, gemeente.view());
    rij->bind(2, std::int64_t{nummer});
    if (slot.status == dossier::Conceptstatus::verzonden)
        rij->bind(3, slot.bericht);
    else
        rij->bind_null(3);
    rij->bind(4, slot.door);
    rij->bind(5, op);
    rij->run();
}

}  // namespace jeugdregio::storage::sql
