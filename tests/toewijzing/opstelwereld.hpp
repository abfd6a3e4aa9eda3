// One jeugdige at one aanbieder, for whom a 301 is drawn up, so that a test only names what it changes. Today
// is 14 April 2023; there is a budget for category 45 until the end of 2024 (1002) and 3 hours a week of
// groepsaanbod until the end of 2023 (1003). Header-only.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "contract/load_contract.hpp"
#include "toewijzing/opstellen.hpp"

namespace jeugdregio::toewijzing {

[[nodiscard]] inline Datum datum(std::string_view t) {
    return *parse_datum(t);
}

class Opstelwereld {
  public:
    dossier::KetenDossier keten;
    std::vector<contract::AanbiederContract> aanbieders;
    Moment nu{datum("2023-04-14"), "09:30:00"};
    bool nummer_bezet = false;
    std::int64_t vrij = 2001;

    Opstelwereld() {
        dossier::ToewijzingVersie v{.gemeente = *parse_gemeente("0193"),
                                    .nummer = {1002},
                                    .aanbieder = *parse_agb("42420001"),
                                    .bsn = *Bsn::parse("999900006"),
                                    .geboortedatum = std::nullopt,
                                    .categorie = parse_categorie("45"),
                                    .code = std::nullopt,
                                    .toewijzingsdatum = datum("2022-12-20"),
                                    .toewijzingstijd = "12:00:00",
                                    .ingang = datum("2023-01-01"),
                                    .einde = datum("2024-12-31"),
                                    .reden_wijziging = {},
                                    .omvang = std::nullopt,
                                    .budget = Bedrag::from_cents(10'000'00),
                                    .referentie_aanbieder = "OUD",
                                    .verzonden_op = datum("2022-12-21")};
        add(v);
        v.nummer = {1003};
        v.categorie = parse_categorie("41");
        v.code = parse_productcode("41A02");
        v.einde = datum("2023-12-31");
        v.budget.reset();
        v.omvang = dossier::Omvang{3, Eenheid::uur, Frequentie::per_week};
        add(v);
        contract::AanbiederContract c;
        c.agb = *parse_agb("42420001");
        c.naam = "Voorbeeld Jeugdhulp";
        c.perceel = 1;
        c.groepsaanbod = {"licht", "middel"};
        c.voorzieningen = {"MST"};
        c.geldig = {datum("2023-01-01"), std::nullopt};
        aanbieders.push_back(c);
    }

