// jeugdregio vernietig lijst | verlopen | dossier: what has passed its term, and writing everything over
// without it (docs/beheer.md).
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "contract/bewaartermijnen.hpp"
#include "pipeline/administratie.hpp"
#include "pipeline/uitkomst.hpp"
#include "pipeline/vernietiging.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::cli {
namespace {

namespace fs = std::filesystem;

/// What keeps an order from being carried out.
struct Bezwaar {
    std::string wat, herstel;
    Exit exit = Exit::afgekeurd;
};

Exit tell(const Bezwaar& b) {
    print_fout(b.wat, b.herstel);
    return b.exit;
}

std::optional<contract::Bewaartermijnen> read_termijnen(const Opties& o) {
    const std::string map = contract_map(o);
    if (map.empty()) {
        print_fout("er is geen contract gevonden bij dit programma.",
                   "Geef de map van het contract op met --contract MAP.");
        return std::nullopt;
    }
    auto gelezen = contract::load_bewaartermijnen(map);
    if (!gelezen) {
        print_contractfouten(map, gelezen.error());
        return std::nullopt;
    }
    return std::move(*gelezen);
}

pipeline::Dossierlijst read_dossiers(storage::Feitenboek& boek) {
    Voortgang voortgang(boek.list_gemeenten().size(), "gemeenten gelezen");
    auto uit = pipeline::make_dossierlijst(boek, [&] { voortgang.step(); });
    voortgang.wipe();
    return uit;
}

/// Whether everything in it fits. An administration that does not is never written over: what was changed
/// would look as if it had been destroyed.
std::optional<Bezwaar> check_geheel(const storage::Databaseadres& db) {
    const auto oordeel =
        pipeline::check_administratie([&] { return storage::open_feitenboek(db); }, {}, [](int, int) {});
    if (oordeel.goed()) return std::nullopt;
    return Bezwaar{fmt::format("{} klopt niet: {}, {}.", db.str(), oordeel.fouten.front().plek,
                               oordeel.fouten.front().wat),
                   "Er is niets vernietigd. Bekijk alles met 'jeugdregio controleer-administratie --db " +
                       db.str() + "'."};
}

/// Writes over, all or nothing, and checks what came out.
Result<pipeline::Vernietiguitkomst, Bezwaar> write_nieuw(storage::Feitenboek& oud,
                                                         const storage::Databaseadres& van,
                                                         const storage::Databaseadres& naar,
                                                         const pipeline::Dossierlijst& lijst,
                                                         const pipeline::Vernietigopdracht& opdracht) {
    auto opslag = storage::open_feitopslag(naar);
    if (naar.is_postgres() && !storage::open_feitenboek(naar)->list_gemeenten().empty())
        return Fout{Bezwaar{"in de database " + naar.str() + " staan al gegevens.",
                            "Schrijven gaat alleen naar een lege database: maak een nieuwe met createdb.",
                            Exit::gebruik}};
    opslag->begin();
    Voortgang voortgang(lijst.koppen.size(), "gemeenten overgeschreven");
    auto uit = pipeline::write_over(oud, *opslag, lijst, opdracht, [&] { voortgang.step(); });
    voortgang.wipe();
    if (!pipeline::is_ongewijzigd(*storage::open_feitenboek(van), lijst)) {
        opslag->rollback();
        return Fout{Bezwaar{"terwijl er werd overgeschreven, is er in " + van.str() + " iets bijgekomen.",
                            "Er is niets vernietigd. Zet de dienst stil en begin opnieuw.", Exit::machine}};
    }
    opslag->commit();
    opslag.reset();
    if (auto fout = check_geheel(naar)) return Fout{std::move(*fout)};
    return uit;
}

void print_uitkomst(const Opties& o, const pipeline::Vernietiguitkomst& u, const std::string& naar) {
    std::int64_t dossiers = 0;
    for (const auto& [gemeente, aantal] : u.dossiers) dossiers += aantal;
    if (o.json) {
        auto per = nlohmann::ordered_json::object();
        for (const auto& [gemeente, aantal] : u.dossiers) per[gemeente.str()] = aantal;
        fmt::print("{}\n", pipeline::to_line({{"vernietigd", dossiers},
                                              {"per_gemeente", std::move(per)},
                                              {"losse_berichten", u.losse_berichten},
                                              {"feiten", u.feiten},
                                              {"feiten_geraakt", u.geraakt},
                                              {"bsn_elders", u.elders},
                                              {"verwijzingen_met_bsn", u.verdachte_verwijzingen}}));
        return;
    }
    fmt::print("Geschreven en gecontroleerd: {}. {} feiten, waarvan {} zijn geraakt.\n", naar, u.feiten,
               u.geraakt);
    for (const auto& [gemeente, aantal] : u.dossiers)
        fmt::print("Gemeente {}: {} dossier(s) vernietigd.\n", gemeente.view(), aantal);
    if (u.losse_berichten > 0)
        fmt::print("Berichten zonder dossier waarvan de inhoud is vernietigd: {}.\n", u.losse_berichten);
    if (u.elders > 0)
        print_alinea(fmt::format("Van {} dossier(s) blijft het BSN staan in de registraties van aanbieders: "
                                 "een andere gemeente heeft er nog een dossier van.",
                                 u.elders),
                     0, Kleur::geel);
    if (u.verdachte_verwijzingen > 0)
        print_alinea(fmt::format("Let op: in {} feit(en) is een referentie of ander kenmerk gelijk aan een "
                                 "BSN. Kenmerken blijven staan. Zoek uit van wie die komen.",
                                 u.verdachte_verwijzingen),
                     0, Kleur::geel);
    print_alinea(
        fmt::format("In {} staat alles nog. Haal dat weg, en ook de reservekopieën, de uitvoer en de "
                    "antwoorden van ervoor: pas dan is het vernietigd. Ga verder met {} en noteer de koppen "
                    "opnieuw (controleer-administratie).",
                    storage::Databaseadres(o.db).str(), naar),
        0, Kleur::vet);
}

/// Carries out what `choose` orders: empty when there is nothing to destroy.
template <class Kies>
Exit destroy(const Opties& o, Kies choose) {
    const storage::Databaseadres van(o.db), naar(o.naar);
    std::error_code niets;
    if (!naar.is_postgres() && fs::exists(o.naar, niets))
        return tell({"het bestand " + o.naar + " bestaat al.",
                     "Schrijven gaat alleen naar een nieuw bestand: kies met --naar een andere naam.",
                     Exit::gebruik});
    bool begonnen = false;
    try {
        if (auto fout = check_geheel(van)) return tell(*fout);
        const auto oud = storage::open_feitenboek(van);
        const auto lijst = read_dossiers(*oud);
        auto opdracht = choose(lijst);
        if (!opdracht) return tell(opdracht.error());
        if (opdracht->dossiers.empty() && !opdracht->losse_voor) {
            fmt::print("Er is niets waarvan de termijn voorbij is. Er is niets geschreven.\n");
            return Exit::goed;
        }
        opdracht->op = day_of(o.vandaag);
        opdracht->door = o.door;
        opdracht->grond = o.grond;
        begonnen = true;
        const auto uitkomst = write_nieuw(*oud, van, naar, lijst, *opdracht);
        if (!uitkomst) {
            if (!naar.is_postgres()) remove_databasebestand(o.naar);
            return tell(uitkomst.error());
        }
        print_uitkomst(o, *uitkomst, naar.str());
        return Exit::goed;
    } catch (const storage::Opslagfout& f) {
        if (begonnen && !naar.is_postgres()) remove_databasebestand(o.naar);
        print_machinefout(f.what(), f.herstel());
        return f.soort() == storage::Opslagfout::Soort::openen ? Exit::gebruik : Exit::machine;
    }
}

/// What `lijst` says of one gemeente.
struct Gemeentestand {
    std::int64_t dossiers = 0, lopend = 0, wachtend = 0, verlopen = 0, losse = 0, losse_verlopen = 0;
    std::optional<Datum> volgende;  // when the next one passes its term
};

std::map<Gemeente, Gemeentestand> count_standen(const pipeline::Dossierlijst& lijst,
                                                const contract::Bewaartermijnen& termijnen, Datum op) {
    std::map<Gemeente, Gemeentestand> uit;
    const auto verlopen = pipeline::choose_verlopen(lijst, termijnen, op);
    for (const auto& [sleutel, stand] : lijst.dossiers) {
        Gemeentestand& g = uit[sleutel.first];
        ++g.dossiers;
        g.lopend += stand.loopt(op) ? 1 : 0;
        if (verlopen.contains(sleutel)) {
            ++g.verlopen;
            continue;
        }
        const auto vrij = stand.free_vanaf(termijnen);
        g.wachtend += vrij && *vrij <= op ? 1 : 0;
        if (vrij && *vrij > op && (!g.volgende || *vrij < *g.volgende)) g.volgende = vrij;
    }
    const Datum grens = pipeline::losse_grens(termijnen, op);
    for (const auto& [gemeente, dagen] : lijst.losse_berichten) {
        Gemeentestand& g = uit[gemeente];
        g.losse = static_cast<std::int64_t>(dagen.size());
        g.losse_verlopen = std::count_if(dagen.begin(), dagen.end(), [&](Datum d) { return d < grens; });
    }
    return uit;
}

/// The number in the file or on standard input that --bsn names; never the number itself, which others on
/// the machine could read in the list of processes.
Result<std::string, Bezwaar> read_bsn(const Opties& o, const Gemeente& gemeente,
                                      const pipeline::Dossierlijst& lijst,
                                      const std::optional<pipeline::Overwie>& over) {
    if (over && over->bsn) return std::string(over->bsn->digits());
    const auto spoor = lijst.sporen.find(gemeente);
    std::string bsn;
    if (spoor != lijst.sporen.end() && over && over->toewijzing)
        bsn = spoor->second.find_bsn(over->toewijzing->waarde);
    if (bsn.empty())
        return Fout{Bezwaar{fmt::format("gemeente {} heeft geen toewijzing {} van een dossier dat er nog is.",
                                        o.gemeente, o.toewijzing),
                            "Controleer het nummer en de gemeentecode."}};
    return bsn;
}

Result<pipeline::Vernietigopdracht, Bezwaar> choose_dossier(const Opties& o,
                                                            const pipeline::Dossierlijst& lijst,
                                                            const std::optional<pipeline::Overwie>& over) {
    const Gemeente gemeente = *parse_gemeente(o.gemeente);
    const auto bsn = read_bsn(o, gemeente, lijst, over);
    if (!bsn) return Fout{bsn.error()};
    const auto plek = lijst.dossiers.find({gemeente, *bsn});
    if (plek == lijst.dossiers.end())
        return Fout{Bezwaar{
            fmt::format("gemeente {} heeft geen dossier van jeugdige {}.", o.gemeente, mask_bsn(*bsn)),
            "Controleer het nummer en de gemeentecode."}};
    const Datum op = day_of(o.vandaag);
    if (plek->second.loopt(op))
        return Fout{Bezwaar{fmt::format("de zorg in dit dossier loopt nog{}.",
                                        plek->second.zonder_einde || !plek->second.einde
                                            ? " (een toewijzing heeft geen einddatum)"
                                            : " tot en met " + format_nl(*plek->second.einde)),
                            "Een dossier kan pas weg als de zorg is geëindigd. Beëindig eerst de "
                            "toewijzingen (toewijzing trek-in), of wacht tot het einde."}};
    if (plek->second.wacht)
        return Fout{Bezwaar{"over dit dossier wacht een besluit om te worden verstuurd.",
                            "Verstuur het of neem het terug, en probeer het opnieuw."}};
    pipeline::Vernietigopdracht uit;
    uit.dossiers.insert({gemeente, *bsn});
    return uit;
}

}  // namespace

