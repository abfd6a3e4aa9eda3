// The rules within one JW325 (iJw 3.2, level xslt), in processing order: for the answers that we send, and
// for an aanbieder who wants to check one.
#include <set>
#include <string>

#include "ijw/regels_bericht.hpp"

namespace jeugdregio::ijw {
namespace {

std::optional<Element> antwoord(const Inhoud& i) {
    return i.bericht.root().find("DeclaratieAntwoord");
}

std::vector<Element> clienten(const Inhoud& i) {
    const auto a = antwoord(i);
    const auto groep = a ? a->find("Clienten") : std::nullopt;
    return groep ? groep->children() : std::vector<Element>{};
}

template <class F>
void each_prestatie(const Inhoud& i, F f) {
    for (const Element& c : clienten(i))
        for (const Element& p : c.find("Prestaties")->children()) f(p);
}

Bedrag amount(const Element& e, std::string_view naam) {
    const std::int64_t cents = parse_geheel(e.tekst_van(naam)).value_or(0);
    return Bedrag::from_cents(e.tekst_van("DebetCredit") == "C" ? -cents : cents);
}

// CD060: VorigReferentieNummer is filled for a credit and only then.
void check_cd060(const Inhoud& i, const Melder& m) {
    each_prestatie(i, [&](const Element& p) {
        const bool credit = p.tekst_van("IngediendBedrag/DebetCredit") == "C";
        const bool vorig = p.find("ProductReferentie/VorigReferentieNummer").has_value();
        if (credit != vorig)
            m.report(p.knoop(), {{"soort", text(credit ? "credit" : "debet")},
                                 {"gevonden", text(vorig ? "gevuld" : "leeg")},
                                 {"verwacht", text(credit ? "gevuld" : "leeg")}});
    });
}

// CS002: the BSN passes the eleven test.
void check_cs002(const Inhoud& i, const Melder& m) {
    for (const Element& c : clienten(i))
        if (!passes_elfproef(c.tekst_van("Bsn")))
            m.report(c.knoop(), {{"gevonden", mask_bsn(c.tekst_van("Bsn"))}});
}

// CS325: an amount of zero is debit.
void check_cs325(const Inhoud& i, const Melder& m) {
    const auto check = [&](const Element& e, std::string_view naam) {
        if (parse_geheel(e.tekst_van(naam)) == 0 && e.tekst_van("DebetCredit") == "C")
            m.report(e.knoop(), {{"gevonden", text("C")}, {"verwacht", text("D")}});
    };
    if (const auto a = antwoord(i)) {
        check(*a->find("TotaalIngediendBedrag"), "TotaalBedrag");
        check(*a->find("TotaalToegekendBedrag"), "TotaalBedrag");
    }
    each_prestatie(i, [&](const Element& p) { check(*p.find("IngediendBedrag"), "Bedrag"); });
}

// TR101: a client once, a ProductReferentie once within a client.
void check_tr101(const Inhoud& i, const Melder& m) {
    std::set<std::string> bsns;
    for (const Element& c : clienten(i)) {
        if (!bsns.insert(text(c.tekst_van("Bsn"))).second)
            m.report(c.knoop(), {{"gevonden", "Bsn " + mask_bsn(c.tekst_van("Bsn"))}});
        std::set<std::string> sleutels;
        for (const Element& p : c.find("Prestaties")->children()) {
            const std::string sleutel = text(p.tekst_van("ProductReferentie/ReferentieNummer")) + "\n" +
                                        text(p.tekst_van("ProductReferentie/VorigReferentieNummer"));
            if (!sleutels.insert(sleutel).second)
                m.report(p.knoop(),
                         {{"gevonden",
                           "ReferentieNummer " + text(p.tekst_van("ProductReferentie/ReferentieNummer"))}});
        }
    }
}

Datum dagtekening(const Inhoud& i) {
    return *parse_xsd_datum(i.bericht.root().tekst_van("Header/BerichtIdentificatie/Dagtekening"));
}

// TR134: the begin of a productperiode is not after the dagtekening.
void check_tr134(const Inhoud& i, const Melder& m) {
    each_prestatie(i, [&](const Element& p) {
        const Datum begin = *parse_xsd_datum(p.tekst_van("ProductPeriode/Begindatum"));
        if (begin > dagtekening(i)) m.report(p.knoop(), {{"gevonden", begin}, {"verwacht", dagtekening(i)}});
    });
}

// TR137: the end of a productperiode is not before its begin and not after the dagtekening.
void check_tr137(const Inhoud& i, const Melder& m) {
    each_prestatie(i, [&](const Element& p) {
        const Datum begin = *parse_xsd_datum(p.tekst_van("ProductPeriode/Begindatum"));
        const Datum einde = *parse_xsd_datum(p.tekst_van("ProductPeriode/Einddatum"));
        if (einde < begin || einde > dagtekening(i))
            m.report(p.knoop(), {{"gevonden", einde}, {"begin", begin}, {"verwacht", dagtekening(i)}});
    });
}

// TR342: what was claimed minus what was granted is exactly the sum of the rejected lines; when the class
// DeclaratieAntwoord itself was rejected, there are no lines and nothing is granted.
void check_tr342(const Inhoud& i, const Melder& m) {
    const auto a = antwoord(i);
    if (!a) return;
    const Bedrag ingediend = amount(*a->find("TotaalIngediendBedrag"), "TotaalBedrag");
    const Bedrag toegekend = amount(*a->find("TotaalToegekendBedrag"), "TotaalBedrag");
    bool afgekeurd = false;
    for (const Element& code : a->find("RetourCodes")->children())
        afgekeurd = afgekeurd || (code.tekst() != "0200" && code.tekst() != "8001");
    Bedrag afgewezen;
    std::int64_t regels = 0;
    each_prestatie(i, [&](const Element& p) {
        afgewezen += amount(*p.find("IngediendBedrag"), "Bedrag");
        ++regels;
    });
    const auto report = [&](std::string gevonden, std::string verwacht) {
        m.report(a->knoop(), {{"gevonden", std::move(gevonden)},
                              {"verwacht", std::move(verwacht)},
                              {"ingediend", ingediend},
                              {"afgewezen", afgewezen}});
    };
    // A claim that was rejected itself is not looked into: no lines, and nothing granted.
    if (afgekeurd && regels > 0)
        report(regels == 1 ? "1 afgewezen regel" : std::to_string(regels) + " afgewezen regels",
               "geen regels, want de declaratie zelf is afgewezen");
    const Bedrag verwacht = afgekeurd ? Bedrag{} : ingediend - afgewezen;
    if (toegekend != verwacht)
        report("toegekend " + format_euro(toegekend), "toegekend " + format_euro(verwacht));
}

constexpr Regelkaart kaart(std::string_view id, std::string_view titel, std::string_view uitleg,
                           std::string_view herstel) {
    return bericht_kaart(id, "JW325", titel, uitleg, herstel);
}

constexpr BerichtRegel kRegels[] = {
    {kaart("CD060", "VorigReferentieNummer is gevuld bij credit en leeg bij debet.",
           "Dit is een {soort}regel en VorigReferentieNummer is {gevonden}. Verwacht: {verwacht}.",
           "Neem de regel over zoals hij is ingediend."),
     check_cd060},
    {kaart("CS002", "Een BSN voldoet aan de 11-proef.", "Het BSN {gevonden} voldoet niet aan de 11-proef.",
           "Controleer het BSN van de cliënt."),
     check_cs002},
    {kaart("CS325", "Een bedrag van nul is debet.",
           "Het bedrag is 0, maar DebetCredit is {gevonden}. Verwacht: {verwacht}.",
           "Vul D (debet) bij een bedrag van 0."),
     check_cs325},
    {kaart("TR101", "Een bericht bevat geen dubbele regels.", "{gevonden} komt meer dan één keer voor.",
           "Neem iedere cliënt en iedere prestatie één keer op."),
     check_tr101},
    {kaart("TR134", "Een begindatum ligt niet na de dagtekening.",
           "De begindatum {gevonden} ligt na de dagtekening {verwacht} van het bericht.",
           "Controleer beide datums."),
     check_tr134},
    {kaart("TR137", "Een einddatum ligt niet voor de begindatum en niet na de dagtekening.",
           "De einddatum {gevonden} moet liggen op of na {begin} en op of voor de dagtekening {verwacht}.",
           "Controleer de datums."),
     check_tr137},
    {kaart("TR342", "Ingediend min toegekend is de som van de afgewezen regels.",
           "Ingediend is {ingediend}, afgewezen is {afgewezen}. Gevonden: {gevonden}. Verwacht: "
           "{verwacht}.",
           "Stuur alle afgewezen regels mee en geen andere."),
     check_tr342},
};

}  // namespace

std::span<const BerichtRegel> regels_jw325() {
    return kRegels;
}

}  // namespace jeugdregio::ijw
