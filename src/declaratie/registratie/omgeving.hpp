// What registered time is held against: the contract, what this aanbieder contracted, its toewijzingen, and
// what was agreed about functions and payers. Pure: loaded before, never changed here.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "contract/contract.hpp"
#include "contract/groepsregister.hpp"
#include "declaratie/registratie/registratie.hpp"
#include "declaratie/registratie/uitkomst.hpp"
#include "dossier/dossier.hpp"

namespace jeugdregio::registratie {

/// A product with the tarief of a day at this aanbieder.
struct Productkeuze {
    const contract::Product* product = nullptr;
    const contract::Tarief* tarief = nullptr;
};

/// A tariefgroep that a worker's time is claimed in, and the others in which the same name stands.
struct Tariefgroep {
    std::string voorziening;  // "TG3"
    std::string functie;      // its name in the Beroepentabel
    std::vector<std::string> ook_in;
    std::string op_papier{};  // what the paper of the aanbieder says, where the register says otherwise
};
/// Nobody decided which function of the table this one follows. `lijkt_op`: a sentence with what looks like
/// it.
struct GeenTariefgroep {
    std::string lijkt_op;
};

/// What a minute of consultation without a toewijzing costs (8.5.2; AMB-039).
struct Consultprijs {
    Tariefgroep groep;
    int perceel = 0;                           // whose price list
    const contract::Tarief* tarief = nullptr;  // null when that list has none for this tariefgroep
};

/// The Toegang was asked about support of a broader traject (bijlage XIII; aantekening interventie).
struct Steunoverleg {
    Bsn bsn;
    Datum op;
};

/// What else the database knows. In one of the aanbieder itself there is little of others.
struct Anderen {
    std::span<const contract::AanbiederContract> contracten;  // those of this aanbieder may be among them
    /// What holds now of toewijzingen to others, of jeugdigen with a toewijzing to this aanbieder.
    std::span<const dossier::ToewijzingVersie> toewijzingen;
    std::span<const Steunoverleg> overleg;
    /// When a toewijzing to this aanbieder was granted first; without a row by the version that holds.
    std::map<std::pair<Gemeente, ToewijzingNummer>, Datum> verleend{};
    std::span<const contract::Groepsberekening> groepen{};  // the register of groups (9.7)
};

/// Where a share can go.
struct GeenToewijzing {};
struct MeerToewijzingen {
    std::vector<ToewijzingNummer> nummers;  // in order
};
/// "gevonden", "nummers" and "dag" for REG-TOEWIJZING-KEUZE.
[[nodiscard]] Feiten describe_keuze(const MeerToewijzingen& meer, Datum dag);
using Toewijzingkeuze = std::variant<const dossier::ToewijzingVersie*, GeenToewijzing, MeerToewijzingen>;

/// "groep", "gevonden", "verwacht" and "vanaf" for REG-GROEP-KLASSE.
[[nodiscard]] Feiten describe_klasse(const contract::Groepsberekening& vastgesteld, std::string_view klasse);

class Omgeving {
  public:
    /// `toewijzingen`: what holds now of every toewijzing to this aanbieder. All that is handed over must
    /// outlive this. `contracten`: those of this aanbieder alone.
    Omgeving(const contract::Contract& contract, std::span<const contract::AanbiederContract> contracten,
             std::span<const dossier::ToewijzingVersie> toewijzingen,
             std::span<const Functiebesluit> functies, std::span<const AndereBetaler> betalers,
             std::span<const Dienstrooster> rooster, Anderen anderen = {});

    [[nodiscard]] const contract::Contract& contract() const { return contract_; }
    /// The figures for what happened on this day.
    [[nodiscard]] const contract::Parameters& parameters_on(Datum dag) const {
        return contract_.parameters_on(dag);
    }

