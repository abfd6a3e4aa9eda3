#include <algorithm>
#include <numeric>

#include "toewijzing/keten.hpp"
#include "toewijzing/ketenregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

std::string text(std::string_view t) {
    return std::string(t);
}

/// Regional rules are switched off with the rule set, or one by one in the contract.
bool in_force(const Regelkaart& kaart, const KetenInput& keten) {
    if (kaart.niveau != Niveau::regio) return true;
    if (keten.regelset == Regelset::landelijk) return false;
    const auto* instelling = keten.contract.find_regel(kaart.id);
    return instelling == nullptr || instelling->actief;
}

template <class Input>
void apply_regels(std::span<const Ketenregel<Input>> regels, const Input& input, const KetenInput& keten,
                  Klassebesluit& naar) {
    for (const auto& r : regels) {
        if (!in_force(r.kaart, keten)) continue;
        auto feiten = r.fires(input);
        if (!feiten) continue;
        auto& lijst = r.kaart.gevolg == Gevolg::afkeuren ? naar.afwijzingen : naar.signalen;
        lijst.push_back({&r.kaart, r.kaart.gevolg, std::move(*feiten)});
    }
}

/// The Header; false when it was rejected, and then nothing else is looked at (IV028).
bool assess_kop(std::string_view soort, const KopInput& kop, KetenBesluit& uit) {
    for (const auto& r : kop_regels(soort))
        if (auto feiten = r.fires(kop)) uit.header.push_back({&r.kaart, r.kaart.gevolg, std::move(*feiten)});
    return uit.header.empty();
}

Bsn bsn_of(std::string_view cijfers) {
    const auto bsn = Bsn::parse(cijfers);
    invariant(bsn.has_value(), "the BSN passed CS002 before a message is decided");
    return *bsn;
}

std::optional<dossier::Omvang> omvang_of(const ijw::Zorgproduct& p) {
    if (!p.omvang) return std::nullopt;
    return dossier::Omvang{p.omvang->volume, p.omvang->eenheid, p.omvang->frequentie};
}

dossier::GevraagdProduct make_gevraagd(dossier::Gevraagd soort, const ijw::Zorgproduct& p) {
    return {.soort = soort,
            .toewijzing = std::nullopt,
            .categorie = p.categorie,
            .code = p.code,
            .ingang = p.ingang,
            .einde = p.einde,
            .omvang = omvang_of(p),
            .budget = p.budget};
}

/// Eis 44: a 315 has no field for the gezinsplan, so the aanbieder says it in Commentaar. The text itself may
/// name people and is not kept.
bool names_gezinsplan(std::string_view commentaar) {
    constexpr std::string_view kWoord = "gezinsplan";
    const auto gelijk = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; };
    return std::search(commentaar.begin(), commentaar.end(), kWoord.begin(), kWoord.end(), gelijk) !=
           commentaar.end();
}

dossier::Leveringsleutel sleutel_of(const ijw::Regieproduct& p) {
    return {.toewijzing = p.toewijzing, .categorie = p.categorie, .code = p.code, .begin = p.begin};
}

/// The toewijzing of this number that counts: a removed one was never sent (CS335).
const dossier::Toewijzing* find_geldig(const dossier::KetenDossier& dossier,
                                       const std::optional<ToewijzingNummer>& nummer) {
    if (!nummer) return nullptr;
    const auto* t = dossier.find_toewijzing(*nummer);
    return t == nullptr || t->actueel().verwijderd() ? nullptr : t;
}

std::string naam_of(const ijw::Regieproduct& p) {
    return p.toewijzing ? "toewijzing " + std::to_string(p.toewijzing->waarde)
                        : describe_keuze(p.categorie, p.code);
}

/// IV008: removals first, then first deliveries in the order of their days; so the order in the file decides
/// nothing.
template <class Product>
std::vector<std::size_t> processing_order(const std::vector<Product>& producten) {
    std::vector<std::size_t> uit(producten.size());
    std::iota(uit.begin(), uit.end(), std::size_t{0});
    const auto key = [&](std::size_t n) {
        return std::pair{producten[n].status != StatusAanlevering::verwijderen, producten[n].begin};
    };
    std::stable_sort(uit.begin(), uit.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return uit;
}

}  // namespace

