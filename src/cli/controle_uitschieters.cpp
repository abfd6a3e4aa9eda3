// jeugdregio controle uitschieters: what stands out over all aanbieders (eisen 60 to 63).
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/maanden.hpp"
#include "cli/opdrachten.hpp"
#include "cli/registratiemap.hpp"
#include "cli/scherm.hpp"
#include "contract/csv.hpp"
#include "pipeline/uitkomst.hpp"
#include "pipeline/uitschieters.hpp"

namespace jeugdregio::cli {
namespace {

namespace fs = std::filesystem;
using beheersing::Uitschieter;
using pipeline::Registratieplek;

/// Reads a source as often as it is asked for; what is not understood goes to `fouten`, once.
Registratieplek make_plek(const AgbCode& agb, const Periode& periode, std::shared_ptr<Registratiebron> bron,
                          std::vector<Mapfout>& fouten) {
    return {agb, periode, [bron = std::move(bron), agb, &fouten, eerste = true](const auto& naar) mutable {
                auto gelezen = read_registratie(*bron);
                Sessielezer lezer(*bron, gelezen.fouten);
                naar(gelezen.registratie, [&] { return lezer.next(); });
                if (eerste)
                    for (Mapfout& f : gelezen.fouten) {
                        f.bestand = fmt::format("{}/{}", agb.view(), f.bestand);
                        fouten.push_back(std::move(f));
                    }
                eerste = false;
            }};
}

/// The subfolders with the name of an AGB code, in order. Empty: a fault was printed.
std::optional<std::vector<Registratieplek>> list_mappen(const fs::path& map, const Periode& periode,
                                                        std::vector<Mapfout>& fouten) {
    std::error_code ec;
    std::vector<Registratieplek> uit;
    for (fs::directory_iterator f(map, ec), einde; !ec && f != einde; f.increment(ec)) {
        const auto agb = parse_agb(f->path().filename().string());
        if (agb && f->is_directory(ec))
            uit.push_back(make_plek(*agb, periode, std::make_shared<Mapbron>(f->path()), fouten));
    }
    if (ec || uit.empty()) {
        print_fout(fmt::format("in {} staat geen map met een AGB-code als naam.", map.string()),
                   "Zet de registratie van elke aanbieder in een submap, zoals 41410001.");
        return std::nullopt;
    }
    std::sort(uit.begin(), uit.end(), [](const auto& a, const auto& b) { return a.aanbieder < b.aanbieder; });
    return uit;
}

nlohmann::ordered_json to_json(const Uitschieter& u) {
    return {{"soort", "uitschieter"},
            {"regel", u.kaart->id},
            {"aanbieder", u.aanbieder.view()},
            {"betreft", u.betreft},
            {"regels", u.aantal},
            {"wat_moet_gelden", u.kaart->titel},
            {"uitleg", u.uitleg()},
            {"bron", u.kaart->bron},
            {"gezien_in", u.kaart->bericht},
            {"wat_u_kunt_doen", u.kaart->herstel}};
}

void print_json(const pipeline::Uitschieterbeeld& beeld) {
    const auto print = [](const nlohmann::ordered_json& j) { fmt::print("{}\n", pipeline::to_line(j)); };
    for (const Uitschieter& u : beeld.uitschieters) print(to_json(u));
    for (const auto& t : beeld.tellingen)
        print({{"soort", "registratie"},
               {"aanbieder", t.aanbieder.view()},
               {"afspraken", t.afspraken},
               {"gemist", t.gemist},
               {"gemist_pct", beheersing::procent_van(t.gemist, t.afspraken)},
               {"gemiste_gesprekken", t.gemiste_gesprekken},
               {"volledig_verloren", t.volledig_verloren},
               {"jeugdigen", t.hulpverleners.size()},
               {"hulpverleners_per_jeugdige_tiende", t.hulpverleners_tiende()},
               {"meeste_hulpverleners", t.meeste_hulpverleners()}});
    for (const auto& l : beeld.lijnen)
        print({{"soort", "lijn"},
               {"waar", l.waar},
               {"dag", format_iso(l.dag)},
               {"bsn", l.bsn},
               {"wat", l.wat}});
}

void print_beeld(const pipeline::Uitschieterbeeld& beeld, bool toon) {
    if (beeld.uitschieters.empty()) {
        fmt::print("Er valt niets op.\n");
    } else {
        Tabel tabel(
            {{"Aanbieder"}, {"Uitschieter"}, {"Betreft"}, {"Regels", Kant::rechts}, {"Wat moet gelden"}});
        for (const Uitschieter& u : beeld.uitschieters)
            tabel.add({u.aanbieder.str(), std::string(u.kaart->id), u.betreft, std::to_string(u.aantal),
                       std::string(u.kaart->titel)},
                      Kleur::geen, fmt::format("{} {}", u.uitleg(), u.kaart->herstel));
        tabel.print();
        fmt::print(
            "\nEen uitschieter is een vraag, geen oordeel. Zie de regels erachter met --toon REGEL.\n");
    }
    if (!beeld.tellingen.empty()) {
        fmt::print("\nIn de registraties:\n\n");
        Tabel tabel({{"Aanbieder"},
                     {"Afspraken", Kant::rechts},
                     {"Gemist", Kant::rechts},
                     {"Procent", Kant::rechts},
                     {"Gemiste gesprekken", Kant::rechts},
                     {"Alle tijd verloren", Kant::rechts},
                     {"Jeugdigen", Kant::rechts},
                     {"Hulpverleners per jeugdige", Kant::rechts},
                     {"Hoogste", Kant::rechts}});
        for (const auto& t : beeld.tellingen) {
            const std::int64_t tiende = t.hulpverleners_tiende();
            tabel.add({t.aanbieder.str(), std::to_string(t.afspraken), std::to_string(t.gemist),
                       fmt::format("{}%", beheersing::procent_van(t.gemist, t.afspraken)),
                       std::to_string(t.gemiste_gesprekken), std::to_string(t.volledig_verloren),
                       std::to_string(t.hulpverleners.size()), fmt::format("{},{}", tiende / 10, tiende % 10),
                       std::to_string(t.meeste_hulpverleners())});
        }
        tabel.print();
    }
    if (toon) {
        fmt::print("\nDe regels erachter:\n\n");
        Tabel tabel({{"Waar"}, {"Dag"}, {"Jeugdige"}, {"Wat"}});
        for (const auto& l : beeld.lijnen) tabel.add({l.waar, format_iso(l.dag), l.bsn, l.wat});
        tabel.print();
    }
    fmt::print("\nBekeken: de declaraties van {} aanbieders en de registraties van {}.\n", beeld.declaranten,
               beeld.tellingen.size());
}

/// False: a fault was printed.
bool write_lijsten(const pipeline::Uitschieterbeeld& beeld, const fs::path& map, bool toon) {
    std::string uitschieters =
        "aanbieder;regel;betreft;regels;gezien_in;wat_moet_gelden;uitleg;wat_u_kunt_doen;bron\r\n";
    for (const Uitschieter& u : beeld.uitschieters)
        uitschieters +=
            fmt::format("{};{};{};{};{};{};{};{};{}\r\n", u.aanbieder.view(), u.kaart->id,
                        contract::quote_veld(u.betreft), u.aantal, u.kaart->bericht,
                        contract::quote_veld(u.kaart->titel), contract::quote_veld(u.uitleg()),
                        contract::quote_veld(u.kaart->herstel), contract::quote_veld(u.kaart->bron));
    std::string registraties = "aanbieder;afspraken;gemist;gemiste_gesprekken;volledig_verloren\r\n";
    for (const auto& t : beeld.tellingen)
        registraties += fmt::format("{};{};{};{};{}\r\n", t.aanbieder.view(), t.afspraken, t.gemist,
                                    t.gemiste_gesprekken, t.volledig_verloren);
    std::string hulpverleners = "aanbieder;bsn;hulpverleners\r\n";
    for (const auto& t : beeld.tellingen)
        for (const auto& [bsn, aantal] : t.hulpverleners)
            hulpverleners += fmt::format("{};{};{}\r\n", t.aanbieder.view(), bsn.masked(), aantal);
    std::string lijnen = "waar;dag;bsn;wat\r\n";
    for (const auto& l : beeld.lijnen)
        lijnen += fmt::format("{};{};{};{}\r\n", contract::quote_veld(l.waar), format_iso(l.dag),
                              contract::quote_veld(l.bsn), contract::quote_veld(l.wat));
    const auto write = [&](const char* naam, const std::string& tekst) {
        const auto klaar = write_file(map / naam, tekst);
        if (!klaar.ok()) print_machinefout(klaar.error().wat, klaar.error().herstel);
        return klaar.ok();
    };
    return write("uitschieters.csv", uitschieters) && write("registraties.csv", registraties) &&
           write("hulpverleners.csv", hulpverleners) && (!toon || write("lijnen.csv", lijnen));
}

}  // namespace

Exit run_controle_uitschieters(const Opties& o) {
    const auto maanden = read_maanden(o.van, o.tot);
    if (!maanden) return Exit::gebruik;
    const auto contract = open_contract(o, maanden->begin);
    if (!contract) return Exit::gebruik;
    if (!o.uit.empty())
        if (const auto klaar = prepare_map(o.uit); !klaar.ok()) {
            print_fout(klaar.error().wat, klaar.error().herstel);
            return Exit::gebruik;
        }
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        std::vector<Mapfout> fouten;
        std::vector<Registratieplek> plekken;
        if (!o.registratiemap.empty()) {
            auto mappen = list_mappen(o.registratiemap, *maanden, fouten);
            if (!mappen) return Exit::gebruik;
            plekken = std::move(*mappen);
        } else {
            for (auto& z : pipeline::list_geldende_registraties(opslag, {}, *maanden)) {
                const AgbCode agb = z.agb;
                const Periode periode = z.periode;
                plekken.push_back(
                    make_plek(agb, periode, std::make_shared<Bewaardebron>(opslag, std::move(z)), fouten));
            }
        }
        const auto beeld = pipeline::find_uitschieters(
            opslag, contract->contract,
            {*maanden, parse_agb(o.aanbieder), beheersing::find_uitschieterkaart(o.toon)},
            std::move(plekken));
        // A pattern over half a file would be no pattern of the aanbieder.
        print_mapfouten(fouten);
        if (!fouten.empty()) {
            print_fout(fmt::format("{} {} niet gelezen. Er is niets vergeleken.", fouten.size(),
                                   fouten.size() == 1 ? "regel is" : "regels zijn"),
                       "Verbeter deze regels en probeer het opnieuw.");
            return Exit::afgekeurd;
        }
        if (!o.uit.empty() && !write_lijsten(beeld, o.uit, !o.toon.empty())) return Exit::machine;
        if (o.json)
            print_json(beeld);
        else
            print_beeld(beeld, !o.toon.empty());
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
