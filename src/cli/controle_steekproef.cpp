// jeugdregio controle steekproef omvang | trek | evalueer
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "cli/steekproef_verslag.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;
using pipeline::Deel;

constexpr std::size_t kSteekproefMaxBytes = std::size_t{512} * 1024 * 1024;
constexpr const char* kSchrijfherstel = "Maak ruimte, of kies een andere map, en probeer het opnieuw.";

/// What was asked, and what the contract says where nothing was.
struct Wensen {
    beheersing::Betrouwbaarheid betrouwbaarheid;
    Deel tolerabel, verwacht;
};
Wensen read_wensen(const Opties& o, const contract::Steekproefinstellingen& i) {
    const auto deel = [](const std::string& gegeven, std::int64_t honderdste_pct) {
        return pipeline::parse_deel(gegeven).value_or(Deel{true, honderdste_pct});
    };
    const Opties::Steekproef& s = o.steekproef;
    const int pct = s.betrouwbaarheid.empty() ? i.betrouwbaarheid_pct : std::stoi(s.betrouwbaarheid);
    const auto zekerheid = beheersing::Betrouwbaarheid::from_pct(pct);
    invariant(zekerheid.has_value(), "the command line and the contract check the reliability");
    return {*zekerheid, deel(s.tolerabel, i.tolerabel_honderdste_pct),
            deel(s.verwacht, i.verwacht_honderdste_pct)};
}

void print_stappen(const Stappen& stappen, const std::string& laatste) {
    Tabel tabel({{"Stap"}, {"Som"}, {laatste, Kant::rechts}});
    for (const auto& s : stappen) tabel.add(s);
    tabel.print();
}

void print_fouten(const pipeline::Steekproeffouten& fouten, bool json) {
    if (json) {
        for (const auto& f : fouten)
            fmt::print("{}\n", pipeline::to_line({{"soort", "fout"},
                                                  {"bestand", f.bestand},
                                                  {"regel", f.regel},
                                                  {"kolom", f.kolom},
                                                  {"wat", f.wat},
                                                  {"herstel", f.herstel}}));
        return;
    }
    print_fout(fmt::format("de steekproef kan niet worden beoordeeld: {} {}.", fouten.size(),
                           fouten.size() == 1 ? "fout" : "fouten"),
               "Herstel ze en probeer het opnieuw.");
    constexpr std::size_t kTonen = 50;
    for (std::size_t i = 0; i < std::min(fouten.size(), kTonen); ++i) {
        const auto& f = fouten[i];
        std::string plek = f.bestand;
        if (f.regel > 0) plek += fmt::format(" regel {}", f.regel);
        if (!f.kolom.empty()) plek += fmt::format(", kolom {}", f.kolom);
        fmt::print(stderr, "- {}: {}\n  {}\n", plek, f.wat, f.herstel);
    }
    if (fouten.size() > kTonen) fmt::print(stderr, "... en nog {}.\n", fouten.size() - kTonen);
}

/// The file, or empty: a fault was printed.
std::optional<std::string> read_text(const fs::path& pad) {
    auto gelezen = read_file(pad, kSteekproefMaxBytes);
    if (!gelezen) {
        print_fout(gelezen.error().wat, gelezen.error().herstel);
        return std::nullopt;
    }
    if (gelezen->grootte > kSteekproefMaxBytes) {
        print_fout(fmt::format("{} is te groot.", pad.string()), "Is dit wel het bestand van de steekproef?");
        return std::nullopt;
    }
    return std::move(gelezen->bytes);
}

std::string describe_aanbieder(storage::Opslag& opslag, const AgbCode& agb) {
    const auto contracten = opslag.load_aanbieder(agb);
    return contracten.empty() ? agb.str() : fmt::format("{} ({})", contracten.back().naam, agb.view());
}

