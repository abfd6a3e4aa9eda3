// Approved prestaties, and every reference that was ever used. The busiest tables: one message can bring
// 60,000 rows for each.

#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/invariant.hpp"
#include "storage/sql/find_each.hpp"
#include "storage/sql/row_source.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

constexpr std::string_view kPrestatieVast[] = {"gemeente", "aanbieder", "bericht"};
constexpr Feitkolom kPrestatieKolommen[] = {{"toewijzing", Kolomsoort::geheel},
                                            {"regel", Kolomsoort::geheel},
                                            {"referentie"},
                                            {"vorig_referentie"},
                                            {"categorie"},
                                            {"code"},
                                            {"begin"},
                                            {"einde"},
                                            {"volume", Kolomsoort::geheel},
                                            {"eenheid", Kolomsoort::geheel},
                                            {"tarief_cent", Kolomsoort::geheel},
                                            {"bedrag_cent", Kolomsoort::geheel},
                                            {"credit", Kolomsoort::geheel}};
constexpr Invoeging kInsertPrestaties{"prestatie", kPrestatieVast, kPrestatieKolommen};

const char kLoadPrestaties[] = R"sql(
SELECT toewijzing, referentie, vorig_referentie, categorie, code, begin, einde, volume, eenheid, tarief_cent,
       bedrag_cent, credit
  FROM prestatie WHERE gemeente = ?1 AND aanbieder = ?2 AND toewijzing >= /*each*/ ?3 AND bericht < ?4
 ORDER BY toewijzing, bericht, regel)sql";

const char kLoadVanToewijzing[] = R"sql(
SELECT toewijzing, referentie, vorig_referentie, categorie, code, begin, einde, volume, eenheid, tarief_cent,
       bedrag_cent, credit
  FROM prestatie WHERE gemeente = ?1 AND aanbieder = ?2 AND toewijzing = ?3 AND bericht < ?4
 ORDER BY bericht, regel)sql";

// A toewijzing that went from one aanbieder to another: rare, so one by one.
const char kLoadOverAanbieders[] = R"sql(
SELECT toewijzing, referentie, vorig_referentie, categorie, code, begin, einde, volume, eenheid, tarief_cent,
       bedrag_cent, credit
  FROM prestatie
 WHERE gemeente = ?1 AND toewijzing = ?2 AND bericht < ?3
   AND aanbieder IN (SELECT aanbieder FROM toewijzing_versie WHERE gemeente = ?1 AND nummer = ?2)
 ORDER BY bericht, regel)sql";

// Is there a toewijzing among these that was never of this aanbieder?
const char kExistsVreemde[] = R"sql(
SELECT EXISTS (SELECT 1 FROM getallen(?1) AS g
 WHERE NOT EXISTS (SELECT 1 FROM toewijzing_versie AS v
                    WHERE v.gemeente = ?2 AND v.nummer = g.nummer AND v.aanbieder = ?3)))sql";
constexpr std::string_view kReferentieVast[] = {"gemeente", "aanbieder", "bericht"};
constexpr Feitkolom kReferentieKolommen[] = {{"referentie"},
                                             {"regel", Kolomsoort::geheel},
                                             {"toewijzing", Kolomsoort::geheel},
                                             {"goedgekeurd", Kolomsoort::geheel}};
constexpr Invoeging kInsertReferenties{"referentie", kReferentieVast, kReferentieKolommen};

const char kFindReferenties[] = R"sql(
SELECT referentie FROM referentie WHERE gemeente = ?1 AND aanbieder = ?2 AND referentie >= /*each*/ ?3 AND bericht < ?4
 ORDER BY referentie)sql";

// The key begins with the gemeente, and the gemeenten are few: they are found by jumping through the key of
// bericht.
const char kFindPrestatie[] = R"sql(
WITH RECURSIVE gemeenten (gemeente) AS (
    SELECT min(gemeente) FROM bericht
    UNION ALL
    SELECT (SELECT min(b.gemeente) FROM bericht AS b WHERE b.gemeente > g.gemeente)
      FROM gemeenten AS g WHERE g.gemeente IS NOT NULL)
SELECT r.gemeente, r.bericht, r.regel, r.toewijzing, r.goedgekeurd
  FROM gemeenten AS g CROSS JOIN referentie AS r
 WHERE r.gemeente = g.gemeente AND r.aanbieder = ?1 AND r.referentie = ?2
 ORDER BY r.gemeente, r.bericht, r.regel)sql";

