#include "toewijzing/regels_opstellen.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "toewijzing/regels_einde.hpp"
#include "toewijzing/wens.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Feiten>;

std::string text(std::string_view t) {
    return std::string(t);
}

bool is_nieuw(const Opstelproduct& i) {
    return i.handeling == Handeling::nieuw;
}
bool is_gewijzigd(const Opstelproduct& i) {
    return i.handeling == Handeling::gewijzigd;
}
std::string naam_of(const dossier::ToewijzingVersie& v) {
    return describe_keuze(v.categorie, v.code);
}

// Inkoopdocument 1.4: help as persoonsgebonden budget is no part of this contract; iJw carries help in kind
// only (UP001).
Uit fires_pgb(const Opstelproduct& i) {
    if (!i.pgb) return std::nullopt;
    return Feiten{{"gevonden", text("een persoonsgebonden budget")}, {"verwacht", text("zorg in natura")}};
}

// OP275, TR332: every toewijzing has a number of its own within the gemeente (LDT_Nummer: nine digits).
Uit fires_op275(const Opstelproduct& i) {
    constexpr std::int64_t kGrootste = 999'999'999;
    if (!is_nieuw(i)) return std::nullopt;
    if (i.input.nummer_bezet)
        return Feiten{{"gevonden", i.nieuw.nummer.waarde}, {"reden", text("is al in gebruik")}};
    if (i.nieuw.nummer.waarde < 1 || i.nieuw.nummer.waarde > kGrootste)
        return Feiten{{"gevonden", i.nieuw.nummer.waarde},
                      {"reden", text("heeft niet 1 tot en met 9 cijfers")}};
    return std::nullopt;
}

/// Whether the product table knows what is granted at all.
bool is_bekend(const contract::Contract& contract, const dossier::ToewijzingVersie& v) {
    if (v.code) return contract.find_product(*v.code) != nullptr;
    return !v.categorie ||
           std::any_of(contract.producten.begin(), contract.producten.end(),
                       [&](const contract::Product& p) { return p.categorie == *v.categorie; });
}

/// Whether this contract of an aanbieder has something of what is granted.
bool covers(const contract::AanbiederContract& van, const contract::Contract& contract,
            const dossier::ToewijzingVersie& v) {
    return std::any_of(contract.producten.begin(), contract.producten.end(), [&](const contract::Product& p) {
        if (v.code ? p.code != *v.code : v.categorie && p.categorie != *v.categorie) return false;
        return contract::contracted_perceel(van, p).has_value();
    });
}

// Inkoopdocument 2 (Opdracht, Opdrachtnemer): an order is given to an aanbieder that contracted it, on its
// first day. What is not in the product table at all is a matter of TR381 and IJ-CATEGORIE.
Uit fires_opdracht(const Opstelproduct& i) {
    if (!is_nieuw(i) || !is_bekend(i.input.contract, i.nieuw)) return std::nullopt;
    const auto& lijst = i.input.aanbieder_contracten;
    const bool heeft = std::any_of(lijst.begin(), lijst.end(), [&](const contract::AanbiederContract& c) {
        return c.geldig.contains(i.nieuw.ingang) && covers(c, i.input.contract, i.nieuw);
    });
    if (heeft) return std::nullopt;
    return Feiten{
        {"gevonden", i.input.aanbieder.str()}, {"dag", i.nieuw.ingang}, {"product", naam_of(i.nieuw)}};
}

// Inkoopdocument 8.2.2, eis 42: only categories of the product table are contracted; jeugdbescherming and
// jeugdreclassering (47, 48) are not.
Uit fires_categorie(const Opstelproduct& i) {
    if (!is_nieuw(i) || !i.nieuw.categorie) return std::nullopt;
    std::string bekend;
    for (const contract::Product& p : i.input.contract.producten) {
        if (p.categorie == *i.nieuw.categorie) return std::nullopt;
        if (bekend.find(p.categorie.str()) == std::string::npos)
            bekend += (bekend.empty() ? "" : ", ") + p.categorie.str();
    }
    return Feiten{{"gevonden", i.nieuw.categorie->str()}, {"verwacht", bekend}};
}

