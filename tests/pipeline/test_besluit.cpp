// What the Toegang decides and sends, on the real store. Every message that is made is offered to a second
// region that knows nothing of its making: it must accept each of them and end in the same state.
#include "pipeline/besluit.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "pipeline/besluit_client.hpp"
#include "steun/proces.hpp"
#include "steun/proefdatabase.hpp"
#include "steun/wereld.hpp"

namespace jeugdregio::pipeline {
namespace {

using toewijzing::Handeling;
using Ids = std::vector<std::string>;

const Gemeente kZwolle = *parse_gemeente("0193");
const AgbCode kAgb = *parse_agb("42420001");

ijw::Deel make_client(std::string_view bsn) {
    steun::Bericht301 b;
    b.bsn = std::string(bsn);
    b.relaties = {steun::Relatie301{}};
    b.relaties[0].soort = "10";
    b.producten = {steun::Product301{}};
    b.producten[0].nummer = "1";
    b.producten[0].budget = 1;
    const auto gelezen = ijw::read_bericht(to_xml(b));
    invariant(gelezen.bericht.has_value(), "the client of a test is valid");
    return ijw::take_client(*gelezen.bericht);
}

/// The n-th number from the range for tests that passes the eleven test.
std::string make_bsn(int n) {
    for (int laatste = 10000;; ++laatste)
        if (std::string bsn = "9999" + std::to_string(laatste); passes_elfproef(bsn) && n-- == 0) return bsn;
}

class Besluiten : public testing::Test {
  protected:
    Besluiten() {
        const auto aanbieders = steun::Wereld().aanbieders;
        for (auto* o : {&eigen_, &spiegel_}) {
            *o = storage::open_opslag(
                ::steun::proefadres((map_ / (o == &eigen_ ? "eigen.db" : "spiegel.db")).string()));
            (*o)->record_aanbieders(aanbieders, Datum::from_ymd(2023, 1, 1));
        }
    }

