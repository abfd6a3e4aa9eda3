// The commands behind the words of the command line. Each returns what to tell the shell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/exitcode.hpp"
#include "core/datum.hpp"
#include "rekentool/vraag.hpp"

namespace jeugdregio::cli {

struct Opties {
    std::string db, uit, contract, regels = "alle", vandaag, op, gemeente, aanbieder, referentie, bestand;
    std::string indexcijfers, kosten, budgetsoort, verwijzer, contact, geschil, instemming, door, besluit,
        reden, regel, van, tot;
    std::int64_t nummer = 0, bericht = 0, prestatie = 0;
    int jaar = 0;
    std::vector<std::string> bestanden;
    rekentool::Velden velden;  // what was asked of a rekentool
    std::string csv, xlsx;
    bool json = false, markdown = false, alles = false, bsn = false, samenvatting = false;
};

Exit run_controleer(const Opties& o);
Exit run_bericht_toon(const Opties& o);
Exit run_verwerk(const Opties& o);
Exit run_waarom(const Opties& o);
Exit run_toewijzing_toon(const Opties& o);
Exit run_toewijzing_vul_aan(const Opties& o);
Exit run_werklijst(const Opties& o);
Exit run_verzoek_toon(const Opties& o);
Exit run_aanbieder_importeer(const Opties& o);
Exit run_aanbieder_lijst(const Opties& o);
Exit run_contract_controleer(const Opties& o);
Exit run_contract_toon(const Opties& o);
Exit run_contract_indexeer(const Opties& o);
Exit run_signaal_lijst(const Opties& o);
Exit run_signaal_beslis(const Opties& o);
Exit run_rekentool(const Opties& o, rekentool::Tool tool);
Exit run_regels(const Opties& o);
Exit run_versie();

/// The day given with --vandaag or --op, else the day of the machine.
[[nodiscard]] Datum day_of(const std::string& gegeven);

}  // namespace jeugdregio::cli
