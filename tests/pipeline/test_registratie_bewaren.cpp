// Keeping a registration: versions, what is refused, and a store that fails while it is read back.
#include <gtest/gtest.h>

#include <iterator>
#include <sstream>

#include "pipeline/hash.hpp"
#include "pipeline/registratie_bewaren.hpp"
#include "steun/proces.hpp"
#include "steun/proefdatabase.hpp"

namespace jeugdregio::pipeline {
namespace {

class Bewaren : public testing::Test {
  protected:
    ::steun::Tijdelijk map_;
    std::unique_ptr<storage::Opslag> opslag_ = storage::open_opslag(::steun::proefadres(map_ / "regio.db"));

    static Aangebodenbestand bestand(const std::string& naam, const std::string& inhoud) {
        return *measure_bestand(naam, [inhoud] { return std::make_unique<std::istringstream>(inhoud); });
    }
    static Periode maanden(int van, int tot) {
        return {Datum::from_ymd(2023, van, 1), Datum::from_ymd(2023, tot, 1).last_of_month()};
    }
    auto keep(const std::string& inhoud, const std::string& reden = "", Periode wanneer = maanden(4, 4),
              const char* agb = "41410001") {
        return keep_registratie(*opslag_,
                                {*parse_agb(agb), wanneer, "rsj", reden, Datum::from_ymd(2023, 5, 1)},
                                {bestand("sessies.csv", inhoud), bestand("rooster.csv", "leeg")});
    }
    std::string read(const storage::Registratiezending& z, std::size_t nummer) {
        const auto in = open_bewaard(*opslag_, z, z.bestanden.at(nummer));
        return {std::istreambuf_iterator<char>(*in), {}};
    }
};

TEST_F(Bewaren, GivesTheBytesBackAlsoOfAFileOfMorePartsThanOne) {
    std::string groot;
    for (std::int64_t i = 0; std::ssize(groot) <= 2 * storage::kDeelBytes; ++i)
        groot += "regel " + std::to_string(i) + "\r\n";
    groot += std::string("\0\xff", 2);
    const auto uit = keep(groot);
    ASSERT_TRUE(uit.ok());
    EXPECT_EQ(uit->zending.bestanden.at(1).delen, 3);
    EXPECT_EQ(uit->zending.bestanden.at(1).sha256, sha256_hex(groot));
    EXPECT_TRUE(read(uit->zending, 1) == groot);
    EXPECT_EQ(read(uit->zending, 0), "leeg");
}

TEST_F(Bewaren, EqualBytesChangeNothingAndOthersNeedAReason) {
    EXPECT_TRUE(keep("een")->nieuw);
    EXPECT_FALSE(keep("een")->nieuw);
    const auto zonder = keep("twee");
    ASSERT_FALSE(zonder.ok());
    EXPECT_EQ(zonder.error().waarom, Bewaarweigering::Waarom::geen_reden);
    EXPECT_EQ(zonder.error().eerdere->versie, 1);
    const auto twee = keep("twee", "een dag vergeten");
    ASSERT_TRUE(twee.ok());
    EXPECT_EQ(twee->zending.versie, 2);
    EXPECT_EQ(keep("een", "toch de eerste")->zending.versie, 3) << "as before is a version too";
    const auto alle = opslag_->load_registraties({});
    ASSERT_EQ(alle.size(), 3U);
    EXPECT_EQ(read(alle[0], 1), "een");
    EXPECT_EQ(read(alle[1], 1), "twee");
    EXPECT_EQ(find_registratie(*opslag_, *parse_agb("41410001"), maanden(4, 4))->versie, 3);
}

TEST_F(Bewaren, MonthsAreTheSameOrHaveNothingInCommon) {
    ASSERT_TRUE(keep("kwartaal", "", maanden(4, 6)).ok());
    for (const Periode p : {maanden(4, 4), maanden(6, 7), maanden(3, 7)}) {
        const auto uit = keep("x", "r", p);
        ASSERT_FALSE(uit.ok());
        EXPECT_EQ(uit.error().waarom, Bewaarweigering::Waarom::andere_maanden);
    }
    EXPECT_TRUE(keep("x", "", maanden(3, 3)).ok());
    EXPECT_TRUE(keep("x", "", maanden(7, 7)).ok());
    EXPECT_TRUE(keep("x", "", maanden(5, 5), "41410002").ok()) << "of another aanbieder";
    const AgbCode agb = *parse_agb("41410001");
    EXPECT_EQ(find_registratie(*opslag_, agb, maanden(5, 5))->periode, maanden(4, 6));
    EXPECT_FALSE(find_registratie(*opslag_, agb, maanden(6, 7)).has_value()) << "in two deliveries";
    EXPECT_FALSE(find_registratie(*opslag_, agb, maanden(8, 8)).has_value());
}

TEST_F(Bewaren, TheDeliveriesThatHoldAreTheLastOfTheirMonths) {
    ASSERT_TRUE(keep("een", "", maanden(5, 5)).ok());
    ASSERT_TRUE(keep("een").ok());
    ASSERT_TRUE(keep("twee", "beter").ok());
    ASSERT_TRUE(keep("x", "", maanden(4, 4), "41410000").ok());
    const auto uit = list_geldende_registraties(*opslag_, {}, maanden(4, 5));
    ASSERT_EQ(uit.size(), 3U);
    EXPECT_EQ(uit[0].agb.view(), "41410000");
    EXPECT_EQ(uit[1].periode, maanden(4, 4));
    EXPECT_EQ(uit[1].versie, 2);
    EXPECT_EQ(uit[2].periode, maanden(5, 5));
    EXPECT_EQ(list_geldende_registraties(*opslag_, parse_agb("41410000"), maanden(4, 5)).size(), 1U);
    EXPECT_TRUE(list_geldende_registraties(*opslag_, {}, maanden(6, 6)).empty());
}

TEST_F(Bewaren, AFileThatChangesMeanwhileIsNotKept) {
    int keer = 0;
    auto veranderlijk = *measure_bestand("sessies.csv", [&keer] {
        return std::make_unique<std::istringstream>(keer++ == 0 ? "gezien" : "anders");
    });
    const auto uit = keep_registratie(
        *opslag_, {*parse_agb("41410001"), maanden(4, 4), "rsj", "", Datum::from_ymd(2023, 5, 1)},
        {bestand("rooster.csv", "leeg"), veranderlijk});
    ASSERT_FALSE(uit.ok());
    EXPECT_EQ(uit.error().waarom, Bewaarweigering::Waarom::veranderd);
    EXPECT_EQ(uit.error().bestand, "sessies.csv");
    EXPECT_TRUE(opslag_->load_registraties({}).empty()) << "nothing is half kept";
}

TEST_F(Bewaren, AFailingStoreIsNotTheEndOfTheFile) {
    auto zending = keep("een")->zending;
    zending.bestanden.at(1).delen = 2;  // as if the second part was taken away
    const auto in = open_bewaard(*opslag_, zending, zending.bestanden[1]);
    std::string regel;
    EXPECT_THROW(static_cast<void>(std::getline(*in, regel)), storage::Opslagfout);
}

}  // namespace
}  // namespace jeugdregio::pipeline
