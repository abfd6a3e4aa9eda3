// Cases for product, unit and tarief of a line: TR339, TR340, TR341, TR381, TR418, and the double line TR389.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

Prestatie323 mst() {
    return make_regel("R1", kMst, "50A01", 1, "84", 21'572'00);
}
Prestatie323 diagnostiek() {
    return make_regel("R1", kEd, "54D01", 100, "01", 1'68);
}

/// One line of this product at the tarief given, by an aanbieder with this perceel.
void set_tarief(Wereld& w, int perceel, std::string code, std::int64_t tarief) {
    w.aanbieders[0].perceel = perceel;
    w.set_regel(make_regel("R1", kBudget, std::move(code), 60, "01", tarief));
}
/// Minutes on a toewijzing in hours, at an hourly tarief that is not in the documents.
void set_uurtarief(Wereld& w, std::int64_t per_uur, std::int64_t per_minuut) {
    w.tarief(6, "middel").bedrag = cents(per_uur);
    Prestatie323 p = Wereld::middel("R1", kUrenTotaal, 0);
    p.eenheid = "01";
    p.volume = 60;
    p.tarief = per_minuut;
    p.bedrag = per_uur;
    w.set_regel(p);
}

/// TG6 has a tarief per minute; granted and claimed is an hour of it.
void set_tg6_in_uren(Wereld& w) {
    w.versie(kUrenTotaal).categorie = parse_categorie("45");
    w.versie(kUrenTotaal).code = parse_productcode("45A08");
    w.set_regel(make_regel("R1", kUrenTotaal, "45A08", 1, "04", 1'000'00));
}

}  // namespace

