// Cases for credits: TR323 (it undoes an approved debit and is equal to it, IV091) and TR390 (once, OP360).
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// R0 was approved; the only line of the claim is its credit.
Prestatie323& set_credit(Wereld& w) {
    w.book(Wereld::tg4("R0", 50));
    w.set_regel(make_credit(Wereld::tg4("R0", 50), "R9"));
    return w.claim.regel();
}

}  // namespace

Gevallen gevallen_credit() {
    constexpr std::string_view kTr323 = "JW323/TR323/Prestatie", kTr390 = "JW323/TR390/Prestatie";
    return {
        {kTr323, "a credit that is equal to its debit", schoon, [](Wereld& w) { set_credit(w); }},
        {kTr323, "a credit of a debit that was never approved", afgekeurd,
         [](Wereld& w) {
             set_credit(w);
             w.toewijzingen.at(kBudget).goedgekeurd.clear();
         }},
        {kTr323, "a credit that names another reference", afgekeurd,
         [](Wereld& w) { set_credit(w).vorig = "R00"; }},
        {kTr323, "a credit that undoes a credit", afgekeurd,
         [](Wereld& w) {
             set_credit(w).vorig = "R8";
             w.book(make_credit(Wereld::tg4("R0", 50), "R8"));
         }},
        {kTr323, "a credit on another toewijzing than its debit", afgekeurd,
         [](Wereld& w) { set_credit(w).toewijzing = kCategorie; }},
        {kTr323, "a credit of one minute less", afgekeurd, [](Wereld& w) { set_credit(w).volume = 49; }},
        {kTr323, "a credit of one cent less", afgekeurd, [](Wereld& w) { set_credit(w).bedrag = 80'99; }},
        {kTr323, "a credit with another tarief", afgekeurd, [](Wereld& w) { set_credit(w).tarief = 1'61; }},
        {kTr323, "a credit in another unit", afgekeurd, [](Wereld& w) { set_credit(w).eenheid = "04"; }},
        {kTr323, "a credit of another product", afgekeurd, [](Wereld& w) { set_credit(w).code = "45A05"; }},
        {kTr323, "a credit in another category", afgekeurd,
         [](Wereld& w) { set_credit(w).categorie = "41"; }},
        {kTr323, "a credit over a shorter period", afgekeurd,
         [](Wereld& w) { set_credit(w).einde = "2023-03-30"; }},
        {kTr323, "a credit over a later begin", afgekeurd,
         [](Wereld& w) { set_credit(w).begin = "2023-03-02"; }},
        {kTr323, "a credit is approved, whatever the debit would be today (IV085)", schoon,
         [](Wereld& w) {
             set_credit(w);
             w.versie(kBudget).budget = cents(1);
             w.tarief(1, "TG4").bedrag = cents(9'99);
             w.aanbieders.clear();
             w.eigen(kBudget).budgetsoort = dossier::Budgetsoort::duurzaam;
         }},
        {kTr323, "a credit is never late (AMB-163)", schoon,
         [](Wereld& w) {
             set_credit(w);
             w.vandaag = datum("2025-12-31");
         }},

        {kTr390, "a debit that was credited before", afgekeurd,
         [](Wereld& w) {
             set_credit(w);
             w.book(make_credit(Wereld::tg4("R0", 50), "R8"));
         }},
        {kTr390, "a debit of which the twin was credited before", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R7", 50));
             w.book(make_credit(Wereld::tg4("R7", 50), "R8"));
             set_credit(w);
         }},
        {kTr390, "a debit that stands", schoon, [](Wereld& w) { set_credit(w); }},
    };
}

}  // namespace jeugdregio::steun
