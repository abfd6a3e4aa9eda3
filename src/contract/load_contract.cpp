#include "contract/load_contract.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>
#include <system_error>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

struct Contractbestand {
    std::string_view naam;
    void (*read)(Rij& wortel, Ingelezen& uit);
};

// In name order: the order of the faults and of the hash.
constexpr std::array kBestanden{
    Contractbestand{bestand::kAantekeningen, read_aantekeningen},
    Contractbestand{bestand::kAfbakening, read_afbakening},
    Contractbestand{bestand::kBeroepentabel, read_beroepentabel},
    Contractbestand{bestand::kContract, read_contract},
    Contractbestand{bestand::kEdKeuzes, read_ed_keuzes},
    Contractbestand{bestand::kGemeenten, read_gemeenten},
    Contractbestand{bestand::kGroepsaanbod, read_groepsaanbod},
    Contractbestand{bestand::kIntensiteiten, read_intensiteiten},
    Contractbestand{bestand::kKeuzebudget, read_keuzebudget},
    Contractbestand{bestand::kParameters, read_parameters},
    Contractbestand{bestand::kPercelen, read_percelen},
    Contractbestand{bestand::kProducten, read_producten},
    Contractbestand{bestand::kRap, read_rap},
    Contractbestand{bestand::kRegels, read_regels},
    Contractbestand{bestand::kRegistratie, read_registratie},
    Contractbestand{bestand::kStandaardbudgetten, read_standaardbudgetten},
    Contractbestand{bestand::kTarieven, read_tarieven},
    Contractbestand{bestand::kTermijnen, read_termijnen},
    Contractbestand{bestand::kVoorwaarden, read_voorwaarden},
};
static_assert(std::is_sorted(kBestanden.begin(), kBestanden.end(),
                             [](const Contractbestand& a, const Contractbestand& b) {
                                 return a.naam < b.naam;
                             }));

std::optional<std::string> read_bytes(const std::filesystem::path& pad) {
    std::error_code fout;
    if (!std::filesystem::is_regular_file(pad, fout)) return std::nullopt;
    std::ifstream stroom(pad, std::ios::binary);
    if (!stroom) return std::nullopt;
    std::ostringstream bytes;
    // An empty file gives nothing to copy, which counts as a failure of the copying and not of the file.
    if (stroom.peek() != std::ifstream::traits_type::eof()) bytes << stroom.rdbuf();
    return stroom.bad() || !bytes ? std::nullopt : std::optional(std::move(bytes).str());
}

std::string to_sha256(const std::string& bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> uitkomst{};
    unsigned lengte = 0;
    const int goed = EVP_Digest(bytes.data(), bytes.size(), uitkomst.data(), &lengte, EVP_sha256(), nullptr);
    invariant(goed == 1 && lengte == 32, "OpenSSL can always compute a SHA-256");
    std::string hex;
    for (unsigned i = 0; i < lengte; ++i) hex += fmt::format("{:02x}", uitkomst[i]);
    return hex;
}

void read_bestand(const Contractbestand& soort, const std::string& bytes, Ingelezen& in,
                  Foutenlijst& fouten) {
    const std::optional<toml::table> tabel = parse_toml(soort.naam, bytes, fouten);
    if (!tabel) return;
    in.bestanden.emplace(soort.naam);
    Rij wortel(*tabel, soort.naam, "dit bestand", fouten);
    soort.read(wortel, in);
}

