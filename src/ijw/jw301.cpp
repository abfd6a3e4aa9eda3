#include "ijw/jw301.hpp"

#include "ijw/typed_value.hpp"

namespace jeugdregio::ijw {
namespace {

ToegewezenProduct make_product(const Element& e) {
    ToegewezenProduct p;
    p.knoop = e.knoop();
    p.nummer.waarde = number(e.tekst_van("ToewijzingNummer"));
    p.referentie_aanbieder = e.tekst_van("ReferentieAanbieder");
    if (const auto c = e.find("Product/Categorie")) p.categorie = parse_categorie(c->tekst());
    if (const auto c = e.find("Product/Code")) p.code = parse_productcode(c->tekst());
    p.toewijzingsdatum = day(e.tekst_van("Toewijzingsdatum"));
    p.toewijzingstijd = e.tekst_van("Toewijzingstijd");
    p.ingang = day(e.tekst_van("Ingangsdatum"));
    if (const auto d = e.find("Einddatum")) p.einde = day(d->tekst());
    p.reden_wijziging = e.tekst_van("RedenWijziging");
    if (const auto o = e.find("Omvang"))
        p.omvang = Omvang301{number(o->tekst_van("Volume")), *parse_eenheid(o->tekst_van("Eenheid")),
                             *parse_frequentie(o->tekst_van("Frequentie"))};
    if (const auto b = e.find("Budget")) p.budget = Bedrag::from_cents(number(b->tekst()));
    return p;
}

}  // namespace

Jw301 make_jw301(const Bericht& b) {
    invariant(b.def != nullptr && b.def->soort == "JW301", "make_jw301 gets a JW301");
    const Element header = *b.root().find("Header");
    const Element client = *b.root().find("Client");
    Jw301 uit;
    uit.afzender = *parse_gemeente(header.tekst_van("Afzender"));
    uit.ontvanger = *parse_agb(header.tekst_van("Ontvanger"));
    uit.identificatie = header.tekst_van("BerichtIdentificatie/Identificatie");
    uit.dagtekening = day(header.tekst_van("BerichtIdentificatie/Dagtekening"));
    uit.bsn = client.tekst_van("Bsn");
    if (!client.find("Geboortedatum/DatumGebruik"))
        uit.geboortedatum = day(client.tekst_van("Geboortedatum/Datum"));
    for (const Element& e : client.find("ToegewezenProducten")->children())
        uit.producten.push_back(make_product(e));
    return uit;
}

}  // namespace jeugdregio::ijw
