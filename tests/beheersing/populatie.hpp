// Lines to draw from, made up.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "beheersing/steekproef.hpp"

namespace jeugdregio::beheersing {

inline Steekproefregel maak_regel(int nummer, std::int64_t cents) {
    Steekproefregel r;
    r.gemeente = *parse_gemeente("0193");
    r.referentie = "R" + std::to_string(nummer);
    r.toewijzing = {nummer};
    r.categorie = *parse_categorie("45");
    r.code = *parse_productcode("45A04");
    r.periode = {Datum::from_ymd(2023, 3, 1), Datum::from_ymd(2023, 3, 31)};
    r.volume = 60;
    r.bedrag = Bedrag::from_cents(cents);
    return r;
}

inline Populatie maak_populatie(const std::vector<std::int64_t>& bedragen) {
    std::vector<Steekproefregel> regels;
    for (std::size_t i = 0; i < bedragen.size(); ++i)
        regels.push_back(maak_regel(static_cast<int>(i) + 1, bedragen[i]));
    return build_populatie(std::move(regels));
}

/// Lines as an aanbieder has them: most small, some ten times as large, amounts that repeat each month.
inline Populatie maak_jaar(int toewijzingen, std::uint64_t zaad) {
    Toeval toeval(zaad);
    std::vector<std::int64_t> bedragen;
    for (int t = 0; t < toewijzingen; ++t) {
        const auto uren = static_cast<std::int64_t>(1 + toeval.below(t % 7 == 0 ? 60 : 8));
        for (int maand = 0; maand < 12; ++maand) bedragen.push_back(uren * 9'140);
    }
    return maak_populatie(bedragen);
}

}  // namespace jeugdregio::beheersing
