#include "grootboek/boeking.hpp"

#include <algorithm>
#include <utility>

#include "core/invariant.hpp"

namespace jeugdregio::grootboek {

Stand compute_stand(std::span<const Boeking> boekingen, std::optional<Datum> einde, Datum op,
                    int definitief_dagen) {
    Stand stand;
    for (const Boeking& b : boekingen) {
        invariant(b.toewijzing == boekingen.front().toewijzing, "a stand is of one toewijzing");
        if (b.van == Rekening::begroting) stand.toegekend += b.bedrag;
        if (b.naar == Rekening::begroting) stand.toegekend += -b.bedrag;
        if (b.naar == Rekening::gedeclareerd) stand.gedeclareerd += b.bedrag;
        if (b.van == Rekening::gedeclareerd) stand.gedeclareerd += -b.bedrag;
    }
    stand.restant = stand.toegekend - stand.gedeclareerd;
    if (einde && *einde < op) {
        // More approved than granted (the budget was lowered afterwards): then nothing falls free.
        stand.vrijval = std::max(stand.restant, Bedrag{});
        stand.restant = Bedrag{};
        stand.vrijval_definitief = einde->last_of_month().plus_dagen(definitief_dagen) < op;
    }
    return stand;
}

std::optional<Boeking> book_toekenning(const Gemeente& gemeente, ToewijzingNummer nummer, Bedrag oud,
                                       Bedrag nieuw, Datum datum) {
    if (oud == nieuw) return std::nullopt;
    Boeking b{.gemeente = gemeente,
              .toewijzing = nummer,
              .soort = Boekingsoort::toekenning,
              .van = Rekening::begroting,
              .naar = Rekening::toegekend,
              .bedrag = nieuw - oud,
              .datum = datum};
    if (nieuw < oud) {
        b.van = Rekening::toegekend;
        b.naar = Rekening::begroting;
        b.bedrag = oud - nieuw;
    }
    return b;
}

Boeking book_prestatie(const Gemeente& gemeente, ToewijzingNummer nummer, Bedrag bedrag, bool credit,
                       Datum datum, std::int64_t regel) {
    invariant(bedrag >= Bedrag{}, "the amount of a prestatie is never negative");
    Boeking b{.gemeente = gemeente,
              .toewijzing = nummer,
              .soort = credit ? Boekingsoort::creditering : Boekingsoort::prestatie,
              .van = Rekening::toegekend,
              .naar = Rekening::gedeclareerd,
              .bedrag = bedrag,
              .datum = datum,
              .regel = regel};
    if (credit) std::swap(b.van, b.naar);
    return b;
}

Bedrag saldo(std::span<const Boeking> boekingen, Rekening rekening) {
    Bedrag som;
    for (const Boeking& b : boekingen) {
        if (b.naar == rekening) som += b.bedrag;
        if (b.van == rekening) som += -b.bedrag;
    }
    return som;
}

}  // namespace jeugdregio::grootboek
