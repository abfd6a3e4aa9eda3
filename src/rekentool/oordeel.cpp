#include "rekentool/oordeel.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jeugdregio::rekentool {
namespace {

constexpr std::string_view kRand = "Inkoopdocument 9.7; AMB-010, AMB-014";

std::optional<std::size_t> find_index(const std::vector<Band>& banden, std::string_view naam) {
    for (std::size_t i = 0; i < banden.size(); ++i)
        if (banden[i].naam == naam) return i;
    return std::nullopt;
}

bool holds(const std::vector<std::string>& lijst, std::string_view naam) {
    return std::find(lijst.begin(), lijst.end(), naam) != lijst.end();
}

/// The tarief of a class, whichever perceel has it.
const contract::Tarief* find_tarief_van(const std::string& klasse, const Klassenbron& bron,
                                        const contract::Contract& contract, Datum op) {
    if (klasse.empty()) return nullptr;
    for (const contract::Perceel& p : contract.percelen)
        if (const contract::Tarief* t = contract.find_tarief(p.nummer, klasse, bron.eenheid, op)) return t;
    return nullptr;
}

/// "J", "overleg I/J": for a table.
std::string describe_kort(const Antwoord& a, const Groepsdeel& deel) {
    switch (deel.uitslag) {
        case Uitslag::overleg:
            return fmt::format("overleg {}", fmt::join(deel.kandidaten, "/"));
        case Uitslag::afgetopt:
            return fmt::format("{} (hoogstens)", deel.klasse);
        case Uitslag::boven_maximum:
            return fmt::format("boven maximum {}", a.maximum);
        case Uitslag::buiten_band:
            return "buiten bandbreedte";
        default:
            return deel.klasse;
    }
}

/// AMB-010, AMB-014: on a border the policy decides, unless the higher class is not for this kind of place at
/// all.
void judge_rand(Groepsdeel& uit, const Band& laag, const Band& hoog, bool hoog_mag,
                contract::Randbeleid beleid) {
    if (!hoog_mag || beleid == contract::Randbeleid::laag) {
        uit.klasse = laag.naam;
    } else if (beleid == contract::Randbeleid::hoog) {
        uit.klasse = hoog.naam;
    } else {
        uit.uitslag = Uitslag::overleg;
        uit.kandidaten = {laag.naam, hoog.naam};
        uit.klasse = laag.naam;
        return;
    }
    uit.kandidaten = {uit.klasse};
}

/// What people decided. Which class they may choose follows from what was computed.
void apply_besluit(Antwoord& a, std::vector<Invoerfout>& fouten) {
    const Besluit& b = a.kop.besluit;
    if (b.is_leeg()) return;
    const auto gekozen = find_index(a.banden, b.klasse), maximum = find_index(a.banden, a.maximum);
    if (b.klasse.empty()) {
        if (a.uitslag == Uitslag::klasse) a.uitslag = Uitslag::besloten;
    } else if (a.uitslag == Uitslag::overleg
                   ? holds(a.kandidaten, b.klasse)
                   : a.uitslag == Uitslag::buiten_band && gekozen && (!maximum || *gekozen <= *maximum)) {
        a.uitslag = Uitslag::besloten;
        a.klasse = b.klasse;
    } else {
        fouten.push_back(
            {fmt::format("Het besluit kiest {}, maar dat kan hier niet: {}", b.klasse, describe_uitslag(a)),
             a.uitslag == Uitslag::overleg ? fmt::format("Kies {}.", fmt::join(a.kandidaten, " of "))
                                           : std::string("Haal de klasse weg. Kiezen kan alleen bij overleg "
                                                         "of buiten de bandbreedte; daarboven "
                                                         "kunt u een intensiteit afspreken.")});
        return;
    }
    if (b.op)
        a.meldingen.push_back({fmt::format("Besloten door {} op {}: {}", b.door, format_nl(*b.op), b.reden),
                               b.afgesproken ? "Inkoopdocument 4.1.8" : std::string(kRand)});
}

/// 4.1.8: what was submitted beside what we compute.
void compare_opgave(Antwoord& a) {
    if (!a.kop.opgegeven || !a.intensiteit) return;
    const Opgave& o = *a.kop.opgegeven;
    const Breuk berekend = a.blad.waarde(*a.intensiteit);
    const std::string opgegeven = format_afgerond(o.waarde, o.decimalen),
                      afgerond = format_afgerond(berekend, o.decimalen);
    const bool gelijk = round_breuk(berekend, o.decimalen) == o.waarde;
    a.normen.push_back(
        {"opgave",
         gelijk ? fmt::format("Opgegeven is {}. Berekend is {}: dat klopt.", opgegeven,
                              format_decimaal(berekend))
                : fmt::format("Opgegeven is {}, maar berekend is {} (afgerond {}). Bespreek het verschil en "
                              "leg vast wat u afspreekt.",
                              opgegeven, format_decimaal(berekend), afgerond),
         gelijk ? Normuitslag::voldoet : Normuitslag::waarschuwing, "Inkoopdocument 4.1.8"});
}

}  // namespace

