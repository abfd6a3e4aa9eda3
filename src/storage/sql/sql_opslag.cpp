#include "storage/sql/sql_opslag.hpp"

#include <algorithm>
#include <future>
#include <set>

#include "core/invariant.hpp"
#include "storage/sql/feitlezing.hpp"
#include "storage/sql/fouten.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/zegels.hpp"

namespace jeugdregio::storage::sql {
namespace {

/// Rows above which a second thread is worth its start.
constexpr std::size_t kGrootBericht = 2000;

class SqlOpslag final : public Feitopslag {
  public:
    SqlOpslag(std::unique_ptr<Connection> db, Voorzegel voor_zegel)
        : eigen_{std::move(db)}, db_{*eigen_}, voor_zegel_{std::move(voor_zegel)} {}

    void begin() override {
        invariant(!db_.in_transaction(), "a transaction does not begin inside another");
        db_.begin_write();
    }
    void commit() override {
        invariant(db_.in_transaction(), "there is a transaction to commit");
        db_.commit();
    }
    void rollback() noexcept override { db_.rollback(); }
    std::unique_ptr<Schijfgrens> defer_schijf() override { return db_.defer_schijf(); }

    std::int64_t next_volgnummer(const Gemeente& gemeente) override {
        claim(gemeente);
        return sql::read_volgende(db_, gemeente);
    }

    Identiteit find_bericht(const Berichtsleutel& sleutel, std::string_view sha256) override {
        claim(sleutel.gemeente);
        const ReadScope scope{db_};
        return sql::find_bericht(db_, sleutel, sha256);
    }

    void record(const Vastlegging& vastlegging) override {
        claim(vastlegging.bericht.sleutel.gemeente);
        invariant(db_.in_transaction(), "a message is recorded inside a transaction");
        const std::int64_t eerste = sql::insert_bericht(db_, vastlegging);
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
        sql::insert_versies(db_, vastlegging);
        sql::insert_prestaties(db_, vastlegging);
        sql::insert_referenties(db_, vastlegging, gebruik);
        sql::insert_afgewezen(db_, vastlegging);
        sql::insert_afwijzingen(db_, vastlegging);
        sql::insert_signalen(db_, vastlegging);
        sql::insert_keten(db_, vastlegging);
        sql::insert_retour(db_, vastlegging);
        sql::insert_boekingen(db_, vastlegging, eerste);

        const Feitschrift schrift = op_schrift.get();
        const Gemeente& gemeente = vastlegging.bericht.sleutel.gemeente;
        const std::string sleutel = std::to_string(vastlegging.volgnummer);
        if (voor_zegel_)
            voor_zegel_({gemeente, 0, std::string(kFeitBericht), sleutel, {}, "", ""}, schrift.str());
        sql::insert_zegel(db_, gemeente, *find_feitsoort(kFeitBericht), sleutel, schrift.str());
    }

    Zegel record_feit(const Feit& feit) override { return sql::insert_zegel_als(db_, put_back(feit), feit); }
    void record_rest(const Feit& feit) override {
        put_back(feit);
        sql::insert_link(db_, feit.zegel);
    }

    dossier::ToewijzingDossier load_toewijzingen(const Gemeente& gemeente,
                                                 std::span<const ToewijzingNummer> nummers,
                                                 std::int64_t voor) override {
        claim(gemeente);
        std::vector<ToewijzingNummer> gesorteerd(nummers.begin(), nummers.end());
        std::sort(gesorteerd.begin(), gesorteerd.end());
        gesorteerd.erase(std::unique(gesorteerd.begin(), gesorteerd.end()), gesorteerd.end());
        const ReadScope scope{db_};
        return {sql::load_standen(db_, gemeente, gesorteerd, voor)};
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
        claim(vraag.gemeente);
        const ReadScope scope{db_};
        return sql::load_declaratie(db_, vraag, voor);
    }
    bool still_holds(const DeclaratieVraag& vraag, std::int64_t voor) override {
        claim(vraag.gemeente);
        return sql::only_others_claimed(db_, vraag.gemeente, vraag.aanbieder, voor);
    }

