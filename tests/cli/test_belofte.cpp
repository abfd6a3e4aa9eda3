// The command line is a promise: commands, exit codes and JSON keys that scripts depend on.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

TEST(Belofte, controleer_reports_one_object_per_file_and_never_stops_at_a_bad_one) {
    const Regio r;
    auto fout = claim("C2", {regel("R1")});
    fout.totaal = 1;
    const auto u = steun::run({"controleer", "--json", r.write("a.xml", to_xml(claim("C1", {regel("R1")}))),
                               r.write("b.xml", to_xml(fout)), r.write("c.xml", "<geen/>"),
                               r.write("d.xml", to_xml(toewijzing("1")))});
    EXPECT_EQ(u.exit, 1);
    const auto l = lines(u.out);
    ASSERT_EQ(l.size(), 4u);
    EXPECT_EQ(l[0]["bericht"], "JW323");
    EXPECT_EQ(l[0]["release"], "3.2");
    EXPECT_EQ(l[0]["structuur"], "geldig");
    EXPECT_EQ(l[0]["inhoud"], "geldig");
    EXPECT_TRUE(l[0]["bevindingen"].empty());
    EXPECT_EQ(l[1]["structuur"], "geldig");
    EXPECT_EQ(l[1]["inhoud"], "ongeldig");
    const auto& b = l[1]["bevindingen"].at(0);
    EXPECT_EQ(b["regel"], "TR358");
    EXPECT_EQ(b["retourcode"], "0001");
    EXPECT_GT(b["regelnummer"], 0);
    EXPECT_TRUE(b["kolom"].is_number_integer());
    EXPECT_EQ(l[1]["bevindingen_totaal"], l[1]["bevindingen"].size());
    EXPECT_EQ(b["plaats"], "Declaratie");
    EXPECT_NE(b["uitleg"].get<std::string>().find("€ 16,20"), std::string::npos);
    EXPECT_EQ(l[2]["structuur"], "ongeldig");
    EXPECT_EQ(l[2]["inhoud"], "niet beoordeeld");
    EXPECT_EQ(l[3]["inhoud"], "geldig");
    EXPECT_EQ(steun::run({"controleer", (r.map / "a.xml").string()}).exit, 0);
}

TEST(Belofte, controleer_ends_a_run_over_several_files_with_a_summary) {
    const Regio r;
    std::filesystem::create_directory(r.map / "post");
    std::filesystem::create_directory(r.map / "post" / "oud");
    auto fout = claim("C2", {regel("R1")});
    fout.totaal = 1;
    r.write("post/a.xml", to_xml(claim("C1", {regel("R1")})));
    r.write("post/b.xml", to_xml(fout));
    r.write("post/c.xml", to_xml(toewijzing("1")));
    r.write("post/lees-mij.txt", "geen bericht");
    r.write("post/oud/d.xml", "<geen/>");  // a subfolder does not count
    const auto u = steun::run({"controleer", (r.map / "post").string()});
    EXPECT_EQ(u.exit, 1);
    EXPECT_TRUE(u.fout.empty()) << u.fout;  // progress is for a terminal only
    for (const auto* deel : {"\nBevindingen naar soort\nAantal  Bestanden  Bericht  Regel  Voorbeeld\n     1 "
                             "         1  JW323    "
                             "TR358  b.xml regel ",
                             "\nBestanden naar bericht\nBericht  In orde  Niet in orde\nJW301          1     "
                             "        0\nJW323       "
                             "   1             1\n",
                             "\n3 bestanden: 2 in orde, 1 niet in orde.\n"})
        EXPECT_NE(u.out.find(deel), std::string::npos) << deel << " in\n" << u.out;
    const auto een = steun::run({"controleer", (r.map / "post" / "b.xml").string()});
    EXPECT_EQ(een.out.find("Bestanden naar bericht"), std::string::npos) << een.out;
}

