// Cases for the rules within a JW301 about what is granted.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// Wonen en verblijf, intensiteit J: a specific product without a budget.
Product301 etmalen(std::string nummer) {
    Product301 p;
    p.nummer = std::move(nummer);
    p.categorie = "44";
    p.code = "44A10";
    p.omvang = Omvang301{7, "14", "2"};
    return p;
}
Product301 budget(std::string nummer, std::string ingang, std::string einde) {
    Product301 p;
    p.nummer = std::move(nummer);
    p.ingang = std::move(ingang);
    p.einde = std::move(einde);
    p.budget = 1000'00;
    return p;
}
void set_product(Wereld& w, Product301 p) {
    w.toewijzingsbericht.producten = {std::move(p)};
}

/// The message is of before the contract: only the national rules speak.
void set_oud(Wereld& w, const std::string& ingang, const std::string& einde) {
    w.regelset = Regelset::landelijk;
    w.toewijzingsbericht.product().ingang = ingang;
    w.toewijzingsbericht.product().einde = einde;
}

}  // namespace

Gevallen gevallen_bericht301_product() {
    constexpr std::string_view kCd041 = "JW301/CD041/Header", kCd075 = "JW301/CD075/Header",
                               kCd076 = "JW301/CD076/Header", kCd077 = "JW301/CD077/Header",
                               kCd078 = "JW301/CD078/Header", kCd079 = "JW301/CD079/Header",
                               kCd080 = "JW301/CD080/Header", kCs003 = "JW301/CS003/Header",
                               kCs335 = "JW301/CS335/Header", kCs336 = "JW301/CS336/Header",
                               kCs338 = "JW301/CS338/Header", kTr101 = "JW301/TR101/Header",
                               kTr134 = "JW301/TR134/Header", kTr302 = "JW301/TR302/Header";
    Gevallen g = {
        {kCd041, "a product code without a volume", afgekeurd,
         [](Wereld& w) {
             set_product(w, etmalen("2001"));
             w.toewijzingsbericht.product().omvang.reset();
         }},
        {kCd041, "a product code with a volume", schoon, [](Wereld& w) { set_product(w, etmalen("2001")); }},

        {kCd075, "a budget without an end", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.product().einde = ""; }},
        {kCd075, "a budget with an end", schoon, [](Wereld&) {}},

        {kCd076, "a volume per week without an end", afgekeurd,
         [](Wereld& w) {
             set_product(w, etmalen("2001"));
             w.toewijzingsbericht.product().einde = "";
         }},
        {kCd076, "a volume per month may run on", schoon,
         [](Wereld& w) {
             set_product(w, etmalen("2001"));
             w.toewijzingsbericht.product().einde = "";
             w.toewijzingsbericht.product().omvang->frequentie = "4";
         }},

        {kCd077, "a budget and a volume exclude each other", afgekeurd,
         [](Wereld& w) {
             set_product(w, etmalen("2001"));
             w.toewijzingsbericht.product().budget = 100;
         }},
        {kCd077, "a budget alone", schoon, [](Wereld&) {}},
        {kCd078, "a volume and a budget exclude each other", afgekeurd,
         [](Wereld& w) {
             set_product(w, etmalen("2001"));
             w.toewijzingsbericht.product().budget = 100;
         }},
        {kCd078, "a volume alone", schoon, [](Wereld& w) { set_product(w, etmalen("2001")); }},

        {kCd079, "neither a budget nor a product", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.product().budget.reset(); }},
        {kCd079, "a category alone, without a budget", schoon,
         [](Wereld& w) {
             w.toewijzingsbericht.product().budget.reset();
             w.toewijzingsbericht.product().categorie = "45";
         }},

        {kCd080, "a volume without a product code, running after 2020", afgekeurd,
         [](Wereld& w) {
             set_product(w, etmalen("2001"));
             w.toewijzingsbericht.product().code = "";
         }},
        {kCd080, "ending on the first day of 2021", afgekeurd,
         [](Wereld& w) {
             set_product(w, etmalen("2001"));
             w.toewijzingsbericht.product().code = "";
             set_oud(w, "2020-06-01", "2021-01-01");
         }},
        {kCd080, "without an end", afgekeurd,
         [](Wereld& w) {
             set_product(w, etmalen("2001"));
             w.toewijzingsbericht.product().code = "";
             w.toewijzingsbericht.product().omvang->frequentie = "4";
             w.toewijzingsbericht.product().einde = "";
         }},
        {kCd080, "ending on the last day of 2020", schoon,
         [](Wereld& w) {
             set_product(w, etmalen("2001"));
             w.toewijzingsbericht.product().code = "";
             set_oud(w, "2020-06-01", "2020-12-31");
         }},

        {kCs003, "an end one day before the begin", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.product().einde = "2023-02-28"; }},
        {kCs003, "a toewijzing of one day", schoon,
         [](Wereld& w) { w.toewijzingsbericht.product().einde = "2023-03-01"; }},
        {kCs003, "the period of a temporary address ends before it begins", afgekeurd,
         [](Wereld& w) {
             Contact301 c;
             c.soort = "04";
             c.periode_begin = "2024-03-01";
             c.periode_einde = "2024-02-29";
             w.toewijzingsbericht.contacten.push_back(c);
         }},

        {kCs335, "removed, but ending a day after its begin", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.product().reden_wijziging = "13";
             w.toewijzingsbericht.product().einde = "2023-03-02";
         }},
        {kCs335, "removed, but without an end", afgekeurd,
         [](Wereld& w) {
             set_product(w, etmalen("2001"));
             w.toewijzingsbericht.product().omvang->frequentie = "6";
             w.toewijzingsbericht.product().reden_wijziging = "13";
             w.toewijzingsbericht.product().einde = "";
         }},
        {kCs335, "removed, ending on its first day", schoon,
         [](Wereld& w) {
             w.toewijzingsbericht.product().reden_wijziging = "13";
             w.toewijzingsbericht.product().einde = "2023-03-01";
         }},

        {kCs336, "reason 01 is not used any more", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.product().reden_wijziging = "01"; }},
        {kCs336, "reason 02 still is", schoon,
         [](Wereld& w) { w.toewijzingsbericht.product().reden_wijziging = "02"; }},

        {kTr101, "two contacts of one kind", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.contacten.push_back(Contact301{}); }},
        {kTr101, "contacts of two kinds", schoon,
         [](Wereld& w) {
             w.toewijzingsbericht.contacten.push_back(Contact301{});
             w.toewijzingsbericht.contact(1).soort = "02";
         }},
        {kTr101, "two relations with one number", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.relaties = {Relatie301{}, Relatie301{}};
         }},
        {kTr101, "two relations with their own numbers", schoon,
         [](Wereld& w) {
             w.toewijzingsbericht.relaties = {Relatie301{}, Relatie301{}};
             w.toewijzingsbericht.relaties[1].nummer = "2";
         }},
        {kTr101, "the number of a relation is a text, so a leading zero makes another", schoon,
         [](Wereld& w) {
             w.toewijzingsbericht.relaties = {Relatie301{}, Relatie301{}};
             w.toewijzingsbericht.relaties[1].nummer = "01";
         }},
        {kTr101, "a toewijzing that occurs twice, once with a leading zero", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.producten = {budget("2001", "2023-03-01", "2023-03-31"),
                                               budget("02001", "2023-04-01", "2023-04-30")};
         }},

        {kTr134, "decided on the day of the message", schoon,
         [](Wereld& w) { w.toewijzingsbericht.product().toewijzingsdatum = "2023-03-10"; }},
        {kTr134, "decided a day after the message", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.product().toewijzingsdatum = "2023-03-11"; }},
        {kTr134, "born on the day of the message", schoon,
         [](Wereld& w) { w.toewijzingsbericht.geboortedatum = "2023-03-10"; }},
        {kTr134, "born a day after the message", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.geboortedatum = "2023-03-11"; }},
        {kTr134, "a relation born a day after the message", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.relaties = {Relatie301{}};
             w.toewijzingsbericht.relaties[0].geboortedatum = "2023-03-11";
         }},
    };

    // CS338: units that are never per day, for what runs after 2020.
    struct PerDag {
        const char *eenheid, *frequentie, *zin;
        bool past;
    };
    for (const PerDag& c : {PerDag{"14", "1", "etmalen per day", false},
                            {"16", "1", "dagdelen per day", false},
                            {"83", "1", "euros per day", false},
                            {"84", "1", "stuks (inspanning) per day", false},
                            {"01", "1", "minutes per day", true},
                            {"04", "1", "hours per day", true},
                            {"82", "1", "stuks (output) per day", true},
                            {"14", "2", "etmalen per week", true},
                            {"14", "4", "etmalen per month", true},
                            {"14", "6", "etmalen in total", true}})
        // Wonen en verblijf in another unit than etmaal has a signal of its own (IJ-E040).
        g.push_back({kCs338, c.zin,
                     !c.past                               ? afgekeurd
                     : std::string_view(c.eenheid) == "14" ? schoon
                                                           : zwijgt,
                     [c](Wereld& w) {
                         set_product(w, etmalen("2001"));
                         w.toewijzingsbericht.product().omvang = Omvang301{1, c.eenheid, c.frequentie};
                     }});
    for (const auto& [einde, past] : {std::pair{"2020-12-31", true}, {"2021-01-01", false}})
        g.push_back({kCs338, std::string("etmalen per day, ending on ") + einde, past ? schoon : afgekeurd,
                     [einde = einde](Wereld& w) {
                         set_product(w, etmalen("2001"));
                         w.toewijzingsbericht.product().omvang = Omvang301{1, "14", "1"};
                         set_oud(w, "2020-06-01", einde);
                     }});

    // TR302 (OP259): two toewijzingen of the same jeugdige over the same days.
    struct Paar {
        const char *zin, *categorie[2], *code[2], *periode[2][2];
        bool past;
    };
    const char *const kVol[2] = {"2023-03-01", "2023-12-31"}, *const kEerst[2] = {"2023-03-01", "2023-06-30"},
                      *const kDaarna[2] = {"2023-07-01", "2023-12-31"},
                      *const kRaakt[2] = {"2023-06-30", "2023-12-31"};
    for (const Paar& c : {Paar{"the same product on one day",
                               {"44", "44"},
                               {"44A10", "44A10"},
                               {{kEerst[0], kEerst[1]}, {kRaakt[0], kRaakt[1]}},
                               false},
                          {"the same product on the next day",
                           {"44", "44"},
                           {"44A10", "44A10"},
                           {{kEerst[0], kEerst[1]}, {kDaarna[0], kDaarna[1]}},
                           true},
                          {"two products of one category",
                           {"44", "44"},
                           {"44A10", "44A09"},
                           {{kVol[0], kVol[1]}, {kVol[0], kVol[1]}},
                           true},
                          {"one code under two categories is one product",
                           {"44", "45"},
                           {"44A10", "44A10"},
                           {{kVol[0], kVol[1]}, {kVol[0], kVol[1]}},
                           false},
                          {"a category beside a product of it",
                           {"44", "44"},
                           {"44A10", ""},
                           {{kVol[0], kVol[1]}, {kVol[0], kVol[1]}},
                           false},
                          {"a category beside a product of another",
                           {"44", "45"},
                           {"44A10", ""},
                           {{kVol[0], kVol[1]}, {kVol[0], kVol[1]}},
                           true},
                          {"a generic budget beside anything",
                           {"44", ""},
                           {"44A10", ""},
                           {{kVol[0], kVol[1]}, {kVol[0], kVol[1]}},
                           false},
                          {"a generic budget after anything",
                           {"44", ""},
                           {"44A10", ""},
                           {{kEerst[0], kEerst[1]}, {kDaarna[0], kDaarna[1]}},
                           true}})
        g.push_back({kTr302, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         auto& p = w.toewijzingsbericht.producten;
                         for (int i = 0; i < 2; ++i) {
                             Product301 een = *c.code[i] != '\0' ? etmalen("") : budget("", "", "");
                             een.nummer = std::to_string(2001 + i);
                             een.categorie = c.categorie[i];
                             een.code = c.code[i];
                             een.ingang = c.periode[i][0];
                             een.einde = c.periode[i][1];
                             if (i == 0) p.clear();
                             p.push_back(een);
                         }
                     }});
    g.push_back({kTr302, "one code under two categories, the one after the other", zwijgt,  // but TR381
                 [](Wereld& w) {
                     w.toewijzingsbericht.producten = {etmalen("2001"), etmalen("2002")};
                     w.toewijzingsbericht.product(0).einde = "2023-06-30";
                     w.toewijzingsbericht.product(1).ingang = "2023-07-01";
                     w.toewijzingsbericht.product(1).categorie = "45";
                 }});
    g.push_back({kTr302, "without an end it overlaps with everything after it", afgekeurd, [](Wereld& w) {
                     w.toewijzingsbericht.producten = {etmalen("2001"), etmalen("2002")};
                     w.toewijzingsbericht.product(0).omvang->frequentie = "6";
                     w.toewijzingsbericht.product(0).einde = "";
                     w.toewijzingsbericht.product(1).ingang = "2025-01-01";
                     w.toewijzingsbericht.product(1).einde = "2025-12-31";
                 }});
    g.push_back({kTr302, "the later one stands first in the message", schoon, [](Wereld& w) {
                     w.toewijzingsbericht.producten = {etmalen("2001"), etmalen("2002")};
                     w.toewijzingsbericht.product(0).ingang = "2023-07-01";
                     w.toewijzingsbericht.product(1).einde = "2023-06-30";
                 }});
    g.push_back({kTr302, "the later one stands first and begins a day too early", afgekeurd, [](Wereld& w) {
                     w.toewijzingsbericht.producten = {etmalen("2001"), etmalen("2002")};
                     w.toewijzingsbericht.product(0).ingang = "2023-06-30";
                     w.toewijzingsbericht.product(1).einde = "2023-06-30";
                 }});
    g.push_back(
        {kTr302, "a lapsed toewijzing of the old kind does not count", zwijgt, [](Wereld& w) {  // but CS336
             w.toewijzingsbericht.producten = {etmalen("2001"), etmalen("2002")};
             w.toewijzingsbericht.product(0).reden_wijziging = "01";
             w.toewijzingsbericht.product(0).einde = w.toewijzingsbericht.product(0).ingang;
         }});
    g.push_back({kTr302, "a removed toewijzing does not count", schoon, [](Wereld& w) {
                     w.toewijzingsbericht.producten = {etmalen("2001"), etmalen("2002")};
                     w.toewijzingsbericht.product(0).reden_wijziging = "13";
                     w.toewijzingsbericht.product(0).einde = w.toewijzingsbericht.product(0).ingang;
                 }});
    return g;
}

}  // namespace jeugdregio::steun
