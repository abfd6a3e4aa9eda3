#include "pipeline/aantekening.hpp"

#include <span>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/invariant.hpp"
#include "pipeline/bevoegdheid.hpp"
#include "toewijzing/vastleggen.hpp"

namespace jeugdregio::pipeline {
namespace {

using nlohmann::ordered_json;

std::optional<dossier::ToewijzingVersie> find_versie(storage::Opslag& opslag, const Gemeente& gemeente,
                                                     ToewijzingNummer nummer) {
    const auto dossier = opslag.load_toewijzingen(gemeente, std::span(&nummer, 1));
    const auto gevonden = dossier.toewijzingen.find(nummer);
    if (gevonden == dossier.toewijzingen.end()) return std::nullopt;
    return gevonden->second.toewijzing.actueel();
}

/// A field that names a toewijzing names one of this jeugdige, at whatever aanbieder.
Bezwaren check_toewijzingen(storage::Opslag& opslag, const contract::Contract& contract,
                            const Aantekenopdracht& o, const Bsn& bsn) {
    Bezwaren uit;
    const auto* soort = contract.aantekenboek.find_soort(o.soort);
    if (soort == nullptr) return uit;
    for (const auto& veld : soort->velden) {
        const auto waarde = o.velden.find(veld.naam);
        if (veld.soort != contract::Veldsoort::toewijzing || waarde == o.velden.end()) continue;
        const std::string& t = waarde->second;
        if (t.empty() || t.size() > 9 || t.find_first_not_of("0123456789") != std::string::npos)
            continue;  // said by check_velden
        const auto versie = find_versie(opslag, o.gemeente, {std::stoll(t)});
        if (!versie || versie->bsn != bsn)
            uit.push_back({veld.naam, fmt::format("Toewijzing {} is niet van deze jeugdige.", t),
                           "Kijk het nummer na."});
    }
    return uit;
}

ordered_json code_or_null(const std::optional<AgbCode>& code) {
    return code ? ordered_json(code->str()) : ordered_json();
}

}  // namespace

Result<Overwie, Bezwaren> find_jeugdige(storage::Opslag& opslag, const Gemeente& gemeente,
                                        const Overwie& vraag) {
    invariant(
        int{vraag.toewijzing.has_value()} + int{!vraag.verzoek.empty()} + int{vraag.bsn.has_value()} == 1,
        "a jeugdige is pointed at in one way");
    Overwie uit = vraag;
    if (vraag.toewijzing) {
        const auto versie = find_versie(opslag, gemeente, *vraag.toewijzing);
        if (!versie)
            return Fout{Bezwaren{{"",
                                  fmt::format("Gemeente {} heeft geen toewijzing {}.", gemeente.view(),
                                              vraag.toewijzing->waarde),
                                  "Controleer gemeentecode en nummer."}}};
        uit.bsn = versie->bsn;
        uit.aanbieder = versie->aanbieder;
    } else if (!vraag.verzoek.empty()) {
        invariant(vraag.aanbieder.has_value(), "a request is known by its aanbieder and its reference");
        const auto verzoek = opslag.find_verzoek(gemeente, *vraag.aanbieder, vraag.verzoek);
        if (!verzoek)
            return Fout{Bezwaren{{"",
                                  fmt::format("Gemeente {} kreeg geen verzoek {} van aanbieder {}.",
                                              gemeente.view(), vraag.verzoek, vraag.aanbieder->view()),
                                  "Controleer gemeentecode, AGB-code en referentie."}}};
        uit.bsn = verzoek->bsn;
    }
    return uit;
}

Result<dossier::Aantekening, Bezwaren> check_aantekening(storage::Opslag& opslag,
                                                         const contract::Contract& contract,
                                                         const Aantekenopdracht& o, const Bekend& bekend) {
    // The verwijzing holds the resultaten and the goal, from which the kind of budget follows (eis 71).
    if (o.soort == dossier::aantekening::kVerwijzing)
        if (const auto weigering = check_bevoegdheid(opslag, o.gemeente, o.door, o.op).weigering)
            return Fout{Bezwaren{{"door", weigering->uitleg, weigering->herstel}}};
    const auto over = find_jeugdige(opslag, o.gemeente, o.over);
    if (!over) return Fout{over.error()};
    const Bsn bsn = *over->bsn;
    auto gemaakt = toewijzing::make_aantekening({.soort = o.soort,
                                                 .bsn = bsn,
                                                 .aanbieder = over->aanbieder,
                                                 .toewijzing = over->toewijzing,
                                                 .verzoek = over->verzoek,
                                                 .dag = o.dag,
                                                 .velden = o.velden,
                                                 .door = o.door,
                                                 .op = o.op},
                                                contract.aantekenboek, bekend(o.gemeente, bsn));
    Bezwaren bezwaren = check_toewijzingen(opslag, contract, o, bsn);
    if (!gemaakt) bezwaren.insert(bezwaren.begin(), gemaakt.error().begin(), gemaakt.error().end());
    if (!bezwaren.empty()) return Fout{std::move(bezwaren)};
    return std::move(*gemaakt);
}

Result<dossier::Aantekening, Bezwaren> record_aantekening(storage::Opslag& opslag,
                                                          const contract::Contract& contract,
                                                          const Aantekenopdracht& o) {
    dossier::Aantekeningen bekend;
    auto gemaakt = check_aantekening(
        opslag, contract, o, [&](const Gemeente& gemeente, const Bsn& bsn) -> const auto& {
            return bekend = opslag.load_aantekeningen(gemeente, bsn);
        });
    if (gemaakt) gemaakt->volgnummer = opslag.record_aantekening(o.gemeente, *gemaakt);
    return gemaakt;
}

dossier::Aantekeningen view_aantekeningen(storage::Opslag& opslag, const contract::Contract& contract,
                                          const Gemeente& gemeente, const Bsn& bsn) {
    return toewijzing::hide_planinhoud(opslag.load_aantekeningen(gemeente, bsn), contract.aantekenboek);
}

ordered_json aantekening_to_json(const dossier::Aantekening& a, const Gemeente& gemeente) {
    ordered_json velden = ordered_json::object();
    for (const auto& [veld, waarde] : a.velden) velden[veld] = waarde;
    return {{"gemeente", gemeente.str()},
            {"volgnummer", a.volgnummer},
            {"soort", a.soort},
            {"dag", format_iso(a.dag)},
            {"bsn", a.bsn.masked()},
            {"aanbieder", code_or_null(a.aanbieder)},
            {"toewijzing", a.toewijzing ? ordered_json(a.toewijzing->waarde) : ordered_json()},
            {"verzoek", a.verzoek.empty() ? ordered_json() : ordered_json(a.verzoek)},
            {"velden", std::move(velden)},
            {"door", a.door},
            {"op", format_iso(a.op)}};
}

ordered_json soort_to_json(const contract::Aantekenboek& boek, const contract::Aantekeningsoort& soort,
                           Datum dag) {
    ordered_json velden = ordered_json::array();
    for (const auto& v : soort.velden) {
        ordered_json alleen_bij;
        if (v.alleen_bij) alleen_bij = {{"veld", v.alleen_bij->veld}, {"waarden", v.alleen_bij->waarden}};
        velden.push_back({{"naam", v.naam},
                          {"titel", v.titel},
                          {"soort", contract::veldsoort_naam(v.soort)},
                          {"verplicht", v.verplicht},
                          {"alleen_bij", std::move(alleen_bij)},
                          {"planinhoud", v.planinhoud},
                          {"mag", contract::describe_veld(boek, v, dag)}});
    }
    ordered_json over = ordered_json::array();
    for (const auto o : soort.over) over.push_back(contract::over_naam(o));
    return {{"soort", soort.id},           {"titel", soort.titel},   {"over", std::move(over)},
            {"velden", std::move(velden)}, {"let_op", soort.let_op}, {"bron", soort.bron}};
}

}  // namespace jeugdregio::pipeline
