// The small contract files: each function reads one file, row by row. Whether the rows fit together is the
// business of check_samenhang.cpp.
#include <fmt/format.h>

#include <array>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

constexpr std::int64_t kJaarMin = 2000, kJaarMax = 2100;

Gemeente read_gemeente(Rij& rij, std::string_view sleutel) {
    const std::string tekst = rij.get_tekst(sleutel);
    const std::optional<Gemeente> code = parse_gemeente(tekst);
    if (!code && !tekst.empty()) {
        rij.add_fout(rij.regel_van(sleutel), fmt::format("De gemeentecode \"{}\" kan niet.", tekst),
                     "Een gemeentecode van het CBS heeft vier cijfers, bijvoorbeeld \"0193\".");
    }
    return code.value_or(Gemeente{});
}

Geldigheid read_geldigheid(Rij& rij) {
    Geldigheid g;
    g.van = rij.get_datum("van");
    g.tot = rij.find_datum("tot");
    return g;
}

/// Eis 40: the units in which a specific toewijzing may be granted.
std::vector<Eenheid> read_eenheden(Rij& rij, std::string_view sleutel) {
    std::vector<Eenheid> uit;
    for (const std::string& tekst : rij.get_teksten(sleutel)) {
        if (const auto eenheid = find_eenheid(tekst)) {
            uit.push_back(*eenheid);
            continue;
        }
        rij.add_fout(rij.regel_van(sleutel), fmt::format("De eenheid \"{}\" kan niet.", tekst),
                     "Kies uit minuut, uur, etmaal, dagdeel, stuk_inspanning en stuk_output.");
    }
    return uit;
}

/// AMB-052: a function that only counts at an aanbieder of some percelen.
void read_beperkingen(Rij& kop, Tariefgroep& groep) {
    for (Rij& rij : kop.get_rijen("beperking", false)) {
        const std::string naam = rij.get_tekst("functie");
        const std::vector<int> percelen = rij.get_getallen("percelen");
        static_cast<void>(rij.get_tekst("bron"));
        rij.close();
        bool gevonden = false;
        for (Functie& f : groep.functies) {
            if (f.naam != naam) continue;
            f.percelen = percelen;
            gevonden = true;
        }
        if (gevonden || !rij.is_gaaf({"functie"})) continue;
        rij.add_fout(rij.regel_van("functie"),
                     fmt::format("De functie \"{}\" staat niet bij {}.", naam, groep.naam),
                     "Schrijf de naam precies zoals in `functies` van deze tariefgroep.");
    }
}

}  // namespace

void read_contract(Rij& wortel, Ingelezen& uit) {
    uit.regio = wortel.get_tekst("regio");
    uit.naam = wortel.get_tekst("naam");
    static_cast<void>(wortel.get_tekst("bron"));  // for the reader of the file
    for (Rij& rij : wortel.get_rijen("versie", true)) {
        Contractversie v;
        v.nummer = rij.get_tekst("nummer");
        v.vanaf = rij.get_datum("vanaf");
        v.bron = rij.get_tekst("bron");
        rij.close();
        uit.versies.push_back({std::move(v), rij.regel(), rij.is_gaaf({"nummer", "vanaf"})});
    }
    for (Rij& rij : wortel.get_rijen("organisatie", false)) {
        Organisatie o;
        o.naam = rij.get_tekst("naam");
        o.rol = rij.get_tekst("rol");
        o.geldig = read_geldigheid(rij);
        o.bron = rij.get_tekst("bron");
        rij.close();
        uit.organisaties.push_back({std::move(o), rij.regel(), rij.is_gaaf({"van", "tot"})});
    }
    wortel.close();
}

constexpr std::int64_t kInwonersMax = 10'000'000;

