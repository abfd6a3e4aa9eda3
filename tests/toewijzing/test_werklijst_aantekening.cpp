// The work that follows from what people put on record, and from what they did not: at the border of every
// term, and silent once it is done.
#include <gtest/gtest.h>

#include "toewijzing/volledigheid.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::toewijzing {
namespace {

constexpr Datum day(int jaar, int maand, int dag) {
    return Datum::from_ymd(jaar, maand, dag);
}

contract::Contract make_contract() {
    contract::Contract c;
    contract::Parameters& p = c.parameters;
    p.keten_start_melden_dagen = 30;
    p.keten_declaratie_melden_dagen = 60;
    p.keten_stop_melden_dagen = 30;
    p.termijnen[contract::Termijnsoort::retour] = {3, contract::Termijneenheid::werkdagen};
    p.keten_tijdelijke_stop_dagen = 90;
    p.keten_leeftijd_melden_weken = 8;
    p.keten_evaluatie_maanden = 6;
    p.keten_evaluatie_melden_weken = 4;
    p.keten_hervatting_maanden = 4;
    p.keten_dossier_dagen = 28;
    p.keten_eindbrief_dagen = 14;
    p.keten_taak_werkdagen = 5;
    p.plan_akkoord_jeugdige_vanaf = 12;
    p.plan_akkoord_zelf_vanaf = 16;
    p.vastleggen_vanaf = day(2023, 1, 1);
    return c;
}
const contract::Contract kContract = make_contract();

const AgbCode kAanbieder = *parse_agb("42420001");
const AgbCode kAnder = *parse_agb("42420002");
const Bsn kBsn = Bsn::parse("999900006").value();

using Velden = std::map<std::string, std::string>;

/// A stock to which things are added, and what is work on a day.
class Wereld {
  public:
    dossier::Toewijzingverloop& add(Datum ingang, std::optional<Datum> einde = {}, std::int64_t nummer = 1) {
        dossier::Toewijzingverloop t;
        t.versie.nummer = {nummer};
        t.versie.aanbieder = kAanbieder;
        t.versie.bsn = kBsn;
        t.versie.code = parse_productcode("45A04");
        t.versie.categorie = parse_categorie("45");
        t.versie.ingang = ingang;
        t.versie.einde = einde;
        t.eerst_verzonden = t.versie.verzonden_op = ingang;
        voorraad_.toewijzingen.push_back(t);
        return voorraad_.toewijzingen.back();
    }
    /// A toewijzing with care that began on its first day.
    dossier::Toewijzingverloop& add_gestart(Datum ingang, std::optional<Datum> einde = {},
                                            std::int64_t nummer = 1) {
        auto& t = add(ingang, einde, nummer);
        dossier::Startmelding start;
        start.sleutel = {
            .toewijzing = ToewijzingNummer{nummer}, .categorie = {}, .code = {}, .begin = ingang};
        t.leveringen.apply(start);
        return t;
    }
    static void stop(dossier::Toewijzingverloop& t, Datum einde, const char* reden) {
        dossier::Stopmelding s;
        s.sleutel = t.leveringen.starts.front().sleutel;
        s.einde = s.ontvangen_op = einde;
        s.reden = reden;
        t.leveringen.apply(s);
    }
    /// About toewijzing 1.
    dossier::Aantekening& note(const char* soort, Datum dag, Velden velden = {}) {
        auto& alle = voorraad_.aantekeningen[kBsn].alle;
        alle.push_back({.volgnummer = static_cast<std::int64_t>(alle.size()) + 1,
                        .soort = soort,
                        .bsn = kBsn,
                        .aanbieder = kAanbieder,
                        .toewijzing = ToewijzingNummer{1},
                        .verzoek = "",
                        .dag = dag,
                        .velden = std::move(velden),
                        .door = "x",
                        .op = dag});
        return alle.back();
    }
    [[nodiscard]] std::vector<Werkregel> lines(Werksoort soort, Datum dag) const {
        auto uit = make_werklijst(voorraad_, {dag, kContract});
        std::erase_if(uit, [&](const Werkregel& r) { return r.soort != soort; });
        return uit;
    }
    [[nodiscard]] std::size_t count(Werksoort soort, Datum dag) const { return lines(soort, dag).size(); }
    dossier::Werkvoorraad& voorraad() { return voorraad_; }

