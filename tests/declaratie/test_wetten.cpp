// Laws that hold for any claim: the order in the file means nothing, credits come first, a budget is never
// passed, a debit and its credit cancel, and what is booked is what was granted.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "steun/wereld.hpp"

namespace jeugdregio::declaratie {
namespace {

using steun::Bericht323;
using steun::cents;
using steun::Prestatie323;
using steun::Uitkomst;
using steun::Wereld;

/// What was decided on each line: granted or not, and every reason with its facts.
using Beslissing = std::pair<Uitslag, std::multiset<std::tuple<std::string, Gevolg, std::string>>>;
std::map<std::string, Beslissing> decisions(const Uitkomst& uit) {
    std::map<std::string, Beslissing> naar;
    for (const auto& [referentie, uitslag] : uit.uitslagen) naar[referentie].first = uitslag;
    for (const steun::Vuur& v : uit.vuren) naar[v.waarvan].second.insert({v.sleutel, v.gevolg, v.uitleg});
    return naar;
}

/// A line of January, February or March 2023 on one of the toewijzingen, right or wrong in its volume only.
/// Never of zero: such a line cannot be credited (CS325).
Prestatie323 any_regel(const std::string& referentie) {
    struct Product {
        std::int64_t toewijzing;
        const char *code, *eenheid;
        std::int64_t tarief, volume_max;
    };
    static constexpr Product kProducten[] = {
        {steun::kBudget, "45A04", "01", 1'21, 3000},     {steun::kBudget, "45A06", "01", 1'62, 3000},
        {steun::kBudget, "41A02", "04", 18'73, 150},     {steun::kCategorie, "45A06", "01", 1'62, 3000},
        {steun::kUrenTotaal, "41A02", "04", 18'73, 120}, {steun::kVerblijf, "44A10", "14", 409'56, 40},
        {steun::kMst, "50A01", "84", 21'572'00, 3},
    };
    const auto& p = kProducten[*rc::gen::inRange<std::size_t>(0, std::size(kProducten))];
    Prestatie323 uit =
        steun::make_regel(referentie, p.toewijzing, p.code, *rc::gen::inRange<std::int64_t>(1, p.volume_max),
                          p.eenheid, p.tarief);
    const Datum begin = Datum::from_ymd(2023, *rc::gen::inRange(1, 4), 1);
    uit.begin = format_iso(begin);
    uit.einde = format_iso(begin.last_of_month());
    return uit;
}

auto periode_sleutel(const Prestatie323& p) {
    return std::tuple(p.toewijzing, p.code, p.begin);
}

/// Lines that may stand in one message together (TR416), of one client.
std::vector<Prestatie323> any_regels(const std::string& prefix, int hoogstens) {
    std::vector<Prestatie323> uit;
    std::set<std::tuple<std::int64_t, std::string, std::string>> gezien;
    const int n = *rc::gen::inRange(1, hoogstens + 1);
    for (int i = 0; i < n; ++i) {
        Prestatie323 p = any_regel(prefix + std::to_string(i));
        if (gezien.insert(periode_sleutel(p)).second) uit.push_back(std::move(p));
    }
    return uit;
}

void shuffle(std::vector<Prestatie323>& regels) {
    for (std::size_t i = regels.size(); i > 1; --i)
        std::swap(regels[i - 1], regels[*rc::gen::inRange<std::size_t>(0, i)]);
}

/// A world in which earlier months were claimed, and a claim of debits and of credits of what was approved
/// then.
Wereld any_wereld() {
    Wereld w;
    w.versie(steun::kBudget).budget = cents(*rc::gen::inRange<std::int64_t>(0, 12'000'00));
    w.versie(steun::kCategorie).budget = cents(*rc::gen::inRange<std::int64_t>(0, 8'000'00));
    w.set_regels(any_regels("E", 6));
    w.claim.declaratienummer = "DN0";
    w.process_claim();
    std::vector<Prestatie323> regels = any_regels("R", 8);
    for (const Prestatie323& p : w.claim.regels())
        if (*rc::gen::arbitrary<bool>()) regels.push_back(steun::make_credit(p, "C" + p.referentie));
    w.set_regels(regels);
    w.claim.declaratienummer = "DN1";
    return w;
}

std::int64_t approved_on(const Wereld& w, std::int64_t nummer) {
    std::int64_t som = 0;
    for (const auto& g : w.toewijzingen.at(nummer).goedgekeurd)
        som += g.credit ? -g.bedrag.cents() : g.bedrag.cents();
    return som;
}

/// The order of OP366 and AMB-042, written down once more: credits, then by period, then by reference.
bool comes_before(const Prestatie323& a, const Prestatie323& b) {
    return std::tuple(a.dc != "C", a.begin, a.einde, a.referentie) <
           std::tuple(b.dc != "C", b.begin, b.einde, b.referentie);
}

TEST(Wetten, TheOrderOfLinesInTheFileDecidesNothing) {
    EXPECT_TRUE(rc::check([] {
        Wereld w = any_wereld();
        const auto eerst = w.run_claim();
        RC_ASSERT(eerst.claim.has_value());
        shuffle(w.claim.regels());
        RC_ASSERT(decisions(w.run_claim()) == decisions(eerst));
    }));
}

TEST(Wetten, CreditsGoBeforeDebitsWhereverTheyStand) {
    EXPECT_TRUE(rc::check([] {
        const Wereld w = any_wereld();
        const auto ineens = decisions(w.run_claim());
        // The same as a message with the credits and, after it, one with the debits.
        Wereld los = w;
        std::map<std::string, Beslissing> apart;
        for (const bool credit : {true, false}) {
            std::vector<Prestatie323> deel;
            for (const Prestatie323& p : w.claim.clienten[0].prestaties)
                if ((p.dc == "C") == credit) deel.push_back(p);
            if (deel.empty()) continue;
            los.claim.declaratienummer = credit ? "DN2" : "DN3";
            los.set_regels(deel);
            apart.merge(decisions(los.process_claim()));
        }
        RC_ASSERT(ineens == apart);
    }));
}

TEST(Wetten, CuttingAMessageInTwoAlongTheOrderChangesNothing) {
    EXPECT_TRUE(rc::check([] {
        Wereld w = any_wereld();
        auto& regels = w.claim.regels();
        std::sort(regels.begin(), regels.end(), comes_before);
        const auto ineens = decisions(w.run_claim());
        const std::size_t snede = *rc::gen::inRange<std::size_t>(0, regels.size() + 1);
        const std::vector<Prestatie323> delen[] = {
            {regels.begin(), regels.begin() + static_cast<std::ptrdiff_t>(snede)},
            {regels.begin() + static_cast<std::ptrdiff_t>(snede), regels.end()}};
        std::map<std::string, Beslissing> apart;
        for (int i = 0; i < 2; ++i) {
            if (delen[i].empty()) continue;
            w.claim.declaratienummer = "DN" + std::to_string(2 + i);
            w.set_regels(delen[i]);
            apart.merge(decisions(w.process_claim()));
        }
        RC_ASSERT(ineens == apart);
    }));
}

TEST(Wetten, ABudgetIsNeverPassed) {
    EXPECT_TRUE(rc::check([] {
        Wereld w = any_wereld();
        w.process_claim();
        for (const std::int64_t nummer : {steun::kBudget, steun::kCategorie}) {
            RC_ASSERT(approved_on(w, nummer) >= 0);
            RC_ASSERT(approved_on(w, nummer) <= w.versie(nummer).budget->cents());
        }
    }));
}

TEST(Wetten, ABudgetThatFitsExactlyPassesAndOneCentLessFailsTheLastLineOnly) {
    EXPECT_TRUE(rc::check([] {
        Wereld w;
        std::vector<Prestatie323> regels;
        for (Prestatie323& p : any_regels("R", 8))
            if (p.toewijzing == steun::kBudget) regels.push_back(p);
        RC_PRE(!regels.empty());
        w.set_regels(regels);
        const std::int64_t som = steun::sum_of(w.claim.clienten);

        w.versie(steun::kBudget).budget = cents(som);
        RC_ASSERT(w.run_claim().claim->aantal_toegekend == regels.size());

        w.versie(steun::kBudget).budget = cents(som - 1);
        const Uitkomst net_niet = w.run_claim();
        const std::string laatste = std::max_element(regels.begin(), regels.end(), comes_before)->referentie;
        RC_ASSERT(net_niet.claim->aantal_afgewezen == 1);
        RC_ASSERT(net_niet.uitslagen.at(laatste) == Uitslag::afgewezen);
        const steun::Vuur* vuur = net_niet.find("JW323/TR369/Prestatie");
        RC_ASSERT(vuur != nullptr);
        RC_ASSERT(vuur->waarvan == laatste);
        RC_ASSERT(vuur->feiten.at(0).second == Feit(cents(som)));
    }));
}

TEST(Wetten, ADebitAndItsCreditCancel) {
    EXPECT_TRUE(rc::check([] {
        Wereld w;
        w.set_regels(any_regels("R", 6));
        const Wereld begin = w;
        const auto eerst = w.process_claim();
        std::vector<Prestatie323> credits, opnieuw;
        for (Prestatie323 p : begin.claim.clienten[0].prestaties) {
            if (eerst.uitslagen.at(p.referentie) == Uitslag::toegekend)
                credits.push_back(steun::make_credit(p, "C" + p.referentie));
            p.referentie[0] = 'S';
            opnieuw.push_back(p);
        }
        if (!credits.empty()) {
            w.claim.declaratienummer = "DN2";
            w.set_regels(credits);
            const auto terug = w.process_claim();
            RC_ASSERT(terug.claim->aantal_afgewezen == 0u);
            RC_ASSERT(terug.claim->toegekend == -eerst.claim->toegekend);
        }
        for (const auto& [nummer, stand] : w.toewijzingen) RC_ASSERT(approved_on(w, nummer) == 0);

        // All of it may come again, with new references, and gets the same decisions.
        w.claim.declaratienummer = "DN3";
        w.set_regels(opnieuw);
        const auto tweede = w.run_claim();
        for (const auto& [referentie, uitslag] : eerst.uitslagen) {
            std::string nieuw = referentie;
            nieuw[0] = 'S';
            RC_ASSERT(tweede.uitslagen.at(nieuw) == uitslag);
        }
    }));
}

TEST(Wetten, WhatIsBookedIsWhatWasGranted) {
    EXPECT_TRUE(rc::check([] {
        const Wereld w = any_wereld();
        const Uitkomst uit = w.run_claim();
        RC_ASSERT(uit.claim.has_value());
        std::int64_t som = 0;
        std::size_t toegekend = 0;
        const auto& regels = w.claim.clienten[0].prestaties;
        for (const Prestatie323& p : regels) {
            if (uit.uitslagen.at(p.referentie) != Uitslag::toegekend) continue;
            som += p.dc == "C" ? -p.bedrag : p.bedrag;
            ++toegekend;
        }
        RC_ASSERT(uit.claim->toegekend == cents(som));
        RC_ASSERT(uit.claim->aantal_toegekend == toegekend);
        RC_ASSERT(uit.claim->aantal_afgewezen == regels.size() - toegekend);
        RC_ASSERT(uit.claim->boekingen.size() == toegekend);
        RC_ASSERT(saldo(uit.claim->boekingen, grootboek::Rekening::gedeclareerd) == cents(som));
        for (const grootboek::Boeking& b : uit.claim->boekingen) {
            const Prestatie323& p = regels.at(static_cast<std::size_t>(b.regel - 1));
            RC_ASSERT(uit.uitslagen.at(p.referentie) == Uitslag::toegekend);
            RC_ASSERT(b.bedrag == cents(p.bedrag));
            RC_ASSERT(b.toewijzing.waarde == p.toewijzing);
        }
    }));
}

TEST(Wetten, OurAnswerToAnyClaimIsARightJw325) {
    EXPECT_TRUE(rc::check([] {
        const Uitkomst uit = any_wereld().run_claim();
        const auto antwoord = ijw::read_bericht(uit.antwoord);
        RC_ASSERT(antwoord.bericht.has_value());
        RC_ASSERT(ijw::check_bericht(*antwoord.bericht, nullptr).empty());
    }));
}

TEST(Wetten, ARuleThatOnlySignalsStopsNoLine) {
    EXPECT_TRUE(rc::check([] {
        Wereld w = any_wereld();
        const auto eerst = w.run_claim().uitslagen;
        // Years later everything is late, and nothing else changes.
        w.vandaag = Datum::from_ymd(2026, 1, 1);
        RC_ASSERT(w.run_claim().uitslagen == eerst);
    }));
}

}  // namespace
}  // namespace jeugdregio::declaratie
