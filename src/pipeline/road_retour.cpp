// The road of a retour (302 to 325): find the message that it answers, and put on record what it says. A
// retour gets no answer itself (IV028).
#include <algorithm>

#include <fmt/format.h>

#include "pipeline/berichtsleutel.hpp"
#include "pipeline/road.hpp"

namespace jeugdregio::pipeline {
namespace {

/// Codes that reject nothing: no remarks, not judged, claim granted in full.
bool rejects(std::string_view code) {
    return code != "0200" && code != "0233" && code != "8001";
}

/// The codes that reject, once each, in order of the message.
std::vector<std::string> collect_afkeurcodes(const ijw::Bericht& b) {
    std::vector<std::string> uit;
    for (std::uint32_t k = 0; k < b.knopen.size(); ++k) {
        if (b.veld(k).naam != "RetourCode" || !rejects(b.tekst(k))) continue;
        const std::string code(b.tekst(k));
        if (std::find(uit.begin(), uit.end(), code) == uit.end()) uit.push_back(code);
    }
    return uit;
}

/// Why this retour cannot be that of the message on record; empty when it is.
std::string find_verschil(const ijw::Bericht& b, const Berichtsoort& soort,
                          const storage::Berichtsleutel& heen,
                          const std::optional<storage::BekendBericht>& bekend) {
    if (!bekend)
        return fmt::format("Er is geen {} van {} met identificatie {} bekend.", heen.soort, heen.afzender,
                           heen.identificatie);
    const ijw::Element header = *b.root().find("Header");
    const bool eigen_kop = soort.soort == "JW325";
    const std::string_view ontvanger = header.tekst_van(eigen_kop ? "Afzender" : "Ontvanger");
    if (ontvanger != bekend->ontvanger)
        return fmt::format("De {} met identificatie {} ging naar {}, niet naar {}.", heen.soort,
                           heen.identificatie, bekend->ontvanger, ontvanger);
    const auto dagtekening = parse_datum(header.tekst_van(eigen_kop ? "DeclaratieIdentificatie/Dagtekening"
                                                                    : "BerichtIdentificatie/Dagtekening"));
    if (dagtekening != bekend->dagtekening)
        return fmt::format(
            "De {} met identificatie {} is van {}. Het retourbericht noemt een andere dagtekening.",
            heen.soort, heen.identificatie, format_nl(bekend->dagtekening));
    if (bekend->heeft_retour)
        return fmt::format("Op de {} met identificatie {} is al een retourbericht ontvangen.", heen.soort,
                           heen.identificatie);
    return {};
}

}  // namespace

void drive_retour(Rit& rit) {
    Bestanduitkomst& uit = rit.uitkomst;
    const Berichtsoort& soort = *find_berichtsoort(rit.bericht.def->soort);
    const ijw::Element header = *rit.bericht.root().find("Header");
    const bool eigen_kop = soort.soort == "JW325";
    const auto dagtekening =
        parse_datum(header.tekst_van(eigen_kop ? "BerichtIdentificatie/Dagtekening" : "DagtekeningRetour"));
    storage::Vastlegging v = start_vastlegging(rit, make_sleutel(rit.bericht),
                                               header.tekst_van(eigen_kop ? "Ontvanger" : "Afzender"),
                                               dagtekening.value_or(rit.instelling.vandaag));
    const storage::Berichtsleutel heen = make_heensleutel(rit.bericht);
    const auto bekend = rit.opslag.find_heenbericht(heen);
    const std::string verschil = find_verschil(rit.bericht, soort, heen, bekend);
    if (uit.inhoud_geldig == false || !verschil.empty()) {
        uit.besluit = "afgekeurd";
        if (!verschil.empty())
            uit.bevindingen.add({.regel = "IV028",
                                 .retourcode = "",
                                 .regelnummer = header.regel(),
                                 .plaats = header.plaats(),
                                 .uitleg = verschil + " Vraag de afzender welk bericht hij bedoelt."});
        finish_zonder_antwoord(rit, v);
        return;
    }
    const auto codes = collect_afkeurcodes(rit.bericht);
    uit.besluit = "toegekend";
    v.retour = {bekend->volgnummer, !codes.empty(), join(codes, " ")};
    if (!codes.empty()) {
        // Nobody may miss that a message of ours did not arrive as meant.
        Signaal s;
        s.referentie = heen.identificatie;
        s.reden.regel = "IV028";
        s.reden.bron = "iJw 3.2";
        s.reden.uitleg = fmt::format("De ontvanger keurde {} {} af met retourcode {}.", heen.soort,
                                     heen.identificatie, join(codes, ", "));
        s.reden.herstel = "Verbeter het bericht en stuur het met een nieuwe identificatie.";
        s.reden.feiten_json = feiten_to_json(
            {{"bericht", heen.soort}, {"identificatie", heen.identificatie}, {"gevonden", join(codes, " ")}});
        v.signalen.push_back({1, s.referentie, s.reden.regel, s.reden.uitleg, s.reden.feiten_json});
        uit.signalen.push_back(std::move(s));
    }
    finish_zonder_antwoord(rit, v);
}

}  // namespace jeugdregio::pipeline
