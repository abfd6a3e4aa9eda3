// Pages from templates (Mustache, web/sjablonen/). The template layer escapes every value; a template that
// wants markup as it is writes {{{name}}}, which only web/sjablonen/kader.html does, for what another
// template made. A template deel-NAAM.html is a part of others: {{>deel-NAAM}}.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace jeugdregio::server {

/// What a template may show, by name: texts, yes or no, or rows that are such sets themselves. An empty text
/// counts as no.
class Gegevens {
  public:
    using Rijen = std::vector<Gegevens>;
    Gegevens& text(std::string_view naam, std::string_view waarde);
    Gegevens& flag(std::string_view naam, bool waarde);
    Gegevens& rows(std::string_view naam, Rijen rijen);
    /// One set of its own.
    Gegevens& part(std::string_view naam, Gegevens deel);

    using Waarde = std::variant<std::string, bool, Rijen>;
    /// What goes by this name here; the last one, when it was set more than once. Null when there is none.
    [[nodiscard]] const Waarde* find(std::string_view naam) const;

  private:
    std::vector<std::pair<std::string, Waarde>> velden_;
};

/// The templates that travel inside the program. For one thread; a template is read at its first use.
class Sjablonen {
  public:
    Sjablonen();
    ~Sjablonen();
    Sjablonen(const Sjablonen&) = delete;
    Sjablonen& operator=(const Sjablonen&) = delete;

    /// `naam`: of the file without ".html". REQUIRES that it exists. In a row or part a template also sees
    /// what stands around it, so give every row all of its names.
    [[nodiscard]] std::string render(std::string_view naam, const Gegevens& gegevens);

  private:
    struct Kern;
    std::unique_ptr<Kern> kern_;
};

}  // namespace jeugdregio::server
