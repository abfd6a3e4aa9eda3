// One jeugdige as the Toegang asks for it: the timeline across aanbieders, and who has gezag (one gezin, one
// plan) as the messages of the gemeente carry it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "pipeline/verwerk.hpp"
#include "toewijzing/tijdlijn.hpp"

namespace jeugdregio::pipeline {

/// The standard sends the gezagsdrager as a Relatie (OP002) and has no field that says who it is; so this is
/// what the kind of relation tells (docs/interpretaties.md).
enum class Gezag : std::uint8_t { ja, aannemelijk, onbekend };

struct Relatie {
    std::string soort;       // COD472
    std::string naam_soort;  // "Ouder"
    Gezag gezag = Gezag::onbekend;
    std::string nummer;  // masked: it may be a BSN
    std::string naam;    // filled only when it was asked for
};

struct Gezin {
    std::vector<Relatie> relaties;
    std::optional<std::int64_t> bericht;  // the latest 301 that names relaties
    /// What the latest 315 that speaks of it says (GezagsdragerBekend, OP002x1).
    std::optional<bool> gezagsdrager_bekend;
    std::optional<std::int64_t> bericht_bekend;
};

struct Jeugdigebeeld {
    Gemeente gemeente;
    Bsn bsn;
    std::vector<toewijzing::Gebeurtenis> tijdlijn;
    std::map<std::int64_t, dossier::Bronbericht> berichten;  // those that are named, by journal number
    std::map<AgbCode, std::string> aanbieders;               // names, where known
    Gezin gezin;
};

/// Empty when nothing of this jeugdige is on record. `dagen`: only what happened on these days; the gezin is
/// that of now.
[[nodiscard]] Result<std::optional<Jeugdigebeeld>, Machinefout> view_jeugdige(
    storage::Opslag& opslag, const Gemeente& gemeente, const Bsn& bsn, const Periode& dagen, bool namen);

[[nodiscard]] std::string_view gezag_naam(Gezag gezag);
/// "JW301 T2300012 en nog 2"; empty when no message brought it.
[[nodiscard]] std::string describe_bron(const Jeugdigebeeld& beeld, const toewijzing::Gebeurtenis& g);

[[nodiscard]] nlohmann::ordered_json jeugdige_to_json(const Jeugdigebeeld& beeld);

}  // namespace jeugdregio::pipeline
