#include "beheersing/uitschieters_registratie.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jeugdregio::beheersing {
namespace {

using contract::Uitschieterinstellingen;

bool is_gesprek(const Werk& w, const Werkomgeving&) {
    return w.soort == Werksoort::gesprek;
}
bool is_gemist_gesprek(const Werk& w, const Werkomgeving&) {
    return w.soort == Werksoort::gemist;
}
bool has_reistijd(const Werk& w, const Werkomgeving&) {
    return w.soort == Werksoort::gesprek && w.reistijd > 0;
}
bool is_op_kwartier(const Werk& w, const Werkomgeving&) {
    return w.begin % 15 == 0 && w.einde % 15 == 0;
}
bool is_alles_verloren(const Werk& w, const Werkomgeving&) {
    return w.verloren && *w.verloren >= w.minuten();
}
bool is_reistijd_op_grens(const Werk& w, const Werkomgeving& o) {
    return w.reistijd == o.reistijd_grens;
}
bool is_na_einde(const Werk& w, const Werkomgeving& o) {
    if (w.soort != Werksoort::gesprek && w.soort != Werksoort::groepsdag) return false;
    return std::any_of(w.clienten.begin(), w.clienten.end(), [&](const Bsn& bsn) {
        const auto laatste = o.laatste_dag.find(bsn);
        return laatste != o.laatste_dag.end() && laatste->second < w.dag;
    });
}
bool is_gesloten(const Werk& w, const Werkomgeving& o) {
    return w.soort == Werksoort::groepsdag && o.groepen.contains(w.wie) && !o.open.contains({w.wie, w.dag});
}
bool is_afspraak(const Werk& w) {
    return w.soort != Werksoort::ander;
}
bool is_gemist(const Werk& w) {
    return w.soort == Werksoort::gemist || w.soort == Werksoort::groepsdag_gemist;
}
bool is_tijd_van_hulpverlener(const Werk& w) {
    return w.soort == Werksoort::gesprek || w.soort == Werksoort::ander;
}

using Vraag = bool (*)(const Werk&, const Werkomgeving&);

/// A pattern: of the lines that count, so many per cent are so.
struct Aandeelregel {
    const Regelkaart* kaart;
    bool per_hulpverlener;
    Vraag telt, raakt;
    int Uitschieterinstellingen::*minimum;
    int Uitschieterinstellingen::*procent;
};
const std::array kAandeelregels{
    Aandeelregel{&kaart::kRondeTijden, true, is_gesprek, is_op_kwartier,
                 &Uitschieterinstellingen::minimum_afspraken, &Uitschieterinstellingen::ronde_tijden_pct},
    Aandeelregel{&kaart::kVolledigVerlies, false, is_gemist_gesprek, is_alles_verloren,
                 &Uitschieterinstellingen::minimum_gemist, &Uitschieterinstellingen::volledig_verlies_pct},
    Aandeelregel{&kaart::kReistijd, false, has_reistijd, is_reistijd_op_grens,
                 &Uitschieterinstellingen::minimum_afspraken, &Uitschieterinstellingen::reistijd_pct},
};

/// A line that should not be there at all.
struct Keerregel {
    const Regelkaart* kaart;
    Vraag raakt;
};
const std::array kKeerregels{Keerregel{&kaart::kNaEinde, is_na_einde},
                             Keerregel{&kaart::kGesloten, is_gesloten}};

Werkuitschieter make(const Regelkaart& kaart, AgbCode aanbieder, std::string betreft, Feiten feiten,
                     std::int64_t aantal) {
    return {{&kaart, aanbieder, std::move(betreft), std::move(feiten), aantal, {}}, 0, {}};
}

std::string format_uren(std::int64_t minuten) {
    return fmt::format("{}:{:02}", minuten / 60, minuten % 60);
}

}  // namespace

