#include "toewijzing/regels_einde.hpp"

#include <algorithm>

#include "toewijzing/bestemming.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Feiten>;

/// Reasons (JZ002) by which nobody lets go of a jeugdige: 02 he died, 11 the same help goes on under the code
/// of another gemeente, 14 a mistake is put right.
constexpr std::string_view kLaatNiemandLos[] = {"02", "11", "14"};

/// Care goes on at the aanbieder: it began, and no stop for good followed.
bool goes_on(const Opsteleinde& i) {
    const dossier::Leveringen& l = i.input.keten.leveringen;
    return std::any_of(l.starts.begin(), l.starts.end(), [&](const dossier::Startmelding& s) {
        if (s.sleutel.toewijzing != i.oud.nummer) return false;
        const auto stops = l.stops_of(s.sleutel);
        return std::none_of(stops.begin(), stops.end(), [](const auto* stop) { return !stop->tijdelijk(); });
    });
}

bool ends_early(const Opsteleinde& i) {
    return i.einde && (!i.oud.einde || *i.einde < *i.oud.einde) && goes_on(i) &&
           std::find(std::begin(kLaatNiemandLos), std::end(kLaatNiemandLos), i.reden) ==
               std::end(kLaatNiemandLos);
}

/// 7.1.6: the help ends earlier only when another party holds the jeugdige, or no help is needed any more.
Uit fires_bestemming(const Opsteleinde& i) {
    if (!ends_early(i) || !i.niet_nodig.empty() ||
        find_bestemming(i.input.keten.aantekeningen, i.oud.nummer, i.input.aanbieder, i.input.nu.dag) !=
            nullptr)
        return std::nullopt;
    return Feiten{{"toewijzing", i.oud.nummer.waarde}, {"gevonden", *i.einde}};
}

/// The same, said with the command: kept with the message, for who reads it later.
Uit fires_niet_nodig(const Opsteleinde& i) {
    if (!ends_early(i) || i.niet_nodig.empty()) return std::nullopt;
    return Feiten{
        {"toewijzing", i.oud.nummer.waarde}, {"einde", *i.einde}, {"gevonden", std::string(i.niet_nodig)}};
}

constexpr Regelkaart kaart(const Kaartdelen& d, Gevolg gevolg) {
    Regelkaart k = regio_kaart("JW301", Klasse::toegewezen_product, "Inkoopdocument 7.1.6", d);
    k.gevolg = gevolg;
    return k;
}

constexpr Ketenregel<Opsteleinde> kEinde[] = {
    {kaart({"IJ-BESTEMMING",
            "Hulp eindigt pas eerder als een ander de jeugdige heeft, of als er geen hulp meer nodig is.",
            "Toewijzing {toewijzing} zou eerder eindigen, op {gevonden}. De hulp loopt nog, en er is geen "
            "overdracht vastgelegd.",
            "Leg eerst de overdracht vast (aantekening overdracht) of dat hulp niet langer nodig is "
            "(hulp_niet_meer_nodig). Of noem met --niet-nodig waarom geen hulp meer nodig is.",
            ""},
           Gevolg::afkeuren),
     fires_bestemming},
    {kaart({"IJ-BESTEMMING-REDEN", "Wie hulp eerder laat eindigen, zegt waarom zij niet meer nodig is.",
            "Toewijzing {toewijzing} eindigt eerder, op {einde}. Opgegeven is dat geen hulp meer nodig is: "
            "{gevonden}.",
            "Leg ook vast met wie dat is besproken (aantekening hulp_niet_meer_nodig).", ""},
           Gevolg::signaal),
     fires_niet_nodig},
};

}  // namespace

std::span<const Ketenregel<Opsteleinde>> opsteleinde_regels() {
    return kEinde;
}

}  // namespace jeugdregio::toewijzing
