#include "ijw/berichtdelen.hpp"

#include "ijw/typed_value.hpp"

namespace jeugdregio::ijw {
namespace {

void fill_productkeuze(const Element& e, Productkeuze& keuze) {
    if (const auto c = e.find("Product/Categorie")) keuze.categorie = parse_categorie(c->tekst());
    if (const auto c = e.find("Product/Code")) keuze.code = parse_productcode(c->tekst());
}

}  // namespace

void fill_kop(const Bericht& b, KopVanGemeente& kop) {
    const Element header = *b.root().find("Header");
    kop.afzender = *parse_gemeente(header.tekst_van("Afzender"));
    kop.ontvanger = *parse_agb(header.tekst_van("Ontvanger"));
    kop.identificatie = header.tekst_van("BerichtIdentificatie/Identificatie");
    kop.dagtekening = dagtekening_of(b);
}

void fill_kop(const Bericht& b, KopVanAanbieder& kop) {
    const Element header = *b.root().find("Header");
    kop.afzender = *parse_agb(header.tekst_van("Afzender"));
    kop.ontvanger = *parse_gemeente(header.tekst_van("Ontvanger"));
    kop.identificatie = header.tekst_van("BerichtIdentificatie/Identificatie");
    kop.dagtekening = dagtekening_of(b);
}

Datum dagtekening_of(const Bericht& b) {
    return day(b.root().tekst_van("Header/BerichtIdentificatie/Dagtekening"));
}

std::optional<Datum> known_geboortedatum(const Element& persoon) {
    if (persoon.find("Geboortedatum/DatumGebruik")) return std::nullopt;
    return day_of(persoon, "Geboortedatum/Datum");
}

void fill_zorgproduct(const Element& e, const Periodevelden& velden, Zorgproduct& product) {
    fill_productkeuze(e, product);
    product.knoop = e.knoop();
    product.ingang = day(e.tekst_van(velden.ingang));
    product.einde = day_of(e, velden.einde);
    if (const auto o = e.find("Omvang"))
        product.omvang = Omvang{number(o->tekst_van("Volume")), *parse_eenheid(o->tekst_van("Eenheid")),
                                *parse_frequentie(o->tekst_van("Frequentie"))};
    if (const auto b = e.find("Budget")) product.budget = Bedrag::from_cents(number(b->tekst()));
}

void fill_regieproduct(const Element& e, Regieproduct& product) {
    fill_productkeuze(e, product);
    product.knoop = e.knoop();
    if (const auto n = e.find("ToewijzingNummer")) product.toewijzing = ToewijzingNummer{number(n->tekst())};
    product.toewijzing_ingang = day_of(e, "ToewijzingIngangsdatum");
    product.begin = day(e.tekst_van("Begindatum"));
    product.status = *parse_status_aanlevering(e.tekst_van("StatusAanlevering"));
}

std::optional<bool> ja_nee(const Element& e, std::string_view veld) {
    const auto gevonden = e.find(veld);
    return gevonden ? std::optional(gevonden->tekst() == "1") : std::nullopt;
}

std::optional<Datum> day_of(const Element& e, std::string_view veld) {
    const auto gevonden = e.find(veld);
    return gevonden ? std::optional(day(gevonden->tekst())) : std::nullopt;
}

}  // namespace jeugdregio::ijw
