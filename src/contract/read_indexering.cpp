// The two files of an indexation: the figures per year, and the parts of each price.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "contract/getallen.hpp"
#include "contract/indexering.hpp"
#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

constexpr std::int64_t kJaarMin = 2000, kJaarMax = 2100;
// A rise outside these bounds is a typing error; it also keeps every factor positive.
constexpr std::int64_t kStijgingMin = -50'00, kStijgingMax = 100'00, kHeel = 100'00;

/// "6,00", "-0,50": a percentage of at most two decimals.
std::optional<std::int64_t> parse_stijging(std::string_view tekst) {
    const bool min = tekst.starts_with('-');
    const auto getal = parse_decimaal(min ? tekst.substr(1) : tekst, 2);
    if (!getal) return std::nullopt;
    const std::int64_t stijging = min ? -*getal : *getal;
    if (stijging < kStijgingMin || stijging > kStijgingMax) return std::nullopt;
    return stijging;
}

std::optional<Cijfer> read_cijfer(Rij& jaar, std::string_view naam) {
    std::optional<Rij> rij = jaar.find_tabel(naam);
    if (!rij) return std::nullopt;
    const std::string tekst = rij->get_tekst("pct");
    const auto stijging = parse_stijging(tekst);
    if (!stijging && rij->is_gaaf({"pct"}))
        rij->add_fout(rij->regel_van("pct"), fmt::format("De stijging \"{}\" kan niet.", tekst),
                      "Schrijf een percentage tussen -50 en 100 met een komma en hoogstens twee decimalen: "
                      "\"2,50\".");
    Cijfer uit{stijging.value_or(0), rij->get_tekst("bron")};
    rij->close();
    return uit;
}

Jaarcijfers read_jaar(Rij& rij) {
    Jaarcijfers j;
    j.regel = rij.regel();
    j.jaar = static_cast<int>(rij.get_getal("jaar", kJaarMin, kJaarMax));
    j.methode =
        rij.get_keuze("methode", {"onderdelen", "ova"}) == 1 ? Indexmethode::ova : Indexmethode::onderdelen;
    j.reden = rij.find_tekst("reden");
    j.cao_ggz = read_cijfer(rij, "cao_ggz");
    j.cao_jeugdzorg = read_cijfer(rij, "cao_jeugdzorg");
    j.cao_gehandicaptenzorg = read_cijfer(rij, "cao_gehandicaptenzorg");
    j.ova = read_cijfer(rij, "ova");
    j.huisvesting = read_cijfer(rij, "huisvesting");
    j.materieel = read_cijfer(rij, "materieel");
    j.uniform = read_cijfer(rij, "uniform");
    rij.close();
    if (j.methode == Indexmethode::ova && j.reden.empty())
        rij.add_fout(rij.regel(), fmt::format("Voor {} wijkt de methode af, zonder reden.", j.jaar),
                     "Voeg toe: reden = \"...\" (eis 34: de opdrachtgever kan afwijken).");
    return j;
}

struct Soortsleutel {
    std::string_view sleutel;
    Kostensoort soort;
};
constexpr std::array kSoorten{
    Soortsleutel{"loon_ggz", Kostensoort::loon_ggz},
    Soortsleutel{"loon_jeugdzorg", Kostensoort::loon_jeugdzorg},
    Soortsleutel{"loon_gehandicaptenzorg", Kostensoort::loon_gehandicaptenzorg},
    Soortsleutel{"huisvesting", Kostensoort::huisvesting},
    Soortsleutel{"materieel", Kostensoort::materieel},
    Soortsleutel{"overig", Kostensoort::overig},
};

/// The shares of one price, which are together 100,00%.
std::vector<Kostendeel> read_delen(Rij& rij) {
    std::vector<Kostendeel> uit;
    std::optional<Rij> delen = rij.get_tabel("delen");
    if (!delen) return uit;
    std::int64_t som = 0;
    for (const auto& [sleutel, soort] : kSoorten) {
        const std::string tekst = delen->find_tekst(sleutel);
        if (tekst.empty()) continue;
        const auto aandeel = parse_decimaal(tekst, 2);
        if (!aandeel || *aandeel == 0 || *aandeel > kHeel) {
            delen->add_fout(delen->regel_van(sleutel), fmt::format("Het aandeel \"{}\" kan niet.", tekst),
                            "Schrijf een percentage boven 0 en tot en met 100, met een komma: \"62,50\".");
            continue;
        }
        som += *aandeel;
        uit.push_back({soort, *aandeel});
    }
    delen->close();
    if (som != kHeel)
        delen->add_fout(delen->regel(),
                        fmt::format("De aandelen zijn samen {},{:02}%.", som / 100, som % 100),
                        "Maak ze samen precies 100,00%. Wat niet meebeweegt, hoort bij `overig`.");
    return uit;
}

}  // namespace

