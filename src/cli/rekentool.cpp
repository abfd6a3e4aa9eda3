// jeugdregio rekentool groepsaanbod, verblijf, gezinshuis, mengvorm
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/uitkomst.hpp"
#include "rekentool/evenwicht.hpp"
#include "rekentool/groepen_csv.hpp"
#include "rekentool/werkblad.hpp"

namespace jeugdregio::cli {
namespace {

using nlohmann::ordered_json;
using rekentool::Antwoord;
using rekentool::Uitslag;

/// "J", "overleg I/J", "4x H + 4x I": what fits in a column.
std::string describe_kort(Uitslag uitslag, const std::vector<std::string>& kandidaten,
                          const std::string& klasse, const std::string& maximum) {
    switch (uitslag) {
        case Uitslag::overleg:
            return fmt::format("overleg {}", fmt::join(kandidaten, "/"));
        case Uitslag::boven_maximum:
            return fmt::format("{}, boven maximum {}", fmt::join(kandidaten, "/"), maximum);
        case Uitslag::buiten_band:
            return "buiten bandbreedte";
        case Uitslag::besloten:
            return klasse + " (besloten)";
        case Uitslag::afgetopt:
            return klasse + " (hoogstens)";
        default:
            return klasse;
    }
}

std::string describe_kort(const Antwoord& a) {
    if (a.delen.empty()) return describe_kort(a.uitslag, a.kandidaten, a.klasse, a.maximum);
    std::string uit;
    for (const auto& d : a.delen)
        uit += fmt::format("{}{}x {}", uit.empty() ? "" : " + ", d.aantal,
                           describe_kort(d.uitslag, d.kandidaten, d.klasse, a.maximum));
    return uit;
}

Kleur color_of(const Antwoord& a) {
    if (a.is_afgekeurd()) return Kleur::rood;
    return a.uitslag == Uitslag::overleg ? Kleur::geel : Kleur::geen;
}

void print_tarieven(const Antwoord& a) {
    for (const auto& t : a.tarieven)
        fmt::print("Tarief op {}: {} per {} ({})\n", format_nl(a.op), format_euro(t.bedrag), t.per, t.klasse);
}

void print_normen(const Antwoord& a) {
    if (!a.normen.empty()) {
        fmt::print("\nNormen\n");
        Tabel tabel({{"Uitkomst"}, {"Norm"}, {"Bron"}});
        for (const auto& n : a.normen) {
            std::string naam(rekentool::normuitslag_naam(n.uitslag));
            std::replace(naam.begin(), naam.end(), '_', ' ');
            tabel.add({naam, n.woorden, n.bron},
                      n.uitslag == rekentool::Normuitslag::tekort ? Kleur::rood : Kleur::geen);
        }
        tabel.print();
    }
    if (!a.meldingen.empty()) fmt::print("\nLet op\n");
    for (const auto& m : a.meldingen)
        fmt::print("- {}{}\n", m.woorden, m.bron.empty() ? std::string() : fmt::format(" ({})", m.bron));
}

void print_antwoord(const Antwoord& a) {
    if (!a.blad.stappen().empty()) {
        Tabel tabel({{"Stap"}, {"Som"}, {"Waarde", Kant::rechts}, {"Eenheid"}, {"Precies"}});
        for (const auto& s : a.blad.stappen())
            tabel.add({s.woorden, a.blad.describe_som(s), format_decimaal(s.waarde), s.eenheid,
                       format_exact(s.waarde)});
        tabel.print();
        fmt::print("\n");
    }
    if (a.intensiteit)
        fmt::print("Begeleidingsintensiteit: {} (getoond als in het document: {})\n",
                   format_decimaal(a.blad.waarde(*a.intensiteit)),
                   format_afgerond(a.blad.waarde(*a.intensiteit), a.decimalen_getoond));
    for (const auto& d : a.delen)
        fmt::print("{} x {}: {}\n", d.aantal, format_decimaal(d.intensiteit),
                   describe_kort(d.uitslag, d.kandidaten, d.klasse, a.maximum));
    fmt::print("{}\n", paint(rekentool::describe_uitslag(a), color_of(a)));
    print_tarieven(a);
    if (a.positie_pct) fmt::print("Plaats in de band: {}%\n", format_afgerond(*a.positie_pct, 0));
    print_normen(a);
}

ordered_json to_json(const rekentool::Groepsdeel& d) {
    return {{"aantal", d.aantal},
            {"intensiteit", format_decimaal(d.intensiteit)},
            {"uitslag", rekentool::uitslag_naam(d.uitslag)},
            {"kandidaten", d.kandidaten},
            {"klasse", d.klasse.empty() ? ordered_json() : ordered_json(d.klasse)}};
}

ordered_json intensiteit_to_json(const Antwoord& a) {
    if (!a.intensiteit) return {};
    const Breuk waarde = a.blad.waarde(*a.intensiteit);
    return {{"exact", format_exact(waarde)},
            {"decimaal", format_decimaal(waarde)},
            {"getoond", format_afgerond(waarde, a.decimalen_getoond)}};
}

ordered_json to_json(const Antwoord& a) {
    ordered_json uit = {
        {"soort", "groep"},
        {"tool", a.tool},
        {"aanbieder", a.kop.aanbieder},
        {"groep", a.kop.groep},
        {"ingang", a.kop.ingang ? ordered_json(format_iso(*a.kop.ingang)) : ordered_json()},
        {"vorm", a.vorm},
        {"op", format_iso(a.op)},
        {"uitslag", rekentool::uitslag_naam(a.uitslag)},
        {"uitleg", rekentool::describe_uitslag(a)},
        {"afgekeurd", a.is_afgekeurd()},
        {"klasse", a.klasse.empty() ? ordered_json() : ordered_json(a.klasse)},
        {"kandidaten", a.kandidaten},
        {"intensiteit", intensiteit_to_json(a)},
        {"positie_pct", a.positie_pct ? ordered_json(format_decimaal(*a.positie_pct, 2)) : ordered_json()},
        {"tarieven", ordered_json::array()},
        {"delen", ordered_json::array()},
        {"stappen", ordered_json::array()},
        {"normen", ordered_json::array()},
        {"meldingen", ordered_json::array()}};
    for (const auto& t : a.tarieven)
        uit["tarieven"].push_back(
            {{"klasse", t.klasse}, {"tarief_cent", t.bedrag.cents()}, {"eenheid", eenheid_code(t.eenheid)}});
    for (const auto& d : a.delen) uit["delen"].push_back(to_json(d));
    for (const auto& s : a.blad.stappen())
        uit["stappen"].push_back({{"stap", s.sleutel},
                                  {"woorden", s.woorden},
                                  {"som", a.blad.describe_som(s)},
                                  {"exact", format_exact(s.waarde)},
                                  {"decimaal", format_decimaal(s.waarde)},
                                  {"eenheid", s.eenheid}});
    for (const auto& n : a.normen)
        uit["normen"].push_back({{"norm", n.sleutel},
                                 {"uitslag", rekentool::normuitslag_naam(n.uitslag)},
                                 {"woorden", n.woorden},
                                 {"bron", n.bron}});
    for (const auto& m : a.meldingen) uit["meldingen"].push_back({{"woorden", m.woorden}, {"bron", m.bron}});
    return uit;
}

/// Writes the spreadsheet when one was asked for. False: told to the user that it could not be.
bool write_xlsx(const Opties& o, const std::vector<Antwoord>& antwoorden,
                const std::vector<rekentool::Evenwicht>& evenwicht, const contract::Contract& contract) {
    if (o.xlsx.empty()) return true;
    const auto geschreven =
        rekentool::write_werkblad(o.xlsx, antwoorden, evenwicht, contract.parameters.rekentool);
    if (!geschreven) {
        print_fout(geschreven.error().wat, geschreven.error().herstel);
        return false;
    }
    if (!o.json) fmt::print("\nGeschreven: {}\n", o.xlsx);
    return true;
}

Exit run_een(const Opties& o, rekentool::Tool tool, const contract::Contract& contract, Datum op) {
    const auto antwoord = rekentool::compute_velden(tool, o.rekenvelden, contract, op);
    if (!antwoord) {
        print_fout("deze berekening kan niet.", "Herstel het volgende en probeer het opnieuw.");
        for (const auto& f : antwoord.error()) fmt::print(stderr, "- {}\n  {}\n", f.wat, f.herstel);
        return Exit::gebruik;
    }
    if (o.json)
        fmt::print("{}\n", pipeline::to_line(to_json(*antwoord)));
    else
        print_antwoord(*antwoord);
    if (!write_xlsx(o, {*antwoord}, {}, contract)) return Exit::gebruik;
    return antwoord->is_afgekeurd() ? Exit::afgekeurd : Exit::goed;
}

void print_groepen(const Opties& o, const rekentool::Groepenuitkomst& uitkomst) {
    Tabel tabel({{"Regel", Kant::rechts},
                 {"Aanbieder"},
                 {"Groep"},
                 {"Vanaf"},
                 {"Stand"},
                 {"Intensiteit", Kant::rechts},
                 {"Klasse"},
                 {"Tarief", Kant::rechts},
                 {"In band", Kant::rechts}});
    std::size_t verborgen = 0;
    for (const auto& g : uitkomst.goed) {
        const Antwoord& a = g.antwoord;
        if (g.stand != rekentool::Stand::geldt && !o.alles) {
            ++verborgen;
            continue;
        }
        const auto* tarief = a.find_tarief(a.klasse);
        tabel.add({std::to_string(g.regel), a.kop.aanbieder, a.kop.groep,
                   a.kop.ingang ? format_nl(*a.kop.ingang) : "", std::string(rekentool::stand_naam(g.stand)),
                   a.intensiteit ? format_decimaal(a.blad.waarde(*a.intensiteit)) : "", describe_kort(a),
                   tarief != nullptr ? format_euro(tarief->bedrag) : "",
                   a.positie_pct ? format_afgerond(*a.positie_pct, 0) + "%" : ""},
                  color_of(a));
    }
    if (!tabel.empty()) tabel.print();
    if (verborgen > 0)
        fmt::print("{} {} niet op deze dag. Toon ze met --alles.\n", verborgen,
                   verborgen == 1 ? "berekening geldt" : "berekeningen gelden");
}

/// What needs attention, group by group.
void print_aandacht(const Opties& o, const rekentool::Groepenuitkomst& uitkomst) {
    for (const auto& g : uitkomst.goed) {
        if (g.stand != rekentool::Stand::geldt && !o.alles) continue;
        const Antwoord& a = g.antwoord;
        std::vector<std::string> woorden;
        if (a.uitslag != Uitslag::klasse && a.uitslag != Uitslag::vast)
            woorden.push_back(rekentool::describe_uitslag(a));
        for (const auto& n : a.normen)
            if (n.uitslag == rekentool::Normuitslag::tekort ||
                n.uitslag == rekentool::Normuitslag::waarschuwing)
                woorden.push_back(fmt::format("{} ({})", n.woorden, n.bron));
        for (const auto& m : a.meldingen)
            woorden.push_back(m.bron.empty() ? m.woorden : fmt::format("{} ({})", m.woorden, m.bron));
        if (woorden.empty()) continue;
        fmt::print("\nRegel {}, {}\n", g.regel, a.kop.groep);
        for (const std::string& w : woorden) fmt::print("- {}\n", w);
    }
}

void print_groepen_json(const rekentool::Groepenuitkomst& uitkomst,
                        const std::vector<rekentool::Evenwicht>& evenwicht,
                        const contract::Rekeninstellingen& instellingen) {
    for (const auto& g : uitkomst.goed) {
        ordered_json j = to_json(g.antwoord);
        j["regel"] = g.regel;
        j["stand"] = rekentool::stand_naam(g.stand);
        fmt::print("{}\n", pipeline::to_line(j));
    }
    for (const auto& f : uitkomst.fouten)
        fmt::print("{}\n",
                   pipeline::to_line(
                       {{"soort", "fout"}, {"regel", f.regel}, {"wat", f.wat}, {"herstel", f.herstel}}));
    for (const auto& e : evenwicht)
        fmt::print("{}\n",
                   pipeline::to_line({{"soort", "evenwicht"},
                                      {"aanbieder", e.aanbieder},
                                      {"groepen", e.groepen},
                                      {"zonder_plek", e.zonder_plek},
                                      {"gemiddelde_pct",
                                       e.gemiddelde_pct ? ordered_json(format_decimaal(*e.gemiddelde_pct, 2))
                                                        : ordered_json()},
                                      {"balans", rekentool::balans_naam(e.balans)},
                                      {"uitleg", rekentool::describe_evenwicht(e, instellingen)}}));
}

Exit run_veel(const Opties& o, rekentool::Tool tool, const contract::Contract& contract, Datum op) {
    constexpr std::size_t kMaxBytes = 5u * 1024u * 1024u;
    const auto gelezen = read_file(o.csv, kMaxBytes);
    if (!gelezen) {
        print_fout(gelezen.error().wat, gelezen.error().herstel);
        return Exit::gebruik;
    }
    if (gelezen->grootte > kMaxBytes) {
        print_fout(fmt::format("{} is groter dan 5 MB.", o.csv), "Is dit wel de lijst met groepen?");
        return Exit::gebruik;
    }
    const auto uitkomst = rekentool::compute_groepen(tool, gelezen->bytes, contract, op);
    const std::vector<Antwoord> geldend = uitkomst.list_geldend();
    // 8.5.3 asks for balance at groepsaanbod; mixed groups have no place in one band.
    std::vector<rekentool::Evenwicht> evenwicht;
    if (tool == rekentool::Tool::groepsaanbod || tool == rekentool::Tool::verblijf)
        evenwicht = rekentool::compute_evenwicht(geldend, contract.parameters.rekentool);
    if (o.json) {
        print_groepen_json(uitkomst, evenwicht, contract.parameters.rekentool);
    } else {
        print_groepen(o, uitkomst);
        print_aandacht(o, uitkomst);
        if (!evenwicht.empty()) fmt::print("\nEvenwicht in de banden (inkoopdocument 8.5.3)\n");
        for (const auto& e : evenwicht)
            fmt::print("- {}: {}\n", e.aanbieder.empty() ? "zonder aanbieder" : e.aanbieder,
                       rekentool::describe_evenwicht(e, contract.parameters.rekentool));
    }
    if (!uitkomst.fouten.empty() && !o.json) {
        const bool een = uitkomst.fouten.size() == 1;
        print_fout(fmt::format("{} {} in {}.", uitkomst.fouten.size(), een ? "fout" : "fouten", o.csv),
                   "De andere regels zijn berekend. Herstel deze en probeer het opnieuw.");
        for (const auto& f : uitkomst.fouten)
            fmt::print(stderr, "- Regel {}: {}\n  {}\n", f.regel, f.wat, f.herstel);
    }
    if (!write_xlsx(o, geldend, evenwicht, contract)) return Exit::gebruik;
    const bool afgekeurd =
        !uitkomst.fouten.empty() ||
        std::any_of(geldend.begin(), geldend.end(), [](const Antwoord& a) { return a.is_afgekeurd(); });
    return afgekeurd ? Exit::afgekeurd : Exit::goed;
}

}  // namespace

Exit run_rekentool(const Opties& o, rekentool::Tool tool) {
    const bool met_velden = std::any_of(o.rekenvelden.begin(), o.rekenvelden.end(),
                                        [](const auto& v) { return !v.second.empty(); });
    if (!o.csv.empty() && met_velden) {
        print_fout("--csv gaat niet samen met andere gegevens van een groep.",
                   "Zet alle groepen in het bestand, of laat --csv weg.");
        return Exit::gebruik;
    }
    const Datum op = day_of(o.op);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    return o.csv.empty() ? run_een(o, tool, geladen->contract, op) : run_veel(o, tool, geladen->contract, op);
}

}  // namespace jeugdregio::cli
