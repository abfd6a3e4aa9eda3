// Cases of rules that prepare a decision, written once for a 315 and a 317 where both have the rule.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {

/// Which requests a case is about.
enum class Bij : std::uint8_t { beide, vot, vow };

struct Voorbereidgeval {
    std::string_view id;  // "IJ-E075"
    const char* zin;
    Verwacht verwacht = Verwacht::schoon;
    void (*doe)(Wereld& w, Verzoekstand& s);
    Bij bij = Bij::beide;
};

[[nodiscard]] inline Gevallen make_voorbereidgevallen(std::span<const Voorbereidgeval> rijen) {
    static std::set<std::string> sleutels;  // a case only refers to its key
    Gevallen uit;
    const auto add = [&](const Voorbereidgeval& rij, bool vot) {
        const std::string sleutel =
            (vot ? "JW315/" : "JW317/") + std::string(rij.id) + (vot ? "/AangevraagdProduct" : "/Verzoek");
        uit.push_back({*sleutels.insert(sleutel).first, rij.zin, rij.verwacht,
                       [doe = rij.doe, vot](Wereld& w) { doe(w, vot ? w.vot : w.vow); }});
    };
    for (const Voorbereidgeval& rij : rijen) {
        if (rij.bij != Bij::vow) add(rij, true);
        if (rij.bij != Bij::vot) add(rij, false);
    }
    return uit;
}

}  // namespace jeugdregio::steun
