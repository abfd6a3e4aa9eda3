// jeugdregio jeugdige toon
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "ijw/gemeentecodes.hpp"
#include "pipeline/jeugdige_beeld.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

constexpr std::size_t kBreedte = 120;

/// How wide a UTF-8 text is on the screen.
std::size_t width_of(std::string_view tekst) {
    std::size_t n = 0;
    for (const char c : tekst) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return n;
}

/// Prints words after `begin`, on as many lines as they need; each next line begins where the words do.
void print_wrapped(const std::string& begin, const std::string& tekst) {
    const std::size_t inspringing = width_of(begin);
    std::string regel = begin;
    std::size_t breedte = inspringing;
    for (std::size_t i = 0; i < tekst.size();) {
        const std::size_t einde = std::min(tekst.find(' ', i), tekst.size());
        const std::string woord = tekst.substr(i, einde - i);
        if (breedte > inspringing && breedte + 1 + width_of(woord) > kBreedte) {
            fmt::print("{}\n", regel);
            regel = std::string(inspringing, ' ');
            breedte = inspringing;
        }
        if (breedte > inspringing) regel += ' ', ++breedte;
        regel += woord;
        breedte += width_of(woord);
        i = einde + 1;
    }
    fmt::print("{}\n", regel);
}

std::string describe_herkomst(const pipeline::Jeugdigebeeld& b, const toewijzing::Gebeurtenis& g) {
    std::string uit;
    if (g.aanbieder) {
        const auto naam = b.aanbieders.find(*g.aanbieder);
        uit = naam == b.aanbieders.end() ? g.aanbieder->str() : naam->second;
    }
    const std::string bron = pipeline::describe_bron(b, g);
    if (bron.empty()) return uit;
    return uit.empty() ? bron : uit + ", " + bron;
}

void print_gezin(const pipeline::Jeugdigebeeld& b) {
    const pipeline::Gezin& gezin = b.gezin;
    if (gezin.relaties.empty()) {
        fmt::print("Gezin: geen toewijzingsbericht noemt een relatie.\n");
    } else {
        const auto& bron = b.berichten.at(*gezin.bericht);
        fmt::print("Gezin, volgens {} {} van {}:\n", bron.soort, bron.identificatie,
                   format_nl(bron.dagtekening));
        for (const auto& r : gezin.relaties)
            print_wrapped("  ", fmt::format("{} ({}){}, nummer {}. Gezagsdrager: {}.", r.naam_soort, r.soort,
                                            r.naam.empty() ? "" : ", " + r.naam, r.nummer,
                                            pipeline::gezag_naam(r.gezag)));
    }
    if (gezin.gezagsdrager_bekend) {
        const auto& bron = b.berichten.at(*gezin.bericht_bekend);
        fmt::print("De aanbieder kent de gezagsdrager{}, volgens {} {} van {}.\n",
                   *gezin.gezagsdrager_bekend ? "" : " niet", bron.soort, bron.identificatie,
                   format_nl(bron.dagtekening));
    }
}

void print_beeld(const pipeline::Jeugdigebeeld& b) {
    fmt::print("Jeugdige {}, gemeente {} ({})\n", b.bsn.masked(), ijw::gemeente_naam(b.gemeente),
               b.gemeente.view());
    print_gezin(b);
    if (b.tijdlijn.empty()) fmt::print("\nIn deze dagen is er niets gebeurd.\n");
    int jaar = 0;
    for (const auto& g : b.tijdlijn) {
        if (jaar != g.dag.jaar()) {
            jaar = g.dag.jaar();
            fmt::print("\n{}\n", paint(std::to_string(jaar), Kleur::vet));
        }
        const std::string herkomst = describe_herkomst(b, g);
        print_wrapped(
            fmt::format("  {}  {:<11}  ", format_nl(g.dag).substr(0, 5), toewijzing::soort_naam(g.soort)),
            herkomst.empty() ? g.wat : fmt::format("{} [{}]", g.wat, herkomst));
    }
}

Exit show(storage::Opslag& opslag, const Opties& o, const Gemeente& gemeente, const Bsn& bsn) {
    // Without a border the whole calendar: from before iJw to the last day that a date can have.
    const Periode dagen{parse_datum(o.van).value_or(Datum::from_ymd(1, 1, 1)),
                        parse_datum(o.tot).value_or(Datum::from_ymd(9999, 12, 31))};
    const auto beeld = pipeline::view_jeugdige(opslag, gemeente, bsn, dagen, o.namen);
    if (!beeld) {
        print_fout(beeld.error().wat, beeld.error().herstel);
        return Exit::machine;
    }
    if (!*beeld) {
        print_fout(
            fmt::format("gemeente {} heeft niets vastgelegd over jeugdige {}.", o.gemeente, bsn.masked()),
            "Controleer het nummer en de gemeentecode.");
        return Exit::afgekeurd;
    }
    if (o.json)
        fmt::print("{}\n", pipeline::to_line(pipeline::jeugdige_to_json(**beeld)));
    else
        print_beeld(**beeld);
    return Exit::goed;
}

}  // namespace

Exit run_jeugdige_toon(const Opties& o) {
    const auto over = read_overwie(o);
    if (!over) return Exit::gebruik;
    const Gemeente gemeente = *parse_gemeente(o.gemeente);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto gevonden = pipeline::find_jeugdige(opslag, gemeente, *over);
        if (gevonden) return show(opslag, o, gemeente, *gevonden->bsn);
        for (const auto& bezwaar : gevonden.error()) print_fout(bezwaar.wat, bezwaar.herstel);
        return Exit::afgekeurd;
    });
}

}  // namespace jeugdregio::cli
