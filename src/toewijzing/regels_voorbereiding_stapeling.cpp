// What is asked for beside what the jeugdige has, or asked for, over the same days: at this aanbieder and at
// others.
#include "toewijzing/voorbereidingsregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Vondst>;
using enum RedenAfwijzingVerzoek;
using enum Voorstel;

/// The first of what stands beside the wish that `past` accepts.
template <class Past>
std::optional<Ernaast> find_ernaast(const WensInput& i, Past past) {
    for (Ernaast& e : collect_ernaast(i.verzoek, i.wens))
        if (past(e)) return std::move(e);
    return std::nullopt;
}
bool is_zelf(const WensInput& i, const Ernaast& e) {
    return e.aanbieder == i.verzoek.verzoek.aanbieder;
}
Feiten ernaast_feiten(const WensInput& i, const Ernaast& e) {
    return {{"product", i.wens.naam},
            {"gevonden", e.naam},
            {"begin", e.looptijd.begin},
            {"einde", describe_einde(e.looptijd.einde)}};
}

// OP259: a jeugdige has the same product at one aanbieder once over the same days. The state may have changed
// since the request came.
Uit fires_stapeling(const WensInput& i) {
    const auto e =
        find_ernaast(i, [&](const Ernaast& x) { return is_zelf(i, x) && same_product(x.hulp, i.wens.hulp); });
    if (!e) return std::nullopt;
    return Vondst{ernaast_feiten(i, *e)};
}

/// OP259, AMB-161: a budget without a categorie stands beside nothing else at the same aanbieder. Eis 40
/// calls generic the starting point, so as a rule a budget per categorie is the way out.
Uit fires_generiek(const WensInput& i) {
    const auto e = find_ernaast(
        i, [&](const Ernaast& x) { return is_zelf(i, x) && (x.hulp.generiek() || i.wens.hulp.generiek()); });
    if (!e) return std::nullopt;
    const bool weigeren =
        i.verzoek.contract.parameters_on(i.verzoek.verzoek.dagtekening).verzoek_stapeling_weigeren;
    return Vondst{ernaast_feiten(i, *e),
                  weigeren ? std::optional(Advies{afwijzen, stapeling}) : std::nullopt};
}

/// Eis 75 and eis 80 (4) c: the same kind of help at two aanbieders at once is agreed upon. With the contact
/// on record it is something to know.
Uit fires_ander(const WensInput& i) {
    const auto e = find_ernaast(i, [&](const Ernaast& x) {
        return !is_zelf(i, x) && same_soort(i.verzoek.contract, x.hulp, i.wens.hulp);
    });
    if (!e) return std::nullopt;
    Feiten feiten = ernaast_feiten(i, *e);
    feiten.emplace_back("aanbieder", e->aanbieder.str());
    const bool besproken =
        has_contact(i.verzoek, "gelijktijdige_hulp") || has_contact(i.verzoek, "gelijktijdige_verwijzing");
    return Vondst{std::move(feiten), besproken ? std::optional(Advies{}) : std::nullopt};
}

/// Eis 75: with more than one referral at the same time the aanbieder first contacts the Toegang.
Uit fires_e075(const WensInput& i) {
    if (has_contact(i.verzoek, "gelijktijdige_verwijzing")) return std::nullopt;
    const auto e = find_ernaast(i, [&](const Ernaast& x) { return !is_zelf(i, x); });
    if (!e) return std::nullopt;
    Feiten feiten = ernaast_feiten(i, *e);
    feiten.emplace_back("aanbieder", e->aanbieder.str());
    return Vondst{std::move(feiten)};
}

/// Eis 92, AMB-007: no groepsaanbod beside wonen or verblijf without an exception of the Toegang. When it is
/// the wonen that is asked for, the groepsaanbod is what may have to go.
Uit fires_e092(const WensInput& i) {
    const auto& contract = i.verzoek.contract;
    const auto is_van = [&](const Hulp& hulp, int perceel) {
        return !hulp.generiek() && touches_perceel(contract, hulp, perceel);
    };
    const bool groep = is_van(i.wens.hulp, kPerceelGroep), wonen = is_van(i.wens.hulp, kPerceelWonen);
    if (!groep && !wonen) return std::nullopt;
    if (find_ooit(i.verzoek, dossier::aantekening::kGroepNaastWonen) != nullptr) return std::nullopt;
    const auto e = find_ernaast(
        i, [&](const Ernaast& x) { return is_van(x.hulp, groep ? kPerceelWonen : kPerceelGroep); });
    if (!e) return std::nullopt;
    return Vondst{ernaast_feiten(i, *e),
                  groep ? std::nullopt : std::optional(Advies{overleggen, std::nullopt})};
}

