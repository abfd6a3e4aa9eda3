// From registered work to a claim that the gemeente approves: the example of voorbeeld/registratie, and files
// that are not right.
#include <gtest/gtest.h>

#include "cli/registratiehulp.hpp"

namespace {

using namespace cli_test;

using Registratie = Registratiewereld;

TEST_F(Registratie, what_it_claims_is_approved_in_full) {
    const auto u = declareer({"--json"});
    ASSERT_EQ(u.exit, 0) << u.fout << u.out;
    const json j = lines(u.out).at(0);
    ASSERT_EQ(j["declaraties"].size(), 3U) << j;
    std::vector<std::string> woorden{
        "verwerk",   "--db",       db(),    "--uit", (map_.map() / "antwoord").string(),
        "--vandaag", "2023-05-05", "--json"};
    for (const auto& d : j["declaraties"])
        woorden.push_back((uit() / d["bestand"].get<std::string>()).string());
    const auto verwerkt = steun::run(woorden);
    ASSERT_EQ(verwerkt.exit, 0) << verwerkt.out;
    std::size_t i = 0;
    for (const json& regel : lines(verwerkt.out)) {
        if (!regel.contains("besluit")) continue;
        EXPECT_EQ(regel["besluit"], "toegekend");
        EXPECT_EQ(regel["toegekend_cent"], j["declaraties"][i]["bedrag_cent"]);
        EXPECT_EQ(regel["prestaties"]["toegekend"], j["declaraties"][i]["prestaties"]);
        ++i;
    }
    EXPECT_EQ(i, 3U);
}

TEST_F(Registratie, every_part_of_a_claim_leads_back_to_a_line_without_a_bsn) {
    ASSERT_EQ(declareer().exit, 0);
    const std::string herleiding = steun::lees(uit() / "herleiding.csv"),
                      weg = steun::lees(uit() / "niet-gedeclareerd.csv");
    // Three jeugdigen, 90 minutes of one worker: 30 each.
    EXPECT_NE(herleiding.find("sessies.csv;5;2023-04-03;0150;230018;*****0516;45A06;2023-04;30;minuten"),
              std::string::npos)
        << herleiding;
    EXPECT_NE(weg.find("sessies.csv;7;2023-04-04;;niet gedeclareerd;REG-REISTIJD;15;minuten"),
              std::string::npos)
        << weg;
    for (const auto* bsn : {"999910516", "999917006"}) {
        EXPECT_EQ(herleiding.find(bsn), std::string::npos);
        EXPECT_EQ(weg.find(bsn), std::string::npos);
    }
}

TEST_F(Registratie, the_same_registration_gives_the_same_bytes) {
    ASSERT_EQ(declareer().exit, 0);
    std::map<std::string, std::string> eerst;
    for (const auto& f : fs::directory_iterator(uit()))
        eerst[f.path().filename().string()] = steun::lees(f.path());
    // The lines in another order: the first after the header goes last.
    std::string t = steun::lees(bestand("sessies.csv"));
    const auto kop = t.find('\n') + 1, een = t.find('\n', kop) + 1;
    steun::schrijf(bestand("sessies.csv"), t.substr(0, kop) + t.substr(een) + t.substr(kop, een - kop));
    ASSERT_EQ(declareer().exit, 0);
    for (const auto& [naam, inhoud] : eerst)
        if (naam.ends_with(".xml")) EXPECT_EQ(steun::lees(uit() / naam), inhoud) << naam;
}

TEST_F(Registratie, a_large_file_is_read_as_it_goes_and_gives_the_same_bytes) {
    // The example is in order of day; blank lines make it larger than what is sorted in memory.
    ASSERT_EQ(declareer().exit, 0);
    std::map<std::string, std::string> eerst;
    for (const auto& f : fs::directory_iterator(uit()))
        eerst[f.path().filename().string()] = steun::lees(f.path());
    std::string t = steun::lees(bestand("sessies.csv"));
    const std::string leeg(1 << 20, ' ');
    for (int i = 0; i < 65; ++i) t += leeg + "\n";
    steun::schrijf(bestand("sessies.csv"), t);
    const auto u = declareer();
    ASSERT_EQ(u.exit, 0) << u.fout;
    for (const auto& [naam, inhoud] : eerst) EXPECT_TRUE(steun::lees(uit() / naam) == inhoud) << naam;
}

TEST_F(Registratie, a_large_file_out_of_order_stops_at_the_line_that_is_too_early) {
    std::string t = steun::lees(bestand("sessies.csv"));
    const auto kop = t.find('\n') + 1, een = t.find('\n', kop) + 1;
    t = t.substr(0, kop) + t.substr(een) + t.substr(kop, een - kop);
    const auto regels = std::count(t.begin(), t.end(), '\n');
    const std::string leeg(1 << 20, ' ');
    for (int i = 0; i < 65; ++i) t += leeg + "\n";
    steun::schrijf(bestand("sessies.csv"), t);
    const auto u = declareer();
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(
        u.fout.find("sessies.csv, regel " + std::to_string(regels) + ": De regels staan niet op volgorde"),
        std::string::npos)
        << u.fout;
    EXPECT_FALSE(fs::exists(uit() / "JW323-41410002-0150-2023-04-001.xml"));
}

TEST_F(Registratie, a_line_that_is_not_understood_stops_the_claim_and_is_named) {
    change("sessies.csv", "2023-04-11;09:00", "2023-04-11;9 uur");
    const auto u = declareer();
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.fout.find("sessies.csv, regel 12: begin: '9 uur' is geen tijd."), std::string::npos)
        << u.fout;
    EXPECT_NE(u.fout.find("Er is geen declaratie gemaakt"), std::string::npos);
    EXPECT_FALSE(fs::exists(uit() / "JW323-41410002-0150-2023-04-001.xml"));
}

