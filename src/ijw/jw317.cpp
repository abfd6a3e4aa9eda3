#include "ijw/jw317.hpp"

#include "ijw/typed_value.hpp"

namespace jeugdregio::ijw {
namespace {

ToewijzingNummer nummer_of(const Element& e) {
    return {number(e.tekst_van("ToewijzingNummer"))};
}

TeWijzigenProduct make_te_wijzigen(const Element& e) {
    TeWijzigenProduct p;
    fill_zorgproduct(e, kVeldenGewenst, p);
    p.nummer = nummer_of(e);
    return p;
}

}  // namespace

Jw317 make_jw317(const Bericht& b) {
    invariant(b.def != nullptr && b.def->soort == "JW317", "make_jw317 gets a JW317");
    const Element client = *b.root().find("Client");
    const Element verzoek = *client.find("Verzoek");
    Jw317 uit;
    fill_kop(b, uit);
    uit.bsn = client.tekst_van("Bsn");
    uit.referentie_aanbieder = verzoek.tekst_van("ReferentieAanbieder");
    uit.reden = *parse_reden_verzoek(verzoek.tekst_van("RedenVerzoek"));
    uit.knoop_client = client.knoop();
    uit.knoop_verzoek = verzoek.knoop();
    if (const auto groep = verzoek.find("OngewijzigdeProducten"))
        for (const Element& e : groep->children()) uit.ongewijzigd.push_back({nummer_of(e), e.knoop()});
    if (const auto groep = verzoek.find("TeWijzigenProducten"))
        for (const Element& e : groep->children()) uit.te_wijzigen.push_back(make_te_wijzigen(e));
    if (const auto groep = verzoek.find("NieuweProducten"))
        for (const Element& e : groep->children())
            fill_zorgproduct(e, kVeldenGewenst, uit.nieuw.emplace_back());
    return uit;
}

}  // namespace jeugdregio::ijw
