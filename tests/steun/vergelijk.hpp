// Our verdict on a message beside that of the official schema, and that of the fast scanner beside the
// general parser.
#pragma once

#include <map>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "ijw/read_bericht.hpp"
#include "steun/standaard.hpp"

namespace steun {

inline const Schema& schema_of(const std::string& soort) {
    static std::map<std::string, std::unique_ptr<Schema>> schemas;
    auto& s = schemas[soort];
    if (!s) s = std::make_unique<Schema>(soort);
    return *s;
}

/// Two readings of one file: the same nodes, texts and places. Empty when they are equal.
inline std::string difference(const jeugdregio::ijw::Bericht& a, const jeugdregio::ijw::Bericht& b) {
    if (a.def != b.def || a.knopen.size() != b.knopen.size())
        return "another kind or another number of nodes";
    for (std::uint32_t i = 0; i < a.knopen.size(); ++i) {
        const jeugdregio::ijw::Knoop &k = a.knopen[i], &l = b.knopen[i];
        const std::string waar = "node " + std::to_string(i) + " " + a.veld(i).pad;
        if (k.veld != l.veld || k.volgende != l.volgende) return waar + " is another node";
        if (k.regel != l.regel || k.kolom != l.kolom)
            return waar + " stands at " + std::to_string(k.regel) + ":" + std::to_string(k.kolom) +
                   " and at " + std::to_string(l.regel) + ":" + std::to_string(l.kolom);
        if (a.veld(i).type != nullptr && a.tekst(i) != b.tekst(i)) return waar + " has another text";
    }
    return a.teksten == b.teksten ? "" : "the texts differ";
}

/// Whether the schema accepts it; fails the test when we say something else, or when the scanner and the
/// general parser tell different stories.
inline bool expect_same(const std::string& soort, const std::string& xml, const std::string& wat) {
    using namespace jeugdregio::ijw;
    const bool officieel = schema_of(soort).accepts(xml);
    const Leesuitkomst ons = read_bericht(xml);
    EXPECT_EQ(ons.bericht.has_value(), officieel)
        << soort << ": " << wat
        << (ons.bevindingen.empty()
                ? std::string()
                : "\n  ours: " + ons.bevindingen.eerste[0].plaats + ": " + ons.bevindingen.eerste[0].uitleg)
        << (xml.size() < 400 ? "\n" + xml : std::string());
    EXPECT_EQ(ons.bericht.has_value(), ons.bevindingen.empty()) << soort << ": " << wat;
    // What the fast scanner read, the general parser reads to the same.
    if (ons.bericht) {
        const Leesuitkomst algemeen = read_met_libxml2(xml);
        EXPECT_TRUE(algemeen.bericht.has_value())
            << soort << ": the scanner accepts what libxml2 refuses: " << wat;
        if (algemeen.bericht) {
            EXPECT_EQ(difference(*ons.bericht, *algemeen.bericht), "") << soort << ": " << wat;
        }
    }
    return officieel;
}

}  // namespace steun
