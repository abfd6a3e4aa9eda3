// A port for deciding again on all traffic of a store (pipeline/doorrekening): messages and what people put
// on record, in the order of the journal, with what was decided on every line. Reads at one moment; changes
// nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "storage/opslag.hpp"

namespace jeugdregio::storage {

struct Verkeersbericht {
    std::int64_t volgnummer = 0;
    std::string soort, besluit, regelset, sha256, contract_sha256;
    Datum verwerkt_op;
    Bedrag toegekend;
    std::string inhoud;       // raw bytes, as offered
    bool vernietigd = false;  // all of it or a part was destroyed: these are no longer what was decided on
};

/// What is called for each, in order of their numbers in the journal.
struct Verkeersgang {
    std::function<void(const Verkeersbericht&)> bericht;
    std::function<void(std::int64_t volgnummer, ToewijzingNummer, std::string soort, std::string waarde,
                       Datum op)>
        gegeven;
    std::function<void(dossier::Aantekening)> aantekening;
    std::function<void(std::int64_t volgnummer, std::int64_t ingetrokken)> intrekking;
};

/// What was decided on the lines of claims, by journal number and line.
struct Regeluitslagen {
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t>
        toegekend_cent;  // approved ones; a credit is negative
    std::map<std::pair<std::int64_t, std::int64_t>, std::vector<std::string>>
        regels;  // rejected ones: the rules that fired
};

class Verkeer {
  public:
    Verkeer() = default;
    Verkeer(const Verkeer&) = delete;
    Verkeer& operator=(const Verkeer&) = delete;
    virtual ~Verkeer() = default;
    /// Those with a message, without '0000', and how many messages each has.
    virtual std::vector<std::pair<Gemeente, std::int64_t>> list_gemeenten() = 0;
    virtual void visit(const Gemeente& gemeente, const Verkeersgang& gang) = 0;
    virtual Regeluitslagen load_uitslagen(const Gemeente& gemeente) = 0;
    virtual std::vector<contract::AanbiederContract> load_aanbieders() = 0;
    virtual std::vector<contract::Clientenstop> load_clientenstops(const AgbCode& agb) = 0;
};

}  // namespace jeugdregio::storage
