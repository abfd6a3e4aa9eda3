#include "rekentool/verblijf.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rekentool/inschrijving.hpp"
#include "rekentool/oordeel.hpp"

namespace jeugdregio::rekentool {
namespace {

constexpr std::string_view kVerblijf = "verblijf", kGezinshuis = "gezinshuis";
constexpr std::int64_t kPlaatsenMax = 1000, kBezettingMax = 200, kUrenPerWeek = 7 * 24;
constexpr int kDagenPerWeek = 7;

bool counts(const Roosterregel& regel, std::string_view tool, const std::string& vorm,
            const contract::Contract& contract) {
    return std::any_of(contract.rollen.begin(), contract.rollen.end(), [&](const contract::Roosterrol& r) {
        if (r.naam != regel.rol) return false;
        if (tool == kGezinshuis) return r.gezinshuis;
        const bool hier = r.alleen_vormen.empty() || std::find(r.alleen_vormen.begin(), r.alleen_vormen.end(),
                                                               vorm) != r.alleen_vormen.end();
        return r.verblijf && hier;
    });
}

void check_vraag(const Verblijfvraag& v, std::string_view tool, const contract::Woonvorm& vorm,
                 std::vector<Invoerfout>& fouten) {
    check_kop(v.kop, v.cyclus_weken, fouten);
    if (vorm.rekenwijze == contract::Rekenwijze::vast) return;
    const bool gezinshuis = vorm.rekenwijze == contract::Rekenwijze::gezinshuis;
    if (gezinshuis != (tool == kGezinshuis))
        fouten.push_back({fmt::format("{} reken je niet uit met deze rekentool.", vorm.omschrijving),
                          fmt::format("Gebruik de rekentool {}.", gezinshuis ? kGezinshuis : kVerblijf)});
    if (v.plaatsen <= Breuk(0) || v.plaatsen > Breuk(kPlaatsenMax))
        fouten.push_back({fmt::format("{} plaatsen kan niet.", format_decimaal(v.plaatsen)),
                          "Geef het aantal plaatsen van de groep: meer dan 0 en hoogstens 1000."});
    if (!v.bezetting_pct && tool == kVerblijf)
        fouten.push_back(
            {"De bezetting ontbreekt.", "Geef de werkelijke bezetting in procenten, bijvoorbeeld 95."});
    if (v.bezetting_pct && (*v.bezetting_pct <= Breuk(0) || *v.bezetting_pct > Breuk(kBezettingMax)))
        fouten.push_back({fmt::format("Een bezetting van {}% kan niet.", format_decimaal(*v.bezetting_pct)),
                          "Geef de bezetting in procenten: meer dan 0 en hoogstens 200."});
    for (const Roosterregel& r : v.rooster)
        if (r.uren_per_persoon() > Breuk(kUrenPerWeek * v.cyclus_weken) && r.aantal != Breuk(1))
            fouten.push_back(
                {fmt::format("Bij \"{}\" werkt iemand {} uur in {} dagen.", r.describe(),
                             format_decimaal(r.uren_per_persoon()), kDagenPerWeek * v.cyclus_weken),
                 "Geef de netto uren per persoon."});
}

/// 9.7, 9.7.3: how many are there on average, with an occupancy that is not reckoned lower than the floor
/// (AMB-019).
Cel add_aanwezig(Antwoord& a, const Verblijfvraag& v, const contract::Woonvorm& vorm) {
    const Cel plaatsen = a.blad.add_invoer("plaatsen", "Groepsgrootte: plaatsen", v.plaatsen, "jeugdigen");
    const Breuk werkelijk = v.bezetting_pct.value_or(Breuk(100));
    const Cel gegeven = a.blad.add_invoer(
        "bezetting",
        v.bezetting_pct ? "Werkelijke bezetting" : "Bezetting (niet gegeven: alle plaatsen bezet)", werkelijk,
        "%");
    Uitdrukking telt = gegeven;
    if (vorm.bezetting_min_pct) telt = hoogste(telt, *vorm.bezetting_min_pct);
    const Cel bezetting = a.blad.add_som(
        "bezetting_telt",
        vorm.bezetting_min_pct
            ? fmt::format("Bezetting in de berekening: minstens {}%, hoogstens 100%", *vorm.bezetting_min_pct)
            : std::string("Bezetting in de berekening: geen ondergrens, hoogstens 100%"),
        laagste(telt, 100), "%");
    if (vorm.bezetting_min_pct && werkelijk < Breuk(*vorm.bezetting_min_pct))
        a.meldingen.push_back(
            {fmt::format("De bezetting is {}%. Er wordt gerekend met {}%: lager mag hier niet.",
                         format_decimaal(werkelijk), *vorm.bezetting_min_pct),
             vorm.bron});
    if (vorm.bezetting_meld_pct && werkelijk < Breuk(*vorm.bezetting_meld_pct))
        a.meldingen.push_back({fmt::format("De bezetting is {}%, lager dan {}%. Het document noemt voor deze "
                                           "vorm geen ondergrens; er wordt met de "
                                           "werkelijke bezetting gerekend. Overleg met de regio.",
                                           format_decimaal(werkelijk), *vorm.bezetting_meld_pct),
                               vorm.bron});
    return a.blad.add_som("aanwezig", "Jeugdigen die er gemiddeld zijn",
                          Uitdrukking(plaatsen) * bezetting / 100, "jeugdigen");
}

/// AMB-025: the document says that there is a gedragswetenschapper in every intensiteit, and gives no
/// figures.
void check_gedragswetenschapper(Antwoord& a, const Verblijfvraag& v, const contract::Contract& contract) {
    for (const contract::IntensiteitBand& b : contract.intensiteiten) {
        if (b.naam != a.klasse || !b.min_fte_gedragswetenschapper_honderdste) continue;
        const Breuk eis = Breuk::from(*b.min_fte_gedragswetenschapper_honderdste, 100);
        const bool gegeven = v.fte_gedragswetenschapper.has_value();
        a.normen.push_back(
            {"gedragswetenschapper",
             fmt::format("Minstens {} fte gedragswetenschapper{}.", format_afgerond(eis, 2),
                         gegeven ? "; hier " + format_decimaal(*v.fte_gedragswetenschapper) : std::string()),
             !gegeven                             ? Normuitslag::niet_getoetst
             : *v.fte_gedragswetenschapper >= eis ? Normuitslag::voldoet
                                                  : Normuitslag::tekort,
             b.bron});
    }
}

Antwoordresultaat compute(const Verblijfvraag& vraag, const contract::Contract& contract, Datum op,
                          std::string_view tool) {
    std::vector<Invoerfout> fouten;
    const contract::Woonvorm* vorm = find_vorm(vraag.vorm, contract, fouten);
    if (vorm != nullptr) check_vraag(vraag, tool, *vorm, fouten);
    if (!fouten.empty()) return Fout{std::move(fouten)};

    Antwoord a;
    a.tool = tool;
    a.kop = vraag.kop;
    a.vorm = vorm->naam;
    a.op = op;
    a.decimalen_getoond = 1;
    a.banden = list_banden_verblijf(contract);
    a.maximum = vorm->maximum;
    const Klassenbron bron{Eenheid::etmaal, "etmaal", vorm->overleg_boven, tool == kGezinshuis};
    if (vorm->rekenwijze == contract::Rekenwijze::vast) {
        a.uitslag = Uitslag::vast;
        a.klasse = vorm->maximum;
        a.kandidaten = {a.klasse};
        add_tarief(a, bron, a.klasse, contract);
        check_inschrijving(a, *vorm, vraag.ingeschreven, {a.klasse}, contract, fouten);
        if (!fouten.empty()) return Fout{std::move(fouten)};
        return a;
    }

    const Cel aanwezig = add_aanwezig(a, vraag, *vorm);
    const Roosterstappen rooster =
        add_rooster(a, vraag.rooster, vraag.cyclus_weken, contract,
                    tool == kGezinshuis ? "Inkoopdocument 9.7.2; AMB-024" : "Inkoopdocument 9.7",
                    [&](const Roosterregel& r) { return counts(r, tool, vorm->naam, contract); });
    if (rooster.cellen.empty() || a.blad.waarde(rooster.uren) == Breuk(0))
        return Fout{std::vector<Invoerfout>{
            {"Er is geen enkel uur dat meetelt.",
             tool == kGezinshuis
                 ? "Geef de netto zorguren van de gezinshuisouders en vervangers, bijvoorbeeld 2x56 + 10 "
                   "vervanger."
                 : "Geef de netto roosteruren van de groepsbegeleiders per week, bijvoorbeeld 220."}}};
    a.intensiteit = a.blad.add_som("intensiteit", "Begeleidingsintensiteit: uren per jeugdige per dag",
                                   Uitdrukking(rooster.uren) / aanwezig / kDagenPerWeek, "");
    if (tool == kGezinshuis)
        a.meldingen.push_back(
            {"Deze berekening is een aanname: het document geeft geen formule voor een gezinshuis. Het noemt "
             "alleen het maximum, en een model van twee ouders met 5,5 jeugdigen.",
             vorm->bron});
    judge(a, bron, contract, fouten);
    check_inschrijving(a, *vorm, vraag.ingeschreven, {a.klasse}, contract, fouten);
    if (!fouten.empty()) return Fout{std::move(fouten)};
    check_gedragswetenschapper(a, vraag, contract);
    return a;
}

}  // namespace

Antwoordresultaat compute_verblijf(const Verblijfvraag& vraag, const contract::Contract& contract, Datum op) {
    return compute(vraag, contract, op, kVerblijf);
}

Antwoordresultaat compute_gezinshuis(const Verblijfvraag& vraag, const contract::Contract& contract,
                                     Datum op) {
    return compute(vraag, contract, op, kGezinshuis);
}

}  // namespace jeugdregio::rekentool
