// The reading port on an SQLite file: a connection that cannot write, and the port method by method.

#include "core/invariant.hpp"
#include "storage/inzage.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/inzage_tabellen.hpp"
#include "storage/sqlite/migraties.hpp"
#include "storage/sqlite/tabellen.hpp"

namespace jeugdregio::storage {
namespace {

// query_only guards what SQLITE_OPEN_READONLY does not: temporary tables. The cache of one reader holds the
// inner pages of the indexes; the file itself is in the cache of the operating system, once for all of them.
const char kSettings[] = R"sql(
PRAGMA query_only = ON;
PRAGMA cache_size = -16384)sql";

// Every commit adds a row to one of these tables and none ever loses one, so the sum only grows. The journals
// of the gemeenten are numbered without gaps: their last number is their count.
const char kVersie[] = R"sql(
WITH RECURSIVE gemeenten (gemeente) AS (
    SELECT min(gemeente) FROM bericht
    UNION ALL
    SELECT (SELECT min(b.gemeente) FROM bericht AS b WHERE b.gemeente > g.gemeente)
      FROM gemeenten AS g WHERE g.gemeente IS NOT NULL)
SELECT coalesce((SELECT sum((SELECT max(volgnummer) FROM bericht AS b WHERE b.gemeente = g.gemeente))
                   FROM gemeenten AS g WHERE g.gemeente IS NOT NULL), 0)
     + (SELECT count(*) FROM toewijzing_gegeven) + (SELECT count(*) FROM aantekening)
     + (SELECT count(*) FROM signaal_besluit) + (SELECT count(*) FROM aanbieder_contract)
     + (SELECT count(*) FROM clientenstop)
     + (SELECT count(*) FROM sap_verklaring) + (SELECT count(*) FROM sap_verklaring_einde)
     + (SELECT count(*) FROM registratie)
     + (SELECT count(*) FROM functie_verzoek) + (SELECT count(*) FROM functie_oordeel)
     + (SELECT count(*) FROM functie_einde)
     + (SELECT count(*) FROM groep_berekening)
     + (SELECT count(*) FROM concept) + (SELECT count(*) FROM concept_slot)
     + (SELECT count(*) FROM medewerker) + (SELECT count(*) FROM medewerker_einde))sql";

class SqliteInzage final : public Inzage {
  public:
    SqliteInzage(const std::filesystem::path& pad, int wachttijd_ms)
        : db_{sqlite::Connection::Lezen{}, pad, wachttijd_ms} {
        sqlite::check_bijgewerkt(db_);
        db_.execute(kSettings);
    }

    void begin_blik() override {
        invariant(!db_.in_transaction(), "a look does not begin inside another");
        db_.use("BEGIN")->run();
    }
    void end_blik() noexcept override { db_.rollback(); }

    std::int64_t version() override {
        // data_version changes when another connection committed; this one never does.
        const sqlite::ReadScope scope{db_};
        const std::int64_t bestand = db_.read_integer("PRAGMA data_version");
        if (!versie_ || versie_->bestand != bestand) versie_ = {bestand, db_.read_integer(kVersie)};
        return versie_->som;
    }

    std::vector<Gemeente> list_gemeenten() override {
        auto uit = sqlite::find_gemeenten(db_);
        std::erase_if(uit, [](const Gemeente& g) { return g.view() == "0000"; });
        return uit;
    }