Gevallen gevallen_product() {
    constexpr std::string_view kTr339 = "JW323/TR339/Prestatie", kTr340 = "JW323/TR340/Prestatie",
                               kTr341 = "JW323/TR341/Prestatie", kTr381 = "JW323/TR381/Prestatie",
                               kTr389 = "JW323/TR389/Prestatie", kTr418 = "JW323/TR418/Prestatie";
    Gevallen g = {
        {kTr339, "another category than that of the toewijzing", afgekeurd,
         [](Wereld& w) { w.set_regel(Wereld::middel("R1", kCategorie, 1)); }},
        {kTr339, "any product of the category of the toewijzing", schoon,
         [](Wereld& w) { w.claim.regel().toewijzing = kCategorie; }},
        {kTr339, "any category on a generic budget", schoon,
         [](Wereld& w) { w.set_regel(Wereld::middel("R1", kBudget, 1)); }},

        {kTr340, "another product of the same category", afgekeurd,
         [](Wereld& w) { w.set_regel(make_regel("R1", kVerblijf, "44A09", 31, "14", 361'42)); }},
        {kTr340, "the product of the toewijzing", schoon,
         [](Wereld& w) { w.set_regel(Wereld::verblijf_j("R1", 31)); }},

        {kTr381, "a code of another category", afgekeurd,
         [](Wereld& w) { w.claim.regel().categorie = "41"; }},
        {kTr381, "a code that the region does not have", afgekeurd,
         [](Wereld& w) { w.claim.regel().code = "45Z99"; }},
        {kTr381, "with the national rules only, a code that is not in the list cannot be judged", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.claim.regel().code = "45Z99";
         }},
        {kTr381, "with the national rules only, a code in the list still has its category", afgekeurd,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.claim.regel().categorie = "41";
         }},
        {kTr381, "the list of the region is not that of another gemeente", zwijgt,
         [](Wereld& w) {
             w.set_gemeente("0363");
             w.claim.regel().categorie = "41";
         }},
        {kTr381, "every code with its own category", schoon, [](Wereld&) {}},

        {kTr341, "the unit of the toewijzing", schoon, [](Wereld& w) { w.set_regel(diagnostiek()); }},
        {kTr341, "hours on a toewijzing in minutes", afgekeurd,
         [](Wereld& w) {
             w.set_regel(diagnostiek());
             w.claim.regel().eenheid = "04";
         }},
        {kTr341, "minutes on a toewijzing in hours", schoon, [](Wereld& w) { set_uurtarief(w, 18'73, 31); }},
        {kTr341, "etmalen on a toewijzing in minutes", afgekeurd,
         [](Wereld& w) {
             w.set_regel(diagnostiek());
             w.claim.regel().eenheid = "14";
         }},
        {kTr341, "minutes on a toewijzing in etmalen", afgekeurd,
         [](Wereld& w) {
             w.set_regel(Wereld::verblijf_j("R1", 31));
             w.claim.regel().eenheid = "01";
         }},
        {kTr341, "stuks (output) on a toewijzing in stuks (inspanning)", afgekeurd,
         [](Wereld& w) {
             w.set_regel(mst());
             w.claim.regel().eenheid = "82";
         }},
        {kTr341, "on a budget the unit is that of the contract", schoon, [](Wereld&) {}},
        {kTr341, "on a budget, hours of a product that is contracted in minutes", afgekeurd,
         [](Wereld& w) { w.claim.regel().eenheid = "04"; }},
        {kTr341, "on a budget, groepsaanbod in hours", schoon,
         [](Wereld& w) { w.set_regel(Wereld::middel("R1", kBudget, 130)); }},
        {kTr341, "on a budget, groepsaanbod in minutes where the region did not agree on it", afgekeurd,
         [](Wereld& w) {
             set_uurtarief(w, 18'73, 31);
             w.claim.regel().toewijzing = kBudget;
         }},
        {kTr341, "on a budget, groepsaanbod in minutes where the region did (AMB-071)", schoon,
         [](Wereld& w) {
             set_uurtarief(w, 18'73, 31);
             w.claim.regel().toewijzing = kBudget;
             w.contract.parameters.groep_ook_in_minuten = true;
         }},

        {kTr389, "a second debit while the first stands", afgekeurd,
         [](Wereld& w) { w.book(Wereld::tg4("R0", 10)); }},
        {kTr389, "a second debit after the first was credited", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 10));
             w.book(make_credit(Wereld::tg4("R0", 10), "R9"));
         }},
        {kTr389, "a second debit with the credit of the first in this message", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 10));
             w.set_regels({Wereld::tg4("R1", 50), make_credit(Wereld::tg4("R0", 10), "R9")});
         }},
        {kTr389, "a third debit after the first of two was credited", afgekeurd,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 10));
             w.book(make_credit(Wereld::tg4("R0", 10), "R9"));
             w.book(Wereld::tg4("R2", 20));
         }},
        {kTr389, "another product over the same period", schoon,
         [](Wereld& w) { w.book(make_regel("R0", kBudget, "45A05", 10, "01", 1'46)); }},
        {kTr389, "the same product over another period", schoon,
         [](Wereld& w) {
             Prestatie323 p = Wereld::tg4("R0", 10);
             p.begin = "2023-02-01";
             p.einde = "2023-02-28";
             w.book(p);
         }},
        {kTr389, "the same product and period on another toewijzing", schoon,
         [](Wereld& w) {
             Prestatie323 p = Wereld::tg4("R0", 10);
             p.toewijzing = kCategorie;
             w.book(p);
         }},

        {kTr418, "one cent more than the contract", afgekeurd,
         [](Wereld& w) { set_tarief(w, 1, "45A06", 1'63); }},
        {kTr418, "one cent less than the contract", afgekeurd,
         [](Wereld& w) { set_tarief(w, 1, "45A06", 1'61); }},
        {kTr418, "the tarief of perceel 5 for an aanbieder of perceel 1", afgekeurd,
         [](Wereld& w) { set_tarief(w, 1, "45A04", 1'76); }},
        {kTr418, "the tarief of perceel 1 for an aanbieder of perceel 5", afgekeurd,
         [](Wereld& w) { set_tarief(w, 5, "45A04", 1'21); }},
        {kTr418, "a jeugdzorgwerker A at TG4 of perceel 2", schoon,
         [](Wereld& w) { set_tarief(w, 2, "45A06", 1'72); }},
        {kTr418, "a jeugdzorgwerker A at TG3 of perceel 1", schoon,
         [](Wereld& w) { set_tarief(w, 1, "45A05", 1'46); }},
        {kTr418, "the band of example A1 is middel", schoon,
         [](Wereld& w) { w.set_regel(Wereld::middel("R1", kUrenTotaal, 8)); }},
        {kTr418, "the band of example A3 is J", schoon,
         [](Wereld& w) { w.set_regel(Wereld::verblijf_j("R1", 7)); }},
        {kTr418, "not the tarief of I for an etmaal of J", afgekeurd,
         [](Wereld& w) {
             w.set_regel(Wereld::verblijf_j("R1", 7));
             w.claim.regel().tarief = 361'42;
             w.claim.regel().bedrag = 7 * 361'42;
         }},
        {kTr418, "MST has one price", schoon, [](Wereld& w) { w.set_regel(mst()); }},
        {kTr418, "MST for a euro less", afgekeurd,
         [](Wereld& w) {
             w.set_regel(mst());
             w.claim.regel().tarief = w.claim.regel().bedrag = 21'571'00;
         }},
        {kTr418, "dagdelen of wonen en verblijf have no tarief (AMB-061)", afgekeurd,
         [](Wereld& w) {
             w.versie(kVerblijf).omvang->eenheid = Eenheid::dagdeel;
             w.set_regel(make_regel("R1", kVerblijf, "44A10", 10, "16", 204'78));
         }},
        {kTr418, "hours of a product that the contract pays per minute, on a toewijzing in hours", afgekeurd,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             set_tg6_in_uren(w);
         }},
        {kTr418, "the same while the perceel is not known", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.aanbieders.clear();
             set_tg6_in_uren(w);
         }},
        {kTr418, "etmalen of a product that has one perceel, by an aanbieder of nobody", afgekeurd,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.aanbieders.clear();
             w.versie(kMst).omvang->eenheid = Eenheid::etmaal;
             w.set_regel(make_regel("R1", kMst, "50A01", 1, "14", 21'572'00));
         }},
        {kTr418, "after the last day of the contract no tarief is known", zwijgt,
         [](Wereld& w) {
             for (auto& p : w.contract.percelen) p.uiterste_einde = datum("2023-02-28");
             w.claim.regel().tarief = 9'99;
         }},
        {kTr418, "with the national rules only, the tarief of a perceel of nobody is not known", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.aanbieders.clear();
             w.set_regel(make_regel("R1", kBudget, "45A04", 60, "01", 9'99));
         }},
        {kTr418, "with the national rules only, a tarief that is the same for all still holds", afgekeurd,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.aanbieders.clear();
             w.set_regel(mst());
             w.claim.regel().tarief = w.claim.regel().bedrag = 21'571'00;
         }},
    };

    // The tarief is that of the day of delivery: two versions of it, changing on 1 April 2023.
    struct Dag {
        const char* zin;
        int maand;
        std::int64_t tarief;
        bool past;
    };
    for (const Dag& c : {Dag{"the old tarief on the last day of the old one", 3, 1'62, true},
                         {"the new tarief before its first day", 3, 1'70, false},
                         {"the new tarief from its first day", 4, 1'70, true},
                         {"the old tarief after its last day", 4, 1'62, false}})
        g.push_back({kTr418, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         contract::Tarief nieuw = w.tarief(1, "TG4");
                         w.tarief(1, "TG4").geldig.tot = datum("2023-03-31");
                         nieuw.geldig.van = datum("2023-04-01");
                         nieuw.bedrag = cents(1'70);
                         w.contract.tarieven.push_back(nieuw);
                         set_tarief(w, 1, "45A06", c.tarief);
                         w.set_maand(2023, c.maand);
                     }});

    // IV081: an hourly tarief as a tarief per minute, rounded arithmetically. 1,454 and 1,455 are its own
    // examples.
    struct PerMinuut {
        const char* zin;
        std::int64_t per_uur, per_minuut;
        bool past;
    };
    for (const PerMinuut& c : {PerMinuut{"1,455 rounds to 1,46", 87'30, 1'46, true},
                               {"1,455 does not round to 1,45", 87'30, 1'45, false},
                               {"1,454 rounds to 1,45", 87'24, 1'45, true},
                               {"1,454 does not round to 1,46", 87'24, 1'46, false},
                               {"18,73 per hour is 0,31 per minute", 18'73, 31, true},
                               {"18,73 per hour is not 0,32 per minute", 18'73, 32, false}})
        g.push_back({kTr418, c.zin, c.past ? schoon : afgekeurd,
                     [c](Wereld& w) { set_uurtarief(w, c.per_uur, c.per_minuut); }});
    return g;
}

}  // namespace jeugdregio::steun
