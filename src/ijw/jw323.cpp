#include "ijw/jw323.hpp"

#include "ijw/typed_value.hpp"

namespace jeugdregio::ijw {
namespace {

/// Field ids that the loop over all nodes compares with; looked up once per message.
struct Ids {
    explicit Ids(const Berichtdef& def)
        : client(def.veld("Declaratie/Clienten/Client")),
          bsn(def.veld("Declaratie/Clienten/Client/Bsn")),
          prestatie(def.veld(kPrestatie)),
          referentie(p(def, "ProductReferentie/ReferentieNummer")),
          vorig(p(def, "ProductReferentie/VorigReferentieNummer")),
          toewijzing(p(def, "ToewijzingNummer")),
          categorie(p(def, "ProductCategorie")),
          code(p(def, "ProductCode")),
          begin(p(def, "ProductPeriode/Begindatum")),
          einde(p(def, "ProductPeriode/Einddatum")),
          volume(p(def, "GeleverdVolume")),
          eenheid(p(def, "Eenheid")),
          tarief(p(def, "ProductTarief")),
          bedrag(p(def, "IngediendBedrag/Bedrag")),
          dc(p(def, "IngediendBedrag/DebetCredit")) {}

    static constexpr std::string_view kPrestatie = "Declaratie/Clienten/Client/Prestaties/Prestatie";
    static VeldId p(const Berichtdef& def, std::string_view onder) {
        return def.veld(std::string(kPrestatie) + "/" + std::string(onder));
    }
    VeldId client, bsn, prestatie, referentie, vorig, toewijzing, categorie, code, begin, einde, volume,
        eenheid, tarief, bedrag, dc;
};

void fill_prestaties(const Bericht& b, Jw323& uit) {
    const Ids ids(*b.def);
    Prestatie* p = nullptr;
    for (std::uint32_t k = uit.knoop_declaratie; k < b.knopen.size(); ++k) {
        const VeldId v = b.knopen[k].veld;
        if (v == ids.client) {
            uit.clienten.push_back({{}, static_cast<std::uint32_t>(uit.prestaties.size()), 0, k});
        } else if (v == ids.bsn) {
            uit.clienten.back().bsn = b.tekst(k);
        } else if (v == ids.prestatie) {
            p = &uit.prestaties.emplace_back();
            p->client = static_cast<std::uint32_t>(uit.clienten.size() - 1);
            p->knoop = k;
            ++uit.clienten.back().aantal;
        } else if (p == nullptr) {
            continue;
        } else if (v == ids.referentie) {
            p->referentie = b.tekst(k);
        } else if (v == ids.vorig) {
            p->vorig_referentie = b.tekst(k);
        } else if (v == ids.toewijzing) {
            p->toewijzing.waarde = number(b.tekst(k));
        } else if (v == ids.categorie) {
            p->categorie = *parse_categorie(b.tekst(k));
        } else if (v == ids.code) {
            p->code = *parse_productcode(b.tekst(k));
        } else if (v == ids.begin) {
            p->periode.begin = day(b.tekst(k));
        } else if (v == ids.einde) {
            p->periode.einde = day(b.tekst(k));
        } else if (v == ids.volume) {
            p->volume = number(b.tekst(k));
        } else if (v == ids.eenheid) {
            p->eenheid = *parse_eenheid(b.tekst(k));
        } else if (v == ids.tarief) {
            p->tarief = Bedrag::from_cents(number(b.tekst(k)));
        } else if (v == ids.bedrag) {
            p->bedrag = Bedrag::from_cents(number(b.tekst(k)));
        } else if (v == ids.dc) {
            p->credit = b.tekst(k) == "C";
        }
    }
}

}  // namespace

Jw323 make_jw323(const Bericht& b) {
    invariant(b.def != nullptr && b.def->soort == "JW323", "make_jw323 gets a JW323");
    const Element root = b.root();
    const Element header = *root.find("Header");
    const Element declaratie = *root.find("Declaratie");
    Jw323 uit;
    uit.knoop_header = header.knoop();
    uit.knoop_declaratie = declaratie.knoop();
    uit.afzender = *parse_agb(header.tekst_van("Afzender"));
    uit.ontvanger = *parse_gemeente(header.tekst_van("Ontvanger"));
    uit.identificatie = header.tekst_van("BerichtIdentificatie/Identificatie");
    uit.dagtekening_tekst = header.tekst_van("BerichtIdentificatie/Dagtekening");
    uit.dagtekening = day(header.tekst_van("BerichtIdentificatie/Dagtekening"));
    uit.basis_xsdversie = header.tekst_van("XsdVersie/BasisschemaXsdVersie");
    uit.xsdversie = header.tekst_van("XsdVersie/BerichtXsdVersie");
    uit.declaratienummer = declaratie.tekst_van("DeclaratieNummer");
    uit.declaratieperiode = {day(declaratie.tekst_van("DeclaratiePeriode/Begindatum")),
                             day(declaratie.tekst_van("DeclaratiePeriode/Einddatum"))};
    uit.declaratie_dagtekening = day(declaratie.tekst_van("DeclaratieDagtekening"));
    uit.totaal = Bedrag::from_cents(number(declaratie.tekst_van("TotaalIngediendBedrag/TotaalBedrag")));
    uit.totaal_credit = declaratie.tekst_van("TotaalIngediendBedrag/DebetCredit") == "C";
    fill_prestaties(b, uit);
    return uit;
}

}  // namespace jeugdregio::ijw
