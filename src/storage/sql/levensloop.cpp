// Everything on record of one jeugdige: each table is asked by its own index or key, so that the size of the
// gemeente does not count.

#include <algorithm>
#include <set>

#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kAntwoordberichten[] = R"sql(
SELECT bericht FROM verzoek_antwoord WHERE gemeente = ?1 AND aanbieder = ?2 AND referentie = ?3 ORDER BY bericht)sql";

const char kPrestaties[] = R"sql(
SELECT bericht, regel, begin, bedrag_cent, credit FROM prestatie
 WHERE gemeente = ?1 AND aanbieder = ?2 AND toewijzing = ?3 ORDER BY bericht, regel)sql";

const char kAfgewezen[] = R"sql(
SELECT bericht, regel, begin, bedrag_cent, 0 FROM afgewezen_prestatie
 WHERE gemeente = ?1 AND aanbieder = ?2 AND toewijzing = ?3 ORDER BY bericht, regel)sql";

// A judgement covers all signals of one rule on one line; the latest holds.
#define SIGNAAL_KOLOMMEN                                                                   \
    "SELECT s.rule, s.referentie, s.uitleg, d.besluit, d.op FROM signaal AS s "            \
    "LEFT JOIN signaal_besluit AS d ON d.gemeente = s.gemeente AND d.bericht = s.bericht " \
    "AND d.regel = s.regel AND d.rule = s.rule AND d.versie = "                            \
    "(SELECT max(x.versie) FROM signaal_besluit AS x WHERE x.gemeente = s.gemeente "       \
    "AND x.bericht = s.bericht AND x.regel = s.regel AND x.rule = s.rule) "

const char kSignalenVanBericht[] = SIGNAAL_KOLOMMEN R"sql(
 WHERE s.gemeente = ?1 AND s.bericht = ?2 ORDER BY s.regel, s.rule, s.nummer)sql";

const char kSignalenVanRegel[] = SIGNAAL_KOLOMMEN R"sql(
 WHERE s.gemeente = ?1 AND s.bericht = ?2 AND s.regel = ?3 ORDER BY s.rule, s.nummer)sql";

const char kRetour[] = R"sql(
SELECT bericht, retourcodes FROM retour WHERE gemeente = ?1 AND van_bericht = ?2 AND afgekeurd = 1)sql";

const char kGegevens[] = R"sql(
SELECT volgnummer, soort, waarde, op FROM toewijzing_gegeven
 WHERE gemeente = ?1 AND toewijzing = ?2 ORDER BY volgnummer)sql";

const char kBericht[] = R"sql(
SELECT soort, identificatie, dagtekening, verwerkt_op FROM bericht WHERE gemeente = ?1 AND volgnummer = ?2)sql";

class Lezer {
  public:
    Lezer(Connection& db, const Gemeente& gemeente, const Bsn& bsn)
        : db_{db}, gemeente_{gemeente}, bsn_{bsn} {}

    dossier::Levensloop load() {
        visit_versies_van(db_, gemeente_, bsn_, [&](dossier::ToewijzingVersie versie, std::int64_t bericht) {
            over_jeugdige_.insert(bericht);
            uit_.versies.push_back({std::move(versie), bericht});
        });
        visit_verzoeken_van(db_, gemeente_, bsn_, [&](dossier::Verzoek verzoek, std::int64_t bericht) {
            over_jeugdige_.insert(bericht);
            uit_.verzoeken.push_back({std::move(verzoek), bericht, {}});
        });
        for (auto& v : uit_.verzoeken) load_antwoordberichten(v);
        visit_meldingen_van(
            db_, gemeente_, bsn_,
            [&](const AgbCode& aanbieder, const dossier::Startmelding& m, std::int64_t bericht) {
                over_jeugdige_.insert(bericht);
                uit_.starts.push_back({aanbieder, m, bericht});
            },
            [&](const AgbCode& aanbieder, const dossier::Stopmelding& m, std::int64_t bericht) {
                over_jeugdige_.insert(bericht);
                uit_.stops.push_back({aanbieder, m, bericht});
            });
        for (const auto& [nummer, aanbieder] : list_toewijzingen()) {
            load_prestaties(kPrestaties, nummer, aanbieder, false);
            load_prestaties(kAfgewezen, nummer, aanbieder, true);
        }
        load_retouren();
        for (const std::int64_t bericht : over_jeugdige_) load_signalen(bericht, 0, std::nullopt);
        for (const ToewijzingNummer nummer : list_nummers()) load_gegevens(nummer);
        load_berichten();
        return std::move(uit_);
    }

