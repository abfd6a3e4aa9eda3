#include "pipeline/besluit.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "ijw/heenbericht.hpp"
#include "ijw/write_bericht.hpp"
#include "pipeline/besluit_client.hpp"
#include "pipeline/besluit_sleutel.hpp"
#include "pipeline/besluit_toegang.hpp"
#include "pipeline/bevoegdheid.hpp"
#include "pipeline/regelboek.hpp"
#include "pipeline/road.hpp"
#include "toewijzing/assess.hpp"
#include "toewijzing/regels_opstellen.hpp"

namespace jeugdregio::pipeline {
namespace {

using toewijzing::Handeling;
using toewijzing::Opstelling;
using toewijzing::Opstelregel;

/// Relations of code list COD472 with authority over a jeugdige: ouder, voogd.
constexpr std::string_view kGezagsdragers[] = {"10", "11"};

ijw::ToegewezenProduct make_product(const dossier::ToewijzingVersie& v) {
    ijw::ToegewezenProduct p;
    p.categorie = v.categorie;
    p.code = v.code;
    p.ingang = v.ingang;
    p.einde = v.einde;
    if (v.omvang) p.omvang = ijw::Omvang{v.omvang->volume, v.omvang->eenheid, v.omvang->frequentie};
    p.budget = v.budget;
    p.nummer = v.nummer;
    p.referentie_aanbieder = v.referentie_aanbieder;
    p.toewijzingsdatum = v.toewijzingsdatum;
    p.toewijzingstijd = v.toewijzingstijd;
    p.reden_wijziging = v.reden_wijziging;
    return p;
}

std::optional<Datum> geboortedatum_of(const ijw::Deel& client) {
    return client.find("Geboortedatum/DatumGebruik") ? std::nullopt
                                                     : parse_datum(client.tekst_van("Geboortedatum/Datum"));
}

bool has_gezagsdrager(const ijw::Deel& client) {
    const ijw::Deel* relaties = client.find("Relaties");
    return relaties != nullptr &&
           std::any_of(relaties->delen.begin(), relaties->delen.end(), [](const ijw::Deel& r) {
               return std::find(std::begin(kGezagsdragers), std::end(kGezagsdragers), r.tekst_van("Soort")) !=
                      std::end(kGezagsdragers);
           });
}

/// What to do about a rule within the message: in the words of the command where it has an option for it,
/// else as the rule book says it.
std::string_view herstel_of(std::string_view soort, std::string_view regel) {
    struct Optiewoord {
        std::string_view regel, herstel;
    };
    static constexpr Optiewoord kOpties[] = {
        {"TR377", "Noem met --woonplaats de gemeente die volgens u verantwoordelijk is."},
        {"TR409", "Laat --woonplaats weg, of kies --reden 8."},
        {"CD085", "Noem met --reden waarom u het verzoek afwijst."},
        {"CS003", "Kies met --einde een dag op of na --ingang."},
    };
    for (const Optiewoord& o : kOpties)
        if (o.regel == regel) return o.herstel;
    for (const Regelkaart* kaart : all_regels())
        if (kaart->bericht == soort && kaart->id == regel) return kaart->herstel;
    return "Verbeter de opdracht of de gegevens van de jeugdige.";
}

class Besluitrit {
  public:
    Besluitrit(storage::Opslag& opslag, const Besluitinstelling& instelling, const Opdracht& opdracht)
        : opslag_(opslag),
          instelling_(instelling),
          opdracht_(opdracht),
          release_(instelling.standaard.releases().back()),
          sha256_(make_opdracht_sha256(opdracht, instelling.vandaag)) {
        uit_.opdracht = opdracht_naam(opdracht.wat);
        uit_.gemeente = opdracht.gemeente;
    }