// Eis 71 and 8.4: with ambulant help the Toegang decides which kind of budget it is. A 301 cannot carry it,
// so it is put on record with the toewijzing.
Uit fires_e071(const Opstelproduct& i) {
    if (!is_nieuw(i) || i.voortzetting || i.budgetsoort != dossier::Budgetsoort::onbekend ||
        !is_ambulant(i.input.contract, {i.nieuw.categorie, i.nieuw.code}))
        return std::nullopt;
    return Feiten{{"product", naam_of(i.nieuw)}};
}

// OP380: an extension by an adjoining toewijzing of the same product must be a stretch, when volume and
// frequency stay (or are empty), the frequency is not a total, and the toewijzing has not ended yet.
// INTERPRETATION: a 317 is granted as asked (IV093), also when it asks for something new where it could have
// asked for a stretch.
Uit fires_op380(const Opstelproduct& i) {
    if (!is_nieuw(i) || (i.verzoek != nullptr && i.verzoek->soort == dossier::Verzoeksoort::wijziging))
        return std::nullopt;
    for (const dossier::Toewijzing& t : i.input.keten.toewijzingen) {
        const dossier::ToewijzingVersie& v = t.actueel();
        if (is_vervallen(v) || !v.einde || *v.einde < i.input.nu.dag) continue;
        if (v.einde->plus_dagen(1) != i.nieuw.ingang) continue;
        if (v.categorie != i.nieuw.categorie || v.code != i.nieuw.code || v.omvang != i.nieuw.omvang)
            continue;
        if (v.omvang && v.omvang->frequentie == Frequentie::totaal) continue;
        return Feiten{{"gevonden", i.nieuw.ingang},
                      {"toewijzing", v.nummer.waarde},
                      {"einde", *v.einde},
                      {"verwacht", i.nieuw.einde ? format_nl(*i.nieuw.einde) : text("zonder einddatum")}};
    }
    return std::nullopt;
}

std::string describe_omvang(const std::optional<dossier::Omvang>& o) {
    return o ? fmt::format("{} {} {}", o->volume, eenheid_naam(o->eenheid), frequentie_naam(o->frequentie))
             : std::string("geen omvang");
}

// OP257, IV066: another volume that is no total, another unit or another frequency is another toewijzing.
Uit fires_op257(const Opstelproduct& i) {
    if (!is_gewijzigd(i) || keeps_nummer(i.oud->omvang, i.nieuw.omvang)) return std::nullopt;
    return Feiten{{"toewijzing", i.nieuw.nummer.waarde},
                  {"gevonden", describe_omvang(i.nieuw.omvang)},
                  {"eerder", describe_omvang(i.oud->omvang)}};
}

// IV099: what is the same is no change.
Uit fires_iv099(const Opstelproduct& i) {
    if (!is_gewijzigd(i) || i.oud->einde != i.nieuw.einde || i.oud->omvang != i.nieuw.omvang ||
        i.oud->budget != i.nieuw.budget)
        return std::nullopt;
    return Feiten{{"toewijzing", i.nieuw.nummer.waarde}};
}

/// Code list JZ002: what each reason may be said of. 01 is not used any more (CS336), 13 is for removing.
struct Wijzigreden {
    std::string_view code;
    bool korter, langer, gelijk;  // what happens to the end
};
constexpr Wijzigreden kRedenen[] = {
    {"02", true, false, false}, {"03", true, false, false}, {"04", false, true, false},
    {"05", true, false, false}, {"06", true, false, false}, {"07", true, false, false},
    {"08", true, false, false}, {"09", true, false, false}, {"10", true, false, false},
    {"11", true, false, false}, {"12", true, true, true},   {"14", true, true, true},
};

bool is_korter(const Opstelproduct& i) {
    return i.nieuw.einde && (!i.oud->einde || *i.nieuw.einde < *i.oud->einde);
}
bool is_langer(const Opstelproduct& i) {
    return i.oud->einde && (!i.nieuw.einde || *i.nieuw.einde > *i.oud->einde);
}

