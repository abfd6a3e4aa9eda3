#include "server/bladzijden.hpp"

#include "server/lijstpagina.hpp"

namespace jeugdregio::server {

Bladzijde read_bladzijde(Veldlezer& lezer, std::size_t rijen) {
    const auto nummer = static_cast<std::size_t>(lezer.nummer("bladzijde", 1, 100'000).value_or(1));
    return {nummer, (nummer - 1) * rijen, nummer * rijen};
}

Gegevens make_bladzijden(std::string_view pad, const Velden& zoek, const Bladzijde& bladzijde,
                         std::size_t aantal) {
    const Velden rest = without_veld(zoek, "bladzijde");
    Velden verder = rest;
    verder.emplace_back("bladzijde", std::to_string(bladzijde.nummer + 1));
    const bool eerder = bladzijde.nummer > 1, later = bladzijde.tot < aantal;
    Gegevens uit;
    uit.flag("bladeren_nodig", eerder || later)
        .text("eerste", eerder ? make_adres(pad, rest) : std::string{})
        .text("volgende", later ? make_adres(pad, verder) : std::string{});
    return uit;
}

}  // namespace jeugdregio::server
