// aantekeningen.toml and afbakening.toml: the kinds of aantekening with their fields, and the lists that
// fields choose from. What a rule or a work list looks at must be there; a kind or a field more is welcome.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

template <class Enum, class Naam>
std::vector<std::string> names_of(std::initializer_list<Enum> alle, Naam naam) {
    std::vector<std::string> uit;
    for (const Enum e : alle) uit.emplace_back(naam(e));
    return uit;
}

const std::vector<std::string>& veldsoorten() {
    using enum Veldsoort;
    static const auto kNamen =
        names_of({tekst, keuze, ja_nee, dag, getal, bedrag, agb, toewijzing, afbakening, afbakening_steun},
                 veldsoort_naam);
    return kNamen;
}

std::vector<Over> read_over(Rij& rij) {
    using enum Over;
    static const auto kNamen = names_of({jeugdige, aanbieder, toewijzing, verzoek}, over_naam);
    std::vector<Over> uit;
    for (const std::string& t : rij.get_teksten("over")) {
        const auto plek = std::find(kNamen.begin(), kNamen.end(), t);
        if (plek != kNamen.end()) {
            uit.push_back(static_cast<Over>(plek - kNamen.begin()));
            continue;
        }
        rij.add_fout(rij.regel_van("over"), fmt::format("Een aantekening kan niet over \"{}\" gaan.", t),
                     fmt::format("Kies uit {}.", join_namen(kNamen)));
    }
    if (uit.empty() && rij.is_gaaf({"over"}))
        rij.add_fout(rij.regel_van("over"), "Er staat niet waar deze aantekening over gaat.",
                     fmt::format("Kies uit {}.", join_namen(kNamen)));
    return uit;
}

/// "veld=waarde|waarde"
std::optional<Veldvoorwaarde> read_voorwaarde(Rij& rij) {
    const std::string tekst = rij.find_tekst("alleen_bij");
    if (tekst.empty()) return std::nullopt;
    const std::size_t is = tekst.find('=');
    Veldvoorwaarde uit;
    if (is != std::string::npos) {
        uit.veld = tekst.substr(0, is);
        for (std::size_t i = is + 1; i <= tekst.size();) {
            const std::size_t einde = std::min(tekst.find('|', i), tekst.size());
            uit.waarden.push_back(tekst.substr(i, einde - i));
            i = einde + 1;
        }
    }
    const bool leeg = std::find(uit.waarden.begin(), uit.waarden.end(), "") != uit.waarden.end();
    if (uit.veld.empty() || uit.waarden.empty() || leeg) {
        rij.add_fout(
            rij.regel_van("alleen_bij"), fmt::format("De voorwaarde \"{}\" is niet te lezen.", tekst),
            "Schrijf een veld en zijn waarden, bijvoorbeeld alleen_bij = \"uitkomst=buiten|binnen\".");
        return std::nullopt;
    }
    return uit;
}

