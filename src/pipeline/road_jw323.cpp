// The road of a JW323 inside its transaction: decide on a claim, book it, answer with a JW325.
#include <algorithm>

#include "declaratie/antwoord.hpp"
#include "declaratie/assess.hpp"
#include "declaratie/ontvangst.hpp"
#include "ijw/jw323.hpp"
#include "pipeline/dossiervraag.hpp"
#include "pipeline/road.hpp"

namespace jeugdregio::pipeline {
namespace {

using declaratie::Besluit;
using declaratie::Uitslag;

/// What was rejected, for people and scripts. A line whose client was rejected carries the client's code too.
void report(Bestanduitkomst& uit, const ijw::Jw323& jw323, const Besluit& besluit) {
    uit.toegekend = besluit.toegekend;
    uit.aantal_toegekend = besluit.aantal_toegekend;
    uit.aantal_afgewezen = besluit.aantal_afgewezen;
    const bool alles = besluit.processed() && besluit.aantal_afgewezen == 0;
    uit.besluit = alles ? "toegekend" : besluit.aantal_toegekend > 0 ? "deels" : "afgekeurd";
    const auto add = [&](std::string_view niveau, const std::vector<Motivering>& m) {
        if (!m.empty())
            uit.afwijzingen.push_back(
                {std::string(niveau), "", to_strings(declaratie::collect_codes(m)), make_redenen(m)});
    };
    add("Header", besluit.header);
    add("Declaratie", besluit.declaratie);
    for (std::size_t i = 0; i < besluit.prestaties.size(); ++i) {
        const auto& p = besluit.prestaties[i];
        const std::string referentie(jw323.prestaties[i].referentie);
        if (p.uitslag == Uitslag::niet_beoordeeld) {
            const auto& client = besluit.clienten[jw323.prestaties[i].client];
            auto codes = to_strings(declaratie::collect_codes(client));
            for (auto& c : to_strings(declaratie::codes_of(p))) codes.push_back(c);
            uit.afwijzingen.push_back({"Client", referentie, codes, make_redenen(client)});
        } else if (p.uitslag == Uitslag::afgewezen) {
            uit.afwijzingen.push_back(
                {"Prestatie", referentie, to_strings(declaratie::codes_of(p)), make_redenen(p.afwijzingen)});
        }
        for (const Motivering& m : p.signalen) uit.signalen.push_back({referentie, make_reden(m)});
    }
}

void record_prestaties(storage::Vastlegging& v, const ijw::Jw323& jw323, const Besluit& besluit,
                       const Bestanduitkomst& uit) {
    // The report names rejections and signals in the order of the lines; every reason is worded once.
    auto gemeld = uit.afwijzingen.begin();
    auto signaal = uit.signalen.begin();
    for (std::size_t i = 0; i < besluit.prestaties.size(); ++i) {
        const auto regel = static_cast<std::int64_t>(i) + 1;
        const auto& b = besluit.prestaties[i];
        const ijw::Prestatie& p = jw323.prestaties[i];
        if (b.uitslag == Uitslag::toegekend) {
            v.prestaties.push_back({p.toewijzing, regel, declaratie::to_geboekt(p)});
        } else {
            v.afwijzingen.push_back({regel, std::string(p.referentie), join(gemeld->retourcodes, " "),
                                     redenen_to_line(gemeld->motiveringen)});
            ++gemeld;
        }
        for (std::size_t n = 0; n < b.signalen.size(); ++n, ++signaal)
            v.signalen.push_back({regel, signaal->referentie, signaal->reden.regel, signaal->reden.uitleg,
                                  signaal->reden.feiten_json});
    }
}

/// Debit lines that the answer rejects keep the day on which they first came (AMB-163).
void record_afgewezen(storage::Vastlegging& v, const Rit& rit, const Besluit& besluit,
                      const dossier::DeclaratieDossier& dossier) {
    static const std::vector<dossier::AfgewezenPrestatie> kNooit;
    const Datum vandaag = rit.instelling.vandaag;
    for (std::size_t i = 0; i < besluit.prestaties.size(); ++i) {
        const ijw::Prestatie& p = rit.jw323->prestaties[i];
        if (besluit.prestaties[i].uitslag == Uitslag::toegekend || p.credit) continue;
        const auto stand = dossier.toewijzingen.find(p.toewijzing);
        const Datum ontvangen = declaratie::first_receipt(
            p, stand == dossier.toewijzingen.end() ? kNooit : stand->second.afgewezen,
            rit.instelling.contract, vandaag);
        v.afgewezen.push_back({p.toewijzing, static_cast<std::int64_t>(i) + 1,
                               declaratie::to_afgewezen(p, ontvangen, vandaag)});
    }
}

/// What was loaded ahead is decided on only while it is surely what the store would give now.
dossier::DeclaratieDossier take_dossier(Rit& rit) {
    const auto vraag = make_declaratievraag(*rit.jw323);
    if (rit.voorgeladen != nullptr && rit.opslag.still_holds(vraag, rit.voorgeladen->voor))
        return std::move(rit.voorgeladen->dossier);
    return rit.opslag.load_declaratie(vraag);
}

}  // namespace

void drive_jw323(Rit& rit) {
    invariant(rit.jw323 != nullptr, "a claim comes with its typed values");
    const ijw::Jw323& jw323 = *rit.jw323;
    const ijw::Release& release = *rit.instelling.standaard.find_release(rit.bericht.def->release);
    storage::Vastlegging v = start_vastlegging(
        rit, {jw323.ontvanger, "JW323", jw323.afzender.str(), std::string(jw323.identificatie)},
        jw323.ontvanger.view(), jw323.dagtekening);
    const ijw::Antwoordkop kop{antwoord_identificatie(v.volgnummer), rit.instelling.vandaag};
    rit.uitkomst.ingediend = jw323.totaal_met_teken();

    if (rit.uitkomst.inhoud_geldig == false) {
        rit.uitkomst.besluit = "afgekeurd";
        rit.uitkomst.aantal_afgewezen = jw323.prestaties.size();
        finish_vastlegging(rit, v, [&] { return declaratie::make_technisch_antwoord(jw323, release, kop); });
        return;
    }
    const auto dossier = take_dossier(rit);
    const auto aanbieder = rit.opslag.load_aanbieder(jw323.afzender);
    const bool bezet = rit.opslag.find_bericht(v.bericht.sleutel, rit.bewaar.sha256.get()).andere_inhoud;
    const Besluit besluit = declaratie::assess_declaratie({.bericht = jw323,
                                                           .dossier = dossier,
                                                           .contract = rit.instelling.contract,
                                                           .aanbieder = aanbieder,
                                                           .identificatie_bezet = bezet,
                                                           .vandaag = rit.instelling.vandaag,
                                                           .regelset = rit.instelling.regelset});
    report(rit.uitkomst, jw323, besluit);
    if (besluit.processed()) {
        v.bericht.declaratienummer = jw323.declaratienummer;
        v.bericht.declaratieperiode_begin = jw323.declaratieperiode.begin;
        record_prestaties(v, jw323, besluit, rit.uitkomst);
        record_afgewezen(v, rit, besluit, dossier);
        v.boekingen = besluit.boekingen;
    } else {
        std::int64_t regel = 0;
        for (const Afwijzing& a : rit.uitkomst.afwijzingen)
            v.afwijzingen.push_back({regel--, "", join(a.retourcodes, " "), redenen_to_line(a.motiveringen)});
    }
    finish_vastlegging(rit, v,
                       [&] { return declaratie::make_antwoord(rit.bericht, jw323, besluit, release, kop); });
}

}  // namespace jeugdregio::pipeline