bool Werkuitschieter::rests_on(const Werk& werk, const Werkomgeving& omgeving) const {
    const Regelkaart* k = uitschieter.kaart;
    const bool van_wie = uitschieter.betreft.empty() || uitschieter.betreft == werk.wie;
    if (k == &kaart::kUren) return van_wie && is_tijd_van_hulpverlener(werk) && dagen.contains(werk.dag);
    if (k == &kaart::kZelfdeDuur) return van_wie && is_gesprek(werk, omgeving) && werk.minuten() == minuten;
    if (k == &kaart::kNoshow) return is_gemist(werk);
    for (const Keerregel& r : kKeerregels)
        if (k == r.kaart) return r.raakt(werk, omgeving);
    for (const Aandeelregel& r : kAandeelregels)
        if (k == r.kaart) return van_wie && r.telt(werk, omgeving) && r.raakt(werk, omgeving);
    return false;
}

std::int64_t Werktelling::hulpverleners_tiende() const {
    std::int64_t som = 0;
    for (const auto& [bsn, aantal] : hulpverleners) som += aantal;
    return hulpverleners.empty() ? 0 : som * 10 / std::ssize(hulpverleners);
}

std::int64_t Werktelling::meeste_hulpverleners() const {
    std::int64_t uit = 0;
    for (const auto& [bsn, aantal] : hulpverleners) uit = std::max(uit, aantal);
    return uit;
}

Werkmeter::Werkmeter(AgbCode aanbieder, const Uitschieterinstellingen& grenzen) : grenzen_(grenzen) {
    telling_.aanbieder = aanbieder;
    static_assert(std::tuple_size_v<decltype(aandelen_)> == kAandeelregels.size());
    static_assert(std::tuple_size_v<decltype(keren_)> == kKeerregels.size());
}

void Werkmeter::close_dag(Dagen& d) const {
    if (d.minuten > std::int64_t{grenzen_.uren_per_dag} * 60) {
        d.te_lang.insert(d.dag);
        d.regels += d.op_dag;
        d.hoogste = std::max(d.hoogste, d.minuten);
    }
    d.minuten = d.op_dag = 0;
}

void Werkmeter::add(const Werk& werk, const Werkomgeving& omgeving) {
    reistijd_grens_ = omgeving.reistijd_grens;
    if (is_afspraak(werk)) ++telling_.afspraken;
    if (is_gemist(werk)) ++telling_.gemist;
    if (is_gemist_gesprek(werk, omgeving)) {
        ++telling_.gemiste_gesprekken;
        if (is_alles_verloren(werk, omgeving)) ++telling_.volledig_verloren;
    }
    for (std::size_t i = 0; i < kAandeelregels.size(); ++i) {
        const Aandeelregel& r = kAandeelregels[i];
        if (!r.telt(werk, omgeving)) continue;
        Aandeel& a = aandelen_[i][r.per_hulpverlener ? werk.wie : ""];
        ++a.geheel;
        if (r.raakt(werk, omgeving)) ++a.deel;
    }
    for (std::size_t i = 0; i < kKeerregels.size(); ++i)
        if (kKeerregels[i].raakt(werk, omgeving)) ++keren_[i];
    if (is_tijd_van_hulpverlener(werk)) {
        Dagen& d = dagen_[werk.wie];
        if (d.dag != werk.dag) close_dag(d);
        d.dag = werk.dag;
        d.minuten += werk.minuten() + werk.reistijd;
        ++d.op_dag;
    }
    if (is_gesprek(werk, omgeving)) {
        Duren& d = duren_[werk.wie];
        ++d.geheel;
        ++d.keer[werk.minuten()];
        for (const Bsn& bsn : werk.clienten) hulpverleners_[bsn].insert(werk.wie);
    }
}

