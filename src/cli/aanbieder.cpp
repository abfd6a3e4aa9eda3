// jeugdregio aanbieder importeer, aanbieder lijst, aanbieder keuzelijst
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "contract/aanbieders.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

/// The last one: "vanaf 01-05-2023", or also until when.
std::string describe_stop(const std::vector<contract::Clientenstop>& stops) {
    if (stops.empty()) return "";
    const contract::Clientenstop& s = stops.back();
    return "vanaf " + format_nl(s.vanaf) +
           (s.hervat_per ? " tot en met " + format_nl(s.hervat_per->plus_dagen(-1)) : "");
}

/// The last verklaring that was not withdrawn (eis 39); the list of verklaringen tells the rest.
std::string describe_sap(const std::vector<contract::Verklaring>& alle, const AgbCode& agb) {
    std::string uit = "geen";
    for (const contract::Verklaring& v : alle)
        if (v.agb == agb && !v.ingetrokken) uit = v.sap + " vanaf " + format_nl(v.vanaf);
    return uit;
}

Exit record_stopwijziging(const Opties& o, bool stop) {
    const AgbCode agb = *parse_agb(o.aanbieder);
    const Datum per = *parse_datum(o.per);
    return with_opslag(o, false, [&](storage::Opslag& opslag) {
        if (opslag.load_aanbieder(agb).empty()) {
            print_fout(fmt::format("aanbieder {} staat niet in de lijst van aanbieders.", o.aanbieder),
                       "Controleer de AGB-code, of lees de aanbieder eerst in met 'aanbieder importeer'.");
            return Exit::afgekeurd;
        }
        if (opslag.record_clientenstop({agb, stop, per, o.reden, o.door}, day_of(o.vandaag))) {
            fmt::print("Vastgelegd: {} voor aanbieder {} per {}.\n",
                       stop ? "een cliëntenstop" : "einde cliëntenstop", o.aanbieder, format_nl(per));
            return Exit::goed;
        }
        const std::string nu = describe_stop(opslag.load_clientenstops(agb));
        print_fout(
            nu.empty()
                ? fmt::format("voor aanbieder {} is geen cliëntenstop vastgelegd.", o.aanbieder)
                : fmt::format("dat past niet bij de cliëntenstop {} van aanbieder {}.", nu, o.aanbieder),
            stop ? "Een nieuwe cliëntenstop kan pas als de vorige voorbij is, en niet eerder dan die."
                 : "Hervatten kan alleen als er een cliëntenstop loopt, en niet eerder dan die begon.");
        return Exit::afgekeurd;
    });
}

}  // namespace

Exit run_aanbieder_stop(const Opties& o) {
    return record_stopwijziging(o, true);
}
Exit run_aanbieder_hervat(const Opties& o) {
    return record_stopwijziging(o, false);
}

Exit run_aanbieder_importeer(const Opties& o) {
    const Datum vandaag = day_of(o.vandaag);
    const auto geladen = open_contract(o, vandaag);
    if (!geladen) return Exit::gebruik;
    constexpr std::size_t kMaxBytes = 25u * 1024u * 1024u;
    const auto gelezen = read_file(o.bestand, kMaxBytes);
    if (!gelezen) {
        print_fout(gelezen.error().wat, gelezen.error().herstel);
        return Exit::gebruik;
    }
    if (gelezen->grootte > kMaxBytes) {
        print_fout(fmt::format("{} is groter dan 25 MB.", o.bestand), "Is dit wel de lijst met aanbieders?");
        return Exit::afgekeurd;
    }
    return with_opslag(o, false, [&](storage::Opslag& opslag) {
        const auto bestaand = opslag.load_aanbieders();
        const auto uitkomst = contract::read_aanbieders(gelezen->bytes, geladen->contract, bestaand);
        std::vector<contract::AanbiederContract> goed;
        for (const auto& [regel, c] : uitkomst.goed) goed.push_back(c);
        const int nieuw = opslag.record_aanbieders(goed, vandaag);
        fmt::print("{} {} ingelezen: {} nieuw of gewijzigd, {} ongewijzigd.\n", goed.size(),
                   goed.size() == 1 ? "regel" : "regels", nieuw, static_cast<int>(goed.size()) - nieuw);
        const auto onbekend =
            std::count_if(goed.begin(), goed.end(), [](const auto& c) { return !c.vecozo.has_value(); });
        if (onbekend > 0)
            fmt::print(
                "Let op: bij {} van deze regels is niet bekend of de aanbieder op VECOZO is aangesloten. Zij "
                "tellen als aangesloten. Voeg een kolom vecozo (j of n) toe om dit vast te leggen (5.7).\n",
                onbekend);
        if (!uitkomst.fouten.empty())
            fmt::print("{} {}:\n", uitkomst.fouten.size(), uitkomst.fouten.size() == 1 ? "fout" : "fouten");
        for (const auto& f : uitkomst.fouten)
            fmt::print("{} regel {}: {}\n  {}\n", o.bestand, f.regel, f.wat, f.herstel);
        if (!uitkomst.fouten.empty()) fmt::print("Van de foute regels is niets bewaard.\n");
        return uitkomst.fouten.empty() ? Exit::goed : Exit::afgekeurd;
    });
}

