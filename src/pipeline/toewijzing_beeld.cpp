#include "pipeline/toewijzing_beeld.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "declaratie/volume.hpp"
#include "pipeline/budget_beeld.hpp"
#include "toewijzing/vastleggen.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::pipeline {

using nlohmann::ordered_json;

namespace {

std::vector<Levering> collect_leveringen(const dossier::Leveringen& stand, ToewijzingNummer nummer) {
    std::vector<Levering> uit;
    for (const auto& start : stand.starts) {
        if (start.sleutel.toewijzing != nummer) continue;
        Levering l{start.sleutel.begin, std::nullopt, ""};
        // The last stop holds: one for good may follow one for a time (OP377).
        for (const auto* stop : stand.stops_of(start.sleutel)) {
            l.einde = stop->einde;
            l.reden = stop->reden;
        }
        uit.push_back(std::move(l));
    }
    std::stable_sort(uit.begin(), uit.end(),
                     [](const Levering& a, const Levering& b) { return a.begin < b.begin; });
    return uit;
}

ordered_json eigen_to_json(const dossier::Toewijzing& t) {
    const auto& e = t.eigen;
    return {{"verwijzer", t.verwijzer().empty() ? ordered_json() : ordered_json(t.verwijzer())},
            {"contact", e.contact_vastgelegd},
            {"geschil", e.geschil},
            {"instemming_op", e.instemming_op ? ordered_json(format_iso(*e.instemming_op)) : ordered_json()}};
}

/// The latest that names this toewijzing or the request that led to it, or else its jeugdige or aanbieder
/// alone.
std::optional<dossier::Aantekening> find_verwijzing(const dossier::Aantekeningen& bekend,
                                                    const dossier::Toewijzing& t) {
    const auto& nu = t.actueel();
    const auto names = [&](const dossier::Aantekening& a) {
        if (a.toewijzing) return *a.toewijzing == nu.nummer;
        return !a.verzoek.empty() && a.aanbieder == nu.aanbieder &&
               std::any_of(t.versies.begin(), t.versies.end(),
                           [&](const auto& v) { return v.referentie_aanbieder == a.verzoek; });
    };
    const auto* gevonden = bekend.find_laatste(dossier::aantekening::kVerwijzing, names);
    if (gevonden == nullptr)
        gevonden = bekend.find_laatste(dossier::aantekening::kVerwijzing, [&](const dossier::Aantekening& a) {
            return a.verzoek.empty() && !a.toewijzing && a.concerns(nu.nummer, nu.aanbieder);
        });
    return gevonden == nullptr ? std::nullopt : std::optional(*gevonden);
}

ordered_json verwijzing_to_json(const std::optional<dossier::Aantekening>& a) {
    if (!a) return {};
    const auto veld = [&](const char* naam) {
        const std::string_view t = a->veld(naam);
        return t.empty() ? ordered_json() : ordered_json(t);
    };
    return {{"dag", format_iso(a->dag)},
            {"verwijzer", veld("verwijzer")},
            {"resultaten", veld("resultaten")},
            {"doel", veld("doel")}};
}

}  // namespace

