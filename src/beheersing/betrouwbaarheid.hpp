// How many errors there may be at most, when so many were found: the reliability factors of monetary unit
// sampling (docs/steekproef.md).
//
// With k errors in a sample, the factor is the largest mean of a Poisson distribution that still gives k or
// fewer with a chance of 1 - reliability. Computed from that definition in whole numbers, and rounded up to
// hundredths, as the tables of the audit literature are.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace jeugdregio::beheersing {

/// In whole percent. Below 70 the bound is not proven for a sample that is drawn cell by cell; 100 does not
/// exist for a sample.
class Betrouwbaarheid {
  public:
    static constexpr int kMin = 70, kMax = 99;
    [[nodiscard]] static std::optional<Betrouwbaarheid> from_pct(std::int64_t pct) {
        if (pct < kMin || pct > kMax) return std::nullopt;
        return Betrouwbaarheid(static_cast<int>(pct));
    }
    [[nodiscard]] int pct() const { return pct_; }

  private:
    explicit Betrouwbaarheid(int pct) : pct_{pct} {}
    int pct_;
};

/// The factors R(0), R(1), ... of one reliability, in hundredths, computed as they are asked for. Each is at
/// least a whole one above the one before it.
class Factoren {
  public:
    explicit Factoren(Betrouwbaarheid betrouwbaarheid) : betrouwbaarheid_{betrouwbaarheid} {}
    [[nodiscard]] std::int64_t honderdste(std::size_t fouten);

  private:
    Betrouwbaarheid betrouwbaarheid_;
    std::vector<std::int64_t> factoren_;
};

/// Whether a Poisson distribution with mean `honderdste`/100 provably gives `fouten` or fewer with a chance
/// of at most 1 - reliability. REQUIRES a mean above `fouten`.
[[nodiscard]] bool is_zeldzaam(std::int64_t honderdste, std::size_t fouten, Betrouwbaarheid betrouwbaarheid);

}  // namespace jeugdregio::beheersing
