// The storage port: what the pipeline asks of a store, in words of the domain. Adapters live in folders
// beside this file. A store finds and keeps; it decides nothing.
//
// Everything about one message happens inside one transaction: `begin`, look up, `record`, `commit`. What
// was not committed is never seen, what was committed is never changed.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "contract/functieverzoek.hpp"
#include "contract/groepsregister.hpp"
#include "contract/verklaring.hpp"
#include "dossier/aantekening.hpp"
#include "dossier/beeindiging.hpp"
#include "dossier/concept.hpp"
#include "dossier/dossier.hpp"
#include "dossier/goedgekeurd.hpp"
#include "dossier/jeugdige.hpp"
#include "dossier/keten.hpp"
#include "dossier/levensloop.hpp"
#include "dossier/medewerker.hpp"
#include "dossier/werkvoorraad.hpp"
#include "grootboek/boeking.hpp"

namespace jeugdregio::storage {

/// The outside failed: disk full, database locked, folder read-only, file is no database. Thrown by
/// adapters, caught in one place (the pipeline) and told to the user with exit code 3.
class Opslagfout : public std::runtime_error {
  public:
    /// `openen`: the file that the user named cannot be opened as a database. `storing`: the machine failed.
    enum class Soort : std::uint8_t { openen, storing };

    Opslagfout(std::string wat, std::string herstel, Soort soort = Soort::storing)
        : std::runtime_error(wat), herstel_(std::move(herstel)), soort_(soort) {}
    /// What the user can do, in Dutch.
    [[nodiscard]] const std::string& herstel() const { return herstel_; }
    [[nodiscard]] Soort soort() const { return soort_; }

