// /v1/berichten: what came in and what we sent, what was found in it, and the door for new messages.
#include <array>

#include <fmt/format.h>

#include "pipeline/verwerk.hpp"
#include "server/api/lijst.hpp"
#include "server/api/schrijvers.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::array<std::string_view, 14> kSoorten{"JW301", "JW302", "JW305", "JW306", "JW307",
                                                    "JW308", "JW315", "JW316", "JW317", "JW318",
                                                    "JW319", "JW320", "JW323", "JW325"};

Antwoord list_berichten(const Oproep& o) {
    return give_lijst(
        o,
        [](Veldlezer& v) {
            return storage::Berichtfilter{.gemeente = v.gemeente("gemeente"),
                                          .soort = v.keuze("soort", kSoorten),
                                          .aanbieder = v.agb("aanbieder"),
                                          .besluit = v.text("besluit", 20),
                                          .verwerkt = v.periode(),
                                          .zoek = v.text("zoek", 40)};
        },
        [](storage::Inzage& i, const auto& filter, const auto& blad) {
            return i.list_berichten(filter, blad);
        },
        write_bericht);
}

/// Hands the message of the path to `doe`; 404 when there is none.
template <class Doe>
Antwoord with_bericht(const Oproep& o, Doe doe) {
    const auto plek = parse_berichtplek(o);
    if (!plek) return make_onbekend("Dit bericht");
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto bericht = inzage.load_bericht(*plek);
    return bericht ? doe(*bericht) : make_onbekend("Dit bericht");
}

Antwoord show_bericht(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    return with_bericht(o, [](const storage::Berichtinhoud& b) {
        JsonSchrijver json;
        json.object().key("bericht");
        write_bericht(json, b.regel);
        json.key("retour");
        if (b.retour) {
            json.object().field("volgnummer", b.retour->bericht);
            write_vink(json, "afgekeurd", b.retour->afgekeurd);
            write_retourcodes(json, b.retour->retourcodes);
            json.field("link", pad_van("berichten", {b.regel.plek.gemeente, b.retour->bericht})).end_object();
        } else {
            json.null();
        }
        write_getal(json, "retourOp", b.retour_op);
        const std::string pad = pad_van("berichten", b.regel.plek);
        json.field("inhoud", pad + "/inhoud").field("bevindingen", pad + "/bevindingen");
        write_tekst(json, "antwoord", b.regel.antwoord_naam.empty() ? std::string() : pad + "/antwoord");
        json.end_object();
        return make_json(json.take());
    });
}

Antwoord make_xml(std::string bytes, const std::string& naam) {
    Antwoord uit{.status = 200, .type = "application/xml", .inhoud = std::move(bytes), .koppen = {}};
    uit.koppen.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"{}\"", naam));
    return uit;
}

Antwoord give_inhoud(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    return with_bericht(o, [](const storage::Berichtinhoud& b) {
        if (b.inhoud.empty()) return make_onbekend("De inhoud van dit bericht");
        return make_xml(b.inhoud, fmt::format("bericht-{}-{}.xml", b.regel.plek.gemeente.view(),
                                              b.regel.plek.volgnummer));
    });
}

Antwoord give_antwoord(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    return with_bericht(o, [](const storage::Berichtinhoud& b) {
        if (b.antwoord.empty()) return make_onbekend("Een antwoord op dit bericht");
        return make_xml(b.antwoord, b.regel.antwoord_naam);
    });
}

Antwoord list_bevindingen(const Oproep& o) {
    std::vector<Invoerfout> fouten;
    const storage::Blad blad = read_blad(o, fouten);
    if (!fouten.empty()) return make_invoerfout(fouten);
    return with_bericht(o, [&](const storage::Berichtinhoud& b) {
        return give_van(list_vondsten(pipeline::parse_verwerking(b.uitkomst_json)), blad, write_vondst);
    });
}

