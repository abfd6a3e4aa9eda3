// jeugdregio werklijst, werklijst --samenvatting, werklijst --volledigheid
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/uitkomst.hpp"
#include "pipeline/werklijst_beeld.hpp"
#include "toewijzing/terugwerkend.hpp"
#include "toewijzing/volledigheid.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::cli {
namespace {

using nlohmann::ordered_json;
using toewijzing::Besluitsnelheid;
using toewijzing::Werkregel;

ordered_json werkregel_to_json(const Werkregel& r, const std::string& gemeente) {
    return {{"gemeente", gemeente},
            {"soort", werksoort_naam(r.soort)},
            {"termijn", format_iso(r.termijn.tot)},
            {"te_laat", r.te_laat},
            {"over", r.over},
            {"eenheid", telling_naam(r.termijn.telling)},
            {"wie", wie_naam(r.wie)},
            {"aanbieder", r.aanbieder.str()},
            {"bsn", r.bsn ? ordered_json(r.bsn->masked()) : ordered_json()},
            {"referentie", r.referentie},
            {"wat", r.wat},
            {"toelichting", r.toelichting},
            {"bron", r.bron}};
}

/// "werkdag" for one.
std::string describe_over(const Werkregel& r) {
    if (!r.te_laat) return "";
    const std::string_view meervoud = telling_naam(r.termijn.telling);
    return fmt::format("{} {}", r.over,
                       r.over != 1                                           ? meervoud
                       : r.termijn.telling == toewijzing::Telling::werkdagen ? "werkdag"
                                                                             : "dag");
}

void print_lijst(const std::vector<Werkregel>& lijst, Datum dag) {
    if (lijst.empty()) {
        fmt::print("Er is geen werk op {}.\n", format_nl(dag));
        return;
    }
    Tabel tabel({{"Uiterlijk"},
                 {"Te laat", Kant::rechts},
                 {"Wie"},
                 {"Soort"},
                 {"Aanbieder"},
                 {"Jeugdige"},
                 {"Referentie"}});
    int te_laat = 0;
    for (const Werkregel& r : lijst) {
        te_laat += r.te_laat;
        tabel.add({format_nl(r.termijn.tot), describe_over(r), std::string(wie_naam(r.wie)),
                   std::string(werksoort_naam(r.soort)), r.aanbieder.str(), r.bsn ? r.bsn->masked() : "",
                   r.referentie},
                  r.te_laat ? Kleur::rood : Kleur::geen,
                  fmt::format("{}{}{} ({})", r.wat, r.toelichting.empty() ? "" : " ", r.toelichting, r.bron));
    }
    tabel.print();
    fmt::print("\n{} {}, waarvan {} te laat op {}.\n", lijst.size(), lijst.size() == 1 ? "regel" : "regels",
               te_laat, format_nl(dag));
}

/// Whole percents, half up; nothing to measure has none.
std::optional<int> share(int deel, int geheel) {
    if (geheel == 0) return std::nullopt;
    return (200 * deel + geheel) / (2 * geheel);
}
std::string describe_share(int deel, int geheel) {
    const auto pct = share(deel, geheel);
    return pct ? fmt::format("{}% ({} van {})", *pct, deel, geheel) : "niets te meten";
}
ordered_json number_or_null(std::optional<int> getal) {
    return getal ? ordered_json(*getal) : ordered_json();
}

struct Groep {
    std::string_view naam, bericht;
    Besluitsnelheid snelheid;
};

ordered_json groep_to_json(const Groep& g, const std::string& gemeente, const Periode& periode) {
    const Besluitsnelheid& s = g.snelheid;
    return {{"gemeente", gemeente},
            {"bericht", g.bericht},
            {"van", format_iso(periode.begin)},
            {"tot", format_iso(periode.einde)},
            {"ontvangen", s.ontvangen},
            {"meetbaar", s.meetbaar},
            {"tijdig_contract", s.tijdig_contract},
            {"tijdig_contract_pct", number_or_null(share(s.tijdig_contract, s.meetbaar))},
            {"tijdig_landelijk", s.tijdig_landelijk},
            {"tijdig_landelijk_pct", number_or_null(share(s.tijdig_landelijk, s.meetbaar))},
            {"open", s.open},
            {"open_te_laat", s.open_te_laat},
            {"mediaan_open_werkdagen", number_or_null(s.mediaan_open_werkdagen)}};
}

std::vector<Groep> make_groepen(const std::vector<dossier::Verzoekverloop>& alle,
                                const toewijzing::Werkdag& dag) {
    std::vector<dossier::Verzoekverloop> nieuw, wijziging;
    for (const auto& v : alle)
        (v.soort == dossier::Verzoeksoort::toewijzing ? nieuw : wijziging).push_back(v);
    return {{"Verzoek om toewijzing (315)", "JW315", summarize_besluiten(nieuw, dag)},
            {"Verzoek om wijziging (317)", "JW317", summarize_besluiten(wijziging, dag)}};
}

void print_samenvatting(const std::vector<Groep>& groepen, const std::string& gemeente,
                        const Periode& periode, const toewijzing::Werkdag& dag) {
    fmt::print("Gemeente {}, verzoeken ontvangen van {} tot en met {}, stand op {}\n\n", gemeente,
               format_nl(periode.begin), format_nl(periode.einde), format_nl(dag.dag));
    Tabel tabel({{"Verzoek"},
                 {"Ontvangen", Kant::rechts},
                 {"Op tijd besloten (eis 43 d)", Kant::rechts},
                 {"Op tijd geantwoord (iJw)", Kant::rechts},
                 {"Open", Kant::rechts},
                 {"Open en te laat", Kant::rechts},
                 {"Mediaan open, werkdagen", Kant::rechts}});
    for (const auto& [naam, bericht, s] : groepen)
        tabel.add({std::string(naam), std::to_string(s.ontvangen),
                   describe_share(s.tijdig_contract, s.meetbaar),
                   describe_share(s.tijdig_landelijk, s.meetbaar), std::to_string(s.open),
                   std::to_string(s.open_te_laat),
                   s.mediaan_open_werkdagen ? std::to_string(*s.mediaan_open_werkdagen) : ""});
    tabel.print();
    fmt::print(
        "\nOp tijd is binnen {} na ontvangst. Voor eis 43 d telt een 301 of een afwijzing; voor "
        "iJw "
        "telt\nook 'in onderzoek'. Een verzoek dat nog binnen zijn termijn open staat, telt niet mee in het "
        "aandeel.\n",
        contract::format_termijn(dag.parameters.termijnen[contract::Termijnsoort::besluit_contract]));
}

Exit run_volledigheid(const Opties& o, const toewijzing::Werkdag& dag) {
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto voorraad = opslag.load_werkvoorraad(*parse_gemeente(o.gemeente));
        Tabel tabel({{"Aanbieder"},
                     {"Toewijzingen", Kant::rechts},
                     {"Met start", Kant::rechts},
                     {"Mist start (305)", Kant::rechts},
                     {"Mist stop (307)", Kant::rechts},
                     {"Mist declaratie (323)", Kant::rechts},
                     {"Mist retour", Kant::rechts}});
        for (const auto& v : toewijzing::summarize_volledigheid(voorraad, dag)) {
            if (!o.aanbieder.empty() && v.aanbieder.view() != o.aanbieder) continue;
            if (o.json)
                fmt::print("{}\n", pipeline::to_line({{"gemeente", o.gemeente},
                                                      {"op", format_iso(dag.dag)},
                                                      {"aanbieder", v.aanbieder.str()},
                                                      {"toewijzingen", v.toewijzingen},
                                                      {"met_start", v.met_start},
                                                      {"zonder_start", v.zonder_start},
                                                      {"zonder_stop", v.zonder_stop},
                                                      {"zonder_declaratie", v.zonder_claim},
                                                      {"zonder_retour", v.zonder_retour}}));
            tabel.add({v.aanbieder.str(), std::to_string(v.toewijzingen), std::to_string(v.met_start),
                       std::to_string(v.zonder_start), std::to_string(v.zonder_stop),
                       std::to_string(v.zonder_claim), std::to_string(v.zonder_retour)},
                      v.mist() > 0 ? Kleur::geel : Kleur::geen);
        }
        if (o.json) return Exit::goed;
        fmt::print("Gemeente {}, berichten per aanbieder op {} (eis 42)\n\n", o.gemeente, format_nl(dag.dag));
        if (tabel.empty())
            fmt::print("Er zijn geen toewijzingen.\n");
        else
            tabel.print();
        return Exit::goed;
    });
}

