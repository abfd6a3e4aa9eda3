#include "pipeline/consultfactuur.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "contract/csv.hpp"

namespace jeugdregio::pipeline {
namespace {

using registratie::Factuurdeel;

std::string escape(std::string_view tekst) {
    std::string uit;
    for (const char c : tekst) switch (c) {
            case '&':
                uit += "&amp;";
                break;
            case '<':
                uit += "&lt;";
                break;
            case '>':
                uit += "&gt;";
                break;
            case '"':
                uit += "&quot;";
                break;
            default:
                uit += c;
        }
    return uit;
}

auto volgorde(const Factuurdeel& d) {
    return std::tuple(d.gemeente, d.dag.first_of_month(), d.dag, d.bsn, d.functie, d.bron);
}

std::string naam_van(const contract::Contract& contract, const Gemeente& gemeente) {
    const auto hit = std::find_if(contract.deelnemers.begin(), contract.deelnemers.end(),
                                  [&](const auto& d) { return d.gemeente == gemeente; });
    return hit == contract.deelnemers.end() ? gemeente.str()
                                            : fmt::format("{} ({})", hit->naam, gemeente.view());
}

constexpr std::string_view kKop = R"(<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Factuur {nummer}</title>
<style>body{{font-family:sans-serif;margin:2em}}table{{border-collapse:collapse}}th,td{{border:1px solid #888;padding:.3em .6em;text-align:left}}td.n,th.n{{text-align:right}}</style>
</head><body>
<h1>Factuur voor consultatie zonder toewijzing</h1>
<p>Nummer: {nummer}<br>Van: {van} (AGB {agb})<br>Aan: gemeente {aan}<br>Maand: {maand}<br>Datum: {datum}</p>
<p>De Toegang stemde met elke regel in. Het tarief is dat van de functie van wie is geconsulteerd (inkoopdocument 8.5.2).</p>
<table><thead><tr><th>Dag</th><th>Jeugdige (BSN)</th><th>Functie</th><th>Tariefgroep</th><th>Geconsulteerd</th><th class="n">Minuten</th><th class="n">Tarief</th><th class="n">Bedrag</th><th>Instemming</th></tr></thead><tbody>
)";

/// `delen`: those of one gemeente and month.
Gemaaktefactuur make_factuur(const contract::Contract& contract, std::string_view aanbiedernaam,
                             const Declaratieopdracht& opdracht, std::span<const Factuurdeel> delen) {
    Gemaaktefactuur f;
    f.gemeente = delen.front().gemeente;
    f.maand = delen.front().dag.first_of_month();
    f.regels = delen.size();
    f.nummer = fmt::format("factuur-consultatie-{}-{}-{:04}-{:02}-{:03}", opdracht.aanbieder.view(),
                           f.gemeente.view(), f.maand.jaar(), f.maand.maand(), opdracht.volgnummer);
    f.html = fmt::format(kKop, fmt::arg("nummer", f.nummer), fmt::arg("van", escape(aanbiedernaam)),
                         fmt::arg("agb", opdracht.aanbieder.view()),
                         fmt::arg("aan", escape(naam_van(contract, f.gemeente))),
                         fmt::arg("maand", fmt::format("{:04}-{:02}", f.maand.jaar(), f.maand.maand())),
                         fmt::arg("datum", format_nl(opdracht.vandaag)));
    f.csv =
        "factuur;dag;bsn;functie;tariefgroep;perceel;geconsulteerd;minuten;tarief_cent;bedrag_cent;"
        "instemming_op;instemming_door;bestand;regel\r\n";
    std::int64_t minuten = 0;
    for (const Factuurdeel& d : delen) {
        const std::string bsn(opdracht.heel_bsn ? std::string(d.bsn.digits()) : d.bsn.masked());
        const std::string_view wie = d.organisatie.empty() ? aanbiedernaam : d.organisatie;
        f.html += fmt::format(
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{} (perceel {})</td><td>{}</td><td class=\"n\">{}</td>"
            "<td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}, {}</td></tr>\n",
            format_nl(d.dag), bsn, escape(d.functie), d.tariefgroep, d.perceel, escape(wie), d.minuten,
            format_euro(d.tarief), format_euro(d.bedrag()), format_nl(d.instemming_op),
            escape(d.instemming_door));
        f.csv += fmt::format("{};{};{};{};{};{};{};{};{};{};{};{};{};{}\r\n", f.nummer, format_iso(d.dag),
                             bsn, contract::quote_veld(d.functie), d.tariefgroep, d.perceel,
                             contract::quote_veld(wie), d.minuten, d.tarief.cents(), d.bedrag().cents(),
                             format_iso(d.instemming_op), contract::quote_veld(d.instemming_door),
                             registratie::bestand_naam(d.bron.bestand), d.bron.regel);
        minuten += d.minuten;
        f.totaal += d.bedrag();
    }
    f.html += fmt::format(
        "</tbody><tfoot><tr><th colspan=\"5\">Samen</th><th class=\"n\">{}</th><th></th><th "
        "class=\"n\">{}</th>"
        "<th></th></tr></tfoot></table>\n</body></html>\n",
        minuten, format_euro(f.totaal));
    return f;
}

}  // namespace

std::vector<Gemaaktefactuur> make_consultfacturen(const contract::Contract& contract,
                                                  std::span<const contract::AanbiederContract> van,
                                                  const Declaratieopdracht& opdracht,
                                                  std::vector<Factuurdeel> delen) {
    std::stable_sort(delen.begin(), delen.end(),
                     [](const Factuurdeel& a, const Factuurdeel& b) { return volgorde(a) < volgorde(b); });
    const std::string naam = van.empty() ? opdracht.aanbieder.str() : van.back().naam;
    std::vector<Gemaaktefactuur> uit;
    for (auto eerste = delen.begin(); eerste != delen.end();) {
        const auto tot = std::find_if(eerste, delen.end(), [&](const Factuurdeel& d) {
            return d.gemeente != eerste->gemeente || d.dag.first_of_month() != eerste->dag.first_of_month();
        });
        uit.push_back(make_factuur(contract, naam, opdracht, {eerste, tot}));
        eerste = tot;
    }
    return uit;
}

}  // namespace jeugdregio::pipeline
