// Looking at what was reported of every message: all of them, each once, in order of gemeente and journal.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

Vastlegging make_bericht(const char* code, const std::string& identificatie, const std::string& uitkomst) {
    Vastlegging v = make_vastlegging("JW301", identificatie, code);
    v.bericht.sleutel.gemeente = gemeente(code);
    v.bericht.uitkomst_json = uitkomst;
    return v;
}

std::vector<std::string> visit(Opslag& opslag) {
    std::vector<std::string> uit;
    opslag.visit_uitkomsten([&](std::string_view json) { uit.emplace_back(json); });
    return uit;
}

TEST(Uitkomsten, ComeInOrderOfGemeenteAndJournalAsTheyWereReported) {
    const Tijdelijk tijdelijk;
    const auto opslag = open_opslag(tijdelijk.adres());
    EXPECT_TRUE(visit(*opslag).empty());
    record(*opslag, make_bericht("0193", "A", R"({"bestand":"a.xml"})"));
    record(*opslag, make_bericht("0150", "B", R"({"bestand":"b.xml"})"));
    record(*opslag, make_bericht("0193", "C", R"({"bestand":"é.xml"})"));
    const std::vector<std::string> verwacht{R"({"bestand":"b.xml"})", R"({"bestand":"a.xml"})",
                                            R"({"bestand":"é.xml"})"};
    EXPECT_EQ(visit(*opslag), verwacht);
    // What is not a message has no outcome: an aantekening takes a number of the journal as well.
    opslag->record_aantekening(gemeente(), {.volgnummer = 0,
                                            .soort = "gezin",
                                            .bsn = bsn(),
                                            .aanbieder = {},
                                            .toewijzing = {},
                                            .verzoek = {},
                                            .dag = kDag,
                                            .velden = {},
                                            .door = "A. de Vries",
                                            .op = kDag});
    EXPECT_EQ(visit(*opslag), verwacht);
    EXPECT_EQ(visit(*open_opslag(tijdelijk.adres())), verwacht);
}

// A visitor that stops halfway leaves a store that can be used.
TEST(Uitkomsten, AVisitorMayThrow) {
    const Tijdelijk tijdelijk;
    const auto opslag = open_opslag(tijdelijk.adres());
    record(*opslag, make_bericht("0193", "A", "{}"));
    record(*opslag, make_bericht("0193", "B", "{}"));
    EXPECT_THROW(opslag->visit_uitkomsten([](std::string_view) { throw std::runtime_error("enough"); }),
                 std::runtime_error);
    EXPECT_EQ(visit(*opslag).size(), 2U);
    EXPECT_EQ(record(*opslag, make_bericht("0193", "C", "{}")), 3);
}

}  // namespace
}  // namespace jeugdregio::storage
