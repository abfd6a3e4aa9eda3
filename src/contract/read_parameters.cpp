// parameters.toml: one table per setting, [group.name] with `waarde` and `bron`, and a [[group.name.later]]
// for each value that takes its place on a day (`vanaf`). A setting that is added to struct Parameters gets
// one line here; a setting that is missing from the file, or that nobody knows, is a fault.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

constexpr std::string_view kWaarde = "waarde";

struct ParameterRij {
    std::string_view groep, naam;
    void (*read)(Rij& rij, Parameters& p);

    [[nodiscard]] std::string sleutel() const { return fmt::format("{}.{}", groep, naam); }
};

/// Settings that cannot change on a day: another file, which has no days, says the same; or who asks has no
/// day yet.
constexpr std::string_view kZonderVersies[] = {
    "budget.duurzaam_voorzieningen",      // beroepentabel.toml and groepsaanbod.toml say the same
    "budget.duurzaam_zwaar_bij_kdc_odc",  // standaardbudgetten.toml is held against it
    "wonen.maximum_gezinshuis",           // intensiteiten.toml says the same
    "tarief.stuk_op_hele_euro",           // of the tarieven of a new year
    "vastleggen.vanaf",                   // is a day itself
    "bestand.max_bytes",                  // before anything of a message is known
};
bool has_versies(const ParameterRij& parameter) {
    // The calculators compare plans, which have no day.
    return parameter.groep != "rekentool" && std::find(std::begin(kZonderVersies), std::end(kZonderVersies),
                                                       parameter.sleutel()) == std::end(kZonderVersies);
}

int read_getal(Rij& rij, int max) {
    return static_cast<int>(rij.get_getal(kWaarde, 0, max));
}

void read_meldgrens(Rij& rij, Parameters& p) {
    p.budget_meldgrens = rij.get_bedrag(kWaarde);
    if (rij.is_gaaf({kWaarde}) && p.budget_meldgrens < Bedrag{}) {
        rij.add_fout(rij.regel_van(kWaarde),
                     fmt::format("De meldgrens van het budget is {}.", format_euro(p.budget_meldgrens)),
                     "Vul een bedrag van nul euro of hoger in.");
    }
}

void read_groei_minimum(Rij& rij, Parameters& p) {
    p.uitschieter.groei_minimum = rij.get_bedrag(kWaarde);
    if (rij.is_gaaf({kWaarde}) && p.uitschieter.groei_minimum < Bedrag{})
        rij.add_fout(rij.regel_van(kWaarde), "De kleinste groei die opvalt is minder dan nul euro.",
                     "Vul een bedrag van nul euro of hoger in.");
}

void read_verwijzers(Rij& rij, Parameters& p) {
    p.budget_meldgrens_verwijzers = rij.get_teksten(kWaarde);
    for (const std::string& code : p.budget_meldgrens_verwijzers) {
        if (code.size() == 2 && code[0] >= '0' && code[0] <= '9' && code[1] >= '0' && code[1] <= '9')
            continue;
        rij.add_fout(
            rij.regel_van(kWaarde), fmt::format("De code \"{}\" kan geen soort verwijzer zijn.", code),
            "Gebruik de tweecijferige codes van codelijst COD327, bijvoorbeeld \"02\" voor de huisarts.");
    }
}

void read_stapeling(Rij& rij, Parameters& p) {
    p.verzoek_stapeling_weigeren = rij.get_keuze(kWaarde, {"per_categorie", "weigeren"}) == 1;
}

void read_groep_eenheid(Rij& rij, Parameters& p) {
    p.groep_ook_in_minuten = rij.get_keuze(kWaarde, {"uur", "minuut"}) == 1;
}

void read_verrekening(Rij& rij, Parameters& p) {
    constexpr std::array kSoorten{Verrekening::geen, Verrekening::toewijzing_maand};
    p.controle_verrekening = kSoorten.at(rij.get_keuze(kWaarde, {"geen", "toewijzing_maand"}));
}

