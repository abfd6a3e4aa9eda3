// The commands behind the words of the command line. Each returns what to tell the shell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/exitcode.hpp"
#include "core/datum.hpp"
#include "pipeline/budget_beeld.hpp"
#include "rekentool/vraag.hpp"

namespace jeugdregio::cli {

struct Opties {
    std::string db, uit, contract, regels = "alle", vandaag, op, gemeente, aanbieder, referentie, bestand;
    std::string indexcijfers, kosten, budgetsoort, verwijzer, contact, geschil, instemming, door, besluit,
        reden, regel, van, tot, per;
    std::string groep;                               // groep toon
    std::string functie, tabelfunctie, tariefgroep;  // aanbieder functie
    std::string sap, handleiding, kenmerk;           // aanbieder verklaring
    std::string toewijzing, verzoek, bsn_van, soort, dag, veldenbestand, product;
    std::vector<std::string> velden;
    std::string csv, maand;
    std::string naam, rol;             // medewerker
    std::string registratiemap, toon;  // controle uitschieters
    int volgnummer = 1;                // of a claim
    pipeline::Budgetinvoer budget;
    std::int64_t nummer = 0, bericht = 0, prestatie = 0;
    int jaar = 0;
    std::vector<std::string> bestanden;
    std::vector<std::string> scherven;  // scherven koppel: "ADRES=0193,1708"
    rekentool::Velden rekenvelden;      // what was asked of a rekentool
    std::string xlsx;
    struct Steekproef {
        std::string zaad, betrouwbaarheid, tolerabel, verwacht, populatie, map, bevindingen;
    } steekproef;
    struct Serve {
        std::string adres = "127.0.0.1";
        int poort = 8080;
        bool van_buiten = false, log = false;
    } serve;
    struct Oefenregio {
        std::uint64_t zaad = 1;
        std::string schaal = "1";
        int jaren = 1;
    } regio;
    struct Doorreken {
        std::string toen, html;
        bool zonder = false;
    } doorreken;
    std::string naar, grond;  // vernietig
    struct Bewijs {
        std::string koppen, vanaf;
    } bewijs;
    bool json = false, markdown = false, alles = false, bsn = false, samenvatting = false,
         volledigheid = false;
    bool metingen = false;  // verwerk: say where the time went
    bool op_datum = false;  // verwerk: in the order of the days of the messages
    bool namen = false;     // jeugdige toon: the names of relaties as well
    bool proef = false;     // aantekening importeer: only look whether it can be done
};

Exit run_controleer(const Opties& o);
Exit run_bericht_toon(const Opties& o);
Exit run_verwerk(const Opties& o);
Exit run_waarom(const Opties& o);
Exit run_toewijzing_toon(const Opties& o);
Exit run_toewijzing_vul_aan(const Opties& o);
Exit run_werklijst(const Opties& o);
Exit run_overzicht(const Opties& o);
Exit run_aantekening_soorten(const Opties& o);
Exit run_aantekening_maak(const Opties& o);
Exit run_aantekening_lijst(const Opties& o);
Exit run_aantekening_trek_in(const Opties& o);
Exit run_aantekening_importeer(const Opties& o);
Exit run_verzoek_toon(const Opties& o);
Exit run_jeugdige_toon(const Opties& o);
Exit run_aanbieder_importeer(const Opties& o);
Exit run_aanbieder_lijst(const Opties& o);
Exit run_aanbieder_keuzelijst(const Opties& o);
Exit run_aanbieder_stop(const Opties& o);
Exit run_aanbieder_hervat(const Opties& o);
Exit run_verklaring_maak(const Opties& o);
Exit run_verklaring_trek_in(const Opties& o);
Exit run_verklaring_lijst(const Opties& o);
Exit run_functie_vraag(const Opties& o);
Exit run_functie_oordeel(const Opties& o, bool akkoord);
Exit run_functie_trek_in(const Opties& o);
Exit run_functie_lijst(const Opties& o);
Exit run_groep_bereken(const Opties& o);
Exit run_groep_lijst(const Opties& o);
Exit run_groep_toon(const Opties& o);
Exit run_contract_controleer(const Opties& o);
Exit run_contract_toon(const Opties& o);
Exit run_contract_indexeer(const Opties& o);
Exit run_signaal_lijst(const Opties& o);
Exit run_signaal_beslis(const Opties& o);
Exit run_budget_bereken(const Opties& o);
Exit run_budget_standaard(const Opties& o);
Exit run_rekentool(const Opties& o, rekentool::Tool tool);
Exit run_registratie_declareer(const Opties& o);
Exit run_registratie_kolommen(const Opties& o);
Exit run_controle_materieel(const Opties& o);
Exit run_steekproef_omvang(const Opties& o);
Exit run_steekproef_trek(const Opties& o);
Exit run_steekproef_evalueer(const Opties& o);
Exit run_registratie_bewaar(const Opties& o);
Exit run_registratie_lijst(const Opties& o);
Exit run_registratie_geef(const Opties& o);
Exit run_medewerker_voeg_toe(const Opties& o);
Exit run_medewerker_beeindig(const Opties& o);
Exit run_medewerker_lijst(const Opties& o);
Exit run_controle_uitschieters(const Opties& o);
Exit run_serve(const Opties& o);
Exit run_regio_maak(const Opties& o);
Exit run_regio_beoordeel(const Opties& o);
Exit run_controleer_administratie(const Opties& o);
Exit run_herhaal(const Opties& o);
Exit run_doorrekenen(const Opties& o);
Exit run_exporteer(const Opties& o);
Exit run_importeer(const Opties& o);
Exit run_backup(const Opties& o);
Exit run_scherven_koppel(const Opties& o);
Exit run_herstel(const Opties& o);
Exit run_vernietig_lijst(const Opties& o);
Exit run_vernietig_verlopen(const Opties& o);
Exit run_vernietig_dossier(const Opties& o);
Exit run_regels(const Opties& o);
Exit run_versie();

/// "0,05" as 50 thousandths; empty when it is no scale of a region.
[[nodiscard]] std::optional<int> parse_schaal(const std::string& tekst);

/// The day given with --vandaag or --op, else the day of the machine.
[[nodiscard]] Datum day_of(const std::string& gegeven);
/// The time given with --tijd, else that of the machine, as "hh:mm:ss".
[[nodiscard]] std::string time_of(const std::string& gegeven);

}  // namespace jeugdregio::cli
