// What is asked for against the contract: who contracted it, who takes part, whether it belongs to what the
// region buys, and the age of the jeugdige. On a 315 and a 317 alike.
#include <algorithm>

#include "toewijzing/voorbereidingsregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Vondst>;
using enum RedenAfwijzingVerzoek;
using enum Voorstel;

constexpr int kMeerderjarig = 18;

/// What stands between the aanbieder and this product on a day; empty when nothing does.
struct Gat {
    std::string wat;
    bool geen_contract = false;  // none at all, rather than one without this product
};
std::optional<Gat> find_gat(const WensInput& i, Datum dag) {
    const auto& lijst = i.verzoek.aanbieder;
    const auto c =
        std::find_if(lijst.begin(), lijst.end(), [&](const auto& a) { return a.geldig.contains(dag); });
    if (c == lijst.end()) return Gat{"geen contract met de regio", true};
    const auto producten = products_of(i.verzoek.contract, i.wens.hulp);
    const contract::Product* anders = nullptr;
    for (const contract::Product* p : producten) {
        if (!contract::contracted_perceel(*c, *p)) continue;
        if (p->exists_on(dag)) return std::nullopt;
        anders = p;
    }
    if (anders != nullptr)
        return Gat{"een product dat dan niet in het contract staat (wel: " + describe_geldigheid(*anders) +
                   ")"};
    return Gat{"wel een contract, maar niet voor deze hulp"};
}

/// Eis 5 and 8.3.3: the aanbieder contracted what it asks for, from the first day that is decided about until
/// the last. What no product of the region is, is IJ-B822's.
Uit fires_contract(const WensInput& i) {
    if (products_of(i.verzoek.contract, i.wens.hulp).empty()) return std::nullopt;
    const Datum begin = peildag(i.verzoek, i.wens);
    const auto feiten = [&](const Gat& gat, Datum dag) {
        return Feiten{{"product", i.wens.naam}, {"dag", dag}, {"gevonden", gat.wat}};
    };
    if (const auto gat = find_gat(i, begin))
        return Vondst{feiten(*gat, begin),
                      Advies{afwijzen, gat->geen_contract ? geen_contract : buiten_contract}};
    if (!i.wens.looptijd.einde || *i.wens.looptijd.einde < begin) return std::nullopt;
    // Until the day before it, the help can be granted.
    if (const auto gat = find_gat(i, *i.wens.looptijd.einde))
        return Vondst{feiten(*gat, *i.wens.looptijd.einde),
                      Advies{overleggen, gat->geen_contract ? geen_contract : buiten_contract}};
    return std::nullopt;
}

/// Inkoopdocument 1.1 and 2, AMB-105: the gemeente takes part in a perceel of what is asked for.
Uit fires_deelname(const WensInput& i) {
    const auto& contract = i.verzoek.contract;
    const Datum dag = peildag(i.verzoek, i.wens);
    const auto producten = products_of(contract, i.wens.hulp);
    const bool doet_mee = std::any_of(producten.begin(), producten.end(), [&](const auto* p) {
        return std::any_of(p->percelen.begin(), p->percelen.end(), [&](int perceel) {
            return contract.takes_part(i.verzoek.gemeente, perceel, dag);
        });
    });
    if (producten.empty() || doet_mee) return std::nullopt;
    return Vondst{{{"gevonden", i.verzoek.gemeente.str()}, {"product", i.wens.naam}, {"dag", dag}}};
}

/// 8.2.2: jeugdbescherming and jeugdreclassering (categorie 47 and 48) are outside this procurement, and so
/// is every categorie of which the region has no product.
Uit fires_b822(const WensInput& i) {
    if (!products_of(i.verzoek.contract, i.wens.hulp).empty()) return std::nullopt;
    return Vondst{{{"gevonden", i.wens.naam}}};
}

bool has_leeftijdsgrond(const VoorbereidingInput& i, Datum op) {
    const auto* grond = find_ooit(i, dossier::aantekening::kLeeftijdsgrond);
    if (grond == nullptr) return false;
    const auto tot = parse_datum(grond->veld("tot"));
    return !tot || op <= *tot;
}

std::string describe_leeftijd(const std::optional<Datum>& geboren, Datum op) {
    return geboren ? std::to_string(age_on(*geboren, op)) + " jaar" : "van onbekende leeftijd";
}

/// 8.2.3 (1) and bijlage XIII, AMB-009: from the 18th birthday on there is a ground on record.
Uit fires_leeftijd(const WensInput& i) {
    const Datum dag = peildag(i.verzoek, i.wens);
    const auto geboren = find_geboortedatum(i.verzoek);
    if ((geboren && age_on(*geboren, dag) < kMeerderjarig) || has_leeftijdsgrond(i.verzoek, dag))
        return std::nullopt;
    return Vondst{{{"dag", dag}, {"gevonden", describe_leeftijd(geboren, dag)}},
                  geboren ? std::nullopt : std::optional(Advies{overleggen, std::nullopt})};
}

