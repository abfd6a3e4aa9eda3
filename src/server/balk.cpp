#include "server/balk.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jeugdregio::server {
namespace {

/// "15.3" of a hundred, as SVG wants it.
std::string to_breedte(int promille) {
    const int p = std::clamp(promille, 0, 1000);
    return fmt::format("{}.{}", p / 10, p % 10);
}

std::string describe(const budget::Prognose& p, std::int64_t hoeveel) {
    return p.geld ? format_euro(Bedrag::from_cents(hoeveel))
                  : fmt::format("{} {}", hoeveel, eenheid_naam(p.eenheid));
}

}  // namespace

Gegevens make_balk(const budget::Prognose& p) {
    std::string verwacht;
    if (p.over <= 0)
        verwacht = "Helemaal gebruikt.";
    else if (p.te_vroeg && p.uitgeput_op)
        verwacht =
            fmt::format("naar verwachting is het op {} op, voor de laatste dag.", format_nl(*p.uitgeput_op));
    else if (p.uitgeput_op)
        verwacht = "Naar verwachting is er op de laatste dag nog over.";
    Gegevens uit;
    uit.text("breedte", to_breedte(p.gebruikt_promille))
        .flag("veel", p.over <= 0 || p.te_vroeg)
        .text("tijd", p.tijd_promille ? to_breedte(std::min(*p.tijd_promille, 990)) : std::string{})
        .text("gebruikt", fmt::format("{} van {} gebruikt ({}%)", describe(p, p.gebruikt),
                                      describe(p, p.totaal), (p.gebruikt_promille + 5) / 10))
        .text("over", p.over >= 0 ? fmt::format("nog {}", describe(p, p.over))
                                  : fmt::format("{} te veel", describe(p, -p.over)))
        .text("verwacht", verwacht)
        .flag("te_vroeg", p.te_vroeg)
        .text("tijd_woorden", p.tijd_promille
                                  ? fmt::format("{}% van de tijd is voorbij", (*p.tijd_promille + 5) / 10)
                                  : std::string{});
    return uit;
}

}  // namespace jeugdregio::server
