// From a registration to claims (eis 48, eis 49): the toewijzingen come out of the store, the sessions from
// whoever reads them, and one JW323 per gemeente and month comes out. Nothing is stored: a claim counts when
// the gemeente processes it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "core/result.hpp"
#include "declaratie/registratie/prestaties.hpp"
#include "declaratie/registratie/registratie.hpp"
#include "declaratie/registratie/uitkomst.hpp"
#include "ijw/bericht.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::pipeline {

/// What is held in memory whole; the sessions are not.
struct Registratie {
    std::vector<registratie::Functiebesluit> functies;
    std::vector<registratie::AndereBetaler> betalers;
    std::vector<registratie::Dienstrooster> rooster;
    std::vector<registratie::Opening> openingen;
    std::vector<registratie::Groepsdag> groepsdagen;
    std::vector<registratie::Verblijf> verblijven;
    std::vector<registratie::Afwezigheid> afwezig;
    std::vector<registratie::Traject> trajecten;
};

/// Hands over the sessions one by one, in order of day; nothing after the last.
using Sessiebron = std::function<std::optional<registratie::Sessie>()>;

struct Declaratieopdracht {
    AgbCode aanbieder;
    Periode periode;  // whole months
    Datum vandaag;
    int volgnummer = 1;  // of the claims of this aanbieder for these months: a second one gets another number
    bool heel_bsn = false;  // on an invoice; a claim has it anyway
};

/// A claim as it goes to a gemeente.
struct Gemaaktedeclaratie {
    Gemeente gemeente;
    Datum maand;
    std::string bestand;  // name for the file
    std::string xml;
    std::size_t prestaties = 0;
    Bedrag totaal;
};

/// An invoice for consultation without a toewijzing (8.5.2), for people (html) and for a program (csv).
struct Gemaaktefactuur {
    Gemeente gemeente;
    Datum maand;
    std::string nummer;  // of the invoice, and name of the files without .html and .csv
    std::string html, csv;
    std::size_t regels = 0;
    Bedrag totaal;
};

struct Declaratieuitkomst {
    std::vector<Gemaaktedeclaratie> declaraties;  // in order of gemeente and month
    std::vector<registratie::Declaratieregel> regels;
    std::vector<Gemaaktefactuur> facturen;  // in order of gemeente and month
};

struct Herrekening {
    std::vector<registratie::Declaratieregel> regels;  // in order of gemeente, month, jeugdige and product
    std::vector<registratie::Factuurdeel> consulten;   // 8.5.2: for an invoice and not for a claim
};
/// What the registration gives over these months, by the contract of then and what holds now of the
/// toewijzingen.
[[nodiscard]] Herrekening compute_declaratieregels(storage::Opslag& opslag,
                                                   const contract::Contract& contract,
                                                   const AgbCode& aanbieder, Periode periode,
                                                   const Registratie& registratie, const Sessiebron& sessies,
                                                   registratie::Ontvanger& naar);

/// Computes and makes the messages. `naar` gets every share and everything left out, while it goes.
[[nodiscard]] Declaratieuitkomst make_declaraties(storage::Opslag& opslag, const contract::Contract& contract,
                                                  const ijw::Standaard& standaard,
                                                  const Declaratieopdracht& opdracht,
                                                  const Registratie& registratie, const Sessiebron& sessies,
                                                  registratie::Ontvanger& naar);

}  // namespace jeugdregio::pipeline