    Besluituitkomst run() {
        opslag_.begin();
        const Bevoegdheid bevoegd =
            check_bevoegdheid(opslag_, opdracht_.gemeente, opdracht_.door, instelling_.vandaag);
        uit_.zonder_register = bevoegd.zonder_register;
        if (bevoegd.weigering) {
            opslag_.rollback();
            uit_.weigeringen.push_back(*bevoegd.weigering);
            return std::move(uit_);
        }
        if (!check_concept()) {
            opslag_.rollback();
            return std::move(uit_);
        }
        if (repeat()) {
            end_concept();
            opslag_.commit();
            return std::move(uit_);
        }
        std::visit([&](const auto& wens) { decide(wens); }, opdracht_.wat);
        const bool geweigerd = !uit_.weigeringen.empty();
        uit_.besluit = geweigerd           ? Besluitsoort::geweigerd
                       : instelling_.proef ? Besluitsoort::proef
                                           : Besluitsoort::gemaakt;
        if (uit_.besluit == Besluitsoort::gemaakt) {
            end_concept();
            opslag_.commit();
        } else {
            opslag_.rollback();
            uit_.volgnummer = 0;
            if (geweigerd) forget();
        }
        return std::move(uit_);
    }

  private:
    // ---- A decision that waited --------------------------------------------------------------------------

    /// False: the concept that this sends does not wait any more; then that is the refusal.
    bool check_concept() {
        if (!opdracht_.concept_nummer) return true;
        const auto wachtend = opslag_.find_concept(opdracht_.gemeente, *opdracht_.concept_nummer);
        if (wachtend && !wachtend->slot) return true;
        uit_.weigeringen.push_back({"CONCEPT", "keuze van het programma",
                                    "Dit besluit is intussen al verstuurd of teruggenomen.",
                                    "Laad de pagina opnieuw en kijk wat er is gebeurd.", "{}"});
        return false;
    }
    void end_concept() {
        if (!opdracht_.concept_nummer || instelling_.proef) return;
        const bool gelukt = opslag_.end_concept(
            opdracht_.gemeente, *opdracht_.concept_nummer,
            {dossier::Conceptstatus::verzonden, uit_.volgnummer,
             opdracht_.door.empty() ? uit_.opdracht : opdracht_.door, instelling_.vandaag});
        invariant(gelukt, "a concept that waited when the transaction began waits until it ends");
    }

    // ---- The same command again --------------------------------------------------------------------------

    /// Whether this command was given before today and what it made still holds; then that is the outcome.
    bool repeat() {
        const auto nummer = opslag_.find_gemaakt(opdracht_.gemeente, instelling_.vandaag, sha256_);
        if (!nummer) return false;
        auto bewaard = opslag_.load_bericht(opdracht_.gemeente, *nummer);
        invariant(bewaard.has_value(), "a message that was found is in the journal");
        const ijw::Leesuitkomst gelezen = ijw::read_bericht(bewaard->inhoud, instelling_.standaard);
        invariant(gelezen.bericht.has_value(), "a message of our own is valid");
        if (gelezen.soort == "JW301" && !still_holds(ijw::make_jw301(*gelezen.bericht))) return false;
        uit_.besluit = Besluitsoort::herhaald;
        uit_.soort = gelezen.soort;
        uit_.identificatie = bewaard->identificatie;
        uit_.bestand = file_name(gelezen.soort, *nummer);
        uit_.bytes = std::move(bewaard->inhoud);
        uit_.volgnummer = *nummer;
        return true;
    }
    /// Fills the toewijzingen. What this message changed must be as it left it.
    bool still_holds(const ijw::Jw301& jw301) {
        std::vector<ToewijzingNummer> nummers;
        for (const auto& p : jw301.producten) nummers.push_back(p.nummer);
        const auto dossier = opslag_.load_toewijzingen(jw301.afzender, nummers);
        std::vector<Opstelregel> regels;
        for (const auto& p : jw301.producten) {
            const dossier::ToewijzingVersie v = toewijzing::make_versie(jw301, p);
            const dossier::Toewijzing& t = dossier.toewijzingen.at(p.nummer).toewijzing;
            const auto same_moment = [&](const dossier::ToewijzingVersie& w) {
                return w.toewijzingsdatum == v.toewijzingsdatum && w.toewijzingstijd == v.toewijzingstijd;
            };
            const Handeling h = v.verwijderd()               ? Handeling::verwijderd
                                : !v.reden_wijziging.empty() ? Handeling::gewijzigd
                                : t.eerste().verzonden_op == v.verzonden_op && same_moment(t.eerste())
                                    ? Handeling::nieuw
                                    : Handeling::herhaald;
            if (h != Handeling::herhaald && !same_moment(t.actueel())) return false;
            regels.push_back({h, v});
        }
        uit_.toewijzingen = std::move(regels);
        return true;
    }

