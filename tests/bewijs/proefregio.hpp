// The month of voorbeeld/ on record, with something in every register beside it: for who proves, repeats or
// damages it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "contract/aanbieders.hpp"
#include "contract/load_contract.hpp"
#include "pipeline/administratie.hpp"
#include "pipeline/verwerk.hpp"
#include "storage/alles.hpp"
#include "storage/openen.hpp"
#include "storage/sqlite/sqlite_opslag.hpp"

namespace jeugdregio::bewijs {

namespace fs = std::filesystem;

inline const fs::path kBron = BRONMAP;
inline const Datum kVandaag = Datum::from_ymd(2023, 4, 12);

inline std::string read_bestand(const fs::path& pad) {
    std::ifstream in(pad, std::ios::binary);
    if (!in) throw std::runtime_error("not there: " + pad.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

inline const contract::Contract& voorbeeldcontract() {
    static const contract::GeladenContract geladen =
        contract::load_contract(kBron / "voorbeeld/contract", kVandaag).value();
    return geladen.contract;
}

inline void fill_voorbeeld(storage::Opslag& opslag) {
    const auto aanbieders =
        contract::read_aanbieders(read_bestand(kBron / "voorbeeld/aanbieders.csv"), voorbeeldcontract(), {});
    std::vector<contract::AanbiederContract> goed;
    for (const auto& [regel, c] : aanbieders.goed) goed.push_back(c);
    opslag.record_aanbieders(goed, kVandaag);
    std::vector<fs::path> namen;
    for (const auto& b : fs::directory_iterator(kBron / "voorbeeld/berichten")) namen.push_back(b.path());
    std::sort(namen.begin(), namen.end());
    for (const auto& naam : namen) {
        const auto uitkomst =
            pipeline::verwerk_bericht(opslag, {.contract = voorbeeldcontract(), .vandaag = kVandaag},
                                      naam.filename().string(), read_bestand(naam));
        ASSERT_TRUE(uitkomst.ok()) << naam;
    }
}

/// A file of its own for one test, from one that is made once.
class Kopie {
  public:
    explicit Kopie(const fs::path& van) { fs::copy_file(van, map_.bestand()); }
    [[nodiscard]] fs::path pad() const { return map_.bestand(); }
    [[nodiscard]] pipeline::Administratieoordeel check(
        const std::vector<pipeline::Bekendekop>& bekend = {}) const {
        return check_pad(pad(), bekend);
    }
    static pipeline::Administratieoordeel check_pad(const fs::path& pad,
                                                    const std::vector<pipeline::Bekendekop>& bekend = {}) {
        return pipeline::check_administratie([&] { return storage::open_feitenboek(pad); }, bekend,
                                             [](int, int) {});
    }

  private:
    storage::Tijdelijk map_;
};

/// The month, and the registers.
inline const fs::path& maand_db() {
    static const storage::Tijdelijk kMap;
    static const fs::path kPad = [] {
        const auto opslag = storage::open_sqlite(kMap.bestand());
        fill_voorbeeld(*opslag);
        storage::fill_registers(*opslag);
        return kMap.bestand();
    }();
    return kPad;
}

/// Small, with rows in every table; made by hand, so its amounts do not add up.
inline const fs::path& alles_db() {
    static const storage::Tijdelijk kMap;
    static const fs::path kPad = [] {
        const auto opslag = storage::open_sqlite_feiten(kMap.bestand());
        storage::fill_alles(*opslag);
        storage::fill_meer(*opslag);
        storage::fill_vernietiging(*opslag, kMap.bestand());
        return kMap.bestand();
    }();
    return kPad;
}

/// Every fact, in order.
inline std::vector<storage::Feit> load_feiten(const storage::Databaseadres& adres) {
    std::vector<storage::Feit> uit;
    const auto boek = storage::open_feitenboek(adres);
    for (const Gemeente& g : boek->list_gemeenten())
        static_cast<void>(boek->visit_feiten(g, 1, [&](const storage::Feit& f) {
            uit.push_back(f);
            return true;
        }));
    return uit;
}

/// All that is told, as one text.
inline std::string tell(const pipeline::Administratieoordeel& oordeel) {
    std::string uit;
    for (const auto& [soort, aantal] : oordeel.aantallen) uit += soort + " " + std::to_string(aantal) + "\n";
    for (const auto& f : oordeel.fouten) uit += f.soort + ": " + f.plek + ": " + f.wat + "\n";
    return uit;
}

}  // namespace jeugdregio::bewijs
