// Cases of rules that several kinds of messages share: written once, made for each of them.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {

/// "JW305/CS002/Header". A case only refers to its key; the keys live here.
[[nodiscard]] inline std::string_view sleutel(std::string_view soort, std::string_view id) {
    static std::set<std::string> sleutels;
    return *sleutels.insert(std::string(soort) + "/" + std::string(id) + "/Header").first;
}

/// A kind of message about a client: where its client and its dagtekening stand.
struct Persoonbericht {
    std::string_view soort;
    Clientdeel& (*client)(Wereld&);
    std::string& (*dagtekening)(Wereld&);
};
/// CS002, CS139, TR002, and TR134 for the birth date.
[[nodiscard]] Gevallen make_persoongevallen(const Persoonbericht& b);

/// A message of the allocation chain: where its dagtekening and its gemeente stand.
struct Ketenbericht {
    std::string_view soort;
    std::string& (*dagtekening)(Wereld&);
    std::string& (*gemeente)(Wereld&);
};
/// TR056, TR135 and TR378: the Header, beyond the message.
[[nodiscard]] Gevallen make_kopgevallen(const Ketenbericht& b);

/// A product that names its category and code, as a rule on the product list looks at it (TR381).
struct Productlijstgeval {
    const char *zin, *categorie, *code;
    bool landelijk, past;
};
inline constexpr Productlijstgeval kProductlijst[] = {
    {"a code that the product list does not have", "45", "45Z99", false, false},
    {"a code of another category", "45", "41A02", false, false},
    {"a code of another category, with the national rules only", "45", "41A02", true, false},
    {"a code under its own category", "45", "45A06", false, true},
    {"a category without a code", "45", "", false, true},
    {"which list is in use is not known with the national rules only", "45", "45Z99", true, true},
};

/// A class of products in a kind of message: where one of them and the dagtekening stand. `wat` tells its
/// sentences from those of another class of the same message.
template <class Product>
struct Productbericht {
    std::string_view soort, wat;
    Product& (*product)(Wereld&);
    std::string& (*dagtekening)(Wereld&);
    std::string_view frequentieregel;  // CS338 or CS343

    [[nodiscard]] std::string_view regel(std::string_view id) const { return sleutel(soort, id); }
    [[nodiscard]] std::string zin(std::string_view z) const {
        return std::string(wat) + ": " + std::string(z);
    }
};

/// A budget instead of a volume, and so without a product code (CD041).
template <class Product>
void set_budget(Product& p) {
    if constexpr (requires { p.code; }) p.code.clear();
    p.omvang.reset();
    p.budget = 1000'00;
}

/// Everything runs in 2020, until this day.
template <class Product>
void set_oud(const Productbericht<Product>& b, Wereld& w, const std::string& einde) {
    b.dagtekening(w) = "2020-05-01";
    b.product(w).ingang = "2020-06-01";
    b.product(w).einde = einde;
}

