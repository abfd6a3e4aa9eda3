// The made-up region: the same bytes twice, every message as the standard has it, and as large as it says.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "contract/csv.hpp"
#include "contract/load_contract.hpp"
#include "ijw/check_bericht.hpp"
#include "ijw/read_bericht.hpp"
#include "oefenregio/aanbieders.hpp"
#include "oefenregio/bsnkast.hpp"
#include "oefenregio/dobbel.hpp"
#include "oefenregio/ijking.hpp"
#include "oefenregio/regio.hpp"
#include "oefenregio/vastlegging.hpp"

namespace jeugdregio::oefenregio {
namespace {

const contract::Contract& contract_2023() {
    static const auto geladen = contract::load_contract(std::string(BRONMAP) + "/contracten/ijsselland-2023",
                                                        Datum::from_ymd(2023, 1, 1));
    return geladen.value().contract;
}

/// Keeps everything in memory, for looking at.
struct Bundel final : Schrijver {
    void bericht(const std::string& naam, std::string_view bytes) override {
        EXPECT_TRUE(berichten.emplace(naam, bytes).second) << naam << " is written twice";
    }
    void waarheid(const Waarheid& rij) override { rijen.push_back(rij); }
    void vastgelegd(const Vastgelegd& rij) override { vastleggingen.push_back(rij); }
    void voortgang(int deel, int geheel) override { EXPECT_LE(deel, geheel); }
    std::map<std::string, std::string> berichten;
    std::vector<Waarheid> rijen;
    std::vector<Vastgelegd> vastleggingen;
};

Totaal make(Schrijver& naar, const Vraag& vraag) {
    auto totaal = make_regio(vraag, contract_2023(), naar);
    EXPECT_TRUE(totaal.ok());
    return totaal.value();
}

TEST(Regio, the_same_seed_gives_the_same_bytes_and_another_seed_other_ones) {
    const Vraag vraag{.zaad = 3, .schaal_duizendste = 5};
    Bundel een, twee, ander;
    make(een, vraag);
    make(twee, vraag);
    make(ander, {.zaad = 4, .schaal_duizendste = 5});
    EXPECT_GT(een.berichten.size(), 200u);
    EXPECT_EQ(een.berichten, twee.berichten);
    EXPECT_NE(een.berichten, ander.berichten);
    ASSERT_EQ(een.rijen.size(), twee.rijen.size());
    for (std::size_t n = 0; n < een.rijen.size(); ++n) {
        EXPECT_EQ(een.rijen[n].bestand, twee.rijen[n].bestand);
        EXPECT_EQ(een.rijen[n].referentie, twee.rijen[n].referentie);
        EXPECT_EQ(een.rijen[n].soort, twee.rijen[n].soort);
    }
}

// Dice of the standard library may fall otherwise elsewhere; these figures are those of SplitMix64 by hand.
TEST(Dobbel, falls_the_same_everywhere) {
    EXPECT_EQ(spread(0), 0xE220A8397B1DCDAFU);
    EXPECT_EQ(derive(1, {2, 3}), derive(1, {2, 3}));
    EXPECT_NE(derive(1, {2, 3}), derive(1, {3, 2}));
    Dobbel d(1);
    int laagste = 9, hoogste = 0;
    for (int n = 0; n < 200; ++n) {
        const int worp = d.between(1, 6);
        laagste = std::min(laagste, worp);
        hoogste = std::max(hoogste, worp);
    }
    EXPECT_EQ(laagste, 1);
    EXPECT_EQ(hoogste, 6);
    constexpr int kNooitDeEerste[] = {0, 1, 3};
    for (int n = 0; n < 100; ++n) EXPECT_NE(d.choose(kNooitDeEerste), 0u);
}

TEST(Regio, every_message_is_as_the_standard_has_it_but_for_those_that_were_meant_not_to_be) {
    Bundel b;
    make(b, {.zaad = 5, .schaal_duizendste = 20});
    std::set<std::string> structuur, inhoud;
    for (const Waarheid& r : b.rijen) {
        if (r.uitkomst == "geweigerd") structuur.insert(r.bestand);
        if (r.codes == "0001") inhoud.insert(r.bestand);
    }
    EXPECT_FALSE(structuur.empty());
    EXPECT_FALSE(inhoud.empty());
    std::set<std::string> soorten;
    for (const auto& [naam, bytes] : b.berichten) {
        const auto gelezen = ijw::read_bericht(bytes, ijw::Standaard::embedded(), ijw::kBestandMaxBytes);
        EXPECT_EQ(gelezen.bericht.has_value(), !structuur.contains(naam)) << naam;
        if (!gelezen.bericht) continue;
        soorten.insert(gelezen.soort);
        std::optional<ijw::Jw323> declaratie;
        if (gelezen.soort == "JW323") declaratie = ijw::make_jw323(*gelezen.bericht);
        const auto bevindingen = ijw::check_bericht(*gelezen.bericht, declaratie ? &*declaratie : nullptr);
        EXPECT_EQ(bevindingen.empty(), !inhoud.contains(naam)) << naam;
    }
    EXPECT_EQ(soorten, (std::set<std::string>{"JW301", "JW302", "JW305", "JW307", "JW315", "JW317", "JW319",
                                              "JW320", "JW323"}));
}

// Names sort in the order of sending, and nothing is sent on the last days of a month.
TEST(Regio, a_name_begins_with_the_day_on_which_it_was_sent) {
    Bundel b;
    make(b, {.zaad = 5, .schaal_duizendste = 5});
    std::set<std::string> andere_dag;
    for (const Waarheid& r : b.rijen)
        if (r.soort == "dagtekening-in-toekomst" || r.soort == "bericht-dubbel") andere_dag.insert(r.bestand);
    for (const auto& [naam, bytes] : b.berichten) {
        const std::string dag = naam.substr(0, 7) + "-" + naam.substr(8, 2);
        ASSERT_TRUE(parse_datum(dag)) << naam;
        EXPECT_LE(parse_datum(dag)->dag(), kLaatsteVerzenddag);
        // A retour has the day of the message that it answers as well.
        const bool retour = bytes.find("DagtekeningRetour>") != std::string::npos;
        const std::string veld = retour ? "DagtekeningRetour>" : "Dagtekening>";
        if (!andere_dag.contains(naam) && bytes.find(veld) != std::string::npos) {
            EXPECT_EQ(bytes.substr(bytes.find(veld) + veld.size(), 10), dag) << naam;
        }
    }
}

TEST(Regio, every_mistake_is_made_somewhere_and_only_those) {
    // Those that need a coincidence ask for a region of some size; three small ones together are one.
    std::map<std::string, int> gezien;
    for (std::uint64_t zaad = 1; zaad <= 3; ++zaad) {
        Bundel b;
        const Totaal t = make(b, {.zaad = zaad, .schaal_duizendste = 50});
        EXPECT_EQ(static_cast<std::size_t>(t.fouten), b.rijen.size());
        EXPECT_EQ(static_cast<std::size_t>(t.berichten), b.berichten.size());
        for (const Waarheid& r : b.rijen) {
            ++gezien[r.soort];
            EXPECT_TRUE(r.uitkomst == "ontbreekt" || b.berichten.contains(r.bestand)) << r.bestand;
        }
    }
    EXPECT_GE(foutsoorten().size(), 50u);
    for (const Foutsoort& s : foutsoorten()) EXPECT_GT(gezien[std::string(s.naam)], 0) << s.naam;
}

// What people put on record stands in a csv that has a column for each field, in a month that was made.
TEST(Regio, what_is_put_on_record_happened_before_it_and_has_its_columns) {
    Bundel b;
    const Totaal t = make(b, {.zaad = 5, .schaal_duizendste = 20});
    EXPECT_EQ(static_cast<std::size_t>(t.aantekeningen), b.vastleggingen.size());
    const auto kop = contract::split_velden(
        contract::trim(aantekeningenkop().substr(0, aantekeningenkop().size() - 1)), ';');
    ASSERT_TRUE(kop);
    std::map<std::string, int> soorten;
    const contract::Aantekenboek& boek = contract_2023().aantekenboek;
    for (const Vastgelegd& v : b.vastleggingen) {
        ++soorten[v.soort];
        EXPECT_LE(v.dag, v.op) << v.soort;
        EXPECT_LE(v.op.dag(), kLaatsteVerzenddag) << v.soort;
        const auto* soort = boek.find_soort(v.soort);
        ASSERT_NE(soort, nullptr) << v.soort;
        const contract::Veldwaarden velden(v.velden.begin(), v.velden.end());
        for (const auto& fout : contract::check_velden(boek, *soort, velden, v.dag))
            ADD_FAILURE() << v.soort << ": " << fout.wat;
        const std::string regel = aantekeningenregel(v);
        const auto delen = contract::split_velden(regel.substr(0, regel.size() - 1), ';');
        ASSERT_TRUE(delen) << regel;
        EXPECT_EQ(delen->size(), kop->size()) << regel;
    }
    EXPECT_GE(soorten.size(), 15U);
    // A toetsing for most toewijzingen: somebody forgets one now and then.
    EXPECT_GT(soorten["toetsing"] * 100, t.jaren[0].toewijzingen * 85);
}

void expect_near(std::int64_t gevonden, std::int64_t verwacht, int procent, const char* wat) {
    EXPECT_LE(std::abs(gevonden - verwacht) * 100, verwacht * procent)
        << wat << ": " << gevonden << " instead of " << verwacht;
}

// docs/regio-generator.md gives these margins. At a twentieth chance weighs more than at scale 1.
TEST(Regio, a_year_is_as_large_as_the_figures_say) {
    Bundel b;
    const Totaal t = make(b, {.zaad = 1, .schaal_duizendste = 50, .jaren = 2});
    for (const Jaartotaal& j : t.jaren) {
        expect_near(j.jeugdigen, kJaarijk.jeugdigen / 20, 8, "jeugdigen");
        expect_near(j.jeugdigen_verblijf, kJaarijk.jeugdigen_verblijf / 20, 15, "met verblijf");
        expect_near(j.toewijzingen, kJaarijk.toewijzingen / 20, 12, "toewijzingen");
        expect_near(j.regels, kJaarijk.regels / 20, 15, "regels");
        expect_near(j.bedrag_cent, kJaarijk.bedrag_cent / 20, 20, "bedrag");
    }
}

// The country, by its inhabitants (voorbeeld/landelijk).
TEST(Regio, the_country_has_all_its_gemeenten_in_proportion) {
    const auto geladen =
        contract::load_contract(std::string(BRONMAP) + "/voorbeeld/landelijk", Datum::from_ymd(2023, 1, 1));
    ASSERT_TRUE(geladen.ok());
    const contract::Contract& land = geladen.value().contract;
    EXPECT_EQ(land.deelnemers.size(), 342U);
    std::int64_t inwoners = 0;
    for (const auto& d : land.deelnemers) inwoners += d.inwoners.value_or(0);
    EXPECT_EQ(inwoners, 17'475'908);
    Bundel b;
    const auto totaal = make_regio({.zaad = 2, .schaal_duizendste = 100}, land, b);
    ASSERT_TRUE(totaal.ok());
    expect_near(totaal.value().jaren[0].jeugdigen, kJaarijk.jeugdigen / 10, 12, "jeugdigen");
    std::map<std::string, int> berichten;
    for (const auto& [naam, bytes] : b.berichten) ++berichten[naam.substr(13, 4)];
    // One in twenty lives in Amsterdam, one in 135 in Zwolle.
    EXPECT_GT(berichten["0363"], static_cast<int>(b.berichten.size()) / 30);
    EXPECT_GT(berichten["0363"], 3 * berichten["0193"]);
    EXPECT_GT(berichten["0193"], 0);
    EXPECT_GT(berichten.size(), 250U);
}

TEST(Aanbieders, are_a_hundred_odd_and_may_have_what_they_have) {
    const auto alle = make_aanbieders(1, contract_2023(), Datum::from_ymd(2023, 1, 1), 1);
    EXPECT_EQ(alle.size(), 110u);
    // A larger region has as many again, each with an agb of its own.
    const auto meer = make_aanbieders(1, contract_2023(), Datum::from_ymd(2023, 1, 1), kKringenMax);
    EXPECT_EQ(meer.size(), 110u * kKringenMax);
    EXPECT_EQ(meer[109].contract.agb, alle[109].contract.agb);
    EXPECT_LT(meer[8798].contract.agb, meer[8799].contract.agb);
    std::set<std::string> agbs;
    for (const Aanbieder& a : alle) {
        agbs.insert(a.contract.agb.str());
        EXPECT_GT(a.gewicht, 0);
        // 4.3.1: group help, trajecten and (but for a gezinshuis) verblijf only beside one of percelen 1
        // to 5.
        if (a.contract.perceel == 0) {
            EXPECT_TRUE(a.contract.groepsaanbod.empty() && a.contract.voorzieningen.empty());
            EXPECT_TRUE(a.contract.ed || !a.contract.verblijf.empty());
        }
    }
    EXPECT_EQ(agbs.size(), alle.size());
}

TEST(Bsnkast, gives_a_number_again_only_where_nobody_knows_it) {
    Bsnkast kast(101, 4);  // fifty for verblijf, fifty for the others, one of nobody
    std::set<std::uint32_t> gezien;
    for (int n = 0; n < 50; ++n) {
        const auto bsn = kast.take(false, 1, 1);
        ASSERT_TRUE(bsn);
        EXPECT_TRUE(gezien.insert(*bsn).second);
        EXPECT_LT(*bsn, 100u);
    }
    EXPECT_FALSE(kast.take(false, 1, 1)) << "this aanbieder knows them all";
    EXPECT_FALSE(kast.take(false, 2, 1));
    const auto weer = kast.take(false, 2, 3);
    ASSERT_TRUE(weer);
    EXPECT_TRUE(gezien.contains(*weer));
    const auto wonen = kast.take(true, 1, 1);
    ASSERT_TRUE(wonen);
    EXPECT_FALSE(gezien.contains(*wonen));
}

TEST(Bsnkast, has_the_numbers_of_the_test_range_that_pass_the_eleven_test) {
    const auto alle = list_bsns();
    EXPECT_GT(alle.size(), 9000u);
    for (const std::string& bsn : alle) EXPECT_TRUE(bsn.starts_with("9999") && Bsn::parse(bsn)) << bsn;
}

}  // namespace
}  // namespace jeugdregio::oefenregio
