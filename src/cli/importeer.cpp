// jeugdregio importeer: facts that were written out, into an empty file, all or nothing
// (docs/uitwisseling.md).
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "cli/uitwisselmap.hpp"
#include "pipeline/uitwisseling.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::cli {
namespace {

constexpr std::size_t kInhoudMaxBytes = 1024 * 1024, kBestandMaxBytes = std::size_t{1} << 30;

/// What is wrong with the folder.
struct Invoerfout {
    std::string wat;
};

struct Verwacht {
    Gemeente gemeente;
    std::int64_t feiten = 0;
    std::string kop;
};

/// An entry of the list of gemeenten; empty when it is none.
std::optional<Verwacht> read_verwacht(const nlohmann::json& g) {
    const bool goed = g.is_object() && g.value("gemeente", nlohmann::json()).is_string() &&
                      g.value("feiten", nlohmann::json()).is_number_integer() &&
                      g.value("kop", nlohmann::json()).is_string();
    if (!goed) return std::nullopt;
    const auto code = g["gemeente"].get<std::string>();
    const auto is_cijfer = [](char c) { return c >= '0' && c <= '9'; };
    // The code becomes part of a file name.
    if (code.size() != 4 || !std::all_of(code.begin(), code.end(), is_cijfer)) return std::nullopt;
    return Verwacht{*Gemeente::from_text(code), g["feiten"].get<std::int64_t>(), g["kop"].get<std::string>()};
}

class Importeur {
  public:
    Importeur(std::filesystem::path map, storage::Feitopslag& naar) : map_{std::move(map)}, naar_{naar} {}

    /// How many facts came in.
    Result<std::int64_t, Invoerfout> run() {
        const auto gemeenten = read_inhoud();
        if (!gemeenten) return Fout{gemeenten.error()};
        Voortgang voortgang(gemeenten->size(), "gemeenten ingelezen");
        for (const Verwacht& v : *gemeenten) {
            if (auto fout = read_gemeente(v)) return Fout{std::move(*fout)};
            voortgang.step();
        }
        voortgang.wipe();
        return feiten_;
    }

  private:
    Result<std::string, Invoerfout> read(const std::string& naam, std::size_t max_bytes) {
        auto gelezen = read_file(map_ / naam, max_bytes);
        if (!gelezen) return Fout{Invoerfout{gelezen.error().wat}};
        if (gelezen->grootte > max_bytes) return Fout{Invoerfout{naam + " is te groot."}};
        return std::move(gelezen->bytes);
    }

    Result<std::vector<Verwacht>, Invoerfout> read_inhoud() {
        const auto tekst = read(kUitwisselInhoud, kInhoudMaxBytes);
        if (!tekst) return Fout{tekst.error()};
        const auto json = nlohmann::json::parse(*tekst, nullptr, false);
        const auto fout = [](const std::string& wat) {
            return Fout{Invoerfout{std::string(kUitwisselInhoud) + ": " + wat + "."}};
        };
        if (!json.is_object() || json.value("vorm", nlohmann::json()) != pipeline::kUitwisselnaam)
            return fout("dit is geen uitvoer van Open Jeugdregio");
        if (json.value("versie", nlohmann::json()) != pipeline::kUitwisselvorm)
            return fout("deze versie van de vorm kent het programma niet");
        const auto lijst = json.find("gemeenten");
        if (lijst == json.end() || !lijst->is_array()) return fout("de lijst van gemeenten ontbreekt");
        std::vector<Verwacht> uit;
        for (const auto& g : *lijst) {
            const auto v = read_verwacht(g);
            if (!v) return fout("een gemeente is niet goed beschreven");
            uit.push_back(*v);
        }
        return uit;
    }

    std::optional<Invoerfout> read_gemeente(const Verwacht& verwacht) {
        const std::string naam = feiten_naam(verwacht.gemeente);
        std::ifstream van(map_ / naam, std::ios::binary);
        if (!van) return Invoerfout{naam + " ontbreekt of kan niet worden gelezen."};
        std::string kop(storage::no_vorige());
        std::int64_t nummer = 0;
        resten_ = read_resten(verwacht.gemeente, van);
        for (std::string regel; std::getline(van, regel);) {
            ++nummer;
            auto gelezen = pipeline::parse_feitregel(verwacht.gemeente, regel);
            const auto wat = gelezen ? bring_in(*gelezen, nummer, kop) : std::optional(gelezen.error().wat);
            if (wat) return Invoerfout{fmt::format("{}, regel {}: {}.", naam, nummer, *wat)};
            kop = gelezen->feit.zegel.hash;
        }
        if (nummer != verwacht.feiten || kop != verwacht.kop)
            return Invoerfout{fmt::format("{}: er staan {} feiten in, volgens {} moeten het er {} zijn.",
                                          naam, nummer, kUitwisselInhoud, verwacht.feiten)};
        feiten_ += nummer;
        return std::nullopt;
    }

