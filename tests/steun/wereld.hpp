// A small world in which everything is right, so that a test only names what it changes.
//
//     Wereld w;                        // Zwolle; aanbieder 42420001 has perceel 1 and most of 6 to 9
//     w.claim.regel().bedrag += 1;     // one cent too much
//     const Uitkomst u = w.run_claim();
//     EXPECT_TRUE(u.fired("JW323/TR346/Prestatie"));
//
// The world starts on 14 April 2023 with a claim over March 2023 of one line. Its state is plain data in
// memory; process_claim() also books what was approved, for stories of more than one message. Header-only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "contract/load_contract.hpp"
#include "core/regelset.hpp"
#include "declaratie/antwoord.hpp"
#include "declaratie/assess.hpp"
#include "dossier/dossier.hpp"
#include "ijw/check_bericht.hpp"
#include "ijw/jw301.hpp"
#include "ijw/jw323.hpp"
#include "ijw/read_bericht.hpp"
#include "ijw/retour.hpp"
#include "ijw/write_bericht.hpp"
#include "steun/bericht301.hpp"
#include "steun/bericht305.hpp"
#include "steun/bericht307.hpp"
#include "steun/bericht315.hpp"
#include "steun/bericht317.hpp"
#include "steun/bericht319.hpp"
#include "steun/bericht323.hpp"
#include "steun/ketenwereld.hpp"
#include "steun/namen.hpp"
#include "steun/uitkomst.hpp"
#include "steun/verzoekstand.hpp"
#include "toewijzing/assess.hpp"
#include "toewijzing/toewijzingsblik.hpp"

namespace jeugdregio::steun {

/// A line over March 2023. The category is in the first two characters of every code of the region's table.
[[nodiscard]] inline Prestatie323 make_regel(std::string referentie, std::int64_t toewijzing,
                                             std::string code, std::int64_t volume, std::string eenheid,
                                             std::int64_t tarief) {
    Prestatie323 p;
    p.referentie = std::move(referentie);
    p.toewijzing = toewijzing;
    p.categorie = code.substr(0, 2);
    p.code = std::move(code);
    p.begin = "2023-03-01";
    p.einde = "2023-03-31";
    p.volume = volume;
    p.eenheid = std::move(eenheid);
    p.tarief = tarief;
    p.bedrag = volume * tarief;
    return p;
}

/// The credit that undoes this line (IV091).
[[nodiscard]] inline Prestatie323 make_credit(const Prestatie323& debet, std::string referentie) {
    Prestatie323 p = debet;
    p.vorig = debet.referentie;
    p.referentie = std::move(referentie);
    p.dc = "C";
    return p;
}

[[nodiscard]] inline dossier::GeboektePrestatie make_geboekt(const Prestatie323& p) {
    return {.referentie = p.referentie,
            .vorig_referentie = p.vorig,
            .categorie = *parse_categorie(p.categorie),
            .code = *parse_productcode(p.code),
            .periode = {datum(p.begin), datum(p.einde)},
            .volume = p.volume,
            .eenheid = *parse_eenheid(p.eenheid),
            .tarief = p.tarief ? std::optional(cents(*p.tarief)) : std::nullopt,
            .bedrag = cents(p.bedrag),
            .credit = p.dc == "C"};
}

/// The contract of the reference region as it lies in the repository; read once.
[[nodiscard]] inline const contract::Contract& ijsselland() {
    static const contract::Contract kContract = [] {
        auto geladen = contract::load_contract(
            std::filesystem::path(BRONMAP) / "contracten" / "ijsselland-2023", Datum::from_ymd(2023, 4, 14));
        invariant(geladen.ok(), "the contract of the reference region loads");
        return std::move(geladen->contract);
    }();
    return kContract;
}

class Wereld {
  public:
    contract::Contract contract = ijsselland();
    std::vector<contract::AanbiederContract> aanbieders;
    Datum vandaag = datum("2023-04-14");
    Regelset regelset = Regelset::alle;

