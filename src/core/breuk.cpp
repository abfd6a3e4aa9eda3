#include "core/breuk.hpp"

#include <algorithm>

namespace jeugdregio {
namespace {

bool all_digits(std::string_view t) {
    return std::all_of(t.begin(), t.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Breuk::Getal power_of_ten(int n) {
    invariant(n >= 0 && n <= 18, "a number of digits is between 0 and 18");
    Breuk::Getal uit = 1;
    for (int i = 0; i < n; ++i) uit *= 10;
    return uit;
}

std::string to_text(Breuk::Getal n) {
    if (n < 0) return "-" + to_text(-n);
    std::string uit;
    do {
        uit += static_cast<char>('0' + static_cast<int>(n % 10));
        n /= 10;
    } while (n != 0);
    std::reverse(uit.begin(), uit.end());
    return uit;
}

/// `breuk` in units of 10^-decimalen, rounded half away from zero.
Breuk::Getal to_units(Breuk breuk, int decimalen) {
    const Breuk maal = breuk * Breuk::from(power_of_ten(decimalen), 1);
    const Breuk::Getal half = maal.noemer() / 2;
    const bool min = maal.teller() < 0;
    const Breuk::Getal groot = min ? -maal.teller() : maal.teller();
    // Twice the rest against the divisor, without doubling what might not fit: half of an odd divisor is no
    // tie.
    const Breuk::Getal heel = groot / maal.noemer(), rest = groot % maal.noemer();
    const bool omhoog = maal.noemer() % 2 == 0 ? rest >= half : rest > half;
    const Breuk::Getal uit = heel + (omhoog && maal.noemer() > 1 ? 1 : 0);
    return min ? -uit : uit;
}

}  // namespace

std::optional<Breuk> parse_breuk(std::string_view t, int cijfers, int decimalen) {
    const std::size_t komma = t.find(',');
    const std::string_view heel = t.substr(0, komma);
    const std::string_view deel = komma == std::string_view::npos ? std::string_view{} : t.substr(komma + 1);
    if (heel.empty() || heel.size() > static_cast<std::size_t>(cijfers) || !all_digits(heel))
        return std::nullopt;
    if (komma != std::string_view::npos && deel.empty()) return std::nullopt;
    if (deel.size() > static_cast<std::size_t>(decimalen) || !all_digits(deel)) return std::nullopt;
    Breuk::Getal teller = 0;
    for (const std::string_view stuk : {heel, deel})
        for (const char c : stuk) teller = teller * 10 + (c - '0');
    return Breuk::from(teller, power_of_ten(static_cast<int>(deel.size())));
}

std::string format_exact(Breuk b) {
    return b.is_geheel() ? to_text(b.teller()) : to_text(b.teller()) + "/" + to_text(b.noemer());
}

std::string format_afgerond(Breuk b, int decimalen) {
    const Breuk::Getal eenheden = to_units(b, decimalen);
    std::string cijfers = to_text(eenheden < 0 ? -eenheden : eenheden);
    if (decimalen > 0) {
        const auto n = static_cast<std::size_t>(decimalen);
        if (cijfers.size() <= n) cijfers.insert(0, n + 1 - cijfers.size(), '0');
        cijfers.insert(cijfers.size() - n, ",");
    }
    return eenheden < 0 ? "-" + cijfers : cijfers;
}

std::string format_decimaal(Breuk b, int decimalen) {
    std::string uit = format_afgerond(b, decimalen);
    if (round_breuk(b, decimalen) != b || decimalen == 0) return uit;
    while (uit.ends_with('0')) uit.pop_back();
    if (uit.ends_with(',')) uit.pop_back();
    return uit;
}

Breuk round_breuk(Breuk b, int decimalen) {
    return Breuk::from(to_units(b, decimalen), power_of_ten(decimalen));
}

}  // namespace jeugdregio
