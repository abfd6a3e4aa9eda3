// The allocation chain: starts and stops, requests and their answers.

#include <type_traits>

#include "core/invariant.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kInsertMelding[] = R"sql(
INSERT INTO levering_melding (gemeente, aanbieder, bsn, bericht, regel, soort, toewijzing, categorie, code,
    toewijzing_ingang, begin, reden, einde, verwijdering, dagtekening, ontvangen_op)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16))sql";

#define MELDING_KOLOMMEN                                                                                \
    "SELECT soort, toewijzing, categorie, code, toewijzing_ingang, begin, reden, einde, verwijdering, " \
    "dagtekening, ontvangen_op"

const char kLoadMeldingen[] = MELDING_KOLOMMEN R"sql(
  FROM levering_melding WHERE gemeente = ?1 AND aanbieder = ?2 AND bsn = ?3 AND bericht < ?4
 ORDER BY bericht, regel)sql";

const char kVisitMeldingen[] = MELDING_KOLOMMEN R"sql(, aanbieder, bsn
  FROM levering_melding WHERE gemeente = ?1 ORDER BY aanbieder, bsn, bericht, regel)sql";

// The key has the aanbieder before the BSN, and the aanbieders of a gemeente are few: they are found by
// jumping through it. CROSS keeps SQLite from walking all reports of the gemeente instead.
const char kMeldingenVanBsn[] = R"sql(
WITH RECURSIVE bekend(agb) AS (
    SELECT min(aanbieder) FROM levering_melding WHERE gemeente = ?1
    UNION ALL
    SELECT (SELECT min(aanbieder) FROM levering_melding WHERE gemeente = ?1 AND aanbieder > bekend.agb)
      FROM bekend WHERE bekend.agb IS NOT NULL)
)sql" MELDING_KOLOMMEN R"sql(, aanbieder, bericht
  FROM bekend CROSS JOIN levering_melding WHERE gemeente = ?1 AND aanbieder = bekend.agb AND bsn = ?2
 ORDER BY bericht, regel)sql";

const char kInsertVerzoek[] = R"sql(
INSERT INTO verzoek (gemeente, aanbieder, referentie, bericht, regel, soort, bsn, geboortedatum, verwijzer, dagtekening,
    ontvangen_op, reden, gezinsplan)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13))sql";

const char kInsertProduct[] = R"sql(
INSERT INTO verzoek_product (gemeente, aanbieder, referentie, nummer, soort, toewijzing, categorie, code, ingang, einde,
    omvang_volume, omvang_eenheid, omvang_frequentie, budget_cent)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14))sql";

const char kInsertAntwoord[] = R"sql(
INSERT INTO verzoek_antwoord (gemeente, aanbieder, referentie, bericht, antwoord, reden, woonplaats, dagtekening)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))sql";

// Granted by: the first 301 to this aanbieder, for this jeugdige, that carries the reference.
// OPTIMIZATION: without INDEXED BY SQLite 3.40 reads every version of the gemeente for each request. Measured
// with 1,572 requests on 8,824 versions: 7 ms against 2.2 s.
#define VERZOEK_KOLOMMEN                                                                              \
    "SELECT v.aanbieder, v.referentie, v.soort, v.bsn, v.geboortedatum, v.verwijzer, v.dagtekening, " \
    "v.ontvangen_op, v.reden, v.gezinsplan, "                                                         \
    "(SELECT min(t.verzonden_op) FROM toewijzing_versie AS t INDEXED BY toewijzing_versie_bsn "       \
    "WHERE t.gemeente = v.gemeente AND t.bsn = v.bsn AND t.aanbieder = v.aanbieder "                  \
    "AND t.referentie_aanbieder = v.referentie "

const char kLoadVanJeugdige[] = VERZOEK_KOLOMMEN R"sql( AND t.bericht < ?4)
  FROM verzoek AS v WHERE v.gemeente = ?1 AND v.aanbieder = ?2 AND v.bsn = ?3 AND v.bericht < ?4
 ORDER BY v.bericht, v.regel)sql";

