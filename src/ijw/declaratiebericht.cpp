#include "ijw/declaratiebericht.hpp"

#include <string>

#include "core/invariant.hpp"
#include "ijw/write_kop.hpp"

namespace jeugdregio::ijw {
namespace {

std::string_view debet_credit(bool credit) {
    return credit ? "C" : "D";
}

void write_periode(Berichtbouwer& naar, std::string_view naam, const GemeldePeriode& p) {
    naar.open(naam);
    naar.leaf("Begindatum", format_iso(p.begin));
    naar.leaf("Einddatum", format_iso(p.einde));
    naar.close();
}

void write_prestatie(Berichtbouwer& naar, const Prestatie& p) {
    naar.open("Prestatie");
    naar.open("ProductReferentie");
    naar.leaf("ReferentieNummer", p.referentie);
    naar.leaf_if("VorigReferentieNummer", p.vorig_referentie);
    naar.close();
    naar.leaf("ToewijzingNummer", std::to_string(p.toewijzing.waarde));
    naar.leaf("ProductCategorie", p.categorie.view());
    naar.leaf("ProductCode", p.code.view());
    write_periode(naar, "ProductPeriode", p.periode);
    naar.leaf("GeleverdVolume", std::to_string(p.volume));
    naar.leaf("Eenheid", eenheid_code(p.eenheid));
    if (p.tarief) naar.leaf("ProductTarief", std::to_string(p.tarief->cents()));
    naar.open("IngediendBedrag");
    naar.leaf("Bedrag", std::to_string(p.bedrag.cents()));
    naar.leaf("DebetCredit", debet_credit(p.credit));
    naar.close();
    naar.close();
}

}  // namespace

Bericht make_bericht(const Release& release, const Jw323& b) {
    const Berichtdef* def = release.find_soort("JW323");
    invariant(def != nullptr, "a release has the claim");
    Berichtbouwer naar(*def);
    write_header(naar, *def, b);
    naar.open("Declaratie");
    naar.leaf("DeclaratieNummer", b.declaratienummer);
    write_periode(naar, "DeclaratiePeriode", b.declaratieperiode);
    naar.leaf("DeclaratieDagtekening", format_iso(b.declaratie_dagtekening));
    naar.open("TotaalIngediendBedrag");
    naar.leaf("TotaalBedrag", std::to_string(b.totaal.cents()));
    naar.leaf("DebetCredit", debet_credit(b.totaal_credit));
    naar.close();
    naar.open("Clienten");
    for (const Client323& c : b.clienten) {
        naar.open("Client");
        naar.leaf("Bsn", c.bsn);
        naar.open("Prestaties");
        for (std::uint32_t i = 0; i < c.aantal; ++i) write_prestatie(naar, b.prestaties[c.eerste + i]);
        naar.close();
        naar.close();
    }
    naar.close();
    naar.close();
    return naar.finish();
}

}  // namespace jeugdregio::ijw
