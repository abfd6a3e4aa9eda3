// The list of messages, taking in new ones, and one message with its findings.
#include "paginaproef.hpp"

namespace jeugdregio::server::proef {
namespace {

class PaginaBerichten : public Regioproef<PaginaBerichten> {};

std::string replace(std::string t, const std::string& oud, const std::string& nieuw) {
    const std::size_t i = t.find(oud);
    if (i == std::string::npos) throw std::runtime_error("not in the message: " + oud);
    return t.replace(i, oud.size(), nieuw);
}

/// A message of the example month under an identity of its own.
std::string make_nieuw(const std::string& naam, const std::string& identificatie) {
    const std::string t = read_bericht(naam);
    const std::string kop = "<ijw:Identificatie>";
    const std::size_t i = t.find(kop) + kop.size();
    return t.substr(0, i) + identificatie + t.substr(t.find('<', i));
}

const char* const kDeclaratie = "2-declaratie-001-zwolle-41410001.xml";

/// The path of the first message that a filter gives.
std::string first_pad(Server& server, const std::string& zoek) {
    for (const auto& link : links_of(server.get("/berichten?" + zoek).inhoud))
        if (link.starts_with("/berichten/")) return link;
    return {};
}

TEST_F(PaginaBerichten, the_list_narrows_by_every_field_of_its_filter) {
    const Antwoord alles = get("/berichten");
    ASSERT_EQ(alles.status, 200);
    EXPECT_EQ(count_of(alles.inhoud, "<tr><th scope=\"row\">"), 50u) << "a page, not everything";
    const auto rijen = [&](const std::string& zoek) {
        const Antwoord a = get("/berichten?limiet=200&" + zoek);
        EXPECT_EQ(a.status, 200) << zoek;
        return count_of(a.inhoud, "<tr><th scope=\"row\">");
    };
    const std::size_t declaraties = rijen("soort=JW323");
    EXPECT_GT(declaraties, 40u);
    EXPECT_LT(rijen("soort=JW323&besluit=deels"), declaraties);
    EXPECT_LT(rijen("soort=JW323&gemeente=0193"), declaraties);
    EXPECT_LT(rijen("soort=JW323&aanbieder=41410001"), declaraties);
    EXPECT_EQ(rijen("zoek=D2300001"), 1u);
    EXPECT_EQ(rijen("soort=JW323&van=2023-04-12&tot=2023-04-12"), declaraties);
    EXPECT_EQ(rijen("van=2023-04-13"), 0u);
    EXPECT_EQ(rijen("gemeente=0000"), 1u) << "the file that nobody could read";
    EXPECT_NE(get("/berichten?van=2023-04-13").inhoud.find("geen berichten"), std::string::npos);
}

TEST_F(PaginaBerichten, paging_shows_everything_once_and_keeps_the_filter) {
    std::set<std::string> gezien;
    std::size_t bladen = 0;
    std::string adres = "/berichten?soort=JW323&limiet=9";
    while (!adres.empty()) {
        const Antwoord a = get(adres);
        ASSERT_EQ(a.status, 200) << adres;
        adres.clear();
        for (const auto& link : links_of(a.inhoud)) {
            if (link.starts_with("/berichten/")) EXPECT_TRUE(gezien.insert(link).second) << link;
            if (link.find("na=") != std::string::npos) {
                EXPECT_NE(link.find("soort=JW323&limiet=9"), std::string::npos) << link;
                adres = link;
            }
        }
        ++bladen;
    }
    EXPECT_EQ(bladen, (gezien.size() + 8) / 9);
    EXPECT_EQ(gezien.size(),
              count_of(get("/berichten?soort=JW323&limiet=200").inhoud, "<tr><th scope=\"row\">"));
}

TEST_F(PaginaBerichten, faults_stand_at_their_fields_all_at_once) {
    const Antwoord a = get("/berichten?gemeente=12&van=gisteren&aanbieder=x&soort=JW999&na=zomaar");
    EXPECT_EQ(a.status, 400);
    for (const char* veld : {"gemeente", "van", "aanbieder", "soort"}) {
        EXPECT_NE(a.inhoud.find("id=\"filter-" + std::string(veld) + "-fout\""), std::string::npos) << veld;
        EXPECT_NE(a.inhoud.find("aria-describedby=\"filter-" + std::string(veld) + "-fout\""),
                  std::string::npos);
    }
    EXPECT_EQ(a.inhoud.find("<table"), std::string::npos);
    EXPECT_NE(a.inhoud.find("value=\"gisteren\""), std::string::npos) << "what was typed stays";
    const Antwoord cursor = get("/berichten?na=zomaar");
    EXPECT_EQ(cursor.status, 400);
    EXPECT_NE(cursor.inhoud.find("Begin bij de eerste bladzijde"), std::string::npos);
}

TEST_F(PaginaBerichten, a_file_is_taken_in_and_its_answer_can_be_fetched) {
    const Bestanden een{{"nieuw.xml", make_nieuw(kDeclaratie, "P1")}};
    const Antwoord a = post_bestanden(server(), "/berichten", een);
    ASSERT_EQ(a.status, 200);
    EXPECT_EQ(count_of(a.inhoud, "class=\"jr-kaart jr-uitkomst\""), 1u);
    EXPECT_NE(a.inhoud.find("nieuw.xml"), std::string::npos);
    std::string pagina, antwoord;
    for (const auto& link : links_of(a.inhoud)) {
        if (link.ends_with("/antwoord.xml"))
            antwoord = link;
        else if (link.starts_with("/berichten/"))
            pagina = link;
    }
    EXPECT_EQ(get(pagina).status, 200);
    const Antwoord xml = get(antwoord);
    EXPECT_EQ(xml.status, 200);
    EXPECT_EQ(xml.type, "application/xml");
    EXPECT_TRUE(xml.inhoud.starts_with("<?xml")) << xml.inhoud.substr(0, 40);
    EXPECT_NE(find_veld(xml.koppen, "Content-Disposition")->find("attachment; filename=\"JW325-0193-"),
              std::string::npos);
    EXPECT_EQ(get(pagina + "/inhoud.xml").inhoud, een[0].second) << "byte for byte what was sent";
    EXPECT_EQ(get(pagina + "/antwoord").status, 200);

    const Antwoord weer = post_bestanden(server(), "/berichten", een);
    EXPECT_NE(weer.inhoud.find("al eerder verwerkt"), std::string::npos);
    EXPECT_NE(weer.inhoud.find("href=\"" + pagina + "\""), std::string::npos) << "the same message";
}

TEST_F(PaginaBerichten, many_files_each_get_an_outcome_also_the_broken_ones) {
    const std::string goed = make_nieuw("1-toewijzing-001-zwolle-41410001.xml", "P2");
    const Antwoord a = post_bestanden(server(), "/berichten",
                                      {{"c-goed.xml", goed},
                                       {"b-leeg.xml", ""},
                                       {"a-stuk.xml", "dit is geen bericht"},
                                       {"d-half.xml", goed.substr(0, goed.size() / 2)},
                                       {"<img src=x>.xml", "<a/>"}});
    ASSERT_EQ(a.status, 200);
    EXPECT_EQ(count_of(a.inhoud, "class=\"jr-kaart jr-uitkomst\""), 5u);
    EXPECT_LT(a.inhoud.find("a-stuk.xml"), a.inhoud.find("b-leeg.xml")) << "in order of name";
    EXPECT_EQ(count_of(a.inhoud, "Niet te lezen"), 4u);
    EXPECT_EQ(a.inhoud.find("<img"), std::string::npos);
    EXPECT_NE(a.inhoud.find("&lt;img src=x&gt;.xml"), std::string::npos);
    for (const auto& link : links_of(a.inhoud)) EXPECT_EQ(get(link).status, 200) << link;
}

TEST_F(PaginaBerichten, a_form_without_files_or_token_changes_nothing_and_says_what_to_do) {
    for (const Bestanden& niets : {Bestanden{}, Bestanden{{"", ""}}}) {
        const Antwoord a = post_bestanden(server(), "/berichten", niets);
        EXPECT_EQ(a.status, 400);
        EXPECT_NE(a.inhoud.find("id=\"inlezen-fout\">Kies eerst"), std::string::npos);
        EXPECT_NE(a.inhoud.find("aria-describedby=\"inlezen-uitleg inlezen-fout\" aria-invalid=\"true\""),
                  std::string::npos);
    }
    const std::string nieuw = make_nieuw(kDeclaratie, "P3");
    EXPECT_EQ(post_bestanden(server(), "/berichten", {{"x.xml", nieuw}}, false).status, 403);
    EXPECT_EQ(first_pad(server(), "zoek=P3"), "");
}

TEST_F(PaginaBerichten, a_file_that_is_too_large_is_refused_by_name) {
    const auto max =
        static_cast<std::size_t>(server().omgeving().contract.contract.parameters.bestand_max_bytes);
    const Antwoord a = post_bestanden(server(), "/berichten", {{"groot.xml", std::string(max + 1, ' ')}});
    ASSERT_EQ(a.status, 200);
    EXPECT_NE(a.inhoud.find("groot.xml"), std::string::npos);
    EXPECT_NE(a.inhoud.find("Dit bestand is niet bewaard"), std::string::npos);
}

TEST_F(PaginaBerichten, what_a_message_says_is_shown_as_text_and_never_obeyed) {
    const std::string vijandig =
        replace(make_nieuw(kDeclaratie, "P4"), ">WT-0001<", ">&lt;script&gt;x()&lt;<");
    const Antwoord a = post_bestanden(server(), "/berichten", {{"x.xml", vijandig}});
    ASSERT_EQ(a.status, 200);
    const std::string pad = first_pad(server(), "zoek=P4");
    ASSERT_FALSE(pad.empty());
    const std::string pagina = get(pad).inhoud;
    EXPECT_EQ(main_of(pagina).find("<script"), std::string::npos);
    EXPECT_NE(pagina.find("&lt;script&gt;x()&lt;"), std::string::npos);
}

TEST_F(PaginaBerichten, a_message_shows_its_codes_in_words_and_hides_the_bsn) {
    const std::string pad = first_pad(server(), "zoek=D2300001");
    const Antwoord a = get(pad);
    ASSERT_EQ(a.status, 200);
    EXPECT_NE(a.inhoud.find("<dt>Eenheid</dt><dd>04 (uur)"), std::string::npos);
    EXPECT_NE(a.inhoud.find("*****"), std::string::npos);
    const std::string inhoud = get(pad + "/inhoud.xml").inhoud;
    EXPECT_NE(inhoud.find("999910012"), std::string::npos);
    EXPECT_EQ(a.inhoud.find("999910012"), std::string::npos);
    EXPECT_EQ(get(pad + "/antwoord").inhoud.find("999910012"), std::string::npos);
    EXPECT_NE(a.inhoud.find("Wat de afzender kan doen:"), std::string::npos);
    EXPECT_NE(a.inhoud.find("<span class=\"jr-gebrek\">Afgewezen: "), std::string::npos)
        << "a rejected line says so at its place";
}

TEST_F(PaginaBerichten, a_finding_leads_to_its_place_in_the_message) {
    const std::string onleesbaar = get("/berichten/0000/1").inhoud;
    EXPECT_NE(onleesbaar.find("42, kolom 15"), std::string::npos);
    EXPECT_NE(onleesbaar.find("ProductPeriode/Einddatum"), std::string::npos);
    EXPECT_NE(onleesbaar.find("kan het niet in woorden"), std::string::npos);

    std::string pad;
    for (const auto& link : links_of(get("/berichten?gemeente=0166&soort=JW323&besluit=afgekeurd").inhoud))
        if (link.starts_with("/berichten/")) pad = link;
    const std::string pagina = get(pad).inhoud;
    EXPECT_NE(pagina.find(pad + "?regel="), std::string::npos);
    EXPECT_GE(count_of(pagina, "<span class=\"jr-gebrek\">"), 15u);
}

TEST_F(PaginaBerichten, a_message_of_many_lines_comes_in_parts) {
    const std::string bron = make_nieuw(kDeclaratie, "P5");
    const std::size_t begin = bron.find("<jw323:Prestatie>"),
                      einde = bron.find("</jw323:Prestatie>") + std::string("</jw323:Prestatie>").size();
    const std::string regel = bron.substr(begin, einde - begin);
    std::string veel = bron.substr(0, begin);
    for (int i = 0; i < 60; ++i) veel += replace(regel, "WT-0001", fmt::format("P5-{:04}", i));
    veel += bron.substr(begin);
    ASSERT_EQ(post_bestanden(server(), "/berichten", {{"veel.xml", veel}}).status, 200);
    const std::string pad = first_pad(server(), "zoek=P5");
    std::string adres = pad;
    std::size_t delen = 0, velden = 0;
    std::string alles;
    while (!adres.empty()) {
        const std::string pagina = main_of(get(adres).inhoud);
        const std::string woorden = pagina.substr(pagina.find("class=\"jr-bericht\""));
        EXPECT_LE(count_of(woorden, "<dt>") + count_of(woorden, "<h3"), 301u);
        velden += count_of(woorden, "<dt>");
        alles += woorden;
        ++delen;
        adres = next_of(pagina);
        ASSERT_LT(delen, 20u);
    }
    EXPECT_GT(delen, 2u);
    for (int i = 0; i < 60; ++i)
        EXPECT_NE(alles.find(fmt::format("P5-{:04}", i)), std::string::npos) << "nothing falls between parts";
    EXPECT_GT(velden, 60u * 8);
    EXPECT_EQ(get(pad + "?vanaf=99999999").status, 200) << "behind the end is the beginning";
}

TEST_F(PaginaBerichten, what_is_not_there_is_told) {
    for (const char* doel : {"/berichten/0193/99999", "/berichten/0193/0", "/berichten/0193/01",
                             "/berichten/x/1", "/berichten/0193/1x", "/berichten/0193/99999/antwoord.xml",
                             "/berichten/0193/99999/inhoud.xml", "/berichten/0193/99999/afwijzingen"})
        EXPECT_EQ(get(doel).status, 404) << doel;
}

TEST_F(PaginaBerichten, the_list_as_a_file_is_that_of_the_filter) {
    const std::size_t rijen =
        count_of(get("/berichten?soort=JW323&limiet=200").inhoud, "<tr><th scope=\"row\">");
    const Antwoord csv = get("/berichten.csv?soort=JW323");
    EXPECT_EQ(csv.type, "text/csv; charset=utf-8");
    EXPECT_EQ(count_of(csv.inhoud, "\r\n"), rijen + 1);
    EXPECT_EQ(get("/berichten.xlsx?soort=JW323").inhoud.substr(0, 2), "PK");
    EXPECT_EQ(get("/berichten.csv?soort=JW999").status, 400);
}

TEST_F(PaginaBerichten, every_link_leads_somewhere) {
    EXPECT_GT(crawl(server(), "/berichten", 3), 20u);
}

}  // namespace
}  // namespace jeugdregio::server::proef
