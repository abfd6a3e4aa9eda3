#include "oefenregio/plan.hpp"

#include <algorithm>

#include "oefenregio/fouten.hpp"
#include "oefenregio/regio.hpp"

namespace jeugdregio::oefenregio {
namespace {

bool has(const contract::AanbiederContract& c, const contract::Product& p) {
    return contract::contracted_perceel(c, p).has_value();
}

Bedrag round_up(std::int64_t cents) {
    return Bedrag::from_cents((cents + 99'99) / 100'00 * 100'00);
}

class Planner {
  public:
    Planner(const Wereld& w, const Kind& kind)
        : w_(w), kind_(kind), dobbel_(derive(w.zaad, {2, kind.nummer})) {}

    Jeugdige make(std::string bsn) {
        uit_.bsn = std::move(bsn);
        uit_.geslacht = dobbel_.chance(560) ? '1' : '2';
        if (kind_.wonen)
            plan_wonen();
        else
            plan_ambulant();
        give_numbers();
        choose_verwijzers();
        drop_later();
        choose_geboortedatum();
        return std::move(uit_);
    }

  private:
    [[nodiscard]] const contract::AanbiederContract& contract_of(std::size_t aanbieder) const {
        return w_.aanbieders[aanbieder].contract;
    }

    // ---- What each kind of help is -----------------------------------------------------------------------

    void plan_ambulant() {
        const auto soort = static_cast<Ambulant>(kind_.profiel);
        const Datum van = kind_.instroom;
        const int maanden = remaining(dobbel_.between(kMaandenMin, kMaandenMax));
        switch (soort) {
            case Ambulant::generiek:
                add_budget(kind_.aanbieder, std::nullopt, van, maanden);
                return;
            case Ambulant::reeks:
                plan_reeks(van);
                return;
            case Ambulant::aspecifiek:
                add_budget(kind_.aanbieder, parse_categorie("45"), van, maanden);
                if (!contract_of(kind_.aanbieder).groepsaanbod.empty() && w_.takes_part(6))
                    add_budget(kind_.aanbieder, parse_categorie("41"), van, maanden, true);
                return;
            case Ambulant::twee_aanbieders:
                add_budget(kind_.aanbieder, std::nullopt, van, maanden);
                if (kind_.tweede != kind_.aanbieder)
                    add_budget(kind_.tweede, std::nullopt, later(van, 45), dobbel_.between(3, 8));
                return;
            case Ambulant::dyslexie:
                plan_dyslexie(van);
                return;
            case Ambulant::traject:
                plan_traject(van);
                return;
            case Ambulant::specifiek:
                plan_specifiek(van, maanden);
                return;
        }
    }

    /// One budget after the other: extended, or a new one each time.
    void plan_reeks(Datum van) {
        const int stappen = dobbel_.between(2, 4);
        if (dobbel_.chance(500)) {
            Toewijzing& t = add_budget(kind_.aanbieder, std::nullopt, van, dobbel_.between(5, 7));
            try_verlenging(t);
            return;
        }
        for (int n = 0; n < stappen; ++n) {
            const int maanden = dobbel_.between(2, 4);
            add_budget(kind_.aanbieder, std::nullopt, van, maanden);
            van = uit_.toewijzingen.back().einde.plus_dagen(1);
        }
    }

    void try_verlenging(Toewijzing& t) {
        Toewijzing oud = t;
        const Datum einde = t.einde.last_of_month();
        Verlenging v;
        v.laat = dobbel_.below(10'000) < soort_of(Fout::verlenging_laat).per_tienduizend;
        v.gevraagd = send_before(einde.plus_dagen(v.laat ? -33 : -dobbel_.between(64, 80)));
        v.besloten = send_after(v.gevraagd.plus_dagen(dobbel_.between(6, 14)));
        v.einde = einde.plus_maanden(dobbel_.between(3, 6)).last_of_month();
        if (v.gevraagd <= t.begin.plus_dagen(20) || v.besloten > w_.horizon.einde) return;
        t.einde = einde;
        t.pauze.reset();
        t.verlenging = v;
        const bool meer = dobbel_.chance(500);
        t.regels.clear();
        t.laatste = v.einde.plus_dagen(-dobbel_.between(0, 20));
        fill_regels(t);
        const Bedrag alles = cover(t.regels);
        std::vector<Maandregel> eerst;
        for (const Maandregel& r : t.regels)
            if (r.periode.einde <= einde) eerst.push_back(r);
        if (eerst.empty()) {
            t = std::move(oud);
            return;
        }
        const Bedrag eerder = cover(eerst);
        t.budget = meer && eerder < alles ? eerder : alles;
        t.verlenging->budget = alles;
    }

    void plan_dyslexie(Datum van) {
        const bool stuk = dobbel_.chance(300);
        const auto* keuze = w_.contract.find_ed_keuze(w_.deelnemer.gemeente, van.jaar());
        const Eenheid eenheid =
            (keuze != nullptr && !keuze->stuk) || (!stuk && (keuze == nullptr || keuze->minuut))
                ? Eenheid::minuut
                : Eenheid::stuk_inspanning;
        const int groep = next_groep();
        const auto add_deel = [&](std::string_view voorziening, Datum ingang, int maanden, int volume,
                                  int minuten_min, int minuten_max) {
            const contract::Product* p = find_product(9, voorziening, eenheid);
            if (p == nullptr) return;
            Toewijzing& t = start_toewijzing(kind_.aanbieder, ingang, maanden, groep);
            t.product = p;
            t.categorie = p->categorie;
            const bool per_stuk = eenheid == Eenheid::stuk_inspanning;
            t.omvang = ijw::Omvang{per_stuk ? 1 : volume, eenheid, Frequentie::totaal};
            if (per_stuk)
                add_regel(t, *p, t.laatste, 1);
            else
                each_maand(t, [&](Datum maand) {
                    add_regel(t, *p, maand, dobbel_.between(minuten_min, minuten_max) / 5 * 5);
                });
        };
        add_deel("diagnostiek", van, 3, 900, 120, 220);
        const Datum samen = uit_.toewijzingen.empty() ? van : uit_.toewijzingen.back().toegewezen;
        add_deel("behandeling", van.plus_maanden(2), 14, 3480, 120, 215);
        for (Toewijzing& t : uit_.toewijzingen) t.toegewezen = samen;
    }

    void plan_traject(Datum van) {
        for (const char* wat : {"MST", "ZIT"}) {
            const contract::Product* p = find_product(7, wat, Eenheid::stuk_inspanning);
            if (p == nullptr || !has(contract_of(kind_.aanbieder), *p)) continue;
            Toewijzing& t = start_toewijzing(kind_.aanbieder, van, 6, next_groep());
            t.product = p;
            t.categorie = p->categorie;
            t.omvang = ijw::Omvang{1, p->eenheid, Frequentie::totaal};
            add_regel(t, *p, t.laatste, 1);
            return;
        }
    }

    /// A volume instead of a budget, in each frequency.
    void plan_specifiek(Datum van, int maanden) {
        const contract::Product* p = choose_individueel(contract_of(kind_.aanbieder));
        if (p == nullptr) return;
        constexpr Frequentie kFrequenties[] = {Frequentie::per_dag, Frequentie::per_week,
                                               Frequentie::per_maand, Frequentie::totaal};
        const Frequentie f = kFrequenties[dobbel_.below(4)];
        Toewijzing& t = start_toewijzing(kind_.aanbieder, van, maanden, next_groep());
        t.product = p;
        t.categorie = p->categorie;
        std::int64_t som = 0;
        each_maand(t, [&](Datum maand) {
            const int dagen = care_in(t, maand).dagen();
            std::int64_t volume = dobbel_.between(kMinutenMin, 360) / 5 * 5;
            if (f == Frequentie::per_dag) volume = std::min<std::int64_t>(volume, std::int64_t{15} * dagen);
            if (f == Frequentie::per_week)
                volume = std::min<std::int64_t>(volume, std::int64_t{90} * std::max(1, dagen / 7));
            som += volume;
            add_regel(t, *p, maand, volume);
        });
        const std::int64_t volume = f == Frequentie::per_dag     ? 15
                                    : f == Frequentie::per_week  ? 90
                                    : f == Frequentie::per_maand ? 360
                                                                 : som + 600;
        t.omvang = ijw::Omvang{volume, Eenheid::minuut, f};
    }

    void plan_wonen() {
        const Verblijfijk& ijk = verblijfmix()[kind_.profiel];
        const int maanden = remaining(dobbel_.between(ijk.maanden_min, ijk.maanden_max));
        std::vector<const contract::Product*> kan;
        const auto& c = contract_of(kind_.aanbieder);
        for (const contract::Product& p : w_.contract.producten)
            if (p.percelen.front() == 8 && p.voorziening >= ijk.eerste && p.voorziening <= ijk.laatste &&
                p.voorziening.size() == ijk.eerste.size() && has(c, p))
                kan.push_back(&p);
        if (kan.empty()) return;
        // The lighter ones are given more.
        const auto hoogste = std::min<std::int64_t>(std::ssize(kan), 1 + dobbel_.below(std::ssize(kan)));
        const auto nu = static_cast<std::size_t>(dobbel_.below(hoogste));
        const bool verhuist = kan.size() > 1 && maanden >= 6 && dobbel_.chance(kVerhuisPromille);
        if (verhuist) {
            add_verblijf(*kan[nu], kind_.instroom, maanden / 2);
            const Datum verder = uit_.toewijzingen.back().einde.plus_dagen(1);
            add_verblijf(*kan[nu + 1 < kan.size() ? nu + 1 : nu - 1], verder, maanden - maanden / 2);
        } else {
            add_verblijf(*kan[nu], kind_.instroom, maanden);
        }
        if (!w_.takes_part(1) || !dobbel_.chance(kAmbulantNaastVerblijf)) return;
        const std::size_t bij = c.perceel != 0 ? kind_.aanbieder : kind_.tweede;
        if (contract_of(bij).perceel == 0) return;
        add_budget(bij, parse_categorie("45"), kind_.instroom, std::min(maanden, 10));
    }

    void add_verblijf(const contract::Product& p, Datum van, int maanden) {
        Toewijzing& t = start_toewijzing(kind_.aanbieder, van, maanden, next_groep(), 8);
        t.product = &p;
        t.categorie = p.categorie;
        t.pauze.reset();
        const bool deeltijd = p.voorziening == "B";
        switch (deeltijd ? 0 : dobbel_.below(3)) {
            case 0:
                t.omvang = ijw::Omvang{deeltijd ? 2 : 7, Eenheid::etmaal, Frequentie::per_week};
                break;
            case 1:
                t.omvang = ijw::Omvang{31, Eenheid::etmaal, Frequentie::per_maand};
                break;
            default:
                t.omvang =
                    ijw::Omvang{Periode{t.ingang, t.einde}.dagen() + 5, Eenheid::etmaal, Frequentie::totaal};
        }
        t.crisis = !kind_.stock && kind_.instroom == van && dobbel_.below(10'000) < kCrisisPerTienduizend;
        if (t.crisis) {
            t.begin = t.ingang;
            t.toegewezen = t.begin.plus_dagen(dobbel_.between(1, 3));
            t.crisis = t.toegewezen.dag() <= kLaatsteVerzenddag && t.toegewezen.maand() == t.begin.maand();
            if (!t.crisis) t.toegewezen = send_before(t.ingang.plus_dagen(-3));
        }
        each_maand(t, [&](Datum maand) {
            const Periode zorg = care_in(t, maand);
            // Nights: the day of leaving is none.
            int nachten = zorg.dagen() - (zorg.einde == t.laatste ? 1 : 0);
            if (deeltijd)
                nachten = zorg.dagen() / 7 * 2;
            else if (dobbel_.chance(150))
                nachten -= std::min(nachten, dobbel_.between(1, 4));
            if (nachten > 0) add_regel(t, p, maand, nachten);
        });
    }

    // ---- Building blocks --------------------------------------------------------------------------------

    /// Who was helped before has a part of it behind him.
    int remaining(int maanden) {
        return kind_.stock ? std::max(2, maanden * dobbel_.between(kRestMin, kRestMax) / 100) : maanden;
    }
    int next_groep() { return groep_++; }
    Datum later(Datum d, int dagen) { return send_before(d.plus_dagen(dobbel_.between(10, dagen))); }

    /// When it is granted and when help begins and ends.
    Toewijzing& start_toewijzing(std::size_t aanbieder, Datum ingang, int maanden, int groep,
                                 int wachten = 35) {
        Toewijzing& t = uit_.toewijzingen.emplace_back();
        t.aanbieder = aanbieder;
        t.groep = groep;
        t.ingang = ingang;
        t.einde = ingang.plus_maanden(maanden).plus_dagen(-1);
        const bool was_er = kind_.stock && ingang == kind_.instroom;
        t.begin = ingang.plus_dagen(dobbel_.between(0, was_er ? 9 : wachten));
        t.laatste = dobbel_.chance(150) ? t.einde.plus_dagen(-dobbel_.between(15, 45))
                                        : t.einde.plus_dagen(-dobbel_.between(0, 12));
        if (t.laatste < t.begin.plus_dagen(7)) t.laatste = t.einde;
        t.begin = std::min(t.begin, t.laatste.plus_dagen(-7));
        t.toegewezen = send_before(ingang.plus_dagen(-dobbel_.between(was_er ? 8 : 3, was_er ? 24 : 16)));
        if (maanden >= 5 && dobbel_.chance(60)) {
            const Datum weg = t.begin.plus_dagen(dobbel_.between(40, 70));
            t.pauze = Periode{weg, weg.plus_dagen(dobbel_.between(20, 50))};
            if (t.pauze->einde.plus_dagen(10) >= t.laatste) t.pauze.reset();
        }
        return t;
    }

    Toewijzing& add_budget(std::size_t aanbieder, std::optional<ProductCategorie> categorie, Datum ingang,
                           int maanden, bool bij_vorige = false) {
        const int groep = bij_vorige ? uit_.toewijzingen.back().groep : next_groep();
        const Datum samen = bij_vorige ? uit_.toewijzingen.back().toegewezen : Datum();
        Toewijzing& t = start_toewijzing(aanbieder, ingang, maanden, groep);
        if (bij_vorige) t.toegewezen = samen;
        t.categorie = categorie;
        fill_regels(t);
        t.budget = cover(t.regels);
        return t;
    }

    /// Every month some of a fixed choice of products, of the category that was granted.
    void fill_regels(Toewijzing& t) {
        const auto& c = contract_of(t.aanbieder);
        const bool alleen_groep = t.categorie && t.categorie->view() == "41";
        const bool mag_groep = !t.categorie && !c.groepsaanbod.empty() && w_.takes_part(6);
        std::vector<const contract::Product*> keuze;
        const auto aantal = dobbel_.choose(kProductmix) + 1;
        for (std::size_t n = 0; n < aantal; ++n) {
            const auto* p = alleen_groep || (mag_groep && dobbel_.chance(kGroepPromille))
                                ? choose_groep(c)
                                : choose_individueel(c);
            if (p != nullptr && std::find(keuze.begin(), keuze.end(), p) == keuze.end()) keuze.push_back(p);
        }
        each_maand(t, [&](Datum maand) {
            if (dobbel_.chance(kGeenHulpPromille)) return;
            for (const contract::Product* p : keuze)
                add_regel(t, *p, maand,
                          p->eenheid == Eenheid::minuut ? dobbel_.between(kMinutenMin, kMinutenMax) / 5 * 5
                                                        : dobbel_.between(kUrenMin, kUrenMax));
        });
    }

    /// The first day of each month with help.
    template <class F>
    void each_maand(const Toewijzing& t, F doe) {
        for (Datum m = t.begin.first_of_month(); m <= t.laatste; m = m.plus_maanden(1)) {
            if (t.pauze && m > t.pauze->begin && m.last_of_month() < t.pauze->einde) continue;
            doe(m);
        }
    }
    static Periode care_in(const Toewijzing& t, Datum maand) {
        return {std::max(t.begin, maand.first_of_month()), std::min(t.laatste, maand.last_of_month())};
    }

    void add_regel(Toewijzing& t, const contract::Product& p, Datum maand, std::int64_t volume) {
        const auto perceel = contract::contracted_perceel(contract_of(t.aanbieder), p);
        const Periode periode{std::max(t.ingang, maand.first_of_month()),
                              std::min(t.laatste_einde(), maand.last_of_month())};
        const auto* tarief =
            perceel ? w_.contract.find_tarief(*perceel, p.voorziening, p.eenheid, periode.begin) : nullptr;
        if (tarief == nullptr || volume <= 0) return;
        t.regels.push_back({&p, periode, volume, tarief->bedrag});
    }

    /// A budget with room for these lines, a little more, and one of them twice.
    static Bedrag cover(const std::vector<Maandregel>& regels) {
        std::int64_t som = 0, meest = 0;
        for (const Maandregel& r : regels) {
            som += r.bedrag().cents();
            meest = std::max(meest, r.bedrag().cents());
        }
        return round_up(som + som / 8 + meest + 100'00);
    }

    const contract::Product* find_product(int perceel, std::string_view voorziening, Eenheid eenheid) const {
        for (const contract::Product& p : w_.contract.producten)
            if (p.percelen.front() == perceel && p.voorziening == voorziening && p.eenheid == eenheid)
                return &p;
        return nullptr;
    }
    const contract::Product* choose_individueel(const contract::AanbiederContract& c) {
        std::vector<const contract::Product*> kan;
        std::vector<int> gewicht;
        for (const contract::Product& p : w_.contract.producten)
            if (p.percelen.front() <= 5 && has(c, p)) {
                gewicht.push_back(kTariefgroepmix[std::min(kan.size(), std::size(kTariefgroepmix) - 1)]);
                kan.push_back(&p);
            }
        return kan.empty() ? nullptr : kan[dobbel_.choose(gewicht)];
    }
    const contract::Product* choose_groep(const contract::AanbiederContract& c) {
        std::vector<const contract::Product*> kan;
        for (const contract::Product& p : w_.contract.producten)
            if (p.percelen.front() == 6 && has(c, p)) kan.push_back(&p);
        return kan.empty() ? nullptr : kan[static_cast<std::size_t>(dobbel_.below(std::ssize(kan)))];
    }

    // ---- The finish -------------------------------------------------------------------------------------

    void give_numbers() {
        auto& lijst = uit_.toewijzingen;
        // Without a line there was nothing to grant.
        std::erase_if(lijst, [&](const Toewijzing& t) { return t.regels.empty(); });
        std::int64_t n = 0;
        for (Toewijzing& t : lijst) t.nummer = 100'000 + std::int64_t{kind_.nummer} * 8 + n++;
    }

    /// What the contract asks of a referral by a doctor: help of at most the limit (eis 72).
    void choose_verwijzers() {
        for (Toewijzing& t : uit_.toewijzingen) {
            Bedrag waarde;
            for (const Toewijzing& ander : uit_.toewijzingen) {
                if (ander.aanbieder != t.aanbieder) continue;
                if (ander.budget) waarde += ander.verlenging ? ander.verlenging->budget : *ander.budget;
                if (ander.omvang && !ander.regels.empty())
                    waarde += Bedrag::from_cents(
                        checked_mul(count_volume(ander), ander.regels.front().tarief.cents()));
            }
            const bool duur = waarde > w_.contract.parameters_on(t.ingang).budget_meldgrens;
            const Datum gevraagd = send_before(t.toegewezen.plus_dagen(-dobbel_.between(6, 14)));
            const bool vraagt = dobbel_.chance(kVerzoekPromille) && !t.crisis &&
                                gevraagd >= w_.horizon.begin && !is_busy(t, gevraagd);
            std::size_t wie = dobbel_.choose(kVerwijzermix);
            if (duur && (wie == 1 || wie == 2 || wie == 4)) wie = dobbel_.chance(700) ? 0 : 3;
            const Toewijzing& eerste = *std::find_if(uit_.toewijzingen.begin(), uit_.toewijzingen.end(),
                                                     [&](const Toewijzing& x) { return x.groep == t.groep; });
            if (&eerste != &t) {  // one request for what is granted together
                t.gevraagd = eerste.gevraagd;
                t.verwijzer = eerste.verwijzer;
            } else if (vraagt) {
                t.gevraagd = gevraagd;
                t.verwijzer = kVerwijzers[wie];
            }
        }
    }

    /// After the years that are made nothing is known yet, but for what was asked before.
    void drop_later() {
        std::erase_if(uit_.toewijzingen, [&](const Toewijzing& t) {
            return t.toegewezen > w_.horizon.einde && (!t.gevraagd || *t.gevraagd > w_.horizon.einde);
        });
    }

    /// All that a toewijzing allows, counted broadly.
    static std::int64_t count_volume(const Toewijzing& t) {
        const Periode looptijd{t.ingang, t.einde};
        switch (t.omvang->frequentie) {
            case Frequentie::per_dag:
                return t.omvang->volume * looptijd.dagen();
            case Frequentie::per_week:
                return t.omvang->volume * count_weken(looptijd);
            case Frequentie::per_maand:
                return t.omvang->volume * count_maanden(looptijd);
            case Frequentie::totaal:
                return t.omvang->volume;
        }
        fail_invariant("every frequentie has a volume");
    }

    /// One request at a time for a jeugdige and an aanbieder (TR374): another groep is asked for or granted
    /// then.
    [[nodiscard]] bool is_busy(const Toewijzing& t, Datum gevraagd) const {
        return std::any_of(uit_.toewijzingen.begin(), uit_.toewijzingen.end(), [&](const Toewijzing& x) {
            return x.aanbieder == t.aanbieder && x.groep != t.groep && x.gevraagd &&
                   gevraagd <= x.toegewezen.plus_dagen(6) && *x.gevraagd <= t.toegewezen.plus_dagen(6);
        });
    }

    /// Old enough and young enough for all of it.
    void choose_geboortedatum() {
        Datum eind = kind_.instroom;
        for (const Toewijzing& t : uit_.toewijzingen) eind = std::max(eind, t.laatste_einde());
        const bool dyslexie = !kind_.wonen && static_cast<Ambulant>(kind_.profiel) == Ambulant::dyslexie;
        const int leeftijd = dyslexie      ? dobbel_.between(7, 11)
                             : kind_.wonen ? dobbel_.between(3, 16)
                                           : dobbel_.between(3, 15);
        uit_.geboren = kind_.instroom.plus_maanden(-12 * leeftijd).plus_dagen(-dobbel_.between(1, 300));
        while (age_on(uit_.geboren, eind.plus_dagen(40)) >= 18) uit_.geboren = uit_.geboren.plus_maanden(12);
    }

    const Wereld& w_;
    const Kind& kind_;
    Dobbel dobbel_;
    Jeugdige uit_;
    int groep_ = 0;
};

}  // namespace

bool Wereld::takes_part(int perceel) const {
    return contract.takes_part(deelnemer.gemeente, perceel, horizon.begin);
}

Jeugdige make_plan(const Wereld& wereld, const Kind& kind, std::string bsn) {
    return Planner(wereld, kind).make(std::move(bsn));
}

Datum send_after(Datum dag) {
    return dag.dag() <= kLaatsteVerzenddag ? dag : dag.last_of_month().plus_dagen(1);
}
Datum send_before(Datum dag) {
    return dag.dag() <= kLaatsteVerzenddag ? dag : dag.first_of_month().plus_dagen(kLaatsteVerzenddag - 1);
}
Datum send_soon(Datum vanaf, int dagen) {
    return vanaf.dag() <= kLaatsteVerzenddag ? send_before(vanaf.plus_dagen(dagen)) : send_after(vanaf);
}

}  // namespace jeugdregio::oefenregio