    // ---- Who it is about ---------------------------------------------------------------------------------

    struct Betrokkenen {
        AgbCode aanbieder;
        Bsn bsn;
    };
    [[nodiscard]] const AgbCode& aanbieder_of_opdracht() const {
        invariant(opdracht_.aanbieder.has_value(), "this command names the aanbieder");
        return *opdracht_.aanbieder;
    }
    std::optional<dossier::Verzoek> find_verzoek(std::string_view referentie) {
        return opslag_.find_verzoek(opdracht_.gemeente, aanbieder_of_opdracht(), referentie);
    }
    std::optional<Betrokkenen> find_betrokkenen(const toewijzing::Maakwens& wens) {
        if (opdracht_.bsn) return Betrokkenen{aanbieder_of_opdracht(), *opdracht_.bsn};
        if (const auto bsn = Bsn::parse(opdracht_.client.tekst_van("Bsn")))
            return Betrokkenen{aanbieder_of_opdracht(), *bsn};
        if (const auto verzoek = find_verzoek(wens.verzoek))
            return Betrokkenen{verzoek->aanbieder, verzoek->bsn};
        if (const auto& van = opdracht_.jeugdige_van) {
            const auto dossier = opslag_.load_toewijzingen(opdracht_.gemeente, std::span(&*van, 1));
            const auto plek = dossier.toewijzingen.find(*van);
            if (plek != dossier.toewijzingen.end())
                return Betrokkenen{aanbieder_of_opdracht(), plek->second.toewijzing.actueel().bsn};
        }
        uit_.weigeringen.push_back(
            {"CLIENT", "iJw 3.2, berichtklasse Client", "Het is niet bekend om welke jeugdige het gaat.",
             "Noem het BSN (--bsn), een verzoek dat bekend is (--verzoek), of een bestand (--client).",
             "{}"});
        return std::nullopt;
    }
    /// Wijzigwens, Intrekwens, Verwijderwens: the toewijzing says it.
    template <class Wens>
    std::optional<Betrokkenen> find_betrokkenen(const Wens& wens) {
        const auto dossier = opslag_.load_toewijzingen(opdracht_.gemeente, std::span(&wens.nummer, 1));
        const auto plek = dossier.toewijzingen.find(wens.nummer);
        if (plek != dossier.toewijzingen.end()) {
            const auto& v = plek->second.toewijzing.actueel();
            return Betrokkenen{v.aanbieder, v.bsn};
        }
        Opstelling o;
        toewijzing::apply_opstelregels(toewijzing::opstelnummer_regels(),
                                       toewijzing::Opstelnummer{wens.nummer}, o);
        refuse(o);
        return std::nullopt;
    }

    // ---- Drawing up --------------------------------------------------------------------------------------

    [[nodiscard]] static std::optional<ToewijzingNummer> nummer_of(const toewijzing::Maakwens& w) {
        return w.nummer;
    }
    [[nodiscard]] static std::optional<ToewijzingNummer> nummer_of(const toewijzing::Honoreerwens& w) {
        return w.nummer;
    }
    template <class Wens>
    [[nodiscard]] static std::optional<ToewijzingNummer> nummer_of(const Wens&) {
        return std::nullopt;
    }

