// Looking up many keys in one table: walk the rows and the wanted keys side by side, both in order, and
// search anew only when the next wanted key is further away than a few rows.
#pragma once

#include <cstddef>
#include <span>

#include "storage/sqlite/connection.hpp"

namespace jeugdregio::storage::sqlite {

/// Calls on_row(i) for every row whose key is wanted[i], in the order of the statement.
/// REQUIRES `wanted` sorted without doubles, and a statement that gives all rows from a key on, sorted on
/// that key. `bind_from(key)` makes it start at that key; `read_key()` gives the key of the row at hand.
///
/// OPTIMIZATION: one search costs as much as walking past about ten rows. References of one aanbieder often
/// follow each other, and new ones often lie behind all old ones: then one search answers for the whole
/// message.
template <class Key, class BindFrom, class ReadKey, class OnRow>
void merge_scan(Statement& statement, std::span<const Key> wanted, BindFrom bind_from, ReadKey read_key,
                OnRow on_row) {
    constexpr int kStappen = 8;
    std::size_t i = 0;
    while (i < wanted.size()) {
        statement.reset();
        bind_from(wanted[i]);
        bool rij = statement.step();
        for (int gepasseerd = 0; rij && gepasseerd <= kStappen; rij = statement.step()) {
            const auto key = read_key();
            while (i < wanted.size() && wanted[i] < key) ++i;
            if (i == wanted.size()) return;
            if (wanted[i] == key) {
                on_row(i);
                gepasseerd = 0;
            } else {
                ++gepasseerd;
            }
        }
        if (!rij) return;  // nothing from this key on
    }
}

}  // namespace jeugdregio::storage::sqlite
