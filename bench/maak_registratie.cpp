// Makes the registration of a large aanbieder, with the toewijzingen that belong to it, for
// bench/registratie.sh.
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include "steun/registratiewerf.hpp"

namespace {

namespace fs = std::filesystem;
using jeugdregio::steun::Registratiewerf;

}  // namespace

int main(int argc, char** argv) {
    int werkers = 0;
    if (argc != 5 || std::from_chars(argv[2], argv[2] + std::strlen(argv[2]), werkers).ec != std::errc{} ||
        werkers < 1) {
        fmt::print(stderr, "usage: bench_maak_registratie FOLDER WORKERS FIRST-DAY LAST-DAY\n");
        return 2;
    }
    const auto van = jeugdregio::parse_datum(argv[3]), tot = jeugdregio::parse_datum(argv[4]);
    if (!van || !tot) {
        fmt::print(stderr, "bench_maak_registratie: days are written as 2023-01-31\n");
        return 2;
    }
    const fs::path map = argv[1];
    fs::create_directories(map / "301");
    fs::create_directories(map / "registratie");
    // Some nine thousand test BSNs exist: that is the limit of jeugdigen.
    const Registratiewerf werf({.zaad = 1,
                                .werkers = werkers,
                                .jeugdigen = std::min(9000, werkers * 4),
                                .groepen = 20,
                                .plekken = 60,
                                .dagen = {*van, *tot},
                                .plannen = 0});
    werf.write_toewijzingen(map / "301");
    werf.write_overige(map / "registratie");
    std::ofstream(map / "aanbieders.csv") << Registratiewerf::kAanbieders;
    std::ofstream sessies(map / "registratie" / "sessies.csv", std::ios::binary);
    sessies << Registratiewerf::kSessiekop;
    const auto aantal = werf.make_sessies([&](std::string_view regel) { sessies << regel; });
    sessies.close();
    fmt::print("{}\n", aantal);
    return sessies ? 0 : 1;
}
