#include "pipeline/registratie_bewaren.hpp"

#include <algorithm>
#include <streambuf>
#include <tuple>

#include "pipeline/hash.hpp"
#include "storage/compress.hpp"

namespace jeugdregio::pipeline {
namespace {

using storage::Registratiezending;
using storage::Zendingbestand;
using Waarom = Bewaarweigering::Waarom;

/// The next part of a file; false after the last one.
bool read_deel(std::istream& in, std::string& deel) {
    deel.resize(static_cast<std::size_t>(storage::kDeelBytes));
    in.read(deel.data(), static_cast<std::streamsize>(deel.size()));
    deel.resize(static_cast<std::size_t>(in.gcount()));
    return !deel.empty();
}

/// A kept file as a stream buffer that holds one part.
class Deellezer final : public std::streambuf {
  public:
    Deellezer(storage::Opslag& opslag, storage::Deelplek eerste, std::int64_t delen)
        : opslag_(opslag), volgende_(std::move(eerste)), delen_(delen) {}

  protected:
    int_type underflow() override {
        if (volgende_.deel > delen_) return traits_type::eof();
        deel_ = opslag_.load_registratiedeel(volgende_);
        ++volgende_.deel;
        setg(deel_.data(), deel_.data(), deel_.data() + deel_.size());
        return traits_type::to_int_type(deel_.front());
    }

  private:
    storage::Opslag& opslag_;
    storage::Deelplek volgende_;
    std::int64_t delen_;
    std::string deel_;
};

class Bewaardestroom final : public std::istream {
  public:
    Bewaardestroom(storage::Opslag& opslag, storage::Deelplek eerste, std::int64_t delen)
        : std::istream(nullptr), lezer_(opslag, std::move(eerste), delen) {
        rdbuf(&lezer_);
        // A stream takes a failing store for the end of the file, unless it may throw.
        exceptions(std::ios::badbit);
    }

  private:
    Deellezer lezer_;
};

/// Stores the parts. False when the file is not what was measured.
bool record_delen(storage::Opslag& opslag, const Registratiezending& zending,
                  const Aangebodenbestand& bestand) {
    const auto in = bestand.open();
    if (!in) return false;
    Sha256 som;
    std::int64_t bytes = 0;
    storage::Deelplek plek{zending.agb, zending.nummer, bestand.bestand.naam, 1};
    for (std::string deel; read_deel(*in, deel); ++plek.deel) {
        bytes += static_cast<std::int64_t>(deel.size());
        if (bytes > bestand.bestand.bytes) return false;
        som.add(deel);
        opslag.record_registratiedeel(plek, storage::compress(deel), static_cast<std::int64_t>(deel.size()));
    }
    return som.hex() == bestand.bestand.sha256;
}

}  // namespace

std::optional<Aangebodenbestand> measure_bestand(std::string naam, Opener open) {
    const auto in = open();
    if (!in) return std::nullopt;
    Aangebodenbestand uit{{std::move(naam), "", 0, 0}, std::move(open)};
    Sha256 som;
    for (std::string deel; read_deel(*in, deel); ++uit.bestand.delen) {
        som.add(deel);
        uit.bestand.bytes += static_cast<std::int64_t>(deel.size());
        if (uit.bestand.bytes > kRegistratieMaxBytes) break;
    }
    if (in->bad()) return std::nullopt;
    uit.bestand.sha256 = som.hex();
    return uit;
}

Result<Bewaard, Bewaarweigering> keep_registratie(storage::Opslag& opslag, const Bewaaropdracht& opdracht,
                                                  std::vector<Aangebodenbestand> bestanden) {
    std::sort(bestanden.begin(), bestanden.end(),
              [](const auto& a, const auto& b) { return a.bestand.naam < b.bestand.naam; });
    opslag.begin();
    try {
        Registratiezending zending{opdracht.agb,  1,           1, opdracht.periode, opdracht.reden,
                                   opdracht.door, opdracht.op, {}};
        for (const auto& b : bestanden) zending.bestanden.push_back(b.bestand);
        std::optional<Registratiezending> vorige;
        for (const auto& z : opslag.load_registraties(opdracht.agb)) {
            zending.nummer = z.nummer + 1;
            if (z.periode == opdracht.periode) {
                vorige = z;
            } else if (z.periode.overlaps(opdracht.periode)) {
                opslag.rollback();
                return Fout{Bewaarweigering{Waarom::andere_maanden, z}};
            }
        }
        if (vorige && vorige->bestanden == zending.bestanden) {
            opslag.rollback();
            return Bewaard{*vorige, false};
        }
        if (vorige && opdracht.reden.empty()) {
            opslag.rollback();
            return Fout{Bewaarweigering{Waarom::geen_reden, vorige}};
        }
        if (vorige) zending.versie = vorige->versie + 1;
        opslag.record_registratie(zending);
        for (const auto& b : bestanden)
            if (!record_delen(opslag, zending, b)) {
                opslag.rollback();
                return Fout{Bewaarweigering{Waarom::veranderd, {}, b.bestand.naam}};
            }
        opslag.commit();
        return Bewaard{std::move(zending), true};
    } catch (...) {
        opslag.rollback();
        throw;
    }
}

std::optional<Registratiezending> find_registratie(storage::Opslag& opslag, const AgbCode& agb,
                                                   const Periode& maanden) {
    std::optional<Registratiezending> uit;
    for (auto& z : opslag.load_registraties(agb))
        if (z.periode.begin <= maanden.begin && maanden.einde <= z.periode.einde) uit = std::move(z);
    return uit;
}

std::vector<Registratiezending> list_geldende_registraties(storage::Opslag& opslag,
                                                           const std::optional<AgbCode>& agb,
                                                           const Periode& periode) {
    std::vector<Registratiezending> uit;
    const auto sleutel = [](const auto& z) { return std::tuple(z.agb, z.periode, -z.versie); };
    for (auto& z : opslag.load_registraties(agb))
        if (z.periode.overlaps(periode)) uit.push_back(std::move(z));
    std::sort(uit.begin(), uit.end(), [&](const auto& a, const auto& b) { return sleutel(a) < sleutel(b); });
    uit.erase(
        std::unique(uit.begin(), uit.end(),
                    [](const auto& a, const auto& b) { return a.agb == b.agb && a.periode == b.periode; }),
        uit.end());
    return uit;
}

std::unique_ptr<std::istream> open_bewaard(storage::Opslag& opslag, const Registratiezending& zending,
                                           const Zendingbestand& bestand) {
    return std::make_unique<Bewaardestroom>(
        opslag, storage::Deelplek{zending.agb, zending.nummer, bestand.naam, 1}, bestand.delen);
}

}  // namespace jeugdregio::pipeline
