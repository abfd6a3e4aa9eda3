// What holds for every route: headers, methods, where a question comes from, forms, faults.
#include <gtest/gtest.h>

#include <filesystem>

#include <nlohmann/json.hpp>

#include "server/deur.hpp"
#include "server/formulierteken.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

Omgeving make_omgeving() {
    const auto map = std::filesystem::path(BRONMAP) / "contracten/ijsselland-2023";
    auto geladen = contract::load_contract(map, Datum::from_ymd(2023, 4, 12));
    Omgeving uit{.db = "/bestaat/niet.db", .contractmap = map, .contract = std::move(geladen.value())};
    uit.vandaag = Datum::from_ymd(2023, 4, 12);
    uit.sleutel = "sleutel van deze proef";
    uit.hostnamen = {"localhost"};
    uit.max_inhoud = 1000;
    return uit;
}

class Proef : public testing::Test {
  protected:
    Proef() {
        add_routes(router, metingen);
        router.add({Deel::pagina, Methode::post, "/proef", [](const Oproep& o) {
                        return Antwoord{.status = 200,
                                        .type = "text/plain",
                                        .inhoud = std::string(o.van_formulier("naam")) + "/" +
                                                  std::to_string(o.bestanden.size()),
                                        .koppen = {}};
                    }});
        router.add({Deel::api, Methode::get, "/v1/stuk",
                    [](const Oproep&) -> Antwoord { throw std::runtime_error("geheim"); }});
    }
    Antwoord vraag(Vraag v) {
        if (v.kop("host").empty()) v.koppen.emplace_back("host", "localhost:1234");
        return deur.answer(v, plek);
    }
    Antwoord get(const std::string& doel) { return vraag({.doel = doel}); }

    const Omgeving omgeving = make_omgeving();
    Metingen metingen;
    Router router;
    std::vector<std::string> log;
    Deur deur{router, metingen, [this](const std::string& r) { log.push_back(r); }};
    Werkplek plek{omgeving};
};

TEST_F(Proef, every_answer_carries_the_security_headers) {
    for (const char* doel : {"/hulp", "/bestaat-niet", "/v1/bestaat-niet", "/web/stijl/regio.css", "/metrics",
                             "/gezond", "/a%00", "/v1/stuk"}) {
        const Antwoord a = get(doel);
        for (const char* kop : {"Cache-Control", "Content-Security-Policy", "Strict-Transport-Security",
                                "X-Content-Type-Options", "X-Frame-Options"})
            EXPECT_TRUE(find_veld(a.koppen, kop)) << doel << " " << kop;
        EXPECT_FALSE(a.type.empty()) << doel;
        const std::string* beleid = find_veld(a.koppen, "Content-Security-Policy");
        EXPECT_EQ(beleid->find("unsafe"), std::string::npos);
        EXPECT_NE(beleid->find("frame-ancestors 'none'"), std::string::npos);
        EXPECT_EQ(find_veld(a.koppen, "API-Version") != nullptr, std::string(doel).starts_with("/v1"))
            << doel;
    }
}

TEST_F(Proef, what_is_not_there_is_told_in_the_form_of_its_part) {
    EXPECT_EQ(get("/bestaat-niet").status, 404);
    EXPECT_NE(get("/bestaat-niet").inhoud.find("<html lang=\"nl\">"), std::string::npos);
    const Antwoord api = get("/v1/bestaat-niet");
    EXPECT_EQ(api.type, "application/problem+json");
    EXPECT_EQ(nlohmann::json::parse(api.inhoud)["status"], 404);
    EXPECT_EQ(get("/hulp/").status, 404);
    EXPECT_EQ(get("/web/sjablonen/kader.html").status, 404) << "a template is no file to fetch";
    EXPECT_EQ(get("/web/stijl/%2e%2e").status, 400);
}

TEST_F(Proef, a_wrong_method_says_which_are_right) {
    const Antwoord a = vraag({.methode = Methode::delete_, .doel = "/hulp"});
    EXPECT_EQ(a.status, 405);
    EXPECT_EQ(*find_veld(a.koppen, "Allow"), "GET, HEAD");
}

TEST_F(Proef, only_the_names_of_this_machine_are_answered) {
    EXPECT_EQ(vraag({.doel = "/hulp", .koppen = {{"host", "elders.example"}}}).status, 421);
    EXPECT_EQ(vraag({.doel = "/hulp", .koppen = {{"host", "localhost.elders.example"}}}).status, 421);
    EXPECT_EQ(vraag({.doel = "/hulp", .koppen = {{"host", "localhost"}}}).status, 200);
}

TEST_F(Proef, a_form_needs_the_token_of_its_cookie) {
    const std::string koekje(32, 'c');
    const std::string teken = make_formulierteken(omgeving.sleutel, koekje);
    const auto post = [&](const std::string& inhoud, const std::string& cookie, Velden erbij = {}) {
        Vraag v{.methode = Methode::post, .doel = "/proef", .koppen = std::move(erbij), .inhoud = inhoud};
        v.koppen.emplace_back("content-type", "application/x-www-form-urlencoded");
        v.koppen.emplace_back("cookie", std::string(kKoekje) + "=" + cookie);
        return vraag(std::move(v));
    };
    EXPECT_EQ(post("naam=x&teken=" + teken, koekje).inhoud, "x/0");
    EXPECT_EQ(post("naam=x", koekje).status, 403);
    EXPECT_EQ(post("naam=x&teken=" + teken, std::string(32, 'd')).status, 403);
    EXPECT_EQ(post("naam=%zz&teken=" + teken, koekje).status, 400);
    EXPECT_EQ(post("teken=" + teken, koekje, {{"origin", "http://elders.example"}}).status, 403);
    EXPECT_EQ(post("teken=" + teken, koekje, {{"origin", "null"}}).status, 403);
    EXPECT_EQ(post("teken=" + teken, koekje, {{"sec-fetch-site", "cross-site"}}).status, 403);
    EXPECT_EQ(
        post("teken=" + teken, koekje, {{"origin", "http://localhost:1234"}, {"host", "localhost:1234"}})
            .status,
        200);
}

