#include "pipeline/veldwaarde.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/codes.hpp"
#include "ijw/gemeentecodes.hpp"
#include "ijw/typed_value.hpp"

namespace jeugdregio::pipeline {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view naam, const std::array<std::string_view, N>& namen) {
    return std::find(namen.begin(), namen.end(), naam) != namen.end();
}

/// IV024 and the base schema: whole cents.
constexpr std::array<std::string_view, 3> kBedragen = {"LDT_Bedrag", "LDT_Budget", "LDT_TotaalBedrag"};

/// Texts that people type, where a BSN may stand among other words.
constexpr std::array<std::string_view, 2> kVrijeTeksten = {"LDT_Commentaar", "LDT_Persoonsid"};

/// IV042: a volume in euro's (eenheid 83) is an amount in cents too. The eenheid follows its volume.
bool is_volume_in_euro(const ijw::Bericht& b, std::uint32_t knoop) {
    if (b.veld(knoop).type->naam != "LDT_Volume") return false;
    const std::uint32_t eenheid = b.knopen[knoop].volgende;
    if (eenheid >= b.knopen.size() || b.veld(eenheid).ouder != b.veld(knoop).ouder) return false;
    const ijw::Datatype* type = b.veld(eenheid).type;
    return type != nullptr && type->naam == "LDT_Eenheid" && b.tekst(eenheid) == eenheid_code(Eenheid::euro);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Masks every run of exactly nine digits that is a possible BSN.
std::string mask_bsns(std::string_view t) {
    std::string uit;
    while (!t.empty()) {
        const auto cijfers =
            static_cast<std::size_t>(std::find_if_not(t.begin(), t.end(), is_digit) - t.begin());
        const std::string_view reeks = t.substr(0, cijfers);
        uit += reeks.size() == 9 && passes_elfproef(reeks) ? mask_bsn(reeks) : std::string(reeks);
        t.remove_prefix(cijfers);
        const auto rest = static_cast<std::size_t>(std::find_if(t.begin(), t.end(), is_digit) - t.begin());
        uit += t.substr(0, rest);
        t.remove_prefix(rest);
    }
    return uit;
}

/// XML allows DEL and the C1 controls (U+0080 to U+009F); some terminals obey the latter.
std::string without_controls(std::string_view t) {
    std::string uit;
    for (std::size_t i = 0; i < t.size(); ++i) {
        const auto c = static_cast<unsigned char>(t[i]);
        const auto volgend = i + 1 < t.size() ? static_cast<unsigned char>(t[i + 1]) : 0u;
        if (c == 0x7F || (c < 0x20 && c != '\n' && c != '\t')) continue;
        if (c == 0xC2 && volgend >= 0x80 && volgend <= 0x9F) {
            ++i;
            continue;
        }
        uit += t[i];
    }
    return uit;
}

Veldwaarde text_value(const ijw::Datatype& type, std::string_view tekst, Bsnweergave bsn) {
    if (type.naam == "LDT_Gemeente") {
        const auto code = parse_gemeente(tekst);
        return {std::string(tekst), true, code ? std::string(ijw::gemeente_naam(*code)) : std::string()};
    }
    if (!type.codes.empty() || !type.codelijst.empty())
        return {std::string(tekst), true, std::string(ijw::code_naam(type, tekst))};
    std::string schoon = without_controls(tekst);
    if (bsn == Bsnweergave::gemaskeerd) {
        if (type.naam == "LDT_BurgerServicenummer")
            schoon = mask_bsn(schoon);
        else if (is_one_of(type.naam, kVrijeTeksten))
            schoon = mask_bsns(schoon);
    }
    return {std::move(schoon), false, {}};
}

struct Labelnaam {
    std::string_view element, label;
};
/// Only where splitting the name does not give the word that people use.
constexpr Labelnaam kLabels[] = {
    {"AanduidingWoonadres", "Aanduiding"},
    {"BerichtCode", "Berichtcode"},
    {"BerichtIdentificatie", "Berichtidentificatie"},
    {"BerichtSubversie", "Berichtsubversie"},
    {"BerichtVersie", "Berichtversie"},
    {"BeschikkingNummer", "Beschikkingnummer"},
    {"Bsn", "BSN"},
    {"Client", "Cliënt"},
    {"Clienten", "Cliënten"},
    {"DebetCredit", "Debet of credit"},
    {"DeclaratieNummer", "Declaratienummer"},
    {"DeclaratiePeriode", "Declaratieperiode"},
    {"Emailadres", "E-mailadres"},
    {"HuisnummerToevoeging", "Toevoeging"},
    {"LandCode", "Land"},
    {"NaamGebruik", "Naamgebruik"},
    {"ProductCategorie", "Productcategorie"},
    {"ProductCode", "Productcode"},
    {"ProductPeriode", "Productperiode"},
    {"ProductReferentie", "Productreferentie"},
    {"ProductTarief", "Producttarief"},
    {"RedenBeeindiging", "Reden beëindiging"},
    {"ReferentieNummer", "Referentienummer"},
    {"RetourCode", "Retourcode"},
    {"RetourCodes", "Retourcodes"},
    {"Telefoon01", "Telefoon 1"},
    {"Telefoon02", "Telefoon 2"},
    {"ToewijzingNummer", "Toewijzingnummer"},
    {"VorigReferentieNummer", "Vorig referentienummer"},
    {"XsdVersie", "XSD-versie"},
    {"XsdVersieDeclaratie", "XSD-versie declaratie"},
    {"XsdVersieRetour", "XSD-versie retour"},
    {"XsltVersie", "XSLT-versie"},
    {"ZorgverlenerCode", "Zorgverlenercode"},
};

}  // namespace