/// "tarieven-2024.toml": later tarieven in a file of their own, beside tarieven.toml.
bool is_tarieven_van_jaar(std::string_view naam) {
    constexpr std::string_view kVoor = "tarieven-", kNa = ".toml";
    if (naam.size() != kVoor.size() + 4 + kNa.size() || !naam.starts_with(kVoor) || !naam.ends_with(kNa))
        return false;
    const std::string_view jaar = naam.substr(kVoor.size(), 4);
    return std::all_of(jaar.begin(), jaar.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The files of this folder, in name order: those that must be there, and tarieven of later years.
std::vector<Contractbestand> list_bestanden(const std::vector<std::string>& jaarbestanden) {
    std::vector<Contractbestand> uit(kBestanden.begin(), kBestanden.end());
    for (const std::string& naam : jaarbestanden) uit.push_back({naam, read_tarieven});
    std::sort(uit.begin(), uit.end(), [](const auto& a, const auto& b) { return a.naam < b.naam; });
    return uit;
}

/// Where a contract is read from: its folder, and the one that it builds on when it has a basis.toml.
struct Mappen {
    std::filesystem::path eigen;
    std::optional<std::filesystem::path> basis;

    [[nodiscard]] std::vector<std::filesystem::path> all() const {
        return basis ? std::vector{eigen, *basis} : std::vector{eigen};
    }
    /// Where a file is read from: a file of its own goes before that of the basis, as a whole.
    [[nodiscard]] std::filesystem::path place_of(std::string_view naam) const {
        std::error_code fout;
        const auto hier = eigen / naam;
        return basis && !std::filesystem::exists(hier, fout) ? *basis / naam : hier;
    }
};

/// basis.toml: this contract is another one, but for the files in this folder. So a gemeente or an example
/// that differs in one file does not copy ten others that would grow old.
Mappen find_mappen(const std::filesystem::path& map, Foutenlijst& fouten) {
    Mappen uit{map, std::nullopt};
    std::error_code fout;
    if (!std::filesystem::exists(map / bestand::kBasis, fout)) return uit;
    const std::optional<std::string> bytes = read_bytes(map / bestand::kBasis);
    const std::optional<toml::table> tabel =
        bytes ? parse_toml(bestand::kBasis, *bytes, fouten) : std::nullopt;
    if (!bytes) fouten.add(bestand::kBasis, 0, "Dit bestand is niet te lezen.", "Kijk of u het mag lezen.");
    if (!tabel) return uit;
    Rij wortel(*tabel, bestand::kBasis, "dit bestand", fouten);
    const std::string naam = wortel.get_tekst("map");
    static_cast<void>(wortel.get_tekst("bron"));
    wortel.close();
    if (!wortel.is_gaaf({"map"})) return uit;
    const std::filesystem::path basis = (map / naam).lexically_normal();
    if (!std::filesystem::is_directory(basis, fout))
        wortel.add_fout(wortel.regel_van("map"), fmt::format("De map \"{}\" bestaat niet.", naam),
                        "Noem de map van het andere contract, gezien vanuit deze map.");
    else if (std::filesystem::exists(basis / bestand::kBasis, fout))
        wortel.add_fout(wortel.regel_van("map"),
                        fmt::format("De map \"{}\" heeft zelf een basis.toml.", naam),
                        "Noem een map waarin het hele contract staat.");
    else
        uit.basis = basis;
    return uit;
}

std::vector<std::string> find_jaarbestanden(const Mappen& mappen) {
    std::set<std::string> uit;
    std::error_code fout;
    for (const auto& map : mappen.all())
        for (const auto& item : std::filesystem::directory_iterator(map, fout))
            if (std::string naam = item.path().filename().string(); is_tarieven_van_jaar(naam))
                uit.insert(std::move(naam));
    return {uit.begin(), uit.end()};
}

/// A file that is not read would be a change that silently does nothing: a second tarieven file, a typing
/// error.
void check_onbekende_bestanden(const std::filesystem::path& map, Foutenlijst& fouten) {
    std::error_code fout;
    for (const auto& item : std::filesystem::directory_iterator(map, fout)) {
        const std::string naam = item.path().filename().string();
        const bool bekend =
            std::any_of(kBestanden.begin(), kBestanden.end(), [&](const auto& b) { return b.naam == naam; });
        if (item.path().extension() != ".toml" || bekend || is_tarieven_van_jaar(naam) ||
            naam == bestand::kBasis || naam == bestand::kOverzicht || naam == bestand::kBewaartermijnen)
            continue;
        std::vector<std::string> namen;
        namen.reserve(kBestanden.size());
        for (const auto& b : kBestanden) namen.emplace_back(b.naam);
        fouten.add(naam, 0, "Dit bestand hoort niet bij een contract en wordt niet gelezen.",
                   fmt::format("Haal het weg of verbeter de naam. Een contract bestaat uit {}, en soms "
                               "tarieven-JJJJ.toml.",
                               join_namen(namen)));
    }
}

template <class T>
std::vector<T> take_waarden(std::vector<Gelezen<T>>& rijen) {
    std::vector<T> uit;
    uit.reserve(rijen.size());
    for (auto& rij : rijen) uit.push_back(std::move(rij.waarde));
    return uit;
}

/// The figures with their terms, from the beginning and from every day on which one of them changes. REQUIRES
/// that the terms are in place.
void build_parameters(Contract& c, Parameters&& begin, const std::vector<Parameterversie>& later) {
    std::set<Datum> dagen;
    for (const Parameterversie& v : later) dagen.insert(v.vanaf);
    for (const Termijnrij& rij : c.termijnen) dagen.insert(rij.vanaf);
    c.parameters = std::move(begin);
    c.parameters.termijnen = resolve_termijnen(c.termijnen, c.versies.front().vanaf);
    for (const Datum dag : dagen) {
        if (dag <= c.versies.front().vanaf) continue;
        const Parameterversie* versie = find_geldende(later, dag);
        Parameterversie uit{dag, versie != nullptr ? versie->waarden : c.parameters};
        uit.waarden.termijnen = resolve_termijnen(c.termijnen, dag);
        c.latere_parameters.push_back(std::move(uit));
    }
}

/// REQUIRES that no fault was found.
Contract build_contract(Ingelezen& in) {
    Contract c;
    c.regio = std::move(in.regio);
    c.naam = std::move(in.naam);
    c.versies = take_waarden(in.versies);
    std::sort(c.versies.begin(), c.versies.end(),
              [](const auto& a, const auto& b) { return a.vanaf < b.vanaf; });
    c.organisaties = take_waarden(in.organisaties);
    std::sort(c.organisaties.begin(), c.organisaties.end(),
              [](const auto& a, const auto& b) { return a.geldig.van < b.geldig.van; });
    c.deelnemers = take_waarden(in.deelnemers);
    c.percelen = take_waarden(in.percelen);
    std::sort(c.percelen.begin(), c.percelen.end(),
              [](const auto& a, const auto& b) { return a.nummer < b.nummer; });
    for (auto& lijst : in.productlijsten)
        for (auto& rij : lijst.waarde.producten) c.producten.push_back(std::move(rij.waarde));
    std::sort(c.producten.begin(), c.producten.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
    for (auto& lijst : in.tarieflijsten)
        for (auto& rij : lijst.waarde.tarieven) c.tarieven.push_back(std::move(rij.waarde));
    for (auto& groep : in.tariefgroepen)
        for (auto& functie : groep.waarde.functies) c.functies.push_back(std::move(functie));
    c.groepsaanbod = take_waarden(in.groepsaanbod);
    c.intensiteiten = take_waarden(in.intensiteiten);
    c.woonvormen = take_waarden(in.woonvormen);
    c.rollen = take_waarden(in.rollen);
    c.ed_keuzes = take_waarden(in.ed_keuzes);
    c.regels = take_waarden(in.regels);
    c.voorwaarden = take_waarden(in.voorwaarden);
    c.budgetformules = take_waarden(in.budgetformules);
    c.standaardbudgetten = take_waarden(in.standaardbudgetten);
    c.verwijsprocessen = take_waarden(in.verwijsprocessen);
    c.instellingen = take_waarden(in.instellingen);
    c.termijnen = take_waarden(in.termijnen);
    c.protocolversies = take_waarden(in.protocolversies);
    c.afspraken = take_waarden(in.afspraken);
    build_parameters(c, std::move(in.parameters), in.latere_parameters);
    c.registratie = std::move(in.registratie);
    c.aantekenboek = std::move(in.aantekenboek);
    return c;
}

}  // namespace

Result<GeladenContract, std::vector<Contractfout>> load_contract(const std::filesystem::path& map, Datum op) {
    Foutenlijst fouten;
    std::error_code fout;
    if (!std::filesystem::is_directory(map, fout)) {
        fouten.add(map.filename().string(), 0, fmt::format("De map \"{}\" bestaat niet.", map.string()),
                   "Noem de map waarin de bestanden van het contract staan, bijvoorbeeld "
                   "contracten/ijsselland-2023.");
        return Fout{fouten.take_sorted()};
    }

    const Mappen mappen = find_mappen(map, fouten);
    // What this folder leaves to its basis is no fault of its own.
    if (!fouten.empty()) return Fout{fouten.take_sorted()};
    Ingelezen in;
    std::string gehasht;
    const std::vector<std::string> jaarbestanden = find_jaarbestanden(mappen);
    for (const Contractbestand& soort : list_bestanden(jaarbestanden)) {
        const std::optional<std::string> bytes = read_bytes(mappen.place_of(soort.naam));
        if (!bytes) {
            fouten.add(soort.naam, 0, "Dit bestand ontbreekt of is niet te lezen.",
                       "Zet het bestand terug in de map van het contract. Kijk ook of u het mag lezen.");
            continue;
        }
        // With its length in front, so that no byte can move from one file to the next unnoticed.
        gehasht += fmt::format("{}\n{}\n", soort.naam, bytes->size());
        gehasht += *bytes;
        read_bestand(soort, *bytes, in, fouten);
    }
    for (const auto& m : mappen.all()) check_onbekende_bestanden(m, fouten);
    check_samenhang(in, fouten);
    check_voorwaarden(in, fouten);
    check_keuzebudget(in, fouten);
    check_termijnen(in, fouten);
    check_begeleiding(in, fouten);
    close_vervolgde(in, fouten);
    check_tarieven(in, fouten);
    if (!fouten.empty()) return Fout{fouten.take_sorted()};

    GeladenContract uit;
    uit.contract = build_contract(in);
    uit.contract.sha256 = to_sha256(gehasht);
    uit.kennisgevingen = list_kennisgevingen(uit.contract, op);
    return uit;
}

Result<Overzichtinstellingen, std::vector<Contractfout>> load_overzicht(const std::filesystem::path& map,
                                                                        const Contract& contract) {
    Foutenlijst fouten;
    const Mappen mappen = find_mappen(map, fouten);
    Overzichtinstellingen uit;
    if (const auto bytes = read_bytes(mappen.place_of(bestand::kOverzicht)); !bytes) {
        fouten.add(bestand::kOverzicht, 0, "Dit bestand ontbreekt of is niet te lezen.",
                   "Neem het over uit contracten/ijsselland-2023 en pas het aan uw regio aan.");
    } else if (const auto tabel = parse_toml(bestand::kOverzicht, *bytes, fouten)) {
        Rij wortel(*tabel, bestand::kOverzicht, "dit bestand", fouten);
        uit = read_overzicht(wortel, contract);
    }
    if (auto lijst = fouten.take_sorted(); !lijst.empty()) return Fout{std::move(lijst)};
    return uit;
}

Result<Bewaartermijnen, std::vector<Contractfout>> load_bewaartermijnen(const std::filesystem::path& map) {
    Foutenlijst fouten;
    const Mappen mappen = find_mappen(map, fouten);
    Bewaartermijnen uit;
    if (const auto bytes = read_bytes(mappen.place_of(bestand::kBewaartermijnen)); !bytes) {
        fouten.add(bestand::kBewaartermijnen, 0, "Dit bestand ontbreekt of is niet te lezen.",
                   "Zet het in de map van het contract. Er staat in hoe lang uw regio bewaart: [dossier], "
                   "[financieel] en [los_bericht], elk met jaren = 20 (een getal) en bron = \"...\". "
                   "Een voorbeeld staat in contracten/ijsselland-2023.");
    } else if (const auto tabel = parse_toml(bestand::kBewaartermijnen, *bytes, fouten)) {
        Rij wortel(*tabel, bestand::kBewaartermijnen, "dit bestand", fouten);
        uit = read_bewaartermijnen(wortel);
    }
    if (auto lijst = fouten.take_sorted(); !lijst.empty()) return Fout{std::move(lijst)};
    return uit;
}

bool has_bewaartermijnen(const std::filesystem::path& map) {
    Foutenlijst fouten;
    return read_bytes(find_mappen(map, fouten).place_of(bestand::kBewaartermijnen)).has_value();
}

}  // namespace jeugdregio::contract
