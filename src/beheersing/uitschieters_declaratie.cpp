#include "beheersing/uitschieters_declaratie.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "dossier/volume.hpp"

namespace jeugdregio::beheersing {
namespace {

using contract::Uitschieterinstellingen;
using dossier::Goedgekeurd;
using Regels = std::vector<const Goedgekeurd*>;

Toewijzingsleutel sleutel_van(const Goedgekeurd& g) {
    return {g.gemeente, g.toewijzing};
}

bool is_tijd(const Goedgekeurd& g) {
    return dossier::base_eenheid(g.prestatie.eenheid) == Eenheid::minuut;
}

Uitschieterlijn make_lijn(const Goedgekeurd& g) {
    const auto& p = g.prestatie;
    return {fmt::format("{}, declaratie {}, regel {}, toewijzing {}", g.gemeente.view(), g.bericht, g.regel,
                        g.toewijzing.waarde),
            p.periode.begin, g.bsn.masked(),
            fmt::format("{} {} tot en met {}, volume {}, {}", p.code.view(), format_nl(p.periode.begin),
                        format_nl(p.periode.einde), p.volume, format_euro(p.bedrag))};
}

/// Looks at the claims of one aanbieder, a card at a time.
class Zoeker {
  public:
    Zoeker(const Claimbeeld& beeld, const Uitschieterinstellingen& grenzen, const Regelkaart* toon)
        : beeld_(beeld), grenzen_(grenzen), toon_(toon) {}

    std::vector<Uitschieter> run() {
        find_na_einde();
        find_tegelijk();
        find_groei();
        find_rand();
        find_rand_budget();
        find_zelfde_volume();
        return std::move(uit_);
    }

  private:
    void add(const Regelkaart& kaart, Feiten feiten, const Regels& regels, std::string betreft = "") {
        Uitschieter u{&kaart, beeld_.aanbieder, std::move(betreft), std::move(feiten), std::ssize(regels),
                      {}};
        if (toon_ == &kaart)
            for (const Goedgekeurd* g : regels) u.lijnen.push_back(make_lijn(*g));
        uit_.push_back(std::move(u));
    }
    [[nodiscard]] const Toewijzingfeit* find_feit(const Goedgekeurd& g) const {
        const auto plek = beeld_.toewijzingen.find(sleutel_van(g));
        return plek == beeld_.toewijzingen.end() ? nullptr : &plek->second;
    }

    void find_na_einde() {
        Regels na_overlijden, na_stop;
        for (const Goedgekeurd& g : beeld_.regels) {
            const Datum begin = g.prestatie.periode.begin;
            const auto overleden = beeld_.overlijdens.find(g.bsn);
            const Toewijzingfeit* feit = find_feit(g);
            if (overleden != beeld_.overlijdens.end() && overleden->second < begin)
                na_overlijden.push_back(&g);
            else if (feit != nullptr && feit->gestopt_op && *feit->gestopt_op < begin)
                na_stop.push_back(&g);
        }
        if (!na_overlijden.empty())
            add(kaart::kOverlijden, {{"gevonden", std::ssize(na_overlijden)}}, na_overlijden);
        if (!na_stop.empty()) add(kaart::kNaStop, {{"gevonden", std::ssize(na_stop)}}, na_stop);
    }

