#include "server/grafiek.hpp"

#include <algorithm>

#include "core/invariant.hpp"

namespace jeugdregio::server {
namespace {

// The drawing in its own units; the page scales it.
constexpr std::int64_t kBreed = 720, kHoog = 260, kLinks = 90, kOnder = 28, kBoven = 10;
constexpr std::int64_t kVeldBreed = kBreed - kLinks, kVeldHoog = kHoog - kOnder - kBoven;

std::int64_t highest(const Grafiek& g) {
    std::int64_t uit = 0;
    for (std::size_t i = 0; i < g.labels.size(); ++i) {
        std::int64_t som = 0;
        for (const Reeks& r : g.reeksen) {
            som = g.gestapeld ? som + r.waarden[i] : r.waarden[i];
            uit = std::max(uit, som);
        }
    }
    return uit;
}

std::string tekst(std::int64_t getal) {
    return std::to_string(getal);
}

/// Lines with the value that they stand for, from zero up.
Gegevens::Rijen make_lijnen(const Grafiek& g, std::int64_t stap, std::int64_t top) {
    Gegevens::Rijen uit;
    for (std::int64_t w = 0; w <= top; w += stap) {
        const std::int64_t y = kBoven + kVeldHoog - w * kVeldHoog / top;
        uit.emplace_back().text("y", tekst(y)).text("ytekst", tekst(y + 4)).text("waarde", g.woorden(w));
    }
    return uit;
}

Gegevens::Rijen make_staven(const Grafiek& g, std::int64_t top) {
    const auto aantal = static_cast<std::int64_t>(g.labels.size());
    const auto naast = g.gestapeld ? 1 : static_cast<std::int64_t>(g.reeksen.size());
    const std::int64_t vak = kVeldBreed / aantal, breed = std::max<std::int64_t>(2, vak * 7 / 10 / naast);
    Gegevens::Rijen uit;
    for (std::int64_t i = 0; i < aantal; ++i) {
        std::int64_t onder = 0;
        for (std::size_t r = 0; r < g.reeksen.size(); ++r) {
            const std::int64_t waarde = g.reeksen[r].waarden[static_cast<std::size_t>(i)];
            const std::int64_t tot = (onder + waarde) * kVeldHoog / top, van = onder * kVeldHoog / top;
            const std::int64_t plek = g.gestapeld ? 0 : static_cast<std::int64_t>(r);
            uit.emplace_back()
                .text("x", tekst(kLinks + i * vak + vak * 15 / 100 + plek * breed))
                .text("y", tekst(kBoven + kVeldHoog - tot))
                .text("breed", tekst(breed))
                .text("hoog", tekst(tot - van))
                .text("reeks", tekst(static_cast<std::int64_t>(r) + 1));
            if (g.gestapeld) onder += waarde;
        }
    }
    return uit;
}

}  // namespace

std::int64_t round_stap(std::int64_t hoogste, int stappen) {
    std::int64_t tien = 1;
    while (true) {
        for (const std::int64_t s : {tien, tien * 2, tien * 5})
            if (s * stappen >= hoogste) return s;
        tien *= 10;
    }
}

Gegevens make_grafiek(const Grafiek& g) {
    invariant(!g.labels.empty() && !g.reeksen.empty() && g.reeksen.size() <= 3,
              "a chart has labels and one to three series");
    for (const Reeks& r : g.reeksen) {
        invariant(r.waarden.size() == g.labels.size(), "a series has a value for each label");
        invariant(std::ranges::all_of(r.waarden, [](std::int64_t w) { return w >= 0; }),
                  "a bar has no height below zero");
    }
    const std::int64_t stap = round_stap(std::max<std::int64_t>(1, highest(g)), 5);
    const std::int64_t top = (std::max<std::int64_t>(1, highest(g)) + stap - 1) / stap * stap;
    const auto aantal = static_cast<std::int64_t>(g.labels.size());
    Gegevens::Rijen labels, legenda, rijen;
    for (std::int64_t i = 0; i < aantal; ++i)
        labels.emplace_back()
            .text("x", tekst(kLinks + (2 * i + 1) * (kVeldBreed / aantal) / 2))
            .text("naam", g.labels[static_cast<std::size_t>(i)].substr(0, 3));
    for (std::size_t r = 0; r < g.reeksen.size(); ++r)
        legenda.emplace_back().text("reeks", std::to_string(r + 1)).text("naam", g.reeksen[r].naam);
    for (std::size_t i = 0; i < g.labels.size(); ++i) {
        Gegevens::Rijen waarden;
        for (const Reeks& r : g.reeksen) waarden.emplace_back().text("waarde", g.woorden(r.waarden[i]));
        rijen.emplace_back().text("naam", g.labels[i]).rows("waarden", std::move(waarden));
    }
    Gegevens uit;
    uit.text("id", g.id)
        .text("titel", g.titel)
        .text("kop", g.kop)
        .rows("lijnen", make_lijnen(g, stap, top))
        .rows("staven", make_staven(g, top))
        .rows("labels", std::move(labels))
        .rows("legenda", std::move(legenda))
        .flag("heeft_legenda", g.reeksen.size() > 1)
        .rows("rijen", std::move(rijen));
    return uit;
}

}  // namespace jeugdregio::server
