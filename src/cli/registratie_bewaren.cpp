// jeugdregio registratie bewaar | lijst | geef (eis 48)
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/maanden.hpp"
#include "cli/opdrachten.hpp"
#include "cli/registratiemap.hpp"
#include "cli/scherm.hpp"
#include "pipeline/hash.hpp"
#include "pipeline/registratie_bewaren.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

namespace fs = std::filesystem;
using storage::Registratiezending;

/// What is wrong with the folder itself, before its lines are read.
struct Mapbezwaar {
    std::string wat, herstel;
};

/// The files of the folder that belong to a registration, measured. A csv with another name is refused: with
/// a slip in its name a file would not be kept, and nobody would know.
Result<std::vector<pipeline::Aangebodenbestand>, Mapbezwaar> measure_map(const fs::path& map,
                                                                         const Registratiebron& bron) {
    std::error_code fout;
    const auto bekend = list_registratiebestanden();
    const auto is_bekend = [&](const std::string& naam) {
        return std::any_of(bekend.begin(), bekend.end(), [&](const auto& b) { return b.naam == naam; });
    };
    for (fs::directory_iterator f(map, fout), einde; !fout && f != einde; f.increment(fout)) {
        const std::string naam = f->path().filename().string();
        if (f->path().extension() == ".csv" && !is_bekend(naam))
            return Fout{Mapbezwaar{fmt::format("{} is geen bestand van een registratie.", naam),
                                   "Verbeter de naam of haal het weg. Zie: jeugdregio registratie kolommen"}};
    }
    if (fout)
        return Fout{Mapbezwaar{fmt::format("de map {} kan niet worden gelezen.", map.string()),
                               "Controleer de map en de rechten."}};
    std::vector<pipeline::Aangebodenbestand> uit;
    for (const auto& b : bekend) {
        const std::string naam(b.naam);
        if (!fs::exists(map / naam, fout)) continue;
        const auto bezwaar = [&](const std::string& wat, const std::string& herstel) {
            return Fout{Mapbezwaar{naam + wat, herstel}};
        };
        if (!fs::is_regular_file(map / naam, fout))
            return bezwaar(" is geen bestand.", "Zet daar het csv-bestand neer.");
        auto gemeten = pipeline::measure_bestand(naam, [&bron, naam] { return bron.open(naam); });
        if (!gemeten) return bezwaar(" kan niet worden gelezen.", "Controleer het bestand en de rechten.");
        if (gemeten->bestand.bytes > pipeline::kRegistratieMaxBytes)
            return bezwaar(fmt::format(" is groter dan {} MB.", pipeline::kRegistratieMaxBytes >> 20),
                           "Bewaar elke maand apart. Is het al een maand? Splits dan per locatie en "
                           "bewaar per AGB-code.");
        uit.push_back(std::move(*gemeten));
    }
    return uit;
}

/// Reads every line. Returns whether something in it falls in these months, or whether there is nothing in
/// it at all.
bool check_regels(const Registratiebron& bron, const Periode& maanden, std::vector<Mapfout>& fouten) {
    auto gelezen = read_registratie(bron);
    const pipeline::Registratie& r = gelezen.registratie;
    std::size_t regels = r.groepsdagen.size() + r.verblijven.size() + r.trajecten.size();
    const auto in_maanden = [&](Datum dag) { return maanden.contains(dag); };
    bool raakt =
        std::any_of(r.groepsdagen.begin(), r.groepsdagen.end(),
                    [&](const auto& g) { return in_maanden(g.datum); }) ||
        std::any_of(r.verblijven.begin(), r.verblijven.end(),
                    [&](const auto& v) {
                        return v.begin <= maanden.einde && (!v.vertrek || *v.vertrek >= maanden.begin);
                    }) ||
        std::any_of(r.trajecten.begin(), r.trajecten.end(),
                    [&](const auto& t) { return !t.afgerond_op || in_maanden(*t.afgerond_op); });
    Sessielezer lezer(bron, gelezen.fouten);
    while (const auto sessie = lezer.next()) {
        ++regels;
        raakt = raakt || in_maanden(sessie->datum);
    }
    fouten = std::move(gelezen.fouten);
    return raakt || regels == 0;
}

std::string zending_naam(const Registratiezending& z) {
    return fmt::format("aanlevering {} (versie {} van {})", z.nummer, z.versie, maanden_tekst(z.periode));
}

