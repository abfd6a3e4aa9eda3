// keuzebudget.toml and standaardbudgetten.toml (inkoopdocument 8.4).
#include <fmt/format.h>

#include "contract/getallen.hpp"
#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

// Nobody plans more hours than a year has; the limit keeps every product of a sum in range.
constexpr std::int64_t kMinutenMax = 10'000 * 60;

Budgetsoort read_soort(Rij& rij) {
    return rij.get_keuze("soort", {"herstel", "duurzaam"}) == 1 ? Budgetsoort::duurzaam
                                                                : Budgetsoort::herstel;
}

void read_weken(Rij& rij, Budgetformule& f) {
    const std::string tekst = rij.find_tekst("weken");
    if (!rij.is_gaaf({"weken", "rekenwijze"})) return;
    if ((f.rekenwijze == Budgetrekenwijze::per_week) == tekst.empty()) {
        rij.add_fout(
            rij.regel_van("weken"),
            fmt::format("`weken` past niet bij rekenwijze \"{}\".", rekenwijze_naam(f.rekenwijze)),
            "Zeg bij \"per_week\", en alleen daar, of `weken` \"kalenderweken\" of \"naar_rato\" is.");
        return;
    }
    for (const Wekentelling telling : {Wekentelling::kalenderweken, Wekentelling::naar_rato})
        if (tekst == wekentelling_naam(telling)) f.weken = telling;
    if (!tekst.empty() && !f.weken)
        rij.add_fout(rij.regel_van("weken"), fmt::format("Bij `weken` staat \"{}\".", tekst),
                     "Kies uit kalenderweken en naar_rato.");
}

std::vector<Uren> read_inzet(Rij& kop) {
    std::vector<Uren> uit;
    for (Rij& rij : kop.get_rijen("inzet", true)) {
        Uren u;
        u.voorziening = rij.get_tekst("voorziening");
        const std::string tekst = rij.get_tekst("uren");
        const auto minuten = parse_uren(tekst);
        if (rij.is_gaaf({"uren"}) && (!minuten || *minuten <= 0 || *minuten > kMinutenMax))
            rij.add_fout(
                rij.regel_van("uren"), fmt::format("\"{}\" is geen aantal uren.", tekst),
                "Schrijf \"40\", \"12,5\" of \"12:30\" (uren en minuten): meer dan nul, in hele minuten, "
                "hoogstens 10.000 uur.");
        u.minuten = minuten.value_or(0);
        rij.close();
        uit.push_back(std::move(u));
    }
    return uit;
}

}  // namespace

void read_keuzebudget(Rij& wortel, Ingelezen& uit) {
    for (Rij& rij : wortel.get_rijen("formule", true)) {
        Budgetformule f;
        f.soort = read_soort(rij);
        f.rekenwijze = rij.get_keuze("rekenwijze", {"per_traject", "per_week"}) == 1
                           ? Budgetrekenwijze::per_week
                           : Budgetrekenwijze::per_traject;
        read_weken(rij, f);
        f.vanaf = rij.get_datum("vanaf");
        f.aanname = rij.get_ja_nee("aanname");
        f.uitleg = rij.get_tekst("uitleg");
        f.bron = rij.get_tekst("bron");
        rij.close();
        uit.budgetformules.push_back({std::move(f), rij.regel(), rij.is_gaaf({"soort", "vanaf"})});
    }
    for (Rij& rij : wortel.get_rijen("verwijsproces", false)) {
        Verwijsproces v;
        v.versie = rij.get_tekst("versie");
        v.vanaf = rij.get_datum("vanaf");
        v.vastgesteld = rij.get_datum("vastgesteld");
        v.document = rij.get_tekst("document");
        v.bron = rij.get_tekst("bron");
        rij.close();
        uit.verwijsprocessen.push_back({std::move(v), rij.regel(), rij.is_gaaf({"versie", "vanaf"})});
    }
    wortel.close();
}

void read_standaardbudgetten(Rij& wortel, Ingelezen& uit) {
    static_cast<void>(wortel.get_tekst("bron"));  // for the reader of the file
    for (Rij& rij : wortel.get_rijen("standaardbudget", false)) {
        Standaardbudget s;
        s.naam = rij.get_tekst("naam");
        s.interventie = rij.get_tekst("interventie");
        s.soort = read_soort(rij);
        s.inzet = read_inzet(rij);
        s.kdc_odc = rij.find_ja("kdc_odc");
        s.vanaf = rij.get_datum("vanaf");
        s.tot = rij.find_datum("tot");
        s.bron = rij.get_tekst("bron");
        rij.close();
        uit.standaardbudgetten.push_back(
            {std::move(s), rij.regel(), rij.is_gaaf({"naam", "soort", "vanaf", "tot"})});
    }
    wortel.close();
}

}  // namespace jeugdregio::contract
