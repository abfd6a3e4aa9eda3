// Loading a dossier before its message is at turn, beside the work of the store (docs/beslissingen/0016).
#pragma once

#include <cstdint>
#include <memory>

#include "dossier/dossier.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::storage {

/// A dossier as it was before `voor`, the journal number that the gemeente would give next.
struct Voorgeladen {
    dossier::DeclaratieDossier dossier;
    std::int64_t voor = 0;
};

/// On a connection of its own, so for another thread than that of the Opslag. Whether what it gave can still
/// be decided on is asked of the store: Beslisopslag::still_holds.
class Voorlader {
  public:
    Voorlader() = default;
    Voorlader(const Voorlader&) = delete;
    Voorlader& operator=(const Voorlader&) = delete;
    virtual ~Voorlader() = default;

    /// As Beslisopslag::load_declaratie, of what was committed. Throws Opslagfout.
    [[nodiscard]] virtual Voorgeladen load_declaratie(const DeclaratieVraag& vraag) = 0;
};

}  // namespace jeugdregio::storage
