#include "ijw/datatype.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jeugdregio::ijw {
namespace {

// XSD white space is these four, no more.
bool is_wit(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_cijfer(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool all_cijfers(std::string_view w) {
    return std::all_of(w.begin(), w.end(), is_cijfer);
}

std::int64_t count_tekens(std::string_view w) {
    return std::count_if(w.begin(), w.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; });
}

/// [a-zA-ZÀ-ỳ]+ : U+0041-5A, U+0061-7A, U+00C0-1EF3. REQUIRES valid UTF-8, which the parser guarantees.
bool all_letters(std::string_view w) {
    if (w.empty()) return false;
    for (std::size_t i = 0; i < w.size();) {
        const auto b = static_cast<unsigned char>(w[i]);
        if (b < 0x80) {
            if (!is_letter(w[i])) return false;
            ++i;
            continue;
        }
        const std::size_t n = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
        if (i + n > w.size()) return false;
        std::uint32_t punt = n == 4 ? b & 0x07u : n == 3 ? b & 0x0Fu : b & 0x1Fu;
        for (std::size_t k = 1; k < n; ++k)
            punt = (punt << 6) | (static_cast<unsigned char>(w[i + k]) & 0x3Fu);
        if (punt < 0xC0 || punt > 0x1EF3) return false;
        i += n;
    }
    return true;
}

/// (0|[1-9][0-9]*) three times with dots.
bool is_versie(std::string_view w) {
    int delen = 0;
    std::size_t i = 0;
    while (true) {
        const std::size_t begin = i;
        while (i < w.size() && is_cijfer(w[i])) ++i;
        if (i == begin || (w[begin] == '0' && i - begin > 1)) return false;
        ++delen;
        if (i == w.size()) return delen == 3;
        if (w[i] != '.' || delen == 3) return false;
        ++i;
    }
}

std::optional<int> two_digits(std::string_view w, std::size_t i) {
    if (i + 2 > w.size() || !is_cijfer(w[i]) || !is_cijfer(w[i + 1])) return std::nullopt;
    return (w[i] - '0') * 10 + (w[i + 1] - '0');
}

/// The zone at the end of an xs:date or xs:time: nothing, Z, or +-hh:mm up to 14:00.
bool is_zone(std::string_view w) {
    if (w.empty() || w == "Z") return true;
    if (w.size() != 6 || (w[0] != '+' && w[0] != '-') || w[3] != ':') return false;
    const auto u = two_digits(w, 1), m = two_digits(w, 4);
    return u && m && *m < 60 && (*u < 14 || (*u == 14 && *m == 0));
}

bool is_tijd(std::string_view w) {
    if (w.size() < 8 || w[2] != ':' || w[5] != ':') return false;
    const auto u = two_digits(w, 0), m = two_digits(w, 3), s = two_digits(w, 6);
    if (!u || !m || !s || *m > 59 || *s > 59 || *u > 24) return false;
    std::size_t i = 8;
    bool deel_nul = true;
    if (i < w.size() && w[i] == '.') {
        const std::size_t begin = ++i;
        while (i < w.size() && is_cijfer(w[i])) deel_nul = (w[i++] == '0') && deel_nul;
        if (i == begin) return false;
    }
    if (*u == 24 && !(*m == 0 && *s == 0 && deel_nul)) return false;
    return is_zone(w.substr(i));
}

struct PatroonRij {
    std::string_view naam;
    Patroon patroon;
    std::string_view uitleg;
};
constexpr PatroonRij kPatronen[] = {
    {"", Patroon::geen, ""},
    {"cijfers4", Patroon::cijfers4, "4 cijfers"},
    {"cijfers8", Patroon::cijfers8, "8 cijfers"},
    {"cijfers9", Patroon::cijfers9, "9 cijfers"},
    {"cijfers", Patroon::cijfers, "alleen cijfers"},
    {"niet_leeg", Patroon::niet_leeg, "een tekst die niet leeg is"},
    {"niet_leeg_een_regel", Patroon::niet_leeg_een_regel, "een tekst op één regel die niet leeg is"},
    {"geen_dubbelepunt_of_Z", Patroon::geen_dubbelepunt_of_z,
     "een bestaande dag als JJJJ-MM-DD, zonder tijdzone"},
    {"geen_tijdzone", Patroon::geen_tijdzone, "een tijd als UU:MM:SS, zonder tijdzone"},
    {"versie", Patroon::versie, "een versie als 1.0.0"},
    {"letters", Patroon::letters, "alleen letters"},
    {"letters_cijfers", Patroon::letters_cijfers, "alleen letters en cijfers"},
};

}  // namespace

std::optional<Patroon> parse_patroon(std::string_view naam) {
    if (!naam.empty() && naam[0] == '=') return Patroon::vast;
    for (const auto& r : kPatronen)
        if (r.naam == naam) return r.patroon;
    return std::nullopt;
}

bool matches(Patroon patroon, std::string_view w) {
    switch (patroon) {
        case Patroon::geen:
        case Patroon::vast:
            return true;
        case Patroon::cijfers4:
            return w.size() == 4 && all_cijfers(w);
        case Patroon::cijfers8:
            return w.size() == 8 && all_cijfers(w);
        case Patroon::cijfers9:
            return w.size() == 9 && all_cijfers(w);
        case Patroon::cijfers:
            return all_cijfers(w);
        case Patroon::niet_leeg:
            return !std::all_of(w.begin(), w.end(), is_wit);
        case Patroon::niet_leeg_een_regel:
            return !std::all_of(w.begin(), w.end(), is_wit) &&
                   w.find_first_of("\n\r") == std::string_view::npos;
        case Patroon::geen_dubbelepunt_of_z:
            return w.find_first_of(":Z") == std::string_view::npos;
        case Patroon::geen_tijdzone:
            return !w.empty() && w.find_first_of("Z+-") == std::string_view::npos;
        case Patroon::versie:
            return is_versie(w);
        case Patroon::letters:
            return all_letters(w);
        case Patroon::letters_cijfers:
            return !w.empty() &&
                   std::all_of(w.begin(), w.end(), [](char c) { return is_letter(c) || is_cijfer(c); });
    }
    fail_invariant("every pattern has a scan");
}

std::string_view collapse(const Datatype& type, std::string_view w) {
    if (type.basis == Basis::tekst) return w;
    while (!w.empty() && is_wit(w.front())) w.remove_prefix(1);
    while (!w.empty() && is_wit(w.back())) w.remove_suffix(1);
    return w;
}

bool accepts(const Datatype& type, std::string_view w) {
    switch (type.basis) {
        case Basis::tekst:
            if (type.minlen >= 0 || type.maxlen >= 0) {
                // Most values are short: the length in bytes already tells.
                const auto bytes = static_cast<std::int64_t>(w.size());
                if (type.minlen > 0 && bytes == 0) return false;
                if (type.minlen > 1 && count_tekens(w) < type.minlen) return false;
                if (type.maxlen >= 0 && bytes > type.maxlen && count_tekens(w) > type.maxlen) return false;
            }
            break;
        case Basis::geheel: {
            const auto n = parse_geheel(w);
            if (!n || (type.min && *n < *type.min) || (type.max && *n > *type.max)) return false;
            break;
        }
        case Basis::datum: {
            // Every date type of the standard forbids a zone; a zone therefore never needs to be understood.
            if (!parse_xsd_datum(w)) return false;
            break;
        }
        case Basis::tijd:
            if (!is_tijd(w)) return false;
            break;
    }
    if (!matches(type.patroon, w)) return false;
    if (type.codes.empty()) return true;
    return std::find(type.codes.begin(), type.codes.end(), w) != type.codes.end();
}

std::string describe(const Datatype& type) {
    if (!type.codes.empty()) {
        constexpr std::size_t kMeest = 30;
        std::string uit = "een van ";
        for (std::size_t i = 0; i < type.codes.size() && i < kMeest; ++i)
            uit += (i == 0 ? "" : ", ") + type.codes[i];
        if (type.codes.size() > kMeest) uit += ", ...";
        return uit;
    }
    switch (type.basis) {
        case Basis::geheel:
            if (type.min && type.max)
                return fmt::format("een geheel getal van {} tot en met {}", *type.min, *type.max);
            return "een geheel getal";
        case Basis::datum:
            return "een bestaande dag als JJJJ-MM-DD, zonder tijdzone";
        case Basis::tijd:
            return "een tijd als UU:MM:SS, zonder tijdzone";
        case Basis::tekst:
            break;
    }
    std::string uit;
    for (const auto& r : kPatronen)
        if (r.patroon == type.patroon) uit = r.uitleg;
    if (uit.empty()) uit = "een tekst";
    const bool lengte_volgt = type.patroon == Patroon::cijfers4 || type.patroon == Patroon::cijfers8 ||
                              type.patroon == Patroon::cijfers9;
    if (type.maxlen >= 0 && !lengte_volgt) uit += fmt::format(", hoogstens {} tekens", type.maxlen);
    return uit;
}

std::string_view code_naam(const Datatype& type, std::string_view code) {
    const auto& lijst = type.betekenissen;
    const auto plek = std::lower_bound(lijst.begin(), lijst.end(), code,
                                       [](const Codebetekenis& b, std::string_view c) { return b.code < c; });
    return plek == lijst.end() || plek->code != code ? std::string_view{} : std::string_view(plek->naam);
}

std::optional<Datum> parse_xsd_datum(std::string_view w) {
    if (const auto gewoon = parse_datum(w)) return gewoon;
    const bool negatief = !w.empty() && w[0] == '-';
    if (negatief) w.remove_prefix(1);
    std::size_t i = 0;
    int jaar = 0;
    while (i < w.size() && is_cijfer(w[i])) {
        if (jaar > 1'000'000) return std::nullopt;
        jaar = jaar * 10 + (w[i++] - '0');
    }
    // At least four digits, more only without a leading zero; the year 0 does not exist in XSD 1.0.
    if (i < 4 || (i > 4 && w[0] == '0') || jaar == 0 || jaar > 1'000'000) return std::nullopt;
    if (w.size() != i + 6 || w[i] != '-' || w[i + 3] != '-') return std::nullopt;
    const auto maand = two_digits(w, i + 1), dag = two_digits(w, i + 4);
    const int astronomisch = negatief ? -jaar : jaar;
    if (!maand || !dag || *maand < 1 || *maand > 12 || *dag < 1 ||
        *dag > Datum::days_in_month(astronomisch, *maand))
        return std::nullopt;
    return Datum::from_ymd(astronomisch, *maand, *dag);
}

std::optional<std::int64_t> parse_geheel(std::string_view w) {
    const bool negatief = !w.empty() && w[0] == '-';
    if (!w.empty() && (w[0] == '-' || w[0] == '+')) w.remove_prefix(1);
    if (w.empty() || !all_cijfers(w)) return std::nullopt;
    while (w.size() > 1 && w[0] == '0') w.remove_prefix(1);
    if (w.size() > 18) return std::nullopt;
    std::int64_t n = 0;
    for (const char c : w) n = n * 10 + (c - '0');
    return negatief ? -n : n;
}

}  // namespace jeugdregio::ijw
