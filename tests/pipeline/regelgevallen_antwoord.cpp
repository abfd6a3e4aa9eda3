// Cases for the rules on a JW319 beyond the message: the request that it answers, and what was said before.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {

Gevallen gevallen_antwoord() {
    using enum Verwacht;
    constexpr std::string_view kTr355 = "JW319/TR355/Antwoord", kTr359 = "JW319/TR359/Antwoord",
                               kTr360 = "JW319/TR360/Antwoord", kTr365 = "JW319/TR365/Antwoord",
                               kTr378 = "JW319/TR378/Woonplaatsbeginsel";
    Gevallen g =
        make_kopgevallen({"JW319", [](Wereld& w) -> std::string& { return w.antwoordbericht.dagtekening; },
                          [](Wereld& w) -> std::string& { return w.antwoordbericht.afzender; }});
    append(
        g,
        {
            {kTr355, "a reference that nobody used", afgekeurd,
             [](Wereld& w) { w.antwoordbericht.referentie = "V1"; }},
            {kTr355, "a reference in small letters", afgekeurd,
             [](Wereld& w) { w.antwoordbericht.referentie = "v0"; }},
            {kTr355, "a request of another aanbieder", afgekeurd,
             [](Wereld& w) { w.antwoordbericht.ontvanger = kAnder; }},
            {kTr355, "a request to another gemeente", afgekeurd,
             [](Wereld& w) { w.antwoordbericht.afzender = "0150"; }},
            {kTr355, "a request to grant care", schoon, [](Wereld&) {}},
            {kTr355, "a request to change", schoon,
             [](Wereld& w) { w.keten.verzoeken.front().soort = dossier::Verzoeksoort::wijziging; }},
            {kTr355, "one of two requests of this aanbieder", schoon,
             [](Wereld& w) { w.keten.verzoeken.push_back(Ketenstand::verzoek("V1", kAnna, "2023-04-11")); }},
            {kTr359, "another request of this jeugdige was granted", schoon,
             [](Wereld& w) {
                 auto ander = w.keten.verzoeken.front();
                 ander.referentie = "V9";
                 ander.toegewezen_op = datum("2023-04-12");
                 w.keten.verzoeken.push_back(ander);
             }},

            {kTr378, "a gemeente that never was", afgekeurd,
             [](Wereld& w) {
                 w.antwoordbericht.reden = "8";
                 w.antwoordbericht.gemeente = "9999";
             }},
            {kTr378, "a gemeente of the past", afgekeurd,
             [](Wereld& w) {
                 w.antwoordbericht.reden = "8";
                 w.antwoordbericht.gemeente = "0457";
             }},
            {kTr378, "a gemeente that is", schoon,
             [](Wereld& w) {
                 w.antwoordbericht.reden = "8";
                 w.antwoordbericht.gemeente = "0150";
             }},
            {kTr378, "no other gemeente is named", schoon, [](Wereld&) {}},
        });
    // OP359: refused because another gemeente pays; received, and dagtekening of the answer.
    struct Woonplaats {
        const char *zin, *reden, *ontvangen, *dagtekening;
        Verwacht verwacht;
    };
    for (const Woonplaats& c : {Woonplaats{"on the fourteenth day", "8", "2023-03-30", "2023-04-13", schoon},
                                {"on the fifteenth day", "8", "2023-03-29", "2023-04-13", gesignaleerd},
                                {"another reason has another term", "4", "2023-03-29", "2023-04-13", schoon}})
        g.push_back({"JW319/OP359/Antwoord", c.zin, c.verwacht, [c](Wereld& w) {
                         w.keten.verzoeken.front().ontvangen_op = datum(c.ontvangen);
                         w.antwoordbericht.dagtekening = c.dagtekening;
                         w.antwoordbericht.reden = c.reden;
                         if (std::string_view(c.reden) == "8") w.antwoordbericht.gemeente = "0150";
                     }});
    g.push_back({"JW319/OP359/Antwoord", "another region gives a week", gesignaleerd, [](Wereld& w) {
                     w.keten.verzoeken.front().ontvangen_op = datum("2023-04-05");
                     w.contract.parameters.termijnen[contract::Termijnsoort::woonplaats].aantal = 7;
                     w.antwoordbericht.reden = "8";
                     w.antwoordbericht.gemeente = "0150";
                 }});
    // What was said before: letters for looked into (o), refused (a) and granted (t); and what is said now.
    struct Verloop {
        std::string_view regel;
        const char *zin, *eerder;
        bool onderzoek;
        Verwacht verwacht;
    };
    for (const Verloop& c :
         {Verloop{kTr359, "refused after it was granted", "t", false, afgekeurd},
          {kTr359, "looked into after it was granted", "t", true, afgekeurd},
          {kTr359, "refused after it was looked into and granted", "ot", false, afgekeurd},
          {kTr359, "refused after it was looked into", "o", false, schoon},
          {kTr359, "the first answer", "", false, schoon},

          {kTr360, "looked into for the second time", "o", true, afgekeurd},
          {kTr360, "looked into after it was refused", "a", true, afgekeurd},
          {kTr360, "looked into, as the first answer", "", true, schoon},
          {kTr360, "refused after it was looked into", "o", false, schoon},
          {kTr360, "looked into after it was granted without an answer", "t", true, zwijgt},

          {kTr365, "refused for the second time", "a", false, afgekeurd},
          {kTr365, "looked into after it was refused", "a", true, afgekeurd},
          {kTr365, "refused after it was looked into and refused", "oa", false, afgekeurd},
          {kTr365, "refused after it was looked into", "o", false, schoon},
          {kTr365, "refused, as the first answer", "", false, schoon},
          {kTr365, "looked into for the second time", "o", true, zwijgt}})
        g.push_back({c.regel, c.zin, c.verwacht, [c](Wereld& w) {
                         dossier::Verzoek& v = w.keten.verzoeken.front();
                         for (const char stap : std::string_view(c.eerder)) {
                             if (stap == 't')
                                 v.toegewezen_op = datum("2023-04-12");
                             else
                                 v.antwoorden.push_back(Ketenstand::antwoord(
                                     stap == 'o' ? VerzoekAntwoord::in_onderzoek : VerzoekAntwoord::afgewezen,
                                     "2023-04-11"));
                         }
                         if (c.onderzoek) {
                             w.antwoordbericht.antwoord = "2";
                             w.antwoordbericht.reden = "";
                         }
                     }});
    return g;
}

}  // namespace jeugdregio::steun
