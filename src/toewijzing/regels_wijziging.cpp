// The rules on a verzoek om wijziging (317) beyond the message itself: it shows the whole of what the
// jeugdige gets from this aanbieder, against the toewijzingen that are current (TR349).
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "dossier/volume.hpp"
#include "toewijzing/ketenregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Feiten>;

constexpr Datum kOudeStijl = Datum::from_ymd(2020, 12, 31);

std::string text(std::string_view t) {
    return std::string(t);
}
std::string filled(bool gevuld) {
    return gevuld ? "gevuld" : "leeg";
}

/// What is asked for: a product over a period, with the name that people give it.
struct Vraag {
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    Datum ingang;
    std::optional<Datum> einde;
    std::string naam;
    bool bestaand = false;  // of an existing toewijzing
};

/// A toewijzing that was removed is not there; TR350 and TR351 say so (OP347).
std::vector<Vraag> collect_vragen(const WijzigingInput& i) {
    std::vector<Vraag> uit;
    const auto add_bestaand = [&](ToewijzingNummer nummer, const auto& periode_van) {
        const auto* t = i.keten.dossier.find_toewijzing(nummer);
        if (t == nullptr || is_vervallen(t->actueel())) return;
        const auto& v = t->actueel();
        const auto [ingang, einde] = periode_van(v);
        uit.push_back(
            {v.categorie, v.code, ingang, einde, "toewijzing " + std::to_string(nummer.waarde), true});
    };
    for (const auto& p : i.bericht.ongewijzigd)
        add_bestaand(p.nummer, [](const dossier::ToewijzingVersie& v) {
            return std::pair{v.ingang, v.einde};
        });
    for (const auto& p : i.bericht.te_wijzigen)
        add_bestaand(p.nummer, [&](const dossier::ToewijzingVersie&) {
            return std::pair{p.ingang, p.einde};
        });
    for (const auto& p : i.bericht.nieuw)
        uit.push_back({p.categorie, p.code, p.ingang, p.einde,
                       "nieuw product " + describe_keuze(p.categorie, p.code), false});
    return uit;
}

// TR347: a ReferentieAanbieder is used once by an aanbieder.
Uit fires_tr347(const WijzigingInput& i) {
    const std::string referentie = text(i.bericht.referentie_aanbieder);
    if (!i.keten.dossier.gebruikte_referenties.contains(referentie)) return std::nullopt;
    return Feiten{{"gevonden", referentie}};
}

// TR349: every current toewijzing of the jeugdige at this aanbieder is in the request, changed or not.
Uit fires_tr349(const WijzigingInput& i) {
    std::string ontbreekt;
    for (const auto& t : i.keten.dossier.toewijzingen) {
        const auto& v = t.actueel();
        if (!is_actueel(v, i.keten.vandaag)) continue;
        const auto named = [&](const auto& p) { return p.nummer == v.nummer; };
        if (std::any_of(i.bericht.ongewijzigd.begin(), i.bericht.ongewijzigd.end(), named) ||
            std::any_of(i.bericht.te_wijzigen.begin(), i.bericht.te_wijzigen.end(), named))
            continue;
        ontbreekt += (ontbreekt.empty() ? "" : ", ") + std::to_string(v.nummer.waarde);
    }
    if (ontbreekt.empty()) return std::nullopt;
    return Feiten{{"gevonden", ontbreekt}};
}

// TR361, OP347: the same product not twice over the same days. Two new products are TR410's, within the
// message.
Uit fires_tr361(const WijzigingInput& i) {
    const auto vragen = collect_vragen(i);
    const auto same = [](const Vraag& a, const Vraag& b) {
        if (!a.categorie || !b.categorie) return true;
        if (a.code && b.code) return *a.code == *b.code;
        return *a.categorie == *b.categorie;
    };
    for (std::size_t x = 1; x < vragen.size(); ++x)
        for (std::size_t y = 0; y < x; ++y) {
            const Vraag &a = vragen[x], &b = vragen[y];
            if ((!a.bestaand && !b.bestaand) || !same(a, b)) continue;
            if ((a.einde && *a.einde < b.ingang) || (b.einde && *b.einde < a.ingang)) continue;
            return Feiten{{"gevonden", a.naam}, {"eerder", b.naam}};
        }
    return std::nullopt;
}

