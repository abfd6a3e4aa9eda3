// Products and tarieven against each other, and the validity of the tarieven in time: for every product,
// every perceel and every day of the term exactly one tarief.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "contract/getallen.hpp"
#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

/// What a price is for.
using Sleutel = std::tuple<int, std::string, Eenheid>;

/// One period of a price, with the line of its list.
struct Stuk {
    Geldigheid geldig;
    std::string bestand;
    int regel = 0;
};

bool holds(const std::vector<std::string>& lijst, const std::string& naam) {
    return std::find(lijst.begin(), lijst.end(), naam) != lijst.end();
}

std::vector<int> known_percelen(const Ingelezen& in) {
    std::vector<int> uit;
    for (const auto& p : in.percelen) uit.push_back(p.waarde.nummer);
    std::sort(uit.begin(), uit.end());
    return uit;
}

/// Whether this voorziening is known not to belong to this perceel. That is a fault of its own; what follows
/// from it is not reported again.
bool is_vreemd(const Ingelezen& in, int perceel, const std::string& voorziening) {
    const Perceel* p = in.find_perceel(perceel);
    return p != nullptr && !holds(p->voorzieningen, voorziening);
}

/// REQUIRES perceel to be known.
void check_voorziening(const Ingelezen& in, std::string_view bestand, int perceel,
                       const std::string& voorziening, int regel, Foutenlijst& fouten) {
    const Perceel* p = in.find_perceel(perceel);
    if (voorziening.empty() || holds(p->voorzieningen, voorziening)) return;
    fouten.add(bestand, regel, fmt::format("Perceel {} heeft geen voorziening \"{}\".", perceel, voorziening),
               fmt::format("Kies uit {}, of voeg de voorziening toe in percelen.toml.",
                           join_namen(p->voorzieningen)));
}

void report_perceel(const Ingelezen& in, std::string_view bestand, int perceel, int regel,
                    Foutenlijst& fouten) {
    fouten.add(bestand, regel, fmt::format("Perceel {} bestaat niet in percelen.toml.", perceel),
               fmt::format("Kies uit {}, of voeg het perceel toe in percelen.toml.",
                           join_getallen(known_percelen(in))));
}

/// 8.3.3: a product may begin later than its perceel or stop earlier, never the other way round.
void check_geldigheid(const Ingelezen& in, const Product& p, int regel, Foutenlijst& fouten) {
    if (p.ingang && p.einde && *p.einde < *p.ingang) {
        fouten.add(bestand::kProducten, regel,
                   fmt::format("Product {} begint op {} en eindigt eerder, op {}.", p.code.view(),
                               format_nl(*p.ingang), format_nl(*p.einde)),
                   "Verbeter `ingang` of `einde`: `einde` is de laatste dag.");
    }
    for (const int nummer : p.percelen) {
        const Perceel* perceel = in.find_perceel(nummer);
        if (perceel == nullptr) continue;
        for (const auto& [sleutel, dag] : {std::pair{"ingang", p.ingang}, std::pair{"einde", p.einde}}) {
            if (!dag || (*dag >= perceel->begin && *dag <= perceel->uiterste_einde)) continue;
            fouten.add(
                bestand::kProducten, regel,
                fmt::format("Bij product {} is `{}` {}, maar perceel {} loopt van {} tot uiterlijk {}.",
                            p.code.view(), sleutel, format_nl(*dag), nummer, format_nl(perceel->begin),
                            format_nl(perceel->uiterste_einde)),
                "Verbeter de dag, of laat hem weg als het product zolang bestaat als het perceel.");
        }
    }
}

void check_productlijsten(const Ingelezen& in, Foutenlijst& fouten) {
    std::map<std::string, int, std::less<>> gezien;
    for (const auto& lijst : in.productlijsten) {
        if (in.has(bestand::kPercelen)) {
            for (const int perceel : lijst.waarde.percelen)
                if (in.find_perceel(perceel) == nullptr)
                    report_perceel(in, bestand::kProducten, perceel, lijst.waarde.percelen_regel, fouten);
        }
        for (const auto& rij : lijst.waarde.producten) {
            const Product& p = rij.waarde;
            if (rij.gaaf) check_geldigheid(in, p, rij.regel, fouten);
            if (in.has(bestand::kPercelen)) {
                for (const int perceel : p.percelen)
                    if (in.find_perceel(perceel) != nullptr)
                        check_voorziening(in, bestand::kProducten, perceel, p.voorziening, rij.regel, fouten);
            }
            if (p.code.empty()) continue;
            const auto [plek, nieuw] = gezien.emplace(p.code.str(), rij.regel);
            if (nieuw) continue;
            fouten.add(bestand::kProducten, rij.regel,
                       fmt::format("Productcode {} staat er twee keer: ook op regel {}.", p.code.view(),
                                   plek->second),
                       "Geef elk product een eigen code, of haal er een weg.");
        }
    }
}

