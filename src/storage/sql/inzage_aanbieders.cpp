// Reading aanbieders: what they contracted on a day, and what they claimed in a year.

#include <map>

#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kSommen[] = R"sql(
SELECT afzender, ingediend_cent, toegekend_cent FROM bericht INDEXED BY bericht_declaratie
 WHERE soort = 'JW323' AND gemeente = ?1 AND verwerkt_op BETWEEN ?2 AND ?3)sql";

}  // namespace

std::vector<Aanbiederregel> list_aanbieders(Connection& db, Datum op, int jaar) {
    std::map<std::string, Declaratiesom, std::less<>> sommen;
    const DatumTekst van{Datum::from_ymd(jaar, 1, 1)}, tot{Datum::from_ymd(jaar, 12, 31)};
    for (const Gemeente& g : find_gemeenten(db)) {
        const Use rij = db.use(kSommen);
        rij->bind(1, g.view());
        rij->bind(2, van);
        rij->bind(3, tot);
        while (rij->step()) {
            auto plek = sommen.find(rij->text(0));
            if (plek == sommen.end()) plek = sommen.emplace(rij->string(0), Declaratiesom{}).first;
            ++plek->second.aantal;
            plek->second.ingediend += Bedrag::from_cents(rij->integer(1));
            plek->second.toegekend += Bedrag::from_cents(rij->integer(2));
        }
    }
    std::vector<Aanbiederregel> uit;
    for (contract::AanbiederContract& c : load_aanbieders(db)) {
        if (!c.geldig.contains(op)) continue;
        const auto som = sommen.find(c.agb.view());
        uit.push_back({std::move(c), som == sommen.end() ? Declaratiesom{} : som->second});
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
