#include "server/invoer.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jeugdregio::server {
namespace {

int hex_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decode(std::string_view tekst, bool plus_is_spatie) {
    std::string uit;
    uit.reserve(tekst.size());
    for (std::size_t i = 0; i < tekst.size(); ++i) {
        if (tekst[i] == '+' && plus_is_spatie) {
            uit += ' ';
        } else if (tekst[i] != '%') {
            uit += tekst[i];
        } else {
            if (i + 2 >= tekst.size()) return std::nullopt;
            const int hoog = hex_of(tekst[i + 1]), laag = hex_of(tekst[i + 2]);
            if (hoog < 0 || laag < 0) return std::nullopt;
            uit += static_cast<char>(hoog * 16 + laag);
            i += 2;
        }
    }
    if (!is_tekst(uit)) return std::nullopt;
    return uit;
}

std::string_view trim(std::string_view t) {
    while (!t.empty() && (t.front() == ' ' || t.front() == '\t')) t.remove_prefix(1);
    while (!t.empty() && (t.back() == ' ' || t.back() == '\t')) t.remove_suffix(1);
    return t;
}

/// The value of a parameter of a header: name="value" or name=value. Empty: it has none.
std::optional<std::string> parameter_of(std::string_view kop, std::string_view naam) {
    std::size_t i = kop.find(';');
    while (i != std::string_view::npos) {
        kop.remove_prefix(i + 1);
        kop = trim(kop);
        const std::size_t is = kop.find('=');
        if (is == std::string_view::npos) return std::nullopt;
        const bool deze = lower(trim(kop.substr(0, is))) == naam;
        kop.remove_prefix(is + 1);
        std::string waarde;
        if (!kop.empty() && kop.front() == '"') {
            std::size_t j = 1;
            for (; j < kop.size() && kop[j] != '"'; ++j) waarde += kop[j];
            if (j == kop.size()) return std::nullopt;
            kop.remove_prefix(j + 1);
        } else {
            const std::size_t eind = std::min(kop.find(';'), kop.size());
            waarde = std::string(trim(kop.substr(0, eind)));
            kop.remove_prefix(eind);
        }
        if (deze) return waarde;
        i = kop.find(';');
    }
    return std::nullopt;
}

/// The name of a file without the folders that some browsers send along.
std::string base_name(std::string_view pad) {
    const std::size_t i = pad.find_last_of("/\\");
    return std::string(i == std::string_view::npos ? pad : pad.substr(i + 1));
}

std::optional<Formulierdeel> parse_deel(std::string_view deel) {
    const std::size_t einde_koppen = deel.find("\r\n\r\n");
    if (einde_koppen == std::string_view::npos) return std::nullopt;
    std::string_view koppen = deel.substr(0, einde_koppen);
    Formulierdeel uit;
    uit.inhoud = std::string(deel.substr(einde_koppen + 4));
    bool naam_bekend = false;
    while (!koppen.empty()) {
        const std::size_t regeleind = std::min(koppen.find("\r\n"), koppen.size());
        const std::string_view regel = koppen.substr(0, regeleind);
        koppen.remove_prefix(std::min(regeleind + 2, koppen.size()));
        const std::size_t punt = regel.find(':');
        if (punt == std::string_view::npos) return std::nullopt;
        if (lower(trim(regel.substr(0, punt))) != "content-disposition") continue;
        const auto naam = parameter_of(regel.substr(punt + 1), "name");
        if (!naam || !is_tekst(*naam)) return std::nullopt;
        uit.naam = *naam;
        naam_bekend = true;
        if (const auto bestand = parameter_of(regel.substr(punt + 1), "filename")) {
            if (!is_tekst(*bestand)) return std::nullopt;
            uit.is_bestand = true;
            uit.bestandsnaam = base_name(*bestand);
        }
    }
    if (!naam_bekend || (!uit.is_bestand && !is_tekst(uit.inhoud))) return std::nullopt;
    return uit;
}

}  // namespace

std::string lower(std::string_view tekst) {
    std::string uit(tekst);
    for (char& c : uit)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return uit;
}

