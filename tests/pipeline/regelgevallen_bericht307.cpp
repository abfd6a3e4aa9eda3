// Cases for the rules within a JW307.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// A second stop beside the first.
StopProduct307& add_stop(Wereld& w) {
    w.stopbericht.producten.push_back(w.stopbericht.product());
    return w.stopbericht.product(1);
}

}  // namespace

Gevallen gevallen_bericht307() {
    constexpr std::string_view kJaar = "JW307/OJ-JAAR/Header", kCs058 = "JW307/CS058/Header",
                               kTr018 = "JW307/TR018/Header", kTr101 = "JW307/TR101/Header",
                               kTr134 = "JW307/TR134/Header";
    Gevallen g = make_persoongevallen({"JW307", [](Wereld& w) -> Clientdeel& { return w.stopbericht.client; },
                                       [](Wereld& w) -> std::string& { return w.stopbericht.dagtekening; }});
    append(g, {
                  {kJaar, "a stop in the year 12023", afgekeurd,
                   [](Wereld& w) { w.stopbericht.product().einde = "12023-04-05"; }},
                  {kJaar, "care that began before our era", afgekeurd,
                   [](Wereld& w) { w.stopbericht.product().begin = "-2023-03-01"; }},
                  {kJaar, "care that began on the first day of the year 1", schoon,
                   [](Wereld& w) { w.stopbericht.product().begin = "0001-01-01"; }},

                  {kCs058, "a first delivery", schoon, [](Wereld&) {}},
                  {kCs058, "a removal", schoon, [](Wereld& w) { w.stopbericht.product().status = "3"; }},
                  {kCs058, "a changed stop is not used any more", afgekeurd,
                   [](Wereld& w) { w.stopbericht.product().status = "2"; }},
                  {kCs058, "nor is an unchanged one", afgekeurd,
                   [](Wereld& w) { w.stopbericht.product().status = "9"; }},

                  {kTr018, "care ends on its first day", schoon,
                   [](Wereld& w) { w.stopbericht.product().einde = "2023-03-01"; }},
                  {kTr018, "care ends a day before it began", afgekeurd,
                   [](Wereld& w) { w.stopbericht.product().einde = "2023-02-28"; }},
                  {kTr018, "also when the stop is a removal", afgekeurd,
                   [](Wereld& w) {
                       w.stopbericht.product().status = "3";
                       w.stopbericht.product().einde = "2023-02-28";
                   }},
                  {kTr018, "the begin is that of the care, not of the toewijzing", schoon,
                   [](Wereld& w) { w.stopbericht.product().toewijzing_ingang = "2023-04-06"; }},

                  {kTr101, "the same stop twice", afgekeurd, [](Wereld& w) { add_stop(w); }},
                  {kTr101, "the same stop, once with leading zeros", afgekeurd,
                   [](Wereld& w) { add_stop(w).nummer = "0001001"; }},
                  {kTr101, "a stop and its removal do not go in one message", afgekeurd,
                   [](Wereld& w) { add_stop(w).status = "3"; }},
                  {kTr101, "another toewijzing", schoon, [](Wereld& w) { add_stop(w).nummer = "1002"; }},
                  {kTr101, "another product", schoon, [](Wereld& w) { add_stop(w).code = "41A03"; }},
                  {kTr101, "another category", schoon, [](Wereld& w) { add_stop(w).categorie = "42"; }},
                  {kTr101, "another first day", schoon, [](Wereld& w) { add_stop(w).begin = "2023-03-02"; }},
                  {kTr101, "another last day", schoon, [](Wereld& w) { add_stop(w).einde = "2023-04-06"; }},
                  {kTr101, "another reason", schoon, [](Wereld& w) { add_stop(w).reden = "20"; }},

                  {kTr134, "care ended on the day of the message", schoon,
                   [](Wereld& w) { w.stopbericht.product().einde = "2023-04-11"; }},
                  {kTr134, "care ends a day after the message", afgekeurd,
                   [](Wereld& w) { w.stopbericht.product().einde = "2023-04-12"; }},
                  {kTr134, "that care began after the message is about its end", zwijgt,  // TR018
                   [](Wereld& w) { w.stopbericht.product().begin = "2023-04-12"; }},
              });
    return g;
}

}  // namespace jeugdregio::steun
