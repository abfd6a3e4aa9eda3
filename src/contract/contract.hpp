// The contract of a region as data with dates: percelen, tarieven, products, who takes part, which
// regional rules hold. Read from a folder (contracten/<regio>-<jaar>/); never in code.
//
// A loaded Contract is immutable and complete: every product has a tarief, every tarief a product, and
// validity periods of one thing never overlap and have no gaps. Safe to share between threads.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contract/aantekenboek.hpp"
#include "contract/begeleiding.hpp"
#include "contract/keuzebudget.hpp"
#include "contract/registratiegegevens.hpp"
#include "contract/termijnen.hpp"
#include "contract/uitschieters.hpp"
#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::contract {

/// A validity period that may be open at the end ("until a later version replaces it").
struct Geldigheid {
    Datum van;
    std::optional<Datum> tot;  // last day, included
    [[nodiscard]] bool contains(Datum d) const { return van <= d && (!tot || d <= *tot); }
};

/// A deelnemende gemeente and the percelen it takes part in (inkoopdocument 1.1 and 2, AMB-105).
struct Deelnemer {
    Gemeente gemeente;
    std::string naam;
    std::vector<int> percelen;
    Geldigheid geldig;
    std::optional<std::int64_t> inwoners;  // for a made-up region only: no decision looks at it
};

/// An extension that was given (inkoopdocument 4.3.1.1, 4.3.1.2).
struct Verlenging {
    Datum besluit;  // day of the decision
    Datum tot;      // last day of the term with this extension
    std::string bron;
};

/// One of the nine percelen (inkoopdocument 3.2, 4.3).
struct Perceel {
    int nummer = 0;
    std::string naam;
    std::string blok;  // "ambulant", "wonen en verblijf", "ernstige dyslexie"
    std::vector<std::string> voorzieningen;
    std::string toewijzingsvariant;  // "generiek", "specifiek", "" where the document is silent (eis 40)
    Datum begin;                     // first day of the base term
    Datum einde;                     // last day of the base term
    int verlengingen_max = 0;        // number of extensions that may be given
    int verlenging_maanden = 0;      // length of one extension
    Datum uiterste_einde;            // last day when every extension is given
    std::string bron;
    // Combination rules of 4.3.1 as data (AMB-086). Of percelen 1-5 an aanbieder has at most one at a time.
    std::vector<int> vereist_een_van{};          // needs one of these next to it; empty: may stand alone
    bool gezinshuis_vrijgesteld = false;         // a gezinshuis may have this perceel without another one
    std::string combinatie{};                    // the same in words, for people
    std::vector<Eenheid> toewijzing_eenheden{};  // units of a specific toewijzing (eis 40); empty: not said
    std::vector<Verlenging> verlengingen{};  // on record, in order; each ends where the rules of 4.3.1 say

    /// Last day of the term with `aantal` extensions.
    [[nodiscard]] Datum einde_na(int aantal) const { return einde.plus_maanden(aantal * verlenging_maanden); }
    /// Last day of the term with the extensions on record.
    [[nodiscard]] Datum lopend_einde() const { return einde_na(static_cast<int>(verlengingen.size())); }
};

/// How often is paid for a product (eis 42).
enum class Betaalfrequentie : std::uint8_t { maandelijks, eenmalig };

/// A row of the regional productcodetabel (eis 42).
struct Product {
    ProductCode code;
    ProductCategorie categorie;
    std::string voorziening;    // "TG1", "middel", "MST", "C", "GGZ-C", "diagnostiek", "behandeling"
    std::vector<int> percelen;  // {1,2,3,4,5} for TG1-TG7, else one
    Eenheid eenheid = Eenheid::minuut;
    std::string omschrijving;
    std::string bron;
    // 8.3.3: a voorziening may be added, or stop, while its perceel runs. Empty: as long as the perceel.
    std::optional<Datum> ingang{}, einde{};
    std::vector<Frequentie> leverfrequenties{};  // how a volume may be granted; at least one
    Betaalfrequentie betaalfrequentie = Betaalfrequentie::maandelijks;

