// Cases for the rules on a JW301 beyond the message itself.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// Says again what is on record under this number, decided a month later.
void set_bekend(Wereld& w, std::int64_t nummer) {
    const dossier::ToewijzingVersie& v = w.versie(nummer);
    Product301 p;
    p.nummer = std::to_string(nummer);
    if (v.categorie) p.categorie = v.categorie->str();
    if (v.code) p.code = v.code->str();
    p.toewijzingsdatum = "2023-02-01";
    p.ingang = format_iso(v.ingang);
    p.einde = v.einde ? format_iso(*v.einde) : "";
    if (v.omvang)
        p.omvang = Omvang301{v.omvang->volume, std::string(eenheid_code(v.omvang->eenheid)),
                             std::string(frequentie_code(v.omvang->frequentie))};
    if (v.budget) p.budget = v.budget->cents();
    w.toewijzingsbericht.producten = {p};
}
void set_verwijderd(Wereld& w, std::int64_t nummer) {
    set_bekend(w, nummer);
    w.toewijzingsbericht.product().reden_wijziging = "13";
    w.toewijzingsbericht.product().einde = w.toewijzingsbericht.product().ingang;
}
/// When a new toewijzing begins, and when the message is sent.
void set_ingang(Wereld& w, std::string ingang, std::string dagtekening) {
    w.toewijzingsbericht.product().ingang = std::move(ingang);
    w.toewijzingsbericht.product().toewijzingsdatum = dagtekening;
    w.toewijzingsbericht.dagtekening = std::move(dagtekening);
}
/// Two products of Beemster, a gemeente until 31 December 2021.
void set_beemster(Wereld& w, std::string een, std::string twee) {
    w.set_gemeente("0370");
    Product301 ander = w.toewijzingsbericht.product();
    ander.nummer = std::to_string(kNieuw + 1);
    w.toewijzingsbericht.product().categorie = "45";
    w.toewijzingsbericht.product().ingang = std::move(een);
    ander.categorie = "41";
    ander.ingang = std::move(twee);
    w.toewijzingsbericht.producten.push_back(ander);
}
/// A new specific toewijzing.
void set_nieuw(Wereld& w, std::string categorie, std::string code, std::string eenheid) {
    Product301& p = w.toewijzingsbericht.product();
    p.budget.reset();
    p.categorie = std::move(categorie);
    p.code = std::move(code);
    p.omvang = Omvang301{1, std::move(eenheid), "6"};
}

/// The aanbieder contracted only this.
void set_aanbod(Wereld& w, int perceel, std::vector<std::string> verblijf, bool ed) {
    contract::AanbiederContract& c = w.aanbieders[0];
    c.perceel = perceel;
    c.groepsaanbod.clear();
    c.voorzieningen.clear();
    c.verblijf = std::move(verblijf);
    c.ed = ed;
}

void set_aanbod_mst(Wereld& w) {
    w.aanbieders[0].perceel = 7;
    w.aanbieders[0].voorzieningen = {"MST"};
}

}  // namespace

