#include "cli/registratiekeuze.hpp"

#include <fmt/format.h>

#include "cli/maanden.hpp"
#include "cli/scherm.hpp"
#include "pipeline/registratie_bewaren.hpp"

namespace jeugdregio::cli {

std::string describe_zending(const storage::Registratiezending& z) {
    return fmt::format("aanlevering {}, versie {} van {}, bewaard op {} door {}", z.nummer, z.versie,
                       maanden_tekst(z.periode), format_iso(z.op), z.door);
}

std::optional<Registratiekeuze> open_registratie(storage::Opslag& opslag, const Opties& o,
                                                 const Periode& maanden) {
    Registratiekeuze uit;
    if (o.bestand.empty()) {
        uit.zending = pipeline::find_registratie(opslag, *parse_agb(o.aanbieder), maanden);
        if (!uit.zending) {
            print_fout(fmt::format("van {} is geen registratie van {} bewaard.", o.aanbieder,
                                   maanden_tekst(maanden)),
                       "Geef de map met de registratie, of bewaar haar eerst: jeugdregio registratie bewaar");
            return std::nullopt;
        }
        uit.bron = std::make_unique<Bewaardebron>(opslag, *uit.zending);
    } else {
        std::error_code genegeerd;
        if (!std::filesystem::is_directory(o.bestand, genegeerd)) {
            print_fout(fmt::format("{} is geen map.", o.bestand),
                       "Geef de map met sessies.csv en de andere bestanden.");
            return std::nullopt;
        }
        uit.bron = std::make_unique<Mapbron>(o.bestand);
    }
    uit.gelezen = read_registratie(*uit.bron);
    if (uit.gelezen.leeg) {
        print_fout(fmt::format("in {} staat geen registratie.", o.bestand),
                   "Zet er sessies.csv, groepsdagen.csv, verblijven.csv of trajecten.csv in. Zie: jeugdregio "
                   "registratie kolommen");
        return std::nullopt;
    }
    return uit;
}

}  // namespace jeugdregio::cli
