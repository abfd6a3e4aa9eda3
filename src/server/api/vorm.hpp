// Between JSON that others wrote and values: bodies that come in, and what the views of pipeline/ give, in
// the form of the API. The one file of the API that needs the JSON library.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/datum.hpp"
#include "pipeline/json_schrijver.hpp"
#include "server/http.hpp"
#include "server/probleem.hpp"

namespace jeugdregio::contract {
struct Contract;
struct Overzichtinstellingen;
}  // namespace jeugdregio::contract
namespace jeugdregio::pipeline {
struct Overzichtstand;
struct Overzichtvraag;
struct Toewijzingbeeld;
struct Verzoekbeeld;
struct Werktelling;
}  // namespace jeugdregio::pipeline

namespace jeugdregio::server {

// The views, with names in camelCase and `feiten` as a list: a name of a fact is no name of a field, so that
// every answer has a schema. What the answer has elsewhere (keys, versions) is left out.
[[nodiscard]] std::string stand_to_api(const pipeline::Toewijzingbeeld& beeld);
[[nodiscard]] std::string verzoek_to_api(const pipeline::Verzoekbeeld& beeld, Datum dag);

/// What make_overzicht (pipeline/overzicht_beeld.hpp) takes.
struct Overzichtgegevens {
    const pipeline::Overzichtstand& stand;
    const contract::Contract& contract;
    const contract::Overzichtinstellingen& instellingen;
    const std::vector<pipeline::Werktelling>& werk;
    const pipeline::Overzichtvraag& vraag;
};
/// Of which year, day and gemeente, and in `cijfers` the part of the overview with this name.
[[nodiscard]] std::string overzicht_to_api(const Overzichtgegevens& gegevens, std::string_view onderwerp);

/// An array of {naam, waarde} from facts as they are kept: an object.
void write_feiten(pipeline::JsonSchrijver& json, const std::string& feiten_json);

enum class Veldtype : std::uint8_t { tekst, getal, vink };

/// A field that a body may have.
struct Veldvorm {
    std::string_view naam;
    Veldtype type = Veldtype::tekst;
    bool verplicht = false;
};

/// What came in: fields as text ("true", "12"), or why it cannot be read.
struct Jsonlezing {
    std::optional<Antwoord> weigering{};  // 415, or 400 when it is no JSON object
    Velden velden{};
    std::vector<Invoerfout> fouten{};  // missing, unknown, or of another type
};
/// An object with these fields and no others. A field that is null was not given.
[[nodiscard]] Jsonlezing read_json(const Vraag& vraag, std::span<const Veldvorm> vormen);

/// {"op":"2023-04-12","velden":[{"naam":"x","waarde":"1,5"}]}: named values, for a day.
struct Waardenlezing : Jsonlezing {
    std::optional<std::string> op{};
};
[[nodiscard]] Waardenlezing read_naam_waarden(const Vraag& vraag);

}  // namespace jeugdregio::server
