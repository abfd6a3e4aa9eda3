// How the jeugdige came to this help: who referred, what had to be asked first, and whether it began before
// it was granted.
#include <algorithm>

#include "dossier/traject.hpp"
#include "toewijzing/voorbereidingsregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Vondst>;
using enum RedenAfwijzingVerzoek;
using enum Voorstel;
namespace soort = dossier::aantekening;

std::string text(std::string_view t) {
    return std::string(t);
}
bool is_315(const WensInput& i) {
    return i.verzoek.verzoek.soort == dossier::Verzoeksoort::toewijzing;
}
bool verwees(const WensInput& i, TypeVerwijzer type) {
    return i.verzoek.verzoek.verwijzer == type_verwijzer_code(type);
}
/// A 317 names no verwijzer.
std::string verwijzer_van(const WensInput& i) {
    return is_315(i) ? name_verwijzer(i.verzoek.verzoek.verwijzer) : "niemand";
}
bool is_nieuw_in(const WensInput& i, int perceel) {
    return i.wens.nieuw() && !i.wens.hulp.generiek() &&
           touches_perceel(i.verzoek.contract, i.wens.hulp, perceel);
}

/// What a unit of the wished product costs at this aanbieder on the first day.
std::optional<Bedrag> find_tarief(const WensInput& i) {
    const auto& contract = i.verzoek.contract;
    const Datum dag = i.wens.looptijd.begin;
    const auto* product = i.wens.hulp.code ? contract.find_product(*i.wens.hulp.code) : nullptr;
    if (product == nullptr || !i.wens.gevraagd->omvang) return std::nullopt;
    for (const auto& c : i.verzoek.aanbieder) {
        if (!c.geldig.contains(dag)) continue;
        const auto perceel = contract::contracted_perceel(c, *product);
        const auto* tarief = perceel ? contract.find_tarief(*perceel, product->voorziening,
                                                            i.wens.gevraagd->omvang->eenheid, dag)
                                     : nullptr;
        if (tarief != nullptr) return tarief->bedrag;
    }
    return std::nullopt;
}

/// Who referred to this help: a 317 does not say, but the toewijzing that it would change may.
std::string find_verwijzer(const WensInput& i) {
    const std::string& gevraagd = i.verzoek.verzoek.verwijzer;
    if (i.wens.nieuw() || !gevraagd.empty()) return gevraagd;
    const auto* t = i.verzoek.jeugdige.find_toewijzing(i.wens.bestaand->nummer);
    return t == nullptr ? std::string{} : t->verwijzer();
}
/// Eis 72: there was contact about the costs, lately or, once it is granted, ever.
bool has_contact_kosten(const WensInput& i) {
    if (has_contact(i.verzoek, "budget_boven_meldgrens")) return true;
    if (i.wens.nieuw()) return false;
    const auto* t = i.verzoek.jeugdige.find_toewijzing(i.wens.bestaand->nummer);
    return t != nullptr && t->eigen.contact_vastgelegd;
}

