#include "pipeline/materieel.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "declaratie/registratie/verdeling.hpp"

namespace jeugdregio::pipeline {
namespace {

using beheersing::Controlepunt;
using beheersing::Weggelaten;
using beheersing::Werksoort;

Werksoort werksoort_of(registratie::Bestand bestand) {
    switch (bestand) {
        case registratie::Bestand::sessies:
            return Werksoort::tijd;
        case registratie::Bestand::groepsdagen:
            return Werksoort::groep;
        case registratie::Bestand::verblijven:
            return Werksoort::nachten;
        case registratie::Bestand::trajecten:
            return Werksoort::stuks;
    }
    return Werksoort::tijd;
}

/// Passes everything on, and adds up per rule what of a jeugdige was left out: the size is that of the claim.
class Verzamelaar final : public registratie::Ontvanger {
  public:
    explicit Verzamelaar(registratie::Ontvanger& naar) : naar_(naar) {}
    void take(const registratie::Aandeel& aandeel) override { naar_.take(aandeel); }
    void take(const registratie::Uitval& uitval) override {
        naar_.take(uitval);
        if (uitval.motivering.gevolg == Gevolg::signaal) return;
        if (uitval.bsn) return add(uitval, *uitval.bsn, uitval.aantal);
        // Left out before it was divided: each jeugdige gets a share of it, as in a claim.
        const auto aantal = static_cast<std::int64_t>(uitval.clienten.size());
        for (std::int64_t i = 0; i < aantal; ++i)
            add(uitval, uitval.clienten[static_cast<std::size_t>(i)],
                registratie::share_of(uitval.aantal, aantal, i));
    }
    void take(const registratie::Factuurdeel& deel) override { naar_.take(deel); }
    [[nodiscard]] std::vector<Weggelaten> finish() {
        std::vector<Weggelaten> uit;
        uit.reserve(som_.size());
        for (auto& [sleutel, som] : som_) {
            std::sort(som.weggelaten.regels.begin(), som.weggelaten.regels.end());
            uit.push_back(std::move(som.weggelaten));
        }
        return uit;
    }

  private:
    struct Som {
        Weggelaten weggelaten;
        int eerste = 0;  // line whose words are kept: sums come in order of day and not of line
    };
    registratie::Ontvanger& naar_;
    std::map<std::tuple<Bsn, Datum, Werksoort, std::string_view>, Som> som_;

    void add(const registratie::Uitval& uitval, const Bsn& bsn, std::int64_t aantal) {
        const Datum maand = uitval.dag.first_of_month();
        const Werksoort soort = werksoort_of(uitval.bron.bestand);
        const Regelkaart* const regel = uitval.motivering.regel;
        const auto [plek, nieuw] = som_.try_emplace({bsn, maand, soort, regel->id});
        Som& som = plek->second;
        if (nieuw) som.weggelaten = {bsn, maand, soort, regel, 0, {}, {}};
        som.weggelaten.aantal += aantal;
        som.weggelaten.regels.push_back(uitval.bron.regel);
        if (nieuw || uitval.bron.regel < som.eerste) {
            som.eerste = uitval.bron.regel;
            som.weggelaten.uitleg = uitval.motivering.uitleg();
        }
    }
};

beheersing::Herrekend make_herrekend(const registratie::Declaratieregel& r) {
    const auto& p = r.plaats;
    return {{p.gemeente, p.toewijzing, p.maand, p.categorie, p.code},
            p.bsn,
            p.eenheid,
            r.bronregels,
            r.geregistreerd,
            r.volume,
            p.tarief,
            r.bedrag};
}

/// Takes from `alleen` what was found. A point is compared whole: lines of it that were not drawn stay.
std::set<Controlepunt> find_punten(const std::vector<dossier::Goedgekeurd>& staand,
                                   Steekproefregels& alleen) {
    std::set<Controlepunt> uit;
    for (const auto& g : staand)
        if (alleen.erase({g.gemeente, g.prestatie.referentie}) != 0) uit.insert(beheersing::point_of(g));
    return uit;
}

}  // namespace

Materieleuitkomst check_materieel(storage::Opslag& opslag, const contract::Contract& contract,
                                  const Controleopdracht& opdracht, const Registratie& registratie,
                                  const Sessiebron& sessies, registratie::Ontvanger& naar) {
    Verzamelaar verzamelaar(naar);
    const auto regels = compute_declaratieregels(opslag, contract, opdracht.aanbieder, opdracht.periode,
                                                 registratie, sessies, verzamelaar)
                            .regels;
    const auto staand = dossier::list_staand(opslag.load_goedgekeurd({opdracht.aanbieder, opdracht.periode}));
    std::vector<beheersing::Herrekend> herrekend;
    herrekend.reserve(regels.size());
    for (const auto& r : regels) herrekend.push_back(make_herrekend(r));

    Materieleuitkomst uit;
    std::set<Controlepunt> punten;
    if (opdracht.alleen) {
        uit.onbekend = *opdracht.alleen;
        punten = find_punten(staand, uit.onbekend);
    }
    uit.controle =
        beheersing::compare_registratie(staand, herrekend, verzamelaar.finish(),
                                        contract.parameters_on(opdracht.periode.begin).controle_verrekening,
                                        opdracht.alleen ? &punten : nullptr);
    return uit;
}

}  // namespace jeugdregio::pipeline
