// A folder and a store of its own for each test, examples in which every field is filled, and a raw
// connection for looking and attacking from outside.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "steun/proefdatabase.hpp"
#include "storage/compress.hpp"
#include "storage/openen.hpp"
#include "storage/sqlite/sqlite_opslag.hpp"

namespace jeugdregio::storage {

class Tijdelijk {
  public:
    Tijdelijk() {
        std::string sjabloon = (std::filesystem::temp_directory_path() / "opslag-XXXXXX").string();
        if (::mkdtemp(sjabloon.data()) == nullptr) throw std::runtime_error("no temporary folder");
        map = sjabloon;
    }
    Tijdelijk(const Tijdelijk&) = delete;
    Tijdelijk& operator=(const Tijdelijk&) = delete;
    ~Tijdelijk() { std::filesystem::remove_all(map); }
    /// Of the store, on whichever engine the tests run.
    [[nodiscard]] Databaseadres adres() const { return steun::proefadres(bestand()); }
    [[nodiscard]] std::filesystem::path bestand() const { return map / "regio.db"; }
    std::filesystem::path map;
};

/// A second program that works in the store with SQL of its own; on a file with the pragma that our own
/// program always sets.
class Buitenstaander {
  public:
    explicit Buitenstaander(const std::filesystem::path& pad) {
        if (steun::proefserver()) {
            pg_ = PQconnectdb(steun::proefadres(pad).geheel().c_str());
            if (PQstatus(pg_) != CONNECTION_OK) throw std::runtime_error("raw connection");
            PQsetNoticeProcessor(
                pg_, [](void*, const char*) {}, nullptr);
            return;
        }
        if (sqlite3_open(pad.c_str(), &db_) != SQLITE_OK) throw std::runtime_error("raw connection");
        run("PRAGMA recursive_triggers = ON");
    }
    Buitenstaander(const Buitenstaander&) = delete;
    Buitenstaander& operator=(const Buitenstaander&) = delete;
    ~Buitenstaander() {
        sqlite3_close(db_);
        PQfinish(pg_);
    }
    /// SQLITE_OK, SQLITE_CONSTRAINT for what a guard or a condition refuses, SQLITE_ERROR for other mistakes.
    int run(const std::string& sql) {
        if (pg_ == nullptr) return sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr);
        // What SQLite must be told first, PostgreSQL does by itself.
        const std::size_t vanaf = sql.starts_with("PRAGMA") ? sql.find(';') + 1 : 0;
        PGresult* const uitkomst = PQexec(pg_, sql.c_str() + vanaf);
        const char* const staat = PQresultErrorField(uitkomst, PG_DIAG_SQLSTATE);
        const std::string_view code = staat == nullptr ? "" : staat;
        const int uit = code.empty() ? SQLITE_OK
                        : code.starts_with("23") || code.starts_with("22") || code == "P0001"
                            ? SQLITE_CONSTRAINT
                            : SQLITE_ERROR;
        PQclear(uitkomst);
        return uit;
    }
    [[nodiscard]] std::string error() const {
        return pg_ == nullptr ? sqlite3_errmsg(db_) : PQerrorMessage(pg_);
    }
    /// All tables with facts, by name.
    std::vector<std::string> tabellen() {
        return read(pg_ == nullptr ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                                     "'sqlite_%' ORDER BY name"
                                   : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND "
                                     "tablename <> 'gemeente_rol' "
                                     "ORDER BY tablename COLLATE \"C\"");
    }
    /// The first column of all rows.
    std::vector<std::string> read(const std::string& sql) {
        std::vector<std::string> uit;
        if (pg_ != nullptr) {
            PGresult* const rijen = PQexec(pg_, sql.c_str());
            if (PQresultStatus(rijen) != PGRES_TUPLES_OK) throw std::runtime_error(PQerrorMessage(pg_));
            for (int i = 0; i < PQntuples(rijen); ++i) uit.emplace_back(PQgetvalue(rijen, i, 0));
            PQclear(rijen);
            return uit;
        }
        sqlite3_stmt* stmt = nullptr;
        if (sqlite3_prepare_v2(db_, sql.c_str(), -1, &stmt, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db_));
        while (sqlite3_step(stmt) == SQLITE_ROW)
            uit.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(stmt, 0)));
        sqlite3_finalize(stmt);
        return uit;
    }

  private:
    sqlite3* db_ = nullptr;
    PGconn* pg_ = nullptr;
};