Exit run_vernietig_lijst(const Opties& o) {
    const auto termijnen = read_termijnen(o);
    if (!termijnen) return Exit::gebruik;
    const Datum op = day_of(o.op);
    try {
        const auto boek = storage::open_feitenboek(o.db);
        const auto standen = count_standen(read_dossiers(*boek), *termijnen, op);
        if (o.json) {
            for (const auto& [gemeente, g] : standen)
                fmt::print("{}\n",
                           pipeline::to_line(
                               {{"gemeente", gemeente.view()},
                                {"dossiers", g.dossiers},
                                {"lopend", g.lopend},
                                {"verlopen", g.verlopen},
                                {"wacht_op_besluit", g.wachtend},
                                {"volgende", g.volgende ? nlohmann::ordered_json(format_iso(*g.volgende))
                                                        : nlohmann::ordered_json(nullptr)},
                                {"losse_berichten", g.losse},
                                {"losse_berichten_verlopen", g.losse_verlopen}}));
            return Exit::goed;
        }
        fmt::print(
            "Bewaartermijnen: dossier {} jaar ({}), financieel {} jaar ({}), bericht zonder dossier {} "
            "jaar.\n\n",
            termijnen->dossier.jaren, termijnen->dossier.bron, termijnen->financieel.jaren,
            termijnen->financieel.bron, termijnen->los_bericht.jaren);
        Tabel tabel({{"Gemeente"},
                     {"Dossiers", Kant::rechts},
                     {"Zorg loopt", Kant::rechts},
                     {"Termijn voorbij", Kant::rechts},
                     {"Eerstvolgende"},
                     {"Berichten zonder dossier", Kant::rechts},
                     {"Voorbij", Kant::rechts}});
        for (const auto& [gemeente, g] : standen)
            tabel.add({gemeente.view() == "0000" ? "regio" : gemeente.str(), std::to_string(g.dossiers),
                       std::to_string(g.lopend), std::to_string(g.verlopen),
                       g.volgende ? format_nl(*g.volgende) : "", std::to_string(g.losse),
                       std::to_string(g.losse_verlopen)});
        tabel.print();
        fmt::print("\nOp {}. Er is niets vernietigd; dat doet 'jeugdregio vernietig verlopen'.\n",
                   format_nl(op));
        return Exit::goed;
    } catch (const storage::Opslagfout& f) {
        print_machinefout(f.what(), f.herstel());
        return f.soort() == storage::Opslagfout::Soort::openen ? Exit::gebruik : Exit::machine;
    }
}