// Whichever aanbieder sent them.
const char kLoadAlleVanJeugdige[] = VERZOEK_KOLOMMEN R"sql( ), v.bericht
  FROM verzoek AS v INDEXED BY verzoek_jeugdige WHERE v.gemeente = ?1 AND v.bsn = ?2 ORDER BY v.bericht, v.regel)sql";

const char kFindVerzoek[] = VERZOEK_KOLOMMEN R"sql( AND t.bericht < ?4)
  FROM verzoek AS v WHERE v.gemeente = ?1 AND v.aanbieder = ?2 AND v.referentie = ?3 AND v.bericht < ?4)sql";

const char kLoadOnderhanden[] = VERZOEK_KOLOMMEN R"sql( )
  FROM verzoek AS v
 WHERE v.gemeente = ?1
   AND NOT EXISTS (SELECT 1 FROM toewijzing_versie AS t INDEXED BY toewijzing_versie_bsn
                    WHERE t.gemeente = v.gemeente AND t.bsn = v.bsn AND t.aanbieder = v.aanbieder
                      AND t.referentie_aanbieder = v.referentie)
   AND NOT EXISTS (SELECT 1 FROM verzoek_antwoord AS a WHERE a.gemeente = v.gemeente AND a.aanbieder = v.aanbieder
                      AND a.referentie = v.referentie AND a.antwoord = 1)
 ORDER BY v.bericht, v.regel)sql";

const char kLoadProducten[] = R"sql(
SELECT soort, toewijzing, categorie, code, ingang, einde, omvang_volume, omvang_eenheid, omvang_frequentie, budget_cent
  FROM verzoek_product WHERE gemeente = ?1 AND aanbieder = ?2 AND referentie = ?3 ORDER BY nummer)sql";

const char kLoadAntwoorden[] = R"sql(
SELECT antwoord, reden, woonplaats, dagtekening
  FROM verzoek_antwoord WHERE gemeente = ?1 AND aanbieder = ?2 AND referentie = ?3 AND bericht < ?4
 ORDER BY bericht)sql";

const char kFindVerwijzer[] = R"sql(
SELECT verwijzer FROM verzoek
 WHERE gemeente = ?1 AND aanbieder = ?2 AND referentie = ?3 AND soort = 1 AND bericht < ?4)sql";

const char kExistsReferentie[] = R"sql(
SELECT EXISTS (SELECT 1 FROM verzoek WHERE gemeente = ?1 AND aanbieder = ?2 AND referentie = ?3 AND bericht < ?4))sql";

const char kExistsVerzoek[] = R"sql(
SELECT EXISTS (SELECT 1 FROM verzoek WHERE gemeente = ?1 AND aanbieder = ?2 AND bericht < ?3))sql";

const char kExistsBsn[] = R"sql(
SELECT EXISTS (SELECT 1 FROM toewijzing_versie INDEXED BY toewijzing_versie_bsn
                WHERE gemeente = ?1 AND bsn = ?2 AND bericht < ?3 AND aanbieder = ?4))sql";

template <class Code>
void bind_optional(Statement& rij, int plek, const std::optional<Code>& code) {
    if (code) rij.bind(plek, code->view());
}
void bind_optional(Statement& rij, int plek, const std::optional<ToewijzingNummer>& nummer) {
    if (nummer) rij.bind(plek, nummer->waarde);
}

/// What a start and a stop have in common; a binding by reference must outlive the step, so it runs here.
struct Melding {
    std::int64_t regel = 0;
    int soort = 1;
    const dossier::Leveringsleutel& sleutel;
    std::optional<Datum> toewijzing_ingang;
    std::string_view reden;
    std::optional<Datum> einde;
    bool verwijdering = false;
    Datum dagtekening, ontvangen_op;
};

