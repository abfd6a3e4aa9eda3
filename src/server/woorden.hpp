// Words and badges that several pages share, and reasons as their templates show them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/uitkomst.hpp"
#include "server/router.hpp"
#include "server/sjabloon.hpp"
#include "storage/inzage_rijen.hpp"

namespace jeugdregio::server {

/// What a badge says; its colour never says more than its words.
struct Merk {
    std::string_view woord, klasse;
};

/// Of a message ("toegekend", "deels", ...): in words that fit its kind, since only a claim is granted.
[[nodiscard]] Merk besluit_merk(std::string_view besluit, bool is_declaratie);

/// "Declaratie" for "JW323"; empty for what is no kind of message.
[[nodiscard]] std::string berichtsoort_naam(std::string_view soort);
/// What code list WJ001 says of it; empty when it does not know the code.
[[nodiscard]] std::string retourcode_naam(std::string_view code);

/// "0611 9369" with their meanings, as rows of {code, betekenis}.
[[nodiscard]] Gegevens::Rijen make_retourcodes(std::string_view codes);

/// Where the rule book tells of a rule: its card, or its cards when more kinds of messages have it. Empty:
/// the book has no such rule.
[[nodiscard]] std::string regel_adres(std::string_view id);

/// For the template deel-reden: rule, what it asks, what was found, the compared facts, what can be done.
[[nodiscard]] Gegevens::Rijen make_redenen(const std::vector<pipeline::Reden>& redenen);

/// The same as plain text, for a mail: one blank line between reasons.
[[nodiscard]] std::string redenen_tekst(const std::vector<pipeline::Reden>& redenen);

/// Bytes as people read a size: "12 kB", "25 MB" (of 1024 times 1024, as the limit of OP179 is).
[[nodiscard]] std::string format_grootte(std::int64_t bytes);

/// The message that a path with {gemeente} and {volgnummer} names. Empty: it names none.
[[nodiscard]] std::optional<storage::Berichtplek> read_berichtplek(const Oproep& oproep);
/// "/berichten/0193/12"
[[nodiscard]] std::string bericht_pad(const storage::Berichtplek& plek);
/// "/declaraties/0193/12"
[[nodiscard]] std::string declaratie_pad(const storage::Berichtplek& plek);

}  // namespace jeugdregio::server
