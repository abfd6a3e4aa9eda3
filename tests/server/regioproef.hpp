// A region at work for the tests of pages and API: the aanbieders and messages of voorbeeld/, on 12 April
// 2023. The messages are processed once per program; every suite gets a copy of that database, so that what
// one suite writes another does not see.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <unistd.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "contract/aanbieders.hpp"
#include "pipeline/verwerk.hpp"
#include "server/deur.hpp"
#include "server/formulierteken.hpp"
#include "server/routes.hpp"
#include "storage/sqlite/sqlite_opslag.hpp"

namespace jeugdregio::server::proef {

inline const std::filesystem::path kBron = BRONMAP;
inline const Datum kVandaag = Datum::from_ymd(2023, 4, 12);

inline std::string read_bestand(const std::filesystem::path& pad) {
    std::ifstream in(pad, std::ios::binary);
    if (!in) throw std::runtime_error("not there: " + pad.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A message of voorbeeld/berichten.
inline std::string read_bericht(const std::string& naam) {
    return read_bestand(kBron / "voorbeeld/berichten" / naam);
}

/// Gone when the program ends.
class Werkmap {
  public:
    Werkmap() : pad_(std::filesystem::temp_directory_path() / fmt::format("jeugdregio-server-{}", getpid())) {
        std::filesystem::create_directories(pad_);
    }
    Werkmap(const Werkmap&) = delete;
    Werkmap& operator=(const Werkmap&) = delete;
    ~Werkmap() {
        std::error_code stil;
        std::filesystem::remove_all(pad_, stil);
    }
    [[nodiscard]] const std::filesystem::path& pad() const { return pad_; }

  private:
    std::filesystem::path pad_;
};
inline const Werkmap& werkmap() {
    static const Werkmap map;
    return map;
}

inline const contract::GeladenContract& voorbeeldcontract() {
    static const contract::GeladenContract geladen =
        contract::load_contract(kBron / "voorbeeld/contract", kVandaag).value();
    return geladen;
}

/// The database with all of it; made at the first use.
inline const std::filesystem::path& gevulde_db() {
    static const std::filesystem::path pad = [] {
        auto db = werkmap().pad() / "gevuld.db";
        const auto opslag = storage::open_sqlite(db);
        const auto& contract = voorbeeldcontract().contract;
        const auto aanbieders =
            contract::read_aanbieders(read_bestand(kBron / "voorbeeld/aanbieders.csv"), contract, {});
        std::vector<contract::AanbiederContract> goed;
        for (const auto& [regel, c] : aanbieders.goed) goed.push_back(c);
        opslag->record_aanbieders(goed, kVandaag);
        std::vector<std::string> namen;
        for (const auto& b : std::filesystem::directory_iterator(kBron / "voorbeeld/berichten"))
            namen.push_back(b.path().filename().string());
        std::ranges::sort(namen);
        for (const auto& naam : namen) {
            const auto uitkomst = pipeline::verwerk_bericht(
                *opslag, {.contract = contract, .vandaag = kVandaag}, naam, read_bericht(naam));
            if (!uitkomst) throw std::runtime_error(naam + ": " + uitkomst.error().wat);
        }
        return db;
    }();
    return pad;
}

/// A server on its own copy of that database, or of another one.
class Server {
  public:
    explicit Server(const std::filesystem::path& van = gevulde_db()) : omgeving_{make_omgeving(van)} {
        add_routes(router, metingen);
    }

    Antwoord vraag(Vraag v) {
        if (v.kop("host").empty()) v.koppen.emplace_back("host", "localhost");
        return deur_.answer(v, plek);
    }
    Antwoord get(const std::string& doel) { return vraag({.doel = doel}); }
    Antwoord post(const std::string& doel, const std::string& inhoud,
                  const std::string& type = "application/json") {
        return vraag(
            {.methode = Methode::post, .doel = doel, .koppen = {{"content-type", type}}, .inhoud = inhoud});
    }
    /// As a browser posts a form: with the cookie and the token of it.
    Antwoord post_formulier(const std::string& doel, const Velden& velden) {
        const std::string koekje(32, 'c');
        std::string inhoud = "teken=" + make_formulierteken(omgeving_.sleutel, koekje);
        for (const auto& [naam, waarde] : velden) inhoud += "&" + encode_url(naam) + "=" + encode_url(waarde);
        return vraag({.methode = Methode::post,
                      .doel = doel,
                      .koppen = {{"content-type", "application/x-www-form-urlencoded"},
                                 {"cookie", std::string(kKoekje) + "=" + koekje}},
                      .inhoud = inhoud});
    }
    [[nodiscard]] const Omgeving& omgeving() const { return omgeving_; }
    [[nodiscard]] const std::vector<std::string>& log() const { return log_; }

    Metingen metingen;
    Router router;

  private:
    static Omgeving make_omgeving(const std::filesystem::path& van) {
        static int nummer = 0;
        auto db = werkmap().pad() / fmt::format("suite-{}.db", ++nummer);
        std::filesystem::copy_file(van, db, std::filesystem::copy_options::overwrite_existing);
        Omgeving uit{.db = db, .contractmap = kBron / "voorbeeld/contract", .contract = voorbeeldcontract()};
        uit.overzicht = contract::load_overzicht(uit.contractmap, uit.contract.contract).value();
        uit.vandaag = kVandaag;
        uit.sleutel = "sleutel van deze proef";
        uit.hostnamen = {"localhost"};
        uit.max_inhoud = 30'000'000;
        return uit;
    }

    const Omgeving omgeving_;
    std::vector<std::string> log_;
    Deur deur_{router, metingen, [this](const std::string& r) { log_.push_back(r); }};

  public:
    Werkplek plek{omgeving_};
};

/// The fixture: one server for all tests of a suite.
template <class Suite>
class Regioproef : public testing::Test {
  public:
    static void SetUpTestSuite() { server_ = std::make_unique<Server>(); }
    static void TearDownTestSuite() { server_.reset(); }

  protected:
    static Server& server() { return *server_; }
    static Antwoord get(const std::string& doel) { return server().get(doel); }
    static Antwoord post(const std::string& doel, const std::string& inhoud,
                         const std::string& type = "application/json") {
        return server().post(doel, inhoud, type);
    }
    static Antwoord post_formulier(const std::string& doel, const Velden& velden) {
        return server().post_formulier(doel, velden);
    }
    /// REQUIRES a reply in JSON; anything else fails the test.
    static nlohmann::json get_json(const std::string& doel) { return to_json(get(doel)); }
    /// The rows of a list of the API; a copy, to loop over.
    static nlohmann::json rijen_van(const std::string& doel) { return get_json(doel).at("resultaten"); }
    static nlohmann::json post_json(const std::string& doel, const nlohmann::json& inhoud) {
        return to_json(post(doel, inhoud.dump()));
    }
    static nlohmann::json to_json(const Antwoord& a) {
        EXPECT_NE(a.type.find("json"), std::string::npos) << a.status << " " << a.type;
        auto uit = nlohmann::json::parse(a.inhoud, nullptr, false);
        EXPECT_FALSE(uit.is_discarded()) << a.inhoud.substr(0, 300);
        return uit;
    }

  private:
    static inline std::unique_ptr<Server> server_;
};

}  // namespace jeugdregio::server::proef
