// Makes valid messages of any kind from its table: the smallest, the fullest, each optional field alone or
// left out, and seeded ones. The same seed gives the same messages everywhere.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "ijw/release.hpp"
#include "steun/boom.hpp"
#include "steun/waarden.hpp"

namespace steun {

namespace ijw = jeugdregio::ijw;

/// A small generator of our own: std::mt19937 repeats everywhere, std's distributions do not.
class Kans {
  public:
    explicit Kans(std::uint64_t zaad) : stand_(zaad * 2654435761u + 88172645463325252u) {}
    /// From 0 up to but not including `grens`.
    std::size_t below(std::size_t grens) {
        stand_ ^= stand_ << 13;
        stand_ ^= stand_ >> 7;
        stand_ ^= stand_ << 17;
        return static_cast<std::size_t>(stand_ >> 11) % grens;
    }
    bool one_in(std::size_t n) { return below(n) == 0; }

  private:
    std::uint64_t stand_;
};

class Berichtmaker {
  public:
    using Aantal = std::function<std::uint32_t(ijw::VeldId)>;
    using Waarde = std::function<std::string(ijw::VeldId)>;

    explicit Berichtmaker(const ijw::Berichtdef& def) : def_(def) {
        for (const ijw::Veld& v : def.velden)
            goed_.push_back(v.type != nullptr ? good_values(v) : std::vector<std::string>{});
    }

    /// Every field as often as `aantal` says, with the value that `waarde` gives.
    [[nodiscard]] Boom make(const Aantal& aantal, const Waarde& waarde) const {
        return make_veld(0, aantal, waarde);
    }

    [[nodiscard]] Boom minimal() const {
        return make([&](ijw::VeldId v) { return def_.velden[v].min; }, plain());
    }
    /// Every optional field once, what may repeat `keer` times.
    [[nodiscard]] Boom maximal(std::uint32_t keer = 2) const {
        return make([&](ijw::VeldId v) { return most(v, keer); }, plain());
    }
    /// The fullest message without one optional field.
    [[nodiscard]] Boom without(ijw::VeldId veld) const {
        return make([&](ijw::VeldId v) { return v == veld ? 0 : most(v, 1); }, plain());
    }
    /// The smallest message that has this field `keer` times, with a value if one is given.
    [[nodiscard]] Boom with(ijw::VeldId veld, std::uint32_t keer = 1,
                            const std::string* waarde = nullptr) const {
        std::vector<bool> pad(def_.velden.size());
        for (ijw::VeldId v = veld; v != ijw::kGeenVeld; v = def_.velden[v].ouder) pad[v] = true;
        return make(
            [&](ijw::VeldId v) { return v == veld ? keer
                                        : pad[v]  ? 1
                                                  : def_.velden[v].min; },
            [&](ijw::VeldId v) { return v == veld && waarde != nullptr ? *waarde : goed_[v].front(); });
    }
    /// Any valid message: optional fields or not, repeats of one to three, values at the borders.
    [[nodiscard]] Boom random(Kans& kans) const {
        const std::size_t dichtheid = 1 + kans.below(4);
        return make(
            [&](ijw::VeldId v) -> std::uint32_t {
                const ijw::Veld& d = def_.velden[v];
                if (d.min == 0 && kans.below(5) >= dichtheid) return 0;
                const std::uint32_t meest = d.max == 0 || d.max > 3 ? 3 : d.max;
                return std::max<std::uint32_t>(d.min, 1 + static_cast<std::uint32_t>(kans.below(meest)));
            },
            [&](ijw::VeldId v) { return goed_[v][kans.below(goed_[v].size())]; });
    }

  private:
    [[nodiscard]] std::uint32_t most(ijw::VeldId v, std::uint32_t keer) const {
        const ijw::Veld& d = def_.velden[v];
        return d.max == 0 || d.max >= keer ? std::max(d.min, keer) : d.max;
    }
    [[nodiscard]] Waarde plain() const {
        return [&](ijw::VeldId v) { return goed_[v].front(); };
    }
    [[nodiscard]] Boom make_veld(ijw::VeldId id, const Aantal& aantal, const Waarde& waarde) const {
        const ijw::Veld& v = def_.velden[id];
        Boom b{.naam = v.naam, .basis = v.basisruimte, .veld = id, .tekst = {}};
        if (v.type != nullptr) {
            b.tekst = waarde(id);
            return b;
        }
        for (std::uint16_t k = 0; k < v.kinderen; ++k) {
            const auto kind = static_cast<ijw::VeldId>(v.eerste_kind + k);
            for (std::uint32_t n = aantal(kind); n > 0; --n)
                b.kinderen.push_back(make_veld(kind, aantal, waarde));
        }
        return b;
    }

    const ijw::Berichtdef& def_;
    std::vector<std::vector<std::string>> goed_;  // by field: the values to choose from
};

/// The messages of the newest release that the program knows.
inline std::span<const ijw::Berichtdef> all_berichten() {
    return ijw::Standaard::embedded().releases().back().berichten();
}

}  // namespace steun