bool KetenBesluit::goedgekeurd() const {
    return header.empty() && std::all_of(klassen.begin(), klassen.end(),
                                         [](const Klassebesluit& k) { return k.afwijzingen.empty(); });
}

KetenBesluit assess_start(const ijw::Jw305& bericht, const KetenInput& input) {
    KetenBesluit uit;
    const Datum dag = bericht.dagtekening;
    if (!assess_kop("JW305", {input, bericht.identificatie, dag, bericht.ontvanger, {dag, dag}}, uit))
        return uit;
    dossier::Leveringen stand = input.dossier.leveringen;
    uit.klassen.resize(bericht.producten.size());
    for (const std::size_t n : processing_order(bericht.producten)) {
        const ijw::StartProduct& p = bericht.producten[n];
        const dossier::Startmelding melding{.sleutel = sleutel_of(p),
                                            .toewijzing_ingang = p.toewijzing_ingang,
                                            .verwijdering = p.status == StatusAanlevering::verwijderen,
                                            .dagtekening = dag,
                                            .ontvangen_op = input.vandaag};
        Klassebesluit& k = uit.klassen[n];
        k = {"StartProduct", p.knoop, naam_of(p), {}, {}};
        const StartInput start{input, bericht, p, melding, stand, find_geldig(input.dossier, p.toewijzing)};
        apply_regels(start_regels(), start, input, k);
        if (k.afwijzingen.empty()) stand.apply(melding);
        uit.starts.push_back(melding);
    }
    if (!uit.goedgekeurd()) uit.starts.clear();
    return uit;
}

KetenBesluit assess_stop(const ijw::Jw307& bericht, const KetenInput& input) {
    KetenBesluit uit;
    const Datum dag = bericht.dagtekening;
    if (!assess_kop("JW307", {input, bericht.identificatie, dag, bericht.ontvanger, {dag, dag}}, uit))
        return uit;
    dossier::Leveringen stand = input.dossier.leveringen;
    uit.klassen.resize(bericht.producten.size());
    auto volgorde = processing_order(bericht.producten);
    // Of two stops of one start the one that ends first goes first (TR414), and on the same day the one for a
    // time: only a stop for good may follow it (OP377).
    std::stable_sort(volgorde.begin(), volgorde.end(), [&](std::size_t a, std::size_t b) {
        const auto key = [&](std::size_t n) {
            const auto& p = bericht.producten[n];
            return std::tuple{p.status != StatusAanlevering::verwijderen, p.begin, p.einde,
                              p.reden_beeindiging != dossier::kTijdelijk};
        };
        return key(a) < key(b);
    });
    for (const std::size_t n : volgorde) {
        const ijw::StopProduct& p = bericht.producten[n];
        const dossier::Stopmelding melding{.sleutel = sleutel_of(p),
                                           .toewijzing_ingang = p.toewijzing_ingang,
                                           .reden = text(p.reden_beeindiging),
                                           .einde = p.einde,
                                           .verwijdering = p.status == StatusAanlevering::verwijderen,
                                           .dagtekening = dag,
                                           .ontvangen_op = input.vandaag};
        Klassebesluit& k = uit.klassen[n];
        k = {"StopProduct", p.knoop, naam_of(p), {}, {}};
        const StopInput stop{input, bericht, p, melding, stand, find_geldig(input.dossier, p.toewijzing)};
        apply_regels(stop_regels(), stop, input, k);
        if (k.afwijzingen.empty()) stand.apply(melding);
        uit.stops.push_back(melding);
    }
    if (!uit.goedgekeurd()) uit.stops.clear();
    return uit;
}

