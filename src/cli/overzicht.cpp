// jeugdregio overzicht: the figures of a year.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/overzicht_beeld.hpp"
#include "pipeline/uitkomst.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::cli {
namespace {

using nlohmann::ordered_json;

std::string euro(const ordered_json& cijfers, const char* sleutel) {
    return format_euro(Bedrag::from_cents(cijfers.at(sleutel).get<std::int64_t>()));
}
std::string text_of(const ordered_json& waarde) {
    return waarde.is_string() ? waarde.get<std::string>() : waarde.dump();
}

void print_geld(const ordered_json& rijen, const char* sleutel, const char* kop) {
    Tabel tabel({{kop},
                 {"Naam"},
                 {"Besteed", Kant::rechts},
                 {"Vorig jaar tot nu", Kant::rechts},
                 {"Budgetten", Kant::rechts},
                 {"Daarop gedeclareerd", Kant::rechts}});
    for (const ordered_json& r : rijen)
        tabel.add({text_of(r.at(sleutel)), r.at("naam").get<std::string>(), euro(r, "besteed_cent"),
                   euro(r, "vorig_jaar_tot_cent"), euro(r, "toegekend_cent"), euro(r, "gedeclareerd_cent")});
    fmt::print("\n");
    if (!tabel.empty()) tabel.print();
}

std::string describe_nachten(const ordered_json& cijfers, const char* sleutel) {
    const ordered_json& breuk = cijfers.at(sleutel);
    return breuk.is_null() ? "geen" : breuk.at("afgerond").get<std::string>();
}

void print_overzicht(const ordered_json& o) {
    const ordered_json& geld = o.at("besteding").at("totaal");
    fmt::print("Overzicht van {}{}, stand op {}\n\n", o.at("jaar").get<int>(),
               o.at("gemeente").is_null() ? "" : ", gemeente " + o.at("gemeente").get<std::string>(),
               format_nl(*parse_datum(o.at("op").get<std::string>())));
    fmt::print("Besteed aan zorg in dit jaar: {}. In het vorige jaar: {}, waarvan {} tot en met maand {}.\n",
               euro(geld, "besteed_cent"), euro(geld, "vorig_jaar_cent"), euro(geld, "vorig_jaar_tot_cent"),
               o.at("vorig_jaar_tot_maand").get<int>());
    fmt::print("Budgetten van {} toewijzingen die dit jaar ingaan: {}. Daarop is {} gedeclareerd.\n",
               geld.at("toewijzingen_met_budget").get<int>(), euro(geld, "toegekend_cent"),
               euro(geld, "gedeclareerd_cent"));
    const ordered_json& jeugdigen = o.at("jeugdigen");
    fmt::print("Jeugdigen met hulp: {}, waarvan met verblijf: {}.\n", jeugdigen.at("jaar").get<int>(),
               jeugdigen.at("verblijf_jaar").get<int>());
    const ordered_json& uit = o.at("uithuisplaatsingen").at("jaar");
    fmt::print(
        "Uithuisplaatsingen begonnen: {} (van {} jeugdigen); beëindigd: {}; lopend op 31 december: {}.\n"
        "Nachten per beëindigde uithuisplaatsing: mediaan {}, gemiddeld {}.\n",
        uit.at("begonnen").get<int>(), uit.at("jeugdigen").get<int>(), uit.at("beeindigd").get<int>(),
        uit.at("lopend").get<int>(), describe_nachten(uit, "mediaan_nachten"),
        describe_nachten(uit, "gemiddeld_nachten"));
    const ordered_json& claims = o.at("declaraties").at("totaal");
    fmt::print("Declaraties beslist: {}. Regels toegekend: {}, afgewezen: {} ({}).\n",
               claims.at("berichten").get<int>(), claims.at("regels_toegekend").get<int>(),
               claims.at("regels_afgewezen").get<int>(), euro(claims, "afgewezen_cent"));
    for (const ordered_json& c : o.at("declaraties").at("retourcodes"))
        fmt::print("  {}  {} keer\n", c.at("retourcode").get<std::string>(), c.at("aantal").get<int>());
    int regels = 0, te_laat = 0;
    for (const ordered_json& w : o.at("werk")) {
        regels += w.at("regels").get<int>();
        te_laat += w.at("te_laat").get<int>();
    }
    fmt::print("Werklijst: {}, waarvan te laat: {}.\n", regels, te_laat);
    print_geld(o.at("besteding").at("per_gemeente"), "gemeente", "Gemeente");
    print_geld(o.at("besteding").at("per_perceel"), "perceel", "Perceel");
    print_geld(o.at("besteding").at("per_aanbieder"), "aanbieder", "Aanbieder");
}

}  // namespace

Exit run_overzicht(const Opties& o) {
    const Datum op = day_of(o.op);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    const auto instellingen = contract::load_overzicht(contract_map(o), geladen->contract);
    if (!instellingen) {
        print_contractfouten(contract_map(o), instellingen.error());
        return Exit::gebruik;
    }
    pipeline::Overzichtvraag vraag{.jaar = o.jaar == 0 ? op.jaar() : o.jaar, .op = op};
    if (!o.gemeente.empty()) vraag.gemeente = parse_gemeente(o.gemeente);
    // Opening for writing first brings an older file up to date; what is not there is refused.
    return with_opslag(o, true, [&](storage::Opslag&) {
        const auto inzage = storage::open_inzage(o.db);
        const auto stand = pipeline::load_overzichtstand(*inzage, *instellingen);
        const auto werk = pipeline::count_werk(*inzage, geladen->contract, op, vraag.gemeente);
        const auto beeld = pipeline::make_overzicht(stand, geladen->contract, *instellingen, werk, vraag);
        if (o.json)
            fmt::print("{}\n", pipeline::to_line(beeld));
        else
            print_overzicht(beeld);
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
