#include "pipeline/budget_beeld.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "contract/getallen.hpp"

namespace jeugdregio::pipeline {
namespace {

using budget::Budgetfout;
using contract::Budgetsoort;
using nlohmann::ordered_json;

std::string lower(std::string_view t) {
    std::string uit(t);
    for (char& c : uit)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return uit;
}

/// Words to a question; every fault is kept.
class Lezer {
  public:
    Lezer(const Budgetinvoer& in, const contract::Contract& contract) : in_(in), contract_(contract) {}

    budget::Budgetvraag read(Datum op) {
        budget::Budgetvraag v;
        v.op = op;
        v.soort = read_soort();
        v.perceel = read_perceel();
        v.looptijd = {read_dag("ingang", in_.ingang), read_dag("einde", in_.einde)};
        v.uren = read_uren(in_.uren, "uren", "TG2=40");
        v.groep = read_uren(in_.groep, "groep", "middel=6");
        for (auto& [naam, minuten] : read_paren(in_.functies, "functie", "gz-psycholoog=10"))
            v.functies.push_back({std::move(naam), minuten});
        v.standaard = in_.standaard;
        v.kdc_odc = in_.kdc_odc;
        v.overschrijving = read_overschrijving();
        return v;
    }
    std::vector<Budgetfout> take_fouten() { return std::move(fouten_); }

  private:
    void fault(std::string wat, std::string herstel) {
        fouten_.push_back({std::move(wat), std::move(herstel)});
    }
    Budgetsoort read_soort() {
        for (const Budgetsoort soort : {Budgetsoort::herstel, Budgetsoort::duurzaam})
            if (lower(in_.soort) == contract::budgetsoort_naam(soort)) return soort;
        fault(fmt::format("De soort \"{}\" kan niet.", in_.soort),
              "Kies herstel (hulp die eindigt) of duurzaam (hulp die blijft).");
        return Budgetsoort::herstel;
    }
    int read_perceel() {
        int uit = 0;
        const char* const eind = in_.perceel.data() + in_.perceel.size();
        const auto [tot, fout] = std::from_chars(in_.perceel.data(), eind, uit);
        if (fout == std::errc{} && tot == eind && uit >= 1 && uit <= 9) return uit;
        fault(fmt::format("Het perceel \"{}\" kan niet.", in_.perceel),
              "Noem het perceel van de aanbieder, een cijfer: dat bepaalt het tarief.");
        return 0;
    }
    Datum read_dag(std::string_view naam, const std::string& tekst) {
        const auto dag = parse_datum(tekst);
        if (!dag)
            fault(fmt::format("De datum \"{}\" bij {} kan niet.", tekst, naam),
                  "Schrijf een bestaande dag als JJJJ-MM-DD.");
        return dag.value_or(Datum{});
    }
    std::vector<std::pair<std::string, std::int64_t>> read_paren(const std::vector<std::string>& teksten,
                                                                 std::string_view naam,
                                                                 std::string_view voorbeeld) {
        std::vector<std::pair<std::string, std::int64_t>> uit;
        for (const std::string& tekst : teksten) {
            const std::size_t is = tekst.rfind('=');
            const auto minuten = is == std::string::npos
                                     ? std::nullopt
                                     : contract::parse_uren(std::string_view(tekst).substr(is + 1));
            if (minuten && is > 0)
                uit.emplace_back(tekst.substr(0, is), *minuten);
            else
                fault(fmt::format("\"{}\" bij {} kan niet.", tekst, naam),
                      fmt::format("Schrijf een naam, = en uren in hele minuten, bijvoorbeeld \"{}\". Uren "
                                  "mogen ook als 12,5 of "
                                  "12:30.",
                                  voorbeeld));
        }
        return uit;
    }
    /// The name as the contract writes it, however it was typed.
    std::string own_name(const std::string& getypt) const {
        for (const auto& f : contract_.functies)
            if (lower(f.tariefgroep) == lower(getypt)) return f.tariefgroep;
        for (const auto& g : contract_.groepsaanbod)
            if (lower(g.naam) == lower(getypt)) return g.naam;
        return getypt;
    }
    std::vector<contract::Uren> read_uren(const std::vector<std::string>& teksten, std::string_view naam,
                                          std::string_view voorbeeld) {
        std::vector<contract::Uren> uit;
        for (const auto& [voorziening, minuten] : read_paren(teksten, naam, voorbeeld))
            uit.push_back({own_name(voorziening), minuten});
        return uit;
    }
    std::optional<budget::Overschrijving> read_overschrijving() {
        if (in_.overschrijf.empty()) {
            if (!in_.omdat.empty())
                fault("Er is een reden voor een ander bedrag, maar geen bedrag.",
                      "Noem het bedrag bij overschrijf, of haal de reden weg.");
            return std::nullopt;
        }
        const auto bedrag = contract::parse_bedrag(in_.overschrijf);
        if (!bedrag) {
            fault(fmt::format("Het bedrag \"{}\" kan niet.", in_.overschrijf),
                  "Schrijf het met een komma en twee cijfers: 4.000,00.");
            return std::nullopt;
        }
        return budget::Overschrijving{*bedrag, in_.omdat};
    }

