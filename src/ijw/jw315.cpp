#include "ijw/jw315.hpp"

#include "ijw/typed_value.hpp"

namespace jeugdregio::ijw {
namespace {

AangevraagdProduct make_product(const Element& e) {
    AangevraagdProduct p;
    fill_zorgproduct(e, kVeldenAangevraagd, p);
    p.referentie_aanbieder = e.tekst_van("ReferentieAanbieder");
    if (const auto n = e.find("BeschikkingNummer")) p.beschikkingnummer = number(n->tekst());
    p.beschikking_ingang = day_of(e, "BeschikkingIngangsdatum");
    p.verwijzer.type = *parse_type_verwijzer(e.tekst_van("Verwijzer/Type"));
    p.verwijzer.naam = e.tekst_van("Verwijzer/Naam");
    if (const auto z = e.find("Verwijzer/ZorgverlenerCode")) p.verwijzer.zorgverlener = parse_agb(z->tekst());
    p.raamcontract = ja_nee(e, "Raamcontract");
    p.commentaar = e.tekst_van("Commentaar");
    return p;
}

}  // namespace

Jw315 make_jw315(const Bericht& b) {
    invariant(b.def != nullptr && b.def->soort == "JW315", "make_jw315 gets a JW315");
    const Element client = *b.root().find("Client");
    Jw315 uit;
    fill_kop(b, uit);
    uit.bsn = client.tekst_van("Bsn");
    uit.geboortedatum = known_geboortedatum(client);
    uit.gezagsdrager_bekend = ja_nee(client, "GezagsdragerBekend");
    uit.commentaar = client.tekst_van("Commentaar");
    uit.knoop_client = client.knoop();
    for (const Element& e : client.find("AangevraagdeProducten")->children())
        uit.producten.push_back(make_product(e));
    return uit;
}

}  // namespace jeugdregio::ijw
