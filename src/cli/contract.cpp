// jeugdregio contract controleer, contract toon
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/contract_afspraken.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "contract/bewaartermijnen.hpp"
#include "contract/looptijd.hpp"
#include "contract/overzichtinstellingen.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

using nlohmann::ordered_json;

std::string code_for(const contract::Contract& c, const contract::Tarief& t) {
    for (const auto& p : c.producten)
        if (p.voorziening == t.voorziening && p.eenheid == t.eenheid &&
            std::find(p.percelen.begin(), p.percelen.end(), t.perceel) != p.percelen.end())
            return p.code.str();
    return "";
}

std::vector<std::string> frequenties(const contract::Product& p) {
    std::vector<std::string> uit;
    for (const Frequentie f : p.leverfrequenties) uit.emplace_back(contract::frequentie_sleutel(f));
    return uit;
}

ordered_json dag_of_niets(const std::optional<Datum>& dag) {
    return dag ? ordered_json(format_iso(*dag)) : ordered_json();
}

ordered_json contract_to_json(const contract::Contract& c, Datum op) {
    const auto* versie = c.version_on(op);
    ordered_json uit = {{"regio", c.regio},
                        {"naam", c.naam},
                        {"op", format_iso(op)},
                        {"versie", versie != nullptr ? ordered_json(versie->nummer) : ordered_json()},
                        {"sha256", c.sha256}};
    uit["gemeenten"] = ordered_json::array();
    for (const auto& d : c.deelnemers)
        if (d.geldig.contains(op))
            uit["gemeenten"].push_back(
                {{"code", d.gemeente.str()}, {"naam", d.naam}, {"percelen", d.percelen}});
    uit["percelen"] = ordered_json::array();
    for (const auto& l : contract::list_looptijden(c, op)) {
        const contract::Perceel& p = *l.perceel;
        ordered_json verlengingen = ordered_json::array();
        for (const auto& v : p.verlengingen)
            verlengingen.push_back(
                {{"besluit", format_iso(v.besluit)}, {"tot", format_iso(v.tot)}, {"bron", v.bron}});
        std::vector<std::string_view> eenheden;
        for (const Eenheid e : p.toewijzing_eenheden) eenheden.push_back(eenheid_code(e));
        uit["percelen"].push_back({{"nummer", p.nummer},
                                   {"naam", p.naam},
                                   {"blok", p.blok},
                                   {"voorzieningen", p.voorzieningen},
                                   {"toewijzingsvariant", p.toewijzingsvariant},
                                   {"toewijzing_eenheden", eenheden},
                                   {"begin", format_iso(p.begin)},
                                   {"einde", format_iso(p.einde)},
                                   {"uiterste_einde", format_iso(p.uiterste_einde)},
                                   {"looptijd",
                                    {{"stand", contract::stand_naam(l.stand)},
                                     {"termijn", l.termijn},
                                     {"termijn_begin", format_iso(l.termijn_begin)},
                                     {"termijn_einde", format_iso(l.termijn_einde)},
                                     {"loopt_tot", format_iso(l.loopt_tot)},
                                     {"dagen_over", l.dagen_over},
                                     {"verlengingen_gebruikt", l.gebruikt},
                                     {"verlengingen_over", l.over},
                                     {"verlenging_maanden", p.verlenging_maanden},
                                     {"na_volgende", dag_of_niets(l.na_volgende)},
                                     {"verlengingen", std::move(verlengingen)}}},
                                   {"bron", p.bron}});
    }
    uit["tarieven"] = ordered_json::array();
    for (const auto& t : c.tarieven)
        if (t.geldig.contains(op))
            uit["tarieven"].push_back(
                {{"perceel", t.perceel},
                 {"voorziening", t.voorziening},
                 {"productcode", code_for(c, t)},
                 {"eenheid", eenheid_code(t.eenheid)},
                 {"tarief_cent", t.bedrag.cents()},
                 {"van", format_iso(t.geldig.van)},
                 {"tot", dag_of_niets(t.geldig.tot)},
                 {"onafgerond_microcent",
                  t.onafgerond_microcent ? ordered_json(*t.onafgerond_microcent) : ordered_json()},
                 {"voorlopig", t.voorlopig},
                 {"bron", t.bron}});
    uit["producten"] = ordered_json::array();
    for (const auto& p : c.producten)
        uit["producten"].push_back({{"code", p.code.str()},
                                    {"categorie", p.categorie.str()},
                                    {"voorziening", p.voorziening},
                                    {"percelen", p.percelen},
                                    {"eenheid", eenheid_code(p.eenheid)},
                                    {"omschrijving", p.omschrijving},
                                    {"leverfrequentie", frequenties(p)},
                                    {"betaalfrequentie", contract::betaalfrequentie_naam(p.betaalfrequentie)},
                                    {"ingang", dag_of_niets(p.ingang)},
                                    {"einde", dag_of_niets(p.einde)},
                                    {"bron", p.bron}});
    add_afspraken_json(uit, c, op);
    return uit;
}

