// What the API does beyond showing: messages taken in, people found, decisions taken; and what it refuses.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "regioproef.hpp"

namespace jeugdregio::server {
namespace {

using nlohmann::json;

class Api : public proef::Regioproef<Api> {
  protected:
    static std::string bericht(const std::string& naam, const std::string& identificatie) {
        return std::regex_replace(proef::read_bericht(naam), std::regex("Identificatie>[^<]*<"),
                                  "Identificatie>" + identificatie + "<");
    }
    /// Places of the faults of a refusal.
    static std::set<std::string> plekken(const json& probleem) {
        std::set<std::string> uit;
        for (const auto& f : probleem.value("errors", json::array())) uit.insert(f["location"]);
        return uit;
    }
    static json first_of(const std::string& lijst) {
        const json rijen = get_json(lijst)["resultaten"];
        return rijen.empty() ? json::object() : rijen[0];
    }
};

TEST_F(Api, a_message_is_kept_once_and_answered_the_same_again) {
    const std::string xml = bericht("2-declaratie-001-zwolle-41410001.xml", "API-EENS");
    const Antwoord eerste = post("/v1/berichten", xml, "application/xml");
    ASSERT_EQ(eerste.status, 201) << eerste.inhoud;
    const json r = to_json(eerste)["resultaten"][0];
    EXPECT_EQ(r["soort"], "JW323");
    const std::string antwoord = get(r["antwoord"]).inhoud;
    EXPECT_NE(antwoord.find("<"), std::string::npos);
    EXPECT_EQ(get(r["link"].get<std::string>() + "/inhoud").inhoud, xml) << "byte for byte";

    const Antwoord tweede = post("/v1/berichten", xml, "application/xml");
    EXPECT_EQ(tweede.status, 200);
    const json s = to_json(tweede)["resultaten"][0];
    EXPECT_EQ(s["besluit"], "herhaald");
    EXPECT_EQ(s["eerderBesluit"], r["besluit"]);
    EXPECT_EQ(s["link"], r["link"]);
    EXPECT_EQ(s["bevindingen"], r["bevindingen"]);
    EXPECT_EQ(get(s["antwoord"]).inhoud, antwoord);
}

TEST_F(Api, many_messages_each_get_their_own_outcome_in_order) {
    const auto deel = [](const std::string& naam, const std::string& inhoud) {
        return "--grens\r\nContent-Disposition: form-data; name=\"berichten\"; filename=\"" + naam +
               "\"\r\nContent-Type: application/xml\r\n\r\n" + inhoud + "\r\n";
    };
    const std::string lijf = deel("goed.xml", bericht("1-toewijzing-002-zwolle-41410001.xml", "API-VEEL")) +
                             deel("kapot.xml", "<geen bericht") + deel("leeg.xml", "") + "--grens--\r\n";
    const Antwoord a = post("/v1/berichten", lijf, "multipart/form-data; boundary=grens");
    ASSERT_EQ(a.status, 201) << a.inhoud;
    const json r = to_json(a)["resultaten"];
    ASSERT_EQ(r.size(), 3u);
    EXPECT_EQ(r[0]["bestand"], "goed.xml");
    EXPECT_EQ(r[0]["structuurGeldig"], true);
    EXPECT_EQ(r[1]["bestand"], "kapot.xml");
    EXPECT_EQ(r[1]["besluit"], "geweigerd");
    EXPECT_FALSE(r[1]["bevindingen"].empty());
    EXPECT_EQ(get(r[1]["link"].get<std::string>() + "/bevindingen").status, 200);
    EXPECT_EQ(r[2]["besluit"], "geweigerd");
    EXPECT_TRUE(r[2]["link"].is_null()) << "of an empty file nothing is kept";
    EXPECT_EQ(post("/v1/berichten", "--grens--\r\n", "multipart/form-data; boundary=grens").status, 400);
    EXPECT_EQ(post("/v1/berichten", "--grens", "multipart/form-data; boundary=grens").status, 400);
}

TEST_F(Api, too_large_a_message_is_told_and_not_kept) {
    const auto max =
        static_cast<std::size_t>(server().omgeving().contract.contract.parameters.bestand_max_bytes);
    const Antwoord a = post("/v1/berichten", std::string(max + 1, ' '), "application/xml");
    EXPECT_EQ(a.status, 200);
    const json r = to_json(a)["resultaten"][0];
    EXPECT_EQ(r["besluit"], "geweigerd");
    EXPECT_TRUE(r["link"].is_null());
}

TEST_F(Api, tells_every_wrong_field_at_once) {
    const Antwoord a = get("/v1/berichten?gemeente=Zwolle&limiet=0&van=gisteren&kleur=rood");
    EXPECT_EQ(a.status, 400);
    EXPECT_EQ(plekken(to_json(a)), (std::set<std::string>{"gemeente", "limiet", "van", "kleur"}));
    const Antwoord b = post("/v1/jeugdigen/_zoek", R"({"bsn":"123456789","gemeente":7,"naam":"x"})");
    EXPECT_EQ(plekken(to_json(b)), (std::set<std::string>{"bsn", "gemeente", "naam"}));
    EXPECT_EQ(plekken(to_json(post("/v1/jeugdigen/_zoek", "{}"))), (std::set<std::string>{"bsn"}));
    EXPECT_EQ(post("/v1/jeugdigen/_zoek", "[]").status, 400);
    EXPECT_EQ(post("/v1/jeugdigen/_zoek", "{\"bsn\":").status, 400);
    EXPECT_EQ(plekken(to_json(get("/v1/toewijzingen?jeugdige=1"))), (std::set<std::string>{"gemeente"}));
    EXPECT_EQ(get("/v1/berichten").status, 200);
}

TEST_F(Api, a_path_that_cannot_be_is_a_problem_too) {
    const Antwoord a = get("/v1/berichten/%zz");
    EXPECT_EQ(a.status, 400);
    EXPECT_EQ(a.type, "application/problem+json");
    for (const char* doel :
         {"/v1/berichten/0193/-1", "/v1/berichten/0193/01", "/v1/berichten/0193/99999999999999999999",
          "/v1/berichten/abc/1", "/v1/toewijzingen/0193/%20"})
        EXPECT_EQ(get(doel).status, 404) << doel;
    const Antwoord weg = server().vraag({.methode = Methode::delete_, .doel = "/v1/berichten"});
    EXPECT_EQ(weg.status, 405);
    EXPECT_EQ(*find_veld(weg.koppen, "Allow"), "GET, HEAD, POST");
}

TEST_F(Api, a_person_is_found_by_bsn_and_shown_without) {
    const std::string bsn = "999910012";
    const json gevonden = post_json("/v1/jeugdigen/_zoek", {{"bsn", bsn}});
    ASSERT_FALSE(gevonden["resultaten"].empty());
    const json jeugdige = gevonden["resultaten"][0];
    const Antwoord een = get(jeugdige["link"]);
    EXPECT_EQ(een.status, 200);
    EXPECT_EQ(to_json(een)["jeugdige"]["nummer"], jeugdige["nummer"]);
    const json tijdlijn = get_json(to_json(een)["tijdlijn"]);
    EXPECT_FALSE(tijdlijn["resultaten"].empty());
    const json toewijzingen = post_json("/v1/toewijzingen/_zoek", {{"bsn", bsn}});
    EXPECT_FALSE(toewijzingen["resultaten"].empty());
    for (const auto& t : toewijzingen["resultaten"]) EXPECT_EQ(t["jeugdige"], jeugdige["nummer"]);
    EXPECT_EQ(get_json(to_json(een)["toewijzingen"])["resultaten"].size(), toewijzingen["resultaten"].size());
    for (const json& j : {gevonden, to_json(een), tijdlijn, toewijzingen})
        EXPECT_EQ(j.dump().find(bsn), std::string::npos);
    for (const auto& regel : server().log()) EXPECT_EQ(regel.find(bsn), std::string::npos);
    EXPECT_TRUE(post_json("/v1/jeugdigen/_zoek", {{"bsn", "999990019"}})["resultaten"].empty());
    EXPECT_TRUE(post_json("/v1/jeugdigen/_zoek", {{"bsn", bsn}, {"gemeente", "0180"}})["resultaten"].empty());
}

TEST_F(Api, a_decision_can_be_tried_taken_once_and_seen) {
    const json verzoek = first_of("/v1/verzoeken?status=ontvangen");
    ASSERT_TRUE(verzoek.contains("link"));
    const std::string link = verzoek["link"], besluiten = link + "/besluiten";
    json wens = {{"besluit", "onderzoeken"}, {"door", "A. de Vries"}, {"proef", true}};
    const Antwoord proef = post(besluiten, wens.dump());
    EXPECT_EQ(proef.status, 200) << proef.inhoud;
    EXPECT_EQ(to_json(proef)["besluit"], "proef");
    EXPECT_EQ(get_json(link)["status"], "ontvangen") << "nothing was kept";

    wens["proef"] = false;
    const Antwoord echt = post(besluiten, wens.dump());
    ASSERT_EQ(echt.status, 201) << echt.inhoud;
    const std::string bericht = to_json(echt)["link"];
    EXPECT_EQ(get_json(bericht)["bericht"]["soort"], "JW319");
    EXPECT_EQ(get_json(link)["status"], "in onderzoek");
    const Antwoord weer = post(besluiten, wens.dump());
    EXPECT_EQ(weer.status, 200);
    EXPECT_EQ(to_json(weer)["identificatie"], to_json(echt)["identificatie"]);
}

TEST_F(Api, a_decision_with_wrong_words_is_refused_with_all_of_them) {
    const std::string besluiten =
        first_of("/v1/verzoeken?open=true")["link"].get<std::string>() + "/besluiten";
    EXPECT_EQ(plekken(to_json(post(besluiten, R"({"besluit":"misschien","kleur":"rood"})"))),
              (std::set<std::string>{"besluit", "door", "kleur"}));
    EXPECT_EQ(plekken(to_json(
                  post(besluiten, R"({"besluit":"afwijzen","door":"x","budgetCent":100,"reden":"z"})"))),
              (std::set<std::string>{"budgetCent", "reden"}));
    EXPECT_EQ(plekken(to_json(post(besluiten, R"({"besluit":"onderzoeken","door":"x","proef":"ja"})"))),
              (std::set<std::string>{"proef"}));
}

TEST_F(Api, a_judgement_on_a_signal_stays_with_it) {
    const json signaal = first_of("/v1/signalen?beslist=false");
    ASSERT_TRUE(signaal.contains("link"));
    const json oordeel = {{"besluit", "akkoord"}, {"door", "A. de Vries"}, {"reden", "storing bij VECOZO"}};
    const Antwoord a = post(signaal["link"], oordeel.dump());
    ASSERT_EQ(a.status, 201) << a.inhoud;
    bool gevonden = false;
    for (const auto lijst = get_json("/v1/signalen?beslist=true"); const auto& s : lijst["resultaten"])
        if (s["link"] == signaal["link"]) {
            gevonden = true;
            EXPECT_EQ(s["besluit"]["reden"], "storing bij VECOZO");
        }
    EXPECT_TRUE(gevonden);
    EXPECT_EQ(post(signaal["link"], R"({"besluit":"misschien","door":"x","reden":"y"})").status, 400);
}

TEST_F(Api, a_rejected_line_says_why_with_the_values_compared) {
    const json r = first_of("/v1/afwijzingen?regel=TR369");
    ASSERT_TRUE(r.contains("motiveringen"));
    bool gevonden = false;
    for (const auto& m : r["motiveringen"])
        if (m["regel"] == "TR369") {
            gevonden = true;
            EXPECT_FALSE(m["feiten"].empty());
            EXPECT_TRUE(m["herstel"].is_string());
        }
    EXPECT_TRUE(gevonden);
    const json regels = get_json("/v1/regels?regel=TR369")["resultaten"];
    ASSERT_EQ(regels.size(), 1u);
    EXPECT_GT(regels[0]["afwijzingen"].get<int>(), 0);
}

TEST_F(Api, the_filters_narrow) {
    for (const auto lijst = get_json("/v1/berichten?soort=JW301&gemeente=0193");
         const auto& b : lijst["resultaten"]) {
        EXPECT_EQ(b["soort"], "JW301");
        EXPECT_EQ(b["gemeente"], "0193");
    }
    for (const auto lijst = get_json("/v1/tarieven?perceel=1&op=2023-06-01");
         const auto& t : lijst["resultaten"]) {
        EXPECT_EQ(t["perceel"], 1);
        EXPECT_LE(t["van"].get<std::string>(), "2023-06-01");
    }
    const json werk = get_json("/v1/werklijst?gemeente=0193&limiet=200")["resultaten"];
    ASSERT_FALSE(werk.empty());
    const std::string soort = werk[0]["soort"];
    for (const auto lijst = get_json("/v1/werklijst?gemeente=0193&soort=" + encode_url(soort));
         const auto& w : lijst["resultaten"])
        EXPECT_EQ(w["soort"], soort);
    for (const auto& w : werk)
        if (w["link"].is_string()) EXPECT_EQ(get(w["link"]).status, 200) << w.dump();
    EXPECT_EQ(plekken(to_json(get("/v1/werklijst"))), (std::set<std::string>{"gemeente"}));
}

TEST_F(Api, a_calculator_computes_or_names_what_is_missing) {
    const json tools = get_json("/v1/rekentools")["resultaten"];
    ASSERT_EQ(tools.size(), 4u);
    json velden = json::array();
    for (const auto& v : tools[0]["velden"])
        if (v["verplicht"] == true) velden.push_back({{"naam", v["naam"]}, {"waarde", v["voorbeeld"]}});
    const Antwoord goed = post(tools[0]["link"], json{{"velden", velden}}.dump());
    EXPECT_EQ(goed.status, 200) << goed.inhoud;
    EXPECT_FALSE(to_json(goed)["stappen"].empty());
    EXPECT_EQ(post(tools[0]["link"], R"({"velden":[]})").status, 400);
    EXPECT_EQ(plekken(to_json(
                  post(tools[0]["link"], R"({"op":"morgen","velden":[{"naam":"kleur","waarde":"x"}]})"))),
              (std::set<std::string>{"op", "kleur"}));
    EXPECT_EQ(plekken(to_json(post(tools[0]["link"], R"({"velden":[{"naam":"x"},3]})"))),
              (std::set<std::string>{"velden[0].waarde", "velden[1]"}));
}

}  // namespace
}  // namespace jeugdregio::server
