// The example month: everything planted is caught with the right codes, everything else is approved. The
// predictions (voorbeeld/verwacht.tsv) were made from the rule texts, not from the program.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "cli/hulp.hpp"
#include "toewijzing/voorbereiding.hpp"

namespace {

using namespace cli_test;

std::vector<std::string> split(const std::string& t, char teken) {
    std::vector<std::string> uit;
    std::istringstream in(t);
    for (std::string deel; std::getline(in, deel, teken);) uit.push_back(deel);
    return uit;
}

std::string sorted_words(const std::string& t) {
    const auto delen = split(t, ' ');
    std::string uit;
    for (const auto& d : std::set<std::string>(delen.begin(), delen.end()))
        uit += (uit.empty() ? "" : " ") + d;
    return uit;
}

std::string joined(const json& lijst, const char* veld = nullptr) {
    std::string uit;
    for (const auto& x : lijst)
        uit += (uit.empty() ? "" : " ") + (veld != nullptr ? x[veld] : x).get<std::string>();
    return sorted_words(uit);
}

using Rijen = std::multiset<std::vector<std::string>>;  // file, reference, outcome, codes, rules

Rijen expected() {
    Rijen uit;
    const auto regels = split(steun::lees(std::filesystem::path(BRONMAP) / "voorbeeld/verwacht.tsv"), '\n');
    for (std::size_t i = 1; i < regels.size(); ++i) {
        auto c = split(regels[i], '\t');
        c.resize(5);
        if (c[2] == "toegekend") continue;  // special, and approved like everything that is not named
        uit.insert({c[0], c[1], c[2], sorted_words(c[3]), sorted_words(c[4])});
    }
    return uit;
}

Rijen found(const std::vector<json>& uitkomsten) {
    Rijen uit;
    for (const json& u : uitkomsten) {
        const std::string bestand = std::filesystem::path(u["bestand"].get<std::string>()).filename();
        const std::string besluit = u["besluit"];
        if (besluit == "geweigerd" || besluit == "herhaald" || u["inhoud"] == "ongeldig") {
            uit.insert({bestand, "", besluit, u["inhoud"] == "ongeldig" ? "0001" : "",
                        besluit == "herhaald" ? "" : joined(u["bevindingen"], "regel")});
            continue;
        }
        // A retour that answers nothing of ours has findings and no class to reject.
        if (besluit == "afgekeurd" && u["afwijzingen"].empty())
            uit.insert({bestand, "", besluit, "", joined(u["bevindingen"], "regel")});
        for (const json& a : u["afwijzingen"]) {
            // Of a claim a line may be rejected alone; every other message as a whole (IV032).
            const bool heel =
                u["bericht"] != "JW323" || a["niveau"] == "Header" || a["niveau"] == "Declaratie";
            uit.insert({bestand, a["referentie"], heel ? "afgekeurd" : "afgewezen", joined(a["retourcodes"]),
                        joined(a["motiveringen"], "regel")});
        }
        std::map<std::string, std::string> signalen;
        for (const json& s : u["signalen"]) signalen[s["referentie"]] += s["regel"].get<std::string>() + " ";
        for (const auto& [referentie, regels] : signalen)
            uit.insert({bestand, referentie, "signaal", "", sorted_words(regels)});
    }
    return uit;
}

std::string show(const std::vector<std::string>& rij) {
    std::string uit;
    for (const auto& c : rij) uit += c + " | ";
    return uit;
}

/// "€ 1.234,56"
std::string euros(std::int64_t cents) {
    std::string t = std::to_string(cents / 100);
    for (auto n = static_cast<std::ptrdiff_t>(t.size()) - 3; n > 0; n -= 3)
        t.insert(static_cast<std::size_t>(n), ".");
    const std::string rest = std::to_string(100 + cents % 100).substr(1);
    return "€ " + t + "," + rest;
}

/// What the two README files say of this month is what came out.
void expect_cijfers(const std::vector<json>& uitkomsten) {
    std::int64_t herhaald = 0, toegekend = 0, afgewezen = 0, ingediend_cent = 0, toegekend_cent = 0;
    for (const json& u : uitkomsten) {
        if (u["besluit"] == "herhaald") {
            ++herhaald;
            continue;
        }
        toegekend += u["prestaties"]["toegekend"].get<std::int64_t>();
        afgewezen += u["prestaties"]["afgewezen"].get<std::int64_t>();
        ingediend_cent += u["ingediend_cent"].get<std::int64_t>();
        toegekend_cent += u["toegekend_cent"].get<std::int64_t>();
    }
    const std::string regel = std::to_string(uitkomsten.size()) + " bestanden (" + std::to_string(herhaald) +
                              " al eerder verwerkt): " + std::to_string(toegekend) +
                              " prestaties toegekend, " + std::to_string(afgewezen) +
                              " afgewezen. Ingediend " + euros(ingediend_cent) + ", toegekend " +
                              euros(toegekend_cent) + ".";
    const std::filesystem::path bron(BRONMAP);
    EXPECT_NE(steun::lees(bron / "README.md").find(regel), std::string::npos) << regel;
    const std::string van = steun::lees(bron / "voorbeeld/README.md");
    EXPECT_NE(van.find("\n" + euros(ingediend_cent) + ". Toegekend wordt " + euros(toegekend_cent) + ": " +
                       std::to_string(toegekend) + " prestaties"),
              std::string::npos);
}

/// Rules that no message of the example breaks, and why not.
const std::map<std::string, std::string> kZwijgt{
    {"JW305 IJ-E047-AFSPRAAK", "an appointment is put on record, no message brings it"},
    {"JW307 IJ-E084-GROND", "idem the ground of an end"},
    {"JW323 IJ-E078", "idem an acceptance"},
    {"JW301 IJ-CLIENTENSTOP", "a stop is put on record, no message brings it"},
    {"JW323 IJ-E002", "idem a judgement by bijlage XIII"},
    {"JW301 IJ-CONTRACT", "the contract of 2023 has no product that begins later or ends earlier"},
    {"JW319 OP359", "the month is processed on one day, and the term counts from the day of receipt"},
};

TEST(Voorbeeld, everything_planted_is_caught_with_the_right_code_and_nothing_else) {
    const Regio r;
    const std::string map = std::string(BRONMAP) + "/voorbeeld/";
    ASSERT_EQ(steun::run({"aanbieder", "importeer", "--db", r.db(), "--vandaag", "2023-04-12", "--contract",
                          map + "contract", map + "aanbieders.csv"})
                  .exit,
              0);
    const auto u = r.verwerk({"--contract", map + "contract", map + "berichten"});
    EXPECT_EQ(u.exit, 1);
    const auto uitkomsten = lines(u.out);
    const Rijen verwacht = expected(), gevonden = found(uitkomsten);
    EXPECT_GT(verwacht.size(), 170u);
    for (const auto& rij : verwacht)
        EXPECT_EQ(gevonden.count(rij), verwacht.count(rij)) << "planted: " << show(rij);
    for (const auto& rij : gevonden)
        EXPECT_EQ(verwacht.count(rij), gevonden.count(rij)) << "not planted: " << show(rij);

    expect_cijfers(uitkomsten);

    // Every rule of the book fires here at least once, but for those of kZwijgt.
    std::map<std::string, std::string> soorten;
    for (const json& x : uitkomsten)
        soorten[std::filesystem::path(x["bestand"].get<std::string>()).filename()] = x["bericht"];
    std::set<std::string> gezien;
    for (const auto& rij : gevonden)
        for (const auto& regel : split(rij[4], ' ')) gezien.insert(soorten.at(rij[0]) + " " + regel);
    // What prepares a decision speaks in verzoek toon and in what the Toegang makes itself, never in verwerk.
    std::set<std::string> bereidt_voor;
    for (const char* soort : {"JW301", "JW315", "JW317"})
        for (const auto* k : jeugdregio::toewijzing::voorbereidingkaarten(soort))
            bereidt_voor.insert(std::string(soort) + " " + std::string(k->id));
    for (const auto& k : json::parse(steun::run({"regels", "--json"}).out)) {
        const std::string naam = k["bericht"].get<std::string>() + " " + k["regel"].get<std::string>();
        if (bereidt_voor.contains(naam)) continue;
        EXPECT_NE(gezien.contains(naam), kZwijgt.contains(naam)) << naam;
    }
}

TEST(Voorbeeld, every_planted_import_fault_is_listed_and_nothing_of_it_is_stored) {
    const steun::Tijdelijk t;
    const std::string db = (t / "regio.db").string(), map = std::string(BRONMAP) + "/voorbeeld/";
    steun::run(
        {"aanbieder", "importeer", "--db", db, "--contract", map + "contract", map + "aanbieders.csv"});
    const std::string voor = steun::run({"aanbieder", "lijst", "--db", db}).out;
    const auto u = steun::run({"aanbieder", "importeer", "--db", db, map + "aanbieders-met-fouten.csv"});
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.out.find("2 regels ingelezen"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("19 fouten"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("Van de foute regels is niets bewaard"), std::string::npos);
    const std::string na = steun::run({"aanbieder", "lijst", "--db", db}).out;
    EXPECT_EQ(std::count(na.begin(), na.end(), '\n'), std::count(voor.begin(), voor.end(), '\n') + 2) << na;
}

}  // namespace