    void find_tegelijk() {
        std::map<std::pair<Bsn, ProductCategorie>, Regels> per_jeugdige;
        for (const Goedgekeurd& g : beeld_.regels) per_jeugdige[{g.bsn, g.prestatie.categorie}].push_back(&g);
        std::set<Bsn> jeugdigen;
        Regels regels;
        std::int64_t hoogste = 0;
        for (const auto& [wie, van_jeugdige] : per_jeugdige) {
            // By period: a jeugdige may have thousands of lines, but few periods.
            std::map<Periode, std::set<Toewijzingsleutel>> periodes;
            for (const Goedgekeurd* g : van_jeugdige) periodes[g->prestatie.periode].insert(sleutel_van(*g));
            std::set<Periode> dubbel;
            for (const auto& [periode, eigen] : periodes) {
                std::set<Toewijzingsleutel> tegelijk = eigen;
                for (const auto& [ander, van_ander] : periodes)
                    if (ander.overlaps(periode)) tegelijk.insert(van_ander.begin(), van_ander.end());
                if (std::ssize(tegelijk) <= grenzen_.toewijzingen_tegelijk) continue;
                dubbel.insert(periode);
                hoogste = std::max<std::int64_t>(hoogste, std::ssize(tegelijk));
            }
            if (dubbel.empty()) continue;
            jeugdigen.insert(wie.first);
            std::copy_if(van_jeugdige.begin(), van_jeugdige.end(), std::back_inserter(regels),
                         [&](const Goedgekeurd* g) { return dubbel.contains(g->prestatie.periode); });
        }
        if (!regels.empty())
            add(kaart::kTegelijk,
                {{"gevonden", std::ssize(jeugdigen)},
                 {"verwacht", std::int64_t{grenzen_.toewijzingen_tegelijk}},
                 {"hoogste", hoogste}},
                regels);
    }

    /// The month that grew most, over the three before it; all three must have claims, for an aanbieder that
    /// begins grows from nothing.
    void find_groei() {
        std::map<Datum, Bedrag> per_maand;
        for (const Goedgekeurd& g : beeld_.regels)
            per_maand[g.prestatie.periode.begin.first_of_month()] += g.prestatie.bedrag;
        std::optional<Datum> beste;
        Bedrag meer, gemiddeld;
        for (const auto& [maand, bedrag] : per_maand) {
            Bedrag drie;
            int maanden = 0;
            for (int terug = 1; terug <= 3; ++terug)
                if (const auto eerder = per_maand.find(maand.plus_maanden(-terug));
                    eerder != per_maand.end()) {
                    drie += eerder->second;
                    ++maanden;
                }
            if (maanden < 3) continue;
            const std::int64_t som = drie.cents(), nu = bedrag.cents();
            if (nu * 300 < som * (100 + grenzen_.groei_pct)) continue;
            const Bedrag groei = bedrag - Bedrag::from_cents(som / 3);
            if (groei < grenzen_.groei_minimum || (beste && groei <= meer)) continue;
            beste = maand;
            meer = groei;
            gemiddeld = Bedrag::from_cents(som / 3);
        }
        if (!beste) return;
        Regels regels;
        for (const Goedgekeurd& g : beeld_.regels)
            if (g.prestatie.periode.begin.first_of_month() == *beste) regels.push_back(&g);
        add(kaart::kGroei,
            {{"maand", fmt::format("{:04}-{:02}", beste->jaar(), beste->maand())},
             {"gevonden", per_maand.at(*beste)},
             {"verwacht", gemiddeld}},
            regels);
    }

    void find_rand() {
        struct Vol {
            std::int64_t volume = 0;
            Regels regels;
        };
        std::map<std::tuple<Toewijzingsleutel, Periode>, Vol> periodes;
        for (const Goedgekeurd& g : beeld_.regels) {
            const Toewijzingfeit* feit = find_feit(g);
            // Etmalen of a stay fill their month by nature.
            if (!is_tijd(g) || feit == nullptr || !feit->omvang ||
                feit->omvang->frequentie == Frequentie::totaal)
                continue;
            Vol& vol = periodes[{sleutel_van(g), g.prestatie.periode}];
            vol.volume += dossier::taken_volume(g.prestatie, feit->omvang->eenheid);
            vol.regels.push_back(&g);
        }
        std::int64_t geheel = 0, precies = 0;
        Regels regels;
        for (const auto& [sleutel, vol] : periodes) {
            const Toewijzingfeit& feit = beeld_.toewijzingen.at(std::get<0>(sleutel));
            const auto hoogste =
                dossier::max_volume_periode(*feit.omvang, feit.ingang, feit.einde, std::get<1>(sleutel));
            if (!hoogste) continue;
            ++geheel;
            if (vol.volume != *hoogste) continue;
            ++precies;
            regels.insert(regels.end(), vol.regels.begin(), vol.regels.end());
        }
        add_aandeel(kaart::kRand, precies, geheel, grenzen_.rand_pct, regels);
    }

