// What a monitor wants to know of the server, in the text format of Prometheus. Counts only: no data of
// people.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace jeugdregio::server {

class Metingen {
  public:
    /// `patroon`: of the route, so that no path with an identity becomes a label; "" when none fitted.
    void count(std::string_view patroon, std::string_view methode, int status,
               std::chrono::microseconds duur);
    void connections(std::int64_t verschil) { verbindingen_ += verschil; }
    void refused() { ++geweigerd_; }
    [[nodiscard]] std::string to_text() const;

  private:
    // Upper bounds of the histogram, in microseconds.
    static constexpr std::array<std::int64_t, 8> kGrenzen{1'000,   5'000,   10'000,    50'000,
                                                          100'000, 500'000, 2'000'000, 10'000'000};
    struct Reeks {
        std::map<int, std::int64_t> per_status;
        std::array<std::int64_t, kGrenzen.size()> tot{};  // not cumulative
        std::int64_t aantal = 0, som_us = 0;
    };
    mutable std::mutex slot_;
    std::map<std::pair<std::string, std::string>, Reeks> reeksen_;  // by pattern and method
    std::atomic<std::int64_t> verbindingen_ = 0, geweigerd_ = 0;
};

}  // namespace jeugdregio::server
