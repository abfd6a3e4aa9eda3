// A budget bar: what was used, what is left and when it runs out, as a bar and in words.
#pragma once

#include "budget/prognose.hpp"
#include "server/sjabloon.hpp"

namespace jeugdregio::server {

/// For the template deel-balk.
[[nodiscard]] Gegevens make_balk(const budget::Prognose& prognose);

}  // namespace jeugdregio::server
