// What the store tells for a message of our own: a free number, who the jeugdige is, and whether it was made
// before.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

class Opstellen : public ::testing::Test {
  protected:
    std::int64_t record_301(const std::string& identificatie, std::vector<dossier::ToewijzingVersie> versies,
                            const char* opdracht = "", const char* besluit = "gemaakt") {
        Vastlegging v = make_vastlegging("JW301", identificatie, "0193");
        v.bericht.besluit = besluit;
        if (opdracht[0] != '\0')
            v.bericht.uitkomst_json = std::string(R"({"opdracht_sha256":")") + opdracht + R"("})";
        v.toewijzingen = std::move(versies);
        return record(*opslag, std::move(v));
    }
    std::int64_t record_verzoek(const std::string& identificatie, const std::string& referentie) {
        Vastlegging v = make_vastlegging("JW315", identificatie);
        v.keten.emplace().aanbieder = agb();
        v.keten->verzoeken = {make_verzoek(referentie)};
        return record(*opslag, std::move(v));
    }
    std::vector<std::int64_t> find(const char* cijfers = "999900006", const char* code = "0193") {
        return opslag->find_persoonsberichten(gemeente(code), bsn(cijfers));
    }

    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());
};

TEST_F(Opstellen, the_next_number_is_one_more_than_the_highest_in_the_gemeente) {
    EXPECT_EQ(opslag->next_toewijzingnummer(gemeente()).waarde, 1);
    record_301("T1", {make_versie(7), make_versie(41)});
    record_301("T2", {make_versie(8)});
    EXPECT_EQ(opslag->next_toewijzingnummer(gemeente()).waarde, 42);
    EXPECT_EQ(opslag->next_toewijzingnummer(gemeente("0150")).waarde, 1);
}

TEST_F(Opstellen, messages_about_a_jeugdige_come_as_301_first_and_the_latest_first) {
    const auto eerste = record_301("T1", {make_versie(7), make_versie(8)});
    const auto ander = record_301("T2", {make_versie(9, "999900018")});
    const auto verzoek = record_verzoek("V1", "R1");
    const auto tweede = record_301("T3", {make_versie(10)});
    const auto tweede_verzoek = record_verzoek("V2", "R2");
    EXPECT_EQ(find(), (std::vector<std::int64_t>{tweede, eerste, tweede_verzoek, verzoek}));
    EXPECT_EQ(find("999900018"), std::vector<std::int64_t>{ander});
    EXPECT_TRUE(find("999900006", "0150").empty());
}

TEST_F(Opstellen, a_command_is_found_on_its_day_and_of_its_own_messages) {
    record_301("T1", {make_versie(7)}, "aa");
    const auto laatste = record_301("T2", {make_versie(8)}, "aa");
    record_301("T3", {make_versie(9)}, "bb");
    record_301("T4", {make_versie(10)}, "cc", "toegekend");
    EXPECT_EQ(opslag->find_gemaakt(gemeente(), kDag, "aa"), laatste);
    EXPECT_FALSE(opslag->find_gemaakt(gemeente(), kDag.plus_dagen(1), "aa"));
    EXPECT_FALSE(opslag->find_gemaakt(gemeente(), kDag, "cc")) << "taken in, not made here";
    EXPECT_FALSE(opslag->find_gemaakt(gemeente("0150"), kDag, "aa"));
}

}  // namespace
}  // namespace jeugdregio::storage