TEST_F(Registratie, a_header_that_is_not_right_names_what_lacks) {
    change("sessies.csv", "datum;begin", "dag;begin");
    const auto u = declareer();
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.fout.find("Er ontbreekt: datum. Onbekend: dag."), std::string::npos) << u.fout;
}

TEST_F(Registratie, a_bsn_that_is_wrong_is_not_repeated) {
    change("sessies.csv", "999910474", "999910475");
    const auto u = declareer();
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.fout.find("hier staat geen geldig BSN"), std::string::npos) << u.fout;
    EXPECT_EQ((u.fout + u.out).find("999910475"), std::string::npos);
}

TEST_F(Registratie, a_folder_without_a_registration_and_a_month_that_is_none_are_wrong_use) {
    fs::remove_all(map_.map() / "registratie");
    EXPECT_EQ(declareer().exit, 2);
    fs::create_directory(map_.map() / "registratie");
    const auto leeg = declareer();
    EXPECT_EQ(leeg.exit, 2);
    EXPECT_NE(leeg.fout.find("staat geen registratie"), std::string::npos) << leeg.fout;
    EXPECT_EQ(declareer({"--tot", "2023-02"}).exit, 2);
}

// 8.5.1: asked by the aanbieder, granted by the region, used by the claim, and withdrawn.
TEST_F(Registratie, a_function_that_the_region_granted_is_claimed_without_a_paper) {
    fs::remove(bestand("functies.csv"));
    const auto functie = [&](std::vector<std::string> a) {
        a.insert(a.begin(), {"aanbieder", "functie"});
        a.insert(a.begin() + 3, {"--db", db()});
        return steun::run(a);
    };
    const auto zonder = [&] {
        EXPECT_EQ(declareer().exit, 0);
        return steun::lees(uit() / "niet-gedeclareerd.csv").find(";REG-FUNCTIE;") != std::string::npos;
    };
    const std::vector<std::string> vraag{"vraag",     "41410002",   "--functie",      "Beeldend coach",
                                         "--per",     "2023-01-01", "--tabelfunctie", "Gezinscoach",
                                         "--door",    "aanbieder",  "--reden",        "zelfde opleiding",
                                         "--vandaag", "2023-02-01"};
    EXPECT_TRUE(zonder());
    auto onbekend = vraag;
    onbekend[7] = "Gezinskoets";
    const auto u = functie(onbekend);
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.fout.find("Gezinskoets staat niet in de Beroepentabel"), std::string::npos) << u.fout;
    EXPECT_EQ(functie(vraag).exit, 0);
    EXPECT_TRUE(zonder()) << "nobody decided";
    const auto stand = [&](const std::string& op) {
        return lines(functie({"lijst", "--json", "--op", op}).out).at(0)["stand"].get<std::string>();
    };
    EXPECT_EQ(stand("2023-03-01"), "wacht op besluit");
    EXPECT_EQ(functie({"wijs-af", "41410002", "2", "--door", "rsj", "--reden", "nee"}).exit, 1);
    EXPECT_EQ(functie({"keur-goed", "41410002", "1", "--door", "M. Visser", "--vandaag", "2023-01-31"}).exit,
              1)
        << "before it was asked";
    EXPECT_EQ(functie({"keur-goed", "41410002", "1", "--door", "M. Visser", "--vandaag", "2023-02-14"}).exit,
              0);
    EXPECT_FALSE(zonder());
    EXPECT_EQ(stand("2023-03-01"), "goedgekeurd");
    EXPECT_NE(functie({"lijst"}).out.find("Goedgekeurd op 14-02-2023 door M. Visser"), std::string::npos);
    EXPECT_NE(functie({"lijst"}).out.find("0 van 1 verzoeken wachten"), std::string::npos);
    EXPECT_EQ(
        functie({"trek-in", "41410002", "1", "--per", "2023-04-01", "--door", "rsj", "--reden", "fout"}).exit,
        0);
    EXPECT_TRUE(zonder());
    EXPECT_EQ(stand("2023-04-01"), "ingetrokken");
    EXPECT_NE(
        functie({"keur-goed", "41410002", "1", "--door", "rsj"}).fout.find("al ingetrokken per 01-04-2023"),
        std::string::npos);
}