    /// What was left of facts that were destroyed. That stands at the end of the chain, so it is looked up
    /// first; whether those lines are as they were sealed shows when they are brought in.
    static storage::Resten read_resten(const Gemeente& gemeente, std::ifstream& van) {
        storage::Resten uit;
        const std::string soort = fmt::format("\"soort\":\"{}\"", storage::kFeitVernietiging);
        for (std::string regel; std::getline(van, regel);) {
            if (regel.find(soort) == std::string::npos) continue;
            const auto gelezen = pipeline::parse_feitregel(gemeente, regel);
            const auto v = gelezen ? storage::parse_vernietiging(gelezen->feit) : std::nullopt;
            if (!v) continue;
            for (const auto& rest : v->resten) uit.insert_or_assign(rest.feit, rest.sha256);
        }
        van.clear();
        van.seekg(0);
        return uit;
    }

    /// What is wrong with this fact, or empty.
    std::optional<std::string> bring_in(pipeline::Feitregel& van, std::int64_t nummer,
                                        const std::string& vorige) {
        storage::Feit& feit = van.feit;
        if (feit.zegel.nummer != nummer) return "het nummer van het zegel is niet dat van de regel";
        feit.zegel.vorige = vorige;
        const auto stand = storage::judge_zegel(feit.zegel, feit.schrift, resten_);
        if (stand == storage::Zegelstand::veranderd)
            return "de hash klopt niet: deze regel is veranderd, of een regel ervoor";
        for (const auto& bestand : van.bestanden) {
            auto bytes = bestand.naam.empty() ? Result<std::string, Invoerfout>{std::string()}
                                              : read(bestand.naam, kBestandMaxBytes);
            if (!bytes) return bytes.error().wat;
            if (storage::compute_sha256(*bytes) != bestand.sha256)
                return "het bestand " + bestand.naam + " is veranderd";
            feit.bestanden.push_back(std::move(*bytes));
        }
        try {
            if (stand == storage::Zegelstand::vernietigd)
                naar_.record_rest(feit);
            else if (naar_.record_feit(feit).hash != feit.zegel.hash)
                return "de hash komt niet terug";
        } catch (const storage::Opslagfout& f) {
            return std::string("dit feit past niet bij wat ervoor staat (") + f.what() + ")";
        }
        return std::nullopt;
    }

    std::filesystem::path map_;
    storage::Feitopslag& naar_;
    storage::Resten resten_;  // of the gemeente at hand
    std::int64_t feiten_ = 0;
};

}  // namespace

Exit run_importeer(const Opties& o) {
    std::error_code niets;
    const storage::Databaseadres naar(o.db);
    if (!naar.is_postgres() && std::filesystem::exists(o.db, niets)) {
        print_fout("het bestand " + o.db + " bestaat al.",
                   "Importeren gaat alleen in een nieuw bestand: kies met --db een andere naam.");
        return Exit::gebruik;
    }
    if (!std::filesystem::is_directory(o.bestand, niets)) {
        print_fout(o.bestand + " is geen map.", "Noem de map die met 'exporteer' is gemaakt.");
        return Exit::gebruik;
    }
    try {
        auto opslag = storage::open_feitopslag(naar);
        if (naar.is_postgres() && !storage::open_feitenboek(naar)->list_gemeenten().empty()) {
            print_fout("in de database " + naar.str() + " staan al gegevens.",
                       "Importeren gaat alleen in een lege database: maak een nieuwe met createdb.");
            return Exit::gebruik;
        }
        opslag->begin();
        const auto feiten = Importeur(o.bestand, *opslag).run();
        if (feiten) {
            opslag->commit();
            fmt::print("Ingelezen in {}: {} feiten. Elke hash klopt.\n", naar.str(), *feiten);
            return Exit::goed;
        }
        opslag.reset();
        if (!naar.is_postgres()) remove_databasebestand(o.db);
        print_fout(
            feiten.error().wat,
            "Er is niets ingelezen. Maak de uitvoer opnieuw, of gebruik een kopie die niet is veranderd.");
        return Exit::afgekeurd;
    } catch (const storage::Opslagfout& f) {
        const bool openen = f.soort() == storage::Opslagfout::Soort::openen;
        if (!openen && !naar.is_postgres()) remove_databasebestand(o.db);
        print_machinefout(f.what(), f.herstel());
        return openen ? Exit::gebruik : Exit::machine;
    }
}

}  // namespace jeugdregio::cli
