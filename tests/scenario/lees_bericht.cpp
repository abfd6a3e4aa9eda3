// A message of a scenario: its words into the builders of tests/steun.
#include <algorithm>
#include <array>
#include <tuple>

#include "scenario/notities.hpp"
#include "steun/bericht305.hpp"
#include "steun/bericht307.hpp"
#include "steun/bericht315.hpp"
#include "steun/bericht317.hpp"
#include "steun/bericht319.hpp"

namespace jeugdregio::scenario {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kEenheden = {{{"minuut", "01"},
                                                                                     {"uur", "04"},
                                                                                     {"etmaal", "14"},
                                                                                     {"dagdeel", "16"},
                                                                                     {"stuk-output", "82"},
                                                                                     {"euro", "83"},
                                                                                     {"stuk", "84"}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kFrequenties = {
    {{"per dag", "1"}, {"per week", "2"}, {"per maand", "4"}, {"in totaal", "6"}}};

std::string take_eenheid(Zin& zin) {
    for (const auto& [woord, code] : kEenheden)
        if (zin.accept(woord)) return std::string(code);
    zin.fail("verwacht: een eenheid (minuut, uur, etmaal, dagdeel, stuk)");
}

steun::Omvang take_omvang(Zin& zin) {
    steun::Omvang uit;
    uit.volume = zin.take_getal("een volume");
    uit.eenheid = take_eenheid(zin);
    for (const auto& [woorden, code] : kFrequenties)
        if (zin.accept(woorden)) {
            uit.frequentie = code;
            return uit;
        }
    zin.fail("verwacht: per dag, per week, per maand of in totaal");
}

/// "DAG t/m DAG", "vanaf DAG" or "t/m DAG".
bool lees_periode(Zin& zin, std::string& begin, std::string& einde) {
    if (zin.accept("vanaf")) {
        begin = format_iso(zin.take_datum());
        einde.clear();
        return true;
    }
    if (!zin.next_is_datum() && zin.peek() != "t/m") return false;
    if (zin.next_is_datum()) begin = format_iso(zin.take_datum());
    zin.expect("t/m");
    einde = format_iso(zin.take_datum());
    return true;
}

/// What a 301, 315 and 317 say of help: which, when, how much. False when the words are none of these.
template <class Product>
bool take_hulp(Zin& zin, Product& p) {
    if constexpr (requires { p.categorie; }) {
        if (zin.accept("product")) {
            p.code = zin.take("een productcode");
            p.categorie = zin.accept("in categorie") ? zin.take("een categorie") : p.code.substr(0, 2);
            return true;
        }
        if (zin.accept("categorie")) {
            p.categorie = zin.take("een categorie");
            p.code.clear();
            return true;
        }
        if (zin.accept("generiek")) {
            p.categorie.clear();
            p.code.clear();
            return true;
        }
    }
    if (zin.accept("budget")) {
        p.budget = zin.take_bedrag().cents();
        p.omvang.reset();
        return true;
    }
    if (zin.next_is_getal()) {
        p.omvang = take_omvang(zin);
        p.budget.reset();
        return true;
    }
    return lees_periode(zin, p.ingang, p.einde);
}

template <class Product>
void clear_hulp(Product& p) {
    p.ingang.clear();
    p.einde.clear();
    p.omvang.reset();
    p.budget.reset();
    if constexpr (requires { p.categorie; }) {
        p.categorie.clear();
        p.code.clear();
    }
}

/// The fields of one part, separated by commas.
template <class Lees>
void lees_velden(Zin& zin, Lees lees) {
    while (zin.accept(","))
        if (!lees()) zin.fail("dit veld is niet bekend");
}

template <class Deel>
void lees_delen(Zin& zin, Deel deel) {
    zin.expect(":");
    do {
        deel();
    } while (zin.accept(";"));
    zin.expect_end();
}

void require_ingang(Zin& zin, const std::string& ingang) {
    if (ingang.empty()) zin.fail("er is geen dag genoemd");
}

std::string lees_301(Zin& zin, Notities& n, const Berichtkop& kop, const Jeugdige& wie) {
    steun::Bericht301 b;
    std::tie(b.afzender, b.ontvanger, b.identificatie, b.dagtekening) =
        std::tie(kop.afzender, kop.ontvanger, kop.identificatie, kop.dagtekening);
    b.bsn = wie.bsn;
    b.geboortedatum = wie.geboortedatum;
    lees_delen(zin, [&] {
        zin.expect("toewijzing");
        const std::int64_t nummer = zin.take_getal("een toewijzingnummer");
        steun::Product301 p;
        clear_hulp(p);
        p.nummer = std::to_string(nummer);
        p.toewijzingsdatum = kop.dagtekening;
        const bool opnieuw = zin.accept("opnieuw");
        if (opnieuw || zin.accept("ongewijzigd")) {
            const auto eerder = n.toewijzingen.find({kop.afzender, nummer});
            if (eerder == n.toewijzingen.end()) zin.fail("deze toewijzing is nog niet verstuurd");
            p = eerder->second;
            p.referentie_aanbieder.clear();  // IV097
            p.reden_wijziging.clear();       // IV099
            if (opnieuw) p.toewijzingsdatum = kop.dagtekening;
        }
        lees_velden(zin, [&] {
            if (zin.accept("referentie")) {
                p.referentie_aanbieder = zin.take("een referentie");
            } else if (zin.accept("reden")) {
                p.reden_wijziging = zin.take("een code van RedenWijziging");
            } else if (zin.accept("besloten")) {
                p.toewijzingsdatum = format_iso(zin.take_datum());
                if (zin.accept("om")) p.toewijzingstijd = zin.take("een tijd") + ":00";
            } else if (zin.accept("verwijderd")) {
                p.einde = p.ingang;
                p.reden_wijziging = "13";
            } else {
                return take_hulp(zin, p);
            }
            return true;
        });
        require_ingang(zin, p.ingang);
        n.toewijzingen[{kop.afzender, nummer}] = p;
        b.producten.push_back(p);
    });
    return to_xml(b);
}

/// A start or a stop: the toewijzing that was sent tells its product and its first day.
template <class Product, class Lees>
void lees_melding(Zin& zin, Notities& n, const Berichtkop& kop, Product& p, Lees lees) {
    zin.expect("toewijzing");
    const std::int64_t nummer = zin.take_getal("een toewijzingnummer");
    const auto bekend = n.toewijzingen.find({kop.ontvanger, nummer});
    p.nummer = std::to_string(nummer);
    p.categorie = bekend == n.toewijzingen.end() ? "" : bekend->second.categorie;
    p.code = bekend == n.toewijzingen.end() ? "" : bekend->second.code;
    p.toewijzing_ingang = bekend == n.toewijzingen.end() ? "" : bekend->second.ingang;
    p.begin.clear();
    lees_velden(zin, [&] {
        if (zin.accept("begin")) {
            p.begin = format_iso(zin.take_datum());
        } else if (zin.accept("ingang")) {
            p.toewijzing_ingang = format_iso(zin.take_datum());
        } else if (zin.accept("status")) {
            p.status = zin.take("een code van StatusAanlevering");
        } else if (zin.accept("verwijderen")) {
            p.status = "3";
        } else if (zin.accept("product")) {
            p.code = zin.take("een productcode");
            p.categorie = p.code.substr(0, 2);
        } else {
            return lees();
        }
        return true;
    });
    require_ingang(zin, p.begin);
}

std::string lees_305(Zin& zin, Notities& n, const Berichtkop& kop, const Jeugdige& wie) {
    steun::Bericht305 b;
    std::tie(b.afzender, b.ontvanger, b.identificatie, b.dagtekening) =
        std::tie(kop.afzender, kop.ontvanger, kop.identificatie, kop.dagtekening);
    b.client = {.bsn = wie.bsn, .geboortedatum = wie.geboortedatum, .datumgebruik = ""};
    b.producten.clear();
    lees_delen(zin, [&] {
        steun::StartProduct305 p;
        lees_melding(zin, n, kop, p, [] { return false; });
        b.producten.push_back(p);
    });
    return to_xml(b);
}

std::string lees_307(Zin& zin, Notities& n, const Berichtkop& kop, const Jeugdige& wie) {
    steun::Bericht307 b;
    std::tie(b.afzender, b.ontvanger, b.identificatie, b.dagtekening) =
        std::tie(kop.afzender, kop.ontvanger, kop.identificatie, kop.dagtekening);
    b.client = {.bsn = wie.bsn, .geboortedatum = wie.geboortedatum, .datumgebruik = ""};
    b.producten.clear();
    lees_delen(zin, [&] {
        steun::StopProduct307 p;
        p.einde.clear();
        p.reden.clear();
        lees_melding(zin, n, kop, p, [&] {
            if (zin.accept("einde"))
                p.einde = format_iso(zin.take_datum());
            else if (zin.accept("reden"))
                p.reden = zin.take("een code van RedenBeeindiging");
            else
                return false;
            return true;
        });
        if (p.einde.empty() || p.reden.empty()) zin.fail("een stop heeft een einde en een reden");
        b.producten.push_back(p);
    });
    return to_xml(b);
}

std::string lees_315(Zin& zin, Notities& n, const Berichtkop& kop, const std::string& naam) {
    const Jeugdige& wie = n.jeugdige(zin, naam);
    steun::Bericht315 b;
    std::tie(b.afzender, b.ontvanger, b.identificatie, b.dagtekening) =
        std::tie(kop.afzender, kop.ontvanger, kop.identificatie, kop.dagtekening);
    b.client = {.bsn = wie.bsn, .geboortedatum = wie.geboortedatum, .datumgebruik = ""};
    b.producten.clear();
    lees_delen(zin, [&] {
        steun::AangevraagdProduct315 p;
        clear_hulp(p);
        zin.expect("referentie");
        p.referentie = zin.take("een referentie");
        lees_velden(zin, [&] {
            if (!zin.accept("verwijzer")) return take_hulp(zin, p);
            p.verwijzer = zin.take("een code van TypeVerwijzer");
            // CD068: no person, so no ZorgverlenerCode.
            if (p.verwijzer == "01" || p.verwijzer == "06" || p.verwijzer == "08") p.zorgverlener.clear();
            return true;
        });
        require_ingang(zin, p.ingang);
        steun::Product301& gevraagd = n.gevraagd[p.referentie].second;
        n.gevraagd[p.referentie].first = naam;
        std::tie(gevraagd.categorie, gevraagd.code, gevraagd.ingang, gevraagd.einde, gevraagd.omvang,
                 gevraagd.budget) = std::tie(p.categorie, p.code, p.ingang, p.einde, p.omvang, p.budget);
        b.producten.push_back(p);
    });
    return to_xml(b);
}

std::string lees_317(Zin& zin, const Berichtkop& kop, const Jeugdige& wie) {
    steun::Bericht317 b;
    std::tie(b.afzender, b.ontvanger, b.identificatie, b.dagtekening) =
        std::tie(kop.afzender, kop.ontvanger, kop.identificatie, kop.dagtekening);
    b.bsn = wie.bsn;
    b.referentie = kop.referentie;
    if (!kop.reden.empty()) b.reden = kop.reden;
    b.ongewijzigd.clear();
    b.te_wijzigen.clear();
    b.nieuw.clear();
    if (b.referentie.empty()) zin.fail("een 317 heeft een referentie tussen haakjes");
    lees_delen(zin, [&] {
        if (zin.accept("ongewijzigd")) {
            b.ongewijzigd.push_back(std::to_string(zin.take_getal("een toewijzingnummer")));
        } else if (zin.accept("wijzig")) {
            steun::TeWijzigenProduct317 p;
            clear_hulp(p);
            p.nummer = std::to_string(zin.take_getal("een toewijzingnummer"));
            lees_velden(zin, [&] { return take_hulp(zin, p); });
            require_ingang(zin, p.ingang);
            b.te_wijzigen.push_back(p);
        } else {
            zin.expect("nieuw");
            steun::NieuwProduct317 p;
            clear_hulp(p);
            if (!take_hulp(zin, p)) zin.fail("verwacht: een product, een categorie of generiek");
            lees_velden(zin, [&] { return take_hulp(zin, p); });
            require_ingang(zin, p.ingang);
            b.nieuw.push_back(p);
        }
    });
    return to_xml(b);
}

std::string lees_319(Zin& zin, const Notities& n, const Berichtkop& kop, const std::string& referentie) {
    steun::Bericht319 b;
    std::tie(b.afzender, b.ontvanger, b.identificatie, b.dagtekening) =
        std::tie(kop.afzender, kop.ontvanger, kop.identificatie, kop.dagtekening);
    b.referentie = referentie;
    b.reden.clear();
    lees_delen(zin, [&] {
        if (zin.accept("in onderzoek")) {
            b.antwoord = "2";
            return;
        }
        zin.expect("afgewezen");
        b.antwoord = "1";
        lees_velden(zin, [&] {
            if (zin.accept("reden"))
                b.reden = zin.take("een code van RedenAfwijzingVerzoek");
            else if (zin.accept("gemeente"))
                b.gemeente = n.gemeente(zin, zin.take("een gemeente")).str();
            else
                return false;
            return true;
        });
    });
    return to_xml(b);
}

Periode take_maand(Zin& zin) {
    const std::string maand = zin.take("een maand als JJJJ-MM");
    const auto eerste = parse_datum(maand + "-01");
    if (!eerste) zin.fail("verwacht: een maand als JJJJ-MM");
    return {*eerste, eerste->last_of_month()};
}

steun::Prestatie323 lees_prestatie(Zin& zin, Notities& n, const Berichtkop& kop) {
    steun::Prestatie323 p;
    if (zin.accept("credit")) {
        const std::string referentie = zin.take("een referentie");
        zin.expect("van");
        const std::string debet = zin.take("de referentie van de debetregel");
        const auto eerder = n.prestaties.find(debet);
        if (eerder == n.prestaties.end()) zin.fail("deze prestatie is nog niet gedeclareerd");
        p = eerder->second;
        p.vorig = debet;
        p.referentie = referentie;
        p.dc = "C";
        lees_velden(zin, [] { return false; });
        return p;
    }
    zin.expect("prestatie");
    p.referentie = zin.take("een referentie");
    std::optional<std::int64_t> bedrag;
    lees_velden(zin, [&] {
        if (zin.accept("toewijzing")) {
            p.toewijzing = zin.take_getal("een toewijzingnummer");
            const auto bekend = n.toewijzingen.find({kop.ontvanger, p.toewijzing});
            if (bekend != n.toewijzingen.end() && p.code.empty())
                std::tie(p.categorie, p.code) = std::tie(bekend->second.categorie, bekend->second.code);
        } else if (zin.accept("product")) {
            p.code = zin.take("een productcode");
            p.categorie = p.code.substr(0, 2);
        } else if (zin.accept("maand")) {
            const Periode maand = take_maand(zin);
            p.begin = format_iso(maand.begin);
            p.einde = format_iso(maand.einde);
        } else if (zin.accept("tarief")) {
            p.tarief = zin.take_bedrag().cents();
        } else if (zin.accept("bedrag")) {
            bedrag = zin.take_bedrag().cents();
        } else if (zin.next_is_getal()) {
            p.volume = zin.take_getal("een volume");
            p.eenheid = take_eenheid(zin);
        } else {
            return lees_periode(zin, p.begin, p.einde);
        }
        return true;
    });
    if (p.code.empty() || p.begin.empty() || p.einde.empty() || p.volume == 0 || !p.tarief)
        zin.fail("een prestatie heeft een toewijzing, een product, een maand, een volume en een tarief");
    p.bedrag = bedrag.value_or(p.volume * *p.tarief);
    n.prestaties[p.referentie] = p;
    return p;
}

std::string lees_323(Zin& zin, Notities& n, const Berichtkop& kop, const Jeugdige& wie) {
    steun::Bericht323 b;
    std::tie(b.afzender, b.ontvanger, b.identificatie, b.dagtekening) =
        std::tie(kop.afzender, kop.ontvanger, kop.identificatie, kop.dagtekening);
    b.declaratie_dagtekening = b.dagtekening;
    b.declaratienummer = "N" + kop.identificatie;
    b.clienten = {{.bsn = wie.bsn, .prestaties = {}}};
    lees_delen(zin, [&] { b.regels().push_back(lees_prestatie(zin, n, kop)); });
    std::string laatste = kop.periode.empty() ? std::string() : kop.periode + "-01";
    for (const auto& p : b.regels())
        if (kop.periode.empty()) laatste = std::max(laatste, p.einde);
    const auto dag = parse_datum(laatste);
    if (!dag) zin.fail("de periode is een maand als JJJJ-MM");
    b.periode_begin = format_iso(dag->first_of_month());
    b.periode_einde = format_iso(dag->last_of_month());
    return to_xml(b);
}

/// "(kenmerk T1, gedateerd 2023-01-02)".
void lees_haakjes(Zin& zin, Berichtkop& kop) {
    if (!zin.accept("(")) return;
    do {
        if (zin.accept("kenmerk"))
            kop.identificatie = zin.take("een kenmerk");
        else if (zin.accept("gedateerd"))
            kop.dagtekening = format_iso(zin.take_datum());
        else if (zin.accept("referentie"))
            kop.referentie = zin.take("een referentie");
        else if (zin.accept("reden"))
            kop.reden = zin.take("een code van RedenVerzoek");
        else if (zin.accept("periode"))
            kop.periode = zin.take("een maand als JJJJ-MM");
        else
            zin.fail("verwacht: kenmerk, gedateerd, referentie, reden of periode");
    } while (zin.accept(","));
    zin.expect(")");
}

}  // namespace

bool lees_hulp(Zin& zin, steun::Product301& p) {
    return take_hulp(zin, p);
}

std::string lees_bericht(Zin& zin, Notities& n, const std::string& afzender, Datum dag) {
    const std::string ontvanger = zin.take("de naam van de ontvanger");
    const std::string soort = zin.take("het soort bericht, zoals 301");
    const bool van_gemeente = soort == "301" || soort == "319";
    Berichtkop kop;
    kop.afzender = van_gemeente ? n.gemeente(zin, afzender).str() : n.aanbieder(zin, afzender).str();
    kop.ontvanger = van_gemeente ? n.aanbieder(zin, ontvanger).str() : n.gemeente(zin, ontvanger).str();
    kop.identificatie = "M" + std::to_string(++n.nummer);
    kop.dagtekening = format_iso(dag);
    zin.expect("over");
    const std::string waarover =
        zin.take(soort == "319" ? "de referentie van een verzoek" : "de naam van een jeugdige");
    lees_haakjes(zin, kop);
    const auto write = [&] {
        if (soort == "319") return lees_319(zin, n, kop, waarover);
        const Jeugdige& wie = n.jeugdige(zin, waarover);
        if (soort == "301") return lees_301(zin, n, kop, wie);
        if (soort == "305") return lees_305(zin, n, kop, wie);
        if (soort == "307") return lees_307(zin, n, kop, wie);
        if (soort == "315") return lees_315(zin, n, kop, waarover);
        if (soort == "317") return lees_317(zin, kop, wie);
        if (soort == "323") return lees_323(zin, n, kop, wie);
        zin.fail("geen bericht van een scenario: " + soort + "; wel 301, 305, 307, 315, 317, 319 en 323");
    };
    std::string inhoud = write();
    n.berichten[kop.identificatie] = {"JW" + soort, inhoud};
    return inhoud;
}

}  // namespace jeugdregio::scenario
