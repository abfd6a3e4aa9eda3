// A verzoek om toewijzing (JW315) as plain fields that a test may set to anything, also to wrong values. An
// empty text is an absent element.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "steun/berichtdelen.hpp"

namespace jeugdregio::steun {

struct AangevraagdProduct315 {
    std::string referentie = "V1";
    std::string beschikkingnummer = "", beschikking_ingang = "";
    std::string categorie = "41", code = "41A02";
    std::string ingang = "2023-05-01", einde = "2023-12-31";
    std::optional<Omvang> omvang = Omvang{3, "04", "2"};
    std::optional<std::int64_t> budget = std::nullopt;  // eurocents
    std::string verwijzer = "02", verwijzer_naam = "", zorgverlener = "01012345";
    std::string raamcontract = "", commentaar = "";
};

struct Bericht315 {
    std::string afzender = "42420001", ontvanger = "0193", identificatie = "V0001",
                dagtekening = "2023-04-11";
    Clientdeel client;
    std::string gezagsdrager_bekend, commentaar;
    std::vector<AangevraagdProduct315> producten = {AangevraagdProduct315{}};

    [[nodiscard]] AangevraagdProduct315& product(std::size_t n = 0) { return producten.at(n); }
};

[[nodiscard]] inline std::string to_xml(const Bericht315& b) {
    Xml x("jw315");
    open_header(x, "446", b.afzender, b.ontvanger, b.identificatie, b.dagtekening);
    x.close();
    open_client(x, b.client);
    x.leaf_if("GezagsdragerBekend", b.gezagsdrager_bekend);
    x.leaf_if("Commentaar", b.commentaar);
    x.open("AangevraagdeProducten");
    for (const AangevraagdProduct315& p : b.producten) {
        x.open("AangevraagdProduct");
        x.leaf("ReferentieAanbieder", p.referentie);
        x.leaf_if("BeschikkingNummer", p.beschikkingnummer);
        write_productkeuze(x, p.categorie, p.code);
        x.leaf_if("BeschikkingIngangsdatum", p.beschikking_ingang);
        x.leaf("ToewijzingIngangsdatum", p.ingang);
        x.leaf_if("ToewijzingEinddatum", p.einde);
        write_omvang(x, p.omvang);
        if (p.budget) x.leaf("Budget", *p.budget);
        x.open("Verwijzer");
        x.leaf("ijw:Type", p.verwijzer);
        x.leaf_if("ijw:Naam", p.verwijzer_naam);
        x.leaf_if("ijw:ZorgverlenerCode", p.zorgverlener);
        x.close();
        x.leaf_if("Raamcontract", p.raamcontract);
        x.leaf_if("Commentaar", p.commentaar);
        x.close();
    }
    return x.finish();
}

}  // namespace jeugdregio::steun