    Bladuitkomst<Berichtregel> list_berichten(const Berichtfilter& filter, const Blad& blad) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::list_berichten(db_, filter, blad);
    }
    std::optional<Berichtinhoud> load_bericht(const Berichtplek& plek) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::load_berichtinhoud(db_, plek);
    }

    Bladuitkomst<Declaratieregel> list_declaraties(const Declaratiefilter& filter,
                                                   const Blad& blad) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::list_declaraties(db_, filter, blad);
    }
    std::optional<Declaratieregel> find_declaratie(const Berichtplek& plek) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::find_declaratie(db_, plek);
    }
    Declaratiesom sum_declaraties(const Declaratiefilter& filter) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::sum_declaraties(db_, filter);
    }
    Bladuitkomst<Prestatieregel> list_toegekend(const Berichtplek& plek, const Blad& blad) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::list_toegekend(db_, plek, blad);
    }
    Bladuitkomst<Afwijzingregel> list_afwijzingen_van(const Berichtplek& plek, const Blad& blad) override {
        return sqlite::list_afwijzingen_van(db_, plek, blad);
    }
    Bladuitkomst<Signaalregel> list_signalen_van(const Berichtplek& plek, const Blad& blad) override {
        return sqlite::list_signalen_van(db_, plek, blad);
    }
    Bladuitkomst<Afwijzingregel> list_afwijzingen(const Afwijzingfilter& filter, const Blad& blad) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::list_afwijzingen(db_, filter, blad);
    }
    Bladuitkomst<Prestatieregel> list_prestaties(const Gemeente& gemeente, ToewijzingNummer nummer,
                                                 const Blad& blad) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::list_prestaties(db_, gemeente, nummer, blad);
    }

    Bladuitkomst<Toewijzingregel> list_toewijzingen(const Toewijzingfilter& filter,
                                                    const Blad& blad) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::list_toewijzingen(db_, filter, blad);
    }
    std::optional<Toewijzingregel> find_toewijzing(const Gemeente& gemeente,
                                                   ToewijzingNummer nummer) override {
        return sqlite::find_toewijzing(db_, gemeente, nummer);
    }
    std::vector<Versieregel> load_versies(const Gemeente& gemeente, ToewijzingNummer nummer) override {
        return sqlite::load_versies(db_, gemeente, nummer);
    }

    Bladuitkomst<Signaalregel> list_signalen(const Signaalfilter& filter, const Blad& blad) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::list_signalen(db_, filter, blad);
    }

    Bladuitkomst<Jeugdigeregel> list_jeugdigen(const Jeugdigefilter& filter, const Blad& blad) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::list_jeugdigen(db_, filter, blad);
    }
    std::optional<std::int64_t> find_jeugdige(const Gemeente& gemeente, const Bsn& bsn) override {
        return sqlite::find_jeugdige(db_, gemeente, bsn);
    }
    std::optional<Jeugdigeregel> load_jeugdige(const Gemeente& gemeente, std::int64_t nummer,
                                               Datum op) override {
        return sqlite::load_jeugdige(db_, gemeente, nummer, op);
    }
    Bladuitkomst<Verzoekregel> list_verzoeken(const Verzoekfilter& filter, const Blad& blad) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::list_verzoeken(db_, filter, blad);
    }
    std::vector<Aanbiederregel> list_aanbieders(Datum op, int jaar) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::list_aanbieders(db_, op, jaar);
    }

    std::vector<contract::AanbiederContract> load_aanbieders() override {
        return sqlite::load_aanbieders(db_);
    }
    dossier::Werkvoorraad load_werkvoorraad(const Gemeente& gemeente) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::load_werkvoorraad(db_, gemeente);
    }

    dossier::Bestedingen sum_bestedingen() override {
        const sqlite::ReadScope scope{db_};
        return sqlite::sum_bestedingen(db_);
    }
    std::vector<dossier::Declaratiemaand> sum_declaratiemaanden() override {
        const sqlite::ReadScope scope{db_};
        return sqlite::sum_declaratiemaanden(db_);
    }
    std::vector<dossier::Toekenning> sum_toekenningen() override {
        const sqlite::ReadScope scope{db_};
        return sqlite::sum_toekenningen(db_);
    }
    std::vector<dossier::Zorgtraject> load_zorgtrajecten(
        const std::vector<ProductCode>& met_levering) override {
        const sqlite::ReadScope scope{db_};
        return sqlite::load_zorgtrajecten(db_, met_levering);
    }
    std::vector<dossier::Regeltelling> count_regels() override {
        const sqlite::ReadScope scope{db_};
        return sqlite::count_regels(db_);
    }
    std::vector<dossier::Retourtelling> count_retourcodes() override {
        const sqlite::ReadScope scope{db_};
        return sqlite::count_retourcodes(db_);
    }

  private:
    struct Versie {
        std::int64_t bestand = 0, som = 0;
    };
    sqlite::Connection db_;
    std::optional<Versie> versie_;
};

}  // namespace

std::unique_ptr<Inzage> open_inzage(const std::filesystem::path& pad, int wachttijd_ms) {
    return std::make_unique<SqliteInzage>(pad, wachttijd_ms);
}

}  // namespace jeugdregio::storage
