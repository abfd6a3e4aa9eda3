// Makes the input of bench/maand.sh: a country of made-up toewijzingen (301) and the claims (323) of one
// month on them. Claims go per gemeente and aanbieder; sizes are skewed as in life, from some ten lines to
// some thousands. The same arguments give the same bytes. Made-up data only; test BSNs from the 9999xxxxx
// range, given again per gemeente.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace {

using jeugdregio::Datum;
using jeugdregio::format_iso;

constexpr const char* kRuimte = "http://www.istandaarden.nl/ijw/3_2/";
constexpr int kJaar = 2023;
constexpr int kAanbieders = 601;   // a prime: every step through them meets each of them once
constexpr int kToewijzingen = 14;  // of one jeugdige at one aanbieder: see write_301
constexpr int kEersteNummer = 1000000;

// What is delivered in a month. 45 is one budget for the year, so that its history grows; 41 is a budget for
// two months.
enum class Toewijzing { individueel, groep, verblijf };
struct Levering {
    Toewijzing op;
    const char *categorie, *code, *eenheid;
    int volume, tarief;
};
constexpr std::array<Levering, 12> kLeveringen{{{Toewijzing::individueel, "45", "45A03", "01", 40, 108},
                                                {Toewijzing::groep, "41", "41A01", "04", 20, 1434},
                                                {Toewijzing::individueel, "45", "45A04", "01", 300, 121},
                                                {Toewijzing::individueel, "45", "45A05", "01", 240, 146},
                                                {Toewijzing::groep, "41", "41A02", "04", 18, 1873},
                                                {Toewijzing::individueel, "45", "45A06", "01", 180, 162},
                                                {Toewijzing::verblijf, "44", "44A05", "14", 28, 21255},
                                                {Toewijzing::individueel, "45", "45A07", "01", 90, 187},
                                                {Toewijzing::groep, "41", "41A03", "04", 16, 2725},
                                                {Toewijzing::individueel, "45", "45A08", "01", 60, 222},
                                                {Toewijzing::groep, "41", "41A04", "04", 8, 3453},
                                                {Toewijzing::individueel, "45", "45A09", "01", 30, 310}}};

// What goes wrong, in lines per thousand: together 4 %, of which each must be rejected by a rule of its own;
// and late lines, which are paid with a signal.
enum class Fout { geen, tarief, toewijzing, periode, product, referentie, etmalen, laat };
constexpr struct {
    Fout fout;
    std::uint64_t promille;
} kFouten[] = {{Fout::tarief, 8},     {Fout::toewijzing, 8}, {Fout::periode, 8}, {Fout::product, 8},
               {Fout::referentie, 6}, {Fout::etmalen, 12},   {Fout::laat, 15}};

