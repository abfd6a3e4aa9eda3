#include "ijw/retour.hpp"

#include <algorithm>

namespace jeugdregio::ijw {
namespace {

constexpr std::string_view kGeenOpmerking = "0200";

void write_codes(Berichtbouwer& naar, const std::vector<RetourCode>& codes) {
    naar.open("RetourCodes");
    if (codes.empty()) naar.leaf("RetourCode", kGeenOpmerking);
    for (const RetourCode& c : codes) naar.leaf("RetourCode", c.view());
    naar.close();
}

bool has_retourcodes(const Berichtdef& def, VeldId id) {
    return def.find_veld(def.velden[id].pad + "/RetourCodes").has_value();
}

/// Copies a class with everything under it; each class that has RetourCodes in the retour gets its own.
void copy_met_codes(Berichtbouwer& naar, const Berichtdef& def, const Element& van, const std::string& pad,
                    const Retourcodes& codes) {
    const auto kinderen = van.children();
    if (kinderen.empty()) {
        naar.leaf(van.naam(), van.tekst());
        return;
    }
    naar.open(van.naam());
    for (const Element& kind : kinderen) copy_met_codes(naar, def, kind, pad + "/" + kind.naam(), codes);
    if (has_retourcodes(def, def.veld(pad))) {
        const auto eigen = codes.per_knoop.find(van.knoop());
        write_codes(naar, eigen == codes.per_knoop.end() ? std::vector<RetourCode>{} : eigen->second);
    }
    naar.close();
}

}  // namespace

std::string_view retour_soort(std::string_view heen) {
    static constexpr std::pair<std::string_view, std::string_view> kParen[] = {
        {"JW301", "JW302"}, {"JW305", "JW306"}, {"JW307", "JW308"},
        {"JW315", "JW316"}, {"JW317", "JW318"}, {"JW319", "JW320"},
    };
    for (const auto& [h, r] : kParen)
        if (h == heen) return r;
    return {};
}

Bericht make_retour(const Bericht& heen, const Release& release, const Retourcodes& codes,
                    const Antwoordkop& kop) {
    const Berichtdef* def = release.find_soort(retour_soort(heen.def->soort));
    invariant(def != nullptr, "the release has the retourbericht of this kind");
    const Element header = *heen.root().find("Header");
    const VeldId code = def->veld("Header/BerichtCode");

    Berichtbouwer naar(*def);
    naar.open("Header");
    for (const Element& veld : header.children()) {
        // IV028: the message code of the retour itself, everything else as received.
        if (veld.naam() == "BerichtCode")
            naar.leaf("BerichtCode", def->velden[code].vast);
        else
            naar.copy(veld);
    }
    naar.leaf("IdentificatieRetour", kop.identificatie);
    naar.leaf("DagtekeningRetour", format_iso(kop.dagtekening));
    naar.open("XsdVersieRetour");
    naar.leaf("BasisschemaXsdVersie", def->basis_xsdversie);
    naar.leaf("BerichtXsdVersie", def->xsdversie);
    naar.close();
    if (!codes.header.empty() || !codes.per_knoop.empty()) write_codes(naar, codes.header);
    naar.close();

    if (codes.header.empty() && !codes.per_knoop.empty())
        for (const Element& klasse : heen.root().children())
            if (klasse.naam() != "Header") copy_met_codes(naar, *def, klasse, klasse.naam(), codes);
    return naar.finish();
}

}  // namespace jeugdregio::ijw
