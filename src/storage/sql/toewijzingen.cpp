// Toewijzingen: every version that a 301 brought, in the order in which they hold.

#include <algorithm>
#include <array>
#include <numeric>

#include "core/invariant.hpp"
#include "storage/sql/find_each.hpp"
#include "storage/sql/row_source.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

constexpr std::string_view kVersieVast[] = {"gemeente", "bericht"};
constexpr Feitkolom kVersieKolommen[] = {{"nummer", Kolomsoort::geheel},
                                         {"toewijzingsdatum"},
                                         {"toewijzingstijd"},
                                         {"regel", Kolomsoort::geheel},
                                         {"aanbieder"},
                                         {"bsn"},
                                         {"geboortedatum"},
                                         {"categorie"},
                                         {"code"},
                                         {"ingang"},
                                         {"einde"},
                                         {"reden_wijziging"},
                                         {"omvang_volume", Kolomsoort::geheel},
                                         {"omvang_eenheid", Kolomsoort::geheel},
                                         {"omvang_frequentie", Kolomsoort::geheel},
                                         {"budget_cent", Kolomsoort::geheel},
                                         {"referentie_aanbieder"},
                                         {"verzonden_op"}};
constexpr Invoeging kInsertVersies{"toewijzing_versie", kVersieVast, kVersieKolommen};

const char kLoadVersies[] = R"sql(
SELECT nummer, toewijzingsdatum, toewijzingstijd, aanbieder, bsn, geboortedatum, categorie, code, ingang, einde,
       reden_wijziging, omvang_volume, omvang_eenheid, omvang_frequentie, budget_cent, referentie_aanbieder,
       verzonden_op
  FROM toewijzing_versie WHERE gemeente = ?1 AND nummer >= /*each*/ ?2 AND bericht < ?3
 ORDER BY nummer, toewijzingsdatum, toewijzingstijd, bericht, regel)sql";

const char kAlleVersies[] = R"sql(
SELECT nummer, toewijzingsdatum, toewijzingstijd, aanbieder, bsn, geboortedatum, categorie, code, ingang, einde,
       reden_wijziging, omvang_volume, omvang_eenheid, omvang_frequentie, budget_cent, referentie_aanbieder,
       verzonden_op
  FROM toewijzing_versie WHERE gemeente = ?1
 ORDER BY nummer, toewijzingsdatum, toewijzingstijd, bericht, regel)sql";

const char kVersiesVanBsn[] = R"sql(
SELECT nummer, toewijzingsdatum, toewijzingstijd, aanbieder, bsn, geboortedatum, categorie, code, ingang, einde,
       reden_wijziging, omvang_volume, omvang_eenheid, omvang_frequentie, budget_cent, referentie_aanbieder,
       verzonden_op, bericht
  FROM toewijzing_versie INDEXED BY toewijzing_versie_bsn WHERE gemeente = ?1 AND bsn = ?2
 ORDER BY nummer, toewijzingsdatum, toewijzingstijd, bericht, regel)sql";

const char kFindBsns[] = R"sql(
SELECT bsn, aanbieder FROM toewijzing_versie WHERE gemeente = ?1 AND bsn >= /*each*/ ?2 AND bericht < ?3 ORDER BY bsn)sql";

const char kFindNummersVanBsn[] = R"sql(
SELECT DISTINCT nummer FROM toewijzing_versie WHERE gemeente = ?1 AND bsn = ?2 AND bericht < ?3
 ORDER BY nummer)sql";

void fill_versie(const dossier::ToewijzingVersie& v, std::int64_t regel, int kolom, const Cell& cel) {
    switch (kolom) {
        case 0:
            return cel.set(v.nummer.waarde);
        case 1:
            return cel.set(v.toewijzingsdatum);
        case 2:
            return cel.set(v.toewijzingstijd);
        case 3:
            return cel.set(regel);
        case 4:
            return cel.set(v.aanbieder.view());
        case 5:
            return cel.set(v.bsn.digits());
        case 6:
            return cel.set(v.geboortedatum);
        case 7:
            if (v.categorie) cel.set(v.categorie->view());
            return;
        case 8:
            if (v.code) cel.set(v.code->view());
            return;
        case 9:
            return cel.set(v.ingang);
        case 10:
            return cel.set(v.einde);
        case 11:
            return cel.set(v.reden_wijziging);
        case 12:
            if (v.omvang) cel.set(v.omvang->volume);
            return;
        case 13:
            if (v.omvang) cel.set(static_cast<std::int64_t>(v.omvang->eenheid));
            return;
        case 14:
            if (v.omvang) cel.set(static_cast<std::int64_t>(v.omvang->frequentie));
            return;
        case 15:
            if (v.budget) cel.set(v.budget->cents());
            return;
        case 16:
            return cel.set(v.referentie_aanbieder);
        case 17:
            return cel.set(v.verzonden_op);
        default:
            return;
    }
}

