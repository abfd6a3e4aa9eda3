#include "core/datum.hpp"

#include <fmt/format.h>

namespace jeugdregio {

std::optional<Datum> parse_datum(std::string_view t) {
    if (t.size() != 10 || t[4] != '-' || t[7] != '-') return std::nullopt;
    for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u})
        if (t[i] < '0' || t[i] > '9') return std::nullopt;
    const int jaar = (t[0] - '0') * 1000 + (t[1] - '0') * 100 + (t[2] - '0') * 10 + (t[3] - '0');
    const int maand = (t[5] - '0') * 10 + (t[6] - '0');
    const int dag = (t[8] - '0') * 10 + (t[9] - '0');
    if (jaar < 1 || maand < 1 || maand > 12 || dag < 1 ||
        (dag > 28 && dag > Datum::days_in_month(jaar, maand)))
        return std::nullopt;
    return Datum::from_ymd(jaar, maand, dag);
}

std::string format_iso(Datum d) {
    const auto [jaar, maand, dag] = d.ymd();
    return fmt::format("{:04}-{:02}-{:02}", jaar, maand, dag);
}

std::string format_nl(Datum d) {
    const auto [jaar, maand, dag] = d.ymd();
    return fmt::format("{:02}-{:02}-{:04}", dag, maand, jaar);
}

}  // namespace jeugdregio
