// A request as a whole: whether the aanbieder may take this jeugdige, and whether what goes before a request
// was done: the referral, the toetsing, the gezinsplan, the judgement by bijlage XIII.
#include <algorithm>

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
bool verwees_toegang(const VoorbereidingInput& i) {
    return i.verzoek.verwijzer == type_verwijzer_code(TypeVerwijzer::gemeente);
}

/// Chapter 2: while a stop holds no new jeugdigen; for whom care runs it goes on.
Uit fires_clientenstop(const VoorbereidingInput& i) {
    const contract::Clientenstop* stop = contract::find_stop(i.stops, i.vandaag);
    if (stop == nullptr) return std::nullopt;
    const auto& lijst = i.jeugdige.toewijzingen;
    const bool loopt = std::any_of(lijst.begin(), lijst.end(), [&](const dossier::Toewijzing& t) {
        const auto& v = t.actueel();
        return v.aanbieder == i.verzoek.aanbieder && is_actueel(v, i.verzoek.dagtekening);
    });
    if (loopt || has_stopuitzondering(i, *stop)) return std::nullopt;
    return Vondst{{{"gevonden", i.verzoek.aanbieder.str()}, {"sinds", stop->vanaf}}};
}

/// Chapter 2 (Gezinsplan) and eis 73: a complete referral, or contact about what is missing.
Uit fires_e073(const VoorbereidingInput& i) {
    if (has_contact(i, "onvolledige_verwijzing")) return std::nullopt;
    const dossier::Aantekening* verwijzing = find_recent(i, soort::kVerwijzing);
    if (verwijzing == nullptr) return Vondst{{{"gevonden", text("de verwijzing zelf")}}};
    const bool om_budget = std::any_of(i.verzoek.producten.begin(), i.verzoek.producten.end(),
                                       [](const auto& p) { return p.budget.has_value(); });
    struct Deel {
        const char* veld;
        std::string_view naam;
        bool nodig;
    };
    std::string mist;
    for (const Deel& d : {Deel{"resultaten", "de resultaten", true}, Deel{"afspraken", "de afspraken", true},
                          Deel{"budget", "het budget", om_budget}, Deel{"begin", "het begin", true},
                          Deel{"einde", "het einde", true}})
        if (d.nodig && verwijzing->veld(d.veld).empty()) mist += (mist.empty() ? "" : ", ") + text(d.naam);
    if (mist.empty()) return std::nullopt;
    return Vondst{{{"gevonden", mist}}};
}

/// Eis 77: after a referral by another than the Toegang the toetsing comes before the request.
Uit fires_e077(const VoorbereidingInput& i) {
    if (verwees_toegang(i)) return std::nullopt;
    const dossier::Aantekening* toetsing = find_recent(i, soort::kToetsing);
    // The latest one may be of a later day than the one that counts.
    const Datum dag = i.verzoek.dagtekening;
    const auto vooraf = find_recent(i, soort::kToetsing, dag);
    if (vooraf != nullptr && vooraf->veld("uitkomst") != "niet_passend") return std::nullopt;
    const std::string gevonden = vooraf != nullptr     ? "een toetsing die zegt dat de hulp niet past"
                                 : toetsing != nullptr ? "een toetsing van " + format_nl(toetsing->dag)
                                                       : "geen toetsing";
    return Vondst{{{"verwijzer", name_verwijzer(i.verzoek.verwijzer)}, {"gevonden", gevonden}, {"dag", dag}}};
}

/// Eis 44: the request says whether a gezinsplan comes along. Not known of requests from before it was kept.
Uit fires_e044_plan(const VoorbereidingInput& i) {
    if (verwees_toegang(i) || i.verzoek.gezinsplan.value_or(true) ||
        find_ooit(i, soort::kGezinsplan) != nullptr)
        return std::nullopt;
    return Vondst{{{"gevonden", i.verzoek.referentie}}};
}

/// Eis 2, 8.2.1 and bijlage XIII: somebody judged that this is not what the region buys.
Uit fires_e002(const VoorbereidingInput& i) {
    const dossier::Aantekening* a = find_recent(i, soort::kBeoordeling);
    if (a == nullptr || a->veld("uitkomst") != "buiten") return std::nullopt;
    const std::string_view onderdeel = a->veld("onderdeel");
    return Vondst{{{"dag", a->dag}, {"gevonden", text(onderdeel.empty() ? "niet genoemd" : onderdeel)}}};
}
/// The list is not limitative and asks for a judgement, so without one on record it is not done yet.
Uit fires_e002_open(const VoorbereidingInput& i) {
    if (find_recent(i, soort::kBeoordeling) != nullptr) return std::nullopt;
    return Vondst{{{"gevonden", i.verzoek.referentie}}};
}

