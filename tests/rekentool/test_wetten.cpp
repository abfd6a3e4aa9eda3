// What always holds of an intensity and its band.
#include <rapidcheck.h>

#include <algorithm>

#include "hulp.hpp"
#include "rekentool/evenwicht.hpp"

namespace jeugdregio::rekentool {
namespace {

std::int64_t any(std::int64_t min, std::int64_t max) {
    return *rc::gen::inRange<std::int64_t>(min, max + 1);
}

/// Some workers with hours in hundredths, shared by some groups.
std::vector<Roosterregel> any_rooster() {
    std::vector<Roosterregel> uit;
    for (std::int64_t n = any(1, 8); n > 0; --n) {
        Roosterregel r;
        r.rol = any(0, 5) == 0 ? "gedragswetenschapper" : "groepsbegeleider";
        r.aantal = any(1, 4);
        r.uren = Breuk::from(any(1, 4000), 100);
        r.groepen = static_cast<int>(any(1, 20));
        uit.push_back(r);
    }
    uit.front().rol = "groepsbegeleider";
    return uit;
}

Groepsaanbodvraag any_groep() {
    Groepsaanbodvraag v;
    v.openingsuren = 40;
    v.grootte = {{Breuk::from(any(100, 2000), 100), std::nullopt}};
    v.rooster = any_rooster();
    return v;
}

/// The place of a value, straight from what a band means.
Bandplek scan(const std::vector<Band>& banden, Breuk w) {
    Bandplek uit;
    for (std::size_t i = 0; i < banden.size(); ++i) {
        const Band& b = banden[i];
        const bool van_de_vorige = i > 0 && banden[i - 1].max == w && banden[i - 1].bovengrens_inclusief;
        const bool in = b.min <= w && (w < b.max || (w == b.max && b.bovengrens_inclusief));
        if (in && van_de_vorige)
            uit.hoger = i;
        else if (in)
            uit.band = i;
    }
    return uit;
}

std::size_t rang(const Antwoord& a) {
    // Below all bands is lowest, above all bands highest.
    if (a.uitslag == Uitslag::buiten_band) return intensiteit(a) < a.banden.front().min ? 0 : 100;
    for (std::size_t i = 0; i < a.banden.size(); ++i)
        if (a.banden[i].naam == a.klasse) return i + 1;
    return 99;
}

TEST(Wetten, searching_a_band_agrees_with_looking_at_each) {
    rc::check("for the bands of the contract and for bands with gaps", [] {
        std::vector<Band> banden =
            any(0, 1) == 0 ? list_banden_verblijf(het_contract()) : list_banden_groepsaanbod(het_contract());
        if (any(0, 2) == 0) {
            banden.clear();
            std::int64_t grens = any(0, 5);
            for (std::int64_t n = any(1, 6); n > 0; --n) {
                const std::int64_t min = grens + (any(0, 2) == 0 ? any(1, 3) : 0);
                grens = min + any(1, 4);
                banden.push_back({"b", Breuk::from(min, 10), Breuk::from(grens, 10), any(0, 1) == 0});
            }
        }
        Breuk w = Breuk::from(any(0, 7000), 1000);
        if (any(0, 2) == 0)
            w = banden[static_cast<std::size_t>(any(0, std::ssize(banden) - 1))].max;  // exactly on a border
        const Bandplek a = find_band(banden, w), b = scan(banden, w);
        RC_ASSERT(a.band == b.band);
        RC_ASSERT(a.hoger == b.hoger);
    });
}

TEST(Wetten, more_workers_for_more_jeugdigen_leave_the_intensity_as_it_was) {
    rc::check("scaling hours and group size by the same factor changes nothing", [] {
        const Groepsaanbodvraag v = any_groep();
        Groepsaanbodvraag groter = v;
        const Breuk factor = any(2, 9);
        for (Roosterregel& r : groter.rooster) r.aantal = r.aantal * factor;
        groter.grootte.front().aantal = groter.grootte.front().aantal * factor;
        RC_ASSERT(intensiteit(reken(groter)) == intensiteit(reken(v)));
        RC_ASSERT(reken(groter).klasse == reken(v).klasse);
    });
}

TEST(Wetten, the_order_of_workers_does_not_matter) {
    rc::check("shuffled rosters give the same intensity and the same norms", [] {
        Groepsaanbodvraag v = any_groep();
        const Antwoord eerst = reken(v);
        for (std::size_t i = v.rooster.size(); i > 1; --i)
            std::swap(v.rooster[i - 1],
                      v.rooster[static_cast<std::size_t>(any(0, static_cast<std::int64_t>(i) - 1))]);
        const Antwoord dan = reken(v);
        RC_ASSERT(intensiteit(dan) == intensiteit(eerst));
        RC_ASSERT(dan.normen.size() == eerst.normen.size());
        for (std::size_t i = 0; i < dan.normen.size(); ++i)
            RC_ASSERT(dan.normen[i].woorden == eerst.normen[i].woorden);
    });
}

TEST(Wetten, more_hours_never_give_a_lower_class) {
    rc::check("groepsaanbod", [] {
        Groepsaanbodvraag v = any_groep();
        const Antwoord eerst = reken(v);
        v.rooster.front().uren = v.rooster.front().uren + Breuk::from(any(0, 4000 - 1), 1000000);
        RC_PRE(v.rooster.front().uren <= Breuk(40));
        RC_ASSERT(rang(reken(v)) >= rang(eerst));
    });
    rc::check("verblijf", [] {
        Verblijfvraag v = verblijf("behandelgroep", "8", "95", "1");
        const Breuk minder = Breuk::from(any(1, 50000), 100);
        v.rooster = uren(minder);
        const Antwoord eerst = reken(v);
        v.rooster = uren(minder + Breuk::from(any(0, 5000), 100));
        RC_ASSERT(rang(reken(v)) >= rang(eerst));
    });
}

TEST(Wetten, a_fuller_group_never_has_a_higher_intensity) {
    rc::check("occupancy works against the intensity, whatever the floor", [] {
        const std::string vorm = any(0, 1) == 0 ? "crisisgroep" : "kdv_intensief";
        const std::int64_t pct = any(1, 150);
        const auto met = [&](std::int64_t p) {
            Verblijfvraag v = verblijf(vorm, "8", "1", "120");
            v.bezetting_pct = Breuk(p);
            return intensiteit(reken(v));
        };
        RC_ASSERT(met(pct) >= met(pct + any(0, 50)));
    });
}

TEST(Wetten, the_largest_question_that_can_be_asked_is_answered_exactly) {
    // Every limit at once: it must neither overflow nor stop the program.
    std::string r;
    const int delers[] = {20, 19, 17, 16, 13, 11, 9, 7};
    for (int i = 0; i < 100; ++i)
        r += (i > 0 ? " + " : "") + ("1000x6,99x23,99/" + std::to_string(delers[i % 8]));
    Groepsaanbodvraag v;
    v.openingsuren = getal("167,99");
    std::string grootte;
    for (int i = 0; i < 19; ++i)
        grootte += std::to_string(990 + i % 9) + ",97x8,8" + std::to_string(i % 3) + " + ";
    v.grootte = *parse_groepsgrootte(grootte + "999,99x1");
    Breuk som;
    for (auto& g : v.grootte) som = som + *g.uren;
    v.grootte.back().uren = Breuk(1) + (v.openingsuren - som);
    v.rooster = rooster(r);
    v.cyclus_weken = 51;
    v.kop.opgegeven = Opgave{getal("99999,9999"), 4};
    const Antwoord a = reken(v);
    EXPECT_GT(intensiteit(a), Breuk(0));
    EXPECT_FALSE(format_exact(intensiteit(a)).empty());
}

std::vector<Antwoord> groepen(std::string_view aanbieder, std::initializer_list<const char*> intensiteiten) {
    std::vector<Antwoord> uit;
    for (const char* i : intensiteiten) {
        Groepsaanbodvraag v = groep("40", "10", "1");
        v.rooster = uren(getal(i) * Breuk(400));
        v.kop.aanbieder = aanbieder;
        uit.push_back(reken(v));
    }
    return uit;
}

TEST(Evenwicht, groups_that_all_sit_high_or_low_give_a_signal) {
    struct Geval {
        std::vector<Antwoord> antwoorden;
        Balans balans;
        const char* gemiddeld;
    };
    const auto& instellingen = het_contract().parameters.rekentool;
    for (const Geval& g : {
             Geval{groepen("x", {"0,1675", "0,1675"}), Balans::in_evenwicht,
                   "75"},  // exactly 75% is no signal
             Geval{groepen("x", {"0,1675", "0,1684"}), Balans::hoog, "75,5"},
             Geval{groepen("x", {"0,1225", "0,2125"}), Balans::in_evenwicht, "25"},
             Geval{groepen("x", {"0,1216", "0,2125"}), Balans::laag, "24,5"},
             Geval{groepen("x", {"0,18", "0,2"}), Balans::in_evenwicht, "50"},
             Geval{groepen("x", {"0,18"}), Balans::te_weinig_groepen, "88,89"},
             Geval{groepen("x", {"0,19", "0,7"}), Balans::te_weinig_groepen, ""},
         }) {
        const auto uit = compute_evenwicht(g.antwoorden, instellingen);
        ASSERT_EQ(uit.size(), 1U);
        EXPECT_EQ(uit[0].balans, g.balans) << g.gemiddeld;
        EXPECT_EQ(uit[0].gemiddelde_pct ? format_decimaal(*uit[0].gemiddelde_pct) : "", g.gemiddeld);
        EXPECT_FALSE(describe_evenwicht(uit[0], instellingen).empty());
    }
    EXPECT_EQ(
        describe_evenwicht(compute_evenwicht(groepen("x", {"0,185", "0,27"}), instellingen)[0], instellingen),
        "2 groepen zitten gemiddeld op 92% van hun band. Dat is hoger dan 75%: de tarieven zijn samen "
        "misschien te laag.");
}

TEST(Evenwicht, each_aanbieder_is_looked_at_by_itself) {
    auto alle = groepen("hoog", {"0,185", "0,275"});
    for (auto& a : groepen("laag", {"0,105", "0,195", "0,19"})) alle.push_back(a);
    const auto uit = compute_evenwicht(alle, het_contract().parameters.rekentool);
    ASSERT_EQ(uit.size(), 2U);
    EXPECT_EQ(uit[0].balans, Balans::hoog);
    EXPECT_EQ(uit[1].balans, Balans::laag);
    EXPECT_EQ(uit[1].zonder_plek, 1) << "on a border and undecided";
}

}  // namespace
}  // namespace jeugdregio::rekentool
