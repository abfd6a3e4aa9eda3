#include "cli/vooruitlezer.hpp"

#include <utility>

namespace jeugdregio::cli {
namespace {

// Enough to bridge a commit that waits for the disk, little enough to forget about: a message takes some four
// times its bytes while it waits, and its dossier as much again. One that is larger than this waits alone.
constexpr std::size_t kBytesVooruit = 16u * 1024u * 1024u;
constexpr std::size_t kBerichtenVooruit = 64;

}  // namespace

Vooruitlezer::Vooruitlezer(const std::vector<std::filesystem::path>& bestanden,
                           const pipeline::Verwerkinstelling& instelling, std::size_t max_bytes,
                           std::unique_ptr<storage::Voorlader> lader, Metingen& metingen)
    : bestanden_{bestanden},
      instelling_{instelling},
      max_bytes_{max_bytes},
      lader_{std::move(lader)},
      metingen_{metingen},
      draad_{[this] { read_all(); }} {}

Vooruitlezer::~Vooruitlezer() {
    {
        const std::lock_guard houd{slot_};
        gestopt_ = true;
    }
    gewijzigd_.notify_all();
    draad_.join();
}

bool Vooruitlezer::is_full() const {
    return klaar_.size() >= kBerichtenVooruit || (!klaar_.empty() && bytes_klaar_ >= kBytesVooruit);
}

VooruitGelezen Vooruitlezer::read(const std::filesystem::path& pad) {
    const Fasemeter meter{metingen_.lezen};
    auto gelezen = read_file(pad, max_bytes_);
    if (!gelezen) return {.fout = gelezen.error(), .grootte = 0, .bericht = std::nullopt};
    VooruitGelezen uit{.fout = std::nullopt, .grootte = gelezen->grootte, .bericht = std::nullopt};
    if (uit.grootte <= max_bytes_)
        uit.bericht = pipeline::prepare_bericht(instelling_, pad.string(), std::move(gelezen->bytes));
    return uit;
}

void Vooruitlezer::read_all() {
    for (const auto& pad : bestanden_) {
        VooruitGelezen gelezen = read(pad);
        if (lader_ && gelezen.bericht) {
            const Fasemeter meter{metingen_.vooruit};
            pipeline::load_ahead(*gelezen.bericht, *lader_);
        }
        std::unique_lock houd{slot_};
        gewijzigd_.wait(houd, [&] { return gestopt_ || !is_full(); });
        if (gestopt_) return;
        bytes_klaar_ += gelezen.grootte;
        klaar_.push_back(std::move(gelezen));
        houd.unlock();
        gewijzigd_.notify_all();
    }
}

VooruitGelezen Vooruitlezer::next() {
    std::unique_lock houd{slot_};
    gewijzigd_.wait(houd, [&] { return !klaar_.empty(); });
    VooruitGelezen uit = std::move(klaar_.front());
    klaar_.pop_front();
    bytes_klaar_ -= uit.grootte;
    houd.unlock();
    gewijzigd_.notify_all();
    return uit;
}

}  // namespace jeugdregio::cli
