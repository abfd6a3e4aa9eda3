#include "server/vernietigd.hpp"

#include <utility>

#include <fmt/format.h>

#include "pipeline/dossierlijst.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {

std::string describe_bsn(const Bsn& bsn) {
    // The number of nobody that stands for it still tells two of them apart.
    return pipeline::is_schuilnaam(bsn.digits()) ? fmt::format("vernietigd ({})", bsn.digits().substr(5))
                                                 : bsn.masked();
}

void add_vernietigd(Gegevens& gegevens, storage::Inzage& inzage, std::string wat,
                    const std::optional<storage::Berichtplek>& bericht) {
    const auto v = bericht ? inzage.find_vernietiging(*bericht) : std::nullopt;
    gegevens.text("vernietigd_wat", std::move(wat))
        .text("vernietigd_waarom",
              v ? fmt::format("Vernietigd op {} door {}. Grond: {}.", format_nl(v->op), v->door, v->grond)
                : std::string{});
}

}  // namespace jeugdregio::server