// IV099, JZ002: the reason fits what changes.
Uit fires_reden(const Opstelproduct& i) {
    if (!is_gewijzigd(i) || fires_iv099(i)) return std::nullopt;
    const bool korter = is_korter(i), langer = is_langer(i);
    std::string passend;
    for (const Wijzigreden& r : kRedenen) {
        if (!(korter ? r.korter : langer ? r.langer : r.gelijk)) continue;
        if (r.code == i.nieuw.reden_wijziging) return std::nullopt;
        passend += (passend.empty() ? "" : ", ") + text(r.code);
    }
    return Feiten{{"toewijzing", i.nieuw.nummer.waarde},
                  {"gevonden", i.nieuw.reden_wijziging.empty() ? text("leeg") : i.nieuw.reden_wijziging},
                  {"wat", text(korter   ? "een eerdere einddatum"
                               : langer ? "een latere einddatum"
                                        : "een ander budget of volume")},
                  {"verwacht", passend}};
}

// OP033x1, OP186, OP298, OP299: a change on the gemeente's initiative only after consulting the aanbieder.
// What the aanbieder asked for (a request, or reason 12) needs no more than that.
Uit fires_overleg(const Opstelproduct& i) {
    if (!is_gewijzigd(i) || i.overleg || i.verzoek != nullptr || i.nieuw.reden_wijziging == "12" ||
        fires_iv099(i))
        return std::nullopt;
    return Feiten{{"toewijzing", i.nieuw.nummer.waarde}};
}

// OP258, OP033x1: withdrawing brings the end forward.
Uit fires_op258(const Opstelproduct& i) {
    if (!i.intrekking || !is_gewijzigd(i) || is_korter(i)) return std::nullopt;
    return Feiten{
        {"toewijzing", i.nieuw.nummer.waarde}, {"gevonden", *i.nieuw.einde}, {"eerder", *i.oud->einde}};
}

// CS003: before its first day a toewijzing cannot end; then it is removed.
Uit fires_cs003(const Opstelproduct& i) {
    if (!is_gewijzigd(i) || !i.nieuw.einde || *i.nieuw.einde >= i.nieuw.ingang) return std::nullopt;
    return Feiten{
        {"toewijzing", i.nieuw.nummer.waarde}, {"gevonden", *i.nieuw.einde}, {"verwacht", i.nieuw.ingang}};
}

// IV013: the version that is decided last holds, so a new one is decided after the one on record.
Uit fires_iv013(const Opstelproduct& i) {
    if (i.oud == nullptr || i.handeling == Handeling::herhaald || next_moment(i.input.nu, *i.oud))
        return std::nullopt;
    return Feiten{{"toewijzing", i.nieuw.nummer.waarde},
                  {"gevonden", i.oud->toewijzingsdatum},
                  {"tijd", i.oud->toewijzingstijd},
                  {"verwacht", i.input.nu.dag}};
}

// OP362: removing may not take the ground from under help that was given; what was claimed is TR385's.
Uit fires_op362(const Opstelproduct& i) {
    if (i.handeling != Handeling::verwijderd) return std::nullopt;
    for (const dossier::Startmelding& s : i.input.keten.leveringen.starts)
        if (s.sleutel.toewijzing == i.nieuw.nummer)
            return Feiten{{"toewijzing", i.nieuw.nummer.waarde}, {"gevonden", s.sleutel.begin}};
    return std::nullopt;
}

// IV093: a wished day that has passed is discussed with the aanbieder first: with retroactive effect, or from
// another day.
Uit fires_iv093_gepasseerd(const Opstelproduct& i) {
    if (!i.gepasseerd || i.overleg) return std::nullopt;
    return Feiten{{"gevonden", *i.gepasseerd}, {"verwacht", i.input.nu.dag}};
}

constexpr Regelkaart kaart(std::string_view bericht, Klasse klasse, std::string_view bron, Gevolg gevolg,
                           const Kaartdelen& d) {
    return {.id = d.id,
            .titel = d.titel,
            .bron = bron,
            .bericht = bericht,
            .niveau = bron.starts_with("iJw") ? Niveau::berichtoverstijgend : Niveau::regio,
            .klasse = klasse,
            .gevolg = gevolg,
            .retourcode = "",
            .uitleg = d.uitleg,
            .herstel = d.herstel};
}
constexpr Regelkaart product(std::string_view bron, const Kaartdelen& d, Gevolg gevolg = Gevolg::afkeuren) {
    return kaart("JW301", Klasse::toegewezen_product, bron, gevolg, d);
}