Gevallen gevallen_toewijzing() {
    constexpr std::string_view kTr056 = "JW301/TR056/Header", kTr135 = "JW301/TR135/Header",
                               kTr378 = "JW301/TR378/Header", kTr332 = "JW301/TR332/ToegewezenProduct",
                               kTr385 = "JW301/TR385/ToegewezenProduct",
                               kTr381 = "JW301/TR381/ToegewezenProduct",
                               kOp305 = "JW301/OP305/ToegewezenProduct",
                               kOp033 = "JW301/OP033x1/ToegewezenProduct",
                               kRegio = "JW301/IJ-REGIO/ToegewezenProduct",
                               kDeelname = "JW301/IJ-DEELNAME/ToegewezenProduct",
                               kContract = "JW301/IJ-CONTRACT/ToegewezenProduct",
                               kVecozo = "JW301/IJ-VECOZO/ToegewezenProduct",
                               kE040 = "JW301/IJ-E040/ToegewezenProduct";
    return {
        {kOp305, "therapy that the contract buys by the piece, in minutes", gesignaleerd,
         [](Wereld& w) {
             set_aanbod_mst(w);
             set_nieuw(w, "50", "50A01", "01");
         }},
        {kOp305, "therapy that the contract buys by the piece, by the piece", schoon,
         [](Wereld& w) {
             set_aanbod_mst(w);
             set_nieuw(w, "50", "50A01", "84");
         }},
        {kOp305, "pieces of output are other pieces", gesignaleerd,
         [](Wereld& w) {
             set_aanbod_mst(w);
             set_nieuw(w, "50", "50A01", "82");
         }},
        {kOp305, "a whole category is not bought by the piece", schoon,
         [](Wereld& w) {
             set_aanbod_mst(w);
             w.toewijzingsbericht.product().categorie = "50";
         }},
        {kOp305, "the contract is not looked at", schoon,
         [](Wereld& w) {
             set_aanbod_mst(w);
             set_nieuw(w, "50", "50A01", "01");
             w.regelset = Regelset::landelijk;
         }},

        {kTr056, "an identity that was used for another message", afgekeurd,
         [](Wereld& w) { w.identificatie_bezet = true; }},
        {kTr056, "an identity that is new", schoon, [](Wereld&) {}},

        {kTr135, "a message of today", schoon,
         [](Wereld& w) { w.toewijzingsbericht.dagtekening = "2023-04-14"; }},
        {kTr135, "a message of tomorrow", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.dagtekening = "2023-04-15"; }},

        {kTr378, "a gemeente that never was", afgekeurd, [](Wereld& w) { w.set_gemeente("9999"); }},
        {kTr378, "a gemeente that existed on the last day before the reorganisation", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.set_gemeente("0501");  // Brielle, until 31 December 2022
             w.toewijzingsbericht.product().ingang = "2022-12-31";
         }},
        {kTr378, "a gemeente that had gone on the first day", afgekeurd,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.set_gemeente("0501");
             w.toewijzingsbericht.product().ingang = "2023-01-01";
         }},
        {kTr378, "of two products, one began after the gemeente had gone", afgekeurd,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             set_beemster(w, "2020-06-01", "2023-01-01");
         }},
        {kTr378, "of two products, both began before the gemeente had gone", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             set_beemster(w, "2020-06-01", "2021-12-31");
         }},
        {kTr378, "a gemeente that came with the reorganisation", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.set_gemeente("1992");  // Voorne aan Zee, from 1 January 2023
         }},

        {kTr332, "a number that belongs to another aanbieder", afgekeurd,
         [](Wereld& w) {
             set_bekend(w, kBudget);
             w.versie(kBudget).aanbieder = *parse_agb("42420002");
         }},
        {kTr332, "a number that belongs to another jeugdige", afgekeurd,
         [](Wereld& w) { set_bekend(w, kBudgetBram); }},
        {kTr332, "a number that belongs to another product", afgekeurd,
         [](Wereld& w) {
             set_bekend(w, kVerblijf);
             w.toewijzingsbericht.product().code = "44A09";
         }},
        {kTr332, "a number that began on another day", afgekeurd,
         [](Wereld& w) {
             set_bekend(w, kBudget);
             w.toewijzingsbericht.product().ingang = "2023-01-02";
         }},
        {kTr332, "another end is a new version", schoon,
         [](Wereld& w) {
             set_bekend(w, kBudget);
             w.toewijzingsbericht.product().einde = "2023-06-30";
         }},
        {kTr332, "the same message again", schoon, [](Wereld& w) { set_bekend(w, kBudget); }},
        {kTr332, "the same number at another gemeente is another toewijzing", zwijgt,
         [](Wereld& w) {
             set_bekend(w, kBudgetBram);
             w.toewijzingsbericht.afzender = "0150";
         }},

        {kTr385, "removed while an approved line stands on it", afgekeurd,
         [](Wereld& w) {
             set_verwijderd(w, kBudget);
             w.book(Wereld::tg4("R0", 50));
         }},
        {kTr385, "removed by a version that was decided before the one that holds", afgekeurd,
         [](Wereld& w) {
             set_verwijderd(w, kBudget);
             w.toewijzingsbericht.product().toewijzingsdatum = "2022-12-01";
             w.book(Wereld::tg4("R0", 50));
         }},
        {kTr385, "removed after that line was credited", schoon,
         [](Wereld& w) {
             set_verwijderd(w, kBudget);
             w.book(Wereld::tg4("R0", 50));
             w.book(make_credit(Wereld::tg4("R0", 50), "R1"));
         }},
        {kTr385, "removed while one of two lines was credited", afgekeurd,
         [](Wereld& w) {
             set_verwijderd(w, kBudget);
             w.book(Wereld::tg4("R0", 50));
             w.book(make_regel("R2", kBudget, "45A05", 1, "01", 1'46));
             w.book(make_credit(Wereld::tg4("R0", 50), "R1"));
         }},
        {kTr385, "ended with reason 14 while an approved line stands on it", schoon,
         [](Wereld& w) {
             set_bekend(w, kBudget);
             w.toewijzingsbericht.product().reden_wijziging = "14";
             w.toewijzingsbericht.product().einde = "2023-03-31";
             w.book(Wereld::tg4("R0", 50));
         }},

        {kTr381, "a code of another category", afgekeurd,
         [](Wereld& w) { set_nieuw(w, "45", "44A10", "14"); }},
        {kTr381, "a code that the region does not have", afgekeurd,
         [](Wereld& w) { set_nieuw(w, "44", "44Z99", "14"); }},
        {kTr381, "a code of another category that began before the gemeente took part", afgekeurd,
         [](Wereld& w) {
             set_nieuw(w, "45", "44A10", "14");
             w.toewijzingsbericht.product().ingang = "2022-06-01";
         }},
        {kTr381, "a code that fits its category", schoon,
         [](Wereld& w) { set_nieuw(w, "44", "44A10", "14"); }},
        {kTr381, "a category without a code", schoon,
         [](Wereld& w) { w.toewijzingsbericht.product().categorie = "45"; }},
        {kTr381, "with the national rules only, an unknown code cannot be judged", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             set_nieuw(w, "44", "44Z99", "14");
         }},

        {kOp033, "a volume per week that changes", gesignaleerd,
         [](Wereld& w) {
             set_bekend(w, kUrenPerWeek);
             w.toewijzingsbericht.product().omvang->volume = 4;
         }},
        {kOp033, "a number that belongs to another aanbieder is no change of his toewijzing", zwijgt,
         [](Wereld& w) {
             set_bekend(w, kUrenPerWeek);
             w.versie(kUrenPerWeek).aanbieder = *parse_agb("42420002");
             w.toewijzingsbericht.product().omvang->volume = 4;
         }},
        {kOp033, "a volume per week in a version that was decided earlier and does not hold", zwijgt,
         [](Wereld& w) {
             set_bekend(w, kUrenPerWeek);
             w.toewijzingsbericht.product().omvang->volume = 4;
             w.toewijzingsbericht.product().toewijzingsdatum = "2022-12-19";
         }},
        {kOp033, "another unit", gesignaleerd,
         [](Wereld& w) {
             set_bekend(w, kVerblijf);
             w.toewijzingsbericht.product().omvang->eenheid = "16";
         }},
        {kOp033, "another frequency", gesignaleerd,
         [](Wereld& w) {
             set_bekend(w, kVerblijf);
             w.toewijzingsbericht.product().omvang->frequentie = "4";
         }},
        {kOp033, "a volume in total may change", schoon,
         [](Wereld& w) {
             set_bekend(w, kVerblijf);
             w.toewijzingsbericht.product().omvang->volume = 100;
         }},
        {kOp033, "a budget may change", zwijgt,
         [](Wereld& w) {
             set_bekend(w, kBudget);
             w.toewijzingsbericht.product().budget = 12'000'00;
         }},
        {kOp033, "removing it says nothing of its volume", schoon,
         [](Wereld& w) {
             set_verwijderd(w, kVerblijf);
             w.toewijzingsbericht.product().omvang = Omvang301{1, "14", "4"};
         }},

        {kRegio, "a gemeente of another region", gesignaleerd, [](Wereld& w) { w.set_gemeente("0363"); }},
        {kRegio, "sent and begun before the gemeente took part", gesignaleerd,
         [](Wereld& w) { set_ingang(w, "2022-12-31", "2022-12-31"); }},
        {kRegio, "sent before the gemeente took part, begun on its first day", schoon,
         [](Wereld& w) { set_ingang(w, "2023-01-01", "2022-12-31"); }},
        {kRegio, "begun before the gemeente took part, sent on its first day", schoon,
         [](Wereld& w) { set_ingang(w, "2022-06-01", "2023-01-01"); }},
        {kRegio, "with the national rules only it is nobody's business", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.set_gemeente("0363");
         }},

        // AMB-105: Hardenberg takes part in percelen 7 and 8 only.
        {kDeelname, "a generic budget of Hardenberg", gesignaleerd,
         [](Wereld& w) { w.set_gemeente("0160"); }},
        {kDeelname, "a budget that began before the gemeente took part", schoon,
         [](Wereld& w) { set_ingang(w, "2022-06-01", "2023-03-10"); }},
        {kDeelname, "groepsaanbod of Hardenberg, by category", gesignaleerd,
         [](Wereld& w) {
             w.set_gemeente("0160");
             w.toewijzingsbericht.product().categorie = "41";
         }},
        {kDeelname, "dyslexie of Hardenberg", gesignaleerd,
         [](Wereld& w) {
             w.set_gemeente("0160");
             set_nieuw(w, "54", "54D01", "01");
         }},
        {kDeelname, "category 54 of Hardenberg may be jeugd-ggz verblijf", zwijgt,
         [](Wereld& w) {
             w.set_gemeente("0160");
             w.toewijzingsbericht.product().categorie = "54";
         }},
        {kDeelname, "a generic budget of a gemeente that only takes part in groepsaanbod", schoon,
         [](Wereld& w) {
             w.set_gemeente("0160");
             for (auto& d : w.contract.deelnemers) d.percelen = {6};
         }},
        {kDeelname, "MST of Hardenberg", schoon,
         [](Wereld& w) {
             w.set_gemeente("0160");
             set_nieuw(w, "50", "50A01", "84");
         }},
        {kDeelname, "wonen en verblijf of Hardenberg", schoon,
         [](Wereld& w) {
             w.set_gemeente("0160");
             set_nieuw(w, "44", "44A10", "14");
         }},
        {kDeelname, "a generic budget of Hardenberg, with the national rules only", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.set_gemeente("0160");
         }},

        // 8.3.3: a voorziening that is added while its perceel runs.
        {kContract, "a voorziening the day before it was added", gesignaleerd,
         [](Wereld& w) {
             set_nieuw(w, "50", "50A02", "84");
             w.toewijzingsbericht.product().ingang = "2023-02-28";
             w.product("50A02").ingang = datum("2023-03-01");
         }},
        {kContract, "a voorziening on its first day", schoon,
         [](Wereld& w) {
             set_nieuw(w, "50", "50A02", "84");
             w.toewijzingsbericht.product().ingang = "2023-03-01";
             w.product("50A02").ingang = datum("2023-03-01");
         }},
        {kContract, "a voorziening on the day after its last", gesignaleerd,
         [](Wereld& w) {
             set_nieuw(w, "50", "50A02", "84");
             w.toewijzingsbericht.product().ingang = "2023-03-01";
             w.product("50A02").einde = datum("2023-02-28");
         }},
        {kContract, "a voorziening before it was added, with the national rules only", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             set_nieuw(w, "50", "50A02", "84");
             w.toewijzingsbericht.product().ingang = "2023-02-28";
             w.product("50A02").ingang = datum("2023-03-01");
         }},

        {kE040, "wonen en verblijf by category, while all of it is specific", gesignaleerd,
         [](Wereld& w) { w.toewijzingsbericht.product().categorie = "44"; }},
        {kE040, "ambulant help by category, beside other help (AMB-161)", schoon,
         [](Wereld& w) { w.toewijzingsbericht.product().categorie = "41"; }},
        {kE040, "of category 50 the contract does not say", schoon,
         [](Wereld& w) { w.toewijzingsbericht.product().categorie = "50"; }},
        {kE040, "a specific toewijzing that is repeated, as OP087 asks, was signalled before", schoon,
         [](Wereld& w) { set_bekend(w, kUrenPerWeek); }},
        {kE040, "a specific toewijzing that is taken back", zwijgt,
         [](Wereld& w) { set_verwijderd(w, kUrenPerWeek); }},
        {kE040, "ambulant help as a specific toewijzing", gesignaleerd,
         [](Wereld& w) { set_nieuw(w, "45", "45A06", "01"); }},
        {kE040, "groepsaanbod as a specific toewijzing", gesignaleerd,
         [](Wereld& w) { set_nieuw(w, "41", "41A02", "04"); }},
        {kE040, "ambulant help as a generic budget", schoon, [](Wereld&) {}},
        {kE040, "wonen en verblijf is specific", schoon,
         [](Wereld& w) { set_nieuw(w, "44", "44A10", "14"); }},
        {kE040, "dyslexie is specific", schoon, [](Wereld& w) { set_nieuw(w, "54", "54D01", "01"); }},
        {kE040, "of MST the contract does not say", schoon,
         [](Wereld& w) { set_nieuw(w, "50", "50A01", "84"); }},
        {kE040, "wonen en verblijf in dagdelen", schoon,
         [](Wereld& w) { set_nieuw(w, "44", "44A10", "16"); }},
        {kE040, "wonen en verblijf in minuten", gesignaleerd,
         [](Wereld& w) { set_nieuw(w, "44", "44A10", "01"); }},
        {kE040, "jeugd-ggz verblijf in stuks", gesignaleerd,
         [](Wereld& w) { set_nieuw(w, "54", "54A03", "84"); }},
        {kE040, "dyslexie in stuks", schoon, [](Wereld& w) { set_nieuw(w, "54", "54D03", "84"); }},
        {kE040, "dyslexie in uren", gesignaleerd, [](Wereld& w) { set_nieuw(w, "54", "54D01", "04"); }},
        {kE040, "dyslexie in etmalen", gesignaleerd, [](Wereld& w) { set_nieuw(w, "54", "54D01", "14"); }},
        {kE040, "dyslexie in uren, with the national rules only", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             set_nieuw(w, "54", "54D01", "04");
         }},
        {kE040, "MST in uren: of perceel 7 the contract does not say", zwijgt,
         [](Wereld& w) { set_nieuw(w, "50", "50A01", "04"); }},
        {kE040, "category 54, in which all is specific", gesignaleerd,
         [](Wereld& w) { w.toewijzingsbericht.product().categorie = "54"; }},
        {kE040, "a generic budget for an aanbieder with dyslexie only", gesignaleerd,
         [](Wereld& w) { set_aanbod(w, 0, {}, true); }},
        {kE040, "a generic budget for a gezinshuis", gesignaleerd,
         [](Wereld& w) { set_aanbod(w, 0, {"C"}, false); }},
        {kE040, "a generic budget for an aanbieder with ambulant help and dyslexie", schoon,
         [](Wereld& w) { set_aanbod(w, 3, {}, true); }},
        {kE040, "a generic budget for an aanbieder of whom nothing is known", schoon,
         [](Wereld& w) { w.aanbieders.clear(); }},

        {kVecozo, "an aanbieder without a connection", gesignaleerd,
         [](Wereld& w) { w.aanbieders[0].vecozo = false; }},
        {kVecozo, "an aanbieder with a connection", schoon, [](Wereld& w) { w.aanbieders[0].vecozo = true; }},
        {kVecozo, "an aanbieder of whom it is not known", schoon,
         [](Wereld& w) { w.aanbieders[0].vecozo.reset(); }},
        {kVecozo, "a connection since the day of the message", schoon,
         [](Wereld& w) {
             w.aanbieders.push_back(w.aanbieders[0]);
             w.aanbieders[0].vecozo = false;
             w.aanbieders[0].geldig.tot = datum(w.toewijzingsbericht.dagtekening).plus_dagen(-1);
             w.aanbieders[1].vecozo = true;
             w.aanbieders[1].geldig.van = datum(w.toewijzingsbericht.dagtekening);
         }},
        {kVecozo, "no connection up to and including the day of the message", gesignaleerd,
         [](Wereld& w) {
             w.aanbieders[0].vecozo = false;
             w.aanbieders[0].geldig.tot = datum(w.toewijzingsbericht.dagtekening);
         }},
        {kVecozo, "an aanbieder without a connection, with the national rules only", schoon,
         [](Wereld& w) {
             w.regelset = Regelset::landelijk;
             w.aanbieders[0].vecozo = false;
         }},
        {kVecozo, "on a JW301 it only signals, whatever its setting", gesignaleerd,
         [](Wereld& w) {
             w.aanbieders[0].vecozo = false;
             w.set_regelinstelling("IJ-VECOZO", true, contract::Onbeslist::afkeuren);
         }},

        {kE040, "a rule that is switched off does nothing", schoon,
         [](Wereld& w) {
             set_nieuw(w, "45", "45A06", "01");
             w.set_regelinstelling("IJ-E040", false, contract::Onbeslist::goedkeuren_met_signaal);
         }},
        {kE040, "on a JW301 it only signals, whatever its setting", gesignaleerd,
         [](Wereld& w) {
             set_nieuw(w, "45", "45A06", "01");
             w.set_regelinstelling("IJ-E040", true, contract::Onbeslist::afkeuren);
         }},
    };
}

}  // namespace jeugdregio::steun
