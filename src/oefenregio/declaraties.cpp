#include "oefenregio/declaraties.hpp"

#include <algorithm>

namespace jeugdregio::oefenregio {
namespace {

constexpr int kCorrectiePromille = 18;  // of lines, right as they are
constexpr int kHersteldagen = 9;        // after the claim, still in the same month

int count_maanden_tot(Datum van, Datum tot) {
    return (tot.jaar() - van.jaar()) * 12 + tot.maand() - van.maand();
}

}  // namespace

Declaraties::Declaraties(const Wereld& wereld, const Berichtmaker& maker, Post& post, std::size_t rang,
                         std::string bsn_onbekend)
    : w_(wereld),
      maker_(maker),
      post_(post),
      rang_(rang),
      agb_(wereld.aanbieders[rang].contract.agb.str()),
      bsn_onbekend_(std::move(bsn_onbekend)),
      dobbel_(derive(wereld.zaad, {4, rang})),
      maanden_(static_cast<std::size_t>(count_maanden_tot(wereld.horizon.begin, wereld.horizon.einde) + 1)) {}

void Declaraties::add(const Kind& kind, const Jeugdige& jeugdige, std::size_t aanbieder) {
    Dobbel dobbel(derive(w_.zaad, {5, kind.nummer, aanbieder}));
    for (const Toewijzing& t : jeugdige.toewijzingen) {
        if (t.aanbieder != aanbieder) continue;
        for (const Maandregel& m : t.regels) {
            const int plek = count_maanden_tot(w_.horizon.begin, m.periode.begin);
            if (plek < 0 || static_cast<std::size_t>(plek) >= maanden_.size()) continue;
            Regel r{.bsn = jeugdige.bsn,
                    .toewijzing = t.nummer,
                    .budget = t.budget.has_value(),
                    .vrij = t.budget.has_value() && !t.categorie,
                    .ingang = t.ingang,
                    .einde = t.laatste_einde(),
                    .budget_cent = t.budget ? (t.verlenging ? t.verlenging->budget : *t.budget).cents() : 0,
                    .totaal = t.omvang && t.omvang->frequentie == Frequentie::totaal,
                    .laatste = &m == &t.regels.back(),
                    .maand = m};
            auto waar = static_cast<std::size_t>(plek);
            const Fout fout = Post::happens(dobbel, Fout::te_laat) ? Fout::te_laat : Fout::laat;
            const std::size_t later = fout == Fout::te_laat ? 3 : 1;
            if ((fout == Fout::te_laat || Post::happens(dobbel, Fout::laat)) &&
                waar + later < maanden_.size()) {
                waar += later;
                r.bewust = true;
                r.fout = fout;
            }
            maanden_[waar].push_back(std::move(r));
        }
    }
}

void Declaraties::send() {
    for (std::size_t n = 0; n < maanden_.size(); ++n) send_maand(n);
}

Gedeclareerd Declaraties::make_regel(const Regel& r) {
    const Maandregel& m = r.maand;
    return {.bsn = r.bsn,
            .referentie = post_.next_referentie(),
            .vorige = "",
            .nummer = r.toewijzing,
            .categorie = m.product->categorie,
            .code = m.product->code,
            .periode = m.periode,
            .volume = m.volume,
            .eenheid = m.product->eenheid,
            .tarief = m.tarief,
            .bedrag = m.bedrag()};
}

/// A line as it should be, or with a mistake and then as it should be.
void Declaraties::plant_regel(Maand& nu, const Regel& r) {
    const auto lands = [&](Fout fout) { return Post::happens(dobbel_, fout); };
    const auto amount = [](Gedeclareerd& g) {
        g.bedrag = Bedrag::from_cents(checked_mul(g.volume, g.tarief.cents()));
    };
    Gedeclareerd goed = make_regel(r);
    if (r.bewust) {
        nu.geplant.push_back({r.fout, goed.referentie});
        nu.nu.push_back(std::move(goed));
        return;
    }
    const Periode& p = goed.periode;
    const bool per_minuut = goed.eenheid == Eenheid::minuut;
    /// Sends `fout` now and the right line as a repair.
    const auto fail = [&](Fout fout, Gedeclareerd verkeerd, bool herstel = true) {
        nu.geplant.push_back({fout, verkeerd.referentie});
        nu.nu.push_back(std::move(verkeerd));
        if (!herstel) return;
        goed.referentie = post_.next_referentie();
        nu.herstel.push_back(std::move(goed));
    };
    Gedeclareerd v = goed;
    if (lands(Fout::tarief)) {
        v.tarief += Bedrag::from_cents(1);
        amount(v);
        return fail(Fout::tarief, v);
    }
    if (lands(Fout::bedrag)) {
        v.bedrag += Bedrag::from_cents(100);
        return fail(Fout::bedrag, v);
    }
    if (r.budget && lands(Fout::dubbele_regel)) {
        // Within one message it would be TR416, and the whole message fails.
        nu.nu.push_back(goed);
        v.referentie = post_.next_referentie();
        nu.geplant.push_back({Fout::dubbele_regel, v.referentie, true});
        nu.herstel.push_back(v);
        return;
    }
    if (!eerder_referentie_.empty() && lands(Fout::referentie_hergebruikt)) {
        v.referentie = eerder_referentie_;
        eerder_referentie_.clear();
        return fail(Fout::referentie_hergebruikt, v);
    }
    if (r.budget && !r.vrij && v.categorie.view() == "45" && lands(Fout::verkeerde_categorie)) {
        const auto& c = w_.aanbieders[rang_].contract;
        for (const contract::Product& ander : w_.contract.producten) {
            if (ander.percelen.front() != 6 || !contract::contracted_perceel(c, ander)) continue;
            v.code = ander.code;
            v.categorie = ander.categorie;
            v.eenheid = ander.eenheid;
            v.volume = 2;
            v.tarief = w_.contract.find_tarief(6, ander.voorziening, ander.eenheid, p.begin)->bedrag;
            amount(v);
            return fail(Fout::verkeerde_categorie, v);
        }
    }
    if (r.budget && per_minuut && lands(Fout::onbekende_code)) {
        v.code = *parse_productcode("45Z99");
        return fail(Fout::onbekende_code, v);
    }
    if (r.budget && per_minuut && lands(Fout::verkeerde_eenheid)) {
        v.eenheid = Eenheid::uur;
        v.volume = std::max<std::int64_t>(1, v.volume / 60);
        v.tarief = Bedrag::from_cents(v.tarief.cents() * 60);
        amount(v);
        return fail(Fout::verkeerde_eenheid, v);
    }
    if (r.budget && p.begin.dag() == 1 && p.dagen() > 10 && lands(Fout::halve_maand)) {
        v.periode.begin = p.begin.plus_dagen(4);
        return fail(Fout::halve_maand, v);
    }
    if (r.budget && p.begin == r.ingang && p.begin.dag() > 1 && lands(Fout::voor_ingang)) {
        v.periode.begin = p.begin.first_of_month();
        return fail(Fout::voor_ingang, v);
    }
    if (lands(Fout::onbekende_toewijzing)) {
        v.nummer += 900'000'000;
        return fail(Fout::onbekende_toewijzing, v);
    }
    if (lands(Fout::onbekend_kind)) {
        v.bsn = bsn_onbekend_;
        return fail(Fout::onbekend_kind, v);
    }
    if (!nu.nu.empty() && nu.nu.front().bsn != v.bsn && nu.nu.front().bsn != bsn_onbekend_ &&
        lands(Fout::ander_kind)) {
        v.bsn = nu.nu.front().bsn;
        return fail(Fout::ander_kind, v);
    }
    if (r.budget && lands(Fout::boven_budget)) {
        v.volume = r.budget_cent / v.tarief.cents() + 10;
        amount(v);
        return fail(Fout::boven_budget, v);
    }
    if (r.totaal && v.eenheid == Eenheid::etmaal && lands(Fout::boven_etmalen)) {
        v.volume = p.dagen() + 2;
        amount(v);
        return fail(Fout::boven_etmalen, v);
    }
    if (r.budget && r.laatste && periode_.contains(r.einde) && lands(Fout::na_einde)) {
        nu.nu.push_back(goed);
        const Datum maand = periode_.begin.plus_maanden(1);
        v.periode = {maand, maand.last_of_month()};
        volgende_.push_back({Fout::na_einde, std::move(v)});
        return;
    }
    if (lands(Fout::credit_van_niets)) {
        nu.nu.push_back(goed);
        v.vorige = post_.next_referentie();
        v.referentie = post_.next_referentie();
        v.credit = true;
        return fail(Fout::credit_van_niets, v, false);
    }
    nu.nu.push_back(goed);
    if (!r.budget || goed.volume < 20 || !dobbel_.chance(kCorrectiePromille)) return;
    // A correction that is right: what was claimed is taken back, and claimed for less.
    v.vorige = goed.referentie;
    v.referentie = post_.next_referentie();
    v.credit = true;
    nu.herstel.push_back(v);
    if (lands(Fout::dubbel_crediteren)) {
        volgende_.push_back({Fout::dubbel_crediteren, v});
    }
    v.vorige.clear();
    v.credit = false;
    v.referentie = post_.next_referentie();
    v.volume -= 10;
    amount(v);
    nu.herstel.push_back(v);
}

std::string Declaraties::send_bericht(Datum dag, const std::vector<Gedeclareerd>& regels) {
    const Kop kop = post_.from_aanbieder(agb_, dag);
    const Declaratie d{post_.next_nummer(), periode_, regels, {}};
    const std::string bytes = maker_.jw323(kop, d);
    std::string bestand = post_.send("JW323", dag, bytes);
    eerder_nummer_ = d.nummer;
    eerder_identificatie_ = kop.identificatie;
    if (Post::happens(dobbel_, Fout::herhaald))
        post_.plant(Fout::herhaald, post_.send("JW323", dag.plus_dagen(1), bytes), "");
    return bestand;
}

/// A message that fails as a whole; the right one goes a day later.
void Declaraties::fail_bericht(Datum& dag, const std::vector<Gedeclareerd>& regels) {
    Kop kop = post_.from_aanbieder(agb_, dag);
    Declaratie d{post_.next_nummer(), periode_, regels, {}};
    const auto fail = [&](Fout fout, const auto& change) {
        post_.plant(fout, post_.send("JW323", dag, change(maker_.jw323(kop, d))), "");
        dag = dag.plus_dagen(1);
    };
    const auto as_is = [](std::string bytes) { return bytes; };
    const auto lands = [&](Fout fout) { return Post::happens(dobbel_, fout); };
    if (!eerder_nummer_.empty() && lands(Fout::declaratienummer_dubbel)) {
        d.nummer = eerder_nummer_;
        return fail(Fout::declaratienummer_dubbel, as_is);
    }
    if (!eerder_identificatie_.empty() && lands(Fout::declaratie_identificatie)) {
        kop.identificatie = eerder_identificatie_;
        return fail(Fout::declaratie_identificatie, as_is);
    }
    if (lands(Fout::totaal_fout)) {
        d.ernaast = Bedrag::from_cents(10'00);
        return fail(Fout::totaal_fout, as_is);
    }
    if (lands(Fout::toekomst)) {
        kop.dagtekening = dag.last_of_month().plus_dagen(5);
        return fail(Fout::toekomst, as_is);
    }
    if (lands(Fout::gemeente_onbekend)) {
        kop.ontvanger = "0999";
        return fail(Fout::gemeente_onbekend, as_is);
    }
    if (lands(Fout::structuur))
        return fail(Fout::structuur, [](std::string bytes) {
            const auto dag_begin = bytes.find("Begindatum>") + 11;
            return bytes.replace(dag_begin + 5, 5, "02-31");
        });
    if (lands(Fout::onleesbaar))
        return fail(Fout::onleesbaar, [](std::string bytes) {
            bytes.resize(bytes.find('\n', bytes.size() / 2) + 1);
            return bytes;
        });
}

void Declaraties::send_maand(std::size_t index) {
    periode_.begin = w_.horizon.begin.plus_maanden(static_cast<int>(index));
    periode_.einde = periode_.begin.last_of_month();
    Maand nu;
    for (Later& later : volgende_) {
        later.regel.referentie = post_.next_referentie();
        nu.geplant.push_back({later.fout, later.regel.referentie});
        nu.nu.push_back(std::move(later.regel));
    }
    volgende_.clear();
    for (const Regel& r : maanden_[index]) plant_regel(nu, r);
    std::vector<Regel>().swap(maanden_[index]);
    if (nu.nu.empty()) return;
    const Datum maand = periode_.begin.plus_maanden(1);
    Datum dag = maand.plus_dagen(2 + static_cast<int>(rang_ * 7 % 12));
    fail_bericht(dag, nu.nu);
    const std::string bestand = send_bericht(dag, nu.nu);
    eerder_referentie_ = nu.nu.back().referentie;
    const std::string later =
        nu.herstel.empty() ? "" : send_bericht(dag.plus_dagen(kHersteldagen), nu.herstel);
    for (const Maand::Geplant& g : nu.geplant) post_.plant(g.fout, g.herstel ? later : bestand, g.referentie);
}

}  // namespace jeugdregio::oefenregio
