// Laws that hold for any keuzebudget.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

#include "budget/keuzebudget.hpp"
#include "contract/hulp.hpp"

namespace jeugdregio::budget {
namespace {

using contract::Budgetsoort;
using contract::Contractmap;
using contract::Wekentelling;

/// Tarieven of TG1 and TG2 in all five percelen, and of groepsaanbod, that change on this day.
contract::Contract make_contract(Datum wissel, Wekentelling weken) {
    contract::Contract c = contract::ijsselland().contract;
    const std::size_t aantal = c.tarieven.size();
    for (std::size_t i = 0; i < aantal; ++i) {
        auto nieuw = c.tarieven[i];
        if (nieuw.geldig.van >= wissel || nieuw.geldig.tot) continue;
        nieuw.geldig.van = wissel;
        nieuw.bedrag = nieuw.bedrag + Bedrag::from_cents(7);
        c.tarieven[i].geldig.tot = wissel.plus_dagen(-1);
        c.tarieven.push_back(nieuw);
    }
    for (auto& f : c.budgetformules)
        if (f.soort == Budgetsoort::duurzaam) f.weken = weken;
    return c;
}

std::int64_t total(const Result<Keuzebudget, std::vector<Budgetfout>>& uit) {
    RC_ASSERT(uit.ok());
    return uit->bedrag.cents();
}

/// Hours that a duurzaam budget may hold; whole hours of a group, as they are claimed.
Budgetvraag any_duurzaam(const Periode& looptijd) {
    Budgetvraag v;
    v.soort = Budgetsoort::duurzaam;
    v.perceel = *rc::gen::inRange(1, 6);
    v.looptijd = looptijd;
    v.op = Datum::from_ymd(2023, 1, 1);
    v.uren = {{"TG1", *rc::gen::inRange<std::int64_t>(1, 2400)},
              {"TG2", *rc::gen::inRange<std::int64_t>(1, 2400)}};
    v.groep = {{*rc::gen::element<std::string>("licht", "middel", "middelzwaar"),
                *rc::gen::inRange<std::int64_t>(1, 40) * 60}};
    return v;
}
Datum any_day() {
    return Datum::from_ymd(2023, 1, 2).plus_dagen(*rc::gen::inRange(0, 700));
}

RC_GTEST_PROP(Budgetwetten, the_lines_add_up_to_the_total, ()) {
    const auto c =
        make_contract(any_day(), *rc::gen::element(Wekentelling::kalenderweken, Wekentelling::naar_rato));
    const Datum begin = any_day();
    const auto uit =
        compute_keuzebudget(any_duurzaam({begin, begin.plus_dagen(*rc::gen::inRange(0, 800))}), c);
    RC_ASSERT(uit.ok());
    std::int64_t som = 0, minuten = 0;
    for (const Budgetregel& r : uit->regels) {
        som += r.bedrag.cents();
        minuten += r.minuten;
        // Rounded once: at most half a cent from the exact value.
        const std::int64_t deler = (r.eenheid == Eenheid::uur ? 60 : 1) * r.aantal_noemer;
        const std::int64_t exact = r.minuten * r.aantal_teller * r.tarief.cents();
        RC_ASSERT(std::abs(2 * (exact - r.bedrag.cents() * deler)) <= deler);
    }
    RC_ASSERT(som == uit->berekend.cents());
    RC_ASSERT(minuten > 0);
}

RC_GTEST_PROP(Budgetwetten, the_order_of_the_hours_does_not_matter, ()) {
    Budgetvraag v;
    v.perceel = *rc::gen::inRange(1, 6);
    v.looptijd = {Datum::from_ymd(2023, 3, 1), Datum::from_ymd(2023, 9, 30)};
    v.op = v.looptijd.begin;
    v.functies = *rc::gen::container<std::vector<Functieuren>>(rc::gen::build<Functieuren>(
        rc::gen::set(
            &Functieuren::functie,
            rc::gen::element<std::string>("Logopedist", "GZ-psycholoog", "Junior psycholoog", "Helpende",
                                          "Psychiater", "Verpleegkundige", "jeugdzorgwerker a")),
        rc::gen::set(&Functieuren::minuten, rc::gen::inRange<std::int64_t>(1, 6000))));
    RC_PRE(!v.functies.empty());
    const auto eerst = compute_keuzebudget(v, contract::ijsselland().contract);
    std::reverse(v.functies.begin(), v.functies.end());
    std::rotate(v.functies.begin(),
                v.functies.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(v.functies)),
                v.functies.end());
    const auto later = compute_keuzebudget(v, contract::ijsselland().contract);
    RC_ASSERT(eerst.ok() && later.ok());
    RC_ASSERT(eerst->regels == later->regels);
    RC_ASSERT(eerst->bedrag == later->bedrag);
    RC_ASSERT(eerst->opmerkingen == later->opmerkingen);
}

RC_GTEST_PROP(Budgetwetten, splitting_where_the_tarief_changes_gives_the_same, ()) {
    const auto weken = *rc::gen::element(Wekentelling::kalenderweken, Wekentelling::naar_rato);
    Datum wissel = any_day().plus_dagen(1);
    // A calendar week cannot be split in two, so then the tarief changes on a Monday.
    if (weken == Wekentelling::kalenderweken) wissel = wissel.plus_dagen((8 - wissel.weekdag()) % 7);
    const auto c = make_contract(wissel, weken);
    const Datum begin = std::max(wissel.plus_dagen(-*rc::gen::inRange(1, 400)), Datum::from_ymd(2023, 1, 1));
    const Datum einde = wissel.plus_dagen(*rc::gen::inRange(0, 400));
    Budgetvraag v = any_duurzaam({begin, einde});
    const std::int64_t heel = total(compute_keuzebudget(v, c));
    v.looptijd = {begin, wissel.plus_dagen(-1)};
    const std::int64_t voor = total(compute_keuzebudget(v, c));
    v.looptijd = {wissel, einde};
    RC_ASSERT(voor + total(compute_keuzebudget(v, c)) == heel);
}

RC_GTEST_PROP(Budgetwetten, n_weeks_cost_n_times_a_week_within_one_tarief, ()) {
    const auto weken = *rc::gen::element(Wekentelling::kalenderweken, Wekentelling::naar_rato);
    const auto c = make_contract(Datum::from_ymd(2040, 1, 1), weken);
    Datum begin = any_day();
    if (weken == Wekentelling::kalenderweken) begin = begin.plus_dagen(1 - begin.weekdag());
    const int n = *rc::gen::inRange(1, 160);
    Budgetvraag v = any_duurzaam({begin, begin.plus_dagen(6)});
    const std::int64_t week = total(compute_keuzebudget(v, c));
    v.looptijd.einde = begin.plus_dagen(7 * n - 1);
    RC_ASSERT(total(compute_keuzebudget(v, c)) == n * week);
}

RC_GTEST_PROP(Budgetwetten, more_hours_or_more_days_never_cost_less, ()) {
    const auto c =
        make_contract(any_day(), *rc::gen::element(Wekentelling::kalenderweken, Wekentelling::naar_rato));
    const Datum begin = any_day();
    Budgetvraag v = any_duurzaam({begin, begin.plus_dagen(*rc::gen::inRange(0, 400))});
    const std::int64_t eerst = total(compute_keuzebudget(v, c));
    v.uren[0].minuten += *rc::gen::inRange<std::int64_t>(0, 100);
    v.looptijd.einde = v.looptijd.einde.plus_dagen(*rc::gen::inRange(0, 30));
    RC_ASSERT(total(compute_keuzebudget(v, c)) >= eerst);
}

}  // namespace
}  // namespace jeugdregio::budget
