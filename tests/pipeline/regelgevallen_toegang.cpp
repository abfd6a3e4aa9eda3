// Cases for what the documents ask of the Toegang before it grants help, on a 301 that comes in.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// The message grants this product, from May on.
Product301& grant(Wereld& w, std::string_view code, std::int64_t volume, std::string_view eenheid,
                  std::string_view frequentie = "2") {
    auto& p = w.toewijzingsbericht.product();
    p.categorie = std::string(code.substr(0, 2));
    p.code = code.size() > 2 ? std::string(code) : std::string();
    p.budget.reset();
    p.omvang = Omvang{volume, std::string(eenheid), std::string(frequentie)};
    return p;
}
Product301& grant_wonen(Wereld& w) {
    return grant(w, "44A10", 7, "14");
}
Product301& grant_dyslexie(Wereld& w) {
    return grant(w, "54D01", 3000, "01", "6");
}
Product301& grant_groep(Wereld& w) {
    return grant(w, "41A02", 3, "04");
}
void forget(Wereld& w, std::string_view soort) {
    std::erase_if(w.jeugdige_bij_301.aantekeningen.alle, [&](const auto& a) { return a.soort == soort; });
}
dossier::Aantekening& note(Wereld& w, std::string_view soort, std::map<std::string, std::string> velden) {
    Verzoekstand s;
    s.jeugdige = w.jeugdige_bij_301;
    s.record(soort, std::move(velden));
    w.jeugdige_bij_301 = s.jeugdige;
    return w.jeugdige_bij_301.aantekeningen.alle.back();
}
/// Something that runs beside it.
dossier::ToewijzingVersie& add_lopend(Wereld& w, std::int64_t nummer, std::string_view code,
                                      std::string_view aanbieder = kAnder,
                                      std::string_view einde = "2023-12-31") {
    Verzoekstand s;
    s.jeugdige = w.jeugdige_bij_301;
    s.add_toewijzing(nummer, code, "2023-01-01", einde, aanbieder);
    w.jeugdige_bij_301 = s.jeugdige;
    return w.jeugdige_bij_301.toewijzingen.back().versies.back();
}
void add_stop(Wereld& w, std::string_view vanaf, std::string_view hervat = "") {
    w.stops_bij_301.push_back({*parse_agb(kZelf), datum(vanaf),
                               hervat.empty() ? std::nullopt : std::optional(datum(hervat)),
                               "brief 2023-17"});
}
/// The message stretches the three hours a week of groepsaanbod until this day.
void stretch_groep(Wereld& w, std::string_view einde) {
    const dossier::ToewijzingVersie& v = w.versie(kUrenPerWeek);
    Product301 p;
    p.nummer = std::to_string(kUrenPerWeek);
    p.categorie = "41";
    p.code = "41A02";
    p.toewijzingsdatum = "2023-02-01";
    p.ingang = format_iso(v.ingang);
    p.einde = std::string(einde);
    p.omvang = Omvang{3, "04", "2"};
    w.toewijzingsbericht.producten = {p};
}

}  // namespace

