#include "ijw/gemeentecodes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "ijw/tabelbestand.hpp"

namespace jeugdregio::ijw {
namespace {

struct Rij {
    std::string naam;
    std::optional<Datum> van, tot;
};

/// Columns: code, naam, van, tot; empty van or tot is open.
std::map<std::string, Rij, std::less<>> parse(std::string_view tekst) {
    std::map<std::string, Rij, std::less<>> uit;
    bool kop = true;
    while (!tekst.empty()) {
        const std::size_t einde = std::min(tekst.find('\n'), tekst.size());
        std::string_view regel = tekst.substr(0, einde);
        tekst.remove_prefix(std::min(einde + 1, tekst.size()));
        if (kop || regel.empty()) {
            kop = false;
            continue;
        }
        std::string_view cel[4];
        for (auto& c : cel) {
            const std::size_t tab = std::min(regel.find('\t'), regel.size());
            c = regel.substr(0, tab);
            regel.remove_prefix(std::min(tab + 1, regel.size()));
        }
        uit.emplace(std::string(cel[0]), Rij{std::string(cel[1]), parse_datum(cel[2]), parse_datum(cel[3])});
    }
    return uit;
}

const std::map<std::string, Rij, std::less<>>& tabel() {
    static const auto rijen = [] {
        for (const Tabelbestand& t : embedded_tabellen())
            if (t.naam == "gemeentecodes.tsv") return parse(t.inhoud);
        fail_invariant("the table of gemeenten is embedded");
    }();
    return rijen;
}

}  // namespace

bool exists_gemeente(const Gemeente& code, const Periode& periode) {
    const auto rij = tabel().find(code.view());
    if (rij == tabel().end()) return false;
    return (!rij->second.van || *rij->second.van <= periode.einde) &&
           (!rij->second.tot || periode.begin <= *rij->second.tot);
}

std::string_view gemeente_naam(const Gemeente& code) {
    const auto rij = tabel().find(code.view());
    return rij == tabel().end() ? std::string_view{} : std::string_view(rij->second.naam);
}

}  // namespace jeugdregio::ijw