constexpr Verzoekrij kRijen[] = {
    {"Inkoopdocument eis 2, 8.2.1 en bijlage XIII",
     {"IJ-E002", "De gevraagde hulp valt niet onder wat bijlage XIII uitsluit.",
      "Op {dag} is beoordeeld dat de hulp erbuiten valt. Onderdeel van bijlage XIII: {gevonden}.",
      "Wijs af, of beoordeel opnieuw als de vraag is veranderd.", ""},
     {afwijzen, buiten_contract},
     fires_e002},
};
constexpr Verzoekrij kRijen315[] = {
    {"Inkoopdocument hoofdstuk 2 (Cliëntenstop)",
     {"IJ-CLIENTENSTOP", "Bij een cliëntenstop krijgt de aanbieder geen nieuwe jeugdigen.",
      "Voor aanbieder {gevonden} geldt sinds {sinds} een cliëntenstop. De jeugdige heeft daar geen lopende "
      "toewijzing.",
      "Wijs af, en zoek met het gezin een andere aanbieder. Moet het toch deze zijn, leg dan vast waarom "
      "('uitzondering_clientenstop').",
      ""},
     {afwijzen, buiten_contract},
     fires_clientenstop},
    {"Inkoopdocument eis 2, 8.2.1 en bijlage XIII",
     {"IJ-E002-OPEN", "Over het verzoek is beoordeeld of bijlage XIII de hulp uitsluit.",
      "Bij verzoek {gevonden} is nog niet vastgelegd of de hulp onder het contract valt.",
      "Beoordeel dat voordat u toewijst, en leg het vast ('beoordeling_bijlage_xiii').", ""},
     {honoreren, std::nullopt},
     fires_e002_open},
    {"Inkoopdocument hoofdstuk 2 (Gezinsplan) en eis 73",
     {"IJ-E073", "De verwijzing is compleet, of er is contact over wat ontbreekt.",
      "Bij dit verzoek ontbreekt: {gevonden}. Er is daarover geen contact vastgelegd.",
      "Laat de aanbieder contact opnemen met de Toegang. Leg de verwijzing of het contact vast.", ""},
     {overleggen, zorginhoud},
     fires_e073},
    {"Inkoopdocument eis 76 en eis 77",
     {"IJ-E077", "Na een verwijzing door een ander dan de Toegang toetst de aanbieder voor het verzoek.",
      "De verwijzing is van {verwijzer} en het verzoek van {dag}. Vastgelegd is {gevonden}.",
      "Vraag de aanbieder wanneer hij toetste en wat daaruit kwam. Leg het vast ('toetsing').", ""},
     {overleggen, zorginhoud},
     fires_e077},
    {"Inkoopdocument eis 44",
     {"IJ-E044-PLAN", "Het verzoek zegt of er een gezinsplan is meegestuurd.",
      "Verzoek {gevonden} zegt niets over een gezinsplan, en er is niets over vastgelegd.",
      "Vraag de aanbieder of er een gezinsplan is. Leg het vast ('gezinsplan').", ""},
     {overleggen, std::nullopt},
     fires_e044_plan},
};

constexpr Verzoekrij kRijen301[] = {
    {"Inkoopdocument eis 2, 8.2.1 en bijlage XIII",
     {"IJ-E002", "De hulp valt niet onder wat bijlage XIII uitsluit.",
      "Op {dag} is beoordeeld dat de hulp erbuiten valt. Onderdeel van bijlage XIII: {gevonden}.",
      "Is de vraag veranderd, beoordeel dan opnieuw en leg dat vast ('beoordeling_bijlage_xiii').", ""},
     {afwijzen, buiten_contract},
     fires_e002},
};

constexpr auto k301 = make_tabel(kOp301, kRijen301);
constexpr auto k317 = make_tabel(kOp317, kRijen);
constexpr auto k315 = join_tabellen(make_tabel(kOp315, kRijen), make_tabel(kOp315, kRijen315));

}  // namespace

std::span<const Verzoekregel> voorbereiding_verzoek(std::string_view soort) {
    if (soort == "JW315") return k315;
    if (soort == "JW317") return k317;
    if (soort == "JW301") return k301;
    return {};
}

}  // namespace jeugdregio::toewijzing