/// "specifiek, in etmalen of dagdelen"; empty where the document is silent.
std::string describe_toewijzing(const contract::Perceel& p) {
    std::vector<std::string_view> eenheden;
    for (const Eenheid e : p.toewijzing_eenheden) eenheden.push_back(eenheid_naam(e));
    return eenheden.empty() ? p.toewijzingsvariant
                            : fmt::format("{}, in {}", p.toewijzingsvariant, fmt::join(eenheden, " of "));
}

/// The term of every perceel: which one runs, and how much may still be added.
void print_looptijden(const contract::Contract& c, Datum op) {
    using contract::Looptijdstand;
    Tabel tabel({{"Perceel", Kant::rechts},
                 {"Termijn"},
                 {"Van"},
                 {"Tot en met"},
                 {"Verlengd"},
                 {"Na de volgende"},
                 {"Uiterlijk"},
                 {"Stand"}});
    for (const auto& l : contract::list_looptijden(c, op)) {
        const bool let_op = l.stand != Looptijdstand::loopt && l.stand != Looptijdstand::nog_niet_begonnen;
        tabel.add({std::to_string(l.perceel->nummer),
                   l.termijn == 0 ? "eerste" : fmt::format("verlenging {}", l.termijn),
                   format_nl(l.termijn_begin), format_nl(l.termijn_einde),
                   fmt::format("{} van {} keer {} maanden", l.gebruikt, l.gebruikt + l.over,
                               l.perceel->verlenging_maanden),
                   l.na_volgende ? format_nl(*l.na_volgende) : "kan niet meer",
                   format_nl(l.perceel->uiterste_einde), std::string(contract::stand_naam(l.stand))},
                  let_op ? Kleur::geel : Kleur::geen);
    }
    tabel.print();
}

