// bewaartermijnen.toml: how long a region keeps what.
#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

Bewaartermijn read_termijn(Rij& wortel, std::string_view naam) {
    Bewaartermijn uit;
    if (auto rij = wortel.get_tabel(naam)) {
        uit.jaren = static_cast<int>(rij->get_getal("jaren", 1, 100));
        uit.bron = rij->get_tekst("bron");
        rij->close();
    }
    return uit;
}

}  // namespace

Bewaartermijnen read_bewaartermijnen(Rij& wortel) {
    Bewaartermijnen uit;
    uit.dossier = read_termijn(wortel, "dossier");
    uit.financieel = read_termijn(wortel, "financieel");
    uit.los_bericht = read_termijn(wortel, "los_bericht");
    wortel.close();
    return uit;
}

}  // namespace jeugdregio::contract
