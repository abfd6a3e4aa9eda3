// A message in words: nothing of it is lost, codes are explained, and a BSN stays hidden unless asked for.
#include "pipeline/bericht_beeld.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cctype>
#include <set>
#include <string>
#include <vector>

namespace jeugdregio::pipeline {
namespace {

using ijw::Bericht;
using ijw::Berichtbouwer;
using ijw::Berichtdef;
using ijw::Veld;
using nlohmann::json;

const Berichtdef& def_of(std::string_view soort) {
    return *ijw::Standaard::embedded().find_release("3.2")->find_soort(soort);
}

/// A value that the field may have. Free text tells its number, so that it can be found again.
std::string waarde_voor(const Veld& veld, int nummer) {
    if (!veld.vast.empty()) return veld.vast;
    if (!veld.type->codes.empty()) return veld.type->codes.back();
    if (veld.type->basis == ijw::Basis::datum) return "2023-03-31";
    if (veld.type->basis == ijw::Basis::tijd) return "12:34:56";
    if (veld.type->basis == ijw::Basis::geheel) return "12345";
    if (veld.type->naam == "LDT_BurgerServicenummer") return "999900006";
    if (veld.type->naam == "LDT_Gemeente") return "0193";
    return "<" + std::to_string(nummer) + ">";
}

/// Every field of the message, optional ones too; what may repeat stands there twice.
void fill(Berichtbouwer& naar, const Berichtdef& def, const Veld& veld, std::vector<std::string>& teksten) {
    for (ijw::VeldId i = 0; i < veld.kinderen; ++i) {
        const Veld& kind = def.velden[static_cast<std::size_t>(veld.eerste_kind + i)];
        for (int keer = 0; keer < (kind.max == 1 ? 1 : 2); ++keer) {
            if (kind.type == nullptr) {
                naar.open(kind.naam);
                fill(naar, def, kind, teksten);
                naar.close();
            } else {
                const std::string waarde = waarde_voor(kind, static_cast<int>(teksten.size()));
                if (waarde.starts_with("<")) teksten.push_back(waarde);
                naar.leaf(kind.naam, waarde);
            }
        }
    }
}

struct VolBericht {
    Bericht bericht;
    std::vector<std::string> teksten;  // all free text in it
};
VolBericht vol_bericht(std::string_view soort) {
    const Berichtdef& def = def_of(soort);
    Berichtbouwer naar(def);
    VolBericht uit;
    fill(naar, def, def.velden[0], uit.teksten);
    uit.bericht = naar.finish();
    return uit;
}

std::size_t count(std::string_view tekst, std::string_view deel) {
    std::size_t n = 0;
    for (auto i = tekst.find(deel); i != std::string_view::npos; i = tekst.find(deel, i + deel.size())) ++n;
    return n;
}

/// Whether the object has exactly the fields of the class, lists where a field may repeat.
void expect_fields(const json& j, const Berichtdef& def, const Veld& veld) {
    ASSERT_TRUE(j.is_object()) << veld.pad;
    EXPECT_EQ(j.size(), veld.kinderen) << veld.pad;
    for (ijw::VeldId i = 0; i < veld.kinderen; ++i) {
        const Veld& kind = def.velden[static_cast<std::size_t>(veld.eerste_kind + i)];
        ASSERT_TRUE(j.contains(kind.naam)) << kind.pad;
        const json& waarde = j[kind.naam];
        ASSERT_EQ(waarde.is_array(), kind.max != 1) << kind.pad;
        const json& een = kind.max == 1 ? waarde : waarde.at(1);
        if (kind.type == nullptr) {
            expect_fields(een, def, kind);
        } else if (!kind.type->codes.empty()) {
            EXPECT_EQ(een["code"], kind.type->codes.back()) << kind.pad;
            EXPECT_TRUE(een["betekenis"].is_string()) << kind.pad;
        }
    }
}

TEST(BerichtBeeld, nothing_of_any_message_is_lost) {
    std::size_t soorten = 0;
    for (const Berichtdef& def : ijw::Standaard::embedded().find_release("3.2")->berichten()) {
        SCOPED_TRACE(def.soort);
        const VolBericht vol = vol_bericht(def.soort);
        const std::string tekst = bericht_to_tekst(vol.bericht, Bsnweergave::gemaskeerd);
        for (const std::string& t : vol.teksten) EXPECT_EQ(count(tekst, t), 1u) << t << " in\n" << tekst;
        EXPECT_TRUE(tekst.starts_with(def.soort + " " + soort_naam(def) + ", release 3.2\n\nHeader\n"))
            << tekst;
        const json regel = json::parse(toon_to_line({}, vol.bericht, Bsnweergave::gemaskeerd));
        expect_fields(regel["gegevens"], def, def.velden[0]);
        EXPECT_EQ(count(tekst, "999900006") + count(regel.dump(), "999900006"), 0u);
        ++soorten;
    }
    EXPECT_EQ(soorten, 14u);
}

TEST(BerichtBeeld, its_rows_are_the_lines_of_the_text) {
    for (const Berichtdef& def : ijw::Standaard::embedded().find_release("3.2")->berichten()) {
        SCOPED_TRACE(def.soort);
        const VolBericht vol = vol_bericht(def.soort);
        const std::string tekst = bericht_to_tekst(vol.bericht, Bsnweergave::gemaskeerd);
        const Berichtbeeld beeld(vol.bericht, Bsnweergave::gemaskeerd);
        EXPECT_TRUE(tekst.starts_with(beeld.titel() + "\n"));
        std::size_t plek = 0;
        for (std::size_t i = 0; i < beeld.size(); ++i) {
            const auto rij = beeld.at(i);
            EXPECT_EQ(rij.is_kop, rij.waarde.empty()) << rij.label;
            plek = tekst.find("\n" + std::string(2 * rij.diepte, ' ') + rij.label, plek);
            ASSERT_NE(plek, std::string::npos) << rij.label;
            if (!rij.is_kop) EXPECT_LT(tekst.find(rij.waarde, plek), tekst.find('\n', plek + 1)) << rij.label;
            ++plek;
        }
        EXPECT_FALSE(beeld.find_bestandsregel(3)) << "a message that we built has no lines";
    }
}

TEST(BerichtBeeld, a_line_of_the_file_leads_to_the_row_that_shows_it) {
    VolBericht vol = vol_bericht("JW323");
    for (std::uint32_t k = 0; k < vol.bericht.knopen.size(); ++k) vol.bericht.knopen[k].regel = k + 1;
    const Berichtbeeld beeld(vol.bericht, Bsnweergave::gemaskeerd);
    for (std::uint32_t k = 0; k < vol.bericht.knopen.size(); ++k) {
        const auto rij = beeld.find_bestandsregel(k + 1);
        if (!rij) {
            EXPECT_EQ(k, 0u) << "only the root comes before the first row";
            continue;
        }
        const std::uint32_t toont = beeld.at(*rij).knoop;
        EXPECT_LE(toont, k);
        // Its own row, or that of the class on one line, or of the list, around it.
        if (toont != k)
            EXPECT_TRUE(vol.bericht.veld(k).type != nullptr || vol.bericht.veld(k).kinderen == 1) << k;
    }
    EXPECT_EQ(beeld.find_bestandsregel(1'000'000),
              beeld.find_bestandsregel(static_cast<std::uint32_t>(vol.bericht.knopen.size())));
}

TEST(BerichtBeeld, a_class_on_one_line_has_a_place_for_every_field) {
    std::set<std::string_view> gebruikt;
    for (const Berichtdef& def : ijw::Standaard::embedded().find_release("3.2")->berichten())
        for (const Veld& veld : def.velden)
            for (const Regelvorm& vorm : regelvormen()) {
                if (vorm.klasse != veld.klasse) continue;
                gebruikt.insert(vorm.klasse);
                std::vector<std::string_view> velden, delen;
                for (ijw::VeldId i = 0; i < veld.kinderen; ++i)
                    velden.push_back(def.velden[static_cast<std::size_t>(veld.eerste_kind + i)].naam);
                for (const Regeldeel& d : vorm.delen) delen.push_back(d.element);
                EXPECT_EQ(velden, delen) << vorm.klasse;
            }
    EXPECT_EQ(gebruikt.size(), regelvormen().size());
}

void write_header(Berichtbouwer& b, const Berichtdef& def) {
    b.open("Header");
    for (const auto* naam : {"BerichtCode", "BerichtVersie", "BerichtSubversie"})
        b.leaf(naam, def.velden[def.veld("Header/" + std::string(naam))].vast);
    b.leaf("Afzender", "42420001");
    b.leaf("Ontvanger", "0193");
    b.open("BerichtIdentificatie");
    b.leaf("Identificatie", "V1");
    b.leaf("Dagtekening", "2023-03-02");
    b.close();
    b.open("XsdVersie");
    b.leaf("BasisschemaXsdVersie", "0.1.0");
    b.leaf("BerichtXsdVersie", "0.1.0");
    b.close();
    b.close();
}

/// A request for two products, of which one is a monthly amount.
Bericht verzoek(const std::string& commentaar) {
    const Berichtdef& def = def_of("JW317");
    Berichtbouwer b(def);
    write_header(b, def);
    b.open("Client");
    b.leaf("Bsn", "999900006");
    b.open("Verzoek");
    b.leaf("ReferentieAanbieder", commentaar);
    b.leaf("RedenVerzoek", "1");
    b.open("NieuweProducten");
    b.open("NieuwProduct");
    b.open("Product");
    b.leaf("Categorie", "45");
    b.close();
    b.leaf("GewensteIngangsdatum", "2023-03-31");
    b.open("Omvang");
    b.leaf("Volume", "20000");
    b.leaf("Eenheid", "83");
    b.leaf("Frequentie", "4");
    b.close();
    b.close();
    b.open("NieuwProduct");
    b.leaf("GewensteIngangsdatum", " 2023-04-01\n");
    b.open("Omvang");
    b.leaf("Volume", "0004");
    b.leaf("Eenheid", "04");
    b.leaf("Frequentie", "2");
    b.close();
    b.leaf("Budget", "123456");
    b.close();
    b.close();
    b.close();
    b.close();
    return b.finish();
}

TEST(BerichtBeeld, a_message_reads_like_this) {
    EXPECT_EQ(bericht_to_tekst(verzoek("R1"), Bsnweergave::gemaskeerd),
              R"(JW317 Verzoek om wijziging, release 3.2

Header
  Berichtcode           486 (verzoek om wijziging)
  Berichtversie         3
  Berichtsubversie      2
  Afzender              42420001
  Ontvanger             0193 (Zwolle)
  Berichtidentificatie  V1 van 02-03-2023
  XSD-versie            basisschema 0.1.0, bericht 0.1.0

Cliënt
  BSN  *****0006

  Verzoek
    Referentie aanbieder  R1
    Reden verzoek         1 (verandering cliëntsituatie)

    Nieuw product 1 van 2
      Product                categorie 45 (jeugdhulp ambulant)
      Gewenste ingangsdatum  31-03-2023
      Omvang                 volume € 200,00, eenheid 83 (euro's), frequentie 4 (per maand)

    Nieuw product 2 van 2
      Gewenste ingangsdatum  01-04-2023
      Omvang                 volume 4, eenheid 04 (uur), frequentie 2 (per week)
      Budget                 € 1.234,56
)");
}

TEST(BerichtBeeld, a_program_gets_whole_cents_iso_days_and_codes_with_their_meaning) {
    const json j = json::parse(toon_to_line({}, verzoek("R1"), Bsnweergave::voluit))["gegevens"];
    EXPECT_EQ(j["Header"]["Ontvanger"], json({{"code", "0193"}, {"betekenis", "Zwolle"}}));
    EXPECT_EQ(j["Header"]["Afzender"], "42420001");
    EXPECT_EQ(j["Client"]["Bsn"], "999900006");
    const json& producten = j["Client"]["Verzoek"]["NieuweProducten"]["NieuwProduct"];
    EXPECT_EQ(producten[0]["GewensteIngangsdatum"], "2023-03-31");
    EXPECT_EQ(producten[0]["Omvang"]["Volume"], 20000);
    EXPECT_EQ(producten[0]["Omvang"]["Eenheid"], json({{"code", "83"}, {"betekenis", "euro's"}}));
    EXPECT_FALSE(producten[0].contains("Budget"));
    EXPECT_EQ(producten[1]["Omvang"]["Volume"], 4);
    EXPECT_EQ(producten[1]["Budget"], 123456);
    EXPECT_TRUE(json::parse(toon_to_line({}, std::nullopt, Bsnweergave::voluit))["gegevens"].is_null());
}

/// The comment of a JW315, as it is shown.
std::string comment_shown(const std::string& commentaar, Bsnweergave bsn) {
    const Berichtdef& def = def_of("JW315");
    Berichtbouwer b(def);
    b.open("Client");
    b.leaf("Commentaar", commentaar);
    b.close();
    const Bericht bericht = b.finish();
    return format_waarde(describe_waarde(bericht, 2, bsn));
}

TEST(BerichtBeeld, a_bsn_in_free_text_is_masked_and_another_number_is_not) {
    EXPECT_EQ(comment_shown("broer is 999900018.", Bsnweergave::gemaskeerd), "broer is *****0018.");
    EXPECT_EQ(comment_shown("999900006", Bsnweergave::gemaskeerd), "*****0006");
    EXPECT_EQ(comment_shown("broer is 999900018.", Bsnweergave::voluit), "broer is 999900018.");
    // Fails the eleven test; ten digits; eight digits.
    for (const auto* geen : {"zaak 999900019", "tel 0999900018", "agb 99990001", "1 2 3"})
        EXPECT_EQ(comment_shown(geen, Bsnweergave::gemaskeerd), geen);
}

TEST(BerichtBeeld, text_cannot_steer_a_terminal_and_keeps_its_lines_and_letters) {
    EXPECT_EQ(comment_shown("a\xC2\x9B"
                            "31mb\x7F"
                            "c\x1B[0m",
                            Bsnweergave::gemaskeerd),
              "a31mbc[0m");
    EXPECT_EQ(comment_shown("één\tcafé\nÂ twee", Bsnweergave::gemaskeerd), "één\tcafé\nÂ twee");
    const std::string tekst = bericht_to_tekst(verzoek("een\ntwee"), Bsnweergave::gemaskeerd);
    EXPECT_NE(tekst.find("    Referentie aanbieder  een\n                          twee\n"),
              std::string::npos)
        << tekst;
}

TEST(BerichtBeeld, an_unknown_gemeente_is_a_code_without_meaning) {
    const Berichtdef& def = def_of("JW319");
    Berichtbouwer b(def);
    b.open("Antwoord");
    b.open("Woonplaatsbeginsel");
    b.leaf("Gemeente", "9999");
    b.close();
    b.close();
    const Bericht bericht = b.finish();
    EXPECT_NE(bericht_to_tekst(bericht, Bsnweergave::gemaskeerd).find("Gemeente  9999\n"), std::string::npos);
    const json j = json::parse(toon_to_line({}, bericht, Bsnweergave::gemaskeerd))["gegevens"];
    EXPECT_EQ(j["Antwoord"]["Woonplaatsbeginsel"]["Gemeente"],
              json({{"code", "9999"}, {"betekenis", nullptr}}));
}

TEST(BerichtBeeld, the_name_of_an_element_becomes_words) {
    EXPECT_EQ(label_of("ToewijzingIngangsdatum"), "Toewijzing ingangsdatum");
    EXPECT_EQ(label_of("Einddatum"), "Einddatum");
    EXPECT_EQ(label_of("TeWijzigenProduct"), "Te wijzigen product");
    EXPECT_EQ(label_of("Bsn"), "BSN");
    // No label has a hump left in it, and no two fields of one class share one.
    for (const Berichtdef& def : ijw::Standaard::embedded().releases().back().berichten())
        for (const Veld& veld : def.velden) {
            std::set<std::string> labels;
            for (ijw::VeldId i = 0; i < veld.kinderen; ++i) {
                const std::string& naam = def.velden[static_cast<std::size_t>(veld.eerste_kind + i)].naam;
                const std::string label = label_of(naam);
                EXPECT_TRUE(labels.insert(label).second) << veld.pad << " " << label;
                for (std::size_t k = 1; k < label.size(); ++k)
                    EXPECT_FALSE(std::islower(static_cast<unsigned char>(label[k - 1])) != 0 &&
                                 std::isupper(static_cast<unsigned char>(label[k])) != 0)
                        << label;
            }
        }
}

}  // namespace
}  // namespace jeugdregio::pipeline