bool is_tekst(std::string_view tekst) {
    std::size_t i = 0;
    while (i < tekst.size()) {
        const auto c = static_cast<unsigned char>(tekst[i]);
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') return false;
        if (c == 0x7F) return false;
        std::size_t meer = 0;
        std::uint32_t punt = c;
        if (c >= 0xF0 && c <= 0xF4) {
            meer = 3;
            punt = c & 0x07U;
        } else if (c >= 0xE0) {
            if (c > 0xEF) return false;
            meer = 2;
            punt = c & 0x0FU;
        } else if (c >= 0xC2) {
            meer = 1;
            punt = c & 0x1FU;
        } else if (c >= 0x80) {
            return false;
        }
        if (i + meer >= tekst.size()) return false;
        for (std::size_t j = 1; j <= meer; ++j) {
            const auto v = static_cast<unsigned char>(tekst[i + j]);
            if ((v & 0xC0U) != 0x80U) return false;
            punt = (punt << 6U) | (v & 0x3FU);
        }
        const bool te_lang = (meer == 2 && punt < 0x800) || (meer == 3 && punt < 0x10000);
        const bool besturing = meer == 1 && punt < 0xA0;  // C1
        if (te_lang || besturing || (punt >= 0xD800 && punt <= 0xDFFF) || punt > 0x10FFFF) return false;
        i += meer + 1;
    }
    return true;
}

std::optional<Velden> parse_formulier(std::string_view tekst) {
    Velden uit;
    while (!tekst.empty()) {
        const std::size_t eind = std::min(tekst.find('&'), tekst.size());
        const std::string_view paar = tekst.substr(0, eind);
        tekst.remove_prefix(std::min(eind + 1, tekst.size()));
        if (paar.empty()) continue;
        const std::size_t is = std::min(paar.find('='), paar.size());
        auto naam = decode(paar.substr(0, is), true);
        auto waarde = decode(is < paar.size() ? paar.substr(is + 1) : std::string_view{}, true);
        if (!naam || !waarde) return std::nullopt;
        uit.emplace_back(std::move(*naam), std::move(*waarde));
    }
    return uit;
}

std::optional<Doel> parse_doel(std::string_view doel) {
    if (doel.empty() || doel.front() != '/') return std::nullopt;
    Doel uit;
    const std::size_t vraagteken = std::min(doel.find('?'), doel.size());
    if (vraagteken < doel.size()) {
        auto zoek = parse_formulier(doel.substr(vraagteken + 1));
        if (!zoek) return std::nullopt;
        uit.zoek = std::move(*zoek);
    }
    std::string_view pad = doel.substr(1, vraagteken - 1);
    if (!pad.empty() && pad.back() == '/') {
        uit.schuine_streep = true;
        pad.remove_suffix(1);
    }
    while (!pad.empty()) {
        const std::size_t eind = std::min(pad.find('/'), pad.size());
        auto deel = decode(pad.substr(0, eind), false);
        if (!deel || deel->empty() || *deel == "." || *deel == "..") return std::nullopt;
        uit.delen.push_back(std::move(*deel));
        pad.remove_prefix(std::min(eind + 1, pad.size()));
    }
    return uit;
}

std::string encode_url(std::string_view tekst) {
    std::string uit;
    for (const char c : tekst) {
        const bool kan = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                         c == '-' || c == '_' || c == '.' || c == '~';
        if (kan)
            uit += c;
        else
            uit += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return uit;
}

std::string mediatype(std::string_view type) {
    return lower(trim(type.substr(0, std::min(type.find(';'), type.size()))));
}

std::optional<std::vector<Formulierdeel>> parse_multipart(std::string_view type, std::string_view inhoud) {
    if (mediatype(type) != "multipart/form-data") return std::nullopt;
    const auto grens = parameter_of(type, "boundary");
    if (!grens || grens->empty() || grens->size() > 70) return std::nullopt;
    const std::string streep = "--" + *grens;
    if (!inhoud.starts_with(streep)) return std::nullopt;
    inhoud.remove_prefix(streep.size());
    std::vector<Formulierdeel> uit;
    const std::string tussen = "\r\n" + streep;
    while (!inhoud.starts_with("--")) {
        if (!inhoud.starts_with("\r\n")) return std::nullopt;
        inhoud.remove_prefix(2);
        const std::size_t eind = inhoud.find(tussen);
        if (eind == std::string_view::npos) return std::nullopt;
        auto deel = parse_deel(inhoud.substr(0, eind));
        if (!deel) return std::nullopt;
        uit.push_back(std::move(*deel));
        inhoud.remove_prefix(eind + tussen.size());
    }
    return uit;
}

}  // namespace jeugdregio::server
