// What registratie.toml says of a function, a crisis or pleegzorg, for this aanbieder and day.
#include <fmt/format.h>

#include <algorithm>

#include "budget/functies.hpp"
#include "declaratie/registratie/omgeving.hpp"

namespace jeugdregio::registratie {
namespace {

bool names(const std::vector<std::string>& functies, std::string_view naam) {
    return std::any_of(functies.begin(), functies.end(),
                       [&](const std::string& f) { return budget::is_zelfde_naam(f, naam); });
}

bool covers(const dossier::ToewijzingVersie& v, Datum dag) {
    return !v.verwijderd() && v.ingang <= dag && (!v.einde || dag <= *v.einde);
}

/// Whether it can be an ambulant traject or a stay: anything but ernstige dyslexie.
bool is_traject(const contract::Contract& contract, const dossier::ToewijzingVersie& v) {
    constexpr int kDyslexie = 9;
    return std::any_of(contract.producten.begin(), contract.producten.end(), [&](const contract::Product& p) {
        if (v.code ? *v.code != p.code : v.categorie && *v.categorie != p.categorie) return false;
        return std::find(p.percelen.begin(), p.percelen.end(), kDyslexie) == p.percelen.end();
    });
}

}  // namespace

Feiten describe_klasse(const contract::Groepsberekening& vastgesteld, std::string_view klasse) {
    return {{"groep", vastgesteld.groep},
            {"gevonden", std::string(klasse)},
            {"verwacht", fmt::format("{}", fmt::join(vastgesteld.klassen, ", "))},
            {"vanaf", vastgesteld.ingang}};
}

const contract::Crisisaanbieder* Omgeving::find_crisiscontract(Datum dag) const {
    for (const auto& c : contract_.registratie.crisis) {
        if (!c.holds_on(dag)) continue;
        for (const auto& eigen : contracten_)
            if (std::find(c.agb.begin(), c.agb.end(), eigen.agb) != c.agb.end() ||
                budget::is_zelfde_naam(c.naam, eigen.naam))
                return &c;
    }
    return nullptr;
}

bool Omgeving::is_verleend(const Bsn& bsn, Datum dag) const {
    const auto hit = toewijzingen_.find(bsn);
    if (hit == toewijzingen_.end()) return false;
    return std::any_of(hit->second.begin(), hit->second.end(), [&](const auto* v) {
        const auto eerste = anderen_.verleend.find({v->gemeente, v->nummer});
        const Datum op = eerste != anderen_.verleend.end() ? eerste->second : v->toewijzingsdatum;
        return covers(*v, dag) && op <= dag;
    });
}

const contract::Ondersteunend* Omgeving::find_ondersteunend(std::string_view functie,
                                                            const Tariefgroep& groep, Datum dag) const {
    for (const auto& o : contract_.registratie.ondersteunend)
        if (o.holds_on(dag) && (names(o.functies, functie) || names(o.functies, groep.functie))) return &o;
    return nullptr;
}

bool Omgeving::has_hoofdtraject(const dossier::ToewijzingVersie& behalve, std::string_view bij,
                                Datum dag) const {
    const auto is_gecontracteerd = [&](const auto& past) {
        return std::any_of(anderen_.contracten.begin(), anderen_.contracten.end(),
                           [&](const auto& c) { return c.geldig.contains(dag) && past(c); });
    };
    if (!bij.empty() && is_gecontracteerd([&](const auto& c) {
            return c.agb.view() == bij || budget::is_zelfde_naam(c.naam, bij);
        }))
        return true;
    const auto runs = [&](const dossier::ToewijzingVersie& v) {
        return covers(v, dag) && is_traject(contract_, v) &&
               (v.gemeente != behalve.gemeente || v.nummer != behalve.nummer);
    };
    if (const auto eigen = toewijzingen_.find(behalve.bsn); eigen != toewijzingen_.end())
        for (const auto* v : eigen->second)
            if (runs(*v)) return true;
    if (const auto ander = elders_.find(behalve.bsn); ander != elders_.end())
        for (const auto* v : ander->second)
            if (runs(*v) && is_gecontracteerd([&](const auto& c) { return c.agb == v->aanbieder; }))
                return true;
    return false;
}

const contract::Groepsberekening* Omgeving::find_andere_klasse(std::string_view groep,
                                                               std::string_view klasse, Datum dag) const {
    constexpr std::string_view kGgz = "GGZ-";  // places of jeugd-ggz have the bands of the others
    if (contracten_.empty()) return nullptr;
    const auto* b = contract::find_berekening(anderen_.groepen, contracten_.front().agb, groep, dag);
    if (b == nullptr || b->has_klasse(klasse)) return nullptr;
    if (klasse.starts_with(kGgz) && b->has_klasse(klasse.substr(kGgz.size()))) return nullptr;
    return b;
}

bool Omgeving::has_steunoverleg(const Bsn& bsn, Datum dag) const {
    return std::any_of(anderen_.overleg.begin(), anderen_.overleg.end(),
                       [&](const Steunoverleg& o) { return o.bsn == bsn && o.op <= dag; });
}

bool Omgeving::in_pleegzorgtarief(std::string_view functie, const Tariefgroep& groep, Datum dag) const {
    const auto& alle = contract_.registratie.pleegzorg;
    return std::any_of(alle.begin(), alle.end(), [&](const auto& p) {
        return p.holds_on(dag) && (names(p.functies, functie) || names(p.functies, groep.functie));
    });
}

bool Omgeving::is_pleegkosten(std::string_view voorziening, Datum dag) const {
    const auto& alle = contract_.registratie.pleegzorg;
    return std::any_of(alle.begin(), alle.end(),
                       [&](const auto& p) { return p.holds_on(dag) && names(p.inbegrepen, voorziening); });
}

}  // namespace jeugdregio::registratie