void write_uitkomst(JsonSchrijver& json, const pipeline::Bestanduitkomst& u) {
    json.object().field("bestand", u.bestand);
    write_tekst(json, "soort", u.bericht);
    write_tekst(json, "release", u.release);
    write_vink(json, "structuurGeldig", u.structuur_geldig);
    json.key("inhoudGeldig");
    if (u.inhoud_geldig)
        json.boolean(*u.inhoud_geldig);
    else
        json.null();
    write_vink(json, "allesGoed", u.all_well());
    json.field("besluit", u.besluit);
    write_tekst(json, "eerderBesluit", u.eerder_besluit);
    json.field("ingediendCent", u.ingediend.cents())
        .field("toegekendCent", u.toegekend.cents())
        .field("prestatiesToegekend", static_cast<std::int64_t>(u.aantal_toegekend))
        .field("prestatiesAfgewezen", static_cast<std::int64_t>(u.aantal_afgewezen));
    // The first ones; all of them are behind the link.
    const auto vondsten = list_vondsten(u);
    json.field("bevindingenTotaal", static_cast<std::int64_t>(vondsten.size() + u.bevindingen.totaal -
                                                              u.bevindingen.eerste.size()));
    json.key("bevindingen").array();
    for (std::size_t i = 0; i < std::min<std::size_t>(vondsten.size(), storage::kBladMax); ++i)
        write_vondst(json, vondsten[i]);
    json.end_array();
    write_tekst(json, "link", u.plek ? pad_van("berichten", *u.plek) : std::string());
    write_tekst(
        json, "antwoord",
        u.plek && !u.antwoord_naam.empty() ? pad_van("berichten", *u.plek) + "/antwoord" : std::string());
    json.end_object();
}

/// The messages in a question, each with its name.
std::optional<std::vector<std::pair<std::string, std::string_view>>> read_bestanden(
    const Oproep& o, std::vector<Formulierdeel>& delen) {
    const std::string type = mediatype(o.vraag.kop("content-type"));
    std::vector<std::pair<std::string, std::string_view>> uit;
    if (type == "application/xml" || type == "text/xml") {
        uit.emplace_back("bericht.xml", o.vraag.inhoud);
        return uit;
    }
    auto gelezen = parse_multipart(o.vraag.kop("content-type"), o.vraag.inhoud);
    if (!gelezen) return std::nullopt;
    delen = std::move(*gelezen);
    for (const auto& d : delen)
        if (d.is_bestand && !(d.bestandsnaam.empty() && d.inhoud.empty()))
            uit.emplace_back(d.bestandsnaam, d.inhoud);
    return uit;
}

Antwoord post_berichten(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    const std::string type = mediatype(o.vraag.kop("content-type"));
    if (type != "application/xml" && type != "text/xml" && type != "multipart/form-data")
        return make_probleem(415, "Stuur een bericht als application/xml, of meer als multipart/form-data.");
    std::vector<Formulierdeel> delen;
    const auto bestanden = read_bestanden(o, delen);
    if (!bestanden) return make_probleem(400, "Het formulier is niet goed aangekomen. Er is niets gebeurd.");
    if (bestanden->empty()) return make_invoerfout({{"berichten", "Stuur ten minste een bestand mee."}});
    JsonSchrijver json;
    json.object().key("resultaten").array();
    bool nieuw = false;
    const pipeline::Verwerkinstelling instelling{.contract = o.plek.contract(), .vandaag = o.plek.vandaag()};
    for (const auto& [naam, bytes] : *bestanden) {
        const auto u = pipeline::verwerk_bericht(o.plek.opslag(), instelling, naam, bytes);
        // Every message is a transaction of its own: what was kept stays, and sending all again is safe.
        if (!u) return make_storing(u.error().wat, u.error().herstel);
        nieuw = nieuw || (u->plek && u->besluit != "herhaald");
        write_uitkomst(json, *u);
    }
    json.end_array().end_object();
    return make_json(json.take(), nieuw ? 201 : 200);
}

}  // namespace

void add_api_berichten(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/berichten", list_berichten});
    router.add({Deel::api, Methode::post, "/v1/berichten", post_berichten});
    router.add({Deel::api, Methode::get, "/v1/berichten/{gemeente}/{volgnummer}", show_bericht});
    router.add({Deel::api, Methode::get, "/v1/berichten/{gemeente}/{volgnummer}/antwoord", give_antwoord});
    router.add(
        {Deel::api, Methode::get, "/v1/berichten/{gemeente}/{volgnummer}/bevindingen", list_bevindingen});
    router.add({Deel::api, Methode::get, "/v1/berichten/{gemeente}/{volgnummer}/inhoud", give_inhoud});
}

}  // namespace jeugdregio::server
