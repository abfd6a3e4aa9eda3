// What the documents ask of the Toegang before it grants help, whoever asked for it. A received 301 comes
// from the gemeente itself and the standard has no retourcode for these, so a person looks; a 301 of our own
// is not sent (regels_opstellen.cpp). Said once, when the toewijzing comes.
#include <algorithm>

#include "toewijzing/regels.hpp"
#include "toewijzing/toewijzingsblik.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Feiten>;
namespace soort = dossier::aantekening;

/// Whether there is something to say: a gemeente of the region, and the state is at hand.
bool is_aan_de_beurt(const ProductInput& i) {
    return i.toewijzing.regelset != Regelset::landelijk && i.toewijzing.jeugdige != nullptr && in_regio(i);
}
bool is_nieuw(const ProductInput& i) {
    return is_aan_de_beurt(i) && !was_said(i);
}
/// A code of this perceel; a budget without one is never for percelen that ask for a specific product.
bool is_van(const ProductInput& i, int perceel) {
    return i.product.code &&
           touches_perceel(i.toewijzing.contract, {i.product.categorie, i.product.code}, perceel);
}
std::string naam_of(const ProductInput& i) {
    return describe_keuze(i.product.categorie, i.product.code);
}

/// Calls see(blik) with this product in the words of a request.
template <class See>
Uit look(const ProductInput& i, const dossier::ToewijzingVersie* verlengt, See see) {
    const ToewijzingInput& t = i.toewijzing;
    std::vector<dossier::ToewijzingVersie> bericht;
    std::size_t plek = 0;
    for (const ijw::ToegewezenProduct& p : t.bericht.producten) {
        if (&p == &i.product) plek = bericht.size();
        bericht.push_back(make_versie(t.bericht, p));
    }
    const Toegangstand stand{.gemeente = t.bericht.afzender,
                             .jeugdige = *t.jeugdige,
                             .bericht = bericht,
                             .contract = t.contract,
                             .aanbieder = t.aanbieder,
                             .stops = t.stops,
                             .vandaag = t.vandaag,
                             .regelset = t.regelset};
    const Toewijzingsblik blik(stand, bericht[plek], verlengt);
    return see(blik.input());
}

/// 8.2.2: jeugdbescherming and jeugdreclassering (47, 48), and every categorie of which the region has no
/// product. With a code it is TR381's.
Uit fires_b822(const ProductInput& i) {
    if (!is_nieuw(i) || !i.product.categorie || i.product.code ||
        !products_of(i.toewijzing.contract, {i.product.categorie, i.product.code}).empty())
        return std::nullopt;
    return Feiten{{"toewijzing", i.product.nummer.waarde}, {"gevonden", naam_of(i)}};
}

/// Chapter 2: while a stop holds no new jeugdigen; for whom care runs it goes on. The day of the 301 counts:
/// then the order is given.
Uit fires_clientenstop(const ProductInput& i) {
    const auto& b = i.toewijzing.bericht;
    const contract::Clientenstop* stop = contract::find_stop(i.toewijzing.stops, b.dagtekening);
    if (stop == nullptr || !is_nieuw(i)) return std::nullopt;
    const auto& lijst = i.toewijzing.jeugdige->toewijzingen;
    const bool loopt = std::any_of(lijst.begin(), lijst.end(), [&](const dossier::Toewijzing& t) {
        return t.actueel().aanbieder == b.ontvanger && is_actueel(t.actueel(), b.dagtekening);
    });
    if (loopt) return std::nullopt;
    return look(i, nullptr, [&](const WensInput& w) -> Uit {
        if (has_stopuitzondering(w.verzoek, *stop)) return std::nullopt;
        return Feiten{{"toewijzing", i.product.nummer.waarde},
                      {"gevonden", std::string(b.ontvanger.view())},
                      {"sinds", stop->vanaf}};
    });
}

/// Eis 88 and 9.6, AMB-008: the gemeente grants it (the zorgtoewijzing), and the ground is on record: of the
/// Toegang, of a GI with its bepaling, or of another verwijzer after consultation of the Toegang.
Uit fires_e088(const ProductInput& i) {
    if (!is_nieuw(i) || !is_van(i, kPerceelWonen)) return std::nullopt;
    return look(i, nullptr, [&](const WensInput& w) -> Uit {
        const auto* grond = find_ooit(w.verzoek, soort::kGrondWonen);
        const bool niet_nodig = grond != nullptr && grond->veld("uitkomst") == "niet_nodig";
        if (grond != nullptr && !niet_nodig) return std::nullopt;
        const auto* verwijzing = find_ooit(w.verzoek, soort::kVerwijzing);
        if (!niet_nodig && verwijzing != nullptr && !verwijzing->veld("bepaling").empty())
            return std::nullopt;
        return Feiten{
            {"toewijzing", i.product.nummer.waarde},
            {"product", naam_of(i)},
            {"gevonden", std::string(niet_nodig ? "Vastgelegd is dat de Toegang het niet nodig vindt"
                                                : "Er is geen grond vastgelegd")}};
    });
}

