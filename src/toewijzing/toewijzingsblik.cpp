#include "toewijzing/toewijzingsblik.hpp"

#include <algorithm>

namespace jeugdregio::toewijzing {
namespace {

const dossier::Verzoek* find_verzoek(const dossier::Jeugdigedossier& jeugdige,
                                     const dossier::ToewijzingVersie& v) {
    if (v.referentie_aanbieder.empty()) return nullptr;
    const auto& lijst = jeugdige.verzoeken;
    const auto plek = std::find_if(lijst.begin(), lijst.end(), [&](const dossier::Verzoek& x) {
        return x.aanbieder == v.aanbieder && x.referentie == v.referentie_aanbieder;
    });
    return plek == lijst.end() ? nullptr : &*plek;
}

/// How the aantekening 'verwijzing' calls who referred.
struct Verwijzerwoord {
    std::string_view woord;
    TypeVerwijzer type;
};
constexpr Verwijzerwoord kVerwijzers[] = {
    {"gemeente", TypeVerwijzer::gemeente},
    {"huisarts", TypeVerwijzer::huisarts},
    {"jeugdarts", TypeVerwijzer::jeugdarts},
    {"gecertificeerde_instelling", TypeVerwijzer::gecertificeerde_instelling},
    {"medisch_specialist", TypeVerwijzer::medisch_specialist},
    {"zelf", TypeVerwijzer::geen_verwijzer},
    {"rechter", TypeVerwijzer::rechter},
};
/// A toewijzing that nobody asked for is the Toegang's own, unless a verwijzing on record says otherwise.
TypeVerwijzer find_verwijzer(const VoorbereidingInput& i) {
    const auto* a = find_recent(i, dossier::aantekening::kVerwijzing);
    for (const Verwijzerwoord& v : kVerwijzers)
        if (a != nullptr && a->veld("verwijzer") == v.woord) return v.type;
    return TypeVerwijzer::gemeente;
}

dossier::Verzoek make_verzoek(const Toegangstand& stand, const dossier::ToewijzingVersie& v,
                              const Looptijd& looptijd) {
    dossier::Verzoek uit;
    uit.referentie = v.referentie_aanbieder;
    uit.aanbieder = v.aanbieder;
    uit.bsn = v.bsn;
    uit.geboortedatum = v.geboortedatum;
    uit.dagtekening = uit.ontvangen_op = v.verzonden_op;
    dossier::GevraagdProduct p;
    p.categorie = v.categorie;
    p.code = v.code;
    p.ingang = looptijd.begin;
    p.einde = looptijd.einde;
    p.omvang = v.omvang;
    p.budget = v.budget;
    uit.producten = {p};
    if (const auto* gevraagd = find_verzoek(stand.jeugdige, v)) {
        uit.soort = gevraagd->soort;
        uit.verwijzer = gevraagd->verwijzer;
    }
    return uit;
}

/// What is on record, with what the message makes of it.
dossier::Jeugdigedossier add_bericht(const Toegangstand& stand) {
    dossier::Jeugdigedossier uit = stand.jeugdige;
    for (const dossier::ToewijzingVersie& v : stand.bericht) {
        const auto plek =
            std::find_if(uit.toewijzingen.begin(), uit.toewijzingen.end(),
                         [&](const dossier::Toewijzing& t) { return t.actueel().nummer == v.nummer; });
        auto& naar = plek == uit.toewijzingen.end() ? uit.toewijzingen.emplace_back() : *plek;
        naar.versies.push_back(v);
    }
    return uit;
}

}  // namespace

Toewijzingsblik::Toewijzingsblik(const Toegangstand& stand, const dossier::ToewijzingVersie& versie,
                                 const dossier::ToewijzingVersie* van)
    : verzoek_(make_verzoek(stand, versie,
                            {van == nullptr ? versie.ingang : van->einde->plus_dagen(1), versie.einde})),
      jeugdige_(add_bericht(stand)),
      input_{.verzoek = verzoek_,
             .gemeente = stand.gemeente,
             .jeugdige = jeugdige_,
             .contract = stand.contract,
             .aanbieder = stand.aanbieder,
             .stops = stand.stops,
             .vandaag = stand.vandaag,
             .regelset = stand.regelset},
      wens_{.gevraagd = &verzoek_.producten.front(),
            .bestaand = van,
            .hulp = {versie.categorie, versie.code},
            .looptijd = {*verzoek_.producten.front().ingang, versie.einde},
            .naam = describe_keuze(versie.categorie, versie.code),
            .nummer = versie.nummer} {
    if (verzoek_.verwijzer.empty() && verzoek_.soort == dossier::Verzoeksoort::toewijzing)
        verzoek_.verwijzer = type_verwijzer_code(find_verwijzer(input_));
}

bool verlengt(const dossier::ToewijzingVersie& nieuw, const dossier::ToewijzingVersie& oud) {
    return oud.einde && (!nieuw.einde || *nieuw.einde > *oud.einde);
}

}  // namespace jeugdregio::toewijzing