TEST(Belofte, bericht_toon_explains_a_message_for_people_and_for_programs) {
    const Regio r;
    const std::string bestand = r.write("a.xml", to_xml(claim("C1", {regel("R1")})));
    const auto u = steun::run({"bericht", "toon", bestand});
    EXPECT_EQ(u.exit, 0);
    EXPECT_TRUE(u.out.starts_with("JW323 Declaratie, release 3.2\n")) << u.out;
    for (const auto* deel :
         {"Ontvanger             0193 (Zwolle)\n", "BSN  *****0006\n", "Eenheid            01 (minuut)\n",
          "Producttarief      € 1,62\n", "Productperiode     01-03-2023 t/m 31-03-2023\n"})
        EXPECT_NE(u.out.find(deel), std::string::npos) << deel << " in\n" << u.out;
    EXPECT_NE(steun::run({"bericht", "toon", "--bsn", bestand}).out.find("BSN  999900006\n"),
              std::string::npos);

    const json j = lines(steun::run({"bericht", "toon", "--json", bestand}).out).at(0);
    EXPECT_EQ(j["bestand"], bestand);
    EXPECT_EQ(j["bericht"], "JW323");
    EXPECT_EQ(j["release"], "3.2");
    EXPECT_EQ(j["structuur"], "geldig");
    EXPECT_EQ(j["inhoud"], "geldig");
    EXPECT_TRUE(j["bevindingen"].empty());
    const json& client = j["gegevens"]["Declaratie"]["Clienten"]["Client"].at(0);
    EXPECT_EQ(client["Bsn"], "*****0006");
    const json& prestatie = client["Prestaties"]["Prestatie"].at(0);
    EXPECT_EQ(prestatie["Eenheid"], json({{"code", "01"}, {"betekenis", "minuut"}}));
    EXPECT_EQ(prestatie["ProductPeriode"]["Begindatum"], "2023-03-01");
    EXPECT_EQ(prestatie["ProductTarief"], 162);
}

TEST(Belofte, bericht_toon_says_what_is_wrong_as_controleer_does) {
    const Regio r;
    auto fout = claim("C2", {regel("R1")});
    fout.totaal = 1;
    const std::string inhoud = r.write("a.xml", to_xml(fout));
    const std::string structuur = r.write("b.xml", "<geen/>");
    // A broken rule: still readable, with the findings below it.
    const auto a = steun::run({"bericht", "toon", inhoud});
    EXPECT_EQ(a.exit, 1);
    EXPECT_TRUE(a.out.starts_with("JW323 Declaratie, release 3.2\n")) << a.out;
    EXPECT_TRUE(a.out.ends_with("\n\n" + steun::run({"controleer", inhoud}).out)) << a.out;
    // No structure: the findings alone.
    const auto b = steun::run({"bericht", "toon", structuur});
    EXPECT_EQ(b.exit, 1);
    EXPECT_EQ(b.out, steun::run({"controleer", structuur}).out);
    const auto beide = steun::run({"bericht", "toon", "--json", inhoud, structuur});
    EXPECT_EQ(beide.exit, 1);
    const auto l = lines(beide.out);
    ASSERT_EQ(l.size(), 2u);
    EXPECT_EQ(l[0]["bevindingen"].at(0)["regel"], "TR358");
    EXPECT_TRUE(l[0]["gegevens"].is_object());
    EXPECT_TRUE(l[1]["gegevens"].is_null());
    // Not to be opened.
    const auto weg = steun::run({"bericht", "toon", (r.map / "weg.xml").string(), inhoud});
    EXPECT_EQ(weg.exit, 2);
    EXPECT_NE(weg.fout.find("weg.xml kan niet worden gelezen"), std::string::npos) << weg.fout;
    EXPECT_NE(weg.out.find("JW323 Declaratie"), std::string::npos) << weg.out;
}

