// Reads files ahead of their decision: while one message is decided and stored, the next ones are read,
// checked, hashed and compressed, and their dossiers loaded, on a second thread. What comes out is in the
// order that was asked for, and decisions are the same as without.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "cli/bestanden.hpp"
#include "cli/metingen.hpp"
#include "pipeline/verwerk.hpp"
#include "storage/voorlader.hpp"

namespace jeugdregio::cli {

/// A file that was read: a message, or why there is none.
struct VooruitGelezen {
    std::optional<Bestandsfout> fout;  // it cannot be read
    std::size_t grootte = 0;
    std::optional<pipeline::WachtendBericht> bericht;  // empty: too large, or not to be read
};

class Vooruitlezer {
  public:
    /// Without `lader` no dossiers are loaded. The other arguments must outlive it. `lezen` and `vooruit` of
    /// the measurements are written by the second thread, so read them after it has ended.
    Vooruitlezer(const std::vector<std::filesystem::path>& bestanden,
                 const pipeline::Verwerkinstelling& instelling, std::size_t max_bytes,
                 std::unique_ptr<storage::Voorlader> lader, Metingen& metingen);
    Vooruitlezer(const Vooruitlezer&) = delete;
    Vooruitlezer& operator=(const Vooruitlezer&) = delete;
    /// Ends the reading, also when there are files left.
    ~Vooruitlezer();

    /// The next file, in order; waits for it. REQUIRES that there is one.
    [[nodiscard]] VooruitGelezen next();

  private:
    void read_all();
    [[nodiscard]] VooruitGelezen read(const std::filesystem::path& pad);
    [[nodiscard]] bool is_full() const;

    const std::vector<std::filesystem::path>& bestanden_;
    const pipeline::Verwerkinstelling& instelling_;
    const std::size_t max_bytes_;
    std::unique_ptr<storage::Voorlader> lader_;
    Metingen& metingen_;

    std::mutex slot_;
    std::condition_variable gewijzigd_;
    std::deque<VooruitGelezen> klaar_;
    std::size_t bytes_klaar_ = 0;
    bool gestopt_ = false;
    std::thread draad_;  // last: it uses all of the above
};

}  // namespace jeugdregio::cli
