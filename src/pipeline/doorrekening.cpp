#include "pipeline/doorrekening.hpp"

#include <algorithm>
#include <exception>
#include <mutex>
#include <set>
#include <thread>

#include "declaratie/herprijzen.hpp"
#include "overzicht/perceelverdeling.hpp"
#include "pipeline/verwerk.hpp"
#include "storage/geheugen/geheugenopslag.hpp"

namespace jeugdregio::pipeline {
namespace {

/// One gemeente, from its first message to its last.
class Gemeentegang {
  public:
    Gemeentegang(const Doorrekenvraag& vraag, const storage::Regiostand& regio,
                 const overzicht::Perceelverdeling& percelen, Gemeente gemeente)
        : vraag_(vraag), regio_(regio), percelen_(percelen), gemeente_(gemeente), opslag_(gemeente, regio) {}

    Doorrekening run(storage::Verkeer& verkeer) {
        toen_ = verkeer.load_uitslagen(gemeente_);
        verkeer.visit(gemeente_, {.bericht = [this](const auto& b) { decide(b); },
                                  .gegeven =
                                      [this](std::int64_t volgnummer, ToewijzingNummer nummer,
                                             std::string soort, std::string waarde, Datum op) {
                                          opslag_.add_gegeven(nummer, std::move(soort), std::move(waarde),
                                                              op);
                                          opslag_.set_volgnummer(volgnummer + 1);
                                      },
                                  .aantekening =
                                      [this](dossier::Aantekening a) {
                                          opslag_.set_volgnummer(a.volgnummer + 1);
                                          opslag_.add_aantekening(std::move(a));
                                      },
                                  .intrekking =
                                      [this](std::int64_t volgnummer, std::int64_t ingetrokken) {
                                          opslag_.set_volgnummer(volgnummer + 1);
                                          opslag_.withdraw_aantekening(ingetrokken);
                                      }});
        for (auto& [sleutel, telling] : regels_) {
            const auto& [aanbieder, perceel] = sleutel;
            uit_.totaal.add(telling);
            uit_.per_gemeente[gemeente_].add(telling);
            uit_.per_perceel[perceel].add(telling);
            uit_.per_aanbieder[aanbieder].add(telling);
        }
        return std::move(uit_);
    }

  private:
    void decide(const storage::Verkeersbericht& b) {
        if (b.vernietigd) {
            ++uit_.vernietigd;
            opslag_.set_volgnummer(b.volgnummer + 1);
            return;
        }
        ++uit_.berichten;
        opslag_.set_volgnummer(b.volgnummer);
        uit_.ander_contract += b.contract_sha256 != vraag_.toen.sha256 ? 1 : 0;
        const Verwerkinstelling instelling{.contract = vraag_.nu,
                                           .vandaag = b.verwerkt_op,
                                           .regelset = b.regelset == regelset_naam(Regelset::landelijk)
                                                           ? Regelset::landelijk
                                                           : Regelset::alle};
        prestaties_.clear();
        const auto uitkomst =
            decide_opnieuw(opslag_, instelling, b.inhoud, b.sha256, [this](ijw::Jw323& d) { prepare(d); });
        opslag_.set_volgnummer(b.volgnummer + 1);
        if (b.soort == "JW323")
            compare_regels(b);
        else if (b.besluit != "gemaakt" && uitkomst.besluit != b.besluit)
            ++uit_.andere_berichten[b.soort];
        else if (b.besluit == "gemaakt" && uitkomst.besluit == "afgekeurd")
            ++uit_.andere_berichten[b.soort];
    }

    /// What is compared afterwards; and the prices.
    void prepare(ijw::Jw323& declaratie) {
        aanbieder_ = declaratie.afzender;
        for (const ijw::Prestatie& p : declaratie.prestaties)
            prestaties_.push_back({percelen_.find_perceel(declaratie.afzender, p.code, p.periode.begin)});
        if (!vraag_.herprijzen || vraag_.toen.sha256 == vraag_.nu.sha256) return;
        const auto contracten = regio_.aanbieders.find(declaratie.afzender);
        if (contracten == regio_.aanbieders.end()) return;
        uit_.herprijsd += static_cast<std::int64_t>(
            declaratie::herprijs(declaratie, vraag_.toen, vraag_.nu, contracten->second));
    }

    void compare_regels(const storage::Verkeersbericht& b) {
        uit_.regels += static_cast<std::int64_t>(prestaties_.size());
        nu_.clear();
        for (const auto& p : opslag_.laatste().prestaties)
            nu_[p.regel] = p.prestatie.credit ? -p.prestatie.bedrag : p.prestatie.bedrag;
        for (std::size_t i = 0; i < prestaties_.size(); ++i) {
            const auto regel = static_cast<std::int64_t>(i) + 1;
            Doorrekentelling& telling = regels_[{aanbieder_, prestaties_[i].perceel}];
            const auto toen = toen_.toegekend_cent.find({b.volgnummer, regel});
            const auto nu = nu_.find(regel);
            const bool was = toen != toen_.toegekend_cent.end(), is = nu != nu_.end();
            if (was) {
                ++telling.goed_toen;
                telling.bedrag_toen += Bedrag::from_cents(toen->second);
            }
            if (is) {
                ++telling.goed_nu;
                telling.bedrag_nu += nu->second;
            }
            telling.niet_meer += was && !is ? 1 : 0;
            telling.alsnog += is && !was ? 1 : 0;
            if (!was)
                if (const auto regels = toen_.regels.find({b.volgnummer, regel});
                    regels != toen_.regels.end())
                    for (const std::string& r :
                         std::set<std::string>(regels->second.begin(), regels->second.end()))
                        ++uit_.per_regel[r].toen;
        }
        count_regels_nu();
    }

