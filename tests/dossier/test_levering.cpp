// What holds of starts and stops after any row of reports.
#include "dossier/levering.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <variant>
#include <vector>

namespace jeugdregio::dossier {
namespace {

using Melding = std::variant<Startmelding, Stopmelding>;

Leveringsleutel make_sleutel(std::int64_t toewijzing, std::string_view code, int dag) {
    return {.toewijzing = ToewijzingNummer{toewijzing},
            .categorie = parse_categorie("45"),
            .code = parse_productcode(code),
            .begin = Datum::from_ymd(2023, 3, dag)};
}
Startmelding make_start(const Leveringsleutel& sleutel) {
    return {.sleutel = sleutel,
            .toewijzing_ingang = std::nullopt,
            .verwijdering = false,
            .dagtekening = Datum::from_ymd(2023, 3, 30),
            .ontvangen_op = Datum::from_ymd(2023, 3, 30)};
}
Stopmelding make_stop(const Leveringsleutel& sleutel, std::string_view reden, int dag) {
    return {.sleutel = sleutel,
            .toewijzing_ingang = std::nullopt,
            .reden = std::string(reden),
            .einde = Datum::from_ymd(2023, 4, dag),
            .verwijdering = false,
            .dagtekening = Datum::from_ymd(2023, 4, 30),
            .ontvangen_op = Datum::from_ymd(2023, 4, 30)};
}
template <class M>
M undo(M melding) {
    melding.verwijdering = true;
    return melding;
}

/// The same reports hold, in whatever order they came.
bool same(const Leveringen& a, const Leveringen& b) {
    return a.starts.size() == b.starts.size() && a.stops.size() == b.stops.size() &&
           std::is_permutation(a.starts.begin(), a.starts.end(), b.starts.begin()) &&
           std::is_permutation(a.stops.begin(), a.stops.end(), b.stops.begin());
}
Leveringen apply_all(const std::vector<Melding>& meldingen) {
    Leveringen uit;
    for (const Melding& m : meldingen) std::visit([&](const auto& x) { uit.apply(x); }, m);
    return uit;
}

Leveringsleutel any_sleutel() {
    return make_sleutel(*rc::gen::inRange<std::int64_t>(1, 4), *rc::gen::element("", "45A05", "45A06"),
                        *rc::gen::inRange(1, 5));
}
Melding any_melding() {
    const auto sleutel = any_sleutel();
    if (*rc::gen::arbitrary<bool>()) return make_start(sleutel);
    return make_stop(sleutel, *rc::gen::element("20", "31"), *rc::gen::inRange(1, 5));
}
/// First deliveries with keys of their own (TR074): none says anything of another.
std::vector<Melding> any_meldingen() {
    std::vector<Melding> uit;
    const int aantal = *rc::gen::inRange(0, 12);
    for (int i = 0; i < aantal; ++i) {
        Melding m = any_melding();
        if (std::find(uit.begin(), uit.end(), m) == uit.end()) uit.push_back(std::move(m));
    }
    return uit;
}
template <class T>
void shuffle(std::vector<T>& lijst) {
    for (std::size_t i = lijst.size(); i > 1; --i)
        std::swap(lijst[i - 1], lijst[*rc::gen::inRange<std::size_t>(0, i)]);
}

TEST(Leveringen, IndependentReportsGiveTheSameStateInAnyOrder) {
    EXPECT_TRUE(rc::check([] {
        std::vector<Melding> meldingen = any_meldingen();
        const Leveringen eerst = apply_all(meldingen);
        RC_ASSERT(eerst.starts.size() + eerst.stops.size() == meldingen.size());
        shuffle(meldingen);
        RC_ASSERT(same(apply_all(meldingen), eerst));
    }));
}

TEST(Leveringen, ARemovalUndoesExactlyItsDelivery) {
    EXPECT_TRUE(rc::check([] {
        std::vector<Melding> meldingen = any_meldingen();
        const Melding extra = any_melding();
        std::erase(meldingen, extra);
        const Leveringen zonder = apply_all(meldingen);
        meldingen.insert(
            meldingen.begin() + static_cast<long>(*rc::gen::inRange<std::size_t>(0, meldingen.size() + 1)),
            extra);
        Leveringen met = apply_all(meldingen);
        RC_ASSERT(!same(met, zonder));
        std::visit([&](const auto& m) { met.apply(undo(m)); }, extra);
        RC_ASSERT(same(met, zonder));
        // And once more: there is nothing left to undo.
        std::visit([&](const auto& m) { met.apply(undo(m)); }, extra);
        RC_ASSERT(same(met, zonder));
    }));
}

TEST(Leveringen, AStartIsCurrentUntilAStopOfItIsOnRecord) {
    EXPECT_TRUE(rc::check([] {
        const std::vector<Melding> meldingen = any_meldingen();
        const Leveringen stand = apply_all(meldingen);
        const ToewijzingNummer nummer{*rc::gen::inRange<std::int64_t>(1, 4)};
        bool verwacht = false;  // recounted from the reports
        for (const Melding& m : meldingen) {
            const auto* start = std::get_if<Startmelding>(&m);
            if (start == nullptr || start->sleutel.toewijzing != nummer) continue;
            verwacht = verwacht || std::none_of(meldingen.begin(), meldingen.end(), [&](const Melding& n) {
                           const auto* stop = std::get_if<Stopmelding>(&n);
                           return stop != nullptr && stop->sleutel == start->sleutel;
                       });
        }
        const Startmelding* actueel = stand.find_actuele_start(nummer);
        RC_ASSERT((actueel != nullptr) == verwacht);
        if (actueel != nullptr) {
            RC_ASSERT(actueel->sleutel.toewijzing == nummer);
            RC_ASSERT(stand.stops_of(actueel->sleutel).empty());
        }
    }));
}

TEST(Leveringen, AStopIsFoundByItsKeyItsReasonAndItsEnd) {
    const auto sleutel = make_sleutel(1, "45A05", 1);
    Leveringen l;
    l.apply(make_start(sleutel));
    l.apply(make_stop(sleutel, kTijdelijk, 5));
    EXPECT_NE(l.find_stop(make_stop(sleutel, kTijdelijk, 5)), nullptr);
    EXPECT_EQ(l.find_stop(make_stop(sleutel, "31", 5)), nullptr);
    EXPECT_EQ(l.find_stop(make_stop(sleutel, kTijdelijk, 6)), nullptr);
    EXPECT_EQ(l.find_stop(make_stop(make_sleutel(1, "45A06", 1), kTijdelijk, 5)), nullptr);
    EXPECT_EQ(l.find_stop(make_stop(make_sleutel(1, "", 1), kTijdelijk, 5)), nullptr);
}

TEST(Leveringen, StopsOfAStartComeInOrderOfArrival) {
    const auto sleutel = make_sleutel(1, "", 1);
    Leveringen l;
    l.apply(make_stop(sleutel, kTijdelijk, 9));
    l.apply(make_stop(make_sleutel(2, "", 1), "31", 1));
    l.apply(make_stop(sleutel, "31", 3));
    const auto stops = l.stops_of(sleutel);
    ASSERT_EQ(stops.size(), 2u);
    EXPECT_TRUE(stops[0]->tijdelijk());
    EXPECT_FALSE(stops[1]->tijdelijk());
}

TEST(Leveringen, AStopAloneDoesNotMakeAStart) {
    const auto sleutel = make_sleutel(1, "", 1);
    Leveringen l;
    l.apply(make_stop(sleutel, "31", 3));
    EXPECT_EQ(l.find_start(sleutel), nullptr);
    EXPECT_EQ(l.find_actuele_start({1}), nullptr);
    // A removal of a start leaves the stop: each report is undone by itself.
    l.apply(make_start(sleutel));
    l.apply(undo(make_start(sleutel)));
    EXPECT_EQ(l.find_start(sleutel), nullptr);
    EXPECT_EQ(l.stops.size(), 1u);
}

}  // namespace
}  // namespace jeugdregio::dossier