    /// 8.5.1: the tariefgroep of this function on this day. A decision of the RSJ on record goes before the
    /// table, and one in its register before one on paper.
    [[nodiscard]] std::variant<Tariefgroep, GeenTariefgroep> find_tariefgroep(std::string_view functie,
                                                                              Datum dag) const;
    /// The product of this voorziening that the aanbieder contracted on this day, with its tarief; nothing
    /// when one lacks.
    [[nodiscard]] std::optional<Productkeuze> find_product(std::string_view voorziening, Eenheid eenheid,
                                                           Datum dag) const;
    /// 8.5.2, AMB-039: by the price list of who was consulted; without a contract by that of perceel 1.
    [[nodiscard]] std::variant<Consultprijs, GeenTariefgroep> find_consultprijs(const Sessie& s) const;
    /// Whether the organisation that was consulted has a toewijzing of its own for this jeugdige on the day,
    /// as far as this database knows.
    [[nodiscard]] bool has_eigen_toewijzing(std::string_view organisatie, const Bsn& bsn, Datum dag) const;
    /// Eis 32: what this aanbieder is paid for crisis beside this contract; null when it is not.
    [[nodiscard]] const contract::Crisisaanbieder* find_crisiscontract(Datum dag) const;
    /// Whether a toewijzing that covers the day was granted on or before that day.
    [[nodiscard]] bool is_verleend(const Bsn& bsn, Datum dag) const;
    /// Bijlage XIII: what makes this function only support; null when it may stand alone.
    [[nodiscard]] const contract::Ondersteunend* find_ondersteunend(std::string_view functie,
                                                                    const Tariefgroep& groep,
                                                                    Datum dag) const;
    /// Whether another ambulant traject or stay than `behalve` runs for its jeugdige, at whichever contracted
    /// aanbieder. `bij`: an aanbieder that is said to give it.
    [[nodiscard]] bool has_hoofdtraject(const dossier::ToewijzingVersie& behalve, std::string_view bij,
                                        Datum dag) const;
    /// 9.7: what was established for this group, when that is another class than `klasse`; null otherwise,
    /// and when the register does not know the group.
    [[nodiscard]] const contract::Groepsberekening* find_andere_klasse(std::string_view groep,
                                                                       std::string_view klasse,
                                                                       Datum dag) const;
    [[nodiscard]] bool has_steunoverleg(const Bsn& bsn, Datum dag) const;
    /// 9.7.1: whether work of this function is in the tarief of pleegzorg.
    [[nodiscard]] bool in_pleegzorgtarief(std::string_view functie, const Tariefgroep& groep,
                                          Datum dag) const;
    /// 9.7.1: whether this is a cost that the tarief of pleegzorg covers.
    [[nodiscard]] bool is_pleegkosten(std::string_view voorziening, Datum dag) const;
    /// The toewijzing of this jeugdige that covers the day and lets the product be claimed. A number that was
    /// named must fit.
    [[nodiscard]] Toewijzingkeuze find_toewijzing(const Deelname& wie, const contract::Product& product,
                                                  Datum dag) const;
    /// Whether any toewijzing of this jeugdige covers the day.
    [[nodiscard]] bool has_toewijzing(const Bsn& bsn, Datum dag) const;
    /// Whether a toewijzing for a stay in pleegzorg (intensiteit A or B) covers the day.
    [[nodiscard]] bool in_pleegzorg(const Bsn& bsn, Datum dag) const;
    /// Who else pays for this jeugdige on this day; null when nobody does.
    [[nodiscard]] const AndereBetaler* find_betaler(const Bsn& bsn, Datum dag) const;
    /// The shifts of this worker on this day, in order of time.
    [[nodiscard]] std::span<const Dienstrooster> list_diensten(std::string_view hulpverlener,
                                                               Datum dag) const;

  private:
    const contract::Contract& contract_;
    std::span<const contract::AanbiederContract> contracten_;
    std::span<const Functiebesluit> functies_;
    std::map<Bsn, std::vector<const dossier::ToewijzingVersie*>> toewijzingen_;
    std::map<Bsn, std::vector<const AndereBetaler*>> betalers_;
    std::map<std::pair<std::string, Datum>, std::vector<Dienstrooster>> rooster_;
    Anderen anderen_;
    std::map<Bsn, std::vector<const dossier::ToewijzingVersie*>> elders_;
    [[nodiscard]] std::variant<Tariefgroep, GeenTariefgroep> resolve(std::string_view functie,
                                                                     const Functiebesluit* besluit,
                                                                     int perceel) const;
    /// The perceel of 1-5 of this aanbieder on the day; 0 when it has none.
    [[nodiscard]] int perceel_on(Datum dag) const;
};

}  // namespace jeugdregio::registratie