/// Eis 72, AMB-003: a traject above the limit on referral by huisarts, jeugdarts or medisch specialist asks
/// for contact first. Earlier budgets at this aanbieder within the look-back count along. The same sum as on
/// a claim. Of a change only what makes it more expensive.
Uit fires_e072(const WensInput& i) {
    const auto& par = i.verzoek.contract.parameters_on(i.wens.looptijd.begin);
    const auto& soorten = par.budget_meldgrens_verwijzers;
    const std::string verwijzer = find_verwijzer(i);
    if (std::find(soorten.begin(), soorten.end(), verwijzer) == soorten.end() || has_contact_kosten(i))
        return std::nullopt;
    const auto& g = *i.wens.gevraagd;
    const auto tarief = find_tarief(i);
    const auto waarde = dossier::value_of({.budget = g.budget,
                                           .omvang = g.omvang,
                                           .ingang = i.wens.looptijd.begin,
                                           .einde = i.wens.looptijd.einde,
                                           .tarief = tarief});
    if (!waarde) return std::nullopt;
    dossier::Trajectbegin begin{.ingang = i.wens.looptijd.begin,
                                .terugkijk_maanden = par.budget_terugkijk_maanden};
    if (const auto* oud = i.wens.bestaand) {
        const auto was = dossier::value_of({.budget = oud->budget,
                                            .omvang = oud->omvang,
                                            .ingang = oud->ingang,
                                            .einde = oud->einde,
                                            .tarief = tarief});
        if (was && *waarde <= *was) return std::nullopt;
        begin.zelf = oud->nummer;
    }
    std::vector<dossier::ToewijzingVersie> eerder;
    for (const auto& t : i.verzoek.jeugdige.toewijzingen)
        if (t.actueel().aanbieder == i.verzoek.verzoek.aanbieder) eerder.push_back(t.actueel());
    const Bedrag som = *waarde + dossier::sum_eerdere_budgetten(eerder, begin);
    if (som <= par.budget_meldgrens) return std::nullopt;
    const std::string wat = g.budget ? "het budget" : "het volume maal het tarief";
    return Vondst{{{"wat", wat + (som == *waarde ? "" : " samen met eerdere budgetten")},
                   {"gevonden", som},
                   {"verwacht", par.budget_meldgrens},
                   {"verwijzer", name_verwijzer(verwijzer)}}};
}

/// 9.6 and eis 88, AMB-008: only Toegang and GI refer to wonen and verblijf. After another referral the
/// Toegang judges whether it is needed, and in which form.
Uit fires_w96(const WensInput& i) {
    if (!is_nieuw_in(i, kPerceelWonen) || verwees(i, TypeVerwijzer::gemeente) ||
        verwees(i, TypeVerwijzer::gecertificeerde_instelling))
        return std::nullopt;
    const auto* grond = find_ooit(i.verzoek, soort::kGrondWonen);
    const bool niet_nodig = grond != nullptr && grond->veld("uitkomst") == "niet_nodig";
    if (grond != nullptr && !niet_nodig) return std::nullopt;
    return Vondst{{{"product", i.wens.naam},
                   {"verwijzer", verwijzer_van(i)},
                   {"gevonden", text(niet_nodig ? "De Toegang vindt het niet nodig"
                                                : "Er is geen beoordeling van de Toegang vastgelegd")}},
                  niet_nodig ? std::optional(Advies{afwijzen, zorginhoud}) : std::nullopt};
}

/// Eis 88 (2): a GI brings its bepaling jeugdhulp.
Uit fires_e088(const WensInput& i) {
    if (!is_nieuw_in(i, kPerceelWonen) || !verwees(i, TypeVerwijzer::gecertificeerde_instelling))
        return std::nullopt;
    for (const std::string_view waar : {soort::kGrondWonen, soort::kVerwijzing})
        if (const auto* a = find_ooit(i.verzoek, waar); a != nullptr && !a->veld("bepaling").empty())
            return std::nullopt;
    return Vondst{{{"product", i.wens.naam}}};
}

/// 10.5: dyslexiezorg only on the advice of the school and after weighing by the Toegang.
Uit fires_d105(const WensInput& i) {
    if (!is_nieuw_in(i, kPerceelDyslexie)) return std::nullopt;
    const auto* advies = find_ooit(i.verzoek, soort::kSchooladvies);
    std::string mist;
    if (advies == nullptr)
        mist = "het advies van de school";
    else if (advies->veld("volgens_protocol") == "nee")
        mist = "een advies van de school volgens het protocol";
    if (is_315(i) && !verwees(i, TypeVerwijzer::gemeente))
        mist += (mist.empty() ? "" : " en ") + text("een verwijzing door de Toegang");
    if (mist.empty()) return std::nullopt;
    return Vondst{{{"product", i.wens.naam}, {"gevonden", mist}}};
}