/// Eis 43 c, AMB-118.
ordered_json terugwerkend_to_json(const toewijzing::Terugwerkend& t, const std::string& gemeente,
                                  const Periode& periode) {
    return {{"gemeente", gemeente},
            {"bericht", "JW301"},
            {"van", format_iso(periode.begin)},
            {"tot", format_iso(periode.einde)},
            {"verzonden", t.verzonden},
            {"terugwerkend", t.terugwerkend},
            {"terugwerkend_pct", number_or_null(share(t.terugwerkend, t.verzonden))},
            {"mediaan_dagen_terug", number_or_null(t.mediaan_dagen)}};
}
void print_terugwerkend(const toewijzing::Terugwerkend& t) {
    fmt::print("\nToewijzingen die ingaan voor de dag van verzenden (eis 43 c): {}.\n",
               describe_share(t.terugwerkend, t.verzonden));
    if (t.mediaan_dagen)
        fmt::print("De mediaan is {} {} terug.\n", *t.mediaan_dagen, *t.mediaan_dagen == 1 ? "dag" : "dagen");
}

Exit run_samenvatting(const Opties& o, const toewijzing::Werkdag& dag) {
    const Datum tot = parse_datum(o.tot).value_or(dag.dag);
    const Datum van = parse_datum(o.van).value_or(Datum::from_ymd(tot.jaar(), 1, 1));
    if (van > tot) {
        print_fout(
            fmt::format("de periode begint op {}, na het einde op {}.", format_nl(van), format_nl(tot)),
            "Kies --van niet later dan --tot.");
        return Exit::gebruik;
    }
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto verzoeken = opslag.load_verzoekverloop(*parse_gemeente(o.gemeente), {van, tot});
        const auto groepen = make_groepen(verzoeken, dag);
        if (!o.json) print_samenvatting(groepen, o.gemeente, {van, tot}, dag);
        for (const Groep& g : groepen)
            if (o.json) fmt::print("{}\n", pipeline::to_line(groep_to_json(g, o.gemeente, {van, tot})));
        const auto terug = toewijzing::summarize_terugwerkend(
            opslag.load_werkvoorraad(*parse_gemeente(o.gemeente)).toewijzingen, {van, tot});
        if (o.json)
            fmt::print("{}\n", pipeline::to_line(terugwerkend_to_json(terug, o.gemeente, {van, tot})));
        else
            print_terugwerkend(terug);
        return Exit::goed;
    });
}

}  // namespace