    [[nodiscard]] bool exists_on(Datum dag) const {
        return (!ingang || *ingang <= dag) && (!einde || dag <= *einde);
    }
};

/// A tarief per unit, for one perceel and voorziening.
struct Tarief {
    int perceel = 0;
    std::string voorziening;
    Eenheid eenheid = Eenheid::minuut;
    Bedrag bedrag;
    Geldigheid geldig;
    std::string bron;
    std::optional<std::int64_t> onafgerond_microcent{};  // what `bedrag` was rounded from (AMB-045)
    bool voorlopig = false;                              // computed without the parts of the price (AMB-106)
};

/// Function of the Beroepentabel (bijlage XII).
struct Functie {
    std::string naam, tariefgroep, fwg, schaal, bron;
    bool herstel = true, duurzaam = false;
    std::vector<int> percelen{};  // only at an aanbieder of one of these; empty: everywhere (AMB-052)
};

/// Type of groepsaanbod with its intensity band (8.5.3, bijlage XII). Band in thousandths: 190 is 0,190.
struct GroepsaanbodType {
    std::string naam;
    std::int64_t band_min_duizendste = 0, band_max_duizendste = 0;
    std::int64_t jeugdigen_per_begeleider_tiende = 0;  // 65 is 6,5
    int min_pct_hbo = 0;
    int min_fte_gedragswetenschapper_honderdste = 0;
    bool herstel = true, duurzaam = true;
    std::string bron;
};

/// Intensity band of verblijf (9.7), in thousandths; A and B have none.
struct IntensiteitBand {
    std::string naam;
    std::int64_t band_min_duizendste = 0, band_max_duizendste = 0;
    bool bovengrens_inclusief = true;
    std::string bron;
    std::optional<int> min_fte_gedragswetenschapper_honderdste{};  // the document gives none (AMB-025)
};

/// What happens when nobody decided before the 325 is due (AMB-160).
enum class Onbeslist : std::uint8_t { afkeuren, goedkeuren_met_signaal };

/// Settings of one regional rule.
struct Regelinstelling {
    std::string id;  // "IJ-E035"
    bool actief = true;
    Onbeslist onbeslist = Onbeslist::goedkeuren_met_signaal;
    std::string bron;
};

/// Material check: whether work that was not claimed makes up for what was claimed too much.
enum class Verrekening : std::uint8_t {
    geen,
    toewijzing_maand,  // only within one toewijzing and one month: the same help under another product
};

/// A sample of approved lines (eis 63), when nothing else is asked; own choices, docs/steekproef.md.
struct Steekproefinstellingen {
    int betrouwbaarheid_pct = 0;
    std::int64_t tolerabel_honderdste_pct = 0;  // 500: 5 % of the amount in the sample may be wrong
    std::int64_t verwacht_honderdste_pct = 0;   // 100: 1 % is expected to be
    int aanlevertermijn_dagen = 0;              // within which an aanbieder sends its evidence (eis 61)
};
/// AMB-030: over which year missed appointments are counted.
enum class Noshowperiode : std::uint8_t { kalenderjaar, contractjaar, twaalf_maanden };

