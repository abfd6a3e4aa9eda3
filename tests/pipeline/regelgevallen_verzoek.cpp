// Cases for the rules on a JW315 beyond the message, and on the Client of any request.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

AangevraagdProduct315& product(Wereld& w) {
    return w.verzoek_om_toewijzing.product();
}
AangevraagdProduct315& add_verblijf(Wereld& w) {
    AangevraagdProduct315 p;
    p.referentie = "V2";
    p.categorie = "44";
    p.code = "44A10";
    p.omvang = Omvang{2, "14", "2"};
    w.verzoek_om_toewijzing.producten.push_back(p);
    return w.verzoek_om_toewijzing.product(1);
}
/// A request of Anna that came before.
dossier::Verzoek& add_eerder(Wereld& w, std::string_view referentie = "V8") {
    w.keten.verzoeken.push_back(Ketenstand::verzoek(referentie, kAnna, "2023-03-01"));
    return w.keten.verzoeken.back();
}
void answer(dossier::Verzoek& v, std::initializer_list<VerzoekAntwoord> antwoorden) {
    for (const VerzoekAntwoord a : antwoorden) v.antwoorden.push_back(Ketenstand::antwoord(a, "2023-03-03"));
}
constexpr VerzoekAntwoord kAfgewezen = VerzoekAntwoord::afgewezen, kOnderzoek = VerzoekAntwoord::in_onderzoek;

Gevallen make_referentiegevallen() {
    constexpr std::string_view kTr347 = "JW315/TR347/AangevraagdProduct";
    return {
        {kTr347, "a reference of a request that was refused", afgekeurd,
         [](Wereld& w) { answer(add_eerder(w, "V1"), {kAfgewezen}); }},
        {kTr347, "a reference of a request that was granted", afgekeurd,
         [](Wereld& w) { add_eerder(w, "V1").toegewezen_op = datum("2023-03-03"); }},
        {kTr347, "a reference of a request to change", afgekeurd,
         [](Wereld& w) {
             auto& v = add_eerder(w, "V1");
             v.soort = dossier::Verzoeksoort::wijziging;
             answer(v, {kAfgewezen});
         }},
        {kTr347, "a reference of a request for another jeugdige", afgekeurd,
         [](Wereld& w) { product(w).referentie = "V0"; }},
        {kTr347, "the second of two products has a reference that was used", afgekeurd,
         [](Wereld& w) { add_verblijf(w).referentie = "V0"; }},
        {kTr347, "a reference of another aanbieder", schoon,
         [](Wereld& w) { add_eerder(w, "V1").aanbieder = *parse_agb(kAnder); }},
        {kTr347, "small letters make another reference", schoon,
         [](Wereld& w) { product(w).referentie = "v0"; }},
        {kTr347, "a longer reference that begins the same", schoon,
         [](Wereld& w) { product(w).referentie = "V01"; }},
    };
}

Gevallen make_productgevallen_beyond() {
    constexpr std::string_view kTr381 = "JW315/TR381/AangevraagdProduct",
                               kVerwijzer = "JW315/IJ-VERWIJZER/AangevraagdProduct",
                               kTr378 = "JW315/TR378/Header";
    Gevallen g = {
        {kTr381, "the second of two products counts", afgekeurd,
         [](Wereld& w) { add_verblijf(w).code = "44Z99"; }},
        {kTr381, "a gemeente outside the region has its own list", schoon,
         [](Wereld& w) {
             w.verzoek_om_toewijzing.ontvanger = "0014";
             product(w).code = "41Z99";
         }},

        {kVerwijzer, "nobody referred", gesignaleerd,
         [](Wereld& w) {
             product(w).verwijzer = "06";
             product(w).zorgverlener = "";
         }},
        {kVerwijzer, "for the second of two products nobody referred", gesignaleerd,
         [](Wereld& w) {
             auto& p = add_verblijf(w);
             p.verwijzer = "06";
             p.zorgverlener = "";
         }},
        {kVerwijzer, "a huisarts referred", schoon, [](Wereld&) {}},
        {kVerwijzer, "a judge referred", schoon,
         [](Wereld& w) {
             product(w).verwijzer = "08";
             product(w).zorgverlener = "";
         }},
        {kVerwijzer, "the rule is switched off", schoon,
         [](Wereld& w) {
             product(w).verwijzer = "06";
             product(w).zorgverlener = "";
             w.set_regelinstelling("IJ-VERWIJZER", false, contract::Onbeslist::goedkeuren_met_signaal);
         }},

        // Weesp went up in Amsterdam on 24 March 2022.
        {kTr378, "a gemeente of the past, for care that begins on its last day", schoon,
         [](Wereld& w) {
             w.verzoek_om_toewijzing.ontvanger = "0457";
             product(w).ingang = "2022-03-23";
         }},
        {kTr378, "a gemeente of the past, for care that begins on the day after", afgekeurd,
         [](Wereld& w) {
             w.verzoek_om_toewijzing.ontvanger = "0457";
             product(w).ingang = "2022-03-24";
         }},
    };
    for (const Productlijstgeval& c : kProductlijst)
        g.push_back({kTr381, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         product(w).categorie = c.categorie;
                         product(w).code = c.code;
                         if (product(w).code.empty()) set_budget(product(w));
                         if (c.landelijk) w.regelset = Regelset::landelijk;
                     }});
    return g;
}

