// Cases for amounts: TR346 (volume times tarief, IV081) and TR369 (what is left of a budget).
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

struct Bedraggeval {
    const char* zin;
    int perceel;
    std::int64_t toewijzing;
    const char* code;
    std::int64_t volume;
    const char* eenheid;
    std::int64_t tarief, bedrag;
    bool past;
};

void set_bedraggeval(Wereld& w, const Bedraggeval& c) {
    w.aanbieders[0].perceel = c.perceel;
    Prestatie323 p = make_regel("R1", c.toewijzing, c.code, c.volume, c.eenheid, c.tarief);
    p.bedrag = c.bedrag;
    w.set_regel(p);
}

/// An hourly tarief that we cannot know: an aanbieder of another region, national rules only.
void set_uurtarief_onbekend(Wereld& w, std::int64_t minuten, std::int64_t per_minuut, std::int64_t bedrag) {
    w.regelset = Regelset::landelijk;
    w.set_gemeente("0363");
    Prestatie323 p = make_regel("R1", kUrenTotaal, "41A02", minuten, "01", per_minuut);
    p.bedrag = bedrag;
    w.set_regel(p);
}
/// The same for 45 minutes on the generic budget, at 1,52 per minute.
void set_uurtarief_onbekend_op_budget(Wereld& w, std::int64_t bedrag) {
    w.regelset = Regelset::landelijk;
    w.set_gemeente("0200");
    Prestatie323 p = make_regel("R1", kBudget, "45A06", 45, "01", 1'52);
    p.bedrag = bedrag;
    w.set_regel(p);
}

}  // namespace

