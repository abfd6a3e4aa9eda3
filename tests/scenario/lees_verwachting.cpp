// What stands behind "dan": a subject, and a sentence about it that is compared with the facts.
#include <algorithm>

#include "scenario/notities.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::scenario {
namespace {

using Over = Verwachting::Over;

/// Retourcodes or rules, in order, each once.
std::string take_lijst(Zin& zin, std::string_view wat) {
    std::vector<std::string> lijst;
    do {
        lijst.push_back(zin.take(wat));
    } while (!zin.at_end());
    std::sort(lijst.begin(), lijst.end());
    lijst.erase(std::unique(lijst.begin(), lijst.end()), lijst.end());
    std::string uit;
    for (const auto& l : lijst) uit += (uit.empty() ? "" : " ") + l;
    return uit;
}

std::string take_antwoord(Zin& zin) {
    std::string uit = zin.take("het soort antwoord, zoals 302");
    if (zin.accept("zonder codes")) return uit + " zonder codes";
    zin.expect("met");
    return uit + " met " + take_lijst(zin, "een retourcode");
}

std::string take_besluit(Zin& zin) {
    for (const char* w : {"toegekend", "deels", "afgekeurd", "herhaald", "geweigerd"})
        if (zin.accept(w)) return w;
    zin.fail("verwacht: toegekend, deels, afgekeurd, herhaald of geweigerd");
}

std::string take_uitslag(Zin& zin) {
    if (zin.accept("toegekend")) return "toegekend " + format_bedrag(zin.take_bedrag());
    zin.expect("afgewezen");
    return "afgewezen " + take_lijst(zin, "een retourcode");
}

std::string take_loop(Zin& zin) {
    const std::string begin = format_iso(zin.take_datum());
    zin.expect("t/m");
    return begin + " t/m " + format_iso(zin.take_datum());
}

std::string take_toewijzing(Zin& zin) {
    if (zin.accept("bestaat niet")) return "bestaat niet";
    if (zin.accept("is verwijderd")) return "is verwijderd";
    if (zin.accept("loopt vanaf")) return "loopt vanaf " + format_iso(zin.take_datum());
    if (zin.accept("loopt")) return "loopt " + take_loop(zin);
    if (zin.accept("zonder levering")) return "zonder levering";
    if (zin.accept("levering vanaf")) return "levering vanaf " + format_iso(zin.take_datum());
    if (zin.accept("levering")) {
        const std::string uit = "levering " + take_loop(zin);
        zin.expect("reden");
        return uit + " reden " + zin.take("een code van RedenBeeindiging");
    }
    zin.expect("heeft");
    for (const char* w : {"budget", "gedeclareerd", "restant", "vrijval"})
        if (zin.accept(w)) return std::string(w) + " " + format_bedrag(zin.take_bedrag());
    if (zin.accept("reden")) return "reden " + zin.take("een code van RedenWijziging");
    if (zin.accept("volume")) {
        const std::string gebruikt = std::to_string(zin.take_getal("het gebruikte volume"));
        zin.expect("van");
        return "volume " + gebruikt + " van " + std::to_string(zin.take_getal("het toegewezen volume"));
    }
    const std::string aantal = std::to_string(zin.take_getal("het aantal versies"));
    if (!zin.accept("versies")) zin.expect("versie");
    return "versies " + aantal;
}

std::string take_verzoek(Zin& zin) {
    if (zin.accept("bestaat niet")) return "bestaat niet";
    if (zin.accept("uiterlijk")) return "uiterlijk " + format_iso(zin.take_datum());
    zin.expect("is");
    for (const char* w : {"ontvangen", "in onderzoek", "toegewezen"})
        if (zin.accept(w)) return w;
    zin.expect("afgewezen");
    std::string uit = "afgewezen";
    if (zin.accept("reden")) uit += " reden " + zin.take("een code van RedenAfwijzingVerzoek");
    if (zin.accept("gemeente")) uit += " gemeente " + zin.take("een gemeentecode");
    return uit;
}

/// "verzoek V1": a kind of work and what it is about.
std::string take_werk(Zin& zin) {
    for (const auto& rij : toewijzing::werksoorten())
        if (zin.accept(rij.naam)) return std::string(rij.naam) + " " + zin.take("een referentie of nummer");
    zin.fail("verwacht: een soort werk, zoals de werklijst die noemt");
}

void take_werklijst(Zin& zin, Verwachting& v) {
    if (zin.accept("zegt bij")) {
        v.over = Over::werktekst;
        v.sleutel = take_werk(zin);
        zin.expect(":");
        v.zin = zin.take_rest("een tekst");
        return;
    }
    zin.expect("heeft");
    v.niet = zin.accept("geen");
    v.zin = take_werk(zin);
    if (v.niet) return;
    zin.expect("uiterlijk");
    v.zin += " uiterlijk " + format_iso(zin.take_datum());
    if (zin.accept("te laat")) v.zin += " te laat";
}

}  // namespace

