// Looking up many keys in one table: walk the rows and the wanted keys side by side, both in order, and
// search anew only when the next wanted key is further away than a few rows. An engine for which every search
// is a journey gets all keys at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/codes.hpp"
#include "storage/sql/connection.hpp"

namespace jeugdregio::storage::sql {

/// Calls on_row(i) for every row whose key is wanted[i], in the order of the statement.
/// REQUIRES `wanted` sorted without doubles, and a statement that gives all rows from a key on, sorted on
/// that key, with the key at `plaats` written as `>= /*each*/ ?N`. `read_key()` gives the key of the row at
/// hand. Keys are texts or have a `waarde` that is a number.
///
/// OPTIMIZATION: one search costs as much as walking past about ten rows. References of one aanbieder often
/// follow each other, and new ones often lie behind all old ones: then one search answers for the whole
/// message.
template <class Key, class ReadKey, class OnRow>
void find_each(Statement& statement, int plaats, std::span<const Key> wanted, ReadKey read_key,
               OnRow on_row) {
    constexpr bool kTekst = std::is_convertible_v<const Key&, std::string_view>;
    using Sleutel = std::conditional_t<kTekst, std::string_view, std::int64_t>;
    const auto plain = [](const Key& key) -> Sleutel {
        if constexpr (kTekst)
            return key;
        else
            return key.waarde;
    };
    if (wanted.empty()) return;

    if (statement.finds_together()) {
        std::vector<Sleutel> sleutels;
        sleutels.reserve(wanted.size());
        for (const Key& key : wanted) sleutels.push_back(plain(key));
        statement.bind_each(plaats, sleutels);
        for (std::size_t i = 0; statement.step();) {
            const auto key = read_key();
            while (i < wanted.size() && wanted[i] < key) ++i;
            if (i < wanted.size() && wanted[i] == key) on_row(i);
        }
        return;
    }

    constexpr int kStappen = 8;
    std::size_t i = 0;
    while (i < wanted.size()) {
        statement.reset();
        statement.bind(plaats, plain(wanted[i]));
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

}  // namespace jeugdregio::storage::sql