nlohmann::ordered_json to_json(const Registratiezending& z) {
    nlohmann::ordered_json j{{"aanbieder", z.agb.view()},
                             {"aanlevering", z.nummer},
                             {"versie", z.versie},
                             {"van", format_iso(z.periode.begin)},
                             {"tot", format_iso(z.periode.einde)},
                             {"reden", z.reden},
                             {"door", z.door},
                             {"op", format_iso(z.op)},
                             {"bestanden", nlohmann::ordered_json::array()}};
    for (const auto& b : z.bestanden)
        j["bestanden"].push_back({{"naam", b.naam}, {"bytes", b.bytes}, {"sha256", b.sha256}});
    return j;
}

Exit print_weigering(const pipeline::Bewaarweigering& w) {
    using Waarom = pipeline::Bewaarweigering::Waarom;
    switch (w.waarom) {
        case Waarom::andere_maanden:
            print_fout(fmt::format("een deel van deze maanden is al bewaard: {}.", zending_naam(*w.eerdere)),
                       "Lever dezelfde maanden aan als toen, met een reden. Of kies andere maanden.");
            return Exit::afgekeurd;
        case Waarom::geen_reden:
            print_fout(fmt::format("er is al een andere registratie bewaard: {}.", zending_naam(*w.eerdere)),
                       "Geef met --reden waarom er een nieuwe versie is. De oude blijft bewaard.");
            return Exit::afgekeurd;
        case Waarom::veranderd:
            print_fout(fmt::format("{} veranderde tijdens het lezen. Er is niets bewaard.", w.bestand),
                       "Sluit het programma dat erin schrijft en probeer het opnieuw.");
            return Exit::machine;
    }
    return Exit::machine;
}

enum class Geschreven : std::uint8_t { ja, anders, nee };

/// Writes one kept file, readable for its owner only: there are BSNs in it. `anders`: it was written, and is
/// not what was delivered.
Geschreven write_bewaard(storage::Opslag& opslag, const Registratiezending& z,
                         const storage::Zendingbestand& b, const fs::path& pad) {
    std::error_code genegeerd;
    std::ofstream uit(pad, std::ios::binary);
    fs::permissions(pad, fs::perms::owner_read | fs::perms::owner_write, genegeerd);
    const auto in = pipeline::open_bewaard(opslag, z, b);
    pipeline::Sha256 som;
    for (std::string stuk(std::size_t{1} << 16, '\0'); uit && *in;) {
        in->read(stuk.data(), static_cast<std::streamsize>(stuk.size()));
        const std::string_view gelezen(stuk.data(), static_cast<std::size_t>(in->gcount()));
        som.add(gelezen);
        uit << gelezen;
    }
    uit.close();
    if (!uit.good()) return Geschreven::nee;
    return som.hex() == b.sha256 ? Geschreven::ja : Geschreven::anders;
}

}  // namespace

Exit run_registratie_bewaar(const Opties& o) {
    const auto maanden = read_maanden(o.maand, o.tot);
    if (!maanden) return Exit::gebruik;
    const fs::path map = o.bestand;
    std::error_code genegeerd;
    if (!fs::is_directory(map, genegeerd)) {
        print_fout(fmt::format("{} is geen map.", map.string()),
                   "Geef de map met sessies.csv en de andere bestanden.");
        return Exit::gebruik;
    }
    const Mapbron bron(map);
    // Measured before it is read: what is kept afterwards must be what was checked.
    auto gemeten = measure_map(map, bron);
    if (!gemeten.ok()) {
        print_fout(gemeten.error().wat, gemeten.error().herstel);
        return Exit::gebruik;
    }
    if (gemeten->empty()) {
        print_fout(fmt::format("in {} staat geen registratie.", map.string()),
                   "Zie: jeugdregio registratie kolommen");
        return Exit::gebruik;
    }
    std::vector<Mapfout> fouten;
    const bool raakt = check_regels(bron, *maanden, fouten);
    print_mapfouten(fouten);
    if (!fouten.empty()) {
        print_fout(fmt::format("{} {} niet te lezen. Er is niets bewaard.", fouten.size(),
                               fouten.size() == 1 ? "regel is" : "regels zijn"),
                   "Verbeter deze regels en probeer het opnieuw.");
        return Exit::afgekeurd;
    }
    if (!raakt) {
        print_fout(fmt::format("niets in deze registratie valt in {}. Er is niets bewaard.",
                               maanden_tekst(*maanden)),
                   "Controleer de maand en de map.");
        return Exit::afgekeurd;
    }
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto uit = pipeline::keep_registratie(
            opslag, {*parse_agb(o.aanbieder), *maanden, o.door, o.reden, day_of(o.vandaag)},
            std::move(*gemeten));
        if (!uit.ok()) return print_weigering(uit.error());
        if (o.json) {
            auto j = to_json(uit->zending);
            j["nieuw"] = uit->nieuw;
            fmt::print("{}\n", pipeline::to_line(j));
        } else if (uit->nieuw) {
            fmt::print("Bewaard als {}: {} bestanden.\n", zending_naam(uit->zending),
                       uit->zending.bestanden.size());
        } else {
            fmt::print("Er is niets veranderd: deze registratie is al bewaard als {}.\n",
                       zending_naam(uit->zending));
        }
        return Exit::goed;
    });
}

