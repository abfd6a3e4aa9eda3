// Making a claim (JW323), as an aanbieder sends it, from typed values to a Bericht: the inverse of
// make_jw323. Whether it is right is for the reader and the rules.
#pragma once

#include "ijw/jw323.hpp"

namespace jeugdregio::ijw {

/// The versions and nodes of `inhoud` are not looked at. REQUIRES an identification, a number of the
/// declaratie, and at least one prestatie; the prestaties of a client stand together, as `clienten` says.
[[nodiscard]] Bericht make_bericht(const Release& release, const Jw323& inhoud);

}  // namespace jeugdregio::ijw
