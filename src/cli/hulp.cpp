#include "cli/hulp.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>

#include <fmt/format.h>

#include "cli/bestanden.hpp"
#include "cli/scherm.hpp"
#include "ijw/read_bericht.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::cli {

namespace {

/// The local calendar day and time of the machine; the only place where the program looks at the clock.
std::tm local_now() {
    const std::time_t nu = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm plaatselijk{};
    localtime_r(&nu, &plaatselijk);
    return plaatselijk;
}

}  // namespace

std::string time_of(const std::string& gegeven) {
    if (!gegeven.empty()) return gegeven;
    const std::tm t = local_now();
    return fmt::format("{:02}:{:02}:{:02}", t.tm_hour, t.tm_min, std::min(t.tm_sec, 59));
}

Datum day_of(const std::string& gegeven) {
    if (const auto d = parse_datum(gegeven)) return *d;
    const std::tm plaatselijk = local_now();
    return Datum::from_ymd(plaatselijk.tm_year + 1900, plaatselijk.tm_mon + 1, plaatselijk.tm_mday);
}

std::string contract_map(const Opties& o) {
    return o.contract.empty() ? default_contract().string() : o.contract;
}

void print_contractfouten(const std::string& map, const std::vector<contract::Contractfout>& fouten) {
    print_fout(fmt::format("het contract in {} heeft {} {}.", map, fouten.size(),
                           fouten.size() == 1 ? "fout" : "fouten"),
               "Er is niets gedaan. Herstel ze en probeer het opnieuw.");
    for (const auto& f : fouten) {
        const std::string plek = f.regel > 0 ? fmt::format("{} regel {}", f.bestand, f.regel) : f.bestand;
        fmt::print(stderr, "- {}: {}\n  {}\n", plek, f.wat, f.herstel);
    }
}

std::optional<contract::GeladenContract> open_contract(const Opties& o, Datum op) {
    const std::string map = contract_map(o);
    if (map.empty()) {
        print_fout("er is geen contract gevonden bij dit programma.",
                   "Geef de map van het contract op met --contract MAP.");
        return std::nullopt;
    }
    auto geladen = contract::load_contract(map, op);
    if (!geladen) {
        print_contractfouten(map, geladen.error());
        return std::nullopt;
    }
    return std::move(*geladen);
}

void print_machinefout(const std::string& wat, const std::string& herstel) {
    print_fout(wat, herstel);
}

pipeline::Bekeken view_bestand(const std::filesystem::path& pad, Exit& exit) {
    pipeline::Bekeken uit;
    uit.uitkomst.bestand = pad.string();
    const auto gelezen = read_file(pad, ijw::kBestandMaxBytes);
    if (!gelezen) {
        print_fout(gelezen.error().wat, gelezen.error().herstel);
        uit.uitkomst.bevindingen.add({"BESTAND", "", 0, "", gelezen.error().wat});
        exit = worst(exit, Exit::gebruik);
    } else if (gelezen->grootte > ijw::kBestandMaxBytes) {
        uit.uitkomst.bevindingen.add(ijw::too_large(gelezen->grootte, ijw::kBestandMaxBytes));
    } else {
        uit = pipeline::view_bericht(pad.string(), gelezen->bytes, ijw::Standaard::embedded(),
                                     ijw::kBestandMaxBytes);
    }
    if (!uit.uitkomst.all_well()) exit = worst(exit, Exit::afgekeurd);
    return uit;
}

void print_geen_bestanden() {
    print_fout("er zijn geen XML-bestanden gevonden.",
               "Geef een bestand op, of een map met *.xml. Submappen doen niet mee.");
}

std::unique_ptr<storage::Opslag> open_opslag(const Opties& o, bool moet_bestaan, Exit& fout) {
    std::error_code ec;
    if (moet_bestaan && !storage::Databaseadres(o.db).is_postgres() && !std::filesystem::exists(o.db, ec)) {
        print_fout(
            fmt::format("database {} bestaat niet.", o.db),
            "Controleer de naam. Een nieuwe database ontstaat bij 'verwerk' of 'aanbieder importeer'.");
        fout = Exit::gebruik;
        return nullptr;
    }
    try {
        return storage::open_opslag(o.db);
    } catch (const storage::Opslagfout& f) {
        print_fout(f.what(), f.herstel());
        // A database that cannot be opened is a file that cannot be opened; one that is busy or full is the
        // machine.
        fout = f.soort() == storage::Opslagfout::Soort::openen ? Exit::gebruik : Exit::machine;
        return nullptr;
    }
}

}  // namespace jeugdregio::cli
