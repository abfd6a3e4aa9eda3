// Lists that are worked out as a whole are shown by numbered pages ("bladzijde=3"), where lists of the store
// go on behind a cursor (lijstpagina.hpp).
#pragma once

#include <cstddef>
#include <string_view>

#include "server/sjabloon.hpp"
#include "server/veldlezer.hpp"

namespace jeugdregio::server {

/// The rows of one page: `van` up to, not including, `tot`.
struct Bladzijde {
    std::size_t nummer = 1, van = 0, tot = 0;
    [[nodiscard]] bool has(std::size_t plek) const { return plek >= van && plek < tot; }
};
/// What "bladzijde" asks for.
[[nodiscard]] Bladzijde read_bladzijde(Veldlezer& lezer, std::size_t rijen);

/// For the template deel-bladeren.
[[nodiscard]] Gegevens make_bladzijden(std::string_view pad, const Velden& zoek, const Bladzijde& bladzijde,
                                       std::size_t aantal);

}  // namespace jeugdregio::server
