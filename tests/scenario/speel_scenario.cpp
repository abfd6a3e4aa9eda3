#include "scenario/speel_scenario.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "ijw/check_bericht.hpp"
#include "ijw/read_bericht.hpp"
#include "ijw/retour.hpp"
#include "ijw/write_bericht.hpp"
#include "pipeline/besluit.hpp"
#include "pipeline/toewijzing_beeld.hpp"
#include "pipeline/verwerk.hpp"
#include "pipeline/verzoek_beeld.hpp"
#include "scenario/zin.hpp"
#include "steun/proces.hpp"
#include "steun/proefdatabase.hpp"
#include "steun/wereld.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::scenario {
namespace {

using Feiten = std::vector<std::string>;
using Over = Verwachting::Over;

/// Without 0200 (no remarks): a message that is rejected carries it at each class that is in order (IV028).
std::string retourcodes_of(const ijw::Bericht& b) {
    std::set<std::string_view> codes;
    for (std::uint32_t k = 0; k < b.knopen.size(); ++k)
        if (b.veld(k).naam == "RetourCode" && b.tekst(k) != "0200") codes.insert(b.tekst(k));
    std::string uit;
    for (const auto c : codes) uit += (uit.empty() ? "" : " ") + std::string(c);
    return uit;
}

std::string describe(const Feiten& feiten) {
    std::string uit;
    for (const auto& f : feiten) uit += "\n    " + f;
    return uit.empty() ? "\n    (niets)" : uit;
}

class Speler {
  public:
    explicit Speler(std::string bestand) : bestand_(std::move(bestand)) {
        opslag_ = storage::open_opslag(::steun::proefadres((map_ / "regio.db").string()));
    }

    void operator()(const contract::AanbiederContract& c) {
        opslag_->record_aanbieders(std::span(&c, 1), c.geldig.van);
    }
    void operator()(const Landelijk&) { regelset_ = Regelset::landelijk; }
    void operator()(const Aangeboden& a) {
        dag_ = a.dag;
        const pipeline::Verwerkinstelling instelling{
            .contract = steun::ijsselland(), .vandaag = a.dag, .regelset = regelset_};
        auto uit = pipeline::verwerk_bericht(*opslag_, instelling, bestand_, a.inhoud);
        if (!uit) return report("de opslag faalde: " + uit.error().wat);
        uitkomst_ = std::move(*uit);
        besluit_.weigeringen.clear();
        besluit_.signalen.clear();
        if (uitkomst_.antwoord.empty()) return;
        const ijw::Leesuitkomst antwoord = ijw::read_bericht(uitkomst_.antwoord);
        if (!antwoord.bericht)
            return report("ons antwoord is ongeldig: " + antwoord.bevindingen.eerste.front().uitleg);
        const ijw::Bevindingen fouten = ijw::check_bericht(*antwoord.bericht, nullptr);
        if (!fouten.empty()) report("ons antwoord is niet goed: " + fouten.eerste.front().uitleg);
    }
    void operator()(const Besloten& b) {
        dag_ = b.dag;
        auto uit = pipeline::neem_besluit(
            *opslag_, {.contract = steun::ijsselland(), .vandaag = b.dag, .tijd = "09:00:00"}, b.opdracht);
        if (!uit) return report("de opslag faalde: " + uit.error().wat);
        besluit_ = std::move(*uit);
        uitkomst_ = {};  // what was said of the message before is no longer what is asked about
        if (besluit_.bytes.empty()) return;
        const ijw::Leesuitkomst gemaakt = ijw::read_bericht(besluit_.bytes);
        if (!gemaakt.bericht)
            return report("ons bericht is ongeldig: " + gemaakt.bevindingen.eerste.front().uitleg);
        const ijw::Bevindingen fouten = ijw::check_bericht(*gemaakt.bericht, nullptr);
        if (!fouten.empty()) report("ons bericht is niet goed: " + fouten.eerste.front().uitleg);
    }
    void operator()(const Beantwoord& b) {
        const ijw::Leesuitkomst heen = ijw::read_bericht(besluit_.bytes);
        if (!heen.bericht) return report("er is niets gemaakt om op te antwoorden");
        ijw::Retourcodes codes;
        for (const std::string& c : b.codes) codes.header.push_back(retourcode(c));
        const auto& release = *ijw::Standaard::embedded().find_release("3.2");
        (*this)(Aangeboden{b.dag, ijw::write_bericht(ijw::make_retour(*heen.bericht, release, codes,
                                                                      {b.identificatie, b.dag}))});
    }
    void operator()(const Vastgelegd& v) {
        opslag_->record_gegeven(v.gemeente, v.nummer, v.soort, v.waarde, "een medewerker", v.dag);
    }
    void operator()(const Aangetekend& a) {
        const auto uit = pipeline::record_aantekening(*opslag_, steun::ijsselland(), a.opdracht);
        if (!uit) report("de aantekening kan zo niet: " + uit.error().front().wat);
    }
    void operator()(const Stilgezet& s) {
        if (!opslag_->record_clientenstop(s.wijziging, s.wijziging.per))
            report("de cliëntenstop kan zo niet");
    }
    void operator()(const Verwachting& v) {
        const Feiten feiten = collect_feiten(v);
        const auto holds = [&](const std::string& f) {
            if (v.over == Over::werktekst) return f.find(v.zin) != std::string::npos;
            return v.niet ? v.zin.empty() || f == v.zin || f.starts_with(v.zin + " ") : f == v.zin;
        };
        if (std::any_of(feiten.begin(), feiten.end(), holds) == v.niet)
            report("verwacht" + std::string(v.niet ? ": geen '" : ": '") + v.zin +
                   "'; dit is zo:" + describe(feiten) + why());
    }