std::string describe_bereik(const std::vector<Band>& banden) {
    invariant(!banden.empty(), "a contract has at least one band");
    Breuk hoogste = banden.front().max;
    bool inclusief = true;
    for (const Band& b : banden)
        if (b.max >= hoogste) hoogste = b.max, inclusief = b.bovengrens_inclusief;
    return fmt::format("{} {} {}", format_decimaal(banden.front().min), inclusief ? "tot en met" : "tot",
                       format_decimaal(hoogste));
}

Groepsdeel judge_waarde(const Antwoord& a, const Klassenbron& bron, Breuk waarde,
                        const contract::Contract& contract) {
    Groepsdeel uit;
    uit.intensiteit = waarde;
    const Bandplek plek = find_band(a.banden, waarde);
    if (!plek.band) {
        uit.uitslag = Uitslag::buiten_band;
        return uit;
    }
    const auto maximum = find_index(a.banden, a.maximum),
               overleg_boven = find_index(a.banden, bron.overleg_boven);
    if (maximum && *plek.band > *maximum) {
        uit.uitslag = bron.aftoppen ? Uitslag::afgetopt : Uitslag::boven_maximum;
        uit.kandidaten = {a.banden[*plek.band].naam};
        if (bron.aftoppen) uit.klasse = a.maximum;
        return uit;
    }
    if (plek.hoger) {
        judge_rand(uit, a.banden[*plek.band], a.banden[*plek.hoger], !maximum || *plek.hoger <= *maximum,
                   contract.parameters.rekentool.rand_beleid);
    } else {
        uit.klasse = a.banden[*plek.band].naam;
        uit.kandidaten = {uit.klasse};
    }
    // AMB-027: meant for verblijf. Nobody may use it for wonen before a person decided.
    if (const auto klasse = find_index(a.banden, uit.klasse);
        overleg_boven && klasse && *klasse > *overleg_boven) {
        uit.uitslag = Uitslag::overleg;
        uit.klasse.clear();
    }
    return uit;
}

void fill_grenzen(Antwoord& a, const Klassenbron& bron, const contract::Contract& contract) {
    std::vector<Breuk> punten{Breuk(0)};
    for (const Band& b : a.banden)
        for (const Breuk punt : {b.min, b.max})
            if (punten.back() < punt) punten.push_back(punt);
    const auto look = [&](Breuk waarde) {
        const Groepsdeel deel = judge_waarde(a, bron, waarde, contract);
        Grensuitkomst uit{describe_kort(a, deel), deel.klasse, std::nullopt};
        if (const contract::Tarief* t = find_tarief_van(deel.klasse, bron, contract, a.op))
            uit.tarief = t->bedrag;
        return uit;
    };
    for (std::size_t i = 0; i < punten.size(); ++i) {
        // Any value between two borders stands for all of them.
        const Breuk erboven =
            i + 1 < punten.size() ? (punten[i] + punten[i + 1]) / Breuk(2) : punten[i] + Breuk(1);
        a.grenzen.push_back({punten[i], look(punten[i]), look(erboven)});
    }
}

