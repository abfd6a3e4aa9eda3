// What is on record for the messages of the allocation chain (305, 307, 315, 317, 319) in a world in which
// everything is right. It has a smaller set of toewijzingen than the claims: a 317 names them all (TR349) and
// a generic budget may stand beside nothing (TR361). Header-only.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ijw/bericht.hpp"
#include "steun/namen.hpp"
#include "toewijzing/keten.hpp"

namespace jeugdregio::steun {

inline constexpr std::string_view kZelf = "42420001", kAnder = "42420002";  // two aanbieders

/// As the store keeps it; `assess` looks up what the store would load.
class Ketenstand {
  public:
    std::map<std::int64_t, dossier::Toewijzing> toewijzingen;
    std::map<std::pair<std::string, std::string>, dossier::Leveringen> leveringen;  // by aanbieder and BSN
    std::vector<dossier::Verzoek> verzoeken;
    dossier::Aantekeningen aantekeningen;                         // of all jeugdigen
    std::map<std::int64_t, std::vector<dossier::Afname>> afname;  // approved, by toewijzing

    /// Anna has a budget for category 45, on which care runs since 1 March, and 3 hours of groepsaanbod a
    /// week. Bram has a generic budget, and asked for groepsaanbod on 6 April (reference V0).
    Ketenstand() {
        dossier::ToewijzingVersie v{.gemeente = *parse_gemeente("0193"),
                                    .nummer = {kBudget},
                                    .aanbieder = *parse_agb(kZelf),
                                    .bsn = *Bsn::parse(kAnna),
                                    .geboortedatum = datum("2014-06-15"),
                                    .categorie = parse_categorie("45"),
                                    .code = std::nullopt,
                                    .toewijzingsdatum = datum("2022-12-20"),
                                    .toewijzingstijd = "12:00:00",
                                    .ingang = datum("2023-01-01"),
                                    .einde = datum("2024-12-31"),
                                    .reden_wijziging = {},
                                    .omvang = std::nullopt,
                                    .budget = cents(10'000'00),
                                    .referentie_aanbieder = {},
                                    .verzonden_op = datum("2022-12-21")};
        add(v);
        v.nummer = {kBudgetBram};
        v.bsn = *Bsn::parse(kBram);
        v.categorie.reset();
        add(v);
        v.nummer = {kUrenPerWeek};
        v.bsn = *Bsn::parse(kAnna);
        v.categorie = parse_categorie("41");
        v.code = parse_productcode("41A02");
        v.einde = datum("2023-12-31");
        v.budget.reset();
        v.omvang = dossier::Omvang{3, Eenheid::uur, Frequentie::per_week};
        add(v);
        of(kAnna).apply(start(kBudget, "45", "", "2023-03-01"));
        verzoeken.push_back(verzoek("V0", kBram, "2023-04-06"));
    }

    void add(dossier::ToewijzingVersie v) {
        const std::int64_t nummer = v.nummer.waarde;
        toewijzingen[nummer].versies = {std::move(v)};
    }
    /// The actual version of a toewijzing on record.
    [[nodiscard]] dossier::ToewijzingVersie& versie(std::int64_t nummer) {
        return toewijzingen.at(nummer).versies.back();
    }
    /// A toewijzing like 1003, of MST.
    dossier::ToewijzingVersie& add_mst(std::int64_t nummer) {
        dossier::ToewijzingVersie v = versie(kUrenPerWeek);
        v.nummer = {nummer};
        v.categorie = parse_categorie("50");
        v.code = parse_productcode("50A01");
        v.omvang = dossier::Omvang{1, Eenheid::stuk_inspanning, Frequentie::totaal};
        add(std::move(v));
        return versie(nummer);
    }
    [[nodiscard]] dossier::Leveringen& of(std::string_view bsn, std::string_view aanbieder = kZelf) {
        return leveringen[{std::string(aanbieder), std::string(bsn)}];
    }

    /// `nummer` 0 is a start without a toewijzing.
    [[nodiscard]] static dossier::Startmelding start(std::int64_t nummer, std::string_view categorie,
                                                     std::string_view code, std::string_view begin) {
        dossier::Leveringsleutel s{.toewijzing = std::nullopt,
                                   .categorie = parse_categorie(categorie),
                                   .code = parse_productcode(code),
                                   .begin = datum(begin)};
        if (nummer != 0) s.toewijzing = ToewijzingNummer{nummer};
        return {.sleutel = s,
                .toewijzing_ingang = datum("2023-01-01"),
                .verwijdering = false,
                .dagtekening = datum("2023-03-03"),
                .ontvangen_op = datum("2023-03-03")};
    }
    [[nodiscard]] static dossier::Stopmelding stop(const dossier::Startmelding& van, std::string_view reden,
                                                   std::string_view einde) {
        return {.sleutel = van.sleutel,
                .toewijzing_ingang = van.toewijzing_ingang,
                .reden = std::string(reden),
                .einde = datum(einde),
                .verwijdering = false,
                .dagtekening = datum("2023-04-10"),
                .ontvangen_op = datum("2023-04-10")};
    }
    /// A verzoek om toewijzing after a referral by a huisarts.
    [[nodiscard]] static dossier::Verzoek verzoek(std::string_view referentie, std::string_view bsn,
                                                  std::string_view dagtekening) {
        dossier::Verzoek v;
        v.referentie = std::string(referentie);
        v.aanbieder = *parse_agb(kZelf);
        v.bsn = *Bsn::parse(bsn);
        v.verwijzer = "02";
        v.dagtekening = v.ontvangen_op = datum(dagtekening);
        return v;
    }
    [[nodiscard]] static dossier::Antwoord antwoord(VerzoekAntwoord wat, std::string_view dagtekening) {
        return {.antwoord = wat, .reden = {}, .woonplaats = {}, .dagtekening = datum(dagtekening)};
    }

