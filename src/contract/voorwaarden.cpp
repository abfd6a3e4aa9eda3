// voorwaarden.toml: what is asked beside a referral before a voorziening is granted (eis 23, eis 68).
#include <fmt/format.h>

#include <algorithm>

#include "contract/ingelezen.hpp"
#include "core/codes.hpp"

namespace jeugdregio::contract {

void read_voorwaarden(Rij& wortel, Ingelezen& uit) {
    for (Rij& rij : wortel.get_rijen("voorwaarde", false)) {
        Voorwaarde v;
        v.voorzieningen = rij.get_teksten("voorzieningen");
        v.verwijzers = rij.get_teksten("verwijzers");
        v.aantekeningen = rij.get_teksten("aantekeningen");
        v.geldig.van = rij.get_datum("van");
        v.geldig.tot = rij.find_datum("tot");
        v.bron = rij.get_tekst("bron");
        rij.close();
        const bool gaaf = rij.is_gaaf({"voorzieningen", "verwijzers", "aantekeningen", "van", "tot"});
        uit.voorwaarden.push_back({std::move(v), rij.regel(), gaaf});
    }
    wortel.close();
}

void check_voorwaarden(const Ingelezen& in, Foutenlijst& fouten) {
    const auto bestaat = [&](const std::string& naam) {
        return std::any_of(in.percelen.begin(), in.percelen.end(), [&](const auto& p) {
            const auto& namen = p.waarde.voorzieningen;
            return std::find(namen.begin(), namen.end(), naam) != namen.end();
        });
    };
    for (const auto& [v, regel, gaaf] : in.voorwaarden) {
        const auto add = [&, bij = regel](std::string wat, std::string herstel) {
            fouten.add(bestand::kVoorwaarden, bij, std::move(wat), std::move(herstel));
        };
        if (!gaaf) continue;
        if (v.voorzieningen.empty())
            add("De voorwaarde geldt voor geen enkele voorziening.",
                "Noem bij `voorzieningen` minstens één naam.");
        if (v.verwijzers.empty() && v.aantekeningen.empty())
            add("De voorwaarde eist niets.",
                "Vul `verwijzers` of `aantekeningen`, of haal de voorwaarde weg.");
        if (v.geldig.tot && *v.geldig.tot < v.geldig.van)
            add(fmt::format("De voorwaarde begint op {} en eindigt eerder, op {}.", format_nl(v.geldig.van),
                            format_nl(*v.geldig.tot)),
                "Verbeter `van` of `tot`.");
        for (const std::string& naam : v.voorzieningen)
            if (in.has(bestand::kPercelen) && !bestaat(naam))
                add(fmt::format("De voorziening \"{}\" staat bij geen enkel perceel in percelen.toml.", naam),
                    "Verbeter de naam, of voeg de voorziening toe in percelen.toml.");
        for (const std::string& code : v.verwijzers)
            if (!parse_type_verwijzer(code))
                add(fmt::format("De verwijzer \"{}\" bestaat niet.", code),
                    "Gebruik de codes van codelijst COD327: 01 (gemeente), 02 (huisarts), 03 (jeugdarts), 04 "
                    "(GI), 05 "
                    "(medisch specialist) of 08 (rechter).");
        for (const std::string& soort : v.aantekeningen)
            if (in.has(bestand::kAantekeningen) && in.aantekenboek.find_soort(soort) == nullptr)
                add(fmt::format("De soort aantekening \"{}\" bestaat niet.", soort),
                    "Verbeter de naam, of voeg de soort toe in aantekeningen.toml.");
    }
}

}  // namespace jeugdregio::contract
