// More than one machine: the gemeenten dealt out over several databases of PostgreSQL (scherven), and one on
// top that shows them as one. Every key begins with the gemeente and a message is of one gemeente, so a
// transaction is of one scherf. The region itself ('0000') is on the first.
#pragma once

#include <span>
#include <vector>

#include "storage/openen.hpp"

namespace jeugdregio::storage {

struct Scherf {
    Databaseadres adres;
    std::vector<Gemeente> gemeenten;
};

/// Brings the schema of every scherf up to date and makes `bovenop`, an empty database, show them as one
/// through postgres_fdw: whatever reads or writes there reads and writes on the scherf of its gemeente.
/// REQUIRES a role that may make extensions and servers there, and that the address of each scherf works from
/// the server of `bovenop`. A password in an address is kept in the database on top, as postgres_fdw does.
/// Throws Opslagfout when it cannot be done; then nothing was made.
void link_scherven(const Databaseadres& bovenop, std::span<const Scherf> scherven);

}  // namespace jeugdregio::storage
