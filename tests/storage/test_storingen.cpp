// When the outside fails: an Opslagfout in plain Dutch with what to do, and nothing half stored.
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <random>
#include <thread>

#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

/// Rights mean nothing to root; then the test is done as the user nobody.
class Gewone_gebruiker {
  public:
    explicit Gewone_gebruiker(const Tijdelijk& tijdelijk) {
        if (::geteuid() != 0) return;
        for (const auto& item : std::filesystem::recursive_directory_iterator(tijdelijk.map))
            if (::chown(item.path().c_str(), kNobody, kNobody) != 0) throw std::runtime_error("chown");
        if (::chown(tijdelijk.map.c_str(), kNobody, kNobody) != 0) throw std::runtime_error("chown");
        if (::seteuid(kNobody) != 0) throw std::runtime_error("seteuid");
        was_root_ = true;
    }
    Gewone_gebruiker(const Gewone_gebruiker&) = delete;
    Gewone_gebruiker& operator=(const Gewone_gebruiker&) = delete;
    ~Gewone_gebruiker() {
        if (was_root_ && ::seteuid(0) != 0) std::abort();
    }

  private:
    static constexpr uid_t kNobody = 65534;
    bool was_root_ = false;
};

/// A small disk of its own, when we may make one.
class Schijfje {
  public:
    explicit Schijfje(const std::filesystem::path& map) : map_{map} {
        gelukt = ::mount("tmpfs", map.c_str(), "tmpfs", 0, "size=2m") == 0;
    }
    Schijfje(const Schijfje&) = delete;
    Schijfje& operator=(const Schijfje&) = delete;
    ~Schijfje() {
        if (gelukt) ::umount2(map_.c_str(), MNT_DETACH);
    }
    bool gelukt = false;

  private:
    std::filesystem::path map_;
};

Vastlegging make_groot(const std::string& identificatie) {
    Vastlegging v = make_vastlegging("JW323", identificatie);
    std::mt19937 toeval{42};
    v.bericht.inhoud_zstd.resize(4 << 20);
    for (char& c : v.bericht.inhoud_zstd) c = static_cast<char>(toeval());
    return v;
}

void expect_bevat(const std::pair<std::string, std::string>& fout, const std::string& deel) {
    EXPECT_NE(fout.first.find(deel), std::string::npos) << "wat: " << fout.first;
    EXPECT_FALSE(fout.second.empty()) << "no advice with: " << fout.first;
}

/// What does not fit is refused whole; what was there stays, and what does fit still goes in.
void expect_full_disk_leaves_no_trace(Opslag& opslag) {
    record(opslag, make_vastlegging("JW323", "voor"));
    expect_bevat(catch_fout([&] { record(opslag, make_groot("groot")); }), "schijf is vol");
    opslag.rollback();
    EXPECT_EQ(opslag.next_volgnummer(gemeente()), 2);
    EXPECT_FALSE(opslag.load_bericht(gemeente(), 2).has_value());
    EXPECT_TRUE(opslag.load_bericht(gemeente(), 1).has_value());
    EXPECT_EQ(record(opslag, make_vastlegging("JW323", "na")), 2);
}

TEST(Storingen, A_full_disk_stores_nothing) {
    const Tijdelijk tijdelijk;
    const Schijfje schijfje{tijdelijk.map};
    if (!schijfje.gelukt)
        GTEST_SKIP() << "No right to mount a small disk; the next test limits the file instead.";
    {
        const auto opslag = open_opslag(tijdelijk.adres());
        expect_full_disk_leaves_no_trace(*opslag);
    }
    const auto weer = open_opslag(tijdelijk.adres());
    EXPECT_EQ(weer->next_volgnummer(gemeente()), 3);
}

TEST(Storingen, A_disk_that_is_full_at_opening_says_so) {
    const Tijdelijk tijdelijk;
    const Schijfje schijfje{tijdelijk.map};
    if (!schijfje.gelukt) GTEST_SKIP() << "No right to mount a small disk.";
    std::ofstream{tijdelijk.map / "vulling"} << std::string((2 << 20) - 8192, 'x') << std::flush;
    expect_bevat(catch_fout([&] { static_cast<void>(open_opslag(tijdelijk.adres())); }), "schijf is vol");
}

