// Who contracted what. Of the region as a whole, so under gemeente '0000'.

#include <algorithm>

#include "core/invariant.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"
#include "storage/sql/zegels.hpp"

namespace jeugdregio::storage::sql {
namespace {

using contract::AanbiederContract;

const char kLoadAlle[] = R"sql(
SELECT a.agb, a.ingang, a.einde, a.naam, a.perceel, a.groepsaanbod, a.voorzieningen, a.verblijf, a.ed, a.kdc_odc,
       a.vecozo
  FROM aanbieder_contract AS a
 WHERE a.gemeente = '0000'
   AND a.versie = (SELECT max(b.versie) FROM aanbieder_contract AS b
                    WHERE b.gemeente = a.gemeente AND b.agb = a.agb AND b.ingang = a.ingang)
 ORDER BY a.agb, a.ingang)sql";

const char kLoadVan[] = R"sql(
SELECT a.agb, a.ingang, a.einde, a.naam, a.perceel, a.groepsaanbod, a.voorzieningen, a.verblijf, a.ed, a.kdc_odc,
       a.vecozo
  FROM aanbieder_contract AS a
 WHERE a.gemeente = '0000' AND a.agb = ?1
   AND a.versie = (SELECT max(b.versie) FROM aanbieder_contract AS b
                    WHERE b.gemeente = a.gemeente AND b.agb = a.agb AND b.ingang = a.ingang)
 ORDER BY a.agb, a.ingang)sql";

const char kInsertContract[] = R"sql(
INSERT INTO aanbieder_contract (gemeente, agb, ingang, versie, einde, naam, perceel, groepsaanbod, voorzieningen, verblijf,
    ed, kdc_odc, opgenomen_op, vecozo)
SELECT '0000', ?1, ?2, 1 + coalesce(max(versie), 0), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 FROM aanbieder_contract
 WHERE gemeente = '0000' AND agb = ?1 AND ingang = ?2)sql";

const char kReadVersie[] =
    "SELECT max(versie) FROM aanbieder_contract WHERE gemeente = '0000' AND agb = ?1 AND ingang = ?2";

std::string join(const std::vector<std::string>& delen) {
    std::string uit;
    for (const std::string& deel : delen) {
        invariant(!deel.empty() && deel.find(';') == std::string::npos, "a part of a list has no ';'");
        if (!uit.empty()) uit += ';';
        uit += deel;
    }
    return uit;
}

std::vector<std::string> split(std::string_view tekst) {
    std::vector<std::string> uit;
    while (!tekst.empty()) {
        const std::size_t einde = std::min(tekst.find(';'), tekst.size());
        uit.emplace_back(tekst.substr(0, einde));
        tekst.remove_prefix(std::min(einde + 1, tekst.size()));
    }
    return uit;
}

std::vector<AanbiederContract> read_contracten(Statement& vraag) {
    std::vector<AanbiederContract> uit;
    while (vraag.step()) {
        AanbiederContract c;
        c.agb = read_code<AgbCode>(vraag, 0, "aanbieder_contract");
        c.geldig = {vraag.datum(1), vraag.optional_datum(2)};
        c.naam = vraag.text(3);
        c.perceel = static_cast<int>(vraag.integer(4));
        c.groepsaanbod = split(vraag.text(5));
        c.voorzieningen = split(vraag.text(6));
        c.verblijf = split(vraag.text(7));
        c.ed = vraag.integer(8) != 0;
        c.kdc_odc = vraag.integer(9) != 0;
        if (!vraag.is_null(10)) c.vecozo = vraag.integer(10) != 0;
        uit.push_back(std::move(c));
    }
    return uit;
}

void insert_contract(Connection& db, const AanbiederContract& c, const DatumTekst& op) {
    const DatumTekst ingang{c.geldig.van}, einde{c.geldig.tot.value_or(Datum{})};
    const std::string groepsaanbod = join(c.groepsaanbod), voorzieningen = join(c.voorzieningen),
                      verblijf = join(c.verblijf);
    const Use rij = db.use(kInsertContract);
    rij->bind(1, c.agb.view());
    rij->bind(2, ingang);
    if (c.geldig.tot) rij->bind(3, einde);
    rij->bind(4, c.naam);
    rij->bind(5, c.perceel);
    rij->bind(6, groepsaanbod);
    rij->bind(7, voorzieningen);
    rij->bind(8, verblijf);
    rij->bind(9, static_cast<std::int64_t>(c.ed));
    rij->bind(10, static_cast<std::int64_t>(c.kdc_odc));
    rij->bind(11, op);
    if (c.vecozo) rij->bind(12, static_cast<std::int64_t>(*c.vecozo));
    rij->run();

    const Use versie = db.use(kReadVersie);
    versie->bind(1, c.agb.view());
    versie->bind(2, ingang);
    const bool gevonden = versie->step();
    invariant(gevonden, "a line that was stored is there");
    seal(db, region(), "aanbiedercontract", {c.agb.str(), std::string(ingang.view()), versie->integer(0)});
}

}  // namespace

std::vector<AanbiederContract> load_aanbieders(Connection& db) {
    const Use vraag = db.use(kLoadAlle);
    return read_contracten(*vraag);
}

std::vector<AanbiederContract> load_aanbieder(Connection& db, const AgbCode& agb) {
    const Use vraag = db.use(kLoadVan);
    vraag->bind(1, agb.view());
    return read_contracten(*vraag);
}

int insert_aanbieders(Connection& db, std::span<const AanbiederContract> contracten, Datum op) {
    const DatumTekst opgenomen_op{op};
    int nieuw = 0;
    for (const AanbiederContract& c : contracten) {
        const std::vector<AanbiederContract> bestaand = load_aanbieder(db, c.agb);
        if (std::find(bestaand.begin(), bestaand.end(), c) != bestaand.end()) continue;
        insert_contract(db, c, opgenomen_op);
        ++nieuw;
    }
    return nieuw;
}

}  // namespace jeugdregio::storage::sql
