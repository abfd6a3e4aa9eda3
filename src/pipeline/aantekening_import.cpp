#include "pipeline/aantekening_import.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "contract/csv.hpp"

namespace jeugdregio::pipeline {
namespace {

using contract::Importfout;

enum Kolom : std::size_t { soort, gemeente, bsn, aanbieder, toewijzing, verzoek, dag, door };
constexpr std::array<std::string_view, 8> kKolommen{"soort",      "gemeente", "bsn", "aanbieder",
                                                    "toewijzing", "verzoek",  "dag", "door"};
constexpr Kolom kVerplicht[] = {soort, gemeente, dag, door};
constexpr std::string_view kVeld = "veld:";
constexpr std::string_view kBom = "\xEF\xBB\xBF";

/// What each column is: one of kKolommen, or a field.
struct Kop {
    struct Plek {
        std::optional<std::size_t> kolom;
        std::string veld;
    };
    std::vector<Plek> plekken;
    std::vector<Importfout> fouten;
};

bool is_veld(const contract::Aantekenboek& boek, std::string_view naam) {
    return std::any_of(boek.soorten.begin(), boek.soorten.end(),
                       [&](const auto& s) { return s.find_veld(naam) != nullptr; });
}

Kop read_kop(std::string_view regel, const contract::Aantekenboek& boek) {
    Kop kop;
    const auto velden = contract::is_utf8(regel) ? contract::split_velden(regel, ';') : std::nullopt;
    if (!velden) {
        kop.fouten.push_back(
            {1, "De kopregel is niet te lezen.", "Bewaar het bestand als csv in UTF-8, met puntkomma's."});
        return kop;
    }
    std::set<std::string, std::less<>> gezien;
    for (const std::string& naam : *velden) {
        Kop::Plek plek;
        const auto vast = std::find(kKolommen.begin(), kKolommen.end(), naam);
        if (vast != kKolommen.end())
            plek.kolom = static_cast<std::size_t>(vast - kKolommen.begin());
        else
            plek.veld = naam.starts_with(kVeld) ? naam.substr(kVeld.size()) : naam;
        if (!plek.kolom && !is_veld(boek, plek.veld))
            kop.fouten.push_back({1, fmt::format("De kolom \"{}\" is niet bekend.", naam),
                                  "Kijk met 'jeugdregio aantekening soorten SOORT' hoe de velden heten."});
        if (!gezien.insert(naam).second)
            kop.fouten.push_back(
                {1, fmt::format("De kolom \"{}\" staat er twee keer.", naam), "Haal er een weg."});
        kop.plekken.push_back(std::move(plek));
    }
    for (const Kolom k : kVerplicht)
        if (!gezien.contains(kKolommen.at(k)))
            kop.fouten.push_back({1, fmt::format("De kolom \"{}\" ontbreekt.", kKolommen.at(k)),
                                  fmt::format("Een kopregel begint zo: {}.", fmt::join(kKolommen, ";"))});
    return kop;
}

struct Rij {
    int regel = 0;
    Aantekenopdracht opdracht;
};

/// Turns one line into what somebody could have typed; every fault is said.
class Regellezer {
  public:
    Regellezer(int regel, const Kop& kop, const std::vector<std::string>& velden, Datum op,
               std::vector<Importfout>& fouten)
        : regel_(regel), fouten_(fouten) {
        rij_.regel = regel;
        rij_.opdracht.op = op;
        for (std::size_t n = 0; n < velden.size(); ++n) {
            const Kop::Plek& plek = kop.plekken[n];
            if (plek.kolom)
                vast_.at(*plek.kolom) = velden[n];
            else if (!velden[n].empty())
                rij_.opdracht.velden[plek.veld] = velden[n];
        }
    }

    std::optional<Rij> read() {
        Aantekenopdracht& o = rij_.opdracht;
        o.soort = vast_[soort];
        o.door = vast_[door];
        if (const auto code = parse_gemeente(vast_[gemeente]))
            o.gemeente = *code;
        else
            add(fmt::format("De gemeentecode \"{}\" kan niet.", vast_[gemeente]),
                "Een gemeentecode heeft vier cijfers. Valt er een nul vooraan weg, maak de kolom dan tekst.");
        if (const auto d = parse_datum(vast_[dag]))
            o.dag = *d;
        else
            add(fmt::format("De dag \"{}\" kan niet.", vast_[dag]), "Schrijf een dag als JJJJ-MM-DD.");
        read_over();
        return goed_ ? std::optional(std::move(rij_)) : std::nullopt;
    }

  private:
    void add(std::string wat, std::string herstel) {
        fouten_.push_back({regel_, std::move(wat), std::move(herstel)});
        goed_ = false;
    }

    void read_over() {
        Overwie& over = rij_.opdracht.over;
        const std::string &t = vast_[toewijzing], &a = vast_[aanbieder], &v = vast_[verzoek], &b = vast_[bsn];
        if (int{!t.empty()} + int{!v.empty()} + int{!b.empty()} != 1 || (!v.empty() && a.empty()) ||
            (!t.empty() && !a.empty())) {
            add("Er staat niet (of dubbel) over welke jeugdige het gaat.",
                "Vul één van deze in: toewijzing; verzoek met aanbieder; bsn, met of zonder aanbieder.");
            return;
        }
        if (!t.empty()) {
            if (t.size() <= 9 && t.find_first_not_of("0123456789") == std::string::npos)
                over.toewijzing = ToewijzingNummer{std::stoll(t)};
            else
                add(fmt::format("Het toewijzingnummer \"{}\" kan niet.", t),
                    "Een nummer heeft 1 tot 9 cijfers.");
        }
        over.verzoek = v;
        if (!a.empty()) {
            over.aanbieder = parse_agb(a);
            if (!over.aanbieder)
                add(fmt::format("De AGB-code \"{}\" kan niet.", a), "Een AGB-code heeft acht cijfers.");
        }
        if (b.empty()) return;
        over.bsn = Bsn::parse(b);
        // What was typed is not repeated: it may be the number of somebody.
        if (!over.bsn)
            add("Dit is geen burgerservicenummer.",
                "Een BSN heeft negen cijfers en voldoet aan de elfproef.");
    }