Gevallen gevallen_bedrag() {
    constexpr std::string_view kTr346 = "JW323/TR346/Prestatie", kTr369 = "JW323/TR369/Prestatie";
    Gevallen g;
    for (const Bedraggeval& c :
         {Bedraggeval{"TG4 in perceel 1, 50 minutes", 1, kBudget, "45A06", 50, "01", 1'62, 81'00, true},
          {"TG4 in perceel 1, 50 minutes, one cent more", 1, kBudget, "45A06", 50, "01", 1'62, 81'01, false},
          {"TG4 in perceel 1, 50 minutes, one cent less", 1, kBudget, "45A06", 50, "01", 1'62, 80'99, false},
          {"TG2 in perceel 5, 60 minutes", 5, kBudget, "45A04", 60, "01", 1'76, 105'60, true},
          {"TG2 in perceel 1, 60 minutes", 1, kBudget, "45A04", 60, "01", 1'21, 72'60, true},
          {"TG4 in perceel 2, 60 minutes", 2, kBudget, "45A06", 60, "01", 1'72, 103'20, true},
          {"TG3 in perceel 1, 60 minutes", 1, kBudget, "45A05", 60, "01", 1'46, 87'60, true},
          {"middel, 130 hours", 1, kBudget, "41A02", 130, "04", 18'73, 2434'90, true},
          {"middel, 124 hours", 1, kBudget, "41A02", 124, "04", 18'73, 2322'52, true},
          {"middel, the amount of 123,5 hours for 124", 1, kBudget, "41A02", 124, "04", 18'73, 2313'16,
           false},
          {"middel, 7410 minutes against the tarief per hour", 1, kUrenTotaal, "41A02", 7410, "01", 31,
           2313'16, true},
          {"middel, 7410 minutes, the half cent rounded down", 1, kUrenTotaal, "41A02", 7410, "01", 31,
           2313'15, false},
          {"middel, 7410 minutes times the rounded tarief per minute", 1, kUrenTotaal, "41A02", 7410, "01",
           31, 7410 * 31, false},
          {"intensiteit J, 31 nights of January", 1, kVerblijf, "44A10", 31, "14", 409'56, 12'696'36, true},
          {"intensiteit J, 31 nights for the price of 30", 1, kVerblijf, "44A10", 31, "14", 409'56, 12'286'80,
           false},
          {"nothing delivered, nothing claimed", 1, kBudget, "45A06", 0, "01", 1'62, 0, true},
          {"nothing delivered, one cent claimed", 1, kBudget, "45A06", 0, "01", 1'62, 1, false}})
        g.push_back({kTr346, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) { set_bedraggeval(w, c); }});

    append(g,
           {
               {kTr346, "ten nights from 10 to 20 January", schoon,
                [](Wereld& w) {
                    w.set_periode(kVerblijf, "2023-01-10", "2023-01-20");
                    w.set_regel(Wereld::verblijf_j("R1", 10));
                    w.set_maand(2023, 1);
                    w.set_productperiode("2023-01-10", "2023-01-20");
                    w.claim.regel().bedrag = 4095'60;
                }},
               {kTr346,
                "with a tarief that is not the contract's, the amount is held against the one that was sent",
                zwijgt,
                [](Wereld& w) {
                    w.claim.regel().tarief = 1'63;
                    w.claim.regel().bedrag = 81'50;
                }},
               {kTr346, "volume in euros has no tarief to multiply", zwijgt,
                [](Wereld& w) {
                    w.regelset = Regelset::landelijk;
                    w.claim.regel().eenheid = "83";
                    w.claim.regel().tarief.reset();
                    w.claim.regel().volume = w.claim.regel().bedrag = 81'00;
                }},
               // 0,31 per minute comes from an hourly tarief of 18,30 to 18,89; 100 minutes of it cost 30,50
               // to 31,48.
               {kTr346, "an unknown hourly tarief, the least that fits", schoon,
                [](Wereld& w) { set_uurtarief_onbekend(w, 100, 31, 30'50); }},
               {kTr346, "an unknown hourly tarief, a cent below the least", afgekeurd,
                [](Wereld& w) { set_uurtarief_onbekend(w, 100, 31, 30'49); }},
               {kTr346, "an unknown hourly tarief, the most that fits", schoon,
                [](Wereld& w) { set_uurtarief_onbekend(w, 100, 31, 31'48); }},
               {kTr346, "an unknown hourly tarief, a cent above the most", afgekeurd,
                [](Wereld& w) { set_uurtarief_onbekend(w, 100, 31, 31'49); }},
               // IV081: 91,40 per hour is 1,52 per minute; 45 minutes cost 68,55. At 91,49 they would cost
               // 68,62.
               {kTr346, "an unknown hourly tarief on a generic budget", schoon,
                [](Wereld& w) { set_uurtarief_onbekend_op_budget(w, 68'55); }},
               {kTr346, "an unknown hourly tarief on a generic budget, more than any that fits", afgekeurd,
                [](Wereld& w) { set_uurtarief_onbekend_op_budget(w, 68'63); }},
               {kTr346, "an unknown hourly tarief on a toewijzing in minutes", schoon,
                [](Wereld& w) {
                    set_uurtarief_onbekend(w, 100, 31, 30'50);
                    w.versie(kUrenTotaal).omvang = dossier::Omvang{200, Eenheid::minuut, Frequentie::totaal};
                }},
               {kTr346, "an unknown tarief of a product that the region pays per minute", afgekeurd,
                [](Wereld& w) {
                    w.regelset = Regelset::landelijk;
                    w.aanbieders.clear();
                    w.claim.regel().bedrag = 81'01;
                }},

               {kTr369, "a line that takes exactly the whole budget", schoon,
                [](Wereld& w) { w.versie(kBudget).budget = cents(81'00); }},
               {kTr369, "a line of one cent more than the budget", afgekeurd,
                [](Wereld& w) { w.versie(kBudget).budget = cents(80'99); }},
               {kTr369, "a line that takes exactly what is left", schoon,
                [](Wereld& w) {
                    w.book(make_regel("R0", kBudget, "45A05", 100, "01", 1'46));
                    w.versie(kBudget).budget = cents(146'00 + 81'00);
                }},
               {kTr369, "a line of one cent more than what is left", afgekeurd,
                [](Wereld& w) {
                    w.book(make_regel("R0", kBudget, "45A05", 100, "01", 1'46));
                    w.versie(kBudget).budget = cents(146'00 + 80'99);
                }},
               {kTr369, "individual and group help draw on one budget", afgekeurd,
                [](Wereld& w) {
                    w.set_regels({Wereld::tg4("R1", 50), Wereld::middel("R2", kBudget, 1)});
                    w.versie(kBudget).budget = cents(81'00 + 18'72);
                }},
               {kTr369, "a credit in the same message frees the budget first", schoon,
                [](Wereld& w) {
                    w.book(Wereld::tg4("R0", 50));
                    w.set_regels({Wereld::tg4("R1", 50), make_credit(Wereld::tg4("R0", 50), "R9")});
                    w.versie(kBudget).budget = cents(81'00);
                }},
               {kTr369, "the budget of a later version holds", schoon,
                [](Wereld& w) {
                    auto& versies = w.toewijzingen.at(kBudget).toewijzing.versies;
                    versies.push_back(versies.back());
                    versies.front().budget = cents(1);
                }},
               {kTr369, "a toewijzing without a budget has no limit in money", schoon,
                [](Wereld& w) { w.set_regel(Wereld::verblijf_j("R1", 31)); }},
           });
    return g;
}

}  // namespace jeugdregio::steun
