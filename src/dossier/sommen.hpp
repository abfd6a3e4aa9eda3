// What a region has on record, added up: what the figures of an overview are made from (overzicht). Plain
// data. Amounts approved are debits minus credits; a month is that of the first day of what it is about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "dossier/levering.hpp"

namespace jeugdregio::dossier {

/// A calendar month.
struct Maand {
    int jaar = 0, maand = 1;
    static constexpr Maand of(Datum dag) { return {dag.jaar(), dag.maand()}; }
    [[nodiscard]] constexpr Periode periode() const {
        const Datum begin = Datum::from_ymd(jaar, maand, 1);
        return {begin, begin.last_of_month()};
    }
    friend constexpr auto operator<=>(const Maand&, const Maand&) = default;
};

/// Approved on lines of one aanbieder, gemeente and product.
struct Besteding {
    Gemeente gemeente;
    AgbCode aanbieder;
    ProductCategorie categorie;
    ProductCode code;
    Maand maand;
    Bedrag bedrag;
    std::int64_t regels = 0;  // debits minus credits
    friend bool operator==(const Besteding&, const Besteding&) = default;
};

struct Bestedingen {
    std::vector<Besteding> zorgmaand;     // by the month in which the care of the line began
    std::vector<Besteding> besluitmaand;  // by the month of the day that was decided for
};

/// Claims (323) of one aanbieder to one gemeente that were decided in a month, also those refused as a whole.
struct Declaratiemaand {
    Gemeente gemeente;
    AgbCode aanbieder;
    Maand maand;
    std::int64_t berichten = 0;
    std::int64_t regels_toegekend = 0, regels_afgewezen = 0;
    Bedrag ingediend;  // as the messages say, credits below zero
    Bedrag toegekend;  // idem, of the approved lines
    Bedrag afgewezen;  // of rejected debit lines
    friend bool operator==(const Declaratiemaand&, const Declaratiemaand&) = default;
};

/// Budgets on toewijzingen that begin in one year, by the ledger. A toewijzing without a budget is not in it.
struct Toekenning {
    Gemeente gemeente;
    AgbCode aanbieder;
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    int jaar = 0;  // of the Ingangsdatum of the version that holds
    std::int64_t toewijzingen = 0;
    Bedrag toegekend;     // granted: what came from the begroting minus what went back
    Bedrag gedeclareerd;  // approved on the same toewijzingen, in whichever year
    friend bool operator==(const Toekenning&, const Toekenning&) = default;
};

/// A toewijzing that holds and was not removed, as far as counting jeugdigen and days asks.
struct Zorgtraject {
    Gemeente gemeente;
    std::int64_t jeugdige = 0;  // number within the gemeente
    ToewijzingNummer toewijzing;
    AgbCode aanbieder;
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    Datum ingang;
    std::optional<Datum> einde;
    Leveringen leveringen{};  // on it, by its aanbieder; what holds now
};

/// How often a rule rejected something or gave a signal.
struct Regeltelling {
    Gemeente gemeente;
    Maand maand;  // of the day that was decided for
    std::string rule;
    std::int64_t afwijzingen = 0, signalen = 0;
    friend bool operator==(const Regeltelling&, const Regeltelling&) = default;
};

/// On how many places of claims (323) a retourcode was given.
struct Retourtelling {
    Gemeente gemeente;
    AgbCode aanbieder;
    Maand maand;
    std::string retourcode;
    std::int64_t aantal = 0;
    friend bool operator==(const Retourtelling&, const Retourtelling&) = default;
};

}  // namespace jeugdregio::dossier
