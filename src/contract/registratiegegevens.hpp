// What the rules on registered work need to know of the contract beside its prices (registratie.toml): who is
// paid for crisis already, which functions only support, and what is in the tarief of pleegzorg.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::contract {

/// Eis 32: contracted for crisis apart, and paid for being available.
struct Crisisaanbieder {
    std::string naam;
    std::vector<AgbCode> agb;           // empty: the documents give none; then the name counts alone
    std::vector<std::string> functies;  // "crisisopvolging"
    Datum van;
    std::optional<Datum> tot{};
    std::string bron;
    [[nodiscard]] bool holds_on(Datum dag) const { return van <= dag && (!tot || dag <= *tot); }
};

/// Bijlage XIII 26 to 29: functions whose work is paid as support of a broader traject only.
struct Ondersteunend {
    std::string onderdeel;  // of bijlage XIII: "29"
    std::vector<std::string> functies;
    Datum van;
    std::optional<Datum> tot{};
    std::string bron;
    [[nodiscard]] bool holds_on(Datum dag) const { return van <= dag && (!tot || dag <= *tot); }
};

/// 9.7.1: what the tarief of pleegzorg pays already.
struct Pleegzorgtarief {
    std::vector<std::string> functies;    // whose work for a jeugdige in pleegzorg is in it
    std::vector<std::string> inbegrepen;  // what else nobody claims apart
    Datum van;
    std::optional<Datum> tot{};
    std::string bron;
    [[nodiscard]] bool holds_on(Datum dag) const { return van <= dag && (!tot || dag <= *tot); }
};

struct Registratiegegevens {
    std::vector<Crisisaanbieder> crisis;
    std::vector<Ondersteunend> ondersteunend;
    std::vector<Pleegzorgtarief> pleegzorg;
};

}  // namespace jeugdregio::contract
