#include "budget/keuzebudget.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <variant>

#include <fmt/format.h>

#include "budget/functies.hpp"
#include "contract/getallen.hpp"

namespace jeugdregio::budget {
namespace {

using contract::Budgetsoort;
using contract::Contract;
using contract::Tarief;
using contract::Wekentelling;

// More than this is a typing error, and would not fit in the sums.
constexpr std::int64_t kMinutenMax = 10'000 * 60;
constexpr int kJarenMax = 25;

/// What a voorziening is in a keuzebudget.
struct Soortplek {
    bool groep = false;
    bool herstel = false, duurzaam = false;
};

/// Tariefgroepen from low to high, then groepsaanbod, as the contract has them.
std::vector<std::pair<std::string, Soortplek>> list_voorzieningen(const Contract& c) {
    std::vector<std::pair<std::string, Soortplek>> uit;
    for (const auto& f : c.functies)
        if (uit.empty() || uit.back().first != f.tariefgroep)
            uit.push_back({f.tariefgroep, {false, f.herstel, f.duurzaam}});
    for (const auto& g : c.groepsaanbod) uit.push_back({g.naam, {true, g.herstel, g.duurzaam}});
    return uit;
}

/// Whose tarief, and in which unit: tariefgroepen have the price of the perceel of the aanbieder,
/// groepsaanbod that of its own perceel.
struct Prijsplek {
    int perceel = 0;
    Eenheid eenheid = Eenheid::minuut;
};
std::optional<Prijsplek> find_prijsplek(const Contract& c, const std::string& voorziening, int perceel) {
    for (const auto& p : c.producten) {
        if (p.voorziening != voorziening || p.percelen.empty()) continue;
        if (p.eenheid != Eenheid::minuut && p.eenheid != Eenheid::uur) continue;
        if (std::find(p.percelen.begin(), p.percelen.end(), perceel) != p.percelen.end())
            return Prijsplek{perceel, p.eenheid};
        if (p.percelen.size() == 1) return Prijsplek{p.percelen.front(), p.eenheid};
    }
    return std::nullopt;
}

std::vector<int> list_hoofdpercelen(const Contract& c) {
    std::set<int> uit;
    for (const auto& p : c.producten)
        if (!c.functies.empty() && p.voorziening == c.functies.front().tariefgroep)
            uit.insert(p.percelen.begin(), p.percelen.end());
    return {uit.begin(), uit.end()};
}

/// The days at one tarief, and how much of the budget falls in them.
struct Deel {
    Periode periode;
    std::int64_t teller = 1, noemer = 1;
};

/// A week belongs to the tarief of its first day in the looptijd, so every week counts once.
std::int64_t count_begonnen_weken(const Periode& deel, Datum eerste_dag) {
    const int tot_maandag = (8 - deel.begin.weekdag()) % 7;
    const int na = deel.dagen() - tot_maandag;
    const std::int64_t maandagen = na > 0 ? (na - 1) / 7 + 1 : 0;
    const bool gebroken_begin = deel.begin == eerste_dag && deel.begin.weekdag() != 1;
    return maandagen + (gebroken_begin ? 1 : 0);
}

Deel weigh(const Periode& deel, Datum eerste_dag, Wekentelling weken) {
    if (weken == Wekentelling::naar_rato) return {deel, deel.dagen(), 7};
    return {deel, count_begonnen_weken(deel, eerste_dag), 1};
}

struct Prijs {
    const Tarief* tarief;
    Deel deel;
};

// The formulas: which tarief for which part of the looptijd. Empty with the first day without a tarief.
using Prijzen = Result<std::vector<Prijs>, Datum>;

const Tarief* look_up(const Contract& c, const Prijsplek& plek, const std::string& voorziening, Datum dag) {
    return c.find_tarief(plek.perceel, voorziening, plek.eenheid, dag);
}

/// 8.4, AMB-001: the hours are of the traject as a whole and not of any day in it, so the first day prices
/// them.
Prijzen price_traject(const Contract& c, const Prijsplek& plek, const std::string& voorziening,
                      const Periode& looptijd, Wekentelling) {
    const Tarief* t = look_up(c, plek, voorziening, looptijd.begin);
    if (t == nullptr) return Fout{looptijd.begin};
    return std::vector<Prijs>{{t, {looptijd, 1, 1}}};
}

/// 8.4, AMB-001: the hours of a week times the weeks, each week at its own tarief.
Prijzen price_weken(const Contract& c, const Prijsplek& plek, const std::string& voorziening,
                    const Periode& looptijd, Wekentelling weken) {
    std::vector<Prijs> uit;
    for (Datum dag = looptijd.begin; dag <= looptijd.einde;) {
        const Tarief* t = look_up(c, plek, voorziening, dag);
        if (t == nullptr) return Fout{dag};
        const Datum tot = t->geldig.tot ? std::min(*t->geldig.tot, looptijd.einde) : looptijd.einde;
        const Deel deel = weigh({dag, tot}, looptijd.begin, weken);
        if (deel.teller > 0) uit.push_back({t, deel});
        dag = tot.plus_dagen(1);
    }
    return uit;
}

struct Rekenrij {
    contract::Budgetrekenwijze rekenwijze;
    Prijzen (*price)(const Contract&, const Prijsplek&, const std::string&, const Periode&, Wekentelling);
};
constexpr Rekenrij kRekenwijzen[] = {
    {contract::Budgetrekenwijze::per_traject, price_traject},
    {contract::Budgetrekenwijze::per_week, price_weken},
};

Prijzen apply_formule(const contract::Budgetformule& f, const Contract& c, const Prijsplek& plek,
                      const std::string& voorziening, const Periode& looptijd) {
    for (const Rekenrij& rij : kRekenwijzen)
        if (rij.rekenwijze == f.rekenwijze)
            return rij.price(c, plek, voorziening, looptijd, f.weken.value_or(Wekentelling::kalenderweken));
    fail_invariant("every way of computing a budget has a row");
}

/// minuten x aantal x tarief, rounded once; empty when it is more than any budget can be.
std::optional<Bedrag> compute_regel(const Budgetregel& r) {
    std::int64_t teller = 0;
    const bool te_groot = __builtin_mul_overflow(r.minuten, r.aantal_teller, &teller) ||
                          __builtin_mul_overflow(teller, r.tarief.cents(), &teller);
    if (te_groot || teller > std::int64_t{1} << 60) return std::nullopt;
    return Bedrag::from_cents(div_round(teller, (r.eenheid == Eenheid::uur ? 60 : 1) * r.aantal_noemer));
}

/// The hours per voorziening, with what they are made of.
struct Telling {
    std::int64_t minuten = 0;
    std::map<std::string, std::int64_t> functies;
};

class Berekening {
  public:
    Berekening(const Budgetvraag& vraag, const Contract& contract)
        : vraag_(vraag), contract_(contract), voorzieningen_(list_voorzieningen(contract)) {}