void print_contract(const contract::Contract& c, Datum op) {
    const auto* versie = c.version_on(op);
    fmt::print("{} ({}), versie {}, zoals het geldt op {}\n\n", c.naam, c.regio,
               versie ? versie->nummer : "geen", format_nl(op));
    Tabel gemeenten({{"Gemeente"}, {"Code"}, {"Percelen"}});
    for (const auto& d : c.deelnemers)
        if (d.geldig.contains(op))
            gemeenten.add({d.naam, d.gemeente.str(), fmt::format("{}", fmt::join(d.percelen, " "))});
    gemeenten.print();
    fmt::print("\n");
    Tabel percelen({{"Perceel", Kant::rechts}, {"Naam"}, {"Toewijzing"}});
    for (const auto& p : c.percelen) percelen.add({std::to_string(p.nummer), p.naam, describe_toewijzing(p)});
    percelen.print();
    fmt::print("\n");
    print_looptijden(c, op);
    fmt::print("\n");
    Tabel producten({{"Code"}, {"Omschrijving"}, {"Per"}, {"Leveren"}, {"Betalen"}, {"Bestaat"}});
    for (const auto& p : c.producten)
        producten.add({p.code.str(), p.omschrijving, std::string(eenheid_naam(p.eenheid)),
                       fmt::format("{}", fmt::join(frequenties(p), ", ")),
                       std::string(contract::betaalfrequentie_naam(p.betaalfrequentie)),
                       contract::describe_geldigheid(p)});
    producten.print();
    fmt::print("\n");
    Tabel tarieven({{"Perceel", Kant::rechts},
                    {"Voorziening"},
                    {"Code"},
                    {"Per"},
                    {"Tarief", Kant::rechts},
                    {"Vanaf"},
                    {"Bron"}});
    for (const auto& t : c.tarieven)
        if (t.geldig.contains(op))
            tarieven.add({std::to_string(t.perceel), t.voorziening, code_for(c, t),
                          std::string(eenheid_naam(t.eenheid)), format_euro(t.bedrag),
                          format_nl(t.geldig.van), t.voorlopig ? t.bron + " (voorlopig)" : t.bron});
    tarieven.print();
    print_afspraken(c, op);
}

}  // namespace

Exit run_contract_controleer(const Opties& o) {
    const Datum op = day_of(o.op);
    const std::string map = o.bestand.empty() ? contract_map(o) : o.bestand;
    if (map.empty()) {
        print_fout("er is geen contract gevonden bij dit programma.", "Noem de map van het contract.");
        return Exit::gebruik;
    }
    const auto geladen = contract::load_contract(map, op);
    if (!geladen) {
        print_contractfouten(map, geladen.error());
        return Exit::afgekeurd;
    }
    const auto& c = geladen->contract;
    // It stands beside the contract; the server and the overview read it.
    const auto overzicht = contract::load_overzicht(map, c);
    if (!overzicht) {
        print_contractfouten(map, overzicht.error());
        return Exit::afgekeurd;
    }
    // So does this one, for 'vernietig'; a region that never destroys by term can do without.
    const bool met_termijnen = contract::has_bewaartermijnen(map);
    if (met_termijnen)
        if (const auto termijnen = contract::load_bewaartermijnen(map); !termijnen) {
            print_contractfouten(map, termijnen.error());
            return Exit::afgekeurd;
        }
    fmt::print("{}: {}\n", map, paint("in orde", Kleur::groen));
    fmt::print(
        "{} gemeenten, {} percelen, {} producten, {} tarieven, {} functies, {} regionale regels,\n"
        "{} soorten aantekeningen, {} onderdelen van bijlage XIII, {} reactietermijnen, {} afspraken.\n",
        c.deelnemers.size(), c.percelen.size(), c.producten.size(), c.tarieven.size(), c.functies.size(),
        c.regels.size(), c.aantekenboek.soorten.size(), c.aantekenboek.afbakening.size(),
        list_geldend(c.termijnen, op).size(), list_geldend(c.afspraken, op).size());
    fmt::print("\nLooptijden op {}:\n", format_nl(op));
    print_looptijden(c, op);
    if (!met_termijnen)
        fmt::print(
            "\nEr is geen bewaartermijnen.toml. 'jeugdregio vernietig' kan dan geen termijn nagaan.\n");
    if (!geladen->kennisgevingen.empty()) fmt::print("\n");
    for (const auto& k : geladen->kennisgevingen) fmt::print("Let op: {}\n", k);
    return Exit::goed;
}

Exit run_contract_toon(const Opties& o) {
    const Datum op = day_of(o.op);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    if (o.json)
        fmt::print("{}\n", pipeline::to_line(contract_to_json(geladen->contract, op)));
    else
        print_contract(geladen->contract, op);
    return Exit::goed;
}

}  // namespace jeugdregio::cli
