#include "pipeline/waarom.hpp"

#include <sstream>

#include <nlohmann/json.hpp>

#include "declaratie/antwoord.hpp"
#include "declaratie/assess.hpp"
#include "ijw/read_bericht.hpp"
#include "pipeline/dossiervraag.hpp"
#include "pipeline/road.hpp"

namespace jeugdregio::pipeline {
namespace {

std::vector<std::string> split_words(const std::string& tekst) {
    std::istringstream in(tekst);
    std::vector<std::string> uit;
    for (std::string woord; in >> woord;) uit.push_back(woord);
    return uit;
}

/// What is left to tell of a line of which the claim was destroyed, or a part of it.
Waarom tell_vernietigd(storage::Opslag& opslag, const AgbCode& aanbieder, std::string_view referentie,
                       const storage::PrestatiePlek& plek, const storage::BewaardBericht& bewaard) {
    Waarom uit;
    uit.aanbieder = aanbieder.str();
    uit.gemeente = plek.gemeente.str();
    uit.referentie = referentie;
    uit.identificatie = bewaard.identificatie;
    uit.bericht = plek.bericht;
    uit.verwerkt_op = bewaard.verwerkt_op;
    uit.toegekend = plek.goedgekeurd;
    uit.vernietigd = true;
    if (const auto toen = opslag.load_afwijzing(plek.gemeente, plek.bericht, plek.regel);
        toen && !plek.goedgekeurd) {
        uit.retourcodes = split_words(toen->retourcodes);
        uit.motiveringen = parse_redenen(toen->motivering_json);
    }
    return uit;
}

Waarom explain_plek(storage::Opslag& opslag, const contract::Contract& contract, const AgbCode& aanbieder,
                    std::string_view referentie, const storage::PrestatiePlek& plek) {
    const auto bewaard = opslag.load_bericht(plek.gemeente, plek.bericht);
    invariant(bewaard.has_value(), "the message of a recorded prestatie is kept");
    if (bewaard->vernietigd) return tell_vernietigd(opslag, aanbieder, referentie, plek, *bewaard);
    const auto gelezen =
        ijw::read_bericht(bewaard->inhoud, ijw::Standaard::embedded(), bewaard->inhoud.size());
    invariant(gelezen.bericht.has_value(), "a message that was processed still reads");
    const ijw::Jw323 jw323 = ijw::make_jw323(*gelezen.bericht);
    const auto dossier = opslag.load_declaratie(make_declaratievraag(jw323), plek.bericht);
    const auto contracten = opslag.load_aanbieder(aanbieder);
    const auto toelichting = declaratie::explain_prestatie(
        {.bericht = jw323,
         .dossier = dossier,
         .contract = contract,
         .aanbieder = contracten,
         .identificatie_bezet = false,
         .vandaag = bewaard->verwerkt_op,
         .regelset =
             bewaard->regelset == regelset_naam(Regelset::landelijk) ? Regelset::landelijk : Regelset::alle},
        static_cast<std::size_t>(plek.regel - 1));

    Waarom uit;
    uit.aanbieder = aanbieder.str();
    uit.gemeente = plek.gemeente.str();
    uit.referentie = referentie;
    uit.identificatie = bewaard->identificatie;
    uit.bericht = plek.bericht;
    uit.verwerkt_op = bewaard->verwerkt_op;
    uit.toegekend = plek.goedgekeurd;
    uit.gelijk = (toelichting.besluit.uitslag == declaratie::Uitslag::toegekend) == plek.goedgekeurd;
    // A rejection is told as it was decided then; only an approval is worked out again.
    if (const auto toen = opslag.load_afwijzing(plek.gemeente, plek.bericht, plek.regel);
        toen && !plek.goedgekeurd) {
        uit.retourcodes = split_words(toen->retourcodes);
        uit.motiveringen = parse_redenen(toen->motivering_json);
        auto nu = to_strings(declaratie::collect_codes(toelichting.client));
        if (toelichting.besluit.uitslag != declaratie::Uitslag::toegekend)
            for (auto& code : to_strings(declaratie::codes_of(toelichting.besluit))) nu.push_back(code);
        uit.gelijk = nu == uit.retourcodes;
    }
    if (uit.gelijk) uit.signalen = make_redenen(toelichting.besluit.signalen);
    for (const Regelkaart* k : toelichting.getoetst) uit.getoetst.emplace_back(k->id, k->titel);
    uit.feiten = toelichting.feiten;
    return uit;
}

}  // namespace

Result<std::vector<Waarom>, Machinefout> explain(storage::Opslag& opslag, const contract::Contract& contract,
                                                 const AgbCode& aanbieder, std::string_view referentie) {
    try {
        std::vector<Waarom> uit;
        for (const auto& plek : opslag.find_prestatie(aanbieder, referentie))
            uit.push_back(explain_plek(opslag, contract, aanbieder, referentie, plek));
        return uit;
    } catch (const storage::Opslagfout& fout) {
        return Fout{Machinefout{fout.what(), fout.herstel()}};
    }
}

namespace {

std::optional<Waarom> find_regel_van(storage::Opslag& opslag, const contract::Contract& contract,
                                     const storage::Berichtplek& plek, std::int64_t regel) {
    const auto bewaard = opslag.load_bericht(plek.gemeente, plek.volgnummer);
    // Of a claim that was cut the lines no longer stand in their place.
    if (!bewaard || bewaard->vernietigd || regel < 1) return std::nullopt;
    const auto gelezen =
        ijw::read_bericht(bewaard->inhoud, ijw::Standaard::embedded(), bewaard->inhoud.size());
    if (!gelezen.bericht || gelezen.soort != "JW323") return std::nullopt;
    const ijw::Jw323 jw323 = ijw::make_jw323(*gelezen.bericht);
    if (static_cast<std::size_t>(regel) > jw323.prestaties.size()) return std::nullopt;
    const std::string_view referentie = jw323.prestaties[static_cast<std::size_t>(regel - 1)].referentie;
    for (const auto& p : opslag.find_prestatie(jw323.afzender, referentie))
        if (p.gemeente == plek.gemeente && p.bericht == plek.volgnummer && p.regel == regel)
            return explain_plek(opslag, contract, jw323.afzender, referentie, p);
    return std::nullopt;
}

}  // namespace

Result<std::optional<Waarom>, Machinefout> explain_regel(storage::Opslag& opslag,
                                                         const contract::Contract& contract,
                                                         const storage::Berichtplek& plek,
                                                         std::int64_t regel) {
    try {
        return find_regel_van(opslag, contract, plek, regel);
    } catch (const storage::Opslagfout& fout) {
        return Fout{Machinefout{fout.what(), fout.herstel()}};
    }
}

nlohmann::ordered_json waarom_to_json(const Waarom& w) {
    using nlohmann::ordered_json;
    const auto redenen = [](const std::vector<Reden>& lijst) {
        JsonSchrijver naar;
        write_redenen(naar, lijst);
        return ordered_json::parse(naar.take());
    };
    auto getoetst = ordered_json::array();
    for (const auto& [regel, titel] : w.getoetst) getoetst.push_back({{"regel", regel}, {"titel", titel}});
    return {{"aanbieder", w.aanbieder},
            {"gemeente", w.gemeente},
            {"referentie", w.referentie},
            {"identificatie", w.identificatie},
            {"volgnummer", w.bericht},
            {"verwerkt_op", format_iso(w.verwerkt_op)},
            {"besluit", w.toegekend ? "toegekend" : "afgewezen"},
            {"herhaling_gelijk", w.gelijk},
            {"retourcodes", w.retourcodes},
            {"motiveringen", redenen(w.motiveringen)},
            {"signalen", redenen(w.signalen)},
            {"getoetst", std::move(getoetst)},
            {"feiten", ordered_json::parse(feiten_to_json(w.feiten))},
            {"vernietigd", w.vernietigd}};
}

}  // namespace jeugdregio::pipeline
