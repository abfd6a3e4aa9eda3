#include "overzicht/besteding.hpp"

namespace jeugdregio::overzicht {
namespace {

/// Does the same to the figure of the whole and to those of every part that something belongs to.
template <class Doe>
void apply(Bestedingsbeeld& beeld, const Gemeente& gemeente, int perceel, const AgbCode& aanbieder, Doe doe) {
    doe(beeld.totaal);
    doe(beeld.per_gemeente[gemeente]);
    doe(beeld.per_perceel[perceel]);
    doe(beeld.per_aanbieder[aanbieder]);
}

}  // namespace

Bestedingsbeeld compute_besteding(std::span<const dossier::Besteding> bestedingen,
                                  std::span<const dossier::Toekenning> toekenningen,
                                  const Perceelverdeling& verdeling, const Bestedingsvraag& vraag) {
    Bestedingsbeeld uit;
    for (const dossier::Besteding& b : bestedingen) {
        const bool nu = b.maand.jaar == vraag.jaar, toen = b.maand.jaar == vraag.jaar - 1;
        if ((!nu && !toen) || (vraag.gemeente && b.gemeente != *vraag.gemeente)) continue;
        const int perceel = verdeling.find_perceel(b.aanbieder, b.code, b.maand.periode().begin);
        apply(uit, b.gemeente, perceel, b.aanbieder, [&](Geld& g) {
            if (nu) g.besteed += b.bedrag;
            if (toen) g.vorig_jaar += b.bedrag;
            if (toen && b.maand.maand <= vraag.tot_maand) g.vorig_jaar_tot += b.bedrag;
        });
        auto& blokken = nu ? uit.per_blok : uit.per_blok_vorig_jaar;
        blokken[std::string(verdeling.find_blok(perceel))].at(static_cast<std::size_t>(b.maand.maand - 1)) +=
            b.bedrag;
    }
    for (const dossier::Toekenning& t : toekenningen) {
        if (t.jaar != vraag.jaar || (vraag.gemeente && t.gemeente != *vraag.gemeente)) continue;
        // Granted for the year: by the contract at its beginning, or the first that came after.
        const Datum dag = Datum::from_ymd(t.jaar, 1, 1);
        const int perceel = t.code ? verdeling.find_perceel(t.aanbieder, *t.code, dag)
                                   : verdeling.find_perceel(t.aanbieder, t.categorie, dag);
        apply(uit, t.gemeente, perceel, t.aanbieder, [&](Geld& g) {
            g.toegekend += t.toegekend;
            g.gedeclareerd += t.gedeclareerd;
            g.toewijzingen_met_budget += t.toewijzingen;
        });
    }
    return uit;
}

}  // namespace jeugdregio::overzicht
