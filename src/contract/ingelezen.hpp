// What stands in the contract files, before anybody has judged whether it fits together. Every row remembers
// its line, so that a fault found later can still be pointed at. Internal to this room.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "contract/bewaartermijnen.hpp"
#include "contract/contract.hpp"
#include "contract/overzichtinstellingen.hpp"
#include "contract/toml_lezer.hpp"

namespace jeugdregio::contract {

/// A row with the line where it begins. `gaaf` is false when its key or its dates could not be read: then it
/// is left out of comparisons with other rows, because it would only cause faults that are not there.
template <class T>
struct Gelezen {
    T waarde;
    int regel = 0;
    bool gaaf = true;
};

/// One [[tarieflijst]] with its rows; the rows share perceel, unit and validity.
struct Tarieflijst {
    std::string bestand;   // tarieven.toml or tarieven-JJJJ.toml
    bool vervolg = false;  // closes the open list of the same price before it
    int perceel = 0;
    Eenheid eenheid = Eenheid::minuut;
    Geldigheid geldig;
    std::vector<Gelezen<Tarief>> tarieven;
};

/// One [[productlijst]] with its rows; the rows share percelen and unit.
struct Productlijst {
    std::vector<int> percelen;
    int percelen_regel = 0;
    std::vector<Gelezen<Product>> producten;
};

/// One [[tariefgroep]] of the Beroepentabel.
struct Tariefgroep {
    std::string naam;
    bool herstel = false, duurzaam = false;
    std::vector<Functie> functies;
};

struct Ingelezen {
    std::set<std::string, std::less<>> bestanden;  // files that were there and were toml
    std::string regio, naam;
    std::vector<Gelezen<Contractversie>> versies;
    std::vector<Gelezen<Organisatie>> organisaties;
    std::vector<Gelezen<Deelnemer>> deelnemers;
    std::vector<Gelezen<Perceel>> percelen;
    std::vector<std::vector<int>> verlengingregels;  // beside percelen: the lines of the extensions
    std::vector<Gelezen<Productlijst>> productlijsten;
    std::vector<Gelezen<Tarieflijst>> tarieflijsten;
    std::vector<Gelezen<Tariefgroep>> tariefgroepen;
    std::vector<Gelezen<GroepsaanbodType>> groepsaanbod;
    std::vector<Gelezen<IntensiteitBand>> intensiteiten;
    std::vector<Gelezen<Woonvorm>> woonvormen;
    std::vector<Gelezen<Roosterrol>> rollen;
    std::vector<Gelezen<EdKeuze>> ed_keuzes;
    std::vector<Gelezen<Regelinstelling>> regels;
    std::vector<Gelezen<Voorwaarde>> voorwaarden;
    std::vector<Gelezen<Budgetformule>> budgetformules;
    std::vector<Gelezen<Standaardbudget>> standaardbudgetten;
    std::vector<Gelezen<Verwijsproces>> verwijsprocessen;
    Parameters parameters;
    std::vector<Parameterversie> latere_parameters;  // sorted by vanaf; terms not filled in
    std::vector<Gelezen<Instelling>> instellingen;
    std::vector<Gelezen<Termijnrij>> termijnen;
    std::vector<Gelezen<Protocolversie>> protocolversies;
    std::vector<Gelezen<Afspraak>> afspraken;
    Aantekenboek aantekenboek;
    Registratiegegevens registratie;
    std::map<std::string, int, std::less<>> parameterregels;  // "ed.leeftijd_tot" -> its line

