// The schema, as numbered steps that only go forward, and the runner that brings a file up to date.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "storage/sqlite/sqlite_connection.hpp"

namespace jeugdregio::storage::sqlite {

struct Migratie {
    int versie = 0;  // 1, 2, 3, ... without gaps
    std::string_view naam;
    const char* sql = nullptr;
    /// What SQL alone cannot do, in the same transaction; null for most.
    void (*daarna)(SqliteConnection& db) = nullptr;
};

/// All steps this program knows, in order. A step that was ever released is never changed: its checksum is
/// on record in every file.
[[nodiscard]] std::span<const Migratie> migraties();

/// Lowercase hex.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// Throws Opslagfout when the file belongs to another program. Changes nothing.
void check_eigenaar(SqliteConnection& db);

/// Throws Opslagfout (`openen`) when the file did not have exactly the steps of this program. Changes
/// nothing.
void check_bijgewerkt(SqliteConnection& db);

/// Applies the steps that the file has not had yet, together in one transaction. Throws Opslagfout when the
/// file belongs to another program, to a newer version of this one, or had a step with other contents.
void migrate(SqliteConnection& db);

}  // namespace jeugdregio::storage::sqlite
