#include "contract/csv.hpp"

#include <algorithm>
#include <cstdint>

namespace jeugdregio::contract {

std::string_view trim(std::string_view t) {
    constexpr std::string_view kBlank = " \t";
    const std::size_t begin = t.find_first_not_of(kBlank);
    if (begin == std::string_view::npos) return {};
    return t.substr(begin, t.find_last_not_of(kBlank) - begin + 1);
}

std::vector<std::string_view> split_regels(std::string_view t) {
    std::vector<std::string_view> uit;
    while (!t.empty()) {
        const std::size_t einde = t.find('\n');
        std::string_view regel = t.substr(0, einde);
        if (regel.ends_with('\r')) regel.remove_suffix(1);
        uit.push_back(regel);
        if (einde == std::string_view::npos) break;
        t.remove_prefix(einde + 1);
    }
    return uit;
}

std::optional<std::vector<std::string>> split_velden(std::string_view regel, char scheiding) {
    std::vector<std::string> uit;
    std::size_t i = 0;
    while (true) {
        while (i < regel.size() && (regel[i] == ' ' || regel[i] == '\t')) ++i;
        std::string veld;
        if (i < regel.size() && regel[i] == '"') {
            for (++i;; ++i) {
                if (i >= regel.size()) return std::nullopt;  // not closed on this line
                if (regel[i] != '"') {
                    veld += regel[i];
                } else if (i + 1 < regel.size() && regel[i + 1] == '"') {
                    veld += '"';
                    ++i;
                } else {
                    break;
                }
            }
            ++i;
            const std::size_t einde = std::min(regel.find(scheiding, i), regel.size());
            if (!trim(regel.substr(i, einde - i)).empty()) return std::nullopt;
            i = einde;
            veld = std::string(trim(veld));
        } else {
            const std::size_t einde = std::min(regel.find(scheiding, i), regel.size());
            veld = std::string(trim(regel.substr(i, einde - i)));
            i = einde;
        }
        uit.push_back(std::move(veld));
        if (i >= regel.size()) return uit;
        ++i;  // past the separator: one more field follows, if only an empty one
    }
}

std::string quote_veld(std::string_view tekst) {
    std::string uit = "\"";
    if (!tekst.empty() && std::string_view("=+-@\t\r").find(tekst.front()) != std::string_view::npos)
        uit += '\'';
    for (const char c : tekst) {
        if (c == '"') uit += '"';
        uit += c;
    }
    return uit + "\"";
}

bool is_utf8(std::string_view b) {
    // The well-formed sequences of the Unicode standard, table 3-7: the second byte has a range of its own.
    struct Vorm {
        std::uint8_t eerste_van, eerste_tot, tweede_van, tweede_tot;
        std::size_t lengte;
    };
    constexpr Vorm kVormen[] = {
        {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
        {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
        {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
    };
    const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(b[i]); };
    for (std::size_t i = 0; i < b.size();) {
        if (at(i) < 0x80) {  // plain letters are by far the most
            ++i;
            continue;
        }
        const Vorm* vorm = nullptr;
        for (const Vorm& v : kVormen)
            if (v.eerste_van <= at(i) && at(i) <= v.eerste_tot) vorm = &v;
        if (vorm == nullptr || b.size() - i < vorm->lengte) return false;
        for (std::size_t j = 1; j < vorm->lengte; ++j) {
            const std::uint8_t van = j == 1 ? vorm->tweede_van : 0x80, tot = j == 1 ? vorm->tweede_tot : 0xBF;
            if (at(i + j) < van || at(i + j) > tot) return false;
        }
        i += vorm->lengte;
    }
    return true;
}

}  // namespace jeugdregio::contract
