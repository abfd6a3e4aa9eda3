// Where the data are, and opening them there with the engine that belongs to it. Every command that takes
// --db comes through here.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "storage/feitenboek.hpp"
#include "storage/inzage.hpp"
#include "storage/verkeer.hpp"
#include "storage/voorlader.hpp"

namespace jeugdregio::storage {

/// A file of SQLite, or a database of PostgreSQL: "postgresql://gebruiker@machine:5432/regio" (also
/// "postgres://", and every other form of address that libpq knows as such).
class Databaseadres {
  public:
    // NOLINTNEXTLINE(google-explicit-constructor): whoever has a file name has an address
    Databaseadres(std::string adres) : adres_{std::move(adres)} {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Databaseadres(const char* adres) : adres_{adres} {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Databaseadres(const std::filesystem::path& pad) : adres_{pad.string()} {}

    [[nodiscard]] bool is_postgres() const;
    /// As it was given. May hold a password: never for a screen or a log.
    [[nodiscard]] const std::string& geheel() const { return adres_; }
    /// For people: without the password.
    [[nodiscard]] std::string str() const;
    friend bool operator==(const Databaseadres&, const Databaseadres&) = default;

  private:
    std::string adres_;
};

/// Opens, and brings the schema up to date; a file is made when there is none, a database must be there (it
/// may be empty). Throws Opslagfout when that cannot be done, with what the user can do about it.
[[nodiscard]] std::unique_ptr<Opslag> open_opslag(const Databaseadres& adres);
/// The same, for putting facts back as they were.
[[nodiscard]] std::unique_ptr<Feitopslag> open_feitopslag(const Databaseadres& adres);

/// For reading only. What is there must have the schema of this program; it is never made or brought up to
/// date here. Throws Opslagfout (`openen`) when it does not.
[[nodiscard]] std::unique_ptr<Inzage> open_inzage(const Databaseadres& adres, int wachttijd_ms = 5000);
[[nodiscard]] std::unique_ptr<Voorlader> open_voorlader(const Databaseadres& adres, int wachttijd_ms = 5000);
[[nodiscard]] std::unique_ptr<Verkeer> open_verkeer(const Databaseadres& adres, int wachttijd_ms = 5000);
[[nodiscard]] std::unique_ptr<Feitenboek> open_feitenboek(const Databaseadres& adres,
                                                          int wachttijd_ms = 5000);

}  // namespace jeugdregio::storage