/// The same for a jeugdige who comes of age while the help would run.
Uit fires_leeftijd_18(const WensInput& i) {
    const auto geboren = find_geboortedatum(i.verzoek);
    if (!geboren) return std::nullopt;
    const Datum achttien = reaches_age(*geboren, kMeerderjarig);
    const auto& einde = i.wens.looptijd.einde;
    if (achttien <= peildag(i.verzoek, i.wens) || (einde && *einde < achttien)) return std::nullopt;
    if (has_leeftijdsgrond(i.verzoek, einde.value_or(achttien))) return std::nullopt;
    return Vondst{{{"product", i.wens.naam},
                   {"einde", describe_einde(einde)},
                   {"gevonden", achttien},
                   {"verwacht", achttien.plus_dagen(-1)}}};
}

/// 10.2.2, AMB-157: dyslexiezorg begins between the 7th and the 13th birthday; it may run on.
Uit fires_ed_leeftijd(const WensInput& i) {
    const auto geboren = find_geboortedatum(i.verzoek);
    if (!i.wens.nieuw() || !geboren || !touches_perceel(i.verzoek.contract, i.wens.hulp, kPerceelDyslexie))
        return std::nullopt;
    const Datum dag = i.wens.looptijd.begin;
    const auto& p = i.verzoek.contract.parameters_on(dag);
    const int leeftijd = age_on(*geboren, dag);
    if (leeftijd >= p.ed_leeftijd_vanaf && leeftijd < p.ed_leeftijd_tot) return std::nullopt;
    return Vondst{{{"dag", dag},
                   {"gevonden", describe_leeftijd(geboren, dag)},
                   {"vanaf", std::int64_t{p.ed_leeftijd_vanaf}},
                   {"tot", std::int64_t{p.ed_leeftijd_tot}}}};
}

/// The conditions of the region on this help that are not met: what is missing, in words.
std::string find_ontbrekend(const WensInput& i, const contract::Voorwaarde& v) {
    std::string uit;
    const auto add = [&](const std::string& wat) { uit += (uit.empty() ? "" : " en ") + wat; };
    const auto& verwijzers = v.verwijzers;
    const bool mag = verwijzers.empty() || std::find(verwijzers.begin(), verwijzers.end(),
                                                     i.verzoek.verzoek.verwijzer) != verwijzers.end();
    // A 317 names no verwijzer; the referral was judged when the help began.
    if (!mag && i.verzoek.verzoek.soort == dossier::Verzoeksoort::toewijzing) {
        std::string namen;
        for (const std::string& code : verwijzers)
            namen += (namen.empty() ? "" : " of ") + name_verwijzer(code);
        add("een verwijzing door " + namen);
    }
    for (const std::string& soort : v.aantekeningen)
        if (find_recent(i.verzoek, soort) == nullptr) add("de aantekening '" + soort + "'");
    return uit;
}

/// Eis 23 and eis 68: what the region asks for beside a referral stands in voorwaarden.toml.
Uit fires_e023(const WensInput& i) {
    const auto producten = products_of(i.verzoek.contract, i.wens.hulp);
    for (const contract::Voorwaarde& v : i.verzoek.contract.voorwaarden) {
        const auto& namen = v.voorzieningen;
        const bool geldt = v.geldig.contains(i.verzoek.verzoek.dagtekening) &&
                           std::any_of(producten.begin(), producten.end(), [&](const auto* p) {
                               return std::find(namen.begin(), namen.end(), p->voorziening) != namen.end();
                           });
        if (!i.wens.nieuw() || !geldt) continue;
        if (std::string mist = find_ontbrekend(i, v); !mist.empty())
            return Vondst{{{"product", i.wens.naam}, {"gevonden", std::move(mist)}, {"bron", v.bron}}};
    }
    return std::nullopt;
}

