// jeugdregio regio beoordeel: what was decided beside what was planted.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/nakijken.hpp"

namespace jeugdregio::cli {
namespace {

namespace fs = std::filesystem;

/// The rows of waarheid.tsv; empty when it cannot be read or has another form.
std::optional<std::vector<pipeline::Geplant>> read_waarheid(const fs::path& pad) {
    std::ifstream in(pad, std::ios::binary);
    std::string regel;
    if (!std::getline(in, regel) || regel != "bestand\treferentie\tuitkomst\tcodes\tregels\tsoort")
        return std::nullopt;
    std::vector<pipeline::Geplant> uit;
    while (std::getline(in, regel)) {
        std::vector<std::string> c;
        std::size_t van = 0;
        for (std::size_t tab = regel.find('\t'); tab != std::string::npos;
             van = tab + 1, tab = regel.find('\t', van))
            c.push_back(regel.substr(van, tab - van));
        c.push_back(regel.substr(van));
        if (c.size() != 6) return std::nullopt;
        uit.push_back({c[0], c[1], c[2], c[3], c[4], c[5]});
    }
    return uit;
}

/// "2023-01/05-7-....xml" of every message of the region.
std::vector<std::string> list_berichten(const fs::path& map) {
    std::vector<std::string> uit;
    std::error_code fout;
    for (fs::recursive_directory_iterator i(map / "berichten", fout), eind; !fout && i != eind;
         i.increment(fout))
        if (i->path().extension() == ".xml")
            uit.push_back(fs::relative(i->path(), map / "berichten").generic_string());
    std::sort(uit.begin(), uit.end());
    return uit;
}

void print_uitslag(const pipeline::Nakijkuitslag& u) {
    Tabel tabel({{"Fout"}, {"Geplant", Kant::rechts}, {"Gevangen", Kant::rechts}});
    for (const auto& [soort, score] : u.per_soort)
        tabel.add({soort, std::to_string(score.geplant), std::to_string(score.gevangen)},
                  score.geplant == score.gevangen ? Kleur::geen : Kleur::rood);
    tabel.print();
    fmt::print("\n{} berichten verwerkt. ", u.berichten);
    if (u.verschillen.empty()) {
        fmt::print("Alles wat fout was, is gevangen. Van wat goed was, is niets afgekeurd.\n");
        return;
    }
    fmt::print("{} verschillen:\n", u.verschillen.size());
    for (const auto& v : u.verschillen)
        fmt::print("- {}{}{} ({}): {}\n", v.bestand, v.referentie.empty() ? "" : ", ", v.referentie, v.soort,
                   v.wat);
}

void print_json(const pipeline::Nakijkuitslag& u) {
    for (const auto& [soort, score] : u.per_soort)
        fmt::print("{}\n", pipeline::to_line(
                               {{"soort", soort}, {"geplant", score.geplant}, {"gevangen", score.gevangen}}));
    for (const auto& v : u.verschillen)
        fmt::print("{}\n", pipeline::to_line({{"verschil", v.soort},
                                              {"bestand", v.bestand},
                                              {"referentie", v.referentie},
                                              {"wat", v.wat}}));
}

}  // namespace

Exit run_regio_beoordeel(const Opties& o) {
    const fs::path map = o.bestand;
    const auto geplant = read_waarheid(map / "waarheid.tsv");
    if (!geplant) {
        print_fout(fmt::format("in {} staat geen leesbare waarheid.tsv.", map.string()),
                   "Geef een map die met 'regio maak' is gemaakt.");
        return Exit::gebruik;
    }
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        pipeline::Nakijker nakijker(*geplant);
        opslag.visit_uitkomsten(
            [&](std::string_view json) { nakijker.see(pipeline::parse_verwerking(std::string(json))); });
        for (const std::string& code : nakijker.gemeenten())
            if (const auto gemeente = parse_gemeente(code))
                nakijker.see(*gemeente, opslag.load_werkvoorraad(*gemeente));
        const auto uitslag = std::move(nakijker).finish(list_berichten(map));
        if (o.json)
            print_json(uitslag);
        else
            print_uitslag(uitslag);
        return uitslag.verschillen.empty() ? Exit::goed : Exit::afgekeurd;
    });
}

}  // namespace jeugdregio::cli
