// A rejected line as lists and pages show it, and the text about it for a mail.
#pragma once

#include <string>

#include "contract/contract.hpp"
#include "pipeline/waarom.hpp"
#include "server/namen.hpp"
#include "server/sjabloon.hpp"
#include "storage/inzage_rijen.hpp"

namespace jeugdregio::server {

/// For the template deel-afwijzingrij: the line, and its reasons behind "Waarom?".
[[nodiscard]] Gegevens make_afwijzingrij(const storage::Afwijzingregel& afwijzing, const Partijen& partijen);

/// For the template deel-afwijzing: what a rule put before a person, and the judgement.
[[nodiscard]] Gegevens make_signaalkaart(const storage::Signaalregel& signaal);

/// "45 (Jeugdhulp ambulant), 45A08"
[[nodiscard]] std::string format_product(const ProductCategorie& categorie, const ProductCode& code);

/// What can be sent to the aanbieder. Names no jeugdige.
[[nodiscard]] std::string write_mailtekst(const pipeline::Waarom& waarom, const Partijen& partijen);

/// "/declaraties/0193/12/regels/3"; empty for what is no line.
[[nodiscard]] std::string regel_pad(const storage::Berichtplek& plek, std::int64_t regel);

}  // namespace jeugdregio::server
