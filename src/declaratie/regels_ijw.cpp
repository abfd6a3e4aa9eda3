// The rules of the standard on a JW323 beyond the message itself (iJw 3.2, levels berichtoverstijgend and
// externe bron), in processing order. Each restates its norm above it.
#include <algorithm>
#include <string>

#include "declaratie/prestatie_regel.hpp"
#include "ijw/gemeentecodes.hpp"

namespace jeugdregio::declaratie {
namespace {

using Uit = std::optional<Vuur>;

std::string text(std::string_view t) {
    return std::string(t);
}
Uit fire(Feiten feiten) {
    return Vuur{std::move(feiten), std::nullopt};
}

// ---- Header ----------------------------------------------------------------------------------------------

// TR056: an Identificatie is unique per kind of message for its sender. The same bytes offered again are
// answered as before and do not come here.
std::optional<Feiten> fires_tr056(const DeclaratieInput& i) {
    if (!i.identificatie_bezet) return std::nullopt;
    return Feiten{{"gevonden", text(i.bericht.identificatie)}};
}

// TR135: the dagtekening does not lie in the future.
std::optional<Feiten> fires_tr135(const DeclaratieInput& i) {
    if (i.bericht.dagtekening <= i.vandaag) return std::nullopt;
    return Feiten{{"gevonden", i.bericht.dagtekening}, {"verwacht", i.vandaag}};
}

// TR378: the gemeente code is in the CBS list; an older list may be used for what began before a
// reorganisation.
std::optional<Feiten> fires_tr378(const DeclaratieInput& i) {
    Datum eerste = i.bericht.dagtekening;
    for (const ijw::Prestatie& p : i.bericht.prestaties) eerste = std::min(eerste, p.periode.begin);
    for (const auto& [nummer, stand] : i.dossier.toewijzingen)
        eerste = std::min(eerste, stand.toewijzing.actueel().ingang);
    if (ijw::exists_gemeente(i.bericht.ontvanger, {eerste, i.bericht.dagtekening})) return std::nullopt;
    return Feiten{{"gevonden", i.bericht.ontvanger.str()},
                  {"verwacht", text("een gemeentecode uit de lijst van CBS")}};
}

// ---- Declaratie ------------------------------------------------------------------------------------------

// TR318 (OP284, IV090): claiming late does not go back before the last declaratieperiode that was sent. The
// same month again is allowed (corrections), and months without care may be skipped.
std::optional<Feiten> fires_tr318(const DeclaratieInput& i) {
    const auto& laatste = i.dossier.laatste_declaratieperiode;
    if (!laatste || i.bericht.declaratieperiode.begin >= *laatste) return std::nullopt;
    return Feiten{{"gevonden", i.bericht.declaratieperiode.begin}, {"verwacht", *laatste}};
}

// TR333: a DeclaratieNummer is unique for the aanbieder.
std::optional<Feiten> fires_tr333(const DeclaratieInput& i) {
    if (!i.dossier.declaratienummer_gebruikt) return std::nullopt;
    return Feiten{{"gevonden", text(i.bericht.declaratienummer)}};
}

// ---- Prestatie -------------------------------------------------------------------------------------------

// TR314: a ReferentieNummer is unique for the aanbieder, within a message and over messages. Of two equal
// ones in a message both are wrong: which came first says nothing.
Uit fires_tr314(const PrestatieInput& i) {
    const std::string ref = text(i.prestatie.referentie);
    const bool eerder = i.declaratie.dossier.gebruikte_referenties.contains(ref);
    if (!eerder && !i.dubbel_in_bericht) return std::nullopt;
    return fire({{"gevonden", ref}, {"waar", text(eerder ? "in een eerder bericht" : "in dit bericht")}});
}

// TR319: a productperiode lies in the declaratieperiode or in an earlier one.
Uit fires_tr319(const PrestatieInput& i) {
    const Datum grens = i.declaratie.bericht.declaratieperiode.einde;
    if (i.prestatie.periode.einde <= grens) return std::nullopt;
    return fire({{"gevonden", i.prestatie.periode.einde}, {"verwacht", grens}});
}

// TR338: the prestatie belongs to a toewijzing of this aanbieder, by its number.
Uit fires_tr338(const PrestatieInput& i) {
    if (i.toewijzing != nullptr) return std::nullopt;
    return fire({{"gevonden", i.prestatie.toewijzing.waarde},
                 {"verwacht", text("een nummer uit een toewijzing aan u")}});
}

// TR304: the toewijzing is of the client of this prestatie (code list WJ001: it does not belong to this
// client).
Uit fires_tr304(const PrestatieInput& i) {
    const auto& client = i.declaratie.bericht.clienten[i.prestatie.client];
    if (client.bsn == i.toewijzing->bsn.digits()) return std::nullopt;
    return fire({{"toewijzing", i.prestatie.toewijzing.waarde}, {"gevonden", mask_bsn(client.bsn)}});
}

// TR384: nothing is claimed on a removed toewijzing (RedenWijziging 13).
Uit fires_tr384(const PrestatieInput& i) {
    if (!i.toewijzing->verwijderd()) return std::nullopt;
    return fire({{"toewijzing", i.prestatie.toewijzing.waarde}, {"gevonden", text("13 (verwijderd)")}});
}

// TR307: a claimed period does not begin before its toewijzing.
Uit fires_tr307(const PrestatieInput& i) {
    // On the first day itself care may be claimed: "groter dan of gelijk".
    if (i.prestatie.periode.begin >= i.toewijzing->ingang) return std::nullopt;
    return fire({{"gevonden", i.prestatie.periode.begin},
                 {"toewijzing", i.prestatie.toewijzing.waarde},
                 {"verwacht", i.toewijzing->ingang}});
}

// TR308: a claimed period does not end after its toewijzing, if that has an end.
Uit fires_tr308(const PrestatieInput& i) {
    const auto& einde = i.toewijzing->einde;
    if (!einde || i.prestatie.periode.einde <= *einde) return std::nullopt;
    return fire({{"gevonden", i.prestatie.periode.einde},
                 {"toewijzing", i.prestatie.toewijzing.waarde},
                 {"verwacht", *einde}});
}

// TR387 (IV089): a productperiode begins on the first day of its month, or on the first day of the toewijzing
// when that lies later in the month. Start messages play no part (OP364).
Uit fires_tr387(const PrestatieInput& i) {
    const Datum eerste = i.prestatie.periode.begin.first_of_month();
    const Datum ingang = i.toewijzing->ingang;
    const Datum verwacht = ingang > eerste && ingang.first_of_month() == eerste ? ingang : eerste;
    if (i.prestatie.periode.begin == verwacht) return std::nullopt;
    return fire({{"gevonden", i.prestatie.periode.begin}, {"verwacht", verwacht}});
}

// TR388 (IV089): a productperiode ends on the last day of its month, or on the last day of the toewijzing
// when that lies earlier in the month. Stop messages play no part (OP364).
Uit fires_tr388(const PrestatieInput& i) {
    const Datum laatste = i.prestatie.periode.einde.last_of_month();
    const auto& einde = i.toewijzing->einde;
    const Datum verwacht = einde && *einde < laatste && einde->last_of_month() == laatste ? *einde : laatste;
    if (i.prestatie.periode.einde == verwacht) return std::nullopt;
    return fire({{"gevonden", i.prestatie.periode.einde}, {"verwacht", verwacht}});
}

// TR339 (OP302): with a category in the toewijzing, that category is claimed.
Uit fires_tr339(const PrestatieInput& i) {
    const auto& c = i.toewijzing->categorie;
    if (!c || *c == i.prestatie.categorie) return std::nullopt;
    return fire({{"gevonden", i.prestatie.categorie.str()},
                 {"toewijzing", i.prestatie.toewijzing.waarde},
                 {"verwacht", c->str()}});
}

// TR340 (OP302): with a code in the toewijzing, that code is claimed.
Uit fires_tr340(const PrestatieInput& i) {
    const auto& c = i.toewijzing->code;
    if (!c || *c == i.prestatie.code) return std::nullopt;
    return fire({{"gevonden", i.prestatie.code.str()},
                 {"toewijzing", i.prestatie.toewijzing.waarde},
                 {"verwacht", c->str()}});
}

// TR381: the code fits its category in the product list in use. The regional list is the one in use for the
// gemeenten of the region; with only the national rules a code that is not in it cannot be judged.
Uit fires_tr381(const PrestatieInput& i) {
    if (!i.contract.gemeente_in_regio) return std::nullopt;
    const auto* product = i.contract.product;
    if (product == nullptr) {
        if (i.declaratie.regelset == Regelset::landelijk) return std::nullopt;
        return fire({{"gevonden", i.prestatie.code.str()},
                     {"categorie", i.prestatie.categorie.str()},
                     {"verwacht", text("een code uit de productcodetabel van de regio")}});
    }
    if (product->categorie == i.prestatie.categorie) return std::nullopt;
    return fire({{"gevonden", i.prestatie.code.str()},
                 {"categorie", i.prestatie.categorie.str()},
                 {"verwacht", "categorie " + product->categorie.str()}});
}

// TR341 (IV081): the unit is the one of the toewijzing; a toewijzing in hours may be claimed in minutes.
// Without a volume in the toewijzing the unit is the one agreed in the contract.
Uit fires_tr341(const PrestatieInput& i) {
    const Eenheid e = i.prestatie.eenheid;
    std::string verwacht;
    if (const auto& omvang = i.toewijzing->omvang) {
        if (e == omvang->eenheid || (omvang->eenheid == Eenheid::uur && e == Eenheid::minuut))
            return std::nullopt;
        verwacht = text(eenheid_naam(omvang->eenheid));
    } else {
        const auto* product = i.contract.product;
        if (product == nullptr || !i.contract.gemeente_in_regio || e == product->eenheid) return std::nullopt;
        // AMB-071: whether group hours may be claimed in minutes is agreed per region.
        const bool minuten =
            i.declaratie.contract.parameters_on(i.prestatie.periode.begin).groep_ook_in_minuten;
        if (minuten && product->eenheid == Eenheid::uur && e == Eenheid::minuut) return std::nullopt;
        verwacht = text(eenheid_naam(product->eenheid));
    }
    return fire({{"gevonden", text(eenheid_naam(e))},
                 {"toewijzing", i.prestatie.toewijzing.waarde},
                 {"verwacht", verwacht}});
}

// TR418 (IV081): the tarief is the one of the contract on the day of delivery; an hourly tarief claimed in
// minutes is divided by 60 and rounded. The contract must have a tarief for the claimed unit: where the
// perceel is known and has none, no tarief can be right.
Uit fires_tr418(const PrestatieInput& i) {
    if (!i.prestatie.tarief || i.contract.tarief_perceel == 0) return std::nullopt;
    if (i.contract.tarief == nullptr)
        return fire({{"gevonden", *i.prestatie.tarief},
                     {"verwacht", "geen tarief in " + text(eenheid_naam(i.prestatie.eenheid))},
                     {"product", i.prestatie.code.str()},
                     {"perceel", std::int64_t{i.contract.tarief_perceel}},
                     {"dag", i.prestatie.periode.begin}});
    const Bedrag contract = i.contract.tarief->bedrag;
    const Bedrag verwacht = i.contract.per_uur_in_minuten ? per_minuut(contract) : contract;
    if (*i.prestatie.tarief == verwacht) return std::nullopt;
    return fire({{"gevonden", *i.prestatie.tarief},
                 {"verwacht", verwacht},
                 {"product", i.prestatie.code.str()},
                 {"perceel", std::int64_t{i.contract.tarief->perceel}},
                 {"dag", i.prestatie.periode.begin}});
}

/// The contract of the region gives this product a tarief per minute, in whichever perceel.
bool agreed_per_minuut(const Contractpositie& c) {
    return c.product != nullptr && c.product->eenheid == Eenheid::minuut;
}

// TR346 (IV081): unless the unit is euros, the amount is volume times tarief; with an hourly tarief and
// minutes it is hourly tarief times minutes, divided by 60, rounded once.
Uit fires_tr346(const PrestatieInput& i) {
    const auto& p = i.prestatie;
    if (p.eenheid == Eenheid::euro || !p.tarief) return std::nullopt;
    if (i.contract.per_uur_in_minuten) {
        // The tarief per minute in the message is rounded and plays no part; TR418 looks at that.
        const Bedrag per_uur = i.contract.tarief->bedrag;
        const Bedrag uit_uurtarief = compute_bedrag_minuten(p.volume, per_uur);
        if (p.bedrag == uit_uurtarief) return std::nullopt;
        return fire(
            {{"gevonden", p.bedrag}, {"verwacht", uit_uurtarief}, {"volume", p.volume}, {"tarief", per_uur}});
    }
    const Bedrag verwacht = compute_bedrag(p.volume, *p.tarief);
    if (p.bedrag == verwacht) return std::nullopt;
    // Minutes may have been agreed per hour, whatever the toewijzing says of volume (IV081). Where that
    // tarief is not known here, any that fits both figures will do.
    if (p.eenheid == Eenheid::minuut && i.contract.tarief == nullptr && !agreed_per_minuut(i.contract) &&
        fits_some_uurtarief(p.volume, *p.tarief, p.bedrag))
        return std::nullopt;
    return fire(
        {{"gevonden", p.bedrag}, {"verwacht", verwacht}, {"volume", p.volume}, {"tarief", *p.tarief}});
}

// TR389: no second debit for the same product, productperiode and toewijzing while the first stands
// uncredited.
Uit fires_tr389(const PrestatieInput& i) {
    const auto& p = i.prestatie;
    for (const auto* g : i.lopend->goedgekeurd) {
        if (g->credit || !g->periode.overlaps(p.periode.periode())) continue;
        if (g->code != p.code || g->categorie != p.categorie) continue;
        if (!i.lopend->is_gecrediteerd(g->referentie))
            return fire({{"gevonden", text(p.referentie)},
                         {"eerder", g->referentie},
                         {"product", p.code.str()},
                         {"begin", p.periode.begin}});
    }
    return std::nullopt;
}

/// Volumes are only held against each other in units that fit (TR341 speaks otherwise).
bool eenheid_fits(const PrestatieInput& i) {
    const Eenheid toegewezen = i.toewijzing->omvang->eenheid, e = i.prestatie.eenheid;
    return e == toegewezen || (toegewezen == Eenheid::uur && e == Eenheid::minuut);
}

// TR321 (IV077, IV078): the delivered volume fits in what the toewijzing allows over this productperiode.
Uit fires_tr321(const PrestatieInput& i) {
    const auto& omvang = i.toewijzing->omvang;
    if (!omvang || !eenheid_fits(i)) return std::nullopt;
    const auto max =
        max_volume_periode(*omvang, i.toewijzing->ingang, i.toewijzing->einde, i.prestatie.periode.periode());
    const std::int64_t volume = in_base_units(i.prestatie.volume, i.prestatie.eenheid);
    if (!max || volume <= *max) return std::nullopt;
    return fire({{"gevonden", volume},
                 {"verwacht", *max},
                 {"eenheid", text(eenheid_naam(base_eenheid(omvang->eenheid)))},
                 {"toegewezen", std::to_string(omvang->volume) + " " + text(eenheid_naam(omvang->eenheid)) +
                                    " " + text(frequentie_naam(omvang->frequentie))}});
}

// TR322 (IV077): all volumes on the toewijzing together fit in what it allows over its whole run. What was
// approved in a unit of another kind does not count: a later version may have changed the unit.
Uit fires_tr322(const PrestatieInput& i) {
    const auto& omvang = i.toewijzing->omvang;
    if (!omvang || !eenheid_fits(i)) return std::nullopt;
    const auto max = max_volume_toewijzing(*omvang, i.toewijzing->ingang, i.toewijzing->einde);
    const std::int64_t som =
        checked_add(i.lopend->volume, in_base_units(i.prestatie.volume, i.prestatie.eenheid));
    if (!max || som <= *max) return std::nullopt;
    return fire({{"gevonden", som},
                 {"verwacht", *max},
                 {"over", std::max<std::int64_t>(*max - i.lopend->volume, 0)},
                 {"eenheid", text(eenheid_naam(base_eenheid(omvang->eenheid)))}});
}

// TR369: all amounts on the toewijzing together fit in its budget. The standard says GeleverdVolume; Budget
// is in eurocents, so amounts are compared (docs/interpretaties.md). A line is approved whole or not at all
// (AMB-042).
Uit fires_tr369(const PrestatieInput& i) {
    const auto& budget = i.toewijzing->budget;
    if (!budget) return std::nullopt;
    const Bedrag som = i.lopend->bedrag + i.prestatie.bedrag;
    if (som <= *budget) return std::nullopt;
    return fire({{"gevonden", som},
                 {"verwacht", *budget},
                 {"regelbedrag", i.prestatie.bedrag},
                 {"over", std::max(*budget - i.lopend->bedrag, Bedrag{})}});
}

// ---- Credit ----------------------------------------------------------------------------------------------

// TR323 (IV091): a credit undoes a debit that was approved before; except for references and D/C they are
// equal.
Uit fires_tr323(const PrestatieInput& i) {
    const auto& p = i.prestatie;
    const auto* debet = i.lopend->find_debet(p.vorig_referentie);
    const auto difference = [&]() -> std::string {
        if (debet == nullptr) return "er is geen goedgekeurde debetregel met dit nummer op deze toewijzing";
        if (debet->categorie != p.categorie || debet->code != p.code) return "het product is anders";
        if (debet->periode.begin != p.periode.begin || debet->periode.einde != p.periode.einde)
            return "de productperiode is anders";
        if (debet->volume != p.volume || debet->eenheid != p.eenheid)
            return "het volume of de eenheid is anders";
        if (debet->tarief != p.tarief || debet->bedrag != p.bedrag)
            return "het tarief of het bedrag is anders";
        return {};
    }();
    if (difference.empty()) return std::nullopt;
    return fire({{"gevonden", text(p.vorig_referentie)}, {"verschil", difference}});
}

// TR390 (OP360): a debit is credited at most once.
Uit fires_tr390(const PrestatieInput& i) {
    if (!i.lopend->is_gecrediteerd(i.prestatie.vorig_referentie)) return std::nullopt;
    return fire({{"gevonden", text(i.prestatie.vorig_referentie)}});
}

// ---- Tables ----------------------------------------------------------------------------------------------

constexpr Regelkaart kaart(std::string_view id, Niveau niveau, Klasse klasse, std::string_view code,
                           std::string_view titel, std::string_view uitleg, std::string_view herstel) {
    return {.id = id,
            .titel = titel,
            .bron = "iJw 3.2",
            .bericht = "JW323",
            .niveau = niveau,
            .klasse = klasse,
            .gevolg = Gevolg::afkeuren,
            .retourcode = code,
            .uitleg = uitleg,
            .herstel = herstel};
}
constexpr Niveau kOverstijgend = Niveau::berichtoverstijgend;
constexpr Niveau kExtern = Niveau::externe_bron;

constexpr DeclaratieRegel kHeader[] = {
    {kaart("TR056", kOverstijgend, Klasse::header, "9056",
           "De identificatie van een bericht is uniek voor de afzender.",
           "Identificatie {gevonden} is al gebruikt voor een bericht met een andere inhoud.",
           "Geef ieder nieuw bericht een nieuwe identificatie."),
     fires_tr056},
    {kaart("TR135", kExtern, Klasse::header, "8848", "De dagtekening ligt niet in de toekomst.",
           "De dagtekening {gevonden} ligt na vandaag ({verwacht}).",
           "Verbeter de dagtekening en stuur het bericht opnieuw."),
     fires_tr135},
    {kaart("TR378", kExtern, Klasse::header, "S300", "De gemeentecode bestaat.",
           "Gemeentecode {gevonden} staat niet in de lijst. Verwacht: {verwacht}.",
           "Verbeter de gemeentecode."),
     fires_tr378},
};

constexpr DeclaratieRegel kDeclaratie[] = {
    {kaart("TR318", kOverstijgend, Klasse::declaratie, "8214",
           "Een declaratieperiode ligt niet voor de laatste die al is ingediend.",
           "De declaratieperiode begint op {gevonden}. U hebt al gedeclareerd over de maand die begint op "
           "{verwacht}.",
           "Declareer achteraf in de laatste of een volgende declaratieperiode; de productperiode mag eerder "
           "liggen."),
     fires_tr318},
    {kaart("TR333", kOverstijgend, Klasse::declaratie, "9333",
           "Het declaratienummer is uniek voor de aanbieder.", "Declaratienummer {gevonden} is al gebruikt.",
           "Geef iedere declaratie een nieuw nummer."),
     fires_tr333},
};

constexpr Regelkaart kClient =
    kaart("TR304", kOverstijgend, Klasse::client, "8187",
          "De cliënt is bekend uit een toewijzing van de gemeente aan deze aanbieder.",
          "Voor de cliënt met BSN {gevonden} is bij deze gemeente geen toewijzing aan u bekend.",
          "Controleer het BSN en de gemeente, of vraag een toewijzing aan.");

constexpr PrestatieRegel kPrestatie[] = {
    {kaart("TR314", kOverstijgend, Klasse::prestatie, "8021",
           "Een ReferentieNummer is uniek voor de aanbieder.",
           "ReferentieNummer {gevonden} komt {waar} al voor.",
           "Geef iedere prestatie een nieuw nummer, ook bij opnieuw indienen."),
     Geldt::beide, false, fires_tr314},
    {kaart("TR319", kOverstijgend, Klasse::prestatie, "9319",
           "Een productperiode valt in de declaratieperiode of in een eerdere.",
           "De productperiode eindigt op {gevonden}, na het einde van de declaratieperiode ({verwacht}).",
           "Declareer deze prestatie in een latere declaratieperiode."),
     Geldt::beide, false, fires_tr319},
    {kaart("TR338", kOverstijgend, Klasse::prestatie, "9338",
           "Een prestatie hoort bij een toewijzing aan deze aanbieder.",
           "Toewijzing {gevonden} is niet bekend. Verwacht: {verwacht}.",
           "Controleer het toewijzingnummer en de gemeente, of vraag de toewijzing aan."),
     Geldt::beide, false, fires_tr338},
    {kaart("TR304", kOverstijgend, Klasse::prestatie, "8187",
           "De toewijzing is van de cliënt van de prestatie.",
           "Toewijzing {toewijzing} is niet van de cliënt met BSN {gevonden}.",
           "Controleer het BSN en het toewijzingnummer."),
     Geldt::beide, true, fires_tr304},
    {kaart("TR323", kOverstijgend, Klasse::prestatie, "8017",
           "Een creditregel trekt een goedgekeurde debetregel in.",
           "De creditregel trekt {gevonden} in, maar {verschil}.",
           "Neem alle gegevens van de goedgekeurde debetregel over, behalve het eigen ReferentieNummer en "
           "D/C."),
     Geldt::credit, true, fires_tr323},
    {kaart("TR390", kOverstijgend, Klasse::prestatie, "9390",
           "Een debetregel wordt hoogstens één keer ingetrokken.",
           "Debetregel {gevonden} is al eerder gecrediteerd.", "Laat deze creditregel weg."),
     Geldt::credit, true, fires_tr390},
    {kaart("TR384", kOverstijgend, Klasse::prestatie, "9384",
           "Op een verwijderde toewijzing wordt niet gedeclareerd.",
           "Toewijzing {toewijzing} heeft reden wijziging {gevonden}.",
           "Neem contact op met de gemeente over de toewijzing."),
     Geldt::debet, true, fires_tr384},
    {kaart("TR307", kOverstijgend, Klasse::prestatie, "9307",
           "Een productperiode begint niet voor de toewijzing.",
           "De productperiode begint op {gevonden}, maar toewijzing {toewijzing} gaat pas in op {verwacht}.",
           "Laat de periode beginnen op de ingangsdatum van de toewijzing."),
     Geldt::debet, true, fires_tr307},
    {kaart(
         "TR308", kOverstijgend, Klasse::prestatie, "9308",
         "Een productperiode eindigt niet na de toewijzing.",
         "De productperiode eindigt op {gevonden}, maar toewijzing {toewijzing} loopt tot en met {verwacht}.",
         "Laat de periode eindigen op de einddatum van de toewijzing."),
     Geldt::debet, true, fires_tr308},
    {kaart("TR387", kOverstijgend, Klasse::prestatie, "9387",
           "Een productperiode begint op de eerste dag van de maand, of op de ingangsdatum als die later in "
           "de maand ligt.",
           "De productperiode begint op {gevonden}. Verwacht: {verwacht}.",
           "Gebruik de begindatum die volgt uit maand en toewijzing; de dag van de start telt niet."),
     Geldt::debet, true, fires_tr387},
    {kaart("TR388", kOverstijgend, Klasse::prestatie, "9388",
           "Een productperiode eindigt op de laatste dag van de maand, of op de einddatum als die eerder in "
           "de maand ligt.",
           "De productperiode eindigt op {gevonden}. Verwacht: {verwacht}.",
           "Gebruik de einddatum die volgt uit maand en toewijzing; de dag van de stop telt niet."),
     Geldt::debet, true, fires_tr388},
    {kaart("TR339", kOverstijgend, Klasse::prestatie, "9339", "De productcategorie is die van de toewijzing.",
           "De productcategorie is {gevonden}. Toewijzing {toewijzing} is voor categorie {verwacht}.",
           "Declareer de toegewezen categorie, of vraag een wijziging van de toewijzing."),
     Geldt::debet, true, fires_tr339},
    {kaart("TR340", kOverstijgend, Klasse::prestatie, "9340", "De productcode is die van de toewijzing.",
           "De productcode is {gevonden}. Toewijzing {toewijzing} is voor {verwacht}.",
           "Declareer het toegewezen product, of vraag een wijziging van de toewijzing."),
     Geldt::debet, true, fires_tr340},
    {kaart("TR381", kExtern, Klasse::prestatie, "S329", "De productcode hoort bij de productcategorie.",
           "Productcode {gevonden} past niet bij categorie {categorie}. Verwacht: {verwacht}.",
           "Gebruik de codes uit de productcodetabel van de regio."),
     Geldt::debet, false, fires_tr381},
    {kaart("TR341", kOverstijgend, Klasse::prestatie, "9341",
           "De eenheid past bij de toewijzing of het contract.",
           "Er is gedeclareerd in {gevonden} op toewijzing {toewijzing}. Verwacht: {verwacht}.",
           "Declareer in de eenheid van de toewijzing; uren mogen ook in minuten."),
     Geldt::debet, true, fires_tr341},
    {kaart("TR418", kOverstijgend, Klasse::prestatie, "0611",
           "Het tarief is dat van het contract op de dag van levering.",
           "Het tarief voor {product} is {gevonden}. Het contract (perceel {perceel}) heeft op {dag} "
           "{verwacht}.",
           "Declareer met het tarief van uw contract op die dag."),
     Geldt::debet, false, fires_tr418},
    {kaart("TR346", kExtern, Klasse::prestatie, "9346", "Het bedrag is volume maal tarief.",
           "Het ingediende bedrag is {gevonden}. Volume {volume} maal tarief {tarief} geeft {verwacht}.",
           "Reken het bedrag na. Bij een uurtarief en minuten: minuten maal uurtarief, gedeeld door 60, één "
           "keer afronden."),
     Geldt::debet, true, fires_tr346},
    {kaart(
         "TR389", kOverstijgend, Klasse::prestatie, "9389",
         "Per toewijzing, product en productperiode staat hoogstens één debetregel open.",
         "Voor product {product} en de periode vanaf {begin} is {eerder} al goedgekeurd en niet ingetrokken.",
         "Trek eerst de eerdere regel in met een creditregel."),
     Geldt::debet, true, fires_tr389},
    {kaart("TR321", kOverstijgend, Klasse::prestatie, "9321",
           "Het volume past in de toewijzing over de productperiode.",
           "Gedeclareerd zijn {gevonden} {eenheid}. Over deze periode passen er {verwacht} (toegewezen: "
           "{toegewezen}).",
           "Declareer hoogstens wat past, of vraag een wijziging van de toewijzing."),
     Geldt::debet, true, fires_tr321},
    {kaart("TR322", kOverstijgend, Klasse::prestatie, "9322", "Alle volumes samen passen in de toewijzing.",
           "Met deze regel zijn {gevonden} {eenheid} gedeclareerd. De hele toewijzing heeft er {verwacht}; "
           "over zijn er nog {over}.",
           "Declareer hoogstens wat over is, of vraag een wijziging van de toewijzing."),
     Geldt::debet, true, fires_tr322},
    {kaart("TR369", kOverstijgend, Klasse::prestatie, "9369", "Alle bedragen samen passen in het budget.",
           "Met deze regel van {regelbedrag} is {gevonden} gedeclareerd. Het budget is {verwacht}; over is "
           "nog {over}.",
           "Dien een regel in die past in wat over is, of vraag een hoger budget aan."),
     Geldt::debet, true, fires_tr369},
};

}  // namespace

std::span<const DeclaratieRegel> header_regels() {
    return kHeader;
}
std::span<const DeclaratieRegel> declaratie_regels() {
    return kDeclaratie;
}
const Regelkaart& client_kaart() {
    return kClient;
}
std::span<const PrestatieRegel> prestatie_regels_ijw() {
    return kPrestatie;
}

}  // namespace jeugdregio::declaratie
