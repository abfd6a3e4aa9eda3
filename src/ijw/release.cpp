#include "ijw/release.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

namespace jeugdregio::ijw {
namespace {

std::vector<std::string_view> split(std::string_view t, char scheiding) {
    std::vector<std::string_view> uit;
    while (true) {
        const std::size_t i = t.find(scheiding);
        uit.push_back(t.substr(0, i));
        if (i == std::string_view::npos) return uit;
        t.remove_prefix(i + 1);
    }
}

struct Rij {
    int regel = 0;
    std::vector<std::string_view> cellen;
};
struct Tabel {
    std::string_view naam;
    std::map<std::string_view, std::vector<std::string_view>> eigenschappen;  // lines with !
    std::vector<Rij> rijen;
};

Result<Tabel, std::string> parse_tabel(const Tabelbestand& bestand, std::size_t kolommen) {
    Tabel tabel{.naam = bestand.naam, .eigenschappen = {}, .rijen = {}};
    bool kop_gezien = false;
    int nummer = 0;
    for (std::string_view regel : split(bestand.inhoud, '\n')) {
        ++nummer;
        if (!regel.empty() && regel.back() == '\r') regel.remove_suffix(1);
        if (regel.empty()) continue;
        auto cellen = split(regel, '\t');
        if (regel[0] == '!') {
            tabel.eigenschappen[cellen[0].substr(1)] = {cellen.begin() + 1, cellen.end()};
        } else if (!kop_gezien) {
            kop_gezien = true;
        } else if (cellen.size() != kolommen) {
            return Fout{fmt::format("{} regel {}: {} kolommen in plaats van {}", bestand.naam, nummer,
                                    cellen.size(), kolommen)};
        } else {
            tabel.rijen.push_back({nummer, std::move(cellen)});
        }
    }
    return tabel;
}

using Datatypen = std::map<std::string, Datatype, std::less<>>;

Result<Datatypen, std::string> parse_datatypen(const Tabelbestand& bestand) {
    auto tabel = parse_tabel(bestand, 8);
    if (!tabel) return Fout{tabel.error()};
    static const std::map<std::string_view, Basis> kBases = {
        {"string", Basis::tekst}, {"integer", Basis::geheel}, {"date", Basis::datum}, {"time", Basis::tijd}};
    Datatypen uit;
    for (const Rij& r : tabel->rijen) {
        Datatype d;
        d.naam = r.cellen[0];
        const auto basis = kBases.find(r.cellen[1]);
        const auto patroon = parse_patroon(r.cellen[6]);
        if (basis == kBases.end() || !patroon)
            return Fout{
                fmt::format("{} regel {}: onbekende basis of onbekend patroon", bestand.naam, r.regel)};
        d.basis = basis->second;
        d.minlen = parse_geheel(r.cellen[2]).value_or(-1);
        d.maxlen = parse_geheel(r.cellen[3]).value_or(-1);
        d.min = parse_geheel(r.cellen[4]);
        d.max = parse_geheel(r.cellen[5]);
        d.patroon = *patroon;
        if (!r.cellen[7].empty())
            for (const auto code : split(r.cellen[7], ' ')) d.codes.emplace_back(code);
        uit.emplace(d.naam, std::move(d));
    }
    return uit;
}

/// Gives every datatype with a code list the meanings of its codes.
std::optional<std::string> add_betekenissen(const Tabelbestand& bestand, Datatypen& datatypen) {
    auto tabel = parse_tabel(bestand, 5);
    if (!tabel) return tabel.error();
    std::map<std::string_view, std::vector<Codebetekenis>> lijsten;
    for (const Rij& r : tabel->rijen) {
        Codebetekenis b{std::string(r.cellen[1]), std::string(r.cellen[2]), parse_datum(r.cellen[3]),
                        parse_datum(r.cellen[4])};
        auto& lijst = lijsten[r.cellen[0]];
        if ((!r.cellen[3].empty() && !b.ingang) || (!r.cellen[4].empty() && !b.einde))
            return fmt::format("{} regel {}: ingang of einde is geen datum", bestand.naam, r.regel);
        if (b.naam.empty() || (!lijst.empty() && b.code <= lijst.back().code))
            return fmt::format("{} regel {}: een code zonder betekenis, dubbel of niet op volgorde",
                               bestand.naam, r.regel);
        lijst.push_back(std::move(b));
    }
    for (const auto& [naam, lijst] : tabel->eigenschappen) {
        const auto type = datatypen.find(naam);
        if (type == datatypen.end() || lijst.size() != 1 || !lijsten.contains(lijst[0]))
            return fmt::format("{}: regel !{} noemt geen datatype en lijst die er zijn", bestand.naam, naam);
        type->second.codelijst = lijst[0];
        type->second.betekenissen = lijsten.at(lijst[0]);
    }
    return std::nullopt;
}

/// Makes the tree of fields of one message from the rows of its classes.
class Boomplanter {
  public:
    Boomplanter(const Tabel& bericht, const Tabel& basis, const Datatypen& datatypen, Berichtdef& def)
        : bericht_(bericht), basis_(basis), datatypen_(datatypen), def_(def) {}

