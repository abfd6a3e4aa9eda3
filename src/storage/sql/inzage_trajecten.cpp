// Facts over the whole region for an overview: trajecten of jeugdigen, and how often rules and codes were
// given.

#include <map>
#include <set>
#include <unordered_map>

#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

using dossier::Maand;

const char kNummers[] = "SELECT bsn, nummer FROM jeugdige WHERE gemeente = ?1";
const char kVersies[] = R"sql(
SELECT nummer, aanbieder, bsn, categorie, code, ingang, einde, reden_wijziging FROM toewijzing_versie NOT INDEXED
 WHERE gemeente = ?1 ORDER BY nummer, toewijzingsdatum, toewijzingstijd, bericht, regel)sql";

// Rejections of claims, with the reasons as they were reported.
const char kAfwijzingen[] = R"sql(
SELECT b.verwerkt_op, b.afzender, a.retourcodes, a.motivering_json
  FROM bericht AS b INDEXED BY bericht_declaratie CROSS JOIN afwijzing AS a
 WHERE b.soort = 'JW323' AND b.gemeente = ?1 AND a.gemeente = ?1 AND a.bericht = b.volgnummer)sql";
// Of the other messages the rule is counted as well.
const char kAndereAfwijzingen[] = R"sql(
SELECT b.verwerkt_op, a.motivering_json
  FROM afwijzing AS a CROSS JOIN bericht AS b
 WHERE b.gemeente = a.gemeente AND b.volgnummer = a.bericht AND a.gemeente = ?1 AND b.soort <> 'JW323')sql";
const char kSignalen[] = R"sql(
SELECT b.verwerkt_op, s.rule
  FROM signaal AS s CROSS JOIN bericht AS b
 WHERE b.gemeente = s.gemeente AND b.volgnummer = s.bericht AND s.gemeente = ?1)sql";

using Tellingen = std::map<std::pair<Maand, std::string>, dossier::Regeltelling>;

/// The rules in the reasons on record: the first key of each (pipeline/json_schrijver). A quote inside a text
/// is escaped, so this never stands in one; facts that name a rule stand behind a colon.
template <class OnRule>
void visit_rules(std::string_view json, OnRule on_rule) {
    constexpr std::string_view kBegin = "{\"regel\":\"";
    for (std::size_t i = json.find(kBegin); i != std::string_view::npos; i = json.find(kBegin, i)) {
        const bool reden = i > 0 && (json[i - 1] == '[' || json[i - 1] == ',');
        i += kBegin.size();
        const std::size_t einde = json.find('"', i);
        if (einde == std::string_view::npos) return;
        if (reden) on_rule(json.substr(i, einde - i));
    }
}

void count_afwijzingen(Connection& db, const Gemeente& gemeente, const char* vraag, int kolom,
                       Tellingen& tellingen) {
    const Use rij = db.use(vraag);
    rij->bind(1, gemeente.view());
    while (rij->step()) {
        const Maand maand = Maand::of(rij->datum(0));
        // A line counts once for a rule, also when the rule gave more than one reason.
        std::set<std::string_view> eens;
        visit_rules(rij->text(kolom), [&](std::string_view rule) {
            if (eens.insert(rule).second) ++tellingen[{maand, std::string(rule)}].afwijzingen;
        });
    }
}

}  // namespace

