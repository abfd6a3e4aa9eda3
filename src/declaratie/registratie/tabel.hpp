// A csv table by the names of its columns: semicolons, UTF-8, the columns in any order. Line by line, so that
// a file of any size can be read.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/codes.hpp"
#include "core/datum.hpp"
#include "core/result.hpp"
#include "declaratie/registratie/registratie.hpp"

namespace jeugdregio::registratie {

/// What is wrong with a line and how to mend it. Never holds a BSN.
struct Regelfout {
    int regel = 0;
    std::string wat, herstel;
};

struct Kolom {
    std::string_view naam, uitleg;
    bool verplicht = true;  // the column must be there
};

/// The header of a file.
class Kop {
  public:
    [[nodiscard]] static Result<Kop, Regelfout> read(std::string_view regel, std::span<const Kolom> kolommen);
    /// The fields of a line, or why it does not have that shape.
    [[nodiscard]] Result<std::map<std::string, std::string, std::less<>>, Regelfout> split(
        int nummer, std::string_view regel) const;

  private:
    std::vector<std::string> namen_;
};

/// Reads the fields of one line and collects what is wrong with it.
class Velden {
  public:
    Velden(int regel, std::map<std::string, std::string, std::less<>> velden)
        : regel_(regel), velden_(std::move(velden)) {}

    [[nodiscard]] std::string_view tekst(std::string_view naam) const;
    [[nodiscard]] bool leeg(std::string_view naam) const { return tekst(naam).empty(); }
    std::string verplicht(std::string_view naam);
    Datum datum(std::string_view naam);
    std::optional<Datum> datum_of_leeg(std::string_view naam);
    /// "09:30"; "24:00" only as an end.
    int tijd(std::string_view naam);
    /// Two fields with times; the end lies after the begin.
    Tijdvak tijdvak(std::string_view begin, std::string_view einde);
    /// "2023-03-31 09:30".
    std::optional<Moment> moment_of_leeg(std::string_view naam);
    /// A whole number from 0 up to `hoogste`; `leeg` when nothing stands there.
    std::optional<int> getal_of_leeg(std::string_view naam, int hoogste);
    /// "j" or "n"; empty is no.
    bool ja(std::string_view naam);
    /// A BSN, with or without the number of a toewijzing behind a slash.
    std::optional<Deelname> client(std::string_view naam, std::string_view tekst);
    std::vector<Deelname> clienten(std::string_view naam);

    void fout(std::string wat, std::string herstel);
    [[nodiscard]] const std::optional<Regelfout>& eerste_fout() const { return fout_; }
    [[nodiscard]] int regel() const { return regel_; }

  private:
    int regel_;
    std::map<std::string, std::string, std::less<>> velden_;
    std::optional<Regelfout> fout_;
};

}  // namespace jeugdregio::registratie
