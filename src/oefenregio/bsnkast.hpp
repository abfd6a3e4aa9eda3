// The test BSNs of one gemeente.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jeugdregio::oefenregio {

/// All numbers of the test range 9999xxxxx that pass the eleven test, in order: 9.090 or so.
[[nodiscard]] std::vector<std::string> list_bsns();

/// Gives out the test numbers of one gemeente, by their index. When they are used up, a number is given again
/// to a jeugdige of other aanbieders, so that no aanbieder has two with one number. Those with verblijf have
/// numbers of their own: what they get says something about what else runs (eis 92).
class Bsnkast {
  public:
    /// `aantal`: how many numbers there are; the last one is of nobody. `aanbieders`: of how many this
    /// gemeente buys.
    Bsnkast(std::size_t aantal, std::size_t aanbieders)
        : aanbieders_(aanbieders), nummers_(aantal), gebruikt_(aantal * aanbieders) {}

    /// Nothing when every number is known to one of these two aanbieders.
    [[nodiscard]] std::optional<std::uint32_t> take(bool wonen, std::size_t een, std::size_t twee);

  private:
    std::size_t aanbieders_, nummers_;
    std::vector<bool> gebruikt_;  // by number, then by aanbieder
    std::size_t wonen_ = 0, ander_ = 0;
};

}  // namespace jeugdregio::oefenregio
