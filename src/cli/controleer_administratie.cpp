// jeugdregio controleer-administratie: does everything on record still fit, and is it what was written then?
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/administratie.hpp"
#include "pipeline/uitkomst.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::cli {
namespace {

constexpr std::size_t kKoppenMaxBytes = 1024 * 1024;

/// What each kind of fault is about, for the heading above them.
std::string_view describe_soort(std::string_view soort) {
    static constexpr std::pair<std::string_view, std::string_view> kWoorden[] = {
        {"antwoord", "Antwoorden die niet kloppen met wat is vastgelegd"},
        {"bericht", "Bewaarde berichten"},
        {"besluit", "Besluiten"},
        {"bestand", "Het gegevensbestand zelf"},
        {"boeking", "Boekingen"},
        {"feit", "Veranderd of verdwenen na het vastleggen"},
        {"grootboek", "Het grootboek"},
        {"hertelling", "De hertelling van declaraties en antwoorden"},
        {"indeling", "De indeling van het gegevensbestand"},
        {"jeugdige", "Nummers van jeugdigen"},
        {"journaal", "Het journaal"},
        {"keten", "De keten van zegels"},
        {"kop", "Koppen die eerder zijn genoteerd"},
        {"referentie", "Referenties"},
        {"registratie", "Registraties"},
        {"som", "Bedragen van berichten"},
        {"vernietiging", "Wat als vernietigd is vastgelegd"},
        {"verwijzing", "Verwijzingen tussen tabellen"},
        {"zegel", "Rijen zonder zegel, of verdwenen rijen"},
    };
    for (const auto& [naam, woorden] : kWoorden)
        if (naam == soort) return woorden;
    return soort;
}

nlohmann::ordered_json to_json(const pipeline::Administratieoordeel& oordeel) {
    auto fouten = nlohmann::ordered_json::array();
    for (const auto& f : oordeel.fouten)
        fouten.push_back({{"soort", f.soort}, {"plek", f.plek}, {"wat", f.wat}});
    auto koppen = nlohmann::ordered_json::array();
    for (const auto& k : oordeel.koppen)
        koppen.push_back({{"gemeente", k.gemeente.view()}, {"nummer", k.nummer}, {"hash", k.hash}});
    auto vernietigingen = nlohmann::ordered_json::array();
    for (const auto& v : oordeel.vernietigingen)
        vernietigingen.push_back({{"gemeente", v.gemeente.view()},
                                  {"nummer", v.nummer},
                                  {"op", format_iso(v.op)},
                                  {"door", v.door},
                                  {"grond", v.grond},
                                  {"dossiers", v.dossiers},
                                  {"feiten", v.resten.size()}});
    return {{"goed", oordeel.goed()},
            {"feiten", oordeel.feiten},
            {"berichten", oordeel.berichten},
            {"regels", oordeel.regels},
            {"toegekend_berichten_cent", oordeel.toegekend_xml},
            {"toegekend_grootboek_cent", oordeel.toegekend_grootboek},
            {"aantallen", oordeel.aantallen},
            {"fouten", std::move(fouten)},
            {"koppen", std::move(koppen)},
            {"vernietigd", oordeel.vernietigd},
            {"vernietigingen", std::move(vernietigingen)}};
}

/// What was destroyed on purpose, so that whoever reads this can see whether it was ordered.
void print_vernietigingen(const pipeline::Administratieoordeel& oordeel) {
    if (oordeel.vernietigingen.empty()) return;
    fmt::print("\nVernietigd: van {} feiten is (een deel van) de inhoud weg. Dat is zo vastgelegd:\n",
               oordeel.vernietigd);
    for (const auto& v : oordeel.vernietigingen)
        print_alinea(fmt::format("- {} {}, {}: {} dossier(s), {} feit(en), door {}. Grond: {}",
                                 v.gemeente.view() == "0000" ? "de regio" : "gemeente", v.gemeente.view(),
                                 format_nl(v.op), v.dossiers, v.resten.size(), v.door, v.grond),
                     0);
    print_alinea(
        "Wat over is, is precies wat er na het vernietigen over was. Wat er stond, is niet meer na te "
        "rekenen. Staat hier iets wat niemand heeft opgedragen? Bewaar dit bestand en zoek het uit.",
        0);
}

void print_oordeel(const pipeline::Administratieoordeel& oordeel) {
    fmt::print("Gecontroleerd: {} feiten, waarvan {} berichten met {} declaratieregels.\n", oordeel.feiten,
               oordeel.berichten, oordeel.regels);
    fmt::print("Toegekend volgens de bewaarde declaraties en antwoorden: {}. Volgens het grootboek: {}.\n",
               format_euro(Bedrag::from_cents(oordeel.toegekend_xml)),
               format_euro(Bedrag::from_cents(oordeel.toegekend_grootboek)));
    std::string vorige;
    for (const auto& f : oordeel.fouten) {
        if (f.soort != vorige)
            fmt::print("\n{}: {}\n", paint(describe_soort(f.soort), Kleur::rood),
                       oordeel.aantallen.at(f.soort));
        vorige = f.soort;
        print_alinea("- " + f.plek + ": " + f.wat + ".", 0);
    }
    print_vernietigingen(oordeel);
    if (!oordeel.koppen.empty()) {
        fmt::print("\nKoppen van de ketens (gemeente, nummer, hash):\n");
        for (const auto& k : oordeel.koppen) fmt::print("{} {} {}\n", k.gemeente.view(), k.nummer, k.hash);
        print_alinea(
            "Bewaar deze regels buiten dit bestand, bij iemand anders. Geef ze de volgende keer mee met "
            "--koppen: dan valt "
            "ook op wie alle zegels opnieuw maakt of het einde weghaalt.",
            0);
    }
    fmt::print("\n{}\n", oordeel.goed()
                             ? paint("Alles klopt.", Kleur::groen)
                             : paint("De administratie klopt niet. Verander niets en bewaar dit bestand. "
                                     "Zet de laatste goede reservekopie terug.",
                                     Kleur::rood));
}

}  // namespace

Exit run_controleer_administratie(const Opties& o) {
    std::vector<pipeline::Bekendekop> bekend;
    if (!o.bewijs.koppen.empty()) {
        const auto gelezen = read_file(o.bewijs.koppen, kKoppenMaxBytes);
        if (!gelezen) {
            print_fout(gelezen.error().wat, gelezen.error().herstel);
            return Exit::gebruik;
        }
        bekend = pipeline::parse_koppen(gelezen->bytes);
        if (bekend.empty()) {
            print_fout("in " + o.bewijs.koppen + " staat geen enkele kop.",
                       "Geef een bestand met regels zoals deze opdracht ze toont: gemeente, nummer en hash.");
            return Exit::gebruik;
        }
    }
    try {
        const auto open = [&] { return storage::open_feitenboek(o.db); };
        const auto eerste = open();
        const std::size_t taken = eerste->list_gemeenten().size() + 1;
        Voortgang voortgang(taken, "delen gecontroleerd");
        const auto oordeel = pipeline::check_administratie(open, bekend, [&](int, int) { voortgang.step(); });
        voortgang.wipe();
        if (o.json)
            fmt::print("{}\n", pipeline::to_line(to_json(oordeel)));
        else
            print_oordeel(oordeel);
        return oordeel.goed() ? Exit::goed : Exit::afgekeurd;
    } catch (const storage::Opslagfout& f) {
        print_machinefout(f.what(), f.herstel());
        return f.soort() == storage::Opslagfout::Soort::openen ? Exit::gebruik : Exit::machine;
    }
}

}  // namespace jeugdregio::cli
