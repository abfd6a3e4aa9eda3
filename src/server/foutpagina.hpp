// What a person sees when a page cannot be given.
#pragma once

#include <string>

#include "server/http.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {

/// `uitleg`: what went wrong and what can be done, in Dutch.
[[nodiscard]] Antwoord make_foutpagina(Werkplek& plek, int status, const std::string& uitleg);

}  // namespace jeugdregio::server