void read_noshow_periode(Rij& rij, Parameters& p) {
    constexpr std::array kPerioden{Noshowperiode::kalenderjaar, Noshowperiode::contractjaar,
                                   Noshowperiode::twaalf_maanden};
    p.noshow_periode =
        kPerioden.at(rij.get_keuze(kWaarde, {"kalenderjaar", "contractjaar", "twaalf_maanden"}));
}

/// AMB-030 knows a third scope, over all aanbieders: no aanbieder can see that, so a claim cannot follow it.
void read_noshow_bereik(Rij& rij, Parameters& p) {
    const auto keuze =
        rij.get_keuze(kWaarde, {"jeugdige_en_aanbieder", "toewijzing", "jeugdige_bij_alle_aanbieders"});
    p.noshow_per_toewijzing = keuze == 1;
    if (keuze == 2)
        rij.add_fout(rij.regel_van(kWaarde),
                     "Gemiste afspraken bij alle aanbieders samen kan een aanbieder niet zien.",
                     "Kies jeugdige_en_aanbieder of toewijzing.");
}

void read_rand_beleid(Rij& rij, Parameters& p) {
    constexpr std::array kBeleid{Randbeleid::overleg, Randbeleid::laag, Randbeleid::hoog};
    p.rekentool.rand_beleid = kBeleid.at(rij.get_keuze(kWaarde, {"overleg", "laag", "hoog"}));
}

void read_slaapdienst(Rij& rij, Parameters& p) {
    const std::int64_t honderdste = rij.get_decimaal(kWaarde, 2);
    if (honderdste > 100) {
        rij.add_fout(rij.regel_van(kWaarde), "Een uur slaapdienst telt voor meer dan een uur.",
                     "Vul een getal van \"0\" tot en met \"1\" in, bijvoorbeeld \"0,5\" voor een half uur.");
        return;
    }
    p.rekentool.slaapdienst_factor_honderdste = static_cast<int>(honderdste);
}

void read_betrouwbaarheid(Rij& rij, Parameters& p) {
    p.steekproef.betrouwbaarheid_pct = static_cast<int>(rij.get_getal(kWaarde, 70, 99));
}

