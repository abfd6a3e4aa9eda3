// Many keuzebudgetten out of a spreadsheet: one question a line.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "contract/csv.hpp"
#include "pipeline/budget_beeld.hpp"

namespace jeugdregio::pipeline {
namespace {

using budget::Budgetfout;

std::vector<std::string> split_lijst(const std::string& veld) {
    std::vector<std::string> uit;
    std::string_view rest = veld;
    while (!contract::trim(rest).empty()) {
        const std::size_t streep = rest.find('|');
        if (const auto deel = contract::trim(rest.substr(0, streep)); !deel.empty()) uit.emplace_back(deel);
        if (streep == std::string_view::npos) break;
        rest.remove_prefix(streep + 1);
    }
    return uit;
}

struct Kolom {
    std::string_view naam;
    bool verplicht;
    void (*zet)(Budgetinvoer& in, std::string veld, std::vector<Budgetfout>& fouten);
};
void set_kdc(Budgetinvoer& in, std::string veld, std::vector<Budgetfout>& fouten) {
    in.kdc_odc = veld == "j";
    if (!veld.empty() && veld != "j" && veld != "n")
        fouten.push_back(
            {fmt::format("Bij kdc_odc staat \"{}\".", veld), "Schrijf j of n, of laat het leeg."});
}
using Fouten = std::vector<Budgetfout>;
constexpr Kolom kKolommen[] = {
    {"kenmerk", false, [](Budgetinvoer& in, std::string v, Fouten&) { in.kenmerk = std::move(v); }},
    {"soort", true, [](Budgetinvoer& in, std::string v, Fouten&) { in.soort = std::move(v); }},
    {"perceel", true, [](Budgetinvoer& in, std::string v, Fouten&) { in.perceel = std::move(v); }},
    {"ingang", true, [](Budgetinvoer& in, std::string v, Fouten&) { in.ingang = std::move(v); }},
    {"einde", true, [](Budgetinvoer& in, std::string v, Fouten&) { in.einde = std::move(v); }},
    {"uren", false, [](Budgetinvoer& in, std::string v, Fouten&) { in.uren = split_lijst(v); }},
    {"functies", false, [](Budgetinvoer& in, std::string v, Fouten&) { in.functies = split_lijst(v); }},
    {"groep", false, [](Budgetinvoer& in, std::string v, Fouten&) { in.groep = split_lijst(v); }},
    {"standaard", false, [](Budgetinvoer& in, std::string v, Fouten&) { in.standaard = std::move(v); }},
    {"kdc_odc", false, set_kdc},
    {"overschrijf", false, [](Budgetinvoer& in, std::string v, Fouten&) { in.overschrijf = std::move(v); }},
    {"omdat", false, [](Budgetinvoer& in, std::string v, Fouten&) { in.omdat = std::move(v); }},
};

const Kolom* find_kolom(std::string_view naam) {
    for (const Kolom& k : kKolommen)
        if (k.naam == naam) return &k;
    return nullptr;
}

Result<std::vector<const Kolom*>, Fouten> read_kop(std::string_view regel) {
    const auto velden = contract::split_velden(regel, ';');
    Fouten fouten;
    std::vector<const Kolom*> uit;
    if (velden && !contract::trim(regel).empty())
        for (const std::string& naam : *velden) {
            const Kolom* kolom = find_kolom(naam);
            if (kolom == nullptr || std::find(uit.begin(), uit.end(), kolom) != uit.end())
                fouten.push_back({fmt::format("De kolom \"{}\" is niet bekend of staat er twee keer.", naam),
                                  fmt::format("De kolommen zijn {}.", budgetkolommen())});
            else
                uit.push_back(kolom);
        }
    for (const Kolom& k : kKolommen)
        if (k.verplicht && std::find(uit.begin(), uit.end(), &k) == uit.end())
            fouten.push_back(
                {fmt::format("De kolom \"{}\" ontbreekt.", k.naam),
                 fmt::format("Zet op de eerste regel de namen van de kolommen: {}.", budgetkolommen())});
    if (!fouten.empty()) return Fout{std::move(fouten)};
    return uit;
}

Budgetantwoord answer_regel(std::string_view regel, const std::vector<const Kolom*>& kop,
                            const contract::Contract& contract, Datum op) {
    Budgetinvoer in;
    Fouten fouten;
    auto velden = contract::split_velden(regel, ';');
    if (!velden || velden->size() != kop.size()) {
        fouten.push_back(
            {velden ? fmt::format("De regel heeft {} velden in plaats van {}.", velden->size(), kop.size())
                    : "De regel is niet te lezen.",
             "Zet tussen de velden een puntkomma, en sluit elk aanhalingsteken."});
    } else {
        for (std::size_t i = 0; i < kop.size(); ++i) kop[i]->zet(in, std::move((*velden)[i]), fouten);
    }
    if (fouten.empty()) return answer_budget(in, contract, op);
    Budgetantwoord uit;
    uit.invoer = std::move(in);
    uit.op = op;
    uit.fouten = std::move(fouten);
    return uit;
}

}  // namespace

std::string budgetkolommen() {
    std::string uit;
    for (const Kolom& k : kKolommen) uit += (uit.empty() ? "" : ";") + std::string(k.naam);
    return uit;
}

Result<std::vector<Budgetantwoord>, Fouten> answer_budgetten(std::string_view csv,
                                                             const contract::Contract& contract, Datum op) {
    constexpr std::string_view kBom = "\xEF\xBB\xBF";
    if (csv.starts_with(kBom)) csv.remove_prefix(kBom.size());
    if (!contract::is_utf8(csv))
        return Fout{Fouten{{"Het bestand is geen UTF-8.", "Sla het op als csv met de codering UTF-8."}}};
    const auto regels = contract::split_regels(csv);
    const auto kop = read_kop(regels.empty() ? std::string_view() : regels.front());
    if (!kop) return Fout{kop.error()};
    std::vector<Budgetantwoord> uit;
    for (std::size_t i = 1; i < regels.size(); ++i) {
        if (contract::trim(regels[i]).empty()) continue;
        uit.push_back(answer_regel(regels[i], *kop, contract, op));
        uit.back().regel = static_cast<int>(i) + 1;
    }
    return uit;
}

}  // namespace jeugdregio::pipeline
