#include "declaratie/registratie/sessies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/invariant.hpp"
#include "declaratie/registratie/regelkaarten.hpp"
#include "declaratie/registratie/verdeling.hpp"

namespace jeugdregio::registratie {
namespace {

/// Minutes of `vak` that also lie in one of `andere`, each minute once.
std::int64_t count_overlap(const Tijdvak& vak, std::vector<Tijdvak> andere) {
    std::sort(andere.begin(), andere.end());
    std::int64_t som = 0;
    int tot = vak.begin;
    for (const Tijdvak& a : andere) {
        const int van = std::max(a.begin, tot), einde = std::min(a.einde, vak.einde);
        if (einde <= van) continue;
        som += einde - van;
        tot = einde;
    }
    return som;
}

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

bool names_pleegzorg(std::string_view functie) {
    std::string klein;
    for (const char c : functie) klein += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return klein.find("pleegzorg") != std::string::npos;
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
    ontvanger_.take(Uitval{
        {Bestand::sessies, s.regel}, s.datum, bsn, {&regel, Gevolg::afkeuren, std::move(feiten)}, minuten});
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
        if (aard == Tijdaard::consult_los) {
            if (s.instemming_op)
                reject(s, kaart::kConsultFactuur, {{"dag", *s.instemming_op}, {"functie", s.functie}}, alles);
            else
                reject(s, kaart::kConsultLos, {}, alles);
            continue;
        }
        if (!s.soort->declarabel()) {
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
        const bool crisis = s.soort->sleutel == "crisis";
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

void Sessieverdeler::claim(const Sessie& s, const Deelname& wie, std::int64_t minuten) {
    if (minuten == 0) return;
    if (!omgeving_.has_toewijzing(wie.bsn, s.datum)) {
        reject(s, kaart::kAndereBetaler, {{"gevonden", omgeving_.find_betaler(wie.bsn, s.datum)->betaler}},
               minuten, wie.bsn);
        return;
    }
    // AMB-158: in ernstige dyslexie the function must be in the table, and the price is that of ED.
    const auto groep = omgeving_.find_tariefgroep(s.functie, s.datum);
    if (const auto* geen = std::get_if<GeenTariefgroep>(&groep)) {
        reject(s, kaart::kFunctie, {{"gevonden", s.functie}, {"verwacht", geen->lijkt_op}}, minuten, wie.bsn);
        return;
    }
    const auto& tg = std::get<Tariefgroep>(groep);
    const std::string voorziening =
        s.dienst == Dienst::ambulant ? tg.voorziening : std::string(ed_voorziening(s.dienst));
    const auto product = omgeving_.find_product(voorziening, Eenheid::minuut, s.datum);
    if (!product) {
        reject(s, kaart::kProduct, {{"gevonden", voorziening}, {"dag", s.datum}}, minuten, wie.bsn);
        return;
    }
    const auto keuze = omgeving_.find_toewijzing(wie, *product->product, s.datum);
    if (std::holds_alternative<GeenToewijzing>(keuze)) {
        const auto& regel = s.soort->sleutel == "crisis" ? kaart::kCrisis : kaart::kToewijzing;
        reject(s, regel, {{"gevonden", voorziening}, {"dag", s.datum}}, minuten, wie.bsn);
        return;
    }
    if (const auto* meer = std::get_if<MeerToewijzingen>(&keuze)) {
        reject(s, kaart::kToewijzingKeuze, describe_keuze(*meer, s.datum), minuten, wie.bsn);
        return;
    }
    const auto& v = *std::get<const dossier::ToewijzingVersie*>(keuze);
    // Once for a session, however many jeugdigen were there.
    if (s.dienst == Dienst::ambulant && std::exchange(gemeld_, s.regel) != s.regel) signal_functie(s, tg);
    if (names_pleegzorg(s.functie) && omgeving_.in_pleegzorg(wie.bsn, s.datum))
        signal(s, kaart::kPleegzorg, {{"gevonden", s.functie}}, wie.bsn);
    ontvanger_.take(
        Aandeel{{Bestand::sessies, s.regel},
                s.datum,
                {v.gemeente, v.nummer, wie.bsn, product->product->categorie, product->product->code,
                 Eenheid::minuut, product->tarief->bedrag, s.datum.first_of_month()},
                minuten});
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

/// AMB-030: per jeugdige and calendar year the first appointments count. Two workers who waited for the same
/// appointment wait for one appointment.
void Sessieverdeler::finish_gemist() {
    std::stable_sort(gemist_.begin(), gemist_.end(), [](const Gemist& a, const Gemist& b) {
        return std::tuple(a.sessie.datum, a.sessie.tijd.begin, volgorde(a.sessie)) <
               std::tuple(b.sessie.datum, b.sessie.tijd.begin, volgorde(b.sessie));
    });
    std::map<std::pair<Bsn, int>, std::set<std::pair<Datum, int>>> afspraken;
    for (Gemist& g : gemist_) {
        const Bsn bsn = g.sessie.clienten.front().bsn;
        const int jaar = g.sessie.datum.jaar();
        auto& van = afspraken[{bsn, jaar}];
        van.insert({g.sessie.datum, g.sessie.tijd.begin});
        const auto nummer = static_cast<std::int64_t>(van.size());
        const std::int64_t grens = omgeving_.parameters_on(g.sessie.datum).noshow_max_per_jaar;
        if (nummer > grens) {
            reject(g.sessie, kaart::kNoshowAantal,
                   {{"gevonden", nummer}, {"jaar", std::int64_t{jaar}}, {"verwacht", grens}},
                   g.minuten + g.sessie.reistijd, bsn);
            continue;
        }
        if (!periode_.contains(g.sessie.datum)) continue;
        divide_reistijd(g.sessie, g.minuten);
        divide(g.sessie, g.minuten);
    }
    gemist_.clear();
}

}  // namespace jeugdregio::registratie
