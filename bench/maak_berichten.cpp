// Makes the input of bench/verwerk.sh: allocations for a number of jeugdigen and one claim of about 25 MB on
// them. Made-up data only; test BSNs from the 9999xxxxx range.
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/codes.hpp"

namespace {

constexpr int kClienten = 2700;
constexpr const char* kRuimte = "http://www.istandaarden.nl/ijw/3_2/";
// What one jeugdige gets in a month: an ambulant and a group budget per category, and a place to live.
constexpr struct {
    int toewijzing;  // which of the three it is claimed on
    const char *categorie, *code, *eenheid;
    int volume, tarief;
} kRegels[] = {{0, "45", "45A03", "01", 40, 108},  {0, "45", "45A04", "01", 300, 121},
               {0, "45", "45A05", "01", 240, 146}, {0, "45", "45A06", "01", 180, 162},
               {0, "45", "45A07", "01", 90, 187},  {0, "45", "45A08", "01", 60, 222},
               {0, "45", "45A09", "01", 30, 310},  {1, "41", "41A01", "04", 20, 1434},
               {1, "41", "41A02", "04", 18, 1873}, {1, "41", "41A03", "04", 16, 2725},
               {1, "41", "41A04", "04", 8, 3453},  {2, "44", "44A05", "14", 31, 21255}};

std::string header(const char* soort, const char* code, const std::string& van, const std::string& naar,
                   const std::string& id, const char* dag) {
    std::string p = fmt::format("jw{}", soort);
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{0}:Bericht xmlns:ijw=\"{1}basisschema/schema\" "
        "xmlns:{0}=\"{1}{0}/schema\">\n"
        "\t<{0}:Header>\n\t\t<{0}:BerichtCode>{2}</{0}:BerichtCode>\n\t\t<{0}:BerichtVersie>3</"
        "{0}:BerichtVersie>\n"
        "\t\t<{0}:BerichtSubversie>2</{0}:BerichtSubversie>\n\t\t<{0}:Afzender>{3}</{0}:Afzender>\n"
        "\t\t<{0}:Ontvanger>{4}</"
        "{0}:Ontvanger>\n\t\t<{0}:BerichtIdentificatie>\n\t\t\t<ijw:Identificatie>{5}</ijw:Identificatie>\n"
        "\t\t\t<ijw:Dagtekening>{6}</ijw:Dagtekening>\n\t\t</{0}:BerichtIdentificatie>\n\t\t<{0}:XsdVersie>\n"
        "\t\t\t<ijw:BasisschemaXsdVersie>0.1.0</"
        "ijw:BasisschemaXsdVersie>\n\t\t\t<ijw:BerichtXsdVersie>0.1.0</ijw:BerichtXsdVersie>\n"
        "\t\t</{0}:XsdVersie>\n\t</{0}:Header>\n",
        p, kRuimte, code, van, naar, id, dag);
}

std::string next_bsn() {
    static int nummer = 999900000;
    while (true) {
        std::string t = std::to_string(nummer++);
        if (jeugdregio::passes_elfproef(t)) return t;
    }
}

void write_301(const std::string& map, int nummer, const std::string& bsn) {
    std::ofstream f(fmt::format("{}/301/{:05}.xml", map, nummer));
    f << header("301", "436", "0193", "42420001", fmt::format("T{:07}", nummer), "2023-01-01")
      << fmt::format(
             "<jw301:Client><jw301:Bsn>{}</jw301:Bsn><jw301:Geboortedatum><ijw:Datum>2012-05-06</ijw:Datum></"
             "jw301:Geboortedatum>"
             "<jw301:Geslacht>0</jw301:Geslacht><jw301:Naam><ijw:Geslachtsnaam><ijw:Achternaam>Bench</"
             "ijw:Achternaam>"
             "</ijw:Geslachtsnaam><ijw:NaamGebruik>1</ijw:NaamGebruik></"
             "jw301:Naam><jw301:Contactgegevens><jw301:Contact>"
             "<jw301:Soort>01</jw301:Soort><jw301:Adres><ijw:Huis><ijw:Huisnummer>12</ijw:Huisnummer></"
             "ijw:Huis>"
             "<ijw:Postcode>8011AB</ijw:Postcode><ijw:LandCode>NL</ijw:LandCode></jw301:Adres></"
             "jw301:Contact></"
             "jw301:Contactgegevens>"
             "<jw301:ToegewezenProducten>",
             bsn);
    const auto product = [&](int i, const char* wat, const char* hoeveel) {
        f << fmt::format(
            "<jw301:ToegewezenProduct><jw301:ToewijzingNummer>{}</jw301:ToewijzingNummer><jw301:Product>{}</"
            "jw301:Product>"
            "<jw301:Toewijzingsdatum>2023-01-01</jw301:Toewijzingsdatum><jw301:Toewijzingstijd>09:00:00</"
            "jw301:Toewijzingstijd>"
            "<jw301:Ingangsdatum>2023-01-01</jw301:Ingangsdatum><jw301:Einddatum>2023-12-31</"
            "jw301:Einddatum>{}"
            "</jw301:ToegewezenProduct>",
            100000 + nummer * 3 + i, wat, hoeveel);
    };
    product(0, "<ijw:Categorie>45</ijw:Categorie>", "<jw301:Budget>5000000</jw301:Budget>");
    product(1, "<ijw:Categorie>41</ijw:Categorie>", "<jw301:Budget>5000000</jw301:Budget>");
    product(2, "<ijw:Categorie>44</ijw:Categorie><ijw:Code>44A05</ijw:Code>",
            "<jw301:Omvang><ijw:Volume>7</ijw:Volume><ijw:Eenheid>14</ijw:Eenheid><ijw:Frequentie>2</"
            "ijw:Frequentie>"
            "</jw301:Omvang>");
    f << "</jw301:ToegewezenProducten></jw301:Client></jw301:Bericht>\n";
}