    Besluituitkomst run(Opdracht o, bool proef = false) {
        const auto uit = neem_besluit(
            *eigen_, {.contract = steun::ijsselland(), .vandaag = dag_, .tijd = "10:00:00", .proef = proef},
            o);
        EXPECT_TRUE(uit.ok());
        return *uit;
    }
    Besluituitkomst run(Besluitwens wens) {
        Opdracht o{.gemeente = kZwolle, .aanbieder = kAgb, .bsn = Bsn::parse(bsn_), .wat = std::move(wens)};
        o.client = make_client(bsn_);
        return run(std::move(o));
    }
    /// Made, right by itself, and accepted by a region that did not make it.
    Besluituitkomst make(Besluitwens wens) {
        auto uit = run(std::move(wens));
        SCOPED_TRACE(describe(uit));
        EXPECT_EQ(besluit_naam(uit.besluit), "gemaakt");
        if (uit.besluit == Besluitsoort::gemaakt) accept(uit);
        return uit;
    }
    void accept(const Besluituitkomst& uit) {
        const Bestanduitkomst daar = offer(*spiegel_, uit.bytes);
        EXPECT_EQ(daar.besluit, "toegekend");
        EXPECT_TRUE(daar.afwijzingen.empty());
        EXPECT_EQ(daar.antwoord.find("RetourCode>"), std::string::npos) << daar.antwoord;
        for (const auto& r : uit.toewijzingen) {
            const auto nummer = r.versie.nummer;
            const auto versies = [&](storage::Opslag& o) {
                return o.load_toewijzingen(kZwolle, std::span(&nummer, 1))
                    .toewijzingen.at(nummer)
                    .toewijzing.versies;
            };
            EXPECT_EQ(versies(*eigen_), versies(*spiegel_));
            EXPECT_EQ(eigen_->load_boekingen(kZwolle, nummer).size(),
                      spiegel_->load_boekingen(kZwolle, nummer).size());
        }
    }
    Bestanduitkomst offer(storage::Opslag& opslag, const std::string& xml) {
        const auto uit =
            verwerk_bericht(opslag, {.contract = steun::ijsselland(), .vandaag = dag_}, "b.xml", xml);
        EXPECT_TRUE(uit.ok());
        return *uit;
    }
    /// A message of the aanbieder, to both.
    template <class Bericht>
    void receive(Bericht b) {
        b.identificatie = "A" + std::to_string(++berichten_);
        b.dagtekening = format_iso(dag_);
        for (auto* o : {&eigen_, &spiegel_}) {
            const auto uit = offer(**o, to_xml(b));
            EXPECT_EQ(uit.besluit, "toegekend")
                << (uit.afwijzingen.empty() ? "" : uit.afwijzingen[0].motiveringen[0].uitleg);
        }
    }
    void record(std::string_view bsn, std::string_view soort, std::map<std::string, std::string> velden) {
        dossier::Aantekening a;
        a.soort = soort;
        a.bsn = *Bsn::parse(bsn);
        a.dag = a.op = dag_;
        a.velden = std::move(velden);
        a.door = "A. de Vries";
        eigen_->record_aantekening(kZwolle, a);
    }
    static Honoreer honoreer(std::string referentie) {
        Honoreer h{std::move(referentie), {}};
        h.wens.budgetsoort = dossier::Budgetsoort::herstel;
        return h;
    }
    dossier::Budgetsoort budgetsoort_of(std::int64_t n) {
        const ToewijzingNummer nummer{n};
        return eigen_->load_toewijzingen(kZwolle, std::span(&nummer, 1))
            .toewijzingen.at(nummer)
            .toewijzing.eigen.budgetsoort;
    }
    static Ids ids(const std::vector<Reden>& redenen) {
        Ids uit;
        for (const auto& r : redenen) uit.push_back(r.regel);
        return uit;
    }
    static std::string describe(const Besluituitkomst& u) {
        std::string t = u.opdracht;
        for (const auto& r : u.weigeringen) t += "\n" + r.regel + ": " + r.uitleg;
        return t;
    }
    static toewijzing::Maakwens maak(std::string_view categorie, std::string_view code,
                                     std::string_view ingang, std::string_view einde) {
        return {.product = {.categorie = parse_categorie(categorie),
                            .code = parse_productcode(code),
                            .ingang = steun::datum(ingang),
                            .einde = parse_datum(einde),
                            .omvang = std::nullopt,
                            .budget = std::nullopt},
                .nummer = {},
                .verzoek = {},
                .budgetsoort = dossier::Budgetsoort::herstel};
    }
    static toewijzing::Maakwens maak_budget(std::string_view ingang = "2023-05-01",
                                            std::string_view einde = "2023-12-31") {
        auto w = maak("45", "", ingang, einde);
        w.product.budget = Bedrag::from_cents(8'000'00);
        return w;
    }
    static toewijzing::Maakwens maak_uren(std::int64_t volume, Frequentie per = Frequentie::per_week) {
        auto w = maak("41", "41A02", "2023-05-01", "2023-12-31");
        w.product.omvang = dossier::Omvang{volume, Eenheid::uur, per};
        return w;
    }

