#include "pipeline/conceptbesluit.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/invariant.hpp"

namespace jeugdregio::pipeline {
namespace {

const Besluitvorm& vorm_of(const dossier::Concept& wachtend) {
    const Besluitvorm* vorm = find_besluitvorm(wachtend.soort);
    invariant(vorm != nullptr, "a concept that was kept is of a kind that exists");
    return *vorm;
}

dossier::Concept make_concept(const Conceptwens& wens, Datum op) {
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
    return besluit;
}

}  // namespace

std::optional<int> keep_concept(storage::Opslag& opslag, const Conceptwens& wens, Datum op) {
    const dossier::Concept besluit = make_concept(wens, op);
    return wens.vervangt ? opslag.replace_concept(*wens.vervangt, besluit) : opslag.record_concept(besluit);
}

bool is_concept_of(const Conceptwens& wens, const dossier::Concept& besluit) {
    const dossier::Concept gewenst = make_concept(wens, besluit.op);
    return gewenst.same_onderwerp(besluit) && gewenst.soort == besluit.soort &&
           std::ranges::is_permutation(gewenst.velden, besluit.velden);
}

Result<Opdracht, std::vector<Woordfout>> make_opdracht(const dossier::Concept& wachtend,
                                                       const contract::Contract& contract, std::string door) {
    auto opdracht = make_opdracht(vorm_of(wachtend), {wachtend.gemeente, wachtend.aanbieder, wachtend.over},
                                  wachtend.velden, contract, std::move(door));
    if (opdracht.ok()) opdracht->concept_nummer = wachtend.nummer;
    return opdracht;
}

Besluituitkomst refuse_concept(const dossier::Concept& wachtend, const std::vector<Woordfout>& fouten) {
    Besluituitkomst uit;
    uit.opdracht = wachtend.soort;
    uit.gemeente = wachtend.gemeente;
    const Besluitvorm& vorm = vorm_of(wachtend);
    for (const Woordfout& f : fouten) {
        const auto veld = std::ranges::find(vorm.velden, std::string_view(f.veld), &Besluitveld::naam);
        uit.weigeringen.push_back(
            {"CONCEPT", "keuze van het programma",
             fmt::format("{}: {}", veld == vorm.velden.end() ? std::string_view(f.veld) : veld->label, f.wat),
             "Verander het besluit, of neem het terug.", "{}"});
    }
    return uit;
}

Result<Besluituitkomst, Machinefout> send_concept(storage::Opslag& opslag,
                                                  const Besluitinstelling& instelling,
                                                  const Gemeente& gemeente, int nummer,
                                                  const std::string& door) {
    try {
        const auto wachtend = opslag.find_concept(gemeente, nummer);
        invariant(wachtend.has_value(), "a concept that is sent exists");
        const auto opdracht = make_opdracht(*wachtend, instelling.contract, door);
        if (!opdracht.ok()) return refuse_concept(*wachtend, opdracht.error());
        return neem_besluit(opslag, instelling, *opdracht);
    } catch (const storage::Opslagfout& fout) {
        return Fout{Machinefout{fout.what(), fout.herstel()}};
    }
}

}  // namespace jeugdregio::pipeline
