#include "pipeline/conceptbesluit.hpp"

#include <utility>

#include "core/invariant.hpp"

namespace jeugdregio::pipeline {
namespace {

const Besluitvorm& vorm_of(const dossier::Concept& wachtend) {
    const Besluitvorm* vorm = find_besluitvorm(wachtend.soort);
    invariant(vorm != nullptr, "a concept that was kept is of a kind that exists");
    return *vorm;
}

}  // namespace

std::optional<int> keep_concept(storage::Opslag& opslag, const Conceptwens& wens, Datum op) {
    dossier::Concept besluit;
    besluit.gemeente = wens.onderwerp.gemeente;
    besluit.soort = wens.vorm.soort;
    besluit.aanbieder = wens.onderwerp.aanbieder;
    besluit.over = wens.onderwerp.over;
    besluit.op_verzoek = wens.vorm.op_verzoek;
    for (const Besluitveld& v : wens.vorm.velden)
        for (const auto& [naam, waarde] : wens.woorden)
            if (naam == v.naam && !waarde.empty()) {
                besluit.velden.emplace_back(naam, waarde);
                break;
            }
    besluit.door = wens.door;
    besluit.op = op;
    return opslag.record_concept(besluit);
}

Opdracht make_opdracht(const dossier::Concept& wachtend, const contract::Contract& contract,
                       std::string door) {
    auto opdracht = make_opdracht(vorm_of(wachtend), {wachtend.gemeente, wachtend.aanbieder, wachtend.over},
                                  wachtend.velden, contract, std::move(door));
    invariant(opdracht.ok(), "a concept holds words that were accepted");
    opdracht->concept_nummer = wachtend.nummer;
    return std::move(*opdracht);
}

Result<Besluituitkomst, Machinefout> send_concept(storage::Opslag& opslag,
                                                  const Besluitinstelling& instelling,
                                                  const Gemeente& gemeente, int nummer,
                                                  const std::string& door) {
    try {
        const auto wachtend = opslag.find_concept(gemeente, nummer);
        invariant(wachtend.has_value(), "a concept that is sent exists");
        return neem_besluit(opslag, instelling, make_opdracht(*wachtend, instelling.contract, door));
    } catch (const storage::Opslagfout& fout) {
        return Fout{Machinefout{fout.what(), fout.herstel()}};
    }
}

}  // namespace jeugdregio::pipeline
