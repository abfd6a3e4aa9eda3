// Cases for the rules that hold a toewijzing against the request it grants, and the claim against who
// referred.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// The budget of Anna in another amount, decided a month later.
void set_budget(Wereld& w, std::int64_t cent) {
    const dossier::ToewijzingVersie& v = w.versie(kBudget);
    Product301 p;
    p.nummer = std::to_string(kBudget);
    p.toewijzingsdatum = "2023-02-01";
    p.ingang = format_iso(v.ingang);
    p.einde = format_iso(*v.einde);
    p.budget = cent;
    w.toewijzingsbericht.producten = {p};
}
/// A request of Anna's aanbieder is on record; the message refers to `genoemd`.
void set_verzoek(Wereld& w, dossier::Verzoeksoort soort, std::string genoemd) {
    dossier::Verzoek v;
    v.soort = soort;
    v.referentie = "A1";
    v.bsn = *Bsn::parse(kAnna);
    w.keten_bij_301.verzoeken = {v};
    w.keten_bij_301.aanbieder_stuurt_verzoeken = true;
    w.toewijzingsbericht.product().referentie_aanbieder = std::move(genoemd);
}
void set_instemming(Wereld& w, std::string_view op) {
    w.eigen(kBudget).instemming_op = datum(op);
}

}  // namespace

Gevallen gevallen_honorering() {
    constexpr std::string_view kTr379 = "JW301/TR379/ToegewezenProduct",
                               kInstemming = "JW301/IJ-E080-INSTEMMING/ToegewezenProduct",
                               k317 = "JW301/IJ-E080-317/ToegewezenProduct",
                               kE033 = "JW323/IJ-E033/Prestatie";
    const auto wijziging = dossier::Verzoeksoort::wijziging, toewijzing = dossier::Verzoeksoort::toewijzing;
    return {
        {kTr379, "the reference of a request for this jeugdige", schoon,
         [=](Wereld& w) { set_verzoek(w, toewijzing, "A1"); }},
        {kTr379, "a reference that no request has", afgekeurd,
         [=](Wereld& w) { set_verzoek(w, toewijzing, "A2"); }},
        {kTr379, "no reference, on the gemeente's own initiative (IV097)", schoon,
         [=](Wereld& w) { set_verzoek(w, toewijzing, ""); }},
        {kTr379, "requests of this aanbieder are not on record here at all", schoon,
         [=](Wereld& w) {
             set_verzoek(w, toewijzing, "A2");
             w.keten_bij_301 = {};
         }},
        {kTr379, "this aanbieder sends requests, but none for this jeugdige", afgekeurd,
         [=](Wereld& w) {
             set_verzoek(w, toewijzing, "A1");
             w.keten_bij_301.verzoeken.clear();
         }},

        {kInstemming, "another budget and nothing on record", gesignaleerd,
         [](Wereld& w) { set_budget(w, 11'000'00); }},
        {kInstemming, "a lower budget asks for consent as well", gesignaleerd,
         [](Wereld& w) { set_budget(w, 9'000'00); }},
        {kInstemming, "the same budget", schoon, [](Wereld& w) { set_budget(w, 10'000'00); }},
        {kInstemming, "consent since the version before", zwijgt,
         [](Wereld& w) {
             set_budget(w, 11'000'00);
             set_instemming(w, format_iso(w.versie(kBudget).verzonden_op));
         }},
        {kInstemming, "consent from before that version was for another change", gesignaleerd,
         [](Wereld& w) {
             set_budget(w, 11'000'00);
             set_instemming(w, format_iso(w.versie(kBudget).verzonden_op.plus_dagen(-1)));
         }},
        {kInstemming, "a removal is no other budget", schoon,
         [](Wereld& w) {
             set_budget(w, 11'000'00);
             w.toewijzingsbericht.product().reden_wijziging = "13";
             w.toewijzingsbericht.product().einde = w.toewijzingsbericht.product().ingang;
         }},
        {kInstemming, "national rules only", schoon,
         [](Wereld& w) {
             set_budget(w, 11'000'00);
             w.regelset = Regelset::landelijk;
         }},

        {k317, "another budget that grants a verzoek om wijziging, with consent", schoon,
         [=](Wereld& w) {
             set_budget(w, 11'000'00);
             set_verzoek(w, wijziging, "A1");
             set_instemming(w, "2023-02-01");
         }},
        {k317, "another budget that grants a verzoek om toewijzing", gesignaleerd,
         [=](Wereld& w) {
             set_budget(w, 11'000'00);
             set_verzoek(w, toewijzing, "A1");
         }},
        {k317, "another budget without a request", gesignaleerd, [](Wereld& w) { set_budget(w, 11'000'00); }},
        {k317, "a version that was decided before the one that holds", schoon,
         [](Wereld& w) {
             set_budget(w, 11'000'00);
             w.toewijzingsbericht.product().toewijzingsdatum = "2022-01-01";
         }},

        {kE033, "the request named no verwijzer", gesignaleerd,
         [](Wereld& w) { w.toewijzingen.at(kBudget).toewijzing.vot_verwijzer = "06"; }},
        {kE033, "the request named the rechter", schoon,
         [](Wereld& w) { w.toewijzingen.at(kBudget).toewijzing.vot_verwijzer = "08"; }},
        {kE033, "a person put right what the request said", schoon,
         [](Wereld& w) {
             w.toewijzingen.at(kBudget).toewijzing.vot_verwijzer = "06";
             w.eigen(kBudget).verwijzer = "01";
         }},
        {kE033, "no request: the toewijzing is the Toegang's own", schoon, [](Wereld&) {}},
        {kE033, "set to reject, a judgement rejects (AMB-160)", afgekeurd,
         [](Wereld& w) {
             w.toewijzingen.at(kBudget).toewijzing.vot_verwijzer = "06";
             w.set_regelinstelling("IJ-E033", true, contract::Onbeslist::afkeuren);
         }},
    };
}

}  // namespace jeugdregio::steun