void fill_prestatie(const PrestatieRij& rij, int kolom, const Cell& cel) {
    const dossier::GeboektePrestatie& p = rij.prestatie;
    switch (kolom) {
        case 0:
            return cel.set(rij.toewijzing.waarde);
        case 1:
            return cel.set(rij.regel);
        case 2:
            return cel.set(p.referentie);
        case 3:
            return cel.set(p.vorig_referentie);
        case 4:
            return cel.set(p.categorie.view());
        case 5:
            return cel.set(p.code.view());
        case 6:
            return cel.set(p.periode.begin);
        case 7:
            return cel.set(p.periode.einde);
        case 8:
            return cel.set(p.volume);
        case 9:
            return cel.set(static_cast<std::int64_t>(p.eenheid));
        case 10:
            if (p.tarief) cel.set(p.tarief->cents());
            return;
        case 11:
            return cel.set(p.bedrag.cents());
        case 12:
            return cel.set(static_cast<std::int64_t>(p.credit));
        default:
            return;
    }
}

void fill_gebruik(const Referentiegebruik& gebruik, int kolom, const Cell& cel) {
    switch (kolom) {
        case 0:
            return cel.set(gebruik.referentie);
        case 1:
            return cel.set(gebruik.regel);
        case 2:
            return cel.set(gebruik.toewijzing);
        case 3:
            return cel.set(static_cast<std::int64_t>(gebruik.toewijzing.has_value()));
        default:
            return;
    }
}

/// What load_prestaties relies on: the versions of a toewijzing name every aanbieder that has prestaties on
/// it.
bool exists_vreemde(Connection& db, const Vastlegging& vastlegging, std::span<const std::size_t> volgorde) {
    std::vector<std::int64_t> nummers;
    nummers.reserve(volgorde.size());
    for (const std::size_t i : volgorde) nummers.push_back(vastlegging.prestaties[i].toewijzing.waarde);
    nummers.erase(std::unique(nummers.begin(), nummers.end()), nummers.end());

    const Use vraag = db.use(kExistsVreemde);
    vraag->bind_list(1, nummers);
    vraag->bind(2, vastlegging.bericht.sleutel.gemeente.view());
    vraag->bind(3, vastlegging.bericht.sleutel.afzender);
    return vraag->step() && vraag->integer(0) != 0;
}

/// Toewijzingen that were always of one aanbieder.
struct Groep {
    std::vector<ToewijzingNummer> nummers;  // sorted
    std::vector<dossier::ToewijzingStand*> standen;
};

bool is_of_one_aanbieder(const dossier::Toewijzing& toewijzing) {
    const AgbCode& aanbieder = toewijzing.eerste().aanbieder;
    return std::all_of(toewijzing.versies.begin(), toewijzing.versies.end(),
                       [&](const dossier::ToewijzingVersie& v) { return v.aanbieder == aanbieder; });
}

void load_groep(Connection& db, const Gemeente& gemeente, const AgbCode& aanbieder, const Groep& groep,
                std::int64_t voor) {
    const Use vraag = db.use(kLoadPrestaties);
    vraag->bind(1, gemeente.view());
    vraag->bind(2, aanbieder.view());
    vraag->bind(4, upper_bound_of(voor));
    // The prestaties of one toewijzing come together: gathered here they are kept in one piece of the right
    // size.
    std::vector<dossier::GeboektePrestatie> samen;
    std::size_t van = 0;
    const auto keep = [&] {
        if (samen.empty()) return;
        groep.standen[van]->goedgekeurd.assign(std::move_iterator(samen.begin()),
                                               std::move_iterator(samen.end()));
        samen.clear();
    };
    find_each(
        *vraag, 3, std::span<const ToewijzingNummer>{groep.nummers},
        [&] { return ToewijzingNummer{vraag->integer(0)}; },
        [&](std::size_t i) {
            if (i != van) keep();
            van = i;
            samen.push_back(read_prestatie(*vraag));
        });
    keep();
}

void load_over_aanbieders(Connection& db, const Gemeente& gemeente, ToewijzingNummer nummer,
                          dossier::ToewijzingStand& stand, std::int64_t voor) {
    const Use vraag = db.use(kLoadOverAanbieders);
    vraag->bind(1, gemeente.view());
    vraag->bind(2, nummer.waarde);
    vraag->bind(3, upper_bound_of(voor));
    while (vraag->step()) stand.goedgekeurd.push_back(read_prestatie(*vraag));
}

}  // namespace

dossier::GeboektePrestatie read_prestatie(const Statement& rij) {
    const char* const wat = "prestatie";
    dossier::GeboektePrestatie p;
    p.referentie = rij.text(1);
    p.vorig_referentie = rij.text(2);
    p.categorie = read_code<ProductCategorie>(rij, 3, wat);
    p.code = read_code<ProductCode>(rij, 4, wat);
    p.periode = {rij.datum(5), rij.datum(6)};
    p.volume = rij.integer(7);
    p.eenheid = read_eenheid(rij, 8, wat);
    if (!rij.is_null(9)) p.tarief = Bedrag::from_cents(rij.integer(9));
    p.bedrag = Bedrag::from_cents(rij.integer(10));
    p.credit = rij.integer(11) != 0;
    return p;
}