  private:
    std::string herstel_;
    Soort soort_;
};

/// Identity of a message: unique per gemeente, kind and sender (TR056).
struct Berichtsleutel {
    Gemeente gemeente;
    std::string soort;     // "JW323"
    std::string afzender;  // AGB or gemeente code, as in the Header
    std::string identificatie;
};

/// A message that was processed before.
struct EerderBericht {
    std::int64_t volgnummer = 0;
    std::string besluit;        // "toegekend", "deels", "afgekeurd", "geweigerd"
    std::string antwoord_naam;  // file name of the answer, empty when there is none
    std::string antwoord;       // its bytes
    std::string uitkomst_json;  // what was reported then
};

struct Identiteit {
    std::optional<EerderBericht> zelfde_inhoud;
    bool andere_inhoud = false;  // the identity was used with other bytes (9056)
};

/// A message as it was offered, with what became of it.
struct BerichtRij {
    Berichtsleutel sleutel;
    std::string release;  // "3.2"; empty when the file could not be read
    std::string ontvanger;
    Datum dagtekening;
    Datum verwerkt_op;        // the day that the decision was made for
    std::string sha256;       // hex, of the raw bytes
    std::string inhoud_zstd;  // raw bytes, compressed
    std::int64_t inhoud_bytes = 0;
    std::string besluit;
    std::int64_t ingediend_cent = 0;
    std::int64_t toegekend_cent = 0;
    std::string declaratienummer;                  // 323 that was processed: occupies the number (TR333)
    std::optional<Datum> declaratieperiode_begin;  // idem (TR318)
    std::string contract_versie, contract_sha256;
    std::string regelset;  // "alle" or "landelijk"
    std::string antwoord_soort, antwoord_naam, antwoord_zstd;
    std::int64_t antwoord_bytes = 0;
    std::string uitkomst_json;
};

/// An approved prestatie to book.
struct PrestatieRij {
    ToewijzingNummer toewijzing;
    std::int64_t regel = 0;  // 1, 2, ...: order in the message
    dossier::GeboektePrestatie prestatie;
};

/// A rejected debit line, for when it is sent again (AMB-163).
struct AfgewezenRij {
    ToewijzingNummer toewijzing;
    std::int64_t regel = 0;  // 1, 2, ...: order in the message
    dossier::AfgewezenPrestatie prestatie;
};

/// A rejected prestatie or toegewezen product: its codes and reasons, as reported.
struct AfwijzingRij {
    std::int64_t regel = 0;
    std::string referentie;
    std::string retourcodes;  // "9307 9387"
    std::string motivering_json;
};

struct SignaalRij {
    std::int64_t regel = 0;
    std::string referentie;
    std::string rule;
    std::string uitleg;
    std::string feiten_json;
};

/// What a message of the allocation chain changes for one jeugdige at one aanbieder.
struct KetenMutaties {
    AgbCode aanbieder;
    std::optional<Bsn> bsn;  // filled when there are starts or stops
    std::vector<dossier::Startmelding> starts;
    std::vector<dossier::Stopmelding> stops;
    std::vector<dossier::Verzoek> verzoeken;  // their answers are not looked at
    struct AntwoordRij {
        std::string referentie;
        dossier::Antwoord antwoord;
    };
    std::optional<AntwoordRij> antwoord;
};

/// A retour (302 to 325) and the message on record that it answers.
struct RetourRij {
    std::int64_t van_bericht = 0;  // journal number in the same gemeente
    bool afgekeurd = false;        // it rejects the message, or part of it
    std::string retourcodes;       // the codes that reject, "9307 9387"
};

/// All that one message changes. Stored whole or not at all.
struct Vastlegging {
    std::int64_t volgnummer = 0;  // from next_volgnummer, in the same transaction
    BerichtRij bericht;
    std::vector<dossier::ToewijzingVersie> toewijzingen;  // new versions, in order
    std::vector<PrestatieRij> prestaties;
    std::vector<AfgewezenRij> afgewezen;
    std::vector<AfwijzingRij> afwijzingen;  // rejected prestaties also occupy their reference
    std::vector<SignaalRij> signalen;
    std::vector<grootboek::Boeking> boekingen;
    std::optional<KetenMutaties> keten;
    std::optional<RetourRij> retour;
};

/// Which dossier a message of the allocation chain touches.
struct KetenVraag {
    Gemeente gemeente;
    AgbCode aanbieder;
    Bsn bsn;
    std::vector<std::string> referenties;        // ReferentieAanbieder values that the message brings
    std::vector<ToewijzingNummer> afname_van{};  // of which it asks another size; sorted, no doubles
};

/// A message on record, found by its identity whatever its content.
struct BekendBericht {
    std::int64_t volgnummer = 0;
    std::string ontvanger;
    Datum dagtekening;
    std::string besluit;
    bool heeft_retour = false;  // a retour on it was received before
};

/// Which dossiers a 323 touches.
struct DeclaratieVraag {
    Gemeente gemeente;
    AgbCode aanbieder;
    std::string declaratienummer;
    std::vector<ToewijzingNummer> toewijzingen;  // sorted, no doubles
    std::vector<std::string> referenties;        // sorted, no doubles
    std::vector<std::string> bsns;               // sorted, no doubles
};

/// Where a prestatie is found back: the message and its place in it.
struct PrestatiePlek {
    Gemeente gemeente;
    std::int64_t bericht = 0;
    std::int64_t regel = 0;
    ToewijzingNummer toewijzing;
    bool goedgekeurd = false;
};

/// A stored message, for repeating its decision.
struct BewaardBericht {
    std::int64_t volgnummer = 0;
    std::string inhoud;  // raw bytes, as offered; empty or a part when something of it was destroyed
    Datum verwerkt_op;
    std::string regelset;
    std::string contract_sha256;
    std::string identificatie;
    bool vernietigd = false;
};

struct OpenSignaal {
    Gemeente gemeente;
    std::int64_t bericht = 0;
    SignaalRij signaal;
    std::string aanbieder;
    Datum verwerkt_op;
    std::string besluit, door, reden;  // empty while nobody decided
};

/// A cliëntenstop that begins or ends (inkoopdocument, chapter 2).
struct Stopwijziging {
    AgbCode agb;
    bool stop = true;  // it begins on `per`; false: `per` is the first day without it
    Datum per;
    std::string reden, door;
};

/// A file of a delivered registration. It is kept in parts of at most kDeelBytes.
struct Zendingbestand {
    std::string naam;    // "sessies.csv"
    std::string sha256;  // hex, of the whole file
    std::int64_t bytes = 0, delen = 0;
    friend bool operator==(const Zendingbestand&, const Zendingbestand&) = default;
};
inline constexpr std::int64_t kDeelBytes = std::int64_t{4} * 1024 * 1024;

/// What an aanbieder registered in some months, as it was delivered once (eis 48).
struct Registratiezending {
    AgbCode agb;
    int nummer = 0;   // of the deliveries of this aanbieder: 1, 2, ...
    int versie = 0;   // of the deliveries for these months: 1, 2, ...; the last one holds
    Periode periode;  // whole months
    std::string reden, door;
    Datum op;
    std::vector<Zendingbestand> bestanden;  // by name
};

/// A part of a file of a delivery; parts count from 1.
struct Deelplek {
    AgbCode agb;
    int nummer = 0;
    std::string naam;
    std::int64_t deel = 1;
};

/// An aantekening of a jeugdige in this gemeente.
struct Gemeenteaantekening {
    Gemeente gemeente;
    dossier::Aantekening aantekening;
};

/// Takes back an aantekening that should not have been made.
struct Intrekking {
    Gemeente gemeente;
    std::int64_t volgnummer = 0;  // of the aantekening, in the journal
    std::string reden, door;
    Datum op;
};
enum class Ingetrokken : std::uint8_t { ja, onbekend, al_ingetrokken };

/// The line behind which nothing is lost, for a store that commits without waiting for the disk
/// (Opslag::defer_schijf). For another thread than that of the store.
class Schijfgrens {
  public:
    Schijfgrens() = default;
    Schijfgrens(const Schijfgrens&) = delete;
    Schijfgrens& operator=(const Schijfgrens&) = delete;
    virtual ~Schijfgrens() = default;
    /// Returns when all that was committed before the call survives a power cut. Throws Opslagfout when that
    /// is not certain: of what was committed since the last time, the end may then be gone.
    virtual void wait() = 0;
};

/// What deciding on messages asks of a store, and puts on record in it.
class Beslisopslag {
  public:
    Beslisopslag() = default;
    Beslisopslag(const Beslisopslag&) = delete;
    Beslisopslag& operator=(const Beslisopslag&) = delete;
    virtual ~Beslisopslag() = default;

