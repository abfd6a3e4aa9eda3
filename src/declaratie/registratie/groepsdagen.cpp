#include "declaratie/registratie/groepsdagen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "declaratie/registratie/regelkaarten.hpp"
#include "declaratie/registratie/tijdvakken.hpp"

namespace jeugdregio::registratie {
namespace {

/// A day with what the rules found so far.
struct Dag {
    const Groepsdag* dag = nullptr;
    std::int64_t minuten = 0;  // planned, within the opening hours
};

bool is_gemist(const Groepsdag& d) {
    return d.aanwezig != Aanwezigheid::aanwezig;
}

auto volgorde(const Groepsdag& d) {
    return std::tie(d.client, d.datum, d.gepland, d.groep, d.soort, d.aanwezig);
}

/// Monday of its week.
Datum week_of(Datum d) {
    return d.plus_dagen(1 - d.weekdag());
}

class Verdeler {
  public:
    Verdeler(const Omgeving& omgeving, Periode periode, Ontvanger& ontvanger)
        : omgeving_(omgeving), periode_(periode), ontvanger_(ontvanger) {}

    void run(std::span<const Groepsdag> dagen, std::span<const Opening> openingen) {
        for (const Opening& o : openingen) open_[{o.groep, o.datum}].push_back(o.tijd);
        std::vector<Dag> alle;
        for (const Groepsdag& d : dagen) alle.push_back({&d, count_open(d)});
        std::stable_sort(alle.begin(), alle.end(),
                         [](const Dag& a, const Dag& b) { return volgorde(*a.dag) < volgorde(*b.dag); });
        // One jeugdige at a time: the rules on missed days look at its other days.
        for (auto van = alle.begin(); van != alle.end();) {
            const auto tot = std::find_if(
                van, alle.end(), [&](const Dag& d) { return d.dag->client.bsn != van->dag->client.bsn; });
            run_client({van, tot});
            van = tot;
        }
    }

  private:
    const Omgeving& omgeving_;
    Periode periode_;
    Ontvanger& ontvanger_;
    std::map<std::pair<std::string, Datum>, std::vector<Tijdvak>> open_;

    [[nodiscard]] std::int64_t count_open(const Groepsdag& d) const {
        const auto hit = open_.find({d.groep, d.datum});
        if (hit == open_.end()) return 0;
        return count_overlap(d.gepland, hit->second);
    }

    void reject(const Groepsdag& d, const Regelkaart& regel, Feiten feiten, std::int64_t minuten) {
        if (minuten == 0 || !periode_.contains(d.datum)) return;
        ontvanger_.take(Uitval{{Bestand::groepsdagen, d.regel},
                               d.datum,
                               d.client.bsn,
                               {&regel, Gevolg::afkeuren, std::move(feiten)},
                               minuten});
    }

    void run_client(std::span<const Dag> dagen) {
        // AMB-033: the base is what was planned in the month, over all groups; oldest first.
        std::map<Datum, std::int64_t> gepland, gemist;
        for (const Dag& d : dagen) gepland[d.dag->datum.first_of_month()] += d.minuten;
        std::map<std::string, const Groepsdag*> vorige;  // the last planned day in the same group
        for (const Dag& d : dagen) {
            const Groepsdag& dag = *d.dag;
            const Groepsdag* eerder = std::exchange(vorige[dag.groep], &dag);
            reject(dag, kaart::kGroepOpening,
                   {{"gevonden", dag.gepland.minuten() - d.minuten}, {"groep", dag.groep}},
                   dag.gepland.minuten() - d.minuten);
            if (!is_gemist(dag)) {
                claim(dag, d.minuten);
                continue;
            }
            if (!assess_gemist(dag, d.minuten, eerder, dagen)) continue;
            const Datum maand = dag.datum.first_of_month();
            const std::int64_t procent = omgeving_.parameters_on(dag.datum).noshow_groep_max_pct;
            const std::int64_t grens = gepland[maand] * procent / 100;
            const std::int64_t telt = std::clamp<std::int64_t>(grens - gemist[maand], 0, d.minuten);
            gemist[maand] += telt;
            reject(dag, kaart::kGroepGrens,
                   {{"grens", grens}, {"procent", procent}, {"gepland", gepland[maand]}}, d.minuten - telt);
            claim(dag, telt);
        }
    }

