// Every decision can be repeated; what decides otherwise is told.
#include <regex>
#include <set>

#include "bewijs/proefregio.hpp"
#include "pipeline/herhaling.hpp"

namespace jeugdregio::bewijs {
namespace {

pipeline::Herhaling repeat(const fs::path& pad, const contract::Contract& contract,
                           std::optional<Datum> vanaf = {}, std::optional<Gemeente> gemeente = {}) {
    const pipeline::Herhaalvraag vraag{.contract = contract,
                                       .maak_opslag =
                                           [](pipeline::VoorZegel voor_zegel) {
                                               storage::SqliteInstellingen instellingen;
                                               instellingen.voor_zegel = std::move(voor_zegel);
                                               return storage::open_vluchtig(instellingen);
                                           },
                                       .vanaf = vanaf,
                                       .gemeente = gemeente};
    return pipeline::repeat_besluiten([&] { return storage::open_feitenboek(pad); }, vraag, [](int, int) {});
}

TEST(Herhaling, The_same_contract_gives_the_same_decisions) {
    const auto h = repeat(maand_db(), voorbeeldcontract());
    EXPECT_GT(h.herhaald, 200);
    EXPECT_EQ(h.verschillend, 0);
    EXPECT_TRUE(h.andere_contracten.empty());
    EXPECT_EQ(h.herhaald + h.eigen, Kopie::check_pad(maand_db()).berichten);
}

TEST(Herhaling, Another_tarief_changes_decisions_and_nothing_else) {
    contract::Contract anders = voorbeeldcontract();
    anders.sha256 = std::string(64, 'f');
    ASSERT_FALSE(anders.tarieven.empty());
    for (auto& t : anders.tarieven) t.bedrag += Bedrag::from_cents(1);
    const auto h = repeat(maand_db(), anders);
    EXPECT_GT(h.verschillend, 0);
    EXPECT_LT(h.verschillend, h.herhaald);
    std::int64_t andere = 0;
    for (const auto& [contract, aantal] : h.andere_contracten) andere += aantal;
    EXPECT_EQ(andere, h.herhaald);
    const std::regex kBsn("[0-9]{9}");
    bool besluit = false, antwoord = false;
    for (const auto& v : h.verschillen) {
        EXPECT_EQ(v.soort, "JW323") << v.volgnummer;
        ASSERT_FALSE(v.wat.empty());
        for (const auto& wat : v.wat) {
            besluit = besluit || wat.find("besluit was 'toegekend', is nu") != std::string::npos;
            antwoord = antwoord || wat == "het antwoord is niet byte voor byte hetzelfde";
            EXPECT_FALSE(std::regex_search(wat, kBsn)) << "no BSN: " << wat;
        }
    }
    EXPECT_TRUE(besluit && antwoord);
}

TEST(Herhaling, Another_contract_that_decides_the_same_is_told_and_is_no_difference) {
    contract::Contract anders = voorbeeldcontract();
    anders.sha256 = std::string(64, 'e');
    const auto h = repeat(maand_db(), anders);
    EXPECT_EQ(h.verschillend, 0);
    std::set<std::string> hashes;
    for (const auto& [contract, aantal] : h.andere_contracten) hashes.insert(contract.second);
    EXPECT_EQ(hashes, std::set<std::string>{voorbeeldcontract().sha256});
}

TEST(Herhaling, Asks_for_a_day_and_a_gemeente) {
    const auto alles = repeat(maand_db(), voorbeeldcontract());
    const auto een = repeat(maand_db(), voorbeeldcontract(), {}, parse_gemeente("0193"));
    EXPECT_GT(een.herhaald, 0);
    EXPECT_LT(een.herhaald, alles.herhaald);
    const auto later = repeat(maand_db(), voorbeeldcontract(), kVandaag.plus_dagen(1));
    EXPECT_EQ(later.herhaald, 0);
    EXPECT_EQ(later.overgenomen, alles.herhaald);
}

TEST(Herhaling, Says_so_when_the_file_does_not_fit_any_more) {
    const Kopie kopie{maand_db()};
    {
        storage::Buitenstaander db{kopie.pad()};
        ASSERT_EQ(db.run("DROP TRIGGER bericht_geen_update; UPDATE bericht SET inhoud_zstd = x'00' WHERE "
                         "volgnummer = 3"),
                  SQLITE_OK);
    }
    // What is decided on is not what was: a difference, and no crash.
    EXPECT_GT(repeat(kopie.pad(), voorbeeldcontract()).verschillend, 0);
}

}  // namespace
}  // namespace jeugdregio::bewijs
