#include "oefenregio/vastlegging.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace jeugdregio::oefenregio {
namespace {

// The columns of the csv that are fields; aantekeningen.toml of the contract says what each means.
constexpr std::array kVelden{
    "aan",
    "akkoord_aanbieder_op",
    "akkoord_jeugdige_op",
    "akkoord_vertegenwoordiger_op",
    "begin",
    "bepaling",
    "besproken_met",
    "bewijs",
    "budget",
    "contact_met",
    "contact_op",
    "eerdere_toewijzing",
    "einde",
    "evalueren_op",
    "gewichtige_reden",
    "grond",
    "hoog",
    "hulp_start_op",
    "initiatief",
    "leefgebieden",
    "maker",
    "met",
    "moment",
    "naar",
    "nieuwe_aanbieder",
    "omvang",
    "onderbouwing",
    "onderwerp",
    "overleg_op",
    "plan",
    "school",
    "stand",
    "tevreden",
    "toegang_informeren",
    "toelichting",
    "uitkomst",
    "veiligheid",
    "versie",
    "verwijzer_gemeld_op",
    "vindplaats",
    "volgens_plan",
    "volgens_protocol",
    "volume",
    "vrijwillig",
    "waarom",
    "zorgtoewijzing",
};

/// How often, of ten thousand, something is put on record late, or never.
struct Nalatigheid {
    int laat, nooit;
};
constexpr Nalatigheid kTaak{120, 4};

constexpr int kPlanPromille = 750, kPlanOnafPromille = 60, kAfspraakPromille = 120;
constexpr int kCrisisrisicoPromille = 80, kLeefgebiedenPromille = 20, kEersteAfspraakPromille = 500;
constexpr int kDagenPerEvaluatie = 140, kDagenPerEvaluatieMax = 178;
// A little before the work list asks whether help goes on (eis 43 b), until the last day that is in time.
constexpr int kVoorEindeMin = 58, kVoorEindeMax = 69;

std::string tell(Bedrag b) {
    return fmt::format("{},{:02}", b.cents() / 100, b.cents() % 100);
}

/// The first day on which somebody is so many months old.
Datum reaches(Datum geboren, int maanden) {
    return geboren.plus_maanden(maanden).plus_dagen(1);
}

bool same_hulp(const Toewijzing& a, const Toewijzing& b) {
    const auto code = [](const Toewijzing& t) {
        return t.product == nullptr ? std::optional<ProductCode>{} : std::optional(t.product->code);
    };
    return a.aanbieder == b.aanbieder && a.categorie == b.categorie && code(a) == code(b);
}

}  // namespace

std::string aantekeningenkop() {
    std::string uit = "soort;gemeente;bsn;aanbieder;toewijzing;dag;door";
    for (const char* veld : kVelden) uit += fmt::format(";{}", veld);
    return uit + "\n";
}

std::string aantekeningenregel(const Vastgelegd& r) {
    std::string uit =
        fmt::format("{};{};{};{};{};{};{}", r.soort, r.gemeente, r.toewijzing == 0 ? r.bsn : "",
                    r.toewijzing == 0 ? r.aanbieder : "",
                    r.toewijzing == 0 ? "" : std::to_string(r.toewijzing), format_iso(r.dag), r.door);
    std::size_t gezegd = 0;
    for (const char* veld : kVelden) {
        const auto waarde = r.velden.find(veld);
        uit += ';';
        if (waarde == r.velden.end()) continue;
        uit += waarde->second;
        ++gezegd;
    }
    invariant(gezegd == r.velden.size(), "every field has its column");
    return uit + "\n";
}

