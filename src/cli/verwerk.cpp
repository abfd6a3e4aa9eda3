// jeugdregio verwerk: the main job.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/metingen.hpp"
#include "cli/op_datum.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "cli/uitgever.hpp"
#include "cli/uitkomst_scherm.hpp"
#include "cli/vooruitlezer.hpp"
#include "ijw/read_bericht.hpp"
#include "pipeline/verwerk.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::cli {
namespace {

/// A file that never became a message: too large, or not to be opened.
pipeline::Bestanduitkomst refused(const std::string& naam, ijw::Bevinding bevinding) {
    pipeline::Bestanduitkomst u;
    u.bestand = naam;
    u.besluit = "geweigerd";
    u.bevindingen.add(std::move(bevinding));
    return u;
}

/// Tells and writes what was decided; on the thread of the Uitgever.
class Verslaggever {
  public:
    Verslaggever(const Opties& o, Fasemeting& schrijven) : o_(o), schrijven_(schrijven) {}

    /// A fault when the answer cannot be written; then `u` is as it was.
    std::optional<pipeline::Machinefout> geef(pipeline::Bestanduitkomst&& u) {
        if (!u.antwoord_naam.empty()) {
            const Fasemeter meter{schrijven_};
            const auto geschreven = write_file(std::filesystem::path(o_.uit) / u.antwoord_naam, u.antwoord);
            if (!geschreven) return pipeline::Machinefout{geschreven.error().wat, geschreven.error().herstel};
        }
        show(std::move(u));
        return std::nullopt;
    }

    void onzeker(const std::vector<pipeline::Bestanduitkomst>& over, const pipeline::Machinefout& fout) {
        print_fout(fout.wat, fout.herstel);
        exit_ = Exit::machine;
        if (!o_.json)
            fmt::print(stderr, "Bied {} daarna opnieuw aan. Wat al bewaard was, telt maar één keer:\n",
                       over.size() == 1 ? "dit bestand" : "deze bestanden");
        for (const auto& u : over) {
            if (o_.json)
                show_machinefout(
                    u.bestand, fmt::format("Het antwoord is niet geschreven: {} {}", fout.wat, fout.herstel));
            else
                fmt::print(stderr, "  {}\n", u.bestand);
        }
    }

    /// A script that reads lines must see which file it has to offer again.
    static void show_machinefout(const std::string& naam, const std::string& wat) {
        const auto u = refused(naam, {"MACHINE", "", 0, "", wat + " Bied het bestand daarna opnieuw aan."});
        fmt::print("{}\n", pipeline::verwerking_to_line(u));
    }

    void show(pipeline::Bestanduitkomst u) {
        if (!u.all_well()) exit_ = worst(exit_, Exit::afgekeurd);
        if (o_.json) {
            fmt::print("{}\n", pipeline::verwerking_to_line(u));
        } else {
            u.antwoord.clear();  // written already; a region's month need not stay in memory
            uitkomsten_.push_back(std::move(u));
        }
    }

    /// When all was given out.
    [[nodiscard]] Exit exit() const { return exit_; }
    [[nodiscard]] const std::vector<pipeline::Bestanduitkomst>& uitkomsten() const { return uitkomsten_; }

  private:
    const Opties& o_;
    Fasemeting& schrijven_;
    std::vector<pipeline::Bestanduitkomst> uitkomsten_;
    Exit exit_ = Exit::goed;
};

class Verwerker {
  public:
    Verwerker(const Opties& o, storage::Beslisopslag& opslag, std::unique_ptr<storage::Schijfgrens> grens,
              std::unique_ptr<storage::Voorlader> lader, const pipeline::Verwerkinstelling& instelling,
              Metingen& metingen)
        : o_(o),
          opslag_(opslag),
          instelling_(instelling),
          metingen_(metingen),
          lader_(std::move(lader)),
          verslag_(o, metingen.schrijven),
          uitgever_(std::move(grens),
                    {.geef = [this](pipeline::Bestanduitkomst&& u) { return verslag_.geef(std::move(u)); },
                     .onzeker = [this](const auto& over, const auto& fout) { verslag_.onzeker(over, fout); }},
                    metingen.schijf) {}

    Exit run() {
        auto bestanden = list_invoer(o_.bestanden);
        if (bestanden.empty()) print_geen_bestanden();
        if (o_.op_datum) bestanden = order_op_datum(std::move(bestanden), max_bytes());
        {
            Voortgang voortgang(bestanden.size(), "bestanden verwerkt");
            Vooruitlezer lezer(bestanden, instelling_, max_bytes(), std::move(lader_), metingen_);
            for (const auto& pad : bestanden) {
                if (!verwerk(pad, take_next(lezer)))
                    break;  // the machine failed: the next file would fail as well
                voortgang.step();
            }
            uitgever_.finish();
        }
        if (!o_.json && !verslag_.uitkomsten().empty()) print_verwerking(verslag_.uitkomsten());
        return worst(exit_, verslag_.exit());
    }

