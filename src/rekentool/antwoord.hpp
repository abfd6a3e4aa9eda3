// What a calculator is asked and what it answers. One answer serves the screen, the JSON and the spreadsheet.
//
// Pure, like everything in this room but werkblad.cpp: no clock, no file. The same question, contract and day
// give the same answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "core/bedrag.hpp"
#include "core/datum.hpp"
#include "rekentool/banden.hpp"
#include "rekentool/rekenblad.hpp"
#include "rekentool/rooster.hpp"

namespace jeugdregio::rekentool {

/// A number with the digits that were given, so that it can be compared as it was meant.
struct Opgave {
    Breuk waarde;
    int decimalen = 0;
};

/// What people decided about a group after consultation (9.7, 4.1.8): an intensity that both agree on, or
/// which of two classes holds. With who, when and why.
struct Besluit {
    std::optional<Breuk> afgesproken;
    std::string klasse;
    std::string door;
    std::optional<Datum> op;
    std::string reden;

    [[nodiscard]] bool is_leeg() const {
        return !afgesproken && klasse.empty() && door.empty() && !op && reden.empty();
    }
};

/// Which group, since when, what was submitted and what was decided.
struct Groepskop {
    std::string aanbieder, groep;
    std::optional<Datum> ingang;
    std::optional<Opgave> opgegeven;
    Besluit besluit;
};

enum class Uitslag : std::uint8_t {
    klasse,         // inside one band
    overleg,        // a person decides; `klasse` is the careful one until then
    besloten,       // a person did
    vast,           // the document fixes it, nothing was computed
    afgetopt,       // a gezinshuis above its maximum gets the maximum (AMB-024)
    buiten_band,    // outside all bands: no product (AMB-015)
    boven_maximum,  // more than this kind of place may register for (9.5)
};

enum class Normuitslag : std::uint8_t { voldoet, tekort, waarschuwing, niet_getoetst };

/// One norm beside the intensity: what it asks, what was found.
struct Norm {
    std::string sleutel;  // "hbo"
    std::string woorden;
    Normuitslag uitslag = Normuitslag::niet_getoetst;
    std::string bron;
};

/// Something to know: what did not count, what is an assumption, what to do.
struct Melding {
    std::string woorden, bron;
};

/// A tarief that follows from a class, on the day that was asked for.
struct Gevondentarief {
    std::string klasse;
    Bedrag bedrag;
    Eenheid eenheid = Eenheid::uur;
    std::string_view per;  // "uur", "etmaal"
};

/// What comes out at one place of the scale.
struct Grensuitkomst {
    std::string tekst;   // "J", "overleg I/J", "boven maximum D", "buiten bandbreedte"
    std::string klasse;  // the one that counts; empty: none
    std::optional<Bedrag> tarief;
};

/// A point of the scale: what comes out exactly there, and what from there up to the next one. With this
/// table a spreadsheet finds the class that this program finds.
struct Grens {
    Breuk grens;
    Grensuitkomst op, erboven;
};

/// A mixed group: so many jeugdigen at this intensity, and its class.
struct Groepsdeel {
    int aantal = 0;
    Breuk intensiteit;
    Cel cel;  // its step
    Uitslag uitslag = Uitslag::klasse;
    std::vector<std::string> kandidaten;
    std::string klasse;
};

struct Antwoord {
    std::string tool;  // "groepsaanbod", "verblijf", "gezinshuis", "mengvorm"
    Groepskop kop;
    std::string vorm;  // empty at groepsaanbod
    Datum op;
    Rekenblad blad;
    std::optional<Cel>
        intensiteit;  // empty when nothing was computed, or several intensities stand beside each other
    std::optional<Cel> telt;    // what is compared with the bands: the intensity, or what was agreed
    int decimalen_getoond = 2;  // as the document shows it
    Uitslag uitslag = Uitslag::klasse;
    std::vector<std::string> kandidaten;  // the class, or the two of a border
    std::string klasse;                   // the one that counts now; empty: none
    std::optional<Breuk> positie_pct;     // in its band
    std::vector<Groepsdeel> delen;        // of a mixed group
    std::vector<Gevondentarief> tarieven;
    std::vector<Norm> normen;
    std::vector<Melding> meldingen;
    std::vector<Band> banden;    // that were compared with
    std::vector<Grens> grenzen;  // the same as a table, from zero up
    std::string maximum;         // highest class for this kind of place; empty: none

    /// Whether something is wrong that must be mended: outside the bands, above the maximum, or short of a
    /// norm.
    [[nodiscard]] bool is_afgekeurd() const;
    [[nodiscard]] const Gevondentarief* find_tarief(std::string_view van) const;
};

[[nodiscard]] std::string_view uitslag_naam(Uitslag uitslag);
[[nodiscard]] std::string_view normuitslag_naam(Normuitslag uitslag);
/// The outcome in one sentence: "Intensiteit J." "Precies tussen C en D: overleg nodig. Tot een besluit geldt
/// C."
[[nodiscard]] std::string describe_uitslag(const Antwoord& antwoord);

using Antwoordresultaat = Result<Antwoord, std::vector<Invoerfout>>;

}  // namespace jeugdregio::rekentool
