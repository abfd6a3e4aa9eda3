// A small region on disk: aanbieders, a toewijzing and claims on it, as files for the program.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "steun/bericht301.hpp"
#include "steun/bericht323.hpp"
#include "steun/proces.hpp"

namespace cli_test {

using jeugdregio::steun::Bericht301;
using jeugdregio::steun::Bericht323;
using jeugdregio::steun::Prestatie323;
using jeugdregio::steun::Product301;
using jeugdregio::steun::to_xml;
using nlohmann::json;

inline const std::string kAanbieders =
    "agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc\n"
    "42420001;De Linde;1;licht,middel;MST;C,D,E;j;2023-01-01;;n\n";

/// A 301 with a generic budget of 100,00 euro in 2023 under this number.
inline Bericht301 toewijzing(const std::string& nummer, std::int64_t budget_cent = 10000) {
    Bericht301 b;
    b.identificatie = "T" + nummer;
    b.dagtekening = "2023-01-02";
    Product301 p;
    p.nummer = nummer;
    p.toewijzingsdatum = "2023-01-02";
    p.ingang = "2023-01-01";
    p.einde = "2023-12-31";
    p.budget = budget_cent;
    b.producten.push_back(p);
    return b;
}

/// A line of 10 minutes TG4 in March 2023 (perceel 1: 1,62 a minute).
inline Prestatie323 regel(const std::string& referentie, std::int64_t nummer = 1, std::int64_t minuten = 10) {
    Prestatie323 p;
    p.referentie = referentie;
    p.toewijzing = nummer;
    p.categorie = "45";
    p.code = "45A06";
    p.begin = "2023-03-01";
    p.einde = "2023-03-31";
    p.volume = minuten;
    p.eenheid = "01";
    p.tarief = 162;
    p.bedrag = minuten * 162;
    return p;
}

inline Bericht323 claim(const std::string& id, std::vector<Prestatie323> regels) {
    Bericht323 b;
    b.identificatie = id;
    b.declaratienummer = "D" + id;
    b.clienten.push_back({"999900006", std::move(regels), {"0200"}});
    return b;
}

class Regio {
  public:
    Regio() {
        steun::schrijf(map / "aanbieders.csv", kAanbieders);
        steun::run({"aanbieder", "importeer", "--db", db(), (map / "aanbieders.csv").string()});
    }
    std::string db() const { return (map / "regio.db").string(); }
    std::string uit() const { return (map / "uit").string(); }
    std::string write(const std::string& naam, const std::string& tekst) const {
        steun::schrijf(map / naam, tekst);
        return (map / naam).string();
    }
    steun::Uitvoer verwerk(std::vector<std::string> bestanden, const std::string& vandaag = "2023-04-12",
                           const std::string& regels = "alle") const {
        std::vector<std::string> a{"verwerk",   "--db",  db(),       "--uit", uit(),
                                   "--vandaag", vandaag, "--regels", regels,  "--json"};
        a.insert(a.end(), bestanden.begin(), bestanden.end());
        return steun::run(a);
    }
    steun::Tijdelijk map;
};

inline std::vector<json> lines(const std::string& uitvoer) {
    std::vector<json> uit;
    std::istringstream in(uitvoer);
    for (std::string regel; std::getline(in, regel);) uit.push_back(json::parse(regel));
    return uit;
}

}  // namespace cli_test
