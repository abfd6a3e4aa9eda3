// jeugdregio herhaal: is every decision of then still the same?
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/herhaling.hpp"
#include "pipeline/uitkomst.hpp"
#include "storage/openen.hpp"
#include "storage/sqlite/sqlite_opslag.hpp"

namespace jeugdregio::cli {
namespace {

nlohmann::ordered_json to_json(const pipeline::Herhaling& h, const contract::Contract& contract) {
    auto verschillen = nlohmann::ordered_json::array();
    for (const auto& v : h.verschillen)
        verschillen.push_back({{"gemeente", v.gemeente.view()},
                               {"bericht", v.volgnummer},
                               {"soort", v.soort},
                               {"verwerkt_op", format_iso(v.verwerkt_op)},
                               {"wat", v.wat}});
    auto contracten = nlohmann::ordered_json::array();
    for (const auto& [toen, aantal] : h.andere_contracten)
        contracten.push_back({{"versie", toen.first}, {"sha256", toen.second}, {"berichten", aantal}});
    return {{"gelijk", h.verschillend == 0},
            {"herhaald", h.herhaald},
            {"verschillend", h.verschillend},
            {"overgenomen", h.overgenomen},
            {"eigen", h.eigen},
            {"vernietigd", h.vernietigd},
            {"contract_sha256", contract.sha256},
            {"andere_contracten", std::move(contracten)},
            {"verschillen", std::move(verschillen)}};
}

void print_herhaling(const pipeline::Herhaling& h) {
    for (const auto& [toen, aantal] : h.andere_contracten)
        print_alinea(
            fmt::format("Let op: {} bericht(en) zijn toen beslist met een ander contract dan u nu geeft "
                        "(versie {}, SHA-256 "
                        "{}). Verschillen kunnen daarvan komen. Geef met --contract de map van toen.",
                        aantal, toen.first.empty() ? "onbekend" : toen.first, toen.second),
            0, Kleur::geel);
    for (const auto& v : h.verschillen) {
        fmt::print("Gemeente {}, bericht {} ({}, verwerkt op {}):\n", v.gemeente.view(), v.volgnummer,
                   v.soort, format_nl(v.verwerkt_op));
        for (const std::string& wat : v.wat) print_alinea("- " + wat, 2);
    }
    fmt::print("Opnieuw beslist: {} berichten. Anders dan toen: {}.\n", h.herhaald, h.verschillend);
    if (h.eigen > 0)
        fmt::print("Eigen berichten, waarover een mens besliste: {}. Die zijn overgenomen.\n", h.eigen);
    if (h.vernietigd > 0)
        fmt::print("Berichten die (voor een deel) zijn vernietigd: {}. Die zijn overgenomen.\n",
                   h.vernietigd);
    if (h.overgenomen > 0)
        fmt::print("Berichten van voor --vanaf: {}. Die zijn overgenomen.\n", h.overgenomen);
    fmt::print("{}\n", h.verschillend == 0 ? paint("Elk besluit is hetzelfde als toen.", Kleur::groen)
                                           : paint("Niet elk besluit is hetzelfde als toen.", Kleur::rood));
}

}  // namespace

Exit run_herhaal(const Opties& o) {
    const auto geladen = open_contract(o, day_of(o.vandaag));
    if (!geladen) return Exit::gebruik;
    pipeline::Herhaalvraag vraag{.contract = geladen->contract,
                                 .maak_opslag =
                                     [](pipeline::VoorZegel voor_zegel) {
                                         storage::SqliteInstellingen instellingen;
                                         instellingen.voor_zegel = std::move(voor_zegel);
                                         return storage::open_vluchtig(instellingen);
                                     },
                                 .vanaf = {},
                                 .gemeente = {}};
    if (!o.bewijs.vanaf.empty()) vraag.vanaf = parse_datum(o.bewijs.vanaf);
    if (!o.gemeente.empty()) vraag.gemeente = parse_gemeente(o.gemeente);
    try {
        const auto open = [&] { return storage::open_feitenboek(o.db); };
        const std::size_t totaal = vraag.gemeente ? 1 : open()->list_gemeenten().size();
        Voortgang voortgang(totaal, "gemeenten herhaald");
        const auto herhaling = pipeline::repeat_besluiten(open, vraag, [&](int, int) { voortgang.step(); });
        voortgang.wipe();
        if (o.json)
            fmt::print("{}\n", pipeline::to_line(to_json(herhaling, geladen->contract)));
        else
            print_herhaling(herhaling);
        return herhaling.verschillend == 0 ? Exit::goed : Exit::afgekeurd;
    } catch (const storage::Opslagfout& f) {
        print_machinefout(f.what(), f.herstel());
        return f.soort() == storage::Opslagfout::Soort::openen ? Exit::gebruik : Exit::machine;
    }
}

}  // namespace jeugdregio::cli
