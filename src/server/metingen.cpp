#include "server/metingen.hpp"

#include <iterator>

#include <fmt/format.h>

namespace jeugdregio::server {

void Metingen::count(std::string_view patroon, std::string_view methode, int status,
                     std::chrono::microseconds duur) {
    const std::lock_guard slot(slot_);
    Reeks& r = reeksen_[{std::string(patroon), std::string(methode)}];
    ++r.per_status[status];
    ++r.aantal;
    r.som_us += duur.count();
    for (std::size_t i = 0; i < kGrenzen.size(); ++i)
        if (duur.count() <= kGrenzen[i]) {
            ++r.tot[i];
            break;
        }
}

std::string Metingen::to_text() const {
    const std::lock_guard slot(slot_);
    std::string uit;
    auto schrijf = std::back_inserter(uit);
    const auto seconds = [](std::int64_t us) {
        return fmt::format("{}.{:06}", us / 1'000'000, us % 1'000'000);
    };
    fmt::format_to(schrijf,
                   "# HELP jeugdregio_http_requests_total Answered questions.\n"
                   "# TYPE jeugdregio_http_requests_total counter\n");
    for (const auto& [naam, r] : reeksen_)
        for (const auto& [status, aantal] : r.per_status)
            fmt::format_to(schrijf,
                           "jeugdregio_http_requests_total{{route=\"{}\",method=\"{}\",status=\"{}\"}} {}\n",
                           naam.first, naam.second, status, aantal);
    fmt::format_to(schrijf,
                   "# HELP jeugdregio_http_duration_seconds Time from question read to answer made.\n"
                   "# TYPE jeugdregio_http_duration_seconds histogram\n");
    for (const auto& [naam, r] : reeksen_) {
        const std::string label = fmt::format("route=\"{}\",method=\"{}\"", naam.first, naam.second);
        std::int64_t som = 0;
        for (std::size_t i = 0; i < kGrenzen.size(); ++i) {
            som += r.tot[i];
            fmt::format_to(schrijf, "jeugdregio_http_duration_seconds_bucket{{{},le=\"{}\"}} {}\n", label,
                           seconds(kGrenzen[i]), som);
        }
        fmt::format_to(schrijf,
                       "jeugdregio_http_duration_seconds_bucket{{{0},le=\"+Inf\"}} {1}\n"
                       "jeugdregio_http_duration_seconds_sum{{{0}}} {2}\n"
                       "jeugdregio_http_duration_seconds_count{{{0}}} {1}\n",
                       label, r.aantal, seconds(r.som_us));
    }
    fmt::format_to(
        schrijf,
        "# HELP jeugdregio_http_connections Open connections.\n"
        "# TYPE jeugdregio_http_connections gauge\njeugdregio_http_connections {}\n"
        "# HELP jeugdregio_http_refused_total Connections and questions refused for want of room.\n"
        "# TYPE jeugdregio_http_refused_total counter\njeugdregio_http_refused_total {}\n",
        verbindingen_.load(), geweigerd_.load());
    return uit;
}

}  // namespace jeugdregio::server