    Result<Keuzebudget, std::vector<Budgetfout>> run() {
        check_vraag();
        collect_uren();
        if (fouten_.empty() && tellingen_.empty())
            fault("Er zijn geen uren om mee te rekenen.",
                  "Noem uren per tariefgroep, functie of groepsaanbod, of een standaardbudget.");
        if (!fouten_.empty()) return Fout{std::move(fouten_)};
        compute_regels();
        if (!fouten_.empty()) return Fout{std::move(fouten_)};
        close();
        if (!fouten_.empty()) return Fout{std::move(fouten_)};
        return std::move(uit_);
    }

  private:
    void fault(std::string wat, std::string herstel) {
        fouten_.push_back({std::move(wat), std::move(herstel)});
    }
    void remark(std::string tekst) { uit_.opmerkingen.push_back(std::move(tekst)); }

    void check_vraag() {
        const std::vector<int> percelen = list_hoofdpercelen(contract_);
        if (std::find(percelen.begin(), percelen.end(), vraag_.perceel) == percelen.end())
            fault(fmt::format("Perceel {} heeft geen tariefgroepen.", vraag_.perceel),
                  fmt::format("Kies het perceel van de aanbieder: {}.", fmt::join(percelen, ", ")));
        const auto& l = vraag_.looptijd;
        if (l.einde < l.begin)
            fault(fmt::format("Het budget begint op {} en eindigt eerder, op {}.", format_nl(l.begin),
                              format_nl(l.einde)),
                  "Verbeter de ingangsdatum of de einddatum.");
        else if (l.begin.plus_maanden(12 * kJarenMax) <= l.einde)
            fault(fmt::format("Het budget loopt van {} tot en met {}, langer dan {} jaar.",
                              format_nl(l.begin), format_nl(l.einde), kJarenMax),
                  "Controleer de einddatum.");
        const auto* formule = contract_.find_formule(vraag_.soort, vraag_.op);
        if (formule == nullptr)
            fault(fmt::format("Op {} geldt er geen formule voor een budget van de soort {}.",
                              format_nl(vraag_.op), contract::budgetsoort_naam(vraag_.soort)),
                  "Kies een latere dag, of voeg de formule toe in keuzebudget.toml.");
        else
            uit_.formule = *formule;
        if (!vraag_.overschrijving) return;
        const Overschrijving& o = *vraag_.overschrijving;
        if (o.reden.empty())
            fault("Er is geen reden voor het andere bedrag.",
                  "Zeg waarom de Toegang van de berekening afwijkt (--omdat).");
        if (o.bedrag < Bedrag{} || o.bedrag > kBudgetMax)
            fault(fmt::format("Het bedrag {} kan geen budget zijn.", format_euro(o.bedrag)),
                  fmt::format("Kies een bedrag van nul tot en met {} (iJw 3.2, LDT_Budget).",
                              format_euro(kBudgetMax)));
    }

