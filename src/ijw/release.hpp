// A release of the standard as tables: which messages exist, which fields they have, in which order and how
// often. Reading, checking and writing follow these tables; a new message or release is new rows, not code.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "ijw/datatype.hpp"
#include "ijw/tabelbestand.hpp"

namespace jeugdregio::ijw {

using VeldId = std::uint16_t;
inline constexpr VeldId kGeenVeld = 0xFFFF;

/// One field of a message: an element at one path. A message is the tree of its fields, root first.
struct Veld {
    std::string naam;          // "Begindatum"
    std::string pad;           // "Declaratie/Clienten/Client/Prestaties/Prestatie/ProductPeriode/Begindatum"
    std::string klasse;        // class of the element ("Prestatie"), empty for a leaf
    bool basisruimte = false;  // in the namespace of the base schema instead of the message's
    VeldId ouder = kGeenVeld;
    VeldId eerste_kind = kGeenVeld;  // children stand next to each other, in order
    std::uint16_t kinderen = 0;
    const Datatype* type = nullptr;  // leaf only
    std::uint32_t min = 1;
    std::uint32_t max = 1;          // 0 is unbounded
    Patroon extra = Patroon::geen;  // pattern on top of the datatype
    std::string vast;               // the value when extra is Patroon::vast
};

struct Berichtdef {
    std::string soort;    // "JW323"
    std::string release;  // "3.2"
    std::string ruimte;   // namespace of the message
    std::string basisruimte;
    std::string xsdversie, basis_xsdversie;  // IV034: taken from the schema in use
    std::vector<Veld> velden;                // velden[0] is the root

    /// The field at a path below the root ("Header/Afzender"). Stops the program when there is none: our own
    /// code asks for fields that the table must have.
    [[nodiscard]] VeldId veld(std::string_view pad) const;
    [[nodiscard]] std::optional<VeldId> find_veld(std::string_view pad) const;
};

class Release {
  public:
    [[nodiscard]] const std::string& naam() const { return naam_; }
    [[nodiscard]] const Berichtdef* find_soort(std::string_view soort) const;
    [[nodiscard]] const Berichtdef* find_ruimte(std::string_view ruimte) const;
    [[nodiscard]] std::span<const Berichtdef> berichten() const { return berichten_; }

    /// Reads the tables of one release. The error names file, line and what is wrong. Without codes.tsv codes
    /// have no meaning in words; everything else works.
    static Result<Release, std::string> load(std::string naam, std::span<const Tabelbestand> tabellen);

  private:
    std::string naam_;
    std::shared_ptr<std::map<std::string, Datatype, std::less<>>>
        datatypen_;  // stable addresses, shared by copies
    std::vector<Berichtdef> berichten_;
};

/// All releases that the program knows, oldest first.
class Standaard {
  public:
    /// From table files "<release>/<bericht>.tsv". The embedded ones always load; a broken folder is an
    /// error.
    static Result<Standaard, std::string> load(std::span<const Tabelbestand> tabellen);
    /// The tables this program was built with.
    static const Standaard& embedded();

    [[nodiscard]] const Berichtdef* find_ruimte(std::string_view ruimte) const;
    [[nodiscard]] const Release* find_release(std::string_view naam) const;
    [[nodiscard]] std::span<const Release> releases() const { return releases_; }

  private:
    std::vector<Release> releases_;
};

}  // namespace jeugdregio::ijw
