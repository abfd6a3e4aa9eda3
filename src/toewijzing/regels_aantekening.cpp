#include "toewijzing/regels_aantekening.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "dossier/vooraf.hpp"

namespace jeugdregio::toewijzing {
namespace {

using dossier::Aantekening;
namespace soort = dossier::aantekening;

/// The latest of a soort about the toewijzing of the message. REQUIRES that there is one.
template <class Input, class Past>
const Aantekening* find_over(const Input& i, std::string_view welke, Past past) {
    const auto& t = i.toewijzing->actueel();
    return i.keten.dossier.aantekeningen.find_laatste(
        welke, [&](const Aantekening& a) { return a.concerns(t.nummer, t.aanbieder) && past(a); });
}
template <class Input>
const Aantekening* find_over(const Input& i, std::string_view welke) {
    return find_over(i, welke, [](const Aantekening&) { return true; });
}

/// The first appointment on this toewijzing from this day on.
const Aantekening* find_afspraak(const StartInput& i, std::optional<Datum> vanaf) {
    const Aantekening* uit = nullptr;
    for (const Aantekening& a : i.keten.dossier.aantekeningen.alle)
        if (a.soort == soort::kEersteAfspraak && a.toewijzing == i.melding.sleutel.toewijzing &&
            (!vanaf || *vanaf <= a.dag) && (uit == nullptr || a.dag < uit->dag))
            uit = &a;
    return uit;
}

/// Care began on this toewijzing before: then this is a restart, and not the first appointment.
bool is_herstart(const StartInput& i) {
    return std::any_of(i.stand.starts.begin(), i.stand.starts.end(), [&](const dossier::Startmelding& s) {
        return s.sleutel.toewijzing == i.melding.sleutel.toewijzing && s.sleutel.begin < i.product.begin;
    });
}

std::optional<Feiten> tell(const StartInput& i, std::string_view wat, Datum dag) {
    return Feiten{{"gevonden", i.product.begin},
                  {"verwacht", dag},
                  {"wat", std::string(wat)},
                  {"toewijzing", i.melding.sleutel.toewijzing->waarde}};
}

}  // namespace

std::optional<Feiten> fires_eerste_afspraak(const StartInput& i) {
    if (i.melding.verwijdering || i.toewijzing == nullptr || is_herstart(i)) return std::nullopt;
    const Aantekening* toetsing = find_over(i, soort::kToetsing);
    const Aantekening* acceptatie = find_over(i, soort::kAcceptatie);
    if (toetsing != nullptr && i.product.begin < toetsing->dag) return tell(i, "de toetsing", toetsing->dag);
    if (acceptatie != nullptr && i.product.begin < acceptatie->dag)
        return tell(i, "de acceptatie", acceptatie->dag);
    const Aantekening* afspraak =
        find_afspraak(i, acceptatie == nullptr ? std::optional<Datum>{} : acceptatie->dag);
    if (afspraak == nullptr || afspraak->dag == i.product.begin) return std::nullopt;
    return tell(i, "de eerste afspraak", afspraak->dag);
}

std::optional<Feiten> fires_e045(const StartInput& i) {
    if (i.melding.verwijdering || i.toewijzing == nullptr) return std::nullopt;
    const int maanden = i.keten.contract.parameters_on(i.product.begin).verzoek_aantekening_maanden;
    if (!came_before_permission(*i.toewijzing, i.keten.dossier.aantekeningen, {i.product.begin, maanden}))
        return std::nullopt;
    return Feiten{{"gevonden", i.product.begin},
                  {"verwacht", i.toewijzing->eerste().verzonden_op},
                  {"toewijzing", i.melding.sleutel.toewijzing->waarde}};
}

std::optional<Feiten> fires_grond(const StopInput& i) {
    if (i.melding.verwijdering || i.melding.tijdelijk() || i.toewijzing == nullptr) return std::nullopt;
    const Aantekening* einde = find_over(i, soort::kBeeindiging);
    if (einde == nullptr) return std::nullopt;
    const auto* grond = i.keten.contract.aantekenboek.find_eindegrond(einde->veld("grond"));
    if (grond == nullptr ||
        std::find(grond->redenen.begin(), grond->redenen.end(), i.melding.reden) != grond->redenen.end())
        return std::nullopt;
    return Feiten{{"gevonden", i.melding.reden},
                  {"grond", grond->grond},
                  {"verwacht", fmt::format("{}", fmt::join(grond->redenen, ", "))}};
}

std::optional<Feiten> fires_overleg(const StopInput& i) {
    if (i.melding.verwijdering || i.toewijzing == nullptr) return std::nullopt;
    const contract::Parameters& p = i.keten.contract.parameters_on(i.melding.einde);
    const auto& redenen = p.keten_overleg_redenen;
    if (i.melding.einde < p.vastleggen_vanaf ||
        std::find(redenen.begin(), redenen.end(), i.melding.reden) == redenen.end())
        return std::nullopt;
    const bool contact = find_over(i, soort::kContact, [](const Aantekening& a) {
                             return a.veld("onderwerp") == "beeindiging";
                         }) != nullptr;
    const bool einde = find_over(i, soort::kBeeindiging, [](const Aantekening& a) {
                           return !a.veld("overleg_op").empty();
                       }) != nullptr;
    const bool besluit = find_over(i, soort::kVroegtijdig, [](const Aantekening& a) {
                             return a.veld("besluit") == "positief";
                         }) != nullptr;
    if (contact || einde || besluit) return std::nullopt;
    return Feiten{{"gevonden", i.melding.reden}, {"einde", i.melding.einde}};
}

}  // namespace jeugdregio::toewijzing
