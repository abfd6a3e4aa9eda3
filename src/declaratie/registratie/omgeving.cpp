#include "declaratie/registratie/omgeving.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "budget/functies.hpp"

namespace jeugdregio::registratie {
namespace {

bool covers(const dossier::ToewijzingVersie& v, Datum dag) {
    return !v.verwijderd() && v.ingang <= dag && (!v.einde || dag <= *v.einde);
}

/// CDT: a toewijzing names a product, a categorie, or neither; what it names must be that of the product.
bool allows(const dossier::ToewijzingVersie& v, const contract::Product& p) {
    if (v.code) return *v.code == p.code;
    return !v.categorie || *v.categorie == p.categorie;
}

/// By AGB or by name.
bool is_organisatie(const contract::AanbiederContract& c, std::string_view organisatie) {
    return c.agb.view() == organisatie || budget::is_zelfde_naam(c.naam, organisatie);
}

std::string describe_gelijkend(const budget::FunctieOnbekend& onbekend) {
    std::vector<std::string> namen;
    for (const auto* f : onbekend.lijkt_op) namen.push_back(fmt::format("{} ({})", f->naam, f->tariefgroep));
    if (namen.empty()) return "Er staat geen functie in die erop lijkt.";
    return fmt::format("Het meest lijkt erop: {}.", fmt::join(namen, ", "));
}

}  // namespace

Feiten describe_keuze(const MeerToewijzingen& meer, Datum dag) {
    std::vector<std::int64_t> nummers;
    for (const auto n : meer.nummers) nummers.push_back(n.waarde);
    return {{"gevonden", static_cast<std::int64_t>(nummers.size())},
            {"nummers", fmt::format("{}", fmt::join(nummers, ", "))},
            {"dag", dag}};
}

Omgeving::Omgeving(const contract::Contract& contract,
                   std::span<const contract::AanbiederContract> contracten,
                   std::span<const dossier::ToewijzingVersie> toewijzingen,
                   std::span<const Functiebesluit> functies, std::span<const AndereBetaler> betalers,
                   std::span<const Dienstrooster> rooster, Anderen anderen)
    : contract_(contract), contracten_(contracten), functies_(functies), anderen_(anderen) {
    for (const auto& v : anderen.toewijzingen) elders_[v.bsn].push_back(&v);
    for (const auto& v : toewijzingen) toewijzingen_[v.bsn].push_back(&v);
    for (auto& [bsn, lijst] : toewijzingen_)
        std::sort(lijst.begin(), lijst.end(), [](const auto* a, const auto* b) {
            return std::tie(a->nummer, a->gemeente) < std::tie(b->nummer, b->gemeente);
        });
    for (const auto& b : betalers) betalers_[b.bsn].push_back(&b);
    for (const auto& d : rooster) rooster_[{d.hulpverlener, d.datum}].push_back(d);
    for (auto& [sleutel, diensten] : rooster_)
        std::stable_sort(diensten.begin(), diensten.end(),
                         [](const auto& a, const auto& b) { return a.tijd < b.tijd; });
}

int Omgeving::perceel_on(Datum dag) const {
    const auto hit = std::find_if(contracten_.begin(), contracten_.end(),
                                  [&](const auto& c) { return c.perceel != 0 && c.geldig.contains(dag); });
    return hit == contracten_.end() ? 0 : hit->perceel;
}

std::variant<Tariefgroep, GeenTariefgroep> Omgeving::resolve(std::string_view functie,
                                                             const Functiebesluit* besluit,
                                                             int perceel) const {
    const auto gevonden = budget::find_functie(
        contract_, besluit != nullptr ? std::string_view(besluit->tabelfunctie) : functie, perceel);
    if (const auto* onbekend = std::get_if<budget::FunctieOnbekend>(&gevonden))
        return GeenTariefgroep{describe_gelijkend(*onbekend)};
    const auto& plek = std::get<budget::Functieplek>(gevonden);
    if (besluit == nullptr || besluit->tariefgroep.empty())
        return Tariefgroep{plek.functie->tariefgroep, plek.functie->naam, plek.ook_in};
    const std::string& hogere = besluit->tariefgroep;
    const bool bestaat = hogere == plek.functie->tariefgroep ||
                         std::find(plek.ook_in.begin(), plek.ook_in.end(), hogere) != plek.ook_in.end();
    if (!bestaat)
        return GeenTariefgroep{
            fmt::format("Het besluit noemt {}, maar daar staat deze functie niet in.", hogere)};
    return Tariefgroep{hogere, plek.functie->naam, {}};
}

std::variant<Tariefgroep, GeenTariefgroep> Omgeving::find_tariefgroep(std::string_view functie,
                                                                      Datum dag) const {
    const int perceel = perceel_on(dag);
    const auto find = [&](bool in_register) {
        const auto hit = std::find_if(functies_.begin(), functies_.end(), [&](const Functiebesluit& b) {
            return (b.register_nummer != 0) == in_register && b.akkoord_op && b.geldig.contains(dag) &&
                   budget::is_zelfde_naam(b.functie, functie);
        });
        return hit == functies_.end() ? nullptr : &*hit;
    };
    const Functiebesluit *geldt = find(true), *papier = find(false);
    auto uit = resolve(functie, geldt != nullptr ? geldt : papier, perceel);
    auto* groep = std::get_if<Tariefgroep>(&uit);
    if (geldt == nullptr || papier == nullptr || groep == nullptr) return uit;
    const auto anders = resolve(functie, papier, perceel);
    const auto* ander = std::get_if<Tariefgroep>(&anders);
    if (ander == nullptr || ander->voorziening != groep->voorziening)
        groep->op_papier = ander != nullptr ? ander->voorziening : papier->tabelfunctie;
    return uit;
}

std::variant<Consultprijs, GeenTariefgroep> Omgeving::find_consultprijs(const Sessie& s) const {
    constexpr int kZonderContract = 1;  // AMB-039
    int perceel = 0;
    std::variant<Tariefgroep, GeenTariefgroep> groep = GeenTariefgroep{};
    if (s.organisatie.empty()) {
        perceel = perceel_on(s.datum);
        groep = find_tariefgroep(s.functie, s.datum);
    } else {
        for (const auto& c : anderen_.contracten)
            if (c.perceel != 0 && c.geldig.contains(s.datum) && is_organisatie(c, s.organisatie))
                perceel = c.perceel;
        groep = resolve(s.functie, nullptr, perceel != 0 ? perceel : kZonderContract);
    }
    if (const auto* geen = std::get_if<GeenTariefgroep>(&groep)) return *geen;
    if (perceel == 0) perceel = kZonderContract;
    const auto& tg = std::get<Tariefgroep>(groep);
    return Consultprijs{tg, perceel,
                        contract_.find_tarief(perceel, tg.voorziening, Eenheid::minuut, s.datum)};
}

bool Omgeving::has_eigen_toewijzing(std::string_view organisatie, const Bsn& bsn, Datum dag) const {
    const auto hit = elders_.find(bsn);
    if (hit == elders_.end()) return false;
    return std::any_of(hit->second.begin(), hit->second.end(), [&](const auto* v) {
        if (!covers(*v, dag)) return false;
        return v->aanbieder.view() == organisatie ||
               std::any_of(anderen_.contracten.begin(), anderen_.contracten.end(), [&](const auto& c) {
                   return c.agb == v->aanbieder && is_organisatie(c, organisatie);
               });
    });
}

std::optional<Productkeuze> Omgeving::find_product(std::string_view voorziening, Eenheid eenheid,
                                                   Datum dag) const {
    for (const contract::Product& p : contract_.producten) {
        if (p.voorziening != voorziening || p.eenheid != eenheid || !p.exists_on(dag)) continue;
        for (const auto& c : contracten_) {
            if (!c.geldig.contains(dag)) continue;
            const auto perceel = contract::contracted_perceel(c, p);
            if (!perceel) continue;
            if (const auto* tarief = contract_.find_tarief(*perceel, voorziening, eenheid, dag))
                return Productkeuze{&p, tarief};
        }
    }
    return std::nullopt;
}

Toewijzingkeuze Omgeving::find_toewijzing(const Deelname& wie, const contract::Product& product,
                                          Datum dag) const {
    const auto hit = toewijzingen_.find(wie.bsn);
    if (hit == toewijzingen_.end()) return GeenToewijzing{};
    std::vector<const dossier::ToewijzingVersie*> past;
    for (const auto* v : hit->second)
        if (covers(*v, dag) && allows(*v, product) && (!wie.toewijzing || *wie.toewijzing == v->nummer))
            past.push_back(v);
    if (past.empty()) return GeenToewijzing{};
    if (past.size() == 1) return past.front();
    MeerToewijzingen meer;
    for (const auto* v : past) meer.nummers.push_back(v->nummer);
    return meer;
}

bool Omgeving::has_toewijzing(const Bsn& bsn, Datum dag) const {
    const auto hit = toewijzingen_.find(bsn);
    return hit != toewijzingen_.end() && std::any_of(hit->second.begin(), hit->second.end(),
                                                     [&](const auto* v) { return covers(*v, dag); });
}

bool Omgeving::in_pleegzorg(const Bsn& bsn, Datum dag) const {
    const auto hit = toewijzingen_.find(bsn);
    if (hit == toewijzingen_.end()) return false;
    return std::any_of(hit->second.begin(), hit->second.end(), [&](const auto* v) {
        if (!covers(*v, dag) || !v->code) return false;
        const auto* p = contract_.find_product(*v->code);
        return p != nullptr && p->eenheid == Eenheid::etmaal &&
               (p->voorziening == "A" || p->voorziening == "B");
    });
}

const AndereBetaler* Omgeving::find_betaler(const Bsn& bsn, Datum dag) const {
    const auto hit = betalers_.find(bsn);
    if (hit == betalers_.end()) return nullptr;
    for (const auto* b : hit->second)
        if (b->geldig.contains(dag)) return b;
    return nullptr;
}

std::span<const Dienstrooster> Omgeving::list_diensten(std::string_view hulpverlener, Datum dag) const {
    const auto hit = rooster_.find({std::string(hulpverlener), dag});
    if (hit == rooster_.end()) return {};
    return hit->second;
}

}  // namespace jeugdregio::registratie
