// jeugdregio aantekening soorten, maak, lijst, trek-in: what people put on record beside the messages.
#include "pipeline/aantekening.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

using contract::Aantekeningsoort;
using contract::Aantekeningveld;

Exit report(const pipeline::Bezwaren& bezwaren, std::string_view wat) {
    if (bezwaren.size() == 1) {
        print_fout(bezwaren[0].wat, bezwaren[0].herstel);
        return Exit::afgekeurd;
    }
    print_fout(fmt::format("{}: {} fouten.", wat, bezwaren.size()), "");
    for (const auto& b : bezwaren) fmt::print(stderr, "- {}\n  {}\n", b.wat, b.herstel);
    return Exit::afgekeurd;
}

/// Everything of a file, or of standard input for "-".
std::optional<std::string> read_invoer(const std::string& naam) {
    if (naam == "-")
        return std::string{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    std::ifstream stroom(naam, std::ios::binary);
    if (!stroom) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(stroom), std::istreambuf_iterator<char>()};
}

/// Adds "veld=waarde"; false when it has another form or comes twice (that was printed).
bool add_veld(const std::string& tekst, contract::Veldwaarden& naar) {
    const std::size_t is = tekst.find('=');
    if (is == std::string::npos || is == 0) {
        print_fout(fmt::format("'{}' is geen veld met een waarde.", tekst),
                   "Schrijf veld=waarde, bijvoorbeeld uitkomst=passend.");
        return false;
    }
    if (naar.emplace(tekst.substr(0, is), tekst.substr(is + 1)).second) return true;
    print_fout(fmt::format("het veld {} staat er twee keer.", tekst.substr(0, is)),
               "Geef elk veld één waarde.");
    return false;
}

/// The fields of the arguments and of --velden; empty after a fault, which was printed.
std::optional<contract::Veldwaarden> read_velden(const Opties& o) {
    contract::Veldwaarden uit;
    for (const std::string& t : o.velden)
        if (!add_veld(t, uit)) return std::nullopt;
    if (o.veldenbestand.empty()) return uit;
    const auto tekst = read_invoer(o.veldenbestand);
    if (!tekst) {
        print_fout(fmt::format("het bestand {} gaat niet open.", o.veldenbestand), "Controleer de naam.");
        return std::nullopt;
    }
    for (std::size_t i = 0; i < tekst->size();) {
        const std::size_t einde = std::min(tekst->find('\n', i), tekst->size());
        std::string regel = tekst->substr(i, einde - i);
        if (!regel.empty() && regel.back() == '\r') regel.pop_back();
        if (!regel.empty() && !add_veld(regel, uit)) return std::nullopt;
        i = einde + 1;
    }
    return uit;
}

}  // namespace

std::optional<pipeline::Overwie> read_overwie(const Opties& o) {
    const int manieren = int{!o.toewijzing.empty()} + int{!o.verzoek.empty()} + int{!o.bsn_van.empty()};
    const bool verzoek_goed = o.verzoek.empty() || !o.aanbieder.empty();
    const bool aanbieder_los = !o.aanbieder.empty() && !o.toewijzing.empty();
    if (manieren != 1 || !verzoek_goed || aanbieder_los) {
        print_fout(
            "er staat niet (of dubbel) over welke jeugdige het gaat.",
            "Noem --toewijzing NUMMER, of --aanbieder AGB met --verzoek REFERENTIE, of --bsn (met of zonder "
            "--aanbieder).");
        return std::nullopt;
    }
    pipeline::Overwie uit;
    if (!o.toewijzing.empty()) uit.toewijzing = ToewijzingNummer{std::stoll(o.toewijzing)};
    uit.verzoek = o.verzoek;
    if (!o.aanbieder.empty()) uit.aanbieder = parse_agb(o.aanbieder);
    if (o.bsn_van.empty()) return uit;
    std::string cijfers = o.bsn_van;
    if (cijfers == "-" || cijfers.front() == '@') {
        const auto gelezen = read_invoer(cijfers == "-" ? cijfers : cijfers.substr(1));
        if (!gelezen) {
            print_fout(fmt::format("het bestand {} gaat niet open.", cijfers.substr(1)),
                       "Controleer de naam.");
            return std::nullopt;
        }
        cijfers = *gelezen;
        cijfers.erase(cijfers.find_last_not_of(" \t\r\n") + 1);
    }
    uit.bsn = Bsn::parse(cijfers);
    if (uit.bsn) return uit;
    print_fout("dit is geen burgerservicenummer.", "Een BSN heeft negen cijfers en voldoet aan de elfproef.");
    return std::nullopt;
}

