#include "toewijzing/woorden.hpp"

#include <fmt/format.h>

#include "ijw/gemeentecodes.hpp"
#include "ijw/release.hpp"

namespace jeugdregio::toewijzing {
namespace {

std::string with_naam(std::string_view code, std::string_view naam) {
    return naam.empty() ? std::string(code) : fmt::format("{} ({})", code, naam);
}

}  // namespace

std::string describe_code(std::string_view soort, std::string_view pad, std::string_view code) {
    const ijw::Berichtdef* bericht = ijw::Standaard::embedded().releases().back().find_soort(soort);
    const auto veld = bericht == nullptr ? std::nullopt : bericht->find_veld(pad);
    return with_naam(code, veld ? ijw::code_naam(*bericht->velden[*veld].type, code) : std::string_view{});
}

std::string describe_verwijzercode(std::string_view code) {
    return describe_code("JW315", "Client/AangevraagdeProducten/AangevraagdProduct/Verwijzer/Type", code);
}

std::string describe_gemeente(const Gemeente& gemeente) {
    return with_naam(gemeente.view(), ijw::gemeente_naam(gemeente));
}

std::string describe_reden_afwijzing(RedenAfwijzingVerzoek reden) {
    return describe_code("JW319", "Antwoord/RedenAfwijzingVerzoek", reden_afwijzing_verzoek_code(reden));
}

std::string describe_antwoord(const dossier::Antwoord& a) {
    std::string uit = a.antwoord == VerzoekAntwoord::afgewezen ? "afgewezen" : "in onderzoek";
    if (a.reden) uit += ", reden " + describe_reden_afwijzing(*a.reden);
    if (a.woonplaats) uit += ", naar gemeente " + describe_gemeente(*a.woonplaats);
    return uit;
}

std::string describe_omvang(const std::optional<dossier::Omvang>& o) {
    return o ? fmt::format("{} {} {}", o->volume, eenheid_naam(o->eenheid), frequentie_naam(o->frequentie))
             : std::string();
}

}  // namespace jeugdregio::toewijzing
