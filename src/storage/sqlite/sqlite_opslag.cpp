#include "storage/sqlite/sqlite_opslag.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <future>
#include <set>

#include "core/invariant.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/feitlezing.hpp"
#include "storage/sqlite/fouten.hpp"
#include "storage/sqlite/migraties.hpp"
#include "storage/sqlite/tabellen.hpp"
#include "storage/sqlite/zegels.hpp"

namespace jeugdregio::storage {
namespace {

using sqlite::Connection;
using sqlite::ReadScope;
using sqlite::WriteScope;

// page_size only counts for a file that is still empty; 8 kB splits fewer pages than 4 kB when a claim of
// 45,000 prestaties lands between older ones (measured: 5 to 10 per cent). The cache holds what such a claim
// touches; at the default of 2 MB dirty pages would go to disk twice. The checkpoint, which copies the log
// into the file, waits until the log holds 64 MB, so that the commit of one message seldom pays for it;
// closing does the rest. No mmap: an error of the disk would then be a crash instead of an Opslagfout.
const char kBeforeFirstUse[] = "PRAGMA page_size = 8192";
const char kSettings[] = R"sql(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;
PRAGMA cache_size = -131072;
PRAGMA wal_autocheckpoint = 8192)sql";
// Nothing of it has to outlive the program.
const char kVluchtig[] = R"sql(
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;
PRAGMA cache_size = -131072)sql";

/// Rows above which a second thread is worth its start.
constexpr std::size_t kGrootBericht = 2000;

class SqliteOpslag final : public Feitopslag {
  public:
    SqliteOpslag(const std::filesystem::path& pad, const SqliteInstellingen& instellingen)
        : db_{pad, instellingen.wachttijd_ms}, voor_zegel_{instellingen.voor_zegel} {
        if (db_.read_only()) db_.fail(SQLITE_READONLY);
        db_.execute(kBeforeFirstUse);
        // journal_mode is written into the file, so first it must be certain that the file is ours.
        sqlite::check_eigenaar(db_);
        db_.execute(kSettings);
        if (instellingen.bestand_bytes_max > 0) limit_size(instellingen.bestand_bytes_max);
        prepare();
    }
    /// A store that is gone afterwards.
    explicit SqliteOpslag(const SqliteInstellingen& instellingen)
        : db_{Connection::Vluchtig{}}, voor_zegel_{instellingen.voor_zegel} {
        db_.execute(kBeforeFirstUse);
        db_.execute(kVluchtig);
        prepare();
    }

  private:
    void prepare() {
        sqlite::migrate(db_);
        sqlite::register_versie_source(db_);
        sqlite::register_prestatie_sources(db_);
        sqlite::register_boeking_source(db_);
        sqlite::register_signaal_sources(db_);
        sqlite::register_afgewezen_source(db_);
    }

  public:
    void begin() override {
        invariant(!db_.in_transaction(), "a transaction does not begin inside another");
        db_.use("BEGIN IMMEDIATE")->run();
    }
    void commit() override {
        invariant(db_.in_transaction(), "there is a transaction to commit");
        db_.use("COMMIT")->run();
    }
    void rollback() noexcept override { db_.rollback(); }

    std::int64_t next_volgnummer(const Gemeente& gemeente) override {
        return sqlite::read_volgende(db_, gemeente);
    }

    Identiteit find_bericht(const Berichtsleutel& sleutel, std::string_view sha256) override {
        const ReadScope scope{db_};
        return sqlite::find_bericht(db_, sleutel, sha256);
    }