    void add(dossier::ToewijzingVersie v) {
        keten.toewijzingen.emplace_back().versies.push_back(std::move(v));
    }
    [[nodiscard]] dossier::ToewijzingVersie& versie(std::int64_t nummer) {
        for (auto& t : keten.toewijzingen)
            if (t.actueel().nummer.waarde == nummer) return t.versies.back();
        fail_invariant("a test names a toewijzing that exists");
    }
    /// Help that began on this toewijzing and goes on.
    void add_hulp(std::int64_t nummer) {
        dossier::Startmelding start;
        start.sleutel = {.toewijzing = ToewijzingNummer{nummer},
                         .categorie = {},
                         .code = {},
                         .begin = datum("2023-02-01")};
        keten.leveringen.starts.push_back(start);
    }
    /// A request; the products follow.
    dossier::Verzoek& add_verzoek(std::string referentie, dossier::Verzoeksoort soort) {
        dossier::Verzoek v;
        v.soort = soort;
        v.referentie = std::move(referentie);
        v.aanbieder = *parse_agb("42420001");
        v.bsn = *Bsn::parse("999900006");
        v.dagtekening = v.ontvangen_op = datum("2023-04-11");
        keten.verzoeken.push_back(std::move(v));
        return keten.verzoeken.back();
    }
    /// 2 dagdelen MST-like: a specific product that is not there yet.
    [[nodiscard]] static Productwens mst() {
        return {.categorie = parse_categorie("50"),
                .code = parse_productcode("50A01"),
                .ingang = datum("2023-05-01"),
                .einde = datum("2023-12-31"),
                .omvang = dossier::Omvang{1, Eenheid::stuk_inspanning, Frequentie::totaal},
                .budget = std::nullopt};
    }
    [[nodiscard]] static dossier::GevraagdProduct ongewijzigd(std::int64_t nummer) {
        dossier::GevraagdProduct p;
        p.soort = dossier::Gevraagd::ongewijzigd;
        p.toewijzing = ToewijzingNummer{nummer};
        return p;
    }
    /// As it is on record; the test changes what is asked for.
    [[nodiscard]] dossier::GevraagdProduct te_wijzigen(std::int64_t nummer) {
        const auto& v = versie(nummer);
        dossier::GevraagdProduct p;
        p.soort = dossier::Gevraagd::te_wijzigen;
        p.toewijzing = v.nummer;
        p.ingang = v.ingang;
        p.einde = v.einde;
        p.omvang = v.omvang;
        p.budget = v.budget;
        return p;
    }
    [[nodiscard]] static dossier::GevraagdProduct nieuw(std::string_view ingang) {
        const Productwens w = mst();
        dossier::GevraagdProduct p;
        p.soort = dossier::Gevraagd::nieuw;
        p.categorie = w.categorie;
        p.code = w.code;
        p.ingang = datum(ingang);
        p.einde = w.einde;
        p.omvang = w.omvang;
        return p;
    }

    template <class Wens>
    [[nodiscard]] Opstelling run(const Wens& wens) const {
        return compose(wens, input());
    }
    [[nodiscard]] Opstelling run(const Honoreerwens& wens, std::string_view referentie) const {
        return compose(wens, *keten.find_verzoek(referentie), input());
    }
    [[nodiscard]] Opstelling run(const Antwoordwens& wens, std::string_view referentie) const {
        return compose(wens, keten.find_verzoek(referentie), input());
    }
    [[nodiscard]] Opstelinput input() const {
        return {.gemeente = *parse_gemeente("0193"),
                .aanbieder = *parse_agb("42420001"),
                .bsn = *Bsn::parse("999900006"),
                .keten = keten,
                .aanbieder_contracten = aanbieders,
                .contract = contract(),
                .nu = nu,
                .vrij = {vrij},
                .nummer_bezet = nummer_bezet};
    }
    [[nodiscard]] static const contract::Contract& contract() {
        static const contract::Contract kContract = [] {
            auto geladen = contract::load_contract(
                std::filesystem::path(BRONMAP) / "contracten" / "ijsselland-2023", datum("2023-04-14"));
            invariant(geladen.ok(), "the contract of the reference region loads");
            return std::move(geladen->contract);
        }();
        return kContract;
    }
};

/// The ids that refused or signalled, in order.
[[nodiscard]] inline std::vector<std::string> ids(const std::vector<Motivering>& motiveringen) {
    std::vector<std::string> uit;
    for (const auto& m : motiveringen) uit.emplace_back(m.regel->id);
    return uit;
}

/// "1003 gewijzigd 2023-01-01 2023-12-31 12 W1": what a 301 says of each product.
[[nodiscard]] inline std::vector<std::string> lines_of(const Opstelling& o) {
    std::vector<std::string> uit;
    for (const auto& r : o.regels) {
        std::string t = std::to_string(r.versie.nummer.waarde) + " " +
                        std::string(handeling_naam(r.handeling)) + " " + format_iso(r.versie.ingang) + " " +
                        (r.versie.einde ? format_iso(*r.versie.einde) : "-");
        if (!r.versie.reden_wijziging.empty()) t += " " + r.versie.reden_wijziging;
        if (!r.versie.referentie_aanbieder.empty()) t += " " + r.versie.referentie_aanbieder;
        uit.push_back(std::move(t));
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