  private:
    /// A toewijzing under each aanbieder that it was ever given to.
    std::set<std::pair<ToewijzingNummer, AgbCode>> list_toewijzingen() const {
        std::set<std::pair<ToewijzingNummer, AgbCode>> uit;
        for (const auto& v : uit_.versies) uit.insert({v.versie.nummer, v.versie.aanbieder});
        return uit;
    }
    std::set<ToewijzingNummer> list_nummers() const {
        std::set<ToewijzingNummer> uit;
        for (const auto& v : uit_.versies) uit.insert(v.versie.nummer);
        return uit;
    }

    void load_antwoordberichten(dossier::Verzoekfeit& v) {
        const Use rij = db_.use(kAntwoordberichten);
        rij->bind(1, gemeente_.view());
        rij->bind(2, v.verzoek.aanbieder.view());
        rij->bind(3, v.verzoek.referentie);
        while (rij->step()) {
            v.antwoordberichten.push_back(rij->integer(0));
            over_jeugdige_.insert(rij->integer(0));
        }
        if (v.antwoordberichten.size() != v.verzoek.antwoorden.size())
            throw explain_beschadigd("verzoek_antwoord");
    }

    void load_prestaties(const char* sql, ToewijzingNummer nummer, const AgbCode& aanbieder, bool afgewezen) {
        std::set<std::pair<std::int64_t, std::int64_t>> regels;
        {
            const Use rij = db_.use(sql);
            rij->bind(1, gemeente_.view());
            rij->bind(2, aanbieder.view());
            rij->bind(3, nummer.waarde);
            while (rij->step()) {
                regels.insert({rij->integer(0), rij->integer(1)});
                uit_.declaraties.push_back({nummer, aanbieder, rij->integer(0), rij->datum(2),
                                            Bedrag::from_cents(rij->integer(3)), rij->integer(4) != 0,
                                            afgewezen});
            }
        }
        // Of a claim only the lines of this jeugdige: it is about many.
        for (const auto& [bericht, regel] : regels) {
            genoemd_.insert(bericht);
            load_signalen(bericht, regel, nummer);
        }
    }

    /// `regel` 0: of the whole message.
    void load_signalen(std::int64_t bericht, std::int64_t regel, std::optional<ToewijzingNummer> nummer) {
        const Use rij = db_.use(regel > 0 ? kSignalenVanRegel : kSignalenVanBericht);
        rij->bind(1, gemeente_.view());
        rij->bind(2, bericht);
        if (regel > 0) rij->bind(3, regel);
        while (rij->step()) {
            genoemd_.insert(bericht);
            uit_.signalen.push_back({bericht, nummer, rij->string(0), rij->string(1), rij->string(2),
                                     rij->is_null(3) ? std::string() : rij->string(3),
                                     rij->optional_datum(4)});
        }
    }

    void load_retouren() {
        for (const std::int64_t van : over_jeugdige_) {
            const Use rij = db_.use(kRetour);
            rij->bind(1, gemeente_.view());
            rij->bind(2, van);
            if (rij->step()) uit_.retouren.push_back({van, rij->integer(0), rij->string(1)});
        }
        // The signal that a retour gives (IV028) is about the same jeugdige.
        for (const auto& r : uit_.retouren) over_jeugdige_.insert(r.bericht);
    }

    void load_gegevens(ToewijzingNummer nummer) {
        const Use rij = db_.use(kGegevens);
        rij->bind(1, gemeente_.view());
        rij->bind(2, nummer.waarde);
        while (rij->step())
            uit_.gegevens.push_back({nummer, rij->integer(0), rij->string(1), rij->string(2), rij->datum(3)});
    }

    void load_berichten() {
        genoemd_.insert(over_jeugdige_.begin(), over_jeugdige_.end());
        for (const std::int64_t volgnummer : genoemd_) {
            const Use rij = db_.use(kBericht);
            rij->bind(1, gemeente_.view());
            rij->bind(2, volgnummer);
            if (!rij->step()) throw explain_beschadigd("bericht");
            uit_.berichten.emplace(volgnummer, dossier::Bronbericht{rij->string(0), rij->string(1),
                                                                    rij->datum(2), rij->datum(3)});
        }
    }

    Connection& db_;
    const Gemeente& gemeente_;
    const Bsn& bsn_;
    dossier::Levensloop uit_;
    std::set<std::int64_t> over_jeugdige_;  // messages about this jeugdige alone
    std::set<std::int64_t> genoemd_;        // and those that also name others
};

}  // namespace

dossier::Levensloop load_levensloop(Connection& db, const Gemeente& gemeente, const Bsn& bsn) {
    return Lezer(db, gemeente, bsn).load();
}

}  // namespace jeugdregio::storage::sql
