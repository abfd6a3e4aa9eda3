// The allocation chain on the real store: one story from request to claim, and the retours that come back.
#include <gtest/gtest.h>

#include "pipeline/verwerk.hpp"
#include "steun/proces.hpp"
#include "steun/proefdatabase.hpp"
#include "steun/wereld.hpp"

namespace jeugdregio::pipeline {
namespace {

using Codes = std::vector<std::string>;

class Verhaal : public testing::Test {
  protected:
    Verhaal() {
        opslag_ = storage::open_opslag(::steun::proefadres((map_ / "regio.db").string()));
        opslag_->record_aanbieders(steun::Wereld().aanbieders, Datum::from_ymd(2023, 1, 1));
    }

    Bestanduitkomst offer(const std::string& xml, std::string_view vandaag) {
        const Verwerkinstelling instelling{.contract = steun::ijsselland(), .vandaag = steun::datum(vandaag)};
        auto uit = verwerk_bericht(*opslag_, instelling, "bericht.xml", xml);
        EXPECT_TRUE(uit.ok());
        return *uit;
    }
    /// Offers a message on the day of its dagtekening; its answer is of this kind, right, and has these
    /// codes.
    template <class Bericht>
    Bestanduitkomst send(Bericht bericht, std::string_view antwoord, const Codes& codes = {}) {
        bericht.identificatie = "B" + std::to_string(++berichten_);
        laatste_ = to_xml(bericht);
        const Bestanduitkomst uit = offer(laatste_, bericht.dagtekening);
        SCOPED_TRACE(std::string(antwoord) + " op " + bericht.dagtekening + "\n" + describe(uit));
        EXPECT_EQ(uit.besluit, codes.empty() ? "toegekend" : "afgekeurd");
        Codes gevonden;
        for (const Afwijzing& a : uit.afwijzingen)
            gevonden.insert(gevonden.end(), a.retourcodes.begin(), a.retourcodes.end());
        EXPECT_EQ(gevonden, codes);
        // What the region thinks of a toewijzing of groepsaanbod (IJ-E040) is no matter of this story.
        if (antwoord != "JW302") {
            EXPECT_TRUE(uit.signalen.empty());
        }
        const ijw::Leesuitkomst gelezen = ijw::read_bericht(uit.antwoord);
        EXPECT_TRUE(gelezen.bericht.has_value()) << uit.antwoord;
        if (gelezen.bericht) {
            EXPECT_EQ(gelezen.bericht->def->soort, antwoord);
            EXPECT_TRUE(ijw::check_bericht(*gelezen.bericht, nullptr).empty());
        }
        for (const std::string& c : codes)
            EXPECT_NE(uit.antwoord.find(">" + c + "<"), std::string::npos) << uit.antwoord;
        return uit;
    }
    /// The same bytes again, some other day: nothing changes and the answer is the same (TR056).
    void repeat(const Bestanduitkomst& eerste) {
        const auto weer = offer(laatste_, "2023-12-01");
        EXPECT_EQ(weer.besluit, "herhaald");
        EXPECT_EQ(weer.eerder_besluit, eerste.besluit);
        EXPECT_EQ(weer.antwoord, eerste.antwoord);
    }
    static std::string describe(const Bestanduitkomst& uit) {
        std::string tekst = uit.besluit;
        for (const Afwijzing& a : uit.afwijzingen)
            for (const Reden& r : a.motiveringen) tekst += "\n" + a.niveau + " " + r.regel + ": " + r.uitleg;
        for (const Signaal& s : uit.signalen) tekst += "\nsignaal " + s.reden.regel + ": " + s.reden.uitleg;
        for (const auto& b : uit.bevindingen.eerste) tekst += "\n" + b.regel + ": " + b.uitleg;
        return tekst;
    }

    // ---- The messages, all about Anna and toewijzing 501 -------------------------------------------------

