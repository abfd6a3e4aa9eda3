#include "pipeline/jeugdige_beeld.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include <nlohmann/json.hpp>

#include "ijw/gemeentecodes.hpp"
#include "ijw/read_bericht.hpp"
#include "pipeline/uitkomst.hpp"
#include "pipeline/veldwaarde.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::pipeline {
namespace {

using nlohmann::ordered_json;

// INTERPRETATION (2.86): a voogd has gezag; a parent as a rule has it, and the gemeente sends the
// gezagsdrager as a relatie (OP002). Of any other relation the message does not tell.
constexpr std::pair<std::string_view, Gezag> kGezag[] = {{"11", Gezag::ja}, {"10", Gezag::aannemelijk}};

Gezag gezag_of(std::string_view soort) {
    for (const auto& [code, gezag] : kGezag)
        if (code == soort) return gezag;
    return Gezag::onbekend;
}

/// "J. de Wit", as the message has it.
std::string full_name(const ijw::Element& naam) {
    std::string uit(naam.tekst_van("Voornamen"));
    if (uit.empty()) uit = naam.tekst_van("Voorletters");
    for (const std::string_view pad : {"Geslachtsnaam/Voorvoegsel", "Geslachtsnaam/Achternaam"})
        if (const std::string_view deel = naam.tekst_van(pad); !deel.empty())
            uit += (uit.empty() ? "" : " ") + std::string(deel);
    return uit;
}

Relatie make_relatie(const ijw::Bericht& bericht, const ijw::Element& e, bool namen) {
    const ijw::Element soort = *e.find("Soort");
    return {.soort = std::string(soort.tekst()),
            .naam_soort = describe_waarde(bericht, soort.knoop(), Bsnweergave::gemaskeerd).betekenis,
            .gezag = gezag_of(soort.tekst()),
            .nummer = mask_bsn(e.tekst_van("Nummer")),
            .naam = namen ? full_name(*e.find("Naam")) : std::string()};
}

/// The kept message, read again; empty when it is not there or is of a release that is not known any more.
std::optional<ijw::Bericht> read_bewaard(storage::Opslag& opslag, const Gemeente& gemeente,
                                         std::int64_t volgnummer) {
    const auto bewaard = opslag.load_bericht(gemeente, volgnummer);
    if (!bewaard) return std::nullopt;
    return ijw::read_bericht(bewaard->inhoud).bericht;
}

/// These messages, the latest first: by dagtekening, then by arrival.
std::vector<std::int64_t> latest_first(const dossier::Levensloop& d, const std::set<std::int64_t>& nummers) {
    std::vector<std::int64_t> uit(nummers.begin(), nummers.end());
    std::sort(uit.begin(), uit.end(), [&](std::int64_t a, std::int64_t b) {
        return std::pair{d.berichten.at(a).dagtekening, a} > std::pair{d.berichten.at(b).dagtekening, b};
    });
    return uit;
}

Gezin view_gezin(storage::Opslag& opslag, const Gemeente& gemeente, const dossier::Levensloop& d,
                 bool namen) {
    Gezin uit;
    std::set<std::int64_t> toewijzingen, verzoeken;
    for (const auto& f : d.versies) toewijzingen.insert(f.bericht);
    for (const auto& f : d.verzoeken)
        if (f.verzoek.soort == dossier::Verzoeksoort::toewijzing) verzoeken.insert(f.bericht);
    for (const std::int64_t nummer : latest_first(d, toewijzingen)) {
        const auto bericht = read_bewaard(opslag, gemeente, nummer);
        const auto groep = bericht ? bericht->root().find("Client/Relaties") : std::nullopt;
        if (!groep) continue;
        for (const ijw::Element& e : groep->children())
            uit.relaties.push_back(make_relatie(*bericht, e, namen));
        uit.bericht = nummer;
        break;
    }
    for (const std::int64_t nummer : latest_first(d, verzoeken)) {
        const auto bericht = read_bewaard(opslag, gemeente, nummer);
        const auto veld = bericht ? bericht->root().find("Client/GezagsdragerBekend") : std::nullopt;
        if (!veld) continue;
        uit.gezagsdrager_bekend = veld->tekst() == "1";
        uit.bericht_bekend = nummer;
        break;
    }
    return uit;
}

ordered_json bron_to_json(const Jeugdigebeeld& b, std::int64_t nummer) {
    const dossier::Bronbericht& bron = b.berichten.at(nummer);
    return {{"bericht", bron.soort},
            {"identificatie", bron.identificatie},
            {"dagtekening", format_iso(bron.dagtekening)},
            {"volgnummer", nummer}};
}

ordered_json bron_or_null(const Jeugdigebeeld& b, const std::optional<std::int64_t>& nummer) {
    return nummer ? bron_to_json(b, *nummer) : ordered_json();
}

ordered_json gezin_to_json(const Jeugdigebeeld& b) {
    ordered_json relaties = ordered_json::array();
    for (const Relatie& r : b.gezin.relaties) {
        ordered_json j = {{"soort", r.soort},
                          {"betekenis", r.naam_soort},
                          {"gezagsdrager", gezag_naam(r.gezag)},
                          {"nummer", r.nummer}};
        if (!r.naam.empty()) j["naam"] = r.naam;
        relaties.push_back(std::move(j));
    }
    const auto& bekend = b.gezin.gezagsdrager_bekend;
    return {{"relaties", std::move(relaties)},
            {"bron", bron_or_null(b, b.gezin.bericht)},
            {"gezagsdrager_bekend", bekend ? ordered_json(*bekend) : ordered_json()},
            {"bron_gezagsdrager_bekend", bron_or_null(b, b.gezin.bericht_bekend)}};
}

}  // namespace

