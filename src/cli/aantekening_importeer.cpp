// jeugdregio aantekening importeer: many aantekeningen at once, out of a csv.
#include "pipeline/aantekening_import.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

constexpr std::size_t kMaxMegabytes = 100;

void print_json(const pipeline::Aantekenimport& u) {
    for (const auto& f : u.fouten)
        fmt::print("{}\n", pipeline::to_line({{"regel", f.regel}, {"wat", f.wat}, {"herstel", f.herstel}}));
    fmt::print("{}\n",
               pipeline::to_line({{"nieuw", u.nieuw}, {"bekend", u.bekend}, {"fouten", u.fouten.size()}}));
}

void print_tekst(const pipeline::Aantekenimport& u, const Opties& o) {
    for (const auto& f : u.fouten)
        fmt::print("{} regel {}: {}\n  {}\n", o.bestand, f.regel, f.wat, f.herstel);
    if (!u.fouten.empty())
        fmt::print("{} {}. Er is niets vastgelegd.\n", u.fouten.size(),
                   u.fouten.size() == 1 ? "fout" : "fouten");
    else if (o.proef)
        fmt::print("Nagekeken, en niets vastgelegd. Nieuw: {}. Al bekend: {}.\n", u.nieuw, u.bekend);
    else
        fmt::print("{} {} vastgelegd, {} {} er al.\n", u.nieuw,
                   u.nieuw == 1 ? "aantekening" : "aantekeningen", u.bekend,
                   u.bekend == 1 ? "stond" : "stonden");
}

}  // namespace

Exit run_aantekening_importeer(const Opties& o) {
    const Datum vandaag = day_of(o.vandaag);
    const auto geladen = open_contract(o, vandaag);
    if (!geladen) return Exit::gebruik;
    const auto gelezen = read_file(o.bestand, kMaxMegabytes * 1024 * 1024);
    if (!gelezen) {
        print_fout(gelezen.error().wat, gelezen.error().herstel);
        return Exit::gebruik;
    }
    if (gelezen->grootte > kMaxMegabytes * 1024 * 1024) {
        print_fout(fmt::format("{} is groter dan {} MB.", o.bestand, kMaxMegabytes),
                   "Verdeel het over meer bestanden, bijvoorbeeld een per maand.");
        return Exit::afgekeurd;
    }
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto uit = pipeline::import_aantekeningen(opslag, geladen->contract, gelezen->bytes,
                                                        {.op = vandaag, .proef = o.proef});
        if (o.json)
            print_json(uit);
        else
            print_tekst(uit, o);
        return uit.fouten.empty() ? Exit::goed : Exit::afgekeurd;
    });
}

}  // namespace jeugdregio::cli
