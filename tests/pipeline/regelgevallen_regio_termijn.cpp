// Cases for the regional rules that count days, nights and euros: 30, 60 and 90 days, etmalen, the 8.000 euro
// contact.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;
using contract::Onbeslist;

/// A claim over January 2023, received on this day.
void set_januari(Wereld& w, std::string_view ontvangen) {
    w.set_maand(2023, 1);
    w.vandaag = datum(ontvangen);
}
/// Etmalen in a part of January 2023; the toewijzing runs up to this end.
void set_verblijf(Wereld& w, std::string_view einde_toewijzing, const std::string& begin,
                  const std::string& einde, std::int64_t etmalen) {
    w.set_regel(Wereld::verblijf_j("R1", etmalen));
    w.set_maand(2023, 1);
    w.set_periode(kVerblijf, begin, einde_toewijzing);
    w.set_productperiode(begin, einde);
}
/// January's line came on 1 March, was rejected on 3 March and comes again on this day.
dossier::AfgewezenPrestatie& set_opnieuw(Wereld& w, std::string_view ontvangen) {
    set_januari(w, ontvangen);
    const Prestatie323& p = w.claim.regel();
    auto& afgewezen = w.toewijzingen.at(kBudget).afgewezen;
    afgewezen.push_back({.categorie = *parse_categorie(p.categorie),
                         .code = *parse_productcode(p.code),
                         .periode = {datum(p.begin), datum(p.einde)},
                         .bedrag = cents(p.bedrag),
                         .eerst_ontvangen = datum("2023-03-01"),
                         .afgewezen_op = datum("2023-03-03")});
    return afgewezen.back();
}
/// A generic budget after referral by this verwijzer, without contact.
void set_verwijzing(Wereld& w, std::int64_t budget, std::string verwijzer) {
    w.versie(kBudget).budget = cents(budget);
    w.eigen(kBudget).verwijzer = std::move(verwijzer);
}
/// Also an earlier budget of 1.000,00 that ended on `einde`; the new one, of 7.500,00, begins on `ingang`.
void set_herstart(Wereld& w, std::string_view einde, std::string_view ingang) {
    set_verwijzing(w, 7'500'00, "02");
    const Datum begin = datum(ingang);
    w.set_periode(kBudget, ingang, "2024-12-31");
    w.set_periode(kCategorie, "2022-10-01", einde);
    w.versie(kCategorie).budget = cents(1'000'00);
    w.set_maand(begin.jaar(), begin.maand());
    w.set_productperiode(std::string(ingang), format_iso(begin.last_of_month()));
}

}  // namespace

