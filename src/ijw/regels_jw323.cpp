// The rules within one JW323 (iJw 3.2, level xslt), in processing order. Each restates its norm above it.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "ijw/regels_bericht.hpp"

namespace jeugdregio::ijw {
namespace {

constexpr Datum kOudste = Datum::from_ymd(2021, 1, 1);

/// Calls f(begin, einde, node) for the declaratieperiode and for every productperiode.
template <class F>
void each_periode(const Inhoud& i, F f) {
    f(i.jw323->declaratieperiode, i.jw323->knoop_declaratie);
    for (const Prestatie& p : i.jw323->prestaties) f(p.periode, p.knoop);
}

// CS002: the value passes the eleven test.
void check_cs002(const Inhoud& i, const Melder& m) {
    for (const Client323& c : i.jw323->clienten)
        if (!passes_elfproef(c.bsn))
            m.report(c.knoop, {{"gevonden", mask_bsn(c.bsn)},
                               {"verwacht", text("een BSN dat voldoet aan de 11-proef")}});
}

// CS100: days from 1 January 2021 on.
void check_cs100(const Inhoud& i, const Melder& m) {
    each_periode(i, [&](const GemeldePeriode& p, std::uint32_t knoop) {
        const Datum vroegste = std::min(p.begin, p.einde);
        if (vroegste < kOudste) m.report(knoop, {{"gevonden", vroegste}, {"verwacht", kOudste}});
    });
}

// CS325: an amount of zero is debit.
void check_cs325(const Inhoud& i, const Melder& m) {
    if (i.jw323->totaal == Bedrag{} && i.jw323->totaal_credit)
        m.report(i.jw323->knoop_declaratie, {{"gevonden", text("C")}, {"verwacht", text("D")}});
    for (const Prestatie& p : i.jw323->prestaties)
        if (p.bedrag == Bedrag{} && p.credit)
            m.report(p.knoop, {{"gevonden", text("C")}, {"verwacht", text("D")}});
}

// CS337: begin and end of a productperiode lie in the same month of the same year.
void check_cs337(const Inhoud& i, const Melder& m) {
    for (const Prestatie& p : i.jw323->prestaties)
        if (p.periode.begin.first_of_month() != p.periode.einde.first_of_month())
            m.report(p.knoop, {{"begin", p.periode.begin},
                               {"gevonden", p.periode.einde},
                               {"verwacht", p.periode.begin.last_of_month()}});
}

// CS339: in euros, the amount equals the delivered volume (which is in eurocents, IV042).
void check_cs339(const Inhoud& i, const Melder& m) {
    for (const Prestatie& p : i.jw323->prestaties)
        if (p.eenheid == Eenheid::euro && p.bedrag.cents() != p.volume)
            m.report(p.knoop, {{"gevonden", p.bedrag}, {"verwacht", Bedrag::from_cents(p.volume)}});
}

// CS340: the declaratieperiode is exactly one whole calendar month.
void check_cs340(const Inhoud& i, const Melder& m) {
    const GemeldePeriode& p = i.jw323->declaratieperiode;
    if (p.begin != p.begin.first_of_month() || p.einde != p.begin.last_of_month())
        m.report(i.jw323->knoop_declaratie, {{"gevonden", format_nl(p.begin) + " t/m " + format_nl(p.einde)},
                                             {"verwacht", format_nl(p.begin.first_of_month()) + " t/m " +
                                                              format_nl(p.begin.last_of_month())}});
}

// CD060: VorigReferentieNummer is filled for a credit and only then.
void check_cd060(const Inhoud& i, const Melder& m) {
    for (const Prestatie& p : i.jw323->prestaties)
        if (p.credit == p.vorig_referentie.empty())
            m.report(p.knoop, {{"soort", text(p.credit ? "credit" : "debet")},
                               {"gevonden", text(p.vorig_referentie.empty() ? "leeg" : "gevuld")},
                               {"verwacht", text(p.credit ? "gevuld" : "leeg")}});
}

// CD087: a tarief is there unless the unit is euros.
void check_cd087(const Inhoud& i, const Melder& m) {
    for (const Prestatie& p : i.jw323->prestaties) {
        const bool verwacht = p.eenheid != Eenheid::euro;
        if (p.tarief.has_value() != verwacht)
            m.report(p.knoop, {{"eenheid", text(eenheid_naam(p.eenheid))},
                               {"gevonden", text(p.tarief ? "gevuld" : "leeg")},
                               {"verwacht", text(verwacht ? "gevuld" : "leeg")}});
    }
}

// TR101: no double lines: the logical key of a class, with those above it, is unique. For a Client that is
// its Bsn, for a Prestatie both numbers of its ProductReferentie.
void check_tr101(const Inhoud& i, const Melder& m) {
    std::unordered_set<std::string_view> bsns;
    for (const Client323& c : i.jw323->clienten)
        if (!bsns.insert(c.bsn).second) m.report(c.knoop, {{"gevonden", text("Bsn ") + mask_bsn(c.bsn)}});
    std::unordered_set<std::string> sleutels;
    std::uint32_t client = 0;
    for (const Prestatie& p : i.jw323->prestaties) {
        if (p.client != client) {
            sleutels.clear();
            client = p.client;
        }
        std::string sleutel(p.referentie);
        sleutel += '\n';
        sleutel += p.vorig_referentie;
        if (!sleutels.insert(std::move(sleutel)).second)
            m.report(p.knoop, {{"gevonden", "ReferentieNummer " + text(p.referentie)}});
    }
}

// TR134: a begin is not after the dagtekening of the message.
void check_tr134(const Inhoud& i, const Melder& m) {
    each_periode(i, [&](const GemeldePeriode& p, std::uint32_t knoop) {
        if (p.begin > i.jw323->dagtekening)
            m.report(knoop, {{"gevonden", p.begin}, {"verwacht", i.jw323->dagtekening}});
    });
}

// TR137: an end is not before its begin and not after the dagtekening of the message.
void check_tr137(const Inhoud& i, const Melder& m) {
    each_periode(i, [&](const GemeldePeriode& p, std::uint32_t knoop) {
        if (p.einde < p.begin || p.einde > i.jw323->dagtekening)
            m.report(knoop, {{"gevonden", p.einde}, {"begin", p.begin}, {"verwacht", i.jw323->dagtekening}});
    });
}

// TR315: VorigReferentieNummer is unique in the message.
void check_tr315(const Inhoud& i, const Melder& m) {
    std::unordered_set<std::string_view> gezien;
    for (const Prestatie& p : i.jw323->prestaties)
        if (!p.vorig_referentie.empty() && !gezien.insert(p.vorig_referentie).second)
            m.report(p.knoop, {{"gevonden", text(p.vorig_referentie)}});
}

// TR316: a debit may not be credited in its own message.
void check_tr316(const Inhoud& i, const Melder& m) {
    if (std::none_of(i.jw323->prestaties.begin(), i.jw323->prestaties.end(),
                     [](const Prestatie& p) { return !p.vorig_referentie.empty(); }))
        return;
    std::unordered_set<std::string_view> referenties;
    for (const Prestatie& p : i.jw323->prestaties) referenties.insert(p.referentie);
    for (const Prestatie& p : i.jw323->prestaties)
        if (!p.vorig_referentie.empty() && referenties.contains(p.vorig_referentie))
            m.report(p.knoop, {{"gevonden", text(p.vorig_referentie)}});
}

// TR335: the end of a productperiode lies at most five years before DeclaratieDagtekening.
void check_tr335(const Inhoud& i, const Melder& m) {
    const Datum grens = i.jw323->declaratie_dagtekening.plus_maanden(-60);
    for (const Prestatie& p : i.jw323->prestaties)
        if (p.periode.einde < grens) m.report(p.knoop, {{"gevonden", p.periode.einde}, {"verwacht", grens}});
}

// TR358: the total is the sum of the lines, debit added and credit subtracted.
void check_tr358(const Inhoud& i, const Melder& m) {
    Bedrag som;
    for (const Prestatie& p : i.jw323->prestaties) som += p.credit ? -p.bedrag : p.bedrag;
    if (som != i.jw323->totaal_met_teken())
        m.report(i.jw323->knoop_declaratie, {{"gevonden", i.jw323->totaal_met_teken()}, {"verwacht", som}});
}

// TR416: one debit per toewijzing, product and productperiode in a message.
void check_tr416(const Inhoud& i, const Melder& m) {
    std::vector<const Prestatie*> debet;
    debet.reserve(i.jw323->prestaties.size());
    for (const Prestatie& p : i.jw323->prestaties)
        if (!p.credit) debet.push_back(&p);
    const auto sleutel = [](const Prestatie* p) {
        return std::tuple(p->toewijzing, p->code, p->categorie, p->periode.begin, p->periode.einde);
    };
    std::stable_sort(debet.begin(), debet.end(),
                     [&](const Prestatie* a, const Prestatie* b) { return sleutel(a) < sleutel(b); });
    for (std::size_t n = 1; n < debet.size(); ++n)
        if (sleutel(debet[n]) == sleutel(debet[n - 1]))
            m.report(debet[n]->knoop, {{"product", debet[n]->code.str()},
                                       {"toewijzing", debet[n]->toewijzing.waarde},
                                       {"begin", debet[n]->periode.begin},
                                       {"gevonden", text(debet[n]->referentie)},
                                       {"eerder", text(debet[n - 1]->referentie)}});
}

constexpr Regelkaart kaart(std::string_view id, std::string_view titel, std::string_view uitleg,
                           std::string_view herstel) {
    return bericht_kaart(id, "JW323", titel, uitleg, herstel);
}

constexpr BerichtRegel kRegels[] = {
    {oj_jaar_kaart("JW323"), check_oj_jaar},
    {kaart("CS002", "Een BSN voldoet aan de 11-proef.", "Het BSN {gevonden} voldoet niet aan de 11-proef.",
           "Controleer het BSN van de cliënt."),
     check_cs002},
    {kaart("CS100", "Perioden beginnen op of na 1 januari 2021.",
           "De periode bevat {gevonden}. Dat is voor {verwacht}, de vroegste dag die mag.",
           "Declareer alleen perioden vanaf 1 januari 2021."),
     check_cs100},
    {kaart("CS325", "Een bedrag van nul is debet.",
           "Het bedrag is 0, maar DebetCredit is {gevonden}. Verwacht: {verwacht}.",
           "Vul D (debet) bij een bedrag van 0."),
     check_cs325},
    {kaart("CS337", "Een productperiode valt in één kalendermaand.",
           "De productperiode begint op {begin} en eindigt op {gevonden}. Dat is een andere maand; de "
           "periode mag "
           "hoogstens duren tot en met {verwacht}.",
           "Maak per kalendermaand een eigen prestatie."),
     check_cs337},
    {kaart("CS339", "Bij eenheid euro is het bedrag gelijk aan het volume.",
           "De eenheid is euro. Het ingediende bedrag is {gevonden}, het volume {verwacht}.",
           "Maak bedrag en volume gelijk."),
     check_cs339},
    {kaart("CS340", "Een declaratieperiode is precies één kalendermaand.",
           "De declaratieperiode is {gevonden}. Verwacht: {verwacht}.", "Gebruik een hele kalendermaand."),
     check_cs340},
    {kaart("CD060", "VorigReferentieNummer is gevuld bij credit en leeg bij debet.",
           "Dit is een {soort}regel en VorigReferentieNummer is {gevonden}. Verwacht: {verwacht}.",
           "Noem bij een creditregel de debetregel die u intrekt, en bij een debetregel niets."),
     check_cd060},
    {kaart("CD087", "ProductTarief is gevuld, behalve bij eenheid euro.",
           "De eenheid is {eenheid} en ProductTarief is {gevonden}. Verwacht: {verwacht}.",
           "Vul het tarief van het contract, of laat het weg bij eenheid euro."),
     check_cd087},
    {kaart("TR101", "Een bericht bevat geen dubbele regels.", "{gevonden} komt meer dan één keer voor.",
           "Neem iedere cliënt en iedere prestatie één keer op."),
     check_tr101},
    {kaart("TR134", "Een begindatum ligt niet na de dagtekening.",
           "De begindatum {gevonden} ligt na de dagtekening {verwacht} van het bericht.",
           "Declareer pas als de periode voorbij is."),
     check_tr134},
    {kaart("TR137", "Een einddatum ligt niet voor de begindatum en niet na de dagtekening.",
           "De einddatum {gevonden} moet liggen op of na {begin} en op of voor de dagtekening {verwacht}.",
           "Verbeter de einddatum of declareer pas als de periode voorbij is."),
     check_tr137},
    {kaart("TR315", "Een VorigReferentieNummer komt één keer voor in een bericht.",
           "VorigReferentieNummer {gevonden} komt meer dan één keer voor.",
           "Trek een debetregel één keer in."),
     check_tr315},
    {kaart("TR316", "Een debetregel wordt niet in hetzelfde bericht gecrediteerd.",
           "De creditregel trekt {gevonden} in, maar die regel staat in hetzelfde bericht.",
           "Laat beide regels weg; ze vallen tegen elkaar weg."),
     check_tr316},
    {kaart("TR335", "Een productperiode eindigt hoogstens vijf jaar voor de dagtekening van de declaratie.",
           "De productperiode eindigt op {gevonden}. Dat is meer dan vijf jaar voor de dagtekening (grens: "
           "{verwacht}).",
           "Over deze periode kan niet meer worden gedeclareerd."),
     check_tr335},
    {kaart("TR358", "Het totaalbedrag is de som van de regels.",
           "TotaalIngediendBedrag is {gevonden}. De regels samen zijn {verwacht}.",
           "Tel debetregels op en trek creditregels af."),
     check_tr358},
    {kaart("TR416", "Een bericht bevat per toewijzing, product en productperiode hoogstens één debetregel.",
           "Product {product} op toewijzing {toewijzing} vanaf {begin} staat er dubbel: {eerder} en "
           "{gevonden}.",
           "Voeg de regels samen tot één prestatie."),
     check_tr416},
};

}  // namespace

std::span<const BerichtRegel> regels_jw323() {
    return kRegels;
}

}  // namespace jeugdregio::ijw
