#include "cli/rekenblad.hpp"

#include <fmt/format.h>

#include "rekentool/werkboek.hpp"

namespace jeugdregio::cli {
namespace {

using rekentool::Celvorm;

std::uint32_t kop_rij(const Rekenblad& b) {
    // One empty line between the words and the table.
    return static_cast<std::uint32_t>(b.toelichting.empty() ? 0 : b.toelichting.size() + 1);
}

std::uint32_t rij_van(const Rekenblad& b, std::size_t rij) {
    return kop_rij(b) + 1 + static_cast<std::uint32_t>(rij);
}

struct Getal {
    Breuk waarde;
    Celvorm vorm;
};

/// The value as a number, for those that are one.
std::optional<Getal> to_getal(const Cel& c) {
    std::optional<Getal> uit;
    if (const auto* b = std::get_if<Bedrag>(&c.waarde))
        uit = Getal{Breuk::from(b->cents(), 100), c.vet ? Celvorm::euro_vet : Celvorm::euro};
    else if (const auto* n = std::get_if<std::int64_t>(&c.waarde))
        uit = Getal{*n, c.vet ? Celvorm::vet : Celvorm::geheel};
    else if (const auto* f = std::get_if<Breuk>(&c.waarde))
        uit = Getal{*f, c.vet ? Celvorm::vet : Celvorm::getal};
    return uit;
}

void write_cel(rekentool::Werkblad& blad, std::uint32_t rij, std::uint16_t kolom, const Cel& c) {
    const Celvorm gewoon = c.invoer ? Celvorm::invoer : c.vet ? Celvorm::vet : Celvorm::gewoon;
    if (const auto getal = to_getal(c)) {
        const Celvorm vorm =
            c.invoer ? (std::holds_alternative<Bedrag>(c.waarde) ? Celvorm::euro_invoer : Celvorm::invoer)
                     : getal->vorm;
        if (c.som.empty())
            blad.number(rij, kolom, getal->waarde, vorm);
        else
            blad.formula(rij, kolom, c.som, getal->waarde, vorm);
    } else if (const auto* dag = std::get_if<Datum>(&c.waarde)) {
        blad.day(rij, kolom, *dag);
    } else if (const auto* tekst = std::get_if<std::string>(&c.waarde)) {
        if (c.som.empty())
            blad.text(rij, kolom, *tekst, gewoon);
        else
            blad.formula(rij, kolom, c.som, *tekst, gewoon);
    } else if (c.invoer) {
        blad.text(rij, kolom, "", gewoon);
    }
}

void write_blad(rekentool::Werkblad blad, const Rekenblad& b) {
    std::vector<int> breedten;
    for (const auto& k : b.kolommen) breedten.push_back(k.breedte);
    blad.widths(breedten);
    for (std::size_t i = 0; i < b.toelichting.size(); ++i)
        blad.text(static_cast<std::uint32_t>(i), 0, b.toelichting[i],
                  i == 0 ? Celvorm::vet : Celvorm::gewoon);
    for (std::size_t k = 0; k < b.kolommen.size(); ++k)
        blad.text(kop_rij(b), static_cast<std::uint16_t>(k), b.kolommen[k].kop, Celvorm::kop);
    for (std::size_t r = 0; r < b.rijen.size(); ++r) {
        invariant(b.rijen[r].size() <= b.kolommen.size(), "a row has no more cells than there are columns");
        for (std::size_t k = 0; k < b.rijen[r].size(); ++k)
            write_cel(blad, rij_van(b, r), static_cast<std::uint16_t>(k), b.rijen[r][k]);
    }
    if (b.gegevens > 0)
        blad.keep_kop(kop_rij(b) + 1, static_cast<std::uint16_t>(b.kolommen.size()),
                      rij_van(b, b.gegevens - 1));
}

}  // namespace

std::string Rekenblad::cel(std::size_t rij, std::size_t kolom) const {
    return rekentool::cel_naam(rij_van(*this, rij), static_cast<std::uint16_t>(kolom));
}

std::string Rekenblad::bereik(std::size_t kolom) const {
    invariant(!rijen.empty(), "a range of cells has rows");
    const std::string eerste = cel(0, kolom);
    const std::string letters = eerste.substr(0, eerste.find_first_of("0123456789"));
    return fmt::format("'{0}'!${1}${2}:${1}${3}", naam, letters, rij_van(*this, 0) + 1,
                       rij_van(*this, rijen.size() - 1) + 1);
}

Result<bool, Bestandsfout> write_rekenbladen(const std::filesystem::path& pad,
                                             const std::vector<Rekenblad>& bladen, Datum dag) {
    auto boek = rekentool::Werkboek::open(pad, dag);
    if (!boek) return Fout{Bestandsfout{boek.error().wat, boek.error().herstel}};
    for (const Rekenblad& b : bladen) write_blad((*boek)->add_blad(b.naam), b);
    const auto klaar = (*boek)->close();
    if (!klaar) return Fout{Bestandsfout{klaar.error().wat, klaar.error().herstel}};
    return true;
}

}  // namespace jeugdregio::cli