void insert_melding(Connection& db, const Vastlegging& v, const Melding& m) {
    const DatumTekst begin{m.sleutel.begin}, dagtekening{m.dagtekening}, ontvangen{m.ontvangen_op};
    const DatumTekst ingang{m.toewijzing_ingang.value_or(Datum{})}, einde{m.einde.value_or(Datum{})};
    const Use rij = db.use(kInsertMelding);
    rij->bind(1, v.bericht.sleutel.gemeente.view());
    rij->bind(2, v.keten->aanbieder.view());
    rij->bind(3, v.keten->bsn->digits());
    rij->bind(4, v.volgnummer);
    rij->bind(5, m.regel);
    rij->bind(6, m.soort);
    bind_optional(*rij, 7, m.sleutel.toewijzing);
    bind_optional(*rij, 8, m.sleutel.categorie);
    bind_optional(*rij, 9, m.sleutel.code);
    if (m.toewijzing_ingang) rij->bind(10, ingang);
    rij->bind(11, begin);
    rij->bind(12, m.reden);
    if (m.einde) rij->bind(13, einde);
    rij->bind(14, m.verwijdering ? 1 : 0);
    rij->bind(15, dagtekening);
    rij->bind(16, ontvangen);
    rij->run();
}

void insert_product(Connection& db, const Vastlegging& v, const dossier::Verzoek& verzoek,
                    std::int64_t nummer, const dossier::GevraagdProduct& p) {
    const DatumTekst ingang{p.ingang.value_or(Datum{})}, einde{p.einde.value_or(Datum{})};
    const Use rij = db.use(kInsertProduct);
    rij->bind(1, v.bericht.sleutel.gemeente.view());
    rij->bind(2, verzoek.aanbieder.view());
    rij->bind(3, verzoek.referentie);
    rij->bind(4, nummer);
    rij->bind(5, static_cast<std::int64_t>(p.soort));
    bind_optional(*rij, 6, p.toewijzing);
    bind_optional(*rij, 7, p.categorie);
    bind_optional(*rij, 8, p.code);
    if (p.ingang) rij->bind(9, ingang);
    if (p.einde) rij->bind(10, einde);
    if (p.omvang) {
        rij->bind(11, p.omvang->volume);
        rij->bind(12, static_cast<std::int64_t>(p.omvang->eenheid));
        rij->bind(13, static_cast<std::int64_t>(p.omvang->frequentie));
    }
    if (p.budget) rij->bind(14, p.budget->cents());
    rij->run();
}

void insert_verzoek(Connection& db, const Vastlegging& v, std::int64_t regel,
                    const dossier::Verzoek& verzoek) {
    {
        const DatumTekst dagtekening{verzoek.dagtekening}, ontvangen{verzoek.ontvangen_op};
        const DatumTekst geboren{verzoek.geboortedatum.value_or(Datum{})};
        const Use rij = db.use(kInsertVerzoek);
        rij->bind(1, v.bericht.sleutel.gemeente.view());
        rij->bind(2, verzoek.aanbieder.view());
        rij->bind(3, verzoek.referentie);
        rij->bind(4, v.volgnummer);
        rij->bind(5, regel);
        rij->bind(6, static_cast<std::int64_t>(verzoek.soort));
        rij->bind(7, verzoek.bsn.digits());
        if (verzoek.geboortedatum) rij->bind(8, geboren);
        rij->bind(9, verzoek.verwijzer);
        rij->bind(10, dagtekening);
        rij->bind(11, ontvangen);
        if (verzoek.reden) rij->bind(12, static_cast<std::int64_t>(*verzoek.reden));
        if (verzoek.gezinsplan) rij->bind(13, static_cast<std::int64_t>(*verzoek.gezinsplan));
        rij->run();
    }
    std::int64_t nummer = 0;
    for (const auto& p : verzoek.producten) insert_product(db, v, verzoek, ++nummer, p);
}