namespace {

void print_soort(const contract::Aantekenboek& boek, const Aantekeningsoort& s, Datum dag) {
    std::vector<std::string_view> over;
    for (const auto w : s.over) over.push_back(contract::over_naam(w));
    fmt::print("{}: {}\nOver: {}\nBron: {}\n", paint(s.id, Kleur::vet), s.titel, fmt::join(over, ", "),
               s.bron);
    if (!s.let_op.empty()) fmt::print("Let op: {}\n", s.let_op);
    for (const Aantekeningveld& v : s.velden) {
        std::string wanneer = v.verplicht ? "verplicht" : "mag";
        if (v.alleen_bij)
            wanneer += fmt::format(", alleen als {} {} is", v.alleen_bij->veld,
                                   fmt::join(v.alleen_bij->waarden, " of "));
        fmt::print("\n  {}: {} ({})\n", v.naam, v.titel, wanneer);
        print_alinea(contract::describe_veld(boek, v, dag), 6);
    }
}

void print_soorten(const contract::Aantekenboek& boek) {
    Tabel tabel({{"Soort"}, {"Over"}, {"Wat"}});
    for (const Aantekeningsoort& s : boek.soorten) {
        std::vector<std::string_view> over;
        for (const auto w : s.over) over.push_back(contract::over_naam(w));
        tabel.add({s.id, fmt::format("{}", fmt::join(over, ", ")), s.titel});
    }
    tabel.print();
    fmt::print("\nDe velden van een soort: jeugdregio aantekening soorten SOORT\n");
}

}  // namespace

Exit run_aantekening_soorten(const Opties& o) {
    const Datum op = day_of(o.op);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    const contract::Aantekenboek& boek = geladen->contract.aantekenboek;
    const Aantekeningsoort* een = o.soort.empty() ? nullptr : boek.find_soort(o.soort);
    if (!o.soort.empty() && een == nullptr) {
        print_fout(fmt::format("de soort {} is niet bekend.", o.soort),
                   "Kijk met 'jeugdregio aantekening soorten' welke er zijn.");
        return Exit::gebruik;
    }
    if (o.json) {
        for (const Aantekeningsoort& s : boek.soorten)
            if (een == nullptr || een == &s)
                fmt::print("{}\n", pipeline::to_line(pipeline::soort_to_json(boek, s, op)));
    } else if (een != nullptr) {
        print_soort(boek, *een, op);
    } else {
        print_soorten(boek);
    }
    return Exit::goed;
}