Exit run_werklijst(const Opties& o) {
    const Datum op = day_of(o.op);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    const toewijzing::Werkdag dag{op, geladen->contract};
    if (o.samenvatting && (o.volledigheid || !o.aanbieder.empty())) {
        print_fout("--samenvatting gaat over alle aanbieders samen.",
                   "Laat --aanbieder en --volledigheid weg.");
        return Exit::gebruik;
    }
    if (o.samenvatting) return run_samenvatting(o, dag);
    if (!o.van.empty() || !o.tot.empty()) {
        print_fout("--van en --tot horen bij --samenvatting.",
                   "Voeg --samenvatting toe, of kies met --op de dag van de werklijst.");
        return Exit::gebruik;
    }
    if (o.volledigheid) return run_volledigheid(o, dag);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        std::vector<Werkregel> lijst;
        for (auto& post :
             pipeline::load_werklijst(opslag, *parse_gemeente(o.gemeente), {geladen->contract, op}))
            if (o.aanbieder.empty() || post.regel.aanbieder.view() == o.aanbieder)
                lijst.push_back(std::move(post.regel));
        if (!o.json) print_lijst(lijst, op);
        for (const Werkregel& r : lijst)
            if (o.json) fmt::print("{}\n", pipeline::to_line(werkregel_to_json(r, o.gemeente)));
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