    void play(const Stap& stap) {
        stap_ = &stap;
        std::visit(*this, stap.wat);
    }
    [[nodiscard]] std::vector<std::string> finish() && { return std::move(fouten_); }

  private:
    void report(const std::string& wat) {
        fouten_.push_back(bestand_ + ":" + std::to_string(stap_->regel) + ": " + stap_->tekst + "\n  " + wat);
    }
    /// What the program said of the last message.
    [[nodiscard]] std::string why() const {
        std::string uit =
            "\n  over het laatste bericht (" + uitkomst_.bericht + ", " + uitkomst_.besluit + "):";
        for (const auto& b : uitkomst_.bevindingen.eerste)
            uit += "\n    " + b.regel + " " + b.plaats + ": " + b.uitleg;
        for (const auto& a : uitkomst_.afwijzingen)
            for (const auto& m : a.motiveringen)
                uit += "\n    " + m.regel + " " + a.niveau + " " + a.referentie + ": " + m.uitleg;
        for (const auto& s : uitkomst_.signalen)
            uit += "\n    signaal " + s.reden.regel + " " + s.referentie + ": " + s.reden.uitleg;
        return uit;
    }

    Feiten collect_feiten(const Verwachting& v) {
        switch (v.over) {
            case Over::antwoord:
                return {describe_antwoord()};
            case Over::besluit:
                return {uitkomst_.besluit};
            case Over::gemaakt:
                return {describe_besluit()};
            case Over::signaal: {
                Feiten uit;
                for (const auto& s : besluit_.signalen) uit.push_back(s.regel);
                for (const auto& s : uitkomst_.signalen) uit.push_back(s.reden.regel);
                return uit;
            }
            case Over::enig_signaal: {
                std::string alle;
                for (const auto& s : besluit_.signalen) alle += (alle.empty() ? "" : " ") + s.regel;
                for (const auto& s : uitkomst_.signalen) alle += (alle.empty() ? "" : " ") + s.reden.regel;
                return {alle};
            }
            case Over::prestatie:
                return collect_prestatie(v);
            case Over::toewijzing:
                return collect_toewijzing(v);
            case Over::verzoek:
                return collect_verzoek(v);
            case Over::werklijst:
            case Over::werktekst:
                return collect_werk(v);
        }
        fail_invariant("every subject of an expectation has its facts");
    }

    [[nodiscard]] std::string describe_antwoord() const {
        if (uitkomst_.antwoord.empty()) return "geen";
        const ijw::Leesuitkomst gelezen = ijw::read_bericht(uitkomst_.antwoord);
        if (!gelezen.bericht) return "onleesbaar";
        const std::string codes = retourcodes_of(*gelezen.bericht);
        return gelezen.soort.substr(2) + (codes.empty() ? " zonder codes" : " met " + codes);
    }

    [[nodiscard]] std::string describe_besluit() const {
        using pipeline::Besluitsoort;
        std::string uit(pipeline::besluit_naam(besluit_.besluit));
        if (besluit_.besluit == Besluitsoort::gemaakt) return uit + " " + besluit_.soort.substr(2);
        std::set<std::string> regels;
        for (const auto& w : besluit_.weigeringen) regels.insert(w.regel);
        for (const auto& r : regels) uit += " " + r;
        return uit;
    }

    /// In the books: the amount. Not in them: the codes, when the last message brought it.
    Feiten collect_prestatie(const Verwachting& v) {
        for (const auto& plek : opslag_->find_prestatie(v.aanbieder, v.sleutel)) {
            if (!plek.goedgekeurd) continue;
            const auto dossier = opslag_->load_toewijzingen(plek.gemeente, std::span(&plek.toewijzing, 1));
            for (const auto& g : dossier.toewijzingen.at(plek.toewijzing).goedgekeurd)
                if (g.referentie == v.sleutel) return {"toegekend " + format_bedrag(g.bedrag)};
        }
        for (const auto& a : uitkomst_.afwijzingen)
            if (a.niveau == "Prestatie" && a.referentie == v.sleutel) {
                const std::set<std::string> codes(a.retourcodes.begin(), a.retourcodes.end());
                std::string zin = "afgewezen";
                for (const auto& c : codes) zin += " " + c;
                return {zin};
            }
        return {};
    }

