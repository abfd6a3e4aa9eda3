#include "toewijzing/regels.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "dossier/volume.hpp"
#include "ijw/gemeentecodes.hpp"
#include "toewijzing/ketenregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Feiten>;

std::string text(std::string_view t) {
    return std::string(t);
}

// TR056: an Identificatie is unique per kind of message for its sender.
Uit fires_tr056(const ToewijzingInput& i) {
    if (!i.identificatie_bezet) return std::nullopt;
    return Feiten{{"gevonden", text(i.bericht.identificatie)}};
}

// TR135: the dagtekening does not lie in the future.
Uit fires_tr135(const ToewijzingInput& i) {
    if (i.bericht.dagtekening <= i.vandaag) return std::nullopt;
    return Feiten{{"gevonden", i.bericht.dagtekening}, {"verwacht", i.vandaag}};
}

// TR378: the gemeente code is in the CBS list, now or on the Ingangsdatum (reorganisation), for each product
// by itself.
Uit fires_tr378(const ToewijzingInput& i) {
    const Datum nu = i.bericht.dagtekening;
    const bool bestaat = std::all_of(
        i.bericht.producten.begin(), i.bericht.producten.end(), [&](const ijw::ToegewezenProduct& p) {
            return ijw::exists_gemeente(i.bericht.afzender, {std::min(nu, p.ingang), std::max(nu, p.ingang)});
        });
    if (bestaat) return std::nullopt;
    return Feiten{{"gevonden", i.bericht.afzender.str()},
                  {"verwacht", text("een gemeentecode uit de lijst van CBS")}};
}

// TR332 (IV066): within a gemeente a number belongs to one toewijzing. The same number with the same client,
// aanbieder, product and first day is a new version of it; anything else is another toewijzing.
Uit fires_tr332(const ProductInput& i) {
    if (i.bekend == nullptr) return std::nullopt;
    const auto& oud = i.bekend->toewijzing.actueel();
    const auto& p = i.product;
    const std::string verschil = [&]() -> std::string {
        if (oud.aanbieder != i.toewijzing.bericht.ontvanger) return "een andere aanbieder";
        if (oud.bsn.digits() != i.toewijzing.bericht.bsn) return "een andere jeugdige";
        if (oud.categorie != p.categorie || oud.code != p.code) return "een ander product";
        if (oud.ingang != p.ingang) return "een andere ingangsdatum (" + format_nl(oud.ingang) + ")";
        return {};
    }();
    if (verschil.empty()) return std::nullopt;
    return Feiten{{"gevonden", p.nummer.waarde}, {"verschil", verschil}};
}

// TR385: a toewijzing with approved lines that were not credited is not removed, not even by a version that
// was decided before the one that holds.
Uit fires_tr385(const ProductInput& i) {
    if (i.bekend == nullptr || i.product.reden_wijziging != "13") return std::nullopt;
    std::int64_t open = 0;
    Bedrag som;
    for (const auto& g : i.bekend->goedgekeurd) {
        open += g.credit ? -1 : 1;
        som += g.credit ? -g.bedrag : g.bedrag;
    }
    if (open == 0) return std::nullopt;
    return Feiten{{"toewijzing", i.product.nummer.waarde}, {"gevonden", open}, {"bedrag", som}};
}

/// The day on which it counts whether the gemeente takes part: what began before the region did, was still
/// sent by a gemeente of the region.
Datum peildag(const ProductInput& i) {
    return std::max(i.product.ingang, i.toewijzing.bericht.dagtekening);
}

/// The regional product list holds for the gemeenten of the region only.
const contract::Product* find_product(const ProductInput& i) {
    return i.product.code ? i.toewijzing.contract.find_product(*i.product.code) : nullptr;
}
}  // namespace

bool in_regio(const ProductInput& i) {
    return i.toewijzing.contract.is_deelnemer(i.toewijzing.bericht.afzender, peildag(i));
}

bool was_said(const ProductInput& i) {
    if (i.product.reden_wijziging == "13") return true;
    if (i.bekend == nullptr) return false;
    const dossier::ToewijzingVersie& v = i.bekend->toewijzing.actueel();
    const auto eenheid = [](const auto& omvang) {
        return omvang ? std::optional(omvang->eenheid) : std::optional<Eenheid>{};
    };
    return v.categorie == i.product.categorie && v.code == i.product.code && v.ingang == i.product.ingang &&
           eenheid(v.omvang) == eenheid(i.product.omvang);
}