    virtual void begin() = 0;   // takes the write lock; waits a few seconds for another process
    virtual void commit() = 0;  // durable when it returns, unless that was deferred (Opslag::defer_schijf)
    virtual void rollback() noexcept = 0;

    /// Next number of the gemeente's journal; without gaps.
    virtual std::int64_t next_volgnummer(const Gemeente& gemeente) = 0;
    virtual Identiteit find_bericht(const Berichtsleutel& sleutel, std::string_view sha256) = 0;
    virtual void record(const Vastlegging& vastlegging) = 0;

    /// `voor`: only what was on record before that journal number (for repeating a decision); 0 is all.
    virtual dossier::ToewijzingDossier load_toewijzingen(const Gemeente& gemeente,
                                                         std::span<const ToewijzingNummer> nummers,
                                                         std::int64_t voor = 0) = 0;
    virtual dossier::DeclaratieDossier load_declaratie(const DeclaratieVraag& vraag,
                                                       std::int64_t voor = 0) = 0;
    /// Whether load_declaratie surely still gives what it gave when `voor` was the next journal number
    /// (Voorlader): since then nothing happened in the gemeente but claims of other aanbieders. May say no
    /// when much happened.
    virtual bool still_holds(const DeclaratieVraag& vraag, std::int64_t voor) = 0;