void read_gemeenten(Rij& wortel, Ingelezen& uit) {
    for (Rij& rij : wortel.get_rijen("gemeente", true)) {
        Deelnemer d;
        d.gemeente = read_gemeente(rij, "code");
        d.naam = rij.get_tekst("naam");
        d.percelen = rij.get_getallen("percelen");
        d.geldig = read_geldigheid(rij);
        d.inwoners = rij.find_getal("inwoners", 1, kInwonersMax);
        static_cast<void>(rij.get_tekst("bron"));
        rij.close();
        const bool gaaf = rij.is_gaaf({"van", "tot"}) && !d.gemeente.empty();
        uit.deelnemers.push_back({std::move(d), rij.regel(), gaaf});
    }
    wortel.close();
}

void read_percelen(Rij& wortel, Ingelezen& uit) {
    static const std::vector<std::string> kBlokken{"ambulant", "wonen en verblijf", "ernstige dyslexie"};
    static const std::vector<std::string> kVarianten{"generiek", "specifiek", ""};
    for (Rij& rij : wortel.get_rijen("perceel", true)) {
        Perceel p;
        p.nummer = static_cast<int>(rij.get_getal("nummer", 1, 9));
        p.naam = rij.get_tekst("naam");
        p.blok = kBlokken[rij.get_keuze("blok", kBlokken)];
        p.voorzieningen = rij.get_teksten("voorzieningen");
        p.toewijzingsvariant = kVarianten[rij.get_keuze("toewijzingsvariant", kVarianten)];
        p.toewijzing_eenheden = read_eenheden(rij, "toewijzing_eenheden");
        p.begin = rij.get_datum("begin");
        p.einde = rij.get_datum("einde");
        p.verlengingen_max = static_cast<int>(rij.get_getal("verlengingen_max", 0, 20));
        p.verlenging_maanden = static_cast<int>(rij.get_getal("verlenging_maanden", 0, 120));
        p.uiterste_einde = rij.get_datum("uiterste_einde");
        p.vereist_een_van = rij.get_getallen("vereist_een_van");
        p.gezinshuis_vrijgesteld = rij.get_ja_nee("gezinshuis_vrijgesteld");
        p.combinatie = rij.get_tekst("combinatie");
        p.bron = rij.get_tekst("bron");
        bool gaaf = true;
        std::vector<int> verlengingregels;
        for (Rij& v : rij.get_rijen("verlenging", false)) {
            p.verlengingen.push_back({v.get_datum("besluit"), v.get_datum("tot"), v.get_tekst("bron")});
            verlengingregels.push_back(v.regel());
            v.close();
            gaaf = gaaf && v.is_gaaf({"besluit", "tot"});
        }
        rij.close();
        gaaf = gaaf && rij.is_gaaf({"nummer", "voorzieningen", "begin", "einde", "verlengingen_max",
                                    "verlenging_maanden", "verlenging", "uiterste_einde"});
        uit.verlengingregels.push_back(std::move(verlengingregels));
        uit.percelen.push_back({std::move(p), rij.regel(), gaaf});
    }
    wortel.close();
}

void read_beroepentabel(Rij& wortel, Ingelezen& uit) {
    for (Rij& rij : wortel.get_rijen("tariefgroep", true)) {
        Tariefgroep groep;
        groep.naam = rij.get_tekst("naam");
        Functie f;
        f.tariefgroep = groep.naam;
        f.fwg = rij.get_tekst("fwg");
        f.schaal = rij.find_tekst("schaal");
        f.herstel = groep.herstel = rij.get_ja_nee("herstel");
        f.duurzaam = groep.duurzaam = rij.get_ja_nee("duurzaam");
        f.bron = rij.get_tekst("bron");
        for (std::string& naam : rij.get_teksten("functies")) {
            f.naam = std::move(naam);
            groep.functies.push_back(f);
        }
        read_beperkingen(rij, groep);
        rij.close();
        uit.tariefgroepen.push_back({std::move(groep), rij.regel(), rij.is_gaaf({"naam", "duurzaam"})});
    }
    wortel.close();
}

