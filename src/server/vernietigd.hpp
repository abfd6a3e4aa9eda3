// What pages say of a dossier that was destroyed (storage/vernietiging.hpp): that it was, when and why.
#pragma once

#include <optional>
#include <string>

#include "core/codes.hpp"
#include "server/sjabloon.hpp"
#include "storage/inzage.hpp"

namespace jeugdregio::server {

/// Who it is, on a page: "*****0006"; "vernietigd (0012)" when the dossier was destroyed.
[[nodiscard]] std::string describe_bsn(const Bsn& bsn);

/// For the template deel-vernietigd. `wat`: what was destroyed and what is left, in sentences; with when, by
/// whom and on what ground where this message tells it.
void add_vernietigd(Gegevens& gegevens, storage::Inzage& inzage, std::string wat,
                    const std::optional<storage::Berichtplek>& bericht);

}  // namespace jeugdregio::server
