// overzicht.toml: what an overview counts as what.
#include <fmt/format.h>

#include <algorithm>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

bool contains(const std::vector<std::string>& lijst, std::string_view naam) {
    return std::find(lijst.begin(), lijst.end(), naam) != lijst.end();
}

/// A name with a typing error would be a change that silently does nothing.
void check_namen(Rij& rij, const Contract& contract, const std::vector<int>& percelen,
                 const std::vector<std::string>& voorzieningen, const std::vector<std::string>& codes) {
    for (const int nummer : percelen)
        if (contract.find_perceel(nummer) == nullptr)
            rij.add_fout(rij.regel_van("percelen"), fmt::format("Perceel {} bestaat niet.", nummer),
                         "Noem een perceel dat in percelen.toml staat.");
    for (const std::string& naam : voorzieningen)
        if (std::none_of(contract.producten.begin(), contract.producten.end(),
                         [&](const Product& p) { return p.voorziening == naam; }))
            rij.add_fout(rij.regel_van("zonder_voorzieningen"),
                         fmt::format("Geen product heeft de voorziening \"{}\".", naam),
                         "Noem een voorziening die in producten.toml staat.");
    for (const std::string& naam : codes)
        if (const auto code = parse_productcode(naam); !code || contract.find_product(*code) == nullptr)
            rij.add_fout(rij.regel_van("zonder_codes"),
                         fmt::format("De productcode \"{}\" bestaat niet.", naam),
                         "Noem een code die in producten.toml staat.");
}

std::vector<Tegel> read_tegels(Rij& wortel, const Contract& contract) {
    std::vector<Tegel> uit;
    for (Rij& rij : wortel.get_rijen("tegel", false)) {
        Tegel t;
        const std::string code = rij.get_tekst("gemeente");
        t.rij = static_cast<int>(rij.get_getal("rij", 1, 30));
        t.kolom = static_cast<int>(rij.get_getal("kolom", 1, 30));
        rij.close();
        const auto deelnemer = std::find_if(contract.deelnemers.begin(), contract.deelnemers.end(),
                                            [&](const Deelnemer& d) { return d.gemeente.view() == code; });
        if (deelnemer == contract.deelnemers.end()) {
            rij.add_fout(rij.regel_van("gemeente"), fmt::format("Gemeente {} doet niet mee.", code),
                         "Noem een code die in gemeenten.toml staat.");
            continue;
        }
        t.gemeente = deelnemer->gemeente;
        t.naam = deelnemer->naam;
        for (const Tegel& ander : uit)
            if ((ander.rij == t.rij && ander.kolom == t.kolom) || ander.gemeente == t.gemeente)
                rij.add_fout(
                    rij.regel_van("gemeente"),
                    fmt::format("{} en {} staan op dezelfde plek, of een gemeente staat er twee keer.",
                                ander.naam, t.naam),
                    "Geef elke gemeente een eigen plek.");
        uit.push_back(std::move(t));
    }
    return uit;
}

}  // namespace

Overzichtinstellingen read_overzicht(Rij& wortel, const Contract& contract) {
    Overzichtinstellingen uit;
    uit.tegels = read_tegels(wortel, contract);
    auto rij = wortel.get_tabel("uithuisplaatsing");
    wortel.close();
    if (!rij) return uit;
    const std::vector<int> percelen = rij->get_getallen("percelen");
    const auto voorzieningen = rij->get_teksten("zonder_voorzieningen");
    const auto codes = rij->get_teksten("zonder_codes");
    uit.uithuisplaatsing.keten_dagen = static_cast<int>(rij->get_getal("keten_dagen", 0, 366));
    uit.uithuisplaatsing.bron = rij->get_tekst("bron");
    rij->close();
    check_namen(*rij, contract, percelen, voorzieningen, codes);
    for (const Product& p : contract.producten) {
        const bool telt = std::any_of(p.percelen.begin(), p.percelen.end(), [&](int nummer) {
            return std::find(percelen.begin(), percelen.end(), nummer) != percelen.end();
        });
        if (telt && !contains(voorzieningen, p.voorziening) && !contains(codes, p.code.view()))
            uit.uithuisplaatsing.producten.push_back(p.code);
    }
    std::sort(uit.uithuisplaatsing.producten.begin(), uit.uithuisplaatsing.producten.end());
    return uit;
}

}  // namespace jeugdregio::contract