Result<Indexcijfers, std::vector<Contractfout>> read_indexcijfers(std::string_view bestand,
                                                                  std::string_view bytes) {
    Foutenlijst fouten;
    Indexcijfers uit;
    uit.bestand = bestand;
    if (const auto tabel = parse_toml(bestand, bytes, fouten)) {
        Rij wortel(*tabel, bestand, "dit bestand", fouten);
        uit.peiljaar = static_cast<int>(wortel.get_getal("peiljaar", kJaarMin, kJaarMax));
        uit.bron = wortel.get_tekst("bron");
        for (Rij& rij : wortel.get_rijen("jaar", true)) uit.jaren.push_back(read_jaar(rij));
        wortel.close();
        for (std::size_t i = 0; i < uit.jaren.size() && fouten.empty(); ++i) {
            const int verwacht = uit.peiljaar + 1 + static_cast<int>(i);
            if (uit.jaren[i].jaar != verwacht)
                fouten.add(
                    bestand, uit.jaren[i].regel,
                    fmt::format("Hier staat het jaar {}, en {} wordt verwacht.", uit.jaren[i].jaar, verwacht),
                    "Zet de jaren op volgorde, vanaf het jaar na `peiljaar`, zonder er een over te slaan.");
        }
    }
    if (!fouten.empty()) return Fout{fouten.take_sorted()};
    return uit;
}

Result<Kostentabel, std::vector<Contractfout>> read_kostentabel(std::string_view bestand,
                                                                std::string_view bytes,
                                                                const Contract& contract) {
    Foutenlijst fouten;
    Kostentabel uit;
    std::set<std::tuple<int, std::string, Eenheid>> gezien;
    if (const auto tabel = parse_toml(bestand, bytes, fouten)) {
        Rij wortel(*tabel, bestand, "dit bestand", fouten);
        uit.peiljaar = static_cast<int>(wortel.get_getal("peiljaar", kJaarMin, kJaarMax));
        for (Rij& rij : wortel.get_rijen("kosten", true)) {
            const int perceel = static_cast<int>(rij.get_getal("perceel", 1, 9));
            const std::string eenheidtekst = rij.get_tekst("eenheid");
            const auto eenheid = find_eenheid(eenheidtekst);
            const std::vector<Kostendeel> delen = read_delen(rij);
            const std::string bron = rij.get_tekst("bron");
            const std::vector<std::string> namen = rij.get_teksten("voorzieningen");
            rij.close();
            for (const std::string& naam : namen) {
                const bool bestaat =
                    eenheid &&
                    std::any_of(contract.tarieven.begin(), contract.tarieven.end(), [&](const Tarief& t) {
                        return t.perceel == perceel && t.voorziening == naam && t.eenheid == *eenheid;
                    });
                if (!bestaat) {
                    rij.add_fout(
                        rij.regel_van("voorzieningen"),
                        fmt::format("Perceel {} heeft geen tarief voor \"{}\" per {}.", perceel, naam,
                                    eenheidtekst),
                        "Verbeter perceel, voorziening of eenheid: zie tarieven.toml van het contract.");
                } else if (!gezien.insert({perceel, naam, *eenheid}).second) {
                    rij.add_fout(rij.regel_van("voorzieningen"),
                                 fmt::format("{} in perceel {} (per {}) staat er twee keer.", naam, perceel,
                                             eenheidtekst),
                                 "Haal er een weg.");
                } else {
                    uit.rijen.push_back({perceel, naam, *eenheid, delen, bron});
                }
            }
        }
        wortel.close();
    }
    if (!fouten.empty()) return Fout{fouten.take_sorted()};
    return uit;
}

}  // namespace jeugdregio::contract