// 8.5.2: an invoice of its own, beside the claims.
TEST_F(Registratie, consultation_without_a_toewijzing_goes_on_an_invoice_of_the_gemeente) {
    steun::schrijf(bestand("sessies.csv"),
                   "datum;begin;einde;hulpverlener;functie;client_bsn_lijst;soort;instemming_op;"
                   "instemming_door;gemeente\n"
                   "2023-04-12;10:00;10:45;M014;Gezinscoach;999917006;consultatie_los;2023-04-05;"
                   "J. <Bakker>;0193\n"
                   "2023-04-13;10:00;10:45;M014;Gezinscoach;999917006;consultatie_los;;;0193\n");
    const auto u = declareer({"--json"});
    ASSERT_EQ(u.exit, 0) << u.fout;
    const json f = lines(u.out).at(0)["facturen"];
    ASSERT_EQ(f.size(), 1U) << u.out;
    EXPECT_EQ(f[0]["csv"], "factuur-consultatie-41410002-0193-2023-04-001.csv");
    const std::string csv = steun::lees(uit() / f[0]["csv"].get<std::string>()),
                      html = steun::lees(uit() / f[0]["html"].get<std::string>());
    const auto cent = f[0]["bedrag_cent"].get<std::int64_t>();
    EXPECT_GT(cent, 0);
    EXPECT_EQ(cent % 45, 0) << "45 minutes";
    EXPECT_NE(csv.find(";2023-04-12;*****7006;\"Gezinscoach\";TG2;2;\"Stichting Het Veerhuis\";45;" +
                       std::to_string(cent / 45) + ";" + std::to_string(cent) +
                       ";2023-04-05;\"J. <Bakker>\";sessies.csv;2\r\n"),
              std::string::npos)
        << csv;
    EXPECT_NE(html.find("Aan: gemeente Zwolle (0193)"), std::string::npos) << html;
    EXPECT_NE(html.find("J. &lt;Bakker&gt;"), std::string::npos);
    for (const auto& tekst : {csv, html}) EXPECT_EQ(tekst.find("999917006"), std::string::npos);
    EXPECT_NE(steun::lees(uit() / "niet-gedeclareerd.csv").find(";REG-CONSULT;45;"), std::string::npos);
    const auto scherm = declareer({"--bsn"});
    EXPECT_NE(scherm.out.find("Samen "), std::string::npos);
    EXPECT_NE(scherm.out.find("in 1 factuur."), std::string::npos) << scherm.out;
    EXPECT_NE(steun::lees(uit() / f[0]["csv"].get<std::string>()).find("999917006"), std::string::npos);
}

