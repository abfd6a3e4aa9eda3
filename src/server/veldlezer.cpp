#include "server/veldlezer.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace jeugdregio::server {

const std::string* Veldlezer::find(std::string_view naam) {
    gevraagd_.emplace_back(naam);
    const std::string* waarde = find_veld(velden_, naam);
    return waarde && !waarde->empty() ? waarde : nullptr;
}

void Veldlezer::add_fout(std::string_view plek, std::string wat) {
    fouten_.push_back({std::string(plek), std::move(wat)});
}

std::optional<std::string> Veldlezer::text(std::string_view naam, std::size_t max_tekens) {
    const std::string* w = find(naam);
    if (!w) return std::nullopt;
    if (w->size() > max_tekens) {
        add_fout(naam, fmt::format("Dit is te lang. Gebruik ten hoogste {} tekens.", max_tekens));
        return std::nullopt;
    }
    return *w;
}

std::optional<Gemeente> Veldlezer::gemeente(std::string_view naam) {
    const std::string* w = find(naam);
    if (!w) return std::nullopt;
    auto uit = parse_gemeente(*w);
    if (!uit)
        add_fout(naam, "Dit is geen gemeentecode. Gebruik de vier cijfers van het CBS, bijvoorbeeld 0193.");
    return uit;
}

std::optional<AgbCode> Veldlezer::agb(std::string_view naam) {
    const std::string* w = find(naam);
    if (!w) return std::nullopt;
    auto uit = parse_agb(*w);
    if (!uit) add_fout(naam, "Dit is geen AGB-code. Gebruik acht cijfers, bijvoorbeeld 41410001.");
    return uit;
}

std::optional<Datum> Veldlezer::datum(std::string_view naam) {
    const std::string* w = find(naam);
    if (!w) return std::nullopt;
    auto uit = parse_datum(*w);
    if (!uit) add_fout(naam, "Dit is geen datum. Schrijf jaar, maand en dag, bijvoorbeeld 2023-04-12.");
    return uit;
}

std::optional<storage::Maand> Veldlezer::maand(std::string_view naam) {
    const std::string* w = find(naam);
    if (!w) return std::nullopt;
    const auto dag = parse_datum(*w + "-01");
    if (!dag) {
        add_fout(naam, "Dit is geen maand. Schrijf jaar en maand, bijvoorbeeld 2023-04.");
        return std::nullopt;
    }
    return storage::Maand{.jaar = dag->jaar(), .maand = dag->maand()};
}

std::optional<std::int64_t> Veldlezer::nummer(std::string_view naam, std::int64_t min, std::int64_t max) {
    const std::string* w = find(naam);
    if (!w) return std::nullopt;
    std::int64_t uit = 0;
    const auto [eind, fout] = std::from_chars(w->data(), w->data() + w->size(), uit);
    if (fout != std::errc{} || eind != w->data() + w->size() || uit < min || uit > max) {
        add_fout(naam, fmt::format("Dit moet een heel getal zijn van {} tot en met {}.", min, max));
        return std::nullopt;
    }
    return uit;
}

std::optional<std::string> Veldlezer::keuze(std::string_view naam,
                                            std::span<const std::string_view> woorden) {
    const std::string* w = find(naam);
    if (!w) return std::nullopt;
    if (std::ranges::find(woorden, *w) == woorden.end()) {
        add_fout(naam, fmt::format("Kies een van: {}.", fmt::join(woorden, ", ")));
        return std::nullopt;
    }
    return *w;
}

storage::Blad Veldlezer::blad() {
    storage::Blad uit;
    if (const auto limiet = nummer("limiet", 1, storage::kBladMax)) uit.limiet = static_cast<int>(*limiet);
    if (auto na = text("na")) uit.na = std::move(*na);
    return uit;
}

std::optional<Periode> Veldlezer::periode() {
    const auto van = datum("van"), tot = datum("tot");
    if (!van && !tot) return std::nullopt;
    const Periode uit{van.value_or(Datum::from_ymd(1900, 1, 1)), tot.value_or(Datum::from_ymd(9999, 12, 31))};
    if (uit.einde < uit.begin) {
        add_fout("tot", "De laatste dag ligt voor de eerste.");
        return std::nullopt;
    }
    return uit;
}

void Veldlezer::refuse_others() {
    for (const auto& [naam, waarde] : velden_)
        if (std::ranges::find(gevraagd_, naam) == gevraagd_.end())
            add_fout(naam, "Dit veld bestaat hier niet.");
}

}  // namespace jeugdregio::server