    // State: what earlier messages left.
    std::map<std::int64_t, dossier::ToewijzingStand> toewijzingen;
    std::set<std::string> gebruikte_referenties, gebruikte_declaratienummers;
    std::optional<Datum> laatste_declaratieperiode;
    bool identificatie_bezet = false;
    dossier::KetenDossier keten_bij_301;  // requests that a 301 may grant
    // What else is on record of the jeugdige of the 301, and the stops of who gets it.
    dossier::Jeugdigedossier jeugdige_bij_301 = make_toegang().jeugdige;
    std::vector<contract::Clientenstop> stops_bij_301;
    Ketenstand keten;  // what the allocation chain has on record, with toewijzingen of its own

    // Open requests that wait for a decision, with what is on record beside them.
    Verzoekstand vot = make_vot(), vow = make_vow();
    Verzoekstand eigen_301 = make_toegang();  // a toewijzing in the making: its first product

    // The messages, each right in every respect.
    Bericht323 claim;
    Bericht301 toewijzingsbericht;
    Bericht305 startbericht;
    Bericht307 stopbericht;
    Bericht315 verzoek_om_toewijzing;
    Bericht317 verzoek_om_wijziging;
    Bericht319 antwoordbericht;
    Bericht325 antwoord;

    Wereld() {
        aanbieders.push_back(
            {.agb = *parse_agb("42420001"),
             .naam = "Voorbeeld Jeugdhulp",
             .perceel = 1,
             .groepsaanbod = {"licht", "middel", "middelzwaar", "zwaar"},
             .voorzieningen = {"MST", "ZIT"},
             .verblijf = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "GGZ-C", "GGZ-D"},
             .ed = true,
             .kdc_odc = false,
             .geldig = {datum("2023-01-01"), std::nullopt}});
        add_budget(kBudget, kAnna, 10'000'00);
        add_specifiek(kUrenTotaal, "41A02", {200, Eenheid::uur, Frequentie::totaal});
        add_specifiek(kUrenPerWeek, "41A02", {3, Eenheid::uur, Frequentie::per_week});
        add_specifiek(kVerblijf, "44A10", {365, Eenheid::etmaal, Frequentie::totaal});
        add_specifiek(kMst, "50A01", {1, Eenheid::stuk_inspanning, Frequentie::totaal});
        add_specifiek(kEd, "54D01", {3000, Eenheid::minuut, Frequentie::totaal});
        add_budget(kCategorie, kAnna, 5'000'00);
        versie(kCategorie).categorie = parse_categorie("45");
        add_budget(kBudgetBram, kBram, 10'000'00);

        claim.clienten = {{.bsn = std::string(kAnna), .prestaties = {tg4("R1", 50)}}};

        Product301 product;
        product.nummer = std::to_string(kNieuw);
        product.budget = 8'000'00;
        toewijzingsbericht.producten = {product};

        Prestatie323 afgewezen = tg4("R1", 50);
        afgewezen.retourcodes = {"9369"};
        antwoord.ingediend = 20'000;
        antwoord.toegekend = 11'900;
        antwoord.clienten = {{.bsn = std::string(kAnna), .prestaties = {afgewezen}}};

        // The stop ends the start that is on record, the answer is on the request that is open.
        stopbericht.product().nummer = std::to_string(kBudget);
        stopbericht.product().categorie = "45";
        stopbericht.product().code.clear();
        antwoordbericht.referentie = "V0";
    }

    // ---- What a test changes -----------------------------------------------------------------------------