TEST(Belofte, verwerk_decides_answers_and_reports_every_promised_key) {
    const Regio r;
    const auto u = r.verwerk({r.write("1.xml", to_xml(toewijzing("1"))),
                              r.write("2.xml", to_xml(claim("C1", {regel("R1"), [] {
                                                                       auto p = regel("R2", 1, 60);
                                                                       p.code = "45A05";
                                                                       p.tarief = 146;
                                                                       p.bedrag = 60 * 146;
                                                                       return p;
                                                                   }()})))});
    EXPECT_EQ(u.exit, 1);
    const auto l = lines(u.out);
    ASSERT_EQ(l.size(), 2u);
    EXPECT_EQ(l[0]["besluit"], "toegekend");
    EXPECT_TRUE(l[0]["antwoord"].get<std::string>().starts_with("JW302-0193-"));
    for (const auto* k :
         {"bestand", "bericht", "release", "structuur", "inhoud", "bevindingen", "besluit", "antwoord",
          "ingediend_cent", "toegekend_cent", "prestaties", "afwijzingen", "signalen"})
        EXPECT_TRUE(l[1].contains(k)) << k;
    EXPECT_EQ(l[1]["besluit"], "deels");
    EXPECT_EQ(l[1]["ingediend_cent"], 1620 + 8760);
    EXPECT_EQ(l[1]["toegekend_cent"], 1620);
    EXPECT_EQ(l[1]["prestaties"]["toegekend"], 1);
    EXPECT_EQ(l[1]["prestaties"]["afgewezen"], 1);
    const auto& a = l[1]["afwijzingen"].at(0);
    EXPECT_EQ(a["referentie"], "R2");
    EXPECT_EQ(a["retourcodes"], json({"9369"}));
    const auto& m = a["motiveringen"].at(0);
    EXPECT_EQ(m["regel"], "TR369");
    EXPECT_EQ(m["bron"], "iJw 3.2");
    EXPECT_EQ(m["feiten"]["gevonden_cent"], 10380);
    EXPECT_EQ(m["feiten"]["verwacht_cent"], 10000);
    EXPECT_FALSE(m["uitleg"].get<std::string>().empty());
    EXPECT_TRUE(
        std::filesystem::exists(std::filesystem::path(r.uit()) / l[1]["antwoord"].get<std::string>()));
}

TEST(Belofte, a_repeated_file_gets_its_answer_again_and_other_content_is_9056) {
    const Regio r;
    r.verwerk({r.write("1.xml", to_xml(toewijzing("1")))});
    const std::string bestand = r.write("2.xml", to_xml(claim("C1", {regel("R1")})));
    const auto eerste = lines(r.verwerk({bestand}).out).at(0);
    const std::filesystem::path antwoord =
        std::filesystem::path(r.uit()) / eerste["antwoord"].get<std::string>();
    const std::string bytes = steun::lees(antwoord);
    std::filesystem::remove(antwoord);
    const auto u = r.verwerk({bestand});
    const auto tweede = lines(u.out).at(0);
    EXPECT_EQ(u.exit, 0);
    EXPECT_EQ(tweede["besluit"], "herhaald");
    EXPECT_EQ(tweede["antwoord"], eerste["antwoord"]);
    EXPECT_EQ(tweede["toegekend_cent"], 1620);
    EXPECT_EQ(steun::lees(antwoord), bytes);

    const auto ander = r.verwerk({r.write("3.xml", to_xml(claim("C1", {regel("R9", 1, 11)})))});
    EXPECT_EQ(ander.exit, 1);
    const auto l = lines(ander.out).at(0);
    EXPECT_EQ(l["besluit"], "afgekeurd");
    EXPECT_EQ(l["afwijzingen"].at(0)["retourcodes"], json({"9056"}));
    EXPECT_EQ(l["afwijzingen"].at(0)["niveau"], "Header");
}

TEST(Belofte, landelijk_switches_the_regional_rules_off) {
    const Regio r;
    r.verwerk({r.write("1.xml", to_xml(toewijzing("1")))});
    auto p = regel("R1");
    p.code = "41A03";  // not contracted by this aanbieder
    p.categorie = "41";
    p.eenheid = "04";
    p.volume = 1;
    p.tarief = 2725;
    p.bedrag = 2725;
    const std::string bestand = r.write("2.xml", to_xml(claim("C1", {p})));
    const auto regio = lines(r.verwerk({bestand}).out).at(0);
    EXPECT_EQ(regio["afwijzingen"].at(0)["motiveringen"].at(0)["regel"], "IJ-CONTRACT");
    const Regio s;
    s.verwerk({s.write("1.xml", to_xml(toewijzing("1")))});
    EXPECT_EQ(lines(s.verwerk({bestand}, "2023-04-12", "landelijk").out).at(0)["besluit"], "toegekend");
}