void add_tarief(Antwoord& a, const Klassenbron& bron, const std::string& klasse,
                const contract::Contract& contract) {
    if (klasse.empty() || a.find_tarief(klasse) != nullptr) return;
    if (const contract::Tarief* tarief = find_tarief_van(klasse, bron, contract, a.op)) {
        a.tarieven.push_back({klasse, tarief->bedrag, tarief->eenheid, bron.per});
    } else {
        a.meldingen.push_back({fmt::format("Het contract heeft op {} geen tarief voor {} per {}.",
                                           format_nl(a.op), klasse, bron.per),
                               "tarieven.toml"});
    }
}

void judge(Antwoord& a, const Klassenbron& bron, const contract::Contract& contract,
           std::vector<Invoerfout>& fouten) {
    invariant(a.intensiteit.has_value(), "there is an intensity before it is judged");
    a.telt = a.intensiteit;
    if (a.kop.besluit.afgesproken)
        a.telt = a.blad.add_invoer("afgesproken", "Afgesproken intensiteit: deze telt",
                                   *a.kop.besluit.afgesproken, "");
    fill_grenzen(a, bron, contract);
    const Breuk waarde = a.blad.waarde(*a.telt);
    const Groepsdeel deel = judge_waarde(a, bron, waarde, contract);
    a.uitslag = deel.uitslag;
    a.kandidaten = deel.kandidaten;
    a.klasse = deel.klasse;
    apply_besluit(a, fouten);
    if (const auto i = find_index(a.banden, a.klasse))
        if (a.uitslag != Uitslag::overleg && a.banden[*i].min <= waarde && waarde <= a.banden[*i].max)
            a.positie_pct = compute_positie_pct(a.banden[*i], waarde);
    compare_opgave(a);
    add_tarief(a, bron, a.klasse, contract);
    if (a.uitslag == Uitslag::overleg)
        for (const std::string& kandidaat : a.kandidaten) add_tarief(a, bron, kandidaat, contract);
}

Roosterstappen add_rooster(Antwoord& a, const std::vector<Roosterregel>& rooster, int cyclus_weken,
                           const contract::Contract& contract, std::string_view bron,
                           const std::function<bool(const Roosterregel&)>& telt) {
    Roosterstappen uit;
    const Breuk factor = Breuk::from(contract.parameters.rekentool.slaapdienst_factor_honderdste, 100);
    std::optional<Uitdrukking> som;
    for (std::size_t i = 0; i < rooster.size(); ++i) {
        const Roosterregel& regel = rooster[i];
        if (!telt(regel)) {
            a.meldingen.push_back({fmt::format("Telt niet mee: {}.", regel.describe()), std::string(bron)});
            continue;
        }
        const Cel cel =
            a.blad.add_som("rooster", "Rooster: " + regel.describe(), regel.to_som(factor), "uur");
        uit.meegeteld.push_back(i);
        uit.cellen.push_back(cel);
        som = som ? *som + cel : Uitdrukking(cel);
        if (regel.slaapdienst)
            a.meldingen.push_back(
                {fmt::format("Een uur slaapdienst telt voor {} uur.", format_decimaal(factor)),
                 "Inkoopdocument 8.5.3 en 9.7; AMB-020"});
    }
    Uitdrukking totaal = som ? *som : Uitdrukking(0);
    if (cyclus_weken > 1) totaal = totaal / cyclus_weken;
    uit.uren = a.blad.add_som(
        "roosteruren",
        cyclus_weken > 1 ? fmt::format("Netto roosteruren per week, gemiddeld over {} weken", cyclus_weken)
                         : std::string("Netto roosteruren per week die meetellen"),
        totaal, "uur per week");
    return uit;
}

