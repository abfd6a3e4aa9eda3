// Laws of reading and writing, over generated messages of every kind.
#include <gtest/gtest.h>

#include "ijw/read_bericht.hpp"
#include "ijw/scan_bericht.hpp"
#include "ijw/write_bericht.hpp"
#include "steun/berichtmaker.hpp"

namespace {

using namespace jeugdregio::ijw;
using steun::Berichtmaker;
using steun::Boom;
using steun::Kans;

/// Fields, values and tree; not the places, which differ between two ways of writing.
void expect_equal(const Bericht& a, const Bericht& b, const std::string& wat) {
    ASSERT_EQ(a.def, b.def) << wat;
    ASSERT_EQ(a.knopen.size(), b.knopen.size()) << wat;
    for (std::uint32_t i = 0; i < a.knopen.size(); ++i) {
        ASSERT_EQ(a.knopen[i].veld, b.knopen[i].veld) << wat;
        ASSERT_EQ(a.knopen[i].volgende, b.knopen[i].volgende) << wat;
        if (a.veld(i).type == nullptr) continue;
        ASSERT_EQ(a.tekst(i), b.tekst(i)) << wat << ": " << a.veld(i).pad;
    }
}

/// As the reader leaves a value: no white space around it, where the datatype says so.
void collapse_all(Boom& b, const Berichtdef& def) {
    if (const Datatype* type = def.velden[b.veld].type) b.tekst = std::string(collapse(*type, b.tekst));
    for (Boom& k : b.kinderen) collapse_all(k, def);
}

TEST(Rondreis, what_is_written_reads_back_to_itself) {
    Kans kans(42);
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        for (int i = 0; i < 200; ++i) {
            Boom b = maker.random(kans);
            collapse_all(b, def);
            const Bericht bericht = to_bericht(b, def);
            const std::string xml = write_bericht(bericht);
            for (const auto lees : {&read_bericht, &read_met_libxml2}) {
                const auto gelezen = lees(xml, Standaard::embedded(), kBestandMaxBytes);
                ASSERT_TRUE(gelezen.bericht.has_value())
                    << def.soort << " " << i << " " << gelezen.bevindingen.eerste[0].uitleg;
                expect_equal(bericht, *gelezen.bericht, def.soort + " " + std::to_string(i));
                EXPECT_EQ(write_bericht(*gelezen.bericht), xml);
            }
        }
    }
}

TEST(Rondreis, the_way_of_writing_does_not_change_the_values) {
    Kans kans(43);
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        for (int i = 0; i < 100; ++i) {
            const Boom b = maker.random(kans);
            const auto gewoon = read_bericht(write_boom(b, def));
            ASSERT_TRUE(gewoon.bericht.has_value());
            steun::Schrijfwijze w;
            const char* prefixen[] = {"b:", "", "jw:", "\xC3\xA9:", "a-b.c:"};
            w.bericht = prefixen[kans.below(5)];
            w.basis = kans.one_in(2) ? "i:" : "ijw:";
            w.regeleinde = kans.one_in(3) ? "" : kans.one_in(2) ? "\r\n" : "\n\t ";
            w.tussen = [&]() -> std::string {
                switch (kans.below(8)) {
                    case 0:
                        return "<!-- <b:Bsn>commentaar</b:Bsn> -->";
                    case 1:
                        return "<?instructie met > erin?>";
                    case 2:
                        return "  \n\r\n\t";
                    default:
                        return "";
                }
            };
            w.waarde = [&](const std::string& t) -> std::string {
                switch (kans.below(6)) {
                    case 0:
                        return t.empty() || t.find("]]>") != std::string::npos ? steun::escape(t)
                                                                               : "<![CDATA[" + t + "]]>";
                    case 1:
                        return "<!-- c -->" + steun::escape(t) + "<?p?>";
                    case 2:
                        return t.empty() || static_cast<unsigned char>(t[0]) >= 0x80
                                   ? steun::escape(t)
                                   : "&#" + std::to_string(static_cast<int>(t[0])) + ";" +
                                         steun::escape(t.substr(1));
                    default:
                        return steun::escape(t);
                }
            };
            const std::string xml = write_boom(b, def, w);
            const auto anders = read_bericht(xml);
            ASSERT_TRUE(anders.bericht.has_value()) << anders.bevindingen.eerste[0].uitleg << "\n" << xml;
            expect_equal(*gewoon.bericht, *anders.bericht, xml);
        }
    }
}

TEST(Rondreis, any_changed_byte_is_read_alike_by_scanner_and_parser) {
    Kans kans(44);
    int snel = 0, geweigerd = 0;
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        for (int i = 0; i < 25; ++i) {
            // Half of them plain and indented, so that the scanner has something to read.
            const std::string goed = kans.one_in(2)
                                         ? write_boom(maker.maximal(), def, {.regeleinde = "\n\t\t\t\t"})
                                         : write_boom(maker.random(kans), def);
            for (int k = 0; k < 20; ++k) {
                std::string xml = goed;
                const std::size_t plek = kans.below(xml.size());
                switch (kans.below(3)) {
                    case 0:
                        xml[plek] = static_cast<char>(kans.below(256));
                        break;
                    case 1:
                        xml.erase(plek, 1);
                        break;
                    default:
                        xml.insert(plek, 1, "<>&/'\"=: \t\n\r]-!?x0"[kans.below(18)]);
                }
                const auto gescand = scan_bericht(xml, Standaard::embedded());
                const auto gelezen = read_met_libxml2(xml);
                ASSERT_EQ(gelezen.bericht.has_value(), gelezen.bevindingen.empty());
                geweigerd += gelezen.bericht ? 0 : 1;
                if (!gescand) continue;
                ++snel;
                ASSERT_TRUE(gelezen.bericht.has_value()) << xml;
                expect_equal(*gescand, *gelezen.bericht, xml);
                for (std::size_t n = 0; n < gescand->knopen.size(); ++n) {
                    ASSERT_EQ(gescand->knopen[n].regel, gelezen.bericht->knopen[n].regel) << xml;
                    ASSERT_EQ(gescand->knopen[n].kolom, gelezen.bericht->knopen[n].kolom) << xml;
                }
            }
        }
    }
    EXPECT_GT(snel, 200);
    EXPECT_GT(geweigerd, 3000);
}

}  // namespace
