// Every rule of drawing up a 301 or 319: a case that fires it, and a near miss that passes it.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "toewijzing/opstelwereld.hpp"
#include "toewijzing/regels_opstellen.hpp"

namespace jeugdregio::toewijzing {
namespace {

using dossier::Verzoeksoort;

struct Geval {
    const char* regel;
    const char* zin;
    bool fires;
    Opstelling (*run)(Opstelwereld&);
};

Opstelling make(const Opstelwereld& w, const Productwens& p) {
    return w.run(
        Maakwens{.product = p, .nummer = {}, .verzoek = {}, .budgetsoort = dossier::Budgetsoort::herstel});
}
Productwens aansluitend(const Opstelwereld& w) {
    Productwens p = Opstelwereld::mst();
    const auto& v = w.keten.toewijzingen.back().actueel();
    p.categorie = v.categorie;
    p.code = v.code;
    p.omvang = v.omvang;
    p.ingang = v.einde->plus_dagen(1);
    p.einde = datum("2024-06-30");
    return p;
}
/// Individual help for which nothing runs yet.
Productwens ambulant() {
    Productwens p = Opstelwereld::mst();
    p.categorie = parse_categorie("41");
    p.code = parse_productcode("41A01");
    p.omvang = dossier::Omvang{2, Eenheid::uur, Frequentie::per_week};
    return p;
}
dossier::Aantekening& add_verwijzing(Opstelwereld& w, const char* doel) {
    dossier::Aantekening a;
    a.soort = "verwijzing";
    a.bsn = *Bsn::parse("999900006");
    a.dag = a.op = datum("2023-04-01");
    if (doel[0] != '\0') a.velden["doel"] = doel;
    w.keten.aantekeningen.alle.push_back(std::move(a));
    return w.keten.aantekeningen.alle.back();
}
Wijzigwens langer() {
    Wijzigwens w;
    w.nummer = {1003};
    w.einde = datum("2024-06-30");
    w.overleg = true;
    return w;
}
Wijzigwens ander_volume(const char* vanaf) {
    Wijzigwens w = langer();
    w.einde.reset();
    w.omvang.volume = 5;
    if (vanaf[0] != '\0') w.vanaf = datum(vanaf);
    return w;
}
Intrekwens eerder(const char* einde) {
    return {.nummer = {1003}, .einde = datum(einde), .reden = {}, .overleg = true};
}
/// A 317 that lets 1002 be and asks 5 hours a week of 1003 from this day on.
void add_317(Opstelwereld& w, const char* ingang) {
    auto p = w.te_wijzigen(1003);
    p.ingang = datum(ingang);
    p.omvang->volume = 5;
    w.add_verzoek("W1", Verzoeksoort::wijziging).producten = {Opstelwereld::ongewijzigd(1002), p};
}
void add_315(Opstelwereld& w) {
    auto p = Opstelwereld::nieuw("2023-05-01");
    p.soort = dossier::Gevraagd::aangevraagd;
    w.add_verzoek("V1", Verzoeksoort::toewijzing).producten = {p};
}
Antwoordwens afwijzing(RedenAfwijzingVerzoek reden, const char* woonplaats = "") {
    return {.antwoord = VerzoekAntwoord::afgewezen, .reden = reden, .woonplaats = parse_gemeente(woonplaats)};
}
Opstelling gezag(const char* geboren, bool drager, bool bekend) {
    Opstelling o;
    apply_opstelregels(opstelgezag_regels(),
                       Opstelgezag{.dag = datum("2023-04-14"),
                                   .geboortedatum = datum(geboren),
                                   .gezagsdrager = drager,
                                   .bekend_bij_aanbieder = bekend},
                       o);
    return o;
}

using W = Opstelwereld;
const Geval kGevallen[] = {
    {"IJ-BESTEMMING", "help that goes on would end earlier", true,
     [](W& w) {
         w.add_hulp(1003);
         return w.run(eerder("2023-08-31"));
     }},
    {"IJ-BESTEMMING", "the help did not begin", false, [](W& w) { return w.run(eerder("2023-08-31")); }},
    {"IJ-BESTEMMING-REDEN", "why no help is needed is said with the command", true,
     [](W& w) {
         w.add_hulp(1003);
         auto x = eerder("2023-08-31");
         x.niet_nodig = "verhuisd";
         return w.run(x);
     }},
    {"IJ-BESTEMMING-REDEN", "nothing is said", false, [](W& w) { return w.run(eerder("2023-08-31")); }},
    {"IV066", "an unknown number", true, [](W& w) { return w.run(Verwijderwens{{9}}); }},
    {"IV066", "a removed toewijzing", true,
     [](W& w) {
         w.versie(1003).reden_wijziging = "13";
         return w.run(langer());
     }},
    {"IV066", "one that ended can still change", false,
     [](W& w) {
         w.versie(1003).einde = datum("2023-03-31");
         return w.run(langer());
     }},
    {"OP257-GELIJK", "from a day on nothing is different", true,
     [](W& w) {
         auto x = langer();
         x.vanaf = datum("2023-05-01");
         return w.run(x);
     }},
    {"OP257-GELIJK", "another volume a week", false, [](W& w) { return w.run(ander_volume("2023-05-01")); }},
    {"OP257-VANAF", "from the first day on", true, [](W& w) { return w.run(ander_volume("2023-01-01")); }},
    {"OP257-VANAF", "after the last day", true, [](W& w) { return w.run(ander_volume("2024-01-01")); }},
    {"OP257-VANAF", "from the second day on", false, [](W& w) { return w.run(ander_volume("2023-01-02")); }},
    {"OP257-VANAF", "on the last day", false, [](W& w) { return w.run(ander_volume("2023-12-31")); }},
    {"TR379", "a request that is not there", true,
     [](W& w) { return w.run(Maakwens{.product = W::mst(), .nummer = {}, .verzoek = "V9"}); }},
    {"TR379", "a request for another jeugdige", true,
     [](W& w) {
         add_315(w);
         w.keten.verzoeken.back().bsn = *Bsn::parse("999900018");
         return w.run(Maakwens{.product = W::mst(), .nummer = {}, .verzoek = "V1"});
     }},
    {"TR379", "a request that is there", false,
     [](W& w) {
         add_315(w);
         return w.run(Maakwens{.product = W::mst(), .nummer = {}, .verzoek = "V1"});
     }},
    {"OP344", "a request that was granted", true,
     [](W& w) {
         add_315(w);
         w.keten.verzoeken.back().toegewezen_op = datum("2023-04-12");
         return w.run(Honoreerwens{}, "V1");
     }},
    {"OP344", "a request that was refused", true,
     [](W& w) {
         add_315(w);
         w.keten.verzoeken.back().antwoorden = {{.antwoord = VerzoekAntwoord::afgewezen,
                                                 .reden = {},
                                                 .woonplaats = {},
                                                 .dagtekening = datum("2023-04-12")}};
         return w.run(Honoreerwens{}, "V1");
     }},
    {"OP344", "a request that is looked into", false,
     [](W& w) {
         add_315(w);
         w.keten.verzoeken.back().antwoorden = {{.antwoord = VerzoekAntwoord::in_onderzoek,
                                                 .reden = {},
                                                 .woonplaats = {},
                                                 .dagtekening = datum("2023-04-12")}};
         return w.run(Honoreerwens{}, "V1");
     }},
    {"IV093-GEHEEL", "a part of a 317", true,
     [](W& w) {
         add_317(w, "2023-05-01");
         auto x = langer();
         x.verzoek = "W1";
         return w.run(x);
     }},
    {"IV093-GEHEEL", "a 315 by stretching", false,
     [](W& w) {
         add_315(w);
         auto x = langer();
         x.verzoek = "V1";
         return w.run(x);
     }},
    {"IV093-ANDERS", "another budget than a 317 asks", true,
     [](W& w) {
         add_317(w, "2023-05-01");
         Honoreerwens h;
         h.budget = Bedrag::from_cents(1);
         return w.run(h, "W1");
     }},
    {"IV093-ANDERS", "another product than a 315 asks", false,
     [](W& w) {
         add_315(w);
         Honoreerwens h;
         h.ander_product = true;
         h.budget = Bedrag::from_cents(500'00);
         h.budgetsoort = dossier::Budgetsoort::herstel;
         return w.run(h, "V1");
     }},
    {"IV093-VANAF", "another day while the wished one is to come", true,
     [](W& w) {
         add_317(w, "2023-04-14");
         Honoreerwens h;
         h.vanaf = datum("2023-05-08");
         return w.run(h, "W1");
     }},
    {"IV093-VANAF", "another day for one that has passed", false,
     [](W& w) {
         add_317(w, "2023-04-13");
         Honoreerwens h;
         h.vanaf = datum("2023-05-08");
         h.overleg = true;
         return w.run(h, "W1");
     }},
    {"IJ-PGB", "help as persoonsgebonden budget", true,
     [](W& w) { return w.run(Maakwens{.product = W::mst(), .nummer = {}, .verzoek = {}, .pgb = true}); }},
    {"IJ-PGB", "help in kind", false, [](W& w) { return make(w, W::mst()); }},
    {"OP275", "a number that is in use", true,
     [](W& w) {
         w.nummer_bezet = true;
         return w.run(Maakwens{.product = W::mst(), .nummer = ToewijzingNummer{1003}, .verzoek = {}});
     }},
    {"OP275", "ten digits", true,
     [](W& w) {
         w.vrij = 1'000'000'000;
         return make(w, W::mst());
     }},
    {"OP275", "nine digits", false,
     [](W& w) {
         w.vrij = 999'999'999;
         return make(w, W::mst());
     }},
    {"IJ-OPDRACHT", "an aanbieder without a contract on the first day", true,
     [](W& w) {
         w.aanbieders[0].geldig.tot = datum("2023-04-30");
         return make(w, W::mst());
     }},
    {"IJ-OPDRACHT", "a product that the aanbieder did not contract", true,
     [](W& w) {
         w.aanbieders[0].voorzieningen.clear();
         return make(w, W::mst());
     }},
    {"IJ-OPDRACHT", "the last day of the contract", false,
     [](W& w) {
         w.aanbieders[0].geldig.tot = datum("2023-05-01");
         return make(w, W::mst());
     }},
    {"IJ-CATEGORIE", "jeugdbescherming", true,
     [](W& w) {
         auto p = W::mst();
         p.categorie = parse_categorie("47");
         p.code.reset();
         return make(w, p);
     }},
    {"IJ-CATEGORIE", "a category of the table", false,
     [](W& w) {
         auto p = W::mst();
         p.code.reset();
         p.omvang.reset();
         p.budget = Bedrag::from_cents(100'00);
         return make(w, p);
     }},
    {"IJ-E071", "a budget of which nobody said what it is for", true,
     [](W& w) { return w.run(Maakwens{.product = ambulant(), .nummer = {}, .verzoek = {}}); }},
    {"IJ-E071", "a verwijzing that names no goal", true,
     [](W& w) {
         add_verwijzing(w, "");
         return w.run(Maakwens{.product = ambulant(), .nummer = {}, .verzoek = {}});
     }},
    {"IJ-E071", "a goal in a verwijzing to another aanbieder", true,
     [](W& w) {
         add_verwijzing(w, "herstel").aanbieder = parse_agb("42420002");
         return w.run(Maakwens{.product = ambulant(), .nummer = {}, .verzoek = {}});
     }},
    {"IJ-E071", "the kind is said", false, [](W& w) { return make(w, ambulant()); }},
    {"IJ-E071", "a goal on record", false,
     [](W& w) {
         add_verwijzing(w, "herstel");
         return w.run(Maakwens{.product = ambulant(), .nummer = {}, .verzoek = {}});
     }},
    {"IJ-E071", "help that goes on under another number", false,
     [](W& w) { return w.run(ander_volume("2023-05-01")); }},
    {"IJ-E071", "a traject is no keuzebudget", false,
     [](W& w) { return w.run(Maakwens{.product = Opstelwereld::mst(), .nummer = {}, .verzoek = {}}); }},
    {"OP380", "an adjoining toewijzing with the same volume a week", true,
     [](W& w) { return make(w, aansluitend(w)); }},
    {"OP380", "an adjoining budget", true,
     [](W& w) {
         std::swap(w.keten.toewijzingen[0], w.keten.toewijzingen[1]);
         auto p = aansluitend(w);
         p.einde = datum("2025-12-31");
         p.budget = Bedrag::from_cents(5'000'00);
         return make(w, p);
     }},
    {"OP380", "an adjoining one with another volume", false,
     [](W& w) {
         auto p = aansluitend(w);
         p.omvang->volume = 4;
         return make(w, p);
     }},
    {"OP380", "a day in between", false,
     [](W& w) {
         auto p = aansluitend(w);
         p.ingang = p.ingang.plus_dagen(1);
         return make(w, p);
     }},
    {"OP380", "a total", false,
     [](W& w) {
         w.versie(1003).omvang->frequentie = Frequentie::totaal;
         return make(w, aansluitend(w));
     }},
    {"OP380", "the toewijzing has ended", false,
     [](W& w) {
         w.versie(1003).einde = datum("2023-04-13");
         return make(w, aansluitend(w));
     }},
    {"OP380", "a 317 that asks for something new", false,
     [](W& w) {
         auto p = W::nieuw("2024-01-01");
         p.categorie = w.versie(1003).categorie;
         p.code = w.versie(1003).code;
         p.omvang = w.versie(1003).omvang;
         p.einde = datum("2024-06-30");
         w.add_verzoek("W1", Verzoeksoort::wijziging).producten = {W::ongewijzigd(1002), W::ongewijzigd(1003),
                                                                   p};
         Honoreerwens h;
         h.budgetsoort = dossier::Budgetsoort::herstel;
         return w.run(h, "W1");
     }},
    {"OP257", "another volume a week with the same number", true,
     [](W& w) { return w.run(ander_volume("")); }},
    {"OP257", "another total with the same number", false,
     [](W& w) {
         w.versie(1003).omvang->frequentie = Frequentie::totaal;
         auto x = ander_volume("");
         x.reden = "12";
         return w.run(x);
     }},
    {"IV099", "a change to what it is", true,
     [](W& w) {
         auto x = langer();
         x.einde = datum("2023-12-31");
         return w.run(x);
     }},
    {"IV099", "a 317 of which all is so already", true,
     [](W& w) {
         w.add_verzoek("W1", Verzoeksoort::wijziging).producten = {W::ongewijzigd(1002), w.te_wijzigen(1003)};
         return w.run(Honoreerwens{}, "W1");
     }},
    {"IV099", "a day longer", false,
     [](W& w) {
         auto x = langer();
         x.einde = datum("2024-01-01");
         return w.run(x);
     }},
    {"JZ002", "a later end because of a move", true,
     [](W& w) {
         auto x = langer();
         x.reden = "07";
         return w.run(x);
     }},
    {"JZ002", "another budget without a reason", true,
     [](W& w) {
         Wijzigwens x;
         x.nummer = {1002};
         x.budget = Bedrag::from_cents(12'000'00);
         x.overleg = true;
         return w.run(x);
     }},
    {"JZ002", "another budget as a correction", false,
     [](W& w) {
         Wijzigwens x;
         x.nummer = {1002};
         x.budget = Bedrag::from_cents(12'000'00);
         x.overleg = true;
         x.reden = "14";
         return w.run(x);
     }},
    {"JZ002", "an earlier end because of a move", false,
     [](W& w) {
         auto x = eerder("2023-08-31");
         x.reden = "07";
         return w.run(x);
     }},
    {"OP033x1", "a change that nobody talked about", true,
     [](W& w) {
         auto x = langer();
         x.overleg = false;
         return w.run(x);
     }},
    {"OP033x1", "a change that the aanbieder asked for", false,
     [](W& w) {
         auto x = langer();
         x.overleg = false;
         x.reden = "12";
         return w.run(x);
     }},
    {"OP033x1", "a change after consultation", false, [](W& w) { return w.run(langer()); }},
    {"OP258", "withdrawing on the day on which it ends", true,
     [](W& w) { return w.run(eerder("2023-12-31")); }},
    {"OP258", "withdrawing a day earlier", false, [](W& w) { return w.run(eerder("2023-12-30")); }},
    {"CS003", "an end before the first day", true, [](W& w) { return w.run(eerder("2022-12-31")); }},
    {"CS003", "an end on the first day", false, [](W& w) { return w.run(eerder("2023-01-01")); }},
    {"IV013", "a version that was decided later than today", true,
     [](W& w) {
         w.versie(1003).toewijzingsdatum = datum("2023-04-15");
         return w.run(langer());
     }},
    {"IV013", "the last second of today is taken", true,
     [](W& w) {
         w.versie(1003).toewijzingsdatum = datum("2023-04-14");
         w.versie(1003).toewijzingstijd = "23:59:59";
         return w.run(langer());
     }},
    {"IV013", "later on the same day", false,
     [](W& w) {
         w.versie(1003).toewijzingsdatum = datum("2023-04-14");
         w.versie(1003).toewijzingstijd = "23:59:58";
         return w.run(langer());
     }},
    {"IV093-DATUM", "a wished day that has passed", true,
     [](W& w) {
         add_317(w, "2023-04-13");
         return w.run(Honoreerwens{}, "W1");
     }},
    {"IV093-DATUM", "a wished end that has passed", true,
     [](W& w) {
         auto p = w.te_wijzigen(1003);
         p.einde = datum("2023-04-13");
         w.add_verzoek("W1", Verzoeksoort::wijziging).producten = {W::ongewijzigd(1002), p};
         return w.run(Honoreerwens{}, "W1");
     }},
    {"IV093-DATUM", "a wished day that is today", false,
     [](W& w) {
         add_317(w, "2023-04-14");
         return w.run(Honoreerwens{}, "W1");
     }},
    {"IV093-DATUM", "another budget for the whole of a toewijzing that runs", false,
     [](W& w) {
         auto p = w.te_wijzigen(1002);
         p.budget = Bedrag::from_cents(12'000'00);
         w.add_verzoek("W1", Verzoeksoort::wijziging).producten = {W::ongewijzigd(1003), p};
         return w.run(Honoreerwens{}, "W1");
     }},
    {"OP362", "removing after help began", true,
     [](W& w) {
         dossier::Startmelding s;
         s.sleutel.toewijzing = ToewijzingNummer{1003};
         s.sleutel.begin = datum("2023-03-01");
         w.keten.leveringen.apply(s);
         return w.run(Verwijderwens{{1003}});
     }},
    {"OP362", "removing another one", false,
     [](W& w) {
         dossier::Startmelding s;
         s.sleutel.toewijzing = ToewijzingNummer{1002};
         s.sleutel.begin = datum("2023-03-01");
         w.keten.leveringen.apply(s);
         return w.run(Verwijderwens{{1003}});
     }},
    {"OP002", "a child of whom nobody has authority on record", true,
     [](W&) { return gezag("2007-04-15", false, false); }},
    {"OP002", "sixteen today", false, [](W&) { return gezag("2007-04-14", false, false); }},
    {"OP002", "a parent is named", false, [](W&) { return gezag("2014-06-15", true, false); }},
    {"OP002", "the aanbieder knows", false, [](W&) { return gezag("2014-06-15", false, true); }},
    {"IV095", "the own gemeente", true,
     [](W& w) {
         add_315(w);
         return w.run(afwijzing(RedenAfwijzingVerzoek::woonplaatsbeginsel, "0193"), "V1");
     }},
    {"IV095", "another gemeente", false,
     [](W& w) {
         add_315(w);
         return w.run(afwijzing(RedenAfwijzingVerzoek::woonplaatsbeginsel, "0202"), "V1");
     }},
    {"WJ759", "a 315 is always a new request", true,
     [](W& w) {
         add_315(w);
         return w.run(afwijzing(RedenAfwijzingVerzoek::nieuwe_aanvraag), "V1");
     }},
    {"WJ759", "a 317 that is no change", false,
     [](W& w) {
         add_317(w, "2023-05-01");
         return w.run(afwijzing(RedenAfwijzingVerzoek::nieuwe_aanvraag), "W1");
     }},
};

bool has(const std::vector<Motivering>& lijst, std::string_view regel) {
    return std::any_of(lijst.begin(), lijst.end(), [&](const Motivering& m) { return m.regel->id == regel; });
}

TEST(Opstelregels, each_case_fires_its_rule_or_passes_everything) {
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(std::string(g.regel) + ": " + g.zin);
        Opstelwereld w;
        const Opstelling o = g.run(w);
        if (g.fires) {
            EXPECT_TRUE(has(o.weigeringen, g.regel) || has(o.signalen, g.regel))
                << testing::PrintToString(ids(o.weigeringen));
            for (const auto& m : o.weigeringen) {
                EXPECT_EQ(m.uitleg().find('{'), std::string::npos) << m.uitleg();
                EXPECT_FALSE(m.regel->herstel.empty());
            }
            EXPECT_EQ(o.weigeringen.empty(), has(o.signalen, g.regel));
            EXPECT_TRUE(o.weigeringen.empty() || o.regels.empty()) << "what is refused has no contents";
        } else {
            EXPECT_EQ(ids(o.weigeringen), std::vector<std::string>{});
            EXPECT_EQ(ids(o.signalen), std::vector<std::string>{});
        }
    }
}

TEST(Opstelregels, every_rule_has_a_case_that_fires_it_and_one_that_passes_it) {
    std::set<std::string_view> vurend, passerend, bekend;
    for (const Geval& g : kGevallen) (g.fires ? vurend : passerend).insert(g.regel);
    for (const Regelkaart* k : opstelkaarten()) {
        EXPECT_TRUE(bekend.insert(k->id).second) << k->id << " stands there twice";
        EXPECT_TRUE(vurend.contains(k->id)) << "no case fires " << k->id;
        EXPECT_TRUE(passerend.contains(k->id)) << "no case passes " << k->id;
        EXPECT_TRUE(k->retourcode.empty()) << "a rule of the sender sends nothing back";
    }
    for (const Geval& g : kGevallen) EXPECT_TRUE(bekend.contains(g.regel)) << g.regel;
}

}  // namespace
}  // namespace jeugdregio::toewijzing
