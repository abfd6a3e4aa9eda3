// Sums over the whole region for an overview. Each reads its table once, in the order in which it lies on
// disk, and adds up while reading: a GROUP BY would sort or hash every row first.

#include <array>
#include <map>
#include <unordered_map>

#include "grootboek/boeking.hpp"
#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

using dossier::Maand;

const char kPrestaties[] = R"sql(
SELECT gemeente, aanbieder, categorie, code, begin, bericht, bedrag_cent, credit FROM prestatie
 ORDER BY gemeente, aanbieder, toewijzing, bericht, regel)sql";

const char kDeclaraties[] = R"sql(
SELECT volgnummer, afzender, verwerkt_op, ingediend_cent, toegekend_cent, boeking_aantal
  FROM bericht INDEXED BY bericht_declaratie WHERE soort = 'JW323' AND gemeente = ?1)sql";
const char kAfgewezenRegels[] =
    "SELECT bericht, count(*) FROM afwijzing WHERE gemeente = ?1 AND regel > 0 GROUP BY bericht";
const char kAfgewezenBedragen[] =
    "SELECT bericht, bedrag_cent FROM afgewezen_prestatie NOT INDEXED WHERE gemeente = ?1";

const char kVersies[] = R"sql(
SELECT nummer, aanbieder, categorie, code, ingang FROM toewijzing_versie NOT INDEXED WHERE gemeente = ?1
 ORDER BY nummer, toewijzingsdatum, toewijzingstijd, bericht, regel)sql";
const char kBoekingen[] = "SELECT toewijzing, soort, van, naar, bedrag_cent FROM boeking WHERE gemeente = ?1";

/// "2023-04-01": the month of a date on record, without the day.
Maand read_maand(const Statement& rij, int kolom, const char* wat) {
    const std::string_view t = rij.text(kolom);
    const auto cijfer = [&](std::size_t i) {
        if (i >= t.size() || t[i] < '0' || t[i] > '9') throw explain_beschadigd(wat);
        return t[i] - '0';
    };
    const Maand uit{cijfer(0) * 1000 + cijfer(1) * 100 + cijfer(2) * 10 + cijfer(3),
                    cijfer(5) * 10 + cijfer(6)};
    if (uit.maand < 1 || uit.maand > 12) throw explain_beschadigd(wat);
    return uit;
}

struct Som {
    std::int64_t cent = 0, regels = 0;
};

/// The products that occur, each with a small number: a hundred thousand lines are added up by number.
class Producten {
  public:
    /// REQUIRES the texts of a categorie and a code.
    std::uint32_t number_of(std::string_view categorie, std::string_view code) {
        // Lines of one toewijzing mostly have the product of the line before.
        if (laatste_ < lijst_.size() && lijst_[laatste_].second.view() == code &&
            lijst_[laatste_].first.view() == categorie)
            return static_cast<std::uint32_t>(laatste_);
        const auto c = ProductCategorie::from_text(categorie);
        const auto p = ProductCode::from_text(code);
        if (!c || !p) throw explain_beschadigd("prestatie");
        const auto [plek, nieuw] = nummers_.try_emplace({*c, *p}, lijst_.size());
        if (nieuw) lijst_.emplace_back(*c, *p);
        laatste_ = plek->second;
        return static_cast<std::uint32_t>(laatste_);
    }
    [[nodiscard]] const std::pair<ProductCategorie, ProductCode>& at(std::uint32_t nummer) const {
        return lijst_.at(nummer);
    }

  private:
    std::map<std::pair<ProductCategorie, ProductCode>, std::size_t> nummers_;
    std::vector<std::pair<ProductCategorie, ProductCode>> lijst_;
    std::size_t laatste_ = 0;
};

/// Sums of one aanbieder in one gemeente, by product and month.
using Productsommen = std::unordered_map<std::uint64_t, Som>;

std::uint64_t join_sleutel(std::uint32_t product, Maand maand) {
    return std::uint64_t{product} << 32 | static_cast<std::uint32_t>(maand.jaar * 12 + maand.maand - 1);
}