    [[nodiscard]] bool has(std::string_view bestand) const { return bestanden.contains(bestand); }
    [[nodiscard]] const Perceel* find_perceel(int nummer) const;
    /// Line of a parameter; 0 when the file does not have it.
    [[nodiscard]] int parameter_regel(std::string_view sleutel) const;
};

/// The names of the files, each once: in a message and in the table of readers.
namespace bestand {
inline constexpr std::string_view kAantekeningen = "aantekeningen.toml";
inline constexpr std::string_view kAfbakening = "afbakening.toml";
inline constexpr std::string_view kBasis = "basis.toml";
inline constexpr std::string_view kBeroepentabel = "beroepentabel.toml";
inline constexpr std::string_view kContract = "contract.toml";
inline constexpr std::string_view kEdKeuzes = "ed_keuzes.toml";
inline constexpr std::string_view kGemeenten = "gemeenten.toml";
inline constexpr std::string_view kGroepsaanbod = "groepsaanbod.toml";
inline constexpr std::string_view kIntensiteiten = "intensiteiten.toml";
inline constexpr std::string_view kKeuzebudget = "keuzebudget.toml";
inline constexpr std::string_view kOverzicht = "overzicht.toml";
inline constexpr std::string_view kBewaartermijnen = "bewaartermijnen.toml";
inline constexpr std::string_view kParameters = "parameters.toml";
inline constexpr std::string_view kPercelen = "percelen.toml";
inline constexpr std::string_view kProducten = "producten.toml";
inline constexpr std::string_view kRap = "rap.toml";
inline constexpr std::string_view kRegistratie = "registratie.toml";
inline constexpr std::string_view kRegels = "regels.toml";
inline constexpr std::string_view kStandaardbudgetten = "standaardbudgetten.toml";
inline constexpr std::string_view kTarieven = "tarieven.toml";
inline constexpr std::string_view kTermijnen = "termijnen.toml";
inline constexpr std::string_view kVoorwaarden = "voorwaarden.toml";
}  // namespace bestand

// Reading: one function per file. Each asks for every key of its file and closes every table.
void read_aantekeningen(Rij& wortel, Ingelezen& uit);
void read_afbakening(Rij& wortel, Ingelezen& uit);
void read_beroepentabel(Rij& wortel, Ingelezen& uit);
void read_contract(Rij& wortel, Ingelezen& uit);
void read_ed_keuzes(Rij& wortel, Ingelezen& uit);
void read_gemeenten(Rij& wortel, Ingelezen& uit);
void read_groepsaanbod(Rij& wortel, Ingelezen& uit);
void read_intensiteiten(Rij& wortel, Ingelezen& uit);
void read_keuzebudget(Rij& wortel, Ingelezen& uit);
void read_parameters(Rij& wortel, Ingelezen& uit);
void read_percelen(Rij& wortel, Ingelezen& uit);
void read_producten(Rij& wortel, Ingelezen& uit);
void read_rap(Rij& wortel, Ingelezen& uit);
void read_registratie(Rij& wortel, Ingelezen& uit);
void read_regels(Rij& wortel, Ingelezen& uit);
void read_standaardbudgetten(Rij& wortel, Ingelezen& uit);
void read_tarieven(Rij& wortel, Ingelezen& uit);
void read_termijnen(Rij& wortel, Ingelezen& uit);
void read_voorwaarden(Rij& wortel, Ingelezen& uit);

/// overzicht.toml, which is no part of the Contract (overzichtinstellingen.hpp).
[[nodiscard]] Overzichtinstellingen read_overzicht(Rij& wortel, const Contract& contract);
/// bewaartermijnen.toml, which is no part of it either (bewaartermijnen.hpp).
[[nodiscard]] Bewaartermijnen read_bewaartermijnen(Rij& wortel);

/// [[vorm]] and [[rol]] of intensiteiten.toml.
void read_begeleiding(Rij& wortel, Ingelezen& uit);

// Checking: does it fit together? A check that needs a file that could not be read is skipped.
void check_samenhang(const Ingelezen& in, Foutenlijst& fouten);
void check_voorwaarden(const Ingelezen& in, Foutenlijst& fouten);
/// The formulas, standard budgets and functions of a keuzebudget against the other files.
void check_keuzebudget(const Ingelezen& in, Foutenlijst& fouten);
/// The terms and the regional protocol; every term that the program guards is there from the first day.
void check_termijnen(const Ingelezen& in, Foutenlijst& fouten);
/// The kinds of places and the roles against the bands and the parameters.
void check_begeleiding(const Ingelezen& in, Foutenlijst& fouten);
/// A list that says so (`vervolg`) closes the open list of the same price before it, on the day before it
/// begins.
void close_vervolgde(Ingelezen& in, Foutenlijst& fouten);
/// Products and tarieven against each other, and the validity of the tarieven in time.
void check_tarieven(const Ingelezen& in, Foutenlijst& fouten);

/// Things to know that are no faults, as of `op`.
[[nodiscard]] std::vector<std::string> list_kennisgevingen(const Contract& contract, Datum op);

/// "minuut", "stuk_inspanning", ...: how a unit is called in the contract files.
[[nodiscard]] std::string_view eenheid_sleutel(Eenheid eenheid);
/// The unit with this name, or nothing.
[[nodiscard]] std::optional<Eenheid> find_eenheid(std::string_view sleutel);

}  // namespace jeugdregio::contract
