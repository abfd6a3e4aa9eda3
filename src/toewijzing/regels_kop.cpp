// The rules on the Header of every message of the allocation chain, and what the other tables share.
#include <array>

#include "ijw/gemeentecodes.hpp"
#include "toewijzing/ketenregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Feiten>;

std::string text(std::string_view t) {
    return std::string(t);
}

// TR056: an Identificatie is unique per kind of message for its sender.
Uit fires_tr056(const KopInput& i) {
    if (!i.keten.identificatie_bezet) return std::nullopt;
    return Feiten{{"gevonden", text(i.identificatie)}};
}

// TR135: the dagtekening does not lie in the future.
Uit fires_tr135(const KopInput& i) {
    if (i.dagtekening <= i.keten.vandaag) return std::nullopt;
    return Feiten{{"gevonden", i.dagtekening}, {"verwacht", i.keten.vandaag}};
}

// TR378: the gemeente code is in the CBS list, now or on the first day of the care (reorganisation).
Uit fires_tr378(const KopInput& i) {
    if (ijw::exists_gemeente(i.gemeente, i.dagen)) return std::nullopt;
    return Feiten{{"gevonden", i.gemeente.str()},
                  {"verwacht", text("een gemeentecode uit de lijst van CBS")}};
}

using Kopregels = std::array<Ketenregel<KopInput>, 3>;

constexpr Kopregels make_kopregels(std::string_view bericht) {
    return {
        {{landelijke_kaart(bericht, Klasse::header, Niveau::berichtoverstijgend,
                           {"TR056", "De identificatie van een bericht is uniek voor de afzender.",
                            "Identificatie {gevonden} is al gebruikt voor een bericht met een andere inhoud.",
                            "Geef ieder nieuw bericht een nieuwe identificatie.", "9056"}),
          fires_tr056},
         {landelijke_kaart(bericht, Klasse::header, Niveau::externe_bron,
                           {"TR135", "De dagtekening ligt niet in de toekomst.",
                            "De dagtekening {gevonden} ligt na vandaag ({verwacht}).",
                            "Verbeter de dagtekening en stuur het bericht opnieuw.", "8848"}),
          fires_tr135},
         {landelijke_kaart(bericht, Klasse::header, Niveau::externe_bron,
                           {"TR378", "De gemeentecode bestaat.",
                            "Gemeentecode {gevonden} staat niet in de lijst. Verwacht: {verwacht}.",
                            "Verbeter de gemeentecode.", "S300"}),
          fires_tr378}}};
}

constexpr Kopregels kKop305 = make_kopregels("JW305"), kKop307 = make_kopregels("JW307"),
                    kKop315 = make_kopregels("JW315"), kKop317 = make_kopregels("JW317"),
                    kKop319 = make_kopregels("JW319");

}  // namespace

std::span<const Ketenregel<KopInput>> kop_regels(std::string_view soort) {
    if (soort == "JW305") return kKop305;
    if (soort == "JW307") return kKop307;
    if (soort == "JW315") return kKop315;
    if (soort == "JW317") return kKop317;
    if (soort == "JW319") return kKop319;
    return {};
}

bool is_vervallen(const dossier::ToewijzingVersie& versie) {
    return versie.verwijderd() || (versie.reden_wijziging == "01" && versie.einde == versie.ingang);
}

bool is_actueel(const dossier::ToewijzingVersie& versie, Datum vandaag) {
    return !is_vervallen(versie) && (!versie.einde || *versie.einde >= vandaag);
}

std::string describe_keuze(const std::optional<ProductCategorie>& categorie,
                           const std::optional<ProductCode>& code) {
    if (code) return code->str();
    return categorie ? "categorie " + categorie->str() : std::string("alle hulp");
}

std::optional<Feiten> check_productcode(const KetenInput& keten, const Gemeente& gemeente, Datum dag,
                                        const std::optional<ProductCategorie>& categorie,
                                        const std::optional<ProductCode>& code) {
    if (!code || !keten.contract.is_deelnemer(gemeente, dag)) return std::nullopt;
    const std::string van = categorie ? categorie->str() : std::string("geen");
    const auto* product = keten.contract.find_product(*code);
    if (product == nullptr) {
        if (keten.regelset == Regelset::landelijk) return std::nullopt;
        return Feiten{{"gevonden", code->str()},
                      {"categorie", van},
                      {"verwacht", text("een code uit de productcodetabel van de regio")}};
    }
    if (product->categorie == categorie) return std::nullopt;
    return Feiten{
        {"gevonden", code->str()}, {"categorie", van}, {"verwacht", "categorie " + product->categorie.str()}};
}

}  // namespace jeugdregio::toewijzing
