// A report or a letter as one html page that prints well: no script, nothing from elsewhere, every text
// escaped. In Dutch, for people.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/scherm.hpp"

namespace jeugdregio::cli {

/// The text as it may stand in html, also inside an attribute. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string escape_html(std::string_view tekst);

struct Paginatabel {
    std::string bijschrift;              // says what the table shows; also for who hears the page
    std::vector<Tabel::Kolom> kolommen;  // Kant::rechts for numbers
    std::vector<std::vector<std::string>> rijen;
    std::vector<std::string> totaal{};  // the last row, when it is one of totals
};

/// Built from top to bottom; whoever builds it never writes html.
class Pagina {
  public:
    /// The title of the page and its first header.
    explicit Pagina(std::string_view titel);
    Pagina& kop(std::string_view tekst);
    /// An end of line in the text is one on the page.
    Pagina& alinea(std::string_view tekst);
    /// The one outcome that a reader looks for: in a frame.
    Pagina& uitkomst(std::string_view tekst);
    Pagina& lijst(const std::vector<std::string>& punten);
    /// Names with their values, such as "Aanbieder" and "Stichting X".
    Pagina& gegevens(const std::vector<std::pair<std::string, std::string>>& paren);
    /// REQUIRES as many cells in a row as there are columns.
    Pagina& tabel(const Paginatabel& tabel);
    /// What follows begins on a new sheet of paper.
    Pagina& nieuw_vel();
    /// The page, whole.
    [[nodiscard]] std::string take();

  private:
    std::string html_;
};

}  // namespace jeugdregio::cli
