// A made-up aanbieder whose work is registered without a fault: its toewijzingen as 301s and its registration
// as csv, from a seed. The same seed gives the same bytes on every machine. Made-up people only: BSNs from
// the 9999xxxxx range.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/codes.hpp"
#include "core/datum.hpp"
#include "core/invariant.hpp"
#include "steun/bericht301.hpp"

namespace jeugdregio::steun {

/// splitmix64: its outcome does not depend on the library, as those of <random>'s distributions do.
class Dobbelsteen {
  public:
    explicit Dobbelsteen(std::uint64_t zaad) : stand_(zaad) {}
    /// 0 up to `aantal`, not included.
    int roll(int aantal) {
        stand_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = stand_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<int>((z ^ (z >> 31)) % static_cast<std::uint64_t>(aantal));
    }

  private:
    std::uint64_t stand_;
};

class Registratiewerf {
  public:
    struct Maat {
        std::uint64_t zaad = 1;
        int werkers = 200, jeugdigen = 800, groepen = 20, plekken = 60;
        Periode dagen{Datum::from_ymd(2023, 3, 1), Datum::from_ymd(2023, 3, 31)};
        int plannen = 0;  // jeugdigen more, with toewijzingen and without work: for faults
    };
    static constexpr const char* kAgb = "42420001";
    /// The contract of this aanbieder, for `aanbieder importeer`.
    static constexpr const char* kAanbieders =
        "agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc\n"
        "42420001;De Werf;1;licht,middel,middelzwaar;MST;B,E;n;2023-01-01;;n\n";

    explicit Registratiewerf(Maat maat) : maat_(maat) {
        for (int n = 999900000; static_cast<int>(bsns_.size()) < maat.jeugdigen + maat.plannen; ++n) {
            invariant(n <= 999999999, "there are some nine thousand test BSNs");
            const std::string tekst = std::to_string(n);
            if (passes_elfproef(tekst)) bsns_.push_back(tekst);
        }
        invariant(maat.groepen * kPerGroep + maat.plekken <= maat.jeugdigen, "each is in one group or place");
    }
    [[nodiscard]] const std::string& bsn(int jeugdige) const {
        return bsns_.at(static_cast<std::size_t>(jeugdige));
    }
    /// A jeugdige without work.
    [[nodiscard]] const std::string& vrij(int n) const { return bsn(maat_.jeugdigen + n); }
    [[nodiscard]] static std::int64_t nummer(int jeugdige, int soort) {
        return 100000 + jeugdige * 4 + soort;
    }

    /// One 301 per jeugdige: budgets for ambulant help and for a group, a place to stay, one traject.
    void write_toewijzingen(const std::filesystem::path& map) const {
        for (std::size_t i = 0; i < bsns_.size(); ++i) {
            const int jeugdige = static_cast<int>(i);
            Bericht301 b;
            b.ontvanger = kAgb;
            b.identificatie = fmt::format("W{:06}", jeugdige);
            b.dagtekening = "2023-01-02";
            b.bsn = bsns_[i];
            const auto add = [&](int soort, const char* categorie, const char* code) -> Product301& {
                Product301 p;
                p.nummer = std::to_string(nummer(jeugdige, soort));
                p.categorie = categorie;
                p.code = code;
                p.toewijzingsdatum = "2023-01-02";
                p.ingang = "2023-01-01";
                b.producten.push_back(p);
                return b.producten.back();
            };
            add(0, "45", "").budget = 90'000'000;
            add(1, "41", "").budget = 90'000'000;
            add(2, "44", jeugdige % 2 == 0 || jeugdige < maat_.jeugdigen ? "44A05" : "44A02").omvang =
                Omvang301{7, "14", "2"};
            add(3, "50", "50A01").omvang = Omvang301{1, "84", "6"};
            std::ofstream(map / fmt::format("{:06}.xml", jeugdige), std::ios::binary) << to_xml(b);
        }
    }

    static constexpr std::string_view kSessiekop =
        "datum;begin;einde;hulpverlener;functie;client_bsn_lijst;soort;dienst;reistijd_min;afgezegd_op;"
        "verloren_min;"
        "toelichting\n";

