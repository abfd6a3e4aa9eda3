// The material check (eisen 61 and 63): what the registration gives against what was approved, per product of
// a toewijzing and month.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "core/motivering.hpp"
#include "dossier/goedgekeurd.hpp"

namespace jeugdregio::beheersing {

/// What is compared: one product on one toewijzing in one month, whatever number of lines it was claimed in.
struct Controlepunt {
    Gemeente gemeente;
    ToewijzingNummer toewijzing;
    Datum maand;  // first day
    ProductCategorie categorie;
    ProductCode code;
    friend auto operator<=>(const Controlepunt&, const Controlepunt&) = default;
};
[[nodiscard]] Controlepunt point_of(const dossier::Goedgekeurd& regel);

/// What the claim rules make of the registration at one point.
struct Herrekend {
    Controlepunt punt;
    Bsn bsn;
    Eenheid eenheid = Eenheid::minuut;
    std::int64_t bronregels = 0;     // lines of the registration
    std::int64_t geregistreerd = 0;  // minutes, nights or pieces in them
    std::int64_t volume = 0;         // in `eenheid`
    std::optional<Bedrag> tarief{};  // empty: there were two in this month
    Bedrag bedrag;
};

/// Where time of the registration came from; a line of a claim is held against its own kind only.
enum class Werksoort : std::uint8_t { tijd, groep, nachten, stuks };
[[nodiscard]] Werksoort werksoort_of(Eenheid eenheid);

/// Registered work of a jeugdige that may not be claimed, added up per rule and month.
struct Weggelaten {
    Bsn bsn;
    Datum maand;  // first day
    Werksoort soort = Werksoort::tijd;
    const Regelkaart* regel = nullptr;
    std::int64_t aantal = 0;    // minutes, nights or pieces
    std::vector<int> regels{};  // of the file, in order
    std::string uitleg;         // of the first line, for people
};

enum class Oordeel : std::uint8_t { gelijk, te_veel, te_weinig, geen_grond };
inline constexpr std::array kOordelen{Oordeel::gelijk, Oordeel::te_veel, Oordeel::te_weinig,
                                      Oordeel::geen_grond};
[[nodiscard]] std::string_view oordeel_naam(Oordeel oordeel);  // "te veel"

/// An approved line with what it should have been, after settling.
struct Beoordeelderegel {
    std::string referentie;
    Bedrag gedeclareerd, juist;
};

struct Controleregel {
    Controlepunt punt;
    Bsn bsn;
    Eenheid eenheid = Eenheid::minuut;
    std::vector<Beoordeelderegel> regels;  // in order of arrival; empty when nothing was claimed
    std::int64_t gedeclareerd_volume = 0;
    Bedrag gedeclareerd;
    std::optional<Herrekend> herrekend;  // empty: nothing in the registration may be claimed here
    Oordeel oordeel = Oordeel::gelijk;
    Bedrag verrekend;  // of what is too much here: covered by work on the same toewijzing and month that was
                       // not claimed
    Bedrag terug;      // to reclaim
    std::vector<Weggelaten> gronden;  // when not equal: what the registration holds and may not be claimed

    [[nodiscard]] Bedrag herrekend_bedrag() const { return herrekend ? herrekend->bedrag : Bedrag{}; }
    [[nodiscard]] Bedrag verschil() const { return gedeclareerd - herrekend_bedrag(); }
};

struct Controletotaal {
    std::array<std::int64_t, kOordelen.size()> aantal{};
    Bedrag gedeclareerd, herrekend;
    Bedrag te_veel;    // claimed above what the registration gives, before settling
    Bedrag te_weinig;  // the registration gives more than was claimed
    Bedrag verrekend, terug;
    [[nodiscard]] std::int64_t count(Oordeel oordeel) const {
        return aantal.at(static_cast<std::size_t>(oordeel));
    }
};

struct Controleuitkomst {
    std::vector<Controleregel> regels;  // in order of point
    std::map<Gemeente, Controletotaal> per_gemeente;
    Controletotaal totaal;
};

/// `staand`: approved lines that stand, of one aanbieder; references are unique in them per gemeente (TR314).
/// `alleen`: when it is given, only these points are told (a sample). What a registration gives more is never
/// paid by this: the aanbieder may have had a reason not to claim it, such as a budget that was used up.
[[nodiscard]] Controleuitkomst compare_registratie(std::span<const dossier::Goedgekeurd> staand,
                                                   std::span<const Herrekend> herrekend,
                                                   std::span<const Weggelaten> weggelaten,
                                                   contract::Verrekening verrekening,
                                                   const std::set<Controlepunt>* alleen = nullptr);

}  // namespace jeugdregio::beheersing