    std::string names_of(bool groep) const {
        std::vector<std::string_view> uit;
        for (const auto& [naam, plek] : voorzieningen_)
            if (plek.groep == groep) uit.push_back(naam);
        return fmt::format("{}", fmt::join(uit, ", "));
    }

    const Soortplek* find_plek(const std::string& naam) const {
        for (const auto& [eigen, plek] : voorzieningen_)
            if (eigen == naam) return &plek;
        return nullptr;
    }

    /// Bijlage XII, eis 69: what may be in a budget of this kind.
    bool check_toegestaan(const std::string& naam, const Soortplek& plek) {
        const std::string_view soort = contract::budgetsoort_naam(vraag_.soort);
        if (vraag_.soort == Budgetsoort::herstel ? plek.herstel : plek.duurzaam) return true;
        const bool kan_kdc = plek.groep && vraag_.soort == Budgetsoort::duurzaam &&
                             contract_.parameters.budget_duurzaam_zwaar_bij_kdc_odc;
        if (kan_kdc && vraag_.kdc_odc) return true;
        std::vector<std::string_view> mag;
        for (const auto& [ander, p] : voorzieningen_)
            if (vraag_.soort == Budgetsoort::herstel ? p.herstel : p.duurzaam) mag.push_back(ander);
        fault(fmt::format("{} mag niet in een budget van de soort {} (eis 69, bijlage XII).", naam, soort),
              fmt::format("Dit mag wel: {}.{}", fmt::join(mag, ", "),
                          kan_kdc ? " Is het een KDC of ODC? Zeg dat er dan bij (--kdc-odc)." : ""));
        return false;
    }

    void add_uren(const std::string& naam, std::int64_t minuten, const std::string& functie = "") {
        if (minuten <= 0 || minuten > kMinutenMax) {
            fault(fmt::format("{} uur voor {} kan niet.", contract::format_uren(minuten),
                              functie.empty() ? naam : functie),
                  "Kies meer dan nul en hoogstens 10.000 uur.");
            return;
        }
        Telling& t = tellingen_[naam];
        t.minuten += minuten;
        if (!functie.empty()) t.functies[functie] += minuten;
    }

    void collect_lijst(const std::vector<contract::Uren>& lijst, bool groep) {
        for (const contract::Uren& u : lijst) {
            const Soortplek* plek = find_plek(u.voorziening);
            if (plek == nullptr || plek->groep != groep)
                fault(fmt::format("\"{}\" is geen {}.", u.voorziening,
                                  groep ? "soort groepsaanbod" : "tariefgroep"),
                      fmt::format("Kies uit {}.{}", names_of(groep),
                                  plek == nullptr ? ""
                                  : plek->groep   ? " Uren van een groep horen bij --groep."
                                                  : " Uren van een tariefgroep horen bij --uren."));
            else if (check_toegestaan(u.voorziening, *plek))
                add_uren(u.voorziening, u.minuten);
        }
    }

    void explain_onbekend(const std::string& naam, const FunctieOnbekend& onbekend) {
        std::vector<std::string> namen;
        for (const auto* f : onbekend.lijkt_op)
            namen.push_back(fmt::format("\"{}\" ({})", f->naam, f->tariefgroep));
        const std::string lijkt = fmt::format("Lijkt het meest op: {}.", fmt::join(namen, ", "));
        if (!onbekend.alleen_percelen.empty())
            fault(fmt::format("De functie \"{}\" geldt niet in perceel {}, alleen in perceel {}.", naam,
                              vraag_.perceel, fmt::join(onbekend.alleen_percelen, ", ")),
                  lijkt);
        else
            fault(fmt::format("De functie \"{}\" staat niet in de Beroepentabel (bijlage XII).", naam),
                  lijkt +
                      " Gebruik de functie die er het meest op lijkt (8.5.1), of noem de tariefgroep zelf.");
    }

