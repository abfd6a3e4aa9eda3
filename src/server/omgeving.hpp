// What one server serves: a database, a contract and the day. Made once; all workers share it and none
// changes it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contract/load_contract.hpp"
#include "contract/overzichtinstellingen.hpp"
#include "core/datum.hpp"
#include "server/cijfers.hpp"
#include "server/regelkast.hpp"
#include "server/standkast.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::server {

/// By the filter, as it stands in the address of the first page.
using Declaratiesommen = Standkast<std::string, storage::Declaratiesom>;

struct Omgeving {
    storage::Databaseadres db;
    std::filesystem::path contractmap;
    contract::GeladenContract contract;
    contract::Overzichtinstellingen overzicht{};
    // Shared and locked by themselves: the only things in here that change.
    std::shared_ptr<Cijferkast> cijfers = std::make_shared<Cijferkast>();
    std::shared_ptr<Declaratiesommen> sommen = std::make_shared<Declaratiesommen>();
    std::shared_ptr<Regelkast> regels = std::make_shared<Regelkast>();
    std::optional<Datum> vandaag{};  // a fixed day instead of the machine's, to show or test a past year
    std::string sleutel{};           // random bytes of this run: tokens of forms are made with it
    std::vector<std::string>
        hostnamen{};             // under which names browsers may ask (a defence against DNS rebinding)
    bool van_buiten = false;     // it listens to more than this machine
    std::size_t max_inhoud = 0;  // bytes of one question
};

}  // namespace jeugdregio::server
