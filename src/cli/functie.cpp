// jeugdregio aanbieder functie vraag, keur-goed, wijs-af, trek-in, lijst: which function of the Beroepentabel
// an own function follows (8.5.1).
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "declaratie/registratie/functieverzoek.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

using contract::Functieverzoek;
using nlohmann::ordered_json;

std::string_view describe_stand(const Functieverzoek& v, Datum op) {
    if (v.is_afgewezen()) return "afgewezen";
    if (v.ingetrokken && v.ingetrokken->per <= op) return "ingetrokken";
    if (v.waits()) return "wacht op besluit";
    if (!v.oordeel) return "ingetrokken";
    if (v.holds_on(op)) return "goedgekeurd";
    return op < v.vanaf ? "geldt nog niet" : "voorbij";
}

std::string describe_groep(const Functieverzoek& v) {
    return v.tariefgroep.empty() ? v.tabelfunctie : fmt::format("{} ({})", v.tabelfunctie, v.tariefgroep);
}

/// The whole story, under the row.
std::string describe_verloop(const Functieverzoek& v) {
    std::string uit = fmt::format("Gevraagd op {} door {}: {}", format_nl(v.op), v.door, v.reden);
    if (v.oordeel)
        uit += fmt::format("\n{} op {} door {}{}", v.oordeel->akkoord ? "Goedgekeurd" : "Afgewezen",
                           format_nl(v.oordeel->op), v.oordeel->door,
                           v.oordeel->reden.empty() ? "" : ": " + v.oordeel->reden);
    if (v.ingetrokken)
        uit += fmt::format("\nIngetrokken per {} door {}: {}", format_nl(v.ingetrokken->per),
                           v.ingetrokken->door, v.ingetrokken->reden);
    return uit;
}

ordered_json to_json(const Functieverzoek& v, Datum op) {
    ordered_json uit = {{"agb", v.agb.str()},
                        {"nummer", v.nummer},
                        {"functie", v.functie},
                        {"tabelfunctie", v.tabelfunctie},
                        {"tariefgroep", v.tariefgroep},
                        {"vanaf", format_iso(v.vanaf)},
                        {"tot", v.tot ? ordered_json(format_iso(*v.tot)) : ordered_json()},
                        {"stand", describe_stand(v, op)},
                        {"reden", v.reden},
                        {"door", v.door},
                        {"op", format_iso(v.op)},
                        {"oordeel", nullptr},
                        {"ingetrokken", nullptr}};
    if (v.oordeel)
        uit["oordeel"] = {{"akkoord", v.oordeel->akkoord},
                          {"reden", v.oordeel->reden},
                          {"door", v.oordeel->door},
                          {"op", format_iso(v.oordeel->op)}};
    if (v.ingetrokken)
        uit["ingetrokken"] = {{"per", format_iso(v.ingetrokken->per)},
                              {"reden", v.ingetrokken->reden},
                              {"door", v.ingetrokken->door},
                              {"op", format_iso(v.ingetrokken->op)}};
    return uit;
}

/// Says why a decision or an end was not taken up.
Exit explain_weigering(storage::Opslag& opslag, const AgbCode& agb, const Opties& o, bool einde) {
    const auto alle = opslag.load_functieverzoeken();
    const auto v = std::find_if(alle.begin(), alle.end(),
                                [&](const auto& a) { return a.agb == agb && a.nummer == o.nummer; });
    if (v == alle.end())
        print_fout(fmt::format("aanbieder {} heeft geen verzoek {}.", o.aanbieder, o.nummer),
                   "Kijk met 'aanbieder functie lijst' welke er zijn.");
    else if (v->is_afgewezen() || v->ingetrokken || (!einde && v->oordeel))
        print_fout(fmt::format("verzoek {} is al {}.", o.nummer,
                               v->is_afgewezen() ? "afgewezen"
                               : v->ingetrokken  ? "ingetrokken per " + format_nl(v->ingetrokken->per)
                                                 : std::string("goedgekeurd")),
                   "Er is niets veranderd.");
    else if (einde)
        print_fout(fmt::format("verzoek {} begint pas op {}.", o.nummer, format_nl(v->vanaf)),
                   "Noem met --per een dag op of na die dag.");
    else
        print_fout(fmt::format("verzoek {} is van {}. Een besluit kan niet eerder zijn.", o.nummer,
                               format_nl(v->op)),
                   "Noem met --vandaag de dag van het besluit.");
    return Exit::afgekeurd;
}

}  // namespace

