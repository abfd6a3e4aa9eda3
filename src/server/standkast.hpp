// What was made from the whole store, kept by what was asked for until something was committed. Shared by all
// workers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>

#include "storage/inzage.hpp"

namespace jeugdregio::server {

template <class Vraag, class Antwoord>
class Standkast {
  public:
    /// `make` is only called for a question that was not asked before of this state of the store; two that
    /// ask the same at once may both make it. Throws storage::Opslagfout.
    template <class Make>
    [[nodiscard]] Antwoord get(storage::Inzage& inzage, const Vraag& vraag, Make make) {
        const std::int64_t versie = inzage.version();
        {
            const std::scoped_lock slot(mutex_);
            if (versie_ == versie)
                if (const auto bekend = antwoorden_.find(vraag); bekend != antwoorden_.end())
                    return bekend->second;
        }
        Antwoord uit = make();
        const std::scoped_lock slot(mutex_);
        // Questions come from outside: without a limit their number would decide about our memory.
        if (versie_ != versie || antwoorden_.size() >= kMeest) antwoorden_.clear();
        versie_ = versie;
        antwoorden_.emplace(vraag, uit);
        return uit;
    }

  private:
    static constexpr std::size_t kMeest = 500;
    std::mutex mutex_;
    std::int64_t versie_ = -1;
    std::map<Vraag, Antwoord> antwoorden_;
};

}  // namespace jeugdregio::server
