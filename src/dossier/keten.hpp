// Everything that deciding on a message of the allocation chain (305, 307, 315, 317, 319) may look at: one
// jeugdige at one aanbieder in one gemeente.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "dossier/aantekening.hpp"
#include "dossier/afname.hpp"
#include "dossier/dossier.hpp"
#include "dossier/levering.hpp"
#include "dossier/verzoek.hpp"

namespace jeugdregio::dossier {

struct KetenDossier {
    bool bekend = false;  // a 301 of this gemeente to this aanbieder named this jeugdige (TR304)
    std::vector<Toewijzing> toewijzingen;  // of this jeugdige at this aanbieder, by number
    /// What was approved on those of which the message asks another size (317), where anything was.
    std::map<ToewijzingNummer, std::vector<Afname>> afname;
    Leveringen leveringen;
    std::vector<Verzoek> verzoeken;  // of this jeugdige at this aanbieder, in order of arrival
    std::set<std::string>
        gebruikte_referenties;  // of those the message names: used by this aanbieder before (TR347)
    bool aanbieder_stuurt_verzoeken =
        false;                    // any 315 or 317 of this aanbieder is on record in this gemeente
    Aantekeningen aantekeningen;  // of this jeugdige, of whatever aanbieder

    [[nodiscard]] const Toewijzing* find_toewijzing(ToewijzingNummer nummer) const {
        for (const Toewijzing& t : toewijzingen)
            if (t.actueel().nummer == nummer) return &t;
        return nullptr;
    }
    [[nodiscard]] std::span<const Afname> afname_of(ToewijzingNummer nummer) const {
        const auto plek = afname.find(nummer);
        return plek == afname.end() ? std::span<const Afname>{} : plek->second;
    }
    [[nodiscard]] const Verzoek* find_verzoek(std::string_view referentie) const {
        for (const Verzoek& v : verzoeken)
            if (v.referentie == referentie) return &v;
        return nullptr;
    }
};

}  // namespace jeugdregio::dossier
