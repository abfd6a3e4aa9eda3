// The road of a message of the allocation chain (305, 307, 315, 317, 319) inside its transaction: decide,
// register, answer with its retour.
#include <algorithm>

#include "ijw/retour.hpp"
#include "pipeline/road.hpp"
#include "toewijzing/keten.hpp"

namespace jeugdregio::pipeline {
namespace {

using toewijzing::KetenBesluit;
using toewijzing::KetenInput;

/// What a message names beside its jeugdige.
struct Genoemd {
    std::vector<std::string> referenties{};
    std::vector<ToewijzingNummer> te_wijzigen{};  // sorted, no doubles
};

/// What every kind does the same way, given how to decide on it.
class Ketenrit {
  public:
    explicit Ketenrit(Rit& rit)
        : rit_(rit), release_(*rit.instelling.standaard.find_release(rit.bericht.def->release)) {}

    /// Between gemeente and aanbieder, about this jeugdige (empty: not named in the message).
    template <class Kop>
    void start(const Kop& kop, const Gemeente& gemeente, const AgbCode& aanbieder,
               std::string_view ontvanger) {
        about(gemeente, aanbieder);
        v_ = start_vastlegging(
            rit_, {gemeente, rit_.bericht.def->soort, kop.afzender.str(), std::string(kop.identificatie)},
            ontvanger, kop.dagtekening);
    }
    void about(const Gemeente& gemeente, const AgbCode& aanbieder) {
        gemeente_ = gemeente;
        aanbieder_ = aanbieder;
    }
    [[nodiscard]] storage::Vastlegging& vastlegging() { return v_; }
    /// Level 2 (IV032): the Header alone with 0001; the message counts as not sent. True when that was the
    /// case.
    bool reject_inhoud() {
        if (rit_.uitkomst.inhoud_geldig != false) return false;
        rit_.uitkomst.besluit = "afgekeurd";
        ijw::Retourcodes codes;
        codes.header.push_back(retourcode("0001"));
        finish(codes);
        return true;
    }
    dossier::KetenDossier load(const Bsn& bsn, Genoemd genoemd) {
        return rit_.opslag.load_keten(
            {gemeente_, aanbieder_, bsn, std::move(genoemd.referenties), std::move(genoemd.te_wijzigen)});
    }
    template <class Assess>
    void decide(const dossier::KetenDossier& dossier, const std::optional<Bsn>& bsn, Assess assess) {
        finish(fill(v_, dossier, bsn, assess));
    }
    /// Deciding without the answer.
    template <class Assess>
    ijw::Retourcodes fill(storage::Vastlegging& v, const dossier::KetenDossier& dossier,
                          const std::optional<Bsn>& bsn, Assess assess) {
        const auto contracten = rit_.opslag.load_aanbieder(aanbieder_);
        const bool bezet =
            rit_.opslag.find_bericht(v.bericht.sleutel, rit_.bewaar.sha256.get()).andere_inhoud;
        KetenBesluit besluit = assess(KetenInput{.dossier = dossier,
                                                 .contract = rit_.instelling.contract,
                                                 .aanbieder = contracten,
                                                 .identificatie_bezet = bezet,
                                                 .vandaag = rit_.instelling.vandaag,
                                                 .regelset = rit_.instelling.regelset});
        ijw::Retourcodes codes = toewijzing::collect_retourcodes(besluit);
        report(v, besluit, codes);
        if (besluit.goedgekeurd()) {
            storage::KetenMutaties& k = v.keten.emplace();
            k.aanbieder = aanbieder_;
            k.bsn = bsn;
            k.starts = std::move(besluit.starts);
            k.stops = std::move(besluit.stops);
            k.verzoeken = std::move(besluit.verzoeken);
            if (besluit.antwoord) k.antwoord = {besluit.klassen.front().referentie, *besluit.antwoord};
        }
        return codes;
    }

    void finish(const ijw::Retourcodes& codes) {
        const ijw::Antwoordkop kop{antwoord_identificatie(v_.volgnummer), rit_.instelling.vandaag};
        finish_vastlegging(rit_, v_, [&] { return ijw::make_retour(rit_.bericht, release_, codes, kop); });
    }

