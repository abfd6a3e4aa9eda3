#include "server/api/lijst.hpp"

#include <charconv>

#include <fmt/format.h>

namespace jeugdregio::server {

Antwoord make_json(std::string inhoud, int status) {
    return {.status = status, .type = "application/json", .inhoud = std::move(inhoud), .koppen = {}};
}

Antwoord make_invoerfout(const std::vector<Invoerfout>& fouten) {
    invariant(!fouten.empty(), "a refusal names what is wrong");
    return make_probleem(400, "Er klopt iets niet in wat u vroeg. Er is niets gebeurd.", fouten);
}

Antwoord make_onbekend(std::string_view wat) {
    return make_probleem(404, fmt::format("{} bestaat niet.", wat));
}

Antwoord make_storing(std::string_view wat, std::string_view herstel) {
    return make_probleem(503, fmt::format("{} {}", wat, herstel));
}

std::optional<std::int64_t> parse_padnummer(std::string_view tekst) {
    std::int64_t uit = 0;
    const auto [eind, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
    const bool getal = fout == std::errc{} && eind == tekst.data() + tekst.size() && uit > 0;
    return getal && tekst.front() != '0' ? std::optional(uit) : std::nullopt;
}

std::optional<storage::Berichtplek> parse_berichtplek(const Oproep& oproep) {
    const auto gemeente = parse_gemeente(oproep.van_pad("gemeente"));
    const auto nummer = parse_padnummer(oproep.van_pad("volgnummer"));
    if (!gemeente || !nummer) return std::nullopt;
    return storage::Berichtplek{.gemeente = *gemeente, .volgnummer = *nummer};
}

std::optional<Antwoord> refuse_zoek(const Oproep& oproep) {
    Veldlezer velden(oproep.zoek);
    velden.refuse_others();
    if (velden.all_well()) return std::nullopt;
    return make_invoerfout(velden.fouten());
}

void write_dag(JsonSchrijver& json, std::string_view naam, const std::optional<Datum>& dag) {
    json.key(naam);
    if (dag)
        json.text(format_iso(*dag));
    else
        json.null();
}

void write_bedrag(JsonSchrijver& json, std::string_view naam, const std::optional<Bedrag>& bedrag) {
    write_getal(json, naam, bedrag ? std::optional(bedrag->cents()) : std::nullopt);
}

void write_tekst(JsonSchrijver& json, std::string_view naam, std::string_view tekst) {
    json.key(naam);
    if (tekst.empty())
        json.null();
    else
        json.text(tekst);
}

void write_getal(JsonSchrijver& json, std::string_view naam, const std::optional<std::int64_t>& getal) {
    json.key(naam);
    if (getal)
        json.number(*getal);
    else
        json.null();
}

void write_vink(JsonSchrijver& json, std::string_view naam, bool waarde) {
    json.key(naam).boolean(waarde);
}

storage::Blad read_blad(const Oproep& oproep, std::vector<Invoerfout>& fouten) {
    Veldlezer velden(oproep.zoek);
    storage::Blad blad = velden.blad();
    velden.refuse_others();
    fouten.insert(fouten.end(), velden.fouten().begin(), velden.fouten().end());
    return blad;
}

}  // namespace jeugdregio::server
