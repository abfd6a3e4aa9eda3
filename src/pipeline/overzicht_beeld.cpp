#include "pipeline/overzicht_beeld.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

#include "overzicht/besteding.hpp"
#include "overzicht/declaraties.hpp"
#include "overzicht/jeugdigen.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::pipeline {
namespace {

using nlohmann::ordered_json;
using namespace overzicht;

std::string name_of(const contract::Contract& contract, const Gemeente& gemeente) {
    for (const auto& d : contract.deelnemers)
        if (d.gemeente == gemeente) return d.naam;
    return "";
}

std::string name_of(const std::vector<contract::AanbiederContract>& aanbieders, const AgbCode& agb) {
    for (const auto& a : aanbieders)
        if (a.agb == agb) return a.naam;
    return "";
}

ordered_json to_json(const Geld& g) {
    return {{"besteed_cent", g.besteed.cents()},
            {"vorig_jaar_cent", g.vorig_jaar.cents()},
            {"vorig_jaar_tot_cent", g.vorig_jaar_tot.cents()},
            {"toegekend_cent", g.toegekend.cents()},
            {"gedeclareerd_cent", g.gedeclareerd.cents()},
            {"toewijzingen_met_budget", g.toewijzingen_met_budget}};
}

ordered_json with(ordered_json sleutel, const ordered_json& cijfers) {
    sleutel.update(cijfers);
    return sleutel;
}

ordered_json to_json(const Maandbedragen& maanden) {
    ordered_json uit = ordered_json::array();
    for (const Bedrag& b : maanden) uit.push_back(b.cents());
    return uit;
}

ordered_json besteding_to_json(const Bestedingsbeeld& beeld, const Overzichtstand& stand,
                               const contract::Contract& contract) {
    ordered_json gemeenten = ordered_json::array(), percelen = gemeenten, aanbieders = gemeenten,
                 blokken = gemeenten;
    for (const auto& [g, geld] : beeld.per_gemeente)
        gemeenten.push_back(with({{"gemeente", g.str()}, {"naam", name_of(contract, g)}}, to_json(geld)));
    for (const auto& [nummer, geld] : beeld.per_perceel) {
        const auto* perceel = contract.find_perceel(nummer);
        percelen.push_back(
            with({{"perceel", nummer}, {"naam", perceel == nullptr ? std::string() : perceel->naam}},
                 to_json(geld)));
    }
    for (const auto& [agb, geld] : beeld.per_aanbieder)
        aanbieders.push_back(
            with({{"aanbieder", agb.str()}, {"naam", name_of(stand.aanbieders, agb)}}, to_json(geld)));
    auto namen = beeld.per_blok;
    namen.insert(beeld.per_blok_vorig_jaar.begin(), beeld.per_blok_vorig_jaar.end());
    const auto maanden_of = [](const auto& blokken_van, const std::string& naam) {
        const auto plek = blokken_van.find(naam);
        return to_json(plek == blokken_van.end() ? Maandbedragen{} : plek->second);
    };
    for (const auto& [naam, ongebruikt] : namen)
        blokken.push_back({{"blok", naam},
                           {"per_maand_cent", maanden_of(beeld.per_blok, naam)},
                           {"vorig_jaar_per_maand_cent", maanden_of(beeld.per_blok_vorig_jaar, naam)}});
    return {{"totaal", to_json(beeld.totaal)},
            {"per_gemeente", gemeenten},
            {"per_perceel", percelen},
            {"per_aanbieder", aanbieders},
            {"per_blok", blokken}};
}

ordered_json to_json(const std::optional<Breuk>& breuk) {
    if (!breuk) return {};
    // Exact, and rounded to one digit for a screen.
    return {{"exact", format_exact(*breuk)}, {"afgerond", format_afgerond(*breuk, 1)}};
}

ordered_json to_json(const Plaatsingscijfers& c) {
    return {{"begonnen", c.begonnen},
            {"jeugdigen", c.jeugdigen},
            {"verplaatsingen", c.verplaatsingen},
            {"beeindigd", c.beeindigd},
            {"lopend", c.lopend},
            {"mediaan_nachten", to_json(c.mediaan)},
            {"gemiddeld_nachten", to_json(c.gemiddelde)}};
}

/// The parts of a year, of `maanden` months each.
std::vector<Periode> split_jaar(int jaar, int maanden) {
    std::vector<Periode> uit;
    for (int m = 1; m <= 12; m += maanden) {
        const Datum begin = Datum::from_ymd(jaar, m, 1);
        uit.push_back({begin, begin.plus_maanden(maanden).plus_dagen(-1)});
    }
    return uit;
}

ordered_json parts_to_json(const Overzichtstand& stand, int jaar, int maanden,
                           const std::optional<Gemeente>& gemeente) {
    ordered_json uit = ordered_json::array();
    for (const Periode& p : split_jaar(jaar, maanden))
        uit.push_back(to_json(summarize(stand.plaatsingen, p, gemeente)));
    return uit;
}

ordered_json plaatsingen_to_json(const Overzichtstand& stand, const std::vector<Gemeente>& gemeenten,
                                 const contract::Contract& contract,
                                 const contract::Uithuisplaatsinginstelling& instelling,
                                 const Overzichtvraag& vraag) {
    const auto van_jaar = [&](int jaar, const std::optional<Gemeente>& gemeente) {
        return to_json(summarize(stand.plaatsingen, split_jaar(jaar, 12).front(), gemeente));
    };
    ordered_json per_gemeente = ordered_json::array();
    for (const Gemeente& g : gemeenten)
        per_gemeente.push_back({{"gemeente", g.str()},
                                {"naam", name_of(contract, g)},
                                {"jaar", van_jaar(vraag.jaar, g)},
                                {"vorig_jaar", van_jaar(vraag.jaar - 1, g)},
                                {"per_kwartaal", parts_to_json(stand, vraag.jaar, 3, g)}});
    return {{"bron", instelling.bron},
            {"keten_dagen", instelling.keten_dagen},
            {"jaar", van_jaar(vraag.jaar, vraag.gemeente)},
            {"vorig_jaar", van_jaar(vraag.jaar - 1, vraag.gemeente)},
            {"per_maand", parts_to_json(stand, vraag.jaar, 1, vraag.gemeente)},
            {"per_kwartaal", parts_to_json(stand, vraag.jaar, 3, vraag.gemeente)},
            {"per_gemeente", per_gemeente}};
}

ordered_json jeugdigen_to_json(const Overzichtstand& stand, const std::vector<Gemeente>& gemeenten,
                               const contract::Contract& contract,
                               const contract::Uithuisplaatsinginstelling& instelling, int jaar) {
    const auto alle = count_jeugdigen(stand.trajecten, jaar);
    const auto verblijf = count_jeugdigen(stand.trajecten, jaar, instelling.producten);
    Jeugdigentelling totaal, totaal_verblijf;
    const auto add = [](Jeugdigentelling& som, const Jeugdigentelling& deel) {
        som.jaar += deel.jaar;
        for (std::size_t m = 0; m < 12; ++m) som.per_maand.at(m) += deel.per_maand.at(m);
    };
    const auto find = [](const auto& tellingen, const Gemeente& g) {
        const auto plek = tellingen.find(g);
        return plek == tellingen.end() ? Jeugdigentelling{} : plek->second;
    };
    const auto schrijf = [](const Jeugdigentelling& met_hulp, const Jeugdigentelling& met_verblijf) {
        return ordered_json{{"jaar", met_hulp.jaar},
                            {"per_maand", met_hulp.per_maand},
                            {"verblijf_jaar", met_verblijf.jaar},
                            {"verblijf_per_maand", met_verblijf.per_maand}};
    };
    ordered_json per_gemeente = ordered_json::array();
    for (const Gemeente& g : gemeenten) {
        add(totaal, find(alle, g));
        add(totaal_verblijf, find(verblijf, g));
        per_gemeente.push_back(with({{"gemeente", g.str()}, {"naam", name_of(contract, g)}},
                                    schrijf(find(alle, g), find(verblijf, g))));
    }
    return with(schrijf(totaal, totaal_verblijf), {{"per_gemeente", per_gemeente}});
}

ordered_json to_json(const Declaratiecijfers& c) {
    return {{"berichten", c.berichten},
            {"regels_toegekend", c.regels_toegekend},
            {"regels_afgewezen", c.regels_afgewezen},
            {"ingediend_cent", c.ingediend.cents()},
            {"toegekend_cent", c.toegekend.cents()},
            {"afgewezen_cent", c.afgewezen.cents()}};
}

ordered_json declaraties_to_json(const Declaratiebeeld& beeld) {
    ordered_json maanden = ordered_json::array(), codes = maanden;
    for (const auto& m : beeld.per_maand) maanden.push_back(to_json(m));
    for (const auto& c : beeld.codes) codes.push_back({{"retourcode", c.retourcode}, {"aantal", c.aantal}});
    return {{"totaal", to_json(beeld.totaal)}, {"per_maand", maanden}, {"retourcodes", codes}};
}

ordered_json werk_to_json(const std::vector<Werktelling>& werk, const contract::Contract& contract) {
    ordered_json uit = ordered_json::array();
    for (const Werktelling& w : werk)
        uit.push_back({{"gemeente", w.gemeente.str()},
                       {"naam", name_of(contract, w.gemeente)},
                       {"regels", w.regels},
                       {"te_laat", w.te_laat}});
    return uit;
}

/// Who something is on record of; one that was asked for also when there is nothing.
std::vector<Gemeente> list_gemeenten(const Overzichtstand& stand, const Overzichtvraag& vraag) {
    if (vraag.gemeente) return {*vraag.gemeente};
    std::vector<Gemeente> uit;
    for (const auto& t : stand.trajecten)
        if (uit.empty() || uit.back() != t.gemeente) uit.push_back(t.gemeente);
    return uit;
}

}  // namespace

