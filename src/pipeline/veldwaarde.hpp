// One field of a message in words: what it is called and what its value means. For every message and every
// release alike: the datatype decides, not the field.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/motivering.hpp"
#include "ijw/bericht.hpp"

namespace jeugdregio::pipeline {

/// Whether BSNs may be read in full. Everywhere else in this program they never are.
enum class Bsnweergave : std::uint8_t { gemaskeerd, voluit };

struct Veldwaarde {
    Feit waarde;            // an amount, a day, a number, or the text (of a code: the code)
    bool is_code = false;   // of a code list, or of a gemeente
    std::string betekenis;  // of a code, "uur"; empty when no table tells
};

/// The value of a leaf. Text is free of control characters, so that it cannot steer a terminal; line breaks
/// and tabs in it stay.
/// REQUIRES a leaf of a structurally valid message.
[[nodiscard]] Veldwaarde describe_waarde(const ijw::Bericht& bericht, std::uint32_t knoop, Bsnweergave bsn);

/// "04 (uur)", "€ 1.234,56", "31-03-2023".
[[nodiscard]] std::string format_waarde(const Veldwaarde& waarde);

/// The name of an element as words: "Toewijzing ingangsdatum".
[[nodiscard]] std::string label_of(std::string_view element);

/// "Verzoek om toewijzing"; empty when the release has no words for it.
[[nodiscard]] std::string soort_naam(const ijw::Berichtdef& bericht);

}  // namespace jeugdregio::pipeline
