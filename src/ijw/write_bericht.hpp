// From a message to bytes, as OP192 asks: XML, UTF-8, no byte order mark, lines ended with CR LF. The same
// message always gives the same bytes.
#pragma once

#include <string>

#include "ijw/bericht.hpp"

namespace jeugdregio::ijw {

[[nodiscard]] std::string write_bericht(const Bericht& bericht);

}  // namespace jeugdregio::ijw
