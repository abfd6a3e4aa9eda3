#include "cli/maanden.hpp"

#include <fmt/format.h>

#include "cli/scherm.hpp"

namespace jeugdregio::cli {
namespace {

std::optional<Datum> parse_maand(const std::string& tekst) {
    return tekst.size() == 7 ? parse_datum(tekst + "-01") : std::nullopt;
}

std::string maand_tekst(Datum dag) {
    return fmt::format("{:04}-{:02}", dag.jaar(), dag.maand());
}

}  // namespace

std::optional<Periode> read_maanden(const std::string& van, const std::string& tot) {
    const auto eerste = parse_maand(van), laatste = tot.empty() ? eerste : parse_maand(tot);
    if (eerste && laatste && *eerste <= *laatste) return Periode{*eerste, laatste->last_of_month()};
    print_fout("de maand klopt niet.", "Geef een maand als 2023-03, en zo nodig een latere --tot.");
    return std::nullopt;
}

std::string maanden_tekst(const Periode& maanden) {
    const std::string van = maand_tekst(maanden.begin), tot = maand_tekst(maanden.einde);
    return van == tot ? van : van + " tot en met " + tot;
}

}  // namespace jeugdregio::cli