    int regel_;
    std::vector<Importfout>& fouten_;
    std::array<std::string, kKolommen.size()> vast_;
    Rij rij_;
    bool goed_ = true;
};

std::vector<Rij> read_rijen(std::string_view csv, const contract::Aantekenboek& boek, Datum op,
                            std::vector<Importfout>& fouten) {
    if (csv.starts_with(kBom)) csv.remove_prefix(kBom.size());
    const auto regels = contract::split_regels(csv);
    const Kop kop = read_kop(regels.empty() ? std::string_view{} : regels.front(), boek);
    fouten = kop.fouten;
    std::vector<Rij> uit;
    if (!fouten.empty()) return uit;
    for (std::size_t n = 1; n < regels.size(); ++n) {
        if (contract::trim(regels[n]).empty()) continue;
        const int regel = static_cast<int>(n) + 1;
        const auto velden =
            contract::is_utf8(regels[n]) ? contract::split_velden(regels[n], ';') : std::nullopt;
        if (!velden || velden->size() != kop.plekken.size()) {
            fouten.push_back({regel,
                              velden ? fmt::format("De regel heeft {} velden, de kopregel {}.",
                                                   velden->size(), kop.plekken.size())
                                     : "De regel is niet te lezen.",
                              "Zet een tekst met een puntkomma of aanhalingsteken tussen aanhalingstekens, "
                              "en bewaar als UTF-8."});
            continue;
        }
        if (auto rij = Regellezer(regel, kop, *velden, op, fouten).read()) uit.push_back(std::move(*rij));
    }
    return uit;
}

/// What is on record, and what the file brought so far.
class Geheugen {
  public:
    explicit Geheugen(storage::Opslag& opslag) : opslag_(opslag) {}
    dossier::Aantekeningen& of(const Gemeente& van, const Bsn& wie) {
        const auto [plek, nieuw] = bekend_.try_emplace({van.str(), std::string(wie.digits())});
        if (nieuw) plek->second = opslag_.load_aantekeningen(van, wie);
        return plek->second;
    }

  private:
    storage::Opslag& opslag_;
    std::map<std::pair<std::string, std::string>, dossier::Aantekeningen> bekend_;
};

/// Whether this was said before. Who said it and when does not count.
bool stands(const dossier::Aantekeningen& bekend, const Aantekenopdracht& o, const Overwie& over) {
    return std::any_of(bekend.alle.begin(), bekend.alle.end(), [&](const dossier::Aantekening& a) {
        return a.soort == o.soort && a.dag == o.dag && a.toewijzing == over.toewijzing &&
               a.aanbieder == over.aanbieder && a.verzoek == over.verzoek && a.velden == o.velden;
    });
}

}  // namespace

std::vector<std::string_view> aantekeningkolommen() {
    return {kKolommen.begin(), kKolommen.end()};
}

Aantekenimport import_aantekeningen(storage::Opslag& opslag, const contract::Contract& contract,
                                    std::string_view csv, const Importwens& wens) {
    Aantekenimport uit;
    std::vector<Rij> rijen = read_rijen(csv, contract.aantekenboek, wens.op, uit.fouten);
    std::stable_sort(rijen.begin(), rijen.end(),
                     [](const Rij& a, const Rij& b) { return a.opdracht.dag < b.opdracht.dag; });
    Geheugen geheugen(opslag);
    const Bekend bekend = [&](const Gemeente& van, const Bsn& wie) -> const auto& {
        return geheugen.of(van, wie);
    };
    std::vector<storage::Gemeenteaantekening> nieuw;
    for (const Rij& rij : rijen) {
        const Aantekenopdracht& o = rij.opdracht;
        const auto over = find_jeugdige(opslag, o.gemeente, o.over);
        if (over && stands(geheugen.of(o.gemeente, *over->bsn), o, *over)) {
            ++uit.bekend;
            continue;
        }
        auto gemaakt = check_aantekening(opslag, contract, o, bekend);
        if (!gemaakt) {
            for (const auto& b : gemaakt.error()) uit.fouten.push_back({rij.regel, b.wat, b.herstel});
            continue;
        }
        geheugen.of(o.gemeente, gemaakt->bsn).alle.push_back(*gemaakt);
        nieuw.push_back({o.gemeente, std::move(*gemaakt)});
    }
    std::stable_sort(uit.fouten.begin(), uit.fouten.end(),
                     [](const Importfout& a, const Importfout& b) { return a.regel < b.regel; });
    if (!uit.fouten.empty()) return uit;
    uit.nieuw = static_cast<int>(nieuw.size());
    if (!wens.proef && !nieuw.empty()) opslag.record_aantekeningen(nieuw);
    return uit;
}

}  // namespace jeugdregio::pipeline
