#include "toewijzing/voorbereiding.hpp"

#include <algorithm>

#include "core/invariant.hpp"
#include "toewijzing/toewijzingsblik.hpp"

namespace jeugdregio::toewijzing {
namespace {

constexpr std::string_view kSoorten[] = {"JW315", "JW317", "JW301"};

std::string_view soort_of(const dossier::Verzoek& verzoek) {
    return verzoek.soort == dossier::Verzoeksoort::toewijzing ? kSoorten[0] : kSoorten[1];
}

bool in_force(const Regelkaart& kaart, const contract::Contract& contract) {
    const auto* instelling = contract.find_regel(kaart.id);
    return instelling == nullptr || instelling->actief;
}

template <class Input>
void apply(std::span<const Voorbereidingsregel<Input>> regels, const Input& input,
           const contract::Contract& contract, std::vector<Bevinding>& naar) {
    for (const auto& r : regels) {
        if (!in_force(r.kaart, contract)) continue;
        auto vondst = r.fires(input);
        if (!vondst) continue;
        naar.push_back(
            {{&r.kaart, Gevolg::signaal, std::move(vondst->feiten)}, vondst->advies.value_or(r.advies)});
    }
}

/// Calls visit(rule) for every rule of this kind, in order.
template <class Visit>
void visit_regels(std::string_view soort, Visit visit) {
    for (const auto& r : voorbereiding_verzoek(soort)) visit(r);
    for (const auto& r : voorbereiding_product(soort)) visit(r);
    for (const auto& r : voorbereiding_stapeling(soort)) visit(r);
    for (const auto& r : voorbereiding_verwijzing(soort)) visit(r);
    for (const auto& r : voorbereiding_wijziging(soort)) visit(r);
}

}  // namespace

std::string_view voorstel_naam(Voorstel voorstel) {
    switch (voorstel) {
        case Voorstel::honoreren:
            return "honoreren";
        case Voorstel::overleggen:
            return "overleg";
        case Voorstel::onderzoeken:
            return "in onderzoek";
        case Voorstel::afwijzen:
            return "afwijzen";
    }
    fail_invariant("every proposal has a name");
}

const Bevinding* Voorbereiding::waarom() const {
    const auto plek = std::find_if(bevindingen.begin(), bevindingen.end(),
                                   [&](const Bevinding& b) { return b.advies == advies; });
    return plek == bevindingen.end() ? nullptr : &*plek;
}

Voorbereiding prepare_besluit(const VoorbereidingInput& input) {
    invariant(input.verzoek.onderhanden(), "a decision is prepared while the request is open");
    Voorbereiding uit;
    if (input.regelset == Regelset::landelijk ||
        !input.contract.is_deelnemer(input.gemeente, input.verzoek.dagtekening))
        return uit;
    const std::string_view soort = soort_of(input.verzoek);
    apply(voorbereiding_verzoek(soort), input, input.contract, uit.bevindingen);
    for (const Wens& wens : collect_wensen(input)) {
        const WensInput w{input, wens};
        apply(voorbereiding_product(soort), w, input.contract, uit.bevindingen);
        apply(voorbereiding_stapeling(soort), w, input.contract, uit.bevindingen);
        apply(voorbereiding_verwijzing(soort), w, input.contract, uit.bevindingen);
        apply(voorbereiding_wijziging(soort), w, input.contract, uit.bevindingen);
        if (!uit.hervatting_van) uit.hervatting_van = find_hervatting(input, wens);
    }
    for (const Bevinding& b : uit.bevindingen)
        if (b.advies.voorstel > uit.advies.voorstel ||
            (b.advies.voorstel == uit.advies.voorstel && &b == &uit.bevindingen.front()))
            uit.advies = b.advies;
    return uit;
}

std::vector<Bevinding> judge_toewijzing(const Toewijzingsblik& blik) {
    constexpr std::string_view kSoort = kSoorten[2];
    const WensInput w = blik.input();
    const VoorbereidingInput& input = w.verzoek;
    std::vector<Bevinding> uit;
    if (input.regelset == Regelset::landelijk ||
        !input.contract.is_deelnemer(input.gemeente, input.verzoek.dagtekening))
        return uit;
    // What goes before the help was judged when it was granted; a later end asks about the later days alone.
    if (w.wens.nieuw()) apply(voorbereiding_verzoek(kSoort), input, input.contract, uit);
    apply(voorbereiding_product(kSoort), w, input.contract, uit);
    apply(voorbereiding_stapeling(kSoort), w, input.contract, uit);
    apply(voorbereiding_verwijzing(kSoort), w, input.contract, uit);
    return uit;
}

std::vector<const Regelkaart*> voorbereidingkaarten(std::string_view soort) {
    std::vector<const Regelkaart*> uit;
    visit_regels(soort, [&](const auto& r) { uit.push_back(&r.kaart); });
    return uit;
}

std::optional<Advies> find_advies(const Regelkaart& kaart) {
    std::optional<Advies> uit;
    for (const std::string_view soort : kSoorten)
        visit_regels(soort, [&](const auto& r) {
            if (&r.kaart == &kaart) uit = r.advies;
        });
    return uit;
}

}  // namespace jeugdregio::toewijzing