    virtual dossier::KetenDossier load_keten(const KetenVraag& vraag, std::int64_t voor = 0) = 0;
    /// The request of this aanbieder with this ReferentieAanbieder, with its answers.
    virtual std::optional<dossier::Verzoek> find_verzoek(const Gemeente& gemeente, const AgbCode& aanbieder,
                                                         std::string_view referentie,
                                                         std::int64_t voor = 0) = 0;
    /// All that is on record of this jeugdige in this gemeente, at whichever aanbieder.
    virtual dossier::Jeugdigedossier load_jeugdige(const Gemeente& gemeente, const Bsn& bsn) = 0;
    /// The first message with this identity.
    virtual std::optional<BekendBericht> find_heenbericht(const Berichtsleutel& sleutel) = 0;

    virtual std::vector<contract::AanbiederContract> load_aanbieder(const AgbCode& agb) = 0;
    /// Of this aanbieder, in order of time.
    virtual std::vector<contract::Clientenstop> load_clientenstops(const AgbCode& agb) = 0;
};

class Opslag : public Beslisopslag {
  public:
    /// From now on a commit returns before the disk has it. It is whole, in order and seen by others as ever;
    /// a power cut may take the last ones. For who decides on many messages and lets nobody know of one
    /// before `wait` has returned: the disk is then asked once for many.
    [[nodiscard]] virtual std::unique_ptr<Schijfgrens> defer_schijf() = 0;

    /// Requests to this gemeente that were neither refused nor granted, in order of arrival.
    virtual std::vector<dossier::Verzoek> load_onderhanden(const Gemeente& gemeente) = 0;
    /// What may ask for work in this gemeente, as it is on record now.
    virtual dossier::Werkvoorraad load_werkvoorraad(const Gemeente& gemeente) = 0;
    /// What happened to this jeugdige in this gemeente, each fact with its message; without what people put
    /// on record (load_aantekeningen).
    virtual dossier::Levensloop load_levensloop(const Gemeente& gemeente, const Bsn& bsn) = 0;
    /// The requests that were received on these days, in order of receipt.
    virtual std::vector<dossier::Verzoekverloop> load_verzoekverloop(const Gemeente& gemeente,
                                                                     const Periode& ontvangen) = 0;
    /// The versions that a 301 brought with the reference of this request, by number: what granted it.
    virtual std::vector<dossier::ToewijzingVersie> find_toegewezen(const Gemeente& gemeente,
                                                                   const dossier::Verzoek& verzoek) = 0;
    // For messages of our own.
    /// One more than the highest number of a toewijzing in this gemeente, whoever issued it.
    virtual ToewijzingNummer next_toewijzingnummer(const Gemeente& gemeente) = 0;
    /// Messages that tell who this jeugdige is: the 301s of this gemeente about him, then the 315s and 317s,
    /// each the latest first.
    virtual std::vector<std::int64_t> find_persoonsberichten(const Gemeente& gemeente, const Bsn& bsn) = 0;
    /// The latest message of our own (besluit "gemaakt") that this command led to on this day.
    virtual std::optional<std::int64_t> find_gemaakt(const Gemeente& gemeente, Datum op,
                                                     std::string_view opdracht_sha256) = 0;

    /// What holds now of each toewijzing of these gemeenten to this aanbieder, removed ones too; in order of
    /// gemeente and number.
    virtual std::vector<dossier::ToewijzingVersie> load_van_aanbieder(
        const AgbCode& aanbieder, std::span<const Gemeente> gemeenten) = 0;
    /// The same of toewijzingen to others, of jeugdigen with a toewijzing to this aanbieder.
    virtual std::vector<dossier::ToewijzingVersie> load_naast_aanbieder(
        const AgbCode& aanbieder, std::span<const Gemeente> gemeenten) = 0;

    /// Approved lines, credits too, in order of gemeente, aanbieder, toewijzing and arrival.
    virtual std::vector<dossier::Goedgekeurd> load_goedgekeurd(const dossier::Goedkeuringvraag& vraag) = 0;

    /// Who ever had a line approved, by agb.
    virtual std::vector<AgbCode> list_declaranten() = 0;
    /// Help in this gemeente that ended for good, by aanbieder and jeugdige.
    virtual std::vector<dossier::Beeindiging> load_beeindigingen(const Gemeente& gemeente) = 0;