Gevallen gevallen_regio_termijn() {
    constexpr std::string_view kE043 = "JW323/IJ-E043/Prestatie", kE035 = "JW323/IJ-E035/Prestatie",
                               kE072 = "JW323/IJ-E072/Prestatie", kEtmaal = "JW323/IJ-ETMAAL/Prestatie",
                               kVertrek = "JW323/IJ-VERTREKDAG/Prestatie";
    Gevallen g = {
        {kE043, "received on the thirtieth day", schoon, [](Wereld& w) { set_januari(w, "2023-03-02"); }},
        {kE043, "received a day later", gesignaleerd, [](Wereld& w) { set_januari(w, "2023-03-03"); }},
        {kE043, "received on the ninetieth day", gesignaleerd,
         [](Wereld& w) { set_januari(w, "2023-05-01"); }},
        {kE043, "from the next day it is for eis 35", zwijgt,
         [](Wereld& w) { set_januari(w, "2023-05-02"); }},
        {kE043, "after a late toewijzing it is late and payable until those 90 days end", gesignaleerd,
         [](Wereld& w) {
             set_januari(w, "2023-06-29");
             w.versie(kBudget).verzonden_op = datum("2023-03-03");
         }},
        {kE043, "and from the next day it is for eis 35 as well", zwijgt,
         [](Wereld& w) {
             set_januari(w, "2023-06-30");
             w.versie(kBudget).verzonden_op = datum("2023-03-03");
         }},
        {kE043, "during a dispute it is late and payable", gesignaleerd,
         [](Wereld& w) {
             set_januari(w, "2023-12-31");
             w.eigen(kBudget).geschil = true;
             w.eigen(kBudget).geschil_sinds = datum("2023-04-01");
         }},
        {kE043, "the days run from the end of the month, not of the line", schoon,
         [](Wereld& w) {
             w.set_periode(kBudget, "2023-01-01", "2023-01-10");
             set_januari(w, "2023-03-02");
             w.set_productperiode("2023-01-01", "2023-01-10");
         }},
        {kE043, "from a leap month it is 30 March", schoon,
         [](Wereld& w) {
             w.set_maand(2024, 2);
             w.vandaag = datum("2024-03-30");
         }},
        {kE043, "from a leap month it is not 31 March", gesignaleerd,
         [](Wereld& w) {
             w.set_maand(2024, 2);
             w.vandaag = datum("2024-03-31");
         }},
        {kE043, "what was delivered in January keeps the term of January", schoon,
         [](Wereld& w) {
             set_januari(w, "2023-03-02");
             w.set_later("2023-02-01", [](contract::Parameters& p) {
                 p.termijnen[contract::Termijnsoort::declaratie].aantal = 20;
             });
         }},
        {kE043, "a term that is shorter from the end of January on holds for January", gesignaleerd,
         [](Wereld& w) {
             set_januari(w, "2023-03-02");
             w.set_later("2023-01-31", [](contract::Parameters& p) {
                 p.termijnen[contract::Termijnsoort::declaratie].aantal = 20;
             });
         }},
        {kE043, "set to reject, a judgement rejects (AMB-160)", afgekeurd,
         [](Wereld& w) {
             set_januari(w, "2023-03-03");
             w.set_regelinstelling("IJ-E043", true, Onbeslist::afkeuren);
         }},
        {kE043, "switched off, it does nothing", schoon,
         [](Wereld& w) {
             set_januari(w, "2023-03-03");
             w.set_regelinstelling("IJ-E043", false, Onbeslist::goedkeuren_met_signaal);
         }},

        {kE035, "received on the ninetieth day", zwijgt, [](Wereld& w) { set_januari(w, "2023-05-01"); }},
        {kE035, "received a day later", gesignaleerd, [](Wereld& w) { set_januari(w, "2023-05-02"); }},
        {kE035, "the toewijzing was sent on the sixtieth day, so nothing changes", gesignaleerd,
         [](Wereld& w) {
             set_januari(w, "2023-05-02");
             w.versie(kBudget).verzonden_op = datum("2023-03-02");
         }},
        {kE035, "the toewijzing was sent on day 61, so the days run from the end of that month", zwijgt,
         [](Wereld& w) {
             set_januari(w, "2023-05-02");
             w.versie(kBudget).verzonden_op = datum("2023-03-03");
         }},
        {kE035, "then too they end: 31 March and 90 days", zwijgt,
         [](Wereld& w) {
             set_januari(w, "2023-06-29");
             w.versie(kBudget).verzonden_op = datum("2023-03-03");
         }},
        {kE035, "and a day after that", gesignaleerd,
         [](Wereld& w) {
             set_januari(w, "2023-06-30");
             w.versie(kBudget).verzonden_op = datum("2023-03-03");
         }},
        {kE035, "a late toewijzing never makes the term of a later month shorter", zwijgt,
         [](Wereld& w) {
             w.set_maand(2023, 8);
             w.vandaag = datum("2023-11-29");
             w.versie(kBudget).verzonden_op = datum("2023-03-03");
         }},
        {kE035, "the first sending counts, not that of a later version", gesignaleerd,
         [](Wereld& w) {
             set_januari(w, "2023-05-02");
             auto& versies = w.toewijzingen.at(kBudget).toewijzing.versies;
             versies.push_back(versies.back());
             versies.back().verzonden_op = datum("2023-04-01");
         }},
        {kE035, "a dispute that is open stops the clock", zwijgt,
         [](Wereld& w) {
             set_januari(w, "2023-12-31");
             w.eigen(kBudget).geschil = true;
             w.eigen(kBudget).geschil_sinds = datum("2023-05-01");
         }},
        {kE035, "the ten days of a dispute that was closed are added", zwijgt,
         [](Wereld& w) {
             set_januari(w, "2023-05-11");
             w.eigen(kBudget).geschil_dagen = 10;
         }},
        {kE035, "and no more than those ten", gesignaleerd,
         [](Wereld& w) {
             set_januari(w, "2023-05-12");
             w.eigen(kBudget).geschil_dagen = 10;
         }},
        {kE035, "a rejected line that comes again two months after the 325 keeps its first day (AMB-163)",
         schoon, [](Wereld& w) { set_opnieuw(w, "2023-05-03"); }},
        {kE035, "a day later it does not", gesignaleerd, [](Wereld& w) { set_opnieuw(w, "2023-05-04"); }},
        {kE035, "nor with a higher amount: that is a new claim", gesignaleerd,
         [](Wereld& w) { set_opnieuw(w, "2023-05-03").bedrag += cents(-1); }},
        {kE035, "a lower amount keeps it", schoon,
         [](Wereld& w) { set_opnieuw(w, "2023-05-03").bedrag += cents(1); }},
        {kE035, "another period does not keep it", gesignaleerd,
         [](Wereld& w) { set_opnieuw(w, "2023-05-03").periode.einde = datum("2023-01-30"); }},
        {kE035, "another product does not keep it", gesignaleerd,
         [](Wereld& w) { set_opnieuw(w, "2023-05-03").code = *parse_productcode("45A02"); }},
        {kE035, "of two rejections the one in time counts", schoon,
         [](Wereld& w) {
             auto eerder = set_opnieuw(w, "2023-05-04");
             eerder.afgewezen_op = datum("2023-03-20");
             w.toewijzingen.at(kBudget).afgewezen.push_back(eerder);
         }},
        {kE043, "a line that first came too late stays late when it comes again", gesignaleerd,
         [](Wereld& w) { set_opnieuw(w, "2023-05-03").eerst_ontvangen = datum("2023-03-03"); }},
        {kE035, "set to reject, a judgement rejects (AMB-160)", afgekeurd,
         [](Wereld& w) {
             set_januari(w, "2023-05-02");
             w.set_regelinstelling("IJ-E035", true, Onbeslist::afkeuren);
         }},

        {kE072, "exactly 8.000,00", schoon, [](Wereld& w) { set_verwijzing(w, 8'000'00, "02"); }},
        {kE072, "8.000,01 after referral by a huisarts", gesignaleerd,
         [](Wereld& w) { set_verwijzing(w, 8'000'01, "02"); }},
        {kE072, "8.000,01 after referral by a jeugdarts", gesignaleerd,
         [](Wereld& w) { set_verwijzing(w, 8'000'01, "03"); }},
        {kE072, "8.000,01 after referral by a medisch specialist", gesignaleerd,
         [](Wereld& w) { set_verwijzing(w, 8'000'01, "05"); }},
        {kE072, "8.000,01 after referral by the gemeente", schoon,
         [](Wereld& w) { set_verwijzing(w, 8'000'01, "01"); }},
        {kE072, "8.000,01 after referral by a gecertificeerde instelling", schoon,
         [](Wereld& w) { set_verwijzing(w, 8'000'01, "04"); }},
        {kE072, "8.000,01 while the verwijzer is not on record", schoon,
         [](Wereld& w) { set_verwijzing(w, 8'000'01, ""); }},
        {kE072, "8.000,01 after contact", schoon,
         [](Wereld& w) {
             set_verwijzing(w, 8'000'01, "02");
             w.eigen(kBudget).contact_vastgelegd = true;
         }},
        {kE072, "an earlier budget that ended four months before", gesignaleerd,
         [](Wereld& w) { set_herstart(w, "2023-02-15", "2023-06-15"); }},
        {kE072, "an earlier budget that ended four months and a day before", schoon,
         [](Wereld& w) { set_herstart(w, "2023-02-14", "2023-06-15"); }},
        {kE072, "an earlier budget that ended the day before", gesignaleerd,
         [](Wereld& w) { set_herstart(w, "2023-06-14", "2023-06-15"); }},
        {kE072, "an earlier budget that was removed", schoon,
         [](Wereld& w) {
             set_herstart(w, "2023-06-14", "2023-06-15");
             w.versie(kCategorie).reden_wijziging = "13";
         }},
        {kE072, "an earlier budget of another jeugdige", schoon,
         [](Wereld& w) {
             set_verwijzing(w, 7'500'00, "02");
             w.set_periode(kBudget, "2023-03-01", "2024-12-31");
             w.set_periode(kBudgetBram, "2022-10-01", "2023-02-28");
         }},
        {kE072, "an earlier budget at another aanbieder", schoon,
         [](Wereld& w) {
             set_herstart(w, "2023-06-14", "2023-06-15");
             w.versie(kCategorie).aanbieder = *parse_agb("42420002");
         }},
        {kE072, "MST costs more than 8.000,00 too", gesignaleerd,
         [](Wereld& w) {
             w.set_regel(make_regel("R1", kMst, "50A01", 1, "84", 21'572'00));
             w.eigen(kMst).verwijzer = "05";
         }},
        {kE072, "hours that together cost less", schoon,
         [](Wereld& w) {
             w.set_regel(Wereld::middel("R1", kUrenTotaal, 10));  // 200 hours of 18,73
             w.eigen(kUrenTotaal).verwijzer = "02";
         }},
        {kE072, "hours that together cost more", gesignaleerd,
         [](Wereld& w) {
             w.set_regel(Wereld::middel("R1", kUrenTotaal, 10));
             w.versie(kUrenTotaal).omvang->volume = 428;  // 8.016,44
             w.eigen(kUrenTotaal).verwijzer = "02";
         }},
        {kE072, "a budget that was raised, or a verwijzer on record, after an earlier claim", gesignaleerd,
         [](Wereld& w) {
             set_verwijzing(w, 8'000'01, "02");
             w.book(make_regel("R0", kBudget, "45A05", 10, "01", 1'46));
         }},
        {kE072, "contact that was put on record after an earlier claim", schoon,
         [](Wereld& w) {
             set_verwijzing(w, 8'000'01, "02");
             w.eigen(kBudget).contact_vastgelegd = true;
             w.book(make_regel("R0", kBudget, "45A05", 10, "01", 1'46));
         }},
        {kE072, "set to reject, a judgement rejects (AMB-160)", afgekeurd,
         [](Wereld& w) {
             set_verwijzing(w, 8'000'01, "02");
             w.set_regelinstelling("IJ-E072", true, Onbeslist::afkeuren);
         }},

        {kEtmaal, "31 etmalen in January", schoon,
         [](Wereld& w) { set_verblijf(w, "2023-12-31", "2023-01-01", "2023-01-31", 31); }},
        {kEtmaal, "32 etmalen in January", afgekeurd,
         [](Wereld& w) { set_verblijf(w, "2023-12-31", "2023-01-01", "2023-01-31", 32); }},
        {kEtmaal, "22 etmalen from 10 to 31 January", schoon,
         [](Wereld& w) { set_verblijf(w, "2023-12-31", "2023-01-10", "2023-01-31", 22); }},
        {kEtmaal, "23 etmalen from 10 to 31 January", afgekeurd,
         [](Wereld& w) { set_verblijf(w, "2023-12-31", "2023-01-10", "2023-01-31", 23); }},
        {kEtmaal, "29 etmalen in a leap month", schoon,
         [](Wereld& w) {
             w.set_periode(kVerblijf, "2023-01-01", "2024-12-31");
             w.set_regel(Wereld::verblijf_j("R1", 29));
             w.set_maand(2024, 2);
         }},
        {kEtmaal, "29 etmalen in another February", afgekeurd,
         [](Wereld& w) {
             w.set_regel(Wereld::verblijf_j("R1", 29));
             w.set_maand(2023, 2);
         }},

        {kVertrek, "ten nights from 10 to 20 January, the end of the toewijzing", schoon,
         [](Wereld& w) { set_verblijf(w, "2023-01-20", "2023-01-10", "2023-01-20", 10); }},
        {kVertrek, "eleven etmalen with the day of leaving", gesignaleerd,
         [](Wereld& w) { set_verblijf(w, "2023-01-20", "2023-01-10", "2023-01-20", 11); }},
        {kVertrek, "twelve are more than there are days", zwijgt,  // that is for IJ-ETMAAL
         [](Wereld& w) { set_verblijf(w, "2023-01-20", "2023-01-10", "2023-01-20", 12); }},
        {kVertrek, "a whole month while the toewijzing goes on", schoon,
         [](Wereld& w) { set_verblijf(w, "2023-12-31", "2023-01-01", "2023-01-31", 31); }},
        {kVertrek, "a stay of one day is no night", gesignaleerd,
         [](Wereld& w) { set_verblijf(w, "2023-01-10", "2023-01-10", "2023-01-10", 1); }},
        {kVertrek, "where the region counts the day of leaving, nobody asks", schoon,
         [](Wereld& w) {
             set_verblijf(w, "2023-01-20", "2023-01-10", "2023-01-20", 11);
             w.contract.parameters.wonen_vertrekdag_telt = true;
         }},
        {kVertrek, "counted from February on, it still asks about January", gesignaleerd,
         [](Wereld& w) {
             set_verblijf(w, "2023-01-20", "2023-01-10", "2023-01-20", 11);
             w.set_later("2023-02-01", [](contract::Parameters& p) { p.wonen_vertrekdag_telt = true; });
         }},
        {kVertrek, "counted from the first day of these nights on, nobody asks", schoon,
         [](Wereld& w) {
             set_verblijf(w, "2023-01-20", "2023-01-10", "2023-01-20", 11);
             w.set_later("2023-01-10", [](contract::Parameters& p) { p.wonen_vertrekdag_telt = true; });
         }},
        {kVertrek, "set to reject, a judgement rejects (AMB-160)", afgekeurd,
         [](Wereld& w) {
             set_verblijf(w, "2023-01-20", "2023-01-10", "2023-01-20", 11);
             w.set_regelinstelling("IJ-VERTREKDAG", true, Onbeslist::afkeuren);
         }},
    };
    return g;
}

}  // namespace jeugdregio::steun
