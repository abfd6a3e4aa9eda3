// The log (WAL) of a file whose writer does not wait for the disk: who does, and who copies the log into the
// file.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>

#include "storage/opslag.hpp"

struct sqlite3;

namespace jeugdregio::storage::sqlite {

/// What the writer and the Schijfgrens of one log know of each other. Lives as long as both.
struct Logstand {
    int vol = 0;                     // pages after which the log is copied into the file
    std::atomic<int> bladen{0};      // in the log, as of the last commit
    std::atomic<bool> bijna{false};  // all but a few of them are in the file
};

/// `writer` no longer copies its log into the file at a commit: its Schijfgrens does that on the thread that
/// waits, while the writer goes on. Only the few pages that came meanwhile are the writer's, because a log
/// begins anew when all of it was copied. When nobody waits the writer copies everything, at eight times
/// `vol`.
void hand_over_log(sqlite3* writer, Logstand& stand);

/// On a connection of its own. REQUIRES that hand_over_log was called for a writer on this file. Throws
/// Opslagfout when the file cannot be opened.
[[nodiscard]] std::unique_ptr<Schijfgrens> make_logboekgrens(const std::filesystem::path& pad,
                                                             std::shared_ptr<Logstand> stand);

}  // namespace jeugdregio::storage::sqlite
