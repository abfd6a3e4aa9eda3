#include "declaratie/registratie/prestaties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/invariant.hpp"

namespace jeugdregio::registratie {
namespace {

using Versies = std::map<std::pair<Gemeente, ToewijzingNummer>, const dossier::ToewijzingVersie*>;

Versies index_versies(std::span<const dossier::ToewijzingVersie> alle) {
    Versies uit;
    for (const auto& v : alle) uit.emplace(std::pair{v.gemeente, v.nummer}, &v);
    return uit;
}

const dossier::ToewijzingVersie& find_versie(const Versies& alle, const Plaats& p) {
    const auto hit = alle.find({p.gemeente, p.toewijzing});
    invariant(hit != alle.end(), "a share is claimed on a toewijzing that was handed over");
    return *hit->second;
}

/// One product of one toewijzing in one month: more than one line only when the tarief changed in the month.
auto groep_of(const Plaats& p) {
    return std::tie(p.gemeente, p.maand, p.bsn, p.toewijzing, p.code);
}

/// In base 36, six places: enough for the nine digits of a ToewijzingNummer.
std::string format_nummer(std::int64_t n) {
    std::string uit(6, '0');
    for (auto plek = uit.rbegin(); plek != uit.rend() && n > 0; ++plek, n /= 36)
        *plek = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 36];
    return uit;
}

/// Unique for an aanbieder (TR314), the same whenever it is computed again, and at most twenty characters:
/// gemeente, year and month, toewijzing, product, and which of several lines.
std::string make_referentie(const Plaats& p, int rang) {
    std::string uit = fmt::format("{}{:02}{:02}{}{}", p.gemeente.view(), p.maand.jaar() % 100,
                                  p.maand.maand(), format_nummer(p.toewijzing.waarde), p.code.view());
    if (rang > 1) uit += std::to_string(rang);
    return uit;
}

}  // namespace

void Opteller::add(const Aandeel& aandeel) {
    const auto [plek, nieuw] = sommen_.try_emplace(aandeel.plaats, Som{0, 0, {aandeel.dag, aandeel.dag}});
    Som& som = plek->second;
    ++som.bronregels;
    som.aantal += aandeel.aantal;
    som.dagen = {std::min(som.dagen.begin, aandeel.dag), std::max(som.dagen.einde, aandeel.dag)};
}

std::vector<Declaratieregel> Opteller::make_regels(
    std::span<const dossier::ToewijzingVersie> toewijzingen) const {
    const Versies versies = index_versies(toewijzingen);
    std::vector<Declaratieregel> uit;
    uit.reserve(sommen_.size());
    for (const auto& [plaats, som] : sommen_) {
        Declaratieregel r;
        r.plaats = plaats;
        r.bronregels = som.bronregels;
        r.geregistreerd = som.aantal;
        r.periode = som.dagen;
        r.volume = plaats.eenheid == Eenheid::uur ? round_uren(som.aantal) : som.aantal;
        r.bedrag = Bedrag::from_cents(plaats.tarief.cents() * r.volume);
        uit.push_back(std::move(r));
    }
    std::stable_sort(uit.begin(), uit.end(), [](const Declaratieregel& a, const Declaratieregel& b) {
        return std::tuple(groep_of(a.plaats), a.periode) < std::tuple(groep_of(b.plaats), b.periode);
    });
    for (auto van = uit.begin(); van != uit.end();) {
        const auto tot = std::find_if(
            van, uit.end(), [&](const auto& r) { return groep_of(r.plaats) != groep_of(van->plaats); });
        if (tot - van == 1) {
            // TR387, TR388 and OP364: the period is that of the month, cut by the toewijzing only.
            const auto& v = find_versie(versies, van->plaats);
            const Datum laatste = van->plaats.maand.last_of_month();
            van->periode = {std::max(van->plaats.maand, v.ingang),
                            v.einde ? std::min(laatste, *v.einde) : laatste};
        }
        int rang = 0;
        for (auto r = van; r != tot; ++r) r->referentie = make_referentie(r->plaats, ++rang);
        van = tot;
    }
    return uit;
}

}  // namespace jeugdregio::registratie
