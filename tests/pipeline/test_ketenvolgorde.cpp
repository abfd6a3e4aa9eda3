// The order of the products in a message of the allocation chain decides nothing (IV008).
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "steun/wereld.hpp"

namespace jeugdregio::steun {
namespace {

template <class T>
std::vector<T> shuffle(std::vector<T> lijst) {
    for (std::size_t i = lijst.size(); i > 1; --i)
        std::swap(lijst[i - 1], lijst[*rc::gen::inRange<std::size_t>(0, i)]);
    return lijst;
}
/// What holds for Anna when this message was registered after what is on record.
dossier::Leveringen state_after(Wereld& w, const Uitkomst& uit) {
    dossier::Leveringen stand = w.keten.of(kAnna);
    for (const auto& s : uit.keten->starts) stand.apply(s);
    for (const auto& s : uit.keten->stops) stand.apply(s);
    return stand;
}
bool same(const dossier::Leveringen& a, const dossier::Leveringen& b) {
    return a.starts.size() == b.starts.size() && a.stops.size() == b.stops.size() &&
           std::is_permutation(a.starts.begin(), a.starts.end(), b.starts.begin()) &&
           std::is_permutation(a.stops.begin(), a.stops.end(), b.stops.begin());
}
std::string any_dag() {
    return "2023-03-0" + std::to_string(*rc::gen::inRange(1, 5));
}

TEST(Ketenvolgorde, the_order_of_starts_in_a_message_decides_nothing) {
    int goed = 0, fout = 0;
    EXPECT_TRUE(rc::check([&] {
        Wereld w;
        w.startbericht.dagtekening = "2023-03-06";
        if (*rc::gen::arbitrary<bool>())
            w.keten.of(kAnna).apply(
                Ketenstand::stop(w.keten.of(kAnna).starts.front(), dossier::kTijdelijk, "2023-03-02"));
        w.startbericht.producten.clear();
        const int aantal = *rc::gen::inRange(1, 4);
        for (int i = 0; i < aantal; ++i) {
            StartProduct305 p;
            p.begin = any_dag();
            p.status = *rc::gen::element(std::string("1"), std::string("3"));
            if (*rc::gen::arbitrary<bool>()) {
                p.nummer = "1001";
                p.categorie = "45";
                p.code = "";
            }
            w.startbericht.producten.push_back(p);
        }
        const Uitkomst eerst = w.run("JW305");
        RC_PRE(eerst.keten.has_value());  // not the same start twice (TR101)
        w.startbericht.producten = shuffle(w.startbericht.producten);
        const Uitkomst dan = w.run("JW305");
        RC_ASSERT(dan.keten->goedgekeurd() == eerst.keten->goedgekeurd());
        RC_ASSERT(dan.sleutels() == eerst.sleutels());
        RC_ASSERT(same(state_after(w, dan), state_after(w, eerst)));
        (eerst.keten->goedgekeurd() ? goed : fout) += 1;
    }));
    EXPECT_GT(goed, 5);
    EXPECT_GT(fout, 5);
}

TEST(Ketenvolgorde, the_order_of_stops_in_a_message_decides_nothing) {
    int goed = 0, fout = 0;
    EXPECT_TRUE(rc::check([&] {
        Wereld w;
        auto& stand = w.keten.of(kAnna);
        const auto reden = [] { return *rc::gen::element(std::string("20"), std::string("31")); };
        const auto dag = [] { return "2023-04-0" + std::to_string(*rc::gen::inRange(1, 5)); };
        if (*rc::gen::arbitrary<bool>()) stand.apply(Ketenstand::stop(stand.starts.front(), reden(), dag()));
        w.stopbericht.producten.resize(*rc::gen::inRange<std::size_t>(1, 4), w.stopbericht.product());
        for (auto& p : w.stopbericht.producten) {
            p.reden = reden();
            p.einde = dag();
            p.status = *rc::gen::element(std::string("1"), std::string("3"));
        }
        const Uitkomst eerst = w.run("JW307");
        RC_PRE(eerst.keten.has_value());
        w.stopbericht.producten = shuffle(w.stopbericht.producten);
        const Uitkomst dan = w.run("JW307");
        RC_ASSERT(dan.keten->goedgekeurd() == eerst.keten->goedgekeurd());
        RC_ASSERT(dan.sleutels() == eerst.sleutels());
        RC_ASSERT(same(state_after(w, dan), state_after(w, eerst)));
        (eerst.keten->goedgekeurd() ? goed : fout) += 1;
    }));
    EXPECT_GT(goed, 5);
    EXPECT_GT(fout, 5);
}

}  // namespace
}  // namespace jeugdregio::steun
