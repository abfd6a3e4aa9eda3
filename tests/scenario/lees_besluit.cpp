// What the Toegang decides in a scenario, as an Opdracht to the program.
#include <tuple>

#include "ijw/read_bericht.hpp"
#include "scenario/notities.hpp"

namespace jeugdregio::scenario {
namespace {

/// The Client of a jeugdige as a person would hand it to the program, with the parent who has authority
/// (OP002).
ijw::Deel make_client(Zin& zin, const Jeugdige& wie) {
    steun::Bericht301 b;
    b.bsn = wie.bsn;
    b.geboortedatum = wie.geboortedatum;
    b.relaties = {steun::Relatie301{}};
    steun::Product301 p;
    p.nummer = "1";
    p.budget = 1;
    b.producten = {p};
    const ijw::Leesuitkomst gelezen = ijw::read_bericht(to_xml(b));
    if (!gelezen.bericht) zin.fail("van deze jeugdige is geen bericht te maken");
    return ijw::take_client(*gelezen.bericht);
}

std::optional<Datum> optional_datum(const std::string& iso) {
    return parse_datum(iso);
}

std::optional<dossier::Omvang> make_omvang(const std::optional<steun::Omvang>& o) {
    if (!o) return std::nullopt;
    return dossier::Omvang{o->volume, *parse_eenheid(o->eenheid), *parse_frequentie(o->frequentie)};
}
toewijzing::Omvangwens make_omvangwens(const std::optional<steun::Omvang>& o) {
    const auto omvang = make_omvang(o);
    if (!omvang) return {};
    return {omvang->volume, omvang->eenheid, omvang->frequentie};
}
std::optional<Bedrag> make_budget(const std::optional<std::int64_t>& centen) {
    return centen ? std::optional(Bedrag::from_cents(*centen)) : std::nullopt;
}

/// The words behind a decision: help, and what else may be said of it.
struct Woorden {
    steun::Product301 hulp;
    bool ander_product = false, overleg = false;
    std::string reden, referentie;
    std::optional<std::int64_t> nummer;
    dossier::Budgetsoort budgetsoort = dossier::Budgetsoort::herstel;  // unless the story is about it
};

Woorden lees_woorden(Zin& zin, Woorden w = {}) {
    w.hulp.ingang.clear();
    w.hulp.einde.clear();
    do {
        const std::string voor(zin.peek());
        if (zin.accept("in overleg"))
            w.overleg = true;
        else if (zin.accept("zonder budgetsoort"))
            w.budgetsoort = dossier::Budgetsoort::onbekend;
        else if (zin.accept("duurzaam"))
            w.budgetsoort = dossier::Budgetsoort::duurzaam;
        else if (zin.accept("reden"))
            w.reden = zin.take("een code van RedenWijziging");
        else if (zin.accept("referentie"))
            w.referentie = zin.take("een referentie");
        else if (zin.accept("toewijzing"))
            w.nummer = zin.take_getal("een toewijzingnummer");
        else if (lees_hulp(zin, w.hulp))
            w.ander_product |= voor == "product" || voor == "categorie" || voor == "generiek";
        else
            zin.fail("dit veld is niet bekend");
    } while (zin.accept(","));
    zin.expect_end();
    return w;
}

/// What later lines may leave out.
void note(Notities& n, const Gemeente& gemeente, std::int64_t nummer, const steun::Product301& van) {
    steun::Product301& p = n.toewijzingen[{gemeente.str(), nummer}];
    p = van;
    p.nummer = std::to_string(nummer);
}

pipeline::Besluitwens lees_maak(Zin& zin, Notities& n, pipeline::Opdracht& o) {
    const std::int64_t nummer = zin.take_getal("een toewijzingnummer");
    if (zin.accept("voor")) o.aanbieder = n.aanbieder(zin, zin.take("een aanbieder"));
    zin.expect("over");
    const Jeugdige& wie = n.jeugdige(zin, zin.take("een jeugdige"));
    o.bsn = Bsn::parse(wie.bsn);
    o.client = make_client(zin, wie);
    zin.expect(":");
    const Woorden w = lees_woorden(zin);
    const auto ingang = optional_datum(w.hulp.ingang);
    if (!ingang) zin.fail("er is geen dag genoemd");
    note(n, o.gemeente, nummer, w.hulp);
    return toewijzing::Maakwens{.product = {.categorie = parse_categorie(w.hulp.categorie),
                                            .code = parse_productcode(w.hulp.code),
                                            .ingang = *ingang,
                                            .einde = optional_datum(w.hulp.einde),
                                            .omvang = make_omvang(w.hulp.omvang),
                                            .budget = make_budget(w.hulp.budget)},
                                .nummer = ToewijzingNummer{nummer},
                                .verzoek = w.referentie,
                                .budgetsoort = w.budgetsoort};
}

pipeline::Besluitwens lees_honoreer(Zin& zin, Notities& n, pipeline::Opdracht& o) {
    pipeline::Honoreer h;
    zin.expect("verzoek");
    h.referentie = zin.take("een referentie");
    if (zin.accept("van")) o.aanbieder = n.aanbieder(zin, zin.take("een aanbieder"));
    const auto gevraagd = n.gevraagd.find(h.referentie);
    if (gevraagd != n.gevraagd.end()) o.client = make_client(zin, n.jeugdige(zin, gevraagd->second.first));
    h.wens.budgetsoort = Woorden{}.budgetsoort;
    if (zin.at_end()) return h;
    zin.expect(":");
    const Woorden w = lees_woorden(zin);
    const bool wijziging = gevraagd == n.gevraagd.end();  // a 317: a day of its own moves all (IV093)
    if (w.nummer) h.wens.nummer = ToewijzingNummer{*w.nummer};
    h.wens.ander_product = w.ander_product;
    h.wens.categorie = parse_categorie(w.hulp.categorie);
    h.wens.code = parse_productcode(w.hulp.code);
    (wijziging ? h.wens.vanaf : h.wens.ingang) = optional_datum(w.hulp.ingang);
    h.wens.einde = optional_datum(w.hulp.einde);
    h.wens.omvang = make_omvangwens(w.hulp.omvang);
    h.wens.budget = make_budget(w.hulp.budget);
    h.wens.overleg = w.overleg;
    h.wens.budgetsoort = w.budgetsoort;
    if (!wijziging && w.nummer) {
        steun::Product301 p = gevraagd->second.second;
        if (w.ander_product) std::tie(p.categorie, p.code) = std::tie(w.hulp.categorie, w.hulp.code);
        if (!w.hulp.ingang.empty()) p.ingang = w.hulp.ingang;
        if (!w.hulp.einde.empty()) p.einde = w.hulp.einde;
        note(n, o.gemeente, *w.nummer, p);
    }
    return h;
}

pipeline::Besluitwens lees_wijzig(Zin& zin) {
    zin.expect("toewijzing");
    const std::int64_t nummer = zin.take_getal("een toewijzingnummer");
    zin.expect(":");
    const Woorden w = lees_woorden(zin);
    return toewijzing::Wijzigwens{.nummer = {nummer},
                                  .einde = optional_datum(w.hulp.einde),
                                  .vanaf = optional_datum(w.hulp.ingang),
                                  .omvang = make_omvangwens(w.hulp.omvang),
                                  .budget = make_budget(w.hulp.budget),
                                  .reden = w.reden,
                                  .verzoek = w.referentie,
                                  .overleg = w.overleg};
}

pipeline::Besluitwens lees_intrekking(Zin& zin) {
    zin.expect("toewijzing");
    const std::int64_t nummer = zin.take_getal("een toewijzingnummer");
    zin.expect("in");
    zin.expect(":");
    const Woorden w = lees_woorden(zin);
    const auto einde = optional_datum(w.hulp.einde);
    if (!einde) zin.fail("bij intrekken hoort de laatste dag: t/m DAG");
    return toewijzing::Intrekwens{
        .nummer = {nummer}, .einde = *einde, .reden = w.reden, .overleg = w.overleg};
}

/// "onderzoekt verzoek V1", "wijst verzoek V1 af: reden 8, gemeente Raalte".
pipeline::Besluitwens lees_antwoord(Zin& zin, Notities& n, pipeline::Opdracht& o, VerzoekAntwoord antwoord) {
    pipeline::Beantwoord b;
    b.wens.antwoord = antwoord;
    zin.expect("verzoek");
    b.referentie = zin.take("een referentie");
    if (zin.accept("van")) o.aanbieder = n.aanbieder(zin, zin.take("een aanbieder"));
    if (antwoord == VerzoekAntwoord::in_onderzoek) return b;
    zin.expect("af");
    zin.expect(":");
    zin.expect("reden");
    b.wens.reden = parse_reden_afwijzing_verzoek(zin.take("een code van RedenAfwijzingVerzoek"));
    if (!b.wens.reden) zin.fail("deze reden staat niet in de codelijst");
    if (zin.accept(",")) {
        zin.expect("gemeente");
        b.wens.woonplaats = n.gemeente(zin, zin.take("een gemeente"));
    }
    return b;
}

}  // namespace

Besloten lees_besluit(Zin& zin, Notities& n, Datum dag) {
    Besloten uit{.dag = dag, .opdracht = {}};
    pipeline::Opdracht& o = uit.opdracht;
    o.gemeente = n.take_van_gemeente(zin);
    o.aanbieder = n.aanbieder(zin, n.eerste_aanbieder);
    if (zin.accept("maakt toewijzing"))
        o.wat = lees_maak(zin, n, o);
    else if (zin.accept("honoreert"))
        o.wat = lees_honoreer(zin, n, o);
    else if (zin.accept("wijzigt"))
        o.wat = lees_wijzig(zin);
    else if (zin.accept("trekt"))
        o.wat = lees_intrekking(zin);
    else if (zin.accept("verwijdert toewijzing"))
        o.wat = toewijzing::Verwijderwens{{zin.take_getal("een toewijzingnummer")}};
    else if (zin.accept("onderzoekt"))
        o.wat = lees_antwoord(zin, n, o, VerzoekAntwoord::in_onderzoek);
    else if (zin.accept("wijst"))
        o.wat = lees_antwoord(zin, n, o, VerzoekAntwoord::afgewezen);
    else
        zin.fail("verwacht: maakt, honoreert, wijzigt, trekt, verwijdert, onderzoekt of wijst");
    zin.expect_end();
    return uit;
}

}  // namespace jeugdregio::scenario