    void record(const Vastlegging& vastlegging) override {
        invariant(db_.in_transaction(), "a message is recorded inside a transaction");
        const std::int64_t eerste = sqlite::insert_bericht(db_, vastlegging);
        const auto gebruik = list_referenties(vastlegging);
        // OPTIMIZATION: a large message is written down on the second core, while its rows go into the
        // tables. Measured with 45,000 prestaties: 35 ms, and 8 ms for the hash.
        const std::size_t rijen =
            gebruik.size() + vastlegging.prestaties.size() + vastlegging.boekingen.size();
        auto op_schrift = std::async(rijen > kGrootBericht ? std::launch::async : std::launch::deferred, [&] {
            Feitschrift schrift;
            schrift.reserve(rijen);
            write_vastlegging(vastlegging, gebruik, eerste, schrift);
            return schrift;
        });
        sqlite::insert_versies(db_, vastlegging);
        sqlite::insert_prestaties(db_, vastlegging);
        sqlite::insert_referenties(db_, vastlegging, gebruik);
        sqlite::insert_afgewezen(db_, vastlegging);
        sqlite::insert_afwijzingen(db_, vastlegging);
        sqlite::insert_signalen(db_, vastlegging);
        sqlite::insert_keten(db_, vastlegging);
        sqlite::insert_retour(db_, vastlegging);
        sqlite::insert_boekingen(db_, vastlegging, eerste);

        const Feitschrift schrift = op_schrift.get();
        const Gemeente& gemeente = vastlegging.bericht.sleutel.gemeente;
        const std::string sleutel = std::to_string(vastlegging.volgnummer);
        if (voor_zegel_)
            voor_zegel_({gemeente, 0, std::string(kFeitBericht), sleutel, {}, "", ""}, schrift.str());
        sqlite::insert_zegel(db_, gemeente, *find_feitsoort(kFeitBericht), sleutel, schrift.str());
    }

    Zegel record_feit(const Feit& feit) override {
        invariant(db_.in_transaction(), "facts are put back inside a transaction");
        const Feitsoort* const soort = find_feitsoort(feit.zegel.soort);
        invariant(soort != nullptr, "a fact that is put back is of a kind that exists");
        sqlite::insert_feit(db_, *soort, feit);
        return sqlite::insert_zegel_als(db_, *soort, feit);
    }

    dossier::ToewijzingDossier load_toewijzingen(const Gemeente& gemeente,
                                                 std::span<const ToewijzingNummer> nummers,
                                                 std::int64_t voor) override {
        std::vector<ToewijzingNummer> gesorteerd(nummers.begin(), nummers.end());
        std::sort(gesorteerd.begin(), gesorteerd.end());
        gesorteerd.erase(std::unique(gesorteerd.begin(), gesorteerd.end()), gesorteerd.end());
        const ReadScope scope{db_};
        return {sqlite::load_standen(db_, gemeente, gesorteerd, voor)};
    }

    std::vector<dossier::ToewijzingVersie> load_van_aanbieder(const AgbCode& aanbieder,
                                                              std::span<const Gemeente> gemeenten) override {
        auto uit = load_geldende(gemeenten);
        std::erase_if(uit, [&](const auto& v) { return v.aanbieder != aanbieder; });
        return uit;
    }
    std::vector<dossier::ToewijzingVersie> load_naast_aanbieder(
        const AgbCode& aanbieder, std::span<const Gemeente> gemeenten) override {
        auto uit = load_geldende(gemeenten);
        std::set<Bsn> eigen;
        for (const auto& v : uit)
            if (v.aanbieder == aanbieder) eigen.insert(v.bsn);
        std::erase_if(uit, [&](const auto& v) { return v.aanbieder == aanbieder || !eigen.contains(v.bsn); });
        return uit;
    }

    dossier::DeclaratieDossier load_declaratie(const DeclaratieVraag& vraag, std::int64_t voor) override {
        const ReadScope scope{db_};
        dossier::DeclaratieDossier uit;
        uit.toewijzingen = sqlite::load_standen(db_, vraag.gemeente, vraag.toewijzingen, voor);
        sqlite::load_afgewezen(db_, vraag.gemeente, vraag.aanbieder, uit.toewijzingen, voor);
        uit.gebruikte_referenties = sqlite::find_gebruikte_referenties(db_, vraag, voor);
        uit.bekende_bsns = sqlite::find_bekende_bsns(db_, vraag, uit.toewijzingen, voor);
        sqlite::load_declaratiegeschiedenis(db_, vraag, voor, uit);
        for (const auto& [nummer, stand] : uit.toewijzingen) {
            if (stand.toewijzing.verwijzer().empty()) continue;
            const Bsn& bsn = stand.toewijzing.actueel().bsn;
            const auto [plek, nieuw] = uit.toewijzingen_per_bsn.try_emplace(std::string(bsn.digits()));
            if (nieuw)
                plek->second = sqlite::load_van_jeugdige(db_, vraag.gemeente, vraag.aanbieder, bsn, voor);
        }
        return uit;
    }

