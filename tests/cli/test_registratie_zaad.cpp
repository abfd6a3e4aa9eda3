// A month of two hundred workers from a seed: without faults everything is claimed and approved, and every
// fault that is planted is caught by the rule that should, and by no other.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

#include "cli/hulp.hpp"
#include "steun/registratiewerf.hpp"

namespace {

using namespace cli_test;
using jeugdregio::steun::Registratiewerf;
namespace fs = std::filesystem;

constexpr int kPlannen = 60;

/// Two hundred workers on the program as it is shipped; with the sanitizers, which make it some thirty times
/// slower, a tenth of them. What is planted is the same.
Registratiewerf::Maat maat() {
    Registratiewerf::Maat uit{.zaad = 20230301, .plannen = kPlannen};
    if (std::getenv("JEUGDREGIO_PROGRAMMA") != nullptr) return uit;
    uit.werkers = 20;
    uit.jeugdigen = 80;
    uit.groepen = 4;
    uit.plekken = 20;
    return uit;
}

/// What is planted: lines at the end of a file, and what each must give.
struct Geplant {
    std::string bestand;
    std::string regel;
    std::set<std::string> verwacht;  // rules; empty: a line that is right and that the fault needs
};

class Zaad : public testing::Test {
  protected:
    Registratiewerf::Maat maat_ = maat();
    Registratiewerf werf_{maat_};
    steun::Tijdelijk map_;

    [[nodiscard]] fs::path reg() const { return map_.map() / "registratie"; }
    [[nodiscard]] fs::path uit() const { return map_.map() / "uit"; }
    [[nodiscard]] std::string db() const { return (map_.map() / "regio.db").string(); }

    void SetUp() override {
        fs::create_directories(reg());
        fs::create_directories(map_.map() / "301");
        werf_.write_toewijzingen(map_.map() / "301");
        werf_.write_overige(reg());
        std::ofstream sessies(reg() / "sessies.csv", std::ios::binary);
        sessies << Registratiewerf::kSessiekop;
        aantal_ = werf_.make_sessies([&](std::string_view regel) { sessies << regel; });
        sessies.close();
        steun::schrijf(map_.map() / "aanbieders.csv", Registratiewerf::kAanbieders);
        ASSERT_EQ(steun::run({"aanbieder", "importeer", "--db", db(),
                              (map_.map() / "aanbieders.csv").string(), "--vandaag", "2023-01-02"})
                      .exit,
                  0);
        const auto u = steun::run({"verwerk", "--db", db(), "--uit", (map_.map() / "a301").string(),
                                   "--vandaag", "2023-01-03", (map_.map() / "301").string()});
        ASSERT_EQ(u.exit, 0) << u.out.substr(0, 2000) << u.fout;
    }

    void plant(const std::vector<Geplant>& planten,
               std::set<std::pair<std::string, std::string>>& verwacht) const {
        std::map<std::string, std::string> inhoud;
        std::map<std::string, int> regels;
        for (const Geplant& p : planten) {
            if (!inhoud.contains(p.bestand)) {
                inhoud[p.bestand] =
                    fs::exists(reg() / p.bestand) ? steun::lees(reg() / p.bestand) : kKoppen.at(p.bestand);
                regels[p.bestand] =
                    static_cast<int>(std::count(inhoud[p.bestand].begin(), inhoud[p.bestand].end(), '\n'));
            }
            inhoud[p.bestand] += p.regel + "\n";
            const int nr = ++regels[p.bestand];
            for (const auto& regel : p.verwacht)
                verwacht.emplace(p.bestand + ":" + std::to_string(nr), regel);
        }
        for (const auto& [naam, tekst] : inhoud) steun::schrijf(reg() / naam, tekst);
    }

