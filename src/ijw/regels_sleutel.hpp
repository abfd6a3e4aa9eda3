// TR101 for the messages about one client: which fields make the logical key of each class.
#pragma once

#include "ijw/check_bericht.hpp"

namespace jeugdregio::ijw {

/// The logical key of a class occurs once within the client. The keys of the classes above it are the same
/// for all: there is one client, and in a 317 one Verzoek.
void check_tr101_client(const Inhoud& i, const Melder& m);

}  // namespace jeugdregio::ijw
