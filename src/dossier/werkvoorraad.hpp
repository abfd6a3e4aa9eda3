// What may ask for work in one gemeente: requests, messages without a retour, toewijzingen with what was
// reported on them. Plain data; whether something is work on a given day is decided in toewijzing/werklijst.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "dossier/aantekening.hpp"
#include "dossier/afname.hpp"
#include "dossier/dossier.hpp"
#include "dossier/levering.hpp"
#include "dossier/verzoek.hpp"

namespace jeugdregio::dossier {

/// A message of the gemeente (301, 319) that no retour was received for.
struct BerichtZonderRetour {
    std::string soort;  // "JW301"
    std::string identificatie;
    AgbCode aanbieder;
    std::optional<Bsn> bsn;  // empty when the message changed nothing of a jeugdige
    Datum verwerkt_op;
    friend bool operator==(const BerichtZonderRetour&, const BerichtZonderRetour&) = default;
};

struct Toewijzingverloop {
    ToewijzingVersie versie;       // the one that holds (IV013)
    Datum eerst_verzonden;         // of its first version
    Leveringen leveringen;         // on this toewijzing, of this jeugdige at this aanbieder; what holds now
    std::int64_t prestaties = 0;   // approved: debits minus credits
    std::vector<Afname> afname{};  // the same by period of care; of the aanbieder of this version
};

struct Werkvoorraad {
    std::vector<Verzoek> verzoeken;                  // neither refused nor granted, in order of arrival
    std::vector<BerichtZonderRetour> zonder_retour;  // in order of the journal
    std::vector<Toewijzingverloop> toewijzingen;     // by number; also those that ended or were removed
    std::map<Bsn, Aantekeningen> aantekeningen{};    // what was not withdrawn, per jeugdige
};

/// When something was first said of a request; its products do not matter here.
struct Verzoekverloop {
    Verzoeksoort soort = Verzoeksoort::toewijzing;
    Datum ontvangen_op;
    std::optional<Datum> in_onderzoek, afgewezen, toegewezen;  // dagtekening of the first 319 or 301
    friend bool operator==(const Verzoekverloop&, const Verzoekverloop&) = default;
};

}  // namespace jeugdregio::dossier
