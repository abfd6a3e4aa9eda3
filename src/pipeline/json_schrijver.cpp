#include "pipeline/json_schrijver.hpp"

#include <fmt/format.h>

namespace jeugdregio::pipeline {
namespace {

/// Bytes of the valid UTF-8 character at the front of `t`; 0 when it is none.
std::size_t utf8_size(std::string_view t) {
    const auto b = [&](std::size_t i) { return i < t.size() ? static_cast<unsigned char>(t[i]) : 0u; };
    const auto vervolg = [&](std::size_t i) { return (b(i) & 0xC0u) == 0x80u; };
    const unsigned c = b(0);
    if (c < 0x80) return 1;
    if (c >= 0xC2 && c <= 0xDF) return vervolg(1) ? 2 : 0;
    if (c >= 0xE0 && c <= 0xEF) {
        const unsigned punt = (c & 0x0Fu) << 12 | (b(1) & 0x3Fu) << 6 | (b(2) & 0x3Fu);
        return vervolg(1) && vervolg(2) && punt >= 0x800 && (punt < 0xD800 || punt > 0xDFFF) ? 3 : 0;
    }
    if (c >= 0xF0 && c <= 0xF4) {
        const unsigned punt = (c & 0x07u) << 18 | (b(1) & 0x3Fu) << 12 | (b(2) & 0x3Fu) << 6 | (b(3) & 0x3Fu);
        return vervolg(1) && vervolg(2) && vervolg(3) && punt >= 0x10000 && punt <= 0x10FFFF ? 4 : 0;
    }
    return 0;
}

bool is_plain(char c) {
    return c >= 0x20 && c != '"' && c != '\\' && c != 0x7F;
}

}  // namespace

void JsonSchrijver::comma() {
    if (!eerste_ && !na_naam_) uit_ += ',';
    eerste_ = false;
    na_naam_ = false;
}

JsonSchrijver& JsonSchrijver::open(char teken) {
    comma();
    uit_ += teken;
    eerste_ = true;
    return *this;
}

JsonSchrijver& JsonSchrijver::close(char teken) {
    uit_ += teken;
    eerste_ = false;
    return *this;
}

JsonSchrijver& JsonSchrijver::key(std::string_view naam) {
    comma();
    quoted(naam);
    uit_ += ':';
    na_naam_ = true;
    return *this;
}

JsonSchrijver& JsonSchrijver::text(std::string_view waarde) {
    comma();
    quoted(waarde);
    return *this;
}

JsonSchrijver& JsonSchrijver::number(std::int64_t waarde) {
    comma();
    fmt::format_int tekst(waarde);
    uit_.append(tekst.data(), tekst.size());
    return *this;
}

JsonSchrijver& JsonSchrijver::raw(std::string_view json) {
    comma();
    uit_ += json;
    return *this;
}

void JsonSchrijver::quoted(std::string_view t) {
    uit_ += '"';
    while (!t.empty()) {
        std::size_t n = 0;
        while (n < t.size() && is_plain(t[n])) ++n;
        uit_.append(t.data(), n);
        t.remove_prefix(n);
        if (t.empty()) break;
        const auto c = static_cast<unsigned char>(t.front());
        if (c >= 0x80) {
            const std::size_t lengte = utf8_size(t);
            uit_ += lengte == 0 ? std::string_view("\xEF\xBF\xBD") : t.substr(0, lengte);
            t.remove_prefix(lengte == 0 ? 1 : lengte);
            continue;
        }
        switch (c) {
            case '"':
                uit_ += "\\\"";
                break;
            case '\\':
                uit_ += "\\\\";
                break;
            case '\n':
                uit_ += "\\n";
                break;
            case '\t':
                uit_ += "\\t";
                break;
            default:
                uit_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        }
        t.remove_prefix(1);
    }
    uit_ += '"';
}

}  // namespace jeugdregio::pipeline
