#include "server/uitvoer.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <stdlib.h>

#include <fmt/format.h>

#include "contract/csv.hpp"
#include "core/invariant.hpp"
#include "rekentool/werkboek.hpp"
#include "server/foutpagina.hpp"
#include "server/lijstpagina.hpp"

namespace jeugdregio::server {
namespace {

std::string csv_veld(const Uitvoerwaarde& w) {
    if (const auto* t = std::get_if<std::string>(&w)) {
        // One record a line, also for a text of several lines.
        std::string plat = *t;
        for (char& c : plat)
            if (c == '\n' || c == '\r') c = ' ';
        return contract::quote_veld(plat);
    }
    if (const auto* n = std::get_if<std::int64_t>(&w)) return std::to_string(*n);
    if (const auto* d = std::get_if<Datum>(&w)) return format_iso(*d);
    if (const auto* b = std::get_if<Bedrag>(&w)) {
        const std::int64_t cent = b->cents();
        const std::uint64_t groot =
            cent < 0 ? 0 - static_cast<std::uint64_t>(cent) : static_cast<std::uint64_t>(cent);
        return fmt::format("{}{},{:02}", cent < 0 ? "-" : "", groot / 100, groot % 100);
    }
    return {};
}

/// A folder that only this process can look into, gone with its file when it goes out of scope: what is in a
/// list of claims should not stay behind on the disk.
class Tijdelijk {
  public:
    Tijdelijk() {
        std::string patroon = (std::filesystem::temp_directory_path() / "jeugdregio-XXXXXX").string();
        if (::mkdtemp(patroon.data()) == nullptr) throw std::runtime_error("no room for a temporary file");
        map_ = patroon;
    }
    Tijdelijk(const Tijdelijk&) = delete;
    Tijdelijk& operator=(const Tijdelijk&) = delete;
    ~Tijdelijk() {
        std::error_code stil;
        std::filesystem::remove_all(map_, stil);
    }
    [[nodiscard]] std::filesystem::path bestand() const { return map_ / "lijst.xlsx"; }

  private:
    std::filesystem::path map_;
};

void write_cel(rekentool::Werkblad& blad, std::uint32_t rij, std::uint16_t kolom, const Uitvoerwaarde& w) {
    using rekentool::Celvorm;
    if (const auto* t = std::get_if<std::string>(&w)) blad.text(rij, kolom, *t);
    if (const auto* n = std::get_if<std::int64_t>(&w)) blad.number(rij, kolom, *n, Celvorm::geheel);
    if (const auto* d = std::get_if<Datum>(&w)) blad.day(rij, kolom, *d);
    if (const auto* b = std::get_if<Bedrag>(&w))
        blad.number(rij, kolom, Breuk::from(b->cents(), 100), Celvorm::euro);
}

std::string write_xlsx(const Uitvoerlijst& lijst, Datum dag) {
    const Tijdelijk tijdelijk;
    auto boek = rekentool::Werkboek::open(tijdelijk.bestand(), dag);
    if (!boek) throw std::runtime_error(boek.error().wat);
    rekentool::Werkblad blad = (*boek)->add_blad(lijst.naam);
    blad.widths(std::vector<int>(lijst.kolommen.size(), 18));
    for (std::size_t k = 0; k < lijst.kolommen.size(); ++k)
        blad.text(0, static_cast<std::uint16_t>(k), lijst.kolommen[k], rekentool::Celvorm::kop);
    for (std::size_t r = 0; r < lijst.rijen.size(); ++r)
        for (std::size_t k = 0; k < lijst.rijen[r].size(); ++k)
            write_cel(blad, static_cast<std::uint32_t>(r + 1), static_cast<std::uint16_t>(k),
                      lijst.rijen[r][k]);
    if (!lijst.rijen.empty())
        blad.keep_kop(1, static_cast<std::uint16_t>(lijst.kolommen.size()),
                      static_cast<std::uint32_t>(lijst.rijen.size()));
    if (const auto klaar = (*boek)->close(); !klaar) throw std::runtime_error(klaar.error().wat);
    std::ifstream in(tijdelijk.bestand(), std::ios::binary);
    if (!in) throw std::runtime_error("a spreadsheet that was just written cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::string write_csv(const Uitvoerlijst& lijst) {
    std::string uit = "\xEF\xBB\xBF";
    for (std::size_t k = 0; k < lijst.kolommen.size(); ++k) {
        if (k > 0) uit += ';';
        uit += contract::quote_veld(lijst.kolommen[k]);
    }
    uit += "\r\n";
    for (const auto& rij : lijst.rijen) {
        invariant(rij.size() == lijst.kolommen.size(), "a row of a list has a cell for every column");
        for (std::size_t k = 0; k < rij.size(); ++k) {
            if (k > 0) uit += ';';
            uit += csv_veld(rij[k]);
        }
        uit += "\r\n";
    }
    return uit;
}

Antwoord make_uitvoer(const Uitvoerlijst& lijst, Uitvoervorm vorm, Datum dag) {
    const bool csv = vorm == Uitvoervorm::csv;
    return {.status = 200,
            .type = csv ? "text/csv; charset=utf-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            .inhoud = csv ? write_csv(lijst) : write_xlsx(lijst, dag),
            .koppen = {{"Content-Disposition", fmt::format("attachment; filename=\"{}-{}.{}\"", lijst.naam,
                                                           format_iso(dag), csv ? "csv" : "xlsx")}}};
}

Gegevens make_uitvoerlinks(std::string_view pad, const Velden& zoek) {
    const Velden rest = without_veld(without_veld(zoek, "na"), "limiet");
    Gegevens uit;
    uit.text("csv", make_adres(fmt::format("{}.csv", pad), rest))
        .text("xlsx", make_adres(fmt::format("{}.xlsx", pad), rest))
        .text("meest", "50.000");
    static_assert(kUitvoerMax == 50'000);
    return uit;
}

Antwoord refuse_uitvoer(const Oproep& oproep, bool te_lang) {
    return make_foutpagina(
        oproep.plek, 400,
        te_lang
            ? fmt::format("Deze lijst is te lang voor een bestand: er passen {} rijen in. Maak de lijst "
                          "korter met het filter, en haal haar in delen op.",
                          kUitvoerMax)
            : std::string("Het filter van deze lijst klopt niet. Ga terug naar de lijst en vul het filter "
                          "opnieuw in."));
}

void add_uitvoer(Router& router, const std::string& pad, std::function<Uitvoeruitkomst(const Oproep&)> doe) {
    for (const auto& [einde, vorm] :
         {std::pair{".csv", Uitvoervorm::csv}, std::pair{".xlsx", Uitvoervorm::xlsx}})
        router.add({Deel::pagina, Methode::get, pad + einde, [doe, vorm = vorm](const Oproep& o) {
                        const Uitvoeruitkomst uit = doe(o);
                        if (!uit.lijst) return refuse_uitvoer(o, uit.te_lang);
                        return make_uitvoer(*uit.lijst, vorm, o.plek.vandaag());
                    }});
}

}  // namespace jeugdregio::server
