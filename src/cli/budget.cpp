// jeugdregio budget bereken, budget standaard
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "contract/getallen.hpp"
#include "pipeline/budget_beeld.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

using pipeline::Budgetantwoord;

void print_regels(const budget::Keuzebudget& b) {
    const bool per_week = b.formule.rekenwijze == contract::Budgetrekenwijze::per_week;
    Tabel tabel({{"Voorziening"},
                 {per_week ? "Uren per week" : "Uren", Kant::rechts},
                 {"Tarief", Kant::rechts},
                 {"Eenheid"},
                 {"Perceel", Kant::rechts},
                 {"Tarief van"},
                 {"Aantal", Kant::rechts},
                 {"Van"},
                 {"Tot en met"},
                 {"Bedrag", Kant::rechts}});
    for (const budget::Budgetregel& r : b.regels)
        tabel.add({r.voorziening, contract::format_uren(r.minuten), format_euro(r.tarief),
                   std::string(eenheid_naam(r.eenheid)), std::to_string(r.perceel),
                   std::to_string(r.tarief_vanaf.jaar()), pipeline::describe_aantal(r, b.formule.rekenwijze),
                   format_nl(r.periode.begin), format_nl(r.periode.einde), format_euro(r.bedrag)});
    tabel.add({"Samen", "", "", "", "", "", "", "", "", format_euro(b.berekend)}, Kleur::vet);
    tabel.print();
    for (const budget::Budgetregel& r : b.regels)
        if (!r.functies.empty() && r.periode.begin == b.regels.front().periode.begin)
            fmt::print("{}: {}\n", r.voorziening, fmt::join(r.functies, ", "));
}

void print_antwoord(const Budgetantwoord& a) {
    const budget::Keuzebudget& b = *a.budget;
    fmt::print("Keuzebudget {}, perceel {}, van {} tot en met {}\n\n",
               contract::budgetsoort_naam(a.vraag->soort), a.vraag->perceel,
               format_nl(a.vraag->looptijd.begin), format_nl(a.vraag->looptijd.einde));
    print_regels(b);
    fmt::print(
        "\n{}{}\nBron: {}. Tarieven van {}.\n",
        b.formule.aanname
            ? paint("Aanname: de rekenformule van het inkoopdocument is niet bekend. Gerekend is zo:\n",
                    Kleur::geel)
            : std::string(),
        b.formule.uitleg, b.formule.bron, fmt::join(b.tariefjaren, " en "));
    if (a.proces) fmt::print("Verwijsproces: versie {} ({}).\n", a.proces->versie, a.proces->document);
    if (b.overschrijving)
        fmt::print("\nDe Toegang wijkt af van de berekening: {}. Reden: {}\n", format_euro(b.bedrag),
                   b.overschrijving->reden);
    for (const std::string& o : b.opmerkingen) fmt::print("Let op: {}\n", o);
    fmt::print("\nBudget: {}\nDaarna: {}\n", paint(format_euro(b.bedrag), Kleur::vet),
               pipeline::suggest_opdracht(a));
}

void print_fouten(const Budgetantwoord& a, const std::string& waar) {
    for (const budget::Budgetfout& f : a.fouten) print_fout(waar + f.wat, f.herstel);
}

