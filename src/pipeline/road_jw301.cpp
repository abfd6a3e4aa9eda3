// The road of a JW301 inside its transaction: register toewijzingen, answer with a JW302.
#include <algorithm>

#include "ijw/jw301.hpp"
#include "ijw/retour.hpp"
#include "pipeline/road.hpp"
#include "toewijzing/assess.hpp"

namespace jeugdregio::pipeline {
namespace {

void report(Bestanduitkomst& uit, const ijw::Jw301& jw301, const toewijzing::Besluit& besluit,
            const ijw::Retourcodes& codes) {
    uit.besluit = besluit.goedgekeurd() ? "toegekend" : "afgekeurd";
    if (!besluit.header.empty())
        uit.afwijzingen.push_back({"Header", "", to_strings(codes.header), make_redenen(besluit.header)});
    for (std::size_t i = 0; i < besluit.producten.size(); ++i) {
        const auto& p = besluit.producten[i];
        const std::string nummer = std::to_string(jw301.producten[i].nummer.waarde);
        if (!p.afwijzingen.empty())
            uit.afwijzingen.push_back({"ToegewezenProduct", nummer,
                                       to_strings(codes.per_knoop.at(jw301.producten[i].knoop)),
                                       make_redenen(p.afwijzingen)});
        for (const Motivering& m : p.signalen) uit.signalen.push_back({nummer, make_reden(m)});
    }
}

}  // namespace

ijw::Retourcodes decide_jw301(Rit& rit, storage::Vastlegging& v) {
    const ijw::Jw301 jw301 = ijw::make_jw301(rit.bericht);
    std::vector<ToewijzingNummer> nummers;
    for (const auto& p : jw301.producten) nummers.push_back(p.nummer);
    std::sort(nummers.begin(), nummers.end());
    const auto dossier = rit.opslag.load_toewijzingen(jw301.afzender, nummers);
    const auto aanbieder = rit.opslag.load_aanbieder(jw301.ontvanger);
    const bool bezet = rit.opslag.find_bericht(v.bericht.sleutel, rit.bewaar.sha256.get()).andere_inhoud;
    const auto bsn = Bsn::parse(jw301.bsn);
    invariant(bsn.has_value(), "the BSN passed CS002 before a toewijzing is decided");
    const auto keten = rit.opslag.load_keten({jw301.afzender, jw301.ontvanger, *bsn, {}});
    const auto jeugdige = rit.opslag.load_jeugdige(jw301.afzender, *bsn);
    const auto stops = rit.opslag.load_clientenstops(jw301.ontvanger);
    const toewijzing::Besluit besluit = toewijzing::assess_toewijzing({.bericht = jw301,
                                                                       .dossier = dossier,
                                                                       .contract = rit.instelling.contract,
                                                                       .aanbieder = aanbieder,
                                                                       .keten = &keten,
                                                                       .jeugdige = &jeugdige,
                                                                       .stops = stops,
                                                                       .identificatie_bezet = bezet,
                                                                       .vandaag = rit.instelling.vandaag,
                                                                       .regelset = rit.instelling.regelset});
    ijw::Retourcodes codes = toewijzing::collect_retourcodes(jw301, besluit);
    report(rit.uitkomst, jw301, besluit, codes);
    v.toewijzingen = besluit.versies;
    v.boekingen = besluit.boekingen;
    std::int64_t regel = 0;
    for (const Afwijzing& a : rit.uitkomst.afwijzingen)
        v.afwijzingen.push_back(
            {++regel, a.referentie, join(a.retourcodes, " "), redenen_to_line(a.motiveringen)});
    regel = 0;
    for (const Signaal& s : rit.uitkomst.signalen)
        v.signalen.push_back({++regel, s.referentie, s.reden.regel, s.reden.uitleg, s.reden.feiten_json});
    return codes;
}

void drive_jw301(Rit& rit) {
    const ijw::Jw301 jw301 = ijw::make_jw301(rit.bericht);
    const ijw::Release& release = *rit.instelling.standaard.find_release(rit.bericht.def->release);
    storage::Vastlegging v = start_vastlegging(
        rit, {jw301.afzender, "JW301", jw301.afzender.str(), std::string(jw301.identificatie)},
        jw301.ontvanger.view(), jw301.dagtekening);
    const ijw::Antwoordkop kop{antwoord_identificatie(v.volgnummer), rit.instelling.vandaag};

    ijw::Retourcodes codes;
    if (rit.uitkomst.inhoud_geldig == false) {
        // Level 2: the Header alone with 0001; the message counts as not sent.
        rit.uitkomst.besluit = "afgekeurd";
        codes.header.push_back(retourcode("0001"));
    } else {
        codes = decide_jw301(rit, v);
    }
    finish_vastlegging(rit, v, [&] { return ijw::make_retour(rit.bericht, release, codes, kop); });
}

}  // namespace jeugdregio::pipeline
