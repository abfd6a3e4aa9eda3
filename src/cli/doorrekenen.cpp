// jeugdregio doorrekenen: what if the same traffic had come under another contract.
#include <algorithm>
#include <thread>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/pagina.hpp"
#include "cli/rekenblad.hpp"
#include "cli/scherm.hpp"
#include "contract/csv.hpp"
#include "pipeline/doorrekening.hpp"
#include "pipeline/regelboek.hpp"
#include "pipeline/uitkomst.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::cli {
namespace {

using pipeline::Doorrekening;
using pipeline::Doorrekentelling;

/// One line of the report, of whichever group.
struct Groepsregel {
    std::string soort, code, naam;
    Doorrekentelling telling;
};

struct Verslag {
    std::vector<Groepsregel>
        groepen;  // by gemeente, perceel, aanbieder; the last kind by size of the difference
    const Doorrekening& rekening;
    std::string nu, toen;  // folders of the contracts
};

constexpr std::string_view kGemeente = "gemeente", kPerceel = "perceel", kAanbieder = "aanbieder";

Verslag make_verslag(const Doorrekening& d, const contract::Contract& contract, std::string toen,
                     std::string nu) {
    Verslag uit{.groepen = {}, .rekening = d, .nu = std::move(nu), .toen = std::move(toen)};
    for (const auto& [g, t] : d.per_gemeente) {
        const auto i = std::ranges::find(contract.deelnemers, g, &contract::Deelnemer::gemeente);
        uit.groepen.push_back(
            {std::string(kGemeente), g.str(), i == contract.deelnemers.end() ? "" : i->naam, t});
    }
    for (const auto& [nummer, t] : d.per_perceel) {
        const auto* perceel = contract.find_perceel(nummer);
        uit.groepen.push_back({std::string(kPerceel), nummer == 0 ? "" : std::to_string(nummer),
                               perceel ? perceel->naam : "niet te bepalen", t});
    }
    const std::size_t eerste = uit.groepen.size();
    for (const auto& [agb, t] : d.per_aanbieder) {
        const auto naam = d.namen.find(agb);
        uit.groepen.push_back(
            {std::string(kAanbieder), agb.str(), naam == d.namen.end() ? "" : naam->second, t});
    }
    std::stable_sort(uit.groepen.begin() + static_cast<std::ptrdiff_t>(eerste), uit.groepen.end(),
                     [](const Groepsregel& a, const Groepsregel& b) {
                         return std::abs(a.telling.verschil().cents()) >
                                std::abs(b.telling.verschil().cents());
                     });
    return uit;
}

std::string format_cijfers(Bedrag bedrag) {
    const auto cent = bedrag.cents();
    return fmt::format("{}{},{:02}", cent < 0 ? "-" : "", std::abs(cent) / 100, std::abs(cent) % 100);
}

std::string verslag_to_csv(const Verslag& v) {
    std::string uit =
        "\xEF\xBB\xBFsoort;code;naam;regels goed toen;regels goed nu;niet meer goed;alsnog goed;bedrag "
        "toen;bedrag nu;verschil\n";
    const auto add = [&](const std::string& soort, const std::string& code, const std::string& naam,
                         const Doorrekentelling& t) {
        uit += fmt::format("{};{};{};{};{};{};{};{};{};{}\n", contract::quote_veld(soort),
                           contract::quote_veld(code), contract::quote_veld(naam), t.goed_toen, t.goed_nu,
                           t.niet_meer, t.alsnog, format_cijfers(t.bedrag_toen), format_cijfers(t.bedrag_nu),
                           format_cijfers(t.verschil()));
    };
    add("totaal", "", "", v.rekening.totaal);
    for (const auto& g : v.groepen) add(g.soort, g.code, g.naam, g.telling);
    // Of a rule: lines that it rejected; no amount belongs to one rule alone.
    for (const auto& [regel, r] : v.rekening.per_regel)
        uit += fmt::format("{};{};{};;;;;{};{};{}\n", contract::quote_veld("regel (aantal afgewezen)"),
                           contract::quote_veld(regel), contract::quote_veld(pipeline::regel_titel(regel)),
                           r.toen, r.nu, r.nu - r.toen);
    return uit;
}

std::vector<Rekenblad> verslag_to_bladen(const Verslag& v) {
    std::vector<Rekenblad> uit;
    for (const std::string_view soort : {kGemeente, kPerceel, kAanbieder}) {
        Rekenblad blad{
            .naam = fmt::format("Per {}", soort),
            .toelichting = {fmt::format("Dezelfde berichten onder een ander contract, per {}", soort),
                            "Toen: " + v.toen, "Nu: " + v.nu},
            .kolommen = {{"Code", 12},
                         {"Naam", 36},
                         {"Regels goed toen"},
                         {"Regels goed nu"},
                         {"Niet meer goed"},
                         {"Alsnog goed"},
                         {"Bedrag toen", 18},
                         {"Bedrag nu", 18},
                         {"Verschil", 18}},
            .rijen = {}};
        for (const auto& g : v.groepen)
            if (g.soort == soort)
                blad.rijen.push_back({g.code, g.naam, g.telling.goed_toen, g.telling.goed_nu,
                                      g.telling.niet_meer, g.telling.alsnog, g.telling.bedrag_toen,
                                      g.telling.bedrag_nu, g.telling.verschil()});
        blad.end_gegevens();
        uit.push_back(std::move(blad));
    }
    Rekenblad regels{
        .naam = "Per regel",
        .toelichting = {"Hoeveel declaratieregels een regel afwees", "Toen: " + v.toen, "Nu: " + v.nu},
        .kolommen = {{"Regel", 18}, {"Wat moet gelden", 60}, {"Toen"}, {"Nu"}, {"Verschil"}},
        .rijen = {}};
    for (const auto& [regel, r] : v.rekening.per_regel)
        regels.rijen.push_back(
            {regel, std::string(pipeline::regel_titel(regel)), r.toen, r.nu, r.nu - r.toen});
    regels.end_gegevens();
    uit.push_back(std::move(regels));
    return uit;
}

std::string describe_uitkomst(const Doorrekening& d) {
    const Bedrag verschil = d.totaal.verschil();
    if (verschil == Bedrag{} && d.totaal.niet_meer == 0 && d.totaal.alsnog == 0 && d.andere_berichten.empty())
        return "Er verandert niets: elk besluit blijft hetzelfde.";
    return fmt::format(
        "Goedgekeurd was {}, en wordt {}: {} {}. {} declaratieregels zijn niet meer goed, {} alsnog wel.",
        format_euro(d.totaal.bedrag_toen), format_euro(d.totaal.bedrag_nu),
        format_euro(verschil < Bedrag{} ? -verschil : verschil), verschil < Bedrag{} ? "minder" : "meer",
        d.totaal.niet_meer, d.totaal.alsnog);
}

/// What a reader must know to judge the figures.
std::vector<std::string> list_kanttekeningen(const Doorrekening& d, bool herprijzen) {
    std::vector<std::string> uit;
    uit.push_back(
        fmt::format("{} berichten met {} declaratieregels zijn opnieuw beslist, elk op de dag van toen.",
                    d.berichten, d.regels));
    if (herprijzen && d.herprijsd > 0)
        uit.push_back(
            fmt::format("{} regels vroegen het tarief van het contract van toen; ze krijgen het tarief van "
                        "het andere contract. De "
                        "toegewezen budgetten blijven zoals ze waren.",
                        d.herprijsd));
    if (!herprijzen) uit.emplace_back("De regels vragen het tarief dat ze toen vroegen.");
    for (const auto& [soort, n] : d.andere_berichten)
        uit.push_back(fmt::format("{} berichten {} krijgen een ander besluit.", n, soort));
    if (d.vernietigd > 0)
        uit.push_back(
            fmt::format("{} berichten doen niet mee: die zijn vernietigd, of een deel ervan. Wat toen op "
                        "hun regels is goedgekeurd, telt aan geen van beide kanten.",
                        d.vernietigd));
    if (d.ander_contract > 0)
        uit.push_back(
            fmt::format("Let op: {} berichten zijn toen beslist met een ander contract dan dat van --toen. "
                        "Een verschil kan daarvan komen.",
                        d.ander_contract));
    return uit;
}

std::string verslag_to_html(const Verslag& v, const std::vector<std::string>& kanttekeningen) {
    Pagina pagina("Doorgerekend: dezelfde berichten onder een ander contract");
    pagina.uitkomst(describe_uitkomst(v.rekening))
        .gegevens({{"Contract van toen", v.toen}, {"Ander contract", v.nu}});
    pagina.lijst(kanttekeningen);
    const auto cellen = [](const Doorrekentelling& t) {
        return std::vector<std::string>{std::to_string(t.goed_toen), std::to_string(t.goed_nu),
                                        format_euro(t.bedrag_toen), format_euro(t.bedrag_nu),
                                        format_euro(t.verschil())};
    };
    for (const std::string_view soort : {kGemeente, kPerceel, kAanbieder}) {
        Paginatabel tabel{
            .bijschrift = fmt::format("Goedgekeurde declaratieregels per {}, toen en nu", soort),
            .kolommen = {{fmt::format("{}", soort)},
                         {"naam"},
                         {"regels toen", Kant::rechts},
                         {"regels nu", Kant::rechts},
                         {"bedrag toen", Kant::rechts},
                         {"bedrag nu", Kant::rechts},
                         {"verschil", Kant::rechts}},
            .rijen = {}};
        for (const auto& g : v.groepen) {
            if (g.soort != soort) continue;
            std::vector<std::string> rij{g.code, g.naam};
            for (auto& cel : cellen(g.telling)) rij.push_back(std::move(cel));
            tabel.rijen.push_back(std::move(rij));
        }
        tabel.totaal = {"totaal", ""};
        for (auto& cel : cellen(v.rekening.totaal)) tabel.totaal.push_back(std::move(cel));
        pagina.kop(fmt::format("Per {}", soort)).tabel(tabel);
    }
    Paginatabel regels{
        .bijschrift = "Hoeveel declaratieregels een regel afwees, toen en nu",
        .kolommen = {{"regel"}, {"wat moet gelden"}, {"toen", Kant::rechts}, {"nu", Kant::rechts}},
        .rijen = {}};
    for (const auto& [regel, r] : v.rekening.per_regel)
        regels.rijen.push_back(
            {regel, std::string(pipeline::regel_titel(regel)), std::to_string(r.toen), std::to_string(r.nu)});
    if (!regels.rijen.empty()) pagina.kop("Per regel").tabel(regels);
    return pagina.take();
}

nlohmann::ordered_json telling_to_json(const Doorrekentelling& t) {
    return {{"goed_toen", t.goed_toen},
            {"goed_nu", t.goed_nu},
            {"niet_meer", t.niet_meer},
            {"alsnog", t.alsnog},
            {"bedrag_toen_cent", t.bedrag_toen.cents()},
            {"bedrag_nu_cent", t.bedrag_nu.cents()},
            {"verschil_cent", t.verschil().cents()}};
}

nlohmann::ordered_json verslag_to_json(const Verslag& v) {
    auto groepen = nlohmann::ordered_json::array(), regels = nlohmann::ordered_json::array();
    for (const auto& g : v.groepen) {
        nlohmann::ordered_json rij = {{"soort", g.soort}, {"code", g.code}, {"naam", g.naam}};
        rij.update(telling_to_json(g.telling));
        groepen.push_back(std::move(rij));
    }
    for (const auto& [regel, r] : v.rekening.per_regel)
        regels.push_back({{"regel", regel}, {"toen", r.toen}, {"nu", r.nu}});
    return {{"berichten", v.rekening.berichten},
            {"regels", v.rekening.regels},
            {"herprijsd", v.rekening.herprijsd},
            {"ander_contract", v.rekening.ander_contract},
            {"vernietigd", v.rekening.vernietigd},
            {"andere_berichten", v.rekening.andere_berichten},
            {"totaal", telling_to_json(v.rekening.totaal)},
            {"groepen", std::move(groepen)},
            {"per_regel", std::move(regels)}};
}

void print_verslag(const Verslag& v, const std::vector<std::string>& kanttekeningen) {
    print_alinea(describe_uitkomst(v.rekening), 0, Kleur::groen);
    for (const auto& k : kanttekeningen) print_alinea("- " + k, 0);
    constexpr std::size_t kMeest = 15;
    for (const std::string_view soort : {kGemeente, kPerceel, kAanbieder}) {
        Tabel tabel({{fmt::format("{}", soort)},
                     {"naam"},
                     {"regels toen", Kant::rechts},
                     {"regels nu", Kant::rechts},
                     {"bedrag toen", Kant::rechts},
                     {"bedrag nu", Kant::rechts},
                     {"verschil", Kant::rechts}});
        std::size_t aantal = 0, meer = 0;
        for (const auto& g : v.groepen) {
            if (g.soort != soort) continue;
            if (++aantal > kMeest) {
                ++meer;
                continue;
            }
            tabel.add({g.code, g.naam, std::to_string(g.telling.goed_toen), std::to_string(g.telling.goed_nu),
                       format_euro(g.telling.bedrag_toen), format_euro(g.telling.bedrag_nu),
                       format_euro(g.telling.verschil())});
        }
        fmt::print("\n");
        tabel.print();
        if (meer > 0) fmt::print("En nog {}: zie --csv, --xlsx of --html.\n", meer);
    }
    Tabel regels({{"regel"}, {"wat moet gelden"}, {"toen", Kant::rechts}, {"nu", Kant::rechts}});
    for (const auto& [regel, r] : v.rekening.per_regel)
        if (r.toen != r.nu)
            regels.add({regel, std::string(pipeline::regel_titel(regel)), std::to_string(r.toen),
                        std::to_string(r.nu)});
    if (regels.empty()) return;
    fmt::print("\nRegels die een ander aantal declaratieregels afwijzen:\n");
    regels.print();
}

/// Writes what was asked for; prints what went wrong.
bool write_bestanden(const Opties& o, const Verslag& v, const std::vector<std::string>& kanttekeningen) {
    const auto tell = [](const Result<bool, Bestandsfout>& uitkomst) {
        if (!uitkomst) print_fout(uitkomst.error().wat, uitkomst.error().herstel);
        return uitkomst.ok();
    };
    const std::string_view kHerstel =
        "Er is niets veranderd. Maak ruimte, of kies een ander pad, en reken opnieuw.";
    if (!o.csv.empty() && !tell(write_file_duurzaam(o.csv, verslag_to_csv(v), kHerstel))) return false;
    if (!o.xlsx.empty() && !tell(write_rekenbladen(o.xlsx, verslag_to_bladen(v), day_of(o.vandaag))))
        return false;
    return o.doorreken.html.empty() ||
           tell(write_file_duurzaam(o.doorreken.html, verslag_to_html(v, kanttekeningen), kHerstel));
}

}  // namespace

