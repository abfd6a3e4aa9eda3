// Destruction of dossiers as a fact of the chain: which facts were emptied on whose order, and the hash of
// what is left of each. An emptied fact keeps the zegel that it was given; its hash can no longer be
// computed, so it fits when what is left is what a vernietiging says (docs/beslissingen/0014-vernietigen.md).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/datum.hpp"
#include "storage/feit.hpp"

namespace jeugdregio::storage {

/// One time that something was destroyed in a gemeente, or in the files of the region ('0000').
struct Vernietiging {
    Gemeente gemeente;
    std::int64_t nummer = 0;  // 1, 2, 3, ... per gemeente
    Datum op;
    std::string door, grond;    // by whom, and on what ground; not empty
    std::int64_t dossiers = 0;  // how many dossiers of this gemeente
    struct Rest {
        std::int64_t feit = 0;  // number of its zegel
        std::string sha256;     // of the schrift that is left
    };
    std::vector<Rest> resten;  // sorted by feit, without doubles
};

/// By number of zegel: the SHA-256 of what the last vernietiging left of that fact.
using Resten = std::map<std::int64_t, std::string>;

enum class Zegelstand : std::uint8_t {
    heel,        // the hash is that of the schrift
    vernietigd,  // it is not, and the schrift is what was left on record
    veranderd,   // neither: it was changed after it was put on record
};
[[nodiscard]] Zegelstand judge_zegel(const Zegel& zegel, std::string_view schrift, const Resten& resten);

/// As a fact that record_feit takes. `regio` as in Zegel; number and hashes of the zegel are not filled in.
[[nodiscard]] Feit make_feit(const Vernietiging& vernietiging, std::optional<std::int64_t> regio);
/// Empty when the fact is no vernietiging, or when what it says is nonsense.
[[nodiscard]] std::optional<Vernietiging> parse_vernietiging(const Feit& feit);

}  // namespace jeugdregio::storage
