#include "core/motivering.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jeugdregio {

std::string format_feit(const Feit& feit) {
    struct Schrijver {
        std::string operator()(const std::string& t) const { return t; }
        std::string operator()(std::int64_t n) const { return fmt::format("{}", n); }
        std::string operator()(Bedrag b) const { return format_euro(b); }
        std::string operator()(Datum d) const { return format_nl(d); }
    };
    return std::visit(Schrijver{}, feit);
}

std::string fill_uitleg(std::string_view sjabloon, const Feiten& feiten) {
    std::string uit;
    uit.reserve(sjabloon.size() + 32);
    for (std::size_t i = 0; i < sjabloon.size();) {
        if (sjabloon[i] != '{') {
            uit += sjabloon[i++];
            continue;
        }
        const std::size_t einde = sjabloon.find('}', i);
        invariant(einde != std::string_view::npos, "every { in an explanation has its }");
        const std::string_view naam = sjabloon.substr(i + 1, einde - i - 1);
        const auto feit =
            std::find_if(feiten.begin(), feiten.end(), [&](const auto& f) { return f.first == naam; });
        invariant(feit != feiten.end(), "every {name} in an explanation is a fact of its rule");
        uit += format_feit(feit->second);
        i = einde + 1;
    }
    return uit;
}

std::string_view klasse_naam(Klasse k) {
    switch (k) {
        case Klasse::bericht:
            return "Bericht";
        case Klasse::header:
            return "Header";
        case Klasse::declaratie:
            return "Declaratie";
        case Klasse::client:
            return "Client";
        case Klasse::prestatie:
            return "Prestatie";
        case Klasse::toegewezen_product:
            return "ToegewezenProduct";
        case Klasse::start_product:
            return "StartProduct";
        case Klasse::stop_product:
            return "StopProduct";
        case Klasse::aangevraagd_product:
            return "AangevraagdProduct";
        case Klasse::verzoek:
            return "Verzoek";
        case Klasse::ongewijzigd_product:
            return "OngewijzigdProduct";
        case Klasse::te_wijzigen_product:
            return "TeWijzigenProduct";
        case Klasse::nieuw_product:
            return "NieuwProduct";
        case Klasse::antwoord:
            return "Antwoord";
        case Klasse::woonplaatsbeginsel:
            return "Woonplaatsbeginsel";
    }
    fail_invariant("every klasse has a name");
}

std::string_view niveau_naam(Niveau n) {
    switch (n) {
        case Niveau::structuur:
            return "structuur";
        case Niveau::bericht:
            return "binnen het bericht";
        case Niveau::berichtoverstijgend:
            return "berichtoverstijgend";
        case Niveau::externe_bron:
            return "externe bron";
        case Niveau::regio:
            return "regio";
    }
    fail_invariant("every niveau has a name");
}

}  // namespace jeugdregio