void read_groepsaanbod(Rij& wortel, Ingelezen& uit) {
    for (Rij& rij : wortel.get_rijen("groepsaanbod", true)) {
        GroepsaanbodType g;
        g.naam = rij.get_tekst("naam");
        g.band_min_duizendste = rij.get_decimaal("band_min", 3);
        g.band_max_duizendste = rij.get_decimaal("band_max", 3);
        g.jeugdigen_per_begeleider_tiende = rij.get_decimaal("jeugdigen_per_begeleider", 1);
        g.min_pct_hbo = static_cast<int>(rij.get_getal("min_pct_hbo", 0, 100));
        g.min_fte_gedragswetenschapper_honderdste =
            static_cast<int>(rij.get_decimaal("min_fte_gedragswetenschapper", 2));
        g.herstel = rij.get_ja_nee("herstel");
        g.duurzaam = rij.get_ja_nee("duurzaam");
        g.bron = rij.get_tekst("bron");
        rij.close();
        uit.groepsaanbod.push_back(
            {std::move(g), rij.regel(), rij.is_gaaf({"naam", "band_min", "band_max", "duurzaam"})});
    }
    wortel.close();
}

void read_intensiteiten(Rij& wortel, Ingelezen& uit) {
    for (Rij& rij : wortel.get_rijen("intensiteit", true)) {
        IntensiteitBand b;
        b.naam = rij.get_tekst("naam");
        b.band_min_duizendste = rij.get_decimaal("band_min", 3);
        b.band_max_duizendste = rij.get_decimaal("band_max", 3);
        b.bovengrens_inclusief = rij.get_ja_nee("bovengrens_inclusief");
        if (const auto fte = rij.find_decimaal("min_fte_gedragswetenschapper", 2))
            b.min_fte_gedragswetenschapper_honderdste = static_cast<int>(*fte);
        b.bron = rij.get_tekst("bron");
        rij.close();
        uit.intensiteiten.push_back(
            {std::move(b), rij.regel(), rij.is_gaaf({"naam", "band_min", "band_max"})});
    }
    read_begeleiding(wortel, uit);
    wortel.close();
}

void read_ed_keuzes(Rij& wortel, Ingelezen& uit) {
    static const std::vector<std::string> kKeuzes{"minuut", "stuk", "beide"};
    for (Rij& rij : wortel.get_rijen("keuze", false)) {
        EdKeuze k;
        k.gemeente = read_gemeente(rij, "gemeente");
        k.jaar = static_cast<int>(rij.get_getal("jaar", kJaarMin, kJaarMax));
        const std::string& eenheid = kKeuzes[rij.get_keuze("eenheid", kKeuzes)];
        k.minuut = eenheid != "stuk";
        k.stuk = eenheid != "minuut";
        k.bron = rij.get_tekst("bron");
        rij.close();
        const bool gaaf = rij.is_gaaf({"jaar"}) && !k.gemeente.empty();
        uit.ed_keuzes.push_back({std::move(k), rij.regel(), gaaf});
    }
    wortel.close();
}

void read_regels(Rij& wortel, Ingelezen& uit) {
    static const std::vector<std::string> kOnbeslist{"afkeuren", "goedkeuren_met_signaal"};
    constexpr std::array kWaarden{Onbeslist::afkeuren, Onbeslist::goedkeuren_met_signaal};
    for (Rij& rij : wortel.get_rijen("regel", true)) {
        Regelinstelling r;
        r.id = rij.get_tekst("id");
        r.actief = rij.get_ja_nee("actief");
        r.onbeslist = kWaarden.at(rij.get_keuze("onbeslist", kOnbeslist));
        r.bron = rij.get_tekst("bron");
        static_cast<void>(rij.get_tekst("uitleg"));
        rij.close();
        uit.regels.push_back({std::move(r), rij.regel(), rij.is_gaaf({"id"})});
    }
    wortel.close();
}

}  // namespace jeugdregio::contract