  private:
    dossier::Werkvoorraad voorraad_;
};

constexpr Datum kLaat = day(2023, 12, 1);

TEST(Evaluatie, IsDueSixMonthsAfterTheStartAndIsAnnouncedFourWeeksBefore) {
    Wereld w;
    w.add_gestart(day(2023, 2, 1));
    EXPECT_EQ(w.count(Werksoort::evaluatie, day(2023, 7, 3)), 0U);
    const auto r = w.lines(Werksoort::evaluatie, day(2023, 7, 4)).at(0);
    EXPECT_EQ(r.termijn.tot, day(2023, 8, 1));
    EXPECT_FALSE(r.te_laat);
    EXPECT_EQ(r.wie, Wie::aanbieder);
    EXPECT_TRUE(w.lines(Werksoort::evaluatie, day(2023, 8, 2)).at(0).te_laat);
}

TEST(Evaluatie, CountsFromTheLastOneOnThisToewijzing) {
    Wereld w;
    w.add_gestart(day(2023, 2, 1));
    w.note("evaluatie", day(2023, 7, 20), {{"moment", "tussendoor"}});
    EXPECT_EQ(w.count(Werksoort::evaluatie, kLaat), 0U);
    EXPECT_EQ(w.lines(Werksoort::evaluatie, day(2024, 1, 15)).at(0).termijn.tot, day(2024, 1, 20));
    // Of another toewijzing, or made before the help began, it does not count.
    w.voorraad().aantekeningen[kBsn].alle[0].toewijzing = ToewijzingNummer{2};
    EXPECT_EQ(w.count(Werksoort::evaluatie, kLaat), 1U);
    w.voorraad().aantekeningen[kBsn].alle[0].toewijzing = ToewijzingNummer{1};
    w.voorraad().aantekeningen[kBsn].alle[0].dag = day(2023, 1, 31);
    EXPECT_EQ(w.count(Werksoort::evaluatie, kLaat), 1U);
}

TEST(Evaluatie, OnlyWhileThereIsHelp) {
    Wereld w;
    w.add(day(2023, 2, 1));
    EXPECT_EQ(w.count(Werksoort::evaluatie, kLaat), 0U) << "not started";
    Wereld tijdelijk;
    Wereld::stop(tijdelijk.add_gestart(day(2023, 2, 1)), day(2023, 6, 1), "20");
    EXPECT_EQ(tijdelijk.count(Werksoort::evaluatie, kLaat), 0U) << "stopped for a time";
}

TEST(Evaluatie, ComesAtTheEndAsWell) {
    Wereld w;
    Wereld::stop(w.add_gestart(day(2023, 2, 1)), day(2023, 5, 1), "31");
    const auto r = w.lines(Werksoort::evaluatie, day(2023, 5, 1)).at(0);
    EXPECT_EQ(r.termijn.tot, day(2023, 5, 1));
    EXPECT_EQ(r.wat, "Evalueer de hulp aan het einde met de jeugdige.");
    w.note("evaluatie", day(2023, 4, 28), {{"moment", "tussendoor"}});
    EXPECT_EQ(w.count(Werksoort::evaluatie, kLaat), 1U);
    w.note("evaluatie", day(2023, 4, 28), {{"moment", "einde"}});
    EXPECT_EQ(w.count(Werksoort::evaluatie, kLaat), 0U);
    for (const char* reden : {"02", "37"}) {
        Wereld zonder;
        Wereld::stop(zonder.add_gestart(day(2023, 2, 1)), day(2023, 5, 1), reden);
        EXPECT_EQ(zonder.count(Werksoort::evaluatie, kLaat), 0U) << reden;
    }
    Wereld eerder;
    Wereld::stop(eerder.add_gestart(day(2022, 2, 1)), day(2022, 12, 31), "31");
    EXPECT_EQ(eerder.count(Werksoort::evaluatie, kLaat), 0U) << "before the region put this on record";
}

TEST(Evaluatieafspraak, IsKeptByWhoAgreedToTakeTheInitiative) {
    Wereld w;
    w.note("evaluatieafspraak", day(2023, 3, 1),
           {{"evalueren_op", "2023-06-01"},
            {"initiatief", "toegang"},
            {"met", "school"},
            {"toegang_informeren", "mail"}});
    EXPECT_EQ(w.count(Werksoort::evaluatieafspraak, day(2023, 5, 3)), 0U);
    const auto r = w.lines(Werksoort::evaluatieafspraak, day(2023, 5, 4)).at(0);
    EXPECT_EQ(r.wie, Wie::toegang);
    EXPECT_EQ(r.termijn.tot, day(2023, 6, 1));
    w.note("evaluatie", day(2023, 3, 1));
    EXPECT_EQ(w.count(Werksoort::evaluatieafspraak, day(2023, 6, 5)), 1U) << "at which it was agreed";
    w.note("evaluatie", day(2023, 5, 30));
    EXPECT_EQ(w.count(Werksoort::evaluatieafspraak, day(2023, 6, 5)), 0U);
    w.note("evaluatieafspraak", day(2023, 5, 30),
           {{"evalueren_op", "2023-09-01"}, {"initiatief", "aanbieder"}});
    EXPECT_EQ(w.lines(Werksoort::evaluatieafspraak, day(2023, 9, 1)).at(0).wie, Wie::aanbieder);
}

TEST(Toetsing, AndAcceptanceComeBeforeTheHelp) {
    Wereld w;
    w.add(day(2023, 3, 1), day(2023, 12, 31));
    auto r = w.lines(Werksoort::toetsing, day(2023, 3, 1)).at(0);
    EXPECT_EQ(r.wat, "Leg de toetsing en de acceptatie vast, voordat de hulp begint.");
    EXPECT_EQ(r.termijn.tot, day(2023, 3, 1));
    w.note("toetsing", day(2023, 2, 20));
    r = w.lines(Werksoort::toetsing, day(2023, 3, 1)).at(0);
    EXPECT_EQ(r.wat, "Leg de acceptatie vast, voordat de hulp begint.");
    auto& acceptatie = w.note("acceptatie", day(2023, 2, 21));
    EXPECT_EQ(w.count(Werksoort::toetsing, day(2023, 3, 1)), 0U);
    acceptatie.toewijzing.reset();
    EXPECT_EQ(w.count(Werksoort::toetsing, day(2023, 3, 1)), 0U) << "accepted before there was a toewijzing";
    acceptatie.aanbieder = kAnder;
    EXPECT_EQ(w.count(Werksoort::toetsing, day(2023, 3, 1)), 1U) << "by another";
    w.note("weigering", day(2023, 2, 22));
    EXPECT_EQ(w.count(Werksoort::toetsing, day(2023, 3, 1)), 0U) << "refused";
}

TEST(Toetsing, IsNotAskedOfWhatBeganBeforeTheRegionPutItOnRecordOrIsOver) {
    Wereld eerder;
    eerder.add(day(2022, 12, 31));
    EXPECT_EQ(eerder.count(Werksoort::toetsing, kLaat), 0U);
    Wereld voorbij;
    voorbij.add(day(2023, 1, 1), day(2023, 2, 1));
    EXPECT_EQ(voorbij.count(Werksoort::toetsing, day(2023, 2, 1)), 1U);
    EXPECT_EQ(voorbij.count(Werksoort::toetsing, day(2023, 2, 2)), 0U);
}

TEST(Hervatting, IsTheSameHelpAgainWithinFourMonths) {
    struct Geval {
        const char* wat;
        Datum opnieuw;
        std::size_t regels;
    };
    const Geval kGevallen[] = {
        {"the next day goes on", day(2023, 3, 1), 0},
        {"with a day in between", day(2023, 3, 2), 1},
        {"four months on", day(2023, 6, 28), 1},
        {"a day later", day(2023, 6, 29), 0},
    };
    for (const Geval& g : kGevallen) {
        Wereld w;
        Wereld::stop(w.add_gestart(day(2022, 6, 1), day(2023, 12, 31), 7), day(2023, 2, 28), "31");
        w.add(g.opnieuw);
        EXPECT_EQ(w.count(Werksoort::hervatting, g.opnieuw), g.regels) << g.wat;
    }
}

TEST(Hervatting, IsAskedOfARequestTooUntilItIsOnRecord) {
    Wereld w;
    Wereld::stop(w.add_gestart(day(2022, 6, 1), day(2023, 12, 31), 7), day(2023, 2, 28), "31");
    dossier::Verzoek v;
    v.referentie = "V1";
    v.aanbieder = kAanbieder;
    v.bsn = kBsn;
    v.ontvangen_op = v.dagtekening = day(2023, 4, 1);
    v.producten = {{.soort = dossier::Gevraagd::aangevraagd,
                    .toewijzing = {},
                    .categorie = parse_categorie("45"),
                    .code = parse_productcode("45A04"),
                    .ingang = day(2023, 5, 1),
                    .einde = {},
                    .omvang = {},
                    .budget = {}}};
    w.voorraad().verzoeken = {v};
    const auto r = w.lines(Werksoort::hervatting, day(2023, 4, 3)).at(0);
    EXPECT_EQ(r.referentie, "V1");
    EXPECT_EQ(r.toelichting, "Dezelfde hulp (toewijzing 7) eindigde op 28-02-2023.");
    auto& a = w.note("hervatting", day(2023, 4, 2));
    a.toewijzing.reset();
    EXPECT_EQ(w.count(Werksoort::hervatting, day(2023, 4, 3)), 0U);
    a.aanbieder = kAnder;
    EXPECT_EQ(w.count(Werksoort::hervatting, day(2023, 4, 3)), 1U);
    a.aanbieder = kAanbieder;
    w.voorraad().verzoeken[0].producten[0].code = parse_productcode("45A05");
    w.voorraad().aantekeningen.clear();
    EXPECT_EQ(w.count(Werksoort::hervatting, day(2023, 4, 3)), 0U) << "other help";
}

TEST(Contact, WithTheToegangWhenThereAreMoreProblems) {
    Wereld w;
    w.note("meerdere_leefgebieden", day(2023, 3, 1), {{"leefgebieden", "schulden en wonen"}});
    const auto r = w.lines(Werksoort::contact, day(2023, 3, 1)).at(0);
    EXPECT_EQ(r.termijn, (Termijn{day(2023, 3, 8), Telling::werkdagen}));
    w.note("contact", day(2023, 3, 2), {{"onderwerp", "toekomstplan"}});
    EXPECT_EQ(w.count(Werksoort::contact, kLaat), 1U) << "about something else";
    w.note("contact", day(2023, 2, 28), {{"onderwerp", "meerdere_leefgebieden"}});
    EXPECT_EQ(w.count(Werksoort::contact, kLaat), 1U) << "before";
    w.note("contact", day(2023, 3, 1), {{"onderwerp", "meerdere_leefgebieden"}});
    EXPECT_EQ(w.count(Werksoort::contact, kLaat), 0U);
}

TEST(Contact, UntilAVerwijzingIsCompleteOrTalkedOver) {
    Wereld w;
    w.note("verwijzing", day(2023, 3, 1), {{"hulpvraag", "x"}, {"afspraken", "y"}, {"budget", "1,00"}});
    const auto l = w.lines(Werksoort::contact, kLaat);
    ASSERT_EQ(l.size(), 2U);
    EXPECT_EQ(l[0].toelichting, "In de verwijzing van 01-03-2023 ontbreken de resultaten en de periode.");
    EXPECT_EQ(l[1].bron, "eis 73; keten.taak_werkdagen");
    w.note("onderbouwing_resultaat", day(2023, 3, 3));
    EXPECT_EQ(w.count(Werksoort::contact, kLaat), 1U);
    w.note("contact", day(2023, 3, 4), {{"onderwerp", "onvolledige_verwijzing"}});
    EXPECT_EQ(w.count(Werksoort::contact, kLaat), 0U);
    Wereld compleet;
    compleet.note("verwijzing", day(2023, 3, 1), {{"hulpvraag", "x"}});
    compleet.note("verwijzing", day(2023, 3, 2),
                  {{"hulpvraag", "x"},
                   {"resultaten", "r"},
                   {"afspraken", "y"},
                   {"budget", "1,00"},
                   {"begin", "2023-04-01"}});
    EXPECT_EQ(compleet.count(Werksoort::contact, kLaat), 0U) << "the later one holds";
}

TEST(Weigering, StaysOpenUntilTheJeugdigeWasHandedOver) {
    Wereld w;
    w.note("weigering", day(2023, 3, 1), {{"reden", "te_zwaar"}});
    EXPECT_EQ(w.lines(Werksoort::weigering, kLaat).at(0).wat,
              "Laat de jeugdige niet los. Nog nodig: het contact met de Toegang of de verwijzer, de "
              "overdracht en de "
              "melding aan de eerste verwijzer.");
    w.note("contact", day(2023, 3, 2), {{"onderwerp", "weigering"}});
    auto& overdracht = w.note("overdracht", day(2023, 3, 3), {{"naar", "toegang"}});
    EXPECT_EQ(w.lines(Werksoort::weigering, kLaat).at(0).wat,
              "Laat de jeugdige niet los. Nog nodig: de melding aan de eerste verwijzer.");
    overdracht.velden["verwijzer_gemeld_op"] = "2023-03-04";
    EXPECT_EQ(w.count(Werksoort::weigering, kLaat), 0U);
    overdracht.velden = {{"naar", "verwijzer"}};
    EXPECT_EQ(w.count(Werksoort::weigering, kLaat), 0U) << "who was told by it";
    overdracht.dag = day(2023, 2, 28);
    EXPECT_EQ(w.count(Werksoort::weigering, kLaat), 1U) << "an earlier handover";
}

TEST(Dossier, FollowsTheHandoverWithinFourWeeks) {
    Wereld w;
    w.note("overdracht", day(2023, 3, 1),
           {{"naar", "aanbieder"}, {"nieuwe_aanbieder", "42420002"}, {"hulp_start_op", "2023-03-01"}});
    const auto r = w.lines(Werksoort::dossier, day(2023, 3, 29)).at(0);
    EXPECT_EQ(r.termijn.tot, day(2023, 3, 29));
    EXPECT_FALSE(r.te_laat);
    EXPECT_EQ(w.lines(Werksoort::dossier, day(2023, 3, 30)).at(0).over, 1);
    auto& gedaan = w.note("dossieroverdracht", day(2023, 3, 20), {{"nieuwe_aanbieder", "42420003"}});
    EXPECT_EQ(w.count(Werksoort::dossier, kLaat), 1U) << "to somebody else";
    gedaan.velden["nieuwe_aanbieder"] = "42420002";
    EXPECT_EQ(w.count(Werksoort::dossier, kLaat), 0U);
    Wereld toegang;
    toegang.note("overdracht", day(2023, 3, 1), {{"naar", "toegang"}});
    EXPECT_EQ(toegang.count(Werksoort::dossier, kLaat), 0U);
}

TEST(Dossier, TheTermOfAHandoverIsNotMadeLongerByRecordingItAgain) {
    Wereld w;
    w.note("overdracht", day(2023, 3, 1), {{"naar", "aanbieder"}, {"nieuwe_aanbieder", "42420002"}});
    w.note("overdracht", day(2023, 3, 15),
           {{"naar", "aanbieder"}, {"nieuwe_aanbieder", "42420002"}, {"hulp_start_op", "2023-03-15"}});
    const auto l = w.lines(Werksoort::dossier, kLaat);
    ASSERT_EQ(l.size(), 1U);
    EXPECT_EQ(l[0].termijn.tot, day(2023, 3, 29));
}

TEST(Overdracht, TheOldAanbiederStaysResponsibleUntilTheHelpStartsElsewhere) {
    Wereld w;
    auto& a =
        w.note("overdracht", day(2023, 3, 1), {{"naar", "aanbieder"}, {"nieuwe_aanbieder", "42420002"}});
    EXPECT_EQ(w.lines(Werksoort::overdracht, kLaat).at(0).toelichting,
              "Wanneer de hulp bij aanbieder 42420002 begint, is niet bekend.");
    a.velden["hulp_start_op"] = "2023-04-01";
    EXPECT_EQ(w.lines(Werksoort::overdracht, day(2023, 3, 31)).at(0).termijn.tot, day(2023, 4, 1));
    EXPECT_EQ(w.count(Werksoort::overdracht, day(2023, 4, 1)), 0U);
    a.velden = {{"naar", "verwijzer"}};
    EXPECT_EQ(w.count(Werksoort::overdracht, day(2023, 3, 31)), 0U);
}

TEST(VroegtijdigEinde, IsOpenUntilItIsDecidedAndTheHelpHasSomewhereToGo) {
    Wereld w;
    auto& a = w.note("vroegtijdig_einde", day(2023, 3, 1), {{"besluit", "open"}});
    EXPECT_EQ(w.lines(Werksoort::vroegtijdig_einde, kLaat).at(0).wie, Wie::toegang);
    a.velden = {{"besluit", "positief"}, {"vervolg", "voortgezet"}};
    EXPECT_EQ(w.lines(Werksoort::vroegtijdig_einde, kLaat).at(0).wie, Wie::aanbieder);
    for (const Velden& klaar :
         {Velden{{"besluit", "negatief"}}, Velden{{"besluit", "positief"}, {"vervolg", "overgedragen"}},
          Velden{{"besluit", "positief"}, {"vervolg", "vrijgesteld"}}}) {
        a.velden = klaar;
        EXPECT_EQ(w.count(Werksoort::vroegtijdig_einde, kLaat), 0U);
    }
    a.velden = {{"besluit", "open"}};
    w.note("vroegtijdig_einde", day(2023, 3, 5), {{"besluit", "negatief"}});
    EXPECT_EQ(w.count(Werksoort::vroegtijdig_einde, kLaat), 0U) << "the later one holds";
}

TEST(Einde, AsksForGroundConsultationAndLetter) {
    Wereld w;
    Wereld::stop(w.add_gestart(day(2023, 2, 1)), day(2023, 5, 1), "33");
    const auto r = w.lines(Werksoort::einde, day(2023, 5, 2)).at(0);
    EXPECT_EQ(
        r.wat,
        "Leg vast bij het einde van de hulp: de grond, het overleg met de verwijzer of de Toegang, de "
        "overdracht, of dat hulp niet langer nodig is en de onderbouwing aan de verwijzer (eindbrief).");
    EXPECT_EQ(r.termijn.tot, day(2023, 5, 15));
    w.note("beeindiging", day(2023, 5, 1), {{"grond", "gewichtige_reden"}, {"overleg_op", "2023-04-20"}});
    EXPECT_EQ(w.lines(Werksoort::einde, kLaat).at(0).wat,
              "Leg vast bij het einde van de hulp: de overdracht, of dat hulp niet langer nodig is en de "
              "onderbouwing aan de verwijzer (eindbrief).");
    w.note("eindbrief", day(2023, 5, 3));
    EXPECT_EQ(w.count(Werksoort::einde, kLaat), 1U) << "nobody else holds the jeugdige yet (7.1.6)";
    w.note("hulp_niet_meer_nodig", day(2023, 5, 4));
    EXPECT_EQ(w.count(Werksoort::einde, kLaat), 0U);
}

TEST(Einde, StaysOpenUntilItIsClearWhereTheJeugdigeGoes) {
    struct Geval {
        const char *wat, *reden, *soort;
        Velden velden;
        bool open;
    };
    const Geval kGevallen[] = {
        {"nothing on record", "33", "", {}, true},
        {"handed over to the Toegang", "33", "overdracht", {{"naar", "toegang"}}, false},
        {"to an aanbieder",
         "38",
         "overdracht",
         {{"naar", "aanbieder"}, {"hulp_start_op", "2023-05-02"}},
         false},
        {"no longer needed", "33", "hulp_niet_meer_nodig", {}, false},
        {"the results were reached", "31", "beeindiging", {{"grond", "resultaten_bereikt"}}, false},
        {"another ground says nothing of it", "31", "beeindiging", {{"grond", "anders"}}, true},
        {"a contact is no handover", "33", "contact", {{"onderwerp", "hervatting"}}, true},
        {"he died", "02", "", {}, false},
    };
    for (const Geval& g : kGevallen) {
        Wereld w;
        Wereld::stop(w.add_gestart(day(2023, 2, 1)), day(2023, 5, 1), g.reden);
        w.note("beeindiging", day(2023, 4, 1), {{"grond", "gewichtige_reden"}, {"overleg_op", "2023-04-20"}});
        w.note("eindbrief", day(2023, 5, 3));
        if (*g.soort != '\0') w.note(g.soort, day(2023, 5, 1), g.velden);
        const auto l = w.lines(Werksoort::einde, kLaat);
        const bool open = !l.empty() && l.at(0).wat.find("de overdracht") != std::string::npos;
        EXPECT_EQ(open, g.open) << g.wat;
    }
}

TEST(Einde, TheSameOnTheDayBeforeItWasRecordedIsStillOpen) {
    Wereld w;
    Wereld::stop(w.add_gestart(day(2023, 2, 1)), day(2023, 5, 1), "33");
    w.note("hulp_niet_meer_nodig", day(2023, 5, 4));
    const auto mist = [&](Datum dag) {
        return w.lines(Werksoort::einde, dag).at(0).wat.find("de overdracht") != std::string::npos;
    };
    EXPECT_TRUE(mist(day(2023, 5, 3)));
    EXPECT_FALSE(mist(day(2023, 5, 4)));
}

TEST(Einde, NeedsNoConsultationWhenItWentAsPlannedAndNoLetterWhenTheHelpGoesOn) {
    Wereld w;
    Wereld::stop(w.add_gestart(day(2023, 2, 1)), day(2023, 5, 1), "31");
    EXPECT_EQ(
        w.lines(Werksoort::einde, kLaat).at(0).wat,
        "Leg vast bij het einde van de hulp: de grond, de overdracht, of dat hulp niet langer nodig is en "
        "de onderbouwing aan de verwijzer (eindbrief).");
    for (const char* reden : {"37", "20"}) {
        Wereld door;
        Wereld::stop(door.add_gestart(day(2023, 2, 1)), day(2023, 5, 1), reden);
        EXPECT_EQ(door.count(Werksoort::einde, kLaat), 0U) << reden;
    }
    Wereld eerder;
    Wereld::stop(eerder.add_gestart(day(2022, 2, 1)), day(2022, 12, 31), "31");
    EXPECT_EQ(eerder.count(Werksoort::einde, kLaat), 0U);
}

TEST(Plan, IsAgreedToByThoseWhoseAgeAsksIt) {
    struct Geval {
        const char* wat;
        std::optional<Datum> geboren;
        const char* wie;
    };
    const Geval kGevallen[] = {
        {"eleven", day(2011, 3, 2), "de wettelijk vertegenwoordiger en de aanbieder"},
        {"twelve that day", day(2011, 3, 1), "de jeugdige, de wettelijk vertegenwoordiger en de aanbieder"},
        {"fifteen", day(2007, 3, 2), "de jeugdige, de wettelijk vertegenwoordiger en de aanbieder"},
        {"sixteen that day", day(2007, 3, 1), "de jeugdige en de aanbieder"},
        {"not known", std::nullopt, "de aanbieder"},
    };
    for (const Geval& g : kGevallen) {
        Wereld w;
        w.add_gestart(day(2023, 2, 1)).versie.geboortedatum = g.geboren;
        w.note("hulpverleningsplan", day(2023, 3, 1), {{"versie", "1"}});
        const auto l = w.lines(Werksoort::plan, day(2023, 4, 1));
        ASSERT_EQ(l.size(), 1U) << g.wat;
        EXPECT_EQ(l[0].wat, std::string("Leg het akkoord vast van ") + g.wie + ".") << g.wat;
    }
    Wereld klaar;
    klaar.add_gestart(day(2023, 2, 1)).versie.geboortedatum = day(2007, 3, 1);
    klaar.note(
        "hulpverleningsplan", day(2023, 3, 1),
        {{"versie", "1"}, {"akkoord_jeugdige_op", "2023-03-01"}, {"akkoord_aanbieder_op", "2023-03-01"}});
    EXPECT_EQ(klaar.count(Werksoort::plan, kLaat), 0U);
}

TEST(Crisisplan, IsNeededWhileTheRiskIsHigh) {
    Wereld w;
    w.note("crisisrisico", day(2023, 3, 1), {{"hoog", "ja"}});
    EXPECT_EQ(w.count(Werksoort::crisisplan, kLaat), 1U);
    auto& plan = w.note("crisisplan", day(2023, 1, 1));
    EXPECT_EQ(w.count(Werksoort::crisisplan, kLaat), 0U) << "one that was there before";
    plan.toewijzing = ToewijzingNummer{2};
    EXPECT_EQ(w.count(Werksoort::crisisplan, kLaat), 1U);
    w.note("crisisrisico", day(2023, 4, 1), {{"hoog", "nee"}});
    EXPECT_EQ(w.count(Werksoort::crisisplan, kLaat), 0U);
}

TEST(Gezin, HasOnePlanAndOneRegisseur) {
    Wereld w;
    auto& a = w.note("gezin", day(2023, 3, 1), {{"gezin", "G1"}, {"plan", "P1"}, {"regisseur", "Bos"}});
    dossier::Aantekening b = a;
    b.bsn = Bsn::parse("999900018").value();
    b.velden["regisseur"] = "Vos";
    auto& ander = w.voorraad().aantekeningen[b.bsn].alle;
    ander = {b};
    const auto l = w.lines(Werksoort::gezin, kLaat);
    ASSERT_EQ(l.size(), 1U);
    EXPECT_EQ(l[0].referentie, "G1");
    EXPECT_EQ(l[0].wie, Wie::toegang);
    EXPECT_FALSE(l[0].bsn.has_value());
    ander[0].velden["regisseur"] = "Bos";
    EXPECT_EQ(w.count(Werksoort::gezin, kLaat), 0U);
    ander[0].velden["plan"] = "P2";
    EXPECT_EQ(w.count(Werksoort::gezin, kLaat), 1U);
    ander[0].velden["gezin"] = "G2";
    EXPECT_EQ(w.count(Werksoort::gezin, kLaat), 0U) << "another family";
}

TEST(Leeftijd, IsSilentOnceTheToekomstplanIsFarEnough) {
    const auto wat = [](const char* stand, Datum dag) {
        Wereld w;
        w.add(day(2023, 1, 1)).versie.geboortedatum = day(2007, 1, 10);
        if (*stand != '\0') w.note("toekomstplan", day(2023, 5, 1), {{"stand", stand}});
        std::vector<std::string> uit;
        for (const auto& r : w.lines(Werksoort::leeftijd, dag)) uit.push_back(r.wat);
        return uit;
    };
    using Lijst = std::vector<std::string>;
    const Datum kZestienHalf = day(2023, 7, 10), kZeventien = day(2024, 1, 10), kAchttien = day(2025, 1, 10);
    EXPECT_EQ(wat("", kZestienHalf), (Lijst{"Maak met de jeugdige een toekomstplan."}));
    EXPECT_EQ(wat("gemaakt", kZestienHalf), Lijst{});
    EXPECT_EQ(
        wat("", kZeventien),
        (Lijst{"Maak een toekomstplan, en bespreek het met de gemeente als na 18 jaar nog hulp nodig is."}));
    EXPECT_EQ(wat("gemaakt", kZeventien),
              (Lijst{"Bespreek het toekomstplan met de gemeente als na 18 jaar nog hulp nodig is."}));
    EXPECT_EQ(wat("besproken", kZeventien), Lijst{});
    EXPECT_EQ(wat("geen_hulp_na_18", kZeventien), Lijst{});
    EXPECT_EQ(wat("besproken", kAchttien), (Lijst{"Beoordeel of de hulp stopt of anders verder gaat."}));
}

TEST(Werklijst, AnAantekeningOfALaterDayIsNotThereYet) {
    Wereld w;
    w.note("weigering", day(2023, 3, 1));
    EXPECT_EQ(w.count(Werksoort::weigering, day(2023, 2, 28)), 0U);
    w.note("overdracht", day(2023, 3, 9), {{"naar", "verwijzer"}});
    w.note("contact", day(2023, 3, 9), {{"onderwerp", "weigering"}});
    EXPECT_EQ(w.count(Werksoort::weigering, day(2023, 3, 8)), 1U);
    EXPECT_EQ(w.count(Werksoort::weigering, day(2023, 3, 9)), 0U);
}

TEST(Volledigheid, CountsWhatEachAanbiederOwes) {
    Wereld w;
    w.add(day(2023, 1, 1), day(2023, 12, 31), 1);                         // no start
    w.add_gestart(day(2023, 1, 1), day(2023, 3, 31), 2);                  // no stop, no claim
    w.add_gestart(day(2023, 1, 1), day(2023, 12, 31), 3).prestaties = 2;  // nothing is missing
    Wereld::stop(w.add_gestart(day(2023, 1, 1), {}, 4), day(2023, 2, 1),
                 "20");                                           // stopped for a time; no claim
    w.add(day(2023, 1, 1), {}, 5).versie.reden_wijziging = "13";  // removed
    w.add(day(2023, 1, 1), {}, 6).versie.aanbieder = kAnder;      // no start
    w.voorraad().zonder_retour = {{"JW301", "T1", kAnder, std::nullopt, day(2023, 1, 1)}};
    const auto uit = summarize_volledigheid(w.voorraad(), {day(2023, 6, 1), kContract});
    EXPECT_EQ(uit, (std::vector<Volledigheid>{{kAanbieder, 4, 3, 1, 2, 2, 0}, {kAnder, 1, 0, 1, 0, 0, 1}}));
    EXPECT_EQ(uit[0].mist(), 5);
    EXPECT_TRUE(summarize_volledigheid(w.voorraad(), {day(2022, 6, 1), kContract}).empty());
}

}  // namespace
}  // namespace jeugdregio::toewijzing