    /// Calls doe(input) with everything that drawing up may look at.
    template <class Doe>
    Opstelling draw_up(const Betrokkenen& b, std::optional<ToewijzingNummer> nummer, Doe doe) {
        const auto keten = load_keten(b);
        const auto contracten = opslag_.load_aanbieder(b.aanbieder);
        const bool bezet =
            nummer &&
            !opslag_.load_toewijzingen(opdracht_.gemeente, std::span(&*nummer, 1)).toewijzingen.empty();
        const toewijzing::Opstelinput input{.gemeente = opdracht_.gemeente,
                                            .aanbieder = b.aanbieder,
                                            .bsn = b.bsn,
                                            .keten = keten,
                                            .aanbieder_contracten = contracten,
                                            .contract = instelling_.contract,
                                            .nu = {instelling_.vandaag, instelling_.tijd},
                                            .vrij = opslag_.next_toewijzingnummer(opdracht_.gemeente),
                                            .nummer_bezet = bezet};
        return doe(input);
    }

    /// With the own facts of every toewijzing.
    dossier::KetenDossier load_keten(const Betrokkenen& b) {
        auto keten = opslag_.load_keten({opdracht_.gemeente, b.aanbieder, b.bsn, {}});
        std::vector<ToewijzingNummer> nummers;
        for (const auto& t : keten.toewijzingen) nummers.push_back(t.actueel().nummer);
        const auto standen = opslag_.load_toewijzingen(opdracht_.gemeente, nummers);
        for (auto& t : keten.toewijzingen)
            t.eigen = standen.toewijzingen.at(t.actueel().nummer).toewijzing.eigen;
        return keten;
    }

    template <class Wens>
    void decide(const Wens& wens) {
        const auto b = find_betrokkenen(wens);
        if (!b) return;
        send_301(*b, draw_up(*b, nummer_of(wens),
                             [&](const auto& input) { return toewijzing::compose(wens, input); }));
    }
    void decide(const Honoreer& h) {
        const auto verzoek = find_verzoek(h.referentie);
        const Betrokkenen b{aanbieder_of_opdracht(), verzoek ? verzoek->bsn : Bsn{}};
        const Opstelling o = draw_up(b, nummer_of(h.wens), [&](const toewijzing::Opstelinput& input) {
            if (verzoek) return toewijzing::compose(h.wens, *verzoek, input);
            Opstelling onbekend;
            toewijzing::apply_opstelregels(toewijzing::opstelverzoek_regels(),
                                           toewijzing::Opstelverzoek{input, h.referentie, nullptr, true},
                                           onbekend);
            return onbekend;
        });
        send_301(b, o);
    }
    void decide(const Beantwoord& a) {
        const auto verzoek = find_verzoek(a.referentie);
        const Betrokkenen b{aanbieder_of_opdracht(), verzoek ? verzoek->bsn : Bsn{}};
        const Opstelling o = draw_up(b, std::nullopt, [&](const toewijzing::Opstelinput& input) {
            return toewijzing::compose(a.wens, verzoek ? &*verzoek : nullptr, input);
        });
        if (refuse(o)) return;
        ijw::Jw319 inhoud;
        const std::int64_t volgnummer = fill_kop(inhoud, b.aanbieder);
        inhoud.referentie_aanbieder = a.referentie;
        inhoud.antwoord = a.wens.antwoord;
        inhoud.reden = a.wens.reden;
        if (a.wens.woonplaats) inhoud.woonplaatsbeginsel = ijw::Woonplaatsbeginsel{*a.wens.woonplaats, 0};
        send(ijw::make_bericht(release_, inhoud), volgnummer, decide_jw319);
    }