/// Calls on_versie(version) for every version of these numbers, in the order in which they hold.
template <class OnVersie>
void scan_versies(Connection& db, const Gemeente& gemeente, std::span<const ToewijzingNummer> nummers,
                  std::int64_t voor, OnVersie on_versie) {
    const Use vraag = db.use(kLoadVersies);
    vraag->bind(1, gemeente.view());
    vraag->bind(3, upper_bound_of(voor));
    find_each(
        *vraag, 2, nummers, [&] { return ToewijzingNummer{vraag->integer(0)}; },
        [&](std::size_t) { on_versie(read_versie(*vraag, gemeente)); });
}

}  // namespace

dossier::ToewijzingVersie read_versie(const Statement& rij, const Gemeente& gemeente) {
    const char* const wat = "toewijzing_versie";
    dossier::ToewijzingVersie v;
    v.gemeente = gemeente;
    v.nummer = {rij.integer(0)};
    v.toewijzingsdatum = rij.datum(1);
    v.toewijzingstijd = rij.string(2);
    v.aanbieder = read_code<AgbCode>(rij, 3, wat);
    const std::optional<Bsn> bsn = Bsn::parse(rij.text(4));
    if (!bsn) throw explain_beschadigd(wat);
    v.bsn = *bsn;
    v.geboortedatum = rij.optional_datum(5);
    v.categorie = read_optional_code<ProductCategorie>(rij, 6, wat);
    v.code = read_optional_code<ProductCode>(rij, 7, wat);
    v.ingang = rij.datum(8);
    v.einde = rij.optional_datum(9);
    v.reden_wijziging = rij.string(10);
    if (!rij.is_null(11))
        v.omvang =
            dossier::Omvang{rij.integer(11), read_eenheid(rij, 12, wat), read_frequentie(rij, 13, wat)};
    if (!rij.is_null(14)) v.budget = Bedrag::from_cents(rij.integer(14));
    v.referentie_aanbieder = rij.string(15);
    v.verzonden_op = rij.datum(16);
    return v;
}

void insert_versies(Connection& db, const Vastlegging& vastlegging) {
    const auto& versies = vastlegging.toewijzingen;
    // In key order, so that rows that belong together are written in one go.
    std::vector<std::size_t> volgorde(versies.size());
    std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
    std::stable_sort(volgorde.begin(), volgorde.end(),
                     [&](std::size_t a, std::size_t b) { return versies[a].nummer < versies[b].nummer; });

    for (const dossier::ToewijzingVersie& v : versies)
        invariant(v.gemeente == vastlegging.bericht.sleutel.gemeente,
                  "a message changes toewijzingen of its own gemeente only");
    const Rows bron{versies.size(), [&](std::size_t rij, int kolom, const Cell& cel) {
                        const std::size_t i = volgorde[rij];
                        fill_versie(versies[i], static_cast<std::int64_t>(i) + 1, kolom, cel);
                    }};
    const Vastewaarde vast[] = {vastlegging.bericht.sleutel.gemeente.view(), vastlegging.volgnummer};
    db.insert_rows(kInsertVersies, vast, bron);
}

Toewijzingen load_standen(Connection& db, const Gemeente& gemeente, std::span<const ToewijzingNummer> nummers,
                          std::int64_t voor) {
    Toewijzingen uit;
    dossier::Toewijzing* laatste = nullptr;
    scan_versies(db, gemeente, nummers, voor, [&](dossier::ToewijzingVersie versie) {
        if (laatste == nullptr || laatste->actueel().nummer != versie.nummer)
            laatste =
                &uit.emplace_hint(uit.end(), versie.nummer, dossier::ToewijzingStand{})->second.toewijzing;
        laatste->versies.push_back(std::move(versie));
    });
    load_gegevens(db, gemeente, uit, voor);
    load_feiten(db, gemeente, uit, voor);
    load_verwijzers(db, gemeente, uit, voor);
    load_prestaties(db, gemeente, uit, voor);
    return uit;
}

