// The words of explanations that depend on the facts: pinned, because people act on them.
#include <gtest/gtest.h>

#include "steun/wereld.hpp"

namespace jeugdregio::steun {
namespace {

/// The explanation of this rule after this change.
std::string words(std::string_view sleutel, void (*doe)(Wereld&)) {
    Wereld w;
    doe(w);
    const Uitkomst uit = w.run(sleutel.substr(0, sleutel.find('/')));
    const Vuur* vuur = uit.find(sleutel);
    return vuur == nullptr ? uit.describe() : vuur->uitleg;
}

TEST(Woorden, OfAVolumeNameTheUnitInWhichItIsCounted) {
    EXPECT_EQ(
        words("JW323/TR321/Prestatie",
              [](Wereld& w) { w.set_regel(Wereld::middel("R1", kUrenPerWeek, 16)); }),
        "Gedeclareerd zijn 960 minuten. Over deze periode passen er 900 (toegewezen: 3 uren per week).");
    EXPECT_EQ(
        words("JW323/TR321/Prestatie",
              [](Wereld& w) {
                  w.versie(kVerblijf).omvang->volume = 30;
                  w.set_regel(Wereld::verblijf_j("R1", 31));
              }),
        "Gedeclareerd zijn 31 etmalen. Over deze periode passen er 30 (toegewezen: 30 etmalen in totaal).");
    EXPECT_EQ(
        words("JW323/TR322/Prestatie",
              [](Wereld& w) {
                  w.versie(kVerblijf).omvang->volume = 30;
                  w.set_regel(Wereld::verblijf_j("R1", 31));
              }),
        "Met deze regel zijn 31 etmalen gedeclareerd. De hele toewijzing heeft er 30; over zijn er nog 30.");
    EXPECT_EQ(words("JW323/TR322/Prestatie",
                    [](Wereld& w) { w.set_regel(Wereld::middel("R1", kUrenTotaal, 201)); }),
              "Met deze regel zijn 12060 minuten gedeclareerd. De hele toewijzing heeft er 12000; over zijn "
              "er nog 12000.");
}

TEST(Woorden, OfABudgetSayWhatIsStillLeft) {
    const auto doe = [](Wereld& w) {
        w.book(make_regel("R0", kBudget, "45A05", 100, "01", 1'46));
        w.versie(kBudget).budget = cents(200'00);
    };
    EXPECT_EQ(
        words("JW323/TR369/Prestatie", doe),
        "Met deze regel van € 81,00 is € 227,00 gedeclareerd. Het budget is € 200,00; over is nog € 54,00.");
    // A budget that was lowered below what was approved has nothing left, and not less than nothing.
    EXPECT_EQ(
        words("JW323/TR369/Prestatie",
              [](Wereld& w) {
                  w.book(make_regel("R0", kBudget, "45A05", 100, "01", 1'46));
                  w.versie(kBudget).budget = cents(100'00);
              }),
        "Met deze regel van € 81,00 is € 227,00 gedeclareerd. Het budget is € 100,00; over is nog € 0,00.");
}

TEST(Woorden, OfATariefNameProductPerceelAndDay) {
    EXPECT_EQ(words("JW323/TR418/Prestatie",
                    [](Wereld& w) { w.set_regel(make_regel("R1", kBudget, "45A06", 60, "01", 1'63)); }),
              "Het tarief voor 45A06 is € 1,63. Het contract (perceel 1) heeft op 01-03-2023 € 1,62.");
}

TEST(Woorden, OfParticipationNameThePerceelThatCounts) {
    EXPECT_EQ(words("JW323/IJ-DEELNAME/Prestatie",
                    [](Wereld& w) {
                        w.set_gemeente("0160");
                        w.aanbieders[0].perceel = 3;
                    }),
              "Gemeente 0160 doet op 01-03-2023 niet mee. Verwacht: een gemeente die meedoet aan perceel 3. "
              "Er is daarom "
              "geen contractueel tarief (0611).");
    EXPECT_EQ(
        words("JW323/IJ-DEELNAME/Prestatie", [](Wereld& w) { w.set_gemeente("0363"); }),
        "Gemeente 0363 doet op 01-03-2023 niet mee. Verwacht: een gemeente van deze regio. Er is daarom geen "
        "contractueel tarief (0611).");
}

TEST(Woorden, OfAContractTellAProductFromAUnit) {
    EXPECT_EQ(words("JW323/IJ-CONTRACT/Prestatie",
                    [](Wereld& w) {
                        w.aanbieders[0].groepsaanbod.clear();
                        w.set_regel(Wereld::middel("R1", kUrenTotaal, 1));
                    }),
              "Voor 41A02 (middel) is op 01-03-2023 geen contract met een tarief. Verwacht: een product dat "
              "u op die dag "
              "hebt gecontracteerd.");
    const auto in_euro = [](Wereld& w) {
        Prestatie323 p = Wereld::tg4("R1", 50);
        p.eenheid = "83";
        p.tarief.reset();
        p.volume = p.bedrag;
        w.set_regel(p);
    };
    EXPECT_EQ(words("JW323/IJ-CONTRACT/Prestatie", in_euro),
              "Voor 45A06 (TG4) is op 01-03-2023 geen contract met een tarief. Verwacht: een product met een "
              "tarief in eurocenten.");
}

// The same code is said once: by TR418 where there is a ProductTarief.
TEST(Woorden, OfATariefTellThatItsUnitHasNone) {
    const auto in_dagdelen = [](Wereld& w) {
        w.versie(kVerblijf).omvang->eenheid = Eenheid::dagdeel;
        w.set_regel(make_regel("R1", kVerblijf, "44A10", 10, "16", 204'78));
    };
    EXPECT_EQ(
        words("JW323/TR418/Prestatie", in_dagdelen),
        "Het tarief voor 44A10 is € 204,78. Het contract (perceel 8) heeft op 01-03-2023 geen tarief in "
        "dagdelen.");
    Wereld w;
    in_dagdelen(w);
    EXPECT_FALSE(w.run_claim().fired("JW323/IJ-CONTRACT/Prestatie"));
}

TEST(Woorden, OfAReferralTellABudgetFromAVolume) {
    EXPECT_EQ(words("JW323/IJ-E072/Prestatie", [](Wereld& w) { w.eigen(kBudget).verwijzer = "02"; }),
              "Voor toewijzing 1001 is het budget € 10.000,00. Dat is boven € 8.000,00, na verwijzing door "
              "een arts "
              "(code 02). Er is geen contact vastgelegd.");
    EXPECT_EQ(words("JW323/IJ-E072/Prestatie",
                    [](Wereld& w) {
                        w.set_regel(make_regel("R1", kMst, "50A01", 1, "84", 21'572'00));
                        w.eigen(kMst).verwijzer = "05";
                    }),
              "Voor toewijzing 1005 is het volume maal het tarief € 21.572,00. Dat is boven € 8.000,00, na "
              "verwijzing door een arts (code 05). Er is geen contact vastgelegd.");
}

// Once in a message, so that a toewijzing with many lines does not flood the list.
TEST(Signalen, OfAReferralComeOncePerMessageAndToewijzing) {
    Wereld w;
    w.eigen(kBudget).verwijzer = "02";
    w.book(make_regel("R0", kBudget, "45A08", 10, "01", 1'00));
    w.set_regels({Wereld::tg4("R1", 50), make_regel("R2", kBudget, "45A05", 10, "01", 1'46),
                  make_credit(make_regel("R0", kBudget, "45A08", 10, "01", 1'00), "R9")});
    const Uitkomst u = w.run_claim();
    EXPECT_EQ(std::count_if(u.vuren.begin(), u.vuren.end(),
                            [](const Vuur& v) { return v.sleutel == "JW323/IJ-E072/Prestatie"; }),
              1);
    // Set to reject, it stops every line.
    w.set_regelinstelling("IJ-E072", true, contract::Onbeslist::afkeuren);
    const Uitkomst streng = w.run_claim();
    EXPECT_EQ(streng.uitslagen.at("R1"), declaratie::Uitslag::afgewezen);
    EXPECT_EQ(streng.uitslagen.at("R2"), declaratie::Uitslag::afgewezen);
}

TEST(Woorden, OfADurableBudgetSayHowWeKnow) {
    const auto langer = [](Wereld& w) { w.set_periode(kBudget, "2023-01-01", "2025-01-01"); };
    EXPECT_NE(words("JW323/IJ-E069/Prestatie", langer).find("duurzaam (afgeleid uit de looptijd)"),
              std::string::npos);
    const auto gezet = [](Wereld& w) { w.eigen(kBudget).budgetsoort = dossier::Budgetsoort::duurzaam; };
    EXPECT_NE(words("JW323/IJ-E069/Prestatie", gezet).find("duurzaam (vastgelegd)"), std::string::npos);
}

TEST(Woorden, OfACreditSayWhatDiffersFromItsDebit) {
    const auto difference = [](void (*doe)(Prestatie323&)) {
        Wereld w;
        w.book(Wereld::tg4("R0", 50));
        Prestatie323 p = make_credit(Wereld::tg4("R0", 50), "R9");
        doe(p);
        w.set_regel(p);
        const Uitkomst uit = w.run_claim();
        return format_feit(uit.find("JW323/TR323/Prestatie")->feiten.at(1).second);
    };
    EXPECT_EQ(difference([](Prestatie323& p) { p.vorig = "R00"; }),
              "er is geen goedgekeurde debetregel met dit nummer op deze toewijzing");
    EXPECT_EQ(difference([](Prestatie323& p) { p.code = "45A05"; }), "het product is anders");
    EXPECT_EQ(difference([](Prestatie323& p) { p.begin = "2023-03-02"; }), "de productperiode is anders");
    EXPECT_EQ(difference([](Prestatie323& p) { p.volume = 49; }), "het volume of de eenheid is anders");
    EXPECT_EQ(difference([](Prestatie323& p) { p.bedrag = 1; }), "het tarief of het bedrag is anders");
}

TEST(Woorden, WithinAMessageSayWhatIsDouble) {
    EXPECT_EQ(words("JW301/TR101/Header",
                    [](Wereld& w) { w.toewijzingsbericht.contacten.push_back(Contact301{}); }),
              "Contact Soort 03 komt meer dan één keer voor.");
    EXPECT_EQ(words("JW301/TR101/Header",
                    [](Wereld& w) {
                        w.toewijzingsbericht.relaties = {Relatie301{}, Relatie301{}};
                    }),
              "Relatie Nummer komt meer dan één keer voor.");
    EXPECT_EQ(words("JW323/TR101/Header",
                    [](Wereld& w) {
                        w.claim.clienten.push_back(w.claim.clienten[0]);
                        w.claim.clienten[1].prestaties[0].code = "45A05";
                    }),
              "Bsn *****0006 komt meer dan één keer voor.");
}

TEST(Woorden, OfABirthDateSayWhichFormFits) {
    const auto fout = [](const char* gebruik) {
        Wereld w;
        w.toewijzingsbericht.geboortedatum = "2014-06-02";
        w.toewijzingsbericht.datumgebruik = gebruik;
        return w.run_toewijzing().find("JW301/CS139/Header")->uitleg;
    };
    EXPECT_EQ(fout("1"), "DatumGebruik is 1. De geboortedatum moet dan 01-MM-EEJJ zijn.");
    EXPECT_EQ(fout("2"), "DatumGebruik is 2. De geboortedatum moet dan 01-01-EEJJ zijn.");
    EXPECT_EQ(fout("3"), "DatumGebruik is 3. De geboortedatum moet dan 01-01-1900 zijn.");
}

}  // namespace
}  // namespace jeugdregio::steun