TEST(Belofte, waarom_explains_a_rejection_and_an_approval) {
    const Regio r;
    r.verwerk({r.write("1.xml", to_xml(toewijzing("1"))),
               r.write("2.xml", to_xml(claim("C1", {regel("R1")}))),
               r.write("3.xml", to_xml(claim("C2", {regel("R2")})))});
    const auto goed = steun::run({"waarom", "--db", r.db(), "--aanbieder", "42420001", "R1", "--json"});
    EXPECT_EQ(goed.exit, 0);
    const json j = lines(goed.out).at(0);
    EXPECT_EQ(j["besluit"], "toegekend");
    EXPECT_EQ(j["herhaling_gelijk"], true);
    EXPECT_EQ(j["feiten"]["contracttarief_cent"], 162);
    EXPECT_GT(j["getoetst"].size(), 20u);
    // R2 claims the same product and month again: TR389.
    const auto fout = steun::run({"waarom", "--db", r.db(), "--aanbieder", "42420001", "R2"});
    EXPECT_EQ(fout.exit, 0);
    EXPECT_NE(fout.out.find("9389"), std::string::npos);
    EXPECT_NE(fout.out.find("TR389"), std::string::npos);
    EXPECT_NE(fout.out.find("Wat u kunt doen"), std::string::npos);
    EXPECT_EQ(steun::run({"waarom", "--db", r.db(), "--aanbieder", "42420001", "ONBEKEND"}).exit, 1);
}

TEST(Belofte, toewijzing_toon_says_what_was_granted_used_left_and_released) {
    const Regio r;
    r.verwerk(
        {r.write("1.xml", to_xml(toewijzing("1"))), r.write("2.xml", to_xml(claim("C1", {regel("R1")})))});
    const auto show = [&](const std::string& op) {
        return lines(steun::run({"toewijzing", "toon", "--db", r.db(), "--gemeente", "0193", "1", "--op", op,
                                 "--json"})
                         .out)
            .at(0);
    };
    const json nu = show("2023-12-31");
    EXPECT_EQ(nu["toegekend_cent"], 10000);
    EXPECT_EQ(nu["gedeclareerd_cent"], 1620);
    EXPECT_EQ(nu["restant_cent"], 8380);
    EXPECT_EQ(nu["vrijval_cent"], 0);
    EXPECT_EQ(nu["bsn"], "*****0006");
    const json erna = show("2024-01-01");
    EXPECT_EQ(erna["restant_cent"], 0);
    EXPECT_EQ(erna["vrijval_cent"], 8380);
    EXPECT_EQ(erna["vrijval_definitief"], false);
    EXPECT_EQ(show("2024-03-31")["vrijval_definitief"], true);
    EXPECT_EQ(steun::run({"toewijzing", "toon", "--db", r.db(), "--gemeente", "0193", "2"}).exit, 1);
}

TEST(Belofte, a_set_budgetsoort_decides_and_a_person_judges_signals) {
    const Regio r;
    r.verwerk({r.write("1.xml", to_xml(toewijzing("1")))});
    EXPECT_EQ(steun::run({"toewijzing", "vul-aan", "--db", r.db(), "--gemeente", "0193", "1", "--budgetsoort",
                          "duurzaam", "--door", "Toegang"})
                  .exit,
              0);
    const auto l = lines(r.verwerk({r.write("2.xml", to_xml(claim("C1", {regel("R1")})))}).out).at(0);
    EXPECT_EQ(l["afwijzingen"].at(0)["motiveringen"].at(0)["regel"], "IJ-E069");
    // Late: 31 to 90 days after the month of service.
    auto laat = regel("R2");
    laat.code = "45A04";
    laat.tarief = 121;
    laat.bedrag = 1210;
    auto b = claim("C2", {laat});
    b.dagtekening = "2023-05-20";
    const auto s = lines(r.verwerk({r.write("3.xml", to_xml(b))}, "2023-05-20").out).at(0);
    EXPECT_EQ(s["besluit"], "toegekend");
    EXPECT_EQ(s["signalen"].at(0)["regel"], "IJ-E043");
    const json open = lines(steun::run({"signaal", "lijst", "--db", r.db(), "--json"}).out).at(0);
    EXPECT_EQ(open["referentie"], "R2");
    const std::vector<std::string> beslis{"signaal",     "beslis",
                                          "--db",        r.db(),
                                          "--gemeente",  "0193",
                                          "--bericht",   std::to_string(open["bericht"].get<int>()),
                                          "--prestatie", std::to_string(open["prestatie"].get<int>()),
                                          "--regel",     "IJ-E043",
                                          "--besluit",   "akkoord",
                                          "--door",      "RSJ",
                                          "--reden",     "storing"};
    EXPECT_EQ(steun::run(beslis).exit, 0);
    EXPECT_TRUE(steun::run({"signaal", "lijst", "--db", r.db(), "--json"}).out.empty());
}

