// The timeline of a jeugdige from real messages on the real store: across aanbieders, of this jeugdige only,
// with the gezin as the latest 301 that names it has it.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "pipeline/jeugdige_beeld.hpp"
#include "pipeline/verwerk.hpp"
#include "steun/bericht305.hpp"
#include "steun/bericht315.hpp"
#include "steun/proces.hpp"
#include "steun/proefdatabase.hpp"
#include "steun/wereld.hpp"

namespace jeugdregio::pipeline {
namespace {

constexpr Periode kAltijd{Datum::from_ymd(1, 1, 1), Datum::from_ymd(9999, 12, 31)};

class Jeugdige : public testing::Test {
  protected:
    Jeugdige() { opslag_ = storage::open_opslag(::steun::proefadres((map_ / "regio.db").string())); }

    template <class Bericht>
    void send(Bericht bericht) {
        bericht.identificatie = "B" + std::to_string(++berichten_);
        const Verwerkinstelling instelling{.contract = steun::ijsselland(),
                                           .vandaag = steun::datum(bericht.dagtekening),
                                           .regelset = Regelset::landelijk};
        const auto uit = verwerk_bericht(*opslag_, instelling, "bericht.xml", to_xml(bericht));
        ASSERT_TRUE(uit.ok());
        ASSERT_EQ(uit->besluit, "toegekend") << bericht.identificatie;
    }
    static steun::Bericht301 grant(const std::string& nummer, const std::string& aanbieder,
                                   const std::string& dag) {
        steun::Bericht301 b;
        b.dagtekening = dag;
        b.ontvanger = aanbieder;
        steun::Product301 p;
        p.nummer = nummer;
        p.toewijzingsdatum = dag;
        p.ingang = "2023-03-13";
        p.budget = 100'000;
        b.producten = {p};
        return b;
    }
    static steun::Relatie301 relatie(const std::string& nummer, const std::string& soort) {
        steun::Relatie301 r;
        r.nummer = nummer;
        r.soort = soort;
        return r;
    }
    std::optional<Jeugdigebeeld> view(std::string_view bsn = "999900006", const char* gemeente = "0193",
                                      const Periode& dagen = kAltijd, bool namen = false) {
        auto uit = view_jeugdige(*opslag_, *parse_gemeente(gemeente), *Bsn::parse(bsn), dagen, namen);
        EXPECT_TRUE(uit.ok());
        return *uit;
    }
    static std::vector<std::string> tell(const Jeugdigebeeld& b) {
        std::vector<std::string> uit;
        for (const auto& g : b.tijdlijn)
            uit.push_back(format_iso(g.dag) + " " + std::string(toewijzing::soort_naam(g.soort)) + " " +
                          (g.aanbieder ? g.aanbieder->str() : "") + " " + describe_bron(b, g));
        return uit;
    }

