// What if: all traffic on record decided once more under another contract (tarieven, parameters, rules), in
// memory, laid beside what was decided then. Changes nothing. The decisions are those of verwerk: the same
// code on the same messages, in the same order, each on the day on which it was decided, and each with the
// state that the decisions before it left.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "storage/verkeer.hpp"

namespace jeugdregio::pipeline {

struct Doorrekenvraag {
    const contract::Contract& toen;  // by whose tarieven the claims were made
    const contract::Contract& nu;
    bool herprijzen =
        true;  // claims ask the tarieven of `nu` where they asked those of `toen` (declaratie/herprijzen.hpp)
    std::optional<Gemeente> gemeente;
};

/// Lines and amounts; credits count as negative amounts.
struct Doorrekentelling {
    std::int64_t goed_toen = 0, goed_nu = 0;  // approved lines
    Bedrag bedrag_toen, bedrag_nu;            // of those
    std::int64_t niet_meer = 0, alsnog = 0;   // approved then and not now; not then and now
    [[nodiscard]] Bedrag verschil() const { return bedrag_nu - bedrag_toen; }
    void add(const Doorrekentelling& t);
};

/// How often a rule rejected a line of a claim.
struct Regelverschil {
    std::int64_t toen = 0, nu = 0;
};

struct Doorrekening {
    std::int64_t berichten = 0, regels = 0, herprijsd = 0;
    Doorrekentelling totaal;
    std::map<Gemeente, Doorrekentelling> per_gemeente;
    std::map<int, Doorrekentelling> per_perceel;  // overzicht::kGeenPerceel: not found
    std::map<AgbCode, Doorrekentelling> per_aanbieder;
    std::map<std::string, Regelverschil, std::less<>> per_regel;
    /// Messages of other kinds that are decided otherwise, by kind: how many.
    std::map<std::string, std::int64_t, std::less<>> andere_berichten;
    /// Messages that were destroyed, whole or in part: passed over, on both sides.
    std::int64_t vernietigd = 0;
    /// Messages that were decided under another contract than `toen`.
    std::int64_t ander_contract = 0;
    std::map<AgbCode, std::string> namen;  // of the aanbieders
};

using OpenVerkeer = std::function<std::unique_ptr<storage::Verkeer>()>;

/// `werkers` gemeenten at a time. `voortgang` is called after each, from any thread, one at a time. Who
/// contracted what is what is on record now. Throws Opslagfout.
[[nodiscard]] Doorrekening reckon_verkeer(const OpenVerkeer& open, const Doorrekenvraag& vraag, int werkers,
                                          const std::function<void()>& voortgang);

}  // namespace jeugdregio::pipeline
