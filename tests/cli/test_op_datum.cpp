// verwerk --op-datum: a folder of mixed messages in the order of their days.
#include <filesystem>

#include <gtest/gtest.h>

#include "cli/hulp.hpp"
#include "steun/bericht305.hpp"
#include "steun/bericht307.hpp"

namespace {

using namespace cli_test;

/// A toewijzing, its start, its stop and a claim on it, in files whose names tell the opposite order.
void write_post(const Regio& r) {
    std::filesystem::create_directory(r.map / "post");
    jeugdregio::steun::Bericht305 start;
    start.dagtekening = "2023-01-04";
    start.product() = {
        .nummer = "1", .categorie = "", .code = "", .toewijzing_ingang = "2023-01-01", .begin = "2023-01-03"};
    jeugdregio::steun::Bericht307 stop;
    stop.dagtekening = "2023-03-31";
    stop.product() = {.nummer = "1",
                      .categorie = "",
                      .code = "",
                      .toewijzing_ingang = "2023-01-01",
                      .begin = "2023-01-03",
                      .einde = "2023-03-31"};
    r.write("post/a-declaratie.xml", to_xml(claim("C1", {regel("R1")})));
    r.write("post/b-stop.xml", to_xml(stop));
    r.write("post/c-start.xml", to_xml(start));
    // A comment of more than what is read at first: its Header stands far into the file.
    std::string ver = to_xml(toewijzing("1"));
    ver.insert(ver.find("<jw301:Bericht"), "<!--" + std::string(40'000, '.') + "-->");
    r.write("post/d-toewijzing.xml", ver);
    r.write("post/a-rommel.xml", "geen bericht");
}

std::vector<json> verwerk(const Regio& r, bool op_datum, int exit) {
    std::vector<std::string> a{"verwerk", "--db",      r.db(),       "--uit",
                               r.uit(),   "--vandaag", "2023-04-12", "--json"};
    if (op_datum) a.emplace_back("--op-datum");
    a.push_back((r.map / "post").string());
    const auto u = steun::run(a);
    EXPECT_EQ(u.exit, exit) << u.fout;
    return lines(u.out);
}
std::vector<std::string> of(const std::vector<json>& regels, const char* sleutel) {
    std::vector<std::string> uit;
    for (const json& j : regels)
        uit.push_back(j[sleutel].is_null()
                          ? ""
                          : std::filesystem::path(j[sleutel].get<std::string>()).filename().string());
    return uit;
}
using Lijst = std::vector<std::string>;

TEST(OpDatum, files_are_processed_in_the_order_of_their_days_and_the_unreadable_go_last) {
    const Regio r;
    write_post(r);
    const auto l = verwerk(r, true, 1);
    EXPECT_EQ(of(l, "bestand"),
              (Lijst{"d-toewijzing.xml", "c-start.xml", "b-stop.xml", "a-declaratie.xml", "a-rommel.xml"}));
    EXPECT_EQ(of(l, "besluit"), (Lijst{"toegekend", "toegekend", "toegekend", "toegekend", "geweigerd"}));
    // The same folder once more: everything is known.
    EXPECT_EQ(of(verwerk(r, true, 1), "besluit"),
              (Lijst{"herhaald", "herhaald", "herhaald", "herhaald", "geweigerd"}));
}

TEST(OpDatum, without_the_option_names_give_the_order_as_they_did) {
    const Regio r;
    write_post(r);
    const auto l = verwerk(r, false, 1);
    EXPECT_EQ(of(l, "bestand"),
              (Lijst{"a-declaratie.xml", "a-rommel.xml", "b-stop.xml", "c-start.xml", "d-toewijzing.xml"}));
    EXPECT_EQ(of(l, "besluit"), (Lijst{"afgekeurd", "geweigerd", "afgekeurd", "afgekeurd", "toegekend"}));
}

TEST(OpDatum, files_from_several_arguments_are_put_in_one_order_and_a_missing_one_is_reported) {
    const Regio r;
    write_post(r);
    const auto u =
        steun::run({"verwerk", "--db", r.db(), "--uit", r.uit(), "--vandaag", "2023-04-12", "--json",
                    "--op-datum", (r.map / "weg.xml").string(), (r.map / "post/c-start.xml").string(),
                    (r.map / "post/d-toewijzing.xml").string()});
    EXPECT_EQ(u.exit, 2);
    EXPECT_NE(u.fout.find("weg.xml kan niet worden gelezen"), std::string::npos) << u.fout;
    const auto l = lines(u.out);
    EXPECT_EQ(of(l, "bestand"), (Lijst{"d-toewijzing.xml", "c-start.xml", "weg.xml"}));
    EXPECT_EQ(of(l, "besluit"), (Lijst{"toegekend", "toegekend", "geweigerd"}));
}

}  // namespace