    dossier::KetenDossier load_keten(const KetenVraag& vraag, std::int64_t voor) override {
        claim(vraag.gemeente);
        const ReadScope scope{db_};
        return sql::load_keten(db_, vraag, voor);
    }
    std::optional<dossier::Verzoek> find_verzoek(const Gemeente& gemeente, const AgbCode& aanbieder,
                                                 std::string_view referentie, std::int64_t voor) override {
        claim(gemeente);
        const ReadScope scope{db_};
        return sql::find_verzoek(db_, gemeente, aanbieder, referentie, voor);
    }
    dossier::Jeugdigedossier load_jeugdige(const Gemeente& gemeente, const Bsn& bsn) override {
        claim(gemeente);
        const ReadScope scope{db_};
        return sql::load_jeugdige(db_, gemeente, bsn);
    }
    std::vector<dossier::Verzoek> load_onderhanden(const Gemeente& gemeente) override {
        claim(gemeente);
        const ReadScope scope{db_};
        return sql::load_onderhanden(db_, gemeente);
    }
    dossier::Werkvoorraad load_werkvoorraad(const Gemeente& gemeente) override {
        const ReadScope scope{db_};
        return sql::load_werkvoorraad(db_, gemeente);
    }
    dossier::Levensloop load_levensloop(const Gemeente& gemeente, const Bsn& bsn) override {
        const ReadScope scope{db_};
        return sql::load_levensloop(db_, gemeente, bsn);
    }
    std::vector<dossier::Verzoekverloop> load_verzoekverloop(const Gemeente& gemeente,
                                                             const Periode& ontvangen) override {
        return sql::load_verzoekverloop(db_, gemeente, ontvangen);
    }
    std::vector<dossier::ToewijzingVersie> find_toegewezen(const Gemeente& gemeente,
                                                           const dossier::Verzoek& verzoek) override {
        claim(gemeente);
        const ReadScope scope{db_};
        return sql::find_toegewezen(db_, gemeente, verzoek);
    }
    std::optional<BekendBericht> find_heenbericht(const Berichtsleutel& sleutel) override {
        return sql::find_heenbericht(db_, sleutel);
    }

    ToewijzingNummer next_toewijzingnummer(const Gemeente& gemeente) override {
        claim(gemeente);
        return sql::read_volgend_nummer(db_, gemeente);
    }
    std::vector<std::int64_t> find_persoonsberichten(const Gemeente& gemeente, const Bsn& bsn) override {
        const ReadScope scope{db_};
        return sql::find_persoonsberichten(db_, gemeente, bsn);
    }
    std::optional<std::int64_t> find_gemaakt(const Gemeente& gemeente, Datum op,
                                             std::string_view opdracht_sha256) override {
        claim(gemeente);
        return sql::find_gemaakt(db_, gemeente, op, opdracht_sha256);
    }

    std::vector<dossier::Goedgekeurd> load_goedgekeurd(const dossier::Goedkeuringvraag& vraag) override {
        return sql::load_goedgekeurd(db_, vraag);
    }
    std::vector<AgbCode> list_declaranten() override { return sql::list_declaranten(db_); }
    std::vector<dossier::Beeindiging> load_beeindigingen(const Gemeente& gemeente) override {
        return sql::load_beeindigingen(db_, gemeente);
    }
    std::vector<PrestatiePlek> find_prestatie(const AgbCode& aanbieder,
                                              std::string_view referentie) override {
        return sql::find_prestatie(db_, aanbieder, referentie);
    }
    std::optional<AfwijzingRij> load_afwijzing(const Gemeente& gemeente, std::int64_t bericht,
                                               std::int64_t regel) override {
        return sql::load_afwijzing(db_, gemeente, bericht, regel);
    }
    std::optional<BewaardBericht> load_bericht(const Gemeente& gemeente, std::int64_t volgnummer) override {
        return sql::load_bericht(db_, gemeente, volgnummer);
    }
    std::vector<grootboek::Boeking> load_boekingen(const Gemeente& gemeente,
                                                   ToewijzingNummer nummer) override {
        return sql::load_boekingen(db_, gemeente, nummer);
    }

    std::vector<contract::AanbiederContract> load_aanbieders() override { return sql::load_aanbieders(db_); }
    std::vector<contract::AanbiederContract> load_aanbieder(const AgbCode& agb) override {
        return sql::load_aanbieder(db_, agb);
    }
    int record_aanbieders(std::span<const contract::AanbiederContract> contracten, Datum op) override {
        WriteScope scope{db_, region()};
        const int nieuw = sql::insert_aanbieders(db_, contracten, op);
        scope.commit();
        return nieuw;
    }

