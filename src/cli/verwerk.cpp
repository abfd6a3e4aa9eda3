// jeugdregio verwerk: the main job.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/metingen.hpp"
#include "cli/op_datum.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "cli/uitkomst_scherm.hpp"
#include "cli/vooruitlezer.hpp"
#include "ijw/read_bericht.hpp"
#include "pipeline/verwerk.hpp"

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

class Verwerker {
  public:
    Verwerker(const Opties& o, storage::Beslisopslag& opslag, const pipeline::Verwerkinstelling& instelling,
              Metingen& metingen)
        : o_(o), opslag_(opslag), instelling_(instelling), metingen_(metingen) {}

    Exit run() {
        auto bestanden = list_invoer(o_.bestanden);
        if (bestanden.empty()) print_geen_bestanden();
        if (o_.op_datum) bestanden = order_op_datum(std::move(bestanden), max_bytes());
        {
            Voortgang voortgang(bestanden.size(), "bestanden verwerkt");
            Vooruitlezer lezer(bestanden, instelling_, max_bytes(), metingen_.lezen);
            for (const auto& pad : bestanden) {
                if (!verwerk(pad, take_next(lezer)))
                    break;  // the machine failed: the next file would fail as well
                voortgang.step();
            }
        }
        if (!o_.json && !uitkomsten_.empty()) print_verwerking(uitkomsten_);
        return exit_;
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
            show(refused(pad.string(), {"BESTAND", "", 0, "", gelezen.fout->wat}));
            return true;
        }
        if (!gelezen.bericht) {
            show(refused(pad.string(), ijw::too_large(gelezen.grootte, max_bytes())));
            return true;
        }
        auto uitkomst = decide(std::move(*gelezen.bericht));
        if (!uitkomst) {
            print_fout(fmt::format("{}: {}", pad.string(), uitkomst.error().wat), uitkomst.error().herstel);
            exit_ = Exit::machine;
            // A script that reads lines must see which file it has to offer again.
            if (o_.json) show_machinefout(pad.string(), uitkomst.error());
            return false;
        }
        return write_antwoord(*uitkomst) && show(std::move(*uitkomst));
    }

    Result<pipeline::Bestanduitkomst, pipeline::Machinefout> decide(pipeline::WachtendBericht bericht) {
        const Fasemeter meter{metingen_.verwerken};
        return pipeline::verwerk_bericht(opslag_, instelling_, std::move(bericht));
    }

    bool write_antwoord(const pipeline::Bestanduitkomst& u) {
        if (u.antwoord_naam.empty()) return true;
        const Fasemeter meter{metingen_.schrijven};
        const auto geschreven = write_file(std::filesystem::path(o_.uit) / u.antwoord_naam, u.antwoord);
        if (geschreven) return true;
        print_fout(geschreven.error().wat, geschreven.error().herstel);
        exit_ = Exit::machine;
        return false;
    }

    static void show_machinefout(const std::string& naam, const pipeline::Machinefout& fout) {
        const auto u =
            refused(naam, {"MACHINE", "", 0, "",
                           fmt::format("Niet verwerkt en niets bewaard: {} {} Bied het bestand daarna "
                                       "opnieuw aan.",
                                       fout.wat, fout.herstel)});
        fmt::print("{}\n", pipeline::verwerking_to_line(u));
    }

    bool show(pipeline::Bestanduitkomst u) {
        if (!u.all_well()) exit_ = worst(exit_, Exit::afgekeurd);
        if (o_.json) {
            fmt::print("{}\n", pipeline::verwerking_to_line(u));
        } else {
            u.antwoord.clear();  // written already; a region's month need not stay in memory
            uitkomsten_.push_back(std::move(u));
        }
        return true;
    }

    const Opties& o_;
    storage::Beslisopslag& opslag_;
    const pipeline::Verwerkinstelling& instelling_;
    Metingen& metingen_;
    std::vector<pipeline::Bestanduitkomst> uitkomsten_;
    Exit exit_ = Exit::goed;
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
        if (!o.metingen) return Verwerker(o, opslag, instelling, metingen).run();
        GemetenOpslag gemeten{opslag, metingen};
        const Exit exit = Verwerker(o, gemeten, instelling, metingen).run();
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
