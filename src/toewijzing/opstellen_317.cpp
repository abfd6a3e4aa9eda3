// IV093: how a granted verzoek om wijziging (317) becomes products of a 301.
#include "toewijzing/opsteller.hpp"

namespace jeugdregio::toewijzing {
namespace {

/// What becomes of one TeWijzigenProduct.
struct Wijziging {
    dossier::ToewijzingVersie nieuw;
    bool blijft = true;  // with the same number (OP033x1, OP380); else ended, and a new one from `vanaf` on
    Datum vanaf;
};

/// With the days as they were wished for.
Wijziging make_wijziging(const dossier::ToewijzingVersie& oud, const dossier::GevraagdProduct& gevraagd) {
    Wijziging w{.nieuw = oud, .blijft = keeps_nummer(oud.omvang, gevraagd.omvang), .vanaf = oud.ingang};
    w.nieuw.einde = gevraagd.einde;
    w.nieuw.omvang = gevraagd.omvang;
    w.nieuw.budget = gevraagd.budget;
    if (!w.blijft) w.vanaf = gevraagd.ingang.value_or(oud.ingang);
    return w;
}

bool is_gelijk(const dossier::ToewijzingVersie& oud, const dossier::ToewijzingVersie& nieuw) {
    return oud.einde == nieuw.einde && oud.omvang == nieuw.omvang && oud.budget == nieuw.budget;
}

/// The day on which a change would take effect, when that day has passed: the first of what is new, the last
/// of what ends earlier. A change of the whole toewijzing has no such day.
std::optional<Datum> find_gepasseerd(const dossier::ToewijzingVersie& oud, const Wijziging& w,
                                     Datum vandaag) {
    if (!w.blijft) return w.vanaf < vandaag ? std::optional(w.vanaf) : std::nullopt;
    const bool korter = w.nieuw.einde && (!oud.einde || *w.nieuw.einde < *oud.einde);
    return korter && *w.nieuw.einde < vandaag ? w.nieuw.einde : std::nullopt;
}

/// IV093, examples 2 and 3: with another day the changes still join up, what ends the day before and what is
/// new on it.
void shift(const dossier::ToewijzingVersie& oud, Wijziging& w, Datum vanaf) {
    if (!w.blijft) {
        w.vanaf = std::max(w.vanaf, vanaf);
        return;
    }
    const Datum laatste = vanaf.plus_dagen(-1);
    if (w.nieuw.einde && *w.nieuw.einde < laatste)
        w.nieuw.einde = oud.einde ? std::min(laatste, *oud.einde) : laatste;
}

const dossier::ToewijzingVersie* find_actueel(const Opstelinput& input, const dossier::GevraagdProduct& p) {
    const auto* t = p.toewijzing ? input.keten.find_toewijzing(*p.toewijzing) : nullptr;
    return t == nullptr ? nullptr : &t->actueel();
}

std::optional<Datum> find_gepasseerd(const dossier::GevraagdProduct& p, const Opstelinput& input) {
    if (p.soort == dossier::Gevraagd::nieuw)
        return p.ingang && *p.ingang < input.nu.dag ? p.ingang : std::nullopt;
    const auto* oud = find_actueel(input, p);
    if (p.soort != dossier::Gevraagd::te_wijzigen || oud == nullptr) return std::nullopt;
    return find_gepasseerd(*oud, make_wijziging(*oud, p), input.nu.dag);
}

}  // namespace

bool has_gepasseerd(const dossier::Verzoek& verzoek, const Opstelinput& input) {
    return std::any_of(verzoek.producten.begin(), verzoek.producten.end(),
                       [&](const auto& p) { return find_gepasseerd(p, input).has_value(); });
}

void compose_wijziging(const Honoreerwens& wens, const dossier::Verzoek& verzoek, Opsteller& naar) {
    // What is so already is repeated; but a request of which everything is so already is no change at all
    // (IV099).
    const bool niets = std::none_of(verzoek.producten.begin(), verzoek.producten.end(), [&](const auto& p) {
        const auto* oud = find_actueel(naar.input(), p);
        return p.soort == dossier::Gevraagd::nieuw ||
               (p.soort == dossier::Gevraagd::te_wijzigen && oud != nullptr &&
                !is_gelijk(*oud, make_wijziging(*oud, p).nieuw));
    });
    for (const dossier::GevraagdProduct& p : verzoek.producten) {
        const auto gepasseerd = find_gepasseerd(p, naar.input());
        const Opsteller::Omstandigheid bij{.overleg = wens.overleg, .gepasseerd = gepasseerd};
        const bool schuift = wens.vanaf && gepasseerd;
        if (p.soort == dossier::Gevraagd::nieuw) {
            const Datum ingang = schuift ? std::max(*p.ingang, *wens.vanaf) : p.ingang.value_or(Datum{});
            Opsteller::Omstandigheid nieuw = bij;
            nieuw.budgetsoort = wens.budgetsoort;
            naar.add_nieuw({p.categorie, p.code, ingang, p.einde, p.omvang, p.budget}, std::nullopt, nieuw);
            continue;
        }
        const dossier::ToewijzingVersie* oud = naar.find_bestaand(p.toewijzing.value_or(ToewijzingNummer{}));
        if (oud == nullptr) continue;
        if (p.soort == dossier::Gevraagd::ongewijzigd) {
            naar.repeat(*oud);
            continue;
        }
        Wijziging w = make_wijziging(*oud, p);
        if (schuift) shift(*oud, w, *wens.vanaf);
        if (!w.blijft)
            naar.replace(*oud, w.nieuw, w.vanaf, bij);
        else if (is_gelijk(*oud, w.nieuw) && !niets)
            naar.repeat(*oud);
        else
            naar.change(*oud, std::move(w.nieuw), bij);
    }
}

}  // namespace jeugdregio::toewijzing
