#include "rekentool/rekenblad.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jeugdregio::rekentool {
namespace {

constexpr int kOptellen = 1, kMaal = 2, kLos = 3;  // how tightly a piece of text holds together

/// A number as a spreadsheet in any language reads it inside a formula: with a point, or as a quotient.
std::string to_getal(Breuk b) {
    constexpr int kDecimalen = 9;
    if (round_breuk(b, kDecimalen) != b) return fmt::format("({})", format_exact(b));
    std::string t = format_decimaal(b, kDecimalen);
    std::replace(t.begin(), t.end(), ',', '.');
    return t;
}

}  // namespace

/// How a kind of reader writes operators.
struct Uitdrukking::Schrift {
    std::string_view plus, min, maal, deel, hoogste, laagste, scheiding;
};

Uitdrukking Uitdrukking::join(const Uitdrukking& rechts, Soort bewerking) {
    Uitdrukking uit = std::move(*this);
    uit.termen_.insert(uit.termen_.end(), rechts.termen_.begin(), rechts.termen_.end());
    uit.termen_.push_back({bewerking, Breuk{}, 0});
    return uit;
}

Breuk Uitdrukking::compute(const std::function<Breuk(Cel)>& waarde) const {
    std::vector<Breuk> stapel;
    for (const Term& t : termen_) {
        if (t.soort == Soort::getal || t.soort == Soort::cel) {
            stapel.push_back(t.soort == Soort::getal ? t.getal : waarde({t.cel}));
            continue;
        }
        const Breuk b = stapel.back();
        stapel.pop_back();
        Breuk& a = stapel.back();
        switch (t.soort) {
            case Soort::plus:
                a = a + b;
                break;
            case Soort::min:
                a = a - b;
                break;
            case Soort::maal:
                a = a * b;
                break;
            case Soort::deel:
                a = a / b;
                break;
            case Soort::hoogste:
                a = a < b ? b : a;
                break;
            default:
                a = b < a ? b : a;
                break;
        }
    }
    invariant(stapel.size() == 1, "a formula has one outcome");
    return stapel.front();
}

std::string Uitdrukking::render(const Schrift& s, const std::function<std::string(const Term&)>& blad) const {
    struct Stuk {
        std::string tekst;
        int sterkte;
    };
    std::vector<Stuk> stapel;
    const auto wrap = [](const Stuk& stuk, int nodig) {
        return stuk.sterkte < nodig ? "(" + stuk.tekst + ")" : stuk.tekst;
    };
    for (const Term& t : termen_) {
        if (t.soort == Soort::getal || t.soort == Soort::cel) {
            stapel.push_back({blad(t), kLos});
            continue;
        }
        const Stuk b = stapel.back();
        stapel.pop_back();
        Stuk& a = stapel.back();
        // The right side of minus and of a quotient needs brackets sooner than the left side.
        switch (t.soort) {
            case Soort::plus:
                a = {fmt::format("{}{}{}", a.tekst, s.plus, b.tekst), kOptellen};
                break;
            case Soort::min:
                a = {fmt::format("{}{}{}", a.tekst, s.min, wrap(b, kMaal)), kOptellen};
                break;
            case Soort::maal:
                a = {fmt::format("{}{}{}", wrap(a, kMaal), s.maal, wrap(b, kMaal)), kMaal};
                break;
            case Soort::deel:
                a = {fmt::format("{}{}{}", wrap(a, kMaal), s.deel, wrap(b, kLos)), kMaal};
                break;
            default:
                a = {fmt::format("{}({}{}{})", t.soort == Soort::hoogste ? s.hoogste : s.laagste, a.tekst,
                                 s.scheiding, b.tekst),
                     kLos};
                break;
        }
    }
    return stapel.front().tekst;
}

std::string Uitdrukking::to_woorden(const std::function<Breuk(Cel)>& waarde) const {
    static constexpr Schrift kWoorden{" + ", " - ", " x ", " / ", "hoogste", "laagste", "; "};
    return render(kWoorden, [&](const Term& t) {
        return format_decimaal(t.soort == Soort::getal ? t.getal : waarde({t.cel}));
    });
}

std::string Uitdrukking::to_formule(const std::function<std::string(Cel)>& naam) const {
    static constexpr Schrift kFormule{"+", "-", "*", "/", "MAX", "MIN", ","};
    return render(kFormule,
                  [&](const Term& t) { return t.soort == Soort::getal ? to_getal(t.getal) : naam({t.cel}); });
}

Cel Rekenblad::add_invoer(std::string sleutel, std::string woorden, Breuk waarde, std::string eenheid) {
    stappen_.push_back({std::move(sleutel), std::move(woorden), std::nullopt, waarde, std::move(eenheid)});
    return {stappen_.size() - 1};
}

Cel Rekenblad::add_som(std::string sleutel, std::string woorden, Uitdrukking uitdrukking,
                       std::string eenheid) {
    const Breuk uitkomst = uitdrukking.compute([this](Cel c) { return waarde(c); });
    stappen_.push_back(
        {std::move(sleutel), std::move(woorden), std::move(uitdrukking), uitkomst, std::move(eenheid)});
    return {stappen_.size() - 1};
}

Breuk Rekenblad::waarde(Cel cel) const {
    invariant(cel.nummer < stappen_.size(), "a step is made before it is used");
    return stappen_[cel.nummer].waarde;
}

std::string Rekenblad::describe_som(const Stap& stap) const {
    return stap.uitdrukking ? stap.uitdrukking->to_woorden([this](Cel c) { return waarde(c); })
                            : std::string();
}

std::optional<Cel> Rekenblad::find(std::string_view sleutel) const {
    for (std::size_t i = 0; i < stappen_.size(); ++i)
        if (stappen_[i].sleutel == sleutel) return Cel{i};
    return std::nullopt;
}

}  // namespace jeugdregio::rekentool
