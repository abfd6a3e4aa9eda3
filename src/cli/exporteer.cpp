// jeugdregio exporteer: everything that is on record, in open forms (docs/uitwisseling.md).
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "cli/uitwisselmap.hpp"
#include "pipeline/json_schrijver.hpp"
#include "pipeline/uitwisseling.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::cli {
namespace {

constexpr const char* kSchijf =
    "Kijk of er genoeg ruimte is en of u in de map mag schrijven. Begin daarna opnieuw in een lege map.";

/// Writes one folder; what fails is thrown as an Opslagfout, told in one place.
class Exporteur {
  public:
    explicit Exporteur(std::filesystem::path map) : map_{std::move(map)} {}

    void run(storage::Feitenboek& boek) {
        const auto gemeenten = boek.list_gemeenten();
        Voortgang voortgang(gemeenten.size(), "gemeenten geschreven");
        pipeline::JsonSchrijver inhoud;
        inhoud.object().field("vorm", pipeline::kUitwisselnaam).field("versie", pipeline::kUitwisselvorm);
        inhoud.key("gemeenten").array();
        for (const Gemeente& gemeente : gemeenten) {
            const storage::Zegel kop = write_gemeente(boek, gemeente);
            inhoud.object()
                .field("gemeente", gemeente.view())
                .field("feiten", kop.nummer)
                .field("kop", kop.hash)
                .end_object();
            voortgang.step();
        }
        inhoud.end_array().end_object();
        // Last: an export without it is not whole.
        write(kUitwisselInhoud, inhoud.take() + "\n");
        voortgang.wipe();
        fmt::print("Geschreven in {}: {} feiten van {} gemeenten, met {} bestanden.\n", map_.string(),
                   feiten_, gemeenten.size(), bestanden_);
    }

  private:
    [[noreturn]] static void fail(const std::filesystem::path& pad) {
        throw storage::Opslagfout("Het bestand " + pad.string() + " kan niet worden geschreven.", kSchijf);
    }

    void write(const std::filesystem::path& naam, std::string_view bytes) {
        const auto pad = map_ / naam;
        std::error_code fout;
        if (std::filesystem::create_directories(pad.parent_path(), fout); fout) fail(pad);
        std::ofstream naar(pad, std::ios::binary);
        naar.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        naar.close();
        if (!naar) fail(pad);
    }

    storage::Zegel write_gemeente(storage::Feitenboek& boek, const Gemeente& gemeente) {
        const auto pad = map_ / feiten_naam(gemeente);
        std::ofstream naar(pad, std::ios::binary);
        storage::Zegel kop;
        kop.hash = storage::no_vorige();
        const storage::Resten resten = boek.load_resten(gemeente);
        const auto los = boek.visit_feiten(gemeente, 1, [&](const storage::Feit& feit) {
            const storage::Zegel& z = feit.zegel;
            if (z.nummer != kop.nummer + 1 || z.vorige != kop.hash || feit.schrift.empty() ||
                storage::judge_zegel(z, feit.schrift, resten) == storage::Zegelstand::veranderd)
                throw storage::Opslagfout(
                    fmt::format("Gemeente {}, zegel {}: dit is niet meer zoals het is vastgelegd.",
                                gemeente.view(), z.nummer),
                    "Draai eerst 'controleer-administratie'. Wat niet klopt, wordt niet geschreven.");
            const auto namen = pipeline::list_bestandsnamen(z);
            for (std::size_t i = 0; i < feit.bestanden.size(); ++i) {
                if (feit.bestanden[i].empty()) continue;
                write(namen.at(i), feit.bestanden[i]);
                ++bestanden_;
            }
            naar << pipeline::feit_to_line(feit) << '\n';
            kop = z;
            ++feiten_;
            return true;
        });
        if (!los.empty())
            throw storage::Opslagfout(
                fmt::format("Gemeente {}: in tabel {} staan rijen die bij geen feit horen.", gemeente.view(),
                            los.front().tabel),
                "Draai eerst 'controleer-administratie'. Wat niet klopt, wordt niet geschreven.");
        naar.close();
        if (!naar) fail(pad);
        return kop;
    }

    std::filesystem::path map_;
    std::int64_t feiten_ = 0, bestanden_ = 0;
};

}  // namespace

Exit run_exporteer(const Opties& o) {
    const std::filesystem::path map{o.uit};
    std::error_code fout;
    if (std::filesystem::exists(map, fout) && !std::filesystem::is_empty(map, fout)) {
        print_fout("de map " + o.uit + " is niet leeg.", "Kies met --uit een nieuwe of lege map.");
        return Exit::gebruik;
    }
    if (const auto klaar = prepare_map(map); !klaar) {
        print_fout(klaar.error().wat, klaar.error().herstel);
        return Exit::gebruik;
    }
    // BSNs and plans are in it.
    std::filesystem::permissions(map, std::filesystem::perms::owner_all, fout);
    try {
        const auto boek = storage::open_feitenboek(o.db);
        Exporteur(map).run(*boek);
        return Exit::goed;
    } catch (const storage::Opslagfout& f) {
        print_machinefout(f.what(), f.herstel());
        return f.soort() == storage::Opslagfout::Soort::openen ? Exit::gebruik : Exit::machine;
    }
}

}  // namespace jeugdregio::cli
