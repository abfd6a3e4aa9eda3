#include "server/afwijzing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "pipeline/redactie.hpp"
#include "pipeline/regelboek.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {

std::string regel_pad(const storage::Berichtplek& plek, std::int64_t regel) {
    return regel > 0 ? fmt::format("{}/regels/{}", declaratie_pad(plek), regel) : std::string{};
}

std::string format_product(const ProductCategorie& categorie, const ProductCode& code) {
    return code.empty() ? categorie.str() : fmt::format("{} {}", categorie.view(), code.view());
}

Gegevens make_afwijzingrij(const storage::Afwijzingregel& a, const Partijen& partijen) {
    const auto redenen = pipeline::parse_redenen(a.motivering_json);
    Gegevens uit;
    uit.text("regelnummer", a.regel > 0 ? std::to_string(a.regel) : std::string{})
        .text("referentie", a.referentie.empty() ? std::string("(hele onderdeel)") : a.referentie)
        .text("regelpad", regel_pad(a.plek, a.regel))
        .text("declaratiepad", declaratie_pad(a.plek))
        .text("gemeente", partijen.korte_naam(a.plek.gemeente.view()))
        .text("aanbieder", partijen.korte_naam(a.afzender))
        .text("verwerkt", format_nl(a.verwerkt_op))
        .text("toewijzing", a.prestatie ? std::to_string(a.prestatie->toewijzing.waarde) : std::string{})
        .text("product",
              a.prestatie ? format_product(a.prestatie->categorie, a.prestatie->code) : std::string{})
        .text("begin", a.prestatie ? format_nl(a.prestatie->periode.begin) : std::string{})
        .text("einde", a.prestatie ? format_nl(a.prestatie->periode.einde) : std::string{})
        .text("bedrag", a.prestatie ? format_euro(a.prestatie->bedrag) : std::string{})
        .rows("retourcodes", make_retourcodes(a.retourcodes))
        .flag("zonder_uitleg", redenen.empty())
        .rows("redenen", make_redenen(redenen));
    return uit;
}

Gegevens make_signaalkaart(const storage::Signaalregel& s) {
    Gegevens uit;
    const Regelkaart* kaart = pipeline::find_regel(s.rule);
    const std::string uitleg =
        s.uitleg == pipeline::kVernietigdeTekst ? "De uitleg is vernietigd, met het dossier." : s.uitleg;
    const pipeline::Reden reden{s.rule, kaart ? std::string(kaart->bron) : std::string{}, uitleg,
                                kaart ? std::string(kaart->herstel) : std::string{}, s.feiten_json};
    uit.text("referentie", s.referentie)
        .flag("zonder_uitleg", false)
        .rows("retourcodes", {})
        .rows("redenen", make_redenen({reden}))
        .text("besluit", s.besluit)
        .text("door", s.door)
        .text("reden", s.reden)
        .text("beslist_op", s.beslist_op ? format_nl(*s.beslist_op) : std::string{});
    return uit;
}

std::string write_mailtekst(const pipeline::Waarom& w, const Partijen& partijen) {
    std::string uit =
        fmt::format("Aan {}\n\nPrestatie {} uit uw declaratie {} aan {} is {}.\nVerwerkt op {}.\n",
                    partijen.naam(w.aanbieder), w.referentie, w.identificatie, partijen.naam(w.gemeente),
                    w.toegekend ? "toegekend" : "afgewezen", format_nl(w.verwerkt_op));
    if (!w.retourcodes.empty()) {
        uit += "\nRetourcodes:\n";
        for (const auto& code : w.retourcodes) uit += fmt::format("- {} {}\n", code, retourcode_naam(code));
    }
    if (!w.motiveringen.empty()) uit += "\nWaarom:\n" + redenen_tekst(w.motiveringen);
    return uit;
}

}  // namespace jeugdregio::server