Gemeente Notities::take_van_gemeente(Zin& zin) const {
    return gemeente(zin, zin.accept("van") ? zin.take("een gemeente") : eerste_gemeente);
}

Verwachting lees_verwachting(Zin& zin, const Notities& n, Datum dag) {
    Verwachting v;
    v.op = dag;
    v.gemeente = n.gemeente(zin, n.eerste_gemeente);
    v.aanbieder = n.aanbieder(zin, n.eerste_aanbieder);
    if (zin.accept("gemaakt")) {
        v.over = Over::gemaakt;
        v.zin = "gemaakt " + zin.take("het soort bericht, 301 of 319");
    } else if (zin.accept("geweigerd")) {
        v.over = Over::gemaakt;
        v.zin = "geweigerd " + take_lijst(zin, "een regel");
    } else if (zin.accept("herhaald")) {
        v.over = Over::gemaakt;
        v.zin = "herhaald";
    } else if (zin.accept("geen antwoord")) {
        v.zin = "geen";
    } else if (zin.accept("antwoord")) {
        v.zin = take_antwoord(zin);
    } else if (zin.accept("besluit")) {
        v.over = Over::besluit;
        v.zin = take_besluit(zin);
    } else if (zin.accept("geen signaal")) {
        v.over = Over::signaal;
        v.niet = true;
        if (!zin.at_end()) v.zin = zin.take("een regel");
    } else if (zin.accept("enig signaal")) {
        v.over = Over::enig_signaal;
        v.zin = zin.take("een regel");
    } else if (zin.accept("signaal")) {
        v.over = Over::signaal;
        v.zin = zin.take("een regel");
    } else if (zin.accept("prestatie")) {
        v.over = Over::prestatie;
        v.sleutel = zin.take("een referentie");
        if (zin.accept("van")) v.aanbieder = n.aanbieder(zin, zin.take("een aanbieder"));
        v.zin = take_uitslag(zin);
    } else if (zin.accept("toewijzing")) {
        v.over = Over::toewijzing;
        v.sleutel = std::to_string(zin.take_getal("een toewijzingnummer"));
        v.gemeente = n.take_van_gemeente(zin);
        v.zin = take_toewijzing(zin);
        if (zin.accept("op")) v.op = zin.take_datum();
    } else if (zin.accept("verzoek")) {
        v.over = Over::verzoek;
        v.sleutel = zin.take("een referentie");
        if (zin.accept("van")) v.aanbieder = n.aanbieder(zin, zin.take("een aanbieder"));
        if (zin.accept("aan")) v.gemeente = n.gemeente(zin, zin.take("een gemeente"));
        v.zin = take_verzoek(zin);
    } else {
        zin.expect("werklijst");
        v.over = Over::werklijst;
        v.gemeente = n.take_van_gemeente(zin);
        zin.expect("op");
        v.op = zin.take_datum();
        take_werklijst(zin, v);
    }
    zin.expect_end();
    return v;
}

}  // namespace jeugdregio::scenario