/// TR350, TR351: the number is one of a current toewijzing of this jeugdige at this aanbieder.
Uit fires_niet_actueel(const WijzigingInput& i, ToewijzingNummer nummer) {
    const auto* t = i.keten.dossier.find_toewijzing(nummer);
    if (t != nullptr && is_actueel(t->actueel(), i.keten.vandaag)) return std::nullopt;
    return Feiten{{"gevonden", nummer.waarde},
                  {"reden", text(t == nullptr                ? "niet bekend voor deze jeugdige en aanbieder"
                                 : t->actueel().verwijderd() ? "verwijderd"
                                                             : "al beëindigd")}};
}
Uit fires_tr350(const OngewijzigdInput& i) {
    return fires_niet_actueel(i.wijziging, i.product.nummer);
}
Uit fires_tr351(const TeWijzigenInput& i) {
    return fires_niet_actueel(i.wijziging, i.product.nummer);
}

// TR357: a change that does not begin in the future holds for the whole toewijzing.
Uit fires_tr357(const TeWijzigenInput& i) {
    if (i.toewijzing == nullptr || i.product.ingang > i.wijziging.bericht.dagtekening ||
        i.product.ingang == i.toewijzing->ingang)
        return std::nullopt;
    return Feiten{{"toewijzing", i.product.nummer.waarde},
                  {"gevonden", i.product.ingang},
                  {"verwacht", i.toewijzing->ingang}};
}

// TR373, IV093: another budget, or another volume in total, holds for the whole toewijzing. The same volume
// in minutes instead of hours is no other volume (TR341).
Uit fires_tr373(const TeWijzigenInput& i) {
    if (i.toewijzing == nullptr || i.product.ingang == i.toewijzing->ingang) return std::nullopt;
    const auto totaal = [](const auto& omvang) {
        using dossier::base_eenheid, dossier::in_base_units;
        return omvang && omvang->frequentie == Frequentie::totaal
                   ? std::optional(std::pair{in_base_units(omvang->volume, omvang->eenheid),
                                             base_eenheid(omvang->eenheid)})
                   : std::nullopt;
    };
    if (i.product.budget == i.toewijzing->budget && totaal(i.product.omvang) == totaal(i.toewijzing->omvang))
        return std::nullopt;
    return Feiten{{"toewijzing", i.product.nummer.waarde},
                  {"gevonden", i.product.ingang},
                  {"verwacht", i.toewijzing->ingang}};
}

bool new_style(const TeWijzigenInput& i) {
    return !i.product.einde || *i.product.einde > kOudeStijl;
}
Feiten omvang_feiten(const TeWijzigenInput& i, bool verwacht) {
    return {{"toewijzing", i.product.nummer.waarde},
            {"gevonden", filled(i.product.omvang.has_value())},
            {"verwacht", filled(verwacht)}};
}
// TR375: a generic toewijzing has no Omvang.
Uit fires_tr375(const TeWijzigenInput& i) {
    if (i.toewijzing == nullptr || i.toewijzing->categorie || !new_style(i) || !i.product.omvang)
        return std::nullopt;
    return omvang_feiten(i, false);
}
// TR411: with a product code Omvang is there.
Uit fires_tr411(const TeWijzigenInput& i) {
    if (i.toewijzing == nullptr || !i.toewijzing->code || i.product.omvang) return std::nullopt;
    return omvang_feiten(i, true);
}
// TR412: without a product code it is not.
Uit fires_tr412(const TeWijzigenInput& i) {
    if (i.toewijzing == nullptr || i.toewijzing->code || !new_style(i) || !i.product.omvang)
        return std::nullopt;
    return omvang_feiten(i, false);
}

/// What was approved on this toewijzing by period of care, in the base unit of what is asked for.
std::map<Periode, std::int64_t> sum_per_periode(const TeWijzigenInput& i, Eenheid eenheid) {
    std::map<Periode, std::int64_t> uit;
    for (const dossier::Afname& a : i.wijziging.keten.dossier.afname_of(i.product.nummer))
        if (dossier::base_eenheid(a.eenheid) == dossier::base_eenheid(eenheid))
            uit[a.periode] = checked_add(uit[a.periode], dossier::in_base_units(a.volume, a.eenheid));
    return uit;
}
/// The first period of care, or the whole, of which more was approved than this volume would allow (TR321,
/// TR322); in words, what was approved and over what.
std::optional<std::string> find_boven(const TeWijzigenInput& i, const dossier::Omvang& omvang) {
    const auto words = [&](std::int64_t volume, const std::string& over) {
        return std::to_string(volume) + " " + text(eenheid_naam(dossier::base_eenheid(omvang.eenheid))) +
               " " + over;
    };
    std::int64_t som = 0;
    for (const auto& [periode, volume] : sum_per_periode(i, omvang.eenheid)) {
        som = checked_add(som, volume);
        if (omvang.frequentie == Frequentie::totaal) continue;
        const auto max = dossier::max_volume_periode(omvang, i.product.ingang, i.product.einde, periode);
        if (max && volume > *max)
            return words(volume,
                         "van " + format_nl(periode.begin) + " tot en met " + format_nl(periode.einde));
    }
    if (omvang.frequentie == Frequentie::totaal &&
        som > dossier::in_base_units(omvang.volume, omvang.eenheid))
        return words(som, "in totaal");
    return std::nullopt;
}

