// parameters.toml: one table per setting, [group.name] with `waarde` and `bron`. A setting that is added to
// struct Parameters gets one line here; a setting that is missing from the file, or that nobody knows, is a
// fault.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

constexpr std::string_view kWaarde = "waarde";

struct ParameterRij {
    std::string_view groep, naam;
    void (*read)(Rij& rij, Parameters& p);
};

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
    {"declaratie", "tijdig_dagen",
     [](Rij& r, Parameters& p) { p.declaratie_tijdig_dagen = read_getal(r, kDagenMax); }},
    {"declaratie", "verval_dagen",
     [](Rij& r, Parameters& p) { p.declaratie_verval_dagen = read_getal(r, kDagenMax); }},
    {"declaratie", "late_toewijzing_dagen",
     [](Rij& r, Parameters& p) { p.declaratie_late_toewijzing_dagen = read_getal(r, kDagenMax); }},
    {"declaratie", "herindien_maanden",
     [](Rij& r, Parameters& p) { p.declaratie_herindien_maanden = read_getal(r, kMaandenMax); }},
    {"declaratie", "reistijd_max_min",
     [](Rij& r, Parameters& p) { p.declaratie_reistijd_max_min = read_getal(r, 24 * 60); }},
    {"declaratie", "groep_eenheid", read_groep_eenheid},
    {"declaratie", "stuk_max_per_toewijzing",
     [](Rij& r, Parameters& p) { p.stuk_max_per_toewijzing = read_getal(r, 1000); }},
    {"wonen", "verklaring_na_dagen",
     [](Rij& r, Parameters& p) { p.wonen_verklaring_na_dagen = read_getal(r, kDagenMax); }},
    {"noshow", "max_per_jaar", [](Rij& r, Parameters& p) { p.noshow_max_per_jaar = read_getal(r, 366); }},
    {"noshow", "grens_uren", [](Rij& r, Parameters& p) { p.noshow_grens_uren = read_getal(r, 24 * 366); }},
    {"noshow", "groep_max_pct", [](Rij& r, Parameters& p) { p.noshow_groep_max_pct = read_getal(r, 100); }},
    {"wonen", "afwezig_overleg_dagen",
     [](Rij& r, Parameters& p) { p.wonen_afwezig_overleg_dagen = read_getal(r, kDagenMax); }},
    {"wonen", "vertrekdag_telt",
     [](Rij& r, Parameters& p) { p.wonen_vertrekdag_telt = r.get_ja_nee(kWaarde); }},
    {"wonen", "maximum_gezinshuis",
     [](Rij& r, Parameters& p) { p.wonen_maximum_gezinshuis = r.get_tekst(kWaarde); }},
    {"ed", "leeftijd_vanaf", [](Rij& r, Parameters& p) { p.ed_leeftijd_vanaf = read_getal(r, 30); }},
    {"ed", "leeftijd_tot", [](Rij& r, Parameters& p) { p.ed_leeftijd_tot = read_getal(r, 30); }},
    {"keten", "start_werkdagen",
     [](Rij& r, Parameters& p) { p.keten_start_werkdagen = read_getal(r, kDagenMax); }},
    {"keten", "besluit_werkdagen",
     [](Rij& r, Parameters& p) { p.keten_besluit_werkdagen = read_getal(r, kDagenMax); }},
    {"keten", "onderzoek_weken",
     [](Rij& r, Parameters& p) { p.keten_onderzoek_weken = read_getal(r, kMaandenMax); }},
    {"keten", "woonplaats_dagen",
     [](Rij& r, Parameters& p) { p.keten_woonplaats_dagen = read_getal(r, kDagenMax); }},
    {"keten", "verlengen_weken",
     [](Rij& r, Parameters& p) { p.keten_verlengen_weken = read_getal(r, kMaandenMax); }},
    {"keten", "retour_werkdagen",
     [](Rij& r, Parameters& p) { p.keten_retour_werkdagen = read_getal(r, kDagenMax); }},
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
    {"bestand", "max_bytes",
     [](Rij& r, Parameters& p) { p.bestand_max_bytes = r.get_getal(kWaarde, 1, std::int64_t{1} << 40); }},
};

}  // namespace

void read_parameters(Rij& wortel, Ingelezen& uit) {
    std::map<std::string_view, Rij> groepen;
    for (const ParameterRij& parameter : kParameters) {
        if (groepen.contains(parameter.groep)) continue;
        // A whole group that is missing is one fault, not one for each of its settings.
        if (std::optional<Rij> groep = wortel.get_tabel(parameter.groep))
            groepen.emplace(parameter.groep, *groep);
    }
    for (const ParameterRij& parameter : kParameters) {
        const auto groep = groepen.find(parameter.groep);
        if (groep == groepen.end()) continue;
        std::optional<Rij> rij = groep->second.get_tabel(parameter.naam);
        if (!rij) continue;
        parameter.read(*rij, uit.parameters);
        static_cast<void>(rij->get_tekst("bron"));
        rij->close();
        uit.parameterregels[fmt::format("{}.{}", parameter.groep, parameter.naam)] = rij->regel_van(kWaarde);
    }
    for (auto& [naam, groep] : groepen) groep.close();
    wortel.close();
}

}  // namespace jeugdregio::contract
