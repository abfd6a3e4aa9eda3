// From a question to its reply: the checks and headers that hold for every route, the route, and what is
// logged. No network in here.
#pragma once

#include <functional>
#include <string>

#include "server/metingen.hpp"
#include "server/router.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {

class Deur {
  public:
    /// `log` gets one line of JSON per question: method, pattern of the route, status, time. Never a path, a
    /// query, an address or a name.
    Deur(const Router& router, Metingen& metingen, std::function<void(const std::string&)> log)
        : router_(router), metingen_(metingen), log_(std::move(log)) {}

    /// Throws nothing: a failing store or program becomes a reply with status 503 or 500.
    [[nodiscard]] Antwoord answer(const Vraag& vraag, Werkplek& plek) const;

    /// A reply to something that is no question of HTTP, or that is not wanted (too large, no room). `doel`:
    /// what was asked, empty when that is not known; a person gets a page, a program a problem.
    [[nodiscard]] static Antwoord refuse(Werkplek& plek, int status, const std::string& uitleg,
                                         std::string_view doel);

  private:
    [[nodiscard]] Antwoord answer_route(const Vraag& vraag, Werkplek& plek, const Route*& route) const;

    const Router& router_;
    Metingen& metingen_;
    std::function<void(const std::string&)> log_;
};

/// The version of the API, in every reply of it (NLGov /core/version-header).
inline constexpr std::string_view kApiVersie = "1.0.0";
inline constexpr std::string_view kKoekje = "jeugdregio";  // of formulierteken.hpp

}  // namespace jeugdregio::server
