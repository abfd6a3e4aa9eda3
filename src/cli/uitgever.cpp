#include "cli/uitgever.hpp"

#include <utility>

namespace jeugdregio::cli {
namespace {

// Many small messages share one wait; what waits stays small.
constexpr std::size_t kBytesOnderweg = 16u * 1024u * 1024u;
constexpr std::size_t kBerichtenOnderweg = 256;

}  // namespace

Uitgever::Uitgever(std::unique_ptr<storage::Schijfgrens> grens, Ontvanger ontvanger, Fasemeting& wachten)
    : grens_{std::move(grens)}, ontvanger_{std::move(ontvanger)}, wachten_{wachten}, draad_{[this] {
          give_all();
      }} {}

Uitgever::~Uitgever() {
    finish();
}

bool Uitgever::add(pipeline::Bestanduitkomst uitkomst) {
    bool goed = true;
    {
        std::unique_lock houd{slot_};
        gewijzigd_.wait(houd, [&] {
            return mislukt_ || (klaar_.size() < kBerichtenOnderweg && bytes_klaar_ < kBytesOnderweg);
        });
        bytes_klaar_ += uitkomst.antwoord.size();
        klaar_.push_back(std::move(uitkomst));
        goed = !mislukt_;
    }
    gewijzigd_.notify_all();
    return goed;
}

void Uitgever::finish() {
    {
        const std::lock_guard houd{slot_};
        geen_meer_ = true;
    }
    gewijzigd_.notify_all();
    if (draad_.joinable()) draad_.join();
}

void Uitgever::give_all() {
    std::optional<pipeline::Machinefout> fout;
    std::vector<pipeline::Bestanduitkomst> over;
    for (;;) {
        std::vector<pipeline::Bestanduitkomst> deel;
        {
            std::unique_lock houd{slot_};
            gewijzigd_.wait(houd, [&] { return geen_meer_ || !klaar_.empty(); });
            if (klaar_.empty()) break;
            deel.swap(klaar_);
            bytes_klaar_ = 0;
        }
        gewijzigd_.notify_all();
        if (!fout) fout = give(deel);
        if (!fout) continue;
        for (auto& uitkomst : deel) over.push_back(std::move(uitkomst));
        {
            const std::lock_guard houd{slot_};
            mislukt_ = true;
        }
        gewijzigd_.notify_all();
    }
    if (fout) ontvanger_.onzeker(over, *fout);
}

/// What was not given out stays in `deel`.
std::optional<pipeline::Machinefout> Uitgever::give(std::vector<pipeline::Bestanduitkomst>& deel) {
    if (grens_) {
        try {
            const Fasemeter meter{wachten_};
            grens_->wait();
        } catch (const storage::Opslagfout& f) {
            return pipeline::Machinefout{f.what(), f.herstel()};
        }
    }
    for (auto uitkomst = deel.begin(); uitkomst != deel.end(); ++uitkomst)
        if (auto fout = ontvanger_.geef(std::move(*uitkomst))) {
            deel.erase(deel.begin(), uitkomst);
            return fout;
        }
    return std::nullopt;
}

}  // namespace jeugdregio::cli