std::set<std::string> find_bekende_bsns(Connection& db, const DeclaratieVraag& vraag,
                                        const Toewijzingen& geladen, std::int64_t voor) {
    std::vector<std::string_view> uit_dossiers;
    uit_dossiers.reserve(geladen.size());
    for (const auto& [nummer, stand] : geladen)
        for (const dossier::ToewijzingVersie& v : stand.toewijzing.versies)
            if (v.aanbieder == vraag.aanbieder) uit_dossiers.push_back(v.bsn.digits());
    std::sort(uit_dossiers.begin(), uit_dossiers.end());

    std::set<std::string> uit;
    std::vector<std::string> onbekend;
    for (const std::string& bsn : vraag.bsns) {
        if (std::binary_search(uit_dossiers.begin(), uit_dossiers.end(), std::string_view{bsn}))
            uit.emplace_hint(uit.end(), bsn);
        else
            onbekend.push_back(bsn);
    }

    // In SQL the aanbieder would make one step of the scan pass any number of rows.
    const Use zoek = db.use(kFindBsns);
    zoek->bind(1, vraag.gemeente.view());
    zoek->bind(3, upper_bound_of(voor));
    find_each(
        *zoek, 2, std::span<const std::string>{onbekend}, [&] { return zoek->text(0); },
        [&](std::size_t i) {
            if (zoek->text(1) == vraag.aanbieder.view()) uit.insert(onbekend[i]);
        });
    return uit;
}

std::vector<dossier::Toewijzing> load_toewijzingen_van(Connection& db, const Gemeente& gemeente,
                                                       const std::optional<AgbCode>& aanbieder,
                                                       const Bsn& bsn, std::int64_t voor) {
    std::vector<ToewijzingNummer> nummers;
    {
        const Use zoek = db.use(kFindNummersVanBsn);
        zoek->bind(1, gemeente.view());
        zoek->bind(2, text_of(bsn));
        zoek->bind(3, upper_bound_of(voor));
        while (zoek->step()) nummers.push_back({zoek->integer(0)});
    }
    std::vector<dossier::Toewijzing> uit;
    scan_versies(db, gemeente, nummers, voor, [&](dossier::ToewijzingVersie versie) {
        if (uit.empty() || uit.back().actueel().nummer != versie.nummer) uit.emplace_back();
        uit.back().versies.push_back(std::move(versie));
    });
    // Judged by the version that holds: an earlier one may have named another child or another aanbieder.
    std::erase_if(uit, [&](const dossier::Toewijzing& t) {
        return (aanbieder && t.actueel().aanbieder != *aanbieder) || t.actueel().bsn != bsn;
    });
    return uit;
}

void visit_versies(Connection& db, const Gemeente& gemeente,
                   const std::function<void(dossier::ToewijzingVersie)>& on_versie) {
    const Use vraag = db.stream(kAlleVersies);
    vraag->bind(1, gemeente.view());
    while (vraag->step()) on_versie(read_versie(*vraag, gemeente));
}

void visit_versies_van(Connection& db, const Gemeente& gemeente, const Bsn& bsn,
                       const std::function<void(dossier::ToewijzingVersie, std::int64_t)>& on_versie) {
    const Use vraag = db.use(kVersiesVanBsn);
    vraag->bind(1, gemeente.view());
    vraag->bind(2, text_of(bsn));
    while (vraag->step()) on_versie(read_versie(*vraag, gemeente), vraag->integer(17));
}

std::vector<dossier::ToewijzingVersie> load_van_jeugdige(Connection& db, const Gemeente& gemeente,
                                                         const AgbCode& aanbieder, const Bsn& bsn,
                                                         std::int64_t voor) {
    std::vector<dossier::ToewijzingVersie> actueel;
    for (auto& t : load_toewijzingen_van(db, gemeente, aanbieder, bsn, voor))
        actueel.push_back(std::move(t.versies.back()));
    return actueel;
}

}  // namespace jeugdregio::storage::sql
