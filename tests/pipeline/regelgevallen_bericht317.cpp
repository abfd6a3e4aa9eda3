// Cases for the rules within a JW317.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {
using enum Verwacht;

Gevallen gevallen_bericht317() {
    constexpr std::string_view kJaar = "JW317/OJ-JAAR/Header", kCs002 = "JW317/CS002/Header",
                               kTr101 = "JW317/TR101/Header", kTr352 = "JW317/TR352/Header",
                               kTr353 = "JW317/TR353/Header", kTr380 = "JW317/TR380/Header";
    return {
        {kJaar, "a change until the year 12023", afgekeurd,
         [](Wereld& w) { w.verzoek_om_wijziging.gewijzigd().einde = "12023-12-31"; }},
        {kJaar, "a new product until the year 12023", afgekeurd,
         [](Wereld& w) { w.verzoek_om_wijziging.product().einde = "12023-12-31"; }},
        {kJaar, "the last day of the year 9999 is a day", schoon,
         [](Wereld& w) { w.verzoek_om_wijziging.product().einde = "9999-12-31"; }},

        {kCs002, "a BSN that does not pass the eleven test", afgekeurd,
         [](Wereld& w) { w.verzoek_om_wijziging.bsn = kFout; }},
        {kCs002, "another BSN that passes", schoon, [](Wereld& w) { w.verzoek_om_wijziging.bsn = kBram; }},

        {kTr101, "a toewijzing that stays twice", afgekeurd,
         [](Wereld& w) {
             w.verzoek_om_wijziging.ongewijzigd = {"1001", "1001"};
         }},
        {kTr101, "a toewijzing that stays twice, once with a leading zero", afgekeurd,
         [](Wereld& w) {
             w.verzoek_om_wijziging.ongewijzigd = {"1001", "01001"};
         }},
        {kTr101, "two toewijzingen that stay", schoon,
         [](Wereld& w) {
             w.verzoek_om_wijziging.ongewijzigd = {"1001", "1002"};
         }},
        {kTr101, "a toewijzing that changes twice", afgekeurd,
         [](Wereld& w) {
             auto& p = w.verzoek_om_wijziging.te_wijzigen;
             p.resize(2);
             p[1].ingang = "2023-06-01";
         }},
        {kTr101, "two toewijzingen that change", schoon,
         [](Wereld& w) {
             auto& p = w.verzoek_om_wijziging.te_wijzigen;
             p.resize(2);
             p[1].nummer = "1002";
         }},
        {kTr101, "the key of one class says nothing of another", schoon,
         [](Wereld& w) { w.verzoek_om_wijziging.ongewijzigd = {"1003"}; }},
        {kTr101, "a new product twice from one day on", afgekeurd,
         [](Wereld& w) {
             auto& p = w.verzoek_om_wijziging.nieuw;
             p.resize(2);
             p[1].einde = "2024-06-30";
         }},
        {kTr101, "two budgets for any care from one day on", afgekeurd,
         [](Wereld& w) {
             w.verzoek_om_wijziging.product().categorie = "";
             set_budget(w.verzoek_om_wijziging.product());
             w.verzoek_om_wijziging.nieuw.push_back(w.verzoek_om_wijziging.product());
         }},
        {kTr101, "two budgets for a category of their own from one day on", schoon,
         [](Wereld& w) {
             set_budget(w.verzoek_om_wijziging.product());
             w.verzoek_om_wijziging.nieuw.push_back(w.verzoek_om_wijziging.product());
             w.verzoek_om_wijziging.product(1).categorie = "45";
         }},
        {kTr101, "two new products from one day on", schoon,
         [](Wereld& w) {
             auto& p = w.verzoek_om_wijziging.nieuw;
             p.resize(2);
             p[1].code = "44A09";
         }},
        {kTr101, "a new product in two periods", schoon,
         [](Wereld& w) {
             auto& p = w.verzoek_om_wijziging.nieuw;
             p.resize(2);
             p[1].ingang = "2024-01-01";
             p[1].einde = "2024-06-30";
         }},

        {kTr352, "only a new product", afgekeurd,
         [](Wereld& w) {
             w.verzoek_om_wijziging.ongewijzigd.clear();
             w.verzoek_om_wijziging.te_wijzigen.clear();
         }},
        {kTr352, "nothing at all", afgekeurd,
         [](Wereld& w) {
             w.verzoek_om_wijziging.ongewijzigd.clear();
             w.verzoek_om_wijziging.te_wijzigen.clear();
             w.verzoek_om_wijziging.nieuw.clear();
         }},
        {kTr352, "a new product beside a toewijzing that stays", schoon,
         [](Wereld& w) { w.verzoek_om_wijziging.te_wijzigen.clear(); }},
        {kTr352, "a toewijzing that changes and nothing else", schoon,
         [](Wereld& w) {
             w.verzoek_om_wijziging.ongewijzigd.clear();
             w.verzoek_om_wijziging.nieuw.clear();
         }},
        {kTr352, "also when the reason is another plan", afgekeurd,
         [](Wereld& w) {
             w.verzoek_om_wijziging.reden = "2";
             w.verzoek_om_wijziging.ongewijzigd.clear();
             w.verzoek_om_wijziging.te_wijzigen.clear();
         }},

        {kTr353, "everything stays", afgekeurd,
         [](Wereld& w) {
             w.verzoek_om_wijziging.te_wijzigen.clear();
             w.verzoek_om_wijziging.nieuw.clear();
         }},
        {kTr353, "a request without any product", afgekeurd,
         [](Wereld& w) {
             w.verzoek_om_wijziging.ongewijzigd.clear();
             w.verzoek_om_wijziging.te_wijzigen.clear();
             w.verzoek_om_wijziging.nieuw.clear();
         }},
        {kTr353, "only a new product beside what stays", schoon,
         [](Wereld& w) { w.verzoek_om_wijziging.te_wijzigen.clear(); }},
        {kTr353, "only a change beside what stays", schoon,
         [](Wereld& w) { w.verzoek_om_wijziging.nieuw.clear(); }},

        {kTr380, "a new product from the day after the message", schoon,
         [](Wereld& w) { w.verzoek_om_wijziging.product().ingang = "2023-04-12"; }},
        {kTr380, "a new product from the day of the message", afgekeurd,
         [](Wereld& w) { w.verzoek_om_wijziging.product().ingang = "2023-04-11"; }},
        {kTr380, "a new product from before the message", afgekeurd,
         [](Wereld& w) { w.verzoek_om_wijziging.product().ingang = "2023-01-01"; }},
        {kTr380, "a change may begin before the message", schoon,
         [](Wereld& w) { w.verzoek_om_wijziging.gewijzigd().ingang = "2023-01-01"; }},
    };
}

