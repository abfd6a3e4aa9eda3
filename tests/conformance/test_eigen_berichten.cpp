// The 301 and 319 that the program makes itself are valid against the official schemas, whatever is granted
// and whatever is known of the jeugdige, and say what they were made of.
#include <gtest/gtest.h>

#include "ijw/heenbericht.hpp"
#include "ijw/read_bericht.hpp"
#include "ijw/write_bericht.hpp"
#include "steun/bericht305.hpp"
#include "steun/bericht307.hpp"
#include "steun/bericht315.hpp"
#include "steun/vergelijk.hpp"

namespace {

namespace ijw = jeugdregio::ijw;
using jeugdregio::Bedrag;
using jeugdregio::Eenheid;
using jeugdregio::Frequentie;
using jeugdregio::parse_agb;
using jeugdregio::parse_categorie;
using jeugdregio::parse_datum;
using jeugdregio::parse_gemeente;
using jeugdregio::parse_productcode;
using jeugdregio::parse_reden_afwijzing_verzoek;
using jeugdregio::VerzoekAntwoord;

const ijw::Release& release() {
    return ijw::Standaard::embedded().releases().back();
}

ijw::Deel client_of(const std::string& xml) {
    const auto gelezen = ijw::read_bericht(xml);
    EXPECT_TRUE(gelezen.bericht.has_value()) << xml;
    return ijw::take_client(*gelezen.bericht);
}
/// The fullest Client that is official.
ijw::Deel official_client() {
    return client_of(steun::read_text(steun::standaard_map() / "voorbeelden/JW301.xml"));
}

template <class Inhoud>
void fill_kop(Inhoud& inhoud) {
    inhoud.afzender = *parse_gemeente("0193");
    inhoud.ontvanger = *parse_agb("42420001");
    inhoud.identificatie = "OJ0000000001";
    inhoud.dagtekening = *parse_datum("2023-04-14");
}

ijw::ToegewezenProduct make_product(std::int64_t nummer) {
    ijw::ToegewezenProduct p;
    p.nummer = {nummer};
    p.ingang = *parse_datum("2023-05-01");
    p.toewijzingsdatum = *parse_datum("2023-04-14");
    p.toewijzingstijd = "09:30:00";
    return p;
}

TEST(EigenBerichten, every_variant_of_a_301_is_valid_and_reads_back_as_it_was_made) {
    VRAAG_STANDAARD();
    const ijw::Deel client = official_client();
    for (const char* categorie : {"", "45"})
        for (const char* code : {"", "45A04"})
            for (const char* einde : {"", "2023-12-31"})
                for (const char* reden : {"", "04", "13"})
                    for (const char* referentie : {"", "V & <1>"})
                        for (const Eenheid eenheid :
                             {Eenheid::minuut, Eenheid::uur, Eenheid::etmaal, Eenheid::dagdeel,
                              Eenheid::stuk_output, Eenheid::euro, Eenheid::stuk_inspanning})
                            for (const Frequentie per : {Frequentie::per_dag, Frequentie::per_week,
                                                         Frequentie::per_maand, Frequentie::totaal}) {
                                ijw::Jw301 inhoud;
                                fill_kop(inhoud);
                                ijw::ToegewezenProduct p = make_product(999'999'999);
                                p.categorie = parse_categorie(categorie);
                                if (p.categorie) p.code = parse_productcode(code);
                                p.einde = parse_datum(einde);
                                p.reden_wijziging = reden;
                                p.referentie_aanbieder = referentie;
                                if (eenheid != Eenheid::euro) p.omvang = ijw::Omvang{12, eenheid, per};
                                if (eenheid == Eenheid::euro) p.budget = Bedrag::from_cents(99'999'999);
                                inhoud.producten = {make_product(1), p};
                                const std::string xml =
                                    ijw::write_bericht(ijw::make_bericht(release(), inhoud, client));
                                ASSERT_TRUE(steun::schema_of("JW301").accepts(xml)) << xml;
                                const auto gelezen = ijw::read_bericht(xml);
                                ASSERT_TRUE(gelezen.bericht.has_value());
                                const ijw::Jw301 terug = ijw::make_jw301(*gelezen.bericht);
                                const ijw::ToegewezenProduct& q = terug.producten.at(1);
                                EXPECT_EQ(terug.identificatie, "OJ0000000001");
                                EXPECT_EQ(q.nummer, p.nummer);
                                EXPECT_EQ(q.categorie, p.categorie);
                                EXPECT_EQ(q.code, p.code);
                                EXPECT_EQ(q.einde, p.einde);
                                EXPECT_EQ(q.reden_wijziging, p.reden_wijziging);
                                EXPECT_EQ(q.referentie_aanbieder, p.referentie_aanbieder);
                                EXPECT_EQ(q.budget, p.budget);
                                EXPECT_EQ(q.omvang.has_value(), p.omvang.has_value());
                                if (q.omvang && p.omvang) {
                                    EXPECT_EQ(q.omvang->eenheid, p.omvang->eenheid);
                                    EXPECT_EQ(q.omvang->frequentie, p.omvang->frequentie);
                                    EXPECT_EQ(q.omvang->volume, 12);
                                }
                            }
}

TEST(EigenBerichten, every_answer_is_valid) {
    VRAAG_STANDAARD();
    for (int reden = 0; reden <= 9; ++reden) {
        ijw::Jw319 inhoud;
        fill_kop(inhoud);
        inhoud.referentie_aanbieder = "V1";
        inhoud.antwoord = reden == 0 ? VerzoekAntwoord::in_onderzoek : VerzoekAntwoord::afgewezen;
        if (reden > 0) inhoud.reden = parse_reden_afwijzing_verzoek(std::to_string(reden));
        if (reden == 8) inhoud.woonplaatsbeginsel = ijw::Woonplaatsbeginsel{*parse_gemeente("0202"), 0};
        const std::string xml = ijw::write_bericht(ijw::make_bericht(release(), inhoud));
        EXPECT_TRUE(steun::schema_of("JW319").accepts(xml)) << xml;
        const auto gelezen = ijw::read_bericht(xml);
        ASSERT_TRUE(gelezen.bericht.has_value());
        const ijw::Jw319 terug = ijw::make_jw319(*gelezen.bericht);
        EXPECT_EQ(terug.reden, inhoud.reden);
        EXPECT_EQ(terug.woonplaatsbeginsel.has_value(), reden == 8);
    }
}

TEST(EigenBerichten, a_client_goes_from_message_to_message_without_what_was_meant_for_another) {
    VRAAG_STANDAARD();
    const ijw::Deel client = official_client();
    EXPECT_EQ(client.find("Commentaar"), nullptr);
    EXPECT_EQ(client.find("ToegewezenProducten"), nullptr);
    EXPECT_EQ(client.find("Relaties")->delen.size(), 2U);
    const auto& def = *release().find_soort("JW301");
    EXPECT_TRUE(ijw::find_ontbrekend(def, client).empty());
    ijw::Jw301 inhoud;
    fill_kop(inhoud);
    inhoud.producten = {make_product(1)};
    const auto weer = ijw::take_client(ijw::make_bericht(release(), inhoud, client));
    const auto same = [](const ijw::Deel& a, const ijw::Deel& b, const auto& zelf) -> bool {
        if (a.naam != b.naam || a.tekst != b.tekst || a.delen.size() != b.delen.size()) return false;
        for (std::size_t i = 0; i < a.delen.size(); ++i)
            if (!zelf(a.delen[i], b.delen[i], zelf)) return false;
        return true;
    };
    EXPECT_TRUE(same(client, weer, same));
}

TEST(EigenBerichten, what_other_messages_tell_of_a_client_has_a_place_in_a_301) {
    const auto& def = *release().find_soort("JW301");
    for (const std::string& xml :
         {to_xml(jeugdregio::steun::Bericht305{}), to_xml(jeugdregio::steun::Bericht307{}),
          to_xml(jeugdregio::steun::Bericht315{})}) {
        const ijw::Deel client = client_of(xml);
        EXPECT_TRUE(ijw::find_onbekend(def, client).empty());
        EXPECT_EQ(ijw::find_ontbrekend(def, client),
                  (std::vector<std::string>{"Naam/NaamGebruik", "Contactgegevens"}));
        EXPECT_EQ(client.tekst_van("Bsn"), "999900006");
    }
    ijw::Deel vreemd{
        "Client",
        {},
        {{"Bsn", "1", {}}, {"Naam", {}, {{"Roepnaam", "Jo", {}}}}, {"Geslacht", {}, {{"Bsn", "1", {}}}}}};
    EXPECT_EQ(ijw::find_onbekend(def, vreemd), (std::vector<std::string>{"Naam/Roepnaam", "Geslacht"}));
}

}  // namespace
