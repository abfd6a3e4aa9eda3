#include "beheersing/materieel.hpp"

#include <algorithm>

#include "core/invariant.hpp"

namespace jeugdregio::beheersing {
namespace {

/// The kinds of work by the unit in which they are claimed.
constexpr std::pair<Eenheid, Werksoort> kWerksoorten[] = {
    {Eenheid::minuut, Werksoort::tijd},       {Eenheid::uur, Werksoort::groep},
    {Eenheid::dagdeel, Werksoort::groep},     {Eenheid::etmaal, Werksoort::nachten},
    {Eenheid::stuk_output, Werksoort::stuks}, {Eenheid::stuk_inspanning, Werksoort::stuks},
    {Eenheid::euro, Werksoort::stuks},
};

using Punten = std::map<Controlepunt, Controleregel>;

Controleregel& get_regel(Punten& punten, const Controlepunt& punt, const Bsn& bsn, Eenheid eenheid) {
    const auto [plek, nieuw] = punten.try_emplace(punt, Controleregel{.punt = punt,
                                                                      .bsn = bsn,
                                                                      .eenheid = eenheid,
                                                                      .regels = {},
                                                                      .gedeclareerd_volume = 0,
                                                                      .gedeclareerd = {},
                                                                      .herrekend = {},
                                                                      .oordeel = Oordeel::gelijk,
                                                                      .verrekend = {},
                                                                      .terug = {},
                                                                      .gronden = {}});
    return plek->second;
}

Oordeel judge(const Controleregel& r) {
    if (r.gedeclareerd > Bedrag{} && r.herrekend_bedrag() == Bedrag{}) return Oordeel::geen_grond;
    if (r.verschil() > Bedrag{}) return Oordeel::te_veel;
    if (r.verschil() < Bedrag{}) return Oordeel::te_weinig;
    return Oordeel::gelijk;
}

/// Regels of one toewijzing and month: what was not claimed covers what was too much, in order of product.
void settle(std::span<Controleregel*> regels) {
    Bedrag over;
    for (const Controleregel* r : regels)
        if (r->verschil() < Bedrag{}) over += -r->verschil();
    for (Controleregel* r : regels) {
        if (r->verschil() <= Bedrag{}) continue;
        r->verrekend = std::min(over, r->verschil());
        over = over - r->verrekend;
    }
}

/// Lines that came first keep their amount first.
void spread(Controleregel& r) {
    Bedrag over = r.herrekend_bedrag() + r.verrekend;
    for (Beoordeelderegel& regel : r.regels) {
        regel.juist = std::min(over, regel.gedeclareerd);
        over = over - regel.juist;
    }
}

void add(Controletotaal& t, const Controleregel& r) {
    ++t.aantal.at(static_cast<std::size_t>(r.oordeel));
    t.gedeclareerd += r.gedeclareerd;
    t.herrekend += r.herrekend_bedrag();
    if (r.verschil() > Bedrag{})
        t.te_veel += r.verschil();
    else
        t.te_weinig += -r.verschil();
    t.verrekend += r.verrekend;
    t.terug += r.terug;
}

}  // namespace

Controlepunt point_of(const dossier::Goedgekeurd& regel) {
    const auto& p = regel.prestatie;
    return {regel.gemeente, regel.toewijzing, p.periode.begin.first_of_month(), p.categorie, p.code};
}

Werksoort werksoort_of(Eenheid eenheid) {
    for (const auto& [van, soort] : kWerksoorten)
        if (van == eenheid) return soort;
    invariant(false, "every unit is claimed from a kind of work");
    return Werksoort::tijd;
}

std::string_view oordeel_naam(Oordeel oordeel) {
    constexpr std::array<std::string_view, kOordelen.size()> kNamen{"gelijk", "te veel", "te weinig",
                                                                    "geen grond"};
    return kNamen.at(static_cast<std::size_t>(oordeel));
}

Controleuitkomst compare_registratie(std::span<const dossier::Goedgekeurd> staand,
                                     std::span<const Herrekend> herrekend,
                                     std::span<const Weggelaten> weggelaten,
                                     contract::Verrekening verrekening,
                                     const std::set<Controlepunt>* alleen) {
    Punten punten;
    for (const dossier::Goedgekeurd& g : staand) {
        Controleregel& r = get_regel(punten, point_of(g), g.bsn, g.prestatie.eenheid);
        r.regels.push_back({g.prestatie.referentie, g.prestatie.bedrag, {}});
        r.gedeclareerd_volume = checked_add(r.gedeclareerd_volume, g.prestatie.volume);
        r.gedeclareerd += g.prestatie.bedrag;
    }
    for (const Herrekend& h : herrekend) {
        Controleregel& r = get_regel(punten, h.punt, h.bsn, h.eenheid);
        if (!r.herrekend) {
            r.herrekend = h;
            continue;
        }
        // Two tarieven within a month.
        r.herrekend->bronregels += h.bronregels;
        r.herrekend->geregistreerd += h.geregistreerd;
        r.herrekend->volume += h.volume;
        if (r.herrekend->tarief != h.tarief) r.herrekend->tarief.reset();
        r.herrekend->bedrag += h.bedrag;
    }

    Controleuitkomst uit;
    uit.regels.reserve(punten.size());
    for (auto& [punt, regel] : punten) uit.regels.push_back(std::move(regel));
    if (verrekening == contract::Verrekening::toewijzing_maand) {
        // A point begins with gemeente, toewijzing and month, so these stand together.
        std::vector<Controleregel*> samen;
        for (auto van = uit.regels.begin(); van != uit.regels.end();) {
            samen.clear();
            auto tot = van;
            for (; tot != uit.regels.end() && tot->punt.gemeente == van->punt.gemeente &&
                   tot->punt.toewijzing == van->punt.toewijzing && tot->punt.maand == van->punt.maand;
                 ++tot)
                samen.push_back(&*tot);
            settle(samen);
            van = tot;
        }
    }
    if (alleen != nullptr)
        std::erase_if(uit.regels, [&](const Controleregel& r) { return !alleen->contains(r.punt); });
    std::multimap<std::tuple<Bsn, Datum, Werksoort>, const Weggelaten*> gronden;
    for (const Weggelaten& w : weggelaten) gronden.emplace(std::tuple{w.bsn, w.maand, w.soort}, &w);
    for (Controleregel& r : uit.regels) {
        r.oordeel = judge(r);
        if (r.verschil() > Bedrag{}) r.terug = r.verschil() - r.verrekend;
        spread(r);
        if (r.oordeel != Oordeel::gelijk) {
            const auto [van, tot] = gronden.equal_range({r.bsn, r.punt.maand, werksoort_of(r.eenheid)});
            for (auto i = van; i != tot; ++i) r.gronden.push_back(*i->second);
        }
        add(uit.per_gemeente[r.punt.gemeente], r);
        add(uit.totaal, r);
    }
    return uit;
}

}  // namespace jeugdregio::beheersing
