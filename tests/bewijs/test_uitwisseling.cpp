// What is written out comes in the same, and what was changed on the way does not.
#include <random>

#include <nlohmann/json.hpp>

#include "bewijs/proefregio.hpp"
#include "pipeline/uitwisseling.hpp"

namespace jeugdregio::bewijs {
namespace {

TEST(Uitwisseling, A_line_reads_back_as_the_fact_that_it_was) {
    for (const auto& pad : {maand_db(), alles_db()})
        for (const storage::Feit& feit : load_feiten(pad)) {
            const std::string regel = pipeline::feit_to_line(feit);
            EXPECT_EQ(regel.find('\n'), std::string::npos);
            const auto terug = pipeline::parse_feitregel(feit.zegel.gemeente, regel);
            ASSERT_TRUE(terug.ok()) << terug.error().wat;
            EXPECT_EQ(terug->feit.schrift, feit.schrift);
            EXPECT_EQ(terug->feit.zegel.hash, feit.zegel.hash);
            ASSERT_EQ(terug->bestanden.size(), feit.bestanden.size());
            for (std::size_t i = 0; i < feit.bestanden.size(); ++i)
                EXPECT_EQ(terug->bestanden[i].sha256, storage::compute_sha256(feit.bestanden[i]));
        }
}

TEST(Uitwisseling, Facts_that_are_put_back_make_the_same_store) {
    for (const auto& pad : {maand_db(), alles_db()}) {
        const storage::Tijdelijk map;
        {
            const auto naar = storage::open_sqlite_feiten(map.bestand());
            naar->begin();
            storage::Resten resten;  // of the one gemeente in which something was destroyed
            for (const storage::Feit& feit : load_feiten(pad))
                if (const auto v = storage::parse_vernietiging(feit))
                    for (const auto& rest : v->resten) resten[rest.feit] = rest.sha256;
            for (const storage::Feit& feit : load_feiten(pad))
                if (storage::judge_zegel(feit.zegel, feit.schrift, resten) == storage::Zegelstand::vernietigd)
                    naar->record_rest(feit);
                else
                    EXPECT_EQ(naar->record_feit(feit).hash, feit.zegel.hash);
            naar->commit();
        }
        const auto toen = Kopie::check_pad(pad), nu = Kopie::check_pad(map.bestand());
        EXPECT_EQ(tell(nu), tell(toen));
        EXPECT_EQ(nu.feiten, toen.feiten);
        ASSERT_EQ(nu.koppen.size(), toen.koppen.size());
        for (std::size_t i = 0; i < nu.koppen.size(); ++i) EXPECT_EQ(nu.koppen[i].hash, toen.koppen[i].hash);
        storage::Buitenstaander a{pad}, b{map.bestand()};
        const char* const jeugdigen = "SELECT gemeente || nummer || bsn FROM jeugdige ORDER BY 1";
        EXPECT_EQ(a.read(jeugdigen), b.read(jeugdigen));
    }
}

TEST(Uitwisseling, A_changed_line_is_an_error_or_another_hash) {
    std::mt19937 kans{11};  // NOLINT: the same every time
    const auto feiten = load_feiten(alles_db());
    int fout = 0, anders = 0;
    for (int i = 0; i < 2000; ++i) {
        const storage::Feit& feit = feiten[kans() % feiten.size()];
        std::string regel = pipeline::feit_to_line(feit);
        const std::size_t plek = kans() % regel.size();
        switch (kans() % 3) {
            case 0:
                regel[plek] = static_cast<char>(regel[plek] ^ (1 << (kans() % 7)));
                break;
            case 1:
                regel.erase(plek, 1 + kans() % 9);
                break;
            default:
                regel.insert(plek, 1, "0x\",{}[]"[kans() % 8]);
        }
        auto terug = pipeline::parse_feitregel(feit.zegel.gemeente, regel);
        if (!terug) {
            ++fout;
            EXPECT_FALSE(terug.error().wat.empty());
            continue;
        }
        terug->feit.zegel.vorige = feit.zegel.vorige;
        const bool zelfde =
            terug->feit.schrift == feit.schrift && terug->feit.zegel.nummer == feit.zegel.nummer &&
            terug->feit.zegel.soort == feit.zegel.soort && terug->feit.zegel.sleutel == feit.zegel.sleutel &&
            terug->feit.zegel.regio == feit.zegel.regio && terug->feit.zegel.hash == feit.zegel.hash;
        if (zelfde || feit.zegel.hash == std::string(64, 'b'))
            continue;  // a space more, say; no hash to hold
        ++anders;
        EXPECT_NE(storage::compute_zegel(terug->feit.zegel, terug->feit.schrift), terug->feit.zegel.hash)
            << regel;
    }
    EXPECT_GT(fout, 500);
    EXPECT_GT(anders, 200);
}

TEST(Uitwisseling, Only_files_of_its_own_name_are_read) {
    auto feiten = load_feiten(maand_db());
    const auto feit =
        std::find_if(feiten.begin(), feiten.end(), [](const auto& f) { return f.zegel.soort == "bericht"; });
    std::string regel = pipeline::feit_to_line(*feit);
    const std::string naam = pipeline::list_bestandsnamen(feit->zegel).at(1);
    const std::size_t plek = regel.find(naam);
    ASSERT_NE(plek, std::string::npos);
    regel.replace(plek, naam.size(), "../../etc/passwd");
    const auto terug = pipeline::parse_feitregel(feit->zegel.gemeente, regel);
    ASSERT_FALSE(terug.ok());
    EXPECT_NE(terug.error().wat.find("niet bij dit feit"), std::string::npos);
}

TEST(Uitwisseling, The_schema_in_the_documentation_is_that_of_the_program) {
    const auto schema = nlohmann::json::parse(read_bestand(kBron / "docs/uitwisseling.schema.json"));
    const auto& keuzes = schema.at("oneOf");
    ASSERT_EQ(keuzes.size(), storage::feitsoorten().size());
    const auto name_of = [](storage::Kolomsoort soort) {
        switch (soort) {
            case storage::Kolomsoort::geheel:
                return "#/$defs/geheel";
            case storage::Kolomsoort::bestand:
                return "#/$defs/bestand";
            case storage::Kolomsoort::tekst:
                break;
        }
        return "#/$defs/tekst";
    };
    for (std::size_t i = 0; i < keuzes.size(); ++i) {
        const auto& soort = storage::feitsoorten()[i];
        const auto& velden = keuzes[i].at("properties");
        EXPECT_EQ(velden.at("soort").at("const"), soort.naam);
        const auto& tabellen = velden.at("rijen").at("properties");
        EXPECT_EQ(tabellen.size(), soort.tabellen.size()) << soort.naam;
        for (const auto& tabel : soort.tabellen) {
            const auto& rij = tabellen.at(std::string(tabel.naam)).at("items");
            EXPECT_EQ(rij.at("properties").size(), tabel.kolommen.size()) << tabel.naam;
            ASSERT_EQ(rij.at("required").size(), tabel.kolommen.size()) << tabel.naam;
            for (std::size_t k = 0; k < tabel.kolommen.size(); ++k) {
                const std::string naam(tabel.kolommen[k].naam);
                EXPECT_EQ(rij.at("required")[k], naam);
                EXPECT_EQ(rij.at("properties").at(naam).at("$ref"), name_of(tabel.kolommen[k].soort)) << naam;
            }
        }
    }
}

TEST(Uitwisseling, Text_that_is_no_UTF8_survives) {
    storage::Feit feit;
    feit.zegel = {storage::gemeente(), 1, "medewerkereinde", "1", 0, std::string(storage::no_vorige()), ""};
    storage::Feitschrift schrift;
    schrift.begin("medewerker_einde");
    schrift.rij();
    schrift.tekst("2023-01-01");
    schrift.tekst("Ren\xe9");
    schrift.tekst("2023-01-01");
    feit.schrift = schrift.str();
    const auto terug = pipeline::parse_feitregel(storage::gemeente(), pipeline::feit_to_line(feit));
    ASSERT_TRUE(terug.ok());
    EXPECT_EQ(terug->feit.schrift, feit.schrift);
}

}  // namespace
}  // namespace jeugdregio::bewijs
