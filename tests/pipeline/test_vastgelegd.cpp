// The words of the rules that hold a message against what was recorded before it, and what makes them speak
// once or weigh less. Their cases are in regelgevallen_vastgelegd.cpp.
#include <gtest/gtest.h>

#include <algorithm>

#include "steun/wereld.hpp"

namespace jeugdregio::steun {
namespace {

using toewijzing::Advies;
using toewijzing::Voorstel;

void note(Wereld& w, std::string_view soort, std::map<std::string, std::string> velden) {
    w.eigen(kBudget).aantekeningen.alle.push_back({.volgnummer = 1,
                                                   .soort = std::string(soort),
                                                   .bsn = *Bsn::parse(kAnna),
                                                   .aanbieder = std::nullopt,
                                                   .toewijzing = std::nullopt,
                                                   .verzoek = "",
                                                   .dag = datum("2023-02-01"),
                                                   .velden = std::move(velden),
                                                   .door = "x",
                                                   .op = datum("2023-02-01")});
}
std::string words(const Uitkomst& uit, std::string_view sleutel) {
    const Vuur* vuur = uit.find(sleutel);
    return vuur == nullptr ? uit.describe() : vuur->uitleg;
}
std::string find_uitleg(const toewijzing::Voorbereiding& v, std::string_view id) {
    for (const auto& b : v.bevindingen)
        if (b.motivering.regel->id == id) return b.motivering.uitleg();
    return "(geen)";
}

TEST(VastgelegdWoorden, OfAnAgeSayWhetherThereIsAGround) {
    Wereld w;
    w.versie(kBudget).geboortedatum = datum("2004-12-15");
    EXPECT_EQ(
        words(w.run_claim(), "JW323/IJ-LEEFTIJD/Prestatie"),
        "De hulp op toewijzing 1001 is van 01-03-2023 tot en met 31-03-2023. De jeugdige werd of wordt 18 op "
        "15-12-2022. Er is geen grond vastgelegd voor hulp daarna.");
    note(w, "leeftijdsgrond", {{"tot", "2023-02-28"}});
    EXPECT_EQ(
        words(w.run_claim(), "JW323/IJ-LEEFTIJD/Prestatie"),
        "De hulp op toewijzing 1001 is van 01-03-2023 tot en met 31-03-2023. De jeugdige werd of wordt 18 op "
        "15-12-2022. De grond voor hulp daarna geldt tot en met 28-02-2023.");
}

TEST(VastgelegdWoorden, OfAJudgementNameTheItemOfTheList) {
    Wereld w;
    note(w, "beoordeling_bijlage_xiii", {{"uitkomst", "buiten"}, {"onderdeel", "12"}});
    const auto* onderdeel = w.contract.aantekenboek.find_afbakening("12", datum("2023-03-01"));
    ASSERT_NE(onderdeel, nullptr);
    EXPECT_EQ(
        words(w.run_claim(), "JW323/IJ-E002/Prestatie"),
        "Op 01-02-2023 is beoordeeld dat de hulp op toewijzing 1001 erbuiten valt. Onderdeel van bijlage "
        "XIII: 12 (" +
            onderdeel->titel + ").");
}

TEST(VastgelegdWoorden, OfAChangeOfThePastSayWhatWasApproved) {
    Wereld w;
    auto& p = w.verzoek_om_wijziging.gewijzigd();
    p.ingang = "2023-01-01";
    p.omvang = Omvang{2, "04", "2"};
    w.keten.afname[kUrenPerWeek] = {{.periode = {datum("2023-03-01"), datum("2023-03-31")},
                                     .eenheid = Eenheid::uur,
                                     .bedrag = cents(0),
                                     .volume = 11}};
    EXPECT_EQ(words(w.run("JW317"), "JW317/OP345/TeWijzigenProduct"),
              "Voor toewijzing 1003 is vanaf 01-01-2023 gevraagd: 2 uren per week. Goedgekeurd is al 660 "
              "minuten van 01-03-2023 tot en met 31-03-2023.");
}

TEST(VastgelegdWoorden, OfALateChangeSayWhatRunsOut) {
    Wereld w;
    w.vow.lopend().einde = datum("2023-05-10");
    EXPECT_EQ(find_uitleg(w.prepare("JW317"), "IJ-E080-8W"),
              "Voor toewijzing 1001 is het verzoek van 11-04-2023. De toewijzing eindigt op 10-05-2023; op "
              "tijd was tot en met 15-03-2023 (8 weken ervoor).");
    w = Wereld{};
    auto& afname = w.vow.jeugdige.afname[{kBudget}];
    afname = {{.periode = {datum("2023-03-01"), datum("2023-03-31")},
               .eenheid = Eenheid::minuut,
               .bedrag = cents(5'000'00),
               .volume = 100}};
    EXPECT_EQ(find_uitleg(w.prepare("JW317"), "IJ-E080-8W"),
              "Voor toewijzing 1001 is het verzoek van 11-04-2023. Het budget raakt volgens de prognose op "
              "rond 01-05-2023; op tijd was tot en met 06-03-2023 (8 weken ervoor).");
    afname.front().bedrag = cents(10'000'00);
    EXPECT_EQ(
        find_uitleg(w.prepare("JW317"), "IJ-E080-8W"),
        "Voor toewijzing 1001 is het verzoek van 11-04-2023. Het budget is op sinds 31-03-2023; op tijd "
        "was tot en met 03-02-2023 (8 weken ervoor).");
}

// Every line of the month would say the same.
TEST(Vastgelegd, HelpBeforeThe301IsSaidOncePerMessageAndToewijzing) {
    Wereld w;
    w.versie(kBudget).verzonden_op = datum("2023-04-01");
    w.set_regels({Wereld::tg4("R1", 50), make_regel("R2", kBudget, "45A05", 10, "01", 1'46)});
    const Uitkomst u = w.run_claim();
    EXPECT_EQ(std::count_if(u.vuren.begin(), u.vuren.end(),
                            [](const Vuur& v) { return v.sleutel == "JW323/IJ-E045/Prestatie"; }),
              1);
}

TEST(Vastgelegd, HelpBesidePleegzorgThatWasSpokenAboutIsOnlySomethingToKnow) {
    Wereld w;
    w.vot.add_toewijzing(1004, "44A01", "2023-01-01", "2023-12-31");
    EXPECT_EQ(w.prepare("JW315").advies.voorstel, Voorstel::overleggen);
    w.vot.record_contact("wonen_verblijf");
    const auto v = w.prepare("JW315");
    EXPECT_EQ(v.bevindingen.size(), 1U);
    EXPECT_EQ(v.advies, Advies{});
}

}  // namespace
}  // namespace jeugdregio::steun
