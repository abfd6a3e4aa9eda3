// The csv files of a registration, line by line. Their columns are documented in docs/registratie.md.
//
// Every line is read or has a fault; nothing is guessed and nothing is dropped in silence.
#pragma once

#include <span>
#include <string_view>

#include "core/result.hpp"
#include "declaratie/registratie/registratie.hpp"
#include "declaratie/registratie/tabel.hpp"

namespace jeugdregio::registratie {

/// The columns of each file, in the order of the documentation.
[[nodiscard]] std::span<const Kolom> sessiekolommen();
[[nodiscard]] std::span<const Kolom> functiekolommen();
[[nodiscard]] std::span<const Kolom> betalerkolommen();
[[nodiscard]] std::span<const Kolom> roosterkolommen();
[[nodiscard]] std::span<const Kolom> openingkolommen();
[[nodiscard]] std::span<const Kolom> groepsdagkolommen();
[[nodiscard]] std::span<const Kolom> verblijfkolommen();
[[nodiscard]] std::span<const Kolom> afwezigheidkolommen();
[[nodiscard]] std::span<const Kolom> trajectkolommen();

[[nodiscard]] Result<Sessie, Regelfout> read_sessie(Velden v);
[[nodiscard]] Result<Functiebesluit, Regelfout> read_functiebesluit(Velden v);
[[nodiscard]] Result<AndereBetaler, Regelfout> read_betaler(Velden v);
[[nodiscard]] Result<Dienstrooster, Regelfout> read_dienst(Velden v);
[[nodiscard]] Result<Opening, Regelfout> read_opening(Velden v);
[[nodiscard]] Result<Groepsdag, Regelfout> read_groepsdag(Velden v);
[[nodiscard]] Result<Verblijf, Regelfout> read_verblijf(Velden v);
[[nodiscard]] Result<Afwezigheid, Regelfout> read_afwezigheid(Velden v);
[[nodiscard]] Result<Traject, Regelfout> read_traject(Velden v);

}  // namespace jeugdregio::registratie
