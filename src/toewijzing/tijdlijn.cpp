#include "toewijzing/tijdlijn.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/invariant.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::toewijzing {
namespace {

using dossier::Levensloop;
using Soort = Gebeurtenissoort;
using Gebeurtenissen = std::vector<Gebeurtenis>;

constexpr std::array<std::string_view, 12> kMaanden{"januari",   "februari", "maart",    "april",
                                                    "mei",       "juni",     "juli",     "augustus",
                                                    "september", "oktober",  "november", "december"};
constexpr std::string_view kPadReden = "Client/ToegewezenProducten/ToegewezenProduct/RedenWijziging";
constexpr std::string_view kPadBeeindiging = "Client/StopProducten/StopProduct/RedenBeeindiging";

const dossier::Bronbericht& message_of(const Levensloop& d, std::int64_t nummer) {
    const auto plek = d.berichten.find(nummer);
    invariant(plek != d.berichten.end(), "a dossier holds the messages that its facts name");
    return plek->second;
}

std::string describe_periode(const std::optional<Datum>& ingang, const std::optional<Datum>& einde) {
    if (!ingang) return {};
    return einde ? fmt::format("{} t/m {}", format_nl(*ingang), format_nl(*einde))
                 : fmt::format("vanaf {}", format_nl(*ingang));
}

/// "product 45A04", "categorie 45", or all help of a generic budget.
template <class Product>
std::string describe_product(const Product& p) {
    if (p.code) return "product " + p.code->str();
    return p.categorie ? "categorie " + p.categorie->str() : std::string("generiek");
}

/// "120 minuten per week" or "budget € 1.000,00".
template <class Product>
std::string describe_grootte(const Product& p) {
    return p.budget ? "budget " + format_euro(*p.budget) : describe_omvang(p.omvang);
}

/// The parts that say something, with ", " between.
std::string join(std::initializer_list<std::string> delen) {
    std::string uit;
    for (const std::string& deel : delen)
        if (!deel.empty()) uit += (uit.empty() ? "" : ", ") + deel;
    return uit;
}

std::string name_of(const dossier::Leveringsleutel& s) {
    if (s.toewijzing) return "toewijzing " + std::to_string(s.toewijzing->waarde);
    return s.code ? "product " + s.code->str() : s.categorie ? "categorie " + s.categorie->str() : "de hulp";
}

// ---- Requests and answers
// ----------------------------------------------------------------------------------

std::string describe_gevraagd(const dossier::GevraagdProduct& p) {
    const std::string nummer =
        p.toewijzing ? "toewijzing " + std::to_string(p.toewijzing->waarde) : std::string();
    switch (p.soort) {
        case dossier::Gevraagd::ongewijzigd:
            return nummer + " blijft";
        case dossier::Gevraagd::te_wijzigen:
            return nummer + " wordt " + join({describe_grootte(p), describe_periode(p.ingang, p.einde)});
        case dossier::Gevraagd::nieuw:
        case dossier::Gevraagd::aangevraagd:
            return (p.soort == dossier::Gevraagd::nieuw ? "nieuw: " : "") +
                   join({describe_product(p), describe_grootte(p), describe_periode(p.ingang, p.einde)});
    }
    fail_invariant("everything that is asked for has words");
}

void tell_verzoeken(const Levensloop& d, Gebeurtenissen& uit) {
    for (const auto& [v, bericht, antwoordberichten] : d.verzoeken) {
        std::string gevraagd;
        for (const auto& p : v.producten) gevraagd += (gevraagd.empty() ? "" : "; ") + describe_gevraagd(p);
        const bool wijziging = v.soort == dossier::Verzoeksoort::wijziging;
        const std::string verwijzer = v.verwijzer.empty() ? "" : describe_verwijzercode(v.verwijzer);
        const std::string status(dossier::status_naam(v.status()));
        uit.push_back({v.dagtekening,
                       Soort::verzoek,
                       fmt::format("Verzoek {}{}: {}.{}{}", wijziging ? "om wijziging " : "", v.referentie,
                                   gevraagd, verwijzer.empty() ? "" : " Verwijzer " + verwijzer + ".",
                                   v.onderhanden() ? " Nog niet beslist." : ""),
                       v.aanbieder,
                       std::nullopt,
                       {bericht},
                       {{"referentie", v.referentie}, {"verwijzer", v.verwijzer}, {"status", status}}});
        for (std::size_t n = 0; n < v.antwoorden.size(); ++n) {
            const dossier::Antwoord& a = v.antwoorden[n];
            const std::string antwoord = describe_antwoord(a);
            uit.push_back({a.dagtekening,
                           Soort::antwoord,
                           fmt::format("Antwoord op verzoek {}: {}.", v.referentie, antwoord),
                           v.aanbieder,
                           std::nullopt,
                           {antwoordberichten.at(n)},
                           {{"referentie", v.referentie}, {"antwoord", antwoord}}});
        }
    }
}

// ---- Toewijzingen
// ------------------------------------------------------------------------------------------

std::string describe_verschil(const dossier::ToewijzingVersie& oud, const dossier::ToewijzingVersie& nieuw) {
    const auto end_of = [](const dossier::ToewijzingVersie& v) {
        return v.einde ? format_nl(*v.einde) : std::string("open");
    };
    std::string uit;
    const auto add = [&](std::string_view wat, const std::string& van, const std::string& naar) {
        if (van != naar) uit += fmt::format("{}{}{} wordt {}", uit.empty() ? "" : "; ", wat, van, naar);
    };
    add("", describe_grootte(oud), describe_grootte(nieuw));
    add("einde ", end_of(oud), end_of(nieuw));
    return uit;
}

std::string describe_versie(const dossier::ToewijzingVersie* oud, const dossier::ToewijzingVersie& v) {
    const std::string reden = v.reden_wijziging.empty()
                                  ? ""
                                  : " Reden " + describe_code("JW301", kPadReden, v.reden_wijziging) + ".";
    if (v.verwijderd())
        return fmt::format("Toewijzing {} verwijderd: zij geldt als nooit gestuurd.{}", v.nummer.waarde,
                           reden);
    if (oud == nullptr) {
        const std::string referentie =
            v.referentie_aanbieder.empty() ? "" : " Op verzoek " + v.referentie_aanbieder + ".";
        return fmt::format(
            "Toewijzing {}: {}.{}{}", v.nummer.waarde,
            join({describe_product(v), describe_grootte(v), describe_periode(v.ingang, v.einde)}), referentie,
            reden);
    }
    const std::string verschil = describe_verschil(*oud, v);
    return verschil.empty() ? fmt::format("Toewijzing {} opnieuw gestuurd.{}", v.nummer.waarde, reden)
                            : fmt::format("Toewijzing {} gewijzigd: {}.{}", v.nummer.waarde, verschil, reden);
}

void tell_versies(const Levensloop& d, Gebeurtenissen& uit) {
    const dossier::ToewijzingVersie* oud = nullptr;
    for (const auto& [v, bericht] : d.versies) {
        if (oud != nullptr && oud->nummer != v.nummer) oud = nullptr;
        Feiten feiten{{"ingang", v.ingang}, {"reden_wijziging", v.reden_wijziging}};
        if (v.einde) feiten.emplace_back("einde", *v.einde);
        if (v.budget) feiten.emplace_back("budget", *v.budget);
        if (v.omvang) feiten.emplace_back("omvang", describe_omvang(v.omvang));
        if (v.categorie) feiten.emplace_back("categorie", v.categorie->str());
        if (v.code) feiten.emplace_back("productcode", v.code->str());
        if (!v.referentie_aanbieder.empty()) feiten.emplace_back("referentie", v.referentie_aanbieder);
        uit.push_back({v.toewijzingsdatum,
                       Soort::toewijzing,
                       describe_versie(oud, v),
                       v.aanbieder,
                       v.nummer,
                       {bericht},
                       std::move(feiten)});
        oud = &v;
    }
}

// ---- Starts and stops
// --------------------------------------------------------------------------------------

void tell_starts(const Levensloop& d, Gebeurtenissen& uit) {
    for (const auto& [aanbieder, m, bericht] : d.starts) {
        const std::string naam = name_of(m.sleutel);
        const Datum begin = m.sleutel.begin;
        // What was withdrawn did not happen on its own day: it is told on the day of the message.
        uit.push_back({m.verwijdering ? m.dagtekening : begin,
                       Soort::start,
                       m.verwijdering
                           ? fmt::format("De start van {} op {} is ingetrokken.", naam, format_nl(begin))
                           : fmt::format("Start van {}.", naam),
                       aanbieder,
                       m.sleutel.toewijzing,
                       {bericht},
                       {{"begin", begin}, {"ingetrokken", std::string(m.verwijdering ? "ja" : "nee")}}});
    }
}

void tell_stops(const Levensloop& d, Gebeurtenissen& uit) {
    for (const auto& [aanbieder, m, bericht] : d.stops) {
        const std::string naam = name_of(m.sleutel);
        const std::string reden = describe_code("JW307", kPadBeeindiging, m.reden);
        uit.push_back({m.verwijdering ? m.dagtekening : m.einde,
                       Soort::stop,
                       m.verwijdering
                           ? fmt::format("De stop van {} per {} is ingetrokken.", naam, format_nl(m.einde))
                           : fmt::format("{} van {}. Reden {}.", m.tijdelijk() ? "Tijdelijke stop" : "Stop",
                                         naam, reden),
                       aanbieder,
                       m.sleutel.toewijzing,
                       {bericht},
                       {{"begin", m.sleutel.begin},
                        {"einde", m.einde},
                        {"reden", m.reden},
                        {"ingetrokken", std::string(m.verwijdering ? "ja" : "nee")}}});
    }
}

// ---- Claims
// ------------------------------------------------------------------------------------------------

struct Maandsom {
    Bedrag toegekend, afgewezen;
    std::int64_t regels_toegekend = 0, regels_ingetrokken = 0, regels_afgewezen = 0;
    std::set<std::int64_t> berichten;

