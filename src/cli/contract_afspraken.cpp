#include "cli/contract_afspraken.hpp"

#include <fmt/format.h>

#include "cli/scherm.hpp"
#include "contract/getallen.hpp"

namespace jeugdregio::cli {
namespace {

using nlohmann::ordered_json;

ordered_json dag_of_niets(const std::optional<Datum>& dag) {
    return dag ? ordered_json(format_iso(*dag)) : ordered_json();
}

/// The version of a document that holds, or null.
ordered_json rap_to_json(const contract::Protocolversie* v) {
    if (v == nullptr) return {};
    return {{"nummer", v->nummer},
            {"vanaf", format_iso(v->vanaf)},
            {"vastgesteld", format_iso(v->vastgesteld)},
            {"document", v->document},
            {"bron", v->bron}};
}
ordered_json proces_to_json(const contract::Verwijsproces* v) {
    if (v == nullptr) return {};
    return {{"versie", v->versie},
            {"vanaf", format_iso(v->vanaf)},
            {"vastgesteld", format_iso(v->vastgesteld)},
            {"document", v->document},
            {"bron", v->bron}};
}

/// Of a setting only the value that holds on the day.
std::vector<const contract::Instelling*> list_instellingen(const contract::Contract& c, Datum op) {
    std::vector<const contract::Instelling*> uit;
    for (const contract::Instelling& i : c.instellingen) {
        if (i.vanaf && *i.vanaf > op) continue;
        if (!uit.empty() && uit.back()->naam == i.naam)
            uit.back() = &i;
        else
            uit.push_back(&i);
    }
    return uit;
}

std::vector<const contract::Budgetformule*> list_formules(const contract::Contract& c, Datum op) {
    std::vector<const contract::Budgetformule*> uit;
    for (const auto soort : {contract::Budgetsoort::herstel, contract::Budgetsoort::duurzaam})
        if (const auto* f = c.find_formule(soort, op)) uit.push_back(f);
    return uit;
}

/// "TG2 40, middel 12:30"
std::string describe_inzet(const contract::Standaardbudget& s) {
    std::string uit;
    for (const contract::Uren& u : s.inzet)
        uit +=
            fmt::format("{}{} {}", uit.empty() ? "" : ", ", u.voorziening, contract::format_uren(u.minuten));
    return uit;
}

void print_kop(std::string_view kop) {
    fmt::print("\n{}\n", paint(kop, Kleur::vet));
}

void print_termijnen(const contract::Contract& c, Datum op) {
    print_kop("Reactietermijnen (termijnen.toml)");
    Tabel tabel({{"Termijn"}, {"Berichten"}, {"Wie"}, {"Hoe lang"}, {"Aard"}, {"Bewaakt"}, {"Vanaf"}});
    for (const contract::Termijnrij* t : list_geldend(c.termijnen, op))
        tabel.add(
            {t->naam, fmt::format("{}", fmt::join(t->berichten, " ")), t->wie,
             format_termijn(t->termijn) + (t->vooraf ? " ervoor" : ""),
             std::string(termijnaard_naam(t->aard)), t->bewaakt() ? "ja" : "nee", format_nl(t->vanaf)},
            Kleur::geen,
            fmt::format("Telt {}vanaf {}. Bron: {}.", t->vooraf ? "terug " : "", t->gebeurtenis, t->bron));
    tabel.print();
}

void print_rap(const contract::Contract& c, Datum op) {
    print_kop("Regionaal administratieprotocol en Afsprakenkaart (rap.toml)");
    const auto* versie = contract::find_geldende(c.protocolversies, op);
    if (versie != nullptr)
        fmt::print("{}, versie {}, vanaf {} ({})\n\n", versie->document, versie->nummer,
                   format_nl(versie->vanaf), versie->bron);
    else
        fmt::print("Er is geen vastgestelde versie van het protocol ingevuld.\n\n");
    Tabel tabel({{"Afspraak"}, {"Vanaf"}, {"Bron"}});
    for (const contract::Afspraak* a : list_geldend(c.afspraken, op))
        tabel.add({a->naam, format_nl(a->vanaf), a->bron}, Kleur::geen, a->keuze);
    tabel.print();
}

void print_instellingen(const contract::Contract& c, Datum op) {
    print_kop("Instellingen (parameters.toml)");
    Tabel tabel({{"Instelling"}, {"Waarde"}, {"Vanaf"}, {"Bron"}});
    for (const contract::Instelling* i : list_instellingen(c, op))
        tabel.add({i->naam, i->waarde, i->vanaf ? format_nl(*i->vanaf) : "", i->bron});
    tabel.print();
}

void print_budget(const contract::Contract& c, Datum op) {
    print_kop("Keuzebudget (keuzebudget.toml, standaardbudgetten.toml)");
    const auto* proces = contract::find_geldende(c.verwijsprocessen, op);
    if (proces != nullptr)
        fmt::print("Verwijsproces: {}, versie {}, vanaf {}\n\n", proces->document, proces->versie,
                   format_nl(proces->vanaf));
    else
        fmt::print("Verwijsproces: er is geen versie ingevuld.\n\n");
    Tabel formules({{"Soort"}, {"Rekenwijze"}, {"Weken"}, {"Vanaf"}, {"Aanname"}});
    for (const contract::Budgetformule* f : list_formules(c, op))
        formules.add({std::string(budgetsoort_naam(f->soort)), std::string(rekenwijze_naam(f->rekenwijze)),
                      f->weken ? std::string(wekentelling_naam(*f->weken)) : "", format_nl(f->vanaf),
                      f->aanname ? "ja" : "nee"},
                     Kleur::geen, fmt::format("{} Bron: {}.", f->uitleg, f->bron));
    formules.print();
    fmt::print("\n");
    Tabel standaard({{"Standaardbudget"}, {"Interventie"}, {"Soort"}, {"Uren"}, {"Bron"}});
    for (const contract::Standaardbudget& s : c.standaardbudgetten)
        if (s.holds_on(op))
            standaard.add(
                {s.naam, s.interventie, std::string(budgetsoort_naam(s.soort)), describe_inzet(s), s.bron});
    if (standaard.empty())
        fmt::print("Er zijn geen standaardbudgetten ingevuld.\n");
    else
        standaard.print();
}

void print_aantekeningen(const contract::Contract& c) {
    print_kop("Soorten aantekeningen (aantekeningen.toml)");
    Tabel tabel({{"Soort"}, {"Titel"}, {"Velden", Kant::rechts}, {"Bron"}});
    for (const contract::Aantekeningsoort& s : c.aantekenboek.soorten)
        tabel.add({s.id, s.titel, std::to_string(s.velden.size()), s.bron});
    tabel.print();
    fmt::print("\nDe velden van een soort: 'jeugdregio aantekening soorten SOORT'.\n");
}

}  // namespace

void add_afspraken_json(ordered_json& naar, const contract::Contract& c, Datum op) {
    naar["rap"] = rap_to_json(contract::find_geldende(c.protocolversies, op));
    naar["termijnen"] = ordered_json::array();
    for (const contract::Termijnrij* t : list_geldend(c.termijnen, op))
        naar["termijnen"].push_back({{"naam", t->naam},
                                     {"berichten", t->berichten},
                                     {"wie", t->wie},
                                     {"aard", termijnaard_naam(t->aard)},
                                     {"aantal", t->termijn.aantal},
                                     {"eenheid", termijneenheid_naam(t->termijn.eenheid)},
                                     {"vooraf", t->vooraf},
                                     {"gebeurtenis", t->gebeurtenis},
                                     {"bewaakt", t->bewaakt()},
                                     {"vanaf", format_iso(t->vanaf)},
                                     {"bron", t->bron}});
    naar["afspraken"] = ordered_json::array();
    for (const contract::Afspraak* a : list_geldend(c.afspraken, op))
        naar["afspraken"].push_back(
            {{"naam", a->naam}, {"keuze", a->keuze}, {"vanaf", format_iso(a->vanaf)}, {"bron", a->bron}});
    naar["instellingen"] = ordered_json::array();
    for (const contract::Instelling* i : list_instellingen(c, op))
        naar["instellingen"].push_back(
            {{"naam", i->naam}, {"waarde", i->waarde}, {"vanaf", dag_of_niets(i->vanaf)}, {"bron", i->bron}});
    naar["verwijsproces"] = proces_to_json(contract::find_geldende(c.verwijsprocessen, op));
    naar["budgetformules"] = ordered_json::array();
    for (const contract::Budgetformule* f : list_formules(c, op))
        naar["budgetformules"].push_back(
            {{"soort", budgetsoort_naam(f->soort)},
             {"rekenwijze", rekenwijze_naam(f->rekenwijze)},
             {"weken", f->weken ? ordered_json(wekentelling_naam(*f->weken)) : ordered_json()},
             {"vanaf", format_iso(f->vanaf)},
             {"aanname", f->aanname},
             {"uitleg", f->uitleg},
             {"bron", f->bron}});
    naar["standaardbudgetten"] = ordered_json::array();
    for (const contract::Standaardbudget& s : c.standaardbudgetten) {
        if (!s.holds_on(op)) continue;
        ordered_json inzet = ordered_json::array();
        for (const contract::Uren& u : s.inzet)
            inzet.push_back({{"voorziening", u.voorziening}, {"minuten", u.minuten}});
        naar["standaardbudgetten"].push_back({{"naam", s.naam},
                                              {"interventie", s.interventie},
                                              {"soort", budgetsoort_naam(s.soort)},
                                              {"kdc_odc", s.kdc_odc},
                                              {"inzet", std::move(inzet)},
                                              {"vanaf", format_iso(s.vanaf)},
                                              {"tot", dag_of_niets(s.tot)},
                                              {"bron", s.bron}});
    }
    naar["aantekeningen"] = ordered_json::array();
    for (const contract::Aantekeningsoort& s : c.aantekenboek.soorten) {
        std::vector<std::string> velden;
        for (const contract::Aantekeningveld& v : s.velden) velden.push_back(v.naam);
        naar["aantekeningen"].push_back(
            {{"soort", s.id}, {"titel", s.titel}, {"velden", velden}, {"bron", s.bron}});
    }
}

void print_afspraken(const contract::Contract& c, Datum op) {
    print_rap(c, op);
    print_termijnen(c, op);
    print_instellingen(c, op);
    print_budget(c, op);
    print_aantekeningen(c);
}

}  // namespace jeugdregio::cli
