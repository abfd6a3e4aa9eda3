// Paths, queries, forms and uploads as browsers and attackers send them.
#include <gtest/gtest.h>

#include "server/formulierteken.hpp"
#include "server/invoer.hpp"

namespace jeugdregio::server {
namespace {

using Delen = std::vector<std::string>;

TEST(Doel, takes_a_path_apart_and_decodes_it) {
    const auto d = parse_doel("/v1/declaraties/0193%2F7?limiet=10&na=a%20b&na=");
    ASSERT_TRUE(d);
    EXPECT_EQ(d->delen, (Delen{"v1", "declaraties", "0193/7"}));
    EXPECT_FALSE(d->schuine_streep);
    EXPECT_EQ(d->zoek, (Velden{{"limiet", "10"}, {"na", "a b"}, {"na", ""}}));
    EXPECT_TRUE(parse_doel("/")->delen.empty());
    EXPECT_TRUE(parse_doel("/berichten/")->schuine_streep);
}

TEST(Doel, refuses_what_no_path_of_ours_can_be) {
    for (const char* doel :
         {"", "berichten", "http://elders/", "*", "/a//b", "/../etc", "/a/./b", "/a/%2e%2e/b", "/a%2",
          "/a%zz", "/a%00b", "/%ff", "/%c0%af", "/a?x=%", "/a?x=%0b", "/%ed%a0%80"})
        EXPECT_FALSE(parse_doel(doel)) << doel;
}

TEST(Formulier, plus_is_a_space_and_a_name_may_repeat) {
    const auto v = parse_formulier("naam=Jan+de+Boer&kies=a&kies=b&leeg&euro=%E2%82%AC");
    ASSERT_TRUE(v);
    EXPECT_EQ(*v,
              (Velden{{"naam", "Jan de Boer"}, {"kies", "a"}, {"kies", "b"}, {"leeg", ""}, {"euro", "€"}}));
    EXPECT_FALSE(parse_formulier("a=%C3"));
}

TEST(Formulier, what_is_encoded_comes_back) {
    for (const std::string t : {"a b&c=d/e?f#g%", "€ ë", "A-z_.~"})
        EXPECT_EQ(parse_formulier("x=" + encode_url(t))->front().second, t);
}

const std::string kType = "multipart/form-data; boundary=\"--grens\"";

TEST(Multipart, gives_fields_and_files_byte_for_byte) {
    const std::string ruw("\0\r\n--x\xff", 8);
    const std::string inhoud = "----grens\r\nContent-Disposition: form-data; name=\"teken\"\r\n\r\nabc\r\n" +
                               std::string(
                                   "----grens\r\ncontent-disposition: form-data; name=\"bestanden\"; "
                                   "filename=\"C:\\map\\a;b.xml\"\r\nContent-Type: text/xml\r\n\r\n") +
                               ruw + "\r\n----grens--\r\n";
    const auto delen = parse_multipart(kType, inhoud);
    ASSERT_TRUE(delen);
    ASSERT_EQ(delen->size(), 2u);
    EXPECT_EQ((*delen)[0].naam, "teken");
    EXPECT_EQ((*delen)[0].inhoud, "abc");
    EXPECT_FALSE((*delen)[0].is_bestand);
    EXPECT_EQ((*delen)[1].bestandsnaam, "a;b.xml");
    EXPECT_TRUE((*delen)[1].is_bestand);
    EXPECT_EQ((*delen)[1].inhoud, ruw);
}

TEST(Multipart, a_form_that_is_cut_anywhere_is_no_form) {
    const std::string heel =
        "----grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n----grens--";
    ASSERT_TRUE(parse_multipart(kType, heel));
    for (std::size_t i = 0; i < heel.size(); ++i)
        EXPECT_FALSE(parse_multipart(kType, heel.substr(0, i))) << i;
    EXPECT_FALSE(parse_multipart("multipart/form-data", heel));
    EXPECT_FALSE(parse_multipart("text/plain; boundary=\"--grens\"", heel));
}

TEST(Tekst, is_utf8_without_control_characters) {
    for (const std::string t : {"", "gewoon\tmet\r\nregels", "ë€😀"}) EXPECT_TRUE(is_tekst(t)) << t;
    for (const std::string t :
         {"\x01", "\x7f", "\xc2\x85", "\xff", "\xe2\x82", "\xc0\xaf", "\xf5\x80\x80\x80"})
        EXPECT_FALSE(is_tekst(t));
}

TEST(Formulierteken, belongs_to_one_cookie_and_one_run) {
    const std::string koekje(32, 'a'), sleutel = make_toeval(32);
    const std::string teken = make_formulierteken(sleutel, koekje);
    EXPECT_TRUE(is_formulierteken(sleutel, koekje, teken));
    EXPECT_FALSE(is_formulierteken(make_toeval(32), koekje, teken));
    EXPECT_FALSE(is_formulierteken(sleutel, std::string(32, 'b'), teken));
    EXPECT_FALSE(is_formulierteken(sleutel, koekje, ""));
    EXPECT_NE(make_toeval(16), make_toeval(16));
}

TEST(Formulierteken, a_cookie_is_found_among_others_and_only_when_it_is_ours) {
    const std::string koekje(32, '7');
    EXPECT_EQ(find_koekje("a=b; jr=" + koekje + "; c=d", "jr"), koekje);
    EXPECT_FALSE(find_koekje("jr=kort", "jr"));
    EXPECT_FALSE(find_koekje("xjr=" + koekje, "jr"));
    EXPECT_FALSE(find_koekje("jr=" + std::string(32, 'Z'), "jr"));
}

}  // namespace
}  // namespace jeugdregio::server