TEST(Storingen, A_file_that_may_not_grow_stores_nothing) {
    const Tijdelijk tijdelijk;
    const auto opslag = open_sqlite(tijdelijk.bestand(), {.bestand_bytes_max = 1 << 20});
    expect_full_disk_leaves_no_trace(*opslag);
}

TEST(Storingen, A_second_writer_waits_for_the_first) {
    const Tijdelijk tijdelijk;
    const auto eerste = open_opslag(tijdelijk.adres());
    const auto tweede = open_opslag(tijdelijk.adres());
    eerste->begin();
    std::thread ander{[&] { EXPECT_EQ(record(*tweede, make_vastlegging("JW323", "B")), 2); }};
    Vastlegging v = make_vastlegging("JW323", "A");
    v.volgnummer = eerste->next_volgnummer(gemeente());
    eerste->record(v);
    eerste->commit();
    ander.join();
    EXPECT_EQ(eerste->next_volgnummer(gemeente()), 3);
}

TEST(Storingen, A_second_writer_gives_up_after_a_while_and_may_try_again) {
    const Tijdelijk tijdelijk;
    const auto eerste = open_opslag(tijdelijk.adres());
    const auto tweede = open_sqlite(tijdelijk.bestand(), {.wachttijd_ms = 20});
    eerste->begin();
    expect_bevat(catch_fout([&] { tweede->begin(); }), "ander programma gebruikt");
    expect_bevat(catch_fout([&] { tweede->record_gegeven(gemeente(), {7}, "geschil", "ja", "rsj", kDag); }),
                 "ander programma gebruikt");
    EXPECT_EQ(tweede->next_volgnummer(gemeente()), 1) << "reading goes on";
    eerste->rollback();
    EXPECT_EQ(record(*tweede, make_vastlegging("JW323", "B")), 1);
}

TEST(Storingen, A_reader_does_not_see_what_is_not_committed) {
    const Tijdelijk tijdelijk;
    const auto schrijver = open_opslag(tijdelijk.adres());
    const auto lezer = open_opslag(tijdelijk.adres());
    schrijver->begin();
    Vastlegging v = make_vastlegging("JW323", "A");
    v.volgnummer = 1;
    schrijver->record(v);
    EXPECT_FALSE(lezer->load_bericht(gemeente(), 1).has_value());
    schrijver->commit();
    EXPECT_TRUE(lezer->load_bericht(gemeente(), 1).has_value());
}

TEST(Storingen, Programs_that_make_the_same_file_at_once_do_not_disturb_each_other) {
    const Tijdelijk tijdelijk;
    std::vector<std::thread> programmas;
    for (int i = 0; i < 4; ++i)
        programmas.emplace_back([&, i] {
            const auto fout = catch_fout([&] {
                const auto opslag = open_opslag(tijdelijk.adres());
                record(*opslag, make_vastlegging("JW323", std::to_string(i)));
            });
            EXPECT_EQ(fout.first, "");
        });
    for (std::thread& p : programmas) p.join();
    EXPECT_EQ(open_opslag(tijdelijk.adres())->next_volgnummer(gemeente()), 5);
}

TEST(Storingen, A_folder_that_is_not_there_says_so) {
    const Tijdelijk tijdelijk;
    expect_bevat(catch_fout([&] { static_cast<void>(open_sqlite(tijdelijk.map / "weg" / "regio.db")); }),
                 "bestaat niet");
    expect_bevat(catch_fout([&] { static_cast<void>(open_sqlite(tijdelijk.map)); }), "is een map");
}

