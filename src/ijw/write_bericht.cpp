#include "ijw/write_bericht.hpp"

#include <algorithm>

namespace jeugdregio::ijw {
namespace {

void append_escaped(std::string& uit, std::string_view t) {
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

}  // namespace

std::string write_bericht(const Bericht& b) {
    std::string prefix = b.def->soort;
    std::transform(prefix.begin(), prefix.end(), prefix.begin(), [](char c) {
        return c == 'J' ? 'j' : c == 'W' ? 'w' : c;
    });
    std::string uit;
    uit.reserve(b.knopen.size() * 48 + 256);
    uit += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n";
    const auto tag = [&](const Veld& v) {
        uit += v.basisruimte ? "ijw" : prefix;
        uit += ':';
        uit += v.naam;
    };
    std::vector<std::uint32_t> open;
    const auto close_until = [&](std::uint32_t knoop) {
        while (!open.empty() && b.knopen[open.back()].volgende <= knoop) {
            uit.append(open.size() - 1, '\t');
            uit += "</";
            tag(b.veld(open.back()));
            uit += ">\r\n";
            open.pop_back();
        }
    };
    for (std::uint32_t k = 0; k < b.knopen.size(); ++k) {
        close_until(k);
        const Veld& v = b.veld(k);
        uit.append(open.size(), '\t');
        uit += '<';
        tag(v);
        if (k == 0)
            uit += " xmlns:ijw=\"" + b.def->basisruimte + "\" xmlns:" + prefix + "=\"" + b.def->ruimte + "\"";
        uit += '>';
        if (v.type == nullptr) {
            uit += "\r\n";
            open.push_back(k);
            continue;
        }
        append_escaped(uit, b.tekst(k));
        uit += "</";
        tag(v);
        uit += ">\r\n";
    }
    close_until(static_cast<std::uint32_t>(b.knopen.size()));
    return uit;
}

}  // namespace jeugdregio::ijw