/// Moves them behind those of the ones before, in order.
void flush(const Gemeente& gemeente, const AgbCode& aanbieder, const Producten& producten, Productsommen& van,
           std::vector<dossier::Besteding>& naar) {
    const std::size_t eerste = naar.size();
    for (const auto& [sleutel, som] : van) {
        const auto& [categorie, code] = producten.at(static_cast<std::uint32_t>(sleutel >> 32));
        const int maanden = static_cast<int>(sleutel & 0xffffffff);
        naar.push_back({gemeente, aanbieder, categorie, code, Maand{maanden / 12, maanden % 12 + 1},
                        Bedrag::from_cents(som.cent), som.regels});
    }
    std::sort(naar.begin() + static_cast<std::ptrdiff_t>(eerste), naar.end(),
              [](const auto& a, const auto& b) {
                  return std::tie(a.categorie, a.code, a.maand) < std::tie(b.categorie, b.code, b.maand);
              });
    van.clear();
}

/// The month of the day that each message of a gemeente was decided for, by journal number.
std::unordered_map<std::int64_t, Maand> load_besluitmaanden(Connection& db, const Gemeente& gemeente) {
    std::unordered_map<std::int64_t, Maand> uit;
    const Use rij = db.use(kDeclaraties);
    rij->bind(1, gemeente.view());
    while (rij->step()) uit.emplace(rij->integer(0), read_maand(*rij, 2, "bericht"));
    return uit;
}

}  // namespace

dossier::Bestedingen sum_bestedingen(Connection& db) {
    const char* const wat = "prestatie";
    dossier::Bestedingen uit;
    Producten producten;
    Productsommen zorg, besluit;
    Gemeente gemeente;
    AgbCode aanbieder;
    std::unordered_map<std::int64_t, Maand> besluitmaanden;
    const Use rij = db.use(kPrestaties);
    while (rij->step()) {
        if (rij->text(1) != aanbieder.view() || rij->text(0) != gemeente.view()) {
            flush(gemeente, aanbieder, producten, zorg, uit.zorgmaand);
            flush(gemeente, aanbieder, producten, besluit, uit.besluitmaand);
            if (rij->text(0) != gemeente.view()) {
                gemeente = read_code<Gemeente>(*rij, 0, wat);
                besluitmaanden = load_besluitmaanden(db, gemeente);
            }
            aanbieder = read_code<AgbCode>(*rij, 1, wat);
        }
        const auto beslist = besluitmaanden.find(rij->integer(5));
        if (beslist == besluitmaanden.end()) throw explain_beschadigd(wat);
        const std::uint32_t product = producten.number_of(rij->text(2), rij->text(3));
        const std::int64_t teken = rij->integer(7) != 0 ? -1 : 1;
        const std::int64_t cent = teken * rij->integer(6);
        const auto add = [&](Som& som) {
            som.cent = checked_add(som.cent, cent);
            som.regels += teken;
        };
        add(zorg[join_sleutel(product, read_maand(*rij, 4, wat))]);
        add(besluit[join_sleutel(product, beslist->second)]);
    }
    flush(gemeente, aanbieder, producten, zorg, uit.zorgmaand);
    flush(gemeente, aanbieder, producten, besluit, uit.besluitmaand);
    return uit;
}