/// CD075, CD076, CD077, CD078, CS003 and CS338 (or CS343): they hold for every class of products. The product
/// of the world has a volume in hours or etmalen per week, begins on 1 May 2023 and ends with that year.
template <class Product>
[[nodiscard]] Gevallen make_periodegevallen(const Productbericht<Product>& b) {
    using enum Verwacht;
    Gevallen g = {
        {b.regel("CD075"), b.zin("a budget without an end"), afgekeurd,
         [b](Wereld& w) {
             set_budget(b.product(w));
             b.product(w).einde = "";
         }},
        {b.regel("CD075"), b.zin("a budget of nothing without an end"), afgekeurd,
         [b](Wereld& w) {
             set_budget(b.product(w));
             b.product(w).budget = 0;
             b.product(w).einde = "";
         }},
        {b.regel("CD075"), b.zin("a budget with an end"), schoon,
         [b](Wereld& w) { set_budget(b.product(w)); }},
        {b.regel("CD075"), b.zin("a volume in total may run on"), schoon,
         [b](Wereld& w) {
             b.product(w).omvang->frequentie = "6";
             b.product(w).einde = "";
         }},

        {b.regel("CD076"), b.zin("a volume per week without an end"), afgekeurd,
         [b](Wereld& w) { b.product(w).einde = ""; }},
        {b.regel("CD076"), b.zin("a volume per month may run on"), schoon,
         [b](Wereld& w) {
             b.product(w).omvang->frequentie = "4";
             b.product(w).einde = "";
         }},
        {b.regel("CD076"), b.zin("a volume per week with an end"), schoon, [](Wereld&) {}},

        {b.regel("CD077"), b.zin("a budget and a volume exclude each other"), afgekeurd,
         [b](Wereld& w) { b.product(w).budget = 100; }},
        {b.regel("CD077"), b.zin("a budget alone"), schoon, [b](Wereld& w) { set_budget(b.product(w)); }},
        {b.regel("CD078"), b.zin("a volume and a budget exclude each other"), afgekeurd,
         [b](Wereld& w) { b.product(w).budget = 100; }},
        {b.regel("CD078"), b.zin("a volume alone"), schoon, [](Wereld&) {}},

        {b.regel("CS003"), b.zin("an end one day before the begin"), afgekeurd,
         [b](Wereld& w) { b.product(w).einde = "2023-04-30"; }},
        {b.regel("CS003"), b.zin("an end a year before the begin"), afgekeurd,
         [b](Wereld& w) { b.product(w).einde = "2022-12-31"; }},
        {b.regel("CS003"), b.zin("one day only"), schoon,
         [b](Wereld& w) { b.product(w).einde = b.product(w).ingang; }},
        {b.regel("CS003"), b.zin("without an end there is nothing to compare"), schoon,
         [b](Wereld& w) {
             b.product(w).omvang->frequentie = "6";
             b.product(w).einde = "";
         }},
    };

    // Units that are never per day, for what runs after 2020.
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
                            {"16", "2", "dagdelen per week", true},
                            {"83", "4", "euros per month", true},
                            {"84", "6", "stuks (inspanning) in total", true}})
        g.push_back(
            {b.regel(b.frequentieregel), b.zin(c.zin), c.past ? schoon : afgekeurd, [b, c](Wereld& w) {
                 b.product(w).omvang = Omvang{1, c.eenheid, c.frequentie};
             }});
    for (const auto& [einde, past] : {std::pair{"2020-12-31", true}, {"2021-01-01", false}})
        g.push_back({b.regel(b.frequentieregel), b.zin(std::string("etmalen per day, ending on ") + einde),
                     past ? schoon : afgekeurd, [b, einde = einde](Wereld& w) {
                         b.product(w).omvang = Omvang{1, "14", "1"};
                         set_oud(b, w, einde);
                     }});
    g.push_back({b.regel(b.frequentieregel), b.zin("etmalen per day that run on"), afgekeurd, [b](Wereld& w) {
                     b.product(w).omvang = Omvang{1, "14", "1"};
                     b.product(w).einde = "";
                 }});
    return g;
}

/// CD041, CD079 and CD095 (or CD096): they hold for a class that says itself which care it is.
template <class Product>
[[nodiscard]] Gevallen make_productgevallen(const Productbericht<Product>& b, std::string_view omvangregel) {
    using enum Verwacht;
    return {
        {b.regel("CD041"), b.zin("a product code without a volume"), afgekeurd,
         [b](Wereld& w) { b.product(w).omvang.reset(); }},
        {b.regel("CD041"), b.zin("a product code with a budget instead of a volume"), afgekeurd,
         [b](Wereld& w) {
             b.product(w).omvang.reset();
             b.product(w).budget = 1000'00;
         }},
        {b.regel("CD041"), b.zin("a product code with a volume"), schoon, [](Wereld&) {}},
        {b.regel("CD041"), b.zin("a category without a code and without a volume"), schoon,
         [b](Wereld& w) {
             b.product(w).code = "";
             b.product(w).omvang.reset();
         }},

        {b.regel("CD079"), b.zin("neither a budget nor a product"), afgekeurd,
         [b](Wereld& w) {
             b.product(w).categorie = "";
             b.product(w).omvang.reset();
         }},
        {b.regel("CD079"), b.zin("a budget without a product"), schoon,
         [b](Wereld& w) {
             b.product(w).categorie = "";
             set_budget(b.product(w));
         }},
        {b.regel("CD079"), b.zin("a category without a budget"), schoon,
         [b](Wereld& w) {
             b.product(w).code = "";
             b.product(w).omvang.reset();
         }},

        {b.regel(omvangregel), b.zin("a volume without a product code"), afgekeurd,
         [b](Wereld& w) { b.product(w).code = ""; }},
        {b.regel(omvangregel), b.zin("a volume without a product"), afgekeurd,
         [b](Wereld& w) { b.product(w).categorie = ""; }},
        {b.regel(omvangregel), b.zin("a volume without a product code that runs on"), afgekeurd,
         [b](Wereld& w) {
             b.product(w).code = "";
             b.product(w).omvang->frequentie = "6";
             b.product(w).einde = "";
         }},
        {b.regel(omvangregel), b.zin("a volume without a product code until the first day of 2021"),
         afgekeurd,
         [b](Wereld& w) {
             b.product(w).code = "";
             set_oud(b, w, "2021-01-01");
         }},
        {b.regel(omvangregel), b.zin("a volume without a product code until the last day of 2020"), schoon,
         [b](Wereld& w) {
             b.product(w).code = "";
             set_oud(b, w, "2020-12-31");
         }},
        {b.regel(omvangregel), b.zin("a budget without a product code"), schoon,
         [b](Wereld& w) { set_budget(b.product(w)); }},
    };
}