void check_tarieflijsten(const Ingelezen& in, Foutenlijst& fouten) {
    for (const auto& lijst : in.tarieflijsten) {
        const Tarieflijst& t = lijst.waarde;
        if (!lijst.gaaf) continue;
        if (t.geldig.tot && *t.geldig.tot < t.geldig.van) {
            fouten.add(t.bestand, lijst.regel,
                       fmt::format("De tarieflijst van perceel {} begint op {} en eindigt eerder, op {}.",
                                   t.perceel, format_nl(t.geldig.van), format_nl(*t.geldig.tot)),
                       "Verbeter `van` of `tot`: `tot` is de laatste dag waarop de lijst geldt.");
        }
        const bool perceel_bekend = in.find_perceel(t.perceel) != nullptr;
        if (in.has(bestand::kPercelen) && !perceel_bekend)
            report_perceel(in, t.bestand, t.perceel, lijst.regel, fouten);
        std::map<std::string, int, std::less<>> gezien;
        for (const auto& rij : t.tarieven) {
            if (perceel_bekend)
                check_voorziening(in, t.bestand, t.perceel, rij.waarde.voorziening, rij.regel, fouten);
            const auto [plek, nieuw] = gezien.emplace(rij.waarde.voorziening, rij.regel);
            if (nieuw || rij.waarde.voorziening.empty()) continue;
            fouten.add(t.bestand, rij.regel,
                       fmt::format("{} staat twee keer in deze tarieflijst: ook op regel {}.",
                                   rij.waarde.voorziening, plek->second),
                       "Haal er een weg. Een nieuw tarief komt in een eigen lijst met een latere `van`.");
        }
    }
}

/// Faults about periods that are the same for several voorzieningen of one list, gathered into one sentence.
class Periodefouten {
  public:
    /// `wat` and `herstel` may hold one {} for the names.
    void add(const Stuk& stuk, std::string wat, std::string herstel, const std::string& voorziening) {
        namen_[{stuk.bestand, stuk.regel, std::move(wat), std::move(herstel)}].push_back(voorziening);
    }
    void report(Foutenlijst& fouten) const {
        for (const auto& [sleutel, namen] : namen_) {
            const auto& [bestand, regel, wat, herstel] = sleutel;
            fouten.add(bestand, regel, fmt::format(fmt::runtime(wat), join_namen(namen)), herstel);
        }
    }

  private:
    std::map<std::tuple<std::string, int, std::string, std::string>, std::vector<std::string>> namen_;
};

/// The days on which a price is needed: while the perceel runs and a product with this price exists.
struct Nodig {
    Datum van, tot;
    std::string_view waarom_van = "het perceel loopt dan al", waarom_tot = "het perceel loopt";
};
std::optional<Nodig> find_nodig(const Ingelezen& in, const Sleutel& sleutel) {
    const auto& [nummer, voorziening, eenheid] = sleutel;
    std::optional<Nodig> uit;
    for (const auto& p : in.percelen)
        if (p.gaaf && p.waarde.nummer == nummer) uit = Nodig{p.waarde.begin, p.waarde.lopend_einde()};
    if (!uit) return uit;
    std::optional<Datum> eerste, laatste;
    bool altijd_eerder = false, altijd_later = false;
    for (const auto& lijst : in.productlijsten)
        for (const auto& rij : lijst.waarde.producten) {
            const Product& p = rij.waarde;
            if (!rij.gaaf || p.voorziening != voorziening || p.eenheid != eenheid ||
                std::find(p.percelen.begin(), p.percelen.end(), nummer) == p.percelen.end())
                continue;
            if (!p.ingang)
                altijd_eerder = true;
            else if (!eerste || *p.ingang < *eerste)
                eerste = p.ingang;
            if (!p.einde)
                altijd_later = true;
            else if (!laatste || *p.einde > *laatste)
                laatste = p.einde;
        }
    if (eerste && !altijd_eerder && *eerste > uit->van) {
        uit->van = *eerste;
        uit->waarom_van = "het product bestaat dan al";
    }
    if (laatste && !altijd_later && *laatste < uit->tot) {
        uit->tot = *laatste;
        uit->waarom_tot = "het product bestaat";
    }
    return uit;
}

