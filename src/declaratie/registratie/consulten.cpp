// Consultation without a toewijzing: an invoice to the gemeente, with the consent of the Toegang (8.5.2).
#include <algorithm>

#include "declaratie/registratie/regelkaarten.hpp"
#include "declaratie/registratie/sessies.hpp"
#include "declaratie/registratie/verdeling.hpp"

namespace jeugdregio::registratie {

bool Sessieverdeler::may_bill(const Sessie& s) {
    const std::int64_t alles = s.tijd.minuten() + s.reistijd;
    if (!s.instemming_op || s.instemming_door.empty()) {
        reject(s, kaart::kConsultLos, {}, alles);
        return false;
    }
    const bool deelnemer = s.gemeente && omgeving_.contract().is_deelnemer(*s.gemeente, s.datum);
    if (deelnemer && !s.clienten.empty()) return true;
    std::string gevonden = s.gemeente ? s.gemeente->str() : "niet ingevuld";
    if (s.gemeente && !deelnemer) gevonden += " (geen gemeente van de regio)";
    reject(s, kaart::kConsultGemeente,
           {{"gevonden", gevonden}, {"jeugdigen", static_cast<std::int64_t>(s.clienten.size())}}, alles);
    return false;
}

/// Without a toewijzing nobody was travelled to: only the time itself is paid. The gemeente that agreed pays
/// for all jeugdigen of the consultation.
void Sessieverdeler::bill(const Sessie& s, std::int64_t minuten) {
    reject(s, kaart::kReistijdLos, {{"gevonden", std::int64_t{s.reistijd}}}, s.reistijd);
    if (minuten == 0) return;
    const auto gevonden = omgeving_.find_consultprijs(s);
    if (const auto* geen = std::get_if<GeenTariefgroep>(&gevonden)) {
        reject(s, kaart::kFunctie, {{"gevonden", s.functie}, {"verwacht", geen->lijkt_op}}, minuten);
        return;
    }
    const auto& prijs = std::get<Consultprijs>(gevonden);
    if (prijs.tarief == nullptr) {
        reject(s, kaart::kProduct, {{"gevonden", prijs.groep.voorziening}, {"dag", s.datum}}, minuten);
        return;
    }
    signal_functie(s, prijs.groep);
    signal(s, kaart::kConsultFactuur, {{"dag", *s.instemming_op}, {"minuten", minuten}});
    const auto aantal = static_cast<std::int64_t>(s.clienten.size());
    for (std::int64_t i = 0; i < aantal; ++i) {
        const std::int64_t deel = share_of(minuten, aantal, i);
        if (deel == 0) continue;
        ontvanger_.take(Factuurdeel{{Bestand::sessies, s.regel},
                                    s.datum,
                                    *s.gemeente,
                                    s.clienten[static_cast<std::size_t>(i)].bsn,
                                    s.functie,
                                    prijs.groep.voorziening,
                                    s.organisatie,
                                    prijs.perceel,
                                    prijs.tarief->bedrag,
                                    *s.instemming_op,
                                    s.instemming_door,
                                    deel});
    }
}

}  // namespace jeugdregio::registratie