/// The same product twice (TR386, TR410): what two products say, and whether that may be.
/// `lijst` gives the world two products and returns them.
template <class Product>
[[nodiscard]] Gevallen make_overlapgevallen(std::string_view regel, std::vector<Product>& (*lijst)(Wereld&)) {
    struct Paar {
        const char *zin, *categorie[2], *code[2], *periode[2][2];
        bool past;
    };
    static constexpr const char *kMei = "2023-05-01", *kJuni = "2023-06-30", *kJuli = "2023-07-01",
                                *kJaar = "2023-12-31", *kOpen = "";
    Gevallen g;
    for (const Paar& c :
         {Paar{"the same product on one shared day",
               {"44", "44"},
               {"44A10", "44A10"},
               {{kMei, kJuni}, {kJuni, kJaar}},
               false},
          {"the same product from the next day on",
           {"44", "44"},
           {"44A10", "44A10"},
           {{kMei, kJuni}, {kJuli, kJaar}},
           true},
          {"the later period stands first",
           {"44", "44"},
           {"44A10", "44A10"},
           {{kJuli, kJaar}, {kMei, kJuni}},
           true},
          {"the later period stands first and begins a day too early",
           {"44", "44"},
           {"44A10", "44A10"},
           {{kJuni, kJaar}, {kMei, kJuni}},
           false},
          {"without an end it overlaps with everything after it",
           {"44", "44"},
           {"44A10", "44A10"},
           {{kMei, kOpen}, {kJuli, kJaar}},
           false},
          {"without an end it does not overlap with what ended before",
           {"44", "44"},
           {"44A10", "44A10"},
           {{kMei, kJuni}, {kJuli, kOpen}},
           true},
          {"two products of one category",
           {"44", "44"},
           {"44A10", "44A09"},
           {{kMei, kJaar}, {kMei, kJaar}},
           true},
          {"one code under two categories is one product",
           {"44", "45"},
           {"44A10", "44A10"},
           {{kMei, kJaar}, {kMei, kJaar}},
           false},
          {"a category beside a product of it",
           {"44", "44"},
           {"44A10", ""},
           {{kMei, kJaar}, {kMei, kJaar}},
           false},
          {"a category beside a product of another",
           {"44", "45"},
           {"44A10", ""},
           {{kMei, kJaar}, {kMei, kJaar}},
           true},
          {"a category beside itself", {"44", "44"}, {"", ""}, {{kMei, kJuni}, {kJuni, kJaar}}, false},
          {"a budget for any care beside anything",
           {"44", ""},
           {"44A10", ""},
           {{kMei, kJaar}, {kMei, kJaar}},
           false},
          {"a budget for any care after anything",
           {"44", ""},
           {"44A10", ""},
           {{kMei, kJuni}, {kJuli, kJaar}},
           true}})
        g.push_back({regel, c.zin, c.past ? Verwacht::schoon : Verwacht::afgekeurd, [c, lijst](Wereld& w) {
                         auto& producten = lijst(w);
                         for (std::size_t i = 0; i < 2; ++i) {
                             Product& p = producten[i];
                             p.categorie = c.categorie[i];
                             p.code = c.code[i];
                             p.ingang = c.periode[i][0];
                             p.einde = c.periode[i][1];
                             p.omvang = Omvang{7, "14", "6"};
                             if (p.code.empty()) set_budget(p);
                         }
                     }});
    return g;
}

}  // namespace jeugdregio::steun
