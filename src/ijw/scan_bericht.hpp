// OPTIMIZATION: the fast way through a plain message. Nearly every message is plain: UTF-8, one prefix per
// namespace, no comments, entities, attributes or processing instructions. Such a message is laid out against
// its table in one pass over the bytes, several times as fast as a general parser (docs/prestaties.md).
//
// This scanner never gives a verdict against a message: at the first thing that is not plain, or not valid,
// it gives up, and read_bericht reads the message from the start with libxml2, which decides and reports.
// What it accepts, libxml2 accepts with the same nodes, texts and places; tests/conformance holds the two
// against each other on every official example and on thousands of changed ones.
#pragma once

#include <optional>
#include <string_view>

#include "ijw/bericht.hpp"

namespace jeugdregio::ijw {

/// The message when it is plain and structurally valid; empty in every other case.
[[nodiscard]] std::optional<Bericht> scan_bericht(std::string_view bytes, const Standaard& standaard);

}  // namespace jeugdregio::ijw
