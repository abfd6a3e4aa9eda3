// What the adapter does with each group of tables. One .cpp a group, every statement a constant next to the
// one function that runs it. Functions that write run inside a transaction of the caller.
//
// `voor` is a journal number: only what was on record before it counts. 0 counts everything.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "storage/feit.hpp"
#include "storage/opslag.hpp"
#include "storage/sql/connection.hpp"

namespace jeugdregio::storage::sql {

/// The upper bound that goes into `... < ?`: so one statement serves both readings of `voor`.
[[nodiscard]] constexpr std::int64_t upper_bound_of(std::int64_t voor) {
    return voor > 0 ? voor : std::numeric_limits<std::int64_t>::max();
}

// journaal.cpp: bericht, and the sequence that it shares with toewijzing_gegeven and aantekening.
[[nodiscard]] std::int64_t read_volgende(Connection& db, const Gemeente& gemeente);
[[nodiscard]] Identiteit find_bericht(Connection& db, const Berichtsleutel& sleutel, std::string_view sha256);
/// Returns the number of the first boeking of this message.
std::int64_t insert_bericht(Connection& db, const Vastlegging& vastlegging);
[[nodiscard]] std::optional<BewaardBericht> load_bericht(Connection& db, const Gemeente& gemeente,
                                                         std::int64_t volgnummer);
void load_declaratiegeschiedenis(Connection& db, const DeclaratieVraag& vraag, std::int64_t voor,
                                 dossier::DeclaratieDossier& dossier);
/// Whether the journal has nothing from `sinds` on but claims of other aanbieders, and not many of those.
[[nodiscard]] bool only_others_claimed(Connection& db, const Gemeente& gemeente, const AgbCode& aanbieder,
                                       std::int64_t sinds);

// declaratiedossier.cpp: all of what follows that a claim needs.
[[nodiscard]] dossier::DeclaratieDossier load_declaratie(Connection& db, const DeclaratieVraag& vraag,
                                                         std::int64_t voor);

// toewijzingen.cpp: toewijzing_versie.
using Toewijzingen = std::map<ToewijzingNummer, dossier::ToewijzingStand>;
void insert_versies(Connection& db, const Vastlegging& vastlegging);
/// Columns 0 to 16 are nummer, toewijzingsdatum, toewijzingstijd, aanbieder, bsn, geboortedatum, categorie,
/// code, ingang, einde, reden_wijziging, omvang_volume, omvang_eenheid, omvang_frequentie, budget_cent,
/// referentie_aanbieder, verzonden_op.
[[nodiscard]] dossier::ToewijzingVersie read_versie(const Statement& rij, const Gemeente& gemeente);
/// Versions, own facts and approved prestaties. REQUIRES numbers sorted, without doubles.
[[nodiscard]] Toewijzingen load_standen(Connection& db, const Gemeente& gemeente,
                                        std::span<const ToewijzingNummer> nummers, std::int64_t voor);
/// Those of vraag.bsns that occur in any toewijzing of this gemeente to vraag.aanbieder: whether a child gets
/// help of another aanbieder is not told. `geladen` is what load_standen gave: most are known from there.
[[nodiscard]] std::set<std::string> find_bekende_bsns(Connection& db, const DeclaratieVraag& vraag,
                                                      const Toewijzingen& geladen, std::int64_t voor);
/// The current versions of all toewijzingen of this child at this aanbieder, by number.
[[nodiscard]] std::vector<dossier::ToewijzingVersie> load_van_jeugdige(Connection& db,
                                                                       const Gemeente& gemeente,
                                                                       const AgbCode& aanbieder,
                                                                       const Bsn& bsn, std::int64_t voor);

/// The same with all their versions, without own facts. Without an aanbieder: those at any.
[[nodiscard]] std::vector<dossier::Toewijzing> load_toewijzingen_van(Connection& db, const Gemeente& gemeente,
                                                                     const std::optional<AgbCode>& aanbieder,
                                                                     const Bsn& bsn, std::int64_t voor);

/// Calls on_versie(version) for every version in this gemeente, by number and then in the order in which they
/// hold.
void visit_versies(Connection& db, const Gemeente& gemeente,
                   const std::function<void(dossier::ToewijzingVersie)>& on_versie);

/// Calls on_versie(version, bericht) for every version that named this jeugdige, in the same order.
void visit_versies_van(Connection& db, const Gemeente& gemeente, const Bsn& bsn,
                       const std::function<void(dossier::ToewijzingVersie, std::int64_t)>& on_versie);

// keten.cpp: levering_melding, verzoek, verzoek_product and verzoek_antwoord.
void insert_keten(Connection& db, const Vastlegging& vastlegging);
[[nodiscard]] dossier::KetenDossier load_keten(Connection& db, const KetenVraag& vraag, std::int64_t voor);
/// Fills in what the verzoek om toewijzing that led to a toewijzing said of the verwijzer.
void load_verwijzers(Connection& db, const Gemeente& gemeente, Toewijzingen& toewijzingen, std::int64_t voor);
[[nodiscard]] std::optional<dossier::Verzoek> find_verzoek(Connection& db, const Gemeente& gemeente,
                                                           const AgbCode& aanbieder,
                                                           std::string_view referentie, std::int64_t voor);
[[nodiscard]] std::vector<dossier::Verzoek> load_onderhanden(Connection& db, const Gemeente& gemeente);
/// Over all aanbieders, with what people put on record.
[[nodiscard]] dossier::Jeugdigedossier load_jeugdige(Connection& db, const Gemeente& gemeente,
                                                     const Bsn& bsn);
/// Where the reports on a toewijzing go; null leaves them out.
using ZoekLeveringen = std::function<dossier::Leveringen*(ToewijzingNummer nummer, const AgbCode& aanbieder,
                                                          std::string_view bsn)>;
/// All reports of this gemeente that name a toewijzing, in order of arrival.
void apply_meldingen(Connection& db, const Gemeente& gemeente, const ZoekLeveringen& zoek);

/// All reports about this jeugdige, also those that were undone, in order of arrival.
void visit_meldingen_van(
    Connection& db, const Gemeente& gemeente, const Bsn& bsn,
    const std::function<void(const AgbCode&, const dossier::Startmelding&, std::int64_t)>& on_start,
    const std::function<void(const AgbCode&, const dossier::Stopmelding&, std::int64_t)>& on_stop);
/// All requests about this jeugdige with their answers, in order of arrival.
void visit_verzoeken_van(Connection& db, const Gemeente& gemeente, const Bsn& bsn,
                         const std::function<void(dossier::Verzoek, std::int64_t)>& on_verzoek);

// levensloop.cpp: over all tables.
[[nodiscard]] dossier::Levensloop load_levensloop(Connection& db, const Gemeente& gemeente, const Bsn& bsn);

// werklijst.cpp: over all tables.
[[nodiscard]] dossier::Werkvoorraad load_werkvoorraad(Connection& db, const Gemeente& gemeente);
[[nodiscard]] std::vector<dossier::Verzoekverloop> load_verzoekverloop(Connection& db,
                                                                       const Gemeente& gemeente,
                                                                       const Periode& ontvangen);
[[nodiscard]] std::vector<dossier::ToewijzingVersie> find_toegewezen(Connection& db, const Gemeente& gemeente,
                                                                     const dossier::Verzoek& verzoek);

// retouren.cpp: retour.
void insert_retour(Connection& db, const Vastlegging& vastlegging);
[[nodiscard]] std::optional<BekendBericht> find_heenbericht(Connection& db, const Berichtsleutel& sleutel);

// gegevens.cpp: toewijzing_gegeven.
struct Gegeven {
    Gemeente gemeente;
    ToewijzingNummer nummer;
    std::string_view soort, waarde, door;
    Datum op;
};
void insert_gegeven(Connection& db, const Gegeven& gegeven);
/// Fills in the own facts of these toewijzingen.
void load_gegevens(Connection& db, const Gemeente& gemeente, Toewijzingen& toewijzingen, std::int64_t voor);

// aantekeningen.cpp: aantekening and aantekening_veld.
/// Returns its journal number.
std::int64_t insert_aantekening(Connection& db, const Gemeente& gemeente,
                                const dossier::Aantekening& aantekening);
[[nodiscard]] Ingetrokken withdraw_aantekening(Connection& db, const Intrekking& intrekking);
[[nodiscard]] dossier::Aantekeningen load_aantekeningen(Connection& db, const Gemeente& gemeente,
                                                        const Bsn& bsn, std::int64_t voor);
/// Fills in what own facts of these toewijzingen follow from aantekeningen: acceptance, contact (eis 72), and
/// those that a claim looks at.
void load_feiten(Connection& db, const Gemeente& gemeente, Toewijzingen& toewijzingen, std::int64_t voor);
/// Of all jeugdigen of this gemeente, in order of the journal.
[[nodiscard]] std::vector<dossier::Aantekening> load_alle_aantekeningen(Connection& db,
                                                                        const Gemeente& gemeente);
/// The same with those that were withdrawn later.
[[nodiscard]] std::vector<dossier::Aantekening> load_ook_ingetrokken(Connection& db,
                                                                     const Gemeente& gemeente);

// prestaties.cpp: prestatie and referentie.
void insert_prestaties(Connection& db, const Vastlegging& vastlegging);
void insert_referenties(Connection& db, const Vastlegging& vastlegging,
                        std::span<const Referentiegebruik> gebruik);
/// Fills in what was approved on these toewijzingen, in order of booking. REQUIRES their versions to be
/// there.
void load_prestaties(Connection& db, const Gemeente& gemeente, Toewijzingen& toewijzingen, std::int64_t voor);
/// What was approved on one toewijzing of this aanbieder, by period of care.
[[nodiscard]] std::vector<dossier::Afname> load_afname_van(Connection& db, const Gemeente& gemeente,
                                                           const AgbCode& aanbieder, ToewijzingNummer nummer,
                                                           std::int64_t voor);
[[nodiscard]] std::set<std::string> find_gebruikte_referenties(Connection& db, const DeclaratieVraag& vraag,
                                                               std::int64_t voor);
[[nodiscard]] std::vector<PrestatiePlek> find_prestatie(Connection& db, const AgbCode& aanbieder,
                                                        std::string_view referentie);

// afgewezen.cpp: afgewezen_prestatie.
void insert_afgewezen(Connection& db, const Vastlegging& vastlegging);
/// Fills in what this aanbieder was refused on these toewijzingen, in order.
void load_afgewezen(Connection& db, const Gemeente& gemeente, const AgbCode& aanbieder,
                    Toewijzingen& toewijzingen, std::int64_t voor);

// boekingen.cpp: boeking.
void insert_boekingen(Connection& db, const Vastlegging& vastlegging, std::int64_t eerste);
[[nodiscard]] std::vector<grootboek::Boeking> load_boekingen(Connection& db, const Gemeente& gemeente,
                                                             ToewijzingNummer nummer);

// signalen.cpp: afwijzing, signaal and signaal_besluit.
struct Signaalbesluit {
    Gemeente gemeente;
    std::int64_t bericht = 0;
    std::int64_t regel = 0;
    std::string_view rule, besluit, door, reden;
    Datum op;
};
/// The first rejection of a line, or empty when it was not rejected.
[[nodiscard]] std::optional<AfwijzingRij> load_afwijzing(Connection& db, const Gemeente& gemeente,
                                                         std::int64_t bericht, std::int64_t regel);
void insert_afwijzingen(Connection& db, const Vastlegging& vastlegging);
void insert_signalen(Connection& db, const Vastlegging& vastlegging);
[[nodiscard]] std::vector<OpenSignaal> load_signalen(Connection& db, bool ook_beslist);
/// False when there is no such signal.
[[nodiscard]] bool insert_signaalbesluit(Connection& db, const Signaalbesluit& besluit);

// aanbieders.cpp: aanbieder_contract.
[[nodiscard]] std::vector<contract::AanbiederContract> load_aanbieders(Connection& db);
[[nodiscard]] std::vector<contract::AanbiederContract> load_aanbieder(Connection& db, const AgbCode& agb);
/// Returns how many were new or changed.
[[nodiscard]] int insert_aanbieders(Connection& db, std::span<const contract::AanbiederContract> contracten,
                                    Datum op);

// clientenstops.cpp: clientenstop.
[[nodiscard]] std::vector<contract::Clientenstop> load_clientenstops(Connection& db, const AgbCode& agb);
void insert_clientenstop(Connection& db, const Stopwijziging& wijziging, Datum op);

// uitkomsten.cpp: bericht.
void visit_uitkomsten(Connection& db, const std::function<void(std::string_view)>& doe);

// medewerkers.cpp: medewerker, medewerker_einde.
[[nodiscard]] std::vector<dossier::Medewerker> load_medewerkers(Connection& db, const Gemeente& gemeente);
void insert_medewerker(Connection& db, const dossier::Medewerker& medewerker);
void insert_medewerkereinde(Connection& db, const Gemeente& gemeente, int nummer,
                            const dossier::Medewerkereinde& einde);

// concepten.cpp: concept, concept_veld, concept_slot.
[[nodiscard]] std::vector<dossier::Concept> load_wachtende_concepten(Connection& db,
                                                                     const Gemeente& gemeente);
[[nodiscard]] std::optional<dossier::Concept> find_concept(Connection& db, const Gemeente& gemeente,
                                                           int nummer);
/// Returns the number that it got.
int insert_concept(Connection& db, const dossier::Concept& besluit);
void insert_conceptslot(Connection& db, const Gemeente& gemeente, int nummer,
                        const dossier::Conceptslot& slot);

// verklaringen.cpp: sap_verklaring, sap_verklaring_einde.
[[nodiscard]] std::vector<contract::Verklaring> load_verklaringen(Connection& db);
void insert_verklaring(Connection& db, const contract::Verklaring& verklaring);
void insert_verklaringeinde(Connection& db, const AgbCode& agb, int nummer,
                            const contract::Verklaringeinde& einde);

// beeindigingen.cpp: what a check afterwards asks over all aanbieders.
[[nodiscard]] std::vector<AgbCode> list_declaranten(Connection& db);
[[nodiscard]] std::vector<dossier::Beeindiging> load_beeindigingen(Connection& db, const Gemeente& gemeente);

// registraties.cpp: registratie, registratie_bestand, registratie_deel.
[[nodiscard]] std::vector<Registratiezending> load_registraties(Connection& db,
                                                                const std::optional<AgbCode>& van);
void insert_registratie(Connection& db, const Registratiezending& zending);
void insert_registratiedeel(Connection& db, const Deelplek& plek, std::string_view zstd, std::int64_t bytes);
[[nodiscard]] std::string load_registratiedeel(Connection& db, const Deelplek& plek);

// goedgekeurd.cpp: approved lines over all toewijzingen.
[[nodiscard]] std::vector<dossier::Goedgekeurd> load_goedgekeurd(Connection& db,
                                                                 const dossier::Goedkeuringvraag& vraag);
/// prestaties.cpp: columns 1 to 11 are referentie, vorig_referentie, categorie, code, begin, einde, volume,
/// eenheid, tarief_cent, bedrag_cent, credit.
[[nodiscard]] dossier::GeboektePrestatie read_prestatie(const Statement& rij);
// functieverzoeken.cpp: functie_verzoek, functie_oordeel, functie_einde.
[[nodiscard]] std::vector<contract::Functieverzoek> load_functieverzoeken(Connection& db);
void insert_functieverzoek(Connection& db, const contract::Functieverzoek& verzoek);
void insert_functieoordeel(Connection& db, const AgbCode& agb, int nummer,
                           const contract::Functieoordeel& oordeel);
void insert_functieeinde(Connection& db, const AgbCode& agb, int nummer, const contract::Functieeinde& einde);

// groepen.cpp: groep_berekening.
[[nodiscard]] std::vector<contract::Groepsberekening> load_groepsberekeningen(Connection& db);
void insert_groepsberekening(Connection& db, const contract::Groepsberekening& berekening);

// opstellen.cpp: what a message of our own needs to know.
[[nodiscard]] ToewijzingNummer read_volgend_nummer(Connection& db, const Gemeente& gemeente);
[[nodiscard]] std::vector<std::int64_t> find_persoonsberichten(Connection& db, const Gemeente& gemeente,
                                                               const Bsn& bsn);
[[nodiscard]] std::optional<std::int64_t> find_gemaakt(Connection& db, const Gemeente& gemeente, Datum op,
                                                       std::string_view opdracht_sha256);

}  // namespace jeugdregio::storage::sql
