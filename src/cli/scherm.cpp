#include "cli/scherm.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "core/invariant.hpp"

namespace jeugdregio::cli {
namespace {

/// Columns that a text takes: characters, not bytes.
std::size_t width(std::string_view t) {
    return static_cast<std::size_t>(std::count_if(
        t.begin(), t.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

bool use_color() {
    static const bool ja = isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
    return ja;
}

}  // namespace

std::string paint(std::string_view tekst, Kleur kleur) {
    static constexpr std::string_view kCodes[] = {"", "32", "31", "33", "1"};
    if (!use_color() || kleur == Kleur::geen) return std::string(tekst);
    return fmt::format("\x1b[{}m{}\x1b[0m", kCodes[static_cast<std::size_t>(kleur)], tekst);
}

void Tabel::add(std::vector<std::string> cellen, Kleur kleur, std::string onder) {
    invariant(cellen.size() == kolommen_.size(), "a row has a cell for every column");
    rijen_.push_back({std::move(cellen), kleur, std::move(onder)});
}

void Tabel::print() const {
    std::vector<std::size_t> breedte;
    for (std::size_t k = 0; k < kolommen_.size(); ++k) {
        std::size_t b = width(kolommen_[k].kop);
        for (const Rij& r : rijen_) b = std::max(b, width(r.cellen[k]));
        breedte.push_back(b);
    }
    const auto line = [&](const auto& cell, Kleur kleur) {
        std::string regel;
        for (std::size_t k = 0; k < kolommen_.size(); ++k) {
            const std::string& tekst = cell(k);
            const std::string wit(breedte[k] - width(tekst), ' ');
            const bool laatste = k + 1 == kolommen_.size();
            regel += kolommen_[k].kant == Kant::rechts ? wit + tekst : laatste ? tekst : tekst + wit;
            if (!laatste) regel += "  ";
        }
        fmt::print("{}\n", paint(regel, kleur));
    };
    line([&](std::size_t k) -> const std::string& { return kolommen_[k].kop; }, Kleur::vet);
    for (const Rij& r : rijen_) {
        line([&](std::size_t k) -> const std::string& { return r.cellen[k]; }, r.kleur);
        if (!r.onder.empty()) print_alinea(r.onder, 4, r.kleur);
    }
}

std::vector<std::string> wrap(std::string_view tekst, std::size_t breedte) {
    std::vector<std::string> uit;
    std::string regel;
    for (std::size_t i = 0; i < tekst.size();) {
        const std::size_t einde = std::min(tekst.find_first_of(" \n", i), tekst.size());
        const std::string_view woord = tekst.substr(i, einde - i);
        i = einde + 1;
        if (woord.empty()) continue;
        if (!regel.empty() && width(regel) + 1 + width(woord) > breedte)
            uit.push_back(std::exchange(regel, {}));
        regel += (regel.empty() ? "" : " ") + std::string(woord);
    }
    if (!regel.empty()) uit.push_back(std::move(regel));
    return uit;
}

void print_alinea(std::string_view tekst, std::size_t inspringen, Kleur kleur) {
    for (const std::string& regel : wrap(tekst, kBreedte - inspringen))
        fmt::print("{}{}\n", std::string(inspringen, ' '), paint(regel, kleur));
}

Voortgang::Voortgang(std::size_t totaal, std::string_view wat)
    : totaal_(totaal), wat_(wat), zichtbaar_(isatty(STDERR_FILENO) == 1 && totaal > 1) {}

Voortgang::~Voortgang() {
    wipe();
}

void Voortgang::wipe() {
    if (zichtbaar_ && gedaan_ > 0) std::fputs("\r\x1b[K", stderr);
}

void Voortgang::step() {
    ++gedaan_;
    if (zichtbaar_) fmt::print(stderr, "\r{} van {} {}", gedaan_, totaal_, wat_);
}

void print_fout(std::string_view wat, std::string_view herstel) {
    std::fflush(stdout);
    fmt::print(stderr, "jeugdregio: {}\n", wat);
    if (!herstel.empty()) fmt::print(stderr, "  {}\n", herstel);
}

}  // namespace jeugdregio::cli
