// The figures of an overview, kept between questions: they are made from whole tables, so one making serves
// everybody until something was committed. Shared by all workers.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>

#include <nlohmann/json_fwd.hpp>

#include "contract/overzichtinstellingen.hpp"
#include "core/datum.hpp"
#include "storage/inzage.hpp"

namespace jeugdregio::pipeline {
struct Overzichtstand;
struct Werktelling;
}  // namespace jeugdregio::pipeline

namespace jeugdregio::server {

/// An overview of a year as pipeline::make_overzicht writes it, and when it was made ("hh:mm:ss").
struct Overzichtcijfers {
    std::shared_ptr<const nlohmann::ordered_json> cijfers;
    std::string gemaakt_om;
};

class Cijferkast {
  public:
    Cijferkast();
    ~Cijferkast();
    Cijferkast(const Cijferkast&) = delete;
    Cijferkast& operator=(const Cijferkast&) = delete;

    /// Figures of what is on record now; while messages keep coming in they may be kHoudbaar old. Throws
    /// storage::Opslagfout.
    [[nodiscard]] Overzichtcijfers get(storage::Inzage& inzage, const contract::Contract& contract,
                                       const contract::Overzichtinstellingen& instellingen, int jaar,
                                       Datum op, const std::optional<Gemeente>& gemeente);

    static constexpr std::chrono::seconds kHoudbaar{3};

  private:
    void refresh(storage::Inzage& inzage, const contract::Contract& contract,
                 const contract::Overzichtinstellingen& instellingen, Datum op);

    std::mutex slot_;
    std::unique_ptr<pipeline::Overzichtstand> stand_;
    std::vector<pipeline::Werktelling> werk_;
    Datum op_;
    std::string gemaakt_om_;
    std::chrono::steady_clock::time_point gemaakt_{};
    std::map<std::tuple<int, std::string>, std::shared_ptr<const nlohmann::ordered_json>> gemaakte_;
};

}  // namespace jeugdregio::server
