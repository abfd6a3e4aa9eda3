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

}  // namespace

void Registratieknip::edit_regel(std::string& bytes, std::size_t begin, std::size_t einde) {
    if (eerste_regel_) {
        eerste_regel_ = false;
        for (std::size_t n = 0;; ++n) {
            const auto [van, tot] = find_cel(bytes, begin, einde, n);
            if (van == tot && n > 0) return;
            const std::string_view naam = std::string_view(bytes).substr(van, tot - van);
            if (naam.ends_with(kWoorden)) woorden_ = n;
            if (woorden_) return;
        }
    }
    std::string regel = bytes.substr(begin, einde - begin);
    if (replace_nummers(regel, nummers_) == 0) return;
    bytes.replace(begin, regel.size(), regel);
    if (!woorden_) return;
    const auto [van, tot] = find_cel(bytes, begin, einde, *woorden_);
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(van),
              bytes.begin() + static_cast<std::ptrdiff_t>(tot), '-');
}

/// Edits the whole lines from `vanaf` on, and with `einde` the last one too; vanaf_ becomes where it stopped.
void Registratieknip::edit(std::string& bytes, std::size_t vanaf, bool einde) {
    while (vanaf < bytes.size()) {
        std::size_t tot = end_of_regel(bytes, vanaf);
        if (tot == std::string::npos && !einde) break;
        tot = std::min(tot, bytes.size());
        edit_regel(bytes, vanaf, tot);
        vanaf = tot;
    }
    vanaf_ = vanaf;
}

std::vector<storage::Feit> Registratieknip::add(const storage::Feit& deel) {
    std::vector<storage::Feit> uit;
    if (wacht_ && file_of(deel) != bestand_) uit = flush();
    if (!wacht_) {
        bestand_ = file_of(deel);
        wacht_ = deel;
        eerste_regel_ = true;
        woorden_.reset();
        edit(wacht_->bestanden.at(0), 0, false);
        return uit;
    }
    // The line that the last part ended in, and those of this one.
    std::string samen = wacht_->bestanden.at(0) + deel.bestanden.at(0);
    const std::size_t grens = wacht_->bestanden.at(0).size();
    edit(samen, vanaf_, false);
    wacht_->bestanden[0] = samen.substr(0, grens);
    if (vanaf_ < grens) {
        // A line longer than a part is no line of ours; it is looked at by itself.
        replace_nummers(samen, nummers_);
        wacht_->bestanden[0] = samen.substr(0, grens);
        vanaf_ = grens;
    }
    uit.push_back(write_bestand(*wacht_));
    wacht_ = deel;
    wacht_->bestanden[0] = samen.substr(grens);
    vanaf_ -= grens;
    return uit;
}

std::vector<storage::Feit> Registratieknip::flush() {
    std::vector<storage::Feit> uit;
    if (!wacht_) return uit;
    edit(wacht_->bestanden.at(0), vanaf_, true);
    uit.push_back(write_bestand(*wacht_));
    wacht_.reset();
    return uit;
}

storage::Feit Registratieknip::write_bestand(const storage::Feit& deel) {
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

}  // namespace jeugdregio::pipeline
