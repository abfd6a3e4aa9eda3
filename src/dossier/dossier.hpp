// The state that decisions look at: toewijzingen with their versions, prestaties already approved.
// Plain data; nothing here stores or decides.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "dossier/aantekening.hpp"

namespace jeugdregio::dossier {

/// CDT_Omvang: how much, in which unit, how often.
struct Omvang {
    std::int64_t volume = 0;
    Eenheid eenheid = Eenheid::minuut;
    Frequentie frequentie = Frequentie::totaal;
    friend bool operator==(const Omvang&, const Omvang&) = default;
};

/// AMB-002: whether a budget is meant to recover or to sustain; a 301 has no field for it.
enum class Budgetsoort : std::uint8_t { onbekend, herstel, duurzaam };

/// One version of a ToegewezenProduct, as a 301 carried it.
struct ToewijzingVersie {
    Gemeente gemeente;
    ToewijzingNummer nummer;
    AgbCode aanbieder;
    Bsn bsn;
    std::optional<Datum> geboortedatum;  // only when the whole date is known (no DatumGebruik)
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    Datum toewijzingsdatum;
    std::string toewijzingstijd;  // "hh:mm:ss", as sent
    Datum ingang;
    std::optional<Datum> einde;
    std::string reden_wijziging;  // code of JZ002, empty for none
    std::optional<Omvang> omvang;
    std::optional<Bedrag> budget;
    std::string referentie_aanbieder;
    Datum verzonden_op;  // Dagtekening of the 301

    /// RedenWijziging 13: to be treated as never sent (CS335).
    [[nodiscard]] bool verwijderd() const { return reden_wijziging == "13"; }
    friend bool operator==(const ToewijzingVersie&, const ToewijzingVersie&) = default;
};

/// What the region knows of a toewijzing beside the messages (set by the Toegang or the RSJ).
struct Eigengegevens {
    Budgetsoort budgetsoort = Budgetsoort::onbekend;
    std::string verwijzer;            // LDT_TypeVerwijzer, empty when not on record
    bool contact_vastgelegd = false;  // eis 72: contact before a traject above the limit
    bool geschil = false;             // eis 35, AMB-046: a registered dispute is open; the 90 days do not run
    Datum geschil_sinds;              // since this day; only meaningful while `geschil`
    int geschil_dagen = 0;            // days that closed disputes took: the clock stood still then (AMB-041)
    std::optional<Datum> instemming_op;  // eis 80: the Toegang agreed with another budget on this day
    std::optional<Datum> acceptatie_op;  // eis 78: the first acceptance on record of this jeugdige for it
    /// What else people put on record that a claim looks at: leeftijdsgrond, start_vooraf and the judgement
    /// by bijlage XIII. Only what speaks of this toewijzing (speaks_of), in order of the journal.
    Aantekeningen aantekeningen{};
};

struct Toewijzing {
    /// Never empty; in order of becoming final: toewijzingsdatum, toewijzingstijd, order of arrival.
    std::vector<ToewijzingVersie> versies;
    Eigengegevens eigen;
    std::string
        vot_verwijzer;  // of the verzoek om toewijzing (315) that led to it; empty when there was none

    /// IV013: the version with the latest Toewijzingsdatum and Toewijzingstijd holds.
    [[nodiscard]] const ToewijzingVersie& actueel() const { return versies.back(); }
    [[nodiscard]] const ToewijzingVersie& eerste() const { return versies.front(); }
    /// Code of COD327: what a person put on record, else what the request said; empty when neither did.
    [[nodiscard]] const std::string& verwijzer() const {
        return eigen.verwijzer.empty() ? vot_verwijzer : eigen.verwijzer;
    }
};

/// Whether a record is about this toewijzing: it names it, or the request that led to it, or neither and is
/// about its jeugdige, there or anywhere. REQUIRES the same jeugdige.
[[nodiscard]] inline bool speaks_of(const Aantekening& a, const Toewijzing& t) {
    if (a.toewijzing || a.verzoek.empty()) return a.concerns(t.actueel().nummer, t.actueel().aanbieder);
    return a.aanbieder == t.actueel().aanbieder &&
           std::any_of(t.versies.begin(), t.versies.end(),
                       [&](const ToewijzingVersie& v) { return v.referentie_aanbieder == a.verzoek; });
}

/// A prestatie that was approved, as it stands in the books. A credit is a fact of its own.
struct GeboektePrestatie {
    std::string referentie;
    std::string vorig_referentie;  // filled for a credit (CD060)
    ProductCategorie categorie;
    ProductCode code;
    Periode periode;
    std::int64_t volume = 0;
    Eenheid eenheid = Eenheid::minuut;
    std::optional<Bedrag> tarief;
    Bedrag bedrag;  // always positive; the sign is in `credit`
    bool credit = false;
};

/// A debit line that was rejected. Sent again in time, it keeps the day on which it first came (AMB-163).
struct AfgewezenPrestatie {
    ProductCategorie categorie;
    ProductCode code;
    Periode periode;
    Bedrag bedrag;
    Datum eerst_ontvangen;  // of this line, or of the rejected line that it repeated
    Datum afgewezen_op;     // day of the 325
    friend bool operator==(const AfgewezenPrestatie&, const AfgewezenPrestatie&) = default;
};

struct ToewijzingStand {
    Toewijzing toewijzing;
    std::vector<GeboektePrestatie> goedgekeurd;  // in order of booking
    std::vector<AfgewezenPrestatie> afgewezen;   // in order of rejection
};

/// Everything that deciding on one 301 may look at.
struct ToewijzingDossier {
    std::map<ToewijzingNummer, ToewijzingStand> toewijzingen;  // those whose number the message names
};

/// Everything that deciding on one 323 may look at.
struct DeclaratieDossier {
    std::map<ToewijzingNummer, ToewijzingStand> toewijzingen;  // those whose number the message names
    std::set<std::string>
        gebruikte_referenties;  // of the message's ReferentieNummers: those used before (TR314)
    std::set<std::string>
        bekende_bsns;  // of the message's clients: those of any 301 to this aanbieder (TR304)
    bool declaratienummer_gebruikt = false;          // TR333
    std::optional<Datum> laatste_declaratieperiode;  // first day of the latest period processed (TR318)
    /// Other toewijzingen of the same jeugdige at the same aanbieder, by BSN; filled only for jeugdigen of
    /// whom a toewijzing in this message has a verwijzer on record (eis 72, AMB-003).
    std::map<std::string, std::vector<ToewijzingVersie>> toewijzingen_per_bsn;
};

}  // namespace jeugdregio::dossier
