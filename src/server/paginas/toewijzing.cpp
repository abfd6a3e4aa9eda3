// One toewijzing: budget, versions, help, claims, and what can be decided on it.
#include <fmt/format.h>

#include "pipeline/budget_beeld.hpp"
#include "pipeline/dossierlijst.hpp"
#include "pipeline/toewijzing_beeld.hpp"
#include "server/balk.hpp"
#include "server/besluitscherm.hpp"
#include "server/foutpagina.hpp"
#include "server/lijstpagina.hpp"
#include "server/namen.hpp"
#include "server/pagina.hpp"
#include "server/paginas/verzoekscherm.hpp"
#include "server/routes.hpp"
#include "server/veldlezer.hpp"
#include "server/vernietigd.hpp"
#include "server/werkplek.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::server {
namespace {

using pipeline::Toewijzingbeeld;

std::string describe_reden(const std::string& code) {
    return code.empty() ? std::string{}
                        : toewijzing::describe_code(
                              "JW301", "Client/ToegewezenProducten/ToegewezenProduct/RedenWijziging", code);
}

std::string bericht_adres(const Gemeente& gemeente, std::int64_t volgnummer) {
    return fmt::format("/berichten/{}/{}", gemeente.view(), volgnummer);
}

/// The latest first, with what each changed.
Gegevens::Rijen make_versies(const contract::Contract& contract,
                             const std::vector<storage::Versieregel>& versies) {
    Gegevens::Rijen uit;
    for (std::size_t i = versies.size(); i-- > 0;) {
        const auto& v = versies[i].versie;
        Gegevens::Rijen verschil;
        if (i == 0)
            verschil.emplace_back().text("wat", "Eerste versie");
        else
            for (const auto& wat : pipeline::describe_verschil(versies[i - 1].versie, v))
                verschil.emplace_back().text("wat", wat);
        if (verschil.empty()) verschil.emplace_back().text("wat", "Opnieuw verstuurd, niets veranderd");
        uit.emplace_back()
            .text("vastgesteld",
                  fmt::format("{} {}", format_nl(v.toewijzingsdatum), v.toewijzingstijd.substr(0, 5)))
            .flag("geldt", i + 1 == versies.size())
            .text("product", describe_product(contract, v.categorie, v.code))
            .text("looptijd", describe_looptijd(v.ingang, v.einde))
            .text("hoeveel", v.budget ? format_euro(*v.budget) : toewijzing::describe_omvang(v.omvang))
            .text("reden", describe_reden(v.reden_wijziging))
            .text("bericht", bericht_adres(v.gemeente, versies[i].bericht))
            .rows("verschil", std::move(verschil));
    }
    return uit;
}

Gegevens::Rijen make_prestaties(const std::vector<storage::Prestatieregel>& rijen) {
    Gegevens::Rijen uit;
    for (const auto& r : rijen) {
        const auto& p = r.prestatie;
        uit.emplace_back()
            .text("referentie", p.referentie)
            .text("periode", describe_looptijd(p.periode.begin, p.periode.einde))
            .text("product", p.code.str())
            .text("volume", fmt::format("{} {}", p.volume, eenheid_naam(p.eenheid)))
            .text("bedrag", fmt::format("{}{}", p.credit ? "-" : "", format_euro(p.bedrag)))
            .flag("credit", p.credit)
            .text("verwerkt", format_nl(r.verwerkt_op))
            .text("bericht", bericht_adres(r.plek.gemeente, r.plek.volgnummer));
    }
    return uit;
}

Gegevens::Rijen make_leveringen(const Toewijzingbeeld& b) {
    Gegevens::Rijen uit;
    for (const auto& l : b.leveringen) {
        std::string zin = fmt::format("De hulp begon op {}.", format_nl(l.begin));
        if (l.einde)
            zin +=
                fmt::format(" Zij stopte {} op {}, reden {}.",
                            l.reden == dossier::kTijdelijk ? "tijdelijk" : "definitief", format_nl(*l.einde),
                            toewijzing::describe_code(
                                "JW307", "Client/StopProducten/StopProduct/RedenBeeindiging", l.reden));
        uit.emplace_back().text("zin", zin);
    }
    return uit;
}

/// The account in sentences, the amounts as format_euro writes them.
Gegevens::Rijen make_rekening(const Toewijzingbeeld& b) {
    Gegevens::Rijen uit;
    const auto add = [&](std::string zin) { uit.emplace_back().text("zin", zin); };
    const auto& nu = b.stand.toewijzing.actueel();
    if (nu.budget) add(fmt::format("De gemeente kende {} toe.", format_euro(b.boek.toegekend)));
    add(fmt::format("De aanbieder declareerde {} dat is goedgekeurd.", format_euro(b.boek.gedeclareerd)));
    if (nu.budget) {
        add(fmt::format("Over is nog {}.", format_euro(b.boek.restant)));
        if (b.boek.vrijval.cents() != 0)
            add(fmt::format("{} valt vrij: dat geld gaat terug naar de gemeente. Dat is {}.",
                            format_euro(b.boek.vrijval),
                            b.boek.vrijval_definitief ? "definitief" : "nog niet definitief"));
        add(fmt::format("Het is een budget voor {} hulp{}.",
                        b.budgetsoort.duurzaam ? "duurzame" : "herstellende",
                        b.budgetsoort.afgeleid ? " (afgeleid van de looptijd)" : ""));
    }
    if (b.eenheid && !b.prognose) {
        const auto naam = eenheid_naam(*b.eenheid);
        add(b.volume_toegewezen
                ? fmt::format("Gebruikt: {} van {} {}.", b.volume_gebruikt, *b.volume_toegewezen, naam)
                : fmt::format("Gebruikt: {} {}. Zonder laatste dag is er geen totaal.", b.volume_gebruikt,
                              naam));
    }
    if (b.maand && b.maand_max)
        add(fmt::format("In de laatste maand met declaraties, {}: {} van ten hoogste {} {}.",
                        describe_looptijd(b.maand->maand.begin, b.maand->maand.einde), b.maand->gebruikt,
                        *b.maand_max, eenheid_naam(*b.eenheid)));
    if (b.prognose && (b.prognose->bekend_tot || b.prognose->aanvragen_tot))
        for (auto& zin : pipeline::describe_prognose(*b.prognose, b.op)) add(std::move(zin));
    return uit;
}

Gegevens::Rijen make_besluitlinks(const Toewijzingbeeld& b, const std::string& pad) {
    Gegevens::Rijen uit;
    const auto& nu = b.stand.toewijzing.actueel();
    if (nu.verwijderd() || pipeline::is_schuilnaam(nu.bsn.digits())) return uit;
    for (const auto& vorm : pipeline::besluitvormen())
        if (!vorm.op_verzoek)
            uit.emplace_back().text("naam", vorm.naam).text("adres", fmt::format("{}/{}", pad, vorm.soort));
    return uit;
}

void add_feiten(Gegevens& g, const Oproep& o, const Toewijzingbeeld& b, std::int64_t jeugdige) {
    const auto& nu = b.stand.toewijzing.actueel();
    const std::string& verwijzer = b.stand.toewijzing.verwijzer();
    const auto& eigen = b.stand.toewijzing.eigen;
    g.text("gemeente", gemeente_naam(o.plek.contract(), nu.gemeente))
        .text("aanbieder", o.plek.partijen().naam(nu.aanbieder.view()))
        .text("bsn", describe_bsn(nu.bsn))
        .text("jeugdige",
              jeugdige > 0 ? fmt::format("/jeugdigen/{}/{}", nu.gemeente.view(), jeugdige) : std::string{})
        .text("product", describe_product(o.plek.contract(), nu.categorie, nu.code))
        .text("variant", pipeline::describe_variant(nu))
        .text("looptijd", describe_looptijd(nu.ingang, nu.einde))
        .text("verwijzer", verwijzer.empty() ? std::string{} : toewijzing::describe_verwijzercode(verwijzer))
        .text("verzoek", nu.referentie_aanbieder)
        .text("verzoek_adres",
              !nu.referentie_aanbieder.empty() &&
                      o.plek.opslag().find_verzoek(nu.gemeente, nu.aanbieder, nu.referentie_aanbieder)
                  ? make_verzoekadres(nu.gemeente, nu.aanbieder, nu.referentie_aanbieder)
                  : std::string{})
        .text("contact", eigen.contact_vastgelegd ? "Er is contact geweest met de Toegang." : "")
        .text("geschil", eigen.geschil
                             ? fmt::format("Er loopt een geschil sinds {}.", format_nl(eigen.geschil_sinds))
                             : std::string{})
        .text("instemming", eigen.instemming_op
                                ? fmt::format("De Toegang stemde op {} in met een ander budget.",
                                              format_nl(*eigen.instemming_op))
                                : std::string{})
        .text("resultaten", b.verwijzing ? b.verwijzing->veld("resultaten") : std::string_view{})
        .text("doel", b.verwijzing ? b.verwijzing->veld("doel") : std::string_view{})
        .flag("verwijderd", nu.verwijderd());
}

Antwoord show_toewijzing(const Oproep& o) {
    const auto gemeente = parse_gemeente(o.van_pad("gemeente"));
    const auto nummer = parse_nummer(o.van_pad("nummer"));
    if (!gemeente || !nummer) return make_foutpagina(o.plek, 404, "Deze toewijzing is er niet.");
    const auto beeld =
        pipeline::view_toewijzing(o.plek.opslag(), o.plek.contract(), *gemeente, {*nummer}, o.plek.vandaag());
    if (!beeld) return make_foutpagina(o.plek, 503, beeld.error().wat + " " + beeld.error().herstel);
    if (!*beeld) return make_foutpagina(o.plek, 404, "Deze toewijzing is er niet.");
    const Toewijzingbeeld& b = **beeld;
    const std::string pad = fmt::format("/toewijzingen/{}/{}", gemeente->view(), *nummer);

    Veldlezer lezer(o.zoek);
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto prestaties = load_pagina(
        lezer, [&](const storage::Blad& blad) { return inzage.list_prestaties(*gemeente, {*nummer}, blad); });
    if (!prestaties) return make_foutpagina(o.plek, 400, lezer.fouten().front().wat);
    const auto regel = inzage.find_toewijzing(*gemeente, {*nummer});

    Gegevens g;
    add_feiten(g, o, b, regel ? regel->jeugdige : 0);
    Gegevens::Rijen balk;
    if (b.prognose) balk.push_back(make_balk(*b.prognose));
    add_wachtend(g,
                 find_wachtend(o.plek.opslag(), false,
                               {*gemeente, b.stand.toewijzing.actueel().aanbieder, std::to_string(*nummer)}));
    auto besluiten = make_besluitlinks(b, pad);
    auto rijen = make_prestaties(prestaties->rijen);
    const auto versies = inzage.load_versies(*gemeente, {*nummer});
    if (pipeline::is_schuilnaam(b.stand.toewijzing.actueel().bsn.digits()))
        add_vernietigd(g, inzage,
                       "Het dossier van deze jeugdige is vernietigd. Wie het was, is niet meer bekend. "
                       "Bedragen, perioden en besluiten zijn bewaard. Over deze toewijzing kunt u niet meer "
                       "besluiten.",
                       storage::Berichtplek{*gemeente, versies.empty() ? 0 : versies.front().bericht});
    auto leveringen = make_leveringen(b);
    g.rows("balk", std::move(balk))
        .rows("rekening", make_rekening(b))
        .flag("met_leveringen", !leveringen.empty())
        .rows("leveringen", std::move(leveringen))
        .rows("versies", make_versies(o.plek.contract(), versies))
        .flag("met_prestaties", !rijen.empty())
        .rows("prestaties", std::move(rijen))
        .part("bladeren", make_bladeren(pad, o.zoek, prestaties->volgende))
        .flag("met_besluiten", !besluiten.empty())
        .rows("besluiten", std::move(besluiten));
    return make_pagina(o, {.titel = fmt::format("Toewijzing {}", *nummer), .menu = "/toewijzingen"},
                       "toewijzing", std::move(g));
}

}  // namespace

void add_pagina_toewijzing(Router& router) {
    router.add({Deel::pagina, Methode::get, "/toewijzingen/{gemeente}/{nummer}", show_toewijzing});
}

}  // namespace jeugdregio::server