TEST(Belofte, every_command_has_dutch_help_with_an_example) {
    for (const std::vector<std::string>& c : std::vector<std::vector<std::string>>{{"controleer"},
                                                                                   {"bericht"},
                                                                                   {"bericht", "toon"},
                                                                                   {"verwerk"},
                                                                                   {"waarom"},
                                                                                   {"toewijzing", "toon"},
                                                                                   {"toewijzing", "vul-aan"},
                                                                                   {"aanbieder", "importeer"},
                                                                                   {"aanbieder", "lijst"},
                                                                                   {"contract", "controleer"},
                                                                                   {"contract", "toon"},
                                                                                   {"signaal", "lijst"},
                                                                                   {"signaal", "beslis"},
                                                                                   {"regels"},
                                                                                   {"versie"},
                                                                                   {}}) {
        auto a = c;
        a.emplace_back("--help");
        const auto u = steun::run(a);
        EXPECT_EQ(u.exit, 0);
        EXPECT_NE(u.out.find("Voorbeeld: jeugdregio"), std::string::npos) << u.out;
        EXPECT_NE(u.out.find("Gebruik:"), std::string::npos) << u.out;
        for (const auto* engels : {"Usage", "Options:", "REQUIRED", "Positionals", "Subcommands"})
            EXPECT_EQ(u.out.find(engels), std::string::npos) << engels << " in\n" << u.out;
    }
}

TEST(Belofte, wrong_use_says_what_and_ends_with_2) {
    const Regio r;
    for (const std::vector<std::string>& a : std::vector<std::vector<std::string>>{
             {},
             {"bestaat-niet"},
             {"verwerk"},
             {"bericht"},
             {"bericht", "toon"},
             {"bericht", "toon", "--bsn"},
             {"verwerk", "--db", r.db(), "--uit", r.uit(), "--vandaag", "2023-02-30", "x"},
             {"verwerk", "--db", r.db(), "--uit", r.uit(), "--regels", "soms", "x"},
             {"waarom", "--db", r.db(), "--aanbieder", "123", "R1"},
             {"waarom", "--db", "/bestaat/niet.db", "--aanbieder", "42420001", "R1"},
             {"toewijzing", "toon", "--db", r.db(), "--gemeente", "Zwolle", "1"},
             {"contract", "toon", "--contract", "/bestaat-niet"}}) {
        const auto u = steun::run(a);
        EXPECT_EQ(u.exit, 2) << u.out << u.fout;
        EXPECT_TRUE(u.fout.starts_with("jeugdregio: ")) << u.fout;
        EXPECT_TRUE(u.out.empty()) << u.out;
    }
}

TEST(Belofte, contract_and_rule_book_can_be_read_by_a_program) {
    const auto c = steun::run({"contract", "toon", "--op", "2023-03-01", "--json"});
    EXPECT_EQ(c.exit, 0);
    const json j = lines(c.out).at(0);
    EXPECT_EQ(j["gemeenten"].size(), 11u);
    EXPECT_EQ(j["percelen"].size(), 9u);
    bool tg4 = false;
    for (const auto& t : j["tarieven"])
        tg4 = tg4 || (t["perceel"] == 1 && t["voorziening"] == "TG4" && t["tarief_cent"] == 162 &&
                      t["productcode"] == "45A06");
    EXPECT_TRUE(tg4);
    EXPECT_EQ(steun::run({"contract", "controleer"}).exit, 0);
    EXPECT_GT(json::parse(steun::run({"regels", "--json"}).out).size(), 80u);
    EXPECT_EQ(steun::run({"regels", "--markdown"}).out,
              steun::lees(std::filesystem::path(BRONMAP) / "docs/regelboek.md"));
}

}  // namespace