    void count_regels_nu() {
        std::map<std::int64_t, std::set<std::string>> per_regel;
        for (const auto& a : opslag_.laatste().afwijzingen)
            if (a.regel > 0)
                for (const auto& r : parse_redenen(a.motivering_json)) per_regel[a.regel].insert(r.regel);
        for (const auto& [regel, ids] : per_regel)
            for (const std::string& id : ids) ++uit_.per_regel[id].nu;
    }

    struct Regel {
        int perceel = 0;
    };
    const Doorrekenvraag& vraag_;
    const storage::Regiostand& regio_;
    const overzicht::Perceelverdeling& percelen_;
    Gemeente gemeente_;
    storage::Geheugenopslag opslag_;
    storage::Regeluitslagen toen_;
    Doorrekening uit_;
    std::map<std::pair<AgbCode, int>, Doorrekentelling> regels_;
    AgbCode aanbieder_;
    std::vector<Regel> prestaties_;  // of the claim at hand, in file order
    std::map<std::int64_t, Bedrag> nu_;
};

storage::Regiostand load_regiostand(storage::Verkeer& verkeer, std::map<AgbCode, std::string>& namen) {
    storage::Regiostand uit;
    for (auto& c : verkeer.load_aanbieders()) {
        namen[c.agb] = c.naam;
        uit.aanbieders[c.agb].push_back(std::move(c));
    }
    for (const auto& [agb, contracten] : uit.aanbieders) uit.stops[agb] = verkeer.load_clientenstops(agb);
    return uit;
}

void add(Doorrekening& naar, const Doorrekening& van) {
    naar.berichten += van.berichten;
    naar.regels += van.regels;
    naar.herprijsd += van.herprijsd;
    naar.ander_contract += van.ander_contract;
    naar.vernietigd += van.vernietigd;
    naar.totaal.add(van.totaal);
    for (const auto& [g, t] : van.per_gemeente) naar.per_gemeente[g].add(t);
    for (const auto& [p, t] : van.per_perceel) naar.per_perceel[p].add(t);
    for (const auto& [a, t] : van.per_aanbieder) naar.per_aanbieder[a].add(t);
    for (const auto& [soort, n] : van.andere_berichten) naar.andere_berichten[soort] += n;
    for (const auto& [regel, v] : van.per_regel) {
        naar.per_regel[regel].toen += v.toen;
        naar.per_regel[regel].nu += v.nu;
    }
}

}  // namespace

void Doorrekentelling::add(const Doorrekentelling& t) {
    goed_toen += t.goed_toen;
    goed_nu += t.goed_nu;
    bedrag_toen += t.bedrag_toen;
    bedrag_nu += t.bedrag_nu;
    niet_meer += t.niet_meer;
    alsnog += t.alsnog;
}

Doorrekening reckon_verkeer(const OpenVerkeer& open, const Doorrekenvraag& vraag, int werkers,
                            const std::function<void()>& voortgang) {
    const auto eerste = open();
    Doorrekening uit;
    const storage::Regiostand regio = load_regiostand(*eerste, uit.namen);
    std::vector<contract::AanbiederContract> contracten;
    for (const auto& [agb, van] : regio.aanbieders)
        contracten.insert(contracten.end(), van.begin(), van.end());
    const overzicht::Perceelverdeling percelen(vraag.toen, contracten);
    auto gemeenten = eerste->list_gemeenten();
    if (vraag.gemeente) std::erase_if(gemeenten, [&](const auto& g) { return g.first != *vraag.gemeente; });
    // The largest first, so that no core waits for the last one.
    std::ranges::stable_sort(gemeenten, std::ranges::greater{}, [](const auto& g) { return g.second; });

    std::mutex slot;
    std::size_t volgende = 0;
    std::exception_ptr fout;
    const auto werk = [&](storage::Verkeer& van) {
        for (;;) {
            std::size_t i = 0;
            {
                const std::scoped_lock vast{slot};
                if (volgende == gemeenten.size() || fout) return;
                i = volgende++;
            }
            const Doorrekening deel = Gemeentegang(vraag, regio, percelen, gemeenten[i].first).run(van);
            const std::scoped_lock vast{slot};
            add(uit, deel);
            voortgang();
        }
    };
    const auto guard = [&](auto doe) {
        try {
            doe();
        } catch (const storage::Opslagfout&) {
            const std::scoped_lock vast{slot};
            fout = std::current_exception();
        }
    };
    std::vector<std::thread> anderen;
    for (int n = 1; n < werkers; ++n)
        anderen.emplace_back([&] {
            guard([&] {
                const auto eigen = open();
                werk(*eigen);
            });
        });
    guard([&] { werk(*eerste); });
    for (auto& t : anderen) t.join();
    if (fout) std::rethrow_exception(fout);
    return uit;
}

}  // namespace jeugdregio::pipeline
