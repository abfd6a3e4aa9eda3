// Cases for the period of a line: TR307, TR308, TR387, TR388 (IV089).
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

struct Periodegeval {
    const char* zin;
    const char *ingang, *einde;  // of the toewijzing; an empty end is none
    const char *begin, *tot;     // of the line
    Verwacht verwacht;
};

void set_periodegeval(Wereld& w, const Periodegeval& c) {
    w.regelset = Regelset::landelijk;
    const Datum tot = datum(c.tot);
    w.set_maand(tot.jaar(), tot.maand());
    w.set_periode(kBudget, c.ingang, c.einde);
    if (*c.einde == '\0') w.versie(kBudget).budget.reset();
    w.set_productperiode(c.begin, c.tot);
}

void add(Gevallen& g, std::string_view regel, std::initializer_list<Periodegeval> gevallen) {
    for (const Periodegeval& c : gevallen)
        g.push_back({regel, c.zin, c.verwacht, [c](Wereld& w) { set_periodegeval(w, c); }});
}

}  // namespace

Gevallen gevallen_periode() {
    Gevallen g;
    add(g, "JW323/TR307/Prestatie",
        {{"care may be claimed from the first day of the toewijzing", "2023-03-01", "2023-12-31",
          "2023-03-01", "2023-03-31", schoon},
         {"one day before the toewijzing", "2023-03-02", "2023-12-31", "2023-03-01", "2023-03-31", afgekeurd},
         {"on the leap day, when the toewijzing begins on it", "2024-02-29", "2024-12-31", "2024-02-29",
          "2024-02-29", schoon},
         {"on the leap day, when the toewijzing begins on 1 March", "2024-03-01", "2024-12-31", "2024-02-29",
          "2024-02-29", afgekeurd},
         {"in December, for a toewijzing of the new year", "2024-01-01", "2024-12-31", "2023-12-01",
          "2023-12-31", afgekeurd},
         {"in January, for a toewijzing of the old year", "2023-12-31", "2024-12-31", "2024-01-01",
          "2024-01-31", schoon}});
    add(g, "JW323/TR308/Prestatie",
        {{"up to the last day of the toewijzing", "2023-01-01", "2023-03-31", "2023-03-01", "2023-03-31",
          schoon},
         {"one day after the toewijzing", "2023-01-01", "2023-03-30", "2023-03-01", "2023-03-31", afgekeurd},
         {"a toewijzing without an end", "2023-01-01", "", "2023-03-01", "2023-03-31", schoon},
         {"on the leap day, when the toewijzing ends the day before", "2023-01-01", "2024-02-28",
          "2024-02-01", "2024-02-29", afgekeurd},
         {"in January, for a toewijzing of the old year", "2023-01-01", "2023-12-31", "2024-01-01",
          "2024-01-31", afgekeurd}});
    add(g, "JW323/TR387/Prestatie",
        {{"the first of the month, long after the toewijzing began", "2023-01-01", "2023-12-31", "2023-03-01",
          "2023-03-31", schoon},
         {"the second of the month", "2023-01-01", "2023-12-31", "2023-03-02", "2023-03-31", afgekeurd},
         {"the day on which the toewijzing begins", "2023-03-15", "2023-12-31", "2023-03-15", "2023-03-31",
          schoon},
         {"the day after the toewijzing begins", "2023-03-15", "2023-12-31", "2023-03-16", "2023-03-31",
          afgekeurd},
         {"the first of the month, before the toewijzing begins", "2023-03-15", "2023-12-31", "2023-03-01",
          "2023-03-31", afgekeurd},
         {"a toewijzing that began on that day of another month", "2023-02-15", "2023-12-31", "2023-03-15",
          "2023-03-31", afgekeurd},
         {"a toewijzing that began in that month of another year", "2022-03-15", "2023-12-31", "2023-03-15",
          "2023-03-31", afgekeurd}});
    add(g, "JW323/TR388/Prestatie",
        {{"the last of the month, long before the toewijzing ends", "2023-01-01", "2023-12-31", "2023-03-01",
          "2023-03-31", schoon},
         {"the day before the last of the month", "2023-01-01", "2023-12-31", "2023-03-01", "2023-03-30",
          afgekeurd},
         {"the day on which the toewijzing ends", "2023-01-01", "2023-03-20", "2023-03-01", "2023-03-20",
          schoon},
         {"the day before the toewijzing ends", "2023-01-01", "2023-03-20", "2023-03-01", "2023-03-19",
          afgekeurd},
         {"the last of the month, after the toewijzing ended", "2023-01-01", "2023-03-20", "2023-03-01",
          "2023-03-31", afgekeurd},
         {"28 February is not the last day of a leap year", "2023-01-01", "2024-12-31", "2024-02-01",
          "2024-02-28", afgekeurd},
         {"29 February is", "2023-01-01", "2024-12-31", "2024-02-01", "2024-02-29", schoon},
         {"a toewijzing that ends on that day of another month", "2023-01-01", "2023-04-20", "2023-03-01",
          "2023-03-20", afgekeurd},
         {"a toewijzing without an end", "2023-01-01", "", "2023-03-01", "2023-03-31", schoon},
         {"a toewijzing of one day", "2023-03-20", "2023-03-20", "2023-03-20", "2023-03-20", schoon},
         {"the toewijzing of IV089, April", "2022-04-08", "2022-06-17", "2022-04-08", "2022-04-30", schoon},
         {"the toewijzing of IV089, May", "2022-04-08", "2022-06-17", "2022-05-01", "2022-05-31", schoon},
         {"the toewijzing of IV089, June", "2022-04-08", "2022-06-17", "2022-06-01", "2022-06-17", schoon}});

    // The whole road with the regional rules as well, where the base claim lies in the contract.
    g.push_back({"JW323/TR387/Prestatie", "a toewijzing of half a month, with the regional rules", schoon,
                 [](Wereld& w) {
                     w.set_periode(kBudget, "2023-03-15", "2023-03-29");
                     w.set_productperiode("2023-03-15", "2023-03-29");
                 }});
    // A credit repeats the period of its debit, also when the toewijzing was shortened since (IV085, IV091).
    for (const char* regel :
         {"JW323/TR308/Prestatie", "JW323/TR388/Prestatie", "JW323/TR307/Prestatie", "JW323/TR387/Prestatie"})
        g.push_back({regel, "a credit of a line that a later version of the toewijzing leaves out", schoon,
                     [](Wereld& w) {
                         w.book(Wereld::tg4("R0", 50));
                         w.set_regel(make_credit(Wereld::tg4("R0", 50), "R9"));
                         w.set_periode(kBudget, "2023-01-01", "2023-02-10");
                     }});
    return g;
}

}  // namespace jeugdregio::steun
