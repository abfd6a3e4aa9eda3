// Laws over several messages, on the real store: a debit and its credit cancel; splitting a claim changes no
// approval; a file offered twice changes nothing; a year of random claims keeps the books right.
#include <map>
#include <random>

#include <gtest/gtest.h>

#include "pipeline/toewijzing_beeld.hpp"
#include "pipeline/verwerk.hpp"
#include "steun/proces.hpp"
#include "steun/proefdatabase.hpp"
#include "steun/wereld.hpp"

namespace jeugdregio::pipeline {
namespace {

using steun::Bericht301;
using steun::Bericht323;
using steun::Prestatie323;

const Gemeente kZwolle = *parse_gemeente("0193");

/// One aanbieder with a generic budget (number 1) and a toewijzing of 3 hours a week (number 2) for one
/// jeugdige.
class Boekhouding {
  public:
    explicit Boekhouding(std::int64_t budget_cent = 1'000'00) {
        opslag_ = storage::open_opslag(::steun::proefadres((map_ / "regio.db").string()));
        opslag_->record_aanbieders(steun::Wereld().aanbieders, Datum::from_ymd(2023, 1, 1));
        Bericht301 b;
        b.identificatie = "T1";
        b.dagtekening = "2023-01-02";
        steun::Product301 p;
        p.nummer = "1";
        p.categorie = "45";
        p.toewijzingsdatum = "2023-01-02";
        p.ingang = "2023-01-01";
        p.budget = budget_cent;
        b.producten.push_back(p);
        p.nummer = "2";
        p.categorie = "41";
        p.code = "41A02";
        p.budget.reset();
        p.omvang = steun::Omvang301{3, "04", "2"};
        b.producten.push_back(p);
        EXPECT_EQ(offer(to_xml(b), "2023-01-03").besluit, "toegekend");
    }

    Bestanduitkomst offer(const std::string& xml, std::string_view vandaag) {
        const Verwerkinstelling instelling{.contract = steun::ijsselland(), .vandaag = steun::datum(vandaag)};
        auto uit = verwerk_bericht(*opslag_, instelling, "bericht.xml", xml);
        EXPECT_TRUE(uit.ok());
        return *uit;
    }

    /// A claim over one month of 2023, offered on the tenth of the next, or on `op`.
    Bestanduitkomst claim(int maand, std::vector<Prestatie323> regels, const std::string& op = "") {
        Bericht323 b;
        const Datum begin = Datum::from_ymd(2023, maand, 1);
        b.identificatie = "C" + std::to_string(++berichten_);
        b.declaratienummer = "D" + std::to_string(berichten_);
        b.periode_begin = format_iso(begin);
        b.periode_einde = format_iso(begin.last_of_month());
        b.dagtekening = b.declaratie_dagtekening =
            op.empty() ? format_iso(begin.plus_maanden(1).plus_dagen(9)) : op;
        b.clienten = {{.bsn = std::string(steun::kAnna), .prestaties = std::move(regels)}};
        laatste_ = to_xml(b);
        return offer(laatste_, b.dagtekening);
    }
    Bestanduitkomst repeat(std::string_view vandaag) { return offer(laatste_, vandaag); }

    grootboek::Stand stand(std::int64_t nummer = 1) { return beeld(nummer).boek; }
    Toewijzingbeeld beeld(std::int64_t nummer) {
        auto b =
            view_toewijzing(*opslag_, steun::ijsselland(), kZwolle, {nummer}, Datum::from_ymd(2023, 12, 31));
        return **b;
    }
    std::vector<grootboek::Boeking> boekingen(std::int64_t nummer) {
        return opslag_->load_boekingen(kZwolle, {nummer});
    }

