// Counting again: what a claim asked and what its answer refused, read from the stored XML by a plain scan of
// tags.
//
// Shares nothing with what decides (no message tables, no reader, no rules), so that a mistake there is not
// made here again. For claims and answers that were accepted before; it checks no form.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregio::pipeline {

/// A line of a claim; a credit has a negative amount.
struct Telregel {
    std::int64_t toewijzing = 0;
    std::string referentie;
    std::int64_t bedrag_cent = 0;
    friend auto operator<=>(const Telregel&, const Telregel&) = default;
};

struct Telling {
    std::vector<Telregel> regels;  // in order of the message
    std::optional<std::int64_t> ingediend_cent, toegekend_cent;
    std::vector<std::string> retourcodes;  // at any level
};

[[nodiscard]] Telling tel_bericht(std::string_view xml);
[[nodiscard]] std::int64_t sum_regels(const std::vector<Telregel>& regels);
/// What is in `regels` and not in `zonder`, each as often as it occurs more; sorted.
[[nodiscard]] std::vector<Telregel> subtract(std::vector<Telregel> regels, std::vector<Telregel> zonder);

}  // namespace jeugdregio::pipeline
