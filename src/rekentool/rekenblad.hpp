// A sum, step by step, as the examples of 8.5.3 and 9.7 show theirs. One expression gives the exact value,
// the words on the screen and the formula of the spreadsheet, so that the three can never say different
// things.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/breuk.hpp"

namespace jeugdregio::rekentool {

/// A step of a Rekenblad, by number.
struct Cel {
    std::size_t nummer = 0;
};

/// A formula over earlier steps and numbers.
class Uitdrukking {
  public:
    Uitdrukking(Cel cel) : termen_{{Soort::cel, Breuk{}, cel.nummer}} {}
    Uitdrukking(Breuk getal) : termen_{{Soort::getal, getal, 0}} {}
    Uitdrukking(int getal) : Uitdrukking(Breuk(getal)) {}

    friend Uitdrukking operator+(Uitdrukking a, const Uitdrukking& b) { return a.join(b, Soort::plus); }
    friend Uitdrukking operator-(Uitdrukking a, const Uitdrukking& b) { return a.join(b, Soort::min); }
    friend Uitdrukking operator*(Uitdrukking a, const Uitdrukking& b) { return a.join(b, Soort::maal); }
    friend Uitdrukking operator/(Uitdrukking a, const Uitdrukking& b) { return a.join(b, Soort::deel); }
    /// The larger, the smaller of two.
    friend Uitdrukking hoogste(Uitdrukking a, const Uitdrukking& b) { return a.join(b, Soort::hoogste); }
    friend Uitdrukking laagste(Uitdrukking a, const Uitdrukking& b) { return a.join(b, Soort::laagste); }

    /// REQUIRES that no divisor is zero.
    [[nodiscard]] Breuk compute(const std::function<Breuk(Cel)>& waarde) const;
    /// "65 + 3,3333", "(8 + 6) x 2", "hoogste(88; 95)": with the values of the cells filled in.
    [[nodiscard]] std::string to_woorden(const std::function<Breuk(Cel)>& waarde) const;
    /// "C5+C6", "MAX(C5,95)": for a spreadsheet, without the equals sign.
    [[nodiscard]] std::string to_formule(const std::function<std::string(Cel)>& naam) const;

  private:
    enum class Soort { getal, cel, plus, min, maal, deel, hoogste, laagste };
    struct Term {
        Soort soort;
        Breuk getal;
        std::size_t cel;
    };
    struct Schrift;
    Uitdrukking join(const Uitdrukking& rechts, Soort bewerking);
    [[nodiscard]] std::string render(const Schrift& schrift,
                                     const std::function<std::string(const Term&)>& blad) const;

    std::vector<Term> termen_;  // operands before their operator, so no tree is needed
};

/// One line of the sum.
struct Stap {
    std::string sleutel;  // "roosteruren": a promise, for programs
    std::string woorden;
    std::optional<Uitdrukking> uitdrukking;  // empty: entered
    Breuk waarde;
    std::string eenheid;
};

class Rekenblad {
  public:
    Cel add_invoer(std::string sleutel, std::string woorden, Breuk waarde, std::string eenheid);
    /// REQUIRES that the expression uses earlier cells only, and divides by nothing that is zero.
    Cel add_som(std::string sleutel, std::string woorden, Uitdrukking uitdrukking, std::string eenheid);

    [[nodiscard]] Breuk waarde(Cel cel) const;
    [[nodiscard]] std::span<const Stap> stappen() const { return stappen_; }
    /// "65 + 3,3333", or nothing for a step that was entered.
    [[nodiscard]] std::string describe_som(const Stap& stap) const;
    /// The first step with this key; empty when there is none.
    [[nodiscard]] std::optional<Cel> find(std::string_view sleutel) const;

  private:
    std::vector<Stap> stappen_;
};

}  // namespace jeugdregio::rekentool
