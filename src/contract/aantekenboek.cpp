#include "contract/aantekenboek.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "contract/getallen.hpp"
#include "core/codes.hpp"
#include "core/invariant.hpp"

namespace jeugdregio::contract {
namespace {

constexpr std::size_t kTekstMax = 4000;  // a summary; the document itself lies elsewhere

bool is_getal(const std::string& t, std::size_t cijfers) {
    return !t.empty() && t.size() <= cijfers && t.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<std::string> codes_on(const Aantekenboek& boek, Datum dag, bool alleen_steun) {
    std::vector<std::string> uit;
    for (const Afbakening& a : boek.afbakening)
        if (a.holds_on(dag) && (a.steun || !alleen_steun)) uit.push_back(a.code);
    return uit;
}

/// What a value of this kind looks like; empty when `waarde` is one.
std::string expected(const Aantekenboek& boek, const Aantekeningveld& veld, const std::string& waarde,
                     Datum dag) {
    switch (veld.soort) {
        case Veldsoort::tekst:
            return waarde.size() <= kTekstMax && waarde.find_first_not_of(" \t\r\n") != std::string::npos
                       ? ""
                       : fmt::format("een tekst van hoogstens {} tekens", kTekstMax);
        case Veldsoort::keuze:
            return std::find(veld.keuzes.begin(), veld.keuzes.end(), waarde) != veld.keuzes.end()
                       ? ""
                       : fmt::format("een keuze uit: {}", fmt::join(veld.keuzes, ", "));
        case Veldsoort::ja_nee:
            return waarde == "ja" || waarde == "nee" ? "" : "ja of nee";
        case Veldsoort::dag:
            return parse_datum(waarde) ? "" : "een bestaande dag als JJJJ-MM-DD";
        case Veldsoort::getal:
            return is_getal(waarde, 9) ? "" : "een geheel getal van hoogstens 9 cijfers";
        case Veldsoort::bedrag: {
            const auto bedrag = parse_bedrag(waarde);
            return bedrag && *bedrag >= Bedrag{} ? "" : "een bedrag zoals 1.234,56";
        }
        case Veldsoort::agb:
            return parse_agb(waarde) ? "" : "een AGB-code van 8 cijfers";
        case Veldsoort::toewijzing:
            return is_getal(waarde, 9) ? "" : "een toewijzingnummer van hoogstens 9 cijfers";
        case Veldsoort::afbakening:
        case Veldsoort::afbakening_steun: {
            const bool steun = veld.soort == Veldsoort::afbakening_steun;
            const Afbakening* a = boek.find_afbakening(waarde, dag);
            if (a != nullptr && (a->steun || !steun)) return "";
            return fmt::format("een onderdeel van bijlage XIII dat geldt op {}: {}", format_nl(dag),
                               fmt::join(codes_on(boek, dag, steun), ", "));
        }
    }
    fail_invariant("every kind of field has values");
}

std::string join_waarden(const std::vector<std::string>& waarden) {
    return fmt::format("{}", fmt::join(waarden, " of "));
}

void check_veld(const Aantekenboek& boek, const Aantekeningveld& veld, const Veldwaarden& velden, Datum dag,
                std::vector<Veldfout>& uit) {
    const auto gevonden = velden.find(veld.naam);
    const bool hoort = belongs(veld, velden);
    if (gevonden == velden.end()) {
        if (veld.verplicht && hoort)
            uit.push_back({veld.naam, fmt::format("Het veld {} ontbreekt: {}", veld.naam, veld.titel),
                           fmt::format("Geef {}.", describe_veld(boek, veld, dag))});
        return;
    }
    if (!hoort) {
        uit.push_back({veld.naam, fmt::format("Het veld {} hoort hier niet.", veld.naam),
                       fmt::format("Het hoort er alleen bij als {} {} is.", veld.alleen_bij->veld,
                                   join_waarden(veld.alleen_bij->waarden))});
        return;
    }
    const std::string verwacht = expected(boek, veld, gevonden->second, dag);
    if (!verwacht.empty())
        uit.push_back({veld.naam,
                       fmt::format("Het veld {} kan niet \"{}\" zijn.", veld.naam, gevonden->second),
                       fmt::format("Geef {}.", verwacht)});
}

}  // namespace

std::string_view over_naam(Over over) {
    constexpr std::array<std::string_view, 4> kNamen{"jeugdige", "aanbieder", "toewijzing", "verzoek"};
    return kNamen.at(static_cast<std::size_t>(over));
}

std::string_view veldsoort_naam(Veldsoort soort) {
    constexpr std::array<std::string_view, 10> kNamen{"tekst",      "keuze",           "ja_nee", "dag",
                                                      "getal",      "bedrag",          "agb",    "toewijzing",
                                                      "afbakening", "afbakening_steun"};
    return kNamen.at(static_cast<std::size_t>(soort));
}

const Aantekeningveld* Aantekeningsoort::find_veld(std::string_view naam) const {
    for (const Aantekeningveld& v : velden)
        if (v.naam == naam) return &v;
    return nullptr;
}

bool Aantekeningsoort::may_be_about(Over wat) const {
    return std::find(over.begin(), over.end(), wat) != over.end();
}

const Aantekeningsoort* Aantekenboek::find_soort(std::string_view id) const {
    for (const Aantekeningsoort& s : soorten)
        if (s.id == id) return &s;
    return nullptr;
}

const Afbakening* Aantekenboek::find_afbakening(std::string_view code, Datum dag) const {
    for (const Afbakening& a : afbakening)
        if (a.code == code && a.holds_on(dag)) return &a;
    return nullptr;
}

const Eindegrond* Aantekenboek::find_eindegrond(std::string_view grond) const {
    for (const Eindegrond& e : eindegronden)
        if (e.grond == grond) return &e;
    return nullptr;
}

bool belongs(const Aantekeningveld& veld, const Veldwaarden& velden) {
    if (!veld.alleen_bij) return true;
    const auto ander = velden.find(veld.alleen_bij->veld);
    const auto& waarden = veld.alleen_bij->waarden;
    return ander != velden.end() && std::find(waarden.begin(), waarden.end(), ander->second) != waarden.end();
}

std::string describe_veld(const Aantekenboek& boek, const Aantekeningveld& veld, Datum dag) {
    return expected(boek, veld, "", dag);  // no kind of field may be empty
}

std::vector<Veldfout> check_velden(const Aantekenboek& boek, const Aantekeningsoort& soort,
                                   const Veldwaarden& velden, Datum dag) {
    std::vector<Veldfout> uit;
    std::vector<std::string_view> namen;
    for (const Aantekeningveld& v : soort.velden) namen.push_back(v.naam);
    for (const auto& [naam, waarde] : velden)
        if (soort.find_veld(naam) == nullptr)
            uit.push_back({naam, fmt::format("Het veld {} is niet bekend bij {}.", naam, soort.id),
                           fmt::format("De velden zijn: {}.", fmt::join(namen, ", "))});
    for (const Aantekeningveld& v : soort.velden) check_veld(boek, v, velden, dag, uit);
    return uit;
}

}  // namespace jeugdregio::contract
