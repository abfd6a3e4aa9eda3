#include "declaratie/herprijzen.hpp"

#include "declaratie/contractpositie.hpp"
#include "declaratie/volume.hpp"

namespace jeugdregio::declaratie {
namespace {

Bedrag price_of(const Contractpositie& positie, Bedrag tarief, std::int64_t volume) {
    return positie.per_uur_in_minuten ? compute_bedrag_minuten(volume, positie.tarief->bedrag)
                                      : compute_bedrag(volume, tarief);
}

}  // namespace

std::size_t herprijs(ijw::Jw323& declaratie, const contract::Contract& toen, const contract::Contract& nu,
                     std::span<const contract::AanbiederContract> aanbieder) {
    std::size_t aantal = 0;
    for (ijw::Prestatie& p : declaratie.prestaties) {
        if (!p.tarief || p.eenheid == Eenheid::euro) continue;
        const auto was = find_contractpositie(toen, declaratie.ontvanger, aanbieder, p);
        const auto is = find_contractpositie(nu, declaratie.ontvanger, aanbieder, p);
        const auto oud = claimed_tarief(was), nieuw = claimed_tarief(is);
        if (!oud || !nieuw || *p.tarief != *oud || p.bedrag != price_of(was, *oud, p.volume)) continue;
        const Bedrag bedrag = price_of(is, *nieuw, p.volume);
        if (*nieuw == *oud && bedrag == p.bedrag) continue;
        p.tarief = *nieuw;
        p.bedrag = bedrag;
        ++aantal;
    }
    return aantal;
}

}  // namespace jeugdregio::declaratie
