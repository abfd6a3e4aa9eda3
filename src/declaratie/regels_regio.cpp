// The regional rules on a claim line, in processing order. Figures come from the contract's parameters;
// whether a rule is on, and what an undecided judgement does, from its settings (regels.toml, AMB-160).
//
// The standard has no retourcode for most regional reasons. Where the contract pays nothing for a line, 0611
// is the nearest one that is true (the tarief is not a contractual one: there is none), and the explanation
// says why.
#include <algorithm>
#include <string>

#include "declaratie/budgetsoort.hpp"
#include "declaratie/ontvangst.hpp"
#include "declaratie/prestatie_regel.hpp"
#include "declaratie/regels_aantekening.hpp"
#include "dossier/traject.hpp"

namespace jeugdregio::declaratie {
namespace {

using Uit = std::optional<Vuur>;

std::string text(std::string_view t) {
    return std::string(t);
}
Uit fire(Feiten feiten, std::optional<Gevolg> gevolg = std::nullopt) {
    return Vuur{std::move(feiten), gevolg};
}

bool is_perceel(const PrestatieInput& i, int perceel) {
    const auto* p = i.contract.product;
    return p != nullptr && std::find(p->percelen.begin(), p->percelen.end(), perceel) != p->percelen.end();
}

/// Inkoopdocument 1.1: the gemeente takes part in the perceel of the product.
Uit fires_deelname(const PrestatieInput& i) {
    const Gemeente& gemeente = i.declaratie.bericht.ontvanger;
    const Datum dag = i.prestatie.periode.begin;
    if (!i.contract.gemeente_in_regio)
        return fire(
            {{"gevonden", gemeente.str()}, {"verwacht", text("een gemeente van deze regio")}, {"dag", dag}});
    if (i.contract.product == nullptr || i.contract.gemeente_neemt_deel) return std::nullopt;
    const int perceel = i.contract.perceel != 0 ? i.contract.perceel : i.contract.product->percelen.front();
    return fire({{"gevonden", gemeente.str()},
                 {"verwacht", "een gemeente die meedoet aan perceel " + std::to_string(perceel)},
                 {"dag", dag}});
}

/// Eis 5: only what the aanbieder contracted is claimed. A code outside the product table is TR381's. 8.3.3:
/// a voorziening that was added later was not contracted before.
Uit fires_contract(const PrestatieInput& i) {
    const auto* product = i.contract.product;
    if (!i.contract.gemeente_in_regio || product == nullptr) return std::nullopt;
    const Datum dag = i.prestatie.periode.begin;
    // With the same code TR418 says that the perceel has no tarief for a ProductTarief in this unit.
    const bool voor_tr418 =
        product->exists_on(dag) && i.contract.tarief_perceel != 0 && i.prestatie.tarief.has_value();
    if (i.contract.aanbieder != nullptr && (i.contract.tarief != nullptr || voor_tr418)) return std::nullopt;
    const std::string verwacht =
        !product->exists_on(dag)
            ? "een product dat op die dag in het contract staat (" + describe_geldigheid(*product) + ")"
        // contracted, but not in this unit (AMB-061: dagdeel)
        : i.contract.aanbieder != nullptr
            ? "een product met een tarief in " + text(eenheid_naam(i.prestatie.eenheid))
            : "een product dat u op die dag hebt gecontracteerd";
    return fire({{"gevonden", i.prestatie.code.str() + " (" + product->voorziening + ")"},
                 {"verwacht", verwacht},
                 {"dag", dag}});
}

/// The figures for what was delivered on this line.
const contract::Parameters& of_levering(const PrestatieInput& i) {
    return i.declaratie.contract.parameters_on(i.prestatie.periode.begin);
}

/// A product that a duurzaam budget does not allow: reject when the soort was set, signal when it was
/// derived.
Uit fire_duurzaam(const PrestatieInput& i) {
    if (!i.toewijzing->budget) return std::nullopt;
    const auto& toegestaan = i.declaratie.contract.parameters.budget_duurzaam_voorzieningen;
    const std::string& voorziening = i.contract.product->voorziening;
    if (std::find(toegestaan.begin(), toegestaan.end(), voorziening) != toegestaan.end()) return std::nullopt;
    const Budgetsoortstand soort =
        budgetsoort_of(i.declaratie.contract, *i.toewijzing, i.lopend->stand->toewijzing.eigen.budgetsoort);
    if (!soort.duurzaam) return std::nullopt;
    std::string lijst;
    for (const auto& v : toegestaan) lijst += (lijst.empty() ? "" : ", ") + v;
    return fire(
        {{"gevonden", voorziening},
         {"verwacht", lijst},
         {"toewijzing", i.prestatie.toewijzing.waarde},
         {"soort", text(soort.afgeleid ? "duurzaam (afgeleid uit de looptijd)" : "duurzaam (vastgelegd)")}},
        soort.afgeleid ? std::optional(Gevolg::signaal) : std::nullopt);
}

/// Eis 69 and bijlage XII: on a duurzaam budget only the tariefgroepen that bijlage XII allows there.
Uit fires_e069(const PrestatieInput& i) {
    const auto* p = i.contract.product;
    if (p == nullptr || p->percelen.front() > 5) return std::nullopt;
    return fire_duurzaam(i);
}

/// 8.5.3 and bijlage XIV groep 10: groepsaanbod zwaar not on a duurzaam budget, except at a KDC or ODC.
Uit fires_zwaar(const PrestatieInput& i) {
    if (!is_perceel(i, 6)) return std::nullopt;
    const bool uitzondering = i.contract.product->voorziening == "zwaar" &&
                              i.declaratie.contract.parameters.budget_duurzaam_zwaar_bij_kdc_odc &&
                              i.contract.aanbieder != nullptr && i.contract.aanbieder->kdc_odc;
    return uitzondering ? std::nullopt : fire_duurzaam(i);
}

/// Eis 40 and 8.4: a generic budget is for individual and group ambulant help; other products have a
/// toewijzing of their own. A budget for a category (AMB-161) is not for what must be specific: wonen en
/// verblijf and dyslexie. "Uitgangspunt" leaves room, so a person looks.
Uit fires_generiek(const PrestatieInput& i) {
    const auto* product = i.contract.product;
    if (i.toewijzing->code || product == nullptr) return std::nullopt;
    const int nummer = product->percelen.front();
    std::string soort = "het generieke budget";
    if (i.toewijzing->categorie) {
        const auto* perceel = i.declaratie.contract.find_perceel(nummer);
        if (perceel == nullptr || perceel->toewijzingsvariant != "specifiek") return std::nullopt;
        soort = "het budget voor categorie " + i.toewijzing->categorie->str();
    } else if (nummer <= 6) {
        return std::nullopt;
    }
    return fire({{"gevonden", product->voorziening},
                 {"toewijzing", i.prestatie.toewijzing.waarde},
                 {"soort", soort},
                 {"verwacht", text("individuele of groepsgerichte ambulante hulp")}});
}

/// 9.7, AMB-060, AMB-164: no more etmalen than the productperiode has days.
Uit fires_etmaal(const PrestatieInput& i) {
    if (i.prestatie.eenheid != Eenheid::etmaal) return std::nullopt;
    const int dagen = i.prestatie.periode.periode().dagen();
    if (i.prestatie.volume <= dagen) return std::nullopt;
    return fire({{"gevonden", i.prestatie.volume}, {"verwacht", std::int64_t{dagen}}});
}

/// 9.7, AMB-060: nights count, so the day of leaving does not. A toewijzing that ends may be followed by
/// another, so a full last period is for a person to look at.
Uit fires_vertrekdag(const PrestatieInput& i) {
    if (i.prestatie.eenheid != Eenheid::etmaal || of_levering(i).wonen_vertrekdag_telt) return std::nullopt;
    const Periode p = i.prestatie.periode.periode();
    if (i.toewijzing->einde != p.einde || i.prestatie.volume != p.dagen()) return std::nullopt;
    return fire(
        {{"gevonden", i.prestatie.volume}, {"verwacht", std::int64_t{p.dagen() - 1}}, {"einde", p.einde}});
}

/// 8.5.4: a traject (MST, ZIT) is claimed at most once per toewijzing.
Uit fires_stuk(const PrestatieInput& i) {
    if (!is_perceel(i, 7)) return std::nullopt;
    const std::int64_t max = of_levering(i).stuk_max_per_toewijzing;
    std::int64_t stuks = i.prestatie.volume;
    for (const auto* g : i.lopend->goedgekeurd)
        if (g->code == i.prestatie.code) stuks += g->credit ? -g->volume : g->volume;
    if (stuks <= max) return std::nullopt;
    return fire({{"gevonden", stuks}, {"verwacht", max}, {"product", i.contract.product->voorziening}});
}

/// 10.2.2, AMB-157: at the start of the toewijzing the child is 7 or older and not yet 13. Only where the
/// whole birth date is known.
Uit fires_ed_leeftijd(const PrestatieInput& i) {
    if (!is_perceel(i, 9) || !i.toewijzing->geboortedatum) return std::nullopt;
    const auto& par = i.declaratie.contract.parameters_on(i.toewijzing->ingang);
    const int leeftijd = age_on(*i.toewijzing->geboortedatum, i.toewijzing->ingang);
    if (leeftijd >= par.ed_leeftijd_vanaf && leeftijd < par.ed_leeftijd_tot) return std::nullopt;
    return fire({{"gevonden", std::int64_t{leeftijd}},
                 {"dag", i.toewijzing->ingang},
                 {"verwacht", "van " + std::to_string(par.ed_leeftijd_vanaf) + " tot " +
                                  std::to_string(par.ed_leeftijd_tot) + " jaar"}});
}

/// 10.3 and bijlage XIV dyslexie 1: the unit that the gemeente chose for the year. No choice on record: both
/// are good.
Uit fires_ed_eenheid(const PrestatieInput& i) {
    if (!is_perceel(i, 9)) return std::nullopt;
    // AMB-049: a traject that crosses the year keeps its unit.
    const int jaar = (i.toewijzing != nullptr ? i.toewijzing->ingang : i.prestatie.periode.begin).jaar();
    const auto* keuze = i.declaratie.contract.find_ed_keuze(i.declaratie.bericht.ontvanger, jaar);
    if (keuze == nullptr) return std::nullopt;
    const bool minuut = i.prestatie.eenheid == Eenheid::minuut;
    if (minuut ? keuze->minuut : keuze->stuk) return std::nullopt;
    return fire({{"gevonden", text(eenheid_naam(i.prestatie.eenheid))},
                 {"verwacht", text(keuze->minuut ? "minuten" : "stuks (inspanning)")},
                 {"jaar", std::int64_t{jaar}}});
}

/// What the toewijzing is worth: its budget, or its whole volume at the contract's tarief.
std::optional<Bedrag> toewijzing_value(const PrestatieInput& i) {
    const auto& t = *i.toewijzing;
    const auto* tarief = i.contract.tarief;
    const bool past = tarief != nullptr && t.omvang && tarief->eenheid == t.omvang->eenheid;
    return dossier::value_of({.budget = t.budget,
                              .omvang = t.omvang,
                              .ingang = t.ingang,
                              .einde = t.einde,
                              .tarief = past ? std::optional(tarief->bedrag) : std::nullopt});
}

/// Eis 72, AMB-003: a traject above the limit on referral by huisarts, jeugdarts or medisch specialist asks
/// for contact first. Earlier budgets of this jeugdige at this aanbieder within the look-back count along, so
/// that a restart does not split them. Once per message and toewijzing, until contact is on record: the
/// budget may be raised, and the verwijzer recorded, after the first claim.
Uit fires_e072(const PrestatieInput& i) {
    const auto& toewijzing = i.lopend->stand->toewijzing;
    const auto& par = i.declaratie.contract.parameters_on(i.toewijzing->ingang);
    const auto& soorten = par.budget_meldgrens_verwijzers;
    if (toewijzing.eigen.contact_vastgelegd || i.lopend->debet_toegekend) return std::nullopt;
    if (std::find(soorten.begin(), soorten.end(), toewijzing.verwijzer()) == soorten.end())
        return std::nullopt;
    const auto waarde = toewijzing_value(i);
    if (!waarde) return std::nullopt;
    Bedrag som = *waarde;
    const auto anderen =
        i.declaratie.dossier.toewijzingen_per_bsn.find(std::string(i.toewijzing->bsn.digits()));
    if (anderen != i.declaratie.dossier.toewijzingen_per_bsn.end())
        som += dossier::sum_eerdere_budgetten(anderen->second,
                                              {.ingang = i.toewijzing->ingang,
                                               .terugkijk_maanden = par.budget_terugkijk_maanden,
                                               .zelf = i.toewijzing->nummer});
    if (som <= par.budget_meldgrens) return std::nullopt;
    const std::string wat = i.toewijzing->budget ? "het budget" : "het volume maal het tarief";
    return fire({{"wat", wat + (som == *waarde ? "" : " samen met eerdere budgetten")},
                 {"gevonden", som},
                 {"verwacht", par.budget_meldgrens},
                 {"verwijzer", toewijzing.verwijzer()},
                 {"toewijzing", i.prestatie.toewijzing.waarde}});
}

/// Eis 33 and 70: help is paid when it rests on a referral by a wettelijk verwijzer. A toewijzing without a
/// request is the Toegang's own, which is one; a request that names none (06) is for a person.
Uit fires_e033(const PrestatieInput& i) {
    const std::string& verwijzer = i.lopend->stand->toewijzing.verwijzer();
    if (verwijzer != type_verwijzer_code(TypeVerwijzer::geen_verwijzer) || i.lopend->debet_toegekend)
        return std::nullopt;
    return fire({{"gevonden", "geen verwijzer (code " + verwijzer + ")"},
                 {"verwacht", text("Toegang, arts, GI of rechter")},
                 {"toewijzing", i.prestatie.toewijzing.waarde}});
}

/// 2 (Toetsing), eis 78: time before the acceptance is not to be claimed. A productperiode is a month at
/// most, so only one that lies before the acceptance as a whole is sure to be too early.
Uit fires_e078(const PrestatieInput& i) {
    const auto& acceptatie = i.lopend->stand->toewijzing.eigen.acceptatie_op;
    if (!acceptatie || *acceptatie <= i.prestatie.periode.einde) return std::nullopt;
    return fire({{"gevonden", i.prestatie.periode.einde},
                 {"verwacht", *acceptatie},
                 {"toewijzing", i.prestatie.toewijzing.waarde}});
}

/// Eis 35, AMB-041: the last day of the 90. They run from the end of the month of service, or of the month in
/// which the toewijzing itself was sent when that was more than 60 days after its start; days of disputes do
/// not count.
Datum last_day_e035(const PrestatieInput& i) {
    const auto& par = of_levering(i);
    const auto& eigen = i.lopend->stand->toewijzing.eigen;
    const auto& eerste = i.lopend->stand->toewijzing.eerste();
    if (eigen.geschil) return Datum::from_ymd(9999, 12, 31);  // the clock stands still
    Datum vanaf = i.prestatie.periode.einde.last_of_month();
    if (eerste.verzonden_op > eerste.ingang.plus_dagen(par.declaratie_late_toewijzing_dagen))
        vanaf = std::max(vanaf, eerste.verzonden_op.last_of_month());
    return vanaf.plus_dagen(par.declaratie_verval_dagen + eigen.geschil_dagen);
}

/// AMB-163: the day of receipt that counts for this line.
Datum received(const PrestatieInput& i) {
    if (i.lopend == nullptr) return i.declaratie.vandaag;
    return first_receipt(i.prestatie, i.lopend->stand->afgewezen, i.declaratie.contract,
                         i.declaratie.vandaag);
}

/// Eis 43 a: a claim arrives within the term after the month of service. Late is payable, and counted.
Uit fires_e043(const PrestatieInput& i) {
    const Datum maand = i.prestatie.periode.einde.last_of_month();
    const Datum grens = i.declaratie.contract.termijn_tot(contract::Termijnsoort::declaratie, maand);
    const Datum ontvangen = received(i);
    // Beyond the last day of eis 35 that rule speaks; between the two the line is late and payable.
    if (ontvangen <= grens || (i.lopend != nullptr && ontvangen > last_day_e035(i))) return std::nullopt;
    return fire(
        {{"gevonden", ontvangen},
         {"verwacht", grens},
         {"termijn", i.declaratie.contract.describe_termijn(contract::Termijnsoort::declaratie, maand)}});
}

/// Eis 35: more than 90 days after the month of service the right to payment lapses, when that is the
/// aanbieder's own fault; a person judges that. Not during a dispute on record.
Uit fires_e035(const PrestatieInput& i) {
    const Datum grens = last_day_e035(i);
    const Datum ontvangen = received(i);
    if (ontvangen <= grens) return std::nullopt;
    return fire({{"gevonden", ontvangen}, {"verwacht", grens}});
}

/// Inkoopdocument 5.7: messages go through VECOZO. A claim of an aanbieder of whom the region noted that it
/// has no connection may have come another way; whether that is allowed for a while, a person judges.
Uit fires_vecozo(const PrestatieInput& i) {
    const Datum dag = i.declaratie.bericht.dagtekening;
    if (!i.contract.gemeente_in_regio || !contract::lacks_vecozo(i.declaratie.aanbieder, dag))
        return std::nullopt;
    return fire({{"gevonden", i.declaratie.bericht.afzender.str()}, {"dag", dag}});
}

constexpr Regelkaart kaart(std::string_view id, std::string_view bron, Gevolg gevolg, std::string_view code,
                           std::string_view titel, std::string_view uitleg, std::string_view herstel) {
    return {.id = id,
            .titel = titel,
            .bron = bron,
            .bericht = "JW323",
            .niveau = Niveau::regio,
            .klasse = Klasse::prestatie,
            .gevolg = gevolg,
            .retourcode = code,
            .uitleg = uitleg,
            .herstel = herstel};
}

constexpr PrestatieRegel kRegio[] = {
    {kaart("IJ-DEELNAME", "Inkoopdocument 1.1 en 2; AMB-105", Gevolg::afkeuren, "0611",
           "De gemeente doet mee aan het perceel van het product.",
           "Gemeente {gevonden} doet op {dag} niet mee. Verwacht: {verwacht}. Er is daarom geen contractueel "
           "tarief (0611).",
           "Controleer de gemeente. Voor deze gemeente gelden andere afspraken."),
     Geldt::debet, false, fires_deelname},
    {kaart("IJ-CONTRACT", "Inkoopdocument eis 5; 4.3", Gevolg::afkeuren, "0611",
           "De aanbieder heeft het product op de dag van levering gecontracteerd.",
           "Voor {gevonden} is op {dag} geen contract met een tarief. Verwacht: {verwacht}.",
           "Declareer alleen wat u hebt gecontracteerd, of neem contact op met de contractmanager."),
     Geldt::debet, false, fires_contract},
    {kaart("IJ-VECOZO", "Inkoopdocument 5.7", Gevolg::signaal, "0611",
           "De aanbieder is aangesloten op VECOZO.",
           "Aanbieder {gevonden} is op {dag} volgens de regio niet aangesloten op VECOZO.",
           "Sluit u aan bij VECOZO, of meld de contractmanager dat dit al zo is."),
     Geldt::debet, false, fires_vecozo},
    {kaart("IJ-E069", "Inkoopdocument eis 69, bijlage XII; AMB-002", Gevolg::afkeuren, "0611",
           "Op een duurzaam budget worden alleen toegestane tariefgroepen gedeclareerd.",
           "Toewijzing {toewijzing} is {soort}. Daarop mag {gevonden} niet; wel: {verwacht}. Het contract "
           "heeft hiervoor geen "
           "tarief (0611).",
           "Zet een lichtere tariefgroep in, of bespreek met de Toegang of het budget herstel moet zijn."),
     Geldt::debet, true, fires_e069},
    {kaart("IJ-ZWAAR", "Inkoopdocument 8.5.3, bijlage XIV groep 10; AMB-002", Gevolg::afkeuren, "0611",
           "Groepsaanbod zwaar mag niet op een duurzaam budget, behalve bij een KDC of ODC.",
           "Toewijzing {toewijzing} is {soort}. Daarop mag groepsaanbod {gevonden} niet; wel: {verwacht}. "
           "Het contract heeft "
           "hiervoor geen tarief (0611).",
           "Zet lichter groepsaanbod in, of bespreek met de Toegang of het budget herstel moet zijn."),
     Geldt::debet, true, fires_zwaar},
    {kaart("IJ-GENERIEK", "Inkoopdocument eis 40 en 8.4; AMB-161", Gevolg::signaal, "0611",
           "Een budget is voor individuele en groepsgerichte ambulante hulp.",
           "Op {soort} van toewijzing {toewijzing} is {gevonden} gedeclareerd. Verwacht: "
           "{verwacht}.",
           "Vraag voor deze hulp een eigen toewijzing aan."),
     Geldt::debet, true, fires_generiek},
    {kaart("IJ-ETMAAL", "Inkoopdocument 9.7; AMB-060", Gevolg::afkeuren, "9321",
           "Er zijn niet meer etmalen dan dagen in de productperiode.",
           "Gedeclareerd zijn {gevonden} etmalen. De productperiode heeft er hoogstens {verwacht}.",
           "Declareer één etmaal per overnachting."),
     Geldt::debet, false, fires_etmaal},
    {kaart("IJ-VERTREKDAG", "Inkoopdocument 9.7; AMB-060", Gevolg::signaal, "9321",
           "De dag van vertrek telt niet als etmaal.",
           "Gedeclareerd zijn {gevonden} etmalen tot en met {einde}, de laatste dag van de toewijzing. Als "
           "de jeugdige die dag "
           "vertrok, zijn het er {verwacht}.",
           "Laat weten of het verblijf na deze dag doorging."),
     Geldt::debet, true, fires_vertrekdag},
    {kaart("IJ-STUK", "Inkoopdocument 8.5.4; AMB-048", Gevolg::afkeuren, "9322",
           "Een traject (MST, ZIT) wordt één keer per toewijzing gedeclareerd.",
           "Op deze toewijzing komt {product} daarmee op {gevonden} stuks. Er mag {verwacht}.",
           "Een nieuw traject heeft een nieuwe toewijzing nodig."),
     Geldt::debet, true, fires_stuk},
    {kaart("IJ-ED-LEEFTIJD", "Inkoopdocument 10.2.2; AMB-157", Gevolg::afkeuren, "0611",
           "Ernstige dyslexie is voor kinderen van 7 tot 13 jaar.",
           "Op {dag}, de ingangsdatum, was het kind {gevonden} jaar. Verwacht: {verwacht}. Daarbuiten heeft "
           "het contract geen "
           "tarief (0611).",
           "Controleer de geboortedatum en de toewijzing."),
     Geldt::debet, true, fires_ed_leeftijd},
    {kaart("IJ-ED-EENHEID", "Inkoopdocument 10.3, bijlage XIV dyslexie 1; AMB-049", Gevolg::afkeuren, "9341",
           "Ernstige dyslexie wordt gedeclareerd in de eenheid die de gemeente voor het jaar koos.",
           "Er is gedeclareerd in {gevonden}. De gemeente koos voor {jaar}: {verwacht}.",
           "Declareer in de eenheid van deze gemeente."),
     Geldt::debet, false, fires_ed_eenheid},
    {kaart(
         "IJ-LEEFTIJD", "Inkoopdocument 8.2.3 (1) en bijlage XIII; AMB-009", Gevolg::afkeuren, "0611",
         "De jeugdige is jonger dan 18 jaar, of er is een grond voor hulp daarna.",
         "De hulp op toewijzing {toewijzing} is van {begin} tot en met {einde}. De jeugdige werd of wordt 18 "
         "op {gevonden}. {verwacht}",
         "Neem contact op met de Toegang. Die legt de grond vast ('leeftijdsgrond') als er een is."),
     Geldt::debet, true, fires_leeftijd},
    {kaart(
         "IJ-E072", "Inkoopdocument eis 72; AMB-003", Gevolg::signaal, "0611",
         "Boven de meldgrens is er na verwijzing door een arts eerst contact met de Toegang.",
         "Voor toewijzing {toewijzing} is {wat} {gevonden}. Dat is boven {verwacht}, na verwijzing door een "
         "arts (code {verwijzer}). Er is geen contact vastgelegd.",
         "Neem contact op met de Toegang en laat het vastleggen."),
     Geldt::debet, true, fires_e072},
    {kaart("IJ-E033", "Inkoopdocument eisen 33 en 70, hoofdstuk 2", Gevolg::signaal, "0611",
           "Betaalde hulp rust op een verwijzing door een wettelijk verwijzer.",
           "Bij toewijzing {toewijzing} is vastgelegd: {gevonden}. Verwacht: {verwacht}.",
           "Laat de Toegang vastleggen wie heeft verwezen."),
     Geldt::debet, true, fires_e033},
    {kaart("IJ-E002", "Inkoopdocument eis 2, 8.2.1 en bijlage XIII", Gevolg::signaal, "0611",
           "De gedeclareerde hulp valt niet onder wat bijlage XIII uitsluit.",
           "Op {dag} is beoordeeld dat de hulp op toewijzing {toewijzing} erbuiten valt. Onderdeel van "
           "bijlage XIII: {gevonden}.",
           "Overleg met de Toegang. Is de hulp een andere, laat dat dan opnieuw beoordelen en vastleggen."),
     Geldt::debet, true, fires_e002},
    {kaart("IJ-E045", "Inkoopdocument eis 45; AMB-119", Gevolg::signaal, "0611",
           "De hulp begint niet voor de toewijzing, behalve bij crisis of bijzondere omstandigheden.",
           "De gedeclareerde hulp op toewijzing {toewijzing} is van tot en met {gevonden}. De toewijzing is "
           "voor het "
           "eerst verstuurd op {verwacht}. Er is geen uitzondering vastgelegd.",
           "Begin voortaan na de toewijzing, of laat vastleggen waarom eerder nodig was ('start_vooraf')."),
     Geldt::debet, true, fires_e045},
    {kaart("IJ-E078", "Inkoopdocument 2 (Toetsing), eis 76 en eis 78", Gevolg::signaal, "0611",
           "Tijd van voor de acceptatie is niet te declareren.",
           "De gedeclareerde hulp op toewijzing {toewijzing} is van tot en met {gevonden}. De aanbieder "
           "accepteerde de "
           "jeugdige op {verwacht}.",
           "Declareer hulp vanaf de acceptatie, of laat verbeteren wat is vastgelegd."),
     Geldt::debet, true, fires_e078},
    {kaart("IJ-E043", "Inkoopdocument eis 43 a; AMB-040", Gevolg::signaal, "0611",
           "Een declaratie komt op tijd na de maand van levering.",
           "De declaratie kwam op {gevonden}. Tijdig was tot en met {verwacht} ({termijn} na de maand).",
           "Declareer iedere maand. De regel wordt betaald; te laat telt mee voor de kwaliteit van de "
           "administratie."),
     Geldt::debet, false, fires_e043},
    {kaart("IJ-E035", "Inkoopdocument eis 35; AMB-040, AMB-041", Gevolg::signaal, "0611",
           "Na 90 dagen kan het recht op betaling vervallen, als de aanbieder dat te verwijten is.",
           "De declaratie kwam op {gevonden}. De uiterste dag was {verwacht}. De opdrachtgever beoordeelt of "
           "dit te verwijten is.",
           "Laat weten waarom de declaratie laat is."),
     Geldt::debet, true, fires_e035},
};

}  // namespace

std::span<const PrestatieRegel> prestatie_regels_regio() {
    return kRegio;
}

}  // namespace jeugdregio::declaratie