constexpr Ketenregel<Opstelproduct> kProduct[] = {
    {product("Inkoopdocument 1.4",
             {"IJ-PGB", "Hulp uit een persoonsgebonden budget hoort niet bij dit contract.",
              "Gevraagd is {gevonden}. Dit contract kent alleen {verwacht}.",
              "Regel het budget buiten dit programma. Loopt er een toewijzing voor dezelfde hulp, trek die "
              "dan in met reden "
              "08.",
              ""}),
     fires_pgb},
    {product(
         "iJw 3.2, OP275",
         {"OP275", "Iedere toewijzing heeft in de gemeente een eigen nummer.", "Nummer {gevonden} {reden}.",
          "Noem een ander nummer, of laat --nummer weg. Een bestaande toewijzing verandert u met 'toewijzing "
          "wijzig'.",
          ""}),
     fires_op275},
    {product(
         "Inkoopdocument 2 (Opdracht)",
         {"IJ-OPDRACHT", "De aanbieder heeft voor het product een contract op de ingangsdatum.",
          "Aanbieder {gevonden} heeft op {dag} geen contract voor {product}.",
          "Controleer aanbieder, product en ingangsdatum. Is er een nieuw contract, lees dan de lijst met "
          "aanbieders in.",
          ""}),
     fires_opdracht},
    {product("Inkoopdocument 8.2.2 en eis 42",
             {"IJ-CATEGORIE", "De productcategorie hoort bij het contract.",
              "Categorie {gevonden} staat niet in de productcodetabel. Wel: {verwacht}.",
              "Kies een categorie uit de tabel. Jeugdbescherming (47) en jeugdreclassering (48) horen er "
              "niet bij.",
              ""}),
     fires_categorie},
    {product("Inkoopdocument eis 71 en 8.4; AMB-002",
             {"IJ-E071", "De Toegang bepaalt bij ambulante hulp de soort van het budget.",
              "Bij de toewijzing voor {product} is niet gezegd of het om herstel gaat of duurzaam is.",
              "Noem --budgetsoort herstel of duurzaam, of leg het soort doel vast ('verwijzing').", ""}),
     fires_e071},
    {product("iJw 3.2, OP380",
             {"OP380", "Blijven omvang en frequentie gelijk, dan wordt een toewijzing opgerekt.",
              "De toewijzing vanaf {gevonden} sluit aan op toewijzing {toewijzing}, die loopt tot en met "
              "{einde}, met dezelfde "
              "omvang. Rek toewijzing {toewijzing} op (einddatum: {verwacht}).",
              "Verander de laatste dag van die toewijzing (--einde van 'toewijzing wijzig'). Volgt het op "
              "een verzoek, noem dan dat verzoek.",
              ""}),
     fires_op380},
    {product(
         "iJw 3.2, OP257",
         {"OP257", "Een andere omvang is een andere toewijzing, behalve bij een totaal.",
          "Toewijzing {toewijzing} is voor {eerder}. Dat kan niet {gevonden} worden met hetzelfde nummer.",
          "Noem met --vanaf de eerste dag van de nieuwe omvang. De toewijzing eindigt dan een dag eerder, en "
          "er "
          "komt een nieuwe.",
          ""}),
     fires_op257},
    {product("iJw 3.2, IV099",
             {"IV099", "Een wijziging verandert iets.", "Aan toewijzing {toewijzing} verandert niets.",
              "Noem een andere einddatum, een ander budget of een ander volume.", ""}),
     fires_iv099},
    {product(
         "iJw 3.2, codelijst JZ002",
         {"JZ002", "De reden van een wijziging past bij wat er verandert.",
          "Toewijzing {toewijzing} krijgt {wat}. Daarbij past RedenWijziging {verwacht}. Gevonden: "
          "{gevonden}.",
          "Noem de reden met --reden: 12 als de aanbieder erom vroeg, 14 bij het herstel van een fout.", ""}),
     fires_reden},
    {product("iJw 3.2, OP033x1",
             {"OP033x1", "De gemeente wijzigt een toewijzing alleen in overleg met de aanbieder.",
              "Toewijzing {toewijzing} verandert zonder verzoek van de aanbieder. Daarvoor is overleg nodig.",
              "Overleg met de aanbieder en noem daarna --in-overleg. Vroeg de aanbieder erom, noem dan "
              "--reden 12 of "
              "het verzoek.",
              ""}),
     fires_overleg},
    {product("iJw 3.2, OP258",
             {"OP258", "Intrekken vervroegt de einddatum.",
              "Toewijzing {toewijzing} eindigt al op {eerder}. De gevraagde einddatum is {gevonden}.",
              "Kies een eerdere dag. Langer maken kan met 'toewijzing wijzig'.", ""}),
     fires_op258},
    {product(
         "iJw 3.2, CS003",
         {"CS003", "Een toewijzing eindigt niet voor haar ingangsdatum.",
          "Toewijzing {toewijzing} gaat in op {verwacht}. De gevraagde einddatum is {gevonden}.",
          "Is er geen hulp geweest, gebruik dan 'toewijzing verwijder'. Kies anders een latere dag.", ""}),
     fires_cs003},
    {product(
         "iJw 3.2, IV013",
         {"IV013", "Een nieuwe versie is later vastgesteld dan de versie die geldt.",
          "Toewijzing {toewijzing} is vastgesteld op {gevonden} om {tijd}. Vandaag is {verwacht}.",
          "Controleer de dag (--vandaag). Is zij juist, stel de wijziging dan vast op een latere dag.", ""}),
     fires_iv013},
    {product(
         "iJw 3.2, IV093",
         {"IV093-DATUM", "Over een gewenste datum die voorbij is, is overleg met de aanbieder nodig.",
          "In het verzoek staat {gevonden}. Vandaag is {verwacht}.",
          "Overleg of de wijziging met terugwerkende kracht kan. Noem daarna --in-overleg, en met --vanaf de "
          "nieuwe dag als het niet kan.",
          ""}),
     fires_iv093_gepasseerd},
    {product("iJw 3.2, OP362",
             {"OP362", "Een toewijzing met gegeven hulp wordt niet verwijderd.",
              "Op toewijzing {toewijzing} is hulp gestart op {gevonden}.",
              "Overleg met de aanbieder. Is er hulp gegeven, trek de toewijzing dan in per een latere datum.",
              ""},
             Gevolg::signaal),
     fires_op362},
};

