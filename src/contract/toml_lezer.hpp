// Reading a table of a toml file key by key, so that one pass finds every fault: what is missing, what has
// the wrong type, and which keys nobody asked for. Nothing here throws or stops; a fault becomes a
// Contractfout and the reader gets a harmless default.
#pragma once

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/load_contract.hpp"
#include "core/bedrag.hpp"
#include "core/datum.hpp"

namespace jeugdregio::contract {

/// All faults of all files, in the order in which a person mends them: by file, then by line.
class Foutenlijst {
  public:
    void add(std::string_view bestand, int regel, std::string wat, std::string herstel);
    [[nodiscard]] bool empty() const { return fouten_.empty(); }
    [[nodiscard]] std::vector<Contractfout> take_sorted();

  private:
    std::vector<Contractfout> fouten_;
};

/// One table: a row of data. Every key that is asked for counts as known; close() reports the others.
class Rij {
  public:
    /// `naam` is how the message calls the table: "[[perceel]]". REQUIRES tabel and fouten to outlive the
    /// Rij.
    Rij(const toml::table& tabel, std::string_view bestand, std::string naam, Foutenlijst& fouten);

    /// A text that is there and says something.
    std::string get_tekst(std::string_view sleutel);
    /// A text that must be there but may be empty.
    std::string get_tekst_of_leeg(std::string_view sleutel);
    /// A text that may be absent.
    std::string find_tekst(std::string_view sleutel);
    std::int64_t get_getal(std::string_view sleutel, std::int64_t min, std::int64_t max);
    bool get_ja_nee(std::string_view sleutel);
    /// true or false; false when it is absent.
    bool find_ja(std::string_view sleutel);
    Datum get_datum(std::string_view sleutel);
    std::optional<Datum> find_datum(std::string_view sleutel);
    Bedrag get_bedrag(std::string_view sleutel);
    std::int64_t get_decimaal(std::string_view sleutel, int decimalen);
    /// A decimal, or a whole number, that may be absent.
    std::optional<std::int64_t> find_decimaal(std::string_view sleutel, int decimalen);
    std::optional<std::int64_t> find_getal(std::string_view sleutel, std::int64_t min, std::int64_t max);
    std::vector<std::string> get_teksten(std::string_view sleutel);
    /// A list of texts that may be absent.
    std::vector<std::string> find_teksten(std::string_view sleutel);
    std::vector<int> get_getallen(std::string_view sleutel);
    /// A text out of a fixed list. REQUIRES keuzes not empty. ENSURES a valid index; 0 after a fault.
    std::size_t get_keuze(std::string_view sleutel, const std::vector<std::string>& keuzes);
    /// The tables of an array of tables. A required array has at least one.
    std::vector<Rij> get_rijen(std::string_view sleutel, bool verplicht);
    std::optional<Rij> get_tabel(std::string_view sleutel);
    /// A table that may be absent.
    std::optional<Rij> find_tabel(std::string_view sleutel);

    /// Reports every key that was not asked for. Call it once, after reading.
    void close();

    void add_fout(int regel, std::string wat, std::string herstel);
    [[nodiscard]] const std::string& bestand() const { return bestand_; }
    [[nodiscard]] int regel() const { return regel_; }
    /// Line of a key, or of the table when the key is absent.
    [[nodiscard]] int regel_van(std::string_view sleutel) const;
    /// The value of a key as a person reads it: "30", "ja", "02, 03"; empty when it is absent or no value.
    [[nodiscard]] std::string show(std::string_view sleutel) const;
    /// Whether none of these keys had a fault.
    [[nodiscard]] bool is_gaaf(std::initializer_list<std::string_view> sleutels) const;

  private:
    const toml::node* find(std::string_view sleutel, bool verplicht, std::string_view voorbeeld);
    void report_type(std::string_view sleutel, const toml::node& node, std::string_view verwacht,
                     std::string_view voorbeeld);
    std::optional<Datum> read_datum(std::string_view sleutel, bool verplicht);
    std::optional<std::string> read_tekst(std::string_view sleutel, bool verplicht,
                                          std::string_view voorbeeld);

    const toml::table* tabel_;
    std::string bestand_;
    std::string naam_;
    Foutenlijst* fouten_;
    int regel_;
    std::vector<std::string> gevraagd_;
    std::vector<std::string> fout_bij_;
};

/// The tables of a file; empty (with a fault) when it is not toml.
[[nodiscard]] std::optional<toml::table> parse_toml(std::string_view bestand, std::string_view bytes,
                                                    Foutenlijst& fouten);

/// "TG1, TG2 en TG3", for a sentence.
[[nodiscard]] std::string join_namen(const std::vector<std::string>& namen);

}  // namespace jeugdregio::contract