    dossier::KetenDossier load_keten(const KetenVraag& vraag, std::int64_t voor) override {
        const ReadScope scope{db_};
        return sqlite::load_keten(db_, vraag, voor);
    }
    std::optional<dossier::Verzoek> find_verzoek(const Gemeente& gemeente, const AgbCode& aanbieder,
                                                 std::string_view referentie, std::int64_t voor) override {
        const ReadScope scope{db_};
        return sqlite::find_verzoek(db_, gemeente, aanbieder, referentie, voor);
    }
    dossier::Jeugdigedossier load_jeugdige(const Gemeente& gemeente, const Bsn& bsn) override {
        const ReadScope scope{db_};
        return sqlite::load_jeugdige(db_, gemeente, bsn);
    }
    std::vector<dossier::Verzoek> load_onderhanden(const Gemeente& gemeente) override {
        const ReadScope scope{db_};
        return sqlite::load_onderhanden(db_, gemeente);
    }
    dossier::Werkvoorraad load_werkvoorraad(const Gemeente& gemeente) override {
        const ReadScope scope{db_};
        return sqlite::load_werkvoorraad(db_, gemeente);
    }
    dossier::Levensloop load_levensloop(const Gemeente& gemeente, const Bsn& bsn) override {
        const ReadScope scope{db_};
        return sqlite::load_levensloop(db_, gemeente, bsn);
    }
    std::vector<dossier::Verzoekverloop> load_verzoekverloop(const Gemeente& gemeente,
                                                             const Periode& ontvangen) override {
        return sqlite::load_verzoekverloop(db_, gemeente, ontvangen);
    }
    std::vector<dossier::ToewijzingVersie> find_toegewezen(const Gemeente& gemeente,
                                                           const dossier::Verzoek& verzoek) override {
        const ReadScope scope{db_};
        return sqlite::find_toegewezen(db_, gemeente, verzoek);
    }
    std::optional<BekendBericht> find_heenbericht(const Berichtsleutel& sleutel) override {
        return sqlite::find_heenbericht(db_, sleutel);
    }

    ToewijzingNummer next_toewijzingnummer(const Gemeente& gemeente) override {
        return sqlite::read_volgend_nummer(db_, gemeente);
    }
    std::vector<std::int64_t> find_persoonsberichten(const Gemeente& gemeente, const Bsn& bsn) override {
        const ReadScope scope{db_};
        return sqlite::find_persoonsberichten(db_, gemeente, bsn);
    }
    std::optional<std::int64_t> find_gemaakt(const Gemeente& gemeente, Datum op,
                                             std::string_view opdracht_sha256) override {
        return sqlite::find_gemaakt(db_, gemeente, op, opdracht_sha256);
    }

    std::vector<dossier::Goedgekeurd> load_goedgekeurd(const dossier::Goedkeuringvraag& vraag) override {
        return sqlite::load_goedgekeurd(db_, vraag);
    }
    std::vector<AgbCode> list_declaranten() override { return sqlite::list_declaranten(db_); }
    std::vector<dossier::Beeindiging> load_beeindigingen(const Gemeente& gemeente) override {
        return sqlite::load_beeindigingen(db_, gemeente);
    }
    std::vector<PrestatiePlek> find_prestatie(const AgbCode& aanbieder,
                                              std::string_view referentie) override {
        return sqlite::find_prestatie(db_, aanbieder, referentie);
    }
    std::optional<AfwijzingRij> load_afwijzing(const Gemeente& gemeente, std::int64_t bericht,
                                               std::int64_t regel) override {
        return sqlite::load_afwijzing(db_, gemeente, bericht, regel);
    }
    std::optional<BewaardBericht> load_bericht(const Gemeente& gemeente, std::int64_t volgnummer) override {
        return sqlite::load_bericht(db_, gemeente, volgnummer);
    }
    std::vector<grootboek::Boeking> load_boekingen(const Gemeente& gemeente,
                                                   ToewijzingNummer nummer) override {
        return sqlite::load_boekingen(db_, gemeente, nummer);
    }

    std::vector<contract::AanbiederContract> load_aanbieders() override {
        return sqlite::load_aanbieders(db_);
    }
    std::vector<contract::AanbiederContract> load_aanbieder(const AgbCode& agb) override {
        return sqlite::load_aanbieder(db_, agb);
    }
    int record_aanbieders(std::span<const contract::AanbiederContract> contracten, Datum op) override {
        WriteScope scope{db_};
        const int nieuw = sqlite::insert_aanbieders(db_, contracten, op);
        scope.commit();
        return nieuw;
    }

