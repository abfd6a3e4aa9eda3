// jeugdregio regio maak: a made-up region as files.
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "oefenregio/regio.hpp"
#include "oefenregio/vastlegging.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTabelkop = "bestand\treferentie\tuitkomst\tcodes\tregels\tsoort\n";

/// Writes into a folder that is new. What goes wrong is kept, for after the work.
class Mapschrijver final : public oefenregio::Schrijver {
  public:
    /// `tot`: "2023-02", the last month to write; empty: all.
    Mapschrijver(fs::path map, std::string tot)
        : map_(std::move(map)), tot_(std::move(tot)), waarheid_(map_ / "waarheid.tsv", std::ios::binary) {
        waarheid_ << kTabelkop;
    }
    void bericht(const std::string& naam, std::string_view bytes) override {
        if (is_later(naam)) return;
        const fs::path pad = map_ / "berichten" / naam;
        std::error_code fout;
        if (gemaakt_.insert(pad.parent_path()).second) fs::create_directories(pad.parent_path(), fout);
        std::ofstream uit(pad, std::ios::binary);
        uit << bytes;
        uit.close();
        if (!uit) gelukt_ = false;
    }
    void waarheid(const oefenregio::Waarheid& r) override {
        // What never came has no file with a month in its name.
        if (is_later(r.uitkomst == "ontbreekt" ? format_iso(r.op) : r.bestand)) return;
        waarheid_ << r.bestand << '\t' << r.referentie << '\t' << r.uitkomst << '\t' << r.codes << '\t'
                  << r.regels << '\t' << r.soort << '\n';
    }
    void vastgelegd(const oefenregio::Vastgelegd& r) override {
        const std::string naam =
            fmt::format("{:04}-{:02}-{}.csv", r.op.jaar(), r.op.maand(), r.vooraf ? "voor" : "na");
        if (is_later(naam)) return;
        const auto [plek, nieuw] = aantekeningen_.try_emplace(naam);
        if (nieuw) {
            std::error_code fout;
            fs::create_directories(map_ / "aantekeningen", fout);
            plek->second.open(map_ / "aantekeningen" / naam, std::ios::binary);
            plek->second << oefenregio::aantekeningenkop();
        }
        plek->second << oefenregio::aantekeningenregel(r);
    }
    void voortgang(int deel, int geheel) override {
        fmt::print(stderr, "{} van {} gemeenten gemaakt\n", deel, geheel);
    }

    [[nodiscard]] bool finish() {
        waarheid_.close();
        for (auto& [naam, uit] : aantekeningen_) {
            uit.close();
            gelukt_ = gelukt_ && !uit.fail();
        }
        return gelukt_ && !waarheid_.fail();
    }

  private:
    /// A text that begins with its month.
    [[nodiscard]] bool is_later(std::string_view wat) const {
        return !tot_.empty() && wat.substr(0, 7) > tot_;
    }

    fs::path map_;
    std::string tot_;
    std::ofstream waarheid_;
    std::map<std::string, std::ofstream> aantekeningen_;  // one a month, before or after its messages
    std::set<fs::path> gemaakt_;
    bool gelukt_ = true;
};

/// What the region was made from: the same vraag and contract give the same region.
nlohmann::ordered_json describe(const oefenregio::Vraag& v, const contract::Contract& contract,
                                const std::string& tot) {
    return {{"zaad", v.zaad}, {"schaal_duizendste", v.schaal_duizendste},
            {"jaar", v.jaar}, {"jaren", v.jaren},
            {"tot", tot},     {"contract_sha256", contract.sha256}};
}

nlohmann::ordered_json describe(const oefenregio::Totaal& t) {
    nlohmann::ordered_json jaren = nlohmann::ordered_json::array();
    for (const auto& j : t.jaren)
        jaren.push_back({{"jeugdigen", j.jeugdigen},
                         {"jeugdigen_verblijf", j.jeugdigen_verblijf},
                         {"toewijzingen", j.toewijzingen},
                         {"regels", j.regels},
                         {"bedrag_cent", j.bedrag_cent}});
    return {{"jaren", jaren},     {"berichten", t.berichten}, {"aantekeningen", t.aantekeningen},
            {"fouten", t.fouten}, {"per_soort", t.per_soort}, {"per_fout", t.per_fout}};
}

