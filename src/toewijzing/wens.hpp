// What a request asks for, product by product, and what is on record beside it: the words in which the rules
// of regels_voorbereiding*.cpp are written. Pure.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "toewijzing/voorbereiding.hpp"

namespace jeugdregio::toewijzing {

/// Days of which the last may be open. REQUIRES einde >= begin when there is one.
struct Looptijd {
    Datum begin;
    std::optional<Datum> einde;
    [[nodiscard]] bool overlaps(const Looptijd& ander) const {
        return (!einde || ander.begin <= *einde) && (!ander.einde || begin <= *ander.einde);
    }
};

/// Which help: of a request or of a toewijzing.
struct Hulp {
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    [[nodiscard]] bool generiek() const { return !categorie; }
};

/// A product that is asked for: new, or another shape of a toewijzing that runs.
struct Wens {
    const dossier::GevraagdProduct* gevraagd = nullptr;
    const dossier::ToewijzingVersie* bestaand = nullptr;  // null when it is new
    Hulp hulp;
    Looptijd looptijd;
    std::string naam;  // "41A02", "categorie 45", "alle hulp" or "toewijzing 1003"
    std::optional<ToewijzingNummer>
        nummer{};  // of a toewijzing in the making, that does not stand beside itself

    [[nodiscard]] bool nieuw() const { return bestaand == nullptr; }
};

/// What is left unchanged is no wish. A toewijzing that is no longer there is left out.
[[nodiscard]] std::vector<Wens> collect_wensen(const VoorbereidingInput& input);

/// The first day that is decided about: what lies behind the request was decided before.
[[nodiscard]] Datum peildag(const VoorbereidingInput& input, const Wens& wens);

/// The products of the region that may be delivered under it. A generic budget is for the percelen that the
/// contract calls generic (eis 40, 8.4).
[[nodiscard]] std::vector<const contract::Product*> products_of(const contract::Contract& contract,
                                                                const Hulp& hulp);
/// Whether it can be help of this perceel. A generic budget is never of percelen that ask for a specific one.
[[nodiscard]] bool touches_perceel(const contract::Contract& contract, const Hulp& hulp, int perceel);
/// Whether it is paid from a keuzebudget: something of the percelen that the contract calls generic (eis
/// 40, 8.4).
[[nodiscard]] bool is_ambulant(const contract::Contract& contract, const Hulp& hulp);
inline constexpr int kPerceelGroep = 6, kPerceelWonen = 8, kPerceelDyslexie = 9;

/// The same kind of help: the same categorie, or a generic budget and something that it would have paid.
[[nodiscard]] bool same_soort(const contract::Contract& contract, const Hulp& a, const Hulp& b);

/// The same product twice (OP259): the same code, or the same categorie when one of them names no code.
[[nodiscard]] bool same_product(const Hulp& a, const Hulp& b);

/// Something that a wish may stand beside.
struct Ernaast {
    AgbCode aanbieder;
    Hulp hulp;
    Looptijd looptijd;
    std::string naam;  // "toewijzing 1003 (41A02)" or "verzoek A-17 (41A02)"
    const dossier::ToewijzingVersie* toewijzing = nullptr;
};
/// Toewijzingen that count and other open requests of this jeugdige whose days overlap the wish. Where this
/// request changes a toewijzing its wished days count.
[[nodiscard]] std::vector<Ernaast> collect_ernaast(const VoorbereidingInput& input, const Wens& wens);

/// When the whole date is known: from the request, else from a toewijzing.
[[nodiscard]] std::optional<Datum> find_geboortedatum(const VoorbereidingInput& input);
/// The first day of this age; where the day does not exist, the day after it.
[[nodiscard]] Datum reaches_age(Datum geboren, int jaren);

/// A record of this kind that speaks of this request: it names the request, or the jeugdige or this aanbieder
/// and is not too old (verzoek.aantekening_maanden).
/// `tot`: of this day at the latest.
[[nodiscard]] const dossier::Aantekening* find_recent(const VoorbereidingInput& input, std::string_view soort,
                                                      std::optional<Datum> tot = std::nullopt);
/// The same whatever its age: what was once established about a jeugdige.
[[nodiscard]] const dossier::Aantekening* find_ooit(const VoorbereidingInput& input, std::string_view soort);
/// Chapter 2: the Toegang recorded why this jeugdige gets help here all the same, since the stop began.
[[nodiscard]] bool has_stopuitzondering(const VoorbereidingInput& input, const contract::Clientenstop& stop);
/// A recent contact about this.
[[nodiscard]] bool has_contact(const VoorbereidingInput& input, std::string_view onderwerp);

/// "de huisarts", "niemand": the verwijzer of the request in words.
[[nodiscard]] std::string name_verwijzer(std::string_view code);
/// "31-12-2023" or "onbepaalde tijd".
[[nodiscard]] std::string describe_einde(const std::optional<Datum>& einde);

}  // namespace jeugdregio::toewijzing