    void collect_functies() {
        std::set<std::string> dubbel;
        for (const Functieuren& f : vraag_.functies) {
            const auto gevonden = find_functie(contract_, f.functie, vraag_.perceel);
            if (const auto* onbekend = std::get_if<FunctieOnbekend>(&gevonden)) {
                explain_onbekend(f.functie, *onbekend);
                continue;
            }
            const auto& plek = std::get<Functieplek>(gevonden);
            const Soortplek* soort = find_plek(plek.functie->tariefgroep);
            invariant(soort != nullptr, "the tariefgroep of a function is one of the contract");
            if (!check_toegestaan(fmt::format("{} ({})", plek.functie->naam, plek.functie->tariefgroep),
                                  *soort))
                continue;
            add_uren(plek.functie->tariefgroep, f.minuten, plek.functie->naam);
            if (!plek.ook_in.empty())
                dubbel.insert(fmt::format(
                    "\"{}\" staat in {} en in {}. Er is gerekend met {}, de laagste; een hogere mag "
                    "alleen als de regio dat heeft goedgekeurd (AMB-051).",
                    plek.functie->naam, plek.functie->tariefgroep, fmt::join(plek.ook_in, ", "),
                    plek.functie->tariefgroep));
        }
        for (const std::string& d : dubbel) remark(d);
    }

    void collect_standaard() {
        if (vraag_.standaard.empty()) return;
        const contract::Standaardbudget* s = find_standaard(contract_, vraag_.standaard, vraag_.op);
        if (s == nullptr) {
            std::vector<std::string_view> namen;
            for (const auto& ander : contract_.standaardbudgetten)
                if (ander.holds_on(vraag_.op)) namen.push_back(ander.naam);
            fault(fmt::format("Er is op {} geen standaardbudget \"{}\".", format_nl(vraag_.op),
                              vraag_.standaard),
                  namen.empty() ? "Het contract heeft er op die dag geen een. Noem zelf uren."
                                : fmt::format("Kies uit {}.", fmt::join(namen, ", ")));
            return;
        }
        if (s->soort != vraag_.soort) {
            fault(fmt::format("Standaardbudget \"{}\" is van de soort {}.", s->naam,
                              contract::budgetsoort_naam(s->soort)),
                  fmt::format("Reken met de soort {}, of kies een ander standaardbudget.",
                              contract::budgetsoort_naam(s->soort)));
            return;
        }
        remark(fmt::format("De uren van standaardbudget \"{}\" ({}) tellen mee. Bron: {}.", s->naam,
                           s->interventie, s->bron));
        for (const contract::Uren& u : s->inzet) {
            const Soortplek* plek = find_plek(u.voorziening);
            invariant(plek != nullptr, "a loaded standaardbudget names voorzieningen of the contract");
            if (check_toegestaan(u.voorziening, *plek)) add_uren(u.voorziening, u.minuten);
        }
    }

    void collect_uren() {
        collect_standaard();
        collect_lijst(vraag_.uren, false);
        collect_functies();
        collect_lijst(vraag_.groep, true);
    }

    void compute_regels() {
        for (const auto& [naam, soortplek] : voorzieningen_) {
            const auto telling = tellingen_.find(naam);
            if (telling == tellingen_.end()) continue;
            const auto plek = find_prijsplek(contract_, naam, vraag_.perceel);
            if (!plek) {
                fault(fmt::format("{} heeft geen product per minuut of per uur in het contract.", naam),
                      "Controleer producten.toml.");
                continue;
            }
            const Prijzen prijzen = apply_formule(uit_.formule, contract_, *plek, naam, vraag_.looptijd);
            if (!prijzen) {
                fault(fmt::format("Voor {} in perceel {} is er op {} geen tarief.", naam, plek->perceel,
                                  format_nl(prijzen.error())),
                      "Kies een looptijd waarin het contract tarieven heeft.");
                continue;
            }
            for (const Prijs& p : *prijzen) add_regel(naam, telling->second, *plek, p);
        }
    }

    void add_regel(const std::string& naam, const Telling& telling, const Prijsplek& plek,
                   const Prijs& prijs) {
        Budgetregel r;
        r.voorziening = naam;
        for (const auto& [functie, minuten] : telling.functies)
            r.functies.push_back(fmt::format("{}: {}", functie, contract::format_uren(minuten)));
        r.perceel = plek.perceel;
        r.eenheid = plek.eenheid;
        r.tarief = prijs.tarief->bedrag;
        r.tarief_vanaf = prijs.tarief->geldig.van;
        r.tarief_bron = prijs.tarief->bron;
        r.minuten = telling.minuten;
        r.periode = prijs.deel.periode;
        r.aantal_teller = prijs.deel.teller;
        r.aantal_noemer = prijs.deel.noemer;
        const auto bedrag = compute_regel(r);
        r.bedrag = bedrag.value_or(kBudgetMax);
        te_groot_ = te_groot_ || !bedrag;
        uit_.regels.push_back(std::move(r));
    }

