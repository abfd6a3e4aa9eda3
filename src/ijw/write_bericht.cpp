#include "ijw/write_bericht.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace jeugdregio::ijw {
namespace {

void append_escaped(std::string& uit, std::string_view t) {
    const auto bijzonder = [](char c) { return c == '&' || c == '<' || c == '>' || c == '\r'; };
    if (std::none_of(t.begin(), t.end(), bijzonder)) {
        uit += t;
        return;
    }
    for (const char c : t) {
        switch (c) {
            case '&':
                uit += "&amp;";
                break;
            case '<':
                uit += "&lt;";
                break;
            case '>':
                uit += "&gt;";
                break;
            // A bare CR would be read back as LF.
            case '\r':
                uit += "&#13;";
                break;
            default:
                uit += c;
        }
    }
}

/// How a field is written: everything around its text, made once per field instead of once per element.
struct Schrijfwijze {
    std::string begin;  // indentation and start tag; with the line end for a class
    std::string einde;  // end tag and line end; with the indentation for a class
};

std::vector<Schrijfwijze> make_schrijfwijzen(const Berichtdef& def, const std::string& prefix) {
    std::vector<Schrijfwijze> uit;
    uit.reserve(def.velden.size());
    for (const Veld& v : def.velden) {
        const std::string naam = (v.basisruimte ? "ijw" : prefix) + ':' + v.naam;
        std::string inspringen;
        for (VeldId ouder = v.ouder; ouder != kGeenVeld; ouder = def.velden[ouder].ouder) inspringen += '\t';
        const bool blad = v.type != nullptr;
        std::string ruimten;
        if (v.ouder == kGeenVeld)
            ruimten = " xmlns:ijw=\"" + def.basisruimte + "\" xmlns:" + prefix + "=\"" + def.ruimte + "\"";
        uit.push_back({fmt::format("{}<{}{}{}", inspringen, naam, ruimten, blad ? ">" : ">\r\n"),
                       fmt::format("{}</{}>\r\n", blad ? "" : inspringen, naam)});
    }
    return uit;
}

}  // namespace

std::string write_bericht(const Bericht& b) {
    std::string prefix = b.def->soort;
    std::transform(prefix.begin(), prefix.end(), prefix.begin(), [](char c) {
        return c == 'J' ? 'j' : c == 'W' ? 'w' : c;
    });
    const std::vector<Schrijfwijze> wijzen = make_schrijfwijzen(*b.def, prefix);
    constexpr std::string_view kVerklaring = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n";
    std::size_t lengte = kVerklaring.size() + b.teksten.size();
    for (const Knoop& k : b.knopen) lengte += wijzen[k.veld].begin.size() + wijzen[k.veld].einde.size();

    std::string uit;
    uit.reserve(lengte);
    uit += kVerklaring;
    std::vector<std::uint32_t> open;
    const auto close_until = [&](std::uint32_t knoop) {
        while (!open.empty() && b.knopen[open.back()].volgende <= knoop) {
            uit += wijzen[b.knopen[open.back()].veld].einde;
            open.pop_back();
        }
    };
    for (std::uint32_t k = 0; k < b.knopen.size(); ++k) {
        close_until(k);
        const Schrijfwijze& wijze = wijzen[b.knopen[k].veld];
        uit += wijze.begin;
        if (b.veld(k).type == nullptr) {
            open.push_back(k);
            continue;
        }
        append_escaped(uit, b.tekst(k));
        uit += wijze.einde;
    }
    close_until(static_cast<std::uint32_t>(b.knopen.size()));
    return uit;
}

}  // namespace jeugdregio::ijw