// IV066: only a toewijzing that is on record and was not removed can change.
Uit fires_iv066(const Opstelnummer& i) {
    if (i.bekend != nullptr && !is_vervallen(i.bekend->actueel())) return std::nullopt;
    return Feiten{{"gevonden", i.nummer.waarde},
                  {"reden", text(i.bekend == nullptr ? "is niet bekend voor deze jeugdige en aanbieder"
                                                     : "is verwijderd")}};
}

constexpr Ketenregel<Opstelnummer> kNummer[] = {
    {product("iJw 3.2, IV066",
             {"IV066", "Alleen een toewijzing die bestaat, kan veranderen.", "Toewijzing {gevonden} {reden}.",
              "Controleer het nummer. Een nieuwe toewijzing maakt u met 'toewijzing maak'.", ""}),
     fires_iv066},
};

// OP257, OP380: what keeps its number is changed, not replaced.
Uit fires_op257_gelijk(const Opstelvanaf& i) {
    if (!keeps_nummer(i.oud.omvang, i.nieuw.omvang)) return std::nullopt;
    return Feiten{{"toewijzing", i.oud.nummer.waarde}, {"gevonden", describe_omvang(i.nieuw.omvang)}};
}
// OP257, IV066: the change begins within the toewijzing, after its first day.
Uit fires_op257_vanaf(const Opstelvanaf& i) {
    if (i.vanaf > i.oud.ingang && (!i.oud.einde || i.vanaf <= *i.oud.einde)) return std::nullopt;
    return Feiten{{"toewijzing", i.oud.nummer.waarde},
                  {"gevonden", i.vanaf},
                  {"ingang", i.oud.ingang},
                  {"einde", i.oud.einde ? format_nl(*i.oud.einde) : text("geen")}};
}
constexpr Ketenregel<Opstelvanaf> kVanaf[] = {
    {product("iJw 3.2, OP257", {"OP257-GELIJK", "Alleen een andere omvang gaat in op een eigen dag.",
                                "Toewijzing {toewijzing} houdt haar nummer ({gevonden}), dus de wijziging "
                                "geldt voor de hele toewijzing.",
                                "Laat --vanaf weg.", ""}),
     fires_op257_gelijk},
    {product("iJw 3.2, OP257", {"OP257-VANAF", "Een andere omvang gaat in tijdens de toewijzing.",
                                "Toewijzing {toewijzing} loopt van {ingang} tot en met {einde}. De wijziging "
                                "zou ingaan op {gevonden}.",
                                "Kies een dag na de ingangsdatum. Begint de hulp anders, verwijder dan de "
                                "toewijzing en maak een nieuwe.",
                                ""}),
     fires_op257_vanaf},
};

