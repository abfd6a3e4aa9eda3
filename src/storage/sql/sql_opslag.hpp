// The ports of this room, on a connection of either engine.
#pragma once

#include <functional>
#include <memory>

#include "storage/feitenboek.hpp"
#include "storage/inzage.hpp"
#include "storage/sql/connection.hpp"
#include "storage/verkeer.hpp"
#include "storage/voorlader.hpp"

namespace jeugdregio::storage::sql {

/// Sees every message that is recorded before it gets its zegel (without number and hash), with its
/// schrift. When it throws an Opslagfout the transaction ends.
using Voorzegel = std::function<void(const Zegel&, std::string_view schrift)>;

/// REQUIRES for all: a connection to a database with the tables of this program. It is not shared.
[[nodiscard]] std::unique_ptr<Feitopslag> make_opslag(std::unique_ptr<Connection> db, Voorzegel voor_zegel);
[[nodiscard]] std::unique_ptr<Voorlader> make_voorlader(std::unique_ptr<Connection> db);
[[nodiscard]] std::unique_ptr<Inzage> make_inzage(std::unique_ptr<Connection> db);
/// These two see one moment, that in which they were made.
[[nodiscard]] std::unique_ptr<Verkeer> make_verkeer(std::unique_ptr<Connection> db);
[[nodiscard]] std::unique_ptr<Feitenboek> make_feitenboek(std::unique_ptr<Connection> db);

}  // namespace jeugdregio::storage::sql
