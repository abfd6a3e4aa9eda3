// What was rejected, what was signalled to a person, and what that person decided.

#include "core/invariant.hpp"
#include "storage/sql/row_source.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"
#include "storage/sql/zegels.hpp"

namespace jeugdregio::storage::sql {
namespace {

constexpr std::string_view kAfwijzingVast[] = {"gemeente", "bericht"};
constexpr Feitkolom kAfwijzingKolommen[] = {{"regel", Kolomsoort::geheel},
                                            {"nummer", Kolomsoort::geheel},
                                            {"referentie"},
                                            {"retourcodes"},
                                            {"motivering_json"}};
constexpr Invoeging kInsertAfwijzingen{"afwijzing", kAfwijzingVast, kAfwijzingKolommen};

const char kLoadAfwijzing[] = R"sql(
SELECT referentie, retourcodes, motivering_json FROM afwijzing
 WHERE gemeente = ?1 AND bericht = ?2 AND regel = ?3
 ORDER BY nummer LIMIT 1)sql";

constexpr std::string_view kSignaalVast[] = {"gemeente", "bericht"};
constexpr Feitkolom kSignaalKolommen[] = {{"regel", Kolomsoort::geheel},
                                          {"rule"},
                                          {"nummer", Kolomsoort::geheel},
                                          {"referentie"},
                                          {"uitleg"},
                                          {"feiten_json"}};
constexpr Invoeging kInsertSignalen{"signaal", kSignaalVast, kSignaalKolommen};

// A judgement covers all signals of one rule on one line.
const char kLoadSignalen[] = R"sql(
SELECT s.gemeente, s.bericht, s.regel, s.referentie, s.rule, s.uitleg, s.feiten_json, b.afzender, b.verwerkt_op,
       coalesce(d.besluit, ''), coalesce(d.door, ''), coalesce(d.reden, '')
  FROM signaal AS s
  JOIN bericht AS b ON b.gemeente = s.gemeente AND b.volgnummer = s.bericht
  LEFT JOIN signaal_besluit AS d
    ON d.gemeente = s.gemeente AND d.bericht = s.bericht AND d.regel = s.regel AND d.rule = s.rule
   AND d.versie = (SELECT max(x.versie) FROM signaal_besluit AS x
                    WHERE x.gemeente = s.gemeente AND x.bericht = s.bericht AND x.regel = s.regel AND x.rule = s.rule)
 WHERE ?1 = 1 OR d.versie IS NULL
 ORDER BY s.gemeente, s.bericht, s.regel, s.rule, s.nummer)sql";

const char kExistsSignaal[] = R"sql(
SELECT EXISTS (SELECT 1 FROM signaal WHERE gemeente = ?1 AND bericht = ?2 AND regel = ?3 AND rule = ?4))sql";

const char kInsertBesluit[] = R"sql(
INSERT INTO signaal_besluit (gemeente, bericht, regel, rule, versie, besluit, door, reden, op)
SELECT ?1, ?2, ?3, ?4, 1 + coalesce(max(versie), 0), ?5, ?6, ?7, ?8 FROM signaal_besluit
 WHERE gemeente = ?1 AND bericht = ?2 AND regel = ?3 AND rule = ?4)sql";

const char kReadVersie[] = R"sql(
SELECT max(versie) FROM signaal_besluit WHERE gemeente = ?1 AND bericht = ?2 AND regel = ?3 AND rule = ?4)sql";

void bind_signaal(Statement& vraag, const Signaalbesluit& besluit) {
    vraag.bind(1, besluit.gemeente.view());
    vraag.bind(2, besluit.bericht);
    vraag.bind(3, besluit.regel);
    vraag.bind(4, besluit.rule);
}

void run_insert(Connection& db, const Invoeging& naar, const RowSource& bron,
                const Vastlegging& vastlegging) {
    const Vastewaarde vast[] = {vastlegging.bericht.sleutel.gemeente.view(), vastlegging.volgnummer};
    db.insert_rows(naar, vast, bron);
}

}  // namespace