std::vector<dossier::Declaratiemaand> sum_declaratiemaanden(Connection& db) {
    std::vector<dossier::Declaratiemaand> uit;
    for (const Gemeente& g : find_gemeenten(db)) {
        std::unordered_map<std::int64_t, Som> afgewezen;  // by journal number
        {
            const Use rij = db.use(kAfgewezenRegels);
            rij->bind(1, g.view());
            while (rij->step()) afgewezen[rij->integer(0)].regels = rij->integer(1);
        }
        {
            const Use rij = db.use(kAfgewezenBedragen);
            rij->bind(1, g.view());
            while (rij->step()) {
                std::int64_t& cent = afgewezen[rij->integer(0)].cent;
                cent = checked_add(cent, rij->integer(1));
            }
        }
        std::map<std::pair<AgbCode, Maand>, dossier::Declaratiemaand> sommen;
        const Use rij = db.use(kDeclaraties);
        rij->bind(1, g.view());
        while (rij->step()) {
            // A 323 that could not be read to its end may have a sender that is no aanbieder.
            const auto afzender = parse_agb(rij->text(1));
            if (!afzender) continue;
            const Maand maand = read_maand(*rij, 2, "bericht");
            auto& som = sommen[{*afzender, maand}];
            som.gemeente = g;
            som.aanbieder = *afzender;
            som.maand = maand;
            ++som.berichten;
            som.ingediend += Bedrag::from_cents(rij->integer(3));
            som.toegekend += Bedrag::from_cents(rij->integer(4));
            som.regels_toegekend += rij->integer(5);
            if (const auto plek = afgewezen.find(rij->integer(0)); plek != afgewezen.end()) {
                som.regels_afgewezen += plek->second.regels;
                som.afgewezen += Bedrag::from_cents(plek->second.cent);
            }
        }
        for (auto& [sleutel, som] : sommen) uit.push_back(som);
    }
    return uit;
}

std::vector<dossier::Toekenning> sum_toekenningen(Connection& db) {
    using grootboek::Boekingsoort, grootboek::Rekening;
    const char* const wat = "toewijzing_versie";
    struct Stand {
        AgbCode aanbieder;
        std::optional<ProductCategorie> categorie;
        std::optional<ProductCode> code;
        int jaar = 0;
        std::int64_t toegekend = 0, gedeclareerd = 0;
        bool budget = false;
    };
    std::vector<dossier::Toekenning> uit;
    for (const Gemeente& g : find_gemeenten(db)) {
        std::unordered_map<std::int64_t, Stand> standen;
        {
            const Use rij = db.use(kVersies);
            rij->bind(1, g.view());
            while (rij->step()) {
                Stand& s = standen[rij->integer(0)];
                s.aanbieder = read_code<AgbCode>(*rij, 1, wat);
                s.categorie = read_optional_code<ProductCategorie>(*rij, 2, wat);
                s.code = read_optional_code<ProductCode>(*rij, 3, wat);
                s.jaar = read_maand(*rij, 4, wat).jaar;
            }
        }
        {
            const Use rij = db.use(kBoekingen);
            rij->bind(1, g.view());
            while (rij->step()) {
                const auto plek = standen.find(rij->integer(0));
                if (plek == standen.end()) throw explain_beschadigd("boeking");
                Stand& s = plek->second;
                const auto naar = static_cast<Rekening>(rij->integer(3));
                if (static_cast<Boekingsoort>(rij->integer(1)) == Boekingsoort::toekenning) {
                    s.budget = true;
                    s.toegekend = checked_add(
                        s.toegekend, naar == Rekening::toegekend ? rij->integer(4) : -rij->integer(4));
                } else {
                    s.gedeclareerd = checked_add(
                        s.gedeclareerd, naar == Rekening::gedeclareerd ? rij->integer(4) : -rij->integer(4));
                }
            }
        }
        using Sleutel = std::tuple<AgbCode, std::optional<ProductCategorie>, std::optional<ProductCode>, int>;
        std::map<Sleutel, dossier::Toekenning> sommen;
        for (const auto& [nummer, s] : standen) {
            if (!s.budget) continue;
            auto& som = sommen[{s.aanbieder, s.categorie, s.code, s.jaar}];
            ++som.toewijzingen;
            som.toegekend += Bedrag::from_cents(s.toegekend);
            som.gedeclareerd += Bedrag::from_cents(s.gedeclareerd);
        }
        for (auto& [sleutel, som] : sommen) {
            som.gemeente = g;
            std::tie(som.aanbieder, som.categorie, som.code, som.jaar) = sleutel;
            uit.push_back(som);
        }
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
