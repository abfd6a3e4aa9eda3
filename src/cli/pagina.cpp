#include "cli/pagina.hpp"

#include <fmt/format.h>

#include <utility>

#include "contract/csv.hpp"
#include "core/invariant.hpp"

namespace jeugdregio::cli {
namespace {

// Dark on light with ample contrast, and readable in black and white. A header row comes back on every sheet
// of paper, and no row is cut in two.
constexpr std::string_view kStijl = R"(
body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; }
p, li, dd { max-width: 44rem; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem; border-bottom: 1px solid #ccc; }
thead th { border-bottom: 2px solid #1a1a1a; background: #eef3f8; }
tfoot td { border-top: 2px solid #1a1a1a; font-weight: 600; }
.r { text-align: right; font-variant-numeric: tabular-nums; }
.uitkomst { border: 2px solid #1a1a1a; padding: .6rem 1rem; font-weight: 600; max-width: 44rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; } dt { font-weight: 600; } dd { margin: 0; }
.vel { break-before: page; }
.breed { overflow-x: auto; }
@page { margin: 2cm 1.5cm; }
@media print { body { font-size: 10pt; margin: 0; max-width: none; padding: 0; } .breed { overflow: visible; }
  thead { display: table-header-group; } tfoot { display: table-row-group; } tr, .uitkomst { break-inside: avoid; }
  h2, caption { break-after: avoid; } }
)";

constexpr std::string_view kVervanging = "\xEF\xBF\xBD";

}  // namespace

std::string escape_html(std::string_view tekst) {
    std::string uit;
    uit.reserve(tekst.size());
    for (std::size_t i = 0; i < tekst.size();) {
        // How many bytes this character has by its first one; what is broken counts as one byte.
        const auto b = static_cast<unsigned char>(tekst[i]);
        std::size_t n = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
        const std::string_view teken = tekst.substr(i, n);
        if (b >= 0x80 && !(teken.size() == n && contract::is_utf8(teken))) {
            uit += kVervanging;
            n = 1;
        } else if (b == '&') {
            uit += "&amp;";
        } else if (b == '<') {
            uit += "&lt;";
        } else if (b == '>') {
            uit += "&gt;";
        } else if (b == '"') {
            uit += "&quot;";
        } else if (b == '\'') {
            uit += "&#39;";
        } else if (b < 0x20 && b != '\n' && b != '\t') {
            uit += kVervanging;  // html knows no other control characters
        } else {
            uit += teken;
        }
        i += n;
    }
    return uit;
}

Pagina::Pagina(std::string_view titel) {
    const std::string t = escape_html(titel);
    // No script and nothing from elsewhere: what a page holds may not leave the machine on its own.
    html_ = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<main>\n<h1>{0}</h1>\n",
        t, kStijl);
}

Pagina& Pagina::kop(std::string_view tekst) {
    html_ += fmt::format("<h2>{}</h2>\n", escape_html(tekst));
    return *this;
}

Pagina& Pagina::alinea(std::string_view tekst) {
    std::string t = escape_html(tekst);
    for (std::size_t i = 0; (i = t.find('\n', i)) != std::string::npos; i += 5) t.replace(i, 1, "<br>\n");
    html_ += fmt::format("<p>{}</p>\n", t);
    return *this;
}

Pagina& Pagina::uitkomst(std::string_view tekst) {
    html_ += fmt::format("<p class=\"uitkomst\">{}</p>\n", escape_html(tekst));
    return *this;
}

Pagina& Pagina::lijst(const std::vector<std::string>& punten) {
    html_ += "<ul>\n";
    for (const auto& p : punten) html_ += fmt::format("<li>{}</li>\n", escape_html(p));
    html_ += "</ul>\n";
    return *this;
}

Pagina& Pagina::gegevens(const std::vector<std::pair<std::string, std::string>>& paren) {
    html_ += "<dl>\n";
    for (const auto& [naam, waarde] : paren)
        html_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escape_html(naam), escape_html(waarde));
    html_ += "</dl>\n";
    return *this;
}

Pagina& Pagina::tabel(const Paginatabel& t) {
    const auto klasse = [&](std::size_t k) {
        return t.kolommen[k].kant == Kant::rechts ? " class=\"r\"" : "";
    };
    const auto row = [&](const std::vector<std::string>& cellen) {
        invariant(cellen.size() == t.kolommen.size(), "a row has as many cells as there are columns");
        html_ += "<tr>";
        for (std::size_t k = 0; k < cellen.size(); ++k)
            html_ += fmt::format("<td{}>{}</td>", klasse(k), escape_html(cellen[k]));
        html_ += "</tr>\n";
    };
    html_ += fmt::format("<div class=\"breed\">\n<table>\n<caption>{}</caption>\n<thead>\n<tr>",
                         escape_html(t.bijschrift));
    for (std::size_t k = 0; k < t.kolommen.size(); ++k)
        html_ += fmt::format("<th scope=\"col\"{}>{}</th>", klasse(k), escape_html(t.kolommen[k].kop));
    html_ += "</tr>\n</thead>\n<tbody>\n";
    for (const auto& rij : t.rijen) row(rij);
    html_ += "</tbody>\n";
    if (!t.totaal.empty()) {
        html_ += "<tfoot>\n";
        row(t.totaal);
        html_ += "</tfoot>\n";
    }
    html_ += "</table>\n</div>\n";
    return *this;
}

Pagina& Pagina::nieuw_vel() {
    html_ += "<div class=\"vel\"></div>\n";
    return *this;
}

std::string Pagina::take() {
    html_ += "</main>\n</body>\n</html>\n";
    return std::exchange(html_, {});
}

}  // namespace jeugdregio::cli
