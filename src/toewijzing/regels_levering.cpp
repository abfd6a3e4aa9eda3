// The rules on a StartProduct (305) and a StopProduct (307) beyond the message itself, in processing order.
// Where StatusAanlevering is 3 (removal) only the rules about removing hold (TR063).
#include <algorithm>

#include "toewijzing/ketenregel.hpp"
#include "toewijzing/regels_aantekening.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Feiten>;
using contract::Termijnsoort;

std::string text(std::string_view t) {
    return std::string(t);
}
std::string name_of(const dossier::Leveringsleutel& s) {
    return s.toewijzing ? "toewijzing " + std::to_string(s.toewijzing->waarde)
                        : describe_keuze(s.categorie, s.code);
}

// TR019: a start or stop belongs to a toewijzing, by its number. Without a number only where the region buys
// taakgericht (IV096).
template <class Input>
Uit fires_tr019(const Input& i) {
    const auto& sleutel = i.melding.sleutel;
    if (i.melding.verwijdering || i.toewijzing != nullptr) return std::nullopt;
    if (!sleutel.toewijzing && i.keten.contract.parameters_on(i.product.begin).keten_taakgericht)
        return std::nullopt;
    return Feiten{{"gevonden", sleutel.toewijzing ? name_of(sleutel) : text("geen toewijzingnummer")},
                  {"verwacht", text("een toewijzing van deze jeugdige aan deze aanbieder")}};
}

// TR381: the code fits its category in the product list in use.
template <class Input>
Uit fires_tr381(const Input& i) {
    if (i.melding.verwijdering) return std::nullopt;
    return check_productcode(i.keten, i.bericht.ontvanger, std::max(i.product.begin, i.bericht.dagtekening),
                             i.product.categorie, i.product.code);
}

// TR063: a removal undoes a start that is on record.
Uit fires_tr063_start(const StartInput& i) {
    if (!i.melding.verwijdering || i.stand.find_start(i.melding.sleutel) != nullptr) return std::nullopt;
    return Feiten{{"gevonden", name_of(i.melding.sleutel)}, {"begin", i.product.begin}};
}
// TR071: not once the care it began was stopped.
Uit fires_tr071(const StartInput& i) {
    if (!i.melding.verwijdering) return std::nullopt;
    const auto stops = i.stand.stops_of(i.melding.sleutel);
    if (stops.empty()) return std::nullopt;
    return Feiten{
        {"gevonden", name_of(i.melding.sleutel)}, {"begin", i.product.begin}, {"stop", stops.back()->einde}};
}
// TR074: a first delivery has a key that is not on record yet; what was removed does not count (IV008).
Uit fires_tr074_start(const StartInput& i) {
    if (i.melding.verwijdering || i.stand.find_start(i.melding.sleutel) == nullptr) return std::nullopt;
    return Feiten{{"gevonden", name_of(i.melding.sleutel)}, {"begin", i.product.begin}};
}
// TR326, OP289: one current start per toewijzing.
Uit fires_tr326(const StartInput& i) {
    if (i.melding.verwijdering || !i.melding.sleutel.toewijzing) return std::nullopt;
    const auto* actueel = i.stand.find_actuele_start(*i.melding.sleutel.toewijzing);
    if (actueel == nullptr) return std::nullopt;
    return Feiten{{"gevonden", i.product.begin},
                  {"toewijzing", i.melding.sleutel.toewijzing->waarde},
                  {"eerder", actueel->sleutel.begin}};
}

// IV075: a start or stop repeats the product of its toewijzing: category and code, the category alone, or
// neither. The standard has no retourcode for it, so a person looks.
template <class Input>
Uit fires_iv075(const Input& i) {
    if (i.melding.verwijdering || i.toewijzing == nullptr) return std::nullopt;
    const auto& v = i.toewijzing->actueel();
    if (i.product.categorie == v.categorie && i.product.code == v.code) return std::nullopt;
    return Feiten{{"toewijzing", v.nummer.waarde},
                  {"gevonden", describe_keuze(i.product.categorie, i.product.code)},
                  {"verwacht", describe_keuze(v.categorie, v.code)}};
}

/// The request that led to this toewijzing, when it was a verzoek om toewijzing.
const dossier::Verzoek* find_vot(const StartInput& i) {
    if (i.toewijzing == nullptr) return nullptr;
    for (const auto& versie : i.toewijzing->versies) {
        if (versie.referentie_aanbieder.empty()) continue;
        const auto* verzoek = i.keten.dossier.find_verzoek(versie.referentie_aanbieder);
        if (verzoek != nullptr && verzoek->soort == dossier::Verzoeksoort::toewijzing) return verzoek;
    }
    return nullptr;
}