    std::vector<contract::Clientenstop> load_clientenstops(const AgbCode& agb) override {
        return sqlite::load_clientenstops(db_, agb);
    }
    bool record_clientenstop(const Stopwijziging& wijziging, Datum op) override {
        WriteScope scope{db_};
        const auto stops = sqlite::load_clientenstops(db_, wijziging.agb);
        const bool loopt = !stops.empty() && !stops.back().hervat_per;
        const auto vorige = stops.empty()
                                ? std::nullopt
                                : std::optional(stops.back().hervat_per.value_or(stops.back().vanaf));
        if (wijziging.stop == loopt || (vorige && wijziging.per < *vorige)) return false;
        sqlite::insert_clientenstop(db_, wijziging, op);
        scope.commit();
        return true;
    }

    std::vector<contract::Verklaring> load_verklaringen() override { return sqlite::load_verklaringen(db_); }
    int record_verklaring(contract::Verklaring verklaring) override {
        WriteScope scope{db_};
        verklaring.nummer = 1;
        for (const auto& v : sqlite::load_verklaringen(db_))
            if (v.agb == verklaring.agb) verklaring.nummer = v.nummer + 1;
        sqlite::insert_verklaring(db_, verklaring);
        seal_regio("verklaring", {verklaring.agb.str(), verklaring.nummer});
        scope.commit();
        return verklaring.nummer;
    }
    bool end_verklaring(const AgbCode& agb, int nummer, const contract::Verklaringeinde& einde) override {
        WriteScope scope{db_};
        const auto alle = sqlite::load_verklaringen(db_);
        const auto plek = std::find_if(alle.begin(), alle.end(),
                                       [&](const auto& v) { return v.agb == agb && v.nummer == nummer; });
        if (plek == alle.end() || plek->ingetrokken || einde.per < plek->vanaf) return false;
        sqlite::insert_verklaringeinde(db_, agb, nummer, einde);
        seal_regio("verklaringeinde", {agb.str(), nummer});
        scope.commit();
        return true;
    }

    std::vector<Registratiezending> load_registraties(const std::optional<AgbCode>& agb) override {
        const ReadScope scope{db_};
        return sqlite::load_registraties(db_, agb);
    }
    void record_registratie(const Registratiezending& zending) override {
        invariant(db_.in_transaction(), "a delivery and its parts are recorded together");
        sqlite::insert_registratie(db_, zending);
        seal_regio("registratie", {zending.agb.str(), zending.nummer});
    }
    void record_registratiedeel(const Deelplek& plek, std::string_view zstd, std::int64_t bytes) override {
        invariant(db_.in_transaction(), "a delivery and its parts are recorded together");
        sqlite::insert_registratiedeel(db_, plek, zstd, bytes);
        seal_regio("registratiedeel", {plek.agb.str(), plek.nummer, plek.naam, plek.deel});
    }
    std::string load_registratiedeel(const Deelplek& plek) override {
        return sqlite::load_registratiedeel(db_, plek);
    }

    std::vector<contract::Functieverzoek> load_functieverzoeken() override {
        return sqlite::load_functieverzoeken(db_);
    }
    int record_functieverzoek(contract::Functieverzoek verzoek) override {
        WriteScope scope{db_};
        verzoek.nummer = 1;
        for (const auto& v : sqlite::load_functieverzoeken(db_))
            if (v.agb == verzoek.agb) verzoek.nummer = v.nummer + 1;
        sqlite::insert_functieverzoek(db_, verzoek);
        seal_regio("functieverzoek", {verzoek.agb.str(), verzoek.nummer});
        scope.commit();
        return verzoek.nummer;
    }
    bool decide_functieverzoek(const AgbCode& agb, int nummer,
                               const contract::Functieoordeel& oordeel) override {
        WriteScope scope{db_};
        const auto v = find_functieverzoek(agb, nummer);
        if (!v || !v->waits() || oordeel.op < v->op) return false;
        sqlite::insert_functieoordeel(db_, agb, nummer, oordeel);
        seal_regio("functieoordeel", {agb.str(), nummer});
        scope.commit();
        return true;
    }
    bool end_functieverzoek(const AgbCode& agb, int nummer, const contract::Functieeinde& einde) override {
        WriteScope scope{db_};
        const auto v = find_functieverzoek(agb, nummer);
        if (!v || v->ingetrokken || v->is_afgewezen() || einde.per < v->vanaf) return false;
        sqlite::insert_functieeinde(db_, agb, nummer, einde);
        seal_regio("functieeinde", {agb.str(), nummer});
        scope.commit();
        return true;
    }

