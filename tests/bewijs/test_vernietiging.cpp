// A dossier that is destroyed is gone, to the last byte; all else stays what it was, and can be proven.
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "bewijs/proefregio.hpp"
#include "pipeline/clientstukken.hpp"
#include "pipeline/herhaling.hpp"
#include "pipeline/uitwisseling.hpp"
#include "pipeline/vernietiging.hpp"

namespace jeugdregio::bewijs {
namespace {

using pipeline::Dossiersleutel;
using storage::Buitenstaander;
using storage::Feit;

const char kBsn[] = "999910012";     // in a 301, a 317, a claim with seven others, a credit, a correction
const char kNaam[] = "Jeugdige001";  // of that child only
const char kGeboren[] = "2018-08-24";
const char kAnder[] = "999910024";

Gemeente zwolle() {
    return *parse_gemeente("0193");
}

/// The month, with words about the child where people write words: also of another child, and registered
/// work in parts that end anywhere.
const fs::path& rijk_db() {
    static const storage::Tijdelijk kMap;
    static const fs::path kPad = [] {
        fs::copy_file(maand_db(), kMap.bestand());
        const auto opslag = storage::open_sqlite(kMap.bestand());
        const auto note = [&](const char* bsn, const std::string& wat) {
            return opslag->record_aantekening(zwolle(), {.volgnummer = 0,
                                                         .soort = "contact",
                                                         .bsn = Bsn::parse(bsn).value(),
                                                         .aanbieder = storage::agb("41410001"),
                                                         .toewijzing = std::nullopt,
                                                         .verzoek = "",
                                                         .dag = kVandaag,
                                                         .velden = {{"verslag", wat}},
                                                         .door = "rsj",
                                                         .op = kVandaag});
        };
        const auto eerste = note(kBsn, "Gesproken met de moeder van " + std::string(kNaam) + ".");
        note(kAnder, "Broer van " + std::string(kBsn) + ".");
        EXPECT_EQ(opslag->withdraw_aantekening(
                      {zwolle(), eerste, "Ging over " + std::string(kBsn), "rsj", kVandaag}),
                  storage::Ingetrokken::ja);
        std::string csv =
            "datum;hulpverlener;client_bsn_lijst;soort;toelichting\n"
            "2023-04-03;M014;999910024;gesprek;met \"\"de\"\" juf\n"
            "2023-04-04;M014;999910012,999910024/230002;gesprek;" +
            std::string(kNaam) + " was ziek\n2023-04-05;M014;999910012;gesprek;\n1999910012;x;;;laatste";
        constexpr std::size_t kDeel = 37;
        const auto delen = static_cast<int>((csv.size() + kDeel - 1) / kDeel);
        opslag->begin();
        opslag->record_registratie(
            {storage::agb("41410001"),
             1,
             1,
             {Datum::from_ymd(2023, 4, 1), Datum::from_ymd(2023, 4, 30)},
             "",
             "rsj",
             kVandaag,
             {{"sessies.csv", storage::compute_sha256(csv), static_cast<std::int64_t>(csv.size()), delen}}});
        for (int d = 0; d < delen; ++d) {
            const std::string deel = csv.substr(static_cast<std::size_t>(d) * kDeel, kDeel);
            opslag->record_registratiedeel({storage::agb("41410001"), 1, "sessies.csv", d + 1},
                                           storage::compress(deel), static_cast<std::int64_t>(deel.size()));
        }
        opslag->commit();
        return kMap.bestand();
    }();
    return kPad;
}

pipeline::Vernietiguitkomst destroy(const storage::Databaseadres& van, const storage::Databaseadres& naar,
                                    const std::set<Dossiersleutel>& dossiers,
                                    std::optional<Datum> losse_voor = {}) {
    const auto oud = storage::open_feitenboek(van);
    const auto lijst = pipeline::make_dossierlijst(*oud, [] {});
    const auto opslag = storage::open_feitopslag(naar);
    opslag->begin();
    auto uit = pipeline::write_over(*oud, *opslag, lijst,
                                    {dossiers, losse_voor, kVandaag, "rsj", "verzoek van 1 mei"}, [] {});
    opslag->commit();
    return uit;
}

/// Everything in a file of the store as bytes: the file itself, and what is compressed in it.
std::string read_alles(const fs::path& pad) {
    std::string uit = read_bestand(pad);
    for (const Feit& feit : load_feiten(pad)) {
        uit += feit.schrift;
        for (const std::string& b : feit.bestanden) uit += b;
    }
    return uit;
}

bool contains(const std::string& waar, const std::string& wat) {
    return waar.find(wat) != std::string::npos;
}

pipeline::Herhaling repeat(const fs::path& pad) {
    const pipeline::Herhaalvraag vraag{.contract = voorbeeldcontract(),
                                       .maak_opslag =
                                           [](pipeline::VoorZegel voor_zegel) {
                                               storage::SqliteInstellingen instellingen;
                                               instellingen.voor_zegel = std::move(voor_zegel);
                                               return storage::open_vluchtig(instellingen);
                                           },
                                       .vanaf = {},
                                       .gemeente = {}};
    return pipeline::repeat_besluiten([&] { return storage::open_feitenboek(pad); }, vraag, [](int, int) {});
}

/// Rows of a table as texts.
std::vector<std::string> dump(const fs::path& pad, const std::string& tabel, const std::string& kolommen) {
    return Buitenstaander{pad}.read("SELECT " + kolommen + " FROM " + tabel + " ORDER BY 1");
}

/// All amounts, numbers, products and periods: what the ledger and every overview are added up from.
void expect_zelfde_bedragen(const fs::path& a, const fs::path& b) {
    for (const auto& [tabel, kolommen] : std::map<std::string, std::string>{
             {"boeking",
              "gemeente || bericht || '/' || toewijzing || '/' || volgnummer || soort || van || naar || "
              "bedrag_cent || datum || regel"},
             {"prestatie",
              "gemeente || aanbieder || toewijzing || '/' || bericht || '/' || regel || referentie || "
              "vorig_referentie || categorie || code || begin || einde || volume || eenheid || "
              "coalesce(tarief_cent, '') || bedrag_cent || credit"},
             {"afgewezen_prestatie",
              "gemeente || aanbieder || toewijzing || '/' || bericht || '/' || regel || code || begin || "
              "einde || "
              "bedrag_cent"},
             {"referentie",
              "gemeente || aanbieder || referentie || '/' || bericht || '/' || regel || goedgekeurd"},
             {"toewijzing_versie",
              "gemeente || nummer || '/' || bericht || '/' || regel || aanbieder || coalesce(code, '') || "
              "ingang || "
              "coalesce(einde, '') || coalesce(budget_cent, '')"},
             {"bericht",
              "gemeente || volgnummer || soort || sha256 || besluit || ingediend_cent || toegekend_cent"},
             {"afwijzing", "gemeente || bericht || '/' || nummer || retourcodes || referentie"},
             {"jeugdige", "gemeente || nummer"}})
        EXPECT_EQ(dump(a, tabel, kolommen), dump(b, tabel, kolommen)) << tabel;
}

TEST(Vernietiging, One_dossier_is_gone_and_all_else_is_what_it_was) {
    const storage::Tijdelijk map;
    const std::string voor = read_alles(rijk_db());
    for (const char* wat : {kBsn, kNaam, kGeboren}) ASSERT_TRUE(contains(voor, wat)) << wat;

    const auto uitkomst = destroy(rijk_db(), map.bestand(), {{zwolle(), kBsn}});
    EXPECT_EQ(uitkomst.dossiers, (std::map<Gemeente, std::int64_t>{{zwolle(), 1}}));
    EXPECT_EQ(uitkomst.elders, 0);

    // Not a byte: also not where it was typed into words about another, and not in what is compressed.
    std::string na = read_alles(map.bestand());
    for (const char* wat : {kBsn, kNaam, kGeboren}) {
        // The longer number in the registration is no BSN and stays.
        std::size_t aantal = 0;
        for (std::size_t i = na.find(wat); i != std::string::npos; i = na.find(wat, i + 1))
            aantal += i > 0 && na[i - 1] == '1' && std::string(wat) == kBsn ? 0 : 1;
        EXPECT_EQ(aantal, 0U) << wat;
    }

    // Every other fact is the same to the byte.
    const auto toen = load_feiten(rijk_db());
    std::map<std::pair<Gemeente, std::int64_t>, Feit> nu;
    for (Feit& f : load_feiten(map.bestand())) nu[{f.zegel.gemeente, f.zegel.nummer}] = std::move(f);
    std::int64_t anders = 0;
    for (const Feit& feit : toen) {
        const Feit& n = nu.at({feit.zegel.gemeente, feit.zegel.nummer});
        EXPECT_EQ(n.zegel.hash, feit.zegel.hash) << "a zegel stays as it was given";
        EXPECT_EQ(n.zegel.regio, feit.zegel.regio);
        const bool gelijk = n.schrift == feit.schrift && n.bestanden == feit.bestanden;
        anders += gelijk ? 0 : 1;
        bool over_hem = contains(feit.schrift, kBsn);
        for (const std::string& b : feit.bestanden) over_hem = over_hem || contains(b, kBsn);
        if (!over_hem && feit.zegel.soort != "registratiedeel" && feit.zegel.soort != "aantekening")
            EXPECT_TRUE(gelijk) << feit.zegel.soort << " " << feit.zegel.sleutel;
    }
    EXPECT_EQ(anders, uitkomst.geraakt);
    EXPECT_GE(anders, 9);
    EXPECT_EQ(nu.size(), toen.size() + 2) << "a vernietiging in Zwolle and one in the region";
    expect_zelfde_bedragen(rijk_db(), map.bestand());

    const auto oordeel = Kopie::check_pad(map.bestand());
    EXPECT_EQ(tell(oordeel), tell(Kopie::check_pad(rijk_db())));
    EXPECT_EQ(oordeel.vernietigd, uitkomst.geraakt);
    ASSERT_EQ(oordeel.vernietigingen.size(), 2U);
    EXPECT_EQ(oordeel.vernietigingen[1].dossiers, 1);
    EXPECT_EQ(oordeel.vernietigingen[1].grond, "verzoek van 1 mei");
    EXPECT_EQ(oordeel.toegekend_xml, 36'341'308);
    const auto h = repeat(map.bestand());
    EXPECT_EQ(h.verschillend, 0);
    EXPECT_EQ(h.vernietigd, 5);
}

TEST(Vernietiging, The_other_clients_of_a_claim_keep_their_bytes) {
    const storage::Tijdelijk map;
    static_cast<void>(destroy(rijk_db(), map.bestand(), {{zwolle(), kBsn}}));
    const auto claims = [](const fs::path& pad) {
        std::map<std::string, std::pair<std::string, std::string>> uit;
        for (const Feit& f : load_feiten(pad))
            if (f.zegel.gemeente == zwolle() && f.zegel.soort == "bericht")
                uit[f.zegel.sleutel] = {f.bestanden.at(1), f.bestanden.at(0)};
        return uit;
    };
    const auto toen = claims(rijk_db()), nu = claims(map.bestand());
    int gesneden = 0, leeg = 0;
    for (const auto& [sleutel, paar] : toen)
        for (const auto& [was, is] :
             {std::pair{paar.first, nu.at(sleutel).first}, std::pair{paar.second, nu.at(sleutel).second}}) {
            if (was == is) continue;
            if (is.empty()) {
                ++leeg;
                continue;
            }
            ++gesneden;
            const auto eerst = pipeline::list_clientstukken(was), later = pipeline::list_clientstukken(is);
            ASSERT_TRUE(eerst && later);
            EXPECT_EQ(later->size() + 1, eerst->size());
            std::string zonder = was;
            for (const auto& c : *eerst)
                if (c.bsn == kBsn) zonder.erase(c.begin, c.einde - c.begin);
            EXPECT_EQ(is, zonder);
        }
    EXPECT_GE(gesneden, 1);
    EXPECT_GE(leeg, 4);
}

TEST(Vernietiging, A_registration_keeps_its_size_and_its_hours) {
    const storage::Tijdelijk map;
    static_cast<void>(destroy(rijk_db(), map.bestand(), {{zwolle(), kBsn}}));
    std::string csv;
    for (const Feit& f : load_feiten(map.bestand()))
        if (f.zegel.soort == "registratiedeel" && f.zegel.sleutel.starts_with("41410001"))
            csv += f.bestanden.at(0);
    EXPECT_EQ(csv,
              "datum;hulpverlener;client_bsn_lijst;soort;toelichting\n"
              "2023-04-03;M014;999910024;gesprek;met \"\"de\"\" juf\n"
              "2023-04-04;M014;000000012,999910024/230002;gesprek;--------------------\n"
              "2023-04-05;M014;000000012;gesprek;\n1999910012;x;;;laatste");
}

TEST(Vernietiging, What_was_changed_afterwards_is_found) {
    const storage::Tijdelijk map;
    static_cast<void>(destroy(rijk_db(), map.bestand(), {{zwolle(), kBsn}}));
    const auto after = [&](const std::string& trigger, const std::string& sql) {
        const Kopie kopie{map.bestand()};
        Buitenstaander db{kopie.pad()};
        const auto tekst = db.read("SELECT sql FROM sqlite_schema WHERE name = '" + trigger + "'");
        EXPECT_EQ(db.run("DROP TRIGGER " + trigger + "; " + sql), SQLITE_OK) << db.error();
        EXPECT_EQ(db.run(tekst.at(0)), SQLITE_OK);
        return tell(kopie.check());
    };
    EXPECT_TRUE(
        contains(after("toewijzing_versie_geen_update",
                       "UPDATE toewijzing_versie SET verzonden_op = '2023-01-01' WHERE bsn = '000000012'"),
                 "veranderd nadat een deel ervan is vernietigd"));
    EXPECT_TRUE(contains(
        after("bericht_geen_update", "UPDATE bericht SET uitkomst_json = '{}' WHERE inhoud_bytes = 0"),
        "veranderd nadat een deel ervan is vernietigd"));
    EXPECT_TRUE(contains(after("vernietiging_geen_update", "UPDATE vernietiging SET door = 'een ander'"),
                         "na het vastleggen veranderd"));
    EXPECT_TRUE(contains(
        after("vernietiging_feit_geen_update", "UPDATE vernietiging_feit SET rest = replace(rest, 'a', 'b')"),
        "feit: gemeente 0193, zegel"));
    EXPECT_TRUE(contains(after("vernietiging_feit_geen_delete", "DELETE FROM vernietiging_feit"),
                         "na het vastleggen veranderd"));
    // Who says that something was destroyed that is still there.
    EXPECT_TRUE(
        contains(after("vernietiging_feit_geen_update",
                       "UPDATE vernietiging_feit SET feit = 1 WHERE gemeente = '0193' AND feit = (SELECT "
                       "min(feit) FROM vernietiging_feit WHERE gemeente = '0193')"),
                 "vernietiging"));
}

TEST(Vernietiging, A_fact_that_still_hashes_or_is_not_there_is_a_fault) {
    const auto claim = [](std::int64_t feit) {
        const Kopie kopie{maand_db()};
        storage::Zegel kop;
        for (const auto& z : storage::open_feitenboek(kopie.pad())->list_koppen())
            if (z.gemeente == zwolle()) kop = z;
        {
            // The guard against a fact that is not there is taken away for as long.
            Buitenstaander db{kopie.pad()};
            const auto tekst =
                db.read("SELECT sql FROM sqlite_schema WHERE name = 'vernietiging_feit_van_feit'");
            const auto opslag = storage::open_sqlite_feiten(kopie.pad());
            EXPECT_EQ(db.run("DROP TRIGGER vernietiging_feit_van_feit"), SQLITE_OK);
            opslag->begin();
            const storage::Vernietiging v{
                zwolle(), 1, kVandaag, "rsj", "x", 1, {{feit, std::string(64, 'a')}}};
            static_cast<void>(opslag->record_feit(storage::make_feit(v, kop.regio)));
            opslag->commit();
            EXPECT_EQ(db.run(tekst.at(0)), SQLITE_OK);
        }
        return tell(kopie.check());
    };
    EXPECT_TRUE(contains(claim(3), "dit heet vernietigd en is er nog zoals het is vastgelegd"));
    EXPECT_TRUE(contains(claim(100'000), "het genoemde zegel 100000 staat er niet voor"));
}

TEST(Vernietiging, A_second_time_goes_on_where_the_first_ended) {
    const storage::Tijdelijk een, twee;
    static_cast<void>(destroy(rijk_db(), een.bestand(), {{zwolle(), kBsn}}));
    const auto uitkomst = destroy(een.bestand(), twee.bestand(), {{zwolle(), kAnder}});
    EXPECT_GT(uitkomst.geraakt, 0);
    EXPECT_EQ(tell(Kopie::check_pad(twee.bestand())), tell(Kopie::check_pad(rijk_db())));
    const std::string na = read_alles(twee.bestand());
    EXPECT_FALSE(contains(na, kAnder));
    EXPECT_TRUE(contains(na, "000000012") && contains(na, "000000024")) << "each has a pseudonym of its own";
    const auto lijst = pipeline::make_dossierlijst(*storage::open_feitenboek(twee.bestand()), [] {});
    for (const auto& [sleutel, stand] : lijst.dossiers) {
        EXPECT_FALSE(pipeline::is_schuilnaam(sleutel.second));
        EXPECT_NE(sleutel.second, kBsn);
    }
    EXPECT_EQ(repeat(twee.bestand()).verschillend, 0);
    expect_zelfde_bedragen(rijk_db(), twee.bestand());
}

TEST(Vernietiging, A_dossier_in_another_gemeente_is_another_dossier) {
    const Kopie bron{rijk_db()};
    const Gemeente deventer = *parse_gemeente("0150");
    storage::open_sqlite(bron.pad())
        ->record_aantekening(deventer, {.volgnummer = 0,
                                        .soort = "contact",
                                        .bsn = Bsn::parse(kBsn).value(),
                                        .aanbieder = std::nullopt,
                                        .toewijzing = std::nullopt,
                                        .verzoek = "",
                                        .dag = kVandaag,
                                        .velden = {{"verslag", "Verhuisd."}},
                                        .door = "rsj",
                                        .op = kVandaag});
    const storage::Tijdelijk een, twee;
    EXPECT_EQ(destroy(bron.pad(), een.bestand(), {{zwolle(), kBsn}}).elders, 1);
    EXPECT_EQ(tell(Kopie::check_pad(een.bestand())), tell(bron.check()));
    const auto find = [&](const fs::path& pad, const Gemeente& g, const std::string& soort) {
        int uit = 0;
        for (const Feit& f : load_feiten(pad))
            if (f.zegel.gemeente == g && f.zegel.soort == soort)
                uit += contains(f.schrift + (f.bestanden.empty() ? "" : f.bestanden.front()), kBsn) ? 1 : 0;
        return uit;
    };
    EXPECT_EQ(find(een.bestand(), deventer, "aantekening"), 1);
    EXPECT_GT(find(een.bestand(), *parse_gemeente("0000"), "registratiedeel"), 0) << "still of somebody's";
    EXPECT_EQ(find(een.bestand(), zwolle(), "bericht"), 0);
    EXPECT_EQ(destroy(een.bestand(), twee.bestand(), {{deventer, kBsn}}).elders, 0);
    EXPECT_EQ(tell(Kopie::check_pad(twee.bestand())), tell(bron.check()));
    const std::string na = read_alles(twee.bestand());
    EXPECT_FALSE(pipeline::contains_nummer(na, {{kBsn, kBsn}}));
    EXPECT_FALSE(contains(na, "Verhuisd"));
}

TEST(Vernietiging, All_dossiers_at_once_leave_the_books_and_nobody) {
    const storage::Tijdelijk map;
    std::set<Dossiersleutel> alle;
    const auto lijst = pipeline::make_dossierlijst(*storage::open_feitenboek(rijk_db()), [] {});
    for (const auto& [sleutel, stand] : lijst.dossiers) alle.insert(sleutel);
    ASSERT_GT(alle.size(), 100U);
    const auto uitkomst = destroy(rijk_db(), map.bestand(), alle, Datum::from_ymd(2100, 1, 1));
    EXPECT_GT(uitkomst.losse_berichten, 5);
    EXPECT_EQ(tell(Kopie::check_pad(map.bestand())), tell(Kopie::check_pad(rijk_db())));
    expect_zelfde_bedragen(rijk_db(), map.bestand());
    pipeline::Nummers wie;
    for (const auto& [gemeente, bsn] : alle) wie.emplace(bsn, bsn);
    const std::string na = read_alles(map.bestand());
    EXPECT_FALSE(pipeline::contains_nummer(na, wie));
    EXPECT_FALSE(contains(na, "Jeugdige0"));
    for (const Feit& f : load_feiten(map.bestand()))
        if (f.zegel.soort == "bericht")
            for (const std::string& b : f.bestanden) EXPECT_EQ(b, "") << f.zegel.sleutel;
    const auto later = pipeline::make_dossierlijst(*storage::open_feitenboek(map.bestand()), [] {});
    EXPECT_TRUE(later.dossiers.empty());
    EXPECT_EQ(repeat(map.bestand()).verschillend, 0);
}

TEST(Vernietiging, Each_dossier_of_a_gemeente_by_itself) {
    const auto lijst = pipeline::make_dossierlijst(*storage::open_feitenboek(maand_db()), [] {});
    int n = 0;
    for (const auto& [sleutel, stand] : lijst.dossiers) {
        if (sleutel.first != zwolle() || ++n % 6 != 0) continue;
        SCOPED_TRACE(sleutel.second);
        const storage::Tijdelijk map;
        static_cast<void>(destroy(maand_db(), map.bestand(), {sleutel}));
        EXPECT_EQ(tell(Kopie::check_pad(map.bestand())), "");
        EXPECT_FALSE(contains(read_alles(map.bestand()), sleutel.second));
    }
    EXPECT_GT(n, 30);
}

TEST(Vernietiging, A_fact_that_was_changed_is_not_written_over) {
    const Kopie kopie{maand_db()};
    const storage::Tijdelijk map;
    {
        Buitenstaander db{kopie.pad()};
        ASSERT_EQ(
            db.run(
                "DROP TRIGGER prestatie_geen_update; UPDATE prestatie SET bedrag_cent = 1 WHERE gemeente = "
                "'0193'"),
            SQLITE_OK);
    }
    EXPECT_THROW(destroy(kopie.pad(), map.bestand(), {{zwolle(), kBsn}}), storage::Opslagfout);
}

TEST(Vernietiging, What_comes_in_meanwhile_is_noticed) {
    const Kopie kopie{maand_db()};
    const auto oud = storage::open_feitenboek(kopie.pad());
    const auto lijst = pipeline::make_dossierlijst(*oud, [] {});
    EXPECT_TRUE(pipeline::is_ongewijzigd(*storage::open_feitenboek(kopie.pad()), lijst));
    storage::open_sqlite(kopie.pad())->record_gegeven(zwolle(), {230001}, "geschil", "ja", "rsj", kVandaag);
    EXPECT_FALSE(pipeline::is_ongewijzigd(*storage::open_feitenboek(kopie.pad()), lijst));
    EXPECT_TRUE(pipeline::is_ongewijzigd(*oud, lijst)) << "it sees one moment";
}

TEST(Vernietiging, The_last_change_counts_from_the_end_of_care_and_money_has_its_own_term) {
    const contract::Bewaartermijnen termijnen{{20, "wet"}, {7, "wet"}, {20, "wet"}};
    pipeline::Dossierstand stand;
    stand.laatste = Datum::from_ymd(2023, 4, 12);
    EXPECT_EQ(stand.free_vanaf(termijnen), Datum::from_ymd(2043, 4, 13));
    stand.einde = Datum::from_ymd(2024, 2, 29);
    EXPECT_EQ(stand.free_vanaf(termijnen), Datum::from_ymd(2044, 3, 1));
    EXPECT_TRUE(stand.loopt(*stand.einde));
    EXPECT_FALSE(stand.loopt(stand.einde->plus_dagen(1)));
    stand.geboekt = Datum::from_ymd(2040, 1, 1);
    EXPECT_EQ(stand.free_vanaf(termijnen), Datum::from_ymd(2048, 1, 1));
    stand.zonder_einde = true;
    EXPECT_EQ(stand.free_vanaf(termijnen), std::nullopt);
    EXPECT_TRUE(stand.loopt(Datum::from_ymd(2100, 1, 1)));
    // The day on which the term ends is still within it.
    for (const Datum op :
         {Datum::from_ymd(2043, 4, 12), Datum::from_ymd(2044, 2, 29), Datum::from_ymd(2043, 3, 1)}) {
        const Datum grens = pipeline::losse_grens(termijnen, op);
        EXPECT_GT(termijnen.free_los_bericht(grens), op);
        EXPECT_LE(termijnen.free_los_bericht(grens.plus_dagen(-1)), op);
    }
}

TEST(Vernietiging, By_its_term_only_what_has_passed_it_is_chosen) {
    const contract::Bewaartermijnen termijnen{{20, "wet"}, {7, "wet"}, {20, "wet"}};
    const auto lijst = pipeline::make_dossierlijst(*storage::open_feitenboek(maand_db()), [] {});
    EXPECT_TRUE(pipeline::choose_verlopen(lijst, termijnen, Datum::from_ymd(2043, 4, 12)).empty());
    const auto vroeg = pipeline::choose_verlopen(lijst, termijnen, Datum::from_ymd(2043, 10, 1)).size();
    const auto laat = pipeline::choose_verlopen(lijst, termijnen, Datum::from_ymd(2060, 1, 1)).size();
    EXPECT_GT(vroeg, 0U);
    EXPECT_LT(vroeg, laat);
    EXPECT_LT(laat, lijst.dossiers.size()) << "one toewijzing has no end";
}

TEST(Vernietiging, Pseudonyms_pass_the_eleven_test_and_are_of_nobody) {
    const auto namen = pipeline::make_schuilnamen({"000000012"}, 50);
    EXPECT_EQ(namen.size(), 50U);
    EXPECT_EQ(namen.front(), "000000024");
    EXPECT_TRUE(std::is_sorted(namen.begin(), namen.end()));
    for (const std::string& n : namen) {
        EXPECT_TRUE(Bsn::parse(n).has_value());
        EXPECT_TRUE(n.starts_with("00"));
    }
}

TEST(Clientstukken, Clients_are_found_however_the_xml_is_written) {
    const std::string xml =
        "<?xml version='1.0'?><a:Bericht x='1>2'><!-- <Client> --><a:Clienten><a:Client>\n<a:Bsn> "
        "9999&#49;0012 "
        "</a:Bsn><R><ReferentieNummer><![CDATA[R1]]></ReferentieNummer></R></"
        "a:Client><a:Client><a:Bsn>999910024"
        "</a:Bsn><Leeg/></a:Client></a:Clienten></a:Bericht>";
    const auto stukken = pipeline::list_clientstukken(xml);
    ASSERT_TRUE(stukken);
    ASSERT_EQ(stukken->size(), 2U);
    EXPECT_EQ((*stukken)[0].bsn, "999910012");
    EXPECT_EQ((*stukken)[0].referenties, std::vector<std::string>{"R1"});
    EXPECT_TRUE(xml.substr((*stukken)[1].begin).starts_with("<a:Client><a:Bsn>999910024"));
    std::vector<std::string> referenties;
    const std::string over = pipeline::cut_clienten(xml, {{"999910012", "000000012"}}, referenties);
    EXPECT_EQ(over.size(), xml.size() - ((*stukken)[0].einde - (*stukken)[0].begin));
    EXPECT_EQ(pipeline::list_bsns(over), std::vector<std::string>{"999910024"});
    EXPECT_EQ(pipeline::cut_clienten(over, {{"999910024", "000000024"}}, referenties), "");
    for (const char* stuk :
         {"<a><Client></a></Client>", "<a>", "", "<!DOCTYPE a><a/>", "<a b='></a>", "<a></a><"})
        EXPECT_FALSE(pipeline::list_clientstukken(stuk)) << stuk;
    std::string breed;
    for (const char c : xml) breed += {c, '\0'};
    EXPECT_FALSE(pipeline::list_clientstukken(breed));
    EXPECT_EQ(pipeline::list_bsns(breed).size(), 2U);
    EXPECT_EQ(pipeline::cut_clienten(breed, {{"999910012", "000000012"}}, referenties), "");
    EXPECT_TRUE(pipeline::contains_nummer(breed, {{"999910024", "000000024"}}));
}

TEST(Clientstukken, Whatever_the_bytes_are_the_number_is_gone_and_nothing_breaks) {
    const pipeline::Nummers nummers{{"999910012", "000000012"}};
    EXPECT_TRUE(rc::check([&] {
        static const std::vector<std::string> kStukken{
            "<Client>",  "</Client>", "<Client/>", "<Bsn>", "</Bsn>",     "999910012",
            "999910024", "<a b='",    "'>",        "<!--",  "-->",        "<![CDATA[",
            "]]>",       "<",         ">",         "&#57;", "<x:Client>", "</x:Client>",
            "<?",        "?>",        "<!",        "</",    " ",          "x"};
        std::string xml;
        for (const auto& s : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kStukken)))
            xml += s;
        std::vector<std::string> referenties;
        const std::string over = pipeline::cut_clienten(xml, nummers, referenties);
        RC_ASSERT(!pipeline::contains_nummer(over, nummers));
        RC_ASSERT(over.size() <= xml.size());
        if (const auto stukken = pipeline::list_clientstukken(xml))
            for (const auto& c : *stukken) {
                RC_ASSERT(c.begin < c.einde && c.einde <= xml.size());
                if (c.bsn != "999910012" && !over.empty() && xml.find("999910012") == std::string::npos)
                    RC_ASSERT(over.find(xml.substr(c.begin, c.einde - c.begin)) != std::string::npos);
            }
    }));
}

TEST(Clientstukken, A_number_is_replaced_where_it_stands_by_itself) {
    const pipeline::Nummers nummers{{"999910012", "000000012"}};
    std::string tekst = "999910012, x999910012y 1999910012 9999100121 999910012";
    EXPECT_EQ(pipeline::replace_nummers(tekst, nummers), 3U);
    EXPECT_EQ(tekst, "000000012, x000000012y 1999910012 9999100121 000000012");
}

}  // namespace
}  // namespace jeugdregio::bewijs