std::uint64_t mix(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

Fout draw_fout(std::uint64_t regel, int maand) {
    std::uint64_t worp = mix(regel * 16 + static_cast<std::uint64_t>(maand)) % 1000;
    for (const auto& f : kFouten) {
        if (worp < f.promille) return f.fout;
        worp -= f.promille;
    }
    return Fout::geen;
}

struct Gemeente {
    std::string code;
    std::int64_t inwoners = 0;
};

/// Code and inhabitants of voorbeeld/landelijk/gemeenten.toml; its layout is our own.
std::vector<Gemeente> read_gemeenten(const std::string& pad) {
    std::vector<Gemeente> uit;
    std::ifstream f(pad);
    for (std::string regel; std::getline(f, regel);) {
        constexpr std::string_view kCode = "code = \"", kInwoners = "inwoners = ";
        if (regel.starts_with(kCode)) uit.push_back({regel.substr(kCode.size(), 4), 0});
        if (regel.starts_with(kInwoners) && !uit.empty())
            std::from_chars(regel.data() + kInwoners.size(), regel.data() + regel.size(),
                            uit.back().inwoners);
    }
    return uit;
}

/// The jeugdigen of one aanbieder in one gemeente: numbers from `eerste` on, counted over the country and in
/// the gemeente.
struct Groep {
    const Gemeente* gemeente;
    int aanbieder;
    std::int64_t eerste, eerste_in_gemeente, aantal;

    [[nodiscard]] std::string agb() const { return std::to_string(42420001 + aanbieder); }
};

/// Splits the jeugdigen over gemeenten by inhabitants, and there over aanbieders: the second has half of the
/// first, and so on.
std::vector<Groep> make_groepen(const std::vector<Gemeente>& gemeenten, std::int64_t jeugdigen) {
    std::int64_t inwoners = 0;
    for (const auto& g : gemeenten) inwoners += g.inwoners;
    std::vector<Groep> uit;
    std::int64_t gezien = 0, eerste = 0;
    for (std::size_t g = 0; g < gemeenten.size(); ++g) {
        gezien += gemeenten[g].inwoners;
        const std::int64_t tot = jeugdigen * gezien / inwoners, hier = tot - eerste;
        const int aanbieders = static_cast<int>(std::clamp<std::int64_t>(hier / 12, 3, 60));
        constexpr std::int64_t kGewicht = 1000000;
        std::int64_t som = 0, tot_nu_toe = 0, in_gemeente = 0;
        for (int r = 1; r <= aanbieders; ++r) som += kGewicht / r;
        for (int r = 1; r <= aanbieders; ++r) {
            tot_nu_toe += kGewicht / r;
            const std::int64_t aantal = hier * tot_nu_toe / som - in_gemeente;
            if (aantal > 0)
                uit.push_back({&gemeenten[g],
                               static_cast<int>((g * 13 + static_cast<std::size_t>(r) * 11) % kAanbieders),
                               eerste + in_gemeente, in_gemeente, aantal});
            in_gemeente += aantal;
        }
        eerste = tot;
    }
    return uit;
}

std::vector<std::string> list_bsns() {
    std::vector<std::string> uit;
    for (int nummer = 999900000; nummer <= 999999999; ++nummer)
        if (const std::string t = std::to_string(nummer); jeugdregio::passes_elfproef(t)) uit.push_back(t);
    return uit;
}

std::string header(int soort, int code, std::string_view van, std::string_view naar, std::string_view id,
                   Datum dag) {
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{0}:Bericht xmlns:ijw=\"{1}basisschema/schema\" "
        "xmlns:{0}=\"{1}{0}/schema\"><{0}:Header><{0}:BerichtCode>{2}</{0}:BerichtCode>"
        "<{0}:BerichtVersie>3</{0}:BerichtVersie><{0}:BerichtSubversie>2</{0}:BerichtSubversie>"
        "<{0}:Afzender>{3}</{0}:Afzender><{0}:Ontvanger>{4}</{0}:Ontvanger><{0}:BerichtIdentificatie>"
        "<ijw:Identificatie>{5}</ijw:Identificatie><ijw:Dagtekening>{6}</ijw:Dagtekening>"
        "</{0}:BerichtIdentificatie><{0}:XsdVersie><ijw:BasisschemaXsdVersie>0.1.0</ijw:BasisschemaXsdVersie>"
        "<ijw:BerichtXsdVersie>0.1.0</ijw:BerichtXsdVersie></{0}:XsdVersie></{0}:Header>\n",
        fmt::format("jw{}", soort), kRuimte, code, van, naar, id, format_iso(dag));
}

Datum first_of(int maand) {
    return Datum::from_ymd(kJaar, maand, 1);
}
Datum last_of(int maand) {
    return first_of(maand).last_of_month();
}

/// A budget for the year, a place to live for the year, and twelve budgets for a group, of a month each.
std::string toewijzingen_301(std::int64_t nummer) {
    std::string uit;
    const auto add = [&](Datum van, Datum tot, std::string_view wat, std::string_view hoeveel) {
        uit += fmt::format(
            "<jw301:ToegewezenProduct><jw301:ToewijzingNummer>{}</jw301:ToewijzingNummer><jw301:Product>{}"
            "</jw301:Product><jw301:Toewijzingsdatum>{}</jw301:Toewijzingsdatum><jw301:Toewijzingstijd>"
            "09:00:00</jw301:Toewijzingstijd><jw301:Ingangsdatum>{}</jw301:Ingangsdatum><jw301:Einddatum>{}"
            "</jw301:Einddatum>{}</jw301:ToegewezenProduct>",
            nummer++, wat, format_iso(first_of(1)), format_iso(van), format_iso(tot), hoeveel);
    };
    constexpr std::string_view kBudget = "<jw301:Budget>5000000</jw301:Budget>";
    add(first_of(1), last_of(12), "<ijw:Categorie>45</ijw:Categorie>", kBudget);
    add(first_of(1), last_of(12), "<ijw:Categorie>44</ijw:Categorie><ijw:Code>44A05</ijw:Code>",
        "<jw301:Omvang><ijw:Volume>7</ijw:Volume><ijw:Eenheid>14</ijw:Eenheid><ijw:Frequentie>2</"
        "ijw:Frequentie>"
        "</jw301:Omvang>");
    for (int m = 1; m <= 12; ++m) add(first_of(m), last_of(m), "<ijw:Categorie>41</ijw:Categorie>", kBudget);
    return uit;
}

