#include "ijw/jw307.hpp"

#include "ijw/typed_value.hpp"

namespace jeugdregio::ijw {
namespace {

StopProduct make_product(const Element& e) {
    StopProduct p;
    fill_regieproduct(e, p);
    p.reden_beeindiging = e.tekst_van("RedenBeeindiging");
    p.einde = day(e.tekst_van("Einddatum"));
    return p;
}

}  // namespace

Jw307 make_jw307(const Bericht& b) {
    invariant(b.def != nullptr && b.def->soort == "JW307", "make_jw307 gets a JW307");
    const Element client = *b.root().find("Client");
    Jw307 uit;
    fill_kop(b, uit);
    uit.bsn = client.tekst_van("Bsn");
    uit.geboortedatum = known_geboortedatum(client);
    uit.knoop_client = client.knoop();
    for (const Element& e : client.find("StopProducten")->children())
        uit.producten.push_back(make_product(e));
    return uit;
}

}  // namespace jeugdregio::ijw