    std::vector<contract::Clientenstop> load_clientenstops(const AgbCode& agb) override {
        return sql::load_clientenstops(db_, agb);
    }
    bool record_clientenstop(const Stopwijziging& wijziging, Datum op) override {
        WriteScope scope{db_, region()};
        const auto stops = sql::load_clientenstops(db_, wijziging.agb);
        const bool loopt = !stops.empty() && !stops.back().hervat_per;
        const auto vorige = stops.empty()
                                ? std::nullopt
                                : std::optional(stops.back().hervat_per.value_or(stops.back().vanaf));
        if (wijziging.stop == loopt || (vorige && wijziging.per < *vorige)) return false;
        sql::insert_clientenstop(db_, wijziging, op);
        scope.commit();
        return true;
    }

    std::vector<contract::Verklaring> load_verklaringen() override { return sql::load_verklaringen(db_); }
    int record_verklaring(contract::Verklaring verklaring) override {
        WriteScope scope{db_, region()};
        verklaring.nummer = 1;
        for (const auto& v : sql::load_verklaringen(db_))
            if (v.agb == verklaring.agb) verklaring.nummer = v.nummer + 1;
        sql::insert_verklaring(db_, verklaring);
        seal_regio("verklaring", {verklaring.agb.str(), verklaring.nummer});
        scope.commit();
        return verklaring.nummer;
    }
    bool end_verklaring(const AgbCode& agb, int nummer, const contract::Verklaringeinde& einde) override {
        WriteScope scope{db_, region()};
        const auto alle = sql::load_verklaringen(db_);
        const auto plek = std::find_if(alle.begin(), alle.end(),
                                       [&](const auto& v) { return v.agb == agb && v.nummer == nummer; });
        if (plek == alle.end() || plek->ingetrokken || einde.per < plek->vanaf) return false;
        sql::insert_verklaringeinde(db_, agb, nummer, einde);
        seal_regio("verklaringeinde", {agb.str(), nummer});
        scope.commit();
        return true;
    }

    std::vector<Registratiezending> load_registraties(const std::optional<AgbCode>& agb) override {
        claim(region());
        const ReadScope scope{db_};
        return sql::load_registraties(db_, agb);
    }
    void record_registratie(const Registratiezending& zending) override {
        invariant(db_.in_transaction(), "a delivery and its parts are recorded together");
        sql::insert_registratie(db_, zending);
        seal_regio("registratie", {zending.agb.str(), zending.nummer});
    }
    void record_registratiedeel(const Deelplek& plek, std::string_view zstd, std::int64_t bytes) override {
        invariant(db_.in_transaction(), "a delivery and its parts are recorded together");
        sql::insert_registratiedeel(db_, plek, zstd, bytes);
        seal_regio("registratiedeel", {plek.agb.str(), plek.nummer, plek.naam, plek.deel});
    }
    std::string load_registratiedeel(const Deelplek& plek) override {
        return sql::load_registratiedeel(db_, plek);
    }

    std::vector<contract::Functieverzoek> load_functieverzoeken() override {
        return sql::load_functieverzoeken(db_);
    }
    int record_functieverzoek(contract::Functieverzoek verzoek) override {
        WriteScope scope{db_, region()};
        verzoek.nummer = 1;
        for (const auto& v : sql::load_functieverzoeken(db_))
            if (v.agb == verzoek.agb) verzoek.nummer = v.nummer + 1;
        sql::insert_functieverzoek(db_, verzoek);
        seal_regio("functieverzoek", {verzoek.agb.str(), verzoek.nummer});
        scope.commit();
        return verzoek.nummer;
    }
    bool decide_functieverzoek(const AgbCode& agb, int nummer,
                               const contract::Functieoordeel& oordeel) override {
        WriteScope scope{db_, region()};
        const auto v = find_functieverzoek(agb, nummer);
        if (!v || !v->waits() || oordeel.op < v->op) return false;
        sql::insert_functieoordeel(db_, agb, nummer, oordeel);
        seal_regio("functieoordeel", {agb.str(), nummer});
        scope.commit();
        return true;
    }
    bool end_functieverzoek(const AgbCode& agb, int nummer, const contract::Functieeinde& einde) override {
        WriteScope scope{db_, region()};
        const auto v = find_functieverzoek(agb, nummer);
        if (!v || v->ingetrokken || v->is_afgewezen() || einde.per < v->vanaf) return false;
        sql::insert_functieeinde(db_, agb, nummer, einde);
        seal_regio("functieeinde", {agb.str(), nummer});
        scope.commit();
        return true;
    }

    void visit_uitkomsten(const std::function<void(std::string_view)>& doe) override {
        sql::visit_uitkomsten(db_, doe);
    }

