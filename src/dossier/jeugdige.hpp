// All that is on record of one jeugdige in one gemeente, whichever aanbieder it came from: what preparing a
// decision on a request looks at. For the eyes of the gemeente only; an aanbieder never learns from it.
#pragma once

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "dossier/aantekening.hpp"
#include "dossier/afname.hpp"
#include "dossier/dossier.hpp"
#include "dossier/levering.hpp"
#include "dossier/verzoek.hpp"

namespace jeugdregio::dossier {

struct Jeugdigedossier {
    /// By number, with all versions and own facts; also those that were removed.
    std::vector<Toewijzing> toewijzingen;
    std::map<ToewijzingNummer, std::vector<Afname>> afname;  // what was approved on them, where anything was
    std::vector<Verzoek> verzoeken;                          // in order of arrival; open and decided
    std::map<AgbCode, Leveringen> leveringen;                // what holds now, per aanbieder
    Aantekeningen aantekeningen;

    [[nodiscard]] const Toewijzing* find_toewijzing(ToewijzingNummer nummer) const {
        const auto plek = std::find_if(toewijzingen.begin(), toewijzingen.end(),
                                       [&](const Toewijzing& t) { return t.actueel().nummer == nummer; });
        return plek == toewijzingen.end() ? nullptr : &*plek;
    }
    [[nodiscard]] std::span<const Afname> afname_of(ToewijzingNummer nummer) const {
        const auto plek = afname.find(nummer);
        return plek == afname.end() ? std::span<const Afname>{} : plek->second;
    }
    [[nodiscard]] const Leveringen* find_leveringen(const AgbCode& aanbieder) const {
        const auto plek = leveringen.find(aanbieder);
        return plek == leveringen.end() ? nullptr : &plek->second;
    }
};

}  // namespace jeugdregio::dossier
