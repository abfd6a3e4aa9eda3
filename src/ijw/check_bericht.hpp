// Level 2 of IV032 and IV088: every rule that one message can be checked against by itself. A message that
// breaks one is rejected as a whole with 0001, and counts as not sent.
#pragma once

#include <span>
#include <string_view>

#include "core/motivering.hpp"
#include "ijw/bericht.hpp"
#include "ijw/bevinding.hpp"
#include "ijw/jw323.hpp"

namespace jeugdregio::ijw {

/// What a rule within a message may look at.
struct Inhoud {
    const Bericht& bericht;
    const Jw323* jw323 = nullptr;  // filled for a JW323
};

/// Where a rule puts what it finds.
class Melder {
  public:
    Melder(const Bericht& bericht, const Regelkaart& regel, Bevindingen& naar)
        : bericht_(bericht), regel_(regel), naar_(naar) {}
    void report(std::uint32_t knoop, Feiten feiten) const;

  private:
    const Bericht& bericht_;
    const Regelkaart& regel_;
    Bevindingen& naar_;
};

struct BerichtRegel {
    Regelkaart kaart;
    void (*check)(const Inhoud&, const Melder&);
};

/// The rules of one kind of message, in processing order; empty for a retourbericht, and when the kind is not
/// known.
[[nodiscard]] std::span<const BerichtRegel> bericht_regels(std::string_view soort);

/// Whether the rules within the message of this kind are built in (else its content is "niet beoordeeld"): so
/// for all kinds of iJw 3.2.
[[nodiscard]] bool has_inhoudsregels(std::string_view soort);

/// Applies all rules of the kind. `jw323` must be given for a JW323.
[[nodiscard]] Bevindingen check_bericht(const Bericht& bericht, const Jw323* jw323);

}  // namespace jeugdregio::ijw
