// What the screens of a decision share: the fields of its form, the message that it would make, and what
// refuses it (pipeline/besluitwoorden.hpp, pipeline/besluit.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dossier/concept.hpp"
#include "pipeline/besluit.hpp"
#include "pipeline/besluitwoorden.hpp"
#include "server/http.hpp"
#include "server/lijstpagina.hpp"
#include "server/sjabloon.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {

/// The fields of a decision and the name of who decides ("door"), for the template deel-velden. `id`: a
/// beginning of the ids, so that several forms can stand on one page.
/// `aanbieders`: what can be chosen in a field for an aanbieder.
[[nodiscard]] Gegevens make_besluitvelden(const pipeline::Besluitvorm& vorm, std::string_view id,
                                          const pipeline::Woorden& ingevuld,
                                          const std::vector<pipeline::Woordfout>& fouten,
                                          const Opties& aanbieders = {});

/// What was typed: only the fields of the form and "door".
[[nodiscard]] pipeline::Woorden read_besluitvelden(const pipeline::Besluitvorm& vorm,
                                                   const Velden& formulier);
/// The name among them; a fault when it is missing.
[[nodiscard]] std::string read_door(const pipeline::Woorden& ingevuld,
                                    std::vector<pipeline::Woordfout>& fouten);

/// For the template deel-redenen. `ernst` "fout" or "let-op".
[[nodiscard]] Gegevens make_redenen(const std::vector<pipeline::Reden>& redenen,
                                    const pipeline::Besluitvorm& vorm, std::string_view ernst);

/// The outcome of a trial or of sending, for the template deel-besluituitkomst: refusals, signals, what
/// changes, and the message in words.
[[nodiscard]] Gegevens make_uitkomst(const pipeline::Besluituitkomst& uitkomst,
                                     const pipeline::Besluitvorm& vorm, const contract::Contract& contract);

[[nodiscard]] pipeline::Besluitinstelling make_instelling(const Werkplek& plek, bool proef);

/// The decision that waits on this request or toewijzing. Empty: none does.
[[nodiscard]] std::optional<dossier::Concept> find_wachtend(storage::Opslag& opslag, bool op_verzoek,
                                                            const pipeline::Besluitonderwerp& onderwerp);
/// For the template deel-concept: that it waits, with a link to it.
void add_wachtend(Gegevens& gegevens, const std::optional<dossier::Concept>& wachtend);
/// "/concepten/0193/3"
[[nodiscard]] std::string concept_pad(const dossier::Concept& besluit);

/// "45A04 Ambulante behandeling", "categorie 45", "alle producten".
[[nodiscard]] std::string describe_product(const contract::Contract& contract,
                                           const std::optional<ProductCategorie>& categorie,
                                           const std::optional<ProductCode>& code);

/// A whole number of a path, from 0; empty: it is none.
[[nodiscard]] std::optional<std::int64_t> parse_nummer(std::string_view tekst);

/// "01-01-2023 t/m 31-12-2023", "vanaf 01-01-2023".
[[nodiscard]] std::string describe_looptijd(Datum ingang, const std::optional<Datum>& einde);

}  // namespace jeugdregio::server
