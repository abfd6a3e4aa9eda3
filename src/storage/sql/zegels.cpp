#include "storage/sql/zegels.hpp"

#include <algorithm>

#include "core/invariant.hpp"
#include "storage/sql/feitlezing.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

#define ZEGEL_KOLOMMEN \
    "SELECT gemeente, nummer, soort, sleutel, regio, vorige, hash FROM zegel WHERE gemeente = ?1 "
const char kFind[] = ZEGEL_KOLOMMEN "AND nummer >= ?2 ORDER BY nummer LIMIT 1";
const char kKop[] = ZEGEL_KOLOMMEN "ORDER BY nummer DESC LIMIT 1";
const char kInsert[] =
    "INSERT INTO zegel (gemeente, nummer, soort, sleutel, regio, vorige, hash) VALUES (?1, ?2, ?3, ?4, ?5, "
    "?6, ?7)";
const char kReadRegio[] = "SELECT coalesce(max(nummer), 0) FROM zegel WHERE gemeente = '0000'";

Zegel read_zegel(const Statement& rij) {
    Zegel z;
    z.gemeente = read_code<Gemeente>(rij, 0, "zegel");
    z.nummer = rij.integer(1);
    z.soort = rij.string(2);
    z.sleutel = rij.string(3);
    if (!rij.is_null(4)) z.regio = rij.integer(4);
    z.vorige = rij.string(5);
    z.hash = rij.string(6);
    return z;
}

/// The kinds that share the numbers of the journal.
bool is_journaal(const Feitsoort& soort) {
    return soort.naam == "bericht" || soort.naam == "gegeven" || soort.naam == "aantekening";
}

}  // namespace

Gemeente region() {
    return *Gemeente::from_text("0000");
}

std::optional<Zegel> find_zegel(Connection& db, const Gemeente& gemeente, std::int64_t vanaf) {
    const Use rij = db.use(kFind);
    rij->bind(1, gemeente.view());
    rij->bind(2, vanaf);
    return rij->step() ? std::optional(read_zegel(*rij)) : std::nullopt;
}

std::optional<Zegel> find_kop(Connection& db, const Gemeente& gemeente) {
    const Use rij = db.use(kKop);
    rij->bind(1, gemeente.view());
    return rij->step() ? std::optional(read_zegel(*rij)) : std::nullopt;
}

void insert_link(Connection& db, const Zegel& z) {
    const Use rij = db.use(kInsert);
    rij->bind(1, z.gemeente.view());
    rij->bind(2, z.nummer);
    rij->bind(3, z.soort);
    rij->bind(4, z.sleutel);
    if (z.regio) rij->bind(5, *z.regio);
    rij->bind(6, z.vorige);
    rij->bind(7, z.hash);
    rij->run();
}

namespace {

/// Fills in number and hashes, and stores it.
Zegel append(Connection& db, Zegel z, std::string_view schrift) {
    z.nummer = 1;
    z.vorige = no_vorige();
    if (const auto kop = find_kop(db, z.gemeente)) {
        z.nummer = kop->nummer + 1;
        z.vorige = kop->hash;
    }
    z.hash = compute_zegel(z, schrift);
    insert_link(db, z);
    return z;
}

}  // namespace

Zegel insert_zegel(Connection& db, const Gemeente& gemeente, const Feitsoort& soort, std::string sleutel,
                   std::string_view schrift, bool met_regio) {
    Zegel z{gemeente, 0, std::string(soort.naam), std::move(sleutel), std::nullopt, "", ""};
    if (met_regio && gemeente != region()) z.regio = db.read_integer(kReadRegio);
    return append(db, std::move(z), schrift);
}

Zegel insert_zegel_als(Connection& db, const Feitsoort& soort, const Feit& feit) {
    invariant(feit.zegel.soort == soort.naam, "a fact is put back as the kind that it is");
    return append(db, feit.zegel, feit.schrift);
}

void seal(Connection& db, const Gemeente& gemeente, std::string_view soort,
          std::initializer_list<Sleuteldeel> sleutel) {
    const Feitsoort* const kind = find_feitsoort(soort);
    invariant(kind != nullptr && soort != kFeitBericht, "a kind of fact that is sealed from its rows");
    const std::vector<Sleuteldeel> delen(sleutel);
    Feit feit;
    Feitlezing(db, gemeente).read(*kind, delen, feit);
    invariant(!feit.schrift.empty(), "a fact that is sealed was stored");
    insert_zegel(db, gemeente, *kind, join_sleutel(delen), feit.schrift);
}

void seal_bestaand(Connection& db) {
    // This step is of before the tables of what was destroyed, which a file without zegels cannot have.
    const auto is_later = [](const Feitsoort& soort) { return soort.naam == kFeitVernietiging; };
    for (const Gemeente& gemeente : list_gemeenten(db, is_later)) {
        struct Plek {
            const Feitsoort* soort;
            std::vector<Sleuteldeel> sleutel;
        };
        std::vector<Plek> volgorde;
        for (const Feitsoort& soort : feitsoorten())
            if (is_journaal(soort))
                for (auto& s : list_sleutels(db, gemeente, soort)) volgorde.push_back({&soort, std::move(s)});
        std::sort(volgorde.begin(), volgorde.end(),
                  [](const Plek& a, const Plek& b) { return a.sleutel.front() < b.sleutel.front(); });
        for (const Feitsoort& soort : feitsoorten())
            if (!is_journaal(soort) && !is_later(soort))
                for (auto& s : list_sleutels(db, gemeente, soort)) volgorde.push_back({&soort, std::move(s)});
        Feitlezing lezing{db, gemeente};
        Feit feit;
        for (const Plek& plek : volgorde) {
            lezing.read(*plek.soort, plek.sleutel, feit);
            insert_zegel(db, gemeente, *plek.soort, join_sleutel(plek.sleutel), feit.schrift, false);
        }
    }
}

}  // namespace jeugdregio::storage::sql