/// Eis 89 and eis 92: for ambulant help beside wonen the Toegang says which resultaten it is for; in the
/// verwijzing, or for groepsaanbod in the exception that it makes. A verwijzing about the wonen itself is
/// about something else.
Uit fires_e089(const WensInput& i) {
    const auto& contract = i.verzoek.contract;
    if (!i.wens.nieuw() || !is_ambulant(contract, i.wens.hulp)) return std::nullopt;
    const auto e = find_ernaast(i, [&](const Ernaast& x) {
        return x.toewijzing != nullptr && !x.hulp.generiek() &&
               touches_perceel(contract, x.hulp, kPerceelWonen);
    });
    if (!e) return std::nullopt;
    const auto* verwijzing = find_recent(i.verzoek, dossier::aantekening::kVerwijzing);
    if (verwijzing != nullptr && verwijzing->toewijzing != e->toewijzing->nummer &&
        !verwijzing->veld("resultaten").empty())
        return std::nullopt;
    const bool groep = !i.wens.hulp.generiek() && touches_perceel(contract, i.wens.hulp, kPerceelGroep);
    if (groep && find_ooit(i.verzoek, dossier::aantekening::kGroepNaastWonen) != nullptr) return std::nullopt;
    return Vondst{ernaast_feiten(i, *e)};
}

/// The intensities of pleegzorg and deeltijdpleegzorg, by the contract.
bool is_pleegzorg(const contract::Contract& contract, const Hulp& hulp) {
    const auto* product = hulp.code ? contract.find_product(*hulp.code) : nullptr;
    if (product == nullptr || !touches_perceel(contract, hulp, kPerceelWonen)) return false;
    for (const char* naam : {"pleegzorg", "deeltijdpleegzorg"})
        if (const auto* vorm = contract.find_woonvorm(naam);
            vorm != nullptr && vorm->maximum == product->voorziening)
            return true;
    return false;
}
/// Individual help, in whichever perceel.
bool is_individueel(const contract::Contract& contract, const Hulp& hulp) {
    for (int perceel = 1; perceel < kPerceelGroep; ++perceel)
        if (touches_perceel(contract, hulp, perceel)) return true;
    return false;
}

/// 9.7.1 and bijlage XIV pleegzorg 3: beside pleegzorg its aanbieder may give other ambulant help, on a
/// toewijzing of its own; the guidance of pleegzorg itself is in the tarief of the stay. A message does not
/// say which of both it is, so it is asked before it is granted.
Uit fires_pleegzorg(const WensInput& i) {
    const auto& contract = i.verzoek.contract;
    if (!i.wens.nieuw() || !is_individueel(contract, i.wens.hulp)) return std::nullopt;
    const auto e =
        find_ernaast(i, [&](const Ernaast& x) { return is_zelf(i, x) && is_pleegzorg(contract, x.hulp); });
    if (!e) return std::nullopt;
    const bool besproken = has_contact(i.verzoek, "wonen_verblijf");
    return Vondst{ernaast_feiten(i, *e), besproken ? std::optional(Advies{}) : std::nullopt};
}