std::int64_t read_honderdste_pct(Rij& rij) {
    const std::int64_t uit = rij.get_decimaal(kWaarde, 2);
    if (uit > 100'00)
        rij.add_fout(rij.regel_van(kWaarde), "Een deel van een bedrag is meer dan 100%.",
                     "Vul een percentage van \"0\" tot en met \"100\" in, bijvoorbeeld \"5\" of \"2,5\".");
    return uit;
}

void read_verwacht(Rij& rij, Parameters& p) {
    p.steekproef.verwacht_honderdste_pct = read_honderdste_pct(rij);
    if (rij.is_gaaf({kWaarde}) &&
        p.steekproef.verwacht_honderdste_pct >= p.steekproef.tolerabel_honderdste_pct)
        rij.add_fout(rij.regel_van(kWaarde),
                     "De verwachte fout van een steekproef is niet kleiner dan de aanvaardbare fout.",
                     "Maak steekproef.verwacht_pct kleiner dan steekproef.tolerabel_pct.");
}

constexpr int kDagenMax = 3660, kMaandenMax = 120;

// In the order of the settings table of docs/interpretaties.md.
constexpr ParameterRij kParameters[] = {
    {"budget", "meldgrens_eur", read_meldgrens},
    {"budget", "meldgrens_verwijzers", read_verwijzers},
    {"budget", "terugkijk_maanden",
     [](Rij& r, Parameters& p) { p.budget_terugkijk_maanden = read_getal(r, kMaandenMax); }},
    {"budget", "soort_grens_maanden",
     [](Rij& r, Parameters& p) { p.budget_soort_grens_maanden = read_getal(r, kMaandenMax); }},
    {"budget", "duurzaam_voorzieningen",
     [](Rij& r, Parameters& p) { p.budget_duurzaam_voorzieningen = r.get_teksten(kWaarde); }},
    {"budget", "duurzaam_zwaar_bij_kdc_odc",
     [](Rij& r, Parameters& p) { p.budget_duurzaam_zwaar_bij_kdc_odc = r.get_ja_nee(kWaarde); }},
    {"budget", "vrijval_definitief_dagen",
     [](Rij& r, Parameters& p) { p.vrijval_definitief_dagen = read_getal(r, kDagenMax); }},
    {"budget", "prognose_weken",
     [](Rij& r, Parameters& p) {
         p.budget_prognose_weken = static_cast<int>(r.get_getal(kWaarde, 1, kMaandenMax));
     }},
    {"budget", "sneller_pct", [](Rij& r, Parameters& p) { p.budget_sneller_pct = read_getal(r, 100); }},
    {"declaratie", "verval_dagen",
     [](Rij& r, Parameters& p) { p.declaratie_verval_dagen = read_getal(r, kDagenMax); }},
    {"declaratie", "late_toewijzing_dagen",
     [](Rij& r, Parameters& p) { p.declaratie_late_toewijzing_dagen = read_getal(r, kDagenMax); }},
    {"declaratie", "reistijd_max_min",
     [](Rij& r, Parameters& p) { p.declaratie_reistijd_max_min = read_getal(r, 24 * 60); }},
    {"declaratie", "groep_eenheid", read_groep_eenheid},
    {"declaratie", "stuk_max_per_toewijzing",
     [](Rij& r, Parameters& p) { p.stuk_max_per_toewijzing = read_getal(r, 1000); }},
    {"wonen", "verklaring_na_dagen",
     [](Rij& r, Parameters& p) { p.wonen_verklaring_na_dagen = read_getal(r, kDagenMax); }},
    {"noshow", "max_per_jaar", [](Rij& r, Parameters& p) { p.noshow_max_per_jaar = read_getal(r, 366); }},
    {"noshow", "periode", read_noshow_periode},
    {"noshow", "bereik", read_noshow_bereik},
    {"noshow", "grens_uren", [](Rij& r, Parameters& p) { p.noshow_grens_uren = read_getal(r, 24 * 366); }},
    {"noshow", "groep_max_pct", [](Rij& r, Parameters& p) { p.noshow_groep_max_pct = read_getal(r, 100); }},
    {"controle", "verrekening", read_verrekening},
    {"wonen", "afwezig_overleg_dagen",
     [](Rij& r, Parameters& p) { p.wonen_afwezig_overleg_dagen = read_getal(r, kDagenMax); }},
    {"wonen", "vertrekdag_telt",
     [](Rij& r, Parameters& p) { p.wonen_vertrekdag_telt = r.get_ja_nee(kWaarde); }},
    {"wonen", "maximum_gezinshuis",
     [](Rij& r, Parameters& p) { p.wonen_maximum_gezinshuis = r.get_tekst(kWaarde); }},
    {"ed", "leeftijd_vanaf", [](Rij& r, Parameters& p) { p.ed_leeftijd_vanaf = read_getal(r, 30); }},
    {"ed", "leeftijd_tot", [](Rij& r, Parameters& p) { p.ed_leeftijd_tot = read_getal(r, 30); }},
    {"keten", "verlengen_melden_weken",
     [](Rij& r, Parameters& p) { p.keten_verlengen_melden_weken = read_getal(r, kMaandenMax); }},
    {"keten", "start_melden_dagen",
     [](Rij& r, Parameters& p) { p.keten_start_melden_dagen = read_getal(r, kDagenMax); }},
    {"keten", "declaratie_melden_dagen",
     [](Rij& r, Parameters& p) { p.keten_declaratie_melden_dagen = read_getal(r, kDagenMax); }},
    {"keten", "tijdelijke_stop_dagen",
     [](Rij& r, Parameters& p) { p.keten_tijdelijke_stop_dagen = read_getal(r, kDagenMax); }},
    {"keten", "leeftijd_melden_weken",
     [](Rij& r, Parameters& p) { p.keten_leeftijd_melden_weken = read_getal(r, kMaandenMax); }},
    {"keten", "stop_melden_dagen",
     [](Rij& r, Parameters& p) { p.keten_stop_melden_dagen = read_getal(r, kDagenMax); }},
    {"keten", "evaluatie_maanden",
     [](Rij& r, Parameters& p) { p.keten_evaluatie_maanden = read_getal(r, kMaandenMax); }},
    {"keten", "evaluatie_melden_weken",
     [](Rij& r, Parameters& p) { p.keten_evaluatie_melden_weken = read_getal(r, kMaandenMax); }},
    {"keten", "hervatting_maanden",
     [](Rij& r, Parameters& p) { p.keten_hervatting_maanden = read_getal(r, kMaandenMax); }},
    {"keten", "dossier_dagen",
     [](Rij& r, Parameters& p) { p.keten_dossier_dagen = read_getal(r, kDagenMax); }},
    {"keten", "eindbrief_dagen",
     [](Rij& r, Parameters& p) { p.keten_eindbrief_dagen = read_getal(r, kDagenMax); }},
    {"keten", "overleg_redenen",
     [](Rij& r, Parameters& p) { p.keten_overleg_redenen = r.get_teksten(kWaarde); }},
    {"keten", "taak_werkdagen",
     [](Rij& r, Parameters& p) { p.keten_taak_werkdagen = read_getal(r, kDagenMax); }},
    {"plan", "akkoord_jeugdige_vanaf",
     [](Rij& r, Parameters& p) { p.plan_akkoord_jeugdige_vanaf = read_getal(r, 30); }},
    {"plan", "akkoord_zelf_vanaf",
     [](Rij& r, Parameters& p) { p.plan_akkoord_zelf_vanaf = read_getal(r, 30); }},
    {"vastleggen", "vanaf", [](Rij& r, Parameters& p) { p.vastleggen_vanaf = r.get_datum(kWaarde); }},
    {"keten", "taakgericht", [](Rij& r, Parameters& p) { p.keten_taakgericht = r.get_ja_nee(kWaarde); }},
    {"tarief", "stuk_op_hele_euro",
     [](Rij& r, Parameters& p) { p.tarief_stuk_op_hele_euro = r.get_ja_nee(kWaarde); }},
    {"contract", "einde_melden_maanden",
     [](Rij& r, Parameters& p) { p.contract_einde_melden_maanden = read_getal(r, kMaandenMax); }},
    {"verzoek", "bij_stapeling", read_stapeling},
    {"verzoek", "hervatting_maanden",
     [](Rij& r, Parameters& p) { p.verzoek_hervatting_maanden = read_getal(r, kMaandenMax); }},
    {"verzoek", "niet_aanslaan_maanden",
     [](Rij& r, Parameters& p) { p.verzoek_niet_aanslaan_maanden = read_getal(r, kMaandenMax); }},
    {"verzoek", "aantekening_maanden",
     [](Rij& r, Parameters& p) { p.verzoek_aantekening_maanden = read_getal(r, kMaandenMax); }},
    {"rekentool", "rand_beleid", read_rand_beleid},
    {"rekentool", "slaapdienst_factor", read_slaapdienst},
    {"rekentool", "mengvorm_tolerantie_pct",
     [](Rij& r, Parameters& p) { p.rekentool.mengvorm_tolerantie_pct = read_getal(r, 100); }},
    {"rekentool", "evenwicht_laag_pct",
     [](Rij& r, Parameters& p) { p.rekentool.evenwicht_laag_pct = read_getal(r, 100); }},
    {"rekentool", "evenwicht_hoog_pct",
     [](Rij& r, Parameters& p) { p.rekentool.evenwicht_hoog_pct = read_getal(r, 100); }},
    {"steekproef", "betrouwbaarheid_pct", read_betrouwbaarheid},
    {"steekproef", "tolerabel_pct",
     [](Rij& r, Parameters& p) { p.steekproef.tolerabel_honderdste_pct = read_honderdste_pct(r); }},
    {"steekproef", "verwacht_pct", read_verwacht},
    {"steekproef", "aanlevertermijn_dagen",
     [](Rij& r, Parameters& p) { p.steekproef.aanlevertermijn_dagen = read_getal(r, kDagenMax); }},
    {"uitschieter", "minimum_regels",
     [](Rij& r, Parameters& p) {
         p.uitschieter.minimum_regels = static_cast<int>(r.get_getal(kWaarde, 1, 100000));
     }},
    {"uitschieter", "minimum_uren",
     [](Rij& r, Parameters& p) {
         p.uitschieter.minimum_uren = static_cast<int>(r.get_getal(kWaarde, 1, 100000));
     }},
    {"uitschieter", "minimum_collegas",
     [](Rij& r, Parameters& p) {
         p.uitschieter.minimum_collegas = static_cast<int>(r.get_getal(kWaarde, 1, 1000));
     }},
    {"uitschieter", "minimum_afspraken",
     [](Rij& r, Parameters& p) {
         p.uitschieter.minimum_afspraken = static_cast<int>(r.get_getal(kWaarde, 1, 100000));
     }},
    {"uitschieter", "minimum_gemist",
     [](Rij& r, Parameters& p) {
         p.uitschieter.minimum_gemist = static_cast<int>(r.get_getal(kWaarde, 1, 100000));
     }},
    {"uitschieter", "rand_pct", [](Rij& r, Parameters& p) { p.uitschieter.rand_pct = read_getal(r, 100); }},
    {"uitschieter", "zelfde_volume_pct",
     [](Rij& r, Parameters& p) { p.uitschieter.zelfde_volume_pct = read_getal(r, 100); }},
    {"uitschieter", "mix_tiende",
     [](Rij& r, Parameters& p) { p.uitschieter.mix_tiende = read_getal(r, 70); }},
    {"uitschieter", "drift_tiende",
     [](Rij& r, Parameters& p) { p.uitschieter.drift_tiende = read_getal(r, 70); }},
    {"uitschieter", "groei_pct",
     [](Rij& r, Parameters& p) { p.uitschieter.groei_pct = read_getal(r, 100000); }},
    {"uitschieter", "groei_minimum_eur", read_groei_minimum},
    {"uitschieter", "toewijzingen_tegelijk",
     [](Rij& r, Parameters& p) { p.uitschieter.toewijzingen_tegelijk = read_getal(r, 1000); }},
    {"uitschieter", "uren_per_dag",
     [](Rij& r, Parameters& p) { p.uitschieter.uren_per_dag = read_getal(r, 24); }},
    {"uitschieter", "zelfde_duur_pct",
     [](Rij& r, Parameters& p) { p.uitschieter.zelfde_duur_pct = read_getal(r, 100); }},
    {"uitschieter", "ronde_tijden_pct",
     [](Rij& r, Parameters& p) { p.uitschieter.ronde_tijden_pct = read_getal(r, 100); }},
    {"uitschieter", "noshow_pct",
     [](Rij& r, Parameters& p) { p.uitschieter.noshow_pct = read_getal(r, 100); }},
    {"uitschieter", "volledig_verlies_pct",
     [](Rij& r, Parameters& p) { p.uitschieter.volledig_verlies_pct = read_getal(r, 100); }},
    {"uitschieter", "reistijd_pct",
     [](Rij& r, Parameters& p) { p.uitschieter.reistijd_pct = read_getal(r, 100); }},
    {"bestand", "max_bytes",
     [](Rij& r, Parameters& p) { p.bestand_max_bytes = r.get_getal(kWaarde, 1, std::int64_t{1} << 40); }},
};

/// The place of each setting in the table.
std::map<std::string, std::ptrdiff_t, std::less<>> index_parameters() {
    std::map<std::string, std::ptrdiff_t, std::less<>> uit;
    for (const ParameterRij& p : kParameters) uit.emplace(p.sleutel(), &p - std::begin(kParameters));
    return uit;
}

/// A value that holds from a later day on.
struct Latere {
    Datum vanaf;
    const ParameterRij* parameter;
    Rij rij;
};

std::vector<Latere> list_latere(const ParameterRij& parameter, Rij& rij) {
    std::vector<Latere> uit;
    for (Rij& later : rij.get_rijen("later", false)) {
        const Datum vanaf = later.get_datum("vanaf");
        if (!has_versies(parameter)) {
            later.add_fout(later.regel(),
                           fmt::format("{} kan geen latere waarde hebben.", parameter.sleutel()),
                           "Haal deze tabel weg. Verandert dit, maak dan een nieuwe map voor het contract.");
            continue;
        }
        const bool dubbel =
            std::any_of(uit.begin(), uit.end(), [&](const Latere& l) { return l.vanaf == vanaf; });
        if (dubbel && later.is_gaaf({"vanaf"}))
            later.add_fout(
                later.regel_van("vanaf"),
                fmt::format("{} heeft twee waarden vanaf {}.", parameter.sleutel(), format_nl(vanaf)),
                "Haal er een weg, of geef de nieuwe een latere `vanaf`.");
        uit.push_back({vanaf, &parameter, later});
    }
    return uit;
}

/// Reads one value and what goes with it.
void read_waarde(const ParameterRij& parameter, Rij& rij, std::optional<Datum> vanaf, Parameters& naar,
                 Ingelezen& uit) {
    parameter.read(rij, naar);
    Instelling i{parameter.sleutel(), rij.show(kWaarde), vanaf, rij.get_tekst("bron")};
    rij.close();
    uit.instellingen.push_back({std::move(i), rij.regel(), rij.is_gaaf({"vanaf"})});
}

/// Each day on which something changes, with all figures as they are from then on.
void build_versies(std::vector<Latere>& latere, Ingelezen& uit) {
    std::stable_sort(latere.begin(), latere.end(),
                     [](const Latere& a, const Latere& b) { return a.vanaf < b.vanaf; });
    for (Latere& l : latere) {
        auto& versies = uit.latere_parameters;
        if (versies.empty() || versies.back().vanaf != l.vanaf)
            versies.push_back({l.vanaf, versies.empty() ? uit.parameters : versies.back().waarden});
        read_waarde(*l.parameter, l.rij, l.vanaf, versies.back().waarden, uit);
    }
}

}  // namespace

