// The chain of zegels covers everything, and says nothing when nothing is wrong.
#include <rapidcheck.h>

#include <map>
#include <set>

#include "bewijs/proefregio.hpp"
#include "storage/feit.hpp"

namespace jeugdregio::bewijs {
namespace {

using storage::Buitenstaander;

/// What follows from facts (jeugdige), is the proof itself (zegel), or is of the file (migratie).
const std::set<std::string> kGeenFeit{"jeugdige", "zegel", "migratie"};

TEST(Zegels, Cover_every_column_of_every_table) {
    Buitenstaander db{alles_db()};
    std::map<std::string, std::set<std::string>> schema, indeling;
    for (const std::string& t :
         db.read("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        if (!kGeenFeit.contains(t))
            for (const std::string& k : db.read("SELECT name FROM pragma_table_info('" + t + "')"))
                schema[t].insert(k);
    for (const auto& soort : storage::feitsoorten())
        for (const auto& t : soort.tabellen) {
            auto& kolommen = indeling[std::string(t.naam)];
            EXPECT_TRUE(kolommen.empty()) << t.naam << " belongs to two kinds";
            kolommen.insert("gemeente");
            for (const auto& k : t.kolommen)
                EXPECT_TRUE(kolommen.insert(std::string(k.naam)).second) << k.naam;
            if (t.naam != "verzoek_product")  // found through its request
                for (const auto& k : t.sleutel)
                    EXPECT_TRUE(kolommen.insert(std::string(k.naam)).second) << k.naam;
        }
    EXPECT_EQ(indeling, schema);
}

TEST(Zegels, Of_every_column_it_is_said_what_it_says_of_a_person) {
    using storage::Persoonsdeel;
    int bsn = 0, woorden = 0;
    for (const auto& soort : storage::feitsoorten())
        for (const auto& t : soort.tabellen)
            for (const auto& k : t.kolommen) {
                EXPECT_NE(k.persoon, Persoonsdeel::onbekend) << t.naam << "." << k.naam;
                EXPECT_EQ(k.persoon == Persoonsdeel::bestand, k.soort == storage::Kolomsoort::bestand)
                    << t.naam << "." << k.naam;
                // By its name: whoever adds one more cannot pass it off as nothing.
                if (k.naam == "bsn" || k.naam == "geboortedatum" || k.naam.ends_with("_json"))
                    EXPECT_NE(k.persoon, Persoonsdeel::niets) << t.naam << "." << k.naam;
                bsn += k.persoon == Persoonsdeel::bsn ? 1 : 0;
                woorden += k.persoon == Persoonsdeel::tekst ? 1 : 0;
            }
    EXPECT_EQ(bsn, 4);
    EXPECT_EQ(woorden, 5);
}

TEST(Zegels, A_region_of_a_month_is_whole) {
    const auto oordeel = Kopie::check_pad(maand_db());
    EXPECT_EQ(tell(oordeel), "");
    EXPECT_GT(oordeel.berichten, 200);
    EXPECT_GT(oordeel.regels, 400);
    EXPECT_EQ(oordeel.toegekend_xml, 36'341'308);  // what ./run shows of it
    EXPECT_EQ(oordeel.toegekend_grootboek, 36'341'308);
}

TEST(Zegels, What_is_written_down_from_memory_is_what_the_tables_hold) {
    // Of every kind: also what the month does not have.
    const auto oordeel = Kopie::check_pad(alles_db());
    for (const char* soort :
         {"keten", "feit", "zegel", "bericht", "indeling", "bestand", "verwijzing", "jeugdige"})
        EXPECT_FALSE(oordeel.aantallen.contains(soort)) << soort << "\n" << tell(oordeel);
    std::set<std::string> soorten;
    const auto boek = storage::open_feitenboek(alles_db());
    for (const Gemeente& g : boek->list_gemeenten())
        static_cast<void>(boek->visit_feiten(g, 1, [&](const storage::Feit& feit) {
            soorten.insert(feit.zegel.soort);
            const auto* soort = storage::find_feitsoort(feit.zegel.soort);
            const auto rijen = storage::parse_schrift(*soort, feit.schrift);
            EXPECT_TRUE(rijen.has_value());
            storage::Feitschrift terug;
            storage::write_schrift(*rijen, terug);
            EXPECT_EQ(terug.str(), feit.schrift);
            return true;
        }));
    EXPECT_EQ(soorten.size(), storage::feitsoorten().size());
}

TEST(Zegels, A_file_of_before_them_is_sealed_when_it_is_opened) {
    const Kopie kopie{maand_db()};
    const auto feiten = Kopie::check_pad(maand_db()).feiten;
    {
        Buitenstaander db{kopie.pad()};
        ASSERT_EQ(db.run("DROP TABLE vernietiging_feit; DROP TABLE vernietiging; DROP TABLE zegel; "
                         "DROP TRIGGER migratie_geen_delete; "
                         "DELETE FROM migratie WHERE naam IN ('zegel', 'vernietiging')"),
                  SQLITE_OK)
            << db.error();
        const auto trigger = Buitenstaander{maand_db()}.read(
            "SELECT sql FROM sqlite_schema WHERE name = 'migratie_geen_delete'");
        ASSERT_EQ(db.run(trigger.at(0)), SQLITE_OK);
    }
    { const auto opslag = storage::open_sqlite(kopie.pad()); }
    const auto oordeel = kopie.check();
    EXPECT_EQ(tell(oordeel), "");
    EXPECT_EQ(oordeel.feiten, feiten);
    EXPECT_EQ(Buitenstaander{kopie.pad()}.read("SELECT count(*) FROM zegel WHERE regio IS NOT NULL"),
              std::vector<std::string>{"0"});
}

TEST(Zegels, A_key_reads_back_whatever_is_in_it) {
    const auto& soort = *storage::find_feitsoort("groepsberekening");  // agb, groep, nummer
    EXPECT_TRUE(rc::check([&] {
        const auto groep = *rc::gen::nonEmpty(rc::gen::arbitrary<std::string>());
        const std::vector<storage::Sleuteldeel> sleutel{std::string("01234567"), groep,
                                                        std::int64_t{*rc::gen::inRange(1, 1000)}};
        const auto tekst = storage::join_sleutel(sleutel);
        RC_ASSERT(storage::split_sleutel(soort, tekst) == sleutel);
    }));
    EXPECT_FALSE(storage::split_sleutel(soort, "01234567/a"));
    EXPECT_FALSE(storage::split_sleutel(soort, "01234567/a/b/1"));
    EXPECT_FALSE(storage::split_sleutel(soort, "01234567/a%2/1"));
    EXPECT_FALSE(storage::split_sleutel(soort, "01234567/a/01"));
}

// By hand, from docs/uitwisseling.md: whoever writes a checker of his own can start with this.
TEST(Zegels, The_form_is_what_the_documentation_says) {
    storage::Feitschrift schrift;
    schrift.begin("medewerker");
    schrift.rij();
    schrift.tekst("j");
    schrift.geheel(-12);
    schrift.leeg();
    schrift.bestand(std::string(64, 'a'));
    EXPECT_EQ(schrift.str(), "Tmedewerker\nRt1:ji-12;-s" + std::string(64, 'a') + ";");
    const storage::Zegel zegel{
        storage::gemeente(), 1, "medewerker", "1", 3, std::string(storage::no_vorige()), ""};
    EXPECT_EQ(storage::compute_zegel(zegel, "Tmedewerker\nR"),
              storage::compute_sha256("open-jeugdregio zegel 1\n0193\n1\nmedewerker\n1\n3\n" +
                                      std::string(64, '0') + "\nTmedewerker\nR"));
    EXPECT_EQ(storage::compute_sha256("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace jeugdregio::bewijs
