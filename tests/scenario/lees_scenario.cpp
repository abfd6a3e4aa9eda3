#include "scenario/lees_scenario.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include "ijw/read_bericht.hpp"
#include "ijw/retour.hpp"
#include "ijw/write_bericht.hpp"
#include "scenario/notities.hpp"

namespace jeugdregio::scenario {

const Gemeente& Notities::gemeente(Zin& zin, const std::string& naam) const {
    const auto gevonden = gemeenten.find(naam);
    if (gevonden == gemeenten.end()) zin.fail("'" + naam + "' is geen gemeente van dit scenario");
    return gevonden->second;
}
const AgbCode& Notities::aanbieder(Zin& zin, const std::string& naam) const {
    const auto gevonden = aanbieders.find(naam);
    if (gevonden == aanbieders.end()) zin.fail("'" + naam + "' is geen aanbieder van dit scenario");
    return gevonden->second;
}
const Jeugdige& Notities::jeugdige(Zin& zin, const std::string& naam) const {
    const auto gevonden = jeugdigen.find(naam);
    if (gevonden == jeugdigen.end()) zin.fail("'" + naam + "' is geen jeugdige van dit scenario");
    return gevonden->second;
}

namespace {

/// The numbers that are never given to people.
bool is_test_bsn(const std::string& bsn) {
    return bsn.starts_with("9999") && Bsn::parse(bsn).has_value();
}

contract::AanbiederContract lees_aanbieder(Zin& zin, Notities& n) {
    contract::AanbiederContract c;
    c.naam = zin.take("een naam");
    const auto agb = parse_agb(zin.take("een AGB-code"));
    if (!agb) zin.fail("een AGB-code heeft acht cijfers");
    c.agb = *agb;
    c.geldig = {Datum::from_ymd(2023, 1, 1), std::nullopt};
    const auto take_lijst = [&](std::vector<std::string>& naar) {
        while (!zin.at_end() && zin.peek() != ",") naar.push_back(zin.take("een naam"));
    };
    while (zin.accept(",")) {
        if (zin.accept("perceel"))
            c.perceel = static_cast<int>(zin.take_getal("een perceel"));
        else if (zin.accept("groepsaanbod"))
            take_lijst(c.groepsaanbod);
        else if (zin.accept("voorziening"))
            take_lijst(c.voorzieningen);
        else if (zin.accept("verblijf"))
            take_lijst(c.verblijf);
        else if (zin.accept("dyslexie"))
            c.ed = true;
        else if (zin.accept("kdc"))
            c.kdc_odc = true;
        else if (zin.accept("vanaf"))
            c.geldig.van = zin.take_datum();
        else if (zin.accept("t/m"))
            c.geldig.tot = zin.take_datum();
        else
            zin.fail("verwacht: perceel, groepsaanbod, voorziening, verblijf, dyslexie, kdc, vanaf of t/m");
    }
    n.aanbieders[c.naam] = c.agb;
    if (n.eerste_aanbieder.empty()) n.eerste_aanbieder = c.naam;
    return c;
}

class Lezer {
  public:
    explicit Lezer(const std::string& bestand) : bestand_(bestand) {}

    void line(int regel, std::string_view tekst) {
        regel_ = regel;
        const auto begin = tekst.find_first_not_of(" \t\r");
        if (begin == std::string_view::npos || tekst[begin] == '#') return;
        tekst = tekst.substr(begin, tekst.find_last_not_of(" \t\r") - begin + 1);
        if (take_kop("scenario:", tekst, uit_.titel) || take_kop("bron:", tekst, uit_.bron)) return;
        Zin zin(bestand_, regel, tekst);
        if (uit_.titel.empty() || uit_.bron.empty())
            zin.fail("een scenario begint met 'scenario:' en 'bron:'");
        tekst_ = tekst;
        if (zin.accept("en")) {
            check_beantwoord(zin);
        } else {
            const auto* woord = std::find_if(std::begin(kWoorden), std::end(kWoorden),
                                             [&](std::string_view w) { return zin.accept(w); });
            if (woord == std::end(kWoorden)) zin.fail("een regel begint met gegeven, als, dan of en");
            if (*woord != "dan") check_beantwoord(zin);
            woord_ = *woord;
        }
        if (woord_ == "gegeven")
            gegeven(zin);
        else if (woord_ == "als")
            als(zin);
        else if (woord_ == "dan")
            dan(zin);
        else
            zin.fail("'en' volgt op gegeven, als of dan");
    }
    Scenario finish(int regel) {
        Zin einde(bestand_, regel, "");
        if (uit_.stappen.empty()) einde.fail("het scenario heeft geen stappen");
        check_beantwoord(einde);
        return std::move(uit_);
    }

