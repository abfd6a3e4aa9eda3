// jeugdregio contract indexeer
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "contract/indexering.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

using nlohmann::ordered_json;

/// "1,0250": a factor over kStapNoemer, with the fifth decimal only when there is one.
std::string format_factor(std::int64_t teller) {
    const std::int64_t honderdduizendste = teller * 100'000 / contract::kStapNoemer;
    std::string uit = fmt::format("{},{:05}", honderdduizendste / 100'000, honderdduizendste % 100'000);
    if (uit.ends_with('0')) uit.pop_back();
    return uit;
}

std::string format_pct(std::int64_t honderdsten) {
    return fmt::format("{}{},{:02}%", honderdsten < 0 ? "-" : "", std::abs(honderdsten) / 100,
                       std::abs(honderdsten) % 100);
}

std::string format_onafgerond(std::int64_t microcent) {
    return fmt::format("{},{:08}", microcent / 100'000'000, microcent % 100'000'000);
}

/// "60,00% lonen cao Jeugdzorg x 1,0600 + 40,00% overig x 1,0000".
std::string format_som(const contract::GeindexeerdTarief& t) {
    std::string uit;
    for (const auto& o : t.onderdelen) {
        uit += fmt::format("{}{} {}", uit.empty() ? "" : " + ", format_pct(o.deel.aandeel),
                           contract::kostensoort_naam(o.deel.soort));
        for (const auto& s : o.stappen) uit += " x " + format_factor(s.teller);
    }
    return uit;
}