void insert_antwoord(Connection& db, const Vastlegging& v, const KetenMutaties::AntwoordRij& a) {
    const DatumTekst dagtekening{a.antwoord.dagtekening};
    const Use rij = db.use(kInsertAntwoord);
    rij->bind(1, v.bericht.sleutel.gemeente.view());
    rij->bind(2, v.keten->aanbieder.view());
    rij->bind(3, a.referentie);
    rij->bind(4, v.volgnummer);
    rij->bind(5, static_cast<std::int64_t>(a.antwoord.antwoord));
    if (a.antwoord.reden) rij->bind(6, static_cast<std::int64_t>(*a.antwoord.reden));
    bind_optional(*rij, 7, a.antwoord.woonplaats);
    rij->bind(8, dagtekening);
    rij->run();
}

std::optional<ToewijzingNummer> read_nummer(const Statement& rij, int kolom) {
    if (rij.is_null(kolom)) return std::nullopt;
    return ToewijzingNummer{rij.integer(kolom)};
}

/// Calls on_melding with the Startmelding or Stopmelding in the columns of MELDING_KOLOMMEN.
template <class OnMelding>
void read_melding(const Statement& rij, OnMelding on_melding) {
    const char* const wat = "levering_melding";
    const dossier::Leveringsleutel sleutel{.toewijzing = read_nummer(rij, 1),
                                           .categorie = read_optional_code<ProductCategorie>(rij, 2, wat),
                                           .code = read_optional_code<ProductCode>(rij, 3, wat),
                                           .begin = rij.datum(5)};
    if (rij.integer(0) == 1)
        on_melding(dossier::Startmelding{sleutel, rij.optional_datum(4), rij.integer(8) != 0, rij.datum(9),
                                         rij.datum(10)});
    else
        on_melding(dossier::Stopmelding{sleutel, rij.optional_datum(4), rij.string(6), rij.datum(7),
                                        rij.integer(8) != 0, rij.datum(9), rij.datum(10)});
}

dossier::Leveringen load_leveringen(Connection& db, const Gemeente& gemeente, const AgbCode& aanbieder,
                                    const Bsn& bsn, std::int64_t voor) {
    dossier::Leveringen uit;
    const Use rij = db.use(kLoadMeldingen);
    rij->bind(1, gemeente.view());
    rij->bind(2, aanbieder.view());
    rij->bind(3, text_of(bsn));
    rij->bind(4, upper_bound_of(voor));
    while (rij->step()) read_melding(*rij, [&](const auto& melding) { uit.apply(melding); });
    return uit;
}

/// The columns of VERZOEK_KOLOMMEN.
dossier::Verzoek read_verzoek(const Statement& rij) {
    const char* const wat = "verzoek";
    dossier::Verzoek v;
    v.aanbieder = read_code<AgbCode>(rij, 0, wat);
    v.referentie = rij.string(1);
    v.soort = read_enum(rij, 2, dossier::Verzoeksoort::wijziging, wat);
    const std::optional<Bsn> bsn = Bsn::parse(rij.text(3));
    if (!bsn) throw explain_beschadigd(wat);
    v.bsn = *bsn;
    v.geboortedatum = rij.optional_datum(4);
    v.verwijzer = rij.string(5);
    v.dagtekening = rij.datum(6);
    v.ontvangen_op = rij.datum(7);
    if (!rij.is_null(8)) v.reden = read_enum(rij, 8, RedenVerzoek::zorgplan, wat);
    if (!rij.is_null(9)) v.gezinsplan = rij.integer(9) != 0;
    v.toegewezen_op = rij.optional_datum(10);
    return v;
}

