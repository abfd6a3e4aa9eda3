#include "beheersing/uitschieterkaarten.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace jeugdregio::beheersing {
namespace {

constexpr std::string_view kUitDeclaraties = "declaraties", kUitRegistratie = "registratie";

constexpr Regelkaart make(std::string_view id, std::string_view titel, std::string_view bron,
                          std::string_view uit, std::string_view uitleg, std::string_view herstel) {
    return {id, titel, bron, uit, Niveau::regio, Klasse::prestatie, Gevolg::signaal, "", uitleg, herstel};
}

}  // namespace

namespace kaart {

const Regelkaart kOverlijden =
    make("UIT-OVERLIJDEN", "Na het overlijden van een jeugdige is er geen hulp meer",
         "inkoopdocument eis 45 en eis 61", kUitDeclaraties,
         "Er zijn {gevonden} regels goedgekeurd over hulp van na een overlijden. Dat overlijden staat in een "
         "stopbericht met reden 02.",
         "Bekijk de regels. Vraag de aanbieder om een creditering, of om een beter stopbericht.");
const Regelkaart kNaStop = make(
    "UIT-NA-STOP", "Na de laatste dag van de hulp wordt niets meer gedeclareerd",
    "inkoopdocument eis 45 en eis 61", kUitDeclaraties,
    "Er zijn {gevonden} regels goedgekeurd over hulp van na de dag waarop de hulp volgens het stopbericht "
    "eindigde.",
    "Bekijk de regels. Klopt het stopbericht niet? Vraag de aanbieder het te verbeteren.");
const Regelkaart kRand =
    make("UIT-RAND", "Hulp volgt de behoefte en is niet elke periode precies vol",
         "inkoopdocument eis 60 en eis 61", kUitDeclaraties,
         "Van {geheel} periodes met een hoogste volume zijn er {gevonden} precies vol: {procent}%. Vanaf "
         "{verwacht}% valt dat op.",
         "Leg een paar van deze regels naast de registratie en de agenda.");
const Regelkaart kRandBudget = make(
    "UIT-RAND-BUDGET", "Een budget is niet telkens helemaal op", "inkoopdocument eis 60 en eis 61",
    kUitDeclaraties,
    "Van {geheel} budgetten waarvan de looptijd voorbij is, zijn er {gevonden} helemaal op: er past geen "
    "minuut of uur meer bij. Dat is {procent}%. Vanaf {verwacht}% valt dat op.",
    "Kijk of de hulp nodig was tot het eind, en of er een vervolg is gevraagd.");
const Regelkaart kZelfdeVolume =
    make("UIT-ZELFDE-VOLUME", "De tijd per jeugdige verschilt van maand tot maand",
         "inkoopdocument eis 60 en eis 61; 8.5.1", kUitDeclaraties,
         "Van {geheel} regels met product {product} hebben er {gevonden} hetzelfde volume, {volume}: "
         "{procent}%. Vanaf {verwacht}% valt dat op.",
         "Vraag of hier is gedeclareerd wat is gedaan, of een vast aantal.");
const Regelkaart kMix =
    make("UIT-TARIEFMIX", "De laagste tariefgroep die past, geeft de hulp",
         "inkoopdocument 8.5.1, regel 2; AMB-054", kUitDeclaraties,
         "De gemiddelde tariefgroep is {gevonden}, voor een prijs van {prijs} per uur. Bij {collegas} andere "
         "aanbieders van perceel {perceel} is dat {verwacht} en {prijs_anderen}.",
         "Vraag waarom hier hogere functies nodig zijn. Het kan aan de jeugdigen liggen.");
const Regelkaart kDrift =
    make("UIT-TARIEFDRIFT", "De tariefgroepen lopen niet op zonder reden",
         "inkoopdocument 8.5.1, regel 2; AMB-054", kUitDeclaraties,
         "De gemiddelde tariefgroep ging van {eerst} in de eerste helft van de periode naar {gevonden} in de "
         "tweede. Bij {collegas} andere aanbieders van perceel {perceel} ging hij van {eerst_anderen} naar "
         "{verwacht}.",
         "Vraag wat er is veranderd: andere jeugdigen, ander personeel, of andere namen voor functies.");
const Regelkaart kGroei = make(
    "UIT-GROEI", "Een plotselinge groei heeft een reden", "inkoopdocument eis 60 en eis 61", kUitDeclaraties,
    "Over {maand} is {gevonden} goedgekeurd. In de drie maanden ervoor was dat gemiddeld {verwacht}.",
    "Kijk of er nieuwe toewijzingen zijn. Zo niet, vraag de aanbieder om uitleg.");
const Regelkaart kTegelijk =
    make("UIT-TEGELIJK", "Hulp van een soort staat voor een jeugdige op een toewijzing tegelijk",
         "inkoopdocument eis 49 en eis 61", kUitDeclaraties,
         "Bij {gevonden} jeugdigen is over dezelfde dagen op meer dan {verwacht} toewijzingen van dezelfde "
         "categorie gedeclareerd, hoogstens op {hoogste}.",
         "Kijk of dezelfde hulp niet op twee toewijzingen staat.");

const Regelkaart kUren = make(
    "UIT-UREN-PER-DAG", "Een werkdag heeft een grens", "inkoopdocument eis 48 en eis 61", kUitRegistratie,
    "Deze hulpverlener heeft op {gevonden} dagen meer dan {verwacht} uur, hoogstens {hoogste} uur.",
    "Vraag de aanbieder om de agenda van die dagen.");
const Regelkaart kNaEinde =
    make("UIT-NA-EINDE", "Na het einde van de hulp staan er geen gesprekken in de registratie",
         "inkoopdocument eis 45 en eis 48", kUitRegistratie,
         "Er zijn {gevonden} gesprekken van na het einde van de laatste toewijzing of na het stopbericht.",
         "Vraag of de hulp doorging, en onder welke toewijzing.");
const Regelkaart kGesloten =
    make("UIT-GESLOTEN", "Op een dag dat een groep dicht is, is er niemand", "inkoopdocument 8.5.3 en eis 61",
         kUitRegistratie,
         "Er staan {gevonden} aanwezigheden op dagen waarop de groep volgens de openingstijden dicht was.",
         "Vraag welke van de twee klopt: de aanwezigheid of de openingstijden.");
const Regelkaart kZelfdeDuur =
    make("UIT-ZELFDE-DUUR", "Afspraken duren niet allemaal even lang", "inkoopdocument eis 48 en eis 61",
         kUitRegistratie,
         "Van {geheel} gesprekken van deze hulpverlener duren er {gevonden} precies {minuten} minuten: "
         "{procent}%. Vanaf {verwacht}% valt dat op.",
         "Vraag of de geplande tijd is geregistreerd of de echte.");
const Regelkaart kRondeTijden =
    make("UIT-RONDE-TIJDEN", "Echte tijden vallen niet altijd op een kwartier",
         "inkoopdocument eis 48 en eis 61", kUitRegistratie,
         "Van {geheel} gesprekken van deze hulpverlener beginnen en eindigen er {gevonden} precies op een "
         "kwartier: {procent}%. Vanaf {verwacht}% valt dat op.",
         "Vraag of de geplande tijd is geregistreerd of de echte.");
const Regelkaart kNoshow =
    make("UIT-NO-SHOW", "De aanbieder beperkt het aantal gemiste afspraken", "inkoopdocument 8.5.3 en 8.5.1",
         kUitRegistratie,
         "Van {geheel} afspraken zijn er {gevonden} gemist: {procent}%. Vanaf {verwacht}% valt dat op. Bij "
         "{collegas} andere aanbieders is het {anderen}%.",
         "Vraag wat de aanbieder doet: vooraf contact, beeldbellen of een ander moment.");
const Regelkaart kVolledigVerlies =
    make("UIT-VOLLEDIG-VERLIES", "Alle tijd van een gemiste afspraak is niet telkens verloren",
         "inkoopdocument 8.5.1, regel 4; AMB-032", kUitRegistratie,
         "Van {geheel} gemiste afspraken is bij {gevonden} alle geplande tijd als verloren opgegeven: "
         "{procent}%. Vanaf {verwacht}% valt dat op.",
         "Lees de toelichtingen. Vraag wat hulpverleners in die tijd deden.");
const Regelkaart kReistijd =
    make("UIT-REISTIJD", "Reistijd verschilt van rit tot rit", "inkoopdocument bijlage XIV, ambulant 3",
         kUitRegistratie,
         "Van {geheel} gesprekken met reistijd is die bij {gevonden} precies de grens van {minuten} minuten: "
         "{procent}%. Vanaf {verwacht}% valt dat op.",
         "Leg een paar adressen naast een routeplanner.");

}  // namespace kaart