Exit run_aanbieder_lijst(const Opties& o) {
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto verklaringen = opslag.load_verklaringen();
        Tabel tabel({{"AGB"},
                     {"Naam"},
                     {"Perceel"},
                     {"Groepsaanbod"},
                     {"Voorzieningen"},
                     {"Verblijf"},
                     {"ED"},
                     {"KDC/ODC"},
                     {"VECOZO"},
                     {"Cliëntenstop"},
                     {"SAP"},
                     {"Ingang"},
                     {"Einde"}});
        for (const auto& c : opslag.load_aanbieders())
            tabel.add({c.agb.str(), c.naam, c.perceel > 0 ? std::to_string(c.perceel) : "",
                       fmt::format("{}", fmt::join(c.groepsaanbod, ",")),
                       fmt::format("{}", fmt::join(c.voorzieningen, ",")),
                       fmt::format("{}", fmt::join(c.verblijf, ",")), c.ed ? "ja" : "", c.kdc_odc ? "ja" : "",
                       !c.vecozo   ? ""
                       : *c.vecozo ? "ja"
                                   : "nee",
                       describe_stop(opslag.load_clientenstops(c.agb)), describe_sap(verklaringen, c.agb),
                       format_nl(c.geldig.van), c.geldig.tot ? format_nl(*c.geldig.tot) : ""});
        tabel.print();
        return Exit::goed;
    });
}

Exit run_aanbieder_keuzelijst(const Opties& o) {
    const Datum op = day_of(o.op);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    const auto code = parse_productcode(o.product);
    const contract::Product* product = code ? geladen->contract.find_product(*code) : nullptr;
    if (product == nullptr) {
        print_fout(fmt::format("productcode {} staat niet in het contract.", o.product),
                   "Kijk met 'jeugdregio contract toon' welke er zijn.");
        return Exit::afgekeurd;
    }
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto aanbieders = opslag.load_aanbieders();
        const auto keuzes =
            contract::list_keuzes(aanbieders, geladen->contract, *product, *parse_gemeente(o.gemeente), op);
        Tabel tabel({{"AGB"}, {"Naam"}, {"Perceel", Kant::rechts}, {"Contract vanaf"}, {"Tot en met"}});
        for (const auto& [a, perceel] : keuzes) {
            if (o.json)
                fmt::print("{}\n", pipeline::to_line({{"gemeente", o.gemeente},
                                                      {"product", o.product},
                                                      {"op", format_iso(op)},
                                                      {"agb", a->agb.str()},
                                                      {"naam", a->naam},
                                                      {"perceel", perceel}}));
            tabel.add({a->agb.str(), a->naam, std::to_string(perceel), format_nl(a->geldig.van),
                       a->geldig.tot ? format_nl(*a->geldig.tot) : ""});
        }
        if (o.json) return Exit::goed;
        fmt::print("{} ({}) in gemeente {} op {}\n\n", product->omschrijving, o.product, o.gemeente,
                   format_nl(op));
        if (tabel.empty())
            fmt::print("Geen aanbieder heeft hier een contract voor.\n");
        else
            tabel.print();
        fmt::print(
            "\nDe jeugdige kiest. Leg de keuze vast met 'jeugdregio aantekening maak ... "
            "keuze_aanbieder'.\n");
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
