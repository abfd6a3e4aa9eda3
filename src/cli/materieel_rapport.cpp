#include "cli/materieel_rapport.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/maanden.hpp"
#include "cli/pagina.hpp"
#include "contract/csv.hpp"

namespace jeugdregio::cli {
namespace {

using beheersing::Controleregel;
using beheersing::Controletotaal;
using beheersing::Oordeel;
using beheersing::Werksoort;

std::string format_maand(Datum dag) {
    return fmt::format("{:04}-{:02}", dag.jaar(), dag.maand());
}

std::string_view telt_in(Werksoort soort) {
    switch (soort) {
        case Werksoort::tijd:
        case Werksoort::groep:
            return "minuten";
        case Werksoort::nachten:
            return "nachten";
        case Werksoort::stuks:
            return "stuks";
    }
    return "";
}

std::string_view bestand_van(Werksoort soort) {
    switch (soort) {
        case Werksoort::tijd:
            return "sessies.csv";
        case Werksoort::groep:
            return "groepsdagen.csv";
        case Werksoort::nachten:
            return "verblijven.csv";
        case Werksoort::stuks:
            return "trajecten.csv";
    }
    return "";
}

std::string format_regels(const std::vector<int>& regels) {
    constexpr std::size_t kMeest = 8;
    std::string uit;
    for (std::size_t i = 0; i < std::min(regels.size(), kMeest); ++i)
        uit += (i == 0 ? "" : ", ") + std::to_string(regels[i]);
    if (regels.size() > kMeest) uit += fmt::format(" en nog {}", regels.size() - kMeest);
    return uit;
}

std::string describe_product(const contract::Contract& contract, const beheersing::Controlepunt& punt) {
    const auto* product = contract.find_product(punt.code);
    return product == nullptr ? punt.code.str()
                              : fmt::format("{} {}", punt.code.view(), product->voorziening);
}

std::string join_referenties(const Controleregel& r) {
    std::string uit;
    for (const auto& regel : r.regels) uit += (uit.empty() ? "" : " ") + regel.referentie;
    return uit;
}

/// What to say first, in one sentence.
std::string describe_uitkomst(const Controletotaal& t) {
    if (t.terug > Bedrag{})
        return fmt::format(
            "Terug te vorderen: {}. Van {} gedeclareerd volgt {} niet uit de registratie{}.",
            format_euro(t.terug), format_euro(t.gedeclareerd), format_euro(t.te_veel),
            t.verrekend > Bedrag{} ? fmt::format("; daarvan is {} verrekend", format_euro(t.verrekend)) : "");
    if (t.te_veel > Bedrag{})
        return fmt::format(
            "Er is niets terug te vorderen. Wat te veel is gedeclareerd ({}), is geheel verrekend.",
            format_euro(t.te_veel));
    if (t.gedeclareerd == Bedrag{}) return "Over deze maanden is niets gedeclareerd.";
    return "Alles wat is gedeclareerd, volgt uit de registratie.";
}

Paginatabel make_totalen(const Controletotaal& t) {
    Paginatabel tabel{
        "Uitkomst per oordeel", {{"Oordeel"}, {"Punten", Kant::rechts}, {"Wat het betekent"}}, {}};
    static constexpr std::array<std::string_view, beheersing::kOordelen.size()> kBetekenis{
        "Het bedrag volgt uit de registratie.", "Er is meer gedeclareerd dan uit de registratie volgt.",
        "Uit de registratie volgt meer dan is gedeclareerd. Dat kan een reden hebben, zoals een budget dat "
        "op is.",
        "In de registratie staat niets dat hier gedeclareerd mag worden."};
    for (const Oordeel o : beheersing::kOordelen)
        tabel.rijen.push_back({std::string(beheersing::oordeel_naam(o)), std::to_string(t.count(o)),
                               std::string(kBetekenis.at(static_cast<std::size_t>(o)))});
    return tabel;
}

Paginatabel make_gemeenten(const contract::Contract& contract, const beheersing::Controleuitkomst& uit) {
    Paginatabel tabel{"Bedragen per gemeente",
                      {{"Gemeente"},
                       {"Gedeclareerd", Kant::rechts},
                       {"Volgens registratie", Kant::rechts},
                       {"Te veel", Kant::rechts},
                       {"Te weinig", Kant::rechts},
                       {"Verrekend", Kant::rechts},
                       {"Terug", Kant::rechts}},
                      {}};
    const auto row = [](std::string naam, const Controletotaal& t) {
        return std::vector<std::string>{std::move(naam),          format_euro(t.gedeclareerd),
                                        format_euro(t.herrekend), format_euro(t.te_veel),
                                        format_euro(t.te_weinig), format_euro(t.verrekend),
                                        format_euro(t.terug)};
    };
    for (const auto& [gemeente, t] : uit.per_gemeente) {
        const auto naam = std::find_if(contract.deelnemers.begin(), contract.deelnemers.end(),
                                       [g = gemeente](const auto& d) { return d.gemeente == g; });
        tabel.rijen.push_back(row(naam == contract.deelnemers.end() ? gemeente.str() : naam->naam, t));
    }
    tabel.totaal = row("Samen", uit.totaal);
    return tabel;
}

void add_afwijkingen(Pagina& pagina, const contract::Contract& contract,
                     const beheersing::Controleuitkomst& uit) {
    Paginatabel tabel{"Wat niet gelijk is",
                      {{"Nr", Kant::rechts},
                       {"Toewijzing"},
                       {"Jeugdige"},
                       {"Maand"},
                       {"Product"},
                       {"Oordeel"},
                       {"Gedeclareerd", Kant::rechts},
                       {"Volgens registratie", Kant::rechts},
                       {"Verrekend", Kant::rechts},
                       {"Terug", Kant::rechts}},
                      {}};
    std::vector<std::string> uitleg;
    for (const Controleregel& r : uit.regels) {
        if (r.oordeel == Oordeel::gelijk) continue;
        const std::string nr = std::to_string(tabel.rijen.size() + 1);
        tabel.rijen.push_back({nr, fmt::format("{}/{}", r.punt.gemeente.view(), r.punt.toewijzing.waarde),
                               r.bsn.masked(), format_maand(r.punt.maand), describe_product(contract, r.punt),
                               std::string(beheersing::oordeel_naam(r.oordeel)), format_euro(r.gedeclareerd),
                               format_euro(r.herrekend_bedrag()), format_euro(r.verrekend),
                               format_euro(r.terug)});
        std::string tekst = fmt::format("{}. {}", nr, describe_som(r));
        for (const auto& grond : list_gronden(r)) tekst += " " + grond;
        uitleg.push_back(std::move(tekst));
    }
    if (tabel.rijen.empty()) return;
    pagina.kop("Wat niet gelijk is").tabel(tabel);
    pagina.kop("De sommen erachter").lijst(uitleg);
}

void add_regels(Pagina& pagina, const beheersing::Controleuitkomst& uit) {
    std::map<std::string_view, const Regelkaart*> kaarten;
    for (const Controleregel& r : uit.regels)
        for (const auto& g : r.gronden) kaarten.emplace(g.regel->id, g.regel);
    if (kaarten.empty()) return;
    Paginatabel tabel{
        "De regels die zijn gebruikt", {{"Regel"}, {"Wat moet gelden"}, {"Bron"}, {"Wat u kunt doen"}}, {}};
    for (const auto& [id, kaart] : kaarten)
        tabel.rijen.push_back({std::string(id), std::string(kaart->titel), std::string(kaart->bron),
                               std::string(kaart->herstel)});
    pagina.kop("De regels").tabel(tabel);
}

/// For a csv: "1234,56".
std::string csv_euro(Bedrag bedrag) {
    return fmt::format("{}{},{:02}", bedrag < Bedrag{} ? "-" : "", std::abs(bedrag.cents()) / 100,
                       std::abs(bedrag.cents()) % 100);
}

}  // namespace

std::string describe_som(const Controleregel& r) {
    std::string uit = "Registratie: niets dat hier gedeclareerd mag worden.";
    const auto eenheid = eenheid_naam(r.eenheid);
    if (const auto& h = r.herrekend) {
        uit = fmt::format("Registratie: {} {} in {} {}", h->geregistreerd,
                          telt_in(beheersing::werksoort_of(r.eenheid)), h->bronregels,
                          h->bronregels == 1 ? "regel" : "regels");
        // Minutes of a group become whole hours.
        if (h->geregistreerd != h->volume) uit += fmt::format(", dat is {} {}", h->volume, eenheid);
        uit += h->tarief ? fmt::format("; {} x {} = {}.", h->volume, format_euro(*h->tarief),
                                       format_euro(h->bedrag))
                         : fmt::format("; samen {}.", format_euro(h->bedrag));
    }
    if (r.regels.empty()) return uit + " Gedeclareerd: niets.";
    uit += fmt::format(" Gedeclareerd: {} {} en {} ({} {}).", r.gedeclareerd_volume, eenheid,
                       format_euro(r.gedeclareerd), r.regels.size() == 1 ? "regel" : "regels",
                       join_referenties(r));
    if (r.verschil() > Bedrag{}) uit += fmt::format(" Te veel: {}.", format_euro(r.verschil()));
    if (r.verrekend > Bedrag{})
        uit += fmt::format(
            " Op dezelfde toewijzing en in dezelfde maand is ander werk niet gedeclareerd: daarvan telt {} "
            "mee.",
            format_euro(r.verrekend));
    return uit;
}

std::vector<std::string> list_gronden(const Controleregel& r) {
    std::vector<std::string> uit;
    for (const auto& g : r.gronden)
        uit.push_back(fmt::format("{}: {} {} telt niet ({}, {} {}). {}", g.regel->id, g.aantal,
                                  telt_in(g.soort), bestand_van(g.soort),
                                  g.regels.size() == 1 ? "regel" : "regels", format_regels(g.regels),
                                  g.uitleg));
    return uit;
}

std::string make_rapportpagina(const Rapportkop& kop, const contract::Contract& contract,
                               const pipeline::Materieleuitkomst& uitkomst) {
    const auto& c = uitkomst.controle;
    Pagina pagina(fmt::format("Materiële controle {}", kop.aanbieder));
    pagina.gegevens(
        {{"Aanbieder", kop.aanbieder},
         {"Maanden", maanden_tekst(kop.periode)},
         {"Dag van de controle", format_feit(kop.dag)},
         {"Registratie", kop.registratie},
         {"Omvang", kop.steekproef ? "alleen de regels van de steekproef" : "alle goedgekeurde regels"},
         {"Grondslag", "Inkoopdocument eisen 48, 49, 61 en 63; bijlage XII en XIV"}});
    pagina.uitkomst(describe_uitkomst(c.totaal));
    pagina.kop("Wat is gedaan")
        .alinea(
            "Met de registratie van de aanbieder is opnieuw berekend wat hij mocht declareren, volgens "
            "dezelfde regels "
            "als waarmee een declaratie wordt gemaakt. Dat is per toewijzing, maand en product vergeleken "
            "met wat is "
            "goedgekeurd. Regels die later zijn teruggenomen (credit), tellen niet mee.");
    pagina.tabel(make_totalen(c.totaal)).tabel(make_gemeenten(contract, c));
    add_afwijkingen(pagina, contract, c);
    add_regels(pagina, c);
    if (c.totaal.te_veel > Bedrag{})
        pagina.kop("Bent u het er niet mee eens?")
            .alinea(
                "Laat dan per nummer zien waar het werk is geregistreerd, of verbeter de registratie en leg "
                "uit waarom. "
                "Zijn namen of andere gegevens niet nodig, laat ze dan weg (eis 61).");
    return pagina.take();
}

std::vector<Rekenblad> make_rapportbladen(const Rapportkop& kop, const contract::Contract& contract,
                                          const pipeline::Materieleuitkomst& uitkomst) {
    Rekenblad blad;
    blad.naam = "Punten";
    blad.toelichting = {
        fmt::format("Materiële controle {}", kop.aanbieder),
        fmt::format("{}; {}", maanden_tekst(kop.periode), describe_uitkomst(uitkomst.controle.totaal))};
    blad.kolommen = {{"Gemeente", 10},
                     {"Toewijzing", 12},
                     {"Jeugdige", 12},
                     {"Maand", 9},
                     {"Product", 16},
                     {"Referenties", 24},
                     {"Eenheid", 10},
                     {"Gedeclareerd", 12},
                     {"Bedrag", 13},
                     {"Registratie", 12},
                     {"Regels", 8},
                     {"Declarabel", 12},
                     {"Bedrag volgens registratie", 16},
                     {"Verschil", 13},
                     {"Verrekend", 12},
                     {"Terug", 13},
                     {"Oordeel", 12}};
    constexpr std::size_t kBedrag = 8, kHerrekend = 12, kVerschil = 13, kVerrekend = 14, kTerug = 15;
    for (const Controleregel& r : uitkomst.controle.regels) {
        const std::size_t n = blad.rijen.size();
        const bool er = r.herrekend.has_value();
        blad.rijen.push_back(
            {r.punt.gemeente.str(), r.punt.toewijzing.waarde, r.bsn.masked(), format_maand(r.punt.maand),
             describe_product(contract, r.punt), join_referenties(r), std::string(eenheid_naam(r.eenheid)),
             r.gedeclareerd_volume, r.gedeclareerd, er ? r.herrekend->geregistreerd : std::int64_t{0},
             er ? r.herrekend->bronregels : std::int64_t{0}, er ? r.herrekend->volume : std::int64_t{0},
             r.herrekend_bedrag(),
             Cel::formule(fmt::format("{}-{}", blad.cel(n, kBedrag), blad.cel(n, kHerrekend)), r.verschil()),
             r.verrekend,
             Cel::formule(fmt::format("MAX(0,{}-{})", blad.cel(n, kVerschil), blad.cel(n, kVerrekend)),
                          r.terug),
             std::string(beheersing::oordeel_naam(r.oordeel))});
    }
    blad.end_gegevens();
    if (!blad.rijen.empty()) {
        const auto& t = uitkomst.controle.totaal;
        std::vector<Cel> som(blad.kolommen.size());
        som[0] = Cel("Samen").as_vet();
        const auto add_som = [&](std::size_t kolom, Bedrag waarde) {
            som[kolom] =
                Cel::formule(
                    fmt::format("SUM({}:{})", blad.cel(0, kolom), blad.cel(blad.gegevens - 1, kolom)), waarde)
                    .as_vet();
        };
        add_som(kBedrag, t.gedeclareerd);
        add_som(kHerrekend, t.herrekend);
        add_som(kVerschil, t.gedeclareerd - t.herrekend);
        add_som(kVerrekend, t.verrekend);
        add_som(kTerug, t.terug);
        blad.rijen.push_back(std::move(som));
    }

    Rekenblad gronden;
    gronden.naam = "Gronden";
    gronden.toelichting = {
        "Wat in de registratie staat en niet gedeclareerd mag worden, bij de punten die niet gelijk zijn"};
    gronden.kolommen = {{"Gemeente", 10}, {"Toewijzing", 12}, {"Jeugdige", 12},
                        {"Maand", 9},     {"Regel", 22},      {"Aantal", 10},
                        {"In", 10},       {"Bestand", 16},    {"Regels in het bestand", 24},
                        {"Uitleg", 80},   {"Bron", 40}};
    for (const Controleregel& r : uitkomst.controle.regels)
        for (const auto& g : r.gronden)
            gronden.rijen.push_back({r.punt.gemeente.str(), r.punt.toewijzing.waarde, r.bsn.masked(),
                                     format_maand(r.punt.maand), std::string(g.regel->id), g.aantal,
                                     std::string(telt_in(g.soort)), std::string(bestand_van(g.soort)),
                                     format_regels(g.regels), g.uitleg, std::string(g.regel->bron)});
    gronden.end_gegevens();
    return {std::move(blad), std::move(gronden)};
}

std::string make_bevindingen(const pipeline::Materieleuitkomst& uitkomst) {
    std::string uit = "gemeente;referentie;toewijzing;product;maand;bedrag;juist_bedrag;oordeel;reden\r\n";
    for (const Controleregel& r : uitkomst.controle.regels)
        for (const auto& regel : r.regels) {
            std::string reden;
            if (regel.juist != regel.gedeclareerd) {
                reden = describe_som(r);
                for (const auto& g : r.gronden)
                    reden += fmt::format(" {}: {} {}.", g.regel->id, g.aantal, telt_in(g.soort));
            }
            uit += fmt::format("{};{};{};{};{};{};{};{};{}\r\n", r.punt.gemeente.view(), regel.referentie,
                               r.punt.toewijzing.waarde, r.punt.code.view(), format_maand(r.punt.maand),
                               csv_euro(regel.gedeclareerd), csv_euro(regel.juist),
                               beheersing::oordeel_naam(r.oordeel), contract::quote_veld(reden));
        }
    return uit;
}

}  // namespace jeugdregio::cli
