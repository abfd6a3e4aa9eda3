#include "budget/prognose.hpp"

#include <algorithm>
#include <vector>

#include "dossier/volume.hpp"

namespace jeugdregio::budget {
namespace {

/// What was used over one period, in the measure of the forecast.
struct Post {
    Periode periode;
    std::int64_t hoeveelheid = 0;
};

/// Periods in order, each once: the outcome may not depend on how a claim was cut into lines.
std::vector<Post> measure(const Prognose& p, std::span<const dossier::Afname> afname) {
    std::vector<Post> uit;
    for (const dossier::Afname& a : afname) {
        if (p.geld) {
            uit.push_back({a.periode, a.bedrag.cents()});
        } else if (dossier::base_eenheid(a.eenheid) == p.eenheid) {
            uit.push_back({a.periode, dossier::in_base_units(a.volume, a.eenheid)});
        }
    }
    std::sort(uit.begin(), uit.end(), [](const Post& a, const Post& b) { return a.periode < b.periode; });
    std::vector<Post> samen;
    for (const Post& post : uit) {
        if (samen.empty() || samen.back().periode != post.periode) samen.push_back({post.periode, 0});
        samen.back().hoeveelheid = checked_add(samen.back().hoeveelheid, post.hoeveelheid);
    }
    std::erase_if(samen, [](const Post& post) { return post.hoeveelheid == 0; });
    return samen;
}

/// The part of a post up to and with a day: spread evenly over its days, in whole units, and all of it on the
/// last day.
std::int64_t share_until(const Post& post, Datum dag) {
    if (dag < post.periode.begin) return 0;
    if (dag >= post.periode.einde) return post.hoeveelheid;
    const std::int64_t dagen = dag.dagen() - post.periode.begin.dagen() + 1;
    return checked_mul(post.hoeveelheid, dagen) / post.periode.dagen();
}

std::int64_t share_until(std::span<const Post> posten, Datum dag) {
    std::int64_t uit = 0;
    for (const Post& post : posten) uit += share_until(post, dag);
    return uit;
}

int promille(std::int64_t deel, std::int64_t geheel) {
    if (geheel <= 0) return deel > 0 ? 1000 : 0;
    constexpr std::int64_t kMax = 9999;  // for show: ten times too much is enough to know
    return static_cast<int>(std::clamp<std::int64_t>(checked_mul(deel, 1000) / geheel, 0, kMax));
}

std::optional<int> share_of_time(const dossier::ToewijzingVersie& v, Datum dag) {
    if (!v.einde) return std::nullopt;
    const Periode looptijd{v.ingang, *v.einde};
    const int dagen = std::clamp(dag.dagen() - v.ingang.dagen() + 1, 0, looptijd.dagen());
    return promille(dagen, looptijd.dagen());
}

/// The first day on which everything was used, of what is known. REQUIRES that it was.
Datum find_bereikt(std::span<const Post> posten, std::int64_t totaal, Datum bekend_tot) {
    Datum laag = posten.front().periode.begin, hoog = bekend_tot;
    // A credit of another period can bring the sum back below the total for a while; the first day above it
    // is what matters, so the days are walked.
    while (laag < hoog && share_until(posten, laag) < totaal) laag = laag.plus_dagen(1);
    return laag;
}

/// AMB-004: at the pace of the last weeks that are known.
std::optional<Datum> forecast_einde(const Prognose& p, std::span<const Post> posten) {
    if (p.over <= 0) return find_bereikt(posten, p.totaal, *p.bekend_tot);
    if (p.in_venster <= 0) return std::nullopt;
    constexpr std::int64_t kNooit = 100 * 366;  // a century on: no day to plan with
    const std::int64_t teller = checked_mul(p.over, p.venster->dagen());
    const std::int64_t dagen = (teller - 1) / p.in_venster + 1;
    if (dagen > kNooit) return std::nullopt;
    return p.bekend_tot->plus_dagen(static_cast<int>(dagen));
}

std::optional<Prognose> start_prognose(const dossier::ToewijzingVersie& v) {
    if (v.verwijderd()) return std::nullopt;
    Prognose p;
    if (v.budget) {
        p.totaal = v.budget->cents();
        return p;
    }
    if (!v.omvang || v.omvang->frequentie != Frequentie::totaal) return std::nullopt;
    p.geld = false;
    p.eenheid = dossier::base_eenheid(v.omvang->eenheid);
    p.totaal = dossier::in_base_units(v.omvang->volume, v.omvang->eenheid);
    return p;
}

void measure_tempo(Prognose& p, const dossier::ToewijzingVersie& v, std::span<const Post> posten,
                   const contract::Parameters& parameters) {
    p.bekend_tot = std::max_element(posten.begin(), posten.end(), [](const Post& a, const Post& b) {
                       return a.periode.einde < b.periode.einde;
                   })->periode.einde;
    const Datum eerste = posten.front().periode.begin;
    const Datum vanaf = std::max(eerste, p.bekend_tot->plus_dagen(1 - 7 * parameters.budget_prognose_weken));
    p.venster = Periode{vanaf, *p.bekend_tot};
    p.in_venster = p.gebruikt - share_until(posten, vanaf.plus_dagen(-1));
    p.per_week = div_round(checked_mul(p.in_venster, 7), p.venster->dagen());
    p.uitgeput_op = forecast_einde(p, posten);
    p.bekend_promille = share_of_time(v, *p.bekend_tot);
    p.sneller =
        p.bekend_promille && p.gebruikt_promille - *p.bekend_promille >= 10 * parameters.budget_sneller_pct;
}

}  // namespace

std::optional<Prognose> forecast_budget(const dossier::ToewijzingVersie& v,
                                        std::span<const dossier::Afname> afname, Datum dag,
                                        const contract::Parameters& parameters) {
    std::optional<Prognose> p = start_prognose(v);
    if (!p) return std::nullopt;
    const std::vector<Post> posten = measure(*p, afname);
    for (const Post& post : posten) p->gebruikt = checked_add(p->gebruikt, post.hoeveelheid);
    p->over = p->totaal - p->gebruikt;
    p->gebruikt_promille = promille(p->gebruikt, p->totaal);
    p->tijd_promille = share_of_time(v, dag);
    if (!posten.empty()) measure_tempo(*p, v, posten, parameters);
    p->te_vroeg = p->uitgeput_op && (!v.einde || *p->uitgeput_op < *v.einde);
    const std::optional<Datum> eerste = p->te_vroeg ? p->uitgeput_op : v.einde;
    if (eerste) p->aanvragen_tot = parameters.termijnen.last_day(contract::Termijnsoort::verlenging, *eerste);
    return p;
}

std::optional<Maandverbruik> find_laatste_maand(Eenheid toegewezen, std::span<const dossier::Afname> afname) {
    Prognose maat;
    maat.geld = false;
    maat.eenheid = dossier::base_eenheid(toegewezen);
    const std::vector<Post> posten = measure(maat, afname);
    if (posten.empty()) return std::nullopt;
    Datum laatste = posten.front().periode.einde;
    for (const Post& post : posten) laatste = std::max(laatste, post.periode.einde);
    const Periode maand{laatste.first_of_month(), laatste.last_of_month()};
    const std::int64_t tot = share_until(posten, maand.einde);
    return Maandverbruik{maand, tot - share_until(posten, maand.begin.plus_dagen(-1))};
}

}  // namespace jeugdregio::budget