Overzichtstand load_overzichtstand(storage::Inzage& inzage,
                                   const contract::Overzichtinstellingen& instellingen) {
    const storage::Blik blik{inzage};
    const auto& uithuisplaatsing = instellingen.uithuisplaatsing;
    Overzichtstand uit;
    uit.versie = inzage.version();
    uit.bestedingen = inzage.sum_bestedingen();
    uit.toekenningen = inzage.sum_toekenningen();
    uit.declaraties = inzage.sum_declaratiemaanden();
    uit.retouren = inzage.count_retourcodes();
    uit.trajecten = inzage.load_zorgtrajecten(uithuisplaatsing.producten);
    uit.plaatsingen = find_uithuisplaatsingen(uit.trajecten, uithuisplaatsing);
    uit.aanbieders = inzage.load_aanbieders();
    return uit;
}

std::vector<Werktelling> count_werk(storage::Inzage& inzage, const contract::Contract& contract, Datum op,
                                    const std::optional<Gemeente>& gemeente) {
    const storage::Blik blik{inzage};
    const auto gemeenten = gemeente ? std::vector<Gemeente>{*gemeente} : inzage.list_gemeenten();
    const toewijzing::Werkdag dag{op, contract};
    std::vector<Werktelling> uit;
    for (const Gemeente& g : gemeenten) {
        const auto lijst = toewijzing::make_werklijst(inzage.load_werkvoorraad(g), dag);
        const auto te_laat =
            std::count_if(lijst.begin(), lijst.end(), [](const auto& r) { return r.te_laat; });
        uit.push_back({g, static_cast<std::int64_t>(lijst.size()), te_laat});
    }
    return uit;
}

