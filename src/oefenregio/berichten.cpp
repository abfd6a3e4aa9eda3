#include "oefenregio/berichten.hpp"

#include <map>

#include "ijw/read_bericht.hpp"
#include "ijw/retour.hpp"
#include "ijw/write_bericht.hpp"
#include "ijw/write_kop.hpp"

namespace jeugdregio::oefenregio {
namespace {

using ijw::Berichtbouwer;
using ijw::Berichtdef;

/// What write_header asks for: texts with view().
struct Partij {
    std::string_view tekst;
    [[nodiscard]] std::string_view view() const { return tekst; }
};
struct Kopvelden {
    Partij afzender, ontvanger;
    std::string_view identificatie;
    Datum dagtekening;
};

const Berichtdef& def_of(const ijw::Release& release, std::string_view soort) {
    const Berichtdef* def = release.find_soort(soort);
    invariant(def != nullptr, "the release has this kind of message");
    return *def;
}

Berichtbouwer start(const Berichtdef& def, const Kop& kop) {
    Berichtbouwer naar(def);
    ijw::write_header(naar, def,
                      Kopvelden{{kop.afzender}, {kop.ontvanger}, kop.identificatie, kop.dagtekening});
    return naar;
}

void write_dag(Berichtbouwer& naar, std::string_view veld, Datum dag) {
    naar.leaf(veld, format_iso(dag));
}

/// Bsn to Naam. A 301 asks for the full form of a name.
void write_wie(Berichtbouwer& naar, const Persoon& wie, bool volledig) {
    naar.leaf("Bsn", wie.bsn);
    naar.open("Geboortedatum");
    write_dag(naar, "Datum", wie.geboren);
    naar.close();
    naar.leaf("Geslacht", std::string(1, wie.geslacht));
    naar.open("Naam");
    naar.open("Geslachtsnaam");
    naar.leaf("Achternaam", wie.achternaam);
    naar.close();
    naar.leaf("Voorletters", "J");
    if (volledig) naar.leaf("NaamGebruik", "1");
    naar.close();
}

void write_product(Berichtbouwer& naar, const Hulp& h) {
    if (!h.categorie) return;
    naar.open("Product");
    naar.leaf("Categorie", h.categorie->view());
    if (h.code) naar.leaf("Code", h.code->view());
    naar.close();
}

void write_omvang(Berichtbouwer& naar, const Hulp& h) {
    if (h.omvang) {
        naar.open("Omvang");
        naar.leaf("Volume", std::to_string(h.omvang->volume));
        naar.leaf("Eenheid", eenheid_code(h.omvang->eenheid));
        naar.leaf("Frequentie", frequentie_code(h.omvang->frequentie));
        naar.close();
    }
    if (h.budget) naar.leaf("Budget", std::to_string(h.budget->cents()));
}

void write_contact(Berichtbouwer& naar, const Persoon& wie) {
    naar.open("Contactgegevens");
    naar.open("Contact");
    naar.leaf("Soort", "01");
    naar.open("Adres");
    naar.open("Huis");
    naar.leaf("Huisnummer", std::to_string(wie.huisnummer));
    naar.close();
    naar.leaf("Postcode", "9999QQ");  // the letters QQ are not given out
    naar.leaf("Straatnaam", "Voorbeeldstraat");
    naar.leaf("Plaatsnaam", wie.plaats);
    naar.leaf("LandCode", "NL");
    naar.close();
    naar.close();
    naar.close();
}

void write_regie(Berichtbouwer& naar, const Gemeld& g) {
    naar.leaf("ToewijzingNummer", std::to_string(g.nummer));
    write_product(naar, g.hulp);
    write_dag(naar, "ToewijzingIngangsdatum", g.ingang);
    write_dag(naar, "Begindatum", g.begin);
}

void write_prestatie(Berichtbouwer& naar, const Gedeclareerd& r) {
    naar.open("Prestatie");
    naar.open("ProductReferentie");
    naar.leaf("ReferentieNummer", r.referentie);
    naar.leaf_if("VorigReferentieNummer", r.vorige);
    naar.close();
    naar.leaf("ToewijzingNummer", std::to_string(r.nummer));
    naar.leaf("ProductCategorie", r.categorie.view());
    naar.leaf("ProductCode", r.code.view());
    naar.open("ProductPeriode");
    write_dag(naar, "Begindatum", r.periode.begin);
    write_dag(naar, "Einddatum", r.periode.einde);
    naar.close();
    naar.leaf("GeleverdVolume", std::to_string(r.volume));
    naar.leaf("Eenheid", eenheid_code(r.eenheid));
    naar.leaf("ProductTarief", std::to_string(r.tarief.cents()));
    naar.open("IngediendBedrag");
    naar.leaf("Bedrag", std::to_string(r.bedrag.cents()));
    naar.leaf("DebetCredit", r.credit ? "C" : "D");
    naar.close();
    naar.close();
}

}  // namespace

Berichtmaker::Berichtmaker() : release_(ijw::Standaard::embedded().find_release("3.2")) {
    invariant(release_ != nullptr, "the program knows release 3.2");
}

std::string Berichtmaker::jw301(const Kop& kop, const Persoon& wie,
                                const std::vector<Toegewezen>& wat) const {
    Berichtbouwer naar = start(def_of(*release_, "JW301"), kop);
    naar.open("Client");
    write_wie(naar, wie, true);
    write_contact(naar, wie);
    naar.open("ToegewezenProducten");
    for (const Toegewezen& t : wat) {
        naar.open("ToegewezenProduct");
        naar.leaf("ToewijzingNummer", std::to_string(t.nummer));
        naar.leaf_if("ReferentieAanbieder", t.referentie);
        write_product(naar, t.hulp);
        write_dag(naar, "Toewijzingsdatum", t.toegewezen);
        naar.leaf("Toewijzingstijd", "10:00:00");
        write_dag(naar, "Ingangsdatum", t.ingang);
        if (t.einde) write_dag(naar, "Einddatum", *t.einde);
        naar.leaf_if("RedenWijziging", t.reden);
        write_omvang(naar, t.hulp);
        naar.close();
    }
    naar.close();
    naar.close();
    return ijw::write_bericht(naar.finish());
}

std::string Berichtmaker::jw305(const Kop& kop, const Persoon& wie, const Gemeld& s) const {
    Berichtbouwer naar = start(def_of(*release_, "JW305"), kop);
    naar.open("Client");
    write_wie(naar, wie, false);
    naar.open("StartProducten");
    naar.open("StartProduct");
    write_regie(naar, s);
    naar.leaf("StatusAanlevering", "1");
    naar.close();
    naar.close();
    naar.close();
    return ijw::write_bericht(naar.finish());
}

std::string Berichtmaker::jw307(const Kop& kop, const Persoon& wie, const Gemeld& s) const {
    Berichtbouwer naar = start(def_of(*release_, "JW307"), kop);
    naar.open("Client");
    write_wie(naar, wie, false);
    naar.open("StopProducten");
    naar.open("StopProduct");
    write_regie(naar, s);
    naar.leaf("RedenBeeindiging", s.reden);
    write_dag(naar, "Einddatum", s.einde);
    naar.leaf("StatusAanlevering", "1");
    naar.close();
    naar.close();
    naar.close();
    return ijw::write_bericht(naar.finish());
}

std::string Berichtmaker::jw315(const Kop& kop, const Persoon& wie, const std::vector<Gevraagd>& wat) const {
    Berichtbouwer naar = start(def_of(*release_, "JW315"), kop);
    naar.open("Client");
    write_wie(naar, wie, false);
    naar.open("AangevraagdeProducten");
    for (const Gevraagd& g : wat) {
        naar.open("AangevraagdProduct");
        naar.leaf("ReferentieAanbieder", g.referentie);
        write_product(naar, g.hulp);
        write_dag(naar, "ToewijzingIngangsdatum", g.ingang);
        write_dag(naar, "ToewijzingEinddatum", g.einde);
        write_omvang(naar, g.hulp);
        naar.open("Verwijzer");
        naar.leaf("Type", g.verwijzer);
        if (g.verwijzer == "02" || g.verwijzer == "03" || g.verwijzer == "05")
            naar.leaf("Naam", "Dokter Voorbeeld");
        if (g.verwijzer == "04") naar.leaf("Naam", "GI Voorbeeld");
        naar.close();
        naar.close();
    }
    naar.close();
    naar.close();
    return ijw::write_bericht(naar.finish());
}

std::string Berichtmaker::jw317(const Kop& kop, const std::string& bsn, const Wijziging& w) const {
    Berichtbouwer naar = start(def_of(*release_, "JW317"), kop);
    naar.open("Client");
    naar.leaf("Bsn", bsn);
    naar.open("Verzoek");
    naar.leaf("ReferentieAanbieder", w.referentie);
    naar.leaf("RedenVerzoek", "1");
    if (!w.ongewijzigd.empty()) {
        naar.open("OngewijzigdeProducten");
        for (const std::int64_t nummer : w.ongewijzigd) {
            naar.open("OngewijzigdProduct");
            naar.leaf("ToewijzingNummer", std::to_string(nummer));
            naar.close();
        }
        naar.close();
    }
    naar.open("TeWijzigenProducten");
    naar.open("TeWijzigenProduct");
    naar.leaf("ToewijzingNummer", std::to_string(w.nummer));
    write_dag(naar, "GewensteIngangsdatum", w.ingang);
    write_dag(naar, "Einddatum", w.einde);
    write_omvang(naar, w.hulp);
    naar.close();
    naar.close();
    naar.close();
    naar.close();
    return ijw::write_bericht(naar.finish());
}

std::string Berichtmaker::jw319(const Kop& kop, const std::string& referentie,
                                const std::string& reden) const {
    Berichtbouwer naar = start(def_of(*release_, "JW319"), kop);
    naar.open("Antwoord");
    naar.leaf("ReferentieAanbieder", referentie);
    naar.leaf("VerzoekAntwoord", reden.empty() ? "2" : "1");
    naar.leaf_if("RedenAfwijzingVerzoek", reden);
    naar.close();
    return ijw::write_bericht(naar.finish());
}

std::string Berichtmaker::retour(const std::string& heen, const Retour& r) const {
    std::string bytes = heen;
    if (!r.ander.empty()) {
        // Of the header: the first identification of a message is its own.
        const std::string open = "Identificatie>";
        const auto van = bytes.find(open, bytes.find("BerichtIdentificatie>") + 21) + open.size();
        bytes.replace(van, bytes.find('<', van) - van, r.ander);
    }
    const auto gelezen = ijw::read_bericht(bytes, ijw::Standaard::embedded(), ijw::kBestandMaxBytes);
    invariant(gelezen.bericht.has_value(), "what is answered was made by the same tables");
    ijw::Retourcodes codes;
    if (!r.code.empty()) codes.header.push_back(retourcode(r.code));
    return ijw::write_bericht(
        ijw::make_retour(*gelezen.bericht, *release_, codes, {r.identificatie, r.dagtekening}));
}

std::string Berichtmaker::jw323(const Kop& kop, const Declaratie& d) const {
    Berichtbouwer naar = start(def_of(*release_, "JW323"), kop);
    Bedrag som = d.ernaast;
    std::map<std::string_view, std::vector<const Gedeclareerd*>> per_client;
    for (const Gedeclareerd& r : d.regels) {
        som += r.credit ? -r.bedrag : r.bedrag;
        per_client[r.bsn].push_back(&r);
    }
    naar.open("Declaratie");
    naar.leaf("DeclaratieNummer", d.nummer);
    naar.open("DeclaratiePeriode");
    write_dag(naar, "Begindatum", d.periode.begin);
    write_dag(naar, "Einddatum", d.periode.einde);
    naar.close();
    write_dag(naar, "DeclaratieDagtekening", kop.dagtekening);
    naar.open("TotaalIngediendBedrag");
    const bool credit = som < Bedrag{};
    naar.leaf("TotaalBedrag", std::to_string((credit ? -som : som).cents()));
    naar.leaf("DebetCredit", credit ? "C" : "D");
    naar.close();
    naar.open("Clienten");
    for (const auto& [bsn, regels] : per_client) {
        naar.open("Client");
        naar.leaf("Bsn", bsn);
        naar.open("Prestaties");
        for (const Gedeclareerd* r : regels) write_prestatie(naar, *r);
        naar.close();
        naar.close();
    }
    naar.close();
    naar.close();
    return ijw::write_bericht(naar.finish());
}

}  // namespace jeugdregio::oefenregio
