// jeugdregio controle materieel: registered work against what was approved.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/maanden.hpp"
#include "cli/materieel_rapport.hpp"
#include "cli/opdrachten.hpp"
#include "cli/registratiekeuze.hpp"
#include "cli/registratiemap.hpp"
#include "cli/scherm.hpp"
#include "contract/csv.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

namespace fs = std::filesystem;
using beheersing::Oordeel;

/// Nothing is written per session: `registratie declareer` does that, on the same files.
class Zonder final : public registratie::Ontvanger {
  public:
    void take(const registratie::Aandeel&) override {}
    void take(const registratie::Uitval&) override {}
    void take(const registratie::Factuurdeel&) override {}
};

constexpr std::size_t kSteekproefMax = 64'000'000;

/// The lines of a sample by the columns gemeente and referentie; empty: a fault was printed.
std::optional<pipeline::Steekproefregels> read_steekproef(const fs::path& pad) {
    const auto stop = [&](const std::string& wat) {
        print_fout(fmt::format("{}: {}", pad.string(), wat),
                   "Geef het bestand van de steekproef, met de kolommen gemeente en referentie.");
        return std::nullopt;
    };
    const auto gelezen = read_file(pad, kSteekproefMax);
    if (!gelezen.ok()) {
        print_fout(gelezen.error().wat, gelezen.error().herstel);
        return std::nullopt;
    }
    if (gelezen.value().grootte > kSteekproefMax) return stop("het bestand is te groot.");
    std::string_view tekst = gelezen.value().bytes;
    if (tekst.starts_with("\xEF\xBB\xBF")) tekst.remove_prefix(3);
    if (!contract::is_utf8(tekst)) return stop("dit is geen UTF-8.");
    pipeline::Steekproefregels uit;
    std::optional<std::size_t> gemeente_plek, referentie_plek;
    int nr = 0;
    for (const std::string_view regel : contract::split_regels(tekst)) {
        ++nr;
        if (contract::trim(regel).empty()) continue;
        const auto velden = contract::split_velden(regel, ';');
        if (!velden) return stop(fmt::format("regel {} heeft een aanhalingsteken dat niet sluit.", nr));
        if (!gemeente_plek) {
            for (std::size_t i = 0; i < velden->size(); ++i) {
                if ((*velden)[i] == "gemeente") gemeente_plek = i;
                if ((*velden)[i] == "referentie") referentie_plek = i;
            }
            if (!gemeente_plek || !referentie_plek) return stop("de kolom gemeente of referentie ontbreekt.");
            continue;
        }
        if (velden->size() <= std::max(*gemeente_plek, *referentie_plek))
            return stop(fmt::format("regel {} is te kort.", nr));
        // A spreadsheet makes 193 of 0193, and a text that looks like a formula has a quote in front.
        std::string code = (*velden)[*gemeente_plek], referentie = (*velden)[*referentie_plek];
        if (!code.empty() && code.size() < 4) code.insert(0, 4 - code.size(), '0');
        if (referentie.size() > 1 && referentie[0] == '\'' &&
            std::string_view("=+-@").find(referentie[1]) != std::string_view::npos)
            referentie.erase(0, 1);
        const auto gemeente = Gemeente::from_text(code);
        if (!gemeente)
            return stop(fmt::format("op regel {} is \"{}\" geen gemeentecode van vier cijfers.", nr,
                                    (*velden)[*gemeente_plek]));
        uit.emplace(*gemeente, std::move(referentie));
    }
    if (uit.empty()) return stop("er staat geen regel in.");
    return uit;
}

std::string describe_aanbieder(storage::Opslag& opslag, const AgbCode& agb) {
    const auto contracten = opslag.load_aanbieder(agb);
    return contracten.empty() ? agb.str() : fmt::format("{} {}", agb.view(), contracten.back().naam);
}

