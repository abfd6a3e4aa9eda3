// The shape of a rule on a message of the allocation chain, and what each looks at. The tables are in
// regels_kop.cpp, regels_levering.cpp, regels_verzoek.cpp, regels_wijziging.cpp and regels_antwoord.cpp.
#pragma once

#include <optional>
#include <span>

#include "toewijzing/keten.hpp"

namespace jeugdregio::toewijzing {

template <class Input>
struct Ketenregel {
    Regelkaart kaart;
    std::optional<Feiten> (*fires)(const Input&);
};

/// The Header of any of these messages.
struct KopInput {
    const KetenInput& keten;
    std::string_view identificatie;
    Datum dagtekening;
    Gemeente gemeente;
    Periode dagen;  // on which the gemeente code may have been current (TR378)
};

struct StartInput {
    const KetenInput& keten;
    const ijw::Jw305& bericht;
    const ijw::StartProduct& product;
    dossier::Startmelding melding;
    const dossier::Leveringen& stand;                 // with what this message changed so far
    const dossier::Toewijzing* toewijzing = nullptr;  // of its number; null when there is none that counts
};

struct StopInput {
    const KetenInput& keten;
    const ijw::Jw307& bericht;
    const ijw::StopProduct& product;
    dossier::Stopmelding melding;
    const dossier::Leveringen& stand;
    const dossier::Toewijzing* toewijzing = nullptr;
};

/// A message with a request: the Client of it.
struct VerzoekInput {
    const KetenInput& keten;
    AgbCode afzender;
    Datum dagtekening;
};

struct AangevraagdInput {
    const KetenInput& keten;
    const ijw::Jw315& bericht;
    const ijw::AangevraagdProduct& product;
};

struct WijzigingInput {
    const KetenInput& keten;
    const ijw::Jw317& bericht;
};

struct OngewijzigdInput {
    const WijzigingInput& wijziging;
    const ijw::OngewijzigdProduct& product;
};

struct TeWijzigenInput {
    const WijzigingInput& wijziging;
    const ijw::TeWijzigenProduct& product;
    const dossier::ToewijzingVersie* toewijzing =
        nullptr;  // null when none is current under its number (TR351)
};

struct NieuwInput {
    const WijzigingInput& wijziging;
    const ijw::NieuwProduct& product;
};

struct AntwoordInput {
    const KetenInput& keten;
    const ijw::Jw319& bericht;
    const dossier::Verzoek* verzoek = nullptr;
};

/// TR349, OP347: removed, or an administrative correction that left nothing; it stacks with nothing.
[[nodiscard]] bool is_vervallen(const dossier::ToewijzingVersie& versie);

/// TR349 to TR351: runs on or after `vandaag`, or begins later, and was not removed.
[[nodiscard]] bool is_actueel(const dossier::ToewijzingVersie& versie, Datum vandaag);

/// "45A05", "categorie 45" or "alle hulp".
[[nodiscard]] std::string describe_keuze(const std::optional<ProductCategorie>& categorie,
                                         const std::optional<ProductCode>& code);

/// TR381: what is wrong with a code in the product list in use, or nothing. The list of the region holds for
/// its gemeenten, from `dag`.
[[nodiscard]] std::optional<Feiten> check_productcode(const KetenInput& keten, const Gemeente& gemeente,
                                                      Datum dag,
                                                      const std::optional<ProductCategorie>& categorie,
                                                      const std::optional<ProductCode>& code);

[[nodiscard]] std::span<const Ketenregel<KopInput>> kop_regels(std::string_view soort);
[[nodiscard]] std::span<const Ketenregel<StartInput>> start_regels();
[[nodiscard]] std::span<const Ketenregel<StopInput>> stop_regels();
/// On the Client of a 315 or 317.
[[nodiscard]] std::span<const Ketenregel<VerzoekInput>> verzoek_regels(std::string_view soort);
[[nodiscard]] std::span<const Ketenregel<AangevraagdInput>> aangevraagd_regels();
[[nodiscard]] std::span<const Ketenregel<WijzigingInput>> wijziging_regels();
[[nodiscard]] std::span<const Ketenregel<OngewijzigdInput>> ongewijzigd_regels();
[[nodiscard]] std::span<const Ketenregel<TeWijzigenInput>> te_wijzigen_regels();
[[nodiscard]] std::span<const Ketenregel<NieuwInput>> nieuw_regels();
[[nodiscard]] std::span<const Ketenregel<AntwoordInput>> antwoord_regels();
[[nodiscard]] std::span<const Ketenregel<AntwoordInput>> woonplaats_regels();

/// A page of the rule book.
struct Kaartdelen {
    std::string_view id, titel, uitleg, herstel, retourcode;
};
[[nodiscard]] constexpr Regelkaart landelijke_kaart(std::string_view bericht, Klasse klasse, Niveau niveau,
                                                    const Kaartdelen& d) {
    return {.id = d.id,
            .titel = d.titel,
            .bron = "iJw 3.2",
            .bericht = bericht,
            .niveau = niveau,
            .klasse = klasse,
            .gevolg = Gevolg::afkeuren,
            .retourcode = d.retourcode,
            .uitleg = d.uitleg,
            .herstel = d.herstel};
}
/// What the standard asks of people, or of time: it has no retourcode, so it signals.
[[nodiscard]] constexpr Regelkaart landelijk_signaal(std::string_view bericht, Klasse klasse,
                                                     const Kaartdelen& d) {
    Regelkaart kaart = landelijke_kaart(bericht, klasse, Niveau::berichtoverstijgend, d);
    kaart.gevolg = Gevolg::signaal;
    return kaart;
}
/// A regional rule on these messages signals: the standard has no retourcode for it.
[[nodiscard]] constexpr Regelkaart regio_kaart(std::string_view bericht, Klasse klasse, std::string_view bron,
                                               const Kaartdelen& d) {
    return {.id = d.id,
            .titel = d.titel,
            .bron = bron,
            .bericht = bericht,
            .niveau = Niveau::regio,
            .klasse = klasse,
            .gevolg = Gevolg::signaal,
            .retourcode = "",
            .uitleg = d.uitleg,
            .herstel = d.herstel};
}

}  // namespace jeugdregio::toewijzing
