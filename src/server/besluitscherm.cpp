#include "server/besluitscherm.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "ijw/read_bericht.hpp"
#include "pipeline/bericht_beeld.hpp"
#include "server/woorden.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::server {
namespace {

using pipeline::Besluitveld;
using pipeline::Woordsoort;

constexpr Besluitveld kDoor{"door", "Uw naam", Woordsoort::tekst, true,
                            "Wie dit besluit. Uw naam blijft bij het besluit staan."};

const std::string& word_of(const pipeline::Woorden& woorden, std::string_view naam) {
    static const std::string kGeen;
    for (const auto& [n, w] : woorden)
        if (n == naam) return w;
    return kGeen;
}

/// What is wrong with one field; empty: nothing.
std::string find_fout(std::string_view veld, const std::vector<pipeline::Woordfout>& fouten) {
    std::string uit;
    for (const auto& f : fouten)
        if (f.veld == veld) uit += (uit.empty() ? "" : " ") + f.wat;
    return uit;
}

Gegevens make_veld(const Besluitveld& v, std::string_view begin, const pipeline::Woorden& ingevuld,
                   const std::vector<pipeline::Woordfout>& fouten, const Opties& aanbieders) {
    const std::string id = fmt::format("{}-{}", begin, v.naam);
    const std::string& waarde = word_of(ingevuld, v.naam);
    const std::string fout = find_fout(v.naam, fouten);
    std::string beschreven;
    if (!v.uitleg.empty()) beschreven = id + "-uitleg";
    if (!fout.empty()) beschreven += (beschreven.empty() ? "" : " ") + id + "-fout";
    Gegevens::Rijen opties;
    for (const auto& k : pipeline::list_keuzes(v))
        opties.emplace_back()
            .text("waarde", k.waarde)
            .text("optie", k.tekst)
            .flag("gekozen", k.waarde == waarde);
    if (v.soort == Woordsoort::aanbieder)
        for (const auto& a : aanbieders)
            opties.emplace_back()
                .text("waarde", a.waarde)
                .text("optie", a.naam)
                .flag("gekozen", a.waarde == waarde);
    const bool keuze = v.soort == Woordsoort::keuze || v.soort == Woordsoort::aanbieder;
    Gegevens uit;
    uit.text("id", id)
        .text("naam", v.naam)
        .text("label", v.label)
        .text("uitleg", v.uitleg)
        .text("fout", fout)
        .text("beschreven", beschreven)
        .text("ingevuld", waarde)
        .text("type", v.soort == Woordsoort::datum ? "date" : "text")
        .flag("verplicht", v.verplicht)
        .flag("getal", v.soort == Woordsoort::getal)
        .flag("is_vink", v.soort == Woordsoort::vink)
        .flag("is_keuze", keuze)
        .flag("is_invoer", !keuze && v.soort != Woordsoort::vink)
        .rows("opties", std::move(opties));
    return uit;
}

Gegevens::Rijen make_regels(const std::vector<toewijzing::Opstelregel>& regels,
                            const contract::Contract& contract) {
    Gegevens::Rijen uit;
    for (const auto& r : regels) {
        const auto& v = r.versie;
        std::string hoeveel = toewijzing::describe_omvang(v.omvang);
        if (v.budget) hoeveel = format_euro(*v.budget);
        if (hoeveel.empty()) hoeveel = "zonder budget of hoeveelheid";
        uit.emplace_back()
            .text("nummer", std::to_string(v.nummer.waarde))
            .text("handeling", toewijzing::handeling_naam(r.handeling))
            .text("product", describe_product(contract, v.categorie, v.code))
            .text("looptijd", describe_looptijd(v.ingang, v.einde))
            .text("hoeveel", hoeveel)
            .text("reden", v.reden_wijziging.empty()
                               ? std::string{}
                               : toewijzing::describe_code(
                                     "JW301", "Client/ToegewezenProducten/ToegewezenProduct/RedenWijziging",
                                     v.reden_wijziging));
    }
    return uit;
}

}  // namespace

Gegevens make_besluitvelden(const pipeline::Besluitvorm& vorm, std::string_view id,
                            const pipeline::Woorden& ingevuld, const std::vector<pipeline::Woordfout>& fouten,
                            const Opties& aanbieders) {
    std::vector<Besluitveld> alle(vorm.velden.begin(), vorm.velden.end());
    alle.push_back(kDoor);
    Gegevens::Rijen velden, foutlijst;
    for (const auto& v : alle) {
        velden.push_back(make_veld(v, id, ingevuld, fouten, aanbieders));
        // One line for a field, in the order of the form.
        if (const std::string wat = find_fout(v.naam, fouten); !wat.empty())
            foutlijst.emplace_back()
                .text("id", fmt::format("{}-{}", id, v.naam))
                .text("label", v.label)
                .text("wat", wat);
    }
    Gegevens uit;
    uit.flag("foutlijst_nodig", !foutlijst.empty());
    uit.rows("foutlijst", std::move(foutlijst)).rows("velden", std::move(velden));
    return uit;
}

