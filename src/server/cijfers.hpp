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

/// What figures are made from, of one moment.
struct Cijferbron {
    std::shared_ptr<const pipeline::Overzichtstand> stand;
    std::shared_ptr<const std::vector<pipeline::Werktelling>> werk;  // of every gemeente
};

/// Figures are of what is on record now. While messages keep coming in they may be older: up to kMaal times
/// as long as making them takes, so that making them never takes more than a small part of the machine.
class Cijferkast {
  public:
    Cijferkast();
    ~Cijferkast();
    Cijferkast(const Cijferkast&) = delete;
    Cijferkast& operator=(const Cijferkast&) = delete;

    /// Throws storage::Opslagfout.
    [[nodiscard]] Cijferbron load(storage::Inzage& inzage, const contract::Contract& contract,
                                  const contract::Overzichtinstellingen& instellingen, Datum op);
    /// Throws storage::Opslagfout.
    [[nodiscard]] Overzichtcijfers get(storage::Inzage& inzage, const contract::Contract& contract,
                                       const contract::Overzichtinstellingen& instellingen, int jaar,
                                       Datum op, const std::optional<Gemeente>& gemeente);

    static constexpr int kMaal = 10;

  private:
    void refresh(storage::Inzage& inzage, const contract::Contract& contract,
                 const contract::Overzichtinstellingen& instellingen, Datum op);

    std::mutex slot_;
    Cijferbron bron_;
    Datum op_;
    std::string gemaakt_om_;
    std::chrono::steady_clock::time_point houdbaar_tot_{};
    std::map<std::tuple<int, std::string>, std::shared_ptr<const nlohmann::ordered_json>> gemaakte_;
};

}  // namespace jeugdregio::server
