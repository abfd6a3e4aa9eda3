#include "pipeline/declaratie_opstellen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/invariant.hpp"
#include "declaratie/registratie/functieverzoek.hpp"
#include "declaratie/registratie/groepsdagen.hpp"
#include "declaratie/registratie/omgeving.hpp"
#include "declaratie/registratie/sessies.hpp"
#include "declaratie/registratie/trajecten.hpp"
#include "declaratie/registratie/verblijven.hpp"
#include "ijw/declaratiebericht.hpp"
#include "ijw/write_bericht.hpp"
#include "pipeline/consultfactuur.hpp"

namespace jeugdregio::pipeline {
namespace {

using registratie::Declaratieregel;

/// Passes everything on and adds the shares up.
class Teller final : public registratie::Ontvanger {
  public:
    explicit Teller(registratie::Ontvanger& naar) : naar_(naar) {}
    void take(const registratie::Aandeel& aandeel) override {
        som_.add(aandeel);
        naar_.take(aandeel);
    }
    void take(const registratie::Uitval& uitval) override { naar_.take(uitval); }
    void take(const registratie::Factuurdeel& deel) override {
        delen_.push_back(deel);
        naar_.take(deel);
    }
    [[nodiscard]] std::vector<registratie::Factuurdeel>& delen() { return delen_; }
    [[nodiscard]] const registratie::Opteller& som() const { return som_; }

