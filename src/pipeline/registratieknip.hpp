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

    /// Takes a part, in order of the chain; gives the parts that are finished, with the zegel of before and
    /// the schrift of what is there now. A line that goes on in the next part holds back the ones that it is
    /// in.
    [[nodiscard]] std::vector<storage::Feit> add(const storage::Feit& deel);
    /// Gives what was held back; call it before any other fact.
    [[nodiscard]] std::vector<storage::Feit> flush();

  private:
    void edit(bool einde);
    void edit_regel(std::size_t begin, std::size_t einde);
    storage::Feit take_eerste();

    const Nummers& nummers_;
    std::vector<storage::Feit> wacht_;    // parts that are held back
    std::string bytes_;                   // theirs, one after the other
    std::size_t vanaf_ = 0;               // in bytes_: where the first line begins that is not done
    std::string bestand_;                 // the key of the file, without the number of the part
    bool eerste_regel_ = true;            // of the file: the names of the columns
    std::optional<std::size_t> woorden_;  // which column holds words
};

}  // namespace jeugdregio::pipeline
