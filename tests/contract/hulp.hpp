// A copy of the real contract folder that a test may spoil, and a few ways to look at faults.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "contract/load_contract.hpp"

namespace jeugdregio::contract {

inline const std::filesystem::path kIjsselland =
    std::filesystem::path(BRONMAP) / "contracten" / "ijsselland-2023";
inline constexpr Datum kIn2023 = Datum::from_ymd(2023, 6, 1);

inline std::string read_text(const std::filesystem::path& pad) {
    std::ifstream stroom(pad, std::ios::binary);
    return {std::istreambuf_iterator<char>(stroom), std::istreambuf_iterator<char>()};
}

/// A folder of its own for each test, gone afterwards.
class Contractmap {
  public:
    Contractmap() {
        std::string sjabloon = (std::filesystem::temp_directory_path() / "contract-XXXXXX").string();
        if (::mkdtemp(sjabloon.data()) == nullptr) throw std::runtime_error("no temporary folder");
        map_ = sjabloon;
        for (const auto& item : std::filesystem::directory_iterator(kIjsselland))
            std::filesystem::copy_file(item.path(), map_ / item.path().filename());
    }
    Contractmap(const Contractmap&) = delete;
    Contractmap& operator=(const Contractmap&) = delete;
    ~Contractmap() { std::filesystem::remove_all(map_); }

    [[nodiscard]] const std::filesystem::path& map() const { return map_; }
    [[nodiscard]] std::string text(std::string_view bestand) const { return read_text(map_ / bestand); }
    void write(std::string_view bestand, std::string_view inhoud) const {
        std::ofstream(map_ / bestand, std::ios::binary) << inhoud;
    }
    /// Replaces the first `zoek` after the first `na`. A mutation that changes nothing fails the test.
    void mutate(std::string_view bestand, std::string_view na, std::string_view zoek,
                std::string_view door) const {
        std::string t = text(bestand);
        const std::size_t begin = t.find(na);
        ASSERT_NE(begin, std::string::npos) << bestand << ": " << na;
        const std::size_t plek = t.find(zoek, begin);
        ASSERT_NE(plek, std::string::npos) << bestand << ": " << zoek;
        t.replace(plek, zoek.size(), door);
        write(bestand, t);
    }
    /// Puts extensions on record for a perceel: each until one of these days, decided three years before it.
    void extend(int perceel, const std::vector<std::string>& tot) const {
        std::string rijen;
        for (const std::string& dag : tot)
            rijen += "[[perceel.verlenging]]\nbesluit = \"" +
                     format_iso(parse_datum(dag)->plus_maanden(-36)) + "\"\ntot = \"" + dag +
                     "\"\nbron = \"Besluit\"\n";
        std::string t = text("percelen.toml");
        const std::size_t begin = t.find("nummer = " + std::to_string(perceel) + "\n");
        t.insert(t.find('\n', t.find("bron = ", begin)) + 1, rijen);
        write("percelen.toml", t);
    }
    void append(std::string_view bestand, std::string_view staart) const {
        write(bestand, text(bestand) + std::string(staart));
    }
    /// Line of the first `zoek` from position `begin` on; -1 when it is not there.
    [[nodiscard]] int line_from(std::string_view bestand, std::size_t begin, std::string_view zoek) const {
        const std::string t = text(bestand);
        const std::size_t plek = begin == std::string::npos ? begin : t.find(zoek, begin);
        if (plek == std::string::npos) return -1;
        return 1 +
               static_cast<int>(std::count(t.begin(), t.begin() + static_cast<std::ptrdiff_t>(plek), '\n'));
    }
    /// Line of the first `zoek` after the first `na`.
    [[nodiscard]] int line_of(std::string_view bestand, std::string_view na, std::string_view zoek) const {
        return line_from(bestand, text(bestand).find(na), zoek);
    }
    [[nodiscard]] Result<GeladenContract, std::vector<Contractfout>> load(Datum op = kIn2023) const {
        return load_contract(map_, op);
    }
    /// The faults; none when it loads.
    [[nodiscard]] std::vector<Contractfout> faults() const {
        auto uit = load();
        return uit.ok() ? std::vector<Contractfout>{} : uit.error();
    }

  private:
    std::filesystem::path map_;
};

inline std::string print(const std::vector<Contractfout>& fouten) {
    std::string uit;
    for (const auto& f : fouten)
        uit += f.bestand + ":" + std::to_string(f.regel) + " " + f.wat + " -> " + f.herstel + "\n";
    return uit;
}

inline bool holds_fault(const std::vector<Contractfout>& fouten, std::string_view bestand, int regel,
                        std::string_view wat) {
    return std::any_of(fouten.begin(), fouten.end(), [&](const Contractfout& f) {
        return f.bestand == bestand && f.regel == regel && f.wat.find(wat) != std::string::npos;
    });
}

/// The real contract, loaded once.
inline const GeladenContract& ijsselland() {
    static const GeladenContract geladen = [] {
        auto uit = load_contract(kIjsselland, kIn2023);
        if (!uit.ok()) throw std::runtime_error(print(uit.error()));
        return std::move(uit.value());
    }();
    return geladen;
}

}  // namespace jeugdregio::contract
