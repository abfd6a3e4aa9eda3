// Raw bytes in, the same bytes out; anything else is an Opslagfout and never other bytes.
#include <thread>

#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

TEST(Compress, Gives_back_what_went_in) {
    for (const std::string& tekst :
         {std::string(), std::string("a"), std::string(100'000, 'x'), std::string("\0\xff\n", 3)})
        EXPECT_EQ(decompress(compress(tekst), tekst.size()), tekst);
}

TEST(Compress, Makes_repetitive_xml_much_smaller) {
    std::string xml;
    for (int i = 0; i < 10'000; ++i)
        xml += "<Prestatie><Nummer>" + std::to_string(i) + "</Nummer></Prestatie>\n";
    EXPECT_LT(compress(xml).size() * 10, xml.size());
}

TEST(Compress, What_was_compressed_before_makes_no_difference) {
    std::string groot;
    for (int i = 0; i < 50'000; ++i) groot += "<Bsn>" + std::to_string(i * 7919) + "</Bsn>";
    const std::vector<std::string> teksten{"", groot, "twaalf bytes", groot.substr(1000, 70'000),
                                           std::string(500, 'x')};
    std::vector<std::string> los;
    for (const auto& tekst : teksten)
        std::thread([&] { los.push_back(compress(tekst)); }).join();  // a thread that did nothing before
    for (int keer = 0; keer < 3; ++keer)
        for (std::size_t i = 0; i < teksten.size(); ++i) EXPECT_EQ(compress(teksten[i]), los[i]) << i;
}

TEST(Compress, Refuses_another_size_than_on_record) {
    const std::string zstd = compress("twaalf bytes");
    for (const std::size_t bytes : {0U, 11U, 13U, 1'000'000'000U})
        EXPECT_THROW(static_cast<void>(decompress(zstd, bytes)), Opslagfout) << bytes;
}

TEST(Compress, Refuses_damage_anywhere) {
    const std::string tekst(1000, 'x');
    const std::string heel = compress(tekst);
    for (std::size_t i = 0; i < heel.size(); ++i) {
        std::string stuk = heel;
        stuk[i] = static_cast<char>(stuk[i] ^ 0x10);
        std::string uit = tekst;
        try {
            uit = decompress(stuk, tekst.size());
        } catch (const Opslagfout&) {
            continue;
        }
        EXPECT_EQ(uit, tekst) << "byte " << i << " changed the contents unseen";
    }
    EXPECT_THROW(static_cast<void>(decompress(heel.substr(0, heel.size() - 1), tekst.size())), Opslagfout);
    EXPECT_THROW(static_cast<void>(decompress("", tekst.size())), Opslagfout);
    EXPECT_THROW(static_cast<void>(decompress("geen zstd", tekst.size())), Opslagfout);
}

}  // namespace
}  // namespace jeugdregio::storage
