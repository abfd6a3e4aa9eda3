// jeugdregio groep bereken, lijst, toon: the established intensity of every physical group (9.7, 8.5.3).
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "budget/functies.hpp"
#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/uitkomst.hpp"
#include "rekentool/groepen_csv.hpp"

namespace jeugdregio::cli {
namespace {

using contract::Groepsberekening;
using nlohmann::ordered_json;
using rekentool::Uitslag;

struct Vraagfout {
    int regel;
    std::string wat, herstel;
};

std::string to_tekst(Breuk::Getal n) {
    if (n == 0) return "0";
    const bool min = n < 0;
    std::string uit;
    for (Breuk::Getal rest = min ? -n : n; rest > 0; rest /= 10)
        uit += static_cast<char>('0' + static_cast<int>(rest % 10));
    if (min) uit += '-';
    std::reverse(uit.begin(), uit.end());
    return uit;
}

/// Why this outcome establishes nothing; empty when it does.
std::string refuse_uitslag(Uitslag uitslag) {
    switch (uitslag) {
        case Uitslag::overleg:
            return "De uitkomst ligt precies tussen twee klassen en er is geen besluit.";
        case Uitslag::buiten_band:
            return "De uitkomst ligt buiten alle bandbreedtes.";
        case Uitslag::boven_maximum:
            return "De uitkomst ligt boven het maximum van deze soort plek.";
        default:
            return "";
    }
}

/// The AGB of a line: the code itself, the name of somebody in the list, or that of --aanbieder.
std::optional<AgbCode> find_aanbieder(const std::string& naam, const std::string& standaard,
                                      const std::vector<contract::AanbiederContract>& lijst) {
    if (naam.empty()) return parse_agb(standaard);
    for (const auto& c : lijst)
        if (c.agb.view() == naam || budget::is_zelfde_naam(c.naam, naam)) return c.agb;
    return std::nullopt;
}

Groepsberekening make_berekening(const rekentool::Groepsregel& r, const AgbCode& agb, const Opties& o) {
    const auto& a = r.antwoord;
    const auto veld = [&](const char* naam) {
        const auto hit = r.velden.find(naam);
        return hit == r.velden.end() ? std::string{} : hit->second;
    };
    Groepsberekening b;
    b.agb = agb;
    b.groep = a.kop.groep;
    b.soort = a.tool;
    b.vorm = a.vorm;
    b.locatie = veld("locatie");
    b.grootte = veld("plaatsen").empty() ? veld("jeugdigen") : veld("plaatsen");
    b.ingang = *a.kop.ingang;
    b.invoer = nlohmann::json(std::map<std::string, std::string>(r.velden.begin(), r.velden.end())).dump();
    if (a.telt) {
        const Breuk waarde = a.blad.waarde(*a.telt);
        b.intensiteit = to_tekst(waarde.teller()) + "/" + to_tekst(waarde.noemer());
    }
    if (a.delen.empty()) b.klassen.push_back(a.klasse);
    for (const auto& d : a.delen) b.klassen.push_back(d.klasse);
    b.besluit_door = a.kop.besluit.door;
    b.besluit_reden = a.kop.besluit.reden;
    if (!b.besluit_door.empty()) b.besluit_op = a.kop.besluit.op;
    b.door = o.door;
    b.op = day_of(o.vandaag);
    return b;
}

/// Fills `naar`; every line is in it or has a fault.
std::vector<Vraagfout> read_berekeningen(const rekentool::Groepenuitkomst& uitkomst, const Opties& o,
                                         const std::vector<contract::AanbiederContract>& lijst,
                                         std::vector<Groepsberekening>& naar) {
    std::vector<Vraagfout> fouten;
    for (const auto& f : uitkomst.fouten) fouten.push_back({f.regel, f.wat, f.herstel});
    for (const auto& r : uitkomst.goed) {
        const auto& a = r.antwoord;
        const auto agb = find_aanbieder(a.kop.aanbieder, o.aanbieder, lijst);
        std::string wat = refuse_uitslag(a.uitslag);
        for (const auto& d : a.delen)
            if (wat.empty()) wat = refuse_uitslag(d.uitslag);
        if (!agb)
            fouten.push_back({r.regel,
                              fmt::format("De aanbieder {} is niet bekend.",
                                          a.kop.aanbieder.empty() ? "zonder naam" : a.kop.aanbieder),
                              "Schrijf de AGB-code of de naam uit 'aanbieder lijst', of noem --aanbieder."});
        else if (!a.kop.ingang)
            fouten.push_back({r.regel, "De ingang ontbreekt.", "Vul de eerste dag in van deze berekening."});
        else if (!wat.empty())
            fouten.push_back({r.regel, wat,
                              "Leg een besluit vast met besluit_door, besluit_op en besluit_reden, of "
                              "verbeter de groep."});
        else
            naar.push_back(make_berekening(r, *agb, o));
    }
    std::stable_sort(fouten.begin(), fouten.end(),
                     [](const Vraagfout& a, const Vraagfout& b) { return a.regel < b.regel; });
    return fouten;
}

std::string describe_klassen(const Groepsberekening& b) {
    return fmt::format("{}", fmt::join(b.klassen, ", "));
}

ordered_json to_json(const Groepsberekening& b, bool geldt) {
    return {{"agb", b.agb.str()},
            {"groep", b.groep},
            {"nummer", b.nummer},
            {"soort", b.soort},
            {"vorm", b.vorm},
            {"locatie", b.locatie},
            {"grootte", b.grootte},
            {"ingang", format_iso(b.ingang)},
            {"geldt", geldt},
            {"intensiteit", b.intensiteit},
            {"klassen", b.klassen},
            {"invoer", ordered_json::parse(b.invoer)},
            {"besluit_door", b.besluit_door},
            {"besluit_op", b.besluit_op ? ordered_json(format_iso(*b.besluit_op)) : ordered_json()},
            {"besluit_reden", b.besluit_reden},
            {"door", b.door},
            {"op", format_iso(b.op)}};
}

/// `past`: which of them to show.
template <class Past>
Exit show_berekeningen(const Opties& o, const std::vector<Groepsberekening>& alle, Datum op, Past past) {
    Tabel tabel({{"AGB"},
                 {"Groep"},
                 {"Soort"},
                 {"Locatie"},
                 {"Grootte"},
                 {"Intensiteit"},
                 {"Klasse"},
                 {"Vanaf"},
                 {"Stand"}});
    for (const Groepsberekening& b : alle) {
        const bool geldt = contract::find_berekening(alle, b.agb, b.groep, op) == &b;
        if (!past(b, geldt)) continue;
        if (o.json) {
            fmt::print("{}\n", pipeline::to_line(to_json(b, geldt)));
            continue;
        }
        std::string onder = fmt::format("Vastgelegd op {} door {}.", format_nl(b.op), b.door);
        if (b.besluit_op)
            onder += fmt::format(" Besluit van {} op {}: {}", b.besluit_door, format_nl(*b.besluit_op),
                                 b.besluit_reden);
        tabel.add({b.agb.str(), b.groep, b.vorm.empty() ? b.soort : b.vorm, b.locatie, b.grootte,
                   b.intensiteit, describe_klassen(b), format_nl(b.ingang),
                   geldt           ? "geldt"
                   : b.ingang > op ? "later"
                                   : "eerder"},
                  Kleur::geen, onder);
    }
    if (o.json) return Exit::goed;
    if (tabel.empty())
        fmt::print("Er staat geen groep in het register.\n");
    else
        tabel.print();
    return Exit::goed;
}

}  // namespace

Exit run_groep_bereken(const Opties& o) {
    constexpr std::size_t kMaxBytes = 5u * 1024u * 1024u;
    const Datum vandaag = day_of(o.vandaag);
    const auto contract = open_contract(o, vandaag);
    if (!contract) return Exit::gebruik;
    const auto gelezen = read_file(o.bestand, kMaxBytes);
    if (!gelezen) {
        print_fout(gelezen.error().wat, gelezen.error().herstel);
        return Exit::gebruik;
    }
    const auto tool = *std::find_if(rekentool::kTools.begin(), rekentool::kTools.end(),
                                    [&](auto t) { return rekentool::tool_naam(t) == o.soort; });
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        std::vector<Groepsberekening> nieuw;
        const auto fouten =
            read_berekeningen(rekentool::compute_groepen(tool, gelezen->bytes, contract->contract, vandaag),
                              o, opslag.load_aanbieders(), nieuw);
        for (const Vraagfout& f : fouten)
            print_fout(fmt::format("{}, regel {}: {}", o.bestand, f.regel, f.wat), f.herstel);
        if (!fouten.empty()) {
            print_fout("er is niets vastgelegd.", "Verbeter deze regels en probeer het opnieuw.");
            return Exit::afgekeurd;
        }
        const int aantal = opslag.record_groepsberekeningen(nieuw);
        fmt::print("{} berekeningen gelezen, {} nieuw vastgelegd.\n", nieuw.size(), aantal);
        return Exit::goed;
    });
}

Exit run_groep_lijst(const Opties& o) {
    const Datum op = day_of(o.op);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        return show_berekeningen(o, opslag.load_groepsberekeningen(), op, [&](const auto& b, bool geldt) {
            return geldt && (o.aanbieder.empty() || b.agb.view() == o.aanbieder);
        });
    });
}

Exit run_groep_toon(const Opties& o) {
    const Datum op = day_of(o.op);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto alle = opslag.load_groepsberekeningen();
        const auto past = [&](const Groepsberekening& b, bool /*geldt*/) {
            return b.agb.view() == o.aanbieder && b.groep == o.groep;
        };
        if (std::none_of(alle.begin(), alle.end(), [&](const auto& b) { return past(b, true); })) {
            print_fout(
                fmt::format("groep {} van aanbieder {} staat niet in het register.", o.groep, o.aanbieder),
                "Kijk met 'groep lijst' welke er zijn.");
            return Exit::afgekeurd;
        }
        return show_berekeningen(o, alle, op, past);
    });
}

}  // namespace jeugdregio::cli
