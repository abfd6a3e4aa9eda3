#include "dossier/verzoek.hpp"

#include <algorithm>

namespace jeugdregio::dossier {

std::string_view status_naam(Verzoekstatus status) {
    switch (status) {
        case Verzoekstatus::ontvangen:
            return "ontvangen";
        case Verzoekstatus::in_onderzoek:
            return "in onderzoek";
        case Verzoekstatus::afgewezen:
            return "afgewezen";
        case Verzoekstatus::toegewezen:
            return "toegewezen";
    }
    fail_invariant("every status has a name");
}

Verzoekstatus Verzoek::status() const {
    if (toegewezen_op) return Verzoekstatus::toegewezen;
    if (antwoorden.empty()) return Verzoekstatus::ontvangen;
    return std::any_of(antwoorden.begin(), antwoorden.end(),
                       [](const Antwoord& a) { return a.antwoord == VerzoekAntwoord::afgewezen; })
               ? Verzoekstatus::afgewezen
               : Verzoekstatus::in_onderzoek;
}

}  // namespace jeugdregio::dossier
