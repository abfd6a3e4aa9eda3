#include "contract/contract.hpp"

#include <algorithm>

namespace jeugdregio::contract {
namespace {

bool holds(const std::vector<std::string>& lijst, std::string_view naam) {
    return std::find(lijst.begin(), lijst.end(), naam) != lijst.end();
}

bool holds(const std::vector<int>& lijst, int nummer) {
    return std::find(lijst.begin(), lijst.end(), nummer) != lijst.end();
}

constexpr int kGroepsaanbod = 6, kVoorzieningfinanciering = 7, kVerblijf = 8, kDyslexie = 9;

/// Whether the aanbieder contracted this voorziening in one of percelen 6-9 (inkoopdocument 4.3.1).
bool has_contracted(const AanbiederContract& van, int perceel, std::string_view voorziening) {
    switch (perceel) {
        case kGroepsaanbod:
            return holds(van.groepsaanbod, voorziening);
        case kVoorzieningfinanciering:
            return holds(van.voorzieningen, voorziening);
        case kVerblijf:
            return holds(van.verblijf, voorziening);
        case kDyslexie:
            return van.ed;  // diagnostiek and behandeling always go together
        default:
            return false;
    }
}

}  // namespace

bool operator==(const AanbiederContract& a, const AanbiederContract& b) {
    return a.agb == b.agb && a.naam == b.naam && a.perceel == b.perceel && a.groepsaanbod == b.groepsaanbod &&
           a.voorzieningen == b.voorzieningen && a.verblijf == b.verblijf && a.ed == b.ed &&
           a.kdc_odc == b.kdc_odc && a.geldig.van == b.geldig.van && a.geldig.tot == b.geldig.tot &&
           a.vecozo == b.vecozo;
}

const Product* Contract::find_product(const ProductCode& code) const {
    const auto plek = std::lower_bound(producten.begin(), producten.end(), code,
                                       [](const Product& p, const ProductCode& c) { return p.code < c; });
    return plek != producten.end() && plek->code == code ? &*plek : nullptr;
}

const Perceel* Contract::find_perceel(int nummer) const {
    for (const Perceel& p : percelen)
        if (p.nummer == nummer) return &p;
    return nullptr;
}

bool Contract::takes_part(const Gemeente& gemeente, int perceel, Datum op) const {
    return std::any_of(deelnemers.begin(), deelnemers.end(), [&](const Deelnemer& d) {
        return d.gemeente == gemeente && d.geldig.contains(op) && holds(d.percelen, perceel);
    });
}

bool Contract::is_deelnemer(const Gemeente& gemeente, Datum op) const {
    return std::any_of(deelnemers.begin(), deelnemers.end(), [&](const Deelnemer& d) {
        return d.gemeente == gemeente && d.geldig.contains(op) && !d.percelen.empty();
    });
}

const Tarief* Contract::find_tarief(int perceel, std::string_view voorziening, Eenheid eenheid,
                                    Datum op) const {
    // A line per price and year: a few hundred in the longest term. The integers are compared first, so that
    // hardly any text is looked at; this stays below the cost of parsing one line of a message.
    for (const Tarief& t : tarieven) {
        if (t.perceel == perceel && t.eenheid == eenheid && t.geldig.contains(op) &&
            t.voorziening == voorziening)
            return &t;
    }
    return nullptr;
}

const Organisatie* Contract::organisatie_on(Datum op) const {
    const auto i = std::find_if(organisaties.begin(), organisaties.end(),
                                [&](const Organisatie& o) { return o.geldig.contains(op); });
    return i == organisaties.end() ? nullptr : &*i;
}

const Contractversie* Contract::version_on(Datum op) const {
    const auto eerste_latere = std::upper_bound(versies.begin(), versies.end(), op,
                                                [](Datum d, const Contractversie& v) { return d < v.vanaf; });
    return eerste_latere == versies.begin() ? nullptr : &*std::prev(eerste_latere);
}

const Parameters& Contract::parameters_on(Datum dag) const {
    const Parameters* uit = &parameters;
    for (const Parameterversie& v : latere_parameters)
        if (v.vanaf <= dag) uit = &v.waarden;
    return *uit;
}

const Regelinstelling* Contract::find_regel(std::string_view id) const {
    for (const Regelinstelling& r : regels)
        if (r.id == id) return &r;
    return nullptr;
}

const Budgetformule* Contract::find_formule(Budgetsoort soort, Datum op) const {
    const Budgetformule* uit = nullptr;
    for (const Budgetformule& f : budgetformules)
        if (f.soort == soort && f.vanaf <= op && (uit == nullptr || uit->vanaf < f.vanaf)) uit = &f;
    return uit;
}

const Woonvorm* Contract::find_woonvorm(std::string_view vorm) const {
    for (const Woonvorm& v : woonvormen)
        if (v.naam == vorm) return &v;
    return nullptr;
}

const EdKeuze* Contract::find_ed_keuze(const Gemeente& gemeente, int jaar) const {
    for (const EdKeuze& k : ed_keuzes)
        if (k.gemeente == gemeente && k.jaar == jaar) return &k;
    return nullptr;
}

bool lacks_vecozo(std::span<const AanbiederContract> van, Datum op) {
    return std::any_of(van.begin(), van.end(), [&](const AanbiederContract& a) {
        return a.geldig.contains(op) && a.vecozo == std::optional(false);
    });
}

const Clientenstop* find_stop(std::span<const Clientenstop> stops, Datum op) {
    for (const Clientenstop& s : stops)
        if (s.vanaf <= op && (!s.hervat_per || op < *s.hervat_per)) return &s;
    return nullptr;
}

std::string describe_geldigheid(const Product& product) {
    std::string uit;
    if (product.ingang) uit = "vanaf " + format_nl(*product.ingang);
    if (product.einde) uit += (uit.empty() ? "" : " ") + ("tot en met " + format_nl(*product.einde));
    return uit.empty() ? "zolang het perceel loopt" : uit;
}

std::optional<int> contracted_perceel(const AanbiederContract& van, const Product& product) {
    // TG1-TG7 belong to percelen 1-5; which of them is a matter of who delivers, and so is the tarief.
    if (van.perceel != 0 && holds(product.percelen, van.perceel)) return van.perceel;
    for (const int perceel : product.percelen)
        if (has_contracted(van, perceel, product.voorziening)) return perceel;
    return std::nullopt;
}

}  // namespace jeugdregio::contract
