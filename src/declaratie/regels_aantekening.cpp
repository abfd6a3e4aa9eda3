#include "declaratie/regels_aantekening.hpp"

#include <algorithm>
#include <string>

#include "dossier/vooraf.hpp"

namespace jeugdregio::declaratie {
namespace {

using dossier::Aantekening;
namespace soort = dossier::aantekening;

constexpr int kMeerderjarig = 18;

/// The first day of that age; where the day does not exist, the day after it, as in age_on.
Datum reaches_18(Datum geboren) {
    const Datum dag = geboren.plus_maanden(12 * kMeerderjarig);
    return dag.dag() == geboren.dag() ? dag : dag.plus_dagen(1);
}

const dossier::Aantekeningen& notities(const PrestatieInput& i) {
    return i.lopend->stand->toewijzing.eigen.aantekeningen;
}

}  // namespace

// Of help over a month in which the jeugdige comes of age, or in which the ground ends, the day is not known:
// only a period that lies after it as a whole is sure to break the rule.
std::optional<Vuur> fires_leeftijd(const PrestatieInput& i) {
    const auto& geboren = i.toewijzing->geboortedatum;
    const Periode periode = i.prestatie.periode.periode();
    if (!i.contract.gemeente_in_regio || !geboren) return std::nullopt;
    const Datum achttien = reaches_18(*geboren);
    if (periode.einde < achttien) return std::nullopt;

    const Aantekening* grond = notities(i).find_laatste(soort::kLeeftijdsgrond);
    const auto tot = grond != nullptr ? parse_datum(grond->veld("tot")) : std::nullopt;
    if (grond != nullptr && (!tot || periode.einde <= *tot)) return std::nullopt;

    // Nobody is refused for what the region did not record yet.
    const bool zeker = achttien <= periode.begin && (grond == nullptr || *tot < periode.begin) &&
                       i.declaratie.contract.parameters.vastleggen_vanaf <= periode.begin;
    return Vuur{{{"begin", periode.begin},
                 {"einde", periode.einde},
                 {"gevonden", achttien},
                 {"verwacht", grond == nullptr
                                  ? "Er is geen grond vastgelegd voor hulp daarna."
                                  : "De grond voor hulp daarna geldt tot en met " + format_nl(*tot) + "."},
                 {"toewijzing", i.prestatie.toewijzing.waarde}},
                zeker ? std::nullopt : std::optional(Gevolg::signaal)};
}

// What was judged before the help or during it counts; a later judgement only when there was none. The item
// must have been on the list on the day of the help: the list may change (4.3.2).
std::optional<Vuur> fires_e002(const PrestatieInput& i) {
    const Periode periode = i.prestatie.periode.periode();
    const Aantekening* oordeel = notities(i).find_laatste(
        soort::kBeoordeling, [&](const Aantekening& a) { return a.dag <= periode.einde; });
    if (oordeel == nullptr) oordeel = notities(i).find_laatste(soort::kBeoordeling);
    if (oordeel == nullptr || oordeel->veld("uitkomst") != "buiten") return std::nullopt;
    const auto* onderdeel = i.declaratie.contract.aantekenboek.find_afbakening(oordeel->veld("onderdeel"),
                                                                               i.prestatie.periode.begin);
    if (onderdeel == nullptr) return std::nullopt;
    return Vuur{{{"dag", oordeel->dag},
                 {"gevonden", onderdeel->code + " (" + onderdeel->titel + ")"},
                 {"toewijzing", i.prestatie.toewijzing.waarde}},
                std::nullopt};
}

// A productperiode is the month, whenever in it the help began (TR387), so only one that lies before the 301
// as a whole is sure to be too early; of the rest the 305 tells the day. Once per message and toewijzing: the
// lines go by day, so the first one granted tells.
std::optional<Vuur> fires_e045(const PrestatieInput& i) {
    const auto& toewijzing = i.lopend->stand->toewijzing;
    const Datum einde = i.prestatie.periode.einde;
    const int maanden = i.declaratie.contract.parameters_on(einde).verzoek_aantekening_maanden;
    if (i.lopend->debet_toegekend || !came_before_permission(toewijzing, notities(i), {einde, maanden}))
        return std::nullopt;
    return Vuur{{{"gevonden", einde},
                 {"verwacht", toewijzing.eerste().verzonden_op},
                 {"toewijzing", i.prestatie.toewijzing.waarde}},
                std::nullopt};
}

}  // namespace jeugdregio::declaratie
