// Scoring decisions against a truth that was written beforehand (oefenregio): of what was planted as wrong,
// what was caught with the right code; and what was right, and rejected or asked about all the same.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "dossier/werkvoorraad.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::pipeline {

/// A mistake that was made on purpose, and what must come of it.
struct Geplant {
    std::string bestand;        // "2023-02/05-7-....xml"; of what never came the gemeente
    std::string referentie;     // empty for a whole message; "toewijzing 1", "bericht X" of what never came
    std::string uitkomst;       // afgewezen, afgekeurd, geweigerd, herhaald, signaal, ontbreekt
    std::string codes, regels;  // sorted, a space between
    std::string soort;
};

/// Something that came out otherwise. `wat`: for people, Dutch.
struct Verschil {
    std::string soort;  // of the mistake; "goed" for what was right
    std::string bestand, referentie, wat;
    friend auto operator<=>(const Verschil&, const Verschil&) = default;
};

struct Soortscore {
    std::int64_t geplant = 0, gevangen = 0;
};

struct Nakijkuitslag {
    std::map<std::string, Soortscore> per_soort;
    std::vector<Verschil> verschillen;  // sorted
    std::int64_t berichten = 0;         // on record
};

class Nakijker {
  public:
    explicit Nakijker(const std::vector<Geplant>& geplant);

    /// Every outcome on record, in any order.
    void see(const Bestanduitkomst& uitkomst);
    /// Everything on record of a gemeente with mistakes of the kind 'ontbreekt'.
    void see(const Gemeente& gemeente, const dossier::Werkvoorraad& voorraad);
    /// The gemeenten to show.
    [[nodiscard]] std::set<std::string> gemeenten() const;
    /// `bestanden`: all messages that were to be processed, as in Geplant.
    [[nodiscard]] Nakijkuitslag finish(const std::vector<std::string>& bestanden) &&;

  private:
    /// What can be compared: reference, outcome, codes, rules.
    struct Uitspraak {
        std::string referentie, uitkomst, codes, regels;
        friend auto operator<=>(const Uitspraak&, const Uitspraak&) = default;
    };
    [[nodiscard]] static std::multiset<Uitspraak> collect(const Bestanduitkomst& uitkomst);
    [[nodiscard]] static std::string describe(const Uitspraak& u);
    void miss(const std::string& soort, const std::string& bestand, const std::string& referentie,
              std::string wat);

    std::map<std::string, std::map<Uitspraak, std::vector<std::string>>> open_;  // per file, with the kinds
    std::map<std::string, std::map<std::string, std::string>> ontbreekt_;  // per gemeente: reference, kind
    std::map<std::string, std::string> herhaald_;                          // file, kind
    std::set<std::string> gezien_;
    Nakijkuitslag uit_;
};

}  // namespace jeugdregio::pipeline
