// What holds of the dossier after any history of messages, right and wrong, on the real road and the real
// store.
//
// Two messages are independent when they are about different jeugdigen and use no toewijzingnummer,
// identification, reference or declaratienummer of one another. Three rules look further than that, and the
// histories here are made so that they see the same whatever the order: claims of one aanbieder share their
// declaratieperiode (TR318), every aanbieder has a request on record before they begin (TR379 is silent for
// one without any), and no message names a number of another jeugdige (TR332).
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <set>

#include "pipeline/verwerk.hpp"
#include "scenario/dossierdump.hpp"
#include "scenario/ketenmaker.hpp"
#include "steun/proces.hpp"
#include "steun/proefdatabase.hpp"
#include "steun/wereld.hpp"

namespace jeugdregio::scenario {
namespace {

/// Each case makes databases: few cases of long histories, in memory where there is such a place, since no
/// test here asks what survives a crash. The same run every time; what is set from outside goes before.
const bool kSnel =
    setenv("RC_PARAMS", "max_success=20 seed=20230701", 0) == 0 &&            // NOLINT: before any thread
    (access("/dev/shm", W_OK) != 0 || setenv("TMPDIR", "/dev/shm", 0) == 0);  // NOLINT: idem

constexpr std::string_view kAanbieders[] = {"42420001", "42420002"};

/// A store of its own, with two aanbieders that have contracts and one request each (of a jeugdige of
/// nobody's history).
class Regio {
  public:
    explicit Regio(bool leeg = false) {
        std::filesystem::copy_file(template_pad(), map_ / "regio.db");
        opslag_ = storage::open_opslag(::steun::proefadres(map_ / "regio.db"));
        if (leeg) return;
        for (const char* gemeente : {"0193", "0177"})
            for (const auto agb : kAanbieders) {
                Ketenmaker maker({.gemeente = gemeente,
                                  .aanbieder = std::string(agb),
                                  .bsn = "999900043",
                                  .merk = "O",
                                  .blok = 9000});
                steun::Bericht315 b;
                b.afzender = agb;
                b.ontvanger = gemeente;
                b.identificatie = "O1";
                b.client.bsn = "999900043";
                b.product().referentie = "O1";
                offer({gemeente, "315", to_xml(b), steun::datum("2023-04-11")});
            }
    }
    pipeline::Bestanduitkomst offer(const Post& post, Regelset regelset = Regelset::alle) {
        const pipeline::Verwerkinstelling instelling{
            .contract = steun::ijsselland(), .vandaag = post.dag, .regelset = regelset};
        auto uit = pipeline::verwerk_bericht(*opslag_, instelling, "bericht.xml", post.inhoud);
        EXPECT_TRUE(uit.ok());
        return *uit;
    }
    [[nodiscard]] storage::Opslag& opslag() { return *opslag_; }
    [[nodiscard]] std::vector<std::string> dump(const std::vector<Keten>& ketens, Nummers nummers) {
        Dumpvraag vraag;
        for (const char* g : {"0000", "0177", "0193"}) vraag.gemeenten.push_back(*parse_gemeente(g));
        for (const auto a : kAanbieders) vraag.aanbieders.push_back(*parse_agb(a));
        vraag.bsns.push_back(*Bsn::parse("999900043"));
        for (const Keten& k : ketens) {
            vraag.bsns.push_back(*Bsn::parse(k.bsn));
            for (int n = 1; n <= 4; ++n) vraag.nummers.push_back({k.blok + n});
            for (int n = 1; n <= 60; ++n) vraag.referenties.push_back(k.merk + "R" + std::to_string(n));
        }
        std::sort(vraag.nummers.begin(), vraag.nummers.end());
        return Dossierdump(*opslag_, vraag, nummers).make();
    }