    void visit_uitkomsten(const std::function<void(std::string_view)>& doe) override {
        sqlite::visit_uitkomsten(db_, doe);
    }

    std::vector<dossier::Medewerker> load_medewerkers(const Gemeente& gemeente) override {
        return sqlite::load_medewerkers(db_, gemeente);
    }
    int record_medewerker(dossier::Medewerker medewerker) override {
        WriteScope scope{db_};
        const auto alle = sqlite::load_medewerkers(db_, medewerker.gemeente);
        medewerker.nummer = alle.empty() ? 1 : alle.back().nummer + 1;
        sqlite::insert_medewerker(db_, medewerker);
        sqlite::seal(db_, medewerker.gemeente, "medewerker", {medewerker.nummer});
        scope.commit();
        return medewerker.nummer;
    }
    bool end_medewerker(const Gemeente& gemeente, int nummer,
                        const dossier::Medewerkereinde& einde) override {
        WriteScope scope{db_};
        const auto alle = sqlite::load_medewerkers(db_, gemeente);
        const auto plek =
            std::find_if(alle.begin(), alle.end(), [&](const auto& m) { return m.nummer == nummer; });
        if (plek == alle.end() || plek->beeindigd || einde.per < plek->van) return false;
        sqlite::insert_medewerkereinde(db_, gemeente, nummer, einde);
        sqlite::seal(db_, gemeente, "medewerkereinde", {nummer});
        scope.commit();
        return true;
    }

