// The reading port on an SQLite file: a connection that cannot write, and the port method by method.

#include "storage/sql/sql_opslag.hpp"

#include "core/invariant.hpp"
#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/tabellen.hpp"

namespace jeugdregio::storage::sql {
namespace {

// query_only guards what SQLITE_OPEN_READONLY does not: temporary tables. The cache of one reader holds the
// inner pages of the indexes; the file itself is in the cache of the operating system, once for all of them.
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

class SqlInzage final : public Inzage {
  public:
    explicit SqlInzage(std::unique_ptr<Connection> db) : eigen_{std::move(db)}, db_{*eigen_} {}

    void begin_blik() override {
        invariant(!db_.in_transaction(), "a look does not begin inside another");
        db_.begin_read();
    }
    void end_blik() noexcept override { db_.rollback(); }

    std::int64_t version() override {
        const ReadScope scope{db_};
        std::string stand = db_.read_stand();
        if (!versie_ || versie_->stand != stand) versie_ = {std::move(stand), db_.read_integer(kVersie)};
        return versie_->som;
    }

    std::vector<Gemeente> list_gemeenten() override {
        auto uit = sql::find_gemeenten(db_);
        std::erase_if(uit, [](const Gemeente& g) { return g.view() == "0000"; });
        return uit;
    }

    Bladuitkomst<Berichtregel> list_berichten(const Berichtfilter& filter, const Blad& blad) override {
        const ReadScope scope{db_};
        return sql::list_berichten(db_, filter, blad);
    }
    std::optional<Berichtinhoud> load_bericht(const Berichtplek& plek) override {
        const ReadScope scope{db_};
        return sql::load_berichtinhoud(db_, plek);
    }
    std::optional<Vernietigmelding> find_vernietiging(const Berichtplek& plek) override {
        const ReadScope scope{db_};
        return sql::find_vernietiging(db_, plek);
    }

    Bladuitkomst<Declaratieregel> list_declaraties(const Declaratiefilter& filter,
                                                   const Blad& blad) override {
        const ReadScope scope{db_};
        return sql::list_declaraties(db_, filter, blad);
    }
    std::optional<Declaratieregel> find_declaratie(const Berichtplek& plek) override {
        const ReadScope scope{db_};
        return sql::find_declaratie(db_, plek);
    }
    Declaratiesom sum_declaraties(const Declaratiefilter& filter) override {
        const ReadScope scope{db_};
        return sql::sum_declaraties(db_, filter);
    }
    Bladuitkomst<Prestatieregel> list_toegekend(const Berichtplek& plek, const Blad& blad) override {
        const ReadScope scope{db_};
        return sql::list_toegekend(db_, plek, blad);
    }
    Bladuitkomst<Afwijzingregel> list_afwijzingen_van(const Berichtplek& plek, const Blad& blad) override {
        return sql::list_afwijzingen_van(db_, plek, blad);
    }
    Bladuitkomst<Signaalregel> list_signalen_van(const Berichtplek& plek, const Blad& blad) override {
        return sql::list_signalen_van(db_, plek, blad);
    }
    Bladuitkomst<Afwijzingregel> list_afwijzingen(const Afwijzingfilter& filter, const Blad& blad) override {
        const ReadScope scope{db_};
        return sql::list_afwijzingen(db_, filter, blad);
    }
    Bladuitkomst<Prestatieregel> list_prestaties(const Gemeente& gemeente, ToewijzingNummer nummer,
                                                 const Blad& blad) override {
        const ReadScope scope{db_};
        return sql::list_prestaties(db_, gemeente, nummer, blad);
    }

    Bladuitkomst<Toewijzingregel> list_toewijzingen(const Toewijzingfilter& filter,
                                                    const Blad& blad) override {
        const ReadScope scope{db_};
        return sql::list_toewijzingen(db_, filter, blad);
    }
    std::optional<Toewijzingregel> find_toewijzing(const Gemeente& gemeente,
                                                   ToewijzingNummer nummer) override {
        return sql::find_toewijzing(db_, gemeente, nummer);
    }
    std::vector<Versieregel> load_versies(const Gemeente& gemeente, ToewijzingNummer nummer) override {
        return sql::load_versies(db_, gemeente, nummer);
    }

    Bladuitkomst<Signaalregel> list_signalen(const Signaalfilter& filter, const Blad& blad) override {
        const ReadScope scope{db_};
        return sql::list_signalen(db_, filter, blad);
    }

    Bladuitkomst<Jeugdigeregel> list_jeugdigen(const Jeugdigefilter& filter, const Blad& blad) override {
        const ReadScope scope{db_};
        return sql::list_jeugdigen(db_, filter, blad);
    }
    std::optional<std::int64_t> find_jeugdige(const Gemeente& gemeente, const Bsn& bsn) override {
        return sql::find_jeugdige(db_, gemeente, bsn);
    }
    std::optional<Jeugdigeregel> load_jeugdige(const Gemeente& gemeente, std::int64_t nummer,
                                               Datum op) override {
        return sql::load_jeugdige(db_, gemeente, nummer, op);
    }
    Bladuitkomst<Verzoekregel> list_verzoeken(const Verzoekfilter& filter, const Blad& blad) override {
        const ReadScope scope{db_};
        return sql::list_verzoeken(db_, filter, blad);
    }
    std::vector<Aanbiederregel> list_aanbieders(Datum op, int jaar) override {
        const ReadScope scope{db_};
        return sql::list_aanbieders(db_, op, jaar);
    }

    std::vector<contract::AanbiederContract> load_aanbieders() override { return sql::load_aanbieders(db_); }
    dossier::Werkvoorraad load_werkvoorraad(const Gemeente& gemeente) override {
        const ReadScope scope{db_};
        return sql::load_werkvoorraad(db_, gemeente);
    }

    dossier::Bestedingen sum_bestedingen() override {
        const ReadScope scope{db_};
        return sql::sum_bestedingen(db_);
    }
    std::vector<dossier::Declaratiemaand> sum_declaratiemaanden() override {
        const ReadScope scope{db_};
        return sql::sum_declaratiemaanden(db_);
    }
    std::vector<dossier::Toekenning> sum_toekenningen() override {
        const ReadScope scope{db_};
        return sql::sum_toekenningen(db_);
    }
    std::vector<dossier::Zorgtraject> load_zorgtrajecten(
        const std::vector<ProductCode>& met_levering) override {
        const ReadScope scope{db_};
        return sql::load_zorgtrajecten(db_, met_levering);
    }
    std::vector<dossier::Regeltelling> count_regels() override {
        const ReadScope scope{db_};
        return sql::count_regels(db_);
    }
    std::vector<dossier::Retourtelling> count_retourcodes() override {
        const ReadScope scope{db_};
        return sql::count_retourcodes(db_);
    }

  private:
    struct Versie {
        std::string stand;
        std::int64_t som = 0;
    };
    std::unique_ptr<Connection> eigen_;
    Connection& db_;
    std::optional<Versie> versie_;
};

}  // namespace

std::unique_ptr<Inzage> make_inzage(std::unique_ptr<Connection> db) {
    return std::make_unique<SqlInzage>(std::move(db));
}

}  // namespace jeugdregio::storage::sql
