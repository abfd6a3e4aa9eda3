#include "declaratie/registratie/sessies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/invariant.hpp"
#include "declaratie/registratie/regelkaarten.hpp"
#include "declaratie/registratie/tijdvakken.hpp"
#include "declaratie/registratie/verdeling.hpp"

namespace jeugdregio::registratie {
namespace {

constexpr std::string_view kConsultatie = "consultatie", kCrisis = "crisis";

std::string format_tijd(int minuut) {
    return fmt::format("{:02}:{:02}", minuut / 60, minuut % 60);
}

/// Everything of a session that decides, without its line: equal sessions come out equal in any order.
auto volgorde(const Sessie& s) {
    return std::tie(s.hulpverlener, s.tijd, s.clienten, s.soort->sleutel, s.functie, s.dienst, s.reistijd);
}

/// Each jeugdige once, in order of number: AMB-035 settles remainders by it.
std::vector<Deelname> sort_clienten(std::vector<Deelname> clienten) {
    std::sort(clienten.begin(), clienten.end());
    clienten.erase(std::unique(clienten.begin(), clienten.end(),
                               [](const Deelname& a, const Deelname& b) { return a.bsn == b.bsn; }),
                   clienten.end());
    return clienten;
}

std::string_view ed_voorziening(Dienst dienst) {
    return dienst == Dienst::ed_diagnostiek ? "diagnostiek" : "behandeling";
}

/// AMB-030: the first day of the year in which a missed appointment is counted.
Datum begin_of_jaar(contract::Noshowperiode periode, Datum dag, Datum contract_vanaf) {
    switch (periode) {
        case contract::Noshowperiode::kalenderjaar:
            return Datum::from_ymd(dag.jaar(), 1, 1);
        case contract::Noshowperiode::contractjaar: {
            const int jaren = dag.jaar() - contract_vanaf.jaar();
            const Datum begin = contract_vanaf.plus_maanden(jaren * 12);
            return begin <= dag ? begin : contract_vanaf.plus_maanden((jaren - 1) * 12);
        }
        case contract::Noshowperiode::twaalf_maanden:
            return dag.plus_maanden(-12).plus_dagen(1);
    }
    fail_invariant("a year is one of the enum");
}

std::string describe_jaar(contract::Noshowperiode periode, Datum begin) {
    if (periode == contract::Noshowperiode::kalenderjaar) return std::to_string(begin.jaar());
    if (periode == contract::Noshowperiode::contractjaar)
        return fmt::format("het contractjaar vanaf {}", format_nl(begin));
    return fmt::format("de twaalf maanden vanaf {}", format_nl(begin));
}

}  // namespace

void Sessieverdeler::add(Sessie sessie) {
    invariant(sessie.soort != nullptr, "a session has a kind of time");
    if (!dag_.empty() && dag_.front().datum != sessie.datum) {
        invariant(dag_.front().datum < sessie.datum, "sessions come in order of day");
        finish_dag();
    }
    std::vector<Deelname> clienten = sort_clienten(std::move(sessie.clienten));
    sessie.clienten = std::move(clienten);
    dag_.push_back(std::move(sessie));
}

void Sessieverdeler::finish() {
    finish_dag();
    finish_gemist();
}

void Sessieverdeler::reject(const Sessie& s, const Regelkaart& regel, Feiten feiten, std::int64_t minuten,
                            std::optional<Bsn> bsn) {
    if (minuten == 0 || !periode_.contains(s.datum)) return;
    Uitval uit{
        {Bestand::sessies, s.regel}, s.datum, bsn, {&regel, Gevolg::afkeuren, std::move(feiten)}, minuten};
    if (!bsn)
        for (const Deelname& d : s.clienten) uit.clienten.push_back(d.bsn);
    ontvanger_.take(uit);
}

void Sessieverdeler::signal(const Sessie& s, const Regelkaart& regel, Feiten feiten, std::optional<Bsn> bsn) {
    if (!periode_.contains(s.datum)) return;
    ontvanger_.take(
        Uitval{{Bestand::sessies, s.regel}, s.datum, bsn, {&regel, Gevolg::signaal, std::move(feiten)}, 0});
}

void Sessieverdeler::finish_dag() {
    std::stable_sort(dag_.begin(), dag_.end(),
                     [](const Sessie& a, const Sessie& b) { return volgorde(a) < volgorde(b); });
    std::vector<const Sessie*> eerder;  // claimable ones of the same worker
    for (const Sessie& s : dag_) {
        if (!eerder.empty() && eerder.front()->hulpverlener != s.hulpverlener) eerder.clear();
        const std::int64_t duur = s.tijd.minuten(), alles = duur + s.reistijd;
        const auto aard = s.soort->aard;
        if (aard == Tijdaard::groepsvoorbereiding) {
            reject(s, kaart::kVoorbereiding, {}, alles);
            continue;
        }
        if (aard == Tijdaard::consult_los && !may_bill(s)) continue;
        if (!s.soort->declarabel() && aard != Tijdaard::consult_los) {
            reject(s, kaart::kTijdsoort, {{"gevonden", std::string(s.soort->naam)}}, alles);
            continue;
        }
        std::vector<Tijdvak> rooster, bezet;
        std::string plek;
        for (const Dienstrooster& d : omgeving_.list_diensten(s.hulpverlener, s.datum)) {
            if (!d.tijd.overlaps(s.tijd)) continue;
            rooster.push_back(d.tijd);
            if (plek.empty()) plek = d.plek;
        }
        bezet = rooster;
        const std::int64_t op_rooster = count_overlap(s.tijd, rooster);
        reject(s, kaart::kRooster, {{"gevonden", op_rooster}, {"plek", plek}}, op_rooster);
        const Sessie* ander = nullptr;
        for (const Sessie* e : eerder) {
            if (!e->tijd.overlaps(s.tijd)) continue;
            bezet.push_back(e->tijd);
            if (ander == nullptr) ander = e;
        }
        const std::int64_t dubbel = count_overlap(s.tijd, bezet) - op_rooster;
        if (dubbel > 0)
            reject(s, kaart::kDubbel, {{"gevonden", dubbel}, {"begin", format_tijd(ander->tijd.begin)}},
                   dubbel);
        eerder.push_back(&s);
        std::int64_t vrij = duur - op_rooster - dubbel;
        if (aard == Tijdaard::niet_gekomen) {
            assess_gemist(s, vrij);
            continue;
        }
        if (!periode_.contains(s.datum)) continue;
        if (aard == Tijdaard::consult_los) {
            bill(s, vrij);
            continue;
        }
        if (s.soort->sleutel == kCrisis && !assess_crisis(s, bezet, vrij)) continue;
        if (s.soort->sleutel == kConsultatie && s.organisatie.empty()) {
            reject(s, kaart::kConsultOrganisatie, {}, vrij + s.reistijd);
            continue;
        }
        divide_reistijd(s, vrij);
        divide(s, vrij);
    }
    dag_.clear();
}

/// AMB-037: travel there and back, up to the limit per contact, is divided like the rest. Without any time
/// for the contact itself there was no contact to travel to.
void Sessieverdeler::divide_reistijd(const Sessie& s, std::int64_t& minuten) {
    const std::int64_t reistijd = s.reistijd,
                       grens = omgeving_.parameters_on(s.datum).declaratie_reistijd_max_min;
    if (minuten == 0) {
        reject(s, kaart::kReistijdLos, {{"gevonden", reistijd}}, reistijd);
        return;
    }
    const std::int64_t telt = std::min(reistijd, grens);
    reject(s, kaart::kReistijd, {{"gevonden", reistijd}, {"verwacht", grens}}, reistijd - telt);
    minuten += telt;
}

void Sessieverdeler::divide(const Sessie& s, std::int64_t minuten) {
    if (minuten == 0) return;
    std::vector<const Deelname*> delers, zonder;
    for (const Deelname& d : s.clienten) {
        const bool telt =
            omgeving_.has_toewijzing(d.bsn, s.datum) || omgeving_.find_betaler(d.bsn, s.datum) != nullptr;
        (telt ? delers : zonder).push_back(&d);
    }
    if (delers.empty()) {
        const bool crisis = s.soort->sleutel == kCrisis;
        if (crisis)
            reject(s, kaart::kCrisis, {{"dag", s.datum}}, minuten);
        else
            reject(s, kaart::kToewijzing, {{"gevonden", std::string(s.soort->naam)}, {"dag", s.datum}},
                   minuten);
        return;
    }
    const auto aantal = static_cast<std::int64_t>(delers.size());
    for (const Deelname* d : zonder) signal(s, kaart::kZonderBetaler, {{"gevonden", aantal}}, d->bsn);
    for (std::int64_t i = 0; i < aantal; ++i)
        claim(s, *delers[static_cast<std::size_t>(i)], share_of(minuten, aantal, i));
}

const Sessieverdeler::Functiedag& Sessieverdeler::find_functie(const Sessie& s) {
    if (functies_op_ != s.datum) functies_.clear();
    functies_op_ = s.datum;
    const auto bekend = functies_.find(s.functie);
    if (bekend != functies_.end()) return bekend->second;
    Functiedag dag{omgeving_.find_tariefgroep(s.functie, s.datum)};
    if (const auto* groep = std::get_if<Tariefgroep>(&dag.groep)) {
        dag.product = omgeving_.find_product(groep->voorziening, Eenheid::minuut, s.datum);
        dag.pleegzorg = omgeving_.in_pleegzorgtarief(s.functie, *groep, s.datum);
        dag.steun = omgeving_.find_ondersteunend(s.functie, *groep, s.datum);
    }
    return functies_.emplace(s.functie, std::move(dag)).first->second;
}

void Sessieverdeler::claim(const Sessie& s, const Deelname& wie, std::int64_t minuten) {
    if (minuten == 0) return;
    if (!omgeving_.has_toewijzing(wie.bsn, s.datum)) {
        reject(s, kaart::kAndereBetaler, {{"gevonden", omgeving_.find_betaler(wie.bsn, s.datum)->betaler}},
               minuten, wie.bsn);
        return;
    }
    if (s.soort->sleutel == kConsultatie && omgeving_.has_eigen_toewijzing(s.organisatie, wie.bsn, s.datum)) {
        reject(s, kaart::kConsultToewijzing, {{"organisatie", s.organisatie}, {"dag", s.datum}}, minuten,
               wie.bsn);
        return;
    }
    // AMB-158: in ernstige dyslexie the function must be in the table, and the price is that of ED.
    const Functiedag& functie = find_functie(s);
    if (const auto* geen = std::get_if<GeenTariefgroep>(&functie.groep)) {
        reject(s, kaart::kFunctie, {{"gevonden", s.functie}, {"verwacht", geen->lijkt_op}}, minuten, wie.bsn);
        return;
    }
    const auto& tg = std::get<Tariefgroep>(functie.groep);
    const std::string voorziening =
        s.dienst == Dienst::ambulant ? tg.voorziening : std::string(ed_voorziening(s.dienst));
    if (s.dienst == Dienst::ambulant && functie.pleegzorg && omgeving_.in_pleegzorg(wie.bsn, s.datum)) {
        reject(s, kaart::kPleegzorg, {{"gevonden", s.functie}}, minuten, wie.bsn);
        return;
    }
    const auto product = s.dienst == Dienst::ambulant
                             ? functie.product
                             : omgeving_.find_product(voorziening, Eenheid::minuut, s.datum);
    if (!product) {
        reject(s, kaart::kProduct, {{"gevonden", voorziening}, {"dag", s.datum}}, minuten, wie.bsn);
        return;
    }
    const auto keuze = omgeving_.find_toewijzing(wie, *product->product, s.datum);
    if (std::holds_alternative<GeenToewijzing>(keuze)) {
        const auto& regel = s.soort->sleutel == kCrisis ? kaart::kCrisis : kaart::kToewijzing;
        reject(s, regel, {{"gevonden", voorziening}, {"dag", s.datum}}, minuten, wie.bsn);
        return;
    }
    if (const auto* meer = std::get_if<MeerToewijzingen>(&keuze)) {
        reject(s, kaart::kToewijzingKeuze, describe_keuze(*meer, s.datum), minuten, wie.bsn);
        return;
    }
    const auto& v = *std::get<const dossier::ToewijzingVersie*>(keuze);
    if (!may_stand(s, v, minuten)) return;
    // Once for a session, however many jeugdigen were there.
    if (s.dienst == Dienst::ambulant && std::exchange(gemeld_, s.regel) != s.regel) signal_functie(s, tg);
    ontvanger_.take(
        Aandeel{{Bestand::sessies, s.regel},
                s.datum,
                {v.gemeente, v.nummer, wie.bsn, product->product->categorie, product->product->code,
                 Eenheid::minuut, product->tarief->bedrag, s.datum.first_of_month()},
                minuten});
}

/// Bijlage XIII 26 to 29, AMB-055: held until the broader traject and the word of the Toegang are known.
bool Sessieverdeler::may_stand(const Sessie& s, const dossier::ToewijzingVersie& v, std::int64_t minuten) {
    const auto* steun = find_functie(s).steun;
    if (steun == nullptr) return true;
    const bool traject = omgeving_.has_hoofdtraject(v, s.hoofdtraject_bij, s.datum);
    const bool overleg =
        (s.instemming_op && *s.instemming_op <= s.datum) || omgeving_.has_steunoverleg(v.bsn, s.datum);
    if (traject && overleg) return true;
    std::string ontbreekt;
    if (!traject) ontbreekt += "Een ander traject van deze jeugdige is niet bekend.";
    if (!overleg) ontbreekt += std::string(traject ? "" : " ") + "Overleg met de Toegang staat er niet.";
    reject(s, kaart::kSteun,
           {{"gevonden", s.functie}, {"onderdeel", steun->onderdeel}, {"ontbreekt", ontbreekt}}, minuten,
           v.bsn);
    return false;
}

void Sessieverdeler::signal_functie(const Sessie& s, const Tariefgroep& tg) {
    if (!tg.ook_in.empty())
        signal(s, kaart::kFunctieDubbel,
               {{"gevonden", s.functie},
                {"ook_in", fmt::format("{}", fmt::join(tg.ook_in, ", "))},
                {"verwacht", tg.voorziening}});
    if (!tg.op_papier.empty())
        signal(s, kaart::kFunctieVerschil,
               {{"gevonden", s.functie}, {"verwacht", tg.voorziening}, {"op_papier", tg.op_papier}});
}

/// 8.5.1 rule 4. `vrij`: minutes that the worker was not doing something else that is claimed.
void Sessieverdeler::assess_gemist(const Sessie& s, std::int64_t vrij) {
    const std::int64_t gepland = s.tijd.minuten(), alles = vrij + s.reistijd;
    if (s.clienten.size() != 1) {
        reject(s, kaart::kNoshowClient, {{"gevonden", static_cast<std::int64_t>(s.clienten.size())}}, alles);
        return;
    }
    const Bsn bsn = s.clienten.front().bsn;
    if (s.soort->sleutel == "afzegging") {
        if (!s.afgezegd_op) {
            reject(s, kaart::kAfzegMoment, {}, alles, bsn);
            return;
        }
        const std::int64_t grens = omgeving_.parameters_on(s.datum).noshow_grens_uren;
        const std::int64_t vooraf = Moment{s.datum, s.tijd.begin}.minuten() - s.afgezegd_op->minuten();
        if (vooraf >= grens * 60) {
            reject(s, kaart::kAfzegging24, {{"gevonden", vooraf / 60}, {"verwacht", grens}}, alles, bsn);
            return;
        }
    }
    if (!s.verloren_minuten || *s.verloren_minuten > gepland) {
        const std::string gevonden = s.verloren_minuten ? fmt::format("{} minuten", *s.verloren_minuten)
                                                        : std::string("niet ingevuld");
        reject(s, kaart::kVerlies, {{"gevonden", gevonden}, {"verwacht", gepland}}, alles, bsn);
        return;
    }
    if (*s.verloren_minuten == gepland) {
        if (s.toelichting.empty()) {
            reject(s, kaart::kVerliesVolledig, {{"gevonden", gepland}}, alles, bsn);
            return;
        }
        signal(s, kaart::kVerliesMelding, {{"gevonden", gepland}}, bsn);
    }
    const std::int64_t verloren = std::min<std::int64_t>(*s.verloren_minuten, vrij);
    // What was not lost is no time of anybody: it went to other work, that is registered there.
    reject(s, kaart::kVerliesDeel, {{"gevonden", verloren}, {"verwacht", gepland}}, vrij - verloren, bsn);
    gemist_.push_back({s, verloren});
}

/// Bijlage XIV ambulant 3, AMB-072: in a crisis the time between the report and the toewijzing counts, unless
/// a fee for being available pays it. `bezet`: time that was left out already.
bool Sessieverdeler::assess_crisis(const Sessie& s, std::vector<Tijdvak> bezet, std::int64_t& vrij) {
    const auto verleend = [&](const Deelname& d) { return omgeving_.is_verleend(d.bsn, s.datum); };
    if (std::any_of(s.clienten.begin(), s.clienten.end(), verleend)) return true;  // ordinary help
    const auto* contract = omgeving_.find_crisiscontract(s.datum);
    if (contract != nullptr && !s.buiten_crisiscontract) {
        reject(s, kaart::kCrisisContract,
               {{"functies", fmt::format("{}", fmt::join(contract->functies, ", "))}, {"dag", s.datum}},
               vrij + s.reistijd);
        return false;
    }
    const auto toegewezen = [&](const Deelname& d) { return omgeving_.has_toewijzing(d.bsn, s.datum); };
    if (std::none_of(s.clienten.begin(), s.clienten.end(), toegewezen)) return true;  // waits in divide
    if (!s.crisis_gemeld_op) {
        reject(s, kaart::kCrisisMelding, {{"gevonden", std::string("niet ingevuld")}}, vrij + s.reistijd);
        return false;
    }
    const std::int64_t na_begin = s.crisis_gemeld_op->minuten() - Moment{s.datum, s.tijd.begin}.minuten();
    if (na_begin <= 0) return true;
    const int tot = s.tijd.begin + static_cast<int>(std::min<std::int64_t>(na_begin, s.tijd.minuten()));
    const std::int64_t eerder = count_overlap(s.tijd, bezet);
    bezet.push_back({s.tijd.begin, tot});
    const std::int64_t te_vroeg = count_overlap(s.tijd, std::move(bezet)) - eerder;
    reject(s, kaart::kCrisisMelding,
           {{"gevonden", fmt::format("{} om {}", format_nl(s.crisis_gemeld_op->dag),
                                     format_tijd(s.crisis_gemeld_op->minuut))}},
           te_vroeg);
    vrij -= te_vroeg;
    return true;
}

/// AMB-030: whose appointments are counted together.
Sessieverdeler::Noshowsleutel Sessieverdeler::noshow_sleutel(const Sessie& s) const {
    const Deelname& wie = s.clienten.front();
    if (!omgeving_.parameters_on(s.datum).noshow_per_toewijzing) return {wie.bsn, {}, {}};
    const auto groep = omgeving_.find_tariefgroep(s.functie, s.datum);
    const auto* tg = std::get_if<Tariefgroep>(&groep);
    if (tg == nullptr) return {wie.bsn, {}, {}};
    const auto product = omgeving_.find_product(
        s.dienst == Dienst::ambulant ? tg->voorziening : std::string(ed_voorziening(s.dienst)),
        Eenheid::minuut, s.datum);
    if (!product) return {wie.bsn, {}, {}};
    const auto keuze = omgeving_.find_toewijzing(wie, *product->product, s.datum);
    const auto* v = std::get_if<const dossier::ToewijzingVersie*>(&keuze);
    return v == nullptr ? Noshowsleutel{wie.bsn, {}, {}}
                        : Noshowsleutel{wie.bsn, (*v)->gemeente, (*v)->nummer};
}

/// AMB-030: the first appointments of a year count. Two workers who waited for the same appointment wait for
/// one appointment.
void Sessieverdeler::finish_gemist() {
    std::stable_sort(gemist_.begin(), gemist_.end(), [](const Gemist& a, const Gemist& b) {
        return std::tuple(a.sessie.datum, a.sessie.tijd.begin, volgorde(a.sessie)) <
               std::tuple(b.sessie.datum, b.sessie.tijd.begin, volgorde(b.sessie));
    });
    using Afspraak = std::pair<Datum, int>;
    std::map<Noshowsleutel, std::set<Afspraak>> geteld;
    for (Gemist& g : gemist_) {
        const Datum dag = g.sessie.datum;
        const auto& p = omgeving_.parameters_on(dag);
        const Datum begin = begin_of_jaar(p.noshow_periode, dag, omgeving_.contract().versies.front().vanaf);
        auto& van = geteld[noshow_sleutel(g.sessie)];
        const Afspraak deze{dag, g.sessie.tijd.begin};
        const auto eerder = static_cast<std::int64_t>(std::count_if(
            van.begin(), van.end(), [&](const Afspraak& a) { return a.first >= begin && a != deze; }));
        const std::int64_t grens = p.noshow_max_per_jaar;
        if (eerder >= grens) {
            reject(g.sessie, kaart::kNoshowAantal,
                   {{"gevonden", eerder + 1},
                    {"periode", describe_jaar(p.noshow_periode, begin)},
                    {"verwacht", grens}},
                   g.minuten + g.sessie.reistijd, g.sessie.clienten.front().bsn);
            continue;
        }
        van.insert(deze);
        if (!periode_.contains(dag)) continue;
        divide_reistijd(g.sessie, g.minuten);
        divide(g.sessie, g.minuten);
    }
    gemist_.clear();
}

}  // namespace jeugdregio::registratie