    void add(const dossier::Declaratiefeit& f) {
        berichten.insert(f.bericht);
        if (f.afgewezen) {
            afgewezen += f.bedrag;
            ++regels_afgewezen;
            return;
        }
        toegekend += f.credit ? -f.bedrag : f.bedrag;
        ++(f.credit ? regels_ingetrokken : regels_toegekend);
    }
};

std::string count_regels(std::int64_t aantal) {
    return aantal == 1 ? "1 regel" : fmt::format("{} regels", aantal);
}

std::string describe_maandsom(const Maandsom& som) {
    std::string uit;
    if (som.regels_toegekend + som.regels_ingetrokken > 0) {
        uit = fmt::format("toegekend {} ({}", format_euro(som.toegekend), count_regels(som.regels_toegekend));
        if (som.regels_ingetrokken > 0)
            uit += fmt::format(", {} ingetrokken", count_regels(som.regels_ingetrokken));
        uit += ")";
    }
    if (som.regels_afgewezen > 0)
        uit = join({uit, fmt::format("afgewezen {} ({})", format_euro(som.afgewezen),
                                     count_regels(som.regels_afgewezen))});
    return uit;
}

void tell_declaraties(const Levensloop& d, Gebeurtenissen& uit) {
    std::map<std::tuple<Datum, ToewijzingNummer, AgbCode>, Maandsom> sommen;
    for (const auto& f : d.declaraties) sommen[{f.begin.last_of_month(), f.toewijzing, f.aanbieder}].add(f);
    for (const auto& [sleutel, som] : sommen) {
        const auto& [laatste, nummer, aanbieder] = sleutel;
        const auto maand = static_cast<std::size_t>(laatste.maand() - 1);
        uit.push_back({laatste,
                       Soort::declaratie,
                       fmt::format("Zorg in {} {} op toewijzing {}: {}.", kMaanden.at(maand), laatste.jaar(),
                                   nummer.waarde, describe_maandsom(som)),
                       aanbieder,
                       nummer,
                       {som.berichten.begin(), som.berichten.end()},
                       {{"maand", format_iso(laatste).substr(0, 7)},
                        {"toegekend", som.toegekend},
                        {"regels_toegekend", som.regels_toegekend},
                        {"regels_ingetrokken", som.regels_ingetrokken},
                        {"afgewezen", som.afgewezen},
                        {"regels_afgewezen", som.regels_afgewezen}}});
    }
}

// ---- What is said of messages
// ------------------------------------------------------------------------------

/// Between which aanbieder and the gemeente each message went.
std::map<std::int64_t, AgbCode> list_aanbieders(const Levensloop& d) {
    std::map<std::int64_t, AgbCode> uit;
    for (const auto& f : d.versies) uit.emplace(f.bericht, f.versie.aanbieder);
    for (const auto& f : d.verzoeken) {
        uit.emplace(f.bericht, f.verzoek.aanbieder);
        for (const std::int64_t bericht : f.antwoordberichten) uit.emplace(bericht, f.verzoek.aanbieder);
    }
    for (const auto& f : d.starts) uit.emplace(f.bericht, f.aanbieder);
    for (const auto& f : d.stops) uit.emplace(f.bericht, f.aanbieder);
    for (const auto& f : d.declaraties) uit.emplace(f.bericht, f.aanbieder);
    for (const auto& f : d.retouren)
        if (const auto plek = uit.find(f.van_bericht); plek != uit.end())
            uit.emplace(f.bericht, plek->second);
    return uit;
}

std::optional<AgbCode> find_aanbieder(const std::map<std::int64_t, AgbCode>& van, std::int64_t bericht) {
    const auto plek = van.find(bericht);
    return plek == van.end() ? std::nullopt : std::optional(plek->second);
}

void tell_retouren(const Levensloop& d, Gebeurtenissen& uit) {
    const auto aanbieders = list_aanbieders(d);
    for (const auto& r : d.retouren) {
        const dossier::Bronbericht &heen = message_of(d, r.van_bericht), &terug = message_of(d, r.bericht);
        uit.push_back(
            {terug.dagtekening,
             Soort::retour,
             fmt::format("De ontvanger keurt {} {} af met retourcode {}.", heen.soort, heen.identificatie,
                         r.retourcodes),
             find_aanbieder(aanbieders, r.van_bericht),
             std::nullopt,
             {r.bericht},
             {{"afgekeurd", heen.soort + " " + heen.identificatie}, {"retourcodes", r.retourcodes}}});
    }
}

void tell_signalen(const Levensloop& d, Gebeurtenissen& uit) {
    const auto aanbieders = list_aanbieders(d);
    for (const auto& s : d.signalen) {
        const std::string besluit =
            s.besluit.empty() ? "Nog niet beslist."
            : s.besloten_op   ? fmt::format("Besluit op {}: {}.", format_nl(*s.besloten_op), s.besluit)
                              : fmt::format("Besluit: {}.", s.besluit);
        Feiten feiten{{"regel", s.regel}, {"referentie", s.referentie}, {"besluit", s.besluit}};
        if (s.besloten_op) feiten.emplace_back("besloten_op", *s.besloten_op);
        uit.push_back(
            {message_of(d, s.bericht).verwerkt_op,
             Soort::signaal,
             // One word is left of it when the dossier was destroyed.
             fmt::format("{}: {}{} {}", s.regel, s.uitleg, s.uitleg.ends_with('.') ? "" : ".", besluit),
             find_aanbieder(aanbieders, s.bericht),
             s.toewijzing,
             {s.bericht},
             std::move(feiten)});
    }
}

// ---- What people put on record
// -----------------------------------------------------------------------------

void tell_gegevens(const Levensloop& d, Gebeurtenissen& uit) {
    for (const auto& g : d.gegevens) {
        std::optional<AgbCode> aanbieder;
        for (const auto& f : d.versies)
            if (f.versie.nummer == g.toewijzing) aanbieder = f.versie.aanbieder;
        const std::string waarde = g.waarde.empty()         ? "ingetrokken"
                                   : g.soort == "verwijzer" ? describe_verwijzercode(g.waarde)
                                                            : g.waarde;
        uit.push_back(
            {g.op,
             Soort::gegeven,
             fmt::format("Vastgelegd bij toewijzing {}: {} {}.", g.toewijzing.waarde, g.soort, waarde),
             aanbieder,
             g.toewijzing,
             {},
             {{"gegeven", g.soort}, {"waarde", g.waarde}, {"volgnummer", g.volgnummer}}});
    }
}

void tell_aantekeningen(const dossier::Aantekeningen& aantekeningen, Gebeurtenissen& uit) {
    for (const auto& a : aantekeningen.alle) {
        std::string naam = a.soort;
        std::replace(naam.begin(), naam.end(), '_', ' ');
        Feiten feiten{{"aantekening", a.soort}, {"volgnummer", a.volgnummer}};
        if (!a.verzoek.empty()) feiten.emplace_back("referentie", a.verzoek);
        uit.push_back({a.dag,
                       Soort::aantekening,
                       fmt::format("Vastgelegd: {}{}.", naam,
                                   a.toewijzing ? fmt::format(" bij toewijzing {}", a.toewijzing->waarde)
                                   : a.verzoek.empty() ? std::string()
                                                       : " bij verzoek " + a.verzoek),
                       a.aanbieder,
                       a.toewijzing,
                       {},
                       std::move(feiten)});
    }
}

constexpr std::array kVertellers{tell_verzoeken, tell_versies,     tell_retouren, tell_starts,
                                 tell_stops,     tell_declaraties, tell_signalen, tell_gegevens};

bool comes_before(const Gebeurtenis& a, const Gebeurtenis& b) {
    return std::tie(a.dag, a.soort, a.aanbieder, a.toewijzing, a.berichten, a.wat) <
           std::tie(b.dag, b.soort, b.aanbieder, b.toewijzing, b.berichten, b.wat);
}

}  // namespace

std::string_view soort_naam(Gebeurtenissoort soort) {
    constexpr std::array<std::string_view, 10> kNamen{"verzoek", "antwoord",   "toewijzing", "retour",
                                                      "start",   "stop",       "declaratie", "signaal",
                                                      "gegeven", "aantekening"};
    return kNamen.at(static_cast<std::size_t>(soort));
}

std::vector<Gebeurtenis> compose_tijdlijn(const Levensloop& dossier,
                                          const dossier::Aantekeningen& aantekeningen) {
    Gebeurtenissen uit;
    for (const auto verteller : kVertellers) verteller(dossier, uit);
    tell_aantekeningen(aantekeningen, uit);
    // Facts of one kind that are equal in all of this came in the order of the journal.
    std::stable_sort(uit.begin(), uit.end(), comes_before);
    return uit;
}

}  // namespace jeugdregio::toewijzing