    void send_301(const Betrokkenen& b, const Opstelling& o) {
        if (refuse(o)) return;
        Persoon persoon = gather_persoon(opslag_, instelling_.standaard, opdracht_.gemeente, b.aanbieder,
                                         b.bsn, opdracht_.client);
        uit_.weigeringen = std::move(persoon.weigeringen);
        if (!uit_.weigeringen.empty()) return;
        check_gezag(o, persoon);
        oordeel_ = judge_toegang(opslag_, instelling_,
                                 {.gemeente = opdracht_.gemeente,
                                  .aanbieder = b.aanbieder,
                                  .bsn = b.bsn,
                                  .geboortedatum = geboortedatum_of(persoon.client)},
                                 o.regels);
        ijw::Jw301 inhoud;
        const std::int64_t volgnummer = fill_kop(inhoud, b.aanbieder);
        for (const Opstelregel& r : o.regels) inhoud.producten.push_back(make_product(r.versie));
        uit_.toewijzingen = o.regels;
        send(ijw::make_bericht(release_, inhoud, persoon.client), volgnummer, decide_jw301);
    }

    /// A removal takes back what should not have been sent, and gives nobody anything.
    void check_gezag(const Opstelling& o, const Persoon& persoon) {
        const bool geeft = std::any_of(o.regels.begin(), o.regels.end(), [](const Opstelregel& r) {
            return r.handeling == Handeling::nieuw || r.handeling == Handeling::gewijzigd;
        });
        if (!geeft) return;
        Opstelling gezag;
        toewijzing::apply_opstelregels(
            toewijzing::opstelgezag_regels(),
            toewijzing::Opstelgezag{.dag = instelling_.vandaag,
                                    .geboortedatum = geboortedatum_of(persoon.client),
                                    .gezagsdrager = has_gezagsdrager(persoon.client),
                                    .bekend_bij_aanbieder = persoon.gezagsdrager_bekend},
            gezag);
        refuse(gezag);
    }

    std::int64_t fill_kop(ijw::KopVanGemeente& kop, const AgbCode& aanbieder) {
        const std::int64_t volgnummer = opslag_.next_volgnummer(opdracht_.gemeente);
        uit_.identificatie = antwoord_identificatie(volgnummer);
        uit_.volgnummer = volgnummer;
        kop.afzender = opdracht_.gemeente;
        kop.ontvanger = aanbieder;
        kop.identificatie = uit_.identificatie;
        kop.dagtekening = instelling_.vandaag;
        return volgnummer;
    }

    // ---- Checking and keeping ----------------------------------------------------------------------------

    /// The road of a received message (verwerk.cpp), but what would be rejected is not kept.
    void send(const ijw::Bericht& gemaakt, std::int64_t volgnummer,
              ijw::Retourcodes (*decide_bericht)(Rit&, storage::Vastlegging&)) {
        uit_.soort = gemaakt.def->soort;
        uit_.bestand = file_name(uit_.soort, volgnummer);
        uit_.bytes = ijw::write_bericht(gemaakt);
        const Bewaarvorm bewaar = start_bewaarvorm(uit_.bytes);
        Bekeken bekeken =
            view_bericht(uit_.bestand, uit_.bytes, instelling_.standaard,
                         static_cast<std::size_t>(instelling_.contract.parameters.bestand_max_bytes));
        for (const ijw::Bevinding& f : bekeken.uitkomst.bevindingen.eerste)
            uit_.weigeringen.push_back(
                {f.regel, "iJw 3.2", f.uitleg, std::string(herstel_of(uit_.soort, f.regel)), "{}"});
        for (const Toegangbevinding& b : oordeel_)
            if (b.houdt_tegen) uit_.weigeringen.push_back(b.reden);
        if (!bekeken.uitkomst.bevindingen.empty()) return;

        const Verwerkinstelling instelling{.contract = instelling_.contract,
                                           .vandaag = instelling_.vandaag,
                                           .regelset = Regelset::alle,
                                           .standaard = instelling_.standaard};
        Rit rit{opslag_, instelling, uit_.bytes, *bekeken.bericht, nullptr, bewaar, bekeken.uitkomst};
        const ijw::Element header = *bekeken.bericht->root().find("Header");
        storage::Vastlegging v = start_vastlegging(
            rit, {opdracht_.gemeente, uit_.soort, opdracht_.gemeente.str(), uit_.identificatie},
            header.tekst_van("Ontvanger"), instelling_.vandaag);
        invariant(v.volgnummer == volgnummer,
                  "the identity of a message follows from its place in the journal");
        decide_bericht(rit, v);
        const std::vector<Reden> van_afzender = uit_.signalen;
        if (refuse(bekeken.uitkomst, v)) return;
        if (uit_.soort == "JW301") check_versies(v);
        for (const Toegangbevinding& b : oordeel_) add_signaal(v, b.referentie, b.reden);

        for (const Reden& r : van_afzender) add_rij(v, uit_.identificatie, r);
        bekeken.uitkomst.besluit = "gemaakt";
        bekeken.uitkomst.opdracht_sha256 = sha256_;
        finish_zonder_antwoord(rit, v);
        record_budgetsoorten();
    }