    ::steun::Tijdelijk map_;
    std::unique_ptr<storage::Opslag> opslag_;
    int berichten_ = 0;
};

using Regels = std::vector<std::string>;

TEST_F(Jeugdige, is_told_across_aanbieders_with_the_message_of_each_fact) {
    steun::Bericht315 vraag;
    vraag.dagtekening = "2023-03-01";
    send(vraag);
    send(grant("501", "42420002", "2023-03-03"));
    send(grant("502", "42420001", "2023-03-02"));
    steun::Bericht305 start;
    start.dagtekening = "2023-03-15";
    start.product().nummer = "502";
    start.product().categorie = start.product().code = "";
    start.product().toewijzing_ingang = "2023-03-13";
    start.product().begin = "2023-03-14";
    send(start);
    auto ander = grant("503", "42420001", "2023-03-04");
    ander.bsn = std::string(steun::kBram);
    send(ander);
    auto elders = grant("501", "42420001", "2023-03-05");
    elders.afzender = "0150";
    send(elders);

    const auto beeld = view();
    ASSERT_TRUE(beeld.has_value());
    EXPECT_EQ(tell(*beeld),
              (Regels{"2023-03-01 verzoek 42420001 JW315 B1", "2023-03-02 toewijzing 42420001 JW301 B3",
                      "2023-03-03 toewijzing 42420002 JW301 B2", "2023-03-14 start 42420001 JW305 B4"}));
    EXPECT_EQ(tell(*view("999900006", "0150")), (Regels{"2023-03-05 toewijzing 42420001 JW301 B6"}));
    EXPECT_FALSE(view("999900006", "0166").has_value());
    EXPECT_FALSE(view("999911120").has_value());

    const Periode maart3{steun::datum("2023-03-02"), steun::datum("2023-03-03")};
    EXPECT_EQ(tell(*view("999900006", "0193", maart3)).size(), 2U);
    const Periode later{steun::datum("2024-01-01"), steun::datum("2024-12-31")};
    EXPECT_TRUE(view("999900006", "0193", later)->tijdlijn.empty()) << "known, and nothing happened then";
}

TEST_F(Jeugdige, has_the_relaties_of_the_latest_301_that_names_them) {
    auto eerste = grant("501", "42420001", "2023-03-01");
    eerste.relaties = {relatie("1", "10")};
    send(eerste);
    auto tweede = grant("502", "42420002", "2023-03-05");
    tweede.relaties = {relatie("123456789", "11"), relatie("2", "10"), relatie("3", "13")};
    send(tweede);
    send(grant("503", "42420001", "2023-03-09"));

    const auto b = view();
    ASSERT_TRUE(b.has_value());
    ASSERT_EQ(b->gezin.relaties.size(), 3U);
    EXPECT_EQ(b->berichten.at(*b->gezin.bericht).identificatie, "B2");
    EXPECT_EQ(b->gezin.relaties[0].naam_soort, "voogd");
    EXPECT_EQ(b->gezin.relaties[0].gezag, Gezag::ja);
    EXPECT_EQ(b->gezin.relaties[0].nummer, "*****6789") << "it may be a BSN";
    EXPECT_EQ(b->gezin.relaties[1].gezag, Gezag::aannemelijk);
    EXPECT_EQ(b->gezin.relaties[2].gezag, Gezag::onbekend);
    const std::string zonder = jeugdige_to_json(*b).dump();
    EXPECT_EQ(zonder.find("Voorbeeld"), std::string::npos) << zonder;
    EXPECT_EQ(zonder.find("999900006"), std::string::npos);
    EXPECT_EQ(view("999900006", "0193", kAltijd, true)->gezin.relaties[0].naam, "Voorbeeld");
}

TEST_F(Jeugdige, keeps_what_a_315_says_of_the_gezagsdrager_beside_a_301_without_relaties) {
    send(grant("501", "42420001", "2023-03-01"));
    EXPECT_FALSE(view()->gezin.bericht.has_value());
    EXPECT_FALSE(view()->gezin.gezagsdrager_bekend.has_value());
    steun::Bericht315 vraag;
    vraag.dagtekening = "2023-03-02";
    vraag.gezagsdrager_bekend = "2";
    send(vraag);
    EXPECT_EQ(view()->gezin.gezagsdrager_bekend, std::optional(false));
}

TEST_F(Jeugdige, that_only_an_aantekening_is_about_is_known_and_its_content_stays_out) {
    dossier::Aantekening a;
    a.soort = "hulpverleningsplan";
    a.bsn = *Bsn::parse("999900006");
    a.dag = steun::datum("2023-03-04");
    a.velden["inhoud"] = "geheim";
    a.door = "J. Jansen";
    a.op = a.dag;
    opslag_->record_aantekening(*parse_gemeente("0193"), a);
    const auto b = view();
    ASSERT_TRUE(b.has_value());
    const std::string tekst = jeugdige_to_json(*b).dump();
    EXPECT_NE(tekst.find("hulpverleningsplan"), std::string::npos) << tekst;
    EXPECT_EQ(tekst.find("geheim"), std::string::npos) << tekst;
    EXPECT_EQ(tekst.find("Jansen"), std::string::npos) << tekst;
}

}  // namespace
}  // namespace jeugdregio::pipeline
