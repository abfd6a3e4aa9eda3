// The truth about a region where test BSNs are given again, as in a large gemeente: what is decided on it is
// exactly what was planted.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "contract/aanbieders.hpp"
#include "contract/load_contract.hpp"
#include "oefenregio/regio.hpp"
#include "oefenregio/vastlegging.hpp"
#include "pipeline/aantekening_import.hpp"
#include "pipeline/nakijken.hpp"
#include "pipeline/verwerk.hpp"
#include "steun/proces.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::oefenregio {
namespace {

/// The contract with one gemeente, so that a small region has all its jeugdigen there.
contract::Contract contract_of(const char* gemeente) {
    contract::Contract uit = contract::load_contract(std::string(BRONMAP) + "/contracten/ijsselland-2023",
                                                     Datum::from_ymd(2023, 1, 1))
                                 .value()
                                 .contract;
    std::erase_if(uit.deelnemers, [&](const auto& d) { return d.gemeente.view() != gemeente; });
    return uit;
}

/// The months up to `tot`, in the order of processing.
struct Maanden final : Schrijver {
    explicit Maanden(std::string t) : tot(std::move(t)) {}
    void bericht(const std::string& naam, std::string_view bytes) override {
        if (naam.substr(0, 7) <= tot) berichten[naam.substr(0, 7)].emplace(naam, bytes);
    }
    void waarheid(const Waarheid& r) override {
        const std::string wanneer = r.uitkomst == "ontbreekt" ? format_iso(r.op) : r.bestand;
        if (wanneer.substr(0, 7) <= tot)
            geplant.push_back({r.bestand, r.referentie, r.uitkomst, r.codes, r.regels, r.soort});
    }
    void vastgelegd(const Vastgelegd& r) override {
        std::string& csv = aantekeningen[{format_iso(r.op).substr(0, 7), !r.vooraf}];
        if (csv.empty()) csv = aantekeningenkop();
        csv += aantekeningenregel(r);
    }
    void voortgang(int, int) override {}

    /// Of whom a number is: more than one birthday says that it was given again.
    [[nodiscard]] std::size_t count_twice() const {
        std::map<std::string, std::set<std::string>> van;
        const auto field = [](const std::string& xml, std::string_view naam) {
            const std::size_t i = xml.find(naam);
            return i == std::string::npos ? std::string{} : xml.substr(i + naam.size(), 10);
        };
        for (const auto& [maand, alle] : berichten)
            for (const auto& [naam, xml] : alle)
                if (naam.ends_with("JW301.xml") && xml.find("Geboortedatum>") != std::string::npos)
                    van[field(xml, ":Bsn>").substr(0, 9)].insert(
                        field(xml.substr(xml.find("Geboortedatum>")), ":Datum>"));
        std::size_t uit = 0;
        for (const auto& [bsn, dagen] : van) uit += dagen.size() > 1;
        return uit;
    }
    /// Messages with a mistake of both kinds.
    [[nodiscard]] std::size_t count_both(const std::string& een, const std::string& ander) const {
        std::map<std::string, std::set<std::string>> per;
        for (const auto& g : geplant) per[g.bestand].insert(g.soort);
        std::size_t uit = 0;
        for (const auto& [bestand, soorten] : per) uit += soorten.contains(een) && soorten.contains(ander);
        return uit;
    }

    std::string tot;
    std::map<std::string, std::map<std::string, std::string>> berichten;  // by month
    std::vector<pipeline::Geplant> geplant;
    std::map<std::pair<std::string, bool>, std::string> aantekeningen;  // by month, before and after it
};

/// Processes all of it as `verwerk` and `aantekening importeer` do, and scores it.
pipeline::Nakijkuitslag score(const Vraag& vraag, const contract::Contract& contract, const Maanden& wat) {
    const ::steun::Tijdelijk map;
    const auto opslag = storage::open_opslag((map.map() / "regio.db").string());
    std::vector<contract::AanbiederContract> aanbieders;
    for (const auto& [regel, c] :
         contract::read_aanbieders(make_aanbieders_csv(vraag, contract), contract, {}).goed)
        aanbieders.push_back(c);
    opslag->record_aanbieders(aanbieders, Datum::from_ymd(2023, 1, 1));

    pipeline::Nakijker nakijker(wat.geplant);
    std::vector<std::string> namen;
    for (const auto& [maand, alle] : wat.berichten) {
        const Datum vandaag = *parse_datum(maand + "-28");
        const auto keep = [&, &m = maand](bool na) {
            const auto csv = wat.aantekeningen.find({m, na});
            if (csv == wat.aantekeningen.end()) return;
            const auto uit = pipeline::import_aantekeningen(*opslag, contract, csv->second, {.op = vandaag});
            EXPECT_TRUE(uit.fouten.empty()) << m << ": " << uit.fouten.front().wat;
        };
        keep(false);
        for (const auto& [naam, xml] : alle) {
            namen.push_back(naam);
            const auto uit =
                pipeline::verwerk_bericht(*opslag, {.contract = contract, .vandaag = vandaag}, naam, xml);
            EXPECT_TRUE(uit.ok()) << naam;
            if (uit.ok() && uit->besluit != "herhaald") nakijker.see(*uit);
        }
        keep(true);
    }
    for (const std::string& code : nakijker.gemeenten())
        if (const auto g = parse_gemeente(code)) nakijker.see(*g, opslag->load_werkvoorraad(*g));
    return std::move(nakijker).finish(namen);
}

TEST(Nakijken, a_region_whose_numbers_are_given_again_is_decided_as_it_was_meant) {
    const contract::Contract contract = contract_of("0150");
    std::size_t starts = 0, stops = 0;
    // Of these seeds the first sends a late start again, the other a stop without consultation: the second
    // one is refused, and says again what was wrong with the first.
    for (const std::uint64_t zaad : {23U, 72U}) {
        const Vraag vraag{.zaad = zaad, .schaal_duizendste = 10, .bsns = 90};
        Maanden wat("2023-03");
        const auto totaal = make_regio(vraag, contract, wat);
        ASSERT_TRUE(totaal.ok()) << totaal.error();
        EXPECT_GT(wat.count_twice(), 15u) << "this is about numbers that two jeugdigen have";
        starts += wat.count_both("start-dubbel", "start-laat");
        stops += wat.count_both("stop-dubbel", "stop-zonder-overleg");
        const auto uitslag = score(vraag, contract, wat);
        EXPECT_GT(uitslag.berichten, 400);
        for (const auto& v : uitslag.verschillen)
            ADD_FAILURE() << v.bestand << ", " << v.referentie << ": " << v.wat;
        for (const auto& [soort, s] : uitslag.per_soort) EXPECT_EQ(s.geplant, s.gevangen) << soort;
    }
    EXPECT_GT(starts, 0u);
    EXPECT_GT(stops, 0u);
}

}  // namespace
}  // namespace jeugdregio::oefenregio
