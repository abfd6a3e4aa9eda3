#include "declaratie/registratie/read_registratie.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace jeugdregio::registratie {
namespace {

constexpr int kMinutenPerDag = 1440;

constexpr std::array kSessie{
    Kolom{"datum", "dag van de sessie, als 2023-03-31"},
    Kolom{"begin", "tijd van begin, als 09:30"},
    Kolom{"einde", "tijd van einde; 24:00 is middernacht"},
    Kolom{"hulpverlener", "een code die deze hulpverlener overal heeft"},
    Kolom{"functie", "functie van de hulpverlener; leeg mag bij tijd die niet wordt gedeclareerd"},
    Kolom{"client_bsn_lijst", "de jeugdigen die erbij waren, met komma's; met /nummer de toewijzing erbij"},
    Kolom{"soort", "soort tijd"},
    Kolom{"dienst", "ambulant (ook als het leeg is), ed_diagnostiek of ed_behandeling", false},
    Kolom{"reistijd_min", "reistijd heen en terug, in minuten", false},
    Kolom{"afgezegd_op", "wanneer is afgezegd, als 2023-03-30 16:00", false},
    Kolom{"verloren_min", "bij een gemiste afspraak: minuten die niet anders te gebruiken waren", false},
    Kolom{"instemming_op", "bij consultatie_los en bij steun (bijlage XIII): dag waarop de Toegang instemde",
          false},
    Kolom{"instemming_door", "bij consultatie_los: wie van de Toegang instemde", false},
    Kolom{"gemeente", "bij consultatie_los: code van de gemeente die instemde en betaalt", false},
    Kolom{"organisatie", "bij consultatie: wie is geconsulteerd, met naam of AGB-code", false},
    Kolom{"crisis_gemeld_op", "bij crisis voor de toewijzing: wanneer zij is gemeld, als 2023-03-30 16:00",
          false},
    Kolom{"buiten_crisiscontract", "bij crisis: j als het crisiscontract dit niet betaalt", false},
    Kolom{"hoofdtraject_bij", "bij steun (bijlage XIII): wie het bredere traject geeft, met naam of AGB-code",
          false},
    Kolom{"toelichting", "waarom alle tijd verloren ging", false},
};
constexpr std::array kFunctie{
    Kolom{"functie", "zoals u de functie noemt"},
    Kolom{"tabelfunctie", "functie van de Beroepentabel"},
    Kolom{"tariefgroep", "alleen bij een naam die in twee groepen staat", false},
    Kolom{"van", "eerste dag"},
    Kolom{"tot", "laatste dag"},
    Kolom{"akkoord_op", "dag van het besluit van het contractbeheer"},
    Kolom{"akkoord_door", "wie besloot"},
};
constexpr std::array kBetaler{Kolom{"bsn", "de jeugdige"}, Kolom{"van", "eerste dag"},
                              Kolom{"tot", "laatste dag"}, Kolom{"betaler", "wie betaalt"}};
constexpr std::array kRooster{Kolom{"plek", "groep of plek"},
                              Kolom{"soort", "groep of verblijf"},
                              Kolom{"datum", "dag"},
                              Kolom{"begin", "tijd van begin"},
                              Kolom{"einde", "tijd van einde"},
                              Kolom{"hulpverlener", "zelfde code als bij de sessies"}};
constexpr std::array kOpening{Kolom{"groep", "naam van de groep"}, Kolom{"datum", "dag"},
                              Kolom{"begin", "tijd van opening"}, Kolom{"einde", "tijd van sluiting"}};
constexpr std::array kGroepsdag{
    Kolom{"groep", "naam van de groep"},
    Kolom{"soort", "licht, middel, middelzwaar of zwaar"},
    Kolom{"datum", "dag"},
    Kolom{"begin", "gepland begin"},
    Kolom{"einde", "gepland einde"},
    Kolom{"bsn", "de jeugdige, zo nodig met /nummer van de toewijzing"},
    Kolom{"aanwezig", "aanwezig, afgezegd of niet_gekomen"},
    Kolom{"afgezegd_op", "wanneer is afgezegd", false},
    Kolom{"ingehaald", "j als de dag op een andere dag wordt ingehaald", false},
    Kolom{"vervangen", "j als een ander de plek kreeg", false},
    Kolom{"extra", "j bij een extra dag", false},
    Kolom{"nagevraagd", "j als is gevraagd of de jeugdige weer komt", false},
};
constexpr std::array kVerblijf{Kolom{"plek", "bed of kamer"},
                               Kolom{"voorziening", "C, GGZ-D, ..."},
                               Kolom{"bsn", "de jeugdige, zo nodig met /nummer van de toewijzing"},
                               Kolom{"begin", "eerste nacht"},
                               Kolom{"vertrek", "dag van vertrek; leeg zolang de jeugdige er is"},
                               Kolom{"groep", "groep van de plek, als in het groepenregister", false}};
constexpr std::array kAfwezig{Kolom{"plek", "bed of kamer"},
                              Kolom{"bsn", "de jeugdige"},
                              Kolom{"van", "eerste nacht weg"},
                              Kolom{"tot", "laatste nacht weg"},
                              Kolom{"plek_vrijgehouden", "j of n", false},
                              Kolom{"overleg_op", "dag van het overleg met de Toegang of de regio", false}};

constexpr std::array kTraject{
    Kolom{"voorziening", "MST, ZIT, of bij dyslexie diagnostiek of behandeling"},
    Kolom{"bsn", "de jeugdige, zo nodig met /nummer van de toewijzing"},
    Kolom{"afgerond_op", "dag waarop het traject is afgerond of gestopt; leeg zolang het loopt"},
    Kolom{"voortijdig", "j als het traject voor het einde is gestopt", false}};

/// Names of an enum as they stand in a file; the first fault names them all.
template <class E, std::size_t N>
E read_keuze(Velden& v, std::string_view naam, const std::array<std::pair<std::string_view, E>, N>& keuzes) {
    for (const auto& [sleutel, waarde] : keuzes)
        if (v.tekst(naam) == sleutel) return waarde;
    std::vector<std::string_view> namen;
    for (const auto& [sleutel, waarde] : keuzes)
        if (!sleutel.empty()) namen.push_back(sleutel);
    v.fout(fmt::format("{}: '{}' kan niet.", naam, v.tekst(naam)),
           fmt::format("Kies uit: {}.", fmt::join(namen, ", ")));
    return keuzes.front().second;
}

constexpr std::array<std::pair<std::string_view, Dienst>, 4> kDiensten{
    {{"ambulant", Dienst::ambulant},
     {"", Dienst::ambulant},
     {"ed_diagnostiek", Dienst::ed_diagnostiek},
     {"ed_behandeling", Dienst::ed_behandeling}}};
constexpr std::array<std::pair<std::string_view, Aanwezigheid>, 3> kAanwezig{
    {{"aanwezig", Aanwezigheid::aanwezig},
     {"afgezegd", Aanwezigheid::afgezegd},
     {"niet_gekomen", Aanwezigheid::niet_gekomen}}};
constexpr std::array<std::pair<std::string_view, bool>, 2> kRoostersoort{
    {{"groep", false}, {"verblijf", true}}};

const Tijdsoort* read_soort(Velden& v) {
    const Tijdsoort* soort = find_tijdsoort(v.tekst("soort"));
    if (soort != nullptr) return soort;
    std::vector<std::string_view> namen;
    for (const Tijdsoort& s : tijdsoorten()) namen.push_back(s.sleutel);
    v.fout(fmt::format("soort: '{}' kan niet.", v.tekst("soort")),
           fmt::format("Kies uit: {}.", fmt::join(namen, ", ")));
    return nullptr;
}

Periode read_periode(Velden& v, std::string_view van, std::string_view tot) {
    const Periode p{v.datum(van), v.datum(tot)};
    if (p.begin > p.einde) v.fout(fmt::format("{} ligt voor {}.", tot, van), "Verbeter de dagen.");
    return p;
}

template <class T>
Result<T, Regelfout> finish(const Velden& v, T waarde) {
    if (v.eerste_fout()) return Fout{*v.eerste_fout()};
    return waarde;
}

Deelname read_client(Velden& v) {
    v.verplicht("bsn");
    if (v.leeg("bsn")) return {};
    return v.client("bsn", v.tekst("bsn")).value_or(Deelname{});
}

std::optional<Gemeente> read_gemeente(Velden& v) {
    if (v.leeg("gemeente")) return std::nullopt;
    const auto code = parse_gemeente(v.tekst("gemeente"));
    if (!code)
        v.fout(fmt::format("gemeente: '{}' kan niet.", v.tekst("gemeente")),
               "Schrijf een gemeentecode van vier cijfers, als 0193.");
    return code;
}

}  // namespace