std::vector<Werkuitschieter> Werkmeter::finish() {
    std::vector<Werkuitschieter> uit;
    const AgbCode agb = telling_.aanbieder;
    for (const auto& [bsn, namen] : hulpverleners_) telling_.hulpverleners.emplace(bsn, std::ssize(namen));
    for (std::size_t i = 0; i < kKeerregels.size(); ++i)
        if (keren_[i] > 0)
            uit.push_back(make(*kKeerregels[i].kaart, agb, "", {{"gevonden", keren_[i]}}, keren_[i]));
    for (std::size_t i = 0; i < kAandeelregels.size(); ++i) {
        const Aandeelregel& r = kAandeelregels[i];
        const int procent = grenzen_.*r.procent;
        for (const auto& [wie, a] : aandelen_[i])
            if (a.geheel >= grenzen_.*r.minimum && is_aandeel(a.deel, a.geheel, procent))
                uit.push_back(make(*r.kaart, agb, wie,
                                   {{"geheel", a.geheel},
                                    {"gevonden", a.deel},
                                    {"procent", procent_van(a.deel, a.geheel)},
                                    {"verwacht", std::int64_t{procent}},
                                    {"minuten", std::int64_t{reistijd_grens_}}},
                                   a.deel));
    }
    for (auto& [wie, d] : dagen_) {
        close_dag(d);
        if (d.te_lang.empty()) continue;
        uit.push_back(make(kaart::kUren, agb, wie,
                           {{"gevonden", std::ssize(d.te_lang)},
                            {"verwacht", std::int64_t{grenzen_.uren_per_dag}},
                            {"hoogste", format_uren(d.hoogste)}},
                           d.regels));
        uit.back().dagen = d.te_lang;
    }
    for (const auto& [wie, d] : duren_) {
        const auto meeste = std::max_element(
            d.keer.begin(), d.keer.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (d.geheel < grenzen_.minimum_afspraken ||
            !is_aandeel(meeste->second, d.geheel, grenzen_.zelfde_duur_pct))
            continue;
        uit.push_back(make(kaart::kZelfdeDuur, agb, wie,
                           {{"geheel", d.geheel},
                            {"gevonden", meeste->second},
                            {"minuten", std::int64_t{meeste->first}},
                            {"procent", procent_van(meeste->second, d.geheel)},
                            {"verwacht", std::int64_t{grenzen_.zelfde_duur_pct}}},
                           meeste->second));
        uit.back().minuten = meeste->first;
    }
    return uit;
}

std::vector<Werkuitschieter> compare_noshow(std::span<const Werktelling> tellingen,
                                            const Uitschieterinstellingen& grenzen) {
    std::vector<Werkuitschieter> uit;
    for (const Werktelling& t : tellingen) {
        if (t.afspraken < grenzen.minimum_afspraken || !is_aandeel(t.gemist, t.afspraken, grenzen.noshow_pct))
            continue;
        std::int64_t collegas = 0, afspraken = 0, gemist = 0;
        for (const Werktelling& ander : tellingen) {
            if (ander.aanbieder == t.aanbieder || ander.afspraken < grenzen.minimum_afspraken) continue;
            ++collegas;
            afspraken += ander.afspraken;
            gemist += ander.gemist;
        }
        uit.push_back(make(kaart::kNoshow, t.aanbieder, "",
                           {{"geheel", t.afspraken},
                            {"gevonden", t.gemist},
                            {"procent", procent_van(t.gemist, t.afspraken)},
                            {"verwacht", std::int64_t{grenzen.noshow_pct}},
                            {"collegas", collegas},
                            {"anderen", procent_van(gemist, afspraken)}},
                           t.gemist));
    }
    return uit;
}

Uitschieterlijn make_lijn(const Werk& w) {
    const auto tijd = [](int m) { return fmt::format("{:02}:{:02}", m / 60, m % 60); };
    std::string wat = fmt::format("{}, {} tot {}", w.wie, tijd(w.begin), tijd(w.einde));
    if (w.reistijd > 0) wat += fmt::format(", {} minuten reistijd", w.reistijd);
    if (w.verloren) wat += fmt::format(", {} minuten verloren", *w.verloren);
    return {w.waar, w.dag, w.clienten.size() == 1 ? w.clienten.front().masked() : "", std::move(wat)};
}

}  // namespace jeugdregio::beheersing
