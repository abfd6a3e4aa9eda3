// jeugdregio toewijzing maak|wijzig|trek-in|verwijder, verzoek honoreer|onderzoek|wijs-af: their words, and
// what they do.
#pragma once

#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/opdrachten.hpp"

namespace jeugdregio::cli {

/// What only these commands take, as typed.
struct Besluitopties {
    // Who the jeugdige is, beside what is on record.
    std::string bsn, client, geboortedatum, geslacht, achternaam, voorvoegsel, voorletters, voornamen;
    std::string straat, huisnummer, huisletter, toevoeging, postcode, plaats, telefoon;
    // What is granted.
    std::string nummer, product, categorie, ingang, einde, vanaf, volume, eenheid, per, budget, reden,
        verzoek;
    std::string woonplaats, tijd, budgetsoort, door, niet_nodig;
    bool generiek = false, pgb = false, overleg = false, proef = false;
};

Exit run_toewijzing_maak(const Opties& o, const Besluitopties& b);
Exit run_toewijzing_wijzig(const Opties& o, const Besluitopties& b);
Exit run_toewijzing_trek_in(const Opties& o, const Besluitopties& b);
Exit run_toewijzing_verwijder(const Opties& o, const Besluitopties& b);
Exit run_verzoek_honoreer(const Opties& o, const Besluitopties& b);
Exit run_verzoek_onderzoek(const Opties& o, const Besluitopties& b);
Exit run_verzoek_wijs_af(const Opties& o, const Besluitopties& b);

/// Adds the commands to the groups of the command line.
class Besluitopdrachten {
  public:
    /// Adds one command: group, word, what it does, example, what to run.
    using Add = std::function<CLI::App*(CLI::App&, const std::string&, const std::string&, const std::string&,
                                        std::function<Exit()>)>;
    Besluitopdrachten(Opties& o, Add add) : o_(o), add_(std::move(add)) {}
    void add_toewijzing(CLI::App& groep);
    void add_verzoek(CLI::App& groep);

  private:
    void add_vast(CLI::App* op);
    void add_jeugdige(CLI::App* op);
    void add_inhoud(CLI::App* op);
    void add_productkeuze(CLI::App* op);
    void add_nummer(CLI::App* op);
    void add_aanbieder(CLI::App* op);
    void add_overleg(CLI::App* op);
    void add_budgetsoort(CLI::App* op);
    void add_niet_nodig(CLI::App* op);
    CLI::App* add_op_verzoek(CLI::App& groep, const std::string& naam, const std::string& wat,
                             const std::string& extra, std::function<Exit()> doe);

    Opties& o_;
    Add add_;
    Besluitopties b_;
};

}  // namespace jeugdregio::cli
