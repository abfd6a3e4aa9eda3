#include "pipeline/registratieknip.hpp"

#include <algorithm>

#include "core/invariant.hpp"

namespace jeugdregio::pipeline {
namespace {

constexpr std::string_view kWoorden = "toelichting";

/// Behind the end of the line that begins at `begin`: a line feed between quotes is none.
std::size_t end_of_regel(std::string_view bytes, std::size_t begin) {
    bool aanhaling = false;
    for (std::size_t i = begin; i < bytes.size(); ++i) {
        if (bytes[i] == '"') aanhaling = !aanhaling;
        if (bytes[i] == '\n' && !aanhaling) return i + 1;
    }
    return std::string_view::npos;
}

/// Where the cell with this number stands in a line, without what ends the line.
std::pair<std::size_t, std::size_t> find_cel(std::string_view bytes, std::size_t begin, std::size_t einde,
                                             std::size_t nummer) {
    while (einde > begin && (bytes[einde - 1] == '\n' || bytes[einde - 1] == '\r')) --einde;
    bool aanhaling = false;
    std::size_t cel = 0, van = begin;
    for (std::size_t i = begin; i < einde; ++i) {
        if (bytes[i] == '"') aanhaling = !aanhaling;
        if (bytes[i] != ';' || aanhaling) continue;
        if (cel == nummer) return {van, i};
        ++cel;
        van = i + 1;
    }
    return cel == nummer ? std::pair{van, einde} : std::pair{einde, einde};
}

std::string file_of(const storage::Feit& deel) {
    return deel.zegel.sleutel.substr(0, deel.zegel.sleutel.rfind('/'));
}

/// The part with a schrift that says the hash of its bytes.
storage::Feit write_bestand(const storage::Feit& deel) {
    auto rijen = storage::parse_schrift(*storage::find_feitsoort(deel.zegel.soort), deel.schrift);
    invariant(rijen.has_value(), "a part on record reads back");
    for (auto& tabel : *rijen)
        for (auto& rij : tabel.rijen)
            for (auto& waarde : rij)
                if (std::holds_alternative<storage::Bestandshash>(waarde))
                    waarde = storage::Bestandshash{storage::compute_sha256(deel.bestanden.at(0))};
    storage::Feit uit = deel;
    storage::Feitschrift schrift;
    storage::write_schrift(*rijen, schrift);
    uit.schrift = schrift.str();
    return uit;
}

}  // namespace

void Registratieknip::edit_regel(std::size_t begin, std::size_t einde) {
    if (eerste_regel_) {
        eerste_regel_ = false;
        for (std::size_t n = 0;; ++n) {
            const auto [van, tot] = find_cel(bytes_, begin, einde, n);
            if (van == tot && n > 0) return;
            const std::string_view naam = std::string_view(bytes_).substr(van, tot - van);
            if (naam.ends_with(kWoorden)) woorden_ = n;
            if (woorden_) return;
        }
    }
    std::string regel = bytes_.substr(begin, einde - begin);
    if (replace_nummers(regel, nummers_) == 0) return;
    bytes_.replace(begin, regel.size(), regel);
    if (!woorden_) return;
    const auto [van, tot] = find_cel(bytes_, begin, einde, *woorden_);
    std::fill(bytes_.begin() + static_cast<std::ptrdiff_t>(van),
              bytes_.begin() + static_cast<std::ptrdiff_t>(tot), '-');
}

/// Edits the whole lines that were not done yet, and with `einde` the last one too.
void Registratieknip::edit(bool einde) {
    while (vanaf_ < bytes_.size()) {
        std::size_t tot = end_of_regel(bytes_, vanaf_);
        if (tot == std::string::npos && !einde) return;
        tot = std::min(tot, bytes_.size());
        edit_regel(vanaf_, tot);
        vanaf_ = tot;
    }
}

std::vector<storage::Feit> Registratieknip::add(const storage::Feit& deel) {
    std::vector<storage::Feit> uit;
    if (!wacht_.empty() && file_of(deel) != bestand_) uit = flush();
    if (file_of(deel) != bestand_) {
        bestand_ = file_of(deel);
        eerste_regel_ = true;
        woorden_.reset();
    }
    wacht_.push_back(deel);
    bytes_ += deel.bestanden.at(0);
    edit(false);
    while (!wacht_.empty() && wacht_.front().bestanden.at(0).size() <= vanaf_) uit.push_back(take_eerste());
    return uit;
}

std::vector<storage::Feit> Registratieknip::flush() {
    std::vector<storage::Feit> uit;
    edit(true);
    while (!wacht_.empty()) uit.push_back(take_eerste());
    bestand_.clear();
    return uit;
}

storage::Feit Registratieknip::take_eerste() {
    storage::Feit deel = std::move(wacht_.front());
    wacht_.erase(wacht_.begin());
    const std::size_t grootte = deel.bestanden.at(0).size();
    deel.bestanden[0] = bytes_.substr(0, grootte);
    bytes_.erase(0, grootte);
    vanaf_ -= grootte;
    return write_bestand(deel);
}

}  // namespace jeugdregio::pipeline