constexpr Wensrij kRijen[] = {
    {"iJw 3.2 OP259 en OP347",
     {"IJ-STAPELING",
      "De jeugdige krijgt hetzelfde product bij een aanbieder niet twee keer over dezelfde dagen.",
      "Gevraagd is {product}. Over dezelfde dagen is er bij deze aanbieder al {gevonden}, van {begin} tot en "
      "met "
      "{einde}.",
      "Wijs af, of laat de perioden op elkaar aansluiten. Andere omvang vraagt de aanbieder met een 317.",
      ""},
     {afwijzen, stapeling},
     fires_stapeling},
    {"Inkoopdocument eis 40; iJw 3.2 OP259 en OP347; AMB-161",
     {"IJ-STAPELING-GENERIEK", "Een generiek budget staat bij een aanbieder niet naast andere hulp.",
      "Gevraagd is {product}. Bij deze aanbieder is er al {gevonden}, van {begin} tot en met {einde}.",
      "Geef een budget per productcategorie in plaats van een generiek budget, of wijs af.", ""},
     {overleggen, stapeling},
     fires_generiek},
    {"Inkoopdocument eis 75 en eis 80 (4) c",
     {"IJ-STAPELING-ANDER", "Dezelfde soort hulp bij twee aanbieders tegelijk is afgesproken.",
      "Gevraagd is {product}. Bij aanbieder {aanbieder} is er al {gevonden}, van {begin} tot en met {einde}.",
      "Ga na of beide nodig zijn. Leg het overleg vast als contact over gelijktijdige hulp.", ""},
     {overleggen, stapeling},
     fires_ander},
    {"Inkoopdocument eis 92; AMB-007",
     {"IJ-E092", "Naast wonen of verblijf loopt geen groepsaanbod, tenzij de Toegang een uitzondering maakt.",
      "Gevraagd is {product}. De jeugdige heeft al {gevonden}, van {begin} tot en met {einde}.",
      "Wijs af, of leg de uitzondering van de Toegang vast ('groepsaanbod_naast_wonen').", ""},
     {afwijzen, stapeling},
     fires_e092},
    {"Inkoopdocument 9.7.1 en bijlage XIV pleegzorg 3",
     {"IJ-PLEEGZORG", "Ambulante hulp naast pleegzorg is iets anders dan begeleiding pleegzorg.",
      "Gevraagd is {product}. Bij deze aanbieder is er al {gevonden}, van {begin} tot en met {einde}: "
      "pleegzorg. De begeleiding daarvan zit al in dat tarief.",
      "Vraag de aanbieder wat deze hulp anders doet. Leg het vast als contact over wonen en verblijf.", ""},
     {overleggen, buiten_contract},
     fires_pleegzorg},
};
constexpr Wensrij kRijen315[] = {
    {"Inkoopdocument eis 75",
     {"IJ-E075", "Bij meer verwijzingen tegelijk is er eerst contact met de Toegang.",
      "Gevraagd is {product}. Tegelijk is er {gevonden} bij aanbieder {aanbieder}, van {begin} tot en met "
      "{einde}. "
      "Er is geen contact vastgelegd.",
      "Bespreek de verwijzingen met de aanbieder. Leg het vast als contact over een gelijktijdige "
      "verwijzing.",
      ""},
     {overleggen, stapeling},
     fires_e075},
};

constexpr Wensrij kRijen301[] = {
    {"Inkoopdocument eis 75 en eis 80 (4) c",
     {"IJ-STAPELING-ANDER", "Dezelfde soort hulp bij twee aanbieders tegelijk is afgesproken.",
      "Toegewezen wordt {product}. Bij aanbieder {aanbieder} is er al {gevonden}, van {begin} tot en met "
      "{einde}.",
      "Ga na of beide nodig zijn. Leg het overleg vast als contact over gelijktijdige hulp.", ""},
     {overleggen, stapeling},
     fires_ander},
    {"Inkoopdocument eis 89",
     {"IJ-E089", "Bij ambulante hulp naast wonen of verblijf zijn de resultaten van de Toegang vastgelegd.",
      "Toegewezen wordt {product}, naast {gevonden}, van {begin} tot en met {einde}. De resultaten zijn niet "
      "vastgelegd.",
      "Leg ze vast in een verwijzing ('verwijzing', veld resultaten) en geef de opdracht nog eens.", ""},
     {afwijzen, zorginhoud},
     fires_e089},
};

constexpr auto k301 = make_tabel(kOp301, kRijen301);
constexpr auto k317 = make_tabel(kOp317, kRijen);
constexpr auto k315 = join_tabellen(make_tabel(kOp315, kRijen), make_tabel(kOp315, kRijen315));

}  // namespace

std::span<const Wensregel> voorbereiding_stapeling(std::string_view soort) {
    if (soort == "JW315") return k315;
    if (soort == "JW317") return k317;
    if (soort == "JW301") return k301;
    return {};
}

}  // namespace jeugdregio::toewijzing