std::vector<dossier::Zorgtraject> load_zorgtrajecten(Connection& db,
                                                     const std::vector<ProductCode>& met_levering) {
    const char* const wat = "toewijzing_versie";
    const std::set<ProductCode> gevraagd(met_levering.begin(), met_levering.end());
    std::vector<dossier::Zorgtraject> uit;
    for (const Gemeente& g : find_gemeenten(db)) {
        std::unordered_map<std::string, std::int64_t> nummers;
        {
            const Use rij = db.use(kNummers);
            rij->bind(1, g.view());
            while (rij->step()) nummers.emplace(rij->string(0), rij->integer(1));
        }
        struct Traject {
            dossier::Zorgtraject waarde;
            std::string bsn;
            bool verwijderd = false;
        };
        std::vector<Traject> trajecten;
        {
            const Use rij = db.use(kVersies);
            rij->bind(1, g.view());
            while (rij->step()) {
                const ToewijzingNummer nummer{rij->integer(0)};
                if (trajecten.empty() || trajecten.back().waarde.toewijzing != nummer)
                    trajecten.emplace_back();
                Traject& t = trajecten.back();
                t.bsn = rij->string(2);
                const auto jeugdige = nummers.find(t.bsn);
                if (jeugdige == nummers.end()) throw explain_beschadigd(wat);
                t.waarde = {.gemeente = g,
                            .jeugdige = jeugdige->second,
                            .toewijzing = nummer,
                            .aanbieder = read_code<AgbCode>(*rij, 1, wat),
                            .categorie = read_optional_code<ProductCategorie>(*rij, 3, wat),
                            .code = read_optional_code<ProductCode>(*rij, 4, wat),
                            .ingang = rij->datum(5),
                            .einde = rij->optional_datum(6)};
                t.verwijderd = rij->text(7) == "13";
            }
        }
        std::erase_if(trajecten, [](const Traject& t) { return t.verwijderd; });
        if (!gevraagd.empty())
            apply_meldingen(db, g,
                            [&](ToewijzingNummer nummer, const AgbCode& aanbieder,
                                std::string_view bsn) -> dossier::Leveringen* {
                                const auto plek = std::lower_bound(trajecten.begin(), trajecten.end(), nummer,
                                                                   [](const Traject& t, ToewijzingNummer n) {
                                                                       return t.waarde.toewijzing < n;
                                                                   });
                                if (plek == trajecten.end() || plek->waarde.toewijzing != nummer ||
                                    plek->waarde.aanbieder != aanbieder || plek->bsn != bsn ||
                                    !plek->waarde.code || !gevraagd.contains(*plek->waarde.code))
                                    return nullptr;
                                return &plek->waarde.leveringen;
                            });
        for (Traject& t : trajecten) uit.push_back(std::move(t.waarde));
    }
    return uit;
}

std::vector<dossier::Regeltelling> count_regels(Connection& db) {
    std::vector<dossier::Regeltelling> uit;
    for (const Gemeente& g : find_gemeenten(db)) {
        Tellingen tellingen;
        count_afwijzingen(db, g, kAfwijzingen, 3, tellingen);
        count_afwijzingen(db, g, kAndereAfwijzingen, 1, tellingen);
        const Use rij = db.use(kSignalen);
        rij->bind(1, g.view());
        while (rij->step()) ++tellingen[{Maand::of(rij->datum(0)), rij->string(1)}].signalen;
        for (auto& [sleutel, telling] : tellingen) {
            telling.gemeente = g;
            std::tie(telling.maand, telling.rule) = sleutel;
            uit.push_back(telling);
        }
    }
    return uit;
}

std::vector<dossier::Retourtelling> count_retourcodes(Connection& db) {
    std::vector<dossier::Retourtelling> uit;
    for (const Gemeente& g : find_gemeenten(db)) {
        std::map<std::tuple<AgbCode, Maand, std::string>, std::int64_t> tellingen;
        const Use rij = db.use(kAfwijzingen);
        rij->bind(1, g.view());
        while (rij->step()) {
            const auto aanbieder = parse_agb(rij->text(1));
            if (!aanbieder) continue;
            const Maand maand = Maand::of(rij->datum(0));
            std::string_view codes = rij->text(2);
            while (!codes.empty()) {
                const std::size_t eind = std::min(codes.find(' '), codes.size());
                if (eind > 0) ++tellingen[{*aanbieder, maand, std::string(codes.substr(0, eind))}];
                codes.remove_prefix(std::min(eind + 1, codes.size()));
            }
        }
        for (const auto& [sleutel, aantal] : tellingen)
            uit.push_back({g, std::get<0>(sleutel), std::get<1>(sleutel), std::get<2>(sleutel), aantal});
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
