// BSNs out of the files of a registration, which are kept in parts that end anywhere. Every part keeps its
// size: the number gets a pseudonym of as many digits in its place, and the words on its line become dashes.
// What was worked and when stays: it is what was paid for. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/clientstukken.hpp"
#include "storage/feit.hpp"

namespace jeugdregio::pipeline {

class Registratieknip {
  public:
    explicit Registratieknip(const Nummers& nummers) : nummers_{nummers} {}

    /// Takes a part, in order of the chain; gives those that are finished, with the zegel and the schrift of
    /// before (write_bestand makes the new one). A line that goes on in the next part holds one back.
    [[nodiscard]] std::vector<storage::Feit> add(const storage::Feit& deel);
    /// Gives what was held back; call it before any other fact.
    [[nodiscard]] std::vector<storage::Feit> flush();

    /// The part as a fact with these bytes: its schrift says the hash of what is there.
    [[nodiscard]] static storage::Feit write_bestand(const storage::Feit& deel);

  private:
    void edit(std::string& bytes, std::size_t vanaf, bool einde);
    void edit_regel(std::string& bytes, std::size_t begin, std::size_t einde);

    const Nummers& nummers_;
    std::optional<storage::Feit> wacht_;
    std::string bestand_;                 // the key of the file, without the number of the part
    std::size_t vanaf_ = 0;               // in wacht_: where the first line begins that is not done
    bool eerste_regel_ = true;            // of the file: the names of the columns
    std::optional<std::size_t> woorden_;  // which column holds words
};

}  // namespace jeugdregio::pipeline