void insert_prestaties(Connection& db, const Vastlegging& vastlegging) {
    const auto& prestaties = vastlegging.prestaties;
    // In key order: every page of the table is then touched once.
    std::vector<std::size_t> volgorde(prestaties.size());
    std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
    std::sort(volgorde.begin(), volgorde.end(), [&](std::size_t a, std::size_t b) {
        return std::pair{prestaties[a].toewijzing, prestaties[a].regel} <
               std::pair{prestaties[b].toewijzing, prestaties[b].regel};
    });

    invariant(!exists_vreemde(db, vastlegging, volgorde),
              "a prestatie is approved on a toewijzing of its aanbieder");

    const Rows bron{prestaties.size(), [&](std::size_t rij, int kolom, const Cell& cel) {
                        fill_prestatie(prestaties[volgorde[rij]], kolom, cel);
                    }};
    const Vastewaarde vast[] = {vastlegging.bericht.sleutel.gemeente.view(),
                                vastlegging.bericht.sleutel.afzender, vastlegging.volgnummer};
    db.insert_rows(kInsertPrestaties, vast, bron);
}

void insert_referenties(Connection& db, const Vastlegging& vastlegging,
                        std::span<const Referentiegebruik> gebruik) {
    const Rows bron{gebruik.size(), [&](std::size_t rij, int kolom, const Cell& cel) {
                        fill_gebruik(gebruik[rij], kolom, cel);
                    }};
    const Vastewaarde vast[] = {vastlegging.bericht.sleutel.gemeente.view(),
                                vastlegging.bericht.sleutel.afzender, vastlegging.volgnummer};
    db.insert_rows(kInsertReferenties, vast, bron);
}

void load_prestaties(Connection& db, const Gemeente& gemeente, Toewijzingen& toewijzingen,
                     std::int64_t voor) {
    std::map<AgbCode, Groep> groepen;
    for (auto& [nummer, stand] : toewijzingen) {
        if (!is_of_one_aanbieder(stand.toewijzing)) {
            load_over_aanbieders(db, gemeente, nummer, stand, voor);
            continue;
        }
        Groep& groep = groepen[stand.toewijzing.eerste().aanbieder];
        groep.nummers.push_back(nummer);
        groep.standen.push_back(&stand);
    }
    for (const auto& [aanbieder, groep] : groepen) load_groep(db, gemeente, aanbieder, groep, voor);
}

std::vector<dossier::Afname> load_afname_van(Connection& db, const Gemeente& gemeente,
                                             const AgbCode& aanbieder, ToewijzingNummer nummer,
                                             std::int64_t voor) {
    std::vector<dossier::GeboektePrestatie> goedgekeurd;
    const Use vraag = db.use(kLoadVanToewijzing);
    vraag->bind(1, gemeente.view());
    vraag->bind(2, aanbieder.view());
    vraag->bind(3, nummer.waarde);
    vraag->bind(4, upper_bound_of(voor));
    while (vraag->step()) goedgekeurd.push_back(read_prestatie(*vraag));
    return dossier::sum_afname(goedgekeurd);
}

std::set<std::string> find_gebruikte_referenties(Connection& db, const DeclaratieVraag& vraag,
                                                 std::int64_t voor) {
    std::set<std::string> uit;
    const Use zoek = db.use(kFindReferenties);
    zoek->bind(1, vraag.gemeente.view());
    zoek->bind(2, vraag.aanbieder.view());
    zoek->bind(4, upper_bound_of(voor));
    find_each(
        *zoek, 3, std::span<const std::string>{vraag.referenties}, [&] { return zoek->text(0); },
        [&](std::size_t i) { uit.emplace_hint(uit.end(), vraag.referenties[i]); });
    return uit;
}

std::vector<PrestatiePlek> find_prestatie(Connection& db, const AgbCode& aanbieder,
                                          std::string_view referentie) {
    const Use vraag = db.use(kFindPrestatie);
    vraag->bind(1, aanbieder.view());
    vraag->bind(2, referentie);
    std::vector<PrestatiePlek> uit;
    while (vraag->step()) {
        PrestatiePlek plek;
        plek.gemeente = read_code<Gemeente>(*vraag, 0, "referentie");
        plek.bericht = vraag->integer(1);
        plek.regel = vraag->integer(2);
        plek.toewijzing = {vraag->integer(3)};  // NULL reads as 0
        plek.goedgekeurd = vraag->integer(4) != 0;
        uit.push_back(plek);
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