Result<std::optional<Toewijzingbeeld>, Machinefout> view_toewijzing(storage::Opslag& opslag,
                                                                    const contract::Contract& contract,
                                                                    const Gemeente& gemeente,
                                                                    ToewijzingNummer nummer, Datum op) {
    try {
        const auto dossier = opslag.load_toewijzingen(gemeente, std::span(&nummer, 1));
        const auto gevonden = dossier.toewijzingen.find(nummer);
        if (gevonden == dossier.toewijzingen.end()) return std::optional<Toewijzingbeeld>{};
        Toewijzingbeeld uit;
        uit.stand = gevonden->second;
        const auto& nu = uit.stand.toewijzing.actueel();
        const auto einde = nu.budget ? nu.einde : std::nullopt;
        uit.boek =
            grootboek::compute_stand(opslag.load_boekingen(gemeente, nummer), einde, op,
                                     contract.parameters_on(einde.value_or(op)).vrijval_definitief_dagen);
        const auto keten = opslag.load_keten({gemeente, nu.aanbieder, nu.bsn, {}});
        uit.leveringen = collect_leveringen(keten.leveringen, nummer);
        uit.budgetsoort = declaratie::budgetsoort_of(contract, nu, uit.stand.toewijzing.eigen.budgetsoort);
        uit.verwijzing = find_verwijzing(
            toewijzing::hide_planinhoud(keten.aantekeningen, contract.aantekenboek), uit.stand.toewijzing);
        const auto afname = dossier::sum_afname(uit.stand.goedgekeurd);
        uit.op = op;
        uit.prognose = budget::forecast_budget(nu, afname, op, contract.parameters_on(op));
        if (nu.omvang && !uit.prognose && !nu.verwijderd()) {
            uit.maand = budget::find_laatste_maand(nu.omvang->eenheid, afname);
            if (uit.maand)
                uit.maand_max =
                    declaratie::max_volume_periode(*nu.omvang, nu.ingang, nu.einde, uit.maand->maand);
        }
        if (nu.omvang) {
            uit.eenheid = dossier::base_eenheid(nu.omvang->eenheid);
            uit.volume_toegewezen = declaratie::max_volume_toewijzing(*nu.omvang, nu.ingang, nu.einde);
            for (const auto& g : uit.stand.goedgekeurd)
                uit.volume_gebruikt += dossier::taken_volume(g, nu.omvang->eenheid);
        }
        return std::optional(std::move(uit));
    } catch (const storage::Opslagfout& fout) {
        return Fout{Machinefout{fout.what(), fout.herstel()}};
    }
}

std::map<ToewijzingNummer, budget::Prognose> forecast_toewijzingen(
    storage::Opslag& opslag, const contract::Contract& contract, const Gemeente& gemeente,
    const std::vector<ToewijzingNummer>& nummers, Datum op) {
    std::map<ToewijzingNummer, budget::Prognose> uit;
    for (const auto& [nummer, stand] : opslag.load_toewijzingen(gemeente, nummers).toewijzingen)
        if (const auto prognose =
                budget::forecast_budget(stand.toewijzing.actueel(), dossier::sum_afname(stand.goedgekeurd),
                                        op, contract.parameters_on(op)))
            uit.emplace(nummer, *prognose);
    return uit;
}

std::vector<std::string> describe_verschil(const dossier::ToewijzingVersie& oud,
                                           const dossier::ToewijzingVersie& nieuw) {
    std::vector<std::string> uit;
    const auto add = [&](std::string_view wat, std::string was, std::string wordt) {
        if (was != wordt)
            uit.push_back(fmt::format("{}: {} werd {}", wat, was.empty() ? "niets" : was,
                                      wordt.empty() ? "niets" : wordt));
    };
    const auto product = [](const dossier::ToewijzingVersie& v) {
        return v.code ? v.code->str() : v.categorie ? "categorie " + v.categorie->str() : std::string("alle");
    };
    const auto einde = [](const dossier::ToewijzingVersie& v) {
        return v.einde ? format_nl(*v.einde) : std::string("geen");
    };
    const auto budget = [](const dossier::ToewijzingVersie& v) {
        return v.budget ? format_euro(*v.budget) : std::string();
    };
    if (!oud.verwijderd() && nieuw.verwijderd()) uit.emplace_back("Verwijderd: telt als niet verstuurd");
    add("Product", product(oud), product(nieuw));
    add("Eerste dag", format_nl(oud.ingang), format_nl(nieuw.ingang));
    add("Laatste dag", einde(oud), einde(nieuw));
    add("Omvang", toewijzing::describe_omvang(oud.omvang), toewijzing::describe_omvang(nieuw.omvang));
    add("Budget", budget(oud), budget(nieuw));
    return uit;
}

std::string describe_variant(const dossier::ToewijzingVersie& v) {
    if (!v.categorie) return "generiek met budget";
    if (!v.code) return v.budget ? "aspecifiek met budget" : "aspecifiek zonder budget";
    return "specifiek" + (v.omvang ? ", " + std::to_string(v.omvang->volume) + " " +
                                         std::string(eenheid_naam(v.omvang->eenheid)) + " " +
                                         std::string(frequentie_naam(v.omvang->frequentie))
                                   : std::string());
}