/// The figures of the regional rules, each with its source in parameters.toml. Names follow the settings
/// table of docs/interpretaties.md.
struct Parameters {
    Bedrag budget_meldgrens;  // strictly above (eis 72, AMB-003)
    std::vector<std::string>
        budget_meldgrens_verwijzers;  // codes of WJ757-like list TypeVerwijzer, as in the 315
    int budget_terugkijk_maanden = 0;
    int budget_soort_grens_maanden = 0;                      // up to and including: herstel (AMB-002)
    std::vector<std::string> budget_duurzaam_voorzieningen;  // allowed on a duurzaam budget (bijlage XII)
    bool budget_duurzaam_zwaar_bij_kdc_odc = true;
    int vrijval_definitief_dagen = 0;  // AMB-148
    int budget_prognose_weken = 0;     // 8: the pace of a budget is measured over so many weeks (AMB-004)
    int budget_sneller_pct = 0;        // own choice: so many percent points ahead of time is faster (eis 79)
    int declaratie_verval_dagen = 0;   // 90 (eis 35)
    int declaratie_late_toewijzing_dagen = 0;  // 60 (eis 35)
    int declaratie_reistijd_max_min = 0;       // 45 (bijlage XIV)
    bool groep_ook_in_minuten = false;         // AMB-071: declaratie.groep_eenheid = "minuut"
    int noshow_max_per_jaar = 0;
    Noshowperiode noshow_periode = Noshowperiode::kalenderjaar;  // AMB-030: "per jaar"
    bool noshow_per_toewijzing = false;                          // AMB-030: else per jeugdige
    int noshow_grens_uren = 0;  // 24: called off less than so many hours before the start (AMB-031)
    int noshow_groep_max_pct = 0;
    int wonen_verklaring_na_dagen = 0;  // 7: nights away before the place must be said to be kept (AMB-063)
    int wonen_afwezig_overleg_dagen = 0;
    bool wonen_vertrekdag_telt = false;              // AMB-060
    int ed_leeftijd_vanaf = 0;                       // included
    int ed_leeftijd_tot = 0;                         // not included
    int stuk_max_per_toewijzing = 0;                 // MST, ZIT (8.5.4)
    std::string wonen_maximum_gezinshuis;            // "E"
    int keten_verlengen_melden_weken = 0;            // 10: warned this long before the end (eis 43 b)
    int keten_start_melden_dagen = 0;                // own choice: a toewijzing without a start
    int keten_declaratie_melden_dagen = 0;           // own choice: a start without a claim
    int keten_tijdelijke_stop_dagen = 0;             // own choice: a stop for a time that goes on
    int keten_leeftijd_melden_weken = 0;             // own choice: before 16.5, 17 and 18 (eis 28)
    int keten_stop_melden_dagen = 0;                 // own choice: a toewijzing that ended without a stop
    int keten_evaluatie_maanden = 0;                 // 6 (eis 83)
    int keten_evaluatie_melden_weken = 0;            // own choice: announced this long before
    int keten_hervatting_maanden = 0;                // 4 (eis 19)
    int keten_dossier_dagen = 0;                     // 28 (eis 20)
    int keten_eindbrief_dagen = 0;                   // own choice: after the last day of help (eis 84)
    std::vector<std::string> keten_overleg_redenen;  // of a stop that asks for consultation (eis 84, 86)
    int keten_taak_werkdagen = 0;                    // own choice: a task for which no document names a term
    int plan_akkoord_jeugdige_vanaf = 0;    // age from which the jeugdige agrees to the plan as well (eis 83)
    int plan_akkoord_zelf_vanaf = 0;        // age from which the jeugdige agrees alone (eis 83)
    Datum vastleggen_vanaf;                 // from this day on missing aantekeningen are asked for
    bool keten_taakgericht = false;         // starts and stops without a toewijzing (TR019, IV096)
    std::int64_t bestand_max_bytes = 0;     // OP179
    bool tarief_stuk_op_hele_euro = false;  // AMB-045
    int contract_einde_melden_maanden = 0;  // before a term ends by itself (4.3.1.1, 4.3.1.2)
    bool verzoek_stapeling_weigeren = false;  // AMB-161: refuse, or grant a budget per categorie
    int verzoek_hervatting_maanden = 0;       // 4 (eis 19)
    int verzoek_niet_aanslaan_maanden = 0;    // 6 (eis 80 (4) a, AMB-005)
    int verzoek_aantekening_maanden = 0;      // own choice: how long a record counts that names no request
    Verrekening controle_verrekening = Verrekening::toewijzing_maand;  // own choice
    Steekproefinstellingen steekproef;
    Uitschieterinstellingen uitschieter;  // eisen 60 to 63
    Rekeninstellingen rekentool;          // 8.5.3 and 9.7
    Termijnen termijnen;                  // from termijnen.toml
};

