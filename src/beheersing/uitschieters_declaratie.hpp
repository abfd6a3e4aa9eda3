// What stands out in the approved lines of an aanbieder, by itself and beside others (eisen 60 to 63;
// AMB-054).
#pragma once

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "beheersing/uitschieterkaarten.hpp"
#include "contract/contract.hpp"
#include "dossier/goedgekeurd.hpp"

namespace jeugdregio::beheersing {

/// A toewijzing on which lines were approved, as it holds now.
struct Toewijzingfeit {
    Datum ingang;
    std::optional<Datum> einde;
    std::optional<dossier::Omvang> omvang;
    std::optional<Bedrag> budget;
    Bedrag besteed;                   // approved on it at any time, less credits
    std::optional<Datum> gestopt_op;  // last day of help, by a stop for good that no start followed
};
using Toewijzingsleutel = std::pair<Gemeente, ToewijzingNummer>;

/// What is known of the claims of one aanbieder over whole months.
struct Claimbeeld {
    AgbCode aanbieder;
    int perceel = 0;  // 1..5, or 0
    Periode periode;
    std::vector<dossier::Goedgekeurd> regels;  // standing (list_staand) and begun in `periode`
    std::map<Toewijzingsleutel, Toewijzingfeit> toewijzingen;  // of these lines
    std::map<Bsn, Datum> overlijdens;                          // as far as a stop of anybody tells
};

/// What the claims show by themselves. `toon`: of this card the lines come along.
[[nodiscard]] std::vector<Uitschieter> find_in_declaraties(const Claimbeeld& beeld,
                                                           const contract::Uitschieterinstellingen& grenzen,
                                                           const Regelkaart* toon = nullptr);

/// Time that was claimed in a tariefgroep.
struct Tarieftelling {
    std::int64_t minuten = 0, groepen = 0;  // groepen: of each minute its tariefgroep, added up
    Bedrag bedrag;

    void add(const Tarieftelling& t);
    /// The mean tariefgroep, in thousandths. REQUIRES minutes.
    [[nodiscard]] std::int64_t duizendsten() const { return groepen * 1000 / minuten; }
};
struct Tariefmeting {
    AgbCode aanbieder;
    int perceel = 0;
    Tarieftelling eerste_helft, tweede_helft;  // of the months of the period
    std::int64_t regels = 0;
    std::vector<Uitschieterlijn> lijnen{};  // when they were asked for

    [[nodiscard]] Tarieftelling geheel() const;
};
[[nodiscard]] Tariefmeting measure_tarieven(const Claimbeeld& beeld, const contract::Contract& contract,
                                            bool met_lijnen = false);

/// Each aanbieder beside the others of its perceel. Without enough of them nothing is said.
[[nodiscard]] std::vector<Uitschieter> compare_tarieven(std::span<const Tariefmeting> metingen,
                                                        const contract::Uitschieterinstellingen& grenzen);

}  // namespace jeugdregio::beheersing
