// The intensity of every physical group (9.7). Of the region as a whole, so under gemeente '0000'.
#include <nlohmann/json.hpp>

#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kLoad[] = R"sql(
SELECT agb, groep, nummer, soort, vorm, locatie, grootte, ingang, invoer, intensiteit, klassen, besluit_door,
       besluit_reden, besluit_op, door, op
  FROM groep_berekening WHERE gemeente = '0000' ORDER BY agb, groep, nummer)sql";

const char kInsert[] = R"sql(
INSERT INTO groep_berekening (gemeente, agb, groep, nummer, soort, vorm, locatie, grootte, ingang, invoer,
       intensiteit, klassen, besluit_door, besluit_reden, besluit_op, door, op)
VALUES ('0000', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16))sql";

}  // namespace

std::vector<contract::Groepsberekening> load_groepsberekeningen(Connection& db) {
    std::vector<contract::Groepsberekening> uit;
    const Use rij = db.use(kLoad);
    while (rij->step()) {
        const auto agb = parse_agb(rij->string(0));
        const auto klassen = nlohmann::json::parse(rij->string(10), nullptr, false);
        if (!agb || !klassen.is_array()) throw explain_beschadigd("groep_berekening");
        contract::Groepsberekening b;
        b.agb = *agb;
        b.groep = rij->string(1);
        b.nummer = static_cast<int>(rij->integer(2));
        b.soort = rij->string(3);
        b.vorm = rij->string(4);
        b.locatie = rij->string(5);
        b.grootte = rij->string(6);
        b.ingang = rij->datum(7);
        b.invoer = rij->string(8);
        b.intensiteit = rij->string(9);
        for (const auto& k : klassen) b.klassen.push_back(k.get<std::string>());
        b.besluit_door = rij->string(11);
        b.besluit_reden = rij->string(12);
        if (!rij->is_null(13)) b.besluit_op = rij->datum(13);
        b.door = rij->string(14);
        b.op = rij->datum(15);
        uit.push_back(std::move(b));
    }
    return uit;
}

void insert_groepsberekening(Connection& db, const contract::Groepsberekening& b) {
    const DatumTekst ingang{b.ingang}, op{b.op}, besluit_op{b.besluit_op.value_or(b.op)};
    const std::string klassen = nlohmann::json(b.klassen).dump();
    const Use rij = db.use(kInsert);
    rij->bind(1, b.agb.view());
    rij->bind(2, b.groep);
    rij->bind(3, std::int64_t{b.nummer});
    rij->bind(4, b.soort);
    rij->bind(5, b.vorm);
    rij->bind(6, b.locatie);
    rij->bind(7, b.grootte);
    rij->bind(8, ingang);
    rij->bind(9, b.invoer);
    rij->bind(10, b.intensiteit);
    rij->bind(11, klassen);
    rij->bind(12, b.besluit_door);
    rij->bind(13, b.besluit_reden);
    if (b.besluit_op) rij->bind(14, besluit_op);
    rij->bind(15, b.door);
    rij->bind(16, op);
    rij->run();
}

}  // namespace jeugdregio::storage::sql