Exit run_vernietig_verlopen(const Opties& o) {
    const auto termijnen = read_termijnen(o);
    if (!termijnen) return Exit::gebruik;
    return destroy(o,
                   [&](const pipeline::Dossierlijst& lijst) -> Result<pipeline::Vernietigopdracht, Bezwaar> {
                       const Datum op = day_of(o.vandaag);
                       pipeline::Vernietigopdracht uit;
                       uit.dossiers = pipeline::choose_verlopen(lijst, *termijnen, op);
                       const Datum grens = pipeline::losse_grens(*termijnen, op);
                       for (const auto& [gemeente, dagen] : lijst.losse_berichten)
                           if (std::any_of(dagen.begin(), dagen.end(), [&](Datum d) { return d < grens; }))
                               uit.losse_voor = grens;
                       return uit;
                   });
}

Exit run_vernietig_dossier(const Opties& o) {
    if (!o.bsn_van.empty() && o.bsn_van != "-" && o.bsn_van.front() != '@')
        return tell({"het BSN hoort niet op de opdrachtregel: anderen op deze machine kunnen het dan lezen.",
                     "Gebruik --bsn - en typ het daarna, of --bsn @BESTAND, of --toewijzing NUMMER.",
                     Exit::gebruik});
    const auto over = read_overwie(o);
    if (!over) return Exit::gebruik;
    return destroy(o, [&](const pipeline::Dossierlijst& lijst) { return choose_dossier(o, lijst, over); });
}

}  // namespace jeugdregio::cli
