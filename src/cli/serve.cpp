// jeugdregio serve: the pages and the API.
#include "server/serve.hpp"

#include <cstdio>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "server/formulierteken.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::cli {
namespace {

// One upload may hold many messages; each by itself keeps its own limit (eis 44).
constexpr std::size_t kMaxInhoud = std::size_t{64} * 1024 * 1024;

std::optional<server::Omgeving> make_omgeving(const Opties& o) {
    auto geladen = open_contract(o, day_of(o.vandaag));
    if (!geladen) return std::nullopt;
    server::Omgeving uit{.db = o.db, .contractmap = contract_map(o), .contract = std::move(*geladen)};
    auto overzicht = contract::load_overzicht(uit.contractmap, uit.contract.contract);
    if (!overzicht) {
        print_contractfouten(uit.contractmap.string(), overzicht.error());
        return std::nullopt;
    }
    uit.overzicht = std::move(*overzicht);
    if (!o.vandaag.empty()) uit.vandaag = day_of(o.vandaag);
    uit.sleutel = server::make_toeval(32);
    uit.van_buiten = !server::is_loopback(o.serve.adres);
    if (!uit.van_buiten) uit.hostnamen = {"localhost", "127.0.0.1", "[::1]", o.serve.adres};
    uit.max_inhoud = kMaxInhoud;
    return uit;
}

}  // namespace

Exit run_serve(const Opties& o) {
    if (!server::is_loopback(o.serve.adres) && !o.serve.van_buiten) {
        print_fout(fmt::format("adres {} is ook van buiten deze machine te bereiken.", o.serve.adres),
                   "Er is nog geen aanmelding: iedereen die de server bereikt, ziet alles. Weet u het zeker? "
                   "Voeg dan --ook-van-buiten toe.");
        return Exit::gebruik;
    }
    const auto omgeving = make_omgeving(o);
    if (!omgeving) return Exit::gebruik;
    // A database that cannot be opened is told now, not at the first question; and it is made when there is
    // none.
    Exit fout = Exit::goed;
    if (!open_opslag(o, false, fout)) return fout;
    const server::Dienstinstelling instelling{
        .adres = o.serve.adres,
        .poort = static_cast<std::uint16_t>(o.serve.poort),
        .werkers = std::max(2, static_cast<int>(std::thread::hardware_concurrency()))};
    std::mutex slot;
    try {
        server::serve(
            instelling, *omgeving,
            [&](std::uint16_t poort) {
                const bool ipv6 = o.serve.adres.find(':') != std::string::npos;
                fmt::print("Open Jeugdregio staat klaar: http://{}{}{}:{}\n", ipv6 ? "[" : "", o.serve.adres,
                           ipv6 ? "]" : "", poort);
                fmt::print("Stoppen: Ctrl+C\n");
                std::fflush(stdout);
            },
            [&](const std::string& regel) {
                if (!o.serve.log) return;
                const std::lock_guard bezet(slot);
                fmt::print(stderr, "{}\n", regel);
            });
    } catch (const server::Dienstfout& f) {
        print_fout(f.what(), "Kies een ander adres of een andere poort, bijvoorbeeld --poort 8081.");
        return Exit::gebruik;
    }
    fmt::print("De server is gestopt.\n");
    return Exit::goed;
}

}  // namespace jeugdregio::cli
