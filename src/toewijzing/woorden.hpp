// Words for what stands in codes, the same wherever it is shown. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dossier/verzoek.hpp"

namespace jeugdregio::toewijzing {

/// A code with its meaning in the newest release: "02 (Huisarts)"; the code alone when its tables do not
/// tell. `pad` is a field of that kind of message ("Client/StopProducten/StopProduct/RedenBeeindiging").
[[nodiscard]] std::string describe_code(std::string_view soort, std::string_view pad, std::string_view code);

/// "02 (huisarts)".
[[nodiscard]] std::string describe_verwijzercode(std::string_view code);
[[nodiscard]] std::string describe_gemeente(const Gemeente& gemeente);
/// "6 (stapeling)".
[[nodiscard]] std::string describe_reden_afwijzing(RedenAfwijzingVerzoek reden);
/// "afgewezen, reden 5 (Andere gemeente)".
[[nodiscard]] std::string describe_antwoord(const dossier::Antwoord& antwoord);
/// "120 minuten per week"; empty without an Omvang.
[[nodiscard]] std::string describe_omvang(const std::optional<dossier::Omvang>& omvang);

}  // namespace jeugdregio::toewijzing
