#include "toewijzing/werklijst_budget.hpp"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "budget/prognose.hpp"

namespace jeugdregio::toewijzing {
namespace {

using budget::Prognose;

std::string describe_hoeveelheid(const Prognose& p, std::int64_t hoeveelheid) {
    return p.geld ? format_euro(Bedrag::from_cents(hoeveelheid))
                  : fmt::format("{} {}", hoeveelheid, eenheid_naam(p.eenheid));
}

std::string describe_verbruik(const Prognose& p) {
    std::string uit =
        fmt::format("Gebruikt is {} van {} ({}%) tot en met {}", describe_hoeveelheid(p, p.gebruikt),
                    describe_hoeveelheid(p, p.totaal), p.gebruikt_promille / 10, format_nl(*p.bekend_tot));
    if (p.bekend_promille) uit += fmt::format("; van de tijd was toen {}% voorbij", *p.bekend_promille / 10);
    uit += fmt::format(". Per week gaat er {} af.", describe_hoeveelheid(p, p.per_week));
    if (p.sneller) uit += " Dat is sneller dan de tijd (eis 79).";
    return uit;
}

std::string say_wat(const Prognose& p, Datum dag) {
    const char* const naam = p.geld ? "budget" : "volume";
    if (p.over <= 0)
        return fmt::format("Het {} is op sinds {}. Overleg met de Toegang over een wijziging (317).", naam,
                           format_nl(*p.uitgeput_op));
    if (dag <= *p.aanvragen_tot)
        return fmt::format(
            "Het {} raakt op rond {}. Rond de hulp af binnen het {}, of vraag uiterlijk op {} een wijziging "
            "aan "
            "(317).",
            naam, format_nl(*p.uitgeput_op), naam, format_nl(*p.aanvragen_tot));
    return fmt::format(
        "Het {} raakt op rond {}. Vraag meteen een wijziging aan (317) als het niet genoeg is: dat had al "
        "gemoeten.",
        naam, format_nl(*p.uitgeput_op));
}

}  // namespace

std::vector<Werkregel> find_budgetten(const dossier::Werkvoorraad& voorraad, const Werkdag& d) {
    std::set<std::pair<AgbCode, Bsn>> met_verzoek;
    for (const dossier::Verzoek& v : voorraad.verzoeken)
        if (v.ontvangen_op <= d.dag && v.onderhanden()) met_verzoek.emplace(v.aanbieder, v.bsn);
    std::vector<Werkregel> uit;
    for (const dossier::Toewijzingverloop& t : voorraad.toewijzingen) {
        const dossier::ToewijzingVersie& v = t.versie;
        const bool loopt = v.ingang <= d.dag && (!v.einde || *v.einde >= d.dag);
        if (!loopt || t.afname.empty() || met_verzoek.contains({v.aanbieder, v.bsn})) continue;
        const auto p = budget::forecast_budget(v, t.afname, d.dag, d.parameters);
        if (!p || !p->te_vroeg) continue;
        const Datum melden = p->uitgeput_op->plus_dagen(-7 * d.parameters.keten_verlengen_melden_weken);
        if (d.dag < melden && !p->sneller) continue;
        Werkregel r;
        r.soort = Werksoort::budget;
        r.termijn = {*p->aanvragen_tot, Telling::dagen};
        r.te_laat = d.dag > r.termijn.tot;
        r.over = r.termijn.te_laat(d.dag);
        r.wie = Wie::aanbieder;
        r.bsn = v.bsn;
        r.aanbieder = v.aanbieder;
        r.referentie = std::to_string(v.nummer.waarde);
        r.wat = say_wat(*p, d.dag);
        r.toelichting = describe_verbruik(*p);
        r.bron = "eis 79, eis 80";
        uit.push_back(std::move(r));
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
