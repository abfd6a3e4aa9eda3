#include "oefenregio/fouten.hpp"

#include <iterator>

#include "core/invariant.hpp"

namespace jeugdregio::oefenregio {
namespace {

// The codes and rules follow from the rule book. Four plantings were made simpler after a first run showed a
// second rule that they broke.
constexpr Foutsoort kSoorten[] = {
    {Fout::tarief, "tarief-verkeerd", "JW323", "regels", 20, "afgewezen", "0611", "TR418",
     "Een cent te veel per eenheid."},
    {Fout::bedrag, "bedrag-verkeerd", "JW323", "regels", 12, "afgewezen", "9346", "TR346",
     "Het bedrag is niet volume maal tarief."},
    {Fout::dubbele_regel, "regel-dubbel", "JW323", "regels", 20, "afgewezen", "9389", "TR389",
     "Dezelfde hulp staat twee keer in het bericht."},
    {Fout::referentie_hergebruikt, "referentie-hergebruikt", "JW323", "regels", 8, "afgewezen", "8021",
     "TR314", "Het ReferentieNummer is van een eerdere regel."},
    {Fout::verkeerde_categorie, "product-verkeerd", "JW323", "regels", 10, "afgewezen", "9339", "TR339",
     "Groepsaanbod op een budget voor individuele hulp."},
    {Fout::onbekende_code, "productcode-onbekend", "JW323", "regels", 8, "afgewezen", "S329", "TR381",
     "De code staat niet in de tabel van de regio."},
    {Fout::verkeerde_eenheid, "eenheid-verkeerd", "JW323", "regels", 8, "afgewezen", "0611 9341",
     "TR341 TR418", "Uren in plaats van minuten."},
    {Fout::halve_maand, "periode-te-kort", "JW323", "regels", 12, "afgewezen", "9387", "TR387",
     "De periode begint op de eerste afspraak, niet op de eerste dag."},
    {Fout::na_einde, "na-toewijzing", "JW323", "regels", 150, "afgewezen", "9308", "TR308",
     "Hulp in de maand na het einde van de toewijzing."},
    {Fout::voor_ingang, "voor-toewijzing", "JW323", "regels", 40, "afgewezen", "9307 9387", "TR307 TR387",
     "De periode begint voor de toewijzing."},
    {Fout::onbekende_toewijzing, "toewijzing-onbekend", "JW323", "regels", 8, "afgewezen", "9338", "TR338",
     "Dit toewijzingnummer bestaat niet."},
    {Fout::onbekend_kind, "bsn-onbekend", "JW323", "regels", 6, "afgewezen", "0233 8187", "TR304",
     "Een BSN dat de gemeente niet kent bij deze aanbieder."},
    {Fout::ander_kind, "bsn-ander-kind", "JW323", "regels", 8, "afgewezen", "8187", "TR304",
     "Het BSN van een andere jeugdige."},
    {Fout::boven_budget, "boven-budget", "JW323", "regels", 15, "afgewezen", "9369", "TR369",
     "Meer dan er in het budget over is."},
    {Fout::boven_etmalen, "etmalen-te-veel", "JW323", "regels", 20, "afgewezen", "9321", "IJ-ETMAAL",
     "Meer etmalen dan dagen."},
    {Fout::laat, "declaratie-laat", "JW323", "regels", 60, "signaal", "", "IJ-E043",
     "Meer dan 30 dagen na de maand."},
    {Fout::te_laat, "declaratie-te-laat", "JW323", "regels", 12, "signaal", "", "IJ-E035",
     "Meer dan 90 dagen na de maand."},
    {Fout::credit_van_niets, "credit-zonder-debet", "JW323", "regels", 6, "afgewezen", "8017", "TR323",
     "Een creditregel op niets."},
    {Fout::dubbel_crediteren, "credit-dubbel", "JW323", "correcties", 400, "afgewezen", "9390", "TR390",
     "Een regel die al was ingetrokken."},
    {Fout::declaratienummer_dubbel, "declaratienummer-dubbel", "JW323", "declaraties", 40, "afgekeurd",
     "9333", "TR333", "Het declaratienummer van een vorige maand."},
    {Fout::totaal_fout, "totaal-klopt-niet", "JW323", "declaraties", 40, "afgekeurd", "0001", "TR358",
     "Het totaal is niet de som van de regels."},
    {Fout::declaratie_identificatie, "identificatie-dubbel", "JW323", "declaraties", 40, "afgekeurd", "9056",
     "TR056", "De identificatie van een eerder bericht."},
    {Fout::toekomst, "dagtekening-in-toekomst", "JW323", "declaraties", 40, "afgekeurd", "8848", "TR135",
     "Een dagtekening in de volgende maand."},
    {Fout::structuur, "structuur", "JW323", "declaraties", 40, "geweigerd", "", "XSD",
     "Een dag die niet bestaat."},
    {Fout::onleesbaar, "onleesbaar", "JW323", "declaraties", 40, "geweigerd", "", "XML",
     "Een bestand dat halverwege ophoudt."},
    {Fout::herhaald, "bericht-dubbel", "JW323", "declaraties", 80, "herhaald", "", "",
     "Hetzelfde bericht nog een keer."},
    {Fout::gemeente_onbekend, "gemeente-onbekend", "JW323", "declaraties", 30, "afgekeurd", "S300", "TR378",
     "Een gemeentecode die niet bestaat."},
    {Fout::nummer_bezet, "toewijzingnummer-bezet", "JW301", "toewijzingsberichten", 150, "afgekeurd", "9332",
     "TR332", "Het nummer is van een andere jeugdige."},
    {Fout::code_past_niet, "code-past-niet", "JW301", "toewijzingsberichten", 60, "afgekeurd", "S329",
     "TR381", "De productcode past niet bij de categorie."},
    {Fout::budget_zonder_einde, "budget-zonder-einde", "JW301", "toewijzingsberichten", 60, "afgekeurd",
     "0001", "CD075", "Een budget zonder einddatum."},
    {Fout::verzoek_onbekend, "verzoek-onbekend", "JW301", "toewijzingsberichten", 300, "afgekeurd", "9379",
     "TR379", "De referentie van een verzoek dat er niet is."},
    {Fout::grond_ontbreekt, "grond-niet-vastgelegd", "JW301", "toewijzingen van verblijf", 400, "signaal", "",
     "IJ-E088", "Niemand legde de grond van wonen of verblijf vast."},
    {Fout::advies_ontbreekt, "schooladvies-niet-vastgelegd", "JW301", "toewijzingen van dyslexie", 700,
     "signaal", "", "IJ-D105", "Niemand legde het advies van de school vast."},
    {Fout::specifiek_ambulant, "ambulant-specifiek", "JW301", "specifieke toewijzingen van ambulante hulp",
     10'000, "signaal", "", "IJ-E040", "Ambulante hulp is in beginsel een generiek budget."},
    {Fout::instemming_ontbreekt, "instemming-niet-vastgelegd", "JW301", "verhogingen van een budget", 10'000,
     "signaal", "", "IJ-E080-INSTEMMING", "De instemming staat in geen bericht, en niemand legde haar vast."},
    {Fout::start_ontbreekt, "start-ontbreekt", "JW307", "starts", 60, "afgekeurd", "9069", "TR382",
     "Er is gestopt, maar de start was niet gemeld."},
    {Fout::start_dubbel, "start-dubbel", "JW305", "starts", 60, "afgekeurd", "9074 9326", "TR074 TR326",
     "Dezelfde start nog een keer."},
    {Fout::start_onbekend, "start-zonder-toewijzing", "JW305", "starts", 50, "afgekeurd", "9019", "TR019",
     "Een start op een nummer dat niet bestaat."},
    {Fout::start_laat, "start-laat", "JW305", "starts", 300, "signaal", "", "IJ-E047",
     "Het startbericht kwam te laat."},
    {Fout::crisis, "crisis-niet-vastgelegd", "JW305", "starts van verblijf", 200, "signaal", "", "IJ-E045",
     "Begonnen in een crisis, voor de toewijzing, en dat is niet vastgelegd."},
    {Fout::start_product, "start-ander-product", "JW305", "starts", 60, "signaal", "", "IV075",
     "De start noemt een product en de toewijzing niet."},
    {Fout::stop_dubbel, "stop-dubbel", "JW307", "stops", 60, "afgekeurd", "9074 9415", "TR074 TR415",
     "Dezelfde stop nog een keer."},
    {Fout::stop_laat, "stop-laat", "JW307", "stops", 300, "signaal", "", "OP272",
     "Het stopbericht kwam te laat."},
    {Fout::stop_zonder_overleg, "stop-zonder-overleg", "JW307", "stops", 200, "signaal", "",
     "IJ-E086-OVERLEG", "De aanbieder stopte alleen, en overleg is niet vastgelegd."},
    {Fout::stop_onbekend, "stop-zonder-toewijzing", "JW307", "stops", 50, "afgekeurd", "9019 9069",
     "TR019 TR382", "Een stop op een nummer dat niet bestaat."},
    {Fout::stop_ontbreekt, "stop-ontbreekt", "JW307", "stops", 25, "ontbreekt", "", "",
     "De hulp is klaar en niemand meldde het."},
    {Fout::zonder_verwijzer, "zonder-verwijzer", "JW315", "verzoeken", 120, "signaal", "", "IJ-VERWIJZER",
     "Het verzoek noemt geen verwijzer; het wordt afgewezen en beter gedaan."},
    {Fout::verzoek_dubbel, "verzoek-dubbel", "JW315", "verzoeken", 100, "afgekeurd", "9374", "TR374",
     "Nog een verzoek terwijl het eerste open staat."},
    {Fout::verzoek_referentie, "verzoek-referentie-dubbel", "JW315", "verzoeken", 400, "afgekeurd", "9347",
     "TR347", "De referentie van een eerder verzoek."},
    {Fout::wijziging_onbekend, "wijziging-onbekende-toewijzing", "JW317", "wijzigingen", 600, "afgekeurd",
     "9350", "TR350", "Het verzoek noemt ook een toewijzing die er niet is."},
    {Fout::verlenging_laat, "verlenging-laat", "JW317", "wijzigingen", 1'200, "signaal", "", "IJ-E043B",
     "Gevraagd binnen acht weken voor het einde."},
    {Fout::antwoord_onbekend, "antwoord-zonder-verzoek", "JW319", "antwoorden", 500, "afgekeurd", "9355",
     "TR355", "Een antwoord op een verzoek dat er niet is."},
    {Fout::weer_in_onderzoek, "nog-eens-in-onderzoek", "JW319", "antwoorden", 500, "afgekeurd", "9360",
     "TR360", "In onderzoek was al gemeld."},
    {Fout::retour_afgekeurd, "retour-afgekeurd", "JW302", "retouren", 60, "signaal", "", "IV028",
     "De aanbieder keurt een goed bericht af."},
    {Fout::retour_onbekend, "retour-onbekend-bericht", "JW302", "retouren", 40, "afgekeurd", "", "IV028",
     "Een retour op een bericht dat er niet is."},
    {Fout::retour_dubbel, "retour-dubbel", "JW302", "retouren", 40, "afgekeurd", "", "IV028",
     "Nog een retour op hetzelfde bericht."},
    {Fout::retour_ontbreekt, "retour-ontbreekt", "JW302", "berichten van de gemeente", 10, "ontbreekt", "",
     "", "De aanbieder stuurt nooit een retour."},
    {Fout::verwijdering_na_declaratie, "verwijderd-na-declaratie", "JW301", "toewijzingen", 60, "afgekeurd",
     "9385", "TR385", "De toewijzing wordt verwijderd, en er is al op gedeclareerd."},
};
static_assert(std::size(kSoorten) == kAantalFouten, "every mistake has a row");

}  // namespace

std::span<const Foutsoort> foutsoorten() {
    return kSoorten;
}

const Foutsoort& soort_of(Fout fout) {
    const Foutsoort& s = kSoorten[static_cast<std::size_t>(fout)];
    invariant(s.fout == fout, "the rows stand in the order of the mistakes");
    return s;
}

}  // namespace jeugdregio::oefenregio
