// A message as a plain tree, and writing it in any way that XML allows. Leans on the program's tables only,
// not on its reader or writer.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ijw/bericht.hpp"

namespace steun {

namespace ijw = jeugdregio::ijw;

struct Boom {
    std::string naam;
    bool basis = false;  // in the namespace of the base schema
    ijw::VeldId veld = ijw::kGeenVeld;
    std::string tekst;  // leaf: its value
    std::vector<Boom> kinderen = {};
    std::string attributen = {};  // as they stand in the tag: " x=\"1\""
    std::string rauw = {};        // when filled, this markup stands in the element instead of its content
    std::string ervoor = {};      // markup before the element
};

inline std::string escape(std::string_view t) {
    std::string uit;
    for (const char c : t)
        if (c == '&')
            uit += "&amp;";
        else if (c == '<')
            uit += "&lt;";
        else if (c == '>')
            uit += "&gt;";
        else if (c == '\r')
            uit += "&#13;";
        else
            uit += c;
    return uit;
}

struct Schrijfwijze {
    std::string declaratie = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::string bericht = "b:", basis = "i:";  // prefix with its colon; empty is the default namespace
    std::string regeleinde = "\n";
    std::string wortelattributen = {};
    std::function<std::string()> tussen = {};                        // what stands between elements
    std::function<std::string(const std::string&)> waarde = escape;  // how a value is written
};

inline void write_boom(std::string& uit, const Boom& b, const Schrijfwijze& w, const std::string& ruimten) {
    uit += b.ervoor;
    if (w.tussen) uit += w.tussen();
    const std::string tag = (b.basis ? w.basis : w.bericht) + b.naam;
    uit += "<" + tag + ruimten + b.attributen + ">";
    if (!b.rauw.empty()) {
        uit += b.rauw;
    } else if (b.kinderen.empty()) {
        uit += w.waarde(b.tekst);
    } else {
        uit += w.regeleinde;
        for (const Boom& k : b.kinderen) write_boom(uit, k, w, "");
        if (w.tussen) uit += w.tussen();
    }
    uit += "</" + tag + ">" + w.regeleinde;
}

inline std::string write_boom(const Boom& wortel, const ijw::Berichtdef& def, const Schrijfwijze& w = {}) {
    const auto bind = [](const std::string& prefix, const std::string& ruimte) {
        const std::string naam = prefix.empty() ? "xmlns" : "xmlns:" + prefix.substr(0, prefix.size() - 1);
        return " " + naam + "=\"" + ruimte + "\"";
    };
    std::string uit = w.declaratie;
    write_boom(uit, wortel, w,
               bind(w.bericht, def.ruimte) + bind(w.basis, def.basisruimte) + w.wortelattributen);
    return uit;
}

/// The same message as the program would hold it. REQUIRES a tree that follows its table.
inline ijw::Bericht to_bericht(const Boom& wortel, const ijw::Berichtdef& def) {
    ijw::Berichtbouwer bouwer(def);
    const std::function<void(const Boom&)> add = [&](const Boom& b) {
        if (b.kinderen.empty()) {
            bouwer.leaf(b.naam, b.tekst);
            return;
        }
        bouwer.open(b.naam);
        for (const Boom& k : b.kinderen) add(k);
        bouwer.close();
    };
    for (const Boom& k : wortel.kinderen) add(k);
    return bouwer.finish();
}

/// The first element of a field, or nothing.
inline Boom* find_veld(Boom& b, ijw::VeldId veld) {
    if (b.veld == veld) return &b;
    for (Boom& k : b.kinderen)
        if (Boom* gevonden = find_veld(k, veld)) return gevonden;
    return nullptr;
}

/// The parent of the first element of a field, and its index there.
struct Plaats {
    Boom* ouder = nullptr;
    std::size_t index = 0;
};
inline Plaats find_plaats(Boom& b, ijw::VeldId veld) {
    for (std::size_t i = 0; i < b.kinderen.size(); ++i) {
        if (b.kinderen[i].veld == veld) return {&b, i};
        if (const Plaats p = find_plaats(b.kinderen[i], veld); p.ouder != nullptr) return p;
    }
    return {};
}

}  // namespace steun