ordered_json make_overzicht(const Overzichtstand& stand, const contract::Contract& contract,
                            const contract::Overzichtinstellingen& instellingen,
                            const std::vector<Werktelling>& werk, const Overzichtvraag& vraag) {
    const Perceelverdeling verdeling{contract, stand.aanbieders};
    const int tot_maand = vraag.op.jaar() == vraag.jaar ? vraag.op.maand() : 12;
    const auto gemeenten = list_gemeenten(stand, vraag);
    const auto besteding = compute_besteding(stand.bestedingen.zorgmaand, stand.toekenningen, verdeling,
                                             {vraag.jaar, tot_maand, vraag.gemeente});
    const auto declaraties =
        compute_declaraties(stand.declaraties, stand.retouren, {vraag.jaar, vraag.gemeente});
    return {{"soort", "overzicht"},
            {"jaar", vraag.jaar},
            {"op", format_iso(vraag.op)},
            {"gemeente", vraag.gemeente ? ordered_json(vraag.gemeente->str()) : ordered_json()},
            {"stand", stand.versie},
            {"vorig_jaar_tot_maand", tot_maand},
            {"besteding", besteding_to_json(besteding, stand, contract)},
            {"jeugdigen",
             jeugdigen_to_json(stand, gemeenten, contract, instellingen.uithuisplaatsing, vraag.jaar)},
            {"uithuisplaatsingen",
             plaatsingen_to_json(stand, gemeenten, contract, instellingen.uithuisplaatsing, vraag)},
            {"declaraties", declaraties_to_json(declaraties)},
            {"werk", werk_to_json(werk, contract)}};
}

}  // namespace jeugdregio::pipeline
