#include "toewijzing/terugwerkend.hpp"

#include <algorithm>
#include <vector>

namespace jeugdregio::toewijzing {

Terugwerkend summarize_terugwerkend(std::span<const dossier::Toewijzingverloop> toewijzingen,
                                    const Periode& verzonden) {
    Terugwerkend uit;
    std::vector<int> dagen;
    for (const dossier::Toewijzingverloop& t : toewijzingen) {
        if (t.versie.verwijderd() || !verzonden.contains(t.eerst_verzonden)) continue;
        ++uit.verzonden;
        const int terug = t.eerst_verzonden.dagen() - t.versie.ingang.dagen();
        if (terug > 0) dagen.push_back(terug);
    }
    uit.terugwerkend = static_cast<int>(dagen.size());
    if (dagen.empty()) return uit;
    const auto midden = dagen.begin() + static_cast<std::ptrdiff_t>(dagen.size() / 2);
    std::nth_element(dagen.begin(), midden, dagen.end());
    uit.mediaan_dagen = *midden;
    return uit;
}

}  // namespace jeugdregio::toewijzing
