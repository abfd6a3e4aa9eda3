#include "pipeline/clientstukken.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace jeugdregio::pipeline {
namespace {

constexpr std::size_t kBsnLengte = 9;

bool is_cijfer(char c) {
    return c >= '0' && c <= '9';
}

std::string without_nuls(std::string_view tekst) {
    std::string uit(tekst);
    std::erase(uit, '\0');
    return uit;
}

/// Adds text with numeric references to ASCII written out: no other reference can be part of a number.
void append_tekst(std::string& naar, std::string_view tekst) {
    while (!tekst.empty()) {
        const std::size_t begin = std::min(tekst.find("&#"), tekst.size());
        naar += tekst.substr(0, begin);
        tekst.remove_prefix(begin);
        const std::size_t einde = tekst.find(';');
        if (tekst.empty() || einde == std::string_view::npos) return;
        const std::string_view getal = tekst.substr(2, einde - 2);
        tekst.remove_prefix(einde + 1);
        const bool hex = getal.starts_with('x');
        std::uint32_t teken = 0;
        std::from_chars(getal.data() + (hex ? 1 : 0), getal.data() + getal.size(), teken, hex ? 16 : 10);
        if (teken > 0 && teken < 0x80) naar += static_cast<char>(teken);
    }
}

/// The end of a tag that begins at `van`: behind its '>', which may not stand in a value of an attribute.
std::size_t end_of_tag(std::string_view xml, std::size_t van) {
    char aanhaling = '\0';
    for (std::size_t i = van; i < xml.size(); ++i) {
        if (aanhaling != '\0') {
            if (xml[i] == aanhaling) aanhaling = '\0';
        } else if (xml[i] == '"' || xml[i] == '\'') {
            aanhaling = xml[i];
        } else if (xml[i] == '>') {
            return i + 1;
        }
    }
    return std::string_view::npos;
}

std::string_view name_of(std::string_view tag) {
    tag = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    const std::size_t prefix = tag.find(':');
    return prefix == std::string_view::npos ? tag : tag.substr(prefix + 1);
}

std::string_view trim(std::string_view tekst) {
    constexpr std::string_view kWit = " \t\r\n";
    const std::size_t begin = tekst.find_first_not_of(kWit);
    if (begin == std::string_view::npos) return {};
    return tekst.substr(begin, tekst.find_last_not_of(kWit) - begin + 1);
}

/// Walks the elements and remembers those that are clients.
class Wandelaar {
  public:
    explicit Wandelaar(std::string_view xml) : xml_{xml} {}

    std::optional<std::vector<Clientstuk>> run() {
        while (plek_ < xml_.size())
            if (!step()) return std::nullopt;
        return open_.empty() && iets_ ? std::optional(std::move(uit_)) : std::nullopt;
    }

  private:
    bool skip_past(std::string_view einde, std::size_t van) {
        const std::size_t gevonden = xml_.find(einde, van);
        if (gevonden == std::string_view::npos) return false;
        plek_ = gevonden + einde.size();
        return true;
    }

    bool step() {
        const std::size_t tag = std::min(xml_.find('<', plek_), xml_.size());
        if (!open_.empty()) append_tekst(tekst_, xml_.substr(plek_, tag - plek_));
        plek_ = tag;
        const std::string_view rest = xml_.substr(tag);
        if (rest.empty()) return true;
        if (rest.starts_with("<!--")) return skip_past("-->", tag + 4);
        if (rest.starts_with("<?")) return skip_past("?>", tag + 2);
        if (rest.starts_with("<![CDATA[")) {
            if (!skip_past("]]>", tag)) return false;
            tekst_ += xml_.substr(tag + 9, plek_ - 3 - tag - 9);
            return true;
        }
        if (rest.starts_with("<!")) return false;  // a DOCTYPE
        const std::size_t einde = end_of_tag(xml_, tag + 1);
        if (einde == std::string_view::npos) return false;
        plek_ = einde;
        const bool leeg = xml_[einde - 2] == '/';
        if (rest.starts_with("</")) return close(name_of(rest.substr(2)), einde);
        open(name_of(rest.substr(1)), tag);
        return !leeg || close(open_.back(), einde);
    }