    /// Eis 71: what the 301 cannot say of a new toewijzing.
    void record_budgetsoorten() {
        const std::string& door = opdracht_.door.empty() ? uit_.opdracht : opdracht_.door;
        for (const Opstelregel& r : uit_.toewijzingen) {
            if (r.handeling != Handeling::nieuw || r.budgetsoort == dossier::Budgetsoort::onbekend) continue;
            const bool duurzaam = r.budgetsoort == dossier::Budgetsoort::duurzaam;
            opslag_.record_gegeven(opdracht_.gemeente, r.versie.nummer, "budgetsoort",
                                   duurzaam ? "duurzaam" : "herstel", door, instelling_.vandaag);
        }
    }

    /// What the receiver would reject; and what it would only wonder about, but we can still repair. What is
    /// said of a product that is repeated was said when it was new.
    bool refuse(const Bestanduitkomst& beoordeeld, storage::Vastlegging& v) {
        for (const Afwijzing& a : beoordeeld.afwijzingen)
            uit_.weigeringen.insert(uit_.weigeringen.end(), a.motiveringen.begin(), a.motiveringen.end());
        v.signalen.clear();
        for (const Signaal& s : beoordeeld.signalen) {
            const Handeling handeling = handeling_of(s.referentie);
            if (handeling == Handeling::herhaald) continue;
            if (toewijzing::stops_verzending(s.reden.regel, handeling))
                uit_.weigeringen.push_back(s.reden);
            else
                add_signaal(v, s.referentie, s.reden);
        }
        return !uit_.weigeringen.empty();
    }
    /// Of the product that a signal is about; a 319 has none.
    [[nodiscard]] Handeling handeling_of(const std::string& nummer) const {
        for (const Opstelregel& r : uit_.toewijzingen)
            if (std::to_string(r.versie.nummer.waarde) == nummer) return r.handeling;
        return Handeling::nieuw;
    }
    static void add_rij(storage::Vastlegging& v, const std::string& referentie, const Reden& r) {
        v.signalen.push_back(
            {static_cast<std::int64_t>(v.signalen.size()) + 1, referentie, r.regel, r.uitleg, r.feiten_json});
    }
    void add_signaal(storage::Vastlegging& v, const std::string& referentie, const Reden& r) {
        add_rij(v, referentie, r);
        uit_.signalen.push_back(r);
    }
    bool refuse(const Opstelling& o) {
        for (const Motivering& m : o.weigeringen) uit_.weigeringen.push_back(make_reden(m));
        for (const Motivering& m : o.signalen) uit_.signalen.push_back(make_reden(m));
        return !uit_.weigeringen.empty();
    }
    /// IV013: every change is the version that holds from now on; a repetition is none.
    void check_versies(const storage::Vastlegging& v) const {
        const auto wijzigt = [](const Opstelregel& r) { return r.handeling != Handeling::herhaald; };
        const auto aantal = std::count_if(uit_.toewijzingen.begin(), uit_.toewijzingen.end(), wijzigt);
        invariant(static_cast<std::size_t>(aantal) == v.toewijzingen.size(),
                  "a 301 of our own registers what it changes and nothing else");
    }