Veldwaarde describe_waarde(const ijw::Bericht& b, std::uint32_t knoop, Bsnweergave bsn) {
    const ijw::Datatype* type = b.veld(knoop).type;
    invariant(type != nullptr, "only a leaf has a value");
    const std::string_view tekst = ijw::collapse(*type, b.tekst(knoop));
    switch (type->basis) {
        case ijw::Basis::datum:
            return {ijw::day(tekst), false, {}};
        case ijw::Basis::geheel: {
            const std::int64_t getal = ijw::number(tekst);
            if (is_one_of(type->naam, kBedragen) || is_volume_in_euro(b, knoop))
                return {Bedrag::from_cents(getal), false, {}};
            return {getal, false, {}};
        }
        case ijw::Basis::tijd:
        case ijw::Basis::tekst:
            break;
    }
    return text_value(*type, tekst, bsn);
}

std::string format_waarde(const Veldwaarde& w) {
    const std::string tekst = format_feit(w.waarde);
    return w.betekenis.empty() ? tekst : fmt::format("{} ({})", tekst, w.betekenis);
}

std::string label_of(std::string_view element) {
    for (const Labelnaam& l : kLabels)
        if (l.element == element) return std::string(l.label);
    std::string uit;
    for (const char c : element) {
        const bool hoofdletter = c >= 'A' && c <= 'Z';
        if (hoofdletter && !uit.empty()) uit += ' ';
        uit += hoofdletter && !uit.empty() ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return uit;
}

std::string soort_naam(const ijw::Berichtdef& bericht) {
    const auto code = bericht.find_veld("Header/BerichtCode");
    if (!code) return "";
    const ijw::Veld& veld = bericht.velden[*code];
    std::string naam(veld.type == nullptr ? std::string_view{} : ijw::code_naam(*veld.type, veld.vast));
    if (!naam.empty() && naam[0] >= 'a' && naam[0] <= 'z') naam[0] = static_cast<char>(naam[0] - 'a' + 'A');
    return naam;
}

}  // namespace jeugdregio::pipeline
