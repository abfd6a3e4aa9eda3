// The rules on a JW301 beyond the message itself, in processing order.
#pragma once

#include <optional>
#include <span>

#include "toewijzing/assess.hpp"

namespace jeugdregio::toewijzing {

struct HeaderRegel {
    Regelkaart kaart;
    std::optional<Feiten> (*fires)(const ToewijzingInput&);
};

/// One product, beside what is on record under its number.
struct ProductInput {
    const ToewijzingInput& toewijzing;
    const ijw::ToegewezenProduct& product;
    const dossier::ToewijzingStand* bekend = nullptr;  // null when the number is new
    /// It becomes the version that holds of a toewijzing on record (IV013), and says something new (OP087).
    bool wijzigt = false;
};

struct ProductRegel {
    Regelkaart kaart;
    std::optional<Feiten> (*fires)(const ProductInput&);
};

[[nodiscard]] std::span<const HeaderRegel> header_regels();
[[nodiscard]] std::span<const ProductRegel> product_regels();
/// What the documents ask of the Toegang before it grants this (regels_toegang.cpp); after product_regels().
[[nodiscard]] std::span<const ProductRegel> toegang_regels();

/// The regional product list holds for the gemeenten of the region only.
[[nodiscard]] bool in_regio(const ProductInput& input);
/// What is odd about the product or the unit of a toewijzing is said when it comes, and again when that
/// changes. A 301 repeats everything that runs (OP087), and a removal takes it away.
[[nodiscard]] bool was_said(const ProductInput& input);

}  // namespace jeugdregio::toewijzing
