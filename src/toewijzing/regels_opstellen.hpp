// The rules that only a sender can keep, as tables: what a 301 or 319 of our own must be before it becomes a
// message.
#pragma once

#include "toewijzing/ketenregel.hpp"
#include "toewijzing/opstellen.hpp"

namespace jeugdregio::toewijzing {

/// One product of the 301 in the making, beside what holds of it now.
struct Opstelproduct {
    const Opstelinput& input;
    Handeling handeling = Handeling::nieuw;
    const dossier::ToewijzingVersie& nieuw;
    const dossier::ToewijzingVersie* oud = nullptr;  // null for a new toewijzing
    const dossier::Verzoek* verzoek = nullptr;       // that it grants; null for none
    std::optional<Datum> gepasseerd;  // the day that was wished for, when it has passed (IV093)
    bool overleg = false, pgb = false, intrekking = false;
    dossier::Budgetsoort budgetsoort = dossier::Budgetsoort::onbekend;
    bool voortzetting = false;  // of help under another number: what was decided of it holds
};

/// The toewijzing that a wish names.
struct Opstelnummer {
    ToewijzingNummer nummer;
    const dossier::Toewijzing* bekend = nullptr;
};

/// A toewijzing that is to go on differently from a day on.
struct Opstelvanaf {
    const dossier::ToewijzingVersie& oud;
    const dossier::ToewijzingVersie& nieuw;
    Datum vanaf;
};

/// The request that a wish names.
struct Opstelverzoek {
    const Opstelinput& input;
    std::string_view referentie;
    const dossier::Verzoek* verzoek = nullptr;
    bool geheel = false;  // it is granted as a whole
};

/// Granting a request.
struct Opstelhonorering {
    const Honoreerwens& wens;
    const dossier::Verzoek& verzoek;
    bool gepasseerd = false;  // some day that was wished for has passed
};

/// A 319.
struct Opstelantwoord {
    const Antwoordwens& wens;
    const dossier::Verzoek* verzoek = nullptr;
    const Opstelinput& input;
};

/// Who has authority over the jeugdige, as the Client of the 301 tells (OP001, OP002).
struct Opstelgezag {
    Datum dag;
    std::optional<Datum> geboortedatum;
    bool gezagsdrager = false;          // there is a relation with authority
    bool bekend_bij_aanbieder = false;  // the request said so (OP002x1)
};

[[nodiscard]] std::span<const Ketenregel<Opstelproduct>> opstelproduct_regels();
[[nodiscard]] std::span<const Ketenregel<Opstelnummer>> opstelnummer_regels();
[[nodiscard]] std::span<const Ketenregel<Opstelvanaf>> opstelvanaf_regels();
[[nodiscard]] std::span<const Ketenregel<Opstelverzoek>> opstelverzoek_regels();
[[nodiscard]] std::span<const Ketenregel<Opstelhonorering>> opstelhonorering_regels();
[[nodiscard]] std::span<const Ketenregel<Opstelantwoord>> opstelantwoord_regels();
[[nodiscard]] std::span<const Ketenregel<Opstelgezag>> opstelgezag_regels();

/// Applies a table; all that fire are reported.
template <class Input>
void apply_opstelregels(std::span<const Ketenregel<Input>> regels, const Input& input, Opstelling& naar) {
    for (const auto& r : regels) {
        auto feiten = r.fires(input);
        if (!feiten) continue;
        auto& lijst = r.kaart.gevolg == Gevolg::afkeuren ? naar.weigeringen : naar.signalen;
        lijst.push_back({&r.kaart, r.kaart.gevolg, std::move(*feiten)});
    }
}

/// OP033x1, OP257: whether a toewijzing may keep its number with this volume.
[[nodiscard]] bool keeps_nummer(const std::optional<dossier::Omvang>& oud,
                                const std::optional<dossier::Omvang>& nieuw);

/// IV013: the moment at which a version that follows `oud` is decided: now, or a second after `oud` when that
/// was decided today too. Empty when `oud` was decided later than that.
[[nodiscard]] std::optional<Moment> next_moment(const Moment& nu, const dossier::ToewijzingVersie& oud);

}  // namespace jeugdregio::toewijzing
