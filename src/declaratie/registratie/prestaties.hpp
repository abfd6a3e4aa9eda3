// Shares added up to the lines of a claim: one line per toewijzing, product, tarief and month (eis 48, eis
// 49; AMB-044, AMB-071).
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "declaratie/registratie/uitkomst.hpp"
#include "dossier/dossier.hpp"

namespace jeugdregio::registratie {

/// A line of a claim, with where it came from in whole: `geregistreerd` minutes, nights or pieces became
/// `volume`.
struct Declaratieregel {
    Plaats plaats;
    std::string referentie;       // ReferentieNummer of the prestatie
    Periode periode;              // within the month and the toewijzing
    std::int64_t bronregels = 0;  // lines of the registration that it came from
    std::int64_t geregistreerd = 0;
    std::int64_t volume = 0;  // in `plaats.eenheid`
    Bedrag bedrag;
};

/// Adds up; its size is that of the claim and not of the registration. The order of the shares makes no
/// difference.
class Opteller {
  public:
    void add(const Aandeel& aandeel);
    /// The lines, in order of gemeente, month, jeugdige, toewijzing and product. `toewijzingen`: those that
    /// the shares were claimed on. Hours are rounded once per line: under thirty minutes down, else up, at
    /// least one hour (IV079).
    [[nodiscard]] std::vector<Declaratieregel> make_regels(
        std::span<const dossier::ToewijzingVersie> toewijzingen) const;

  private:
    struct Som {
        std::int64_t bronregels = 0, aantal = 0;
        Periode dagen;
    };
    std::map<Plaats, Som> sommen_;
};

/// IV079: minutes as whole hours.
[[nodiscard]] constexpr std::int64_t round_uren(std::int64_t minuten) {
    const std::int64_t uren = (minuten + 30) / 60;
    return uren > 0 ? uren : 1;
}

}  // namespace jeugdregio::registratie