void write_301s(const std::string& map, const std::vector<Groep>& groepen,
                const std::vector<std::string>& bsns) {
    for (const Groep& g : groepen)
        for (std::int64_t i = 0; i < g.aantal; ++i) {
            const std::int64_t client = g.eerste_in_gemeente + i;
            std::ofstream f(fmt::format("{}/{:07}.xml", map, g.eerste + i));
            f << header(301, 436, g.gemeente->code, g.agb(), fmt::format("T{:08}", g.eerste + i), first_of(1))
              << "<jw301:Client><jw301:Bsn>" << bsns[static_cast<std::size_t>(client) % bsns.size()]
              << "</jw301:Bsn><jw301:Geboortedatum><ijw:Datum>2012-05-06</ijw:Datum></"
                 "jw301:Geboortedatum><jw301:Geslacht>0"
                 "</jw301:Geslacht><jw301:Naam><ijw:Geslachtsnaam><ijw:Achternaam>Bench</ijw:Achternaam></"
                 "ijw:Geslachtsnaam>"
                 "<ijw:NaamGebruik>1</ijw:NaamGebruik></"
                 "jw301:Naam><jw301:Contactgegevens><jw301:Contact><jw301:Soort>01"
                 "</jw301:Soort><jw301:Adres><ijw:Huis><ijw:Huisnummer>12</ijw:Huisnummer></"
                 "ijw:Huis><ijw:Postcode>8011AB"
                 "</ijw:Postcode><ijw:LandCode>NL</ijw:LandCode></jw301:Adres></jw301:Contact></"
                 "jw301:Contactgegevens>"
                 "<jw301:ToegewezenProducten>"
              << toewijzingen_301(kEersteNummer + client * kToewijzingen)
              << "</jw301:ToegewezenProducten></jw301:Client></jw301:Bericht>\n";
        }
}

/// One claim while it is being written.
struct Declaratie {
    std::string tekst;
    std::int64_t totaal = 0;
    int maand;

    void add_regel(std::int64_t eerste_toewijzing, std::int64_t regel, std::size_t soort) {
        const Levering& l = kLeveringen[soort % kLeveringen.size()];
        const Fout fout = draw_fout(static_cast<std::uint64_t>(regel), maand);
        int m = maand, volume = l.volume, tarief = l.tarief;
        // A rejected or late line has a kind for which that is a mistake; on others it is left out.
        std::int64_t plaats = l.op == Toewijzing::individueel ? 0
                              : l.op == Toewijzing::verblijf  ? 1
                                                              : 1 + maand;
        int referentiemaand = maand;
        if (fout == Fout::tarief) ++tarief;
        if (fout == Fout::toewijzing) plaats -= kEersteNummer / 2;
        if (fout == Fout::periode && l.op == Toewijzing::groep) plaats = plaats == 2 ? 3 : plaats - 1;
        if (fout == Fout::product) plaats = l.op == Toewijzing::individueel ? 1 : 0;
        if (fout == Fout::referentie) --referentiemaand;  // used already, from the second month on
        if (fout == Fout::etmalen && l.op == Toewijzing::verblijf) volume = 32;
        if (fout == Fout::laat && l.op == Toewijzing::individueel) --m;
        const std::int64_t bedrag = std::int64_t{volume} * tarief;
        tekst += fmt::format(
            "<jw323:Prestatie><jw323:ProductReferentie><ijw:ReferentieNummer>R{:02}{:08}</"
            "ijw:ReferentieNummer>"
            "</jw323:ProductReferentie><jw323:ToewijzingNummer>{}</"
            "jw323:ToewijzingNummer><jw323:ProductCategorie>{}"
            "</jw323:ProductCategorie><jw323:ProductCode>{}</"
            "jw323:ProductCode><jw323:ProductPeriode><ijw:Begindatum>{}"
            "</ijw:Begindatum><ijw:Einddatum>{}</ijw:Einddatum></"
            "jw323:ProductPeriode><jw323:GeleverdVolume>{}"
            "</jw323:GeleverdVolume><jw323:Eenheid>{}</jw323:Eenheid><jw323:ProductTarief>{}</"
            "jw323:ProductTarief>"
            "<jw323:IngediendBedrag><ijw:Bedrag>{}</ijw:Bedrag><ijw:DebetCredit>D</ijw:DebetCredit></"
            "jw323:IngediendBedrag>"
            "</jw323:Prestatie>",
            referentiemaand, regel, eerste_toewijzing + plaats, l.categorie, l.code, format_iso(first_of(m)),
            format_iso(last_of(m)), volume, l.eenheid, tarief, bedrag);
        totaal += bedrag;
    }
};