    /// All prestaties of this aanbieder with this reference, over all gemeenten.
    virtual std::vector<PrestatiePlek> find_prestatie(const AgbCode& aanbieder,
                                                      std::string_view referentie) = 0;
    /// Why a prestatie was rejected, as it was decided then; empty when it was not.
    virtual std::optional<AfwijzingRij> load_afwijzing(const Gemeente& gemeente, std::int64_t bericht,
                                                       std::int64_t regel) = 0;
    /// What was reported of every message on record, in order of gemeente and journal; one at a time.
    virtual void visit_uitkomsten(const std::function<void(std::string_view uitkomst_json)>& doe) = 0;
    virtual std::optional<BewaardBericht> load_bericht(const Gemeente& gemeente, std::int64_t volgnummer) = 0;
    virtual std::vector<grootboek::Boeking> load_boekingen(const Gemeente& gemeente,
                                                           ToewijzingNummer nummer) = 0;

    virtual std::vector<contract::AanbiederContract> load_aanbieders() = 0;
    /// Stores the lines of one import in one transaction of their own; a line with the agb and ingang of one
    /// on record becomes its next version. Lines equal to what is on record change nothing. Returns how many
    /// were new.
    virtual int record_aanbieders(std::span<const contract::AanbiederContract> contracten, Datum op) = 0;

    /// A transaction of its own. False, and nothing changes, when a stop already goes on (for one that
    /// begins), when none does (for one that ends), or when `per` lies before the change before it.
    virtual bool record_clientenstop(const Stopwijziging& wijziging, Datum op) = 0;

    /// What aanbieders declared about the SAP (eis 39), by agb and number, with what was withdrawn.
    virtual std::vector<contract::Verklaring> load_verklaringen() = 0;
    /// A transaction of its own. Gives the next number of this aanbieder, which is returned.
    virtual int record_verklaring(contract::Verklaring verklaring) = 0;
    /// A transaction of its own. False, and nothing changes, when there is no such verklaring, when it ended
    /// before, or when `per` lies before its first day.
    virtual bool end_verklaring(const AgbCode& agb, int nummer, const contract::Verklaringeinde& einde) = 0;

    /// All deliveries, of this aanbieder or of all, by agb and number.
    virtual std::vector<Registratiezending> load_registraties(const std::optional<AgbCode>& agb) = 0;
    /// Puts a delivery on record; its parts follow in order, in the same transaction. REQUIRES the next
    /// number and versie, months that no delivery with other months touches, and a reden from versie 2.
    virtual void record_registratie(const Registratiezending& zending) = 0;
    /// `zstd`: compressed; `bytes`: how many it was.
    virtual void record_registratiedeel(const Deelplek& plek, std::string_view zstd, std::int64_t bytes) = 0;
    /// The bytes of a part, as they were delivered.
    virtual std::string load_registratiedeel(const Deelplek& plek) = 0;
    /// Own functions of aanbieders (8.5.1): what was asked, decided and withdrawn, by agb and number.
    virtual std::vector<contract::Functieverzoek> load_functieverzoeken() = 0;
    /// A transaction of its own. Gives the next number of this aanbieder, which is returned.
    virtual int record_functieverzoek(contract::Functieverzoek verzoek) = 0;
    /// A transaction of its own. False, and nothing changes, when no such request waits, or when it was made
    /// later.
    virtual bool decide_functieverzoek(const AgbCode& agb, int nummer,
                                       const contract::Functieoordeel& oordeel) = 0;
    /// A transaction of its own. False, and nothing changes, when there is no such request, when it was
    /// refused or ended before, or when `per` lies before its first day.
    virtual bool end_functieverzoek(const AgbCode& agb, int nummer, const contract::Functieeinde& einde) = 0;
    /// Who may do what for this gemeente, by number (eis 71).
    virtual std::vector<dossier::Medewerker> load_medewerkers(const Gemeente& gemeente) = 0;
    /// A transaction of its own. Gives the next number of the gemeente, which is returned.
    virtual int record_medewerker(dossier::Medewerker medewerker) = 0;
    /// A transaction of its own. False, and nothing changes, when there is no such number, when it ended
    /// before, or when `per` lies before its first day.
    virtual bool end_medewerker(const Gemeente& gemeente, int nummer,
                                const dossier::Medewerkereinde& einde) = 0;