  private:
    registratie::Ontvanger& naar_;
    registratie::Opteller som_;
    std::vector<registratie::Factuurdeel> delen_;
};

ijw::Prestatie make_prestatie(const Declaratieregel& r, std::uint32_t client) {
    ijw::Prestatie p;
    p.referentie = r.referentie;
    p.toewijzing = r.plaats.toewijzing;
    p.categorie = r.plaats.categorie;
    p.code = r.plaats.code;
    p.periode = {r.periode.begin, r.periode.einde};
    p.volume = r.volume;
    p.eenheid = r.plaats.eenheid;
    p.tarief = r.plaats.tarief;
    p.bedrag = r.bedrag;
    p.client = client;
    return p;
}

/// `regels`: those of one gemeente and one month, a jeugdige's together. At most twelve characters name the
/// declaratie.
Gemaaktedeclaratie make_declaratie(const ijw::Release& release, const Declaratieopdracht& opdracht,
                                   std::span<const Declaratieregel> regels) {
    const auto& plaats = regels.front().plaats;
    const std::string nummer =
        fmt::format("{}{:02}{:02}{:03}", plaats.gemeente.view(), plaats.maand.jaar() % 100,
                    plaats.maand.maand(), opdracht.volgnummer);
    ijw::Jw323 b;
    b.afzender = opdracht.aanbieder;
    b.ontvanger = plaats.gemeente;
    b.identificatie = nummer;
    b.dagtekening = opdracht.vandaag;
    b.declaratienummer = nummer;
    b.declaratieperiode = {plaats.maand, plaats.maand.last_of_month()};
    b.declaratie_dagtekening = opdracht.vandaag;
    for (const Declaratieregel& r : regels) {
        if (b.clienten.empty() || b.clienten.back().bsn != r.plaats.bsn.digits())
            b.clienten.push_back(
                {r.plaats.bsn.digits(), static_cast<std::uint32_t>(b.prestaties.size()), 0, 0});
        ++b.clienten.back().aantal;
        b.prestaties.push_back(make_prestatie(r, static_cast<std::uint32_t>(b.clienten.size() - 1)));
        b.totaal += r.bedrag;
    }
    return {
        plaats.gemeente,
        plaats.maand,
        fmt::format("JW323-{}-{}-{:04}-{:02}-{:03}.xml", opdracht.aanbieder.view(), plaats.gemeente.view(),
                    plaats.maand.jaar(), plaats.maand.maand(), opdracht.volgnummer),
        ijw::write_bericht(ijw::make_bericht(release, b)),
        b.prestaties.size(),
        b.totaal};
}

std::vector<Gemeente> list_gemeenten(const contract::Contract& contract) {
    std::vector<Gemeente> uit;
    for (const auto& d : contract.deelnemers) uit.push_back(d.gemeente);
    return uit;
}

/// When each toewijzing was granted first: a later change has a date of its own.
std::map<std::pair<Gemeente, ToewijzingNummer>, Datum> list_verleend(
    storage::Opslag& opslag, std::span<const dossier::ToewijzingVersie> toewijzingen) {
    std::map<Gemeente, std::vector<ToewijzingNummer>> nummers;
    for (const auto& v : toewijzingen) nummers[v.gemeente].push_back(v.nummer);
    std::map<std::pair<Gemeente, ToewijzingNummer>, Datum> uit;
    for (const auto& [gemeente, van] : nummers)
        for (const auto& [nummer, stand] : opslag.load_toewijzingen(gemeente, van).toewijzingen)
            uit.emplace(std::pair{gemeente, nummer}, stand.toewijzing.versies.front().toewijzingsdatum);
    return uit;
}

/// Bijlage XIII: the consultation with the Toegang that somebody put on record (soort interventie).
std::vector<registratie::Steunoverleg> list_steunoverleg(
    storage::Opslag& opslag, std::span<const dossier::ToewijzingVersie> toewijzingen) {
    constexpr std::string_view kInterventie = "interventie";
    std::set<std::pair<Gemeente, Bsn>> wie;
    for (const auto& v : toewijzingen) wie.emplace(v.gemeente, v.bsn);
    std::vector<registratie::Steunoverleg> uit;
    for (const auto& [gemeente, bsn] : wie)
        for (const auto& a : opslag.load_aantekeningen(gemeente, bsn).alle)
            if (a.soort == kInterventie)
                if (const auto op = parse_datum(a.veld("overleg_op"))) uit.push_back({bsn, *op});
    return uit;
}

}  // namespace

Herrekening compute_declaratieregels(storage::Opslag& opslag, const contract::Contract& contract,
                                     const AgbCode& aanbieder, Periode periode,
                                     const Registratie& registratie, const Sessiebron& sessies,
                                     registratie::Ontvanger& naar) {
    const auto toewijzingen = opslag.load_van_aanbieder(aanbieder, list_gemeenten(contract));
    const auto contracten = opslag.load_aanbieder(aanbieder);
    const auto alle_contracten = opslag.load_aanbieders();
    const auto groepen = opslag.load_groepsberekeningen();
    const auto overleg = list_steunoverleg(opslag, toewijzingen);
    const auto elders = opslag.load_naast_aanbieder(aanbieder, list_gemeenten(contract));
    auto functies = registratie::list_besluiten(opslag.load_functieverzoeken(), aanbieder);
    functies.insert(functies.end(), registratie.functies.begin(), registratie.functies.end());
    const registratie::Omgeving omgeving(
        contract, contracten, toewijzingen, functies, registratie.betalers, registratie.rooster,
        {alle_contracten, elders, overleg, list_verleend(opslag, toewijzingen), groepen});
    Teller teller(naar);
    registratie::Sessieverdeler verdeler(omgeving, periode, teller);
    while (auto sessie = sessies()) verdeler.add(std::move(*sessie));
    verdeler.finish();
    divide_groepsdagen(omgeving, registratie.groepsdagen, registratie.openingen, periode, teller);
    divide_verblijven(omgeving, registratie.verblijven, registratie.afwezig, periode, teller);
    divide_trajecten(omgeving, registratie.trajecten, periode, teller);
    return {teller.som().make_regels(toewijzingen), std::move(teller.delen())};
}

Declaratieuitkomst make_declaraties(storage::Opslag& opslag, const contract::Contract& contract,
                                    const ijw::Standaard& standaard, const Declaratieopdracht& opdracht,
                                    const Registratie& registratie, const Sessiebron& sessies,
                                    registratie::Ontvanger& naar) {
    invariant(opdracht.volgnummer > 0 && opdracht.volgnummer < 1000, "a claim has a number of three digits");
    Declaratieuitkomst uit;
    auto [regels, consulten] = compute_declaratieregels(opslag, contract, opdracht.aanbieder,
                                                        opdracht.periode, registratie, sessies, naar);
    uit.regels = std::move(regels);
    const auto& release = standaard.releases().back();
    for (auto van = uit.regels.begin(); van != uit.regels.end();) {
        const auto tot = std::find_if(van, uit.regels.end(), [&](const Declaratieregel& r) {
            return r.plaats.gemeente != van->plaats.gemeente || r.plaats.maand != van->plaats.maand;
        });
        uit.declaraties.push_back(make_declaratie(release, opdracht, {van, tot}));
        van = tot;
    }
    uit.facturen = make_consultfacturen(contract, opslag.load_aanbieder(opdracht.aanbieder), opdracht,
                                        std::move(consulten));
    return uit;
}

}  // namespace jeugdregio::pipeline