/// False: told to the user. What a person filled in is never written over.
bool may_write(const fs::path& map, const pipeline::Trekuitkomst& uit) {
    std::error_code ec;
    const fs::path pad = map / pipeline::kSteekproefBestand;
    if (!fs::exists(pad, ec)) return true;
    const auto bestaand = read_file(pad, kSteekproefMaxBytes);
    if (bestaand && bestaand->bytes == uit.steekproef_csv) return true;
    print_fout(fmt::format("in {} staat al een steekproef, misschien ingevuld.", map.string()),
               "Kies een andere map, of verplaats de bestanden die er staan.");
    return false;
}

void print_trek(const pipeline::Trekuitkomst& u, const fs::path& map, Datum sturen_voor) {
    const pipeline::Steekproefopzet& o = u.opzet;
    print_stappen(describe_omvang({o.som, o.tolerabel, o.verwacht, o.vraag.betrouwbaarheid}, o.omvang),
                  "Waarde");
    const auto top = std::count_if(u.steekproef.trekkingen.begin(), u.steekproef.trekkingen.end(),
                                   [](const auto& t) { return t.top; });
    fmt::print("\n{} regels, waarvan er {} worden bekeken: {} van {} of meer, en {} door het lot.\n",
               o.regels, u.steekproef.trekkingen.size(), top, format_euro(o.omvang.interval),
               static_cast<std::ptrdiff_t>(u.steekproef.trekkingen.size()) - top);
    if (o.zonder_bedrag > 0) fmt::print("{} regels van nul euro deden niet mee.\n", o.zonder_bedrag);
    if (static_cast<std::int64_t>(u.steekproef.trekkingen.size()) == o.regels)
        fmt::print("Dit zijn alle regels: de uitkomst is geen schatting.\n");
    fmt::print(
        "\nGeschreven in {}:\n"
        "  verzoek.html     brief aan de aanbieder; bewijsstukken uiterlijk {}\n"
        "  steekproef.csv   de regels; vul juist_bedrag en reden in\n"
        "  populatie.csv    alle regels waaruit is getrokken; niet veranderen\n"
        "  steekproef.json  de opzet; niet veranderen\n"
        "Daarna: jeugdregio controle steekproef evalueer --steekproef {}\n",
        map.string(), format_nl(sturen_voor), map.string());
}

ordered_json to_json(const Steekproefverslag& v) {
    const auto& h = v.hoogrekening;
    const pipeline::Steekproefopzet& o = v.steekproef.opzet;
    ordered_json j = {
        {"soort", "steekproefuitkomst"},
        {"aanbieder", o.vraag.aanbieder.view()},
        {"oordeel", oordeel_code(v.oordeel)},
        {"uitleg", describe_oordeel(v)},
        {"betrouwbaarheid_pct", o.vraag.betrouwbaarheid.pct()},
        {"populatie_regels", o.regels},
        {"populatie_cent", o.som.cents()},
        {"interval_cent", o.omvang.interval.cents()},
        {"bekeken", v.bevindingen.regels.size()},
        {"tolerabel_cent", o.tolerabel.cents()},
        {"top_cent", h.top.cents()},
        {"geraamd_cent", h.geraamd.cents()},
        {"waarschijnlijk_cent", h.waarschijnlijk().cents()},
        {"basis_cent", h.basis.cents()},
        {"opslag_cent", h.opslag.cents()},
        {"bovengrens_cent", h.bovengrens.cents()},
        {"gevonden_cent", h.gevonden.cents()},
        {"te_laag_gevonden_cent", h.te_laag_gevonden.cents()},
        {"te_laag_geraamd_cent", h.te_laag_geraamd.cents()},
        {"niet_in_steekproef", v.bevindingen.niet_in_steekproef},
        {"populatie_veranderd", v.verschil ? ordered_json(!v.verschil->empty()) : ordered_json()}};
    j["veranderd"] = ordered_json::object();
    if (v.verschil)
        j["veranderd"] = {
            {"weg", v.verschil->weg}, {"nieuw", v.verschil->nieuw}, {"anders", v.verschil->anders}};
    return j;
}

