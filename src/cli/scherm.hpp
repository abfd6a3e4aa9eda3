// What people see: aligned tables, colour on a terminal only, progress that never ends up in a pipe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregio::cli {

enum class Kleur { geen, groen, rood, geel, vet };

/// The text in a colour when standard output is a terminal (and NO_COLOR is not set), else the text itself.
[[nodiscard]] std::string paint(std::string_view tekst, Kleur kleur);

enum class Kant { links, rechts };

class Tabel {
  public:
    struct Kolom {
        std::string kop;
        Kant kant = Kant::links;
    };
    explicit Tabel(std::vector<Kolom> kolommen) : kolommen_(std::move(kolommen)) {}
    /// REQUIRES as many cells as there are columns. `onder` stands under the row, on lines of its own.
    void add(std::vector<std::string> cellen, Kleur kleur = Kleur::geen, std::string onder = "");
    [[nodiscard]] bool empty() const { return rijen_.empty(); }
    void print() const;

  private:
    struct Rij {
        std::vector<std::string> cellen;
        Kleur kleur;
        std::string onder;
    };
    std::vector<Kolom> kolommen_;
    std::vector<Rij> rijen_;
};

/// How wide a text is made that is broken into lines: fits in a window, and on paper.
inline constexpr std::size_t kBreedte = 116;
/// The text in lines of at most `breedte` columns, broken at spaces; a longer word stays whole.
[[nodiscard]] std::vector<std::string> wrap(std::string_view tekst, std::size_t breedte);
/// The text in lines of at most kBreedte, each `inspringen` columns to the right.
void print_alinea(std::string_view tekst, std::size_t inspringen, Kleur kleur = Kleur::geen);

/// "12 van 150 bestanden", rewritten in place on standard error; silent when that is no terminal.
class Voortgang {
  public:
    Voortgang(std::size_t totaal, std::string_view wat);
    ~Voortgang();
    Voortgang(const Voortgang&) = delete;
    Voortgang& operator=(const Voortgang&) = delete;
    void step();
    /// Takes the line away, for who prints something else; the next step brings it back.
    void wipe();

  private:
    std::size_t totaal_, gedaan_ = 0;
    std::string wat_;
    bool zichtbaar_;
};

/// Prints "jeugdregio: wat" and, indented, what to do, to standard error.
void print_fout(std::string_view wat, std::string_view herstel);

}  // namespace jeugdregio::cli