    /// A budget that ended and has less left than one unit of what was claimed on it.
    void find_rand_budget() {
        std::map<Toewijzingsleutel, Regels> per_budget;
        for (const Goedgekeurd& g : beeld_.regels) {
            const Toewijzingfeit* feit = find_feit(g);
            if (is_tijd(g) && feit != nullptr && feit->budget && feit->einde &&
                *feit->einde <= beeld_.periode.einde)
                per_budget[sleutel_van(g)].push_back(&g);
        }
        std::int64_t op = 0;
        Regels regels;
        for (const auto& [sleutel, van_budget] : per_budget) {
            const Toewijzingfeit& feit = beeld_.toewijzingen.at(sleutel);
            Bedrag eenheid = Bedrag::from_cents(1);
            for (const Goedgekeurd* g : van_budget)
                eenheid = std::max(eenheid, g->prestatie.tarief.value_or(eenheid));
            const Bedrag rest = *feit.budget - feit.besteed;
            if (rest < Bedrag{} || rest >= eenheid) continue;
            ++op;
            regels.insert(regels.end(), van_budget.begin(), van_budget.end());
        }
        add_aandeel(kaart::kRandBudget, op, std::ssize(per_budget), grenzen_.rand_pct, regels);
    }

    void find_zelfde_volume() {
        std::map<ProductCode, std::map<std::int64_t, Regels>> per_product;
        for (const Goedgekeurd& g : beeld_.regels)
            if (is_tijd(g)) per_product[g.prestatie.code][g.prestatie.volume].push_back(&g);
        for (const auto& [product, per_volume] : per_product) {
            std::int64_t geheel = 0;
            const std::pair<const std::int64_t, Regels>* meeste = nullptr;
            for (const auto& stuk : per_volume) {
                geheel += std::ssize(stuk.second);
                if (meeste == nullptr || stuk.second.size() > meeste->second.size()) meeste = &stuk;
            }
            add_aandeel(kaart::kZelfdeVolume, std::ssize(meeste->second), geheel, grenzen_.zelfde_volume_pct,
                        meeste->second, {{"product", product.str()}, {"volume", meeste->first}},
                        product.str());
        }
    }

    void add_aandeel(const Regelkaart& kaart, std::int64_t deel, std::int64_t geheel, int pct,
                     const Regels& regels, Feiten extra = {}, std::string betreft = "") {
        if (geheel < grenzen_.minimum_regels || !is_aandeel(deel, geheel, pct)) return;
        extra.insert(extra.end(), {{"geheel", geheel},
                                   {"gevonden", deel},
                                   {"procent", procent_van(deel, geheel)},
                                   {"verwacht", std::int64_t{pct}}});
        add(kaart, std::move(extra), regels, std::move(betreft));
    }