void load_delen(Connection& db, const Gemeente& gemeente, std::int64_t voor, dossier::Verzoek& v) {
    {
        const char* const wat = "verzoek_product";
        const Use rij = db.use(kLoadProducten);
        rij->bind(1, gemeente.view());
        rij->bind(2, v.aanbieder.view());
        rij->bind(3, v.referentie);
        while (rij->step()) {
            dossier::GevraagdProduct p;
            p.soort = read_enum(*rij, 0, dossier::Gevraagd::nieuw, wat);
            p.toewijzing = read_nummer(*rij, 1);
            p.categorie = read_optional_code<ProductCategorie>(*rij, 2, wat);
            p.code = read_optional_code<ProductCode>(*rij, 3, wat);
            p.ingang = rij->optional_datum(4);
            p.einde = rij->optional_datum(5);
            if (!rij->is_null(6))
                p.omvang = dossier::Omvang{rij->integer(6), read_eenheid(*rij, 7, wat),
                                           read_frequentie(*rij, 8, wat)};
            if (!rij->is_null(9)) p.budget = Bedrag::from_cents(rij->integer(9));
            v.producten.push_back(p);
        }
    }
    const char* const wat = "verzoek_antwoord";
    const Use rij = db.use(kLoadAntwoorden);
    rij->bind(1, gemeente.view());
    rij->bind(2, v.aanbieder.view());
    rij->bind(3, v.referentie);
    rij->bind(4, upper_bound_of(voor));
    while (rij->step()) {
        dossier::Antwoord a;
        a.antwoord = read_enum(*rij, 0, VerzoekAntwoord::in_onderzoek, wat);
        if (!rij->is_null(1)) a.reden = read_enum(*rij, 1, RedenAfwijzingVerzoek::leeftijdsgrens, wat);
        a.woonplaats = read_optional_code<Gemeente>(*rij, 2, wat);
        a.dagtekening = rij->datum(3);
        v.antwoorden.push_back(a);
    }
}

bool ask(const Use& vraag) {
    return vraag->step() && vraag->integer(0) != 0;
}

/// Own facts, what people put on record, and who referred.
void add_eigen(Connection& db, const Gemeente& gemeente, std::vector<dossier::Toewijzing>& toewijzingen) {
    Toewijzingen standen;
    for (auto& t : toewijzingen) standen[t.actueel().nummer].toewijzing = std::move(t);
    load_gegevens(db, gemeente, standen, 0);
    load_feiten(db, gemeente, standen, 0);
    load_verwijzers(db, gemeente, standen, 0);
    toewijzingen.clear();
    for (auto& [nummer, stand] : standen) toewijzingen.push_back(std::move(stand.toewijzing));
}

}  // namespace

void insert_keten(Connection& db, const Vastlegging& vastlegging) {
    if (!vastlegging.keten) return;
    const KetenMutaties& k = *vastlegging.keten;
    invariant((k.starts.empty() && k.stops.empty()) || k.bsn.has_value(), "a start or stop is of a jeugdige");
    std::int64_t regel = 0;
    for (const auto& s : k.starts)
        insert_melding(db, vastlegging,
                       {++regel, 1, s.sleutel, s.toewijzing_ingang, "", std::nullopt, s.verwijdering,
                        s.dagtekening, s.ontvangen_op});
    for (const auto& s : k.stops)
        insert_melding(db, vastlegging,
                       {++regel, 2, s.sleutel, s.toewijzing_ingang, s.reden, s.einde, s.verwijdering,
                        s.dagtekening, s.ontvangen_op});
    regel = 0;
    for (const auto& v : k.verzoeken) insert_verzoek(db, vastlegging, ++regel, v);
    if (k.antwoord) insert_antwoord(db, vastlegging, *k.antwoord);
}

