#include "rekentool/werkboek.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <system_error>
#include <utility>

#include "contract/csv.hpp"

namespace jeugdregio::rekentool {
namespace {

constexpr std::int64_t kSecondenPerDag = 24 * 60 * 60;

/// As a spreadsheet stores a number; it makes of it what it can hold.
std::string to_punt(Breuk waarde) {
    std::string t = format_decimaal(waarde, kWerkbladDecimalen);
    std::replace(t.begin(), t.end(), ',', '.');
    return t;
}

auto to_getal(Breuk waarde) {
    return std::strtod(to_punt(waarde).c_str(), nullptr);
}

Werkbladfout complain(const std::filesystem::path& pad, std::string_view waarom) {
    return {fmt::format("{} kan niet worden geschreven: {}.", pad.string(), waarom),
            "Controleer de map en de ruimte op de schijf, en probeer het opnieuw."};
}

struct Opmaak {
    Celvorm vorm;
    const char* getal;  // how a number is shown; nullptr: as it comes
    std::uint32_t kleur;
    bool vet;
};

constexpr std::uint32_t kGeenKleur = 0xFFFFFFFF;
// In the order of Celvorm.
constexpr Opmaak kOpmaak[] = {
    {Celvorm::gewoon, nullptr, kGeenKleur, false},     {Celvorm::kop, nullptr, 0xDDEBF7, true},
    {Celvorm::invoer, nullptr, 0xFFF2CC, false},       {Celvorm::getal, "0.0000", kGeenKleur, false},
    {Celvorm::euro, "#,##0.00", kGeenKleur, false},    {Celvorm::geheel, "0", kGeenKleur, false},
    {Celvorm::datum, "dd-mm-yyyy", kGeenKleur, false}, {Celvorm::vet, nullptr, kGeenKleur, true},
    {Celvorm::euro_vet, "#,##0.00", kGeenKleur, true}, {Celvorm::euro_invoer, "#,##0.00", 0xFFF2CC, false},
};

}  // namespace

std::string cel_naam(std::uint32_t rij, std::uint16_t kolom) {
    std::string letters;
    for (int k = kolom; k >= 0; k = k / 26 - 1)
        letters.insert(letters.begin(), static_cast<char>('A' + k % 26));
    return fmt::format("{}{}", letters, rij + 1);
}

void Werkblad::keep(int fout) {
    boek_->fout_ = boek_->fout_ || fout != LXW_NO_ERROR;
}

void Werkblad::text(std::uint32_t rij, std::uint16_t kolom, const std::string& tekst, Celvorm vorm) {
    // The library would write broken text into a file that no spreadsheet opens.
    keep(contract::is_utf8(tekst) ? LXW_NO_ERROR : LXW_ERROR_PARAMETER_VALIDATION);
    keep(worksheet_write_string(blad_, rij, kolom, tekst.c_str(), boek_->vorm(vorm)));
}

void Werkblad::number(std::uint32_t rij, std::uint16_t kolom, Breuk waarde, Celvorm vorm) {
    keep(worksheet_write_number(blad_, rij, kolom, to_getal(waarde), boek_->vorm(vorm)));
}

void Werkblad::day(std::uint32_t rij, std::uint16_t kolom, Datum dag) {
    lxw_datetime moment{};
    moment.year = dag.jaar();
    moment.month = dag.maand();
    moment.day = dag.dag();
    keep(worksheet_write_datetime(blad_, rij, kolom, &moment, boek_->vorm(Celvorm::datum)));
}

void Werkblad::formula(std::uint32_t rij, std::uint16_t kolom, const std::string& formule, Breuk waarde,
                       Celvorm vorm) {
    keep(worksheet_write_formula_num(blad_, rij, kolom, ("=" + formule).c_str(), boek_->vorm(vorm),
                                     to_getal(waarde)));
}

void Werkblad::formula(std::uint32_t rij, std::uint16_t kolom, const std::string& formule,
                       const std::string& waarde, Celvorm vorm) {
    keep(worksheet_write_formula_str(blad_, rij, kolom, ("=" + formule).c_str(), boek_->vorm(vorm),
                                     waarde.c_str()));
}

void Werkblad::widths(const std::vector<int>& breedten) {
    lxw_col_t kolom = 0;
    for (const int breedte : breedten) {
        worksheet_set_column(blad_, kolom, kolom, breedte, nullptr);
        ++kolom;
    }
}

void Werkblad::keep_kop(std::uint32_t rij, std::uint16_t kolommen, std::uint32_t laatste) {
    worksheet_freeze_panes(blad_, rij, 0);
    if (kolommen > 0 && laatste >= rij)
        worksheet_autofilter(blad_, rij - 1, 0, laatste, static_cast<lxw_col_t>(kolommen - 1));
}

Werkboek::Werkboek(std::filesystem::path pad, std::filesystem::path tijdelijk, lxw_workbook* boek)
    : pad_(std::move(pad)), tijdelijk_(std::move(tijdelijk)), boek_(boek) {
    for (const Opmaak& o : kOpmaak) {
        invariant(static_cast<std::size_t>(o.vorm) == vormen_.size(), "looks stand in the order of Celvorm");
        lxw_format* vorm = workbook_add_format(boek_);
        if (o.getal != nullptr) format_set_num_format(vorm, o.getal);
        if (o.kleur != kGeenKleur) format_set_bg_color(vorm, o.kleur);
        if (o.vet) format_set_bold(vorm);
        vormen_.push_back(vorm);
    }
}

lxw_format* Werkboek::vorm(Celvorm vorm) const {
    return vorm == Celvorm::gewoon ? nullptr : vormen_.at(static_cast<std::size_t>(vorm));
}

Result<std::unique_ptr<Werkboek>, Werkbladfout> Werkboek::open(const std::filesystem::path& pad, Datum dag) {
    std::filesystem::path tijdelijk = pad.parent_path() / ("." + pad.filename().string() + ".deel");
    // The library says on standard error what it cannot create; we say it ourselves, in Dutch.
    if (!std::ofstream(tijdelijk, std::ios::binary))
        return Fout{complain(pad, "de map bestaat niet, of u mag er niet schrijven")};
    lxw_workbook* boek = workbook_new(tijdelijk.c_str());
    if (boek == nullptr) return Fout{complain(pad, "er is te weinig geheugen")};
    // The library would put the clock in the file; the day that was asked for says more, and repeats.
    lxw_doc_properties eigenschappen{};
    eigenschappen.created = static_cast<time_t>(dag.dagen() * kSecondenPerDag);
    workbook_set_properties(boek, &eigenschappen);
    return std::unique_ptr<Werkboek>(new Werkboek(pad, std::move(tijdelijk), boek));
}

Werkboek::~Werkboek() {
    // Left halfway: closing is the only way in which the library gives up its memory.
    if (boek_ == nullptr) return;
    workbook_close(boek_);
    std::error_code genegeerd;
    std::filesystem::remove(tijdelijk_, genegeerd);
}

Werkblad Werkboek::add_blad(const std::string& naam) {
    lxw_worksheet* blad = workbook_add_worksheet(boek_, naam.c_str());
    invariant(blad != nullptr, "the name of a sheet is short, plain and used once");
    return Werkblad(*this, blad);
}

Result<bool, Werkbladfout> Werkboek::close() {
    invariant(boek_ != nullptr, "a spreadsheet is closed once");
    const bool gesloten = workbook_close(std::exchange(boek_, nullptr)) == LXW_NO_ERROR;
    std::error_code ec;
    if (gesloten && !fout_) std::filesystem::rename(tijdelijk_, pad_, ec);
    if (gesloten && !fout_ && !ec) return true;
    std::error_code genegeerd;
    std::filesystem::remove(tijdelijk_, genegeerd);
    return Fout{complain(pad_, fout_       ? "een naam of een tekst is te lang of is geen UTF-8"
                               : !gesloten ? "de schijf is misschien vol"
                                           : "er staat al iets anders met deze naam")};
}

}  // namespace jeugdregio::rekentool
