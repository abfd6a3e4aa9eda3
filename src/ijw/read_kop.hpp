// The Header of a message, for who must put files in order before reading any of them as a whole.
//
// Pure: no file, no network, no clock. Gives no verdict: what stands behind the Header is not looked at, and
// what stands in it only as far as needed. A document type declaration stops the reading before anything in
// it counts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/datum.hpp"
#include "ijw/bericht.hpp"

namespace jeugdregio::ijw {

struct Berichtkop {
    std::string soort;  // "JW323"
    std::string
        identificatie;  // of the message itself: of a retour (IV028) not that of the message it answers
    /// The latest day in the Header: the Dagtekening, of a retour its own or that of the message it answers.
    /// So no retour stands before its heenbericht.
    Datum dag;
};

/// `begin`: the first bytes of a file, or all of them. Empty when they hold no whole Header of a message in
/// `standaard` with an identification and an existing day.
[[nodiscard]] std::optional<Berichtkop> read_kop(std::string_view begin,
                                                 const Standaard& standaard = Standaard::embedded());

}  // namespace jeugdregio::ijw
