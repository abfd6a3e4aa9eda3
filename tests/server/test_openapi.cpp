// The description of the API and the server say the same: every route is described, every answer that is
// described occurs and looks as it says, and nothing else is served.
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <regex>
#include <set>

#include "../steun/jsonschema.hpp"
#include "regioproef.hpp"

namespace jeugdregio::server {
namespace {

using nlohmann::json;

const std::map<std::string, Methode> kMethoden{{"get", Methode::get}, {"post", Methode::post}};

/// How an operation is asked, so that it goes well.
struct Voorbeeld {
    std::string doel{};
    std::string inhoud{};
    std::string type = "application/json";
    std::string onbekend{};  // the same of something that is not there
};

struct Operatie {
    std::string methode, pad;
    const json* wat = nullptr;
};

class Openapi : public proef::Regioproef<Openapi> {
  public:
    static void SetUpTestSuite() {
        proef::Regioproef<Openapi>::SetUpTestSuite();
        document = json::parse(server().get("/v1/openapi.json").inhoud);
    }

  protected:
    static inline json document;

    static std::map<std::string, Operatie> operaties() {
        std::map<std::string, Operatie> uit;
        for (const auto& [pad, methoden] : document["paths"].items())
            for (const auto& [methode, wat] : methoden.items())
                uit.emplace(wat["operationId"].get<std::string>(), Operatie{methode, pad, &wat});
        return uit;
    }
    /// The link of the first row of a list; empty fails the test.
    static std::string first_link(const std::string& lijst) {
        const json rijen = get_json(lijst)["resultaten"];
        EXPECT_FALSE(rijen.empty()) << lijst;
        return rijen.empty() ? std::string() : rijen[0]["link"].get<std::string>();
    }
    static std::string fresh_bericht(const std::string& identificatie) {
        return std::regex_replace(proef::read_bericht("1-toewijzing-001-zwolle-41410001.xml"),
                                  std::regex("(<[a-z]*:?Identificatie>)[^<]*"), "$01" + identificatie);
    }