/// The figures as they hold from a day on: those of the day before, but for what changed.
struct Parameterversie {
    Datum vanaf;
    Parameters waarden;
};

/// A setting of parameters.toml as a person reads it.
struct Instelling {
    std::string naam;  // "declaratie.verval_dagen"
    std::string waarde;
    std::optional<Datum> vanaf;  // empty: from the beginning
    std::string bron;
};

/// The unit that a gemeente chose for ED in a year (10.3, AMB-049). No row: not chosen yet, both allowed.
struct EdKeuze {
    Gemeente gemeente;
    int jaar = 0;
    bool minuut = true, stuk = true;
    std::string bron;
};

/// An extra condition for getting a voorziening (eis 23, eis 68).
struct Voorwaarde {
    std::vector<std::string> voorzieningen;
    std::vector<std::string> verwijzers;     // codes of COD327 that may refer; empty: any
    std::vector<std::string> aantekeningen;  // kinds that must be on record
    Geldigheid geldig;
    std::string bron;
};

/// Chapter 2: no new jeugdigen for this aanbieder for a time. Kept in storage, handed to the rules as data.
struct Clientenstop {
    AgbCode agb;
    Datum vanaf;
    std::optional<Datum> hervat_per;  // the first day without it; empty while it goes on
    std::string reden;
    friend bool operator==(const Clientenstop&, const Clientenstop&) = default;
};

/// Who carries out the contract for the gemeenten in a period, for pages and letters: an organisation may be
/// followed by another one while the contract goes on.
struct Organisatie {
    std::string naam;
    std::string rol;  // what it does, in words
    Geldigheid geldig;
    std::string bron;
};

/// A version of the contract: what holds from a date on.
struct Contractversie {
    std::string nummer;
    Datum vanaf;
    std::string bron;
};

/// What an aanbieder contracted, in one period (4.3.1). Imported from csv, kept in storage, handed to the
/// rules as data.
struct AanbiederContract {
    AgbCode agb;
    std::string naam;
    int perceel = 0;                         // 1..5, or 0 when none of these
    std::vector<std::string> groepsaanbod;   // "licht", "middel", "middelzwaar", "zwaar"
    std::vector<std::string> voorzieningen;  // "MST", "ZIT"
    std::vector<std::string> verblijf;       // "A".."K", "GGZ-C".."GGZ-H"
    bool ed = false;
    bool kdc_odc = false;
    Geldigheid geldig;
    std::optional<bool> vecozo{};  // 5.7: connected and authorised for iJw messages; empty: not known

    friend bool operator==(const AanbiederContract& a, const AanbiederContract& b);
};

struct Contract {
    std::string regio, naam;
    std::vector<Contractversie> versies;    // sorted by vanaf
    std::vector<Organisatie> organisaties;  // sorted by first day, without overlap; may have gaps
    std::vector<Deelnemer> deelnemers;
    std::vector<Perceel> percelen;
    std::vector<Product> producten;  // sorted by code
    std::vector<Tarief> tarieven;
    std::vector<Functie> functies;
    std::vector<GroepsaanbodType> groepsaanbod;
    std::vector<IntensiteitBand> intensiteiten;
    std::vector<Woonvorm> woonvormen;
    std::vector<Roosterrol> rollen;
    std::vector<EdKeuze> ed_keuzes;
    std::vector<Regelinstelling> regels;
    std::vector<Voorwaarde> voorwaarden;  // in the order of the file
    std::vector<Budgetformule> budgetformules;
    std::vector<Standaardbudget> standaardbudgetten;
    std::vector<Verwijsproces> verwijsprocessen;
    /// The figures from the beginning. Who judges something asks parameters_on its day instead.
    Parameters parameters;
    std::vector<Parameterversie> latere_parameters;  // sorted by vanaf
    std::vector<Instelling> instellingen;            // in the order of the file; later ones behind the first
    std::vector<Termijnrij> termijnen;               // in the order of the file
    std::vector<Protocolversie> protocolversies;     // of the RAP (eis 41)
    std::vector<Afspraak> afspraken;                 // the Afsprakenkaart (eis 41)
    Aantekenboek aantekenboek;
    Registratiegegevens registratie;
    std::string sha256;  // of the files, in name order: part of every decision on record