  private:
    static constexpr std::string_view kWoorden[] = {"gegeven", "als", "dan"};

    bool take_kop(std::string_view woord, std::string_view tekst, std::string& naar) {
        if (!tekst.starts_with(woord)) return false;
        Zin zin(bestand_, regel_, tekst);
        if (!naar.empty() || !uit_.stappen.empty()) zin.fail("dit staat één keer, bovenaan");
        const auto begin = tekst.find_first_not_of(" \t", woord.size());
        if (begin == std::string_view::npos) zin.fail("hier ontbreekt de tekst");
        naar = tekst.substr(begin);
        return true;
    }
    /// A message of which nobody says what must follow tests nothing.
    void check_beantwoord(Zin& zin) {
        if (woord_ == "als") zin.fail("na 'als' komt eerst een 'dan'");
    }
    template <class Wat>
    void add(Wat wat) {
        uit_.stappen.push_back({regel_, tekst_, std::move(wat)});
    }

    void gegeven(Zin& zin) {
        if (dag_) zin.fail("wat gegeven is, staat voor het eerste 'als'");
        if (zin.accept("gemeente")) {
            const std::string naam = zin.take("een naam");
            const auto code = parse_gemeente(zin.take("een gemeentecode"));
            if (!code) zin.fail("een gemeentecode heeft vier cijfers");
            n_.gemeenten[naam] = *code;
            if (n_.eerste_gemeente.empty()) n_.eerste_gemeente = naam;
        } else if (zin.accept("aanbieder")) {
            add(lees_aanbieder(zin, n_));
        } else if (zin.accept("jeugdige")) {
            const std::string naam = zin.take("een naam"), bsn = zin.take("een BSN");
            if (!is_test_bsn(bsn))
                zin.fail("een BSN van een scenario begint met 9999 en doorstaat de elfproef");
            zin.expect(",");
            zin.expect("geboren");
            n_.jeugdigen[naam] = {bsn, format_iso(zin.take_datum())};
        } else if (zin.accept("alleen landelijke regels")) {
            add(Landelijk{});
        } else {
            zin.fail("verwacht: gemeente, aanbieder, jeugdige of 'alleen landelijke regels'");
        }
        zin.expect_end();
    }