// OP345, UP031: a change that begins in the past leaves what was approved lawful. Care that was given and not
// yet claimed is not known here. The standard has no retourcode for it, so a person looks.
Uit fires_op345(const TeWijzigenInput& i) {
    if (i.toewijzing == nullptr || i.product.ingang >= i.wijziging.bericht.dagtekening) return std::nullopt;
    const auto tell = [&](std::string gevonden, std::string verwacht) {
        return Feiten{{"toewijzing", i.product.nummer.waarde},
                      {"begin", i.product.ingang},
                      {"gevonden", std::move(gevonden)},
                      {"verwacht", std::move(verwacht)}};
    };
    if (i.product.budget) {
        Bedrag goedgekeurd;
        for (const auto& a : i.wijziging.keten.dossier.afname_of(i.product.nummer)) goedgekeurd += a.bedrag;
        if (*i.product.budget < goedgekeurd)
            return tell("een budget van " + format_euro(*i.product.budget), format_euro(goedgekeurd));
    }
    if (!i.product.omvang) return std::nullopt;
    const dossier::Omvang omvang{i.product.omvang->volume, i.product.omvang->eenheid,
                                 i.product.omvang->frequentie};
    auto boven = find_boven(i, omvang);
    if (!boven) return std::nullopt;
    return tell(std::to_string(omvang.volume) + " " + text(eenheid_naam(omvang.eenheid)) + " " +
                    text(frequentie_naam(omvang.frequentie)),
                std::move(*boven));
}

/// Eis 43 b and 80: an extension is asked for eight weeks before the toewijzing ends.
Uit fires_e043b(const TeWijzigenInput& i) {
    if (i.toewijzing == nullptr || !i.toewijzing->einde) return std::nullopt;
    if (i.product.einde && *i.product.einde <= *i.toewijzing->einde) return std::nullopt;
    const auto& contract = i.wijziging.keten.contract;
    const Datum einde = *i.toewijzing->einde;
    const Datum grens = contract.termijn_tot(contract::Termijnsoort::verlenging, einde);
    if (i.wijziging.bericht.dagtekening <= grens) return std::nullopt;
    return Feiten{{"toewijzing", i.product.nummer.waarde},
                  {"gevonden", i.wijziging.bericht.dagtekening},
                  {"verwacht", grens},
                  {"termijn", contract.describe_termijn(contract::Termijnsoort::verlenging, einde)},
                  {"einde", einde}};
}

Uit fires_tr381(const NieuwInput& i) {
    const auto& bericht = i.wijziging.bericht;
    return check_productcode(i.wijziging.keten, bericht.ontvanger,
                             std::max(i.product.ingang, bericht.dagtekening), i.product.categorie,
                             i.product.code);
}

constexpr Regelkaart kaart(Klasse klasse, const Kaartdelen& d, Niveau niveau = Niveau::berichtoverstijgend) {
    return landelijke_kaart("JW317", klasse, niveau, d);
}