    /// One example per operation.
    static std::map<std::string, Voorbeeld> voorbeelden() {
        const std::string bericht = first_link("/v1/berichten?soort=JW323&besluit=deels");
        const std::string declaratie = first_link("/v1/declaraties?besluit=deels");
        // One on which something was approved.
        std::string toewijzing;
        for (const auto& t : rijen_van("/v1/toewijzingen?limiet=200"))
            if (toewijzing.empty() && t["goedgekeurdCent"] > 0) toewijzing = t["link"];
        const std::string jeugdige = get_json(toewijzing)["jeugdige"];
        const std::string verzoek = first_link("/v1/verzoeken?open=true");
        const std::string signaal = first_link("/v1/signalen");
        const std::string zoek = R"({"bsn":"999910012","gemeente":"0193"})";
        const std::string weg = "/0193/99999";
        const std::string uitslag = R"({"besluit":"onderzoeken","door":"A. de Vries","proef":true})";
        const std::string oordeel = R"({"besluit":"akkoord","door":"A. de Vries","reden":"storing"})";
        json velden = json::array();
        const json tools = rijen_van("/v1/rekentools");
        for (const auto& v : tools[0]["velden"])
            if (v["verplicht"] == true) velden.push_back({{"naam", v["naam"]}, {"waarde", v["voorbeeld"]}});
        const std::string som = json{{"op", "2023-04-12"}, {"velden", velden}}.dump();
        return {
            {"listBerichten",
             {.doel = "/v1/berichten?gemeente=0193&soort=JW323&aanbieder=41410001"
                      "&van=2023-01-01&tot=2023-12-31"}},
            {"verwerkBerichten",
             {.doel = "/v1/berichten", .inhoud = fresh_bericht("API00001"), .type = "application/xml"}},
            {"getBericht", {.doel = bericht, .onbekend = "/v1/berichten" + weg}},
            {"getAntwoord", {.doel = bericht + "/antwoord", .onbekend = "/v1/berichten" + weg + "/antwoord"}},
            {"listBevindingen",
             {.doel = bericht + "/bevindingen", .onbekend = "/v1/berichten/x/1/bevindingen"}},
            {"getInhoud", {.doel = bericht + "/inhoud", .onbekend = "/v1/berichten/0193/0/inhoud"}},
            {"listDeclaraties", {.doel = "/v1/declaraties?gemeente=0193&aanbieder=41410001&maand=2023-03"}},
            {"getDeclaratie", {.doel = declaratie, .onbekend = "/v1/declaraties" + weg}},
            {"listAfwijzingenVanDeclaratie",
             {.doel = declaratie + "/afwijzingen", .onbekend = "/v1/declaraties" + weg + "/afwijzingen"}},
            {"listPrestatiesVanDeclaratie",
             {.doel = declaratie + "/prestaties", .onbekend = "/v1/declaraties" + weg + "/prestaties"}},
            {"listAfwijzingen", {.doel = "/v1/afwijzingen?regel=TR369"}},
            {"listToewijzingen",
             {.doel = "/v1/toewijzingen?gemeente=0193&variant=budget&actiefOp=2023-03-01"}},
            {"zoekToewijzingen", {.doel = "/v1/toewijzingen/_zoek", .inhoud = zoek}},
            {"getToewijzing", {.doel = toewijzing, .onbekend = "/v1/toewijzingen/0193/1"}},
            {"listPrestatiesVanToewijzing",
             {.doel = toewijzing + "/prestaties", .onbekend = "/v1/toewijzingen/0193/1/prestaties"}},
            {"listVersies", {.doel = toewijzing + "/versies", .onbekend = "/v1/toewijzingen/0193/x/versies"}},
            {"zoekJeugdigen", {.doel = "/v1/jeugdigen/_zoek", .inhoud = zoek}},
            {"getJeugdige", {.doel = jeugdige, .onbekend = "/v1/jeugdigen" + weg}},
            {"listTijdlijn",
             {.doel = jeugdige + "/tijdlijn?van=2023-01-01",
              .onbekend = "/v1/jeugdigen" + weg + "/tijdlijn"}},
            {"listVerzoeken", {.doel = "/v1/verzoeken?open=true"}},
            {"getVerzoek", {.doel = verzoek, .onbekend = "/v1/verzoeken/0193/41410001/BESTAAT-NIET"}},
            {"besluitOverVerzoek",
             {.doel = verzoek + "/besluiten",
              .inhoud = uitslag,
              .onbekend = "/v1/verzoeken/0193/41410001/BESTAAT-NIET/besluiten"}},
            {"listWerklijst", {.doel = "/v1/werklijst?gemeente=0193"}},
            {"listSignalen", {.doel = "/v1/signalen?beslist=false"}},
            {"besluitOverSignaal",
             {.doel = signaal, .inhoud = oordeel, .onbekend = "/v1/signalen/0193/99999/1/IJ-E035/besluiten"}},
            {"getContract", {.doel = "/v1/contract?op=2023-06-01"}},
            {"listPercelen", {.doel = "/v1/percelen"}},
            {"listProducten", {.doel = "/v1/producten?perceel=1&op=2023-06-01"}},
            {"listTarieven", {.doel = "/v1/tarieven?perceel=1"}},
            {"listAanbieders", {.doel = "/v1/aanbieders?jaar=2023"}},
            {"getAanbieder", {.doel = "/v1/aanbieders/41410001", .onbekend = "/v1/aanbieders/41419999"}},
            {"listRegels", {.doel = "/v1/regels?bericht=JW323"}},
            {"listRekentools", {.doel = "/v1/rekentools"}},
            {"bereken",
             {.doel = "/v1/rekentools/groepsaanbod/berekeningen",
              .inhoud = som,
              .onbekend = "/v1/rekentools/bestaat-niet/berekeningen"}},
            {"getOverzichtBesteding", {.doel = "/v1/overzichten/besteding?jaar=2023"}},
            {"getOverzichtDeclaraties", {.doel = "/v1/overzichten/declaraties?jaar=2023&gemeente=0193"}},
            {"getOverzichtJeugdigen", {.doel = "/v1/overzichten/jeugdigen"}},
            {"getOverzichtUithuisplaatsingen", {.doel = "/v1/overzichten/uithuisplaatsingen"}},
            {"getOverzichtWerk", {.doel = "/v1/overzichten/werk"}},
            {"getOpenapi", {.doel = "/v1/openapi.json"}}};
    }

