#include "dossier/levering.hpp"

#include <algorithm>

namespace jeugdregio::dossier {

void Leveringen::apply(const Startmelding& melding) {
    if (melding.verwijdering)
        std::erase_if(starts, [&](const Startmelding& s) { return s.sleutel == melding.sleutel; });
    else
        starts.push_back(melding);
}

void Leveringen::apply(const Stopmelding& melding) {
    if (melding.verwijdering)
        std::erase_if(stops, [&](const Stopmelding& s) {
            return s.sleutel == melding.sleutel && s.reden == melding.reden && s.einde == melding.einde;
        });
    else
        stops.push_back(melding);
}

const Startmelding* Leveringen::find_start(const Leveringsleutel& sleutel) const {
    const auto plek = std::find_if(starts.begin(), starts.end(),
                                   [&](const Startmelding& s) { return s.sleutel == sleutel; });
    return plek == starts.end() ? nullptr : &*plek;
}

const Stopmelding* Leveringen::find_stop(const Stopmelding& melding) const {
    const auto plek = std::find_if(stops.begin(), stops.end(), [&](const Stopmelding& s) {
        return s.sleutel == melding.sleutel && s.reden == melding.reden && s.einde == melding.einde;
    });
    return plek == stops.end() ? nullptr : &*plek;
}

std::vector<const Stopmelding*> Leveringen::stops_of(const Leveringsleutel& sleutel) const {
    std::vector<const Stopmelding*> uit;
    for (const Stopmelding& s : stops)
        if (s.sleutel == sleutel) uit.push_back(&s);
    return uit;
}

const Startmelding* Leveringen::find_actuele_start(ToewijzingNummer toewijzing) const {
    for (const Startmelding& s : starts)
        if (s.sleutel.toewijzing == toewijzing && stops_of(s.sleutel).empty()) return &s;
    return nullptr;
}

}  // namespace jeugdregio::dossier