Exit run_aantekening_maak(const Opties& o) {
    const Datum vandaag = day_of(o.vandaag);
    const auto geladen = open_contract(o, vandaag);
    if (!geladen) return Exit::gebruik;
    const auto over = read_overwie(o);
    if (!over) return Exit::gebruik;
    if (o.bsn_van == "-" && o.veldenbestand == "-") {
        print_fout("--bsn - en --velden - lezen allebei de invoer.", "Geef een van beide in een bestand.");
        return Exit::gebruik;
    }
    const auto velden = read_velden(o);
    if (!velden) return Exit::gebruik;
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto gemaakt = pipeline::record_aantekening(opslag, geladen->contract,
                                                          {.gemeente = *parse_gemeente(o.gemeente),
                                                           .over = *over,
                                                           .soort = o.soort,
                                                           .dag = day_of(o.dag.empty() ? o.vandaag : o.dag),
                                                           .velden = *velden,
                                                           .door = o.door,
                                                           .op = vandaag});
        if (!gemaakt) return report(gemaakt.error(), "deze aantekening kan zo niet");
        const Aantekeningsoort& soort = *geladen->contract.aantekenboek.find_soort(gemaakt->soort);
        if (o.json) {
            fmt::print("{}\n", pipeline::to_line(
                                   pipeline::aantekening_to_json(*gemaakt, *parse_gemeente(o.gemeente))));
        } else {
            fmt::print("Vastgelegd: {} van {} voor jeugdige {}, nummer {} van gemeente {}.\n", soort.id,
                       format_nl(gemaakt->dag), gemaakt->bsn.masked(), gemaakt->volgnummer, o.gemeente);
            if (!soort.let_op.empty()) fmt::print("Let op: {}\n", soort.let_op);
        }
        return Exit::goed;
    });
}

Exit run_aantekening_lijst(const Opties& o) {
    const auto geladen = open_contract(o, day_of(""));
    if (!geladen) return Exit::gebruik;
    const auto over = read_overwie(o);
    if (!over) return Exit::gebruik;
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const Gemeente gemeente = *parse_gemeente(o.gemeente);
        const auto jeugdige = pipeline::find_jeugdige(opslag, gemeente, *over);
        if (!jeugdige) return report(jeugdige.error(), "");
        const auto lijst = pipeline::view_aantekeningen(opslag, geladen->contract, gemeente, *jeugdige->bsn);
        Tabel tabel({{"Nummer", Kant::rechts}, {"Dag"}, {"Soort"}, {"Aanbieder"}, {"Over"}, {"Door"}});
        for (const dossier::Aantekening& a : lijst.alle) {
            if (!o.soort.empty() && a.soort != o.soort) continue;
            if (o.json) {
                fmt::print("{}\n", pipeline::to_line(pipeline::aantekening_to_json(a, gemeente)));
                continue;
            }
            std::string velden;
            for (const auto& [veld, waarde] : a.velden)
                velden += fmt::format("{}{}: {}", velden.empty() ? "" : "; ", veld, waarde);
            tabel.add({std::to_string(a.volgnummer), format_nl(a.dag), a.soort,
                       a.aanbieder ? a.aanbieder->str() : "",
                       a.toewijzing         ? fmt::format("toewijzing {}", a.toewijzing->waarde)
                       : !a.verzoek.empty() ? "verzoek " + a.verzoek
                                            : "",
                       a.door},
                      Kleur::geen, std::move(velden));
        }
        if (o.json) return Exit::goed;
        fmt::print("Jeugdige {}, gemeente {}\n\n", jeugdige->bsn->masked(), o.gemeente);
        if (tabel.empty()) fmt::print("Er is niets vastgelegd.\n");
        if (!tabel.empty()) tabel.print();
        return Exit::goed;
    });
}

Exit run_aantekening_trek_in(const Opties& o) {
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto uit = opslag.withdraw_aantekening(
            {*parse_gemeente(o.gemeente), o.nummer, o.reden, o.door, day_of(o.vandaag)});
        if (uit == storage::Ingetrokken::ja) {
            fmt::print("Aantekening {} van gemeente {} is ingetrokken. Zij blijft bewaard.\n", o.nummer,
                       o.gemeente);
            return Exit::goed;
        }
        print_fout(uit == storage::Ingetrokken::onbekend
                       ? fmt::format("gemeente {} heeft geen aantekening {}.", o.gemeente, o.nummer)
                       : fmt::format("aantekening {} is al ingetrokken.", o.nummer),
                   "Kijk met 'jeugdregio aantekening lijst' welke er zijn.");
        return Exit::afgekeurd;
    });
}

}  // namespace jeugdregio::cli