Exit run_csv(const Opties& o, const contract::Contract& c, Datum op) {
    constexpr std::size_t kMaxBytes = 25U * 1024U * 1024U;
    const auto gelezen = read_file(o.csv, kMaxBytes);
    if (!gelezen) {
        print_fout(gelezen.error().wat, gelezen.error().herstel);
        return Exit::gebruik;
    }
    if (gelezen->grootte > kMaxBytes) {
        print_fout(fmt::format("{} is groter dan 25 MB.", o.csv), "Deel het bestand op.");
        return Exit::afgekeurd;
    }
    const auto antwoorden = pipeline::answer_budgetten(gelezen->bytes, c, op);
    if (!antwoorden) {
        for (const budget::Budgetfout& f : antwoorden.error())
            print_fout(fmt::format("{}: {}", o.csv, f.wat), f.herstel);
        return Exit::afgekeurd;
    }
    Tabel tabel({{"Regel", Kant::rechts},
                 {"Kenmerk"},
                 {"Soort"},
                 {"Perceel"},
                 {"Ingang"},
                 {"Einde"},
                 {"Berekend", Kant::rechts},
                 {"Budget", Kant::rechts},
                 {"Tarieven"}});
    std::size_t goed = 0;
    bool aanname = false;
    for (const Budgetantwoord& a : *antwoorden) {
        goed += a.budget.has_value();
        if (o.json) fmt::print("{}\n", pipeline::to_line(pipeline::budget_to_json(a)));
        if (!a.budget) continue;
        aanname = aanname || a.budget->formule.aanname;
        tabel.add({std::to_string(a.regel), a.invoer.kenmerk,
                   std::string(contract::budgetsoort_naam(a.vraag->soort)), std::to_string(a.vraag->perceel),
                   format_nl(a.vraag->looptijd.begin), format_nl(a.vraag->looptijd.einde),
                   format_euro(a.budget->berekend), format_euro(a.budget->bedrag),
                   fmt::format("{}", fmt::join(a.budget->tariefjaren, " "))});
    }
    if (!o.json) {
        if (goed > 0) tabel.print();
        if (aanname)
            fmt::print(
                "\nAanname: de rekenformules van het inkoopdocument zijn niet bekend; gerekend is met uren "
                "maal tarief "
                "(AMB-001).\n");
        fmt::print("\n{} van {} regels berekend.\n", goed, antwoorden->size());
        for (const Budgetantwoord& a : *antwoorden)
            print_fouten(a, fmt::format("{} regel {}: ", o.csv, a.regel));
    }
    return goed == antwoorden->size() ? Exit::goed : Exit::afgekeurd;
}

/// The options that a single question needs; empty when they are all there.
std::string missing_opties(const pipeline::Budgetinvoer& in) {
    std::string uit;
    const std::pair<std::string_view, const std::string&> nodig[] = {
        {"--soort", in.soort}, {"--perceel", in.perceel}, {"--ingang", in.ingang}, {"--einde", in.einde}};
    for (const auto& [naam, waarde] : nodig)
        if (waarde.empty()) uit += (uit.empty() ? "" : ", ") + std::string(naam);
    return uit;
}

}  // namespace

Exit run_budget_bereken(const Opties& o) {
    const Datum op = day_of(o.op);
    if (o.csv.empty())
        if (const std::string mist = missing_opties(o.budget); !mist.empty()) {
            print_fout(fmt::format("dit ontbreekt: {}.", mist),
                       "Noem ze, of lees vele budgetten uit een --csv.");
            return Exit::gebruik;
        }
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    if (!o.csv.empty()) return run_csv(o, geladen->contract, op);
    const Budgetantwoord a = pipeline::answer_budget(o.budget, geladen->contract, op);
    if (o.json)
        fmt::print("{}\n", pipeline::to_line(pipeline::budget_to_json(a)));
    else if (a.budget)
        print_antwoord(a);
    else
        print_fouten(a, "");
    return a.budget ? Exit::goed : Exit::afgekeurd;
}

Exit run_budget_standaard(const Opties& o) {
    const Datum op = day_of(o.op);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    const contract::Contract& c = geladen->contract;
    Tabel tabel({{"Naam"}, {"Interventie"}, {"Soort"}, {"Uren"}, {"Perceel en bedrag"}, {"Bron"}});
    for (const contract::Standaardbudget& s : c.standaardbudgetten) {
        if (!s.holds_on(op)) continue;
        if (o.json) fmt::print("{}\n", pipeline::to_line(pipeline::standaard_to_json(s, c, op)));
        std::vector<std::string> inzet, bedragen;
        for (const contract::Uren& u : s.inzet)
            inzet.push_back(fmt::format("{} {}", u.voorziening, contract::format_uren(u.minuten)));
        for (const auto& p : budget::price_standaard(s, c, op))
            bedragen.push_back(fmt::format("{}: {}", p.perceel, format_euro(p.bedrag)));
        const auto* formule = c.find_formule(s.soort, op);
        const bool per_week =
            formule != nullptr && formule->rekenwijze == contract::Budgetrekenwijze::per_week;
        tabel.add({s.naam, s.interventie,
                   fmt::format("{}{}", contract::budgetsoort_naam(s.soort), per_week ? " (per week)" : ""),
                   fmt::format("{}", fmt::join(inzet, ", ")), fmt::format("{}", fmt::join(bedragen, "  ")),
                   s.bron});
    }
    if (o.json) return Exit::goed;
    if (tabel.empty())
        fmt::print(
            "Het contract heeft op {} geen standaardbudgetten. Zet ze in standaardbudgetten.toml (8.4).\n",
            format_nl(op));
    else
        tabel.print();
    return Exit::goed;
}

}  // namespace jeugdregio::cli
