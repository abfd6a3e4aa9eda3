#include "declaratie/registratie/functieverzoek.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "budget/functies.hpp"

namespace jeugdregio::registratie {
namespace {

using contract::Functieverzoek;

constexpr Datum kOpen = Datum::from_ymd(9999, 12, 31);

/// Whether they speak of the same function on a day.
bool overlaps(const Functieverzoek& a, const Functieverzoek& b) {
    if (a.agb != b.agb || a.is_afgewezen() || !budget::is_zelfde_naam(a.functie, b.functie)) return false;
    return std::max(a.vanaf, b.vanaf) <=
           std::min(a.laatste_dag().value_or(kOpen), b.laatste_dag().value_or(kOpen));
}

std::string describe_gelijkend(const budget::FunctieOnbekend& onbekend) {
    if (!onbekend.alleen_percelen.empty())
        return fmt::format("Deze functie geldt alleen in perceel {}.",
                           fmt::join(onbekend.alleen_percelen, ", "));
    std::vector<std::string> namen;
    for (const auto* f : onbekend.lijkt_op) namen.push_back(fmt::format("{} ({})", f->naam, f->tariefgroep));
    return fmt::format("Kies een functie uit bijlage XII. Het meest lijkt erop: {}.", fmt::join(namen, ", "));
}

/// AMB-051: evidence is asked for a higher tariefgroep than the lowest, and only of those in which the name
/// stands.
std::optional<Functieweigering> refuse_tariefgroep(const Functieverzoek& v, const budget::Functieplek& plek) {
    if (v.tariefgroep.empty()) return std::nullopt;
    const auto& hoger = plek.ook_in;
    if (v.tariefgroep == plek.functie->tariefgroep ||
        std::find(hoger.begin(), hoger.end(), v.tariefgroep) != hoger.end())
        return std::nullopt;
    std::vector<std::string> groepen{plek.functie->tariefgroep};
    groepen.insert(groepen.end(), hoger.begin(), hoger.end());
    return Functieweigering{
        fmt::format("{} staat niet in {}.", plek.functie->naam, v.tariefgroep),
        fmt::format("Deze functie staat in: {}. Noem een van die, of laat de tariefgroep weg.",
                    fmt::join(groepen, ", "))};
}

}  // namespace

std::optional<Functieweigering> refuse_functieverzoek(const contract::Contract& contract,
                                                      std::span<const contract::AanbiederContract> contracten,
                                                      std::span<const Functieverzoek> eerdere,
                                                      const Functieverzoek& v) {
    const auto c = std::find_if(contracten.begin(), contracten.end(),
                                [&](const auto& k) { return k.perceel != 0 && k.geldig.contains(v.vanaf); });
    if (c == contracten.end())
        return Functieweigering{
            fmt::format("De aanbieder heeft op {} geen contract voor ambulante jeugdhulp.",
                        format_nl(v.vanaf)),
            "Kijk of de AGB-code en de eerste dag kloppen. Lees anders eerst de aanbieder in."};
    if (v.tot && *v.tot < v.vanaf)
        return Functieweigering{"De laatste dag ligt voor de eerste.", "Verbeter --per of --tot."};
    const auto tabel = budget::find_functie(contract, v.tabelfunctie, c->perceel);
    if (const auto* onbekend = std::get_if<budget::FunctieOnbekend>(&tabel))
        return Functieweigering{
            fmt::format("{} staat niet in de Beroepentabel van perceel {}.", v.tabelfunctie, c->perceel),
            describe_gelijkend(*onbekend)};
    const auto& plek = std::get<budget::Functieplek>(tabel);
    if (auto weigering = refuse_tariefgroep(v, plek)) return weigering;
    // A name of the table itself needs a decision for a higher tariefgroep alone.
    const auto eigen = budget::find_functie(contract, v.functie, c->perceel);
    if (const auto* zelf = std::get_if<budget::Functieplek>(&eigen)) {
        if (!budget::is_zelfde_naam(zelf->functie->naam, plek.functie->naam))
            return Functieweigering{
                fmt::format("{} staat zelf in de Beroepentabel, in {}.", v.functie,
                            zelf->functie->tariefgroep),
                "Een functie uit de tabel volgt geen andere functie. Gebruik de tariefgroep van de tabel."};
        if (v.tariefgroep.empty() || v.tariefgroep == zelf->functie->tariefgroep)
            return Functieweigering{
                fmt::format("Voor {} is geen besluit nodig: deze functie valt in {}.", v.functie,
                            zelf->functie->tariefgroep),
                zelf->ook_in.empty()
                    ? std::string("U hoeft niets te doen.")
                    : fmt::format("Hebt u bewijs voor een hogere groep? Noem dan {} bij --tariefgroep.",
                                  fmt::join(zelf->ook_in, " of "))};
    }
    const auto ander =
        std::find_if(eerdere.begin(), eerdere.end(), [&](const auto& e) { return overlaps(e, v); });
    if (ander != eerdere.end())
        return Functieweigering{
            fmt::format("Verzoek {} gaat in deze tijd al over de functie {}.", ander->nummer, ander->functie),
            "Trek dat verzoek eerst in, of kies een andere eerste dag."};
    return std::nullopt;
}

std::vector<Functiebesluit> list_besluiten(std::span<const Functieverzoek> verzoeken,
                                           const AgbCode& aanbieder) {
    std::vector<Functiebesluit> uit;
    for (const Functieverzoek& v : verzoeken) {
        const Datum tot = v.laatste_dag().value_or(kOpen);
        if (v.agb != aanbieder || !v.oordeel || !v.oordeel->akkoord || tot < v.vanaf) continue;
        uit.push_back({0,
                       v.functie,
                       v.tabelfunctie,
                       v.tariefgroep,
                       {v.vanaf, tot},
                       v.oordeel->op,
                       v.oordeel->door,
                       v.nummer});
    }
    return uit;
}

}  // namespace jeugdregio::registratie
