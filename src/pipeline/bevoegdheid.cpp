#include "pipeline/bevoegdheid.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace jeugdregio::pipeline {

Bevoegdheid check_bevoegdheid(storage::Opslag& opslag, const Gemeente& gemeente, const std::string& door,
                              Datum dag) {
    const auto medewerkers = opslag.load_medewerkers(gemeente);
    if (!dossier::has_register(medewerkers)) return {true, std::nullopt};
    if (dossier::has_rol(medewerkers, door, dossier::Rol::toegang, dag)) return {};
    const auto namen = dossier::list_namen(medewerkers, dossier::Rol::toegang, dag);
    const std::string wie = namen.empty()
                                ? std::string("Op die dag heeft niemand die rol.")
                                : fmt::format("Wel bevoegd op die dag: {}.", fmt::join(namen, ", "));
    return {
        false,
        Reden{"BEVOEGD", "Inkoopdocument eis 71",
              fmt::format(
                  "De Toegang bepaalt het resultaat, de soort en het bedrag van een budget. {} op {} niet de "
                  "rol toegang bij gemeente {}. {}",
                  door.empty() ? std::string("Er is geen naam gegeven, en wie zonder naam werkt heeft")
                               : fmt::format("'{}' heeft", door),
                  format_nl(dag), gemeente.view(), wie),
              "Noem met --door iemand met die rol, of leg de rol vast met 'medewerker voeg-toe'.", "{}"}};
}

Bevoegdheid record_aanvulling(storage::Opslag& opslag, const Aanvulling& a) {
    opslag.begin();
    try {
        Bevoegdheid uit = check_bevoegdheid(opslag, a.gemeente, a.door, a.op);
        if (uit.weigering) {
            opslag.rollback();
            return uit;
        }
        for (const auto& [soort, waarde] : a.gegevens)
            opslag.record_gegeven(a.gemeente, a.nummer, soort, waarde, a.door, a.op);
        opslag.commit();
        return uit;
    } catch (const storage::Opslagfout&) {
        opslag.rollback();
        throw;
    }
}

}  // namespace jeugdregio::pipeline
