// The region that the other tests of this room stand on has what they need.
#include <gtest/gtest.h>

#include <set>

#include "regioproef.hpp"

namespace jeugdregio::server {
namespace {

class Regio : public proef::Regioproef<Regio> {};

TEST_F(Regio, has_messages_of_every_kind_that_comes_in) {
    std::set<std::string> soorten;
    storage::Inzage& inzage = server().plek.inzage();
    const storage::Blik blik(inzage);
    storage::Blad blad{.limiet = storage::kBladMax};
    std::size_t aantal = 0;
    for (bool meer = true; meer;) {
        const auto pagina = inzage.list_berichten({}, blad);
        ASSERT_TRUE(pagina);
        for (const auto& r : pagina->rijen) soorten.insert(r.soort);
        aantal += pagina->rijen.size();
        meer = pagina->volgende.has_value();
        if (meer) blad.na = *pagina->volgende;
    }
    EXPECT_GT(aantal, 200u);
    for (const char* soort : {"JW301", "JW305", "JW307", "JW315", "JW317", "JW319", "JW323"})
        EXPECT_TRUE(soorten.contains(soort)) << soort;
    EXPECT_FALSE(inzage.list_signalen({}, {})->rijen.empty());
    EXPECT_FALSE(inzage.list_afwijzingen({}, {})->rijen.empty());
}

}  // namespace
}  // namespace jeugdregio::server