TEST_F(Proef, a_page_gives_a_cookie_once_and_scripts_cannot_read_it) {
    const Antwoord eerste = get("/hulp");
    const std::string* koekje = find_veld(eerste.koppen, "Set-Cookie");
    ASSERT_TRUE(koekje);
    EXPECT_NE(koekje->find("HttpOnly; SameSite=Strict"), std::string::npos);
    const std::string waarde = koekje->substr(0, koekje->find(';'));
    EXPECT_FALSE(find_veld(vraag({.doel = "/hulp", .koppen = {{"cookie", waarde}}}).koppen, "Set-Cookie"));
}

// A browser asks for more than the page that is open; what is not there must leave the token of an open form
// alone.
TEST_F(Proef, an_error_page_gives_no_cookie) {
    const Antwoord a = get("/bestaat-niet");
    EXPECT_EQ(a.status, 404);
    EXPECT_FALSE(find_veld(a.koppen, "Set-Cookie"));
}

TEST_F(Proef, what_is_refused_at_the_door_is_a_page_for_people_and_a_problem_for_programs) {
    const Antwoord mens = Deur::refuse(plek, 413, "Dit is te groot.", "/berichten");
    EXPECT_EQ(mens.status, 413);
    EXPECT_NE(mens.inhoud.find("<h1"), std::string::npos);
    EXPECT_TRUE(find_veld(mens.koppen, "Content-Security-Policy"));
    EXPECT_EQ(Deur::refuse(plek, 413, "Dit is te groot.", "/v1/berichten").type, "application/problem+json");
    EXPECT_EQ(Deur::refuse(plek, 503, "Te druk.", "").type, "application/problem+json");
}

TEST_F(Proef, the_mark_of_the_program_is_a_file_of_its_own) {
    const Antwoord a = get("/web/beeld/jeugdregio.svg");
    EXPECT_EQ(a.status, 200);
    EXPECT_EQ(a.type, "image/svg+xml");
    EXPECT_NE(get("/hulp").inhoud.find("rel=\"icon\""), std::string::npos);
}

TEST_F(Proef, a_fault_of_the_program_or_the_store_tells_nothing_of_the_inside) {
    const Antwoord stuk = get("/v1/stuk");
    EXPECT_EQ(stuk.status, 500);
    EXPECT_EQ(stuk.inhoud.find("geheim"), std::string::npos);
    EXPECT_EQ(get("/gezond").status, 503) << "the database cannot be opened";
}

TEST_F(Proef, the_log_and_the_figures_know_routes_and_no_paths) {
    (void)get("/web/stijl/regio.css?v=999990019");
    (void)get("/jeugdigen/999990019");
    ASSERT_EQ(log.size(), 2u);
    EXPECT_EQ(nlohmann::json::parse(log[0])["route"], "/web/{map}/{bestand}");
    for (const auto& regel : log) EXPECT_EQ(regel.find("999990019"), std::string::npos);
    const std::string cijfers = get("/metrics").inhoud;
    EXPECT_EQ(cijfers.find("999990019"), std::string::npos);
    EXPECT_NE(cijfers.find("jeugdregio_http_requests_total{route=\"/web/{map}/"
                           "{bestand}\",method=\"GET\",status=\"200\"} 1\n"),
              std::string::npos);
}

TEST_F(Proef, a_file_with_its_hash_in_the_address_may_be_kept) {
    const Antwoord pagina = get("/hulp");
    const std::size_t i = pagina.inhoud.find("/web/stijl/regio.css?v=");
    ASSERT_NE(i, std::string::npos);
    const std::string adres = pagina.inhoud.substr(i, pagina.inhoud.find('"', i) - i);
    const Antwoord stijl = get(adres);
    EXPECT_EQ(stijl.type, "text/css; charset=utf-8");
    EXPECT_NE(find_veld(stijl.koppen, "Cache-Control")->find("immutable"), std::string::npos);
    EXPECT_EQ(find_veld(get("/web/stijl/regio.css").koppen, "Cache-Control")->find("immutable"),
              std::string::npos);
    const std::string etag = *find_veld(stijl.koppen, "ETag");
    EXPECT_EQ(vraag({.doel = adres, .koppen = {{"if-none-match", etag}}}).status, 304);
}

TEST(Sjabloon, escapes_every_value_and_skips_what_is_empty) {
    Sjablonen s;
    Gegevens g;
    g.text("uitleg", "<script>alert('x')</script> & \"meer\"");
    const std::string uit = s.render("fout", g);
    EXPECT_EQ(uit.find("<script>"), std::string::npos);
    EXPECT_NE(uit.find("&lt;script&gt;"), std::string::npos);
}

}  // namespace
}  // namespace jeugdregio::server