    /// What was refused was never a message.
    void forget() {
        uit_.soort.clear();
        uit_.identificatie.clear();
        uit_.bestand.clear();
        uit_.bytes.clear();
        uit_.toewijzingen.clear();
    }
    [[nodiscard]] std::string file_name(std::string_view soort, std::int64_t volgnummer) const {
        return fmt::format("{}-{}-{:08}.xml", soort, opdracht_.gemeente.view(), volgnummer);
    }

    storage::Opslag& opslag_;
    const Besluitinstelling& instelling_;
    const Opdracht& opdracht_;
    const ijw::Release& release_;
    std::string sha256_;
    std::vector<Toegangbevinding> oordeel_;
    Besluituitkomst uit_;
};

}  // namespace

std::string_view besluit_naam(Besluitsoort soort) {
    switch (soort) {
        case Besluitsoort::gemaakt:
            return "gemaakt";
        case Besluitsoort::geweigerd:
            return "geweigerd";
        case Besluitsoort::proef:
            return "proef";
        case Besluitsoort::herhaald:
            return "herhaald";
    }
    fail_invariant("every outcome has a name");
}

Result<Besluituitkomst, Machinefout> neem_besluit(storage::Opslag& opslag,
                                                  const Besluitinstelling& instelling,
                                                  const Opdracht& opdracht) {
    try {
        return Besluitrit(opslag, instelling, opdracht).run();
    } catch (const storage::Opslagfout& fout) {
        opslag.rollback();
        return Fout{Machinefout{fout.what(), fout.herstel()}};
    }
}

std::string besluit_to_line(const Besluituitkomst& u) {
    JsonSchrijver naar;
    naar.object().field("opdracht", u.opdracht).field("gemeente", u.gemeente.view());
    naar.field("besluit", besluit_naam(u.besluit));
    naar.key("bericht");
    if (u.soort.empty()) {
        naar.null();
    } else {
        naar.object().field("soort", u.soort).field("identificatie", u.identificatie);
        naar.field("bestand", u.bestand).end_object();
    }
    naar.key("toewijzingen").array();
    for (const Opstelregel& r : u.toewijzingen) {
        const dossier::ToewijzingVersie& v = r.versie;
        naar.object()
            .field("toewijzing", v.nummer.waarde)
            .field("handeling", toewijzing::handeling_naam(r.handeling));
        const auto code = [&](std::string_view naam, const auto& waarde) {
            naar.key(naam);
            waarde ? naar.text(waarde->view()) : naar.null();
        };
        code("productcategorie", v.categorie);
        code("productcode", v.code);
        naar.field("ingang", format_iso(v.ingang));
        naar.key("einde");
        v.einde ? naar.text(format_iso(*v.einde)) : naar.null();
        naar.key("omvang");
        if (v.omvang)
            naar.object()
                .field("volume", v.omvang->volume)
                .field("eenheid", eenheid_code(v.omvang->eenheid))
                .field("frequentie", frequentie_code(v.omvang->frequentie))
                .end_object();
        else
            naar.null();
        naar.key("budget_cent");
        v.budget ? naar.number(v.budget->cents()) : naar.null();
        naar.field("reden_wijziging", v.reden_wijziging)
            .field("referentie_aanbieder", v.referentie_aanbieder);
        naar.field("toewijzingsdatum", format_iso(v.toewijzingsdatum))
            .field("toewijzingstijd", v.toewijzingstijd);
        naar.end_object();
    }
    naar.end_array().key("weigeringen");
    write_redenen(naar, u.weigeringen);
    naar.key("signalen");
    write_redenen(naar, u.signalen);
    naar.end_object();
    return naar.take();
}

}  // namespace jeugdregio::pipeline
