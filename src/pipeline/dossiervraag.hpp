// Which dossiers a claim touches: asked for in one batch, before deciding.
#pragma once

#include "ijw/jw323.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::pipeline {

[[nodiscard]] storage::DeclaratieVraag make_declaratievraag(const ijw::Jw323& jw323);

}  // namespace jeugdregio::pipeline
