// termijnen.toml and rap.toml: the reaction terms and the regional protocol (inkoopdocument eis 41 and 43).
#include <fmt/format.h>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

constexpr int kAantalMax = 3660;

Termijneenheid read_eenheid(Rij& rij) {
    constexpr std::array kEenheden{Termijneenheid::werkdagen, Termijneenheid::dagen, Termijneenheid::weken,
                                   Termijneenheid::maanden, Termijneenheid::maandeinden};
    std::vector<std::string> namen;
    namen.reserve(kEenheden.size());
    for (const Termijneenheid e : kEenheden) namen.emplace_back(termijneenheid_naam(e));
    return kEenheden.at(rij.get_keuze("eenheid", namen));
}

Termijnaard read_aard(Rij& rij) {
    constexpr std::array kAarden{Termijnaard::landelijk, Termijnaard::contract, Termijnaard::streven};
    std::vector<std::string> namen;
    namen.reserve(kAarden.size());
    for (const Termijnaard a : kAarden) namen.emplace_back(termijnaard_naam(a));
    return kAarden.at(rij.get_keuze("aard", namen));
}

/// A name with a typing error would be a change that silently does nothing.
void check_naam(Rij& rij, const Termijnrij& t, bool alleen_tonen) {
    if (!rij.is_gaaf({"naam", "alleen_tonen"})) return;
    if (!t.bewaakt() && !alleen_tonen)
        rij.add_fout(rij.regel_van("naam"),
                     fmt::format("Het programma bewaakt geen termijn met de naam \"{}\".", t.naam),
                     "Verbeter de naam. Hoeft het programma hem alleen te laten zien, zet er dan "
                     "alleen_tonen = true bij.");
    if (t.bewaakt() && alleen_tonen)
        rij.add_fout(rij.regel_van("alleen_tonen"),
                     fmt::format("Het programma bewaakt de termijn \"{}\".", t.naam),
                     "Haal `alleen_tonen` weg, of geef de termijn een andere naam.");
}

void check_kant(Rij& rij, const Termijnrij& t) {
    const auto soort = find_termijnsoort(t.naam);
    if (!soort || !rij.is_gaaf({"naam", "vooraf"}) || is_vooraf(*soort) == t.vooraf) return;
    rij.add_fout(rij.regel_van("vooraf"),
                 fmt::format("De termijn \"{}\" loopt {} de gebeurtenis.", t.naam, t.vooraf ? "na" : "voor"),
                 t.vooraf ? "Haal `vooraf` weg." : "Zet er vooraf = true bij.");
}

}  // namespace

void read_termijnen(Rij& wortel, Ingelezen& uit) {
    for (Rij& rij : wortel.get_rijen("termijn", true)) {
        Termijnrij t;
        t.naam = rij.get_tekst("naam");
        t.berichten = rij.get_teksten("berichten");
        constexpr std::array<const char*, 3> kWie{"gemeente", "aanbieder", "ontvanger"};
        t.wie = kWie.at(rij.get_keuze("wie", {kWie.begin(), kWie.end()}));
        t.aard = read_aard(rij);
        t.termijn.aantal = static_cast<int>(rij.get_getal("aantal", 0, kAantalMax));
        t.termijn.eenheid = read_eenheid(rij);
        t.gebeurtenis = rij.get_tekst("gebeurtenis");
        t.vooraf = rij.find_ja("vooraf");
        t.vanaf = rij.get_datum("vanaf");
        const bool alleen_tonen = rij.find_ja("alleen_tonen");
        t.bron = rij.get_tekst("bron");
        check_naam(rij, t, alleen_tonen);
        check_kant(rij, t);
        rij.close();
        uit.termijnen.push_back({std::move(t), rij.regel(), rij.is_gaaf({"naam", "vanaf"})});
    }
    wortel.close();
}

void read_rap(Rij& wortel, Ingelezen& uit) {
    for (Rij& rij : wortel.get_rijen("versie", false)) {
        Protocolversie v;
        v.nummer = rij.get_tekst("nummer");
        v.vanaf = rij.get_datum("vanaf");
        v.vastgesteld = rij.get_datum("vastgesteld");
        v.document = rij.get_tekst("document");
        v.bron = rij.get_tekst("bron");
        rij.close();
        uit.protocolversies.push_back({std::move(v), rij.regel(), rij.is_gaaf({"nummer", "vanaf"})});
    }
    for (Rij& rij : wortel.get_rijen("afspraak", true)) {
        Afspraak a;
        a.naam = rij.get_tekst("naam");
        a.keuze = rij.get_tekst("keuze");
        a.vanaf = rij.get_datum("vanaf");
        a.bron = rij.get_tekst("bron");
        rij.close();
        uit.afspraken.push_back({std::move(a), rij.regel(), rij.is_gaaf({"naam", "vanaf"})});
    }
    wortel.close();
}

}  // namespace jeugdregio::contract
