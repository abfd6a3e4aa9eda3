// The contract: percelen with their term, tarieven with their history, products, who takes part and who
// contracted what. Everything with its source.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "contract/looptijd.hpp"
#include "server/namen.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/veldlezer.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {
namespace {

using contract::Contract;

std::string join(const std::vector<std::string>& woorden) {
    return fmt::format("{}", fmt::join(woorden, ", "));
}

std::string describe_geldig(const contract::Geldigheid& g) {
    return g.tot ? fmt::format("{} tot en met {}", format_nl(g.van), format_nl(*g.tot))
                 : fmt::format("vanaf {}", format_nl(g.van));
}

Gegevens::Rijen list_percelen(const Contract& c, Datum op) {
    Gegevens::Rijen uit;
    for (const auto& l : contract::list_looptijden(c, op)) {
        const bool loopt = l.stand == contract::Looptijdstand::loopt ||
                           l.stand == contract::Looptijdstand::nog_niet_begonnen;
        uit.emplace_back()
            .text("nummer", std::to_string(l.perceel->nummer))
            .text("naam", l.perceel->naam)
            .text("blok", l.perceel->blok)
            .text("variant", l.perceel->toewijzingsvariant)
            .text("van", format_nl(l.termijn_begin))
            .text("tot", format_nl(l.termijn_einde))
            .text("verlengd", fmt::format("{} van {} keer", l.gebruikt, l.gebruikt + l.over))
            .text("uiterlijk", format_nl(l.perceel->uiterste_einde))
            .text("stand", contract::stand_naam(l.stand))
            .flag("let_op", !loopt);
    }
    return uit;
}

Antwoord show_contract(const Oproep& o) {
    const Contract& c = o.plek.contract();
    const Datum op = o.plek.vandaag();
    Gegevens g;
    const auto* versie = c.version_on(op);
    g.text("naam", c.naam)
        .text("versie", versie ? versie->nummer : std::string("geen versie op deze dag"))
        .text("vanaf", versie ? format_nl(versie->vanaf) : std::string())
        .text("bron", versie ? versie->bron : std::string())
        .text("sha256", c.sha256.substr(0, 16));
    Gegevens::Rijen deelnemers;
    for (const auto& d : c.deelnemers) {
        if (!d.geldig.contains(op)) continue;
        deelnemers.emplace_back()
            .text("code", d.gemeente.view())
            .text("naam", d.naam)
            .text("percelen", fmt::format("{}", fmt::join(d.percelen, ", ")))
            .text("geldig", describe_geldig(d.geldig));
    }
    Gegevens::Rijen kennisgevingen;
    for (const auto& k : o.plek.omgeving().contract.kennisgevingen)
        kennisgevingen.emplace_back().text("tekst", k);
    g.rows("percelen", list_percelen(c, op))
        .rows("deelnemers", std::move(deelnemers))
        .flag("heeft_kennisgevingen", !kennisgevingen.empty())
        .rows("kennisgevingen", std::move(kennisgevingen));
    return make_pagina(o, {.titel = "Contract", .menu = "/contract"}, "contract", std::move(g));
}

/// Everything that is known of one tarief: the amount now, and what it was and will be.
struct Tariefreeks {
    std::vector<const contract::Tarief*> rijen;  // latest first
    const contract::Tarief* nu = nullptr;
};

std::map<std::tuple<int, std::string, Eenheid>, Tariefreeks> collect_tarieven(const Contract& c, Datum op) {
    std::map<std::tuple<int, std::string, Eenheid>, Tariefreeks> uit;
    for (const auto& t : c.tarieven) {
        Tariefreeks& r = uit[{t.perceel, t.voorziening, t.eenheid}];
        r.rijen.push_back(&t);
        if (t.geldig.contains(op)) r.nu = &t;
    }
    for (auto& [sleutel, r] : uit)
        std::ranges::sort(r.rijen, std::greater<>{}, [](const auto* t) { return t->geldig.van; });
    return uit;
}

const contract::Product* find_product(const Contract& c, const contract::Tarief& t) {
    const auto i = std::ranges::find_if(c.producten, [&](const contract::Product& p) {
        return p.voorziening == t.voorziening && p.eenheid == t.eenheid &&
               std::ranges::find(p.percelen, t.perceel) != p.percelen.end();
    });
    return i == c.producten.end() ? nullptr : &*i;
}

Gegevens::Rijen list_geschiedenis(const Tariefreeks& reeks) {
    Gegevens::Rijen uit;
    for (const auto* t : reeks.rijen)
        uit.emplace_back()
            .text("bedrag", format_euro(t->bedrag))
            .text("geldig", describe_geldig(t->geldig))
            .text("bron", t->bron)
            .flag("voorlopig", t->voorlopig);
    return uit;
}

Antwoord show_perceel(const Oproep& o) {
    const Contract& c = o.plek.contract();
    Velden pad{{"nummer", o.van_pad("nummer")}};
    Veldlezer lezer(pad);
    const auto nummer = lezer.nummer("nummer", 1, 99);
    const contract::Perceel* p = nummer ? c.find_perceel(static_cast<int>(*nummer)) : nullptr;
    Veldlezer zoek(o.zoek);
    const Datum op = zoek.datum("op").value_or(o.plek.vandaag());
    if (!p)
        return make_pagina(o, {.titel = "Dit perceel is er niet", .menu = "/contract", .status = 404}, "fout",
                           Gegevens().text("uitleg", "Het contract heeft geen perceel met dit nummer."));
    Gegevens::Rijen tarieven;
    for (const auto& [sleutel, reeks] : collect_tarieven(c, op)) {
        if (std::get<0>(sleutel) != p->nummer) continue;
        const contract::Tarief& een = *reeks.rijen.front();
        const contract::Product* product = find_product(c, een);
        tarieven.emplace_back()
            .text("voorziening", een.voorziening)
            .text("code", product ? product->code.view() : std::string_view{})
            .text("omschrijving", product ? product->omschrijving : std::string())
            .text("eenheid", eenheid_naam(een.eenheid))
            .text("nu", reeks.nu ? format_euro(reeks.nu->bedrag) : "geen op deze dag")
            .flag("heeft_geschiedenis", reeks.rijen.size() > 1)
            .text("bron", een.bron)
            .rows("geschiedenis", list_geschiedenis(reeks));
    }
    Gegevens::Rijen aanbieders;
    for (const auto& a : o.plek.opslag().load_aanbieders()) {
        if (!a.geldig.contains(op) || a.perceel != p->nummer) continue;
        aanbieders.emplace_back().text("agb", a.agb.view()).text("naam", a.naam);
    }
    std::string veldfout;
    for (const auto& f : zoek.fouten()) veldfout = f.wat;
    Gegevens g;
    g.text("nummer", std::to_string(p->nummer))
        .text("naam", p->naam)
        .text("blok", p->blok)
        .text("voorzieningen", join(p->voorzieningen))
        .text("variant", p->toewijzingsvariant)
        .text("combinatie", p->combinatie)
        .text("bron", p->bron)
        .text("op", format_iso(op))
        .text("op_nl", format_nl(op))
        .text("opfout", veldfout)
        .flag("eerste_vijf", p->nummer <= 5)
        .rows("tarieven", std::move(tarieven))
        .flag("heeft_aanbieders", !aanbieders.empty())
        .rows("aanbieders", std::move(aanbieders));
    return make_pagina(o, {.titel = fmt::format("Perceel {}: {}", p->nummer, p->naam), .menu = "/contract"},
                       "perceel", std::move(g));
}

/// "Perceel 1; groepsaanbod licht en middel": what an aanbieder may deliver, in words.
std::string describe_aanbod(const contract::AanbiederContract& a) {
    std::vector<std::string> delen;
    if (a.perceel > 0) delen.push_back(fmt::format("perceel {}", a.perceel));
    if (!a.groepsaanbod.empty()) delen.push_back("groepsaanbod " + join(a.groepsaanbod));
    if (!a.voorzieningen.empty()) delen.push_back(join(a.voorzieningen));
    if (!a.verblijf.empty()) delen.push_back("verblijf " + join(a.verblijf));
    if (a.ed) delen.emplace_back("ernstige dyslexie");
    if (a.kdc_odc) delen.emplace_back("kdc of odc");
    return fmt::format("{}", fmt::join(delen, "; "));
}

Antwoord show_aanbieders(const Oproep& o) {
    auto alle = o.plek.opslag().load_aanbieders();
    std::ranges::stable_sort(alle, {}, [](const auto& a) { return std::tie(a.naam, a.agb, a.geldig.van); });
    Gegevens::Rijen rijen;
    for (const auto& a : alle)
        rijen.emplace_back()
            .text("agb", a.agb.view())
            .text("naam", a.naam)
            .text("aanbod", describe_aanbod(a))
            .text("geldig", describe_geldig(a.geldig))
            .text("vecozo", !a.vecozo   ? "niet bekend"
                            : *a.vecozo ? "ja"
                                        : "nee")
            .flag("nu", a.geldig.contains(o.plek.vandaag()));
    Gegevens g;
    g.flag("leeg", rijen.empty()).rows("rijen", std::move(rijen));
    return make_pagina(o, {.titel = "Aanbieders", .menu = "/contract"}, "aanbieders", std::move(g));
}

Antwoord show_instellingen(const Oproep& o) {
    const Contract& c = o.plek.contract();
    const Omgeving& m = o.plek.omgeving();
    Gegevens::Rijen versies, cijfers, organisaties;
    for (const auto& org : c.organisaties)
        organisaties.emplace_back()
            .text("naam", org.naam)
            .text("rol", org.rol)
            .text("geldig", describe_geldig(org.geldig))
            .text("bron", org.bron)
            .flag("nu", org.geldig.contains(o.plek.vandaag()));
    for (const auto& v : c.versies)
        versies.emplace_back()
            .text("nummer", v.nummer)
            .text("vanaf", format_nl(v.vanaf))
            .text("bron", v.bron);
    for (const auto& i : c.instellingen)
        cijfers.emplace_back()
            .text("naam", i.naam)
            .text("waarde", i.waarde)
            .text("vanaf", i.vanaf ? format_nl(*i.vanaf) : "het begin")
            .text("bron", i.bron);
    Gegevens g;
    g.text("regio", c.regio)
        .text("naam", c.naam)
        .text("map", m.contractmap.filename().string())
        .text("dag", format_nl(o.plek.vandaag()))
        .flag("vaste_dag", m.vandaag.has_value())
        .rows("organisaties", std::move(organisaties))
        .rows("versies", std::move(versies))
        .rows("cijfers", std::move(cijfers));
    return make_pagina(o, {.titel = "Instellingen van de regio", .menu = "/instellingen"}, "instellingen",
                       std::move(g));
}

}  // namespace

void add_pagina_contract(Router& router) {
    router.add({Deel::pagina, Methode::get, "/contract", show_contract});
    router.add({Deel::pagina, Methode::get, "/contract/percelen/{nummer}", show_perceel});
    router.add({Deel::pagina, Methode::get, "/contract/aanbieders", show_aanbieders});
    router.add({Deel::pagina, Methode::get, "/instellingen", show_instellingen});
}

}  // namespace jeugdregio::server