    static steun::Bericht315 request(const std::string& referentie, const std::string& dag) {
        steun::Bericht315 b;
        b.dagtekening = dag;
        b.product().referentie = referentie;
        b.product().ingang = "2023-03-13";
        return b;
    }
    static steun::Bericht319 answer(const std::string& referentie, bool onderzoek, const std::string& dag) {
        steun::Bericht319 b;
        b.dagtekening = dag;
        b.referentie = referentie;
        b.antwoord = onderzoek ? "2" : "1";
        b.reden = onderzoek ? "" : "7";
        return b;
    }
    static steun::Bericht301 grant(const std::string& referentie, const std::string& dag) {
        steun::Bericht301 b;
        b.dagtekening = dag;
        steun::Product301 p;
        p.nummer = "501";
        p.referentie_aanbieder = referentie;
        p.categorie = "41";
        p.code = "41A02";
        p.toewijzingsdatum = dag;
        p.ingang = "2023-03-13";
        p.omvang = steun::Omvang{3, "04", "2"};
        b.producten = {p};
        return b;
    }
    static steun::Bericht305 begin(const std::string& dag, const std::string& dagtekening) {
        steun::Bericht305 b;
        b.dagtekening = dagtekening;
        b.product().nummer = "501";
        b.product().toewijzing_ingang = "2023-03-13";
        b.product().begin = dag;
        return b;
    }
    static steun::Bericht307 end(const std::string& van, const std::string& tot, const std::string& reden,
                                 const std::string& dagtekening) {
        steun::Bericht307 b;
        b.dagtekening = dagtekening;
        b.product().nummer = "501";
        b.product().toewijzing_ingang = "2023-03-13";
        b.product().begin = van;
        b.product().einde = tot;
        b.product().reden = reden;
        return b;
    }
    /// The answer of an aanbieder to a 301 of ours, with these codes on its Header.
    static std::string make_302(const std::string& heen, const std::string& identificatie,
                                const std::vector<std::string>& codes) {
        const ijw::Leesuitkomst gelezen = ijw::read_bericht(heen);
        ijw::Retourcodes r;
        for (const auto& c : codes) r.header.push_back(retourcode(c));
        return ijw::write_bericht(ijw::make_retour(*gelezen.bericht,
                                                   *ijw::Standaard::embedded().find_release("3.2"), r,
                                                   {identificatie, steun::datum("2023-03-13")}));
    }

    std::string laatste_;

