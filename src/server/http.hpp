// A question of a browser or another program, and our reply to it, as plain values: everything behind the
// network (dienst.hpp) works on these, so that it can be tested without one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdregio::server {

enum class Methode : std::uint8_t { get, head, post, put, patch, delete_, anders };

[[nodiscard]] std::string_view methode_naam(Methode methode);

/// Names with values, in the order in which they came; a name may occur more than once.
using Velden = std::vector<std::pair<std::string, std::string>>;

/// The first value of a name; nullptr when there is none.
[[nodiscard]] const std::string* find_veld(const Velden& velden, std::string_view naam);

struct Vraag {
    Methode methode = Methode::get;
    std::string doel;  // as it came: "/v1/berichten?limiet=10"
    Velden koppen{};   // names in lower case
    std::string inhoud{};
    [[nodiscard]] std::string_view kop(std::string_view naam) const;  // empty when there is none
};

struct Antwoord {
    int status = 200;
    std::string type{};  // Content-Type
    std::string inhoud{};
    Velden koppen{};
};

/// The words of a status, for the first line of a reply and for a problem: "Not Found".
[[nodiscard]] std::string_view status_woorden(int status);

}  // namespace jeugdregio::server
