#include "pipeline/werklijst_beeld.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/werkdagen.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::pipeline {

std::vector<Werkpost> load_werklijst(storage::Opslag& opslag, const Gemeente& gemeente, const Kijk& kijk) {
    const auto voorraad = opslag.load_werkvoorraad(gemeente);
    auto lijst = toewijzing::make_werklijst(voorraad, toewijzing::Werkdag{kijk.dag, kijk.contract});
    note_bevindingen(opslag, gemeente, voorraad.verzoeken, kijk, lijst);

    std::set<std::pair<AgbCode, std::string>> verzoeken;
    for (const auto& v : voorraad.verzoeken) verzoeken.emplace(v.aanbieder, v.referentie);
    std::map<std::string, ToewijzingNummer> toewijzingen;
    for (const auto& t : voorraad.toewijzingen)
        toewijzingen.emplace(std::to_string(t.versie.nummer.waarde), t.versie.nummer);

    std::vector<Werkpost> uit;
    uit.reserve(lijst.size());
    for (auto& r : lijst) {
        Werkpost post{.regel = std::move(r)};
        // The reference of a retour is that of a message, which may look like anything.
        if (post.regel.soort != toewijzing::Werksoort::retour) {
            post.verzoek = verzoeken.contains({post.regel.aanbieder, post.regel.referentie});
            const auto t = toewijzingen.find(post.regel.referentie);
            if (!post.verzoek && t != toewijzingen.end()) post.toewijzing = t->second;
        }
        uit.push_back(std::move(post));
    }
    return uit;
}

std::string describe_resterend(const toewijzing::Termijn& termijn, Datum dag) {
    const bool werkdagen = termijn.telling == toewijzing::Telling::werkdagen;
    const auto words = [&](int n) {
        return fmt::format("{} {}", n,
                           werkdagen ? (n == 1 ? "werkdag" : "werkdagen")
                           : n == 1  ? "dag"
                                     : "dagen");
    };
    if (termijn.tot == dag) return "vandaag";
    if (termijn.tot < dag) return words(termijn.te_laat(dag)) + " te laat";
    return "nog " + words(werkdagen ? count_werkdagen(dag, termijn.tot) : termijn.tot.dagen() - dag.dagen());
}

}  // namespace jeugdregio::pipeline