    /// Claims March, has it processed, and gives back which rule stands at which line.
    std::set<std::pair<std::string, std::string>> claim_and_approve() {
        const auto u = steun::run({"registratie", "declareer", "--db", db(), "--aanbieder",
                                   Registratiewerf::kAgb, "--maand", "2023-03", "--vandaag", "2023-04-04",
                                   "--uit", uit().string(), "--json", reg().string()});
        EXPECT_EQ(u.exit, 0) << u.fout.substr(0, 3000);
        if (u.exit != 0) return {};
        const json j = lines(u.out).at(0);
        EXPECT_GE(j["sessies"].get<std::int64_t>(), aantal_);
        std::vector<std::string> woorden{
            "verwerk",   "--db",       db(),    "--uit", (map_.map() / "a323").string(),
            "--vandaag", "2023-04-05", "--json"};
        std::int64_t gedeclareerd = 0, prestaties = 0;
        for (const auto& d : j["declaraties"]) {
            woorden.push_back((uit() / d["bestand"].get<std::string>()).string());
            gedeclareerd += d["bedrag_cent"].get<std::int64_t>();
            prestaties += d["prestaties"].get<std::int64_t>();
        }
        EXPECT_GT(prestaties, 10 * maat_.werkers);
        const auto v = steun::run(woorden);
        EXPECT_EQ(v.exit, 0) << v.out.substr(0, 3000) << v.fout;
        std::int64_t toegekend = 0;
        for (const json& regel : lines(v.out))
            if (regel.contains("besluit")) toegekend += regel["toegekend_cent"].get<std::int64_t>();
        EXPECT_EQ(toegekend, gedeclareerd);

        std::set<std::pair<std::string, std::string>> gevonden;
        std::ifstream in(uit() / "niet-gedeclareerd.csv");
        std::string regel;
        std::getline(in, regel);
        while (std::getline(in, regel)) {
            std::vector<std::string> velden(1);
            for (const char c : regel) {
                if (c == ';')
                    velden.emplace_back();
                else
                    velden.back() += c;
            }
            gevonden.emplace(velden.at(0) + ":" + velden.at(1), velden.at(5));
        }
        return gevonden;
    }

    static std::string describe(const std::set<std::pair<std::string, std::string>>& wat) {
        std::string uit;
        for (const auto& [plek, regel] : wat) uit += plek + " " + regel + "\n";
        return uit.substr(0, 4000);
    }

    std::int64_t aantal_ = 0;
    const std::map<std::string, std::string> kKoppen{
        {"andere_betalers.csv", "bsn;van;tot;betaler\n"},
        {"afwezig.csv", "plek;bsn;van;tot;plek_vrijgehouden;overleg_op\n"},
        {"trajecten.csv", "voorziening;bsn;afgerond_op;voortijdig\n"}};