    std::vector<dossier::Medewerker> load_medewerkers(const Gemeente& gemeente) override {
        return sql::load_medewerkers(db_, gemeente);
    }
    int record_medewerker(dossier::Medewerker medewerker) override {
        WriteScope scope{db_, medewerker.gemeente};
        const auto alle = sql::load_medewerkers(db_, medewerker.gemeente);
        medewerker.nummer = alle.empty() ? 1 : alle.back().nummer + 1;
        sql::insert_medewerker(db_, medewerker);
        sql::seal(db_, medewerker.gemeente, "medewerker", {medewerker.nummer});
        scope.commit();
        return medewerker.nummer;
    }
    bool end_medewerker(const Gemeente& gemeente, int nummer,
                        const dossier::Medewerkereinde& einde) override {
        WriteScope scope{db_, gemeente};
        const auto alle = sql::load_medewerkers(db_, gemeente);
        const auto plek =
            std::find_if(alle.begin(), alle.end(), [&](const auto& m) { return m.nummer == nummer; });
        if (plek == alle.end() || plek->beeindigd || einde.per < plek->van) return false;
        sql::insert_medewerkereinde(db_, gemeente, nummer, einde);
        sql::seal(db_, gemeente, "medewerkereinde", {nummer});
        scope.commit();
        return true;
    }

    std::vector<dossier::Concept> load_wachtende_concepten(const Gemeente& gemeente) override {
        const ReadScope scope{db_};
        return sql::load_wachtende_concepten(db_, gemeente);
    }
    std::optional<dossier::Concept> find_concept(const Gemeente& gemeente, int nummer) override {
        claim(gemeente);
        const ReadScope scope{db_};
        return sql::find_concept(db_, gemeente, nummer);
    }
    std::optional<int> record_concept(const dossier::Concept& besluit) override {
        WriteScope scope{db_, besluit.gemeente};
        for (const auto& c : sql::load_wachtende_concepten(db_, besluit.gemeente))
            if (c.same_onderwerp(besluit)) return std::nullopt;
        const int nummer = sql::insert_concept(db_, besluit);
        sql::seal(db_, besluit.gemeente, "concept", {nummer});
        scope.commit();
        return nummer;
    }
    std::optional<int> replace_concept(int nummer, const dossier::Concept& besluit) override {
        WriteScope scope{db_, besluit.gemeente};
        const auto oud = sql::find_concept(db_, besluit.gemeente, nummer);
        if (!oud || oud->slot || !oud->same_onderwerp(besluit)) return std::nullopt;
        sql::insert_conceptslot(db_, besluit.gemeente, nummer,
                                {dossier::Conceptstatus::teruggenomen, 0, besluit.door, besluit.op});
        sql::seal(db_, besluit.gemeente, "conceptslot", {nummer});
        const int nieuw = sql::insert_concept(db_, besluit);
        sql::seal(db_, besluit.gemeente, "concept", {nieuw});
        scope.commit();
        return nieuw;
    }
    bool end_concept(const Gemeente& gemeente, int nummer, const dossier::Conceptslot& slot) override {
        const auto end = [&] {
            const auto gevonden = sql::find_concept(db_, gemeente, nummer);
            if (!gevonden || gevonden->slot) return false;
            sql::insert_conceptslot(db_, gemeente, nummer, slot);
            sql::seal(db_, gemeente, "conceptslot", {nummer});
            return true;
        };
        if (db_.in_transaction()) {
            db_.claim(gemeente);
            return end();
        }
        WriteScope scope{db_, gemeente};
        if (!end()) return false;
        scope.commit();
        return true;
    }

    std::vector<contract::Groepsberekening> load_groepsberekeningen() override {
        return sql::load_groepsberekeningen(db_);
    }
    int record_groepsberekeningen(std::span<const contract::Groepsberekening> berekeningen) override {
        WriteScope scope{db_, region()};
        auto alle = sql::load_groepsberekeningen(db_);
        int nieuw = 0;
        for (contract::Groepsberekening b : berekeningen) {
            const auto* geldt = contract::find_berekening(alle, b.agb, b.groep, b.ingang);
            if (geldt != nullptr && geldt->ingang == b.ingang && geldt->soort == b.soort &&
                geldt->invoer == b.invoer && geldt->klassen == b.klassen)
                continue;
            b.nummer = 1 + static_cast<int>(std::count_if(alle.begin(), alle.end(), [&](const auto& a) {
                           return a.agb == b.agb && a.groep == b.groep;
                       }));
            sql::insert_groepsberekening(db_, b);
            seal_regio("groepsberekening", {b.agb.str(), b.groep, b.nummer});
            alle.push_back(std::move(b));
            ++nieuw;
        }
        scope.commit();
        return nieuw;
    }

