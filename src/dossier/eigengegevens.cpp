#include "dossier/eigengegevens.hpp"

#include <algorithm>

namespace jeugdregio::dossier {
namespace {

std::optional<Budgetsoort> parse_budgetsoort(std::string_view waarde) {
    if (waarde == "herstel") return Budgetsoort::herstel;
    if (waarde == "duurzaam") return Budgetsoort::duurzaam;
    if (waarde == "onbekend") return Budgetsoort::onbekend;
    return std::nullopt;
}

void apply_geschil(Eigengegevens& eigen, bool open, Datum op) {
    if (open && !eigen.geschil) eigen.geschil_sinds = op;
    // AMB-041: the clock stood still from the day of registration to the day of closing.
    if (!open && eigen.geschil) eigen.geschil_dagen += std::max(op.dagen() - eigen.geschil_sinds.dagen(), 0);
    eigen.geschil = open;
}

/// What a claim looks at; of contacts only those that eis 72 asks for.
bool counts_for_toewijzing(const Aantekening& a) {
    if (a.soort == aantekening::kContact) return a.veld("onderwerp") == "budget_boven_meldgrens";
    return a.soort == aantekening::kAcceptatie || a.soort == aantekening::kLeeftijdsgrond ||
           a.soort == aantekening::kStartVooraf || a.soort == aantekening::kBeoordeling;
}

}  // namespace

bool apply_gegeven(Eigengegevens& eigen, std::string_view soort, std::string_view waarde, Datum op) {
    if (soort == "verwijzer") {
        eigen.verwijzer = waarde;
        return true;
    }
    if (soort == "budgetsoort") {
        const auto gelezen = parse_budgetsoort(waarde);
        if (gelezen) eigen.budgetsoort = *gelezen;
        return gelezen.has_value();
    }
    if (waarde != "ja" && waarde != "nee") return false;
    const bool ja = waarde == "ja";
    if (soort == "contact")
        eigen.contact_vastgelegd = ja;
    else if (soort == "instemming")
        eigen.instemming_op = ja ? std::optional(op) : std::nullopt;
    else if (soort == "geschil")
        apply_geschil(eigen, ja, op);
    else
        return false;
    return true;
}

void apply_aantekening(const Aantekening& a, Toewijzing& t) {
    if (!counts_for_toewijzing(a)) return;
    const bool acceptatie = a.soort == aantekening::kAcceptatie;
    if (acceptatie || a.soort == aantekening::kContact) {
        if (!a.concerns(t.actueel().nummer, t.actueel().aanbieder)) return;
        if (!acceptatie)
            t.eigen.contact_vastgelegd = true;
        else if (!t.eigen.acceptatie_op || a.dag < *t.eigen.acceptatie_op)
            t.eigen.acceptatie_op = a.dag;
    } else if (speaks_of(a, t)) {
        t.eigen.aantekeningen.alle.push_back(a);
    }
}

}  // namespace jeugdregio::dossier
