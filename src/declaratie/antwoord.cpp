#include "declaratie/antwoord.hpp"

#include <algorithm>
#include <string>

namespace jeugdregio::declaratie {
namespace {

constexpr std::string_view kSoort = "JW325";
constexpr std::string_view kGeenOpmerking = "0200";
constexpr std::string_view kVolledigToegewezen = "8001";
constexpr std::string_view kNietBeoordeeld = "0233";
constexpr std::string_view kTechnisch = "0001";

void write_codes(ijw::Berichtbouwer& naar, const std::vector<RetourCode>& codes, std::string_view anders) {
    naar.open("RetourCodes");
    if (codes.empty()) naar.leaf("RetourCode", anders);
    for (const RetourCode& c : codes) naar.leaf("RetourCode", c.view());
    naar.close();
}

void write_header(ijw::Berichtbouwer& naar, const ijw::Berichtdef& def, const ijw::Jw323& claim,
                  const ijw::Antwoordkop& kop, const std::vector<RetourCode>& codes,
                  std::string_view anders) {
    naar.open("Header");
    for (const auto* naam : {"BerichtCode", "BerichtVersie", "BerichtSubversie"})
        naar.leaf(naam, def.velden[def.veld(std::string("Header/") + naam)].vast);
    naar.leaf("Afzender", claim.ontvanger.view());
    naar.leaf("Ontvanger", claim.afzender.view());
    naar.open("BerichtIdentificatie");
    naar.leaf("Identificatie", kop.identificatie);
    naar.leaf("Dagtekening", format_iso(kop.dagtekening));
    naar.close();
    naar.open("XsdVersie");
    naar.leaf("BasisschemaXsdVersie", def.basis_xsdversie);
    naar.leaf("BerichtXsdVersie", def.xsdversie);
    naar.close();
    naar.open("DeclaratieIdentificatie");
    naar.leaf("Identificatie", claim.identificatie);
    naar.leaf("Dagtekening", claim.dagtekening_tekst);
    naar.close();
    naar.open("XsdVersieDeclaratie");  // TR371: as in the claim
    naar.leaf("BasisschemaXsdVersie", claim.basis_xsdversie);
    naar.leaf("BerichtXsdVersie", claim.xsdversie);
    naar.close();
    write_codes(naar, codes, anders);
    naar.close();
}

/// CS325: zero is debit.
void write_totaal(ijw::Berichtbouwer& naar, std::string_view naam, Bedrag bedrag) {
    naar.open(naam);
    naar.leaf("TotaalBedrag", std::to_string(bedrag < Bedrag{} ? -bedrag.cents() : bedrag.cents()));
    naar.leaf("DebetCredit", bedrag < Bedrag{} ? "C" : "D");
    naar.close();
}

void write_clienten(ijw::Berichtbouwer& naar, const ijw::Bericht& claim, const ijw::Jw323& jw323,
                    const Besluit& besluit) {
    const auto rejected = [&](std::size_t p) { return besluit.prestaties[p].uitslag != Uitslag::toegekend; };
    bool open = false;
    for (std::size_t c = 0; c < jw323.clienten.size(); ++c) {
        const ijw::Client323& client = jw323.clienten[c];
        bool een = false;
        for (std::size_t p = client.eerste; p < client.eerste + client.aantal; ++p) een = een || rejected(p);
        if (!een) continue;  // OP304: clients without rejections do not go back
        if (!open) naar.open("Clienten");
        open = true;
        naar.open("Client");
        naar.leaf("Bsn", client.bsn);
        naar.open("Prestaties");
        for (std::size_t p = client.eerste; p < client.eerste + client.aantal; ++p) {
            if (!rejected(p)) continue;  // OP303, TR342: only rejected lines
            naar.open("Prestatie");
            const ijw::Element regel(claim, jw323.prestaties[p].knoop);
            for (const ijw::Element& veld : regel.children()) naar.copy(veld);
            write_codes(naar, codes_of(besluit.prestaties[p]), kGeenOpmerking);
            naar.close();
        }
        naar.close();
        write_codes(naar, collect_codes(besluit.clienten[c]), kGeenOpmerking);
        naar.close();
    }
    if (open) naar.close();
}

}  // namespace

std::vector<RetourCode> collect_codes(const std::vector<Motivering>& motiveringen) {
    std::vector<RetourCode> uit;
    for (const Motivering& m : motiveringen) {
        const RetourCode code = retourcode(m.regel->retourcode);
        if (std::find(uit.begin(), uit.end(), code) == uit.end()) uit.push_back(code);
    }
    return uit;
}

std::vector<RetourCode> codes_of(const PrestatieBesluit& besluit) {
    if (besluit.uitslag == Uitslag::niet_beoordeeld) return {retourcode(kNietBeoordeeld)};
    return collect_codes(besluit.afwijzingen);
}

ijw::Bericht make_antwoord(const ijw::Bericht& claim, const ijw::Jw323& jw323, const Besluit& besluit,
                           const ijw::Release& release, const ijw::Antwoordkop& kop) {
    const ijw::Berichtdef* def = release.find_soort(kSoort);
    invariant(def != nullptr, "the release has a JW325");
    ijw::Berichtbouwer naar(*def);
    write_header(naar, *def, jw323, kop, collect_codes(besluit.header), kGeenOpmerking);
    if (besluit.header.empty()) {
        const bool volledig = besluit.processed() && besluit.aantal_afgewezen == 0;
        naar.open("DeclaratieAntwoord");
        naar.leaf("DeclaratieNummer", jw323.declaratienummer);
        write_totaal(naar, "TotaalIngediendBedrag", besluit.ingediend);
        write_totaal(naar, "TotaalToegekendBedrag", besluit.toegekend);
        if (besluit.processed()) write_clienten(naar, claim, jw323, besluit);
        write_codes(naar, collect_codes(besluit.declaratie), volledig ? kVolledigToegewezen : kGeenOpmerking);
        naar.close();
    }
    return naar.finish();
}

ijw::Bericht make_technisch_antwoord(const ijw::Jw323& jw323, const ijw::Release& release,
                                     const ijw::Antwoordkop& kop) {
    const ijw::Berichtdef* def = release.find_soort(kSoort);
    invariant(def != nullptr, "the release has a JW325");
    ijw::Berichtbouwer naar(*def);
    write_header(naar, *def, jw323, kop, {retourcode(kTechnisch)}, kTechnisch);
    return naar.finish();
}

}  // namespace jeugdregio::declaratie
