// What a check of many files found, counted while it goes: thousands of outcomes need not stay in memory.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/uitkomst.hpp"

namespace jeugdregio::pipeline {

class Controleoverzicht {
  public:
    /// Findings of one rule in one kind of message.
    struct Soort {
        std::string bericht, regel;  // "JW315" (empty: the file did not tell), "XSD"
        std::size_t bevindingen = 0, bestanden = 0;
        std::string voorbeeld;  // where the first one stands: "b.xml regel 44: Client/Bsn"
    };
    struct Telling {
        std::size_t goed = 0, fout = 0;
        [[nodiscard]] std::size_t totaal() const { return goed + fout; }
    };

    void add(const Bestanduitkomst& uitkomst);

    /// Most findings first; equal numbers by message and rule.
    [[nodiscard]] std::vector<Soort> soorten() const;
    /// Files by kind of message; the empty kind is a file that did not tell.
    [[nodiscard]] const std::map<std::string, Telling>& berichten() const { return berichten_; }
    [[nodiscard]] const Telling& bestanden() const { return bestanden_; }
    /// Findings beyond the first hundred of a file: their rule is not known.
    [[nodiscard]] std::size_t niet_ingedeeld() const { return niet_ingedeeld_; }

  private:
    std::map<std::pair<std::string, std::string>, Soort> soorten_;  // by message and rule
    std::map<std::string, Telling> berichten_;
    Telling bestanden_;
    std::size_t niet_ingedeeld_ = 0;
};

}  // namespace jeugdregio::pipeline
