// A product of a 301, received or in the making, in the words of a request: as if somebody had asked for it
// now. So the rules that prepare a decision also look at a toewijzing that nobody asked for. Pure.
#pragma once

#include <span>

#include "toewijzing/voorbereidingsregel.hpp"

namespace jeugdregio::toewijzing {

/// What stands around a 301 about one jeugdige.
struct Toegangstand {
    Gemeente gemeente;
    const dossier::Jeugdigedossier& jeugdige;            // as it is on record before this message
    std::span<const dossier::ToewijzingVersie> bericht;  // all products of the message
    const contract::Contract& contract;
    std::span<const contract::AanbiederContract> aanbieder;  // all contracts of the receiver
    std::span<const contract::Clientenstop> stops;           // of the receiver
    Datum vandaag;
    Regelset regelset = Regelset::alle;
};

class Toewijzingsblik {
  public:
    /// `versie` is one of the message. `verlengt`: what holds of the toewijzing whose end it moves on; the
    /// days after that end are looked at. Null for a new toewijzing. REQUIRES a later end where it extends.
    Toewijzingsblik(const Toegangstand& stand, const dossier::ToewijzingVersie& versie,
                    const dossier::ToewijzingVersie* verlengt);
    Toewijzingsblik(const Toewijzingsblik&) = delete;
    Toewijzingsblik& operator=(const Toewijzingsblik&) = delete;

    [[nodiscard]] WensInput input() const { return {input_, wens_}; }

  private:
    dossier::Verzoek verzoek_;
    dossier::Jeugdigedossier jeugdige_;  // with the other products of the message
    VoorbereidingInput input_;
    Wens wens_;
};

/// Whether `nieuw` moves the end of `oud` on.
[[nodiscard]] bool verlengt(const dossier::ToewijzingVersie& nieuw, const dossier::ToewijzingVersie& oud);

/// What is found about a toewijzing of our own before it leaves: with Voorstel::afwijzen it may not be made,
/// the rest is something to know. What also holds of a received 301 stands in regels_toegang.cpp.
[[nodiscard]] std::vector<Bevinding> judge_toewijzing(const Toewijzingsblik& blik);

}  // namespace jeugdregio::toewijzing
