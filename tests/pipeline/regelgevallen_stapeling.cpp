// Cases for OP259: a toewijzing beside what is on record of the same jeugdige at the same aanbieder.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// What Anna has at this aanbieder already; the message brings 2001, a generic budget from 1 March to 31
/// December.
dossier::ToewijzingVersie& add_lopend(Wereld& w, std::int64_t nummer, std::string_view categorie,
                                      std::string_view code, std::string_view ingang,
                                      std::string_view einde) {
    dossier::ToewijzingVersie v = w.versie(kBudget);
    v.nummer = {nummer};
    v.categorie = parse_categorie(categorie);
    v.code = parse_productcode(code);
    v.ingang = datum(ingang);
    v.einde = einde.empty() ? std::nullopt : std::optional(datum(einde));
    auto& lijst = w.keten_bij_301.toewijzingen;
    lijst.push_back({.versies = {v}, .eigen = {}, .vot_verwijzer = {}});
    return lijst.back().versies.back();
}
void set_specifiek(Wereld& w, std::string code) {
    Product301& p = w.toewijzingsbericht.product();
    p.categorie = code.substr(0, 2);
    p.code = std::move(code);
    p.budget.reset();
    p.omvang = Omvang301{3, "04", "2"};
}
/// 1001 on record; the message brings a version of it, decided on this day, that ends on another.
Product301 make_versie(Wereld& w, std::string_view besloten, std::string_view einde) {
    const dossier::ToewijzingVersie& v = w.versie(kBudget);
    Product301 p;
    p.nummer = std::to_string(kBudget);
    p.toewijzingsdatum = besloten;
    p.ingang = format_iso(v.ingang);
    p.einde = einde;
    p.budget = v.budget->cents();
    return p;
}

}  // namespace

Gevallen gevallen_stapeling() {
    constexpr std::string_view kOp259 = "JW301/OP259/ToegewezenProduct";
    return {
        {kOp259, "a generic budget beside another that is on record", gesignaleerd,
         [](Wereld& w) { add_lopend(w, 1001, "", "", "2023-01-01", "2023-12-31"); }},
        {kOp259, "a generic budget beside any product", gesignaleerd,
         [](Wereld& w) { add_lopend(w, 1001, "41", "41A02", "2023-01-01", "2023-12-31"); }},
        {kOp259, "a category beside a code in it", gesignaleerd,
         [](Wereld& w) {
             add_lopend(w, 1001, "45", "45A04", "2023-01-01", "2023-12-31");
             w.toewijzingsbericht.product().categorie = "45";
         }},
        {kOp259, "a category beside another category", schoon,
         [](Wereld& w) {
             add_lopend(w, 1001, "41", "41A02", "2023-01-01", "2023-12-31");
             w.toewijzingsbericht.product().categorie = "45";
         }},
        {kOp259, "the same code twice", gesignaleerd,
         [](Wereld& w) {
             add_lopend(w, 1001, "41", "41A02", "2023-01-01", "2023-12-31");
             set_specifiek(w, "41A02");
         }},
        {kOp259, "two codes of one category", zwijgt,
         [](Wereld& w) {
             add_lopend(w, 1001, "41", "41A01", "2023-01-01", "2023-12-31");
             set_specifiek(w, "41A02");
         }},

        {kOp259, "the other one has no end", gesignaleerd,
         [](Wereld& w) { add_lopend(w, 1001, "", "", "2023-01-01", ""); }},
        {kOp259, "the other one ends on the first day", gesignaleerd,
         [](Wereld& w) { add_lopend(w, 1001, "", "", "2023-01-01", "2023-03-01"); }},
        {kOp259, "the other one ends the day before", schoon,
         [](Wereld& w) { add_lopend(w, 1001, "", "", "2023-01-01", "2023-02-28"); }},
        {kOp259, "the other one begins on the last day", gesignaleerd,
         [](Wereld& w) { add_lopend(w, 1001, "", "", "2023-12-31", "2024-12-31"); }},
        {kOp259, "the other one begins the day after", schoon,
         [](Wereld& w) { add_lopend(w, 1001, "", "", "2024-01-01", "2024-12-31"); }},
        {kOp259, "the second of two on record is the one", gesignaleerd,
         [](Wereld& w) {
             add_lopend(w, 1001, "", "", "2023-01-01", "2023-02-28");
             add_lopend(w, 1002, "", "", "2023-06-01", "2023-12-31");
         }},

        {kOp259, "the other one was removed", schoon,
         [](Wereld& w) { add_lopend(w, 1001, "", "", "2023-03-01", "2023-03-01").reden_wijziging = "13"; }},
        {kOp259, "what the message removes is never beside anything", schoon,
         [](Wereld& w) {
             add_lopend(w, 1001, "", "", "2023-01-01", "2023-12-31");
             w.toewijzingsbericht.product().einde = w.toewijzingsbericht.product().ingang;
             w.toewijzingsbericht.product().reden_wijziging = "13";
         }},
        {kOp259, "the message itself ends the other one in time", schoon,
         [](Wereld& w) {
             add_lopend(w, kBudget, "", "", "2023-01-01", "2024-12-31");
             w.toewijzingsbericht.producten.push_back(make_versie(w, "2023-03-01", "2023-02-28"));
         }},
        {kOp259, "the message ends the other one by a version that does not hold", gesignaleerd,
         [](Wereld& w) {
             add_lopend(w, kBudget, "", "", "2023-01-01", "2024-12-31");
             w.toewijzingsbericht.producten.push_back(make_versie(w, "2022-12-19", "2023-02-28"));
         }},

        {kOp259, "a new version beside itself", schoon,
         [](Wereld& w) {
             add_lopend(w, kBudget, "", "", "2023-01-01", "2024-12-31");
             w.toewijzingsbericht.producten = {make_versie(w, "2023-03-01", "2023-12-31")};
         }},
        {kOp259, "a version that stretches into the next one", gesignaleerd,
         [](Wereld& w) {
             add_lopend(w, 1002, "", "", "2025-01-01", "2025-12-31");
             w.toewijzingsbericht.producten = {make_versie(w, "2023-03-01", "2025-01-01")};
         }},
        {kOp259, "a version that stretches but was decided earlier and does not hold", schoon,
         [](Wereld& w) {
             add_lopend(w, 1002, "", "", "2025-01-01", "2025-12-31");
             w.toewijzingsbericht.producten = {make_versie(w, "2022-12-19", "2025-01-01")};
         }},
    };
}

}  // namespace jeugdregio::steun