Exit run_doorrekenen(const Opties& o) {
    Opties van_toen = o;
    van_toen.contract = o.doorreken.toen;
    const auto toen = open_contract(van_toen, day_of(o.vandaag));
    const auto nu = open_contract(o, day_of(o.vandaag));
    if (!toen || !nu) return Exit::gebruik;
    pipeline::Doorrekenvraag vraag{
        .toen = toen->contract, .nu = nu->contract, .herprijzen = !o.doorreken.zonder, .gemeente = {}};
    if (!o.gemeente.empty()) vraag.gemeente = parse_gemeente(o.gemeente);
    try {
        const auto open = [&] { return storage::open_verkeer(o.db); };
        Voortgang voortgang(vraag.gemeente ? 1 : open()->list_gemeenten().size(), "gemeenten doorgerekend");
        const int werkers = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
        const auto rekening = pipeline::reckon_verkeer(open, vraag, werkers, [&] { voortgang.step(); });
        voortgang.wipe();
        const Verslag verslag = make_verslag(rekening, nu->contract, contract_map(van_toen), contract_map(o));
        const auto kanttekeningen = list_kanttekeningen(rekening, vraag.herprijzen);
        if (!write_bestanden(o, verslag, kanttekeningen)) return Exit::machine;
        if (o.json)
            fmt::print("{}\n", pipeline::to_line(verslag_to_json(verslag)));
        else
            print_verslag(verslag, kanttekeningen);
        return Exit::goed;
    } catch (const storage::Opslagfout& f) {
        print_machinefout(f.what(), f.herstel());
        return f.soort() == storage::Opslagfout::Soort::openen ? Exit::gebruik : Exit::machine;
    }
}

}  // namespace jeugdregio::cli
