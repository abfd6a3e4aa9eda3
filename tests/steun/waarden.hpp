// Values at the borders of every datatype, on both sides. Whether one is valid is what a schema says, so a
// test never leans on this file for a verdict; only the first good value of a field must be valid.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "ijw/release.hpp"

namespace steun {

namespace ijw = jeugdregio::ijw;

inline std::string repeat(std::string_view teken, std::int64_t aantal) {
    std::string uit;
    for (std::int64_t i = 0; i < aantal; ++i) uit += teken;
    return uit;
}

inline std::vector<std::string> good_integers(const ijw::Datatype& t) {
    const std::int64_t min = t.min.value_or(0), max = t.max.value_or(99);
    const std::string hoog = std::to_string(max);
    return {std::to_string(min + 1),
            std::to_string(min),
            hoog,
            "+" + hoog,
            "000000000000000000000000000" + hoog,
            "-0",
            "+0",
            " \t\r\n" + hoog + "\n ",
            "0"};
}

inline std::vector<std::string> good_texts(const ijw::Veld& v) {
    using ijw::Patroon;
    const ijw::Datatype& t = *v.type;
    const Patroon p = v.extra == Patroon::geen ? t.patroon : v.extra;
    const std::int64_t max = t.maxlen >= 0 ? t.maxlen : 60;
    switch (p) {
        case Patroon::vast:
            return {v.vast};
        case Patroon::cijfers4:
            return {"0193", "0000", "9999"};
        case Patroon::cijfers8:
            return {"42420001", "00000000", "99999999"};
        case Patroon::cijfers9:
            return {"999900006", "000000000"};
        case Patroon::cijfers:
            return {"0", repeat("9", max)};
        case Patroon::versie:
            return {"1.0.0", "0.0.0", "10.20.30", "1.0." + repeat("9", 30)};
        case Patroon::letters:
            return {"T", repeat("Z", max), repeat("\xC3\x80", max), repeat("\xE1\xBB\xB3", max), "\xC3\x97"};
        case Patroon::letters_cijfers:
            return {"A1z", repeat("9", max), "Z"};
        default:
            break;
    }
    std::vector<std::string> uit = {"x",
                                    repeat("x", max),
                                    repeat("\xC3\xA9", max),
                                    repeat("\xE2\x82\xAC", max),
                                    repeat("\xF0\x9F\x98\x80", max),
                                    "\xC2\xA0",      // no-break space: not white space in XML
                                    "\xE2\x80\x83",  // em space: neither
                                    "&",
                                    "<",
                                    "]"};
    if (max >= 4)
        for (const char* w : {" x ", "\tx", "x y", "]]>", "&lt;", "  x "}) uit.emplace_back(w);
    return uit;
}

/// Values that the datatype of a field should allow, the plainest first.
inline std::vector<std::string> good_values(const ijw::Veld& v) {
    if (v.extra == ijw::Patroon::vast) return {v.vast};
    if (!v.type->codes.empty()) return v.type->codes;
    switch (v.type->basis) {
        case ijw::Basis::geheel:
            return good_integers(*v.type);
        case ijw::Basis::datum:
            return {"2023-04-01",  "0001-01-01",    "9999-12-31",   "2024-02-29",
                    "2000-02-29",  "1900-02-28",    "2023-12-31",   "12024-02-29",
                    "-0001-12-31", " 2023-04-01\t", "\n2023-04-01", "-12023-01-31"};
        case ijw::Basis::tijd:
            return {"12:34:56",     "00:00:00",   "23:59:59",   "24:00:00",          "24:00:00.000",
                    "12:34:56.789", "12:34:56.0", " 12:34:56 ", "23:59:59.999999999"};
        case ijw::Basis::tekst:
            break;
    }
    return good_texts(v);
}

/// Values that it should refuse, or that lie so near its border that only a schema can tell.
inline std::vector<std::string> odd_values(const ijw::Veld& v) {
    const ijw::Datatype& t = *v.type;
    std::vector<std::string> uit = {"", " ", "\n", "\t \r", "\xC2\xA0", "x\ny", "\r", "\nx", "  "};
    const std::string goed = good_values(v).front();
    for (const std::string& w : {" " + goed, goed + " ", "\n" + goed, "\xC2\xA0" + goed, goed + goed,
                                 goed + ".", goed + "\xE2\x80\x8B"})
        uit.push_back(w);
    switch (t.basis) {
        case ijw::Basis::geheel: {
            const std::int64_t min = t.min.value_or(0), max = t.max.value_or(99);
            for (const char* w : {"+", "-", "--1", "+-1", "1.0", "1e3", "1,0", "0x1", "1 2", "\xEF\xBC\x91",
                                  "INF", "+ 1", "1+", "00", "-00", "-1", "99999999999999999999999999999999"})
                uit.emplace_back(w);
            uit.push_back(std::to_string(max + 1));
            uit.push_back(std::to_string(min - 1));
            uit.push_back("0" + std::to_string(max + 1));
            break;
        }
        case ijw::Basis::datum:
            for (const char* w : {"2027-06-31",
                                  "2023-02-29",
                                  "1900-02-29",
                                  "2100-02-29",
                                  "2023-13-01",
                                  "2023-00-10",
                                  "2023-01-00",
                                  "2023-4-1",
                                  "2023-04-1",
                                  "23-04-01",
                                  "20230401",
                                  "01-04-2023",
                                  "2023/04/01",
                                  "2023-04-01Z",
                                  "2023-04-01+01:00",
                                  "2023-04-01-05:00",
                                  "2023-04-01-14:00",
                                  "2023-04-01T00:00:00",
                                  "0000-01-01",
                                  "-0000-01-01",
                                  "02023-04-01",
                                  "+2023-04-01",
                                  "2023-04-01 2023-04-01",
                                  "2023-04-01+14:00",
                                  "2023-04-31",
                                  "2023-12-32",
                                  "-0004-02-29",
                                  "-0005-02-29",
                                  "10000-02-29",
                                  "10001-02-29",
                                  "- 2023-04-01",
                                  "2023--4-01",
                                  "-2023-02-29",
                                  "999-01-01",
                                  "2023-04-01+01:0Z",
                                  "2023-04-01-0500"})
                uit.emplace_back(w);
            break;
        case ijw::Basis::tijd:
            for (const char* w : {"24:00:01",
                                  "24:01:00",
                                  "24:00:00.1",
                                  "25:00:00",
                                  "12:60:00",
                                  "12:34:60",
                                  "12:34",
                                  "1:02:03",
                                  "12:34:56.",
                                  "12:34:56Z",
                                  "12:34:56+01:00",
                                  "12:34:56.7.8",
                                  "12-34-56",
                                  "123456",
                                  "12:34:5",
                                  "12:34:567",
                                  "12:34:56,7",
                                  "-12:34:56",
                                  "24:00:00.0000000001",
                                  "12:34:56.-1"})
                uit.emplace_back(w);
            break;
        case ijw::Basis::tekst: {
            const std::int64_t max = t.maxlen >= 0 ? t.maxlen : 60;
            for (const char* teken : {"x", "9", "A", "\xC3\xA9", "\xF0\x9F\x98\x80"}) {
                uit.push_back(repeat(teken, max + 1));
                uit.push_back(repeat(teken, max));
                uit.emplace_back(teken);
            }
            for (const char* w : {"0",        "1",        "4",
                                  "01",       "99",       "zz",
                                  "00000",    "1.0",      "01.0.0",
                                  "1.0.0.0",  "1..0",     ".1.0",
                                  "1.0.",     "a-b",      "12a4",
                                  "\xC3\x97", "\xC2\xBF", "\xE1\xBB\xB4",
                                  "a1",       "A B",      "\xD9\xA1\xD9\xA2\xD9\xA3\xD9\xA4",
                                  "0001 0200"})
                uit.emplace_back(w);
            break;
        }
    }
    return uit;
}

}  // namespace steun