    void record_gegeven(const Gemeente& gemeente, ToewijzingNummer nummer, std::string_view soort,
                        std::string_view waarde, std::string_view door, Datum op) override {
        const Gegeven gegeven{gemeente, nummer, soort, waarde, door, op};
        if (db_.in_transaction()) {
            db_.claim(gemeente);
            return sql::insert_gegeven(db_, gegeven);
        }
        WriteScope scope{db_, gemeente};
        sql::insert_gegeven(db_, gegeven);
        scope.commit();
    }

    std::int64_t record_aantekening(const Gemeente& gemeente,
                                    const dossier::Aantekening& aantekening) override {
        WriteScope scope{db_, gemeente};
        const std::int64_t volgnummer = sql::insert_aantekening(db_, gemeente, aantekening);
        scope.commit();
        return volgnummer;
    }
    void record_aantekeningen(std::span<const Gemeenteaantekening> aantekeningen) override {
        std::set<Gemeente> gemeenten;
        for (const Gemeenteaantekening& a : aantekeningen) gemeenten.insert(a.gemeente);
        if (gemeenten.empty()) return;
        // All at once and in order: two of these at the same time then wait for each other in turn.
        WriteScope scope{db_, *gemeenten.begin()};
        for (const Gemeente& g : gemeenten) db_.claim(g);
        for (const Gemeenteaantekening& a : aantekeningen)
            sql::insert_aantekening(db_, a.gemeente, a.aantekening);
        scope.commit();
    }
    Ingetrokken withdraw_aantekening(const Intrekking& intrekking) override {
        WriteScope scope{db_, intrekking.gemeente};
        const Ingetrokken uit = sql::withdraw_aantekening(db_, intrekking);
        scope.commit();
        return uit;
    }
    dossier::Aantekeningen load_aantekeningen(const Gemeente& gemeente, const Bsn& bsn,
                                              std::int64_t voor) override {
        claim(gemeente);
        return sql::load_aantekeningen(db_, gemeente, bsn, voor);
    }

    std::vector<OpenSignaal> load_signalen(bool ook_beslist) override {
        return sql::load_signalen(db_, ook_beslist);
    }
    bool record_signaalbesluit(const Gemeente& gemeente, std::int64_t bericht, std::int64_t regel,
                               std::string_view rule, std::string_view besluit, std::string_view door,
                               std::string_view reden, Datum op) override {
        WriteScope scope{db_, gemeente};
        const bool bestaat =
            sql::insert_signaalbesluit(db_, {gemeente, bericht, regel, rule, besluit, door, reden, op});
        scope.commit();
        return bestaat;
    }

  private:
    /// The rows of a fact that stood in another store; gives its kind.
    const Feitsoort& put_back(const Feit& feit) {
        claim(feit.zegel.gemeente);
        invariant(db_.in_transaction(), "facts are put back inside a transaction");
        const Feitsoort* const soort = find_feitsoort(feit.zegel.soort);
        invariant(soort != nullptr, "a fact that is put back is of a kind that exists");
        sql::insert_feit(db_, *soort, feit);
        return *soort;
    }

    void seal_regio(std::string_view soort, std::initializer_list<Sleuteldeel> sleutel) {
        sql::seal(db_, region(), soort, sleutel);
    }
    std::optional<contract::Functieverzoek> find_functieverzoek(const AgbCode& agb, int nummer) {
        for (auto& v : sql::load_functieverzoeken(db_))
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
            sql::visit_versies(db_, gemeente, [&](dossier::ToewijzingVersie versie) {
                if (uit.size() > eerste && uit.back().nummer == versie.nummer)
                    uit.back() = std::move(versie);
                else
                    uit.push_back(std::move(versie));
            });
        }
        return uit;
    }

    /// In a transaction that writes, what is read of a gemeente stays so.
    void claim(const Gemeente& gemeente) {
        if (db_.in_transaction()) db_.claim(gemeente);
    }

    std::unique_ptr<Connection> eigen_;
    Connection& db_;
    Voorzegel voor_zegel_;
};

}  // namespace

std::unique_ptr<Feitopslag> make_opslag(std::unique_ptr<Connection> db, Voorzegel voor_zegel) {
    return std::make_unique<SqlOpslag>(std::move(db), std::move(voor_zegel));
}

}  // namespace jeugdregio::storage::sql
