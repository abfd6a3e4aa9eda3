// The message layer by itself: read a file, check its structure, make typed values, apply the rules within
// the message; or write it. One pass per run, as a user's command would; bench/ijw.sh times whole runs and
// this program prints what the parts took and the most memory it held.
#include <sys/resource.h>

#include <chrono>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "ijw/check_bericht.hpp"
#include "ijw/read_bericht.hpp"
#include "ijw/write_bericht.hpp"

namespace {

using namespace jeugdregio;
using Klok = std::chrono::steady_clock;

/// Bytes of a file in one read: no growing buffer that would count twice in the peak.
std::string read_whole(const char* pad) {
    std::ifstream in(pad, std::ios::binary | std::ios::ate);
    std::string uit(in ? static_cast<std::size_t>(in.tellg()) : 0, '\0');
    in.seekg(0);
    in.read(uit.data(), static_cast<std::streamsize>(uit.size()));
    return uit;
}

std::int64_t us_since(Klok::time_point begin) {
    return std::chrono::duration_cast<std::chrono::microseconds>(Klok::now() - begin).count();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3 || (std::strcmp(argv[1], "lees") != 0 && std::strcmp(argv[1], "schrijf") != 0)) {
        std::cerr << "gebruik: bench_ijw lees|schrijf BESTAND\n";
        return 2;
    }
    const auto begin = Klok::now();
    const std::string bytes = read_whole(argv[2]);
    const auto lezen = Klok::now();
    const auto gelezen = ijw::read_bericht(bytes, ijw::Standaard::embedded(), bytes.size());
    const auto us_lezen = us_since(lezen);
    if (!gelezen.bericht) {
        std::cerr << "the file is no valid message\n";
        return 1;
    }
    const auto regels = Klok::now();
    std::optional<ijw::Jw323> jw323;
    if (gelezen.soort == "JW323") jw323 = ijw::make_jw323(*gelezen.bericht);
    const auto bevindingen = ijw::check_bericht(*gelezen.bericht, jw323 ? &*jw323 : nullptr);
    const auto us_regels = us_since(regels);
    std::int64_t us_schrijven = 0;
    std::size_t geschreven = 0;
    if (std::strcmp(argv[1], "schrijf") == 0) {
        const auto schrijven = Klok::now();
        geschreven = ijw::write_bericht(*gelezen.bericht).size();
        us_schrijven = us_since(schrijven);
    }
    rusage gebruik{};
    getrusage(RUSAGE_SELF, &gebruik);
    std::cout << "bytes " << bytes.size() << " lezen_us " << us_lezen << " regels_us " << us_regels
              << " schrijven_us " << us_schrijven << " geschreven " << geschreven << " bevindingen "
              << bevindingen.totaal << " totaal_us " << us_since(begin) << " piek_kib " << gebruik.ru_maxrss
              << "\n";
    return 0;
}