    const Budgetinvoer& in_;
    const contract::Contract& contract_;
    std::vector<Budgetfout> fouten_;
};

ordered_json day_or_null(const std::optional<Datum>& dag) {
    return dag ? ordered_json(format_iso(*dag)) : ordered_json();
}

ordered_json regel_to_json(const budget::Budgetregel& r) {
    return {{"voorziening", r.voorziening},
            {"functies", r.functies},
            {"minuten", r.minuten},
            {"perceel", r.perceel},
            {"tarief_cent", r.tarief.cents()},
            {"eenheid", eenheid_code(r.eenheid)},
            {"tarief_vanaf", format_iso(r.tarief_vanaf)},
            {"tarief_bron", r.tarief_bron},
            {"van", format_iso(r.periode.begin)},
            {"tot", format_iso(r.periode.einde)},
            {"aantal_teller", r.aantal_teller},
            {"aantal_noemer", r.aantal_noemer},
            {"bedrag_cent", r.bedrag.cents()}};
}

ordered_json formule_to_json(const contract::Budgetformule& f) {
    return {{"rekenwijze", contract::rekenwijze_naam(f.rekenwijze)},
            {"weken", f.weken ? ordered_json(contract::wekentelling_naam(*f.weken)) : ordered_json()},
            {"vanaf", format_iso(f.vanaf)},
            {"aanname", f.aanname},
            {"uitleg", f.uitleg},
            {"bron", f.bron}};
}

}  // namespace

Budgetantwoord answer_budget(const Budgetinvoer& invoer, const contract::Contract& contract, Datum op) {
    Budgetantwoord uit;
    uit.invoer = invoer;
    uit.op = op;
    if (const auto* proces = contract::find_geldende(contract.verwijsprocessen, op)) uit.proces = *proces;
    Lezer lezer(invoer, contract);
    budget::Budgetvraag vraag = lezer.read(op);
    uit.fouten = lezer.take_fouten();
    if (!uit.fouten.empty()) return uit;
    auto budget = budget::compute_keuzebudget(vraag, contract);
    uit.vraag = std::move(vraag);
    if (budget)
        uit.budget = std::move(*budget);
    else
        uit.fouten = budget.error();
    return uit;
}

ordered_json budget_to_json(const Budgetantwoord& a) {
    const Budgetinvoer& in = a.invoer;
    ordered_json uit = {{"kenmerk", in.kenmerk.empty() ? ordered_json() : ordered_json(in.kenmerk)},
                        {"regel", a.regel > 0 ? ordered_json(a.regel) : ordered_json()},
                        {"uitkomst", a.budget ? "berekend" : "fout"},
                        {"op", format_iso(a.op)},
                        {"soort", in.soort},
                        {"perceel", in.perceel},
                        {"ingang", in.ingang},
                        {"einde", in.einde}};
    uit["fouten"] = ordered_json::array();
    for (const Budgetfout& f : a.fouten) uit["fouten"].push_back({{"wat", f.wat}, {"herstel", f.herstel}});
    if (!a.budget) return uit;
    const budget::Keuzebudget& b = *a.budget;
    uit["formule"] = formule_to_json(b.formule);
    uit["tariefjaren"] = b.tariefjaren;
    uit["regels"] = ordered_json::array();
    for (const budget::Budgetregel& r : b.regels) uit["regels"].push_back(regel_to_json(r));
    uit["berekend_cent"] = b.berekend.cents();
    uit["budget_cent"] = b.bedrag.cents();
    uit["overschreven_omdat"] = b.overschrijving ? ordered_json(b.overschrijving->reden) : ordered_json();
    uit["verwijsproces"] = a.proces ? ordered_json(a.proces->versie) : ordered_json();
    uit["opmerkingen"] = b.opmerkingen;
    return uit;
}

ordered_json standaard_to_json(const contract::Standaardbudget& s, const contract::Contract& contract,
                               Datum op) {
    ordered_json uit = {{"naam", s.naam},
                        {"interventie", s.interventie},
                        {"soort", contract::budgetsoort_naam(s.soort)},
                        {"kdc_odc", s.kdc_odc},
                        {"vanaf", format_iso(s.vanaf)},
                        {"tot", day_or_null(s.tot)},
                        {"bron", s.bron}};
    const auto* formule = contract.find_formule(s.soort, op);
    uit["rekenwijze"] =
        formule != nullptr ? ordered_json(contract::rekenwijze_naam(formule->rekenwijze)) : ordered_json();
    uit["aanname"] = formule != nullptr && formule->aanname;
    uit["inzet"] = ordered_json::array();
    for (const contract::Uren& u : s.inzet)
        uit["inzet"].push_back({{"voorziening", u.voorziening}, {"minuten", u.minuten}});
    uit["bedragen"] = ordered_json::array();
    for (const budget::Standaardprijs& p : budget::price_standaard(s, contract, op))
        uit["bedragen"].push_back({{"perceel", p.perceel}, {"bedrag_cent", p.bedrag.cents()}});
    return uit;
}

ordered_json prognose_to_json(const budget::Prognose& p) {
    const auto number = [](const std::optional<int>& n) { return n ? ordered_json(*n) : ordered_json(); };
    const auto maat = [&](std::string_view naam) { return std::string(naam) + (p.geld ? "_cent" : ""); };
    return {{"eenheid", p.geld ? "euro" : eenheid_code(p.eenheid)},
            {maat("totaal"), p.totaal},
            {maat("gebruikt"), p.gebruikt},
            {maat("over"), p.over},
            {"gebruikt_promille", p.gebruikt_promille},
            {"tijd_promille", number(p.tijd_promille)},
            {"bekend_tot", day_or_null(p.bekend_tot)},
            {"bekend_promille", number(p.bekend_promille)},
            {"tempo_van", p.venster ? ordered_json(format_iso(p.venster->begin)) : ordered_json()},
            {maat("per_week"), p.bekend_tot ? ordered_json(p.per_week) : ordered_json()},
            {"sneller_dan_tijd", p.sneller},
            {"uitgeput_op", day_or_null(p.uitgeput_op)},
            {"voor_einde", p.te_vroeg},
            {"aanvragen_tot", day_or_null(p.aanvragen_tot)}};
}

std::string describe_aantal(const budget::Budgetregel& r, contract::Budgetrekenwijze rekenwijze) {
    if (rekenwijze == contract::Budgetrekenwijze::per_traject) return "heel traject";
    if (r.aantal_noemer != 1) return fmt::format("{}/{} week", r.aantal_teller, r.aantal_noemer);
    return fmt::format("{} {}", r.aantal_teller, r.aantal_teller == 1 ? "week" : "weken");
}

std::string format_invoer(Bedrag bedrag) {
    const std::string tekst = format_euro(bedrag);
    const std::size_t spatie = tekst.rfind(' ');
    return spatie == std::string::npos ? tekst : tekst.substr(spatie + 1);
}

std::string suggest_opdracht(const Budgetantwoord& a) {
    invariant(a.budget && a.vraag, "only a computed budget can be used next");
    return fmt::format(
        "jeugdregio toewijzing maak ... --ingang {} --einde {} --budget \"{}\" --budgetsoort {}",
        format_iso(a.vraag->looptijd.begin), format_iso(a.vraag->looptijd.einde),
        format_invoer(a.budget->bedrag), contract::budgetsoort_naam(a.vraag->soort));
}

std::vector<std::string> describe_prognose(const budget::Prognose& p, Datum dag) {
    const auto hoeveel = [&](std::int64_t n) {
        return p.geld ? format_euro(Bedrag::from_cents(n)) : fmt::format("{} {}", n, eenheid_naam(p.eenheid));
    };
    const auto procent = [](int promille) { return fmt::format("{},{}%", promille / 10, promille % 10); };
    const char* const naam = p.geld ? "budget" : "volume";
    std::vector<std::string> uit;
    std::string gebruik = fmt::format("Gebruikt: {} van {} ({}).", hoeveel(p.gebruikt), hoeveel(p.totaal),
                                      procent(p.gebruikt_promille));
    if (p.tijd_promille)
        gebruik +=
            fmt::format(" Van de looptijd is {} voorbij op {}.", procent(*p.tijd_promille), format_nl(dag));
    uit.push_back(std::move(gebruik));
    if (!p.bekend_tot) {
        uit.emplace_back("Er is nog niets goedgekeurd, dus er is geen tempo.");
    } else {
        std::string tempo =
            fmt::format("Tempo: {} per week (zorg van {} tot en met {}, voor zover gedeclareerd).",
                        hoeveel(p.per_week), format_nl(p.venster->begin), format_nl(p.venster->einde));
        if (p.bekend_promille && p.sneller)
            tempo += fmt::format(
                " Let op: op {} was {} van de tijd voorbij. Het {} gaat sneller dan de tijd (eis 79).",
                format_nl(*p.bekend_tot), procent(*p.bekend_promille), naam);
        uit.push_back(std::move(tempo));
        if (!p.uitgeput_op)
            uit.push_back(fmt::format("In dit tempo raakt het {} niet op.", naam));
        else if (p.over <= 0)
            uit.push_back(fmt::format("Het {} is op sinds {}.", naam, format_nl(*p.uitgeput_op)));
        else
            uit.push_back(fmt::format("In dit tempo is het {} op rond {}, {} het einde van de toewijzing.",
                                      naam, format_nl(*p.uitgeput_op), p.te_vroeg ? "voor" : "niet voor"));
    }
    if (p.aanvragen_tot)
        uit.push_back(fmt::format("Een wijziging (317) {} op tijd worden gevraagd tot en met {} (eis 80).",
                                  dag <= *p.aanvragen_tot ? "kan" : "kon", format_nl(*p.aanvragen_tot)));
    return uit;
}

}  // namespace jeugdregio::pipeline
