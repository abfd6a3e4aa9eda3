// Everything together: what `jeugdregio serve` starts.
#pragma once

#include <functional>
#include <string>

#include "server/dienst.hpp"

namespace jeugdregio::server {

/// Whether an address is one of this machine only: 127.0.0.0/8 or ::1.
[[nodiscard]] bool is_loopback(const std::string& adres);

/// Serves until SIGINT or SIGTERM. `bij_start` hears the port once it listens; `log` gets a line of JSON per
/// question. Throws Dienstfout when the address cannot be listened to.
void serve(const Dienstinstelling& instelling, const Omgeving& omgeving,
           const std::function<void(std::uint16_t)>& bij_start,
           const std::function<void(const std::string&)>& log);

}  // namespace jeugdregio::server
