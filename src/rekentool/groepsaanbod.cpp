#include "rekentool/groepsaanbod.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "contract/csv.hpp"
#include "rekentool/oordeel.hpp"

namespace jeugdregio::rekentool {
namespace {

constexpr std::string_view kTelling = "Inkoopdocument 8.5.3";
constexpr std::string_view kNormbron = "Inkoopdocument bijlage XII";
constexpr std::int64_t kUrenPerWeek = 7 * 24, kGroepMax = 1000;
constexpr std::size_t kDelenMax = 20;

bool is_groepsbegeleider(const Roosterregel& regel, const contract::Contract& contract) {
    return std::any_of(contract.rollen.begin(), contract.rollen.end(),
                       [&](const auto& r) { return r.naam == regel.rol && r.groepsaanbod; });
}

void check_vraag(const Groepsaanbodvraag& v, std::vector<Invoerfout>& fouten) {
    check_kop(v.kop, v.cyclus_weken, fouten);
    if (v.openingsuren <= Breuk(0) || v.openingsuren > Breuk(kUrenPerWeek))
        fouten.push_back({fmt::format("{} openingsuren per week kan niet.", format_decimaal(v.openingsuren)),
                          "Geef de uren per week waarin de groep open is: meer dan 0 en hoogstens 168."});
    Breuk uren;
    bool zonder_uren = false;
    for (const Groepsgrootte& g : v.grootte) {
        uren = uren + g.uren.value_or(Breuk(0));
        zonder_uren = zonder_uren || !g.uren;
        if (g.aantal <= Breuk(0) || g.aantal > Breuk(kGroepMax))
            fouten.push_back({fmt::format("Een groep van {} jeugdigen kan niet.", format_decimaal(g.aantal)),
                              "Geef het aantal plaatsen dat er tegelijk is: meer dan 0 en hoogstens 1000."});
    }
    if (v.grootte.empty() || (zonder_uren && v.grootte.size() > 1))
        fouten.push_back(
            {"De groepsgrootte is niet duidelijk.",
             "Geef één getal (8), of per deel van de week het aantal en de uren (8x20 + 6x12,5)."});
    else if (!zonder_uren && uren != v.openingsuren)
        fouten.push_back({fmt::format("De groepsgrootte gaat over {} uur, maar de groep is {} uur open.",
                                      format_decimaal(uren), format_decimaal(v.openingsuren)),
                          "Laat de uren bij de groepsgrootte samen gelijk zijn aan de openingsuren."});
    for (const Roosterregel& r : v.rooster)
        if (r.uren_per_persoon() > v.openingsuren * Breuk(v.cyclus_weken))
            fouten.push_back({fmt::format("Bij \"{}\" werkt iemand {} uur, maar de groep is {} uur open.",
                                          r.describe(), format_decimaal(r.uren_per_persoon()),
                                          format_decimaal(v.openingsuren * Breuk(v.cyclus_weken))),
                              "Tel alleen de uren binnen de openingstijd, per persoon."});
}

Cel add_groepsgrootte(Rekenblad& blad, const std::vector<Groepsgrootte>& grootte) {
    if (!grootte.front().uren)
        return blad.add_invoer("groepsgrootte", "Groepsgrootte: plaatsen tegelijk", grootte.front().aantal,
                               "jeugdigen");
    std::optional<Uitdrukking> teller, noemer;
    for (const Groepsgrootte& g : grootte) {
        const Uitdrukking deel = Uitdrukking(g.aantal) * *g.uren;
        teller = teller ? *teller + deel : deel;
        noemer = noemer ? *noemer + *g.uren : Uitdrukking(*g.uren);
    }
    return blad.add_som("groepsgrootte", "Groepsgrootte: gemiddeld over de openingsuren", *teller / *noemer,
                        "jeugdigen");
}

/// The share of hbo in the hours that count. Who has no level on record may have either.
void check_hbo(Antwoord& a, const Groepsaanbodvraag& v, const Roosterstappen& stappen, int norm_pct) {
    Breuk hbo, onbekend, alle;
    std::optional<Uitdrukking> som;
    for (std::size_t i = 0; i < stappen.cellen.size(); ++i) {
        const Opleiding opleiding = v.rooster[stappen.meegeteld[i]].opleiding;
        const Breuk uren = a.blad.waarde(stappen.cellen[i]);
        alle = alle + uren;
        if (opleiding == Opleiding::onbekend) onbekend = onbekend + uren;
        if (opleiding != Opleiding::hbo) continue;
        hbo = hbo + uren;
        som = som ? *som + stappen.cellen[i] : Uitdrukking(stappen.cellen[i]);
    }
    Norm norm{"hbo", "", Normuitslag::niet_getoetst, std::string(kNormbron)};
    const Breuk eis = Breuk(norm_pct) * alle;
    if (hbo * Breuk(100) >= eis) {
        norm.uitslag = Normuitslag::voldoet;
    } else if ((hbo + onbekend) * Breuk(100) < eis) {
        norm.uitslag = Normuitslag::tekort;
    }
    if (onbekend == alle && norm_pct > 0) {
        norm.woorden = fmt::format(
            "Minstens {}% van de uren is hbo. Zet hbo of mbo in het rooster om dit te toetsen.", norm_pct);
    } else {
        // Of all hours on the roster; over a cycle of weeks the share is the same as of one week.
        Uitdrukking deler = stappen.cellen.front();
        for (std::size_t i = 1; i < stappen.cellen.size(); ++i) deler = deler + stappen.cellen[i];
        const Uitdrukking teller = som ? *som : Uitdrukking(0);
        const Cel aandeel =
            a.blad.add_som("aandeel_hbo", "Aandeel hbo in de uren die meetellen", teller / deler * 100, "%");
        norm.woorden = fmt::format("Minstens {}% van de uren is hbo; hier {}%{}.", norm_pct,
                                   format_decimaal(a.blad.waarde(aandeel), 2),
                                   onbekend > Breuk(0) ? " (van een deel is de opleiding niet gegeven)" : "");
    }
    a.normen.push_back(std::move(norm));
}

void check_normen(Antwoord& a, const Groepsaanbodvraag& v, const Roosterstappen& stappen,
                  const contract::Contract& contract) {
    const contract::GroepsaanbodType* type = nullptr;
    for (const auto& g : contract.groepsaanbod)
        if (g.naam == a.klasse) type = &g;
    if (type == nullptr) return;  // outside the bands there is no norm to hold it against

    check_hbo(a, v, stappen, type->min_pct_hbo);

    const Breuk fte = Breuk::from(type->min_fte_gedragswetenschapper_honderdste, 100);
    Norm gw{"gedragswetenschapper", "", Normuitslag::niet_getoetst, std::string(kNormbron)};
    gw.woorden = fmt::format("Minstens {} fte gedragswetenschapper", format_afgerond(fte, 2));
    if (v.fte_gedragswetenschapper) {
        gw.uitslag = *v.fte_gedragswetenschapper >= fte ? Normuitslag::voldoet : Normuitslag::tekort;
        gw.woorden += fmt::format("; hier {}.", format_decimaal(*v.fte_gedragswetenschapper));
    } else {
        gw.woorden += ". Geef de fte op om dit te toetsen.";
    }
    a.normen.push_back(std::move(gw));

    // AMB-013: the ratio is a warning only; the intensity decides.
    const Breuk ratio = Breuk::from(type->jeugdigen_per_begeleider_tiende, 10);
    const Cel per = a.blad.add_som("jeugdigen_per_begeleider", "Jeugdigen per begeleider",
                                   Uitdrukking(1) / *a.telt, "jeugdigen");
    const bool genoeg = a.blad.waarde(per) <= ratio;
    a.normen.push_back({"verhouding",
                        fmt::format("Eén begeleider op {} jeugdigen; hier op {}.", format_decimaal(ratio),
                                    format_decimaal(a.blad.waarde(per), 2)),
                        genoeg ? Normuitslag::voldoet : Normuitslag::waarschuwing,
                        fmt::format("{}; AMB-013", kNormbron)});
    if (!type->duurzaam)
        a.meldingen.push_back(
            {fmt::format(
                 "Groepsaanbod {} mag niet in een duurzaam budget{}.", type->naam,
                 contract.parameters.budget_duurzaam_zwaar_bij_kdc_odc ? ", behalve bij een KDC of ODC" : ""),
             "Inkoopdocument 8.5.3 en bijlage XII"});
}

}  // namespace

Result<std::vector<Groepsgrootte>, std::vector<Invoerfout>> parse_groepsgrootte(std::string_view tekst) {
    std::vector<Groepsgrootte> uit;
    for (bool klaar = false; !klaar;) {
        const std::size_t plus = tekst.find('+');
        const std::string_view deel = contract::trim(tekst.substr(0, plus));
        klaar = plus == std::string_view::npos;
        if (!klaar) tekst.remove_prefix(plus + 1);
        const std::size_t maal = deel.find('x');
        const auto aantal = parse_breuk(contract::trim(deel.substr(0, maal)), 5, 2);
        const auto uren = maal == std::string_view::npos
                              ? std::optional<Breuk>(Breuk(0))
                              : parse_breuk(contract::trim(deel.substr(maal + 1)), 5, 2);
        if (!aantal || !uren || uit.size() == kDelenMax)
            return Fout{std::vector<Invoerfout>{
                {fmt::format("De groepsgrootte \"{}\" is niet te lezen.", deel),
                 fmt::format(
                     "Schrijf 8, of 8x20 + 6x12,5 (jeugdigen x uren per week), met hoogstens {} delen.",
                     kDelenMax)}}};
        uit.push_back({*aantal, maal == std::string_view::npos ? std::nullopt : uren});
    }
    return uit;
}

Antwoordresultaat compute_groepsaanbod(const Groepsaanbodvraag& vraag, const contract::Contract& contract,
                                       Datum op) {
    std::vector<Invoerfout> fouten;
    check_vraag(vraag, fouten);
    if (!fouten.empty()) return Fout{std::move(fouten)};

    Antwoord a;
    a.tool = "groepsaanbod";
    a.kop = vraag.kop;
    a.op = op;
    a.decimalen_getoond = 2;
    a.banden = list_banden_groepsaanbod(contract);
    const Cel open =
        a.blad.add_invoer("openingsuren", "Openingsuren per week", vraag.openingsuren, "uur per week");
    // AMB-023: at a KDC or ODC everybody counts who is involved with the group.
    const Roosterstappen rooster =
        add_rooster(a, vraag.rooster, vraag.cyclus_weken, contract, kTelling,
                    [&](const Roosterregel& r) { return vraag.kdc_odc || is_groepsbegeleider(r, contract); });
    if (rooster.cellen.empty() || a.blad.waarde(rooster.uren) == Breuk(0))
        return Fout{std::vector<Invoerfout>{{"Er is geen enkel uur dat meetelt.",
                                             "Geef het rooster van de groepsbegeleiders, bijvoorbeeld "
                                             "2x32,5. Uren van anderen tellen niet mee, behalve bij "
                                             "een KDC of ODC."}}};
    const Cel grootte = add_groepsgrootte(a.blad, vraag.grootte);
    a.intensiteit =
        a.blad.add_som("intensiteit", "Begeleidingsintensiteit: uren per openingsuur per jeugdige",
                       Uitdrukking(rooster.uren) / open / grootte, "");
    if (vraag.kdc_odc)
        a.meldingen.push_back(
            {"KDC of ODC: alle betrokkenen tellen mee. Hun uren in de openingstijd zijn dan niet meer apart "
             "te declareren.",
             "Inkoopdocument 8.5.3; AMB-023"});
    judge(a, {Eenheid::uur, "uur", "", false}, contract, fouten);
    if (!fouten.empty()) return Fout{std::move(fouten)};
    check_normen(a, vraag, rooster, contract);
    return a;
}

}  // namespace jeugdregio::rekentool