// 9.7: the register of groups, and a stay in another class than was established.
TEST_F(Registratie, a_group_has_one_established_intensity_on_a_day) {
    const auto groep = [&](std::vector<std::string> a) {
        a.insert(a.begin(), "groep");
        a.insert(a.begin() + 2, {"--db", db()});
        return steun::run(a);
    };
    const fs::path csv = map_.map() / "groepen.csv";
    const std::string kop = "groep;locatie;ingang;vorm;plaatsen;bezetting;rooster\n";
    const auto bereken = [&](const std::string& regels) {
        steun::schrijf(csv, kop + regels);
        return groep({"bereken", "--soort", "verblijf", "--aanbieder", "41410002", "--door", "rsj",
                      "--vandaag", "2023-03-01", csv.string()});
    };
    const std::string goed = "kamer 4;Kerkstraat 1;2023-01-01;behandelgroep;8;95;220\n";
    const auto mis = bereken(goed + "kamer 7;;;behandelgroep;8;95;220\n");
    EXPECT_EQ(mis.exit, 1);
    EXPECT_NE(mis.fout.find("regel 3: De ingang ontbreekt."), std::string::npos) << mis.fout;
    EXPECT_EQ(groep({"lijst", "--json"}).out, "") << "nothing was kept";
    const auto u = bereken(goed);
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(bereken(goed).out.find("1 berekeningen gelezen, 0 nieuw"), std::string::npos);
    const json j = lines(groep({"lijst", "--json", "--op", "2023-04-01"}).out).at(0);
    EXPECT_EQ(j["locatie"], "Kerkstraat 1");
    EXPECT_EQ(j["klassen"], json::array({"J"})) << j;
    EXPECT_EQ(j["intensiteit"], "550/133") << "220 uur / 7,6 / 7, onafgerond";
    EXPECT_EQ(j["invoer"]["rooster"], "220");
    EXPECT_EQ(groep({"lijst", "--json", "--op", "2022-12-31"}).out, "");
    EXPECT_EQ(groep({"toon", "--aanbieder", "41410002", "kamer 5"}).exit, 1);
    EXPECT_NE(
        groep({"toon", "--aanbieder", "41410002", "kamer 4"}).out.find("Vastgelegd op 01-03-2023 door rsj."),
        std::string::npos);
    // The example has somebody there in G.
    ASSERT_EQ(declareer().exit, 0);
    EXPECT_NE(steun::lees(uit() / "niet-gedeclareerd.csv").find(";melding;REG-GROEP-KLASSE;0;nachten"),
              std::string::npos);
}

TEST(Registratiekolommen, are_those_that_the_reader_takes) {
    const auto u = steun::run({"registratie", "kolommen", "--json"});
    ASSERT_EQ(u.exit, 0);
    const json j = lines(u.out).at(0);
    EXPECT_EQ(j["sessies.csv"][0]["kolom"], "datum");
    for (const auto& [naam, kolommen] : j.items()) {
        const fs::path pad = fs::path(BRONMAP) / "voorbeeld" / "registratie" / naam;
        ASSERT_TRUE(fs::exists(pad)) << naam << " has no example";
        const std::string kop = steun::lees(pad).substr(0, steun::lees(pad).find('\n'));
        for (const auto& k : kolommen)
            if (k["verplicht"])
                EXPECT_NE((";" + kop + ";").find(";" + k["kolom"].get<std::string>() + ";"),
                          std::string::npos);
    }
}

}  // namespace
