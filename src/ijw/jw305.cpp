#include "ijw/jw305.hpp"

namespace jeugdregio::ijw {

Jw305 make_jw305(const Bericht& b) {
    invariant(b.def != nullptr && b.def->soort == "JW305", "make_jw305 gets a JW305");
    const Element client = *b.root().find("Client");
    Jw305 uit;
    fill_kop(b, uit);
    uit.bsn = client.tekst_van("Bsn");
    uit.geboortedatum = known_geboortedatum(client);
    uit.knoop_client = client.knoop();
    for (const Element& e : client.find("StartProducten")->children())
        fill_regieproduct(e, uit.producten.emplace_back());
    return uit;
}

}  // namespace jeugdregio::ijw