dossier::KetenDossier load_keten(Connection& db, const KetenVraag& vraag, std::int64_t voor) {
    dossier::KetenDossier uit;
    {
        const Use bekend = db.use(kExistsBsn);
        bekend->bind(1, vraag.gemeente.view());
        bekend->bind(2, text_of(vraag.bsn));
        bekend->bind(3, upper_bound_of(voor));
        bekend->bind(4, vraag.aanbieder.view());
        uit.bekend = ask(bekend);
    }
    uit.toewijzingen = load_toewijzingen_van(db, vraag.gemeente, vraag.aanbieder, vraag.bsn, voor);
    for (const ToewijzingNummer nummer : vraag.afname_van) {
        // Its number may be of another jeugdige: then nothing of it is looked at.
        if (uit.find_toewijzing(nummer) == nullptr) continue;
        auto afname = load_afname_van(db, vraag.gemeente, vraag.aanbieder, nummer, voor);
        if (!afname.empty()) uit.afname.emplace(nummer, std::move(afname));
    }
    uit.leveringen = load_leveringen(db, vraag.gemeente, vraag.aanbieder, vraag.bsn, voor);
    {
        const Use rij = db.use(kLoadVanJeugdige);
        rij->bind(1, vraag.gemeente.view());
        rij->bind(2, vraag.aanbieder.view());
        rij->bind(3, text_of(vraag.bsn));
        rij->bind(4, upper_bound_of(voor));
        while (rij->step()) uit.verzoeken.push_back(read_verzoek(*rij));
    }
    for (auto& v : uit.verzoeken) load_delen(db, vraag.gemeente, voor, v);
    for (const std::string& referentie : vraag.referenties) {
        const Use rij = db.use(kExistsReferentie);
        rij->bind(1, vraag.gemeente.view());
        rij->bind(2, vraag.aanbieder.view());
        rij->bind(3, referentie);
        rij->bind(4, upper_bound_of(voor));
        if (ask(rij)) uit.gebruikte_referenties.insert(referentie);
    }
    uit.aantekeningen = load_aantekeningen(db, vraag.gemeente, vraag.bsn, voor);
    const Use ooit = db.use(kExistsVerzoek);
    ooit->bind(1, vraag.gemeente.view());
    ooit->bind(2, vraag.aanbieder.view());
    ooit->bind(3, upper_bound_of(voor));
    uit.aanbieder_stuurt_verzoeken = ask(ooit);
    return uit;
}

void load_verwijzers(Connection& db, const Gemeente& gemeente, Toewijzingen& toewijzingen,
                     std::int64_t voor) {
    for (auto& [nummer, stand] : toewijzingen)
        for (const dossier::ToewijzingVersie& v : stand.toewijzing.versies) {
            if (v.referentie_aanbieder.empty()) continue;
            const Use rij = db.use(kFindVerwijzer);
            rij->bind(1, gemeente.view());
            rij->bind(2, v.aanbieder.view());
            rij->bind(3, v.referentie_aanbieder);
            rij->bind(4, upper_bound_of(voor));
            if (rij->step()) stand.toewijzing.vot_verwijzer = rij->string(0);
        }
}

std::optional<dossier::Verzoek> find_verzoek(Connection& db, const Gemeente& gemeente,
                                             const AgbCode& aanbieder, std::string_view referentie,
                                             std::int64_t voor) {
    std::optional<dossier::Verzoek> uit;
    {
        const Use rij = db.use(kFindVerzoek);
        rij->bind(1, gemeente.view());
        rij->bind(2, aanbieder.view());
        rij->bind(3, referentie);
        rij->bind(4, upper_bound_of(voor));
        if (rij->step()) uit = read_verzoek(*rij);
    }
    if (uit) load_delen(db, gemeente, voor, *uit);
    return uit;
}

void apply_meldingen(Connection& db, const Gemeente& gemeente, const ZoekLeveringen& zoek) {
    const char* const wat = "levering_melding";
    const Use rij = db.use(kVisitMeldingen);
    rij->bind(1, gemeente.view());
    while (rij->step()) {
        const std::optional<ToewijzingNummer> nummer = read_nummer(*rij, 1);
        if (!nummer) continue;
        const auto aanbieder = read_code<AgbCode>(*rij, 11, wat);
        dossier::Leveringen* const leveringen = zoek(*nummer, aanbieder, rij->text(12));
        if (leveringen == nullptr) continue;
        read_melding(*rij, [&](const auto& melding) { leveringen->apply(melding); });
    }
}

