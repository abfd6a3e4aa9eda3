// What a rule about one prestatie looks at, and the shape of such a rule. The tables are in regels_ijw.cpp
// and regels_regio.cpp.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "declaratie/assess.hpp"
#include "declaratie/contractpositie.hpp"
#include "declaratie/volume.hpp"

namespace jeugdregio::declaratie {

/// The books of one toewijzing while a message is assessed: what was approved before plus what this message
/// added so far.
struct Lopend {
    const dossier::ToewijzingStand* stand = nullptr;
    std::vector<const dossier::GeboektePrestatie*> goedgekeurd;  // debits and credits, in order
    Bedrag bedrag;                                               // debit minus credit
    std::int64_t volume = 0;       // debit minus credit, in base units; of lines in a unit of the toewijzing
    bool debet_toegekend = false;  // whether this message already had an approved debit on it

    /// REQUIRES `stand`, and a prestatie that stays where it is.
    void add(const dossier::GeboektePrestatie& p);
    /// The approved debit with this reference, or nothing.
    [[nodiscard]] const dossier::GeboektePrestatie* find_debet(std::string_view referentie) const;
    [[nodiscard]] bool is_gecrediteerd(std::string_view referentie) const;
};

/// Everything a rule may look at. A rule that needs more adds a field here, so that it shows in review.
struct PrestatieInput {
    const DeclaratieInput& declaratie;
    const ijw::Prestatie& prestatie;
    const dossier::ToewijzingVersie* toewijzing = nullptr;  // actual version; null when there is none (TR338)
    const Lopend* lopend = nullptr;                         // null exactly when toewijzing is
    Contractpositie contract;
    bool dubbel_in_bericht = false;  // its ReferentieNummer occurs twice in the message
};

/// A rule that fired. `gevolg` only where the facts themselves decide it (AMB-002: derived or set).
struct Vuur {
    Feiten feiten;
    std::optional<Gevolg> gevolg;
};

/// To which lines a rule applies.
enum class Geldt : std::uint8_t { debet, credit, beide };

struct PrestatieRegel {
    Regelkaart kaart;
    Geldt geldt = Geldt::debet;
    bool toewijzing_nodig = true;  // skipped when the toewijzing was not found
    std::optional<Vuur> (*fires)(const PrestatieInput&);
};

/// Rules on header and declaratie; they look at the message as a whole.
struct DeclaratieRegel {
    Regelkaart kaart;
    std::optional<Feiten> (*fires)(const DeclaratieInput&);
};

[[nodiscard]] std::span<const DeclaratieRegel> header_regels();
[[nodiscard]] std::span<const DeclaratieRegel> declaratie_regels();
[[nodiscard]] const Regelkaart& client_kaart();  // TR304 on a Client
[[nodiscard]] std::span<const PrestatieRegel> prestatie_regels_ijw();
[[nodiscard]] std::span<const PrestatieRegel> prestatie_regels_regio();

}  // namespace jeugdregio::declaratie