    void als(Zin& zin) {
        const Datum dag = zin.take_datum();
        if (dag_ && dag < *dag_) zin.fail("de dag ligt voor die van een eerdere regel");
        dag_ = dag;
        if (zin.accept("komt een onleesbaar bestand")) {
            zin.expect_end();
            add(Aangeboden{dag, "dit is geen bericht"});
        } else if (zin.accept("komt nog eens")) {
            const std::string kenmerk = zin.take("het kenmerk van een bericht");
            zin.expect_end();
            add(Aangeboden{dag, find_bericht(zin, kenmerk).inhoud});
        } else if (zin.accept("Toegang")) {
            add(lees_besluit(zin, n_, dag));
        } else if (zin.accept("medewerker")) {
            vastleggen(zin, dag);
        } else if (zin.accept("regio")) {
            stilzetten(zin, dag);
        } else {
            const std::string afzender = zin.take("de naam van een gemeente of aanbieder");
            if (zin.accept("antwoordt op")) return antwoorden(zin, dag, afzender);
            zin.expect("stuurt");
            add(Aangeboden{dag, lees_bericht(zin, n_, afzender, dag)});
        }
    }
    void vastleggen(Zin& zin, Datum dag) {
        Vastgelegd v;
        v.dag = dag;
        v.gemeente = n_.take_van_gemeente(zin);
        if (zin.accept("tekent aan over")) return aantekenen(zin, dag, v.gemeente);
        zin.expect("legt vast");
        zin.expect(":");
        zin.expect("toewijzing");
        v.nummer = {zin.take_getal("een toewijzingnummer")};
        zin.expect(",");
        v.soort = zin.take("budgetsoort, verwijzer, contact, geschil of instemming");
        v.waarde = zin.take("een waarde");
        zin.expect_end();
        add(v);
        woord_ = "";  // this asks for no answer
    }
    /// "toewijzing 1001: leeftijdsgrond, grond verlengde_jeugdhulp, ..."; the value of a field is one word.
    void aantekenen(Zin& zin, Datum dag, const Gemeente& gemeente) {
        pipeline::Aantekenopdracht o{.gemeente = gemeente,
                                     .over = {},
                                     .soort = {},
                                     .dag = dag,
                                     .velden = {},
                                     .door = "een medewerker",
                                     .op = dag};
        if (zin.accept("toewijzing")) {
            o.over.toewijzing = ToewijzingNummer{zin.take_getal("een toewijzingnummer")};
        } else if (zin.accept("verzoek")) {
            o.over.verzoek = zin.take("een referentie");
            zin.expect("van");
            o.over.aanbieder = n_.aanbieder(zin, zin.take("een aanbieder"));
        } else {
            o.over.bsn = Bsn::parse(n_.jeugdige(zin, zin.take("een jeugdige")).bsn);
            if (zin.accept("bij")) o.over.aanbieder = n_.aanbieder(zin, zin.take("een aanbieder"));
        }
        zin.expect(":");
        o.soort = zin.take("een soort aantekening");
        while (zin.accept(",")) {
            const std::string veld = zin.take("een veld");
            o.velden[veld] = zin.take("een waarde");
        }
        zin.expect_end();
        add(Aangetekend{std::move(o)});
        woord_ = "";  // this asks for no answer
    }
    void stilzetten(Zin& zin, Datum dag) {
        const bool stop = zin.accept("stopt");
        if (!stop) zin.expect("hervat");
        const AgbCode agb = n_.aanbieder(zin, zin.take("een aanbieder"));
        zin.expect_end();
        add(Stilgezet{{.agb = agb, .stop = stop, .per = dag, .reden = "een brief", .door = "de regio"}});
        woord_ = "";
    }
    const Verzonden& find_bericht(Zin& zin, const std::string& kenmerk) const {
        const auto gevonden = n_.berichten.find(kenmerk);
        if (gevonden == n_.berichten.end()) zin.fail("er is geen bericht met kenmerk '" + kenmerk + "'");
        return gevonden->second;
    }
    static std::vector<std::string> take_codes(Zin& zin) {
        std::vector<std::string> uit;
        if (zin.accept("zonder codes")) {
            zin.expect_end();
            return uit;
        }
        zin.expect("met");
        do {
            uit.push_back(zin.take("een retourcode"));
            if (uit.back().size() != 4) zin.fail("een retourcode heeft vier tekens");
        } while (!zin.at_end());
        return uit;
    }
    /// The retour on a message, with these codes on its Header.
    void antwoorden(Zin& zin, Datum dag, const std::string& naam) {
        static_cast<void>(n_.aanbieder(zin, naam));
        if (zin.accept("het besluit"))
            return add(Beantwoord{dag, "R" + std::to_string(++n_.nummer), take_codes(zin)});
        const Verzonden& heen = find_bericht(zin, zin.take("het kenmerk van een bericht"));
        ijw::Retourcodes codes;
        if (zin.accept("met")) do {
                codes.header.push_back(retourcode(zin.take("een retourcode")));
            } while (!zin.at_end());
        else
            zin.expect("zonder codes");
        const ijw::Leesuitkomst gelezen = ijw::read_bericht(heen.inhoud);
        if (!gelezen.bericht) zin.fail("dit bericht is zelf niet leesbaar");
        const auto& release = *ijw::Standaard::embedded().find_release("3.2");
        add(Aangeboden{dag, ijw::write_bericht(ijw::make_retour(*gelezen.bericht, release, codes,
                                                                {"R" + std::to_string(++n_.nummer), dag}))});
    }

    void dan(Zin& zin) {
        if (!dag_) zin.fail("voor 'dan' staat een 'als'");
        add(lees_verwachting(zin, n_, *dag_));
    }

    const std::string& bestand_;
    int regel_ = 0;
    std::string tekst_;
    std::string_view woord_;
    std::optional<Datum> dag_;
    Notities n_;
    Scenario uit_;
};

}  // namespace

Scenario lees_scenario(const std::string& bestand, std::string_view tekst) {
    Lezer lezer(bestand);
    int regel = 0;
    std::istringstream in{std::string(tekst)};
    for (std::string lijn; std::getline(in, lijn);) lezer.line(++regel, lijn);
    return lezer.finish(regel);
}

}  // namespace jeugdregio::scenario