std::optional<AfwijzingRij> load_afwijzing(Connection& db, const Gemeente& gemeente, std::int64_t bericht,
                                           std::int64_t regel) {
    const Use vraag = db.use(kLoadAfwijzing);
    vraag->bind(1, gemeente.view());
    vraag->bind(2, bericht);
    vraag->bind(3, regel);
    if (!vraag->step()) return std::nullopt;
    return AfwijzingRij{regel, std::string(vraag->text(0)), std::string(vraag->text(1)),
                        std::string(vraag->text(2))};
}

void insert_afwijzingen(Connection& db, const Vastlegging& vastlegging) {
    const auto& afwijzingen = vastlegging.afwijzingen;
    const Rows bron{afwijzingen.size(), [&](std::size_t rij, int kolom, const Cell& cel) {
                        const AfwijzingRij& a = afwijzingen[rij];
                        switch (kolom) {
                            case 0:
                                return cel.set(a.regel);
                            case 1:
                                return cel.set(static_cast<std::int64_t>(rij) + 1);
                            case 2:
                                return cel.set(a.referentie);
                            case 3:
                                return cel.set(a.retourcodes);
                            case 4:
                                return cel.set(a.motivering_json);
                            default:
                                return;
                        }
                    }};
    run_insert(db, kInsertAfwijzingen, bron, vastlegging);
}

void insert_signalen(Connection& db, const Vastlegging& vastlegging) {
    const auto& signalen = vastlegging.signalen;
    const Rows bron{signalen.size(), [&](std::size_t rij, int kolom, const Cell& cel) {
                        const SignaalRij& s = signalen[rij];
                        switch (kolom) {
                            case 0:
                                return cel.set(s.regel);
                            case 1:
                                return cel.set(s.rule);
                            case 2:
                                return cel.set(static_cast<std::int64_t>(rij) + 1);
                            case 3:
                                return cel.set(s.referentie);
                            case 4:
                                return cel.set(s.uitleg);
                            case 5:
                                return cel.set(s.feiten_json);
                            default:
                                return;
                        }
                    }};
    run_insert(db, kInsertSignalen, bron, vastlegging);
}

std::vector<OpenSignaal> load_signalen(Connection& db, bool ook_beslist) {
    const Use vraag = db.use(kLoadSignalen);
    vraag->bind(1, static_cast<std::int64_t>(ook_beslist));
    std::vector<OpenSignaal> uit;
    while (vraag->step()) {
        OpenSignaal s;
        s.gemeente = read_code<Gemeente>(*vraag, 0, "signaal");
        s.bericht = vraag->integer(1);
        s.signaal = {vraag->integer(2), vraag->string(3), vraag->string(4), vraag->string(5),
                     vraag->string(6)};
        s.aanbieder = vraag->string(7);
        s.verwerkt_op = vraag->datum(8);
        s.besluit = vraag->string(9);
        s.door = vraag->string(10);
        s.reden = vraag->string(11);
        uit.push_back(std::move(s));
    }
    return uit;
}

bool insert_signaalbesluit(Connection& db, const Signaalbesluit& besluit) {
    {
        const Use bestaat = db.use(kExistsSignaal);
        bind_signaal(*bestaat, besluit);
        if (!bestaat->step() || bestaat->integer(0) == 0) return false;
    }
    const DatumTekst op{besluit.op};
    const Use rij = db.use(kInsertBesluit);
    bind_signaal(*rij, besluit);
    rij->bind(5, besluit.besluit);
    rij->bind(6, besluit.door);
    rij->bind(7, besluit.reden);
    rij->bind(8, op);
    rij->run();

    const Use versie = db.use(kReadVersie);
    bind_signaal(*versie, besluit);
    const bool gevonden = versie->step();
    invariant(gevonden, "a judgement that was stored is there");
    seal(db, besluit.gemeente, "signaalbesluit",
         {besluit.bericht, besluit.regel, std::string(besluit.rule), versie->integer(0)});
    return true;
}

}  // namespace jeugdregio::storage::sql
