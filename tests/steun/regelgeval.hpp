// A case of one rule: a sentence, what is changed in a world in which everything is right, and what must
// follow. The tables are in tests/pipeline/regelgevallen_*.cpp; test_regelboek.cpp fails when a rule has no
// case that fires it or none that passes it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "steun/wereld.hpp"
#include "toewijzing/keten.hpp"

namespace jeugdregio::steun {

enum class Verwacht : std::uint8_t {
    afgekeurd,     // the rule fires and rejects
    gesignaleerd,  // the rule fires and only signals
    schoon,        // a near miss: no rule fires at all (see Regelgeval::counts)
    zwijgt,        // a near miss in which other rules fire, but not this one
};

/// What a case changes. A std::function for each of some thousand lambdas costs minutes of compiling; nearly
/// all of them capture nothing, and a plain pointer costs nothing.
class Daad {
  public:
    using Functie = void (*)(Wereld&);
    template <class F>
    requires std::is_invocable_v<F, Wereld&> Daad(F functie) {
        if constexpr (std::is_convertible_v<F, Functie>)
            functie_ = functie;
        else
            met_gegevens_ = std::move(functie);
    }
    void operator()(Wereld& w) const {
        if (functie_ != nullptr)
            functie_(w);
        else
            met_gegevens_(w);
    }

  private:
    Functie functie_ = nullptr;
    std::function<void(Wereld&)> met_gegevens_;
};

struct Regelgeval {
    std::string_view regel;  // "JW323/TR307/Prestatie"
    std::string zin;         // a sentence that states the behaviour
    Verwacht verwacht = Verwacht::schoon;
    Daad doe;

    [[nodiscard]] bool fires() const {
        return verwacht == Verwacht::afgekeurd || verwacht == Verwacht::gesignaleerd;
    }
    [[nodiscard]] std::string_view bericht() const { return regel.substr(0, regel.find('/')); }
    /// Whether a rule that fired makes this case unclean. A near miss of a rule within a message of the
    /// allocation chain says nothing of the rules beyond the message: its BSN or its days may be anyone's.
    [[nodiscard]] bool counts(std::string_view vuur) const {
        const auto beyond = [&](std::string_view sleutel) {
            for (const Regelkaart* k : toewijzing::ketenkaarten(bericht()))
                if (sleutel_of(*k) == sleutel) return true;
            return false;
        };
        return beyond(regel) || !beyond(vuur);
    }
    /// Whether it is about preparing a decision on a request: there is no message then.
    [[nodiscard]] bool is_voorbereiding() const {
        for (const Regelkaart* k : toewijzing::voorbereidingkaarten(bericht()))
            if (sleutel_of(*k) == regel) return true;
        return false;
    }
    /// Makes the world, changes it, and runs the message that the rule is about.
    [[nodiscard]] Uitkomst run() const {
        Wereld w;
        doe(w);
        return is_voorbereiding() ? w.run_voorbereiding(bericht()) : w.run(bericht());
    }
};

using Gevallen = std::vector<Regelgeval>;

inline void append(Gevallen& naar, Gevallen van) {
    for (auto& g : van) naar.push_back(std::move(g));
}

// One function per file of tests/pipeline.
[[nodiscard]] Gevallen gevallen_bericht301_persoon();
[[nodiscard]] Gevallen gevallen_bericht301_product();
[[nodiscard]] Gevallen gevallen_bericht305();
[[nodiscard]] Gevallen gevallen_bericht307();
[[nodiscard]] Gevallen gevallen_bericht315();
[[nodiscard]] Gevallen gevallen_bericht315_product();
[[nodiscard]] Gevallen gevallen_bericht317();
[[nodiscard]] Gevallen gevallen_bericht317_product();
[[nodiscard]] Gevallen gevallen_bericht319();
[[nodiscard]] Gevallen gevallen_bericht323();
[[nodiscard]] Gevallen gevallen_bericht323_datums();
[[nodiscard]] Gevallen gevallen_bericht325();
[[nodiscard]] Gevallen gevallen_toewijzing();
[[nodiscard]] Gevallen gevallen_declaratie();
[[nodiscard]] Gevallen gevallen_periode();
[[nodiscard]] Gevallen gevallen_product();
[[nodiscard]] Gevallen gevallen_bedrag();
[[nodiscard]] Gevallen gevallen_volume();
[[nodiscard]] Gevallen gevallen_credit();
[[nodiscard]] Gevallen gevallen_regio();
[[nodiscard]] Gevallen gevallen_regio_termijn();
[[nodiscard]] Gevallen gevallen_correctie();
[[nodiscard]] Gevallen gevallen_honorering();
[[nodiscard]] Gevallen gevallen_stapeling();
[[nodiscard]] Gevallen gevallen_start();
[[nodiscard]] Gevallen gevallen_stop();
[[nodiscard]] Gevallen gevallen_verzoek();
[[nodiscard]] Gevallen gevallen_wijziging();
[[nodiscard]] Gevallen gevallen_antwoord();
[[nodiscard]] Gevallen gevallen_voorbereiding_hulp();
[[nodiscard]] Gevallen gevallen_voorbereiding_toegang();
[[nodiscard]] Gevallen gevallen_voorbereiding_wijziging();
[[nodiscard]] Gevallen gevallen_aantekening();
[[nodiscard]] Gevallen gevallen_toegang();
[[nodiscard]] Gevallen gevallen_voorbereiding_301();
[[nodiscard]] Gevallen gevallen_vastgelegd();

/// All of them.
[[nodiscard]] inline const Gevallen& all_gevallen() {
    static const Gevallen kAlle = [] {
        Gevallen uit;
        for (auto* maak : {gevallen_bericht301_persoon,
                           gevallen_bericht301_product,
                           gevallen_bericht305,
                           gevallen_bericht307,
                           gevallen_bericht315,
                           gevallen_bericht315_product,
                           gevallen_bericht317,
                           gevallen_bericht317_product,
                           gevallen_bericht319,
                           gevallen_bericht323,
                           gevallen_bericht323_datums,
                           gevallen_bericht325,
                           gevallen_toewijzing,
                           gevallen_declaratie,
                           gevallen_periode,
                           gevallen_product,
                           gevallen_bedrag,
                           gevallen_volume,
                           gevallen_credit,
                           gevallen_regio,
                           gevallen_regio_termijn,
                           gevallen_correctie,
                           gevallen_honorering,
                           gevallen_stapeling,
                           gevallen_start,
                           gevallen_stop,
                           gevallen_aantekening,
                           gevallen_toegang,
                           gevallen_voorbereiding_301,
                           gevallen_vastgelegd,
                           gevallen_verzoek,
                           gevallen_wijziging,
                           gevallen_antwoord,
                           gevallen_voorbereiding_hulp,
                           gevallen_voorbereiding_toegang,
                           gevallen_voorbereiding_wijziging})
            append(uit, maak());
        return uit;
    }();
    return kAlle;
}

}  // namespace jeugdregio::steun