/// Eis 19: a restart within four months needs contact with the Toegang and a written substantiation.
Uit fires_e019(const WensInput& i) {
    const auto einde = find_hervatting(i.verzoek, i.wens);
    if (!einde) return std::nullopt;
    const auto* onderbouwing = find_recent(i.verzoek, soort::kHervatting);
    const bool contact = has_contact(i.verzoek, "hervatting") ||
                         (onderbouwing != nullptr && !onderbouwing->veld("contact_op").empty());
    if (onderbouwing != nullptr && contact) return std::nullopt;
    const std::string mist = contact                   ? "de onderbouwing"
                             : onderbouwing != nullptr ? "het contact met de Toegang"
                                                       : "het contact met de Toegang en de onderbouwing";
    return Vondst{{{"product", i.wens.naam}, {"einde", *einde}, {"gevonden", mist}}};
}

/// Eis 45, AMB-119: help begins after the 301, save in a crisis or when messages cannot be sent. Begun before
/// is what is asked for from a day before the request, and what a 305 without a toewijzing says.
Uit fires_e045(const WensInput& i) {
    if (!i.wens.nieuw() || find_recent(i.verzoek, soort::kStartVooraf) != nullptr) return std::nullopt;
    std::optional<Datum> begin;
    if (i.wens.looptijd.begin < i.verzoek.verzoek.dagtekening) begin = i.wens.looptijd.begin;
    if (const auto* leveringen = i.verzoek.jeugdige.find_leveringen(i.verzoek.verzoek.aanbieder))
        for (const auto& s : leveringen->starts)
            if (!s.sleutel.toewijzing && s.sleutel.begin <= i.verzoek.vandaag &&
                same_soort(i.verzoek.contract, {s.sleutel.categorie, s.sleutel.code}, i.wens.hulp))
                begin = std::min(begin.value_or(s.sleutel.begin), s.sleutel.begin);
    if (!begin) return std::nullopt;
    return Vondst{
        {{"product", i.wens.naam}, {"gevonden", *begin}, {"verwacht", i.verzoek.verzoek.dagtekening}}};
}

constexpr Wensrij kRijen[] = {
    {"Inkoopdocument 9.6 en eis 88; AMB-008",
     {"IJ-W96", "Wonen en verblijf komt er door de Toegang of een GI, of na een beoordeling door de Toegang.",
      "Gevraagd is {product}, verwezen door {verwijzer}. {gevonden}.",
      "Laat de Toegang beoordelen of wonen nodig is en welke vorm. Leg dat vast ('grond_wonen').", ""},
     {onderzoeken, zorginhoud},
     fires_w96},
    {"Inkoopdocument 10.5",
     {"IJ-D105", "Dyslexiezorg komt er op advies van de school en na afweging door de Toegang.",
      "Gevraagd is {product}. Er ontbreekt: {gevonden}.",
      "Laat de Toegang afwegen, en leg het advies van de school vast ('schooladvies').", ""},
     {onderzoeken, zorginhoud},
     fires_d105},
    {"Inkoopdocument eis 19",
     {"IJ-E019", "Bij een hervatting binnen vier maanden zijn er contact en een onderbouwing.",
      "Gevraagd is {product}. Dezelfde hulp eindigde op {einde}: dit is een hervatting. Er ontbreekt: "
      "{gevonden}.",
      "Vraag de aanbieder om contact en onderbouwing. Leg die vast ('hervatting').", ""},
     {overleggen, zorginhoud},
     fires_e019},
    {"Inkoopdocument eis 45 en eis 43 c; AMB-119",
     {"IJ-E045", "De hulp begint niet voor de toewijzing, behalve bij crisis of bijzondere omstandigheden.",
      "Gevraagd is {product} vanaf {gevonden}. Het verzoek is van {verwacht}. Er is geen uitzondering "
      "vastgelegd.",
      "Wijs toe vanaf een latere dag, of leg vast waarom eerder nodig was ('start_vooraf').", ""},
     {overleggen, std::nullopt},
     fires_e045},
    {"Inkoopdocument eis 72; AMB-003",
     {"IJ-E072",
      "Verwacht de aanbieder na verwijzing door een arts een duur traject, dan is er eerst contact.",
      "Na verwijzing door {verwijzer} is {wat} {gevonden}. Boven {verwacht} is eerst contact nodig. Dat is "
      "niet "
      "vastgelegd.",
      "Neem contact op met de aanbieder. Leg het vast als contact over een budget boven de meldgrens.", ""},
     {overleggen, buiten_budget},
     fires_e072},
};
constexpr Wensrij kRijen315[] = {
    {"Inkoopdocument eis 88 (2)",
     {"IJ-E088", "Bij wonen en verblijf na verwijzing door een GI hoort een bepaling jeugdhulp.",
      "Gevraagd is {product}, verwezen door een GI. De bepaling jeugdhulp is niet vastgelegd.",
      "Vraag de bepaling op en leg het kenmerk vast ('grond_wonen').", ""},
     {overleggen, zorginhoud},
     fires_e088},
};