    /// Minutes of tariefgroep 4 at the tarief of perceel 1, on the generic budget.
    [[nodiscard]] static Prestatie323 tg4(std::string referentie, std::int64_t minuten) {
        return make_regel(std::move(referentie), kBudget, "45A06", minuten, "01", 1'62);
    }
    /// Hours of groepsaanbod middel.
    [[nodiscard]] static Prestatie323 middel(std::string referentie, std::int64_t toewijzing,
                                             std::int64_t uren) {
        return make_regel(std::move(referentie), toewijzing, "41A02", uren, "04", 18'73);
    }
    /// Etmalen of intensiteit J.
    [[nodiscard]] static Prestatie323 verblijf_j(std::string referentie, std::int64_t etmalen) {
        return make_regel(std::move(referentie), kVerblijf, "44A10", etmalen, "14", 409'56);
    }

    /// The actual version of a toewijzing on record.
    [[nodiscard]] dossier::ToewijzingVersie& versie(std::int64_t nummer) {
        return toewijzingen.at(nummer).toewijzing.versies.back();
    }
    [[nodiscard]] dossier::Eigengegevens& eigen(std::int64_t nummer) {
        return toewijzingen.at(nummer).toewijzing.eigen;
    }
    void set_periode(std::int64_t nummer, std::string_view ingang, std::string_view einde) {
        versie(nummer).ingang = datum(ingang);
        versie(nummer).einde = einde.empty() ? std::nullopt : std::optional(datum(einde));
    }

    /// Replaces the lines of the only client.
    void set_regels(std::vector<Prestatie323> regels) { claim.regels() = std::move(regels); }
    void set_regel(Prestatie323 regel) { set_regels({std::move(regel)}); }

    /// Moves the claim to another month: its declaratieperiode, the period of its lines, dagtekening (the
    /// 12th of the month after) and the day of today (the 14th).
    void set_maand(int jaar, int maand) {
        const Datum begin = Datum::from_ymd(jaar, maand, 1), volgende = begin.plus_maanden(1);
        claim.periode_begin = format_iso(begin);
        claim.periode_einde = format_iso(begin.last_of_month());
        set_dagtekening(format_iso(volgende.plus_dagen(11)));
        vandaag = volgende.plus_dagen(13);
        for (Client323& c : claim.clienten)
            for (Prestatie323& p : c.prestaties) {
                p.begin = claim.periode_begin;
                p.einde = claim.periode_einde;
            }
    }
    void set_dagtekening(const std::string& iso) { claim.dagtekening = claim.declaratie_dagtekening = iso; }
    void set_productperiode(const std::string& begin, const std::string& einde) {
        claim.regel().begin = begin;
        claim.regel().einde = einde;
    }

    /// All toewijzingen and the messages are of another gemeente.
    void set_gemeente(std::string_view code) {
        for (auto& [nummer, stand] : toewijzingen)
            for (auto& v : stand.toewijzing.versies) v.gemeente = *parse_gemeente(code);
        claim.ontvanger = toewijzingsbericht.afzender = std::string(code);
    }

    /// A line that was approved before.
    void book(const Prestatie323& p) {
        toewijzingen.at(p.toewijzing).goedgekeurd.push_back(make_geboekt(p));
        gebruikte_referenties.insert(p.referentie);
    }

    /// Settings of a regional rule (AMB-160), as regels.toml would have them.
    void set_regelinstelling(std::string_view id, bool actief, contract::Onbeslist onbeslist) {
        for (auto& r : contract.regels)
            if (r.id == id) {
                r.actief = actief;
                r.onbeslist = onbeslist;
                return;
            }
        contract.regels.push_back({std::string(id), actief, onbeslist, "test"});
    }

    /// Settings that change on a day, as [[...later]] of parameters.toml or a later row of termijnen.toml
    /// would.
    template <class Verander>
    void set_later(std::string_view vanaf, Verander verander) {
        contract::Parameterversie v{*parse_datum(vanaf), contract.parameters};
        verander(v.waarden);
        contract.latere_parameters.push_back(std::move(v));
    }

    /// A product of the region's table, so that a test can change it in memory.
    [[nodiscard]] contract::Product& product(std::string_view code) {
        for (auto& p : contract.producten)
            if (p.code.view() == code) return p;
        fail_invariant("a test names an existing product");
    }

    /// What the contract pays for one product, so that a test can change it in memory.
    [[nodiscard]] contract::Tarief& tarief(int perceel, std::string_view voorziening) {
        for (auto& t : contract.tarieven)
            if (t.perceel == perceel && t.voorziening == voorziening) return t;
        fail_invariant("a test names an existing tarief");
    }

    // ---- Running a message -------------------------------------------------------------------------------

    [[nodiscard]] Uitkomst run_claim() const {
        Uitkomst uit;
        const std::string bytes = to_xml(claim);
        const auto bericht = read(bytes, uit);
        if (!bericht) return uit;
        const ijw::Jw323 jw323 = ijw::make_jw323(*bericht);
        if (!check(*bericht, &jw323, uit)) {
            uit.antwoord = ijw::write_bericht(declaratie::make_technisch_antwoord(jw323, release(), kop()));
            return uit;
        }
        const dossier::DeclaratieDossier dossier = make_dossier();
        uit.claim = declaratie::assess_declaratie(make_input(jw323, dossier));
        uit.antwoord =
            ijw::write_bericht(declaratie::make_antwoord(*bericht, jw323, *uit.claim, release(), kop()));
        report(uit, uit.claim->header, "");
        report(uit, uit.claim->declaratie, "");
        for (const auto& client : uit.claim->clienten) report(uit, client, "");
        for (std::size_t i = 0; i < uit.claim->prestaties.size(); ++i) {
            const std::string referentie(jw323.prestaties[i].referentie);
            uit.uitslagen[referentie] = uit.claim->prestaties[i].uitslag;
            report(uit, uit.claim->prestaties[i].afwijzingen, referentie);
            report(uit, uit.claim->prestaties[i].signalen, referentie);
        }
        return uit;
    }

    /// Why the line at `index` was decided as it was. REQUIRES a claim that is processed.
    [[nodiscard]] declaratie::Toelichting explain_claim(std::size_t index) const {
        const std::string bytes = to_xml(claim);
        const ijw::Leesuitkomst gelezen = ijw::read_bericht(bytes);
        const ijw::Jw323 jw323 = ijw::make_jw323(*gelezen.bericht);
        const dossier::DeclaratieDossier dossier = make_dossier();
        return declaratie::explain_prestatie(make_input(jw323, dossier), index);
    }

    [[nodiscard]] Uitkomst run_toewijzing() const {
        Uitkomst uit;
        const std::string bytes = to_xml(toewijzingsbericht);
        const auto bericht = read(bytes, uit);
        if (!bericht) return uit;
        if (!check(*bericht, nullptr, uit)) {
            uit.antwoord =
                ijw::write_bericht(ijw::make_retour(*bericht, release(), {{retourcode("0001")}, {}}, kop()));
            return uit;
        }
        const ijw::Jw301 jw301 = ijw::make_jw301(*bericht);
        dossier::ToewijzingDossier dossier;
        for (const auto& p : jw301.producten)
            if (const auto* stand = find_stand(p.nummer.waarde, toewijzingsbericht.afzender))
                dossier.toewijzingen[p.nummer] = *stand;
        uit.toewijzing = toewijzing::assess_toewijzing({.bericht = jw301,
                                                        .dossier = dossier,
                                                        .contract = contract,
                                                        .aanbieder = aanbieders,
                                                        .keten = &keten_bij_301,
                                                        .jeugdige = &jeugdige_bij_301,
                                                        .stops = stops_bij_301,
                                                        .identificatie_bezet = identificatie_bezet,
                                                        .vandaag = vandaag,
                                                        .regelset = regelset});
        const ijw::Retourcodes codes = toewijzing::collect_retourcodes(jw301, *uit.toewijzing);
        uit.antwoord = ijw::write_bericht(ijw::make_retour(*bericht, release(), codes, kop()));
        report(uit, uit.toewijzing->header, "");
        for (std::size_t i = 0; i < uit.toewijzing->producten.size(); ++i) {
            const std::string nummer = std::to_string(jw301.producten[i].nummer.waarde);
            report(uit, uit.toewijzing->producten[i].afwijzingen, nummer);
            report(uit, uit.toewijzing->producten[i].signalen, nummer);
        }
        return uit;
    }

    [[nodiscard]] Uitkomst run_antwoord() const {
        Uitkomst uit;
        const std::string bytes = to_xml(antwoord);
        if (const auto bericht = read(bytes, uit)) check(*bericht, nullptr, uit);
        return uit;
    }

    /// A message of the allocation chain.
    template <class Testbericht>
    [[nodiscard]] Uitkomst run_keten(const Testbericht& van) const {
        Uitkomst uit;
        const std::string bytes = to_xml(van);
        const auto bericht = read(bytes, uit);
        if (!bericht) return uit;
        ijw::Retourcodes codes;
        if (!check(*bericht, nullptr, uit)) {
            codes.header = {retourcode("0001")};
        } else {
            uit.keten =
                keten.assess(*bericht, {contract, aanbieders, identificatie_bezet, vandaag, regelset});
            codes = toewijzing::collect_retourcodes(*uit.keten);
            report(uit, uit.keten->header, "");
            for (const auto& k : uit.keten->klassen) {
                report(uit, k.afwijzingen, k.referentie);
                report(uit, k.signalen, k.referentie);
            }
        }
        uit.antwoord = ijw::write_bericht(ijw::make_retour(*bericht, release(), codes, kop()));
        return uit;
    }

    /// What the checks say of the open request of this kind ("JW315", "JW317").
    [[nodiscard]] toewijzing::Voorbereiding prepare(std::string_view soort) const {
        const Verzoekstand& s = soort == "JW315" ? vot : vow;
        std::vector<contract::AanbiederContract> van;
        for (const auto& c : aanbieders)
            if (c.agb == s.verzoek.aanbieder) van.push_back(c);
        return toewijzing::prepare_besluit({.verzoek = s.verzoek,
                                            .gemeente = *parse_gemeente(s.gemeente),
                                            .jeugdige = s.jeugdige,
                                            .contract = contract,
                                            .aanbieder = van,
                                            .stops = s.stops,
                                            .vandaag = vandaag,
                                            .regelset = regelset});
    }
    /// What is said of the toewijzing in the making, or of a later end of what runs under its number.
    [[nodiscard]] std::vector<toewijzing::Bevinding> judge() const {
        const Verzoekstand& s = eigen_301;
        const dossier::GevraagdProduct& p = s.verzoek.producten.front();
        dossier::ToewijzingVersie v = make_versie(kNieuw, kAnna);
        v.gemeente = *parse_gemeente(s.gemeente);
        v.geboortedatum = s.verzoek.geboortedatum;
        v.categorie = p.categorie;
        v.code = p.code;
        v.ingang = *p.ingang;
        v.einde = p.einde;
        v.omvang = p.omvang;
        v.budget = p.budget;
        v.referentie_aanbieder = s.verzoek.referentie;
        v.verzonden_op = s.verzoek.dagtekening;
        const auto* oud = s.jeugdige.find_toewijzing({kNieuw});
        const std::vector<dossier::ToewijzingVersie> bericht{v};
        const toewijzing::Toegangstand stand{.gemeente = v.gemeente,
                                             .jeugdige = s.jeugdige,
                                             .bericht = bericht,
                                             .contract = contract,
                                             .aanbieder = aanbieders,
                                             .stops = s.stops,
                                             .vandaag = vandaag,
                                             .regelset = regelset};
        const toewijzing::Toewijzingsblik blik(stand, bericht.front(),
                                               oud == nullptr ? nullptr : &oud->actueel());
        return toewijzing::judge_toewijzing(blik);
    }
    [[nodiscard]] Uitkomst run_voorbereiding(std::string_view soort) const {
        Uitkomst uit;
        std::vector<Motivering> redenen;
        if (soort == "JW301") {
            for (const auto& b : judge()) redenen.push_back(b.motivering);
            report(uit, redenen, std::to_string(kNieuw));
            return uit;
        }
        for (const auto& b : prepare(soort).bevindingen) redenen.push_back(b.motivering);
        report(uit, redenen, soort == "JW315" ? vot.verzoek.referentie : vow.verzoek.referentie);
        return uit;
    }

    /// Runs the message of this kind ("JW301").
    [[nodiscard]] Uitkomst run(std::string_view soort) const {
        if (soort == "JW301") return run_toewijzing();
        if (soort == "JW305") return run_keten(startbericht);
        if (soort == "JW307") return run_keten(stopbericht);
        if (soort == "JW315") return run_keten(verzoek_om_toewijzing);
        if (soort == "JW317") return run_keten(verzoek_om_wijziging);
        if (soort == "JW319") return run_keten(antwoordbericht);
        if (soort == "JW323") return run_claim();
        if (soort == "JW325") return run_antwoord();
        fail_invariant("a test names a kind of message that the world knows");
    }

    /// Runs the claim and keeps what follows from it, as the road of a message does.
    Uitkomst process_claim() {
        Uitkomst uit = run_claim();
        if (!uit.claim || !uit.claim->processed()) return uit;
        gebruikte_declaratienummers.insert(claim.declaratienummer);
        const Datum begin = datum(claim.periode_begin);
        if (!laatste_declaratieperiode || begin > *laatste_declaratieperiode)
            laatste_declaratieperiode = begin;
        for (const Client323& c : claim.clienten)
            for (const Prestatie323& p : c.prestaties) {
                gebruikte_referenties.insert(p.referentie);
                if (uit.uitslagen.at(p.referentie) == declaratie::Uitslag::toegekend)
                    toewijzingen.at(p.toewijzing).goedgekeurd.push_back(make_geboekt(p));
            }
        return uit;
    }

  private:
    void add(dossier::ToewijzingVersie v) {
        const std::int64_t nummer = v.nummer.waarde;
        toewijzingen[nummer].toewijzing.versies = {std::move(v)};
    }
    void add_budget(std::int64_t nummer, std::string_view bsn, std::int64_t budget) {
        dossier::ToewijzingVersie v = make_versie(nummer, bsn);
        v.einde = datum("2024-12-31");
        v.budget = cents(budget);
        add(std::move(v));
    }
    void add_specifiek(std::int64_t nummer, std::string_view code, dossier::Omvang omvang) {
        dossier::ToewijzingVersie v = make_versie(nummer, kAnna);
        v.einde = datum("2023-12-31");
        v.categorie = parse_categorie(code.substr(0, 2));
        v.code = parse_productcode(code);
        v.omvang = omvang;
        add(std::move(v));
    }
    [[nodiscard]] static dossier::ToewijzingVersie make_versie(std::int64_t nummer, std::string_view bsn) {
        return {.gemeente = *parse_gemeente("0193"),
                .nummer = {nummer},
                .aanbieder = *parse_agb("42420001"),
                .bsn = *Bsn::parse(bsn),
                .geboortedatum = datum("2014-06-15"),
                .categorie = std::nullopt,
                .code = std::nullopt,
                .toewijzingsdatum = datum("2022-12-20"),
                .toewijzingstijd = "12:00:00",
                .ingang = datum("2023-01-01"),
                .einde = std::nullopt,
                .reden_wijziging = {},
                .omvang = std::nullopt,
                .budget = std::nullopt,
                .referentie_aanbieder = {},
                .verzonden_op = datum("2022-12-21")};
    }

    [[nodiscard]] const dossier::ToewijzingStand* find_stand(std::int64_t nummer,
                                                             std::string_view gemeente) const {
        const auto stand = toewijzingen.find(nummer);
        if (stand == toewijzingen.end() || stand->second.toewijzing.actueel().gemeente.view() != gemeente)
            return nullptr;
        return &stand->second;
    }

    [[nodiscard]] declaratie::DeclaratieInput make_input(const ijw::Jw323& jw323,
                                                         const dossier::DeclaratieDossier& dossier) const {
        return {.bericht = jw323,
                .dossier = dossier,
                .contract = contract,
                .aanbieder = aanbieders,
                .identificatie_bezet = identificatie_bezet,
                .vandaag = vandaag,
                .regelset = regelset};
    }

    /// What the store would load for this claim, no more.
    [[nodiscard]] dossier::DeclaratieDossier make_dossier() const {
        dossier::DeclaratieDossier d;
        d.declaratienummer_gebruikt = gebruikte_declaratienummers.contains(claim.declaratienummer);
        d.laatste_declaratieperiode = laatste_declaratieperiode;
        for (const Client323& c : claim.clienten)
            for (const Prestatie323& p : c.prestaties) {
                if (const auto* stand = find_stand(p.toewijzing, claim.ontvanger)) {
                    d.toewijzingen[{p.toewijzing}] = *stand;
                    if (!stand->toewijzing.eigen.verwijzer.empty())
                        add_anderen(d, stand->toewijzing.actueel());
                }
                if (gebruikte_referenties.contains(p.referentie))
                    d.gebruikte_referenties.insert(p.referentie);
            }
        for (const auto& [nummer, stand] : toewijzingen)
            for (const auto& v : stand.toewijzing.versies)
                if (v.gemeente.view() == claim.ontvanger && v.aanbieder.view() == claim.afzender)
                    d.bekende_bsns.insert(std::string(v.bsn.digits()));
        return d;
    }
    void add_anderen(dossier::DeclaratieDossier& d, const dossier::ToewijzingVersie& van) const {
        auto& anderen = d.toewijzingen_per_bsn[std::string(van.bsn.digits())];
        anderen.clear();
        for (const auto& [nummer, stand] : toewijzingen) {
            const auto& v = stand.toewijzing.actueel();
            if (v.bsn == van.bsn && v.aanbieder == van.aanbieder && v.gemeente == van.gemeente)
                anderen.push_back(v);
        }
    }

    static const ijw::Release& release() { return *ijw::Standaard::embedded().find_release("3.2"); }
    [[nodiscard]] ijw::Antwoordkop kop() const { return {"OJ0000000001", vandaag}; }

    static std::optional<ijw::Bericht> read(const std::string& bytes, Uitkomst& uit) {
        ijw::Leesuitkomst gelezen = ijw::read_bericht(bytes);
        for (const auto& b : gelezen.bevindingen.eerste)
            uit.structuurfouten.push_back(b.plaats + ": " + b.uitleg);
        return std::move(gelezen.bericht);
    }
    /// Whether the message broke no rule within itself; as on the road, nothing is assessed otherwise.
    static bool check(const ijw::Bericht& bericht, const ijw::Jw323* jw323, Uitkomst& uit) {
        const ijw::Bevindingen bevindingen = ijw::check_bericht(bericht, jw323);
        for (const auto& b : bevindingen.eerste)
            uit.vuren.push_back(
                {bericht.def->soort + "/" + b.regel + "/Header", Gevolg::afkeuren, b.uitleg, {}, ""});
        return bevindingen.empty();
    }
    static void report(Uitkomst& uit, const std::vector<Motivering>& motiveringen,
                       const std::string& waarvan) {
        for (const Motivering& m : motiveringen)
            uit.vuren.push_back({sleutel_of(*m.regel), m.gevolg, m.uitleg(), m.feiten, waarvan});
    }
};

}  // namespace jeugdregio::steun