nlohmann::ordered_json to_json(const beheersing::Controletotaal& t) {
    nlohmann::ordered_json j;
    for (const Oordeel o : beheersing::kOordelen) j["punten"][std::string(oordeel_naam(o))] = t.count(o);
    j["gedeclareerd_cent"] = t.gedeclareerd.cents();
    j["herrekend_cent"] = t.herrekend.cents();
    j["te_veel_cent"] = t.te_veel.cents();
    j["te_weinig_cent"] = t.te_weinig.cents();
    j["verrekend_cent"] = t.verrekend.cents();
    j["terug_cent"] = t.terug.cents();
    return j;
}

nlohmann::ordered_json to_json(const beheersing::Controleregel& r) {
    nlohmann::ordered_json j{{"gemeente", r.punt.gemeente.view()},
                             {"toewijzing", r.punt.toewijzing.waarde},
                             {"maand", fmt::format("{:04}-{:02}", r.punt.maand.jaar(), r.punt.maand.maand())},
                             {"product", r.punt.code.view()},
                             {"oordeel", oordeel_naam(r.oordeel)},
                             {"gedeclareerd_cent", r.gedeclareerd.cents()},
                             {"herrekend_cent", r.herrekend_bedrag().cents()},
                             {"verrekend_cent", r.verrekend.cents()},
                             {"terug_cent", r.terug.cents()},
                             {"som", describe_som(r)}};
    j["regels"] = nlohmann::ordered_json::array();
    for (const auto& regel : r.regels)
        j["regels"].push_back({{"referentie", regel.referentie},
                               {"bedrag_cent", regel.gedeclareerd.cents()},
                               {"juist_cent", regel.juist.cents()}});
    j["gronden"] = nlohmann::ordered_json::array();
    for (const auto& g : r.gronden)
        j["gronden"].push_back({{"regel", g.regel->id}, {"aantal", g.aantal}, {"uitleg", g.uitleg}});
    return j;
}

void print_json(const pipeline::Materieleuitkomst& uit) {
    nlohmann::ordered_json j;
    j["totaal"] = to_json(uit.controle.totaal);
    j["gemeenten"] = nlohmann::ordered_json::object();
    for (const auto& [gemeente, t] : uit.controle.per_gemeente) j["gemeenten"][gemeente.str()] = to_json(t);
    j["afwijkingen"] = nlohmann::ordered_json::array();
    for (const auto& r : uit.controle.regels)
        if (r.oordeel != Oordeel::gelijk) j["afwijkingen"].push_back(to_json(r));
    j["niet_gevonden"] = nlohmann::ordered_json::array();
    for (const auto& [gemeente, referentie] : uit.onbekend)
        j["niet_gevonden"].push_back({{"gemeente", gemeente.view()}, {"referentie", referentie}});
    fmt::print("{}\n", pipeline::to_line(j));
}

void print_uitkomst(const pipeline::Materieleuitkomst& uit, const fs::path& map) {
    const auto& c = uit.controle;
    Tabel telling({{"Oordeel"}, {"Punten", Kant::rechts}});
    for (const Oordeel o : beheersing::kOordelen)
        telling.add({std::string(oordeel_naam(o)), std::to_string(c.totaal.count(o))});
    telling.print();
    Tabel tabel({{"Toewijzing"},
                 {"Maand"},
                 {"Product"},
                 {"Oordeel"},
                 {"Gedeclareerd", Kant::rechts},
                 {"Registratie", Kant::rechts},
                 {"Terug", Kant::rechts}});
    for (const auto& r : c.regels) {
        if (r.oordeel == Oordeel::gelijk) continue;
        std::string onder = describe_som(r);
        for (const auto& grond : list_gronden(r)) onder += "\n" + grond;
        tabel.add({fmt::format("{}/{}", r.punt.gemeente.view(), r.punt.toewijzing.waarde),
                   fmt::format("{:04}-{:02}", r.punt.maand.jaar(), r.punt.maand.maand()), r.punt.code.str(),
                   std::string(oordeel_naam(r.oordeel)), format_euro(r.gedeclareerd),
                   format_euro(r.herrekend_bedrag()), format_euro(r.terug)},
                  r.terug > Bedrag{} ? Kleur::rood : Kleur::geel, onder);
    }
    if (!tabel.empty()) {
        fmt::print("\nWat niet gelijk is:\n\n");
        tabel.print();
    }
    const auto& t = c.totaal;
    fmt::print("\nGedeclareerd {}, volgens de registratie {}. Te veel {}, te weinig {}, verrekend {}.\n",
               format_euro(t.gedeclareerd), format_euro(t.herrekend), format_euro(t.te_veel),
               format_euro(t.te_weinig), format_euro(t.verrekend));
    fmt::print("{}\n", paint(fmt::format("Terug te vorderen: {}.", format_euro(t.terug)),
                             t.terug > Bedrag{} ? Kleur::rood : Kleur::groen));
    fmt::print("Het rapport: {}, {} en {}.\n", (map / "materiele-controle.html").string(),
               (map / "materiele-controle.xlsx").string(), (map / "bevindingen.csv").string());
}