void read_parameters(Rij& wortel, Ingelezen& uit) {
    std::map<std::string_view, Rij> groepen;
    for (const ParameterRij& parameter : kParameters) {
        if (groepen.contains(parameter.groep)) continue;
        // A whole group that is missing is one fault, not one for each of its settings.
        if (std::optional<Rij> groep = wortel.get_tabel(parameter.groep))
            groepen.emplace(parameter.groep, *groep);
    }
    std::vector<Latere> latere;
    for (const ParameterRij& parameter : kParameters) {
        const auto groep = groepen.find(parameter.groep);
        if (groep == groepen.end()) continue;
        std::optional<Rij> rij = groep->second.get_tabel(parameter.naam);
        if (!rij) continue;
        for (Latere& l : list_latere(parameter, *rij)) latere.push_back(std::move(l));
        read_waarde(parameter, *rij, std::nullopt, uit.parameters, uit);
        uit.parameterregels[parameter.sleutel()] = rij->regel_van(kWaarde);
    }
    build_versies(latere, uit);
    // Later values behind the first one of the same setting, by day.
    const auto rang = index_parameters();
    std::stable_sort(uit.instellingen.begin(), uit.instellingen.end(), [&](const auto& a, const auto& b) {
        return std::pair(rang.at(a.waarde.naam), a.waarde.vanaf) <
               std::pair(rang.at(b.waarde.naam), b.waarde.vanaf);
    });
    for (auto& [naam, groep] : groepen) groep.close();
    wortel.close();
}

}  // namespace jeugdregio::contract
