// Which reply belongs to which question: a table of routes. A route says what it serves; a handler makes the
// reply.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/http.hpp"
#include "server/invoer.hpp"

namespace jeugdregio::server {

class Werkplek;

/// Decides which security headers a reply gets, and in which form its errors come.
enum class Deel : std::uint8_t { api, pagina, bestand, beheer };

/// A question with what its route took out of the path.
struct Oproep {
    const Vraag& vraag;
    Velden pad{};   // "{gemeente}" in the pattern gives {"gemeente", "0193"}
    Velden zoek{};  // of the query
    Werkplek& plek;
    Velden formulier{};                      // of a page's form, its token checked
    std::vector<Formulierdeel> bestanden{};  // that came with it
    /// A value of the path. REQUIRES a name of the pattern.
    [[nodiscard]] const std::string& van_pad(std::string_view naam) const;
    /// A value of the query; empty when there is none.
    [[nodiscard]] std::string_view van_zoek(std::string_view naam) const;
    /// A value of the form; empty when there is none.
    [[nodiscard]] std::string_view van_formulier(std::string_view naam) const;
};

using Behandelaar = std::function<Antwoord(const Oproep&)>;

struct Route {
    Deel deel = Deel::pagina;
    Methode methode = Methode::get;
    std::string patroon;  // "/v1/berichten/{gemeente}/{volgnummer}"
    Behandelaar doe;
};

/// What was found: a route with its values, or nothing with the methods that the path does allow.
struct Gevonden {
    const Route* route = nullptr;
    Velden pad{};
    std::vector<Methode> wel{};  // filled when only the method is wrong
};

class Router {
  public:
    /// REQUIRES that no route with this method and pattern exists. Fixed parts go before "{...}".
    void add(Route route);
    [[nodiscard]] Gevonden find(Methode methode, std::span<const std::string> delen) const;
    [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

  private:
    std::vector<Route> routes_;
    std::vector<std::vector<std::string>> delen_;  // of each pattern
};

}  // namespace jeugdregio::server
