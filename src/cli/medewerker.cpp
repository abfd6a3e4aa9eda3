// jeugdregio medewerker voeg-toe | beeindig | lijst: who may do what for a gemeente (eis 71).
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

using dossier::Medewerker;

constexpr const char* kZonderAanmelden =
    "Dit register zegt wie iets mag. Het programma ziet niet wie er typt: het gelooft de naam bij --door.";

std::string describe_stand(const Medewerker& m, Datum op) {
    if (m.holds_on(op)) return "geldt";
    return m.van > op ? "geldt nog niet" : "geldt niet meer";
}

std::string describe_einde(const Medewerker& m) {
    if (m.beeindigd) return fmt::format("{} (beëindigd)", format_nl(m.beeindigd->per.plus_dagen(-1)));
    return m.tot ? format_nl(*m.tot) : "";
}

}  // namespace

Exit run_medewerker_voeg_toe(const Opties& o) {
    Medewerker m;
    m.gemeente = *parse_gemeente(o.gemeente);
    m.naam = o.naam;
    m.rol = *dossier::parse_rol(o.rol);
    m.van = *parse_datum(o.van);
    if (!o.tot.empty()) m.tot = parse_datum(o.tot);
    m.door = o.door;
    m.op = day_of(o.vandaag);
    if (m.tot && *m.tot < m.van) {
        print_fout("de laatste dag ligt voor de eerste.", "Kies met --tot een dag op of na --van.");
        return Exit::gebruik;
    }
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const bool eerste =
            m.rol == dossier::Rol::toegang && !dossier::has_register(opslag.load_medewerkers(m.gemeente));
        const int nummer = opslag.record_medewerker(m);
        fmt::print("Vastgelegd: {} heeft vanaf {} de rol {} bij gemeente {} (nummer {}).\n", m.naam,
                   format_nl(m.van), o.rol, o.gemeente, nummer);
        if (eerste)
            print_alinea(
                "Vanaf nu beslist bij deze gemeente alleen wie de rol toegang heeft over een budget. " +
                    std::string(kZonderAanmelden),
                0);
        return Exit::goed;
    });
}

Exit run_medewerker_beeindig(const Opties& o) {
    const Gemeente gemeente = *parse_gemeente(o.gemeente);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const dossier::Medewerkereinde einde{*parse_datum(o.per), o.door, day_of(o.vandaag)};
        const int nummer = static_cast<int>(o.nummer);
        if (opslag.end_medewerker(gemeente, nummer, einde)) {
            fmt::print("Vastgelegd: nummer {} van gemeente {} geldt niet meer vanaf {}.\n", nummer,
                       o.gemeente, format_nl(einde.per));
            return Exit::goed;
        }
        const auto alle = opslag.load_medewerkers(gemeente);
        const auto plek =
            std::find_if(alle.begin(), alle.end(), [&](const Medewerker& m) { return m.nummer == nummer; });
        if (plek == alle.end())
            print_fout(fmt::format("gemeente {} heeft geen medewerker met nummer {}.", o.gemeente, nummer),
                       "Kijk met 'medewerker lijst' welke er zijn.");
        else if (plek->beeindigd)
            print_fout(fmt::format("dit is al beëindigd per {}.", format_nl(plek->beeindigd->per)),
                       "Er is niets veranderd.");
        else
            print_fout(fmt::format("dit begint pas op {}.", format_nl(plek->van)),
                       "Noem met --per een dag op of na die dag.");
        return Exit::afgekeurd;
    });
}

Exit run_medewerker_lijst(const Opties& o) {
    const Gemeente gemeente = *parse_gemeente(o.gemeente);
    const Datum op = day_of(o.op);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto alle = opslag.load_medewerkers(gemeente);
        if (o.json) {
            for (const Medewerker& m : alle)
                fmt::print(
                    "{}\n",
                    pipeline::to_line(
                        {{"gemeente", m.gemeente.view()},
                         {"nummer", m.nummer},
                         {"naam", m.naam},
                         {"rol", dossier::rol_naam(m.rol)},
                         {"van", format_iso(m.van)},
                         {"tot",
                          m.tot ? nlohmann::ordered_json(format_iso(*m.tot)) : nlohmann::ordered_json()},
                         {"beeindigd_per", m.beeindigd ? nlohmann::ordered_json(format_iso(m.beeindigd->per))
                                                       : nlohmann::ordered_json()},
                         {"geldt", m.holds_on(op)},
                         {"door", m.door},
                         {"op", format_iso(m.op)}}));
            return Exit::goed;
        }
        if (!alle.empty()) {
            Tabel tabel({{"Nummer", Kant::rechts},
                         {"Naam"},
                         {"Rol"},
                         {"Van"},
                         {"Tot en met"},
                         {"Stand"},
                         {"Vastgelegd door"}});
            for (const Medewerker& m : alle)
                tabel.add({std::to_string(m.nummer), m.naam, std::string(dossier::rol_naam(m.rol)),
                           format_nl(m.van), describe_einde(m), describe_stand(m, op),
                           fmt::format("{} op {}", m.door, format_nl(m.op))});
            tabel.print();
            fmt::print("\n");
        }
        if (dossier::has_register(alle))
            print_alinea(
                fmt::format(
                    "Over een budget beslist bij gemeente {} alleen wie de rol toegang heeft (eis 71). {}",
                    o.gemeente, kZonderAanmelden),
                0);
        else
            print_alinea(
                fmt::format(
                    "Bij gemeente {} is niemand met de rol toegang vastgelegd. Iedereen kan er over een "
                    "budget beslissen.",
                    o.gemeente),
                0);
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
