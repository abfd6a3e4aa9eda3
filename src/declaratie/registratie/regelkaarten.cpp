#include "declaratie/registratie/regelkaarten.hpp"

#include <array>

namespace jeugdregio::registratie {
namespace {

constexpr Regelkaart make(std::string_view id, std::string_view titel, std::string_view bron, Gevolg gevolg,
                          std::string_view uitleg, std::string_view herstel) {
    return {id, titel, bron, "registratie", Niveau::regio, Klasse::prestatie, gevolg, "", uitleg, herstel};
}

constexpr auto kNiet = Gevolg::afkeuren;
constexpr auto kMeld = Gevolg::signaal;

}  // namespace

namespace kaart {

const Regelkaart kTijdsoort =
    make("REG-TIJDSOORT", "Alleen tijd voor een jeugdige wordt gedeclareerd",
         "inkoopdocument bijlage XIV, ambulant 4 en dyslexie 6; AMB-038", kNiet,
         "Deze tijd is geregistreerd als {gevonden}. Die tijd zit in het tarief.",
         "Klopt de soort tijd niet? Verbeter de registratie. Anders hoeft u niets te doen.");
const Regelkaart kVoorbereiding = make(
    "REG-VOORBEREIDING", "De voorbereiding van een groep zit in het tarief van de groep",
    "inkoopdocument bijlage XIV, groepsaanbod 3", kNiet,
    "Dit is voorbereiding van een groep. Twee uur per openingsdag zit al in het tarief van het groepsaanbod.",
    "Declareer deze tijd niet. Werkt u aan het hulpverleningsplan? Kies dan de soort plan.");
const Regelkaart kConsultLos =
    make("REG-CONSULT", "Een consultatie zonder toewijzing vraagt instemming van de Toegang",
         "inkoopdocument 8.5.2", kNiet,
         "Voor deze consultatie is geen toewijzing en geen instemming van de Toegang vastgelegd.",
         "Vraag de Toegang om instemming. Vul de dag in bij instemming_op en de naam bij instemming_door.");
const Regelkaart kConsultGemeente = make(
    "REG-CONSULT-GEMEENTE", "Bij een consultatie zonder toewijzing staat voor wie zij was en wie betaalt",
    "inkoopdocument 8.5.2; AMB-039", kNiet, "De gemeente is {gevonden}. Er staan {jeugdigen} jeugdigen bij.",
    "Vul bij gemeente de code in van de gemeente die instemde, en bij client_bsn_lijst de jeugdige.");
const Regelkaart kConsultFactuur = make(
    "REG-CONSULT-FACTUUR", "Een consultatie zonder toewijzing gaat met een eigen factuur naar de gemeente",
    "inkoopdocument 8.5.2; AMB-039", kMeld,
    "De Toegang stemde op {dag} in met deze consultatie. {minuten} minuten staan op een aparte factuur.",
    "Stuur de factuur naar de gemeente. Zij hoort niet in een declaratie (323).");
const Regelkaart kConsultOrganisatie =
    make("REG-CONSULT-ORGANISATIE", "Bij een consultatie staat wie is geconsulteerd",
         "inkoopdocument 8.5.2; AMB-039", kNiet, "Er staat niet bij welke organisatie is geconsulteerd.",
         "Vul bij organisatie de naam of de AGB-code in. Bereken de declaratie daarna opnieuw.");
const Regelkaart kConsultToewijzing = make(
    "REG-CONSULT-TOEWIJZING", "Wie zelf een toewijzing heeft, declareert de consultatie zelf",
    "inkoopdocument 8.5.2", kNiet, "{organisatie} heeft op {dag} zelf een toewijzing voor deze jeugdige.",
    "Laat de ander deze tijd declareren. Declareer zelf alleen de tijd van uw eigen hulpverlener.");
const Regelkaart kFunctie =
    make("REG-FUNCTIE", "De functie staat in de Beroepentabel, of de regio noemde de functie die erop lijkt",
         "inkoopdocument 8.5.1 en bijlage XII; bijlage XIV, ambulant 1", kNiet,
         "De functie {gevonden} staat niet in de Beroepentabel van uw perceel. {verwacht}",
         "Leg de functie die er het meest op lijkt voor aan het contractbeheer, met aanbieder functie vraag. "
         "Hebt u "
         "het besluit op papier? Zet het in functies.csv.");
const Regelkaart kFunctieVerschil =
    make("REG-FUNCTIE-VERSCHIL", "Het register van de regio gaat voor functies.csv",
         "inkoopdocument 8.5.1; AMB-051", kMeld,
         "Voor de functie {gevonden} staat {verwacht} in het register. In functies.csv staat {op_papier}.",
         "Kijk welk besluit klopt. Verbeter functies.csv, of vraag het contractbeheer om een nieuw besluit.");
const Regelkaart kFunctieDubbel =
    make("REG-FUNCTIE-DUBBEL", "Staat een functie in twee tariefgroepen, dan geldt de laagste",
         "inkoopdocument bijlage XII; AMB-051", kMeld,
         "De functie {gevonden} staat ook in {ook_in}. Er is gerekend met {verwacht}.",
         "Hebt u bewijs voor de hogere groep? Vraag dan een besluit van het contractbeheer.");
const Regelkaart kProduct =
    make("REG-PRODUCT", "U hebt het product gecontracteerd en het heeft die dag een tarief",
         "inkoopdocument eis 5; 8.5.1", kNiet,
         "U hebt {gevonden} op {dag} niet gecontracteerd, of er is geen tarief.",
         "Kijk of de functie en de dag kloppen. Vraag anders het contractbeheer.");
const Regelkaart kToewijzing =
    make("REG-TOEWIJZING", "Op de dag van de hulp loopt een toewijzing waar dit product op past",
         "inkoopdocument eis 33 en eis 45; bijlage XIV, ambulant 1", kNiet,
         "Op {dag} loopt voor deze jeugdige geen toewijzing waar {gevonden} op past.",
         "Vraag de gemeente om een toewijzing vanaf deze dag. Bereken de declaratie daarna opnieuw.");
const Regelkaart kToewijzingKeuze =
    make("REG-TOEWIJZING-KEUZE", "Het is duidelijk op welke toewijzing de tijd hoort",
         "inkoopdocument eis 49", kNiet, "Op {dag} passen {gevonden} toewijzingen: {nummers}.",
         "Zet achter het BSN een schuine streep en het nummer van de toewijzing.");
const Regelkaart kZonderBetaler =
    make("REG-ZONDER-BETALER", "Tijd wordt verdeeld over de jeugdigen met een toewijzing",
         "inkoopdocument 8.5.1, regel 3; AMB-036", kMeld,
         "Deze jeugdige was erbij zonder toewijzing en zonder andere betaler. De tijd is verdeeld over "
         "{gevonden} anderen.",
         "Betaalt een ander voor deze jeugdige? Zet dat dan in andere_betalers.csv.");
const Regelkaart kAndereBetaler =
    make("REG-ANDERE-BETALER",
         "Het deel van een jeugdige voor wie een ander betaalt, hoort niet in deze declaratie",
         "inkoopdocument 8.5.1, regel 3; AMB-036", kNiet, "Voor dit deel betaalt {gevonden}.",
         "Declareer dit deel daar.");
const Regelkaart kReistijd = make(
    "REG-REISTIJD", "Reistijd telt tot een grens per gesprek",
    "inkoopdocument bijlage XIV, ambulant 3 en dyslexie 5; AMB-037", kNiet,
    "De reistijd is {gevonden} minuten. Per gesprek telt hooguit {verwacht} minuten, heen en terug samen.",
    "U hoeft niets te doen: de tijd boven de grens wordt niet gedeclareerd.");
const Regelkaart kReistijdLos =
    make("REG-REISTIJD-LOS", "Reistijd telt bij een contact dat wordt gedeclareerd",
         "inkoopdocument bijlage XIV, ambulant 3", kNiet,
         "Van het contact zelf wordt geen tijd gedeclareerd. De {gevonden} minuten reistijd dan ook niet.",
         "Kijk waarom het contact niet telt.");
const Regelkaart kRooster =
    make("REG-ROOSTER", "Tijd op het rooster van een groep of verblijf is geen ambulante hulp",
         "inkoopdocument 8.5.3 en 9.7; bijlage XIV, groepsaanbod 2 en wonen 2", kNiet,
         "De hulpverlener stond van deze tijd {gevonden} minuten op het rooster van {plek}.",
         "Klopt het rooster niet? Verbeter het. Anders hoort deze tijd bij het tarief van de groep of het "
         "verblijf.");
const Regelkaart kDubbel =
    make("REG-DUBBEL", "Een minuut van een hulpverlener wordt één keer gedeclareerd",
         "inkoopdocument 8.5.1, regel 3; eis 49", kNiet,
         "Van deze tijd staan {gevonden} minuten ook in een andere sessie van deze hulpverlener, om {begin}.",
         "Haal de dubbele tijd weg. Waren er meer jeugdigen bij? Zet die dan samen op één regel.");
const Regelkaart kAfzegging24 =
    make("REG-AFZEGGING-24", "Wie op tijd afzegt, kost geen gedeclareerde tijd",
         "inkoopdocument 8.5.1, regel 4; bijlage XIV, ambulant 6; AMB-031", kNiet,
         "Er is {gevonden} uur vooraf afgezegd. Alleen minder dan {verwacht} uur telt.",
         "Declareer deze afspraak niet.");
const Regelkaart kAfzegMoment = make(
    "REG-AFZEGGING-MOMENT", "Bij een afzegging staat wanneer er is afgezegd", "inkoopdocument 8.5.1, regel 4",
    kNiet, "Er staat niet wanneer deze afspraak is afgezegd.", "Vul dag en tijd in bij afgezegd_op.");
const Regelkaart kVerlies = make(
    "REG-VERLIES", "Bij een gemiste afspraak telt alleen de verloren tijd",
    "inkoopdocument 8.5.1, regel 4; AMB-032", kNiet,
    "De verloren tijd is {gevonden}. Er waren {verwacht} minuten gepland.",
    "Vul bij verloren_min in hoeveel minuten u niet anders kon gebruiken. Dat is niet meer dan was gepland.");
const Regelkaart kVerliesDeel =
    make("REG-VERLIES-DEEL", "Tijd die de hulpverlener anders gebruikte, is niet verloren",
         "inkoopdocument 8.5.1, regel 4; AMB-032", kNiet,
         "Van de {verwacht} geplande minuten zijn er {gevonden} verloren. De rest telt niet.",
         "U hoeft niets te doen.");
const Regelkaart kVerliesVolledig =
    make("REG-VERLIES-VOLLEDIG", "Is alle geplande tijd verloren, dan staat erbij waarom",
         "inkoopdocument 8.5.1, regel 4; AMB-032", kNiet,
         "Alle {gevonden} minuten zijn als verloren opgegeven, zonder reden.",
         "Schrijf bij toelichting waarom u niets van deze tijd kon gebruiken.");
const Regelkaart kVerliesMelding =
    make("REG-VERLIES-MELDING", "Een afspraak die helemaal verloren ging, komt in een overzicht",
         "inkoopdocument 8.5.1, regel 4; AMB-032", kMeld,
         "Alle {gevonden} minuten gingen verloren. Er staat bij waarom.", "U hoeft niets te doen.");
const Regelkaart kNoshowAantal =
    make("REG-NOSHOW-AANTAL", "Er telt een beperkt aantal gemiste afspraken per jaar",
         "inkoopdocument 8.5.1, regel 4; bijlage XIV, ambulant 6 en dyslexie 7; AMB-030", kNiet,
         "Dit is gemiste afspraak nummer {gevonden} in {periode}. Er tellen er {verwacht}.",
         "Declareer deze afspraak niet.");
const Regelkaart kNoshowClient =
    make("REG-NOSHOW-CLIENT", "Een gemiste afspraak is van één jeugdige", "inkoopdocument 8.5.1, regel 4",
         kNiet, "Op deze regel staan {gevonden} jeugdigen.", "Maak een regel per jeugdige die niet kwam.");
const Regelkaart kPleegzorg =
    make("REG-PLEEGZORG", "Begeleiding pleegzorg zit in het tarief van pleegzorg",
         "inkoopdocument 9.7.1; bijlage XIV, pleegzorg 1 en 3", kNiet,
         "De functie {gevonden} begeleidt pleegzorg. Deze jeugdige is in pleegzorg bij dezelfde aanbieder.",
         "Declareer deze tijd niet. Geeft deze hulpverlener andere ambulante hulp? Noem dan de functie van "
         "die hulp.");
const Regelkaart kPleegkosten = make(
    "REG-PLEEGKOSTEN", "Pleegvergoeding en andere kosten van pleegzorg zitten in het tarief",
    "inkoopdocument 9.7.1; bijlage XIV, pleegzorg 1 en 2", kNiet,
    "Voor {gevonden} is geen eigen declaratie: het zit in het tarief van pleegzorg.", "Haal deze regel weg.");
const Regelkaart kSteun = make(
    "REG-STEUN", "Vaktherapie en andere hulp van bijlage XIII 26 tot en met 29 steunt een breder traject",
    "inkoopdocument bijlage XIII, 26 tot en met 29; AMB-055", kNiet,
    "De functie {gevonden} mag niet alleen worden ingezet (onderdeel {onderdeel}). {ontbreekt}",
    "Deze tijd wacht. Zorg dat het andere traject bekend is, of vul hoofdtraject_bij in. Overleg met de "
    "Toegang en vul de dag in bij instemming_op. Bereken de declaratie daarna opnieuw.");
const Regelkaart kCrisis =
    make("REG-CRISIS", "Hulp in een crisis wacht op een toewijzing vanaf de dag van de melding",
         "inkoopdocument bijlage XIV, ambulant 3; eis 33 en eis 45; AMB-072", kNiet,
         "Op {dag} loopt nog geen toewijzing voor deze hulp in een crisis.",
         "Vraag de gemeente om een toewijzing vanaf de dag van de crisismelding. Bereken de declaratie "
         "daarna opnieuw.");
const Regelkaart kCrisisContract = make(
    "REG-CRISIS-CONTRACT", "Wie voor crisis al wordt betaald, declareert geen tijd van voor de toewijzing",
    "inkoopdocument eis 32; bijlage XIV, ambulant 3 en dyslexie 5; AMB-072", kNiet,
    "U hebt een crisiscontract ({functies}). Op {dag} was nog geen toewijzing verleend.",
    "Declareer deze tijd niet. Betaalt het crisiscontract deze tijd niet? Vul dan j in bij "
    "buiten_crisiscontract.");
const Regelkaart kCrisisMelding =
    make("REG-CRISIS-MELDING", "Tijd in een crisis telt vanaf de melding",
         "inkoopdocument bijlage XIV, ambulant 3 en dyslexie 5; AMB-072", kNiet,
         "De melding is {gevonden}. Van de tijd voor de toewijzing telt alleen wat na de melding is.",
         "Vul dag en tijd van de melding in bij crisis_gemeld_op, of verbeter die.");
const Regelkaart kGroepOpening =
    make("REG-GROEP-OPENING", "Geplande tijd in een groep ligt binnen de openingstijd",
         "inkoopdocument 8.5.3; bijlage XIV, groepsaanbod 6 en 7", kNiet,
         "Van de geplande tijd vallen {gevonden} minuten buiten de openingstijd van groep {groep}.",
         "Kijk of de openingstijd en de planning kloppen.");
const Regelkaart kGroep24 =
    make("REG-GROEP-24", "Wie op tijd afzegt voor de groep, wordt niet gedeclareerd",
         "inkoopdocument 8.5.3; bijlage XIV, groepsaanbod 9; AMB-031", kNiet,
         "Er is {gevonden} uur vooraf afgezegd. Alleen minder dan {verwacht} uur telt.",
         "Declareer deze dag niet.");
const Regelkaart kGroepIngehaald =
    make("REG-GROEP-INGEHAALD", "Een dag die wordt ingehaald, telt één keer",
         "inkoopdocument bijlage XIV, groepsaanbod 8; AMB-034", kNiet,
         "De jeugdige haalt deze dag op een andere dag in.", "Declareer alleen de andere dag.");
const Regelkaart kGroepVervangen =
    make("REG-GROEP-VERVANGEN", "Een plek die een ander kreeg, telt niet als gemist",
         "inkoopdocument bijlage XIV, groepsaanbod 8; AMB-034", kNiet,
         "Een andere jeugdige kreeg de plek op deze dag.", "Declareer de dag van de andere jeugdige.");
const Regelkaart kGroepExtraDag =
    make("REG-GROEP-EXTRADAG", "Een extra dag in dezelfde week kan een ingehaalde dag zijn",
         "inkoopdocument bijlage XIV, groepsaanbod 8; AMB-034", kNiet,
         "In dezelfde week staat een extra dag, op {dag}. Dat lijkt op inhalen.",
         "Is het inhalen? Vul j in bij ingehaald. Is het echt extra? Zet de dag dan als gewone geplande dag "
         "in de planning.");
const Regelkaart kGroepNavraag =
    make("REG-GROEP-NAVRAAG", "Na een dag zonder bericht vraagt de aanbieder of de jeugdige weer komt",
         "inkoopdocument 8.5.3", kNiet,
         "De jeugdige kwam twee geplande dagen na elkaar niet. Na {dag} is geen navraag vastgelegd.",
         "Hebt u navraag gedaan? Vul dan j in bij nagevraagd op de regel van die eerste dag.");
const Regelkaart kGroepGrens =
    make("REG-GROEP-GRENS", "Per maand telt een beperkt deel van de geplande tijd als gemist",
         "inkoopdocument 8.5.3; bijlage XIV, groepsaanbod 8; AMB-033", kNiet,
         "De gemiste tijd in deze maand komt boven {grens} minuten: {procent} procent van {gepland} geplande "
         "minuten.",
         "U hoeft niets te doen: de oudste gemiste dagen tellen, de rest niet.");
const Regelkaart kNachtDubbel =
    make("REG-NACHT-DUBBEL", "Een jeugdige slaapt een nacht op één plek", "inkoopdocument 9.7; AMB-060",
         kNiet, "De nacht van {dag} staat ook op plek {gevonden}.", "Kijk welke plek klopt.");
const Regelkaart kDeeltijd =
    make("REG-DEELTIJD", "In deeltijdpleegzorg tellen alleen de nachten dat de jeugdige er was",
         "inkoopdocument 9.7; AMB-064", kNiet, "De jeugdige was de nacht van {dag} niet op de plek.",
         "Declareer deze nacht niet.");
const Regelkaart kPlekBezet = make("REG-PLEK-BEZET", "Afwezigheid telt niet als een ander de plek gebruikt",
                                   "inkoopdocument 9.7; bijlage XIV, wonen 5; AMB-063", kNiet,
                                   "In de nacht van {dag} gebruikte een andere jeugdige plek {gevonden}.",
                                   "Declareer deze nacht niet.");
const Regelkaart kPlekVerklaring =
    make("REG-PLEK-VERKLARING", "Bij langere afwezigheid staat vast dat de plek is vrijgehouden",
         "inkoopdocument 9.7; bijlage XIV, wonen 5; AMB-063", kNiet,
         "De jeugdige is meer dan {verwacht} nachten weg. Er staat niet dat de plek is vrijgehouden.",
         "Is de plek vrijgehouden? Vul j in bij plek_vrijgehouden.");
const Regelkaart kPlekOverleg =
    make("REG-PLEK-OVERLEG", "Bij lange afwezigheid is er overleg met de Toegang of de regio",
         "inkoopdocument 9.7; bijlage XIV, wonen 6; AMB-062", kNiet,
         "De afwezigheid duurt {gevonden} nachten. Vanaf {verwacht} nachten is overleg nodig en dat staat er "
         "niet.",
         "Overleg met de Toegang of de regio en vul de dag in bij overleg_op.");

const Regelkaart kGroepKlasse = make(
    "REG-GROEP-KLASSE", "Een groep wordt gedeclareerd in de klasse die voor die groep is vastgesteld",
    "inkoopdocument 9.7 en 8.5.3", kMeld,
    "Groep {groep} is gedeclareerd als {gevonden}. In het groepenregister staat {verwacht}, vanaf {vanaf}.",
    "Verbeter de klasse. Is de groep veranderd? Laat dan een nieuwe berekening vastleggen (groep bereken).");
const Regelkaart kStukVoortijdig = make(
    "REG-STUK-VOORTIJDIG", "Een traject per stuk wordt gedeclareerd als het is afgerond",
    "inkoopdocument 8.5.4 en 10.3; AMB-048, AMB-049", kNiet,
    "Het traject {gevonden} is op {dag} voortijdig gestopt. Wat daarvoor wordt betaald, besluit een mens.",
    "Overleg met het contractbeheer over het deel dat wordt betaald.");
const Regelkaart kStukAantal =
    make("REG-STUK-AANTAL", "Op een toewijzing wordt een beperkt aantal trajecten gedeclareerd",
         "inkoopdocument 8.5.4; AMB-048", kNiet,
         "Dit is traject nummer {gevonden} op deze toewijzing. Er is er {verwacht} toegestaan.",
         "Vraag de gemeente om een toewijzing voor een nieuw traject.");

}  // namespace kaart

std::span<const Regelkaart* const> regelkaarten() {
    using namespace kaart;
    static const std::array kAlle{&kTijdsoort,
                                  &kVoorbereiding,
                                  &kConsultLos,
                                  &kConsultFactuur,
                                  &kConsultGemeente,
                                  &kConsultOrganisatie,
                                  &kConsultToewijzing,
                                  &kFunctie,
                                  &kFunctieDubbel,
                                  &kFunctieVerschil,
                                  &kProduct,
                                  &kToewijzing,
                                  &kToewijzingKeuze,
                                  &kZonderBetaler,
                                  &kAndereBetaler,
                                  &kReistijd,
                                  &kReistijdLos,
                                  &kRooster,
                                  &kDubbel,
                                  &kAfzegging24,
                                  &kAfzegMoment,
                                  &kVerlies,
                                  &kVerliesDeel,
                                  &kVerliesVolledig,
                                  &kVerliesMelding,
                                  &kNoshowAantal,
                                  &kNoshowClient,
                                  &kPleegzorg,
                                  &kPleegkosten,
                                  &kSteun,
                                  &kCrisis,
                                  &kCrisisContract,
                                  &kCrisisMelding,
                                  &kGroepOpening,
                                  &kGroep24,
                                  &kGroepIngehaald,
                                  &kGroepVervangen,
                                  &kGroepExtraDag,
                                  &kGroepNavraag,
                                  &kGroepGrens,
                                  &kNachtDubbel,
                                  &kDeeltijd,
                                  &kPlekBezet,
                                  &kPlekVerklaring,
                                  &kPlekOverleg,
                                  &kGroepKlasse,
                                  &kStukVoortijdig,
                                  &kStukAantal};
    return kAlle;
}

}  // namespace jeugdregio::registratie