    std::optional<std::string> plant() {
        const auto& wortel = bericht_.eigenschappen.at("wortel");
        Veld v;
        v.naam = wortel[0];
        v.klasse = wortel[1];
        def_.velden.push_back(v);
        // Breadth first, so that the children of a field stand next to each other.
        for (std::size_t i = 0; i < def_.velden.size(); ++i)
            if (!def_.velden[i].klasse.empty())
                if (auto fout = add_kinderen(static_cast<VeldId>(i))) return fout;
        return std::nullopt;
    }

  private:
    std::optional<std::string> add_kinderen(VeldId ouder) {
        const bool basis = def_.velden[ouder].klasse.starts_with("CDT_");
        const Tabel& tabel = basis ? basis_ : bericht_;
        const auto eerste = static_cast<VeldId>(def_.velden.size());
        for (const Rij& r : tabel.rijen) {
            if (r.cellen[0] != def_.velden[ouder].klasse) continue;
            Veld v;
            v.naam = r.cellen[1];
            v.basisruimte = basis;
            v.ouder = ouder;
            v.pad = def_.velden[ouder].pad.empty() ? v.naam : def_.velden[ouder].pad + "/" + v.naam;
            if (r.cellen[2].starts_with("LDT_")) {
                const auto type = datatypen_.find(r.cellen[2]);
                const auto extra = parse_patroon(r.cellen[5]);
                if (type == datatypen_.end() || !extra)
                    return complaint(tabel, r, "onbekend datatype of patroon");
                v.type = &type->second;
                v.extra = *extra;
                if (*extra == Patroon::vast) v.vast = r.cellen[5].substr(1);
            } else {
                v.klasse = r.cellen[2];
            }
            const auto min = parse_geheel(r.cellen[3]), max = parse_geheel(r.cellen[4]);
            if (!min || (!max && r.cellen[4] != "n")) return complaint(tabel, r, "min of max is geen getal");
            v.min = static_cast<std::uint32_t>(*min);
            v.max = max ? static_cast<std::uint32_t>(*max) : 0;
            if (def_.velden.size() >= 4000)
                return complaint(tabel, r, "de klassen verwijzen naar elkaar in een kring");
            def_.velden.push_back(std::move(v));
        }
        def_.velden[ouder].eerste_kind = eerste;
        def_.velden[ouder].kinderen = static_cast<std::uint16_t>(def_.velden.size() - eerste);
        if (def_.velden.size() == eerste)
            return fmt::format("{}: klasse {} heeft geen rijen", bericht_.naam, def_.velden[ouder].klasse);
        return std::nullopt;
    }
    static std::string complaint(const Tabel& tabel, const Rij& r, std::string_view wat) {
        return fmt::format("{} regel {}: {}", tabel.naam, r.regel, wat);
    }

