#include "ijw/scan_bericht.hpp"

#include <array>
#include <cstring>
#include <string>

#include "ijw/plek.hpp"

namespace jeugdregio::ijw {
namespace {

// libxml2 refuses longer texts; a message with one is not plain.
constexpr std::size_t kTekstMax = 1'000'000;

bool is_wit(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_naam_begin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_naam(char c) {
    return is_naam_begin(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// Length of the UTF-8 character at `p` when it is one that XML allows beyond ASCII; 0 when it is not.
std::size_t utf8_length(const unsigned char* p, const unsigned char* einde) {
    const auto n = static_cast<std::size_t>(einde - p);
    const auto vervolg = [&](std::size_t i) { return i < n && (p[i] & 0xC0u) == 0x80u; };
    if (p[0] >= 0xC2 && p[0] <= 0xDF) return vervolg(1) ? 2 : 0;
    if (p[0] >= 0xE0 && p[0] <= 0xEF) {
        if (!vervolg(1) || !vervolg(2)) return 0;
        const unsigned punt = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
        return punt >= 0x800 && !(punt >= 0xD800 && punt <= 0xDFFF) && punt < 0xFFFE ? 3 : 0;
    }
    if (p[0] >= 0xF0 && p[0] <= 0xF4) {
        if (!vervolg(1) || !vervolg(2) || !vervolg(3)) return 0;
        const unsigned punt =
            (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
        return punt >= 0x10000 && punt <= 0x10FFFF ? 4 : 0;
    }
    return 0;
}

struct Kader {
    VeldId veld = 0;
    std::uint32_t knoop = 0;
    std::uint16_t positie = 0;
    std::uint32_t aantal = 0;
};

class Scanner {
  public:
    Scanner(std::string_view bytes, const Standaard& standaard)
        : p_(bytes.data()), einde_(bytes.data() + bytes.size()), standaard_(standaard) {
        // An element of a claim takes about 45 bytes of file.
        bericht_.knopen.reserve(bytes.size() / 40 + 64);
        bericht_.teksten.reserve(bytes.size() / 6 + 64);
    }

    std::optional<Bericht> scan() {
        if (!skip_declaration() || !open_root()) return std::nullopt;
        while (!kaders_.empty())
            if (!step()) return std::nullopt;
        skip_wit();
        if (p_ != einde_) return std::nullopt;
        return std::move(bericht_);
    }

  private:
    bool starts_with(std::string_view t) const {
        return static_cast<std::size_t>(einde_ - p_) >= t.size() && std::memcmp(p_, t.data(), t.size()) == 0;
    }
    void skip_wit() {
        for (; p_ != einde_ && is_wit(*p_); ++p_)
            if (*p_ == '\n') next_line();
    }
    /// At a line feed: the next line begins behind it.
    void next_line() {
        ++regel_;
        regelbegin_ = p_ + 1;
        vervolgbytes_ = 0;
    }
    /// The place of a tag that begins at `tag`, in the line where we are.
    Plek place_of(const char* tag) const {
        return {regel_, static_cast<std::uint32_t>(tag - regelbegin_ + 1) - vervolgbytes_};
    }
    std::string_view read_naam() {
        const char* begin = p_;
        if (p_ != einde_ && is_naam_begin(*p_))
            while (p_ != einde_ && is_naam(*p_)) ++p_;
        return {begin, static_cast<std::size_t>(p_ - begin)};
    }

    bool skip_declaration() {
        for (const std::string_view d :
             {R"(<?xml version="1.0" encoding="UTF-8"?>)", R"(<?xml version="1.0" encoding="utf-8"?>)"})
            if (starts_with(d)) p_ += d.size();
        skip_wit();
        return true;
    }

    /// xmlns:a="..." or xmlns="..." on the root and nothing else.
    bool read_ruimte(std::string& prefix, std::string& ruimte) {
        if (read_naam() != "xmlns") return false;
        prefix.clear();
        if (p_ != einde_ && *p_ == ':') {
            ++p_;
            prefix = read_naam();
            if (prefix.empty() || prefix.starts_with("xml")) return false;
            prefix += ':';
        }
        if (!starts_with("=\"")) return false;
        p_ += 2;
        const char* begin = p_;
        // A namespace of the standard has these characters only; anything else is for libxml2.
        while (p_ != einde_ && (is_naam(*p_) || *p_ == ':' || *p_ == '/')) ++p_;
        if (p_ == einde_ || *p_ != '"' || p_ == begin) return false;
        ruimte.assign(begin, p_++);
        return true;
    }

    bool open_root() {
        if (!starts_with("<")) return false;
        const Plek plek = place_of(p_);
        ++p_;
        std::string prefix(read_naam());
        std::string naam = prefix;
        if (p_ != einde_ && *p_ == ':') {
            ++p_;
            prefix += ':';
            naam = read_naam();
        } else {
            prefix.clear();
        }
        std::vector<std::pair<std::string, std::string>> ruimten;  // prefix, namespace
        while (true) {
            const char* voor = p_;
            skip_wit();
            if (p_ == einde_) return false;
            if (*p_ == '>') break;
            auto& r = ruimten.emplace_back();
            if (p_ == voor || !read_ruimte(r.first, r.second)) return false;
        }
        ++p_;
        for (std::size_t i = 0; i < ruimten.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (ruimten[i].first == ruimten[j].first || ruimten[i].second == ruimten[j].second)
                    return false;
        return bind(prefix, naam, ruimten, plek);
    }

    bool bind(const std::string& prefix, const std::string& naam,
              const std::vector<std::pair<std::string, std::string>>& ruimten, Plek plek) {
        const auto ruimte_van = [&](const std::string& pre) -> std::string_view {
            for (const auto& [p, r] : ruimten)
                if (p == pre) return r;
            return {};
        };
        bericht_.def = standaard_.find_ruimte(ruimte_van(prefix));
        if (bericht_.def == nullptr || bericht_.def->velden[0].naam != naam) return false;
        std::string basisprefix;
        bool basis = false;
        for (const auto& [p, r] : ruimten)
            if (r == bericht_.def->basisruimte) {
                basisprefix = p;
                basis = true;
            }
        if (!basis) return false;
        tags_.reserve(bericht_.def->velden.size());
        for (const Veld& v : bericht_.def->velden)
            tags_.push_back((v.basisruimte ? basisprefix : prefix) + v.naam + ">");
        push(0, plek);
        return true;
    }

    void push(VeldId id, Plek plek) {
        Knoop k;
        k.veld = id;
        k.regel = plek.regel;
        k.kolom = plek.kolom;
        k.begin = static_cast<std::uint32_t>(bericht_.teksten.size());
        kaders_.push_back({id, static_cast<std::uint32_t>(bericht_.knopen.size()), 0, 0});
        bericht_.knopen.push_back(k);
    }

    /// One child or the end of the innermost open element.
    bool step() {
        skip_wit();
        if (p_ == einde_ || *p_ != '<') return false;
        const Plek plek = place_of(p_);
        ++p_;
        Kader& kader = kaders_.back();
        const Veld& ouder = bericht_.def->velden[kader.veld];
        if (p_ != einde_ && *p_ == '/') {
            ++p_;
            return close(kader, ouder);
        }
        for (std::uint16_t q = kader.positie; q < ouder.kinderen; ++q) {
            const auto id = static_cast<VeldId>(ouder.eerste_kind + q);
            const Veld& v = bericht_.def->velden[id];
            if (!starts_with(tags_[id])) {
                // Passing a field by: it must have been there often enough.
                if ((q == kader.positie ? kader.aantal : 0) < v.min) return false;
                continue;
            }
            p_ += tags_[id].size();
            kader.aantal = q == kader.positie ? kader.aantal + 1 : 1;
            kader.positie = q;
            if (v.max != 0 && kader.aantal > v.max) return false;
            if (v.type != nullptr) return read_blad(id, v, plek);
            push(id, plek);
            return true;
        }
        return false;
    }

    bool close(const Kader& kader, const Veld& ouder) {
        for (std::uint16_t q = kader.positie; q < ouder.kinderen; ++q)
            if ((q == kader.positie ? kader.aantal : 0) <
                bericht_.def->velden[static_cast<VeldId>(ouder.eerste_kind + q)].min)
                return false;
        if (!starts_with(tags_[kader.veld])) return false;
        p_ += tags_[kader.veld].size();
        bericht_.knopen[kader.knoop].volgende = static_cast<std::uint32_t>(bericht_.knopen.size());
        kaders_.pop_back();
        return true;
    }

    /// The text of a leaf and its end tag.
    bool read_blad(VeldId id, const Veld& v, Plek plek) {
        const char* begin = p_;
        while (p_ != einde_ && *p_ != '<') {
            const auto c = static_cast<unsigned char>(*p_);
            if (c >= 0x80) {
                const std::size_t n = utf8_length(reinterpret_cast<const unsigned char*>(p_),
                                                  reinterpret_cast<const unsigned char*>(einde_));
                if (n == 0) return false;
                p_ += n;
                vervolgbytes_ += static_cast<std::uint32_t>(n - 1);
                continue;
            }
            // Entities, CDATA ends, carriage returns and control characters are for libxml2.
            if (c == '&' || c == ']' || (c < 0x20 && c != '\t' && c != '\n')) return false;
            if (c == '\n') next_line();
            ++p_;
        }
        const std::string_view ruw(begin, static_cast<std::size_t>(p_ - begin));
        if (ruw.size() > kTekstMax || !starts_with("</")) return false;
        p_ += 2;
        if (!starts_with(tags_[id])) return false;
        p_ += tags_[id].size();
        const std::string_view waarde = collapse(*v.type, ruw);
        if (!accepts(*v.type, waarde) ||
            (v.extra == Patroon::vast ? waarde != v.vast : !matches(v.extra, waarde)))
            return false;
        Knoop k;
        k.veld = id;
        k.regel = plek.regel;
        k.kolom = plek.kolom;
        k.begin = static_cast<std::uint32_t>(bericht_.teksten.size());
        k.lengte = static_cast<std::uint32_t>(waarde.size());
        k.volgende = static_cast<std::uint32_t>(bericht_.knopen.size() + 1);
        bericht_.teksten += waarde;
        bericht_.knopen.push_back(k);
        return true;
    }

    const char* p_;
    const char* einde_;
    const Standaard& standaard_;
    Bericht bericht_;
    std::vector<Kader> kaders_;
    std::vector<std::string> tags_;  // by field id: "prefix:Naam>", as it stands behind < and </
    std::uint32_t regel_ = 1;
    const char* regelbegin_ = p_;
    std::uint32_t vervolgbytes_ = 0;  // of this line before p_: bytes that begin no character
};

}  // namespace

std::optional<Bericht> scan_bericht(std::string_view bytes, const Standaard& standaard) {
    return Scanner(bytes, standaard).scan();
}

}  // namespace jeugdregio::ijw
