// Which kinds of aantekening there are in this region, which fields each has, and the lists that fields
// choose from: what bijlage XIII leaves out, and which reasons of a 307 go with which ground to end. Data
// (aantekeningen.toml, afbakening.toml) with the questions one can ask it.
//
// check_velden is pure and reports everything at once: whoever types an aantekening repairs it in one round.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/datum.hpp"

namespace jeugdregio::contract {

/// What an aantekening may be about, beside the jeugdige.
enum class Over : std::uint8_t { jeugdige, aanbieder, toewijzing, verzoek };
[[nodiscard]] std::string_view over_naam(Over over);

enum class Veldsoort : std::uint8_t {
    tekst,
    keuze,
    ja_nee,
    dag,
    getal,
    bedrag,
    agb,
    toewijzing,
    afbakening,        // an item of afbakening.toml that holds on the day
    afbakening_steun,  // idem, one that may support a broader traject
};
[[nodiscard]] std::string_view veldsoort_naam(Veldsoort soort);

/// The field belongs there only when `veld` has one of these values.
struct Veldvoorwaarde {
    std::string veld;
    std::vector<std::string> waarden;
};

struct Aantekeningveld {
    std::string naam, titel;
    Veldsoort soort = Veldsoort::tekst;
    bool verplicht = false;  // whenever it belongs there
    std::vector<std::string> keuzes;
    std::optional<Veldvoorwaarde> alleen_bij;
    bool planinhoud = false;  // hidden once there is a privacyverklaring (eis 50, AMB-156)
};

struct Aantekeningsoort {
    std::string id, titel, bron;
    std::string let_op;  // shown when one is put on record; may be empty
    std::vector<Over> over;
    std::vector<Aantekeningveld> velden;

    [[nodiscard]] const Aantekeningveld* find_veld(std::string_view naam) const;
    [[nodiscard]] bool may_be_about(Over wat) const;
};

/// What is no specialistische jeugdhulp, from a day on (bijlage XIII).
struct Afbakening {
    std::string code;  // "2" to "29", "26a" to "26s"
    std::string titel, groep, bron;
    bool steun = false;  // may support a broader traject, with the Toegang (26 to 29)
    Datum van;
    std::optional<Datum> tot;  // last day, included
    [[nodiscard]] bool holds_on(Datum dag) const { return van <= dag && (!tot || dag <= *tot); }
};

/// Which reasons of a 307 (JZ588) go with a ground of the kind `beeindiging` (eis 84, 86).
struct Eindegrond {
    std::string grond;
    std::vector<std::string> redenen;
    std::string bron;
};

struct Aantekenboek {
    std::vector<Aantekeningsoort> soorten;  // in the order of the file
    std::vector<Afbakening> afbakening;     // idem
    std::vector<Eindegrond> eindegronden;

    [[nodiscard]] const Aantekeningsoort* find_soort(std::string_view id) const;
    [[nodiscard]] const Afbakening* find_afbakening(std::string_view code, Datum dag) const;
    [[nodiscard]] const Eindegrond* find_eindegrond(std::string_view grond) const;
};

using Veldwaarden = std::map<std::string, std::string>;

/// What is wrong with a field, for the person who typed it.
struct Veldfout {
    std::string veld;
    std::string wat;      // a sentence, with what was found
    std::string herstel;  // what is allowed
    friend bool operator==(const Veldfout&, const Veldfout&) = default;
};

/// Whether the condition of this field holds among these values.
[[nodiscard]] bool belongs(const Aantekeningveld& veld, const Veldwaarden& velden);

/// What may be filled in, for a sentence: "een keuze uit: ja, nee", "een bestaande dag als JJJJ-MM-DD".
[[nodiscard]] std::string describe_veld(const Aantekenboek& boek, const Aantekeningveld& veld, Datum dag);

/// Every fault: unknown, missing, out of place, a value that its kind does not allow. `dag` is the day of the
/// aantekening: which list of bijlage XIII holds. Unknown fields first, then in the order of the contract.
[[nodiscard]] std::vector<Veldfout> check_velden(const Aantekenboek& boek, const Aantekeningsoort& soort,
                                                 const Veldwaarden& velden, Datum dag);

}  // namespace jeugdregio::contract
