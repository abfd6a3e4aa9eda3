// What is work on a day, at the borders of every term.
#include <gtest/gtest.h>

#include "core/werkdagen.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::toewijzing {
namespace {

constexpr Datum day(int jaar, int maand, int dag) {
    return Datum::from_ymd(jaar, maand, dag);
}

contract::Contract make_contract() {
    contract::Contract c;
    contract::Parameters& p = c.parameters;
    using enum contract::Termijnsoort;
    using enum contract::Termijneenheid;
    p.termijnen[besluit] = {5, werkdagen};
    p.termijnen[besluit_contract] = {5, werkdagen};
    p.termijnen[onderzoek] = {8, contract::Termijneenheid::weken};
    p.termijnen[woonplaats] = {14, dagen};
    p.termijnen[verlenging] = {8, contract::Termijneenheid::weken};
    p.termijnen[retour] = {3, werkdagen};
    p.keten_verlengen_melden_weken = 10;
    p.keten_start_melden_dagen = 30;
    p.keten_declaratie_melden_dagen = 60;
    p.keten_tijdelijke_stop_dagen = 90;
    p.keten_leeftijd_melden_weken = 8;
    p.keten_stop_melden_dagen = 30;
    p.keten_evaluatie_maanden = 6;
    p.vastleggen_vanaf = day(2030, 1, 1);  // what is put on record: test_werklijst_aantekening.cpp
    return c;
}
const contract::Contract kContract = make_contract();

const AgbCode kAanbieder = *parse_agb("42420001");
const Bsn kBsn = Bsn::parse("999900006").value();

std::vector<Werkregel> make_list(const dossier::Werkvoorraad& voorraad, Datum dag) {
    return make_werklijst(voorraad, {dag, kContract});
}
/// The lines of one kind.
std::vector<Werkregel> select(const dossier::Werkvoorraad& voorraad, Datum dag, Werksoort soort) {
    auto uit = make_list(voorraad, dag);
    std::erase_if(uit, [&](const Werkregel& r) { return r.soort != soort; });
    return uit;
}

dossier::Verzoek make_verzoek(Datum ontvangen) {
    dossier::Verzoek v;
    v.referentie = "V1";
    v.aanbieder = kAanbieder;
    v.bsn = kBsn;
    v.dagtekening = ontvangen.plus_dagen(-1);
    v.ontvangen_op = ontvangen;
    return v;
}
dossier::Toewijzingverloop make_verloop(Datum ingang, std::optional<Datum> einde, std::int64_t nummer = 1) {
    dossier::Toewijzingverloop t;
    t.versie.nummer = {nummer};
    t.versie.aanbieder = kAanbieder;
    t.versie.bsn = kBsn;
    t.versie.ingang = ingang;
    t.versie.einde = einde;
    t.eerst_verzonden = t.versie.verzonden_op = ingang;
    return t;
}
dossier::Startmelding make_start(Datum begin) {
    dossier::Startmelding s;
    s.sleutel = {.toewijzing = ToewijzingNummer{1}, .categorie = {}, .code = {}, .begin = begin};
    return s;
}
dossier::Stopmelding make_stop(Datum begin, Datum einde, const char* reden) {
    dossier::Stopmelding s;
    s.sleutel = make_start(begin).sleutel;
    s.einde = einde;
    s.reden = reden;
    return s;
}

TEST(Werklijst, a_request_is_late_after_its_fifth_working_day) {
    // Received on the Wednesday before Easter 2023: Good Friday and Easter Monday do not count.
    const dossier::Werkvoorraad voorraad{{make_verzoek(day(2023, 4, 5))}, {}, {}, {}};
    struct Geval {
        Datum dag;
        bool te_laat;
        int over;
        const char* ouderdom;
    };
    const Geval gevallen[] = {{day(2023, 4, 5), false, 0, " 0 werkdagen oud"},
                              {day(2023, 4, 11), false, 0, " 2 werkdagen oud"},
                              {day(2023, 4, 14), false, 0, " 5 werkdagen oud"},
                              {day(2023, 4, 15), true, 0, " 5 werkdagen oud"},  // Saturday
                              {day(2023, 4, 17), true, 1, " 6 werkdagen oud"}};
    for (const Geval& g : gevallen) {
        SCOPED_TRACE(format_iso(g.dag));
        const auto lijst = make_list(voorraad, g.dag);
        ASSERT_EQ(lijst.size(), 1U);
        EXPECT_EQ(lijst[0].termijn, (Termijn{day(2023, 4, 14), Telling::werkdagen}));
        EXPECT_EQ(lijst[0].te_laat, g.te_laat);
        EXPECT_EQ(lijst[0].over, g.over);
        EXPECT_EQ(lijst[0].wie, Wie::gemeente);
        EXPECT_EQ(lijst[0].referentie, "V1");
        EXPECT_NE(lijst[0].toelichting.find(g.ouderdom), std::string::npos) << lijst[0].toelichting;
        EXPECT_NE(lijst[0].toelichting.find("woonplaatsbeginsel kan tot en met 19-04-2023 (OP359)"),
                  std::string::npos);
    }
    EXPECT_TRUE(make_list(voorraad, day(2023, 4, 4)).empty()) << "not received yet";
    const auto woonplaats = [&](Datum dag) {
        return make_list(voorraad, dag).at(0).toelichting.find("kan tot en met") != std::string::npos;
    };
    EXPECT_TRUE(woonplaats(day(2023, 4, 19)));
    EXPECT_FALSE(woonplaats(day(2023, 4, 20)));
}

TEST(Werklijst, in_onderzoek_gives_eight_weeks_from_the_dagtekening_of_the_request) {
    dossier::Verzoek v = make_verzoek(day(2023, 4, 5));  // of 4 April
    v.soort = dossier::Verzoeksoort::wijziging;
    v.antwoorden.push_back({VerzoekAntwoord::in_onderzoek, {}, {}, day(2023, 4, 7)});
    const dossier::Werkvoorraad voorraad{{v}, {}, {}, {}};
    const auto op_tijd = make_list(voorraad, day(2023, 5, 30));
    ASSERT_EQ(op_tijd.size(), 1U);
    EXPECT_EQ(op_tijd[0].termijn, (Termijn{day(2023, 5, 30), Telling::dagen}));
    EXPECT_FALSE(op_tijd[0].te_laat);
    EXPECT_EQ(op_tijd[0].wie, Wie::toegang) << "a change needs the consent of the Toegang (eis 80)";
    EXPECT_NE(
        op_tijd[0].toelichting.find("In onderzoek sinds 07-04-2023; het doel van eis 43 d was 14-04-2023"),
        std::string::npos)
        << op_tijd[0].toelichting;
    EXPECT_EQ(op_tijd[0].toelichting.find("OP359"), std::string::npos) << "only for a 315";
    EXPECT_EQ(make_list(voorraad, day(2023, 6, 2)).at(0).over, 3);

    v.antwoorden.push_back({VerzoekAntwoord::afgewezen, {}, {}, day(2023, 4, 20)});
    EXPECT_TRUE(make_list({{v}, {}, {}, {}}, day(2023, 6, 2)).empty()) << "refused";
}

TEST(Werklijst, a_retour_is_owed_after_three_working_days) {
    // Sent on Thursday 25 May 2023; Whit Monday is no working day.
    const dossier::Werkvoorraad voorraad{
        {}, {{"JW301", "T1", kAanbieder, std::nullopt, day(2023, 5, 25)}}, {}, {}};
    EXPECT_TRUE(make_list(voorraad, day(2023, 5, 31)).empty()) << "the third working day itself";
    const auto lijst = make_list(voorraad, day(2023, 6, 1));
    ASSERT_EQ(lijst.size(), 1U);
    EXPECT_EQ(lijst[0].soort, Werksoort::retour);
    EXPECT_EQ(lijst[0].over, 1);
    EXPECT_EQ(lijst[0].wie, Wie::aanbieder);
    EXPECT_FALSE(lijst[0].bsn.has_value());
    EXPECT_EQ(lijst[0].wat, "Stuur het retourbericht op de JW301 van 25-05-2023.");
}

TEST(Werklijst, a_toewijzing_without_a_start_is_reported_while_it_runs) {
    const auto fires = [](const dossier::Toewijzingverloop& t, Datum dag) {
        return !select({{}, {}, {t}, {}}, dag, Werksoort::start).empty();
    };
    auto t = make_verloop(day(2023, 3, 1), day(2023, 12, 31));
    EXPECT_FALSE(fires(t, day(2023, 3, 31))) << "day 30";
    EXPECT_TRUE(fires(t, day(2023, 4, 1)));
    EXPECT_TRUE(fires(t, day(2023, 12, 31))) << "its last day";
    EXPECT_FALSE(fires(t, day(2024, 1, 1))) << "over";

    t.eerst_verzonden = day(2023, 3, 20);  // sent after it began
    EXPECT_FALSE(fires(t, day(2023, 4, 19)));
    EXPECT_TRUE(fires(t, day(2023, 4, 20)));

    auto verwijderd = t;
    verwijderd.versie.reden_wijziging = "13";
    EXPECT_FALSE(fires(verwijderd, day(2023, 6, 1)));
    t.leveringen.starts.push_back(make_start(day(2023, 4, 18)));
    EXPECT_FALSE(fires(t, day(2023, 6, 1)));
    EXPECT_FALSE(fires(make_verloop(day(2023, 8, 1), {}), day(2023, 6, 1))) << "it has not begun";
}

TEST(Werklijst, a_start_without_a_claim_is_reported_also_after_the_end) {
    const auto fires = [](const dossier::Toewijzingverloop& t, Datum dag) {
        return !select({{}, {}, {t}, {}}, dag, Werksoort::declaratie).empty();
    };
    auto t = make_verloop(day(2023, 3, 1), day(2023, 6, 30));
    EXPECT_FALSE(fires(t, day(2023, 9, 1))) << "no start, so nothing to claim";
    t.leveringen.starts = {make_start(day(2023, 4, 10)), make_start(day(2023, 3, 2))};
    EXPECT_FALSE(fires(t, day(2023, 5, 1))) << "60 days after the first start";
    EXPECT_TRUE(fires(t, day(2023, 5, 2)));
    EXPECT_TRUE(fires(t, day(2023, 9, 1)));
    auto gedeclareerd = t;
    gedeclareerd.prestaties = 1;
    EXPECT_FALSE(fires(gedeclareerd, day(2023, 9, 1)));
    t.versie.reden_wijziging = "13";
    EXPECT_FALSE(fires(t, day(2023, 9, 1)));
}

// Interpretatie 2.363: a piece is there to be claimed when it is done.
TEST(Werklijst, help_by_the_piece_is_claimed_after_its_end) {
    const auto fires = [](const dossier::Toewijzingverloop& t, Datum dag) {
        return !select({{}, {}, {t}, {}}, dag, Werksoort::declaratie).empty();
    };
    auto t = make_verloop(day(2023, 3, 1), day(2023, 6, 30));
    t.leveringen.starts = {make_start(day(2023, 3, 2))};
    t.versie.budget.reset();
    t.versie.omvang = dossier::Omvang{1, Eenheid::stuk_inspanning, Frequentie::totaal};
    EXPECT_FALSE(fires(t, day(2023, 8, 29))) << "60 days after its last day";
    EXPECT_TRUE(fires(t, day(2023, 8, 30)));
    auto open = t;
    open.versie.einde.reset();
    EXPECT_FALSE(fires(open, day(2023, 12, 1))) << "no end yet";
    t.leveringen.stops = {make_stop(day(2023, 3, 2), day(2023, 5, 31), "31")};
    EXPECT_FALSE(fires(t, day(2023, 7, 30)));
    EXPECT_TRUE(fires(t, day(2023, 7, 31))) << "60 days after the stop";
    t.versie.omvang->eenheid = Eenheid::minuut;
    EXPECT_TRUE(fires(t, day(2023, 5, 2))) << "minutes are claimed every month";
}

// OP272: after a stop for a time help began again, and that start was stopped for good.
TEST(Werklijst, a_restart_that_stopped_leaves_nothing_running) {
    const auto stops = [](const dossier::Toewijzingverloop& t) {
        return !select({{}, {}, {t}, {}}, day(2024, 3, 1), Werksoort::stop).empty();
    };
    const Datum eerst = day(2023, 1, 5), weer = day(2023, 4, 1);
    auto t = make_verloop(day(2023, 1, 1), day(2023, 12, 31));
    t.leveringen.starts = {make_start(eerst), make_start(weer)};
    t.leveringen.stops = {make_stop(eerst, day(2023, 3, 2), "20")};
    EXPECT_TRUE(stops(t)) << "the second start goes on";
    t.leveringen.stops.push_back(make_stop(weer, day(2023, 9, 1), "31"));
    EXPECT_FALSE(stops(t));
    t.leveringen.stops = {make_stop(weer, day(2023, 9, 1), "31")};
    EXPECT_TRUE(stops(t)) << "the first start was never stopped";
    t.leveringen.stops = {make_stop(eerst, day(2023, 3, 2), "31"), make_stop(weer, day(2023, 9, 1), "20")};
    EXPECT_TRUE(stops(t)) << "stopped for a time, and nothing after it";
}

TEST(Werklijst, an_extension_is_asked_eight_weeks_before_the_end) {
    const auto find = [](const dossier::Werkvoorraad& voorraad, Datum dag) {
        return select(voorraad, dag, Werksoort::verlenging);
    };
    auto t = make_verloop(day(2023, 1, 1), day(2023, 12, 31));
    EXPECT_TRUE(find({{}, {}, {t}, {}}, day(2023, 10, 21)).empty()) << "71 days ahead";
    const auto vooraf = find({{}, {}, {t}, {}}, day(2023, 10, 22));  // ten weeks ahead
    ASSERT_EQ(vooraf.size(), 1U);
    EXPECT_EQ(vooraf[0].termijn.tot, day(2023, 11, 5));
    EXPECT_EQ(vooraf[0].wat, "Vraag verlenging aan (317), uiterlijk op 05-11-2023, als de hulp doorgaat.");
    EXPECT_FALSE(find({{}, {}, {t}, {}}, day(2023, 11, 5)).at(0).te_laat);
    const auto laat = find({{}, {}, {t}, {}}, day(2023, 11, 6));
    EXPECT_EQ(laat.at(0).over, 1);
    EXPECT_NE(laat[0].wat.find("dat had al gemoeten"), std::string::npos);
    EXPECT_EQ(find({{}, {}, {t}, {}}, day(2023, 12, 31)).size(), 1U);
    EXPECT_TRUE(find({{}, {}, {t}, {}}, day(2024, 1, 1)).empty()) << "over";
    EXPECT_TRUE(find({{}, {}, {make_verloop(day(2023, 1, 1), {})}}, day(2023, 11, 6)).empty()) << "no end";

    const auto verzoek = make_verzoek(day(2023, 11, 1));
    EXPECT_TRUE(find({{verzoek}, {}, {t}, {}}, day(2023, 11, 6)).empty()) << "a request is open";
    auto ander = verzoek;
    ander.aanbieder = *parse_agb("42420002");
    EXPECT_EQ(find({{ander}, {}, {t}, {}}, day(2023, 11, 6)).size(), 1U) << "of another aanbieder";

    const Datum begin = day(2023, 1, 5);
    t.leveringen.starts = {make_start(begin)};
    t.leveringen.stops = {make_stop(begin, day(2023, 9, 1), "20")};
    EXPECT_EQ(find({{}, {}, {t}, {}}, day(2023, 11, 6)).size(), 1U) << "stopped for a time only";
    t.leveringen.stops.push_back(make_stop(begin, day(2023, 10, 1), "31"));
    EXPECT_TRUE(find({{}, {}, {t}, {}}, day(2023, 11, 6)).empty()) << "the care ended for good";
}

// 7.1.6: who is known to need no help after this toewijzing, is not asked to apply for more.
TEST(Werklijst, no_extension_is_asked_once_it_is_known_where_the_jeugdige_goes) {
    const auto t = make_verloop(day(2023, 1, 1), day(2023, 12, 31));
    const auto asks = [&](const char* soort, Datum dag, std::optional<ToewijzingNummer> toewijzing) {
        dossier::Werkvoorraad voorraad{{}, {}, {t}, {}};
        voorraad.aantekeningen[t.versie.bsn].alle.push_back({.volgnummer = 1,
                                                             .soort = soort,
                                                             .bsn = t.versie.bsn,
                                                             .aanbieder = t.versie.aanbieder,
                                                             .toewijzing = toewijzing,
                                                             .verzoek = {},
                                                             .dag = dag,
                                                             .velden = {},
                                                             .door = "A. de Vries",
                                                             .op = dag});
        return !select(voorraad, day(2023, 11, 6), Werksoort::verlenging).empty();
    };
    const ToewijzingNummer nummer = t.versie.nummer;
    EXPECT_FALSE(asks("hulp_niet_meer_nodig", day(2023, 10, 20), nummer));
    EXPECT_FALSE(asks("overdracht", day(2023, 11, 6), nummer));
    EXPECT_FALSE(asks("hulp_niet_meer_nodig", day(2023, 1, 1), {})) << "at this aanbieder, since it began";
    EXPECT_TRUE(asks("hulp_niet_meer_nodig", day(2022, 12, 31), {})) << "about what came before it";
    EXPECT_TRUE(asks("hulp_niet_meer_nodig", day(2023, 11, 7), nummer)) << "not yet";
    EXPECT_TRUE(asks("hulp_niet_meer_nodig", day(2023, 10, 20), ToewijzingNummer{nummer.waarde + 1}));
    EXPECT_TRUE(asks("evaluatie", day(2023, 10, 20), nummer)) << "says nothing of it";
}

TEST(Werklijst, a_stop_for_a_time_may_not_go_on_for_ever) {
    const auto fires = [](const dossier::Toewijzingverloop& t, Datum dag) {
        return !select({{}, {}, {t}, {}}, dag, Werksoort::tijdelijke_stop).empty();
    };
    const Datum begin = day(2023, 1, 5), stop = day(2023, 3, 2);
    auto t = make_verloop(day(2023, 1, 1), day(2023, 12, 31));
    t.leveringen.starts = {make_start(begin)};
    t.leveringen.stops = {make_stop(begin, stop, "20")};
    EXPECT_FALSE(fires(t, day(2023, 5, 31))) << "day 90";
    EXPECT_TRUE(fires(t, day(2023, 6, 1)));

    auto hervat = t;
    hervat.leveringen.starts.push_back(make_start(day(2023, 4, 1)));
    EXPECT_FALSE(fires(hervat, day(2023, 6, 1)));
    hervat.leveringen.stops.push_back(make_stop(day(2023, 4, 1), day(2023, 5, 1), "20"));
    EXPECT_TRUE(fires(hervat, day(2023, 8, 1))) << "stopped again";
    auto voorgoed = t;
    voorgoed.leveringen.stops.push_back(make_stop(begin, stop, "31"));
    EXPECT_FALSE(fires(voorgoed, day(2023, 6, 1)));
    auto verwijderd = t;
    verwijderd.versie.reden_wijziging = "13";
    EXPECT_FALSE(fires(verwijderd, day(2023, 6, 1)));
    t.leveringen.stops[0].reden = "31";
    EXPECT_FALSE(fires(t, day(2023, 6, 1)));
}

TEST(Werklijst, ages_are_announced_eight_weeks_ahead_and_the_latest_that_passed_stays) {
    const auto find = [](std::optional<Datum> geboren, Datum dag) {
        auto t = make_verloop(day(2020, 1, 1), {});
        t.versie.geboortedatum = geboren;
        std::vector<std::pair<Datum, Wie>> uit;
        // A second toewijzing of the same jeugdige at the same aanbieder adds nothing.
        auto tweede = t;
        tweede.versie.nummer = {2};
        for (const auto& r : select({{}, {}, {t, tweede}, {}}, dag, Werksoort::leeftijd))
            uit.emplace_back(r.termijn.tot, r.wie);
        return uit;
    };
    using Lijst = std::vector<std::pair<Datum, Wie>>;
    const Datum geboren = day(2007, 1, 10);
    EXPECT_EQ(find(geboren, day(2023, 5, 14)), Lijst{}) << "57 days before 16.5";
    EXPECT_EQ(find(geboren, day(2023, 5, 15)), (Lijst{{day(2023, 7, 10), Wie::aanbieder}}));
    EXPECT_EQ(find(geboren, day(2023, 12, 1)),
              (Lijst{{day(2023, 7, 10), Wie::aanbieder}, {day(2024, 1, 10), Wie::aanbieder}}));
    EXPECT_EQ(find(geboren, day(2024, 1, 10)), (Lijst{{day(2024, 1, 10), Wie::aanbieder}}));
    EXPECT_EQ(find(geboren, day(2025, 3, 1)), (Lijst{{day(2025, 1, 10), Wie::toegang}}));
    EXPECT_EQ(find(std::nullopt, day(2025, 3, 1)), Lijst{});
    // As age_on: born on 29 February, seventeen on 1 March.
    EXPECT_EQ(find(day(2008, 2, 29), day(2025, 3, 1)), (Lijst{{day(2025, 3, 1), Wie::aanbieder}}));

    auto over = make_verloop(day(2020, 1, 1), day(2022, 12, 31));
    over.versie.geboortedatum = geboren;
    EXPECT_TRUE(make_list({{}, {}, {over}, {}}, day(2025, 3, 1)).empty()) << "no toewijzing runs";
}

TEST(Werklijst, care_that_ended_without_a_stop_is_reported) {
    const auto find = [](dossier::Toewijzingverloop t, Datum dag) {
        return select({{}, {}, {std::move(t)}, {}}, dag, Werksoort::stop).size();
    };
    auto t = make_verloop(day(2023, 1, 1), day(2023, 3, 31));
    EXPECT_EQ(find(t, day(2023, 12, 1)), 0U) << "never started";
    t.leveringen.starts = {make_start(day(2023, 1, 10))};
    EXPECT_EQ(find(t, day(2023, 4, 30)), 0U) << "the thirtieth day itself";
    EXPECT_EQ(find(t, day(2023, 5, 1)), 1U);
    auto tijdelijk = t;
    tijdelijk.leveringen.stops = {make_stop(day(2023, 1, 10), day(2023, 2, 1), "20")};
    EXPECT_EQ(find(tijdelijk, day(2023, 5, 1)), 1U) << "a stop for a time is no end";
    t.leveringen.stops = {make_stop(day(2023, 1, 10), day(2023, 3, 31), "31")};
    EXPECT_EQ(find(t, day(2023, 5, 1)), 0U);
    auto zonder_einde = make_verloop(day(2023, 1, 1), {});
    zonder_einde.leveringen.starts = {make_start(day(2023, 1, 10))};
    EXPECT_EQ(find(zonder_einde, day(2023, 12, 1)), 0U);
}

TEST(Werklijst, sorts_by_term_then_kind_then_reference) {
    dossier::Werkvoorraad voorraad;
    voorraad.verzoeken = {make_verzoek(day(2023, 3, 24))};             // term 31 March
    voorraad.toewijzingen = {make_verloop(day(2023, 3, 1), {}, 10),    // term 31 March
                             make_verloop(day(2023, 3, 1), {}, 9),     // the same
                             make_verloop(day(2023, 2, 20), {}, 11)};  // earlier
    std::vector<std::string> volgorde;
    for (const auto& r : make_list(voorraad, day(2023, 4, 10))) volgorde.push_back(r.referentie);
    EXPECT_EQ(volgorde, (std::vector<std::string>{"11", "V1", "9", "10"}));
}

TEST(Werklijst, every_kind_has_a_name_of_its_own) {
    std::vector<std::string_view> namen;
    for (const auto& rij : werksoorten()) {
        EXPECT_EQ(werksoort_naam(rij.soort), rij.naam);
        EXPECT_EQ(std::count(namen.begin(), namen.end(), rij.naam), 0) << rij.naam;
        namen.push_back(rij.naam);
    }
    EXPECT_EQ(namen.size(), static_cast<std::size_t>(Werksoort::dossier) + 1);
}

TEST(Besluitsnelheid, tells_the_contract_from_the_standard_and_leaves_out_what_is_not_due) {
    const Datum ontvangen = day(2023, 4, 5), tot = day(2023, 4, 14);
    using V = dossier::Verzoekverloop;
    const auto nieuw = dossier::Verzoeksoort::toewijzing;
    struct Geval {
        const char* wat;
        V verzoek;
        Datum dag;
        Besluitsnelheid verwacht;
    };
    const Datum laat = tot.plus_dagen(3);  // Monday
    const Geval gevallen[] = {
        {"granted on the last day", {nieuw, ontvangen, {}, {}, tot}, laat, {1, 1, 1, 1, 0, 0, {}}},
        {"refused on the last day", {nieuw, ontvangen, {}, tot, {}}, laat, {1, 1, 1, 1, 0, 0, {}}},
        {"granted a day late", {nieuw, ontvangen, {}, {}, tot.plus_dagen(1)}, laat, {1, 1, 0, 0, 0, 0, {}}},
        {"in onderzoek in time", {nieuw, ontvangen, tot, {}, {}}, laat, {1, 1, 0, 1, 1, 1, 6}},
        {"in onderzoek, then granted late", {nieuw, ontvangen, tot, {}, laat}, laat, {1, 1, 0, 1, 0, 0, {}}},
        {"open, not due", {nieuw, ontvangen, {}, {}, {}}, tot, {1, 0, 0, 0, 1, 0, 5}},
        {"open, due", {nieuw, ontvangen, {}, {}, {}}, laat, {1, 1, 0, 0, 1, 1, 6}},
        {"granted after the day", {nieuw, ontvangen, {}, {}, laat}, tot, {1, 0, 0, 0, 1, 0, 5}},
        {"came after the day", {nieuw, ontvangen, {}, {}, {}}, ontvangen.plus_dagen(-1), {}},
    };
    for (const Geval& g : gevallen) {
        SCOPED_TRACE(g.wat);
        EXPECT_EQ(summarize_besluiten(std::span(&g.verzoek, 1), {g.dag, kContract}), g.verwacht);
    }
}

TEST(Besluitsnelheid, of_an_even_number_the_older_middle_one_is_the_median) {
    const auto open = [](Datum ontvangen) {
        return dossier::Verzoekverloop{dossier::Verzoeksoort::toewijzing, ontvangen, {}, {}, {}};
    };
    const Datum dag = day(2023, 3, 31);  // Friday; ages 1, 2, 4 and 9
    std::vector<dossier::Verzoekverloop> v{open(day(2023, 3, 30)), open(day(2023, 3, 20)),
                                           open(day(2023, 3, 29)), open(day(2023, 3, 27))};
    EXPECT_EQ(summarize_besluiten(v, {dag, kContract}).mediaan_open_werkdagen, 4);
    v.pop_back();
    EXPECT_EQ(summarize_besluiten(v, {dag, kContract}).mediaan_open_werkdagen, 2);
    EXPECT_EQ(summarize_besluiten({}, {dag, kContract}), Besluitsnelheid{});
}

}  // namespace
}  // namespace jeugdregio::toewijzing