    void open(std::string_view naam, std::size_t begin) {
        iets_ = true;
        if (naam == "Client" && !in_client_) {
            in_client_ = true;
            diepte_ = open_.size();
            uit_.emplace_back().begin = begin;
        }
        open_.push_back(naam);
        tekst_.clear();
    }

    bool close(std::string_view naam, std::size_t einde) {
        if (open_.empty() || open_.back() != naam) return false;
        open_.pop_back();
        if (in_client_) {
            Clientstuk& client = uit_.back();
            const std::string_view tekst = trim(tekst_);
            if (naam == "Bsn" && open_.size() == diepte_ + 1) client.bsn = tekst;
            if (naam == "ReferentieNummer" && !tekst.empty()) client.referenties.emplace_back(tekst);
            if (open_.size() == diepte_) {
                client.einde = einde;
                in_client_ = false;
            }
        }
        tekst_.clear();
        return true;
    }

    std::string_view xml_;
    std::size_t plek_ = 0, diepte_ = 0;
    bool in_client_ = false, iets_ = false;
    std::vector<std::string_view> open_;
    std::string tekst_;
    std::vector<Clientstuk> uit_;
};

}  // namespace

std::optional<std::vector<Clientstuk>> list_clientstukken(std::string_view xml) {
    if (xml.find('\0') != std::string_view::npos) return std::nullopt;
    return Wandelaar(xml).run();
}

std::vector<std::string> list_bsns(std::string_view xml) {
    std::vector<std::string> uit;
    const bool breed = xml.find('\0') != std::string_view::npos;
    const auto stukken = breed ? Wandelaar(without_nuls(xml)).run() : list_clientstukken(xml);
    if (!stukken) return uit;
    for (const Clientstuk& c : *stukken)
        if (c.bsn.size() == kBsnLengte && std::all_of(c.bsn.begin(), c.bsn.end(), is_cijfer))
            uit.push_back(c.bsn);
    std::sort(uit.begin(), uit.end());
    uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
    return uit;
}

void visit_nummers(std::string_view tekst, const std::function<void(std::size_t)>& doe) {
    for (std::size_t i = 0; i < tekst.size();) {
        if (!is_cijfer(tekst[i])) {
            ++i;
            continue;
        }
        std::size_t einde = i;
        while (einde < tekst.size() && is_cijfer(tekst[einde])) ++einde;
        if (einde - i == kBsnLengte) doe(i);
        i = einde;
    }
}

bool contains_nummer(std::string_view tekst, const Nummers& nummers) {
    if (tekst.find('\0') != std::string_view::npos) return contains_nummer(without_nuls(tekst), nummers);
    bool uit = false;
    visit_nummers(tekst, [&](std::size_t plek) {
        uit = uit || nummers.find(tekst.substr(plek, kBsnLengte)) != nummers.end();
    });
    return uit;
}

std::size_t replace_nummers(std::string& tekst, const Nummers& nummers) {
    std::vector<std::pair<std::size_t, const std::string*>> gevonden;
    const std::string_view kijk = tekst;
    visit_nummers(kijk, [&](std::size_t plek) {
        const auto nummer = nummers.find(kijk.substr(plek, kBsnLengte));
        if (nummer != nummers.end()) gevonden.emplace_back(plek, &nummer->second);
    });
    for (const auto& [plek, nieuw] : gevonden) tekst.replace(plek, kBsnLengte, *nieuw);
    return gevonden.size();
}

std::string cut_clienten(std::string_view xml, const Nummers& nummers,
                         std::vector<std::string>& referenties) {
    const auto stukken = list_clientstukken(xml);
    if (!stukken) return {};
    std::string uit;
    std::size_t vanaf = 0;
    bool ander = false, weg = false;
    for (const Clientstuk& c : *stukken) {
        if (nummers.find(c.bsn) == nummers.end()) {
            ander = true;
            continue;
        }
        weg = true;
        referenties.insert(referenties.end(), c.referenties.begin(), c.referenties.end());
        uit += xml.substr(vanaf, c.begin - vanaf);
        vanaf = c.einde;
    }
    if (weg && !ander) return {};
    uit += xml.substr(vanaf);
    replace_nummers(uit, nummers);
    return uit;
}

}  // namespace jeugdregio::pipeline