Gevallen gevallen_toegang() {
    constexpr std::string_view kB822 = "JW301/IJ-B822/ToegewezenProduct",
                               kStop = "JW301/IJ-CLIENTENSTOP/ToegewezenProduct",
                               kE088 = "JW301/IJ-E088/ToegewezenProduct",
                               kD105 = "JW301/IJ-D105/ToegewezenProduct",
                               kE092 = "JW301/IJ-E092/ToegewezenProduct";
    const auto categorie = [](Wereld& w, const char* welke) {
        w.toewijzingsbericht.product().categorie = welke;
    };
    return {
        {kB822, "jeugdbescherming", gesignaleerd, [=](Wereld& w) { categorie(w, "47"); }},
        {kB822, "jeugdreclassering", gesignaleerd, [=](Wereld& w) { categorie(w, "48"); }},
        {kB822, "a categorie that the region buys", schoon, [=](Wereld& w) { categorie(w, "45"); }},
        {kB822, "a generic budget has no categorie", schoon, [](Wereld&) {}},
        {kB822, "a gemeente outside the region has another contract", zwijgt,
         [=](Wereld& w) {
             categorie(w, "47");
             w.set_gemeente("0363");
         }},

        {kStop, "a new jeugdige while a stop holds", gesignaleerd,
         [](Wereld& w) { add_stop(w, "2023-02-01"); }},
        {kStop, "the stop begins on the day after the message", schoon,
         [](Wereld& w) { add_stop(w, format_iso(datum(w.toewijzingsbericht.dagtekening).plus_dagen(1))); }},
        {kStop, "the stop was over on the day of the message", schoon,
         [](Wereld& w) { add_stop(w, "2022-11-01", w.toewijzingsbericht.dagtekening); }},
        {kStop, "care runs at this aanbieder", zwijgt,
         [](Wereld& w) {
             add_stop(w, "2022-11-01");
             add_lopend(w, 1003, "41A02", kZelf);
         }},
        {kStop, "care runs at another aanbieder", gesignaleerd,
         [](Wereld& w) {
             add_stop(w, "2022-11-01");
             add_lopend(w, 1003, "41A02");
         }},
        {kStop, "the reason to do it all the same is on record", schoon,
         [](Wereld& w) {
             add_stop(w, "2023-02-01");
             note(w, "uitzondering_clientenstop", {{"reden", "broer krijgt er hulp"}}).aanbieder =
                 parse_agb(kZelf);
         }},
        {kStop, "a reason at an earlier stop", gesignaleerd,
         [](Wereld& w) {
             add_stop(w, "2023-02-01");
             auto& a = note(w, "uitzondering_clientenstop", {{"reden", "broer krijgt er hulp"}});
             a.aanbieder = parse_agb(kZelf);
             a.dag = datum("2023-01-31");
         }},

        {kE088, "wonen of which no ground is on record", gesignaleerd,
         [](Wereld& w) {
             grant_wonen(w);
             forget(w, "grond_wonen");
         }},
        {kE088, "wonen on a ground of the Toegang", schoon, [](Wereld& w) { grant_wonen(w); }},
        {kE088, "a GI referred and its bepaling is on record", schoon,
         [](Wereld& w) {
             grant_wonen(w);
             forget(w, "grond_wonen");
             note(w, "verwijzing", {{"verwijzer", "gecertificeerde_instelling"}, {"bepaling", "B-12"}});
         }},
        {kE088, "the Toegang found it not needed", gesignaleerd,
         [](Wereld& w) {
             grant_wonen(w);
             note(w, "grond_wonen", {{"grond", "andere_verwijzer"}, {"uitkomst", "niet_nodig"}});
         }},
        {kE088, "the ground is of another jeugdige's request", gesignaleerd,
         [](Wereld& w) {
             grant_wonen(w);
             forget(w, "grond_wonen");
             note(w, "grond_wonen", {{"grond", "toegang"}}).aanbieder = parse_agb(kAnder);
         }},
        {kE088, "wonen that is repeated was said before", zwijgt,
         [](Wereld& w) {
             forget(w, "grond_wonen");
             const dossier::ToewijzingVersie& v = w.versie(kVerblijf);
             auto& p = grant(w, "44A10", 365, "14", "6");
             p.nummer = std::to_string(kVerblijf);
             p.ingang = format_iso(v.ingang);
             p.einde = format_iso(*v.einde);
         }},
        {kE088, "ambulant help needs no such ground", schoon, [](Wereld& w) { forget(w, "grond_wonen"); }},
        {kE088, "national rules only", schoon,
         [](Wereld& w) {
             grant_wonen(w);
             forget(w, "grond_wonen");
             w.regelset = Regelset::landelijk;
         }},

        {kD105, "dyslexiezorg without advice of a school", gesignaleerd,
         [](Wereld& w) {
             grant_dyslexie(w);
             forget(w, "schooladvies");
         }},
        {kD105, "the advice does not follow the protocol", gesignaleerd,
         [](Wereld& w) {
             grant_dyslexie(w);
             note(w, "schooladvies", {{"volgens_protocol", "nee"}});
         }},
        {kD105, "with the advice of the school", schoon, [](Wereld& w) { grant_dyslexie(w); }},

        {kE092, "groepsaanbod beside wonen at another aanbieder", gesignaleerd,
         [](Wereld& w) {
             grant_groep(w);
             add_lopend(w, 9001, "44A10");
         }},
        {kE092, "wonen beside groepsaanbod", gesignaleerd,
         [](Wereld& w) {
             grant_wonen(w);
             add_lopend(w, 9001, "41A02");
         }},
        {kE092, "both in one message", gesignaleerd,
         [](Wereld& w) {
             grant_groep(w);
             Product301 wonen = w.toewijzingsbericht.product();
             wonen.nummer = "7002";
             wonen.categorie = "44";
             wonen.code = "44A10";
             wonen.omvang = Omvang{7, "14", "2"};
             w.toewijzingsbericht.producten.push_back(wonen);
         }},
        {kE092, "the Toegang made an exception", zwijgt,
         [](Wereld& w) {
             grant_groep(w);
             add_lopend(w, 9001, "44A10");
             note(w, "groepsaanbod_naast_wonen", {{"reden", "bijzonder_geval"}});
         }},
        {kE092, "wonen that ended before", zwijgt,
         [](Wereld& w) {
             grant_groep(w).ingang = "2023-05-01";
             add_lopend(w, 9001, "44A10", kAnder, "2023-04-30");
         }},
        {kE092, "wonen that was removed", zwijgt,
         [](Wereld& w) {
             grant_groep(w);
             add_lopend(w, 9001, "44A10").reden_wijziging = "13";
         }},
        {kE092, "individual help beside wonen", zwijgt,
         [](Wereld& w) {
             grant(w, "45A06", 60, "01");
             add_lopend(w, 9001, "44A10");
         }},
        {kE092, "groepsaanbod beside wonen is stretched", gesignaleerd,
         [](Wereld& w) {
             stretch_groep(w, "2024-03-31");
             add_lopend(w, 9001, "44A10", kAnder, "2024-12-31");
         }},
        {kE092, "it is stretched over days after the wonen", zwijgt,
         [](Wereld& w) {
             stretch_groep(w, "2024-03-31");
             add_lopend(w, 9001, "44A10");
         }},
        {kE092, "it ends earlier", zwijgt,
         [](Wereld& w) {
             stretch_groep(w, "2023-09-30");
             add_lopend(w, 9001, "44A10", kAnder, "2024-12-31");
         }},
    };
}

}  // namespace jeugdregio::steun