void write_323s(const std::string& map, const std::vector<Groep>& groepen,
                const std::vector<std::string>& bsns, int maand, std::int64_t jeugdigen,
                std::int64_t regels) {
    const Datum dag = first_of(maand + 1).plus_dagen(4);
    for (const Groep& g : groepen) {
        Declaratie d{.tekst = {}, .maand = maand};
        for (std::int64_t i = 0; i < g.aantal; ++i) {
            const std::int64_t client = g.eerste_in_gemeente + i, jeugdige = g.eerste + i;
            const std::int64_t eerste = regels * jeugdige / jeugdigen,
                               tot = regels * (jeugdige + 1) / jeugdigen;
            if (eerste == tot) continue;
            d.tekst += fmt::format("<jw323:Client><jw323:Bsn>{}</jw323:Bsn><jw323:Prestaties>",
                                   bsns[static_cast<std::size_t>(client) % bsns.size()]);
            for (std::int64_t r = eerste; r < tot; ++r)
                d.add_regel(kEersteNummer + client * kToewijzingen, r,
                            static_cast<std::size_t>(jeugdige * 5 + maand + r - eerste));
            d.tekst += "</jw323:Prestaties></jw323:Client>\n";
        }
        if (d.tekst.empty()) continue;
        // In order of aanbieder: one sends its claims to all its gemeenten, one after the other.
        std::ofstream f(fmt::format("{}/{}-{}.xml", map, g.agb(), g.gemeente->code));
        f << header(323, 490, g.agb(), g.gemeente->code, fmt::format("C{:02}", maand), dag)
          << fmt::format(
                 "<jw323:Declaratie><jw323:DeclaratieNummer>D{:02}</"
                 "jw323:DeclaratieNummer><jw323:DeclaratiePeriode>"
                 "<ijw:Begindatum>{}</ijw:Begindatum><ijw:Einddatum>{}</ijw:Einddatum></"
                 "jw323:DeclaratiePeriode>"
                 "<jw323:DeclaratieDagtekening>{}</jw323:DeclaratieDagtekening><jw323:TotaalIngediendBedrag>"
                 "<ijw:TotaalBedrag>{}</ijw:TotaalBedrag><ijw:DebetCredit>D</ijw:DebetCredit>"
                 "</jw323:TotaalIngediendBedrag><jw323:Clienten>\n",
                 maand, format_iso(first_of(maand)), format_iso(last_of(maand)), format_iso(dag), d.totaal)
          << d.tekst << "</jw323:Clienten></jw323:Declaratie></jw323:Bericht>\n";
    }
}

/// Who may claim, and the contract of each: everything.
void write_aanbieders(const std::string& map) {
    std::ofstream f(map + "/aanbieders.csv");
    f << "agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc;vecozo\n";
    for (int a = 0; a < kAanbieders; ++a)
        f << fmt::format("{};Bench {};1;licht,middel,middelzwaar,zwaar;;E;n;{};;n;j\n", 42420001 + a, a,
                         format_iso(first_of(1)));
}

std::int64_t number(const char* tekst) {
    std::int64_t uit = 0;
    const std::string_view t = tekst;
    std::from_chars(t.data(), t.data() + t.size(), uit);
    return uit;
}

}  // namespace

int main(int argc, char** argv) {
    const std::int64_t maand = argc == 6 ? number(argv[3]) : -1;
    const std::int64_t regels = argc == 6 ? number(argv[4]) : 0,
                       toewijzingen = argc == 6 ? number(argv[5]) : 0;
    if (maand < 0 || maand == 1 || maand > 11 || toewijzingen < kToewijzingen || regels < 0) {
        fmt::print(stderr,
                   "usage: bench_maak_maand GEMEENTEN.toml FOLDER MONTH LINES TOEWIJZINGEN\n"
                   "MONTH 0: aanbieders.csv and the 301s; 2 to 11: the claims of that month\n");
        return 2;
    }
    const auto gemeenten = read_gemeenten(argv[1]);
    const std::int64_t jeugdigen = (toewijzingen + kToewijzingen - 1) / kToewijzingen;
    const auto groepen = make_groepen(gemeenten, jeugdigen);
    const auto bsns = list_bsns();
    const std::string map = argv[2];
    if (maand > 0) {
        write_323s(map, groepen, bsns, static_cast<int>(maand), jeugdigen, regels);
    } else {
        write_aanbieders(map);
        write_301s(map, groepen, bsns);
    }
    return 0;
}