    Feiten collect_toewijzing(const Verwachting& v) {
        auto beeld = pipeline::view_toewijzing(*opslag_, steun::ijsselland(), v.gemeente,
                                               {std::stoll(v.sleutel)}, v.op);
        if (!beeld) return {"de opslag faalde: " + beeld.error().wat};
        if (!*beeld) return {"bestaat niet"};
        const pipeline::Toewijzingbeeld& b = **beeld;
        const dossier::ToewijzingVersie& nu = b.stand.toewijzing.actueel();
        Feiten uit = {"versies " + std::to_string(b.stand.toewijzing.versies.size()),
                      nu.einde ? "loopt " + format_iso(nu.ingang) + " t/m " + format_iso(*nu.einde)
                               : "loopt vanaf " + format_iso(nu.ingang),
                      "gedeclareerd " + format_bedrag(b.boek.gedeclareerd)};
        if (nu.verwijderd()) uit.emplace_back("is verwijderd");
        if (!nu.reden_wijziging.empty()) uit.push_back("reden " + nu.reden_wijziging);
        if (nu.budget)
            for (const auto& [wat, bedrag] : {std::pair{"budget ", b.boek.toegekend},
                                              {"restant ", b.boek.restant},
                                              {"vrijval ", b.boek.vrijval}})
                uit.push_back(wat + format_bedrag(bedrag));
        if (b.volume_toegewezen)
            uit.push_back("volume " + std::to_string(b.volume_gebruikt) + " van " +
                          std::to_string(*b.volume_toegewezen));
        for (const auto& l : b.leveringen)
            uit.push_back(l.einde ? "levering " + format_iso(l.begin) + " t/m " + format_iso(*l.einde) +
                                        " reden " + l.reden
                                  : "levering vanaf " + format_iso(l.begin));
        if (b.leveringen.empty()) uit.emplace_back("zonder levering");
        return uit;
    }

    Feiten collect_verzoek(const Verwachting& v) {
        auto beeld = pipeline::view_verzoek(
            *opslag_, {.contract = steun::ijsselland(), .dag = dag_, .regelset = regelset_}, v.gemeente,
            v.aanbieder, v.sleutel);
        if (!beeld) return {"de opslag faalde: " + beeld.error().wat};
        if (!*beeld) return {"bestaat niet"};
        const dossier::Verzoek& verzoek = (*beeld)->verzoek;
        std::string status(dossier::status_naam(verzoek.status()));
        Feiten uit = {status};
        if (verzoek.status() == dossier::Verzoekstatus::afgewezen) {
            const dossier::Antwoord& laatste = verzoek.antwoorden.back();
            if (laatste.reden)
                status += " reden " + std::string(reden_afwijzing_verzoek_code(*laatste.reden));
            if (laatste.woonplaats) status += " gemeente " + laatste.woonplaats->str();
            uit.push_back(status);
        }
        if ((*beeld)->termijn) uit.push_back("uiterlijk " + format_iso((*beeld)->termijn->tot));
        return uit;
    }

    Feiten collect_werk(const Verwachting& v) {
        const auto lijst =
            toewijzing::make_werklijst(opslag_->load_werkvoorraad(v.gemeente), {v.op, steun::ijsselland()});
        Feiten uit;
        for (const auto& r : lijst) {
            const std::string wat = std::string(toewijzing::werksoort_naam(r.soort)) + " " + r.referentie;
            if (v.over == Over::werklijst)
                uit.push_back(wat + " uiterlijk " + format_iso(r.termijn.tot) +
                              (r.te_laat ? " te laat" : ""));
            else if (wat == v.sleutel)
                uit.push_back(r.wat + " " + r.toelichting);
        }
        return uit;
    }

    std::string bestand_;
    ::steun::Tijdelijk map_;
    std::unique_ptr<storage::Opslag> opslag_;
    Datum dag_;  // of the last thing that happened
    Regelset regelset_ = Regelset::alle;
    pipeline::Bestanduitkomst uitkomst_;  // of the last message that was offered
    pipeline::Besluituitkomst besluit_;   // of the last decision of the Toegang
    const Stap* stap_ = nullptr;
    std::vector<std::string> fouten_;
};

}  // namespace

std::vector<std::string> speel_scenario(const std::string& bestand, const Scenario& scenario) {
    Speler speler(bestand);
    for (const Stap& stap : scenario.stappen) speler.play(stap);
    return std::move(speler).finish();
}

}  // namespace jeugdregio::scenario
