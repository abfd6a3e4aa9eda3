#include "toewijzing/opstellen.hpp"

#include <algorithm>

#include "toewijzing/opsteller.hpp"
#include "toewijzing/regels_einde.hpp"

namespace jeugdregio::toewijzing {
namespace {

Opstelverzoek make_vraag(const Opstelinput& input, std::string_view referentie, bool geheel) {
    return {input, referentie, input.keten.find_verzoek(referentie), geheel};
}

/// The volume that a wish makes of what there is. Nothing wished is as it was; a budget takes the place of a
/// volume.
std::optional<dossier::Omvang> apply_omvang(const std::optional<dossier::Omvang>& oud,
                                            const Omvangwens& wens) {
    if (wens.empty()) return oud;
    dossier::Omvang o = oud.value_or(dossier::Omvang{});
    if (wens.volume) o.volume = *wens.volume;
    if (wens.eenheid) o.eenheid = *wens.eenheid;
    if (wens.frequentie) o.frequentie = *wens.frequentie;
    return o;
}

/// What an aanbieder asked in a 315, as far as the gemeente does not judge otherwise (IV094).
Productwens apply_oordeel(const dossier::GevraagdProduct& gevraagd, const Honoreerwens& wens) {
    Productwens p{.categorie = wens.ander_product ? wens.categorie : gevraagd.categorie,
                  .code = wens.ander_product ? wens.code : gevraagd.code,
                  .ingang = wens.ingang.value_or(gevraagd.ingang.value_or(Datum{})),
                  .einde = wens.einde ? wens.einde : gevraagd.einde,
                  .omvang = gevraagd.omvang,
                  .budget = gevraagd.budget};
    if (!wens.omvang.empty()) {
        p.omvang = apply_omvang(p.omvang, wens.omvang);
        p.budget.reset();
    }
    if (wens.budget) {
        p.budget = wens.budget;
        p.omvang.reset();
    }
    return p;
}

}  // namespace

std::string_view handeling_naam(Handeling handeling) {
    switch (handeling) {
        case Handeling::nieuw:
            return "nieuw";
        case Handeling::gewijzigd:
            return "gewijzigd";
        case Handeling::verwijderd:
            return "verwijderd";
        case Handeling::herhaald:
            return "herhaald";
    }
    fail_invariant("every handeling has a name");
}

Opstelling compose(const Maakwens& wens, const Opstelinput& input) {
    Opsteller o(input);
    if (!wens.verzoek.empty() && !o.check_verzoek(make_vraag(input, wens.verzoek, false))) return o.finish();
    o.add_nieuw(wens.product, wens.nummer, {.pgb = wens.pgb, .budgetsoort = wens.budgetsoort});
    return o.finish();
}

Opstelling compose(const Wijzigwens& wens, const Opstelinput& input) {
    Opsteller o(input);
    if (!wens.verzoek.empty() && !o.check_verzoek(make_vraag(input, wens.verzoek, false))) return o.finish();
    const dossier::ToewijzingVersie* oud = o.find_bestaand(wens.nummer);
    if (oud == nullptr) return o.finish();

    o.check(opsteleinde_regels(), {input, *oud, wens.einde, wens.reden, wens.niet_nodig});

    dossier::ToewijzingVersie nieuw = *oud;
    if (wens.einde) nieuw.einde = wens.einde;
    nieuw.omvang = apply_omvang(oud->omvang, wens.omvang);
    if (wens.budget) nieuw.budget = wens.budget;
    const Opsteller::Omstandigheid bij{.overleg = wens.overleg, .reden = wens.reden};
    if (wens.vanaf) {
        if (o.check(opstelvanaf_regels(), Opstelvanaf{*oud, nieuw, *wens.vanaf}))
            o.replace(*oud, nieuw, *wens.vanaf, bij);
    } else {
        o.change(*oud, nieuw, bij);
    }
    return o.finish();
}

Opstelling compose(const Intrekwens& wens, const Opstelinput& input) {
    Opsteller o(input);
    const dossier::ToewijzingVersie* oud = o.find_bestaand(wens.nummer);
    if (oud == nullptr) return o.finish();
    o.check(opsteleinde_regels(), {input, *oud, wens.einde, wens.reden, wens.niet_nodig});
    dossier::ToewijzingVersie nieuw = *oud;
    nieuw.einde = wens.einde;
    o.change(*oud, nieuw, {.overleg = wens.overleg, .intrekking = true, .reden = wens.reden});
    return o.finish();
}

Opstelling compose(const Verwijderwens& wens, const Opstelinput& input) {
    Opsteller o(input);
    if (const dossier::ToewijzingVersie* oud = o.find_bestaand(wens.nummer)) o.remove(*oud);
    return o.finish();
}

Opstelling compose(const Honoreerwens& wens, const dossier::Verzoek& verzoek, const Opstelinput& input) {
    invariant(verzoek.bsn == input.bsn && verzoek.aanbieder == input.aanbieder,
              "a request is granted to who asked, for whom it was asked");
    Opsteller o(input);
    if (!o.check_verzoek({input, verzoek.referentie, &verzoek, true})) return o.finish();
    const bool gepasseerd = has_gepasseerd(verzoek, input);
    if (!o.check(opstelhonorering_regels(), Opstelhonorering{wens, verzoek, gepasseerd})) return o.finish();
    if (verzoek.soort == dossier::Verzoeksoort::wijziging)
        compose_wijziging(wens, verzoek, o);
    else
        for (const dossier::GevraagdProduct& p : verzoek.producten)
            o.add_nieuw(apply_oordeel(p, wens), wens.nummer, {.budgetsoort = wens.budgetsoort});
    return o.finish();
}

Opstelling compose(const Antwoordwens& wens, const dossier::Verzoek* verzoek, const Opstelinput& input) {
    Opstelling uit;
    apply_opstelregels(opstelantwoord_regels(), Opstelantwoord{wens, verzoek, input}, uit);
    return uit;
}

}  // namespace jeugdregio::toewijzing