void check_kop(const Groepskop& kop, int cyclus_weken, std::vector<Invoerfout>& fouten) {
    if (cyclus_weken < 1 || cyclus_weken > 52)
        fouten.push_back({fmt::format("Een rooster van {} weken kan niet.", cyclus_weken),
                          "Geef het aantal weken waarna het rooster zich herhaalt: 1 tot en met 52."});
    const Besluit& b = kop.besluit;
    if (!b.is_leeg() && ((!b.afgesproken && b.klasse.empty()) || b.door.empty() || !b.op || b.reden.empty()))
        fouten.push_back({"Het besluit is niet compleet.",
                          "Leg vast wat er is besloten (een klasse of een afgesproken intensiteit), door "
                          "wie, op welke dag "
                          "en waarom."});
}

bool Antwoord::is_afgekeurd() const {
    return uitslag == Uitslag::buiten_band || uitslag == Uitslag::boven_maximum ||
           std::any_of(normen.begin(), normen.end(),
                       [](const Norm& n) { return n.uitslag == Normuitslag::tekort; });
}

const Gevondentarief* Antwoord::find_tarief(std::string_view van) const {
    for (const Gevondentarief& t : tarieven)
        if (t.klasse == van) return &t;
    return nullptr;
}

std::string_view uitslag_naam(Uitslag uitslag) {
    static constexpr std::string_view kNamen[] = {"klasse",   "overleg",     "besloten",     "vast",
                                                  "afgetopt", "buiten_band", "boven_maximum"};
    return kNamen[static_cast<std::size_t>(uitslag)];
}

std::string_view normuitslag_naam(Normuitslag uitslag) {
    static constexpr std::string_view kNamen[] = {"voldoet", "tekort", "waarschuwing", "niet_getoetst"};
    return kNamen[static_cast<std::size_t>(uitslag)];
}

std::string describe_uitslag(const Antwoord& a) {
    const std::string wat = a.tool == "groepsaanbod" ? "groepsaanbod " : "intensiteit ";
    switch (a.uitslag) {
        case Uitslag::klasse:
            return a.delen.empty() ? fmt::format("Dit is {}{}.", wat, a.klasse)
                                   : std::string("Elke jeugdige heeft een intensiteit.");
        case Uitslag::overleg:
            if (!a.delen.empty()) return "Over een of meer intensiteiten is overleg nodig.";
            if (a.klasse.empty())
                return fmt::format("Dit is {}{}, en die is bedoeld voor verblijf: overleg nodig.", wat,
                                   fmt::join(a.kandidaten, " of "));
            return fmt::format("Dit ligt precies tussen {}: overleg nodig. Tot een besluit geldt {}.",
                               fmt::join(a.kandidaten, " en "), a.klasse);
        case Uitslag::besloten:
            return fmt::format("Besloten is {}{}.", wat, a.klasse);
        case Uitslag::vast:
            return fmt::format("Deze vorm heeft altijd {}{}. Er is niets te berekenen.", wat, a.klasse);
        case Uitslag::afgetopt:
            return fmt::format("Berekend is {}, maar deze vorm krijgt hoogstens {}: dit is {}{}.",
                               fmt::join(a.kandidaten, " of "), a.maximum, wat, a.klasse);
        case Uitslag::buiten_band:
            return fmt::format(
                "Dit valt buiten de bandbreedte van {}. Daar is geen product en geen tarief voor; overleg "
                "met de regio.",
                describe_bereik(a.banden));
        case Uitslag::boven_maximum:
            break;
    }
    return fmt::format("Berekend is {}, maar deze vorm mag hoogstens {} hebben.",
                       fmt::join(a.kandidaten, " of "), a.maximum);
}

}  // namespace jeugdregio::rekentool