void check_periodes(const Sleutel& sleutel, std::vector<Stuk> stukken, const std::optional<Nodig>& nodig,
                    Periodefouten& fouten) {
    const auto& [nummer, voorziening, eenheid] = sleutel;
    std::stable_sort(stukken.begin(), stukken.end(),
                     [](const Stuk& a, const Stuk& b) { return a.geldig.van < b.geldig.van; });
    const std::string wie = fmt::format("Perceel {}, {{}} (per {}): ", nummer, eenheid_sleutel(eenheid));

    for (std::size_t i = 1; i < stukken.size(); ++i) {
        const Stuk &vorige = stukken[i - 1], &dit = stukken[i];
        const Datum dag_ervoor = dit.geldig.van.plus_dagen(-1);
        const std::string sluit =
            fmt::format("Zet bij de lijst op regel {}: tot = \"{}\".", vorige.regel, format_iso(dag_ervoor));
        if (vorige.geldig.van == dit.geldig.van) {
            fouten.add(
                dit,
                wie + fmt::format("er zijn twee lijsten die op {} ingaan; de andere staat op regel {}.",
                                  format_nl(dit.geldig.van), vorige.regel),
                "Haal een van de twee weg, of verbeter `van`.", voorziening);
        } else if (!vorige.geldig.tot || *vorige.geldig.tot > dag_ervoor) {
            fouten.add(
                dit,
                wie +
                    fmt::format("vanaf {} gelden er twee tarieven; het andere staat in de lijst op regel {}.",
                                format_nl(dit.geldig.van), vorige.regel),
                sluit, voorziening);
        } else if (*vorige.geldig.tot < dag_ervoor) {
            fouten.add(dit,
                       wie + fmt::format("van {} tot en met {} is er geen tarief.",
                                         format_nl(vorige.geldig.tot->plus_dagen(1)), format_nl(dag_ervoor)),
                       sluit + " Of laat deze lijst eerder ingaan.", voorziening);
        }
    }

    if (!nodig || nodig->tot < nodig->van) return;
    const Stuk &eerste = stukken.front(), &laatste = stukken.back();
    if (eerste.geldig.van > nodig->van) {
        fouten.add(eerste,
                   wie + fmt::format("van {} tot en met {} is er geen tarief, en {}.", format_nl(nodig->van),
                                     format_nl(eerste.geldig.van.plus_dagen(-1)), nodig->waarom_van),
                   fmt::format("Laat de lijst ingaan op \"{}\", of zet er een eerdere lijst bij. Begint een "
                               "product later dan het perceel, zet dan `ingang` bij het product.",
                               format_iso(nodig->van)),
                   voorziening);
    }
    if (laatste.geldig.tot && *laatste.geldig.tot < nodig->tot) {
        fouten.add(
            laatste,
            wie + fmt::format("na {} is er geen tarief, en {} tot en met {}.", format_nl(*laatste.geldig.tot),
                              nodig->waarom_tot, format_nl(nodig->tot)),
            "Haal `tot` weg, of zet er een lijst bij die de dag erna ingaat.", voorziening);
    }
}

}  // namespace

