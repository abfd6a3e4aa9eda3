// Cases for the rules within a JW323 that are not about days.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// A claim in euros on a toewijzing of 100,00 per month: the region has no such product, so only the national
/// rules.
void set_euros(Wereld& w, std::int64_t volume, std::int64_t bedrag) {
    w.regelset = Regelset::landelijk;
    auto& v = w.versie(kBudget);
    v.budget.reset();
    v.categorie = parse_categorie("45");
    v.code = parse_productcode("45A03");
    v.omvang = dossier::Omvang{100'00, Eenheid::euro, Frequentie::per_maand};
    Prestatie323 p = make_regel("R1", kBudget, "45A03", volume, "83", 0);
    p.tarief.reset();
    p.bedrag = bedrag;
    w.set_regel(p);
}

/// The line R0 was approved before; R9 undoes it.
Prestatie323 book_and_credit(Wereld& w, std::int64_t minuten = 50) {
    const Prestatie323 debet = Wereld::tg4("R0", minuten);
    w.book(debet);
    return make_credit(debet, "R9");
}

}  // namespace

Gevallen gevallen_bericht323() {
    constexpr std::string_view kCs002 = "JW323/CS002/Header", kCs325 = "JW323/CS325/Header",
                               kCs339 = "JW323/CS339/Header", kCd060 = "JW323/CD060/Header",
                               kCd087 = "JW323/CD087/Header", kTr101 = "JW323/TR101/Header",
                               kTr315 = "JW323/TR315/Header", kTr316 = "JW323/TR316/Header",
                               kTr358 = "JW323/TR358/Header", kTr416 = "JW323/TR416/Header";
    return {
        {kCs002, "a BSN that does not pass the eleven test", afgekeurd,
         [](Wereld& w) { w.claim.clienten[0].bsn = kFout; }},
        {kCs002, "a BSN that does", schoon, [](Wereld&) {}},

        {kCs325, "a total of zero is debit", afgekeurd,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 50), book_and_credit(w)});
             w.claim.totaal_dc = "C";
         }},
        {kCs325, "a line of zero is debit", afgekeurd,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 50), book_and_credit(w, 0)});
         }},
        {kCs325, "a debit and a credit that cancel are debit together", schoon,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 50), book_and_credit(w)});
         }},
        {kCs325, "a debit line of zero", schoon, [](Wereld& w) { w.set_regel(Wereld::tg4("R1", 0)); }},

        {kCs339, "in euros the amount is the volume", schoon,
         [](Wereld& w) { set_euros(w, 100'00, 100'00); }},
        {kCs339, "in euros, one cent less than the volume", afgekeurd,
         [](Wereld& w) { set_euros(w, 100'00, 99'99); }},
        {kCs339, "in euros, one cent more than the volume", afgekeurd,
         [](Wereld& w) { set_euros(w, 100'00, 100'01); }},

        {kCd060, "a credit that does not say what it undoes", afgekeurd,
         [](Wereld& w) { w.claim.regel().dc = "C"; }},
        {kCd060, "a debit that undoes something", afgekeurd, [](Wereld& w) { w.claim.regel().vorig = "R0"; }},
        {kCd060, "a credit with its debit", schoon, [](Wereld& w) { w.set_regel(book_and_credit(w)); }},

        {kCd087, "minutes without a tarief", afgekeurd, [](Wereld& w) { w.claim.regel().tarief.reset(); }},
        {kCd087, "euros with a tarief", afgekeurd,
         [](Wereld& w) {
             set_euros(w, 100'00, 100'00);
             w.claim.regel().tarief = 1;
         }},
        {kCd087, "euros without a tarief", schoon, [](Wereld& w) { set_euros(w, 100'00, 100'00); }},
        {kCd087, "a tarief of zero is filled", zwijgt,
         [](Wereld& w) { w.claim.regel().tarief = w.claim.regel().bedrag = 0; }},

        {kTr101, "a client that occurs twice", afgekeurd,
         [](Wereld& w) {
             w.claim.clienten.push_back(w.claim.clienten[0]);
             w.claim.clienten[1].prestaties[0].referentie = "R2";
             w.claim.clienten[1].prestaties[0].code = "45A05";
         }},
        {kTr101, "two lines of a client with one reference", afgekeurd,
         [](Wereld& w) { w.claim.regels().push_back(make_regel("R1", kBudget, "45A05", 10, "01", 1'46)); }},
        {kTr101, "two clients may repeat a reference within the message", zwijgt,  // that is for TR314
         [](Wereld& w) {
             Prestatie323 p = Wereld::tg4("R1", 50);
             p.toewijzing = kBudgetBram;
             w.claim.clienten.push_back({.bsn = std::string(kBram), .prestaties = {p}});
         }},
        {kTr101, "two clients with their own lines", schoon,
         [](Wereld& w) {
             Prestatie323 p = Wereld::tg4("R2", 50);
             p.toewijzing = kBudgetBram;
             w.claim.clienten.push_back({.bsn = std::string(kBram), .prestaties = {p}});
         }},

        {kTr315, "two credits of one debit", afgekeurd,
         [](Wereld& w) {
             const Prestatie323 c = book_and_credit(w);
             Prestatie323 nog_een = c;
             nog_een.referentie = "R8";
             w.set_regels({c, nog_een});
         }},
        {kTr315, "credits of two debits", schoon,
         [](Wereld& w) {
             const Prestatie323 c = book_and_credit(w);
             const Prestatie323 ander = make_regel("R7", kBudget, "45A05", 10, "01", 1'46);
             w.book(ander);
             w.set_regels({c, make_credit(ander, "R8")});
         }},

        {kTr316, "a debit and its credit in one message", afgekeurd,
         [](Wereld& w) {
             const Prestatie323 d = Wereld::tg4("R1", 50);
             w.set_regels({d, make_credit(d, "R2")});
         }},
        {kTr316, "a credit that undoes itself", afgekeurd,
         [](Wereld& w) {
             Prestatie323 c = book_and_credit(w);
             c.vorig = c.referentie;
             w.set_regel(c);
         }},
        {kTr316, "a credit of an earlier debit, and the correction of it", schoon,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 60), book_and_credit(w)});
         }},

        {kTr358, "a total of one cent too much", afgekeurd,
         [](Wereld& w) { w.claim.totaal = w.claim.regel().bedrag + 1; }},
        {kTr358, "a total of one cent too little", afgekeurd,
         [](Wereld& w) { w.claim.totaal = w.claim.regel().bedrag - 1; }},
        {kTr358, "the right amount with the wrong sign", afgekeurd,
         [](Wereld& w) { w.claim.totaal_dc = "C"; }},
        {kTr358, "a credit that was added instead of subtracted", afgekeurd,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 60), book_and_credit(w)});
             w.claim.totaal = 60 * 1'62 + 50 * 1'62;
         }},
        {kTr358, "more credit than debit makes a total that is credit", schoon,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 40), book_and_credit(w)});
         }},

        {kTr416, "two debits of one product over one period", afgekeurd,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 50), Wereld::tg4("R2", 10)});
         }},
        {kTr416, "not next to each other, and still one too many", afgekeurd,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 50), make_regel("R2", kBudget, "45A05", 10, "01", 1'46),
                           Wereld::tg4("R3", 10)});
         }},
        {kTr416, "two products over one period", schoon,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 50), make_regel("R2", kBudget, "45A05", 10, "01", 1'46)});
         }},
        {kTr416, "one product over two periods", schoon,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 50), Wereld::tg4("R2", 10)});
             w.claim.regel(1).begin = "2023-02-01";
             w.claim.regel(1).einde = "2023-02-28";
             w.set_regelinstelling("IJ-E043", false, contract::Onbeslist::goedkeuren_met_signaal);
         }},
        {kTr416, "one product and period on two toewijzingen", schoon,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 50), Wereld::tg4("R2", 10)});
             w.claim.regel(1).toewijzing = kCategorie;
         }},
        {kTr416, "a debit and a credit of another one over the same period", schoon,
         [](Wereld& w) {
             w.set_regels({Wereld::tg4("R1", 50), book_and_credit(w)});
         }},
    };
}

}  // namespace jeugdregio::steun
