// Outlier signals over all aanbieders (eisen 60 to 63): from the approved lines in the store and from
// registrations. Nothing is stored and nothing is decided: a person looks.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "beheersing/uitschieters_registratie.hpp"
#include "contract/contract.hpp"
#include "pipeline/declaratie_opstellen.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::pipeline {

using Registratielezer = std::function<void(const Registratie&, const Sessiebron&)>;

/// A registration to look at: its days outside `periode` are left out, so that a day that stands in two
/// deliveries counts once.
struct Registratieplek {
    AgbCode aanbieder;
    Periode periode;
    std::function<void(const Registratielezer&)> lees;  // reads it from the begin, once or twice
};

struct Uitschietervraag {
    Periode periode;                     // whole months
    std::optional<AgbCode> aanbieder{};  // only this one is told of; the others are still compared with
    const Regelkaart* toon = nullptr;    // the lines under this card
};

struct Uitschieterbeeld {
    std::vector<beheersing::Uitschieter> uitschieters;  // sorted (sort_uitschieters)
    std::vector<beheersing::Werktelling> tellingen;     // of the registrations, by aanbieder
    std::vector<beheersing::Uitschieterlijn> lijnen;    // of `toon`
    std::int64_t declaranten = 0;                       // how many aanbieders had lines in the period
};

/// Memory: the lines of one aanbieder in the period, the ends of help of all jeugdigen, and counters.
[[nodiscard]] Uitschieterbeeld find_uitschieters(storage::Opslag& opslag, const contract::Contract& contract,
                                                 const Uitschietervraag& vraag,
                                                 std::vector<Registratieplek> registraties);

}  // namespace jeugdregio::pipeline
