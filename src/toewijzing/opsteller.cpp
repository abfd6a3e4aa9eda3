#include "toewijzing/opsteller.hpp"

#include "toewijzing/wens.hpp"

namespace jeugdregio::toewijzing {

dossier::Budgetsoort propose_budgetsoort(const Opstelinput& input, const Productwens& wens) {
    using dossier::Budgetsoort;
    if (!is_ambulant(input.contract, {wens.categorie, wens.code})) return Budgetsoort::onbekend;
    const auto* verwijzing = input.keten.aantekeningen.find_laatste(
        dossier::aantekening::kVerwijzing, [&](const dossier::Aantekening& a) {
            return a.dag <= input.nu.dag && (!a.aanbieder || *a.aanbieder == input.aanbieder) &&
                   !a.veld("doel").empty();
        });
    if (verwijzing == nullptr) return Budgetsoort::onbekend;
    // INTERPRETATION: recovery ends, so its budget is for herstel; the other goals may be reached either way,
    // and then the days tell, as of a toewijzing of which nothing is on record (docs/interpretaties.md).
    if (verwijzing->veld("doel") == "herstel") return Budgetsoort::herstel;
    const int grens = input.contract.parameters_on(wens.ingang).budget_soort_grens_maanden;
    const bool lang = !wens.einde || wens.ingang.plus_maanden(grens).plus_dagen(-1) < *wens.einde;
    return lang ? Budgetsoort::duurzaam : Budgetsoort::herstel;
}

bool Opsteller::check_verzoek(const Opstelverzoek& vraag) {
    if (!check(opstelverzoek_regels(), vraag)) return false;
    verzoek_ = vraag.verzoek;
    return true;
}

const dossier::ToewijzingVersie* Opsteller::find_bestaand(ToewijzingNummer nummer) {
    const dossier::Toewijzing* t = input_.keten.find_toewijzing(nummer);
    return check(opstelnummer_regels(), Opstelnummer{nummer, t}) ? &t->actueel() : nullptr;
}

void Opsteller::add_nieuw(const Productwens& wens, std::optional<ToewijzingNummer> nummer,
                          const Omstandigheid& bij) {
    dossier::ToewijzingVersie v{.gemeente = input_.gemeente,
                                .nummer = nummer.value_or(vrij_),
                                .aanbieder = input_.aanbieder,
                                .bsn = input_.bsn,
                                .geboortedatum = std::nullopt,
                                .categorie = wens.categorie,
                                .code = wens.code,
                                .toewijzingsdatum = {},
                                .toewijzingstijd = {},
                                .ingang = wens.ingang,
                                .einde = wens.einde,
                                .reden_wijziging = {},
                                .omvang = wens.omvang,
                                .budget = wens.budget,
                                .referentie_aanbieder = {},
                                .verzonden_op = {}};
    if (!nummer) ++vrij_.waarde;
    Omstandigheid zo = bij;
    if (zo.budgetsoort == dossier::Budgetsoort::onbekend && !zo.voortzetting)
        zo.budgetsoort = propose_budgetsoort(input_, wens);
    add(Handeling::nieuw, std::move(v), nullptr, zo);
}

// IV099, JZ002: 12 when the aanbieder asked for it; else what a new judgement does to the end. For another
// budget or volume alone no code says what it is, so a person chooses.
std::string Opsteller::choose_reden(const dossier::ToewijzingVersie& oud,
                                    const dossier::ToewijzingVersie& nieuw, const Omstandigheid& bij) const {
    if (!bij.reden.empty()) return bij.reden;
    if (verzoek_ != nullptr) return "12";
    if (oud.einde == nieuw.einde) return {};
    const bool korter = nieuw.einde && (!oud.einde || *nieuw.einde < *oud.einde);
    return korter ? "05" : "04";
}

void Opsteller::change(const dossier::ToewijzingVersie& oud, dossier::ToewijzingVersie nieuw,
                       const Omstandigheid& bij) {
    nieuw.reden_wijziging = choose_reden(oud, nieuw, bij);
    add(Handeling::gewijzigd, std::move(nieuw), &oud, bij);
}

void Opsteller::replace(const dossier::ToewijzingVersie& oud, const dossier::ToewijzingVersie& nieuw,
                        Datum vanaf, const Omstandigheid& bij) {
    const Datum laatste = vanaf.plus_dagen(-1);
    Omstandigheid bij_nieuw;
    if (laatste < oud.ingang) {
        remove(oud);
        bij_nieuw = bij;  // else the version that ends early carries it
    } else if (oud.einde && *oud.einde <= laatste) {
        repeat(oud);
    } else {
        dossier::ToewijzingVersie ingetrokken = oud;
        ingetrokken.einde = laatste;
        change(oud, std::move(ingetrokken), bij);
    }
    if (const auto* t = input_.keten.find_toewijzing(oud.nummer))
        bij_nieuw.budgetsoort = t->eigen.budgetsoort;
    bij_nieuw.voortzetting = true;
    add_nieuw(
        {nieuw.categorie, nieuw.code, std::max(vanaf, oud.ingang), nieuw.einde, nieuw.omvang, nieuw.budget},
        std::nullopt, bij_nieuw);
}

void Opsteller::remove(const dossier::ToewijzingVersie& oud) {
    dossier::ToewijzingVersie nieuw = oud;
    nieuw.einde = nieuw.ingang;  // CS335
    nieuw.reden_wijziging = "13";
    add(Handeling::verwijderd, std::move(nieuw), &oud, {});
}

void Opsteller::repeat(const dossier::ToewijzingVersie& oud) {
    dossier::ToewijzingVersie v = oud;
    v.reden_wijziging.clear();
    add(Handeling::herhaald, std::move(v), &oud, {});
}

void Opsteller::add(Handeling handeling, dossier::ToewijzingVersie nieuw,
                    const dossier::ToewijzingVersie* oud, const Omstandigheid& bij) {
    // TR379, IV097: the reference of the request that this 301 answers, and of no earlier one. Of a 317 on
    // every product; of a 315 on what it asked for alone.
    const bool noemt = verzoek_ != nullptr && (handeling != Handeling::herhaald ||
                                               verzoek_->soort == dossier::Verzoeksoort::wijziging);
    nieuw.referentie_aanbieder = noemt ? verzoek_->referentie : std::string();
    nieuw.verzonden_op = input_.nu.dag;
    if (handeling != Handeling::herhaald) {
        const std::optional<Moment> moment =
            oud == nullptr ? std::optional(input_.nu) : next_moment(input_.nu, *oud);
        nieuw.toewijzingsdatum = moment.value_or(input_.nu).dag;
        nieuw.toewijzingstijd = moment.value_or(input_.nu).tijd;
        apply_opstelregels(opstelproduct_regels(),
                           Opstelproduct{.input = input_,
                                         .handeling = handeling,
                                         .nieuw = nieuw,
                                         .oud = oud,
                                         .verzoek = verzoek_,
                                         .gepasseerd = bij.gepasseerd,
                                         .overleg = bij.overleg,
                                         .pgb = bij.pgb,
                                         .intrekking = bij.intrekking,
                                         .budgetsoort = bij.budgetsoort,
                                         .voortzetting = bij.voortzetting},
                           uit_);
    }
    uit_.regels.push_back({handeling, std::move(nieuw), bij.budgetsoort});
}

Opstelling Opsteller::finish() {
    if (!uit_.weigeringen.empty()) {
        uit_.regels.clear();
        return std::move(uit_);
    }
    for (const dossier::Toewijzing& t : input_.keten.toewijzingen) {
        const dossier::ToewijzingVersie& v = t.actueel();
        const bool genoemd = std::any_of(uit_.regels.begin(), uit_.regels.end(),
                                         [&](const Opstelregel& r) { return r.versie.nummer == v.nummer; });
        if (!genoemd && is_actueel(v, input_.nu.dag)) repeat(v);
    }
    std::stable_sort(uit_.regels.begin(), uit_.regels.end(),
                     [](const auto& a, const auto& b) { return a.versie.nummer < b.versie.nummer; });
    return std::move(uit_);
}

}  // namespace jeugdregio::toewijzing
