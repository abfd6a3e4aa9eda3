// One line of a scenario as words, taken from the left. Commas, semicolons, colons and parentheses at the
// edge of a word are words of their own, so "1.000,00," is an amount and a comma.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/bedrag.hpp"
#include "core/datum.hpp"

namespace jeugdregio::scenario {

class Zin {
  public:
    /// `bestand` and `regel` are where it stands, for what fail() says.
    Zin(std::string bestand, int regel, std::string_view tekst);

    [[nodiscard]] bool at_end() const { return volgende_ == woorden_.size(); }
    /// The next word without taking it; empty at the end.
    [[nodiscard]] std::string_view peek(std::size_t verder = 0) const;
    /// Takes these words when they are next.
    bool accept(std::string_view woorden);
    void expect(std::string_view woorden);
    void expect_end();

    /// Each takes one word; `wat` says what it should be.
    std::string take(std::string_view wat);
    /// All words that are left, as a text.
    std::string take_rest(std::string_view wat);
    Datum take_datum();
    std::int64_t take_getal(std::string_view wat);
    /// "1.234,56": dots and a comma, always two decimals.
    Bedrag take_bedrag();
    [[nodiscard]] bool next_is_datum() const;
    [[nodiscard]] bool next_is_getal() const;

    [[noreturn]] void fail(const std::string& uitleg) const;

  private:
    std::string bestand_;
    int regel_;
    std::vector<std::string> woorden_;
    std::size_t volgende_ = 0;
};

/// "1.234,56", as take_bedrag reads it.
[[nodiscard]] std::string format_bedrag(Bedrag bedrag);

}  // namespace jeugdregio::scenario
