// Where a request is shown.
#pragma once

#include <string>
#include <string_view>

#include "core/codes.hpp"

namespace jeugdregio::server {

[[nodiscard]] std::string make_verzoekadres(const Gemeente& gemeente, const AgbCode& aanbieder,
                                            std::string_view referentie);

}  // namespace jeugdregio::server
