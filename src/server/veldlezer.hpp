// Reads the fields of a query, a form or a body into values, and collects everything that is wrong with them,
// so that all of it is told at once. Pages and API share it, so that both take the same words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/codes.hpp"
#include "core/datum.hpp"
#include "server/http.hpp"
#include "server/probleem.hpp"
#include "storage/inzage.hpp"

namespace jeugdregio::server {

/// Each function reads the field `naam`. Empty: it was not filled in, or wrong; then a fault was added.
class Veldlezer {
  public:
    explicit Veldlezer(const Velden& velden) : velden_(velden) {}

    std::optional<std::string> text(std::string_view naam, std::size_t max_tekens = 200);
    std::optional<Gemeente> gemeente(std::string_view naam);
    std::optional<AgbCode> agb(std::string_view naam);
    std::optional<Datum> datum(std::string_view naam);
    std::optional<storage::Maand> maand(std::string_view naam);  // "2023-03"
    std::optional<std::int64_t> nummer(std::string_view naam, std::int64_t min, std::int64_t max);
    /// One of these words.
    std::optional<std::string> keuze(std::string_view naam, std::span<const std::string_view> woorden);
    /// "limiet" (1 to 200, else 50) and "na" (a cursor of the page before).
    storage::Blad blad();
    /// "van" and "tot", both closed; a missing one is far away. Empty: neither was filled in.
    std::optional<Periode> periode();

    /// Adds a fault that only the asker of the store knows of, such as a cursor that is none.
    void add_fout(std::string_view plek, std::string wat);
    /// Fields with a name that none of the functions above asked for, as faults.
    void refuse_others();
    [[nodiscard]] bool all_well() const { return fouten_.empty(); }
    [[nodiscard]] const std::vector<Invoerfout>& fouten() const { return fouten_; }

  private:
    const std::string* find(std::string_view naam);

    const Velden& velden_;
    std::vector<std::string> gevraagd_;
    std::vector<Invoerfout> fouten_;
};

}  // namespace jeugdregio::server