std::string clienten_323(const std::vector<std::string>& bsns, long long& totaal) {
    std::string t;
    long long referentie = 0;
    for (std::size_t c = 0; c < bsns.size(); ++c) {
        t += fmt::format(
            "\t\t\t<jw323:Client>\n\t\t\t\t<jw323:Bsn>{}</jw323:Bsn>\n\t\t\t\t<jw323:Prestaties>\n", bsns[c]);
        for (const auto& p : kRegels) {
            t += fmt::format(
                "\t\t\t\t\t<jw323:Prestatie>\n\t\t\t\t\t\t<jw323:ProductReferentie>\n\t\t\t\t\t\t\t<ijw:"
                "ReferentieNummer>R{:09}"
                "</ijw:ReferentieNummer>\n\t\t\t\t\t\t</"
                "jw323:ProductReferentie>\n\t\t\t\t\t\t<jw323:ToewijzingNummer>{}"
                "</jw323:ToewijzingNummer>\n\t\t\t\t\t\t<jw323:ProductCategorie>{}</"
                "jw323:ProductCategorie>\n\t\t\t\t\t\t"
                "<jw323:ProductCode>{}</"
                "jw323:ProductCode>\n\t\t\t\t\t\t<jw323:ProductPeriode>\n\t\t\t\t\t\t\t<ijw:Begindatum>{}"
                "</ijw:Begindatum>\n\t\t\t\t\t\t\t<ijw:Einddatum>{}</ijw:Einddatum>\n\t\t\t\t\t\t</"
                "jw323:ProductPeriode>\n"
                "\t\t\t\t\t\t<jw323:GeleverdVolume>{}</jw323:GeleverdVolume>\n\t\t\t\t\t\t<jw323:Eenheid>{}</"
                "jw323:Eenheid>\n"
                "\t\t\t\t\t\t<jw323:ProductTarief>{}</"
                "jw323:ProductTarief>\n\t\t\t\t\t\t<jw323:IngediendBedrag>\n"
                "\t\t\t\t\t\t\t<ijw:Bedrag>{}</ijw:Bedrag>\n\t\t\t\t\t\t\t<ijw:DebetCredit>D</"
                "ijw:DebetCredit>\n"
                "\t\t\t\t\t\t</jw323:IngediendBedrag>\n\t\t\t\t\t</jw323:Prestatie>\n",
                ++referentie, 100000 + c * 3 + static_cast<std::size_t>(p.toewijzing), p.categorie, p.code,
                "2023-03-01", "2023-03-31", p.volume, p.eenheid, p.tarief, p.volume * p.tarief);
            totaal += static_cast<long long>(p.volume) * p.tarief;
        }
        t += "\t\t\t\t</jw323:Prestaties>\n\t\t\t</jw323:Client>\n";
    }
    return t;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "usage: bench_maak_berichten FOLDER (with a folder 301 in it)\n");
        return 2;
    }
    const std::string map = argv[1];
    std::vector<std::string> bsns;
    for (int i = 0; i < kClienten; ++i) {
        bsns.push_back(next_bsn());
        write_301(map, i, bsns.back());
    }
    long long totaal = 0;
    const std::string clienten = clienten_323(bsns, totaal);
    std::ofstream f(map + "/claim.xml");
    f << header("323", "490", "42420001", "0193", "C1", "2023-04-05")
      << fmt::format(
             "\t<jw323:Declaratie>\n\t\t<jw323:DeclaratieNummer>D1</"
             "jw323:DeclaratieNummer>\n\t\t<jw323:DeclaratiePeriode>\n"
             "\t\t\t<ijw:Begindatum>2023-03-01</ijw:Begindatum>\n\t\t\t<ijw:Einddatum>2023-03-31</"
             "ijw:Einddatum>\n"
             "\t\t</jw323:DeclaratiePeriode>\n\t\t<jw323:DeclaratieDagtekening>2023-04-05</"
             "jw323:DeclaratieDagtekening>\n"
             "\t\t<jw323:TotaalIngediendBedrag>\n\t\t\t<ijw:TotaalBedrag>{}</ijw:TotaalBedrag>\n"
             "\t\t\t<ijw:DebetCredit>D</ijw:DebetCredit>\n\t\t</"
             "jw323:TotaalIngediendBedrag>\n\t\t<jw323:Clienten>\n",
             totaal)
      << clienten << "\t\t</jw323:Clienten>\n\t</jw323:Declaratie>\n</jw323:Bericht>\n";
    return 0;
}
