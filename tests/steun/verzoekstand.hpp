// An open request with all that is on record about its jeugdige, in which everything is right: what preparing
// a decision looks at. Header-only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "steun/ketenwereld.hpp"
#include "toewijzing/voorbereiding.hpp"

namespace jeugdregio::steun {

struct Verzoekstand {
    std::string gemeente = "0193";
    dossier::Verzoek verzoek;
    dossier::Jeugdigedossier jeugdige;
    std::vector<contract::Clientenstop> stops;

    /// The only product of a 315; of a 317 the changed one and then the new one.
    [[nodiscard]] dossier::GevraagdProduct& product(std::size_t n = 0) { return verzoek.producten.at(n); }
    [[nodiscard]] dossier::GevraagdProduct& nieuw() { return verzoek.producten.back(); }
    /// Of a 317: what runs, and is to be changed.
    [[nodiscard]] dossier::ToewijzingVersie& lopend() { return jeugdige.toewijzingen.front().versies.back(); }

    void set_periode(std::string_view ingang, std::string_view einde) {
        nieuw().ingang = datum(ingang);
        nieuw().einde = einde.empty() ? std::nullopt : std::optional(datum(einde));
    }
    /// Asks for another product, by its code or (two characters) for a categorie.
    void ask(std::string_view wat, std::optional<std::int64_t> budget = std::nullopt) {
        auto& p = nieuw();
        p.categorie = parse_categorie(wat.substr(0, 2));
        p.code = wat.size() > 2 ? parse_productcode(wat) : std::nullopt;
        p.budget = budget ? std::optional(cents(*budget)) : std::nullopt;
        if (budget) p.omvang.reset();
    }
    void ask_generiek(std::int64_t budget) {
        nieuw().categorie.reset();
        nieuw().code.reset();
        nieuw().omvang.reset();
        nieuw().budget = cents(budget);
    }
    /// Leaves the new product alone.
    void ask_only_nieuw() {
        verzoek.producten.erase(verzoek.producten.begin(), verzoek.producten.end() - 1);
        verzoek.geboortedatum = datum("2014-06-15");
        jeugdige.toewijzingen.clear();
    }
    void set_geboren(std::string_view iso) {
        const auto dag = iso.empty() ? std::nullopt : std::optional(datum(iso));
        verzoek.geboortedatum = dag;
        for (auto& t : jeugdige.toewijzingen) t.versies.back().geboortedatum = dag;
    }

    dossier::ToewijzingVersie& add_toewijzing(std::int64_t nummer, std::string_view wat,
                                              std::string_view ingang, std::string_view einde,
                                              std::string_view aanbieder = kZelf) {
        dossier::ToewijzingVersie v{.gemeente = *parse_gemeente("0193"),
                                    .nummer = {nummer},
                                    .aanbieder = *parse_agb(aanbieder),
                                    .bsn = *Bsn::parse(kAnna),
                                    .geboortedatum = datum("2014-06-15"),
                                    .categorie = std::nullopt,
                                    .code = std::nullopt,
                                    .toewijzingsdatum = datum("2022-12-20"),
                                    .toewijzingstijd = "12:00:00",
                                    .ingang = datum(ingang),
                                    .einde = std::nullopt,
                                    .reden_wijziging = {},
                                    .omvang = std::nullopt,
                                    .budget = std::nullopt,
                                    .referentie_aanbieder = {},
                                    .verzonden_op = datum("2022-12-21")};
        if (!einde.empty()) v.einde = datum(einde);
        if (!wat.empty()) v.categorie = parse_categorie(wat.substr(0, 2));
        if (wat.size() > 2) v.code = parse_productcode(wat);
        jeugdige.toewijzingen.push_back({.versies = {std::move(v)}, .eigen = {}, .vot_verwijzer = {}});
        return jeugdige.toewijzingen.back().versies.back();
    }
    /// Another open request, for one product over the days of ours.
    dossier::Verzoek& add_verzoek(std::string_view referentie, std::string_view code,
                                  std::string_view aanbieder = kZelf) {
        dossier::Verzoek v = Ketenstand::verzoek(referentie, kAnna, "2023-04-10");
        v.aanbieder = *parse_agb(aanbieder);
        dossier::GevraagdProduct p;
        p.categorie = parse_categorie(code.substr(0, 2));
        p.code = parse_productcode(code);
        p.ingang = datum("2023-05-01");
        p.einde = datum("2023-12-31");
        v.producten = {p};
        jeugdige.verzoeken.push_back(std::move(v));
        return jeugdige.verzoeken.back();
    }
    dossier::Leveringen& leveringen() { return jeugdige.leveringen[*parse_agb(kZelf)]; }

