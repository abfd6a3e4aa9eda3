// jeugdregio verzoek toon
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/uitkomst.hpp"
#include "pipeline/verzoek_beeld.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::cli {
namespace {

std::string describe_dag(const std::optional<Datum>& dag) {
    return dag ? format_nl(*dag) : "";
}

/// A product of a request or a version of a toewijzing, as cells of one row.
template <class Product>
std::vector<std::string> make_cellen(const Product& p, const std::optional<Datum>& ingang) {
    return {p.code        ? p.code->str()
            : p.categorie ? "categorie " + p.categorie->str()
                          : "",
            describe_dag(ingang), describe_dag(p.einde), toewijzing::describe_omvang(p.omvang),
            p.budget ? format_euro(*p.budget) : ""};
}

void add_rij(Tabel& tabel, std::vector<std::string> voor, const std::vector<std::string>& cellen) {
    voor.insert(voor.end(), cellen.begin(), cellen.end());
    tabel.add(std::move(voor));
}

void print_producten(const pipeline::Verzoekbeeld& b) {
    Tabel tabel({{"Product"},
                 {"Toewijzing", Kant::rechts},
                 {""},
                 {"Code"},
                 {"Ingang"},
                 {"Einde"},
                 {"Omvang"},
                 {"Budget", Kant::rechts}});
    for (const auto& [gevraagd, oud] : b.producten) {
        const std::string nummer = gevraagd.toewijzing ? std::to_string(gevraagd.toewijzing->waarde) : "";
        const std::string naam(pipeline::gevraagd_naam(gevraagd.soort));
        const bool blijft = gevraagd.soort == dossier::Gevraagd::ongewijzigd;
        if (oud) add_rij(tabel, {naam, nummer, blijft ? "blijft" : "oud"}, make_cellen(*oud, oud->ingang));
        if (oud && blijft) continue;
        add_rij(tabel, {oud ? "" : naam, oud ? "" : nummer, blijft ? "blijft" : "nieuw"},
                make_cellen(gevraagd, gevraagd.ingang));
    }
    tabel.print();
}

/// What the checks say: a person decides.
void print_voorbereiding(const toewijzing::Voorbereiding& v) {
    if (v.hervatting_van)
        fmt::print("\nHervatting: dezelfde hulp eindigde op {} (eis 19).\n", format_nl(*v.hervatting_van));
    fmt::print(
        "\n{}\n",
        paint(fmt::format("Voorstel: {}. U besluit zelf.", pipeline::describe_advies(v.advies)), Kleur::vet));
    if (v.bevindingen.empty()) {
        fmt::print("De controles vonden niets bijzonders.\n");
        return;
    }
    fmt::print("{} {}:\n", v.bevindingen.size(), v.bevindingen.size() == 1 ? "bevinding" : "bevindingen");
    for (const toewijzing::Bevinding& b : v.bevindingen) {
        const Regelkaart& kaart = *b.motivering.regel;
        fmt::print("\n- {} ({})\n  Bron: {}\n  {}\n  Wat u kunt doen: {}\n  Voorstel: {}.\n", kaart.id,
                   kaart.titel, kaart.bron, b.motivering.uitleg(), kaart.herstel,
                   pipeline::describe_advies(b.advies));
    }
}

void print_beeld(const pipeline::Verzoekbeeld& b, Datum dag) {
    const dossier::Verzoek& v = b.verzoek;
    fmt::print("Verzoek {} van aanbieder {} ({}), jeugdige {}\n", v.referentie, v.aanbieder.view(),
               v.soort == dossier::Verzoeksoort::toewijzing ? "315, om toewijzing" : "317, om wijziging",
               v.bsn.masked());
    fmt::print("Dagtekening {}, ontvangen op {}\n", format_nl(v.dagtekening), format_nl(v.ontvangen_op));
    if (!b.verwijzer.empty()) fmt::print("Verwijzer {}\n", b.verwijzer);
    fmt::print("Status: {}\n", status_naam(v.status()));
    if (b.termijn) {
        const bool te_laat = dag > b.termijn->tot;
        fmt::print("{}\n", paint(fmt::format("Besluiten uiterlijk op {}{}", format_nl(b.termijn->tot),
                                             te_laat ? ": te laat" : ""),
                                 te_laat ? Kleur::rood : Kleur::geen));
    }
    fmt::print("\n");
    print_producten(b);
    if (b.voorbereiding) print_voorbereiding(*b.voorbereiding);
    if (!v.antwoorden.empty()) {
        fmt::print("\n");
        Tabel antwoorden({{"Op"}, {"Antwoord (319)"}});
        for (const auto& a : v.antwoorden)
            antwoorden.add({format_nl(a.dagtekening), toewijzing::describe_antwoord(a)});
        antwoorden.print();
    }
    if (!b.toegewezen.empty()) {
        fmt::print("\n");
        Tabel toegewezen({{"Verzonden"},
                          {"Toewijzing", Kant::rechts},
                          {"Code"},
                          {"Ingang"},
                          {"Einde"},
                          {"Omvang"},
                          {"Budget", Kant::rechts}});
        for (const auto& t : b.toegewezen)
            add_rij(toegewezen, {format_nl(t.verzonden_op), std::to_string(t.nummer.waarde)},
                    make_cellen(t, t.ingang));
        toegewezen.print();
    }
}

}  // namespace

Exit run_verzoek_toon(const Opties& o) {
    const Datum op = day_of(o.op);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const pipeline::Kijk kijk{geladen->contract, op,
                                  o.regels == "landelijk" ? Regelset::landelijk : Regelset::alle};
        const auto beeld = pipeline::view_verzoek(opslag, kijk, *parse_gemeente(o.gemeente),
                                                  *parse_agb(o.aanbieder), o.referentie);
        if (!beeld) {
            print_fout(beeld.error().wat, beeld.error().herstel);
            return Exit::machine;
        }
        if (!*beeld) {
            print_fout(fmt::format("gemeente {} heeft geen verzoek {} van aanbieder {}.", o.gemeente,
                                   o.referentie, o.aanbieder),
                       "Controleer gemeentecode, AGB-code en referentie.");
            return Exit::afgekeurd;
        }
        if (o.json)
            fmt::print("{}\n", pipeline::to_line(pipeline::verzoek_to_json(**beeld, op)));
        else
            print_beeld(**beeld, op);
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
