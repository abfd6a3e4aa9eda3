#include "cli/uitkomst_scherm.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include <fmt/format.h>

#include "cli/scherm.hpp"
#include "pipeline/regelboek.hpp"

namespace jeugdregio::cli {
namespace {

using pipeline::Bestanduitkomst;

void print_bevindingen(const ijw::Bevindingen& bevindingen) {
    for (const auto& b : bevindingen.eerste) {
        std::string plek =
            b.regelnummer > 0 ? fmt::format("regel {}", b.regelnummer) : std::string("bestand");
        if (!b.plaats.empty()) plek += ": " + b.plaats;
        std::string code = b.retourcode.empty() ? b.regel : fmt::format("{}, {}", b.regel, b.retourcode);
        if (b.kolom > 0) code += fmt::format(", kolom {}", b.kolom);
        fmt::print("  {}: {} ({})\n", plek, b.uitleg, code);
    }
    if (bevindingen.totaal > bevindingen.eerste.size())
        fmt::print("  ... en nog {} bevindingen ({} in totaal).\n",
                   bevindingen.totaal - bevindingen.eerste.size(), bevindingen.totaal);
}

Kleur color_of(const Bestanduitkomst& u) {
    const std::string& besluit = u.besluit == "herhaald" ? u.eerder_besluit : u.besluit;
    return besluit == "toegekend" ? Kleur::geen : besluit == "deels" ? Kleur::geel : Kleur::rood;
}

struct Telling {
    std::size_t regels = 0;
    std::set<std::string> codes;
};

void print_redenen(std::string_view kop, const std::map<std::string, Telling>& tellingen, bool met_code) {
    if (tellingen.empty()) return;
    std::vector<std::pair<std::string, Telling>> lijst(tellingen.begin(), tellingen.end());
    std::stable_sort(lijst.begin(), lijst.end(),
                     [](const auto& a, const auto& b) { return a.second.regels > b.second.regels; });
    fmt::print("\n{}\n", paint(kop, Kleur::vet));
    Tabel tabel(
        met_code
            ? std::vector<Tabel::Kolom>{{"Aantal", Kant::rechts}, {"Code"}, {"Regel"}, {"Wat moet gelden"}}
            : std::vector<Tabel::Kolom>{{"Aantal", Kant::rechts}, {"Regel"}, {"Wat moet gelden"}});
    for (const auto& [regel, t] : lijst) {
        std::vector<std::string> cellen{std::to_string(t.regels)};
        if (met_code) cellen.push_back(fmt::format("{}", fmt::join(t.codes, " ")));
        cellen.push_back(regel);
        cellen.emplace_back(pipeline::regel_titel(regel));
        tabel.add(std::move(cellen));
    }
    tabel.print();
}

std::string code_of(std::string_view regel) {
    for (const Regelkaart* k : pipeline::all_regels())
        if (k->id == regel) return std::string(k->retourcode);
    return "";
}

}  // namespace

void print_controle(const Bestanduitkomst& u) {
    const std::string soort =
        u.bericht.empty() ? "onbekend bericht" : fmt::format("{} ({})", u.bericht, u.release);
    const std::string inhoud = !u.structuur_geldig ? "structuur ongeldig"
                               : !u.inhoud_geldig  ? "structuur geldig, inhoud niet beoordeeld"
                               : *u.inhoud_geldig  ? "in orde"
                                                   : "inhoud ongeldig";
    fmt::print("{}: {}: {}\n", u.bestand, soort, paint(inhoud, u.all_well() ? Kleur::groen : Kleur::rood));
    print_bevindingen(u.bevindingen);
}

void print_overzicht(const pipeline::Controleoverzicht& overzicht) {
    const auto name = [](const std::string& bericht) { return bericht.empty() ? "onbekend" : bericht; };
    if (const auto soorten = overzicht.soorten(); !soorten.empty()) {
        fmt::print("\n{}\n", paint("Bevindingen naar soort", Kleur::vet));
        Tabel tabel(
            {{"Aantal", Kant::rechts}, {"Bestanden", Kant::rechts}, {"Bericht"}, {"Regel"}, {"Voorbeeld"}});
        for (const auto& s : soorten)
            tabel.add({std::to_string(s.bevindingen), std::to_string(s.bestanden), name(s.bericht), s.regel,
                       s.voorbeeld});
        tabel.print();
        if (overzicht.niet_ingedeeld() > 0)
            fmt::print("Nog {} bevindingen zijn niet ingedeeld: per bestand tellen de eerste {} mee.\n",
                       overzicht.niet_ingedeeld(), ijw::Bevindingen::kMeest);
    }
    fmt::print("\n{}\n", paint("Bestanden naar bericht", Kleur::vet));
    Tabel tabel({{"Bericht"}, {"In orde", Kant::rechts}, {"Niet in orde", Kant::rechts}});
    const auto add = [&](const std::string& bericht, const auto& t) {
        tabel.add({name(bericht), std::to_string(t.goed), std::to_string(t.fout)},
                  t.fout > 0 ? Kleur::rood : Kleur::geen);
    };
    const auto& berichten = overzicht.berichten();
    for (const auto& [bericht, t] : berichten)
        if (!bericht.empty()) add(bericht, t);
    if (const auto onbekend = berichten.find(""); onbekend != berichten.end()) add("", onbekend->second);
    tabel.print();
    const auto& t = overzicht.bestanden();
    fmt::print("\n{} bestanden: {} in orde, {} niet in orde.\n", t.totaal(), t.goed, t.fout);
}

void print_verwerking(std::span<const Bestanduitkomst> uitkomsten) {
    Tabel tabel({{"Bestand"},
                 {"Bericht"},
                 {"Besluit"},
                 {"Goed", Kant::rechts},
                 {"Afgewezen", Kant::rechts},
                 {"Ingediend", Kant::rechts},
                 {"Toegekend", Kant::rechts}});
    Bedrag ingediend, toegekend;
    std::size_t goed = 0, afgewezen = 0, herhaald = 0;
    std::map<std::string, Telling> redenen, signalen;
    for (const Bestanduitkomst& u : uitkomsten) {
        const bool claim = u.bericht == "JW323";
        tabel.add(
            {std::filesystem::path(u.bestand).filename().string(), u.bericht.empty() ? "?" : u.bericht,
             u.eerder_besluit.empty() ? u.besluit : fmt::format("{} ({})", u.besluit, u.eerder_besluit),
             claim ? std::to_string(u.aantal_toegekend) : "", claim ? std::to_string(u.aantal_afgewezen) : "",
             claim ? format_euro(u.ingediend) : "", claim ? format_euro(u.toegekend) : ""},
            color_of(u));
        if (u.besluit == "herhaald") {
            ++herhaald;
            continue;  // counted when it was decided
        }
        ingediend += u.ingediend;
        toegekend += u.toegekend;
        goed += u.aantal_toegekend;
        afgewezen += u.aantal_afgewezen;
        for (const auto& a : u.afwijzingen)
            for (const auto& r : a.motiveringen) {
                ++redenen[r.regel].regels;
                redenen[r.regel].codes.insert(code_of(r.regel));
            }
        std::set<std::string> regels_van_bericht;
        for (const auto& b : u.bevindingen.eerste) regels_van_bericht.insert(b.regel);
        for (const auto& regel : regels_van_bericht) {
            ++redenen[regel].regels;
            redenen[regel].codes.insert(code_of(regel));
        }
        for (const auto& s : u.signalen) ++signalen[s.reden.regel].regels;
    }
    tabel.print();
    for (const Bestanduitkomst& u : uitkomsten) {
        if (u.bevindingen.empty()) continue;
        fmt::print("\n{}\n", paint(std::filesystem::path(u.bestand).filename().string(), Kleur::vet));
        print_bevindingen(u.bevindingen);
    }
    print_redenen("Afwijzingen naar reden", redenen, true);
    print_redenen("Signalen voor een mens", signalen, false);
    fmt::print("\n{} bestanden", uitkomsten.size());
    if (herhaald > 0) fmt::print(" ({} al eerder verwerkt)", herhaald);
    fmt::print(": {} prestaties toegekend, {} afgewezen. Ingediend {}, toegekend {}.\n", goed, afgewezen,
               format_euro(ingediend), format_euro(toegekend));
}

void print_waarom(const pipeline::Waarom& w) {
    fmt::print("Prestatie {} van aanbieder {} (gemeente {}, bericht {}, verwerkt op {})\n", w.referentie,
               w.aanbieder, w.gemeente, w.identificatie, format_nl(w.verwerkt_op));
    fmt::print("Besluit: {}\n",
               paint(w.toegekend ? "toegekend" : "afgewezen", w.toegekend ? Kleur::groen : Kleur::rood));
    if (w.vernietigd)
        fmt::print("(Een deel van) deze declaratie is vernietigd. Meer dan het besluit is er niet.\n");
    if (!w.gelijk)
        fmt::print("Let op: met het contract en het programma van nu is de uitkomst anders dan toen.\n");
    if (!w.retourcodes.empty()) fmt::print("Retourcodes: {}\n", fmt::join(w.retourcodes, " "));
    const auto print_reden = [](const pipeline::Reden& r) {
        fmt::print("\n- {} ({})\n  Bron: {}\n  {}\n  Wat u kunt doen: {}\n", r.regel,
                   pipeline::regel_titel(r.regel), r.bron, r.uitleg, r.herstel);
    };
    for (const auto& r : w.motiveringen) print_reden(r);
    if (!w.signalen.empty()) fmt::print("\nSignalen voor een mens:\n");
    for (const auto& r : w.signalen) print_reden(r);
    if (!w.feiten.empty()) fmt::print("\nFeiten:\n");
    std::size_t breedte = 0;
    for (const auto& [naam, feit] : w.feiten) breedte = std::max(breedte, naam.size());
    for (const auto& [naam, feit] : w.feiten) fmt::print("  {:<{}}  {}\n", naam, breedte, format_feit(feit));
    if (!w.getoetst.empty()) fmt::print("\nGetoetst aan {} regels: ", w.getoetst.size());
    for (std::size_t i = 0; i < w.getoetst.size(); ++i)
        fmt::print("{}{}", w.getoetst[i].first, i + 1 == w.getoetst.size() ? ".\n" : ", ");
}

}  // namespace jeugdregio::cli