inline Gemeente gemeente(const char* code = "0193") {
    return *parse_gemeente(code);
}
inline AgbCode agb(const char* code = "01234567") {
    return *parse_agb(code);
}
inline Bsn bsn(const char* cijfers = "999900006") {
    return Bsn::parse(cijfers).value();
}
inline constexpr Datum kDag = Datum::from_ymd(2026, 3, 31);

/// What went wrong and what to do, or two empty texts when nothing went wrong.
template <class Doe>
std::pair<std::string, std::string> catch_fout(Doe doe) {
    try {
        doe();
    } catch (const Opslagfout& fout) {
        return {fout.what(), fout.herstel()};
    }
    return {};
}

inline Vastlegging make_vastlegging(const char* soort, const std::string& identificatie,
                                    const std::string& afzender = "01234567") {
    Vastlegging v;
    BerichtRij& b = v.bericht;
    b.sleutel = {gemeente(), soort, afzender, identificatie};
    b.release = "3.2";
    b.ontvanger = "0193";
    b.dagtekening = Datum::from_ymd(2026, 3, 30);
    b.verwerkt_op = kDag;
    const std::string inhoud = "<Bericht>" + identificatie + "</Bericht>";
    b.sha256 = compute_sha256(inhoud);
    b.inhoud_zstd = compress(inhoud);
    b.inhoud_bytes = static_cast<std::int64_t>(inhoud.size());
    b.besluit = "deels";
    b.ingediend_cent = 30'000;
    b.toegekend_cent = 15'200;
    b.contract_versie = "2.1";
    b.contract_sha256 = std::string(64, 'c');
    b.regelset = "alle";
    const std::string antwoord = "<Antwoord>" + identificatie + "</Antwoord>";
    b.antwoord_soort = "JW325";
    b.antwoord_naam = "JW325-0193-00000001.xml";
    b.antwoord_zstd = compress(antwoord);
    b.antwoord_bytes = static_cast<std::int64_t>(antwoord.size());
    b.uitkomst_json = R"({"besluit":"deels"})";
    return v;
}

inline dossier::ToewijzingVersie make_versie(std::int64_t nummer, const char* cijfers = "999900006") {
    dossier::ToewijzingVersie v;
    v.gemeente = gemeente();
    v.nummer = {nummer};
    v.aanbieder = agb();
    v.bsn = bsn(cijfers);
    v.geboortedatum = Datum::from_ymd(2012, 2, 29);
    v.categorie = parse_categorie("45");
    v.code = parse_productcode("45A03");
    v.toewijzingsdatum = Datum::from_ymd(2026, 1, 5);
    v.toewijzingstijd = "09:30:00";
    v.ingang = Datum::from_ymd(2026, 1, 1);
    v.einde = Datum::from_ymd(2026, 12, 31);
    v.reden_wijziging = "01";
    v.omvang = dossier::Omvang{120, Eenheid::uur, Frequentie::per_maand};
    v.budget = Bedrag::from_cents(1'234'56);
    v.referentie_aanbieder = "REF-315";
    v.verzonden_op = Datum::from_ymd(2026, 1, 6);
    return v;
}

