#include "ijw/regels_product.hpp"

#include <vector>

#include "ijw/berichtdelen.hpp"
#include "ijw/typed_value.hpp"

namespace jeugdregio::ijw {
namespace {

// CD080, CD095, CD096, CS338 and CS343 only hold for what runs after this day.
constexpr Datum kOudeStijl = Datum::from_ymd(2020, 12, 31);

/// A product of the message and what a sentence calls it.
struct Gevonden {
    Zorgproduct product;
    std::pair<std::string_view, Feit> naam;
    bool verwijderd = false;
};

using Naam = std::pair<std::string_view, Feit>;
Naam naam_toegewezen(const Element& e, const Zorgproduct&) {
    return {"toewijzing", number(e.tekst_van("ToewijzingNummer"))};
}
Naam naam_aangevraagd(const Element& e, const Zorgproduct&) {
    return {"wat", "aanvraag " + text(e.tekst_van("ReferentieAanbieder"))};
}
Naam naam_te_wijzigen(const Element& e, const Zorgproduct&) {
    return {"wat", "toewijzing " + std::to_string(number(e.tekst_van("ToewijzingNummer")))};
}
Naam naam_nieuw(const Element&, const Zorgproduct& p) {
    const std::string welk = p.code        ? " " + p.code->str()
                             : p.categorie ? " van categorie " + p.categorie->str()
                                           : std::string();
    return {"wat", "nieuw product" + welk + " vanaf " + format_nl(p.ingang)};
}

/// A class of products: where it stands and what its fields are called.
struct Productklasse {
    std::string_view soort, groep;
    Periodevelden velden;
    bool kent_product;  // else the toewijzing that it changes says which care it is
    Naam (*naam)(const Element&, const Zorgproduct&);
};
constexpr Productklasse kKlassen[] = {
    {"JW301", "Client/ToegewezenProducten", kVeldenToegewezen, true, naam_toegewezen},
    {"JW315", "Client/AangevraagdeProducten", kVeldenAangevraagd, true, naam_aangevraagd},
    {"JW317", "Client/Verzoek/TeWijzigenProducten", kVeldenGewenst, false, naam_te_wijzigen},
    {"JW317", "Client/Verzoek/NieuweProducten", kVeldenGewenst, true, naam_nieuw},
};

/// A removed toewijzing (13, or 01 of old) is no toewijzing any more; a request has no such reason.
bool is_verwijderd(const Element& e, const Zorgproduct& p) {
    const std::string_view reden = e.tekst_van("RedenWijziging");
    return (reden == "13" || reden == "01") && p.einde == p.ingang;
}

std::vector<Gevonden> find_producten(const Inhoud& i, bool met_product) {
    std::vector<Gevonden> uit;
    for (const Productklasse& k : kKlassen) {
        if (k.soort != i.bericht.def->soort || (met_product && !k.kent_product)) continue;
        const auto groep = i.bericht.root().find(k.groep);
        if (!groep) continue;
        for (const Element& e : groep->children()) {
            Gevonden g;
            fill_zorgproduct(e, k.velden, g.product);
            g.naam = k.naam(e, g.product);
            g.verwijderd = is_verwijderd(e, g.product);
            uit.push_back(std::move(g));
        }
    }
    return uit;
}
/// Every product that the message grants or asks for.
std::vector<Gevonden> producten(const Inhoud& i) {
    return find_producten(i, false);
}
/// Those of a class that says itself which care it is.
std::vector<Gevonden> producten_met_product(const Inhoud& i) {
    return find_producten(i, true);
}

bool new_style(const Zorgproduct& p) {
    return !p.einde || *p.einde > kOudeStijl;
}

void report_filled(const Melder& m, const Gevonden& g, bool gevonden) {
    m.report(g.product.knoop, {g.naam, {"gevonden", filled(gevonden)}, {"verwacht", filled(!gevonden)}});
}

}  // namespace

// CD041: with a Code in Product, Omvang must be there.
void check_cd041(const Inhoud& i, const Melder& m) {
    for (const Gevonden& g : producten_met_product(i))
        if (g.product.code && !g.product.omvang)
            m.report(g.product.knoop, {g.naam,
                                       {"product", g.product.code->str()},
                                       {"gevonden", filled(false)},
                                       {"verwacht", filled(true)}});
}

// CD075: with a Budget, the end must be there.
void check_cd075(const Inhoud& i, const Melder& m) {
    for (const Gevonden& g : producten(i))
        if (g.product.budget && !g.product.einde) report_filled(m, g, false);
}

// CD076: with a volume per week, the end must be there.
void check_cd076(const Inhoud& i, const Melder& m) {
    for (const Gevonden& g : producten(i))
        if (g.product.omvang && g.product.omvang->frequentie == Frequentie::per_week && !g.product.einde)
            report_filled(m, g, false);
}

// CD077 and CD078: Budget and Omvang exclude each other.
void check_cd077(const Inhoud& i, const Melder& m) {
    for (const Gevonden& g : producten(i))
        if (g.product.budget && g.product.omvang) report_filled(m, g, true);
}

// CD079: without a Budget, Product must be there.
void check_cd079(const Inhoud& i, const Melder& m) {
    for (const Gevonden& g : producten_met_product(i))
        if (!g.product.budget && !g.product.categorie) report_filled(m, g, false);
}

// CD080, CD095, CD096: without a Code in Product, and running after 2020, Omvang must be empty. For a
// TeWijzigenProduct the toewijzing says it (TR375, TR412).
void check_cd080(const Inhoud& i, const Melder& m) {
    for (const Gevonden& g : producten_met_product(i))
        if (!g.product.code && new_style(g.product) && g.product.omvang) report_filled(m, g, true);
}

// CS003: an end is not before its begin.
void check_cs003_product(const Inhoud& i, const Melder& m) {
    for (const Gevonden& g : producten(i))
        if (g.product.einde && *g.product.einde < g.product.ingang)
            m.report(g.product.knoop,
                     {g.naam, {"gevonden", *g.product.einde}, {"verwacht", g.product.ingang}});
}

// CS338 and CS343: etmaal, dagdeel, euro and stuk (inspanning), running after 2020: per week, per month or in
// total.
void check_cs338(const Inhoud& i, const Melder& m) {
    for (const Gevonden& g : producten(i)) {
        const Zorgproduct& p = g.product;
        if (!p.omvang || !new_style(p) || p.omvang->frequentie != Frequentie::per_dag) continue;
        const Eenheid e = p.omvang->eenheid;
        if (e == Eenheid::etmaal || e == Eenheid::dagdeel || e == Eenheid::euro ||
            e == Eenheid::stuk_inspanning)
            m.report(p.knoop, {g.naam,
                               {"eenheid", text(eenheid_naam(e))},
                               {"gevonden", text(frequentie_naam(p.omvang->frequentie))},
                               {"verwacht", text("per week, per maand of in totaal")}});
    }
}

// TR302 (OP259), TR386 and TR410 (OP347): the same product not twice over overlapping periods. The same
// product is the same code; without a code the category counts, without a category nothing may overlap. What
// a removed toewijzing said does not count.
void check_tr302(const Inhoud& i, const Melder& m) {
    const auto same = [](const Productkeuze& a, const Productkeuze& b) {
        if (!a.categorie || !b.categorie) return true;
        return a.code && b.code ? *a.code == *b.code : *a.categorie == *b.categorie;
    };
    const auto ends_before = [](const Zorgproduct& a, const Zorgproduct& b) {
        return a.einde && *a.einde < b.ingang;
    };
    const std::vector<Gevonden> alle = producten_met_product(i);
    for (std::size_t x = 1; x < alle.size(); ++x)
        for (std::size_t y = 0; y < x; ++y) {
            const Zorgproduct &a = alle[x].product, &b = alle[y].product;
            if (alle[x].verwijderd || alle[y].verwijderd || !same(a, b)) continue;
            if (ends_before(a, b) || ends_before(b, a)) continue;
            m.report(a.knoop, {{"gevonden", alle[x].naam.second}, {"eerder", alle[y].naam.second}});
        }
}

}  // namespace jeugdregio::ijw
