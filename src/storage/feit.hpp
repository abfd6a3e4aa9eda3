// A fact as a value: something that was put on record, whole, with every column that the store knows of it.
// What is proven (the zegels), written out (export) and brought in again (import) are facts, the same for
// every adapter.
//
// A fact is written down in one way only, its schrift, so that its hash means something. docs/uitwisseling.md
// has the form for whoever wants to check it with a program of his own.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/codes.hpp"
#include "core/result.hpp"
#include "grootboek/boeking.hpp"

namespace jeugdregio::storage {

struct Vastlegging;

/// What a column holds. A bestand is kept compressed; of it the hash of its own bytes is written down, so
/// that a fact does not depend on how it was compressed.
enum class Kolomsoort : std::uint8_t { geheel, tekst, bestand };

/// What a column says of a person; it decides what is left of it when a dossier is destroyed
/// (pipeline/redactie.hpp).
enum class Persoonsdeel : std::uint8_t {
    onbekend,       // nobody has said: no column may be this
    niets,          // amounts, numbers, products, periods, codes and references stay
    bsn,            // becomes a pseudonym
    geboortedatum,  // goes
    tekst,          // words by or about a person go
    json,           // the same in JSON
    bestand,        // a file goes, or the part of it that is about the jeugdige
};

struct Feitkolom {
    std::string_view naam;
    Kolomsoort soort = Kolomsoort::tekst;
    Persoonsdeel persoon = Persoonsdeel::onbekend;
};

/// A table in which a fact has rows. The gemeente and the key say which rows; the other columns are written
/// down, in this order, and the rows in that of `volgorde`.
struct Feittabel {
    std::string_view naam;
    std::vector<Feitkolom> sleutel, kolommen;
    std::string_view volgorde;  // columns, with commas between; empty when there is one row
};

/// A kind of fact: "bericht", "aantekening", "medewerker", ... The first table has one row, which makes the
/// fact.
struct Feitsoort {
    std::string_view naam;
    std::vector<Feittabel> tabellen;
};

/// All kinds; a later one may lean on an earlier one.
[[nodiscard]] const std::vector<Feitsoort>& feitsoorten();
/// Null when there is no such kind.
[[nodiscard]] const Feitsoort* find_feitsoort(std::string_view naam);
inline constexpr std::string_view kFeitBericht = "bericht";
inline constexpr std::string_view kFeitVernietiging = "vernietiging";

/// The parts of a key as one text, and back. Empty when it is no key of this kind.
using Sleuteldeel = std::variant<std::int64_t, std::string>;
[[nodiscard]] std::string join_sleutel(std::span<const Sleuteldeel> delen);
[[nodiscard]] std::optional<std::vector<Sleuteldeel>> split_sleutel(const Feitsoort& soort,
                                                                    std::string_view tekst);

/// A value that was written down. Of a bestand: the hash of its bytes, hex; empty when they could not be
/// read.
struct Bestandshash {
    std::string sha256;
    friend bool operator==(const Bestandshash&, const Bestandshash&) = default;
};
using Feitwaarde = std::variant<std::monostate, std::int64_t, std::string, Bestandshash>;
struct Feitrijen {
    const Feittabel* tabel = nullptr;
    std::vector<std::vector<Feitwaarde>> rijen;
};

/// Writes a fact down: tables in order, those without rows left out.
class Feitschrift {
  public:
    void begin(std::string_view tabel) { tabel_ = tabel; }
    /// Makes room for about so many rows.
    void reserve(std::size_t rijen) { tekst_.reserve(rijen * 100); }
    void rij();
    void leeg() { tekst_ += '-'; }
    void geheel(std::int64_t waarde);
    void tekst(std::string_view waarde);
    void bestand(std::string_view sha256);
    [[nodiscard]] const std::string& str() const { return tekst_; }

  private:
    std::string_view tabel_;
    std::string tekst_;
};

/// What was written down; empty when it is no schrift of this kind.
[[nodiscard]] std::optional<std::vector<Feitrijen>> parse_schrift(const Feitsoort& soort,
                                                                  std::string_view schrift);
void write_schrift(const std::vector<Feitrijen>& rijen, Feitschrift& naar);

/// A reference that a message uses up (TR314).
struct Referentiegebruik {
    std::string_view referentie;
    std::int64_t regel = 0;
    std::optional<std::int64_t> toewijzing;  // empty when rejected
};
/// Sorted by referentie and regel, without doubles. The views are into `vastlegging`.
[[nodiscard]] std::vector<Referentiegebruik> list_referenties(const Vastlegging& vastlegging);

/// Writes down a message with all that it changes, from memory. `boeking_eerste`: the number of its first
/// boeking.
void write_vastlegging(const Vastlegging& vastlegging, std::span<const Referentiegebruik> gebruik,
                       std::int64_t boeking_eerste, Feitschrift& naar);

/// One link of the chain of a gemeente ('0000' for the region): the hash of a fact and of the link before it.
struct Zegel {
    Gemeente gemeente;
    std::int64_t nummer = 0;  // 1, 2, 3, ... per gemeente, in order of writing
    std::string soort, sleutel;
    /// How many facts of the region were on record then; empty for facts of the region itself, and for those
    /// that were sealed afterwards.
    std::optional<std::int64_t> regio;
    std::string vorige, hash;  // hex
};
/// What stands before the first link.
[[nodiscard]] std::string_view no_vorige();
[[nodiscard]] std::string compute_zegel(const Zegel& zegel, std::string_view schrift);
/// 64 hex digits.
[[nodiscard]] std::string compute_sha256(std::string_view bytes);

/// A fact with its link, and the bytes of its files in the order in which it names them.
struct Feit {
    Zegel zegel;
    std::string schrift;
    std::vector<std::string> bestanden;
};

}  // namespace jeugdregio::storage
