#include "narekening.hpp"

#include <sqlite3.h>
#include <zstd.h>

#include <memory>
#include <stdexcept>

namespace jeugdregio::simulatie {
namespace {

class Db {
  public:
    explicit Db(const std::filesystem::path& pad) {
        if (sqlite3_open_v2(pad.c_str(), &db_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) fail();
    }
    Db(const Db&) = delete;
    Db& operator=(const Db&) = delete;
    ~Db() { sqlite3_close(db_); }
    sqlite3* get() { return db_; }
    [[noreturn]] void fail() {
        const std::string wat = db_ ? sqlite3_errmsg(db_) : "no memory";
        sqlite3_close(db_);
        db_ = nullptr;
        throw std::runtime_error(wat);
    }

  private:
    sqlite3* db_ = nullptr;
};

class Vraag {
  public:
    Vraag(Db& db, const std::string& sql) : db_(db) {
        if (sqlite3_prepare_v2(db.get(), sql.c_str(), -1, &stmt_, nullptr) != SQLITE_OK) db_.fail();
    }
    Vraag(const Vraag&) = delete;
    Vraag& operator=(const Vraag&) = delete;
    ~Vraag() { sqlite3_finalize(stmt_); }
    bool step() {
        const int rc = sqlite3_step(stmt_);
        if (rc == SQLITE_ROW) return true;
        if (rc != SQLITE_DONE) {
            sqlite3_finalize(stmt_);
            stmt_ = nullptr;
            db_.fail();
        }
        return false;
    }
    std::string text(int k) {
        const auto* t = static_cast<const char*>(sqlite3_column_blob(stmt_, k));
        return t ? std::string(t, static_cast<std::size_t>(sqlite3_column_bytes(stmt_, k))) : std::string();
    }
    long long integer(int k) { return sqlite3_column_int64(stmt_, k); }
    int columns() { return sqlite3_column_count(stmt_); }