  private:
    ::steun::Tijdelijk map_;
    std::unique_ptr<storage::Opslag> opslag_;
    int berichten_ = 0;
    std::string laatste_;
};

Prestatie323 line(const std::string& referentie, int maand, std::int64_t minuten,
                  const std::string& code = "45A06", std::int64_t tarief = 162) {
    Prestatie323 p = steun::make_regel(referentie, 1, code, minuten, "01", tarief);
    p.begin = format_iso(Datum::from_ymd(2023, maand, 1));
    p.einde = format_iso(Datum::from_ymd(2023, maand, 1).last_of_month());
    return p;
}

TEST(Wetten, a_debit_and_its_credit_leave_the_ledger_as_it_was) {
    Boekhouding b;
    const auto debet = line("R1", 3, 100);
    const auto voor = b.stand();
    EXPECT_EQ(b.claim(3, {debet}).besluit, "toegekend");
    EXPECT_EQ(b.stand().gedeclareerd, Bedrag::from_cents(16200));
    const auto credit = b.claim(3, {steun::make_credit(debet, "R2")});
    EXPECT_EQ(credit.besluit, "toegekend");
    EXPECT_EQ(credit.toegekend, Bedrag::from_cents(-16200));
    EXPECT_EQ(b.stand().gedeclareerd, voor.gedeclareerd);
    EXPECT_EQ(b.stand().restant, voor.restant);
    // The two postings are each other's opposite, and neither was changed.
    const auto boekingen = b.boekingen(1);
    ASSERT_EQ(boekingen.size(), 3u);
    EXPECT_EQ(boekingen[1].bedrag, boekingen[2].bedrag);
    EXPECT_EQ(boekingen[1].van, boekingen[2].naar);
    EXPECT_EQ(boekingen[1].naar, boekingen[2].van);
    // A second credit finds nothing left to undo, and the debit may be sent again.
    EXPECT_EQ(b.claim(3, {steun::make_credit(debet, "R3")}).afwijzingen.at(0).retourcodes,
              std::vector<std::string>{"9390"});
    EXPECT_EQ(b.claim(3, {line("R4", 3, 100)}).besluit, "toegekend");
}

TEST(Wetten, a_credit_and_its_correction_go_in_one_message_in_either_order) {
    for (const bool credit_eerst : {true, false}) {
        Boekhouding b(170'00);
        const auto debet = line("R1", 3, 100);
        b.claim(3, {debet});
        // The budget only has room for the correction when the credit goes first (OP366).
        auto credit = steun::make_credit(debet, "R2");
        auto nieuw = line("R3", 3, 104);
        const auto u = credit_eerst ? b.claim(3, {credit, nieuw}) : b.claim(3, {nieuw, credit});
        EXPECT_EQ(u.besluit, "toegekend");
        EXPECT_EQ(b.stand().gedeclareerd, Bedrag::from_cents(104 * 162));
    }
}

TEST(Wetten, splitting_a_claim_over_two_messages_gives_the_same_approvals) {
    std::mt19937 kans(7);  // NOLINT: a fixed seed repeats the run
    static const std::pair<std::string, std::int64_t> kProducten[] = {
        {"45A03", 108}, {"45A04", 121}, {"45A05", 146}, {"45A06", 162}, {"45A07", 187}, {"45A08", 222}};
    for (int ronde = 0; ronde < 12; ++ronde) {
        std::vector<Prestatie323> regels;
        int n = 0;
        for (const auto& [code, tarief] : kProducten)
            regels.push_back(line("R" + std::to_string(ronde) + "-" + std::to_string(n++), 3,
                                  50 + static_cast<std::int64_t>(kans() % 120), code, tarief));
        const auto approved = [](const std::vector<Bestanduitkomst>& uitkomsten) {
            std::set<std::string> afgewezen;
            for (const auto& u : uitkomsten)
                for (const auto& a : u.afwijzingen) afgewezen.insert(a.referentie);
            return afgewezen;
        };
        Boekhouding heel(600'00), half(600'00);
        const std::set<std::string> een = approved({heel.claim(3, regels)});
        const auto knip = 1 + kans() % (regels.size() - 1);
        const std::vector<Prestatie323> voor(regels.begin(), regels.begin() + static_cast<long>(knip)),
            achter(regels.begin() + static_cast<long>(knip), regels.end());
        EXPECT_EQ(approved({half.claim(3, voor), half.claim(3, achter)}), een);
        EXPECT_EQ(half.stand().gedeclareerd, heel.stand().gedeclareerd);
        EXPECT_FALSE(een.empty()) << "the budget is chosen so that something does not fit";
    }
}

TEST(Wetten, a_file_offered_twice_changes_nothing_and_gets_the_same_answer) {
    Boekhouding b;
    const auto eerste = b.claim(3, {line("R1", 3, 100), line("R2", 3, 900, "45A05", 146)});
    EXPECT_EQ(eerste.besluit, "deels");
    const auto stand = b.stand();
    const auto boekingen = b.boekingen(1).size();
    for (const auto* dag : {"2023-04-10", "2023-09-01", "2025-01-01"}) {
        const auto weer = b.repeat(dag);
        EXPECT_EQ(weer.besluit, "herhaald");
        EXPECT_EQ(weer.eerder_besluit, "deels");
        EXPECT_EQ(weer.antwoord, eerste.antwoord);
        EXPECT_EQ(weer.antwoord_naam, eerste.antwoord_naam);
        EXPECT_EQ(weer.afwijzingen.size(), eerste.afwijzingen.size());
    }
    EXPECT_EQ(b.stand().gedeclareerd, stand.gedeclareerd);
    EXPECT_EQ(b.boekingen(1).size(), boekingen);
}

// AMB-163: through the store, and once more when it is rejected a second time.
TEST(Wetten, a_rejected_line_that_is_sent_again_in_time_keeps_its_first_day) {
    Boekhouding b;
    Prestatie323 fout = line("R1", 1, 100);
    fout.bedrag += 1;
    EXPECT_EQ(b.claim(1, {fout}, "2023-04-20").besluit, "afgekeurd");
    fout.referentie = "R2";
    const auto weer = b.claim(1, {fout}, "2023-06-15");
    EXPECT_EQ(weer.besluit, "afgekeurd");
    const auto goed = b.claim(1, {line("R3", 1, 100)}, "2023-08-14");
    EXPECT_EQ(goed.besluit, "toegekend");
    ASSERT_EQ(goed.signalen.size(), 1u);
    EXPECT_EQ(goed.signalen[0].reden.regel, "IJ-E043") << "late since 20 April, but not 90 days late";
    const auto nieuw = b.claim(1, {line("R4", 1, 100, "45A05", 146)}, "2023-08-14");
    ASSERT_FALSE(nieuw.signalen.empty());
    EXPECT_EQ(nieuw.signalen[0].reden.regel, "IJ-E035");
}

TEST(Wetten, a_year_of_random_claims_and_credits_keeps_the_books_right) {
    std::mt19937 kans(2023);  // NOLINT: a fixed seed repeats the run
    const std::int64_t budget = 2'500'00;
    Boekhouding b(budget);
    std::map<std::string, Prestatie323> open;  // our own recount: approved and not credited
    int referentie = 0;
    std::int64_t som = 0;
    for (int maand = 1; maand <= 12; ++maand) {
        std::vector<Prestatie323> regels;
        for (auto& [r, p] : open)
            if (kans() % 6 == 0) regels.push_back(steun::make_credit(p, "K" + std::to_string(++referentie)));
        for (const auto& [code, tarief] :
             {std::pair<std::string, std::int64_t>{"45A04", 121}, {"45A06", 162}})
            regels.push_back(line("R" + std::to_string(++referentie), maand,
                                  20 + static_cast<std::int64_t>(kans() % 200), code, tarief));
        const auto u = b.claim(maand, regels);
        std::set<std::string> afgewezen;
        for (const auto& a : u.afwijzingen) afgewezen.insert(a.referentie);
        std::int64_t toegekend = 0;
        for (const auto& p : regels) {
            if (afgewezen.contains(p.referentie)) continue;
            toegekend += p.dc == "C" ? -p.bedrag : p.bedrag;
            if (p.dc == "C")
                open.erase(p.vorig);
            else
                open[p.referentie] = p;
        }
        som += toegekend;
        EXPECT_EQ(u.toegekend.cents(), toegekend);
        EXPECT_LE(som, budget);
        EXPECT_EQ(b.stand().gedeclareerd.cents(), som);
        EXPECT_EQ(b.stand().toegekend.cents(), budget);
        // Granted is used plus left (it falls free after the end date), and all rekeningen together are zero.
        EXPECT_EQ(b.stand().restant + b.stand().gedeclareerd, b.stand().toegekend);
        const auto boekingen = b.boekingen(1);
        Bedrag samen;
        for (const auto r : {grootboek::Rekening::begroting, grootboek::Rekening::toegekend,
                             grootboek::Rekening::gedeclareerd})
            samen += grootboek::saldo(boekingen, r);
        EXPECT_EQ(samen, Bedrag{});
    }
    EXPECT_GT(open.size(), 3u);
}

TEST(Wetten, volume_accumulates_over_messages_and_hours_may_be_claimed_in_minutes) {
    Boekhouding b;
    const auto uren = [](const std::string& r, int maand, std::int64_t aantal) {
        auto p = line(r, maand, aantal, "41A02", 1873);
        p.toewijzing = 2;
        p.categorie = "41";
        p.eenheid = "04";
        return p;
    };
    EXPECT_EQ(b.claim(1, {uren("R1", 1, 18)}).besluit,
              "toegekend");  // January 2023 touches six ISO weeks: 52, 1, ... 5
    EXPECT_EQ(b.claim(2, {uren("R2", 2, 16)}).afwijzingen.at(0).retourcodes,
              std::vector<std::string>{"9321"});
    // 13 hours as 780 minutes: amount in one rounding (IV081), tarief per minute 18,73 / 60 = 0,31.
    auto minuten = uren("R3", 2, 780);
    minuten.eenheid = "01";
    minuten.tarief = 31;
    minuten.bedrag = 24349;
    EXPECT_EQ(b.claim(2, {minuten}).besluit, "toegekend");
    EXPECT_EQ(b.beeld(2).volume_gebruikt, 18 * 60 + 780);
    EXPECT_EQ(b.beeld(2).volume_toegewezen,
              3 * 60 * 53);  // 2023: week 52 of 2022 up to and including week 52
}

TEST(Wetten, a_toewijzing_that_changes_is_judged_by_its_latest_version_and_a_used_one_cannot_be_removed) {
    Boekhouding b(100'00);
    EXPECT_EQ(b.claim(3, {line("R1", 3, 70)}).afwijzingen.at(0).retourcodes,
              std::vector<std::string>{"9369"});
    Bericht301 t;
    t.identificatie = "T2";
    t.dagtekening = "2023-05-02";
    steun::Product301 p;
    p.nummer = "1";
    p.categorie = "45";
    p.toewijzingsdatum = "2023-05-01";
    p.ingang = "2023-01-01";
    p.budget = 200'00;
    p.reden_wijziging = "12";
    t.producten = {p};
    EXPECT_EQ(b.offer(to_xml(t), "2023-05-03").besluit, "toegekend");
    EXPECT_EQ(b.stand().toegekend, Bedrag::from_cents(200'00));
    EXPECT_EQ(b.claim(4, {line("R2", 3, 70)}).besluit, "toegekend");
    // An older version that arrives later does not change what holds (IV013).
    t.identificatie = "T3";
    t.producten[0].toewijzingsdatum = "2023-02-01";
    t.producten[0].budget = 50'00;
    EXPECT_EQ(b.offer(to_xml(t), "2023-05-04").besluit, "toegekend");
    EXPECT_EQ(b.stand().toegekend, Bedrag::from_cents(200'00));
    t.identificatie = "T4";
    t.producten[0].toewijzingsdatum = "2023-05-02";
    t.producten[0].reden_wijziging = "13";
    t.producten[0].einde = t.producten[0].ingang;
    EXPECT_EQ(b.offer(to_xml(t), "2023-05-04").afwijzingen.at(0).retourcodes,
              std::vector<std::string>{"9385"});
    auto credit = steun::make_credit(line("R2", 3, 70), "R3");
    EXPECT_EQ(b.claim(4, {credit}).besluit, "toegekend");
    t.identificatie = "T5";
    EXPECT_EQ(b.offer(to_xml(t), "2023-05-05").besluit, "toegekend");
    EXPECT_EQ(b.stand().toegekend, Bedrag{});
    EXPECT_EQ(b.claim(4, {line("R4", 3, 10)}).afwijzingen.at(0).retourcodes.at(0), "9384");
}

}  // namespace
}  // namespace jeugdregio::pipeline