  private:
    [[nodiscard]] std::size_t max_bytes() const {
        return static_cast<std::size_t>(instelling_.contract.parameters.bestand_max_bytes);
    }
    VooruitGelezen take_next(Vooruitlezer& lezer) {
        const Fasemeter meter{metingen_.wachten};
        return lezer.next();
    }
    bool verwerk(const std::filesystem::path& pad, VooruitGelezen gelezen) {
        if (gelezen.fout) {
            print_fout(gelezen.fout->wat, gelezen.fout->herstel);
            exit_ = worst(exit_, Exit::gebruik);
            return uitgever_.add(refused(pad.string(), {"BESTAND", "", 0, "", gelezen.fout->wat}));
        }
        if (!gelezen.bericht)
            return uitgever_.add(refused(pad.string(), ijw::too_large(gelezen.grootte, max_bytes())));
        auto uitkomst = decide(std::move(*gelezen.bericht));
        if (uitkomst) return uitgever_.add(std::move(*uitkomst));
        uitgever_.finish();  // what came before it is told first
        print_fout(fmt::format("{}: {}", pad.string(), uitkomst.error().wat), uitkomst.error().herstel);
        exit_ = Exit::machine;
        if (o_.json)
            Verslaggever::show_machinefout(
                pad.string(), fmt::format("Niet verwerkt en niets bewaard: {} {}", uitkomst.error().wat,
                                          uitkomst.error().herstel));
        return false;
    }

    Result<pipeline::Bestanduitkomst, pipeline::Machinefout> decide(pipeline::WachtendBericht bericht) {
        const Fasemeter meter{metingen_.verwerken};
        return pipeline::verwerk_bericht(opslag_, instelling_, std::move(bericht));
    }

    const Opties& o_;
    storage::Beslisopslag& opslag_;
    const pipeline::Verwerkinstelling& instelling_;
    Metingen& metingen_;
    std::unique_ptr<storage::Voorlader> lader_;
    Exit exit_ = Exit::goed;
    Verslaggever verslag_;
    Uitgever uitgever_;  // last: its thread uses the others
};

}  // namespace

Exit run_verwerk(const Opties& o) {
    const Datum vandaag = day_of(o.vandaag);
    const auto geladen = open_contract(o, vandaag);
    if (!geladen) return Exit::gebruik;
    if (const auto map = prepare_map(o.uit); !map) {
        print_fout(map.error().wat, map.error().herstel);
        return Exit::gebruik;
    }
    return with_opslag(o, false, [&](storage::Opslag& opslag) {
        const pipeline::Verwerkinstelling instelling{
            .contract = geladen->contract,
            .vandaag = vandaag,
            .regelset = o.regels == "landelijk" ? Regelset::landelijk : Regelset::alle};
        Metingen metingen;
        auto grens = opslag.defer_schijf();
        auto lader = storage::open_voorlader(o.db);
        if (!o.metingen)
            return Verwerker(o, opslag, std::move(grens), std::move(lader), instelling, metingen).run();
        GemetenOpslag gemeten{opslag, metingen};
        const Exit exit =
            Verwerker(o, gemeten, std::move(grens), std::move(lader), instelling, metingen).run();
        print_metingen(metingen);
        return exit;
    });
}

Exit run_waarom(const Opties& o) {
    const auto geladen = open_contract(o, day_of(""));
    if (!geladen) return Exit::gebruik;
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto antwoord =
            pipeline::explain(opslag, geladen->contract, *parse_agb(o.aanbieder), o.referentie);
        if (!antwoord) {
            print_fout(antwoord.error().wat, antwoord.error().herstel);
            return Exit::machine;
        }
        if (antwoord->empty()) {
            print_fout(
                fmt::format("aanbieder {} heeft geen verwerkte prestatie {}.", o.aanbieder, o.referentie),
                "Controleer het nummer. Een bericht dat in zijn geheel is afgekeurd, telt als niet "
                "verstuurd.");
            return Exit::afgekeurd;
        }
        for (const auto& w : *antwoord) {
            if (o.json)
                fmt::print("{}\n", pipeline::to_line(pipeline::waarom_to_json(w)));
            else
                print_waarom(w);
        }
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
