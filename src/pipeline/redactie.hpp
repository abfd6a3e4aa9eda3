// What is left of a fact when dossiers are destroyed. Pure: facts in, facts out. What goes is in the table of
// columns (storage/feit.hpp, Persoonsdeel): numbers, amounts, products, periods, codes and references stay,
// so that the ledger and every sum stay what they were; who it was about goes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "pipeline/clientstukken.hpp"
#include "pipeline/dossierlijst.hpp"

namespace jeugdregio::pipeline {

/// What stands where words of people stood.
inline constexpr std::string_view kVernietigdeTekst = "vernietigd";

struct Redactieopdracht {
    /// Dossiers of this gemeente: BSN -> pseudonym.
    Nummers dossiers;
    /// BSNs that must not stand anywhere any more, also where they were typed into words: those of the
    /// dossiers, and those that have a dossier nowhere any more.
    Nummers overal;
    /// Messages that belong to no dossier and came before this day lose their file; empty: none.
    std::optional<Datum> losse_voor;
};

/// Redacts the facts of one gemeente, in order of the chain (all of them).
class Redacteur {
  public:
    /// REQUIRES a spoor that outlives this and has learned the whole chain.
    Redacteur(const Dossierspoor& spoor, Redactieopdracht opdracht)
        : spoor_{spoor}, opdracht_{std::move(opdracht)} {}

    /// What is left, with the zegel that it had; empty when nothing of it goes. Not for parts of a
    /// registration (Registratieknip).
    [[nodiscard]] std::optional<storage::Feit> redact(const storage::Feit& feit);

    /// Messages of no dossier that lost their file.
    [[nodiscard]] std::int64_t losse_berichten() const { return losse_; }
    /// Facts with a reference that is one of the numbers: references stay, so somebody has to look.
    [[nodiscard]] std::int64_t verdachte_verwijzingen() const { return verdacht_; }

  private:
    struct Stuk;
    enum class Omvang : std::uint8_t { niets, deel, geheel };
    Omvang measure(const Stuk& stuk);
    void redact_bericht(Stuk& stuk, Omvang omvang);
    void redact_deel(Stuk& stuk);
    void redact_rest(Stuk& stuk);
    void clear_rijen(Stuk& stuk) const;
    void replace_overal(Stuk& stuk);

    const Dossierspoor& spoor_;
    Redactieopdracht opdracht_;
    std::int64_t losse_ = 0, verdacht_ = 0;
    /// Lines of messages that were about one of the dossiers, for the judgements on their signals.
    std::map<std::int64_t, std::set<std::int64_t>> regels_;
};

/// What was reported of a message without what it says of people: all of it, or of the lines with these
/// references. Counts, codes and references stay. "{}" when it is no JSON object.
[[nodiscard]] std::string clear_uitkomst(const std::string& json,
                                         const std::set<std::string>* alleen_referenties);

}  // namespace jeugdregio::pipeline
