// Where one worker answers one question at a time: its own connection to the store, its own templates.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "core/datum.hpp"
#include "server/namen.hpp"
#include "server/omgeving.hpp"
#include "server/sjabloon.hpp"
#include "storage/inzage.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::server {

class Werkplek {
  public:
    explicit Werkplek(const Omgeving& omgeving) : omgeving_(omgeving) {}

    [[nodiscard]] const Omgeving& omgeving() const { return omgeving_; }
    [[nodiscard]] const contract::Contract& contract() const { return omgeving_.contract.contract; }
    [[nodiscard]] Sjablonen& sjablonen() { return sjablonen_; }
    /// The store, for what changes it and for the views of pipeline/; opened at the first use. Throws
    /// storage::Opslagfout.
    [[nodiscard]] storage::Opslag& opslag();
    /// What is on record, for reading only; opened at the first use. Throws storage::Opslagfout.
    [[nodiscard]] storage::Inzage& inzage();
    /// Names of gemeenten and aanbieders; read again when what is on record changed. Throws
    /// storage::Opslagfout.
    [[nodiscard]] const Partijen& partijen();
    /// The day to decide for: the fixed one, or that of the machine.
    [[nodiscard]] Datum vandaag() const;
    /// The time of the machine, as "hh:mm:ss".
    [[nodiscard]] static std::string tijd();

  private:
    const Omgeving& omgeving_;
    Sjablonen sjablonen_;
    std::unique_ptr<storage::Opslag> opslag_;
    std::unique_ptr<storage::Inzage> inzage_;
    std::optional<std::pair<std::int64_t, Partijen>> partijen_;  // with the version that they were read at
};

}  // namespace jeugdregio::server