// TR379, TR355: the reference is that of a request of this aanbieder for this jeugdige.
Uit fires_tr379(const Opstelverzoek& i) {
    if (i.verzoek != nullptr && i.verzoek->bsn == i.input.bsn) return std::nullopt;
    return Feiten{{"gevonden", text(i.referentie)}};
}
// OP344: a request is granted or refused once.
Uit fires_op344(const Opstelverzoek& i) {
    if (i.verzoek == nullptr || i.verzoek->onderhanden()) return std::nullopt;
    Datum dag = i.verzoek->dagtekening;
    if (i.verzoek->toegewezen_op)
        dag = *i.verzoek->toegewezen_op;
    else if (!i.verzoek->antwoorden.empty())
        dag = i.verzoek->antwoorden.back().dagtekening;
    return Feiten{{"gevonden", i.verzoek->referentie},
                  {"status", text(dossier::status_naam(i.verzoek->status()))},
                  {"eerder", dag}};
}
// IV093, OP348: a 317 is granted as a whole.
Uit fires_iv093_geheel(const Opstelverzoek& i) {
    if (i.geheel || i.verzoek == nullptr || i.verzoek->soort != dossier::Verzoeksoort::wijziging)
        return std::nullopt;
    return Feiten{{"gevonden", i.verzoek->referentie}};
}

constexpr Ketenregel<Opstelverzoek> kVerzoek[] = {
    {product("iJw 3.2, TR379",
             {"TR379", "Een toewijzing verwijst naar een verzoek van deze aanbieder voor deze jeugdige.",
              "Er is geen verzoek {gevonden} van deze aanbieder voor deze jeugdige.",
              "Controleer de referentie, of laat --verzoek weg.", ""}),
     fires_tr379},
    {product("iJw 3.2, OP344",
             {"OP344", "Over een verzoek wordt één keer besloten.",
              "Verzoek {gevonden} is al {status} op {eerder}.",
              "De aanbieder moet een nieuw verzoek doen. Een toewijzing verandert u met 'toewijzing wijzig'.",
              ""}),
     fires_op344},
    {product("iJw 3.2, IV093",
             {"IV093-GEHEEL", "Een verzoek om wijziging (317) wordt als geheel toegewezen.",
              "Verzoek {gevonden} is een verzoek om wijziging. Daarvan kan geen deel worden toegewezen.",
              "Gebruik 'verzoek honoreer', of wijs het verzoek af.", ""}),
     fires_iv093_geheel},
};

