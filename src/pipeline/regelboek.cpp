#include "pipeline/regelboek.hpp"

#include <unordered_map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "beheersing/uitschieterkaarten.hpp"
#include "declaratie/assess.hpp"
#include "declaratie/registratie/regelkaarten.hpp"
#include "ijw/check_bericht.hpp"
#include "pipeline/voorbereiding.hpp"
#include "toewijzing/assess.hpp"
#include "toewijzing/keten.hpp"
#include "toewijzing/opstellen.hpp"
#include "toewijzing/voorbereiding.hpp"

namespace jeugdregio::pipeline {

std::vector<const Regelkaart*> all_regels() {
    std::vector<const Regelkaart*> uit;
    const auto add_bericht = [&](std::string_view soort) {
        for (const auto& r : ijw::bericht_regels(soort)) uit.push_back(&r.kaart);
    };
    add_bericht("JW301");
    for (const auto* k : toewijzing::regelkaarten()) uit.push_back(k);
    for (const auto* k : toewijzing::voorbereidingkaarten("JW301")) uit.push_back(k);
    for (const auto* soort : {"JW305", "JW307", "JW315", "JW317", "JW319"}) {
        add_bericht(soort);
        for (const auto* k : toewijzing::ketenkaarten(soort)) uit.push_back(k);
        for (const auto* k : toewijzing::voorbereidingkaarten(soort)) uit.push_back(k);
    }
    add_bericht("JW323");
    for (const auto* k : declaratie::regelkaarten()) uit.push_back(k);
    add_bericht("JW325");
    return uit;
}

const Regelkaart* find_regel(std::string_view id) {
    // Of a rule that is checked in several messages the first card tells what it is.
    static const auto kOpNaam = [] {
        std::unordered_map<std::string_view, const Regelkaart*> uit;
        for (const Regelkaart* k : all_regels()) uit.emplace(k->id, k);
        return uit;
    }();
    const auto i = kOpNaam.find(id);
    return i == kOpNaam.end() ? nullptr : i->second;
}

std::string_view regel_titel(std::string_view regel) {
    if (const Regelkaart* k = find_regel(regel)) return k->titel;
    static constexpr std::pair<std::string_view, std::string_view> kAnders[] = {
        {"XSD", "De structuur is die van de standaard."},
        {"XML", "Het bestand is geldige XML."},
        {"OP179", "Een bestand is hoogstens 25 MB."},
        {"IV028", "Een retourbericht hoort bij een bericht van ons, en keurt dat niet af."},
        {"SOORT", "Het bericht is van een soort die wordt verwerkt."},
        {"BESTAND", "Het bestand kan worden gelezen."}};
    for (const auto& [id, titel] : kAnders)
        if (id == regel) return titel;
    return "";
}

nlohmann::ordered_json regels_to_json() {
    auto uit = nlohmann::ordered_json::array();
    for (const Regelkaart* k : all_regels())
        uit.push_back({{"regel", k->id},
                       {"bericht", k->bericht},
                       {"niveau", niveau_naam(k->niveau)},
                       {"klasse", klasse_naam(k->klasse)},
                       {"gevolg", k->gevolg == Gevolg::afkeuren ? "afkeuren" : "signaal"},
                       {"retourcode", k->retourcode},
                       {"titel", k->titel},
                       {"bron", k->bron},
                       {"uitleg", k->uitleg},
                       {"herstel", k->herstel}});
    return uit;
}

namespace {

/// Of a rule that prepares a decision. A 301 of our own is not proposed but made.
std::string describe_gevolg(const Regelkaart& kaart, const toewijzing::Advies& advies) {
    if (kaart.bericht != "JW301")
        return fmt::format("- Gevolg: voorstel aan de gemeente: {}\n", describe_advies(advies));
    return advies.voorstel == toewijzing::Voorstel::afwijzen
               ? "- Gevolg: houdt een 301 van de gemeente zelf tegen\n"
               : "- Gevolg: melding bij een 301 van de gemeente zelf\n";
}

/// They are no part of all_regels(): nobody sends them back.
void append_opstelregels(std::string& uit) {
    uit +=
        "\n## 301 en 319 van de gemeente zelf\n\n"
        "Wat het programma zelf verstuurt, moet door alle regels hierboven komen. Daarnaast gelden deze "
        "regels. Een regel "
        "*houdt\n"
        "tegen*: er wordt niets vastgelegd en niets verstuurd. Of hij *meldt* alleen iets.\n";
    for (const Regelkaart* k : toewijzing::opstelkaarten()) {
        uit += fmt::format("\n### {} ({}): {}\n\n", k->id, k->bericht.substr(2), k->titel);
        uit += fmt::format("- Bron: {}\n- Plaats: {}\n- Gevolg: {}\n", k->bron, klasse_naam(k->klasse),
                           k->gevolg == Gevolg::afkeuren ? "houdt tegen" : "melding");
        uit += fmt::format("- Uitleg: {}\n- Wat de gemeente kan doen: {}\n", k->uitleg, k->herstel);
    }
}

/// Nor are these: they are about work that was never sent.
void append_registratieregels(std::string& uit) {
    uit +=
        "\n## Van registratie naar declaratie\n\n"
        "Deze regels staan tussen geregistreerd werk en een 323. Een aanbieder past ze toe met `registratie "
        "declareer`. Een\n"
        "regel laat tijd of nachten *weg*, of *meldt* alleen iets.\n";
    for (const Regelkaart* k : registratie::regelkaarten()) {
        uit += fmt::format("\n### {}: {}\n\n", k->id, k->titel);
        uit += fmt::format("- Bron: {}\n- Gevolg: {}\n", k->bron,
                           k->gevolg == Gevolg::afkeuren ? "niet gedeclareerd" : "melding");
        uit += fmt::format("- Uitleg: {}\n- Wat de aanbieder kan doen: {}\n", k->uitleg, k->herstel);
    }
}

/// Nor these: they are questions about an aanbieder.
void append_uitschieters(std::string& uit) {
    uit +=
        "\n## Uitschieters\n\n"
        "Wat opvalt bij een aanbieder (`controle uitschieters`), het zwaarste eerst. Een uitschieter keurt "
        "niets af: een mens\n"
        "kijkt, en vraagt eerst de aanbieder. De grenzen staan bij `[uitschieter]` in `parameters.toml`.\n";
    for (const Regelkaart* k : beheersing::uitschieterkaarten()) {
        uit += fmt::format("\n### {}: {}\n\n", k->id, k->titel);
        uit += fmt::format("- Bron: {}\n- Gezien in: {}\n- Gevolg: een vraag aan een mens\n", k->bron,
                           k->bericht);
        uit += fmt::format("- Uitleg: {}\n- Wat de regio kan doen: {}\n", k->uitleg, k->herstel);
    }
}

}  // namespace

std::string regels_to_markdown() {
    const auto regels = all_regels();
    std::string uit =
        "# Regelboek\n\n"
        "Gemaakt met `jeugdregio regels --markdown` uit de tabellen waarmee het programma beslist; niet met "
        "de hand\n"
        "wijzigen. Een regel *keurt af* met de retourcode die erbij staat, of geeft een *signaal* aan een "
        "mens. Wat een\n"
        "regionale regel doet als niemand op tijd besluit, staat in `contracten/` (`regels.toml`). Een regel "
        "die een "
        "antwoord\n"
        "*voorstelt*, bereidt het besluit op een verzoek voor (`verzoek toon`); de gemeente besluit "
        "zelf.\n\n";
    uit += fmt::format("{} regels.\n", regels.size());
    std::string_view bericht;
    for (const Regelkaart* k : regels) {
        if (k->bericht != bericht) {
            bericht = k->bericht;
            uit += fmt::format("\n## {}\n", bericht);
        }
        const bool keurt_af = k->gevolg == Gevolg::afkeuren;
        const auto advies = toewijzing::find_advies(*k);
        uit += fmt::format("\n### {}: {}\n\n", k->id, k->titel);
        uit += fmt::format("- Bron: {}\n- Niveau: {}; plaats: {}\n", k->bron, niveau_naam(k->niveau),
                           klasse_naam(k->klasse));
        uit += keurt_af ? fmt::format("- Gevolg: afkeuren met {}\n", k->retourcode)
               : advies ? describe_gevolg(*k, *advies)
                        : "- Gevolg: signaal aan een mens\n";
        uit += fmt::format("- Uitleg: {}\n- Wat de {} kan doen: {}\n", k->uitleg,
                           advies ? "gemeente" : "afzender", k->herstel);
    }
    append_opstelregels(uit);
    append_registratieregels(uit);
    append_uitschieters(uit);
    return uit;
}

}  // namespace jeugdregio::pipeline