    /// Decisions of this gemeente that wait to be sent, by number.
    virtual std::vector<dossier::Concept> load_wachtende_concepten(const Gemeente& gemeente) = 0;
    virtual std::optional<dossier::Concept> find_concept(const Gemeente& gemeente, int nummer) = 0;
    /// A transaction of its own. Gives the next number of the gemeente, which is returned. Empty, and nothing
    /// changes, when a decision on the same subject waits already. REQUIRES a name in `door`.
    virtual std::optional<int> record_concept(const dossier::Concept& besluit) = 0;
    /// Keeps a changed decision in the place of concept `nummer`, which is taken back by the same person; a
    /// transaction of its own. Gives the next number. Empty, and nothing changes, when that one does not wait
    /// any more, or is about another subject. REQUIRES a name in `door`.
    virtual std::optional<int> replace_concept(int nummer, const dossier::Concept& besluit) = 0;
    /// Ends the waiting. Joins the transaction, if any. False, and nothing changes, when there is no such
    /// concept or it does not wait any more.
    virtual bool end_concept(const Gemeente& gemeente, int nummer, const dossier::Conceptslot& slot) = 0;

    /// The intensity of groups (9.7): every calculation, by agb, group and number.
    virtual std::vector<contract::Groepsberekening> load_groepsberekeningen() = 0;
    /// All in one transaction of their own, each with the next number of its group. One that says the same as
    /// what holds from its first day changes nothing. Returns how many were new.
    virtual int record_groepsberekeningen(std::span<const contract::Groepsberekening> berekeningen) = 0;

    /// Own facts on a toewijzing (AMB-002, eis 35, eis 72); soort is one of "budgetsoort", "verwijzer",
    /// "contact", "geschil", "instemming". The latest fact of a soort holds. Joins the transaction, if any.
    /// REQUIRES for "budgetsoort" the waarde "onbekend", "herstel" or "duurzaam", for "contact", "geschil"
    /// and "instemming" "ja" or "nee"; for "verwijzer" an empty waarde withdraws what was on record.
    virtual void record_gegeven(const Gemeente& gemeente, ToewijzingNummer nummer, std::string_view soort,
                                std::string_view waarde, std::string_view door, Datum op) = 0;

    /// What people put on record of a jeugdige; gets the next number of the journal, which is returned. A
    /// transaction of its own. REQUIRES an aantekening that was checked (toewijzing/vastleggen.hpp).
    virtual std::int64_t record_aantekening(const Gemeente& gemeente,
                                            const dossier::Aantekening& aantekening) = 0;
    /// All those of one import in this order, in one transaction of their own. REQUIRES of each what
    /// record_aantekening does.
    virtual void record_aantekeningen(std::span<const Gemeenteaantekening> aantekeningen) = 0;
    /// Withdraws one; both stay on record. REQUIRES a reden and a name. A transaction of its own.
    virtual Ingetrokken withdraw_aantekening(const Intrekking& intrekking) = 0;
    /// What is on record of this jeugdige in this gemeente and was not withdrawn, in order of the journal.
    virtual dossier::Aantekeningen load_aantekeningen(const Gemeente& gemeente, const Bsn& bsn,
                                                      std::int64_t voor = 0) = 0;

    virtual std::vector<OpenSignaal> load_signalen(bool ook_beslist) = 0;
    /// A person's judgement on a signal (eis 35); appended, never changed. False when there is no such
    /// signal.
    virtual bool record_signaalbesluit(const Gemeente& gemeente, std::int64_t bericht, std::int64_t regel,
                                       std::string_view rule, std::string_view besluit, std::string_view door,
                                       std::string_view reden, Datum op) = 0;
};

}  // namespace jeugdregio::storage
