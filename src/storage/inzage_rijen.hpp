// What a list of the reading port shows and by what it can be narrowed. Plain data.
//
// A filter is a set of optionals; what is empty narrows nothing. A Bsn is in a row only where a person must
// be told apart; it prints masked, and who shows a row decides about it. `jeugdige` is the number of a
// jeugdige within the gemeente: it may stand in an address, a BSN may not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "dossier/dossier.hpp"
#include "dossier/sommen.hpp"
#include "dossier/verzoek.hpp"

namespace jeugdregio::storage {

using dossier::Maand;

/// A message: its gemeente and its journal number there. '0000' has the files that could not be read.
struct Berichtplek {
    Gemeente gemeente;
    std::int64_t volgnummer = 0;
    friend auto operator<=>(const Berichtplek&, const Berichtplek&) = default;
};

struct Berichtfilter {
    std::optional<Gemeente> gemeente{};
    std::optional<std::string> soort{};    // "JW323"
    std::optional<AgbCode> aanbieder{};    // that sent it, or that it was for
    std::optional<std::string> besluit{};  // "toegekend", "deels", ...
    std::optional<Periode> verwerkt{};     // the day that was decided for
    std::optional<std::string> zoek{};     // part of the Identificatie, as written
};

struct Berichtregel {
    Berichtplek plek;
    std::string soort, afzender, ontvanger, identificatie;
    Datum dagtekening, verwerkt_op;
    std::string besluit;
    Bedrag ingediend, toegekend;
    std::string antwoord_naam;  // empty: there was no answer
    std::int64_t inhoud_bytes = 0;
    std::int64_t afwijzingen = 0, signalen = 0;
};

/// The retour on a message, and which message brought it.
struct Berichtretour {
    std::int64_t bericht = 0;  // journal number of the retour
    bool afgekeurd = false;
    std::string retourcodes;  // "9307 9387"
};

struct Berichtinhoud {
    Berichtregel regel;
    std::string inhoud;         // raw bytes, as offered; empty or a part when it was destroyed
    std::string antwoord;       // bytes of the answer; empty when there was none, or when it was destroyed
    std::string uitkomst_json;  // what was reported
    std::optional<Berichtretour> retour{};
    std::optional<std::int64_t> retour_op{};  // this is a retour: the message that it answers
    bool vernietigd = false;                  // something of it was destroyed with a dossier
};

struct Declaratiefilter {
    std::optional<Gemeente> gemeente{};
    std::optional<AgbCode> aanbieder{};
    std::optional<Maand> maand{};       // of the declaratieperiode; one that was not processed has none
    std::optional<Periode> verwerkt{};  // the day that was decided for
    std::optional<std::string> besluit{};
};

/// A 323 on record, also one that was refused as a whole.
struct Declaratieregel {
    Berichtplek plek;
    AgbCode aanbieder;
    std::string identificatie;
    std::string declaratienummer;          // empty when it was not processed
    std::optional<Datum> periode_begin{};  // idem
    Datum verwerkt_op;
    std::string besluit;
    Bedrag ingediend, toegekend;
    std::string antwoord_naam;
    std::int64_t toegekend_regels = 0, afgewezen_regels = 0, signalen = 0;
};

/// Over all rows of a filter, not over one page.
struct Declaratiesom {
    std::int64_t aantal = 0;
    Bedrag ingediend, toegekend;
};

/// An approved line.
struct Prestatieregel {
    Berichtplek plek;
    std::int64_t regel = 0;  // place in the message
    AgbCode aanbieder;
    ToewijzingNummer toewijzing;
    dossier::GeboektePrestatie prestatie;
    Datum verwerkt_op;
};

/// What was rejected on one place of a message, with what is known of the line.
struct Afwijzingregel {
    Berichtplek plek;
    std::int64_t regel = 0, nummer = 0;  // place in the message, and in the list of the message
    std::string soort;                   // of the message
    std::string afzender;
    Datum verwerkt_op;
    std::string referentie;
    std::string retourcodes;      // "9307 9387"
    std::string motivering_json;  // the reasons, as reported
    // Of a rejected debit line of a 323 (AMB-163); empty for anything else.
    struct Prestatie {
        ToewijzingNummer toewijzing;
        ProductCategorie categorie;
        ProductCode code;
        Periode periode;
        Bedrag bedrag;
    };
    std::optional<Prestatie> prestatie{};
};

struct Afwijzingfilter {
    std::optional<Gemeente> gemeente{};
    std::optional<AgbCode> aanbieder{};
    std::optional<RetourCode> retourcode{};
    std::optional<std::string> rule{};  // "TR418"
    std::optional<Maand> maand{};       // of the declaratieperiode
    std::optional<Periode> verwerkt{};  // the day that was decided for
};

/// How a toewijzing says how much (eis 40): a budget, or a volume.
enum class Variant : std::uint8_t { budget, volume };

struct Toewijzingfilter {
    std::optional<Gemeente> gemeente{};
    std::optional<AgbCode> aanbieder{};
    std::optional<ProductCategorie> categorie{};
    std::optional<ProductCode> code{};
    std::optional<Datum> actief_op{};  // not removed, and in force on this day
    std::optional<Variant> variant{};
    std::optional<std::int64_t> jeugdige{};  // number within `gemeente`; REQUIRES gemeente
};

/// The version of a toewijzing that holds (IV013).
struct Toewijzingregel {
    dossier::ToewijzingVersie versie;
    std::int64_t bericht = 0;  // that brought this version
    std::int64_t jeugdige = 0;
    Bedrag goedgekeurd;  // approved on it by its aanbieder: debits minus credits
};

struct Versieregel {
    dossier::ToewijzingVersie versie;
    std::int64_t bericht = 0;
};

/// When something was destroyed, by whom and on what ground.
struct Vernietigmelding {
    Datum op;
    std::string door, grond;
};

struct Signaalfilter {
    std::optional<Gemeente> gemeente{};
    std::optional<AgbCode> aanbieder{};
    std::optional<std::string> rule{};
    std::optional<bool> beslist{};  // false: still open
};

struct Signaalregel {
    Berichtplek plek;
    std::int64_t regel = 0, nummer = 0;
    std::string rule, referentie, uitleg, feiten_json;
    std::string soort;      // of the message
    std::string aanbieder;  // that sent the message, or that it was for
    Datum verwerkt_op;
    std::string besluit, door, reden;  // the last judgement; empty while nobody decided
    std::optional<Datum> beslist_op{};
};

/// A jeugdige in a gemeente. Which toewijzingen it has is a list of its own.
struct Jeugdigeregel {
    Gemeente gemeente;
    std::int64_t nummer = 0;
    Bsn bsn;
    std::optional<Datum> geboortedatum{};  // of its latest toewijzing that tells it
    std::int64_t toewijzingen = 0;         // that hold on the day that was asked for
    std::int64_t aanbieders = 0;           // of those
};

struct Jeugdigefilter {
    Datum op;  // counted on this day
    std::optional<Gemeente> gemeente{};
    // With a toewijzing in force on that day; without these everybody on record.
    bool actief = false;
    std::optional<AgbCode> aanbieder{};    // idem, to this one
    std::vector<ProductCode> producten{};  // idem, of one of these
};

struct Verzoekfilter {
    std::optional<Gemeente> gemeente{};
    std::optional<AgbCode> aanbieder{};
    std::optional<dossier::Verzoekstatus> status{};
    std::optional<bool> open{};  // neither refused nor granted
};

/// A request as it stands, without its products.
struct Verzoekregel {
    Berichtplek plek;
    std::int64_t regel = 0;
    dossier::Verzoeksoort soort = dossier::Verzoeksoort::toewijzing;
    AgbCode aanbieder;
    std::string referentie;
    std::int64_t jeugdige = 0;
    Bsn bsn;
    Datum dagtekening, ontvangen_op;
    std::int64_t producten = 0;
    dossier::Verzoekstatus status = dossier::Verzoekstatus::ontvangen;
    std::optional<Datum> beslist_op{};  // dagtekening of the 301 or 319 that ended it
};

/// What an aanbieder contracted, as it holds on a day, and what it claimed in a year.
struct Aanbiederregel {
    contract::AanbiederContract contract;
    Declaratiesom declaraties;  // by the day that was decided for
};

}  // namespace jeugdregio::storage
