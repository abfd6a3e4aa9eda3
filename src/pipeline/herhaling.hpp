// Repeating the past: every message on record is decided again from its raw bytes, each in the state of then,
// and what comes out is laid beside what was put on record. Changes nothing.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/administratie.hpp"
#include "pipeline/verwerk.hpp"

namespace jeugdregio::pipeline {

/// Makes an empty store for repeating in, that calls this for every message before it is sealed.
using VoorZegel = std::function<void(const storage::Zegel&, std::string_view schrift)>;
using MaakProefopslag = std::function<std::unique_ptr<storage::Feitopslag>(VoorZegel)>;

struct Herhaalvraag {
    const contract::Contract& contract;
    MaakProefopslag maak_opslag;
    std::optional<Datum> vanaf;  // the day that was decided for; empty repeats everything
    std::optional<Gemeente> gemeente;
    const ijw::Standaard& standaard = ijw::Standaard::embedded();
};

/// A message that is decided otherwise now.
struct Herhaalverschil {
    Gemeente gemeente;
    std::int64_t volgnummer = 0;
    std::string soort;
    Datum verwerkt_op;
    std::vector<std::string> wat;  // in Dutch; never data of a person
};

struct Herhaling {
    std::int64_t herhaald = 0, verschillend = 0;
    std::int64_t overgenomen = 0;              // messages before `vanaf`: put back as they were
    std::int64_t eigen = 0;                    // messages of our own: decided by a person
    std::int64_t vernietigd = 0;               // destroyed, whole or in part: put back as they are
    std::vector<Herhaalverschil> verschillen;  // the first kVerschillenMax, by gemeente and number
    /// Messages that were decided with another contract than the one given: version and SHA-256 of then.
    std::map<std::pair<std::string, std::string>, std::int64_t> andere_contracten;
};
inline constexpr std::size_t kVerschillenMax = 200;

/// `voortgang` is called after each gemeente, from any thread, one at a time. Throws Opslagfout when the
/// store cannot be read, or when its facts do not fit together.
[[nodiscard]] Herhaling repeat_besluiten(const OpenFeitenboek& open, const Herhaalvraag& vraag,
                                         const std::function<void(int klaar, int totaal)>& voortgang);

}  // namespace jeugdregio::pipeline
