#include "server/api/vorm.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/overzicht_beeld.hpp"
#include "pipeline/toewijzing_beeld.hpp"
#include "pipeline/uitkomst.hpp"
#include "pipeline/verzoek_beeld.hpp"
#include "server/invoer.hpp"

namespace jeugdregio::server {
namespace {

using nlohmann::ordered_json;

std::string to_camel(std::string_view naam) {
    std::string uit;
    bool hoofd = false;
    for (const char c : naam) {
        if (c == '_') {
            hoofd = true;
            continue;
        }
        uit += hoofd && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        hoofd = false;
    }
    return uit;
}

ordered_json to_feiten(const ordered_json& feiten) {
    auto uit = ordered_json::array();
    for (const auto& [naam, waarde] : feiten.items())
        uit.push_back({{"naam", to_camel(naam)}, {"waarde", waarde}});
    return uit;
}

ordered_json convert(const ordered_json& json) {
    if (json.is_array()) {
        auto uit = ordered_json::array();
        for (const auto& j : json) uit.push_back(convert(j));
        return uit;
    }
    if (!json.is_object()) return json;
    auto uit = ordered_json::object();
    for (const auto& [naam, waarde] : json.items())
        uit[to_camel(naam)] = naam == "feiten" && waarde.is_object() ? to_feiten(waarde) : convert(waarde);
    return uit;
}

/// The body as a JSON object, or why it is none.
struct Object {
    std::optional<Antwoord> weigering{};
    ordered_json json{};
};

Object parse_object(const Vraag& vraag) {
    if (mediatype(vraag.kop("content-type")) != "application/json")
        return {.weigering = make_probleem(415, "Stuur dit als application/json.")};
    auto json = ordered_json::parse(vraag.inhoud, nullptr, false);
    if (json.is_discarded() || !json.is_object())
        return {.weigering = make_probleem(400, "Wat u stuurde, is geen JSON-object. Er is niets gebeurd.")};
    return {.json = std::move(json)};
}

/// Empty: another type.
std::optional<std::string> text_of(const ordered_json& waarde, Veldtype type) {
    switch (type) {
        case Veldtype::tekst:
            if (!waarde.is_string() || !is_tekst(waarde.get_ref<const std::string&>())) return std::nullopt;
            return waarde.get<std::string>();
        case Veldtype::getal:
            if (!waarde.is_number_integer()) return std::nullopt;
            return waarde.dump();
        case Veldtype::vink:
            if (!waarde.is_boolean()) return std::nullopt;
            return waarde.dump();
    }
    return std::nullopt;
}

constexpr std::string_view kMoetZijn[] = {"Dit moet een tekst zijn.", "Dit moet een heel getal zijn.",
                                          "Dit moet true of false zijn."};

void read_velden(const ordered_json& json, std::span<const Veldvorm> vormen, const std::string& voor,
                 Jsonlezing& uit) {
    for (const auto& [naam, waarde] : json.items()) {
        const auto vorm = std::ranges::find(vormen, std::string_view(naam), &Veldvorm::naam);
        if (vorm == vormen.end()) {
            uit.fouten.push_back({voor + naam, "Dit veld bestaat hier niet."});
        } else if (!waarde.is_null()) {
            if (auto tekst = text_of(waarde, vorm->type))
                uit.velden.emplace_back(naam, std::move(*tekst));
            else
                uit.fouten.push_back(
                    {voor + naam, std::string(kMoetZijn[static_cast<std::size_t>(vorm->type)])});
        }
    }
    for (const Veldvorm& v : vormen)
        if (v.verplicht && (!json.contains(v.naam) || json[std::string(v.naam)].is_null() ||
                            json[std::string(v.naam)] == ""))
            uit.fouten.push_back({voor + std::string(v.naam), "Dit is verplicht."});
}

}  // namespace

std::string stand_to_api(const pipeline::Toewijzingbeeld& beeld) {
    ordered_json json = pipeline::toewijzing_to_json(beeld);
    for (const char* naam : {"gemeente", "nummer", "aanbieder", "bsn", "verwijderd", "versies"})
        json.erase(naam);
    for (const char* naam : {"volume", "laatste_maand"})
        if (!json.contains(naam)) json[naam] = nullptr;
    return pipeline::to_line(convert(json));
}

std::string verzoek_to_api(const pipeline::Verzoekbeeld& beeld, Datum dag) {
    return pipeline::to_line(convert(pipeline::verzoek_to_json(beeld, dag)));
}

std::string overzicht_to_api(const Overzichtgegevens& g, std::string_view onderwerp) {
    const ordered_json alles = pipeline::make_overzicht(g.stand, g.contract, g.instellingen, g.werk, g.vraag);
    ordered_json uit;
    for (const char* naam : {"jaar", "op", "gemeente", "vorig_jaar_tot_maand"}) uit[naam] = alles.at(naam);
    uit["cijfers"] = alles.at(std::string(onderwerp));
    return pipeline::to_line(convert(uit));
}

void write_feiten(pipeline::JsonSchrijver& json, const std::string& feiten_json) {
    const auto feiten = ordered_json::parse(feiten_json, nullptr, false);
    json.raw(pipeline::to_line(feiten.is_object() ? to_feiten(feiten) : ordered_json::array()));
}

Jsonlezing read_json(const Vraag& vraag, std::span<const Veldvorm> vormen) {
    Jsonlezing uit;
    const Object object = parse_object(vraag);
    uit.weigering = object.weigering;
    if (!uit.weigering) read_velden(object.json, vormen, "", uit);
    return uit;
}

Waardenlezing read_naam_waarden(const Vraag& vraag) {
    Waardenlezing uit;
    const Object object = parse_object(vraag);
    uit.weigering = object.weigering;
    if (uit.weigering) return uit;
    ordered_json kop = object.json;
    const ordered_json lijst = kop.contains("velden") ? kop["velden"] : ordered_json();
    kop.erase("velden");
    static constexpr Veldvorm kKop[] = {{"op"}}, kDeel[] = {{.naam = "naam", .verplicht = true},
                                                            {.naam = "waarde", .verplicht = true}};
    Jsonlezing gelezen;
    read_velden(kop, kKop, "", gelezen);
    uit.fouten = std::move(gelezen.fouten);
    if (const std::string* op = find_veld(gelezen.velden, "op")) uit.op = *op;
    if (!lijst.is_array()) {
        uit.fouten.push_back({"velden", "Dit is verplicht: een lijst van namen met waarden."});
        return uit;
    }
    for (std::size_t i = 0; i < lijst.size(); ++i) {
        const std::string plek = fmt::format("velden[{}]", i);
        if (!lijst[i].is_object()) {
            uit.fouten.push_back({plek, "Dit moet een naam met een waarde zijn."});
            continue;
        }
        Jsonlezing deel;
        read_velden(lijst[i], kDeel, plek + ".", deel);
        uit.fouten.insert(uit.fouten.end(), deel.fouten.begin(), deel.fouten.end());
        const std::string *naam = find_veld(deel.velden, "naam"), *waarde = find_veld(deel.velden, "waarde");
        if (naam && waarde && deel.fouten.empty()) uit.velden.emplace_back(*naam, *waarde);
    }
    return uit;
}

}  // namespace jeugdregio::server