  private:
    ::steun::Tijdelijk map_;
    std::unique_ptr<storage::Opslag> opslag_;
    int berichten_ = 0;
};

TEST_F(Verhaal, a_request_is_granted_delivered_changed_stopped_and_claimed) {
    const auto verzoek = send(request("V1", "2023-03-01"), "JW316");
    repeat(verzoek);
    send(answer("V1", true, "2023-03-06"), "JW320");
    send(answer("V1", true, "2023-03-07"), "JW320", {"9360"});
    send(request("V2", "2023-03-07"), "JW316", {"9374"});
    send(answer("V9", true, "2023-03-07"), "JW320", {"9355"});
    send(begin("2023-03-13", "2023-03-15"), "JW306", {"9019"});
    send(grant("V1", "2023-03-10"), "JW302");
    send(answer("V1", false, "2023-03-13"), "JW320", {"9359"});
    send(request("V1", "2023-03-13"), "JW316", {"9347"});

    const auto start = send(begin("2023-03-13", "2023-03-15"), "JW306");
    repeat(start);
    send(begin("2023-03-14", "2023-03-15"), "JW306", {"9326"});

    steun::Bericht317 verlenging;
    verlenging.ongewijzigd.clear();
    verlenging.nieuw.clear();
    verlenging.gewijzigd() = {.nummer = "501",
                              .ingang = "2023-03-13",
                              .einde = "2024-06-30",
                              .omvang = steun::Omvang{3, "04", "2"},
                              .budget = std::nullopt};
    repeat(send(verlenging, "JW318"));
    auto gewijzigd = grant("W1", "2023-04-14");
    gewijzigd.product().einde = "2024-06-30";
    gewijzigd.product().reden_wijziging = "12";
    send(gewijzigd, "JW302");

    send(end("2023-03-13", "2023-05-10", "20", "2023-05-11"), "JW308");
    send(end("2023-03-13", "2023-05-11", "20", "2023-05-12"), "JW308", {"9413"});
    send(begin("2023-06-01", "2023-06-02"), "JW306");
    repeat(send(end("2023-06-01", "2023-06-30", "31", "2023-07-03"), "JW308"));
    auto weg = begin("2023-06-01", "2023-07-03");
    weg.product().status = "3";
    send(weg, "JW306", {"9071"});

    steun::Bericht323 claim;
    claim.dagtekening = claim.declaratie_dagtekening = "2023-07-10";
    claim.periode_begin = "2023-06-01";
    claim.periode_einde = "2023-06-30";
    auto regel = steun::make_regel("R1", 501, "41A02", 12, "04", 18'73);
    regel.begin = claim.periode_begin;
    regel.einde = claim.periode_einde;
    claim.clienten = {{.bsn = std::string(steun::kAnna), .prestaties = {regel}}};
    send(claim, "JW325");
}

TEST_F(Verhaal, a_request_that_was_refused_makes_room_for_the_next) {
    send(request("V1", "2023-03-01"), "JW316");
    send(answer("V1", false, "2023-03-06"), "JW320");
    send(answer("V1", false, "2023-03-07"), "JW320", {"9365"});
    send(request("V2", "2023-03-07"), "JW316");
}

TEST_F(Verhaal, a_removed_stop_is_undone_for_what_comes_after) {
    send(grant("", "2023-03-10"), "JW302");
    send(begin("2023-03-13", "2023-03-15"), "JW306");
    auto stop = end("2023-03-13", "2023-05-10", "31", "2023-05-11");
    send(stop, "JW308");
    stop.product().status = "3";
    send(stop, "JW308");
    send(stop, "JW308", {"9063"});
    send(begin("2023-05-11", "2023-05-12"), "JW306", {"9326"});
    send(end("2023-03-13", "2023-05-11", "31", "2023-05-12"), "JW308");
}

TEST_F(Verhaal, a_message_that_is_rejected_changes_nothing) {
    send(grant("", "2023-03-10"), "JW302");
    // Two starts, of which one is wrong: neither counts.
    auto twee = begin("2023-03-13", "2023-03-15");
    twee.producten.push_back(twee.product());
    twee.product(1).nummer = "502";
    send(twee, "JW306", {"9019"});
    send(end("2023-03-13", "2023-03-14", "31", "2023-03-15"), "JW308", {"9069"});
    send(begin("2023-03-13", "2023-03-15"), "JW306");
}

TEST_F(Verhaal, the_first_retour_on_a_message_of_ours_is_matched_and_a_second_is_not) {
    send(grant("", "2023-03-10"), "JW302");
    const std::string heen = laatste_;
    const auto retour = offer(make_302(heen, "R1", {}), "2023-03-14");
    EXPECT_EQ(retour.besluit, "toegekend") << describe(retour);
    EXPECT_TRUE(retour.signalen.empty());
    EXPECT_TRUE(retour.antwoord.empty());
    EXPECT_EQ(offer(make_302(heen, "R1", {}), "2023-03-15").besluit, "herhaald");
    const auto tweede = offer(make_302(heen, "R2", {}), "2023-03-15");
    EXPECT_EQ(tweede.besluit, "afgekeurd");
    EXPECT_TRUE(tweede.antwoord.empty());
    ASSERT_EQ(tweede.bevindingen.eerste.size(), 1u);
    EXPECT_EQ(tweede.bevindingen.eerste[0].regel, "IV028");
}

TEST_F(Verhaal, the_answer_that_we_gave_is_itself_a_retour_that_fits) {
    const auto uit = send(grant("", "2023-03-10"), "JW302");
    const auto terug = offer(uit.antwoord, "2023-03-14");
    EXPECT_EQ(terug.besluit, "toegekend") << describe(terug);
}

TEST_F(Verhaal, a_retour_that_rejects_becomes_a_signal) {
    send(grant("", "2023-03-10"), "JW302");
    const auto retour = offer(make_302(laatste_, "R1", {"9056"}), "2023-03-14");
    EXPECT_EQ(retour.besluit, "toegekend") << describe(retour);
    ASSERT_EQ(retour.signalen.size(), 1u);
    EXPECT_EQ(retour.signalen[0].reden.regel, "IV028");
    EXPECT_NE(retour.signalen[0].reden.uitleg.find("9056"), std::string::npos);
}

TEST_F(Verhaal, a_retour_on_a_message_that_nobody_sent_is_rejected) {
    auto onbekend = grant("", "2023-03-10");
    onbekend.identificatie = "ELDERS";
    const auto retour = offer(make_302(to_xml(onbekend), "R1", {}), "2023-03-14");
    EXPECT_EQ(retour.besluit, "afgekeurd");
    ASSERT_EQ(retour.bevindingen.eerste.size(), 1u);
    EXPECT_EQ(retour.bevindingen.eerste[0].regel, "IV028");
    // Nor does one fit that names another aanbieder or another day than the message did.
    send(grant("", "2023-03-10"), "JW302");
    for (const auto& [van, naar] :
         {std::pair<std::string, std::string>{"42420001", "42420002"}, {"2023-03-10", "2023-03-09"}}) {
        std::string anders = make_302(laatste_, "R2", {});
        const auto plek = anders.find(van);
        ASSERT_NE(plek, std::string::npos);
        const auto uit = offer(anders.replace(plek, van.size(), naar), "2023-03-14");
        EXPECT_EQ(uit.besluit, "afgekeurd") << naar;
        ASSERT_EQ(uit.bevindingen.eerste.size(), 1u) << naar;
        EXPECT_EQ(uit.bevindingen.eerste[0].regel, "IV028");
    }
}

}  // namespace
}  // namespace jeugdregio::pipeline