constexpr Wensrij kRijen[] = {
    {"Inkoopdocument eis 5 en 8.3.3",
     {"IJ-CONTRACT", "De aanbieder heeft voor de gevraagde hulp een contract.",
      "Gevraagd is {product}. Op {dag} heeft de aanbieder {gevonden}.",
      "Wijs af, of wijs toe tot en met de laatste dag van het contract.", ""},
     {afwijzen, geen_contract},
     fires_contract},
    {"Inkoopdocument 1.1 en 2; AMB-105",
     {"IJ-DEELNAME", "De gemeente doet mee aan het perceel van de gevraagde hulp.",
      "Gevraagd is {product}. Gemeente {gevonden} doet daar op {dag} niet aan mee.",
      "Wijs af. Een declaratie op zo'n toewijzing wordt afgekeurd.", ""},
     {afwijzen, buiten_contract},
     fires_deelname},
    {"Inkoopdocument 8.2.2",
     {"IJ-B822", "De gevraagde hulp hoort bij wat de regio inkoopt.",
      "Gevraagd is {gevonden}. Daarvoor heeft de regio geen producten; jeugdbescherming (47) en "
      "jeugdreclassering "
      "(48) horen er niet bij.",
      "Wijs af, of verwijs naar wie deze hulp wel inkoopt.", ""},
     {afwijzen, buiten_contract},
     fires_b822},
    {"Inkoopdocument 8.2.3 (1) en bijlage XIII; AMB-009",
     {"IJ-LEEFTIJD", "De jeugdige is jonger dan 18 jaar, of er is een grond voor hulp daarna.",
      "Op {dag} is de jeugdige {gevonden}. Er is geen grond vastgelegd voor hulp vanaf 18 jaar.",
      "Wijs af, of leg de grond vast ('leeftijdsgrond').", ""},
     {afwijzen, leeftijdsgrens},
     fires_leeftijd},
    {"Inkoopdocument 8.2.3 (1) en bijlage XIII; AMB-009",
     {"IJ-LEEFTIJD-18", "De hulp eindigt voor de 18e verjaardag, of er is een grond voor hulp daarna.",
      "Gevraagd is {product} tot en met {einde}. De jeugdige wordt 18 op {gevonden}. Zonder grond is "
      "{verwacht} de "
      "laatste dag.",
      "Wijs toe tot en met de dag voor de verjaardag, of leg de grond vast ('leeftijdsgrond').", ""},
     {overleggen, leeftijdsgrens},
     fires_leeftijd_18},
    {"Inkoopdocument 10.2.2; AMB-157",
     {"IJ-ED-LEEFTIJD", "Dyslexiezorg is voor jeugdigen van 7 tot 13 jaar.",
      "Op {dag} is de jeugdige {gevonden}. Dyslexiezorg begint van {vanaf} tot {tot} jaar.",
      "Wijs af, of controleer de geboortedatum.", ""},
     {afwijzen, leeftijdsgrens},
     fires_ed_leeftijd},
    {"Inkoopdocument eis 23 en eis 68",
     {"IJ-E023", "Het verzoek voldoet aan de extra voorwaarden van de regio voor deze voorziening.",
      "Voor {product} ontbreekt {gevonden}. De voorwaarde staat in: {bron}.",
      "Vraag de aanbieder om wat ontbreekt, en leg het vast.", ""},
     {overleggen, zorginhoud},
     fires_e023},
};

constexpr Wensrij kRijen301[] = {
    {"Inkoopdocument 8.2.3 (1) en bijlage XIII; AMB-009",
     {"IJ-LEEFTIJD", "De jeugdige is jonger dan 18 jaar, of er is een grond voor hulp daarna.",
      "Op {dag} is de jeugdige {gevonden}. Er is geen grond vastgelegd voor hulp vanaf 18 jaar.",
      "Leg de grond vast ('leeftijdsgrond'), of controleer de geboortedatum.", ""},
     {afwijzen, leeftijdsgrens},
     fires_leeftijd},
    {"Inkoopdocument 8.2.3 (1) en bijlage XIII; AMB-009",
     {"IJ-LEEFTIJD-18", "De hulp eindigt voor de 18e verjaardag, of er is een grond voor hulp daarna.",
      "De toewijzing van {product} loopt tot en met {einde}. De jeugdige wordt 18 op {gevonden}. Zonder "
      "grond is "
      "{verwacht} de laatste dag.",
      "Kies een eerdere einddatum, of leg de grond vast ('leeftijdsgrond').", ""},
     {overleggen, leeftijdsgrens},
     fires_leeftijd_18},
    {"Inkoopdocument 10.2.2; AMB-157",
     {"IJ-ED-LEEFTIJD", "Dyslexiezorg is voor jeugdigen van 7 tot 13 jaar.",
      "Op {dag} is de jeugdige {gevonden}. Dyslexiezorg begint van {vanaf} tot {tot} jaar.",
      "Controleer geboortedatum en ingangsdatum. Een declaratie op zo'n toewijzing wordt afgekeurd.", ""},
     {afwijzen, leeftijdsgrens},
     fires_ed_leeftijd},
    {"Inkoopdocument eis 23 en eis 68",
     {"IJ-E023", "De toewijzing voldoet aan de extra voorwaarden van de regio voor deze voorziening.",
      "Voor {product} ontbreekt {gevonden}. De voorwaarde staat in: {bron}.",
      "Vraag naar wat ontbreekt, en leg het vast.", ""},
     {overleggen, zorginhoud},
     fires_e023},
};

constexpr auto k315 = make_tabel(kOp315, kRijen), k317 = make_tabel(kOp317, kRijen);
constexpr auto k301 = make_tabel(kOp301, kRijen301);

}  // namespace

std::span<const Wensregel> voorbereiding_product(std::string_view soort) {
    if (soort == "JW315") return k315;
    if (soort == "JW317") return k317;
    if (soort == "JW301") return k301;
    return {};
}

}  // namespace jeugdregio::toewijzing
