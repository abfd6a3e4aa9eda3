#include "storage/sqlite/rijen_tabel.hpp"

#include <sqlite3.h>

#include <cstring>
#include <new>
#include <string>

#include "storage/sqlite/sqlite_connection.hpp"

namespace jeugdregio::storage::sqlite {
namespace {

// SQLite compares this name before it hands out the pointer: no SQL text can forge one.
const char kPointerSoort[] = "jeugdregio.rijen";

struct Tabel : sqlite3_vtab {
    int bron_kolom = 0;  // the hidden last column
};

class SqliteCell final : public sql::Cell {
  public:
    explicit SqliteCell(sqlite3_context* context) : context_{context} {}
    void set(std::int64_t waarde) const override { sqlite3_result_int64(context_, waarde); }
    void set(std::string_view tekst) const override {
        const char* begin = tekst.data() == nullptr ? "" : tekst.data();
        sqlite3_result_text64(context_, begin, tekst.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    void set(const Datum& datum) const override {
        const sql::DatumTekst tekst{datum};
        sqlite3_result_text(context_, tekst.tekens, sizeof tekst.tekens, SQLITE_TRANSIENT);
    }

  private:
    sqlite3_context* context_;
};

struct Cursor : sqlite3_vtab_cursor {
    const sql::RowSource* bron = nullptr;
    std::size_t rij = 0;
};

int count_kolommen(const char* schema) {
    int kolommen = 1;
    for (const char* c = schema; *c != '\0'; ++c) kolommen += *c == ',' ? 1 : 0;
    return kolommen;
}

int connect(sqlite3* db, void* schema, int, const char* const*, sqlite3_vtab** uit, char**) {
    const auto* tekst = static_cast<const char*>(schema);
    if (const int code = sqlite3_declare_vtab(db, tekst); code != SQLITE_OK) return code;
    auto* tabel = new (std::nothrow) Tabel{};
    if (tabel == nullptr) return SQLITE_NOMEM;
    tabel->bron_kolom = count_kolommen(tekst) - 1;
    *uit = tabel;
    return SQLITE_OK;
}

int disconnect(sqlite3_vtab* tabel) {
    delete static_cast<Tabel*>(tabel);
    return SQLITE_OK;
}

/// There is one way to read: from front to back, from the source in the parameter.
int best_index(sqlite3_vtab* tabel, sqlite3_index_info* plan) {
    for (int i = 0; i < plan->nConstraint; ++i) {
        const auto& voorwaarde = plan->aConstraint[i];
        if (voorwaarde.iColumn != static_cast<Tabel*>(tabel)->bron_kolom) continue;
        if (voorwaarde.op != SQLITE_INDEX_CONSTRAINT_EQ || voorwaarde.usable == 0) continue;
        plan->aConstraintUsage[i].argvIndex = 1;
        plan->aConstraintUsage[i].omit = 1;
        plan->estimatedCost = 1;
        return SQLITE_OK;
    }
    return SQLITE_CONSTRAINT;
}

int open_cursor(sqlite3_vtab*, sqlite3_vtab_cursor** uit) {
    auto* cursor = new (std::nothrow) Cursor{};
    if (cursor == nullptr) return SQLITE_NOMEM;
    *uit = cursor;
    return SQLITE_OK;
}

int close_cursor(sqlite3_vtab_cursor* cursor) {
    delete static_cast<Cursor*>(cursor);
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int, const char*, int aantal, sqlite3_value** waarden) {
    auto* c = static_cast<Cursor*>(cursor);
    c->bron = aantal == 1
                  ? static_cast<const sql::RowSource*>(sqlite3_value_pointer(waarden[0], kPointerSoort))
                  : nullptr;
    c->rij = 0;
    return c->bron == nullptr ? SQLITE_MISUSE : SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
    ++static_cast<Cursor*>(cursor)->rij;
    return SQLITE_OK;
}

int at_end(sqlite3_vtab_cursor* cursor) {
    const auto* c = static_cast<const Cursor*>(cursor);
    return c->rij >= c->bron->size() ? 1 : 0;
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int kolom) {
    const auto* c = static_cast<const Cursor*>(cursor);
    c->bron->fill(c->rij, kolom, SqliteCell{context});
    return SQLITE_OK;
}

int row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* uit) {
    *uit = static_cast<sqlite3_int64>(static_cast<const Cursor*>(cursor)->rij);
    return SQLITE_OK;
}

sqlite3_module make_module() {
    sqlite3_module module{};  // xCreate stays empty: it exists by itself and cannot be created by SQL
    module.xConnect = connect;
    module.xBestIndex = best_index;
    module.xDisconnect = disconnect;
    module.xDestroy = disconnect;
    module.xOpen = open_cursor;
    module.xClose = close_cursor;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = at_end;
    module.xColumn = column;
    module.xRowid = row_id;
    return module;
}

}  // namespace

void register_rijen(SqliteConnection& db, const char* naam, const char* schema) {
    static const sqlite3_module kModule = make_module();
    // SQLite hands the schema back as a plain pointer; connect() only reads it.
    const int code = sqlite3_create_module(db.handle(), naam, &kModule, const_cast<char*>(schema));
    if (code != SQLITE_OK) db.fail(code);
}

int bind_rijen(sqlite3_stmt* statement, int plaats, const sql::RowSource& bron) {
    return sqlite3_bind_pointer(statement, plaats, const_cast<sql::RowSource*>(&bron), kPointerSoort,
                                nullptr);
}

}  // namespace jeugdregio::storage::sqlite
