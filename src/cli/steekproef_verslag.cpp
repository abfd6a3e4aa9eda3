#include "cli/steekproef_verslag.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/pagina.hpp"

namespace jeugdregio::cli {
namespace {

using beheersing::Bevinding;
using beheersing::Steekproefoordeel;
using beheersing::Steekproefregel;

std::string to_factor(std::int64_t honderdste) {
    return format_afgerond(Breuk::from(honderdste, 100), 2);
}
std::string to_pct(Breuk deel) {
    return format_afgerond(deel * Breuk(100), 2) + "%";
}
Breuk part_of(const Bevinding& b) {
    return b.juist < b.bedrag ? Breuk::from((b.bedrag - b.juist).cents(), b.bedrag.cents()) : Breuk();
}
const Steekproefregel& line_of(const Steekproefverslag& v, std::size_t i) {
    return v.steekproef.populatie.regels[v.steekproef.steekproef.trekkingen[i].plek];
}
std::string describe_soort(const beheersing::Trekking& t) {
    return t.top ? "groot" : t.treffers == 1 ? "getrokken" : fmt::format("{} keer getrokken", t.treffers);
}
std::string describe_periode(const Periode& p) {
    return fmt::format("{} tot en met {}", format_nl(p.begin), format_nl(p.einde));
}

constexpr const char* kRekenwijze =
    "Elke euro had dezelfde kans. Van regels die kleiner zijn dan het interval telt het deel dat fout is "
    "voor het hele "
    "interval. De toeslagen maken de bovengrens zo hoog dat zij met de gekozen zekerheid niet te laag is. "
    "Elk bedrag is "
    "naar boven afgerond op centen. Alles is na te rekenen met het rekenblad en met docs/steekproef.md.";

}  // namespace

Stappen describe_omvang(const beheersing::Steekproefwens& w, const beheersing::Omvang& o) {
    const std::int64_t onder =
        static_cast<std::int64_t>(o.verwachte_fouten.teller() / o.verwachte_fouten.noemer());
    return {
        {"Bedrag van alle regels samen", "", format_euro(w.populatie)},
        {"Zoveel fout is nog aanvaardbaar", "", format_euro(w.tolerabel)},
        {"Zoveel fout wordt verwacht", "", format_euro(w.verwacht)},
        {"Zekerheid", "", fmt::format("{}%", w.betrouwbaarheid.pct())},
        {"Fouten die worden verwacht",
         fmt::format("{} x {} / {}", o.trekkingen, format_euro(w.verwacht), format_euro(w.populatie)),
         format_decimaal(o.verwachte_fouten)},
        {"Factor bij die fouten",
         fmt::format("tussen R({}) = {} en R({}) = {}", onder, to_factor(o.factor_onder), onder + 1,
                     to_factor(o.factor_boven)),
         format_decimaal(o.factor)},
        {"Bovengrens als de verwachting uitkomt",
         fmt::format("{} / {} x {}", format_decimaal(o.factor), o.trekkingen, format_euro(w.populatie)),
         to_pct(o.factor / Breuk(o.trekkingen))},
        {"Aantal trekkingen", "het kleinste aantal waarmee dat niet boven het aanvaardbare komt",
         std::to_string(o.trekkingen)},
        {"Interval", fmt::format("{} / {}, naar beneden", format_euro(w.populatie), o.trekkingen),
         format_euro(o.interval)},
    };
}

std::string make_verzoekbrief(const pipeline::Trekuitkomst& u, const std::string& aanbieder,
                              Datum sturen_voor) {
    const pipeline::Steekproefvraag& v = u.opzet.vraag;
    Pagina pagina("Verzoek om bewijsstukken bij een steekproef");
    pagina.gegevens(
        {{"Aan", aanbieder},
         {"Datum", format_nl(v.op)},
         {"Over", "hulp die begon van " + describe_periode(v.periode)},
         {"Gemeente", v.gemeente ? v.gemeente->str() : std::string("alle gemeenten van de regio")},
         {"Kenmerk", fmt::format("steekproef {} {}", v.aanbieder.view(), v.zaad)},
         {"Sturen uiterlijk", format_nl(sturen_voor)}});
    pagina.kop("Waarom krijgt u deze brief?")
        .alinea(
            "Wij controleren of de hulp die u heeft gedeclareerd, ook is gegeven. Dat doen wij met een "
            "steekproef van "
            "regels die wij hebben goedgekeurd. Een steekproef is een van de stappen van eis 63 van de "
            "overeenkomst. "
            "Het lot bepaalt welke regels wij bekijken. Het betekent niet dat wij denken dat er iets mis is.")
        .alinea(
            "Volgens eis 61 werkt u mee aan deze controle, voor zover de wet dat toelaat. U krijgt er geen "
            "vergoeding "
            "voor.");
    pagina.kop("Wat vragen wij van u?")
        .alinea("Stuur voor elke regel in de lijst hieronder wat laat zien welke hulp u in die periode gaf:")
        .lijst({"de tijdregistratie: per dag de begintijd, de eindtijd, het soort tijd en wie de hulp gaf;",
                "de agenda van die dagen, of bij een groep of verblijf de planning en de aanwezigheid;",
                "de functie, de opleiding en de registratie (SKJ, BIG) van wie hielp, zoals die toen waren;",
                "het deel van het hulpverleningsplan dat bij deze hulp hoort;",
                "als dat nodig is: stukken uit uw financiële administratie."})
        .alinea(
            "Haal namen, BSN en adressen van jeugdigen weg. Gebruik het nummer en de referentie uit de "
            "lijst. Geef "
            "medewerkers een nummer dat overal hetzelfde is. Stuur de stukken beveiligd.")
        .alinea(fmt::format("Zorg dat wij de stukken uiterlijk op {} hebben. Lukt dat niet, laat het dan "
                            "voor die dag weten. Een regel "
                            "waarvoor wij geen bewijs krijgen, kunnen wij niet goedkeuren.",
                            format_nl(sturen_voor)));
    pagina.kop("Hoe zijn de regels gekozen?")
        .alinea(
            fmt::format("Er zijn {} regels, samen {}. Alle regels van {} of meer doen mee. Uit de andere "
                        "regels is van elke {} een "
                        "cent geloot; de regel waar die cent in valt, doet mee. Grote regels hebben zo meer "
                        "kans dan kleine. Het "
                        "toeval begon met het getal {}. Met dat getal kan iedereen dezelfde regels trekken.",
                        u.opzet.regels, format_euro(u.opzet.som), format_euro(u.opzet.omvang.interval),
                        format_euro(u.opzet.omvang.interval), v.zaad));
    Paginatabel tabel{"De regels die wij bekijken",
                      {{"Nr", Kant::rechts},
                       {"Gemeente"},
                       {"Referentie"},
                       {"Toewijzing", Kant::rechts},
                       {"Product"},
                       {"Periode"},
                       {"Aantal", Kant::rechts},
                       {"Eenheid"},
                       {"Bedrag", Kant::rechts}},
                      {}};
    Bedrag som;
    for (std::size_t i = 0; i < u.steekproef.trekkingen.size(); ++i) {
        const Steekproefregel& r = u.populatie.regels[u.steekproef.trekkingen[i].plek];
        som += r.bedrag;
        tabel.rijen.push_back({std::to_string(i + 1), r.gemeente.str(), r.referentie,
                               std::to_string(r.toewijzing.waarde), pipeline::describe_product(r),
                               describe_periode(r.periode), std::to_string(r.volume),
                               std::string(eenheid_naam(r.eenheid)), format_euro(r.bedrag)});
    }
    tabel.totaal = {"", "", "Samen", "", "", "", "", "", format_euro(som)};
    return pagina.nieuw_vel().tabel(tabel).take();
}

std::string describe_oordeel(const Steekproefverslag& v) {
    const auto& h = v.hoogrekening;
    const pipeline::Steekproefopzet& o = v.steekproef.opzet;
    const std::string grens = format_euro(h.bovengrens), aanvaardbaar = format_euro(o.tolerabel),
                      waarschijnlijk = format_euro(h.waarschijnlijk());
    const int pct = o.vraag.betrouwbaarheid.pct();
    switch (v.oordeel) {
        case Steekproefoordeel::aanvaardbaar:
            return fmt::format(
                "Met {}% zekerheid is hoogstens {} te veel betaald. Dat is niet meer dan de aanvaardbare "
                "fout van {}.",
                pct, grens, aanvaardbaar);
        case Steekproefoordeel::niet_uitgesloten:
            return fmt::format(
                "Waarschijnlijk is {} te veel betaald. Dat is niet meer dan de aanvaardbare fout van {}. "
                "Maar met {}% "
                "zekerheid kan het tot {} zijn, en dat is wel meer.",
                waarschijnlijk, aanvaardbaar, pct, grens);
        case Steekproefoordeel::te_veel:
            return fmt::format(
                "Waarschijnlijk is {} te veel betaald. Dat is meer dan de aanvaardbare fout van {}. Met {}% "
                "zekerheid is "
                "het hoogstens {}.",
                waarschijnlijk, aanvaardbaar, pct, grens);
    }
    return "";
}

std::vector<std::string> list_vervolg(const Steekproefverslag& v) {
    if (v.oordeel == Steekproefoordeel::aanvaardbaar)
        return {"Deze uitkomst vraagt geen zwaardere stap van eis 63."};
    std::vector<std::string> uit;
    if (v.oordeel == Steekproefoordeel::niet_uitgesloten)
        uit.emplace_back(
            "Trek een nieuwe, grotere steekproef met een hogere verwachte fout (--verwacht); die kan het "
            "verschil maken.");
    uit.emplace_back(
        "Lichter dan een steekproef is in eis 63: een verbeterplan, en een herstel-, continuïteits- of "
        "overdrachtsplan. Zwaarder zijn, van licht naar zwaar: een "
        "ordegesprek, "
        "een materiële controle (controle materieel), een fraudeonderzoek, een sanctie (cliëntenstop of "
        "terugvordering), "
        "en ingebrekestelling en ontbinding.");
    uit.emplace_back("De ernst bepaalt de stap. Wie een stap overslaat, schrijft op waarom (AMB-147).");
    return uit;
}

std::vector<std::string> list_let_op(const Steekproefverslag& v) {
    const auto& h = v.hoogrekening;
    std::vector<std::string> uit;
    if (v.verschil && !v.verschil->empty()) {
        const auto& d = *v.verschil;
        uit.push_back(
            fmt::format("De regels zijn veranderd sinds de trekking: {} weg (gecrediteerd), {} nieuw, {} "
                        "anders. Toen samen {}, nu {}. "
                        "De uitkomst gaat over de regels van toen. Is het verschil groot, trek dan opnieuw.",
                        d.weg.size(), d.nieuw.size(), d.anders.size(),
                        format_euro(v.steekproef.populatie.som), format_euro(d.som_nu)));
        for (const std::string& naam : d.weg_uit_steekproef)
            uit.push_back(
                fmt::format("Regel {} is bekeken en staat niet meer: een credit nam hem terug. Vorder hem "
                            "niet nog eens terug.",
                            naam));
    }
    if (v.verschil && v.verschil->empty())
        uit.emplace_back("In de database staan nog precies dezelfde regels.");
    if (h.gevonden > Bedrag{})
        uit.push_back(
            fmt::format("In de bekeken regels zelf is {} te veel betaald. Dat bedrag staat vast. De rest is "
                        "een schatting.",
                        format_euro(h.gevonden)));
    if (h.te_laag_gevonden > Bedrag{})
        uit.push_back(
            fmt::format("In de bekeken regels is ook {} te weinig betaald, naar schatting {} in alle regels. "
                        "Dat gaat nergens van "
                        "af: het een maakt het ander niet goed. Een bovengrens is er niet bij te geven, "
                        "omdat een regel met een te "
                        "laag bedrag te weinig kans had.",
                        format_euro(h.te_laag_gevonden), format_euro(h.te_laag_geraamd)));
    if (v.bevindingen.niet_in_steekproef > 0)
        uit.push_back(
            fmt::format("{} bevindingen gaan over regels die niet zijn getrokken. Die tellen hier niet mee.",
                        v.bevindingen.niet_in_steekproef));
    return uit;
}

Stappen describe_hoogrekening(const Steekproefverslag& v) {
    const auto& h = v.hoogrekening;
    const auto& s = v.steekproef.steekproef;
    const auto top =
        std::count_if(s.trekkingen.begin(), s.trekkingen.end(), [](const auto& t) { return t.top; });
    const bool afgekapt = h.bovengrens < h.top + h.geraamd + h.basis + h.opslag;
    return {
        {fmt::format("Fout in de {} regels van {} of meer", top, format_euro(s.interval)), "precies geteld",
         format_euro(h.top)},
        {"Geschatte fout in de andere regels",
         fmt::format("{} x het deel dat fout is, van {} fouten", format_euro(s.interval), h.meegeteld.size()),
         format_euro(h.geraamd)},
        {"Waarschijnlijke fout", "die twee samen", format_euro(h.waarschijnlijk())},
        {"Toeslag voor wat niet is gezien",
         h.basis > Bedrag{} ? fmt::format("{} x {}", format_euro(s.interval), to_factor(h.factor_honderdste))
                            : std::string("geen: alles is bekeken"),
         format_euro(h.basis)},
        {"Toeslag voor de gevonden fouten", "zie de tabel hieronder", format_euro(h.opslag)},
        {"Bovengrens van de fout", afgekapt ? "samen, en nooit meer dan er is betaald" : "alles samen",
         format_euro(h.bovengrens)},
    };
}

std::string make_steekproefpagina(const Steekproefverslag& v) {
    const pipeline::Steekproefopzet& o = v.steekproef.opzet;
    const auto& h = v.hoogrekening;
    Pagina pagina("Uitkomst van de steekproef");
    pagina.gegevens({{"Aanbieder", o.vraag.aanbieder.str()},
                     {"Over", "hulp die begon van " + describe_periode(o.vraag.periode)},
                     {"Gemeente", o.vraag.gemeente ? o.vraag.gemeente->str()
                                                   : std::string("alle gemeenten van de regio")},
                     {"Getrokken op", format_nl(o.vraag.op)},
                     {"Beoordeeld op", format_nl(v.op)},
                     {"Alle regels", fmt::format("{}, samen {}", o.regels, format_euro(o.som))},
                     {"Bekeken regels", std::to_string(v.bevindingen.regels.size())},
                     {"Zekerheid", fmt::format("{}%", o.vraag.betrouwbaarheid.pct())},
                     {"Aanvaardbare fout", format_euro(o.tolerabel)}});
    pagina.uitkomst(describe_oordeel(v)).lijst(list_vervolg(v));
    if (const auto let_op = list_let_op(v); !let_op.empty()) pagina.kop("Let op").lijst(let_op);
    pagina.kop("De berekening")
        .tabel({"Van de gevonden fouten naar de bovengrens",
                {{"Stap"}, {"Som"}, {"Bedrag", Kant::rechts}},
                describe_hoogrekening(v)})
        .alinea(kRekenwijze);
    Paginatabel fouten{"De fouten die meetellen, de grootste eerst",
                       {{"Nr", Kant::rechts},
                        {"Deel fout", Kant::rechts},
                        {"Geschat", Kant::rechts},
                        {"Stijging van de factor", Kant::rechts},
                        {"Toeslag", Kant::rechts}},
                       {}};
    for (const auto& m : h.meegeteld)
        fouten.rijen.push_back({std::to_string(m.bevinding + 1),
                                to_pct(part_of(v.bevindingen.regels[m.bevinding])), format_euro(m.geraamd),
                                to_factor(m.factor_honderdste), format_euro(m.opslag)});
    fouten.totaal = {"", "", format_euro(h.geraamd), "", format_euro(h.opslag)};
    if (!fouten.rijen.empty()) pagina.tabel(fouten);

    Paginatabel regels{"De regels die niet juist waren",
                       {{"Nr", Kant::rechts},
                        {"Gemeente"},
                        {"Referentie"},
                        {"Product"},
                        {"Soort"},
                        {"Goedgekeurd", Kant::rechts},
                        {"Juist", Kant::rechts},
                        {"Te veel", Kant::rechts},
                        {"Te weinig", Kant::rechts},
                        {"Reden"}},
                       {}};
    for (std::size_t i = 0; i < v.bevindingen.regels.size(); ++i) {
        const Bevinding& b = v.bevindingen.regels[i];
        if (b.juist == b.bedrag) continue;
        const Steekproefregel& r = line_of(v, i);
        regels.rijen.push_back(
            {std::to_string(i + 1), r.gemeente.str(), r.referentie, pipeline::describe_product(r),
             describe_soort(b.trekking), format_euro(b.bedrag), format_euro(b.juist),
             b.juist < b.bedrag ? format_euro(b.bedrag - b.juist) : "",
             b.juist > b.bedrag ? format_euro(b.juist - b.bedrag) : "", v.bevindingen.redenen[i]});
    }
    regels.totaal = {
        "", "", "Samen", "", "", "", "", format_euro(h.gevonden), format_euro(h.te_laag_gevonden), ""};
    pagina.kop("Wat is gevonden");
    if (regels.rijen.empty())
        pagina.alinea("Alle bekeken regels waren juist.");
    else
        pagina.tabel(regels);
    pagina.kop("Om te herhalen")
        .gegevens({{"Zaad", std::to_string(o.vraag.zaad)},
                   {"Interval", format_euro(o.omvang.interval)},
                   {"SHA-256 van populatie.csv", o.populatie_sha256}});
    return pagina.take();
}

}  // namespace jeugdregio::cli
