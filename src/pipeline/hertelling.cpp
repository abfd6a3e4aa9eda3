#include "pipeline/hertelling.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace jeugdregio::pipeline {
namespace {

std::int64_t to_getal(std::string_view tekst) {
    while (!tekst.empty() && (tekst.front() == '+' || tekst.front() == ' ')) tekst.remove_prefix(1);
    std::int64_t waarde = 0;
    std::from_chars(tekst.data(), tekst.data() + tekst.size(), waarde);
    return waarde;
}

void append_utf8(std::string& naar, std::uint32_t teken) {
    const auto add = [&](std::uint32_t byte) { naar += static_cast<char>(byte); };
    if (teken < 0x80) return add(teken);
    if (teken < 0x800) {
        add(0xC0 | (teken >> 6));
    } else if (teken < 0x10000) {
        add(0xE0 | (teken >> 12));
        add(0x80 | ((teken >> 6) & 0x3F));
    } else {
        add(0xF0 | (teken >> 18));
        add(0x80 | ((teken >> 12) & 0x3F));
        add(0x80 | ((teken >> 6) & 0x3F));
    }
    add(0x80 | (teken & 0x3F));
}

/// Text with its entities written out.
void append_tekst(std::string& naar, std::string_view tekst) {
    static constexpr std::pair<std::string_view, char> kNamen[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    while (!tekst.empty()) {
        const std::size_t begin = std::min(tekst.find('&'), tekst.size());
        naar += tekst.substr(0, begin);
        tekst.remove_prefix(begin);
        const std::size_t einde = tekst.find(';');
        if (tekst.empty() || einde == std::string_view::npos) return;
        const std::string_view naam = tekst.substr(1, einde - 1);
        tekst.remove_prefix(einde + 1);
        for (const auto& [woord, teken] : kNamen)
            if (naam == woord) naar += teken;
        if (!naam.starts_with('#')) continue;
        const bool hex = naam.size() > 1 && naam[1] == 'x';
        std::uint32_t teken = 0;
        std::from_chars(naam.data() + (hex ? 2 : 1), naam.data() + naam.size(), teken, hex ? 16 : 10);
        append_utf8(naar, teken);
    }
}

/// Calls on_leaf(parent, name, text) and on_close(name), with names without prefix.
template <class OnLeaf, class OnClose>
void scan(std::string_view xml, OnLeaf on_leaf, OnClose on_close) {
    std::vector<std::string_view> open;
    std::string tekst;
    while (!xml.empty()) {
        const std::size_t tag = std::min(xml.find('<'), xml.size());
        append_tekst(tekst, xml.substr(0, tag));
        xml.remove_prefix(tag);
        if (xml.starts_with("<!--")) {
            xml.remove_prefix(std::min(xml.find("-->") + 3, xml.size()));
            continue;
        }
        if (xml.starts_with("<![CDATA[")) {
            const std::size_t einde = std::min(xml.find("]]>"), xml.size());
            tekst += xml.substr(9, einde - 9);
            xml.remove_prefix(std::min(einde + 3, xml.size()));
            continue;
        }
        const std::size_t einde = std::min(xml.find('>'), xml.size());
        if (xml.size() < 2 || einde < 2) return;
        std::string_view naam = xml.substr(1, einde - 1);
        xml.remove_prefix(std::min(einde + 1, xml.size()));
        if (naam.front() == '?' || naam.front() == '!') continue;
        const bool sluit = naam.front() == '/', leeg = naam.back() == '/';
        if (sluit) naam.remove_prefix(1);
        naam = naam.substr(0, naam.find_first_of(" \t\r\n/"));
        if (const std::size_t prefix = naam.find(':'); prefix != std::string_view::npos)
            naam.remove_prefix(prefix + 1);
        if (sluit) {
            if (!open.empty()) open.pop_back();
            on_leaf(open.empty() ? std::string_view{} : open.back(), naam, std::string_view{tekst});
            on_close(naam);
        } else if (!leeg) {
            open.push_back(naam);
        }
        tekst.clear();
    }
}

}  // namespace

Telling tel_bericht(std::string_view xml) {
    Telling uit;
    Telregel regel;
    bool credit = false, credit_totaal = false;
    std::int64_t totaal = 0;
    scan(
        xml,
        [&](std::string_view ouder, std::string_view naam, std::string_view tekst) {
            if (naam == "ReferentieNummer") regel.referentie = tekst;
            if (naam == "ToewijzingNummer") regel.toewijzing = to_getal(tekst);
            if (naam == "Bedrag" && ouder == "IngediendBedrag") regel.bedrag_cent = to_getal(tekst);
            if (naam == "DebetCredit") (ouder == "IngediendBedrag" ? credit : credit_totaal) = tekst == "C";
            if (naam == "TotaalBedrag") totaal = to_getal(tekst);
            if (naam == "RetourCode") uit.retourcodes.emplace_back(tekst);
        },
        [&](std::string_view naam) {
            if (naam == "Prestatie") {
                if (credit) regel.bedrag_cent = -regel.bedrag_cent;
                uit.regels.push_back(std::move(regel));
                regel = {};
            }
            const std::int64_t met_teken = credit_totaal ? -totaal : totaal;
            if (naam == "TotaalIngediendBedrag") uit.ingediend_cent = met_teken;
            if (naam == "TotaalToegekendBedrag") uit.toegekend_cent = met_teken;
        });
    return uit;
}

std::int64_t sum_regels(const std::vector<Telregel>& regels) {
    std::int64_t som = 0;
    for (const Telregel& r : regels) som += r.bedrag_cent;
    return som;
}

std::vector<Telregel> subtract(std::vector<Telregel> regels, std::vector<Telregel> zonder) {
    std::sort(regels.begin(), regels.end());
    std::sort(zonder.begin(), zonder.end());
    std::vector<Telregel> uit;
    std::set_difference(regels.begin(), regels.end(), zonder.begin(), zonder.end(), std::back_inserter(uit));
    return uit;
}

}  // namespace jeugdregio::pipeline
