#include "cli/registratiemap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "cli/scherm.hpp"
#include "contract/csv.hpp"
#include "declaratie/registratie/read_registratie.hpp"

namespace jeugdregio::cli {
namespace {

namespace fs = std::filesystem;
using registratie::Regelfout;

constexpr std::string_view kSessies = "sessies.csv";
/// Up to this size the sessions are sorted in memory.
constexpr std::uintmax_t kSorteergrens = std::uintmax_t{64} * 1024 * 1024;

/// A line without its end; false after the last one.
bool next_line(std::istream& in, std::string& regel) {
    if (!std::getline(in, regel)) return false;
    if (!regel.empty() && regel.back() == '\r') regel.pop_back();
    return true;
}

template <class T>
void read_tabel(const Registratiebron& bron, std::string_view naam,
                std::span<const registratie::Kolom> kolommen,
                Result<T, Regelfout> (*read)(registratie::Velden), std::vector<T>& naar, Gelezenmap& uit) {
    const auto in = bron.open(naam);
    if (!in) return;
    uit.leeg = false;
    std::string regel;
    const auto fout = [&](const Regelfout& f) { uit.fouten.push_back({std::string(naam), f}); };
    const auto kop = registratie::Kop::read(next_line(*in, regel) ? regel : "", kolommen);
    if (!kop.ok()) {
        fout(kop.error());
        return;
    }
    for (int nummer = 2; next_line(*in, regel); ++nummer) {
        if (contract::trim(regel).empty()) continue;
        const auto velden = kop->split(nummer, regel);
        if (!velden.ok()) {
            fout(velden.error());
            continue;
        }
        auto rij = read(registratie::Velden(nummer, *velden));
        if (rij.ok())
            naar.push_back(std::move(*rij));
        else
            fout(rij.error());
    }
}

}  // namespace

std::vector<Registratiebestand> list_registratiebestanden() {
    using namespace registratie;
    return {{kSessies, "tijd van hulpverleners", sessiekolommen()},
            {"functies.csv", "eigen namen van functies, met het besluit van het contractbeheer",
             functiekolommen()},
            {"andere_betalers.csv", "jeugdigen voor wie een ander betaalt", betalerkolommen()},
            {"rooster.csv", "diensten op een groep of verblijf", roosterkolommen()},
            {"openingen.csv", "openingstijden van groepen", openingkolommen()},
            {"groepsdagen.csv", "geplande dagen van jeugdigen in een groep", groepsdagkolommen()},
            {"verblijven.csv", "wie waar verblijft", verblijfkolommen()},
            {"afwezig.csv", "nachten dat een jeugdige weg was", afwezigheidkolommen()},
            {"trajecten.csv", "trajecten die per stuk worden betaald", trajectkolommen()}};
}

std::unique_ptr<std::istream> Mapbron::open(std::string_view naam) const {
    auto in = std::make_unique<std::ifstream>(map_ / naam, std::ios::binary);
    return *in ? std::move(in) : nullptr;
}

std::uintmax_t Mapbron::grootte(std::string_view naam) const {
    std::error_code geen;
    const auto bytes = fs::file_size(map_ / naam, geen);
    return geen ? 0 : bytes;
}

const storage::Zendingbestand* Bewaardebron::find(std::string_view naam) const {
    const auto& b = zending_.bestanden;
    const auto plek = std::find_if(b.begin(), b.end(), [&](const auto& z) { return z.naam == naam; });
    return plek == b.end() ? nullptr : &*plek;
}

std::unique_ptr<std::istream> Bewaardebron::open(std::string_view naam) const {
    const auto* bestand = find(naam);
    return bestand == nullptr ? nullptr : pipeline::open_bewaard(opslag_, zending_, *bestand);
}

std::uintmax_t Bewaardebron::grootte(std::string_view naam) const {
    const auto* bestand = find(naam);
    return bestand == nullptr ? 0 : static_cast<std::uintmax_t>(bestand->bytes);
}

void print_mapfouten(const std::vector<Mapfout>& fouten) {
    for (const Mapfout& f : fouten)
        print_fout(fmt::format("{}, regel {}: {}", f.bestand, f.fout.regel, f.fout.wat), f.fout.herstel);
}

Sessielezer::Sessielezer(const Registratiebron& bron, std::vector<Mapfout>& fouten)
    : fouten_(fouten), in_(bron.open(kSessies)) {
    std::string regel;
    if (!in_) return;
    auto kop = registratie::Kop::read(next_line(*in_, regel) ? regel : "", registratie::sessiekolommen());
    if (!kop.ok()) {
        fouten_.push_back({std::string(kSessies), kop.error()});
        return;
    }
    kop_ = std::move(*kop);
    if (bron.grootte(kSessies) > kSorteergrens) return;  // read while it goes
    while (auto sessie = read_regel()) gesorteerd_.push_back(std::move(*sessie));
    std::stable_sort(gesorteerd_.begin(), gesorteerd_.end(),
                     [](const auto& a, const auto& b) { return a.datum < b.datum; });
    in_geheugen_ = true;
}

std::optional<registratie::Sessie> Sessielezer::read_regel() {
    std::string regel;
    while (next_line(*in_, regel)) {
        ++regel_;
        if (contract::trim(regel).empty()) continue;
        const auto velden = kop_->split(regel_, regel);
        if (!velden.ok()) {
            fouten_.push_back({std::string(kSessies), velden.error()});
            continue;
        }
        auto sessie = registratie::read_sessie(registratie::Velden(regel_, *velden));
        if (sessie.ok()) return std::move(*sessie);
        fouten_.push_back({std::string(kSessies), sessie.error()});
    }
    return std::nullopt;
}

std::optional<registratie::Sessie> Sessielezer::next() {
    std::optional<registratie::Sessie> uit;
    if (!kop_) return uit;
    if (in_geheugen_) {
        if (plek_ < gesorteerd_.size()) uit = std::move(gesorteerd_[plek_++]);
    } else {
        uit = read_regel();
        if (uit && laatste_ && uit->datum < *laatste_) {
            fouten_.push_back(
                {std::string(kSessies),
                 {regel_,
                  "De regels staan niet op volgorde van datum. Het bestand is te groot om te sorteren.",
                  "Sorteer het bestand op datum en probeer het opnieuw."}});
            kop_.reset();
            return std::nullopt;
        }
        if (uit) laatste_ = uit->datum;
    }
    if (uit) ++gelezen_;
    return uit;
}

Gelezenmap read_registratie(const Registratiebron& bron) {
    using namespace registratie;
    Gelezenmap uit;
    auto& r = uit.registratie;
    read_tabel(bron, "functies.csv", functiekolommen(), read_functiebesluit, r.functies, uit);
    read_tabel(bron, "andere_betalers.csv", betalerkolommen(), read_betaler, r.betalers, uit);
    read_tabel(bron, "rooster.csv", roosterkolommen(), read_dienst, r.rooster, uit);
    read_tabel(bron, "openingen.csv", openingkolommen(), read_opening, r.openingen, uit);
    read_tabel(bron, "groepsdagen.csv", groepsdagkolommen(), read_groepsdag, r.groepsdagen, uit);
    read_tabel(bron, "verblijven.csv", verblijfkolommen(), read_verblijf, r.verblijven, uit);
    read_tabel(bron, "afwezig.csv", afwezigheidkolommen(), read_afwezigheid, r.afwezig, uit);
    read_tabel(bron, "trajecten.csv", trajectkolommen(), read_traject, r.trajecten, uit);
    if (bron.open(kSessies)) uit.leeg = false;
    return uit;
}

}  // namespace jeugdregio::cli