std::span<const Kolom> sessiekolommen() {
    return kSessie;
}
std::span<const Kolom> functiekolommen() {
    return kFunctie;
}
std::span<const Kolom> betalerkolommen() {
    return kBetaler;
}
std::span<const Kolom> roosterkolommen() {
    return kRooster;
}
std::span<const Kolom> openingkolommen() {
    return kOpening;
}
std::span<const Kolom> groepsdagkolommen() {
    return kGroepsdag;
}
std::span<const Kolom> verblijfkolommen() {
    return kVerblijf;
}
std::span<const Kolom> afwezigheidkolommen() {
    return kAfwezig;
}

std::span<const Kolom> trajectkolommen() {
    return kTraject;
}

Result<Sessie, Regelfout> read_sessie(Velden v) {
    Sessie s;
    s.regel = v.regel();
    s.datum = v.datum("datum");
    s.tijd = v.tijdvak("begin", "einde");
    s.hulpverlener = v.verplicht("hulpverlener");
    s.functie = std::string(v.tekst("functie"));
    s.soort = read_soort(v);
    s.dienst = read_keuze(v, "dienst", kDiensten);
    s.clienten = v.clienten("client_bsn_lijst");
    s.reistijd = v.getal_of_leeg("reistijd_min", kMinutenPerDag).value_or(0);
    s.afgezegd_op = v.moment_of_leeg("afgezegd_op");
    s.verloren_minuten = v.getal_of_leeg("verloren_min", kMinutenPerDag);
    s.instemming_op = v.datum_of_leeg("instemming_op");
    s.instemming_door = std::string(v.tekst("instemming_door"));
    s.organisatie = std::string(v.tekst("organisatie"));
    s.gemeente = read_gemeente(v);
    s.crisis_gemeld_op = v.moment_of_leeg("crisis_gemeld_op");
    s.buiten_crisiscontract = v.ja("buiten_crisiscontract");
    s.hoofdtraject_bij = std::string(v.tekst("hoofdtraject_bij"));
    s.toelichting = std::string(v.tekst("toelichting"));
    if (s.soort != nullptr && s.soort->declarabel()) {
        if (s.clienten.empty())
            v.fout("Er staat geen jeugdige bij deze tijd.",
                   "Vul client_bsn_lijst in, of kies een soort tijd zonder jeugdige.");
        if (s.functie.empty()) v.verplicht("functie");
    }
    if (s.soort != nullptr && s.soort->aard == Tijdaard::consult_los && s.instemming_op && s.functie.empty())
        v.verplicht("functie");
    return finish(v, std::move(s));
}

