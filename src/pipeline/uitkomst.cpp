#include "pipeline/uitkomst.hpp"

#include <nlohmann/json.hpp>

namespace jeugdregio::pipeline {

using nlohmann::ordered_json;

bool Bestanduitkomst::all_well() const {
    if (!structuur_geldig || inhoud_geldig == false || !bevindingen.empty()) return false;
    if (besluit.empty()) return true;  // only checked
    const std::string& telt = besluit == "herhaald" ? eerder_besluit : besluit;
    return telt == "toegekend" || telt == "gemaakt";
}

void write_feiten(JsonSchrijver& naar, const Feiten& feiten) {
    naar.object();
    for (const auto& [naam, feit] : feiten) {
        if (const auto* t = std::get_if<std::string>(&feit)) naar.field(naam, *t);
        if (const auto* n = std::get_if<std::int64_t>(&feit)) naar.field(naam, *n);
        if (const auto* b = std::get_if<Bedrag>(&feit)) naar.field(std::string(naam) + "_cent", b->cents());
        if (const auto* d = std::get_if<Datum>(&feit)) naar.field(naam, format_iso(*d));
    }
    naar.end_object();
}

std::string feiten_to_json(const Feiten& feiten) {
    JsonSchrijver naar;
    write_feiten(naar, feiten);
    return naar.take();
}

Reden make_reden(const Motivering& m) {
    return {std::string(m.regel->id), std::string(m.regel->bron), m.uitleg(), std::string(m.regel->herstel),
            feiten_to_json(m.feiten)};
}

namespace {

void write_reden_velden(JsonSchrijver& naar, const Reden& r) {
    naar.field("regel", r.regel).field("bron", r.bron).field("uitleg", r.uitleg).field("herstel", r.herstel);
    naar.key("feiten").raw(r.feiten_json);
}

Reden parse_reden(const ordered_json& j) {
    return {j.at("regel"), j.at("bron"), j.at("uitleg"), j.at("herstel"), to_line(j.at("feiten"))};
}

}  // namespace

void write_controle(JsonSchrijver& naar, const Bestanduitkomst& u) {
    naar.field("bestand", u.bestand).field("bericht", u.bericht).field("release", u.release);
    naar.field("structuur", u.structuur_geldig ? "geldig" : "ongeldig");
    naar.field("inhoud", !u.inhoud_geldig ? "niet beoordeeld" : *u.inhoud_geldig ? "geldig" : "ongeldig");
    naar.key("bevindingen").array();
    for (const ijw::Bevinding& b : u.bevindingen.eerste)
        naar.object()
            .field("regel", b.regel)
            .field("retourcode", b.retourcode)
            .field("regelnummer", std::int64_t{b.regelnummer})
            .field("kolom", std::int64_t{b.kolom})
            .field("plaats", b.plaats)
            .field("uitleg", b.uitleg)
            .end_object();
    naar.end_array();
    naar.field("bevindingen_totaal", static_cast<std::int64_t>(u.bevindingen.totaal));
}

void write_reden(JsonSchrijver& naar, const Reden& r) {
    naar.object();
    write_reden_velden(naar, r);
    naar.end_object();
}

void write_redenen(JsonSchrijver& naar, const std::vector<Reden>& redenen) {
    naar.array();
    for (const Reden& r : redenen) write_reden(naar, r);
    naar.end_array();
}

std::vector<Reden> parse_redenen(const std::string& json) {
    std::vector<Reden> uit;
    for (const auto& r : ordered_json::parse(json)) uit.push_back(parse_reden(r));
    return uit;
}

std::vector<std::pair<std::string, std::string>> describe_feiten(const std::string& feiten_json) {
    constexpr std::string_view kCent = "_cent";
    std::vector<std::pair<std::string, std::string>> uit;
    const ordered_json feiten = ordered_json::parse(feiten_json);
    for (const auto& [sleutel, w] : feiten.items()) {
        std::string naam = sleutel;
        Feit feit = std::string{};
        if (w.is_number_integer() && naam.ends_with(kCent)) {
            naam.resize(naam.size() - kCent.size());
            feit = Bedrag::from_cents(w.get<std::int64_t>());
        } else if (w.is_number_integer()) {
            feit = w.get<std::int64_t>();
        } else if (w.is_string()) {
            const auto tekst = w.get<std::string>();
            const auto dag = parse_datum(tekst);
            feit = dag ? Feit{*dag} : Feit{tekst};
        }
        for (char& c : naam)
            if (c == '_') c = ' ';
        if (!naam.empty() && naam[0] >= 'a' && naam[0] <= 'z')
            naam[0] = static_cast<char>(naam[0] - 'a' + 'A');
        uit.emplace_back(std::move(naam), format_feit(feit));
    }
    return uit;
}

std::string controle_to_line(const Bestanduitkomst& u) {
    JsonSchrijver naar;
    naar.object();
    write_controle(naar, u);
    naar.end_object();
    return naar.take();
}

std::string verwerking_to_line(const Bestanduitkomst& u) {
    JsonSchrijver naar;
    naar.object();
    write_controle(naar, u);
    naar.field("besluit", u.besluit);
    if (!u.eerder_besluit.empty()) naar.field("eerder_besluit", u.eerder_besluit);
    naar.field("antwoord", u.antwoord_naam);
    naar.field("ingediend_cent", u.ingediend.cents()).field("toegekend_cent", u.toegekend.cents());
    naar.key("prestaties").object();
    naar.field("toegekend", static_cast<std::int64_t>(u.aantal_toegekend));
    naar.field("afgewezen", static_cast<std::int64_t>(u.aantal_afgewezen));
    naar.end_object();
    naar.key("afwijzingen").array();
    for (const Afwijzing& a : u.afwijzingen) {
        naar.object().field("niveau", a.niveau).field("referentie", a.referentie);
        naar.key("retourcodes").array();
        for (const std::string& code : a.retourcodes) naar.text(code);
        naar.end_array();
        naar.key("motiveringen");
        write_redenen(naar, a.motiveringen);
        naar.end_object();
    }
    naar.end_array();
    naar.key("signalen").array();
    for (const Signaal& s : u.signalen) {
        naar.object().field("referentie", s.referentie);
        write_reden_velden(naar, s.reden);
        naar.end_object();
    }
    naar.end_array();
    if (!u.opdracht_sha256.empty()) naar.field("opdracht_sha256", u.opdracht_sha256);
    naar.end_object();
    return naar.take();
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
        // Outcomes kept by 0.1.0 have no column.
        u.bevindingen.eerste.push_back({b.at("regel"), b.at("retourcode"), b.at("regelnummer"),
                                        b.at("plaats"), b.at("uitleg"), b.value("kolom", 0)});
    u.bevindingen.totaal = j.at("bevindingen_totaal");
    u.besluit = j.at("besluit");
    u.antwoord_naam = j.at("antwoord");
    u.ingediend = Bedrag::from_cents(j.at("ingediend_cent"));
    u.toegekend = Bedrag::from_cents(j.at("toegekend_cent"));
    u.aantal_toegekend = j.at("prestaties").at("toegekend");
    u.aantal_afgewezen = j.at("prestaties").at("afgewezen");
    for (const auto& a : j.at("afwijzingen")) {
        Afwijzing afwijzing{
            a.at("niveau"), a.at("referentie"), a.at("retourcodes").get<std::vector<std::string>>(), {}};
        for (const auto& r : a.at("motiveringen")) afwijzing.motiveringen.push_back(parse_reden(r));
        u.afwijzingen.push_back(std::move(afwijzing));
    }
    for (const auto& s : j.at("signalen")) u.signalen.push_back({s.at("referentie"), parse_reden(s)});
    u.opdracht_sha256 = j.value("opdracht_sha256", "");
    return u;
}

std::string to_line(const ordered_json& json) {
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace jeugdregio::pipeline
