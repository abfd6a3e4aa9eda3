// Codes that cannot hold nonsense; a BSN that passes the eleven test and never shows itself.
#include "core/codes.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace jeugdregio {
namespace {

TEST(Elfproef, AcceptsNumbersThatPassAndNoOthers) {
    for (const char* t : {"999900006", "999900018", "999900031"}) EXPECT_TRUE(passes_elfproef(t)) << t;
    for (const char* t :
         {"999900007", "999900008", "000000000", "99990000", "9999000060", "99990000a", "", "         "})
        EXPECT_FALSE(passes_elfproef(t)) << t;
}

TEST(Elfproef, AgreesWithAPlainRecount) {
    int past = 0;
    for (int n = 0; n < 100'000; ++n) {
        std::string c = std::to_string(n);
        c = "9999" + std::string(5 - c.size(), '0') + c;
        int som = 0;
        for (int i = 0; i < 9; ++i) som += (c[static_cast<std::size_t>(i)] - '0') * (i == 8 ? -1 : 9 - i);
        ASSERT_EQ(passes_elfproef(c), som % 11 == 0) << c;
        past += som % 11 == 0 ? 1 : 0;
    }
    EXPECT_NEAR(past, 100'000 / 11, 2);
}

TEST(Elfproef, FindsEveryMistypedDigit) {
    const std::string goed = "999900018";
    for (std::size_t i = 0; i < goed.size(); ++i)
        for (char c = '0'; c <= '9'; ++c) {
            if (c == goed[i]) continue;
            std::string fout = goed;
            fout[i] = c;
            EXPECT_FALSE(passes_elfproef(fout)) << fout;
        }
}

TEST(Bsn, IsOnlyMadeFromANumberThatPasses) {
    const auto bsn = Bsn::parse("999900006");
    ASSERT_TRUE(bsn);
    EXPECT_EQ(bsn->digits(), "999900006");
    EXPECT_FALSE(Bsn::parse("999900007"));
    EXPECT_FALSE(Bsn::parse(" 999900006"));
    EXPECT_EQ(*bsn, *Bsn::parse("999900006"));
    EXPECT_NE(*bsn, *Bsn::parse("999900018"));
}

TEST(Bsn, ShowsItsLastFourDigitsOnly) {
    EXPECT_EQ(Bsn::parse("999900006")->masked(), "*****0006");
    EXPECT_EQ(mask_bsn("1234"), "****");  // too short to show anything of
    EXPECT_EQ(mask_bsn("12345"), "*2345");
    EXPECT_EQ(mask_bsn(""), "");
}

TEST(Codes, HaveTheLengthAndDigitsOfTheirKind) {
    EXPECT_TRUE(parse_gemeente("0193"));
    for (const char* t : {"193", "01933", "019a", "", " 193"}) EXPECT_FALSE(parse_gemeente(t)) << t;
    EXPECT_TRUE(parse_agb("42420001"));
    for (const char* t : {"4242000", "424200011", "4242000x"}) EXPECT_FALSE(parse_agb(t)) << t;
    EXPECT_TRUE(parse_categorie("45"));
    EXPECT_FALSE(parse_categorie("4"));
    EXPECT_FALSE(parse_categorie("455"));
    EXPECT_TRUE(parse_productcode("45A03"));
    EXPECT_FALSE(parse_productcode(""));
    EXPECT_EQ(retourcode("9307").view(), "9307");
}

TEST(Codes, CompareByTheirText) {
    EXPECT_LT(*parse_gemeente("0148"), *parse_gemeente("0150"));
    EXPECT_EQ(*parse_productcode("45A03"), *parse_productcode("45A03"));
    EXPECT_LT(*parse_productcode("45A"), *parse_productcode("45A03"));
    EXPECT_TRUE(Gemeente{}.empty());
}

TEST(Eenheid, HasTheCodesOfListWJ756AndANameForEach) {
    std::set<std::string_view> namen;
    for (const char* code : {"01", "04", "14", "16", "82", "83", "84"}) {
        const auto e = parse_eenheid(code);
        ASSERT_TRUE(e) << code;
        EXPECT_EQ(eenheid_code(*e), code);
        namen.insert(eenheid_naam(*e));
    }
    EXPECT_EQ(namen.size(), 7u);
    for (const char* code : {"", "1", "00", "15", "001"}) EXPECT_FALSE(parse_eenheid(code)) << code;
}

TEST(Frequentie, HasTheCodesOfListWMO757AndANameForEach) {
    std::set<std::string_view> namen;
    for (const char* code : {"1", "2", "4", "6"}) {
        const auto f = parse_frequentie(code);
        ASSERT_TRUE(f) << code;
        EXPECT_EQ(frequentie_code(*f), code);
        namen.insert(frequentie_naam(*f));
    }
    EXPECT_EQ(namen.size(), 4u);
    for (const char* code : {"", "3", "5", "01"}) EXPECT_FALSE(parse_frequentie(code)) << code;
}

/// Every code of a list leads to a value of its own and back; what is not in the list leads nowhere.
template <class Parse, class Code>
void expect_list(Parse parse, Code code_of, const std::vector<const char*>& codes,
                 const std::vector<const char*>& andere) {
    for (const char* code : codes) {
        const auto waarde = parse(code);
        ASSERT_TRUE(waarde) << code;
        EXPECT_EQ(code_of(*waarde), code);
    }
    for (const char* code : andere) EXPECT_FALSE(parse(code)) << code;
}

TEST(Codes, OfStartsStopsAndRequestsAreThoseOfTheirLists) {
    expect_list(parse_status_aanlevering, status_aanlevering_code, {"1", "2", "3", "9"},
                {"", "0", "4", "8", "01"});
    expect_list(parse_type_verwijzer, type_verwijzer_code, {"01", "02", "03", "04", "05", "06", "08"},
                {"", "1", "00", "07", "09"});
    expect_list(parse_reden_verzoek, reden_verzoek_code, {"1", "2"}, {"", "0", "3", "01"});
    expect_list(parse_verzoek_antwoord, verzoek_antwoord_code, {"1", "2"}, {"", "0", "3", "01"});
    expect_list(parse_reden_afwijzing_verzoek, reden_afwijzing_verzoek_code,
                {"1", "2", "3", "4", "5", "6", "7", "8", "9"}, {"", "0", "10", "08"});
}

}  // namespace
}  // namespace jeugdregio