    const Tabel& bericht_;
    const Tabel& basis_;
    const Datatypen& datatypen_;
    Berichtdef& def_;
};

}  // namespace

std::optional<VeldId> Berichtdef::find_veld(std::string_view pad) const {
    for (std::size_t i = 0; i < velden.size(); ++i)
        if (velden[i].pad == pad) return static_cast<VeldId>(i);
    return std::nullopt;
}

VeldId Berichtdef::veld(std::string_view pad) const {
    const auto gevonden = find_veld(pad);
    invariant(gevonden.has_value(), "the table of the message has every field that the code asks for");
    return *gevonden;
}

const Berichtdef* Release::find_soort(std::string_view soort) const {
    for (const auto& b : berichten_)
        if (b.soort == soort) return &b;
    return nullptr;
}

const Berichtdef* Release::find_ruimte(std::string_view ruimte) const {
    for (const auto& b : berichten_)
        if (b.ruimte == ruimte) return &b;
    return nullptr;
}

Result<Release, std::string> Release::load(std::string naam, std::span<const Tabelbestand> tabellen) {
    const auto find = [&](std::string_view bestand) -> const Tabelbestand* {
        for (const auto& t : tabellen)
            if (t.naam == naam + "/" + std::string(bestand)) return &t;
        return nullptr;
    };
    const Tabelbestand* typen = find("datatypen.tsv");
    const Tabelbestand* basisbestand = find("basisschema.tsv");
    if (typen == nullptr || basisbestand == nullptr)
        return Fout{fmt::format("release {}: datatypen.tsv of basisschema.tsv ontbreekt", naam)};
    auto datatypen = parse_datatypen(*typen);
    if (!datatypen) return Fout{datatypen.error()};
    const Tabelbestand* codes = find("codes.tsv");
    if (codes != nullptr)
        if (auto fout = add_betekenissen(*codes, *datatypen)) return Fout{*fout};
    auto basis = parse_tabel(*basisbestand, 6);
    if (!basis) return Fout{basis.error()};

    Release release;
    release.naam_ = naam;
    release.datatypen_ = std::make_shared<Datatypen>(std::move(*datatypen));
    for (const auto& bestand : tabellen) {
        const std::string_view kort = std::string_view(bestand.naam).substr(naam.size() + 1);
        if (!bestand.naam.starts_with(naam + "/") || &bestand == typen || &bestand == basisbestand ||
            &bestand == codes)
            continue;
        auto tabel = parse_tabel(bestand, 6);
        if (!tabel) return Fout{tabel.error()};
        for (const auto* eigenschap : {"namespace", "xsdversie", "wortel"})
            if (!tabel->eigenschappen.contains(eigenschap))
                return Fout{fmt::format("{}: regel !{} ontbreekt", bestand.naam, eigenschap)};
        Berichtdef def;
        def.soort = kort.substr(0, kort.find('.'));
        def.release = naam;
        def.ruimte = tabel->eigenschappen.at("namespace").at(0);
        def.basisruimte = basis->eigenschappen.at("namespace").at(0);
        def.xsdversie = tabel->eigenschappen.at("xsdversie").at(0);
        def.basis_xsdversie = basis->eigenschappen.at("xsdversie").at(0);
        if (auto fout = Boomplanter(*tabel, *basis, *release.datatypen_, def).plant()) return Fout{*fout};
        release.berichten_.push_back(std::move(def));
    }
    return release;
}

Result<Standaard, std::string> Standaard::load(std::span<const Tabelbestand> tabellen) {
    std::vector<std::string> namen;
    for (const auto& t : tabellen) {
        const std::size_t i = t.naam.find('/');
        if (i == std::string::npos) continue;
        const std::string naam = t.naam.substr(0, i);
        if (std::find(namen.begin(), namen.end(), naam) == namen.end()) namen.push_back(naam);
    }
    std::sort(namen.begin(), namen.end());
    Standaard uit;
    for (const auto& naam : namen) {
        auto release = Release::load(naam, tabellen);
        if (!release) return Fout{release.error()};
        uit.releases_.push_back(std::move(*release));
    }
    return uit;
}

const Standaard& Standaard::embedded() {
    static const Standaard standaard = [] {
        const auto tabellen = embedded_tabellen();
        auto geladen = load(tabellen);
        invariant(geladen.ok(), "the embedded tables load");
        return std::move(*geladen);
    }();
    return standaard;
}

const Berichtdef* Standaard::find_ruimte(std::string_view ruimte) const {
    for (const auto& r : releases_)
        if (const auto* b = r.find_ruimte(ruimte)) return b;
    return nullptr;
}

const Release* Standaard::find_release(std::string_view naam) const {
    for (const auto& r : releases_)
        if (r.naam() == naam) return &r;
    return nullptr;
}

}  // namespace jeugdregio::ijw