/// Eis 44: after a referral by another than the Toegang, the request comes before the help starts.
Uit fires_e044(const StartInput& i) {
    if (i.melding.verwijdering) return std::nullopt;
    const auto* vot = find_vot(i);
    if (vot == nullptr || vot->verwijzer == type_verwijzer_code(TypeVerwijzer::gemeente)) return std::nullopt;
    if (i.product.begin >= vot->dagtekening) return std::nullopt;
    return Feiten{{"gevonden", i.product.begin},
                  {"verwacht", vot->dagtekening},
                  {"toewijzing", i.melding.sleutel.toewijzing->waarde}};
}

/// Eis 47, OP271: the start message comes within the term after the start, or after the toewijzing when that
/// came later.
Uit fires_e047(const StartInput& i) {
    if (i.melding.verwijdering || i.toewijzing == nullptr) return std::nullopt;
    const Datum vanaf = std::max(i.product.begin, i.toewijzing->eerste().verzonden_op);
    const Datum grens = i.keten.contract.termijn_tot(Termijnsoort::start, vanaf);
    if (i.bericht.dagtekening <= grens) return std::nullopt;
    return Feiten{{"gevonden", i.bericht.dagtekening},
                  {"verwacht", grens},
                  {"termijn", i.keten.contract.describe_termijn(Termijnsoort::start, vanaf)},
                  {"begin", i.product.begin}};
}

// TR063: a removal undoes a stop that is on record.
Uit fires_tr063_stop(const StopInput& i) {
    if (!i.melding.verwijdering || i.stand.find_stop(i.melding) != nullptr) return std::nullopt;
    return Feiten{
        {"gevonden", name_of(i.melding.sleutel)}, {"begin", i.product.begin}, {"einde", i.melding.einde}};
}
Uit fires_tr074_stop(const StopInput& i) {
    if (i.melding.verwijdering || i.stand.find_stop(i.melding) == nullptr) return std::nullopt;
    return Feiten{
        {"gevonden", name_of(i.melding.sleutel)}, {"begin", i.product.begin}, {"einde", i.melding.einde}};
}
// TR382, OP155: a stop repeats the key of the start that it ends.
Uit fires_tr382(const StopInput& i) {
    if (i.melding.verwijdering || i.stand.find_start(i.melding.sleutel) != nullptr) return std::nullopt;
    return Feiten{
        {"gevonden", name_of(i.melding.sleutel)},
        {"begin", i.product.begin},
        {"verwacht",
         text("een startbericht met dezelfde toewijzing, hetzelfde product en dezelfde begindatum")}};
}

/// Stops on record of the same jeugdige, toewijzing and begin: these rules do not look at the product. Where
/// there is no toewijzing, the product is the key instead of it (IV096).
std::vector<const dossier::Stopmelding*> earlier_stops(const StopInput& i) {
    std::vector<const dossier::Stopmelding*> uit;
    if (i.melding.verwijdering) return uit;
    for (const auto& s : i.stand.stops)
        if (s.sleutel.toewijzing == i.melding.sleutel.toewijzing &&
            s.sleutel.begin == i.melding.sleutel.begin &&
            (s.sleutel.toewijzing || s.sleutel == i.melding.sleutel))
            uit.push_back(&s);
    return uit;
}
// TR413, OP378: after a stop for a time no second one without a start in between.
Uit fires_tr413(const StopInput& i) {
    if (!i.melding.tijdelijk()) return std::nullopt;
    for (const auto* s : earlier_stops(i))
        if (s->tijdelijk()) return Feiten{{"gevonden", i.melding.einde}, {"eerder", s->einde}};
    return std::nullopt;
}
// TR414: a later stop does not end before an earlier one.
Uit fires_tr414(const StopInput& i) {
    for (const auto* s : earlier_stops(i))
        if (i.melding.einde < s->einde) return Feiten{{"gevonden", i.melding.einde}, {"verwacht", s->einde}};
    return std::nullopt;
}
// TR415, OP377: nothing follows a stop for good.
Uit fires_tr415(const StopInput& i) {
    for (const auto* s : earlier_stops(i))
        if (!s->tijdelijk()) return Feiten{{"gevonden", i.melding.einde}, {"eerder", s->einde}};
    return std::nullopt;
}