    /// Hands every line of sessies.csv to `naar`, in order of day, without the header. Returns how many.
    template <class Naar>
    std::int64_t make_sessies(Naar naar) const {
        static constexpr const char* kFuncties[] = {"Zorgbegeleider",        "Ambulant hulpverlener",
                                                    "Gezinscoach",           "Ambulant gezinswerker",
                                                    "(Basis) orthopedagoog", "GZ-psycholoog"};
        static constexpr struct {
            const char* naam;
            bool reizen;
        } kSoorten[] = {{"gesprek", true}, {"systeem", true},  {"telefoon", false}, {"beeldbellen", false},
                        {"plan", false},   {"overleg", false}, {"verslag", false},  {"gesprek", true}};
        Dobbelsteen d(maat_.zaad);
        std::int64_t aantal = 0;
        std::string regel;
        for (Datum dag = maat_.dagen.begin; dag <= maat_.dagen.einde; dag = dag.plus_dagen(1)) {
            if (dag.weekdag() > 5) continue;
            const std::string datum = format_iso(dag);
            for (int w = 0; w < maat_.werkers; ++w) {
                for (int tijd = 8 * 60 + 30; tijd < 16 * 60;) {
                    const auto& soort = kSoorten[d.roll(8)];
                    const int duur = 10 + 5 * d.roll(17),
                              reis = soort.reizen && d.roll(2) == 0 ? d.roll(46) : 0;
                    const int samen = d.roll(5) == 0 ? 2 + d.roll(2) : 1;
                    regel = fmt::format("{};{:02}:{:02};{:02}:{:02};W{:04};{};", datum, tijd / 60, tijd % 60,
                                        (tijd + duur) / 60, (tijd + duur) % 60, w, kFuncties[w % 6]);
                    const int eerste = w * 7 + d.roll(24);
                    for (int c = 0; c < samen; ++c) {
                        if (c > 0) regel += ',';
                        regel += bsn((eerste + c) % maat_.jeugdigen);
                    }
                    regel += fmt::format(";{};;{};;;\n", soort.naam, reis > 0 ? std::to_string(reis) : "");
                    naar(std::string_view(regel));
                    ++aantal;
                    tijd += duur + d.roll(21);
                }
            }
        }
        return aantal;
    }

    /// Everything but the sessions; each group is open on Tuesday and Thursday.
    void write_overige(const std::filesystem::path& map) const {
        std::ofstream openingen(map / "openingen.csv"), groepsdagen(map / "groepsdagen.csv"),
            rooster(map / "rooster.csv"), verblijven(map / "verblijven.csv");
        openingen << "groep;datum;begin;einde\n";
        groepsdagen << "groep;soort;datum;begin;einde;bsn;aanwezig;afgezegd_op;ingehaald;vervangen;extra;"
                       "nagevraagd\n";
        rooster << "plek;soort;datum;begin;einde;hulpverlener\n";
        verblijven << "plek;voorziening;bsn;begin;vertrek\n";
        for (Datum dag = maat_.dagen.begin; dag <= maat_.dagen.einde; dag = dag.plus_dagen(1)) {
            if (dag.weekdag() != 2 && dag.weekdag() != 4) continue;
            const std::string datum = format_iso(dag);
            for (int g = 0; g < maat_.groepen; ++g) {
                const std::string naam = groep(g);
                openingen << fmt::format("{};{};09:00;15:30\n", naam, datum);
                rooster << fmt::format(
                    "{0};groep;{1};08:30;15:30;G{2:03}a\n{0};groep;{1};08:30;15:30;G{2:03}b\n", naam, datum,
                    g);
                for (int k = 0; k < kPerGroep; ++k)
                    groepsdagen << fmt::format("{};middel;{};09:00;15:30;{};aanwezig;;;;;\n", naam, datum,
                                               bsn(g * kPerGroep + k));
            }
        }
        for (int p = 0; p < maat_.plekken; ++p)
            verblijven << fmt::format("kamer {};E;{};2023-01-05;\n", p, bsn(maat_.groepen * kPerGroep + p));
    }
    [[nodiscard]] static std::string groep(int g) { return fmt::format("Groep {}", g); }

  private:
    static constexpr int kPerGroep = 8;
    Maat maat_;
    std::vector<std::string> bsns_;
};

}  // namespace jeugdregio::steun
