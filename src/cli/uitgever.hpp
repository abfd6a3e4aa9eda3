// Gives out what was decided, in order, on a thread of its own: waits until the disk has it, so that nobody
// hears of a decision that a power cut could still take back, writes the answer and shows the outcome. While
// it waits the next messages are decided; what came meanwhile shares the next wait.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "cli/metingen.hpp"
#include "pipeline/uitkomst.hpp"
#include "pipeline/verwerk.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::cli {

class Uitgever {
  public:
    /// Called on the thread of the Uitgever.
    struct Ontvanger {
        /// A decision that holds, in the order of `add`. A fault when its answer cannot be written: then
        /// nothing after it is given out.
        std::function<std::optional<pipeline::Machinefout>(pipeline::Bestanduitkomst&&)> geef;
        /// At the end, once: what was decided and not given out, because of this. Offering it again is safe,
        /// whether the decision is on record or was lost.
        std::function<void(const std::vector<pipeline::Bestanduitkomst>&, const pipeline::Machinefout&)>
            onzeker;
    };

    /// Without `grens` every decision holds as it comes. `wachten` is written by the thread, so read it after
    /// `finish`.
    Uitgever(std::unique_ptr<storage::Schijfgrens> grens, Ontvanger ontvanger, Fasemeting& wachten);
    Uitgever(const Uitgever&) = delete;
    Uitgever& operator=(const Uitgever&) = delete;
    ~Uitgever();

    /// Waits while too much is under way. False when giving out has failed.
    [[nodiscard]] bool add(pipeline::Bestanduitkomst uitkomst);
    /// Returns when all of it was given out, or has failed; after that nothing may be added.
    void finish();

  private:
    void give_all();
    [[nodiscard]] std::optional<pipeline::Machinefout> give(std::vector<pipeline::Bestanduitkomst>& deel);

    std::unique_ptr<storage::Schijfgrens> grens_;
    Ontvanger ontvanger_;
    Fasemeting& wachten_;

    std::mutex slot_;
    std::condition_variable gewijzigd_;
    std::vector<pipeline::Bestanduitkomst> klaar_;
    std::size_t bytes_klaar_ = 0;
    bool geen_meer_ = false, mislukt_ = false;
    std::thread draad_;  // last: it uses all of the above
};

}  // namespace jeugdregio::cli