    dossier::Aantekening& record(std::string_view soort, std::map<std::string, std::string> velden = {},
                                 std::string_view dag = "2023-04-05") {
        auto& alle = jeugdige.aantekeningen.alle;
        alle.push_back({.volgnummer = static_cast<std::int64_t>(alle.size()) + 1,
                        .soort = std::string(soort),
                        .bsn = *Bsn::parse(kAnna),
                        .aanbieder = std::nullopt,
                        .toewijzing = std::nullopt,
                        .verzoek = {},
                        .dag = datum(dag),
                        .velden = std::move(velden),
                        .door = "A. de Vries",
                        .op = datum(dag)});
        return alle.back();
    }
    dossier::Aantekening& record_contact(std::string_view onderwerp, std::string_view dag = "2023-04-05") {
        return record("contact", {{"onderwerp", std::string(onderwerp)}}, dag);
    }
    void forget(std::string_view soort) {
        std::erase_if(jeugdige.aantekeningen.alle, [&](const auto& a) { return a.soort == soort; });
    }
};

/// A request of 11 April 2023 for individual help from May on, after a referral by the huisarts.
[[nodiscard]] inline Verzoekstand make_vot() {
    Verzoekstand s;
    s.verzoek = Ketenstand::verzoek("V1", kAnna, "2023-04-11");
    s.verzoek.geboortedatum = datum("2014-06-15");
    s.verzoek.gezinsplan = true;
    dossier::GevraagdProduct p;
    p.omvang = dossier::Omvang{60, Eenheid::minuut, Frequentie::per_week};
    s.verzoek.producten = {p};
    s.ask("45A06");
    s.set_periode("2023-05-01", "2023-12-31");
    s.record("verwijzing", {{"resultaten", "rustig naar school"},
                            {"afspraken", "elke maand bellen"},
                            {"budget", "20.000,00"},
                            {"begin", "2023-05-01"},
                            {"einde", "2023-12-31"}});
    s.record("toetsing", {{"uitkomst", "passend"}});
    s.record("beoordeling_bijlage_xiii", {{"uitkomst", "binnen"}});
    return s;
}

/// What the Toegang grants of its own accord on 14 April 2023, with all on record that the documents ask for
/// it.
[[nodiscard]] inline Verzoekstand make_toegang() {
    Verzoekstand s = make_vot();
    s.verzoek.referentie.clear();
    s.verzoek.dagtekening = datum("2023-04-14");
    s.record("grond_wonen", {{"grond", "toegang"}, {"zorgtoewijzing", "Z-7"}});
    s.record("schooladvies", {{"school", "De Wilg"}, {"volgens_protocol", "ja"}});
    return s;
}

/// A request of the same day to raise the budget of toewijzing 1001 (categorie 45), on which care runs since
/// 1 March, and for groepsaanbod beside it.
[[nodiscard]] inline Verzoekstand make_vow() {
    Verzoekstand s = make_vot();
    s.verzoek.soort = dossier::Verzoeksoort::wijziging;
    s.verzoek.referentie = "W1";
    s.verzoek.verwijzer.clear();
    s.verzoek.geboortedatum.reset();
    s.verzoek.gezinsplan.reset();
    s.verzoek.reden = RedenVerzoek::clientsituatie;
    s.add_toewijzing(kBudget, "45", "2023-01-01", "2024-12-31").budget = cents(10'000'00);
    s.leveringen().apply(Ketenstand::start(kBudget, "45", "", "2023-03-01"));
    s.record_contact("budget_wijziging");
    dossier::GevraagdProduct wijzig, nieuw;
    wijzig.soort = dossier::Gevraagd::te_wijzigen;
    wijzig.toewijzing = ToewijzingNummer{kBudget};
    wijzig.ingang = datum("2023-01-01");
    wijzig.einde = datum("2024-12-31");
    wijzig.budget = cents(12'000'00);
    nieuw.soort = dossier::Gevraagd::nieuw;
    nieuw.omvang = dossier::Omvang{3, Eenheid::uur, Frequentie::per_week};
    s.verzoek.producten = {wijzig, nieuw};
    s.ask("41A02");
    s.set_periode("2023-05-01", "2023-12-31");
    return s;
}

}  // namespace jeugdregio::steun