namespace {

// TR381: the code fits its category in the product list in use.
Uit fires_tr381(const ProductInput& i) {
    if (!i.product.code || !in_regio(i)) return std::nullopt;
    const auto* product = find_product(i);
    if (product == nullptr) {
        if (i.toewijzing.regelset == Regelset::landelijk) return std::nullopt;
        return Feiten{{"gevonden", i.product.code->str()},
                      {"categorie", i.product.categorie->str()},
                      {"verwacht", text("een code uit de productcodetabel van de regio")}};
    }
    if (product->categorie == i.product.categorie) return std::nullopt;
    return Feiten{{"gevonden", i.product.code->str()},
                  {"categorie", i.product.categorie->str()},
                  {"verwacht", "categorie " + product->categorie.str()}};
}

/// The request that this product refers to, when it is on record.
const dossier::Verzoek* find_verzoek(const ProductInput& i) {
    if (i.toewijzing.keten == nullptr || i.product.referentie_aanbieder.empty()) return nullptr;
    return i.toewijzing.keten->find_verzoek(i.product.referentie_aanbieder);
}

// OP305: what the contract buys by the piece is granted by the piece.
Uit fires_op305(const ProductInput& i) {
    if (!i.product.code || !i.product.omvang || !in_regio(i) ||
        i.toewijzing.regelset == Regelset::landelijk || was_said(i))
        return std::nullopt;
    const auto* product = find_product(i);
    if (product == nullptr || product->eenheid != Eenheid::stuk_inspanning ||
        i.product.omvang->eenheid == product->eenheid)
        return std::nullopt;
    return Feiten{{"toewijzing", i.product.nummer.waarde},
                  {"gevonden", std::string(eenheid_naam(i.product.omvang->eenheid))},
                  {"verwacht", std::string(eenheid_naam(product->eenheid))},
                  {"code", i.product.code->str()}};
}

// TR379, IV097: ReferentieAanbieder is that of the request that is granted, else empty. Only where requests
// of this aanbieder are on record at all: a region that begins halfway does not know the earlier ones.
Uit fires_tr379(const ProductInput& i) {
    if (i.product.referentie_aanbieder.empty() || find_verzoek(i) != nullptr) return std::nullopt;
    if (i.toewijzing.keten == nullptr || !i.toewijzing.keten->aanbieder_stuurt_verzoeken) return std::nullopt;
    return Feiten{{"toewijzing", i.product.nummer.waarde},
                  {"gevonden", text(i.product.referentie_aanbieder)},
                  {"verwacht", text("de referentie van een verzoek voor deze jeugdige, of leeg")}};
}

/// Whether this is a version of a toewijzing on record that goes on: not its removal, and not another
/// toewijzing that was given its number (TR332 rejects that, and no more can be said of it).
bool changes_toewijzing(const ProductInput& i) {
    return i.wijzigt && i.product.reden_wijziging != "13" && !fires_tr332(i);
}

/// Whether this version gives a toewijzing another budget.
bool changes_budget(const ProductInput& i) {
    if (!changes_toewijzing(i)) return false;
    const auto& oud = i.bekend->toewijzing.actueel().budget;
    return oud && i.product.budget && *oud != *i.product.budget;
}
Feiten budget_feiten(const ProductInput& i) {
    return {{"toewijzing", i.product.nummer.waarde},
            {"gevonden", *i.product.budget},
            {"eerder", *i.bekend->toewijzing.actueel().budget}};
}

/// Eis 80 (1): another budget always has the consent of the Toegang, on record since the version before it.
Uit fires_e080_instemming(const ProductInput& i) {
    if (i.toewijzing.regelset == Regelset::landelijk || !changes_budget(i)) return std::nullopt;
    const auto& op = i.bekend->toewijzing.eigen.instemming_op;
    if (op && *op >= i.bekend->toewijzing.actueel().verzonden_op) return std::nullopt;
    return budget_feiten(i);
}

/// Eis 80 (2): another budget follows from a verzoek om wijziging (317).
Uit fires_e080_317(const ProductInput& i) {
    if (i.toewijzing.regelset == Regelset::landelijk || !changes_budget(i)) return std::nullopt;
    const auto* verzoek = find_verzoek(i);
    if (verzoek != nullptr && verzoek->soort == dossier::Verzoeksoort::wijziging) return std::nullopt;
    return budget_feiten(i);
}

// OP033x1, IV066: of a toewijzing only its end, its budget, and a volume in total may change; the standard
// has no retourcode for another change, so a person looks.
Uit fires_op033x1(const ProductInput& i) {
    if (!changes_toewijzing(i)) return std::nullopt;
    const auto& oud = i.bekend->toewijzing.actueel().omvang;
    const auto& nieuw = i.product.omvang;
    if (!oud && !nieuw) return std::nullopt;
    if (oud && nieuw && oud->eenheid == nieuw->eenheid && oud->frequentie == nieuw->frequentie &&
        (oud->volume == nieuw->volume || oud->frequentie == Frequentie::totaal))
        return std::nullopt;
    const auto words = [](const auto& o) {
        return o ? std::to_string(o->volume) + " " + text(eenheid_naam(o->eenheid)) + " " +
                       text(frequentie_naam(o->frequentie))
                 : text("geen omvang");
    };
    return Feiten{
        {"toewijzing", i.product.nummer.waarde}, {"gevonden", words(nieuw)}, {"verwacht", words(oud)}};
}

/// Whether this message brings the version of a toewijzing on record that will hold (IV013).
bool renews(const ijw::Jw301& bericht, const dossier::ToewijzingVersie& oud) {
    return std::any_of(bericht.producten.begin(), bericht.producten.end(),
                       [&](const ijw::ToegewezenProduct& p) {
                           return p.nummer == oud.nummer &&
                                  std::tuple(p.toewijzingsdatum, p.toewijzingstijd) >=
                                      std::tuple(oud.toewijzingsdatum, std::string_view(oud.toewijzingstijd));
                       });
}

// OP259: the same product is not granted twice to one aanbieder over the same days, also not by two messages.
// A 301 names everything that is current (OP087), and then TR302 sees it within the message; one that does
// not slips through. The standard has no retourcode for that, so a person looks.
Uit fires_op259(const ProductInput& i) {
    const auto& p = i.product;
    if (i.toewijzing.keten == nullptr || (i.bekend != nullptr && !i.wijzigt) || p.reden_wijziging == "13")
        return std::nullopt;
    for (const dossier::Toewijzing& t : i.toewijzing.keten->toewijzingen) {
        const dossier::ToewijzingVersie& ander = t.actueel();
        if (ander.nummer == p.nummer || is_vervallen(ander) || renews(i.toewijzing.bericht, ander)) continue;
        const bool zelfde =
            !p.categorie || !ander.categorie ||
            (p.code && ander.code ? *p.code == *ander.code : *p.categorie == *ander.categorie);
        const bool naast_elkaar =
            (!p.einde || *p.einde >= ander.ingang) && (!ander.einde || *ander.einde >= p.ingang);
        if (zelfde && naast_elkaar)
            return Feiten{{"toewijzing", p.nummer.waarde},
                          {"gevonden", describe_keuze(p.categorie, p.code)},
                          {"eerder", ander.nummer.waarde},
                          {"product", describe_keuze(ander.categorie, ander.code)}};
    }
    return std::nullopt;
}

// OP299, OP362: lowering a budget needs the aanbieder's consent; below what was already approved it would
// take the ground from under paid care. The standard has no retourcode for it, so a person looks.
Uit fires_op299(const ProductInput& i) {
    if (!i.product.budget || !changes_toewijzing(i)) return std::nullopt;
    Bedrag goedgekeurd;
    for (const auto& g : i.bekend->goedgekeurd) goedgekeurd += g.credit ? -g.bedrag : g.bedrag;
    if (*i.product.budget >= goedgekeurd) return std::nullopt;
    return Feiten{
        {"toewijzing", i.product.nummer.waarde}, {"gevonden", *i.product.budget}, {"verwacht", goedgekeurd}};
}

// OP298: the same for a volume in total.
Uit fires_op298(const ProductInput& i) {
    const auto& omvang = i.product.omvang;
    if (!omvang || omvang->frequentie != Frequentie::totaal || !changes_toewijzing(i)) return std::nullopt;
    std::int64_t goedgekeurd = 0;
    for (const auto& g : i.bekend->goedgekeurd)
        goedgekeurd = checked_add(goedgekeurd, dossier::taken_volume(g, omvang->eenheid));
    const std::int64_t volume = dossier::in_base_units(omvang->volume, omvang->eenheid);
    if (volume >= goedgekeurd) return std::nullopt;
    return Feiten{{"toewijzing", i.product.nummer.waarde},
                  {"gevonden", volume},
                  {"verwacht", goedgekeurd},
                  {"eenheid", text(eenheid_naam(dossier::base_eenheid(omvang->eenheid)))}};
}

// OP186, OP033x1: ending a toewijzing earlier needs the aanbieder's consent; before the end of a period that
// was approved and not credited it would say that this care was never granted.
Uit fires_op186(const ProductInput& i) {
    if (!i.product.einde || !changes_toewijzing(i)) return std::nullopt;
    const auto& goedgekeurd = i.bekend->goedgekeurd;
    std::optional<Datum> laatste;
    for (const auto& g : goedgekeurd) {
        if (g.credit || g.periode.einde <= *i.product.einde || (laatste && g.periode.einde <= *laatste))
            continue;
        const bool ingetrokken = std::any_of(goedgekeurd.begin(), goedgekeurd.end(), [&](const auto& c) {
            return c.credit && c.vorig_referentie == g.referentie;
        });
        if (!ingetrokken) laatste = g.periode.einde;
    }
    if (!laatste) return std::nullopt;
    return Feiten{
        {"toewijzing", i.product.nummer.waarde}, {"gevonden", *i.product.einde}, {"verwacht", *laatste}};
}

/// Inkoopdocument 1.1: the gemeente belongs to the region.
Uit fires_regio(const ProductInput& i) {
    if (i.toewijzing.regelset == Regelset::landelijk || in_regio(i) || was_said(i)) return std::nullopt;
    return Feiten{{"gevonden", i.toewijzing.bericht.afzender.str()},
                  {"verwacht", text("een gemeente van deze regio")}};
}

std::string join_eenheden(const std::vector<Eenheid>& eenheden) {
    std::string uit;
    for (const Eenheid e : eenheden) uit += (uit.empty() ? "" : " of ") + text(eenheid_naam(e));
    return uit;
}

/// Whether what the aanbieder contracted on this day is wonen en verblijf or dyslexie and nothing ambulant.
/// False when no contract is known.
bool has_only_specifiek(const ProductInput& i) {
    const auto& lijst = i.toewijzing.aanbieder;
    const auto c = std::find_if(lijst.begin(), lijst.end(),
                                [&](const auto& a) { return a.geldig.contains(i.product.ingang); });
    return c != lijst.end() && c->perceel == 0 && c->groepsaanbod.empty() && c->voorzieningen.empty() &&
           (c->ed || !c->verblijf.empty());
}

/// Eis 40: ambulant starts from a generic budget; wonen en verblijf is specific per etmaal or dagdeel, and
/// dyslexie per stuk or minuut. "Uitgangspunt", so a person looks (AMB-161 gives a reason to deviate).
Uit fires_e040(const ProductInput& i) {
    if (i.toewijzing.regelset == Regelset::landelijk || !in_regio(i) || was_said(i)) return std::nullopt;
    const auto& contract = i.toewijzing.contract;
    const auto deviates = [&](std::string gevonden, std::string verwacht, std::string product) {
        return Feiten{{"toewijzing", i.product.nummer.waarde},
                      {"gevonden", std::move(gevonden)},
                      {"verwacht", std::move(verwacht)},
                      {"product", std::move(product)}};
    };
    if (const auto* product = find_product(i)) {
        const auto* perceel = contract.find_perceel(product->percelen.front());
        invariant(perceel != nullptr, "a loaded contract has the percelen of its products");
        if (perceel->toewijzingsvariant == "generiek")
            return deviates("specifiek", "generiek met budget", product->code.str());
        const auto& goed = perceel->toewijzing_eenheden;
        if (goed.empty() || !i.product.omvang ||
            std::find(goed.begin(), goed.end(), i.product.omvang->eenheid) != goed.end())
            return std::nullopt;
        return deviates("specifiek in " + text(eenheid_naam(i.product.omvang->eenheid)),
                        "specifiek in " + join_eenheden(goed), product->code.str());
    }
    if (i.product.code) return std::nullopt;
    if (!i.product.categorie) {
        if (!has_only_specifiek(i)) return std::nullopt;
        return deviates("een generiek budget", "specifiek",
                        "een aanbieder die alleen wonen en verblijf of dyslexie heeft gecontracteerd");
    }
    // Only a category: right beside other help (AMB-161), wrong when everything in it is to be specific.
    bool een = false;
    for (const contract::Product& p : contract.producten) {
        if (p.categorie != *i.product.categorie) continue;
        if (contract.find_perceel(p.percelen.front())->toewijzingsvariant != "specifiek") return std::nullopt;
        een = true;
    }
    if (!een) return std::nullopt;
    return deviates("zonder productcode", "specifiek", "categorie " + i.product.categorie->str());
}

/// Inkoopdocument 1.1 and 2: the gemeente takes part in what is granted. The standard has no retourcode for
/// it on a 301, and the gemeente itself sent it, so a person looks; claims on it are rejected.
std::optional<Feiten> fires_deelname(const ProductInput& i) {
    if (i.toewijzing.regelset == Regelset::landelijk || !in_regio(i) || was_said(i)) return std::nullopt;
    const auto& contract = i.toewijzing.contract;
    const Gemeente& gemeente = i.toewijzing.bericht.afzender;
    const auto takes_part_in = [&](const contract::Product& p) {
        return std::any_of(p.percelen.begin(), p.percelen.end(),
                           [&](int perceel) { return contract.takes_part(gemeente, perceel, peildag(i)); });
    };
    bool een = false;
    for (const contract::Product& p : contract.producten) {
        if (i.product.code ? p.code != *i.product.code
                           : i.product.categorie && p.categorie != *i.product.categorie)
            continue;
        // A generic budget is for the ambulant percelen 1 to 6 (8.4).
        if (!i.product.categorie && p.percelen.front() > 6) continue;
        if (takes_part_in(p)) return std::nullopt;
        een = true;
    }
    if (!een) return std::nullopt;
    return Feiten{{"gevonden", gemeente.str()},
                  {"toewijzing", i.product.nummer.waarde},
                  {"verwacht", text("een gemeente die meedoet aan het perceel van dit product")}};
}

/// 8.3.3: a voorziening that was added later, or has stopped, was not contracted on the first day. The
/// gemeente itself sent it and the standard has no retourcode for it, so a person looks; claims on it are
/// rejected.
Uit fires_contract(const ProductInput& i) {
    if (i.toewijzing.regelset == Regelset::landelijk || !in_regio(i) || was_said(i)) return std::nullopt;
    const auto* product = find_product(i);
    if (product == nullptr || product->exists_on(i.product.ingang)) return std::nullopt;
    return Feiten{{"toewijzing", i.product.nummer.waarde},
                  {"gevonden", product->code.str() + " (" + product->voorziening + ")"},
                  {"dag", i.product.ingang},
                  {"verwacht", describe_geldigheid(*product)}};
}

/// Inkoopdocument 5.7: messages go through VECOZO, and the aanbieder arranges its own connection. One that
/// has none cannot receive this message; the standard has no retourcode for it, so a person looks.
Uit fires_vecozo(const ProductInput& i) {
    const auto& b = i.toewijzing.bericht;
    if (i.toewijzing.regelset == Regelset::landelijk || !in_regio(i) ||
        !contract::lacks_vecozo(i.toewijzing.aanbieder, b.dagtekening))
        return std::nullopt;
    return Feiten{{"toewijzing", i.product.nummer.waarde},
                  {"gevonden", text(b.ontvanger.view())},
                  {"dag", b.dagtekening}};
}

constexpr Regelkaart kaart(std::string_view id, std::string_view bron, Niveau niveau, Klasse klasse,
                           Gevolg gevolg, std::string_view code, std::string_view titel,
                           std::string_view uitleg, std::string_view herstel) {
    return {.id = id,
            .titel = titel,
            .bron = bron,
            .bericht = "JW301",
            .niveau = niveau,
            .klasse = klasse,
            .gevolg = gevolg,
            .retourcode = code,
            .uitleg = uitleg,
            .herstel = herstel};
}
constexpr Klasse kHeaderKlasse = Klasse::header;
constexpr Klasse kProduct = Klasse::toegewezen_product;

constexpr HeaderRegel kHeader[] = {
    {kaart("TR056", "iJw 3.2", Niveau::berichtoverstijgend, kHeaderKlasse, Gevolg::afkeuren, "9056",
           "De identificatie van een bericht is uniek voor de afzender.",
           "Identificatie {gevonden} is al gebruikt voor een bericht met een andere inhoud.",
           "Geef ieder nieuw bericht een nieuwe identificatie."),
     fires_tr056},
    {kaart("TR135", "iJw 3.2", Niveau::externe_bron, kHeaderKlasse, Gevolg::afkeuren, "8848",
           "De dagtekening ligt niet in de toekomst.",
           "De dagtekening {gevonden} ligt na vandaag ({verwacht}).",
           "Verbeter de dagtekening en stuur het bericht opnieuw."),
     fires_tr135},
    {kaart("TR378", "iJw 3.2", Niveau::externe_bron, kHeaderKlasse, Gevolg::afkeuren, "S300",
           "De gemeentecode bestaat.",
           "Gemeentecode {gevonden} staat niet in de lijst. Verwacht: {verwacht}.",
           "Verbeter de gemeentecode."),
     fires_tr378},
};

constexpr ProductRegel kProducten[] = {
    {kaart("TR332", "iJw 3.2", Niveau::berichtoverstijgend, kProduct, Gevolg::afkeuren, "9332",
           "Een toewijzingnummer hoort binnen een gemeente bij één toewijzing.",
           "Toewijzing {gevonden} bestaat al met {verschil}.",
           "Geef een nieuwe toewijzing een nieuw nummer."),
     fires_tr332},
    {kaart("TR385", "iJw 3.2", Niveau::berichtoverstijgend, kProduct, Gevolg::afkeuren, "9385",
           "Een toewijzing met goedgekeurde declaraties wordt niet verwijderd.",
           "Op toewijzing {toewijzing} staan nog {gevonden} goedgekeurde regels, samen {bedrag}.",
           "Laat de aanbieder eerst crediteren, of trek de toewijzing in per een latere datum."),
     fires_tr385},
    {kaart("TR381", "iJw 3.2", Niveau::externe_bron, kProduct, Gevolg::afkeuren, "S329",
           "De productcode hoort bij de productcategorie.",
           "Productcode {gevonden} past niet bij categorie {categorie}. Verwacht: {verwacht}.",
           "Gebruik de codes uit de productcodetabel van de regio."),
     fires_tr381},
    {kaart("TR379", "iJw 3.2", Niveau::berichtoverstijgend, kProduct, Gevolg::afkeuren, "9379",
           "De referentie van de aanbieder is die van het verzoek dat wordt toegewezen.",
           "Toewijzing {toewijzing} noemt referentie {gevonden}. Verwacht: {verwacht}.",
           "Neem de referentie over uit het verzoek, of laat haar leeg."),
     fires_tr379},
    {kaart("OP033x1", "iJw 3.2", Niveau::berichtoverstijgend, kProduct, Gevolg::signaal, "",
           "Van een toewijzing veranderen alleen einddatum, budget of een volume in totaal.",
           "Toewijzing {toewijzing} verandert van {verwacht} naar {gevonden}.",
           "Trek de toewijzing in en geef een nieuwe af met een nieuw nummer."),
     fires_op033x1},
    {kaart("OP305", "iJw 3.2", Niveau::berichtoverstijgend, kProduct, Gevolg::signaal, "",
           "Hulp die per stuk is gecontracteerd, wordt in stuks toegewezen.",
           "Toewijzing {toewijzing} is in {gevonden}. Het contract koopt {code} in {verwacht}.",
           "Trek de toewijzing in en geef een nieuwe af in stuks."),
     fires_op305},
    {kaart(
         "OP259", "iJw 3.2", Niveau::berichtoverstijgend, kProduct, Gevolg::signaal, "",
         "Hetzelfde product wordt niet twee keer toegewezen over dezelfde dagen, ook niet in twee berichten.",
         "Toewijzing {toewijzing} ({gevonden}) loopt naast toewijzing {eerder} ({product}), die al is "
         "vastgelegd.",
         "Noem in een toewijzingsbericht alles wat loopt (OP087). Trek een van beide toewijzingen in."),
     fires_op259},
    {kaart("OP299", "iJw 3.2", Niveau::berichtoverstijgend, kProduct, Gevolg::signaal, "",
           "Een budget wordt niet lager dan wat al is goedgekeurd.",
           "Het budget van toewijzing {toewijzing} wordt {gevonden}. Er is al {verwacht} goedgekeurd.",
           "Overleg met de aanbieder en herstel het budget."),
     fires_op299},
    {kaart("OP298", "iJw 3.2", Niveau::berichtoverstijgend, kProduct, Gevolg::signaal, "",
           "Een volume in totaal wordt niet lager dan wat al is goedgekeurd.",
           "Het volume van toewijzing {toewijzing} wordt {gevonden} {eenheid}. Er zijn er al {verwacht} "
           "goedgekeurd.",
           "Overleg met de aanbieder en herstel het volume."),
     fires_op298},
    {kaart(
         "OP186", "iJw 3.2", Niveau::berichtoverstijgend, kProduct, Gevolg::signaal, "",
         "Een toewijzing eindigt niet voor het einde van een goedgekeurde productperiode.",
         "Toewijzing {toewijzing} eindigt nu op {gevonden}. Er is al zorg goedgekeurd tot en met {verwacht}.",
         "Overleg met de aanbieder: herstel de einddatum, of laat de aanbieder crediteren."),
     fires_op186},
    {kaart("IJ-REGIO", "Inkoopdocument 1.1", Niveau::regio, kProduct, Gevolg::signaal, "",
           "De gemeente hoort bij de regio.", "Gemeente {gevonden} doet niet mee. Verwacht: {verwacht}.",
           "Controleer de gemeente. Declaraties op deze toewijzing worden afgekeurd."),
     fires_regio},
    {kaart("IJ-DEELNAME", "Inkoopdocument 1.1 en 2; AMB-105", Niveau::regio, kProduct, Gevolg::signaal, "",
           "De gemeente doet mee aan het perceel van het product.",
           "Gemeente {gevonden} wijst met toewijzing {toewijzing} iets toe waaraan zij niet meedoet. "
           "Verwacht: {verwacht}.",
           "Controleer de toewijzing. Declaraties hierop worden afgekeurd."),
     fires_deelname},
    {kaart("IJ-CONTRACT", "Inkoopdocument 8.3.3", Niveau::regio, kProduct, Gevolg::signaal, "",
           "Het product staat op de ingangsdatum in het contract.",
           "Toewijzing {toewijzing} voor {gevonden} gaat in op {dag}. Dan staat dit product niet in het "
           "contract; "
           "wel: {verwacht}.",
           "Controleer de ingangsdatum. Declaraties over dagen buiten die tijd worden afgekeurd."),
     fires_contract},
    {kaart(
         "IJ-VECOZO", "Inkoopdocument 5.7", Niveau::regio, kProduct, Gevolg::signaal, "",
         "De aanbieder is aangesloten op VECOZO.",
         "Toewijzing {toewijzing} is voor aanbieder {gevonden}. Die is op {dag} niet aangesloten op VECOZO.",
         "Vraag de aanbieder om zich aan te sluiten, en lees de lijst met aanbieders daarna opnieuw in."),
     fires_vecozo},
    {kaart("IJ-E040", "Inkoopdocument eis 40; AMB-161", Niveau::regio, kProduct, Gevolg::signaal, "",
           "De toewijzingsvariant past bij het perceel.",
           "Toewijzing {toewijzing} voor {product} is {gevonden}. Uitgangspunt is {verwacht}.",
           "Wijs ambulante hulp toe als generiek budget, tenzij er naast dit product andere hulp loopt. Wijs "
           "wonen en dyslexie toe met een productcode, in de eenheid van het contract."),
     fires_e040},
    {kaart("IJ-E080-INSTEMMING", "Inkoopdocument eis 80 (1)", Niveau::regio, kProduct, Gevolg::signaal, "",
           "Een ander budget heeft de instemming van de Toegang.",
           "Het budget van toewijzing {toewijzing} gaat van {eerder} naar {gevonden}. Er is geen instemming "
           "vastgelegd.",
           "Leg de instemming vast met 'jeugdregio toewijzing vul-aan --instemming ja'."),
     fires_e080_instemming},
    {kaart("IJ-E080-317", "Inkoopdocument eis 80 (2)", Niveau::regio, kProduct, Gevolg::signaal, "",
           "Een ander budget volgt op een verzoek om wijziging (317).",
           "Het budget van toewijzing {toewijzing} gaat van {eerder} naar {gevonden} zonder verzoek om "
           "wijziging.",
           "Laat de aanbieder een verzoek om wijziging sturen en neem de referentie ervan over."),
     fires_e080_317},
};

}  // namespace

std::span<const HeaderRegel> header_regels() {
    return kHeader;
}
std::span<const ProductRegel> product_regels() {
    return kProducten;
}

}  // namespace jeugdregio::toewijzing
