// Cases found by attacking the program: dates beyond four digits, corrections without a credit, budgets cut
// below what was approved, hourly tarieven in minutes.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// Says again that budget kBudget exists, now with this amount.
void set_budget(Wereld& w, std::int64_t cent) {
    const dossier::ToewijzingVersie& v = w.versie(kBudget);
    Product301 p;
    p.nummer = std::to_string(kBudget);
    p.toewijzingsdatum = "2023-02-01";
    p.ingang = format_iso(v.ingang);
    p.einde = format_iso(*v.einde);
    p.budget = cent;
    p.reden_wijziging = "12";
    w.toewijzingsbericht.producten = {p};
}

}  // namespace

Gevallen gevallen_correctie() {
    return {
        {"JW323/OJ-JAAR/Header", "a year of five digits is no claim", afgekeurd,
         [](Wereld& w) { w.claim.regel().einde = "12023-03-31"; }},
        {"JW323/OJ-JAAR/Header", "a negative year is no claim", afgekeurd,
         [](Wereld& w) { w.claim.declaratie_dagtekening = "-2023-04-12"; }},
        {"JW323/OJ-JAAR/Header", "a dagtekening far in the future is TR135's", zwijgt,
         [](Wereld& w) { w.claim.dagtekening = "12023-04-12"; }},
        {"JW323/OJ-JAAR/Header", "the first year of four digits is a year", zwijgt,
         [](Wereld& w) { w.claim.regel().begin = "0001-03-01"; }},
        {"JW301/OJ-JAAR/Header", "a toewijzing does not end in the year 12023", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.product().einde = "12023-06-05"; }},
        {"JW301/OJ-JAAR/Header", "a toewijzing does not begin before our era", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.product().ingang = "-2023-06-05"; }},
        {"JW301/OJ-JAAR/Header", "the last day of the year 9999 is a day", schoon,
         [](Wereld& w) { w.toewijzingsbericht.product().einde = "9999-12-31"; }},
        {"JW301/OP299/ToegewezenProduct", "a budget cut one cent below what was approved is for a person",
         gesignaleerd,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 100));
             set_budget(w, 161'99);
         }},
        {"JW301/OP299/ToegewezenProduct", "a budget cut to what was approved is fine", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 100));
             set_budget(w, 162'00);
         }},
        {"JW301/OP299/ToegewezenProduct", "what was credited no longer counts", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 100));
             w.book(make_credit(Wereld::tg4("R0", 100), "K0"));
             set_budget(w, 1);
         }},
        {"JW323/TR389/Prestatie", "after the toewijzing was cut, the longer period is to be credited first",
         afgekeurd,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             w.set_periode(kBudget, "2023-01-01", "2023-03-15");
             w.claim.regel().einde = "2023-03-15";
         }},
        {"JW323/TR389/Prestatie", "after its credit the shorter period can be claimed", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             w.book(make_credit(Wereld::tg4("R0", 50), "K0"));
             w.set_periode(kBudget, "2023-01-01", "2023-03-15");
             w.claim.regel().einde = "2023-03-15";
         }},
        {"JW323/TR346/Prestatie", "with a wrong tarief per minute the amount still follows the hourly tarief",
         zwijgt,
         [](Wereld& w) {
             Prestatie323 p = Wereld::middel("R1", kUrenTotaal, 7410);
             p.eenheid = "01";
             p.tarief = 32;
             p.bedrag = 2'313'16;
             w.set_regel(p);
         }},
        {"JW323/IJ-E072/Prestatie", "a volume beyond all measure is above the limit, not beyond the program",
         gesignaleerd,
         [](Wereld& w) {
             w.eigen(kMst).verwijzer = "05";
             w.versie(kMst).omvang =
                 dossier::Omvang{99'999'999, Eenheid::stuk_inspanning, Frequentie::per_week};
             w.versie(kMst).einde = datum("9999-12-31");
             w.set_regel(make_regel("R1", kMst, "50A01", 1, "84", 21'572'00));
         }},
        {"JW323/TR321/Prestatie", "a volume in a unit that does not fit is TR341's, not measured", zwijgt,
         [](Wereld& w) {
             Prestatie323 p = Wereld::verblijf_j("R1", 600);
             p.eenheid = "01";
             p.bedrag = 600 * 409'56;
             w.set_regel(p);
         }},
        {"JW323/TR322/Prestatie", "a sum in units that do not fit is TR341's, not measured", zwijgt,
         [](Wereld& w) {
             Prestatie323 p = Wereld::verblijf_j("R1", 600);
             p.eenheid = "01";
             p.bedrag = 600 * 409'56;
             w.set_regel(p);
         }},
        {"JW323/IJ-ED-EENHEID/Prestatie", "a traject that crosses the year keeps its unit", zwijgt,
         [](Wereld& w) {
             w.contract.ed_keuzes.push_back({.gemeente = *parse_gemeente("0193"),
                                             .jaar = 2024,
                                             .minuut = false,
                                             .stuk = true,
                                             .bron = "test"});
             w.set_periode(kEd, "2023-09-01", "2024-08-31");
             w.set_regel(make_regel("R1", kEd, "54D01", 100, "01", 1'68));
             w.set_maand(2024, 1);
         }},
    };
}

}  // namespace jeugdregio::steun