Gevallen gevallen_bericht317_product() {
    constexpr auto dagtekening = [](Wereld& w) -> std::string& { return w.verzoek_om_wijziging.dagtekening; };
    const Productbericht<TeWijzigenProduct317> wijziging{
        "JW317", "wijziging",
        [](Wereld& w) -> TeWijzigenProduct317& { return w.verzoek_om_wijziging.gewijzigd(); }, dagtekening,
        "CS338"};
    const Productbericht<NieuwProduct317> nieuw{
        "JW317", "nieuw product",
        [](Wereld& w) -> NieuwProduct317& { return w.verzoek_om_wijziging.product(); }, dagtekening, "CS338"};
    Gevallen g = make_periodegevallen(wijziging);
    append(g, make_periodegevallen(nieuw));
    append(g, make_productgevallen(nieuw, "CD096"));
    append(g, make_overlapgevallen<NieuwProduct317>("JW317/TR410/Header",
                                                    [](Wereld& w) -> std::vector<NieuwProduct317>& {
                                                        w.verzoek_om_wijziging.nieuw.resize(2);
                                                        return w.verzoek_om_wijziging.nieuw;
                                                    }));
    // What a toewijzing that changes is about, its toewijzing says (TR375, TR411, TR412): not these rules.
    for (const auto& [regel, zin] :
         {std::pair{"CD041", "a change has no product code, so no volume is asked"},
          {"CD079", "a change without a budget has no product either"}})
        g.push_back({sleutel("JW317", regel), zin, schoon,
                     [](Wereld& w) { w.verzoek_om_wijziging.gewijzigd().omvang.reset(); }});
    g.push_back({sleutel("JW317", "CD096"), "a change has a volume without a product code", schoon,
                 [](Wereld& w) { w.verzoek_om_wijziging.nieuw.clear(); }});
    g.push_back(
        {sleutel("JW317", "TR410"), "what changes does not overlap with what is new", schoon, [](Wereld& w) {
             w.verzoek_om_wijziging.product().categorie = "";
             set_budget(w.verzoek_om_wijziging.product());
         }});
    return g;
}

}  // namespace jeugdregio::steun