    /// Everything else that deciding looks at.
    struct Omgeving {
        const contract::Contract& contract;
        const std::vector<contract::AanbiederContract>& aanbieders;
        bool identificatie_bezet = false;
        Datum vandaag;
        Regelset regelset = Regelset::alle;
    };

    /// REQUIRES a message of the allocation chain that broke no rule within itself.
    [[nodiscard]] toewijzing::KetenBesluit assess(const ijw::Bericht& bericht, const Omgeving& om) const {
        const std::string_view soort = bericht.def->soort;
        if (soort == "JW305") {
            const auto jw = ijw::make_jw305(bericht);
            return decide(jw, {}, om, [&](const auto& in) { return toewijzing::assess_start(jw, in); });
        }
        if (soort == "JW307") {
            const auto jw = ijw::make_jw307(bericht);
            return decide(jw, {}, om, [&](const auto& in) { return toewijzing::assess_stop(jw, in); });
        }
        if (soort == "JW315") {
            const auto jw = ijw::make_jw315(bericht);
            std::vector<std::string> referenties;
            for (const auto& p : jw.producten) referenties.emplace_back(p.referentie_aanbieder);
            return decide(jw, referenties, om,
                          [&](const auto& in) { return toewijzing::assess_verzoek(jw, in); });
        }
        if (soort == "JW317") {
            const auto jw = ijw::make_jw317(bericht);
            return decide(jw, {std::string(jw.referentie_aanbieder)}, om,
                          [&](const auto& in) { return toewijzing::assess_verzoek(jw, in); });
        }
        invariant(soort == "JW319", "a test decides on a message of the allocation chain");
        const auto jw = ijw::make_jw319(bericht);
        const dossier::Verzoek* gevonden = nullptr;
        for (const auto& v : verzoeken)
            if (jw.afzender.view() == "0193" && v.aanbieder == jw.ontvanger &&
                v.referentie == jw.referentie_aanbieder)
                gevonden = &v;
        return toewijzing::assess_antwoord(jw, gevonden, make_input({}, jw.ontvanger, om).input());
    }

  private:
    struct Invoer {
        dossier::KetenDossier dossier;
        std::vector<contract::AanbiederContract> aanbieder;
        const Omgeving& om;
        [[nodiscard]] toewijzing::KetenInput input() const {
            return {.dossier = dossier,
                    .contract = om.contract,
                    .aanbieder = aanbieder,
                    .identificatie_bezet = om.identificatie_bezet,
                    .vandaag = om.vandaag,
                    .regelset = om.regelset};
        }
    };
    [[nodiscard]] static Invoer make_input(dossier::KetenDossier dossier, const AgbCode& aanbieder,
                                           const Omgeving& om) {
        Invoer uit{std::move(dossier), {}, om};
        for (const auto& c : om.aanbieders)
            if (c.agb == aanbieder) uit.aanbieder.push_back(c);
        return uit;
    }
    template <class Jw, class Assess>
    [[nodiscard]] toewijzing::KetenBesluit decide(const Jw& jw, const std::vector<std::string>& referenties,
                                                  const Omgeving& om, Assess assess) const {
        const Invoer invoer = make_input(
            make_dossier(jw.ontvanger, jw.afzender, *Bsn::parse(jw.bsn), referenties), jw.afzender, om);
        return assess(invoer.input());
    }

    /// What the store would load, no more.
    [[nodiscard]] dossier::KetenDossier make_dossier(const Gemeente& gemeente, const AgbCode& aanbieder,
                                                     const Bsn& bsn,
                                                     const std::vector<std::string>& referenties) const {
        dossier::KetenDossier d;
        for (const auto& [nummer, t] : toewijzingen) {
            const auto& v = t.actueel();
            if (v.gemeente == gemeente && v.aanbieder == aanbieder && v.bsn == bsn)
                d.toewijzingen.push_back(t);
        }
        for (const auto& t : d.toewijzingen)
            if (const auto plek = afname.find(t.actueel().nummer.waarde); plek != afname.end())
                d.afname[t.actueel().nummer] = plek->second;
        d.bekend = !d.toewijzingen.empty();
        if (gemeente.view() != "0193") return d;
        for (const auto& a : aantekeningen.alle)
            if (a.bsn == bsn) d.aantekeningen.alle.push_back(a);
        const auto plek = leveringen.find({aanbieder.str(), std::string(bsn.digits())});
        if (plek != leveringen.end()) d.leveringen = plek->second;
        for (const auto& v : verzoeken) {
            if (v.aanbieder != aanbieder) continue;
            d.aanbieder_stuurt_verzoeken = true;
            if (v.bsn == bsn) d.verzoeken.push_back(v);
            for (const auto& r : referenties)
                if (v.referentie == r) d.gebruikte_referenties.insert(r);
        }
        return d;
    }
};

}  // namespace jeugdregio::steun
