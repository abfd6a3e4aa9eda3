// Identities and codes of the iJw standard as types that cannot be mixed up and cannot hold nonsense.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jeugdregio {

/// A code of at most N characters, kept in place. Only the parse functions below make a filled one.
template <class Tag, std::size_t N>
class KorteCode {
  public:
    constexpr KorteCode() = default;
    [[nodiscard]] std::string_view view() const { return {tekens_.data(), lengte_}; }
    [[nodiscard]] std::string str() const { return std::string(view()); }
    [[nodiscard]] bool empty() const { return lengte_ == 0; }
    friend auto operator<=>(const KorteCode& a, const KorteCode& b) { return a.view() <=> b.view(); }
    friend bool operator==(const KorteCode& a, const KorteCode& b) { return a.view() == b.view(); }

    /// Any text of 1..N bytes. The meaning is checked by the parse function of the kind.
    static std::optional<KorteCode> from_text(std::string_view t) {
        if (t.empty() || t.size() > N) return std::nullopt;
        KorteCode c;
        for (std::size_t i = 0; i < t.size(); ++i) c.tekens_[i] = t[i];
        c.lengte_ = static_cast<std::uint8_t>(t.size());
        return c;
    }

  private:
    std::array<char, N> tekens_{};
    std::uint8_t lengte_ = 0;
};

/// CBS code of a gemeente: four digits ("0193").
using Gemeente = KorteCode<struct GemeenteTag, 4>;
/// AGB-code of an aanbieder: eight digits (inkoopdocument 5.5.1.3; RS014 and RS036).
using AgbCode = KorteCode<struct AgbTag, 8>;
/// Two characters of code list JZ020 ("45").
using ProductCategorie = KorteCode<struct CategorieTag, 2>;
/// At most five characters, letters counted as bytes times four for UTF-8 ("45A03").
using ProductCode = KorteCode<struct ProductTag, 20>;
/// Four characters of code list WJ001 ("9307").
using RetourCode = KorteCode<struct RetourTag, 4>;

[[nodiscard]] std::optional<Gemeente> parse_gemeente(std::string_view tekst);
[[nodiscard]] std::optional<AgbCode> parse_agb(std::string_view tekst);
[[nodiscard]] std::optional<ProductCategorie> parse_categorie(std::string_view tekst);
[[nodiscard]] std::optional<ProductCode> parse_productcode(std::string_view tekst);
/// A retourcode that this program writes itself. REQUIRES four characters.
[[nodiscard]] RetourCode retourcode(std::string_view tekst);

/// A burgerservicenummer that passes the eleven test. Prints masked; the digits leave only by `digits()`,
/// which is for messages and storage and never for a screen or a log.
class Bsn {
  public:
    [[nodiscard]] static std::optional<Bsn> parse(std::string_view tekst);
    [[nodiscard]] std::string_view digits() const { return {cijfers_.data(), cijfers_.size()}; }
    [[nodiscard]] std::string masked() const;
    friend auto operator<=>(const Bsn&, const Bsn&) = default;

  private:
    std::array<char, 9> cijfers_{};
};

/// The eleven test on nine digits (CS002), also for numbers that have no Bsn yet.
[[nodiscard]] bool passes_elfproef(std::string_view cijfers);

/// "*****0006": enough to tell two children apart on a screen, too little to identify one.
[[nodiscard]] std::string mask_bsn(std::string_view cijfers);

/// LDT_Nummer: identifies a toewijzing within one gemeente (TR332). 0..999999999.
struct ToewijzingNummer {
    std::int64_t waarde = 0;
    friend constexpr auto operator<=>(ToewijzingNummer, ToewijzingNummer) = default;
};

/// Code list WJ756.
enum class Eenheid : std::uint8_t {
    minuut = 1,
    uur = 4,
    etmaal = 14,
    dagdeel = 16,
    stuk_output = 82,
    euro = 83,
    stuk_inspanning = 84,
};
[[nodiscard]] std::optional<Eenheid> parse_eenheid(std::string_view code);
[[nodiscard]] std::string_view eenheid_code(Eenheid eenheid);
/// "minuten", "uren", ... for a sentence.
[[nodiscard]] std::string_view eenheid_naam(Eenheid eenheid);

/// Code list WMO757.
enum class Frequentie : std::uint8_t { per_dag = 1, per_week = 2, per_maand = 4, totaal = 6 };
[[nodiscard]] std::optional<Frequentie> parse_frequentie(std::string_view code);
[[nodiscard]] std::string_view frequentie_code(Frequentie frequentie);
[[nodiscard]] std::string_view frequentie_naam(Frequentie frequentie);

/// Code list COD467. CS058 leaves `eerste` and `verwijderen`; the schema knows all four.
enum class StatusAanlevering : std::uint8_t { eerste = 1, gewijzigd = 2, verwijderen = 3, ongewijzigd = 9 };
[[nodiscard]] std::optional<StatusAanlevering> parse_status_aanlevering(std::string_view code);
[[nodiscard]] std::string_view status_aanlevering_code(StatusAanlevering status);

/// Code list COD327: who referred the jeugdige.
enum class TypeVerwijzer : std::uint8_t {
    gemeente = 1,
    huisarts = 2,
    jeugdarts = 3,
    gecertificeerde_instelling = 4,
    medisch_specialist = 5,
    geen_verwijzer = 6,
    rechter = 8,
};
[[nodiscard]] std::optional<TypeVerwijzer> parse_type_verwijzer(std::string_view code);
[[nodiscard]] std::string_view type_verwijzer_code(TypeVerwijzer type);

/// Code list WJ758.
enum class RedenVerzoek : std::uint8_t { clientsituatie = 1, zorgplan = 2 };
[[nodiscard]] std::optional<RedenVerzoek> parse_reden_verzoek(std::string_view code);
[[nodiscard]] std::string_view reden_verzoek_code(RedenVerzoek reden);

/// Code list WJ760.
enum class VerzoekAntwoord : std::uint8_t { afgewezen = 1, in_onderzoek = 2 };
[[nodiscard]] std::optional<VerzoekAntwoord> parse_verzoek_antwoord(std::string_view code);
[[nodiscard]] std::string_view verzoek_antwoord_code(VerzoekAntwoord antwoord);

/// Code list WJ759.
enum class RedenAfwijzingVerzoek : std::uint8_t {
    nieuwe_aanvraag = 1,
    buiten_budget = 2,
    geen_contract = 3,
    buiten_contract = 4,
    andere_gemeente = 5,
    stapeling = 6,
    zorginhoud = 7,
    woonplaatsbeginsel = 8,
    leeftijdsgrens = 9,
};
[[nodiscard]] std::optional<RedenAfwijzingVerzoek> parse_reden_afwijzing_verzoek(std::string_view code);
[[nodiscard]] std::string_view reden_afwijzing_verzoek_code(RedenAfwijzingVerzoek reden);

}  // namespace jeugdregio