  private:
    void report(storage::Vastlegging& v, const KetenBesluit& besluit, const ijw::Retourcodes& codes) {
        Bestanduitkomst& uit = rit_.uitkomst;
        uit.besluit = besluit.goedgekeurd() ? "toegekend" : "afgekeurd";
        if (!besluit.header.empty())
            uit.afwijzingen.push_back({"Header", "", to_strings(codes.header), make_redenen(besluit.header)});
        for (const auto& k : besluit.klassen) {
            if (!k.afwijzingen.empty())
                uit.afwijzingen.push_back({std::string(k.klasse), k.referentie,
                                           to_strings(codes.per_knoop.at(k.knoop)),
                                           make_redenen(k.afwijzingen)});
            for (const Motivering& m : k.signalen) uit.signalen.push_back({k.referentie, make_reden(m)});
        }
        std::int64_t regel = 0;
        for (const Afwijzing& a : uit.afwijzingen)
            v.afwijzingen.push_back(
                {++regel, a.referentie, join(a.retourcodes, " "), redenen_to_line(a.motiveringen)});
        regel = 0;
        for (const Signaal& s : uit.signalen)
            v.signalen.push_back({++regel, s.referentie, s.reden.regel, s.reden.uitleg, s.reden.feiten_json});
    }

    Rit& rit_;
    const ijw::Release& release_;
    storage::Vastlegging v_;
    Gemeente gemeente_;
    AgbCode aanbieder_;
};

Bsn bsn_of(std::string_view cijfers) {
    const auto bsn = Bsn::parse(cijfers);
    invariant(bsn.has_value(), "the BSN passed CS002 before a message is decided");
    return *bsn;
}

/// A message of an aanbieder about a jeugdige.
template <class Jw, class Assess>
void drive_van_aanbieder(Rit& rit, const Jw& jw, Genoemd genoemd, Assess assess) {
    Ketenrit keten(rit);
    keten.start(jw, jw.ontvanger, jw.afzender, jw.ontvanger.view());
    if (keten.reject_inhoud()) return;
    const Bsn bsn = bsn_of(jw.bsn);
    const auto dossier = keten.load(bsn, std::move(genoemd));
    keten.decide(dossier, bsn, [&](const KetenInput& input) { return assess(jw, input); });
}

}  // namespace

void drive_jw305(Rit& rit) {
    drive_van_aanbieder(rit, ijw::make_jw305(rit.bericht), {}, toewijzing::assess_start);
}

void drive_jw307(Rit& rit) {
    drive_van_aanbieder(rit, ijw::make_jw307(rit.bericht), {}, toewijzing::assess_stop);
}

void drive_jw315(Rit& rit) {
    const ijw::Jw315 jw315 = ijw::make_jw315(rit.bericht);
    Genoemd genoemd;
    for (const auto& p : jw315.producten) genoemd.referenties.emplace_back(p.referentie_aanbieder);
    drive_van_aanbieder(rit, jw315, std::move(genoemd), [](const ijw::Jw315& jw, const KetenInput& input) {
        return toewijzing::assess_verzoek(jw, input);
    });
}

void drive_jw317(Rit& rit) {
    const ijw::Jw317 jw317 = ijw::make_jw317(rit.bericht);
    Genoemd genoemd{.referenties = {std::string(jw317.referentie_aanbieder)}};
    for (const auto& p : jw317.te_wijzigen) genoemd.te_wijzigen.push_back(p.nummer);
    std::sort(genoemd.te_wijzigen.begin(), genoemd.te_wijzigen.end());
    const auto rest = std::unique(genoemd.te_wijzigen.begin(), genoemd.te_wijzigen.end());
    genoemd.te_wijzigen.erase(rest, genoemd.te_wijzigen.end());
    drive_van_aanbieder(rit, jw317, std::move(genoemd), [](const ijw::Jw317& jw, const KetenInput& input) {
        return toewijzing::assess_verzoek(jw, input);
    });
}

ijw::Retourcodes decide_jw319(Rit& rit, storage::Vastlegging& v) {
    const ijw::Jw319 jw319 = ijw::make_jw319(rit.bericht);
    Ketenrit keten(rit);
    keten.about(jw319.afzender, jw319.ontvanger);
    const auto verzoek = rit.opslag.find_verzoek(jw319.afzender, jw319.ontvanger, jw319.referentie_aanbieder);
    return keten.fill(v, {}, std::nullopt, [&](const KetenInput& input) {
        return toewijzing::assess_antwoord(jw319, verzoek ? &*verzoek : nullptr, input);
    });
}

void drive_jw319(Rit& rit) {
    const ijw::Jw319 jw319 = ijw::make_jw319(rit.bericht);
    Ketenrit keten(rit);
    keten.start(jw319, jw319.afzender, jw319.ontvanger, jw319.ontvanger.view());
    if (!keten.reject_inhoud()) keten.finish(decide_jw319(rit, keten.vastlegging()));
}

}  // namespace jeugdregio::pipeline
