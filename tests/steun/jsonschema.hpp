// Holds JSON values against the schemas of an OpenAPI 3.0 document: the keywords that ours uses. One that is
// not known here is a fault, so that no schema promises what nobody checks.
#pragma once

#include <algorithm>
#include <array>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/datum.hpp"

namespace jeugdregio::steun {

class Jsonschema {
  public:
    using json = nlohmann::json;

    /// `document` must outlive this.
    explicit Jsonschema(const json& document) : document_(document) {}

    /// What a "$ref" points to, or the value itself.
    [[nodiscard]] const json& resolve(const json& deel) const {
        if (!deel.contains("$ref")) return deel;
        return document_.at(json::json_pointer(deel.at("$ref").get<std::string>().substr(1)));
    }

    /// Every fault, each with its place; none when the value is as the schema says.
    [[nodiscard]] std::vector<std::string> check(const json& schema, const json& waarde) const {
        std::vector<std::string> uit;
        check(schema, waarde, "", uit);
        return uit;
    }

  private:
    using Fouten = std::vector<std::string>;

    static bool is_type(const json& waarde, const std::string& type) {
        if (type == "object") return waarde.is_object();
        if (type == "array") return waarde.is_array();
        if (type == "string") return waarde.is_string();
        if (type == "integer") return waarde.is_number_integer();
        if (type == "boolean") return waarde.is_boolean();
        return false;
    }

    void check(const json& ruw, const json& waarde, const std::string& plek, Fouten& uit) const {
        static constexpr std::array<std::string_view, 17> kBekend{
            "type",     "format",    "description", "enum",
            "pattern",  "minLength", "maxLength",   "minimum",
            "maximum",  "items",     "maxItems",    "properties",
            "required", "nullable",  "oneOf",       "additionalProperties",
            "$ref"};
        const json& schema = resolve(ruw);
        for (const auto& [naam, inhoud] : schema.items())
            if (std::ranges::find(kBekend, naam) == kBekend.end())
                uit.push_back(plek + ": unknown keyword " + naam);
        if (waarde.is_null() && schema.value("nullable", false)) return;
        if (schema.contains("oneOf")) {
            const auto past = std::ranges::count_if(schema["oneOf"],
                                                    [&](const json& s) { return check(s, waarde).empty(); });
            if (past != 1) uit.push_back(plek + ": fits " + std::to_string(past) + " of oneOf");
            return;
        }
        if (!schema.contains("type")) {
            uit.push_back(plek + ": a schema without a type");
            return;
        }
        const std::string type = schema["type"];
        if (!is_type(waarde, type)) {
            uit.push_back(plek + ": no " + type + ": " + waarde.dump().substr(0, 80));
            return;
        }
        if (schema.contains("enum") && std::ranges::find(schema["enum"], waarde) == schema["enum"].end())
            uit.push_back(plek + ": not in the enum: " + waarde.dump());
        if (type == "object") check_object(schema, waarde, plek, uit);
        if (type == "array") check_array(schema, waarde, plek, uit);
        if (type == "string") check_tekst(schema, waarde.get<std::string>(), plek, uit);
        if (type == "integer" && ((schema.contains("minimum") && waarde < schema["minimum"]) ||
                                  (schema.contains("maximum") && waarde > schema["maximum"])))
            uit.push_back(plek + ": out of bounds: " + waarde.dump());
    }

    void check_object(const json& schema, const json& waarde, const std::string& plek, Fouten& uit) const {
        const json velden = schema.value("properties", json::object());
        const bool gesloten =
            schema.contains("additionalProperties") && schema["additionalProperties"] == false;
        for (const auto& [naam, inhoud] : waarde.items()) {
            if (velden.contains(naam))
                check(velden[naam], inhoud, plek + "/" + naam, uit);
            else if (gesloten)
                uit.push_back(plek + ": a field that is not described: " + naam);
        }
        for (const auto& naam : schema.value("required", json::array()))
            if (!waarde.contains(naam.get<std::string>()))
                uit.push_back(plek + ": without " + naam.get<std::string>());
    }

    void check_array(const json& schema, const json& waarde, const std::string& plek, Fouten& uit) const {
        if (schema.contains("maxItems") && waarde.size() > schema["maxItems"].get<std::size_t>())
            uit.push_back(plek + ": too many items");
        for (std::size_t i = 0; i < waarde.size(); ++i)
            check(schema.at("items"), waarde[i], plek + "/" + std::to_string(i), uit);
    }

    static void check_tekst(const json& schema, const std::string& tekst, const std::string& plek,
                            Fouten& uit) {
        if ((schema.contains("minLength") && tekst.size() < schema["minLength"].get<std::size_t>()) ||
            (schema.contains("maxLength") && tekst.size() > schema["maxLength"].get<std::size_t>()))
            uit.push_back(plek + ": too short or too long: " + tekst);
        if (schema.contains("pattern") &&
            !std::regex_search(tekst, std::regex(schema["pattern"].get<std::string>())))
            uit.push_back(plek + ": not of the pattern: " + tekst);
        const std::string vorm = schema.value("format", "");
        if (vorm == "date" && !parse_datum(tekst)) uit.push_back(plek + ": no date: " + tekst);
        if (!vorm.empty() && vorm != "date" && vorm != "binary" && vorm != "uri-reference")
            uit.push_back(plek + ": unknown format " + vorm);
    }

    const json& document_;
};

}  // namespace jeugdregio::steun