    static Vraag to_vraag(const Operatie& o, const Voorbeeld& v) {
        Vraag uit{.methode = kMethoden.at(o.methode), .doel = v.doel, .inhoud = v.inhoud};
        if (o.methode == "post") uit.koppen.emplace_back("content-type", v.type);
        return uit;
    }

    /// Holds an answer against what is described; tells which ones were seen.
    void check(const std::string& id, const Antwoord& a, const std::string& bij) {
        const std::string plek = id + " " + std::to_string(a.status) + " " + bij;
        const json& antwoorden =
            document["paths"].at(operaties().at(id).pad).at(operaties().at(id).methode).at("responses");
        if (!antwoorden.contains(std::to_string(a.status))) {
            ADD_FAILURE() << plek << " is not described: " << a.inhoud.substr(0, 500);
            return;
        }
        gezien.insert({id, a.status});
        const json& wat = schema.resolve(antwoorden[std::to_string(a.status)]);
        for (const auto& [kop, uitleg] : wat["headers"].items())
            EXPECT_TRUE(find_veld(a.koppen, kop)) << plek << " without " << kop;
        ASSERT_TRUE(wat["content"].contains(a.type)) << plek << " " << a.type;
        if (a.type.find("json") == std::string::npos) return;
        const json lijf = json::parse(a.inhoud, nullptr, false);
        ASSERT_FALSE(lijf.is_discarded()) << plek;
        for (const auto& f : schema.check(wat["content"][a.type]["schema"], lijf))
            ADD_FAILURE() << plek << f << "\n" << a.inhoud.substr(0, 300);
        const json plat = lijf.flatten();
        for (const auto& m : plat.items())
            if (m.value().is_string() && m.value().get<std::string>().starts_with("/v1/"))
                expect_geen_bsn(m.value().get<std::string>());
    }

    /// No number of nine digits that could be a BSN.
    static void expect_geen_bsn(const std::string& adres) {
        static const std::regex negen("[0-9]{9,}");
        for (std::sregex_iterator i(adres.begin(), adres.end(), negen), eind; i != eind; ++i)
            EXPECT_FALSE(passes_elfproef(i->str())) << adres;
    }

