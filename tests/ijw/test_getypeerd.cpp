// The typed forms hold every value of their message, and know what is absent.
#include <gtest/gtest.h>

#include "ijw/jw305.hpp"
#include "ijw/jw307.hpp"
#include "ijw/jw315.hpp"
#include "ijw/jw317.hpp"
#include "ijw/jw319.hpp"
#include "ijw/read_bericht.hpp"
#include "steun/bericht305.hpp"
#include "steun/bericht307.hpp"
#include "steun/bericht315.hpp"
#include "steun/bericht317.hpp"
#include "steun/bericht319.hpp"

namespace jeugdregio::ijw {
namespace {

constexpr Datum day_of(int jaar, int maand, int dag) {
    return Datum::from_ymd(jaar, maand, dag);
}

Bericht read(const std::string& xml) {
    Leesuitkomst uit = read_bericht(xml);
    invariant(uit.bericht.has_value(), "the messages of these tests have a valid structure");
    return std::move(*uit.bericht);
}

void expect_from_aanbieder(const KopVanAanbieder& kop, std::string_view identificatie, Datum dagtekening) {
    EXPECT_EQ(kop.afzender.view(), "42420001");
    EXPECT_EQ(kop.ontvanger.view(), "0193");
    EXPECT_EQ(kop.identificatie, identificatie);
    EXPECT_EQ(kop.dagtekening, dagtekening);
}
void expect_omvang(const std::optional<Omvang>& omvang, std::int64_t volume, Eenheid eenheid,
                   Frequentie frequentie) {
    ASSERT_TRUE(omvang);
    EXPECT_EQ(omvang->volume, volume);
    EXPECT_EQ(omvang->eenheid, eenheid);
    EXPECT_EQ(omvang->frequentie, frequentie);
}

TEST(Getypeerd, AStartSaysWhichCareBeganWhen) {
    steun::Bericht305 tekst;
    tekst.producten.push_back({.nummer = "",
                               .categorie = "",
                               .code = "",
                               .toewijzing_ingang = "",
                               .begin = "2023-03-02",
                               .status = "3"});
    const Bericht b = read(to_xml(tekst));
    const Jw305 uit = make_jw305(b);
    expect_from_aanbieder(uit, "S0001", day_of(2023, 3, 6));
    EXPECT_EQ(uit.bsn, "999900006");
    EXPECT_EQ(uit.geboortedatum, day_of(2014, 6, 15));
    EXPECT_EQ(b.plaats(uit.knoop_client), "Client");
    ASSERT_EQ(uit.producten.size(), 2u);
    const StartProduct &vol = uit.producten[0], &leeg = uit.producten[1];
    EXPECT_EQ(vol.toewijzing, ToewijzingNummer{1003});
    EXPECT_EQ(vol.categorie, parse_categorie("41"));
    EXPECT_EQ(vol.code, parse_productcode("41A02"));
    EXPECT_EQ(vol.toewijzing_ingang, day_of(2023, 1, 1));
    EXPECT_EQ(vol.begin, day_of(2023, 3, 1));
    EXPECT_EQ(vol.status, StatusAanlevering::eerste);
    EXPECT_EQ(b.plaats(vol.knoop), "Client/StartProducten/StartProduct[1]");
    EXPECT_FALSE(leeg.toewijzing || leeg.categorie || leeg.code || leeg.toewijzing_ingang);
    EXPECT_EQ(leeg.begin, day_of(2023, 3, 2));
    EXPECT_EQ(leeg.status, StatusAanlevering::verwijderen);
    EXPECT_EQ(b.plaats(leeg.knoop), "Client/StartProducten/StartProduct[2]");
}

TEST(Getypeerd, ABirthDateIsOnlyKnownWhenTheWholeOfItIs) {
    steun::Bericht305 tekst;
    tekst.client.geboortedatum = "2014-06-01";
    tekst.client.datumgebruik = "1";
    const Bericht b = read(to_xml(tekst));
    EXPECT_EQ(make_jw305(b).geboortedatum, std::nullopt);
}

TEST(Getypeerd, AStopSaysWhyAndWhenCareEnded) {
    const Bericht b = read(to_xml(steun::Bericht307{}));
    const Jw307 uit = make_jw307(b);
    expect_from_aanbieder(uit, "E0001", day_of(2023, 4, 11));
    EXPECT_EQ(uit.bsn, "999900006");
    EXPECT_EQ(uit.geboortedatum, day_of(2014, 6, 15));
    EXPECT_EQ(b.plaats(uit.knoop_client), "Client");
    ASSERT_EQ(uit.producten.size(), 1u);
    const StopProduct& p = uit.producten[0];
    EXPECT_EQ(p.toewijzing, ToewijzingNummer{1003});
    EXPECT_EQ(p.code, parse_productcode("41A02"));
    EXPECT_EQ(p.toewijzing_ingang, day_of(2023, 1, 1));
    EXPECT_EQ(p.begin, day_of(2023, 3, 1));
    EXPECT_EQ(p.reden_beeindiging, "31");
    EXPECT_EQ(p.einde, day_of(2023, 4, 5));
    EXPECT_EQ(p.status, StatusAanlevering::eerste);
    EXPECT_EQ(b.plaats(p.knoop), "Client/StopProducten/StopProduct[1]");
}

TEST(Getypeerd, ARequestForAToewijzingSaysWhatIsAskedAndWhoReferred) {
    steun::Bericht315 tekst;
    tekst.gezagsdrager_bekend = "2";
    tekst.commentaar = "over de jeugdige";
    tekst.product().beschikkingnummer = "123";
    tekst.product().beschikking_ingang = "2023-03-15";
    tekst.product().raamcontract = "1";
    tekst.product().commentaar = "over het product";
    tekst.producten.push_back({.referentie = "V2",
                               .categorie = "",
                               .code = "",
                               .omvang = std::nullopt,
                               .budget = 5'000'00,
                               .verwijzer = "08",
                               .verwijzer_naam = "Rechtbank",
                               .zorgverlener = ""});
    const Bericht b = read(to_xml(tekst));
    const Jw315 uit = make_jw315(b);
    expect_from_aanbieder(uit, "V0001", day_of(2023, 4, 11));
    EXPECT_EQ(uit.bsn, "999900006");
    EXPECT_EQ(uit.geboortedatum, day_of(2014, 6, 15));
    EXPECT_EQ(uit.gezagsdrager_bekend, false);
    EXPECT_EQ(uit.commentaar, "over de jeugdige");
    EXPECT_EQ(b.plaats(uit.knoop_client), "Client");
    ASSERT_EQ(uit.producten.size(), 2u);
    const AangevraagdProduct &een = uit.producten[0], &twee = uit.producten[1];
    EXPECT_EQ(een.referentie_aanbieder, "V1");
    EXPECT_EQ(een.beschikkingnummer, 123);
    EXPECT_EQ(een.beschikking_ingang, day_of(2023, 3, 15));
    EXPECT_EQ(een.categorie, parse_categorie("41"));
    EXPECT_EQ(een.code, parse_productcode("41A02"));
    EXPECT_EQ(een.ingang, day_of(2023, 5, 1));
    EXPECT_EQ(een.einde, day_of(2023, 12, 31));
    expect_omvang(een.omvang, 3, Eenheid::uur, Frequentie::per_week);
    EXPECT_EQ(een.budget, std::nullopt);
    EXPECT_EQ(een.verwijzer.type, TypeVerwijzer::huisarts);
    EXPECT_EQ(een.verwijzer.zorgverlener, parse_agb("01012345"));
    EXPECT_TRUE(een.verwijzer.naam.empty());
    EXPECT_EQ(een.raamcontract, true);
    EXPECT_EQ(een.commentaar, "over het product");
    EXPECT_EQ(b.plaats(een.knoop), "Client/AangevraagdeProducten/AangevraagdProduct[1]");
    EXPECT_FALSE(twee.beschikkingnummer || twee.beschikking_ingang || twee.categorie || twee.code ||
                 twee.omvang || twee.raamcontract.has_value() || twee.verwijzer.zorgverlener);
    EXPECT_EQ(twee.budget, Bedrag::from_cents(5'000'00));
    EXPECT_EQ(twee.verwijzer.type, TypeVerwijzer::rechter);
    EXPECT_EQ(twee.verwijzer.naam, "Rechtbank");
    EXPECT_TRUE(twee.commentaar.empty());
}

TEST(Getypeerd, ARequestToChangeSaysWhatStaysWhatChangesAndWhatIsNew) {
    steun::Bericht317 tekst;
    tekst.reden = "2";
    tekst.te_wijzigen.push_back(
        {.nummer = "1007", .ingang = "2023-01-01", .einde = "", .omvang = std::nullopt, .budget = 9'00});
    const Bericht b = read(to_xml(tekst));
    const Jw317 uit = make_jw317(b);
    expect_from_aanbieder(uit, "W0001", day_of(2023, 4, 11));
    EXPECT_EQ(uit.bsn, "999900006");
    EXPECT_EQ(uit.referentie_aanbieder, "W1");
    EXPECT_EQ(uit.reden, RedenVerzoek::zorgplan);
    EXPECT_EQ(b.plaats(uit.knoop_client), "Client");
    EXPECT_EQ(b.plaats(uit.knoop_verzoek), "Client/Verzoek");
    ASSERT_EQ(uit.ongewijzigd.size(), 1u);
    EXPECT_EQ(uit.ongewijzigd[0].nummer, ToewijzingNummer{1001});
    EXPECT_EQ(b.plaats(uit.ongewijzigd[0].knoop),
              "Client/Verzoek/OngewijzigdeProducten/OngewijzigdProduct[1]");
    ASSERT_EQ(uit.te_wijzigen.size(), 2u);
    const TeWijzigenProduct &een = uit.te_wijzigen[0], &twee = uit.te_wijzigen[1];
    EXPECT_EQ(een.nummer, ToewijzingNummer{1003});
    EXPECT_EQ(een.ingang, day_of(2023, 5, 1));
    EXPECT_EQ(een.einde, day_of(2023, 12, 31));
    expect_omvang(een.omvang, 5, Eenheid::uur, Frequentie::per_week);
    EXPECT_FALSE(een.budget || een.categorie || een.code);
    EXPECT_EQ(twee.nummer, ToewijzingNummer{1007});
    EXPECT_FALSE(twee.einde || twee.omvang);
    EXPECT_EQ(twee.budget, Bedrag::from_cents(9'00));
    EXPECT_EQ(b.plaats(twee.knoop), "Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct[2]");
    ASSERT_EQ(uit.nieuw.size(), 1u);
    const NieuwProduct& nieuw = uit.nieuw[0];
    EXPECT_EQ(nieuw.categorie, parse_categorie("44"));
    EXPECT_EQ(nieuw.code, parse_productcode("44A10"));
    EXPECT_EQ(nieuw.ingang, day_of(2023, 5, 1));
    EXPECT_EQ(nieuw.einde, day_of(2023, 12, 31));
    expect_omvang(nieuw.omvang, 2, Eenheid::etmaal, Frequentie::per_week);
    EXPECT_EQ(b.plaats(nieuw.knoop), "Client/Verzoek/NieuweProducten/NieuwProduct[1]");
}

TEST(Getypeerd, ARequestToChangeMayLackAnyOfItsGroups) {
    steun::Bericht317 tekst;
    tekst.ongewijzigd.clear();
    tekst.te_wijzigen.clear();
    tekst.nieuw.clear();
    const Bericht b = read(to_xml(tekst));
    const Jw317 uit = make_jw317(b);
    EXPECT_TRUE(uit.ongewijzigd.empty() && uit.te_wijzigen.empty() && uit.nieuw.empty());
}

TEST(Getypeerd, AnAnswerSaysWhatBecameOfARequest) {
    steun::Bericht319 tekst;
    tekst.reden = "8";
    tekst.gemeente = "0150";
    const Bericht b = read(to_xml(tekst));
    const Jw319 uit = make_jw319(b);
    EXPECT_EQ(uit.afzender.view(), "0193");
    EXPECT_EQ(uit.ontvanger.view(), "42420001");
    EXPECT_EQ(uit.identificatie, "N0001");
    EXPECT_EQ(uit.dagtekening, day_of(2023, 4, 13));
    EXPECT_EQ(uit.referentie_aanbieder, "V1");
    EXPECT_EQ(uit.antwoord, VerzoekAntwoord::afgewezen);
    EXPECT_EQ(uit.reden, RedenAfwijzingVerzoek::woonplaatsbeginsel);
    ASSERT_TRUE(uit.woonplaatsbeginsel);
    EXPECT_EQ(uit.woonplaatsbeginsel->gemeente.view(), "0150");
    EXPECT_EQ(b.plaats(uit.woonplaatsbeginsel->knoop), "Antwoord/Woonplaatsbeginsel");
    EXPECT_EQ(b.plaats(uit.knoop_antwoord), "Antwoord");

    tekst.antwoord = "2";
    tekst.reden = tekst.gemeente = "";
    const Bericht later = read(to_xml(tekst));
    const Jw319 onderzoek = make_jw319(later);
    EXPECT_EQ(onderzoek.antwoord, VerzoekAntwoord::in_onderzoek);
    EXPECT_FALSE(onderzoek.reden || onderzoek.woonplaatsbeginsel);
}

}  // namespace
}  // namespace jeugdregio::ijw
