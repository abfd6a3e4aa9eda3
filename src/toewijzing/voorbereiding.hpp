// Preparing the decision on a request (315, 317): what the contract and the state say about it, each with the
// answer that it points to. A person decides; nothing here does, and nothing is kept.
//
// Pure: no clock, no storage. The same request, state, contract and day give the same Voorbereiding.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "core/motivering.hpp"
#include "core/regelset.hpp"
#include "dossier/jeugdige.hpp"

namespace jeugdregio::toewijzing {

/// What the gemeente might answer; a later one weighs more.
enum class Voorstel : std::uint8_t {
    honoreren,    // nothing stands in the way; there is something to know
    overleggen,   // first ask the aanbieder or the Toegang for what is missing
    onderzoeken,  // the Toegang must judge: 319 'in onderzoek'
    afwijzen,     // 319 with the reason
};
/// "honoreren", "overleg", "in onderzoek", "afwijzen".
[[nodiscard]] std::string_view voorstel_naam(Voorstel voorstel);

struct Advies {
    Voorstel voorstel = Voorstel::honoreren;
    /// WJ759: the reason if it comes to refusing; empty where the list has none that is true.
    std::optional<RedenAfwijzingVerzoek> reden{};
    friend bool operator==(const Advies&, const Advies&) = default;
};

struct Bevinding {
    Motivering motivering;  // its `herstel` tells the gemeente what to do
    Advies advies;
};

struct Voorbereiding {
    std::vector<Bevinding> bevindingen;  // in the order of the rules
    Advies advies;                       // the heaviest of them; honoreren when there is none
    const Bevinding* waarom() const;     // the first with that advice; null when there is none
    /// Eis 19: the day on which the same help ended, when that was shortly before.
    std::optional<Datum> hervatting_van;
};

struct VoorbereidingInput {
    const dossier::Verzoek& verzoek;
    Gemeente gemeente;
    const dossier::Jeugdigedossier& jeugdige;  // with the request itself among its verzoeken
    const contract::Contract& contract;
    std::span<const contract::AanbiederContract> aanbieder;  // all contracts of the one that asks
    std::span<const contract::Clientenstop> stops;           // of the one that asks
    Datum vandaag;
    Regelset regelset = Regelset::alle;
};

/// REQUIRES an open request. Without findings for a gemeente outside the region: its contract is another.
[[nodiscard]] Voorbereiding prepare_besluit(const VoorbereidingInput& input);

/// Every rule on this kind of request ("JW315", "JW317") or on a 301 of our own ("JW301"), in order; empty
/// for other kinds.
[[nodiscard]] std::vector<const Regelkaart*> voorbereidingkaarten(std::string_view soort);
/// What this rule proposes as a rule; empty for a card that is none of these.
[[nodiscard]] std::optional<Advies> find_advies(const Regelkaart& kaart);

}  // namespace jeugdregio::toewijzing