    /// A session of a worker of its own on a day without other work.
    static std::string sessie(int werker, const std::string& bsn, const char* soort,
                              const char* rest = ";;;;", const char* functie = "Gezinscoach",
                              const char* dag = "2023-03-07", const char* tijd = "09:00;10:00") {
        return fmt::format("{};{};P{:03};{};{};{};{}", dag, tijd, werker, functie, bsn, soort, rest);
    }
};

TEST_F(Zaad, AMonthOfTwoHundredWorkersIsApprovedInFullAndNothingIsLeftOut) {
    EXPECT_GT(aantal_, 150 * maat_.werkers);
    const auto gevonden = claim_and_approve();
    EXPECT_TRUE(gevonden.empty()) << describe(gevonden);
}

TEST_F(Zaad, EveryPlantedFaultIsCaughtByItsRuleAndByNoOther) {
    int n = 0;
    const auto next = [&] { return werf_.vrij(n++); };  // a jeugdige for each plant
    std::vector<Geplant> p;
    int w = 0;
    // rest: dienst;reistijd_min;afgezegd_op;verloren_min;toelichting
    const auto session = [&](std::set<std::string> verwacht, const std::string& bsn, const char* soort,
                             const char* rest = ";;;;", const char* functie = "Gezinscoach") {
        p.push_back({"sessies.csv", sessie(++w, bsn, soort, rest, functie), std::move(verwacht)});
    };
    session({"REG-TIJDSOORT"}, "", "vergadering");
    session({"REG-VOORBEREIDING"}, "", "groepsvoorbereiding");
    session({"REG-CONSULT"}, next(), "consultatie_los");
    session({"REG-FUNCTIE"}, next(), "gesprek", ";;;;", "Toverfee");
    session({"REG-FUNCTIE-DUBBEL"}, next(), "gesprek", ";;;;", "Verpleegkundige");
    session({"REG-TOEWIJZING"}, "999999989", "gesprek");
    session({"REG-REISTIJD"}, next(), "gesprek", ";46;;;");
    session({"REG-ROOSTER", "REG-REISTIJD-LOS"}, next(), "gesprek", ";20;;;");
    p.push_back({"rooster.csv", fmt::format("Groep 0;groep;2023-03-07;08:30;12:00;P{:03}", w), {}});
    session({"REG-ROOSTER"}, next(), "gesprek");
    p.push_back({"rooster.csv", fmt::format("Groep 0;groep;2023-03-07;09:30;12:00;P{:03}", w), {}});
    {
        const auto kind = next();
        session({}, kind, "gesprek");
        p.push_back({"sessies.csv",
                     sessie(w, kind, "systeem", ";;;;", "Gezinscoach", "2023-03-07", "09:40;10:20"),
                     {"REG-DUBBEL"}});
    }
    session({"REG-AFZEGGING-24"}, next(), "afzegging", ";;2023-03-05 08:00;30;");
    session({"REG-AFZEGGING-MOMENT"}, next(), "afzegging", ";;;30;");
    session({"REG-VERLIES"}, next(), "no_show", ";;;75;");
    session({"REG-VERLIES-DEEL"}, next(), "no_show", ";;;20;");
    session({"REG-VERLIES-VOLLEDIG"}, next(), "no_show", ";;;60;");
    session({"REG-NOSHOW-CLIENT"}, next() + "," + next(), "no_show", ";;;20;");
    {
        const auto kind = next();
        for (const char* dag : {"2023-03-06", "2023-03-07", "2023-03-08"})
            p.push_back({"sessies.csv",
                         sessie(++w, kind, "no_show", ";;;60;niets anders te doen", "Gezinscoach", dag),
                         std::string_view(dag) == "2023-03-08"
                             ? std::set<std::string>{"REG-NOSHOW-AANTAL", "REG-VERLIES-MELDING"}
                             : std::set<std::string>{"REG-VERLIES-MELDING"}});
    }
    // Beside a jeugdige of the region; half of the time is of the other payer.
    session({"REG-ANDERE-BETALER"}, next() + ",999999990", "gesprek");
    p.push_back({"andere_betalers.csv", "999999990;2023-01-01;2023-12-31;regio Twente", {}});
    session({"REG-ZONDER-BETALER"}, next() + ",999999989", "gesprek");
    // Groups: eight days in March, so two missed ones are a quarter.
    static constexpr const char* kDagen[] = {"2023-03-02", "2023-03-07", "2023-03-09",
                                             "2023-03-14", "2023-03-16", "2023-03-21",
                                             "2023-03-23", "2023-03-28", "2023-03-30"};
    const auto groep = [&](const std::map<int, std::pair<const char*, std::set<std::string>>>& anders) {
        const auto kind = next();
        for (int i = 0; i < 9; ++i) {
            const auto a = anders.find(i);
            p.push_back({"groepsdagen.csv",
                         a == anders.end() || a->second.first == nullptr
                             ? fmt::format("Groep 1;middel;{};09:00;15:30;{};aanwezig;;;;;", kDagen[i], kind)
                             : fmt::format(fmt::runtime(a->second.first), kDagen[i], kind),
                         a == anders.end() ? std::set<std::string>{} : a->second.second});
        }
    };
    groep({{1, {"Groep 1;middel;{};08:30;15:30;{};aanwezig;;;;;", {"REG-GROEP-OPENING"}}}});
    groep({{1, {"Groep 1;middel;{};09:00;15:30;{};afgezegd;2023-03-04 10:00;;;;", {"REG-GROEP-24"}}}});
    groep({{1, {"Groep 1;middel;{};09:00;15:30;{};afgezegd;;;;;", {"REG-AFZEGGING-MOMENT"}}}});
    groep({{1, {"Groep 1;middel;{};09:00;15:30;{};niet_gekomen;;j;;;j", {"REG-GROEP-INGEHAALD"}}}});
    groep({{1, {"Groep 1;middel;{};09:00;15:30;{};niet_gekomen;;;j;;j", {"REG-GROEP-VERVANGEN"}}}});
    groep({{1, {"Groep 1;middel;{};09:00;15:30;{};niet_gekomen;;;;;j", {}}},
           {2, {"Groep 1;middel;{};09:00;15:30;{};niet_gekomen;;;;;j", {}}},
           {3, {"Groep 1;middel;{};09:00;15:30;{};niet_gekomen;;;;;j", {"REG-GROEP-GRENS"}}}});
    groep({{1, {"Groep 1;middel;{};09:00;15:30;{};niet_gekomen;;;;;", {}}},
           {2, {"Groep 1;middel;{};09:00;15:30;{};niet_gekomen;;;;;j", {"REG-GROEP-NAVRAAG"}}}});
    groep({{3, {"Groep 1;zwaar;{};09:00;15:30;{};aanwezig;;;;;", {"REG-PRODUCT"}}}});
    // Nights. An even jeugdige has a toewijzing for intensiteit E, an odd one for B.
    const auto kind_van = [&](int rest) {
        while ((maat_.jeugdigen + n) % 2 != rest) ++n;
        return next();
    };
    const auto verblijf = [&](const std::string& plek, const char* voorziening, const std::string& kind,
                              const char* begin, const char* vertrek, std::set<std::string> verwacht = {}) {
        p.push_back({"verblijven.csv", fmt::format("{};{};{};{};{}", plek, voorziening, kind, begin, vertrek),
                     std::move(verwacht)});
    };
    {
        const auto kind = kind_van(0);
        verblijf("plek a", "E", kind, "2023-03-01", "2023-03-20");
        verblijf("plek b", "E", kind, "2023-03-19", "2023-03-25", {"REG-NACHT-DUBBEL"});
    }
    {
        const auto kind = kind_van(1);
        verblijf("plek c", "B", kind, "2023-03-01", "2023-03-20", {"REG-DEELTIJD"});
        p.push_back({"afwezig.csv", "plek c;" + kind + ";2023-03-06;2023-03-07;;", {}});
    }
    {
        const auto een = kind_van(0), ander = kind_van(0);
        verblijf("plek d", "E", een, "2023-03-01", "2023-03-30", {"REG-PLEK-BEZET"});
        p.push_back({"afwezig.csv", "plek d;" + een + ";2023-03-10;2023-03-12;j;", {}});
        verblijf("plek d", "E", ander, "2023-03-11", "2023-03-12");
    }
    {
        const auto kind = kind_van(0);
        verblijf("plek e", "E", kind, "2023-03-01", "2023-03-30", {"REG-PLEK-VERKLARING"});
        p.push_back({"afwezig.csv", "plek e;" + kind + ";2023-03-05;2023-03-15;;", {}});
    }
    const auto traject = [&](const std::string& kind, const char* dag, const char* voortijdig,
                             std::set<std::string> verwacht = {}) {
        p.push_back(
            {"trajecten.csv", fmt::format("MST;{};{};{}", kind, dag, voortijdig), std::move(verwacht)});
    };
    traject(next(), "2023-03-15", "j", {"REG-STUK-VOORTIJDIG"});
    {
        const auto kind = next();
        traject(kind, "2023-03-14", "");
        traject(kind, "2023-03-24", "", {"REG-STUK-AANTAL"});
    }
    ASSERT_LE(n, kPlannen);

    std::set<std::pair<std::string, std::string>> verwacht;
    plant(p, verwacht);
    const auto gevonden = claim_and_approve();
    std::set<std::pair<std::string, std::string>> gemist, teveel;
    std::set_difference(verwacht.begin(), verwacht.end(), gevonden.begin(), gevonden.end(),
                        std::inserter(gemist, gemist.end()));
    std::set_difference(gevonden.begin(), gevonden.end(), verwacht.begin(), verwacht.end(),
                        std::inserter(teveel, teveel.end()));
    EXPECT_TRUE(gemist.empty()) << "not caught:\n" << describe(gemist);
    EXPECT_TRUE(teveel.empty()) << "caught by another rule:\n" << describe(teveel);
    std::set<std::string> soorten;
    for (const auto& [plek, regel] : verwacht) soorten.insert(regel);
    EXPECT_GE(soorten.size(), 30U);
}

}  // namespace