// IV093: of a 317 everything is granted as asked; only days that have passed may differ.
Uit fires_iv093_anders(const Opstelhonorering& i) {
    if (i.verzoek.soort != dossier::Verzoeksoort::wijziging) return std::nullopt;
    const Honoreerwens& w = i.wens;
    if (!w.ander_product && !w.nummer && !w.ingang && !w.einde && w.omvang.empty() && !w.budget)
        return std::nullopt;
    return Feiten{{"gevonden", i.verzoek.referentie}};
}
// IV093: another first day only where the wished one has passed. A 315 says its days itself (IV094).
Uit fires_iv093_vanaf(const Opstelhonorering& i) {
    if (!i.wens.vanaf || (i.verzoek.soort == dossier::Verzoeksoort::wijziging && i.gepasseerd))
        return std::nullopt;
    return Feiten{{"gevonden", *i.wens.vanaf}, {"verzoek", i.verzoek.referentie}};
}

constexpr Ketenregel<Opstelhonorering> kHonorering[] = {
    {product("iJw 3.2, IV093",
             {"IV093-ANDERS", "Een verzoek om wijziging (317) wordt toegewezen zoals het is gevraagd.",
              "Bij verzoek {gevonden} is iets anders opgegeven dan is gevraagd. Dat mag alleen bij een "
              "verzoek om "
              "toewijzing (315).",
              "Wijs het verzoek toe zoals het is, of wijs het af.", ""}),
     fires_iv093_anders},
    {product("iJw 3.2, IV093",
             {"IV093-VANAF", "Een andere ingangsdatum mag alleen als de gewenste voorbij is.",
              "Bij verzoek {verzoek} is geen gewenste datum voorbij. Toch is {gevonden} opgegeven.",
              "Laat --vanaf weg. Bij een verzoek om toewijzing (315) noemt u de dag met --ingang.", ""}),
     fires_iv093_vanaf},
};

// IV095: the right gemeente is another one.
Uit fires_iv095(const Opstelantwoord& i) {
    if (!i.wens.woonplaats || *i.wens.woonplaats != i.input.gemeente) return std::nullopt;
    return Feiten{{"gevonden", i.wens.woonplaats->str()}};
}
// WJ759: reason 1 says that what was asked is no change but something new, which only fits a 317.
Uit fires_wj759(const Opstelantwoord& i) {
    if (i.wens.reden != RedenAfwijzingVerzoek::nieuwe_aanvraag || i.verzoek == nullptr ||
        i.verzoek->soort == dossier::Verzoeksoort::wijziging)
        return std::nullopt;
    return Feiten{{"gevonden", i.verzoek->referentie}};
}
constexpr Regelkaart antwoord(std::string_view bron, const Kaartdelen& d) {
    return kaart("JW319", Klasse::antwoord, bron, Gevolg::afkeuren, d);
}
constexpr Ketenregel<Opstelantwoord> kAntwoord[] = {
    {antwoord("iJw 3.2, IV095", {"IV095", "Bij woonplaatsbeginsel is een andere gemeente verantwoordelijk.",
                                 "Gemeente {gevonden} is de eigen gemeente.",
                                 "Noem de gemeente die volgens u verantwoordelijk is.", ""}),
     fires_iv095},
    {antwoord("iJw 3.2, codelijst WJ759",
              {"WJ759", "Reden 1 (nieuwe aanvraag) past alleen bij een verzoek om wijziging (317).",
               "Verzoek {gevonden} is een verzoek om toewijzing (315).", "Kies een andere reden.", ""}),
     fires_wj759},
};

// OP001, OP002: the 301 tells who has authority over the jeugdige, unless the aanbieder knows (OP002x1). From
// 16 on it may be the jeugdige (OP002x2).
Uit fires_op002(const Opstelgezag& i) {
    constexpr int kEigenGezag = 16;
    if (i.gezagsdrager || i.bekend_bij_aanbieder) return std::nullopt;
    if (i.geboortedatum && age_on(*i.geboortedatum, i.dag) >= kEigenGezag) return std::nullopt;
    return Feiten{{"gevonden", text("geen ouder of voogd")},
                  {"verwacht", text("een gezagsdrager als relatie")}};
}
constexpr Ketenregel<Opstelgezag> kGezag[] = {
    {kaart("JW301", Klasse::client, "iJw 3.2, OP001 en OP002", Gevolg::signaal,
           {"OP002", "De toewijzing noemt de gezagsdrager van de jeugdige.",
            "In de toewijzing staat {gevonden}. Verwacht: {verwacht}.",
            "Neem de gezagsdrager op bij de relaties (--client), of ga na dat de aanbieder hem kent.", ""}),
     fires_op002},
};

