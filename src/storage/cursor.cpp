#include "storage/cursor.hpp"

#include <algorithm>
#include <charconv>

#include "core/invariant.hpp"

namespace jeugdregio::storage {
namespace {

bool is_deel(std::string_view deel) {
    return !deel.empty() && std::all_of(deel.begin(), deel.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    });
}

}  // namespace

std::string write_cursor(std::string_view soort, const std::vector<std::string>& delen) {
    std::string uit(soort);
    for (const std::string& deel : delen) {
        invariant(is_deel(deel), "a cursor is made of letters, digits and dashes");
        uit += '_';
        uit += deel;
    }
    return uit;
}

std::optional<std::vector<std::string>> read_cursor(std::string_view tekst, std::string_view soort,
                                                    std::size_t delen) {
    std::vector<std::string> uit;
    for (;;) {
        const std::size_t plek = tekst.find('_');
        const std::string_view deel = tekst.substr(0, plek);
        if (!is_deel(deel) || uit.size() > delen) return std::nullopt;
        uit.emplace_back(deel);
        if (plek == std::string_view::npos) break;
        tekst.remove_prefix(plek + 1);
    }
    if (uit.size() != delen + 1 || uit.front() != soort) return std::nullopt;
    uit.erase(uit.begin());
    return uit;
}

std::optional<std::int64_t> read_cursorgetal(std::string_view deel) {
    std::int64_t getal = 0;
    const auto [eind, fout] = std::from_chars(deel.data(), deel.data() + deel.size(), getal);
    if (fout != std::errc{} || eind != deel.data() + deel.size() || getal < 0) return std::nullopt;
    if (deel.size() > 1 && deel.front() == '0') return std::nullopt;
    return getal;
}

}  // namespace jeugdregio::storage
