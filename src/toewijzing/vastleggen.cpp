#include "toewijzing/vastleggen.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/invariant.hpp"

namespace jeugdregio::toewijzing {
namespace {

using contract::Aantekeningsoort;
using contract::Over;
using contract::Veldfout;

/// What it is about, as narrow as it was named.
Over about_of(const Aantekenwens& w) {
    if (!w.verzoek.empty()) return Over::verzoek;
    if (w.toewijzing) return Over::toewijzing;
    return w.aanbieder ? Over::aanbieder : Over::jeugdige;
}

std::string list_over(const Aantekeningsoort& soort) {
    std::vector<std::string_view> namen;
    for (const Over o : soort.over) namen.push_back(contract::over_naam(o));
    return fmt::format("{}", fmt::join(namen, ", "));
}

void check_over(const Aantekenwens& w, const Aantekeningsoort& soort, std::vector<Veldfout>& uit) {
    if (soort.may_be_about(about_of(w))) return;
    uit.push_back({"",
                   fmt::format("Een aantekening van de soort {} gaat niet over een {}.", soort.id,
                               contract::over_naam(about_of(w))),
                   fmt::format("Noem waar zij over gaat: {}.", list_over(soort))});
}

void check_dagen(const Aantekenwens& w, std::vector<Veldfout>& uit) {
    if (w.dag > w.op)
        uit.push_back({"", fmt::format("De dag van de aantekening, {}, moet nog komen.", format_nl(w.dag)),
                       fmt::format("Leg vast wat is gebeurd, op of voor {}.", format_nl(w.op))});
    const auto dag = [&](const char* veld) {
        const auto gevonden = w.velden.find(veld);
        return gevonden == w.velden.end() ? std::optional<Datum>{} : parse_datum(gevonden->second);
    };
    const auto begin = dag("begin"), einde = dag("einde");
    if (begin && einde && *einde < *begin)
        uit.push_back(
            {"einde",
             fmt::format("Het einde, {}, ligt voor het begin, {}.", format_nl(*einde), format_nl(*begin)),
             "Verbeter begin of einde."});
}

void check_privacy(const Aantekenwens& w, const Aantekeningsoort& soort, const dossier::Aantekeningen& bekend,
                   std::vector<Veldfout>& uit) {
    if (!has_privacyverklaring(bekend)) return;
    for (const auto& veld : soort.velden)
        if (veld.planinhoud && w.velden.contains(veld.naam))
            uit.push_back(
                {veld.naam,
                 fmt::format("Het veld {} gaat over de inhoud van een plan, en het gezin deelt die niet.",
                             veld.naam),
                 "Laat dit veld weg (eis 50)."});
}

/// Whether a toetsing may be the one before this acceptance: at the same aanbieder, and of the same
/// toewijzing or request where both name one.
bool belongs_to(const dossier::Aantekening& toetsing, const Aantekenwens& w) {
    if (toetsing.aanbieder != w.aanbieder) return false;
    if (toetsing.toewijzing && w.toewijzing && *toetsing.toewijzing != *w.toewijzing) return false;
    return toetsing.verzoek.empty() || w.verzoek.empty() || toetsing.verzoek == w.verzoek;
}

/// Eis 76 and eis 78: the aanbieder accepts after the toetsing, and what that says.
void check_toetsing(const Aantekenwens& w, const dossier::Aantekeningen& bekend, std::vector<Veldfout>& uit) {
    if (w.soort != dossier::aantekening::kAcceptatie || !w.aanbieder) return;
    const auto* toetsing = bekend.find_laatste(
        dossier::aantekening::kToetsing,
        [&](const dossier::Aantekening& a) { return a.dag <= w.dag && belongs_to(a, w); });
    if (toetsing == nullptr)
        uit.push_back(
            {"",
             fmt::format("Er is geen toetsing van deze aanbieder vastgelegd op of voor {}.",
                         format_nl(w.dag)),
             "Leg eerst de toetsing vast ('aantekening maak toetsing'), en daarna de acceptatie (eis 76)."});
    else if (toetsing->veld("uitkomst") == "niet_passend")
        uit.push_back(
            {"", fmt::format("De toetsing van {} zegt dat de hulp niet past.", format_nl(toetsing->dag)),
             "Is er opnieuw getoetst, leg dat dan eerst vast. Leg anders een weigering vast (eis 78)."});
}

}  // namespace

Result<dossier::Aantekening, std::vector<Veldfout>> make_aantekening(const Aantekenwens& wens,
                                                                     const contract::Aantekenboek& boek,
                                                                     const dossier::Aantekeningen& bekend) {
    invariant(wens.verzoek.empty() || wens.aanbieder, "a request is looked up together with its aanbieder");
    const Aantekeningsoort* soort = boek.find_soort(wens.soort);
    if (soort == nullptr) {
        std::vector<std::string_view> ids;
        for (const Aantekeningsoort& s : boek.soorten) ids.push_back(s.id);
        return Fout{std::vector<Veldfout>{{"", fmt::format("De soort {} is niet bekend.", wens.soort),
                                           fmt::format("Kies uit: {}.", fmt::join(ids, ", "))}}};
    }
    std::vector<Veldfout> fouten;
    check_over(wens, *soort, fouten);
    check_dagen(wens, fouten);
    if (wens.door.find_first_not_of(" \t") == std::string::npos)
        fouten.push_back({"", "Er staat niet wie dit vastlegt.", "Noem een naam."});
    check_privacy(wens, *soort, bekend, fouten);
    check_toetsing(wens, bekend, fouten);
    const auto velden = check_velden(boek, *soort, wens.velden, wens.dag);
    fouten.insert(fouten.end(), velden.begin(), velden.end());
    if (!fouten.empty()) return Fout{std::move(fouten)};
    return dossier::Aantekening{.volgnummer = 0,
                                .soort = wens.soort,
                                .bsn = wens.bsn,
                                .aanbieder = wens.aanbieder,
                                .toewijzing = wens.toewijzing,
                                .verzoek = wens.verzoek,
                                .dag = wens.dag,
                                .velden = wens.velden,
                                .door = wens.door,
                                .op = wens.op};
}

bool has_privacyverklaring(const dossier::Aantekeningen& bekend) {
    return bekend.find_laatste(dossier::aantekening::kPrivacy) != nullptr;
}

dossier::Aantekeningen hide_planinhoud(dossier::Aantekeningen bekend, const contract::Aantekenboek& boek) {
    if (!has_privacyverklaring(bekend)) return bekend;
    for (dossier::Aantekening& a : bekend.alle) {
        const Aantekeningsoort* soort = boek.find_soort(a.soort);
        for (auto& [naam, waarde] : a.velden) {
            const auto* veld = soort == nullptr ? nullptr : soort->find_veld(naam);
            if (veld == nullptr || veld->planinhoud) waarde = kVerborgen;
        }
    }
    return bekend;
}

}  // namespace jeugdregio::toewijzing
