// The tables of rules within one message, one per kind, each in a file of its own.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ijw/check_bericht.hpp"

namespace jeugdregio::ijw {

[[nodiscard]] std::span<const BerichtRegel> regels_jw301();
[[nodiscard]] std::span<const BerichtRegel> regels_jw305();
[[nodiscard]] std::span<const BerichtRegel> regels_jw307();
[[nodiscard]] std::span<const BerichtRegel> regels_jw315();
[[nodiscard]] std::span<const BerichtRegel> regels_jw317();
[[nodiscard]] std::span<const BerichtRegel> regels_jw319();
[[nodiscard]] std::span<const BerichtRegel> regels_jw323();
[[nodiscard]] std::span<const BerichtRegel> regels_jw325();

/// OJ-JAAR: every date but the dagtekening has a year of four digits. XSD allows more and negative ones; no
/// toewijzing or claim can mean them, and a dagtekening far in the future is TR135's.
void check_oj_jaar(const Inhoud& i, const Melder& m);

/// Facts in words.
[[nodiscard]] inline std::string text(std::string_view t) {
    return std::string(t);
}
[[nodiscard]] inline std::string filled(bool gevuld) {
    return gevuld ? "gevuld" : "leeg";
}

/// A page of the rule book for a rule of level 2: always the whole message, always 0001.
[[nodiscard]] constexpr Regelkaart bericht_kaart(std::string_view id, std::string_view bericht,
                                                 std::string_view titel, std::string_view uitleg,
                                                 std::string_view herstel) {
    return {.id = id,
            .titel = titel,
            .bron = "iJw 3.2",
            .bericht = bericht,
            .niveau = Niveau::bericht,
            .klasse = Klasse::header,
            .gevolg = Gevolg::afkeuren,
            .retourcode = "0001",
            .uitleg = uitleg,
            .herstel = herstel};
}

/// The page of a rule that several kinds of messages share, as that of one of them.
[[nodiscard]] constexpr Regelkaart of_bericht(Regelkaart kaart, std::string_view bericht) {
    kaart.bericht = bericht;
    return kaart;
}

/// The page of OJ-JAAR: our own rule, not one of the standard.
[[nodiscard]] constexpr Regelkaart oj_jaar_kaart(std::string_view bericht) {
    Regelkaart kaart =
        bericht_kaart("OJ-JAAR", bericht, "Een datum heeft een jaar van vier cijfers.",
                      "De datum {gevonden} heeft geen jaar van vier cijfers.", "Verbeter het jaar.");
    kaart.bron = "Open Jeugdregio; docs/interpretaties.md";
    return kaart;
}

}  // namespace jeugdregio::ijw
