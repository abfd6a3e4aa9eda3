// Trajecten that are paid by the piece become a line each, in the month in which they were completed
// (8.5.4, 10.3; AMB-048).
#pragma once

#include <span>

#include "declaratie/registratie/omgeving.hpp"
#include "declaratie/registratie/uitkomst.hpp"

namespace jeugdregio::registratie {

/// Those that run, or were completed outside `periode`, give nothing. One that ended too early waits for a
/// decision.
void divide_trajecten(const Omgeving& omgeving, std::span<const Traject> trajecten, Periode periode,
                      Ontvanger& ontvanger);

}  // namespace jeugdregio::registratie