void visit_meldingen_van(
    Connection& db, const Gemeente& gemeente, const Bsn& bsn,
    const std::function<void(const AgbCode&, const dossier::Startmelding&, std::int64_t)>& on_start,
    const std::function<void(const AgbCode&, const dossier::Stopmelding&, std::int64_t)>& on_stop) {
    const Use rij = db.use(kMeldingenVanBsn);
    rij->bind(1, gemeente.view());
    rij->bind(2, text_of(bsn));
    while (rij->step()) {
        const auto aanbieder = read_code<AgbCode>(*rij, 11, "levering_melding");
        read_melding(*rij, [&](const auto& melding) {
            if constexpr (std::is_same_v<std::decay_t<decltype(melding)>, dossier::Startmelding>)
                on_start(aanbieder, melding, rij->integer(12));
            else
                on_stop(aanbieder, melding, rij->integer(12));
        });
    }
}

void visit_verzoeken_van(Connection& db, const Gemeente& gemeente, const Bsn& bsn,
                         const std::function<void(dossier::Verzoek, std::int64_t)>& on_verzoek) {
    std::vector<std::pair<dossier::Verzoek, std::int64_t>> gevonden;
    {
        const Use rij = db.use(kLoadAlleVanJeugdige);
        rij->bind(1, gemeente.view());
        rij->bind(2, text_of(bsn));
        while (rij->step()) gevonden.emplace_back(read_verzoek(*rij), rij->integer(11));
    }
    for (auto& [verzoek, bericht] : gevonden) {
        load_delen(db, gemeente, 0, verzoek);
        on_verzoek(std::move(verzoek), bericht);
    }
}

std::vector<dossier::Verzoek> load_onderhanden(Connection& db, const Gemeente& gemeente) {
    std::vector<dossier::Verzoek> uit;
    {
        const Use rij = db.use(kLoadOnderhanden);
        rij->bind(1, gemeente.view());
        while (rij->step()) uit.push_back(read_verzoek(*rij));
    }
    for (auto& v : uit) load_delen(db, gemeente, 0, v);
    return uit;
}

dossier::Jeugdigedossier load_jeugdige(Connection& db, const Gemeente& gemeente, const Bsn& bsn) {
    dossier::Jeugdigedossier uit;
    uit.toewijzingen = load_toewijzingen_van(db, gemeente, std::nullopt, bsn, 0);
    add_eigen(db, gemeente, uit.toewijzingen);
    for (const auto& t : uit.toewijzingen) {
        auto afname = load_afname_van(db, gemeente, t.actueel().aanbieder, t.actueel().nummer, 0);
        if (!afname.empty()) uit.afname.emplace(t.actueel().nummer, std::move(afname));
    }
    {
        const Use rij = db.use(kLoadAlleVanJeugdige);
        rij->bind(1, gemeente.view());
        rij->bind(2, text_of(bsn));
        while (rij->step()) uit.verzoeken.push_back(read_verzoek(*rij));
    }
    for (auto& v : uit.verzoeken) load_delen(db, gemeente, 0, v);
    std::set<AgbCode> aanbieders;
    for (const auto& t : uit.toewijzingen) aanbieders.insert(t.actueel().aanbieder);
    for (const auto& v : uit.verzoeken) aanbieders.insert(v.aanbieder);
    for (const AgbCode& a : aanbieders) uit.leveringen.emplace(a, load_leveringen(db, gemeente, a, bsn, 0));
    uit.aantekeningen = load_aantekeningen(db, gemeente, bsn, 0);
    return uit;
}

}  // namespace jeugdregio::storage::sql
