// producten.toml and tarieven.toml: lists of rows that share a perceel and a unit.
#include <fmt/format.h>

#include <algorithm>

#include "contract/getallen.hpp"
#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

struct EenheidSleutel {
    Eenheid eenheid;
    std::string_view sleutel;
};
constexpr EenheidSleutel kEenheden[] = {
    {Eenheid::minuut, "minuut"},
    {Eenheid::uur, "uur"},
    {Eenheid::etmaal, "etmaal"},
    {Eenheid::dagdeel, "dagdeel"},
    {Eenheid::stuk_inspanning, "stuk_inspanning"},
    {Eenheid::stuk_output, "stuk_output"},
};

struct FrequentieSleutel {
    Frequentie frequentie;
    std::string_view sleutel;
};
constexpr FrequentieSleutel kFrequenties[] = {
    {Frequentie::per_dag, "per_dag"},
    {Frequentie::per_week, "per_week"},
    {Frequentie::per_maand, "per_maand"},
    {Frequentie::totaal, "totaal"},
};

// A productcode of the standard has at most five characters; they are letters and digits.
constexpr std::size_t kProductcodeMax = 5;

Eenheid read_eenheid(Rij& rij) {
    std::vector<std::string> namen;
    for (const EenheidSleutel& e : kEenheden) namen.emplace_back(e.sleutel);
    return kEenheden[rij.get_keuze("eenheid", namen)].eenheid;
}

/// Eis 42: how a volume of these products may be granted.
std::vector<Frequentie> read_leverfrequenties(Rij& rij, Eenheid eenheid) {
    std::vector<Frequentie> uit;
    std::vector<std::string> namen;
    for (const FrequentieSleutel& f : kFrequenties) namen.emplace_back(f.sleutel);
    const std::vector<std::string> teksten = rij.get_teksten("leverfrequentie");
    for (const std::string& tekst : teksten) {
        const auto plek = std::find(namen.begin(), namen.end(), tekst);
        if (plek == namen.end()) {
            rij.add_fout(rij.regel_van("leverfrequentie"),
                         fmt::format("De leverfrequentie \"{}\" kan niet.", tekst),
                         fmt::format("Kies uit {}.", join_namen(namen)));
            continue;
        }
        uit.push_back(kFrequenties[plek - namen.begin()].frequentie);
        // CS338 of iJw 3.2: a message with such a volume per day would be rejected.
        if (uit.back() == Frequentie::per_dag && (eenheid == Eenheid::etmaal || eenheid == Eenheid::dagdeel ||
                                                  eenheid == Eenheid::stuk_inspanning))
            rij.add_fout(
                rij.regel_van("leverfrequentie"),
                fmt::format("Een product per {} kan niet per dag worden toegewezen (iJw 3.2, CS338).",
                            eenheid_sleutel(eenheid)),
                "Haal \"per_dag\" weg.");
    }
    if (teksten.empty() && rij.is_gaaf({"leverfrequentie"}))
        rij.add_fout(rij.regel_van("leverfrequentie"), "Er staat geen enkele leverfrequentie.",
                     fmt::format("Kies er minstens een uit {}.", join_namen(namen)));
    return uit;
}

std::optional<ProductCode> read_productcode(Rij& rij) {
    const std::string tekst = rij.get_tekst("code");
    if (tekst.empty()) return std::nullopt;
    const bool goed = tekst.size() <= kProductcodeMax && std::all_of(tekst.begin(), tekst.end(), [](char c) {
                          return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
                      });
    if (goed) return parse_productcode(tekst);
    rij.add_fout(
        rij.regel_van("code"), fmt::format("De productcode \"{}\" kan niet.", tekst),
        "Een productcode heeft hoogstens vijf tekens: hoofdletters en cijfers, bijvoorbeeld \"45A03\".");
    return std::nullopt;
}

std::optional<ProductCategorie> read_categorie(Rij& rij) {
    const std::string tekst = rij.get_tekst("categorie");
    const std::optional<ProductCategorie> categorie = parse_categorie(tekst);
    if (!categorie && !tekst.empty()) {
        rij.add_fout(rij.regel_van("categorie"), fmt::format("De productcategorie \"{}\" kan niet.", tekst),
                     "Een productcategorie heeft precies twee tekens, bijvoorbeeld \"45\".");
    }
    return categorie;
}

/// AMB-045: the value before rounding, so that anybody can see that it was rounded once.
void read_onafgerond(Rij& rij, Tarief& t) {
    const std::string tekst = rij.find_tekst("onafgerond");
    if (tekst.empty()) return;
    constexpr std::int64_t kPerCent = 1'000'000, kPerEuro = 100 * kPerCent;
    constexpr std::size_t kCijfersMax = 9;  // before the comma: with eight behind it, it fits in 64 bits
    if (tekst.substr(0, tekst.find(',')).size() <= kCijfersMax)
        t.onafgerond_microcent = parse_decimaal(tekst, 8);
    const bool stuk = t.eenheid == Eenheid::stuk_inspanning || t.eenheid == Eenheid::stuk_output;
    if (!t.onafgerond_microcent) {
        rij.add_fout(rij.regel_van("onafgerond"),
                     fmt::format("Het onafgeronde bedrag \"{}\" kan niet.", tekst),
                     "Schrijf het in euro's met een komma en hoogstens acht decimalen: \"1,11780000\".");
    } else if (rij.is_gaaf({"bedrag"}) && div_round(*t.onafgerond_microcent, kPerCent) != t.bedrag.cents() &&
               !(stuk && div_round(*t.onafgerond_microcent, kPerEuro) * 100 == t.bedrag.cents())) {
        rij.add_fout(rij.regel_van("onafgerond"),
                     fmt::format("Het tarief voor {} is {}, maar dat is niet de afronding van {}.",
                                 t.voorziening, format_euro(t.bedrag), tekst),
                     "Verbeter `bedrag`, of haal `onafgerond` weg.");
    }
}

}  // namespace

