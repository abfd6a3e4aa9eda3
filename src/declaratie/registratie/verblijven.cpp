#include "declaratie/registratie/verblijven.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "declaratie/registratie/regelkaarten.hpp"

namespace jeugdregio::registratie {
namespace {

/// Deeltijdpleegzorg: only real nights are paid (9.7, AMB-064).
constexpr std::string_view kDeeltijdVoorziening = "B";
constexpr std::int64_t kEenNacht = 1;

auto volgorde(const Verblijf& v) {
    return std::tie(v.client, v.begin, v.plek, v.voorziening, v.vertrek);
}

class Verdeler {
  public:
    Verdeler(const Omgeving& omgeving, std::span<const Verblijf> verblijven,
             std::span<const Afwezigheid> afwezig, Periode periode, Ontvanger& ontvanger)
        : omgeving_(omgeving), periode_(periode), ontvanger_(ontvanger) {
        for (const Verblijf& v : verblijven) {
            verblijven_.push_back(&v);
            op_plek_[v.plek].push_back(&v);
        }
        std::stable_sort(verblijven_.begin(), verblijven_.end(),
                         [](const auto* a, const auto* b) { return volgorde(*a) < volgorde(*b); });
        for (const Afwezigheid& a : afwezig) afwezig_[{a.bsn, a.plek}].push_back(&a);
    }

    void run() {
        // Which night a jeugdige already slept somewhere, and where.
        std::map<std::pair<Bsn, Datum>, std::string> geslapen;
        for (const Verblijf* v : verblijven_) {
            const Datum tot = last_night(*v);
            for (Datum nacht = std::max(v->begin, periode_.begin); nacht <= tot;
                 nacht = nacht.plus_dagen(1)) {
                const auto [plek, nieuw] = geslapen.try_emplace({v->client.bsn, nacht}, v->plek);
                if (!nieuw) {
                    reject(*v, nacht, kaart::kNachtDubbel, {{"dag", nacht}, {"gevonden", plek->second}});
                    continue;
                }
                if (const Afwezigheid* weg = find_afwezig(*v, nacht);
                    weg != nullptr && !may_claim(*v, *weg, nacht))
                    continue;
                claim(*v, nacht);
            }
        }
    }

  private:
    const Omgeving& omgeving_;
    Periode periode_;
    Ontvanger& ontvanger_;
    std::vector<const Verblijf*> verblijven_;
    std::map<std::string, std::vector<const Verblijf*>> op_plek_;
    std::set<std::pair<int, int>> gemeld_;  // line and calculation of REG-GROEP-KLASSE
    std::map<std::pair<Bsn, std::string>, std::vector<const Afwezigheid*>> afwezig_;

    [[nodiscard]] Datum last_night(const Verblijf& v) const {
        if (!v.vertrek) return periode_.einde;
        const int min = omgeving_.parameters_on(v.begin).wonen_vertrekdag_telt ? 0 : 1;
        return std::min(v.vertrek->plus_dagen(-min), periode_.einde);
    }

    [[nodiscard]] const Afwezigheid* find_afwezig(const Verblijf& v, Datum nacht) const {
        const auto hit = afwezig_.find({v.client.bsn, v.plek});
        if (hit == afwezig_.end()) return nullptr;
        for (const Afwezigheid* a : hit->second)
            if (a->nachten.contains(nacht)) return a;
        return nullptr;
    }

    /// Whether another jeugdige really slept in this place (AMB-063: the part that can be tested).
    [[nodiscard]] bool is_bezet(const Verblijf& v, Datum nacht) const {
        const auto& hier = op_plek_.at(v.plek);
        return std::any_of(hier.begin(), hier.end(), [&](const Verblijf* a) {
            return a->client.bsn != v.client.bsn && a->begin <= nacht &&
                   (!a->vertrek || nacht < *a->vertrek) && find_afwezig(*a, nacht) == nullptr;
        });
    }

    bool may_claim(const Verblijf& v, const Afwezigheid& weg, Datum nacht) {
        const auto& p = omgeving_.parameters_on(nacht);
        if (v.voorziening == kDeeltijdVoorziening) {
            reject(v, nacht, kaart::kDeeltijd, {{"dag", nacht}});
            return false;
        }
        if (is_bezet(v, nacht)) {
            reject(v, nacht, kaart::kPlekBezet, {{"dag", nacht}, {"gevonden", v.plek}});
            return false;
        }
        const std::int64_t rang = nacht.dagen() - weg.nachten.begin.dagen() + 1;  // of this night, from 1
        if (rang > p.wonen_verklaring_na_dagen && !weg.plek_vrijgehouden) {
            reject(v, nacht, kaart::kPlekVerklaring,
                   {{"verwacht", std::int64_t{p.wonen_verklaring_na_dagen}}});
            return false;
        }
        if (rang > p.wonen_afwezig_overleg_dagen && !weg.overleg_op) {
            reject(v, nacht, kaart::kPlekOverleg,
                   {{"gevonden", std::int64_t{weg.nachten.dagen()}},
                    {"verwacht", std::int64_t{p.wonen_afwezig_overleg_dagen}}});
            return false;
        }
        return true;
    }

    void reject(const Verblijf& v, Datum nacht, const Regelkaart& regel, Feiten feiten) {
        ontvanger_.take(Uitval{{Bestand::verblijven, v.regel},
                               nacht,
                               v.client.bsn,
                               {&regel, Gevolg::afkeuren, std::move(feiten)},
                               kEenNacht});
    }

    void claim(const Verblijf& v, Datum nacht) {
        const auto product = omgeving_.find_product(v.voorziening, Eenheid::etmaal, nacht);
        if (!product) {
            reject(v, nacht, kaart::kProduct, {{"gevonden", v.voorziening}, {"dag", nacht}});
            return;
        }
        const auto keuze = omgeving_.find_toewijzing(v.client, *product->product, nacht);
        if (std::holds_alternative<GeenToewijzing>(keuze)) {
            reject(v, nacht, kaart::kToewijzing, {{"gevonden", v.voorziening}, {"dag", nacht}});
            return;
        }
        if (const auto* meer = std::get_if<MeerToewijzingen>(&keuze)) {
            reject(v, nacht, kaart::kToewijzingKeuze, describe_keuze(*meer, nacht));
            return;
        }
        const auto& t = *std::get<const dossier::ToewijzingVersie*>(keuze);
        const std::string& groep = v.groep.empty() ? v.plek : v.groep;
        // Once for a line and what was established: not every night again.
        if (const auto* b = omgeving_.find_andere_klasse(groep, v.voorziening, nacht);
            b != nullptr && gemeld_.insert({v.regel, b->nummer}).second)
            ontvanger_.take(
                Uitval{{Bestand::verblijven, v.regel},
                       nacht,
                       v.client.bsn,
                       {&kaart::kGroepKlasse, Gevolg::signaal, describe_klasse(*b, v.voorziening)},
                       0});
        ontvanger_.take(
            Aandeel{{Bestand::verblijven, v.regel},
                    nacht,
                    {t.gemeente, t.nummer, v.client.bsn, product->product->categorie, product->product->code,
                     Eenheid::etmaal, product->tarief->bedrag, nacht.first_of_month()},
                    kEenNacht});
    }
};

}  // namespace

void divide_verblijven(const Omgeving& omgeving, std::span<const Verblijf> verblijven,
                       std::span<const Afwezigheid> afwezig, Periode periode, Ontvanger& ontvanger) {
    Verdeler(omgeving, verblijven, afwezig, periode, ontvanger).run();
}

}  // namespace jeugdregio::registratie
