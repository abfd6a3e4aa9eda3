// Aantekeningen out of a csv: for a region that brings its administration along, or keeps it elsewhere. The
// whole file is checked before anything is kept, and then all of it is kept at once.
#pragma once

#include <string_view>
#include <vector>

#include "contract/aanbieders.hpp"
#include "pipeline/aantekening.hpp"

namespace jeugdregio::pipeline {

/// The columns that every kind has; the others are fields, by the names that `aantekening soorten` gives. A
/// field that is named like one of these is written as "veld:NAAM".
[[nodiscard]] std::vector<std::string_view> aantekeningkolommen();

struct Aantekenimport {
    int nieuw = 0;
    int bekend = 0;                            // were on record already, or stand in the file twice
    std::vector<contract::Importfout> fouten;  // by line; not empty: nothing was kept
};

/// How to take in a csv. `proef`: only look whether it can be done.
struct Importwens {
    Datum op;  // today
    bool proef = false;
};

/// Lines are judged by day, and of one day in the order of the file: what comes first (a toetsing before its
/// acceptatie) may stand anywhere. A line that says what is on record already changes nothing, whoever wrote
/// it down; so the same file can be read twice.
[[nodiscard]] Aantekenimport import_aantekeningen(storage::Opslag& opslag, const contract::Contract& contract,
                                                  std::string_view csv, const Importwens& wens);

}  // namespace jeugdregio::pipeline