std::optional<Datum> Vastlegger::kept(Datum dag) {
    const auto worp = dobbel_.below(10'000);
    const int na = dobbel_.between(0, 4), later = dobbel_.between(12, 55);
    if (worp < kTaak.nooit) return std::nullopt;
    return dag.plus_dagen(worp < kTaak.nooit + kTaak.laat ? later : na);
}

void Vastlegger::keep(const Toewijzing& t, const char* soort, Datum dag, std::optional<Datum> op,
                      Velden velden) {
    if (!op || *op > w_.horizon.einde) return;
    post_.keep({.op = send_after(std::max(dag, *op)),
                .vooraf = false,
                .gemeente = post_.gemeente(),
                .bsn = jeugdige_.bsn,
                .aanbieder = agb_,
                .toewijzing = t.nummer,
                .soort = soort,
                .dag = dag,
                .door = "Aanbieder " + agb_,
                .velden = std::move(velden)});
}

void Vastlegger::keep_vooraf(const char* soort, Datum dag, Datum op, Velden velden, std::int64_t toewijzing) {
    post_.keep({.op = op,
                .vooraf = true,
                .gemeente = post_.gemeente(),
                .bsn = jeugdige_.bsn,
                .aanbieder = agb_,
                .toewijzing = toewijzing,
                .soort = soort,
                .dag = dag,
                .door = "Toegang " + post_.plaats(),
                .velden = std::move(velden)});
}

bool Vastlegger::ground(const Toewijzing& t, Datum besluit) {
    if (t.product == nullptr) return true;
    const int perceel = t.product->percelen.front();
    const Datum dag = besluit.plus_dagen(-dobbel_.between(1, 6));
    if (perceel == 8 && !grond_ && !Post::happens(dobbel_, Fout::grond_ontbreekt)) {
        grond_ = true;
        const std::string kenmerk = fmt::format("ZT-{}", t.nummer);
        if (t.verwijzer == "04")
            keep_vooraf(
                "grond_wonen", dag, besluit,
                {{"grond", "bepaling_gi"}, {"zorgtoewijzing", kenmerk}, {"bepaling", "BJ-" + kenmerk}});
        else if (t.verwijzer == "02" || t.verwijzer == "03" || t.verwijzer == "05")
            keep_vooraf(
                "grond_wonen", dag, besluit,
                {{"grond", "andere_verwijzer"}, {"overleg_op", format_iso(dag)}, {"uitkomst", "nodig"}});
        else
            keep_vooraf("grond_wonen", dag, besluit, {{"grond", "toegang"}, {"zorgtoewijzing", kenmerk}});
    }
    if (perceel == 9 && !advies_) {
        // One advice for what is granted together.
        advies_ = !Post::happens(dobbel_, Fout::advies_ontbreekt);
        if (!*advies_) return false;
        keep_vooraf("schooladvies", dag, besluit,
                    {{"school", "De Voorbeeldschool"}, {"volgens_protocol", "ja"}});
    }
    return perceel == 8 ? grond_ : perceel == 9 ? *advies_ : true;
}

bool Vastlegger::crisis(const Toewijzing& t) {
    if (dobbel_.below(kCrisisPerTienduizend) < soort_of(Fout::crisis).per_tienduizend) return false;
    keep_vooraf(
        "start_vooraf", t.begin, t.toegewezen,
        {{"grond", "crisis"}, {"begin", format_iso(t.begin)}, {"toelichting", "Thuis was het niet veilig."}});
    return true;
}

void Vastlegger::consult(const Toewijzing& t, Datum gemeld) {
    const Datum dag = t.laatste.plus_dagen(-dobbel_.between(1, 6));
    keep_vooraf("contact", dag, gemeld,
                {{"onderwerp", "beeindiging"}, {"met", "toegang"}, {"uitkomst", "Stoppen is het beste"}},
                t.nummer);
}

void Vastlegger::grant(const Toewijzing& t, Datum toegewezen) {
    accept(t, toegewezen);
    restart(t, toegewezen);
    foresee_end(t, toegewezen);
    plan_future(t, toegewezen);
}

// Eis 76 and 78: before the help begins. A budget is accepted as a budget.
void Vastlegger::accept(const Toewijzing& t, Datum toegewezen) {
    const Datum dag = std::min(t.begin, toegewezen.plus_dagen(dobbel_.between(0, 4)));
    const auto op = kept(std::max(dag, toegewezen));
    keep(t, "toetsing", dag, op,
         {{"uitkomst", "passend"}, {"veiligheid", dobbel_.chance(60) ? "ja" : "nee"}});
    Velden velden{{"begin", format_iso(t.ingang)}, {"einde", format_iso(t.einde)}};
    if (t.budget) {
        velden["omvang"] = "budget";
        velden["budget"] = tell(*t.budget);
    } else {
        velden["omvang"] = "volume";
        velden["volume"] = fmt::format("{} keer {}", t.omvang->volume, eenheid_naam(t.omvang->eenheid));
    }
    keep(t, "acceptatie", dag, op, std::move(velden));
}

// Eis 19: the same help again within four months.
void Vastlegger::restart(const Toewijzing& t, Datum toegewezen) {
    for (const Toewijzing& eerder : jeugdige_.toewijzingen) {
        if (&eerder == &t || !same_hulp(eerder, t) || eerder.laatste.plus_dagen(1) >= t.ingang ||
            eerder.laatste.plus_maanden(4) < t.ingang)
            continue;
        const Datum dag = std::min(t.ingang, toegewezen.plus_dagen(dobbel_.between(0, 3)));
        keep(t, "hervatting", dag, kept(std::max(dag, toegewezen)),
             {{"eerdere_toewijzing", std::to_string(eerder.nummer)},
              {"contact_op", format_iso(dag)},
              {"onderbouwing", "De hulp is nog niet klaar"}});
        return;
    }
}

// 7.1.6: before the day on which more help must be asked for it is known that none is needed.
void Vastlegger::foresee_end(const Toewijzing& t, Datum toegewezen) {
    const Datum einde = t.laatste_einde();
    const Datum dag = std::max(toegewezen, einde.plus_dagen(-dobbel_.between(kVoorEindeMin, kVoorEindeMax)));
    const bool verder =
        std::any_of(jeugdige_.toewijzingen.begin(), jeugdige_.toewijzingen.end(),
                    [&](const Toewijzing& x) { return same_hulp(x, t) && x.ingang > t.ingang; });
    keep(
        t, "hulp_niet_meer_nodig", dag, kept(dag),
        {{"waarom", verder ? "De hulp gaat verder op een nieuwe toewijzing" : "De resultaten komen in zicht"},
         {"besproken_met", "jeugdige en ouders"}});
}

// Eis 28: a plan from 16,5 years, discussed at 17.
void Vastlegger::plan_future(const Toewijzing& t, Datum toegewezen) {
    constexpr struct {
        int maanden;
        const char *stand, *met;
    } kStanden[] = {{16 * 12 + 6, "gemaakt", ""}, {17 * 12, "besproken", "Toegang"}};
    for (const auto& s : kStanden) {
        const Datum jarig = reaches(jeugdige_.geboren, s.maanden);
        bool& gedaan = s.maanden == 17 * 12 ? besproken_ : gemaakt_;
        if (gedaan || jarig > t.laatste) continue;
        gedaan = true;
        const Datum dag = std::max(toegewezen, jarig.plus_dagen(-dobbel_.between(5, 50)));
        Velden velden{{"stand", s.stand}};
        if (*s.met != '\0') velden["met"] = s.met;
        keep(t, "toekomstplan", dag, kept(dag), std::move(velden));
    }
}

void Vastlegger::care(const Toewijzing& t) {
    make_plan(t);
    evaluate(t);
    if (dobbel_.chance(kEersteAfspraakPromille)) keep(t, "eerste_afspraak", t.begin, kept(t.begin), {});
    if (t.product != nullptr && t.product->percelen.front() == 8 && dobbel_.chance(kCrisisrisicoPromille)) {
        const Datum dag = t.begin.plus_dagen(dobbel_.between(1, 6));
        keep(t, "crisisrisico", dag, dag, {{"hoog", "ja"}});
        keep(t, "crisisplan", dag.plus_dagen(1), kept(dag.plus_dagen(1)),
             {{"plan", "signaleringsplan"},
              {"maker", "aanbieder"},
              {"vindplaats", "dossier van de aanbieder"}});
    }
    if (dobbel_.chance(kLeefgebiedenPromille)) {
        const Datum dag = t.begin.plus_dagen(dobbel_.between(5, 30));
        keep(t, "meerdere_leefgebieden", dag, dag, {{"leefgebieden", "wonen en geld"}});
        keep(t, "contact", dag.plus_dagen(2), kept(dag.plus_dagen(2)),
             {{"onderwerp", "meerdere_leefgebieden"},
              {"met", "toegang"},
              {"uitkomst", "De Toegang voert regie"}});
    }
}

// Eis 83: agreed to by whom the age asks for.
void Vastlegger::make_plan(const Toewijzing& t) {
    const Datum dag = t.begin.plus_dagen(dobbel_.between(5, 35));
    const bool onaf = dobbel_.chance(kPlanOnafPromille);
    if (dag >= t.laatste || !dobbel_.chance(kPlanPromille)) return;
    const auto write = [&](int versie, Datum op_dag, bool akkoord) {
        const auto& p = w_.contract.parameters_on(op_dag);
        const int leeftijd = age_on(jeugdige_.geboren, op_dag);
        Velden velden{{"versie", std::to_string(versie)}, {"akkoord_aanbieder_op", format_iso(op_dag)}};
        if (akkoord && leeftijd >= p.plan_akkoord_jeugdige_vanaf)
            velden["akkoord_jeugdige_op"] = format_iso(op_dag);
        if (akkoord && leeftijd < p.plan_akkoord_zelf_vanaf)
            velden["akkoord_vertegenwoordiger_op"] = format_iso(op_dag);
        keep(t, "hulpverleningsplan", op_dag, op_dag.plus_dagen(dobbel_.between(0, 6)), std::move(velden));
    };
    write(1, dag, !onaf);
    if (onaf) write(2, dag.plus_dagen(dobbel_.between(8, 40)), true);
}

// Eis 83: with the jeugdige, at most six months after the start and after each other; earlier when that was
// agreed on.
void Vastlegger::evaluate(const Toewijzing& t) {
    Datum vorige = t.begin;
    const Datum eerder = t.begin.plus_dagen(90);
    const bool afspraak = dobbel_.chance(kAfspraakPromille) && eerder.plus_dagen(15) < t.laatste;
    if (afspraak) {
        const Datum dag = t.begin.plus_dagen(dobbel_.between(1, 10));
        keep(t, "evaluatieafspraak", dag, dag,
             {{"evalueren_op", format_iso(eerder)},
              {"initiatief", "aanbieder"},
              {"met", "jeugdige en ouders"},
              {"toegang_informeren", "een brief"}});
    }
    for (bool eerste = true;; eerste = false) {
        const Datum dag = eerste && afspraak
                              ? eerder.plus_dagen(-dobbel_.between(0, 12))
                              : vorige.plus_dagen(dobbel_.between(kDagenPerEvaluatie, kDagenPerEvaluatieMax));
        if (dag.plus_dagen(10) > t.laatste || dag > w_.horizon.einde) return;
        keep(t, "evaluatie", dag, kept(dag), {{"moment", "tussendoor"}, {"met", "jeugdige en ouders"}});
        vorige = dag;
    }
}

void Vastlegger::end(const Toewijzing& t, const std::string& reden, Datum gemeld) {
    const Datum dag = std::min(t.laatste, gemeld);
    keep(t, "evaluatie", dag, kept(gemeld), {{"moment", "einde"}, {"met", "jeugdige en ouders"}});
    if (reden == "31") {
        keep(t, "beeindiging", dag, kept(gemeld),
             {{"grond", "resultaten_bereikt"}, {"tevreden", "ja"}, {"volgens_plan", "ja"}});
    } else {
        Velden velden{{"volgens_plan", "nee"}, {"overleg_op", format_iso(dag)}};
        if (reden == "32") {
            velden["grond"] = "verzoek_jeugdige";
            velden["vrijwillig"] = "ja";
        } else {
            velden["grond"] = "gewichtige_reden";
            velden["gewichtige_reden"] = "vertrouwensbreuk";
            velden["bewijs"] = "verslag van het gesprek";
        }
        keep(t, "beeindiging", dag, kept(gemeld), std::move(velden));
        hand_over(t, gemeld);
    }
    const Datum brief = gemeld.plus_dagen(dobbel_.between(0, 9));
    keep(t, "eindbrief", brief, kept(brief), {{"aan", t.verwijzer.empty() ? "Toegang" : "verwijzer"}});
}

// Eis 20 to 22: to the Toegang, or to another aanbieder with the file.
void Vastlegger::hand_over(const Toewijzing& t, Datum gemeld) {
    Velden velden{{"contact_op", format_iso(gemeld)},
                  {"contact_met", "aanbieder en Toegang"},
                  {"verwijzer_gemeld_op", format_iso(gemeld)}};
    const std::string ander =
        w_.aanbieders[static_cast<std::size_t>(dobbel_.below(std::ssize(w_.aanbieders)))].contract.agb.str();
    const bool naar_ander = dobbel_.chance(500) && ander != agb_;
    velden["naar"] = naar_ander ? "aanbieder" : "toegang";
    if (naar_ander) {
        velden["nieuwe_aanbieder"] = ander;
        velden["hulp_start_op"] = format_iso(gemeld.plus_dagen(dobbel_.between(5, 25)));
    }
    keep(t, "overdracht", gemeld, gemeld, std::move(velden));
    if (!naar_ander) return;
    const Datum dossier = gemeld.plus_dagen(dobbel_.between(3, 24));
    keep(t, "dossieroverdracht", dossier, kept(dossier),
         {{"nieuwe_aanbieder", ander}, {"bewijs", "bevestiging van ontvangst"}});
}

}  // namespace jeugdregio::oefenregio
