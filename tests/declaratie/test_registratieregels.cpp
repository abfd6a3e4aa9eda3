// Each rule between registered work and a claim, by its cases; and the invoice beside the claims.
#include <gtest/gtest.h>

#include <set>

#include "declaratie/registratiegevallen.hpp"

namespace jeugdregio::registratie {
namespace {

/// Consultation without a toewijzing, with consent.
Sessie& consult(Registratiewereld& w) {
    Sessie& s = w.add_sessie("consultatie_los", {kAnna}, "08:40", "09:00");
    s.instemming_op = dag("2023-03-01");
    s.instemming_door = "J. Bakker";
    s.gemeente = parse_gemeente("0193");
    return s;
}

const std::vector<Geval>& gevallen() {
    static const std::vector<Geval> kGevallen = [] {
        auto uit = list_sessiegevallen();
        for (auto* lijst : {list_afspraakgevallen, list_plekgevallen})
            for (const Geval& g : lijst()) uit.push_back(g);
        return uit;
    }();
    return kGevallen;
}

TEST(Registratieregels, every_case_comes_out_as_it_says) {
    for (const Geval& g : gevallen()) {
        Registratiewereld w;
        g.doe(w);
        EXPECT_EQ(w.run().left_out(*g.regel), g.weg) << g.regel->id << ": " << g.zin;
    }
}

// 8.5.2, AMB-039: the price list of who was consulted; without a contract that of perceel 1.
TEST(Consultfactuur, costs_what_the_list_of_who_was_consulted_says) {
    const auto prijs = [](std::string_view organisatie, int eigen, int ander) {
        Registratiewereld w;
        w.contracten.front().perceel = eigen;
        if (ander != 0) w.add_ander(kBram, ander);
        consult(w).organisatie = organisatie;
        const auto uit = w.run();
        EXPECT_EQ(uit.billed(), 20);
        const auto& d = uit.factuur.at(0);
        EXPECT_EQ(d.tarief, w.contract.find_tarief(d.perceel, "TG2", Eenheid::minuut, d.dag)->bedrag);
        return d.perceel;
    };
    EXPECT_EQ(prijs("", 3, 0), 3) << "this aanbieder itself";
    EXPECT_EQ(prijs("", 0, 0), 1) << "it has no perceel with minutes";
    EXPECT_EQ(prijs("41410002", 3, 5), 5);
    EXPECT_EQ(prijs("het veerhuis", 3, 5), 5);
    EXPECT_EQ(prijs("Praktijk Zuid", 3, 5), 1) << "without a contract";
}

TEST(Consultfactuur, divides_over_jeugdigen_and_pays_no_travel_and_no_minute_of_other_work) {
    Registratiewereld w;
    Sessie& s = consult(w);
    s.clienten = {{kCato}, {kAnna}, {kBram}};
    s.reistijd = 30;
    w.rooster.push_back({2, "de Vlieger", false, dag("2023-03-06"), van_tot("08:00", "08:45"), "H1"});
    w.add_sessie("gesprek", {kAnna}, "08:55", "09:30");
    const auto uit = w.run();
    EXPECT_EQ(uit.billed(), 15);
    for (const auto& d : uit.factuur) EXPECT_EQ(d.minuten, 5);
    EXPECT_EQ(uit.left_out(kaart::kReistijdLos), 30);
    EXPECT_EQ(uit.left_out(kaart::kRooster), 5);
    EXPECT_EQ(uit.left_out(kaart::kDubbel), 5) << "the talk that began during the consultation";
}

TEST(Registratieregels, every_rule_has_a_case_that_fires_it_and_one_that_does_not) {
    std::set<std::string_view> vuurt, zwijgt;
    for (const Geval& g : gevallen()) (g.weg == kZwijgt ? zwijgt : vuurt).insert(g.regel->id);
    std::set<std::string_view> gezien;
    for (const Regelkaart* k : regelkaarten()) {
        EXPECT_TRUE(gezien.insert(k->id).second) << k->id << " is there twice";
        EXPECT_TRUE(vuurt.contains(k->id)) << k->id;
        EXPECT_TRUE(zwijgt.contains(k->id)) << k->id;
    }
    for (const std::string_view id : vuurt)
        EXPECT_TRUE(gezien.contains(id)) << id << " is not in the rule book";
}

TEST(Registratieregels, every_explanation_fills_and_shows_no_bsn) {
    for (const Geval& g : gevallen()) {
        Registratiewereld w;
        g.doe(w);
        for (const Uitval& u : w.run().uitval) {
            const std::string uitleg = u.motivering.uitleg();
            EXPECT_EQ(uitleg.find('{'), std::string::npos) << uitleg;
            for (const Bsn& bsn : {kAnna, kBram, kCato})
                EXPECT_EQ(uitleg.find(bsn.digits()), std::string::npos) << u.motivering.regel->id;
        }
    }
}

}  // namespace
}  // namespace jeugdregio::registratie
