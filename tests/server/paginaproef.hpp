// What the tests of pages share: files in a form, and the links and visible parts of a page.
#pragma once

#include <cstddef>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "regioproef.hpp"
#include "server/formulierteken.hpp"
#include "server/invoer.hpp"

namespace jeugdregio::server::proef {

using Bestanden = std::vector<std::pair<std::string, std::string>>;  // name, bytes

/// As a browser sends files of a form; `teken` false: without the token.
inline Antwoord post_bestanden(Server& server, const std::string& doel, const Bestanden& bestanden,
                               bool met_teken = true) {
    const std::string koekje(32, 'c'), grens = "----proefgrens7f3a";
    std::string inhoud;
    const auto add = [&](const std::string& kop, const std::string& wat) {
        inhoud += "--" + grens + "\r\nContent-Disposition: form-data; " + kop + "\r\n\r\n" + wat + "\r\n";
    };
    if (met_teken) add("name=\"teken\"", make_formulierteken(server.omgeving().sleutel, koekje));
    for (const auto& [naam, bytes] : bestanden)
        add("name=\"bestand\"; filename=\"" + naam + "\"\r\nContent-Type: text/xml", bytes);
    inhoud += "--" + grens + "--\r\n";
    return server.vraag({.methode = Methode::post,
                         .doel = doel,
                         .koppen = {{"content-type", "multipart/form-data; boundary=" + grens},
                                    {"cookie", std::string(kKoekje) + "=" + koekje}},
                         .inhoud = std::move(inhoud)});
}

/// What stands between the frame's menu and footer.
inline std::string main_of(const std::string& pagina) {
    const std::size_t a = pagina.find("<main"), b = pagina.find("</main>");
    return a == std::string::npos ? std::string{} : pagina.substr(a, b - a);
}

inline std::string unescape(std::string t) {
    for (std::size_t i = 0; (i = t.find("&amp;", i)) != std::string::npos; ++i) t.replace(i, 5, "&");
    return t;
}

/// The targets of the links in the main part, without what comes after '#'.
inline std::vector<std::string> links_of(const std::string& pagina) {
    static const std::regex kLink("href=\"([^\"]*)\"");
    std::vector<std::string> uit;
    const std::string tekst = main_of(pagina);
    for (std::sregex_iterator i(tekst.begin(), tekst.end(), kLink), eind; i != eind; ++i) {
        const std::string adres = unescape((*i)[1]);
        uit.push_back(adres.substr(0, adres.find('#')));
    }
    return uit;
}

/// Where the link to the next part or page leads; empty on the last.
inline std::string next_of(const std::string& pagina) {
    static const std::regex kVolgende("href=\"([^\"]*)\" rel=\"next\"");
    std::smatch m;
    if (!std::regex_search(pagina, m, kVolgende)) return {};
    const std::string adres = unescape(m[1]);
    return adres.substr(0, adres.find('#'));
}

inline std::size_t count_of(const std::string& tekst, const std::string& deel) {
    std::size_t uit = 0;
    for (std::size_t i = 0; (i = tekst.find(deel, i)) != std::string::npos; i += deel.size()) ++uit;
    return uit;
}

/// Follows the links of a page and of the pages behind it. Of links that only differ in numbers and texts of
/// the query `per_vorm` are tried. Returns how many were.
inline std::size_t crawl(Server& server, const std::string& van, std::size_t per_vorm) {
    static const std::regex kWisselend("[0-9]+|=[^&]*");
    std::vector<std::string> wachtrij{van};
    std::set<std::string> gezien{van};
    std::map<std::string, std::size_t> vormen;
    std::size_t aantal = 0;
    while (!wachtrij.empty()) {
        const std::string doel = wachtrij.back();
        wachtrij.pop_back();
        const Antwoord a = server.get(doel);
        EXPECT_EQ(a.status, 200) << doel;
        ++aantal;
        if (a.type.find("text/html") == std::string::npos) continue;
        for (const auto& link : links_of(a.inhoud)) {
            EXPECT_TRUE(link.starts_with("/")) << doel << " has a link to " << link;
            if (!gezien.insert(link).second) continue;
            if (++vormen[std::regex_replace(link, kWisselend, "N")] <= per_vorm) wachtrij.push_back(link);
        }
    }
    return aantal;
}

}  // namespace jeugdregio::server::proef
