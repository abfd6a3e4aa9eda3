// A request of an aanbieder (315, 317) and what the gemeente said of it (319, 301). Plain data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "dossier/dossier.hpp"

namespace jeugdregio::dossier {

enum class Verzoeksoort : std::uint8_t { toewijzing = 1, wijziging = 2 };  // 315, 317

enum class Gevraagd : std::uint8_t { aangevraagd = 1, ongewijzigd = 2, te_wijzigen = 3, nieuw = 4 };

struct GevraagdProduct {
    Gevraagd soort = Gevraagd::aangevraagd;
    std::optional<ToewijzingNummer> toewijzing;  // of an existing one: ongewijzigd, te_wijzigen
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    std::optional<Datum> ingang;  // wished for; empty for ongewijzigd
    std::optional<Datum> einde;
    std::optional<Omvang> omvang;
    std::optional<Bedrag> budget;
    friend bool operator==(const GevraagdProduct&, const GevraagdProduct&) = default;
};

/// A 319.
struct Antwoord {
    VerzoekAntwoord antwoord = VerzoekAntwoord::in_onderzoek;
    std::optional<RedenAfwijzingVerzoek> reden;
    std::optional<Gemeente> woonplaats;  // the gemeente that is responsible instead (OP359)
    Datum dagtekening;
    friend bool operator==(const Antwoord&, const Antwoord&) = default;
};

enum class Verzoekstatus : std::uint8_t { ontvangen, in_onderzoek, afgewezen, toegewezen };
[[nodiscard]] std::string_view status_naam(Verzoekstatus status);

/// What has one ReferentieAanbieder: one AangevraagdProduct of a 315 (decided by itself), or a whole 317
/// (IV097).
struct Verzoek {
    Verzoeksoort soort = Verzoeksoort::toewijzing;
    std::string referentie;
    AgbCode aanbieder;
    Bsn bsn;
    std::optional<Datum> geboortedatum;  // only when the whole date is known
    std::string verwijzer;               // 315: code of COD327; empty for a 317
    std::vector<GevraagdProduct> producten;
    Datum dagtekening;
    Datum ontvangen_op;
    std::vector<Antwoord> antwoorden;    // in order of arrival
    std::optional<Datum> toegewezen_op;  // dagtekening of the first 301 with this reference
    // Empty for the other kind of request, and for one that came before this was kept.
    std::optional<RedenVerzoek> reden{};  // 317 (eis 80 (4))
    std::optional<bool> gezinsplan{};     // 315: its Commentaar names a gezinsplan (eis 44)

    [[nodiscard]] Verzoekstatus status() const;
    /// TR374, OP350: neither refused nor granted yet.
    [[nodiscard]] bool onderhanden() const {
        const Verzoekstatus s = status();
        return s == Verzoekstatus::ontvangen || s == Verzoekstatus::in_onderzoek;
    }
};

}  // namespace jeugdregio::dossier