constexpr Ketenregel<WijzigingInput> kWijziging[] = {
    {kaart(Klasse::verzoek, {"TR347", "Een aanbieder gebruikt een referentie één keer.",
                             "Referentie {gevonden} is al gebruikt in een eerder verzoek.",
                             "Geef ieder verzoek een nieuwe referentie.", "9347"}),
     fires_tr347},
    {kaart(Klasse::verzoek,
           {"TR349", "Het verzoek noemt alle lopende toewijzingen van de jeugdige bij de aanbieder.",
            "Lopende toewijzingen die ontbreken: {gevonden}.",
            "Neem ze op als ongewijzigd of als te wijzigen product.", "9349"}),
     fires_tr349},
    {kaart(Klasse::verzoek, {"TR361", "Hetzelfde product wordt niet twee keer gevraagd over dezelfde dagen.",
                             "Gevraagd is {gevonden}. Dat overlapt met {eerder} voor hetzelfde product.",
                             "Laat de perioden op elkaar aansluiten.", "9361"}),
     fires_tr361},
};
constexpr Ketenregel<OngewijzigdInput> kOngewijzigd[] = {
    {kaart(Klasse::ongewijzigd_product,
           {"TR350", "Een ongewijzigd product hoort bij een lopende toewijzing.",
            "Toewijzing {gevonden} is {reden}.", "Controleer het toewijzingnummer.", "9350"}),
     fires_tr350},
};
constexpr Ketenregel<TeWijzigenInput> kTeWijzigen[] = {
    {kaart(Klasse::te_wijzigen_product,
           {"TR351", "Een te wijzigen product hoort bij een lopende toewijzing.",
            "Toewijzing {gevonden} is {reden}.", "Controleer het toewijzingnummer.", "9351"}),
     fires_tr351},
    {kaart(Klasse::te_wijzigen_product,
           {"TR357", "Een wijziging die niet in de toekomst ingaat, geldt voor de hele toewijzing.",
            "Bij toewijzing {toewijzing} is de gewenste ingangsdatum {gevonden}. Verwacht: {verwacht}, of "
            "een dag na de "
            "dagtekening.",
            "Kies de ingangsdatum van de toewijzing of een dag in de toekomst.", "9357"}),
     fires_tr357},
    {kaart(Klasse::te_wijzigen_product, {"TR373", "Een ander budget of totaal geldt voor de hele toewijzing.",
                                         "Bij toewijzing {toewijzing} verandert het budget of het totaal met "
                                         "ingang van {gevonden}. Verwacht: "
                                         "{verwacht}.",
                                         "Kies als gewenste ingangsdatum die van de toewijzing.", "9373"}),
     fires_tr373},
    {kaart(Klasse::te_wijzigen_product,
           {"TR375", "Bij een generieke toewijzing is Omvang leeg.",
            "Toewijzing {toewijzing} is generiek en Omvang is {gevonden}. Verwacht: {verwacht}.",
            "Vraag een ander budget in plaats van een omvang.", "9375"}),
     fires_tr375},
    {kaart(Klasse::te_wijzigen_product,
           {"TR411", "Omvang is gevuld als de toewijzing een productcode heeft.",
            "Toewijzing {toewijzing} heeft een productcode en Omvang is {gevonden}. Verwacht: {verwacht}.",
            "Vul de omvang die nodig is, ook als die niet verandert.", "9411"}),
     fires_tr411},
    {kaart(Klasse::te_wijzigen_product,
           {"TR412", "Omvang is leeg als de toewijzing geen productcode heeft.",
            "Toewijzing {toewijzing} heeft geen productcode en Omvang is {gevonden}. Verwacht: {verwacht}.",
            "Vraag een ander budget in plaats van een omvang.", "9412"}),
     fires_tr412},
    {landelijk_signaal(
         "JW317", Klasse::te_wijzigen_product,
         {"OP345", "Een wijziging met terugwerkende kracht laat staan wat al is goedgekeurd.",
          "Voor toewijzing {toewijzing} is vanaf {begin} gevraagd: {gevonden}. Goedgekeurd is al {verwacht}.",
          "Vraag niet minder dan wat al is gedeclareerd, of crediteer dat eerst.", ""}),
     fires_op345},
    {regio_kaart(
         "JW317", Klasse::te_wijzigen_product, "Inkoopdocument eis 43 b en eis 80",
         {"IJ-E043B", "Een verlenging wordt op tijd voor de einddatum gevraagd.",
          "Toewijzing {toewijzing} eindigt op {einde}. Het verzoek is van {gevonden}. Op tijd was tot en met "
          "{verwacht} ({termijn} ervoor).",
          "Vraag een verlenging eerder aan, of leg uit waarom dat niet kon.", ""}),
     fires_e043b},
};
constexpr Ketenregel<NieuwInput> kNieuw[] = {
    {kaart(Klasse::nieuw_product,
           {"TR381", "De productcode hoort bij de productcategorie.",
            "Productcode {gevonden} past niet bij categorie {categorie}. Verwacht: {verwacht}.",
            "Gebruik de codes uit de productcodetabel van de regio.", "S329"},
           Niveau::externe_bron),
     fires_tr381},
};

}  // namespace

std::span<const Ketenregel<WijzigingInput>> wijziging_regels() {
    return kWijziging;
}
std::span<const Ketenregel<OngewijzigdInput>> ongewijzigd_regels() {
    return kOngewijzigd;
}
std::span<const Ketenregel<TeWijzigenInput>> te_wijzigen_regels() {
    return kTeWijzigen;
}
std::span<const Ketenregel<NieuwInput>> nieuw_regels() {
    return kNieuw;
}

}  // namespace jeugdregio::toewijzing
