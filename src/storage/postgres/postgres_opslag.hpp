// The store on PostgreSQL: for several users, programs and machines at once. What is committed is on the disk
// of the server (and of a synchronous standby, when the administrator asked for one).
#pragma once

#include <memory>

#include "storage/openen.hpp"

namespace jeugdregio::storage {

/// Opens, and brings the schema up to date. The database must be there; it may be empty.
[[nodiscard]] std::unique_ptr<Feitopslag> open_postgres(const Databaseadres& adres);

/// For reading only, also on a standby. The database must have the schema of this program.
[[nodiscard]] std::unique_ptr<Inzage> open_postgres_inzage(const Databaseadres& adres, int wachttijd_ms);
[[nodiscard]] std::unique_ptr<Voorlader> open_postgres_voorlader(const Databaseadres& adres,
                                                                 int wachttijd_ms);
[[nodiscard]] std::unique_ptr<Verkeer> open_postgres_verkeer(const Databaseadres& adres, int wachttijd_ms);
[[nodiscard]] std::unique_ptr<Feitenboek> open_postgres_feitenboek(const Databaseadres& adres,
                                                                   int wachttijd_ms);

}  // namespace jeugdregio::storage