/// 10.5: dyslexiezorg only on the advice of the school, by its protocol. The weighing is that of the gemeente
/// that grants it.
Uit fires_d105(const ProductInput& i) {
    if (!is_nieuw(i) || !is_van(i, kPerceelDyslexie)) return std::nullopt;
    return look(i, nullptr, [&](const WensInput& w) -> Uit {
        const auto* advies = find_ooit(w.verzoek, soort::kSchooladvies);
        if (advies != nullptr && advies->veld("volgens_protocol") != "nee") return std::nullopt;
        return Feiten{
            {"toewijzing", i.product.nummer.waarde},
            {"product", naam_of(i)},
            {"gevonden", std::string(advies == nullptr ? "het advies van de school"
                                                       : "een advies van de school volgens het protocol")}};
    });
}

/// Eis 92, AMB-007: no groepsaanbod beside wonen or verblijf, at whichever aanbieder, without an exception of
/// the Toegang; nor wonen beside groepsaanbod that runs. Groepsaanbod that is stretched is granted anew.
Uit fires_e092(const ProductInput& i) {
    const bool groep = is_van(i, kPerceelGroep);
    if (!groep && !is_van(i, kPerceelWonen)) return std::nullopt;
    const dossier::ToewijzingVersie* oud = nullptr;
    if (!is_nieuw(i)) {
        if (!groep || !i.wijzigt || !is_aan_de_beurt(i) || i.product.reden_wijziging == "13")
            return std::nullopt;
        oud = &i.bekend->toewijzing.actueel();
        if (!verlengt(make_versie(i.toewijzing.bericht, i.product), *oud)) return std::nullopt;
    }
    return look(i, oud, [&](const WensInput& w) -> Uit {
        if (find_ooit(w.verzoek, soort::kGroepNaastWonen) != nullptr) return std::nullopt;
        for (const Ernaast& e : collect_ernaast(w.verzoek, w.wens)) {
            const bool specifiek = e.toewijzing != nullptr && e.hulp.code;
            if (!specifiek ||
                !touches_perceel(i.toewijzing.contract, e.hulp, groep ? kPerceelWonen : kPerceelGroep))
                continue;
            return Feiten{{"toewijzing", i.product.nummer.waarde},
                          {"product", naam_of(i)},
                          {"gevonden", e.naam},
                          {"begin", e.looptijd.begin},
                          {"einde", describe_einde(e.looptijd.einde)}};
        }
        return std::nullopt;
    });
}

constexpr Regelkaart kaart(std::string_view bron, const Kaartdelen& d) {
    return regio_kaart("JW301", Klasse::toegewezen_product, bron, d);
}

constexpr ProductRegel kToegang[] = {
    {kaart("Inkoopdocument 8.2.2",
           {"IJ-B822", "Wat is toegewezen, hoort bij wat de regio inkoopt.",
            "Toewijzing {toewijzing} is voor {gevonden}. Daarvoor heeft de regio geen producten; "
            "jeugdbescherming (47) en jeugdreclassering (48) horen er niet bij.",
            "Controleer de categorie. Is zij juist, regel deze hulp dan buiten dit contract.", ""}),
     fires_b822},
    {kaart("Inkoopdocument hoofdstuk 2 (Cliëntenstop)",
           {"IJ-CLIENTENSTOP", "Bij een cliëntenstop krijgt de aanbieder geen nieuwe jeugdigen.",
            "Voor aanbieder {gevonden} geldt sinds {sinds} een cliëntenstop. Toewijzing {toewijzing} is voor "
            "een "
            "jeugdige die daar geen lopende toewijzing heeft.",
            "Zoek met het gezin een andere aanbieder. Moet het toch deze zijn, leg dan eerst vast waarom "
            "('uitzondering_clientenstop').",
            ""}),
     fires_clientenstop},
    {kaart("Inkoopdocument 9.6 en eis 88; AMB-008",
           {"IJ-E088", "Bij wonen en verblijf is vastgelegd op welke grond de Toegang het toewijst.",
            "Toewijzing {toewijzing} is voor {product}, wonen of verblijf. {gevonden}.",
            "Leg de grond vast, met het kenmerk van de zorgtoewijzing of de bepaling ('grond_wonen').", ""}),
     fires_e088},
    {kaart("Inkoopdocument 10.5",
           {"IJ-D105", "Dyslexiezorg wordt toegewezen op advies van de school.",
            "Toewijzing {toewijzing} is voor {product}, dyslexiezorg. Er ontbreekt: {gevonden}.",
            "Vraag het advies op en leg het vast ('schooladvies').", ""}),
     fires_d105},
    {kaart("Inkoopdocument eis 92; AMB-007",
           {"IJ-E092",
            "Naast wonen of verblijf loopt geen groepsaanbod, tenzij de Toegang een uitzondering maakt.",
            "Toewijzing {toewijzing} is voor {product}. De jeugdige heeft ook {gevonden}, van {begin} tot en "
            "met "
            "{einde}. Een uitzondering is niet vastgelegd.",
            "Leg de uitzondering van de Toegang vast ('groepsaanbod_naast_wonen'), of beëindig het "
            "groepsaanbod.",
            ""}),
     fires_e092},
};

}  // namespace

std::span<const ProductRegel> toegang_regels() {
    return kToegang;
}

}  // namespace jeugdregio::toewijzing