Exit run_registratie_lijst(const Opties& o) {
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto zendingen = opslag.load_registraties(parse_agb(o.aanbieder));
        if (o.json) {
            for (const auto& z : zendingen) fmt::print("{}\n", pipeline::to_line(to_json(z)));
            return Exit::goed;
        }
        if (zendingen.empty()) {
            fmt::print("Er is geen registratie bewaard.\n");
            return Exit::goed;
        }
        Tabel tabel({{"Aanbieder"},
                     {"Aanlevering", Kant::rechts},
                     {"Maanden"},
                     {"Versie", Kant::rechts},
                     {"Bestanden", Kant::rechts},
                     {"Bytes", Kant::rechts},
                     {"Op"},
                     {"Door"},
                     {"Reden"}});
        for (const auto& z : zendingen) {
            std::int64_t bytes = 0;
            for (const auto& b : z.bestanden) bytes += b.bytes;
            tabel.add({z.agb.str(), std::to_string(z.nummer), maanden_tekst(z.periode),
                       std::to_string(z.versie), std::to_string(z.bestanden.size()), std::to_string(bytes),
                       format_iso(z.op), z.door, z.reden});
        }
        tabel.print();
        fmt::print("\nVan elke reeks maanden geldt de hoogste versie.\n");
        return Exit::goed;
    });
}

Exit run_registratie_geef(const Opties& o) {
    const auto maanden = read_maanden(o.maand, o.tot);
    if (!maanden) return Exit::gebruik;
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const AgbCode agb = *parse_agb(o.aanbieder);
        auto zending = pipeline::find_registratie(opslag, agb, *maanden);
        if (zending && o.nummer != 0) {
            const auto alle = opslag.load_registraties(agb);
            const auto plek = std::find_if(alle.begin(), alle.end(), [&](const auto& z) {
                return z.periode == zending->periode && z.versie == o.nummer;
            });
            zending = plek == alle.end() ? std::nullopt : std::optional(*plek);
        }
        if (!zending) {
            print_fout(fmt::format("van {} is geen registratie van {}{} bewaard.", o.aanbieder,
                                   maanden_tekst(*maanden),
                                   o.nummer != 0 ? fmt::format(" met versie {}", o.nummer) : ""),
                       "Kijk wat er wel is: jeugdregio registratie lijst");
            return Exit::gebruik;
        }
        const fs::path map = o.uit;
        if (const auto klaar = prepare_map(map); !klaar.ok()) {
            print_fout(klaar.error().wat, klaar.error().herstel);
            return Exit::gebruik;
        }
        std::error_code genegeerd;
        for (const auto& b : list_registratiebestanden())
            if (fs::exists(map / b.naam, genegeerd)) {
                print_fout(fmt::format("in {} staat al een {}.", map.string(), b.naam), "Kies een lege map.");
                return Exit::gebruik;
            }
        Exit exit = Exit::goed;
        for (const auto& b : zending->bestanden) {
            const Geschreven hoe = write_bewaard(opslag, *zending, b, map / b.naam);
            if (hoe == Geschreven::nee) {
                fs::remove(map / b.naam, genegeerd);
                print_machinefout(fmt::format("{} kan niet worden geschreven.", (map / b.naam).string()),
                                  "Maak ruimte en probeer het opnieuw met een lege map.");
                return Exit::machine;
            }
            if (hoe == Geschreven::ja) continue;
            print_fout(
                fmt::format("{} is niet meer wat is aangeleverd.", b.naam),
                "Is er een dossier vernietigd, dan zijn burgerservicenummers erin vervangen. "
                "'controleer-administratie' zegt of dat zo is vastgelegd, of dat er iets anders mis is.");
            exit = Exit::afgekeurd;
        }
        if (o.json)
            fmt::print("{}\n", pipeline::to_line(to_json(*zending)));
        else
            fmt::print(
                "{} bestanden van {} staan in {}.\nEr staan BSN's in. Haal de map weg als u klaar "
                "bent.\n",
                zending->bestanden.size(), zending_naam(*zending), map.string());
        return exit;
    });
}

}  // namespace jeugdregio::cli
