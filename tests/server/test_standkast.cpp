#include "server/standkast.hpp"

#include "regioproef.hpp"
#include "storage/inzage.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::server::proef {
namespace {

TEST(Standkast, Makes_an_answer_once_for_every_question_until_something_is_committed) {
    const auto db = werkmap().pad() / "standkast.db";
    std::filesystem::copy_file(gevulde_db(), db);
    const auto opslag = storage::open_sqlite(db);
    const auto inzage = storage::open_inzage(db);
    Standkast<std::string, int> kast;
    int gemaakt = 0;
    const auto ask = [&](const std::string& vraag) {
        return kast.get(*inzage, vraag, [&] { return ++gemaakt; });
    };
    EXPECT_EQ(ask("a"), 1);
    EXPECT_EQ(ask("b"), 2);
    EXPECT_EQ(ask("a"), 1);
    EXPECT_EQ(ask("b"), 2);
    const auto aanbieders = opslag->load_aanbieders();
    ASSERT_FALSE(aanbieders.empty());
    ASSERT_TRUE(opslag->record_clientenstop(
        {.agb = aanbieders.front().agb, .stop = true, .per = kVandaag, .reden = "proef", .door = "proef"},
        kVandaag));
    EXPECT_EQ(ask("a"), 3);
    EXPECT_EQ(ask("b"), 4);
}

TEST(Standkast, Many_questions_do_not_make_it_grow_without_end) {
    const auto inzage = storage::open_inzage(gevulde_db());
    Standkast<int, int> kast;
    int gemaakt = 0;
    const auto ask = [&](int vraag) { return kast.get(*inzage, vraag, [&] { return ++gemaakt; }); };
    for (int i = 0; i < 2000; ++i) EXPECT_EQ(ask(i), i + 1);
    // The first ones made room; the last one is still there.
    EXPECT_EQ(ask(1999), 2000);
    EXPECT_EQ(ask(0), 2001);
}

}  // namespace
}  // namespace jeugdregio::server::proef