/// Whether the folder already holds exactly this region, was finished, and can be left as it is.
enum class Inhoud { leeg, zelfde, anders };
Inhoud look_into(const fs::path& map, const nlohmann::ordered_json& vraag) {
    std::error_code fout;
    if (!fs::exists(map, fout) || fs::is_empty(map, fout)) return Inhoud::leeg;
    std::ifstream in(map / "regio.json", std::ios::binary);
    const auto er = nlohmann::ordered_json::parse(in, nullptr, false);
    return er.is_object() && er.contains("vraag") && er["vraag"] == vraag ? Inhoud::zelfde : Inhoud::anders;
}

}  // namespace

Exit run_regio_maak(const Opties& o) {
    const auto geladen = open_contract(o, Datum::from_ymd(o.jaar, 1, 1));
    if (!geladen) return Exit::gebruik;
    const oefenregio::Vraag vraag{.zaad = o.regio.zaad,
                                  .schaal_duizendste = *parse_schaal(o.regio.schaal),
                                  .jaar = o.jaar,
                                  .jaren = o.regio.jaren};
    const fs::path map = o.uit;
    const auto wat = describe(vraag, geladen->contract, o.tot);
    switch (look_into(map, wat)) {
        case Inhoud::zelfde:
            fmt::print("De regio staat al in {}.\n", map.string());
            return Exit::goed;
        case Inhoud::anders:
            print_fout(fmt::format("de map {} is niet leeg, en er staat een andere regio of iets anders in.",
                                   map.string()),
                       "Kies een lege map, of haal deze eerst weg.");
            return Exit::gebruik;
        case Inhoud::leeg:
            break;
    }
    if (const auto goed = prepare_map(map); !goed) {
        print_fout(goed.error().wat, goed.error().herstel);
        return Exit::gebruik;
    }
    Mapschrijver schrijver(map, o.tot);
    const auto totaal = oefenregio::make_regio(vraag, geladen->contract, schrijver);
    if (!totaal) {
        print_fout(totaal.error(), "Kies een kleinere schaal of minder jaren.");
        return Exit::gebruik;
    }
    const bool csv =
        write_file(map / "aanbieders.csv", oefenregio::make_aanbieders_csv(vraag, geladen->contract)).ok();
    if (!csv || !schrijver.finish()) {
        print_machinefout("niet alle bestanden konden worden geschreven.", "Kijk of de schijf vol is.");
        return Exit::machine;
    }
    // Last: a folder with this file is whole.
    nlohmann::ordered_json alles = describe(*totaal);
    alles["vraag"] = wat;
    if (const auto goed = write_file(map / "regio.json", alles.dump(2) + "\n"); !goed) {
        print_machinefout(goed.error().wat, goed.error().herstel);
        return Exit::machine;
    }
    const auto& eerste = totaal->jaren.front();
    fmt::print(
        "{} berichten en {} aantekeningen in {}, met {} fouten erin.\nIn {}: {} jeugdigen (van wie {} met "
        "verblijf), {} "
        "toewijzingen, {} regels, {}.\n",
        totaal->berichten, totaal->aantekeningen, map.string(), totaal->fouten, o.jaar, eerste.jeugdigen,
        eerste.jeugdigen_verblijf, eerste.toewijzingen, eerste.regels,
        format_euro(Bedrag::from_cents(eerste.bedrag_cent)));
    return Exit::goed;
}

std::optional<int> parse_schaal(const std::string& tekst) {
    const auto komma = tekst.find(',');
    const std::string heel = tekst.substr(0, komma),
                      deel = komma == std::string::npos ? "" : tekst.substr(komma + 1);
    const auto digits = [](const std::string& t) {
        return t.find_first_not_of("0123456789") == std::string::npos;
    };
    if (heel.empty() || heel.size() > 2 || deel.size() > 3 || !digits(heel) || !digits(deel) ||
        (komma != std::string::npos && deel.empty()))
        return std::nullopt;
    const int n = std::stoi(heel) * 1000 + (deel.empty() ? 0 : std::stoi((deel + "00").substr(0, 3)));
    return n >= 1 && n <= oefenregio::kSchaalMaxDuizendste ? std::optional(n) : std::nullopt;
}

}  // namespace jeugdregio::cli