Exit run_functie_vraag(const Opties& o) {
    const AgbCode agb = *parse_agb(o.aanbieder);
    Functieverzoek v;
    v.agb = agb;
    v.functie = o.functie;
    v.tabelfunctie = o.tabelfunctie;
    v.tariefgroep = o.tariefgroep;
    v.vanaf = *parse_datum(o.per);
    if (!o.tot.empty()) v.tot = *parse_datum(o.tot);
    v.reden = o.reden;
    v.door = o.door;
    v.op = day_of(o.vandaag);
    const auto contract = open_contract(o, v.vanaf);
    if (!contract) return Exit::gebruik;
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        if (const auto weigering = registratie::refuse_functieverzoek(
                contract->contract, opslag.load_aanbieder(agb), opslag.load_functieverzoeken(), v)) {
            print_fout(weigering->wat, weigering->herstel);
            return Exit::afgekeurd;
        }
        const int nummer = opslag.record_functieverzoek(v);
        fmt::print(
            "Vastgelegd: verzoek {} van aanbieder {}. De functie {} volgt {} vanaf {}, als de regio "
            "akkoord gaat.\n",
            nummer, o.aanbieder, v.functie, describe_groep(v), format_nl(v.vanaf));
        return Exit::goed;
    });
}

Exit run_functie_oordeel(const Opties& o, bool akkoord) {
    const AgbCode agb = *parse_agb(o.aanbieder);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const contract::Functieoordeel oordeel{akkoord, o.reden, o.door, day_of(o.vandaag)};
        if (!opslag.decide_functieverzoek(agb, static_cast<int>(o.nummer), oordeel))
            return explain_weigering(opslag, agb, o, false);
        fmt::print("Vastgelegd: verzoek {} van aanbieder {} is {} op {}.\n", o.nummer, o.aanbieder,
                   akkoord ? "goedgekeurd" : "afgewezen", format_nl(oordeel.op));
        return Exit::goed;
    });
}

Exit run_functie_trek_in(const Opties& o) {
    const AgbCode agb = *parse_agb(o.aanbieder);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const contract::Functieeinde einde{*parse_datum(o.per), o.reden, o.door, day_of(o.vandaag)};
        if (!opslag.end_functieverzoek(agb, static_cast<int>(o.nummer), einde))
            return explain_weigering(opslag, agb, o, true);
        fmt::print("Vastgelegd: verzoek {} van aanbieder {} geldt niet meer vanaf {}.\n", o.nummer,
                   o.aanbieder, format_nl(einde.per));
        return Exit::goed;
    });
}

Exit run_functie_lijst(const Opties& o) {
    const Datum op = day_of(o.op);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        auto alle = opslag.load_functieverzoeken();
        if (!o.aanbieder.empty())
            std::erase_if(alle, [&](const auto& v) { return v.agb.view() != o.aanbieder; });
        // What waits for a decision stands on top.
        const auto rest =
            std::stable_partition(alle.begin(), alle.end(), [](const auto& v) { return v.waits(); });
        const auto wacht = rest - alle.begin();
        if (o.json) {
            for (const Functieverzoek& v : alle) fmt::print("{}\n", pipeline::to_line(to_json(v, op)));
            return Exit::goed;
        }
        fmt::print("Eigen functies van aanbieders (8.5.1), op {}\n\n", format_nl(op));
        Tabel tabel(
            {{"AGB"}, {"Nummer", Kant::rechts}, {"Functie"}, {"Volgt"}, {"Vanaf"}, {"Tot"}, {"Stand"}});
        for (const Functieverzoek& v : alle)
            tabel.add(
                {v.agb.str(), std::to_string(v.nummer), v.functie, describe_groep(v), format_nl(v.vanaf),
                 v.tot ? format_nl(*v.tot) : "", std::string(describe_stand(v, op))},
                v.waits() ? Kleur::geel : Kleur::geen, describe_verloop(v));
        tabel.print();
        fmt::print("\n{} van {} verzoeken {} op een besluit.\n", wacht, alle.size(),
                   wacht == 1 ? "wacht" : "wachten");
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
