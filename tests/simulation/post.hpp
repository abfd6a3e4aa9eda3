// The post of a world: what parties would send, and what becomes of it on the way.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "core/datum.hpp"

namespace jeugdregio::simulatie {

struct Zending {
    std::string naam, bytes;
    Datum dag;  // on which it was sent
};

struct Post {
    std::string aanbieders_csv;
    std::vector<Zending> zendingen;           // in the order in which they arrive
    std::map<std::string, std::int64_t> met;  // what was done on the way: how often
};

[[nodiscard]] Post make_post(std::uint64_t zaad, const contract::Contract& contract);

}  // namespace jeugdregio::simulatie
