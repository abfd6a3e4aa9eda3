#include "dossier/goedgekeurd.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace jeugdregio::dossier {

std::vector<Goedgekeurd> list_staand(std::vector<Goedgekeurd> regels) {
    // A reference is used once per aanbieder and gemeente (TR314).
    std::set<std::tuple<Gemeente, AgbCode, std::string>> terug;
    for (const Goedgekeurd& r : regels)
        if (r.prestatie.credit) terug.emplace(r.gemeente, r.aanbieder, r.prestatie.vorig_referentie);
    std::erase_if(regels, [&](const Goedgekeurd& r) {
        return r.prestatie.credit || terug.contains({r.gemeente, r.aanbieder, r.prestatie.referentie});
    });
    return regels;
}

}  // namespace jeugdregio::dossier
