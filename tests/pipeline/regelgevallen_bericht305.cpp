// Cases for the rules within a JW305.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// A second start beside the first.
StartProduct305& add_start(Wereld& w) {
    w.startbericht.producten.push_back(w.startbericht.product());
    return w.startbericht.product(1);
}

}  // namespace

Gevallen gevallen_bericht305() {
    constexpr std::string_view kJaar = "JW305/OJ-JAAR/Header", kCs058 = "JW305/CS058/Header",
                               kTr101 = "JW305/TR101/Header", kTr134 = "JW305/TR134/Header";
    Gevallen g =
        make_persoongevallen({"JW305", [](Wereld& w) -> Clientdeel& { return w.startbericht.client; },
                              [](Wereld& w) -> std::string& { return w.startbericht.dagtekening; }});
    append(g, {
                  {kJaar, "a start in the year 12023", afgekeurd,
                   [](Wereld& w) { w.startbericht.product().begin = "12023-03-01"; }},
                  {kJaar, "a toewijzing from before our era", afgekeurd,
                   [](Wereld& w) { w.startbericht.product().toewijzing_ingang = "-2023-01-01"; }},
                  {kJaar, "the first day of the year 1 is a day", schoon,
                   [](Wereld& w) { w.startbericht.product().toewijzing_ingang = "0001-01-01"; }},
                  {kJaar, "a dagtekening far in the future is TR135's", schoon,
                   [](Wereld& w) {
                       w.startbericht.dagtekening = "12023-03-06";
                       w.startbericht.client.geboortedatum = "1900-01-01";
                       w.startbericht.client.datumgebruik = "3";
                   }},

                  {kCs058, "a first delivery", schoon, [](Wereld&) {}},
                  {kCs058, "a removal", schoon, [](Wereld& w) { w.startbericht.product().status = "3"; }},
                  {kCs058, "a changed start is not used any more", afgekeurd,
                   [](Wereld& w) { w.startbericht.product().status = "2"; }},
                  {kCs058, "nor is an unchanged one", afgekeurd,
                   [](Wereld& w) { w.startbericht.product().status = "9"; }},
                  {kCs058, "every start counts, also one without a toewijzing", afgekeurd,
                   [](Wereld& w) {
                       add_start(w) = {
                           .nummer = "", .toewijzing_ingang = "", .begin = "2023-03-02", .status = "2"};
                   }},
                  {kCs058, "a start of which only the day is known", afgekeurd,
                   [](Wereld& w) {
                       w.startbericht.product() = {
                           .nummer = "", .categorie = "", .code = "", .toewijzing_ingang = "", .status = "2"};
                   }},

                  {kTr101, "the same start twice", afgekeurd, [](Wereld& w) { add_start(w); }},
                  {kTr101, "the same start, once with leading zeros", afgekeurd,
                   [](Wereld& w) { add_start(w).nummer = "0001003"; }},
                  {kTr101, "a start and its removal do not go in one message", afgekeurd,
                   [](Wereld& w) { add_start(w).status = "3"; }},
                  {kTr101, "the day on which the toewijzing begins makes no other start", afgekeurd,
                   [](Wereld& w) { add_start(w).toewijzing_ingang = "2023-02-01"; }},
                  {kTr101, "the same start twice, without a toewijzing and a code", afgekeurd,
                   [](Wereld& w) {
                       w.startbericht.product().nummer = w.startbericht.product().code = "";
                       add_start(w);
                   }},
                  {kTr101, "another toewijzing", schoon, [](Wereld& w) { add_start(w).nummer = "1002"; }},
                  {kTr101, "another product", schoon, [](Wereld& w) { add_start(w).code = "41A03"; }},
                  {kTr101, "another category", schoon, [](Wereld& w) { add_start(w).categorie = "42"; }},
                  {kTr101, "another first day", schoon, [](Wereld& w) { add_start(w).begin = "2023-03-02"; }},
                  {kTr101, "a toewijzing is another key than none", schoon,
                   [](Wereld& w) { add_start(w).nummer = ""; }},
                  {kTr101, "a category is another key than a product of it", schoon,
                   [](Wereld& w) { add_start(w).code = ""; }},

                  {kTr134, "care began on the day of the message", schoon,
                   [](Wereld& w) { w.startbericht.product().begin = "2023-03-06"; }},
                  {kTr134, "care begins a day after the message", afgekeurd,
                   [](Wereld& w) { w.startbericht.product().begin = "2023-03-07"; }},
                  {kTr134, "a later start in the same message counts too", afgekeurd,
                   [](Wereld& w) { add_start(w).begin = "2023-03-07"; }},
                  {kTr134, "a toewijzing may begin after the message", schoon,
                   [](Wereld& w) { w.startbericht.product().toewijzing_ingang = "2023-03-07"; }},
              });
    return g;
}

}  // namespace jeugdregio::steun
