#include "pipeline/codewoord.hpp"

#include <fmt/format.h>

#include "ijw/release.hpp"

namespace jeugdregio::pipeline {

std::string_view code_naam_van(std::string_view soort, std::string_view pad, std::string_view code) {
    const ijw::Berichtdef* bericht = ijw::Standaard::embedded().releases().back().find_soort(soort);
    if (bericht == nullptr) return {};
    const auto veld = bericht->find_veld(pad);
    return veld ? ijw::code_naam(*bericht->velden[*veld].type, code) : std::string_view{};
}

std::string describe_code(std::string_view code, std::string_view naam) {
    return naam.empty() ? std::string(code) : fmt::format("{} ({})", code, naam);
}

std::string describe_reden_afwijzing(RedenAfwijzingVerzoek reden) {
    const std::string_view code = reden_afwijzing_verzoek_code(reden);
    return describe_code(code, code_naam_van("JW319", "Antwoord/RedenAfwijzingVerzoek", code));
}

}  // namespace jeugdregio::pipeline