std::string_view eenheid_sleutel(Eenheid eenheid) {
    for (const EenheidSleutel& e : kEenheden)
        if (e.eenheid == eenheid) return e.sleutel;
    fail_invariant("every unit of a contract has a key");
}

std::optional<Eenheid> find_eenheid(std::string_view sleutel) {
    for (const EenheidSleutel& e : kEenheden)
        if (e.sleutel == sleutel) return e.eenheid;
    return std::nullopt;
}

std::string_view frequentie_sleutel(Frequentie frequentie) {
    for (const FrequentieSleutel& f : kFrequenties)
        if (f.frequentie == frequentie) return f.sleutel;
    fail_invariant("every frequency of a contract has a key");
}

std::string_view betaalfrequentie_naam(Betaalfrequentie frequentie) {
    return frequentie == Betaalfrequentie::eenmalig ? "eenmalig" : "maandelijks";
}

void read_producten(Rij& wortel, Ingelezen& uit) {
    for (Rij& kop : wortel.get_rijen("productlijst", true)) {
        Productlijst lijst;
        lijst.percelen = kop.get_getallen("percelen");
        lijst.percelen_regel = kop.regel_van("percelen");
        const std::optional<ProductCategorie> categorie = read_categorie(kop);
        const Eenheid eenheid = read_eenheid(kop);
        const std::vector<Frequentie> leverfrequenties = read_leverfrequenties(kop, eenheid);
        const auto betaal = kop.get_keuze("betaalfrequentie", {"maandelijks", "eenmalig"}) == 1
                                ? Betaalfrequentie::eenmalig
                                : Betaalfrequentie::maandelijks;
        const std::string bron = kop.get_tekst("bron");
        for (Rij& rij : kop.get_rijen("producten", true)) {
            const std::optional<ProductCode> code = read_productcode(rij);
            Product p;
            p.code = code.value_or(ProductCode{});
            p.categorie = categorie.value_or(ProductCategorie{});
            p.voorziening = rij.get_tekst("voorziening");
            p.percelen = lijst.percelen;
            p.eenheid = eenheid;
            p.omschrijving = rij.get_tekst("omschrijving");
            p.bron = bron;
            p.ingang = rij.find_datum("ingang");
            p.einde = rij.find_datum("einde");
            p.leverfrequenties = leverfrequenties;
            p.betaalfrequentie = betaal;
            rij.close();
            lijst.producten.push_back(
                {std::move(p), rij.regel(), rij.is_gaaf({"voorziening", "ingang", "einde"})});
        }
        kop.close();
        const bool gaaf = kop.is_gaaf({"percelen", "eenheid", "producten"});
        uit.productlijsten.push_back({std::move(lijst), kop.regel(), gaaf});
    }
    wortel.close();
}

void read_tarieven(Rij& wortel, Ingelezen& uit) {
    for (Rij& kop : wortel.get_rijen("tarieflijst", true)) {
        Tarieflijst lijst;
        lijst.bestand = wortel.bestand();
        lijst.perceel = static_cast<int>(kop.get_getal("perceel", 1, 9));
        lijst.eenheid = read_eenheid(kop);
        lijst.geldig.van = kop.get_datum("van");
        lijst.geldig.tot = kop.find_datum("tot");
        lijst.vervolg = kop.find_ja("vervolg");
        const std::string bron = kop.get_tekst("bron");
        for (Rij& rij : kop.get_rijen("tarieven", true)) {
            Tarief t;
            t.perceel = lijst.perceel;
            t.voorziening = rij.get_tekst("voorziening");
            t.eenheid = lijst.eenheid;
            t.bedrag = rij.get_bedrag("bedrag");
            t.geldig = lijst.geldig;
            t.bron = bron;
            t.voorlopig = rij.find_ja("voorlopig");
            read_onafgerond(rij, t);
            rij.close();
            if (rij.is_gaaf({"bedrag"}) && t.bedrag <= Bedrag{}) {
                rij.add_fout(rij.regel_van("bedrag"),
                             fmt::format("Het tarief voor {} in perceel {} is {}.", t.voorziening, t.perceel,
                                         format_euro(t.bedrag)),
                             "Een tarief is hoger dan nul euro. Vul het bedrag uit de bron in.");
            }
            lijst.tarieven.push_back({std::move(t), rij.regel(), rij.is_gaaf({"voorziening"})});
        }
        kop.close();
        const bool gaaf = kop.is_gaaf({"perceel", "eenheid", "van", "tot", "tarieven"});
        uit.tarieflijsten.push_back({std::move(lijst), kop.regel(), gaaf});
    }
    wortel.close();
}

}  // namespace jeugdregio::contract
