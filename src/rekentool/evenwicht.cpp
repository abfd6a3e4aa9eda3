#include "rekentool/evenwicht.hpp"

#include <fmt/format.h>

#include <map>

namespace jeugdregio::rekentool {

std::vector<Evenwicht> compute_evenwicht(std::span<const Antwoord> antwoorden,
                                         const contract::Rekeninstellingen& instellingen) {
    std::map<std::string, std::pair<Evenwicht, Breuk>> per_aanbieder;
    for (const Antwoord& a : antwoorden) {
        auto& [e, som] = per_aanbieder[a.kop.aanbieder];
        e.aanbieder = a.kop.aanbieder;
        if (!a.positie_pct) {
            ++e.zonder_plek;
            continue;
        }
        ++e.groepen;
        // Rounded, because the exact sum of many fractions has no limit; a signal does not hang on a
        // hundredth.
        som = som + round_breuk(*a.positie_pct, 2);
    }
    std::vector<Evenwicht> uit;
    for (auto& [naam, paar] : per_aanbieder) {
        auto& [e, som] = paar;
        if (e.groepen > 0) e.gemiddelde_pct = som / Breuk(e.groepen);
        if (e.groepen > 1)
            e.balans = *e.gemiddelde_pct > Breuk(instellingen.evenwicht_hoog_pct)   ? Balans::hoog
                       : *e.gemiddelde_pct < Breuk(instellingen.evenwicht_laag_pct) ? Balans::laag
                                                                                    : Balans::in_evenwicht;
        uit.push_back(std::move(e));
    }
    return uit;
}

std::string describe_evenwicht(const Evenwicht& e, const contract::Rekeninstellingen& instellingen) {
    const std::string gemiddeld = e.gemiddelde_pct ? format_afgerond(*e.gemiddelde_pct, 0) : std::string();
    switch (e.balans) {
        case Balans::hoog:
            return fmt::format(
                "{} groepen zitten gemiddeld op {}% van hun band. Dat is hoger dan {}%: de tarieven zijn "
                "samen "
                "misschien te laag.",
                e.groepen, gemiddeld, instellingen.evenwicht_hoog_pct);
        case Balans::laag:
            return fmt::format(
                "{} groepen zitten gemiddeld op {}% van hun band. Dat is lager dan {}%: de tarieven zijn "
                "samen "
                "misschien te hoog.",
                e.groepen, gemiddeld, instellingen.evenwicht_laag_pct);
        case Balans::in_evenwicht:
            return fmt::format("{} groepen zitten gemiddeld op {}% van hun band: in evenwicht.", e.groepen,
                               gemiddeld);
        case Balans::te_weinig_groepen:
            break;
    }
    return e.groepen == 1
               ? fmt::format("Eén groep, op {}% van zijn band. Het evenwicht gaat over meer groepen.",
                             gemiddeld)
               : std::string("Geen groep met een plaats in een band.");
}

std::string_view balans_naam(Balans balans) {
    static constexpr std::string_view kNamen[] = {"in_evenwicht", "hoog", "laag", "te_weinig_groepen"};
    return kNamen[static_cast<std::size_t>(balans)];
}

}  // namespace jeugdregio::rekentool