KetenBesluit assess_verzoek(const ijw::Jw315& bericht, const KetenInput& input) {
    KetenBesluit uit;
    Datum eerste = bericht.dagtekening, laatste = bericht.dagtekening;
    for (const auto& p : bericht.producten) {
        eerste = std::min(eerste, p.ingang);
        laatste = std::max(laatste, p.ingang);
    }
    if (!assess_kop("JW315",
                    {input, bericht.identificatie, bericht.dagtekening, bericht.ontvanger, {eerste, laatste}},
                    uit))
        return uit;
    Klassebesluit client{"Client", bericht.knoop_client, "", {}, {}};
    apply_regels(verzoek_regels("JW315"), VerzoekInput{input, bericht.afzender, bericht.dagtekening}, input,
                 client);
    uit.klassen.push_back(std::move(client));
    for (const auto& p : bericht.producten) {
        Klassebesluit k{"AangevraagdProduct", p.knoop, text(p.referentie_aanbieder), {}, {}};
        apply_regels(aangevraagd_regels(), AangevraagdInput{input, bericht, p}, input, k);
        uit.klassen.push_back(std::move(k));
    }
    if (!uit.goedgekeurd()) return uit;
    for (const auto& p : bericht.producten)
        uit.verzoeken.push_back(
            {.soort = dossier::Verzoeksoort::toewijzing,
             .referentie = text(p.referentie_aanbieder),
             .aanbieder = bericht.afzender,
             .bsn = bsn_of(bericht.bsn),
             .geboortedatum = bericht.geboortedatum,
             .verwijzer = text(type_verwijzer_code(p.verwijzer.type)),
             .producten = {make_gevraagd(dossier::Gevraagd::aangevraagd, p)},
             .dagtekening = bericht.dagtekening,
             .ontvangen_op = input.vandaag,
             .antwoorden = {},
             .toegewezen_op = std::nullopt,
             .reden = std::nullopt,
             .gezinsplan = names_gezinsplan(bericht.commentaar) || names_gezinsplan(p.commentaar)});
    return uit;
}

KetenBesluit assess_verzoek(const ijw::Jw317& bericht, const KetenInput& input) {
    KetenBesluit uit;
    const Datum dag = bericht.dagtekening;
    if (!assess_kop("JW317", {input, bericht.identificatie, dag, bericht.ontvanger, {dag, dag}}, uit))
        return uit;
    const WijzigingInput wijziging{input, bericht};
    Klassebesluit client{"Client", bericht.knoop_client, "", {}, {}};
    apply_regels(verzoek_regels("JW317"), VerzoekInput{input, bericht.afzender, dag}, input, client);
    uit.klassen.push_back(std::move(client));
    const std::string referentie = text(bericht.referentie_aanbieder);
    Klassebesluit verzoek{"Verzoek", bericht.knoop_verzoek, referentie, {}, {}};
    apply_regels(wijziging_regels(), wijziging, input, verzoek);
    uit.klassen.push_back(std::move(verzoek));

    dossier::Verzoek vraag{.soort = dossier::Verzoeksoort::wijziging,
                           .referentie = referentie,
                           .aanbieder = bericht.afzender,
                           .bsn = bsn_of(bericht.bsn),
                           .geboortedatum = std::nullopt,
                           .verwijzer = "",
                           .producten = {},
                           .dagtekening = dag,
                           .ontvangen_op = input.vandaag,
                           .antwoorden = {},
                           .toegewezen_op = std::nullopt,
                           .reden = bericht.reden,
                           .gezinsplan = std::nullopt};
    const auto naam = [&](ToewijzingNummer n) { return "toewijzing " + std::to_string(n.waarde); };
    for (const auto& p : bericht.ongewijzigd) {
        Klassebesluit k{"OngewijzigdProduct", p.knoop, naam(p.nummer), {}, {}};
        apply_regels(ongewijzigd_regels(), OngewijzigdInput{wijziging, p}, input, k);
        uit.klassen.push_back(std::move(k));
        dossier::GevraagdProduct g;
        g.soort = dossier::Gevraagd::ongewijzigd;
        g.toewijzing = p.nummer;
        vraag.producten.push_back(g);
    }
    for (const auto& p : bericht.te_wijzigen) {
        Klassebesluit k{"TeWijzigenProduct", p.knoop, naam(p.nummer), {}, {}};
        const auto* t = input.dossier.find_toewijzing(p.nummer);
        const bool actueel = t != nullptr && is_actueel(t->actueel(), input.vandaag);
        apply_regels(te_wijzigen_regels(), TeWijzigenInput{wijziging, p, actueel ? &t->actueel() : nullptr},
                     input, k);
        uit.klassen.push_back(std::move(k));
        auto g = make_gevraagd(dossier::Gevraagd::te_wijzigen, p);
        g.toewijzing = p.nummer;
        vraag.producten.push_back(g);
    }
    for (const auto& p : bericht.nieuw) {
        Klassebesluit k{"NieuwProduct", p.knoop, describe_keuze(p.categorie, p.code), {}, {}};
        apply_regels(nieuw_regels(), NieuwInput{wijziging, p}, input, k);
        uit.klassen.push_back(std::move(k));
        vraag.producten.push_back(make_gevraagd(dossier::Gevraagd::nieuw, p));
    }
    if (uit.goedgekeurd()) uit.verzoeken.push_back(std::move(vraag));
    return uit;
}

