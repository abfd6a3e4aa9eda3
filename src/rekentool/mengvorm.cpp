#include "rekentool/mengvorm.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "contract/csv.hpp"
#include "rekentool/inschrijving.hpp"
#include "rekentool/oordeel.hpp"

namespace jeugdregio::rekentool {
namespace {

constexpr std::int64_t kAantalMax = 1000;
constexpr std::size_t kDelenMax = 50;
constexpr int kDagenPerWeek = 7;
constexpr std::string_view kBron = "Inkoopdocument 9.7; AMB-016";

/// The heaviest outcome of the parts is the one of the group.
Uitslag worst(const std::vector<Groepsdeel>& delen) {
    Uitslag uit = Uitslag::klasse;
    for (const Uitslag erger : {Uitslag::overleg, Uitslag::buiten_band, Uitslag::boven_maximum})
        for (const Groepsdeel& d : delen)
            if (d.uitslag == erger) uit = erger;
    return uit;
}

void check_rooster(Antwoord& a, const Mengvormvraag& v, Cel nodig, const contract::Contract& contract) {
    if (v.rooster.empty()) return;
    const Roosterstappen rooster =
        add_rooster(a, v.rooster, v.cyclus_weken, contract, "Inkoopdocument 9.7", [&](const Roosterregel& r) {
            return std::any_of(
                contract.rollen.begin(), contract.rollen.end(), [&](const contract::Roosterrol& rol) {
                    return rol.naam == r.rol && rol.verblijf &&
                           (rol.alleen_vormen.empty() ||
                            std::find(rol.alleen_vormen.begin(), rol.alleen_vormen.end(), v.vorm) !=
                                rol.alleen_vormen.end());
                });
        });
    const int pct = contract.parameters.rekentool.mengvorm_tolerantie_pct;
    const Cel verschil = a.blad.add_som("verschil", "Rooster min wat nodig is",
                                        Uitdrukking(rooster.uren) - nodig, "uur per week");
    const Cel marge = a.blad.add_som("marge", fmt::format("Toegestaan verschil ({}%)", pct),
                                     Uitdrukking(nodig) * pct / 100, "uur per week");
    const Breuk v_uren = a.blad.waarde(verschil), m = a.blad.waarde(marge);
    const Breuk tekort = Breuk(0) - v_uren;
    Norm norm{"rooster", "", Normuitslag::voldoet, std::string(kBron)};
    if (tekort > m) {
        norm.uitslag = Normuitslag::tekort;
        norm.woorden = fmt::format("Het rooster heeft {} uur per week te weinig: nodig is {}, er is {}.",
                                   format_decimaal(tekort), format_decimaal(a.blad.waarde(nodig)),
                                   format_decimaal(a.blad.waarde(rooster.uren)));
    } else if (v_uren > m) {
        norm.uitslag = Normuitslag::waarschuwing;
        norm.woorden =
            fmt::format("Het rooster heeft {} uur per week meer dan nodig is.", format_decimaal(v_uren));
    } else {
        norm.woorden = fmt::format(
            "Het rooster komt overeen met de som van de intensiteiten (verschil hoogstens {}%).", pct);
    }
    a.normen.push_back(std::move(norm));
}

}  // namespace

Result<std::vector<Jeugdigen>, std::vector<Invoerfout>> parse_jeugdigen(std::string_view tekst) {
    std::vector<Jeugdigen> uit;
    for (bool klaar = false; !klaar;) {
        const std::size_t plus = tekst.find('+');
        const std::string_view deel = contract::trim(tekst.substr(0, plus));
        klaar = plus == std::string_view::npos;
        if (!klaar) tekst.remove_prefix(plus + 1);
        const std::size_t maal = deel.find('x');
        const bool heeft_maal = maal != std::string_view::npos;
        const auto aantal = parse_breuk(contract::trim(deel.substr(0, heeft_maal ? maal : 0)), 4, 0);
        const auto intensiteit =
            heeft_maal ? parse_breuk(contract::trim(deel.substr(maal + 1)), 3, 3) : std::optional<Breuk>{};
        if (!aantal || !intensiteit || *aantal < Breuk(1) || *aantal > Breuk(kAantalMax) ||
            uit.size() == kDelenMax)
            return Fout{std::vector<Invoerfout>{
                {fmt::format("\"{}\" is niet te lezen als jeugdigen met hun intensiteit.", deel),
                 "Schrijf het aantal, een x en de uren per jeugdige per dag, met een plus ertussen: 4x3,7 + "
                 "4x4,0."}}};
        uit.push_back({static_cast<int>(aantal->teller()), *intensiteit});
    }
    return uit;
}

Antwoordresultaat compute_mengvorm(const Mengvormvraag& vraag, const contract::Contract& contract, Datum op) {
    std::vector<Invoerfout> fouten;
    const contract::Woonvorm* vorm = find_vorm(vraag.vorm, contract, fouten);
    check_kop(vraag.kop, vraag.cyclus_weken, fouten);
    if (!vraag.kop.besluit.is_leeg() || vraag.kop.opgegeven)
        fouten.push_back({"Bij een gemengde groep kan geen opgave of besluit voor de hele groep staan.",
                          "Geef bij elke jeugdige de afgesproken intensiteit."});
    if (vorm != nullptr && vorm->rekenwijze != contract::Rekenwijze::groep)
        fouten.push_back(
            {fmt::format("{} is geen groep met een rooster.", vorm->omschrijving),
             "Een gemengde groep kan alleen bij een vorm met een rooster, zoals behandelgroep."});
    if (vraag.jeugdigen.empty())
        fouten.push_back({"Er staan geen jeugdigen in de groep.", "Geef ze zo: 4x3,7 + 4x4,0."});
    if (!fouten.empty()) return Fout{std::move(fouten)};

    Antwoord a;
    a.tool = "mengvorm";
    a.kop = vraag.kop;
    a.vorm = vorm->naam;
    a.op = op;
    a.decimalen_getoond = 1;
    a.banden = list_banden_verblijf(contract);
    a.maximum = vorm->maximum;
    const Klassenbron bron{Eenheid::etmaal, "etmaal", vorm->overleg_boven, false};
    fill_grenzen(a, bron, contract);
    std::optional<Uitdrukking> som;
    std::vector<std::string> klassen;
    for (const Jeugdigen& j : vraag.jeugdigen) {
        Groepsdeel deel = judge_waarde(a, bron, j.intensiteit, contract);
        deel.aantal = j.aantal;
        const std::string wie = fmt::format("{} {}", j.aantal, j.aantal == 1 ? "jeugdige" : "jeugdigen");
        deel.cel =
            a.blad.add_invoer("intensiteit_deel", "Intensiteit van " + wie, j.intensiteit, "uur per dag");
        const Cel cel = a.blad.add_som("jeugdigen", fmt::format("Samen voor {}", wie),
                                       Uitdrukking(j.aantal) * deel.cel, "uur per dag");
        som = som ? *som + cel : Uitdrukking(cel);
        klassen.push_back(deel.klasse);
        add_tarief(a, bron, deel.klasse, contract);
        for (const std::string& kandidaat : deel.kandidaten)
            if (deel.uitslag == Uitslag::overleg) add_tarief(a, bron, kandidaat, contract);
        a.delen.push_back(std::move(deel));
    }
    const Cel dag = a.blad.add_som("uren_per_dag", "Samen nodig per dag", *som, "uur per dag");
    const Cel nodig = a.blad.add_som("uren_nodig", "Samen nodig per week", Uitdrukking(dag) * kDagenPerWeek,
                                     "uur per week");
    a.uitslag = worst(a.delen);
    check_rooster(a, vraag, nodig, contract);
    check_inschrijving(a, *vorm, vraag.ingeschreven, klassen, contract, fouten);
    if (!fouten.empty()) return Fout{std::move(fouten)};
    if (vorm->min_intensiteiten < 2)
        a.meldingen.push_back(
            {"Deze groep is opgegeven als gemengd. Krijgt een jeugdige een andere intensiteit en is de groep "
             "daar niet voor ingeschreven, dan hoort hij in een andere groep.",
             "Inkoopdocument 9.7 en eis 99; AMB-017"});
    return a;
}

}  // namespace jeugdregio::rekentool
