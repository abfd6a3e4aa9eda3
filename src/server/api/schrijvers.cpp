#include "server/api/schrijvers.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pipeline/toewijzing_beeld.hpp"
#include "server/api/lijst.hpp"
#include "server/api/vorm.hpp"
#include "server/invoer.hpp"

namespace jeugdregio::server {
namespace {

void write_omvang(JsonSchrijver& json, const std::optional<dossier::Omvang>& omvang) {
    json.key("omvang");
    if (!omvang) {
        json.null();
        return;
    }
    json.object()
        .field("volume", omvang->volume)
        .field("eenheid", eenheid_code(omvang->eenheid))
        .field("frequentie", frequentie_code(omvang->frequentie))
        .end_object();
}

/// What a version of a toewijzing says, into an open object.
void write_versievelden(JsonSchrijver& json, const dossier::ToewijzingVersie& v) {
    write_tekst(json, "productCategorie", v.categorie ? v.categorie->view() : "");
    write_tekst(json, "productCode", v.code ? v.code->view() : "");
    json.field("variant", pipeline::describe_variant(v));
    json.field("toewijzingsdatum", format_iso(v.toewijzingsdatum))
        .field("toewijzingstijd", v.toewijzingstijd)
        .field("ingangsdatum", format_iso(v.ingang));
    write_dag(json, "einddatum", v.einde);
    write_tekst(json, "redenWijziging", v.reden_wijziging);
    write_omvang(json, v.omvang);
    write_bedrag(json, "budgetCent", v.budget);
    write_tekst(json, "referentieAanbieder", v.referentie_aanbieder);
    write_vink(json, "verwijderd", v.verwijderd());
}

}  // namespace

std::string pad_van(std::string_view soort, const storage::Berichtplek& plek) {
    return fmt::format("/v1/{}/{}/{}", soort, plek.gemeente.view(), plek.volgnummer);
}
std::string pad_van_toewijzing(const Gemeente& gemeente, ToewijzingNummer nummer) {
    return fmt::format("/v1/toewijzingen/{}/{}", gemeente.view(), nummer.waarde);
}
std::string pad_van_verzoek(const Gemeente& gemeente, const AgbCode& aanbieder, std::string_view referentie) {
    return fmt::format("/v1/verzoeken/{}/{}/{}", gemeente.view(), aanbieder.view(), encode_url(referentie));
}
std::string pad_van_jeugdige(const Gemeente& gemeente, std::int64_t nummer) {
    return fmt::format("/v1/jeugdigen/{}/{}", gemeente.view(), nummer);
}

void write_plek(JsonSchrijver& json, const storage::Berichtplek& plek) {
    json.field("gemeente", plek.gemeente.view()).field("volgnummer", plek.volgnummer);
}

void write_retourcodes(JsonSchrijver& json, std::string_view codes) {
    json.key("retourcodes").array();
    while (!codes.empty()) {
        const std::size_t eind = std::min(codes.find(' '), codes.size());
        if (eind > 0) json.text(codes.substr(0, eind));
        codes.remove_prefix(std::min(eind + 1, codes.size()));
    }
    json.end_array();
}

void write_bericht(JsonSchrijver& json, const storage::Berichtregel& r) {
    json.object();
    write_plek(json, r.plek);
    json.field("soort", r.soort)
        .field("afzender", r.afzender)
        .field("ontvanger", r.ontvanger)
        .field("identificatie", r.identificatie)
        .field("dagtekening", format_iso(r.dagtekening))
        .field("verwerktOp", format_iso(r.verwerkt_op))
        .field("besluit", r.besluit)
        .field("ingediendCent", r.ingediend.cents())
        .field("toegekendCent", r.toegekend.cents());
    write_tekst(json, "antwoordNaam", r.antwoord_naam);
    json.field("inhoudBytes", r.inhoud_bytes)
        .field("afwijzingen", r.afwijzingen)
        .field("signalen", r.signalen)
        .field("link", pad_van("berichten", r.plek))
        .end_object();
}

void write_declaratie(JsonSchrijver& json, const storage::Declaratieregel& r) {
    json.object();
    write_plek(json, r.plek);
    json.field("aanbieder", r.aanbieder.view()).field("identificatie", r.identificatie);
    write_tekst(json, "declaratieNummer", r.declaratienummer);
    write_dag(json, "periodeBegin", r.periode_begin);
    json.field("verwerktOp", format_iso(r.verwerkt_op))
        .field("besluit", r.besluit)
        .field("ingediendCent", r.ingediend.cents())
        .field("toegekendCent", r.toegekend.cents())
        .field("regelsToegekend", r.toegekend_regels)
        .field("regelsAfgewezen", r.afgewezen_regels)
        .field("signalen", r.signalen);
    write_tekst(json, "antwoordNaam", r.antwoord_naam);
    json.field("link", pad_van("declaraties", r.plek)).end_object();
}

void write_prestatie(JsonSchrijver& json, const storage::Prestatieregel& r) {
    const dossier::GeboektePrestatie& p = r.prestatie;
    json.object();
    write_plek(json, r.plek);
    json.field("regelnummer", r.regel)
        .field("aanbieder", r.aanbieder.view())
        .field("toewijzing", r.toewijzing.waarde)
        .field("referentie", p.referentie);
    write_tekst(json, "vorigeReferentie", p.vorig_referentie);
    json.field("productCategorie", p.categorie.view())
        .field("productCode", p.code.view())
        .field("begin", format_iso(p.periode.begin))
        .field("einde", format_iso(p.periode.einde))
        .field("volume", p.volume)
        .field("eenheid", eenheid_code(p.eenheid));
    write_bedrag(json, "tariefCent", p.tarief);
    json.field("bedragCent", p.bedrag.cents());
    write_vink(json, "credit", p.credit);
    json.field("verwerktOp", format_iso(r.verwerkt_op)).end_object();
}

void write_motivering(JsonSchrijver& json, const pipeline::Reden& r) {
    json.object().field("regel", r.regel).field("bron", r.bron).field("uitleg", r.uitleg);
    write_tekst(json, "herstel", r.herstel);
    json.key("feiten");
    write_feiten(json, r.feiten_json);
    json.end_object();
}

void write_motiveringen(JsonSchrijver& json, const std::vector<pipeline::Reden>& redenen) {
    json.key("motiveringen").array();
    for (const auto& r : redenen) write_motivering(json, r);
    json.end_array();
}

void write_afwijzing(JsonSchrijver& json, const storage::Afwijzingregel& r) {
    json.object();
    write_plek(json, r.plek);
    json.field("regelnummer", r.regel)
        .field("soort", r.soort)
        .field("afzender", r.afzender)
        .field("verwerktOp", format_iso(r.verwerkt_op));
    write_tekst(json, "referentie", r.referentie);
    write_retourcodes(json, r.retourcodes);
    write_motiveringen(json, pipeline::parse_redenen(r.motivering_json));
    json.key("prestatie");
    if (const auto& p = r.prestatie)
        json.object()
            .field("toewijzing", p->toewijzing.waarde)
            .field("productCategorie", p->categorie.view())
            .field("productCode", p->code.view())
            .field("begin", format_iso(p->periode.begin))
            .field("einde", format_iso(p->periode.einde))
            .field("bedragCent", p->bedrag.cents())
            .end_object();
    else
        json.null();
    json.end_object();
}

void write_signaal(JsonSchrijver& json, const storage::Signaalregel& r) {
    json.object();
    write_plek(json, r.plek);
    json.field("regelnummer", r.regel)
        .field("soort", r.soort)
        .field("aanbieder", r.aanbieder)
        .field("regel", r.rule)
        .field("verwerktOp", format_iso(r.verwerkt_op));
    write_tekst(json, "referentie", r.referentie);
    json.field("uitleg", r.uitleg);
    json.key("feiten");
    write_feiten(json, r.feiten_json);
    json.key("besluit");
    if (r.besluit.empty())
        json.null();
    else {
        json.object().field("besluit", r.besluit).field("door", r.door).field("reden", r.reden);
        write_dag(json, "op", r.beslist_op);
        json.end_object();
    }
    json.field("link", fmt::format("{}/{}/{}/besluiten", pad_van("signalen", r.plek), r.regel, r.rule))
        .end_object();
}

void write_toewijzing(JsonSchrijver& json, const storage::Toewijzingregel& r) {
    const dossier::ToewijzingVersie& v = r.versie;
    json.object()
        .field("gemeente", v.gemeente.view())
        .field("nummer", v.nummer.waarde)
        .field("aanbieder", v.aanbieder.view())
        .field("jeugdige", r.jeugdige)
        .field("bsn", v.bsn.masked())
        .field("volgnummer", r.bericht);
    write_versievelden(json, v);
    json.field("goedgekeurdCent", r.goedgekeurd.cents())
        .field("link", pad_van_toewijzing(v.gemeente, v.nummer))
        .end_object();
}

void write_versie(JsonSchrijver& json, const storage::Versieregel& r) {
    json.object().field("volgnummer", r.bericht).field("aanbieder", r.versie.aanbieder.view());
    write_versievelden(json, r.versie);
    json.end_object();
}

std::vector<Vondst> list_vondsten(const pipeline::Bestanduitkomst& u) {
    std::vector<Vondst> uit;
    for (const ijw::Bevinding& b : u.bevindingen.eerste) {
        Vondst v{.soort = "bericht",
                 .niveau = "",
                 .referentie = "",
                 .plaats = b.plaats,
                 .retourcodes = {},
                 .regelnummer = b.regelnummer,
                 .kolom = b.kolom,
                 .reden = {b.regel, "", b.uitleg, "", "{}"}};
        if (!b.retourcode.empty()) v.retourcodes.push_back(b.retourcode);
        uit.push_back(std::move(v));
    }
    for (const auto& a : u.afwijzingen)
        for (const auto& r : a.motiveringen)
            uit.push_back({.soort = "afwijzing",
                           .niveau = a.niveau,
                           .referentie = a.referentie,
                           .plaats = "",
                           .retourcodes = a.retourcodes,
                           .reden = r});
    for (const auto& s : u.signalen)
        uit.push_back({.soort = "signaal",
                       .niveau = "",
                       .referentie = s.referentie,
                       .plaats = "",
                       .retourcodes = {},
                       .reden = s.reden});
    return uit;
}

void write_vondst(JsonSchrijver& json, const Vondst& v) {
    json.object().field("soort", v.soort).field("regel", v.reden.regel);
    write_tekst(json, "bron", v.reden.bron);
    json.field("uitleg", v.reden.uitleg);
    write_tekst(json, "herstel", v.reden.herstel);
    write_tekst(json, "niveau", v.niveau);
    write_tekst(json, "referentie", v.referentie);
    json.key("retourcodes").array();
    for (const auto& c : v.retourcodes) json.text(c);
    json.end_array();
    write_tekst(json, "plaats", v.plaats);
    write_getal(json, "bestandsregel", v.regelnummer > 0 ? std::optional(v.regelnummer) : std::nullopt);
    write_getal(json, "kolom", v.kolom > 0 ? std::optional(v.kolom) : std::nullopt);
    json.key("feiten");
    write_feiten(json, v.reden.feiten_json);
    json.end_object();
}

}  // namespace jeugdregio::server
