#include "storage/postgres/dialect.hpp"

#include <algorithm>
#include <cctype>

namespace jeugdregio::storage::postgres {
namespace {

constexpr std::string_view kEach = ">= /*each*/ ?", kIndexed = "INDEXED BY ", kNotIndexed = "NOT INDEXED";

bool is_naam(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// The digits at the front, taken off.
std::string_view take_cijfers(std::string_view& rest) {
    std::size_t n = 0;
    while (n < rest.size() && std::isdigit(static_cast<unsigned char>(rest[n])) != 0) ++n;
    const std::string_view uit = rest.substr(0, n);
    rest.remove_prefix(n);
    return uit;
}

template <class Doe>
void visit_plaatsen(std::string_view sql, Doe doe) {
    bool in_tekst = false;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] == '\'') in_tekst = !in_tekst;
        if (in_tekst || sql[i] != '$') continue;
        std::string_view rest = sql.substr(i + 1);
        int nummer = 0;
        for (const char c : take_cijfers(rest)) nummer = nummer * 10 + (c - '0');
        doe(nummer);
    }
}

}  // namespace

std::string to_postgres(std::string_view sql) {
    std::string uit;
    uit.reserve(sql.size());
    for (std::string_view rest = sql; !rest.empty();) {
        if (rest.front() == '\'') {
            const std::size_t einde = std::min(rest.find('\'', 1), rest.size() - 1);
            uit += rest.substr(0, einde + 1);
            rest.remove_prefix(einde + 1);
        } else if (rest.starts_with("--")) {
            rest.remove_prefix(std::min(rest.find('\n'), rest.size()));
        } else if (rest.starts_with(kEach)) {
            rest.remove_prefix(kEach.size());
            uit += "= ANY ($";
            uit += take_cijfers(rest);
            uit += ')';
        } else if (rest.front() == '?') {
            rest.remove_prefix(1);
            uit += '$';
            uit += take_cijfers(rest);
        } else if (rest.starts_with(kIndexed)) {
            rest.remove_prefix(kIndexed.size());
            while (!rest.empty() && is_naam(rest.front())) rest.remove_prefix(1);
        } else if (rest.starts_with(kNotIndexed)) {
            rest.remove_prefix(kNotIndexed.size());
        } else {
            uit += rest.front();
            rest.remove_prefix(1);
        }
    }
    return uit;
}

int count_plaatsen(std::string_view sql) {
    int hoogste = 0;
    visit_plaatsen(sql, [&](int nummer) { hoogste = std::max(hoogste, nummer); });
    return hoogste;
}

bool uses_plaats(std::string_view sql, int plaats) {
    bool gevonden = false;
    visit_plaatsen(sql, [&](int nummer) { gevonden = gevonden || nummer == plaats; });
    return gevonden;
}

}  // namespace jeugdregio::storage::postgres