void print_verslag(const Steekproefverslag& v, const fs::path& map) {
    print_stappen(describe_hoogrekening(v), "Bedrag");
    fmt::print("\n");
    print_alinea(describe_oordeel(v), 0,
                 v.oordeel == beheersing::Steekproefoordeel::aanvaardbaar ? Kleur::groen : Kleur::rood);
    for (const std::string& t : list_vervolg(v)) print_alinea("- " + t, 0);
    if (const auto let_op = list_let_op(v); !let_op.empty()) {
        fmt::print("\nLet op\n");
        for (const std::string& t : let_op) print_alinea("- " + t, 0);
    }
    fmt::print("\nGeschreven: {} en {}.\n", (map / "uitkomst.html").string(),
               (map / "uitkomst.xlsx").string());
}

/// False: told to the user.
bool check_geschreven(const Result<bool, Bestandsfout>& klaar) {
    if (!klaar) print_machinefout(klaar.error().wat, klaar.error().herstel);
    return klaar.ok();
}

}  // namespace

Exit run_steekproef_omvang(const Opties& o) {
    const Datum op = day_of(o.op);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    const Wensen w = read_wensen(o, geladen->contract.parameters_on(op).steekproef);
    // With percentages alone the outcome is the same for every amount.
    constexpr std::int64_t kRond = 100'000'000;
    Bedrag populatie = Bedrag::from_cents(kRond);
    if (!o.steekproef.populatie.empty()) {
        populatie = pipeline::parse_deel(o.steekproef.populatie)->of({}, false);
    } else if (!w.tolerabel.is_pct || !w.verwacht.is_pct) {
        print_fout("bij een fout als bedrag is ook het bedrag van alle regels nodig.",
                   "Geef --populatie BEDRAG, of schrijf de fout als percentage.");
        return Exit::gebruik;
    }
    const beheersing::Steekproefwens wens{populatie, w.tolerabel.of(populatie, false),
                                          w.verwacht.of(populatie, true), w.betrouwbaarheid};
    const auto omvang = beheersing::compute_omvang(wens);
    if (!omvang) {
        print_fout(omvang.error().wat, omvang.error().herstel);
        return Exit::gebruik;
    }
    if (o.json)
        fmt::print("{}\n", pipeline::to_line({{"soort", "steekproefomvang"},
                                              {"populatie_cent", populatie.cents()},
                                              {"tolerabel_cent", wens.tolerabel.cents()},
                                              {"verwacht_cent", wens.verwacht.cents()},
                                              {"betrouwbaarheid_pct", wens.betrouwbaarheid.pct()},
                                              {"trekkingen", omvang->trekkingen},
                                              {"interval_cent", omvang->interval.cents()},
                                              {"factor", format_exact(omvang->factor)}}));
    else
        print_stappen(describe_omvang(wens, *omvang), "Waarde");
    return Exit::goed;
}

