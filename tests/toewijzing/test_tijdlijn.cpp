// The timeline of one jeugdige: what is told, in which words, and in an order that does not depend on how the
// facts came.
#include <gtest/gtest.h>

#include <rapidcheck.h>
#include <algorithm>

#include "toewijzing/tijdlijn.hpp"

namespace jeugdregio::toewijzing {
namespace {

constexpr Datum day(int jaar, int maand, int dag) {
    return Datum::from_ymd(jaar, maand, dag);
}
const AgbCode kLinde = *parse_agb("42420001"), kBeuk = *parse_agb("42420002");
const Bsn kBsn = Bsn::parse("999900006").value();

dossier::ToewijzingVersie make_versie(std::int64_t nummer, Datum op) {
    dossier::ToewijzingVersie v;
    v.gemeente = *parse_gemeente("0193");
    v.nummer = {nummer};
    v.aanbieder = kLinde;
    v.bsn = kBsn;
    v.toewijzingsdatum = op;
    v.toewijzingstijd = "10:00:00";
    v.ingang = day(2023, 1, 1);
    v.einde = day(2023, 12, 31);
    v.budget = Bedrag::from_cents(1000'00);
    v.verzonden_op = op;
    return v;
}

/// A dossier of which every message n is a JW301 of that number, on the n-th of March 2023.
dossier::Levensloop make_dossier() {
    dossier::Levensloop d;
    for (int n = 1; n <= 28; ++n)
        d.berichten[n] = {"JW301", "B" + std::to_string(n), day(2023, 3, n), day(2023, 3, n)};
    return d;
}

std::vector<std::string> tell(const dossier::Levensloop& d) {
    std::vector<std::string> uit;
    for (const auto& g : compose_tijdlijn(d, {}))
        uit.push_back(format_iso(g.dag) + " " + std::string(soort_naam(g.soort)) + ": " + g.wat);
    return uit;
}

using Regels = std::vector<std::string>;

TEST(Tijdlijn, a_first_version_is_told_whole_and_a_later_one_by_what_differs) {
    auto d = make_dossier();
    auto v = make_versie(7, day(2022, 12, 20));
    v.referentie_aanbieder = "V1";
    d.versies.push_back({v, 1});
    v.toewijzingsdatum = day(2023, 2, 1);
    v.budget = Bedrag::from_cents(2500'00);
    v.einde = day(2023, 6, 30);
    v.reden_wijziging = "12";
    d.versies.push_back({v, 2});
    v.toewijzingsdatum = day(2023, 2, 2);
    v.reden_wijziging = "";
    d.versies.push_back({v, 3});
    v.toewijzingsdatum = day(2023, 2, 3);
    v.reden_wijziging = "13";
    v.einde = v.ingang;
    d.versies.push_back({v, 4});
    EXPECT_EQ(
        tell(d),
        (Regels{"2022-12-20 toewijzing: Toewijzing 7: generiek, budget € 1.000,00, 01-01-2023 t/m "
                "31-12-2023. Op verzoek V1.",
                "2023-02-01 toewijzing: Toewijzing 7 gewijzigd: budget € 1.000,00 wordt budget € "
                "2.500,00; einde 31-12-2023 wordt 30-06-2023. Reden 12 (geïnitieerd door de aanbieder).",
                "2023-02-02 toewijzing: Toewijzing 7 opnieuw gestuurd.",
                "2023-02-03 toewijzing: Toewijzing 7 verwijderd: zij geldt als nooit gestuurd. Reden 13 "
                "(verwijderd)."}));
}

TEST(Tijdlijn, a_version_is_compared_with_one_of_the_same_toewijzing_only) {
    auto d = make_dossier();
    d.versies.push_back({make_versie(7, day(2023, 1, 1)), 1});
    auto ander = make_versie(8, day(2023, 1, 2));
    ander.categorie = parse_categorie("45");
    ander.code = parse_productcode("45A04");
    ander.budget.reset();
    ander.einde.reset();
    ander.omvang = dossier::Omvang{120, Eenheid::minuut, Frequentie::per_week};
    d.versies.push_back({ander, 2});
    EXPECT_EQ(tell(d).at(1),
              "2023-01-02 toewijzing: Toewijzing 8: product 45A04, 120 minuten per week, vanaf "
              "01-01-2023.");
}

TEST(Tijdlijn, a_request_is_told_with_its_answers_and_says_when_it_waits) {
    auto d = make_dossier();
    dossier::Verzoek v;
    v.soort = dossier::Verzoeksoort::wijziging;
    v.referentie = "W1";
    v.aanbieder = kLinde;
    v.bsn = kBsn;
    v.dagtekening = day(2023, 3, 1);
    v.producten = {{.soort = dossier::Gevraagd::ongewijzigd,
                    .toewijzing = ToewijzingNummer{7},
                    .categorie = {},
                    .code = {},
                    .ingang = {},
                    .einde = {},
                    .omvang = {},
                    .budget = {}},
                   {.soort = dossier::Gevraagd::te_wijzigen,
                    .toewijzing = ToewijzingNummer{8},
                    .categorie = {},
                    .code = {},
                    .ingang = day(2023, 1, 1),
                    .einde = day(2023, 12, 31),
                    .omvang = {},
                    .budget = Bedrag::from_cents(50'00)}};
    d.verzoeken.push_back({v, 1, {}});
    EXPECT_EQ(tell(d),
              (Regels{"2023-03-01 verzoek: Verzoek om wijziging W1: toewijzing 7 blijft; toewijzing 8 "
                      "wordt budget € 50,00, 01-01-2023 t/m 31-12-2023. Nog niet beslist."}));

    d.verzoeken[0].verzoek.antwoorden = {
        {VerzoekAntwoord::in_onderzoek, {}, {}, day(2023, 3, 2)},
        {VerzoekAntwoord::afgewezen, RedenAfwijzingVerzoek::woonplaatsbeginsel, parse_gemeente("0150"),
         day(2023, 3, 3)}};
    d.verzoeken[0].antwoordberichten = {2, 3};
    const auto regels = tell(d);
    ASSERT_EQ(regels.size(), 3U);
    EXPECT_EQ(regels[0].find("Nog niet beslist"), std::string::npos);
    EXPECT_EQ(regels[1], "2023-03-02 antwoord: Antwoord op verzoek W1: in onderzoek.");
    EXPECT_EQ(regels[2],
              "2023-03-03 antwoord: Antwoord op verzoek W1: afgewezen, reden 8 (woonplaatsbeginsel), "
              "naar gemeente 0150 (Deventer).");
}

TEST(Tijdlijn, a_start_stands_on_its_first_day_and_its_withdrawal_on_the_day_of_the_message) {
    auto d = make_dossier();
    const dossier::Leveringsleutel sleutel{
        .toewijzing = ToewijzingNummer{7}, .categorie = {}, .code = {}, .begin = day(2023, 3, 6)};
    d.starts = {{kLinde, {sleutel, {}, false, day(2023, 3, 8), day(2023, 3, 8)}, 1},
                {kLinde, {sleutel, {}, true, day(2023, 3, 20), day(2023, 3, 20)}, 2}};
    d.stops = {{kLinde, {sleutel, {}, "20", day(2023, 3, 10), false, day(2023, 3, 11), day(2023, 3, 11)}, 3},
               {kLinde, {sleutel, {}, "31", day(2023, 3, 12), false, day(2023, 3, 13), day(2023, 3, 13)}, 4},
               {kLinde, {sleutel, {}, "31", day(2023, 3, 12), true, day(2023, 3, 14), day(2023, 3, 14)}, 5}};
    EXPECT_EQ(
        tell(d),
        (Regels{"2023-03-06 start: Start van toewijzing 7.",
                "2023-03-10 stop: Tijdelijke stop van toewijzing 7. Reden 20 (levering is tijdelijk "
                "beëindigd).",
                "2023-03-12 stop: Stop van toewijzing 7. Reden 31 (levering is volgens plan beëindigd).",
                "2023-03-14 stop: De stop van toewijzing 7 per 12-03-2023 is ingetrokken.",
                "2023-03-20 start: De start van toewijzing 7 op 06-03-2023 is ingetrokken."}));
}

TEST(Tijdlijn, claims_of_one_month_on_one_toewijzing_are_one_line_whichever_messages_brought_them) {
    auto d = make_dossier();
    const auto line = [](std::int64_t nummer, std::int64_t bericht, Datum begin, std::int64_t cent) {
        return dossier::Declaratiefeit{{nummer}, kLinde, bericht, begin, Bedrag::from_cents(cent),
                                       false,    false};
    };
    d.declaraties = {line(7, 4, day(2023, 3, 1), 100'00), line(7, 2, day(2023, 3, 13), 50'00),
                     line(7, 4, day(2023, 3, 1), 50'00),  line(7, 4, day(2023, 3, 1), 25'00),
                     line(8, 4, day(2023, 3, 1), 1'00),   line(7, 4, day(2023, 2, 1), 2'00)};
    d.declaraties[2].credit = true;
    d.declaraties[3].afgewezen = true;
    d.declaraties[5].afgewezen = true;
    EXPECT_EQ(
        tell(d),
        (Regels{"2023-02-28 declaratie: Zorg in februari 2023 op toewijzing 7: afgewezen € 2,00 (1 regel).",
                "2023-03-31 declaratie: Zorg in maart 2023 op toewijzing 7: toegekend € 100,00 (2 regels, 1 "
                "regel ingetrokken), afgewezen € 25,00 (1 regel).",
                "2023-03-31 declaratie: Zorg in maart 2023 op toewijzing 8: toegekend € 1,00 (1 regel)."}));
    EXPECT_EQ(compose_tijdlijn(d, {}).at(1).berichten, (std::vector<std::int64_t>{2, 4}));
}

TEST(Tijdlijn, a_signal_carries_its_judgement_and_a_retour_the_message_that_it_rejects) {
    auto d = make_dossier();
    d.versies.push_back({make_versie(7, day(2023, 3, 1)), 1});
    d.retouren.push_back({1, 5, "9332"});
    d.signalen = {{1, {}, "IJ-E040", "7", "Uitleg.", "", {}},
                  {5, {}, "IV028", "B1", "Afgekeurd.", "hersteld", day(2023, 3, 9)}};
    EXPECT_EQ(tell(d),
              (Regels{"2023-03-01 toewijzing: Toewijzing 7: generiek, budget € 1.000,00, 01-01-2023 t/m "
                      "31-12-2023.",
                      "2023-03-01 signaal: IJ-E040: Uitleg. Nog niet beslist.",
                      "2023-03-05 retour: De ontvanger keurt JW301 B1 af met retourcode 9332.",
                      "2023-03-05 signaal: IV028: Afgekeurd. Besluit op 09-03-2023: hersteld."}));
    for (const auto& g : compose_tijdlijn(d, {})) EXPECT_EQ(g.aanbieder, kLinde) << g.wat;
}

TEST(Tijdlijn, own_facts_and_aantekeningen_say_that_they_are_there_and_name_nobody) {
    auto d = make_dossier();
    d.versies.push_back({make_versie(7, day(2023, 3, 1)), 1});
    d.gegevens = {{{7}, 9, "verwijzer", "02", day(2023, 3, 2)}, {{7}, 10, "verwijzer", "", day(2023, 3, 3)}};
    dossier::Aantekening plan;
    plan.volgnummer = 11;
    plan.soort = dossier::aantekening::kPlan;
    plan.bsn = kBsn;
    plan.toewijzing = ToewijzingNummer{7};
    plan.dag = day(2023, 3, 4);
    plan.velden["doelen"] = "geheim";
    plan.door = "J. Jansen";
    const auto regels = compose_tijdlijn(d, {{plan}});
    ASSERT_EQ(regels.size(), 4U);
    EXPECT_EQ(regels[1].wat, "Vastgelegd bij toewijzing 7: verwijzer 02 (huisarts).");
    EXPECT_EQ(regels[2].wat, "Vastgelegd bij toewijzing 7: verwijzer ingetrokken.");
    EXPECT_EQ(regels[3].wat, "Vastgelegd: hulpverleningsplan bij toewijzing 7.");
    for (const auto& [naam, feit] : regels[3].feiten) {
        EXPECT_EQ(format_feit(feit).find("geheim"), std::string::npos);
        EXPECT_EQ(format_feit(feit).find("Jansen"), std::string::npos);
    }
}

TEST(Tijdlijn, on_one_day_the_kinds_have_a_fixed_order) {
    auto d = make_dossier();
    const Datum dag = day(2023, 3, 31);
    auto v = make_versie(7, dag);
    v.aanbieder = kBeuk;
    d.versies.push_back({v, 1});
    d.gegevens.push_back({{7}, 9, "contact", "ja", dag});
    d.declaraties.push_back({{7}, kLinde, 2, day(2023, 3, 1), Bedrag::from_cents(1), false, false});
    const dossier::Leveringsleutel sleutel{.toewijzing = {}, .categorie = {}, .code = {}, .begin = dag};
    d.stops.push_back({kLinde, {sleutel, {}, "31", dag, false, dag, dag}, 3});
    d.starts.push_back({kLinde, {sleutel, {}, false, dag, dag}, 4});
    std::vector<std::string> soorten;
    for (const auto& g : compose_tijdlijn(d, {})) soorten.emplace_back(soort_naam(g.soort));
    EXPECT_EQ(soorten, (Regels{"toewijzing", "start", "stop", "declaratie", "gegeven"}));
}

TEST(Tijdlijn, the_order_in_which_facts_were_read_changes_nothing) {
    EXPECT_TRUE(rc::check("shuffled facts give the same timeline", [] {
        auto d = make_dossier();
        const auto aantal = *rc::gen::inRange(1, 12);
        for (int n = 0; n < aantal; ++n) {
            const Datum dag = day(2023, 3, *rc::gen::inRange(1, 4));
            const std::int64_t bericht = *rc::gen::inRange(1, 28);
            d.declaraties.push_back(
                {{*rc::gen::inRange(7, 9)}, kLinde, bericht, dag, Bedrag::from_cents(bericht), false, false});
            d.signalen.push_back({bericht, {}, "R" + std::to_string(n % 3), "", "U.", "", {}});
            const dossier::Leveringsleutel sleutel{
                .toewijzing = ToewijzingNummer{7}, .categorie = {}, .code = {}, .begin = dag};
            d.starts.push_back({n % 2 == 0 ? kLinde : kBeuk, {sleutel, {}, false, dag, dag}, bericht});
        }
        // As the store gives them: each message is between one aanbieder and the gemeente.
        for (auto& s : d.starts) s.aanbieder = s.bericht % 2 == 0 ? kLinde : kBeuk;
        for (auto& f : d.declaraties) f.aanbieder = f.bericht % 2 == 0 ? kLinde : kBeuk;
        const auto recht = tell(d);
        std::reverse(d.declaraties.begin(), d.declaraties.end());
        std::reverse(d.signalen.begin(), d.signalen.end());
        std::rotate(d.starts.begin(), d.starts.begin() + aantal / 2, d.starts.end());
        RC_ASSERT(tell(d) == recht);
    }));
}

}  // namespace
}  // namespace jeugdregio::toewijzing
