#include "server/woorden.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

#include <fmt/format.h>

#include "ijw/datatype.hpp"
#include "ijw/release.hpp"
#include "pipeline/regelboek.hpp"
#include "pipeline/veldwaarde.hpp"
#include "server/namen.hpp"

namespace jeugdregio::server {
namespace {

struct Besluitwoord {
    std::string_view besluit, declaratie, ander, klasse;
};
constexpr Besluitwoord kBesluiten[] = {
    {"toegekend", "Toegekend", "Goedgekeurd", "jr-goed"},
    {"deels", "Deels toegekend", "Deels goedgekeurd", "jr-let-op"},
    {"afgekeurd", "Afgekeurd", "Afgekeurd", "jr-fout"},
    {"geweigerd", "Niet te lezen", "Niet te lezen", "jr-fout"},
    {"herhaald", "Al eerder verwerkt", "Al eerder verwerkt", ""},
    {"gemaakt", "Door ons verstuurd", "Door ons verstuurd", "jr-goed"},
    {"niet verwerkt", "Niet verwerkt", "Niet verwerkt", "jr-fout"},
};

const ijw::Release& newest_release() {
    return ijw::Standaard::embedded().releases().back();
}

}  // namespace

Merk besluit_merk(std::string_view besluit, bool is_declaratie) {
    for (const auto& b : kBesluiten)
        if (b.besluit == besluit) return {is_declaratie ? b.declaratie : b.ander, b.klasse};
    return {besluit, ""};
}

std::string berichtsoort_naam(std::string_view soort) {
    const ijw::Berichtdef* def = newest_release().find_soort(soort);
    return def ? pipeline::soort_naam(*def) : std::string{};
}

std::string retourcode_naam(std::string_view code) {
    const ijw::Berichtdef* def = newest_release().find_soort("JW325");
    invariant(def != nullptr, "the standard has an answer to a claim");
    for (const auto& veld : def->velden)
        if (veld.type != nullptr && veld.naam == "RetourCode")
            return std::string(ijw::code_naam(*veld.type, code));
    return {};
}

Gegevens::Rijen make_retourcodes(std::string_view codes) {
    std::istringstream in{std::string(codes)};
    Gegevens::Rijen uit;
    for (std::string code; in >> code;)
        uit.emplace_back().text("code", code).text("betekenis", retourcode_naam(code));
    return uit;
}

Gegevens::Rijen make_redenen(const std::vector<pipeline::Reden>& redenen) {
    Gegevens::Rijen uit;
    for (const auto& r : redenen) {
        Gegevens::Rijen feiten;
        for (const auto& [naam, waarde] : pipeline::describe_feiten(r.feiten_json))
            feiten.emplace_back().text("feit", naam).text("feitwaarde", waarde);
        uit.emplace_back()
            .text("regel", r.regel)
            .text("regel_adres", regel_adres(r.regel))
            .text("regeltitel", pipeline::regel_titel(r.regel))
            .text("bron", r.bron)
            .text("uitleg", r.uitleg)
            .text("herstel", r.herstel)
            .flag("met_feiten", !feiten.empty())
            .rows("feiten", std::move(feiten));
    }
    return uit;
}

std::string regel_adres(std::string_view id) {
    static const auto adressen = [] {
        std::map<std::string, std::string, std::less<>> uit;
        for (const Regelkaart* k : pipeline::all_regels()) {
            const auto [plek, nieuw] = uit.try_emplace(
                std::string(k->id), fmt::format("/regels/{}/{}", encode_url(k->bericht), encode_url(k->id)));
            if (!nieuw) plek->second = fmt::format("/regels?zoek={}", encode_url(k->id));
        }
        return uit;
    }();
    const auto i = adressen.find(id);
    return i == adressen.end() ? std::string{} : i->second;
}

std::string redenen_tekst(const std::vector<pipeline::Reden>& redenen) {
    std::string uit;
    for (const auto& r : redenen) {
        if (!uit.empty()) uit += '\n';
        uit += fmt::format("- {}: {}\n  {}\n  Wat u kunt doen: {}\n  Bron: {}\n", r.regel,
                           pipeline::regel_titel(r.regel), r.uitleg, r.herstel, r.bron);
    }
    return uit;
}

std::string format_grootte(std::int64_t bytes) {
    constexpr std::int64_t kKilo = 1024, kMega = kKilo * kKilo;
    if (bytes < kKilo) return fmt::format("{} bytes", bytes);
    if (bytes < kMega) return fmt::format("{} kB", (bytes + kKilo / 2) / kKilo);
    const std::int64_t tiende = bytes % kMega * 10 / kMega;
    return tiende == 0 ? fmt::format("{} MB", bytes / kMega) : fmt::format("{},{} MB", bytes / kMega, tiende);
}

std::optional<storage::Berichtplek> read_berichtplek(const Oproep& oproep) {
    const auto gemeente = parse_gemeente(oproep.van_pad("gemeente"));
    const std::string& tekst = oproep.van_pad("volgnummer");
    std::int64_t nummer = 0;
    const auto [eind, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), nummer);
    // "012" is no other address of the same thing.
    if (!gemeente || fout != std::errc{} || eind != tekst.data() + tekst.size() || nummer < 1 ||
        tekst[0] == '0')
        return std::nullopt;
    return storage::Berichtplek{*gemeente, nummer};
}

std::string bericht_pad(const storage::Berichtplek& plek) {
    return fmt::format("/berichten/{}/{}", plek.gemeente.view(), plek.volgnummer);
}

std::string declaratie_pad(const storage::Berichtplek& plek) {
    return fmt::format("/declaraties/{}/{}", plek.gemeente.view(), plek.volgnummer);
}

}  // namespace jeugdregio::server
