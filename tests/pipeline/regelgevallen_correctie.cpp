// Cases found by attacking the program: dates beyond four digits, corrections without a credit, budgets cut
// below what was approved, hourly tarieven in minutes.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// Says again that this toewijzing exists, decided later; the caller changes something.
Product301& set_gewijzigd(Wereld& w, std::int64_t nummer) {
    const dossier::ToewijzingVersie& v = w.versie(nummer);
    Product301 p;
    p.nummer = std::to_string(nummer);
    if (v.categorie) p.categorie = v.categorie->str();
    if (v.code) p.code = v.code->str();
    p.toewijzingsdatum = "2023-02-01";
    p.ingang = format_iso(v.ingang);
    p.einde = format_iso(*v.einde);
    if (v.budget) p.budget = v.budget->cents();
    p.reden_wijziging = "12";
    w.toewijzingsbericht.producten = {p};
    return w.toewijzingsbericht.product();
}
/// Budget kBudget, now of this amount.
void set_budget(Wereld& w, std::int64_t cent) {
    set_gewijzigd(w, kBudget).budget = cent;
}
/// Toewijzing kVerblijf, now with this many etmalen in total.
void set_etmalen(Wereld& w, std::int64_t etmalen) {
    set_gewijzigd(w, kVerblijf).omvang = Omvang301{etmalen, "14", "6"};
}
/// Toewijzing kUrenTotaal, now with this many hours in total.
void set_uren(Wereld& w, std::int64_t uren) {
    set_gewijzigd(w, kUrenTotaal).omvang = Omvang301{uren, "04", "6"};
}
/// Budget kBudget, now until this day.
void set_einde(Wereld& w, std::string einde) {
    set_gewijzigd(w, kBudget).einde = std::move(einde);
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
        {"JW301/OP299/ToegewezenProduct", "a budget cut to what was approved is fine", zwijgt,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 100));
             set_budget(w, 162'00);
         }},
        {"JW301/OP299/ToegewezenProduct", "what was credited no longer counts", zwijgt,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 100));
             w.book(make_credit(Wereld::tg4("R0", 100), "K0"));
             set_budget(w, 1);
         }},
        {"JW301/OP299/ToegewezenProduct", "a version that was decided earlier cuts nothing", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 100));
             set_budget(w, 161'99);
             w.toewijzingsbericht.product().toewijzingsdatum = "2022-12-19";
         }},
        {"JW301/OP299/ToegewezenProduct", "a repeat of the cut is no new one", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 100));
             set_budget(w, 161'99);
             w.versie(kBudget).toewijzingsdatum = datum(w.toewijzingsbericht.product().toewijzingsdatum);
             w.versie(kBudget).toewijzingstijd = w.toewijzingsbericht.product().toewijzingstijd;
             w.versie(kBudget).budget = cents(161'99);
             w.versie(kBudget).reden_wijziging = "12";
             w.toewijzingsbericht.product().reden_wijziging = "";
         }},

        {"JW301/OP298/ToegewezenProduct", "a volume in total cut below what was approved", gesignaleerd,
         [](Wereld& w) {
             w.book(Wereld::verblijf_j("R0", 31));
             set_etmalen(w, 30);
         }},
        {"JW301/OP298/ToegewezenProduct", "a volume in total cut to what was approved", schoon,
         [](Wereld& w) {
             w.book(Wereld::verblijf_j("R0", 31));
             set_etmalen(w, 31);
         }},
        {"JW301/OP298/ToegewezenProduct", "etmalen that were credited no longer count", schoon,
         [](Wereld& w) {
             w.book(Wereld::verblijf_j("R0", 31));
             w.book(make_credit(Wereld::verblijf_j("R0", 31), "K0"));
             set_etmalen(w, 30);
         }},
        {"JW301/OP298/ToegewezenProduct", "a cut by a version that was decided earlier", schoon,
         [](Wereld& w) {
             w.book(Wereld::verblijf_j("R0", 31));
             set_etmalen(w, 30);
             w.toewijzingsbericht.product().toewijzingsdatum = "2022-12-19";
         }},
        {"JW301/OP298/ToegewezenProduct", "hours cut below the minutes that were approved", gesignaleerd,
         [](Wereld& w) {
             set_uren(w, 2);
             w.book(make_regel("R0", kUrenTotaal, "41A02", 121, "01", 31));
         }},
        {"JW301/OP298/ToegewezenProduct", "hours cut to the minutes that were approved", zwijgt,
         [](Wereld& w) {
             set_uren(w, 2);
             w.book(make_regel("R0", kUrenTotaal, "41A02", 120, "01", 31));
         }},
        {"JW301/OP298/ToegewezenProduct", "another unit is OP033x1's, not measured", zwijgt,
         [](Wereld& w) {
             w.book(Wereld::verblijf_j("R0", 31));
             set_etmalen(w, 10);
             w.toewijzingsbericht.product().omvang->eenheid = "16";
         }},
        {"JW301/OP298/ToegewezenProduct", "a volume per week is OP033x1's, not measured", zwijgt,
         [](Wereld& w) {
             w.book(Wereld::verblijf_j("R0", 31));
             set_etmalen(w, 10);
             w.toewijzingsbericht.product().omvang->frequentie = "2";
         }},

        {"JW301/OP186/ToegewezenProduct", "ended a day before the end of an approved period", gesignaleerd,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             set_einde(w, "2023-03-30");
         }},
        {"JW301/OP186/ToegewezenProduct", "ended on its first day", gesignaleerd,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             set_einde(w, "2023-01-01");
         }},
        {"JW301/OP186/ToegewezenProduct", "ended on the last day of an approved period", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             set_einde(w, "2023-03-31");
         }},
        {"JW301/OP186/ToegewezenProduct", "ended before a period that was credited", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             w.book(make_credit(Wereld::tg4("R0", 50), "K0"));
             set_einde(w, "2023-02-28");
         }},
        {"JW301/OP186/ToegewezenProduct", "ended by a version that was decided earlier", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             set_einde(w, "2023-02-28");
             w.toewijzingsbericht.product().toewijzingsdatum = "2022-12-19";
         }},
        {"JW301/OP186/ToegewezenProduct", "removing it is TR385's", zwijgt,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             set_einde(w, "2023-01-01");
             w.toewijzingsbericht.product().reden_wijziging = "13";
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