    std::string bsn_{steun::kAnna};
    Datum dag_ = steun::datum("2023-04-14");
    ::steun::Tijdelijk map_;
    std::unique_ptr<storage::Opslag> eigen_, spiegel_;
    int berichten_ = 0;
};

TEST_F(Besluiten, every_variant_of_a_toewijzing_is_made_and_accepted) {
    struct Variant {
        const char *categorie, *code, *einde;
        std::optional<dossier::Omvang> omvang;
        std::int64_t budget;
    };
    using enum Eenheid;
    using enum Frequentie;
    const Variant kVarianten[] = {
        {"", "", "2023-12-31", {}, 8'000'00},
        {"45", "", "2023-12-31", {}, 0},
        {"41", "41A02", "2023-12-31", dossier::Omvang{3, uur, per_week}, -1},
        {"41", "41A02", "", dossier::Omvang{12, uur, per_maand}, -1},
        {"41", "41A02", "2023-12-31", dossier::Omvang{200, uur, totaal}, -1},
        {"45", "45A06", "2023-12-31", dossier::Omvang{60, minuut, per_dag}, -1},
        {"44", "44A10", "2023-12-31", dossier::Omvang{7, etmaal, per_week}, -1},
        {"44", "44A10", "2023-12-31", dossier::Omvang{3, dagdeel, per_week}, -1},
        {"50", "50A01", "", dossier::Omvang{1, stuk_inspanning, totaal}, -1},
        {"54", "54D01", "2023-12-31", dossier::Omvang{3000, minuut, totaal}, -1},
    };
    int jeugdige = 0;
    for (const Variant& v : kVarianten) {
        SCOPED_TRACE(std::string(v.categorie) + v.code);
        const std::string bsn = make_bsn(jeugdige++);  // another each, so that nothing overlaps
        auto w = maak(v.categorie, v.code, "2023-05-01", v.einde);
        w.product.omvang = v.omvang;
        if (v.budget >= 0) w.product.budget = Bedrag::from_cents(v.budget);
        record(bsn, "grond_wonen", {{"grond", "toegang"}});
        record(bsn, "schooladvies", {{"volgens_protocol", "ja"}});
        Opdracht o{.gemeente = kZwolle, .aanbieder = kAgb, .client = make_client(bsn), .wat = w};
        const auto uit = run(o);
        SCOPED_TRACE(describe(uit));
        ASSERT_EQ(uit.besluit, Besluitsoort::gemaakt);
        accept(uit);
    }
}

TEST_F(Besluiten, what_lacks_of_the_jeugdige_is_named_at_once_and_nothing_is_kept) {
    Opdracht o{.gemeente = kZwolle, .aanbieder = kAgb, .bsn = Bsn::parse(steun::kAnna), .wat = maak_budget()};
    o.client.delen = {{"Geslacht", "2", {}}, {"Schoen", "38", {}}};
    EXPECT_NE(run(o).weigeringen.at(0).uitleg.find("Schoen"), std::string::npos);
    o.client.delen.pop_back();
    const auto uit = run(o);
    ASSERT_EQ(ids(uit.weigeringen), Ids{"CLIENT"});
    EXPECT_EQ(
        uit.weigeringen[0].uitleg,
        "Van de jeugdige ontbreekt: de geboortedatum (--geboortedatum); de naam (--achternaam); een adres "
        "(--straat, --huisnummer, --postcode, --plaats).");
    EXPECT_TRUE(uit.bytes.empty());
    EXPECT_EQ(eigen_->next_volgnummer(kZwolle), 1);
    o.client = make_client(steun::kBram);
    EXPECT_EQ(ids(run(o).weigeringen), Ids{"CLIENT"}) << "the data of another jeugdige";
    o.bsn.reset();
    o.client = {"Client", {}, {}};
    EXPECT_EQ(ids(run(o).weigeringen), Ids{"CLIENT"}) << "nobody is named";
}

TEST_F(Besluiten, the_jeugdige_is_taken_from_what_is_on_record) {
    make(maak_budget());
    Opdracht o{.gemeente = kZwolle, .aanbieder = kAgb, .bsn = Bsn::parse(steun::kAnna), .wat = maak_uren(3)};
    const auto uit = run(o);
    EXPECT_EQ(uit.besluit, Besluitsoort::gemaakt) << describe(uit);
    EXPECT_NE(uit.bytes.find("Voorbeeldstraat"), std::string::npos);
    EXPECT_NE(uit.bytes.find("Relatie"), std::string::npos);
}

TEST_F(Besluiten, the_same_command_again_gives_the_same_message) {
    const auto eerste = make(maak_budget());
    const auto weer = run(maak_budget());
    EXPECT_EQ(weer.besluit, Besluitsoort::herhaald);
    EXPECT_EQ(weer.bytes, eerste.bytes);
    EXPECT_EQ(weer.bestand, "JW301-0193-00000001.xml");
    EXPECT_EQ(weer.identificatie, eerste.identificatie);
    ASSERT_EQ(weer.toewijzingen.size(), 1U);
    EXPECT_EQ(weer.toewijzingen[0].handeling, Handeling::nieuw);
    EXPECT_EQ(eigen_->next_volgnummer(kZwolle), 3) << "the message, and the kind of its budget";

    dag_ = dag_.plus_dagen(1);
    EXPECT_EQ(ids(run(maak_budget()).weigeringen), Ids{"TR302"}) << "on another day it is another command";
    dag_ = dag_.plus_dagen(-1);
    make(toewijzing::Verwijderwens{{1}});
    const auto anders = make(maak_budget());
    EXPECT_EQ(anders.toewijzingen.back().versie.nummer.waarde, 2) << "what it made no longer holds";
}

TEST_F(Besluiten, a_trial_shows_all_and_keeps_nothing) {
    Opdracht o{.gemeente = kZwolle, .aanbieder = kAgb, .bsn = Bsn::parse(steun::kAnna), .wat = maak_budget()};
    o.client = make_client(steun::kAnna);
    const auto proef = run(o, true);
    EXPECT_EQ(proef.besluit, Besluitsoort::proef);
    EXPECT_EQ(eigen_->next_volgnummer(kZwolle), 1);
    EXPECT_EQ(run(o).bytes, proef.bytes);
}

TEST_F(Besluiten, a_message_of_our_own_waits_for_its_retour) {
    const auto uit = make(maak_budget());
    const auto voorraad = eigen_->load_werkvoorraad(kZwolle);
    ASSERT_EQ(voorraad.zonder_retour.size(), 1U);
    EXPECT_EQ(voorraad.zonder_retour[0].identificatie, uit.identificatie);
    const auto terug = offer(*eigen_, uit.bytes);
    EXPECT_EQ(terug.besluit, "herhaald") << "taken in again it changes nothing";
    EXPECT_TRUE(terug.all_well());

    const auto gelezen = ijw::read_bericht(uit.bytes);
    const auto retour =
        ijw::write_bericht(ijw::make_retour(*gelezen.bericht, *ijw::Standaard::embedded().find_release("3.2"),
                                            {}, {"R1", steun::datum("2023-04-14")}));
    EXPECT_EQ(offer(*eigen_, retour).besluit, "toegekend");
    EXPECT_TRUE(eigen_->load_werkvoorraad(kZwolle).zonder_retour.empty());
}

TEST_F(Besluiten, what_a_receiver_would_reject_is_not_sent) {
    make(maak_budget());
    const auto weiger = [&](Besluitwens wens, const Ids& verwacht) {
        const auto voor = eigen_->next_volgnummer(kZwolle);
        const auto uit = run(std::move(wens));
        EXPECT_EQ(ids(uit.weigeringen), verwacht) << describe(uit);
        EXPECT_EQ(uit.besluit, Besluitsoort::geweigerd);
        EXPECT_TRUE(uit.bytes.empty());
        EXPECT_EQ(eigen_->next_volgnummer(kZwolle), voor);
    };
    weiger(maak("", "", "2023-06-01", ""), {"CD079", "TR302"});
    auto zonder_einde = maak("41", "", "2023-05-01", "");
    zonder_einde.product.budget = Bedrag::from_cents(1);
    weiger(zonder_einde, {"CD075"});
    weiger(maak("41", "41A02", "2023-05-01", "2023-12-31"), {"CD041"});
    auto onbekend = maak("45", "45Z99", "2024-05-01", "2024-12-31");
    onbekend.product.omvang = dossier::Omvang{3, Eenheid::uur, Frequentie::per_week};
    weiger(onbekend, {"TR381"});
    auto jeugdbescherming = maak("47", "", "2023-05-01", "2023-12-31");
    jeugdbescherming.product.budget = Bedrag::from_cents(1);
    weiger(jeugdbescherming, {"IJ-CATEGORIE"});
    weiger(toewijzing::Verwijderwens{{9}}, {"IV066"});
    weiger(Honoreer{"V9", {}}, {"TR379"});
    weiger(Beantwoord{"V9", {}}, {"TR355"});
}

TEST_F(Besluiten, what_was_claimed_is_not_removed) {
    make(maak_budget("2023-03-01"));
    steun::Bericht323 claim;
    claim.clienten = {{std::string(steun::kAnna), {steun::make_regel("R1", 1, "45A06", 10, "01", 162)}, {}}};
    receive(claim);
    EXPECT_EQ(ids(run(toewijzing::Verwijderwens{{1}}).weigeringen), Ids{"TR385"});
}

TEST_F(Besluiten, a_gemeente_outside_the_region_makes_nothing_new) {
    Opdracht o{.gemeente = *parse_gemeente("0363"), .aanbieder = kAgb, .wat = maak_budget()};
    o.client = make_client(steun::kAnna);
    EXPECT_EQ(ids(run(o).weigeringen), Ids{"IJ-REGIO"});
}

TEST_F(Besluiten, a_315_is_looked_into_and_granted) {
    receive(steun::Bericht315{});
    make(Beantwoord{"V1", {}});
    EXPECT_EQ(run(Beantwoord{"V1", {}}).besluit, Besluitsoort::herhaald);
    dag_ = dag_.plus_dagen(1);
    EXPECT_EQ(ids(run(Beantwoord{"V1", {}}).weigeringen), Ids{"TR360"});
    const auto uit = make(honoreer("V1"));
    EXPECT_EQ(uit.toewijzingen.at(0).versie.referentie_aanbieder, "V1");
    EXPECT_EQ(eigen_->find_verzoek(kZwolle, kAgb, "V1")->status(), dossier::Verzoekstatus::toegewezen);
    dag_ = dag_.plus_dagen(1);
    EXPECT_EQ(ids(run(Honoreer{"V1", {}}).weigeringen), Ids{"OP344"});
    EXPECT_EQ(ids(run(Beantwoord{"V1", {VerzoekAntwoord::afgewezen, RedenAfwijzingVerzoek::zorginhoud, {}}})
                      .weigeringen),
              Ids{"TR359"});
}

TEST_F(Besluiten, a_315_is_refused_with_the_right_gemeente_named) {
    receive(steun::Bericht315{});
    const auto af = [](RedenAfwijzingVerzoek reden, const char* gemeente) {
        return Beantwoord{"V1", {VerzoekAntwoord::afgewezen, reden, parse_gemeente(gemeente)}};
    };
    EXPECT_EQ(ids(run(af(RedenAfwijzingVerzoek::woonplaatsbeginsel, "")).weigeringen), Ids{"TR377"});
    EXPECT_EQ(ids(run(af(RedenAfwijzingVerzoek::zorginhoud, "0202")).weigeringen), Ids{"TR409"});
    EXPECT_EQ(ids(run(af(RedenAfwijzingVerzoek::woonplaatsbeginsel, "9998")).weigeringen), Ids{"TR378"});
    const auto uit = make(af(RedenAfwijzingVerzoek::woonplaatsbeginsel, "0202"));
    EXPECT_NE(uit.bytes.find(">0202<"), std::string::npos);
    EXPECT_EQ(eigen_->find_verzoek(kZwolle, kAgb, "V1")->status(), dossier::Verzoekstatus::afgewezen);
    dag_ = dag_.plus_dagen(1);
    EXPECT_EQ(ids(run(Honoreer{"V1", {}}).weigeringen), Ids{"OP344"});
    EXPECT_EQ(ids(run(Beantwoord{"V1", {}}).weigeringen), (Ids{"TR360", "TR365"}));
}

TEST_F(Besluiten, a_317_is_granted_as_a_whole) {
    make(maak_budget());
    make(maak_uren(3));
    steun::Bericht317 b;
    b.ongewijzigd = {"1"};
    b.te_wijzigen = {{.nummer = "2",
                      .ingang = "2023-07-01",
                      .einde = "2024-03-31",
                      .omvang = steun::Omvang{5, "04", "2"}}};
    b.nieuw = {{.categorie = "50",
                .code = "50A01",
                .ingang = "2023-07-01",
                .einde = "2023-12-31",
                .omvang = steun::Omvang{1, "84", "6"}}};
    receive(b);
    const auto uit = make(Honoreer{"W1", {}});
    Ids regels;
    for (const auto& r : uit.toewijzingen)
        regels.push_back(std::to_string(r.versie.nummer.waarde) + " " +
                         std::string(toewijzing::handeling_naam(r.handeling)) + " " +
                         format_iso(*r.versie.einde) + " " + r.versie.referentie_aanbieder);
    EXPECT_EQ(regels, (Ids{"1 herhaald 2023-12-31 W1", "2 gewijzigd 2023-06-30 W1", "3 nieuw 2024-03-31 W1",
                           "4 nieuw 2023-12-31 W1"}));
    EXPECT_EQ(budgetsoort_of(3), dossier::Budgetsoort::herstel)
        << "as that of the toewijzing it takes over from";
    EXPECT_EQ(budgetsoort_of(4), dossier::Budgetsoort::onbekend) << "a traject is no keuzebudget";
    EXPECT_EQ(eigen_->find_verzoek(kZwolle, kAgb, "W1")->status(), dossier::Verzoekstatus::toegewezen);
}

TEST_F(Besluiten, a_signal_is_on_record_once_and_not_for_what_is_repeated) {
    make(maak_budget());
    const auto uit = make(maak_uren(3));
    EXPECT_EQ(ids(uit.signalen), Ids{"IJ-E040"});
    make(toewijzing::Verwijderwens{{1}});
    EXPECT_EQ(eigen_->load_signalen(false).size(), 1U);
}

TEST_F(Besluiten, the_kind_of_a_budget_is_on_record_with_who_decided_it) {
    auto w = maak_budget();
    w.budgetsoort = dossier::Budgetsoort::onbekend;
    EXPECT_EQ(ids(run(w).weigeringen), Ids{"IJ-E071"});
    w.budgetsoort = dossier::Budgetsoort::duurzaam;
    make(w);
    EXPECT_EQ(budgetsoort_of(1), dossier::Budgetsoort::duurzaam);
    bsn_ = make_bsn(3);
    w.budgetsoort = dossier::Budgetsoort::onbekend;
    record(bsn_, "verwijzing", {{"doel", "terugval_voorkomen"}});
    w.product.einde = steun::datum("2025-04-30");
    make(w);
    EXPECT_EQ(budgetsoort_of(2), dossier::Budgetsoort::herstel) << "24 months, from May 2023 on";
    bsn_ = make_bsn(4);
    record(bsn_, "verwijzing", {{"doel", "blijvend_hoger"}});
    w.product.einde = steun::datum("2025-05-01");
    make(w);
    EXPECT_EQ(budgetsoort_of(3), dossier::Budgetsoort::duurzaam) << "a day longer";
}

TEST_F(Besluiten, what_stands_in_the_way_is_said_beside_what_a_receiver_would_reject) {
    make(maak_uren(3));
    auto wonen = maak("44", "44A10", "2023-05-01", "2023-12-31");
    wonen.product.omvang = dossier::Omvang{7, Eenheid::etmaal, Frequentie::per_week};
    EXPECT_EQ(ids(run(wonen).weigeringen), (Ids{"IJ-E088", "IJ-E092"}));
    auto uren = maak_uren(2);
    bsn_ = make_bsn(5);
    uren.product.ingang = steun::datum("2033-01-01");
    uren.product.einde = steun::datum("2033-12-31");
    EXPECT_EQ(ids(run(uren).weigeringen), Ids{"IJ-LEEFTIJD"});
    EXPECT_EQ(eigen_->load_signalen(true).size(), 1U)
        << "what was refused is not kept: only the IJ-E040 of the first";
}

TEST_F(Besluiten, a_finding_is_shown_and_kept_with_its_toewijzing) {
    auto w = maak_uren(3);
    w.product.einde = steun::datum("2032-12-31");
    const auto uit = make(w);
    EXPECT_EQ(ids(uit.signalen), (Ids{"IJ-E040", "IJ-LEEFTIJD-18"}));
    const auto signalen = eigen_->load_signalen(false);
    ASSERT_EQ(signalen.size(), 2U);
    EXPECT_EQ(signalen.back().signaal.rule, "IJ-LEEFTIJD-18");
    EXPECT_EQ(signalen.back().signaal.referentie, "1");
}

TEST_F(Besluiten, a_removal_does_not_ask_for_the_gezagsdrager) {
    Opdracht o{.gemeente = kZwolle, .aanbieder = kAgb, .bsn = Bsn::parse(bsn_), .wat = maak_budget()};
    o.client = make_client(bsn_);
    std::erase_if(o.client.delen, [](const ijw::Deel& d) { return d.naam == "Relaties"; });
    EXPECT_EQ(ids(run(o).signalen), Ids{"OP002"});
    o.client = {"Client", {}, {}};
    o.wat = toewijzing::Verwijderwens{{1}};
    const auto uit = run(o);
    EXPECT_EQ(uit.besluit, Besluitsoort::gemaakt) << describe(uit);
    EXPECT_EQ(ids(uit.signalen), Ids{});
}

TEST_F(Besluiten, the_outcome_as_json_has_its_keys) {
    const auto uit = run(maak_budget());
    const std::string json = besluit_to_line(uit);
    EXPECT_TRUE(json.starts_with(
        R"({"opdracht":"toewijzing maak","gemeente":"0193","besluit":"gemaakt","bericht":{"soort":"JW301",)"
        R"("identificatie":"OJ0000000001","bestand":"JW301-0193-00000001.xml"},"toewijzingen":[{"toewijzing":1,)"))
        << json;
    EXPECT_EQ(json.find("999900006"), std::string::npos);
}

TEST_F(Besluiten, a_clientfile_is_a_message_or_json) {
    const auto& standaard = ijw::Standaard::embedded();
    const auto json = read_clientbestand(
        R"({"Bsn":"999900006","Contactgegevens":{"Contact":[{"Soort":"01"},{"Soort":"02"}]}})", standaard);
    ASSERT_TRUE(json.ok());
    EXPECT_EQ(json.value().find("Contactgegevens")->delen.size(), 2U);
    const auto verzoek = read_clientbestand(to_xml(steun::Bericht315{}), standaard);
    ASSERT_TRUE(verzoek.ok());
    EXPECT_EQ(verzoek.value().tekst_van("Naam/Geslachtsnaam/Achternaam"), "Voorbeeld");
    EXPECT_EQ(verzoek.value().find("AangevraagdeProducten"), nullptr);
    for (const char* fout : {"", "  ", "[]", "tekst", "<a/>"})
        EXPECT_FALSE(read_clientbestand(fout, standaard).ok()) << fout;
    EXPECT_FALSE(read_clientbestand(to_xml(steun::Bericht319{}), standaard).ok());
}

// Whatever is asked in whatever order: it is refused and changes nothing, or it is made and another region
// accepts it; and no two current toewijzingen are forbidden together (OP259), since each 301 names them all.
TEST_F(Besluiten, any_sequence_of_commands_makes_messages_that_a_receiver_accepts) {
    int gemaakt = 0;
    for (unsigned zaad = 1; zaad <= 7; ++zaad) {
        SCOPED_TRACE(zaad);
        bsn_ = make_bsn(static_cast<int>(zaad));
        std::mt19937 kans(zaad);
        const auto below = [&](unsigned n) { return static_cast<int>(kans() % n); };
        const std::int64_t eerste = eigen_->next_toewijzingnummer(kZwolle).waarde;
        for (int stap = 0; stap < 20; ++stap) {
            if (below(3) == 0) dag_ = dag_.plus_dagen(below(20));
            const std::int64_t vrij = eigen_->next_toewijzingnummer(kZwolle).waarde;
            const ToewijzingNummer nummer{eerste + below(static_cast<unsigned>(vrij - eerste) + 1)};
            const Datum ingang = dag_.plus_dagen(below(60) - 10), einde = dag_.plus_dagen(below(300) - 20);
            Besluitwens wens = toewijzing::Verwijderwens{nummer};
            switch (below(6)) {
                case 0:
                case 1: {
                    auto w = below(2) != 0 ? maak_uren(1 + below(5), below(2) != 0 ? Frequentie::per_week
                                                                                   : Frequentie::totaal)
                                           : maak_budget();
                    w.product.ingang = ingang;
                    w.product.einde = einde;
                    wens = w;
                    break;
                }
                case 2:
                    wens = toewijzing::Intrekwens{
                        .nummer = nummer, .einde = einde, .reden = {}, .overleg = true};
                    break;
                case 3:
                case 4: {
                    toewijzing::Wijzigwens w;
                    w.nummer = nummer;
                    w.overleg = true;
                    if (below(2) != 0) w.einde = einde;
                    if (below(2) != 0) w.omvang.volume = 1 + below(9);
                    if (below(3) == 0) w.vanaf = ingang;
                    if (below(3) == 0) w.budget = Bedrag::from_cents(100'00 * (1 + below(90)));
                    if (below(2) != 0) w.reden = "14";
                    wens = w;
                    break;
                }
                default:
                    break;
            }
            const auto uit = run(wens);
            SCOPED_TRACE(describe(uit));
            if (uit.besluit == Besluitsoort::gemaakt) {
                ++gemaakt;
                accept(uit);
            }
        }
    }
    EXPECT_GT(gemaakt, 20) << "so that the law is about something";
}

}  // namespace
}  // namespace jeugdregio::pipeline
