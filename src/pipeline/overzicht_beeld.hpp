// The overview of a region or a gemeente in a year: loads the sums (storage/inzage.hpp), lets src/overzicht
// make the figures, and writes them down. The JSON keys are a promise; definitions stand in the headers of
// overzicht.
//
// Loading reads whole tables: keep the outcome as long as Inzage::version() stays the same. Making an
// overview from it is cheap, so one loading serves every year and gemeente.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "contract/overzichtinstellingen.hpp"
#include "overzicht/uithuisplaatsingen.hpp"
#include "storage/inzage.hpp"

namespace jeugdregio::pipeline {

/// What is on record, of one moment.
struct Overzichtstand {
    std::int64_t versie = 0;  // of Inzage
    dossier::Bestedingen bestedingen;
    std::vector<dossier::Toekenning> toekenningen;
    std::vector<dossier::Declaratiemaand> declaraties;
    std::vector<dossier::Retourtelling> retouren;
    std::vector<dossier::Zorgtraject> trajecten;
    std::vector<overzicht::Uithuisplaatsing> plaatsingen;
    std::vector<contract::AanbiederContract> aanbieders;
};
[[nodiscard]] Overzichtstand load_overzichtstand(storage::Inzage& inzage,
                                                 const contract::Overzichtinstellingen& instellingen);

/// Lines of the werklijst of one gemeente on a day. Reads all that is on record of the gemeente: slower than
/// the rest together, so it is asked for by itself.
struct Werktelling {
    Gemeente gemeente;
    std::int64_t regels = 0, te_laat = 0;
};
[[nodiscard]] std::vector<Werktelling> count_werk(storage::Inzage& inzage, const contract::Contract& contract,
                                                  Datum op, const std::optional<Gemeente>& gemeente = {});

struct Overzichtvraag {
    int jaar = 0;
    Datum op;  // the year before is compared up to its month when it is in `jaar`
    std::optional<Gemeente> gemeente{};
};
[[nodiscard]] nlohmann::ordered_json make_overzicht(const Overzichtstand& stand,
                                                    const contract::Contract& contract,
                                                    const contract::Overzichtinstellingen& instellingen,
                                                    const std::vector<Werktelling>& werk,
                                                    const Overzichtvraag& vraag);

}  // namespace jeugdregio::pipeline