/// Writes the three files; false: a fault was printed.
bool write_rapport(const fs::path& map, const Rapportkop& kop, const contract::Contract& contract,
                   const pipeline::Materieleuitkomst& uit) {
    const auto schrijf = [](const Result<bool, Bestandsfout>& klaar) {
        if (!klaar.ok()) print_machinefout(klaar.error().wat, klaar.error().herstel);
        return klaar.ok();
    };
    return schrijf(write_file(map / "materiele-controle.html", make_rapportpagina(kop, contract, uit))) &&
           schrijf(write_file(map / "bevindingen.csv", make_bevindingen(uit))) &&
           schrijf(write_rekenbladen(map / "materiele-controle.xlsx", make_rapportbladen(kop, contract, uit),
                                     kop.dag));
}

}  // namespace

Exit run_controle_materieel(const Opties& o) {
    const auto maanden = read_maanden(o.maand, o.tot);
    if (!maanden) return Exit::gebruik;
    const fs::path uitmap = o.uit;
    const auto contract = open_contract(o, maanden->begin);
    if (!contract) return Exit::gebruik;
    pipeline::Controleopdracht opdracht{*parse_agb(o.aanbieder), *maanden};
    if (!o.csv.empty() && !(opdracht.alleen = read_steekproef(o.csv))) return Exit::gebruik;
    if (const auto klaar = prepare_map(uitmap); !klaar.ok()) {
        print_fout(klaar.error().wat, klaar.error().herstel);
        return Exit::gebruik;
    }
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        auto keuze = open_registratie(opslag, o, *maanden);
        if (!keuze) return Exit::gebruik;
        Zonder zonder;
        Sessielezer lezer(*keuze->bron, keuze->gelezen.fouten);
        const auto uit = pipeline::check_materieel(
            opslag, contract->contract, opdracht, keuze->gelezen.registratie, [&] { return lezer.next(); },
            zonder);
        // A line that was not understood might be the ground of a claim.
        print_mapfouten(keuze->gelezen.fouten);
        if (!keuze->gelezen.fouten.empty()) {
            print_fout(fmt::format("{} regels zijn niet gelezen. Er is geen rapport gemaakt.",
                                   keuze->gelezen.fouten.size()),
                       "Vraag de aanbieder om deze regels te verbeteren en probeer het opnieuw.");
            return Exit::afgekeurd;
        }
        const Rapportkop kop{describe_aanbieder(opslag, opdracht.aanbieder), opdracht.periode,
                             day_of(o.vandaag),
                             keuze->zending ? describe_zending(*keuze->zending)
                                            : fs::absolute(o.bestand).lexically_normal().filename().string(),
                             opdracht.alleen.has_value()};
        if (!write_rapport(uitmap, kop, contract->contract, uit)) return Exit::machine;
        if (o.json)
            print_json(uit);
        else
            print_uitkomst(uit, uitmap);
        for (const auto& [gemeente, referentie] : uit.onbekend)
            print_fout(fmt::format("regel {} van gemeente {} staat niet bij wat is goedgekeurd.", referentie,
                                   gemeente.view()),
                       "Is hij teruggenomen, of is het een steekproef van een andere aanbieder of maand?");
        return uit.controle.totaal.terug > Bedrag{} || !uit.onbekend.empty() ? Exit::afgekeurd : Exit::goed;
    });
}

}  // namespace jeugdregio::cli