std::span<const Regelkaart* const> uitschieterkaarten() {
    using namespace kaart;
    static const std::array kAlle{&kOverlijden, &kNaStop,       &kUren,       &kGesloten,        &kNaEinde,
                                  &kTegelijk,   &kGroei,        &kMix,        &kDrift,           &kRand,
                                  &kRandBudget, &kZelfdeVolume, &kZelfdeDuur, &kVolledigVerlies, &kNoshow,
                                  &kReistijd,   &kRondeTijden};
    return kAlle;
}

const Regelkaart* find_uitschieterkaart(std::string_view id) {
    const auto alle = uitschieterkaarten();
    const auto plek = std::find_if(alle.begin(), alle.end(), [&](const auto* k) { return k->id == id; });
    return plek == alle.end() ? nullptr : *plek;
}

void sort_uitschieters(std::vector<Uitschieter>& uitschieters) {
    const auto alle = uitschieterkaarten();
    const auto sleutel = [&](const Uitschieter& u) {
        const auto rang = std::find(alle.begin(), alle.end(), u.kaart) - alle.begin();
        return std::tuple(rang, -u.aantal, u.aanbieder, u.betreft);
    };
    std::sort(uitschieters.begin(), uitschieters.end(),
              [&](const auto& a, const auto& b) { return sleutel(a) < sleutel(b); });
}

}  // namespace jeugdregio::beheersing
