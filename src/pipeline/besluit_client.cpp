#include "pipeline/besluit_client.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "ijw/read_bericht.hpp"
#include "pipeline/road.hpp"

namespace jeugdregio::pipeline {
namespace {

constexpr std::string_view kBron = "iJw 3.2, berichtklasse Client";

/// How people call a field, and how they give it.
struct Veldwoord {
    std::string_view pad, wat;
};
constexpr Veldwoord kWoorden[] = {
    {"Bsn", "het BSN (--bsn)"},
    {"Geboortedatum", "de geboortedatum (--geboortedatum)"},
    {"Geslacht", "het geslacht (--geslacht)"},
    {"Naam", "de naam (--achternaam)"},
    {"Naam/Geslachtsnaam", "de achternaam (--achternaam)"},
    {"Contactgegevens", "een adres (--straat, --huisnummer, --postcode, --plaats)"},
};
std::string describe_veld(const std::string& pad) {
    const auto* w =
        std::find_if(std::begin(kWoorden), std::end(kWoorden), [&](const auto& k) { return k.pad == pad; });
    return w == std::end(kWoorden) ? "het veld " + pad : std::string(w->wat);
}

Reden refuse(std::string uitleg, std::string herstel) {
    return {"CLIENT", std::string(kBron), std::move(uitleg), std::move(herstel), "{}"};
}
Reden refuse_velden(std::string_view wat, const std::vector<std::string>& velden, std::string herstel) {
    std::vector<std::string> woorden;
    woorden.reserve(velden.size());
    for (const auto& v : velden) woorden.push_back(describe_veld(v));
    return refuse(fmt::format("{} {}.", wat, join(woorden, "; ")), std::move(herstel));
}

/// CS050, CS318: a jeugdige without a partner's name goes by his own; a 315 has no field for it.
void add_naamgebruik(ijw::Deel& client) {
    for (ijw::Deel& d : client.delen)
        if (d.naam == "Naam" && d.find("NaamGebruik") == nullptr && d.find("Partnernaam") == nullptr)
            d.delen.push_back({"NaamGebruik", "1", {}});
}

ijw::Deel to_deel(const std::string& naam, const nlohmann::ordered_json& j) {
    ijw::Deel uit{naam, {}, {}};
    if (j.is_string())
        uit.tekst = j.get<std::string>();
    else if (j.is_number_integer())
        uit.tekst = std::to_string(j.get<std::int64_t>());
    else if (j.is_object())
        for (const auto& [sleutel, waarde] : j.items()) {
            if (!waarde.is_array()) {
                uit.delen.push_back(to_deel(sleutel, waarde));
                continue;
            }
            for (const auto& een : waarde) uit.delen.push_back(to_deel(sleutel, een));
        }
    return uit;
}

}  // namespace

Persoon gather_persoon(storage::Opslag& opslag, const ijw::Standaard& standaard, const Gemeente& gemeente,
                       const AgbCode& aanbieder, const Bsn& bsn, const ijw::Deel& opgave) {
    Persoon uit;
    uit.client.naam = "Client";
    // The 301s come first; of the requests only the latest of each aanbieder can still tell something.
    bool gezag_gezocht = false;
    for (const std::int64_t nummer : opslag.find_persoonsberichten(gemeente, bsn)) {
        const bool gevonden = !uit.client.delen.empty();
        if (gevonden && gezag_gezocht) break;
        const auto bewaard = opslag.load_bericht(gemeente, nummer);
        invariant(bewaard.has_value(), "what a row names is in the journal");
        const ijw::Leesuitkomst gelezen = ijw::read_bericht(bewaard->inhoud, standaard);
        if (!gelezen.bericht) continue;  // of a release that this program does not know
        const bool verzoek = gelezen.soort == "JW315";
        if (!gevonden && (verzoek || gelezen.soort == "JW301"))
            uit.client = ijw::take_client(*gelezen.bericht);
        if (!verzoek || gezag_gezocht ||
            gelezen.bericht->root().tekst_van("Header/Afzender") != aanbieder.view())
            continue;
        gezag_gezocht = true;
        uit.gezagsdrager_bekend = gelezen.bericht->root().tekst_van("Client/GezagsdragerBekend") == "1";
    }
    for (const ijw::Deel& d : opgave.delen) uit.client.put(d);
    if (const ijw::Deel* d = uit.client.find("Bsn"); d != nullptr && d->tekst != bsn.digits())
        uit.weigeringen.push_back(
            refuse("De gegevens van de jeugdige horen bij een ander BSN dan de opdracht.",
                   "Geef de gegevens van de goede jeugdige op."));
    uit.client.put({"Bsn", std::string(bsn.digits()), {}});
    add_naamgebruik(uit.client);

    const ijw::Berichtdef& def = *standaard.releases().back().find_soort("JW301");
    if (const auto onbekend = ijw::find_onbekend(def, uit.client); !onbekend.empty())
        uit.weigeringen.push_back(refuse_velden("Bij een jeugdige in een 301 hoort niet:", onbekend,
                                                "Laat deze velden weg. De namen zijn die van de standaard."));
    else if (const auto ontbrekend = ijw::find_ontbrekend(def, uit.client); !ontbrekend.empty())
        uit.weigeringen.push_back(refuse_velden(
            "Van de jeugdige ontbreekt:", ontbrekend,
            "Geef dit op, of neem de gegevens over uit een bericht of een bestand met --client."));
    return uit;
}

Result<ijw::Deel, std::string> read_clientbestand(std::string_view bytes, const ijw::Standaard& standaard) {
    const auto eerste = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (eerste == std::string_view::npos) return Fout{std::string("het bestand is leeg.")};
    if (bytes[eerste] == '<') {
        const ijw::Leesuitkomst gelezen = ijw::read_bericht(bytes, standaard);
        if (!gelezen.bericht)
            return Fout{
                fmt::format("het is geen geldig iJw-bericht: {}", gelezen.bevindingen.eerste.front().uitleg)};
        ijw::Deel client = ijw::take_client(*gelezen.bericht);
        if (client.delen.empty())
            return Fout{fmt::format("een {} heeft geen gegevens van één jeugdige.", gelezen.soort)};
        return client;
    }
    const auto json = nlohmann::ordered_json::parse(bytes, nullptr, false);
    if (!json.is_object())
        return Fout{
            std::string("het is geen bericht (XML) en geen JSON-object met velden zoals \"Geboortedatum\".")};
    return to_deel("Client", json);
}

}  // namespace jeugdregio::pipeline