KetenBesluit assess_antwoord(const ijw::Jw319& bericht, const dossier::Verzoek* verzoek,
                             const KetenInput& input) {
    KetenBesluit uit;
    const Datum dag = bericht.dagtekening;
    if (!assess_kop("JW319", {input, bericht.identificatie, dag, bericht.afzender, {dag, dag}}, uit))
        return uit;
    const AntwoordInput antwoord{input, bericht, verzoek};
    Klassebesluit k{"Antwoord", bericht.knoop_antwoord, text(bericht.referentie_aanbieder), {}, {}};
    apply_regels(antwoord_regels(), antwoord, input, k);
    uit.klassen.push_back(std::move(k));
    if (bericht.woonplaatsbeginsel) {
        Klassebesluit w{"Woonplaatsbeginsel",
                        bericht.woonplaatsbeginsel->knoop,
                        text(bericht.referentie_aanbieder),
                        {},
                        {}};
        apply_regels(woonplaats_regels(), antwoord, input, w);
        uit.klassen.push_back(std::move(w));
    }
    if (uit.goedgekeurd()) {
        dossier::Antwoord a{
            .antwoord = bericht.antwoord, .reden = bericht.reden, .woonplaats = {}, .dagtekening = dag};
        if (bericht.woonplaatsbeginsel) a.woonplaats = bericht.woonplaatsbeginsel->gemeente;
        uit.antwoord = a;
    }
    return uit;
}

ijw::Retourcodes collect_retourcodes(const KetenBesluit& besluit) {
    ijw::Retourcodes uit;
    const auto add = [](std::vector<RetourCode>& naar, const Motivering& m) {
        const RetourCode code = retourcode(m.regel->retourcode);
        if (std::find(naar.begin(), naar.end(), code) == naar.end()) naar.push_back(code);
    };
    for (const Motivering& m : besluit.header) add(uit.header, m);
    for (const Klassebesluit& k : besluit.klassen)
        for (const Motivering& m : k.afwijzingen) add(uit.per_knoop[k.knoop], m);
    return uit;
}

std::vector<const Regelkaart*> ketenkaarten(std::string_view soort) {
    std::vector<const Regelkaart*> uit;
    const auto add = [&](const auto& regels) {
        for (const auto& r : regels) uit.push_back(&r.kaart);
    };
    add(kop_regels(soort));
    if (soort == "JW305") add(start_regels());
    if (soort == "JW307") add(stop_regels());
    add(verzoek_regels(soort));
    if (soort == "JW315") add(aangevraagd_regels());
    if (soort == "JW317") {
        add(wijziging_regels());
        add(ongewijzigd_regels());
        add(te_wijzigen_regels());
        add(nieuw_regels());
    }
    if (soort == "JW319") {
        add(antwoord_regels());
        add(woonplaats_regels());
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
