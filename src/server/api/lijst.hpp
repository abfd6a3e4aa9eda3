// What every answer of the API shares: JSON, faults in what was sent, and lists in pages.
//
// A list is an object with `resultaten` and `volgende`: the cursor of the next page, or null on the last one.
// The query takes `limiet` and `na` beside the filter of the list, and nothing else.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/json_schrijver.hpp"
#include "server/router.hpp"
#include "server/veldlezer.hpp"
#include "server/werkplek.hpp"
#include "storage/inzage.hpp"

namespace jeugdregio::server {

using pipeline::JsonSchrijver;

[[nodiscard]] Antwoord make_json(std::string inhoud, int status = 200);
/// 400 with every fault. REQUIRES faults.
[[nodiscard]] Antwoord make_invoerfout(const std::vector<Invoerfout>& fouten);
/// 404: what the address names is not on record.
[[nodiscard]] Antwoord make_onbekend(std::string_view wat);
/// 503: the machine failed and nothing was kept.
[[nodiscard]] Antwoord make_storing(std::string_view wat, std::string_view herstel);

/// A whole number above zero in a path. Empty: it is none, so nothing has it.
[[nodiscard]] std::optional<std::int64_t> parse_padnummer(std::string_view tekst);
/// The message that {gemeente} and {volgnummer} of the path name.
[[nodiscard]] std::optional<storage::Berichtplek> parse_berichtplek(const Oproep& oproep);
/// 400 when the query has a field: for addresses that take none.
[[nodiscard]] std::optional<Antwoord> refuse_zoek(const Oproep& oproep);

void write_dag(JsonSchrijver& json, std::string_view naam, const std::optional<Datum>& dag);
void write_bedrag(JsonSchrijver& json, std::string_view naam, const std::optional<Bedrag>& bedrag);
/// Empty text becomes null.
void write_tekst(JsonSchrijver& json, std::string_view naam, std::string_view tekst);
void write_getal(JsonSchrijver& json, std::string_view naam, const std::optional<std::int64_t>& getal);
void write_vink(JsonSchrijver& json, std::string_view naam, bool waarde);

/// `schrijf` writes one row.
template <class Rijen, class Schrijf>
Antwoord make_lijst(const Rijen& rijen, const std::optional<std::string>& volgende, Schrijf schrijf) {
    JsonSchrijver json;
    json.object().key("resultaten").array();
    for (const auto& r : rijen) schrijf(json, r);
    json.end_array();
    write_tekst(json, "volgende", volgende.value_or(""));
    json.end_object();
    return make_json(json.take());
}

/// What to say of a cursor that is none.
inline constexpr std::string_view kGeenCursor =
    "Dit is geen plaats in deze lijst. Gebruik 'volgende' van de bladzijde ervoor.";

/// A list of the store: `lees` makes the filter from the query, `zoek` asks the store for a page of it.
template <class Lees, class Zoek, class Schrijf>
Antwoord give_lijst(const Oproep& oproep, Lees lees, Zoek zoek, Schrijf schrijf) {
    Veldlezer velden(oproep.zoek);
    const auto filter = lees(velden);
    const storage::Blad blad = velden.blad();
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    storage::Inzage& inzage = oproep.plek.inzage();
    const storage::Blik blik(inzage);
    const auto pagina = zoek(inzage, filter, blad);
    if (!pagina) return make_invoerfout({{"na", std::string(kGeenCursor)}});
    return make_lijst(pagina->rijen, pagina->volgende, schrijf);
}

/// A page of what is at hand as a whole; the cursor counts rows. Empty: `na` is no cursor of ours.
template <class T>
std::optional<storage::Pagina<T>> make_pagina_van(std::vector<T> alle, const storage::Blad& blad) {
    std::size_t begin = 0;
    if (!blad.na.empty()) {
        const auto n = parse_padnummer(blad.na);
        if (!n || static_cast<std::size_t>(*n) > alle.size()) return std::nullopt;
        begin = static_cast<std::size_t>(*n);
    }
    const std::size_t eind = std::min(alle.size(), begin + static_cast<std::size_t>(blad.limiet));
    storage::Pagina<T> uit;
    if (eind < alle.size()) uit.volgende = std::to_string(eind);
    uit.rijen.assign(std::make_move_iterator(alle.begin() + static_cast<std::ptrdiff_t>(begin)),
                     std::make_move_iterator(alle.begin() + static_cast<std::ptrdiff_t>(eind)));
    return uit;
}

/// The same as an answer.
template <class T, class Schrijf>
Antwoord give_van(std::vector<T> alle, const storage::Blad& blad, Schrijf schrijf) {
    const auto pagina = make_pagina_van(std::move(alle), blad);
    if (!pagina) return make_invoerfout({{"na", std::string(kGeenCursor)}});
    return make_lijst(pagina->rijen, pagina->volgende, schrijf);
}

/// The page that the query asks of a list without a filter; faults are added to `fouten`.
[[nodiscard]] storage::Blad read_blad(const Oproep& oproep, std::vector<Invoerfout>& fouten);

}  // namespace jeugdregio::server
