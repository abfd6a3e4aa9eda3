// How a request stands after what the gemeente said of it.
#include "dossier/verzoek.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace jeugdregio::dossier {
namespace {

constexpr VerzoekAntwoord kAfgewezen = VerzoekAntwoord::afgewezen, kOnderzoek = VerzoekAntwoord::in_onderzoek;

Verzoek make_verzoek(std::initializer_list<VerzoekAntwoord> antwoorden, bool toegewezen = false) {
    Verzoek v;
    v.referentie = "V1";
    for (const VerzoekAntwoord a : antwoorden)
        v.antwoorden.push_back(
            {.antwoord = a, .reden = {}, .woonplaats = {}, .dagtekening = Datum::from_ymd(2023, 3, 6)});
    if (toegewezen) v.toegewezen_op = Datum::from_ymd(2023, 3, 10);
    return v;
}

TEST(Verzoek, StandsAsTheLastThingThatWasSaid) {
    EXPECT_EQ(make_verzoek({}).status(), Verzoekstatus::ontvangen);
    EXPECT_EQ(make_verzoek({kOnderzoek}).status(), Verzoekstatus::in_onderzoek);
    EXPECT_EQ(make_verzoek({kAfgewezen}).status(), Verzoekstatus::afgewezen);
    EXPECT_EQ(make_verzoek({kOnderzoek, kAfgewezen}).status(), Verzoekstatus::afgewezen);
    EXPECT_EQ(make_verzoek({}, true).status(), Verzoekstatus::toegewezen);
    EXPECT_EQ(make_verzoek({kOnderzoek}, true).status(), Verzoekstatus::toegewezen);
}

// TR374.
TEST(Verzoek, IsOpenUntilItIsRefusedOrGranted) {
    EXPECT_TRUE(make_verzoek({}).onderhanden());
    EXPECT_TRUE(make_verzoek({kOnderzoek}).onderhanden());
    EXPECT_FALSE(make_verzoek({kAfgewezen}).onderhanden());
    EXPECT_FALSE(make_verzoek({kOnderzoek, kAfgewezen}).onderhanden());
    EXPECT_FALSE(make_verzoek({}, true).onderhanden());
}

TEST(Verzoek, NeverOpensAgain) {
    EXPECT_TRUE(rc::check([] {
        Verzoek v = make_verzoek({});
        bool open = true;
        for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
            const int wat = *rc::gen::inRange(0, 3);
            if (wat == 2)
                v.toegewezen_op = Datum::from_ymd(2023, 3, 10);
            else
                v.antwoorden.push_back({.antwoord = wat == 0 ? kAfgewezen : kOnderzoek,
                                        .reden = {},
                                        .woonplaats = {},
                                        .dagtekening = Datum::from_ymd(2023, 3, 6)});
            open = open && wat == 1;
            RC_ASSERT(v.onderhanden() == open);
        }
    }));
}

TEST(Verzoek, EveryStatusHasItsOwnName) {
    std::set<std::string_view> namen;
    for (const auto s : {Verzoekstatus::ontvangen, Verzoekstatus::in_onderzoek, Verzoekstatus::afgewezen,
                         Verzoekstatus::toegewezen})
        namen.insert(status_naam(s));
    EXPECT_EQ(namen.size(), 4u);
    EXPECT_FALSE(namen.contains(""));
}

}  // namespace
}  // namespace jeugdregio::dossier