    [[nodiscard]] const Product* find_product(const ProductCode& code) const;
    [[nodiscard]] const Perceel* find_perceel(int nummer) const;
    /// Whether the gemeente takes part in this perceel on this day.
    [[nodiscard]] bool takes_part(const Gemeente& gemeente, int perceel, Datum op) const;
    /// Whether the gemeente takes part in any perceel on this day.
    [[nodiscard]] bool is_deelnemer(const Gemeente& gemeente, Datum op) const;
    /// The tarief in force on `op`. Empty when the contract has none for this unit.
    [[nodiscard]] const Tarief* find_tarief(int perceel, std::string_view voorziening, Eenheid eenheid,
                                            Datum op) const;
    [[nodiscard]] const Contractversie* version_on(Datum op) const;
    /// Who carries it out on this day; nullptr when nobody is named.
    [[nodiscard]] const Organisatie* organisatie_on(Datum op) const;
    /// The figures for what happened on this day.
    [[nodiscard]] const Parameters& parameters_on(Datum dag) const;
    /// The last day of a term, by the row that holds on the day of its event.
    [[nodiscard]] Datum termijn_tot(Termijnsoort soort, Datum gebeurtenis) const {
        return parameters_on(gebeurtenis).termijnen.last_day(soort, gebeurtenis);
    }
    /// "5 werkdagen": the same term in words.
    [[nodiscard]] std::string describe_termijn(Termijnsoort soort, Datum gebeurtenis) const {
        return format_termijn(parameters_on(gebeurtenis).termijnen[soort]);
    }
    /// Settings of a regional rule; a rule without a row is active with the default of its kind.
    [[nodiscard]] const Regelinstelling* find_regel(std::string_view id) const;
    /// The formula of this kind of budget on this day.
    [[nodiscard]] const Budgetformule* find_formule(Budgetsoort soort, Datum op) const;
    [[nodiscard]] const Woonvorm* find_woonvorm(std::string_view vorm) const;
    [[nodiscard]] const EdKeuze* find_ed_keuze(const Gemeente& gemeente, int jaar) const;
};

/// "per_week", "totaal", ...: how a frequency is called in the contract files.
[[nodiscard]] std::string_view frequentie_sleutel(Frequentie frequentie);
[[nodiscard]] std::string_view betaalfrequentie_naam(Betaalfrequentie frequentie);

/// Whether one of these contracts of an aanbieder holds on this day and says that it is not connected to
/// VECOZO (5.7). Not known counts as connected.
[[nodiscard]] bool lacks_vecozo(std::span<const AanbiederContract> van, Datum op);

/// The stop that holds on this day, or nothing.
[[nodiscard]] const Clientenstop* find_stop(std::span<const Clientenstop> stops, Datum op);

/// When the product exists, for a sentence: "vanaf 01-07-2024", "tot en met 31-12-2025", or both.
[[nodiscard]] std::string describe_geldigheid(const Product& product);

/// Whether this contract of an aanbieder includes the product, and under which perceel. Empty when it does
/// not. For percelen 1-5 the perceel is the one of the aanbieder. The day is not checked here.
[[nodiscard]] std::optional<int> contracted_perceel(const AanbiederContract& van, const Product& product);

}  // namespace jeugdregio::contract