/// OP272: the stop message comes within the term after the last day of care, or after the toewijzing when
/// that came later (as for a start). Not asked of a final stop that follows one for a time: only people know
/// when it was clear that the care would not go on.
Uit fires_op272(const StopInput& i) {
    if (i.melding.verwijdering || i.toewijzing == nullptr) return std::nullopt;
    for (const auto* eerder : i.stand.stops_of(i.melding.sleutel))
        if (eerder->tijdelijk() && !i.melding.tijdelijk()) return std::nullopt;
    const Datum vanaf = std::max(i.melding.einde, i.toewijzing->eerste().verzonden_op);
    const Datum grens = i.keten.contract.termijn_tot(Termijnsoort::stop, vanaf);
    if (i.bericht.dagtekening <= grens) return std::nullopt;
    return Feiten{{"gevonden", i.bericht.dagtekening},
                  {"verwacht", grens},
                  {"termijn", i.keten.contract.describe_termijn(Termijnsoort::stop, vanaf)},
                  {"einde", i.melding.einde}};
}

constexpr Kaartdelen kTr019{"TR019", "Een start- of stopbericht hoort bij een toewijzing.",
                            "Het bericht noemt {gevonden}. Verwacht: {verwacht}.",
                            "Controleer het toewijzingnummer, of vraag eerst een toewijzing aan.", "9019"};
constexpr Kaartdelen kTr381{
    "TR381", "De productcode hoort bij de productcategorie.",
    "Productcode {gevonden} past niet bij categorie {categorie}. Verwacht: {verwacht}.",
    "Gebruik de codes uit de productcodetabel van de regio.", "S329"};
constexpr Kaartdelen kIv075{
    "IV075", "Een start- of stopbericht noemt hetzelfde product als de toewijzing.",
    "Het bericht noemt bij toewijzing {toewijzing}: {gevonden}. Toegewezen is: {verwacht}.",
    "Neem categorie en code over uit de toewijzing. Zijn die daar leeg, laat ze dan leeg.", ""};

constexpr Regelkaart start_kaart(const Kaartdelen& d, Niveau niveau = Niveau::berichtoverstijgend) {
    return landelijke_kaart("JW305", Klasse::start_product, niveau, d);
}
constexpr Regelkaart stop_kaart(const Kaartdelen& d, Niveau niveau = Niveau::berichtoverstijgend) {
    return landelijke_kaart("JW307", Klasse::stop_product, niveau, d);
}

constexpr Ketenregel<StartInput> kStart[] = {
    {start_kaart(kTr019), fires_tr019<StartInput>},
    {start_kaart({"TR063", "Alleen een start die bekend is, wordt verwijderd.",
                  "Er is geen start van {gevonden} met begindatum {begin}.",
                  "Verwijder een start met precies dezelfde gegevens als waarmee hij is gemeld.", "9063"}),
     fires_tr063_start},
    {start_kaart({"TR071", "Een start die al gestopt is, wordt niet verwijderd.",
                  "De start van {gevonden} op {begin} is al gestopt per {stop}.",
                  "Verwijder eerst het stopbericht.", "9071"}),
     fires_tr071},
    {start_kaart(
         {"TR074", "Een start wordt één keer gemeld.", "De start van {gevonden} op {begin} is al gemeld.",
          "Stuur dezelfde start niet nog een keer. Verwijder hem eerst als hij anders moet.", "9074"}),
     fires_tr074_start},
    {start_kaart({"TR326", "Bij een toewijzing loopt hoogstens één start.",
                  "Toewijzing {toewijzing} is al gestart op {eerder}. De nieuwe start is {gevonden}.",
                  "Stuur eerst een stopbericht, of verwijder de eerdere start.", "9326"}),
     fires_tr326},
    {start_kaart(kTr381, Niveau::externe_bron), fires_tr381<StartInput>},
    {landelijk_signaal("JW305", Klasse::start_product, kIv075), fires_iv075<StartInput>},
    {regio_kaart(
         "JW305", Klasse::start_product, "Inkoopdocument eis 44",
         {"IJ-E044", "Bij een andere verwijzer dan de Toegang komt het verzoek om toewijzing voor de start.",
          "De hulp op toewijzing {toewijzing} begon op {gevonden}. Het verzoek om toewijzing is van "
          "{verwacht}.",
          "Vraag voortaan de toewijzing aan voordat de hulp begint.", ""}),
     fires_e044},
    {regio_kaart("JW305", Klasse::start_product, "Inkoopdocument eis 45; AMB-119",
                 {"IJ-E045",
                  "De hulp begint niet voor de toewijzing, behalve bij crisis of bijzondere omstandigheden.",
                  "De hulp op toewijzing {toewijzing} begon op {gevonden}. De toewijzing is voor het eerst "
                  "verstuurd op {verwacht}. Er is geen uitzondering vastgelegd.",
                  "Begin voortaan na de toewijzing, of laat vastleggen waarom eerder nodig was "
                  "('start_vooraf').",
                  ""}),
     fires_e045},
    {regio_kaart(
         "JW305", Klasse::start_product, "Inkoopdocument eis 47; AMB-116",
         {"IJ-E047", "Het startbericht komt op tijd na de start.",
          "De hulp begon op {begin}. Het startbericht is van {gevonden}. Op tijd was tot en met {verwacht} "
          "({termijn}).",
          "Stuur het startbericht binnen de termijn na de eerste afspraak.", ""}),
     fires_e047},
    {regio_kaart("JW305", Klasse::start_product, "Inkoopdocument eis 47 en eis 76",
                 {"IJ-E047-AFSPRAAK", "De start is de dag van de eerste afspraak, na toetsing en acceptatie.",
                  "De hulp op toewijzing {toewijzing} begon volgens het bericht op {gevonden}. Vastgelegd is "
                  "{wat} op "
                  "{verwacht}.",
                  "Verbeter de begindatum van het startbericht, of wat is vastgelegd.", ""}),
     fires_eerste_afspraak},
};