    const Claimbeeld& beeld_;
    const Uitschieterinstellingen& grenzen_;
    const Regelkaart* toon_;
    std::vector<Uitschieter> uit_;
};

/// 1 to 7 for "TG1" to "TG7"; 0 for anything else.
int tariefgroep_van(const contract::Product* product) {
    if (product == nullptr) return 0;
    const std::string& v = product->voorziening;
    return v.size() == 3 && v.starts_with("TG") && v[2] >= '1' && v[2] <= '7' ? v[2] - '0' : 0;
}

std::string format_groep(std::int64_t duizendsten) {
    return fmt::format("{},{:02}", duizendsten / 1000, duizendsten % 1000 / 10);
}

Bedrag prijs_per_uur(const Tarieftelling& t) {
    return Bedrag::from_cents(t.bedrag.cents() * 60 / t.minuten);
}

}  // namespace

std::vector<Uitschieter> find_in_declaraties(const Claimbeeld& beeld, const Uitschieterinstellingen& grenzen,
                                             const Regelkaart* toon) {
    return Zoeker(beeld, grenzen, toon).run();
}

void Tarieftelling::add(const Tarieftelling& t) {
    minuten += t.minuten;
    groepen += t.groepen;
    bedrag += t.bedrag;
}

Tarieftelling Tariefmeting::geheel() const {
    Tarieftelling uit = eerste_helft;
    uit.add(tweede_helft);
    return uit;
}

Tariefmeting measure_tarieven(const Claimbeeld& beeld, const contract::Contract& contract, bool met_lijnen) {
    Tariefmeting uit{beeld.aanbieder, beeld.perceel, {}, {}, 0, {}};
    const auto maandnummer = [](Datum d) { return d.jaar() * 12 + d.maand(); };
    const int eerste = maandnummer(beeld.periode.begin),
              maanden = maandnummer(beeld.periode.einde) - eerste + 1;
    for (const Goedgekeurd& g : beeld.regels) {
        const int groep = tariefgroep_van(contract.find_product(g.prestatie.code));
        if (groep == 0 || !is_tijd(g)) continue;
        const std::int64_t minuten = dossier::in_base_units(g.prestatie.volume, g.prestatie.eenheid);
        const bool laat = (maandnummer(g.prestatie.periode.begin) - eerste) * 2 >= maanden;
        (laat ? uit.tweede_helft : uit.eerste_helft).add({minuten, minuten * groep, g.prestatie.bedrag});
        ++uit.regels;
        if (met_lijnen) uit.lijnen.push_back(make_lijn(g));
    }
    return uit;
}

std::vector<Uitschieter> compare_tarieven(std::span<const Tariefmeting> metingen,
                                          const Uitschieterinstellingen& grenzen) {
    const std::int64_t minimum = std::int64_t{grenzen.minimum_uren} * 60;
    const auto genoeg = [&](const Tarieftelling& t) { return t.minuten > 0 && t.minuten >= minimum; };
    const auto beide_helften = [&](const Tariefmeting& m) {
        return genoeg(m.eerste_helft) && genoeg(m.tweede_helft);
    };
    std::vector<Uitschieter> uit;
    for (const Tariefmeting& m : metingen) {
        if (m.perceel == 0 || !genoeg(m.geheel())) continue;
        Tarieftelling anderen, eerst_anderen, laat_anderen;
        std::int64_t collegas = 0, collegas_drift = 0;
        for (const Tariefmeting& ander : metingen) {
            if (ander.aanbieder == m.aanbieder || ander.perceel != m.perceel || !genoeg(ander.geheel()))
                continue;
            anderen.add(ander.geheel());
            ++collegas;
            if (!beide_helften(ander)) continue;
            eerst_anderen.add(ander.eerste_helft);
            laat_anderen.add(ander.tweede_helft);
            ++collegas_drift;
        }
        const auto add = [&](const Regelkaart& kaart, Feiten feiten) {
            uit.push_back({&kaart, m.aanbieder, "", std::move(feiten), m.regels, m.lijnen});
        };
        const std::int64_t perceel = m.perceel;
        if (collegas >= grenzen.minimum_collegas && collegas > 0) {
            const Tarieftelling eigen = m.geheel();
            if (eigen.duizendsten() - anderen.duizendsten() >= std::int64_t{grenzen.mix_tiende} * 100)
                add(kaart::kMix, {{"gevonden", format_groep(eigen.duizendsten())},
                                  {"prijs", prijs_per_uur(eigen)},
                                  {"collegas", collegas},
                                  {"perceel", perceel},
                                  {"verwacht", format_groep(anderen.duizendsten())},
                                  {"prijs_anderen", prijs_per_uur(anderen)}});
        }
        if (beide_helften(m) && collegas_drift >= grenzen.minimum_collegas && collegas_drift > 0) {
            const std::int64_t eigen = m.tweede_helft.duizendsten() - m.eerste_helft.duizendsten(),
                               van_anderen = laat_anderen.duizendsten() - eerst_anderen.duizendsten();
            if (eigen > 0 && eigen - van_anderen >= std::int64_t{grenzen.drift_tiende} * 100)
                add(kaart::kDrift, {{"eerst", format_groep(m.eerste_helft.duizendsten())},
                                    {"gevonden", format_groep(m.tweede_helft.duizendsten())},
                                    {"collegas", collegas_drift},
                                    {"perceel", perceel},
                                    {"eerst_anderen", format_groep(eerst_anderen.duizendsten())},
                                    {"verwacht", format_groep(laat_anderen.duizendsten())}});
        }
    }
    return uit;
}

}  // namespace jeugdregio::beheersing
