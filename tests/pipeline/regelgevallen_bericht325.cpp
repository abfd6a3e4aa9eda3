// Cases for the rules within a JW325.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

void set_totalen(Wereld& w, std::int64_t ingediend, std::int64_t toegekend) {
    w.antwoord.ingediend = ingediend;
    w.antwoord.toegekend = toegekend;
    w.antwoord.ingediend_dc = w.antwoord.toegekend_dc = "";  // as the sign says
}
Prestatie323 afgewezen(std::string referentie) {
    Prestatie323 p = Wereld::tg4(std::move(referentie), 50);
    p.retourcodes = {"9369"};
    return p;
}

}  // namespace

Gevallen gevallen_bericht325() {
    constexpr std::string_view kCd060 = "JW325/CD060/Header", kCs002 = "JW325/CS002/Header",
                               kCs325 = "JW325/CS325/Header", kTr101 = "JW325/TR101/Header",
                               kTr134 = "JW325/TR134/Header", kTr137 = "JW325/TR137/Header",
                               kTr342 = "JW325/TR342/Header";
    return {
        {kCd060, "a rejected credit that does not say what it undoes", afgekeurd,
         [](Wereld& w) { w.antwoord.regel().dc = "C"; }},
        {kCd060, "a rejected debit that undoes something", afgekeurd,
         [](Wereld& w) { w.antwoord.regel().vorig = "R0"; }},
        {kCd060, "a rejected credit with its debit", schoon,
         [](Wereld& w) {
             w.antwoord.regel().dc = "C";
             w.antwoord.regel().vorig = "R0";
             set_totalen(w, -81'00, 0);
         }},

        {kCs002, "a BSN that does not pass the eleven test", afgekeurd,
         [](Wereld& w) { w.antwoord.clienten[0].bsn = kFout; }},
        {kCs002, "a BSN that does", schoon, [](Wereld&) {}},

        {kCs325, "a granted total of zero is debit", afgekeurd,
         [](Wereld& w) {
             set_totalen(w, 81'00, 0);
             w.antwoord.toegekend_dc = "C";
         }},
        {kCs325, "a claimed total of zero is debit", afgekeurd,
         [](Wereld& w) {
             set_totalen(w, 0, -81'00);
             w.antwoord.ingediend_dc = "C";
         }},
        {kCs325, "a line of zero is debit", afgekeurd,
         [](Wereld& w) {
             w.antwoord.regel().bedrag = 0;
             w.antwoord.regel().dc = "C";
             w.antwoord.regel().vorig = "R0";
             set_totalen(w, 10, 10);
         }},
        {kCs325, "all is rejected, so nothing is granted", schoon,
         [](Wereld& w) { set_totalen(w, 81'00, 0); }},

        {kTr101, "a client that occurs twice", afgekeurd,
         [](Wereld& w) {
             w.antwoord.clienten.push_back(w.antwoord.clienten[0]);
             set_totalen(w, 162'00, 0);
         }},
        {kTr101, "a line that occurs twice", afgekeurd,
         [](Wereld& w) {
             w.antwoord.clienten[0].prestaties.push_back(afgewezen("R1"));
             set_totalen(w, 162'00, 0);
         }},
        {kTr101, "two lines with their own references", schoon,
         [](Wereld& w) {
             w.antwoord.clienten[0].prestaties.push_back(afgewezen("R2"));
             set_totalen(w, 162'00, 0);
         }},

        {kTr134, "a period that begins on the day of the answer", zwijgt,  // but it ends after it (TR137)
         [](Wereld& w) { w.antwoord.dagtekening = "2023-03-01"; }},
        {kTr134, "a period that begins a day after the answer", afgekeurd,
         [](Wereld& w) { w.antwoord.dagtekening = "2023-02-28"; }},
        {kTr134, "an answer of after the period", schoon, [](Wereld&) {}},

        {kTr137, "a period that ends on the day of the answer", schoon,
         [](Wereld& w) { w.antwoord.dagtekening = "2023-03-31"; }},
        {kTr137, "a period that ends a day after the answer", afgekeurd,
         [](Wereld& w) { w.antwoord.dagtekening = "2023-03-30"; }},
        {kTr137, "a period that ends before it begins", afgekeurd,
         [](Wereld& w) { w.antwoord.regel().einde = "2023-02-28"; }},

        {kTr342, "granted one cent too much", afgekeurd, [](Wereld& w) { set_totalen(w, 200'00, 119'01); }},
        {kTr342, "granted one cent too little", afgekeurd, [](Wereld& w) { set_totalen(w, 200'00, 118'99); }},
        {kTr342, "claimed minus granted is what was rejected", schoon,
         [](Wereld& w) { set_totalen(w, 200'00, 119'00); }},
        {kTr342, "without rejected lines all is granted", schoon,
         [](Wereld& w) {
             w.antwoord.clienten.clear();
             w.antwoord.antwoord_codes = {"8001"};
             set_totalen(w, 200'00, 200'00);
         }},
        {kTr342, "without rejected lines, and still not all is granted", afgekeurd,
         [](Wereld& w) {
             w.antwoord.clienten.clear();
             set_totalen(w, 200'00, 199'99);
         }},
        {kTr342, "a rejected credit raises what is granted", schoon,
         [](Wereld& w) {
             w.antwoord.regel().dc = "C";
             w.antwoord.regel().vorig = "R0";
             set_totalen(w, 100'00, 181'00);
         }},
        {kTr342, "the claim itself was rejected, so nothing is granted", schoon,
         [](Wereld& w) {
             w.antwoord.clienten.clear();
             w.antwoord.antwoord_codes = {"9333"};
             set_totalen(w, 200'00, 0);
         }},
        {kTr342, "the claim itself was rejected, and still a line is sent along", afgekeurd,
         [](Wereld& w) {
             w.antwoord.antwoord_codes = {"9333"};
             set_totalen(w, 200'00, 0);
         }},
        {kTr342, "the claim itself was rejected, and still one cent is granted", afgekeurd,
         [](Wereld& w) {
             w.antwoord.clienten.clear();
             w.antwoord.antwoord_codes = {"9333"};
             set_totalen(w, 200'00, 1);
         }},
        {kTr342, "an answer of a Header alone has no totals", schoon,
         [](Wereld& w) {
             w.antwoord.met_antwoord = false;
             w.antwoord.header_codes = {"0001"};
         }},
    };
}

}  // namespace jeugdregio::steun
