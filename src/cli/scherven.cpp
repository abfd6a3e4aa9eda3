// jeugdregio scherven koppel: several databases of PostgreSQL as one.
#include <fmt/format.h>

#include <set>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "storage/postgres/scherven.hpp"

namespace jeugdregio::cli {
namespace {

/// "ADRES=0193,1708"; the last '=' divides, for an address may hold others.
std::optional<storage::Scherf> parse_scherf(const std::string& tekst, std::string& fout) {
    const std::size_t is = tekst.rfind('=');
    storage::Scherf uit{tekst.substr(0, is), {}};
    if (is == std::string::npos || !uit.adres.is_postgres()) {
        fout = uit.adres.str() + " is geen scherf.";
        return std::nullopt;
    }
    std::string_view rest = std::string_view(tekst).substr(is + 1);
    while (!rest.empty()) {
        const std::size_t einde = std::min(rest.find(','), rest.size());
        const auto gemeente = parse_gemeente(rest.substr(0, einde));
        if (!gemeente || gemeente->view() == "0000") {
            fout = std::string(rest.substr(0, einde)) + " is geen code van een gemeente.";
            return std::nullopt;
        }
        uit.gemeenten.push_back(*gemeente);
        rest.remove_prefix(std::min(einde + 1, rest.size()));
    }
    if (uit.gemeenten.empty()) fout = "bij " + uit.adres.str() + " staat geen gemeente.";
    return uit.gemeenten.empty() ? std::nullopt : std::optional(uit);
}

}  // namespace

Exit run_scherven_koppel(const Opties& o) {
    constexpr const char* kVorm =
        "Geef elke scherf als ADRES=GEMEENTE,GEMEENTE: --scherf postgresql://rsj@db1/regio=0193,0150";
    std::vector<storage::Scherf> scherven;
    std::set<Gemeente> gezien;
    for (const std::string& tekst : o.scherven) {
        std::string fout;
        auto scherf = parse_scherf(tekst, fout);
        if (!scherf) {
            print_fout(fout, kVorm);
            return Exit::gebruik;
        }
        for (const Gemeente& g : scherf->gemeenten)
            if (!gezien.insert(g).second) {
                print_fout("gemeente " + g.str() + " staat op twee scherven.",
                           "Een gemeente hoort op een scherf.");
                return Exit::gebruik;
            }
        scherven.push_back(std::move(*scherf));
    }
    if (!storage::Databaseadres(o.db).is_postgres()) {
        print_fout("scherven koppelen gaat alleen in een database van PostgreSQL.",
                   "Geef --db postgresql://GEBRUIKER@MACHINE/NAAM.");
        return Exit::gebruik;
    }
    try {
        storage::link_scherven(o.db, scherven);
    } catch (const storage::Opslagfout& f) {
        print_fout(f.what(), f.herstel());
        return f.soort() == storage::Opslagfout::Soort::openen ? Exit::gebruik : Exit::machine;
    }
    fmt::print("Gekoppeld: {} scherven met {} gemeenten. Gebruik {} als database.\n", scherven.size(),
               gezien.size(), storage::Databaseadres(o.db).str());
    return Exit::goed;
}

}  // namespace jeugdregio::cli