Result<std::optional<Jeugdigebeeld>, Machinefout> view_jeugdige(storage::Opslag& opslag,
                                                                const Gemeente& gemeente, const Bsn& bsn,
                                                                const Periode& dagen, bool namen) {
    try {
        auto loop = opslag.load_levensloop(gemeente, bsn);
        const auto aantekeningen = opslag.load_aantekeningen(gemeente, bsn);
        if (loop.empty() && aantekeningen.alle.empty()) return std::optional<Jeugdigebeeld>{};
        Jeugdigebeeld uit{.gemeente = gemeente,
                          .bsn = bsn,
                          .tijdlijn = toewijzing::compose_tijdlijn(loop, aantekeningen),
                          .berichten = {},
                          .aanbieders = {},
                          .gezin = view_gezin(opslag, gemeente, loop, namen)};
        std::erase_if(uit.tijdlijn, [&](const auto& g) { return !dagen.contains(g.dag); });
        // In order of ingang, so the latest name stays.
        for (const auto& a : opslag.load_aanbieders()) uit.aanbieders.insert_or_assign(a.agb, a.naam);
        uit.berichten = std::move(loop.berichten);
        return std::optional(std::move(uit));
    } catch (const storage::Opslagfout& fout) {
        return Fout{Machinefout{fout.what(), fout.herstel()}};
    }
}

std::string_view gezag_naam(Gezag gezag) {
    constexpr std::array<std::string_view, 3> kNamen{"ja", "aannemelijk", "onbekend"};
    return kNamen.at(static_cast<std::size_t>(gezag));
}

std::string describe_bron(const Jeugdigebeeld& beeld, const toewijzing::Gebeurtenis& g) {
    if (g.berichten.empty()) return {};
    const dossier::Bronbericht& laatste = beeld.berichten.at(g.berichten.back());
    const std::string uit = fmt::format("{} {}", laatste.soort, laatste.identificatie);
    return g.berichten.size() == 1 ? uit : fmt::format("{} en nog {}", uit, g.berichten.size() - 1);
}

ordered_json jeugdige_to_json(const Jeugdigebeeld& b) {
    ordered_json tijdlijn = ordered_json::array();
    for (const auto& g : b.tijdlijn) {
        ordered_json bronnen = ordered_json::array();
        for (const std::int64_t nummer : g.berichten) bronnen.push_back(bron_to_json(b, nummer));
        const auto naam = g.aanbieder ? b.aanbieders.find(*g.aanbieder) : b.aanbieders.end();
        tijdlijn.push_back(
            {{"dag", format_iso(g.dag)},
             {"soort", soort_naam(g.soort)},
             {"wat", g.wat},
             {"aanbieder", g.aanbieder ? ordered_json(g.aanbieder->str()) : ordered_json()},
             {"aanbieder_naam", naam != b.aanbieders.end() ? ordered_json(naam->second) : ordered_json()},
             {"toewijzing", g.toewijzing ? ordered_json(g.toewijzing->waarde) : ordered_json()},
             {"bronnen", std::move(bronnen)},
             {"feiten", ordered_json::parse(feiten_to_json(g.feiten))}});
    }
    return {{"gemeente", b.gemeente.str()},
            {"gemeente_naam", ijw::gemeente_naam(b.gemeente)},
            {"bsn", b.bsn.masked()},
            {"gezin", gezin_to_json(b)},
            {"tijdlijn", std::move(tijdlijn)}};
}

}  // namespace jeugdregio::pipeline
