// A new toewijzing from the screen, and a request that is granted as something other than asked.
#include "paginaproef.hpp"

namespace jeugdregio::server {
namespace {

using proef::main_of;

class PaginaNieuw : public proef::Regioproef<PaginaNieuw> {
  protected:
    /// A toewijzing of Zwolle that runs.
    static std::string toewijzing() {
        const auto t =
            rijen_van("/v1/toewijzingen?gemeente=0193&actiefOp=2023-04-12&variant=budget&limiet=1").front();
        return "/toewijzingen/0193/" + t.at("nummer").dump();
    }
};

TEST_F(PaginaNieuw, the_form_lets_choose_an_aanbieder_by_name) {
    EXPECT_NE(main_of(get(toewijzing()).inhoud).find(toewijzing() + "/nieuw\""), std::string::npos);
    const std::string pagina = main_of(get(toewijzing() + "/nieuw").inhoud);
    EXPECT_NE(pagina.find("<option value=\"41410002\""), std::string::npos) << pagina;
    EXPECT_NE(pagina.find("Stichting Het Veerhuis"), std::string::npos);
    EXPECT_NE(pagina.find("ernaast"), std::string::npos);
}

TEST_F(PaginaNieuw, faults_stand_at_their_fields_with_what_was_typed) {
    const Antwoord a =
        post_formulier(toewijzing() + "/nieuw", {{"product", "45A04"}, {"categorie", "45"}, {"door", "A"}});
    EXPECT_EQ(a.status, 422);
    const std::string pagina = main_of(a.inhoud);
    for (const char* id : {"besluit-aanbieder-fout", "besluit-ingang-fout", "besluit-categorie-fout"})
        EXPECT_NE(pagina.find(id), std::string::npos) << id;
    EXPECT_NE(pagina.find("value=\"45A04\""), std::string::npos);
}

TEST_F(PaginaNieuw, what_the_rules_say_stands_beside_it_and_nothing_is_sent_before_somebody_sends_it) {
    const auto voor = rijen_van("/v1/toewijzingen?gemeente=0193&limiet=200").size();
    const Velden wens{{"aanbieder", "41410001"}, {"ingang", "2023-05-01"},   {"einde", "2023-10-31"},
                      {"budget", "1.000,00"},    {"budgetsoort", "herstel"}, {"door", "A. de Vries"}};
    const Antwoord proef = post_formulier(toewijzing() + "/nieuw", wens);
    const std::string pagina = main_of(proef.inhoud);
    EXPECT_TRUE(proef.status == 200 || proef.status == 422) << pagina;
    EXPECT_NE(pagina.find("Bron:"), std::string::npos)
        << "the rules that prepare a decision speak: " << pagina;
    EXPECT_EQ(rijen_van("/v1/toewijzingen?gemeente=0193&limiet=200").size(), voor);
}

}  // namespace
}  // namespace jeugdregio::server