std::int64_t rise(const contract::GeindexeerdTarief& t) {
    return div_round((t.nieuw - t.oud).cents() * 100'00, t.oud.cents());
}

/// Every figure that was used, once, in order of year.
std::vector<std::string> list_bronnen(const contract::Indexering& indexering) {
    std::vector<std::pair<int, std::string>> uit;
    for (const auto& t : indexering.tarieven)
        for (const auto& o : t.onderdelen)
            for (const auto& s : o.stappen) {
                std::pair rij{s.jaar,
                              fmt::format("{} {} x {}: {}", s.jaar, contract::kostensoort_naam(o.deel.soort),
                                          format_factor(s.teller), s.bron)};
                if (std::find(uit.begin(), uit.end(), rij) == uit.end()) uit.push_back(std::move(rij));
            }
    std::stable_sort(uit.begin(), uit.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> regels;
    regels.reserve(uit.size());
    for (auto& [jaar, regel] : uit) regels.push_back(std::move(regel));
    return regels;
}

void print_indexering(const contract::Indexering& indexering) {
    fmt::print("Tarieven vanaf {}{}\n\n", format_nl(indexering.vanaf),
               indexering.voorlopig() ? " (VOORLOPIG)" : "");
    Tabel tabel({{"Perceel", Kant::rechts},
                 {"Voorziening"},
                 {"Per"},
                 {"Oud", Kant::rechts},
                 {"Nieuw", Kant::rechts},
                 {"Verschil", Kant::rechts},
                 {"Onafgerond", Kant::rechts},
                 {"Som"}});
    for (const auto& t : indexering.tarieven)
        tabel.add({std::to_string(t.perceel), t.voorziening, std::string(eenheid_naam(t.eenheid)),
                   format_euro(t.oud), format_euro(t.nieuw), format_pct(rise(t)),
                   format_onafgerond(t.microcent),
                   fmt::format("{} ({}) x ({}){}", format_euro(t.basis), t.basisjaar, format_som(t),
                               t.voorlopig ? " voorlopig" : "")});
    tabel.print();
    fmt::print("\nCijfers:\n");
    for (const std::string& regel : list_bronnen(indexering)) fmt::print("  {}\n", regel);
    if (indexering.voorlopig())
        fmt::print(
            "\nLet op: van de tarieven met \"voorlopig\" zijn de onderdelen niet bekend. Ze zijn berekend "
            "met één "
            "cijfer voor het hele tarief (AMB-106). Geef de onderdelen met --kosten.\n");
}

ordered_json indexering_to_json(const contract::Indexering& indexering) {
    ordered_json uit = {{"jaar", indexering.jaar},
                        {"vanaf", format_iso(indexering.vanaf)},
                        {"voorlopig", indexering.voorlopig()},
                        {"tarieven", ordered_json::array()}};
    for (const auto& t : indexering.tarieven) {
        ordered_json onderdelen = ordered_json::array();
        for (const auto& o : t.onderdelen) {
            ordered_json stappen = ordered_json::array();
            for (const auto& s : o.stappen)
                stappen.push_back({{"jaar", s.jaar}, {"factor", format_factor(s.teller)}, {"bron", s.bron}});
            onderdelen.push_back({{"soort", contract::kostensoort_naam(o.deel.soort)},
                                  {"aandeel_honderdste_pct", o.deel.aandeel},
                                  {"stappen", std::move(stappen)},
                                  {"microcent", o.microcent}});
        }
        uit["tarieven"].push_back({{"perceel", t.perceel},
                                   {"voorziening", t.voorziening},
                                   {"eenheid", eenheid_code(t.eenheid)},
                                   {"basisjaar", t.basisjaar},
                                   {"basis_cent", t.basis.cents()},
                                   {"oud_cent", t.oud.cents()},
                                   {"nieuw_cent", t.nieuw.cents()},
                                   {"onafgerond_microcent", t.microcent},
                                   {"voorlopig", t.voorlopig},
                                   {"kosten_bron", t.bron},
                                   {"onderdelen", std::move(onderdelen)}});
    }
    return uit;
}

/// A small file of figures; empty when it was told to the user that it cannot be read.
std::optional<std::string> read_klein(const std::string& pad) {
    constexpr std::size_t kMaxBytes = 5u * 1024u * 1024u;
    const auto gelezen = read_file(pad, kMaxBytes);
    if (!gelezen) {
        print_fout(gelezen.error().wat, gelezen.error().herstel);
        return std::nullopt;
    }
    if (gelezen->grootte > kMaxBytes) {
        print_fout(fmt::format("{} is groter dan 5 MB.", pad), "Is dit wel het goede bestand?");
        return std::nullopt;
    }
    return gelezen->bytes;
}

/// Tells every fault, by file and line.
Exit stop(const std::vector<contract::Contractfout>& fouten) {
    print_fout(fmt::format("indexeren kan niet: er {} {}.", fouten.size() == 1 ? "is" : "zijn",
                           fouten.size() == 1 ? "één fout" : fmt::format("{} fouten", fouten.size())),
               "Er is niets geschreven. Herstel ze en probeer het opnieuw.");
    for (const auto& f : fouten)
        fmt::print(stderr, "- {}{}: {}\n  {}\n", f.bestand,
                   f.regel > 0 ? fmt::format(" regel {}", f.regel) : std::string(), f.wat, f.herstel);
    return Exit::afgekeurd;
}

}  // namespace

Exit run_contract_indexeer(const Opties& o) {
    const auto geladen = open_contract(o, day_of(""));
    if (!geladen) return Exit::gebruik;
    const auto cijferbytes = read_klein(o.indexcijfers);
    if (!cijferbytes) return Exit::gebruik;
    const auto cijfers = contract::read_indexcijfers(o.indexcijfers, *cijferbytes);
    if (!cijfers) return stop(cijfers.error());
    std::optional<contract::Kostentabel> kosten;
    if (!o.kosten.empty()) {
        const auto kostenbytes = read_klein(o.kosten);
        if (!kostenbytes) return Exit::gebruik;
        auto gelezen = contract::read_kostentabel(o.kosten, *kostenbytes, geladen->contract);
        if (!gelezen) return stop(gelezen.error());
        kosten = std::move(*gelezen);
    }
    const auto indexering = contract::compute_indexering(geladen->contract, *cijfers, kosten, o.jaar);
    if (!indexering) return stop(indexering.error());
    if (!o.uit.empty()) {
        const auto geschreven = write_file(o.uit, contract::write_tarieven(*indexering, *cijfers));
        if (!geschreven) {
            print_fout(geschreven.error().wat, geschreven.error().herstel);
            return Exit::gebruik;
        }
    }
    if (o.json)
        fmt::print("{}\n", pipeline::to_line(indexering_to_json(*indexering)));
    else
        print_indexering(*indexering);
    if (!o.uit.empty() && !o.json)
        fmt::print("\nGeschreven: {}. Zet dit bestand als tarieven-{}.toml in de map van het contract.\n",
                   o.uit, o.jaar);
    return Exit::goed;
}

}  // namespace jeugdregio::cli
