// By what a command is known again when it is given twice.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/besluit.hpp"

namespace jeugdregio::pipeline {

/// "toewijzing maak".
[[nodiscard]] std::string_view opdracht_naam(const Besluitwens& wens);

/// SHA-256 over everything that the command says and the day; not the time. The client is no part of it: the
/// same wish with a better address is the same wish.
[[nodiscard]] std::string make_opdracht_sha256(const Opdracht& opdracht, Datum vandaag);

}  // namespace jeugdregio::pipeline