TEST(Storingen, A_place_where_we_may_not_write_says_so) {
    const Tijdelijk tijdelijk;
    { const auto opslag = open_opslag(tijdelijk.adres()); }
    const Gewone_gebruiker gewoon{tijdelijk};
    const auto open = [&](const char* naam) {
        return catch_fout([&] { static_cast<void>(open_sqlite(tijdelijk.map / naam)); });
    };
    ::chmod(tijdelijk.map.c_str(), 0555);
    expect_bevat(open("nieuw.db"), "mag niet schrijven");
    expect_bevat(open("regio.db"), "mag niet schrijven");  // the file may be written, the log beside it not
    ::chmod(tijdelijk.map.c_str(), 0755);
    ::chmod(tijdelijk.bestand().c_str(), 0444);
    expect_bevat(open("regio.db"), "mag niet schrijven");
    ::chmod(tijdelijk.bestand().c_str(), 0600);
    EXPECT_EQ(open("regio.db").first, "");
}

TEST(Storingen, The_file_is_for_its_owner_only) {
    const Tijdelijk tijdelijk;
    const auto opslag = open_opslag(tijdelijk.adres());
    record(*opslag, make_vastlegging("JW323", "A"));
    for (const auto& item : std::filesystem::directory_iterator(tijdelijk.map))
        EXPECT_EQ(item.status().permissions(),
                  std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)
            << item.path();
}

TEST(Storingen, A_file_that_is_no_database_is_left_alone) {
    const Tijdelijk tijdelijk;
    const std::string brief = "Beste gemeente, " + std::string(5000, '.');
    std::ofstream{tijdelijk.bestand()} << brief;
    expect_bevat(catch_fout([&] { static_cast<void>(open_opslag(tijdelijk.adres())); }),
                 "geen gegevensbestand");
    std::ifstream stroom{tijdelijk.bestand()};
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>{stroom}, {}), brief);
}

TEST(Storingen, A_damaged_file_is_noticed_and_not_read_as_truth) {
    const Tijdelijk tijdelijk;
    {
        const auto opslag = open_opslag(tijdelijk.adres());
        record_toewijzingen(*opslag, "T", {make_versie(7)});
    }
    {
        std::fstream stroom{tijdelijk.bestand(), std::ios::in | std::ios::out | std::ios::binary};
        stroom.seekp(8192);  // the header and the schema stay, everything else is gone
        const auto lengte = std::filesystem::file_size(tijdelijk.bestand()) - 8192;
        stroom << std::string(lengte, '\x5a');
    }
    const auto fout = catch_fout([&] {
        const auto opslag = open_opslag(tijdelijk.adres());
        const std::vector<ToewijzingNummer> nummers{{7}};
        static_cast<void>(opslag->load_toewijzingen(gemeente(), nummers));
    });
    expect_bevat(fout, "beschadigd");
}

TEST(Storingen, A_value_that_cannot_be_ours_is_noticed) {
    const Tijdelijk tijdelijk;
    const auto opslag = open_opslag(tijdelijk.adres());
    record_toewijzingen(*opslag, "T", {make_versie(7)});
    Buitenstaander db{tijdelijk.bestand()};
    ASSERT_EQ(db.run("DROP TRIGGER toewijzing_versie_geen_update"), SQLITE_OK);
    for (const char* zet :
         {"bsn = '123456789'", "ingang = '2026-02-30'", "omvang_eenheid = 2", "aanbieder = ''"}) {
        ASSERT_EQ(db.run(std::string("SAVEPOINT s; UPDATE toewijzing_versie SET ") + zet + "; RELEASE s"),
                  SQLITE_OK);
        const std::vector<ToewijzingNummer> nummers{{7}};
        expect_bevat(catch_fout([&] { static_cast<void>(opslag->load_toewijzingen(gemeente(), nummers)); }),
                     "beschadigd");
        ASSERT_EQ(
            db.run(
                "UPDATE toewijzing_versie SET bsn = '999900006', ingang = '2026-01-01', omvang_eenheid = 4, "
                "aanbieder = '01234567'"),
            SQLITE_OK);
    }
}

}  // namespace
}  // namespace jeugdregio::storage