  private:
    /// Making the tables takes longer than a whole history.
    static const std::filesystem::path& template_pad() {
        static const ::steun::Tijdelijk kMap;
        static const std::filesystem::path kPad = [] {
            auto opslag = storage::open_opslag(::steun::proefadres(kMap / "leeg.db"));
            auto contracten = steun::Wereld().aanbieders;
            contracten.push_back(contracten.front());
            contracten.back().agb = *parse_agb(kAanbieders[1]);
            opslag->record_aanbieders(contracten, Datum::from_ymd(2023, 1, 1));
            return kMap / "leeg.db";
        }();
        return kPad;
    }
    ::steun::Tijdelijk map_;
    std::unique_ptr<storage::Opslag> opslag_;
};

const std::vector<Keten> kKetens = {
    {.gemeente = "0193", .aanbieder = "42420001", .bsn = "999900006", .merk = "A", .blok = 1000},
    {.gemeente = "0193", .aanbieder = "42420001", .bsn = "999900018", .merk = "B", .blok = 2000},
    {.gemeente = "0193", .aanbieder = "42420002", .bsn = "999900031", .merk = "C", .blok = 3000},
    {.gemeente = "0177", .aanbieder = "42420001", .bsn = "999900006", .merk = "D", .blok = 1000},
};

Datum day(int n) {
    return Datum::from_ymd(2023, 7, 1).plus_dagen(n);
}

/// What was said of a message, without the numbers of the journal.
std::string describe(const pipeline::Bestanduitkomst& u) {
    std::string uit = u.bericht + " " + u.besluit + " " + format_bedrag(u.toegekend);
    for (const auto& b : u.bevindingen.eerste) uit += "\n  " + b.regel + " " + b.plaats + " " + b.uitleg;
    for (const auto& a : u.afwijzingen) {
        uit += "\n  " + a.niveau + " " + a.referentie;
        for (const auto& m : a.motiveringen) uit += " " + m.regel + " " + m.uitleg;
    }
    for (const auto& s : u.signalen)
        uit += "\n  signaal " + s.referentie + " " + s.reden.regel + " " + s.reden.uitleg;
    return uit;
}

struct Telling {
    int toegekend = 0, afgekeurd = 0;
    std::set<std::string> goede_soorten;
    void add(const pipeline::Bestanduitkomst& u) {
        const bool goed = u.besluit == "toegekend" || u.besluit == "deels";
        (goed ? toegekend : afgekeurd) += 1;
        if (goed) goede_soorten.insert(u.bericht);
    }
    /// The histories are of use when both sides are in them, for most kinds of message.
    void expect_both() const {
        EXPECT_GT(toegekend, 20);
        EXPECT_GT(afgekeurd, 20);
        EXPECT_GE(goede_soorten.size(), 4u);
    }
};

// (a) Each jeugdige keeps his own order; how the histories of several fall between each other decides
// nothing.
TEST(Dossierwetten, the_order_of_independent_messages_decides_nothing) {
    Telling telling;
    EXPECT_TRUE(rc::check([&] {
        std::vector<std::vector<Post>> verhalen;
        for (const Keten& k : kKetens) {
            Ketenmaker maker(k);
            auto& verhaal = verhalen.emplace_back();
            const int aantal = 1 + Ketenmaker::below(14);
            for (int i = 0; i < aantal; ++i) verhaal.push_back(maker.next(day(i)));
        }
        struct Afloop {
            std::vector<std::string> dump;
            std::vector<std::vector<std::string>> uitkomsten;
        };
        const auto play = [&](auto choose) {
            Regio regio;
            Afloop uit;
            uit.uitkomsten.resize(verhalen.size());
            for (;;) {
                std::vector<std::size_t> over;
                for (std::size_t v = 0; v < verhalen.size(); ++v)
                    if (uit.uitkomsten[v].size() < verhalen[v].size()) over.push_back(v);
                if (over.empty()) break;
                const std::size_t v = choose(over);
                const auto u = regio.offer(verhalen[v][uit.uitkomsten[v].size()]);
                telling.add(u);
                uit.uitkomsten[v].push_back(describe(u));
            }
            uit.dump = regio.dump(kKetens, Nummers::weglaten);
            return uit;
        };
        const Afloop na_elkaar = play([](const auto& over) { return over.front(); });
        const Afloop door_elkaar = play([](const auto& over) { return *rc::gen::elementOf(over); });
        RC_ASSERT(door_elkaar.uitkomsten == na_elkaar.uitkomsten);
        RC_ASSERT(first_difference(door_elkaar.dump, na_elkaar.dump) == "");
    }));
    telling.expect_both();
}

// (b) The raw messages in the order of the journal, each with its day and rules, rebuild everything.
TEST(Dossierwetten, replaying_the_journal_gives_the_same_answers_and_the_same_dossier) {
    Telling telling;
    int herhaald = 0, onleesbaar = 0;
    EXPECT_TRUE(rc::check([&] {
        Regio eerst;
        std::vector<Ketenmaker> makers(kKetens.begin(), kKetens.end());
        std::vector<Post> alles;
        std::map<std::string, std::vector<std::string>>
            lijnen;  // by gemeente: what was reported, in order of the journal
        std::map<std::string, std::vector<std::string>> antwoorden;
        const int aantal = 1 + Ketenmaker::below(30);
        for (int i = 0; i < aantal; ++i) {
            const Regelset regels = *rc::gen::element(Regelset::alle, Regelset::alle, Regelset::landelijk);
            Post post;
            const int wat = Ketenmaker::below(12);
            if (wat == 0 && !alles.empty())
                post = *rc::gen::elementOf(alles);
            else if (wat == 1)
                post = {"0000", "", "geen bericht " + std::to_string(i), day(i)};
            else
                post =
                    makers[static_cast<std::size_t>(Ketenmaker::below(static_cast<int>(makers.size())))].next(
                        day(i));
            post.dag = day(i);
            const auto u = eerst.offer(post, regels);
            alles.push_back(post);
            telling.add(u);
            onleesbaar += post.gemeente == "0000";
            if (u.besluit == "herhaald") {
                ++herhaald;
                continue;
            }
            if (post.gemeente == "0000" && u.besluit == "geweigerd" &&
                std::count_if(alles.begin(), alles.end(),
                              [&](const Post& p) { return p.inhoud == post.inhoud; }) > 1)
                continue;  // kept once
            lijnen[post.gemeente].push_back(verwerking_to_line(u));
            antwoorden[post.gemeente].push_back(u.antwoord);
        }

        Regio weer(true);
        for (const char* code : {"0000", "0177", "0193"}) {
            const Gemeente gemeente = *parse_gemeente(code);
            const std::int64_t vooraf =
                std::string_view(code) == "0000" ? 0 : 2;  // the requests that were there first
            std::int64_t n = 1;
            for (; const auto bewaard = eerst.opslag().load_bericht(gemeente, n); ++n) {
                const auto u =
                    weer.offer({code, "", bewaard->inhoud, bewaard->verwerkt_op},
                               bewaard->regelset == "landelijk" ? Regelset::landelijk : Regelset::alle);
                if (n <= vooraf) continue;
                const auto plek = static_cast<std::size_t>(n - vooraf - 1);
                RC_ASSERT(plek < lijnen[code].size());
                RC_ASSERT(verwerking_to_line(u) == lijnen[code][plek]);
                RC_ASSERT(u.antwoord == antwoorden[code][plek]);
            }
            RC_ASSERT(static_cast<std::size_t>(n - 1 - vooraf) == lijnen[code].size());
        }
        RC_ASSERT(first_difference(weer.dump(kKetens, Nummers::meenemen),
                                   eerst.dump(kKetens, Nummers::meenemen)) == "");
    }));
    telling.expect_both();
    EXPECT_GT(herhaald, 0);
    EXPECT_GT(onleesbaar, 0);
}

// ---- (c) Stacking
// --------------------------------------------------------------------------------------------

using Paar = std::pair<std::int64_t, std::int64_t>;

/// OP259, as its text has it: the same code, or without a code the same category, or one of them without a
/// category, on one day at least; removed toewijzingen do not count.
std::set<Paar> find_stapels(const dossier::KetenDossier& dossier) {
    const auto counts = [](const dossier::ToewijzingVersie& v) { return v.reden_wijziging != "13"; };
    std::set<Paar> uit;
    for (const auto& a : dossier.toewijzingen)
        for (const auto& b : dossier.toewijzingen) {
            const auto &v = a.actueel(), &w = b.actueel();
            if (!(v.nummer < w.nummer) || !counts(v) || !counts(w)) continue;
            const bool categorie = v.categorie && w.categorie && *v.categorie != *w.categorie;
            const bool code = v.code && w.code && *v.code != *w.code;
            const Datum ooit = Datum::from_ymd(9999, 12, 31);
            const Periode p{v.ingang, v.einde.value_or(ooit)}, q{w.ingang, w.einde.value_or(ooit)};
            if (!categorie && !code && p.overlaps(q)) uit.emplace(v.nummer.waarde, w.nummer.waarde);
        }
    return uit;
}
dossier::KetenDossier load_keten(Regio& regio, const Keten& k) {
    return regio.opslag().load_keten(
        {*parse_gemeente(k.gemeente), *parse_agb(k.aanbieder), *Bsn::parse(k.bsn), {}});
}
std::set<std::int64_t> signalled(const pipeline::Bestanduitkomst& u) {
    std::set<std::int64_t> uit;
    for (const auto& s : u.signalen)
        if (s.reden.regel == "OP259" && u.besluit == "toegekend") uit.insert(std::stoll(s.referentie));
    return uit;
}

TEST(Dossierwetten, no_two_toewijzingen_for_the_same_help_come_to_stand_side_by_side_unseen) {
    Telling telling;
    int stapels = 0;
    EXPECT_TRUE(rc::check([&] {
        Regio regio;
        Ketenmaker maker(kKetens[0]);
        std::set<Paar> eerder;
        const int aantal = 1 + Ketenmaker::below(30);
        for (int i = 0; i < aantal; ++i) {
            const auto u = regio.offer(maker.next(day(i)));
            telling.add(u);
            const auto gezien = signalled(u);
            const auto nu = find_stapels(load_keten(regio, kKetens[0]));
            for (const Paar& p : nu)
                if (!eerder.contains(p)) {
                    ++stapels;
                    RC_ASSERT(gezien.contains(p.first) || gezien.contains(p.second));
                }
            // And nothing is told that is not so.
            for (const std::int64_t n : gezien)
                RC_ASSERT(std::any_of(nu.begin(), nu.end(),
                                      [&](const Paar& p) { return p.first == n || p.second == n; }));
            eerder = nu;
        }
    }));
    telling.expect_both();
    EXPECT_GT(stapels, 0);
}

steun::Product301 repeat(const dossier::ToewijzingVersie& v) {
    steun::Product301 p;
    p.nummer = std::to_string(v.nummer.waarde);
    if (v.categorie) p.categorie = v.categorie->str();
    if (v.code) p.code = v.code->str();
    p.toewijzingsdatum = format_iso(v.toewijzingsdatum);
    p.toewijzingstijd = v.toewijzingstijd;
    p.ingang = format_iso(v.ingang);
    p.einde = v.einde ? format_iso(*v.einde) : "";
    p.reden_wijziging = v.reden_wijziging == "13" ? "13" : "";
    if (v.budget) p.budget = v.budget->cents();
    if (v.omvang)
        p.omvang = steun::Omvang{v.omvang->volume, std::string(eenheid_code(v.omvang->eenheid)),
                                 std::string(frequentie_code(v.omvang->frequentie))};
    return p;
}

// OP087: where every 301 names all that is on record, the rule within the message (TR302) is enough.
TEST(Dossierwetten, a_gemeente_that_names_everything_on_record_never_stacks) {
    int versies = 0, geweigerd = 0;
    EXPECT_TRUE(rc::check([&] {
        Regio regio;
        Ketenmaker maker(kKetens[0]);
        const int aantal = 1 + Ketenmaker::below(12);
        for (int i = 0; i < aantal; ++i) {
            std::vector<steun::Product301> alles;
            for (const auto& t : load_keten(regio, kKetens[0]).toewijzingen)
                alles.push_back(repeat(t.actueel()));
            const auto u = regio.offer(maker.make_301(day(i), alles));
            (u.besluit == "toegekend" ? versies : geweigerd) += 1;
            const auto nu = load_keten(regio, kKetens[0]);
            // A version that was decided before the one that holds may stay within the message and yet not
            // hold.
            if (signalled(u).empty()) RC_ASSERT(find_stapels(nu).empty());
            RC_PRE(signalled(u).empty());
        }
    }));
    EXPECT_GT(versies, 10);
    EXPECT_GT(geweigerd, 10);
}

}  // namespace
}  // namespace jeugdregio::scenario