inline PrestatieRij make_prestatie(std::int64_t toewijzing, std::int64_t regel,
                                   const std::string& referentie) {
    PrestatieRij p;
    p.toewijzing = {toewijzing};
    p.regel = regel;
    p.prestatie.referentie = referentie;
    p.prestatie.categorie = *parse_categorie("45");
    p.prestatie.code = *parse_productcode("45A03");
    p.prestatie.periode = {Datum::from_ymd(2026, 2, 1), Datum::from_ymd(2026, 2, 28)};
    p.prestatie.volume = 100;
    p.prestatie.eenheid = Eenheid::minuut;
    p.prestatie.tarief = Bedrag::from_cents(152);
    p.prestatie.bedrag = Bedrag::from_cents(15'200);
    return p;
}

/// Records in a transaction of its own and returns the journal number.
inline std::int64_t record(Opslag& opslag, Vastlegging v) {
    opslag.begin();
    v.volgnummer = opslag.next_volgnummer(v.bericht.sleutel.gemeente);
    opslag.record(v);
    opslag.commit();
    return v.volgnummer;
}

/// A 301 with these versions, each with the boeking of its budget.
inline std::int64_t record_toewijzingen(Opslag& opslag, const std::string& identificatie,
                                        std::vector<dossier::ToewijzingVersie> versies) {
    Vastlegging v = make_vastlegging("JW301", identificatie, "0193");
    for (const auto& versie : versies)
        if (versie.budget)
            v.boekingen.push_back(
                *grootboek::book_toekenning(versie.gemeente, versie.nummer, Bedrag{}, *versie.budget, kDag));
    v.toewijzingen = std::move(versies);
    return record(opslag, std::move(v));
}

/// A 323 with these approved prestaties, each with its boeking.
inline Vastlegging make_declaratie(const std::string& identificatie, std::vector<PrestatieRij> prestaties,
                                   const std::string& afzender = "01234567") {
    Vastlegging v = make_vastlegging("JW323", identificatie, afzender);
    v.bericht.declaratienummer = "D-" + identificatie;
    v.bericht.declaratieperiode_begin = Datum::from_ymd(2026, 2, 1);
    for (const auto& p : prestaties)
        v.boekingen.push_back(grootboek::book_prestatie(gemeente(), p.toewijzing, p.prestatie.bedrag,
                                                        p.prestatie.credit, kDag, p.regel));
    v.prestaties = std::move(prestaties);
    return v;
}

inline dossier::Startmelding make_start(std::int64_t toewijzing = 7) {
    return {.sleutel = {.toewijzing = ToewijzingNummer{toewijzing},
                        .categorie = parse_categorie("45"),
                        .code = parse_productcode("45A05"),
                        .begin = Datum::from_ymd(2026, 3, 2)},
            .toewijzing_ingang = Datum::from_ymd(2026, 3, 1),
            .verwijdering = false,
            .dagtekening = Datum::from_ymd(2026, 3, 4),
            .ontvangen_op = kDag};
}
inline dossier::Stopmelding make_stop(std::int64_t toewijzing = 7) {
    return {.sleutel = make_start(toewijzing).sleutel,
            .toewijzing_ingang = std::nullopt,
            .reden = "31",
            .einde = Datum::from_ymd(2026, 3, 20),
            .verwijdering = false,
            .dagtekening = Datum::from_ymd(2026, 3, 21),
            .ontvangen_op = kDag};
}
inline dossier::Verzoek make_verzoek(const std::string& referentie) {
    dossier::GevraagdProduct p;
    p.soort = dossier::Gevraagd::te_wijzigen;
    p.toewijzing = ToewijzingNummer{7};
    p.categorie = parse_categorie("45");
    p.code = parse_productcode("45A05");
    p.ingang = Datum::from_ymd(2026, 4, 1);
    p.einde = Datum::from_ymd(2026, 9, 30);
    p.omvang = dossier::Omvang{120, Eenheid::minuut, Frequentie::per_week};
    p.budget = Bedrag::from_cents(12'345);
    return {.soort = dossier::Verzoeksoort::wijziging,
            .referentie = referentie,
            .aanbieder = agb(),
            .bsn = bsn(),
            .geboortedatum = Datum::from_ymd(2014, 6, 15),
            .verwijzer = "02",
            .producten = {p, {}},
            .dagtekening = Datum::from_ymd(2026, 3, 10),
            .ontvangen_op = kDag,
            .antwoorden = {},
            .toegewezen_op = std::nullopt,
            .reden = RedenVerzoek::zorgplan,
            .gezinsplan = false};
}

/// Something in every table of the allocation chain, in two messages: a request with a start and a stop, and
/// an answer that is also the retour of the first.
inline void record_keten(Opslag& opslag) {
    Vastlegging v = make_vastlegging("JW317", "K1");
    v.keten = KetenMutaties{.aanbieder = agb(),
                            .bsn = bsn(),
                            .starts = {make_start()},
                            .stops = {make_stop()},
                            .verzoeken = {make_verzoek("A1")},
                            .antwoord = {}};
    const std::int64_t eerste = record(opslag, std::move(v));
    Vastlegging antwoord = make_vastlegging("JW319", "K2", "0193");
    antwoord.keten.emplace().aanbieder = agb();
    antwoord.keten->antwoord = {"A1",
                                {.antwoord = VerzoekAntwoord::afgewezen,
                                 .reden = RedenAfwijzingVerzoek::woonplaatsbeginsel,
                                 .woonplaats = gemeente("0150"),
                                 .dagtekening = Datum::from_ymd(2026, 3, 12)}};
    antwoord.retour = RetourRij{eerste, true, "9374"};
    record(opslag, std::move(antwoord));
}

}  // namespace jeugdregio::storage
