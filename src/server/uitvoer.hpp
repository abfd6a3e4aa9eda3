// A list as a file to work on: csv or xlsx, of the whole filter and not of one page. A text in it is never
// taken for a formula by a spreadsheet.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/bedrag.hpp"
#include "core/datum.hpp"
#include "core/invariant.hpp"
#include "server/router.hpp"
#include "server/sjabloon.hpp"
#include "storage/inzage.hpp"

namespace jeugdregio::server {

/// So many rows at most; a longer list is refused with what to do, never cut off in silence.
inline constexpr std::size_t kUitvoerMax = 50'000;

using Uitvoerwaarde = std::variant<std::monostate, std::string, std::int64_t, Bedrag, Datum>;

struct Uitvoerlijst {
    std::string naam;  // of the file, without its end; also of the sheet
    std::vector<std::string> kolommen;
    std::vector<std::vector<Uitvoerwaarde>> rijen;  // each as long as `kolommen`
};

enum class Uitvoervorm : std::uint8_t { csv, xlsx };

/// csv: UTF-8 with a byte order mark, semicolons, decimal commas, days as JJJJ-MM-DD, one record a line.
[[nodiscard]] std::string write_csv(const Uitvoerlijst& lijst);
/// As a file to save. Throws std::runtime_error when the machine cannot write it (a full disk).
[[nodiscard]] Antwoord make_uitvoer(const Uitvoerlijst& lijst, Uitvoervorm vorm, Datum dag);
/// For the template deel-uitvoer: links to the list as a file, with the filter of the page.
[[nodiscard]] Gegevens make_uitvoerlinks(std::string_view pad, const Velden& zoek);
/// What a person sees when a list is longer than kUitvoerMax, or its filter is wrong.
[[nodiscard]] Antwoord refuse_uitvoer(const Oproep& oproep, bool te_lang);

/// Adds the route of `pad` (a page) with ".csv" and ".xlsx": `doe` gives the list, or nothing and whether it
/// was too long.
struct Uitvoeruitkomst {
    std::optional<Uitvoerlijst> lijst{};
    bool te_lang = false;
};
void add_uitvoer(Router& router, const std::string& pad, std::function<Uitvoeruitkomst(const Oproep&)> doe);

/// All rows behind a filter, page after page. Empty: more than kUitvoerMax.
template <class Lijst>
[[nodiscard]] auto collect_rijen(Lijst lijst)
    -> std::optional<std::remove_cvref_t<decltype(lijst(storage::Blad{}).value().rijen)>> {
    std::remove_cvref_t<decltype(lijst(storage::Blad{}).value().rijen)> uit;
    storage::Blad blad{.limiet = storage::kBladMax};
    for (;;) {
        auto pagina = lijst(blad);
        invariant(pagina.ok(), "a cursor that was just given continues its list");
        for (auto& r : pagina.value().rijen) uit.push_back(std::move(r));
        if (uit.size() > kUitvoerMax) return std::nullopt;
        if (!pagina.value().volgende) return uit;
        blad.na = *pagina.value().volgende;
    }
}

}  // namespace jeugdregio::server
