#include "ijw/heenbericht.hpp"

#include "ijw/write_kop.hpp"

namespace jeugdregio::ijw {
namespace {

const Berichtdef& def_of(const Release& release, std::string_view soort) {
    const Berichtdef* def = release.find_soort(soort);
    invariant(def != nullptr, "a release has the messages of a gemeente");
    return *def;
}

void write_product(Berichtbouwer& naar, const ToegewezenProduct& p) {
    naar.open("ToegewezenProduct");
    naar.leaf("ToewijzingNummer", std::to_string(p.nummer.waarde));
    naar.leaf_if("ReferentieAanbieder", p.referentie_aanbieder);
    if (p.categorie) {
        naar.open("Product");
        naar.leaf("Categorie", p.categorie->view());
        if (p.code) naar.leaf("Code", p.code->view());
        naar.close();
    }
    naar.leaf("Toewijzingsdatum", format_iso(p.toewijzingsdatum));
    naar.leaf("Toewijzingstijd", p.toewijzingstijd);
    naar.leaf("Ingangsdatum", format_iso(p.ingang));
    if (p.einde) naar.leaf("Einddatum", format_iso(*p.einde));
    naar.leaf_if("RedenWijziging", p.reden_wijziging);
    if (p.omvang) {
        naar.open("Omvang");
        naar.leaf("Volume", std::to_string(p.omvang->volume));
        naar.leaf("Eenheid", eenheid_code(p.omvang->eenheid));
        naar.leaf("Frequentie", frequentie_code(p.omvang->frequentie));
        naar.close();
    }
    if (p.budget) naar.leaf("Budget", std::to_string(p.budget->cents()));
    naar.close();
}

}  // namespace

Bericht make_bericht(const Release& release, const Jw301& inhoud, const Deel& client) {
    const Berichtdef& def = def_of(release, "JW301");
    Berichtbouwer naar(def);
    write_header(naar, def, inhoud);
    naar.open("Client");
    write_client(naar, def, client);
    naar.open("ToegewezenProducten");
    for (const ToegewezenProduct& p : inhoud.producten) write_product(naar, p);
    naar.close();
    naar.close();
    return naar.finish();
}

Bericht make_bericht(const Release& release, const Jw319& inhoud) {
    const Berichtdef& def = def_of(release, "JW319");
    Berichtbouwer naar(def);
    write_header(naar, def, inhoud);
    naar.open("Antwoord");
    naar.leaf("ReferentieAanbieder", inhoud.referentie_aanbieder);
    naar.leaf("VerzoekAntwoord", verzoek_antwoord_code(inhoud.antwoord));
    if (inhoud.reden) naar.leaf("RedenAfwijzingVerzoek", reden_afwijzing_verzoek_code(*inhoud.reden));
    if (inhoud.woonplaatsbeginsel) {
        naar.open("Woonplaatsbeginsel");
        naar.leaf("Gemeente", inhoud.woonplaatsbeginsel->gemeente.view());
        naar.close();
    }
    naar.close();
    return naar.finish();
}

}  // namespace jeugdregio::ijw
