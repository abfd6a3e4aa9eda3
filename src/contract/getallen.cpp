#include "contract/getallen.hpp"

#include <algorithm>
#include <string>

#include "contract/toml_lezer.hpp"

namespace jeugdregio::contract {
namespace {

// Twelve digits hold a thousand years of youth care in this region and can never overflow.
constexpr std::size_t kCijfersMax = 12;

bool all_digits(std::string_view t) {
    return !t.empty() && std::all_of(t.begin(), t.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// REQUIRES only digits, at most kCijfersMax + 3 of them.
std::int64_t to_number(std::string_view cijfers) {
    std::int64_t n = 0;
    for (const char c : cijfers) n = n * 10 + (c - '0');
    return n;
}

/// "21.572" -> "21572"; empty when the points are not where Dutch puts them.
std::optional<std::string> drop_points(std::string_view t) {
    if (t.find('.') == std::string_view::npos) return std::string(t);
    std::string uit;
    bool eerste = true;
    while (true) {
        const std::size_t punt = t.find('.');
        const std::string_view groep = t.substr(0, punt);
        const bool maat = eerste ? !groep.empty() && groep.size() <= 3 : groep.size() == 3;
        if (!maat) return std::nullopt;
        uit += groep;
        if (punt == std::string_view::npos) return uit;
        t.remove_prefix(punt + 1);
        eerste = false;
    }
}

}  // namespace

std::optional<Bedrag> parse_bedrag(std::string_view t) {
    const bool min = t.starts_with('-');
    if (min) t.remove_prefix(1);
    const std::size_t komma = t.find(',');
    if (komma == std::string_view::npos) return std::nullopt;
    const std::optional<std::string> euros = drop_points(t.substr(0, komma));
    const std::string_view centen = t.substr(komma + 1);
    if (!euros || !all_digits(*euros) || euros->size() > kCijfersMax) return std::nullopt;
    if (centen.size() != 2 || !all_digits(centen)) return std::nullopt;
    const std::int64_t cents = to_number(*euros) * 100 + to_number(centen);
    return Bedrag::from_cents(min ? -cents : cents);
}

std::optional<std::int64_t> parse_decimaal(std::string_view t, int decimalen) {
    const std::size_t komma = t.find(',');
    const std::string_view heel = t.substr(0, komma);
    std::string deel;
    if (komma != std::string_view::npos) {
        deel = std::string(t.substr(komma + 1));
        if (!all_digits(deel)) return std::nullopt;
    }
    if (!all_digits(heel) || heel.size() > kCijfersMax || deel.size() > static_cast<std::size_t>(decimalen))
        return std::nullopt;
    deel.resize(static_cast<std::size_t>(decimalen), '0');
    return to_number(std::string(heel) + deel);
}

std::optional<std::int64_t> parse_uren(std::string_view t) {
    const std::size_t punten = t.find(':');
    if (punten != std::string_view::npos) {
        const std::string_view uren = t.substr(0, punten), minuten = t.substr(punten + 1);
        if (!all_digits(uren) || uren.size() > kCijfersMax || !all_digits(minuten) || minuten.size() != 2 ||
            minuten[0] > '5')
            return std::nullopt;
        return to_number(std::string(uren)) * 60 + to_number(std::string(minuten));
    }
    const std::optional<std::int64_t> honderdste = parse_decimaal(t, 2);
    if (!honderdste || *honderdste * 60 % 100 != 0) return std::nullopt;
    return *honderdste * 60 / 100;
}

std::string format_uren(std::int64_t minuten) {
    const std::string uren = std::to_string(minuten / 60), rest = std::to_string(minuten % 60);
    return minuten % 60 == 0 ? uren : uren + (rest.size() == 1 ? ":0" : ":") + rest;
}

std::string join_getallen(const std::vector<int>& getallen) {
    std::vector<std::string> namen;
    namen.reserve(getallen.size());
    for (const int g : getallen) namen.push_back(std::to_string(g));
    return join_namen(namen);
}

}  // namespace jeugdregio::contract
