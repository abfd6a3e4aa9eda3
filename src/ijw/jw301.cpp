#include "ijw/jw301.hpp"

#include "ijw/typed_value.hpp"

namespace jeugdregio::ijw {
namespace {

ToegewezenProduct make_product(const Element& e) {
    ToegewezenProduct p;
    fill_zorgproduct(e, kVeldenToegewezen, p);
    p.nummer.waarde = number(e.tekst_van("ToewijzingNummer"));
    p.referentie_aanbieder = e.tekst_van("ReferentieAanbieder");
    p.toewijzingsdatum = day(e.tekst_van("Toewijzingsdatum"));
    p.toewijzingstijd = e.tekst_van("Toewijzingstijd");
    p.reden_wijziging = e.tekst_van("RedenWijziging");
    return p;
}

}  // namespace

Jw301 make_jw301(const Bericht& b) {
    invariant(b.def != nullptr && b.def->soort == "JW301", "make_jw301 gets a JW301");
    const Element client = *b.root().find("Client");
    Jw301 uit;
    fill_kop(b, uit);
    uit.bsn = client.tekst_van("Bsn");
    uit.geboortedatum = known_geboortedatum(client);
    for (const Element& e : client.find("ToegewezenProducten")->children())
        uit.producten.push_back(make_product(e));
    return uit;
}

}  // namespace jeugdregio::ijw