    void close() {
        std::set<int> jaren;
        for (const Budgetregel& r : uit_.regels) {
            jaren.insert(r.tarief_vanaf.jaar());
            te_groot_ = te_groot_ || r.bedrag > kBudgetMax;
            if (!te_groot_) uit_.berekend += r.bedrag;
        }
        uit_.tariefjaren.assign(jaren.begin(), jaren.end());
        if (te_groot_ || uit_.berekend > kBudgetMax) {
            fault(fmt::format("Het budget komt uit boven {}, het hoogste bedrag dat in een toewijzing past "
                              "(iJw 3.2, LDT_Budget).",
                              format_euro(kBudgetMax)),
                  "Controleer de uren en de looptijd.");
            return;
        }
        uit_.overschrijving = vraag_.overschrijving;
        uit_.bedrag = vraag_.overschrijving ? vraag_.overschrijving->bedrag : uit_.berekend;
        add_opmerkingen();
    }

    void add_opmerkingen() {
        const Periode& l = vraag_.looptijd;
        const auto& p = contract_.parameters_on(l.begin);
        const bool afgeleid_duurzaam =
            l.begin.plus_maanden(p.budget_soort_grens_maanden).plus_dagen(-1) < l.einde;
        if (afgeleid_duurzaam != (vraag_.soort == Budgetsoort::duurzaam))
            remark(fmt::format(
                "Een toewijzing {} {} maanden telt zonder meer als {}. Leg daarom bij de toewijzing vast dat "
                "dit "
                "budget {} is (toewijzing vul-aan --budgetsoort {}; AMB-002).",
                afgeleid_duurzaam ? "langer dan" : "tot en met", p.budget_soort_grens_maanden,
                afgeleid_duurzaam ? "duurzaam" : "herstel", contract::budgetsoort_naam(vraag_.soort),
                contract::budgetsoort_naam(vraag_.soort)));
        if (uit_.bedrag > p.budget_meldgrens)
            remark(
                fmt::format("Het budget is hoger dan {}. Verwijst een huisarts, jeugdarts of medisch "
                            "specialist, dan neemt "
                            "de aanbieder eerst contact op (eis 72).",
                            format_euro(p.budget_meldgrens)));
        if (std::any_of(uit_.regels.begin(), uit_.regels.end(),
                        [](const Budgetregel& r) {
                            return r.aantal_noemer == 1 && r.eenheid == Eenheid::uur && r.minuten % 60 != 0;
                        }) &&
            !p.groep_ook_in_minuten)
            remark(
                "Groepsaanbod wordt in hele uren gedeclareerd (AMB-071); dit budget rekent met een deel van "
                "een uur.");
    }

    const Budgetvraag& vraag_;
    const Contract& contract_;
    std::vector<std::pair<std::string, Soortplek>> voorzieningen_;
    std::map<std::string, Telling> tellingen_;
    std::vector<Budgetfout> fouten_;
    Keuzebudget uit_;
    bool te_groot_ = false;
};

}  // namespace

Result<Keuzebudget, std::vector<Budgetfout>> compute_keuzebudget(const Budgetvraag& vraag,
                                                                 const Contract& contract) {
    return Berekening(vraag, contract).run();
}

const contract::Standaardbudget* find_standaard(const Contract& contract, std::string_view naam, Datum op) {
    for (const auto& s : contract.standaardbudgetten)
        if (s.naam == naam && s.holds_on(op)) return &s;
    return nullptr;
}

std::vector<Standaardprijs> price_standaard(const contract::Standaardbudget& standaard,
                                            const Contract& contract, Datum op) {
    std::vector<Standaardprijs> uit;
    for (const int perceel : list_hoofdpercelen(contract)) {
        Budgetvraag vraag;
        vraag.soort = standaard.soort;
        vraag.perceel = perceel;
        // One week, however weeks are counted: a day of it, or all its sevenths.
        const auto* formule = contract.find_formule(standaard.soort, op);
        const bool naar_rato = formule != nullptr && formule->weken == Wekentelling::naar_rato;
        vraag.looptijd = {op, op.plus_dagen(naar_rato ? 6 : 0)};
        vraag.op = op;
        vraag.standaard = standaard.naam;
        vraag.kdc_odc = standaard.kdc_odc;
        const auto budget = compute_keuzebudget(vraag, contract);
        if (budget) uit.push_back({perceel, budget->berekend});
    }
    return uit;
}

}  // namespace jeugdregio::budget