/// A name is typed on the command line as naam=waarde.
bool is_naam(std::string_view t) {
    return !t.empty() && std::all_of(t.begin(), t.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

void check_naam(Rij& rij, std::string_view sleutel, const std::string& naam) {
    if (naam.empty() || is_naam(naam)) return;
    rij.add_fout(rij.regel_van(sleutel), fmt::format("De naam \"{}\" kan niet.", naam),
                 "Gebruik alleen kleine letters, cijfers en een lage streep.");
}

Aantekeningveld read_veld(Rij& rij, const Aantekeningsoort& tot_nu) {
    Aantekeningveld v;
    v.naam = rij.get_tekst("naam");
    check_naam(rij, "naam", v.naam);
    v.titel = rij.get_tekst("titel");
    v.soort = static_cast<Veldsoort>(rij.get_keuze("soort", veldsoorten()));
    v.verplicht = rij.find_ja("verplicht");
    v.planinhoud = rij.find_ja("planinhoud");
    if (v.soort == Veldsoort::keuze && rij.is_gaaf({"soort"})) v.keuzes = rij.get_teksten("keuzes");
    v.alleen_bij = read_voorwaarde(rij);
    rij.close();
    if (tot_nu.find_veld(v.naam) != nullptr)
        rij.add_fout(rij.regel(), fmt::format("Het veld {} staat er twee keer bij {}.", v.naam, tot_nu.id),
                     "Haal er een weg, of verbeter de naam.");
    return v;
}

/// A condition names a field that stands before it, and values that this field can have.
void check_voorwaarden(Rij& rij, const Aantekeningsoort& soort, const std::vector<int>& regels) {
    for (std::size_t i = 0; i < soort.velden.size(); ++i) {
        const auto& bij = soort.velden[i].alleen_bij;
        if (!bij) continue;
        const Aantekeningveld* ander = soort.find_veld(bij->veld);
        const bool eerder = ander != nullptr && ander < &soort.velden[i];
        if (!eerder) {
            rij.add_fout(regels[i],
                         fmt::format("De voorwaarde van {} noemt het veld {}, en dat staat er niet voor.",
                                     soort.velden[i].naam, bij->veld),
                         "Noem een veld dat eerder in de lijst staat.");
            continue;
        }
        std::vector<std::string> kan = ander->keuzes;
        if (ander->soort == Veldsoort::ja_nee) kan = {"ja", "nee"};
        for (const std::string& w : bij->waarden)
            if (std::find(kan.begin(), kan.end(), w) == kan.end())
                rij.add_fout(regels[i],
                             fmt::format("De voorwaarde van {} noemt \"{}\", en dat kan {} niet zijn.",
                                         soort.velden[i].naam, w, bij->veld),
                             kan.empty() ? "Noem een veld met soort keuze of ja_nee."
                                         : fmt::format("Kies uit {}.", join_namen(kan)));
    }
}

Aantekeningsoort read_soort(Rij& rij) {
    Aantekeningsoort s;
    s.id = rij.get_tekst("id");
    check_naam(rij, "id", s.id);
    s.titel = rij.get_tekst("titel");
    s.over = read_over(rij);
    s.bron = rij.get_tekst("bron");
    s.let_op = rij.find_tekst("let_op");
    std::vector<int> regels;
    for (Rij& veld : rij.get_rijen("velden", true)) {
        s.velden.push_back(read_veld(veld, s));
        regels.push_back(veld.regel());
    }
    rij.close();
    check_voorwaarden(rij, s, regels);
    return s;
}

Eindegrond read_eindegrond(Rij& rij) {
    Eindegrond e;
    e.grond = rij.get_tekst("grond");
    e.redenen = rij.get_teksten("redenen");
    e.bron = rij.get_tekst("bron");
    rij.close();
    for (const std::string& r : e.redenen)
        if (r.size() != 2 || r.find_first_not_of("0123456789") != std::string::npos)
            rij.add_fout(rij.regel_van("redenen"), fmt::format("De reden \"{}\" kan niet.", r),
                         "Gebruik de tweecijferige codes van codelijst JZ588, bijvoorbeeld \"31\".");
    return e;
}

/// What a rule, a task or a report reads: kind, field. A field "" stands for the kind alone.
struct Gelezenveld {
    std::string_view soort, veld;
};
constexpr std::array kNodig{
    Gelezenveld{"verwijzing", "resultaten"},
    Gelezenveld{"verwijzing", "afspraken"},
    Gelezenveld{"toetsing", "uitkomst"},
    Gelezenveld{"acceptatie", ""},
    Gelezenveld{"weigering", "contact_op"},
    Gelezenveld{"contact", "onderwerp"},
    Gelezenveld{"contact", "met"},
    Gelezenveld{"gezinsplan", "meegestuurd"},
    Gelezenveld{"hulpverleningsplan", "akkoord_jeugdige_op"},
    Gelezenveld{"hulpverleningsplan", "akkoord_vertegenwoordiger_op"},
    Gelezenveld{"hulpverleningsplan", "akkoord_aanbieder_op"},
    Gelezenveld{"evaluatie", "moment"},
    Gelezenveld{"evaluatieafspraak", "evalueren_op"},
    Gelezenveld{"toekomstplan", "stand"},
    Gelezenveld{"crisisrisico", "hoog"},
    Gelezenveld{"crisisplan", ""},
    Gelezenveld{"overdracht", "naar"},
    Gelezenveld{"overdracht", "hulp_start_op"},
    Gelezenveld{"dossieroverdracht", ""},
    Gelezenveld{"schooladvies", ""},
    Gelezenveld{"grond_wonen", "grond"},
    Gelezenveld{"groepsaanbod_naast_wonen", ""},
    Gelezenveld{"leeftijdsgrond", "grond"},
    Gelezenveld{"start_vooraf", "begin"},
    Gelezenveld{"hervatting", "eerdere_toewijzing"},
    Gelezenveld{"beoordeling_bijlage_xiii", "uitkomst"},
    Gelezenveld{"beeindiging", "grond"},
    Gelezenveld{"beeindiging", "volgens_plan"},
    Gelezenveld{"hulp_niet_meer_nodig", ""},
    Gelezenveld{"eindbrief", ""},
    Gelezenveld{"vroegtijdig_einde", "besluit"},
    Gelezenveld{"vroegtijdig_einde", "vervolg"},
    Gelezenveld{"eerste_afspraak", ""},
    Gelezenveld{"onderbouwing_resultaat", ""},
    Gelezenveld{"meerdere_leefgebieden", ""},
    Gelezenveld{"privacyverklaring", ""},
    Gelezenveld{"gezin", "gezin"},
    Gelezenveld{"gezin", "regisseur"},
    Gelezenveld{"uitzondering_clientenstop", ""},
};

void check_nodig(Rij& wortel, const Aantekenboek& boek,
                 const std::map<std::string, int, std::less<>>& regels) {
    for (const auto& [soort, veld] : kNodig) {
        const Aantekeningsoort* s = boek.find_soort(soort);
        if (s == nullptr)
            wortel.add_fout(
                0,
                fmt::format("De soort \"{}\" ontbreekt, en een regel of de werklijst kijkt ernaar.", soort),
                fmt::format("Zet de [[soort]] met id = \"{}\" terug.", soort));
        else if (!veld.empty() && s->find_veld(veld) == nullptr)
            wortel.add_fout(
                regels.find(soort)->second,
                fmt::format("Bij {} ontbreekt het veld \"{}\", en een regel of de werklijst kijkt ernaar.",
                            soort, veld),
                "Zet het veld terug.");
    }
}

/// Every ground that can be recorded has one row, and every row is such a ground.
void check_eindegronden(Rij& wortel, const Aantekenboek& boek, const std::vector<int>& regels) {
    const Aantekeningsoort* s = boek.find_soort("beeindiging");
    const Aantekeningveld* v = s != nullptr ? s->find_veld("grond") : nullptr;
    if (v == nullptr) return;  // a fault of its own
    for (std::size_t i = 0; i < boek.eindegronden.size(); ++i) {
        const std::string& grond = boek.eindegronden[i].grond;
        const auto zelfde = std::find_if(boek.eindegronden.begin(), boek.eindegronden.end(),
                                         [&](const Eindegrond& e) { return e.grond == grond; });
        if (std::find(v->keuzes.begin(), v->keuzes.end(), grond) == v->keuzes.end())
            wortel.add_fout(regels[i], fmt::format("De grond \"{}\" staat niet bij beeindiging.", grond),
                            fmt::format("Kies uit {}.", join_namen(v->keuzes)));
        else if (zelfde != boek.eindegronden.begin() + static_cast<std::ptrdiff_t>(i))
            wortel.add_fout(regels[i], fmt::format("De grond {} staat er twee keer.", grond),
                            "Haal er een weg.");
    }
    for (const std::string& k : v->keuzes)
        if (boek.find_eindegrond(k) == nullptr)
            wortel.add_fout(0, fmt::format("Bij de grond {} staan geen redenen van het stopbericht.", k),
                            fmt::format("Voeg een [[einde]] toe met grond = \"{}\".", k));
}

}  // namespace

void read_aantekeningen(Rij& wortel, Ingelezen& uit) {
    Aantekenboek& boek = uit.aantekenboek;
    std::map<std::string, int, std::less<>> regels;
    for (Rij& rij : wortel.get_rijen("soort", true)) {
        Aantekeningsoort soort = read_soort(rij);
        const auto [plek, nieuw] = regels.emplace(soort.id, rij.regel());
        if (!nieuw && !soort.id.empty())
            rij.add_fout(
                rij.regel(),
                fmt::format("De soort {} staat er twee keer: ook op regel {}.", soort.id, plek->second),
                "Haal er een weg, of verbeter de naam.");
        boek.soorten.push_back(std::move(soort));
    }
    std::vector<int> einderegels;
    for (Rij& rij : wortel.get_rijen("einde", true)) {
        boek.eindegronden.push_back(read_eindegrond(rij));
        einderegels.push_back(rij.regel());
    }
    wortel.close();
    check_nodig(wortel, boek, regels);
    check_eindegronden(wortel, boek, einderegels);
}

void read_afbakening(Rij& wortel, Ingelezen& uit) {
    std::vector<Afbakening>& lijst = uit.aantekenboek.afbakening;
    for (Rij& rij : wortel.get_rijen("onderdeel", true)) {
        Afbakening a;
        a.code = rij.get_tekst("code");
        check_naam(rij, "code", a.code);
        a.titel = rij.get_tekst("titel");
        a.groep = rij.get_tekst("groep");
        a.steun = rij.get_ja_nee("steun");
        a.van = rij.get_datum("van");
        a.tot = rij.find_datum("tot");
        a.bron = rij.get_tekst("bron");
        rij.close();
        const bool gaaf = rij.is_gaaf({"code", "van", "tot"});
        if (gaaf && a.tot && *a.tot < a.van)
            rij.add_fout(rij.regel(), fmt::format("Onderdeel {} eindigt voordat het begint.", a.code),
                         "Verbeter `van` of `tot`.");
        for (const Afbakening& b : lijst)
            if (gaaf && a.code == b.code && (!a.tot || b.van <= *a.tot) && (!b.tot || a.van <= *b.tot))
                rij.add_fout(rij.regel(),
                             fmt::format("Onderdeel {} staat er twee keer voor dezelfde dagen.", a.code),
                             "Geef de oude rij een `tot`, of haal er een weg.");
        if (gaaf) lijst.push_back(std::move(a));
    }
    wortel.close();
}

}  // namespace jeugdregio::contract