Result<Functiebesluit, Regelfout> read_functiebesluit(Velden v) {
    Functiebesluit b;
    b.regel = v.regel();
    b.functie = v.verplicht("functie");
    b.tabelfunctie = v.verplicht("tabelfunctie");
    b.tariefgroep = std::string(v.tekst("tariefgroep"));
    b.geldig = read_periode(v, "van", "tot");
    b.akkoord_op = v.datum_of_leeg("akkoord_op");
    b.akkoord_door = std::string(v.tekst("akkoord_door"));
    if (b.akkoord_op && b.akkoord_door.empty()) v.verplicht("akkoord_door");
    return finish(v, std::move(b));
}

Result<AndereBetaler, Regelfout> read_betaler(Velden v) {
    AndereBetaler b;
    b.regel = v.regel();
    b.bsn = read_client(v).bsn;
    b.geldig = read_periode(v, "van", "tot");
    b.betaler = v.verplicht("betaler");
    return finish(v, std::move(b));
}

Result<Dienstrooster, Regelfout> read_dienst(Velden v) {
    Dienstrooster d;
    d.regel = v.regel();
    d.plek = v.verplicht("plek");
    d.verblijf = read_keuze(v, "soort", kRoostersoort);
    d.datum = v.datum("datum");
    d.tijd = v.tijdvak("begin", "einde");
    d.hulpverlener = v.verplicht("hulpverlener");
    return finish(v, std::move(d));
}

Result<Opening, Regelfout> read_opening(Velden v) {
    Opening o;
    o.regel = v.regel();
    o.groep = v.verplicht("groep");
    o.datum = v.datum("datum");
    o.tijd = v.tijdvak("begin", "einde");
    return finish(v, std::move(o));
}

Result<Groepsdag, Regelfout> read_groepsdag(Velden v) {
    Groepsdag d;
    d.regel = v.regel();
    d.groep = v.verplicht("groep");
    d.soort = v.verplicht("soort");
    d.datum = v.datum("datum");
    d.gepland = v.tijdvak("begin", "einde");
    d.client = read_client(v);
    d.aanwezig = read_keuze(v, "aanwezig", kAanwezig);
    d.afgezegd_op = v.moment_of_leeg("afgezegd_op");
    d.ingehaald = v.ja("ingehaald");
    d.vervangen = v.ja("vervangen");
    d.extra = v.ja("extra");
    d.nagevraagd = v.ja("nagevraagd");
    return finish(v, std::move(d));
}

Result<Verblijf, Regelfout> read_verblijf(Velden v) {
    Verblijf b;
    b.regel = v.regel();
    b.plek = v.verplicht("plek");
    b.voorziening = v.verplicht("voorziening");
    b.client = read_client(v);
    b.begin = v.datum("begin");
    b.vertrek = v.datum_of_leeg("vertrek");
    b.groep = std::string(v.tekst("groep"));
    if (b.vertrek && *b.vertrek < b.begin) v.fout("vertrek ligt voor begin.", "Verbeter de dagen.");
    return finish(v, std::move(b));
}

Result<Afwezigheid, Regelfout> read_afwezigheid(Velden v) {
    Afwezigheid a;
    a.regel = v.regel();
    a.plek = v.verplicht("plek");
    a.bsn = read_client(v).bsn;
    a.nachten = read_periode(v, "van", "tot");
    a.plek_vrijgehouden = v.ja("plek_vrijgehouden");
    a.overleg_op = v.datum_of_leeg("overleg_op");
    return finish(v, std::move(a));
}

Result<Traject, Regelfout> read_traject(Velden v) {
    Traject t;
    t.regel = v.regel();
    t.voorziening = v.verplicht("voorziening");
    t.client = read_client(v);
    t.afgerond_op = v.datum_of_leeg("afgerond_op");
    t.voortijdig = v.ja("voortijdig");
    return finish(v, std::move(t));
}

}  // namespace jeugdregio::registratie
