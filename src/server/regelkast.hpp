// How often each rule fired, kept between questions: counting reads whole tables. Shared by all workers.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "storage/inzage.hpp"

namespace jeugdregio::server {

struct Regelaantal {
    std::int64_t afwijzingen = 0, signalen = 0;
};
/// By the id of the rule; a rule that never fired is not in it.
using Regelaantallen = std::map<std::string, Regelaantal, std::less<>>;

/// Counts are of what is on record now. While messages keep coming in they may be older: up to kMaal times as
/// long as counting takes.
class Regelkast {
  public:
    /// Throws storage::Opslagfout.
    [[nodiscard]] std::shared_ptr<const Regelaantallen> get(storage::Inzage& inzage);

    static constexpr int kMaal = 10;

  private:
    std::mutex slot_;
    std::shared_ptr<const Regelaantallen> aantallen_;
    std::int64_t versie_ = 0;
    std::chrono::steady_clock::time_point houdbaar_tot_{};
};

}  // namespace jeugdregio::server
