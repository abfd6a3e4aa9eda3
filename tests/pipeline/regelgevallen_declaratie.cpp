// Cases for the rules on the Header, the Declaratie and the Client of a JW323, and on the references of its
// lines.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

void set_landelijk(Wereld& w, std::string_view gemeente) {
    w.regelset = Regelset::landelijk;
    w.set_gemeente(gemeente);
    w.set_periode(kBudget, "2021-01-01", "2024-12-31");
}
Client323 bram(std::string referentie, std::int64_t toewijzing) {
    Prestatie323 p = Wereld::tg4(std::move(referentie), 50);
    p.toewijzing = toewijzing;
    return {.bsn = std::string(kBram), .prestaties = {p}};
}

}  // namespace

Gevallen gevallen_declaratie() {
    constexpr std::string_view kTr056 = "JW323/TR056/Header", kTr135 = "JW323/TR135/Header",
                               kTr378 = "JW323/TR378/Header", kTr318 = "JW323/TR318/Declaratie",
                               kTr333 = "JW323/TR333/Declaratie", kTr304c = "JW323/TR304/Client",
                               kTr304p = "JW323/TR304/Prestatie", kTr314 = "JW323/TR314/Prestatie",
                               kTr319 = "JW323/TR319/Prestatie", kTr338 = "JW323/TR338/Prestatie",
                               kTr384 = "JW323/TR384/Prestatie";
    Gevallen g = {
        {kTr056, "an identity that was used for another message", afgekeurd,
         [](Wereld& w) { w.identificatie_bezet = true; }},
        {kTr056, "an identity that is new", schoon, [](Wereld&) {}},

        {kTr135, "a message of today", schoon, [](Wereld& w) { w.set_dagtekening("2023-04-14"); }},
        {kTr135, "a message of tomorrow", afgekeurd, [](Wereld& w) { w.set_dagtekening("2023-04-15"); }},

        {kTr378, "a gemeente that never was", afgekeurd, [](Wereld& w) { set_landelijk(w, "9999"); }},
        {kTr378, "a gemeente that existed when the care began", schoon,
         [](Wereld& w) {
             set_landelijk(w, "0501");  // Brielle, until 31 December 2022
             w.set_productperiode("2022-12-01", "2022-12-31");
         }},
        {kTr378, "a gemeente that had gone when the care began", afgekeurd,
         [](Wereld& w) {
             set_landelijk(w, "0501");
             w.set_periode(kBudget, "2023-01-01", "2024-12-31");
             w.set_productperiode("2023-01-01", "2023-01-31");
         }},

        {kTr333, "a declaratienummer that was used before", afgekeurd,
         [](Wereld& w) { w.gebruikte_declaratienummers.insert("DN1"); }},
        {kTr333, "a declaratienummer that is new", schoon,
         [](Wereld& w) { w.gebruikte_declaratienummers.insert("DN2"); }},

        {kTr304c, "a client of whom this gemeente never sent a toewijzing", afgekeurd,
         [](Wereld& w) { w.claim.clienten[0].bsn = kOnbekend; }},
        {kTr304c, "a client who is only known at another gemeente", afgekeurd,
         [](Wereld& w) { w.claim.ontvanger = "0150"; }},
        {kTr304c, "a client whom this gemeente only assigned to another aanbieder", afgekeurd,
         [](Wereld& w) {
             w.claim.clienten[0].bsn = kBram;
             w.versie(kBudgetBram).aanbieder = *parse_agb("42420002");
         }},
        {kTr304c, "a client whom it assigned to another aanbieder as well", schoon,
         [](Wereld& w) { w.versie(kCategorie).aanbieder = *parse_agb("42420002"); }},
        {kTr304c, "a client of whom it did", schoon, [](Wereld&) {}},

        {kTr304p, "a toewijzing of another jeugdige", afgekeurd,
         [](Wereld& w) { w.claim.regel().toewijzing = kBudgetBram; }},
        {kTr304p, "each jeugdige with an own toewijzing", schoon,
         [](Wereld& w) { w.claim.clienten.push_back(bram("R2", kBudgetBram)); }},

        {kTr314, "a reference of an earlier message", afgekeurd,
         [](Wereld& w) { w.gebruikte_referenties.insert("R1"); }},
        {kTr314, "a reference that another client has in this message", afgekeurd,
         [](Wereld& w) { w.claim.clienten.push_back(bram("R1", kBudgetBram)); }},
        {kTr314, "a credit with a reference of an earlier message", afgekeurd,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             w.set_regel(make_credit(Wereld::tg4("R0", 50), "R0"));
             w.claim.regel().vorig = "R0";
             w.claim.regel().referentie = "R9";
             w.gebruikte_referenties.insert("R9");
         }},
        {kTr314, "a reference that differs in one character", schoon,
         [](Wereld& w) { w.gebruikte_referenties.insert("R01"); }},

        {kTr319, "a month after the declaratieperiode", afgekeurd,
         [](Wereld& w) {
             w.claim.periode_begin = "2023-02-01";
             w.claim.periode_einde = "2023-02-28";
         }},
        {kTr319, "the month of the declaratieperiode", schoon, [](Wereld&) {}},
        {kTr319, "a month before it", schoon,
         [](Wereld& w) {
             w.claim.periode_begin = "2023-04-01";
             w.claim.periode_einde = "2023-04-30";
             w.set_dagtekening("2023-04-30");
             w.vandaag = datum("2023-04-30");
         }},
        {kTr319, "a credit of a month after it", afgekeurd,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             w.set_regel(make_credit(Wereld::tg4("R0", 50), "R9"));
             w.claim.periode_begin = "2023-02-01";
             w.claim.periode_einde = "2023-02-28";
         }},

        {kTr338, "a number that nobody gave out", afgekeurd,
         [](Wereld& w) { w.claim.regel().toewijzing = 9; }},
        {kTr338, "a number of a toewijzing to another aanbieder", afgekeurd,
         [](Wereld& w) { w.versie(kBudget).aanbieder = *parse_agb("42420002"); }},
        {kTr338, "a number of a toewijzing by another gemeente", afgekeurd,
         [](Wereld& w) { w.versie(kBudget).gemeente = *parse_gemeente("0150"); }},
        {kTr338, "a number of a toewijzing to this aanbieder", schoon, [](Wereld&) {}},

        {kTr384, "a toewijzing that was removed", afgekeurd,
         [](Wereld& w) {
             w.versie(kBudget).reden_wijziging = "13";
             w.versie(kBudget).einde = w.versie(kBudget).ingang;
         }},
        {kTr384, "a toewijzing that was withdrawn for another reason", schoon,
         [](Wereld& w) { w.versie(kBudget).reden_wijziging = "14"; }},
        {kTr384, "what was claimed on it may still be credited", schoon,
         [](Wereld& w) {
             w.book(Wereld::tg4("R0", 50));
             w.set_regel(make_credit(Wereld::tg4("R0", 50), "R9"));
             w.versie(kBudget).reden_wijziging = "13";
             w.versie(kBudget).einde = w.versie(kBudget).ingang;
         }},
    };

    // TR318 (OP284, IV090): the declaratieperiode of March 2023 or January 2024 after others.
    struct Eerder {
        const char *zin, *laatste;
        int jaar, maand;
        bool past;
    };
    for (const Eerder& c : {Eerder{"after the month before", "2023-02-01", 2023, 3, true},
                            {"the same month again, with corrections", "2023-03-01", 2023, 3, true},
                            {"after months without care", "2022-10-01", 2023, 3, true},
                            {"before the month that was claimed last", "2023-04-01", 2023, 3, false},
                            {"January after December", "2023-12-01", 2024, 1, true},
                            {"December after January", "2024-01-01", 2023, 12, false}})
        g.push_back({kTr318, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         w.set_maand(c.jaar, c.maand);
                         w.laatste_declaratieperiode = datum(c.laatste);
                     }});
    return g;
}

}  // namespace jeugdregio::steun
