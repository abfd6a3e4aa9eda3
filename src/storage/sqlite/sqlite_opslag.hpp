// The embedded store: one SQLite file. For one machine; PostgreSQL is for several.
//
// Durable: WAL with synchronous=FULL, so that what was committed survives a power cut. One Opslag serves one
// thread at a time; several may be open on one file, one writes while others read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "storage/feitenboek.hpp"
#include "storage/inzage.hpp"
#include "storage/verkeer.hpp"
#include "storage/voorlader.hpp"

namespace jeugdregio::storage {

struct SqliteInstellingen {
    int wachttijd_ms = 5000;             // how long to wait for another process that writes
    std::int64_t bestand_bytes_max = 0;  // the file may not grow beyond this; 0 is as far as the disk goes
    int log_bladen = 8192;  // pages of 8 kB in the log before it is copied into the file, which closing also
                            // does; many, so that the commit of one message seldom pays for it
    /// Sees every message that is recorded before it gets its zegel (without number and hash), with its
    /// schrift. When it throws an Opslagfout the transaction ends.
    std::function<void(const Zegel&, std::string_view schrift)> voor_zegel{};
};

/// Opens the file, makes it when there is none (readable for its owner only), and brings its schema up to
/// date. Throws Opslagfout when that cannot be done, with what the user can do about it.
[[nodiscard]] std::unique_ptr<Opslag> open_sqlite(const std::filesystem::path& pad,
                                                  const SqliteInstellingen& instellingen = {});
/// The same, for putting facts back as they were.
[[nodiscard]] std::unique_ptr<Feitopslag> open_sqlite_feiten(const std::filesystem::path& pad);
/// An empty store that nobody else sees and that is gone afterwards.
[[nodiscard]] std::unique_ptr<Feitopslag> open_vluchtig(const SqliteInstellingen& instellingen = {});

/// For reading only. The file must be there and have the schema of this program; it is never made or brought
/// up to date here. Throws Opslagfout (`openen`) when it does not.
[[nodiscard]] std::unique_ptr<Inzage> open_sqlite_inzage(const std::filesystem::path& pad, int wachttijd_ms);
[[nodiscard]] std::unique_ptr<Voorlader> open_sqlite_voorlader(const std::filesystem::path& pad,
                                                               int wachttijd_ms);
[[nodiscard]] std::unique_ptr<Verkeer> open_sqlite_verkeer(const std::filesystem::path& pad,
                                                           int wachttijd_ms);
[[nodiscard]] std::unique_ptr<Feitenboek> open_sqlite_feitenboek(const std::filesystem::path& pad,
                                                                 int wachttijd_ms);

}  // namespace jeugdregio::storage
