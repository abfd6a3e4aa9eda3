#include "pipeline/verzoek_beeld.hpp"

#include <nlohmann/json.hpp>

#include "storage/opslag.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::pipeline {
namespace {

using nlohmann::ordered_json;

/// The last version that was sent before the request came and that did not follow from it.
std::optional<dossier::ToewijzingVersie> find_oud(const dossier::Toewijzing& t, const dossier::Verzoek& v) {
    std::optional<dossier::ToewijzingVersie> uit;
    for (const auto& versie : t.versies)
        if (versie.verzonden_op <= v.ontvangen_op && versie.referentie_aanbieder != v.referentie)
            uit = versie;
    return uit;
}

template <class T>
ordered_json text_or_null(const std::optional<T>& code) {
    return code ? ordered_json(code->str()) : ordered_json();
}
ordered_json datum_or_null(const std::optional<Datum>& datum) {
    return datum ? ordered_json(format_iso(*datum)) : ordered_json();
}

/// What a request and a toewijzing have in common.
template <class Product>
ordered_json waarden_to_json(const Product& p, const std::optional<Datum>& ingang) {
    ordered_json uit = {{"categorie", text_or_null(p.categorie)},
                        {"productcode", text_or_null(p.code)},
                        {"ingangsdatum", datum_or_null(ingang)},
                        {"einddatum", datum_or_null(p.einde)},
                        {"omvang", nullptr},
                        {"budget_cent", p.budget ? ordered_json(p.budget->cents()) : ordered_json()}};
    if (p.omvang)
        uit["omvang"] = {{"volume", p.omvang->volume},
                         {"eenheid", eenheid_code(p.omvang->eenheid)},
                         {"frequentie", frequentie_code(p.omvang->frequentie)}};
    return uit;
}

}  // namespace

Result<std::optional<Verzoekbeeld>, Machinefout> view_verzoek(storage::Opslag& opslag, const Kijk& kijk,
                                                              const Gemeente& gemeente,
                                                              const AgbCode& aanbieder,
                                                              std::string_view referentie) {
    try {
        auto verzoek = opslag.find_verzoek(gemeente, aanbieder, referentie);
        if (!verzoek) return std::optional<Verzoekbeeld>{};
        Verzoekbeeld uit;
        uit.verzoek = std::move(*verzoek);
        const dossier::Verzoek& v = uit.verzoek;
        std::vector<ToewijzingNummer> nummers;
        for (const auto& p : v.producten)
            if (p.toewijzing) nummers.push_back(*p.toewijzing);
        const auto bekend = opslag.load_toewijzingen(gemeente, nummers).toewijzingen;
        for (const auto& p : v.producten) {
            Productbeeld product{.gevraagd = p, .oud = {}};
            // Another aanbieder's toewijzing under this number is not shown.
            if (const auto plek = p.toewijzing ? bekend.find(*p.toewijzing) : bekend.end();
                plek != bekend.end() && plek->second.toewijzing.actueel().aanbieder == aanbieder)
                product.oud = find_oud(plek->second.toewijzing, v);
            uit.producten.push_back(std::move(product));
        }
        if (!v.verwijzer.empty()) uit.verwijzer = toewijzing::describe_verwijzercode(v.verwijzer);
        if (v.onderhanden()) {
            uit.termijn = toewijzing::besluittermijn(v, kijk.contract);
            uit.voorbereiding = prepare_verzoek(opslag, gemeente, v, kijk);
        }
        uit.toegewezen = opslag.find_toegewezen(gemeente, v);
        return std::optional(std::move(uit));
    } catch (const storage::Opslagfout& fout) {
        return Fout{Machinefout{fout.what(), fout.herstel()}};
    }
}

std::string_view gevraagd_naam(dossier::Gevraagd soort) {
    switch (soort) {
        case dossier::Gevraagd::aangevraagd:
            return "aangevraagd";
        case dossier::Gevraagd::ongewijzigd:
            return "ongewijzigd";
        case dossier::Gevraagd::te_wijzigen:
            return "te wijzigen";
        case dossier::Gevraagd::nieuw:
            return "nieuw";
    }
    fail_invariant("everything that is asked for has a name");
}

ordered_json verzoek_to_json(const Verzoekbeeld& b, Datum dag) {
    const dossier::Verzoek& v = b.verzoek;
    ordered_json producten = ordered_json::array(), antwoorden = ordered_json::array(),
                 toegewezen = ordered_json::array();
    for (const Productbeeld& p : b.producten) {
        ordered_json j = {{"soort", gevraagd_naam(p.gevraagd.soort)},
                          {"toewijzing", p.gevraagd.toewijzing ? ordered_json(p.gevraagd.toewijzing->waarde)
                                                               : ordered_json()},
                          {"gevraagd", waarden_to_json(p.gevraagd, p.gevraagd.ingang)},
                          {"oud", p.oud ? waarden_to_json(*p.oud, p.oud->ingang) : ordered_json()}};
        producten.push_back(std::move(j));
    }
    for (const auto& a : v.antwoorden)
        antwoorden.push_back(
            {{"antwoord", verzoek_antwoord_code(a.antwoord)},
             {"reden", a.reden ? ordered_json(reden_afwijzing_verzoek_code(*a.reden)) : ordered_json()},
             {"woonplaats", text_or_null(a.woonplaats)},
             {"dagtekening", format_iso(a.dagtekening)},
             {"uitleg", toewijzing::describe_antwoord(a)}});
    for (const auto& t : b.toegewezen) {
        ordered_json j = {{"toewijzing", t.nummer.waarde}, {"verzonden_op", format_iso(t.verzonden_op)}};
        j.update(waarden_to_json(t, t.ingang));
        toegewezen.push_back(std::move(j));
    }
    return {{"referentie", v.referentie},
            {"aanbieder", v.aanbieder.str()},
            {"bericht", v.soort == dossier::Verzoeksoort::toewijzing ? "JW315" : "JW317"},
            {"bsn", v.bsn.masked()},
            {"verwijzer", v.verwijzer.empty() ? ordered_json() : ordered_json(v.verwijzer)},
            {"verwijzer_naam", v.verwijzer.empty() ? ordered_json() : ordered_json(b.verwijzer)},
            {"reden_verzoek", v.reden ? ordered_json(reden_verzoek_code(*v.reden)) : ordered_json()},
            {"dagtekening", format_iso(v.dagtekening)},
            {"ontvangen_op", format_iso(v.ontvangen_op)},
            {"status", status_naam(v.status())},
            {"termijn", b.termijn ? ordered_json(format_iso(b.termijn->tot)) : ordered_json()},
            {"te_laat", b.termijn && dag > b.termijn->tot},
            {"bevindingen", b.voorbereiding ? bevindingen_to_json(*b.voorbereiding) : ordered_json::array()},
            {"voorstel", b.voorbereiding ? voorstel_to_json(*b.voorbereiding) : ordered_json()},
            {"producten", std::move(producten)},
            {"antwoorden", std::move(antwoorden)},
            {"toegewezen", std::move(toegewezen)}};
}

}  // namespace jeugdregio::pipeline
