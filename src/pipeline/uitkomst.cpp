#include "pipeline/uitkomst.hpp"

#include <nlohmann/json.hpp>

namespace jeugdregio::pipeline {

using nlohmann::ordered_json;

bool Bestanduitkomst::all_well() const {
    if (!structuur_geldig || inhoud_geldig == false || !bevindingen.empty()) return false;
    if (besluit.empty()) return true;  // only checked
    const std::string& telt = besluit == "herhaald" ? eerder_besluit : besluit;
    return telt == "toegekend";
}

ordered_json feiten_to_json(const Feiten& feiten) {
    ordered_json uit = ordered_json::object();
    for (const auto& [naam, feit] : feiten) {
        std::string sleutel(naam);
        if (const auto* t = std::get_if<std::string>(&feit)) uit[sleutel] = *t;
        if (const auto* n = std::get_if<std::int64_t>(&feit)) uit[sleutel] = *n;
        if (const auto* b = std::get_if<Bedrag>(&feit)) uit[sleutel + "_cent"] = b->cents();
        if (const auto* d = std::get_if<Datum>(&feit)) uit[sleutel] = format_iso(*d);
    }
    return uit;
}

Reden make_reden(const Motivering& m) {
    return {std::string(m.regel->id), std::string(m.regel->bron), m.uitleg(), std::string(m.regel->herstel),
            to_line(feiten_to_json(m.feiten))};
}

ordered_json reden_to_json(const Reden& r) {
    return {{"regel", r.regel}, {"bron", r.bron}, {"uitleg", r.uitleg}, {"herstel", r.herstel},
            {"feiten", ordered_json::parse(r.feiten_json)}};
}

namespace {

Reden parse_reden(const ordered_json& j) {
    return {j.at("regel"), j.at("bron"), j.at("uitleg"), j.at("herstel"), to_line(j.at("feiten"))};
}

}  // namespace

ordered_json controle_to_json(const Bestanduitkomst& u) {
    ordered_json bevindingen = ordered_json::array();
    for (const ijw::Bevinding& b : u.bevindingen.eerste)
        bevindingen.push_back({{"regel", b.regel}, {"retourcode", b.retourcode}, {"regelnummer", b.regelnummer},
                               {"plaats", b.plaats}, {"uitleg", b.uitleg}});
    return {{"bestand", u.bestand},
            {"bericht", u.bericht},
            {"release", u.release},
            {"structuur", u.structuur_geldig ? "geldig" : "ongeldig"},
            {"inhoud", !u.inhoud_geldig ? "niet beoordeeld" : *u.inhoud_geldig ? "geldig" : "ongeldig"},
            {"bevindingen", std::move(bevindingen)},
            {"bevindingen_totaal", u.bevindingen.totaal}};
}

ordered_json verwerking_to_json(const Bestanduitkomst& u) {
    ordered_json uit = controle_to_json(u);
    uit["besluit"] = u.besluit;
    if (!u.eerder_besluit.empty()) uit["eerder_besluit"] = u.eerder_besluit;
    uit["antwoord"] = u.antwoord_naam;
    uit["ingediend_cent"] = u.ingediend.cents();
    uit["toegekend_cent"] = u.toegekend.cents();
    uit["prestaties"] = {{"toegekend", u.aantal_toegekend}, {"afgewezen", u.aantal_afgewezen}};
    uit["afwijzingen"] = ordered_json::array();
    for (const Afwijzing& a : u.afwijzingen) {
        ordered_json motiveringen = ordered_json::array();
        for (const Reden& r : a.motiveringen) motiveringen.push_back(reden_to_json(r));
        uit["afwijzingen"].push_back({{"niveau", a.niveau}, {"referentie", a.referentie},
                                      {"retourcodes", a.retourcodes}, {"motiveringen", std::move(motiveringen)}});
    }
    uit["signalen"] = ordered_json::array();
    for (const Signaal& s : u.signalen) {
        ordered_json signaal = {{"referentie", s.referentie}};
        signaal.update(reden_to_json(s.reden));
        uit["signalen"].push_back(std::move(signaal));
    }
    return uit;
}

Bestanduitkomst parse_verwerking(const std::string& tekst) {
    const ordered_json j = ordered_json::parse(tekst);
    Bestanduitkomst u;
    u.bestand = j.at("bestand");
    u.bericht = j.at("bericht");
    u.release = j.at("release");
    u.structuur_geldig = j.at("structuur") == "geldig";
    if (j.at("inhoud") != "niet beoordeeld") u.inhoud_geldig = j.at("inhoud") == "geldig";
    for (const auto& b : j.at("bevindingen"))
        u.bevindingen.eerste.push_back({b.at("regel"), b.at("retourcode"), b.at("regelnummer"), b.at("plaats"), b.at("uitleg")});
    u.bevindingen.totaal = j.at("bevindingen_totaal");
    u.besluit = j.at("besluit");
    u.antwoord_naam = j.at("antwoord");
    u.ingediend = Bedrag::from_cents(j.at("ingediend_cent"));
    u.toegekend = Bedrag::from_cents(j.at("toegekend_cent"));
    u.aantal_toegekend = j.at("prestaties").at("toegekend");
    u.aantal_afgewezen = j.at("prestaties").at("afgewezen");
    for (const auto& a : j.at("afwijzingen")) {
        Afwijzing afwijzing{a.at("niveau"), a.at("referentie"), a.at("retourcodes").get<std::vector<std::string>>(), {}};
        for (const auto& r : a.at("motiveringen")) afwijzing.motiveringen.push_back(parse_reden(r));
        u.afwijzingen.push_back(std::move(afwijzing));
    }
    for (const auto& s : j.at("signalen")) u.signalen.push_back({s.at("referentie"), parse_reden(s)});
    return u;
}

std::string to_line(const ordered_json& json) { return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace); }

}  // namespace jeugdregio::pipeline