/// What only signals on a received 301, because the standard has no code for it, and stops one of our own. A
/// new toewijzing that is claimed in vain, or that cannot be received; ending an old one must stay possible.
struct Tegenhouder {
    std::string_view regel;
    Handeling handeling;
};
constexpr Tegenhouder kHoudtTegen[] = {
    {"IJ-REGIO", Handeling::nieuw},        {"IJ-DEELNAME", Handeling::nieuw},
    {"IJ-CONTRACT", Handeling::nieuw},     {"IJ-VECOZO", Handeling::nieuw},
    {"OP305", Handeling::nieuw},           {"OP033x1", Handeling::gewijzigd},
    {"OP259", Handeling::nieuw},           {"OP259", Handeling::gewijzigd},
    {"IJ-CLIENTENSTOP", Handeling::nieuw}, {"IJ-E088", Handeling::nieuw},
    {"IJ-D105", Handeling::nieuw},         {"IJ-E092", Handeling::nieuw},
    {"IJ-E092", Handeling::gewijzigd}};

}  // namespace

std::span<const Ketenregel<Opstelproduct>> opstelproduct_regels() {
    return kProduct;
}
std::span<const Ketenregel<Opstelnummer>> opstelnummer_regels() {
    return kNummer;
}
std::span<const Ketenregel<Opstelvanaf>> opstelvanaf_regels() {
    return kVanaf;
}
std::span<const Ketenregel<Opstelverzoek>> opstelverzoek_regels() {
    return kVerzoek;
}
std::span<const Ketenregel<Opstelhonorering>> opstelhonorering_regels() {
    return kHonorering;
}
std::span<const Ketenregel<Opstelantwoord>> opstelantwoord_regels() {
    return kAntwoord;
}
std::span<const Ketenregel<Opstelgezag>> opstelgezag_regels() {
    return kGezag;
}

bool stops_verzending(std::string_view regel, Handeling handeling) {
    return std::any_of(std::begin(kHoudtTegen), std::end(kHoudtTegen),
                       [&](const Tegenhouder& t) { return t.regel == regel && t.handeling == handeling; });
}

std::vector<const Regelkaart*> opstelkaarten() {
    std::vector<const Regelkaart*> uit;
    const auto add = [&](const auto& regels) {
        for (const auto& r : regels) uit.push_back(&r.kaart);
    };
    add(kNummer);
    add(kVanaf);
    add(opsteleinde_regels());
    add(kVerzoek);
    add(kHonorering);
    add(kProduct);
    add(kGezag);
    add(kAntwoord);
    return uit;
}

bool keeps_nummer(const std::optional<dossier::Omvang>& oud, const std::optional<dossier::Omvang>& nieuw) {
    if (!oud || !nieuw) return !oud && !nieuw;
    return oud->eenheid == nieuw->eenheid && oud->frequentie == nieuw->frequentie &&
           (oud->volume == nieuw->volume || oud->frequentie == Frequentie::totaal);
}

std::optional<Moment> next_moment(const Moment& nu, const dossier::ToewijzingVersie& oud) {
    if (nu.dag != oud.toewijzingsdatum)
        return nu.dag > oud.toewijzingsdatum ? std::optional(nu) : std::nullopt;
    if (nu.tijd > oud.toewijzingstijd) return nu;
    const std::string& t = oud.toewijzingstijd;  // "hh:mm:ss", perhaps with a fraction
    const auto cijfer = [&](std::size_t i) { return t[i] - '0'; };
    const int seconden =
        ((cijfer(0) * 10 + cijfer(1)) * 60 + cijfer(3) * 10 + cijfer(4)) * 60 + cijfer(6) * 10 + cijfer(7);
    constexpr int kDag = 24 * 60 * 60;
    if (seconden + 1 >= kDag) return std::nullopt;
    const int s = seconden + 1;
    return Moment{nu.dag, fmt::format("{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60)};
}

}  // namespace jeugdregio::toewijzing