constexpr Ketenregel<StopInput> kStop[] = {
    {stop_kaart(kTr019), fires_tr019<StopInput>},
    {stop_kaart({"TR063", "Alleen een stop die bekend is, wordt verwijderd.",
                 "Er is geen stop van {gevonden} met begindatum {begin} en einddatum {einde}.",
                 "Verwijder een stop met precies dezelfde gegevens als waarmee hij is gemeld.", "9063"}),
     fires_tr063_stop},
    {stop_kaart({"TR074", "Een stop wordt één keer gemeld.",
                 "De stop van {gevonden} met begindatum {begin} en einddatum {einde} is al gemeld.",
                 "Stuur dezelfde stop niet nog een keer. Verwijder hem eerst als hij anders moet.", "9074"}),
     fires_tr074_stop},
    {stop_kaart(
         {"TR382", "Een stopbericht hoort bij een startbericht.",
          "Bij de stop van {gevonden} met begindatum {begin} is geen start bekend. Verwacht: {verwacht}.",
          "Neem de gegevens van het startbericht over, of stuur eerst het startbericht.", "9069"}),
     fires_tr382},
    {stop_kaart({"TR413", "Na een tijdelijke stop komt niet nog een tijdelijke stop.",
                 "Per {eerder} is er al een tijdelijke stop. De nieuwe is per {gevonden}.",
                 "Meld eerst een nieuwe start, of stop definitief.", "9413"}),
     fires_tr413},
    {stop_kaart({"TR414", "Een volgende stop eindigt niet voor de vorige.",
                 "De einddatum {gevonden} ligt voor die van de vorige stop ({verwacht}).",
                 "Verbeter de einddatum, of verwijder eerst de vorige stop.", "9414"}),
     fires_tr414},
    {stop_kaart({"TR415", "Na een definitieve stop komt geen stop meer.",
                 "Per {eerder} is al definitief gestopt. De nieuwe stop is per {gevonden}.",
                 "Verwijder eerst de vorige stop als die niet klopt.", "9415"}),
     fires_tr415},
    {stop_kaart(kTr381, Niveau::externe_bron), fires_tr381<StopInput>},
    {landelijk_signaal("JW307", Klasse::stop_product, kIv075), fires_iv075<StopInput>},
    {landelijk_signaal("JW307", Klasse::stop_product,
                       {"OP272", "Het stopbericht komt op tijd na de laatste dag hulp.",
                        "De hulp eindigde op {einde}. Het stopbericht is van {gevonden}. Op tijd was tot en "
                        "met {verwacht} ({termijn}).",
                        "Stuur het stopbericht binnen de termijn nadat de hulp is gestopt.", ""}),
     fires_op272},
    {regio_kaart(
         "JW307", Klasse::stop_product, "Inkoopdocument eis 84 en eis 86; AMB-070",
         {"IJ-E084-GROND", "De reden van de stop past bij de grond die is vastgelegd.",
          "Het stopbericht heeft reden {gevonden}. Vastgelegd is de grond {grond}; daarbij past {verwacht}.",
          "Verbeter het stopbericht, of trek de vastgelegde grond in.", ""}),
     fires_grond},
    {regio_kaart(
         "JW307", Klasse::stop_product, "Inkoopdocument eis 22, 84, 86 en 87",
         {"IJ-E086-OVERLEG", "Stoppen anders dan volgens plan gebeurt na overleg.",
          "De hulp stopte op {einde} met reden {gevonden}. Er is geen overleg over het einde vastgelegd.",
          "Overleg met de verwijzer of de Toegang en leg dat vast (contact of beeindiging).", ""}),
     fires_overleg},
};

}  // namespace

std::span<const Ketenregel<StartInput>> start_regels() {
    return kStart;
}
std::span<const Ketenregel<StopInput>> stop_regels() {
    return kStop;
}

}  // namespace jeugdregio::toewijzing