ordered_json toewijzing_to_json(const Toewijzingbeeld& b) {
    const auto& nu = b.stand.toewijzing.actueel();
    ordered_json versies = ordered_json::array();
    for (const auto& v : b.stand.toewijzing.versies) {
        ordered_json j = {
            {"toewijzingsdatum", format_iso(v.toewijzingsdatum)},
            {"toewijzingstijd", v.toewijzingstijd},
            {"variant", describe_variant(v)},
            {"categorie", v.categorie ? ordered_json(v.categorie->str()) : ordered_json()},
            {"productcode", v.code ? ordered_json(v.code->str()) : ordered_json()},
            {"ingangsdatum", format_iso(v.ingang)},
            {"einddatum", v.einde ? ordered_json(format_iso(*v.einde)) : ordered_json()},
            {"reden_wijziging", v.reden_wijziging.empty() ? ordered_json() : ordered_json(v.reden_wijziging)},
            {"budget_cent", v.budget ? ordered_json(v.budget->cents()) : ordered_json()}};
        if (v.omvang)
            j["omvang"] = {{"volume", v.omvang->volume},
                           {"eenheid", eenheid_code(v.omvang->eenheid)},
                           {"frequentie", frequentie_code(v.omvang->frequentie)}};
        else
            j["omvang"] = nullptr;
        versies.push_back(std::move(j));
    }
    ordered_json leveringen = ordered_json::array();
    for (const Levering& l : b.leveringen)
        leveringen.push_back(
            {{"begindatum", format_iso(l.begin)},
             {"einddatum", l.einde ? ordered_json(format_iso(*l.einde)) : ordered_json()},
             {"reden_beeindiging", l.reden.empty() ? ordered_json() : ordered_json(l.reden)}});
    static constexpr std::string_view kSoorten[] = {"onbekend", "herstel", "duurzaam"};
    ordered_json uit = {
        {"gemeente", nu.gemeente.str()},
        {"nummer", nu.nummer.waarde},
        {"aanbieder", nu.aanbieder.str()},
        {"bsn", nu.bsn.masked()},
        {"verwijderd", nu.verwijderd()},
        {"budgetsoort", kSoorten[static_cast<std::size_t>(b.stand.toewijzing.eigen.budgetsoort)]},
        {"budgetsoort_geldt", nu.budget
                                  ? ordered_json{{"soort", b.budgetsoort.duurzaam ? "duurzaam" : "herstel"},
                                                 {"afgeleid", b.budgetsoort.afgeleid}}
                                  : ordered_json()},
        {"vastgelegd", eigen_to_json(b.stand.toewijzing)},
        {"verwijzing", verwijzing_to_json(b.verwijzing)},
        {"versies", std::move(versies)},
        {"leveringen", std::move(leveringen)},
        {"toegekend_cent", nu.budget ? ordered_json(b.boek.toegekend.cents()) : ordered_json()},
        {"gedeclareerd_cent", b.boek.gedeclareerd.cents()},
        {"restant_cent", nu.budget ? ordered_json(b.boek.restant.cents()) : ordered_json()},
        {"vrijval_cent", nu.budget ? ordered_json(b.boek.vrijval.cents()) : ordered_json()},
        {"vrijval_definitief", b.boek.vrijval_definitief}};
    if (b.eenheid) {
        uit["volume"] = {{"eenheid", eenheid_code(*b.eenheid)}, {"gebruikt", b.volume_gebruikt}};
        uit["volume"]["toegewezen"] =
            b.volume_toegewezen ? ordered_json(*b.volume_toegewezen) : ordered_json();
        uit["volume"]["restant"] =
            b.volume_toegewezen ? ordered_json(*b.volume_toegewezen - b.volume_gebruikt) : ordered_json();
    }
    uit["prognose"] = b.prognose ? prognose_to_json(*b.prognose) : ordered_json();
    if (b.maand)
        uit["laatste_maand"] = {{"van", format_iso(b.maand->maand.begin)},
                                {"tot", format_iso(b.maand->maand.einde)},
                                {"gebruikt", b.maand->gebruikt},
                                {"hoogstens", b.maand_max ? ordered_json(*b.maand_max) : ordered_json()}};
    return uit;
}

}  // namespace jeugdregio::pipeline
