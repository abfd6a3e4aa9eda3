#include "core/codes.hpp"

#include <algorithm>

#include "core/invariant.hpp"

namespace jeugdregio {
namespace {

bool all_digits(std::string_view t) {
    return std::all_of(t.begin(), t.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct EenheidRij {
    Eenheid eenheid;
    std::string_view code, naam;
};
constexpr EenheidRij kEenheden[] = {
    {Eenheid::minuut, "01", "minuten"},
    {Eenheid::uur, "04", "uren"},
    {Eenheid::etmaal, "14", "etmalen"},
    {Eenheid::dagdeel, "16", "dagdelen"},
    {Eenheid::stuk_output, "82", "stuks (output)"},
    {Eenheid::euro, "83", "eurocenten"},
    {Eenheid::stuk_inspanning, "84", "stuks (inspanning)"},
};

struct FrequentieRij {
    Frequentie frequentie;
    std::string_view code, naam;
};
constexpr FrequentieRij kFrequenties[] = {
    {Frequentie::per_dag, "1", "per dag"},
    {Frequentie::per_week, "2", "per week"},
    {Frequentie::per_maand, "4", "per maand"},
    {Frequentie::totaal, "6", "in totaal"},
};

/// A code list whose names nobody reads: the value and its code.
template <class Waarde>
struct Coderij {
    Waarde waarde;
    std::string_view code;
};
constexpr Coderij<StatusAanlevering> kStatussen[] = {
    {StatusAanlevering::eerste, "1"},
    {StatusAanlevering::gewijzigd, "2"},
    {StatusAanlevering::verwijderen, "3"},
    {StatusAanlevering::ongewijzigd, "9"},
};
constexpr Coderij<TypeVerwijzer> kVerwijzers[] = {
    {TypeVerwijzer::gemeente, "01"},
    {TypeVerwijzer::huisarts, "02"},
    {TypeVerwijzer::jeugdarts, "03"},
    {TypeVerwijzer::gecertificeerde_instelling, "04"},
    {TypeVerwijzer::medisch_specialist, "05"},
    {TypeVerwijzer::geen_verwijzer, "06"},
    {TypeVerwijzer::rechter, "08"},
};
constexpr Coderij<RedenVerzoek> kRedenenVerzoek[] = {
    {RedenVerzoek::clientsituatie, "1"},
    {RedenVerzoek::zorgplan, "2"},
};
constexpr Coderij<VerzoekAntwoord> kAntwoorden[] = {
    {VerzoekAntwoord::afgewezen, "1"},
    {VerzoekAntwoord::in_onderzoek, "2"},
};
constexpr Coderij<RedenAfwijzingVerzoek> kRedenenAfwijzing[] = {
    {RedenAfwijzingVerzoek::nieuwe_aanvraag, "1"}, {RedenAfwijzingVerzoek::buiten_budget, "2"},
    {RedenAfwijzingVerzoek::geen_contract, "3"},   {RedenAfwijzingVerzoek::buiten_contract, "4"},
    {RedenAfwijzingVerzoek::andere_gemeente, "5"}, {RedenAfwijzingVerzoek::stapeling, "6"},
    {RedenAfwijzingVerzoek::zorginhoud, "7"},      {RedenAfwijzingVerzoek::woonplaatsbeginsel, "8"},
    {RedenAfwijzingVerzoek::leeftijdsgrens, "9"},
};

template <class Waarde, std::size_t N>
std::optional<Waarde> parse_code(const Coderij<Waarde> (&lijst)[N], std::string_view code) {
    for (const auto& r : lijst)
        if (r.code == code) return r.waarde;
    return std::nullopt;
}
template <class Waarde, std::size_t N>
std::string_view code_of(const Coderij<Waarde> (&lijst)[N], Waarde waarde) {
    for (const auto& r : lijst)
        if (r.waarde == waarde) return r.code;
    fail_invariant("every value of a code list has a code");
}

}  // namespace

std::optional<Gemeente> parse_gemeente(std::string_view t) {
    if (t.size() != 4 || !all_digits(t)) return std::nullopt;
    return Gemeente::from_text(t);
}
std::optional<AgbCode> parse_agb(std::string_view t) {
    if (t.size() != 8 || !all_digits(t)) return std::nullopt;
    return AgbCode::from_text(t);
}
std::optional<ProductCategorie> parse_categorie(std::string_view t) {
    if (t.size() != 2) return std::nullopt;
    return ProductCategorie::from_text(t);
}
std::optional<ProductCode> parse_productcode(std::string_view t) {
    return ProductCode::from_text(t);
}

RetourCode retourcode(std::string_view t) {
    invariant(t.size() == 4, "a retourcode has four characters");
    return *RetourCode::from_text(t);
}

bool passes_elfproef(std::string_view c) {
    if (c.size() != 9 || !all_digits(c)) return false;
    int som = 0;
    for (std::size_t i = 0; i < 8; ++i) som += (c[i] - '0') * (9 - static_cast<int>(i));
    som -= c[8] - '0';
    return som % 11 == 0 && c != "000000000";
}

std::optional<Bsn> Bsn::parse(std::string_view t) {
    if (!passes_elfproef(t)) return std::nullopt;
    Bsn b;
    std::copy(t.begin(), t.end(), b.cijfers_.begin());
    return b;
}

std::string Bsn::masked() const {
    return mask_bsn(digits());
}

std::string mask_bsn(std::string_view c) {
    if (c.size() <= 4) return std::string(c.size(), '*');
    return std::string(c.size() - 4, '*') + std::string(c.substr(c.size() - 4));
}

std::optional<Eenheid> parse_eenheid(std::string_view code) {
    for (const auto& r : kEenheden)
        if (r.code == code) return r.eenheid;
    return std::nullopt;
}
std::string_view eenheid_code(Eenheid e) {
    for (const auto& r : kEenheden)
        if (r.eenheid == e) return r.code;
    fail_invariant("every eenheid has a code");
}
std::string_view eenheid_naam(Eenheid e) {
    for (const auto& r : kEenheden)
        if (r.eenheid == e) return r.naam;
    fail_invariant("every eenheid has a name");
}
std::optional<Frequentie> parse_frequentie(std::string_view code) {
    for (const auto& r : kFrequenties)
        if (r.code == code) return r.frequentie;
    return std::nullopt;
}
std::string_view frequentie_code(Frequentie f) {
    for (const auto& r : kFrequenties)
        if (r.frequentie == f) return r.code;
    fail_invariant("every frequentie has a code");
}
std::string_view frequentie_naam(Frequentie f) {
    for (const auto& r : kFrequenties)
        if (r.frequentie == f) return r.naam;
    fail_invariant("every frequentie has a name");
}

std::optional<StatusAanlevering> parse_status_aanlevering(std::string_view code) {
    return parse_code(kStatussen, code);
}
std::string_view status_aanlevering_code(StatusAanlevering waarde) {
    return code_of(kStatussen, waarde);
}

std::optional<TypeVerwijzer> parse_type_verwijzer(std::string_view code) {
    return parse_code(kVerwijzers, code);
}
std::string_view type_verwijzer_code(TypeVerwijzer waarde) {
    return code_of(kVerwijzers, waarde);
}

std::optional<RedenVerzoek> parse_reden_verzoek(std::string_view code) {
    return parse_code(kRedenenVerzoek, code);
}
std::string_view reden_verzoek_code(RedenVerzoek waarde) {
    return code_of(kRedenenVerzoek, waarde);
}

std::optional<VerzoekAntwoord> parse_verzoek_antwoord(std::string_view code) {
    return parse_code(kAntwoorden, code);
}
std::string_view verzoek_antwoord_code(VerzoekAntwoord waarde) {
    return code_of(kAntwoorden, waarde);
}

std::optional<RedenAfwijzingVerzoek> parse_reden_afwijzing_verzoek(std::string_view code) {
    return parse_code(kRedenenAfwijzing, code);
}
std::string_view reden_afwijzing_verzoek_code(RedenAfwijzingVerzoek waarde) {
    return code_of(kRedenenAfwijzing, waarde);
}

}  // namespace jeugdregio