  private:
    Db& db_;
    sqlite3_stmt* stmt_ = nullptr;
};

/// Every row that comes back breaks the promise.
struct Belofte {
    const char* wat;
    const char* sql;
};

#define MET_TEKEN(p) "(CASE " p ".credit WHEN 1 THEN -" p ".bedrag_cent ELSE " p ".bedrag_cent END)"

constexpr Belofte kBeloften[] = {
    {"the journal of a gemeente is numbered without gaps or doubles", R"sql(
WITH alles (gemeente, volgnummer) AS (
    SELECT gemeente, volgnummer FROM bericht UNION ALL SELECT gemeente, volgnummer FROM toewijzing_gegeven
     UNION ALL SELECT gemeente, volgnummer FROM aantekening)
SELECT gemeente, count(*), max(volgnummer) FROM alles GROUP BY gemeente
HAVING count(*) <> max(volgnummer) OR count(*) <> count(DISTINCT volgnummer))sql"},
    {"of two messages with one identity at most one was processed", R"sql(
SELECT gemeente, soort, afzender, identificatie FROM bericht
 WHERE identificatie <> '' AND besluit NOT IN ('geweigerd', 'afgekeurd', 'gemaakt')
 GROUP BY gemeente, soort, afzender, identificatie HAVING count(*) > 1)sql"},
    {"the same bytes were decided on once", R"sql(
SELECT gemeente, sha256 FROM bericht WHERE besluit <> 'gemaakt' GROUP BY gemeente, sha256 HAVING count(*) > 1)sql"},
    {"every message has one decision, and an answer unless it was refused or is a retour", R"sql(
SELECT gemeente, volgnummer, soort, besluit, antwoord_naam FROM bericht
 WHERE besluit NOT IN ('toegekend', 'deels', 'afgekeurd', 'geweigerd', 'gemaakt')
    OR (soort IN ('JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319', 'JW323')
        AND (besluit NOT IN ('geweigerd', 'gemaakt')) <> (antwoord_naam <> '' AND antwoord_bytes > 0)))sql"},
    {"what a claim was granted is what its approved lines add up to", R"sql(
SELECT b.gemeente, b.volgnummer, b.toegekend_cent, p.som
  FROM bericht AS b LEFT JOIN (SELECT gemeente, bericht, sum()sql" MET_TEKEN("prestatie") R"sql() AS som
                                 FROM prestatie GROUP BY gemeente, bericht) AS p
    ON p.gemeente = b.gemeente AND p.bericht = b.volgnummer
 WHERE b.soort = 'JW323' AND b.toegekend_cent <> coalesce(p.som, 0))sql"},
    {"every approved line has its boeking", R"sql(
SELECT gemeente, bericht, toewijzing, regel, bedrag_cent, credit + 2 FROM prestatie
EXCEPT SELECT gemeente, bericht, toewijzing, regel, bedrag_cent, soort FROM boeking WHERE soort IN (2, 3))sql"},
    {"every boeking of a line has its approved line", R"sql(
SELECT gemeente, bericht, toewijzing, regel, bedrag_cent, soort FROM boeking WHERE soort IN (2, 3)
EXCEPT SELECT gemeente, bericht, toewijzing, regel, bedrag_cent, credit + 2 FROM prestatie)sql"},
    {"the ledger of a gemeente is numbered without gaps", R"sql(
SELECT gemeente, count(*), max(volgnummer) FROM boeking GROUP BY gemeente
HAVING count(*) <> max(volgnummer) OR count(*) <> count(DISTINCT volgnummer))sql"},
    {"the books of a gemeente sum to zero", R"sql(
WITH zijde (gemeente, bedrag) AS (
    SELECT gemeente, bedrag_cent FROM boeking UNION ALL SELECT gemeente, -bedrag_cent FROM boeking)
SELECT gemeente FROM zijde GROUP BY gemeente HAVING sum(bedrag) <> 0)sql"},
    {"what was granted is the budget of the version that holds; never more approved than was ever granted",
     R"sql(
WITH versie AS (
    SELECT gemeente, nummer, budget_cent, reden_wijziging,
           row_number() OVER (PARTITION BY gemeente, nummer
                              ORDER BY toewijzingsdatum DESC, toewijzingstijd DESC, bericht DESC, regel DESC) AS plaats,
           max(budget_cent) OVER (PARTITION BY gemeente, nummer) AS hoogste FROM toewijzing_versie),
geboekt AS (
    SELECT gemeente, toewijzing, sum((van = 1) * bedrag_cent - (naar = 1) * bedrag_cent) AS toegekend,
           sum((naar = 3) * bedrag_cent - (van = 3) * bedrag_cent) AS gedeclareerd,
           sum((naar = 2) * bedrag_cent - (van = 2) * bedrag_cent) AS over FROM boeking GROUP BY gemeente, toewijzing)
SELECT v.gemeente, v.nummer, v.budget_cent, g.toegekend, g.gedeclareerd, g.over
  FROM versie AS v LEFT JOIN geboekt AS g ON g.gemeente = v.gemeente AND g.toewijzing = v.nummer
 WHERE v.plaats = 1
   AND (coalesce(g.toegekend, 0) <> CASE v.reden_wijziging WHEN '13' THEN 0 ELSE coalesce(v.budget_cent, 0) END
     OR coalesce(g.toegekend, 0) <> coalesce(g.gedeclareerd, 0) + coalesce(g.over, 0)
     OR (v.hoogste IS NOT NULL AND g.gedeclareerd > v.hoogste) OR g.gedeclareerd < 0))sql"},
    {"never more volume approved than was ever granted in total", R"sql(
WITH hoogste AS (
    SELECT gemeente, nummer, max(omvang_volume) AS volume FROM toewijzing_versie
     WHERE omvang_frequentie = 6 GROUP BY gemeente, nummer)
SELECT h.gemeente, h.nummer, h.volume, sum(CASE p.credit WHEN 1 THEN -p.volume ELSE p.volume END)
  FROM hoogste AS h JOIN prestatie AS p ON p.gemeente = h.gemeente AND p.toewijzing = h.nummer
 GROUP BY h.gemeente, h.nummer HAVING sum(CASE p.credit WHEN 1 THEN -p.volume ELSE p.volume END) > h.volume)sql"},
    {"every approved line is on a toewijzing of its aanbieder that is on record", R"sql(
SELECT p.gemeente, p.toewijzing, p.aanbieder FROM prestatie AS p
 WHERE NOT EXISTS (SELECT 1 FROM toewijzing_versie AS v WHERE v.gemeente = p.gemeente AND v.nummer = p.toewijzing
                      AND v.aanbieder = p.aanbieder))sql"},
    {"what came with a message has that message", R"sql(
SELECT 'toewijzing_versie', gemeente, bericht FROM toewijzing_versie AS x
 WHERE NOT EXISTS (SELECT 1 FROM bericht AS b WHERE b.gemeente = x.gemeente AND b.volgnummer = x.bericht)
UNION ALL SELECT 'prestatie', gemeente, bericht FROM prestatie AS x
 WHERE NOT EXISTS (SELECT 1 FROM bericht AS b WHERE b.gemeente = x.gemeente AND b.volgnummer = x.bericht)
UNION ALL SELECT 'afwijzing', gemeente, bericht FROM afwijzing AS x
 WHERE NOT EXISTS (SELECT 1 FROM bericht AS b WHERE b.gemeente = x.gemeente AND b.volgnummer = x.bericht)
UNION ALL SELECT 'referentie', gemeente, bericht FROM referentie AS x
 WHERE NOT EXISTS (SELECT 1 FROM bericht AS b WHERE b.gemeente = x.gemeente AND b.volgnummer = x.bericht))sql"},
    {"no line is both approved and rejected", R"sql(
SELECT p.gemeente, p.bericht, p.regel FROM prestatie AS p
  JOIN afwijzing AS a ON a.gemeente = p.gemeente AND a.bericht = p.bericht AND a.regel = p.regel)sql"},
};

std::string between(const std::string& tekst, std::string_view na, std::string_view tot) {
    const auto begin = tekst.find(na);
    if (begin == std::string::npos) return {};
    const auto einde = tekst.find(tot, begin + na.size());
    return einde == std::string::npos ? std::string()
                                      : tekst.substr(begin + na.size(), einde - begin - na.size());
}
std::size_t count(const std::string& tekst, std::string_view wat) {
    std::size_t uit = 0;
    for (std::size_t i = 0; (i = tekst.find(wat, i)) != std::string::npos; i += wat.size()) ++uit;
    return uit;
}

/// The 325 that was sent says what was booked: the amount, and every line that it names was rejected.
void check_antwoorden(Db& db, std::vector<Gebrek>& uit) {
    Vraag v(db, R"sql(
SELECT gemeente, volgnummer, toegekend_cent, antwoord_bytes, antwoord_zstd,
       (SELECT count(DISTINCT a.regel) FROM afwijzing AS a
         WHERE a.gemeente = b.gemeente AND a.bericht = b.volgnummer AND a.regel > 0), boeking_aantal
  FROM bericht AS b WHERE soort = 'JW323' AND antwoord_bytes > 0)sql");
    while (v.step()) {
        std::string xml(static_cast<std::size_t>(v.integer(3)), '\0');
        const std::string zstd = v.text(4);
        const std::string waar = v.text(0) + " " + std::to_string(v.integer(1));
        if (ZSTD_decompress(xml.data(), xml.size(), zstd.data(), zstd.size()) != xml.size()) {
            uit.push_back({"the answer can be read", waar});
            continue;
        }
        if (xml.find(":DeclaratieAntwoord>") == std::string::npos) {
            if (v.integer(6) != 0)
                uit.push_back({"of a claim that was rejected whole nothing is booked", waar});
            continue;
        }
        const std::string som = between(xml, ":TotaalToegekendBedrag>", ":TotaalToegekendBedrag>");
        const std::string bedrag = between(som, ":TotaalBedrag>", "<");
        const std::string teken = between(som, ":DebetCredit>", "<");
        const long long cent = bedrag.empty() ? -1 : std::stoll(bedrag);
        if ((teken == "C" ? -cent : cent) != v.integer(2))
            uit.push_back({"the answer names the amount that was booked", waar});
        if (v.integer(2) != 0 && v.integer(6) == 0)
            uit.push_back({"an amount that is granted is booked", waar});
        const auto regels = static_cast<long long>(count(xml, ":Prestatie>") / 2);
        if (regels != v.integer(5))
            uit.push_back({"the answer names the lines that were rejected, and no others", waar});
    }
}

}  // namespace

std::vector<Gebrek> recount(const std::filesystem::path& pad) {
    std::vector<Gebrek> uit;
    Db db(pad);
    {
        Vraag v(db, "PRAGMA integrity_check");
        while (v.step())
            if (v.text(0) != "ok") {
                uit.push_back({"the file is whole", v.text(0)});
                return uit;
            }
    }
    for (const auto& b : kBeloften) {
        Vraag v(db, b.sql);
        if (!v.step()) continue;
        std::string waar;
        for (int k = 0; k < v.columns(); ++k) waar += (k ? " " : "") + v.text(k);
        uit.push_back({b.wat, waar});
    }
    check_antwoorden(db, uit);
    return uit;
}

std::vector<Vastgelegd> list_vastgelegd(const std::filesystem::path& pad) {
    Db db(pad);
    // The rowid of an append-only table is the order of arrival.
    Vraag v(db, "SELECT gemeente, volgnummer, sha256, besluit, antwoord_naam FROM bericht ORDER BY rowid");
    std::vector<Vastgelegd> uit;
    while (v.step()) uit.push_back({v.text(0), v.integer(1), v.text(2), v.text(3), v.text(4)});
    return uit;
}

bool checkpoint(const std::filesystem::path& pad, bool afkappen) {
    try {
        Db db(pad);
        Vraag v(db, afkappen ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)");
        while (v.step()) {
        }
        return true;
    } catch (const std::runtime_error&) {
        return false;
    }
}

}  // namespace jeugdregio::simulatie
