// Whole numbers without a limit, as far as a chain of indexations needs them: eight years of figures multiply
// to more than 64 or 128 bits can hold, and rounding in between would no longer be one rounding (AMB-045).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace jeugdregio::contract {

class GrootGetal {
  public:
    explicit GrootGetal(std::uint64_t waarde);

    void multiply(std::uint32_t factor);
    void add(const GrootGetal& ander);
    /// Divides and drops the rest. REQUIRES deler > 0.
    void divide(std::uint32_t deler);
    /// Empty when it does not fit.
    [[nodiscard]] std::optional<std::int64_t> to_int64() const;

  private:
    std::vector<std::uint32_t> cijfers_;  // lowest first, base 2^32; no zeros at the top
};

}  // namespace jeugdregio::contract
