// Drawing up what a gemeente sends: from a wish of the Toegang to the contents of a 301 or 319, or the
// reasons why that may not be sent. What a receiver checks (assess.hpp, keten.hpp) is checked on the finished
// message; here stand the rules that only the sender can keep: which number, which RedenWijziging, stretch or
// replace, all or nothing.
//
// Pure: no clock, no storage. The same wish, dossier, contract and moment give the same Opstelling.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "core/motivering.hpp"
#include "dossier/keten.hpp"

namespace jeugdregio::toewijzing {

/// When the gemeente decides (IV013): the day, and the time as "hh:mm:ss".
struct Moment {
    Datum dag;
    std::string tijd;
};

/// Which care over which days. Generic without categorie, aspecific without code.
struct Productwens {
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    Datum ingang;
    std::optional<Datum> einde;
    std::optional<dossier::Omvang> omvang;
    std::optional<Bedrag> budget;
};

/// A new toewijzing, on the gemeente's own initiative or as its judgement on a 315.
struct Maakwens {
    Productwens product;
    std::optional<ToewijzingNummer> nummer;  // empty: the first free one
    std::string verzoek;                     // ReferentieAanbieder of the 315 that it grants; empty for none
    bool pgb = false;                        // asked for as persoonsgebonden budget (inkoopdocument 1.4)
    /// Eis 71; onbekend: what the goal of the verwijzing on record points to.
    dossier::Budgetsoort budgetsoort = dossier::Budgetsoort::onbekend;
};

/// Of a volume what differs from what there is; empty is as it is.
struct Omvangwens {
    std::optional<std::int64_t> volume;
    std::optional<Eenheid> eenheid;
    std::optional<Frequentie> frequentie;
    [[nodiscard]] bool empty() const { return !volume && !eenheid && !frequentie; }
};

/// A toewijzing that changes. With `vanaf` another volume is realised by ending it the day before and a new
/// one from then on (OP257).
struct Wijzigwens {
    ToewijzingNummer nummer;
    std::optional<Datum> einde, vanaf;
    Omvangwens omvang;
    std::optional<Bedrag> budget;
    std::string reden;         // RedenWijziging (JZ002); empty: the one that fits
    std::string verzoek;       // ReferentieAanbieder of the 315 that it grants by stretching; empty for none
    bool overleg = false;      // the aanbieder was consulted (OP033x1)
    std::string niet_nodig{};  // 7.1.6: why no help is needed any more; empty: not said
};

/// A toewijzing that ends earlier.
struct Intrekwens {
    ToewijzingNummer nummer;
    Datum einde;        // its last day
    std::string reden;  // empty: 05, herbeoordeling
    bool overleg = false;
    std::string niet_nodig{};  // 7.1.6: why no help is needed any more; empty: not said
};

/// A toewijzing that counts as never sent (RedenWijziging 13).
struct Verwijderwens {
    ToewijzingNummer nummer;
};

/// A request that is granted. Of a 315 the gemeente may grant something else than was asked (IV094); of a 317
/// only the days may differ, and only when those that were wished for have passed (IV093).
struct Honoreerwens {
    // 315 only.
    std::optional<ToewijzingNummer> nummer;
    bool ander_product = false;  // then categorie and code below are granted (both empty: generic)
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    std::optional<Datum> ingang, einde;
    Omvangwens omvang;
    std::optional<Bedrag> budget;
    dossier::Budgetsoort budgetsoort = dossier::Budgetsoort::onbekend;  // as in Maakwens; of all that is new
    // 317 only.
    std::optional<Datum> vanaf;  // new first day for what was wished for in the past
    bool overleg = false;        // the days that have passed were discussed with the aanbieder (IV093)
};

/// A 319.
struct Antwoordwens {
    VerzoekAntwoord antwoord = VerzoekAntwoord::in_onderzoek;
    std::optional<RedenAfwijzingVerzoek> reden;
    std::optional<Gemeente> woonplaats;
};

/// What drawing up may look at: one jeugdige at one aanbieder.
struct Opstelinput {
    Gemeente gemeente;
    AgbCode aanbieder;
    Bsn bsn;
    const dossier::KetenDossier& keten;
    std::span<const contract::AanbiederContract> aanbieder_contracten;
    const contract::Contract& contract;
    Moment nu;
    ToewijzingNummer vrij;      // from here on no number is in use in this gemeente
    bool nummer_bezet = false;  // the number that the wish names is in use
};

/// What becomes of one ToegewezenProduct.
enum class Handeling : std::uint8_t { nieuw, gewijzigd, verwijderd, herhaald };
[[nodiscard]] std::string_view handeling_naam(Handeling handeling);

struct Opstelregel {
    Handeling handeling = Handeling::nieuw;
    dossier::ToewijzingVersie versie;  // as the 301 carries it
    /// Of a new one: what is put on record with it (eis 71).
    dossier::Budgetsoort budgetsoort = dossier::Budgetsoort::onbekend;
};

/// Contents of a 301, or of a 319 (then without regels).
struct Opstelling {
    std::vector<Motivering> weigeringen;  // not empty: nothing may be sent, and `regels` means nothing
    std::vector<Motivering> signalen;
    /// By number: what changes, and beside it every other toewijzing that is current (OP087).
    std::vector<Opstelregel> regels;
};

[[nodiscard]] Opstelling compose(const Maakwens& wens, const Opstelinput& input);
[[nodiscard]] Opstelling compose(const Wijzigwens& wens, const Opstelinput& input);
[[nodiscard]] Opstelling compose(const Intrekwens& wens, const Opstelinput& input);
[[nodiscard]] Opstelling compose(const Verwijderwens& wens, const Opstelinput& input);
/// REQUIRES a request of this jeugdige and this aanbieder.
[[nodiscard]] Opstelling compose(const Honoreerwens& wens, const dossier::Verzoek& verzoek,
                                 const Opstelinput& input);
/// `verzoek`: null when there is none with this reference (TR355 then rejects the message itself).
[[nodiscard]] Opstelling compose(const Antwoordwens& wens, const dossier::Verzoek* verzoek,
                                 const Opstelinput& input);

/// Whether what only signals on a received 301 stops one of our own, for a product with this handeling: the
/// gemeente can still repair it. What is repeated stops nothing: it was sent before, and must be sent again
/// (OP087).
[[nodiscard]] bool stops_verzending(std::string_view regel, Handeling handeling);

/// The rules of drawing up, in the order in which they are looked at.
[[nodiscard]] std::vector<const Regelkaart*> opstelkaarten();

}  // namespace jeugdregio::toewijzing