void close_vervolgde(Ingelezen& in, Foutenlijst& fouten) {
    for (auto& lijst : in.tarieflijsten) {
        if (!lijst.gaaf || !lijst.waarde.vervolg) continue;
        const Datum van = lijst.waarde.geldig.van;
        std::vector<std::string> zonder;
        for (const auto& rij : lijst.waarde.tarieven) {
            Tarief* vorige = nullptr;
            for (auto& ander : in.tarieflijsten)
                for (auto& kandidaat : ander.waarde.tarieven) {
                    Tarief& t = kandidaat.waarde;
                    if (ander.gaaf && t.perceel == lijst.waarde.perceel &&
                        t.eenheid == lijst.waarde.eenheid && t.voorziening == rij.waarde.voorziening &&
                        t.geldig.van < van && (vorige == nullptr || vorige->geldig.van < t.geldig.van))
                        vorige = &t;
                }
            if (vorige == nullptr)
                zonder.push_back(rij.waarde.voorziening);
            else if (!vorige->geldig.tot)
                vorige->geldig.tot = van.plus_dagen(-1);
        }
        if (zonder.empty() || !in.has(bestand::kTarieven)) continue;
        fouten.add(
            lijst.waarde.bestand, lijst.regel,
            fmt::format("Deze lijst is een vervolg, maar voor {} in perceel {} (per {}) is er geen eerder "
                        "tarief.",
                        join_namen(zonder), lijst.waarde.perceel, eenheid_sleutel(lijst.waarde.eenheid)),
            "Haal `vervolg` weg, of verbeter perceel, eenheid, voorziening of `van`.");
    }
}

void check_tarieven(const Ingelezen& in, Foutenlijst& fouten) {
    check_productlijsten(in, fouten);
    check_tarieflijsten(in, fouten);

    std::map<Sleutel, std::vector<Stuk>> prijzen;
    std::map<Sleutel, std::pair<std::string, int>> prijsregel;  // first line, for a tarief without a product
    bool alle_lijsten_gaaf = in.has(bestand::kTarieven) && in.has(bestand::kProducten);
    for (const auto& lijst : in.tarieflijsten) {
        alle_lijsten_gaaf = alle_lijsten_gaaf && lijst.gaaf;
        if (!lijst.gaaf) continue;
        std::vector<std::string> gezien;
        for (const auto& rij : lijst.waarde.tarieven) {
            const Tarief& t = rij.waarde;
            if (!rij.gaaf || holds(gezien, t.voorziening)) continue;  // a doubled row was reported above
            gezien.push_back(t.voorziening);
            const Sleutel sleutel{t.perceel, t.voorziening, t.eenheid};
            prijsregel.emplace(sleutel, std::pair(lijst.waarde.bestand, rij.regel));
            std::vector<Stuk>& stukken = prijzen[sleutel];
            if (!t.geldig.tot || *t.geldig.tot >= t.geldig.van)
                stukken.push_back({t.geldig, lijst.waarde.bestand, lijst.regel});
        }
    }

    Periodefouten periodefouten;
    for (const auto& [sleutel, stukken] : prijzen) {
        if (!stukken.empty()) check_periodes(sleutel, stukken, find_nodig(in, sleutel), periodefouten);
    }
    periodefouten.report(fouten);

    // With a list that could not be read there is no telling what is missing; mend that one first.
    for (const auto& lijst : in.productlijsten) alle_lijsten_gaaf = alle_lijsten_gaaf && lijst.gaaf;
    if (!alle_lijsten_gaaf) return;
    std::map<Sleutel, bool> heeft_product;
    for (const auto& lijst : in.productlijsten) {
        for (const auto& rij : lijst.waarde.producten) {
            const Product& p = rij.waarde;
            if (!rij.gaaf) continue;
            std::vector<int> zonder;
            for (const int perceel : p.percelen) {
                const Sleutel sleutel{perceel, p.voorziening, p.eenheid};
                heeft_product[sleutel] = true;
                if (!prijzen.contains(sleutel) && !is_vreemd(in, perceel, p.voorziening))
                    zonder.push_back(perceel);
            }
            if (zonder.empty()) continue;
            fouten.add(
                bestand::kProducten, rij.regel,
                fmt::format("Product {} ({}) heeft geen tarief per {} in perceel {}.", p.code.view(),
                            p.voorziening, eenheid_sleutel(p.eenheid), join_getallen(zonder)),
                "Zet het tarief in tarieven.toml, of verbeter de voorziening of de eenheid van het product.");
        }
    }
    for (const auto& [sleutel, plek] : prijsregel) {
        const auto& [perceel, voorziening, eenheid] = sleutel;
        if (heeft_product.contains(sleutel) || is_vreemd(in, perceel, voorziening)) continue;
        fouten.add(
            plek.first, plek.second,
            fmt::format("Bij het tarief voor {} (perceel {}, per {}) hoort geen product.", voorziening,
                        perceel, eenheid_sleutel(eenheid)),
            "Zet het product met zijn code in producten.toml, of verbeter de voorziening of de eenheid.");
    }
}

}  // namespace jeugdregio::contract
