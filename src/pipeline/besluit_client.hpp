// Who a 301 is about: what is on record of the jeugdige, with what the command says itself before it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ijw/client.hpp"
#include "pipeline/uitkomst.hpp"
#include "pipeline/verwerk.hpp"

namespace jeugdregio::pipeline {

struct Persoon {
    ijw::Deel client;                  // of the 301
    bool gezagsdrager_bekend = false;  // this aanbieder said so in its latest 315 (OP002x1)
    std::vector<Reden> weigeringen;    // what lacks or does not belong; all at once
};

/// `opgave`: fields that go before what is on record.
[[nodiscard]] Persoon gather_persoon(storage::Opslag& opslag, const ijw::Standaard& standaard,
                                     const Gemeente& gemeente, const AgbCode& aanbieder, const Bsn& bsn,
                                     const ijw::Deel& opgave);

/// A file with a client: any iJw message that has one, or a JSON object with the fields of the Client of a
/// 301 by their names in the standard. The error says what is wrong with it.
[[nodiscard]] Result<ijw::Deel, std::string> read_clientbestand(std::string_view bytes,
                                                                const ijw::Standaard& standaard);

}  // namespace jeugdregio::pipeline