    /// Whether a missed day may count at all.
    bool assess_gemist(const Groepsdag& d, std::int64_t minuten, const Groepsdag* eerder,
                       std::span<const Dag> dagen) {
        if (d.aanwezig == Aanwezigheid::afgezegd && !d.afgezegd_op) {
            reject(d, kaart::kAfzegMoment, {}, minuten);
            return false;
        }
        if (d.aanwezig == Aanwezigheid::afgezegd) {
            const std::int64_t grens = omgeving_.parameters_on(d.datum).noshow_grens_uren;
            const std::int64_t vooraf = Moment{d.datum, d.gepland.begin}.minuten() - d.afgezegd_op->minuten();
            if (vooraf >= grens * 60) {
                reject(d, kaart::kGroep24, {{"gevonden", vooraf / 60}, {"verwacht", grens}}, minuten);
                return false;
            }
        }
        if (d.ingehaald) {
            reject(d, kaart::kGroepIngehaald, {}, minuten);
            return false;
        }
        if (d.vervangen) {
            reject(d, kaart::kGroepVervangen, {}, minuten);
            return false;
        }
        for (const Dag& a : dagen)
            if (a.dag->extra && !is_gemist(*a.dag) && week_of(a.dag->datum) == week_of(d.datum)) {
                reject(d, kaart::kGroepExtraDag, {{"dag", a.dag->datum}}, minuten);
                return false;
            }
        if (d.aanwezig == Aanwezigheid::niet_gekomen && eerder != nullptr &&
            eerder->aanwezig == Aanwezigheid::niet_gekomen && !eerder->nagevraagd) {
            reject(d, kaart::kGroepNavraag, {{"dag", eerder->datum}}, minuten);
            return false;
        }
        return true;
    }

    void claim(const Groepsdag& d, std::int64_t minuten) {
        if (minuten == 0 || !periode_.contains(d.datum)) return;
        const auto product = omgeving_.find_product(d.soort, Eenheid::uur, d.datum);
        if (!product) {
            reject(d, kaart::kProduct, {{"gevonden", d.soort}, {"dag", d.datum}}, minuten);
            return;
        }
        const auto keuze = omgeving_.find_toewijzing(d.client, *product->product, d.datum);
        if (std::holds_alternative<GeenToewijzing>(keuze)) {
            reject(d, kaart::kToewijzing, {{"gevonden", d.soort}, {"dag", d.datum}}, minuten);
            return;
        }
        if (const auto* meer = std::get_if<MeerToewijzingen>(&keuze)) {
            reject(d, kaart::kToewijzingKeuze, describe_keuze(*meer, d.datum), minuten);
            return;
        }
        const auto& v = *std::get<const dossier::ToewijzingVersie*>(keuze);
        if (const auto* b = omgeving_.find_andere_klasse(d.groep, d.soort, d.datum))
            ontvanger_.take(Uitval{{Bestand::groepsdagen, d.regel},
                                   d.datum,
                                   d.client.bsn,
                                   {&kaart::kGroepKlasse, Gevolg::signaal, describe_klasse(*b, d.soort)},
                                   0});
        ontvanger_.take(
            Aandeel{{Bestand::groepsdagen, d.regel},
                    d.datum,
                    {v.gemeente, v.nummer, d.client.bsn, product->product->categorie, product->product->code,
                     Eenheid::uur, product->tarief->bedrag, d.datum.first_of_month()},
                    minuten});
    }
};

}  // namespace

void divide_groepsdagen(const Omgeving& omgeving, std::span<const Groepsdag> dagen,
                        std::span<const Opening> openingen, Periode periode, Ontvanger& ontvanger) {
    Verdeler(omgeving, periode, ontvanger).run(dagen, openingen);
}

}  // namespace jeugdregio::registratie