Exit run_steekproef_trek(const Opties& o) {
    const auto van = parse_datum(o.van + "-01"), tot = parse_datum((o.tot.empty() ? o.van : o.tot) + "-01");
    if (!van || !tot || *tot < *van) {
        print_fout("de laatste maand ligt voor de eerste.", "Geef --van en een latere --tot, zoals 2023-12.");
        return Exit::gebruik;
    }
    const Datum op = day_of(o.vandaag);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    const contract::Steekproefinstellingen instellingen = geladen->contract.parameters_on(op).steekproef;
    const Wensen w = read_wensen(o, instellingen);
    std::uint64_t zaad = 0;
    std::from_chars(o.steekproef.zaad.data(), o.steekproef.zaad.data() + o.steekproef.zaad.size(), zaad);
    const pipeline::Steekproefvraag vraag{*parse_agb(o.aanbieder),
                                          parse_gemeente(o.gemeente),
                                          {*van, tot->last_of_month()},
                                          zaad,
                                          w.betrouwbaarheid,
                                          w.tolerabel,
                                          w.verwacht,
                                          op};
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto uit = pipeline::draw_steekproef(opslag, vraag);
        if (!uit) {
            print_fout(uit.error().wat, uit.error().herstel);
            return Exit::gebruik;
        }
        const fs::path map = o.uit;
        if (const auto klaar = prepare_map(map); !klaar) {
            print_fout(klaar.error().wat, klaar.error().herstel);
            return Exit::gebruik;
        }
        if (!may_write(map, *uit)) return Exit::gebruik;
        const Datum sturen_voor = op.plus_dagen(instellingen.aanlevertermijn_dagen);
        const std::string brief =
            make_verzoekbrief(*uit, describe_aanbieder(opslag, vraag.aanbieder), sturen_voor);
        // The list that people fill in comes last: where it stands, the rest does too.
        const std::pair<std::string_view, const std::string*> bestanden[] = {
            {"verzoek.html", &brief},
            {pipeline::kPopulatieBestand, &uit->populatie_csv},
            {pipeline::kOpzetBestand, &uit->opzet_json},
            {pipeline::kSteekproefBestand, &uit->steekproef_csv},
        };
        for (const auto& [naam, bytes] : bestanden)
            if (!check_geschreven(write_file_duurzaam(map / naam, *bytes, kSchrijfherstel)))
                return Exit::machine;
        if (o.json)
            fmt::print("{}\n", pipeline::to_line(ordered_json::parse(uit->opzet_json)));
        else
            print_trek(*uit, map, sturen_voor);
        return Exit::goed;
    });
}

Exit run_steekproef_evalueer(const Opties& o) {
    const fs::path map = o.steekproef.map;
    const auto opzet = read_text(map / pipeline::kOpzetBestand);
    if (!opzet) return Exit::gebruik;
    const auto populatie = read_text(map / pipeline::kPopulatieBestand);
    if (!populatie) return Exit::gebruik;
    const fs::path bron = o.steekproef.bevindingen.empty() ? map / pipeline::kSteekproefBestand
                                                           : fs::path(o.steekproef.bevindingen);
    const auto csv = read_text(bron);
    if (!csv) return Exit::gebruik;
    auto steekproef = pipeline::read_steekproef(*opzet, *populatie);
    if (!steekproef) {
        print_fouten(steekproef.error(), o.json);
        return Exit::gebruik;
    }
    auto bevindingen = pipeline::read_bevindingen(bron.filename().string(), *csv, *steekproef,
                                                  o.steekproef.bevindingen.empty());
    if (!bevindingen) {
        print_fouten(bevindingen.error(), o.json);
        return Exit::afgekeurd;
    }
    Steekproefverslag v{std::move(*steekproef), std::move(*bevindingen), {}, {},
                        std::nullopt,           day_of(o.vandaag)};
    v.hoogrekening = beheersing::project(v.steekproef.populatie, v.steekproef.steekproef,
                                         v.bevindingen.regels, v.steekproef.opzet.vraag.betrouwbaarheid);
    v.oordeel = beheersing::judge(v.hoogrekening, v.steekproef.opzet.tolerabel);
    if (!o.db.empty()) {
        const Exit db = with_opslag(o, true, [&](storage::Opslag& opslag) {
            v.verschil = pipeline::compare_populatie(
                v.steekproef,
                beheersing::build_populatie(pipeline::load_staand(opslag, v.steekproef.opzet.vraag)));
            return Exit::goed;
        });
        if (db != Exit::goed) return db;
    }
    if (!check_geschreven(
            write_file_duurzaam(map / "uitkomst.html", make_steekproefpagina(v), kSchrijfherstel)) ||
        !check_geschreven(write_rekenbladen(map / "uitkomst.xlsx", make_steekproefbladen(v), v.op)))
        return Exit::machine;
    if (o.json)
        fmt::print("{}\n", pipeline::to_line(to_json(v)));
    else
        print_verslag(v, map);
    return v.oordeel == beheersing::Steekproefoordeel::aanvaardbaar ? Exit::goed : Exit::afgekeurd;
}

}  // namespace jeugdregio::cli
