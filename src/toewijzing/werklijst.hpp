// The work list of the access team: what waits for whom, until when, and why. And how fast a gemeente decides
// on requests (eis 43 d).
//
// Pure: no clock, no storage. The same stock, day and parameters give the same list in the same order.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "dossier/werkvoorraad.hpp"

namespace jeugdregio::toewijzing {

/// In the order of the list when deadlines are equal.
enum class Werksoort : std::uint8_t {
    verzoek,
    retour,
    start,
    declaratie,
    stop,
    verlenging,
    budget,
    tijdelijke_stop,
    leeftijd,
    toetsing,
    hervatting,
    contact,
    weigering,
    gezin,
    evaluatie,
    evaluatieafspraak,
    plan,
    crisisplan,
    vroegtijdig_einde,
    einde,
    overdracht,
    dossier,
};

enum class Wie : std::uint8_t { gemeente, toegang, aanbieder };
[[nodiscard]] std::string_view wie_naam(Wie wie);

enum class Telling : std::uint8_t { dagen, werkdagen };
[[nodiscard]] std::string_view telling_naam(Telling telling);

/// A term: met on the day `tot` itself.
struct Termijn {
    Datum tot;
    Telling telling = Telling::dagen;
    /// A term of the contract, from the day of its event.
    [[nodiscard]] static Termijn of(const contract::Contract& contract, contract::Termijnsoort soort,
                                    Datum gebeurtenis);
    /// How far `dag` lies behind the term, in its own unit. 0 when it is not late.
    [[nodiscard]] int te_laat(Datum dag) const;
    friend bool operator==(const Termijn&, const Termijn&) = default;
};

struct Werkregel {
    Werksoort soort = Werksoort::verzoek;
    Termijn termijn;
    bool te_laat = false;  // `dag` lies behind the term; over a weekend that can be 0 working days
    int over = 0;          // how late, in the unit of the term
    Wie wie = Wie::gemeente;
    std::optional<Bsn> bsn;
    AgbCode aanbieder;
    std::string referentie;   // reference of the request, identification of the message, or toewijzingnummer
    std::string wat;          // what to do, a sentence
    std::string toelichting;  // more to know; may be empty
    std::string bron;
};

/// The day for which the list is made. What is work follows from the settings of that day; a term is that of
/// the day of its event.
struct Werkdag {
    Werkdag(Datum op, const contract::Contract& van)
        : dag(op), contract(van), parameters(van.parameters_on(op)) {}
    Datum dag;
    const contract::Contract& contract;
    const contract::Parameters& parameters;
};

/// How a kind is called and found.
struct Werksoortrij {
    Werksoort soort;
    std::string_view naam;
    std::vector<Werkregel> (*find)(const dossier::Werkvoorraad& voorraad, const Werkdag& dag);
};
[[nodiscard]] std::span<const Werksoortrij> werksoorten();
[[nodiscard]] std::string_view werksoort_naam(Werksoort soort);

/// Every line of every kind; sorted by term, kind, reference.
[[nodiscard]] std::vector<Werkregel> make_werklijst(const dossier::Werkvoorraad& voorraad,
                                                    const Werkdag& dag);

/// OP274, OP346: until when the gemeente may decide: some working days after receipt; once it said "in
/// onderzoek", some weeks after the dagtekening of the request. REQUIRES a request that is open.
[[nodiscard]] Termijn besluittermijn(const dossier::Verzoek& verzoek, const contract::Contract& contract);

/// AMB-118: measured, without a sanction.
struct Besluitsnelheid {
    int ontvangen = 0;
    int meetbaar = 0;          // decided, or past the term; the shares are of these
    int tijdig_contract = 0;   // refused or granted within the term (eis 43 d)
    int tijdig_landelijk = 0;  // the same, or said to be "in onderzoek" (AMB-162)
    int open = 0;
    int open_te_laat = 0;  // open and past the term of the contract
    /// Working days since receipt. Of an even number of open requests the older one of the middle two.
    std::optional<int> mediaan_open_werkdagen;
    friend bool operator==(const Besluitsnelheid&, const Besluitsnelheid&) = default;
};
/// What was said after `dag` does not count; nor do requests that came after it.
[[nodiscard]] Besluitsnelheid summarize_besluiten(std::span<const dossier::Verzoekverloop> verzoeken,
                                                  const Werkdag& dag);

}  // namespace jeugdregio::toewijzing