/// The rules on the Client hold for a 315 and for a 317.
Gevallen make_clientgevallen(std::string_view soort) {
    static std::set<std::string> sleutels;
    const std::string_view kTr374 = *sleutels.insert(std::string(soort) + "/TR374/Client").first,
                           kIj = *sleutels.insert(std::string(soort) + "/IJ-OPDRACHTNEMER/Client").first;
    Gevallen g = {
        {kTr374, "a request that nobody answered yet", afgekeurd, [](Wereld& w) { add_eerder(w); }},
        {kTr374, "a request to change that nobody answered yet", afgekeurd,
         [](Wereld& w) { add_eerder(w).soort = dossier::Verzoeksoort::wijziging; }},
        {kTr374, "a request that is looked into", afgekeurd,
         [](Wereld& w) { answer(add_eerder(w), {kOnderzoek}); }},
        {kTr374, "a request that was refused", schoon,
         [](Wereld& w) { answer(add_eerder(w), {kAfgewezen}); }},
        {kTr374, "a request that was looked into and refused", schoon,
         [](Wereld& w) {
             answer(add_eerder(w), {kOnderzoek, kAfgewezen});
         }},
        {kTr374, "a request that was granted", schoon,
         [](Wereld& w) { add_eerder(w).toegewezen_op = datum("2023-03-20"); }},
        {kTr374, "a request that was looked into and granted", schoon,
         [](Wereld& w) {
             auto& v = add_eerder(w);
             answer(v, {kOnderzoek});
             v.toegewezen_op = datum("2023-03-20");
         }},
        {kTr374, "two products asked for, one granted and one open", afgekeurd,
         [](Wereld& w) {
             add_eerder(w, "V8").toegewezen_op = datum("2023-03-20");
             add_eerder(w, "V9");
         }},
        {kTr374, "two products asked for, one granted and one refused", schoon,
         [](Wereld& w) {
             add_eerder(w, "V8").toegewezen_op = datum("2023-03-20");
             answer(add_eerder(w, "V9"), {kAfgewezen});
         }},
        {kTr374, "an open request for another jeugdige", schoon, [](Wereld&) {}},
        {kTr374, "an open request of another aanbieder", schoon,
         [](Wereld& w) { add_eerder(w).aanbieder = *parse_agb(kAnder); }},

        {kIj, "no contract at all", gesignaleerd, [](Wereld& w) { w.aanbieders.clear(); }},
        {kIj, "only another aanbieder has a contract", gesignaleerd,
         [](Wereld& w) { w.aanbieders.front().agb = *parse_agb(kAnder); }},
        {kIj, "the contract ended the day before", gesignaleerd,
         [](Wereld& w) { w.aanbieders.front().geldig.tot = datum("2023-04-10"); }},
        {kIj, "the last day of the contract", schoon,
         [](Wereld& w) { w.aanbieders.front().geldig.tot = datum("2023-04-11"); }},
        {kIj, "the contract begins the day after", gesignaleerd,
         [](Wereld& w) { w.aanbieders.front().geldig.van = datum("2023-04-12"); }},
        {kIj, "the first day of the contract", schoon,
         [](Wereld& w) { w.aanbieders.front().geldig.van = datum("2023-04-11"); }},
        {kIj, "one contract ended, another runs", schoon,
         [](Wereld& w) {
             w.aanbieders.push_back(w.aanbieders.front());
             w.aanbieders.front().geldig.tot = datum("2023-01-31");
         }},
        {kIj, "the national rules know no contract", schoon,
         [](Wereld& w) {
             w.aanbieders.clear();
             w.regelset = Regelset::landelijk;
         }},
        {kIj, "the rule is switched off", schoon,
         [](Wereld& w) {
             w.aanbieders.clear();
             w.set_regelinstelling("IJ-OPDRACHTNEMER", false, contract::Onbeslist::goedkeuren_met_signaal);
         }},
    };
    return g;
}

}  // namespace

Gevallen gevallen_verzoek() {
    Gevallen g = make_kopgevallen(
        {"JW315", [](Wereld& w) -> std::string& { return w.verzoek_om_toewijzing.dagtekening; },
         [](Wereld& w) -> std::string& { return w.verzoek_om_toewijzing.ontvanger; }});
    append(g, make_clientgevallen("JW315"));
    append(g, make_clientgevallen("JW317"));
    append(g, make_referentiegevallen());
    append(g, make_productgevallen_beyond());
    return g;
}

}  // namespace jeugdregio::steun
