// Facts as lines of JSON, and back: what leaves the program in an open form, and comes in elsewhere the same.
// The form is a promise (docs/uitwisseling.md). Touches no files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "storage/feit.hpp"

namespace jeugdregio::pipeline {

inline constexpr int kUitwisselvorm = 1;
inline constexpr std::string_view kUitwisselnaam = "open-jeugdregio/uitwisseling";

/// Where the files of a fact stand in the folder, in the order in which it names them: the XML of a message
/// and of its answer, a part of a registration.
[[nodiscard]] std::vector<std::string> list_bestandsnamen(const storage::Zegel& zegel);

/// One line, without its end. Empty files have no name.
[[nodiscard]] std::string feit_to_line(const storage::Feit& feit);

/// A fact without the bytes of its files, and which of them there must be: name and SHA-256, in order.
struct Feitregel {
    struct Bestand {
        std::string naam, sha256;  // no name: an empty file
    };
    storage::Feit feit;
    std::vector<Bestand> bestanden;
};
/// What is wrong, in Dutch.
struct Regelfout {
    std::string wat;
};
[[nodiscard]] Result<Feitregel, Regelfout> parse_feitregel(const Gemeente& gemeente, std::string_view regel);

}  // namespace jeugdregio::pipeline
