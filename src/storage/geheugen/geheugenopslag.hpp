// A store in memory, of one gemeente, for deciding again what was decided before (pipeline/doorrekening): it
// keeps what decisions look at and nothing else, so that a year fits and costs little. What is kept here is
// gone when the program ends; no message is ever answered from it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "storage/opslag.hpp"

namespace jeugdregio::storage {

/// What decisions of every gemeente look at.
struct Regiostand {
    std::map<AgbCode, std::vector<contract::AanbiederContract>> aanbieders;  // in order of ingang
    std::map<AgbCode, std::vector<contract::Clientenstop>> stops;            // in order of time
};

/// REQUIRES questions about its own gemeente, and `voor` 0: what is in it is all there is.
class Geheugenopslag final : public Beslisopslag {
  public:
    /// `regio` must outlive it.
    Geheugenopslag(Gemeente gemeente, const Regiostand& regio) : gemeente_(gemeente), regio_(regio) {}

    /// The journal goes on from here: the next message gets this number.
    void set_volgnummer(std::int64_t volgnummer) { volgende_ = volgnummer; }
    /// Own facts and aantekeningen, in order of the journal. A gegeven of a soort that cannot exist is an
    /// Opslagfout.
    void add_gegeven(ToewijzingNummer nummer, std::string soort, std::string waarde, Datum op);
    void add_aantekening(dossier::Aantekening aantekening);
    /// The aantekening with this number does not count any more.
    void withdraw_aantekening(std::int64_t volgnummer);

    /// What was recorded last; empty when the last message left nothing.
    [[nodiscard]] const Vastlegging& laatste() const { return laatste_; }

    void begin() override;
    void commit() override;
    void rollback() noexcept override;
    std::int64_t next_volgnummer(const Gemeente& gemeente) override;
    Identiteit find_bericht(const Berichtsleutel& sleutel, std::string_view sha256) override;
    void record(const Vastlegging& vastlegging) override;
    dossier::ToewijzingDossier load_toewijzingen(const Gemeente& gemeente,
                                                 std::span<const ToewijzingNummer> nummers,
                                                 std::int64_t voor) override;
    dossier::DeclaratieDossier load_declaratie(const DeclaratieVraag& vraag, std::int64_t voor) override;
    /// Nothing is loaded ahead from memory.
    bool still_holds(const DeclaratieVraag&, std::int64_t) override { return false; }
    dossier::KetenDossier load_keten(const KetenVraag& vraag, std::int64_t voor) override;
    std::optional<dossier::Verzoek> find_verzoek(const Gemeente& gemeente, const AgbCode& aanbieder,
                                                 std::string_view referentie, std::int64_t voor) override;
    dossier::Jeugdigedossier load_jeugdige(const Gemeente& gemeente, const Bsn& bsn) override;
    std::optional<BekendBericht> find_heenbericht(const Berichtsleutel& sleutel) override;
    std::vector<contract::AanbiederContract> load_aanbieder(const AgbCode& agb) override;
    std::vector<contract::Clientenstop> load_clientenstops(const AgbCode& agb) override;

  private:
    struct Bericht {
        std::string sha256;
        BekendBericht wat;
    };
    struct Versie {
        dossier::ToewijzingVersie wat;
        std::int64_t bericht = 0, regel = 0;
    };
    struct Gegeven {
        std::string soort, waarde;
        Datum op;
    };
    struct Afwijzing {
        AgbCode aanbieder;
        dossier::AfgewezenPrestatie wat;
    };
    struct Toewijzing {
        std::vector<Versie> versies;  // in the order in which they become final (IV013)
        std::vector<Gegeven> gegevens;
        std::vector<dossier::GeboektePrestatie> goedgekeurd;
        std::vector<Afwijzing> afgewezen;
    };
    using Verzoeksleutel = std::pair<AgbCode, std::string>;  // with its ReferentieAanbieder
    struct Jeugdige {
        std::vector<ToewijzingNummer> nummers;  // of any version, sorted
        std::map<AgbCode, dossier::Leveringen> leveringen;
        std::vector<Verzoeksleutel> verzoeken;  // in order of arrival
        std::vector<dossier::Aantekening> aantekeningen;
    };
    struct Aanbieder {
        std::set<std::string> declaratienummers;
        std::optional<Datum> laatste_periode;
        std::unordered_set<std::string> referenties;
        std::set<std::string> bsns;  // of any version to it
        bool stuurt_verzoeken = false;
    };

    void keep_versie(const dossier::ToewijzingVersie& versie, std::int64_t bericht, std::int64_t regel);
    void keep_keten(const Vastlegging& vastlegging);
    [[nodiscard]] const Jeugdige* find_jeugdige(const Bsn& bsn) const;
    [[nodiscard]] dossier::Toewijzing make_versies(const Toewijzing& van) const;
    /// With own facts, what people put on record and who referred.
    [[nodiscard]] dossier::Toewijzing make_toewijzing(const Toewijzing& van) const;
    [[nodiscard]] std::map<ToewijzingNummer, dossier::ToewijzingStand> make_standen(
        std::span<const ToewijzingNummer> nummers) const;
    /// Of this jeugdige by the version that holds, to this aanbieder or to any.
    [[nodiscard]] std::vector<dossier::Toewijzing> list_toewijzingen(const std::optional<AgbCode>& aanbieder,
                                                                     const Bsn& bsn, bool met_eigen) const;
    void check_vraag(const Gemeente& gemeente, std::int64_t voor) const;

    Gemeente gemeente_;
    const Regiostand& regio_;
    std::int64_t volgende_ = 1;
    bool bezig_ = false;
    std::optional<Vastlegging> wacht_;  // recorded in the open transaction
    Vastlegging laatste_;
    std::unordered_map<std::string, std::vector<Bericht>> berichten_;  // by identity, in order of arrival
    std::unordered_map<std::int64_t, std::string> identiteit_van_;     // of those that a retour may answer
    std::map<ToewijzingNummer, Toewijzing> toewijzingen_;
    std::unordered_map<std::string, Jeugdige> jeugdigen_;  // by BSN
    std::map<AgbCode, Aanbieder> aanbieders_;
    std::map<Verzoeksleutel, dossier::Verzoek> verzoeken_;
    std::unordered_map<std::int64_t, std::string> aantekening_van_;  // journal number: BSN
};

}  // namespace jeugdregio::storage