    steun::Jsonschema schema{document};
    std::set<std::pair<std::string, int>> gezien;
};

TEST_F(Openapi, describes_every_route_of_the_api_and_no_other) {
    std::set<std::string> beschreven, routes;
    for (const auto& [id, o] : operaties()) beschreven.insert(o.methode + " /v1" + o.pad);
    for (const Route& r : server().router.routes())
        if (r.deel == Deel::api) routes.insert((r.methode == Methode::get ? "get " : "post ") + r.patroon);
    EXPECT_EQ(beschreven, routes);
}

TEST_F(Openapi, is_open_to_everybody_and_has_the_version_that_every_answer_carries) {
    const Antwoord a = get("/v1/openapi.json");
    EXPECT_EQ(*find_veld(a.koppen, "Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(document["info"]["version"], kApiVersie);
    EXPECT_EQ(*find_veld(a.koppen, "API-Version"), kApiVersie);
}

TEST_F(Openapi, leaves_no_object_open_and_has_no_address_with_a_bsn) {
    const std::function<void(const json&, const std::string&)> walk = [&](const json& j,
                                                                          const std::string& plek) {
        if (j.is_object() && j.value("type", json()) == "object" && !plek.ends_with("/Beschrijving"))
            EXPECT_EQ(j.value("additionalProperties", json()), false) << plek;
        if (j.is_string()) expect_geen_bsn(j.get<std::string>());
        if (j.is_structured())
            for (const auto& [naam, deel] : j.items()) walk(deel, plek + "/" + naam);
    };
    walk(document, "");
}

TEST_F(Openapi, every_answer_that_is_described_occurs_and_is_as_described) {
    const auto alle = operaties();
    auto bij = voorbeelden();
    Omgeving leeg = server().omgeving();
    leeg.db = "/bestaat/niet.db";
    Werkplek zonder_opslag{leeg};
    Metingen metingen;
    Router stuk;
    for (const Route& r : server().router.routes())
        if (r.deel == Deel::api)
            stuk.add({r.deel, r.methode, r.patroon,
                      [](const Oproep&) -> Antwoord { throw std::runtime_error("stuk"); }});
    const Deur deur{server().router, metingen, [](const std::string&) {}};
    const Deur kapot{stuk, metingen, [](const std::string&) {}};

    for (const auto& [id, o] : alle) {
        ASSERT_TRUE(bij.contains(id)) << "an operation without an example: " << id;
        const Voorbeeld& v = bij[id];
        const Vraag goed = to_vraag(o, v);
        Vraag anders = goed;
        anders.doel +=
            (anders.doel.find('?') == std::string::npos ? "?" : "&") + std::string("bestaatNiet=1");
        check(id, server().vraag(anders), "unknown field");
        anders = goed;
        anders.doel.insert(std::min(anders.doel.find('?'), anders.doel.size()), "/");
        EXPECT_EQ(server().vraag(anders).status, 404) << "a slash at the end: " << anders.doel;
        anders = goed;
        anders.methode = Methode::delete_;
        check(id, server().vraag(anders), "another method");
        anders = goed;
        anders.koppen.emplace_back("host", "elders.example");
        check(id, server().vraag(anders), "another host");
        Vraag thuis = goed;
        thuis.koppen.emplace_back("host", "localhost");
        check(id, kapot.answer(thuis, server().plek), "broken");
        if (o.wat->at("responses").contains("503")) check(id, deur.answer(thuis, zonder_opslag), "no store");
        if (!v.onbekend.empty()) {
            anders = goed;
            anders.doel = v.onbekend;
            check(id, server().vraag(anders), "not there");
        }
        if (o.methode == "post") {
            anders = goed;
            anders.koppen = {{"content-type", "text/plain"}};
            check(id, server().vraag(anders), "another type");
            anders = goed;
            anders.koppen.emplace_back("origin", "http://elders.example");
            check(id, server().vraag(anders), "another site");
            check(id, Deur::refuse(server().plek, 413, "Te groot.", goed.doel), "too large");
        }
        // Last: it may change something.
        check(id, server().vraag(goed), v.doel);
    }

    // Those with more than one way to go well, or to be refused.
    const Voorbeeld& bericht = bij["verwerkBerichten"];
    check("verwerkBerichten", post(bericht.doel, bericht.inhoud, bericht.type), "again");
    const std::string besluit = bij["besluitOverVerzoek"].doel;
    check("besluitOverVerzoek", post(besluit, R"({"besluit":"onderzoeken","door":"A. de Vries"})"), "real");
    check("besluitOverVerzoek", post(besluit, R"({"besluit":"afwijzen","reden":"8","door":"A. de Vries"})"),
          "refused");

    for (const auto& [id, o] : alle)
        for (const auto& [status, wat] : o.wat->at("responses").items())
            EXPECT_TRUE(gezien.contains({id, std::stoi(status)})) << id << " " << status << " is never given";
}

TEST_F(Openapi, every_list_comes_in_pages_that_together_are_the_list) {
    auto bij = voorbeelden();
    int lijsten = 0;
    for (const auto& [id, o] : operaties()) {
        if (o.methode != "get" || o.wat->dump().find("parameters/limiet") == std::string::npos) continue;
        ++lijsten;
        const std::string doel = bij[id].doel + (bij[id].doel.find('?') == std::string::npos ? "?" : "&");
        const json heel = get_json(doel + "limiet=200");
        const std::size_t stap = std::max<std::size_t>(1, heel["resultaten"].size() / 3);
        json rijen = json::array();
        std::string na;
        for (int bladen = 0; bladen < 10; ++bladen) {
            const json blad =
                get_json(doel + "limiet=" + std::to_string(stap) + (na.empty() ? "" : "&na=" + na));
            ASSERT_TRUE(blad.contains("resultaten")) << id << blad.dump();
            EXPECT_LE(blad["resultaten"].size(), stap) << id;
            for (const auto& r : blad["resultaten"]) rijen.push_back(r);
            if (blad["volgende"].is_null() || rijen.size() >= heel["resultaten"].size()) break;
            na = blad["volgende"];
        }
        EXPECT_EQ(rijen, heel["resultaten"]) << id;
        EXPECT_FALSE(heel["resultaten"].empty()) << id << " is an empty example";
        EXPECT_EQ(get(doel + "limiet=0").status, 400) << id;
        EXPECT_EQ(get(doel + "na=geen.cursor").status, 400) << id;
    }
    EXPECT_GE(lijsten, 16);
}

}  // namespace
}  // namespace jeugdregio::server
