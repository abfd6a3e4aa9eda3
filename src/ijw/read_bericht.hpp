// From bytes to a message: well-formed XML, the right root, and the structure of the official schema (level 1
// of IV032 and IV088: order, number, lengths, patterns, code lists). Content rules are in check_bericht.hpp.
//
// Pure: no file, no network, no clock. A document type declaration is refused before anything in it is read,
// so entities never expand. Every finding has its line and place: those of the start tag of its element, or
// for a missing element those of the tag where its absence shows. In UTF-8 it has its column too, in
// characters. What is no XML stops at the first error.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ijw/bericht.hpp"
#include "ijw/bevinding.hpp"

namespace jeugdregio::ijw {

struct Leesuitkomst {
    /// The message when its structure is valid, else empty.
    std::optional<Bericht> bericht;
    std::string soort, release;  // as far as the root told: "JW323", "3.2"; empty when it did not
    Bevindingen bevindingen;     // empty exactly when `bericht` is filled
};

/// OP179: the exchange takes files of at most 25 MB; read as 25 x 1024 x 1024 bytes (docs/interpretaties.md).
inline constexpr std::size_t kBestandMaxBytes = 25u * 1024u * 1024u;

/// Reads one message of any release in `standaard`. `max_bytes`: larger input is refused unread (OP179).
[[nodiscard]] Leesuitkomst read_bericht(std::string_view bytes,
                                        const Standaard& standaard = Standaard::embedded(),
                                        std::size_t max_bytes = kBestandMaxBytes);

/// The same by the general parser alone, for any message however it is written; what read_bericht falls back
/// on.
[[nodiscard]] Leesuitkomst read_met_libxml2(std::string_view bytes,
                                            const Standaard& standaard = Standaard::embedded(),
                                            std::size_t max_bytes = kBestandMaxBytes);

/// The finding for a file that is larger than the limit (OP179), also for callers that know the size
/// beforehand.
[[nodiscard]] Bevinding too_large(std::size_t bytes, std::size_t max_bytes);

}  // namespace jeugdregio::ijw