/// A later end is no new traject.
Uit fires_e072_nieuw(const WensInput& i) {
    return i.wens.nieuw() ? fires_e072(i) : std::nullopt;
}

constexpr Wensrij kRijen301[] = {
    {"Inkoopdocument eis 19",
     {"IJ-E019", "Bij een hervatting binnen vier maanden zijn er contact en een onderbouwing.",
      "Toegewezen wordt {product}. Dezelfde hulp eindigde op {einde}: dit is een hervatting. Er ontbreekt: "
      "{gevonden}.",
      "Vraag de aanbieder om contact en onderbouwing. Leg die vast ('hervatting').", ""},
     {overleggen, zorginhoud},
     fires_e019},
    {"Inkoopdocument eis 72; AMB-003",
     {"IJ-E072", "Kost een traject na verwijzing door een arts veel, dan is er eerst contact.",
      "Na verwijzing door {verwijzer} is {wat} {gevonden}. Boven {verwacht} is eerst contact nodig. Dat is "
      "niet "
      "vastgelegd.",
      "Neem contact op met de aanbieder. Leg het vast als contact over een budget boven de meldgrens.", ""},
     {overleggen, buiten_budget},
     fires_e072_nieuw},
};

constexpr auto k301 = make_tabel(kOp301, kRijen301);
constexpr auto k317 = make_tabel(kOp317, kRijen);
constexpr auto k315 = join_tabellen(make_tabel(kOp315, kRijen), make_tabel(kOp315, kRijen315));

}  // namespace

std::optional<Datum> find_hervatting(const VoorbereidingInput& i, const Wens& wens) {
    if (!wens.nieuw()) return std::nullopt;
    const Datum begin = wens.looptijd.begin;
    const auto* leveringen = i.jeugdige.find_leveringen(i.verzoek.aanbieder);
    std::optional<Datum> laatste;
    for (const dossier::Toewijzing& t : i.jeugdige.toewijzingen) {
        const auto& v = t.actueel();
        if (v.aanbieder != i.verzoek.aanbieder || is_vervallen(v) || v.ingang >= begin ||
            !same_soort(i.contract, {v.categorie, v.code}, wens.hulp))
            continue;
        std::optional<Datum> gestopt;
        if (leveringen != nullptr)
            for (const auto& stop : leveringen->stops)
                if (stop.sleutel.toewijzing == v.nummer && !stop.tijdelijk())
                    gestopt = std::max(gestopt.value_or(stop.einde), stop.einde);
        const auto einde = gestopt ? gestopt : v.einde;
        // It still runs, or the new one takes over on the day after: no end of the help.
        if (!einde || *einde >= begin || (!gestopt && einde->plus_dagen(1) == begin)) return std::nullopt;
        laatste = std::max(laatste.value_or(*einde), *einde);
    }
    if (!laatste ||
        laatste->plus_maanden(i.contract.parameters_on(*laatste).verzoek_hervatting_maanden) < begin)
        return std::nullopt;
    return laatste;
}

std::span<const Wensregel> voorbereiding_verwijzing(std::string_view soort) {
    if (soort == "JW315") return k315;
    if (soort == "JW317") return k317;
    if (soort == "JW301") return k301;
    return {};
}

}  // namespace jeugdregio::toewijzing