    std::vector<dossier::Concept> load_wachtende_concepten(const Gemeente& gemeente) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::load_wachtende_concepten(db_, gemeente);
    }
    std::optional<dossier::Concept> find_concept(const Gemeente& gemeente, int nummer) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::find_concept(db_, gemeente, nummer);
    }
    std::optional<int> record_concept(const dossier::Concept& besluit) override {
        WriteScope scope{db_};
        for (const auto& c : sqlite::load_wachtende_concepten(db_, besluit.gemeente))
            if (c.aanbieder == besluit.aanbieder && c.op_verzoek == besluit.op_verzoek &&
                c.over == besluit.over)
                return std::nullopt;
        const int nummer = sqlite::insert_concept(db_, besluit);
        sqlite::seal(db_, besluit.gemeente, "concept", {nummer});
        scope.commit();
        return nummer;
    }
    bool end_concept(const Gemeente& gemeente, int nummer, const dossier::Conceptslot& slot) override {
        const auto end = [&] {
            const auto gevonden = sqlite::find_concept(db_, gemeente, nummer);
            if (!gevonden || gevonden->slot) return false;
            sqlite::insert_conceptslot(db_, gemeente, nummer, slot);
            sqlite::seal(db_, gemeente, "conceptslot", {nummer});
            return true;
        };
        if (db_.in_transaction()) return end();
        WriteScope scope{db_};
        if (!end()) return false;
        scope.commit();
        return true;
    }

    std::vector<contract::Groepsberekening> load_groepsberekeningen() override {
        return sqlite::load_groepsberekeningen(db_);
    }
    int record_groepsberekeningen(std::span<const contract::Groepsberekening> berekeningen) override {
        WriteScope scope{db_};
        auto alle = sqlite::load_groepsberekeningen(db_);
        int nieuw = 0;
        for (contract::Groepsberekening b : berekeningen) {
            const auto* geldt = contract::find_berekening(alle, b.agb, b.groep, b.ingang);
            if (geldt != nullptr && geldt->ingang == b.ingang && geldt->soort == b.soort &&
                geldt->invoer == b.invoer && geldt->klassen == b.klassen)
                continue;
            b.nummer = 1 + static_cast<int>(std::count_if(alle.begin(), alle.end(), [&](const auto& a) {
                           return a.agb == b.agb && a.groep == b.groep;
                       }));
            sqlite::insert_groepsberekening(db_, b);
            seal_regio("groepsberekening", {b.agb.str(), b.groep, b.nummer});
            alle.push_back(std::move(b));
            ++nieuw;
        }
        scope.commit();
        return nieuw;
    }

    void record_gegeven(const Gemeente& gemeente, ToewijzingNummer nummer, std::string_view soort,
                        std::string_view waarde, std::string_view door, Datum op) override {
        const sqlite::Gegeven gegeven{gemeente, nummer, soort, waarde, door, op};
        if (db_.in_transaction()) return sqlite::insert_gegeven(db_, gegeven);
        WriteScope scope{db_};
        sqlite::insert_gegeven(db_, gegeven);
        scope.commit();
    }

    std::int64_t record_aantekening(const Gemeente& gemeente,
                                    const dossier::Aantekening& aantekening) override {
        WriteScope scope{db_};
        const std::int64_t volgnummer = sqlite::insert_aantekening(db_, gemeente, aantekening);
        scope.commit();
        return volgnummer;
    }
    void record_aantekeningen(std::span<const Gemeenteaantekening> aantekeningen) override {
        WriteScope scope{db_};
        for (const Gemeenteaantekening& a : aantekeningen)
            sqlite::insert_aantekening(db_, a.gemeente, a.aantekening);
        scope.commit();
    }
    Ingetrokken withdraw_aantekening(const Intrekking& intrekking) override {
        WriteScope scope{db_};
        const Ingetrokken uit = sqlite::withdraw_aantekening(db_, intrekking);
        scope.commit();
        return uit;
    }
    dossier::Aantekeningen load_aantekeningen(const Gemeente& gemeente, const Bsn& bsn,
                                              std::int64_t voor) override {
        return sqlite::load_aantekeningen(db_, gemeente, bsn, voor);
    }

    std::vector<OpenSignaal> load_signalen(bool ook_beslist) override {
        return sqlite::load_signalen(db_, ook_beslist);
    }
    bool record_signaalbesluit(const Gemeente& gemeente, std::int64_t bericht, std::int64_t regel,
                               std::string_view rule, std::string_view besluit, std::string_view door,
                               std::string_view reden, Datum op) override {
        WriteScope scope{db_};
        const bool bestaat =
            sqlite::insert_signaalbesluit(db_, {gemeente, bericht, regel, rule, besluit, door, reden, op});
        scope.commit();
        return bestaat;
    }

  private:
    void seal_regio(std::string_view soort, std::initializer_list<Sleuteldeel> sleutel) {
        sqlite::seal(db_, sqlite::region(), soort, sleutel);
    }
    std::optional<contract::Functieverzoek> find_functieverzoek(const AgbCode& agb, int nummer) {
        for (auto& v : sqlite::load_functieverzoeken(db_))
            if (v.agb == agb && v.nummer == nummer) return std::move(v);
        return std::nullopt;
    }

    /// The version that holds of every toewijzing of these gemeenten.
    std::vector<dossier::ToewijzingVersie> load_geldende(std::span<const Gemeente> gemeenten) {
        std::vector<Gemeente> gesorteerd(gemeenten.begin(), gemeenten.end());
        std::sort(gesorteerd.begin(), gesorteerd.end());
        gesorteerd.erase(std::unique(gesorteerd.begin(), gesorteerd.end()), gesorteerd.end());
        const ReadScope scope{db_};
        std::vector<dossier::ToewijzingVersie> uit;
        for (const Gemeente& gemeente : gesorteerd) {
            const std::size_t eerste = uit.size();
            // The last version of a number holds (IV013); versions of one number come together.
            sqlite::visit_versies(db_, gemeente, [&](dossier::ToewijzingVersie versie) {
                if (uit.size() > eerste && uit.back().nummer == versie.nummer)
                    uit.back() = std::move(versie);
                else
                    uit.push_back(std::move(versie));
            });
        }
        return uit;
    }

    /// A pragma takes no parameters; the number comes from our own settings and is a number.
    void limit_size(std::int64_t bytes) {
        const std::int64_t paginas = bytes / db_.read_integer("PRAGMA page_size");
        db_.execute(("PRAGMA max_page_count = " + std::to_string(paginas)).c_str());
    }

    Connection db_;
    std::function<void(const Zegel&, std::string_view)> voor_zegel_;
};

}  // namespace

std::unique_ptr<Opslag> open_sqlite(const std::filesystem::path& pad,
                                    const SqliteInstellingen& instellingen) {
    return std::make_unique<SqliteOpslag>(pad, instellingen);
}

std::unique_ptr<Feitopslag> open_sqlite_feiten(const std::filesystem::path& pad) {
    return std::make_unique<SqliteOpslag>(pad, SqliteInstellingen{});
}

std::unique_ptr<Feitopslag> open_vluchtig(const SqliteInstellingen& instellingen) {
    return std::make_unique<SqliteOpslag>(instellingen);
}

}  // namespace jeugdregio::storage
