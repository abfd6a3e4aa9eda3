// The words of the command line: which commands there are, what each takes, and how its help reads. In Dutch,
// for the people of the region.
#pragma once

#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/besluiten.hpp"
#include "cli/opdrachten.hpp"

namespace jeugdregio::cli {

class Opdrachtregel {
  public:
    Opdrachtregel();
    /// Returns the exit code (exitcode.hpp).
    int run(int argc, char** argv);

  private:
    CLI::App* add(CLI::App& bij, const std::string& naam, const std::string& wat,
                  const std::string& voorbeeld, std::function<Exit()> doe);
    CLI::App* add_groep(const std::string& naam, const std::string& wat, const std::string& voorbeeld);
    void add_db(CLI::App* op);
    void add_json(CLI::App* op);
    void add_contractmap(CLI::App* op);
    void add_vandaag(CLI::App* op);
    void add_op(CLI::App* op);
    void add_toewijzingsleutel(CLI::App* op);
    void add_berichten();
    void add_toewijzing();
    void add_gemeente(CLI::App* op);
    void add_werk();
    void add_overzicht();
    /// Whom it is about: see read_overwie.
    void add_overwie(CLI::App* op);
    void add_aantekening();
    void add_jeugdige();
    void add_aanbieder();
    /// Chapter 2: no new jeugdigen for a time.
    void add_clientenstop(CLI::App& groep);
    /// Eis 39: what an aanbieder declares about the SAP.
    void add_verklaring(CLI::App& groep);
    /// 8.5.1: which function of the Beroepentabel an own function follows.
    void add_functie(CLI::App& groep);
    /// 9.7: the intensity of every physical group.
    void add_groepsregister();
    void add_contract();
    void add_budget();
    void add_signaal();
    void add_rekentool();
    void add_registratie();
    /// Eisen 60 to 63: the check behind the claim.
    void add_controle();
    void add_steekproef(CLI::App& groep);
    /// Eis 71: who may decide on a budget.
    void add_medewerker();
    void add_uitschieters(CLI::App& groep);
    void add_serve();
    void add_doorrekenen();
    /// A made-up region.
    void add_regio();
    /// What is on record: checking, repeating, writing out, bringing in.
    void add_bewijs();
    /// Dossiers after their term, or on request.
    void add_vernietig();
    void add_scherven();
    void add_overig();

    CLI::App app_;
    Opties o_;
    Besluitopdrachten besluiten_{
        o_, [this](CLI::App& bij, const auto& naam, const auto& wat, const auto& voorbeeld,
                   std::function<Exit()> doe) { return add(bij, naam, wat, voorbeeld, std::move(doe)); }};
    std::string nummer_;
    std::function<Exit()> gekozen_;
};

}  // namespace jeugdregio::cli