pipeline::Woorden read_besluitvelden(const pipeline::Besluitvorm& vorm, const Velden& formulier) {
    pipeline::Woorden uit;
    for (const auto& v : vorm.velden)
        if (const std::string* w = find_veld(formulier, v.naam); w && !w->empty())
            uit.emplace_back(std::string(v.naam), *w);
    if (const std::string* w = find_veld(formulier, kDoor.naam); w && !w->empty())
        uit.emplace_back(std::string(kDoor.naam), *w);
    return uit;
}

std::string read_door(const pipeline::Woorden& ingevuld, std::vector<pipeline::Woordfout>& fouten) {
    const std::string& door = word_of(ingevuld, kDoor.naam);
    if (door.find_first_not_of(" \t\r\n") == std::string::npos)
        fouten.push_back({std::string(kDoor.naam), "Vul uw naam in."});
    else if (door.size() > 100)
        fouten.push_back({std::string(kDoor.naam), "Dit is te lang. Gebruik ten hoogste 100 tekens."});
    return door;
}

Gegevens make_redenen(const std::vector<pipeline::Reden>& redenen, const pipeline::Besluitvorm& vorm,
                      std::string_view ernst) {
    Gegevens::Rijen rijen;
    for (const auto& r : redenen)
        rijen.emplace_back()
            .text("uitleg", r.uitleg)
            .text("herstel", pipeline::to_formulierwoorden(vorm, r.herstel))
            .text("advies", "")
            .text("regel", r.regel)
            .text("regel_adres", regel_adres(r.regel))
            .text("bron", r.bron)
            .text("ernst", ernst);
    Gegevens uit;
    uit.rows("redenen", std::move(rijen));
    return uit;
}

Gegevens make_uitkomst(const pipeline::Besluituitkomst& u, const pipeline::Besluitvorm& vorm,
                       const contract::Contract& contract) {
    std::string tekst;
    if (!u.bytes.empty())
        if (const auto gelezen = ijw::read_bericht(u.bytes); gelezen.bericht)
            tekst = pipeline::bericht_to_tekst(*gelezen.bericht, pipeline::Bsnweergave::gemaskeerd);
    Gegevens uit;
    uit.flag("geweigerd", u.besluit == pipeline::Besluitsoort::geweigerd)
        .flag("herhaald", u.besluit == pipeline::Besluitsoort::herhaald)
        .flag("zonder_register", u.zonder_register)
        .text("bericht", u.soort.empty() ? std::string{} : u.soort.substr(2))
        .text("identificatie", u.identificatie)
        .flag("met_signalen", !u.signalen.empty())
        .flag("met_regels", !u.toewijzingen.empty())
        .rows("regels", make_regels(u.toewijzingen, contract))
        .text("tekst", tekst)
        .part("weigeringen", make_redenen(u.weigeringen, vorm, "fout"))
        .part("signalen", make_redenen(u.signalen, vorm, "let-op"));
    return uit;
}

pipeline::Besluitinstelling make_instelling(const Werkplek& plek, bool proef) {
    return {.contract = plek.contract(), .vandaag = plek.vandaag(), .tijd = Werkplek::tijd(), .proef = proef};
}

std::optional<dossier::Concept> find_wachtend(storage::Opslag& opslag, bool op_verzoek,
                                              const pipeline::Besluitonderwerp& onderwerp) {
    for (auto& c : opslag.load_wachtende_concepten(onderwerp.gemeente))
        if (c.op_verzoek == op_verzoek && c.aanbieder == onderwerp.aanbieder && c.over == onderwerp.over)
            return std::move(c);
    return std::nullopt;
}

void add_wachtend(Gegevens& gegevens, const std::optional<dossier::Concept>& wachtend) {
    if (wachtend)
        gegevens.text("concept", concept_pad(*wachtend))
            .text("concept_soort", pipeline::find_besluitvorm(wachtend->soort)->naam);
}

std::string concept_pad(const dossier::Concept& besluit) {
    return fmt::format("/concepten/{}/{}", besluit.gemeente.view(), besluit.nummer);
}

std::string describe_product(const contract::Contract& contract,
                             const std::optional<ProductCategorie>& categorie,
                             const std::optional<ProductCode>& code) {
    if (code) {
        const auto* product = contract.find_product(*code);
        return product && !product->omschrijving.empty()
                   ? fmt::format("{} {}", code->view(), product->omschrijving)
                   : code->str();
    }
    return categorie ? fmt::format("categorie {}", categorie->view()) : std::string("alle producten");
}

std::optional<std::int64_t> parse_nummer(std::string_view tekst) {
    std::int64_t uit = 0;
    const auto [eind, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
    // Only as we write it: no sign, no zeros in front.
    if (fout != std::errc{} || eind != tekst.data() + tekst.size() || uit < 0 || std::to_string(uit) != tekst)
        return std::nullopt;
    return uit;
}

std::string describe_looptijd(Datum ingang, const std::optional<Datum>& einde) {
    return einde ? fmt::format("{} t/m {}", format_nl(ingang), format_nl(*einde))
                 : fmt::format("vanaf {}", format_nl(ingang));
}

}  // namespace jeugdregio::server
